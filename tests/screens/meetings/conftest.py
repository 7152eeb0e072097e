"""The meetings in the real window, over a real book of a small cell: four official members, one on probation."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtTest import QTest

from partycell_desktop.domain.meetings import MeetingFile
from partycell_desktop.screens.catalogue import ENTRIES
from partycell_desktop.screens.meetings.screen import MeetingsScreen
from partycell_desktop.screens.parts.desk import Desk, TakingBack
from partycell_desktop.screens.parts.rich_lines import RichLines
from partycell_desktop.screens.window import MainWindow
from partycell_desktop.use_cases import meetings as use
from partycell_desktop.use_cases.about import about_book, find_anything
from partycell_desktop.use_cases.history import newest_undoable, redo_act, undo_act
from partycell_desktop.use_cases.roster import add_member, record_event
from partycell_desktop.use_cases.session import Session
from tests.books import filled, make_book
from tests.hand import Hand
from tests.use_cases.conftest import CELL, CLOCK, DESK, NAMES

PEOPLE = ("Nguyễn Đức Khang", "Đỗ Thị Mỹ Hường", "Trần Quốc Hùng", "Lê Thị Mẫu", "Ngô Thị Lan")
KHANG, HUONG, HUNG, MAU, LAN = range(1, 6)


@dataclass
class AtTheMeeting:
    """The open window, its screen, the book behind it."""

    hand: Hand
    window: MainWindow
    screen: MeetingsScreen
    session: Session

    def plan(self, day: str = "05/10/2026", **items: Any) -> int:
        """A meeting, planned behind the screen."""
        items = {"held_on": day, "starts_at": "14:00", "place": "Phòng họp", **items}
        return use.plan_meeting(self.session, "ordinary", items)

    def listed(self, day: str = "05/10/2026") -> int:
        """A meeting whose list of members is frozen."""
        meeting = self.plan(day)
        use.open_meeting(self.session, meeting)
        return meeting

    def held(self, day: str = "05/10/2026") -> int:
        """A meeting that all came to but one, with chair, secretary and end."""
        meeting = self.listed(day)
        use.mark_attendance(self.session, meeting, [MAU], "excused", {"reason": "đi công tác"})
        use.mark_rest_present(self.session, meeting)
        use.correct_meeting(self.session, meeting, {"ended_at": "15:40"}, chair=KHANG, secretary=HUONG)
        return meeting

    def show(self, meeting: int, part: str = "") -> None:
        """Open a meeting by its place, as anybody in the program may."""
        self.window.desk.records_changed.emit()
        self.window.open_place(f"meeting:{meeting}/{part}" if part else f"meeting:{meeting}")
        self.hand.rest()

    def back(self) -> None:
        """The keyboard is in the window again, after a dialog."""
        self.window.activateWindow()
        self.hand.wait_for(self.window.isActiveWindow)

    def file(self, meeting: int) -> MeetingFile:
        return use.get_meeting(self.session, meeting).file

    def said(self) -> str:
        return self.hand.text("message.text") if self.hand.sees("message.text") else ""

    def write(self, name: str, text: str) -> RichLines:
        """Type behind what stands in a field, and stay in it."""
        editor = self.hand.find(name)
        assert isinstance(editor, RichLines)
        editor.setFocus()
        self.hand.wait_for(editor.hasFocus)
        editor.textCursor().insertText(text)
        return editor


def take_in(session: Session) -> None:
    for number, name in enumerate(PEOPLE, 1):
        person = add_member(session, {"full_name": name})
        record_event(session, person, "admitted", {"on": "03/02/2026" if number == LAN else "03/02/2015"})
        if number != LAN:
            record_event(session, person, "recognised", {"on": "03/02/2016"})


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    made = make_book(tmp_path / "minh-hoa.sochibo", "", CELL, NAMES, {"name": "2025 - 2030"}, DESK, CLOCK)
    filled(made, take_in)
    yield made
    made.book.close(copy=False)


@pytest.fixture
def at(hand: Hand, session: Session) -> Iterator[AtTheMeeting]:
    desk = Desk(session, TakingBack(newest_undoable, undo_act, redo_act))
    entries = [entry for entry in ENTRIES if entry.name in ("meetings", "roster")]
    window = MainWindow(desk, about_book, entries=entries, search=find_anything)
    window.resize(1366, 768)
    window.go("meetings")
    window.show()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    screen = window.current_screen()
    assert isinstance(screen, MeetingsScreen)
    yield AtTheMeeting(hand, window, screen, session)
    screen.drop_unsaved()
    window.close()
    window.deleteLater()
    hand.rest()
