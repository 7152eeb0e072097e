"""A meeting that was held before the book knew of it: entered in short, so that what it decided has its place."""

from typing import Any

from partycell_desktop.domain.items import filled_in
from partycell_desktop.domain.meetings import Meeting, MeetingFile, MeetingKind, minutes_between
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.store import meetings as kept
from partycell_desktop.store import records
from partycell_desktop.store import roster as people
from partycell_desktop.use_cases.meetings import check_hours, open_meeting, post_of
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _


def enter_meeting(session: Session, kind: str, items: dict[str, Any]) -> int:
    """Enter a meeting that was held already: `kind` as plan_meeting; held_on, starts_at, ended_at, place ...

    Nothing is proposed from other meetings. The list of the members of that day is frozen; nobody is noted as present
    yet. Refused: a day that has not come, an end before the start, a second meeting at that hour, a day on which nobody
    belonged to the cell. Gives its number.
    """
    try:
        sort = MeetingKind(kind)
    except ValueError:
        raise Refused(_("There is no kind of meeting called “{kind}”.").format(kind=kind), "kind") from None
    meeting = filled_in(Meeting(kind=sort), items, session.today())
    held = meeting.held_on
    if held is None:
        raise Refused(_("The day of the meeting is needed."), "held_on")
    if held.first_day() > session.today():
        raise Refused(_("{day} has not come yet.").format(day=held.shown()), "held_on")
    minutes_between(meeting.starts_at, meeting.ended_at)
    if meeting.starts_at:
        check_hours(session, meeting)
    with session.act("enter_meeting"):
        meeting_id = records.add(session.book, meeting)
        open_meeting(session, meeting_id, officers=False)  # nothing is guessed
    return meeting_id


def name_officers(session: Session, meeting_id: int, chair: str, chair_post: str, secretary: str) -> None:
    """Note by name who led a meeting and who wrote its minutes, where the meeting does not know it yet.

    Who has no record in the book stays a name. Refused where the meeting was led by somebody else.
    """
    file = kept.get_file(session.book, meeting_id)
    values: dict[str, Any] = {}
    for role, name in (("chair", chair), ("secretary", secretary)):
        known = _officer(session, file, role)
        if not name or name == known:
            continue
        if known:
            words = _("The meeting names {name} there: correct it in the meeting itself.")
            raise Refused(words.format(name=known), role)
        number = next((each.person_id for each in file.roll if each.name == name), 0)
        if not number:
            person = people.find_called(session.book, name)
            number = person.id if person else 0
        values |= {f"{role}_id": number} if number else {f"{role}_name": name}
    number = values.get("chair_id", 0)
    if chair_post and not file.meeting.chair_post:
        values["chair_post"] = chair_post
    elif number and not file.meeting.chair_post:
        values["chair_post"] = post_of(session, number, file.day)
    if values:
        records.change(session.book, Meeting, meeting_id, values)


def _officer(session: Session, file: MeetingFile, role: str) -> str:
    number = getattr(file.meeting, f"{role}_id")
    named: str = getattr(file.meeting, f"{role}_name")
    if not number:
        return named
    return file.name_of(number) or people.get_person(session.book, number).name
