"""The cell of the book: its facts, names, terms, people at the desk, settings, own lists, rules and editions."""

import json
from dataclasses import replace
from typing import Any

from partycell_desktop.domain.cell import Cell, DeskPerson, OrganisationName, Term
from partycell_desktop.store import records
from partycell_desktop.store.book import Book


def get_cell(book: Book) -> Cell:
    """The facts of the cell; an empty record in a book that has none yet."""
    found = records.list_all(book, Cell)
    return found[0] if found else Cell()


def keep_cell(book: Book, cell: Cell) -> None:
    """Keep the facts of the cell; a book has one."""
    known = get_cell(book)
    if known.id:
        records.change(book, Cell, known.id, records.to_row(cell))
    else:
        records.add(book, replace(cell, id=0))


def list_names(book: Book) -> list[OrganisationName]:
    """Every name of the cell and of those above it, with the days from which they hold."""
    return records.list_all(book, OrganisationName, order="level, from_on, id")


def keep_names(book: Book, names: list[OrganisationName]) -> None:
    """Make the names equal to `names`."""
    kept = {each.id: each for each in list_names(book)}
    for name in names:
        old = kept.pop(name.id, None)
        if old is None:
            records.add(book, name)
        elif old != name:
            records.change(book, OrganisationName, name.id, records.to_row(name))
    for gone in kept:
        records.remove(book, OrganisationName, gone)


def list_terms(book: Book) -> list[Term]:
    """The terms of the cell, oldest first."""
    return records.list_all(book, Term, order="congress_on, id")


def list_desk_people(book: Book) -> list[DeskPerson]:
    """Who has been at the desk of this book."""
    return records.list_all(book, DeskPerson)


def get_setting(book: Book, name: str, otherwise: str = "") -> str:
    """A setting of the book, or `otherwise`."""
    found = book.rows("SELECT value FROM setting WHERE name = ?", [name])
    return str(found[0]["value"]) if found else otherwise


def keep_setting(book: Book, name: str, value: str) -> None:
    """Keep a setting of the book."""
    found = book.rows("SELECT id FROM setting WHERE name = ?", [name])
    if found:
        book.table("setting").update(found[0]["id"], {"value": value})
    else:
        book.table("setting").insert({"name": name, "value": value})


def list_settings(book: Book) -> dict[str, str]:
    """All settings of the book."""
    return {row["name"]: row["value"] for row in book.rows("SELECT name, value FROM setting")}


def own_choices(book: Book, list_name: str) -> list[dict[str, Any]]:
    """What the book adds to, or hides from, a shipped code list, in its order."""
    return book.rows("SELECT * FROM list_choice WHERE list = ? ORDER BY sort_order, id", [list_name])


def keep_own_choices(book: Book, list_name: str, choices: list[dict[str, Any]]) -> None:
    """Make the book's own entries of a code list equal to `choices` (value, code, hidden)."""
    kept = {row["value"]: row for row in own_choices(book, list_name)}
    for place, choice in enumerate(choices):
        row = {
            "list": list_name,
            "value": choice["value"],
            "code": choice.get("code", ""),
            "hidden": int(bool(choice.get("hidden"))),
            "sort_order": place,
        }
        old = kept.pop(choice["value"], None)
        if old is None:
            book.table("list_choice").insert(row)
        elif any(old[name] != value for name, value in row.items()):
            book.table("list_choice").update(old["id"], row)
    for gone in kept.values():
        book.table("list_choice").delete(gone["id"])


def own_rule_values(book: Book) -> list[dict[str, Any]]:
    """The dated values that the secretary entered, each with its document; `value` as entered data."""
    return [
        {**row, "value": json.loads(row["value"])}
        for row in book.rows("SELECT * FROM own_rule_value ORDER BY rule, from_on")
    ]


def add_own_rule_value(
    book: Book, rule: str, from_on: str, until_on: str, value: object, document: str, article: str, dated: str
) -> int:
    """Keep a value of a rule with its days ("" for no last one) and the document it comes from."""
    row = {
        "rule": rule,
        "from_on": from_on,
        "until_on": until_on,
        "value": json.dumps(value, ensure_ascii=False),
        "document": document,
        "article": article,
        "dated": dated,
    }
    return int(book.table("own_rule_value").insert(row).last_pk)


def end_own_rule_value(book: Book, row_id: int, until_on: str) -> None:
    """Keep the last day of an entered value of a rule."""
    book.table("own_rule_value").update(row_id, {"until_on": until_on})


def remove_own_rule_value(book: Book, row_id: int) -> None:
    """Take an entered value of a rule out again."""
    book.table("own_rule_value").delete(row_id)


def own_editions(book: Book) -> dict[str, str]:
    """The texts of form editions that the book adds to the shipped ones, by their file names."""
    found = book.rows("SELECT code, from_on, text FROM own_edition ORDER BY code, from_on")
    return {f"{row['code']}.{row['from_on']}.toml": row["text"] for row in found}


def keep_own_edition(book: Book, code: str, from_on: str, text: str) -> None:
    """Keep the text of an own edition of a form, known by its key and first day, in place of one of that day."""
    found = book.rows("SELECT id FROM own_edition WHERE code = ? AND from_on = ?", [code, from_on])
    if found:
        book.table("own_edition").update(found[0]["id"], {"text": text})
    else:
        book.table("own_edition").insert({"code": code, "from_on": from_on, "text": text})


def remove_own_edition(book: Book, code: str, from_on: str) -> None:
    """Take an own edition of a form out again."""
    for row in book.rows("SELECT id FROM own_edition WHERE code = ? AND from_on = ?", [code, from_on]):
        book.table("own_edition").delete(row["id"])


def settings_rows(book: Book) -> dict[tuple[str, int], dict[str, Any]]:
    """Every row that the secretary sets, by table and number: settings, own choices, rule values, editions, sheets."""
    tables = ("setting", "list_choice", "own_rule_value", "own_edition", "own_agenda", "own_score_sheet")
    return {(table, row["id"]): row for table in tables for row in book.rows(f"SELECT * FROM {table}")}
