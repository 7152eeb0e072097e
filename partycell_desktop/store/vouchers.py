"""Vouchers with their papers, what stands behind them in the ledger, and the sums of the ledger for any days."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from partycell_desktop.domain.ledger import DaySum, Figures, LedgerLine, Sum, opening_figures
from partycell_desktop.domain.periods import LAST_YEAR, ClosedPeriod, closed_until
from partycell_desktop.domain.vouchers import (
    CashCount,
    Fund,
    LedgerEntry,
    OpeningAmount,
    Side,
    Voucher,
    VoucherKind,
    VoucherPaper,
    symbol_of,
)
from partycell_desktop.store import records
from partycell_desktop.store.book import Book

_SUM = "fund, side, source, spending, SUM(amount) AS amount"
_BY = "GROUP BY fund, side, source, spending"
_SIDES, _FUNDS = {str(each): each for each in Side}, {str(each): each for each in Fund}
_FIRST, _LAST = date(1, 1, 1), date(LAST_YEAR, 12, 31)
_IN_ORDER = "e.day, v.kind = 'payment', e.id"  # receipts stand before payments of the same day


def get_voucher(book: Book, voucher_id: int) -> Voucher:
    """The voucher of that number in the book, or Refused."""
    return records.get(book, Voucher, voucher_id)


def list_vouchers(book: Book, year: int) -> list[Voucher]:
    """The vouchers of a year by day and number; those without a day stand first."""
    return records.list_all(book, Voucher, "year = ?", [year], order="dated_on, number IS NULL, number, id")


def vouchers_between(book: Book, first: date, last: date) -> list[Voucher]:
    """The vouchers dated between two days."""
    between = [first.isoformat(), last.isoformat()]
    return records.list_all(book, Voucher, "dated_on BETWEEN ? AND ?", between, order="dated_on, id")


def unposted_until(book: Book, day: date) -> list[Voucher]:
    """Drafts and approved vouchers dated on a day or before it."""
    where = "state IN ('draft', 'approved') AND dated_on <= ?"
    return records.list_all(book, Voucher, where, [day.isoformat()], order="dated_on, id")


def vouchers_of_advance(book: Book, advance_id: int) -> list[Voucher]:
    """The posted vouchers that account for an advance, those that take one of them back included."""
    where = "advance_id = ? AND state = 'posted'"
    return records.list_all(book, Voucher, where, [advance_id], order="dated_on, id")


def list_advances(book: Book) -> list[Voucher]:
    """The advances that were paid out and not taken back."""
    where = (
        "kind = 'payment' AND other_fund = 'advance' AND state = 'posted' AND reverses_id = 0 "
        "AND NOT EXISTS (SELECT 1 FROM voucher r WHERE r.reverses_id = voucher.id AND r.state = 'posted')"
    )
    return records.list_all(book, Voucher, where, order="+dated_on, id")  # + : the few by their index, then in order


def find_reversal(book: Book, voucher_id: int) -> Voucher | None:
    """The voucher that takes this one back, if there is one."""
    where = "reverses_id = ? AND reverses_id <> 0 AND state <> 'cancelled'"  # as its index says it
    found = records.list_all(book, Voucher, where, [voucher_id])
    return found[0] if found else None


def reversed_ids(book: Book, year: int) -> set[int]:
    """The vouchers of a year that were taken back."""
    found = book.rows(
        "SELECT v.id AS id FROM voucher r CROSS JOIN voucher v ON v.id = r.reverses_id "  # the few first
        "WHERE r.reverses_id <> 0 AND r.state <> 'cancelled' AND r.state = 'posted' AND v.year = ?",
        [year],
    )
    return {int(row["id"]) for row in found}


def papers_of(book: Book, voucher_id: int) -> list[VoucherPaper]:
    """The papers behind a voucher."""
    return records.list_all(book, VoucherPaper, "voucher_id = ?", [voucher_id])


def count_papers(book: Book, year: int) -> dict[int, int]:
    """How many papers stand behind each voucher of a year."""
    found = book.rows(
        "SELECT p.voucher_id AS id, count(*) AS papers FROM voucher_paper p JOIN voucher v ON v.id = p.voucher_id "
        "WHERE v.year = ? GROUP BY p.voucher_id",
        [year],
    )
    return {int(row["id"]): int(row["papers"]) for row in found}


def payments_without_papers(book: Book, year: int) -> list[tuple[int, str]]:
    """The posted payments of a year behind which no paper stands, by day: id and number ("PC-045")."""
    found = book.rows(
        "SELECT id, kind, number FROM voucher v WHERE year = ? AND state = 'posted' AND kind = 'payment' "
        "AND other_fund = '' AND reverses_id = 0 "
        "AND NOT EXISTS (SELECT 1 FROM voucher_paper WHERE voucher_id = v.id) AND id NOT IN "
        "(SELECT reverses_id FROM voucher WHERE reverses_id <> 0 AND state <> 'cancelled' AND state = 'posted') "
        "ORDER BY dated_on, number",
        [year],
    )
    return [(row["id"], symbol_of(row["kind"], row["number"])) for row in found]


def reasons_of_spending(book: Book, year: int) -> list[str]:
    """What the payments of a year are for, with their sub-items, also of those that wait to be posted.

    Those that were cancelled or taken back do not count.
    """
    found = book.rows(
        "SELECT DISTINCT reason, sub_item FROM voucher WHERE year = ? AND state <> 'cancelled' AND kind = 'payment' "
        "AND other_fund = '' AND reverses_id = 0 AND id NOT IN "
        "(SELECT reverses_id FROM voucher WHERE reverses_id <> 0 AND state <> 'cancelled' AND state = 'posted')",
        [year],
    )
    return [f"{row['reason']} {row['sub_item']}" for row in found]


def payments_of_item(book: Book, spending: str) -> list[Voucher]:
    """The newest payments of an item of spending that were neither cancelled nor taken back, newest first."""
    where = (
        "kind = 'payment' AND spending = ? AND reverses_id = 0 AND state <> 'cancelled' AND id NOT IN "
        "(SELECT reverses_id FROM voucher WHERE reverses_id <> 0 AND state = 'posted')"
    )
    return records.list_all(book, Voucher, where, [spending], order=f"dated_on DESC, id DESC LIMIT {_MOST_PAYMENTS}")


_MOST_FOUND, _NEWEST, _MOST_PAYMENTS = 8, 3_000, 60


def vouchers_of_number(book: Book, kind: VoucherKind, number: int, year: int = 0) -> list[Voucher]:
    """The vouchers of that number in their series, of one year or of all, newest first."""
    where, values = "kind = ? AND number = ?", [str(kind), number]
    if year:
        where, values = f"{where} AND year = ?", [*values, year]
    return records.list_all(book, Voucher, where, values, order=f"year DESC LIMIT {_MOST_FOUND}")


def vouchers_of_amount(book: Book, amount: int) -> list[Voucher]:
    """The newest vouchers over that many đồng."""
    return records.list_all(book, Voucher, "amount = ?", [amount], order=f"id DESC LIMIT {_MOST_FOUND}")


def newest_words(book: Book) -> list[tuple[int, str, str]]:
    """Number, payee and reason of the newest vouchers, newest first."""
    sql = f"SELECT id, party, reason FROM voucher ORDER BY id DESC LIMIT {_NEWEST}"
    return [(row["id"], row["party"], row["reason"]) for row in book.rows(sql)]


def vouchers_with_ids(book: Book, ids: Sequence[int]) -> list[Voucher]:
    """The vouchers with these numbers in the book, newest first."""
    marks = ", ".join("?" * len(ids))
    return records.list_all(book, Voucher, f"id IN ({marks})", list(ids), order="id DESC") if ids else []


def next_number(book: Book, kind: VoucherKind, year: int) -> int:
    """The number that the next approved voucher of this kind gets in a year."""
    found = book.rows(
        "SELECT coalesce(max(number), 0) + 1 AS next FROM voucher WHERE kind = ? AND year = ? AND number IS NOT NULL",
        [str(kind), year],
    )
    return int(found[0]["next"])


def years_with_vouchers(book: Book) -> list[int]:
    """The years of which there are vouchers, newest first."""
    found = book.rows(  # from one year to the one before it, each by the index
        "WITH RECURSIVE known (year) AS (SELECT max(year) FROM voucher UNION ALL "
        "SELECT (SELECT max(year) FROM voucher WHERE year < known.year) FROM known WHERE known.year > 0) "
        "SELECT year FROM known WHERE year > 0"
    )
    return [int(row["year"]) for row in found]


def sub_items(book: Book) -> list[tuple[str, str]]:
    """The cell's own sub-items with the item under which each was used, in the order of their letters."""
    found = book.rows(
        "SELECT DISTINCT spending, sub_item FROM voucher WHERE sub_item <> '' ORDER BY spending, sub_item"
    )
    return [(str(row["spending"]), str(row["sub_item"])) for row in found]


