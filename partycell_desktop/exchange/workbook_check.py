"""Looks through an .xlsx before it is read: whole, no password, no bomb, and where its cells hold errors.

Sizes are taken from the directory of the archive before anything is unpacked; then each sheet is unpacked once, in
pieces, to see how far its cells really reach. The sums of the archive are proved on the way, so a lie about a size
or a flipped bit is noticed.
"""

import io
import re
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from partycell_desktop.domain.refusal import Trouble
from partycell_desktop.exchange.sizes import LARGEST_PART, LARGEST_TOTAL, MOST_TEXT, Extent, too_large
from partycell_desktop.words import _

_PIECE = 1 << 20
_SHEET = re.compile(rb"<(?:\w+:)?sheet\s([^<>]*)>")
_RELATION = re.compile(rb"<(?:\w+:)?Relationship\s([^<>]*)>")
_ID = re.compile(rb"""\b\w+:id\s*=\s*["']([^"']*)["']""")
_OWN_ID = re.compile(rb"""\bId\s*=\s*["']([^"']*)["']""")
_TARGET = re.compile(rb"""\bTarget\s*=\s*["']([^"']*)["']""")
_ROW = re.compile(rb"""<(?:\w+:)?row\b[^<>]*?\br\s*=\s*["'](\d{1,9})["']""")
# A cell that holds something: its place.
_CELL = re.compile(rb"""<(?:\w+:)?c\s[^<>]*?\br\s*=\s*["']([A-Za-z]{1,7})(\d{1,9})["'][^<>]*(?<!/)>""")
_BARE_CELL = re.compile(rb"<(?:\w+:)?c(?=[\s>/])(?![^<>]*\br\s*=)")
_ROW_TAG = re.compile(rb"<(?:\w+:)?row(?=[\s>/])")
_PLACE = re.compile(rb"""\br\s*=\s*["']([A-Za-z]{1,7})(\d{1,9})["']""")
_ERROR = re.compile(
    rb"""<(?:\w+:)?c\s([^<>]*(?<=\s)t\s*=\s*["']e["'][^<>]*)(?<!/)>"""
    rb"""(?:(?!</(?:\w+:)?c>).)*?<(?:\w+:)?v>([^<]*)<""",
    re.DOTALL,
)
_NOT_CALCULATED = re.compile(
    rb"""<(?:\w+:)?c\s((?![^<>]*(?<=\s)t\s*=\s*["'](?:str|e)["'])[^<>]*)(?<!/)>"""
    rb"""\s*<(?:\w+:)?f(?:\s[^<>]*)?(?:/>|>[^<]*</(?:\w+:)?f>)\s*(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v>\s*</(?:\w+:)?v>)?"""
    rb"""\s*</(?:\w+:)?c>"""
)
_SHARED = re.compile(rb"""\bt\s*=\s*["']s["'][^<>]*>\s*<(?:\w+:)?v>(\d{1,9})<""")
_TEXT = re.compile(rb"<(?:\w+:)?si[\s>]")


def check_workbook(data: bytes, name: str) -> dict[int, Extent]:
    """The extent of every sheet by its place in the workbook; Trouble where the file cannot or must not be read."""
    try:
        with ZipFile(io.BytesIO(data)) as archive:
            return _check(archive, name)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OverflowError) as error:
        raise damaged(name) from error


def damaged(name: str) -> Trouble:
    """The file is not whole."""
    return Trouble(
        _("“{name}” is damaged or incomplete.").format(name=name),
        _(
            "Copy it from its source once more. If Excel can still open it, save it under another name, and bring in "
            "that file."
        ),
    )


def locked(name: str) -> Trouble:
    """The file opens only with a password."""
    return Trouble(
        _("“{name}” is locked with a password.").format(name=name),
        _("Open it in Excel with its password, save a copy without one, and bring in that copy."),
    )


def _check(archive: ZipFile, name: str) -> dict[int, Extent]:
    parts = {part.filename.replace("\\", "/").lower(): part for part in archive.infolist()}
    if len(parts) != len(archive.infolist()):
        raise damaged(name)
    book = parts.get("xl/workbook.xml")
    if book is None:
        raise _another_kind(name, parts)
    to_read = [part for path, part in parts.items() if path.startswith("xl/") and path.endswith((".xml", ".rels"))]
    if sum(part.file_size for part in to_read) > LARGEST_TOTAL or any(
        part.file_size > LARGEST_PART for part in to_read
    ):
        raise too_large(name)
    for part in to_read:
        if part.flag_bits & 1:
            raise locked(name)
        if part.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            raise damaged(name)
    texts = _length_of_texts(archive, parts.get("xl/sharedstrings.xml"))
    found: dict[int, Extent] = {}
    used: Counter[bytes] = Counter()
    for place, path in enumerate(_sheets(archive, book, parts.get("xl/_rels/workbook.xml.rels"))):
        if path not in parts:
            raise damaged(name)
        found[place] = _look_through(archive, parts[path], used)
        found[place].check(name)
    # One long text, pointed at by a hundred thousand cells, is small in the file and enormous in memory.
    if sum(texts[int(index)] * times for index, times in used.items() if int(index) < len(texts)) > MOST_TEXT:
        raise too_large(name)
    for part in to_read:
        if part.filename.lower().endswith("styles.xml"):
            for _piece in _pieces(archive, part):
                pass
    return found


