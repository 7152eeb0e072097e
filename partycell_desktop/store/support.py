"""Supports of the enterprise: plans, transfers, purchases, the papers of their dossiers."""

from partycell_desktop.domain.support import (
    LINK,
    Support,
    SupportLine,
    SupportPaper,
    SupportPurchase,
    SupportTransfer,
)
from partycell_desktop.domain.vouchers import Voucher
from partycell_desktop.store import records
from partycell_desktop.store.book import Book


def get_support(book: Book, support_id: int) -> Support:
    """The support of that number in the book, or Refused."""
    return records.get(book, Support, support_id)


def list_supports(book: Book, year: int) -> list[Support]:
    """The supports of a year, as they were begun."""
    return records.list_all(book, Support, "year = ?", [year])


def open_supports(book: Book) -> list[Support]:
    """The supports that were approved and not given up, of all years."""
    return records.list_all(book, Support, "approved_on IS NOT NULL AND dropped_on IS NULL", order="approved_on, id")


def lines_of(book: Book, support_id: int) -> list[SupportLine]:
    """The plan of a support."""
    return records.list_all(book, SupportLine, "support_id = ?", [support_id])


def purchases_of(book: Book, support_id: int) -> list[SupportPurchase]:
    """What the enterprise bought itself, by day."""
    return records.list_all(book, SupportPurchase, "support_id = ?", [support_id], order="bought_on, id")


def papers_of(book: Book, support_id: int) -> list[SupportPaper]:
    """The papers of a dossier with those of the cell that serve every dossier."""
    return records.list_all(book, SupportPaper, "support_id IN (0, ?)", [support_id], order="kind, dated_on, id")


def transfers_of(book: Book, support: Support) -> list[Voucher]:
    """The vouchers by which a support came, and those that take one of them back, by day; cancelled ones left out."""
    linked = "link = ? OR id IN (SELECT voucher_id FROM support_transfer WHERE support_id = ?)"
    where = f"state <> 'cancelled' AND (({linked}) OR reverses_id IN (SELECT id FROM voucher WHERE {linked}))"
    values = [support.link, support.id]
    return records.list_all(book, Voucher, where, [*values, *values], order="dated_on, id")


def find_transfer(book: Book, voucher_id: int) -> SupportTransfer | None:
    """The link between a voucher and a support, where it was made by hand."""
    found = records.list_all(book, SupportTransfer, "voucher_id = ?", [voucher_id])
    return found[0] if found else None


def find_support_of(book: Book, voucher: Voucher) -> Support | None:
    """The support to which a voucher belongs, or None."""
    if voucher.link.startswith(LINK):
        return records.find(book, Support, int(voucher.link.removeprefix(LINK)))
    linked = find_transfer(book, voucher.id) if voucher.id else None
    return records.find(book, Support, linked.support_id) if linked else None


def has_request(book: Book, voucher: Voucher) -> bool:
    """Whether the request of the support to which a voucher belongs was issued, or its paper is on file."""
    support = find_support_of(book, voucher)
    if support is None:
        return False
    found = book.rows(
        "SELECT 1 FROM outgoing_document WHERE id = ? AND state = 'issued' "
        "UNION ALL SELECT 1 FROM support_paper WHERE support_id = ? AND kind = 'request' LIMIT 1",
        [support.document_id, support.id],
    )
    return bool(found)


def papers_behind(book: Book, voucher_ids: list[int]) -> dict[int, int]:
    """How many papers stand behind each of these vouchers."""
    marks = ", ".join("?" * len(voucher_ids))
    found = book.rows(
        f"SELECT voucher_id, count(*) AS papers FROM voucher_paper WHERE voucher_id IN ({marks}) GROUP BY voucher_id",
        voucher_ids,
    )
    return {int(row["voucher_id"]): int(row["papers"]) for row in found}


def unlinked_receipts(book: Book, year: int) -> list[Voucher]:
    """The posted receipts of a year marked as support of the enterprise that belong to no support, by day."""
    where = (
        "year = ? AND kind = 'receipt' AND enterprise_support = 1 AND state = 'posted' AND reverses_id = 0 "
        f"AND link NOT LIKE '{LINK}%' AND id NOT IN (SELECT voucher_id FROM support_transfer) AND id NOT IN "
        "(SELECT reverses_id FROM voucher WHERE reverses_id <> 0 AND state = 'posted')"
    )
    return records.list_all(book, Voucher, where, [year], order="dated_on, id")


def cash_beside_support(book: Book, year: int) -> list[Voucher]:
    """The cash vouchers of the days of a year on which support of the enterprise went in cash, by day.

    What was cancelled or taken back is left out, and so is what belongs to a support: its dossier looks at it.
    """
    where = (
        "year = ? AND fund = 'cash' AND state <> 'cancelled' AND reverses_id = 0 "
        f"AND link NOT LIKE '{LINK}%' AND id NOT IN (SELECT voucher_id FROM support_transfer) AND id NOT IN "
        "(SELECT reverses_id FROM voucher WHERE reverses_id <> 0 AND state = 'posted') AND dated_on IN "
        "(SELECT dated_on FROM voucher WHERE year = ? AND fund = 'cash' AND enterprise_support = 1)"
    )
    return records.list_all(book, Voucher, where, [year, year], order="dated_on, id")
