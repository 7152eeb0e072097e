"""A small writer of .xls: an OLE container with one stream of BIFF8 records, for the tests that read such files."""

from struct import pack

SECTOR = 512
END, FAT_SECTOR, FREE = 0xFFFFFFFE, 0xFFFFFFFD, 0xFFFFFFFF


def record(kind: int, content: bytes = b"") -> bytes:
    return pack("<HH", kind, len(content)) + content


def _text(text: str) -> bytes:
    return pack("<HB", len(text), 1) + text.encode("utf-16-le")


def _cell(row: int, column: int, value: object, texts: dict[str, int]) -> bytes:
    if isinstance(value, str):
        return record(0x00FD, pack("<HHHI", row, column, 0, texts.setdefault(value, len(texts))))
    assert isinstance(value, int | float)
    return record(0x0203, pack("<HHHd", row, column, 0, value))


def stream_of(rows: list[list[object]], more_globals: bytes = b"") -> bytes:
    """The records of a workbook with one sheet."""
    texts: dict[str, int] = {}
    cells = b"".join(
        _cell(row, column, value, texts)
        for row, line in enumerate(rows)
        for column, value in enumerate(line)
        if value != ""
    )
    bof = record(0x0809, pack("<HHHHII", 0x0600, 0x0010, 0, 0, 0, 0))
    width = max(map(len, rows), default=0)
    sheet = bof + record(0x0200, pack("<IIHHH", 0, len(rows), 0, width, 0)) + cells + record(0x000A)
    start = record(0x0809, pack("<HHHHII", 0x0600, 0x0005, 0, 0, 0, 0)) + more_globals
    shared = pack("<II", len(texts), len(texts)) + b"".join(map(_text, texts))
    assert len(shared) < 8000, "a longer table of texts would have to be continued"
    table = record(0x00FC, shared)
    name = "Sheet1"
    bound_size = 4 + 8 + len(name)
    at = len(start) + bound_size + len(table) + 4
    bound = record(0x0085, pack("<IBBBB", at, 0, 0, len(name), 0) + name.encode())
    assert len(bound) == bound_size
    return start + bound + table + record(0x000A) + sheet


def container(stream: bytes, name: str = "Workbook") -> bytes:
    """An OLE container that holds `stream` under `name`."""
    stream = stream.ljust(4096, b"\0")
    count = -(-len(stream) // SECTOR)
    table = [FAT_SECTOR, END] + [number + 3 for number in range(count - 1)] + [END]
    assert len(table) <= SECTOR // 4, "a longer table of sectors would need more than one sector"
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    header += pack("<IIIIIIIII", 0, 1, 1, 0, 4096, END, 0, END, 0) + pack("<I", 0) + pack("<I", FREE) * 108
    fat = pack(f"<{len(table)}I", *table).ljust(SECTOR, b"\xff")
    directory = _entry("Root Entry", 5, END, 0, child=1) + _entry(name, 2, 2, len(stream)) + bytes(128) * 2
    return header + fat + directory + stream.ljust(count * SECTOR, b"\0")


def _entry(name: str, kind: int, start: int, size: int, child: int = FREE) -> bytes:
    encoded = name.encode("utf-16-le") + b"\0\0"
    entry = encoded.ljust(64, b"\0") + pack("<HBBIII", len(encoded), kind, 1, FREE, FREE, child)
    return entry + bytes(36) + pack("<IQ", start, size)


def old_excel(rows: list[list[object]]) -> bytes:
    """The bytes of an .xls with one sheet of these rows."""
    return container(stream_of(rows))
