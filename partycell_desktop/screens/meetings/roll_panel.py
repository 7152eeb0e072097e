"""Who was there: the frozen list of members, marked with one hand on the keyboard."""

from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from partycell_desktop.domain.meetings import (
    ATTENDING_LABELS,
    Attendance,
    Attending,
    MeetingFile,
    MeetingGuest,
    MeetingState,
)
from partycell_desktop.domain.roster import RANK_LABELS
from partycell_desktop.domain.vote import Voter
from partycell_desktop.screens.parts.chips import in_lines
from partycell_desktop.screens.parts.desk import Desk
from partycell_desktop.screens.parts.part_dialog import PartDialog, Removal, part_fields
from partycell_desktop.screens.parts.record_table import Column, RecordTable
from partycell_desktop.screens.parts.remembered import Remembered
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import EmptyState, button, label
from partycell_desktop.screens.parts.words_button import WordsButton
from partycell_desktop.use_cases.absences import list_absences
from partycell_desktop.use_cases.meeting_items import remove_meeting_part
from partycell_desktop.use_cases.meetings import (
    MeetingRecord,
    freeze_again,
    keep_guest,
    mark_attendance,
    mark_rest_present,
    open_meeting,
    take_attendance_back,
)
from partycell_desktop.words import _, n_

LEAST_WITH_ABSENCES = 330  # high
MANY = 2  # meetings missed in a row that are told of
_TONES = {Attending.PRESENT: "green", Attending.EXCUSED: "gold", Attending.ABSENT: "accent"}


def _mark_of(line: Attendance) -> tuple[str, str] | None:
    """The word of a member's attendance with its tone; none where nobody expects the member."""
    if line.state is Attending.UNKNOWN and not line.convened:
        return None
    return _(ATTENDING_LABELS[line.state]), _TONES.get(line.state, "neutral")


