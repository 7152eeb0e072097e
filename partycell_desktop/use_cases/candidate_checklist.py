"""The checklist of a candidate's dossier in words: what is there, what lacks and who acts, what runs out.

What the list holds is in domain/dossier_list.py; binding the dossier that goes up is in candidate_binding.py.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from partycell_desktop.domain import candidate_checks as checks
from partycell_desktop.domain.applicant_checks import cell_day, life_story
from partycell_desktop.domain.candidate_bench import (
    COURSE,
    INTRODUCTION,
    LIFE_RECORD,
    OPINIONS,
    UNION_RESOLUTION,
    YOUTH_RESOLUTION,
    Bench,
)
from partycell_desktop.domain.candidate_deadlines import CandidateDue
from partycell_desktop.domain.candidates import CandidateFile, Introduction, Verification
from partycell_desktop.domain.dates import add_months, shown_day
from partycell_desktop.domain.dossier_list import WantedPaper, wanted_papers
from partycell_desktop.domain.record_lists import Paper
from partycell_desktop.domain.stages import Stage, StageSet
from partycell_desktop.words import _, n_

_REDONE = frozenset({INTRODUCTION, YOUTH_RESOLUTION, UNION_RESOLUTION, OPINIONS})
CONFIRMED = "Xác nhận đúng như đã khai"


@dataclass(frozen=True)
class PaperState:
    """One line of the ordered list: its types of document, its name, what is there of it, and what to know of it.

    `state` is "there", "doubtful" (there, and something is to be looked at), "old" (to be made anew), "waiting" (an
    inquiry that was sent), "lacking", or "later" (its stage has not come). `due` is the day by which it has to come.
    A line of the verification has no types and, once somebody was asked, its `inquiry`; `of` is the introduction that
    a paper writes down; `extra` is a paper that no stage asks for.
    """

    types: tuple[int, ...]
    title: str
    stage: str
    paper: Paper | None
    state: str
    detail: str
    due: date | None = None
    inquiry: Verification | None = None
    of: Introduction | None = None
    extra: bool = False

    @property
    def is_there(self) -> bool:
        """Whether it has its tick."""
        return self.state in ("there", "doubtful", "old")


def list_papers(
    file: CandidateFile,
    stages: StageSet,
    now: Stage | None,
    bench: Bench,
    titles: Mapping[int, str],
    dues: Iterable[CandidateDue],
) -> list[PaperState]:
    """The ordered list of a dossier as it stands on the day of the bench; `now` is the stage that is open."""
    look = _Look(file, stages, now, bench, titles, {each.key: each for each in dues})
    return [look.at(each) for each in wanted_papers(file, stages, now)]


def group_title(group: Sequence[int], titles: Mapping[int, str]) -> str:
    """What a group of types is called of which one paper is wanted."""
    return _(" or ").join(titles.get(each, str(each)) for each in group)


def paper_title(file: CandidateFile, wanted: WantedPaper, titles: Mapping[int, str]) -> str:
    """What a line is called: its paper's own title, else that of its type, with the name of who introduces."""
    paper = wanted.paper
    types = (paper.type_number,) if paper and paper.type_number else wanted.types
    title = (paper.title if paper else "") or group_title(types, titles)
    name = _introducer(file, wanted.of)
    return _("{title}: {name}").format(title=title, name=name) if name else title


def _introducer(file: CandidateFile, of: Introduction | None) -> str:
    if of is None:
        return ""
    helper = file.helpers.get(of.member_id)
    return helper.person.name if helper else of.body


