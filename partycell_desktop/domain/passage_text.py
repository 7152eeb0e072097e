"""The notation of a passage that a person writes: plain, readable text in which a few marks stand for the rest.

One line is one paragraph. "- ", "+ ", "1. " and "a) " at its beginning make a list (`list_marks`). `<b>`, `<i>` and
`<u>` ... `</u>` are bold, italic and underlined. A line that begins with "|" is a row of a table, its cells parted by
"|", the first row its head. A backslash before "|", "<" or another backslash makes it an ordinary sign; anything else
is what it is. The marks end with their line.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

_TAG_OR_SIGN = re.compile(r"<(/?)([biu])>|\\([\\|<])")
_LIKE_A_TAG = re.compile(r"<(?=/?[biu]>)")
_LONE_BACKSLASH = re.compile(r"\\(?=[\\|<]|$)")
_CELL_OR_BAR = re.compile(r"(?:[^|\\]|\\.?)+|\|")
_STYLES = ("bold", "italic", "underline")


@dataclass(frozen=True, slots=True)
class Span:
    """Some words of a paragraph in one style."""

    text: str
    bold: bool = False
    italic: bool = False
    underline: bool = False


Words = tuple[Span, ...]
"""The words of one paragraph or one cell."""


@dataclass(frozen=True, slots=True)
class PassageTable:
    """A table in a passage: rows of cells, all of them as many; the first row is its head."""

    rows: tuple[tuple[Words, ...], ...]

    @property
    def width(self) -> int:
        """How many columns it has."""
        return len(self.rows[0])


Part = Words | PassageTable
"""A paragraph or a table."""


def read_passage(marked: str) -> list[Part]:
    """The paragraphs and tables of a passage in its notation, NFC. Nothing is refused: every text is a passage."""
    parts: list[Part] = []
    rows: list[tuple[Words, ...]] = []
    for line in unicodedata.normalize("NFC", marked).split("\n"):
        if line.lstrip().startswith("|"):
            rows.append(_read_row(line))
            continue
        if rows:
            parts.append(table_of(rows))
            rows = []
        parts.append(read_words(line))
    if rows:
        parts.append(table_of(rows))
    return parts


def table_of(rows: Sequence[Sequence[Words]]) -> PassageTable:
    """A table of these rows, the short ones filled with empty cells. There must be at least one cell."""
    width = max(map(len, rows))
    return PassageTable(tuple((*row, *[()] * (width - len(row))) for row in rows))


def _read_row(line: str) -> tuple[Words, ...]:
    cells = [""]
    for found in _CELL_OR_BAR.finditer(line.strip()[1:]):
        if found[0] == "|":
            cells.append("")
        else:
            cells[-1] += found[0]
    if len(cells) > 1 and not cells[-1]:
        cells.pop()  # the bar that closes the row
    return tuple(stripped(read_words(cell)) for cell in cells)


def read_words(line: str) -> Words:
    """One paragraph of a passage, without its line feed, with its styles."""
    spans: list[Span] = []
    on = dict.fromkeys("biu", False)
    words = ""
    start = 0

    def put(text: str) -> None:
        if text:
            spans.append(Span(text, on["b"], on["i"], on["u"]))

    for found in _TAG_OR_SIGN.finditer(line):
        words += line[start : found.start()]
        start = found.end()
        if found[3]:
            words += found[3]
        else:
            put(words)
            words = ""
            on[found[2]] = not found[1]
    put(words + line[start:])
    return joined(spans)


def joined(spans: Iterable[Span]) -> Words:
    """The same words in as few spans as there are changes of style."""
    out: list[Span] = []
    for each in spans:
        if not each.text:
            continue
        if out and replace(each, text="") == replace(out[-1], text=""):
            out[-1] = replace(each, text=out[-1].text + each.text)
        else:
            out.append(each)
    return tuple(out)


def stripped(words: Words) -> Words:
    """The same words without blanks at both ends."""
    text = plain_words(words)
    return cut(words, len(text) - len(text.lstrip()), len(text.rstrip()))


def cut(words: Words, start: int, end: int | None = None) -> Words:
    """The part of some words from a place to another, counted in signs."""
    out, at = [], 0
    for each in words:
        stop = len(each.text) if end is None else max(0, end - at)
        out.append(replace(each, text=each.text[max(0, start - at) : stop]))
        at += len(each.text)
    return joined(out)


def plain_words(words: Words) -> str:
    """The words alone."""
    return "".join(each.text for each in words)


def plain_passage(marked: str) -> str:
    """A passage without its marks, to be searched or told in one breath: a table line by line, cells with " | "."""
    lines = []
    for part in read_passage(marked):
        if isinstance(part, PassageTable):
            lines += [" | ".join(plain_words(cell) for cell in row) for row in part.rows]
        else:
            lines.append(plain_words(part))
    return "\n".join(lines)


def unmarked(marked: str) -> str:
    """The same, at once for a text that bears no marks."""
    return plain_passage(marked) if any(sign in marked for sign in "<|\\") else marked


def write_passage(parts: Sequence[Part]) -> str:
    """`parts` in the notation. Two tables with nothing between them are kept apart by an empty line."""
    lines: list[str] = []
    before: Part | None = None
    for part in parts:
        if isinstance(part, PassageTable):
            if isinstance(before, PassageTable):
                lines.append("")
            lines += ["|".join(("", *map(_write_cell, row), "")) for row in part.rows]
        else:
            lines.append(_write_words(part))
        before = part
    return "\n".join(lines)


def _write_cell(words: Words) -> str:
    bare = stripped(words)
    return f" {_written(bare, in_table=True)} " if bare else " "


def _write_words(words: Words) -> str:
    line = _written(words)
    bare = line.lstrip()
    if bare.startswith("|"):
        return f"{line[: len(line) - len(bare)]}\\{bare}"
    return line


def _written(words: Words, *, in_table: bool = False) -> str:
    out: list[str] = []
    on: list[str] = []  # the marks that stand open, outermost first
    for each in words:
        wanted = [name for name in _STYLES if getattr(each, name)]
        while not set(on) <= set(wanted):
            out.append(f"</{on.pop()[0]}>")
        for name in wanted:
            if name not in on:
                on.append(name)
                out.append(f"<{name[0]}>")
        text = _LIKE_A_TAG.sub(r"\\<", _LONE_BACKSLASH.sub(r"\\\\", " ".join(each.text.split("\n"))))
        out.append(text.replace("|", "\\|") if in_table else text)
    out += [f"</{name[0]}>" for name in reversed(on)]
    return "".join(out)


def join_passages(passages: Iterable[str]) -> str:
    """Several passages one below the other; a table at the end of one and one at the beginning of the next stay two."""
    lines: list[str] = []
    for passage in filter(None, passages):
        if lines and lines[-1].lstrip().startswith("|") and passage.lstrip(" ").startswith("|"):
            lines.append("")
        lines += passage.split("\n")
    return "\n".join(lines)


def tidy_passage(marked: str) -> str:
    """The same passage with its marks written in the one usual way, so that two may be compared as texts."""
    return write_passage(read_passage(marked))
