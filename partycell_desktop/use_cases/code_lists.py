"""One code list as a cell uses it: its entries with their numbers and source; own entries added, hidden, taken out."""

from dataclasses import dataclass
from typing import Any

from partycell_desktop.domain.items import read_words
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.store import cell as cell_store
from partycell_desktop.store import shipped
from partycell_desktop.use_cases.cell import check_choices
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import N_, _

OWN_NUMBERS_FROM = 901
"""The cell's own entries of a list whose entries are numbered; the official numbers stay far below."""


@dataclass(frozen=True)
class ListEntry:
    """An entry of a code list: the official words and their number; whether the cell added it, or hides it."""

    value: str
    code: str
    own: bool
    hidden: bool


@dataclass(frozen=True)
class ListLine:
    """A code list. `has_codes` where entries have a number or a letter, `is_numbered` where each one must have its own.

    `source` is the document of the shipped entries, `sure` how sure they are.
    """

    name: str
    title: str
    source: str
    sure: str
    has_codes: bool
    is_numbered: bool
    entries: list[ListEntry]


def get_code_list(session: Session, list_name: str) -> ListLine:
    """A code list with every entry, hidden ones too, in its order, and the document it comes from."""
    known, official = session.code_list(list_name), shipped.load_list(list_name).entries
    entries = [ListEntry(each.value, each.code, each.own, each.hidden) for each in known.entries]
    codes = [each.code for each in official]
    return ListLine(list_name, known.title, str(known.cite), known.cite.sure, any(codes), all(codes), entries)


def add_choice(session: Session, list_name: str, value: str, code: str = "") -> str:
    """Add an own entry to a code list; gives its number where the entries of the list have one.

    In a list whose entries are numbered an entry without a number gets the next of the cell's own (901, 902 ...).
    """
    known = get_code_list(session, list_name)
    value = read_words("value", N_("Entry of the list"), value)
    code = read_words("code", N_("Code of the entry"), code)
    if not value:
        raise Refused(_("An entry of the list is empty."), "value")
    if known.is_numbered and not code:
        taken = [int(each.code) for each in known.entries if each.code.isdecimal()]
        code = str(max([OWN_NUMBERS_FROM - 1, *taken]) + 1)
    there = next((each.value for each in known.entries if each.value.casefold() == value.casefold()), None)
    if there is not None:
        raise Refused(_("“{value}” stands in the list already.").format(value=there), "value")
    _keep(session, list_name, [*_own(session, list_name), {"value": value, "code": code, "hidden": False}])
    return code


def hide_choice(session: Session, list_name: str, value: str, hidden: bool = True) -> None:
    """Hide an entry of a code list, or offer it again; records that hold it keep it."""
    entry = _entry(session, list_name, value)
    others = [each for each in _own(session, list_name) if each["value"] != value]
    if entry.own or hidden:
        own = _own(session, list_name)
        place = next((at for at, each in enumerate(own) if each["value"] == value), len(others))
        others.insert(place, {"value": value, "code": entry.code if entry.own else "", "hidden": hidden})
    _keep(session, list_name, others)


def remove_choice(session: Session, list_name: str, value: str) -> None:
    """Take an own entry out of a code list; records that hold it keep it. A shipped one can be hidden only."""
    if not _entry(session, list_name, value).own:
        raise Refused(_("Only an own entry can be taken out; a shipped one can be hidden."), "value")
    _keep(session, list_name, [each for each in _own(session, list_name) if each["value"] != value])


def _entry(session: Session, list_name: str, value: str) -> ListEntry:
    found = next((each for each in get_code_list(session, list_name).entries if each.value == value), None)
    if found is None:
        raise Refused(_("“{value}” does not stand in the list.").format(value=value), "value")
    return found


def _own(session: Session, list_name: str) -> list[dict[str, Any]]:
    return [
        {"value": row["value"], "code": row["code"], "hidden": bool(row["hidden"])}
        for row in cell_store.own_choices(session.book, list_name)
    ]


def _keep(session: Session, list_name: str, choices: list[dict[str, Any]]) -> None:
    try:
        check_choices(shipped.load_list(list_name), choices)
    except Refused as refused:
        raise Refused(refused.reason, refused.field.rpartition(".")[2]) from None
    with session.act("change_choices"):
        cell_store.keep_own_choices(session.book, list_name, choices)
