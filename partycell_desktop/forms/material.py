"""What papers are made from: plain values of the domain, gathered by a use case (or invented for a sample)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from partycell_desktop.domain import roster as story
from partycell_desktop.domain.candidates import CandidateFile
from partycell_desktop.domain.cell import Cell, OrganisationName
from partycell_desktop.domain.code_list import CodeList
from partycell_desktop.domain.deadlines import Due
from partycell_desktop.domain.documents import IncomingDocument, OutgoingDocument
from partycell_desktop.domain.meeting_statistics import MeetingStatistics
from partycell_desktop.domain.meetings import MeetingFile, TaskState
from partycell_desktop.domain.names import fold
from partycell_desktop.domain.party_age import BadgeDue
from partycell_desktop.domain.person import Person
from partycell_desktop.domain.posts import Entry
from partycell_desktop.domain.roster import Happened, MembershipEvent
from partycell_desktop.domain.year_of_admissions import YearOfAdmissions
from partycell_desktop.forms.compose import Fact
from partycell_desktop.forms.money_material import MoneyOnPaper
from partycell_desktop.forms.written_material import ExtractOnPaper, WrittenOnPaper

E = TypeVar("E", bound=Entry)


@dataclass(frozen=True)
class Issuer:
    """The cell as it is on the day of the paper. `names` are its name and those above it, the cell first."""

    cell: Cell
    names: tuple[OrganisationName, ...]
    day: date
    secretary: str = ""

    @property
    def upper(self) -> OrganisationName | None:
        """The body directly above the cell."""
        return self.names[1] if len(self.names) > 1 else None

    @property
    def section(self) -> OrganisationName | None:
        """The đảng bộ bộ phận between the cell and the grassroots committee, if there is one."""
        return next((each for each in self.names[1:] if _is_section(each)), None)

    @property
    def _committees(self) -> list[OrganisationName]:
        return [each for each in self.names[1:] if not _is_section(each)]

    @property
    def grassroots(self) -> OrganisationName | None:
        """The tổ chức cơ sở đảng:

        the cell itself where it is a chi bộ cơ sở, else the nearest full committee.
        """
        if self.is_grassroots:
            return self.names[0] if self.names else None
        return next(iter(self._committees), None)

    @property
    def above_grassroots(self) -> OrganisationName | None:
        """The body directly above the grassroots organisation."""
        rest = self._committees if self.is_grassroots else self._committees[1:]
        return next(iter(rest), None)

    @property
    def highest(self) -> OrganisationName | None:
        """The highest body above the cell, when it stands above the grassroots organisation (province,
        city).
        """
        rest = self._committees if self.is_grassroots else self._committees[1:]
        return rest[-1] if rest else None

    @property
    def is_grassroots(self) -> bool:
        """Whether the cell is a grassroots organisation of its own."""
        return fold(self.cell.organisation_type).startswith("chi bo co so")

    @property
    def certifier(self) -> OrganisationName | None:
        """Who puts the seal under what the cell signs:

        the cell where it has a seal, else the committee above.
        """
        return self.names[0] if self.cell.has_seal and self.names else self.grassroots


def _is_section(name: OrganisationName) -> bool:
    return "bo phan" in fold(name.name)


@dataclass(frozen=True)
class Subject:
    """One member with everything that papers tell of: record, lists, what happened, the photo's bytes.

    `badge` is the Party badge that falls due next, where a paper asks for it; `at` the address of the record where it
    is not that of a member.
    """

    person: Person = field(default_factory=Person)
    lists: Mapping[str, Sequence[Entry]] = field(default_factory=dict)
    events: Sequence[MembershipEvent] = ()
    photo: bytes | None = None
    badge: BadgeDue | None = None
    at: str = ""

    @property
    def place(self) -> str:
        """The address of the record in the program, "member:12"; of a candidate "candidate:5/person"."""
        return self.at or f"member:{self.person.id}"

    def entries(self, kind: type[E], name: str) -> list[E]:
        """One list of the record, in its order."""
        return [each for each in self.lists.get(name, ()) if isinstance(each, kind)]

    @property
    def admission(self) -> MembershipEvent | None:
        """The admission that holds: the last one after a re-admission."""
        return story.last_admission(self.events)

    @property
    def recognition(self) -> MembershipEvent | None:
        """The recognition as an official member after that admission."""
        return story.recognition(self.events)

    def last(self, *kinds: Happened) -> MembershipEvent | None:
        """The last event of these kinds."""
        return next((each for each in reversed(story.in_order(self.events)) if each.kind in kinds), None)

    def all_of(self, *kinds: Happened) -> list[MembershipEvent]:
        """Every event of these kinds, oldest first."""
        return [each for each in story.in_order(self.events) if each.kind in kinds]


@dataclass(frozen=True)
class Earlier:
    """A record as it stood when a slip was last printed: what each item said then."""

    printed_on: date
    items: Mapping[str, str]


@dataclass(frozen=True)
class Applicant:
    """A candidate, or the probationary member who was one: the record, the way, and the passages written for papers.

    `helpers` are the records of those who help, introduce or verify, by number; `part` is the number of the inquiry or
    introduction for which the paper is made, 0 where a paper is for the whole way. `probation_ends` is the day on which
    the probation is full, where there was an admission.
    """

    subject: Subject
    file: CandidateFile
    texts: Mapping[str, str] = field(default_factory=dict)
    helpers: Mapping[int, Subject] = field(default_factory=dict)
    part: int = 0
    probation_ends: date | None = None

    @property
    def place(self) -> str:
        """The address of the candidate's page in the program, "candidate:5"."""
        return f"candidate:{self.file.id}"


