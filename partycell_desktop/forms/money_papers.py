"""Vouchers, the ledger and the reports of Hướng dẫn 21-HD/VPTW on paper: S01-TCĐ, DT01-TCĐ, BC01-TCĐ.

Columns, codes and words of the three forms are the official ones. No form number of a voucher is confirmed for a cell:
its layout is the program's own.
"""

from collections.abc import Sequence
from dataclasses import replace

from partycell_desktop.domain.dates import long_date
from partycell_desktop.domain.money import amount_in_words, shown_dong, shown_number
from partycell_desktop.domain.vouchers import VoucherKind, VoucherPaper
from partycell_desktop.forms.compose import Fact, Row, flag
from partycell_desktop.forms.editions import Edition
from partycell_desktop.forms.letterhead import letterhead, signing
from partycell_desktop.forms.material import Facts, Material, merged
from partycell_desktop.forms.money_material import LedgerOnPaper, MoneyOnPaper, ReportOnPaper, VoucherOnPaper
from partycell_desktop.words import _

TWO = "two_on_a_page"
_PARTS = ("I", "II", "III", "IV")


def vouchers(material: Material) -> Facts:
    """Every fact of phiếu thu and phiếu chi; with the option `two_on_a_page` one voucher alone is printed twice."""
    printed = list(_money(material).vouchers)
    two = material.options.get(TWO) == "yes"
    if two and len(printed) == 1:
        printed *= 2
    rows: list[Row] = []
    for place, each in enumerate(printed, 1):
        last = place == len(printed)
        ends_page = not last and (not two or place % 2 == 0)
        rows.append(_voucher(material, each, ends_page=ends_page, goes_on=not last and not ends_page))
    head = {name: fact for name, fact in letterhead(material).items() if name in ("upper_body", "cell_line")}
    return {**head, "vouchers": Fact(rows, "ledger", _("Vouchers"))}


def _voucher(material: Material, printed: VoucherOnPaper, *, ends_page: bool, goes_on: bool) -> Row:
    voucher = printed.voucher
    place = f"voucher:{voucher.id}"
    moved = f"{printed.other_fund} → {printed.fund}"
    if voucher.kind is VoucherKind.PAYMENT:
        moved = f"{printed.fund} → {printed.other_fund}"
    heading = "; ".join(part for part in (printed.spending, voucher.sub_item) if part)
    return {
        "number": Fact(voucher.symbol or None, place, _("Number of the voucher")),
        "book_no": Fact(voucher.book_no or None, place, _("Book number"), needed=False),
        "day": Fact(long_date(voucher.day).capitalize() if voucher.day else None, place, _("Date of the voucher")),
        "party": Fact(voucher.party or None, place, _("Payer or payee")),
        "address": Fact(voucher.address or None, place, _("Address or unit"), needed=False),
        "heading": Fact(moved if voucher.moves else heading or None, needed=False),
        "source": Fact(printed.source or None, needed=False),
        "fund": Fact(printed.fund or None, needed=False),
        "decision": Fact(voucher.decision or None, place, _("Decision it rests on"), needed=False),
        "amount": Fact(shown_dong(voucher.amount) if voucher.amount else None, place, _("Amount")),
        "received_words": Fact(None, needed=False),
        "amount_words": Fact(amount_in_words(voucher.amount) if voucher.amount else None, needed=False),
        "papers": Fact(_papers(printed.papers) or None, place, _("Papers behind a voucher"), needed=False),
        "approver_post": Fact((voucher.approver_post or "Người duyệt").upper()),
        "approver": Fact(voucher.approver or None, needed=False),
        "ends_page": flag(ends_page),
        "goes_on": flag(goes_on),
        "reason": Fact(voucher.reason or None, place, _("Reason")),
    }


def _papers(papers: Sequence[VoucherPaper]) -> str:
    told = []
    for each in papers:
        number = f"số {each.number}" if each.number else ""
        dated = f"ngày {each.dated_on.shown()}" if each.dated_on else ""
        told.append(" ".join(part for part in (each.kind, number, dated) if part))
    return f"{len(told):02} chứng từ gốc: {'; '.join(told)}" if told else ""


def voucher_edition(edition: Edition, material: Material) -> Edition:
    """Half a sheet for each voucher, or two on a sheet where that was chosen."""
    return replace(edition, paper="A4") if material.options.get(TWO) == "yes" else edition


def report(material: Material) -> Facts:
    """Every fact of BC01-TCĐ and DT01-TCĐ."""
    told = _report(material)
    heads: list[Row] = [
        {"number": f"{number}-", "title": title, "value": shown_number(value) if value is not None else None}
        for number, title, value in told.head
    ]
    rows: list[Row] = []
    for mark, title, code, first, second in told.rows:
        bold = "bold_" if mark in _PARTS else ""  # I, II, III stand out, as on the form
        blank = dict.fromkeys(("title", "first", "second", "bold_title", "bold_first", "bold_second"), "")
        words = {"title": title, "first": shown_number(first), "second": shown_number(second)}
        row = {**blank, "mark": mark, "code": code, **{f"{bold}{name}": text for name, text in words.items()}}
        rows.append(row)
    return merged(
        letterhead(material),
        {
            "period": Fact(told.period),
            "head": Fact(heads, needed=False),
            "lines": Fact(rows, needed=False),
        },
        signing(material.issuer),
    )


def ledger(material: Material) -> Facts:
    """Every fact of S01-TCĐ: the opening, each voucher by column, the sums of the period and since the year began."""
    told = _ledger(material)
    rows: list[Row] = [
        {"day": day, "symbol": symbol, "text": text, **_columns(figures)} for day, symbol, text, figures in told.rows
    ]
    sums = {f"sum_{number}": Fact(_amount(each), needed=False) for number, each in enumerate(told.sums, 1)}
    total = {f"total_{number}": Fact(_amount(each), needed=False) for number, each in enumerate(told.cumulative, 1)}
    return merged(
        letterhead(material),
        {
            "period": Fact(told.period),
            "opening": Fact(shown_number(told.opening), needed=False),
            "lines": Fact(rows, needed=False),
        },
        sums,
        total,
        signing(material.issuer),
    )


def _columns(figures: Sequence[int]) -> Row:
    return {f"c{number}": _amount(each) for number, each in enumerate(figures, 1)}


def _amount(dong: int) -> str:
    """A figure of a column; nothing where it is nothing, in brackets where it takes something back."""
    if not dong:
        return ""
    return shown_number(dong) if dong > 0 else f"({shown_number(-dong)})"


def _money(material: Material) -> MoneyOnPaper:
    assert material.money is not None
    return material.money


def _report(material: Material) -> ReportOnPaper:
    found = _money(material).report
    assert found is not None
    return found


def _ledger(material: Material) -> LedgerOnPaper:
    found = _money(material).ledger
    assert found is not None
    return found
