"""What a secretary sets for the cell: its facts and names, its term, settings, own lists, own values of rules."""

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from partycell_desktop.domain.cell import Cell, OrganisationName, Term, levels_on
from partycell_desktop.domain.items import read_items, read_words
from partycell_desktop.domain.names import text_key
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.store import cell as cell_store
from partycell_desktop.store import records, shipped
from partycell_desktop.use_cases.books import read_names, read_term
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import N_, _

if TYPE_CHECKING:
    from partycell_desktop.domain.code_list import CodeList

# Settings of a book: what each may be; the first is what holds until somebody chooses.
SETTINGS: dict[str, tuple[str, ...]] = {
    "name_tie": ("family-middle", "middle-family"),
    "keeps_scans": ("yes", "no"),
    "zero_word": ("linh", "lẻ"),
    "thousand_word": ("nghìn", "ngàn"),
    "paper_font": ("automatic", "Times New Roman", "Liberation Serif", "IBM Plex Serif"),
    "applicant_papers": ("guide", "paper"),
    "older_papers": ("refuse", "first_edition"),
    "erase_after_months": ("0", "12", "24", "36", "60"),
    "idle_minutes": ("10", "0", "5", "15", "30", "60"),
}
# What each is called, and what its values are called where they are not words themselves.
SETTING_WORDS: dict[str, tuple[str, dict[str, str]]] = {
    "name_tie": (
        N_("Between equal given names"),
        {
            "family-middle": N_("First the family name, then the middle name"),
            "middle-family": N_("First the middle name, then the family name"),
        },
    ),
    "keeps_scans": (
        N_("Scans of papers"),
        {"yes": N_("Kept in the book"), "no": N_("Not kept: only whether a paper is there, and where it lies")},
    ),
    "zero_word": (N_("Amounts in words"), {"linh": "Một trăm linh năm", "lẻ": "Một trăm lẻ năm"}),
    "thousand_word": (N_("Thousands in words"), {"nghìn": "Hai nghìn đồng", "ngàn": "Hai ngàn đồng"}),
    "paper_font": (N_("Font of the papers"), {"automatic": N_("The best one on this computer")}),
    "applicant_papers": (
        N_("Papers an applicant writes by hand"),
        {
            "guide": N_("1-KNĐ, 2-KNĐ as a guide and checking copy"),
            "paper": N_("1-KNĐ, 2-KNĐ as the papers to be signed"),
        },
    ),
    "older_papers": (
        N_("Papers older than the program's forms"),
        {
            "refuse": N_("Only on an edition of that time, when it is added"),
            "first_edition": N_("On the first edition of the form"),
        },
    ),
    "erase_after_months": (
        N_("Erase those not admitted"),
        {
            "0": N_("Never"),
            "12": N_("After 12 months"),
            "24": N_("After 24 months"),
            "36": N_("After 36 months"),
            "60": N_("After 60 months"),
        },
    ),
    "idle_minutes": (
        N_("Lock the book when nobody works"),
        {
            "0": N_("Never"),
            "5": N_("After 5 minutes"),
            "10": N_("After 10 minutes"),
            "15": N_("After 15 minutes"),
            "30": N_("After 30 minutes"),
            "60": N_("After an hour"),
        },
    ),
}


@dataclass(frozen=True)
class CellOnDay:
    """The cell as it is on a day: its facts, its name and those above, nearest first, the terms."""

    cell: Cell
    names: list[OrganisationName]
    terms: list[Term]
    settings: dict[str, str]

    @property
    def name(self) -> str:
        """What the cell is called."""
        return self.names[0].name if self.names else ""

    @property
    def upper(self) -> list[OrganisationName]:
        """The bodies above the cell, the nearest first."""
        return self.names[1:]


def get_cell(session: Session, on: date | None = None) -> CellOnDay:
    """The cell as it is on a day (today)."""
    day = on or session.today()
    settings = {name: choices[0] for name, choices in SETTINGS.items()}
    settings.update(cell_store.list_settings(session.book))
    return CellOnDay(
        cell_store.get_cell(session.book),
        levels_on(cell_store.list_names(session.book), day),
        cell_store.list_terms(session.book),
        settings,
    )


def list_names(session: Session) -> list[OrganisationName]:
    """Every name that the cell and those above it ever had in this book."""
    return cell_store.list_names(session.book)


