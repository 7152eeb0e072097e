"""The place of the record at the right: empty, or the record of one person."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedLayout

from partycell_desktop.screens.parts.desk import Desk
from partycell_desktop.screens.parts.remembered import Remembered
from partycell_desktop.screens.parts.screen import Bookmark
from partycell_desktop.screens.parts.surfaces import Card, EmptyState
from partycell_desktop.use_cases.roster import MemberRecord, get_member
from partycell_desktop.words import _

if TYPE_CHECKING:
    from partycell_desktop.screens.roster.record_sheet import RecordSheet


class RecordPanel(Card):
    """`roster.record`: nothing is written until `roster.save`; `roster.discard` forgets what was typed.

    `sheet` is made with the first record that is shown: the list of members does not wait for it. `print_wanted`
    with the code of a form.
    """

    print_wanted = Signal(str)

    def __init__(self, desk: Desk, remembered: Remembered) -> None:
        super().__init__(name="roster.record", padding=0, spacing=0)
        self.setAccessibleName(_("Record of the member"))
        self._desk, self._remembered = desk, remembered
        self._today = self._day = date.min
        self.record: MemberRecord | None = None
        self.sheet: RecordSheet | None = None
        self._stack = QStackedLayout()
        self.add(self._stack)  # before anything is in it: without a parent its first part would open as a window
        self._stack.addWidget(EmptyState("roster.record.empty", _("Choose somebody in the list to see the record.")))

    def _make_sheet(self, record: MemberRecord) -> "RecordSheet":
        from partycell_desktop.screens.roster.record_sheet import RecordSheet

        sheet = RecordSheet(self._desk, self._remembered, record)
        sheet.print_wanted.connect(self.print_wanted)
        sheet.save_wanted.connect(self.save)
        sheet.drop_wanted.connect(self.drop)
        self._stack.addWidget(sheet)
        return sheet

    def show_member(self, member_id: int, day: date, today: date) -> bool:
        """Fetch and show a member as of a day; what was typed for another one is forgotten. False: not found."""
        record = self._desk.look_up(get_member, member_id, day)
        if record is None:
            return False
        self._day, self._today, self.record = day, today, record
        self.sheet = self.sheet or self._make_sheet(record)
        self.sheet.show_record(record, day, today)
        self._stack.setCurrentWidget(self.sheet)
        return True

    def refresh(self, day: date, today: date) -> None:
        """Fetch again; what is being typed stays. A person who is no longer in the book is shown no more."""
        if self.record is None or self.sheet is None:
            return
        record = self._desk.look_up(get_member, self.record.id, day)
        if record is None:
            self.show_nobody()
            return
        self._day, self._today, self.record = day, today, record
        self.sheet.refresh(record, day, today)

    def show_nobody(self) -> None:
        """Nobody is chosen."""
        self.record = None
        self._stack.setCurrentIndex(0)

    def member_id(self) -> int:
        """The number of the member that is shown, 0 for nobody."""
        return self.record.id if self.record else 0

    def go_to_item(self, item: str) -> None:
        """Show an item or a list of the record that is shown, with the cursor in it; "" for the record as a whole."""
        if self.record is None or self.sheet is None:
            return
        if item:
            self.sheet.pages.go_to_item(item)
        else:
            self.sheet.pages.setFocus(Qt.FocusReason.OtherFocusReason)

    def bookmark(self) -> Bookmark:
        """The tab that is seen, and where each tab is; nothing where nobody has been shown yet."""
        return self.sheet.pages.bookmark() if self.sheet is not None else {}

    def take_up(self, bookmark: Bookmark) -> None:
        """Show the tab of a bookmark."""
        if bookmark and self.record is not None and self.sheet is not None:
            self.sheet.pages.take_up(bookmark)

    def has_changed(self) -> bool:
        """Whether something typed is not in the book."""
        return self.record is not None and self.sheet is not None and self.sheet.pages.has_changed()

    def save(self) -> bool:
        """Keep what was typed in one act; False when it was refused, and then every wrong field says why."""
        if self.record is None or self.sheet is None:
            return True
        return self.sheet.keep() and self.show_member(self.record.id, self._day, self._today)

    def drop(self) -> None:
        """Forget what was typed."""
        if self.record is None or self.sheet is None:
            return
        self.sheet.pages.mark(None)
        if self.show_member(self.record.id, self._day, self._today):
            self._desk.say(_("What was typed is dropped."), "neutral")
