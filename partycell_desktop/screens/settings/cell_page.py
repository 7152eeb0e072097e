"""The cell: its facts, the dated names of itself and those above it, its terms."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from partycell_desktop.domain.cell import Cell, OrganisationName, Term
from partycell_desktop.domain.items import items_of, shown
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.screens.parts.desk import Desk
from partycell_desktop.screens.parts.dialog import Dialog
from partycell_desktop.screens.parts.field import TextField
from partycell_desktop.screens.parts.fields import ChoiceField
from partycell_desktop.screens.parts.form import Form, field_of
from partycell_desktop.screens.parts.record_table import Column, RecordTable
from partycell_desktop.screens.parts.screen import Bookmark
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import button, column, label, row, scrolled
from partycell_desktop.screens.settings.settings_page import SettingsPage
from partycell_desktop.screens.start.dialogs import dialog_column
from partycell_desktop.use_cases import cell as cells
from partycell_desktop.words import N_, _

LEVEL_WORDS = (N_("The cell"), N_("Directly above"), N_("Two levels above"), N_("Three levels above"))


LEAST_WIDTH_FOR_TWO = 900


class CellPage(SettingsPage):
    """Facts are saved with "Save"; names and terms at once, each in its own small dialog."""

    name = "cell"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._form: Form | None = None
        self._names: list[OrganisationName] = []
        self._save = button(_("Save"), "settings.cell_save", self.keep_unsaved, "primary")
        self._drop = button(_("Drop"), "settings.cell_drop", self.drop_unsaved)
        self._table: RecordTable[OrganisationName] = RecordTable(
            "settings.names",
            [
                Column("level", _("Level"), lambda name: _(LEVEL_WORDS[name.level]), width=132),
                Column("name", _("Name"), lambda name: name.name, width=180),
                Column("header", _("Header line on documents"), lambda name: name.header, width=164),
                Column(
                    "from_on", _("Holds from"), lambda name: name.from_on.shown() if name.from_on else "", width=100
                ),
            ],
            accessible=_("Names of the organisations"),
        )
        self._table.opened.connect(self._edit_name)
        self._terms: RecordTable[Term] = RecordTable(
            "settings.terms",
            [
                Column("name", _("Term"), lambda term: term.name, width=160),
                Column(
                    "congress_on",
                    _("Congress closed on"),
                    lambda term: term.congress_on.shown() if term.congress_on else "",
                    width=180,
                ),
                Column("ends_on", _("Ends on"), lambda term: term.ends_on.shown() if term.ends_on else "", width=120),
            ],
            accessible=_("Terms of the cell"),
        )
        self._terms.opened.connect(self._edit_term)
        self._terms.set_empty(_("No term has been entered yet."))
        self._table.setMinimumHeight(px(185))
        self._terms.setMinimumHeight(px(150))
        self._facts = column(spacing=10)
        self._sides = row(self._facts, self._dated(), spacing=32)
        self._sides.setStretch(0, 8)
        self._sides.setStretch(1, 11)
        inside = QWidget()
        inside.setProperty("look", "sheet")
        inside.setLayout(self._sides)
        self.column.addWidget(scrolled(inside), 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the names stand under the facts, not beside them."""
        narrow = event.size().width() < px(LEAST_WIDTH_FOR_TWO)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._sides.direction() != way:
            self._sides.setDirection(way)
        super().resizeEvent(event)

    def _dated(self) -> QVBoxLayout:
        made = column(
            label(_("Names of the organisations"), "heading"),
            label(_("A paper prints the names that hold on its own date."), "small", wrap=True),
            self._table,
            row(
                button(_("New name from a day…"), "settings.name_add", lambda: self._edit_name(None)),
                button(_("Change…"), "settings.name_edit", self._edit_current_name),
                None,
                button(_("Take out"), "settings.name_remove", self._remove_name),
            ),
            label(_("Terms of the cell"), "heading"),
            self._terms,
            row(
                button(_("New term…"), "settings.term_add", lambda: self._edit_term(None)),
                button(_("Change…"), "settings.term_edit", self._edit_current_term),
                None,
            ),
        )
        made.setStretchFactor(self._table, 3)
        made.setStretchFactor(self._terms, 2)
        return made

    def refresh(self) -> None:
        seen = self.desk.look_up(cells.get_cell)
        names = self.desk.look_up(cells.list_names)
        if seen is None or names is None:
            return
        form = self._form or self._build()
        for each in items_of(Cell):
            value = getattr(seen.cell, each.name)
            form.fields[each.name].note_kept("yes" if value is True else shown(each, value))
        self._names = sorted(names, key=_place)
        self._table.set_rows(self._names, lambda name: name.id)
        self._terms.set_rows(seen.terms, lambda term: term.id)
        self._show_buttons()

    def _build(self) -> Form:
        form = Form("settings.cell_form", label_width=150)
        form.add_items("settings", items_of(Cell), self._choices)
        form.typed.connect(lambda _key: self._show_buttons())
        self._form = form
        self._facts.addWidget(label(_("Facts of the cell"), "heading"))
        self._facts.addWidget(form)
        self._facts.addLayout(row(None, self._drop, self._save))
        self._facts.addStretch(1)
        return form

    def _choices(self, name: str) -> Sequence[str]:
        return self.desk.look_up(cells.list_choices, name) or ()

    def _show_buttons(self) -> None:
        changed = self.has_unsaved()
        self._save.setEnabled(changed)
        self._drop.setEnabled(changed)

    def has_unsaved(self) -> bool:
        return self._form is not None and self._form.has_changed()

    def keep_unsaved(self) -> bool:
        if self._form is None:
            return True
        form = self._form
        outcome = self.desk.carry_out(cells.correct_cell, form.changes())
        form.mark(outcome.refused)
        if outcome:
            for field in form.fields.values():
                field.set_text(field.text())
            self.refresh()
        return bool(outcome)

    def drop_unsaved(self) -> None:
        if self._form is not None:
            for field in self._form.fields.values():
                field.set_text("")
        self.refresh()

    def _rows(self, names: Sequence[OrganisationName]) -> list[dict[str, object]]:
        return [
            {
                "id": each.id,
                "level": each.level,
                "name": each.name,
                "header_line": each.header_line,
                "from_on": each.from_on.iso if each.from_on else "",
            }
            for each in names
        ]

    def focus_search(self) -> bool:
        if self._form is not None:
            self._form.reveal("enterprise")
        return self._form is not None

    def bookmark(self) -> Bookmark:
        return {"names": self._table.bookmark(), "terms": self._terms.bookmark()}

    def take_up(self, bookmark: Bookmark) -> None:
        self._table.take_up(bookmark["names"])
        self._terms.take_up(bookmark["terms"])

    def _edit_name(self, name: OrganisationName | None) -> None:
        def keep(level: int, typed: dict[str, str]) -> Refused | None:
            others = [each for each in self._names if name is None or each.id != name.id]
            own = {"id": name.id if name else 0, "level": level, **typed}
            outcome = self.desk.carry_out(cells.change_names, [*self._rows(others), own])
            return outcome.refused

        _NameDialog(name, keep, self).exec()

    def _edit_current_name(self) -> None:
        chosen = self._table.current()
        if chosen is not None:
            self._edit_name(chosen)

    def _edit_current_term(self) -> None:
        chosen = self._terms.current()
        if chosen is not None:
            self._edit_term(chosen)

    def _remove_name(self) -> None:
        chosen = self._table.current()
        if chosen is not None:
            others = [each for each in self._names if each.id != chosen.id]
            self.desk.carry_out(cells.change_names, self._rows(others))

    def _edit_term(self, term: Term | None) -> None:
        def keep(typed: dict[str, str]) -> Refused | None:
            return self.desk.carry_out(cells.keep_term, typed, term.id if term else 0).refused

        dialog = Dialog(self)
        layout = dialog_column(dialog, "term", _("Term of the cell"), 480)
        form = Form(label_width=150)
        form.add_items("term", items_of(Term))
        if term is not None:
            form.show_values({each.name: shown(each, getattr(term, each.name)) for each in items_of(Term)})
        layout.addWidget(form)

        def pressed() -> None:
            refused = keep(form.values())
            form.mark(refused)
            if refused is None:
                dialog.accept()

        save = button(_("Save"), "term.save", pressed, "primary")
        save.setDefault(True)
        layout.addLayout(row(None, button(_("Cancel"), "term.cancel", dialog.reject), save))
        dialog.exec()
        dialog.deleteLater()


