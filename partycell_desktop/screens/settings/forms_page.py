"""Forms: every edition of every form, which one is in force, the cell's own names and its own wording."""

from dataclasses import dataclass

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton

from partycell_desktop.screens.parts.chips import Chip, in_lines
from partycell_desktop.screens.parts.desk import Desk
from partycell_desktop.screens.parts.file_dialogs import ask_for_file, ask_where_to_save
from partycell_desktop.screens.parts.record_table import Column, RecordTable
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import button, label
from partycell_desktop.screens.settings.edition_dialog import EditionDialog
from partycell_desktop.screens.settings.edition_view import EditionPreview
from partycell_desktop.screens.settings.list_page import ListPage
from partycell_desktop.screens.settings.rename_dialog import RenameDialog
from partycell_desktop.use_cases.edition_files import export_form_edition, form_edition_text, read_edition_file
from partycell_desktop.use_cases.edition_preview import preview_form_edition
from partycell_desktop.use_cases.form_editions import (
    EditionLine,
    FormEditions,
    list_form_editions,
    remove_form_edition,
)
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _

LEAST_HEIGHT_TO_EXPLAIN = 460


@dataclass(frozen=True)
class Row:
    """An edition with its form."""

    form: FormEditions
    edition: EditionLine

    @property
    def key(self) -> tuple[str, str, bool]:
        """What tells it apart."""
        return self.edition.form, self.edition.edition, self.edition.own


