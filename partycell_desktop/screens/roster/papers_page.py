"""The tab of the papers: of each type of document whether it is there, where it lies, and its scan."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QLineEdit, QWidget

from partycell_desktop.domain.code_list import Choice
from partycell_desktop.domain.names import text_key
from partycell_desktop.domain.person import Person
from partycell_desktop.domain.record_lists import Paper
from partycell_desktop.screens.papers.paper_dialog import (
    SCANS,
    AskedPaper,
    PaperDialog,
    ask_to_remove,
    is_wanted_again,
    show_scan,
)
from partycell_desktop.screens.parts.chips import Chip, ChipRow, in_lines
from partycell_desktop.screens.parts.desk import Desk
from partycell_desktop.screens.parts.file_dialogs import ask_for_file
from partycell_desktop.screens.parts.record_table import Column, RecordTable
from partycell_desktop.screens.parts.screen import Bookmark
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import button, label, row
from partycell_desktop.screens.roster.section import LEAST_TABLE_HEIGHT, sheet_that_scrolls
from partycell_desktop.use_cases.member_papers import attach_paper, keeps_scans, list_paper_types
from partycell_desktop.use_cases.roster import MemberRecord
from partycell_desktop.words import _


@dataclass(frozen=True)
class PaperRow:
    """A type of document and, where the dossier has one, its paper."""

    kind: Choice
    paper: Paper | None = None

    @property
    def key(self) -> tuple[str, int]:
        """What tells rows apart."""
        return self.kind.code, self.paper.id if self.paper else 0

    @property
    def title(self) -> str:
        """The paper's own title, else that of its type."""
        return (self.paper.title if self.paper else "") or self.kind.value


def paper_rows(kinds: Sequence[Choice], papers: Sequence[Paper]) -> list[PaperRow]:
    """Every type in its order: each paper of it, or the empty type."""
    of_kind: dict[str, list[Paper]] = {}
    for paper in papers:
        of_kind.setdefault(str(paper.type_number), []).append(paper)
    rows: list[PaperRow] = []
    for kind in kinds:
        rows += [PaperRow(kind, paper) for paper in of_kind.get(kind.code, ())] or [PaperRow(kind)]
    return rows


def _number_and_day(each: PaperRow) -> str:
    if each.paper is None:
        return ""
    day = each.paper.dated_on.shown() if each.paper.dated_on else ""
    return ", ".join(part for part in (each.paper.number, day) if part)


def paper_words(each: PaperRow) -> str:
    """All that is known of a paper, in one line."""
    if each.paper is None:
        return each.title
    paper = each.paper
    pages = _("pages: {count}").format(count=paper.pages) if paper.pages else ""
    until = _("valid until {day}").format(day=paper.valid_until.shown()) if paper.valid_until else ""
    parts = (
        each.title,
        _number_and_day(each),
        paper.issued_by,
        until,
        pages,
        paper.kept_at,
        paper.file_name,
        paper.note,
    )
    return " · ".join(part for part in parts if part)


def _there(each: PaperRow) -> tuple[str, str]:
    if each.paper is None:
        return _("not there"), "neutral"
    return (_("scanned"), "green") if each.paper.content else (_("there"), "green")


def _columns() -> list[Column[PaperRow]]:
    return [
        Column("number", _("No."), lambda each: each.kind.code, lambda each: int(each.kind.code), 46, figures=True),
        Column("title", _("Document"), lambda each: each.title, lambda each: text_key(each.title), 270),
        Column("there", "", lambda each: "", lambda each: each.paper is None, 84, pill=_there),
        Column("paper", _("Number, date"), _number_and_day, width=130),
        Column(
            "kept_at",
            _("Where it is kept"),
            lambda each: each.paper.kept_at if each.paper else "",
            width=120,
            shown_by_default=False,
        ),
    ]


