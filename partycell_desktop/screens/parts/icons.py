"""Our own few icons: plain strokes in the colour of the text, whatever the theme."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QToolButton

from partycell_desktop import paths
from partycell_desktop.screens.parts.style import colours, px


@lru_cache(64)
def _drawing(name: str, colour: str) -> QSvgRenderer:
    text = (paths.resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    return QSvgRenderer(QByteArray(text.replace("currentColor", colour).encode()))


def draw_icon(painter: QPainter, name: str, place: QRectF, colour: str) -> None:
    """Paint the icon `name` (a file of resources/icons) into `place` in a colour `#RRGGBB`."""
    _drawing(name, colour).render(painter, place)


class IconButton(QToolButton):
    """A small button that shows one icon; `accessible` says what it does and is its tool tip too."""

    def __init__(self, name: str, picture: str, accessible: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(accessible)
        self.setToolTip(accessible)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._picture = picture

    def set_picture(self, picture: str) -> None:
        self._picture = picture
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(20), px(20))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        worn = colours()
        side = px(16)
        place = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        draw_icon(QPainter(self), self._picture, place, worn.ink if self.underMouse() else worn.muted)
