"""Papers of money bound into one PDF with cover, contents and page numbers: the dossier of a support, an inspection."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from partycell_desktop.domain.dates import shown_day
from partycell_desktop.domain.periods import Period, PeriodKind, read_period
from partycell_desktop.domain.refusal import Refused, Trouble
from partycell_desktop.domain.support import Needed, SupportPaper
from partycell_desktop.domain.vouchers import Voucher, VoucherKind, VoucherState
from partycell_desktop.forms.document import Document
from partycell_desktop.store import documents as document_store
from partycell_desktop.store import roster as people
from partycell_desktop.store import support as kept
from partycell_desktop.store import vouchers as voucher_store
from partycell_desktop.use_cases.document_forms import find_document_paper
from partycell_desktop.use_cases.money_rules import regime_of
from partycell_desktop.use_cases.paper_files import write_whole
from partycell_desktop.use_cases.printing import compose_paper, paper_fonts
from partycell_desktop.use_cases.session import Session
from partycell_desktop.use_cases.support_sheets import SupportSheet, get_support, list_supports
from partycell_desktop.use_cases.vouchers import OF_DUES
from partycell_desktop.words import _

COVER = "bia-tc"
_VOUCHER_FORMS = {VoucherKind.RECEIPT: "phieu-thu", VoucherKind.PAYMENT: "phieu-chi"}
_PAPER_TITLES = {
    Needed.FOUNDING: "Quyết định thành lập hoặc quy chế làm việc",
    Needed.REQUEST: "Văn bản đề nghị hỗ trợ",
    Needed.APPROVAL: "Văn bản phê duyệt của doanh nghiệp",
    Needed.VOUCHERS: "Hóa đơn, chứng từ",
    Needed.NONCASH: "Chứng từ thanh toán không dùng tiền mặt",
    Needed.INVOICE_NAME: "Hóa đơn doanh nghiệp mua thay chi bộ",
}

Progress = Callable[[int, int, str], bool]


class _Stopped(Exception):
    """The person wants to stop."""


@dataclass
class _Pile:
    """The papers on the way into the file, those that could not be bound, and what is told of the way there."""

    session: Session
    tell: Progress
    steps: int
    skip_damaged: bool
    done: int = 0
    papers: list[tuple[str, Document | bytes]] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)

    def add(self, title: str, code: str, **options: str) -> None:
        """Compose a paper of the program; what a form refuses is said with the title of its paper."""
        self._step(title)
        try:
            self.papers.append((title, compose_paper(self.session, code, (), options)))
        except Refused as refused:
            self.skipped.append(f"{title}: {refused.reason}")

    def scan(self, title: str, content: str) -> None:
        """Take a scan of the book."""
        data = self.session.book.find_content(content) or b""
        if self.skip_damaged:
            from partycell_desktop.forms.dossier import check_scan  # here: the PDF library is only read when needed

            try:
                check_scan(title, data)
            except Trouble as trouble:
                self.skipped.append(trouble.what)
                return
        self.papers.append((title, data))

    def _step(self, title: str) -> None:
        if not self.tell(min(self.done, self.steps), 2 * self.steps, title):
            raise _Stopped
        self.done += 1


def bind_support_dossier(
    session: Session, support_id: int, out: str, progress: Progress | None = None, skip_damaged: bool = False
) -> dict[str, Any]:
    """Bind the tax dossier of a support into one PDF: checklist, decision, request, plan, approval, vouchers, scans.

    Also one that is not whole, as its checklist says then. A damaged scan is Trouble that names it, unless
    `skip_damaged`. Noted; cannot be undone. Gives files, papers, missing, skipped, cancelled.
    """
    path = _pdf(out)
    sheet = get_support(session, support_id)
    pile = _Pile(session, progress or (lambda *_told: True), 4 + len(sheet.file.transfers), skip_damaged)
    number = str(support_id)
    try:
        pile.add("Danh mục hồ sơ khoản chi hỗ trợ", "dm-ht", support=number)
        _take_scans(pile, sheet, Needed.FOUNDING)
        _take_request(pile, sheet)
        pile.add("Kế hoạch sử dụng kinh phí hỗ trợ", "kh-kp", support=number)
        _take_scans(pile, sheet, Needed.APPROVAL)
        for voucher in sheet.file.transfers:
            if voucher.number and voucher.state is VoucherState.POSTED:
                title = f"Phiếu thu {voucher.symbol} ngày {shown_day(voucher.day)}" if voucher.day else voucher.symbol
                pile.add(title, "phieu-thu", vouchers=str(voucher.id))
        for needed in (Needed.VOUCHERS, Needed.NONCASH, Needed.INVOICE_NAME):
            _take_scans(pile, sheet, needed)
        cover = compose_paper(session, COVER, (), {"support": number})
        return _bound(session, pile, cover, path, "bind_support_dossier") | {
            "missing": [each.lacks for each in sheet.missing]
        }
    except _Stopped:
        return {"files": [], "papers": 0, "skipped": [], "cancelled": True, "missing": []}


def _take_request(pile: _Pile, sheet: SupportSheet) -> None:
    document_id = sheet.file.support.document_id
    if document_id:
        document = document_store.get_document(pile.session.book, document_id)
        try:
            told = find_document_paper(pile.session, document_id)
        except Refused:
            told = None  # written outside the program: its scan stands for it
        if told is not None:
            title = f"Văn bản đề nghị hỗ trợ {document.symbol}".strip()
            pile.add(title, told.form, **told.options)
    _take_scans(pile, sheet, Needed.REQUEST)


def _take_scans(pile: _Pile, sheet: SupportSheet, needed: Needed) -> None:
    for each in sheet.file.papers_of(needed):
        if each.content:
            pile.scan(_title(each), each.content)


def _title(paper: SupportPaper) -> str:
    number = f" {paper.number}" if paper.number else ""
    return f"{_PAPER_TITLES[paper.kind]}{number} (bản chụp)"


def bind_inspection_file(
    session: Session, period: str, out: str, progress: Progress | None = None, skip_damaged: bool = False
) -> dict[str, Any]:
    """Bind the file for financial inspection of a period (2026, 2026-Q1, 2026-03) into one PDF with an index.

    The founding decision or working rules where they are scanned, the estimate and reports, S01-TCĐ, the books of the
    funds, account and analysis of a year, the supports, then every voucher of the period with the scans behind it.
    What a regime has no form for is left out and said in `skipped`. `progress(done, total, what)` is asked before each
    paper; when it says False, nothing is written. Gives files, papers, vouchers, skipped, cancelled.
    """
    path = _pdf(out)
    asked = read_period(period)
    posted = [
        each
        for each in voucher_store.vouchers_between(session.book, asked.first_day, asked.last_day)
        if each.state in (VoucherState.POSTED, VoucherState.CANCELLED)
    ]
    wanted = list(_books_of(session, asked))
    supports = [each for each in list_supports(session, asked.year) if _falls_into(each, asked)]
    pile = _Pile(
        session, progress or (lambda *_told: True), len(wanted) + len(supports) + len(posted) or 1, skip_damaged
    )
    try:
        for paper in kept.papers_of(session.book, 0):
            if paper.content:
                pile.scan(_title(paper), paper.content)
        for title, code, options in wanted:
            pile.add(title, code, **options)
        for sheet in supports:
            pile.add(f"Hồ sơ hỗ trợ: {sheet.file.support.purpose}", "dm-ht", support=str(sheet.id))
            for needed in Needed:
                if needed is not Needed.FOUNDING:
                    _take_scans(pile, sheet, needed)
        for voucher in posted:
            _take_voucher(pile, voucher)
        cover = compose_paper(session, COVER, (), {"period": asked.key})
        return _bound(session, pile, cover, path, "bind_inspection_file") | {"vouchers": len(posted)}
    except _Stopped:
        return {"files": [], "papers": 0, "skipped": [], "cancelled": True, "vouchers": 0}


def _falls_into(sheet: SupportSheet, asked: Period) -> bool:
    """Whether money or goods of a support came in a period; of a whole year each of its supports."""
    if asked.kind is PeriodKind.YEAR:
        return True
    days = [each.day for each in sheet.file.transfers] + [each.day for each in sheet.file.purchases]
    return any(day is not None and asked.first_day <= day <= asked.last_day for day in days)


def _books_of(session: Session, asked: Period) -> Iterator[tuple[str, str, dict[str, str]]]:
    """The estimate, the reports and the books of a period: title, form, options."""
    regime = regime_of(session, asked.last_day)
    year = str(asked.year)
    for report in regime.reports:
        if report.of == "estimate":
            yield f"{report.title} năm {year} ({report.code})", report.form, {"period": year}
    for report in regime.reports:
        if report.of == "ledger":
            yield f"{report.title} {asked.on_paper} ({report.code})", report.form, {"period": asked.key}
    yield f"Sổ quỹ tiền mặt {asked.on_paper}", "so-quy", {"period": asked.key}
    yield f"Sổ tiền gửi ngân hàng {asked.on_paper}", "so-tgnh", {"period": asked.key}
    for report in regime.reports:
        if report.of == "actual":
            for each in _reported(asked, report.periods):
                yield f"{report.title} {each.on_paper} ({report.code})", report.form, {"period": each.key}
    if asked.kind is PeriodKind.YEAR:
        yield f"Quyết toán thu, chi năm {year}", "qt-nam", {"period": year}
        yield f"Phân tích thu, chi năm {year}", "pt-tc", {"period": year}


def _reported(asked: Period, kinds: Sequence[str]) -> list[Period]:
    """The periods of which a report is in the file: the four quarters of a year, else the period itself."""
    if asked.kind is PeriodKind.YEAR and PeriodKind.QUARTER in kinds:
        return [Period(asked.year, number, PeriodKind.QUARTER) for number in (1, 2, 3, 4)]
    return [asked] if asked.kind in kinds else []


def _take_voucher(pile: _Pile, voucher: Voucher) -> None:
    word = "Phiếu thu" if voucher.kind is VoucherKind.RECEIPT else "Phiếu chi"
    day = f" ngày {shown_day(voucher.day)}" if voucher.day else ""
    cancelled = " (đã hủy)" if voucher.state is VoucherState.CANCELLED else ""
    from_dues = " (đảng phí)" if voucher.link.startswith(OF_DUES) else ""
    title = f"{word} {voucher.symbol}{day}{cancelled}{from_dues}"
    pile.add(title, _VOUCHER_FORMS[voucher.kind], vouchers=str(voucher.id))
    for paper in voucher_store.papers_of(pile.session.book, voucher.id):
        if paper.content:
            number = f" {paper.number}" if paper.number else ""
            pile.scan(f"{voucher.symbol}: {paper.kind}{number} (bản chụp)", paper.content)


def _bound(session: Session, pile: _Pile, cover: Document, path: Path, act: str) -> dict[str, Any]:
    from partycell_desktop.forms.dossier import Cancelled, Part, bind  # here: the PDF library is only read when needed

    def tell(part: int, of: int, what: str) -> bool:
        return pile.tell(pile.steps + part * pile.steps // max(of, 1), 2 * pile.steps, what)

    parts = [Part(title, content) for title, content in pile.papers]
    try:
        data = bind(parts, cover, tell, paper_fonts(session))
    except Cancelled:
        raise _Stopped from None
    with session.act(act, may_undo=False):
        people.note_disclosure(session.book, "printed", cover.title, None)
        write_whole(path, data)
    return {"files": [str(path)], "papers": len(parts), "skipped": pile.skipped, "cancelled": False}


def _pdf(out: str) -> Path:
    path = Path(out)
    if path.suffix.lower() != ".pdf":
        raise Refused(_("Bound papers are written into one file that ends in .pdf."), "out")
    return path
