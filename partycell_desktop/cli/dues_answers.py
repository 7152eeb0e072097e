"""Dues as the commands show them: the sheet of a month and the reports; as JSON for a script, as lines for a person."""

from typing import Any

from partycell_desktop.domain.dues import Channel
from partycell_desktop.domain.dues_accounts import MonthFigures
from partycell_desktop.domain.money import shown_number
from partycell_desktop.use_cases.dues import DuesLine, get_dues_sheet
from partycell_desktop.use_cases.dues_reports import dues_report_figures, make_dues_report
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _


def dues_json(session: Session, month: str) -> dict[str, Any]:
    """The sheet of a month with its sums and shares, in đồng; null where nobody has said the share."""
    sheet = get_dues_sheet(session, month)
    return {
        "month": sheet.month,
        "made": sheet.made,
        "closed": sheet.closed_on is not None,
        "regulation": sheet.regulation,
        "share": {"kept": sheet.share.percent, "source": sheet.share.source, "sure": sheet.share.sure},
        "voucher": sheet.voucher_id or None,
        "missing": sheet.missing,
        "differences": list(sheet.differences),
        "figures": _figures(sheet.figures),
        "lines": [_line(each) for each in sheet.lines],
    }


def _figures(figures: MonthFigures) -> dict[str, Any]:
    names = ("members", "exempt", "carried", "charged", "corrected", "due", "collected", "unpaid", "in_advance",
             "kept", "to_send", "remitted", "owed")  # fmt: skip
    return {name: getattr(figures, name) for name in names}


def _line(line: DuesLine) -> dict[str, Any]:
    figures = line.figures
    return {
        "member": line.person_id,
        "name": line.name,
        "rank": str(line.rank),
        "state": str(figures.state),
        "group": line.group,
        "base": line.base,
        "rate": line.rate,
        "reduction": line.reduction,
        "voluntary": line.voluntary,
        "this_month": figures.this_month,
        "arrears": figures.arrears,
        "due": figures.due,
        "paid": figures.paid,
        "unpaid": figures.unpaid,
        "in_advance": figures.in_advance,
        "owed": [{"month": month, "amount": amount} for month, amount in figures.account.owed],
        "payments": [
            {
                "day": each.day.isoformat(),
                "for_month": each.for_month,
                "amount": each.amount,
                "channel": str(Channel(each.channel)),
                "receipt": each.receipt_no,
            }
            for each in figures.payments
        ],
        "why": line.why,
        "source": line.source,
        "confirmed": line.confirmed,
    }


def dues_rows(session: Session, month: str) -> list[list[str]]:
    """The same as lines of text, with the sums at the end."""
    sheet = get_dues_sheet(session, month)
    lines = [
        [
            each.name,
            each.group_title or each.why,
            shown_number(each.base) if each.base else "",
            "X" if each.figures.exempt else shown_number(each.figures.this_month),
            shown_number(each.figures.arrears) if each.figures.arrears else "",
            shown_number(each.figures.due),
            shown_number(each.figures.paid),
            shown_number(each.figures.unpaid),
        ]
        for each in sheet.lines
    ]
    sums = sheet.figures
    total = [sums.charged, sums.carried + sums.corrected, sums.due, sums.collected, sums.unpaid]
    return [*lines, [_("Sum"), "", "", *(shown_number(each) for each in total)]]


def dues_report_rows(session: Session, code: str, period: str) -> list[list[str]]:
    """S01/ĐP or B01/ĐP of a period as lines of text."""
    told = dues_report_figures(session, code, period)
    titles = {each.code: each.title for each in make_dues_report(session, period).lines} if code[0] == "B" else {}
    return [
        [key, *([titles[key]] if titles else []), *(_cell(value) for value in line.values())]
        for key, line in told["lines"].items()
    ]


def _cell(value: object) -> str:
    if isinstance(value, bool):
        return "X" if value else ""
    return shown_number(value) if isinstance(value, int) else str(value or "")
