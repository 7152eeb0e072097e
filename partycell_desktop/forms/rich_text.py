"""Passages that a person writes: paragraphs, lists and tables in a few marks become blocks of a paper.

One line is one paragraph. "- ", "+ " and "a) " at its beginning make a list (the letters of official lists run a, b, c,
d, đ, e, g, h, i, k); lines that begin with "|" are the rows of a table, the first of them its head; `<b>`, `<i>` and
`<u>` are bold, italic and underlined. Anything else is printed as it is written.
"""

import re
from collections.abc import Iterator

from partycell_desktop.forms.document import Block, Cell, Column, Paragraph, ParagraphStyleName, Run, Table, Text, text

_LETTERED = re.compile(r"[a-zđ]\)\s")
_DASHED = re.compile(r"[-+–•]\s")
TABLE_SIZE = 12.0


def blocks_of(marked: str, source: str = "") -> Iterator[Block]:
    """The blocks of a passage, in order; `source` is the place to jump to from each of its words."""
    rows: list[list[str]] = []
    for line in [*marked.split("\n"), ""]:
        bare = line.strip()
        if bare.startswith("|"):
            rows.append([cell.strip() for cell in bare.strip("|").split("|")])
            continue
        if rows:
            yield _table(rows, source)
            rows = []
        if bare:
            # A line that announces a list stays with its first line.
            yield Paragraph(words_of(bare, source), _style(bare), keep_with_next=bare.endswith(":"))


def words_of(marked: str, source: str = "") -> Text:
    """A line of a passage with its bold, italic and underlined words."""
    return tuple(
        Run(run.text, run.bold, run.italic, run.underline, source) for run in text(marked) if isinstance(run, Run)
    )


def _style(line: str) -> ParagraphStyleName:
    if _LETTERED.match(line):
        return "point"
    return "dash" if _DASHED.match(line) else "body"


def _table(rows: list[list[str]], source: str) -> Table:
    width = max(map(len, rows))
    cells = [tuple(Cell(words_of(cell, source)) for cell in [*row, *[""] * (width - len(row))]) for row in rows]
    longest = [max(len(row[at]) if at < len(row) else 0 for row in rows) for at in range(width)]
    columns = tuple(Column(weight=max(8.0, min(float(each), 60.0))) for each in longest)
    return Table(columns, (cells[0],), (), tuple(cells[1:]), TABLE_SIZE)
