"""Dues as the book keeps them: terms, reliefs, months, charges, payments, remittances."""

import json
from collections import defaultdict
from collections.abc import Iterable

from partycell_desktop.domain.dues import (
    DuesCharge,
    DuesMonth,
    DuesPayment,
    DuesRelief,
    DuesRemittance,
    DuesTerms,
)
from partycell_desktop.store import records
from partycell_desktop.store.book import Book


def list_months(book: Book) -> list[DuesMonth]:
    """The months of which a sheet was made, oldest first."""
    return records.list_all(book, DuesMonth, order="month")


def find_month(book: Book, month: str) -> DuesMonth | None:
    """The month, where its sheet was made."""
    return next(iter(records.list_all(book, DuesMonth, "month = ?", [month])), None)


def last_closed_month(book: Book) -> str:
    """The last month of dues that can no longer change, "" for none."""
    found = book.rows("SELECT coalesce(max(month), '') AS month FROM dues_month WHERE closed_on IS NOT NULL")
    return str(found[0]["month"])


def terms_of(book: Book, person_id: int) -> list[DuesTerms]:
    """The terms of one member, oldest first."""
    return records.list_all(book, DuesTerms, "person_id = ?", [person_id], order="from_month")


def terms_in(book: Book, month: str) -> dict[int, DuesTerms]:
    """By what everybody pays in a month, by person."""
    found = records.list_all(book, DuesTerms, "from_month <= ?", [month], order="from_month")
    return {each.person_id: each for each in found}


def reliefs_of(book: Book, person_id: int) -> list[DuesRelief]:
    """The reliefs of one member, oldest first."""
    return records.list_all(book, DuesRelief, "person_id = ?", [person_id], order="from_month, id")


def all_reliefs(book: Book) -> list[DuesRelief]:
    """Every relief, oldest first."""
    return records.list_all(book, DuesRelief, order="from_month, id")


def open_nets(book: Book, month: str, paid_until: str = "") -> dict[int, dict[str, int]]:
    """What is open at the end of a month by person and month it is for, less than nothing where too much was paid.

    Payments count up to the end of `paid_until`, of the same month where it is empty.
    """
    found: dict[int, dict[str, int]] = defaultdict(dict)
    for row in book.rows(_OPEN, [month, f"{paid_until or month}-31"]):
        found[row["person_id"]][row["for_month"]] = row["amount"]
    return found


_OPEN = """
    SELECT person_id, for_month, sum(amount) AS amount FROM (
        SELECT person_id, for_month, amount FROM dues_charge WHERE month <= ?
        UNION ALL SELECT person_id, for_month, -amount FROM dues_payment WHERE paid_on <= ?)
    GROUP BY person_id, for_month HAVING sum(amount) <> 0 ORDER BY person_id, for_month
"""


def all_charges(book: Book) -> list[DuesCharge]:
    """Everything that stands on the sheets, by month."""
    return records.list_all(book, DuesCharge, order="month, id")


def names_of(book: Book, ids: Iterable[int]) -> dict[int, tuple[str, str]]:
    """By person the full name, which sorts, and the name by which the cell calls the person."""
    found = book.rows(
        "SELECT id, full_name, coalesce(nullif(name_in_use, ''), full_name) AS name FROM person "
        "WHERE id IN (SELECT value FROM json_each(?))",
        [json.dumps(sorted(ids))],
    )
    return {row["id"]: (row["full_name"], row["name"]) for row in found}


def charges_of(book: Book, person_id: int) -> list[DuesCharge]:
    """Everything that was charged to one member."""
    return records.list_all(book, DuesCharge, "person_id = ?", [person_id], order="month, id")


def charges_on(book: Book, month: str) -> list[DuesCharge]:
    """What stands on the sheet of a month."""
    return records.list_all(book, DuesCharge, "month = ?", [month])


def payments_since(book: Book, month: str) -> list[DuesPayment]:
    """Everything that was paid from a month on."""
    return records.list_all(book, DuesPayment, "paid_on >= ?", [f"{month}-01"], order="paid_on, id")


def payments_of(book: Book, person_id: int) -> list[DuesPayment]:
    """Everything that one member paid."""
    return records.list_all(book, DuesPayment, "person_id = ?", [person_id], order="paid_on, id")


def payments_on(book: Book, month: str) -> list[DuesPayment]:
    """What was paid in a month."""
    between = [f"{month}-01", f"{month}-31"]
    return records.list_all(book, DuesPayment, "paid_on BETWEEN ? AND ?", between, order="paid_on, id")


def payments_with_receipt(book: Book, receipt_no: str) -> list[DuesPayment]:
    """The payments under one receipt or transaction number."""
    return records.list_all(book, DuesPayment, "receipt_no = ?", [receipt_no], order="paid_on, id")


def find_reversal(book: Book, payment_id: int) -> DuesPayment | None:
    """The payment that takes this one back, if there is one."""
    return next(iter(records.list_all(book, DuesPayment, "reverses_id = ?", [payment_id])), None)


def taken_back(book: Book) -> set[int]:
    """The payments that another one takes back."""
    return {row["id"] for row in book.rows("SELECT reverses_id AS id FROM dues_payment WHERE reverses_id <> 0")}


def list_remittances(book: Book) -> list[DuesRemittance]:
    """What was handed on to the upper committee, oldest first."""
    return records.list_all(book, DuesRemittance, order="paid_on, id")


def receipts_of_shares(book: Book) -> int:
    """How much of the kept shares the ledger has: the receipts that closed months made, less what was taken back."""
    found = book.rows(
        "SELECT coalesce(sum(e.amount), 0) AS amount FROM voucher v JOIN ledger_entry e ON e.voucher_id = v.id "
        "WHERE v.link LIKE 'dues:%' AND v.state = 'posted'"
    )
    return int(found[0]["amount"])


def dues_of_person(book: Book, person_id: int) -> list[str]:
    """The months for which dues of a person were charged or paid, oldest first."""
    found = book.rows(
        "SELECT for_month FROM dues_charge WHERE person_id = ? AND state <> 'elsewhere' "
        "UNION SELECT for_month FROM dues_payment WHERE person_id = ? ORDER BY 1",
        [person_id, person_id],
    )
    return [str(row["for_month"]) for row in found]
