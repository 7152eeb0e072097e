"""What does not fit together in a record is named, not refused."""

from datetime import date

import pytest

from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.doubts import doubts_of
from partycell_desktop.domain.person import Person
from partycell_desktop.domain.record_lists import LifePeriod
from partycell_desktop.domain.roster import Happened, MembershipEvent
from partycell_desktop.store.shipped import load_regulations

DAY = date(2026, 11, 22)
RULES = load_regulations()


def iso(text: str) -> PartialDate:
    return PartialDate.from_iso(text)


def fields(person: Person, events: tuple[MembershipEvent, ...] = (), periods: tuple[LifePeriod, ...] = ()) -> list[str]:
    return [each.field for each in doubts_of(person, events, periods, RULES, DAY)]


def admitted(on: str) -> MembershipEvent:
    return MembershipEvent(kind=Happened.ADMITTED, on=iso(on))


def recognised(on: str) -> MembershipEvent:
    return MembershipEvent(kind=Happened.RECOGNISED, on=iso(on))


def test_a_record_that_fits_together_has_no_doubt() -> None:
    person = Person(
        full_name="Hoàng Thị Đào",
        born_on=iso("1988-04-30"),
        sex="Nữ",
        citizen_number="022188039407",
        card_number="022188039407",
        life_record_number="000123 QN",
    )
    periods = (LifePeriod(from_on=iso("2006-09")),)
    assert fields(person, (admitted("2014-11-07"), recognised("2015-11-07")), periods) == []


@pytest.mark.parametrize(
    ("number", "born", "sex", "found"),
    [
        ("022188039407", "1988", "Nữ", []),
        ("022188039407", "1989", "Nữ", ["citizen_number"]),
        ("022188039407", "1988", "Nam", ["citizen_number"]),
        ("022203039407", "2003", "Nam", []),
        ("022303039407", "2003", "Nữ", []),
        ("022903039407", "2003", "Nữ", []),
        ("", "2003", "Nữ", []),
    ],
)
def test_the_personal_number_speaks_of_birth_year_and_sex(number: str, born: str, sex: str, found: list[str]) -> None:
    assert fields(Person(full_name="A", citizen_number=number, born_on=iso(born), sex=sex)) == found


def test_a_card_number_that_is_not_the_personal_number_is_doubtful() -> None:
    person = Person(full_name="A", citizen_number="022903039407", card_number="022903039408")
    assert fields(person) == ["card_number"]


@pytest.mark.parametrize(("written", "doubted"), [("000123 QN", False), ("000123QN", False), ("123 QN", True)])
def test_the_form_of_a_life_record_number(written: str, doubted: bool) -> None:
    assert bool(fields(Person(full_name="A", life_record_number=written))) == doubted


@pytest.mark.parametrize(("on", "doubted"), [("2016-05-02", True), ("2016-05-03", False)])
def test_an_admission_before_eighteen_is_doubtful_to_the_day(on: str, doubted: bool) -> None:
    person = Person(full_name="A", born_on=iso("1998-05-03"))
    assert ("born_on" in fields(person, (admitted(on),))) == doubted


@pytest.mark.parametrize(
    ("official", "doubted"), [("2026-08-09", True), ("2026-08-10", False), ("2026-08-11", True), ("2026-08", False)]
)
def test_the_official_day_is_the_day_twelve_months_after_the_ceremony(official: str, doubted: bool) -> None:
    assert (
        "membership_event" in fields(Person(full_name="A"), (admitted("2025-08-10"), recognised(official)))
    ) == doubted


def test_a_gap_in_the_work_history_is_named_by_its_month() -> None:
    periods = (LifePeriod(from_on=iso("2000-01"), to_on=iso("2001-02")), LifePeriod(from_on=iso("2001-05")))
    found = doubts_of(Person(full_name="A"), (), periods, RULES, DAY)
    assert [each.field for each in found] == ["life_period"]
    assert "03/2001" in found[0].reason


@pytest.mark.parametrize("kind", [Happened.LEFT, Happened.EXPELLED, Happened.DECEASED])
def test_nothing_is_doubted_of_somebody_who_is_gone(kind: Happened) -> None:
    person = Person(full_name="A", citizen_number="022188000407", card_number="022188000408")
    gone = MembershipEvent(kind=kind, on=iso("2025-03-01"))
    assert fields(person, (admitted("2010-02-03"),), (LifePeriod(to_on=iso("2001-02")),))
    assert fields(person, (admitted("2010-02-03"), gone), (LifePeriod(to_on=iso("2001-02")),)) == []
