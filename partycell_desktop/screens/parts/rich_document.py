"""The parts of a passage in a text document of Qt, and back: nothing is lost either way."""

from collections.abc import Sequence

from PySide6.QtGui import (
    QBrush,
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableFormat,
)

from partycell_desktop.domain.passage_text import (
    Part,
    PassageTable,
    Span,
    Words,
    joined,
    stripped,
    table_of,
)
from partycell_desktop.screens.parts.style import colour, px

_LINE_BREAKS = ("\u2028", "\u2029")
_PICTURE = "\ufffc"


def char_format(span: Span) -> QTextCharFormat:
    """How words of this style look."""
    made = QTextCharFormat()
    made.setFontWeight(QFont.Weight.Bold if span.bold else QFont.Weight.Normal)
    made.setFontItalic(span.italic)
    made.setFontUnderline(span.underline)
    return made


def table_format() -> QTextTableFormat:
    """How a table looks: thin lines, as wide as the text."""
    made = QTextTableFormat()
    made.setBorder(px(1))
    made.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    made.setBorderBrush(QBrush(colour("muted")))
    made.setBorderCollapse(True)
    made.setCellPadding(px(3))
    made.setCellSpacing(0)
    made.setTopMargin(px(3))
    made.setBottomMargin(px(3))
    made.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    return made


def fill(document: QTextDocument, parts: Sequence[Part]) -> None:
    """Let `parts` be all that stands in the document; nothing is left to undo."""
    document.setUndoRedoEnabled(False)
    document.clear()
    insert_parts(QTextCursor(document), parts)
    document.setUndoRedoEnabled(True)


def insert_parts(cursor: QTextCursor, parts: Sequence[Part]) -> None:
    """Write `parts` where the cursor stands, as one step to undo; in a cell of a table all in one line."""
    cursor.beginEditBlock()
    if cursor.currentTable() is not None:
        insert_words(cursor, in_one_line(parts))
    else:
        ends_line = cursor.atBlockEnd()
        begun = True  # a paragraph stands there to take the next words
        for part in parts:
            if isinstance(part, PassageTable):
                insert_table(cursor, part)
                begun = True
                continue
            if not begun:
                cursor.insertBlock(QTextBlockFormat(), QTextCharFormat())
            insert_words(cursor, part)
            begun = False
        if begun and ends_line and parts:
            _close_up(cursor)
    cursor.endEditBlock()


def _close_up(cursor: QTextCursor) -> None:
    """Behind a table put between two lines Qt leaves an empty one: take it out."""
    after = cursor.block().next()
    if not cursor.block().text() and after.isValid() and QTextCursor(after).currentTable() is None:
        cursor.deleteChar()


def insert_words(cursor: QTextCursor, words: Words) -> None:
    """Write words in their styles."""
    for each in words:
        cursor.insertText(each.text, char_format(each))


def in_one_line(parts: Sequence[Part]) -> Words:
    """The words of several parts one behind the other."""
    spans: list[Span] = []
    for part in parts:
        lines = [cell for row in part.rows for cell in row] if isinstance(part, PassageTable) else [part]
        for line in lines:
            if line:
                spans += [*([Span(" ")] if spans else []), *line]
    return joined(spans)


def insert_table(cursor: QTextCursor, table: PassageTable) -> QTextTable:
    """Write a table; the cursor stands in the paragraph behind it then."""
    made = cursor.insertTable(len(table.rows), table.width, table_format())
    for at, row in enumerate(table.rows):
        for column, words in enumerate(row):
            insert_words(made.cellAt(at, column).firstCursorPosition(), words)
    cursor.setPosition(made.lastPosition() + 1)
    return made


def parts_of(document: QTextDocument, start: int = 0, end: int | None = None) -> list[Part]:
    """What stands in the document, or in a part of it; of a table that is touched all rows.

    A document has an empty paragraph before a table at its beginning and behind one at its end: these are nobody's.
    """
    parts: list[Part] = []
    block = document.findBlock(start)
    after_table = False
    while block.isValid() and (end is None or block.position() <= end):
        table = QTextCursor(block).currentTable()
        if table is not None:
            if parts == [()] and block.position() == 1:
                parts = []
            parts.append(_table(table))
            block = document.findBlock(table.lastPosition() + 1)
            after_table = True
            continue
        last = not block.next().isValid()
        if not (after_table and last and not block.text()):
            parts += _paragraphs(block, start, end)
        after_table = False
        block = block.next()
    return parts


def _paragraphs(block: QTextBlock, start: int, end: int | None) -> list[Part]:
    """The words of a block: one paragraph, or several where a line break stands in it."""
    text = block.text().encode("utf-16-le", "surrogatepass")  # Qt counts in halves of what Python counts
    length = len(text) // 2
    lines: list[list[Span]] = [[]]
    first = max(0, start - block.position())
    stop = length if end is None else min(length, end - block.position())
    for each in block.textFormats():
        begin, until = max(first, each.start), min(stop, each.start + each.length)
        if begin >= until:
            continue
        look = each.format
        words = text[2 * begin : 2 * until].decode("utf-16-le", "replace").replace(_PICTURE, "")
        for sign in _LINE_BREAKS:
            words = words.replace(sign, "\n")
        for number, line in enumerate(words.split("\n")):
            if number:
                lines.append([])
            lines[-1].append(
                Span(line, look.fontWeight() >= QFont.Weight.DemiBold, look.fontItalic(), look.fontUnderline())
            )
    return [joined(line) for line in lines]


def _table(table: QTextTable) -> PassageTable:
    rows = []
    for row in range(table.rows()):
        cells: list[Words] = []
        for column in range(table.columns()):
            cell = table.cellAt(row, column)
            block, last = cell.firstCursorPosition().block(), cell.lastCursorPosition().block()
            lines: list[Part] = []
            while block.isValid():
                lines += _paragraphs(block, 0, None)
                if block == last:
                    break
                block = block.next()
            cells.append(stripped(in_one_line(lines)))
        rows.append(cells)
    return table_of(rows)
