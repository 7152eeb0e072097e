"""Passages that a person writes become blocks of a paper: paragraphs, lists and tables.

How a passage is written says `domain.passage_text`; here it gets the styles of a Party paper.
"""

from collections.abc import Iterator

from partycell_desktop.domain.list_marks import ListLevel, mark_of
from partycell_desktop.domain.passage_text import PassageTable, Words, plain_words, read_passage, stripped
from partycell_desktop.forms.document import Block, Cell, Column, Paragraph, ParagraphStyleName, Run, Table, Text

TABLE_SIZE = 12.0
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
    longest = [max(len(plain_words(row[at])) for row in table.rows) for at in range(table.width)]
    columns = tuple(Column(weight=max(8.0, min(float(each), 60.0))) for each in longest)
    return Table(columns, (cells[0],), (), tuple(cells[1:]), TABLE_SIZE)
