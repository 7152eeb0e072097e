"""The Party age (tuổi đảng) of a member on any day, and the Party badge that it leads to."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from partycell_desktop.domain.dates import add_months, full_years_between
from partycell_desktop.domain.roster import (
    OUT,
    Happened,
    MembershipEvent,
    admission,
    in_order,
    standing_on,
    standings_until,
)

if TYPE_CHECKING:
    from partycell_desktop.domain.record_lists import Badge, Discipline

_STOPS = OUT | {Happened.DECEASED, Happened.LEFT, Happened.TEMPORARY_IN_ENDED}


@dataclass(frozen=True)
class PartyAge:
    """The Party age on a day. `certain` is False where the decision day is not known to the day.

    `until_on` is the day on which the count stopped in this book, None while it runs.
    """

    years: int
    counted_from: date
    days_outside: int
    certain: bool
    until_on: date | None = None


def party_age_start(events: Sequence[MembershipEvent]) -> tuple[date, bool] | None:
    """The day from which the Party age runs, and whether it is certain.

    It is the day of the admission decision (Quy định 294-QĐ/TW; unchanged in 208-QĐ/TW); where that is not known,
    the day of the ceremony stands in and the answer is not certain.
    """
    first = admission(events)
    if first is None:
        return None
    if first.decided_on is not None:
        return first.decided_on.first_day(), first.decided_on.is_full
    return (first.on.first_day(), False) if first.on else None


def days_outside(events: Iterable[MembershipEvent], day: date) -> int:
    """Days up to `day` that do not count into the Party age: out of the Party, or activity interrupted.

    For a re-admission the Party age is that of the first decision less the time outside (294-QĐ/TW, 3.5). A
    restored membership has no time outside.
    """
    total, since = 0, None
    for each in in_order(events):
        if each.on is None or each.on.first_day() > day:
            continue
        if each.kind in OUT or each.kind is Happened.INTERRUPTED:
            since = since or each.on.first_day()
        elif each.kind is Happened.RESTORED:
            since = None
        elif since is not None and each.kind in (Happened.READMITTED, Happened.RESUMED):
            back = each.decided_on if each.kind is Happened.READMITTED and each.decided_on else each.on
            total += (back.first_day() - since).days
            since = None
    return total + ((day - since).days if since is not None else 0)


def counted_until(events: Sequence[MembershipEvent], day: date) -> date | None:
    """The day on which the Party age had stopped by `day`; None where it ran on.

    It stops at death, and where somebody is expelled, removed or leaves the Party; a restored membership, or a second
    admission, lets it run again. Who was transferred keeps it, but what follows elsewhere this book cannot know: it
    stops on the day of the transfer, and on a return it runs as if it had never stopped.
    """
    if all(each.kind not in _STOPS for each in events):
        return None
    stopped = None
    for each, now in standings_until(events, day):
        if not (now.dead or now.out is not None or (now.transferred and not now.here and not now.guest)):
            stopped = None
        elif stopped is None and each.on is not None:
            stopped = each.on.first_day()
    return stopped


def party_age_on(events: Sequence[MembershipEvent], day: date) -> PartyAge | None:
    """The Party age in whole years on `day`, or on the day before it on which the count stopped (`counted_until`).

    None before the admission and for somebody never admitted.
    """
    begin = party_age_start(events)
    if begin is None or begin[0] > day:
        return None
    start, certain = begin
    stopped = counted_until(events, day)
    last = day if stopped is None else stopped
    outside = days_outside(events, last)
    counted_from = start + timedelta(days=outside)
    return PartyAge(max(0, full_years_between(counted_from, last)), counted_from, outside, certain, stopped)


@dataclass(frozen=True)
class BadgeDue:
    """A Party badge that falls due: `reached_on` the day the years are full, `round_on` the round of awarding."""

    years: int
    reached_on: date
    round_on: date
    waits_until: date | None
    certain: bool


def next_badge(
    events: Sequence[MembershipEvent],
    badges: "Iterable[Badge]",
    disciplines: "Iterable[Discipline]",
    day: date,
    levels: Sequence[int],
    rounds: Sequence[tuple[int, int]],
    wait_months: dict[str, int],
) -> BadgeDue | None:
    """The next Party badge from `day` on, with the round (day, month) in which it can be given.

    `levels` are the years of the badges, `rounds` the yearly days of awarding, `wait_months` the months to wait
    after a Party discipline by its form (Quy định 294-QĐ/TW, 28.3.1). A badge already awarded, and those below it,
    are not proposed again; one that was reached but never awarded is proposed for the next round. Somebody whose Party
    age has stopped reaches no further one, and somebody who is out of the Party gets none.
    """
    begin = party_age_start(events)
    if begin is None or standing_on(events, day).out is not None:
        return None
    start, certain = begin
    stopped = counted_until(events, day)
    last = day if stopped is None else stopped
    have = max((each.years or 0 for each in badges), default=0)
    counted_from = start + timedelta(days=days_outside(events, last))
    missed = [each for each in levels if each > have and add_months(counted_from, each * 12) <= last]
    coming = [each for each in levels if each > have and add_months(counted_from, each * 12) > last]
    years = missed[-1] if missed else (coming[0] if coming and stopped is None else None)
    if years is None:
        return None
    reached = add_months(counted_from, years * 12)
    waits = waiting_until(disciplines, wait_months)
    earliest = max(reached, day, waits or date.min)
    return BadgeDue(years, reached, _round_from(earliest, rounds), waits, certain)


def waiting_until(disciplines: "Iterable[Discipline]", wait_months: dict[str, int]) -> date | None:
    """The last day of waiting that a Party discipline brings for a badge, or None."""
    ends = [
        add_months(each.decided_on.first_day(), wait_months[each.form.casefold()])
        for each in disciplines
        if each.decided_on is not None and each.form.casefold() in wait_months and each.side != "chính quyền"
    ]
    return max(ends, default=None)


def _round_from(day: date, rounds: Sequence[tuple[int, int]]) -> date:
    dates = sorted(date(year, month, number) for year in (day.year, day.year + 1) for number, month in rounds)
    return next(each for each in dates if each >= day)