def last_like(book: Book, kind: VoucherKind, party: str = "") -> Voucher | None:
    """The voucher of a kind that was entered last, to the same person where one is named."""
    where, values = "kind = ? AND reverses_id = 0 AND link = ''", [str(kind)]
    if party:
        where, values = f"{where} AND party = ?", [*values, party]
    found = records.list_all(book, Voucher, where, values, order="id DESC LIMIT 1")
    return found[0] if found else None


# The ledger.


def opening(book: Book) -> list[OpeningAmount]:
    """What there was when the books began."""
    return records.list_all(book, OpeningAmount, order="part, key")


def keep_opening(book: Book, wanted: Iterable[OpeningAmount]) -> None:
    """Make the opening equal to `wanted`."""
    kept = {(each.part, each.key): each for each in opening(book)}
    for each in wanted:
        old = kept.pop((each.part, each.key), None)
        if old is None:
            records.add(book, each)
        elif replace(old, id=0) != each:
            records.change(book, OpeningAmount, old.id, records.to_row(each))
    for gone in kept.values():
        records.remove(book, OpeningAmount, gone.id)


def figures_before(book: Book, day: date) -> Figures:
    """What there was on the evening before a day, the opening counted in."""
    return figures_until(book, max(day, _FIRST + timedelta(days=1)) - timedelta(days=1))


