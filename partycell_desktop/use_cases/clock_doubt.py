"""The clock of the computer beside what the book has kept: a clock that was set back is named, and misleads nobody.

Nothing in a book is put in order by the clock: acts and changes are numbered as they come. What a wrong clock spoils is
the moment that is written beside them.
"""

from datetime import datetime, timedelta

from partycell_desktop.domain.dates import shown_day
from partycell_desktop.domain.meeting_checks import MeetingWarning
from partycell_desktop.store import history
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _

LOOKED_AT = 100  # acts: what is older was kept in other times
LET_PASS = timedelta(minutes=2)  # computers put their clocks right by themselves, a little at a time


def warnings_of_clock(session: Session) -> list[MeetingWarning]:
    """A warning where the clock stands before something that was kept lately; else nothing."""
    last, now = history.latest_moment(session.book.connection, LOOKED_AT), session.now()
    if last is None or now >= last - LET_PASS:
        return []
    text = _(
        "The clock of this computer says {now}, but something was kept at {last} already: it is wrong now, or it was "
        "then. Nothing is lost, and everything stays in the order in which it was entered."
    )
    words = text.format(now=_shown(now), last=_shown(last.astimezone(now.tzinfo)))
    return [MeetingWarning("clock", words, "", ours=True)]


def _shown(moment: datetime) -> str:
    return f"{moment:%H:%M} {shown_day(moment.date())}"
