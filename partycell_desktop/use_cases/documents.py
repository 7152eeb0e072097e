"""The register of outgoing documents (sổ văn bản đi): drafts, numbers, cancellations, gaps.

A number is given when a document is issued, inside the transaction, in the series of its type and term (36-HD/VPTW,
1.3.1), and stays that document's for ever: a cancelled one keeps it, and one that lost it by Undo gets it back when it
is issued again.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from partycell_desktop.domain import documents as numbering
from partycell_desktop.domain.candidates import CandidateFile
from partycell_desktop.domain.code_list import CodeList
from partycell_desktop.domain.dates import PartialDate, read_whole_day, shown_day
from partycell_desktop.domain.documents import (
    KINDS,
    DocumentState,
    OutgoingDocument,
    series_of,
    term_on,
)
from partycell_desktop.domain.items import items_of, read_items, read_words
from partycell_desktop.domain.names import fold
from partycell_desktop.domain.refusal import Citation, Refused
from partycell_desktop.domain.regulation import NoRule
from partycell_desktop.store import cell as cell_store
from partycell_desktop.store import documents as kept
from partycell_desktop.store import records
from partycell_desktop.store.written_papers import remove_text
from partycell_desktop.use_cases.paper_seals import check_unsealed, seal_paper
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import N_, _

YEARLY = "numbered_yearly"  # the setting: the types that the cell numbers by the year
_LINKS = ("meeting_id", "candidacy_id", "person_id")
_OF_THE_SERIES = ("type", "congress", "new_committee")


# Drafts.


def draft_document(session: Session, items: dict[str, Any]) -> int:
    """Begin a document: type ("NQ"), title, dated_on, signer, signer_post, on_behalf, recipients, form, meeting_id ...

    It is a draft without a number, "Dự thảo lần 1", until `issue_document`. Only the type is needed. Gives its number
    in the book.
    """
    values = _read(session, items)
    if not values.get("type"):
        raise Refused(_("“{item}” is needed here.").format(item=_title_of("type")), "type")
    values["draft_no"] = values.get("draft_no") or 1
    with session.act("draft_document", person_id=values.get("person_id") or None):
        return records.add(session.book, OutgoingDocument(**values))


def enter_document(session: Session, items: dict[str, Any], number: str = "") -> int:
    """Enter a document and issue it in one act; with a `number`, one that was issued before the book was kept.

    `items` as in draft_document. Gives its number in the book.
    """
    with session.act("enter_document"):
        document_id = draft_document(session, items)
        issue_document(session, document_id, number=number)
    return document_id


def propose_document(session: Session, type: str = "") -> dict[str, str]:
    """What a new document usually has: signed by who is at the desk, sent to whom the last one was. Nothing is kept.

    The last one of this `type`, where there is one.
    """
    role = fold(session.book.desk_role)
    post = "BÍ THƯ" if role == "bi thu" else "PHÓ BÍ THƯ" if role == "pho bi thu" else ""
    issued = [each for each in kept.list_documents(session.book) if each.recipients and each.number]
    last = max(issued, key=lambda each: (each.type == type, each.day or date.min, each.id), default=None)
    return {
        "signer": session.book.desk_name if post else "",
        "signer_post": post,
        "on_behalf": "T/M CHI BỘ",
        "recipients": last.recipients if last else "- Lưu Chi bộ.",
    }


def correct_document(session: Session, document_id: int, items: dict[str, Any]) -> int:
    """Correct items of a document, as typed; of one entered with its old number also `number`.

    What decides the series - type, congress - stays once there is a number: such a document is cancelled and issued
    anew.
    """
    known = kept.get_document(session.book, document_id)
    items = dict(items)
    typed = items.pop("number", None)
    values = _read(session, items)
    if known.number:
        for name in _OF_THE_SERIES:
            if name in values and values[name] != getattr(known, name):
                words = _("{symbol} has its number already: cancel it and issue another document.")
                raise Refused(words.format(symbol=known.symbol), name)
        if "dated_on" in values:
            _check_day(session, values["dated_on"])
        check_unsealed(session, known, values)
    elif "type" in values and not values["type"]:
        raise Refused(_("“{item}” is needed here.").format(item=_title_of("type")), "type")
    if typed is not None:
        values.update(_corrected_number(session, known, str(typed)))
    with session.act("correct_document", person_id=known.person_id or None):
        records.change(session.book, OutgoingDocument, document_id, values)
    return document_id


def _corrected_number(session: Session, known: OutgoingDocument, typed: str) -> dict[str, object]:
    if numbering.read_number(typed).head == known.head and "-" not in typed:
        return {}
    if not known.by_hand:
        if typed == known.symbol:
            return {}
        words = _("{symbol} was given by the program: it cannot be changed, only cancelled.")
        raise Refused(words.format(symbol=known.symbol), "number", _cite(session, known.day))
    numbered = _numbered(session, known)
    read = numbering.read_number(typed)
    _check_free(session, read.head, [each for each in numbered if each.id != known.id], known)
    return {"number": read.number, "symbol": _symbol(session, known, read)}


def remove_document(session: Session, document_id: int) -> int:
    """Take a draft out, or a document that was entered with its old number by mistake.

    Refused for a number that the program gave: such a document is cancelled, and its number stays visible.
    """
    known = kept.get_document(session.book, document_id)
    if known.number and not known.by_hand:
        words = _("{symbol} has been issued: it is cancelled with a reason, never taken out.")
        raise Refused(words.format(symbol=known.symbol), "document_id", _cite(session, known.day))
    with session.act("remove_document"):
        remove_text(session.book, document_id)
        records.remove(session.book, OutgoingDocument, document_id)
    return document_id


# Numbers.


def next_number(session: Session, type: str, on: str = "", congress: bool = False) -> str:
    """Number and symbol that a document of this type would get on a day (today), "05-NQ/CB"; nothing is given."""
    day = _day_of(session, on) or session.today()
    wanted = _placed(session, OutgoingDocument(type=read_type(session, type), congress=congress), day)
    return _symbol(session, wanted, numbering.TypedNumber(_next(session, wanted, _numbered(session, wanted))))


def issue_document(session: Session, document_id: int, dated_on: str = "", number: str = "") -> str:
    """Issue a draft: it gets the next number of its series, or the one in `number` that an old paper has already.

    The day is `dated_on`, else the draft's own, else today. A text written in the program is sealed: it is printed the
    same for ever. Refused: a day that has not come, a number that another document has, a text that is still empty.
    Gives number and symbol, "05-NQ/CB".
    """
    known = kept.get_document(session.book, document_id)
    if known.state is not DocumentState.DRAFT:
        words = _("This document has its number already: {symbol}.").format(symbol=known.symbol)
        raise Refused(words, "document_id")
    day = _day_of(session, dated_on) or known.day or session.today()
    _check_day(session, PartialDate.of(day))
    wanted = _placed(session, known, day)
    with session.act("issue_document", person_id=known.person_id or None):
        numbered = _numbered(session, wanted)
        following = _next(session, wanted, numbered)
        own = _own_number(session, wanted, numbered)
        typed = str(number).strip()
        read = numbering.read_number(typed) if typed else numbering.TypedNumber(own or following)
        _check_free(session, read.head, numbered, wanted)
        given = _symbol(session, wanted, read)
        issued: dict[str, Any] = {
            "dated_on": wanted.dated_on,
            "term_id": wanted.term_id,
            "year": wanted.year,
            "state": DocumentState.ISSUED,
            "number": read.number,
            "symbol": given,
            "by_hand": bool(typed) and read.head != f"{own or following:02}",
        }
        records.change(session.book, OutgoingDocument, document_id, issued)
        seal_paper(session, replace(wanted, **issued))
    return given


def cancel_document(session: Session, document_id: int, reason: str) -> str:
    """Cancel an issued document with a reason; its number stays in the register and is given to no other.

    Gives number and symbol.
    """
    known = kept.get_document(session.book, document_id)
    reason = read_words("reason", N_("Reason of the cancellation"), reason)
    if known.state is not DocumentState.ISSUED:
        raise Refused(_("Only an issued document is cancelled; a draft is taken out."), "document_id")
    if not reason:
        raise Refused(_("A number is cancelled with a reason."), "reason", _cite(session, known.day))
    values = {
        "state": DocumentState.CANCELLED,
        "cancelled_on": PartialDate.of(session.today()),
        "cancel_reason": reason,
    }
    with session.act("cancel_document", person_id=known.person_id or None, reason=reason):
        records.change(session.book, OutgoingDocument, document_id, values)
    return known.symbol


def note_candidate_paper(session: Session, file: CandidateFile, paper: int, number: str, on: PartialDate | None) -> int:
    """Note a paper of the cell's own on a candidate, by its type of paper; as `note_issued`."""
    about = numbering.ABSTRACTS.get(paper)
    if about is None or on is None or not on.is_full:
        return 0
    return note_issued(session, number, on.first_day(), about.format(name=file.person.name), file.id, file.person.id)


