"""What the papers of a support, the covers of bound papers of money and the analysis of a year are made from."""

from partycell_desktop.domain.money import shown_dong
from partycell_desktop.domain.periods import Period
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.forms.money_material import AnalysisOnPaper, CoverOnPaper, SupportOnPaper
from partycell_desktop.store import vouchers as kept
from partycell_desktop.use_cases.money_analysis import analyse_year
from partycell_desktop.use_cases.money_rules import regime_of
from partycell_desktop.use_cases.session import Session
from partycell_desktop.use_cases.support_sheets import SupportSheet, get_support
from partycell_desktop.words import _


def support_on_paper(session: Session, typed: str) -> SupportOnPaper:
    """A support by its number in the book."""
    sheet = _support(session, typed)
    return SupportOnPaper(sheet.file, sheet.dossier, sheet.titles)


def cover_on_paper(session: Session, support: str, period: Period) -> CoverOnPaper:
    """The cover of the dossier of a support, else that of the file of a period for inspection."""
    if not support:
        regime = regime_of(session, period.last_day)
        closed = [
            f"Đã khóa sổ {each.period.on_paper} ngày {each.closed_on.shown()}"
            for each in kept.closed_periods(session.book)
            if each.closed_on and period.first_day <= each.period.first_day and each.period.last_day <= period.last_day
        ]
        notes = [f"Chế độ chi: {regime.short}", *(closed or ["Kỳ này chưa khóa sổ"])]
        return CoverOnPaper("Hồ sơ phục vụ kiểm tra tài chính", "", period.on_paper, notes)
    file = _support(session, support).file
    notes = [f"Doanh nghiệp: {file.enterprise}" + (f", mã số thuế {file.tax_code}" if file.tax_code else "")]
    if file.support.approved_amount:
        notes.append(f"Số tiền được duyệt: {shown_dong(file.support.approved_amount)}")
    return CoverOnPaper("Hồ sơ khoản chi hỗ trợ tổ chức đảng", file.support.purpose, f"Năm {file.support.year}", notes)


def analysis_on_paper(session: Session, period: Period) -> AnalysisOnPaper:
    """The analysis of the year of a period, with remarks on what passed the estimate or stays below a norm."""
    analysis = analyse_year(session, period.year)
    remarks = [
        f"“{each.title}” vượt dự toán được duyệt {shown_dong(each.this - each.approved)}; cần văn bản bổ sung dự toán."
        for each in analysis.items
        if each.approved is not None and each.this > each.approved
    ]
    remarks += [
        f"“{each.title}” chưa đạt định mức (mức chi tối thiểu) {shown_dong(each.norm.amount - each.this)}."
        for each in analysis.items
        if each.norm is not None and each.this < each.norm.amount
    ]
    return AnalysisOnPaper(analysis, regime_of(session, period.last_day).short, remarks)


def _support(session: Session, typed: str) -> SupportSheet:
    if not typed.isdigit():
        raise Refused(_("Say which support is to be printed, by its number in the book."), "support")
    return get_support(session, int(typed))
