"""What was changed in the settings, in words: one line for each setting, own entry, rule value, edition, template."""

import json
import tomllib
from collections.abc import Iterable
from typing import Any

from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.refusal import Refused, Trouble
from partycell_desktop.store import cell as cell_store
from partycell_desktop.store.history import Change
from partycell_desktop.use_cases.cell import SETTING_WORDS
from partycell_desktop.use_cases.documents import YEARLY
from partycell_desktop.use_cases.paper_material import editions_of
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import N_, _, n_

_FURTHER_SETTINGS = {
    YEARLY: N_("Types numbered by the year"),
    "approval_limit": N_("Vouchers up to this amount need no approver"),
    "founding_decision": N_("Decision that founded the cell"),
    "cell_committee": N_("Committee of the cell"),
    "receipt_form_number": N_("Form number of receipt vouchers"),
    "payment_form_number": N_("Form number of payment vouchers"),
    "enterprise_tax_code": N_("Tax code of the enterprise"),
    "dues_region": N_("Dues: region of the minimum wage"),
    "dues_rounding": N_("Dues: how they are rounded"),
    "dues_share_rounding": N_("Dues: how the kept share is rounded"),
    "dues_remit_by": N_("Dues: day by which they are handed on"),
    "dues_remit_document": N_("Dues: document about handing on"),
    "dues_fund": N_("Dues: fund of the kept share"),
    "dues_owed_before": N_("Dues: owed to the upper committee before"),
}
TABLES = ("setting", "list_choice", "own_rule_value", "own_edition", "own_agenda", "own_score_sheet")
Row = dict[str, Any]


class SettingsWords:
    """Tells of changes of the settings. A change holds only what differs; the rest of its row is found here."""

    def __init__(self, session: Session, changes: Iterable[Change]) -> None:
        self._session = session
        self._rows: dict[tuple[str, int], Row] = cell_store.settings_rows(session.book)
        for change in changes:
            if change.table in TABLES:
                known = {**(change.before or {}), **(change.after or {})}
                self._rows[change.table, change.row_id] = {**known, **self._rows.get((change.table, change.row_id), {})}

    def line(self, change: Change) -> tuple[str, str, str]:
        """What was changed, what it was before and what after; "" where it was not there."""
        row = self._rows.get((change.table, change.row_id), {})
        before = None if change.before is None else {**row, **change.before}
        after = None if change.after is None else {**row, **change.after}
        tell = {
            "setting": self._setting,
            "list_choice": self._choice,
            "own_rule_value": self._rule,
            "own_edition": self._edition,
            "own_agenda": self._agenda,
            "own_score_sheet": self._score_sheet,
        }[change.table]
        return self._title(change.table, row), tell(before) if before else "", tell(after) if after else ""

    def _title(self, table: str, row: Row) -> str:
        if table == "setting":
            name = str(row.get("name", ""))
            if name in _FURTHER_SETTINGS:
                return _(_FURTHER_SETTINGS[name])
            return _(SETTING_WORDS[name][0]) if name in SETTING_WORDS else name
        if table == "list_choice":
            return f"{self._list_title(str(row.get('list', '')))}: {row.get('value', '')}"
        since = _shown(str(row.get("from_on", "")))
        if table == "own_rule_value":
            return _("{rule}, from {day}").format(rule=self._rule_title(str(row.get("rule", ""))), day=since)
        if table == "own_agenda":
            return _("Agenda “{name}”, from {day}").format(name=row.get("name", ""), day=since)
        if table == "own_score_sheet":
            return _("Score sheet “{name}”, from {day}").format(name=row.get("name", ""), day=since)
        return _("Form {code}, edition of {day}").format(code=_form_code(str(row.get("code", ""))), day=since)

    def _list_title(self, name: str) -> str:
        try:
            return self._session.code_list(name).title
        except Refused:
            return name

    def _rule_title(self, rule: str) -> str:
        try:
            return self._session.rules.get(rule).title
        except Refused:
            return rule

    def _setting(self, row: Row) -> str:
        name, value = str(row.get("name", "")), str(row.get("value", ""))
        words = SETTING_WORDS[name][1].get(value, value) if name in SETTING_WORDS else value
        return _(words)

    def _choice(self, row: Row) -> str:
        return _("Hidden") if row.get("hidden") else _("Offered")

    def _rule(self, row: Row) -> str:
        value = json.loads(row["value"]) if isinstance(row.get("value"), str) else row.get("value")
        try:
            words = self._session.rules.get(str(row.get("rule", ""))).words_for(value)
        except Refused:
            words = str(value)
        if row.get("until_on"):
            words = _("{value}, until {day}").format(value=words, day=_shown(str(row["until_on"])))
        return f"{words} ({row.get('document', '')})"

    def _edition(self, row: Row) -> str:
        try:
            head = tomllib.loads(str(row.get("text", "")))
        except tomllib.TOMLDecodeError:
            return ""
        return " · ".join(str(head[key]) for key in ("code", "title", "issued_by") if head.get(key))

    def _agenda(self, row: Row) -> str:
        points = json.loads(str(row.get("points") or "[]"))
        words = n_("{count} point of the agenda", "{count} points of the agenda", len(points))
        if row.get("usual"):
            words = n_(
                "{count} point of the agenda; proposed for new meetings",
                "{count} points of the agenda; proposed for new meetings",
                len(points),
            )
        return words.format(count=len(points))

    def _score_sheet(self, row: Row) -> str:
        sheet = json.loads(str(row.get("sheet") or "{}"))
        words = n_(
            "{count} criterion, {total} points", "{count} criteria, {total} points", len(sheet.get("criteria", ()))
        ).format(count=len(sheet.get("criteria", ())), total=sheet.get("total", 0))
        return f"{words} ({row['document']})" if row.get("document") else words


def _form_code(key: str) -> str:
    try:
        return editions_of(None).all_of(key)[-1].code
    except (IndexError, Trouble):
        return key


def _shown(day: str) -> str:
    return PartialDate.from_iso(day).shown() if day else ""
