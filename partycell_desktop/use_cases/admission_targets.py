"""The cell's yearly targets for new members against what came of them; sources and waiting times."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from statistics import median

from partycell_desktop.domain import roster as story
from partycell_desktop.domain.candidates import AdmissionTarget, CandidateFile, ended_label
from partycell_desktop.domain.dates import full_years_between
from partycell_desktop.domain.names import text_key
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.domain.stages import StageSet
from partycell_desktop.store import candidates as kept
from partycell_desktop.store import roster as people
from partycell_desktop.use_cases.candidates import stage_set
from partycell_desktop.use_cases.next_thing import stage_of
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _

# Age groups of the yearly statistics of newly admitted members (membership.md 4, Biểu 2-BTCTW).
AGE_GROUPS = ((18, 30), (31, 35), (36, 40), (41, 45), (46, 50), (51, 55), (56, 60))
MOST = 1000


@dataclass(frozen=True)
class Waiting:
    """How long candidates have waited in an open stage: how many, the middle and the longest time in days."""

    stage: str
    title: str
    count: int
    median_days: int
    longest_days: int


@dataclass(frozen=True)
class YearOfAdmissions:
    """A year of building the Party: the target, what came of it, the sources of those on the board, who waits where.

    `admitted` and `recognised` count ceremonies and official days of the year; `sources` are the groups of those who
    are on the board now: by workshop, age, sex, union, and who proposed them; `ended` how ways ended in the year.
    """

    year: int
    target: AdmissionTarget | None
    admitted: list[tuple[int, str, date]]
    recognised: list[tuple[int, str, date]]
    on_board: int
    new_on_board: int
    sources: dict[str, list[tuple[str, int]]]
    waiting: list[Waiting]
    ended: list[tuple[str, int]]


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
    files = kept.files_of(session.book, [each for each in everything if each.open])
    waiting = [each for each in files if stage_of(each, stages) is not None]
    return YearOfAdmissions(
        wanted,
        next((each for each in kept.list_targets(session.book) if each.year == wanted), None),
        _happened(session, wanted, (story.Happened.ADMITTED, story.Happened.READMITTED)),
        _happened(session, wanted, (story.Happened.RECOGNISED,)),
        len(waiting),
        sum(each.opened_on is not None and each.opened_on.year == wanted for each in everything),
        _sources(waiting, day),
        _waiting(waiting, stages, day),
        _counted(
            ended_label(each) for each in everything if each.ended_on is not None and each.ended_on.year == wanted
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


def _sources(files: list[CandidateFile], day: date) -> dict[str, list[tuple[str, int]]]:
    def by(of: Callable[[CandidateFile], str]) -> list[tuple[str, int]]:
        return _counted(of(each) or _("not known") for each in files)

    return {
        _("Workshop, office"): by(lambda each: each.person.work_unit),
        _("Age"): by(lambda each: _age_group(each, day)),
        _("Sex"): by(lambda each: each.person.sex),
        _("Trade union"): by(lambda each: _("union member") if each.candidacy.union_member else _("not a member")),
        _("Youth Union"): by(
            lambda each: _("union member") if each.person.youth_union_on is not None else _("not a member")
        ),
        _("Proposed by"): by(lambda each: each.candidacy.source),
    }


def _age_group(file: CandidateFile, day: date) -> str:
    born = file.person.born_on
    if born is None:
        return ""
    age = full_years_between(born.first_day(), day)
    for first, last in AGE_GROUPS:
        if first <= age <= last:
            return f"{first}–{last}"
    return _("under 18") if age < AGE_GROUPS[0][0] else _("over 60")


def _counted(words: Iterable[str]) -> list[tuple[str, int]]:
    return sorted(Counter(words).items(), key=lambda each: (-each[1], text_key(each[0])))


def _waiting(files: list[CandidateFile], stages: StageSet, day: date) -> list[Waiting]:
    days: dict[str, list[int]] = defaultdict(list)
    for each in files:
        stage = stage_of(each, stages)
        done = [step.done_on.last_day() for step in each.steps if step.done_on]
        opened = each.candidacy.opened_on
        since = max(done, default=opened.last_day() if opened else day)
        if stage is not None:
            days[stage.id].append(max(0, (day - since).days))
    return [
        Waiting(each.id, each.title, len(days[each.id]), round(median(days[each.id])), max(days[each.id]))
        for each in stages.stages
        if each.id in days
    ]
