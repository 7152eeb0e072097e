"""The record of one person: header, tabs, and at the foot what can be printed, saved or dropped."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from partycell_desktop.domain.roster import Happened, admission
from partycell_desktop.screens.parts.desk import Desk
from partycell_desktop.screens.parts.field import TextField
from partycell_desktop.screens.parts.remembered import Remembered
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import Card, EmptyState, button, line, restyle, row
from partycell_desktop.screens.roster.member_form import kept_text
from partycell_desktop.screens.roster.member_list import in_lines
from partycell_desktop.screens.roster.photo import cut_to_photo
from partycell_desktop.screens.roster.record_header import RecordHeader
from partycell_desktop.screens.roster.record_pages import RecordPages
from partycell_desktop.use_cases.member_papers import read_picture, remove_photo, set_photo
from partycell_desktop.use_cases.roster import (
    LOCKED_AFTER_ADMISSION,
    MemberRecord,
    correct_member,
    get_member,
    reveal_number,
)
from partycell_desktop.words import _


class RecordPanel(Card):
    """`roster.record`: nothing is written until `roster.save`; `roster.discard` forgets what was typed.

    `print_wanted` with the code of a form.
    """

    print_wanted = Signal(str)

    def __init__(self, desk: Desk, remembered: Remembered) -> None:
        super().__init__(name="roster.record", padding=0, spacing=0)
        self.setAccessibleName(_("Record of the member"))
        self._desk = desk
        self._today = self._day = date.min
        self.record: MemberRecord | None = None
        self._empty = EmptyState("roster.record.empty", _("Choose somebody in the list to see the record."))
        self.header = RecordHeader()
        self.header.photo.chosen.connect(self._set_photo)
        self.header.photo.removed.connect(self._remove_photo)
        self.header.missing_wanted.connect(self._go_to_missing)
        self.pages = RecordPages(desk, remembered)
        self.pages.typed.connect(self._note_change)
        self.pages.number_wanted.connect(self._reveal)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(px(16), px(16), px(8), px(12))
        column.setSpacing(px(8))
        column.addWidget(self.header)
        column.addWidget(self.pages, 1)
        column.addWidget(self._reason_box())
        column.addWidget(line())
        column.addLayout(self._foot())
        self._stack = QStackedLayout()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(whole)
        self.add(self._stack)

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
        slip = button(_("Print the card"), "roster.print.slip", lambda: self.print_wanted.emit("2-HSĐV"))
        life = button(_("Print the life record"), "roster.print.life", lambda: self.print_wanted.emit("1-HSĐV"))
        self._transfer = button(_("Transfer…"), "roster.transfer", self._begin_transfer)
        self._discard = button(_("Drop"), "roster.discard", self.drop, accessible=_("Drop what was typed"))
        self._save = button(_("Save"), "roster.save", self.save, accessible=_("Save what was typed"))
        self._discard.setEnabled(False)
        self._save.setEnabled(False)
        foot = row(in_lines(slip, life, self._transfer), self._discard, self._save, spacing=6)
        foot.setStretch(0, 1)
        foot.setContentsMargins(0, px(2), px(8), 0)
        return foot

    # Showing.

    def show_member(self, member_id: int, day: date, today: date) -> bool:
        """Fetch and show a member as of a day; what was typed for another one is forgotten. False: not found."""
        record = self._desk.look_up(get_member, member_id, day)
        if record is None:
            return False
        self._day, self._today, self.record = day, today, record
        self._show_head(record)
        self.pages.show_record(record, today)
        self._reason.set_text("")
        self._stack.setCurrentIndex(1)
        self._note_change()
        return True

    def refresh(self, day: date, today: date) -> None:
        """Fetch again; what is being typed stays. A person who is no longer in the book is shown no more."""
        if self.record is None:
            return
        record = self._desk.look_up(get_member, self.record.id, day)
        if record is None:
            self.show_nobody()
            return
        self._day, self._today, self.record = day, today, record
        self._show_head(record)
        self.pages.refresh(record, today)
        self._note_change()

    def show_nobody(self) -> None:
        """Nobody is chosen."""
        self.record = None
        self._stack.setCurrentIndex(0)

    def member_id(self) -> int:
        """The number of the member that is shown, 0 for nobody."""
        return self.record.id if self.record else 0

    def _show_head(self, record: MemberRecord) -> None:
        self.header.show_record(record, self._day, self._today)
        self.header.photo.show_picture(self._desk.look_up(read_picture, record.person.photo))
        self._transfer.setEnabled(record.standing.counted)

    # Saving.

    def has_changed(self) -> bool:
        """Whether something typed is not in the book."""
        return self.record is not None and self.pages.has_changed()

    def _locked_changed(self) -> bool:
        record = self.record
        if record is None or admission(record.events) is None:
            return False
        fields = self.pages.fields()
        return any(
            fields[name].has_changed() and bool(kept_text(record.person, name))
            for name in LOCKED_AFTER_ADMISSION
            if name in fields
        )

    def _note_change(self) -> None:
        on = self.has_changed()
        self._save.setEnabled(on)
        self._discard.setEnabled(on)
        look = "primary" if on else ""
        if (self._save.property("look") or "") != look:
            self._save.setProperty("look", look)
            restyle(self._save)
        self._reason_whole.setVisible(self._locked_changed())

    def save(self) -> bool:
        """Keep what was typed in one act; False when it was refused, and then every wrong field says why."""
        record = self.record
        if record is None:
            return True
        items, lists = self.pages.changes()
        if items or lists:
            reason = self._reason.text() if self._locked_changed() else ""
            outcome = self._desk.carry_out(correct_member, record.id, items, lists, reason)
            self.pages.mark(outcome.refused)
            refused = {each.field for each in outcome.refused.problems()} if outcome.refused else set()
            if refused & set(LOCKED_AFTER_ADMISSION) and self._locked_changed() and not reason.strip():
                self._reason.reveal()
            if not outcome:
                return False
        return self.show_member(record.id, self._day, self._today)

    def drop(self) -> None:
        """Forget what was typed."""
        self.pages.mark(None)
        if self.record is not None and self.show_member(self.record.id, self._day, self._today):
            self._desk.say(_("What was typed is dropped."), "neutral")

    # Single orders.

    def _reveal(self, item: str) -> None:
        outcome = self._desk.carry_out(reveal_number, self.member_id(), item)
        if outcome:
            self.pages.show_number(item, outcome.value)

    def _set_photo(self, path: str) -> None:
        self._desk.carry_out(set_photo, self.member_id(), cut_to_photo(path) or path)

    def _remove_photo(self) -> None:
        self._desk.carry_out(remove_photo, self.member_id())

    def _begin_transfer(self) -> None:
        self.pages.membership().record(Happened.LEFT)

    def _go_to_missing(self) -> None:
        if self.record is not None and self.record.missing:
            self.pages.go_to_item(self.record.missing[0])
