"""Money as the commands show it: vouchers, the ledger, reports; as JSON for a script, as lines for a person."""

from typing import Any

from partycell_desktop.domain.money import shown_number
from partycell_desktop.domain.vouchers import VOUCHER_KIND_LABELS, VOUCHER_STATE_LABELS
from partycell_desktop.use_cases.json_values import to_json
from partycell_desktop.use_cases.ledger import get_ledger, make_report
from partycell_desktop.use_cases.session import Session
from partycell_desktop.use_cases.vouchers import VoucherLine, list_vouchers
from partycell_desktop.words import _


def vouchers_json(session: Session, year: int) -> list[dict[str, Any]]:
    """The vouchers of a year, by day and number."""
    return [_voucher(each) for each in list_vouchers(session, year)]


def _voucher(line: VoucherLine) -> dict[str, Any]:
    told: dict[str, Any] = to_json(line.voucher)
    return {**told, "symbol": line.voucher.symbol, "was_reversed": line.was_reversed, "papers": line.papers}


def voucher_rows(session: Session, year: int) -> list[list[str]]:
    """The same as lines of text."""
    return [
        [
            str(each.id),
            each.voucher.symbol or _(VOUCHER_KIND_LABELS[each.voucher.kind]),
            each.voucher.dated_on.shown() if each.voucher.dated_on else "",
            each.voucher.party,
            each.voucher.reason.replace("\n", " "),
            shown_number(each.voucher.signed),
            _(VOUCHER_STATE_LABELS[each.voucher.state]),
        ]
        for each in list_vouchers(session, year)
    ]


def ledger_json(session: Session, period: str, fund: str) -> dict[str, Any]:
    """The ledger of a period with its running balance, in đồng."""
    page = get_ledger(session, period, fund)
    return {
        "period": page.period.key,
        "fund": page.fund,
        "opening": page.opening,
        "received": page.received,
        "paid": page.paid,
        "balance": page.balance,
        "closed": page.closed,
        "lines": [
            {
                "voucher": each.voucher_id,
                "day": each.day.isoformat(),
                "symbol": each.symbol,
                "party": each.party,
                "reason": each.reason,
                "side": str(each.side),
                "fund": str(each.fund),
                "source": each.source,
                "spending": each.spending,
                "sub_item": each.sub_item,
                "received": each.received,
                "paid": each.paid,
                "balance": each.balance,
            }
            for each in page.lines
        ],
    }


def ledger_rows(session: Session, period: str, fund: str) -> list[list[str]]:
    """The same as lines of text, with what there was before and the sums at the end."""
    page = get_ledger(session, period, fund)
    opening = ["", "", _("Opening balance"), "", "", shown_number(page.opening)]
    lines = [
        [
            each.day.strftime("%d/%m/%Y"),
            each.symbol,
            each.reason.replace("\n", " "),
            shown_number(each.received) if each.received else "",
            shown_number(each.paid) if each.paid else "",
            shown_number(each.balance),
        ]
        for each in page.lines
    ]
    total = ["", "", _("Sum"), shown_number(page.received), shown_number(page.paid), shown_number(page.balance)]
    return [opening, *lines, total]


def report_json(session: Session, code: str, period: str) -> dict[str, Any]:
    """A report: {"code", "period", "lines": {"01": {"this": n, "cumulative": n}, ...}}, in đồng."""
    report = make_report(session, code, period)
    return {
        "code": report.code,
        "period": report.period.key,
        "closed": report.closed,
        "lines": {each.code: {"this": each.this, "cumulative": each.cumulative} for each in report.rows},
    }


def report_rows(session: Session, code: str, period: str) -> list[list[str]]:
    """The same as lines of text."""
    report = make_report(session, code, period)
    return [[each.code, each.title, shown_number(each.this), shown_number(each.cumulative)] for each in report.rows]
