"""The ordered list of a candidate's dossier: every paper that the way asks for, and every inquiry, there or not.

The stages say which papers are wanted; the same stages say in which order they lie in the dossier that goes up.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from partycell_desktop.domain.applicant_checks import special_papers
from partycell_desktop.domain.candidate_bench import INTRODUCTION, UNION_RESOLUTION, YOUTH_RESOLUTION
from partycell_desktop.domain.candidates import CandidateFile, IntroducedBy, Introduction, Phase, Verification
from partycell_desktop.domain.names import same_person_key
from partycell_desktop.domain.record_lists import Paper
from partycell_desktop.domain.stages import Stage, StageSet

_OF_BODY = {IntroducedBy.YOUTH_UNION: YOUTH_RESOLUTION, IntroducedBy.TRADE_UNION: UNION_RESOLUTION}
_OF_UNIONS = (YOUTH_RESOLUTION, UNION_RESOLUTION)
# The papers that belong to the way into the Party and no stage asks of everybody: shown where somebody noted one.
ADMISSION_TYPES = frozenset({1, 5, 6, *range(37, 46), 53, *range(201, 220)})
RECOGNITION_TYPES = frozenset({2, 3, 7, *range(46, 53), 220})
_UP_TO_THE_VOTE = {Phase.ADMISSION: ("outstanding", "cell_vote"), Phase.RECOGNITION: ("probation", "recognition_vote")}


@dataclass(frozen=True)
class WantedPaper:
    """One line of the list: a paper of one of these types, or the answer to an `inquiry`.

    `of` is the introduction that the paper writes down. A line of the verification without types and without an
    inquiry says that nobody was asked yet. `extra` is a paper that no stage asks for.
    """

    types: tuple[int, ...]
    stage: Stage
    paper: Paper | None = None
    of: Introduction | None = None
    inquiry: Verification | None = None
    extra: bool = False

    @property
    def is_there(self) -> bool:
        """Whether the paper is noted, or the inquiry answered or not needed."""
        if self.inquiry is not None:
            return self.inquiry.answered_on is not None or bool(self.inquiry.exempt_reason)
        return self.paper is not None


def stages_of_list(file: CandidateFile, stages: StageSet, now: Stage | None) -> list[Stage]:
    """The stages whose papers are wanted: up to the meeting of the cell that comes next, and on to the open stage.

    Before the ceremony those of the admission, after it those of the recognition.
    """
    here = stages.place(now.id) if now else len(stages.stages) - 1
    if file.step("ceremony") is None:
        last = max(stages.place("cell_vote"), min(here, stages.place("ceremony")))
        return list(stages.stages[: last + 1])
    last = max(stages.place("recognition_vote"), here)
    return list(stages.stages[stages.place("probation") : last + 1])


def wanted_papers(file: CandidateFile, stages: StageSet, now: Stage | None) -> list[WantedPaper]:
    """The list in the order of the way; `now` is the stage that is open. Other papers of the way stand at the end."""
    asked = stages_of_list(file, stages, now)
    found = _wanted_at(file, asked)
    types = ADMISSION_TYPES if file.step("ceremony") is None else RECOGNITION_TYPES
    return [*found, *_others(file, types, asked[-1], found)]


def papers_going_up(file: CandidateFile, stages: StageSet, phase: Phase) -> list[WantedPaper]:
    """The dossier on which the admission or the recognition is decided, in its order: what the way asks for up to the
    vote of the cell, there or not, and what else of it is noted (`extra`).

    Two introduce; where fewer are known, a resolution of a union is wanted beside the member's paper.
    """
    first, last = _UP_TO_THE_VOTE[phase]
    asked = stages.stages[stages.place(first) : stages.place(last) + 1]
    places = {kind: at for at, group in enumerate(stages.dossiers[phase]) for kind in group}
    found = [each for each in _wanted_at(file, asked) if each.types and places.keys() >= set(each.types)]
    if phase is Phase.ADMISSION and max(len(file.introductions), len(file.papers_of(INTRODUCTION))) < 2:
        found.append(WantedPaper(_OF_UNIONS, stages.get("file"), file.paper(*_OF_UNIONS)))
    found += _others(file, places, asked[-1], found)
    return sorted(found, key=lambda each: places[each.types[0]])


def _wanted_at(file: CandidateFile, asked: Sequence[Stage]) -> list[WantedPaper]:
    """What these stages ask for, in their order."""
    found: list[WantedPaper] = []
    for stage in asked:
        for group in stage.papers:
            if group == (INTRODUCTION,):
                found += _introductions(file, stage)
            else:
                found.append(WantedPaper(group, stage, file.paper(*group)))
        if stage.id == "file":
            extra = (each.type_number for each in special_papers(file, stage.special))
            found += [WantedPaper((kind,), stage, file.paper(kind)) for kind in extra]
        if "verifications" in stage.checks:
            found += [WantedPaper((), stage, inquiry=each) for each in file.verifications] or [WantedPaper((), stage)]
    return found


def count_wanted(wanted: Sequence[WantedPaper]) -> tuple[int, int]:
    """How many of the lines are there, and how many are wanted; papers that nobody asks for are not counted."""
    lines = [each for each in wanted if not each.extra]
    return sum(each.is_there for each in lines), len(lines)


def _introductions(file: CandidateFile, stage: Stage) -> Iterator[WantedPaper]:
    """A paper for each member who introduces, found by the name in "issued by", and one for each union."""
    papers = file.papers_of(INTRODUCTION)
    members = [each for each in file.introductions if each.kind is IntroducedBy.MEMBER]
    by_name = {same_person_key(each.issued_by): each for each in papers if each.issued_by}
    known: dict[int, Paper] = {}
    for each in members:
        helper = file.helpers.get(each.member_id)
        own = by_name.get(same_person_key(helper.person.full_name)) if helper else None
        if own is not None:
            known[each.id] = own
    left = [each for each in papers if each not in known.values()]
    for each in members:
        if each.id not in known and left:
            known[each.id] = left.pop()
        yield WantedPaper((INTRODUCTION,), stage, known.get(each.id), of=each)
    if not members:
        yield WantedPaper((INTRODUCTION,), stage, papers[-1] if papers else None)
    for each in file.introductions:
        if each.kind in _OF_BODY:
            kind = _OF_BODY[each.kind]
            yield WantedPaper((kind,), stage, file.paper(kind), of=each)


def _others(
    file: CandidateFile, types: Iterable[int], stage: Stage, found: Sequence[WantedPaper]
) -> Iterator[WantedPaper]:
    """The papers of these types that stand in no line yet, under the last stage."""
    shown = {each.paper.id for each in found if each.paper}
    for paper in file.papers_of(*types):
        if paper.id not in shown and paper.type_number is not None:
            yield WantedPaper((paper.type_number,), stage, paper, extra=True)
