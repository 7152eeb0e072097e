"""Dues as the book keeps them: terms, reliefs, months, charges, payments, remittances."""

from collections import defaultdict
from collections.abc import Sequence

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


def all_terms(book: Book) -> dict[int, list[DuesTerms]]:
    """The terms of everybody, oldest first, by person."""
    found: dict[int, list[DuesTerms]] = defaultdict(list)
    for each in records.list_all(book, DuesTerms, order="from_month"):
        found[each.person_id].append(each)
    return found


def reliefs_of(book: Book, person_id: int) -> list[DuesRelief]:
    """The reliefs of one member, oldest first."""
    return records.list_all(book, DuesRelief, "person_id = ?", [person_id], order="from_month, id")


def all_reliefs(book: Book) -> list[DuesRelief]:
    """Every relief, oldest first."""
    return records.list_all(book, DuesRelief, order="from_month, id")


def charges_until(book: Book, month: str) -> list[DuesCharge]:
    """Everything that stands on the sheets up to a month."""
    return records.list_all(book, DuesCharge, "month <= ?", [month])


def charges_of(book: Book, person_id: int) -> list[DuesCharge]:
    """Everything that was charged to one member."""
    return records.list_all(book, DuesCharge, "person_id = ?", [person_id], order="month, id")


def charges_on(book: Book, month: str) -> list[DuesCharge]:
    """What stands on the sheet of a month."""
    return records.list_all(book, DuesCharge, "month = ?", [month])


def remove_charges(book: Book, charges: Sequence[DuesCharge]) -> None:
    """Take charges of an open month off its sheet."""
    for each in charges:
        records.remove(book, DuesCharge, each.id)


def payments_until(book: Book, month: str) -> list[DuesPayment]:
    """Everything that was paid up to the end of a month."""
    return records.list_all(book, DuesPayment, "paid_on <= ?", [f"{month}-31"], order="paid_on, id")


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
