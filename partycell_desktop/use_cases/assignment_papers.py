"""The resolution that assigns the work of a year, in the register of documents."""

from typing import Any

from partycell_desktop.domain.refusal import Refused
from partycell_desktop.forms.assignment_resolution import FORM, title_of_work
from partycell_desktop.forms.minutes import RESOLUTION
from partycell_desktop.store import documents
from partycell_desktop.store import meetings as meeting_store
from partycell_desktop.store import roster as people
from partycell_desktop.use_cases.assignments import find_work_at
from partycell_desktop.use_cases.documents import enter_document
from partycell_desktop.use_cases.minutes import meeting_document, meeting_on_paper
from partycell_desktop.use_cases.paper_material import issuer_on
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _


def number_assignment_resolution(session: Session, meeting_id: int) -> str:
    """Give the resolution on the work of a year the next number of the register; gives "05-NQ/CB".

    Refused where the meeting decides no such work, or the resolution has a number.
    """
    told = meeting_on_paper(session, meeting_id)
    if told.work is None:
        raise Refused(_("This meeting decides no work of a year."), "meeting_id")
    if told.numbers.get(FORM):
        raise Refused(_("This paper has the number {number}.").format(number=told.numbers[FORM]), "meeting_id")
    values = assignment_document(session, meeting_id)
    document_id = enter_document(session, {**values, "dated_on": told.file.day.isoformat()})
    return documents.get_document(session.book, document_id).symbol


def assignment_document(session: Session, meeting_id: int) -> dict[str, Any]:
    """What the register notes of that resolution."""
    meeting, work = meeting_store.get_meeting(session.book, meeting_id), find_work_at(session, meeting_id)
    chair = people.get_person(session.book, meeting.chair_id).name if meeting.chair_id else ""
    assert work is not None and meeting.held_on is not None
    issuer = issuer_on(session, meeting.held_on.first_day())
    usual = meeting_document(meeting, chair, issuer, RESOLUTION)
    return {**usual, "form": FORM, "title": title_of_work(work)}
