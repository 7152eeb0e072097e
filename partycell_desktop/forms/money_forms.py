"""The papers of money: vouchers, requests, books of the funds, S01-TCĐ, DT01-TCĐ, BC01-TCĐ, accounts, dues."""

from partycell_desktop.forms import (
    account_papers,
    analysis_paper,
    dues_papers,
    dues_samples,
    fund_books,
    money_book_samples,
    money_papers,
    money_samples,
    regime_editions,
    request_papers,
    support_papers,
    support_samples,
)
from partycell_desktop.forms.form import About, Form

_BOOK = About.BOOK
_SAMPLES = money_book_samples

MONEY_FORMS: tuple[Form, ...] = (
    Form(
        "phieu-thu",
        _BOOK,
        money_papers.vouchers,
        money_samples.receipt,
        is_prescribed=False,
        edition=money_papers.voucher_edition,
        of_money="vouchers",
    ),
    Form(
        "phieu-chi",
        _BOOK,
        money_papers.vouchers,
        money_samples.payment,
        is_prescribed=False,
        edition=money_papers.voucher_edition,
        of_money="vouchers",
    ),
    Form("dn-tt", _BOOK, request_papers.requests, _SAMPLES.payment_request, is_prescribed=False, of_money="requests"),
    Form(
        "dn-tu",
        _BOOK,
        request_papers.advance_requests,
        _SAMPLES.advance_request,
        is_prescribed=False,
        edition=request_papers.request_edition,
        of_money="requests",
    ),
    Form("tt-tu", _BOOK, request_papers.settlement, _SAMPLES.settlement, is_prescribed=False, of_money="settlement"),
    Form("so-quy", _BOOK, fund_books.cash_book, _SAMPLES.cash_book, is_prescribed=False, of_money="cash"),
    Form("so-tgnh", _BOOK, fund_books.bank_book, _SAMPLES.bank_book, is_prescribed=False, of_money="bank"),
    Form("kk-quy", _BOOK, fund_books.cash_count, _SAMPLES.cash_count, is_prescribed=False, of_money="count"),
    Form(
        "s01-tcd",
        _BOOK,
        money_papers.ledger,
        money_samples.ledger,
        edition=regime_editions.ledger_edition,
        of_money="ledger",
    ),
    Form(
        "dt01-tcd",
        _BOOK,
        money_papers.report,
        money_samples.estimate,
        edition=regime_editions.report_edition,
        of_money="report",
    ),
    Form(
        "bc01-tcd",
        _BOOK,
        money_papers.report,
        money_samples.quarter,
        edition=regime_editions.report_edition,
        of_money="report",
    ),
    Form("kh-kp", _BOOK, support_papers.plan_of_use, support_samples.plan, is_prescribed=False, of_money="support"),
    Form("dm-ht", _BOOK, support_papers.dossier_list, support_samples.dossier, is_prescribed=False, of_money="support"),
    Form("bia-tc", _BOOK, support_papers.cover, support_samples.cover, is_prescribed=False, of_money="cover"),
    Form("pt-tc", _BOOK, analysis_paper.analysis, support_samples.year, is_prescribed=False, of_money="analysis"),
    Form("qt-nam", _BOOK, account_papers.year_account, _SAMPLES.year_account, is_prescribed=False, of_money="account"),
    Form("ck-tc", _BOOK, account_papers.public_sheet, _SAMPLES.year_account, is_prescribed=False, of_money="account"),
    Form("s01-dp", _BOOK, dues_papers.register, dues_samples.register, of_money="dues_register"),
    Form("b01-dp", _BOOK, dues_papers.report, dues_samples.report, of_money="dues_report"),
    Form(
        "ds-dp", _BOOK, dues_papers.signed_list, dues_samples.signed_list, is_prescribed=False, of_money="dues_signed"
    ),
    Form("tb-dp", _BOOK, dues_papers.reminders, dues_samples.reminders, is_prescribed=False, of_money="dues_debtors"),
    Form("ds-mg", _BOOK, dues_papers.reliefs, dues_samples.reliefs, is_prescribed=False, of_money="dues_reliefs"),
)
