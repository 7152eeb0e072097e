"""Erasing a person: the columns that tell who it was go, here and in the history; that something happened stays."""

import json
from collections.abc import Iterable
from typing import Any

from partycell_desktop.domain.person import Person
from partycell_desktop.store import records
from partycell_desktop.store.book import Book
from partycell_desktop.store.meeting_index import forget_words

# What is left of a candidacy for the statistics, with what is blanked in it.
BLANKED: dict[str, dict[str, Any]] = {
    "candidacy": {
        "source": "",
        "works_since": None,
        "rules_document": "",
        "ended_to": "",
        "ended_reason": "",
        "note": "",
    },
    "candidate_step": {"number": "", "decided_by": "", "reason": "", "note": ""},
    "outgoing_document": {"title": "", "recipients": "", "note": "", "cancel_reason": ""},
}
# Minutes are kept for good: what a meeting dealt with and voted on stays in them.
IN_THE_MINUTES = frozenset({"meeting_point", "meeting_vote"})
_STAYS = frozenset({"act", "disclosure", "membership_event", *BLANKED, *IN_THE_MINUTES})


def rows_about(book: Book, person_id: int) -> dict[str, list[int]]:
    """The rows that belong to a person, by table: with the person's number, or with that of one of the candidacies."""
    found: dict[str, list[int]] = {}
    for table, column in _tables_of_people(book):
        if column == "person_id":
            where = "person_id = ?"
        else:
            where = "candidacy_id IN (SELECT id FROM candidacy WHERE person_id = ?)"
        rows = book.rows(f'SELECT id FROM "{table}" WHERE {where}', [person_id])
        if rows:
            found[table] = sorted({*found.get(table, ()), *(row["id"] for row in rows)})
    texts = _texts_of(book, found.get("outgoing_document", []))
    return {**found, "written_paper": texts} if texts else found


def _texts_of(book: Book, document_ids: list[int]) -> list[int]:
    """The texts of documents about the person that were written in the program."""
    rows = book.rows(
        "SELECT id FROM written_paper WHERE document_id IN (SELECT value FROM json_each(?)) ORDER BY id",
        [json.dumps(document_ids)],
    )
    return [row["id"] for row in rows]


def _tables_of_people(book: Book) -> list[tuple[str, str]]:
    found = []
    for row in book.rows("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"):
        columns = {each["name"] for each in book.rows(f'PRAGMA table_info("{row["name"]}")')}
        for column in ("person_id", "candidacy_id"):
            if column in columns and row["name"] != "act":
                found.append((row["name"], column))
    return found


def erase_person(book: Book, person_id: int, called: str) -> None:
    """Overwrite a person's row, take out everything about the person but the bare dates of the way, and take the
    text of all of it out of the history. The chain of the history still proves. Runs inside an act."""
    about = rows_about(book, person_id)
    person = book.find_row("person", person_id) or {}
    scans = [row["content"] for row in book.rows("SELECT content FROM paper WHERE person_id = ?", [person_id])]
    book.table("person").update(person_id, records.to_row(Person(full_name=called)))
    for table, ids in about.items():
        for row_id in ids:
            if table in BLANKED:
                book.table(table).update(row_id, BLANKED[table])
            elif table not in _STAYS:
                book.table(table).delete(row_id)
    texts = {name: ids for name, ids in about.items() if name != "disclosure" and name not in IN_THE_MINUTES}
    book.erase_history({"person": [person_id], **texts})
    book.erase_reasons(person_id)
    forget_words(book.connection)
    _forget_contents(book, [*scans, person.get("photo", "")])


def _forget_contents(book: Book, digests: Iterable[str]) -> None:
    for digest in {each for each in digests if each}:
        used = book.rows(
            "SELECT 1 FROM paper WHERE content = ? UNION ALL SELECT 1 FROM person WHERE photo = ? "
            "UNION ALL SELECT 1 FROM support_paper WHERE content = ? "
            "UNION ALL SELECT 1 FROM voucher_paper WHERE content = ? LIMIT 1",
            [digest] * 4,
        )
        if not used:
            book.forget_content(digest)
