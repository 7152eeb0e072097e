"""The meetings of the cell among what falls due: what is planned, what is posted before and after, what is missing."""

from collections.abc import Iterator
from datetime import date, timedelta

from partycell_desktop.domain.dates import shown_day
from partycell_desktop.domain.deadlines import Due, DueKind
from partycell_desktop.domain.meetings import Meeting, MeetingKind, title_of
from partycell_desktop.domain.regulation import DatedValue, NoRule
from partycell_desktop.domain.year_plan import MONTHLY, MONTHS_OF_QUARTER, THEMATIC, last_day, quarter_of
from partycell_desktop.store import meeting_dues as kept
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _

AHEAD = timedelta(days=31)
"""A plan of a whole year fills no list: only the meetings of the next month are named."""
BACK = timedelta(days=92)
"""Of old minutes that were entered later nobody asks when they were sent."""


def meetings_due(session: Session, day: date, until: date) -> Iterator[Due]:
    """What is due of the meetings, as seen from a day; nothing in a book that holds no meeting.

    The committee finishes its minutes too, but posts nothing and reports to nobody (42-HD/BTCTW speaks of the cell).
    """
    if not kept.has_meetings(session.book):
        return
    found = [*_planned(session, day, min(until, day + AHEAD)), *_to_finish(session, day), *_missing(session, day)]
    yield from (each for each in found if each.day <= until)


def _planned(session: Session, day: date, until: date) -> Iterator[Due]:
    for meeting in kept.planned_until(session.book, day - BACK, until):
        held, place = _day(meeting), f"meeting:{meeting.id}"
        where = ", ".join(each for each in (meeting.starts_at, meeting.place) if each)
        if held < day:
            text = _("Who was there is not recorded yet")
            yield _due(held, day, title_of(meeting), text, f"{place}/roll")
            continue
        yield _due(held, day, title_of(meeting), where or _("Hour and place are not set yet"), f"{place}/agenda")
        rule = _rule(session, "meeting.post_before_days", held)
        if rule is not None and meeting.posted_on is None and meeting.kind is not MeetingKind.COMMITTEE:
            last = held - timedelta(days=rule.number)
            title = _("Notice and papers to read: {meeting}").format(meeting=title_of(meeting))
            detail = _("{days} day before the meeting of {day}").format(days=rule.number, day=shown_day(held))
            yield _due(last, day, title, detail, f"{place}/notice", rule)


def _to_finish(session: Session, day: date) -> Iterator[Due]:
    for meeting in kept.to_be_finished(session.book, day - BACK, day):
        held = _day(meeting)
        rule = _rule(session, "meeting.post_after_days", held)
        lacking = [
            words
            for words, done in (
                (_("minutes not finished"), meeting.sealed_at),
                (_("papers not posted"), meeting.minutes_posted_on),
                (_("not reported upward"), meeting.reported_on),
            )
            if not done
        ]
        if rule is None or meeting.kind is MeetingKind.COMMITTEE:
            lacking = lacking[:1] if not meeting.sealed_at else []
        if lacking:
            last = held + timedelta(days=rule.number if rule else 0)
            title = _("After the meeting: {meeting} of {day}").format(meeting=title_of(meeting), day=shown_day(held))
            yield _due(last, day, title, " · ".join(lacking), f"meeting:{meeting.id}/minutes", rule)


def _missing(session: Session, day: date) -> Iterator[Due]:
    """The running month without an ordinary meeting, the running quarter without a theme; nothing planned either."""
    quarter = quarter_of(day.month)
    first = date(day.year, (quarter - 1) * MONTHS_OF_QUARTER + 1, 1)
    last_of_quarter = last_day(day.year, quarter * MONTHS_OF_QUARTER)
    there = kept.kinds_between(session.book, first, last_of_quarter)
    month, last = f"{day:%Y-%m}", last_day(day.year, day.month)
    rule = _rule(session, "meeting.per_month", day)
    place = f"meeting:year/{day.year}"
    if rule is not None and not any(kind in MONTHLY and of == month for kind, of in there):
        title = _("No ordinary meeting in {month}.").format(month=f"{day:%m/%Y}").rstrip(".")
        yield _due(last, day, title, _("None is planned or held"), place, rule)
    rule = _rule(session, "meeting.thematic_per_quarter", day)
    if rule is not None and not any(kind in THEMATIC for kind, _month in there):
        title = _("No thematic meeting in quarter {quarter}/{year}.").format(quarter=quarter, year=day.year).rstrip(".")
        yield _due(last_of_quarter, day, title, _("None is planned or held"), place, rule)


def _due(due: date, day: date, title: str, detail: str, place: str, rule: DatedValue | None = None) -> Due:
    return Due(DueKind.MEETING, due, (due - day).days, title, detail, place, rule.cite if rule else None)


def _day(meeting: Meeting) -> date:
    assert meeting.held_on is not None
    return meeting.held_on.first_day()


def _rule(session: Session, name: str, day: date) -> DatedValue | None:
    try:
        return session.rules.value(name, on=day)
    except NoRule:
        return None
