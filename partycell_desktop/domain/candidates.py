"""A candidate's way into the Party: what is recorded of it, from the first contact to the official member.

A candidate is a person of the book like any member; the candidacy holds what belongs to the way in: the steps with
their days, who helps and introduces, what was asked about the family, what was said and voted. The papers stand in
the person's own dossier, so that admission moves nothing and types nothing twice.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property

from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.items import Kind, item
from partycell_desktop.domain.person import Person
from partycell_desktop.domain.record_lists import Discipline, LifePeriod, Paper, Relative
from partycell_desktop.domain.roster import MembershipEvent
from partycell_desktop.words import N_, _

Date = PartialDate | None


class Phase(StrEnum):
    """For which of the two decisions something is made: the admission, or the recognition as official member."""

    ADMISSION = "admission"
    RECOGNITION = "recognition"


class Ended(StrEnum):
    """How a candidacy ended before its goal."""

    STOPPED = "stopped"
    LEFT_ENTERPRISE = "left_enterprise"
    MOVED = "moved"
    REFUSED = "refused"
    NAME_REMOVED = "name_removed"
    ADMITTED_ELSEWHERE = "admitted_elsewhere"


ENDED_LABELS: dict[Ended, str] = {
    Ended.STOPPED: N_("Taken off the list of sympathisers"),
    Ended.LEFT_ENTERPRISE: N_("Left the enterprise"),
    Ended.MOVED: N_("Moved to another cell"),
    Ended.REFUSED: N_("Refused by the competent committee"),
    Ended.NAME_REMOVED: N_("Name of the probationary member removed"),
    Ended.ADMITTED_ELSEWHERE: N_("Admitted by another cell"),
}


class IntroducedBy(StrEnum):
    """Who speaks for an applicant: an official member, the Youth Union or, where there is none, the trade union."""

    MEMBER = "member"
    YOUTH_UNION = "youth_union"
    TRADE_UNION = "trade_union"


INTRODUCED_BY_LABELS: dict[IntroducedBy, str] = {
    IntroducedBy.MEMBER: N_("An official member"),
    IntroducedBy.YOUTH_UNION: N_("The Youth Union"),
    IntroducedBy.TRADE_UNION: N_("The trade union"),
}


@dataclass(frozen=True)
class Candidacy:
    """One attempt of one person to join the Party with this cell; a re-admission is a candidacy of its own."""

    id: int = 0
    person_id: int = 0
    opened_on: Date = item(N_("First contact on"), Kind.DATE, needed=True)
    source: str = item(N_("Proposed by"), Kind.CHOICE, choices="candidate_source")
    works_since: Date = item(
        N_("Continuous work in the enterprise since"), Kind.DATE, hint=N_("First day of the unbroken contracts")
    )
    union_member: bool = item(N_("Member of the trade union"), Kind.YES_NO)
    owner: bool = item(N_("Owner of a private enterprise"), Kind.YES_NO)
    believer: bool = item(N_("Follows a religion"), Kind.YES_NO)
    foreign_spouse: bool = item(N_("Married to a foreigner"), Kind.YES_NO)
    foreign_employer: bool = item(N_("Works for a foreign organisation"), Kind.YES_NO)
    chinese_origin: bool = item(N_("Of Chinese origin"), Kind.YES_NO)
    remote_area: bool = item(N_("From a remote or minority area"), Kind.YES_NO)
    rules_of_on: Date = item(
        N_("Keeps the rules of"),
        Kind.DAY,
        hint=N_("Only where a document says that this dossier keeps the rules of an earlier day"),
    )
    rules_document: str = item(N_("Document that says so"))
    rules_seen_on: Date = None  # changes of rule up to this day were announced and read
    ended_on: Date = item(N_("Way ended on"), Kind.DATE)
    ended_as: str = item(N_("How it ended"), Kind.TEXT)
    ended_to: str = item(N_("Where the person went"))
    ended_reason: str = item(N_("Reason"), Kind.LONG)
    note: str = item(N_("Note"), Kind.LONG)

    @property
    def open(self) -> bool:
        """Whether the cell still goes on with it."""
        return not self.ended_as


@dataclass(frozen=True)
class CandidateStep:
    """A stage that was reached: the day, the paper that says so, and the reason where its gate was not complete.

    `done_on` is the day of the resolution, certificate, decision or ceremony that closes the stage, `received_on` the
    day on which a decision came to the cell.
    """

    id: int = 0
    candidacy_id: int = 0
    stage: str = ""
    done_on: Date = item(N_("Day"), Kind.DATE, needed=True)
    number: str = item(N_("Number and symbol"))
    decided_by: str = item(N_("Issued by"))
    received_on: Date = item(N_("Received on"), Kind.DAY)
    reason: str = item(N_("Reason for going on"), Kind.LONG)
    note: str = item(N_("Note"), Kind.LONG)


@dataclass(frozen=True)
class Mentorship:
    """An official member whom the cell assigned to help a candidate, or later the probationary member."""

    id: int = 0
    candidacy_id: int = 0
    member_id: int = 0
    from_on: Date = item(N_("Assigned on"), Kind.DATE, needed=True)
    number: str = item(N_("Number of the resolution"))
    together_since: Date = item(N_("Works or lives together since"), Kind.DATE)
    substitute: bool = item(N_("Takes the place of an earlier one"), Kind.YES_NO)
    probation: bool = item(N_("Helps the probationary member"), Kind.YES_NO)
    to_on: Date = item(N_("Until"), Kind.DATE)
    end_reason: str = item(N_("Reason of the end"))


@dataclass(frozen=True)
class Introduction:
    """Who introduces the applicant into the Party: a member, or the resolution of the Youth Union or trade union."""

    id: int = 0
    candidacy_id: int = 0
    kind: IntroducedBy = IntroducedBy.MEMBER
    member_id: int = 0
    body: str = item(N_("Body"), Kind.CHOICE, choices="introducing_body")
    given_on: Date = item(N_("Date of the paper"), Kind.DATE)
    number: str = item(N_("Number and symbol"))
    together_since: Date = item(N_("Works or lives together since"), Kind.DATE)
    substitute: bool = item(N_("Takes the place of an earlier one"), Kind.YES_NO)


@dataclass(frozen=True)
class Verification:
    """One inquiry about the life record: about whom, where, when sent, when due, and only that an answer came.

    What was found is not kept: it belongs to the upper committee's dossier (results only).
    """

    id: int = 0
    candidacy_id: int = 0
    about: str = item(N_("About whom"), needed=True)
    place: str = item(N_("Place asked"), needed=True)
    abroad: bool = item(N_("Place abroad"), Kind.YES_NO)
    number: str = item(N_("Number of the letter"))
    sent_on: Date = item(N_("Sent on"), Kind.DAY)
    received_on: Date = item(N_("Received there on"), Kind.DAY)
    answered_on: Date = item(N_("Answered on"), Kind.DATE)
    result: str = item(N_("Result"), Kind.CHOICE, choices="verification_result")
    verifier_id: int = 0
    verifier: str = item(N_("Verified in person by"), Kind.NAME)
    exempt_reason: str = item(N_("Why it need not be asked"))


@dataclass(frozen=True)
class Opinion:
    """The remark of a union at work, or of the Party committee of the residence, on an applicant or probationer."""

    id: int = 0
    candidacy_id: int = 0
    phase: Phase = Phase.ADMISSION
    body: str = item(N_("Who was asked"), Kind.CHOICE, choices="opinion_body", needed=True)
    residence: bool = item(N_("Party committee of the residence"), Kind.YES_NO)
    given_on: Date = item(N_("Date of the paper"), Kind.DATE)
    asked: int | None = item(N_("People asked"), Kind.NUMBER)
    agreed: int | None = item(N_("In favour"), Kind.NUMBER)
    against: int | None = item(N_("Against"), Kind.NUMBER)
    strengths: str = item(N_("Strengths"), Kind.LONG)
    weaknesses: str = item(N_("Weaknesses"), Kind.LONG)
    reason: str = item(N_("Reason of those against"))


@dataclass(frozen=True)
class CandidateVote:
    """A vote of a meeting on an admission or recognition; `voters` freezes who counted and who did not, and why.

    It is kept with its meeting (`MeetingVote`); the candidate's file shows it from there. `sealed` says that the
    minutes of the meeting are finished.
    """

    id: int = 0
    candidacy_id: int = 0
    phase: Phase = Phase.ADMISSION
    held_on: Date = item(N_("Day of the meeting"), Kind.DAY, needed=True)
    number: str = item(N_("Number of the resolution"))
    way: str = item(N_("Way of voting"), Kind.CHOICE, choices="way_of_voting")
    official: int | None = item(N_("Official members of the cell"), Kind.NUMBER)
    probationary: int | None = item(N_("Probationary members of the cell"), Kind.NUMBER)
    present_official: int | None = item(N_("Official members present"), Kind.NUMBER)
    present_probationary: int | None = item(N_("Probationary members present"), Kind.NUMBER)
    absent_reason: str = item(N_("Reasons of the absent"))
    entitled: int | None = item(N_("Members who count"), Kind.NUMBER)
    in_favour: int | None = item(N_("In favour"), Kind.NUMBER)
    against: int | None = item(N_("Against"), Kind.NUMBER)
    against_reason: str = item(N_("Reason of those against"))
    handed_out: int | None = item(N_("Ballots handed out"), Kind.NUMBER, length=4)
    returned: int | None = item(N_("Ballots returned"), Kind.NUMBER, length=4)
    invalid: int | None = item(N_("Invalid ballots"), Kind.NUMBER, length=4)
    chair: str = item(N_("Chair"), Kind.NAME)
    chair_post: str = item(N_("Post of the chair"))
    secretary: str = item(N_("Secretary of the meeting"), Kind.NAME)
    meeting_id: int = 0
    share: str = ""  # the share of the rule that held that day ("2/3")
    voters: str = ""  # JSON: [{"member_id", "name", "counts", "why"}]
    sealed: bool = False


@dataclass(frozen=True)
class DeadlineExtension:
    """A deadline that the competent committee extended, with the paper that says so."""

    id: int = 0
    candidacy_id: int = 0
    deadline: str = ""
    until_on: Date = item(N_("Extended until"), Kind.DAY, needed=True)
    document: str = item(N_("Number and date of the paper"), needed=True)


@dataclass(frozen=True)
class CandidateText:
    """A passage that a person wrote for a candidate's paper: written once, printed wherever it is asked for."""

    id: int = 0
    candidacy_id: int = 0
    name: str = ""
    text: str = ""


