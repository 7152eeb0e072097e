"""A table as strips: its head, the row of numbers, and one strip for each row, which can be split between
lines.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from operator import add

from partycell_desktop.domain.money import shown_number
from partycell_desktop.forms.document import Align, Carry, Cell, Run, Table, plain
from partycell_desktop.forms.typesetting.lines import Line, break_lines, natural_width, set_line
from partycell_desktop.forms.typesetting.marks import Mark, Rule
from partycell_desktop.forms.typesetting.metrics import BOLD, Metrics
from partycell_desktop.forms.typesetting.strips import Strip
from partycell_desktop.forms.typesetting.styles import CELL_PAD_MM, MM, TABLE_PITCH, baseline

_PAD_X, _PAD_Y = (mm * MM for mm in CELL_PAD_MM)
_LINE = 0.5
_LEAST_LINES = 2
_LOW = 4
_FIGURE = re.compile(r"[(+−-]?\d[\d.,]*\)?")


def column_widths(table: Table, width: float) -> list[float]:
    """Each column's width in points: fixed ones first, the rest by weight; narrower if they are too many."""
    fixed = sum(column.width * MM for column in table.columns if column.width is not None)
    weights = sum(column.weight for column in table.columns if column.width is None)
    rest = max(width - fixed, 0.0)
    widths = [
        column.width * MM if column.width is not None else rest * column.weight / weights for column in table.columns
    ]
    total = sum(widths)
    return [one * width / total for one in widths] if total > width or not weights else widths


@dataclass(slots=True)
class _Set:
    """A cell whose words are broken into lines."""

    x: float
    width: float
    align: Align
    lines: list[Line]
    size: float


class _Row(Strip):
    """A row of a table. Its marks are made when it is placed, because it may be split first."""

    __slots__ = ("_cells", "_edges", "_metrics", "_size", "_top")

    def __init__(
        self, cells: list[_Set], edges: Sequence[float], metrics: Metrics, size: float, least: float, top: bool
    ) -> None:
        lines = max((len(cell.lines) for cell in cells), default=1) or 1
        super().__init__(max(lines * size * TABLE_PITCH + 2 * _PAD_Y, least))
        self._cells, self._edges, self._metrics, self._size, self._top = cells, edges, metrics, size, top
        self.marks = self._draw()

    def _draw(self) -> list[Mark]:
        pitch = self._size * TABLE_PITCH
        used = max((len(cell.lines) for cell in self._cells), default=1) * pitch
        above = (self.height - used) / 2 + baseline(self._size, pitch)
        marks: list[Mark] = _grid(self._edges, self.height, self._top)
        for cell in self._cells:
            for number, line in enumerate(cell.lines):
                y = above + number * pitch
                room = cell.width - 2 * _PAD_X
                marks += set_line(line, self._metrics, cell.size, cell.x + _PAD_X, y, room, cell.align)
        return marks

    @property
    def least(self) -> float:
        lines = max(len(cell.lines) for cell in self._cells)
        return min(self.height, min(lines, _LEAST_LINES) * self._size * TABLE_PITCH + 2 * _PAD_Y)

    def split(self, room: float) -> tuple[Strip, Strip] | None:
        lines = max(len(cell.lines) for cell in self._cells)
        fitting = int((room - 2 * _PAD_Y) / (self._size * TABLE_PITCH))
        if lines - fitting == 1:
            fitting -= 1
        if fitting < _LEAST_LINES or fitting >= lines:
            return None
        first = [replace(cell, lines=cell.lines[:fitting]) for cell in self._cells]
        rest = [replace(cell, lines=cell.lines[fitting:]) for cell in self._cells]
        upper = _Row(first, self._edges, self._metrics, self._size, 0.0, self._top)
        lower = _Row(rest, self._edges, self._metrics, self._size, 0.0, True)
        upper.head = lower.head = self.head
        upper.carried = lower.carried = self.carried
        upper.rows, lower.rows = self.rows - 1, self.rows  # its figures count where it ends
        lower.glue, lower.after, lower.ends = self.glue, self.after, self.ends
        return upper, lower


