"""Small questions at the start: the password of a book, who is at the desk; and the sheet that opens a lost book."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QLineEdit, QMessageBox, QPushButton, QVBoxLayout, QWidget

from partycell_desktop.domain.cell import DeskPerson
from partycell_desktop.domain.items import item_of
from partycell_desktop.domain.password import weakness_of
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.screens.parts.dialog import Dialog
from partycell_desktop.screens.parts.field import TextField
from partycell_desktop.screens.parts.fields import ChoiceField
from partycell_desktop.screens.parts.file_dialogs import ask_where_to_save
from partycell_desktop.screens.parts.form import Form
from partycell_desktop.screens.parts.question import give_air
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import Card, Note, button, label, row
from partycell_desktop.words import _


class PasswordField(TextField):
    """A text that is shown as dots."""

    def make_editor(self) -> QWidget:
        editor = super().make_editor()
        assert isinstance(editor, QLineEdit)
        editor.setEchoMode(QLineEdit.EchoMode.Password)
        return editor

    def shows_letters(self) -> bool:
        """Whether what is typed can be read."""
        return self.line.echoMode() == QLineEdit.EchoMode.Normal

    def show_letters(self, on: bool) -> None:
        """Show what is typed, or dots."""
        self.line.setEchoMode(QLineEdit.EchoMode.Normal if on else QLineEdit.EchoMode.Password)


def show_button(name: str, fields: Sequence[PasswordField], look: str = "quiet") -> QPushButton:
    """A button that shows what is typed into `fields`, and hides it again."""

    def pressed() -> None:
        on = not fields[0].shows_letters()
        for field in fields:
            field.show_letters(on)
        made.setText(_("Hide") if on else _("Show"))
        made.setAccessibleName(made.text())

    made = button(_("Show"), name, pressed, look)
    return made


def dialog_column(dialog: QDialog, name: str, title: str, width: int = 440) -> QVBoxLayout:
    """The layout of a small dialog of the start, named and titled."""
    dialog.setObjectName(name)
    dialog.setWindowTitle(title)
    dialog.setMinimumWidth(px(width))
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(px(24), px(20), px(24), px(20))
    layout.setSpacing(px(14))
    words = label(title, "title", wrap=True)
    # What is wrapped is measured at the width that the dialog will have.
    words.setMinimumWidth(px(width) - 2 * px(24))
    layout.addWidget(words)
    return layout


def ask_about_password(parent: QWidget, password: str) -> bool:
    """Whether a password is to be used: a good one without a question; else `weak.box`, `weak.use`, `weak.change`.

    An empty one takes the encryption away, which is asked too. Esc goes back to choose another.
    """
    why = weakness_of(password)
    if password and not why:
        return True
    box = QMessageBox(parent)
    box.setOption(QMessageBox.Option.DontUseNativeDialog)
    box.setObjectName("weak.box")
    box.setWindowTitle(_("Password of the book"))
    box.setIcon(QMessageBox.Icon.Warning)
    box.setText(
        why or _("Without a password the book is no longer encrypted: everybody who gets the file can read it.")
    )
    box.setInformativeText(_("A few words that belong together only for you are long and easy to keep in mind."))
    use = box.addButton(
        _("Use it anyway") if why else _("Take the password away"), QMessageBox.ButtonRole.DestructiveRole
    )
    use.setObjectName("weak.use")
    change = box.addButton(_("Choose another"), QMessageBox.ButtonRole.RejectRole)
    change.setObjectName("weak.change")
    box.setDefaultButton(change)
    box.setEscapeButton(change)
    give_air(box)
    box.exec()
    used = box.clickedButton() is use
    box.deleteLater()
    return used


def ask_about_dropping(parent: QWidget) -> bool:
    """Whether what was typed may go: `drop.box` with `drop.drop` and `drop.stay`; Esc stays."""
    box = QMessageBox(parent)
    box.setOption(QMessageBox.Option.DontUseNativeDialog)
    box.setObjectName("drop.box")
    box.setWindowTitle(_("Not saved yet"))
    box.setText(_("No book has been made yet: what you typed here would be lost."))
    drop = box.addButton(_("Drop"), QMessageBox.ButtonRole.DestructiveRole)
    drop.setObjectName("drop.drop")
    stay = box.addButton(_("Stay here"), QMessageBox.ButtonRole.RejectRole)
    stay.setObjectName("drop.stay")
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)
    give_air(box)
    box.exec()
    dropped = box.clickedButton() is drop
    box.deleteLater()
    return dropped


class PasswordDialog(Dialog):
    """Asks the password of a book. `try_password` opens the book or returns the sentence that says why not."""

    def __init__(self, book: str, try_password: Callable[[str], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._try = try_password
        layout = dialog_column(self, "password", _("Open “{book}”").format(book=book))
        self._form = Form(label_width=96)
        self._field = PasswordField("password.text", _("Password"))
        self._form.add(self._field)
        layout.addWidget(self._form)
        layout.addWidget(
            label(_("Password lost? Type the key from the recovery sheet here instead."), "small", wrap=True)
        )
        self._open = button(_("Open"), "password.open", self._open_pressed, "primary")
        self._open.setDefault(True)
        shown = show_button("password.show", [self._field])
        layout.addLayout(row(shown, None, button(_("Cancel"), "password.cancel", self.reject), self._open))
        self._field.setFocus()

    def _open_pressed(self) -> None:
        problem = self._try(self._field.text())
        if problem:
            self._field.set_problem(problem)
            self._field.line.selectAll()
            self._field.setFocus()
        else:
            self.accept()


class DeskDialog(Dialog):
    """Asks who is at the desk; `sit` keeps it or gives the refusal."""

    def __init__(
        self,
        people: Sequence[DeskPerson],
        roles: Sequence[str],
        sit: Callable[[str, str], Refused | None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._people = list(people)
        self._sit = sit
        layout = dialog_column(self, "desk", _("Who is at the desk?"))
        layout.addWidget(label(_("Your name is kept with every change you make."), "muted", wrap=True))
        self._form = Form(label_width=96)
        name, role = item_of(DeskPerson, "name"), item_of(DeskPerson, "role")
        self._name = ChoiceField("desk.name", name.title, [each.name for each in people])
        self._role = ChoiceField("desk.role", role.title, roles)
        self._name.typed.connect(self._fill_role)
        for field in (self._name, self._role):
            self._form.add(field)
        layout.addWidget(self._form)
        go = button(_("Begin"), "desk.begin", self._begin_pressed, "primary")
        go.setDefault(True)
        layout.addLayout(row(None, button(_("Cancel"), "desk.cancel", self.reject), go))
        if people:
            self._name.set_text(people[-1].name)
            self._role.set_text(people[-1].role)

    def _fill_role(self) -> None:
        known = [each for each in self._people if each.name == self._name.text()]
        if known:
            self._role.set_text(known[0].role)

    def _begin_pressed(self) -> None:
        refused = self._sit(self._name.text(), self._role.text())
        self._form.mark(refused)
        if refused is None:
            self.accept()


class RecoverySheet(Dialog):
    """Shows the recovery key of a new book once, to be printed and locked away."""

    def __init__(
        self,
        groups: Sequence[str],
        save: Callable[[Path], bool],
        folder: Path,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._save, self._folder = save, folder
        layout = dialog_column(self, "recovery", _("Recovery sheet of the book"), 560)
        layout.addWidget(
            Note(
                _(
                    "Nobody can recover a lost password: not the maker of the program either. This sheet opens the "
                    "book without it. Print it and lock it away; whoever has the sheet and the file can read "
                    "everything."
                ),
                "gold",
                "recovery.warning",
            )
        )
        key = Card(padding=16)
        key.add(self._key(groups))
        layout.addWidget(key)
        self._said = Note("", "green", "recovery.said")
        self._said.hide()
        layout.addWidget(self._said)
        done = button(_("Go on"), "recovery.done", self.accept)
        ask = button(_("Save the sheet as PDF…"), "recovery.save", self._ask, "primary")
        layout.addLayout(row(None, done, ask))
        ask.setFocus()

    def _key(self, groups: Sequence[str]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(18))
        grid.setVerticalSpacing(px(6))
        mono = QFont("monospace")
        mono.setStyleHint(QFont.StyleHint.Monospace)
        mono.setPointSize(12)
        for place, group in enumerate(groups):
            shown = QLabel(group)
            shown.setFont(mono)
            shown.setObjectName(f"recovery.group_{place + 1}")
            shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(shown, place // 6, place % 6)
        return grid

    def _ask(self) -> None:
        path = ask_where_to_save(
            self, _("Save the recovery sheet"), _("Recovery sheet.pdf"), (("PDF", "*.pdf"),), self._folder
        )
        if path and self._save(Path(path)):
            self._said.say(_("Saved: {path}. Print it, then delete the file.").format(path=path))
            self._said.show()
