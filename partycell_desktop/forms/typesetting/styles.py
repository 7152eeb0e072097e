"""Sizes, pitches and gaps of a Party document, used by the PDF and by the Word file alike.

Measured on documents of 2025 and in agreement with Hướng dẫn 36-HD/VPTW: 14 pt on exactly 18 pt, 6 pt between
paragraphs, first line 10 mm in at every level. Sizes and gaps are points unless a name says mm.
"""

from dataclasses import dataclass

from partycell_desktop.forms.document import Align, ParagraphStyleName

MM = 72 / 25.4

BODY_SIZE = 14.0
PITCH = 18 / 14
"""Line pitch of running text for each point of type."""

TABLE_PITCH = 1.2
CELL_PAD_MM = (1.4, 0.9)
"""White edge inside a table's cell: left and right, above and below."""

FIRST_LINE_MM = 10.0
PAGE_NUMBER_SIZE = 13.0
PAGE_NUMBER_MM = 10.0
PAGE_NUMBER_GAP_MM = 6.5
"""From the upper edge of the paper to the top of the page number."""

CORNER_SIZE = 11.0
CORNER_GAP_MM = 5.0
"""Of the words in the corner of the first page: as high as a page number, but this far above the text."""

HEADER_SIZE = 14.0
HEADER_LEAST_SIZE = 13.0
HEADER_TITLE_SIZE = 15.0
HEADER_SUBJECT_SIZE = 12.0
HEADER_PITCH = 16.8
HEADER_LEFT_MM = 78.0
HEADER_GAP_MM = 3.0
HEADER_RIGHT_MM = 84.0
"""Widths on the 165 mm of an A4 page; other papers divide their width in the same proportion."""
FULL_WIDTH_MM = 165.0
HEADER_RULE = 0.75
HEADER_RULE_GAP = 2.0

TITLE_SIZE = 15.0
ABSTRACT_SIZE = 14.0
ABSTRACT_MM = 110.0
TITLE_NOTE_SIZE = 13.0
SEPARATOR = "-----"
HEADER_AFTER = 12.0
TITLE_BEFORE = 8.0
TITLE_AFTER = 11.0

SIGNATURE_BEFORE = 8.0
SIGNER_CENTRE_MM = 124.0
"""Centre of the signature block from the left edge of the text: x = 154 mm on A4."""
RECIPIENT_SIZE = 12.0
RECIPIENT_PITCH = 15.0

FIELD_AFTER = 3.0
FIELD_GAP_MM = 4.0
BOX_MM = 6.0
BOX_SIZE = 13.0
PHOTO_MM = (30.0, 40.0)

ASCENT = 0.891
DESCENT = 0.216
"""Of Times New Roman and of Liberation Serif, for one point of type."""


def baseline(size: float, pitch: float) -> float:
    """From the top of a line to its baseline."""
    return (pitch - (ASCENT + DESCENT) * size) / 2 + ASCENT * size


def corner_top(margin_mm: float) -> float:
    """From the upper edge of the paper to the top of the words in its corner, in mm, above an upper margin."""
    return max(0.0, min(PAGE_NUMBER_MM, margin_mm - CORNER_GAP_MM))


def page_number_top(margin_mm: float) -> float:
    """From the upper edge of the paper to the top of the page's number, in mm: above the text of any upper margin."""
    return max(0.0, min(PAGE_NUMBER_MM, margin_mm - PAGE_NUMBER_GAP_MM))


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """How a paragraph looks.

    `size` is None where the document's own size holds; `first_mm` moves the first line in.
    """

    bold: bool = False
    italic: bool = False
    align: Align = "justify"
    first_mm: float = FIRST_LINE_MM
    size: float | None = None
    before: float = 0.0
    after: float = 6.0
    keep_with_next: bool = False


PARAGRAPH_STYLES: dict[ParagraphStyleName, ParagraphStyle] = {
    "body": ParagraphStyle(),
    "part": ParagraphStyle(bold=True, keep_with_next=True),
    "section": ParagraphStyle(bold=True, keep_with_next=True),
    "subsection": ParagraphStyle(bold=True, italic=True, keep_with_next=True),
    "point": ParagraphStyle(),
    "dash": ParagraphStyle(),
    "flush": ParagraphStyle(align="left", first_mm=0.0),
    "centred": ParagraphStyle(align="centre", first_mm=0.0),
    "right": ParagraphStyle(align="right", first_mm=0.0),
    "note": ParagraphStyle(italic=True, first_mm=0.0, size=12.0, after=3.0),
}
