"""Money as the commands show it: vouchers, the ledger, reports; as JSON for a script, as lines for a person."""

from typing import Any

from partycell_desktop.domain.money import shown_number
from partycell_desktop.domain.vouchers import VOUCHER_KIND_LABELS, VOUCHER_STATE_LABELS
from partycell_desktop.use_cases.dues_papers import CODES
from partycell_desktop.use_cases.dues_reports import dues_report_figures
from partycell_desktop.use_cases.json_values import to_json
from partycell_desktop.use_cases.ledger import get_ledger
from partycell_desktop.use_cases.printed_reports import (
    COLUMN_LABELS,
    compare_with_printed,
    report_money,
    words_of_changes,
)
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
    """A report: {"code", "period", "closed", "lines": {"01": {"this": n, "cumulative": n}, ...}}, in đồng.

    With "changed" where it was printed with other figures: the day, each difference, what was entered since.
    """
    report = report_money(session, code, period)
    told = {"code": report.code, "period": report.period.key, "closed": report.closed, "lines": report.lines}
    if report.form in CODES:
        told["lines"] = dues_report_figures(session, report.code, report.period.key)["lines"]
    changes = compare_with_printed(session, code, period)
    return {**told, "changed": to_json(changes)} if changes is not None and changes.differences else told


def report_rows(session: Session, code: str, period: str) -> list[list[str]]:
    """The same as lines of text; what was printed otherwise is said at the end."""
    report = report_money(session, code, period)
    columns = list(dict.fromkeys(name for figures in report.lines.values() for name in figures))
    rows = [
        [line, report.titles.get(line, ""), *(_shown(figures.get(name)) for name in columns)]
        for line, figures in report.lines.items()
    ]
    rows.insert(0, ["", "", *(_(COLUMN_LABELS.get(name, name)) for name in columns)])
    changed = words_of_changes(compare_with_printed(session, code, period))
    return [*rows, [changed, "", *("" for _name in columns)]] if changed else rows


def _shown(amount: int | None) -> str:
    return "" if amount is None else shown_number(amount)
