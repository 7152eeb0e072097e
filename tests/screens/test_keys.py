"""The list of all keys (Ctrl+/, F1, the foot of the window) names every key that does something."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel

from partycell_desktop.screens.candidate_pictures import way_of
from partycell_desktop.screens.catalogue import ENTRIES
from partycell_desktop.screens.parts.keys import shown_key, usual_keys
from partycell_desktop.screens.screenshots import make_window
from partycell_desktop.screens.window import MainWindow
from partycell_desktop.use_cases.books import close_session
from partycell_desktop.use_cases.session import Session
from tests.hand import Hand

SCREENS = Path(__file__).resolve().parents[2] / "partycell_desktop" / "screens"
# Other names of keys that stand in the list: the second Enter, Shift+Tab, the plus where it needs no Shift.
SAME = {"Enter": "Return", "Backtab": "Tab", "Escape": "Esc", "=": "+"}


@pytest.fixture
def window(hand: Hand, open_demo: Callable[[], Session]) -> Iterator[MainWindow]:
    """The window over the demo, every screen visited."""
    session = open_demo()
    made = make_window(session)
    made.show()
    made.activateWindow()
    hand.wait_for(made.isActiveWindow)
    for entry in ENTRIES:
        made.go(entry.name)
    made.open_place(f"candidate:{way_of(session, 'verification')}")
    hand.rest()
    yield made
    made.close()
    made.deleteLater()
    hand.rest()
    close_session(session)


def keys_listed(hand: Hand) -> set[str]:
    """Every key of the list as it is shown."""
    shown = [label.text() for label in hand.find("keys.dialog").findChildren(QLabel)]
    return {key for text in shown for key in text.split(",  ")}


def test_every_shortcut_of_the_program_is_named_in_the_list_of_keys(hand: Hand, window: MainWindow) -> None:
    installed = {each.key().toString() for each in window.findChildren(QShortcut)}
    installed |= {key.toString() for each in window.findChildren(QAction) for key in each.shortcuts()}
    assert len(installed) > 15
    hand.key(Qt.Key.Key_Slash, Qt.KeyboardModifier.ControlModifier)
    assert sorted(shown_key(key) for key in installed if shown_key(key) not in keys_listed(hand)) == []
    hand.press("keys.close")


def test_every_key_that_a_part_listens_to_is_named_in_the_list_of_keys() -> None:
    listed = {key for _title, keys in usual_keys() for each in keys for key in each.keys}
    last_parts = {re.split(r"\+(?=.)", key)[-1] for key in listed}
    unnamed = set()
    for file in SCREENS.rglob("*.py"):
        for name in re.findall(r"Qt\.Key\.(Key_\w+)", file.read_text("utf-8")):
            key = QKeySequence(Qt.Key[name]).toString()
            if SAME.get(key, key) not in last_parts:
                unnamed.add((file.name, key))
    assert sorted(unnamed) == []
    standard = {name for file in SCREENS.rglob("*.py") for name in re.findall(r"StandardKey\.(\w+)", file.read_text())}
    assert {QKeySequence(QKeySequence.StandardKey[name]).toString() for name in standard} <= listed


@pytest.mark.parametrize(
    ("key", "shown"),
    [
        ("Ctrl+K", "Ctrl+K"),
        ("Return", "Enter"),
        ("Alt+Up", "Alt+↑"),
        ("Ctrl++", "Ctrl++"),
        ("Ctrl+-", "Ctrl+-"),
        ("Ctrl+/", "Ctrl+/"),
        ("Ctrl+Shift+Tab", "Ctrl+Shift+Tab"),
        ("PgDown", "Page Down"),
        ("Space", "Phím cách"),
        ("F1", "F1"),
    ],
)
def test_a_key_is_written_as_it_stands_on_the_keyboard(key: str, shown: str) -> None:
    assert shown_key(key) == shown
    assert QKeySequence(key).toString() == key
