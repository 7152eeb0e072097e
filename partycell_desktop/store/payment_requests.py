"""Requests for money, and the vouchers that pay them."""

from partycell_desktop.domain.payment_requests import LINK, PaymentRequest
from partycell_desktop.domain.vouchers import Voucher
from partycell_desktop.store import records
from partycell_desktop.store.book import Book

_COUNTS = (
    "state <> 'cancelled' AND reverses_id = 0 AND NOT EXISTS "
    "(SELECT 1 FROM voucher r WHERE r.reverses_id = voucher.id AND r.state = 'posted')"
)


def get_request(book: Book, request_id: int) -> PaymentRequest:
    """The request of that number in the book, or Refused."""
    return records.get(book, PaymentRequest, request_id)


def list_requests(book: Book, year: int) -> list[PaymentRequest]:
    """The requests of a year, by day."""
    return records.list_all(book, PaymentRequest, "year = ?", [year], order="dated_on, id")


def find_voucher(book: Book, request: PaymentRequest) -> Voucher | None:
    """The voucher that pays a request; one that was cancelled or taken back pays nothing."""
    found = records.list_all(book, Voucher, f"link = ? AND {_COUNTS}", [request.link], order="id LIMIT 1")
    return found[0] if found else None


def vouchers_of_requests(book: Book, year: int) -> dict[int, Voucher]:
    """The vouchers that pay the requests of a year, by the number of the request."""
    where = f"link IN (SELECT '{LINK}' || id FROM payment_request WHERE year = ?) AND {_COUNTS}"
    found = records.list_all(book, Voucher, where, [year], order="id DESC")
    return {int(each.link.removeprefix(LINK)): each for each in found}