class PapersPage(QWidget):
    """The papers of one member. What is done here is kept at once and can be undone."""

    def __init__(self, desk: Desk, today: date) -> None:
        super().__init__()
        self._desk, self._today = desk, today
        self._person = Person()
        self._kinds: list[Choice] = []
        self._search = QLineEdit()
        self._search.setObjectName("roster.papers.search")
        self._search.setPlaceholderText(_("Find a document"))
        self._search.setAccessibleName(_("Find a document"))
        self._search.setClearButtonEnabled(True)
        self._chips = ChipRow("roster.papers.filter", _("Which documents"))
        self._chips.chosen.connect(lambda _key: self._filter())
        self._note = button(_("Note the paper…"), "roster.paper.note", self._note_current, "small")
        self._attach = button(_("Attach a scan…"), "roster.paper.attach", self._ask_file, "small")
        self._open = button(_("Open"), "roster.paper.open", self._open_current, "small")
        self._remove = button(_("Remove…"), "roster.paper.remove", self._ask_remove, "small")
        self._extract = button(_("Extract…"), "roster.paper.extract", self._make_extract, "small")
        self._extract.setToolTip(_("Extract of a resolution or of minutes for this member"))
        self._only_place = label(
            _("This cell keeps no scans in the book, only where each paper lies (see the settings)."),
            "small",
            wrap=True,
        )
        self._only_place.setObjectName("roster.papers.only_place")
        self.table: RecordTable[PaperRow] = RecordTable(
            "roster.papers", _columns(), accessible=_("Papers of the dossier"), searched=lambda each: (each.title,)
        )
        self._search.textEdited.connect(self.table.set_search)
        self.table.search_dropped.connect(self._drop_search)
        self.table.opened.connect(lambda _row: self._open_or_note())
        self.table.current_changed.connect(lambda _row: self._show_current())
        self._said = label("", "muted", "roster.paper.said", wrap=True)
        self.table.setMinimumHeight(px(LEAST_TABLE_HEIGHT))
        column = sheet_that_scrolls(self)
        column.addLayout(row(self._chips, self._search))
        self._search.setFixedWidth(px(170))
        column.addWidget(self.table, 1)
        column.addWidget(self._said)
        column.addWidget(self._only_place)
        column.addWidget(in_lines(self._note, self._attach, self._open, self._remove, None, self._extract))
        self._show_current()

    def show_record(self, record: MemberRecord) -> None:
        """Show the papers of a member."""
        if not self._kinds:
            self._kinds = self._desk.look_up(list_paper_types) or []
        scans = self._desk.look_up(keeps_scans) is not False
        self._attach.setVisible(scans)
        self._only_place.setVisible(not scans)
        another = self._person.id != record.id
        self._person = record.person
        papers = [each for each in record.lists["paper"] if isinstance(each, Paper)]
        rows = paper_rows(self._kinds, papers)
        have = sum(each.paper is not None for each in rows)
        self._chips.set_chips(
            [
                Chip("have", _("There"), have),
                Chip("lacking", _("Not there"), len(rows) - have),
                Chip("all", _("All"), len(rows)),
            ]
        )
        if another:
            self._chips.choose("have" if have else "all")
        self.table.set_rows(rows, lambda each: each.key)
        self._filter()
        if self.table.current() is None and self.table.records():
            self.table.select_key(self.table.records()[0].key)
        self._show_current()

    def bookmark(self) -> Bookmark:
        """The search, the chip, and where the list is."""
        return {"search": self._search.text(), "chip": self._chips.key(), "table": self.table.bookmark()}

    def take_up(self, bookmark: Bookmark) -> None:
        """Show what a bookmark says."""
        self._chips.choose(bookmark["chip"])
        self._filter()
        self._search.setText(bookmark["search"])
        self.table.set_search(bookmark["search"])
        self.table.take_up(bookmark["table"])

    def _filter(self) -> None:
        key = self._chips.key()
        self.table.set_filter(None if key == "all" else lambda each: (each.paper is not None) is (key == "have"))
        if key == "have":
            self.table.set_nothing_found(_("No paper of this member is noted yet."), _("Show all"))
        else:
            self.table.set_nothing_found(_("Nothing found."), _("Show all"))

    def _drop_search(self) -> None:
        self._search.clear()
        self.table.set_search("")
        self._chips.choose("all")
        self._filter()

    def _show_current(self) -> None:
        current = self.table.current()
        self._said.setText(paper_words(current) if current else "")
        self._said.setVisible(current is not None)
        paper = current.paper if current else None
        self._note.setEnabled(current is not None)
        self._attach.setEnabled(current is not None)
        self._note.setText(_("Correct…") if paper else _("Note the paper…"))
        self._open.setEnabled(bool(paper and paper.content))
        self._remove.setEnabled(paper is not None)

    # Noting.

    def _note_current(self) -> None:
        current = self.table.current()
        if current is None:
            return
        paper = current.paper or Paper(kept_at=self._person.scans_note)
        asked = AskedPaper(self._person.id, [current.kind], paper)
        PaperDialog(self._desk, "roster.paper", asked, self._today, parent=self.window()).show()

    def _make_extract(self) -> None:
        from partycell_desktop.screens.documents.extract_dialog import ExtractDialog  # only when it is asked for

        person = self._person
        ExtractDialog(self._desk, person_id=person.id, name=person.name, parent=self.window()).open()

    def _ask_remove(self) -> None:
        current = self.table.current()
        if current is None or current.paper is None:
            return
        ask_to_remove(self._desk, current.paper, current.title, self, "roster.paper.remove_box")

    # Scans.

    def _ask_file(self) -> None:
        if self.table.current() is not None:
            path = ask_for_file(self, _("Attach a scan"), SCANS)
            if path:
                self.attach(path)

    def attach(self, path: str) -> None:
        """Attach the file at `path` to the current row; the same file elsewhere is asked about first."""
        current = self.table.current()
        if current is None:
            return
        # A paper that has a scan keeps it: another file is another paper of the same type.
        paper = current.paper if current.paper and not current.paper.content else None
        items = {} if paper else {"type_number": current.kind.code}
        again = is_wanted_again(self._desk, path, self, "roster.paper.same_box")
        if again is not None:
            number = paper.id if paper else 0
            self._desk.carry_out(attach_paper, self._person.id, items, path, paper_id=number, again=again)

    def _open_or_note(self) -> None:
        current = self.table.current()
        if current is not None and current.paper is not None and current.paper.content:
            self._open_current()
        else:
            self._note_current()

    def _open_current(self) -> None:
        current = self.table.current()
        if current is None or current.paper is None or not current.paper.content:
            return
        show_scan(self._desk, current.paper, current.title, self)