def note_issued(
    session: Session, number: str, on: date | None, title: str, candidacy_id: int = 0, person_id: int = 0
) -> int:
    """Note a paper of the cell's own whose number stands in another record, so that it is not typed twice.

    Only a number that bears the symbol of the cell ("05-NQ/CB"), of a known type, on a day that has come, and that the
    register does not have yet. Gives the document's number in the book, 0 where nothing was noted. Never refuses.
    """
    if on is None or on > session.today():
        return 0
    try:
        read = numbering.read_number(number)
    except Refused:
        return 0
    type_, _stroke, of = read.rest.partition("/")
    own = numbering.issuing_symbol(cell_store.get_cell(session.book).symbol, congress=False)
    if of != own or type_ not in document_kinds(session).by_code:
        return 0
    wanted = _placed(session, OutgoingDocument(type=type_), on)
    if any(each.head == read.head for each in _numbered(session, wanted)):
        return 0
    items = {"type": type_, "title": title, "candidacy_id": candidacy_id, "person_id": person_id}
    return enter_document(session, {**items, "dated_on": PartialDate.of(on)}, number)


def find_numbered(session: Session, type: str, number: str, on: str) -> OutgoingDocument | None:
    """The document of a type that bears a number ("05", "05-NQ/CB") in the series of a day; None where none does."""
    day = _day_of(session, on) or session.today()
    head = numbering.read_number(number).head
    wanted = _placed(session, OutgoingDocument(type=read_type(session, type)), day)
    return next((each for each in _numbered(session, wanted) if each.head == head), None)


