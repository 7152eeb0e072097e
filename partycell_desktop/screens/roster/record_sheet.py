"""The record of one person as it is seen: header, tabs, and at the foot what can be printed, saved or dropped."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from partycell_desktop.domain.roster import Happened, admission
from partycell_desktop.screens.parts.chips import in_lines
from partycell_desktop.screens.parts.desk import Desk
from partycell_desktop.screens.parts.field import TextField
from partycell_desktop.screens.parts.remembered import Remembered
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import button, line, restyle, row
from partycell_desktop.screens.roster.doubts_strip import DoubtsStrip
from partycell_desktop.screens.roster.member_form import kept_text
from partycell_desktop.screens.roster.photo import cut_to_photo
from partycell_desktop.screens.roster.record_header import RecordHeader
from partycell_desktop.screens.roster.record_pages import RecordPages
from partycell_desktop.use_cases.member_papers import read_picture, remove_photo, set_photo
from partycell_desktop.use_cases.roster import LOCKED_AFTER_ADMISSION, MemberRecord, correct_member, reveal_number
from partycell_desktop.words import _

LOW, LEAST_PAGE_HEIGHT = 460, 84


class RecordSheet(QWidget):
    """Nothing is written until `roster.save` is pressed.

    `print_wanted` with the key of a form; `save_wanted` and `drop_wanted` by the buttons at the foot.
    """

    print_wanted = Signal(str)
    save_wanted = Signal()
    drop_wanted = Signal()

    def __init__(self, desk: Desk, remembered: Remembered, record: MemberRecord) -> None:
        super().__init__()
        self._desk, self._record = desk, record
        self.header = RecordHeader()
        self.header.photo.chosen.connect(self._set_photo)
        self.header.photo.removed.connect(self._remove_photo)
        self.header.missing_wanted.connect(self._go_to_missing)
        self._doubts = DoubtsStrip(remembered)
        self.pages = RecordPages(desk, remembered)
        self.pages.setMinimumHeight(px(LEAST_PAGE_HEIGHT))
        self._doubts.wanted.connect(self.pages.go_to_item)
        self.pages.typed.connect(self._note_change)
        self.pages.number_wanted.connect(self._reveal)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(16), px(8), px(12))
        column.setSpacing(px(8))
        column.addWidget(self.header)
        column.addWidget(self._doubts)
        column.addWidget(self.pages, 1)
        column.addWidget(self._reason_box())
        column.addWidget(line())
        column.addLayout(self._foot())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._doubts.keep_within(event.size().height())
        self.header.photo.show_small(event.size().height() < px(LOW))

    def _reason_box(self) -> QWidget:
        """Asked only when a locked item was changed: the decision or paper that the change rests on."""
        self._reason = TextField("roster.reason", _("Reason for changing name or date of birth"))
        self._reason.line.setPlaceholderText(_("the decision or paper it rests on"))
        self._reason_whole = QWidget()
        inside = QVBoxLayout(self._reason_whole)
        inside.setContentsMargins(0, 0, px(8), 0)
        inside.setSpacing(px(3))
        inside.addWidget(self._reason.label)
        inside.addWidget(self._reason)
        self._reason_whole.hide()
        return self._reason_whole

    def _foot(self) -> QHBoxLayout:
        slip = button(_("Print the card"), "roster.print.slip", lambda: self.print_wanted.emit("2-hsdv"))
        life = button(_("Print the life record"), "roster.print.life", lambda: self.print_wanted.emit("1-hsdv"))
        self._transfer = button(_("Transfer…"), "roster.transfer", self._begin_transfer)
        dropped, saved = _("Drop what was typed"), _("Save what was typed")
        self._discard = button(_("Drop"), "roster.discard", self.drop_wanted.emit, accessible=dropped)
        self._save = button(_("Save"), "roster.save", self.save_wanted.emit, accessible=saved)
        self._discard.setEnabled(False)
        self._save.setEnabled(False)
        foot = row(in_lines(slip, life, self._transfer, None, self._discard, self._save))
        foot.setContentsMargins(0, px(2), px(8), 0)
        return foot

    # Showing.

    def show_record(self, record: MemberRecord, day: date, today: date) -> None:
        """Show a record as of a day; what was typed is forgotten."""
        self._show_head(record, day, today)
        self.pages.show_record(record, today)
        self._reason.set_text("")
        self._note_change()

    def refresh(self, record: MemberRecord, day: date, today: date) -> None:
        """Show what the book has now; what is being typed stays."""
        self._show_head(record, day, today)
        self.pages.refresh(record, today)
        self._note_change()

    def _show_head(self, record: MemberRecord, day: date, today: date) -> None:
        self._record = record
        self.header.show_record(record, day, today)
        self._doubts.show_doubts(record.doubts)
        self.header.photo.show_picture(self._desk.look_up(read_picture, record.person.photo))
        self._transfer.setEnabled(record.standing.counted)

    # Saving.

    def _locked_changed(self) -> bool:
        if admission(self._record.events) is None:
            return False
        fields = self.pages.fields()
        return any(
            fields[name].has_changed() and bool(kept_text(self._record.person, name))
            for name in LOCKED_AFTER_ADMISSION
            if name in fields
        )

    def _note_change(self) -> None:
        on = self.pages.has_changed()
        self._save.setEnabled(on)
        self._discard.setEnabled(on)
        look = "primary" if on else ""
        if (self._save.property("look") or "") != look:
            self._save.setProperty("look", look)
            restyle(self._save)
        self._reason_whole.setVisible(self._locked_changed())

    def keep(self) -> bool:
        """Keep what was typed in one act; False when it was refused, and then every wrong field says why."""
        items, lists = self.pages.changes()
        if not items and not lists:
            return True
        reason = self._reason.text() if self._locked_changed() else ""
        outcome = self._desk.carry_out(correct_member, self._record.id, items, lists, reason)
        self.pages.mark(outcome.refused)
        refused = {each.field for each in outcome.refused.problems()} if outcome.refused else set()
        if refused & set(LOCKED_AFTER_ADMISSION) and self._locked_changed() and not reason.strip():
            self._reason.reveal()
        return bool(outcome)

    # Single orders.

    def _reveal(self, item: str) -> None:
        outcome = self._desk.carry_out(reveal_number, self._record.id, item)
        if outcome:
            self.pages.show_number(item, outcome.value)

    def _set_photo(self, path: str) -> None:
        self._desk.carry_out(set_photo, self._record.id, cut_to_photo(path) or path)

    def _remove_photo(self) -> None:
        self._desk.carry_out(remove_photo, self._record.id)

    def _begin_transfer(self) -> None:
        self.pages.membership().record(Happened.LEFT)

    def _go_to_missing(self) -> None:
        if self._record.missing:
            self.pages.go_to_item(self._record.missing[0])
