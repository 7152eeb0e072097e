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
from partycell_desktop.forms.money_material import LedgerOnPaper, ReportOnPaper, VoucherOnPaper
from partycell_desktop.words import _

TWO = "two_on_a_page"
_PARTS = ("I", "II", "III", "IV")
_SIGNS_IN_A_LINE, _LINES_TO_SPARE = 85, 1  # of a voucher on half a sheet
_SIGNS_OF_A_NAME = 34  # of the names of committee and cell, in capitals


def vouchers(material: Material) -> Facts:
    """Every fact of phiếu thu and phiếu chi; with the option `two_on_a_page` one voucher alone is printed twice."""
    printed = list(material.on_money.vouchers)
    two = material.options.get(TWO) == "yes"
    if two and len(printed) == 1:
        printed *= 2
    rows: list[Row] = []
    on_lower_half = False
    for place, each in enumerate(printed, 1):
        last = place == len(printed)
        goes_on = (
            two and not last and not on_lower_half and not is_long(material, said_of(each), said_of(printed[place]))
        )
        rows.append(_voucher(material, each, ends_page=not last and not goes_on, goes_on=goes_on))
        on_lower_half = goes_on
    head = {name: fact for name, fact in letterhead(material).items() if name in ("upper_body", "cell_line")}
    number = Fact(material.on_money.form_number or None, needed=False)
    return {**head, "form_number": number, "vouchers": Fact(rows, "ledger", _("Vouchers"))}


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
    """Half a sheet for each voucher; a whole one where two were asked for, or where one has too much to say."""
    whole = material.options.get(TWO) == "yes" or is_long(material, *map(said_of, material.on_money.vouchers))
    return replace(edition, paper="A4") if whole else edition


def said_of(printed: VoucherOnPaper) -> Sequence[str]:
    """The words of a voucher that may need more than one line."""
    voucher = printed.voucher
    words = amount_in_words(voucher.amount) if voucher.amount else ""
    return voucher.party, voucher.address, voucher.reason, voucher.decision, words, _papers(printed.papers)


def is_long(material: Material, *papers: Sequence[str]) -> bool:
    """Whether the words of any of these papers, under the names of the cell, need more than half a sheet has."""
    names = [each.name for each in material.issuer.names]
    spare = _LINES_TO_SPARE - sum(max(0, len(each) - 1) // _SIGNS_OF_A_NAME for each in names[:2])
    return spare < 0 or any(
        sum(max(0, len(each) - 1) // _SIGNS_IN_A_LINE + each.count("\n") for each in said) > spare for said in papers
    )


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
    sums, total = (
        {f"{name}_{number}": Fact(shown_amount(each), needed=False) for number, each in enumerate(figures, 1)}
        for name, figures in (("sum", told.sums), ("total", told.cumulative))
    )
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
    return {f"c{number}": shown_amount(each) for number, each in enumerate(figures, 1)}


def shown_amount(dong: int) -> str:
    """A figure of a column; nothing where it is nothing, in brackets where it takes something back."""
    if not dong:
        return ""
    return shown_number(dong) if dong > 0 else f"({shown_number(-dong)})"


def _report(material: Material) -> ReportOnPaper:
    found = material.on_money.report
    assert found is not None
    return found


def _ledger(material: Material) -> LedgerOnPaper:
    found = material.on_money.ledger
    assert found is not None
    return found
