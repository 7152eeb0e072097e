"""The Party age on any day and the badge it leads to; every expected day worked out by hand."""

from datetime import date

import pytest

from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.party_age import counted_until, days_outside, next_badge, party_age_on
from partycell_desktop.domain.record_lists import Badge, Discipline
from partycell_desktop.domain.roster import Happened, MembershipEvent

TODAY = date(2026, 11, 22)
LEVELS = (30, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90)
ROUNDS = ((3, 2), (19, 5), (2, 9), (7, 11))
WAIT = {"khiển trách": 6, "cảnh cáo": 9, "cách chức": 12}


def event(kind: Happened, on: str, decided_on: str = "") -> MembershipEvent:
    return MembershipEvent(
        kind=kind, on=PartialDate.from_iso(on), decided_on=PartialDate.from_iso(decided_on) if decided_on else None
    )


ADMITTED = event(Happened.ADMITTED, "2014-11-07", "2014-10-20")
OFFICIAL = event(Happened.RECOGNISED, "2015-11-07")


@pytest.mark.parametrize(
    ("day", "years"), [(date(2026, 10, 19), 11), (date(2026, 10, 20), 12), (date(2014, 10, 20), 0)]
)
def test_the_party_age_runs_from_the_decision_not_from_the_ceremony(day: date, years: int) -> None:
    age = party_age_on([ADMITTED, OFFICIAL], day)
    assert age is not None
    assert (age.years, age.certain) == (years, True)


def test_before_the_admission_there_is_no_party_age() -> None:
    assert party_age_on([ADMITTED], date(2014, 10, 19)) is None
    assert party_age_on([], TODAY) is None


def test_without_the_decision_day_the_ceremony_stands_in_and_the_age_is_not_certain() -> None:
    age = party_age_on([event(Happened.ADMITTED, "2014-11-07")], TODAY)
    assert age is not None
    assert (age.counted_from, age.certain) == (date(2014, 11, 7), False)


def test_the_time_outside_does_not_count() -> None:
    """Removed on 1/1/2018, admitted again by the decision of 1/1/2021: 2018, 2019, 2020 = 365 + 365 + 366 days."""
    story = [
        ADMITTED,
        OFFICIAL,
        event(Happened.NAME_REMOVED, "2018-01-01"),
        event(Happened.READMITTED, "2021-01-15", "2021-01-01"),
    ]
    assert days_outside(story, TODAY) == 1096
    age = party_age_on(story, TODAY)
    assert age is not None
    # 20/10/2014 + 1096 days = 20/10/2017 (2016 is a leap year: 365 + 366 + 365); 20/10/2017 to 22/11/2026 is 9 years.
    assert (age.counted_from, age.years) == (date(2017, 10, 20), 9)


def test_a_restored_membership_has_no_time_outside() -> None:
    story = [ADMITTED, event(Happened.EXPELLED, "2018-01-01"), event(Happened.RESTORED, "2019-01-01")]
    assert days_outside(story, TODAY) == 0


def badge(story: list[MembershipEvent], day: date, badges: list[Badge] | None = None, **more):  # type: ignore[no-untyped-def]
    return next_badge(story, badges or [], more.get("disciplines", []), day, LEVELS, ROUNDS, WAIT)


@pytest.mark.parametrize(
    ("decided", "reached", "round_on"),
    [
        ("1997-02-03", date(2027, 2, 3), date(2027, 2, 3)),
        ("1997-02-04", date(2027, 2, 4), date(2027, 5, 19)),
        ("1997-09-02", date(2027, 9, 2), date(2027, 9, 2)),
        ("1997-11-08", date(2027, 11, 8), date(2028, 2, 3)),
    ],
)
def test_thirty_years_are_honoured_at_the_first_round_on_or_after_the_day(
    decided: str, reached: date, round_on: date
) -> None:
    due = badge([event(Happened.ADMITTED, decided, decided)], TODAY)
    assert (due.years, due.reached_on, due.round_on, due.certain) == (30, reached, round_on, True)


def test_there_is_no_badge_of_thirty_five_years() -> None:
    story = [event(Happened.ADMITTED, "1992-02-03", "1992-02-03")]
    due = badge(story, TODAY, [Badge(years=30)])
    assert (due.years, due.reached_on) == (40, date(2032, 2, 3))


def test_a_badge_that_was_missed_is_proposed_for_the_next_round() -> None:
    due = badge([event(Happened.ADMITTED, "1990-01-01", "1990-01-01")], TODAY)
    assert (due.years, due.round_on) == (30, date(2027, 2, 3))


