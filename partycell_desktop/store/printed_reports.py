"""What printed reports said, and what was entered into the books after that."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from partycell_desktop.domain.printed_reports import PrintedReport
from partycell_desktop.domain.vouchers import Voucher
from partycell_desktop.store import records
from partycell_desktop.store.book import Book


@dataclass(frozen=True)
class Later:
    """An act that changed the books after a report was printed: when, by whom, which use case."""

    act: int
    at: str
    who: str
    use_case: str


def list_printed(book: Book, form: str, period: str) -> list[PrintedReport]:
    """What a report of a period said each time that it was printed, newest first."""
    return records.list_all(book, PrintedReport, "form = ? AND period = ?", [form, period], order="id DESC")


def last_printed(book: Book, form: str, period: str) -> PrintedReport | None:
    """What a report of a period said when it was printed last."""
    found = records.list_all(book, PrintedReport, "form = ? AND period = ?", [form, period], order="id DESC LIMIT 1")
    return found[0] if found else None


def posted_since(book: Book, act: int, until: date) -> list[tuple[Later, Voucher]]:
    """The vouchers dated up to a day that were posted after an act, oldest first, each with the act that posted it."""
    found = book.rows(
        "SELECT DISTINCT a.id AS act, a.at, a.who, a.use_case, e.voucher_id FROM ledger_entry e "
        "JOIN history h ON h.table_name = 'ledger_entry' AND h.row_id = e.id AND h.before IS NULL "
        "JOIN act a ON a.id = h.act_id WHERE a.id > ? AND e.day <= ? ORDER BY a.id, e.voucher_id",
        [act, until.isoformat()],
    )
    return [
        (Later(row["act"], row["at"], row["who"], row["use_case"]), records.get(book, Voucher, row["voucher_id"]))
        for row in found
    ]


def acts_since(book: Book, act: int, tables: Sequence[str]) -> list[Later]:
    """The acts after another one that changed any of these tables, oldest first."""
    marks = ", ".join("?" * len(tables))
    found = book.rows(
        "SELECT DISTINCT a.id AS act, a.at, a.who, a.use_case FROM act a JOIN history h ON h.act_id = a.id "
        f"WHERE a.id > ? AND h.table_name IN ({marks}) ORDER BY a.id",
        [act, *tables],
    )
    return [Later(**row) for row in found]
