"""Finds the header of a member list by its words: at any row, in any order of columns, in one row, two or three.

A header may stand in merged cells, with stars, line breaks and brackets; a group ("Quê quán") over several columns
counts for each of them. Rows that repeat the header or number its columns belong to it.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from partycell_desktop.domain.items import items_of
from partycell_desktop.domain.names import nfc
from partycell_desktop.domain.person import Person
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.exchange.layouts import LAYOUTS, READ_AS, WRITTEN_TITLES, Column, Layout, header_key
from partycell_desktop.exchange.spreadsheet import Sheet, Value, letters
from partycell_desktop.words import _

_LOOKED_THROUGH = 200
_TALLEST = 3
_LONGEST_TITLE = 90
_BRACKETS = re.compile(r"\([^)]*\)|\[[^]]*\]")
_OLD_ENCODING = re.compile(r"[®§¸·¹µ¶ªÊËÐÎÏ][a-z]|[a-z][®¸·¹µ¶ªËÐÎ]")


@dataclass(frozen=True)
class Heading:
    """One column under a header: where it is, what it is called, and which column of the layout it is ("" for none)."""

    place: int
    title: str
    key: str = ""

    @property
    def words(self) -> str:
        """What the column is called in messages: its title and its letters, "Sinh ngày (F)"."""
        return f"{self.title} ({letters(self.place)})" if self.title else letters(self.place)


@dataclass(frozen=True)
class Header:
    """The header of a list that was recognised. `body` is the first row under it, counted from 0."""

    layout: Layout
    sheet: Sheet
    first: int
    body: int
    headings: tuple[Heading, ...] = field(default=())

    @cached_property
    def by_key(self) -> dict[str, Heading]:
        """The recognised columns by key."""
        return {each.key: each for each in self.headings if each.key}

    @property
    def extra(self) -> tuple[Heading, ...]:
        """The columns that the layout does not know."""
        return tuple(each for each in self.headings if not each.key)


def find_header(sheets: Sequence[Sheet], name: str, layouts: Sequence[Layout] = LAYOUTS) -> Header:
    """The header of the list in the first sheet that has one; Refused, naming what was looked for, where none has."""
    for layout in layouts:
        # The items' own words too: what this program wrote out can be read in again.
        phrases = {**(_own_words() if layout is layouts[-1] else {}), **layout.phrases}
        found = [header for sheet in sheets if (header := _find_in(sheet, layout, phrases)) is not None]
        if found:
            return max(found, key=lambda header: len(header.by_key))
    raise _not_recognised(sheets, name, layouts[-1])


def _own_words() -> dict[str, Column]:
    """The titles under which this program writes lists out, in both languages."""
    found = {
        header_key(words): Column(READ_AS[key], (words,))
        for key, label in WRITTEN_TITLES.items()
        if key in READ_AS
        for words in (_(label), label)
    }
    for each in items_of(Person):
        for words in (each.title, each.label):
            found.setdefault(header_key(words), Column(each.name, (words,)))
    return found


def _not_recognised(sheets: Iterable[Sheet], name: str, layout: Layout) -> Refused:
    wanted: list[str] = []
    for key in layout.telling:
        words = next((each.words[0] for each in layout.columns if each.key == key and not each.group), "")
        if words and words not in wanted:
            wanted.append(words)
    reason = _(
        "No list of members was found in “{name}”. Looked for a header row with “Họ và tên” and at least two of these: "
        "{words}."
    ).format(name=name, words=", ".join(wanted))
    text = " ".join(str(cell) for sheet in sheets for row in sheet.rows[:60] for cell in row if isinstance(cell, str))
    if len(_OLD_ENCODING.findall(text)) > 20:
        reason += " " + _("Its letters seem to be in an old encoding (TCVN3 or VNI): convert it to Unicode first.")
    return Refused(reason, "path")


def _find_in(sheet: Sheet, layout: Layout, phrases: Mapping[str, Column]) -> Header | None:
    grid = _Grid(sheet)
    groups = {header_key(word) for column in layout.columns for word in column.group}
    known = {*phrases, *groups}
    best: tuple[int, Header] | None = None
    for first in range(min(len(sheet.rows), _LOOKED_THROUGH)):
        if sum(1 for cell in sheet.rows[first] if not known.isdisjoint(_keys(_title(cell)))) < 2:
            continue
        for tall in range(1, _TALLEST + 1):
            if first + tall > len(sheet.rows):
                break
            headings = _read_headings(grid, first, tall, phrases, groups)
            score = len({each.key for each in headings if each.key})
            if (best is None or score > best[0]) and layout.is_met({each.key for each in headings}):
                best = score, Header(layout, sheet, first, first + tall, headings)
    if best is None:
        return None
    header = best[1]
    body = header.body
    while body < len(sheet.rows) and _numbers_columns(sheet.rows[body]):
        body += 1
    return Header(layout, sheet, header.first, body, _with_split_name(grid, header, body))


class _Grid:
    """The texts of a sheet's header with merged cells written out."""

    def __init__(self, sheet: Sheet) -> None:
        self.rows = sheet.rows
        self._merged: dict[tuple[int, int], tuple[int, int]] = {}
        for top, left, bottom, right in sheet.merged:
            if top < _LOOKED_THROUGH + _TALLEST and (bottom - top + 1) * (right - left + 1) <= 10_000:
                for row in range(top, bottom + 1):
                    for column in range(left, right + 1):
                        self._merged[row, column] = (top, left)
        self.width = max(map(len, sheet.rows), default=0)

    def origin(self, row: int, column: int) -> tuple[int, int]:
        """The cell that holds the value of this one."""
        return self._merged.get((row, column), (row, column))

    def title(self, row: int, column: int) -> str:
        """The text of a header cell; "" where there is none or one too long for a header."""
        row, column = self.origin(row, column)
        cells = self.rows[row] if row < len(self.rows) else []
        return _title(cells[column]) if column < len(cells) else ""