@pytest.mark.parametrize(
    ("form", "until", "round_on"),
    [
        ("khiển trách", date(2027, 3, 1), date(2027, 5, 19)),
        ("Cảnh cáo", date(2027, 6, 1), date(2027, 9, 2)),
        ("cách chức", date(2027, 9, 1), date(2027, 9, 2)),
    ],
)
def test_after_a_discipline_the_badge_waits(form: str, until: date, round_on: date) -> None:
    story = [event(Happened.ADMITTED, "1997-02-03", "1997-02-03")]
    outcome = Discipline(decided_on=PartialDate.from_iso("2026-09-01"), form=form, side="đảng")
    due = badge(story, TODAY, disciplines=[outcome])
    assert (due.waits_until, due.round_on) == (until, round_on)


@pytest.mark.parametrize(
    "kind",
    [
        *(Happened.DECEASED, Happened.EXPELLED, Happened.NAME_REMOVED, Happened.RESIGNED, Happened.ANNULLED),
        *(Happened.LEFT_PARTY, Happened.LEFT),
    ],
)
@pytest.mark.parametrize(
    ("stopped", "years"), [("2024-10-19", 9), ("2024-10-20", 10)], ids=["the day before ten years", "ten years"]
)
def test_the_party_age_stops_at_death_on_leaving_the_party_and_where_this_book_ends(
    kind: Happened, stopped: str, years: int
) -> None:
    story = [ADMITTED, OFFICIAL, event(kind, stopped)]
    day_before = party_age_on(story, date(2024, 10, 18))
    assert day_before is not None and (day_before.years, day_before.until_on) == (9, None)
    for day in (date.fromisoformat(stopped), TODAY, date(2050, 1, 1)):
        age = party_age_on(story, day)
        assert age is not None
        assert (age.years, age.until_on, age.counted_from) == (years, date.fromisoformat(stopped), date(2014, 10, 20))


def test_who_comes_back_has_the_party_age_as_if_it_had_never_stopped() -> None:
    away = [ADMITTED, OFFICIAL, event(Happened.LEFT, "2018-06-01")]
    back = [*away, event(Happened.CAME, "2021-01-15")]
    assert counted_until(away, TODAY) == date(2018, 6, 1)
    age = party_age_on(back, TODAY)
    assert age is not None
    assert (age.years, age.until_on) == (12, None)


def test_a_guest_counts_while_here() -> None:
    stay = [ADMITTED, OFFICIAL, event(Happened.TEMPORARY_IN, "2024-01-01")]
    assert counted_until(stay, TODAY) is None
    assert counted_until([*stay, event(Happened.TEMPORARY_IN_ENDED, "2024-11-01")], TODAY) == date(2024, 11, 1)


def test_a_death_after_a_transfer_does_not_let_it_run_on() -> None:
    story = [ADMITTED, event(Happened.LEFT, "2018-06-01"), event(Happened.DECEASED, "2020-01-01")]
    assert counted_until(story, TODAY) == date(2018, 6, 1)


def test_a_restored_or_second_membership_lets_it_run_again() -> None:
    expelled = event(Happened.EXPELLED, "2018-01-01")
    assert counted_until([ADMITTED, expelled], TODAY) == date(2018, 1, 1)
    assert counted_until([ADMITTED, expelled, event(Happened.RESTORED, "2019-01-01")], TODAY) is None
    assert counted_until([ADMITTED, expelled, event(Happened.READMITTED, "2021-01-01")], TODAY) is None


THIRTY_IN_2027 = event(Happened.ADMITTED, "1997-02-03", "1997-02-03")


@pytest.mark.parametrize("kind", [Happened.DECEASED, Happened.LEFT])
def test_no_badge_is_reached_after_the_party_age_has_stopped(kind: Happened) -> None:
    assert badge([THIRTY_IN_2027, event(kind, "2026-11-01")], date(2027, 6, 1)) is None
    reached_before = badge([THIRTY_IN_2027, event(kind, "2027-03-01")], date(2027, 6, 1))
    assert (reached_before.years, reached_before.round_on) == (30, date(2027, 9, 2))


def test_who_is_out_of_the_party_gets_no_badge() -> None:
    assert badge([THIRTY_IN_2027, event(Happened.EXPELLED, "2027-03-01")], date(2027, 6, 1)) is None