def _grid(edges: Sequence[float], height: float, top: bool) -> list[Mark]:
    """The lines around the cells of a row: below and at both sides, above where nothing is above."""
    marks: list[Mark] = [Rule(x, 0, x, height, _LINE) for x in edges]
    marks.append(Rule(edges[0], height, edges[-1], height, _LINE))
    if top:
        marks.append(Rule(edges[0], 0, edges[-1], 0, _LINE))
    return marks


def table_strips(table: Table, metrics: Metrics, x: float, width: float) -> Iterator[Strip]:
    """The head (glued to the first row), then the rows, each with the head to be repeated."""
    widths = column_widths(table, width)
    edges = [x]
    for one in widths:
        edges.append(edges[-1] + one)
    head = _head(table, metrics, edges)
    strips: list[Strip] = [head] if head is not None else []
    carried = _Carried(table, table.carry, metrics, edges) if table.carry is not None else None
    for number, cells in enumerate(table.rows):
        row = _row(table, cells, metrics, edges, top=number == 0 and head is None)
        row.head = head if head is not None else None
        row.carried, row.rows, row.ends = carried, number + 1, number + 1 == len(table.rows)
        row.glue = heads_others(table, cells)
        strips.append(row)
    if strips:
        strips[0].before = 2.0
        strips[-1].after = 8.0
    if len(table.rows) > 1 and strips[-1].height < _LOW * table.size:
        strips[-2].glue = True  # no page begins with the last row alone
    if table.carry is not None:
        _keep_sums_together(strips[len(strips) - len(table.rows) :], table.carry)
    first = 0 if head is None else 1
    if len(table.rows) > 1 and strips[first].height < _LOW * table.size:
        strips[first].glue = True  # and none ends with the first
    yield from strips


def _keep_sums_together(rows: Sequence[Strip], carry: Carry) -> None:
    """The sums with which a book ends stand below each other on one page."""
    for row, figures in zip(reversed(rows[:-1]), reversed(carry.figures[:-1]), strict=True):
        if figures is not None:
            return
        row.glue = True


class _Carried:
    """The lines of a book where a page ends and the next one begins."""

    def __init__(self, table: Table, carry: Carry, metrics: Metrics, edges: Sequence[float]) -> None:
        self._table, self._carry, self._metrics, self._edges = table, carry, metrics, edges
        self._sums = _running(carry)
        self.foot_height = sum(strip.height for strip in self.foot(0, len(table.rows)))

    def foot(self, since: int, until: int) -> list[Strip]:
        """The sums of the page, and what is carried on from it."""
        carry = self._carry
        return [self._line(carry.page, since, until, with_last=False), self._line(carry.down, 0, until)]

    def top(self, until: int) -> list[Strip]:
        """What comes from the page before."""
        return [self._line(self._carry.up, 0, until, top=self._table.head == ())]

    def _line(self, words: str, since: int, until: int, *, with_last: bool = True, top: bool = False) -> Strip:
        carry = self._carry
        said = dict.fromkeys(range(len(self._table.columns)), "")
        for column, before, now in zip(carry.sums, self._sums[since], self._sums[until], strict=True):
            said[column] = _amount(now - before)
        for column in carry.last if with_last else ():
            said[column] = self._newest(column, until)
        said[carry.at] = words
        cells = [Cell((Run(each),) if each else (), bold=True) for each in said.values()]
        return _row(self._table, cells, self._metrics, self._edges, top)

    def _newest(self, column: int, until: int) -> str:
        whole = len(self._table.columns)
        rows = (self._table.rows[at] for at in range(until - 1, -1, -1))
        found = (plain(cells[column].text) for cells in rows if len(cells) == whole)
        return next((words for words in found if words), "")


def _running(carry: Carry) -> list[tuple[int, ...]]:
    """What the columns came to before each row, and after the last."""
    sums = [(0,) * len(carry.sums)]
    for figures in carry.figures:
        last = sums[-1]
        sums.append(last if figures is None else tuple(map(add, last, figures)))
    return sums


def _amount(dong: int) -> str:
    """As the cells of a book have it: nothing for nothing, in brackets what is below it."""
    if not dong:
        return ""
    return shown_number(dong) if dong > 0 else f"({shown_number(-dong)})"