class FormsPage(ListPage[Row]):
    """One line for each edition. What is done is done to the chosen one; a new own edition is chosen afterwards."""

    name = "forms"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.kept = {"own": lambda row: row.edition.own, "in_force": lambda row: row.edition.in_force}
        self._forms: list[FormEditions] = []
        table: RecordTable[Row] = RecordTable(
            "settings.forms_table",
            [
                Column("code", _("Form code"), lambda row: row.edition.code, width=92),
                Column("title", _("Title of the form"), _title, width=230),
                Column("from", _("Holds from"), lambda row: _shown(row.edition.edition), _sorted_by, 100, figures=True),
                Column("today", _("Today"), lambda _row: "", _today, 112, pill=_today),
                Column("whose", _("Whose edition"), lambda _row: "", _whose, 114, pill=_whose),
                Column("issued_by", _("Issuing document"), lambda row: row.edition.issued_by, width=220),
            ],
            accessible=_("Forms and their editions"),
            searched=lambda row: [row.edition.code, row.edition.title, row.edition.issued_by, row.form.code],
        )
        finding = self.set_up_list(table, _("Find a form…"), _("Which editions"), _("No edition is found."))
        self._table.setSelectionMode(RecordTable.SelectionMode.SingleSelection)
        self._table.opened.connect(lambda _row: self._preview())
        self._table.current_changed.connect(lambda _row: self._show_buttons())
        self._rename = button(_("Own names…"), "settings.form_rename", self._ask_names)
        self._change = button(_("Wording…"), "settings.form_change", self._change_wording)
        self._look = button(_("Look at it…"), "settings.form_preview", self._preview)
        self._export = button(_("Export…"), "settings.form_export", self._save_as)
        self._import = button(_("Import…"), "settings.form_import", self._bring_in)
        self._remove = button(_("Take out"), "settings.form_remove", self._take_out)
        self._note = label("", "small", "settings.form_note", wrap=True)
        self._about = label(
            _(
                "A paper is printed on the edition in force on its own day. Where your upper committee uses "
                "another code, title or wording, bring it in here; a shipped edition stays as it is."
            ),
            "small",
            "settings.forms_about",
            wrap=True,
        )
        self.column.addWidget(self._about)
        self.column.addLayout(finding)
        self.column.addWidget(self._table, 1)
        self.column.addWidget(self._note)
        self.column.addWidget(in_lines(*self._all_buttons(), gap=8))
        self._table.setMinimumHeight(px(120))

    def _all_buttons(self) -> tuple[QPushButton, ...]:
        return self._rename, self._change, self._look, self._export, self._import, self._remove

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a low window the list has the room of the explanation, which F1 gives too."""
        self._about.setVisible(event.size().height() >= px(LEAST_HEIGHT_TO_EXPLAIN))
        super().resizeEvent(event)

    # What the settings ask.

    def refresh(self) -> None:
        forms = self.desk.look_up(list_form_editions)
        if forms is None:
            return
        self._forms = forms
        rows = [Row(form, edition) for form in forms for edition in form.editions]
        self._chips.set_chips(
            [
                Chip("all", _("All"), len(rows)),
                Chip("in_force", _("In force"), sum(row.edition.in_force for row in rows)),
                Chip("own", _("The cell's own"), sum(row.edition.own for row in rows)),
            ]
        )
        self._table.set_rows(rows, lambda row: row.key)
        self._filter()
        if self._table.current() is None and rows:
            self._table.select_key(rows[0].key)
        self._show_buttons()

    def open(self, place: str) -> None:
        """`2-hsdv`: the edition of that form that is in force."""
        self._show_all()
        found = next((form for form in self._forms if place in (form.form, form.code)), None)
        if found is not None:
            edition = next((each for each in found.editions if each.in_force), found.editions[-1])
            self._table.select_key(Row(found, edition).key)

    # What is shown.

    def _show_buttons(self) -> None:
        row = self._table.current()
        usable = row is not None and not row.edition.problem
        for each in (self._rename, self._change, self._look, self._export):
            each.setEnabled(usable)
        self._remove.setEnabled(row is not None and row.edition.own)
        self._note.setText((row.edition.problem or row.edition.note) if row else "")
        self._note.setVisible(bool(self._note.text()))

    def _select(self, form: str, first_day: str) -> None:
        self._show_all()
        self._table.select_key((form, first_day, True))

    # What is done.

    def _chosen(self) -> Row | None:
        row = self._table.current()
        return None if row is None or row.edition.problem else row

    def _ask_names(self) -> None:
        row = self._chosen()
        if row is None:
            return
        dialog = RenameDialog(self.desk, row.edition, row.edition.own, row.form.about != "book", self)
        dialog.exec()
        if dialog.first_day:
            self._say_done(row.edition.form, dialog.first_day)

    def _change_wording(self) -> None:
        """A shipped edition is changed into an own one from today on; an own one stays the same edition."""
        row = self._chosen()
        if row is None:
            return
        edition, today = row.edition, self.desk.look_up(Session.today)
        from_on = "" if edition.own or today is None else max(edition.edition, today.isoformat())
        text = self.desk.look_up(form_edition_text, edition.form, edition.edition, not edition.own, from_on)
        if text is not None:
            self._edit(text, edition.form, edition.edition if edition.own else "")

    def _bring_in(self) -> None:
        kinds = ((_("Edition of a form"), "*.toml"), (_("All files"), "*"))
        path = ask_for_file(self, _("Bring in an edition"), kinds)
        read = self.desk.look_up(read_edition_file, path) if path else None
        if read is not None:
            self._edit(read["text"], read["form"], "")

    def _edit(self, text: str, form: str, instead_of: str) -> None:
        dialog = EditionDialog(self.desk, self._forms, text, form, instead_of, self)
        dialog.exec()
        if dialog.added[0]:
            self._say_done(*dialog.added)

    def _say_done(self, form: str, first_day: str) -> None:
        self.refresh()
        self._select(form, first_day)
        row = self._table.current()
        if row is not None:
            words = _("{code}: papers use this edition from {day} on.")
            self.desk.say(words.format(code=row.edition.code, day=_shown(first_day)), undo=True)

    def _preview(self) -> None:
        row = self._chosen()
        if row is None:
            return
        edition = row.edition
        EditionPreview(
            self.desk,
            _("{code}, edition of {day}").format(code=edition.code, day=_shown(edition.edition)),
            lambda member_id: self.desk.look_up(
                preview_form_edition, edition.form, edition.edition, not edition.own, member_id=member_id
            ),
            self,
            about_members=row.form.about != "book",
        ).exec()

    def _save_as(self) -> None:
        row = self._chosen()
        if row is None:
            return
        edition = row.edition
        name = f"{edition.form}.{edition.edition}.toml"
        path = ask_where_to_save(self, _("Save an edition"), name, ((_("Edition of a form"), "*.toml"),))
        saved = (
            self.desk.look_up(export_form_edition, edition.form, path, edition.edition, not edition.own)
            if path
            else None
        )
        if saved is not None:
            self.desk.say(_("Saved: {file}").format(file=saved))

    def _take_out(self) -> None:
        row = self._table.current()
        if row is not None and row.edition.own:
            self.desk.carry_out(remove_form_edition, row.edition.form, row.edition.edition)


def _title(row: Row) -> str:
    return row.edition.title or row.form.title


def _shown(day: str) -> str:
    return "/".join(reversed(day.split("-")))


def _sorted_by(row: Row) -> str:
    return row.edition.edition


def _today(row: Row) -> tuple[str, str] | None:
    edition = row.edition
    if edition.problem:
        return _("cannot be used"), "accent"
    if edition.in_force:
        return _("in force"), "green"
    return None


def _whose(row: Row) -> tuple[str, str] | None:
    if not row.edition.own:
        return None
    return (_("own names"), "gold") if row.edition.layout_of else (_("own wording"), "gold")
