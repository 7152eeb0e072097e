"""The record of one person, candidate or member, typed once for every paper.

Item numbers are those of Mẫu 2-HSĐV (Phiếu đảng viên) and Mẫu 1-HSĐV (Lý lịch đảng viên) under Hướng dẫn
38-HD/BTCTW of 29/9/2025. What happened to the membership (admitted, came, left ...) is in `roster`.
"""

from dataclasses import dataclass

from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.items import Kind, item
from partycell_desktop.words import N_

Date = PartialDate | None


@dataclass(frozen=True)
class Person:
    """A person whom the cell keeps a record of. `id` is 0 until the record is kept."""

    id: int = 0

    full_name: str = item(N_("Full name at birth"), Kind.NAME, group="identity", needed=True, forms="2-HSĐV 1")
    name_in_use: str = item(N_("Name in use"), Kind.NAME, group="identity", forms="2-HSĐV 1")
    sex: str = item(N_("Sex"), Kind.CHOICE, group="identity", choices="sex", needed=True, forms="2-HSĐV 2")
    other_names: str = item(N_("Other names"), group="identity", forms="2-HSĐV 3")
    born_on: Date = item(N_("Date of birth"), Kind.DATE, group="identity", needed=True, forms="2-HSĐV 4")
    birth_country: str = item(
        N_("Birth registered in: country"), Kind.CHOICE, group="identity", choices="country", forms="2-HSĐV 5"
    )
    birth_province: str = item(
        N_("Birth registered in: province"),
        Kind.CHOICE,
        group="identity",
        choices="province",
        needed=True,
        forms="2-HSĐV 5",
    )
    birth_detail: str = item(N_("Birth registered in: commune, hamlet"), group="identity", forms="2-HSĐV 5")
    home_country: str = item(
        N_("Home place: country"), Kind.CHOICE, group="identity", choices="country", forms="2-HSĐV 6"
    )
    home_province: str = item(
        N_("Home place: province"),
        Kind.CHOICE,
        group="identity",
        choices="province",
        needed=True,
        forms="2-HSĐV 6",
    )
    home_detail: str = item(N_("Home place: commune, hamlet"), group="identity", needed=True, forms="2-HSĐV 6")
    residence_country: str = item(
        N_("Permanent residence: country"), Kind.CHOICE, group="identity", choices="country", forms="2-HSĐV 7"
    )
    residence_province: str = item(
        N_("Permanent residence: province"),
        Kind.CHOICE,
        group="identity",
        choices="province",
        needed=True,
        forms="2-HSĐV 7",
    )
    residence_detail: str = item(
        N_("Permanent residence: house, street, commune"), group="identity", needed=True, forms="2-HSĐV 7"
    )
    stay: str = item(N_("Temporary residence"), group="identity", forms="2-HSĐV 7")
    ethnic_group: str = item(
        N_("Ethnic group"),
        Kind.CHOICE,
        group="identity",
        choices="ethnic_group",
        needed=True,
        forms="2-HSĐV 8",
    )
    religion: str = item(
        N_("Religion"), Kind.CHOICE, group="identity", choices="religion", needed=True, forms="2-HSĐV 9"
    )
    religious_rank: str = item(N_("Religious dignity"), group="identity", forms="2-HSĐV 9")
    family_class: str = item(
        N_("Family background"), Kind.CHOICE, group="identity", choices="family_class", forms="2-HSĐV 10"
    )
    citizen_number: str = item(
        N_("Personal identification number"),
        Kind.DIGITS,
        group="identity",
        length=12,
        needed=True,
        secret=True,
        forms="2-HSĐV 19",
    )
    old_identity_number: str = item(
        N_("Old identity card number"), Kind.DIGITS, group="identity", secret=True, forms="4.0"
    )
    phone: str = item(N_("Telephone"), group="identity")
    email: str = item(N_("E-mail"), group="identity")

    card_number: str = item(N_("Party card number"), Kind.DIGITS, group="party", length=12, secret=True, forms="2-HSĐV")
    card_issued_on: Date = item(N_("Card issued on"), Kind.DATE, group="party", forms="4.0")
    card_issued_by: str = item(N_("Card issued by"), group="party", forms="4.0")
    old_card_number: str = item(N_("Old card number (QĐ 85)"), group="party", forms="4.0")
    life_record_number: str = item(N_("Life record number"), group="party", forms="2-HSĐV")
    register_number: int | None = item(
        N_("Register number"), Kind.NUMBER, group="party", length=5, forms="sổ danh sách"
    )
    national_id: str = item(N_("ID in the national list"), group="party", forms="4.0")
    managed_by: str = item(N_("Managed by committee"), group="party")
    residence_cell: str = item(N_("Cell of residence (keeping contact)"), group="party")

    occupation: str = item(
        N_("Present occupation"),
        Kind.CHOICE,
        group="work",
        choices="occupation",
        needed=True,
        forms="2-HSĐV 11",
    )
    occupation_before: str = item(N_("Occupation before joining the Party"), group="work", forms="sổ danh sách")
    job_title: str = item(N_("Job title in the enterprise"), group="work", forms="2-HSĐV 11")
    work_unit: str = item(N_("Department or workshop"), group="work", forms="2-HSĐV 11")
    recruited_on: Date = item(N_("Recruited on"), Kind.DATE, group="work", forms="2-HSĐV 13")
    recruited_by: str = item(N_("Recruited by"), group="work", forms="2-HSĐV 13")
    youth_union_on: Date = item(N_("Joined the Youth Union on"), Kind.DATE, group="work", forms="2-HSĐV 14")
    youth_union_at: str = item(N_("Joined the Youth Union at"), group="work", forms="1-HSĐV 12")
    enlisted_on: Date = item(N_("Enlisted on"), Kind.DATE, group="work", forms="2-HSĐV 16")
    discharged_on: Date = item(N_("Discharged on"), Kind.DATE, group="work", forms="2-HSĐV 16")
    military_rank: str = item(N_("Highest military rank"), group="work", forms="2-HSĐV 16")

    general_education: str = item(
        N_("General education"),
        Kind.CHOICE,
        group="education",
        choices="general_education",
        needed=True,
        forms="2-HSĐV 17",
    )
    expertise_level: str = item(
        N_("Professional level"),
        Kind.CHOICE,
        group="education",
        choices="expertise_level",
        needed=True,
        forms="2-HSĐV 17",
    )
    expertise_field: str = item(N_("Professional field"), group="education", forms="2-HSĐV 17")
    technology: str = item(N_("Science and technology"), group="education", forms="2-HSĐV 17")
    degree: str = item(N_("Highest degree"), Kind.CHOICE, group="education", choices="degree", forms="2-HSĐV 17")
    academic_rank: str = item(
        N_("Academic rank"), Kind.CHOICE, group="education", choices="academic_rank", forms="2-HSĐV 17"
    )
    theory: str = item(
        N_("Political theory"),
        Kind.CHOICE,
        group="education",
        choices="theory",
        needed=True,
        forms="2-HSĐV 17",
    )
    theory_form: str = item(
        N_("Form of theory study"),
        Kind.CHOICE,
        group="education",
        choices="theory_form",
        forms="1-HSĐV 11",
    )
    languages: str = item(
        N_("Foreign languages"), Kind.CHOICE, group="education", choices="language", forms="2-HSĐV 17"
    )
    informatics: str = item(N_("Informatics"), Kind.CHOICE, group="education", choices="informatics", forms="2-HSĐV 17")
    minority_language: str = item(N_("Ethnic minority language"), group="education", forms="2-HSĐV 17")

    health: str = item(N_("Health"), Kind.CHOICE, group="health", choices="health", forms="2-HSĐV 18")
    wounded_grade: str = item(N_("War invalid, grade"), group="health", forms="2-HSĐV 18")
    martyr_family: bool = item(N_("Family of a martyr"), Kind.YES_NO, group="health", forms="2-HSĐV 18")
    merit_family: bool = item(N_("Family with merit"), Kind.YES_NO, group="health", forms="2-HSĐV 18")

    life_story: str = item(N_("Personal history"), Kind.LONG, group="life", forms="1-HSĐV 14")
    self_remark: str = item(N_("Self-assessment"), Kind.LONG, group="life", forms="2-KNĐ 22")

    household_income: int | None = item(
        N_("Household income, đồng a year"), Kind.DONG, group="economy", forms="2-HSĐV 30"
    )
    income_per_head: int | None = item(
        N_("Income per head, đồng a year"), Kind.DONG, group="economy", forms="2-HSĐV 30"
    )
    house: str = item(N_("House: kind and area"), group="economy", forms="2-HSĐV 30")
    land: str = item(N_("Land: kind and area"), group="economy", forms="2-HSĐV 30")
    business: str = item(N_("Economic activity"), group="economy", forms="2-HSĐV 30")
    labourers: int | None = item(N_("Hired labourers"), Kind.NUMBER, group="economy", length=6, forms="2-HSĐV 30")
    assets: str = item(N_("Assets of 50 million đồng or more"), Kind.LONG, group="economy", forms="2-HSĐV 30")

    photo: str = ""  # hash of the kept 3x4 picture
    scans_note: str = item(N_("Where the papers are kept"), group="party")
    note: str = item(N_("Note"), Kind.LONG, group="party")

    @property
    def name(self) -> str:
        """The name by which the cell calls the person: the name in use, else the name at birth."""
        return self.name_in_use or self.full_name