def heads_others(table: Table, cells: Sequence[Cell]) -> bool:
    """Whether a row is a heading among the rows, one cell all across: it stays with the row that follows."""
    return len(cells) == 1 and len(table.columns) > 1 and cells[0].span >= len(table.columns)


def _row(table: Table, cells: Sequence[Cell], metrics: Metrics, edges: Sequence[float], top: bool) -> _Row:
    sets: list[_Set] = []
    bounds = [edges[0]]
    column = 0
    for cell in cells:
        left, right = edges[column], edges[min(column + cell.span, len(edges) - 1)]
        style, size, room = BOLD if cell.bold else 0, table.size, right - left - 2 * _PAD_X
        lines = break_lines(cell.text, metrics, size, room, style)
        if len(lines) > 1 and _FIGURE.fullmatch(plain(cell.text)):  # smaller rather than cut in two
            size *= room / natural_width(cell.text, metrics, size, style)
            lines = break_lines(cell.text, metrics, size, room, style)
        sets.append(_Set(left, right - left, cell.align or table.columns[column].align, lines, size))
        bounds.append(right)
        column += cell.span
    return _Row(sets, bounds, metrics, table.size, table.row_mm * MM, top)


def _head(table: Table, metrics: Metrics, edges: Sequence[float]) -> Strip | None:
    """All head rows and the row of numbers as one strip."""
    heads = list(table.head)
    if table.numbers:
        heads.append(tuple(Cell((Run(number),), align="centre") for number in table.numbers))
    if not heads:
        return None
    places = head_places(heads, len(table.columns))
    heights = [max(table.size * TABLE_PITCH + 2 * _PAD_Y, table.row_mm * MM)] * len(heads)
    broken: dict[tuple[int, int], list[Line]] = {}
    for (row, column), cell in places.items():
        room = edges[min(column + cell.span, len(edges) - 1)] - edges[column] - 2 * _PAD_X
        bold = BOLD if row < len(table.head) else 0
        broken[row, column] = break_lines(cell.text, metrics, table.size, room, bold)
    # Cells of one row first; a cell of several rows then makes its last row higher, if it must.
    for (row, column), cell in sorted(places.items(), key=lambda item: item[1].rows):
        need = len(broken[row, column]) * table.size * TABLE_PITCH + 2 * _PAD_Y
        have = sum(heights[row : row + cell.rows])
        heights[row + cell.rows - 1] += max(0.0, need - have)
    tops = [sum(heights[:row]) for row in range(len(heights) + 1)]
    marks: list[Mark] = [Rule(edges[0], 0, edges[-1], 0, _LINE), Rule(edges[0], 0, edges[0], tops[-1], _LINE)]
    pitch = table.size * TABLE_PITCH
    for (row, column), cell in places.items():
        left, right = edges[column], edges[min(column + cell.span, len(edges) - 1)]
        top, bottom = tops[row], tops[row + cell.rows]
        lines = broken[row, column]
        y = (top + bottom - len(lines) * pitch) / 2 + baseline(table.size, pitch)
        for number, line in enumerate(lines):
            align = cell.align or "centre"
            marks += set_line(
                line, metrics, table.size, left + _PAD_X, y + number * pitch, right - left - 2 * _PAD_X, align
            )
        marks += [Rule(left, bottom, right, bottom, _LINE), Rule(right, top, right, bottom, _LINE)]
    return Strip(tops[-1], marks, glue=bool(table.rows))


def head_places(heads: Sequence[Sequence[Cell]], width: int) -> dict[tuple[int, int], Cell]:
    """Row and column of each head cell: the first place that no cell of a row above still fills."""
    taken: set[tuple[int, int]] = set()
    places: dict[tuple[int, int], Cell] = {}
    for row, cells in enumerate(heads):
        column = 0
        for cell in cells:
            while (row, column) in taken:
                column += 1
            if column >= width:
                break
            high = min(cell.rows, len(heads) - row)
            places[row, column] = cell if high == cell.rows else replace(cell, rows=high)
            taken.update((row + r, column + c) for r in range(high) for c in range(cell.span))
            column += cell.span
    return places
