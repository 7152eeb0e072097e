"""Support of the enterprise on paper: plan of use, checklist of the dossier; the cover of bound papers of money.

No form is prescribed for them (Thông tư 20/2026/TT-BTC names the papers, not their layout): they are the program's own.
"""

from partycell_desktop.domain.dates import shown_day
from partycell_desktop.domain.money import amount_in_words, shown_dong, shown_number
from partycell_desktop.domain.support import Needed
from partycell_desktop.forms.compose import Fact, Row, flag
from partycell_desktop.forms.letterhead import letterhead, organisation_lines, place_and_date, signing
from partycell_desktop.forms.material import Facts, Material, merged
from partycell_desktop.forms.money_material import SupportOnPaper
from partycell_desktop.words import _

_LACKS = {
    Needed.FOUNDING: "Chưa ghi số, ngày của quyết định hoặc quy chế.",
    Needed.REQUEST: "Chưa có văn bản đề nghị đã phát hành.",
    Needed.APPROVAL: "Chưa đủ số, ngày văn bản phê duyệt.",
    Needed.VOUCHERS: "Chưa đủ hóa đơn, chứng từ.",
    Needed.NONCASH: "Có lần chi bằng tiền mặt từ mức quy định trở lên.",
    Needed.INVOICE_NAME: "Tên hoặc mã số thuế trên hóa đơn chưa đúng của doanh nghiệp.",
}
_SURE = {"verbatim": "", "quoted": "", "unconfirmed": " (chưa kiểm chứng, nên có)"}


def plan_of_use(material: Material) -> Facts:
    """Every fact of kế hoạch sử dụng kinh phí: what is wanted by the official items, and who approved it."""
    told = _support(material)
    file, support = told.file, told.file.support
    place = f"support:{support.id}"
    rows: list[Row] = [
        {
            "item": told.titles.get(each.spending, each.spending),
            "amount": shown_number(each.amount),
            "basis": Fact(each.basis or None, needed=False),
        }
        for each in file.lines
    ]
    approved = ""
    if support.approved_on:
        number = f"số {support.approval_number} " if support.approval_number else ""
        amount = shown_dong(support.approved_amount or 0)
        approved = f"{number}ngày {support.approved_on.shown()}, số tiền {amount}"
    return merged(
        letterhead(material),
        {
            "year": Fact(str(support.year)),
            "purpose": Fact(support.purpose or None, place, _("What the support is for")),
            "enterprise": Fact(file.enterprise or None, "cell:enterprise", _("Enterprise")),
            "lines": Fact(rows or None, place, _("Plan of use")),
            "total": Fact(shown_number(file.wanted)),
            "total_words": Fact(amount_in_words(file.wanted)),
            "approved": Fact(approved or None, needed=False),
            "request": Fact(file.request or None, needed=False),
        },
        signing(material.issuer),
    )


def dossier_list(material: Material) -> Facts:
    """Every fact of the checklist: each paper with its document, whether it is there and where, what is missing."""
    told = _support(material)
    file, support = told.file, told.file.support
    rows: list[Row] = [
        {
            "says": each.rule.says,
            "cite": f"{each.rule.cite.article} {each.rule.cite.document}".strip() + _SURE.get(each.rule.sure, ""),
            "state": "Có" if each.is_whole else "Chưa",
            "there": Fact(each.there or None, needed=False),
            "lacks": Fact(_LACKS[each.rule.needed] if each.lacks else None, needed=False),
        }
        for each in told.dossier
    ]
    came: list[Row] = [
        {
            "day": shown_day(each.day) if each.day else "",
            "symbol": each.symbol,
            "text": each.reason,
            "way": "chuyển khoản" if each.fund == "bank" else "tiền mặt",
            "amount": f"({shown_number(-each.signed)})" if each.signed < 0 else shown_number(each.signed),
        }
        for each in file.transfers
        if each.state == "posted"
    ]
    came += [
        {
            "day": shown_day(each.day) if each.day else "",
            "symbol": f"HĐ {each.invoice_number}" if each.invoice_number else "",
            "text": f"{each.what} (doanh nghiệp mua của {each.seller})",
            "way": "tiền mặt" if each.in_cash else "không dùng tiền mặt",
            "amount": shown_number(each.amount or 0),
        }
        for each in file.purchases
    ]
    return merged(
        letterhead(material),
        {
            "year": Fact(str(support.year)),
            "purpose": Fact(support.purpose or None, f"support:{support.id}", _("What the support is for")),
            "enterprise": Fact(file.enterprise or None, "cell:enterprise", _("Enterprise")),
            "tax_code": Fact(file.tax_code or None, needed=False),
            "approved_amount": Fact(
                shown_dong(support.approved_amount) if support.approved_amount else None, needed=False
            ),
            "came": Fact(shown_dong(file.came + file.bought)),
            "rows": Fact(rows or None, f"support:{support.id}", _("Dossier")),
            "transfers": Fact(came, needed=False),
            "is_whole": flag(all(each.is_whole or each.advised for each in told.dossier)),
        },
        signing(material.issuer),
    )


def cover(material: Material) -> Facts:
    """Every fact of the cover of bound papers of money."""
    told = material.on_money.cover
    assert told is not None
    notes: list[Row] = [{"note": each} for each in told.notes]
    return merged(
        organisation_lines(material.issuer),
        {
            "heading": Fact(told.heading.upper()),
            "bound": Fact(told.heading),
            "subject": Fact(told.subject or None, needed=False),
            "period": Fact(told.period),
            "notes": Fact(notes, needed=False),
        },
        place_and_date(material),
    )


def _support(material: Material) -> SupportOnPaper:
    found = material.on_money.support
    assert found is not None
    return found
