"""The yearly book (sổ biên bản, sổ nghị quyết): papers of a year or a term bound with one run of page numbers.

Books kept by computer are printed and bound each year and after each term (Hướng dẫn của Ban Tổ chức Thành ủy Hà Nội,
11/2025, mục B.IV.1, which binds there); 38-HD/BTCTW, V.1, names the sổ ghi nghị quyết among the books of a cell. No
document prescribes how such a book looks.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from partycell_desktop.domain.cell import Term
from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.items import Kind, item
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.words import N_, _

Date = PartialDate | None
MOST_PAGES = 99_999


class BookKind(StrEnum):
    """Which papers a book holds."""

    MINUTES = "bien-ban"
    RESOLUTIONS = "nghi-quyet"


BOOK_KIND_LABELS: dict[BookKind, str] = {
    BookKind.MINUTES: N_("Book of minutes"),
    BookKind.RESOLUTIONS: N_("Book of resolutions"),
}


class Unfinished(StrEnum):
    """What is done with papers that are not finished."""

    REFUSE = ""
    LEAVE_OUT = "leave_out"
    MARK = "mark"


@dataclass(frozen=True)
class BoundBook:
    """A book that was printed to be bound: which papers, of which year or term, from which page to which."""

    id: int = 0
    kind: BookKind = BookKind.MINUTES
    number: int = 1
    year: int | None = None
    term_id: int = 0
    opened_on: Date = item(N_("Opened on"), Kind.DAY)
    closed_on: Date = item(N_("Closed on"), Kind.DAY)
    page_from: int = 1
    page_to: int = 1
    printed_on: Date = None
    note: str = item(N_("Note"), Kind.LONG)


@dataclass(frozen=True)
class BoundPaper:
    """A paper of a bound book: what it is, its pages, and the hash of the text that was bound; `draft` was unfinished.

    Of minutes `meeting_id` says which, of a resolution or conclusion `document_id` as well.
    """

    id: int = 0
    bound_book_id: int = 0
    meeting_id: int = 0
    document_id: int = 0
    title: str = ""
    page_from: int = 1
    page_to: int = 1
    draft: bool = False
    text_hash: str = ""


@dataclass(frozen=True)
class Period:
    """The days a book is about, both included."""

    first: date
    last: date

    def holds(self, day: date) -> bool:
        """Whether a day lies in it."""
        return self.first <= day <= self.last


def period_of_year(year: int) -> Period:
    """A calendar year. Refused where it is none."""
    if not 1900 <= year <= 2999:
        raise Refused(_("{year} is not a year.").format(year=year), "year")
    return Period(date(year, 1, 1), date(year, 12, 31))


def period_of_term(terms: Iterable[Term], term_id: int, today: date) -> Period:
    """A term: from the day after its congress to the closing day of the next one (36-HD/VPTW, 1.3.1), or until today.

    Refused where the book has no such term, or does not know when its congress was.
    """
    known = sorted((each for each in terms if each.congress_on), key=_closed_on)
    for term, following in zip(known, [*known[1:], None], strict=True):
        if term.id == term_id:
            last = _closed_on(following) if following else max(today, _closed_on(term))
            return Period(_closed_on(term) + timedelta(days=1), last)
    raise Refused(_("When this term began is not in the book. Enter its congress in the settings."), "term_id")


def _closed_on(term: Term) -> date:
    assert term.congress_on is not None
    return term.congress_on.last_day()


def pages_of(lengths: Sequence[int], first: int) -> list[tuple[int, int]]:
    """From which page to which each part of a book goes, when they follow each other from page `first` on."""
    found = []
    for length in lengths:
        found.append((first, first + length - 1))
        first += length
    return found


def page_words(first: int, last: int) -> str:
    """Pages as a table of contents names them: "7", "7-9"."""
    return str(first) if first == last else f"{first}-{last}"


def check_first_page(page: int) -> None:
    """Refuse a page that no book begins with."""
    if not 1 <= page <= MOST_PAGES:
        raise Refused(_("A book begins with a page from 1 to {most}.").format(most=MOST_PAGES), "first_page")
