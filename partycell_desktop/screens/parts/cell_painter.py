"""Paints the cells of a list: bold given name, figures of one width, pills, one quiet line under each row."""

from functools import lru_cache
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGlyphRun, QPainter, QRawFont
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from partycell_desktop.screens.parts.record_model import Column, RowsModel
from partycell_desktop.screens.parts.style import SMALL_POINTS, colours, font, px
from partycell_desktop.screens.parts.surfaces import draw_pill, pill_height, pill_width

PADDING = 8
ELIDED = "…"


class CellPainter(QStyledItemDelegate):
    """The delegate of a RecordTable."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view
        self._plain = font()
        self._bold = font(weight=QFont.Weight.DemiBold)
        self._small = font(SMALL_POINTS)
        self._plain_metrics = QFontMetrics(self._plain)
        self._bold_metrics = QFontMetrics(self._bold)
        self._small_metrics = QFontMetrics(self._small)
        self._figures = Figures(self._plain)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        column, record = self._asked(index)
        width = self._plain_metrics.horizontalAdvance(column.value(record)) + 2 * px(PADDING)
        pill = column.pill(record) if column.pill else None
        if pill:
            width += pill_width(pill[0], self._small_metrics) + px(4)
        return QSize(width, px(36))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        worn = colours()
        place: QRect = option.rect
        state: QStyle.StateFlag = option.state
        column, record = self._asked(index)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(place, QColor(worn.selected_row))
        painter.fillRect(place.left(), place.bottom(), place.width(), 1, QColor(worn.row_line))
        if self._begins_the_current_row(index):
            painter.fillRect(place.left(), place.top(), px(3), place.height(), QColor(worn.focus))
        inner = place.adjusted(px(PADDING), 0, -px(PADDING), -1)
        text = column.value(record)
        tone = column.tone(record) if column.tone else ""
        painter.setPen(QColor(worn.tones()[tone][0] if tone else worn.ink))
        drawn = self._draw_text(painter, inner, text, column)
        pill = column.pill(record) if column.pill else None
        if pill:
            left = inner.left() + (drawn + px(4) if drawn else 0) - (0 if drawn else px(2))
            width = min(pill_width(pill[0], self._small_metrics), place.right() - left)
            if width > px(12):
                painter.setFont(self._small)
                top = inner.top() + (inner.height() - pill_height()) / 2
                draw_pill(painter, QRectF(left, round(top), width, pill_height()), *pill)

    def _asked(self, index: QModelIndex | QPersistentModelIndex) -> tuple[Column[Any], Any]:
        model = index.model()
        assert isinstance(model, RowsModel)
        return model.columns[index.column()], model.record(index.row())

    def _begins_the_current_row(self, index: QModelIndex | QPersistentModelIndex) -> bool:
        view = self._view
        if not view.hasFocus() or view.currentIndex().row() != index.row():
            return False
        header = view.horizontalHeader()
        before = range(header.visualIndex(index.column()))
        return all(header.isSectionHidden(header.logicalIndex(at)) for at in before)

    def _draw_text(self, painter: QPainter, place: QRect, text: str, column: Column[Any]) -> int:
        """Draw the text of a cell; how wide it came out."""
        if not text:
            return 0
        if column.figures and self._figures.can_draw(text):
            width = self._figures.width(text)
            if width <= place.width():
                left = place.right() + 1 - width if column.align == "right" else place.left()
                self._figures.draw(painter, left, place, text)
                return round(width)
        side = Qt.AlignmentFlag.AlignRight if column.align == "right" else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        head, space, tail = text.rpartition(" ") if column.bold_tail else (text, "", "")
        if not tail:
            painter.setFont(self._bold if column.bold_tail else self._plain)
            metrics = self._bold_metrics if column.bold_tail else self._plain_metrics
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, place.width())
            painter.drawText(place, flags, shown)
            return metrics.horizontalAdvance(shown)
        head += space
        head_width = self._plain_metrics.horizontalAdvance(head)
        tail_width = self._bold_metrics.horizontalAdvance(tail)
        room = place.width() - tail_width
        if head_width > room:
            # The given name is what people look for: the family name gives way first.
            head = self._plain_metrics.elidedText(head, Qt.TextElideMode.ElideRight, max(room, px(24)))
            head_width = self._plain_metrics.horizontalAdvance(head)
        painter.setFont(self._plain)
        painter.drawText(place, flags, head)
        painter.setFont(self._bold)
        painter.drawText(place.adjusted(head_width, 0, 0, 0), flags, tail)
        return head_width + tail_width


class Figures:
    """Draws texts of figures so that all ten digits are equally wide.

    The screen font has no such digits itself.
    """

    KNOWN = frozenset("0123456789./-:, •%+")

    def __init__(self, plain: QFont) -> None:
        unhinted = QFont(plain)
        # Or every figure would snap to whole pixels, and the gaps between them would differ.
        unhinted.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        self._raw = QRawFont.fromFont(unhinted)
        self._metrics = QFontMetrics(plain)
        # As wide as a usual digit: the widest (4) leans a little into its neighbours' air.
        widths = sorted(self._advance(digit) for digit in "0123456789")
        self._digit = widths[len(widths) // 2]
        self._run = lru_cache(2048)(self._make_run)

    def can_draw(self, text: str) -> bool:
        """Whether `text` has nothing but figures and their signs."""
        return self.KNOWN.issuperset(text)

    def width(self, text: str) -> float:
        return sum(self._digit if letter.isdigit() else self._advance(letter) for letter in text)

    def draw(self, painter: QPainter, left: float, place: QRect, text: str) -> None:
        """Draw with the left edge at `left`, in the middle of the height of `place`."""
        top = place.top() + (place.height() - self._metrics.height()) // 2
        painter.drawGlyphRun(QPointF(left, top + self._metrics.ascent()), self._run(text))

    def _advance(self, letter: str) -> float:
        advances = self._raw.advancesForGlyphIndexes(self._raw.glyphIndexesForString(letter))
        return float(advances[0].x())

    def _make_run(self, text: str) -> QGlyphRun:
        places: list[QPointF] = []
        at = 0.0
        for letter in text:
            advance = self._advance(letter)
            if letter.isdigit():
                places.append(QPointF(at + (self._digit - advance) / 2, 0))
                at += self._digit
            else:
                places.append(QPointF(at, 0))
                at += advance
        run = QGlyphRun()
        run.setRawFont(self._raw)
        run.setGlyphIndexes(self._raw.glyphIndexesForString(text))
        run.setPositions(places)
        return run
