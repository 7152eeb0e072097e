"""A thin bar that shows a share of a whole; pressing it does what the words above it do."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLayout, QSizePolicy, QWidget

from partycell_desktop.screens.parts.style import colour, px

FULL = 100


class UsedBar(QWidget):
    """So many percent of the whole in one colour. The keyboard reaches the button with the words, not the bar."""

    def __init__(self, percent: int, tone: str, pressed: Callable[[], object], tip: str = "") -> None:
        super().__init__()
        self._percent, self._tone, self._pressed = percent, tone, pressed
        self.setToolTip(tip)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedHeight(px(8))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self._pressed()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        whole = QRectF(self.rect())
        radius = whole.height() / 2
        painter.setBrush(colour("neutral_tint"))
        painter.drawRoundedRect(whole, radius, radius)
        whole.setWidth(whole.width() * min(max(self._percent, 0), FULL) / FULL)
        painter.setBrush(colour(self._tone))
        painter.drawRoundedRect(whole, radius, radius)


def clear(layout: QLayout) -> None:
    """Take everything out of a layout, with the layouts inside it."""
    while (item := layout.takeAt(0)) is not None:
        if (part := item.widget()) is not None:
            part.hide()
            part.deleteLater()
        elif (inside := item.layout()) is not None:
            clear(inside)
            inside.deleteLater()
