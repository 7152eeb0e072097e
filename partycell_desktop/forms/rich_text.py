"""Passages that a person writes become blocks of a paper: paragraphs, lists and tables.

How a passage is written says `domain.passage_text`; here it gets the styles of a Party paper.
"""

from collections.abc import Iterator

from partycell_desktop.domain.list_marks import ListLevel, mark_of
from partycell_desktop.domain.passage_text import PassageTable, Words, plain_words, read_passage, stripped
from partycell_desktop.forms.document import Block, Cell, Column, Paragraph, ParagraphStyleName, Run, Table, Text
from partycell_desktop.forms.typesetting.styles import FULL_WIDTH_MM

TABLE_SIZE = 12.0
SIGN_MM, WIDE_MM, PAD_MM = 2.2, 3.1, 3.0  # a letter of that size, a bold capital, the white edges of a cell
MOST_MM = 130.0  # a cell that says more than this gets no wider, but more lines
_STYLES: dict[ListLevel, ParagraphStyleName] = {
    ListLevel.LETTER: "point",
    ListLevel.DASH: "dash",
    ListLevel.PLUS: "dash",
}


def blocks_of(marked: str, source: str = "") -> Iterator[Block]:
    """The blocks of a passage, in order; `source` is the place to jump to from each of its words."""
    for part in read_passage(marked):
        if isinstance(part, PassageTable):
            yield _table(part, source)
            continue
        words = stripped(part)
        if words:
            bare = plain_words(words)
            # A line that announces a list stays with its first line, a heading with what follows.
            announces = bare.endswith(":") or all(each.bold for each in words)
            yield Paragraph(_runs(words, source), _style(bare), keep_with_next=announces)


def _runs(words: Words, source: str) -> Text:
    return tuple(Run(each.text, each.bold, each.italic, each.underline, source) for each in words)


def _style(line: str) -> ParagraphStyleName:
    mark = mark_of(line)
    return _STYLES.get(mark.level, "body") if mark is not None else "body"


def _table(table: PassageTable, source: str) -> Table:
    cells = [tuple(Cell(_runs(cell, source)) for cell in row) for row in table.rows]
    columns = tuple(Column(weight=width) for width in _widths(table))
    return Table(columns, (cells[0],), (), tuple(cells[1:]), TABLE_SIZE)


def _widths(table: PassageTable) -> list[float]:
    """How wide the columns are beside each other, in mm of a whole page: each as its longest word needs, then the rest
    to those that have most to say."""
    said = [[plain_words(row[at]) for row in table.rows] for at in range(table.width)]
    least = [max(_mm(word) for cell in column for word in cell.split(" ")) + PAD_MM for column in said]
    wanted = [min(max(map(_mm, column)), MOST_MM) + PAD_MM for column in said]
    more = [max(0.0, wish - need) for wish, need in zip(wanted, least, strict=True)]
    rest = FULL_WIDTH_MM - sum(least)
    if sum(more) <= 0 or rest <= 0:
        return least
    return [need + rest * wish / sum(more) for need, wish in zip(least, more, strict=True)]


def _mm(words: str) -> float:
    """How wide some words are about, bold."""
    return sum(WIDE_MM if sign.isupper() or sign in "mw" else SIGN_MM for sign in words)
