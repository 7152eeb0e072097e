"""The story of a membership: standing, Party age, badges, probation; every expected day worked out by hand."""

from datetime import date

import pytest

from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.record_lists import Badge, Discipline
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.domain.roster import (
    Happened,
    MembershipEvent,
    Rank,
    Status,
    check_story,
    days_outside,
    next_badge,
    open_stay,
    party_age_on,
    probation_end,
    standing_on,
)

TODAY = date(2026, 11, 22)
LEVELS = (30, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90)
ROUNDS = ((3, 2), (19, 5), (2, 9), (7, 11))
WAIT = {"khiển trách": 6, "cảnh cáo": 9, "cách chức": 12}


def event(kind: Happened, on: str, decided_on: str = "", until: str = "", number: int = 0) -> MembershipEvent:
    return MembershipEvent(
        id=number,
        kind=kind,
        on=PartialDate.from_iso(on),
        decided_on=PartialDate.from_iso(decided_on) if decided_on else None,
        until_on=PartialDate.from_iso(until) if until else None,
    )


ADMITTED = event(Happened.ADMITTED, "2014-11-07", "2014-10-20")
OFFICIAL = event(Happened.RECOGNISED, "2015-11-07")


@pytest.mark.parametrize(
    ("day", "rank"),
    [
        (date(2014, 11, 6), Rank.NONE),
        (date(2014, 11, 7), Rank.PROBATIONARY),
        (date(2015, 11, 6), Rank.PROBATIONARY),
        (date(2015, 11, 7), Rank.OFFICIAL),
    ],
)
def test_the_rank_is_true_on_the_day_before_and_the_day_of_each_event(day: date, rank: Rank) -> None:
    assert standing_on([OFFICIAL, ADMITTED], day).rank is rank


def test_a_member_who_came_was_elsewhere_before() -> None:
    story = [ADMITTED, OFFICIAL, event(Happened.CAME, "2020-03-01")]
    assert standing_on(story, date(2020, 2, 29)).status is Status.NOT_MEMBER
    assert standing_on(story, date(2020, 3, 1)).status is Status.ACTIVE
    assert standing_on(story, date(2020, 3, 1)).counted


def test_who_left_is_transferred_and_may_come_back() -> None:
    story = [ADMITTED, OFFICIAL, event(Happened.LEFT, "2018-06-01"), event(Happened.CAME, "2021-01-15")]
    assert standing_on(story, date(2018, 5, 31)).counted
    assert standing_on(story, date(2018, 6, 1)).status is Status.TRANSFERRED
    assert standing_on(story, date(2021, 1, 15)).counted


def test_a_guest_is_here_but_not_counted_and_who_is_away_is_counted() -> None:
    guest = [ADMITTED, OFFICIAL, event(Happened.TEMPORARY_IN, "2026-01-01")]
    assert standing_on(guest, TODAY).status is Status.GUEST
    assert not standing_on(guest, TODAY).counted
    away = [ADMITTED, OFFICIAL, event(Happened.TEMPORARY_OUT, "2026-01-01")]
    assert standing_on(away, TODAY).counted
    assert standing_on(away, TODAY).away


@pytest.mark.parametrize(
    ("kind", "status"),
    [
        (Happened.EXEMPTED, Status.EXEMPT),
        (Happened.SUSPENDED, Status.SUSPENDED),
        (Happened.INTERRUPTED, Status.INTERRUPTED),
        (Happened.NAME_REMOVED, Status.OUT),
        (Happened.EXPELLED, Status.OUT),
        (Happened.RESIGNED, Status.OUT),
        (Happened.ANNULLED, Status.OUT),
        (Happened.DECEASED, Status.DECEASED),
        (Happened.LEFT, Status.TRANSFERRED),
    ],
)
def test_each_event_gives_its_status(kind: Happened, status: Status) -> None:
    assert standing_on([ADMITTED, OFFICIAL, event(kind, "2020-01-01")], TODAY).status is status


