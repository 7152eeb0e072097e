"""Tab follows the eye, whenever a part was made and wherever it stands."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QRadioButton, QStackedWidget, QVBoxLayout, QWidget

from partycell_desktop.screens.parts.chips import Chip, ChipRow
from partycell_desktop.screens.parts.dialog import Dialog
from partycell_desktop.screens.parts.surfaces import column, scrolled
from tests.hand import Hand


def line(name: str) -> QLineEdit:
    made = QLineEdit()
    made.setObjectName(name)
    return made


@pytest.fixture
def asking(hand: Hand) -> Iterator[Dialog]:
    """A dialog with nothing in it yet."""
    dialog = Dialog()
    QVBoxLayout(dialog)
    yield dialog
    dialog.done(0)
    dialog.deleteLater()


def put(dialog: Dialog, *parts: QWidget) -> None:
    for part in parts:
        dialog.layout().addWidget(part)


def way(hand: Hand, dialog: Dialog, steps: int, key: Qt.Key = Qt.Key.Key_Tab) -> list[str]:
    passed = []
    for _step in range(steps):
        hand.key(key)
        passed.append(dialog.focusWidget().objectName())
    return passed


def test_a_part_that_is_made_late_is_reached_where_it_stands(hand: Hand, asking: Dialog) -> None:
    first, last = line("first"), line("last")
    put(asking, first, last)
    asking.show()
    first.setFocus()
    asking.layout().insertWidget(1, line("late"))
    hand.rest()
    assert way(hand, asking, 3) == ["late", "last", "first"]
    assert way(hand, asking, 3, Qt.Key.Key_Backtab) == ["last", "late", "first"]


def test_lines_are_read_before_columns_and_what_stands_in_a_frame_is_read_to_its_end(
    hand: Hand, asking: Dialog
) -> None:
    frame = QWidget()
    frame.setLayout(column(line("left_1"), line("left_2")))
    beside = QWidget()
    beside.setLayout(column(line("right_1"), line("right_2")))
    both = QWidget()
    sides = QHBoxLayout(both)
    sides.addWidget(beside)
    sides.insertWidget(0, frame)
    put(asking, line("foot"), both)
    asking.layout().insertWidget(0, both)
    asking.show()
    hand.find("left_1").setFocus()
    assert way(hand, asking, 5) == ["left_2", "right_1", "right_2", "foot", "left_1"]


def test_a_row_of_alternatives_is_one_stop_at_the_chosen_one(hand: Hand, asking: Dialog) -> None:
    chips = ChipRow("chip")
    chips.set_chips(Chip(key, key) for key in ("a", "b", "c"))
    chips.choose("b")
    ways = QWidget()
    ways.setLayout(column(*(named_radio(name) for name in ("one", "two"))))
    put(asking, line("head"), chips, ways)
    asking.show()
    hand.find("head").setFocus()
    assert way(hand, asking, 3) == ["chip.b", "one", "head"]
    hand.find("two").setChecked(True)
    assert way(hand, asking, 2, Qt.Key.Key_Backtab) == ["two", "chip.b"]
    hand.key(Qt.Key.Key_Right)
    assert (asking.focusWidget().objectName(), chips.key()) == ("chip.c", "c")


def named_radio(name: str) -> QRadioButton:
    made = QRadioButton(name)
    made.setObjectName(name)
    return made


def test_what_cannot_be_used_is_passed_over(hand: Hand, asking: Dialog) -> None:
    pages = QStackedWidget()
    pages.addWidget(line("page_1"))
    pages.addWidget(line("page_2"))
    off, hidden = line("off"), line("hidden")
    put(asking, line("head"), off, hidden, pages)
    off.setEnabled(False)
    hidden.hide()
    asking.show()
    hand.find("head").setFocus()
    assert way(hand, asking, 2) == ["page_1", "head"]
    pages.setCurrentIndex(1)
    assert way(hand, asking, 2) == ["page_2", "head"]


def test_where_the_part_with_the_keyboard_goes_away_the_next_one_has_it(hand: Hand, asking: Dialog) -> None:
    lines = [line(name) for name in ("first", "going", "next")]
    put(asking, *lines)
    asking.show()
    lines[1].setFocus()
    hand.wait_for(lines[1].hasFocus)
    lines[1].hide()
    assert asking.focusWidget() is lines[2]
    lines[2].setEnabled(False)
    assert asking.focusWidget() is lines[0]


def test_what_is_scrolled_away_comes_into_view_when_tab_reaches_it(hand: Hand, asking: Dialog) -> None:
    sheet = QWidget()
    lines = [line(f"line_{number}") for number in range(40)]
    sheet.setLayout(column(*lines))
    area = scrolled(sheet)
    area.setFixedHeight(120)
    put(asking, line("head"), area)
    asking.show()
    hand.find("head").setFocus()
    assert lines[-1].visibleRegion().isEmpty()
    assert way(hand, asking, 1, Qt.Key.Key_Backtab) == ["line_39"]
    assert lines[-1].visibleRegion().boundingRect() == lines[-1].rect()
    assert way(hand, asking, 2) == ["head", "line_0"]
    assert lines[0].visibleRegion().boundingRect() == lines[0].rect()
