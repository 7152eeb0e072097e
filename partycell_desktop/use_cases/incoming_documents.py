"""The register of documents that came to the cell (sổ công văn đến): arrival numbers, answers that are due."""

from dataclasses import replace
from typing import Any

from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.documents import IncomingDocument, OutgoingDocument
from partycell_desktop.domain.items import items_of, read_items
from partycell_desktop.domain.names import matches
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.store import documents as kept
from partycell_desktop.store import records
from partycell_desktop.use_cases.documents import document_kinds
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _


def keep_incoming(session: Session, items: dict[str, Any], incoming_id: int = 0) -> int:
    """Keep a document that came, a new or a known one: received_on, sender, number, dated_on, title, answer_by ...

    Without a day it came today; without an arrival number it gets the next one of its year. Refused: a day that has
    not come, dated after it came, an arrival number that another one of the year has. Gives its number in the book.
    """
    known = kept.get_incoming(session.book, incoming_id) if incoming_id else IncomingDocument()
    values: dict[str, Any] = dict(read_items(IncomingDocument, items, session.today()))
    if values.get("type"):
        found = document_kinds(session).by_code.get(values["type"]) or document_kinds(session).find(values["type"])
        values["type"] = found.value if found else values["type"]
    new = replace(known, **values)
    if new.received_on is None:
        new = replace(new, received_on=PartialDate.of(session.today()))
    for each in items_of(IncomingDocument):
        if each.needed and not getattr(new, each.name):
            raise Refused(_("“{item}” is needed here.").format(item=each.title), each.name)
    _check_days(session, new)
    received = new.received_on
    assert received is not None
    if new.year != received.year:
        moved = "arrival_number" not in values or new.arrival_number == known.arrival_number
        new = replace(new, year=received.year, arrival_number=None if known.year and moved else new.arrival_number)
    new = replace(new, arrival_number=new.arrival_number or kept.next_arrival(session.book, new.year))
    _check_number(session, new)
    with session.act("keep_incoming"):
        if not incoming_id:
            return records.add(session.book, new)
        records.change(session.book, IncomingDocument, incoming_id, records.to_row(new))
    return incoming_id


def _check_days(session: Session, document: IncomingDocument) -> None:
    for name in ("received_on", "answered_on"):
        day = getattr(document, name)
        if day is not None and day.first_day() > session.today():
            raise Refused(_("{day} has not come yet.").format(day=day.shown()), name)
    received = document.received_on
    assert received is not None
    if document.dated_on is not None and document.dated_on.first_day() > received.last_day():
        words = _("It came on {received}, before the day that it bears.")
        raise Refused(words.format(received=received.shown()), "dated_on")
    for name in ("answer_by", "answered_on"):
        day = getattr(document, name)
        if day is not None and day.last_day() < received.first_day():
            words = _("{later} is before {earlier}.").format(later=day.shown(), earlier=received.shown())
            raise Refused(words, name)


def _check_number(session: Session, document: IncomingDocument) -> None:
    for each in kept.list_incoming(session.book):
        same = each.year == document.year and each.arrival_number == document.arrival_number
        if same and each.id != document.id:
            words = _("The arrival number {number} of {year} is taken: “{title}”.").format(
                number=each.arrival_number, year=each.year, title=each.title
            )
            raise Refused(words, "arrival_number")


def answer_incoming(
    session: Session, incoming_id: int, answered_on: str = "", answer: str = "", document_id: int = 0
) -> int:
    """Note that a document was answered (today): with `answer` in words, or with a document of the cell."""
    known = kept.get_incoming(session.book, incoming_id)
    items = {"answered_on": answered_on or PartialDate.of(session.today()).iso, "answer": answer}
    values: dict[str, Any] = dict(read_items(IncomingDocument, items, session.today()))
    if document_id:
        document = records.get(session.book, OutgoingDocument, document_id)
        values["answer_document_id"] = document_id
        values["answer"] = values["answer"] or document.symbol
    if not values["answer"]:
        raise Refused(_("Say with what it was answered: a number, or what was done."), "answer")
    _check_days(session, replace(known, **values))
    with session.act("answer_incoming"):
        records.change(session.book, IncomingDocument, incoming_id, values)
    return incoming_id


def remove_incoming(session: Session, incoming_id: int) -> int:
    """Take out a received document that was entered by mistake."""
    kept.get_incoming(session.book, incoming_id)
    with session.act("remove_incoming"):
        records.remove(session.book, IncomingDocument, incoming_id)
    return incoming_id


def get_incoming(session: Session, incoming_id: int) -> IncomingDocument:
    """One document that came to the cell."""
    return kept.get_incoming(session.book, incoming_id)


def list_incoming(session: Session, year: int = 0, waiting: bool = False, search: str = "") -> list[IncomingDocument]:
    """The documents that came to the cell, newest first; of a year, only those that wait for an answer, by words."""
    found = [
        each
        for each in kept.list_incoming(session.book)
        if (not year or each.year == year) and (not waiting or each.waits) and matches(search, searched_words(each))
    ]
    return sorted(found, key=lambda each: (-each.year, -(each.arrival_number or 0), -each.id))


def searched_words(document: IncomingDocument) -> list[str]:
    """What a search among the received documents looks through."""
    return [
        document.number, document.title, document.sender, document.handed_to, document.answer, document.note,
        document.kept_at, document.type,
    ]  # fmt: skip
