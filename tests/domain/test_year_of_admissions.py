"""A year of building the Party in figures: origins by question, waiting times by stage."""

from datetime import date

import pytest

from partycell_desktop.domain.candidates import Candidacy
from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.person import Person
from partycell_desktop.domain.year_of_admissions import Origin, SourceLine, origin_of, sources_of, waiting_in
from partycell_desktop.store.shipped import load_stages


def lines(key: str, on_board: list[Origin], admitted: list[Origin]) -> list[tuple[str, int, int]]:
    group = next(each for each in sources_of(on_board, admitted) if each.key == key)
    return [(each.says, each.on_board, each.admitted) for each in group.lines]


def test_an_origin_tells_what_the_person_and_the_way_say() -> None:
    person = Person(born_on=PartialDate(1996, 3, 1), sex="Nữ", work_unit="Tổ 1", youth_union_on=PartialDate(2012))
    way = Candidacy(union_member=True, source="Công đoàn cơ sở")
    found = origin_of(person, way, date(2026, 2, 28))
    assert found == Origin("Tổ 1", 29, "Nữ", True, True, "Công đoàn cơ sở")
    assert origin_of(Person(), None, date(2026, 2, 28)) == Origin()


@pytest.mark.parametrize(
    ("age", "group"),
    [
        (17, "under 18"),
        (18, "18–30"),
        (30, "18–30"),
        (31, "31–35"),
        (60, "56–60"),
        (61, "over 60"),
        (None, "not known"),
    ],
)
def test_ages_fall_into_the_groups_of_the_yearly_statistics(age: int | None, group: str) -> None:
    assert lines("age", [Origin(age=age)], []) == [(group, 1, 0)]


def test_ages_stand_from_the_youngest_and_other_origins_by_their_number() -> None:
    board = [Origin("Tổ 2", 40), Origin("Tổ 1", 22), Origin("Tổ 2", 17), Origin("", None)]
    assert lines("age", board, [Origin("Tổ 1", 33)]) == [
        ("under 18", 1, 0), ("18–30", 1, 0), ("31–35", 0, 1), ("36–40", 1, 0), ("not known", 1, 0),
    ]  # fmt: skip
    assert lines("work_unit", board, [Origin("Tổ 1", 33)]) == [("Tổ 1", 1, 1), ("Tổ 2", 2, 0), ("not known", 1, 0)]


def test_a_workshop_is_the_same_however_its_capitals_are_typed() -> None:
    assert lines("work_unit", [Origin("Tổ cơ điện"), Origin("Tổ Cơ điện")], [Origin("TỔ CƠ ĐIỆN")]) == [
        ("Tổ cơ điện", 2, 1)
    ]


def test_unions_are_counted_as_yes_and_no() -> None:
    assert lines("trade_union", [Origin(trade_union=True), Origin()], []) == [
        ("not a member", 1, 0),
        ("union member", 1, 0),
    ]
    assert SourceLine("union member", 1, 0).title == "đoàn viên"


def test_waiting_times_come_in_the_order_of_the_stages_with_middle_and_longest() -> None:
    found = waiting_in(load_stages()[0].stages, {"verification": [10, 90, 21], "outstanding": [5, 6], "file": []})
    assert [(each.stage, each.count, each.median_days, each.longest_days) for each in found] == [
        ("outstanding", 2, 6, 6),
        ("verification", 3, 21, 90),
    ]
    assert found[1].title == "Thẩm tra"
