"""What the tests of the settings stand on: a book, the window with the settings alone, and a hand on its tabs."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTabWidget

from partycell_desktop.screens.catalogue import ENTRIES
from partycell_desktop.screens.parts.desk import Desk, TakingBack
from partycell_desktop.screens.window import MainWindow
from partycell_desktop.use_cases.about import about_book
from partycell_desktop.use_cases.history import newest_undoable, redo_act, undo_act
from partycell_desktop.use_cases.session import Session
from tests.books import make_book
from tests.hand import Hand
from tests.use_cases.conftest import CELL, CLOCK, DESK, NAMES

Open = Callable[[str], None]
PASSWORD = "sông Hồng mùa lũ"


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    made = make_book(tmp_path / "minh-hoa", "", CELL, NAMES, {"name": "2025 - 2030"}, DESK, CLOCK)
    yield made
    made.book.close(copy=False)


@pytest.fixture
def window(hand: Hand, session: Session) -> MainWindow:
    desk = Desk(session, TakingBack(newest_undoable, undo_act, redo_act))
    settings = [entry for entry in ENTRIES if entry.name == "settings"]
    made = MainWindow(desk, about_book, entries=settings)
    made.show()
    hand.rest()
    return made


@pytest.fixture
def go(hand: Hand, window: MainWindow) -> Open:
    """Open a page by its tab."""

    def to(page: str) -> None:
        tabs = hand.find("settings.pages")
        assert isinstance(tabs, QTabWidget)
        at = next(at for at in range(tabs.count()) if tabs.widget(at).objectName() == f"settings.{page}")
        QTest.mouseClick(tabs.tabBar(), Qt.MouseButton.LeftButton, pos=tabs.tabBar().tabRect(at).center())
        hand.rest()

    return to
