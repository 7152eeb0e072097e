"""Every screen and every dialog of the demo, looked at word by word: no English in the Vietnamese ones, nothing cut."""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from functools import cache

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAction, QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QTabBar,
    QTableView,
    QTextEdit,
    QWidget,
)

from partycell_desktop import paths, screens, words
from partycell_desktop.screens.parts.camera import Camera, press
from partycell_desktop.screens.parts.desk import Message
from partycell_desktop.screens.parts.dialog import Dialog
from partycell_desktop.screens.parts.field import Field
from partycell_desktop.screens.parts.message_bar import MessageBar
from partycell_desktop.screens.parts.surfaces import Pill
from partycell_desktop.screens.screenshots import draw_screens
from partycell_desktop.screens.start.welcome import Welcome
from partycell_desktop.screens.window import LEAST_HEIGHT, LEAST_WIDTH, MainWindow
from tests.hand import Hand
from tests.screens.every_screen import Looked
from tests.texts import translations

BLANK = re.compile(r"\{[^{}]*\}")
MOST_ROWS = 40


def shown_words(widget: QWidget) -> Iterator[str]:
    """What can be read in a widget, or is read out of it, or stands under the pointer."""
    yield widget.windowTitle() if widget.isWindow() else ""
    yield widget.toolTip()
    yield widget.accessibleName()
    yield widget.accessibleDescription()
    for action in widget.actions():
        yield action.text()
    if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
        yield widget.text()
    if isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit):
        yield widget.placeholderText()
    if isinstance(widget, QPlainTextEdit | QTextEdit):
        yield widget.toPlainText()
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(at) for at in range(widget.count()))
    if isinstance(widget, QTabBar):
        yield from (widget.tabText(at) for at in range(widget.count()))
    if isinstance(widget, QMenu):
        yield from (action.text() for action in widget.findChildren(QAction))
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from cells_of(widget)
    painted = getattr(widget, "text", None)
    # The text of a field is what it holds ("yes" of a tick), not what is read there: its editor is looked at itself.
    if not isinstance(widget, QLabel | QAbstractButton | QLineEdit | Field) and callable(painted):
        yield str(painted())