def figures_until(book: Book, day: date) -> Figures:
    """What there was on the evening of a day, the opening counted in."""
    return opening_figures(opening(book)) + figures_between(book, _FIRST, min(max(day, _FIRST), _LAST))


def figures_between(book: Book, first: date, last: date) -> Figures:
    """What came and went from a day to another one, both counted in."""
    found: list[dict[str, Any]] = []
    if last < first:
        return Figures()
    begins = first if first.day == 1 else _next_month(first)
    ends = last.replace(day=1) if (last + timedelta(days=1)).day != 1 else _next_month(last)
    if begins < ends:
        months = [begins.isoformat()[:7], ends.isoformat()[:7]]
        found += book.rows(f"SELECT {_SUM} FROM month_sum WHERE month >= ? AND month < ? {_BY}", months)
        parts = [
            (first, begins - timedelta(days=1)) if first < begins else None,
            (ends, last) if ends <= last else None,
        ]
    else:
        parts = [(first, last)]
    for part in filter(None, parts):
        days = [part[0].isoformat(), part[1].isoformat()]
        found += book.rows(f"SELECT {_SUM} FROM ledger_entry WHERE day BETWEEN ? AND ? {_BY}", days)
    return Figures(tuple(Sum(**row) for row in found))


def _next_month(day: date) -> date:
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1)


def entries_between(book: Book, first: date, last: date) -> list[LedgerEntry]:
    """The entries themselves, by day and as they were posted."""
    found = book.rows(
        "SELECT * FROM ledger_entry WHERE day BETWEEN ? AND ? ORDER BY day, id",
        [first.isoformat(), last.isoformat()],
    )
    return [records.from_row(LedgerEntry, row) for row in found]


def lines_between(book: Book, first: date, last: date, fund: str = "") -> list[LedgerLine]:
    """The lines of the ledger; of one fund with what only moves, of all without it."""
    which, values = ("e.fund = ?", [fund]) if fund else ("e.side <> 'moved'", [])
    found = book.rows(
        "SELECT e.voucher_id, e.day, e.side, e.fund, e.source, e.spending, e.sub_item, e.amount, v.kind, v.number, "
        "v.party, v.reason, v.reverses_id FROM ledger_entry e CROSS JOIN voucher v ON v.id = e.voucher_id "
        f"WHERE e.day BETWEEN ? AND ? AND {which} ORDER BY {_IN_ORDER}",
        [first.isoformat(), last.isoformat(), *values],
    )
    return [_line(row) for row in found]


def _line(row: dict[str, Any]) -> LedgerLine:
    return LedgerLine(
        row["voucher_id"],
        date.fromisoformat(row["day"]),
        symbol_of(row["kind"], row["number"]),
        row["party"],
        row["reason"],
        _SIDES[row["side"]],
        _FUNDS[row["fund"]],
        row["source"],
        row["spending"],
        row["sub_item"],
        row["amount"],
        reverses=bool(row["reverses_id"]),
    )


def day_sums(book: Book, what: str, key: str, first: date) -> list[DaySum]:
    """What a fund ("fund") or a source ("source") grew by on each day from one on."""
    column = {"fund": "fund", "source": "source"}[what]
    found = book.rows(
        f"SELECT day, SUM(amount) AS amount FROM ledger_entry WHERE day >= ? AND {column} = ? "
        "GROUP BY day ORDER BY day",
        [first.isoformat(), key],
    )
    return [DaySum(date.fromisoformat(row["day"]), row["amount"]) for row in found]


def post_entries(book: Book, entries: Sequence[LedgerEntry]) -> None:
    """Put the entries of a voucher into the ledger."""
    for each in entries:
        records.add(book, each)


# Periods and counts.


def closed_periods(book: Book) -> list[ClosedPeriod]:
    """The periods that were closed, in order."""
    return records.list_all(book, ClosedPeriod, order="until_on, from_on DESC, id")


def last_closed_day(book: Book) -> date:
    """The last day that can no longer change."""
    return closed_until(closed_periods(book))


def cash_counts(book: Book) -> list[CashCount]:
    """The counts of the cash box, newest first."""
    return records.list_all(book, CashCount, order="counted_on DESC, id DESC")


def month_sums_are_whole(book: Book) -> bool:
    """Whether the kept sums of the months are the sums of the entries."""
    kept = "SELECT month, fund, side, source, spending, amount FROM month_sum"
    real = (
        "SELECT substr(day, 1, 7), fund, side, source, spending, SUM(amount) FROM ledger_entry "
        "GROUP BY substr(day, 1, 7), fund, side, source, spending"
    )
    return not book.rows(f"{kept} EXCEPT {real}") and not book.rows(f"SELECT * FROM ({real}) EXCEPT {kept}")
