"""The roster in the real window, over a real book with a few invented people."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QAction, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget

from partycell_desktop.screens.catalogue import ENTRIES
from partycell_desktop.screens.parts.desk import Desk, TakingBack
from partycell_desktop.screens.roster.screen import RosterScreen
from partycell_desktop.screens.window import MainWindow
from partycell_desktop.use_cases import roster as use
from partycell_desktop.use_cases.about import about_book
from partycell_desktop.use_cases.history import newest_undoable, redo_act, undo_act
from partycell_desktop.use_cases.session import Session
from tests.books import filled, make_book
from tests.hand import Hand
from tests.use_cases.conftest import CELL, CLOCK, DESK, NAMES


def admitted(ceremony: str, decision: str, official: str = "") -> list[dict[str, Any]]:
    events = [{"kind": "admitted", "on": ceremony, "decided_on": decision, "decision_number": "15-QĐ/ĐU"}]
    return events + ([{"kind": "recognised", "on": official}] if official else [])


def fill(session: Session) -> dict[str, int]:
    """Seven people: five of the cell, one who was transferred away, one who is not admitted yet."""
    ids: dict[str, int] = {}

    def add(name: str, born: str, events: list[dict[str, Any]], **items: Any) -> None:
        ids[name.split()[-1]] = use.add_member(session, {"full_name": name, "born_on": born, **items}, events)

    add(
        "Hoàng Thị Đào",
        "30/4/1988",
        admitted("7/11/2014", "20/10/2014", "7/11/2015"),
        sex="Nữ",
        citizen_number="022188039407",
        card_number="022188039407",
        home_province="Quảng Ninh",
        job_title="Trưởng phòng Kế toán",
    )
    add("Vũ Minh Đức", "11/1/1990", admitted("22/12/2018", "1/12/2018", "22/12/2019"), card_number="022090044560")
    add("Lê Văn Dao", "12/12/1968", admitted("3/2/1997", "15/1/1997", "3/2/1998"))
    add("Phạm Văn Dũng", "21/7/1994", admitted("19/11/2025", "3/11/2025"))
    add("Đỗ Thanh Hương", "17/10/1983", admitted("19/5/2010", "26/4/2010", "19/5/2011"))
    away = admitted("3/2/2001", "10/1/2001", "3/2/2002")
    left = {"kind": "left", "on": "1/6/2024", "organisation": "Chi bộ Công ty Ví Dụ"}
    add("Trần Quốc Hùng", "5/6/1976", [*away, left])
    add("Đinh Công Mẫu", "2/9/2000", [])
    return ids


@dataclass
class AtTheRoster:
    """The open window, its screen, the book behind it, the numbers of the people by their given names."""

    hand: Hand
    window: MainWindow
    screen: RosterScreen
    session: Session
    ids: dict[str, int]

    def open(self, given_name: str, item: str = "") -> None:
        self.window.open_place(f"member:{self.ids[given_name]}" + (f"/{item}" if item else ""))
        self.hand.rest()

    def record(self, given_name: str) -> use.MemberRecord:
        return use.get_member(self.session, self.ids[given_name])

    def names(self) -> list[str]:
        table: Any = self.hand.find("roster.table")
        return [line.person.name for line in table.records()]

    def said(self) -> str:
        return self.hand.text("message.text") if self.hand.sees("message.text") else ""

    def act(self, name: str) -> None:
        """Choose an entry of a menu by its name."""
        action = self.window.findChild(QAction, name)
        assert isinstance(action, QAction), name
        assert action.isEnabled()
        action.trigger()
        self.hand.rest()

    def dialog(self, name: str) -> QDialog:
        found = self.hand.find(name)
        assert isinstance(found, QDialog)
        assert found.isVisible()
        return found

    def compose(self, widget: QWidget, preedit: str, commit: str = "") -> None:
        """What an input method sends: a word that is being composed, or its end."""
        event = QInputMethodEvent(preedit, [])
        if commit:
            event.setCommitString(commit)
        QApplication.sendEvent(widget, event)
        self.hand.rest()

    def line(self, name: str) -> QLineEdit:
        found = self.hand.find(name)
        assert isinstance(found, QLineEdit)
        return found


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    made = make_book(tmp_path / "minh-hoa.sochibo", "", CELL, NAMES, {"name": "2025 - 2030"}, DESK, CLOCK)
    yield made
    made.book.close(copy=False)


@pytest.fixture
def at(hand: Hand, session: Session) -> Iterator[AtTheRoster]:
    ids = filled(session, fill)
    desk = Desk(session, TakingBack(newest_undoable, undo_act, redo_act))
    window = MainWindow(desk, about_book, entries=[entry for entry in ENTRIES if entry.name == "roster"])
    window.show()
    hand.rest(30)
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    screen = window.current_screen()
    assert isinstance(screen, RosterScreen)
    hand.wait_for(lambda: screen._record.member_id() > 0)
    yield AtTheRoster(hand, window, screen, session, ids)
    screen.drop_unsaved()
    window.close()
    window.deleteLater()
    hand.rest()