class RollPanel(QWidget):
    """`meeting.roll`: `meeting.roll.table`, the marks `meeting.roll.<state>`; `opened` with the number of a member."""

    opened = Signal(int)

    def __init__(self, desk: Desk, remembered: Remembered) -> None:
        super().__init__()
        self.setObjectName("meeting.roll")
        self._desk = desk
        self._record: MeetingRecord | None = None
        self._today = date.min
        self._why: dict[int, str] = {}
        self._empty = EmptyState(
            "meeting.roll.empty",
            _("On the day of the meeting the list of members is frozen with the right that each has that day."),
            _("List the members"),
        )
        self._empty.begun.connect(self.list_members)
        self.table: RecordTable[Attendance] = RecordTable(
            "meeting.roll.table", self._columns(), remembered, accessible=_("Members of the meeting")
        )
        self.table.opened.connect(lambda line: self.opened.emit(line.person_id))
        self.table.setToolTip(_("C present, L absent with reason, K absent without reason, M late"))
        self._count = label("", "strong", "meeting.roll.count", wrap=True)
        self._absent = label("", "small", "meeting.roll.absences", wrap=True)
        self._buttons = [
            button(_("All others present"), "meeting.roll.rest", self._rest, "small"),
            button(_("Present (C)"), "meeting.roll.present", lambda: self._mark(Attending.PRESENT), "small"),
            button(_("With reason (L)…"), "meeting.roll.excused", self._excuse, "small"),
            button(_("Without reason (K)"), "meeting.roll.absent", lambda: self._mark(Attending.ABSENT), "small"),
            button(_("Late or not counted (M)…"), "meeting.roll.late", self._late, "small"),
            button(_("Guest…"), "meeting.roll.guest", lambda: self._guest(None), "small"),
            button(_("List anew"), "meeting.roll.again", self._again, "link"),
            button(_("Take back"), "meeting.roll.back", self._take_back, "link"),
        ]
        for key, act in (
            ("C", lambda: self._mark(Attending.PRESENT)),
            ("L", self._excuse),
            ("K", lambda: self._mark(Attending.ABSENT)),
            ("M", self._late),
        ):
            shortcut = QShortcut(QKeySequence(key), self.table)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(act)
        self._guests = QWidget()
        self._guest_lines = QVBoxLayout(self._guests)
        self._guest_lines.setContentsMargins(0, 0, 0, 0)
        filled = QWidget()
        layout = QVBoxLayout(filled)
        layout.setContentsMargins(0, px(8), 0, 0)
        layout.setSpacing(px(8))
        layout.addWidget(self._count)
        layout.addWidget(self._absent)
        layout.addWidget(self.table, 1)
        layout.addWidget(self._guests)
        layout.addWidget(in_lines(*self._buttons, gap=8))
        self._both = QStackedWidget()
        self._both.addWidget(self._empty)
        self._both.addWidget(filled)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._both)

    def _columns(self) -> list[Column[Attendance]]:
        return [
            Column("name", _("Full name"), lambda line: line.name, width=142, bold_tail=True),
            Column(
                "state",
                _("Attendance"),
                lambda line: "",
                lambda line: [*Attending].index(line.state),
                width=128,
                pill=_mark_of,
            ),
            Column("reason", _("Reason"), self._reason, width=88),
            Column("vote", _("Vote"), lambda line: self._why.get(line.person_id) or _("counts"), width=110),
            Column("rank", _("Member"), lambda line: _(RANK_LABELS[line.rank]), width=130, shown_by_default=False),
        ]

    def _reason(self, line: Attendance) -> str:
        late = (
            n_("{minutes} minute late", "{minutes} minutes late", line.late_minutes).format(minutes=line.late_minutes)
            if line.late_minutes
            else ""
        )
        return " · ".join(each for each in (line.reason, late) if each)

    def show_record(self, record: MeetingRecord, today: date) -> None:
        """Show the list of a meeting; the chosen rows stay."""
        self._record, self._today = record, today
        file, count = record.file, record.turnout
        self._both.setCurrentIndex(1 if file.roll else 0)
        voters: list[Voter] = file.voters()
        self._why = {each.member_id: each.why for each in voters if not each.counts}
        self.table.set_rows(list(file.roll), lambda line: line.person_id)
        words = _("Present {came}/{convened} · with reason {excused} · without reason {absent} · not noted {unknown}")
        self._count.setText(
            words.format(
                came=count.came,
                convened=count.convened,
                excused=len(count.excused),
                absent=len(count.absent),
                unknown=len(count.unknown),
            )
        )
        self._show_absences(file)
        may = file.state not in (MeetingState.FINISHED, MeetingState.CANCELLED)
        for each in self._buttons:
            each.setEnabled(may)
        self._show_guests(may)

    def _show_absences(self, file: MeetingFile) -> None:
        """Who has missed this meeting and others before it, in a row."""
        found = self._desk.look_up(list_absences, file.day) if file.roll else None
        told = [each.words for each in found.lines if len(each.staying.running) >= MANY] if found is not None else []
        self._absent.setText("; ".join(told))
        self._count.setToolTip(self._absent.text())
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """In a low window the list goes before what is said of it, which the count tells then."""
        self._absent.setVisible(bool(self._absent.text()) and self.height() >= px(LEAST_WITH_ABSENCES))

    def _show_guests(self, may: bool) -> None:
        while (item := self._guest_lines.takeAt(0)) is not None:
            if gone := item.widget():
                gone.hide()
                gone.deleteLater()
        assert self._record is not None
        for guest in self._record.file.guests:
            words = _("Guest: {name}").format(name=", ".join(each for each in (guest.name, guest.role) if each))
            line = WordsButton(f"meeting.guest.{guest.id}", words, partial(self._guest, guest))
            line.setEnabled(may)
            self._guest_lines.addWidget(line)

    def point_at_unknown(self) -> None:
        """The keyboard at the first member of whom it is not noted whether they came, or where the list is made."""
        if self._both.currentWidget() is self._empty:
            self._empty.take_keyboard()
            return
        self.table.setFocus()
        unknown = {each.person_id for each in self._record.turnout.unknown} if self._record is not None else set()
        first = next((each for each in self.table.records() if each.person_id in unknown), None)
        if first is not None:
            self.table.select_key(first.person_id)

    # What the buttons do.

    def _chosen(self) -> list[int]:
        selected = self.table.selected()
        current = self.table.current()
        return [line.person_id for line in selected or ([current] if current else [])]

    def _mark(self, state: Attending, items: dict[str, Any] | None = None) -> None:
        members = self._chosen()
        if self._record is not None and members and self._buttons[0].isEnabled():
            self._desk.carry_out(mark_attendance, self._record.file.id, members, state.value, items or {})

    def list_members(self) -> None:
        """Freeze the list of members; the keyboard marks them from then on."""
        if self._record is not None and self._desk.carry_out(open_meeting, self._record.file.id):
            self.table.setFocus()

    def _rest(self) -> None:
        if self._record is not None:
            self._desk.carry_out(mark_rest_present, self._record.file.id)
            self.table.setFocus()

    def _again(self) -> None:
        if self._record is not None:
            self._desk.carry_out(freeze_again, self._record.file.id)

    def _take_back(self) -> None:
        if self._record is not None:
            self._desk.carry_out(take_attendance_back, self._record.file.id)

    def _ask(self, name: str, title: str, state: Attending, items: tuple[str, ...]) -> None:
        members = self._chosen()
        if self._record is None or not members or not self._buttons[0].isEnabled():
            return
        file, desk = self._record.file, self._desk
        known = file.on_roll(members[0]) if len(members) == 1 else None
        PartDialog(
            desk,
            name,
            title,
            part_fields(desk, name, Attendance, items, self._today, known),
            lambda texts: desk.carry_out(mark_attendance, file.id, members, state.value, texts),
            do=_("Note it"),
            parent=self.window(),
        ).exec()
        self.table.setFocus()

    def _excuse(self) -> None:
        self._ask("meeting.excuse", _("Absent with reason"), Attending.EXCUSED, ("reason",))

    def _late(self) -> None:
        self._ask("meeting.late", _("Present"), Attending.PRESENT, ("late_minutes", "left_out"))

    def _guest(self, guest: MeetingGuest | None) -> None:
        if self._record is None:
            return
        desk, meeting_id = self._desk, self._record.file.id
        number = guest.id if guest is not None else 0
        removal = None
        if guest is not None:
            says = _("Take {name} out?").format(name=guest.name)
            removal = Removal(says, lambda: desk.carry_out(remove_meeting_part, "guest", number))
        PartDialog(
            desk,
            "meeting.guest",
            _("Guest of the meeting"),
            part_fields(desk, "meeting.guest", MeetingGuest, ("name", "role"), self._today, guest),
            lambda texts: desk.carry_out(keep_guest, meeting_id, texts, number),
            do=_("Save"),
            remove=removal,
            parent=self.window(),
        ).exec()
