"""Papers and scans bound into one PDF: cover, contents, bookmarks, running page numbers.

Papers of our own come as documents and are drawn straight into the file, so that fonts are embedded once;
pictures are drawn as they are, pages of scanned PDFs are set onto pages already numbered. Every page of a
scan is fitted to A4 above the running number, so that the number hides nothing.
"""

import io
import logging
import warnings
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import pypdfium2
from PIL import Image, ImageOps
from pypdf import PageObject, PdfReader, PdfWriter, Transformation

from partycell_desktop.domain.refusal import Trouble
from partycell_desktop.forms.document import (
    PAPERS,
    Cell,
    Column,
    Document,
    Paragraph,
    Run,
    Table,
    text,
)
from partycell_desktop.forms.fonts import Fonts, chosen_fonts
from partycell_desktop.forms.pdf import Sheet, Typeface, pages_of
from partycell_desktop.forms.typesetting.marks import Mark, Picture, Words
from partycell_desktop.forms.typesetting.pages import Page
from partycell_desktop.forms.typesetting.styles import MM
from partycell_desktop.words import _

# What pypdf grumbles about a scan is for nobody to read: what matters of it is said here, in plain words.
logging.getLogger("pypdf").setLevel(logging.CRITICAL + 1)

CONTENTS_TITLE = "MỤC LỤC"
_EDGE_MM, _FOOT_MM = 8.0, 14.0
_STAMP_SIZE, _STAMP_MM = 9.0, 8.0
_MOST_POINTS = 80_000_000  # an A4 page at 900 points to the inch; more would fill the memory

Progress = Callable[[int, int, str], bool]
"""Called with parts done, parts in all, and the title of the next one; False cancels."""


class Cancelled(Exception):
    """The person cancelled; nothing was written."""


@dataclass(frozen=True, slots=True)
class Part:
    """One paper of a dossier: a document of ours, or the bytes of a scan (PDF, JPEG or PNG).

    Papers with the same `section` follow each other under its words, in the contents and among the bookmarks.
    """

    title: str
    content: Document | bytes
    section: str = ""


_Scan = tuple[int, PageObject, str]
"""The number of the page that a scanned one is set onto (the first is 0), the scanned page, the title of its paper."""


@dataclass(frozen=True, slots=True)
class _Laid:
    """A part on its pages; `scans` are the PDF pages to be set onto them."""

    title: str
    pages: list[Page]
    scans: list[PageObject]
    section: str = ""


def bind(
    parts: Sequence[Part],
    cover: Document,
    progress: Progress | None = None,
    fonts: Fonts | None = None,
) -> bytes:
    """The whole dossier as PDF. Trouble that names a damaged scan; Cancelled where `progress` says so."""
    typeface = Typeface.of(fonts or chosen_fonts())
    tell = progress or (lambda _done, _total, _what: True)
    laid: list[_Laid] = []
    for number, part in enumerate(parts):
        if not tell(number, len(parts), part.title):
            raise Cancelled
        laid.append(replace(_lay(part, typeface), section=part.section))
    if not tell(len(parts), len(parts), ""):
        raise Cancelled
    front = pages_of(cover, typeface)
    contents = _contents(laid, cover, typeface, len(front))
    groups = [_Laid(cover.title, front, []), _Laid(CONTENTS_TITLE.capitalize(), contents, []), *laid]
    return _finish(groups, cover, typeface)


def bind_loose(parts: Sequence[Part], title: str, fonts: Fonts | None = None) -> bytes:
    """Papers one after the other as they are: no cover, no contents, no running numbers. For a file of its own."""
    typeface = Typeface.of(fonts or chosen_fonts())
    return _finish([_lay(each, typeface) for each in parts], Document(title, ()), typeface, numbered=False)


def check_scan(title: str, content: bytes) -> None:
    """Trouble that names the scan where it could not be bound or looked at: damaged, locked, or of another kind.

    It is opened and bound for a try, because a damaged file often opens well and breaks only at its pages.
    """
    if not _is_pdf(content):
        _picture_page(title, content)
        return
    scans = _scanned_pages(title, content)
    try:
        with pypdfium2.PdfDocument(content) as shown:
            for number in range(len(shown)):
                shown[number].close()
    except pypdfium2.PdfiumError as error:
        raise _damaged(title) from error
    paper = PdfWriter()
    for scan in scans:
        paper.add_blank_page(*_upright_size(scan))
    file = io.BytesIO()
    paper.write(file)
    _with_scans(file.getvalue(), [(number, scan, title) for number, scan in enumerate(scans)])


