"""The file for financial inspection: everything of a period in one PDF, in order, with an index.

What it is: the decisions behind the money, estimate and books, reports and accounts, dues, the supports of the
enterprise, and each voucher with the request before it and the scans behind it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from partycell_desktop.domain.dates import shown_day
from partycell_desktop.domain.documents import DocumentState, OutgoingDocument
from partycell_desktop.domain.payment_requests import LINK, PaymentRequest, RequestKind
from partycell_desktop.domain.periods import Period, PeriodKind, read_period
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.domain.support import Needed
from partycell_desktop.domain.vouchers import CashCount, Fund, Voucher, VoucherKind, VoucherState
from partycell_desktop.store import documents as document_store
from partycell_desktop.store import payment_requests as request_store
from partycell_desktop.store import support as support_store
from partycell_desktop.store import vouchers as kept
from partycell_desktop.use_cases.document_forms import find_document_paper
from partycell_desktop.use_cases.dues import list_dues_months
from partycell_desktop.use_cases.estimates import get_estimate
from partycell_desktop.use_cases.ledger import get_ledger
from partycell_desktop.use_cases.money_binding import (
    COVER,
    Pile,
    Progress,
    Stopped,
    pdf_path,
    take_request,
    take_scans,
    title_of,
    write_bound,
)
from partycell_desktop.use_cases.money_rules import regime_of
from partycell_desktop.use_cases.printing import compose_paper
from partycell_desktop.use_cases.session import Session
from partycell_desktop.use_cases.support_sheets import SupportSheet, list_supports
from partycell_desktop.use_cases.vouchers import OF_DUES
from partycell_desktop.words import _, n_

_VOUCHER_FORMS = {VoucherKind.RECEIPT: "phieu-thu", VoucherKind.PAYMENT: "phieu-chi"}
_REQUESTS = {
    RequestKind.PAYMENT: ("dn-tt", "Giấy đề nghị thanh toán"),
    RequestKind.ADVANCE: ("dn-tu", "Giấy đề nghị tạm ứng"),
}
# The sections of the file; papers are Vietnamese whatever language the screen speaks.
_BASES, _BOOKS, _REPORTS, _DUES = "Căn cứ", "Dự toán, sổ sách", "Báo cáo, quyết toán, công khai", "Đảng phí"
_SUPPORTS, _VOUCHERS, _UNPAID = "Doanh nghiệp hỗ trợ", "Chứng từ thu, chi", "Đề nghị chưa chi"
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII")


@dataclass(frozen=True)
class _Paper:
    """A paper of the file that the program makes: what it is called there, its form, its options."""

    title: str
    form: str
    options: dict[str, str]
    must: bool = True


@dataclass(frozen=True)
class _Found:
    """What the book has of a period."""

    period: Period
    posted: Sequence[Voucher]
    unposted: Sequence[Voucher]
    supports: Sequence[SupportSheet]
    requests: Sequence[PaymentRequest]
    counts: Sequence[CashCount]
    dues_months: Sequence[str]

    @property
    def is_empty(self) -> bool:
        """Whether nothing of money happened in it."""
        return not (self.posted or self.supports or self.requests or self.counts or self.dues_months)


def bind_inspection_file(
    session: Session, period: str, out: str, progress: Progress | None = None, skip_damaged: bool = False
) -> dict[str, Any]:
    """Bind the file for financial inspection of a period (2026, 2026-Q1, 2026-03) into one PDF with an index.

    Decisions, estimate, books, counts of the cash box, reports, account, publication, analysis, dues, supports, then
    every voucher of the period with its request, settlement and scans. Reports are remembered as printed. What cannot
    be taken is said in `skipped`; Refused where nothing of the period is in the book. `progress(done, total, what)` is
    asked before each paper; when it says False, nothing is written. Gives files, papers, vouchers, skipped, cancelled.
    """
    path = pdf_path(out)
    found = _find(session, read_period(period))
    if found.is_empty:
        words = _("There is nothing of money in “{period}”: no posted voucher, no sheet of dues, no support, no count.")
        raise Refused(
            f"{words.format(period=found.period.title)} {_('Choose another period, or post its vouchers first.')}",
            "period",
        )
    decisions = _decisions(session, found)
    books, reports = list(_books(session, found)), list(_reports(session, found))
    of_dues = list(_of_dues(session, found))
    planned: Sequence[Sequence[object]] = (
        decisions, books, reports, of_dues, found.supports, found.posted, found.requests,
    )  # fmt: skip
    steps = sum(len(each) for each in planned)
    pile = Pile(session, progress or (lambda *_told: True), steps or 1, skip_damaged)
    sections = _Sections(pile)
    try:
        sections.begin(_BASES)
        _take_bases(pile, decisions)
        for section, papers in ((_BOOKS, books), (_REPORTS, reports), (_DUES, of_dues)):
            sections.begin(section)
            for each in papers:
                pile.add(each.title, each.form, each.options, must=each.must)
        sections.begin(_SUPPORTS)
        for sheet in found.supports:
            _take_support(pile, sheet)
        sections.begin(_VOUCHERS)
        paid = _take_vouchers(pile, found.posted)
        sections.begin(_UNPAID)
        for request in found.requests:
            if request.id not in paid and request_store.find_voucher(session.book, request) is None:
                _take_paper_of_request(pile, request)
        if found.unposted:
            count = len(found.unposted)
            words = n_(
                "{count} voucher of the period is not posted and not in the file",
                "{count} vouchers of the period are not posted and not in the file",
                count,
            )
            pile.skipped.append(words.format(count=count))
        cover = compose_paper(session, COVER, (), {"period": found.period.key})
        return write_bound(pile, cover, path, "bind_inspection_file") | {"vouchers": len(found.posted)}
    except Stopped:
        return {"files": [], "papers": 0, "skipped": [], "cancelled": True, "vouchers": 0}


class _Sections:
    """Numbers the sections that have papers: I, II, III."""

    def __init__(self, pile: Pile) -> None:
        self._pile = pile

    def begin(self, words: str) -> None:
        """What comes now belongs to the section of these words."""
        used = list(dict.fromkeys(each.section for each in self._pile.papers))
        self._pile.section = f"{_ROMAN[len(used)]}. {words}"


def _find(session: Session, asked: Period) -> _Found:
    def inside(day: date | None) -> bool:
        return day is not None and asked.first_day <= day <= asked.last_day

    vouchers = kept.vouchers_between(session.book, asked.first_day, asked.last_day)
    numbered = (VoucherState.POSTED, VoucherState.CANCELLED)
    return _Found(
        asked,
        [each for each in vouchers if each.state in numbered],
        [each for each in vouchers if each.state not in numbered],
        [each for each in list_supports(session, asked.year) if _falls_into(each, asked)],
        [each for each in request_store.list_requests(session.book, asked.year) if inside(each.day)],
        [
            each
            for each in reversed(kept.cash_counts(session.book))
            if each.counted_on and inside(each.counted_on.first_day())
        ],
        [each.month for each in reversed(list_dues_months(session)) if asked.holds(read_period(each.month).first_day)],
    )


def _falls_into(sheet: SupportSheet, asked: Period) -> bool:
    """Whether money or goods of a support came in a period; of a whole year each of its supports."""
    if asked.kind is PeriodKind.YEAR:
        return True
    days = [each.day for each in sheet.file.transfers] + [each.day for each in sheet.file.purchases]
    return any(day is not None and asked.first_day <= day <= asked.last_day for day in days)


# The bases: the founding decision, and what the cell decided itself.


def _decisions(session: Session, found: _Found) -> list[OutgoingDocument]:
    """The documents of the register that vouchers or the estimate rest on, by day."""
    told = " | ".join(dict.fromkeys(each.decision for each in found.posted if each.decision))
    told = f"{told} | {get_estimate(session, found.period.year).estimate.decision}"
    newest: dict[str, OutgoingDocument] = {}
    for each in document_store.list_documents(session.book):
        if each.state is not DocumentState.ISSUED or each.day is None or each.day > found.period.last_day:
            continue
        if not re.search(rf"(?<![\w/-]){re.escape(each.symbol)}(?![\w-])", told, re.IGNORECASE):
            continue
        known = newest.get(each.symbol)  # the series begins anew: the number of the last one before the end is meant
        if known is None or known.day is None or known.day < each.day:
            newest[each.symbol] = each
    return sorted(newest.values(), key=lambda each: (each.day or date.min, each.symbol))


def _take_bases(pile: Pile, decisions: Sequence[OutgoingDocument]) -> None:
    for paper in support_store.papers_of(pile.session.book, 0):
        if paper.content:
            pile.scan(title_of(paper), paper.content)
    for document in decisions:
        day = f" ngày {shown_day(document.day)}" if document.day else ""
        title = f"{document.type} {document.symbol}{day}"
        try:
            told = find_document_paper(pile.session, document.id)
        except Refused as refused:
            pile.skipped.append(refused.reason)
            continue
        pile.add(title, told.form, told.options, told.candidacy_ids)


# Estimate, books, reports.


def _books(session: Session, found: _Found) -> Iterator[_Paper]:
    asked = found.period
    year, key, words = str(asked.year), asked.key, _within(asked)
    regime = regime_of(session, asked.last_day)
    if get_estimate(session, asked.year).lines:
        for report in regime.reports:
            if report.of == "estimate":
                yield _Paper(f"{report.title} năm {year} ({report.code})", report.form, {"period": year})
    for report in regime.reports:
        if report.of == "ledger":
            yield _Paper(f"{report.title} {words} ({report.code})", report.form, {"period": key})
    yield _Paper(f"Sổ quỹ tiền mặt {words}", "so-quy", {"period": key})
    bank = get_ledger(session, key, Fund.BANK)
    if bank.lines or bank.opening:
        yield _Paper(f"Sổ tiền gửi ngân hàng {words}", "so-tgnh", {"period": key})
    for count in found.counts:
        day = count.counted_on.shown() if count.counted_on else ""
        yield _Paper(f"Biên bản kiểm kê quỹ tiền mặt ngày {day}", "kk-quy", {"count": str(count.id)})


def _reports(session: Session, found: _Found) -> Iterator[_Paper]:
    asked = found.period
    for report in regime_of(session, asked.last_day).reports:
        if report.of == "actual":
            for each in _reported(session, asked, report.periods):
                yield _Paper(f"{report.title} {_within(each)} ({report.code})", report.form, {"period": each.key})
    if asked.kind is PeriodKind.YEAR:
        yield _Paper(f"Quyết toán thu, chi năm {asked.year}", "qt-nam", {"period": asked.key})
    yield _Paper(f"Bảng công khai tài chính {_within(asked)}", "ck-tc", {"period": asked.key})
    if asked.kind is PeriodKind.YEAR:
        yield _Paper(f"Phân tích thu, chi năm {asked.year}", "pt-tc", {"period": asked.key})


def _of_dues(session: Session, found: _Found) -> Iterator[_Paper]:
    if not found.dues_months:
        return
    asked = found.period
    yield _Paper(f"Sổ thu, nộp đảng phí {_within(asked)} (S01/ĐP)", "s01-dp", {"period": asked.key})
    for each in _reported(session, asked, ("quarter", "month")):
        if any(each.holds(read_period(month).first_day) for month in found.dues_months):
            yield _Paper(f"Báo cáo thu, nộp đảng phí {_within(each)} (B01/ĐP)", "b01-dp", {"period": each.key})
    # Where nobody is relieved there is no such list.
    yield _Paper(f"Danh sách miễn, giảm đảng phí {_within(asked)}", "ds-mg", {"period": asked.key}, must=False)


def _reported(session: Session, asked: Period, kinds: Sequence[str]) -> list[Period]:
    """The periods of which a report is in the file: the quarters of a year that have begun, else the period itself."""
    if asked.kind is PeriodKind.YEAR and PeriodKind.QUARTER in kinds:
        quarters = [Period(asked.year, number, PeriodKind.QUARTER) for number in (1, 2, 3, 4)]
        return [each for each in quarters if each.first_day <= session.today()]
    return [asked] if asked.kind in kinds else []


def _within(period: Period) -> str:
    """ "quý I năm 2026", as it stands inside a title."""
    words = period.on_paper
    return words[:1].lower() + words[1:]


# Supports, vouchers, requests.


def _take_support(pile: Pile, sheet: SupportSheet) -> None:
    number, purpose = str(sheet.id), " ".join(sheet.file.support.purpose.split())
    pile.add(f"Danh mục hồ sơ hỗ trợ: {purpose}", "dm-ht", {"support": number})
    take_request(pile, sheet)
    if sheet.file.lines:
        pile.add(f"Kế hoạch sử dụng kinh phí hỗ trợ: {purpose}", "kh-kp", {"support": number})
    for needed in (Needed.APPROVAL, Needed.VOUCHERS, Needed.NONCASH, Needed.INVOICE_NAME):
        take_scans(pile, sheet, needed)


def _take_vouchers(pile: Pile, vouchers: Sequence[Voucher]) -> set[int]:
    """Each voucher, the request that it pays before it, what accounts for an advance and the scans behind it.

    Gives the numbers of the requests that were taken.
    """
    book, taken = pile.session.book, set()
    for voucher in vouchers:
        if voucher.link.startswith(LINK):
            request = request_store.get_request(book, int(voucher.link.removeprefix(LINK)))
            if request.id not in taken:
                taken.add(request.id)
                _take_paper_of_request(pile, request)
        pile.add(_named(voucher), _VOUCHER_FORMS[voucher.kind], {"vouchers": str(voucher.id)})
        if voucher.is_advance and voucher.state is VoucherState.POSTED and kept.vouchers_of_advance(book, voucher.id):
            pile.add(f"Giấy thanh toán tạm ứng {voucher.symbol}", "tt-tu", {"vouchers": str(voucher.id)})
        for paper in kept.papers_of(book, voucher.id):
            if paper.content:
                number = f" {paper.number}" if paper.number else ""
                pile.scan(f"{voucher.symbol}: {paper.kind}{number} (bản chụp)", paper.content)
    return taken


def _named(voucher: Voucher) -> str:
    word = "Phiếu thu" if voucher.kind is VoucherKind.RECEIPT else "Phiếu chi"
    day = f" ngày {shown_day(voucher.day)}" if voucher.day else ""
    cancelled = " (đã hủy)" if voucher.state is VoucherState.CANCELLED else ""
    from_dues = " (đảng phí)" if voucher.link.startswith(OF_DUES) else ""
    return f"{word} {voucher.symbol}{day}{cancelled}{from_dues}"


def _take_paper_of_request(pile: Pile, request: PaymentRequest) -> None:
    form, words = _REQUESTS[request.kind]
    day = f" ngày {shown_day(request.day)}" if request.day else ""
    pile.add(f"{words}{day}: {request.requester}", form, {"requests": str(request.id)})
