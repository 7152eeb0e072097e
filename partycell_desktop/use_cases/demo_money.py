"""The money of the demo: opening, vouchers, closings and estimate of resources/demo/money.toml."""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any

from partycell_desktop import paths
from partycell_desktop.domain.dates import add_months, read_date, shown_month
from partycell_desktop.domain.payment_requests import LINK
from partycell_desktop.domain.vouchers import VoucherKind
from partycell_desktop.store import vouchers as kept
from partycell_desktop.use_cases.bank_accounts import keep_bank_account
from partycell_desktop.use_cases.demo_dues import (
    close_demo_dues,
    member_numbers,
    months_of_demo_dues,
    open_demo_dues,
)
from partycell_desktop.use_cases.demo_support import keep_supports
from partycell_desktop.use_cases.estimates import add_supplement, approve_estimate, keep_estimate
from partycell_desktop.use_cases.ledger import close_period, count_cash, keep_opening
from partycell_desktop.use_cases.payment_requests import request_payment
from partycell_desktop.use_cases.session import FixedClock, Session
from partycell_desktop.use_cases.voucher_scans import attach_voucher_scan
from partycell_desktop.use_cases.voucher_templates import keep_voucher_template
from partycell_desktop.use_cases.vouchers import (
    add_voucher_paper,
    approve_voucher,
    draft_voucher,
    enter_voucher,
    note_founding_decision,
    reverse_voucher,
)

_HOUR = timedelta(hours=15)
_LATER = timedelta(minutes=30)


def keep_money(session: Session, told: Mapping[str, Any], dues: Mapping[str, Any]) -> None:
    """Enter everything, each thing at its own moment; what is older than the book was entered on its first day.

    The kept share of the `dues` comes from closing their months.
    """
    begins: datetime = told["begins"]
    session.clock = FixedClock(begins)
    note_founding_decision(session, told["founding"])
    keep_bank_account(session, told["bank"])
    keep_opening(session, **told["opening"])
    for estimate in told["estimate"]:
        keep_estimate(session, estimate["year"], estimate["lines"])
        approve_estimate(session, estimate["year"], estimate["about"])
        for more in estimate.get("supplements", ()):
            given = {name: text for name, text in more.items() if name != "heading"}
            add_supplement(session, estimate["year"], more["heading"], given)
    signed = {name: told[name] for name in ("approver", "approver_post")}
    entered = sorted(
        (*_past(told["past"]), *told["voucher"], *months_of_demo_dues(dues)),
        key=lambda each: read_date(each["dated_on"]).first_day(),
    )
    acts = [(_moment(each["dated_on"], begins), each) for each in entered]
    acts += [(each["at"], each) for each in (*told["count"], *told["closing"])]
    acts.append((dues["now_at"], {"dues_now": dues["now"]}))
    acts += [(_moment(each["dated_on"], begins), each) for each in told["request"]]
    acts += [(_moment(each["of"], begins) + _LATER, each) for each in (*told["template"], *told["scan"])]
    counted = {"counted_by": told["cashier"], "witness": told["approver"]}
    numbers, requests = member_numbers(session), dict[str, int]()
    for moment, act in sorted(acts, key=lambda each: each[0]):
        session.clock = FixedClock(moment)
        if "period" in act:
            close_period(session, act["period"])
        elif "counted" in act:
            count_cash(session, {**counted, "counted_on": act["counted_on"], "counted": act["counted"]})
        elif "of" in act:
            _keep_beside(session, act)
        elif "dues" in act:
            close_demo_dues(session, dues, numbers, act["dues"], act["dated_on"])
        elif "dues_now" in act:
            open_demo_dues(session, dues, numbers)
        elif "requester" in act:
            given = {name: text for name, text in act.items() if name != "name"}
            requests[act["name"]] = request_payment(session, given)
        else:
            _enter(session, {**signed, **act}, requests)
    keep_supports(session, told["support"])


def _past(told: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """The vouchers of the years before the book: each sort on its days of every year."""
    for at, year in enumerate(told["years"]):
        for sort in told["each"]:
            kept = {name: value for name, value in sort.items() if name not in ("days", "amount", "reversed")}
            if "reversed" in sort and year == told["years"][-1]:
                kept["reversed"] = sort["reversed"]
            for day in sort["days"]:
                on = read_date(f"{day}/{year}").first_day()
                before = add_months(on.replace(day=1), -1)
                blanks = {"year": year, "month": f"{on.month:02}", "quarter": (on.month + 2) // 3}
                reason = sort["reason"].format(before=shown_month(before), **blanks)
                yield {**kept, "dated_on": f"{day}/{year}", "reason": reason, "amount": sort["amount"][at]}


def _moment(day: str, begins: datetime) -> datetime:
    midnight = datetime.combine(read_date(day).first_day(), datetime.min.time(), begins.tzinfo)
    return max(midnight + _HOUR, begins)


def _keep_beside(session: Session, act: Mapping[str, Any]) -> None:
    """The template that the payment of a day becomes, or the scan of the paper behind it."""
    day = read_date(act["of"]).first_day()
    found = next(each for each in kept.vouchers_between(session.book, day, day) if each.kind is VoucherKind.PAYMENT)
    if "name" in act:
        keep_voucher_template(session, found.id, act["name"])
        return
    picture = (paths.resources() / "demo" / act["file"]).read_bytes()
    paper = kept.papers_of(session.book, found.id)[0]
    attach_voucher_scan(session, found.id, {}, picture, act["file"], paper.id)


def _enter(session: Session, act: Mapping[str, Any], requests: Mapping[str, int]) -> None:
    more = {"kind": "payment", **act}
    if asked := more.pop("request", ""):
        more["link"] = f"{LINK}{requests[asked]}"
    papers, taken_back, stays = (more.pop(name, None) for name in ("papers", "reversed", "stays"))
    if stays is None:
        number = enter_voucher(session, more, papers)
        if taken_back:
            reverse_voucher(session, number, taken_back, act["dated_on"])
        return
    number = draft_voucher(session, more)
    for paper in papers or ():
        add_voucher_paper(session, number, paper)
    if stays == "approved":
        approve_voucher(session, number)
