"""What cannot be in a sound book of money, looked for without trusting how it came there: for the check of a book."""

from typing import Any

from partycell_desktop.domain.vouchers import SERIES, VoucherKind, symbol_of
from partycell_desktop.store.book import Book

_WANTED = """
WITH posted AS (
    SELECT *, amount * iif(reverses_id <> 0, -1, 1) * iif(kind = 'receipt', 1, -1) AS gain, other_fund <> '' AS moves
    FROM voucher WHERE state = 'posted'
), wanted AS (
    SELECT id, dated_on AS day, fund,
        CASE WHEN moves THEN 'moved' WHEN kind = 'receipt' THEN 'received' ELSE 'spent' END AS side,
        iif(moves, '', source) AS source, iif(moves, '', spending) AS spending,
        iif(moves, '', sub_item) AS sub_item, gain AS amount
    FROM posted
    UNION ALL SELECT id, dated_on, other_fund, 'moved', '', '', '', -gain FROM posted WHERE moves
), known AS (SELECT voucher_id AS id, day, fund, side, source, spending, sub_item, amount FROM ledger_entry)
"""


def vouchers_with_other_entries(book: Book) -> list[str]:
    """Vouchers whose entries in the ledger are not just those that posting them makes, as "PC-045/2026"."""
    found = book.rows(
        f"{_WANTED} SELECT * FROM (SELECT * FROM wanted EXCEPT SELECT * FROM known) "
        "UNION SELECT * FROM (SELECT * FROM known EXCEPT SELECT * FROM wanted)"
    )
    twice = book.rows("SELECT voucher_id AS id, count(*) AS n FROM ledger_entry GROUP BY 1 HAVING n > 1")
    moving = {row["id"] for row in book.rows("SELECT id FROM voucher WHERE other_fund <> ''")}
    numbers = {row["id"] for row in found} | {
        row["id"] for row in twice if row["n"] > (2 if row["id"] in moving else 1)
    }
    return _named(book, numbers)


def reversals_that_do_not_fit(book: Book) -> list[str]:
    """Posted vouchers that take back what is not posted, was a reversal itself, or was otherwise than they say."""
    same = "kind amount source spending sub_item fund other_fund advance_id".split()
    found = book.rows(
        "SELECT r.id AS id FROM voucher r LEFT JOIN voucher v ON v.id = r.reverses_id "
        "WHERE r.reverses_id <> 0 AND r.state = 'posted' AND (v.id IS NULL OR v.state <> 'posted' "
        f"OR v.reverses_id <> 0 OR r.dated_on < v.dated_on OR {' OR '.join(f'r.{it} IS NOT v.{it}' for it in same)})"
    )
    return _named(book, {row["id"] for row in found})


def vouchers_outside_their_year(book: Book) -> list[str]:
    """Vouchers with a number whose day is none of the year they are numbered in, or lies before the opening."""
    found = book.rows(
        "SELECT id FROM voucher WHERE number IS NOT NULL AND year IS NOT CAST(substr(dated_on, 1, 4) AS INTEGER) UNION "
        "SELECT id FROM voucher WHERE state = 'posted' AND dated_on < (SELECT min(from_on) FROM opening_amount)"
    )
    return _named(book, {row["id"] for row in found})


def number_gaps(book: Book) -> list[str]:
    """The series and years ("PC 2026") whose numbers do not run from 1 without a gap."""
    found = book.rows(
        "SELECT kind, year FROM voucher WHERE number IS NOT NULL GROUP BY kind, year "
        "HAVING min(number) <> 1 OR max(number) <> count(*)"
    )
    return [f"{SERIES[VoucherKind(row['kind'])]} {row['year']}" for row in found]


def tables_of_act(book: Book, act_id: int) -> set[str]:
    """The tables in which an act changed something."""
    return {
        row["name"] for row in book.rows("SELECT DISTINCT table_name AS name FROM history WHERE act_id = ?", [act_id])
    }


def _named(book: Book, numbers: set[Any]) -> list[str]:
    if not numbers:
        return []
    marks = ", ".join("?" * len(numbers))
    found = book.rows(f"SELECT id, kind, number, year FROM voucher WHERE id IN ({marks})", sorted(numbers))
    return [f"{symbol_of(row['kind'], row['number']) or row['id']}/{row['year']}" for row in found]
