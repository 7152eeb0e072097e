"""What a form of the program is: its key, whom it is about, how its facts are made, one filled sample."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from partycell_desktop.domain.candidates import CandidateFile
from partycell_desktop.domain.code_list import CodeList
from partycell_desktop.forms.editions import Edition
from partycell_desktop.forms.material import Applicant, Facts, Material
from partycell_desktop.forms.passages import Passage


class About(StrEnum):
    """Whom a paper is about."""

    MEMBER = "member"  # one member; several members have one paper each
    MEMBERS = "members"  # a list of several members
    BOOK = "book"  # the book itself
    CANDIDATE = "candidate"  # one candidate; several candidates have one paper each
    CANDIDATES = "candidates"  # several candidates: a list, or a resolution on all of them
    MEETING = "meeting"  # a meeting of the cell
    DOCUMENT = "document"  # a document that the cell wrote, or an extract


class Starts(StrEnum):
    """Whom a paper of several members takes when nobody is named."""

    COUNTED = "counted"  # who belongs to the cell on the day
    EVERYBODY = "everybody"  # whoever has a register number
    NO_CARD = "no_card"  # official members without a card
    BADGE = "badge"  # whoever reaches a badge by the next round


def no_day(_applicant: Applicant) -> date | None:
    """A paper for which no record has a day."""
    return None


def _as_it_is(edition: Edition, _material: Material) -> Edition:
    return edition


@dataclass(frozen=True)
class Form:
    """One form. `is_prescribed` is False for what no document prescribes: a list or sheet of the program's own.

    `in_dossier` says that it is one of a member's own papers, which a bound dossier may hold; `type_number` is its
    number among the document types of a dossier, by which it finds its place there (0: it stands in front).
    `edition` fits the edition to the material where a paper is made of what the user chose.

    Of papers about candidates: `dated` gives the day that the record has for the paper, `passages` are the texts that
    a person writes for it, `parts` the numbers of the inquiries or introducers of which each gets a paper of its own,
    and `stages` those in which candidates stand for whom the paper is meant when nobody is named.
    """

    key: str
    about: About
    facts: Callable[[Material], Facts]
    sample: Callable[[dict[str, CodeList]], Material]
    starts: Starts = Starts.COUNTED
    is_prescribed: bool = True
    in_dossier: bool = False
    type_number: int = 0
    snapshot: Callable[[Material], dict[str, str]] | None = None
    edition: Callable[[Edition, Material], Edition] = _as_it_is
    dated: Callable[[Applicant], date | None] = no_day
    passages: tuple[Passage, ...] = ()
    parts: Callable[[CandidateFile], Sequence[int]] | None = None
    stages: tuple[str, ...] = ()
    by_hand: bool = (
        False  # the applicant writes it by hand: a guide is printed unless the option `typed` says otherwise
    )
    of_dues: bool = False  # a list of what falls due
    of_register: str = ""  # "outgoing" or "incoming": a register of documents
    of_year: bool = False  # the results of a year
    of_meetings: bool = False  # the statistics of the meetings of a time
    of_tasks: bool = False  # a list of tasks
    of_plan: bool = False  # the plan of the meetings of a year
    of_money: str = ""  # "vouchers", "report" or "ledger": a paper of money

    @property
    def of_candidates(self) -> bool:
        """Whether it is a paper about candidates."""
        return self.about in (About.CANDIDATE, About.CANDIDATES)