def _another_kind(name: str, parts: dict[str, ZipInfo]) -> Trouble:
    save = _("Open it, choose “Save as”, kind “Excel Workbook (.xlsx)”, and bring in that file.")
    if "word/document.xml" in parts:
        return Trouble(
            _("“{name}” is a Word document, not a spreadsheet.").format(name=name),
            _("Copy its table into an Excel file, or ask for the list as an Excel file."),
        )
    if "xl/workbook.bin" in parts or "content.xml" in parts:
        return Trouble(_("“{name}” is a spreadsheet of a kind that is not read here.").format(name=name), save)
    return Trouble(_("“{name}” is not a spreadsheet.").format(name=name), _("Choose an Excel file (.xlsx or .xls)."))


def _pieces(archive: ZipFile, part: ZipInfo) -> Iterator[bytes]:
    """The unpacked bytes of a part, cut before the beginning of a cell, so that no cell is in two pieces."""
    rest = b""
    with archive.open(part) as file:
        while piece := file.read(_PIECE):
            whole = rest + piece
            cut = max(whole.rfind(b"<c "), whole.rfind(b":c "), whole.rfind(b"<si>"), whole.rfind(b"<row "))
            if cut <= 0:
                cut = len(whole) - 256 if len(whole) > 256 else 0
            else:
                cut = whole.rfind(b"<", 0, cut + 1)
            yield whole[:cut]
            rest = whole[cut:]
    yield rest


def _length_of_texts(archive: ZipFile, part: ZipInfo | None) -> list[int]:
    """How long each shared text is, in bytes of the file."""
    if part is None:
        return []
    lengths: list[int] = []
    for piece in _pieces(archive, part):
        cuts = [each.start() for each in _TEXT.finditer(piece)]
        ends = [*cuts[1:], len(piece)]
        if lengths:
            lengths[-1] += cuts[0] if cuts else len(piece)
        lengths.extend(end - begin for begin, end in zip(cuts, ends[: len(cuts)], strict=True))
    return lengths


def _sheets(archive: ZipFile, book: ZipInfo, relations: ZipInfo | None) -> list[str]:
    """The paths of the sheets, in the order of the workbook, as they stand in the archive, in small letters."""
    if relations is None:
        return []
    targets: dict[bytes, str] = {}
    for relation in _RELATION.finditer(archive.read(relations)):
        own, target = _OWN_ID.search(relation[1]), _TARGET.search(relation[1])
        if own and target:
            path = target[1].decode("utf-8", "replace").replace("\\", "/").lower()
            path = path.removeprefix("./")
            targets[own[1]] = path.removeprefix("/") if path.startswith("/") else f"xl/{path.removeprefix('xl/')}"
    paths = []
    for sheet in _SHEET.finditer(archive.read(book)):
        wanted = _ID.search(sheet[1])
        paths.append(targets.get(wanted[1], "") if wanted else "")
    return paths


def _look_through(archive: ZipFile, part: ZipInfo, used: Counter[bytes]) -> Extent:
    extent = Extent()
    rows = in_this_row = widest = 0
    for piece in _pieces(archive, part):
        cells = _CELL.findall(piece)
        extent.columns = max([extent.columns, *(_number(column) for column in {column for column, _row in cells})])
        extent.rows = max([extent.rows, *map(int, {row for _column, row in cells})])
        used.update(_SHARED.findall(piece))
        if _BARE_CELL.search(piece):
            # Cells without a place stand one after the other, in rows that may say which they are.
            rows = max([rows + len(_ROW_TAG.findall(piece)), *map(int, _ROW.findall(piece))])
            for count, stretch in enumerate(_ROW_TAG.split(piece)):
                in_this_row = (0 if count else in_this_row) + len(_BARE_CELL.findall(stretch))
                widest = max(widest, in_this_row)
        if b'"e"' in piece or b"'e'" in piece:
            _note(extent, ((place, said.decode("utf-8", "replace")) for place, said in _ERROR.findall(piece)))
        if b"<f" in piece or b":f" in piece:
            _note(extent, ((place, "=") for place in _NOT_CALCULATED.findall(piece)))
    extent.rows, extent.columns = max(extent.rows, rows), max(extent.columns, widest)
    return extent


def _note(extent: Extent, wrong: Iterable[tuple[bytes, str]]) -> None:
    for attributes, said in wrong:
        place = _PLACE.search(attributes)
        if place:
            extent.errors[int(place[2]) - 1, _number(place[1]) - 1] = said or "#"


def _number(column: bytes) -> int:
    value = 0
    for letter in column.upper():
        value = value * 26 + letter - 64
    return value
