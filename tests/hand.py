"""A person's hand: finds widgets by objectName in whatever window stands open, presses, types, answers dialogs."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QPlainTextEdit,
    QScrollArea,
    QTabBar,
    QTableView,
    QTextEdit,
    QWidget,
)

from partycell_desktop.screens.parts.standing import open_windows


class Hand:
    """Works the real widgets. What it cannot see it cannot press."""

    def __init__(self, app: QApplication) -> None:
        self.app = app
        self._missed: list[BaseException] = []
        self._awaited: list[str] = []  # dialogs that shall still be answered
        self._gone = False

    # Looking.

    def find(self, name: str, inside: QWidget | None = None) -> QWidget:
        """The widget of that name, a visible one before a hidden one; the newest dialog is looked through first."""
        modal = QApplication.activeModalWidget()
        places = [inside] if inside is not None else [*([modal] if modal else []), *open_windows()]
        found = [
            widget
            for place in places
            for widget in ([place] if place.objectName() == name else place.findChildren(QWidget, name))
        ]
        if not found:
            raise AssertionError(f"no widget is called {name}")
        return next((widget for widget in found if widget.isVisible()), found[0])

    def sees(self, name: str) -> bool:
        """Whether a widget of that name can be seen."""
        return any(
            widget.isVisible()
            for place in open_windows()
            for widget in ([place] if place.objectName() == name else place.findChildren(QWidget, name))
        )

    def text(self, name: str) -> str:
        """What stands in the widget of that name."""
        widget = self.find(name)
        if isinstance(widget, QPlainTextEdit | QTextEdit):
            return widget.toPlainText()
        if isinstance(widget, QComboBox):
            return widget.currentText()
        if isinstance(widget, QLabel | QLineEdit | QAbstractButton):
            return widget.text()
        own = getattr(widget, "text", None)
        return str(own()) if callable(own) else " ".join(label.text() for label in widget.findChildren(QLabel))

    # Doing.

    def rest(self, milliseconds: int = 0) -> None:
        """Let the program do what it has to do."""
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def wait_for(self, seen: Callable[[], bool], seconds: float = 8) -> None:
        """Wait until something is so."""
        for _ in range(int(seconds * 50)):
            if seen():
                return
            self.rest(20)
        raise AssertionError("waited in vain")

    def press(self, name: str) -> None:
        """Click the button of that name with the mouse."""
        widget = self.find(name)
        assert widget.isVisible(), f"{name} cannot be seen"
        assert widget.isEnabled(), f"{name} cannot be pressed"
        # A tick is hit at its box, not in the empty room behind its word.
        place = QPoint(8, widget.height() // 2) if isinstance(widget, QCheckBox) else widget.rect().center()
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=place)
        self.rest()

    def reach(self, name: str) -> None:
        """Scroll to the button of that name, as with the wheel, and click it."""
        widget = self.find(name)
        around = widget.parentWidget()
        while around is not None:
            if isinstance(around, QScrollArea):
                around.ensureWidgetVisible(widget)
            around = around.parentWidget()
        self.rest()
        self.press(name)

    def turn_to(self, tabs: str, words: str) -> None:
        """Click the tab whose title begins with these words."""
        bar = self.find(f"{tabs}.bar")
        assert isinstance(bar, QTabBar)
        at = next((at for at in range(bar.count()) if bar.tabText(at).startswith(words)), -1)
        assert at >= 0, f"{tabs} has no tab {words!r}"
        QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(at).center())
        self.rest()

    def pick(self, name: str) -> None:
        """Choose the entry of that name in the menu that stands open, with the keyboard."""
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu), "no menu stands open"
        found = [action for action in menu.actions() if action.objectName() == name]
        assert found, f"{name} is not in the menu"
        assert found[0].isEnabled(), f"{name} cannot be chosen"
        menu.setActiveAction(found[0])
        QTest.keyClick(menu, Qt.Key.Key_Return)
        self.rest()

    def type(self, name: str, text: str) -> None:
        """Replace what stands in the field of that name, key by key, and leave it with Tab."""
        widget = self.find(name)
        assert widget.isVisible(), f"{name} cannot be seen"
        widget.setFocus()
        if widget.window() is QApplication.activeModalWidget() and not widget.window().isActiveWindow():
            # A dialog that has just opened: a field that the keyboard was never in is not left by Tab either.
            widget.window().activateWindow()
            self.wait_for(widget.hasFocus)
        QTest.keyClick(widget, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(widget, Qt.Key.Key_Delete)
        for letter in text:  # QTest's own typing knows Western letters only
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(widget, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))
        # The list of proposals has the keyboard while it is open, and goes with Tab.
        QTest.keyClick(QApplication.activePopupWidget() or widget, Qt.Key.Key_Tab)
        self.rest()

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key in the widget that has the keyboard."""
        self.rest()
        target = QApplication.focusWidget() or QApplication.activeWindow()
        assert target is not None, "nothing has the keyboard"
        QTest.keyClick(target, key, modifier)
        self.rest()

    def choose(self, name: str, text: str) -> None:
        """Choose an entry of a list or a combo box by its words."""
        widget = self.find(name)
        if isinstance(widget, QListWidget):
            at = next(row for row in range(widget.count()) if widget.item(row).text() == text)
            place = widget.visualItemRect(widget.item(at)).center()
            QTest.mouseClick(widget.viewport(), Qt.MouseButton.LeftButton, pos=place)
        else:
            assert isinstance(widget, QComboBox)
            at = widget.findText(text)
            assert at >= 0, f"{name} has no entry {text!r}"
            widget.setCurrentIndex(at)
            widget.activated.emit(at)
        self.rest()

    def press_row(self, table: str, words: str, *, twice: bool = False) -> None:
        """Click the row of a list in which `words` stand."""
        view = self.find(table)
        assert isinstance(view, QTableView)
        model = view.model()
        places = [model.index(row, at) for row in range(model.rowCount()) for at in range(model.columnCount())]
        found = next((index for index in places if index.data() == words), None)
        assert found is not None, f"{words!r} does not stand in {table}, but {[index.data() for index in places]}"
        view.scrollTo(found, QTableView.ScrollHint.PositionAtCenter)
        self.rest()
        place = view.visualRect(found).center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        if twice:
            QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        self.rest()

    def column(self, table: str, at: int) -> list[str]:
        """What stands in one column of a list."""
        view = self.find(table)
        assert isinstance(view, QTableView)
        return [str(view.model().index(row, at).data()) for row in range(view.model().rowCount())]

    # Answering dialogs: said beforehand, because a modal dialog keeps the one who opened it waiting.

    def later(self, dialog: str, *steps: Callable[[], object]) -> None:
        """When the window `dialog` stands open, do `steps` in it, one after the other."""
        self._awaited.append(dialog)
        tries = [0]

        def look() -> None:
            modal = QApplication.activeModalWidget()
            if modal is None or modal.objectName() != dialog:
                tries[0] += 1
                if tries[0] < 400 and not self._gone:
                    QTimer.singleShot(20, look)
                return
            self._awaited.remove(dialog)
            try:
                for step in steps:
                    step()
            except BaseException as missed:  # noqa: BLE001  a step that failed must not leave the dialog waiting
                self._missed.append(missed)
                if isinstance(modal, QDialog):
                    modal.done(0)

        QTimer.singleShot(0, look)

    def later_file(self, path: Path) -> None:
        """When a file is asked for, give this one."""

        def give() -> None:
            dialog = QApplication.activeModalWidget()
            assert isinstance(dialog, QFileDialog)
            line = dialog.findChild(QLineEdit, "fileNameEdit")
            assert line is not None
            line.setText(str(path))
            dialog.accept()

        self.later("file.dialog", give)

    def check(self) -> None:
        """Fail with what went wrong while a dialog was answered."""
        if self._missed:
            raise self._missed[0]

    def leave(self) -> None:
        """Take the hand off the program; fail with what went wrong, and for a dialog that never came to be answered.

        A dialog that did not come must not be waited for any longer: the next test would find its own one answered.
        """
        self._gone = True
        self.check()
        assert not self._awaited, f"never came: {self._awaited}"