def number_by_year(session: Session, types: list[str]) -> list[str]:
    """Number these types by the calendar year, all others within the term as the rule asks; gives their codes.

    Numbers that were given stay; a type goes on after the highest one of its year or term.
    """
    codes = [read_type(session, each) for each in types]
    with session.act("number_by_year"):
        cell_store.keep_setting(session.book, YEARLY, "; ".join(sorted(set(codes))))
    return codes


def types_by_year(session: Session) -> list[str]:
    """The types that this cell numbers by the calendar year."""
    return [each for each in cell_store.get_setting(session.book, YEARLY).split("; ") if each]


def _placed(session: Session, document: OutgoingDocument, day: date) -> OutgoingDocument:
    """The document with the term and year of its day."""
    terms = cell_store.list_terms(session.book)
    term = term_on(terms, day, new_committee=document.new_committee)
    return replace(document, dated_on=PartialDate.of(day), term_id=term, year=day.year)


def _numbered(session: Session, document: OutgoingDocument) -> list[OutgoingDocument]:
    """The documents that have a number in the series of this one."""
    yearly = types_by_year(session)
    beside = kept.list_numbered(session.book, document.type, congress=document.congress)
    return numbering.in_series(beside, series_of(document, yearly), yearly)


def _next(session: Session, document: OutgoingDocument, numbered: Sequence[OutgoingDocument]) -> int:
    series = series_of(document, types_by_year(session))
    highest = max((each.number or 0 for each in numbered), default=0)
    return 1 + max(highest, kept.highest_given(session.book, [series.key]))