def _is_pdf(content: bytes) -> bool:
    """A PDF may begin with a few bytes of something else, as some scanners write."""
    return b"%PDF-" in content[:1024]


def _finish(groups: Sequence[_Laid], cover: Document, typeface: Typeface, *, numbered: bool = True) -> bytes:
    total = sum(len(group.pages) for group in groups)
    sheet = Sheet(typeface, cover.title, cover.language, cover.keywords)
    scans: list[_Scan] = []
    number = 0
    section = ""
    for group in groups:
        if group.section and group.section != section:
            sheet.bookmark(group.section)
        section = group.section
        sheet.bookmark(group.title, 1 if section else 0)
        for index, page in enumerate(group.pages):
            number += 1
            sheet.add(page, _stamp(page, number, total, typeface) if numbered else [])
            if group.scans:
                scans.append((number - 1, group.scans[index], group.title))
    bound = sheet.finish()
    return _with_scans(bound, scans) if scans else bound


def _stamp(page: Page, number: int, total: int, typeface: Typeface) -> list[Mark]:
    words = f"Trang {number}/{total}"
    long = typeface.widths[0][words] * _STAMP_SIZE
    return [Words((page.width - long) / 2, page.height - _STAMP_MM * MM, 0, _STAMP_SIZE, words)]


def _contents(laid: Sequence[_Laid], cover: Document, typeface: Typeface, front: int) -> list[Page]:
    """The contents page; it is laid out twice, because its own length moves the numbers."""
    length = 1
    while True:
        first = front + length + 1
        pages = pages_of(_contents_document(laid, cover, first), typeface)
        if len(pages) == length:
            return pages
        length = len(pages)


def _contents_document(laid: Sequence[_Laid], cover: Document, first: int) -> Document:
    rows: list[tuple[Cell, ...]] = []
    section = ""
    for number, part in enumerate(laid, start=1):
        if part.section and part.section != section:
            rows.append((Cell((Run(part.section),), span=3, align="left", bold=True),))
        section = part.section
        last = first + len(part.pages) - 1
        where = str(first) if last == first else f"{first}-{last}"
        rows.append((Cell((Run(str(number)),)), Cell((Run(part.title),)), Cell((Run(where),))))
        first = last + 1
    heads = tuple(Cell((Run(head),)) for head in ("TT", "Tên tài liệu", "Trang"))
    table = Table(
        columns=(Column(12, align="centre"), Column(), Column(22, align="centre")),
        head=(heads,),
        rows=tuple(rows),
        size=13.0,
        row_mm=8.0,
    )
    heading = Paragraph(text(f"<b>{CONTENTS_TITLE}</b>"), "centred")
    return Document(CONTENTS_TITLE, (heading, table), language=cover.language, page_numbers=False)


def _lay(part: Part, typeface: Typeface) -> _Laid:
    if isinstance(part.content, Document):
        return _Laid(part.title, pages_of(part.content, typeface), [])
    if _is_pdf(part.content):
        scans = _scanned_pages(part.title, part.content)
        return _Laid(part.title, [_blank(*_upright_size(scan)) for scan in scans], scans)
    return _Laid(part.title, [_picture_page(part.title, part.content)], [])


def _blank(width: float, height: float) -> Page:
    """An empty A4 page, lying where what comes onto it is wider than high."""
    wide, high = (mm * MM for mm in PAPERS["A4 landscape" if width > height else "A4"])
    return Page(wide, high, [])


def _room(page: Page) -> tuple[float, float, float, float]:
    """Left, top, width and height of the room for a scan on `page`."""
    edge, foot = _EDGE_MM * MM, _FOOT_MM * MM
    return edge, edge, page.width - 2 * edge, page.height - edge - foot


