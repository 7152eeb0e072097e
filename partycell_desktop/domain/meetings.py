"""A meeting of the cell (cuộc sinh hoạt): what is planned, who came, what was said, decided, assigned and scored.

Who belongs to a meeting is frozen when it is opened (`Attendance`), so that old minutes read the same for ever,
whatever happens to the members afterwards. Minutes that are finished are never changed; a correction is noted beside
them.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from partycell_desktop.domain.congress import BallotName, BallotRound, Congress, CongressOfficer, Election, Nominee
from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.items import Kind, item
from partycell_desktop.domain.papers_to_read import PaperToRead
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.domain.roster import Rank, Standing
from partycell_desktop.domain.threshold import find_threshold
from partycell_desktop.domain.vote import MemberOfMeeting, Voter, who_counts
from partycell_desktop.words import N_, _

Date = PartialDate | None


class MeetingKind(StrEnum):
    """Which sort of meeting it is."""

    ORDINARY = "ordinary"
    THEMATIC = "thematic"
    COMBINED = "combined"
    EXTRAORDINARY = "extraordinary"
    COMMITTEE = "committee"
    CONGRESS = "congress"


MEETING_KIND_LABELS: dict[MeetingKind, str] = {
    MeetingKind.ORDINARY: N_("Ordinary meeting"),
    MeetingKind.THEMATIC: N_("Thematic meeting"),
    MeetingKind.COMBINED: N_("Ordinary meeting with a theme"),
    MeetingKind.EXTRAORDINARY: N_("Extraordinary meeting"),
    MeetingKind.COMMITTEE: N_("Meeting of the cell committee"),
    MeetingKind.CONGRESS: N_("Congress"),
}


class MeetingState(StrEnum):
    """How far a meeting has come."""

    PLANNED = "planned"
    OPENED = "opened"
    HELD = "held"
    FINISHED = "finished"
    CANCELLED = "cancelled"


MEETING_STATE_LABELS: dict[MeetingState, str] = {
    MeetingState.PLANNED: N_("not held yet"),
    MeetingState.OPENED: N_("being held"),
    MeetingState.HELD: N_("minutes open"),
    MeetingState.FINISHED: N_("minutes finished"),
    MeetingState.CANCELLED: N_("called off"),
}


class Attending(StrEnum):
    """Whether a member came."""

    UNKNOWN = ""
    PRESENT = "present"
    EXCUSED = "excused"
    ABSENT = "absent"


ATTENDING_LABELS: dict[Attending, str] = {
    Attending.UNKNOWN: N_("not noted"),
    Attending.PRESENT: N_("present"),
    Attending.EXCUSED: N_("absent with reason"),
    Attending.ABSENT: N_("absent without reason"),
}


class Majority(StrEnum):
    """The share that a matter needs: most matters more than one half, those of membership two thirds."""

    HALF = "half"
    TWO_THIRDS = "two_thirds"


MAJORITY_LABELS: dict[Majority, str] = {
    Majority.HALF: N_("more than one half"),
    Majority.TWO_THIRDS: N_("two thirds and more"),
}
MAJORITY_RULES: dict[Majority, str] = {
    Majority.HALF: "vote.resolution_share",
    Majority.TWO_THIRDS: "vote.membership_share",
}


class TaskState(StrEnum):
    """What became of a task."""

    OPEN = "open"
    DONE = "done"
    NOT_DONE = "not_done"
    DROPPED = "dropped"


TASK_STATE_LABELS: dict[TaskState, str] = {
    TaskState.OPEN: N_("under way"),
    TaskState.DONE: N_("done"),
    TaskState.NOT_DONE: N_("not done"),
    TaskState.DROPPED: N_("dropped"),
}


@dataclass(frozen=True)
class Meeting:
    """One meeting, from the plan to the finished minutes.

    `month_on` is the month that an ordinary meeting is about, or any month of the quarter of a thematic one. Times are
    "HH:MM". `drafter_id` is who drafts the theme or the resolution, `cancelled` the reason why it was called off.
    `score_sheet` names the sheet it is scored on. Who led it or wrote the minutes without a record in the book
    is named in `chair_name` and `secretary_name`.
    """

    id: int = 0
    kind: MeetingKind = MeetingKind.ORDINARY
    held_on: Date = item(N_("Day of the meeting"), Kind.DAY, needed=True)
    month_on: Date = item(N_("Of the month"), Kind.DATE)
    starts_at: str = item(N_("Begins at"), Kind.TIME)
    ended_at: str = item(N_("Ends at"), Kind.TIME)
    place: str = item(N_("Place"))
    theme: str = item(N_("Theme"))
    way: str = item(N_("Way of meeting"), Kind.CHOICE, choices="way_of_meeting")
    online_basis: str = item(N_("Document that allows to meet online"))
    chair_id: int = 0
    chair_post: str = item(N_("Post of the chair"))
    secretary_id: int = 0
    drafter_id: int = 0
    chair_name: str = item(N_("Chair who is not in the book"), Kind.NAME)
    secretary_name: str = item(N_("Secretary of the meeting who is not in the book"), Kind.NAME)
    notified_on: Date = item(N_("Members notified on"), Kind.DAY)
    posted_on: Date = item(N_("Papers to read posted on"), Kind.DAY)
    minutes_posted_on: Date = item(N_("Minutes posted on"), Kind.DAY)
    reported_on: Date = item(N_("Reported to the upper committee on"), Kind.DAY)
    number: str = item(N_("Number of the minutes"))
    score_sheet: str = ""
    upper_class: str = item(N_("Class given by the upper committee"))
    shortcomings: str = item(N_("Shortcomings named by the chair"), Kind.LONG)
    note: str = item(N_("Note"), Kind.LONG)
    cancelled: str = item(N_("Why it was called off"))
    sealed_at: str = ""
    sealed_by: str = ""
    sealed_hash: str = ""
    sealed_text: str = ""


@dataclass(frozen=True)
class Attendance:
    """A member on the list of a meeting, with the standing of that day as it was frozen, and whether they came.

    `left_out` is why the cell does not count this member for another reason of the rule (prosecuted, in custody).
    """

    id: int = 0
    meeting_id: int = 0
    person_id: int = 0
    name: str = ""
    rank: Rank = Rank.OFFICIAL
    guest: bool = False
    away: bool = False
    exempt: bool = False
    suspended: bool = False
    state: Attending = Attending.UNKNOWN
    reason: str = item(N_("Reason"))
    late_minutes: int | None = item(N_("Minutes late"), Kind.NUMBER, length=3)
    left_out: str = item(N_("Why not counted"), Kind.CHOICE, choices="not_counted")

    @property
    def came(self) -> bool:
        """Whether the member was there."""
        return self.state is Attending.PRESENT

    @property
    def convened(self) -> bool:
        """Whether the meeting expects this member: not who is exempt, away or suspended, unless they came."""
        return self.came or not (self.away or self.exempt or self.suspended)

    @property
    def standing(self) -> Standing:
        """The standing of the day, as the rules of voting ask for it."""
        return Standing(
            rank=self.rank,
            here=not self.guest,
            guest=self.guest,
            away=self.away,
            exempt=self.exempt,
            suspended=self.suspended,
        )


@dataclass(frozen=True)
class MeetingGuest:
    """Somebody from outside the cell who was there."""

    id: int = 0
    meeting_id: int = 0
    name: str = item(N_("Full name"), Kind.NAME, needed=True)
    role: str = item(N_("Post, unit"))


@dataclass(frozen=True)
class MeetingPoint:
    """One point of the agenda, with what was said on it in short and what the chair concluded.

    `part` is opening, content or closing; `source` names what the book proposed for it. A point about one candidate or
    probationary member has the number of the candidacy and the phase.
    """

    id: int = 0
    meeting_id: int = 0
    sort_order: int = 0
    part: str = ""
    source: str = ""
    title: str = item(N_("Point of the agenda"), needed=True)
    presenter: str = item(N_("Presented by"))
    minutes: int | None = item(N_("Minutes"), Kind.NUMBER, length=3)
    text: str = item(N_("What was presented"), Kind.LONG)
    conclusion: str = item(N_("Conclusion of the chair"), Kind.LONG)
    candidacy_id: int = 0
    phase: str = ""


@dataclass(frozen=True)
class Speech:
    """What one person said on a point; papers insist on the name."""

    id: int = 0
    meeting_id: int = 0
    point_id: int = 0
    sort_order: int = 0
    speaker: str = item(N_("Speaker"), needed=True)
    text: str = item(N_("What was said"), Kind.LONG, needed=True)
    reply: str = item(N_("Answer of the chair"), Kind.LONG)


@dataclass(frozen=True)
class MeetingVote:
    """A vote of the meeting, with the frozen list of who counted and why others did not.

    `entitled` is the number of those who count, `present` how many of them were there; `share` the share of the rule as
    it held that day ("> 1/2", ">= 2/3"). A vote on an admission or recognition has the `candidacy_id` and the `phase`;
    the candidate's file shows it from here. Only of a meeting that was entered from an old resolution are there
    `present_official`, `present_probationary` and `absent_reason` in the place of an attendance by name, and `number`
    where the register does not have the resolution.
    """

    id: int = 0
    meeting_id: int = 0
    point_id: int = 0
    sort_order: int = 0
    matter: str = item(N_("Matter voted on"), needed=True)
    way: str = item(N_("Way of voting"), Kind.CHOICE, choices="way_of_voting")
    majority: Majority = Majority.HALF
    in_favour: int | None = item(N_("In favour"), Kind.NUMBER, length=4, needed=True)
    against: int | None = item(N_("Against"), Kind.NUMBER, length=4)
    other: int | None = item(N_("Other opinion"), Kind.NUMBER, length=4)
    handed_out: int | None = item(N_("Ballots handed out"), Kind.NUMBER, length=4)
    returned: int | None = item(N_("Ballots returned"), Kind.NUMBER, length=4)
    invalid: int | None = item(N_("Invalid ballots"), Kind.NUMBER, length=4)
    note: str = item(N_("Note"), Kind.LONG)
    against_reason: str = item(N_("Reason of those against"))
    entitled: int | None = None
    present: int | None = None
    share: str = ""
    voters: str = ""
    candidacy_id: int = 0
    phase: str = ""
    number: str = ""
    present_official: int | None = None
    present_probationary: int | None = None
    absent_reason: str = ""


@dataclass(frozen=True)
class Task:
    """What a member was asked to do, by a meeting or for a year (phân công công tác), and what came of it.

    `person_id` and `due_on` stay as the meeting decided; `now_person_id` and `now_due_on` say who does it since, and
    until when. `assignment_id` is the yearly assignment that it is part of.
    """

    id: int = 0
    meeting_id: int = 0
    person_id: int = 0
    content: str = item(N_("Task"), Kind.LONG, needed=True)
    due_on: Date = item(N_("Until"), Kind.DATE)
    year: int | None = item(N_("Assignment of the year"), Kind.NUMBER, length=4)
    state: TaskState = TaskState.OPEN
    done_on: Date = item(N_("Done on"), Kind.DATE)
    result: str = item(N_("Result"), Kind.LONG)
    now_due_on: Date = None
    now_person_id: int = 0
    assignment_id: int = 0

    @property
    def owner_id(self) -> int:
        """Who does it now; 0 for nobody."""
        return self.now_person_id or self.person_id

    @property
    def until(self) -> Date:
        """Until when it is to be done now."""
        return self.now_due_on or self.due_on

    def is_overdue(self, day: date) -> bool:
        """Whether it is still under way on a day though its last day has passed."""
        return self.state is TaskState.OPEN and self.until is not None and self.until.last_day() < day


@dataclass(frozen=True)
class MeetingScore:
    """The points that the cell gave itself for one criterion of the score sheet."""

    id: int = 0
    meeting_id: int = 0
    criterion: str = ""
    points: float | None = None
    note: str = item(N_("Reason"))


@dataclass(frozen=True)
class MeetingText:
    """A passage of the minutes or the resolution as a person worded it.

    `composed` is what the program had composed then: where it composes otherwise now, the facts have changed since.
    """

    id: int = 0
    meeting_id: int = 0
    paper: str = ""
    name: str = ""
    text: str = item(N_("Wording"), Kind.LONG)
    composed: str = ""


@dataclass(frozen=True)
class MeetingCorrection:
    """What was found wrong in finished minutes, and how it should read; the minutes themselves stay."""

    id: int = 0
    meeting_id: int = 0
    made_on: Date = item(N_("Noted on"), Kind.DAY, needed=True)
    wrong: str = item(N_("What is wrong"), Kind.LONG, needed=True)
    right: str = item(N_("How it should read"), Kind.LONG, needed=True)
    agreed: str = item(N_("Agreed by"))


@dataclass(frozen=True)
class MeetingFile:
    """A meeting with everything that belongs to it, each list in its order."""

    meeting: Meeting
    roll: Sequence[Attendance] = ()
    guests: Sequence[MeetingGuest] = ()
    points: Sequence[MeetingPoint] = ()
    speeches: Sequence[Speech] = ()
    votes: Sequence[MeetingVote] = ()
    tasks: Sequence[Task] = ()
    scores: Sequence[MeetingScore] = ()
    texts: Sequence[MeetingText] = ()
    corrections: Sequence[MeetingCorrection] = ()
    papers: Sequence[PaperToRead] = ()
    congresses: Sequence[Congress] = ()
    officers: Sequence[CongressOfficer] = ()
    elections: Sequence[Election] = ()
    nominees: Sequence[Nominee] = ()
    rounds: Sequence[BallotRound] = ()
    ballot_names: Sequence[BallotName] = ()

    @property
    def congress(self) -> Congress:
        """What is noted of the meeting as a congress; nothing yet where nobody noted anything."""
        return self.congresses[0] if self.congresses else Congress(meeting_id=self.meeting.id)

    @property
    def id(self) -> int:
        """The number of the meeting."""
        return self.meeting.id

    @property
    def state(self) -> MeetingState:
        """How far it has come."""
        return state_of(self.meeting, opened=bool(self.roll))

    @property
    def day(self) -> date:
        """The day of the meeting."""
        assert self.meeting.held_on is not None
        return self.meeting.held_on.first_day()

    def on_roll(self, person_id: int) -> Attendance | None:
        """The member as the list of the meeting has them."""
        return next((each for each in self.roll if each.person_id == person_id), None)

    def name_of(self, person_id: int) -> str:
        """The name of a member on the list; "" where nobody has that number."""
        found = self.on_roll(person_id)
        return found.name if found else ""

    def speeches_on(self, point_id: int) -> list[Speech]:
        """What was said on a point."""
        return [each for each in self.speeches if each.point_id == point_id]

    def voters(self) -> list[Voter]:
        """Who counts in a vote of this meeting and who does not, with the reason."""
        return voters_of(self.roll)


def state_of(meeting: Meeting, *, opened: bool) -> MeetingState:
    """How far a meeting has come, from what is recorded of it."""
    if meeting.cancelled:
        return MeetingState.CANCELLED
    if meeting.sealed_at:
        return MeetingState.FINISHED
    if meeting.ended_at:
        return MeetingState.HELD
    return MeetingState.OPENED if opened else MeetingState.PLANNED


def title_of(meeting: Meeting) -> str:
    """What a meeting is called on the screen, in the language spoken now."""
    month = meeting.month_on or meeting.held_on
    words = _(MEETING_KIND_LABELS[meeting.kind])
    if meeting.kind in (MeetingKind.ORDINARY, MeetingKind.COMBINED) and month is not None:
        return _("{kind}, {month}").format(kind=words, month=f"{month.month:02d}/{month.year}" if month.month else "")
    return words


def voters_of(roll: Sequence[Attendance]) -> list[Voter]:
    """Who counts in a vote, and who does not with the reason (Quy định 294-QĐ/TW, 9.3.2)."""
    members = [MemberOfMeeting(each.person_id, each.name, each.standing) for each in roll]
    came = {each.person_id for each in roll if each.came}
    return who_counts(members, came, {each.person_id: each.left_out for each in roll if each.left_out})


@dataclass(frozen=True)
class TurnoutNumbers:
    """The numbers of attendance alone, as lists show them."""

    official: int = 0
    probationary: int = 0
    guests: int = 0
    convened: int = 0
    came: int = 0
    excused: int = 0
    absent: int = 0
    unknown: int = 0


@dataclass(frozen=True)
class Turnout:
    """How many members a meeting had, and who did not come."""

    official: int = 0
    probationary: int = 0
    guests: int = 0
    present_official: int = 0
    present_probationary: int = 0
    present_guests: int = 0
    convened: int = 0
    came: int = 0
    exempt: int = 0
    away: int = 0
    excused: Sequence[Attendance] = field(default_factory=tuple)
    absent: Sequence[Attendance] = field(default_factory=tuple)
    unknown: Sequence[Attendance] = field(default_factory=tuple)

    @property
    def total(self) -> int:
        """The members of the cell."""
        return self.official + self.probationary

    @property
    def present(self) -> int:
        """The members of the cell who were there."""
        return self.present_official + self.present_probationary

    @property
    def numbers(self) -> TurnoutNumbers:
        """The numbers alone."""
        return TurnoutNumbers(
            official=self.official,
            probationary=self.probationary,
            guests=self.guests,
            convened=self.convened,
            came=self.came,
            excused=len(self.excused),
            absent=len(self.absent),
            unknown=len(self.unknown),
        )


def turnout_of(roll: Sequence[Attendance]) -> Turnout:
    """The numbers of attendance. Who is exempt, away or suspended and did not come is not counted as missing."""
    own = [each for each in roll if not each.guest]
    guests = [each for each in roll if each.guest]
    missing = [each for each in roll if each.convened and not each.came]
    return Turnout(
        official=sum(each.rank is Rank.OFFICIAL for each in own),
        probationary=sum(each.rank is Rank.PROBATIONARY for each in own),
        guests=len(guests),
        present_official=sum(each.came and each.rank is Rank.OFFICIAL for each in own),
        present_probationary=sum(each.came and each.rank is Rank.PROBATIONARY for each in own),
        present_guests=sum(each.came for each in guests),
        convened=sum(each.convened for each in roll),
        came=sum(each.came for each in roll),
        exempt=sum(each.exempt for each in own),
        away=sum(each.away for each in own),
        excused=tuple(each for each in missing if each.state is Attending.EXCUSED),
        absent=tuple(each for each in missing if each.state is Attending.ABSENT),
        unknown=tuple(each for each in missing if each.state is Attending.UNKNOWN),
    )


def minutes_between(starts_at: str, ended_at: str) -> int | None:
    """How long it took, in minutes; None where one of the times is not known. Refused: an end before the start."""
    if not (starts_at and ended_at):
        return None
    begin, end = (int(each[:2]) * 60 + int(each[3:]) for each in (starts_at, ended_at))
    if end < begin:
        raise Refused(
            _("The meeting cannot end at {end} when it begins at {start}.").format(end=ended_at, start=starts_at),
            "ended_at",
        )
    return end - begin


def check_vote(vote: MeetingVote, present_voters: int) -> None:
    """Refuse numbers of a vote that cannot be.

    `present_voters` are those who count and were there. Invalid ballots are votes for nothing;
    without ballots there are none.
    """
    cast = (vote.in_favour or 0) + (vote.against or 0) + (vote.other or 0) + (vote.invalid or 0)
    if cast > present_voters:
        raise Refused(
            _("{votes} votes were cast, but only {most} members who may vote were there.").format(
                votes=cast, most=present_voters
            ),
            "in_favour",
        )
    if vote.handed_out is not None and vote.handed_out > present_voters:
        raise Refused(
            _("{ballots} ballots were handed out, but only {most} members who may vote were there.").format(
                ballots=vote.handed_out, most=present_voters
            ),
            "handed_out",
        )
    if vote.returned is not None:
        if vote.handed_out is not None and vote.returned > vote.handed_out:
            raise Refused(_("More ballots came back than were handed out."), "returned")
        if cast > vote.returned:
            raise Refused(_("More votes were counted than ballots came back."), "returned")


def is_secret(way: str) -> bool:
    """Whether a way of voting, as it is written ("bỏ phiếu kín"), is a secret ballot."""
    return "kín" in way.casefold()


def has_passed(vote: MeetingVote) -> bool:
    """Whether the share of the rule, as it was frozen with the vote, was reached or passed, of all those who count."""
    threshold = find_threshold(vote.share)
    return threshold is not None and threshold.is_reached(vote.in_favour or 0, vote.entitled or 0)
