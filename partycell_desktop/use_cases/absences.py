"""Who stays away from the meetings, beside the rules about it. Shown only: the program does nothing by itself."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from partycell_desktop.domain.absences import Staying, who_stays_away
from partycell_desktop.domain.meeting_checks import MeetingWarning
from partycell_desktop.domain.meetings import Attendance, Attending, Meeting, MeetingFile, MeetingKind
from partycell_desktop.domain.refusal import Citation
from partycell_desktop.domain.regulation import DatedValue, NoRule
from partycell_desktop.store import meetings as kept
from partycell_desktop.store import records
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _, n_


@dataclass(frozen=True)
class AbsenceLine:
    """A member who stays away. `too_often` and `months_reached` say that a rule is passed; `words` says it all."""

    staying: Staying
    too_often: bool
    months_reached: bool
    words: str


@dataclass(frozen=True)
class AbsencesOfYear:
    """Who stays away as seen on a day, and the two rules beside it (None where none is known for the day)."""

    year: int
    lines: list[AbsenceLine]
    most_running: int | None
    running_because: Citation | None
    months: int | None
    months_because: Citation | None


def list_absences(session: Session, on: date | None = None) -> AbsencesOfYear:
    """Who missed meetings in the year of a day (today), and how often in a row up to it; the longest run first.

    Meetings of the cell committee do not count. Nothing follows by itself: the cell considers it.
    """
    day = on or session.today()
    return _seen(session, day, kept.files_of(session.book, _meetings(session, day), parts=("roll",)))


def find_absences_of(session: Session, member_id: int, on: date | None = None) -> AbsencesOfYear:
    """What one member missed, as list_absences tells it; without a line for who missed nothing."""
    day = on or session.today()
    own = {each.meeting_id: each for each in records.list_all(session.book, Attendance, "person_id = ?", [member_id])}
    return _seen(
        session, day, [MeetingFile(each, (own[each.id],)) for each in _meetings(session, day) if each.id in own]
    )


def _meetings(session: Session, day: date) -> list[Meeting]:
    found = kept.list_meetings(session.book, f"{day.year - 1}-01-01", day.isoformat())
    return [each for each in found if not each.cancelled and each.kind is not MeetingKind.COMMITTEE]


def _seen(session: Session, day: date, files: Iterable[MeetingFile]) -> AbsencesOfYear:
    times, months = _rule(session, "absence.times_running", day), _rule(session, "removal.months", day)
    lines = []
    for each in who_stays_away(files, day.year):
        too_often = times is not None and len(each.running) > times.number
        reached = months is not None and len(each.months) >= months.number
        lines.append(AbsenceLine(each, too_often, reached, _words(each, day.year)))
    return AbsencesOfYear(
        day.year,
        lines,
        times.number if times else None,
        times.cite if times else None,
        months.number if months else None,
        months.cite if months else None,
    )


def _rule(session: Session, name: str, day: date) -> DatedValue | None:
    try:
        return session.rules.value(name, on=day)
    except NoRule:
        return None


def _words(each: Staying, year: int) -> str:
    parts = []
    if each.running:
        text = n_(
            "{name}: absent {times} time in a row, since {day}",
            "{name}: absent {times} times in a row, since {day}",
            len(each.running),
        )
        first = f"{each.running[-1].day:%d/%m/%Y}"
        parts.append(text.format(name=each.name, times=len(each.running), day=first))
        if each.without_reason:
            parts.append(_("{count} of them without reason").format(count=each.without_reason))
    else:
        parts.append(
            n_(
                "{name}: absent {times} time in {year}", "{name}: absent {times} times in {year}", len(each.in_year)
            ).format(name=each.name, times=len(each.in_year), year=year)
        )
    without = sum(one.state is Attending.ABSENT for one in each.in_year)
    if without and not each.running:
        parts.append(_("{count} of them without reason").format(count=without))
    return ", ".join(parts)


def absence_warnings(session: Session, on: date | None = None) -> list[MeetingWarning]:
    """Who is absent more often in a row than the guideline allows, and who reaches the months of the Statute."""
    found = list_absences(session, on)
    warnings: list[MeetingWarning] = []
    for each in found.lines:
        member = each.staying.person_id
        if each.too_often:
            text = _("{who}; at most {most} are allowed.").format(who=each.words, most=found.most_running)
            warnings.append(MeetingWarning(f"absent_running_{member}", text, "roll", found.running_because))
        if each.months_reached:
            warnings.append(
                MeetingWarning(f"absent_months_{member}", months_words(found, each), "roll", found.months_because)
            )
    return warnings


def months_words(found: AbsencesOfYear, line: AbsenceLine) -> str:
    """That a member reaches the months of the Statute, which months, and that the cell is to consider it."""
    text = _(
        "{name} took no part without reason in months of {year}: {count} ({months}). From {least} months on the cell "
        "considers removing the name; nothing is done by itself, and dues are not looked at here."
    )
    months: Sequence[int] = line.staying.months
    return text.format(
        name=line.staying.name,
        count=len(months),
        year=found.year,
        months=", ".join(f"{each:02d}" for each in months),
        least=found.months,
    )