def _own_number(session: Session, document: OutgoingDocument, numbered: Sequence[OutgoingDocument]) -> int:
    """The number that this very document had before it was undone, where no other has it now; 0 for none."""
    yearly = types_by_year(session)
    series = series_of(document, yearly)
    taken = {each.number for each in numbered}
    for each in reversed(kept.numbers_given(session.book, [document.id])):
        if each.id == document.id and series_of(each, yearly) == series and each.number not in taken:
            return each.number or 0
    return 0


def _check_free(session: Session, head: str, numbered: Sequence[OutgoingDocument], document: OutgoingDocument) -> None:
    twin = next((each for each in numbered if each.head == head), None)
    if twin is not None:
        words = _("{symbol} is taken: “{title}”. A number is never given twice.")
        shown = words.format(symbol=twin.symbol, title=twin.title)
        raise Refused(shown, "number", _cite(session, document.day))


def _symbol(session: Session, document: OutgoingDocument, read: numbering.TypedNumber) -> str:
    own = cell_store.get_cell(session.book).symbol
    if read.rest:
        return f"{read.head}-{read.rest}"
    return numbering.symbol(read.head, document.type, numbering.issuing_symbol(own, congress=document.congress))


# Reading.


def _read(session: Session, items: Mapping[str, Any]) -> dict[str, Any]:
    plain = {name: value for name, value in items.items() if name not in (*_LINKS, "form")}
    values: dict[str, Any] = dict(read_items(OutgoingDocument, plain, session.today()))
    if values.get("type"):
        values["type"] = read_type(session, str(values["type"]))
    for name in _LINKS:
        if name in items:
            number = items[name] or 0
            if not isinstance(number, int) or isinstance(number, bool) or number < 0:
                raise Refused(_("Only a whole number can stand here."), name)
            values[name] = number
    if "form" in items:
        values["form"] = read_words("form", N_("Form"), items["form"])
    return values


def read_type(session: Session, typed: str) -> str:
    """The code of a type, from it or from its words; Refused where the list has none such."""
    kinds = document_kinds(session)
    found = kinds.by_code.get(typed) or kinds.find(typed)
    if found is None:
        found = next((each for each in kinds.entries if each.code.casefold() == typed.casefold()), None)
    if found is None:
        known = ", ".join(each.code or each.value for each in kinds.choices)
        raise Refused(_("There is no type of document “{type}”. The types are: {known}.").format(
            type=typed, known=known), "type")  # fmt: skip
    return found.code or found.value


def document_kinds(session: Session) -> CodeList:
    """The types of document as the cell uses them."""
    return session.code_list(KINDS)


def _title_of(name: str) -> str:
    return next(each.title for each in items_of(OutgoingDocument) if each.name == name)


def _day_of(session: Session, typed: str) -> date | None:
    if not str(typed).strip():
        return None
    return read_whole_day(str(typed), session.today(), "dated_on")


def _check_day(session: Session, day: PartialDate | None) -> None:
    if day is None:
        raise Refused(_("An issued document has a date."), "dated_on")
    if day.first_day() > session.today():
        raise Refused(_("{day} has not come yet.").format(day=shown_day(day.first_day())), "dated_on")


def _cite(session: Session, day: date | None) -> Citation | None:
    try:
        return session.rules.value("document.numbered_within", on=day or session.today()).cite
    except NoRule:
        return None