def correct_cell(session: Session, items: dict[str, Any]) -> None:
    """Correct facts of the cell, as typed."""
    values: dict[str, Any] = dict(read_items(Cell, items, session.today()))
    with session.act("correct_cell"):
        cell_store.keep_cell(session.book, replace(cell_store.get_cell(session.book), **values))


def change_names(session: Session, names: list[dict[str, Any]]) -> None:
    """Change the names of the cell and those above it: each with level, name, header_line and the day it holds from.

    A paper prints the names that hold on its own date.
    """
    called = read_names(names, session.clock)
    with session.act("change_names"):
        cell_store.keep_names(session.book, called)


def keep_term(session: Session, items: dict[str, Any], term_id: int = 0) -> int:
    """Keep a term of the cell (name, congress_on, ends_on); gives its number."""
    term = read_term(items, session.clock)
    with session.act("keep_term"):
        if term_id:
            records.change(session.book, Term, term_id, {name: getattr(term, name) for name in items})
            return term_id
        return records.add(session.book, term)


def change_setting(session: Session, name: str, value: str) -> None:
    """Change a setting of the book; refused where the setting or its value is unknown."""
    if name not in SETTINGS:
        raise Refused(_("There is no setting called “{name}”.").format(name=name), "name")
    if value not in SETTINGS[name]:
        raise Refused(
            _("“{value}” is not possible here; possible are: {choices}.").format(
                value=value, choices=", ".join(SETTINGS[name])
            ),
            "value",
        )
    with session.act("change_setting"):
        cell_store.keep_setting(session.book, name, value)


def list_code_lists(session: Session) -> list[tuple[str, str]]:
    """The code lists that can be edited, as (name, title)."""
    named = [(name, session.code_list(name).title) for name in shipped.list_names()]
    return sorted(named, key=lambda each: text_key(each[1]))


def own_choices(session: Session, list_name: str) -> list[dict[str, Any]]:
    """What this cell added to a code list or hid in it: value, code, hidden."""
    return [
        {"value": row["value"], "code": row["code"], "hidden": bool(row["hidden"])}
        for row in cell_store.own_choices(session.book, list_name)
    ]


def shipped_choices(list_name: str) -> list[str]:
    """The choices of a code list as the program ships it."""
    return list(shipped.load_list(list_name).values)


def list_choices(session: Session, list_name: str) -> list[str]:
    """The choices of a code list as this cell uses it, in order."""
    return [each.value for each in session.code_list(list_name).choices]


def change_choices(session: Session, list_name: str, choices: list[dict[str, Any]]) -> None:
    """Make the own entries of a code list equal to these, and hide shipped ones: each with value, code, hidden.

    To change one entry alone see add_choice, hide_choice and remove_choice.
    """
    kept = [_read_choice(choice, place) for place, choice in enumerate(choices)]
    check_choices(shipped.load_list(list_name), kept)
    with session.act("change_choices"):
        cell_store.keep_own_choices(session.book, list_name, kept)


def _read_choice(choice: dict[str, Any], place: int) -> dict[str, Any]:
    field = f"choices[{place}]"
    value = read_words(f"{field}.value", N_("Entry of the list"), choice.get("value"))
    code = read_words(f"{field}.code", N_("Code of the entry"), choice.get("code"))
    if not value:
        raise Refused(_("An entry of the list is empty."), f"{field}.value")
    return {"value": value, "code": code, "hidden": bool(choice.get("hidden"))}


def check_choices(known: "CodeList", choices: list[dict[str, Any]]) -> None:
    """Refuse own entries that stand in the list already, or take the number of another entry.

    Small and capital letters do not make a difference.
    """
    words = {each.value.casefold(): each.value for each in known.entries}
    numbered = all(each.code for each in known.entries)
    codes = {each.code: each.value for each in known.entries if each.code}
    seen: set[str] = set()
    for place, choice in enumerate(choices):
        value, code = choice["value"], choice["code"]
        there = words.get(value.casefold(), value)
        if value in seen or there != value:
            reason = _("“{value}” stands twice in the list.").format(value=there)
            raise Refused(reason, f"choices[{place}].value")
        if numbered and code and codes.setdefault(code, value) != value:
            reason = _("The number {code} belongs to “{value}”.").format(code=code, value=codes[code])
            raise Refused(reason, f"choices[{place}].code")
        seen.add(value)
        words.setdefault(value.casefold(), value)