class _NameDialog(Dialog):
    """One name of one level from a day on."""

    def __init__(
        self,
        name: OrganisationName | None,
        keep: Callable[[int, dict[str, str]], Refused | None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._keep = keep
        layout = dialog_column(self, "name", _("Name of an organisation"), 560)
        self._form = Form(label_width=180)
        self._levels = [_(words) for words in LEVEL_WORDS]
        self._level = ChoiceField("name.level", _("Level"), self._levels, only_listed=True)
        self._form.add(self._level)
        for each in items_of(OrganisationName):
            self._form.add(field_of("name", each))
        self._form.fields["name"].typed.connect(self._propose_header)
        self._level.set_text(self._levels[name.level if name else 1])
        if name is not None:
            for each in items_of(OrganisationName):
                self._form.fields[each.name].set_text(shown(each, getattr(name, each.name)))
        self._propose_header()
        layout.addWidget(self._form)
        save = button(_("Save"), "name.save", self._pressed, "primary")
        save.setDefault(True)
        layout.addLayout(row(None, button(_("Cancel"), "name.cancel", self.reject), save))

    def _propose_header(self) -> None:
        """Show, where no header line is given, the one that is printed then."""
        header = self._form.fields["header_line"]
        if isinstance(header, TextField):
            header.line.setPlaceholderText(self._form.fields["name"].text().strip().upper())

    def _pressed(self) -> None:
        chosen = self._level.text().strip()
        if chosen not in self._levels:
            self._level.set_problem(_("Choose one from the list."))
            return
        typed = self._form.values()
        typed.pop("level")
        refused = self._keep(self._levels.index(chosen), typed)
        if refused is None:
            self.accept()
        else:
            self._form.mark(Refused(refused.reason, refused.field.split(".")[-1]))


def _place(name: OrganisationName) -> tuple[int, str]:
    return name.level, name.from_on.iso if name.from_on else ""
