"""A paper as plain values: what stands on it and in which order, not yet where.

A `Document` is made of about ten kinds of blocks. They are frozen, compare by value and know nothing of
fonts, PDF or Word: `pdf.draw` and `docx.write` turn the same document into pages, `plain_text.as_text` into
the text that golden tests read. Lengths are millimetres, type sizes are points.

The layout follows the measured rules for Party documents (Hướng dẫn 36-HD/VPTW of 2018, confirmed on papers
of 2025): A4, margins 20/20/30/15 mm, Times New Roman 14 pt on 18 pt, first line 10 mm in, page number top
centre from page 2.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Align = Literal["left", "centre", "right", "justify"]
ParagraphStyleName = Literal[
    "body", "part", "section", "subsection", "point", "dash", "flush", "centred", "right", "note"
]

PARTY_TITLE = "ĐẢNG CỘNG SẢN VIỆT NAM"
RECIPIENTS_HEADING = "Nơi nhận:"
PHOTO_LABEL = "Ảnh\n3×4"

PAPERS: dict[str, tuple[float, float]] = {
    "A4": (210.0, 297.0),
    "A4 landscape": (297.0, 210.0),
    "A5": (148.0, 210.0),
    "A5 landscape": (210.0, 148.0),
}
"""Width and height in mm of each paper a form may ask for."""


@dataclass(frozen=True, slots=True)
class Run:
    """Some words in one style. `source` is the record's field they came from, if any (`person.born_on`)."""

    text: str
    bold: bool = False
    italic: bool = False
    underline: bool = False
    source: str = ""


@dataclass(frozen=True, slots=True)
class Dots:
    """A dotted blank to be filled in by hand: `mm` wide, or the rest of the line where `mm` is None.

    `lines` asks for further whole dotted lines after the first (a long answer).
    """

    mm: float | None = None
    lines: int = 1
    source: str = ""


@dataclass(frozen=True, slots=True)
class Tick:
    """A small square, crossed or empty. It is drawn, because the official typeface has no such sign."""

    checked: bool
    source: str = ""


Inline = Run | Dots | Tick
Text = tuple[Inline, ...]
"""Words on one or more lines; a line feed inside a run starts a new line."""

_TAG = re.compile(r"<(/?)([biu])>")


def text(marked: str) -> Text:
    """`marked` as text, with `<b>`, `<i>` and `<u>` ... `</u>` for bold, italic and underlined; NFC."""
    runs: list[Inline] = []
    on = {"b": False, "i": False, "u": False}
    start = 0
    marked = unicodedata.normalize("NFC", marked)
    for tag in _TAG.finditer(marked):
        if tag.start() > start:
            runs.append(Run(marked[start : tag.start()], on["b"], on["i"], on["u"]))
        on[tag[2]] = not tag[1]
        start = tag.end()
    if start < len(marked):
        runs.append(Run(marked[start:], on["b"], on["i"], on["u"]))
    return tuple(runs)


def plain(words: Text) -> str:
    """The words alone: a dotted blank is "……", a square ☐ or ☑."""
    out = []
    for part in words:
        match part:
            case Run():
                out.append(part.text)
            case Dots():
                out.append("……" if part.mm is not None else "………………" + "\n………………" * (part.lines - 1))
            case Tick():
                out.append("☑" if part.checked else "☐")
    return "".join(out)


@dataclass(frozen=True, slots=True)
class PartyHeader:
    """The head of a Party document, in two columns.

    Left: `over` (a form's number, "Biểu số BC01-TCĐ"), `upper` (ĐẢNG BỘ …, regular), `cell` (CHI BỘ …,
    bold), a star, `number` ("Số 14-NQ/CB", without a colon) and `subject` (of a letter, 12 pt italic).
    Right: `title` over a rule of its own length, then `place_and_date` in italics. Empty parts take no room.
    Long names are wrapped in lines of about equal length, smaller if need be, never under 13 pt; a line feed
    forces the break.
    """

    upper: Text
    cell: Text
    number: Text = ()
    place_and_date: Text = ()
    title: Text = (Run(PARTY_TITLE),)
    over: Text = ()
    subject: Text = ()
    star: bool = True


@dataclass(frozen=True, slots=True)
class Title:
    """Type of document (15 pt bold), abstract (14 pt bold, at most 110 mm wide), italic note, "-----"."""

    type: Text
    abstract: Text = ()
    note: Text = ()
    separator: bool = True


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words in one of the paragraph styles of `typesetting.styles`; `size` in pt overrides the style's."""

    text: Text
    style: ParagraphStyleName = "body"
    size: float | None = None
    keep_with_next: bool = False


@dataclass(frozen=True, slots=True)
class Field:
    """An item of a form, "1) Họ và tên khai sinh: NGUYỄN VĂN AN", `weight` times as wide as its neighbour."""

    text: Text
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Fields:
    """Items of a form, line by line; a line with several items gives each its share of the width.

    A share too small for its words takes room from neighbours that have some left, before it wraps. `together` keeps
    all lines on one page, and with what follows.
    """

    lines: tuple[tuple[Field, ...], ...]
    size: float | None = None
    indent_mm: float = 0.0
    together: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table: `width` in mm, or, where that is None, a share of the rest by `weight`."""

    width: float | None = None
    weight: float = 1.0
    align: Align = "left"


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table: `span` columns wide, `rows` rows high (head only); `align` overrides the column's."""

    text: Text
    span: int = 1
    rows: int = 1
    align: Align | None = None
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Carry:
    """What a book says where a page ends: the sums of the page, what is carried on, and that again on the next page.

    `figures` has for each row what it adds to the columns `sums`, or None for a row that is a sum itself; of the
    columns `last` the newest words are carried. `at` is the column of the words. Columns count from 0.
    """

    at: int
    sums: tuple[int, ...]
    last: tuple[int, ...]
    figures: tuple[tuple[int, ...] | None, ...]
    page: str = "Cộng trang"
    down: str = "Cộng mang sang trang sau"
    up: str = "Trang trước mang sang"


