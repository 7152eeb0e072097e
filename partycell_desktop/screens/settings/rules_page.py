"""Rules and their sources: what holds today, from which document, how sure; own values with their document."""

from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from partycell_desktop.screens.parts.desk import Desk
from partycell_desktop.screens.parts.dialog import Dialog, fitted
from partycell_desktop.screens.parts.field import TextField
from partycell_desktop.screens.parts.fields import DateField
from partycell_desktop.screens.parts.form import Form
from partycell_desktop.screens.parts.record_table import Column, RecordTable
from partycell_desktop.screens.parts.surfaces import Note, button, column, label, row
from partycell_desktop.screens.settings.settings_page import SettingsPage
from partycell_desktop.screens.start.dialogs import dialog_column
from partycell_desktop.use_cases import cell as cells
from partycell_desktop.use_cases.cell import RuleLine
from partycell_desktop.words import N_, _

SURE_WORDS = {
    "verbatim": N_("read in the document itself"),
    "quoted": N_("as others quote it"),
    "unconfirmed": N_("not confirmed"),
    "own": N_("entered by the cell"),
}


def _sure_words(rule: RuleLine) -> str:
    return _(SURE_WORDS[rule.sure]) if rule.sure else ""


def _sure_tone(rule: RuleLine) -> str:
    return "gold" if rule.sure == "unconfirmed" else ""


class RulesPage(SettingsPage):
    """A rule that is not confirmed is marked; the secretary enters the value that the upper committee sent."""

    name = "rules"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.column.addWidget(
            Note(
                _(
                    "Compare with the official documents before you rely on a value. What is marked “not confirmed” "
                    "was not read in the document itself."
                ),
                "gold",
                "settings.rules_note",
            )
        )
        self._search = QLineEdit()
        self._search.setObjectName("settings.rules_search")
        self._search.setProperty("look", "search")
        self._search.setPlaceholderText(_("Find a rule…"))
        self._search.setAccessibleName(_("Find a rule…"))
        self._table: RecordTable[RuleLine] = RecordTable(
            "settings.rules_table",
            [
                Column("title", _("Rule"), lambda rule: rule.title, width=400),
                Column("shown", _("Today"), lambda rule: rule.shown, width=195),
                Column("source", _("According to"), lambda rule: rule.source, width=260),
                Column("sure", _("How sure"), _sure_words, width=205, tone=_sure_tone),
            ],
            accessible=_("Rules and sources"),
            searched=lambda rule: [rule.title, rule.shown, rule.source],
        )
        self._search.textEdited.connect(self._table.set_search)
        self._table.opened.connect(self._edit)
        self.column.addWidget(self._search)
        self.column.addWidget(self._table, 1)
        self.column.addLayout(
            row(button(_("Enter a value from a document…"), "settings.rule_enter", self._edit_current), None)
        )

    def refresh(self) -> None:
        rules = self.desk.look_up(cells.list_rules)
        if rules is not None:
            self._table.set_rows(rules, lambda rule: rule.id)

    def open(self, place: str) -> None:
        if place:
            self._table.select_key(place)

    def focus_search(self) -> bool:
        self._search.setFocus()
        return True

    def _edit_current(self) -> None:
        chosen = self._table.current()
        if chosen is not None:
            self._edit(chosen)

    def _edit(self, rule: RuleLine) -> None:
        _RuleDialog(self.desk, rule, self).exec()


class _RuleDialog(Dialog):
    """Own values of one rule: those entered, and a new one."""

    def __init__(self, desk: Desk, rule: RuleLine, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk, self._rule = desk, rule
        layout = dialog_column(self, "rule", rule.title, 560)
        holds = _("Today: {value}. {source}").format(value=rule.shown, source=rule.source)
        layout.addWidget(label(holds if rule.shown else _("No value of this rule holds today."), wrap=True))
        inside = column(spacing=14)
        for own in rule.own_values:
            words = _("From {day}: {value} ({document})").format(
                day=_shown(own["from_on"]), value=own["shown"], document=own["document"]
            )
            inside.addLayout(
                row(
                    label(words, "strong", wrap=True),
                    None,
                    button(_("Take out"), f"rule.remove_{own['id']}", partial(self._remove, own["id"])),
                )
            )
        self._form = Form(label_width=190)
        value = TextField("rule.value", _("Value"))
        if rule.shown:
            value.line.setPlaceholderText(_("Written as above, for example: {example}").format(example=rule.shown))
        for field in (
            value,
            DateField("rule.from_on", _("Holds from")),
            TextField("rule.document", _("Number and name of the document")),
            TextField("rule.article", _("Article, point")),
            TextField("rule.dated", _("Date of the document")),
        ):
            self._form.add(field)
        inside.addWidget(self._form)
        whole = QWidget()
        whole.setLayout(inside)
        layout.addWidget(fitted(whole))
        save = button(_("Save"), "rule.save", self._save, "primary")
        save.setDefault(True)
        layout.addLayout(row(None, button(_("Cancel"), "rule.cancel", self.reject), save))

    def _save(self) -> None:
        typed = self._form.values()
        outcome = self._desk.carry_out(
            cells.enter_rule_value,
            self._rule.id,
            typed["from_on"],
            typed["value"],
            typed["document"],
            typed["article"],
            typed["dated"],
        )
        self._form.mark(outcome.refused)
        if outcome:
            self.accept()

    def _remove(self, number: int) -> None:
        if self._desk.carry_out(cells.remove_rule_value, number):
            self.accept()


def _shown(day: str) -> str:
    return f"{date.fromisoformat(day):%d/%m/%Y}"
