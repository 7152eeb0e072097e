"""Sổ danh sách đảng viên: everybody by the Số SĐV, also those who left."""

import io
from dataclasses import replace

import pdfplumber
import pytest

from partycell_desktop import paths
from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.roster import Happened, MembershipEvent
from partycell_desktop.forms import register, samples
from partycell_desktop.forms.compose import Fact, Row, compose
from partycell_desktop.forms.editions import Editions
from partycell_desktop.forms.fonts import Fonts, available_fonts
from partycell_desktop.forms.material import Subject
from partycell_desktop.forms.pdf import draw


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


@pytest.mark.parametrize("fonts", available_fonts().values(), ids=lambda fonts: fonts.name)
def test_days_numbers_and_years_of_service_are_never_cut(fonts: Fonts) -> None:
    member = samples.rich_member()
    person = replace(member.person, enlisted_on=PartialDate(1985, 2), discharged_on=PartialDate(1988))
    told = [
        *member.events,
        event(Happened.LEFT, "2018-12-30"),
        event(Happened.CAME, "2020-12-20"),
        event(Happened.DECEASED, "2026-01-05"),
    ]
    material = samples.material_of(replace(member, person=person, events=told))
    edition = Editions(paths.resources() / "forms").edition_on("so-dsdv", samples.DAY)
    with pdfplumber.open(io.BytesIO(draw(compose(edition, register.facts(material)), fonts))) as pdf:
        found = {word["text"] for word in pdf.pages[0].extract_words()}
    assert {"1985-1988", "30/12/2018", "20/12/2020", "05/01/2026", person.card_number} <= found
