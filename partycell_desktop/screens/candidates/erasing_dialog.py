"""Erasing what the book holds of people who were not admitted: who is due, what goes, what stays, the name again."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from partycell_desktop.domain.dates import shown_day
from partycell_desktop.screens.parts.desk import Desk
from partycell_desktop.screens.parts.dialog import Dialog
from partycell_desktop.screens.parts.field import TextField
from partycell_desktop.screens.parts.form import Form
from partycell_desktop.screens.parts.message_bar import MessageBar
from partycell_desktop.screens.parts.record_table import Column, RecordTable
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import Note, button, label, row
from partycell_desktop.use_cases.candidate_erasing import Erasable, erase_candidate, list_erasable, preview_erasing
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _

NAME = "candidates.erasing"


class ErasingDialog(Dialog):
    """`candidates.erasing`: everybody whose data may be erased, those due first; one at a time is erased."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(NAME)
        self.setWindowTitle(_("Erase data of people not admitted"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.erased = 0
        self._desk = desk
        self._today = desk.look_up(Session.today) or date.min
        self._table: RecordTable[Erasable] = RecordTable(
            f"{NAME}.people",
            [
                Column("name", _("Full name"), lambda each: each.name, width=190, bold_tail=True),
                Column("ended", _("How it ended"), lambda each: each.ended_as, width=190),
                Column(
                    "on",
                    _("Way ended on"),
                    lambda each: shown_day(each.ended_on) if each.ended_on else "",
                    lambda each: each.ended_on or date.max,
                    width=110,
                ),
                Column(
                    "due",
                    _("Due for erasing"),
                    self._due,
                    lambda each: each.due_on or date.max,
                    width=150,
                    tone=lambda each: "accent" if self._is_due(each) else "",
                ),
            ],
            accessible=_("People not admitted"),
            sort_by="due",
        )
        self._table.set_empty(_("Nobody whose way has ended without an admission is in the book."))
        self._table.setMinimumHeight(px(150))
        self._table.current_changed.connect(self._show)
        self._says = Note("", "gold", f"{NAME}.says")
        self._form = Form(label_width=152)
        self._typed = TextField(f"{NAME}.name", _("Type the name again"))
        self._typed.key = "name"
        self._form.add(self._typed)
        self._form.end()
        self._erase = button(_("Erase for good"), f"{NAME}.do", self._give, "primary")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(24), px(20), px(24), px(16))
        layout.setSpacing(px(12))
        layout.addWidget(label(_("Erase data of people not admitted"), "name", wrap=True))
        layout.addWidget(
            label(
                _("After how many months this is proposed is set under Settings, Manner of work. It cannot be undone."),
                "muted",
                wrap=True,
            )
        )
        layout.addWidget(self._table, 1)
        layout.addWidget(self._says)
        layout.addWidget(self._form)
        layout.addWidget(MessageBar(desk))
        layout.addLayout(row(None, button(_("Close"), f"{NAME}.close", self.reject), self._erase))
        self.setMinimumWidth(px(700))
        self._fill()

    def _is_due(self, each: Erasable) -> bool:
        return each.due_on is not None and each.due_on <= self._today

    def _due(self, each: Erasable) -> str:
        return shown_day(each.due_on) if each.due_on else _("no time was set")

    def _fill(self) -> None:
        found = self._desk.look_up(list_erasable)
        if found is None:
            return
        self._table.set_rows(found, lambda each: each.person_id)
        if found and self._table.current() is None:
            self._table.select_key(found[0].person_id)
        self._show(self._table.current())

    def _show(self, chosen: Erasable | None) -> None:
        for part in (self._says, self._form):
            part.setVisible(chosen is not None)
        self._erase.setEnabled(chosen is not None)
        self._typed.set_text("")
        self._typed.clear_problem()
        told = self._desk.look_up(preview_erasing, chosen.person_id) if chosen is not None else None
        if told is not None:
            goes = "\n".join(f"– {each}" for each in told.goes)
            stays = "\n".join(f"– {each}" for each in told.stays)
            self._says.say(
                _("{name}\nWhat goes:\n{goes}\nWhat stays:\n{stays}").format(name=told.name, goes=goes, stays=stays)
            )

    def _give(self) -> None:
        chosen = self._table.current()
        if chosen is None:
            return
        outcome = self._desk.carry_out(erase_candidate, chosen.person_id, self._typed.text())
        self._form.mark(outcome.refused)
        if outcome:
            self.erased += 1
            self._fill()


def ask_erasing(desk: Desk, parent: QWidget) -> bool:
    """Show who may be erased and let the user erase; whether anybody was."""
    dialog = ErasingDialog(desk, parent.window())
    dialog.exec()
    dialog.deleteLater()
    return dialog.erased > 0
