"""Tab goes once round every screen and dialog of the demo as the eye reads it, and Shift+Tab the same way back."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QMenu, QTabWidget, QWidget

from tests.screens.every_screen import Looked

MOST_STOPS = 300


def around(widget: QWidget, window: QWidget) -> list[QWidget]:
    """The widgets in which one stands, from the window inwards, itself the last."""
    chain = [widget]
    while chain[-1] is not window:
        outer = chain[-1].parentWidget()
        assert outer is not None
        chain.append(outer)
    return chain[::-1]


def is_read_before(one: QWidget, other: QWidget, window: QWidget) -> bool:
    """Whether the eye comes to one first: in what is around both, the higher part first, beside each other the left."""
    for first, second in zip(around(one, window), around(other, window), strict=False):
        if first is not second:
            place, beside = first.geometry(), second.geometry()
            if place.bottom() < beside.top() or beside.bottom() < place.top():
                return place.top() < beside.top()
            return place.left() < beside.left()
    return one.isAncestorOf(other)


def alternatives(button: QAbstractButton) -> list[QAbstractButton]:
    """The buttons of which one is chosen; the arrow keys go from one to the other."""
    group = button.group()
    if group is not None:
        return group.buttons() if group.exclusive() else []
    outer = button.parentWidget()
    beside = outer.findChildren(QAbstractButton) if outer is not None and button.autoExclusive() else []
    return [each for each in beside if each.autoExclusive()]


def is_left_out(widget: QWidget, way: list[QWidget]) -> bool:
    """Whether a widget that the keyboard can use is on nobody's way."""
    if widget in way or isinstance(widget, QTabWidget) or isinstance(widget.parentWidget(), QComboBox):
        return False
    return not isinstance(widget, QAbstractButton) or not any(each in way for each in alternatives(widget))


def walk(window: QWidget, key: Qt.Key) -> tuple[list[QWidget], list[QWidget]]:
    """Press a key until the keyboard is where it has been: the stops in their order, and those that nobody can see."""
    way: list[QWidget] = []
    unseen: list[QWidget] = []
    while len(way) < MOST_STOPS:
        QTest.keyClick(window.focusWidget() or window, key)
        reached = window.focusWidget()
        if reached is None or reached in way:
            break
        way.append(reached)
        if reached.visibleRegion().isEmpty():
            unseen.append(reached)
    return way, unseen


def from_the_top(way: list[QWidget], window: QWidget) -> list[QWidget]:
    """The same round, begun where nothing is read before."""
    at = next((at for at, stop in enumerate(way) if not is_read_before(way[at - 1], stop, window)), 0)
    return way[at:] + way[:at]


class TabLook:
    """Walks each picture with Tab and back with Shift+Tab; what is wrong on the way, and the stops of each walk."""

    def __init__(self) -> None:
        self.wrong: list[tuple[str, ...]] = []
        self.walked: set[tuple[str, ...]] = set()

    def __call__(self, picture: str, window: QWidget) -> None:
        usable = [
            each
            for each in window.findChildren(QWidget)
            if each.window() is window
            and each.isVisible()
            and each.isEnabled()
            and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        ]
        names = tuple(name_of(each) for each in usable)
        if isinstance(window, QMenu) or names in self.walked:
            return
        self.walked.add(names)
        before = window.focusWidget()
        forward, unseen = walk(window, Qt.Key.Key_Tab)
        back, _unseen = walk(window, Qt.Key.Key_Backtab)
        way = from_the_top(forward, window)
        self.wrong.extend((picture, "cannot be seen", name_of(each)) for each in unseen)
        self.wrong.extend((picture, "left out", name_of(each)) for each in usable if is_left_out(each, way))
        self.wrong.extend(
            (picture, "before", name_of(one), name_of(other))
            for one, other in pairwise(way)
            if not is_read_before(one, other, window)
        )
        if from_the_top(back[::-1], window) != way:
            self.wrong.append((picture, "not the same way back", *(name_of(each) for each in back)))
        if before is not None:
            before.setFocus()


def name_of(widget: QWidget) -> str:
    return widget.objectName() or type(widget).__name__


@pytest.mark.slow
@pytest.mark.timeout(600)  # a minute alone; a machine that does four things at once needs more than the usual limit
def test_tab_goes_round_every_screen_as_the_eye_reads_it_and_shift_tab_the_same_way_back(looked: Looked) -> None:
    assert len(looked.tabs.walked) > 50
    assert looked.tabs.wrong == []