@pytest.mark.parametrize(
    "story",
    [
        [OFFICIAL],
        [OFFICIAL, event(Happened.ADMITTED, "2016-01-01")],
        [ADMITTED, ADMITTED],
        [ADMITTED, event(Happened.DECEASED, "2015-01-01"), OFFICIAL],
        [ADMITTED, event(Happened.CAME, "2016-01-01"), event(Happened.CAME, "2017-01-01")],
        [ADMITTED, event(Happened.LEFT, "2016-01-01"), event(Happened.LEFT, "2017-01-01")],
        [ADMITTED, event(Happened.TEMPORARY_OUT_ENDED, "2016-01-01")],
        [ADMITTED, OFFICIAL, event(Happened.EXPELLED, "2020-01-01"), event(Happened.EXEMPTED, "2021-01-01")],
        [ADMITTED, event(Happened.RECOGNISED, "2026-11-23")],
        [event(Happened.ADMITTED, "2014-11-07", "2014-11-08")],
        [event(Happened.ADMITTED, "1988-04-30")],
    ],
    ids=[
        "official without admission",
        "official before admitted",
        "admitted twice",
        "official after death",
        "came twice",
        "left twice",
        "came back without going",
        "exempt after expulsion",
        "tomorrow",
        "ceremony before decision",
        "admitted on the day of birth",
    ],
)
def test_a_story_that_cannot_be_is_refused(story: list[MembershipEvent]) -> None:
    with pytest.raises(Refused) as refused:
        check_story(story, TODAY, PartialDate.from_iso("1988-04-30"))
    assert refused.value.field in ("on", "decided_on")


def test_a_full_life_in_the_party_is_no_contradiction() -> None:
    check_story(
        [
            ADMITTED,
            OFFICIAL,
            event(Happened.TEMPORARY_OUT, "2016-01-01"),
            event(Happened.TEMPORARY_OUT_ENDED, "2016-08-01"),
            event(Happened.SUSPENDED, "2017-01-01"),
            event(Happened.SUSPENSION_ENDED, "2017-02-01"),
            event(Happened.NAME_REMOVED, "2018-01-01"),
            event(Happened.READMITTED, "2021-06-01", "2021-05-20"),
            event(Happened.RECOGNISED, "2022-06-01"),
            event(Happened.LEFT, "2024-01-01"),
            event(Happened.CAME, "2025-01-01"),
            event(Happened.EXEMPTED, "2026-01-01"),
            event(Happened.DECEASED, "2026-05-01"),
        ],
        TODAY,
        PartialDate.from_iso("1960"),
    )


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


def test_the_probation_is_counted_from_the_ceremony_and_clamped_after_a_leap_day() -> None:
    assert probation_end([event(Happened.ADMITTED, "2025-11-19", "2025-10-01")], 12) == date(2026, 11, 19)
    assert probation_end([event(Happened.ADMITTED, "2024-02-29", "2024-02-01")], 12) == date(2025, 2, 28)
    assert probation_end([ADMITTED, OFFICIAL], 12) is None
    assert probation_end([event(Happened.ADMITTED, "2025-11")], 12) is None, "a month is too little to count from"


def test_an_open_stay_is_the_one_that_runs_and_has_an_end() -> None:
    stay = event(Happened.TEMPORARY_OUT, "2026-06-01", until="2026-12-01")
    assert open_stay([ADMITTED, stay], TODAY) == stay
    assert open_stay([ADMITTED, stay, event(Happened.TEMPORARY_OUT_ENDED, "2026-10-01")], TODAY) is None
    assert open_stay([ADMITTED, stay], date(2026, 5, 31)) is None


@pytest.mark.parametrize("kind", [Happened.LEFT, Happened.CAME, Happened.TEMPORARY_IN])
def test_nobody_moves_as_a_member_before_the_admission(kind: Happened) -> None:
    with pytest.raises(Refused):
        check_story([event(kind, "1999-01-01"), ADMITTED], TODAY)
