"""The agenda of a meeting: each point with what was presented, who said what, what the chair concluded."""

from datetime import date
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from partycell_desktop.domain.meetings import MeetingFile, MeetingPoint, MeetingState, Speech
from partycell_desktop.screens.meetings.writing import Writing, rows_for
from partycell_desktop.screens.parts.chips import in_lines
from partycell_desktop.screens.parts.desk import Desk
from partycell_desktop.screens.parts.field import LongTextField
from partycell_desktop.screens.parts.fields import ChoiceField
from partycell_desktop.screens.parts.part_dialog import PartDialog, Removal, part_fields
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import EmptyState, button, label, line, scrolled
from partycell_desktop.screens.parts.words_button import WordsButton
from partycell_desktop.use_cases.meeting_items import arrange_points, keep_point, keep_speech, remove_meeting_part
from partycell_desktop.use_cases.meeting_preparation import propose_agenda, refresh_proposal
from partycell_desktop.use_cases.meetings import MeetingRecord
from partycell_desktop.words import N_, _

_PARTS = {"opening": N_("Opening"), "content": N_("Business"), "closing": N_("Closing")}


class AgendaPanel(QWidget):
    """`meeting.agenda`: for each point N `meeting.point.N.text`, `.conclusion`, `.speech`, `.edit`, `.up`, `.down`."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("meeting.agenda")
        self._desk, self._today = desk, date.min
        self._file: MeetingFile | None = None
        self._shape: object = None
        self._writings: dict[tuple[int, str], Writing] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, px(8), 0, 0)

    def show_record(self, record: MeetingRecord, today: date) -> None:
        """Show the agenda; what is being typed stays, and so do the fields as long as the points are the same."""
        self._file, self._today = record.file, today
        shape = (
            record.file.id,
            record.file.state in (MeetingState.FINISHED, MeetingState.CANCELLED),
            [(each.id, each.title, each.presenter, each.part) for each in record.file.points],
            [(each.id, each.point_id, each.speaker, each.text, each.reply) for each in record.file.speeches],
        )
        if shape != self._shape:
            self.keep_now()
            self._build(shape)
            self._shape = shape
        for point in record.file.points:
            for item in ("text", "conclusion"):
                self._writings[point.id, item].show(getattr(point, item))

    def has_unsaved(self) -> bool:
        """Whether something typed is not in the book yet."""
        return any(each.waits() for each in self._writings.values())

    def keep_now(self) -> bool:
        """Keep everything that was typed; False where it was refused."""
        kept = [each.keep_now() for each in [*self._writings.values()]]  # every one, whatever became of another
        return all(kept)

    def reveal(self, point_id: int) -> None:
        """Put the cursor into a point."""
        writing = self._writings.get((point_id, "text"))
        if writing is not None:
            writing.reveal()

    def _build(self, shape: object) -> None:
        self._writings.clear()
        while (item := self._layout.takeAt(0)) is not None:
            if gone := item.widget():
                gone.hide()
                gone.deleteLater()
        assert self._file is not None
        may = self._file.state not in (MeetingState.FINISHED, MeetingState.CANCELLED)
        if not self._file.points:
            empty = EmptyState(
                "meeting.agenda.empty",
                _("The agenda is proposed in the order of the guideline, each point with what the book knows for it."),
                _("Propose it from the book"),
            )
            empty.begun.connect(self._propose)
            empty.setEnabled(may)
            self._layout.addWidget(empty, 1)
        else:
            self._layout.addWidget(scrolled(self._points(may)), 1)
        add = button(_("Add a point…"), "meeting.point.add", lambda: self._edit(None), "small")
        add.setEnabled(may)
        self._layout.addWidget(in_lines(add))

    def _points(self, may: bool) -> QWidget:
        sheet = QWidget()
        sheet.setProperty("look", "sheet")
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, px(8), 0)
        column.setSpacing(px(6))
        part = ""
        assert self._file is not None
        for number, point in enumerate(self._file.points, 1):
            if point.part != part:
                part = point.part
                column.addWidget(label(_(_PARTS.get(part, part)), "heading"))
            self._add_point(column, number, point, may)
        column.addStretch(1)
        return sheet

    def _add_point(self, column: QVBoxLayout, number: int, point: MeetingPoint, may: bool) -> None:
        name = f"meeting.point.{point.id}"
        title = f"{number}. {point.title}" + (f" · {point.presenter}" if point.presenter else "")
        heading = WordsButton(f"{name}.edit", title, lambda: self._edit(point), "strong", _("Change this point"))
        heading.setEnabled(may)
        column.addWidget(heading)
        column.addWidget(self._text(point, "text", title, may, 3))
        assert self._file is not None
        for speech in self._file.speeches_on(point.id):
            words = f"{speech.speaker}: {speech.text}" + (f" → {speech.reply}" if speech.reply else "")
            said = WordsButton(f"meeting.speech.{speech.id}", words, partial(self._speech, point, speech))
            said.setEnabled(may)
            column.addWidget(said)
        column.addWidget(label(_("Conclusion of the chair"), "small"))
        column.addWidget(self._text(point, "conclusion", _("Conclusion of the chair"), may, 2))
        links = [
            button(_("Speech…"), f"{name}.speech", lambda: self._speech(point, None), "link"),
            button(_("From the book"), f"{name}.fill", lambda: self._fill(point), "link"),
            button(_("Up"), f"{name}.up", lambda: self._move(point, -1), "link"),
            button(_("Down"), f"{name}.down", lambda: self._move(point, 1), "link"),
        ]
        links[1].setVisible(bool(point.source))
        for each in links:
            each.setEnabled(may)
        column.addWidget(in_lines(*links, gap=12))
        column.addWidget(line())

    def _text(self, point: MeetingPoint, item: str, words: str, may: bool, rows: int) -> LongTextField:
        field = LongTextField(f"meeting.point.{point.id}.{item}", words, rows=rows_for(getattr(point, item), rows))
        field.set_text(getattr(point, item))
        field.set_read_only(not may)
        assert self._file is not None
        meeting_id = self._file.id

        def keep(text: str) -> bool:
            return bool(self._desk.carry_out(keep_point, meeting_id, {item: text}, point.id))

        self._writings[point.id, item] = Writing(field, keep)
        return field

    # What the buttons do.

    def _propose(self) -> None:
        if self._file is not None:
            self._desk.carry_out(propose_agenda, self._file.id)

    def _fill(self, point: MeetingPoint) -> None:
        self._desk.carry_out(refresh_proposal, point.id)

    def _move(self, point: MeetingPoint, by: int) -> None:
        assert self._file is not None
        order = [each.id for each in self._file.points]
        at = order.index(point.id)
        to = at + by
        if 0 <= to < len(order):
            order[at], order[to] = order[to], order[at]
            self._desk.carry_out(arrange_points, self._file.id, order)

    def _edit(self, point: MeetingPoint | None) -> None:
        assert self._file is not None
        desk, meeting_id, number = self._desk, self._file.id, point.id if point else 0
        removal = None
        if point is not None:
            says = _("Take the point “{title}” out, with its speeches?").format(title=point.title)
            removal = Removal(says, lambda: desk.carry_out(remove_meeting_part, "point", number))
        PartDialog(
            desk,
            "meeting.point",
            _("Point of the agenda"),
            part_fields(desk, "meeting.point", MeetingPoint, ("title", "presenter", "minutes"), self._today, point),
            lambda texts: desk.carry_out(keep_point, meeting_id, texts, number),
            do=_("Save"),
            remove=removal,
            parent=self.window(),
        ).exec()

    def _speech(self, point: MeetingPoint, speech: Speech | None) -> None:
        assert self._file is not None
        desk, meeting_id, number = self._desk, self._file.id, speech.id if speech else 0
        name = "meeting.speech"
        speakers = [each.name for each in self._file.roll if each.came] or [each.name for each in self._file.roll]
        speakers += [each.name for each in self._file.guests]
        who = ChoiceField(f"{name}.speaker", _("Speaker"), speakers)
        if speech is not None:
            who.set_text(speech.speaker)
        removal = None
        if speech is not None:
            says = _("Take the speech of {name} out?").format(name=speech.speaker)
            removal = Removal(says, lambda: desk.carry_out(remove_meeting_part, "speech", number))
        PartDialog(
            desk,
            name,
            _("What was said on “{title}”").format(title=point.title),
            [who, *part_fields(desk, name, Speech, ("text", "reply"), self._today, speech)],
            lambda texts: desk.carry_out(keep_speech, meeting_id, point.id, texts, number),
            do=_("Save"),
            remove=removal,
            parent=self.window(),
        ).exec()
