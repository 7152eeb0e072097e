"""The registers of documents on paper: sổ đăng ký văn bản đi, sổ đăng ký văn bản đến; what a draft says of itself.

No document at hand prescribes their columns: they are the program's own. Numbers that no document has are named, so
that the register shows every number of its series (36-HD/VPTW, 1.3.1).
"""

from partycell_desktop.domain.documents import (
    DocumentState,
    IncomingDocument,
    OutgoingDocument,
    abbreviation,
    issuing_symbol,
    words_of_draft,
)
from partycell_desktop.forms.compose import Fact, Row
from partycell_desktop.forms.letterhead import letterhead, signing
from partycell_desktop.forms.material import Facts, Material, merged
from partycell_desktop.words import _

KINDS = "document_kind"
NO_NUMBER = "\u00a0" * 7
"""The room for a number that is still to be given; blanks that no line is broken at."""


def outgoing(material: Material) -> Facts:
    """Every fact of the register of outgoing documents; those of one type stand together, by number."""
    titles = _titles(material)
    rows: list[Row] = []
    before = ""
    for each in material.outgoing:
        if each.id in material.missing:
            rows.append(_row(symbol=material.missing[each.id], abstract="(số bỏ trống)"))
        rows.append(_outgoing_row(each, titles, is_first=_group(each) != before))
        before = _group(each)
    return merged(
        letterhead(material),
        {
            "period": Fact(material.options.get("period"), needed=False),
            "documents": Fact(rows, "document:out", _("Outgoing documents"), needed=False),
            "how_many": Fact(str(len(material.outgoing)), needed=False),
        },
        signing(material.issuer),
    )


def _row(**cells: str) -> Row:
    names = ("kind", "symbol", "dated", "abstract", "signed", "recipients", "copies", "kept_at", "remark")
    return {name: cells.get(name, "") for name in names}


def _titles(material: Material) -> dict[str, str]:
    known = material.lists.get(KINDS)
    return {code: choice.value for code, choice in known.by_code.items()} if known else {}


def _group(document: OutgoingDocument) -> str:
    return "congress" if document.congress else document.type


def _outgoing_row(document: OutgoingDocument, titles: dict[str, str], *, is_first: bool) -> Row:
    title = titles.get(document.type, document.type)
    reason = f"Đã hủy: {document.cancel_reason}" if document.state is DocumentState.CANCELLED else ""
    kind = "Đại hội" if document.congress else title
    return _row(
        kind=kind if is_first else "",
        symbol=document.symbol,
        dated=document.dated_on.shown() if document.dated_on else "",
        abstract=f"{title} {document.title}".strip(),
        signed="\n".join(part for part in (document.signer, document.signer_post.capitalize()) if part),
        recipients=_recipients(document.recipients),
        copies=str(document.copies or ""),
        kept_at=document.kept_at,
        remark="; ".join(part for part in (reason, document.note) if part),
    )


def _recipients(text: str) -> str:
    """The recipients in one cell, without the dashes of the document."""
    lines = (line.strip().lstrip("-").strip().rstrip(",;.") for line in text.splitlines())
    return "; ".join(line for line in lines if line)


def incoming(material: Material) -> Facts:
    """Every fact of the register of incoming documents, by arrival number."""
    rows = [_incoming_row(each) for each in material.incoming]
    return merged(
        letterhead(material),
        {
            "period": Fact(material.options.get("period"), needed=False),
            "documents": Fact(rows, "document:in", _("Incoming documents"), needed=False),
            "how_many": Fact(str(len(rows)), needed=False),
        },
        signing(material.issuer),
    )


def _incoming_row(document: IncomingDocument) -> Row:
    answered = document.answered_on.shown() if document.answered_on else ""
    return {
        "arrival": f"{document.arrival_number:02}" if document.arrival_number else "",
        "received": document.received_on.shown() if document.received_on else "",
        "sender": document.sender,
        "symbol": document.number,
        "dated": document.dated_on.shown() if document.dated_on else "",
        "abstract": f"{document.type} {document.title}".strip(),
        "handed_to": document.handed_to,
        "answer_by": document.answer_by.shown() if document.answer_by else "",
        "answer": "\n".join(part for part in (document.answer, answered) if part),
        "remark": "; ".join(part for part in (document.kept_at, document.note) if part),
    }


def number_and_draft(document: OutgoingDocument, own_symbol: str, corner: str = "") -> Facts:
    """What the head of a paper says of its number: "Số 05-NQ/CB"; of a draft "Số       -NQ/CB".

    A form prints `number_line` in its header and `draft_words` in its corner: there stands which draft it is, or what
    `corner` says otherwise.
    """
    blank = f"{NO_NUMBER}-{abbreviation(document.type)}/{issuing_symbol(own_symbol, congress=document.congress)}"
    return {
        "number_line": Fact(f"Số {document.symbol or blank}"),
        "draft_words": Fact(corner or document.draft_words or None, needed=False),
    }


def line_of_number(known: Facts, draft_no: int, *, final: bool = False) -> Facts:
    """The same head for a paper whose number and symbol are `known` as the facts "number" and "series".

    Without a number it is the draft `draft_no`, unless it is `final` all the same.
    """
    number, series = (str(known[name].value or "") for name in ("number", "series"))
    return {
        "number_line": Fact(f"Số {number or NO_NUMBER}{series}"),
        "draft_words": Fact(None if number or final else words_of_draft(draft_no), needed=False),
    }