@dataclass(frozen=True)
class Headcount:
    """How many members the cell has on the day of a paper, and whether it elects a cell committee (chi ủy)."""

    official: int = 0
    probationary: int = 0
    has_committee: bool = False


@dataclass(frozen=True)
class TaskOnPaper:
    """A task in a list: who, what, when and by which resolution it was given, until when, what was reported last."""

    owner: str
    content: str
    given: str = ""
    until: str = ""
    state: TaskState = TaskState.OPEN
    overdue: bool = False
    done_on: str = ""
    result: str = ""


@dataclass(frozen=True)
class MemberOnPaper:
    """A member with the work of a year, one line for each task; `none_because` says why there is none."""

    name: str
    post: str = ""
    work: Sequence[str] = ()
    none_because: str = ""


@dataclass(frozen=True)
class WorkOfYear:
    """The work of a year as one meeting decides it; a supplement to an earlier resolution, or the first."""

    year: int
    supplement: bool = False
    members: Sequence[MemberOnPaper] = ()


@dataclass(frozen=True)
class MeetingOnPaper:
    """A meeting with what its papers tell beside the record itself.

    `names` are the members by number, `chair` and `secretary` its officers by name, `texts` the passages that a
    person worded, by paper and name ("bien-ban.opening"), `numbers` the numbers of its documents by form. `scores` are
    the rows of the score sheet: criterion, most points, points given, reason. `work` is what it assigns for a year.
    `draft_no` is which draft a paper without a number is, `registered` the issued papers as the register has them.
    """

    file: MeetingFile
    cell: str = ""
    names: Mapping[int, str] = field(default_factory=dict)
    chair: str = ""
    secretary: str = ""
    texts: Mapping[str, str] = field(default_factory=dict)
    numbers: Mapping[str, str] = field(default_factory=dict)
    scores: Sequence[tuple[str, int, float | None, str]] = ()
    score_total: str = ""
    score_class: str = ""
    draft_no: int = 1
    registered: Mapping[str, OutgoingDocument] = field(default_factory=dict)
    work: WorkOfYear | None = None

    @property
    def place(self) -> str:
        """The address of the meeting in the program, "meeting:7"."""
        return f"meeting:{self.file.id}"


