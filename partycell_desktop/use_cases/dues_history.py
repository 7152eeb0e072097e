"""What was changed in the accounts of dues, in words for the history of the book."""

from typing import Any

from partycell_desktop.domain.dues import (
    CHANNEL_LABELS,
    GROUPS,
    RELIEF_LABELS,
    ChargeKind,
    DuesPayment,
    DuesRelief,
    DuesRemittance,
    DuesTerms,
    ground_words,
)
from partycell_desktop.domain.items import items_of
from partycell_desktop.domain.money import shown_dong
from partycell_desktop.store.history import Change
from partycell_desktop.words import N_, _

TABLES: dict[str, tuple[type | None, str]] = {
    "dues_terms": (DuesTerms, N_("Dues of a member")),
    "dues_relief": (DuesRelief, N_("Exemption or reduction of dues")),
    "dues_month": (None, N_("Month of dues")),
    "dues_charge": (None, N_("Dues owed")),
    "dues_payment": (DuesPayment, N_("Payment of dues")),
    "dues_remittance": (DuesRemittance, N_("Dues handed on")),
}
TABLES_OF_MEMBER = ("dues_terms", "dues_relief", "dues_charge", "dues_payment")
_LABELS: dict[str, str] = {
    "dues_group": N_("Group of members"),
    "voluntary": N_("Voluntary more"),
    "from_month": N_("From month"),
    "until_month": N_("Until month"),
    "kind": N_("Kind"),
    "percent": N_("Percent"),
    "ground": N_("Ground"),
    "month": N_("Month"),
    "for_month": N_("For the month of"),
    "base": N_("Base of the dues"),
    "amount": N_("Amount"),
    "channel": N_("Way of payment"),
    "closed_on": N_("Closed on"),
    "collected": N_("Collected"),
    "kept": N_("Kept by the cell"),
    "to_send": N_("For the upper committee"),
    "reason": N_("Reason"),
}
_OF: dict[str, tuple[str, ...]] = {
    "dues_terms": ("from_month", "dues_group", "base", "voluntary", "voluntary_decision", "note"),
    "dues_relief": ("kind", "percent", "ground", "from_month", "until_month", "request", "decision", "decided_by"),
    "dues_month": ("month", "closed_on", "collected", "kept", "to_send"),
    "dues_charge": ("for_month", "dues_group", "base", "ground", "amount", "reason"),
    "dues_payment": ("paid_on", "for_month", "amount", "channel", "receipt_no", "note"),
    "dues_remittance": ("paid_on", "amount", "channel", "receipt_no", "receiver", "note"),
}
_DONG = frozenset({"base", "voluntary", "amount", "collected", "kept", "to_send"})


def dues_lines(change: Change) -> list[tuple[str, str, str]]:
    """For each item that was changed: what it is called, what it was before, what it is after."""
    kind, words = TABLES[change.table]
    items = {each.name: each.label for each in items_of(kind)} if kind is not None else {}
    before, after = change.before or {}, change.after or {}
    lines = [
        (f"{_(words)}: {_(_LABELS.get(name) or items[name])}", _value(name, before), _value(name, after))
        for name in _OF[change.table]
        if before.get(name) or after.get(name)
    ]
    return lines or [(_(words), "", "")]


def member_dues_lines(change: Change) -> list[tuple[str, str, str]]:
    """The same for the history of one member: what came or went is one line with all that it says.

    The dues of each month follow from group and income; of what is owed only corrections are told.
    """
    if change.table == "dues_charge" and (change.after or change.before or {}).get("kind") != ChargeKind.CORRECTION:
        return []
    if change.before is not None and change.after is not None:
        return dues_lines(change)
    _kind, words = TABLES[change.table]
    return [(_(words), _whole(change.table, change.before), _whole(change.table, change.after))]


def _whole(table: str, row: dict[str, Any] | None) -> str:
    values = (_value(name, row or {}) for name in _OF[table])
    return " · ".join(value for value in values if value)


def _value(name: str, row: dict[str, Any]) -> str:
    value = row.get(name)
    if value is None or value == "" or (name == "voluntary" and not value):
        return ""
    if name in _DONG:
        return shown_dong(value)
    if name == "dues_group":
        return next((each.title for each in GROUPS.values() if each.group == value), str(value))
    if name == "channel":
        return _(next(words for key, words in CHANNEL_LABELS.items() if key == value))
    if name == "kind":
        return _(next((words for key, words in RELIEF_LABELS.items() if key == value), str(value)))
    if name == "ground":
        return ground_words(str(value))
    parts = str(value).split("-")
    return "/".join(reversed(parts)) if name.endswith(("_on", "month")) else str(value)
