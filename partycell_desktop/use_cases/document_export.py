"""The registers as a spreadsheet: outgoing and incoming documents, the chosen columns, dates as dates."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from partycell_desktop.domain.documents import STATE_LABELS, IncomingDocument
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.use_cases.document_lists import DocumentLine, list_documents
from partycell_desktop.use_cases.incoming_documents import list_incoming
from partycell_desktop.use_cases.list_export import ListColumn, R, chosen_columns, write_rows
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import N_, _

_OUTGOING: dict[str, ListColumn[DocumentLine]] = {
    "symbol": ListColumn(N_("Number and symbol"), lambda line: line.symbol or line.draft, 14),
    "date": ListColumn(N_("Date of the document"), lambda line: line.document.dated_on, 12),
    "type": ListColumn(N_("Type of document"), lambda line: line.type_title, 14),
    "title": ListColumn(N_("Abstract (trích yếu)"), lambda line: line.title, 40),
    "signer": ListColumn(N_("Signed by"), lambda line: line.document.signer, 20),
    "signer_post": ListColumn(N_("Post of the signer"), lambda line: line.document.signer_post, 12),
    "on_behalf": ListColumn(N_("Signed on behalf of"), lambda line: line.document.on_behalf, 12),
    "recipients": ListColumn(N_("Recipients"), lambda line: line.document.recipients, 24),
    "copies": ListColumn(N_("Number of copies"), lambda line: line.document.copies, 6),
    "kept_at": ListColumn(N_("Where it is kept"), lambda line: line.document.kept_at, 16),
    "state": ListColumn(N_("State of the document"), lambda line: _(STATE_LABELS[line.document.state]), 12),
    "cancel_reason": ListColumn(N_("Reason of the cancellation"), lambda line: line.document.cancel_reason, 16),
    "note": ListColumn(N_("Note"), lambda line: line.document.note, 16),
}
_INCOMING: dict[str, ListColumn[IncomingDocument]] = {
    "arrival_number": ListColumn(N_("Arrival number"), lambda each: each.arrival_number, 6),
    "received_on": ListColumn(N_("Arrived on"), lambda each: each.received_on, 12),
    "sender": ListColumn(N_("Issued by"), lambda each: each.sender, 24),
    "number": ListColumn(N_("Number and symbol"), lambda each: each.number, 14),
    "dated_on": ListColumn(N_("Date of the document"), lambda each: each.dated_on, 12),
    "type": ListColumn(N_("Type of document"), lambda each: each.type, 14),
    "title": ListColumn(N_("Abstract (trích yếu)"), lambda each: each.title, 40),
    "handed_to": ListColumn(N_("Handed to"), lambda each: each.handed_to, 18),
    "answer_by": ListColumn(N_("To be answered by"), lambda each: each.answer_by, 12),
    "answered_on": ListColumn(N_("Answered on"), lambda each: each.answered_on, 12),
    "answer": ListColumn(N_("Answered with"), lambda each: each.answer, 16),
    "kept_at": ListColumn(N_("Where it is kept"), lambda each: each.kept_at, 16),
    "note": ListColumn(N_("Note"), lambda each: each.note, 16),
}


def export_documents(
    session: Session, path: str | Path, document_ids: list[int] | None = None, columns: list[str] | None = None
) -> dict[str, Any]:
    """Write the register of outgoing documents to an .xlsx or .csv; all of them, or those named in their order.

    `columns` are symbol, date, type, title, signer, signer_post, on_behalf, recipients, copies, kept_at, state,
    cancel_reason, note (all). Gives path and documents.
    """
    known = {line.id: line for line in list_documents(session)}
    lines = list(known.values()) if document_ids is None else [known[each] for each in document_ids if each in known]
    return _write(session, path, _OUTGOING, lines, columns, _("REGISTER OF OUTGOING DOCUMENTS"), _("Outgoing"))


def export_incoming(
    session: Session, path: str | Path, incoming_ids: list[int] | None = None, columns: list[str] | None = None
) -> dict[str, Any]:
    """Write the register of incoming documents to an .xlsx or .csv; all of them, or those named in their order.

    `columns` are the items of an incoming document. Gives path and documents.
    """
    known = {each.id: each for each in list_incoming(session)}
    found = list(known.values()) if incoming_ids is None else [known[each] for each in incoming_ids if each in known]
    return _write(session, path, _INCOMING, found, columns, _("REGISTER OF INCOMING DOCUMENTS"), _("Incoming"))


def _write(
    session: Session,
    path: str | Path,
    known: Mapping[str, ListColumn[R]],
    rows: Sequence[R],
    columns: Sequence[str] | None,
    title: str,
    sheet: str,
) -> dict[str, Any]:
    shown = chosen_columns(known, columns)
    if not rows:
        raise Refused(_("The register has no document yet."), "document_ids")
    write_rows(session, path, title, sheet, shown, rows)
    return {"path": str(path), "documents": len(rows)}