def _title(cell: Value) -> str:
    if not isinstance(cell, str):
        return ""
    text = nfc(cell.replace("\n", " ").replace("*", " "))
    return text if len(text) <= _LONGEST_TITLE else ""


@lru_cache(4096)
def _keys(title: str) -> frozenset[str]:
    """How a title is compared: whole, and without what stands in brackets."""
    return frozenset({header_key(title), header_key(_BRACKETS.sub(" ", title))} - {""})


def _read_headings(
    grid: _Grid, first: int, tall: int, phrases: Mapping[str, Column], groups: set[str]
) -> tuple[Heading, ...]:
    tops = [grid.title(first, column) for column in range(grid.width)]
    shared = {top for column, top in enumerate(tops) if top and top in tops[:column]}
    headings: list[Heading] = []
    used: dict[str, int] = {}
    before = ""
    for column in range(grid.width):
        path = _path(grid, first, tall, column, groups)
        if not path:
            continue
        found = _match(path, phrases, before, alone=len(path) == 1 or path[0] not in shared)
        key = found.key if found else ""
        if key in used:
            # The name in two cells under one merged heading is one name; anything else that comes twice is set aside.
            same = grid.origin(first, column) == grid.origin(first, used[key])
            key = "given_name" if key == "full_name" and same and "given_name" not in used else ""
        if key:
            used[key] = column
        before = key
        headings.append(Heading(column, ": ".join(path), key))
    return tuple(headings)


def _path(grid: _Grid, first: int, tall: int, column: int, groups: set[str]) -> list[str]:
    """The titles over a column, from the top down; a blank under which something stands belongs to the group at its
    left."""
    path: list[str] = []
    for row in range(first, first + tall):
        title = grid.title(row, column)
        under = any(grid.title(below, column) for below in range(row + 1, first + tall))
        if not title and under:
            left = next((text for at in range(column - 1, -1, -1) if (text := grid.title(row, at))), "")
            title = left if not groups.isdisjoint(_keys(left)) else ""
        if title and (not path or path[-1] != title):
            path.append(title)
    return path


def _match(path: Sequence[str], phrases: Mapping[str, Column], before: str, *, alone: bool) -> Column | None:
    joined = [" ".join(path[start:]) for start in range(len(path))]
    bare = [" ".join(_BRACKETS.sub(" ", part) for part in path[start:]) for start in range(len(path))]
    for text in [*joined, *bare, *(path[:1] if alone else ())]:
        for key in (header_key(text), header_key(_BRACKETS.sub(" ", text))):
            found = phrases.get(key)
            if found is not None and (not found.after or before in found.after):
                return found
    return None


def _numbers_columns(row: Sequence[Value]) -> bool:
    """Whether a row only numbers the columns: 1 2 3 ..., (1) (2) (3) ..., also with letters first."""
    texts = [str(cell).strip(" ()").casefold() for cell in row if cell != ""]
    numbers = [int(text) for text in texts if text.isascii() and text.isdigit()]
    others = [text for text in texts if not (text.isascii() and text.isdigit())]
    return (
        len(numbers) >= 3
        and numbers == list(range(numbers[0], numbers[0] + len(numbers)))
        and all(len(text) == 1 for text in others)
    )


def _with_split_name(grid: _Grid, header: Header, body: int) -> tuple[Heading, ...]:
    """The headings, with a column of given names that has no heading of its own at the right of the names."""
    name = header.by_key.get("full_name")
    if name is None or "given_name" in header.by_key:
        return header.headings
    place = name.place + 1
    if any(each.place == place for each in header.headings):
        return header.headings
    rows = [row for row in header.sheet.rows[body:] if len(row) > name.place and _is_text(row, name.place)]
    beside = sum(1 for row in rows if _is_text(row, place))
    if not rows or beside * 2 <= len(rows):
        return header.headings
    return tuple(sorted((*header.headings, Heading(place, name.title, "given_name")), key=lambda each: each.place))


def _is_text(row: Sequence[Value], place: int) -> bool:
    return place < len(row) and isinstance(row[place], str) and bool(str(row[place]).strip())
