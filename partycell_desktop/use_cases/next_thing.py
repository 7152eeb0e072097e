"""The one thing to do next for a candidate, and how far the way has come."""

from dataclasses import dataclass
from datetime import date

from partycell_desktop.domain import candidate_checks as checks
from partycell_desktop.domain import roster as story
from partycell_desktop.domain.candidate_bench import Bench
from partycell_desktop.domain.candidate_deadlines import CandidateDue, deadlines_of, tone_of
from partycell_desktop.domain.candidates import CandidateFile
from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.dossier_list import count_wanted, wanted_papers
from partycell_desktop.domain.stages import Stage, StageSet
from partycell_desktop.domain.working_days import WorkingDays
from partycell_desktop.words import _, n_


@dataclass(frozen=True)
class NextThing:
    """The one thing that is due of a candidate: the words of the chip, its colour, and where it is dealt with."""

    says: str
    tone: str
    place: str
    day: date | None = None


def stage_of(file: CandidateFile, stages: StageSet) -> Stage | None:
    """The stage in which a candidate stands: after the last one that is closed, for going past leaves none behind."""
    place = 1 + max((stages.find_place(each.stage) for each in file.steps), default=-1)
    return stages.stages[place] if place < len(stages.stages) else None


def count_papers(file: CandidateFile, stages: StageSet) -> tuple[int, int]:
    """How many of the papers and inquiries that are wanted now are there, and how many are wanted."""
    return count_wanted(wanted_papers(file, stages, stage_of(file, stages)))


def next_thing(file: CandidateFile, stages: StageSet, bench: Bench, working: WorkingDays) -> NextThing:
    """The one thing to do next: what is overdue or near, else the first paper or check that the stage lacks."""
    if not file.candidacy.open:
        return NextThing(_("ended"), "neutral", "steps")
    stage = stage_of(file, stages)
    if stage is None:
        return NextThing(_("official member"), "green", "steps")
    elsewhere = _admitted_elsewhere(file, bench.day)
    if elsewhere is not None:
        says = _("admitted on {day} already: end this way").format(day=elsewhere.shown())
        return NextThing(says, "accent", "steps")
    dues = deadlines_of(file, bench, working)
    if dues:
        tone = tone_of(dues[0].day, bench.day, working)
        if tone != "green":
            return NextThing(_due_words(dues[0], bench.day, working), tone, dues[0].place, dues[0].day)
    if not file.id:
        return NextThing(_("way not followed yet"), "neutral", "steps")
    for each in checks.open_checks(checks.check_stage(file, stage, bench)):
        says = each.detail or each.says
        return NextThing(says, "neutral", each.place or "checks", dues[0].day if dues else None)
    if checks.lacking_papers(file, stage):
        done, wanted = count_papers(file, stages)
        says = _("{done}/{wanted} papers").format(done=done, wanted=wanted)
        return NextThing(says, "neutral", "papers", dues[0].day if dues else None)
    if dues:
        return NextThing(_due_words(dues[0], bench.day, working), "green", dues[0].place, dues[0].day)
    return NextThing(_("ready: {stage}").format(stage=stage.title), "green", "steps")


def _admitted_elsewhere(file: CandidateFile, day: date) -> PartialDate | None:
    """The day of an admission that the roster knows and this way does not: another cell was first."""
    if file.step("ceremony") is not None or story.standing_on(file.events, day).rank is story.Rank.NONE:
        return None
    known = story.last_admission(file.events)
    return known.on if known is not None else None


def _due_words(due: CandidateDue, day: date, working: WorkingDays) -> str:
    if due.day < day:
        days = (day - due.day).days
        words = n_("{title}: {days} day overdue", "{title}: {days} days overdue", days)
        return words.format(title=due.title, days=days)
    if due.day == day:
        return _("{title}: today").format(title=due.title)
    if (due.day - day).days > 60:
        return _("{title}: until {day}").format(title=due.title, day=f"{due.day:%d/%m/%Y}")
    days = working.left(day, due.day)
    words = n_("{title}: {days} working day left", "{title}: {days} working days left", days)
    return words.format(title=due.title, days=days)
