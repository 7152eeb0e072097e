"""Books of minutes and resolutions: binding the one of a year or term, and those that were bound before."""

from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QHBoxLayout

from partycell_desktop.domain.bound_books import BoundPaper, page_words
from partycell_desktop.screens.meetings.bind_book_dialog import BindBookDialog, BookWish
from partycell_desktop.screens.parts.desk import Desk, Outcome
from partycell_desktop.screens.parts.file_dialogs import ask_where_to_save
from partycell_desktop.screens.parts.paged_screen import ScreenPage
from partycell_desktop.screens.parts.question import ask_then
from partycell_desktop.screens.parts.record_table import Column, RecordTable
from partycell_desktop.screens.parts.remembered import Remembered
from partycell_desktop.screens.parts.screen import Bookmark
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import Card, button, label, row
from partycell_desktop.use_cases.bound_books import (
    BoundBookLine,
    bind_book,
    list_bound_books,
    list_bound_changes,
    remove_bound_book,
)
from partycell_desktop.words import _, n_


class BooksPage(ScreenPage):
    """`meetings.books`: the bound books in `.table`, the papers of one in `.papers`; `.bind`, `.check`, `.remove`."""

    name = "books"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "meetings")
        remembered = Remembered()
        self._changed: dict[int, set[int]] = {}
        self.header_actions = (button(_("Bind a book…"), "meetings.books.bind", self.new, "primary"),)
        self.table: RecordTable[BoundBookLine] = RecordTable(
            "meetings.books.table",
            [
                Column("title", _("Book"), lambda line: line.title, width=140),
                Column("period", _("Year, term"), lambda line: line.period, width=118),
                Column("pages", _("Pages"), lambda line: line.pages, lambda line: line.book.page_to, 72, figures=True),
                Column("printed", _("Bound on"),
                       lambda line: line.book.printed_on.shown() if line.book.printed_on else "",
                       lambda line: line.book.printed_on.iso if line.book.printed_on else "", 96, figures=True),
            ],
            remembered,
            accessible=_("Bound books"),
        )  # fmt: skip
        self.table.set_empty(
            _("No book was bound yet. Books kept by computer are printed and bound each year and after each term."),
            _("Bind a book…"),
        )
        self.table.begin_wanted.connect(self.new)
        self.table.current_changed.connect(lambda _line: self._show_papers())
        self.papers: RecordTable[BoundPaper] = RecordTable(
            "meetings.books.papers",
            [
                Column("title", _("Paper"), lambda paper: paper.title, lambda paper: paper.page_from, 500,
                       pill=self._state),
                Column("pages", _("Pages"), lambda paper: page_words(paper.page_from, paper.page_to),
                       lambda paper: paper.page_from, 80, figures=True),
            ],
            remembered,
            accessible=_("Papers of the book"),
        )  # fmt: skip
        self.papers.set_empty(_("Choose a book at the left."), "")
        self.papers.opened.connect(self._open_paper)
        self._said = label("", "muted", "meetings.books.said", wrap=True)
        self._check = button(_("Compare with today"), "meetings.books.check", self._compare, "small")
        self._remove = button(_("Take off the list…"), "meetings.books.remove", self._ask_remove, "small")
        left = Card(padding=0, spacing=0)
        left.add(self.table, 1)
        right = Card(padding=0, spacing=0)
        right.add(self.papers, 1)
        foot = row(self._said, self._check, self._remove)
        foot.setStretch(0, 1)
        foot.setContentsMargins(px(12), px(6), px(8), px(8))
        right.add(foot)
        across = QHBoxLayout()
        across.setSpacing(px(16))
        across.addWidget(left, 2)
        across.addWidget(right, 3)
        self.column.addLayout(across, 1)

    def refresh(self) -> None:
        lines = self.desk.look_up(list_bound_books)
        if lines is not None:
            self.table.set_rows(lines, lambda line: line.book.id)
            if self.table.current() is None and lines:
                self.table.select_key(lines[0].book.id)
            self._show_papers()

    def _show_papers(self) -> None:
        line = self.table.current()
        self.papers.set_rows(list(line.papers) if line else [], lambda paper: paper.id)
        for each in (self._check, self._remove):
            each.setEnabled(line is not None)
        self._said.setText(self._words_of(line) if line else "")

    def _words_of(self, line: BoundBookLine) -> str:
        book = line.book
        days = [each.shown() if each else "" for each in (book.opened_on, book.closed_on)]
        words = [_("opened {opened}, closed {closed}").format(opened=days[0], closed=days[1])]
        if book.id in self._changed:
            count = len(self._changed[book.id])
            words.append(
                n_("{count} paper reads otherwise today", "{count} papers read otherwise today", count).format(
                    count=count
                )
                if count
                else _("all papers read as they were bound")
            )
        return " · ".join([*words, *([book.note] if book.note else [])])

    def _state(self, paper: BoundPaper) -> tuple[str, str] | None:
        if paper.id in self._changed.get(paper.bound_book_id, ()):
            return _("changed since"), "gold"
        return (_("not finished"), "gold") if paper.draft else None

    def _open_paper(self, paper: BoundPaper) -> None:
        if paper.meeting_id:
            self.wants_place.emit(f"meeting:{paper.meeting_id}/minutes")
        elif paper.document_id:
            self.wants_place.emit(f"document:out/{paper.document_id}")

    def focus_search(self) -> bool:
        self.table.setFocus()
        return True

    def bookmark(self) -> Bookmark:
        return {each.objectName(): each.bookmark() for each in (self.table, self.papers)}

    def take_up(self, bookmark: Bookmark) -> None:
        self.table.take_up(bookmark[self.table.objectName()])
        self._show_papers()
        self.papers.take_up(bookmark[self.papers.objectName()])

    # What the buttons do.

    def new(self) -> None:
        BindBookDialog(self.desk, self._bind, self.window()).open()

    def _bind(self, wish: BookWish) -> None:
        name = f"{wish.title} {wish.period}".replace("/", "-")
        out = ask_where_to_save(self, _("Bind a book"), f"{name}.pdf", (("PDF", "*.pdf"),))
        if out:
            self.desk.carry_out_long(
                bind_book,
                wish.kind,
                out,
                wish.year,
                wish.term_id,
                wish.unfinished,
                wish.items,
                wish.first_page,
                title=_("Binding the book"),
                then=self._say_bound,
            )

    def _say_bound(self, outcome: Outcome[dict[str, Any]]) -> None:
        if not outcome or outcome.value["cancelled"]:
            return
        told = outcome.value
        words = _("Bound: {file}, {pages} pages with {papers} papers").format(
            file=Path(told["file"]).name, pages=told["pages"], papers=told["papers"]
        )
        if told["left_out"]:
            left = _("Left out, not finished: {list}").format(list="; ".join(told["left_out"]))
            self.desk.say(f"{words}. {left}", "gold")
        else:
            self.desk.say(words)
        self.table.select_key(told["id"])

    def _compare(self) -> None:
        line = self.table.current()
        if line is not None:
            changed = self.desk.look_up(list_bound_changes, line.book.id)
            if changed is not None:
                self._changed[line.book.id] = {each.id for each in changed}
                self._show_papers()

    def _ask_remove(self) -> None:
        line = self.table.current()
        if line is not None:
            number = line.book.id
            ask_then(
                self,
                "meetings.books.remove.ask",
                _("Take off the list"),
                _("Take {book} off the list of bound books?").format(book=line.title),
                _("The file stays where it is. Do this when its binding was given up; it can be undone."),
                _("Take off the list"),
                lambda: self.desk.carry_out(remove_bound_book, number),
            )
