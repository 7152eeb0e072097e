"""The book: who is at the desk, password, recovery sheet, check, what was done in it."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from partycell_desktop.domain.refusal import Refused
from partycell_desktop.screens.parts.chips import in_lines
from partycell_desktop.screens.parts.desk import Desk
from partycell_desktop.screens.parts.dialog import Dialog
from partycell_desktop.screens.parts.file_dialogs import ask_where_to_save
from partycell_desktop.screens.parts.form import Form
from partycell_desktop.screens.parts.record_table import Column, RecordTable
from partycell_desktop.screens.parts.screen import Bookmark
from partycell_desktop.screens.parts.surfaces import Note, button, label, restyle, row
from partycell_desktop.screens.settings.settings_page import SettingsPage
from partycell_desktop.screens.start.dialogs import (
    DeskDialog,
    PasswordField,
    ask_about_password,
    dialog_column,
    show_button,
)
from partycell_desktop.use_cases import books
from partycell_desktop.use_cases import cell as cells
from partycell_desktop.use_cases.about import about_book
from partycell_desktop.use_cases.history import ChangeLine, check_book, list_history
from partycell_desktop.use_cases.printing import print_recovery_sheet
from partycell_desktop.words import _


class BookPage(SettingsPage):
    """What concerns the file itself, and the history of everything done in it."""

    name = "book"

    wants_other_book = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._person = label("", "strong", "settings.at_the_desk")
        self.column.addLayout(row(label(_("At the desk:"), "muted"), self._person, None))
        self.column.addWidget(
            in_lines(
                button(_("Somebody else at the desk…"), "settings.desk", self._change_desk),
                button(_("Password…"), "settings.password", self._change_password),
                button(_("Recovery sheet…"), "settings.recovery", self._save_sheet),
                button(_("Check the book"), "settings.check", self._check),
                None,
                button(_("Open another book…"), "settings.other_book", self.wants_other_book.emit),
                gap=8,
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
                Column("who", _("Who"), lambda line: line.who, width=132),
                Column("act", _("What was done"), lambda line: line.act, width=160),
                Column("member", _("Record of"), lambda line: line.member, width=146, link=True),
                Column("item", _("Item"), lambda line: line.item, width=180),
                Column("before", _("Before"), lambda line: line.before, width=116),
                Column("after", _("After"), lambda line: line.after, width=126),
                Column("reason", _("Reason"), lambda line: line.reason, width=120),
            ],
            accessible=_("What was done in this book"),
        )
        for way in (self._table.followed, self._table.opened):
            way.connect(self._open_member)
        self.column.addWidget(self._table, 1)

    def refresh(self) -> None:
        person = self.desk.look_up(books.get_desk_person)
        lines = self.desk.look_up(list_history, 2000)
        if lines is not None and person is not None:
            self._person.setText(", ".join(part for part in (person.name, person.role) if part))
            keys = _keys(lines)
            self._table.set_rows(lines, lambda line: keys[id(line)])

    def bookmark(self) -> Bookmark:
        return {"history": self._table.bookmark()}

    def take_up(self, bookmark: Bookmark) -> None:
        self._table.take_up(bookmark["history"])

    def _open_member(self, line: ChangeLine) -> None:
        if line.member_id:
            self.wants_place.emit(f"member:{line.member_id}")

    def _change_desk(self) -> None:
        people = self.desk.look_up(books.list_desk_people) or []
        roles = self.desk.look_up(cells.list_choices, "desk_role") or []

        def sit(name: str, role: str) -> Refused | None:
            return self.desk.carry_out(books.sit_at_desk, name, role).refused

        dialog = DeskDialog(people, roles, sit, self)
        dialog.exec()
        dialog.deleteLater()
        self.refresh()

    def _change_password(self) -> None:
        about = self.desk.look_up(about_book)
        if about is not None and _PasswordChange(self.desk, about.encrypted, self).exec():
            self.desk.say(_("The password was changed. Recovery sheets printed before no longer open the book."))

    def _save_sheet(self) -> None:
        if self.desk.look_up(books.recovery_groups) is None:
            return
        path = ask_where_to_save(self, _("Save the recovery sheet"), _("Recovery sheet.pdf"), (("PDF", "*.pdf"),))
        if path and self.desk.carry_out(print_recovery_sheet, Path(path)):
            self.desk.say(_("Saved: {path}. Print it, then delete the file.").format(path=path))

    def _check(self) -> None:
        problems = self.desk.look_up(check_book)
        if problems is None:
            return
        self._found.setProperty("tone", "accent" if problems else "green")
        self._found.say(
            "\n".join(problems) or _("The book is sound: the file, every link and the whole history prove.")
        )
        restyle(self._found)
        self._found.show()


def _keys(lines: Sequence[ChangeLine]) -> dict[int, tuple[int, int]]:
    """What tells the lines apart in every language, by their `id`: the change, and the how many-eth line of it."""
    counted: Counter[int] = Counter()
    keys = {}
    for line in lines:
        counted[line.change_id] += 1
        keys[id(line)] = line.change_id, counted[line.change_id]
    return keys


def _moment(at: str) -> str:
    day, _t, time = at.partition("T")
    return f"{'/'.join(reversed(day.split('-')))} {time[:5]}"


class _PasswordChange(Dialog):
    """The old password where there is one, the new one twice; an empty new one takes the encryption away."""

    def __init__(self, desk: Desk, encrypted: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk, self._encrypted = desk, encrypted
        layout = dialog_column(self, "new_password", _("Password of the book"), 480)
        self._form = Form(label_width=150)
        fields = [
            PasswordField("new_password.new", _("New password")),
            PasswordField("new_password.again", _("The same once more")),
        ]
        if encrypted:
            fields.insert(0, PasswordField("new_password.old", _("Password until now")))
        for field in fields:
            self._form.add(field)
        layout.addWidget(self._form)
        warning = _("Nobody can recover a lost password: not the maker of the program either.")
        if encrypted:
            warning = _(
                "Recovery sheets printed before no longer open the book: print a new one. Older copies of the book "
                "keep the old password. Left empty, the book is no longer encrypted."
            )
        layout.addWidget(Note(warning, "gold"))
        save = button(_("Change") if encrypted else _("Set the password"), "new_password.save", self._save, "primary")
        save.setDefault(True)
        show = show_button("new_password.show", fields)
        layout.addLayout(row(show, None, button(_("Cancel"), "new_password.cancel", self.reject), save))

    def _save(self) -> None:
        typed = {"old": "", **self._form.values()}
        if not self._encrypted and not typed["new"]:
            self._form.mark(Refused(_("Type the new password."), "new"))
            return
        if typed["new"] != typed["again"]:
            self._form.mark(Refused(_("The two passwords are not the same."), "again"))
            return
        if not ask_about_password(self, typed["new"]):
            self._form.fields["new"].setFocus()
            return
        outcome = self._desk.carry_out(books.change_password, typed["old"], typed["new"])
        self._form.mark(outcome.refused)
        if outcome:
            self.accept()