class _Look:
    def __init__(
        self,
        file: CandidateFile,
        stages: StageSet,
        now: Stage | None,
        bench: Bench,
        titles: Mapping[int, str],
        dues: Mapping[str, CandidateDue],
    ) -> None:
        self._file, self._bench, self._titles, self._dues = file, bench, titles, dues
        self._stages, self._here = stages, stages.place(now.id) if now else len(stages.stages)
        self._day = cell_day(file, bench)
        course = bench.rule(file, "course.valid_months", self._day)
        fresh = bench.rule(file, "application.valid_months", self._day)
        self._course_months = course.number if course else 0
        self._fresh_months = fresh.number if fresh else 0
        self._redo_before = checks.redo_before(file, self._day, self._fresh_months) if fresh else None

    def at(self, wanted: WantedPaper) -> PaperState:
        if not wanted.types:
            return self._inquiry(wanted)
        doubt = self._doubt(wanted)
        if wanted.paper is None:
            state, detail = self._lacking(wanted.stage), self._who_acts(wanted)
        else:
            state = "old" if self._is_old(wanted.paper) else "doubtful" if doubt else "there"
            detail = " · ".join([*self._told(wanted, wanted.paper), *([doubt] if doubt else [])])
        title = paper_title(self._file, wanted, self._titles)
        return PaperState(
            wanted.types, title, wanted.stage.id, wanted.paper, state, detail, of=wanted.of, extra=wanted.extra
        )

    def _lacking(self, stage: Stage) -> str:
        return "lacking" if self._stages.place(stage.id) <= self._here else "later"

    def _who_acts(self, wanted: WantedPaper) -> str:
        if wanted.types == (OPINIONS,):
            asked = checks.CHECKS["opinions"](self._file, self._bench)
            if asked.detail:
                return asked.detail
        return wanted.stage.who

    # A paper that is there.

    def _is_old(self, paper: Paper) -> bool:
        dated, kind, until = paper.dated_on, paper.type_number, paper.valid_until
        if until is not None and until.last_day() < self._day:
            return True
        if kind == COURSE and dated is not None and self._course_months:
            return self._day > add_months(dated.first_day(), self._course_months)
        if kind in _REDONE and self._redo_before is not None:
            return dated is None or dated.last_day() < self._redo_before
        return False

    def _told(self, wanted: WantedPaper, paper: Paper) -> Iterator[str]:
        dated = paper.dated_on
        if paper.number:
            yield paper.number
        if dated is not None:
            yield dated.shown()
        if paper.valid_until is not None:
            yield _("valid until {day}").format(day=paper.valid_until.shown())
        elif paper.type_number == COURSE and dated is not None and self._course_months:
            ends = add_months(dated.first_day(), self._course_months)
            yield _("valid until {day}").format(day=shown_day(ends))
        opened = checks.opened_dossier_on(self._file)
        if paper.type_number in _REDONE and dated is not None and opened is not None and self._fresh_months:
            until = add_months(max(opened, dated.last_day()), self._fresh_months)
            yield _("can be used until {day}").format(day=shown_day(until))
        if wanted.of is not None and wanted.of.together_since is not None:
            yield _("together since {day}").format(day=wanted.of.together_since.shown())
        if paper.pages:
            yield n_("{count} page", "{count} pages", paper.pages).format(count=paper.pages)
        if paper.content:
            yield _("scanned")
        elif paper.kept_at:
            yield paper.kept_at

    def _doubt(self, wanted: WantedPaper) -> str:
        if LIFE_RECORD not in wanted.types or wanted.paper is None:
            return ""
        story = life_story(self._file, self._bench)
        return "" if story.passed else story.detail

    # An inquiry.

    def _inquiry(self, wanted: WantedPaper) -> PaperState:
        asked = wanted.inquiry
        if asked is None:
            title = _("Inquiry about the life record")
            return PaperState((), title, wanted.stage.id, None, self._lacking(wanted.stage), wanted.stage.who)
        title = _("Inquiry: {place} ({about})").format(place=asked.place, about=asked.about)
        due = self._dues.get(f"verification:{asked.id}")
        return PaperState(
            (), title, wanted.stage.id, None, self._state_of(asked), " · ".join(self._told_of(asked, due)),
            due.day if due else None, inquiry=asked,
        )  # fmt: skip

    def _state_of(self, asked: Verification) -> str:
        if asked.exempt_reason:
            return "there"
        if asked.answered_on is not None:
            before = self._redo_before
            if before is not None and asked.answered_on.last_day() < before:
                return "doubtful"
            return "there" if asked.result in ("", CONFIRMED) else "doubtful"
        return "waiting" if asked.sent_on or asked.received_on else "lacking"

    def _told_of(self, asked: Verification, due: CandidateDue | None) -> Iterator[str]:
        if asked.exempt_reason:
            yield _("need not be asked: {reason}").format(reason=asked.exempt_reason)
            return
        if asked.answered_on is not None:
            yield _("answered {day}").format(day=asked.answered_on.shown())
            if asked.result:
                yield asked.result
            return
        if asked.sent_on is not None:
            yield _("sent {day}").format(day=asked.sent_on.shown())
        if asked.received_on is not None:
            yield _("received {day}").format(day=asked.received_on.shown())
        if due is not None:
            yield _("due {day}").format(day=shown_day(due.day))
        if asked.sent_on is None and asked.received_on is None:
            yield _("not sent yet")
