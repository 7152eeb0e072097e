"""Paints the rows of a list: bold given name, figures of one width, pills, one quiet line under each row.

The list paints itself, without a delegate: between two keystrokes there is time for all of it, and a window that opens
need not load Qt's whole machinery of styles for a few texts.
"""

from functools import lru_cache
from typing import Any

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGlyphRun, QPainter, QRawFont
from PySide6.QtWidgets import QTableView

from partycell_desktop.screens.parts.record_model import Column, RowsModel
from partycell_desktop.screens.parts.style import SMALL_POINTS, colours, font, px
from partycell_desktop.screens.parts.surfaces import draw_pill, pill_height, pill_width

PADDING = 8
KEPT = 4096


class RowPainter:
    """Paints the visible rows of one list, and says how wide a column would like to be."""

    def __init__(self, view: QTableView, model: RowsModel[Any]) -> None:
        self._view, self._model = view, model
        self._plain = font()
        self._bold = font(weight=QFont.Weight.DemiBold)
        self._small = font(SMALL_POINTS)
        self._link = font()
        self._link.setUnderline(True)
        self._plain_metrics = QFontMetrics(self._plain)
        self._bold_metrics = QFontMetrics(self._bold)
        self._small_metrics = QFontMetrics(self._small)
        # The lambdas are for speed: asked for its name, a function of Qt first reads the signatures of all of Qt.
        self._plain_width = lru_cache(KEPT)(lambda text: self._plain_metrics.horizontalAdvance(text))
        self._bold_width = lru_cache(KEPT)(lambda text: self._bold_metrics.horizontalAdvance(text))
        self._figures = Figures(self._plain)
        self._padding, self._gap, self._mark = px(PADDING), px(4), px(3)
        self._pill_height = pill_height()

    def paint(self, painter: QPainter, dirty: QRect) -> None:
        """Paint the rows that `dirty` touches."""
        view, worn = self._view, colours()
        inks = {tone: QColor(words) for tone, (words, _ground) in worn.tones().items()}
        inks[""] = QColor(worn.ink)
        selected_ground, row_line, focus = QColor(worn.selected_row), QColor(worn.row_line), QColor(worn.focus)
        first, last = view.rowAt(dirty.top()), view.rowAt(dirty.bottom())
        if first < 0:
            return
        if last < 0:
            last = self._model.rowCount() - 1
        columns = self._shown_columns()
        whole_width = columns[-1][1] + columns[-1][2] if columns else 0
        selection = view.selectionModel()
        current = view.currentIndex().row() if view.hasFocus() else -1
        height = view.rowHeight(first)
        for row in range(first, last + 1):
            top = view.rowViewportPosition(row)
            if selection.isRowSelected(row):
                painter.fillRect(0, top, whole_width, height, selected_ground)
            painter.fillRect(0, top + height - 1, whole_width, 1, row_line)
            if row == current:
                painter.fillRect(0, top, self._mark, height, focus)
            record = self._model.record(row)
            for column, left, width in columns:
                if left + width > dirty.left() and left <= dirty.right():
                    painter.setPen(inks[column.tone(record) if column.tone else ""])
                    self._paint_cell(painter, column, record, left, top, width, height - 1)

    def wanted_width(self, column: Column[Any]) -> int:
        """How wide the column would have to be for the rows that can be seen now."""
        view = self._view
        first = max(view.rowAt(0), 0)
        last = view.rowAt(view.viewport().height())
        last = self._model.rowCount() - 1 if last < 0 else last
        return max((self.cell_width(column, self._model.record(row)) for row in range(first, last + 1)), default=0)

    def cell_width(self, column: Column[Any], record: Any) -> int:
        """How wide a column would have to be for the cell of one row."""
        text = column.value(record)
        width = self._bold_width(text) if column.bold_tail else self._plain_width(text)
        if column.figures and self._figures.can_draw(text):
            width = round(self._figures.width(text)) + 1
        pill = column.pill(record) if column.pill else None
        if pill:
            width += pill_width(pill[0], self._small_metrics) + self._gap
        return width + 2 * self._padding

    def _shown_columns(self) -> list[tuple[Column[Any], int, int]]:
        """Each shown column from the left, with its place on the screen and its width."""
        view, header = self._view, self._view.horizontalHeader()
        order = [header.logicalIndex(at) for at in range(header.count())]
        return [
            (self._model.columns[at], view.columnViewportPosition(at), view.columnWidth(at))
            for at in order
            if not view.isColumnHidden(at)
        ]

    def _paint_cell(
        self, painter: QPainter, column: Column[Any], record: Any, left: int, top: int, width: int, height: int
    ) -> None:
        text = column.value(record)
        pill = column.pill(record) if column.pill else None
        right = left + width
        left, width = left + self._padding, width - 2 * self._padding
        drawn = self._draw_text(painter, left, width, top, height, text, column) if text else 0
        if pill:
            left += drawn + self._gap if drawn else -px(2)
            room = min(pill_width(pill[0], self._small_metrics), right - left)
            if room > px(12):
                painter.setFont(self._small)
                middle = top + (height - self._pill_height) // 2
                draw_pill(painter, QRectF(left, middle, room, self._pill_height), *pill)

    def _draw_text(
        self, painter: QPainter, left: int, width: int, top: int, height: int, text: str, column: Column[Any]
    ) -> int:
        """Draw the text of a cell in a place `width` wide; how wide it came out."""
        base = top + (height - self._plain_metrics.height()) // 2 + self._plain_metrics.ascent()
        to_the_right = column.align == "right"
        if column.figures and self._figures.can_draw(text):
            needed = self._figures.width(text)
            if needed <= width:
                self._figures.draw(painter, left + width - needed if to_the_right else left, base, text)
                return round(needed)
        head, space, tail = text.rpartition(" ") if column.bold_tail else (text, "", "")
        if column.bold_tail and not head:
            return self._draw_word(painter, left, width, base, tail, bold=True)
        if not tail:
            needed = self._plain_width(head)
            start = left + max(0, width - needed) if to_the_right else left
            return self._draw_word(painter, start, width, base, head, bold=False, link=column.link)
        tail_width = self._bold_width(tail)
        # The given name is what people look for: the family name gives way first.
        head_room = max(width - tail_width, px(24))
        head_width = self._draw_word(painter, left, head_room, base, head + space, bold=False)
        return head_width + self._draw_word(painter, left + head_width, width - head_width, base, tail, bold=True)

    def _draw_word(
        self, painter: QPainter, left: int, room: int, base: int, text: str, *, bold: bool, link: bool = False
    ) -> int:
        width = self._bold_width(text) if bold else self._plain_width(text)
        if width > room:
            metrics = self._bold_metrics if bold else self._plain_metrics
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
            width = metrics.horizontalAdvance(text)
        painter.setFont(self._bold if bold else self._link if link else self._plain)
        painter.drawText(left, base, text)
        return width


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
        # As wide as a usual digit: the widest (4) leans a little into its neighbours' air.
        widths = sorted(self._advance(digit) for digit in "0123456789")
        self._digit = widths[len(widths) // 2]
        self._run = lru_cache(KEPT)(self._make_run)
        self.width = lru_cache(KEPT)(self._measure)

    def can_draw(self, text: str) -> bool:
        """Whether `text` has nothing but figures and their signs."""
        return self.KNOWN.issuperset(text)

    def _measure(self, text: str) -> float:
        return sum(self._digit if letter.isdigit() else self._advance(letter) for letter in text)

    def draw(self, painter: QPainter, left: float, base: int, text: str) -> None:
        """Draw with the left edge at `left` on the base line `base`."""
        painter.drawGlyphRun(QPointF(left, base), self._run(text))

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
