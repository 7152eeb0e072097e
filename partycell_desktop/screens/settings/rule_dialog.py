"""One rule: every value with its days and source; one confirmed, entered or taken out."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from partycell_desktop.screens.parts.desk import Desk
from partycell_desktop.screens.parts.dialog import Dialog, fitted
from partycell_desktop.screens.parts.field import TextField
from partycell_desktop.screens.parts.fields import DateField
from partycell_desktop.screens.parts.form import Form
from partycell_desktop.screens.parts.message_bar import MessageBar
from partycell_desktop.screens.parts.order_dialog import OrderDialog
from partycell_desktop.screens.parts.record_table import Column, RecordTable
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import Note, button, column, label, row
from partycell_desktop.screens.start.dialogs import dialog_column
from partycell_desktop.use_cases import rule_values
from partycell_desktop.use_cases.rule_values import RuleLine, RuleValue
from partycell_desktop.words import N_, _

SURE_WORDS = {
    "verbatim": N_("read in the document itself"),
    "quoted": N_("as others quote it"),
    "unconfirmed": N_("not confirmed"),
    "own": N_("entered by the cell"),
}
SURE_TONES = {"unconfirmed": "gold", "own": "green"}
TABLE_HEIGHT = 178


class RuleDialog(Dialog):
    """`rule`. `done` says what was done, in words, when the dialog has closed."""

    def __init__(self, desk: Desk, rule: RuleLine, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk, self._rule = desk, rule
        self.done_words = ""
        layout = dialog_column(self, "rule", rule.title, 640)
        layout.setSpacing(px(10))
        holds = _("Today: {value}. {source}").format(value=rule.shown, source=rule.source)
        layout.addWidget(label(holds if rule.shown else _("No value of this rule holds today."), wrap=True))
        if rule.newer:
            layout.addWidget(Note(rule.newer, "gold", "rule.newer"))
        self._table = _table()
        self._confirm = button(_("Confirm this value…"), "rule.confirm", self._take_over, "small")
        self._end = button(_("End it…"), "rule.end", self._ask_end, "small")
        self._remove = button(_("Take out"), "rule.take_out", self._take_out, "small")
        self._note = label("", "small", "rule.note", wrap=True)
        self._form = Form(label_width=190)
        value = TextField("rule.value", _("Value"))
        if rule.shown:
            value.line.setPlaceholderText(_("Written as above, for example: {example}").format(example=rule.shown))
        for field in (
            value,
            DateField("rule.from_on", _("Holds from")),
            DateField("rule.until_on", _("Until, if it has an end")),
            TextField("rule.document", _("Number and name of the document")),
            TextField("rule.article", _("Article, point")),
            DateField("rule.dated", _("Date of the document")),
        ):
            self._form.add(field)
        whole = QWidget()
        inside = column(
            self._table,
            self._note,
            row(self._confirm, self._end, self._remove, None),
            label(_("A value from a document"), "heading"),
            self._form,
            margins=(0, 0, 6, 0),
        )
        whole.setLayout(inside)
        layout.addWidget(fitted(whole), 1)
        save = button(_("Save"), "rule.save", self._save, "primary")
        save.setDefault(True)
        layout.addLayout(row(None, button(_("Cancel"), "rule.cancel", self.reject), save))
        layout.addWidget(MessageBar(desk))
        self._table.current_changed.connect(lambda _value: self._show_buttons())
        self._table.set_rows(rule.values, lambda each: (each.from_on, each.id))
        now = next((each for each in rule.values if each.in_force), rule.values[-1])
        self._table.select_key((now.from_on, now.id))
        self._show_buttons()
        value.setFocus()

    def _show_buttons(self) -> None:
        chosen = self._table.current()
        self._confirm.setEnabled(chosen is not None and not chosen.id)
        for order in (self._end, self._remove):
            order.setEnabled(chosen is not None and bool(chosen.id))
        self._note.setText(chosen.note if chosen else "")
        self._note.setVisible(bool(self._note.text()))

    def _take_over(self) -> None:
        """Write the chosen value with its days and source into the fields: the secretary compares and saves."""
        chosen = self._table.current()
        if chosen is None:
            return
        self._form.mark(None)
        self._form.show_values(
            {
                "value": chosen.shown,
                "from_on": _shown(chosen.from_on),
                "until_on": _shown(chosen.until_on),
                "document": chosen.document,
                "article": chosen.article,
                "dated": chosen.dated,
            }
        )
        self._form.fields["document"].reveal()

    def _save(self) -> None:
        typed = self._form.values()
        outcome = self._desk.carry_out(
            rule_values.enter_rule_value,
            self._rule.id,
            typed["from_on"],
            typed["value"],
            typed["document"],
            typed["article"],
            typed["dated"],
            typed["until_on"],
        )
        self._form.mark(outcome.refused)
        if outcome:
            self.done_words = _("Value of a rule entered")
            self.accept()

    def _ask_end(self) -> None:
        chosen = self._table.current()
        if chosen is None or not chosen.id:
            return
        asked = OrderDialog(
            self._desk,
            "rule_end",
            _("The last day of this value"),
            [DateField("rule_end.until_on", _("Last day"))],
            lambda typed: self._desk.carry_out(rule_values.end_rule_value, chosen.id, typed["until_on"]),
            do=_("Save"),
            explain=_("{value}, from {day} on ({source}). After its last day the value shipped with the program holds.")
            .format(value=chosen.shown, day=_shown(chosen.from_on), source=chosen.source),
            parent=self,
        )  # fmt: skip
        asked.form.show_values({"until_on": _shown(chosen.until_on)})
        if asked.exec():
            self.done_words = _("Value of a rule ended")
            self.accept()

    def _take_out(self) -> None:
        chosen = self._table.current()
        if chosen is not None and chosen.id and self._desk.carry_out(rule_values.remove_rule_value, chosen.id):
            self.done_words = _("Value of a rule removed")
            self.accept()


def _table() -> RecordTable[RuleValue]:
    table: RecordTable[RuleValue] = RecordTable(
        "rule.values",
        [
            Column("from_on", _("Holds from"), lambda each: _shown(each.from_on), _first_day, 100, figures=True),
            Column("until_on", _("Until"), lambda each: _shown(each.until_on), _last_day, 100, figures=True),
            Column("shown", _("Value"), lambda each: each.shown, width=150),
            Column("sure", _("How sure"), _sure_words, width=150, tone=lambda each: SURE_TONES.get(each.sure, "")),
            Column("source", _("According to"), lambda each: each.source, width=220),
        ],
        accessible=_("Values of the rule"),
    )
    table.setSelectionMode(RecordTable.SelectionMode.SingleSelection)
    table.setFixedHeight(px(TABLE_HEIGHT))
    return table


def _first_day(value: RuleValue) -> str:
    return value.from_on


def _last_day(value: RuleValue) -> str:
    return value.until_on


def _sure_words(value: RuleValue) -> str:
    return _(SURE_WORDS[value.sure])


def _shown(day: str) -> str:
    return "/".join(reversed(day.split("-"))) if day else ""
