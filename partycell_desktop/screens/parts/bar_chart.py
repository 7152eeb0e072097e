"""A picture of numbers over the months: bars with their numbers, a dashed line for what is aimed at.

It paints itself in the colours worn. With the keyboard in it, Left and Right go from bar to bar; what a bar says is
said in words too (tooltip, accessible description). Enter or a click opens what stands behind the bar.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from partycell_desktop.screens.parts.style import SMALL_POINTS, colour, font, px

_HEIGHT, _LEAST_WIDTH, _BROADEST, _GAP = 132, 220, 34, 3
_COLOURS = {"green": "green", "gold": "gold", "accent": "accent"}


@dataclass(frozen=True)
class Bar:
    """A bar: the word below it, how high it is (None: nothing is known), its number in words, what it says when asked.

    `tone` is the colour: green, gold, accent or neutral. `beside` is the height of a second bar at its right, in
    `beside_tone`.
    """

    label: str
    value: float | None
    words: str
    says: str = ""
    tone: str = "neutral"
    beside: float | None = None
    beside_tone: str = "accent"


class BarChart(QWidget):
    """`name`: the bars; `title` is what the picture shows, for screen readers."""

    chosen = Signal(int)
    """The bar of that place (the first is 0) was opened: Enter, or a click."""

    def __init__(self, name: str, title: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._bars: Sequence[Bar] = ()
        self._most, self._target = 100.0, 0.0
        self._current = -1

    def set_bars(self, bars: Sequence[Bar], most: float, target: float | None = None) -> None:
        """Show these bars; one of `most` has the full height, `target` is the dashed line."""
        self._bars, self._most, self._target = tuple(bars), most, target or 0.0
        self._current = min(self._current, len(bars) - 1)
        self.setAccessibleDescription("; ".join(each.says or f"{each.label}: {each.words}" for each in bars))
        self.update()

    def bars(self) -> Sequence[Bar]:
        """What is shown."""
        return self._bars

    def current(self) -> Bar | None:
        """The bar on which the keyboard is, or None."""
        return self._bars[self._current] if 0 <= self._current < len(self._bars) else None

    def sizeHint(self) -> QSize:
        return QSize(px(3 * _LEAST_WIDTH), px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(_LEAST_WIDTH), px(_HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.current() is not None:
            self.chosen.emit(self._current)
            return
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None or not self._bars:
            super().keyPressEvent(event)
            return
        start = self._current if self._current >= 0 else (-1 if step > 0 else len(self._bars))
        self._go(max(0, min(len(self._bars) - 1, start + step)))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._go(self._at(event.position().x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        number = self._at(event.position().x())
        inside = self.rect().contains(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and inside and number == self._current and self.current():
            self.chosen.emit(number)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._current = -1  # its first click has opened the bar; letting go for the second time opens nothing

    def _go(self, number: int) -> None:
        self._current = number
        bar = self.current()
        if bar is not None:
            says = bar.says or f"{bar.label}: {bar.words}"
            self.setAccessibleDescription(says)
            QToolTip.showText(self.mapToGlobal(self._place(number).topLeft().toPoint()), says, self)
        self.update()

    def _at(self, x: float) -> int:
        return int(x / (self.width() / len(self._bars))) if self._bars else -1

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            number = self._at(event.pos().x())
            if 0 <= number < len(self._bars):
                bar = self._bars[number]
                QToolTip.showText(event.globalPos(), bar.says or f"{bar.label}: {bar.words}", self)
            return True
        return super().event(event)

    def _place(self, number: int) -> QRectF:
        """The room of a bar, from the words above it down to the line on which it stands."""
        room = self.width() / max(len(self._bars), 1)
        line = QFontMetricsF(font(SMALL_POINTS)).height()
        return QRectF(number * room, line + px(_GAP), room, self.height() - 2 * (line + px(_GAP)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        small = font(SMALL_POINTS)
        painter.setFont(small)
        metrics = QFontMetricsF(small)
        for number, bar in enumerate(self._bars):
            self._paint_bar(painter, metrics, number, bar)
        if self._bars:
            ground = self._place(0)
            painter.setPen(QPen(colour("line"), 1))
            painter.drawLine(QPointF(0, ground.bottom()), QPointF(self.width(), ground.bottom()))
            if 0 < self._target <= self._most:
                y = ground.bottom() - ground.height() * self._target / self._most
                painter.setPen(QPen(colour("muted"), 1, Qt.PenStyle.DashLine))
                painter.drawLine(QPointF(0, y), QPointF(self.width(), y))
        painter.end()

    def _paint_bar(self, painter: QPainter, metrics: QFontMetricsF, number: int, bar: Bar) -> None:
        place = self._place(number)
        broad = min(place.width() * 0.62, px(_BROADEST))
        heights = [(bar.value, bar.tone), *([(bar.beside, bar.beside_tone)] if bar.beside is not None else [])]
        left, top = place.center().x() - broad / 2, place.bottom()
        for value, tone in heights:
            tall = place.height() * min(max(value or 0.0, 0.0), self._most) / self._most
            wide = broad / len(heights)
            if tall:
                painter.fillRect(QRectF(left, place.bottom() - tall, wide, tall), colour(_COLOURS.get(tone, "muted")))
            left, top = left + wide, min(top, place.bottom() - tall)
        painter.setPen(colour("ink"))
        above = QRectF(place.left(), top - metrics.height(), place.width(), metrics.height())
        painter.drawText(above, Qt.AlignmentFlag.AlignCenter, bar.words)
        painter.setPen(colour("muted"))
        below = QRectF(place.left(), place.bottom() + px(_GAP), place.width(), metrics.height())
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, bar.label)
        if number == self._current and self.hasFocus():
            painter.setPen(QPen(colour("focus"), 2))
            painter.drawRect(place.adjusted(1, -px(_GAP), -1, 0))
