"""Item 21 of the life records: the family in three parts."""

from dataclasses import replace

from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.record_lists import Relative
from partycell_desktop.forms import applicant_life, candidate_samples, personal_samples
from partycell_desktop.forms.compose import Fact
from partycell_desktop.store.shipped import load_lists

LISTS = load_lists()


def facts_of(*relatives: Relative) -> dict[str, Fact]:
    applicant = personal_samples.applicant()
    if relatives:
        subject = replace(applicant.subject, lists={**applicant.subject.lists, "relative": list(relatives)})
        applicant = replace(applicant, subject=subject)
    return applicant_life.facts(candidate_samples.material_of(applicant, lists=LISTS))


def kin(fact: Fact) -> str:
    (row,) = fact.value
    return row["kin"]


def test_of_a_grandparent_the_political_standard_is_asked() -> None:
    grandmother = Relative(
        1, 1, "Bà nội", "Lê Thị Sửu", PartialDate(1940), None, "", "Xã Ví Dụ", "Xã Ví Dụ", "Nông dân",
        political_history="Không vi phạm",
    )  # fmt: skip
    facts = facts_of(grandmother)
    assert kin(facts["family_a"]) == (
        "Bà nội: Lê Thị Sửu; sinh năm 1940; quê quán: Xã Ví Dụ; nơi cư trú: Xã Ví Dụ; nghề nghiệp: Nông dân; "
        "vấn đề về tiêu chuẩn chính trị: Không vi phạm"
    )
    assert facts["family_a"].doubt == ""


def test_of_a_parent_birthplace_class_and_history_are_asked_and_blanks_are_dotted() -> None:
    mother = Relative(
        1, 1, "Mẹ đẻ", "Phạm Thị Ngữ", PartialDate(1945), birth_place="Xã Kỳ Mỹ", family_class="Trung nông"
    )
    facts = facts_of(mother)
    assert kin(facts["family_b"]) == (
        "Mẹ đẻ: Phạm Thị Ngữ; sinh năm 1945; nơi sinh: Xã Kỳ Mỹ; quê quán: ……………; nơi cư trú: ……………; "
        "nghề nghiệp: ……………; thành phần giai cấp: Trung nông; lịch sử chính trị: ……………; chấp hành pháp luật: ……………"
    )
    assert facts["family_b"].doubt == (
        "Thân nhân còn thiếu mục khai: Phạm Thị Ngữ (quê quán, nơi cư trú, nghề nghiệp, đơn vị, lịch sử chính trị, "
        "chấp hành pháp luật)."
    )


def test_of_a_brother_nationality_economy_and_record_are_asked() -> None:
    brother = Relative(
        1, 1, "Em ruột", "Phạm Văn Ngữ", PartialDate(1990), None, "", "Xã Kỳ Mỹ", "Xã Kỳ Mỹ", "Thợ điện", "Việt Nam",
        economy="Trung bình", party_member=True, lawfulness="Chấp hành tốt", criminal_record="Không",
    )  # fmt: skip
    facts = facts_of(brother)
    assert kin(facts["family_c"]) == (
        "Em ruột: Phạm Văn Ngữ; sinh năm 1990; quốc tịch: Việt Nam; nơi cư trú: Xã Kỳ Mỹ; nghề nghiệp: Thợ điện; "
        "hoàn cảnh kinh tế: Trung bình; chấp hành pháp luật: Chấp hành tốt; tiền án: Không; đảng viên"
    )


def test_where_the_dead_live_is_not_asked() -> None:
    dead = Relative(1, 1, "Ông nội", "Lê Văn Tý", PartialDate(1920), PartialDate(1975))
    facts = facts_of(dead)
    assert "nơi cư trú" not in kin(facts["family_a"])
    assert "nơi cư trú" not in facts["family_a"].doubt


def test_only_the_first_three_with_blanks_are_named() -> None:
    facts = facts_of(*(Relative(number, 1, "Con đẻ", f"Lê Thị {number}") for number in range(1, 6)))
    assert facts["family_c"].doubt.count("(") == 3
    assert facts["family_c"].doubt.endswith("; ….")
