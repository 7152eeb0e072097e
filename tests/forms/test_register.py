"""Sổ danh sách đảng viên: everybody by the Số SĐV, also those who left."""

from dataclasses import replace

from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.roster import Happened, MembershipEvent
from partycell_desktop.forms import register, samples
from partycell_desktop.forms.compose import Fact, Row
from partycell_desktop.forms.material import Subject


def rows(*members: Subject) -> list[Row]:
    return list(register.facts(samples.material_of(*members))["members"].value)  # type: ignore[arg-type]


def row_with(*events: MembershipEvent, **items: object) -> Row:
    member = samples.plain_member()
    person = replace(member.person, **items)  # type: ignore[arg-type]
    return rows(replace(member, person=person, events=(*member.events, *events)))[0]


def event(kind: Happened, on: str, organisation: str = "", reason: str = "") -> MembershipEvent:
    return MembershipEvent(9, 2, kind, PartialDate.from_iso(on), organisation=organisation, reason=reason)


def words(cell: str | Fact | None) -> str:
    return str(cell.value) if isinstance(cell, Fact) else str(cell)


def test_the_rows_stand_by_their_register_numbers() -> None:
    found = rows(samples.bare_member(), samples.rich_member(), samples.plain_member())
    assert [row["register_number"] for row in found] == ["3", "21", "24"]


def test_who_never_had_a_register_number_is_not_in_the_register() -> None:
    member = samples.plain_member()
    assert rows(replace(member, person=replace(member.person, register_number=None))) == []


def test_both_names_are_told_where_they_differ_and_one_where_they_do_not() -> None:
    assert rows(samples.rich_member())[0]["both_names"] == "Đỗ Mỹ Hường\nĐỗ Thị Mỹ Hường"
    assert rows(samples.plain_member())[0]["both_names"] == "Ngô Bá Khá"


def test_a_move_is_told_with_its_day_and_place() -> None:
    row = row_with(event(Happened.LEFT, "2026-01-05", "Đảng bộ phường Thí Dụ"))
    assert row["moved_away"] == "05/01/2026\nĐảng bộ phường Thí Dụ"
    assert row["moved_here"] == ""


def test_death_and_leaving_the_party_stand_in_columns_of_their_own() -> None:
    assert row_with(event(Happened.DECEASED, "2026-01-05", reason="ốm"))["death"] == "05/01/2026\nốm"
    assert row_with(event(Happened.EXPELLED, "2026-01-05"))["left"] == "05/01/2026\nkhai trừ"


def test_army_service_is_told_by_its_years() -> None:
    assert row_with(enlisted_on=PartialDate(2014, 2), discharged_on=PartialDate(2016))["service"] == "Bộ đội 2014-2016"
    assert row_with(enlisted_on=PartialDate(2014))["service"] == "Bộ đội 2014-nay"
    assert row_with(occupation="Công an nhân dân")["service"] == "Công an nhân dân"


def test_a_cell_of_several_items_says_which_of_them_is_missing() -> None:
    cell = rows(samples.bare_member())[0]["sex_group_religion"]
    assert isinstance(cell, Fact)
    assert words(cell) == "Nữ"
    assert cell.source == "member:3/ethnic_group"
    assert cell.doubt
