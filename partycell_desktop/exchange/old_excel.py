"""Looks through an .xls before it is read: an OLE container ([MS-CFB]) with one stream of records ([MS-XLS]).

The reader trusts what such a file says of itself; a chain of sectors that runs in a circle, or a count of billions,
would keep it busy or take all memory. So the chains are followed and the records counted here first.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from struct import unpack_from

from partycell_desktop.domain.refusal import Trouble
from partycell_desktop.exchange.sizes import Extent, too_large
from partycell_desktop.exchange.workbook_check import damaged, locked
from partycell_desktop.words import _

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_END, _FREE = 0xFFFFFFFE, 0xFFFFFFFF
_LAST_SECTOR = 0xFFFFFFFA
_STREAM, _ROOT = 2, 5
_BOF, _EOF, _CONTINUE = 0x0809, 0x000A, 0x003C
_SHEET, _SHARED_TEXTS, _PASSWORD, _DIMENSIONS = 0x0085, 0x00FC, 0x002F, 0x0200
_FORMULA, _ERROR = 0x0006, 0x0205
_ONE_CELL = frozenset({0x0006, 0x00FD, 0x0203, 0x0204, 0x0205, 0x027E, 0x00D6})
_CELLS_OF_A_ROW = frozenset({0x00BD})
_ERRORS = {0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!", 0x2A: "#N/A"}
_ROWS, _COLUMNS = 65_536, 256


class _Damaged(Exception):
    pass


def check_old_workbook(data: bytes, name: str) -> dict[int, Extent]:
    """The extent of every sheet by its place in the workbook; Trouble where the file cannot or must not be read."""
    try:
        streams = _Container(data).streams()
        if "EncryptedPackage" in streams:
            raise locked(name)
        stream = streams.get("Workbook") or streams.get("Book")
        if stream is None:
            raise _another_kind(name, streams)
        return _check_records(stream(), name)
    except (_Damaged, struct.error, IndexError) as error:
        raise damaged(name) from error


def _another_kind(name: str, streams: object) -> Trouble:
    return Trouble(_("“{name}” is not a spreadsheet.").format(name=name), _("Choose an Excel file (.xlsx or .xls)."))


class _Container:
    """The sectors of an OLE container; every chain ends, or the file is damaged."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        shift, small_shift = unpack_from("<HH", data, 30)
        if shift not in (9, 12) or small_shift != 6:
            raise _Damaged
        self._size = 1 << shift
        (count, self._directory_start) = unpack_from("<I", data, 44) + unpack_from("<I", data, 48)
        self._small_below, self._small_start = unpack_from("<II", data, 56)
        self._next = self._read_table(count)

    def _sector(self, number: int) -> bytes:
        begin = (number + 1) * self._size
        part = self._data[begin : begin + self._size]
        if number > _LAST_SECTOR or not part:
            raise _Damaged
        return part

    def _whole_sector(self, number: int) -> bytes:
        part = self._sector(number)
        if len(part) < self._size:
            raise _Damaged
        return part

    def _read_table(self, count: int) -> list[int]:
        sectors = list(unpack_from("<109I", self._data, 76))
        more = unpack_from("<I", self._data, 68)[0]
        seen = set()
        while more <= _LAST_SECTOR:
            if more in seen:
                raise _Damaged
            seen.add(more)
            words = unpack_from(f"<{self._size // 4}I", self._whole_sector(more))
            sectors += words[:-1]
            more = words[-1]
        used = [sector for sector in sectors if sector <= _LAST_SECTOR][:count]
        table: list[int] = []
        for sector in used:
            table += unpack_from(f"<{self._size // 4}I", self._whole_sector(sector))
        return table

    def _chain(self, start: int, table: list[int]) -> Iterator[int]:
        seen = 0
        while start != _END:
            if start >= len(table) or seen > len(table):
                raise _Damaged
            yield start
            start, seen = table[start], seen + 1

    def _stream(self, start: int, size: int) -> bytes:
        return b"".join(self._sector(sector) for sector in self._chain(start, self._next))[:size]

    def streams(self) -> "dict[str, _Stream]":
        """The streams by name."""
        directory = b"".join(map(self._whole_sector, self._chain(self._directory_start, self._next)))
        entries: dict[str, tuple[int, int]] = {}
        root = (_END, 0)
        for at in range(0, len(directory) - 127, 128):
            length, kind = unpack_from("<HB", directory, at + 64)
            start, size = unpack_from("<II", directory, at + 116)
            if kind == _ROOT:
                root = (start, size)
            elif kind == _STREAM and 2 <= length <= 64:
                entries[directory[at : at + length - 2].decode("utf-16-le", "replace")] = (start, size)
        return {name: _Stream(self, place, root) for name, place in entries.items()}

    def read(self, place: tuple[int, int], root: tuple[int, int]) -> bytes:
        """A whole stream; small ones lie in sectors of 64 bytes inside the stream of the root."""
        start, size = place
        if size > len(self._data):
            raise _Damaged
        if size >= self._small_below:
            found = self._stream(start, size)
        else:
            small = self._stream(*root)
            words = self._stream(self._small_start, 1 << 31)
            table = list(unpack_from(f"<{len(words) // 4}I", words))
            found = b"".join(small[each * 64 : each * 64 + 64] for each in self._chain(start, table))[:size]
        if len(found) < size:
            raise _Damaged
        return found


