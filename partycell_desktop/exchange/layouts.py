"""The layouts of member lists that are recognised, as data: which columns there are, and by which words of a header.

A column's key is an item of `Person`, or one of the keys below for what a list has in another shape than the record.
Words are compared without accents, case, stars, line breaks and brackets; a column that stands in a group ("Quê quán"
over "Tỉnh/TP") is known by both. A layout made by hand, from a mapping that the user chose, is a `Layout` like these.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from partycell_desktop.domain.intake import ADMITTED_ON, RECOGNISED_ON, STATUS, STATUS_ON
from partycell_desktop.domain.names import same_person_key
from partycell_desktop.words import N_

ROW_NUMBER = "row_number"
FAMILY_NAMES, GIVEN_NAME = "family_names", "given_name"
BORN_MALE, BORN_FEMALE = "born_male", "born_female"
IS_MALE, IS_FEMALE = "is_male", "is_female"
WHOLE_PLACES = ("birth", "home", "residence")
DELETION = "deletion"
ASIDE = ("cell_name", DELETION, "check_result", "check_detail")
"""Columns that the layout has but the record of a person does not: looked at, kept aside, not stored."""


@dataclass(frozen=True)
class Column:
    """One column: its key, the words that may head it, the words that may stand over it (a group) and, for words
    that mean this only there, the columns of which one must stand directly before it."""

    key: str
    words: tuple[str, ...]
    group: tuple[str, ...] = ()
    after: tuple[str, ...] = ()


@dataclass(frozen=True)
class Layout:
    """One known kind of list. It is recognised where all `needed` columns and `at_least` of the `telling` are there."""

    name: str
    columns: tuple[Column, ...]
    needed: tuple[str, ...]
    telling: tuple[str, ...]
    at_least: int

    @cached_property
    def phrases(self) -> dict[str, Column]:
        """Every spelling of every column as it is compared, groups and columns joined in both orders."""
        found: dict[str, Column] = {}
        for column in self.columns:
            for phrase in _phrases(column):
                found.setdefault(phrase, column)
        return found

    def is_met(self, keys: set[str]) -> bool:
        """Whether these columns are enough to know the list as this one."""
        has = keys | ({"full_name"} if {FAMILY_NAMES, GIVEN_NAME} <= keys else set())
        return set(self.needed) <= has and len(has & set(self.telling)) >= self.at_least


def header_key(text: str) -> str:
    """A header as it is compared: small letters without accents, single spaces, no stars, brackets or signs."""
    return same_person_key(text)


def _phrases(column: Column) -> Iterator[str]:
    for words in column.words:
        if not column.group:
            yield header_key(words)
        for group in column.group:
            yield header_key(f"{group} {words}")
            yield header_key(f"{words} {group}")


def _place(item: str, *group: str) -> tuple[Column, ...]:
    return (
        Column(f"{item}_country", ("Quốc gia", "Nước", "Quốc tịch nơi đăng ký"), group),
        Column(
            f"{item}_province",
            ("Tỉnh/TP", "Tỉnh", "Tỉnh/Thành phố", "Tỉnh, thành phố", "Thành phố", "TP", "Tỉnh/TP trực thuộc TW"),
            group,
        ),
        Column(
            f"{item}_detail",
            (
                *("Chi tiết", "Địa chỉ chi tiết", "Địa chỉ", "Xã/Phường", "Phường/Xã", "Xã", "Xã, phường"),
                *("Xã/Phường/Đặc khu", "Phường/Xã/Đặc khu", "Số nhà, đường, xã", "Thôn, xã"),
            ),
            group,
        ),
    )


_BIRTH_GROUP = (
    *("Nơi đăng ký khai sinh", "Nơi ĐK khai sinh", "Nơi ĐKKS", "Đăng ký khai sinh", "Nơi khai sinh"),
    *("Nơi đăng ký khai sinh (2 cấp)", "ĐKKS"),
)
_HOME_GROUP = ("Quê quán", "Quê quán (2 cấp)", "Nguyên quán")
_RESIDENCE_GROUP = (
    *("Nơi thường trú", "Thường trú", "Nơi ở thường trú", "Địa chỉ thường trú", "Hộ khẩu thường trú"),
    *("Nơi đăng ký thường trú", "Nơi thường trú (2 cấp)", "Thường trú (2 cấp)", "HKTT"),
)

_WHO = (
    Column(ROW_NUMBER, ("STT", "TT", "Số TT", "Số thứ tự", "Thứ tự")),
    Column(
        "full_name",
        (
            *("Họ và tên", "Họ tên", "Họ, tên", "Họ và tên khai sinh", "Họ tên khai sinh", "Họ và tên đảng viên"),
            *("Họ tên đảng viên", "Họ, chữ đệm và tên", "Họ, chữ đệm và tên khai sinh", "Họ tên đầy đủ"),
            *("Tên đảng viên", "Họ và tên (chữ in hoa)", "Họ, đệm, tên"),
        ),
    ),
    Column(FAMILY_NAMES, ("Họ và tên đệm", "Họ, tên đệm", "Họ đệm", "Họ và đệm", "Họ và chữ đệm", "Họ lót", "Họ")),
    Column(GIVEN_NAME, ("Tên",), after=(FAMILY_NAMES,)),
    Column("name_in_use", ("Tên gọi khác", "Tên thường gọi", "Tên đang dùng", "Họ và tên đang dùng", "Tên khác")),
    Column("sex", ("Giới tính", "Giới", "Phái", "Nam/Nữ", "Nam, nữ")),
    Column(
        "born_on",
        (
            *("Sinh ngày", "Ngày sinh", "Năm sinh", "Ngày tháng năm sinh", "Ngày, tháng, năm sinh", "NTNS"),
            *("Ngày/tháng/năm sinh", "Sinh năm", "Ngày năm sinh", "Ngày tháng sinh"),
        ),
    ),
    Column("ethnic_group", ("Dân tộc",)),
    Column("religion", ("Tôn giáo",)),
)

_NUMBERS = (
    Column(
        "citizen_number",
        (
            *("Số định danh cá nhân", "Số định danh", "Số ĐDCN", "Mã định danh", "Mã định danh cá nhân", "Số CCCD"),
            *("CCCD", "Căn cước công dân", "Số căn cước công dân", "Số căn cước", "Căn cước", "Số thẻ căn cước"),
            *("Số định danh cá nhân/CCCD", "Số CCCD/Định danh", "Số định danh cá nhân (CCCD)", "Số CC", "Số CC/CCCD"),
            *("Số CCCD/CC", "Số CCCD, định danh cá nhân", "Số định danh (CCCD)", "Số thẻ CCCD", "Mã số định danh"),
        ),
    ),
    Column(
        "card_number",
        (
            *(
                "Số thẻ Đảng",
                "Số thẻ đảng viên",
                "Số thẻ ĐV",
                "Thẻ đảng",
                "Thẻ đảng viên",
                "Số TĐV",
                "Mã thẻ đảng viên",
            ),
            *("Số thẻ Đảng viên mới", "Số thẻ đảng mới"),
        ),
    ),
    Column("card_issued_by", ("Nơi cấp thẻ", "Nơi cấp thẻ Đảng", "Nơi cấp thẻ đảng viên")),
    Column("card_issued_by", ("Nơi cấp", "Nơi phát"), after=("card_number", "card_issued_on", "card_issued_by")),
    Column("card_issued_on", ("Ngày cấp thẻ", "Ngày phát thẻ", "Ngày cấp thẻ Đảng", "Ngày cấp thẻ đảng viên")),
    Column("card_issued_on", ("Ngày cấp", "Ngày phát"), after=("card_number", "card_issued_by", "card_issued_on")),
    Column(
        "old_card_number",
        (
            *("Số thẻ theo QĐ 85", "Số thẻ QĐ 85", "Số thẻ theo Quyết định 85", "Số thẻ cũ", "Số thẻ đảng cũ"),
            *("Số thẻ cũ (QĐ 85)", "Số thẻ Đảng theo QĐ 85", "Số thẻ đảng viên cũ", "Số thẻ theo QĐ85"),
        ),
    ),
)

_DAYS = (
    Column(
        ADMITTED_ON,
        (
            *("Ngày vào Đảng", "Vào Đảng", "Ngày vào Đ", "Ngày kết nạp", "Ngày kết nạp Đảng", "Kết nạp", "Dự bị"),
            *("Ngày vào Đảng dự bị", "Ngày, tháng, năm vào Đảng", "Ngày tháng năm vào Đảng", "Ngày vào ĐCSVN"),
            *("Ngày kết nạp vào Đảng", "Vào Đảng ngày", "Ngày dự bị", "Ngày được kết nạp vào Đảng", "Ngày vào"),
            "Ngày vào Đảng Cộng sản Việt Nam",
        ),
    ),
    Column(
        RECOGNISED_ON,
        (
            *("Ngày chính thức", "Chính thức", "Ngày vào Đảng chính thức", "Ngày công nhận chính thức", "Ngày CT"),
            *("Ngày, tháng, năm chính thức", "Ngày tháng năm chính thức", "Chính thức ngày", "Ngày vào chính thức"),
            *("Ngày công nhận đảng viên chính thức", "Ngày chuyển chính thức", "Ngày chuyển Đảng chính thức"),
        ),
    ),
    # The same two under a common head: "Ngày vào Đảng" over "Dự bị" and "Chính thức".
    Column(
        ADMITTED_ON,
        ("Dự bị", "Kết nạp", "Ngày dự bị", "Ngày kết nạp"),
        ("Ngày vào Đảng", "Vào Đảng", "Ngày, tháng, năm vào Đảng"),
    ),
    Column(
        RECOGNISED_ON,
        ("Chính thức", "Ngày chính thức"),
        ("Ngày vào Đảng", "Vào Đảng", "Ngày, tháng, năm vào Đảng"),
    ),
)

_OLD_IDENTITY = Column(
    "old_identity_number",
    ("Số CMND cũ", "CMND cũ", "Số CMND", "CMND", "Số chứng minh nhân dân", "Số CMND (cũ)", "Chứng minh nhân dân"),
)

_STATE = (
    Column(
        STATUS,
        ("Trạng thái hoạt động", "Trạng thái", "Tình trạng", "Tình trạng hoạt động", "Trạng thái sinh hoạt"),
    ),
    Column(
        STATUS_ON,
        (
            *("Ngày rời khỏi Đảng/mất/miễn sinh hoạt", "Ngày rời khỏi/mất/miễn sinh hoạt"),
            *("Ngày rời/mất/miễn SH", "Ngày rời khỏi Đảng/từ trần/miễn sinh hoạt", "Ngày rời/mất/miễn sinh hoạt"),
            *("Ngày rời khỏi Đảng, mất, miễn sinh hoạt", "Ngày rời khỏi Đảng/mất/miễn SH", "Ngày rời khỏi Đảng"),
        ),
    ),
)

_PLACES = (
    *_place("birth", *_BIRTH_GROUP),
    *_place("home", *_HOME_GROUP),
    *_place("residence", *_RESIDENCE_GROUP),
)

FILE_4_0 = Layout(
    name=N_("File nhập liệu 4.0"),
    columns=(
        *_WHO,
        Column("national_id", ("ID", "Mã ID", "ID đảng viên", "Mã đảng viên")),
        *_NUMBERS,
        Column("cell_name", ("Tổ chức Đảng sinh hoạt", "Tổ chức Đảng đang sinh hoạt", "Tổ chức Đảng", "Nơi sinh hoạt")),
        *_PLACES,
        *_DAYS,
        _OLD_IDENTITY,
        *_STATE,
        Column("deletion", ("Đề nghị xóa", "Đề nghị xoá", "Xóa")),
        Column("check_result", ("Kết quả kiểm tra",)),
        Column("check_detail", ("Chi tiết lỗi", "Lỗi", "Lỗi chi tiết")),
    ),
    needed=("full_name",),
    telling=(
        *("national_id", "citizen_number", "card_number", "old_card_number", "cell_name", "card_issued_on"),
        *("birth_province", "home_province", "residence_province", "birth_detail", "home_detail"),
        *("residence_detail", ADMITTED_ON, RECOGNISED_ON, STATUS, STATUS_ON, "deletion", "old_identity_number"),
    ),
    at_least=9,
)

FREE_LIST = Layout(
    name=N_("A list of the office's own"),
    columns=(
        *FILE_4_0.columns,
        Column(BORN_MALE, ("Nam",), ("Năm sinh", "Ngày sinh", "Sinh ngày", "Ngày tháng năm sinh", "Sinh năm", "NTNS")),
        Column(BORN_FEMALE, ("Nữ",), ("Năm sinh", "Ngày sinh", "Sinh ngày", "Ngày tháng năm sinh", "Sinh năm", "NTNS")),
        Column(IS_MALE, ("Nam",), ("Giới tính", "Giới", "Phái")),
        Column(IS_FEMALE, ("Nữ",), ("Giới tính", "Giới", "Phái")),
        Column("birth", _BIRTH_GROUP),
        Column("home", _HOME_GROUP),
        Column("residence", _RESIDENCE_GROUP),
        Column("phone", ("Điện thoại", "Số điện thoại", "SĐT", "Số ĐT", "ĐT", "Di động", "Số di động")),
        Column("email", ("Email", "E-mail", "Thư điện tử", "Địa chỉ email")),
        Column("register_number", ("Số SĐV", "Số sổ đảng viên")),
        Column("life_record_number", ("Số lý lịch", "Số LL", "Số lý lịch đảng viên")),
        Column("occupation", ("Nghề nghiệp", "Nghề nghiệp hiện nay")),
        Column("job_title", ("Chức danh", "Chức vụ chuyên môn", "Công việc")),
        Column("work_unit", ("Phòng ban", "Bộ phận", "Phòng, ban", "Phân xưởng", "Tổ")),
        Column("general_education", ("Trình độ văn hóa", "Văn hóa", "Giáo dục phổ thông", "Học vấn", "TĐVH", "GDPT")),
        Column("expertise_level", ("Trình độ chuyên môn", "Chuyên môn", "TĐCM", "Chuyên môn, nghiệp vụ")),
        Column("theory", ("Lý luận chính trị", "LLCT", "Trình độ lý luận chính trị", "Trình độ LLCT", "Lý luận")),
        Column("languages", ("Ngoại ngữ", "Trình độ ngoại ngữ")),
        Column("informatics", ("Tin học", "Trình độ tin học")),
        Column("note", ("Ghi chú",)),
    ),
    needed=("full_name",),
    telling=(
        *("born_on", BORN_MALE, BORN_FEMALE, "sex", "citizen_number", "card_number", ADMITTED_ON, RECOGNISED_ON),
        *("home", "home_province", "residence", "residence_province", "national_id"),
    ),
    at_least=2,
)

LAYOUTS: tuple[Layout, ...] = (FILE_4_0, FREE_LIST)
"""The layouts that are known, the more particular first."""

WRITTEN_TITLES: dict[str, str] = {
    ROW_NUMBER: N_("No."),
    "name": N_("Full name"),
    ADMITTED_ON: N_("Joined the Party"),
    "official_on": N_("Official on"),
    "rank": N_("Kind of member"),
    STATUS: N_("Status"),
    "party_age": N_("Party age"),
    "age": N_("Age"),
    "birth_place": N_("Birth registered in"),
    "home_place": N_("Home place"),
    "residence": N_("Permanent residence"),
    "posts": N_("Posts"),
    "all_posts": N_("All posts"),
    "papers": N_("Papers noted"),
    "missing": N_("Missing items"),
}
"""The columns that are reckoned from a record, by key, as they are called in a list that goes out."""

READ_AS: dict[str, str] = {
    ROW_NUMBER: ROW_NUMBER,
    "name": "full_name",
    ADMITTED_ON: ADMITTED_ON,
    "official_on": RECOGNISED_ON,
    "birth_place": "birth",
    "home_place": "home",
    "residence": "residence",
    STATUS: STATUS,
}
"""What those columns are when such a list is read in again."""
