"""The rows of a list that is to come in: what becomes of each, old value struck through, the wrong cell in red."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QColor, QFont, QFontMetrics, QHelpEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QToolTip

from partycell_desktop.domain.intake import ADMITTED_ON, RECOGNISED_ON, Change, Problem, Result
from partycell_desktop.screens.parts.cell_painter import PADDING, RowPainter
from partycell_desktop.screens.parts.record_model import RowsModel
from partycell_desktop.screens.parts.record_table import Column, RecordTable
from partycell_desktop.screens.parts.remembered import Remembered
from partycell_desktop.screens.parts.style import colours, font, px
from partycell_desktop.use_cases.exchange import ImportRow
from partycell_desktop.words import C_, _

NOTE, NUMBER = "note", "citizen_number"
TAKE_IN, LEAVE_OUT = "take_in", "leave_out"


@dataclass(frozen=True)
class Part:
    """A stretch of text in a note. Looks: "", old, wrong, proposed, muted, chosen; `act` makes it a link."""

    text: str
    look: str = ""
    act: str = ""


def note_parts(row: ImportRow, left_out: bool) -> list[Part]:
    """What the last column says of a row, piece by piece."""
    if left_out:
        return [Part(_("Not imported at your wish."), "muted"), Part(" "), Part(_("Import it"), act=TAKE_IN)]
    if row.result is Result.REJECTED:
        return [Part(" ".join(map(_problem_words, row.problems)), "wrong")]
    parts: list[Part] = []
    if is_corrected(row):
        reasons = dict.fromkeys(each.reason for each in row.corrections)
        parts += [Part(" ".join(reasons)), Part(" "), Part(_("Accept"), "chosen"), Part(" · ")]
        parts += [Part(_("Leave out"), act=LEAVE_OUT), Part("  ")]
    for change in row.changes:
        parts += [*_change_parts(change), Part("  ")]
    if row.notes:
        parts.append(Part(" ".join(map(_problem_words, row.notes)), "proposed"))
    if row.kept and not row.changes:
        kept = "; ".join(f"{each.label.partition(':')[0]}: {each.new}" for each in row.kept)
        parts.append(Part(_("The book keeps its own; the file says: {kept}").format(kept=kept), "muted"))
    return parts


def is_corrected(row: ImportRow) -> bool:
    """Whether the row would come in with a value other than the one in the file."""
    return bool(row.corrections) and row.result in (Result.NEW, Result.CHANGED)


def _problem_words(problem: Problem) -> str:
    title = problem.column.rpartition(" (")[0]
    return f"{title}: {problem.reason}" if title else problem.reason


def _change_parts(change: Change) -> list[Part]:
    label = change.label.partition(":")[0]  # of a place: the values tell which part of it
    if not change.old:
        return [Part(f"{label}: → {change.new}")]
    return [Part(f"{label}: "), Part(change.old, "old"), Part(f" → {change.new}")]


def result_pill(row: ImportRow, left_out: bool) -> tuple[str, str]:
    """The word for what becomes of a row, and its tone."""
    if left_out:
        return C_("pill", "left out"), "neutral"
    if row.result is Result.REJECTED:
        return C_("pill", "not imported"), "accent"
    if is_corrected(row):
        return C_("pill", "correction"), "gold"
    words = {
        Result.NEW: (C_("pill", "new"), "green"),
        Result.CHANGED: (C_("pill", "changed"), "gold"),
        Result.SAME: (C_("pill", "unchanged"), "neutral"),
    }
    return words[row.result]


def import_columns(is_left_out: Callable[[ImportRow], bool]) -> list[Column[ImportRow]]:
    """The columns of the table, in the order of the list."""

    def cell(name: str, label: str, width: int, *others: str, figures: bool = True) -> Column[ImportRow]:
        keys = (name, *others)
        return Column(
            name,
            label,
            lambda row: row.cells.get(name) or " ".join(text for key in others if (text := row.cells.get(key))),
            width=width,
            figures=figures,
            tone=lambda row: "accent" if any(row.problem_of(key) for key in keys) else "",
        )

    return [
        Column("row", _("Row"), lambda row: str(row.row), lambda row: row.row, width=66, figures=True),
        Column(
            "result",
            _("Result"),
            lambda row: "",
            lambda row: result_pill(row, is_left_out(row))[0],
            width=108,
            pill=lambda row: result_pill(row, is_left_out(row)),
        ),
        cell("full_name", _("Full name"), 150, "family_names", "given_name", figures=False),
        cell("born_on", _("Date of birth"), 96, "born_male", "born_female"),
        cell(NUMBER, _("Personal number"), 124),
        cell(ADMITTED_ON, _("Joined the Party"), 112),
        cell(RECOGNISED_ON, _("Official on"), 116),
        Column(NOTE, _("Note"), lambda row: note_text(row, is_left_out(row)), width=240),
    ]


def note_text(row: ImportRow, left_out: bool) -> str:
    """The whole note of a row as plain text."""
    return "".join(part.text for part in note_parts(row, left_out)).strip()


class ImportTable(RecordTable[ImportRow]):
    """`import.table`. `choice_made` with a row and whether it shall come in; Space changes that for the current row."""

    choice_made = Signal(object, bool)

    def __init__(self, remembered: Remembered, is_left_out: Callable[[ImportRow], bool]) -> None:
        super().__init__(
            "import.table",
            import_columns(is_left_out),
            remembered,
            accessible=_("Rows of the list"),
            sort_by="row",
        )
        self.is_left_out = is_left_out
        self._cells = self._painter = _ImportPainter(self, self._model)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        for name, words, take_in in (
            (LEAVE_OUT, _("Do not import these rows"), False),
            (TAKE_IN, _("Import these rows after all"), True),
        ):
            action = QAction(words, self)
            action.setObjectName(f"import.{name}")
            action.triggered.connect(lambda _on=False, take_in=take_in: self._choose(take_in))
            self.addAction(action)

    def _choose(self, take_in: bool) -> None:
        for row in self.selected():
            if row.result is not Result.REJECTED:
                self.choice_made.emit(row, take_in)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space leaves the current row out, or takes it in again."""
        row = self.current()
        if event.key() == Qt.Key.Key_Space and row is not None and row.result is not Result.REJECTED:
            self.choice_made.emit(row, self.is_left_out(row))
        else:
            super().keyPressEvent(event)

    # The links in a note.

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        link = self._link_at(event.position().toPoint()) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if link else Qt.CursorShape.ArrowCursor)
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        found = self._link_at(event.position().toPoint())
        if found is not None and event.button() == Qt.MouseButton.LeftButton:
            row, act = found
            self.choice_made.emit(row, act == TAKE_IN)

    def viewportEvent(self, event: QEvent) -> bool:
        """A tool tip with the whole note where it does not fit."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            index = self.indexAt(event.pos())
            if index.isValid() and self._model.columns[index.column()].name == NOTE:
                row = self._model.record(index.row())
                if self._painter.note_width(row) > self.columnWidth(index.column()):
                    QToolTip.showText(event.globalPos(), note_text(row, self.is_left_out(row)), self)
                    return True
        return super().viewportEvent(event)

    def _link_at(self, place: QPoint) -> tuple[ImportRow, str] | None:
        index = self.indexAt(place)
        if not index.isValid() or self._model.columns[index.column()].name != NOTE:
            return None
        row = self._model.record(index.row())
        act = self._painter.link_at(row, place.x() - self.columnViewportPosition(index.column()))
        return (row, act) if act else None


class _ImportPainter(RowPainter):
    """Paints notes in pieces and the zeros of a corrected number in gold; everything else as in every list."""

    def __init__(self, view: ImportTable, model: RowsModel[ImportRow]) -> None:
        super().__init__(view, model)
        self._is_left_out = view.is_left_out
        self._fonts = {look: font() for look in ("", "old", "link")}
        self._fonts["old"].setStrikeOut(True)
        self._fonts["link"].setUnderline(True)
        self._fonts["chosen"] = self._fonts["zeros"] = font(weight=QFont.Weight.DemiBold)

    def note_width(self, row: ImportRow) -> int:
        """How wide the note of a row is, with the air at both sides."""
        laid = self._laid(note_parts(row, self._is_left_out(row)))
        return (laid[-1][1] + laid[-1][2] if laid else 0) + px(PADDING)

    def link_at(self, row: ImportRow, x: int) -> str:
        """What the link of a note does that stands `x` from the left edge of its cell; "" where there is none."""
        laid = self._laid(note_parts(row, self._is_left_out(row)))
        return next((part.act for part, left, width in laid if part.act and left <= x < left + width), "")

    def _laid(self, parts: Sequence[Part]) -> list[tuple[Part, int, int]]:
        """Each piece with its left edge in the cell and its width."""
        laid: list[tuple[Part, int, int]] = []
        left = px(PADDING)
        for part in parts:
            width = QFontMetrics(self._font_of(part)).horizontalAdvance(part.text)
            laid.append((part, left, width))
            left += width
        return laid

    def _font_of(self, part: Part) -> QFont:
        return self._fonts.get("link" if part.act else part.look, self._fonts[""])

    def _paint_cell(
        self, painter: QPainter, column: Column[Any], record: Any, left: int, top: int, width: int, height: int
    ) -> None:
        if column.name == NOTE:
            parts = note_parts(record, self._is_left_out(record))
        elif column.name == NUMBER and (correction := record.correction_of(NUMBER)) is not None:
            zeros = len(correction.corrected) - len(correction.value)
            parts = [Part(correction.corrected[:zeros], "zeros"), Part(correction.corrected[zeros:])]
        else:
            super()._paint_cell(painter, column, record, left, top, width, height)
            return
        worn = colours()
        gold, red = worn.tones()["gold"][0], worn.tones()["accent"][0]
        inks = {"old": worn.muted, "muted": worn.muted, "wrong": red, "proposed": gold, "zeros": gold}
        for part, begin, wide in self._laid(parts):
            room = width - px(PADDING) - begin
            if room <= 0:
                break
            painter.setFont(self._font_of(part))
            painter.setPen(QColor(inks.get(part.look, worn.ink)))
            metrics = QFontMetrics(painter.font())
            text = part.text if wide <= room else metrics.elidedText(part.text, Qt.TextElideMode.ElideRight, room)
            painter.drawText(left + begin, top + (height - metrics.height()) // 2 + metrics.ascent(), text)
