"""The register of outgoing documents: drafts, issued and cancelled ones, missing numbers; the orders for each."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QMenu, QStackedWidget, QVBoxLayout, QWidget

from partycell_desktop.domain.document_doubts import GAP as GAP_FIELD
from partycell_desktop.domain.written_papers import WRITTEN_FORMS
from partycell_desktop.screens.documents.dialogs import (
    CancelDocument,
    CorrectDocument,
    IssueDocument,
    NewDocument,
    Numbering,
)
from partycell_desktop.screens.documents.doubts_strip import DocumentDoubts, Mending
from partycell_desktop.screens.documents.rows import (
    ALL,
    RegisterRow,
    is_kept,
    register_columns,
    rows_of,
    searched_in,
    state_chips,
    type_chips,
    year_chips,
)
from partycell_desktop.screens.documents.write_dialogs import MonthReport, WriteDocument
from partycell_desktop.screens.documents.written_page import WrittenPage
from partycell_desktop.screens.parts.chips import ChipRow, in_lines
from partycell_desktop.screens.parts.desk import Desk
from partycell_desktop.screens.parts.file_dialogs import ask_where_to_save
from partycell_desktop.screens.parts.question import ask_then
from partycell_desktop.screens.parts.record_table import RecordTable
from partycell_desktop.screens.parts.remembered import Remembered
from partycell_desktop.screens.parts.screen import Bookmark
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import Card, button, label, row
from partycell_desktop.screens.printing import show_paper
from partycell_desktop.use_cases.document_forms import find_document_paper
from partycell_desktop.use_cases.document_lists import list_documents, list_number_gaps
from partycell_desktop.use_cases.documents import remove_document
from partycell_desktop.use_cases.written_papers import has_text
from partycell_desktop.words import _

SPREADSHEETS = (("Excel", "*.xlsx"), ("CSV", "*.csv"))
FORM = "so-vbdi"
SEARCH_WIDTH = 240


class OutgoingPage(QWidget):
    """`documents`: the list `documents.table`, its chips `.filter`, `.year`, `.kind`, the orders of the register.

    A document that the cell writes itself takes the place of the list while it is open (`written`).
    """

    def __init__(self, desk: Desk, remembered: Remembered) -> None:
        super().__init__()
        self.setObjectName("documents")
        self.desk = desk
        self._rows: list[RegisterRow] = []
        self._written: WrittenPage | None = None
        self._places: dict[object, int] = {}
        self.search = search_field("documents.search", _("Number, abstract, signer…"), _("Find documents"))
        self.search.textChanged.connect(self._search_changed)
        self.states = ChipRow("documents.filter", _("Which documents are shown"))
        self.years = ChipRow("documents.year", _("Documents of which year"))
        self.types = ChipRow("documents.kind", _("Documents of which type"))
        for chips in (self.states, self.years, self.types):
            chips.chosen.connect(lambda _key: self._filter())
        self.table: RecordTable[RegisterRow] = RecordTable(
            "documents.table",
            register_columns(lambda each: self._places.get(each.key, 0)),
            remembered,
            accessible=_("Outgoing documents"),
            searched=searched_in,
        )
        self.table.set_empty(
            _("The register is empty. Begin with a draft, or enter the last number of each type that you gave so far."),
            _("Write a document…"),
        )
        self.table.set_nothing_found(_("No document is found in this part of the register."), _("Show all"))
        self.table.begin_wanted.connect(self.write)
        self.table.search_dropped.connect(self._show_all)
        self.table.opened.connect(lambda _row: self.open_current())
        self.table.current_changed.connect(self._show_current)
        self.doubts = DocumentDoubts()
        self.doubts.wanted.connect(self._mend)
        self._count = label("", "small", "documents.count")
        self._make_orders()
        self._lay_out()

    def _make_orders(self) -> None:
        self._open = button(_("Open the text"), "documents.open_it", self.open_current)
        self._issue = button(_("Issue…"), "documents.issue_it", self.issue)
        self._correct = button(_("Correct…"), "documents.correct_it", self.correct)
        self._cancel = button(_("Cancel the number…"), "documents.cancel_it", self.cancel)
        self._more = button(_("More"), "documents.more", self._open_more, accessible=_("More to do with the register"))
        self._remove = self._action("remove", _("Take it out of the register…"), self.remove)
        self._report = self._action("month_report", _("Report of a month…"), self.write_report)
        self._numbering = self._action("number_types", _("How documents are numbered…"), self.ask_numbering)
        self._export = button(_("Export"), "documents.export", self.export, "small", accessible=_("Export to Excel"))
        self._print = button(_("Print the register…"), "documents.print", self.print, "small")

    def _action(self, name: str, words: str, act: Callable[[], object]) -> QAction:
        action = QAction(self)
        action.setText(words)
        action.setObjectName(f"documents.{name}")
        action.triggered.connect(lambda _on=False: act())
        return action

    def _lay_out(self) -> None:
        new = button(_("Enter a document…"), "documents.add", self.new)
        write = button(_("Write a document…"), "documents.compose", self.write, "primary")
        chosen = (self._open, self._issue, self._correct, self._cancel)
        orders = in_lines(self.search, None, *chosen, self._more, new, write, gap=8)
        card = Card(padding=0, spacing=0)
        head = row(in_lines(self.states, self.years, gap=20))
        head.setContentsMargins(px(12), px(9), px(10), px(4))
        types = row(self.types)
        types.setContentsMargins(px(12), 0, px(10), px(6))
        foot = row(self._count, None, self._export, self._print)
        foot.setContentsMargins(px(12), px(6), px(8), px(8))
        card.add(head)
        card.add(types)
        card.add(self.table, 1)
        card.add(foot)
        register = QWidget()
        layout = QVBoxLayout(register)
        layout.setContentsMargins(0, px(12), 0, 0)
        layout.setSpacing(px(10))
        layout.addWidget(orders)
        layout.addWidget(card, 1)
        layout.addWidget(self.doubts)
        self._pages = QStackedWidget()
        self._pages.addWidget(register)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._pages)

    # Showing.

    def refresh(self) -> None:
        """Fetch the register again; selection, search and chips stay. An open text shows what the book has."""
        if (written := self._open_text()) is not None:
            if self.desk.look_up(has_text, written.document_id):
                written.refresh()
                return
            written.forget()  # beginning it was undone
            self._pages.setCurrentIndex(0)
        lines = self.desk.look_up(list_documents)
        gaps = self.desk.look_up(list_number_gaps)
        if lines is None or gaps is None:
            return
        self._rows = rows_of(lines, gaps)
        self._places = {each.key: -at for at, each in enumerate(self._rows)}
        self.states.set_chips(state_chips(self._rows))
        self.years.set_chips(year_chips(each.year for each in self._rows if each.line is not None))
        self.types.set_chips(type_chips(self._rows))
        self.table.set_rows(self._rows, lambda each: each.key)
        self._filter()

    def bookmark(self) -> Bookmark:
        """The search, the chips, and where the table is."""
        chosen = {chips.objectName(): chips.key() for chips in (self.states, self.years, self.types)}
        written = self._open_text()
        text = written.document_id if written is not None else 0
        return {"search": self.search.text(), "chips": chosen, "table": self.table.bookmark(), "text": text}

    def take_up(self, bookmark: Bookmark) -> None:
        """Show what a bookmark says."""
        self.refresh()
        for chips in (self.states, self.years, self.types):
            chips.choose(bookmark["chips"][chips.objectName()])
        self._filter()
        self.search.setText(bookmark["search"])
        self._search_changed(bookmark["search"])
        self.table.take_up(bookmark["table"])
        if bookmark["text"]:
            self.open_text(bookmark["text"])

    def _filter(self) -> None:
        chosen = (self.states.key(), self.types.key(), self.years.key())
        everything = all(key in ("", ALL) for key in chosen)
        self.table.set_filter(None if everything else lambda each: is_kept(each, *chosen))
        self._say_count()
        self._show_current(self.table.current())

    def _search_changed(self, text: str) -> None:
        self.table.set_search(text)
        self._say_count()

    def _show_all(self) -> None:
        self.search.clear()
        for chips in (self.states, self.years, self.types):
            chips.choose(ALL)
        self._filter()

    def _say_count(self) -> None:
        self._count.setText(_("Documents: {count}").format(count=len(self._shown_ids())))
        self._export.setEnabled(bool(self._shown_ids()))

    def _shown_ids(self) -> list[int]:
        return [each.line.id for each in self.table.records() if each.line is not None]

    def _show_current(self, current: RegisterRow | None) -> None:
        line = current.line if current is not None else None
        state = line.state if line is not None else ""
        self._open.setEnabled(line is not None and bool(line.form))
        self._issue.setEnabled(state == "draft")
        self._cancel.setEnabled(state == "issued")
        self._correct.setEnabled(line is not None)
        self._remove.setEnabled(line is not None and (state == "draft" or line.document.by_hand))
        self.doubts.show_doubts(_mendings(current))

    # A text that is open.

    def open_text(self, document_id: int) -> bool:
        """Show the text of a document that the cell writes, in the place of the list."""
        if self._written is None:
            self._written = WrittenPage(self.desk)
            self._written.left.connect(self._close_text)
            self._written.opened.connect(self.open_text)
            self._pages.addWidget(self._written)
        self._pages.setCurrentWidget(self._written)
        if not self._written.show_document(document_id):
            self._close_text()
            return False
        return True

    def _open_text(self) -> WrittenPage | None:
        return self._written if self._pages.currentIndex() else None

    def _close_text(self) -> None:
        shown = self._written.document_id if self._written is not None else 0
        self._pages.setCurrentIndex(0)
        self.refresh()
        if shown and not self.table.select_key(("document", shown)):
            self.show_document(shown)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def has_unsaved(self) -> bool:
        """Whether something typed into an open text is not in the book."""
        written = self._open_text()
        return written is not None and not written.keep_now()

    def keep_unsaved(self) -> bool:
        """Keep what was typed; False where it is refused."""
        written = self._open_text()
        return written is None or written.keep_now()

    def drop_unsaved(self) -> None:
        """Forget what was typed."""
        if self._written is not None:
            self._written.drop()

    def open_current(self) -> None:
        """Enter: the text of the chosen document, or its paper as it is printed; else its line to be corrected."""
        current = self.table.current()
        line = current.line if current is not None else None
        if line is None or not line.form:
            self.correct()
        elif line.form in WRITTEN_FORMS:
            self.open_text(line.id)
        elif (paper := self.desk.look_up(find_document_paper, line.id)) is not None:
            show_paper(self.desk, self, paper.form, (), paper.options, paper.candidacy_ids)

    # Going somewhere.

    def focus_search(self) -> None:
        """Put the cursor into the search."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def show_document(self, document_id: int) -> bool:
        """Bring a document into view, whatever hides it; False where the register has none of it."""
        if self._open_text() is not None and self.keep_unsaved():
            self._pages.setCurrentIndex(0)
            self.refresh()
        if not self.table.select_key(("document", document_id)):
            self._show_all()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        return self.table.select_key(("document", document_id))

    # Orders.

    def new(self) -> None:
        """Ctrl+N."""
        type_ = self.types.key()
        NewDocument(self.desk, type_="" if type_ == ALL else type_, parent=self.window()).open()

    def write(self) -> None:
        """Begin a document that is written in the program."""
        type_ = self.types.key()
        WriteDocument(self.desk, self.open_text, "" if type_ == ALL else type_, self.window()).open()

    def write_report(self) -> None:
        """Begin the report of a month to the committee above."""
        MonthReport(self.desk, self.open_text, self.window()).open()

    def issue(self) -> None:
        """Give the chosen draft its number."""
        current = self.table.current()
        if current is not None and current.line is not None:
            IssueDocument(self.desk, current.line, self.window()).open()

    def correct(self, field: str = "") -> None:
        """Correct the chosen document; enter one that has a missing number."""
        current = self.table.current()
        if current is None:
            return
        if current.line is not None:
            CorrectDocument(self.desk, current.line, field, self.window()).open()
        elif current.gap is not None:
            self._enter_missing(current.gap.type, current.gap.first)

    def _enter_missing(self, type_: str, number: int) -> None:
        NewDocument(self.desk, type_=type_, number=f"{number:02}", parent=self.window()).open()

    def cancel(self) -> None:
        """Cancel the number of the chosen document."""
        current = self.table.current()
        if current is not None and current.line is not None:
            CancelDocument(self.desk, current.line, self.window()).open()

    def remove(self) -> None:
        """Take the chosen draft, or what was entered with its old number, out of the register."""
        current = self.table.current()
        line = current.line if current is not None else None
        if line is None:
            return
        ask_then(
            self,
            "documents.remove_box",
            _("Take it out of the register"),
            _("Take “{title}” out of the register?").format(title=line.title or line.type_title),
            _("The history keeps it, and Undo brings it back."),
            _("Remove"),
            lambda: self.desk.carry_out(remove_document, line.id),
        )

    def ask_numbering(self) -> None:
        """Which types are numbered by the year."""
        Numbering(self.desk, self.window()).open()

    def _mend(self, field: str) -> None:
        current = self.table.current()
        if current is None:
            return
        if field != GAP_FIELD:
            self.correct(field)
            return
        if current.gap is not None:
            self._enter_missing(current.gap.type, current.gap.first)
            return
        before = next(
            (each for each in self._rows if each.gap is not None and self._stands_before(each, current)), None
        )
        if before is not None and before.gap is not None:
            self._enter_missing(before.gap.type, before.gap.first)

    @staticmethod
    def _stands_before(row: RegisterRow, current: RegisterRow) -> bool:
        return row.gap is not None and current.line is not None and row.gap.before == current.line.id

    def export(self) -> None:
        """Write what is shown, with the columns that are shown, to a spreadsheet."""
        from partycell_desktop.use_cases.document_export import export_documents

        path = ask_where_to_save(self, _("Export to Excel"), _("Outgoing documents") + ".xlsx", SPREADSHEETS)
        if not path:
            return
        columns = [column.name for column in self.table.shown_columns()]
        outcome = self.desk.carry_out(export_documents, path, self._shown_ids(), columns)
        if outcome:
            self.desk.say(_("Exported: {path}. The file is not encrypted; keep it in a safe place.").format(path=path))

    def print(self) -> None:
        """The register as a paper, of the chosen year or of the term; an open text as its own."""
        if (written := self._open_text()) is not None:
            written.print()
            return
        show_paper(self.desk, self, FORM, (), year_option(self.years.key()))

    def _open_more(self) -> None:
        menu = QMenu(self)
        menu.setObjectName("documents.more.menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions([self._report, self._remove, self._numbering])
        menu.popup(self._more.mapToGlobal(QPoint(0, self._more.height())))


def search_field(name: str, placeholder: str, accessible: str) -> QLineEdit:
    """The search of a register."""
    made = QLineEdit()
    made.setObjectName(name)
    made.setProperty("look", "search")
    made.setPlaceholderText(placeholder)
    made.setAccessibleName(accessible)
    made.setClearButtonEnabled(True)
    made.setFixedWidth(px(SEARCH_WIDTH))
    return made


def year_option(key: str) -> dict[str, Any]:
    """The option of the papers of the registers for the chosen year."""
    return {} if key in ("", ALL) else {"year": key}


def _mendings(row: RegisterRow | None) -> list[Mending]:
    if row is None:
        return []
    if row.gap is not None:
        says = f"{row.gap.symbols}: {row.gap.says}"
        return [Mending(says, row.gap.because, _("Enter the document…"), GAP_FIELD)]
    assert row.line is not None
    return [
        Mending(
            each.reason,
            each.because,
            _("Enter the document…") if each.field == GAP_FIELD else _("Correct…"),
            each.field,
        )
        for each in row.line.warnings
    ]
