"""Bringing in a list from Excel: choose a file, see what would come of each row, then import it as one step."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QFileInfo, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QComboBox

from partycell_desktop.domain.intake import EXISTING_LABELS, Result
from partycell_desktop.screens.import_list.rows_table import ImportTable, is_corrected, note_text
from partycell_desktop.screens.parts.chips import Chip, ChipRow
from partycell_desktop.screens.parts.desk import Desk, Outcome
from partycell_desktop.screens.parts.file_dialogs import ask_for_file, ask_where_to_save
from partycell_desktop.screens.parts.remembered import Remembered
from partycell_desktop.screens.parts.screen import Bookmark, Screen
from partycell_desktop.screens.parts.surfaces import Card, PageHeader, button, label, page, row
from partycell_desktop.use_cases.exchange import ImportPreview, ImportRow, import_members, preview_import, save_rejected
from partycell_desktop.words import _, n_

SPREADSHEETS = "*.xlsx *.xls *.xlsm"
LONG_FILE = 300_000  # bytes: from here on reading is felt
LONG_IMPORT = 300  # people
ALL, CORRECTED = "all", "corrected"


class ImportScreen(Screen):
    """`import`: opens `import:/path/of/a/list.xlsx`."""

    name = "import"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._preview: ImportPreview | None = None
        self._left_out: set[int] = set()
        self._header = PageHeader(self.name, _("Import a list"))
        self._choose = button(_("Choose a file"), "import.choose", self.choose)
        self._save = button(_("Save wrong rows to Excel"), "import.save_rejected", self._save_rejected)
        self._do = button(_("Import"), "import.do", self._import, "primary")
        self._header.add(self._choose, self._save, self._do)
        self._chips = ChipRow("import.filter", _("Which rows are shown"))
        self._chips.chosen.connect(lambda _key: self._filter())
        self._existing_label = label(_("People already in the book:"), "muted")
        self._existing = QComboBox()
        self._set_up_existing()
        self._table = ImportTable(Remembered(), lambda each: each.row in self._left_out)
        self._set_up_table()
        self._aside = label("", "small", "import.aside", wrap=True)
        self._note = label("", "muted", "import.note", wrap=True)
        self._detail = label("", "", "import.detail", wrap=True)
        card = Card(padding=1)
        card.add(self._table, 1)
        above = row(self._chips, self._existing_label, self._existing)
        above.setStretch(0, 1)
        whole = page(self._header, above, card)
        for foot in (self._detail, self._aside, self._note):
            whole.addWidget(foot)
        self.setLayout(whole)
        self.setAcceptDrops(True)
        self._show()

    def _set_up_existing(self) -> None:
        self._existing.setObjectName("import.existing")
        self._existing.setAccessibleName(_("People already in the book"))
        for existing, words in EXISTING_LABELS.items():
            self._existing.addItem(_(words), existing.value)
        self._existing.activated.connect(lambda _at: self._read_again())

    def _set_up_table(self) -> None:
        self._table.set_empty(
            _(
                "Choose an Excel file: the File nhập liệu 4.0 or a list of your own. "
                "Nothing is written before you say so."
            ),
            _("Choose a file"),
        )
        self._table.set_nothing_found(_("No row of this kind."), _("Show all"))
        self._table.begin_wanted.connect(self.choose)
        self._table.search_dropped.connect(self._show_all)
        self._table.choice_made.connect(self._choice_made)
        self._table.opened.connect(self._open_member)
        self._table.current_changed.connect(self._show_detail)

    # Reading.

    def choose(self) -> None:
        """Ask for a file and show what is in it."""
        path = ask_for_file(self, _("Choose a list"), (("Excel", SPREADSHEETS),))
        if path:
            self.read(path)

    def read(self, path: str) -> None:
        """Show what an import of this file would do."""
        if self._preview is None or self._preview.path != path:
            self._left_out.clear()
        self._read(path, self._take)

    def _read(self, path: str, then: Callable[[ImportPreview | None], None]) -> None:
        existing = str(self._existing.currentData())
        if QFileInfo(path).size() < LONG_FILE:
            then(self.desk.look_up(preview_import, path, existing))
            return
        self.desk.look_up_long(
            preview_import,
            path,
            existing,
            title=_("Reading {name}").format(name=Path(path).name),
            then=lambda outcome: then(outcome.returned if outcome else None),
        )

    def _take(self, preview: ImportPreview | None) -> None:
        self._preview = preview
        if preview is not None:
            # What can no longer come in need not be left out.
            self._left_out &= {each.row for each in preview.rows if each.result is not Result.REJECTED}
            if self.isVisible():
                self._table.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show()

    def _read_again(self) -> None:
        if self._preview is not None:
            self.read(self._preview.path)

    def refresh(self) -> None:
        """Look at the file once more: the book may have changed under it."""
        self._read_again()

    # Showing.

    def _show(self) -> None:
        preview = self._preview
        some = preview is not None
        self._table.set_rows(preview.rows if preview else (), lambda each: each.row)
        for part in (self._save, self._do, self._chips, self._existing_label, self._existing):
            part.setVisible(some)
        self._choose.setText(_("Choose another file") if some else _("Choose a file"))
        self._choose.setAccessibleName(self._choose.text())
        self._header.say(
            n_("{layout} · {count} row", "{layout} · {count} rows", len(preview.rows)).format(
                layout=preview.layout, count=len(preview.rows)
            )
            if preview
            else ""
        )
        self._note.setText(
            _(
                "Nothing is in the book yet. Before an import the program makes a copy of the book; "
                "the whole import is one step that can be undone."
            )
            if preview and self._wanted()
            else ""
        )
        self._note.setVisible(bool(self._note.text()))
        self._show_aside()
        self._show_detail(self._table.current())
        self._show_chips()
        self._show_count()
        self._filter()

    def _show_chips(self) -> None:
        preview = self._preview
        if preview is None:
            return
        corrected = sum(map(is_corrected, preview.rows))
        chips = [
            Chip(ALL, _("All"), len(preview.rows), "accent"),
            Chip(Result.NEW, _("New"), preview.count(Result.NEW), "green"),
            Chip(Result.CHANGED, _("Changed"), preview.count(Result.CHANGED), "gold"),
            Chip(Result.SAME, _("Unchanged"), preview.count(Result.SAME), "neutral"),
            Chip(Result.REJECTED, _("Cannot be imported"), preview.count(Result.REJECTED), "accent"),
        ]
        if corrected:
            chips.insert(4, Chip(CORRECTED, _("Correction proposed"), corrected, "gold"))
        self._chips.set_chips(chips)

    def _show_count(self) -> None:
        count = len(self._wanted())
        self._do.setText(n_("Import {count} person", "Import {count} people", count).format(count=count))
        self._do.setAccessibleName(self._do.text())
        self._do.setEnabled(count > 0)
        self._save.setEnabled(self._preview is not None and self._preview.count(Result.REJECTED) > 0)

    def _show_aside(self) -> None:
        preview = self._preview
        said: list[str] = []
        if preview is not None:
            if preview.extra:
                said.append(_("Columns set aside: {columns}.").format(columns=", ".join(preview.extra)))
            if preview.left_out:
                rows = ", ".join(str(each.row) for each in preview.left_out)
                said.append(_("Rows that are no people: {rows}.").format(rows=rows))
            if preview.other_sheets:
                said.append(_("Sheets not read: {sheets}.").format(sheets=", ".join(preview.other_sheets)))
            self._aside.setToolTip("\n".join(f"{each.row}: {each.text}" for each in preview.left_out))
        self._aside.setText(" ".join(said))
        self._aside.setVisible(bool(said))

    def _show_detail(self, current: ImportRow | None) -> None:
        """The whole note of the current row under the table, where it may be cut off."""
        text = note_text(current, current.row in self._left_out) if current is not None else ""
        self._detail.setText(_("Row {row}: {note}").format(row=current.row, note=text) if current and text else "")
        self._detail.setVisible(bool(text))

    def _filter(self) -> None:
        key = self._chips.key()
        if self._preview is None or key in ("", ALL):
            self._table.set_filter(None)
        elif key == CORRECTED:
            self._table.set_filter(is_corrected)
        else:
            self._table.set_filter(lambda each: each.result == key)

    def _show_all(self) -> None:
        self._chips.choose(ALL)
        self._filter()

    def _wanted(self) -> list[ImportRow]:
        """The rows that an import would write."""
        rows = self._preview.rows if self._preview else ()
        return [each for each in rows if each.result in (Result.NEW, Result.CHANGED) and each.row not in self._left_out]

    # Doing.

    def _choice_made(self, chosen: ImportRow, take_in: bool) -> None:
        if take_in:
            self._left_out.discard(chosen.row)
        else:
            self._left_out.add(chosen.row)
        self._table.viewport().update()
        self._show_detail(self._table.current())
        self._show_count()

    def _open_member(self, chosen: ImportRow) -> None:
        if chosen.member_id:
            self.wants_place.emit(f"member:{chosen.member_id}")

    def _import(self) -> None:
        preview, wanted = self._preview, self._wanted()
        if preview is None or not wanted:
            return
        existing, left_out = preview.existing.value, sorted(self._left_out)
        if len(wanted) < LONG_IMPORT:
            self._imported(
                self.desk.carry_out(
                    import_members, preview.path, existing=existing, leave_out=left_out, mark=preview.mark
                )
            )
            return
        self.desk.carry_out_long(
            import_members,
            preview.path,
            title=_("Importing {name}").format(name=Path(preview.path).name),
            then=self._imported,
            existing=existing,
            leave_out=left_out,
            mark=preview.mark,
        )

    def _imported(self, outcome: Outcome[dict[str, object]]) -> None:
        if not outcome:
            return
        told = outcome.value
        words = n_(
            "{new} person added, {changed} changed.", "{new} people added, {changed} changed.", int(str(told["new"]))
        ).format(new=told["new"], changed=told["changed"])
        if told["rejected"]:
            words += " " + _("The wrong rows stay here; save them to Excel, put them right and import them again.")
        self.desk.say(words, undo=True)
        if not told["rejected"]:
            self._left_out.clear()
            self._preview = None
            self._show()
            self.wants_place.emit("roster")

    def _save_rejected(self) -> None:
        if self._preview is None:
            return
        source = Path(self._preview.path)
        name = _("{name} - wrong rows.xlsx").format(name=source.stem)
        path = ask_where_to_save(self, _("Save wrong rows to Excel"), name, (("Excel", "*.xlsx"),), source.parent)
        if path and self.desk.look_up(save_rejected, str(source), path, self._preview.existing.value) is not None:
            self.desk.say(_("Saved: {path}").format(path=path))

    # What the window asks.

    def open(self, place: str) -> None:
        """Read the file of that path."""
        self.read(place)

    def new(self) -> None:
        """Ctrl+N: choose a file."""
        self.choose()

    def focus_search(self) -> None:
        """Ctrl+F: to the rows, or to the button that begins."""
        (self._table if self._preview else self._choose).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def bookmark(self) -> Bookmark:
        return {
            "path": self._preview.path if self._preview else "",
            "existing": self._existing.currentData(),
            "left_out": set(self._left_out),
            "chip": self._chips.key(),
            "table": self._table.bookmark(),
        }

    def take_up(self, bookmark: Bookmark) -> None:
        """Read the file again: its preview speaks another language now."""

        def show(preview: ImportPreview | None) -> None:
            self._take(preview)
            self._chips.choose(bookmark["chip"])
            self._filter()
            self._table.take_up(bookmark["table"])

        self._existing.setCurrentIndex(self._existing.findData(bookmark["existing"]))
        self._left_out = set(bookmark["left_out"])
        if bookmark["path"]:
            self._read(bookmark["path"], show)

    def help(self) -> str:
        """F1."""
        return _(
            "The header of the list is found by its words, in any row and any order of columns; "
            "nothing need be changed in the file.\n"
            "A row in which anything is wrong stays out whole, and the note says which cell and why.\n"
            "A personal number whose first zero Excel took away is put right and shown in gold; “Leave out” keeps the "
            "row out. Space does the same for any row.\n"
            "A blank cell never overwrites what the book holds. Name and date of birth of an admitted member are never "
            "changed by a list.\n"
            "An Excel file can also be dropped onto this screen."
        )

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = _dropped(event)
        if path:
            event.acceptProposedAction()
            self.read(path)


def _dropped(event: QDropEvent) -> str:
    """The path of the one file that is dropped, or ""."""
    urls = event.mimeData().urls()
    return urls[0].toLocalFile() if len(urls) == 1 and urls[0].isLocalFile() else ""
