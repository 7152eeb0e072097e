"""The wording of the minutes, the resolution, the conclusion: each passage as it will be printed, changed at will."""

from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from partycell_desktop.domain.meetings import MeetingFile, MeetingKind, MeetingState
from partycell_desktop.screens.meetings.passage_view import PassageView
from partycell_desktop.screens.meetings.plan_dialog import CorrectionDialog, SentDialog
from partycell_desktop.screens.meetings.writing import put_in_order, take_away
from partycell_desktop.screens.parts.chips import Chip, ChipRow, in_lines
from partycell_desktop.screens.parts.desk import Desk, Outcome
from partycell_desktop.screens.parts.rich_field import RichToolbar
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import Note, button, label, scrolled
from partycell_desktop.use_cases.bound_books import find_bound_pages
from partycell_desktop.use_cases.meetings import MeetingRecord
from partycell_desktop.use_cases.minutes import (
    list_minutes_passages,
    number_meeting_paper,
    reset_minutes_passage,
    write_minutes_passage,
)
from partycell_desktop.words import N_, _

MINUTES = "bien-ban"
PAPERS = {MINUTES: N_("Minutes of the meeting"), "nghi-quyet": N_("Resolution"), "ket-luan": N_("Conclusion")}
PAPERS_OF_CONGRESS = {MINUTES: N_("Minutes of the meeting"), "nq-dh": N_("Resolution of the congress")}


