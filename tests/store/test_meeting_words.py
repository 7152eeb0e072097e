"""The index over the texts of meetings: made with the book, filled anew with a new schema, free of what was erased."""

from pathlib import Path

from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.meetings import Meeting
from partycell_desktop.store import meeting_words, records
from partycell_desktop.store.book import Book, open_book
from partycell_desktop.store.meeting_index import forget_words
from tests.store.conftest import NOW, PASSWORD


def planned(book: Book, theme: str) -> int:
    with book.atomic("x", now=NOW):
        return records.add(book, Meeting(held_on=PartialDate(2026, 10, 5), theme=theme))


def found(book: Book, *words: str) -> list[int]:
    return [each.row_id for each in meeting_words.find_rows(book, words, apart=False)[0]]


def test_a_row_is_found_with_its_meeting_and_the_latest_meeting_first(book: Book) -> None:
    first, second = planned(book, "Học tập tấm gương"), planned(book, "Học tập nghị quyết")
    rows, more = meeting_words.find_rows(book, ("hoc", "tap"), apart=False)
    assert not more
    assert meeting_words.find_rows(book, ("hoc", "tap"), apart=False, most=1) == (rows[:1], True)
    assert meeting_words.find_rows(book, ("hoc", "tap"), apart=False, year=2025) == ([], False)
    assert [(each.table, each.row_id, each.meeting_id) for each in rows] == [
        ("meeting", second, second),
        ("meeting", first, first),
    ]
    assert meeting_words.days_of_meetings(book) == {first: "2026-10-05", second: "2026-10-05"}


def test_the_latest_meeting_comes_first_also_where_it_was_entered_before_an_older_one(book: Book) -> None:
    with book.atomic("x", now=NOW):
        late = records.add(book, Meeting(held_on=PartialDate(2026, 10, 5), theme="đoàn kết"))
        early = records.add(book, Meeting(held_on=PartialDate(2020, 1, 5), theme="đoàn kết"))
    assert found(book, "doan", "ket") == [late, early]
    rows, more = meeting_words.find_rows(book, ("doan", "ket"), apart=False, most=1)
    assert ([each.row_id for each in rows], more) == ([late], True)


def test_words_of_two_items_do_not_follow_each_other(book: Book) -> None:
    with book.atomic("x", now=NOW):
        records.add(book, Meeting(held_on=PartialDate(2026, 10, 5), theme="đoàn kết", place="nội bộ"))
    assert found(book, "ket", "noi") == []
    assert meeting_words.find_rows(book, ("ket", "noi"), apart=True)[0] != []


def test_an_index_is_filled_when_a_book_of_an_older_version_is_opened(book: Book, path: Path) -> None:
    meeting = planned(book, "chuyển đổi số")
    book.connection.execute("INSERT INTO meeting_words (meeting_words) VALUES ('delete-all')")
    book.connection.execute("DELETE FROM _sqlite_migrations WHERE name = '0010_bound_books_and_words'")
    for table in ("bound_paper", "bound_book", "meeting_words"):
        book.connection.execute(f"DROP TABLE {table}")
    book.close(copy=False)
    again = open_book(path, PASSWORD, NOW)
    assert found(again, "chuyen", "doi") == [meeting]
    assert meeting_words.words_prove(again) and again.check() == []
    again.close(copy=False)


def test_no_word_of_a_row_that_was_taken_out_stays_in_the_index(book: Book) -> None:
    meeting = planned(book, "bimatkhongaibiet")
    with book.atomic("x", now=NOW):
        book.table("meeting").delete(meeting)
    assert found(book, "bimatkhongaibiet") == []
    forget_words(book.connection)
    kept = b"".join(bytes(row["block"]) for row in book.rows("SELECT block FROM meeting_words_data"))
    assert b"imatkhongaibiet" not in kept
