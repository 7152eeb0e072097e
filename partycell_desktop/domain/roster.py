"""The membership of a person as a story of dated events, and what it means on any day that is asked.

Nobody is deleted from the roster: who leaves has an event that says so, and the status, the counts, the Party age
and the lists of any past day follow from the events alone.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import cache

from partycell_desktop.domain.dates import PartialDate, add_months, shown_day
from partycell_desktop.domain.items import Kind, item
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.words import N_, _

Date = PartialDate | None


class Happened(StrEnum):
    """What can happen to a membership."""

    ADMITTED = "admitted"
    RECOGNISED = "recognised"
    READMITTED = "readmitted"
    CAME = "came"
    LEFT = "left"
    TEMPORARY_IN = "temporary_in"
    TEMPORARY_IN_ENDED = "temporary_in_ended"
    TEMPORARY_OUT = "temporary_out"
    TEMPORARY_OUT_ENDED = "temporary_out_ended"
    EXEMPTED = "exempted"
    EXEMPTION_ENDED = "exemption_ended"
    SUSPENDED = "suspended"
    SUSPENSION_ENDED = "suspension_ended"
    INTERRUPTED = "interrupted"
    RESUMED = "resumed"
    NAME_REMOVED = "name_removed"
    EXPELLED = "expelled"
    RESIGNED = "resigned"
    ANNULLED = "annulled"
    LEFT_PARTY = "left_party"  # a list or paper says no more than that
    DECEASED = "deceased"
    RESTORED = "restored"


HAPPENED_LABELS: dict[Happened, str] = {
    Happened.ADMITTED: N_("Admitted to the Party"),
    Happened.RECOGNISED: N_("Recognised as official member"),
    Happened.READMITTED: N_("Admitted to the Party again"),
    Happened.CAME: N_("Came from another cell"),
    Happened.LEFT: N_("Transferred to another cell"),
    Happened.TEMPORARY_IN: N_("Came for a temporary stay"),
    Happened.TEMPORARY_IN_ENDED: N_("Temporary stay here ended"),
    Happened.TEMPORARY_OUT: N_("Went for a temporary stay elsewhere"),
    Happened.TEMPORARY_OUT_ENDED: N_("Came back from a temporary stay"),
    Happened.EXEMPTED: N_("Exempted from Party work and activity"),
    Happened.EXEMPTION_ENDED: N_("Exemption ended"),
    Happened.SUSPENDED: N_("Activity suspended"),
    Happened.SUSPENSION_ENDED: N_("Suspension ended"),
    Happened.INTERRUPTED: N_("Activity interrupted"),
    Happened.RESUMED: N_("Activity resumed"),
    Happened.NAME_REMOVED: N_("Name removed"),
    Happened.EXPELLED: N_("Expelled"),
    Happened.RESIGNED: N_("Left the Party at own request"),
    Happened.ANNULLED: N_("Admission annulled"),
    Happened.LEFT_PARTY: N_("Left the Party, how is not stated"),
    Happened.DECEASED: N_("Deceased"),
    Happened.RESTORED: N_("Membership restored"),
}

OUT = frozenset({Happened.NAME_REMOVED, Happened.EXPELLED, Happened.RESIGNED, Happened.ANNULLED, Happened.LEFT_PARTY})
_MOVES = frozenset({Happened.CAME, Happened.LEFT, Happened.TEMPORARY_IN, Happened.TEMPORARY_IN_ENDED})
_COMING = frozenset({Happened.CAME, Happened.TEMPORARY_IN})


@dataclass(frozen=True)
class MembershipEvent:
    """One dated event of a membership.

    `on` is the day from which it holds: for an admission the day of the **ceremony**, for a recognition the
    official day. `decided_on` is the day of the decision; for an admission the Party age runs from it (Quy định
    294-QĐ/TW, and Hướng dẫn 38-HD/BTCTW 2-HSĐV item 12: the card's item 12 prints the ceremony day).
    """

    id: int = 0
    person_id: int = 0
    kind: Happened = Happened.ADMITTED
    on: Date = item(N_("Day"), Kind.DATE, needed=True)
    decided_on: Date = item(N_("Date of the decision"), Kind.DATE)
    decision_number: str = item(N_("Decision number"))
    decided_by: str = item(N_("Decided by"))
    organisation: str = item(N_("Cell or committee: at, from, to"))
    until_on: Date = item(N_("Planned until"), Kind.DATE)
    reason: str = item(N_("Reason"))
    note: str = item(N_("Note"), Kind.LONG)

    @property
    def label(self) -> str:
        """What happened, in the language spoken now."""
        return _(HAPPENED_LABELS[self.kind])


class Rank(StrEnum):
    """Probationary or official member; none before admission."""

    NONE = "none"
    PROBATIONARY = "probationary"
    OFFICIAL = "official"


class Status(StrEnum):
    """The one word by which lists sort people on a day."""

    NOT_MEMBER = "not_member"
    ACTIVE = "active"
    EXEMPT = "exempt"
    SUSPENDED = "suspended"
    INTERRUPTED = "interrupted"
    GUEST = "guest"
    TRANSFERRED = "transferred"
    OUT = "out"
    DECEASED = "deceased"


STATUS_LABELS: dict[Status, str] = {
    Status.NOT_MEMBER: N_("Not a member of this cell"),
    Status.ACTIVE: N_("In activity"),
    Status.EXEMPT: N_("Exempt from activity"),
    Status.SUSPENDED: N_("Suspended from activity"),
    Status.INTERRUPTED: N_("Activity interrupted"),
    Status.GUEST: N_("Here temporarily"),
    Status.TRANSFERRED: N_("Transferred away"),
    Status.OUT: N_("Left the Party"),
    Status.DECEASED: N_("Deceased"),
}

RANK_LABELS: dict[Rank, str] = {
    Rank.NONE: N_("Not a Party member"),
    Rank.PROBATIONARY: N_("Probationary member"),
    Rank.OFFICIAL: N_("Official member"),
}


@dataclass(frozen=True)
class Standing:
    """What a person was to the cell on one day."""

    rank: Rank = Rank.NONE
    here: bool = False
    guest: bool = False
    away: bool = False
    exempt: bool = False
    suspended: bool = False
    interrupted: bool = False
    transferred: bool = False
    out: Happened | None = None
    dead: bool = False

    @property
    def counted(self) -> bool:
        """Counts in the cell's number of members: belongs here officially (also when exempt, suspended or away)."""
        return self.here and self.rank is not Rank.NONE and self.out is None and not self.dead

    @property
    def status(self) -> Status:
        """The one status that lists show."""
        if self.dead:
            return Status.DECEASED
        if self.out is not None:
            return Status.OUT
        if self.rank is Rank.NONE:
            return Status.NOT_MEMBER
        if not self.here:
            if self.guest:
                return Status.GUEST
            return Status.TRANSFERRED if self.transferred else Status.NOT_MEMBER
        if self.suspended:
            return Status.SUSPENDED
        if self.exempt:
            return Status.EXEMPT
        if self.interrupted:
            return Status.INTERRUPTED
        return Status.ACTIVE


def in_order(events: Iterable[MembershipEvent]) -> list[MembershipEvent]:
    """The events by day; those of one day in the order in which they were kept."""
    return sorted(events, key=lambda each: (each.on.first_day() if each.on else date.min, each.id or 1 << 60))


def standing_on(events: Iterable[MembershipEvent], day: date) -> Standing:
    """What the person was to the cell on `day`, from the events up to and including that day."""
    ordered = in_order(events)
    now = _beginning(ordered)
    for _event, after in standings_until(ordered, day):
        now = after
    return now


def standings_until(events: Iterable[MembershipEvent], day: date) -> Iterator[tuple[MembershipEvent, Standing]]:
    """Each event up to and including `day`, in order, with what the person was to the cell after it."""
    ordered = in_order(events)
    now = _beginning(ordered)
    for each in ordered:
        if each.on is not None and each.on.first_day() <= day:
            now = _after(now, each.kind)
            yield each, now


def _beginning(ordered: Sequence[MembershipEvent]) -> Standing:
    """Before the first event: a member whose first move is a coming was a member somewhere else until then."""
    move = _first_move(ordered)
    return Standing(here=move is None or move.kind not in _COMING)


def _first_move(ordered: Iterable[MembershipEvent]) -> MembershipEvent | None:
    return next((each for each in ordered if each.kind in _MOVES), None)


@cache  # there are few standings, and everybody goes through the same ones
def _after(now: Standing, kind: Happened) -> Standing:
    match kind:
        case Happened.ADMITTED | Happened.READMITTED:
            return replace(now, rank=Rank.PROBATIONARY, out=None)
        case Happened.RECOGNISED:
            return replace(now, rank=Rank.OFFICIAL)
        case Happened.CAME:
            return replace(now, here=True, guest=False, transferred=False)
        case Happened.LEFT:
            return replace(now, here=False, guest=False, away=False, transferred=True)
        case Happened.TEMPORARY_IN:
            return replace(now, guest=True)
        case Happened.TEMPORARY_IN_ENDED:
            return replace(now, guest=False, transferred=True)
        case Happened.TEMPORARY_OUT:
            return replace(now, away=True)
        case Happened.TEMPORARY_OUT_ENDED:
            return replace(now, away=False)
        case Happened.EXEMPTED:
            return replace(now, exempt=True)
        case Happened.EXEMPTION_ENDED:
            return replace(now, exempt=False)
        case Happened.SUSPENDED:
            return replace(now, suspended=True)
        case Happened.SUSPENSION_ENDED:
            return replace(now, suspended=False)
        case Happened.INTERRUPTED:
            return replace(now, interrupted=True)
        case Happened.RESUMED:
            return replace(now, interrupted=False)
        case Happened.RESTORED:
            return replace(now, out=None, interrupted=False, suspended=False)
        case Happened.DECEASED:
            return replace(now, dead=True)
        case _ if kind in OUT:
            return replace(now, out=kind, away=False, exempt=False, suspended=False)
    raise ValueError(kind)


def check_story(events: Iterable[MembershipEvent], today: date, born_on: PartialDate | None = None) -> None:
    """Refuse a story that cannot be: official before admitted, leaving before coming, anything after death.

    The refusal names the field `on` and says which event of which day is in the way.
    """
    ordered = in_order(events)
    now = _beginning(ordered)
    _check_moves_after_admission(ordered)
    for each in ordered:
        if each.on is None:
            raise Refused(_("“{event}” needs its day.").format(event=each.label), "on")
        if each.on.first_day() > today:
            raise Refused(
                _("“{event}” is dated {day}, which has not come yet.").format(event=each.label, day=each.on.shown()),
                "on",
            )
        if born_on is not None and each.on.last_day() <= born_on.first_day():
            raise Refused(
                _("“{event}” is dated {day}, before the person was born.").format(
                    event=each.label, day=each.on.shown()
                ),
                "on",
            )
        objection = _objection(now, each.kind)
        if objection:
            raise Refused(
                _("“{event}” on {day} cannot be: {objection}").format(
                    event=each.label, day=each.on.shown(), objection=objection
                ),
                "on",
            )
        if each.kind in (Happened.ADMITTED, Happened.READMITTED):
            _check_decision_before_ceremony(each)
        now = _after(now, each.kind)


def _check_moves_after_admission(ordered: Sequence[MembershipEvent]) -> None:
    """Nobody is transferred as a member before the admission, where the story tells of one."""
    admitted = next((each for each in ordered if each.kind is Happened.ADMITTED), None)
    for each in ordered[: ordered.index(admitted)] if admitted else ():
        if each.kind in _MOVES and each.on is not None:
            raise Refused(
                _("“{event}” on {day} cannot be: {objection}").format(
                    event=each.label, day=each.on.shown(), objection=_("there is no admission before it.")
                ),
                "on",
            )


def check_past_stays(before: Iterable[MembershipEvent], after: Iterable[MembershipEvent]) -> None:
    """Refuse a change of a story by which somebody who came from elsewhere would have been here all along.

    Who came to the cell was elsewhere until then. A leaving before that coming is a story that can be, but it says
    otherwise of every earlier day: counts, lists and papers of past days would change. Mostly its day is mistyped.
    """
    came, left = _first_move(in_order(before)), _first_move(in_order(after))
    if came is None or came.kind not in _COMING or came.on is None:
        return
    if left is not None and left.kind is Happened.LEFT and left.on is not None:
        raise Refused(
            _(
                "“{event}” on {day} cannot be: by this record the member came to the cell only on {came}. Mend the "
                "day; or, where the member was here before, remove that coming first, then record each in its order."
            ).format(event=left.label, day=left.on.shown(), came=came.on.shown()),
            "on",
        )


def _check_decision_before_ceremony(admission: MembershipEvent) -> None:
    if admission.on is None or admission.decided_on is None:
        return
    if admission.decided_on.first_day() > admission.on.last_day():
        raise Refused(
            _("The ceremony on {ceremony} is before the decision of {decision}.").format(
                ceremony=admission.on.shown(), decision=admission.decided_on.shown()
            ),
            "decided_on",
        )


def _objection(now: Standing, kind: Happened) -> str:  # one case per event, easier to read in one place
    if now.dead:
        return _("the member was deceased by then.")
    if now.out is not None and kind not in (Happened.READMITTED, Happened.RESTORED, Happened.DECEASED):
        return _("the person was no longer a Party member by then.")
    if now.rank is Rank.NONE and kind not in (Happened.ADMITTED, Happened.DECEASED, *_MOVES):
        return _("there is no admission before it.")
    match kind:
        case Happened.ADMITTED if now.rank is not Rank.NONE:
            return _("the person is a Party member already.")
        case Happened.READMITTED if now.out is None:
            return _("the person has not left the Party.")
        case Happened.RECOGNISED if now.rank is not Rank.PROBATIONARY:
            return _("the person is not a probationary member at that time.")
        case Happened.CAME if now.here:
            return _("the member belongs to this cell already.")
        case Happened.LEFT if not now.here:
            return _("the member does not belong to this cell at that time.")
        case Happened.TEMPORARY_IN if now.here or now.guest:
            return _("the member is in this cell already.")
        case Happened.TEMPORARY_IN_ENDED if not now.guest:
            return _("the member is not here temporarily at that time.")
        case Happened.TEMPORARY_OUT if not now.here or now.away:
            return _("the member is not here, or is away already.")
        case Happened.TEMPORARY_OUT_ENDED if not now.away:
            return _("the member is not away temporarily at that time.")
        case Happened.EXEMPTED if now.exempt:
            return _("the member is exempt already.")
        case Happened.EXEMPTION_ENDED if not now.exempt:
            return _("the member is not exempt at that time.")
        case Happened.SUSPENDED if now.suspended:
            return _("the member is suspended already.")
        case Happened.SUSPENSION_ENDED if not now.suspended:
            return _("the member is not suspended at that time.")
        case Happened.INTERRUPTED if now.interrupted:
            return _("the activity is interrupted already.")
        case Happened.RESUMED if not now.interrupted:
            return _("the activity is not interrupted at that time.")
        case Happened.RESTORED if now.out is None and not now.interrupted:
            return _("there is nothing to restore.")
    return ""


def may_happen(now: Standing, kind: Happened) -> bool:
    """Whether an event of this kind can follow a standing: what a screen offers first."""
    return not _objection(now, kind)


def admission(events: Iterable[MembershipEvent]) -> MembershipEvent | None:
    """The first admission to the Party, or None for somebody who was never admitted."""
    return next((each for each in in_order(events) if each.kind is Happened.ADMITTED), None)


def last_admission(events: Iterable[MembershipEvent]) -> MembershipEvent | None:
    """The admission that holds now: the last one, after a re-admission."""
    kinds = (Happened.ADMITTED, Happened.READMITTED)
    return next((each for each in reversed(in_order(events)) if each.kind in kinds), None)


def recognition(events: Iterable[MembershipEvent]) -> MembershipEvent | None:
    """The recognition as an official member that belongs to the last admission, or None."""
    ordered = in_order(events)
    for each in reversed(ordered):
        if each.kind is Happened.RECOGNISED:
            return each
        if each.kind is Happened.READMITTED:
            return None
    return None


def probation_end(events: Iterable[MembershipEvent], months: int) -> date | None:
    """The day on which the probation of `months` months ends, counted from the **ceremony** (06-HD/TW, 4.2).

    None for somebody who is not admitted or is recognised already. 29 February plus twelve months is 28 February.
    """
    last = last_admission(events)
    if last is None or last.on is None or not last.on.is_full or recognition(events) is not None:
        return None
    return add_months(last.on.first_day(), months)


def open_stay(events: Iterable[MembershipEvent], day: date) -> MembershipEvent | None:
    """The temporary stay (here or elsewhere) or exemption that is running on `day` and has a planned end."""
    closing = {
        Happened.TEMPORARY_IN: Happened.TEMPORARY_IN_ENDED,
        Happened.TEMPORARY_OUT: Happened.TEMPORARY_OUT_ENDED,
        Happened.EXEMPTED: Happened.EXEMPTION_ENDED,
    }
    running: MembershipEvent | None = None
    for each in in_order(events):
        if each.on is None or each.on.first_day() > day:
            continue
        if each.kind in closing:
            running = each
        elif running is not None and (
            each.kind is closing[running.kind]
            or each.kind in OUT
            or each.kind in (Happened.LEFT, Happened.CAME, Happened.DECEASED)
        ):
            running = None
    return running if running is not None and running.until_on is not None else None


def status_line(standing: Standing, day: date) -> str:
    """A status in words for headings ("Official member, away temporarily, on 05/02/2026")."""
    words = [_(RANK_LABELS[standing.rank]) if standing.counted else _(STATUS_LABELS[standing.status])]
    if standing.counted and standing.status is not Status.ACTIVE:
        words.append(_(STATUS_LABELS[standing.status]).lower())
    if standing.away:
        words.append(_("away temporarily"))
    return _("{status} on {day}").format(status=", ".join(words), day=shown_day(day))
