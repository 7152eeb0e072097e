"""Which meetings may have something due: narrow questions, so that the years before are not read for a few lines."""

from datetime import date

from partycell_desktop.domain.meetings import Meeting
from partycell_desktop.store import records
from partycell_desktop.store.book import Book

_OPENED = "EXISTS (SELECT 1 FROM attendance WHERE attendance.meeting_id = meeting.id)"


def has_meetings(book: Book) -> bool:
    """Whether the meetings of the cell are kept in this book at all."""
    return bool(book.rows("SELECT 1 FROM meeting LIMIT 1"))


def planned_until(book: Book, since: date, until: date) -> list[Meeting]:
    """The meetings of these days that were not opened and not called off, the earliest first."""
    return records.list_all(
        book,
        Meeting,
        f"held_on BETWEEN ? AND ? AND cancelled = '' AND sealed_at = '' AND NOT {_OPENED}",
        [since.isoformat(), until.isoformat()],
        order="held_on, starts_at, id",
    )


def to_be_finished(book: Book, since: date, until: date) -> list[Meeting]:
    """The meetings held up to `until` whose minutes are open; of those since `since` also what was not sent after."""
    return records.list_all(
        book,
        Meeting,
        "held_on <= ? AND cancelled = '' AND (sealed_at = '' OR (held_on >= ? AND "
        f"(minutes_posted_on IS NULL OR reported_on IS NULL))) AND {_OPENED}",
        [until.isoformat(), since.isoformat()],
        order="held_on, starts_at, id",
    )


def kinds_between(book: Book, first: date, last: date) -> list[tuple[str, str]]:
    """Kind and month ("2026-11") of every meeting that is about these days, or held in them, and not called off."""
    found = book.rows(
        "SELECT kind, substr(coalesce(month_on, held_on), 1, 7) AS month FROM meeting "
        "WHERE cancelled = '' AND coalesce(month_on, held_on) BETWEEN ? AND ?",
        [first.isoformat()[:7], last.isoformat()],
    )
    return [(row["kind"], row["month"]) for row in found]
