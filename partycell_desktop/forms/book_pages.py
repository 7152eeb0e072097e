"""The facts of the cover, the opening page and the closing page of a yearly book.

They come as options of the paper, so that without any the pages are printed blank, to be filled in by hand.
"""

from collections.abc import Callable

from partycell_desktop.domain.bound_books import BookKind
from partycell_desktop.domain.code_list import CodeList
from partycell_desktop.domain.dates import PartialDate, long_date
from partycell_desktop.forms import samples
from partycell_desktop.forms.compose import Fact, Row
from partycell_desktop.forms.letterhead import NAMES, letterhead, signing
from partycell_desktop.forms.material import Facts, Material, merged
from partycell_desktop.words import _

BOOKS: dict[str, tuple[str, str]] = {
    BookKind.MINUTES: ("Sổ biên bản", "biên bản sinh hoạt chi bộ"),
    BookKind.RESOLUTIONS: ("Sổ nghị quyết", "nghị quyết, kết luận của chi bộ"),
}
"""What a book is called, and what it holds."""
_NOT_SAID = "ngày …… tháng …… năm ………"


def cover(material: Material) -> Facts:
    """Every fact of the cover."""
    head = letterhead(material)
    return merged(
        {name: head[name] for name in ("upper_body", "cell_line", "place")},
        _book(material),
        {
            "book_heading": _option(material, "book_kind", lambda kind: BOOKS[kind][0].upper()),
            "period_heading": _option(material, "period", str.upper),
            "year_printed": Fact(str(material.day.year)),
            "opened_on": _day(material, "opened_on"),
            "closed_on": _day(material, "closed_on"),
        },
        _pages(material, "page_from", "page_to"),
    )


def opening(material: Material) -> Facts:
    """Every fact of the opening page."""
    head = letterhead(material)
    return merged(
        {name: head[name] for name in ("upper_body", "cell_line", "place")},
        _book(material),
        _cell(material),
        {
            "content": _option(material, "book_kind", lambda kind: BOOKS[kind][1]),
            "opened_on": _day(material, "opened_on"),
            "opened_words": _long_day(material, "opened_on"),
        },
        _pages(material, "page_from", "page_to", "page_count"),
        signing(material.issuer),
    )


def closing(material: Material) -> Facts:
    """Every fact of the closing page."""
    head = letterhead(material)
    return merged(
        {name: head[name] for name in ("upper_body", "cell_line", "place")},
        _book(material),
        _cell(material),
        {
            "closed_on": _day(material, "closed_on"),
            "closed_words": _long_day(material, "closed_on"),
            "left_out": _lines(material, "left_out", "paper"),
            "drafts": _lines(material, "drafts", "draft"),
            "cancelled": _lines(material, "cancelled", "number"),
        },
        _pages(material, "page_from", "page_to", "page_count", "paper_count"),
        signing(material.issuer),
    )


def _book(material: Material) -> Facts:
    return {
        "book": _option(material, "book_kind", lambda kind: BOOKS[kind][0]),
        "period": _option(material, "period"),
        "book_number": _option(material, "book_number"),
    }


def _cell(material: Material) -> Facts:
    names = material.issuer.names
    return {"cell": Fact(names[0].name if names else None, NAMES, _("The name of the cell"))}


def _option(material: Material, name: str, word: Callable[[str], str] = str) -> Fact:
    given = material.options.get(name, "")
    return Fact(word(given) if given else None, needed=False)


def _pages(material: Material, *names: str) -> Facts:
    return {name: _option(material, name) for name in names}


def _day(material: Material, name: str) -> Fact:
    return _option(material, name, lambda iso: PartialDate.from_iso(iso).shown())


def _long_day(material: Material, name: str) -> Fact:
    given = material.options.get(name, "")
    return Fact(long_date(PartialDate.from_iso(given).first_day()) if given else _NOT_SAID)


def _lines(material: Material, name: str, column: str) -> Fact:
    rows: list[Row] = [{column: line} for line in material.options.get(name, "").splitlines()]
    return Fact(rows, needed=False)


def sample(_lists: dict[str, CodeList]) -> Material:
    """A book of minutes of an invented year."""
    return samples.material_of(
        lists=_lists,
        book_kind=BookKind.MINUTES.value,
        period="năm 2026",
        book_number="2",
        opened_on="2026-01-05",
        closed_on="2026-12-31",
        page_from="1",
        page_to="64",
        page_count="64",
        paper_count="16",
        left_out="Biên bản sinh hoạt chi bộ thường kỳ tháng 12 năm 2026",
        drafts="Biên bản sinh hoạt chuyên đề quý IV năm 2026",
        cancelled="07-BB/CB",
    )
