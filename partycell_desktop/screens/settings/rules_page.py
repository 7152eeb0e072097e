"""Rules and their sources: what holds today, from which document, how sure; own values with their document."""

from PySide6.QtGui import QResizeEvent

from partycell_desktop.screens.parts.chips import Chip
from partycell_desktop.screens.parts.desk import Desk
from partycell_desktop.screens.parts.record_table import Column, RecordTable
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import Note, button, row
from partycell_desktop.screens.settings.list_page import ListPage
from partycell_desktop.screens.settings.rule_dialog import SURE_TONES, SURE_WORDS, RuleDialog
from partycell_desktop.use_cases import rule_values
from partycell_desktop.use_cases.rule_values import RuleLine
from partycell_desktop.words import _

LEAST_HEIGHT_FOR_NOTE = 420


class RulesPage(ListPage[RuleLine]):
    """A rule that is not confirmed is marked; the secretary enters the value that the upper committee sent."""

    name = "rules"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.kept = {"unconfirmed": _is_unconfirmed, "own": _has_own}
        self._note = Note(
            _(
                "Compare with the official documents before you rely on a value. What is marked “not confirmed” "
                "was not read in the document itself."
            ),
            "gold",
            "settings.rules_note",
        )
        table: RecordTable[RuleLine] = RecordTable(
            "settings.rules_table",
            [
                Column("title", _("Rule"), lambda rule: rule.title, width=330),
                Column("shown", _("Today"), lambda rule: rule.shown, width=150),
                Column("sure", _("How sure"), _sure_words, width=185, tone=_sure_tone),
                Column("source", _("According to"), lambda rule: rule.source, width=260),
            ],
            accessible=_("Rules and sources"),
            searched=lambda rule: [rule.title, rule.shown, rule.source],
        )
        finding = self.set_up_list(table, _("Find a rule…"), _("Which rules"), _("No rule is found."))
        self._table.opened.connect(self._edit)
        self.column.addWidget(self._note)
        self.column.addLayout(finding)
        self.column.addWidget(self._table, 1)
        self.column.addLayout(
            row(button(_("Enter a value from a document…"), "settings.rule_enter", self._edit_current), None)
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a low window the list has the room of the note."""
        self._note.setVisible(event.size().height() >= px(LEAST_HEIGHT_FOR_NOTE))
        super().resizeEvent(event)

    def refresh(self) -> None:
        rules = self.desk.look_up(rule_values.list_rules)
        if rules is None:
            return
        self._chips.set_chips(
            [
                Chip("all", _("All"), len(rules)),
                Chip("unconfirmed", _("Not confirmed"), sum(map(_is_unconfirmed, rules)), "gold"),
                Chip("own", _("Entered by the cell"), sum(map(_has_own, rules))),
            ]
        )
        self._table.set_rows(rules, lambda rule: rule.id)
        self._filter()

    def open(self, place: str) -> None:
        if place:
            self._show_all()
            self._table.select_key(place)

    def _edit_current(self) -> None:
        chosen = self._table.current()
        if chosen is not None:
            self._edit(chosen)

    def _edit(self, rule: RuleLine) -> None:
        dialog = RuleDialog(self.desk, rule, self)
        dialog.exec()
        if dialog.done_words:
            self.desk.say(dialog.done_words, undo=True)


def _is_unconfirmed(rule: RuleLine) -> bool:
    return rule.sure == "unconfirmed"


def _has_own(rule: RuleLine) -> bool:
    return bool(rule.own_values)


def _sure_words(rule: RuleLine) -> str:
    if rule.newer:
        return _("a newer value is known")
    return _(SURE_WORDS[rule.sure]) if rule.sure else ""


def _sure_tone(rule: RuleLine) -> str:
    return "gold" if rule.newer else SURE_TONES.get(rule.sure, "")
