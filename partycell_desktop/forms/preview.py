"""Pages of a PDF as pictures for the screen. pdfium is not thread-safe: call from one thread at a time."""

from dataclasses import dataclass

import pypdfium2

from partycell_desktop.domain.refusal import Trouble
from partycell_desktop.words import _


@dataclass(frozen=True, slots=True)
class PageImage:
    """Pixels of a page, four bytes each (red, green, blue, alpha), row by row without padding."""

    width: int
    height: int
    rgba: bytes


def page_count(pdf: bytes) -> int:
    """How many pages a PDF has."""
    document = _opened(pdf)
    try:
        return len(document)
    finally:
        document.close()


def page_image(pdf: bytes, page: int, scale: float) -> PageImage:
    """Page `page` (the first is 0), `scale` pixels for each point (2.0 is 144 dpi)."""
    document = _opened(pdf)
    try:
        bitmap = document[page].render(scale=scale, rev_byteorder=True, force_bitmap_format=_BGRA)
        width, height, stride = bitmap.width, bitmap.height, bitmap.stride
        raw = bytes(bitmap.buffer)
    finally:
        document.close()
    if stride != width * 4:
        raw = b"".join(raw[row * stride : row * stride + width * 4] for row in range(height))
    return PageImage(width, height, raw)


_BGRA = pypdfium2.raw.FPDFBitmap_BGRA


def _opened(pdf: bytes) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(pdf)
    except pypdfium2.PdfiumError as error:
        raise Trouble(
            _("The file cannot be shown: it is not a PDF, or it is damaged."),
            _("Print the paper again, or choose another file."),
        ) from error
