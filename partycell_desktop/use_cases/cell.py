"""What a secretary sets for the cell: its facts and names, its term, settings, own lists, own values of rules."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

from partycell_desktop.domain.cell import Cell, OrganisationName, Term, levels_on
from partycell_desktop.domain.code_list import CodeList
from partycell_desktop.domain.dates import cited_day, read_date, read_whole_day, shown_day
from partycell_desktop.domain.items import read_items, read_words
from partycell_desktop.domain.names import text_key
from partycell_desktop.domain.refusal import Refused, refuse_all
from partycell_desktop.domain.regulation import DatedValue, NoRule, Rule
from partycell_desktop.store import cell as cell_store
from partycell_desktop.store import records, shipped
from partycell_desktop.use_cases.books import read_names, read_term
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import N_, _

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


def check_choices(known: CodeList, choices: list[dict[str, Any]]) -> None:
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


@dataclass(frozen=True)
class RuleValue:
    """A dated value of a rule in words. Days are YYYY-MM-DD, `until_on` "" where it has no last one.

    `id` is the number of a value that the cell entered, 0 for a shipped one. `sure` as in RuleLine.
    """

    id: int
    from_on: str
    until_on: str
    shown: str
    document: str
    article: str
    dated: str
    source: str
    sure: str
    note: str
    in_force: bool


@dataclass(frozen=True)
class RuleLine:
    """A rule as the settings show it on a day: what it says in words, its value, where that comes from.

    `sure` is "verbatim", "quoted", "unconfirmed", or "own" where the value that holds was entered by the cell; ""
    where none holds. `own_values` are those entered, each with its words in `shown`; `values` are all, oldest first.
    `newer` says in a sentence that the program knows a value newer than the own one that goes before it; mostly "".
    """

    id: str
    title: str
    shown: str
    source: str
    sure: str
    own_values: list[dict[str, Any]]
    values: list[RuleValue]
    newer: str = ""


def list_rules(session: Session, on: date | None = None) -> list[RuleLine]:
    """Every rule the program knows, with the value that holds on a day (today) and how sure it is."""
    day = on or session.today()
    own: dict[str, list[dict[str, Any]]] = {}
    for row in cell_store.own_rule_values(session.book):
        own.setdefault(row["rule"], []).append(row)
    return [_rule_line(rule, day, own.get(rule.id, [])) for rule in session.rules]


def _rule_line(rule: Rule, day: date, own: list[dict[str, Any]]) -> RuleLine:
    value = _value_on(rule, day)
    numbers = {row["from_on"]: int(row["id"]) for row in own}
    # A shipped value ends where the next one begins.
    ends = {each.from_on: later.from_on - timedelta(days=1) for each, later in pairwise(rule.values)}
    values = [
        RuleValue(
            numbers[each.from_on.isoformat()] if each.own else 0,
            each.from_on.isoformat(),
            until.isoformat() if (until := each.until_on or (None if each.own else ends.get(each.from_on))) else "",
            rule.shown(each),
            each.cite.document,
            each.cite.article,
            each.cite.dated,
            str(each.cite),
            "own" if each.own else each.sure,
            _(each.note) if each.note else "",
            each is value,
        )
        for each in sorted((*rule.values, *rule.own_values), key=lambda each: (each.from_on, each.own))
    ]
    return RuleLine(
        rule.id,
        rule.title,
        rule.shown(value) if value else "",
        str(value.cite) if value else "",
        ("own" if value.own else value.sure) if value else "",
        [{**row, "shown": rule.words_for(row["value"])} for row in own],
        values,
        _newer_words(rule, day),
    )


def _newer_words(rule: Rule, day: date) -> str:
    found = rule.newer_than_own(day)
    if found is None:
        return ""
    own, newer = found
    return _(
        "From {day} on the program knows a newer value: {newer} ({source}). The value entered by the cell, {own} from "
        "{own_day} on, still goes before it: end it with its last day, or enter it again from {day} on with the "
        "document that keeps it."
    ).format(
        day=shown_day(newer.from_on),
        newer=rule.shown(newer),
        source=newer.cite,
        own=rule.shown(own),
        own_day=shown_day(own.from_on),
    )


def _value_on(rule: Rule, day: date) -> DatedValue | None:
    try:
        return rule.on(day)
    except NoRule:
        return None


def enter_rule_value(
    session: Session,
    rule: str,
    from_on: str,
    value: Any,
    document: str,
    article: str = "",
    dated: str = "",
    until_on: str = "",
) -> int:
    """Enter the value of a rule that the upper committee sent, with the number of its document.

    So a shipped value is confirmed too. It goes before the shipped value from that day on, until `until_on` where that
    is given. `value` is data, or text as the settings show it. Refused without a document, without a whole day, or
    where the rule cannot have such a value.
    """
    known = session.rules.get(rule)
    document = read_words("document", N_("Number and name of the document"), document)
    article = read_words("article", N_("Article, point"), article)
    problems: list[Refused] = []
    if not document:
        problems.append(Refused(_("A value of a rule needs the number of the document it comes from."), "document"))
    first = _day_or_problem(session, from_on, "from_on", problems)
    last = _day_or_problem(session, until_on, "until_on", problems) if until_on.strip() else None
    if first and last and last < first:
        problems.append(Refused(_("The last day comes before the first."), "until_on"))
    if first and any(each.from_on == first for each in known.own_values):
        words = _("A value from {day} has been entered already: take it out first.").format(day=shown_day(first))
        problems.append(Refused(words, "from_on"))
    try:
        dated = _cited(dated, session.today())
    except Refused as refused:
        problems.append(Refused(refused.reason, "dated"))
    try:
        value = known.read_value(value) if isinstance(value, str) else value
        known.check_value(value)
    except Refused as refused:
        problems.append(Refused(refused.reason, "value"))
    refuse_all(problems)
    assert first is not None
    with session.act("enter_rule_value"):
        number = cell_store.add_own_rule_value(
            session.book, rule, first.isoformat(), last.isoformat() if last else "", value, document, article, dated
        )
    session.forget_rules()
    return number


def _day_or_problem(session: Session, typed: str, field: str, problems: list[Refused]) -> date | None:
    try:
        return read_whole_day(typed, session.today(), field)
    except Refused as refused:
        problems.append(refused)
        return None


def _cited(dated: str, today: date) -> str:
    """The day of a document as documents cite it; what is known to the month or year stays so."""
    if not dated.strip():
        return ""
    day = read_date(dated, today)
    return cited_day(day.first_day()) if day.is_full else day.shown()


def remove_rule_value(session: Session, value_id: int) -> None:
    """Take out a value of a rule that was entered; the shipped value holds again."""
    _own_value(session, value_id)
    with session.act("remove_rule_value"):
        cell_store.remove_own_rule_value(session.book, value_id)
    session.forget_rules()


def end_rule_value(session: Session, value_id: int, until_on: str) -> None:
    """End a value of a rule that was entered: after its last day the shipped value holds, or a later own one."""
    first = date.fromisoformat(_own_value(session, value_id)["from_on"])
    problems: list[Refused] = []
    last = _day_or_problem(session, until_on, "until_on", problems)
    if last and last < first:
        problems.append(Refused(_("The last day comes before the first."), "until_on"))
    refuse_all(problems)
    assert last is not None
    with session.act("end_rule_value"):
        cell_store.end_own_rule_value(session.book, value_id, last.isoformat())
    session.forget_rules()


def _own_value(session: Session, value_id: int) -> dict[str, Any]:
    for row in cell_store.own_rule_values(session.book):
        if row["id"] == value_id:
            return row
    raise Refused(_("There is no record number {number} in this book.").format(number=value_id), "value_id")
