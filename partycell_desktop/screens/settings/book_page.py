"""The book: who is at the desk, password, recovery sheet, check, what was done in it."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from partycell_desktop.domain.refusal import Refused
from partycell_desktop.screens.parts.desk import Desk
from partycell_desktop.screens.parts.form import Form
from partycell_desktop.screens.parts.record_table import Column, RecordTable
from partycell_desktop.screens.parts.surfaces import Note, button, label, row
from partycell_desktop.screens.settings.settings_page import SettingsPage
from partycell_desktop.screens.start.dialogs import DeskDialog, PasswordField, dialog_column
from partycell_desktop.use_cases import books
from partycell_desktop.use_cases import cell as cells
from partycell_desktop.use_cases.history import ChangeLine, check_book, list_history
from partycell_desktop.use_cases.printing import print_recovery_sheet
from partycell_desktop.words import _


class BookPage(SettingsPage):
    """What concerns the file itself, and the history of everything done in it."""

    name = "book"

    wants_other_book = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.column.addLayout(
            row(
                button(_("Somebody else at the desk…"), "settings.desk", self._change_desk),
                button(_("Password…"), "settings.password", self._change_password),
                button(_("Recovery sheet…"), "settings.recovery", self._save_sheet),
                button(_("Check the book"), "settings.check", self._check),
                None,
                button(_("Open another book…"), "settings.other_book", self.wants_other_book.emit),
            )
        )
        self._found = Note("", "green", "settings.check_result")
        self._found.hide()
        self.column.addWidget(self._found)
        self.column.addWidget(label(_("What was done in this book"), "heading"))
        self._table: RecordTable[ChangeLine] = RecordTable(
            "settings.history",
            [
                Column("at", _("When"), lambda line: _moment(line.at), sort_key=lambda line: line.act_id, width=130),
                Column("who", _("Who"), lambda line: line.who, width=160),
                Column("act", _("What was done"), lambda line: line.act, width=200),
                Column("item", _("Item"), lambda line: line.item, width=200),
                Column("before", _("Before"), lambda line: line.before, width=180),
                Column("after", _("After"), lambda line: line.after, width=180),
                Column("reason", _("Reason"), lambda line: line.reason, width=160),
            ],
            accessible=_("What was done in this book"),
        )
        self.column.addWidget(self._table, 1)

    def refresh(self) -> None:
        lines = self.desk.look_up(list_history, 2000)
        if lines is not None:
            self._table.set_rows(lines, lambda line: (line.act_id, line.change_id, line.item))

    def _change_desk(self) -> None:
        people = self.desk.look_up(books.list_desk_people) or []
        roles = self.desk.look_up(cells.list_choices, "desk_role") or []

        def sit(name: str, role: str) -> Refused | None:
            return self.desk.carry_out(books.sit_at_desk, name, role).refused

        dialog = DeskDialog(people, roles, sit, self)
        dialog.exec()
        dialog.deleteLater()

    def _change_password(self) -> None:
        _PasswordChange(self.desk, self).exec()

    def _save_sheet(self) -> None:
        if self.desk.look_up(books.recovery_groups) is None:
            return
        path, _kind = QFileDialog.getSaveFileName(
            self, _("Save the recovery sheet"), str(Path.home() / _("Recovery sheet.pdf")), _("PDF (*.pdf)")
        )
        if path:
            self.desk.carry_out(print_recovery_sheet, Path(path))

    def _check(self) -> None:
        problems = self.desk.look_up(check_book)
        if problems is None:
            return
        self._found.setProperty("tone", "accent" if problems else "green")
        self._found.say(
            "\n".join(problems) or _("The book is sound: the file, every link and the whole history prove.")
        )
        self._found.style().unpolish(self._found)
        self._found.style().polish(self._found)
        self._found.show()


def _moment(at: str) -> str:
    day, _t, time = at.partition("T")
    return f"{'/'.join(reversed(day.split('-')))} {time[:5]}"


class _PasswordChange(QDialog):
    """The old password, the new one twice; an empty new one takes the encryption away."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        layout = dialog_column(self, "new_password", _("Password of the book"))
        self._form = Form(label_width=150)
        for name, words in (
            ("old", _("Password until now")),
            ("new", _("New password")),
            ("again", _("The same once more")),
        ):
            self._form.add(PasswordField(f"new_password.{name}", words))
        layout.addWidget(self._form)
        layout.addWidget(
            Note(
                _(
                    "Recovery sheets printed before no longer open the book: print a new one. Older copies of the book "
                    "keep the old password. Left empty, the book is no longer encrypted."
                ),
                "gold",
            )
        )
        save = button(_("Change"), "new_password.save", self._save, "primary")
        save.setDefault(True)
        layout.addLayout(row(None, button(_("Cancel"), "new_password.cancel", self.reject), save))

    def _save(self) -> None:
        typed = self._form.values()
        if typed["new"] != typed["again"]:
            self._form.mark(Refused(_("The two passwords are not the same."), "again"))
            return
        outcome = self._desk.carry_out(books.change_password, typed["old"], typed["new"])
        self._form.mark(outcome.refused)
        if outcome:
            self.accept()
