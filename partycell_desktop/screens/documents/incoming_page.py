"""The register of incoming documents: what came, what waits for an answer."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from partycell_desktop.domain.documents import IncomingDocument
from partycell_desktop.screens.documents.incoming_dialogs import AnswerDialog, IncomingDialog
from partycell_desktop.screens.documents.outgoing_page import SPREADSHEETS, search_field, year_option
from partycell_desktop.screens.documents.rows import (
    ALL,
    incoming_chips,
    incoming_columns,
    incoming_state,
    year_chips,
)
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
from partycell_desktop.use_cases.incoming_documents import list_incoming, remove_incoming
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _

FORM = "so-vbden"


class IncomingPage(QWidget):
    """`documents.in`: the list `documents.in.table`, its chips `.filter` and `.year`, the orders of the register."""

    def __init__(self, desk: Desk, remembered: Remembered) -> None:
        super().__init__()
        self.setObjectName("documents.in")
        self.desk = desk
        self._today = ""
        self.search = search_field("documents.in.search", _("Sender, number, abstract…"), _("Find documents"))
        self.search.textChanged.connect(self._search_changed)
        self.states = ChipRow("documents.in.filter", _("Which documents are shown"))
        self.years = ChipRow("documents.in.year", _("Documents of which year"))
        for chips in (self.states, self.years):
            chips.chosen.connect(lambda _key: self._filter())
        self.table: RecordTable[IncomingDocument] = RecordTable(
            "documents.in.table",
            incoming_columns(lambda: self._today),
            remembered,
            accessible=_("Incoming documents"),
            searched=lambda each: (each.number, each.title, each.sender, each.handed_to, each.answer, each.note,
                                   each.kept_at, each.type),
        )  # fmt: skip
        self.table.set_empty(
            _("Nothing has been noted yet. Note what the committee above sends, with the day of the answer."),
            _("Note a document…"),
        )
        self.table.set_nothing_found(_("No document is found in this part of the register."), _("Show all"))
        self.table.begin_wanted.connect(self.new)
        self.table.search_dropped.connect(self._show_all)
        self.table.opened.connect(lambda _each: self.correct())
        self.table.current_changed.connect(self._show_current)
        self._answer = button(_("Note the answer…"), "documents.in.answer", self.answer)
        self._correct = button(_("Correct…"), "documents.in.correct", self.correct)
        self._remove = button(_("Take it out…"), "documents.in.remove", self.remove)
        self._count = label("", "small", "documents.in.count")
        self._export = button(_("Export"), "documents.in.export", self.export, "small", accessible=_("Export to Excel"))
        self._lay_out()

    def _lay_out(self) -> None:
        new = button(_("Note a document…"), "documents.in.add", self.new, "primary")
        card = Card(padding=0, spacing=0)
        head = row(in_lines(self.states, self.years, gap=20))
        head.setContentsMargins(px(12), px(9), px(10), px(6))
        paper = button(_("Print the register…"), "documents.in.print", self.print, "small")
        foot = row(self._count, None, self._export, paper)
        foot.setContentsMargins(px(12), px(6), px(8), px(8))
        card.add(head)
        card.add(self.table, 1)
        card.add(foot)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, px(12), 0, 0)
        layout.setSpacing(px(10))
        layout.addWidget(in_lines(self.search, None, self._answer, self._correct, self._remove, new, gap=8))
        layout.addWidget(card, 1)

    def refresh(self) -> None:
        """Fetch the register again; selection, search and chips stay."""
        documents = self.desk.look_up(list_incoming)
        today = self.desk.look_up(Session.today)
        if documents is None or today is None:
            return
        self._today = today.isoformat()
        self.states.set_chips(incoming_chips(documents, self._today))
        self.years.set_chips(year_chips(each.year for each in documents))
        self.table.set_rows(documents, lambda each: each.id)
        self._filter()

    def bookmark(self) -> Bookmark:
        """The search, the chips, and where the table is."""
        chosen = {chips.objectName(): chips.key() for chips in (self.states, self.years)}
        return {"search": self.search.text(), "chips": chosen, "table": self.table.bookmark()}

    def take_up(self, bookmark: Bookmark) -> None:
        """Show what a bookmark says."""
        self.refresh()
        for chips in (self.states, self.years):
            chips.choose(bookmark["chips"][chips.objectName()])
        self._filter()
        self.search.setText(bookmark["search"])
        self._search_changed(bookmark["search"])
        self.table.take_up(bookmark["table"])

    def _filter(self) -> None:
        state, year = self.states.key(), self.years.key()
        if state in ("", ALL) and year in ("", ALL):
            self.table.set_filter(None)
        else:
            self.table.set_filter(
                lambda each: state in ("", ALL, incoming_state(each, self._today)) and year in ("", ALL, str(each.year))
            )
        self._say_count()
        self._show_current(self.table.current())

    def _search_changed(self, text: str) -> None:
        self.table.set_search(text)
        self._say_count()

    def _show_all(self) -> None:
        self.search.clear()
        self.states.choose(ALL)
        self.years.choose(ALL)
        self._filter()

    def _say_count(self) -> None:
        self._count.setText(_("Documents: {count}").format(count=self.table.count_shown()))
        self._export.setEnabled(self.table.count_shown() > 0)

    def _show_current(self, current: IncomingDocument | None) -> None:
        self._answer.setEnabled(current is not None and current.answered_on is None)
        self._correct.setEnabled(current is not None)
        self._remove.setEnabled(current is not None)

    def focus_search(self) -> None:
        """Put the cursor into the search."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def show_document(self, incoming_id: int) -> bool:
        """Bring a document into view, whatever hides it; False where the register has none of it."""
        if not self.table.select_key(incoming_id):
            self._show_all()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        return self.table.select_key(incoming_id)

    def new(self) -> None:
        """Ctrl+N."""
        IncomingDialog(self.desk, None, self.window()).open()

    def correct(self) -> None:
        """Correct the chosen document."""
        current = self.table.current()
        if current is not None:
            IncomingDialog(self.desk, current, self.window()).open()

    def answer(self) -> None:
        """Note with what the chosen document was answered."""
        current = self.table.current()
        if current is not None:
            AnswerDialog(self.desk, current, self.window()).open()

    def remove(self) -> None:
        """Take the chosen document out of the register."""
        current = self.table.current()
        if current is None:
            return
        ask_then(
            self,
            "documents.in.remove_box",
            _("Take it out of the register"),
            _("Take “{title}” out of the register?").format(title=current.title),
            _("The history keeps it, and Undo brings it back."),
            _("Remove"),
            lambda: self.desk.carry_out(remove_incoming, current.id),
        )

    def export(self) -> None:
        """Write what is shown, with the columns that are shown, to a spreadsheet."""
        from partycell_desktop.use_cases.document_export import export_incoming

        path = ask_where_to_save(self, _("Export to Excel"), _("Incoming documents") + ".xlsx", SPREADSHEETS)
        if not path:
            return
        columns = [column.name for column in self.table.shown_columns() if column.name != "state"]
        ids = [each.id for each in self.table.records()]
        if self.desk.carry_out(export_incoming, path, ids, columns):
            self.desk.say(_("Exported: {path}. The file is not encrypted; keep it in a safe place.").format(path=path))

    def print(self) -> None:
        """The register as a paper, of the chosen year or whole."""
        show_paper(self.desk, self, FORM, (), year_option(self.years.key()))
