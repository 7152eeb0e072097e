"""Phiếu bổ sung hồ sơ đảng viên (3-HSĐV): only what changed; "K" for what did not."""

from dataclasses import replace
from datetime import date

import pytest

from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.record_lists import Award
from partycell_desktop.forms import samples, supplement
from partycell_desktop.forms.material import Earlier, Material, Subject
from partycell_desktop.store.shipped import load_lists

LISTS = load_lists()
LAST = date(2025, 2, 5)


def material(member: Subject, earlier: Earlier | None = None) -> Material:
    return replace(samples.material_of(member, lists=LISTS), earlier=earlier)


def changes(member: Subject) -> dict[str, str]:
    """What the slip of `member` says, compared with one printed of the rich sample."""
    before = Earlier(LAST, supplement.snapshot(material(samples.rich_member())))
    facts = supplement.facts(material(member, before))
    return {name.removeprefix("now_"): str(fact.value) for name, fact in facts.items() if name.startswith("now_")}


def person(**items: object) -> Subject:
    member = samples.rich_member()
    return replace(member, person=replace(member.person, **items))  # type: ignore[arg-type]


def test_the_first_slip_says_that_it_is_compared_with_nothing_and_tells_what_is() -> None:
    facts = supplement.facts(material(samples.rich_member()))
    assert "Lập lần đầu" in str(facts["compared"].value)
    assert facts["now_theory"].value == "Trung cấp"


def test_what_the_record_does_not_say_stays_blank_on_the_first_slip() -> None:
    assert supplement.facts(material(samples.bare_member()))["now_theory"].is_missing


def test_a_later_slip_says_with_which_it_is_compared() -> None:
    before = Earlier(LAST, supplement.snapshot(material(samples.rich_member())))
    facts = supplement.facts(material(samples.rich_member(), before))
    assert "05/02/2025" in str(facts["compared"].value)


def test_nothing_changed_is_k_everywhere() -> None:
    assert set(changes(samples.rich_member()).values()) == {"K"}


@pytest.mark.parametrize(
    ("items", "changed", "says"),
    [
        ({"theory": "Cao cấp"}, "theory", "Cao cấp"),
        ({"expertise_level": "Thạc sĩ"}, "expertise", "Thạc sĩ, Quản trị kinh doanh, Luật kinh tế (văn bằng hai)"),
        ({"residence_detail": "Số 2 đường Mới"}, "residence", "Số 2 đường Mới, thành phố Thí Dụ"),
        ({"stay": ""}, "stay", "Thôi ghi:\nNhà nghỉ công đoàn Công ty TNHH Minh Họa, phường Ví Dụ, thành phố Thí Dụ"),
        ({"academic_rank": "Phó giáo sư"}, "academic_rank", "Phó giáo sư"),
        ({"household_income": 400_000_000}, "household_income", "400.000.000 đ"),
    ],
)
def test_what_changed_is_told_and_the_rest_is_k(items: dict[str, object], changed: str, says: str) -> None:
    told = changes(person(**items))
    assert told.pop(changed) == says
    assert set(told.values()) == {"K"}


def test_of_a_list_only_the_new_lines_are_told() -> None:
    member = samples.rich_member()
    award = Award(9, 1, PartialDate(2025, 11, 20), "Giấy khen", "", "Đảng ủy phường Ví Dụ")
    told = changes(replace(member, lists={**member.lists, "award": [*member.lists["award"], award]}))
    assert told["award"] == "20/11/2025, Giấy khen, Đảng ủy phường Ví Dụ"
    assert told["training"] == "K"


def test_lines_in_another_order_are_no_change() -> None:
    member = samples.rich_member()
    turned = replace(member, lists={**member.lists, "award": [*reversed(member.lists["award"])]})
    assert changes(turned)["award"] == "K"
