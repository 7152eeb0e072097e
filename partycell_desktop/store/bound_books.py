"""Books that were printed to be bound, and which paper stands on which of their pages."""

from partycell_desktop.domain.bound_books import BookKind, BoundBook, BoundPaper
from partycell_desktop.store import records
from partycell_desktop.store.book import Book


def list_bound_books(book: Book) -> list[BoundBook]:
    """Every bound book, the newest first."""
    return records.list_all(book, BoundBook, order="id DESC")


def papers_of(book: Book, bound_book_id: int) -> list[BoundPaper]:
    """The papers of a bound book in the order of its pages."""
    return records.list_all(book, BoundPaper, "bound_book_id = ?", [bound_book_id], order="page_from, id")


def bound_with(book: Book, meeting_id: int, kind: BookKind) -> list[tuple[BoundBook, BoundPaper]]:
    """The books of a kind that hold a paper of a meeting, the newest first, with the paper as it was bound."""
    where = "meeting_id = ? AND bound_book_id IN (SELECT id FROM bound_book WHERE kind = ?)"
    papers = records.list_all(book, BoundPaper, where, [meeting_id, kind.value], order="bound_book_id DESC")
    return [(records.get(book, BoundBook, each.bound_book_id), each) for each in papers]


def next_book_number(book: Book, kind: BookKind) -> int:
    """The number that the next book of a kind bears."""
    found = book.rows("SELECT coalesce(max(number), 0) + 1 AS next FROM bound_book WHERE kind = ?", [kind.value])
    return int(found[0]["next"])