def cells_of(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    columns = range(model.columnCount()) if isinstance(view, QTableView) else range(1)
    for column in columns:
        if isinstance(view, QTableView) and view.isColumnHidden(column):
            continue
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        for row in range(min(model.rowCount(), MOST_ROWS)):
            yield str(model.index(row, column).data() or "")


@cache
def english() -> tuple[frozenset[str], tuple[re.Pattern[str], ...], tuple[str, ...]]:
    """The source texts that are said otherwise in Vietnamese: whole ones, those with blanks, long enough pieces."""
    said = translations()
    vietnamese = set(said.values())
    differing = {text for text, told in said.items() if told != text and text not in vietnamese}
    whole = frozenset(text for text in differing if not BLANK.search(text))
    blanks = tuple(
        re.compile(".+".join(re.escape(part) for part in BLANK.split(text)), re.DOTALL)
        for text in differing
        if BLANK.search(text) and len(re.findall(r"[A-Za-z]{3,}", BLANK.sub("", text))) >= 2
    )
    pieces = tuple(text for text in whole if len(text.split()) >= 3)
    return whole, blanks, pieces


@cache  # the same words stand in many pictures
def is_english(text: str) -> bool:
    whole, blanks, pieces = english()
    return text in whole or any(pattern.fullmatch(text) for pattern in blanks) or any(piece in text for piece in pieces)


def is_cut(widget: QWidget) -> bool:
    """Whether a word that stands alone has too little room."""
    metrics = QFontMetrics(widget.font())
    if isinstance(widget, QPushButton):
        return widget.width() < widget.sizeHint().width() - 1 and bool(widget.text())
    if isinstance(widget, QCheckBox | QRadioButton):
        return widget.width() < widget.sizeHint().width() - 1
    if type(widget) is QLabel and not widget.wordWrap() and widget.text():
        longest = max(metrics.horizontalAdvance(line) for line in widget.text().splitlines())
        # Beside a title stands what may be shortened.
        return widget.width() < longest and not widget.objectName().endswith(".subtitle")
    if type(widget) is QLabel and widget.wordWrap() and widget.text():
        longest = max(metrics.horizontalAdvance(word) for word in widget.text().split())
        return widget.width() < longest or widget.height() < widget.heightForWidth(widget.width()) - 2
    if isinstance(widget, QComboBox) and not widget.isEditable():
        return widget.width() - 40 < metrics.horizontalAdvance(widget.currentText())
    return False


def is_outside(widget: QWidget, window: QWidget) -> bool:
    """Whether something lies outside of what is around it; what an area can be scrolled to counts as inside."""
    place, inner = widget.rect(), widget
    while inner is not window:
        outer = inner.parentWidget()
        if outer is None or isinstance(outer.parentWidget(), QAbstractItemView | QTabBar) or isinstance(inner, QMenu):
            return False
        place = place.translated(inner.pos())
        if isinstance(outer.parentWidget(), QScrollArea):
            place = QRect(place.left(), 0, place.width(), 1)
        if not outer.rect().adjusted(-1, -1, 1, 1).contains(place):
            return True
        inner = outer
    return False


def kinds_of_dialog(kind: type[Dialog] = Dialog) -> Iterator[type[Dialog]]:
    """Every kind of dialog in the program; those that others are made of stand for nothing by themselves.

    A dialog that another test makes for itself is none of the program.
    """
    others = [each for each in kind.__subclasses__() if each.__module__.startswith(f"{screens.__name__}.")]
    if not others:
        yield kind
    for other in others:
        yield from kinds_of_dialog(other)


def import_all_screens() -> None:
    for found in pkgutil.walk_packages(screens.__path__, f"{screens.__name__}."):
        importlib.import_module(found.name)


READ = (QLabel, QAbstractButton, QLineEdit, QComboBox, QPlainTextEdit, Pill)


class WordsLook:
    """Looks at each picture for words of the other language and for words without room.

    The main window is looked at in the size of the picture and in the least size that it can have, there with a
    message below the screen: it takes away some of the height, and goes by itself whenever its time is up.
    """

    def __init__(self, language: str) -> None:
        self.language = language
        self.names: list[str] = []
        self.kinds: set[type[QWidget]] = set()
        self.foreign: set[tuple[str, str, str]] = set()
        self.cut: set[tuple[str, str, str]] = set()

    def __call__(self, name: str, window: QWidget) -> None:
        self.names.append(name)
        self.kinds.add(type(window))
        self._look(name, window)
        if isinstance(window, MainWindow):
            size = window.size()
            window.resize(LEAST_WIDTH, LEAST_HEIGHT)
            bar = window.findChild(MessageBar, "message.bar")
            assert bar is not None
            bar.show_message(Message("23"))
            settle()
            self._look(f"{name} in the least window", window)
            press(bar, "message.close")
            window.resize(size)
            settle()

    def _look(self, name: str, window: QWidget) -> None:
        for widget in [window, *window.findChildren(QWidget)]:
            if not widget.isVisibleTo(window):
                continue
            if self.language == "vi":
                offered = isinstance(window, Welcome) and widget.objectName() == "start.language_en"
                for text in shown_words(widget):
                    if text.strip() and not offered and is_english(text.strip()):
                        self.foreign.add((name, widget.objectName() or type(widget).__name__, text))
            if widget.isVisible() and (is_cut(widget) or (isinstance(widget, READ) and is_outside(widget, window))):
                text = next((each for each in shown_words(widget) if each), "")
                self.cut.add((name, widget.objectName() or type(widget).__name__, text))


def settle() -> None:
    """Let a window of another size lay itself out."""
    Camera(None, lambda _name, _widget: None).rest()


@pytest.mark.slow
@pytest.mark.timeout(600)  # a minute alone; a machine that does four things at once needs more than the usual limit
def test_every_screen_speaks_vietnamese_and_has_room_for_its_words(looked: Looked) -> None:
    words_look = looked.words
    assert len(set(words_look.names)) == len(words_look.names)
    assert sorted(words_look.foreign) == []
    assert sorted(words_look.cut) == []


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_every_dialog_has_a_picture(looked: Looked) -> None:
    import_all_screens()
    drawn = looked.words.kinds
    assert sorted(kind.__name__ for kind in kinds_of_dialog() if kind not in drawn) == []


@pytest.mark.slow
@pytest.mark.timeout(600)  # a minute alone; a machine that does four things at once needs more than the usual limit
def test_every_screen_has_room_for_its_english_words(hand: Hand) -> None:
    words.speak("en", paths.locale())
    look = WordsLook("en")
    assert draw_screens(hand.app, None, look, theme="dark") == 0
    assert len(look.names) > 100
    assert sorted(look.cut) == []


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Members", True),
        ("Đảng viên", False),
        ("12 forms", False),
        ("Dossiers of 3 members bound: a.pdf", True),
        ("Đã lưu. Free some space on the disk, then try again.", True),
        ("Excel", False),
    ],
)
def test_english_is_told_from_vietnamese(text: str, left: bool) -> None:
    assert is_english(text) is left
