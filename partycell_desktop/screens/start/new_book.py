"""The wizard of a new book: the cell and those above it, the enterprise, the term and the desk, file and password."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QStackedWidget, QWidget

from partycell_desktop.domain.cell import Cell, DeskPerson, OrganisationName, Term
from partycell_desktop.domain.items import item_of
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.screens.parts.dialog import Dialog
from partycell_desktop.screens.parts.field import TextField
from partycell_desktop.screens.parts.file_dialogs import ask_where_to_save
from partycell_desktop.screens.parts.form import Form, field_of
from partycell_desktop.screens.parts.style import GRID, px
from partycell_desktop.screens.parts.surfaces import Card, Note, button, column, label, restyle, row, scrolled
from partycell_desktop.screens.start.dialogs import (
    PasswordField,
    ask_about_dropping,
    ask_about_password,
    dialog_column,
    show_button,
)
from partycell_desktop.words import _

LABEL_WIDTH = 210


@dataclass(frozen=True)
class NewBook:
    """What the wizard asks for, as typed."""

    path: str
    password: str
    cell: dict[str, Any]
    names: list[dict[str, Any]]
    term: dict[str, Any] | None
    desk: dict[str, Any]


class NewBookWizard(Dialog):
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
        layout = dialog_column(self, "new_book", _("A new book"), 900)
        self.resize(px(920), px(580))
        steps = row(spacing=20)
        layout.addLayout(steps)
        self._pages = QStackedWidget()
        self._forms: list[Form] = []
        self._steps: list[QLabel] = []
        titles = (_("The cell"), _("The enterprise"), _("Term and desk"), _("File and password"))
        for number, (title, make_page) in enumerate(
            zip(titles, (self._cell_page, self._enterprise_page, self._term_page, self._file_page), strict=True), 1
        ):
            self._steps.append(label(f"{number}. {title}", "muted", f"new_book.step_{number}"))
            steps.addWidget(self._steps[-1])
            self._pages.addWidget(make_page())
        steps.addStretch(1)
        layout.addWidget(self._pages, 1)
        self._problem = Note("", "accent", "new_book.problem")
        self._problem.hide()
        layout.addWidget(self._problem)
        self._back = button(_("Back"), "new_book.back", lambda: self._show_step(self._pages.currentIndex() - 1))
        self._next = button(_("Next"), "new_book.next", self._next_pressed, "primary")
        self._next.setDefault(True)
        layout.addLayout(row(button(_("Cancel"), "new_book.cancel", self.reject), None, self._back, self._next))
        self._show_step(0)

    def _page(self, *widgets: QWidget) -> QWidget:
        inside = QWidget()
        inside.setProperty("look", "sheet")
        # Room for the scroll bar, so that nothing moves when a sentence under a field makes the page longer.
        down = column(*widgets, spacing=12, margins=(0, 0, 12, 0))
        down.addStretch(1)
        inside.setLayout(down)
        page = Card(padding=20)
        page.add(scrolled(inside), 1)
        return page

    def _form(self, form: "Form | None" = None) -> Form:
        made = form or Form(label_width=LABEL_WIDTH)
        self._forms.append(made)
        return made

    def _cell_page(self) -> QWidget:
        form = _NamesForm()
        self._form(form)
        form.add_heading(_("The cell and the bodies above it, the nearest first"))
        form.add_column_titles(_("Name"), _("Header line on documents"))
        form.add_level(0, _("The cell"), _("Example: Chi bộ Công ty TNHH Minh Họa"))
        form.add_level(1, _("Directly above"), _("Example: Đảng bộ phường Ví Dụ"))
        form.add_level(2, _("Above that (if any)"))
        form.add_level(3, _("Above that (if any)"))
        form.add(field_of("new_book", item_of(OrganisationName, "from_on"), (), self._today))
        hint = label(
            _(
                "The header line is printed at the head of documents, in capitals; left empty, it is made of the name. "
                "Names can be changed later, each from its own day."
            ),
            "small",
            wrap=True,
        )
        return self._page(form, hint)

    def _enterprise_page(self) -> QWidget:
        form = self._form()
        names = ("enterprise", "enterprise_kind", "organisation_type", "place_name", "symbol", "has_seal", "address")
        form.add_items("new_book", [item_of(Cell, name) for name in names], self._choices, self._today)
        form.fields["symbol"].set_text("CB")
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
        return self._page(form, label(_("Your name is kept with every change you make."), "small", wrap=True))

    def _file_page(self) -> QWidget:
        form = self._form()
        path = TextField("new_book.path", _("File of the book"))
        form.add(path)
        form.add_wide(_under_the_fields(button(_("Another folder…"), "new_book.choose", self._choose, "small")))
        self._folder_warning = Note("", "gold", "new_book.folder_warning")
        self._folder_warning.hide()
        form.add_wide(self._folder_warning)
        path.typed.connect(self._warn_of_folder)
        form.add_heading(_("Password"))
        passwords = [
            PasswordField("new_book.password", _("Password")),
            PasswordField("new_book.password_again", _("The same once more")),
        ]
        for field in passwords:
            form.add(field)
        form.add_wide(_under_the_fields(show_button("new_book.show_password", passwords, "small")))
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

    def _choose(self) -> None:
        now = self._path()
        path = ask_where_to_save(
            self,
            _("File of the book"),
            now.name,
            ((_("Books"), "*.sochibo"),),
            now.parent if now.parent.is_dir() else None,
        )
        if path:
            self._forms[3].fields["path"].set_text(path)
            self._warn_of_folder()

    def _path(self) -> Path:
        """Where the book is to be: a bare name lies in the folder of books."""
        return self._folder / self._text(3, "path")

    def _warn_of_folder(self) -> None:
        warning = self._warn(str(self._path()))
        self._folder_warning.say(warning)
        self._folder_warning.setVisible(bool(warning))

    def _text(self, page: int, key: str) -> str:
        return self._forms[page].fields[key].text().strip()

    def _show_step(self, at: int) -> None:
        self._pages.setCurrentIndex(at)
        self._problem.hide()
        for number, step in enumerate(self._steps):
            step.setProperty("look", "strong" if number == at else "muted")
            restyle(step)
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
            self._show_step(at + 1)
            return
        password = self._forms[3].fields["password"]
        if password.text() and not ask_about_password(self, password.text()):
            password.setFocus()
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
        wrong += [
            Refused(field.problem(), key) for key, field in self._forms[at].fields.items() if not field.check_now()
        ]
        if at == 0 and self._text(0, "name_3") and not self._text(0, "name_2"):
            wrong.append(Refused(_("A level above the cell has been left out."), "name_2"))
        typed = self._forms[at].values()
        if at == 2 and (typed["congress_on"] or typed["ends_on"]) and not typed["term_name"]:
            wrong.append(Refused(_("The term needs a name, for example 2025 - 2030."), "term_name"))
        if at == 3 and typed["password"] != typed["password_again"]:
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
            str(self._path()),
            self._forms[3].fields["password"].text(),
            self._forms[1].values(),
            names,
            term if any(term.values()) else None,
            {"name": self._text(2, "desk_name"), "role": self._text(2, "desk_role")},
        )

    def _show_refusal(self, refused: Refused) -> None:
        """Go back to the step of the first wrong field; what belongs to no field stands under the pages."""
        reasons = {self._key_of(problem.field): problem.reason for problem in reversed(refused.problems())}
        for at, form in enumerate(self._forms):
            here = [Refused(reason, key) for key, reason in reasons.items() if key in form.fields]
            if here:
                self._show_step(at)
                form.mark(Refused(here[0].reason, here[0].field, None, tuple(here[1:])))
                return
        self._problem.say(refused.reason)
        self._problem.show()

    def _key_of(self, field: str) -> str:
        """The key of our field for what a refusal calls its field."""
        named = {
            "cell_name": "name_0",
            "upper_name": "name_1",
            "term.name": "term_name",
            "desk.name": "desk_name",
            "desk.role": "desk_role",
        }
        return named.get(field, field.rsplit(".", 1)[-1])

    def reject(self) -> None:
        """Esc, the cross and Cancel ask before anything typed is lost."""
        typed = [text for form in self._forms for text in form.changes().values() if text.strip()]
        if not typed or ask_about_dropping(self):
            super().reject()


class _NamesForm(Form):
    """Each level in one line: its name, and beside it the line that heads documents."""

    def __init__(self) -> None:
        super().__init__(label_width=LABEL_WIDTH)
        self._grid.setColumnStretch(2, 1)

    def add_column_titles(self, *titles: str) -> None:
        """Small words over the columns of fields."""
        at = self._grid.rowCount()
        for place, title in enumerate(titles, 1):
            self._grid.addWidget(label(title, "small"), at, place)

    def add_level(self, level: int, title: str, example: str = "") -> None:
        """The fields `name_0` and `header_0` (1, 2, 3); until typed in, the header shows what would be printed."""
        name = TextField(f"new_book.name_{level}", title)
        name.line.setPlaceholderText(example)
        self.add(name)
        header = TextField(f"new_book.header_{level}", f"{title}: {_('Header line on documents')}")
        self._grid.addWidget(header, self._grid.rowCount() - 1, 2, Qt.AlignmentFlag.AlignTop)
        self.fields[header.key] = header
        name.typed.connect(lambda: header.line.setPlaceholderText(name.text().strip().upper()))
        header.typed.connect(lambda: self.typed.emit(header.key))


def _under_the_fields(part: QWidget) -> QWidget:
    holder = QWidget()
    holder.setLayout(row(part, None))
    holder.setContentsMargins(px(LABEL_WIDTH) + px(GRID), 0, 0, 0)
    return holder
