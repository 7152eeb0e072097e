"""The dated rules as the settings show them, and the cell's own values of them, each with its document."""

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

from partycell_desktop.domain.dates import cited_day, read_date, read_whole_day, shown_day
from partycell_desktop.domain.items import read_words
from partycell_desktop.domain.refusal import Refused, refuse_all
from partycell_desktop.domain.regulation import DatedValue, NoRule, Rule
from partycell_desktop.store import cell as cell_store
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import N_, _


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
