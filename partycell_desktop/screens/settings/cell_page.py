"""The cell: its facts, the dated names of itself and those above it, its terms."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from partycell_desktop.domain.cell import Cell, OrganisationName, Term
from partycell_desktop.domain.items import item_of, items_of, shown
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.screens.parts.desk import Desk
from partycell_desktop.screens.parts.fields import ChoiceField
from partycell_desktop.screens.parts.form import Form, field_of
from partycell_desktop.screens.parts.record_table import Column, RecordTable
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import button, column, label, row, scrolled
from partycell_desktop.screens.settings.settings_page import SettingsPage
from partycell_desktop.screens.start.dialogs import dialog_column
from partycell_desktop.use_cases import cell as cells
from partycell_desktop.words import N_, _

LEVEL_WORDS = (N_("The cell"), N_("Directly above"), N_("Two levels above"), N_("Three levels above"))


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
                Column("level", _("Level"), lambda name: _(LEVEL_WORDS[name.level]), width=150),
                Column("name", _("Name"), lambda name: name.name, width=260),
                Column("header", _("Header line on documents"), lambda name: name.header, width=280),
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
                    width=160,
                ),
                Column("ends_on", _("Ends on"), lambda term: term.ends_on.shown() if term.ends_on else "", width=120),
            ],
            accessible=_("Terms of the cell"),
        )
        self._terms.opened.connect(self._edit_term)
        for table in (self._table, self._terms):
            table.setMinimumHeight(px(150))
        self._holder = QWidget()
        self._inside = column(spacing=10)
        self._holder.setLayout(self._inside)
        self.column.addWidget(scrolled(self._holder))

    def refresh(self) -> None:
        seen = self.desk.look_up(cells.get_cell)
        names = self.desk.look_up(cells.list_names)
        if seen is None or names is None:
            return
        if self._form is None:
            self._build()
        form = self._form
        if form is not None and not form.has_changed():
            form.show_values({each.name: shown(each, getattr(seen.cell, each.name)) for each in items_of(Cell)})
            form.fields["has_seal"].set_text("1" if seen.cell.has_seal else "")
        self._names = list(names)
        self._table.set_rows(self._names, lambda name: name.id)
        self._terms.set_rows(seen.terms, lambda term: term.id)
        self._show_buttons()

    def _build(self) -> None:
        form = Form("settings.cell_form", label_width=210)
        form.add_items("settings", items_of(Cell), self._choices)
        form.typed.connect(lambda _key: self._show_buttons())
        self._form = form
        for part in (
            form,
            row(None, self._drop, self._save),
            label(_("Names of the organisations"), "heading"),
            label(_("A paper prints the names that hold on its own date."), "small", wrap=True),
            self._table,
            row(
                None,
                button(_("Take out"), "settings.name_remove", self._remove_name),
                button(_("New name from a day…"), "settings.name_add", lambda: self._edit_name(None)),
            ),
            label(_("Terms of the cell"), "heading"),
            self._terms,
            row(None, button(_("New term…"), "settings.term_add", lambda: self._edit_term(None))),
        ):
            if isinstance(part, QWidget):
                self._inside.addWidget(part)
            else:
                self._inside.addLayout(part)
        self._inside.addStretch(1)

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

    def _edit_name(self, name: OrganisationName | None) -> None:
        def keep(level: int, typed: dict[str, str]) -> Refused | None:
            others = [each for each in self._names if name is None or each.id != name.id]
            own = {"id": name.id if name else 0, "level": level, **typed}
            outcome = self.desk.carry_out(cells.change_names, [*self._rows(others), own])
            return outcome.refused

        _NameDialog(name, keep, self).exec()

    def _remove_name(self) -> None:
        chosen = self._table.current()
        if chosen is not None:
            others = [each for each in self._names if each.id != chosen.id]
            self.desk.carry_out(cells.change_names, self._rows(others))

    def _edit_term(self, term: Term | None) -> None:
        def keep(typed: dict[str, str]) -> Refused | None:
            return self.desk.carry_out(cells.keep_term, typed, term.id if term else 0).refused

        dialog = QDialog(self)
        layout = dialog_column(dialog, "term", _("Term of the cell"))
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


class _NameDialog(QDialog):
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
        layout = dialog_column(self, "name", _("Name of an organisation"))
        self._form = Form(label_width=150)
        level = item_of(OrganisationName, "name")
        self._levels = [_(words) for words in LEVEL_WORDS]
        self._level = ChoiceField("name.level", _("Level"), self._levels, only_listed=True)
        self._form.add(self._level)
        for each in (level, item_of(OrganisationName, "header_line"), item_of(OrganisationName, "from_on")):
            self._form.add(field_of("name", each))
        self._level.set_text(self._levels[name.level if name else 1])
        if name is not None:
            for each in items_of(OrganisationName):
                self._form.fields[each.name].set_text(shown(each, getattr(name, each.name)))
        layout.addWidget(self._form)
        save = button(_("Save"), "name.save", self._pressed, "primary")
        save.setDefault(True)
        layout.addLayout(row(None, button(_("Cancel"), "name.cancel", self.reject), save))

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
