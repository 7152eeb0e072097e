"""The agenda of a meeting: each point with what was presented, who said what, what the chair concluded."""

from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from partycell_desktop.domain.meetings import MeetingFile, MeetingPoint, MeetingState, Speech
from partycell_desktop.screens.meetings.agenda_templates import TemplateChoice, ask_template
from partycell_desktop.screens.meetings.point_view import PointView
from partycell_desktop.screens.meetings.votes_ahead import VotesAhead
from partycell_desktop.screens.meetings.writing import Writing, put_in_order, take_away
from partycell_desktop.screens.parts.chips import in_lines
from partycell_desktop.screens.parts.desk import Desk, Outcome
from partycell_desktop.screens.parts.fields import ChoiceField
from partycell_desktop.screens.parts.part_dialog import PartDialog, Removal, part_fields
from partycell_desktop.screens.parts.rich_field import RichToolbar
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import EmptyState, button, scrolled
from partycell_desktop.use_cases.meeting_items import arrange_points, keep_point, keep_speech, remove_meeting_part
from partycell_desktop.use_cases.meeting_preparation import propose_agenda, refresh_proposal
from partycell_desktop.use_cases.meetings import MeetingRecord
from partycell_desktop.words import _


class AgendaPanel(QWidget):
    """`meeting.agenda`: for each point N a `meeting.point.N`; `meeting.point.add`. `typed` with every key."""

    typed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("meeting.agenda")
        self._desk, self._today = desk, date.min
        self._file: MeetingFile | None = None
        self._views: dict[int, PointView] = {}
        self.keeping = False  # a text is being kept: nothing else of the book changes
        self._empty = EmptyState(
            "meeting.agenda.empty",
            _("The agenda is proposed in the order of the guideline, each point with what the book knows for it."),
            _("Propose it from the book"),
        )
        self._empty.begun.connect(self._propose)
        sheet = QWidget()
        sheet.setProperty("look", "sheet")
        self._column = QVBoxLayout(sheet)
        self._column.setContentsMargins(0, 0, px(8), 0)
        self._column.setSpacing(px(6))
        self._column.addStretch(1)
        self._area = scrolled(sheet, "meeting.points")
        self._both = QStackedWidget()
        nothing = QWidget()
        down = QVBoxLayout(nothing)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        self.template = TemplateChoice(desk)
        down.addWidget(self.template)
        down.addWidget(self._empty, 1)
        self._both.addWidget(nothing)
        self._both.addWidget(self._area)
        self._add = button(_("Add a point…"), "meeting.point.add", lambda: self._edit(None), "small")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, px(8), 0, 0)
        self._format = RichToolbar("meeting.agenda.format")
        layout.addWidget(self._format)
        layout.addWidget(self._both, 1)
        self.ahead = VotesAhead(desk, "meeting.agenda.ahead", votes=False)
        layout.addWidget(self.ahead)
        self._keep_template = button(_("Keep as a template…"), "meeting.agenda.keep", self._ask_template, "link")
        layout.addWidget(in_lines(self._add, None, self._keep_template))

    def show_record(self, record: MeetingRecord, today: date) -> None:
        """Show the agenda; what is being typed stays, and so does the place where the user is."""
        other = self._file is None or self._file.id != record.file.id
        self._file, self._today = record.file, today
        points = record.file.points
        may = record.file.state not in (MeetingState.FINISHED, MeetingState.CANCELLED)
        self._add.setVisible(may)
        self.ahead.show_record(record, may=may and bool(points))
        self._format.setVisible(may and bool(points))
        self._empty.setEnabled(may)
        self._keep_template.setVisible(bool(points))
        self.template.setVisible(may)
        if may and not points:
            self.template.show_file(record.file)
        for gone in [*(self._views.keys() - {each.id for each in points})]:
            take_away(self._column, self._views.pop(gone), self._add)
        part = ""
        for number, point in enumerate(points, 1):
            view = self._views.get(point.id) or self._new_view(point)
            heading, part = (point.part if point.part != part else ""), point.part
            view.show_point(number, point, record.file.speeches_on(point.id), part=heading, may=may)
        put_in_order(self._column, [self._views[each.id] for each in points])
        self._both.setCurrentIndex(1 if points else 0)
        if other:
            self._area.verticalScrollBar().setValue(0)

    def _new_view(self, point: MeetingPoint) -> PointView:
        view = self._views[point.id] = PointView(point, self._keep)
        view.edit_wanted.connect(self._edit_known)
        view.speech_wanted.connect(self._speech)
        view.fill_wanted.connect(self._fill)
        view.move_wanted.connect(self._move)
        view.typed.connect(self.typed)
        for each in view.fields:
            self._format.serve(each)
        self._column.insertWidget(self._column.count() - 1, view)
        return view

    def _keep(self, point_id: int, item: str, text: str) -> Outcome[Any]:
        assert self._file is not None
        self.keeping = True
        outcome = self._desk.keep_quietly(keep_point, self._file.id, {item: text}, point_id)
        self.keeping = False
        return outcome

    def _writings(self) -> list[Writing]:
        return [writing for view in self._views.values() for writing in view.writings.values()]

    def has_unsaved(self) -> bool:
        """Whether something typed is not in the book yet."""
        return any(each.waits() for each in self._writings())

    def typed_now(self) -> dict[int, dict[str, str]]:
        """What is typed and not in the book yet: for each point its "text" or "conclusion"."""
        found = {
            point_id: {item: each.text() for item, each in view.writings.items() if each.waits()}
            for point_id, view in self._views.items()
        }
        return {point_id: items for point_id, items in found.items() if items}

    def keep_now(self) -> bool:
        """Keep everything that was typed; False where it was refused."""
        kept = [each.keep_now() for each in self._writings()]  # every one, whatever became of another
        return all(kept)

    def drop(self) -> None:
        """Forget what was typed."""
        for each in self._writings():
            each.drop()

    def reveal(self, point_id: int) -> None:
        """Put the cursor into a point."""
        view = self._views.get(point_id)
        if view is not None:
            view.writings["text"].reveal()

    # What the buttons do.

    def _propose(self) -> None:
        chosen = self.template.chosen()
        if self._file is not None and self._desk.carry_out(propose_agenda, self._file.id, chosen) and self._file.points:
            self.reveal(self._file.points[0].id)

    def _ask_template(self) -> None:
        if self._file is not None and self.keep_now():
            ask_template(self._desk, self._file, self._today, self.window())

    def _fill(self, point_id: int) -> None:
        if self.keep_now():
            self._desk.carry_out(refresh_proposal, point_id)

    def _move(self, point_id: int, by: int) -> None:
        assert self._file is not None
        order = [each.id for each in self._file.points]
        at = order.index(point_id)
        to = at + by
        if 0 <= to < len(order):
            order[at], order[to] = order[to], order[at]
            self._desk.carry_out(arrange_points, self._file.id, order)

    def _edit_known(self, point_id: int) -> None:
        self._edit(self._point(point_id))

    def _point(self, point_id: int) -> MeetingPoint:
        assert self._file is not None
        return next(each for each in self._file.points if each.id == point_id)

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

    def _speech(self, point_id: int, number: int) -> None:
        assert self._file is not None
        desk, meeting_id, point = self._desk, self._file.id, self._point(point_id)
        speech = next((each for each in self._file.speeches if each.id == number), None)
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
            lambda texts: desk.carry_out(keep_speech, meeting_id, point_id, texts, number),
            do=_("Save"),
            remove=removal,
            parent=self.window(),
        ).exec()
