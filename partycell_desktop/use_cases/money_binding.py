"""Papers of money bound into one PDF with cover, contents and page numbers; the dossier of a support."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from partycell_desktop.domain.dates import shown_day
from partycell_desktop.domain.periods import Period, read_period
from partycell_desktop.domain.refusal import Refused, Trouble
from partycell_desktop.domain.support import Needed, SupportPaper
from partycell_desktop.domain.vouchers import VoucherState
from partycell_desktop.forms.document import Document
from partycell_desktop.forms.form import Form
from partycell_desktop.store import documents as document_store
from partycell_desktop.store import roster as people
from partycell_desktop.use_cases.document_forms import find_document_paper
from partycell_desktop.use_cases.paper_files import write_whole
from partycell_desktop.use_cases.paper_material import find_form
from partycell_desktop.use_cases.printed_reports import REMEMBERED, remember_report
from partycell_desktop.use_cases.printing import compose_paper, paper_fonts
from partycell_desktop.use_cases.session import Session
from partycell_desktop.use_cases.support_sheets import SupportSheet, get_support
from partycell_desktop.words import _

COVER = "bia-tc"
_PAPER_TITLES = {
    Needed.FOUNDING: "Quyết định thành lập hoặc quy chế làm việc",
    Needed.REQUEST: "Văn bản đề nghị hỗ trợ",
    Needed.APPROVAL: "Văn bản phê duyệt của doanh nghiệp",
    Needed.VOUCHERS: "Hóa đơn, chứng từ",
    Needed.NONCASH: "Chứng từ thanh toán không dùng tiền mặt",
    Needed.INVOICE_NAME: "Hóa đơn doanh nghiệp mua thay chi bộ",
}

Progress = Callable[[int, int, str], bool]


class Stopped(Exception):
    """The person wants to stop."""


@dataclass(frozen=True)
class Bound:
    """A paper on its way into the file, under the words of its section; `report` is its form where it is one."""

    section: str
    title: str
    content: Document | bytes
    report: Form | None = None
    period: Period | None = None


@dataclass
class Pile:
    """The papers on the way into the file, those that could not be bound, and what is told of the way there."""

    session: Session
    tell: Progress
    steps: int
    skip_damaged: bool
    done: int = 0
    section: str = ""
    papers: list[Bound] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)

    def add(
        self, title: str, code: str, options: Mapping[str, str], candidacy_ids: Sequence[int] = (), must: bool = True
    ) -> None:
        """Compose a paper of the program; what a form refuses is said with its title, unless it need not be there."""
        self._step(title)
        form = find_form(self.session, code)
        of = form.of_money in REMEMBERED
        try:
            paper = compose_paper(self.session, code, (), options, candidacy_ids)
        except Refused as refused:
            if must:
                self.skipped.append(f"{title}: {refused.reason}")
            return
        period = read_period(options["period"]) if of else None
        self.papers.append(Bound(self.section, title, paper, form if of else None, period))

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
        self.papers.append(Bound(self.section, title, data))

    def _step(self, title: str) -> None:
        if not self.tell(min(self.done, self.steps), 2 * self.steps, title):
            raise Stopped
        self.done += 1


def bind_support_dossier(
    session: Session, support_id: int, out: str, progress: Progress | None = None, skip_damaged: bool = False
) -> dict[str, Any]:
    """Bind the tax dossier of a support into one PDF: checklist, decision, request, plan, approval, vouchers, scans.

    Also one that is not whole, as its checklist says then. A damaged scan is Trouble that names it, unless
    `skip_damaged`. Noted; cannot be undone. Gives files, papers, missing, skipped, cancelled.
    """
    path = pdf_path(out)
    sheet = get_support(session, support_id)
    pile = Pile(session, progress or (lambda *_told: True), 4 + len(sheet.file.transfers), skip_damaged)
    number = str(support_id)
    try:
        pile.add("Danh mục hồ sơ khoản chi hỗ trợ", "dm-ht", {"support": number})
        take_scans(pile, sheet, Needed.FOUNDING)
        take_request(pile, sheet)
        pile.add("Kế hoạch sử dụng kinh phí hỗ trợ", "kh-kp", {"support": number} | _day_of_plan(session, sheet))
        take_scans(pile, sheet, Needed.APPROVAL)
        for voucher in sheet.file.transfers:
            if voucher.number and voucher.state is VoucherState.POSTED:
                title = f"Phiếu thu {voucher.symbol} ngày {shown_day(voucher.day)}" if voucher.day else voucher.symbol
                pile.add(title, "phieu-thu", {"vouchers": str(voucher.id)})
        for needed in (Needed.VOUCHERS, Needed.NONCASH, Needed.INVOICE_NAME):
            take_scans(pile, sheet, needed)
        cover = compose_paper(session, COVER, (), {"support": number})
        return write_bound(pile, cover, path, "bind_support_dossier") | {
            "missing": [each.lacks for each in sheet.missing]
        }
    except Stopped:
        return {"files": [], "papers": 0, "skipped": [], "cancelled": True, "missing": []}


def _day_of_plan(session: Session, sheet: SupportSheet) -> dict[str, Any]:
    """The plan went out with the request: it bears its day, and who signed then, on whatever day the dossier is bound.

    Without an issued request of a whole day it bears the day of binding.
    """
    number = sheet.file.support.document_id
    dated = document_store.get_document(session.book, number).dated_on if number and sheet.file.request else None
    return {"date": dated.shown()} if dated is not None and dated.is_full else {}


def take_request(pile: Pile, sheet: SupportSheet) -> None:
    """The request of a support: its text where it was written in the program, and its scans."""
    document_id = sheet.file.support.document_id
    if document_id:
        document = document_store.get_document(pile.session.book, document_id)
        try:
            told = find_document_paper(pile.session, document_id)
        except Refused:
            told = None  # written outside the program: its scan stands for it
        if told is not None:
            title = f"Văn bản đề nghị hỗ trợ {document.symbol}".strip()
            pile.add(title, told.form, told.options, told.candidacy_ids)
    take_scans(pile, sheet, Needed.REQUEST)


def take_scans(pile: Pile, sheet: SupportSheet, needed: Needed) -> None:
    """The scans of one kind of paper of a support."""
    for each in sheet.file.papers_of(needed):
        if each.content:
            pile.scan(title_of(each), each.content)


def title_of(paper: SupportPaper) -> str:
    """What a scan of a dossier is called in the contents."""
    number = f" {paper.number}" if paper.number else ""
    return f"{_PAPER_TITLES[paper.kind]}{number} (bản chụp)"


def write_bound(pile: Pile, cover: Document, path: Path, act: str) -> dict[str, Any]:
    """Bind the pile and write it, noted as `act`; its reports are remembered like printed ones. Stopped, Trouble."""
    from partycell_desktop.forms.dossier import Cancelled, Part, bind  # here: the PDF library is only read when needed

    def tell(part: int, of: int, what: str) -> bool:
        return pile.tell(pile.steps + part * pile.steps // max(of, 1), 2 * pile.steps, what)

    session = pile.session
    parts = [Part(each.title, each.content, each.section) for each in pile.papers]
    try:
        data = bind(parts, cover, tell, paper_fonts(session))
    except Cancelled:
        raise Stopped from None
    with session.act(act, may_undo=False) as kept_as:
        people.note_disclosure(session.book, "printed", cover.title, None)
        for each in pile.papers:
            if each.report is not None and each.period is not None:
                remember_report(session, each.report, each.period, kept_as.id)
        write_whole(path, data)
    return {"files": [str(path)], "papers": len(parts), "skipped": pile.skipped, "cancelled": False}


def pdf_path(out: str) -> Path:
    """Where bound papers are written to; Refused where that is no PDF."""
    path = Path(out)
    if path.suffix.lower() != ".pdf":
        raise Refused(_("Bound papers are written into one file that ends in .pdf."), "out")
    return path