GROUPS: dict[str, str] = {
    "identity": N_("Identity"),
    "party": N_("Party papers"),
    "work": N_("Work"),
    "education": N_("Education"),
    "health": N_("Health and policy"),
    "life": N_("Personal history"),
    "economy": N_("Economic circumstances"),
}


def place(country: str, province: str, detail: str) -> str:
    """A place in one line, smallest part first, the country only when it is not Việt Nam.

    After a smaller part the word for the kind of province is no name and begins small: "xã Ví Dụ, tỉnh Minh Họa".
    """
    abroad = country if country and country != "Việt Nam" else ""
    if detail and province.startswith(("Tỉnh ", "Thành phố ")) and province != "Thành phố Hồ Chí Minh":
        province = province[0].lower() + province[1:]
    return ", ".join(part for part in (detail, province, abroad) if part)


def birth_place(person: Person) -> str:
    """Where the birth was registered, in one line (2-HSĐV item 5)."""
    return place(person.birth_country, person.birth_province, person.birth_detail)


def home_place(person: Person) -> str:
    """The home place (quê quán), in one line (2-HSĐV item 6)."""
    return place(person.home_country, person.home_province, person.home_detail)


def residence(person: Person) -> str:
    """The permanent residence, in one line (2-HSĐV item 7)."""
    return place(person.residence_country, person.residence_province, person.residence_detail)
