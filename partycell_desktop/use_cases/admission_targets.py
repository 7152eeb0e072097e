"""The cell's yearly targets for new members against what came of them; sources and waiting times."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from partycell_desktop.domain import roster as story
from partycell_desktop.domain.candidates import ENDED_LABELS, AdmissionTarget, Candidacy, CandidateFile, Ended
from partycell_desktop.domain.names import text_key
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.domain.stages import StageSet
from partycell_desktop.domain.year_of_admissions import (
    Origin,
    YearOfAdmissions,
    origin_of,
    sources_of,
    waiting_in,
)
from partycell_desktop.store import candidates as kept
from partycell_desktop.store import roster as people
from partycell_desktop.use_cases.candidates import stage_set
from partycell_desktop.use_cases.next_thing import stage_of
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _

MOST = 1000


@dataclass(frozen=True)
class TargetReached:
    """The target of a year and how many were admitted up to now."""

    year: int
    admitted: int
    wanted: int


def list_targets(session: Session) -> list[AdmissionTarget]:
    """The targets of all years, oldest first."""
    return kept.list_targets(session.book)


def find_target(session: Session, year: int = 0) -> TargetReached | None:
    """The target of a year (this one) with what was reached; None where none was set."""
    wanted = year or session.today().year
    target = next((each for each in kept.list_targets(session.book) if each.year == wanted), None)
    if target is None:
        return None
    admitted = _happened(session, wanted, (story.Happened.ADMITTED, story.Happened.READMITTED))
    return TargetReached(wanted, len(admitted), target.admissions)


def set_target(session: Session, year: int, admissions: int, document: str = "") -> int:
    """Keep how many admissions a year is to bring, and the document that says so; an earlier target is replaced."""
    if not 1930 <= year <= 2100:
        raise Refused(_("{year} is not a year that can be planned.").format(year=year), "year")
    if not 0 <= admissions <= MOST:
        raise Refused(_("A target is a number from 0 to {most}.").format(most=MOST), "admissions")
    with session.act("set_target"):
        return kept.keep_target(
            session.book, AdmissionTarget(year=year, admissions=admissions, document=document.strip())
        )


def look_at_admissions(session: Session, year: int = 0, on: date | None = None) -> YearOfAdmissions:
    """A year (this one) of building the Party as seen on a day (today)."""
    day = on or session.today()
    wanted = year or day.year
    stages = stage_set(session, day)
    everything = kept.list_candidacies(session.book)
    files = kept.files_of(session.book, [each for each in everything if each.open], whole=False)
    waiting = [each for each in files if stage_of(each, stages) is not None]
    admitted = _happened(session, wanted, (story.Happened.ADMITTED, story.Happened.READMITTED))
    ended = (each for each in everything if each.ended_on is not None and each.ended_on.year == wanted)
    return YearOfAdmissions(
        wanted,
        next((each for each in kept.list_targets(session.book) if each.year == wanted), None),
        admitted,
        _happened(session, wanted, (story.Happened.RECOGNISED,)),
        len(waiting),
        sum(each.opened_on is not None and each.opened_on.year == wanted for each in everything),
        sources_of(
            [origin_of(each.person, each.candidacy, day) for each in waiting],
            _origins(session, admitted, everything),
        ),
        waiting_in(stages.stages, _days_waited(waiting, stages, day)),
        sorted(
            Counter(ENDED_LABELS[Ended(each.ended_as)] for each in ended).items(), key=lambda each: (-each[1], each)
        ),
    )


def _happened(session: Session, year: int, kinds: Iterable[story.Happened]) -> list[tuple[int, str, date]]:
    """Who was admitted, or recognised, by this cell in a year."""
    wanted = set(kinds)
    found = []
    for person_id, events in people.all_events(session.book).items():
        for each in events:
            if each.kind in wanted and each.on is not None and each.on.year == year:
                day = each.on.first_day()
                if story.standing_on(events, day).here:
                    found.append((person_id, people.get_person(session.book, person_id).name, day))
    return sorted(found, key=lambda each: (each[2], text_key(each[1])))


def _origins(
    session: Session, admitted: Iterable[tuple[int, str, date]], everything: Iterable[Candidacy]
) -> list[Origin]:
    """Where those who were admitted came from, at their ceremony."""
    ways = {each.person_id: each for each in everything}
    return [origin_of(people.get_person(session.book, id_), ways.get(id_), day) for id_, _name, day in admitted]


def _days_waited(files: Iterable[CandidateFile], stages: StageSet, day: date) -> dict[str, list[int]]:
    """How many days each candidate has waited in the open stage, by the id of the stage."""
    days: dict[str, list[int]] = defaultdict(list)
    for each in files:
        stage = stage_of(each, stages)
        done = [step.done_on.last_day() for step in each.steps if step.done_on]
        opened = each.candidacy.opened_on
        since = max(done, default=opened.last_day() if opened else day)
        if stage is not None:
            days[stage.id].append(max(0, (day - since).days))
    return days