@dataclass(frozen=True, slots=True)
class Table:
    """A ruled table. Head rows come again on every page; a row that is too high runs over to the next page.

    `numbers` are the words of the row under the head ("1", "2", ... or "A", "B", "1", "2"). `row_mm` is the
    least height of a row. `carry` gives a book its lines where a page ends; Word, which alone knows where its pages
    end, has none.
    """

    columns: tuple[Column, ...]
    head: tuple[tuple[Cell, ...], ...] = ()
    numbers: tuple[str, ...] = ()
    rows: tuple[tuple[Cell, ...], ...] = ()
    size: float = 12.0
    row_mm: float = 0.0
    carry: Carry | None = None


@dataclass(frozen=True, slots=True)
class Bars:
    """A picture of numbers: a bar for each, its label below, its number above; `target` is a dashed line across.

    `values` are as high as `most` at the full height (None: no bar); `numbers` are the same as people read them.
    """

    labels: tuple[str, ...]
    values: tuple[float | None, ...]
    numbers: tuple[str, ...]
    most: float
    target: float | None = None
    height_mm: float = 45.0


@dataclass(frozen=True, slots=True)
class Boxes:
    """A label and `count` boxes with one sign in each: 12 for the card number, 9 for the số lý lịch."""

    value: str
    count: int
    label: Text = ()
    align: Align = "left"
    source: str = ""


@dataclass(frozen=True, slots=True)
class Photo:
    """A 3×4 cm frame with the photograph (JPEG or PNG bytes), or with `label` where there is none."""

    image: bytes | None = None
    label: str = PHOTO_LABEL
    align: Align = "left"
    source: str = ""


@dataclass(frozen=True, slots=True)
class Columns:
    """Blocks side by side (a photo beside the name), never parted by a page break.

    `weights` share the width.
    """

    columns: "tuple[tuple[Block, ...], ...]"
    weights: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Signer:
    """One who signs: `above` in italics (a date), T/M CHI BỘ, BÍ THƯ, (Ký, họ tên), room, full name."""

    organ: Text = ()
    post: Text = ()
    name: Text = ()
    above: Text = ()
    hint: Text = ()


@dataclass(frozen=True, slots=True)
class Signatures:
    """The end of a paper, kept on one page together with the last lines of text before it.

    One signer stands centred on x = 154 mm, with "Nơi nhận:" to the left where there are `recipients`; two
    stand in the columns of the header (THƯ KÝ | CHỦ TRÌ HỘI NGHỊ), three and more in equal columns. `place`
    puts a single signer elsewhere (the confirmation of the upper committee where the cell has no seal).
    `gap_mm` is the room for the signature.
    """

    signers: tuple[Signer, ...]
    recipients: tuple[Text, ...] = ()
    place: Align = "right"
    gap_mm: float = 30.0
    size: float = 14.0
    bold_names: bool = True


@dataclass(frozen=True, slots=True)
class Space:
    """Empty room; it vanishes at the top of a page.

    With `reach` it goes down to that many mm from the top of the page's text, where the second half of a sheet begins;
    what has come further than that leaves the rest of the page empty. Word gets `mm` of room.
    """

    mm: float
    reach: bool = False


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins on a new page."""


Block = (
    PartyHeader | Title | Paragraph | Fields | Table | Bars | Boxes | Photo | Columns | Signatures | Space | PageBreak
)


@dataclass(frozen=True, slots=True)
class Margins:
    """The white edges in mm, as Hướng dẫn 36-HD/VPTW has them."""

    top: float = 20.0
    bottom: float = 20.0
    left: float = 30.0
    right: float = 15.0


@dataclass(frozen=True, slots=True)
class Document:
    """A whole paper. `title` and `keywords` go into the file's properties; `size` is that of body text in pt.

    `corner` stands small at the upper right edge of the first page, above the text: "Mẫu 2A-HSĐV".
    """

    title: str
    blocks: tuple[Block, ...]
    paper: str = "A4"
    margins: Margins = Margins()
    language: str = "vi-VN"
    page_numbers: bool = True
    keywords: tuple[str, ...] = ()
    size: float = 14.0
    corner: str = ""

    @property
    def text_width(self) -> float:
        """Width of the text in mm."""
        return PAPERS[self.paper][0] - self.margins.left - self.margins.right


def texts_of(blocks: tuple[Block, ...]) -> Iterator[Text]:
    """Every text of `blocks` in the order of reading."""
    for block in blocks:
        match block:
            case PartyHeader():
                yield from (block.over, block.upper, block.cell, block.number, block.subject)
                yield from (block.title, block.place_and_date)
            case Title():
                yield from (block.type, block.abstract, block.note)
            case Paragraph():
                yield block.text
            case Fields():
                yield from (field.text for line in block.lines for field in line)
            case Table():
                yield from (cell.text for row in (*block.head, *block.rows) for cell in row)
                yield from ((Run(number),) for number in block.numbers)
            case Bars():
                yield from ((Run(words),) for words in (*block.labels, *block.numbers))
            case Boxes():
                yield from (block.label, (Run(block.value, source=block.source),))
            case Photo():
                yield (Run(block.label),)
            case Columns():
                for column in block.columns:
                    yield from texts_of(column)
            case Signatures():
                yield from block.recipients
                for signer in block.signers:
                    yield from (signer.above, signer.organ, signer.post, signer.hint, signer.name)
            case Space() | PageBreak():
                pass
