"""The papers of money: phiếu thu, phiếu chi, S01-TCĐ, DT01-TCĐ, BC01-TCĐ."""

from partycell_desktop.forms import money_papers, money_samples
from partycell_desktop.forms.form import About, Form

MONEY_FORMS: tuple[Form, ...] = (
    Form(
        "phieu-thu",
        About.BOOK,
        money_papers.vouchers,
        money_samples.receipt,
        is_prescribed=False,
        edition=money_papers.voucher_edition,
        of_money="vouchers",
    ),
    Form(
        "phieu-chi",
        About.BOOK,
        money_papers.vouchers,
        money_samples.payment,
        is_prescribed=False,
        edition=money_papers.voucher_edition,
        of_money="vouchers",
    ),
    Form("s01-tcd", About.BOOK, money_papers.ledger, money_samples.ledger, of_money="ledger"),
    Form("dt01-tcd", About.BOOK, money_papers.report, money_samples.estimate, of_money="report"),
    Form("bc01-tcd", About.BOOK, money_papers.report, money_samples.quarter, of_money="report"),
)
