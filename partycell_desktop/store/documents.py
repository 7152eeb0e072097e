"""The register of documents: what the cell issued and received, and which numbers were ever given."""

import dataclasses
import json
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from partycell_desktop.domain.documents import DocumentState, IncomingDocument, OutgoingDocument
from partycell_desktop.store import records
from partycell_desktop.store.book import Book

_COLUMNS = frozenset(each.name for each in dataclasses.fields(OutgoingDocument))


def get_document(book: Book, document_id: int) -> OutgoingDocument:
    """The document of the cell with that number in the book, or Refused."""
    return records.get(book, OutgoingDocument, document_id)


def list_documents(book: Book) -> list[OutgoingDocument]:
    """Every document of the cell, as they were entered."""
    return records.list_all(book, OutgoingDocument)


def list_numbered(book: Book, type_: str, *, congress: bool) -> list[OutgoingDocument]:
    """The documents of a type that have a number; those of congresses whatever their type."""
    if congress:
        return records.list_all(book, OutgoingDocument, "number IS NOT NULL AND congress")
    return records.list_all(book, OutgoingDocument, "number IS NOT NULL AND type = ? AND NOT congress", [type_])


def documents_of_meeting(book: Book, meeting_id: int) -> list[OutgoingDocument]:
    """The documents that belong to a meeting."""
    return records.list_all(book, OutgoingDocument, "meeting_id = ?", [meeting_id])


def highest_given(book: Book, series: Iterable[str]) -> int:
    """The highest number that the program ever gave in these series, also one that was undone; 0 for none."""
    found = book.rows(
        "SELECT coalesce(max(highest), 0) AS highest FROM given_number "
        "WHERE series IN (SELECT value FROM json_each(?))",
        [json.dumps(list(series))],
    )
    return int(found[0]["highest"])


def numbers_lost(book: Book, now: Mapping[int, int | None]) -> list[OutgoingDocument]:
    """The documents that were given a number which they do not have `now` (by their id), as they were then.

    Only their history is read whole: that of a thousand others, whose numbers stand in the register, is passed over.
    """
    rows = book.rows(
        "SELECT DISTINCT row_id, json_extract(after, '$.number') AS number FROM history WHERE "
        "table_name = 'outgoing_document' AND (after IS NULL OR json_extract(after, '$.number') IS NOT NULL)"
    )
    # One that was taken out leaves its id to the next document.
    ids = {row["row_id"] for row in rows if row["number"] is None or now.get(row["row_id"]) != row["number"]}
    return [each for each in numbers_given(book, ids) if now.get(each.id) != each.number] if ids else []


def numbers_given(book: Book, document_ids: Iterable[int]) -> list[OutgoingDocument]:
    """These documents as they were when the program gave them a number, as far as the history still tells of it.

    Undo takes a number from a document and the history keeps that it was given: so it is found again. Where the
    document itself is gone, its id is 0: another one may have got it since.
    """
    now: dict[int, dict[str, Any]] = {}
    found: dict[int, list[dict[str, Any]]] = {}
    gone: list[dict[str, Any]] = []
    for row in book.rows(
        "SELECT row_id, before, after FROM history WHERE table_name = 'outgoing_document' "
        "AND (before IS NOT NULL OR after IS NOT NULL) AND row_id IN (SELECT value FROM json_each(?)) ORDER BY id",
        [json.dumps(sorted(document_ids))],
    ):
        number = row["row_id"]
        if row["after"] is None:
            gone += ({**each, "id": 0} for each in found.pop(number, ()))
            continue
        after = json.loads(row["after"])
        whole = after if row["before"] is None else {**now.get(number, {}), **after}
        now[number] = {**whole, "id": number}
        if after.get("number") and after.get("state") == DocumentState.ISSUED and not after.get("by_hand"):
            found.setdefault(number, []).append(now[number])
    given = [*gone, *(each for several in found.values() for each in several)]
    return [records.from_row(OutgoingDocument, each) for each in given if each.keys() >= _COLUMNS]


def begun_on(book: Book) -> date | None:
    """The day of the first act in the book; None in a book in which nothing was done yet."""
    found = book.rows("SELECT min(at) AS at FROM act")
    return datetime.fromisoformat(found[0]["at"]).date() if found[0]["at"] else None


def get_incoming(book: Book, incoming_id: int) -> IncomingDocument:
    """The received document with that number in the book, or Refused."""
    return records.get(book, IncomingDocument, incoming_id)


def list_incoming(book: Book) -> list[IncomingDocument]:
    """Every received document, as they were entered."""
    return records.list_all(book, IncomingDocument)


def waiting_until(book: Book, until: date) -> list[IncomingDocument]:
    """The received documents to which an answer is due by a day."""
    return records.list_all(
        book, IncomingDocument, "answered_on IS NULL AND answer_by <= ?", [until.isoformat()], order="answer_by, id"
    )


def next_arrival(book: Book, year: int) -> int:
    """The next arrival number of a year."""
    found = book.rows(
        "SELECT coalesce(max(arrival_number), 0) + 1 AS next FROM incoming_document WHERE year = ?", [year]
    )
    return int(found[0]["next"])
