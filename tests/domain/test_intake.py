"""What becomes of a row: whom of the book it tells of, what is wrong with it, what it changes."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.intake import (
    Decision,
    Existing,
    Incoming,
    Known,
    Result,
    decide,
)
from partycell_desktop.domain.known_people import KnownPeople, check_doubles
from partycell_desktop.domain.person import Person
from partycell_desktop.domain.refusal import Citation
from partycell_desktop.domain.regulation import DatedValue
from partycell_desktop.domain.roster import Happened, MembershipEvent

TODAY = date(2026, 11, 22)
CITE = Citation("Quy định 294-QĐ/TW", "điểm 1.1.1")
LOCKED = ("full_name", "born_on")
NUMBER, OTHER = "022079028811", "022185041822"


def least_age(on: date) -> DatedValue:
    return DatedValue(date(2011, 1, 19), 18, CITE)


def day(text: str) -> PartialDate:
    return PartialDate.from_iso(text)


def row(number: int = 8, admitted: str = "", official: str = "", **items: Any) -> Incoming:
    items = {"full_name": "Nguyễn Hải Bình", "born_on": day("1979-09-02"), "citizen_number": NUMBER} | items
    made = Incoming(number, {key: key for key in (*items, "admitted_on", "recognised_on", "status", "status_on")})
    made.items = {key: value for key, value in items.items() if value not in (None, "")}
    made.cells = {key: str(value) for key, value in made.items.items()}
    made.admitted_on = day(admitted) if admitted else None
    made.recognised_on = day(official) if official else None
    made.cells |= {"admitted_on": admitted, "recognised_on": official}
    return made


def known(*events: tuple[Happened, str], **items: Any) -> Known:
    items = {"full_name": "Nguyễn Hải Bình", "born_on": day("1979-09-02"), "citizen_number": NUMBER} | items
    told = [MembershipEvent(number, 1, kind, day(on)) for number, (kind, on) in enumerate(events, 1)]
    return Known(Person(id=1, **items), tuple(told))


ADMITTED = (Happened.ADMITTED, "2006-02-03")
OFFICIAL = (Happened.RECOGNISED, "2007-02-03")


def decided(incoming: Incoming, there: Known | None = None, existing: Existing = Existing.FILL) -> Decision:
    return decide(incoming, there, existing, TODAY, least_age, LOCKED)


def reasons(incoming: Incoming) -> dict[str, str]:
    return {each.key: each.reason for each in incoming.problems}


# Somebody new.


def test_somebody_new_comes_in_with_the_days_that_the_list_gives() -> None:
    decision = decided(row(admitted="2006-02-03", official="2007-02-03"))
    assert decision.result is Result.NEW
    assert [(each.kind, each.on, each.decided_on) for each in decision.new_events] == [
        (Happened.ADMITTED, day("2006-02-03"), None),
        (Happened.RECOGNISED, day("2007-02-03"), None),
    ]


def test_nothing_is_invented_where_the_list_is_silent() -> None:
    decision = decided(row(born_on=None, citizen_number=None))
    assert (decision.result, decision.new_events, dict(decision.items)) == (
        Result.NEW,
        (),
        {"full_name": "Nguyễn Hải Bình"},
    )


@pytest.mark.parametrize(
    ("admitted", "official", "key", "said"),
    [
        ("2006-02-03", "2005-02-03", "recognised_on", "trước ngày vào Đảng 03/02/2006"),
        ("", "2007-02-03", "admitted_on", "thiếu ngày vào Đảng"),
        ("1996-02-03", "", "admitted_on", "mới 16 tuổi"),
        ("1997-08-31", "", "admitted_on", "mới 17 tuổi"),
        ("1978-02-03", "", "admitted_on", "trước ngày sinh"),
    ],
)
def test_days_that_do_not_go_together_are_named(admitted: str, official: str, key: str, said: str) -> None:
    incoming = row(admitted=admitted, official=official)
    assert decided(incoming).result is Result.REJECTED
    assert said in reasons(incoming)[key]
    assert list(reasons(incoming)) == [key]


def test_too_young_is_said_with_its_rule() -> None:
    incoming = row(admitted="1996-02-03")
    decided(incoming)
    (problem,) = incoming.problems
    assert problem.because is CITE
    assert "điểm 1.1.1, Quy định 294-QĐ/TW" in problem.reason


@pytest.mark.parametrize("admitted", ["1997-09-01", "1997-09-02", "1997-09", "1997", "1998-01-01"])
def test_age_is_counted_by_months_and_what_is_not_known_counts_in_favour(admitted: str) -> None:
    assert decided(row(admitted=admitted)).result is Result.NEW


@pytest.mark.parametrize(("born", "result"), [("1979", Result.NEW), ("1979-10", Result.REJECTED)])
def test_a_birth_known_only_in_part_is_taken_at_its_earliest(born: str, result: Result) -> None:
    assert decided(row(born_on=day(born), admitted="1997-09-01")).result is result


def test_a_state_needs_its_day_and_a_possible_story() -> None:
    silent = row(admitted="2006-02-03")
    silent.happened, silent.cells["status"] = Happened.DECEASED, "Từ trần"
    assert decided(silent).result is Result.REJECTED
    assert "“Từ trần” phải có ngày" in reasons(silent)["status_on"]
    early = row(admitted="2006-02-03")
    early.happened, early.happened_on = Happened.EXEMPTED, day("2005-01-01")
    assert decided(early).result is Result.REJECTED
    assert "status" in reasons(early)
    right = row(admitted="2006-02-03")
    right.happened, right.happened_on = Happened.EXEMPTED, day("2020-01-01")
    assert [each.kind for each in decided(right).new_events] == [Happened.ADMITTED, Happened.EXEMPTED]


def test_a_wrong_cell_keeps_the_whole_row_out() -> None:
    incoming = row(admitted="2006-02-03")
    incoming.reject("sex", "…")
    decision = decided(incoming)
    assert (decision.result, dict(decision.items), decision.new_events) == (Result.REJECTED, {}, ())


def test_of_one_cell_only_the_first_thing_wrong_is_said() -> None:
    incoming = row()
    incoming.reject("sex", "một")
    incoming.reject("sex", "hai")
    assert reasons(incoming) == {"sex": "một"}


# Twice in one list.


@pytest.mark.parametrize(
    ("second", "key"),
    [
        ({"full_name": "Trần Quốc Hùng", "born_on": day("1976-06-05")}, "citizen_number"),
        ({"full_name": "Trần Quốc Hùng", "citizen_number": OTHER, "card_number": NUMBER}, "card_number"),
        ({"full_name": "nguyễn hải BÌNH", "citizen_number": None}, "full_name"),
        ({"full_name": "Nguyễn Hai Bình", "citizen_number": None}, "full_name"),
        ({"full_name": "Trần Quốc Hùng", "citizen_number": None, "national_id": "A-1"}, "national_id"),
    ],
)
def test_the_second_row_of_one_person_is_rejected_with_the_first_named(second: dict[str, Any], key: str) -> None:
    first, again = row(8, national_id="a-1"), row(12, **second)
    check_doubles([first, again])
    assert first.problems == []
    assert list(reasons(again)) == [key]
    assert "dòng 8 của tệp này" in reasons(again)[key]


def test_number_and_card_are_one_number_and_are_said_once() -> None:
    first, again = row(8, card_number=NUMBER), row(12, card_number=NUMBER, full_name="Trần Quốc Hùng")
    check_doubles([first, again])
    assert list(reasons(again)) == ["citizen_number"]


def test_two_people_of_one_name_and_birth_with_different_numbers_are_two() -> None:
    first, again = row(8), row(12, citizen_number=OTHER)
    check_doubles([first, again])
    assert again.problems == []
    assert "Hai số định danh khác nhau" in again.notes[0].reason


def test_a_copied_id_of_the_national_list_does_not_make_two_people_one() -> None:
    first, again = row(8, national_id="a-1"), row(12, national_id="a-1", citizen_number=OTHER, full_name="Trần Hùng")
    check_doubles([first, again])
    assert again.problems == []
    assert "national_id" not in again.items
    assert "Trùng ID với dòng 8" in again.notes[0].reason


# Known already.


@pytest.mark.parametrize(
    "items",
    [
        {"full_name": "Nguyễn Hải Bình (tên cũ)", "born_on": None},
        {"full_name": "Nguyễn Hải Bình"},
        {"citizen_number": None},
        {"citizen_number": None, "full_name": "NGUYỄN HẢI BÌNH"},
        {"citizen_number": None, "born_on": day("1979")},
        {"citizen_number": None, "card_number": NUMBER, "full_name": "Nguyễn H. Bình"},
        {"citizen_number": None, "national_id": "A-1"},
    ],
)
def test_a_person_is_recognised_by_number_card_id_or_name_and_birth(items: dict[str, Any]) -> None:
    there = known(national_id="a-1")
    incoming = row(**items)
    if "(" in incoming.name:
        incoming.items["born_on"] = day("1979-09-02")
    assert KnownPeople([there]).find(incoming) is there
    assert incoming.problems == []


@pytest.mark.parametrize(
    ("items", "key", "said"),
    [
        ({"full_name": "Trần Quốc Hùng", "born_on": day("1976-06-05")}, "citizen_number", "của Nguyễn Hải Bình"),
        ({"citizen_number": OTHER}, "citizen_number", "số định danh khác (•••••••••811)"),
        ({"citizen_number": None, "born_on": None}, "full_name", "không rõ"),
    ],
)
def test_who_cannot_be_the_person_in_the_book_is_rejected(items: dict[str, Any], key: str, said: str) -> None:
    incoming = row(**items)
    assert KnownPeople([known()]).find(incoming) is None
    assert said in reasons(incoming)[key]


def test_a_row_that_fits_two_people_of_the_book_is_rejected() -> None:
    other = Known(Person(id=2, full_name="Bùi Thị Ánh", citizen_number=OTHER))
    incoming = row(card_number=OTHER)
    assert KnownPeople([known(), other]).find(incoming) is None
    assert "Bùi Thị Ánh" in reasons(incoming)["card_number"]
    twins = [known(citizen_number=""), replace(known(citizen_number=""), person=replace(known().person, id=3))]
    incoming = row(citizen_number=None)
    assert KnownPeople(twins).find(incoming) is None
    assert "nhiều người" in reasons(incoming)["full_name"]


def test_a_bare_record_of_the_same_name_is_filled() -> None:
    there = Known(Person(id=1, full_name="Nguyễn Hải Bình"))
    assert KnownPeople([there]).find(row()) is there
    assert KnownPeople([there]).find(row(full_name="Nguyễn Hai Bình")) is None


def test_an_id_that_the_book_has_for_somebody_else_is_left_out() -> None:
    incoming = row(full_name="Trần Quốc Hùng", born_on=day("1976-06-05"), citizen_number=OTHER, national_id="a-1")
    assert KnownPeople([known(national_id="a-1")]).find(incoming) is None
    assert incoming.problems == []
    assert "national_id" not in incoming.items
    assert "Nguyễn Hải Bình (02/09/1979)" in incoming.notes[0].reason


def test_of_a_row_with_a_wrong_number_the_id_is_not_said_to_be_wrong_as_well() -> None:
    incoming = row(full_name="Trần Quốc Hùng", born_on=day("1976-06-05"), citizen_number=None, national_id="a-1")
    incoming.cells["citizen_number"] = "02220100000"
    incoming.reject("citizen_number", "…")
    assert KnownPeople([known(national_id="a-1")]).find(incoming) is None
    assert list(reasons(incoming)) == ["citizen_number"]


def test_blanks_are_filled_and_nothing_is_overwritten() -> None:
    there = known(residence_detail="phường A")
    decision = decided(row(residence_detail="phường Ví Dụ", phone="0912345678", religion=None), there)
    assert decision.result is Result.CHANGED
    assert decision.items == {"phone": "0912345678"}
    assert [(each.key, each.old, each.new) for each in decision.changes] == [("phone", "", "0912345678")]
    assert [(each.key, each.old, each.new) for each in decision.kept] == [
        ("residence_detail", "phường A", "phường Ví Dụ")
    ]


def test_replacing_takes_the_values_of_the_list_but_never_a_blank() -> None:
    there = known(residence_detail="phường A", religion="Không")
    decision = decided(row(residence_detail="phường Ví Dụ", religion=None), there, Existing.REPLACE)
    assert decision.items == {"residence_detail": "phường Ví Dụ"}
    assert decision.kept == ()


def test_leaving_people_as_they_are_changes_nothing_and_says_what_differs() -> None:
    there = known(ADMITTED, residence_detail="phường A")
    decision = decided(
        row(residence_detail="phường Ví Dụ", phone="09", admitted="2006-02-03", official="2007-02-03"),
        there,
        Existing.SKIP,
    )
    assert (decision.result, decision.items, decision.new_events) == (Result.SAME, {}, ())
    assert {each.key for each in decision.kept} == {"residence_detail", "phone", "recognised_on"}


def test_name_and_birth_of_an_admitted_member_are_never_changed_by_a_list() -> None:
    incoming = row(full_name="Nguyễn Hải Bằng", sex="Nam")
    decision = decided(incoming, known(ADMITTED), Existing.REPLACE)
    assert decision.items == {"sex": "Nam"}
    assert [each.key for each in decision.kept] == ["full_name"]
    assert decided(incoming, known(), Existing.REPLACE).items == {"full_name": "Nguyễn Hải Bằng", "sex": "Nam"}


def test_events_that_the_book_lacks_are_added() -> None:
    decision = decided(row(admitted="2006-02-03", official="2007-02-03"), known(ADMITTED))
    assert [(each.kind, each.person_id) for each in decision.new_events] == [(Happened.RECOGNISED, 1)]
    assert decided(row(admitted="2006-02-03"), known(ADMITTED)).result is Result.SAME


def test_another_day_of_admission_moves_the_event_only_when_replacing() -> None:
    incoming = row(admitted="2006-02-10")
    kept = decided(incoming, known(ADMITTED))
    assert (kept.result, [each.key for each in kept.kept]) == (Result.SAME, ["admitted_on"])
    moved = decided(incoming, known(ADMITTED), Existing.REPLACE)
    assert [(each.id, each.on) for each in moved.moved_events] == [(1, day("2006-02-10"))]
    assert [(each.old, each.new) for each in moved.changes] == [("03/02/2006", "10/02/2006")]


def test_a_story_that_would_become_impossible_is_rejected() -> None:
    incoming = row(official="2005-01-01")
    assert decided(incoming, known(ADMITTED)).result is Result.REJECTED
    late = row(admitted="2008-01-01")
    assert decided(late, known(ADMITTED, OFFICIAL), Existing.REPLACE).result is Result.REJECTED
    assert decided(row(admitted="2008-01-01"), known(ADMITTED, OFFICIAL)).result is Result.SAME


def test_a_state_is_added_once() -> None:
    incoming = row()
    incoming.happened, incoming.happened_on, incoming.cells["status"] = Happened.EXEMPTED, day("2020-01-01"), "Miễn"
    decision = decided(incoming, known(ADMITTED))
    assert [each.kind for each in decision.new_events] == [Happened.EXEMPTED]
    assert [(each.key, each.old) for each in decision.changes] == [("status", "Đang sinh hoạt")]
    there = known(ADMITTED, (Happened.EXEMPTED, "2020-01-01"))
    assert decided(incoming, there).result is Result.SAME
    incoming.happened_on = None
    assert decided(incoming, there).result is Result.SAME


def test_a_readmitted_member_is_not_given_a_third_admission() -> None:
    there = known(ADMITTED, (Happened.EXPELLED, "2010-01-01"), (Happened.READMITTED, "2015-01-01"))
    for admitted in ("2006-02-03", "2015-01-01"):
        assert decided(row(admitted=admitted), there, Existing.REPLACE).result is Result.SAME
    other = decided(row(admitted="2016-01-01"), there, Existing.REPLACE)
    assert (other.result, [each.key for each in other.kept]) == (Result.SAME, ["admitted_on"])


def test_a_register_number_is_given_to_one_person_only() -> None:
    people = KnownPeople([known(register_number=7)])
    for incoming, said in ((row(register_number=7, full_name="Ai đó"), True), (row(register_number=8), False)):
        people.check_register_number(incoming, None)
        assert ("register_number" in reasons(incoming)) is said