@dataclass(frozen=True)
class AdmissionTarget:
    """How many admissions the cell was set for a year (chỉ tiêu phát triển đảng viên)."""

    id: int = 0
    year: int = 0
    admissions: int = 0
    document: str = ""


@dataclass(frozen=True)
class Helper:
    """A member of the book as the checks look at one who helps or introduces."""

    person: Person
    events: Sequence[MembershipEvent] = ()
    disciplines: Sequence[Discipline] = ()


@dataclass(frozen=True)
class CandidateFile:
    """Everything that the checks and deadlines of one candidacy look at."""

    candidacy: Candidacy
    person: Person
    events: Sequence[MembershipEvent] = ()
    steps: Sequence[CandidateStep] = ()
    papers: Sequence[Paper] = ()
    periods: Sequence[LifePeriod] = ()
    relatives: Sequence[Relative] = ()
    mentorships: Sequence[Mentorship] = ()
    introductions: Sequence[Introduction] = ()
    verifications: Sequence[Verification] = ()
    opinions: Sequence[Opinion] = ()
    votes: Sequence[CandidateVote] = ()
    extensions: Sequence[DeadlineExtension] = ()
    helpers: dict[int, Helper] = field(default_factory=dict)

    @property
    def id(self) -> int:
        """The number of the candidacy."""
        return self.candidacy.id

    def step(self, stage: str) -> CandidateStep | None:
        """The step with which a stage was closed, or None while it is open."""
        return self._steps_by_stage.get(stage)

    @cached_property
    def _steps_by_stage(self) -> dict[str, CandidateStep]:
        return {each.stage: each for each in reversed(self.steps)}

    def done_on(self, stage: str) -> date | None:
        """The day on which a stage was closed; None while it is open, or where only the month is known."""
        step = self.step(stage)
        return step.done_on.first_day() if step and step.done_on and step.done_on.is_full else None

    def papers_of(self, *types: int) -> list[Paper]:
        """The papers of these document types that belong to this candidacy, the newest last."""
        if len(types) == 1:
            return list(self._papers_by_type.get(types[0], ()))
        found = [each for kind in types for each in self._papers_by_type.get(kind, ())]
        places = {each.id: place for place, each in enumerate(self.papers)}
        return sorted(found, key=lambda each: (_first_day(each), places[each.id]))

    @cached_property
    def _papers_by_type(self) -> dict[int | None, list[Paper]]:
        """Asked for at every deadline and every line of the dossier: put in order once."""
        opened = self.candidacy.opened_on
        since = opened.first_day() if opened and _had_another(self.events) else date.min
        found: dict[int | None, list[Paper]] = {}
        for each in sorted(self.papers, key=_first_day):
            if each.dated_on is None or each.dated_on.last_day() >= since:
                found.setdefault(each.type_number, []).append(each)
        return found

    def paper(self, *types: int) -> Paper | None:
        """The newest paper of these types, or None."""
        found = self._papers_by_type.get(types[0]) if len(types) == 1 else self.papers_of(*types)
        return found[-1] if found else None

    def papers_with_an_end(self) -> list[Paper]:
        """Of each type of document the newest paper, where it has a day until which it is valid.

        After the ceremony only those that were made since: what the admission rested on has done its work.
        """
        ceremony = self.step("ceremony")
        since = ceremony.done_on.first_day() if ceremony and ceremony.done_on else date.min
        found = [each for each in self.papers if each.valid_until is not None and each.type_number is not None]
        newest = [each for each in found if self.paper(each.type_number or 0) is each]
        return [each for each in newest if each.dated_on is None or each.dated_on.last_day() >= since]

    def mentor(self, day: date) -> Mentorship | None:
        """Who is assigned to help on a day, or None."""
        return next((each for each in reversed(self.mentorships) if _runs(each, day)), None)

    def passed_vote(self, phase: Phase) -> CandidateVote | None:
        """The last vote of a phase, where it passed; None while there is none or the last one failed."""
        held = self.votes_of(phase)
        return held[-1] if held and has_passed(held[-1]) else None

    def votes_of(self, phase: Phase) -> list[CandidateVote]:
        """The votes of a phase, oldest first."""
        return sorted(
            (each for each in self.votes if each.phase is phase),
            key=lambda each: (each.held_on.first_day() if each.held_on else date.min, each.id),
        )


def _first_day(paper: Paper) -> date:
    return paper.dated_on.first_day() if paper.dated_on else date.min


def _had_another(events: Iterable[MembershipEvent]) -> bool:
    """Whether the person was a member once before: then older papers belong to the first dossier."""
    return any(each.kind in ("name_removed", "resigned", "expelled", "annulled", "left_party") for each in events)


def _runs(mentorship: Mentorship, day: date) -> bool:
    begun = mentorship.from_on is None or mentorship.from_on.first_day() <= day
    return begun and (mentorship.to_on is None or mentorship.to_on.last_day() > day)


def has_passed(vote: CandidateVote) -> bool:
    """Whether the votes in favour reach the share of those who count, in whole numbers: yes x 3 >= 2 x all."""
    part, _stroke, whole = vote.share.partition("/")
    return bool(vote.entitled) and (vote.in_favour or 0) * int(whole or 1) >= int(part or 1) * (vote.entitled or 0)


def ended_label(candidacy: Candidacy) -> str:
    """How a candidacy ended, in the language spoken now; "" while it is open."""
    return _(ENDED_LABELS[Ended(candidacy.ended_as)]) if candidacy.ended_as else ""
