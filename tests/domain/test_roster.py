"""The story of a membership: standing, what can follow what, probation; every expected day worked out by hand."""

from datetime import date

import pytest

from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.domain.roster import (
    Happened,
    MembershipEvent,
    Rank,
    Status,
    check_past_stays,
    check_story,
    open_stay,
    probation_end,
    standing_on,
)

TODAY = date(2026, 11, 22)


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


CAME = event(Happened.CAME, "2020-03-01")
LEFT_BEFORE = event(Happened.LEFT, "2018-06-01")


@pytest.mark.parametrize("coming", [CAME, event(Happened.TEMPORARY_IN, "2020-03-01")], ids=["came", "came as a guest"])
def test_a_leaving_before_the_coming_would_change_the_past_and_is_refused(coming: MembershipEvent) -> None:
    told = [ADMITTED, OFFICIAL, coming]
    assert standing_on(told, date(2016, 1, 1)).status is Status.NOT_MEMBER
    assert standing_on([*told, LEFT_BEFORE], date(2016, 1, 1)).status is Status.ACTIVE, "what it would have done"
    with pytest.raises(Refused, match="01/03/2020") as refused:
        check_past_stays(told, [*told, LEFT_BEFORE])
    assert refused.value.field == "on" and "01/06/2018" in refused.value.reason


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ([ADMITTED, OFFICIAL], [ADMITTED, OFFICIAL, LEFT_BEFORE]),
        ([ADMITTED, OFFICIAL, LEFT_BEFORE], [ADMITTED, OFFICIAL, LEFT_BEFORE, CAME]),
        ([ADMITTED, LEFT_BEFORE, CAME], [ADMITTED, event(Happened.LEFT, "2017-06-01"), CAME]),
        ([ADMITTED, CAME], [ADMITTED, CAME, event(Happened.LEFT, "2021-01-01")]),
        ([ADMITTED, event(Happened.LEFT, "2021-01-01")], [ADMITTED, CAME, event(Happened.LEFT, "2021-01-01")]),
        ([ADMITTED, CAME], [ADMITTED, event(Happened.CAME, "2019-01-01")]),
    ],
    ids=["left", "left, came back", "the leaving mended", "came, left", "left, where from said later", "coming mended"],
)
def test_a_story_told_in_its_order_or_mended_is_not_refused(
    before: list[MembershipEvent], after: list[MembershipEvent]
) -> None:
    check_story(after, TODAY)
    check_past_stays(before, after)
