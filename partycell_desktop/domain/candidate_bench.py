"""What a check of the way into the Party is: a question about a candidacy, its answer, and what it needs."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from partycell_desktop.domain.candidates import CandidateFile
from partycell_desktop.domain.record_lists import Paper
from partycell_desktop.domain.refusal import Citation
from partycell_desktop.domain.regulation import DatedValue, NoRule, Regulations
from partycell_desktop.domain.stages import SpecialPaper
from partycell_desktop.words import _

# Document types by their numbers in the lists document_type and candidate_paper.
APPLICATION, LIFE_RECORD, COURSE, INTRODUCTION = 37, 1, 38, 39
YOUTH_RESOLUTION, UNION_RESOLUTION, OPINIONS = 40, 41, 42
CONSENT_OVER_AGE, SELF_REVIEW, NEW_COURSE, CARD_LIST = 206, 47, 46, 220
LIFE_RECORD_OF_MEMBER, MEMBER_FORM = 2, 3


class Answer(StrEnum):
    """What a check found: passed, to be looked at, not passed, not known yet, not due yet."""

    YES = "yes"
    LOOK = "look"
    NO = "no"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Check:
    """One check with its answer. `place` is where it is put right ("person.born_on", "mentors", "papers")."""

    name: str
    says: str
    answer: Answer
    detail: str = ""
    because: Citation | None = None
    place: str = ""

    @property
    def passed(self) -> bool:
        """Whether it does not hold up the stage."""
        return self.answer in (Answer.YES, Answer.LOOK)


@dataclass(frozen=True)
class Bench:
    """What a check needs besides the file: the rules, the day that is asked for, and whether a twin is in the book."""

    rules: Regulations
    day: date
    twins: tuple[str, ...] = ()
    cite: Citation | None = None  # of the stage that asks, for checks that rest on no value of a rule
    special: tuple[SpecialPaper, ...] = ()  # what special subjects add, by the stage that asks
    titles: Mapping[int, str] = field(default_factory=dict)  # what the types of document are called

    def title_of(self, paper: Paper) -> str:
        """What a paper is called: its own title, else that of its type."""
        return paper.title or self.titles.get(paper.type_number or 0, str(paper.type_number or ""))

    def rule(self, file: CandidateFile, rule_id: str, on: date | None = None) -> DatedValue | None:
        """A rule as it holds for this file: of the day it keeps by a document, else of the day of the event."""
        kept = file.candidacy.rules_of_on
        try:
            return self.rules.value(rule_id, on=kept.first_day() if kept else on or self.day)
        except NoRule:
            return None


def no_rule(name: str, says: str) -> Check:
    """The program knows no rule of that day: shown to be looked at, but it holds up nobody."""
    return Check(name, says, Answer.LOOK, _("no rule of that day is known to the program"))
