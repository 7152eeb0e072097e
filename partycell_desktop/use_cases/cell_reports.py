"""The report of the cell to the committee above, of a month or after one meeting, begun from what the book knows."""

import re
from datetime import date

from partycell_desktop.domain.meetings import MeetingFile, MeetingState
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.domain.scoring import shown_points
from partycell_desktop.forms import minutes as wording
from partycell_desktop.forms.cell_report import Reported, ReportedMeeting, report_body
from partycell_desktop.forms.letterhead import committee_name
from partycell_desktop.store import meetings as kept
from partycell_desktop.use_cases.candidates import list_candidates
from partycell_desktop.use_cases.meeting_preparation import proposal_for
from partycell_desktop.use_cases.meeting_scores import find_meeting_score
from partycell_desktop.use_cases.paper_material import issuer_on
from partycell_desktop.use_cases.roster import count_members, list_members
from partycell_desktop.use_cases.session import Session
from partycell_desktop.use_cases.written_papers import begin_paper
from partycell_desktop.words import _

REPORT = "BC"
_MONTH = re.compile(r"(?:(\d{4})-(\d{1,2})|(\d{1,2})/(\d{4}))")


def begin_report(session: Session, meeting_id: int = 0, month: str = "") -> int:
    """Begin the report to the committee above, after a meeting or on a month ("11/2026"), from what the book knows.

    It tells of the meetings, their business, the tasks, changes of members and those on the way into the Party, and is
    written further like any document. Refused: no meeting of that month was held. Gives the document's number in the
    book.
    """
    if meeting_id:
        meetings = [kept.get_file(session.book, meeting_id)]
        if not meetings[0].roll:
            raise Refused(_("This meeting has not been held yet."), "meeting_id")
        title = f"kết quả {wording.name_of_meeting(meetings[0].meeting)}"
    else:
        year, number = _read_month(session, month)
        meetings = _held_in(session, year, number)
        title = f"kết quả công tác tháng {wording.month_words(number)} năm {year}"
    last = meetings[-1]
    issuer = issuer_on(session, last.day)
    above = committee_name(issuer.upper.name) if issuer.upper else ""
    recipients = "\n".join(line for line in (f"- {above}," if above else "", "- Lưu Chi bộ.") if line)
    items = {
        "title": title,
        "addressees": above,
        "recipients": recipients,
        "body": report_body(_reported(session, meetings)),
    }
    return begin_paper(session, REPORT, items)


def _read_month(session: Session, typed: str) -> tuple[int, int]:
    if not typed.strip():
        today = session.today()
        return today.year, today.month
    found = _MONTH.fullmatch(typed.strip())
    year, month = (int(found[1] or found[4]), int(found[2] or found[3])) if found else (0, 0)
    if not (1 <= month <= 12 and year >= date.min.year):
        raise Refused(_("Write a month, such as 11/2026."), "month")
    return year, month


def _held_in(session: Session, year: int, month: int) -> list[MeetingFile]:
    known = kept.list_meetings(session.book, f"{year:04d}-{month:02d}-01", f"{year:04d}-{month:02d}-31")
    held = (MeetingState.HELD, MeetingState.FINISHED)
    files = [each for each in kept.files_of(session.book, known) if each.state in held]
    if not files:
        raise Refused(_("No meeting of {month} was held.").format(month=f"{month:02d}/{year}"), "month")
    return sorted(files, key=lambda each: (each.day, each.id))


def _reported(session: Session, meetings: list[MeetingFile]) -> Reported:
    last = meetings[-1]
    counted = count_members(session, last.day)
    members = {line.id for line in list_members(session, last.day) if line.standing.counted}
    return Reported(
        [ReportedMeeting(each, _score(session, each)) for each in meetings],
        [task for each in meetings for task in each.tasks],
        {each.person_id: each.name for file in meetings for each in file.roll},
        counted["official"],
        counted["probationary"],
        proposal_for(session, last.id, "member_changes"),
        sum(line.person.id not in members for line in list_candidates(session, last.day)),
    )


def _score(session: Session, file: MeetingFile) -> str:
    card = find_meeting_score(session, file)
    if card is None or not any(each.points is not None for each in card.lines):
        return ""
    klass = f", xếp loại {card.klass}" if card.klass else ""
    return f"{shown_points(card.reached)} điểm{klass}"