class MinutesPanel(QWidget):
    """`meeting.minutes`: chips `meeting.paper`, for each passage `meeting.text.<name>`.

    `paper_chosen` with the paper whose page shall be shown; `typed` with every key.
    """

    paper_chosen = Signal(str)
    typed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("meeting.minutes")
        self._desk, self._today = desk, date.min
        self._file: MeetingFile | None = None
        self._worded: tuple[int, str] | None = None  # the meeting and the paper whose passages stand here
        self._views: dict[str, PassageView] = {}
        self.keeping = False  # a text is being kept: nothing else of the book changes
        self._chips = ChipRow("meeting.paper", _("Which paper is worded"))
        self._chips.set_chips([Chip(key, _(words)) for key, words in PAPERS.items()])
        self._chips.chosen.connect(self._choose)
        sheet = QWidget()
        sheet.setProperty("look", "sheet")
        self._sheet = QVBoxLayout(sheet)
        self._sheet.setContentsMargins(0, 0, px(8), 0)
        self._sheet.setSpacing(px(6))
        self._finished = Note(_("These minutes are finished; they stay as they are."), "green", "meeting.finished")
        self._passages = QVBoxLayout()
        self._passages.setSpacing(px(6))
        self._corrections = label("", "", "meeting.corrections", wrap=True)
        self._sheet.addWidget(self._finished)
        self._sheet.addLayout(self._passages)
        self._sheet.addWidget(self._corrections)
        self._sheet.addStretch(1)
        self._area = scrolled(sheet, "meeting.text")
        self._format = RichToolbar("meeting.minutes.format")
        self._number = button(_("Take a number"), "meeting.number", self._take_number, "small")
        self._sent = button(_("After the meeting…"), "meeting.sent.open", lambda: self.note_sent(), "small")
        self._correct = button(_("Note a correction…"), "meeting.correction.open", self._note_correction, "small")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, px(8), 0, 0)
        layout.setSpacing(px(8))
        layout.addWidget(self._chips)
        layout.addWidget(self._format)
        layout.addWidget(self._area, 1)
        layout.addWidget(in_lines(self._number, self._sent, self._correct, gap=8))

    @property
    def paper(self) -> str:
        """The paper that is worded now."""
        return self._chips.key() or MINUTES

    def offer(self, kind: MeetingKind) -> None:
        """Offer the papers that a meeting of this kind has; the chosen one stays where it is among them."""
        papers = PAPERS_OF_CONGRESS if kind is MeetingKind.CONGRESS else PAPERS
        self._chips.set_chips([Chip(key, _(words)) for key, words in papers.items()])

    def choose(self, paper: str) -> None:
        """Word another paper."""
        self._chips.choose(paper)
        self._choose(paper)

    def show_record(self, record: MeetingRecord, today: date) -> None:
        """Show the passages; what is being typed stays."""
        self._file, self._today = record.file, today
        closed = record.file.state in (MeetingState.FINISHED, MeetingState.CANCELLED)
        self._format.setVisible(not closed)
        finished = record.file.state is MeetingState.FINISHED
        self._finished.setVisible(finished)
        if finished:
            bound = self._desk.look_up(find_bound_pages, record.file.id)
            said = _("These minutes are finished; they stay as they are.")
            self._finished.say(f"{said} {bound}." if bound else said)
        self._correct.setEnabled(record.file.state is MeetingState.FINISHED)
        lines = self._desk.look_up(list_minutes_passages, record.file.id, self.paper) or []
        worded = (record.file.id, self.paper)
        other, self._worded = worded != self._worded, worded
        for gone in [*self._views] if other else [*(self._views.keys() - {each.name for each in lines})]:
            take_away(self._passages, self._views.pop(gone), self._chips)
        for each in lines:
            if each.name not in self._views:
                view = self._views[each.name] = PassageView(each, partial(self._keep, *worded, each.name))
                view.reset_wanted.connect(self._reset)
                view.kept_wanted.connect(self._keep_mine)
                view.writing.typed.connect(self.typed)
                self._format.serve(view.field)
                self._passages.addWidget(view)
            self._views[each.name].show_passage(each, finished=closed)
        put_in_order(self._passages, [self._views[each.name] for each in lines])
        words = _("Correction: “{wrong}” should read “{right}”.")
        corrections = [words.format(wrong=each.wrong, right=each.right) for each in record.file.corrections]
        self._corrections.setText("\n".join(corrections))
        self._corrections.setVisible(bool(corrections))
        if other:
            self._area.verticalScrollBar().setValue(0)

    def _keep(self, meeting_id: int, paper: str, name: str, text: str) -> Outcome[Any]:
        self.keeping = True
        outcome = self._desk.keep_quietly(write_minutes_passage, meeting_id, paper, name, text)
        self.keeping = False
        return outcome

    def has_unsaved(self) -> bool:
        """Whether something typed is not in the book yet."""
        return any(each.writing.waits() for each in self._views.values())

    def typed_now(self) -> dict[str, str]:
        """What is typed and not in the book yet: the texts of passages by paper and name ("bien-ban.opening")."""
        waiting = {name: each.writing for name, each in self._views.items() if each.writing.waits()}
        return {f"{self._worded[1]}.{name}": each.text() for name, each in waiting.items()} if self._worded else {}

    def keep_now(self) -> bool:
        """Keep everything that was typed; False where it was refused."""
        kept = [each.writing.keep_now() for each in [*self._views.values()]]  # every one, whatever became of another
        return all(kept)

    def drop(self) -> None:
        """Forget what was typed."""
        for each in self._views.values():
            each.writing.drop()

    def _choose(self, paper: str) -> None:
        if self._worded is not None and not self.keep_now():
            self._chips.choose(self._worded[1])
            return
        self.paper_chosen.emit(paper)

    def _reset(self, name: str) -> None:
        if self._file is not None:
            self._views[name].writing.drop()
            self._desk.carry_out(reset_minutes_passage, self._file.id, self.paper, name)

    def _keep_mine(self, name: str) -> None:
        """The wording stays although the facts have changed: it has been looked at."""
        if self._file is not None:
            text = self._views[name].writing.text()
            self._desk.carry_out(write_minutes_passage, self._file.id, self.paper, name, text)

    def _take_number(self) -> None:
        if self._file is not None:
            self._desk.carry_out(number_meeting_paper, self._file.id, self.paper)

    def note_sent(self, field: str = "") -> None:
        """Ask what happened with the papers, beginning at that field."""
        if self._file is not None:
            dialog = SentDialog(self._desk, self._file.meeting, self._today, self.window())
            dialog.begin_at(field)
            dialog.exec()

    def _note_correction(self) -> None:
        if self._file is not None:
            CorrectionDialog(self._desk, self._file.id, self._today, self.window()).exec()
