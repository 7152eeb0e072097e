"""The wizard of a new book: the cell and those above it, the enterprise, the term and the desk, file and password."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from partycell_desktop.domain.cell import Cell, DeskPerson, OrganisationName, Term
from partycell_desktop.domain.items import item_of
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.screens.parts.field import TextField
from partycell_desktop.screens.parts.form import Form, field_of
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import Card, Note, button, label, row, scrolled
from partycell_desktop.screens.start.dialogs import PasswordField, dialog_column
from partycell_desktop.words import _


@dataclass(frozen=True)
class NewBook:
    """What the wizard asks for, as typed."""

    path: str
    password: str
    cell: dict[str, Any]
    names: list[dict[str, Any]]
    term: dict[str, Any] | None
    desk: dict[str, Any]


class NewBookWizard(QDialog):
    """Four short steps. `make` makes the book or gives the refusal, and then the wizard goes to the wrong field."""

    def __init__(
        self,
        make: Callable[[NewBook], Refused | None],
        choices: Callable[[str], Sequence[str]],
        today: date,
        folder: Path,
        warn_of_folder: Callable[[str], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._make, self._choices, self._today = make, choices, today
        self._folder, self._warn = folder, warn_of_folder
        layout = dialog_column(self, "new_book", _("A new book"), 720)
        self.resize(px(760), px(620))
        self._steps = QHBoxLayout()
        self._steps.setSpacing(px(16))
        layout.addLayout(self._steps)
        self._pages = QStackedWidget()
        self._forms: list[Form] = []
        titles = (_("The cell"), _("The enterprise"), _("Term and desk"), _("File and password"))
        for number, (title, make_page) in enumerate(
            zip(titles, (self._cell_page, self._enterprise_page, self._term_page, self._file_page), strict=True), 1
        ):
            self._steps.addWidget(label(f"{number}. {title}", "muted", f"new_book.step_{number}"))
            self._pages.addWidget(make_page())
        self._steps.addStretch(1)
        layout.addWidget(self._pages, 1)
        self._problem = Note("", "accent", "new_book.problem")
        self._problem.hide()
        layout.addWidget(self._problem)
        self._back = button(_("Back"), "new_book.back", lambda: self._go(-1))
        self._next = button(_("Next"), "new_book.next", self._next_pressed, "primary")
        self._next.setDefault(True)
        layout.addLayout(row(button(_("Cancel"), "new_book.cancel", self.reject), None, self._back, self._next))
        self._show_step(0)

    def _page(self, *widgets: QWidget) -> QWidget:
        card = Card(padding=20, spacing=10)
        for widget in widgets:
            card.add(widget)
        card.column.addStretch(1)
        holder = QWidget()
        box = QVBoxLayout(holder)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(scrolled(card))
        return holder

    def _form(self) -> Form:
        form = Form(label_width=200)
        self._forms.append(form)
        return form

    def _cell_page(self) -> QWidget:
        form = self._form()
        form.add_heading(_("The cell"))
        self._add_name(form, 0, _("Name of the cell"), _("For example: Chi bộ Công ty TNHH Minh Họa"))
        form.add_heading(_("The bodies above it, the nearest first"))
        self._add_name(form, 1, _("Directly above"), _("For example: Đảng bộ phường Ví Dụ"))
        self._add_name(form, 2, _("Above that (if any)"), "")
        self._add_name(form, 3, _("Above that (if any)"), "")
        form.add(field_of("new_book", item_of(OrganisationName, "from_on"), (), self._today))
        form.end()
        hint = label(
            _(
                "The header line is printed at the head of documents, in capitals; left empty, it is made of the name. "
                "Names can be changed later, each from its own day."
            ),
            "small",
            wrap=True,
        )
        return self._page(form, hint)

    def _add_name(self, form: Form, level: int, title: str, hint: str) -> None:
        form.add(TextField(f"new_book.name_{level}", title, hint=hint))
        header = TextField(f"new_book.header_{level}", _("Header line on documents"))
        form.add(header)
        name = form.fields[f"name_{level}"]

        def propose() -> None:
            if isinstance(header, TextField):
                header.line.setPlaceholderText(name.text().upper())

        name.typed.connect(propose)

    def _enterprise_page(self) -> QWidget:
        form = self._form()
        names = ("enterprise", "enterprise_kind", "organisation_type", "place_name", "symbol", "has_seal", "address")
        form.add_items("new_book", [item_of(Cell, name) for name in names], self._choices, self._today)
        form.fields["symbol"].set_text("CB")
        form.end()
        hint = label(
            _("Without a seal of its own, the papers leave room for the confirmation of the committee above."),
            "small",
            wrap=True,
        )
        return self._page(form, hint)

    def _term_page(self) -> QWidget:
        form = self._form()
        form.add_heading(_("The present term (may be left for later)"))
        for name, key in (("name", "term_name"), ("congress_on", "congress_on"), ("ends_on", "ends_on")):
            field = field_of("new_book", item_of(Term, name), (), self._today)
            field.key = key
            field.editor.setObjectName(f"new_book.{key}")
            form.add(field)
        form.add_heading(_("Who is at the desk"))
        for name in ("name", "role"):
            declared = item_of(DeskPerson, name)
            field = field_of("new_book", declared, self._choices(declared.choices) if declared.choices else ())
            field.key = f"desk_{name}"
            field.editor.setObjectName(f"new_book.desk_{name}")
            form.add(field)
        form.end()
        return self._page(form, label(_("Your name is kept with every change you make."), "small", wrap=True))

    def _file_page(self) -> QWidget:
        form = self._form()
        path = TextField("new_book.path", _("File of the book"))
        form.add(path)
        form.add_wide(_at_the_left(button(_("Another folder…"), "new_book.choose", self._choose, "small")))
        self._folder_warning = Note("", "gold", "new_book.folder_warning")
        self._folder_warning.hide()
        form.add_wide(self._folder_warning)
        path.typed.connect(self._warn_of_folder)
        form.add_heading(_("Password"))
        form.add(PasswordField("new_book.password", _("Password")))
        form.add(PasswordField("new_book.password_again", _("The same once more")))
        form.add_wide(_at_the_left(button(_("Show"), "new_book.show_password", self._show_password, "small")))
        form.end()
        warning = Note(
            _(
                "With a password the file is encrypted. Nobody can recover a lost password: not the maker of the "
                "program either. After this step you can print a recovery sheet that opens the book without it. "
                "Without a password, everybody who gets the file can read it."
            ),
            "gold",
            "new_book.password_warning",
        )
        return self._page(form, warning)

    def _show_password(self) -> None:
        for key in ("password", "password_again"):
            field = self._forms[3].fields[key]
            if isinstance(field, PasswordField):
                field.show_letters(field.line.echoMode() == QLineEdit.EchoMode.Password)

    def _choose(self) -> None:
        now = Path(self._text(3, "path"))
        path, _kind = QFileDialog.getSaveFileName(self, _("File of the book"), str(now), _("Books (*.sochibo)"))
        if path:
            self._forms[3].fields["path"].set_text(path)
            self._warn_of_folder()

    def _warn_of_folder(self) -> None:
        warning = self._warn(self._text(3, "path"))
        self._folder_warning.say(warning)
        self._folder_warning.setVisible(bool(warning))

    def _text(self, page: int, key: str) -> str:
        return self._forms[page].fields[key].text().strip()

    def _go(self, steps: int) -> None:
        self._show_step(self._pages.currentIndex() + steps)

    def _show_step(self, at: int) -> None:
        self._pages.setCurrentIndex(at)
        self._problem.hide()
        for number in range(4):
            step = self.findChild(QWidget, f"new_book.step_{number + 1}")
            if step is not None:
                step.setProperty("look", "strong" if number == at else "muted")
                step.style().unpolish(step)
                step.style().polish(step)
        self._back.setEnabled(at > 0)
        self._next.setText(_("Make the book") if at == 3 else _("Next"))
        self._next.setAccessibleName(self._next.text())
        if at == 3 and not self._text(3, "path"):
            self._forms[3].fields["path"].set_text(str(self._folder / f"{self._file_name()}.sochibo"))
            self._warn_of_folder()
        first = next(iter(self._forms[at].fields.values()))
        first.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _file_name(self) -> str:
        kept = "".join(each if each.isalnum() or each in " -" else " " for each in self._text(0, "name_0"))
        return " ".join(kept.split())[:80] or _("Cell book")

    def _next_pressed(self) -> None:
        at = self._pages.currentIndex()
        problems = self._problems_of(at)
        self._forms[at].mark(problems)
        if problems is not None:
            return
        if at < 3:
            self._go(1)
            return
        refused = self._make(self._asked())
        if refused is None:
            self.accept()
        else:
            self._show_refusal(refused)

    def _problems_of(self, at: int) -> Refused | None:
        needed = {0: ("name_0", "name_1"), 1: ("enterprise", "place_name"), 2: ("desk_name",), 3: ("path",)}[at]
        reason = _("This is needed to go on.")
        wrong = [Refused(reason, key) for key in needed if not self._text(at, key)]
        wrong += [Refused(field.problem(), key) for key, field in self._forms[at].fields.items() if field.problem()]
        if at == 0 and self._text(0, "name_3") and not self._text(0, "name_2"):
            wrong.append(Refused(_("A level above the cell has been left out."), "name_2"))
        if at == 3 and self._text(3, "password") != self._text(3, "password_again"):
            wrong.append(Refused(_("The two passwords are not the same."), "password_again"))
        return Refused(wrong[0].reason, wrong[0].field, None, tuple(wrong[1:])) if wrong else None

    def _asked(self) -> NewBook:
        since = self._text(0, "from_on")
        names = [
            {
                "level": level,
                "name": self._text(0, f"name_{level}"),
                "header_line": self._text(0, f"header_{level}"),
                "from_on": since,
            }
            for level in range(4)
            if self._text(0, f"name_{level}")
        ]
        term = {
            "name": self._text(2, "term_name"),
            "congress_on": self._text(2, "congress_on"),
            "ends_on": self._text(2, "ends_on"),
        }
        return NewBook(
            self._text(3, "path"),
            self._forms[3].fields["password"].text(),
            self._forms[1].values(),
            names,
            term if any(term.values()) else None,
            {"name": self._text(2, "desk_name"), "role": self._text(2, "desk_role")},
        )

    def _show_refusal(self, refused: Refused) -> None:
        """Go back to the step of the first wrong field; what belongs to no field stands under the pages."""
        by_key = {
            "name": "desk_name",
            "role": "desk_role",
            "cell_name": "name_0",
            "upper_name": "name_1",
        }
        for problem in refused.problems():
            field = problem.field.split(".")[-1] if problem.field.startswith("names[") else problem.field
            key = by_key.get(field, field)
            for at, form in enumerate(self._forms):
                if key in form.fields:
                    self._show_step(at)
                    form.mark(Refused(problem.reason, key))
                    return
        self._problem.say(refused.reason)
        self._problem.show()


def _at_the_left(part: QWidget) -> QWidget:
    holder = QWidget()
    holder.setLayout(row(part, None))
    return holder