def _picture_page(title: str, image: bytes) -> Page:
    try:
        with _opened(image) as picture:
            if picture.width * picture.height > _MOST_POINTS:
                raise _too_fine(title)
            picture.load()
            turned = ImageOps.exif_transpose(picture)
            width, height = turned.size
            if turned.size != picture.size or turned.getexif().get(0x0112, 1) != picture.getexif().get(0x0112, 1):
                image = _saved(turned)
    except Trouble:
        raise
    except Exception as error:  # a damaged picture breaks its reader in every way there is
        raise _damaged(title) from error
    page = _blank(width, height)
    page.groups.append((0.0, [Picture(*_room(page), image)]))
    return page


def _opened(image: bytes) -> Image.Image:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)  # how many points there may be is said here
        return Image.open(io.BytesIO(image), formats=("JPEG", "PNG"))


def _saved(picture: Image.Image) -> bytes:
    """A picture turned as its camera noted, in a form that a PDF takes over as it is."""
    file = io.BytesIO()
    picture.convert("RGB").save(file, "JPEG", quality=92)
    return file.getvalue()


def _scanned_pages(title: str, pdf: bytes) -> list[PageObject]:
    try:
        reader = PdfReader(io.BytesIO(pdf), strict=False)
        if reader.is_encrypted:
            reader = PdfReader(io.BytesIO(_unlocked(title, pdf)), strict=False)
        pages = list(reader.pages)
        for page in pages:
            _upright_size(page)
    except Trouble:
        raise
    except Exception as error:  # a damaged file breaks its reader in every way there is
        raise _damaged(title) from error
    if not pages:
        raise _damaged(title)
    return pages


def _unlocked(title: str, pdf: bytes) -> bytes:
    """A PDF that is locked against changes only, without its lock; Trouble where it needs a password to be read."""
    file = io.BytesIO()
    try:
        with pypdfium2.PdfDocument(pdf) as document:
            document.save(file, flags=pypdfium2.raw.FPDF_REMOVE_SECURITY)
    except pypdfium2.PdfiumError as error:
        raise Trouble(
            _("The scan “{title}” is locked with a password.").format(title=title),
            _("Save it without a password, then attach it again."),
        ) from error
    return file.getvalue()


def _damaged(title: str) -> Trouble:
    return Trouble(
        _("The scan “{title}” cannot be read: it is damaged, or it is not a PDF, JPEG or PNG file.").format(
            title=title
        ),
        _("Scan the paper again and attach it anew; a dossier can also be bound without it."),
    )


def _too_fine(title: str) -> Trouble:
    return Trouble(
        _("The picture “{title}” has too many points to be printed.").format(title=title),
        _("Scan the paper again at 300 points to the inch (300 dpi)."),
    )


def _upright_size(page: PageObject) -> tuple[float, float]:
    box = page.cropbox
    width, height = float(box.width), float(box.height)
    if width <= 0 or height <= 0:
        raise ValueError("a page without size")
    return (height, width) if page.rotation % 180 else (width, height)


def _with_scans(bound: bytes, scans: Sequence[_Scan]) -> bytes:
    writer = PdfWriter(clone_from=io.BytesIO(bound))
    named = ""
    try:
        for number, scan, title in scans:
            named = title
            _set_onto(writer.pages[number], scan)
        file = io.BytesIO()
        writer.write(file)
    except Exception as error:  # a damaged page breaks its reader in every way there is
        raise _damaged(named) from error
    return file.getvalue()


def _set_onto(target: PageObject, scan: PageObject) -> None:
    page = Page(float(target.mediabox.width), float(target.mediabox.height), [])
    left, top, room_width, room_height = _room(page)
    width, height = _upright_size(scan)
    scale = min(room_width / width, room_height / height)
    across = left + (room_width - width * scale) / 2
    up = page.height - top - (room_height + height * scale) / 2
    upright = _upright(scan).scale(scale).translate(across, up)
    target.merge_transformed_page(scan, upright, over=False, expand=False)


def _upright(page: PageObject) -> Transformation:
    """What turns a page as its /Rotate says, its lower left corner at zero."""
    box = page.cropbox
    width, height = float(box.width), float(box.height)
    at_zero = Transformation().translate(-float(box.left), -float(box.bottom))
    match page.rotation % 360:
        case 90:
            return at_zero.transform(Transformation((0, -1, 1, 0, 0, width)))
        case 180:
            return at_zero.transform(Transformation((-1, 0, 0, -1, width, height)))
        case 270:
            return at_zero.transform(Transformation((0, 1, -1, 0, height, 0)))
        case _:
            return at_zero
