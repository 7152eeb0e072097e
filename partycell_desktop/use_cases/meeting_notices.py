"""The notice of a meeting as a text for a message, and the papers that its members read before."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.documents import DocumentState, IncomingDocument, OutgoingDocument
from partycell_desktop.domain.items import filled_in
from partycell_desktop.domain.papers_to_read import PaperToRead
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.forms.notice_text import notice_text
from partycell_desktop.store import documents as register
from partycell_desktop.store import meetings as kept
from partycell_desktop.store import records
from partycell_desktop.use_cases.documents import document_kinds
from partycell_desktop.use_cases.meetings import check_complete, check_open
from partycell_desktop.use_cases.minutes import meeting_on_paper
from partycell_desktop.use_cases.paper_material import issuer_on
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _

OFFERED = timedelta(days=366)
"""How far back the register is offered for papers to read."""


def write_message(session: Session, meeting_id: int) -> str:
    """The notice of a meeting as a text to paste into a message: time, place, agenda, what is to be read."""
    return notice_text(meeting_on_paper(session, meeting_id))


def keep_paper_to_read(session: Session, meeting_id: int, items: dict[str, Any], paper_id: int = 0) -> int:
    """Keep a paper that the members read before a meeting: title, number, issuer, dated_on; a new one stands last.

    Refused: without a title, minutes that are finished. Gives its number.
    """
    check_open(kept.get_meeting(session.book, meeting_id))
    known = PaperToRead(meeting_id=meeting_id, sort_order=kept.next_place(session.book, PaperToRead, meeting_id))
    if paper_id:
        known = records.get(session.book, PaperToRead, paper_id)
        if known.meeting_id != meeting_id:
            raise Refused(_("This does not belong to the meeting."), "paper_id")
    paper = filled_in(known, items, session.today())
    check_complete(paper)
    with session.act("keep_paper_to_read"):
        return kept.keep(session.book, paper)


def remove_paper_to_read(session: Session, paper_id: int) -> int:
    """Take a paper out of those to be read; it stays in the register where it stands there."""
    paper = records.get(session.book, PaperToRead, paper_id)
    check_open(kept.get_meeting(session.book, paper.meeting_id))
    with session.act("remove_paper_to_read"):
        records.remove(session.book, PaperToRead, paper_id)
    return paper_id


@dataclass(frozen=True)
class OfferedPaper:
    """A document of the register that may be read before a meeting; one of `incoming_id`, `document_id` is not 0."""

    number: str
    issuer: str
    dated_on: PartialDate | None
    title: str
    incoming_id: int = 0
    document_id: int = 0


def list_papers_offered(session: Session, meeting_id: int) -> list[OfferedPaper]:
    """The documents of the last year, came or issued, that are not among the papers of this meeting; newest first."""
    file = kept.get_file(session.book, meeting_id)
    first = file.day - OFFERED
    taken = {(each.incoming_id, each.document_id) for each in file.papers}
    found = [
        each
        for each in _offered(session)
        if (each.incoming_id, each.document_id) not in taken
        and each.dated_on is not None
        and first <= each.dated_on.first_day() <= file.day
    ]
    return sorted(found, key=lambda each: each.dated_on.iso if each.dated_on else "", reverse=True)


def _offered(session: Session) -> Iterable[OfferedPaper]:
    own = issuer_on(session, session.today())
    cell = own.names[0].name if own.names else ""
    titles = {code: choice.value for code, choice in document_kinds(session).by_code.items()}
    for came in register.list_incoming(session.book):
        yield _came(came)
    for issued in register.list_documents(session.book):
        if issued.state is DocumentState.ISSUED:
            yield _issued(issued, cell, titles.get(issued.type, issued.type))


def _came(document: IncomingDocument) -> OfferedPaper:
    title = f"{document.type} {document.title}".strip()
    return OfferedPaper(
        document.number, document.sender, document.dated_on or document.received_on, title, incoming_id=document.id
    )


def _issued(document: OutgoingDocument, cell: str, kind: str) -> OfferedPaper:
    title = f"{kind} {document.title}".strip()
    return OfferedPaper(document.symbol, cell, document.dated_on, title, document_id=document.id)


def take_papers_to_read(
    session: Session, meeting_id: int, incoming_ids: list[int], document_ids: list[int] | None = None
) -> int:
    """Take documents of the register into the papers to be read: received ones, and those the cell issued.

    What is among them already is left out. Gives how many were taken.
    """
    check_open(kept.get_meeting(session.book, meeting_id))
    known = {(each.incoming_id, each.document_id) for each in kept.get_file(session.book, meeting_id).papers}
    offered = {(each.incoming_id, each.document_id): each for each in _offered(session)}
    wanted = [(each, 0) for each in incoming_ids] + [(0, each) for each in document_ids or []]
    unknown = [each for each in wanted if each not in offered]
    if unknown:
        raise Refused(_("This document is not in the register."), "incoming_ids" if unknown[0][0] else "document_ids")
    new = [offered[each] for each in dict.fromkeys(wanted) if each not in known]
    place = kept.next_place(session.book, PaperToRead, meeting_id)
    with session.act("take_papers_to_read"):
        for at, each in enumerate(new):
            records.add(
                session.book,
                PaperToRead(
                    0, meeting_id, place + at, each.number, each.issuer, each.dated_on, each.title, each.incoming_id,
                    each.document_id,
                ),
            )  # fmt: skip
    return len(new)
