"""Vouchers that follow from a warning: proposed with what the book knows of them; nothing is kept."""

from datetime import date
from typing import Any

from partycell_desktop.domain.dates import shown_day
from partycell_desktop.domain.money import shown_dong
from partycell_desktop.domain.money_warnings import press_titles_missing
from partycell_desktop.domain.names import fold
from partycell_desktop.domain.periods import Period
from partycell_desktop.domain.vouchers import CashCount, Fund, VoucherKind
from partycell_desktop.store import estimates as estimate_store
from partycell_desktop.store import records
from partycell_desktop.store import vouchers as kept
from partycell_desktop.use_cases.money_rules import find_rule
from partycell_desktop.use_cases.session import Session
from partycell_desktop.use_cases.vouchers import propose_voucher

_PRESS = "press"
_KNOWN = ("party", "address", "source", "spending", "sub_item", "decision", "approver", "approver_post")


def propose_press_payment(session: Session, year: int = 0) -> dict[str, Any]:
    """A payment for the papers that a cell has by rule and no payment of the year (this one) names. Keeps nothing.

    The payee, the source, the fund and the decision are those of the newest payment for one of them, or for any press;
    without a decision there, that on the estimate of the year. A past year proposes its last day.
    """
    asked = Period(year or session.today().year)
    day = min(asked.last_day, session.today())
    titles = find_rule(session, "press.titles", asked.last_day)
    missing = press_titles_missing(titles, kept.reasons_of_spending(session.book, asked.year))
    before = kept.payments_of_item(session.book, _PRESS)
    same = [each for each in before if any(fold(title) in fold(each.reason) for title in missing)]
    like = next(iter(same or before), None)
    proposed = {**propose_voucher(session, str(VoucherKind.PAYMENT)), "dated_on": shown_day(day), "spending": _PRESS}
    if like is not None:
        proposed |= {name: getattr(like, name) for name in _KNOWN} | {"fund": str(like.fund)}
    if same and len(missing) == 1:
        proposed["amount"] = shown_dong(same[0].amount or 0)
    estimate = estimate_store.find_estimate(session.book, asked.year).estimate
    if not proposed.get("decision") and estimate.is_approved:
        proposed["decision"] = estimate.decision
    if missing:
        proposed["reason"] = f"Mua {', '.join(missing)} năm {asked.year}"
    return proposed


def propose_count_voucher(session: Session, count_id: int) -> dict[str, Any]:
    """The voucher that puts right what a count of the cash box found otherwise than the books. Keeps nothing.

    A receipt over what was found more, a payment over what is missing, of today; source and item are the cell's to say.
    """
    count = records.get(session.book, CashCount, count_id)
    more = count.difference > 0
    counted: date = count.counted_on.first_day() if count.counted_on else session.today()
    told = f"{'Thừa' if more else 'Thiếu'} quỹ tiền mặt khi kiểm kê ngày {shown_day(counted)}"
    kind = VoucherKind.RECEIPT if more else VoucherKind.PAYMENT
    return {
        **propose_voucher(session, str(kind)),
        "fund": str(Fund.CASH),
        "amount": shown_dong(abs(count.difference)),
        "reason": told,
        "party": count.counted_by,
    }
