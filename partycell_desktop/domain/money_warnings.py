"""What deserves a second look in the vouchers and the year: warned of with its rule, never refused.

A warning explains; only what would make the books untrue is refused (domain/ledger.py, domain/vouchers.py).
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from partycell_desktop.domain.dates import shown_day
from partycell_desktop.domain.estimates import Compared
from partycell_desktop.domain.money import shown_dong
from partycell_desktop.domain.names import fold
from partycell_desktop.domain.refusal import Citation
from partycell_desktop.domain.regulation import DatedValue
from partycell_desktop.domain.vouchers import (
    LEAST_USUAL,
    Fund,
    Voucher,
    VoucherKind,
    VoucherPaper,
    VoucherState,
)
from partycell_desktop.words import _, n_

_SUPPORT_PAPERS = ("van ban de nghi ho tro", "ke hoach su dung kinh phi")


@dataclass(frozen=True)
class MoneyWarning:
    """One sentence, the rule it rests on (None: none), and where it is put right: "voucher:12", "estimate:2026".

    `heading` is the item it is about ("spent:press"), where it is about one.
    """

    kind: str
    says: str
    cite: Citation | None = None
    place: str = ""
    heading: str = ""


def voucher_warnings(
    voucher: Voucher,
    papers: Sequence[VoucherPaper],
    same_day: Iterable[Voucher],
    threshold: DatedValue | None,
    over: Compared | None,
    *,
    has_founding: bool,
    has_request: bool = False,
) -> list[MoneyWarning]:
    """What to look at before a voucher is approved or posted.

    `same_day` are the other vouchers of its day that were not cancelled, `threshold` from when on support of the
    enterprise does not go in cash, `over` the line of the estimate with this voucher in it, `has_founding` whether the
    decision that founded the cell (or its working rules) is noted in the book, `has_request` whether it belongs to
    a support whose request was issued.
    """
    place, found = f"voucher:{voucher.id}", []
    amount = voucher.amount or 0
    if 0 < amount < LEAST_USUAL:
        words = _("{amount} is little for a voucher. Was {thousands} meant? Nothing was changed.")
        shown = words.format(amount=shown_dong(amount), thousands=shown_dong(amount * 1000))
        found.append(MoneyWarning("small_amount", shown, place=place))
    if voucher.kind is VoucherKind.PAYMENT and not voucher.moves and not voucher.reverses_id and not papers:
        words = _("No invoice, list of signatures or other paper stands behind this payment yet.")
        found.append(MoneyWarning("papers_missing", words, place=place))
    if voucher.enterprise_support and not voucher.reverses_id:
        found += _support(voucher, papers, same_day, threshold, has_founding=has_founding, has_request=has_request)
    if over is not None and over.over:
        words = _(
            "“{item}” passes the approved estimate by {amount}. The norms are the least that is spent: it may be "
            "paid, and the decision that supplements the estimate is noted."
        )
        shown = words.format(item=over.title, amount=shown_dong(over.over))
        found.append(MoneyWarning("over_estimate", shown, NORMS, f"estimate:{voucher.year}", over.heading))
    return found


def _support(
    voucher: Voucher,
    papers: Sequence[VoucherPaper],
    same_day: Iterable[Voucher],
    threshold: DatedValue | None,
    *,
    has_founding: bool,
    has_request: bool,
) -> list[MoneyWarning]:
    place, found = f"voucher:{voucher.id}", []
    in_cash = _support_in_cash([voucher, *_beside(voucher, same_day)], threshold)
    if in_cash is not None:
        found.append(in_cash)
    if voucher.kind is VoucherKind.RECEIPT:
        kinds = {fold(each.kind) for each in papers}
        if not has_request and not kinds & set(_SUPPORT_PAPERS):
            words = _("The request for support, or the approved plan of use, is not among the papers.")
            found.append(MoneyWarning("support_without_request", words, DOSSIER, place))
        if not has_founding:
            words = _("The decision that founded the cell (or its working rules) is not noted yet.")
            found.append(MoneyWarning("founding_missing", words, DOSSIER, place))
    return found


def _beside(voucher: Voucher, same_day: Iterable[Voucher]) -> list[Voucher]:
    """The other vouchers of its kind that went in cash between the same hands on the same day."""
    return [
        each
        for each in same_day
        if each.id != voucher.id
        and each.kind is voucher.kind
        and each.fund is Fund.CASH
        and not each.reverses_id
        and each.state is not VoucherState.CANCELLED
        and fold(each.party) == fold(voucher.party)
    ]


def _support_in_cash(together: Sequence[Voucher], threshold: DatedValue | None) -> MoneyWarning | None:
    """The warning of what went in cash between the same hands on one day, the first of them support; mostly None."""
    first = together[0]
    amount = sum(each.amount or 0 for each in together)
    if threshold is None or first.fund is not Fund.CASH or amount < threshold.number:
        return None
    words = _(
        "{amount} of the enterprise's support in cash on {day}: from {threshold} on it goes by bank transfer, "
        "or the enterprise cannot deduct it from its taxable income. Several payments of one day count as one."
    )
    shown = words.format(
        amount=shown_dong(amount),
        day=shown_day(first.day) if first.day else "",
        threshold=shown_dong(threshold.number),
    )
    return MoneyWarning("support_in_cash", shown, threshold.cite, f"voucher:{first.id}")


def support_in_cash(
    vouchers: Sequence[Voucher], threshold_on: Callable[[date], DatedValue | None]
) -> list[MoneyWarning]:
    """The support of the enterprise that went in cash at or above the threshold of its day, once for a day and person.

    `vouchers` are those of some days that count: neither cancelled nor taken back.
    """
    found, seen = [], set()
    by_day: dict[date, list[Voucher]] = defaultdict(list)
    for each in vouchers:
        if each.day is not None and each.fund is Fund.CASH:
            by_day[each.day].append(each)
    for day, beside in by_day.items():
        for each in beside:
            hands = (day, each.kind, fold(each.party))
            if not each.enterprise_support or each.reverses_id or hands in seen:
                continue
            seen.add(hands)
            warning = _support_in_cash([each, *_beside(each, beside)], threshold_on(day))
            if warning is not None:
                found.append(warning)
    return found


NORMS = Citation("Quyết định 99-QĐ/TW", "Điều 2", "30/05/2012", "quoted")
"""The norms are the least that is spent, and the basis of the estimate."""
DOSSIER = Citation("Thông tư 20/2026/TT-BTC", "Điều 3 khoản 2", "12/03/2026", "verbatim")
"""What the dossier of a support consists of."""


def over_estimate(compared: Iterable[Compared], year: int) -> list[MoneyWarning]:
    """The items whose spending has passed the approved line."""
    found = []
    for each in compared:
        if each.heading.startswith("spent:") and each.over:
            words = _(
                "“{item}” has passed the approved estimate by {amount}. The norms of the regulation are the least that "
                "is spent: more may be paid, and the decision that supplements the estimate is noted."
            )
            shown = words.format(item=each.title, amount=shown_dong(each.over))
            found.append(MoneyWarning("over_estimate", shown, NORMS, f"estimate:{year}", each.heading))
    return found


def papers_missing(payments: Sequence[tuple[int, str]], year: int) -> list[MoneyWarning]:
    """One warning for the payments of a year (number in the book, symbol) behind which no paper stands."""
    if not payments:
        return []
    words = n_(
        "Behind {count} payment of {year} no paper stands yet: {first}.",
        "Behind {count} payments of {year} no paper stands yet, first {first}.",
        len(payments),
    )
    number, symbol = payments[0]
    shown = words.format(count=len(payments), year=year, first=symbol)
    return [MoneyWarning("papers_missing", shown, place=f"voucher:{number}")]


def press_missing(titles: DatedValue | None, bought: Iterable[str], year: int) -> list[MoneyWarning]:
    """The papers that a cell has by rule and that no payment of the year names; `bought` are reasons and sub-items."""
    missing = press_titles_missing(titles, bought)
    if titles is None or not missing:
        return []
    words = _("No payment of {year} names: {titles}. A cell below a grassroots committee receives them.")
    return [MoneyWarning("press", words.format(year=year, titles=", ".join(missing)), titles.cite, "press:")]


def press_titles_missing(titles: DatedValue | None, bought: Iterable[str]) -> list[str]:
    """The titles of the rule that no reason and no sub-item of a payment names."""
    told = fold(" ".join(bought))
    listed = [each.strip() for each in titles.text.split(";")] if titles is not None else []
    return [each for each in listed if fold(each) not in told]


def salary_in_doubt(value: DatedValue | None, newer: DatedValue | None) -> list[MoneyWarning]:
    """The base salary where it is not confirmed, or where a `newer` one than the entered one is known."""
    found = []
    if newer is not None and value is not None:
        words = _("The base salary in use, {amount}, is older than {document}.")
        shown = words.format(amount=shown_dong(value.number), document=newer.cite.document)
        found.append(MoneyWarning("salary_older", shown, newer.cite, "rule:salary.base"))
    elif value is not None and value.sure == "unconfirmed":
        words = _("The base salary {amount} is not confirmed yet: compare it with {document}.")
        shown = words.format(amount=shown_dong(value.number), document=value.cite.document)
        found.append(MoneyWarning("salary_unconfirmed", shown, value.cite, "rule:salary.base"))
    return found


def advances_open(advances: Iterable[tuple[Voucher, int]], today: date) -> list[MoneyWarning]:
    """Advances that are not accounted for yet, with what is left of each."""
    found = []
    for voucher, left in advances:
        if left > 0 and voucher.day is not None and voucher.day <= today:
            words = _("{person} has {amount} of the advance of {day} to account for.")
            shown = words.format(person=voucher.party, amount=shown_dong(left), day=shown_day(voucher.day))
            found.append(MoneyWarning("advance_open", shown, place=f"voucher:{voucher.id}"))
    return found