@dataclass(frozen=True)
class _Stream:
    container: _Container
    place: tuple[int, int]
    root: tuple[int, int]

    def __call__(self) -> bytes:
        return self.container.read(self.place, self.root)


@dataclass
class _Found:
    sheets: list[int] = field(default_factory=list)  # where each sheet's records begin
    extents: dict[int, Extent] = field(default_factory=dict)


def _records(stream: bytes) -> Iterator[tuple[int, int, int, int]]:
    """Each record as (where it begins, its kind, where its content begins, how long that is)."""
    at = 0
    while at + 4 <= len(stream):
        kind, length = unpack_from("<HH", stream, at)
        if at + 4 + length > len(stream):
            raise _Damaged
        if kind == 0 and length == 0:
            return  # the padding after the last record
        yield at, kind, at + 4, length
        at += 4 + length


def _check_records(stream: bytes, name: str) -> dict[int, Extent]:
    found = _Found()
    current = Extent()
    depth, texts, texts_room = 0, 0, 0
    before = 0
    for at, kind, begin, length in _records(stream):
        if at == 0 and kind != _BOF:
            raise _Damaged
        if kind == _BOF:
            depth += 1
            if depth == 1:
                current = found.extents.setdefault(at, Extent())
        elif kind == _EOF:
            depth = max(0, depth - 1)
        elif kind == _PASSWORD:
            raise locked(name)
        elif kind == _SHEET:
            found.sheets.append(unpack_from("<I", stream, begin)[0])
        elif kind == _SHARED_TEXTS:
            texts, texts_room = unpack_from("<I", stream, begin + 4)[0], length
        elif kind == _CONTINUE and before == _SHARED_TEXTS:
            texts_room += length
        elif kind == _DIMENSIONS:
            _check_dimensions(stream, begin, length, name)
        elif depth == 1:
            _note_cells(current, stream, kind, begin, length)
        if kind != _CONTINUE:
            before = kind
    if texts > texts_room:  # the reader makes room for as many texts as are announced
        raise _Damaged
    by_place = {place: found.extents.get(start, Extent()) for place, start in enumerate(found.sheets)}
    for extent in by_place.values():
        extent.check(name)
    return by_place


def _check_dimensions(stream: bytes, begin: int, length: int, name: str) -> None:
    if length >= 14:
        first, last, left, right = unpack_from("<IIHH", stream, begin)
    else:
        first, last, left, right = unpack_from("<HHHH", stream, begin)
    if last > _ROWS or right > _COLUMNS or first > last or left > right:
        raise _Damaged
    if (last - first) * (right - left) > _ROWS * 100:
        raise too_large(name)


def _note_cells(extent: Extent, stream: bytes, kind: int, begin: int, length: int) -> None:
    if kind not in _ONE_CELL and kind not in _CELLS_OF_A_ROW:
        return
    row, column = unpack_from("<HH", stream, begin)
    last = unpack_from("<H", stream, begin + length - 2)[0] if kind in _CELLS_OF_A_ROW else column
    extent.rows = max(extent.rows, row + 1)
    extent.columns = max(extent.columns, last + 1)
    if kind == _ERROR:
        code, is_error = unpack_from("<BB", stream, begin + 6)
    elif kind == _FORMULA:
        is_error = stream[begin + 6] == 2 and stream[begin + 12 : begin + 14] == b"\xff\xff"
        code = stream[begin + 8]
    else:
        return
    if is_error:
        extent.errors[row, column] = _ERRORS.get(code, "#")
