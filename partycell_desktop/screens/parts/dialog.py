"""The dialog of which all others are made: as high as what it says, and never outside the screen.

Qt measures a dialog once, when it opens. A reason that appears later under a field would press the others together, so
a dialog of ours grows with it; where the screen ends, the part in `fitted` scrolls.
"""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QWidget

from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.tab_order import go_on

AIR = 8  # between a dialog and the edges of the screen
LEAST_SEEN = 96  # of a part that scrolls


class Dialog(QDialog):
    """A dialog that grows when more is said in it. Nothing in it is pressed together, nothing stands off the screen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Not by overriding `event`: while it deletes the dialog, Python would still be in it.
        self.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self and event.type() == QEvent.Type.LayoutRequest and self.isVisible() and self._grow():
            self._stay_on_the_screen()
        return False

    def showEvent(self, event: QShowEvent) -> None:
        self._grow()
        super().showEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        return go_on(self, forward=forward)

    def sizeHint(self) -> QSize:
        """As high as the wrapped texts need at the width of the dialog."""
        hint = super().sizeHint().expandedTo(self.minimumSize())
        return QSize(hint.width(), max(hint.height(), self._wanted_height(hint.width())))

    def _grow(self) -> bool:
        """Be as high as what is in the dialog now, as far as the screen goes; what the user made larger stays so."""
        room = self._room().size() - (self.frameGeometry().size() - self.size())
        wanted = QSize(self.width(), max(self.height(), self._wanted_height(self.width())))
        size = wanted.boundedTo(room).expandedTo(self.minimumSize())
        if size == self.size():
            return False
        self.resize(size)
        return True

    def _wanted_height(self, width: int) -> int:
        layout = self.layout()
        if layout is None:
            return 0
        if layout.hasHeightForWidth():
            return layout.totalHeightForWidth(width)
        return layout.totalMinimumSize().height()

    def _room(self) -> QRect:
        air = px(AIR)
        return (self.screen() or QGuiApplication.primaryScreen()).availableGeometry().adjusted(air, air, -air, -air)

    def _stay_on_the_screen(self) -> None:
        room, frame = self._room(), self.frameGeometry()
        place = QPoint(
            max(room.left(), min(frame.left(), room.right() - frame.width())),
            max(room.top(), min(frame.top(), room.bottom() - frame.height())),
        )
        if place != frame.topLeft():
            self.move(place)


class _Fitted(QScrollArea):
    """Wants to be as high as its content, and scrolls where it may not."""

    def __init__(self, content: QWidget, least: int) -> None:
        super().__init__()
        self._content, self._least = content, least
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        if content.property("look") is None:
            content.setProperty("look", "sheet")
        content.setAutoFillBackground(False)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setWidget(content)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().event(event)

    def heightForWidth(self, width: int) -> int:
        content = self._content
        if not content.hasHeightForWidth():
            return content.sizeHint().height()
        # Qt never makes the content lower than its least height, which is that of its texts at their narrowest.
        return max(content.heightForWidth(width), content.minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        hint = self._content.sizeHint()
        return QSize(hint.width(), self.heightForWidth(hint.width()))

    def minimumSizeHint(self) -> QSize:
        least = self._content.minimumSizeHint()
        return QSize(least.width(), min(self._least, self.sizeHint().height()))


def fitted(content: QWidget, least: int = LEAST_SEEN) -> QScrollArea:
    """`content` as high as it needs to be; where there is less room it scrolls, and `least` of it is always seen."""
    return _Fitted(content, px(least))
