"""Calling the members to a meeting: the papers to read, the message to paste, the invitation or notice on paper."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from partycell_desktop.domain.dates import shown_day
from partycell_desktop.domain.papers_to_read import PaperToRead
from partycell_desktop.screens.parts.chips import in_lines
from partycell_desktop.screens.parts.desk import Desk, Outcome
from partycell_desktop.screens.parts.dialog import Dialog, fitted
from partycell_desktop.screens.parts.message_bar import MessageBar
from partycell_desktop.screens.parts.part_dialog import PartDialog, Removal, only, part_fields
from partycell_desktop.screens.parts.record_table import Column, RecordTable
from partycell_desktop.screens.parts.remembered import Remembered
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import button, label, row
from partycell_desktop.screens.printing import show_paper
from partycell_desktop.use_cases.meeting_notices import (
    OfferedPaper,
    keep_paper_to_read,
    list_papers_offered,
    remove_paper_to_read,
    take_papers_to_read,
    write_message,
)
from partycell_desktop.use_cases.meetings import correct_meeting, get_meeting
from partycell_desktop.words import _

INVITATION, NOTICE = "giay-moi", "tb-hop"
_ASKED = ("title", "number", "issuer", "dated_on")
LEAST_WIDTH, TEXT_HEIGHT, LIST_HEIGHT = 680, 230, 320


class NoticeDialog(Dialog):
    """`meeting.notice`: papers to read `.paper.N` with `.add` and `.register`; `.text` with `.copy`; `.invitation`,
    `.paper`; `.notified` notes that the members were told today."""

    def __init__(self, desk: Desk, meeting_id: int, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("meeting.notice")
        self.setWindowTitle(_("Notice to the members"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._desk, self._id, self._today = desk, meeting_id, today
        self._heading = label("", "name", "meeting.notice.title", wrap=True)
        self._papers = QWidget()
        self._papers.setProperty("look", "sheet")
        self._lines = QVBoxLayout(self._papers)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(px(4))
        self._add = button(_("Add a paper…"), "meeting.notice.add", self._add_paper, "small")
        self._register = button(_("From the register…"), "meeting.notice.register", self._take, "small")
        self.text = QPlainTextEdit()
        self.text.setObjectName("meeting.notice.text")
        self.text.setAccessibleName(_("Message to the members"))
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(px(TEXT_HEIGHT))
        self._notified = button("", "meeting.notice.notified", self._note_notified, "small")
        copy = button(_("Copy the message"), "meeting.notice.copy", self._copy, "primary")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(24), px(20), px(24), px(16))
        layout.setSpacing(px(8))
        layout.addWidget(self._heading)
        layout.addLayout(row(label(_("Papers to read"), "heading"), None, self._register, self._add))
        layout.addWidget(fitted(self._papers))
        layout.addWidget(label(_("Message to paste (Zalo, SMS)"), "heading"))
        layout.addWidget(self.text, 1)
        self.bar = MessageBar(desk)
        layout.addWidget(self.bar)
        layout.addWidget(
            in_lines(
                button(_("Invitation on paper…"), "meeting.notice.invitation", partial(self._print, INVITATION)),
                button(_("Notice on paper…"), "meeting.notice.paper", partial(self._print, NOTICE)),
                self._notified, None, button(_("Close"), "meeting.notice.close", self.reject), copy, gap=8,
            )
        )  # fmt: skip
        self.setMinimumWidth(px(LEAST_WIDTH))
        self._show()

    def _show(self) -> None:
        record = self._desk.look_up(get_meeting, self._id)
        if record is None:
            return
        held = record.meeting.held_on
        self._heading.setText(f"{record.title} · {held.shown() if held else ''}")
        self._fill(record.file.papers)
        self.text.setPlainText(self._desk.look_up(write_message, self._id) or "")
        may = not (record.meeting.sealed_at or record.meeting.cancelled)
        for each in (self._add, self._register):
            each.setEnabled(may)
        told = record.meeting.notified_on
        self._notified.setEnabled(may and told is None)
        self._notified.setText(
            _("Members notified on {day}").format(day=told.shown()) if told else _("Members were notified today")
        )

    def _fill(self, papers: Sequence[PaperToRead]) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            if gone := item.widget():
                gone.hide()
                gone.deleteLater()
        if not papers:
            self._lines.addWidget(label(_("None yet. They stand in the message, the notice and the minutes."), "muted"))
        for each in papers:
            words = ", ".join(
                part for part in (each.title, each.number, each.dated_on.shown() if each.dated_on else "", each.issuer)
                if part
            )  # fmt: skip
            opened = button(words, f"meeting.notice.paper.{each.id}", partial(self._open, each), "link")
            line = QWidget()
            line.setLayout(row(opened, None))
            self._lines.addWidget(line)

    def _open(self, paper: PaperToRead) -> None:
        PaperToReadDialog(self._desk, self._id, self._today, paper, self).exec()
        self._show()

    def _add_paper(self) -> None:
        PaperToReadDialog(self._desk, self._id, self._today, None, self).exec()
        self._show()

    def _take(self) -> None:
        TakePapersDialog(self._desk, self._id, self).exec()
        self._show()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self._desk.say(_("The message is on the clipboard: paste it where you write to the members."))

    def _note_notified(self) -> None:
        self._desk.carry_out(correct_meeting, self._id, {"notified_on": shown_day(self._today)})
        self._show()

    def _print(self, code: str) -> None:
        show_paper(self._desk, self, code, [], {"meeting": str(self._id)})


class PaperToReadDialog(PartDialog):
    """`meeting.reading`: one paper to read, new or known."""

    def __init__(
        self, desk: Desk, meeting_id: int, today: date, known: PaperToRead | None, parent: QWidget | None = None
    ) -> None:
        self._desk, self._meeting, self._known = desk, meeting_id, known
        removal = None
        if known is not None:
            number = known.id
            removal = Removal(known.title, lambda: desk.carry_out(remove_paper_to_read, number))
        super().__init__(
            desk,
            "meeting.reading",
            _("Paper to read"),
            part_fields(desk, "meeting.reading", PaperToRead, _ASKED, today, known),
            self._save,
            do=_("Save"),
            remove=removal,
            parent=parent,
        )

    def _save(self, texts: dict[str, str]) -> Outcome[Any]:
        number = self._known.id if self._known else 0
        return self._desk.carry_out(keep_paper_to_read, self._meeting, only(texts, _ASKED), number)


class TakePapersDialog(Dialog):
    """`meeting.register`: documents of the last year from both registers; `.table` with several chosen, `.do`."""

    def __init__(self, desk: Desk, meeting_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("meeting.register")
        self.setWindowTitle(_("Papers to read from the register"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._desk, self._id = desk, meeting_id
        self.table: RecordTable[OfferedPaper] = RecordTable(
            "meeting.register.table",
            [
                Column(
                    "dated", _("Dated"), lambda each: each.dated_on.shown() if each.dated_on else "", _iso, width=90
                ),
                Column("number", _("Number and symbol"), lambda each: each.number, width=120),
                Column("title", _("What it is"), lambda each: each.title, width=300),
                Column("issuer", _("Issuer"), lambda each: each.issuer, width=150),
            ],
            Remembered(),
            accessible=_("Documents of the register"),
        )
        self.table.set_empty(_("The register has no other document of the last year."), "")
        self.table.setMinimumHeight(px(LIST_HEIGHT))
        self.table.opened.connect(lambda _paper: self._take())
        self.bar = MessageBar(desk)
        self.do = button(_("Take these"), "meeting.register.do", self._take, "primary")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(24), px(20), px(24), px(16))
        layout.setSpacing(px(10))
        layout.addWidget(label(self.windowTitle(), "name"))
        layout.addWidget(label(_("Choose one or, with Ctrl or Shift, several."), "muted"))
        layout.addWidget(self.table, 1)
        layout.addWidget(self.bar)
        layout.addLayout(row(None, button(_("Cancel"), "meeting.register.cancel", self.reject), self.do))
        self.setMinimumWidth(px(LEAST_WIDTH))
        offered = desk.look_up(list_papers_offered, meeting_id) or []
        self.table.set_rows(offered, lambda each: each.incoming_id or -each.document_id)
        self.do.setEnabled(bool(offered))

    def _take(self) -> None:
        chosen = self.table.selected()
        incoming = [each.incoming_id for each in chosen if each.incoming_id]
        issued = [each.document_id for each in chosen if each.document_id]
        if self._desk.carry_out(take_papers_to_read, self._id, incoming, issued):
            self.accept()


def _iso(paper: OfferedPaper) -> str:
    return paper.dated_on.iso if paper.dated_on else ""