@dataclass(frozen=True)
class PlannedOnPaper:
    """A meeting in the plan of a year: its month ("" where the line above has it), when, which sort, theme, drafter."""

    month: str
    when: str
    sort: str
    theme: str = ""
    drafter: str = ""


@dataclass(frozen=True)
class PlanOnPaper:
    """The plan of the meetings of a year. `basis` is the document on which it rests, `document` that of the register.

    `before_days` and `after_days` are until when papers are posted, before and after a meeting; 0 without a rule.
    """

    year: int
    type: str = "KH"
    meetings: Sequence[PlannedOnPaper] = ()
    aims: str = ""
    carrying_out: str = ""
    basis: str = ""
    before_days: int = 0
    after_days: int = 0
    document: OutgoingDocument | None = None


@dataclass(frozen=True)
class Material:
    """Everything one paper is made from. A paper about one member takes the first of `members`.

    A paper about candidates has them in `candidates`, and their records in `members` in the same order. `terms` are
    the numbers of rules that papers name, as they hold on the day, by the id of the rule; `dues` what falls due, for a
    list of it; `meeting` the meeting of whose papers it is one, `meetings` the statistics of many. A register
    has `outgoing` or `incoming` documents in its order, and in `missing` the numbers that lack before a
    document, by its number in the book.
    """

    issuer: Issuer
    members: tuple[Subject, ...] = ()
    lists: Mapping[str, CodeList] = field(default_factory=dict)
    options: Mapping[str, str] = field(default_factory=dict)
    earlier: Earlier | None = None
    candidates: tuple[Applicant, ...] = ()
    count: Headcount = field(default_factory=Headcount)
    terms: Mapping[str, int] = field(default_factory=dict)
    dues: tuple[Due, ...] = ()
    outgoing: tuple[OutgoingDocument, ...] = ()
    incoming: tuple[IncomingDocument, ...] = ()
    missing: Mapping[int, str] = field(default_factory=dict)
    year: YearOfAdmissions | None = None
    meeting: MeetingOnPaper | None = None
    money: MoneyOnPaper | None = None
    meetings: MeetingStatistics | None = None
    written: WrittenOnPaper | None = None
    extract: ExtractOnPaper | None = None
    tasks: tuple[TaskOnPaper, ...] = ()
    plan: PlanOnPaper | None = None

    @property
    def on_plan(self) -> PlanOnPaper:
        """The plan of a year that a paper is."""
        assert self.plan is not None
        return self.plan

    @property
    def on_money(self) -> MoneyOnPaper:
        """What a paper of money is about."""
        assert self.money is not None
        return self.money

    @property
    def on_writing(self) -> WrittenOnPaper:
        """The written document that a paper is."""
        assert self.written is not None
        return self.written

    @property
    def on_copy(self) -> ExtractOnPaper:
        """The extract that a paper is."""
        assert self.extract is not None
        return self.extract

    @property
    def on_paper(self) -> MeetingOnPaper:
        """The meeting that a paper of a meeting is about."""
        assert self.meeting is not None
        return self.meeting

    @property
    def day(self) -> date:
        """The day of the paper."""
        return self.issuer.day

    @property
    def member(self) -> Subject:
        """The one member a paper is about."""
        return self.members[0]

    @property
    def candidate(self) -> Applicant:
        """The one candidate a paper is about."""
        return self.candidates[0]

    def part_of(self, list_name: str, value: str) -> str:
        """The part of the form for which a value of a code list is meant ("a", "b" ...); "" where that is not known."""
        known = self.lists.get(list_name)
        found = known.find(value) if known else None
        return (found.group or found.code) if found else ""


Facts = dict[str, Fact]


def merged(*parts: Mapping[str, Fact]) -> Facts:
    """The facts of several parts as one; a name may come from one part only."""
    facts: Facts = {}
    for name, fact in _pairs(parts):
        if name in facts:
            raise ValueError(f"two facts called {name}")
        facts[name] = fact
    return facts


def _pairs(parts: Sequence[Mapping[str, Fact]]) -> Iterator[tuple[str, Fact]]:
    for part in parts:
        yield from part.items()
