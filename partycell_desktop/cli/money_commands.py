"""The commands about money: vouchers, the ledger, dues, reports."""

from typing import TYPE_CHECKING

from partycell_desktop.cli.opening import DONE, Asked, opened, print_json, print_table, say_files, show_rows
from partycell_desktop.cli.parser import WrongUsage
from partycell_desktop.words import _

if TYPE_CHECKING:
    from partycell_desktop.use_cases.session import Session


def show_vouchers(asked: Asked) -> int:
    from partycell_desktop.cli.money_answers import voucher_rows, vouchers_json

    return show_rows(asked, vouchers_json, voucher_rows, asked.year)


def show_ledger(asked: Asked) -> int:
    from partycell_desktop.cli.money_answers import ledger_json, ledger_rows

    with opened(asked) as session:
        wanted = session, _period(session, asked), asked.fund or ""
        if asked.json:
            print_json(ledger_json(*wanted))
        else:
            print_table(ledger_rows(*wanted))
    return DONE


def show_dues(asked: Asked) -> int:
    from partycell_desktop.cli.dues_answers import dues_json, dues_rows

    return show_rows(asked, dues_json, dues_rows, asked.month)


def make_report(asked: Asked) -> int:
    from partycell_desktop.cli.money_answers import report_json, report_rows
    from partycell_desktop.use_cases.printing import print_paper

    with opened(asked) as session:
        wanted = session, asked.code, _period(session, asked)
        if asked.output:
            told = print_paper(session, asked.code, (), str(asked.output), {"period": _period(session, asked)})
            return say_files(told, asked)
        if asked.json:
            print_json(report_json(*wanted))
        else:
            print_table(report_rows(*wanted))
    return DONE


def _period(session: "Session", asked: Asked) -> str:
    year = asked.year or session.today().year
    if asked.quarter and asked.month:
        raise WrongUsage(_("Give --quarter or --month, not both."))
    if asked.quarter:
        return f"{year}-Q{asked.quarter}"
    return f"{year}-{asked.month:02}" if asked.month else str(year)
