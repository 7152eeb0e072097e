"""The wording of the minutes, the resolution, the conclusion: each passage as it will be printed, changed at will."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from partycell_desktop.domain.meetings import MeetingFile, MeetingState
from partycell_desktop.screens.meetings.plan_dialog import CorrectionDialog, SentDialog
from partycell_desktop.screens.meetings.writing import Writing, rows_for
from partycell_desktop.screens.parts.chips import Chip, ChipRow, in_lines
from partycell_desktop.screens.parts.desk import Desk
from partycell_desktop.screens.parts.field import LongTextField
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import Note, Pill, button, label, row, scrolled
from partycell_desktop.use_cases.meetings import MeetingRecord
from partycell_desktop.use_cases.minutes import (
    PassageLine,
    list_minutes_passages,
    reset_minutes_passage,
    write_minutes_passage,
)
from partycell_desktop.words import N_, _

MINUTES = "bien-ban"
PAPERS = {MINUTES: N_("Minutes of the meeting"), "nghi-quyet": N_("Resolution"), "ket-luan": N_("Conclusion")}


class MinutesPanel(QWidget):
    """`meeting.minutes`: chips `meeting.paper`, for each passage `meeting.text.<name>` and `.reset`.

    `paper_chosen` with the paper whose page shall be shown.
    """

    paper_chosen = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("meeting.minutes")
        self._desk, self._today = desk, date.min
        self._file: MeetingFile | None = None
        self._shape: object = None
        self._writings: dict[str, Writing] = {}
        self._chips = ChipRow("meeting.paper", _("Which paper is worded"))
        self._chips.set_chips([Chip(key, _(words)) for key, words in PAPERS.items()])
        self._chips.chosen.connect(self._choose)
        self._sheet = QVBoxLayout()
        self._sent = button(_("After the meeting…"), "meeting.sent.open", self._note_sent, "small")
        self._correct = button(_("Note a correction…"), "meeting.correction.open", self._note_correction, "small")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, px(8), 0, 0)
        layout.setSpacing(px(8))
        layout.addWidget(self._chips)
        layout.addLayout(self._sheet, 1)
        layout.addWidget(in_lines(self._sent, self._correct, gap=8))

    @property
    def paper(self) -> str:
        """The paper that is worded now."""
        return self._chips.key() or MINUTES

    def choose(self, paper: str) -> None:
        """Word another paper."""
        self._chips.choose(paper)
        self._choose(paper)

    def show_record(self, record: MeetingRecord, today: date) -> None:
        """Show the passages; what is being typed stays."""
        self._file, self._today = record.file, today
        finished = record.file.state is MeetingState.FINISHED
        self._correct.setEnabled(finished)
        lines = self._desk.look_up(list_minutes_passages, record.file.id, self.paper) or []
        shape = (
            record.file.id,
            self.paper,
            finished,
            [(each.name, each.heading, each.edited, each.outdated) for each in lines],
            [each.id for each in record.file.corrections],
        )
        if shape != self._shape:
            self.keep_now()
            self._build(lines, finished)
            self._shape = shape
        for each in lines:
            if each.name in self._writings:
                self._writings[each.name].show(each.text)

    def has_unsaved(self) -> bool:
        """Whether something typed is not in the book yet."""
        return any(each.waits() for each in self._writings.values())

    def keep_now(self) -> bool:
        """Keep everything that was typed; False where it was refused."""
        kept = [each.keep_now() for each in [*self._writings.values()]]  # every one, whatever became of another
        return all(kept)

    def _choose(self, paper: str) -> None:
        self.keep_now()
        self.paper_chosen.emit(paper)

    def _build(self, lines: list[PassageLine], finished: bool) -> None:
        self._writings.clear()
        while (item := self._sheet.takeAt(0)) is not None:
            if gone := item.widget():
                gone.hide()
                gone.deleteLater()
        sheet = QWidget()
        sheet.setProperty("look", "sheet")
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, px(8), 0)
        column.setSpacing(px(4))
        if finished:
            column.addWidget(Note(_("These minutes are finished; they stay as they are."), "green", "meeting.finished"))
        for each in lines:
            self._add_passage(column, each, finished)
        assert self._file is not None
        for correction in self._file.corrections:
            words = _("Correction: “{wrong}” should read “{right}”.").format(
                wrong=correction.wrong, right=correction.right
            )
            column.addWidget(label(words, "", f"meeting.correction.{correction.id}", wrap=True))
        column.addStretch(1)
        self._sheet.addWidget(scrolled(sheet, "meeting.text"))

    def _add_passage(self, column: QVBoxLayout, each: PassageLine, finished: bool) -> None:
        name = f"meeting.text.{each.name}"
        marks: list[QWidget | None] = [None]
        if each.outdated:
            marks.append(Pill(_("the facts have changed"), "gold", f"{name}.outdated"))
        elif each.edited:
            marks.append(Pill(_("worded by hand"), "neutral", f"{name}.edited"))
        if each.edited and not finished:
            marks.append(button(_("As the program words it"), f"{name}.reset", lambda: self._reset(each.name), "link"))
        if each.heading or len(marks) > 1:
            column.addLayout(row(label(each.heading, "strong", wrap=True), *marks))
        if each.outdated:
            column.addWidget(label(_("Now it would be: {text}").format(text=each.composed), "small", wrap=True))
        if not each.text and not each.composed and each.heading:
            return  # a heading of its own
        field = LongTextField(name, each.heading or _("Wording"), rows=rows_for(each.text, 2))
        field.set_text(each.text)
        field.set_read_only(finished)
        assert self._file is not None
        meeting_id, paper = self._file.id, self.paper

        def keep(text: str) -> bool:
            return bool(self._desk.carry_out(write_minutes_passage, meeting_id, paper, each.name, text))

        self._writings[each.name] = Writing(field, keep)
        column.addWidget(field)

    def _reset(self, name: str) -> None:
        if self._file is not None:
            self._desk.carry_out(reset_minutes_passage, self._file.id, self.paper, name)

    def _note_sent(self) -> None:
        if self._file is not None:
            SentDialog(self._desk, self._file.meeting, self._today, self.window()).exec()

    def _note_correction(self) -> None:
        if self._file is not None:
            CorrectionDialog(self._desk, self._file.id, self._today, self.window()).exec()
