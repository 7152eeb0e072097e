"""A yearly book (sổ biên bản, sổ nghị quyết) as one PDF: cover, opening page, contents, papers, closing page.

The pages are numbered in one run from the opening page on; the cover is not counted. Every page but the cover bears
"Sổ biên bản số 2, trang 15" at its foot.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from partycell_desktop.domain.bound_books import page_words, pages_of
from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.forms.document import Cell, Column, Document, Paragraph, Run, Space, Table, text
from partycell_desktop.forms.fonts import Fonts, chosen_fonts
from partycell_desktop.forms.pdf import Sheet, Typeface
from partycell_desktop.forms.pdf import pages_of as laid_out
from partycell_desktop.forms.typesetting.marks import Mark, Words
from partycell_desktop.forms.typesetting.metrics import BOLD
from partycell_desktop.forms.typesetting.pages import Page
from partycell_desktop.forms.typesetting.styles import MM

CONTENTS_TITLE = "MỤC LỤC"
DRAFT_WORDS = "BẢN CHƯA HOÀN THÀNH"
_FOOT_SIZE, _FOOT_MM = 10.0, 9.0
_DRAFT_SIZE, _DRAFT_MM = 11.0, 13.0

Progress = Callable[[int, int, str], bool]
"""Called with papers done, papers in all, and the title of the next one; False cancels."""


class Stopped(Exception):
    """The person does not want to wait any longer; nothing was written."""


@dataclass(frozen=True)
class Leaf:
    """A paper of the book: what the contents call it, its day, the paper itself, whether it is not finished."""

    title: str
    day: date
    paper: Document
    draft: bool = False


@dataclass(frozen=True)
class Numbers:
    """The numbers of pages that cover, opening and closing page tell."""

    first: int
    last: int

    @property
    def count(self) -> int:
        """How many pages there are besides the cover."""
        return self.last - self.first + 1


@dataclass(frozen=True)
class Frame:
    """What stands around the papers of a book; each page is made from the numbers of all pages."""

    foot: str
    cover: Callable[[Numbers], Document]
    opening: Callable[[Numbers], Document]
    closing: Callable[[Numbers], Document]


@dataclass(frozen=True)
class Bound:
    """The bound book: the file, its first and last page, and the pages of each paper in their order."""

    pdf: bytes
    numbers: Numbers
    pages: Sequence[tuple[int, int]]


def bind_book(
    leaves: Sequence[Leaf], frame: Frame, first: int = 1, progress: Progress | None = None, fonts: Fonts | None = None
) -> Bound:
    """Lay out and draw the book. Stopped where `progress` says so; Refused where a sign cannot be printed."""
    typeface = Typeface.of(fonts or chosen_fonts())
    tell = progress or (lambda _done, _total, _what: True)
    papers: list[list[Page]] = []
    for number, leaf in enumerate(leaves):
        if not tell(number, len(leaves), leaf.title):
            raise Stopped
        papers.append(laid_out(replace(leaf.paper, page_numbers=False), typeface))
    if not tell(len(leaves), len(leaves), ""):
        raise Stopped
    return _around(leaves, papers, frame, first, typeface)


def _around(
    leaves: Sequence[Leaf], papers: Sequence[list[Page]], frame: Frame, first: int, typeface: Typeface
) -> Bound:
    """Opening, contents and closing page tell numbers that they move themselves: laid out until nothing moves."""
    lengths = [1, 1, *map(len, papers), 1]
    while True:
        spans = pages_of(lengths, first)
        numbers = Numbers(first, spans[-1][1])
        opening = laid_out(frame.opening(numbers), typeface)
        contents = laid_out(_contents(leaves, spans[2:-1]), typeface)
        closing = laid_out(frame.closing(numbers), typeface)
        found = [len(opening), len(contents), *map(len, papers), len(closing)]
        if found == lengths:
            break
        lengths = found
    cover = frame.cover(numbers)
    sheet = Sheet(typeface, cover.title, cover.language, cover.keywords)
    sheet.bookmark("Bìa")
    for page in laid_out(cover, typeface):
        sheet.add(page)
    titles = ["Trang mở sổ", CONTENTS_TITLE.capitalize(), *(leaf.title for leaf in leaves), "Trang khóa sổ"]
    drafts = [False, False, *(leaf.draft for leaf in leaves), False]
    number = first
    for title, pages, draft in zip(titles, [opening, contents, *papers, closing], drafts, strict=True):
        sheet.bookmark(title)
        for page in pages:
            sheet.add(page, _stamps(page, f"{frame.foot}, trang {number}", typeface, draft=draft))
            number += 1
    return Bound(sheet.finish(), numbers, spans[2:-1])


def _stamps(page: Page, foot: str, typeface: Typeface, *, draft: bool) -> list[Mark]:
    long = typeface.widths[0][foot] * _FOOT_SIZE
    marks: list[Mark] = [Words((page.width - long) / 2, page.height - _FOOT_MM * MM, 0, _FOOT_SIZE, foot)]
    if draft:
        long = typeface.widths[BOLD][DRAFT_WORDS] * _DRAFT_SIZE
        marks.append(Words((page.width - long) / 2, _DRAFT_MM * MM, BOLD, _DRAFT_SIZE, DRAFT_WORDS))
    return marks


def _contents(leaves: Sequence[Leaf], spans: Sequence[tuple[int, int]]) -> Document:
    rows = [
        tuple(
            Cell((Run(words),))
            for words in (
                str(number),
                PartialDate.of(leaf.day).shown(),
                f"{leaf.title} (chưa hoàn thành)" if leaf.draft else leaf.title,
                page_words(*span),
            )
        )
        for number, (leaf, span) in enumerate(zip(leaves, spans, strict=True), 1)
    ]
    heads = tuple(Cell((Run(head),)) for head in ("TT", "Ngày", "Tên văn bản", "Trang"))
    columns = (Column(11, align="centre"), Column(25, align="centre"), Column(), Column(18, align="centre"))
    table = Table(columns, (heads,), rows=tuple(rows), size=13.0, row_mm=8.0)
    heading = Paragraph(text(f"<b>{CONTENTS_TITLE}</b>"), "centred")
    return Document(CONTENTS_TITLE, (heading, table), page_numbers=False)


def paper_slip(title: str, day: date) -> Document:
    """The page for a document that the program has no text of: its signed copy is bound in behind this page."""
    blocks = (
        Paragraph(text("TRANG CHÈN"), "centred"),
        Space(70.0),
        Paragraph(text(f"<b>{title}</b>"), "centred"),
        Paragraph(text(f"ngày {PartialDate.of(day).shown()}"), "centred"),
        Space(10.0),
        Paragraph(text("<i>Văn bản này lưu trên giấy. Bản ký được đóng vào sổ ngay sau trang này.</i>"), "centred"),
    )
    return Document(title, blocks, page_numbers=False)
