"""The sums of the ledger for any days are those of its entries, however the days lie."""

import random
from datetime import date, timedelta

import pytest
import sqlcipher3

from partycell_desktop.domain.ledger import Figures, sums_of
from partycell_desktop.domain.vouchers import Fund, LedgerEntry, Side, Voucher, VoucherState
from partycell_desktop.store import records
from partycell_desktop.store import vouchers as kept
from partycell_desktop.store.book import Book
from partycell_desktop.store.money_check import number_gaps
from tests.store.conftest import NOW

FIRST = date(2024, 1, 1)


def filled(book: Book, days: int, how_many: int) -> list[LedgerEntry]:
    """Entries of all kinds on random days; the same each time."""
    chance = random.Random(99)
    with book.atomic("x", now=NOW):
        voucher = records.add(book, Voucher(state=VoucherState.POSTED, number=1, year=2024))
        entries = [
            LedgerEntry(
                0,
                voucher,
                (FIRST + timedelta(days=chance.randrange(days))).isoformat(),
                chance.choice(list(Fund)),
                chance.choice(list(Side)),
                chance.choice(["granted", "other", ""]),
                chance.choice(["press", "other", ""]),
                "",
                chance.randint(-(10**7), 10**7),
            )
            for _at in range(how_many)
        ]
        records.add_many(book, entries)
    return entries


def plain(figures: Figures) -> dict[tuple[str, str, str, str], int]:
    found: dict[tuple[str, str, str, str], int] = {}
    for each in figures.sums:
        key = (each.fund, each.side, each.source, each.spending)
        found[key] = found.get(key, 0) + each.amount
    return {key: amount for key, amount in found.items() if amount}


def test_a_sum_over_any_days_is_that_of_its_entries(book: Book) -> None:
    entries = filled(book, 800, 1500)
    chance = random.Random(21)
    for _time in range(150):
        first, last = sorted(FIRST + timedelta(days=chance.randrange(-40, 840)) for _end in range(2))
        wanted = sums_of(each for each in entries if first.isoformat() <= each.day <= last.isoformat())
        assert plain(kept.figures_between(book, first, last)) == plain(wanted), (first, last)
        before = sums_of(each for each in entries if each.day < first.isoformat())
        assert kept.figures_before(book, first).total == before.total
    assert kept.month_sums_are_whole(book)


def test_days_in_the_wrong_order_have_no_sum(book: Book) -> None:
    filled(book, 20, 20)
    assert kept.figures_between(book, FIRST + timedelta(days=3), FIRST) == Figures()
    assert kept.figures_until(book, date.min).total == 0
    assert kept.figures_until(book, date.max).total == kept.figures_until(book, FIRST + timedelta(days=30)).total


def test_a_number_is_never_given_twice_in_its_series(book: Book) -> None:
    with book.atomic("x", now=NOW):
        records.add(book, Voucher(state=VoucherState.POSTED, number=1, year=2024))
        records.add(book, Voucher(state=VoucherState.POSTED, number=1, year=2025))
    with pytest.raises(sqlcipher3.IntegrityError), book.atomic("x", now=NOW):
        records.add(book, Voucher(state=VoucherState.APPROVED, number=1, year=2024))
    assert len(kept.list_vouchers(book, 2024)) == 1 and number_gaps(book) == []
