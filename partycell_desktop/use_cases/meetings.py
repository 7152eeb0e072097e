"""Meetings of the cell: planned, opened with the list of that day's members, attended, called off; and looked at."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from partycell_desktop.domain import meetings as rules_of
from partycell_desktop.domain.committee import sits_in_committee
from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.items import filled_in, items_of, read_items
from partycell_desktop.domain.meetings import (
    Attendance,
    Attending,
    Meeting,
    MeetingFile,
    MeetingGuest,
    MeetingKind,
    MeetingState,
    Turnout,
    TurnoutNumbers,
    minutes_between,
    state_of,
    title_of,
    turnout_of,
)
from partycell_desktop.domain.names import name_key
from partycell_desktop.domain.papers_to_read import PaperToRead
from partycell_desktop.domain.posts import posts_on
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.domain.roster import Rank, Status
from partycell_desktop.store import meetings as kept
from partycell_desktop.store import records
from partycell_desktop.store import roster as people
from partycell_desktop.store.meeting_lists import list_heads
from partycell_desktop.use_cases.paper_material import find_secretary, secretary_on
from partycell_desktop.use_cases.roster import list_members, name_tie
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _

SECRETARY = "Bí thư"
_TOOK_PART = frozenset({Status.ACTIVE, Status.EXEMPT, Status.SUSPENDED, Status.INTERRUPTED, Status.GUEST})


@dataclass(frozen=True)
class MeetingLine:
    """A meeting as the list of the year shows it, without the text of its finished minutes.

    `minutes` is how long it took, where both times are known.
    """

    meeting: Meeting
    state: MeetingState
    title: str
    minutes: int | None
    turnout: TurnoutNumbers

    @property
    def id(self) -> int:
        """The number of the meeting in the book."""
        return self.meeting.id


@dataclass(frozen=True)
class MeetingRecord:
    """A meeting with everything on its page."""

    file: MeetingFile
    title: str
    minutes: int | None
    turnout: Turnout

    @property
    def meeting(self) -> Meeting:
        """What is recorded of the meeting itself."""
        return self.file.meeting


def list_meetings(session: Session, year: int = 0) -> list[MeetingLine]:
    """The meetings of a year, or all, newest first."""
    first, last = (f"{year:04d}-01-01", f"{year:04d}-12-31") if year else ("", "")
    return [_line(meeting, numbers) for meeting, numbers in list_heads(session.book, first, last)]


def _line(meeting: Meeting, numbers: TurnoutNumbers | None) -> MeetingLine:
    took = minutes_between(meeting.starts_at, meeting.ended_at)
    state = state_of(meeting, opened=numbers is not None)
    return MeetingLine(meeting, state, title_of(meeting), took, numbers or TurnoutNumbers())


def get_meeting(session: Session, meeting_id: int) -> MeetingRecord:
    """One meeting with its list of members, agenda, speeches, votes, tasks and scores."""
    file = kept.get_file(session.book, meeting_id)
    took = minutes_between(file.meeting.starts_at, file.meeting.ended_at)
    return MeetingRecord(file, title_of(file.meeting), took, turnout_of(file.roll))


def plan_meeting(session: Session, kind: str, items: dict[str, Any]) -> int:
    """Plan a meeting: `kind` ordinary, thematic, combined, extraordinary, committee or congress; held_on, starts_at ...

    The place, the hour and the chair are proposed from the last meeting of the kind and from the posts of the members.
    Refused: two meetings at the same hour of the same day. Gives its number.
    """
    try:
        sort = MeetingKind(kind)
    except ValueError:
        raise Refused(_("There is no kind of meeting called “{kind}”.").format(kind=kind), "kind") from None
    values = read_items(Meeting, items, session.today())
    _check_needed(values)
    before = next((each for each in reversed(kept.list_meetings(session.book)) if each.kind is sort), Meeting())
    chair = usual_chair(session, values["held_on"])
    meeting = Meeting(
        kind=sort,
        place=before.place,
        starts_at=before.starts_at,
        chair_id=chair[0],
        chair_post=chair[1],
    )
    typed: dict[str, Any] = {name: value for name, value in values.items() if value not in ("", None)}
    meeting = replace(meeting, **typed)
    if meeting.month_on is None and sort in (MeetingKind.ORDINARY, MeetingKind.COMBINED):
        assert meeting.held_on is not None
        meeting = replace(meeting, month_on=PartialDate(meeting.held_on.year, meeting.held_on.month))
    _check_meeting(session, meeting)
    with session.act("plan_meeting"):
        return records.add(session.book, meeting)


def _check_needed(values: Mapping[str, object]) -> None:
    if not values.get("held_on"):
        raise Refused(_("The day of the meeting is needed."), "held_on")


def usual_chair(session: Session, held: object) -> tuple[int, str]:
    """The secretary of the cell on that day, as (number, post); (0, "") where it is not sure who that is."""
    day = held.first_day() if isinstance(held, PartialDate) else session.today()
    by_post = find_secretary(session, day)
    if by_post is not None:
        return by_post.id, SECRETARY
    at_the_desk = secretary_on(session, day)
    called = [line.id for line in list_members(session, day) if at_the_desk and line.person.name == at_the_desk]
    return (called[0], SECRETARY) if len(called) == 1 else (0, "")


def correct_meeting(
    session: Session, meeting_id: int, items: dict[str, Any], chair: int = -1, secretary: int = -1, drafter: int = -1
) -> int:
    """Correct what is recorded of a meeting; `chair`, `secretary`, `drafter` are numbers of members, 0 takes them out.

    Refused: minutes that are finished, an end before the start, chair and secretary the same person, two meetings at
    the same hour, another day once the list of members is frozen.
    """
    file = _open_file(session, meeting_id)
    values = read_items(Meeting, items, session.today())
    if "held_on" in values:
        _check_needed(values)
        if file.roll and values["held_on"] != file.meeting.held_on:
            raise Refused(_("The list of members was frozen for this day. Take the attendance back first."), "held_on")
    changed: dict[str, Any] = dict(values)
    if chair >= 0:
        same = file.meeting.chair_post if chair == file.meeting.chair_id else ""
        post = changed.get("chair_post") or same or post_of(session, chair, file.day)
        changed |= {"chair_id": chair, "chair_post": post}
    if secretary >= 0:
        changed["secretary_id"] = secretary
    if drafter >= 0:
        changed["drafter_id"] = drafter
    _check_meeting(session, replace(file.meeting, **changed))
    with session.act("correct_meeting"):
        records.change(session.book, Meeting, meeting_id, changed)
    return meeting_id


def post_of(session: Session, person_id: int, day: date) -> str:
    """The Party post that a member holds on a day, else the one in which the member chaired before; "" for none."""
    posts = posts_on(people.all_posts(session.book).get(person_id, ()), day) if person_id else ()
    party = [each.title for each in posts if not each.side or each.side.casefold() == "đảng"]
    if party or not person_id:
        return party[0] if party else ""
    before = kept.list_meetings(session.book, last=day.isoformat())
    return next((each.chair_post for each in reversed(before) if each.chair_id == person_id and each.chair_post), "")


def _check_meeting(session: Session, meeting: Meeting) -> None:
    minutes_between(meeting.starts_at, meeting.ended_at)
    if meeting.chair_id and meeting.chair_id == meeting.secretary_id:
        raise Refused(_("Chair and secretary of a meeting are two people."), "secretary")
    check_hours(session, meeting)


def check_hours(session: Session, meeting: Meeting) -> None:
    """Refuse a second meeting at the same hour of the same day."""
    assert meeting.held_on is not None
    day = meeting.held_on.iso
    for other in kept.list_meetings(session.book, day, day):
        if other.id != meeting.id and not other.cancelled and other.starts_at == meeting.starts_at:
            raise Refused(
                _("There is another meeting at that hour: {title}.").format(title=title_of(other)), "starts_at"
            )


def _open_file(session: Session, meeting_id: int) -> MeetingFile:
    """The file of a meeting whose minutes may still be written."""
    file = kept.get_file(session.book, meeting_id)
    check_open(file.meeting)
    return file


def check_open(meeting: Meeting) -> None:
    """Refuse to change a meeting whose minutes are finished, or that was called off."""
    if meeting.sealed_at:
        raise Refused(_("The minutes of this meeting are finished. Note a correction beside them instead."))
    if meeting.cancelled:
        raise Refused(_("This meeting was called off. Plan it again first."))


def cancel_meeting(session: Session, meeting_id: int, reason: str) -> int:
    """Call a meeting off; it stays in the list with the reason. Refused once it was opened."""
    file = _open_file(session, meeting_id)
    values = read_items(Meeting, {"cancelled": reason})
    if not values["cancelled"]:
        raise Refused(_("Say why the meeting is called off."), "cancelled")
    if file.roll:
        raise Refused(_("This meeting was opened. Take the attendance back first."))
    with session.act("cancel_meeting"):
        records.change(session.book, Meeting, meeting_id, values)
    return meeting_id


def plan_again(session: Session, meeting_id: int) -> int:
    """Take back that a meeting was called off."""
    meeting = kept.get_meeting(session.book, meeting_id)
    _check_meeting(session, replace(meeting, cancelled=""))
    with session.act("plan_again"):
        records.change(session.book, Meeting, meeting_id, {"cancelled": ""})
    return meeting_id


def remove_meeting(session: Session, meeting_id: int) -> int:
    """Take out a meeting that was entered by mistake. Refused once anything is recorded of it."""
    file = kept.get_file(session.book, meeting_id)
    check_open(replace(file.meeting, cancelled=""))
    if any(getattr(file, name) for name in kept.PARTS if name not in ("points", "papers")):
        raise Refused(_("Something is recorded of this meeting. Call it off instead, with the reason."))
    with session.act("remove_meeting"):
        for point in file.points:
            records.remove(session.book, rules_of.MeetingPoint, point.id)
        for paper in file.papers:
            records.remove(session.book, PaperToRead, paper.id)
        records.remove(session.book, Meeting, meeting_id)
    return meeting_id


# Who was there.


def open_meeting(session: Session, meeting_id: int, officers: bool = True) -> int:
    """Freeze the list of members with the right that each has on the day of the meeting.

    Everybody who belongs to the cell that day is on it, and who is here for a temporary stay; nobody is noted as
    present yet. Who chairs and who writes are proposed where the plan does not name them, or names a secretary of the
    cell who is that no more; not without `officers`. Refused for a day that has not come, and where the list is frozen
    already. Gives the number of members.
    """
    file = _open_file(session, meeting_id)
    if file.roll:
        raise Refused(_("The list of members is frozen already."))
    if file.day > session.today():
        day = PartialDate.of(file.day).shown()
        raise Refused(_("{day} has not come yet; the list of members is frozen on the day.").format(day=day))
    roll = roll_on(session, file.meeting)
    if not roll and file.meeting.kind is MeetingKind.COMMITTEE:
        raise Refused(
            _("Nobody holds a post of the committee that day: enter the Party posts of its members in their records.")
        )
    if not roll:
        raise Refused(_("Nobody belonged to the cell that day."))
    with session.act("open_meeting"):
        records.add_many(session.book, roll)
        usual = _usual_officers(session, file.meeting, {each.person_id for each in roll}) if officers else {}
        if usual:
            records.change(session.book, Meeting, meeting_id, usual)
    return len(roll)


def _usual_officers(session: Session, meeting: Meeting, called: set[int]) -> dict[str, Any]:
    """Chair and secretary of a meeting as they usually are, where they are not known; a congress elects its own."""
    if meeting.kind is MeetingKind.CONGRESS:
        return {}
    found: dict[str, Any] = {}
    chair, post = usual_chair(session, meeting.held_on)
    if chair in called and chair != meeting.chair_id and meeting.chair_post in ("", SECRETARY):
        found |= {"chair_id": chair, "chair_post": post}
    leads = found.get("chair_id", meeting.chair_id)
    if not meeting.secretary_id:
        alike = meeting.kind is MeetingKind.COMMITTEE
        day = meeting.held_on.iso if meeting.held_on else ""
        wrote = [
            each.secretary_id
            for each in reversed(kept.list_meetings(session.book, last=day))
            if each.secretary_id
            and each.kind is not MeetingKind.CONGRESS
            and (each.kind is MeetingKind.COMMITTEE) == alike
        ]
        if wrote and wrote[0] in called and wrote[0] != leads:
            found["secretary_id"] = wrote[0]
    return found


def roll_on(session: Session, meeting: Meeting) -> list[Attendance]:
    """The members of a meeting with the standing of its day, by name; nothing is kept."""
    assert meeting.held_on is not None
    tie = name_tie(session)
    found = list_members(session, meeting.held_on.first_day())
    lines = [line for line in found if line.standing.status in _TOOK_PART]
    if meeting.kind is MeetingKind.COMMITTEE:
        lines = [line for line in lines if sits_in_committee(line.posts)]
    lines.sort(key=lambda line: name_key(line.person.name, tie))
    return [
        Attendance(
            meeting_id=meeting.id,
            person_id=line.id,
            name=line.person.name,
            rank=line.standing.rank,
            guest=line.standing.guest and not line.standing.here,
            away=line.standing.away,
            exempt=line.standing.exempt,
            suspended=line.standing.suspended or line.standing.interrupted,
        )
        for line in lines
        if line.standing.rank is not Rank.NONE
    ]


def freeze_again(session: Session, meeting_id: int) -> int:
    """Make the frozen list anew from the book, after the book was corrected; what was noted of members stays.

    Gives how many lines changed. Refused where a member who goes has been noted as present.
    """
    file = _open_file(session, meeting_id)
    wanted = {each.person_id: each for each in roll_on(session, file.meeting)}
    changed = 0
    with session.act("freeze_again"):
        for known in file.roll:
            new = wanted.pop(known.person_id, None)
            if new is None:
                if known.came:
                    raise Refused(
                        _("{name} was noted as present, but did not belong to the cell that day.").format(
                            name=known.name
                        )
                    )
                records.remove(session.book, Attendance, known.id)
                changed += 1
                continue
            values = {name: getattr(new, name) for name in ("name", "rank", "guest", "away", "exempt", "suspended")}
            if any(getattr(known, name) != value for name, value in values.items()):
                records.change(session.book, Attendance, known.id, values)
                changed += 1
        for new in wanted.values():
            records.add(session.book, new)
            changed += 1
    return changed


def take_attendance_back(session: Session, meeting_id: int) -> int:
    """Take the frozen list of members out again, with who came. Refused once a vote rests on it."""
    file = _open_file(session, meeting_id)
    if file.votes:
        raise Refused(_("The votes of this meeting rest on the list of members. Take them out first."))
    with session.act("take_attendance_back"):
        for each in file.roll:
            records.remove(session.book, Attendance, each.id)
    return len(file.roll)


def mark_attendance(session: Session, meeting_id: int, member_ids: list[int], state: str, items: dict[str, Any]) -> int:
    """Note who came: `state` present, excused, absent or "" (not noted), with reason, late_minutes, left_out.

    Gives how many members were marked. Refused: a member who is not on the list.
    """
    file = _open_file(session, meeting_id)
    try:
        how = Attending(state)
    except ValueError:
        raise Refused(_("“{state}” is no way of attending.").format(state=state), "state") from None
    values: dict[str, Any] = dict(read_items(Attendance, items, session.today()))
    if how is not Attending.EXCUSED:
        values.setdefault("reason", "")
    if how is not Attending.PRESENT:
        values.setdefault("late_minutes", None)
    with session.act("mark_attendance"):
        for person_id in dict.fromkeys(member_ids):
            known = file.on_roll(person_id)
            if known is None:
                raise Refused(_("This member is not on the list of the meeting."), "member_ids")
            records.change(session.book, Attendance, known.id, {**values, "state": how})
    return len(set(member_ids))


def mark_rest_present(session: Session, meeting_id: int) -> int:
    """Note as present everybody who is expected and of whom nothing is noted yet; gives how many that were."""
    file = _open_file(session, meeting_id)
    rest = [each for each in file.roll if each.state is Attending.UNKNOWN and each.convened]
    with session.act("mark_attendance"):
        for each in rest:
            records.change(session.book, Attendance, each.id, {"state": Attending.PRESENT})
    return len(rest)


def keep_guest(session: Session, meeting_id: int, items: dict[str, Any], guest_id: int = 0) -> int:
    """Keep somebody from outside who was there: name, role."""
    _open_file(session, meeting_id)
    known = records.get(session.book, MeetingGuest, guest_id) if guest_id else MeetingGuest(meeting_id=meeting_id)
    guest = filled_in(known, items)
    check_complete(guest)
    with session.act("keep_guest"):
        return kept.keep(session.book, guest)


def check_complete(record: Any) -> None:
    """Refuse a part of a meeting in which something is missing that it needs."""
    for each in items_of(type(record)):
        if each.needed and getattr(record, each.name) in ("", None):
            raise Refused(_("“{item}” is needed here.").format(item=each.title), each.name)
