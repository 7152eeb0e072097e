"""A document laid out: pages of marks, ready to be drawn."""

from collections.abc import Sequence
from dataclasses import dataclass

from partycell_desktop.forms.document import PAPERS, Document
from partycell_desktop.forms.typesetting import styles
from partycell_desktop.forms.typesetting.blocks import strips_of
from partycell_desktop.forms.typesetting.known import Known
from partycell_desktop.forms.typesetting.marks import Mark, Words
from partycell_desktop.forms.typesetting.metrics import ITALIC, Metrics
from partycell_desktop.forms.typesetting.strips import paginate
from partycell_desktop.forms.typesetting.styles import MM


@dataclass(slots=True)
class Page:
    """One page: its size in points, and groups of marks, each with the y from which its marks count."""

    width: float
    height: float
    groups: list[tuple[float, Sequence[Mark]]]


def lay_out(document: Document, metrics: Metrics, known: Known | None = None) -> list[Page]:
    """The pages of `document`. MissingSign where the typeface lacks a sign.

    `known` has the paragraphs of earlier times in the same typeface, and gets those of this one.
    """
    width, height = (mm * MM for mm in PAPERS[document.paper])
    margins = document.margins
    top = margins.top * MM
    strips = strips_of(document.blocks, metrics, margins.left * MM, document.text_width * MM, document.size, known)
    placed = paginate(strips, height - top - margins.bottom * MM)
    pages = [Page(width, height, [(top + y, strip.marks) for y, strip in page]) for page in placed]
    if document.page_numbers:
        centre = (margins.left + document.text_width / 2) * MM
        size = styles.PAGE_NUMBER_SIZE
        down = styles.page_number_top(margins.top) * MM + styles.ASCENT * size
        for number, page in enumerate(pages[1:], start=2):
            long = metrics.widths[0][str(number)] * size
            page.groups.append((0.0, [Words(centre - long / 2, down, 0, size, str(number))]))
    if document.corner:
        size = styles.CORNER_SIZE
        down = styles.corner_top(margins.top) * MM + styles.ASCENT * size
        right = width - margins.right * MM
        long = metrics.widths[ITALIC][document.corner] * size
        pages[0].groups.append((0.0, [Words(right - long, down, ITALIC, size, document.corner)]))
    return pages
