"""The yearly book: which papers a year or a term has for it, binding them into one PDF, what was bound before."""

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from partycell_desktop.domain.bound_books import (
    BOOK_KIND_LABELS,
    BookKind,
    BoundBook,
    BoundPaper,
    Period,
    Unfinished,
    check_first_page,
    page_words,
    period_of_term,
    period_of_year,
)
from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.documents import DocumentState, OutgoingDocument, abbreviation
from partycell_desktop.domain.items import read_items
from partycell_desktop.domain.meetings import MEETING_STATE_LABELS, Meeting, MeetingState, state_of
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.forms import minutes as wording
from partycell_desktop.forms.book_pages import BOOKS
from partycell_desktop.forms.catalogue import get_form
from partycell_desktop.forms.compose import compose
from partycell_desktop.forms.document import Document
from partycell_desktop.forms.material import Issuer, Material
from partycell_desktop.forms.plain_text import as_text
from partycell_desktop.store import bound_books as kept
from partycell_desktop.store import cell as cell_store
from partycell_desktop.store import documents, records
from partycell_desktop.store import meetings as meeting_store
from partycell_desktop.store import roster as people
from partycell_desktop.store.meeting_lists import list_heads
from partycell_desktop.use_cases.document_forms import find_document_paper, form_of
from partycell_desktop.use_cases.document_lists import list_document_kinds
from partycell_desktop.use_cases.minutes import is_whole
from partycell_desktop.use_cases.paper_files import write_whole
from partycell_desktop.use_cases.paper_material import edition_for, issuer_on
from partycell_desktop.use_cases.printing import compose_paper, paper_fonts
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _

Progress = Callable[[int, int, str], bool]
_DECIDED = frozenset({"NQ", "KL"})
_OF_MEETINGS = frozenset({wording.RESOLUTION, wording.CONCLUSION})


@dataclass(frozen=True)
class BookPaper:
    """A paper that belongs into a book: what it is, its day, and why it is not finished ("" for a finished one).

    `on_paper` says that the program has no text of it: a page is bound in behind which its signed copy goes.
    """

    title: str
    day: date
    meeting_id: int
    document_id: int = 0
    problem: str = ""
    on_paper: bool = False


@dataclass(frozen=True)
class BookProposal:
    """What a book would hold. `cancelled` are the numbers of the period that were cancelled; `number` is the next free
    number of such a book, `opened_on` and `closed_on` the days proposed for it.
    """

    kind: BookKind
    period: Period
    period_words: str
    papers: Sequence[BookPaper]
    cancelled: Sequence[str]
    number: int
    opened_on: date
    closed_on: date

    @property
    def unfinished(self) -> list[BookPaper]:
        """The papers that are not finished."""
        return [each for each in self.papers if each.problem]


@dataclass(frozen=True)
class BoundBookLine:
    """A bound book as a list shows it; `changed` are its papers that read otherwise now, `gone` those not there."""

    book: BoundBook
    title: str
    period: str
    papers: Sequence[BoundPaper]

    @property
    def pages(self) -> str:
        """From which page to which."""
        return page_words(self.book.page_from, self.book.page_to)


def propose_book(session: Session, kind: str, year: int = 0, term_id: int = 0) -> BookProposal:
    """What the book of a year or of a term would hold: `kind` bien-ban (all minutes) or nghi-quyet.

    Minutes of every meeting that was held; of resolutions and conclusions those of the register, issued in that time.
    Refused: neither a year nor a term, or both.
    """
    sort = _kind(kind)
    if bool(year) == bool(term_id):
        raise Refused(_("Say of which year or of which term the book shall be."), "year")
    terms = cell_store.list_terms(session.book)
    period = period_of_year(year) if year else period_of_term(terms, term_id, session.today())
    name = next((each.name for each in terms if each.id == term_id), "")
    words = f"năm {year}" if year else f"nhiệm kỳ {name}"
    papers = _minutes_in(session, period) if sort is BookKind.MINUTES else _decided_in(session, period)
    papers.sort(key=lambda each: each.day)
    today = session.today()
    opened = papers[0].day if papers else period.first
    types = {"BB"} if sort is BookKind.MINUTES else _DECIDED
    cancelled = [
        each.symbol
        for each in _registered(session, period, types)
        if each.state is DocumentState.CANCELLED and each.symbol
    ]
    number = kept.next_book_number(session.book, sort)
    return BookProposal(sort, period, words, papers, cancelled, number, opened, max(today, opened))


def _kind(kind: str) -> BookKind:
    try:
        return BookKind(kind)
    except ValueError:
        words = _("There is no book of “{kind}”; there are bien-ban and nghi-quyet.")
        raise Refused(words.format(kind=kind), "kind") from None


def _minutes_in(session: Session, period: Period) -> list[BookPaper]:
    found = []
    for meeting, numbers in list_heads(session.book, period.first.isoformat(), period.last.isoformat()):
        state = state_of(meeting, opened=numbers is not None)
        if state in (MeetingState.PLANNED, MeetingState.CANCELLED):
            continue
        problem = "" if state is MeetingState.FINISHED else _(MEETING_STATE_LABELS[state])
        found.append(BookPaper(_minutes_title(meeting), _day(meeting), meeting.id, problem=problem))
    found.reverse()
    return [_proved(session, each) for each in found]


def _proved(session: Session, paper: BookPaper) -> BookPaper:
    """Finished minutes are bound as they were finished: where the hash does not prove, they are not finished ones."""
    if paper.problem or is_whole(meeting_store.get_file(session.book, paper.meeting_id)):
        return paper
    return replace(paper, problem=_("changed after they had been finished"))


def _minutes_title(meeting: Meeting) -> str:
    return f"Biên bản {wording.name_of_meeting(meeting)}"


def _day(meeting: Meeting) -> date:
    assert meeting.held_on is not None
    return meeting.held_on.first_day()


def _registered(session: Session, period: Period, types: Iterable[str]) -> list[OutgoingDocument]:
    """The documents of these types that are dated in a time, by type and number."""
    wanted = frozenset(types)
    found = [
        each
        for each in documents.list_documents(session.book)
        if abbreviation(each.type) in wanted and each.day is not None and period.holds(each.day)
    ]
    return sorted(found, key=lambda each: (each.type, each.congress, each.number or 0, each.head))


def _decided_in(session: Session, period: Period) -> list[BookPaper]:
    kinds = list_document_kinds(session)
    found = []
    for each in _registered(session, period, _DECIDED):
        if each.state is DocumentState.CANCELLED:
            continue
        assert each.day is not None
        name = kinds.get(each.type, each.type)
        number = f" số {each.symbol}" if each.symbol else ""
        paper = BookPaper(f"{name}{number} {each.title}".strip(), each.day, each.meeting_id, each.id)
        paper = replace(paper, on_paper=not form_of(each))
        if each.state is DocumentState.DRAFT:
            paper = replace(paper, problem=_("a draft without a number"))
        elif _is_of_meeting(each):
            meeting = meeting_store.get_meeting(session.book, each.meeting_id)
            if not meeting.sealed_at:
                paper = replace(paper, problem=_("the minutes of its meeting are not finished"))
            paper = _proved(session, paper)
        found.append(paper)
    return found


def _is_of_meeting(document: OutgoingDocument) -> bool:
    return bool(document.meeting_id) and document.form in _OF_MEETINGS


def bind_book(
    session: Session,
    kind: str,
    out: str,
    year: int = 0,
    term_id: int = 0,
    unfinished: str = "",
    items: dict[str, Any] | None = None,
    first_page: int = 1,
    progress: Progress | None = None,
) -> dict[str, Any]:
    """Bind all minutes (bien-ban) or resolutions and conclusions (nghi-quyet) of a year or a term into one PDF.

    With cover, opening page, contents, one run of page numbers from `first_page` on, bookmarks and closing page.
    Papers that are not finished are named and refused, unless `unfinished` is leave_out or mark (bound, each page
    marked). `items`: opened_on, closed_on, note. The book, its number and the pages of each paper are noted; cannot
    be undone, see remove_bound_book. Gives file, id, number, pages, papers, left_out, drafts, cancelled.
    """
    path = Path(out)
    if path.suffix.lower() != ".pdf":
        raise Refused(_("A book is bound into a file that ends in .pdf."), "out")
    check_first_page(first_page)
    told = propose_book(session, kind, year, term_id)
    chosen, left_out = _chosen(told, unfinished)
    values = read_items(BoundBook, items or {}, session.today())
    book = BoundBook(
        kind=told.kind,
        number=told.number,
        year=year or None,
        term_id=term_id,
        opened_on=values.get("opened_on") or PartialDate.of(told.opened_on),  # type: ignore[arg-type]
        closed_on=values.get("closed_on") or PartialDate.of(told.closed_on),  # type: ignore[arg-type]
        page_from=first_page,
        printed_on=PartialDate.of(session.today()),
        note=str(values.get("note") or ""),
    )
    _check_days(book)
    return _bind(session, path, told, book, chosen, left_out, progress or (lambda *_told: True))


def _chosen(told: BookProposal, unfinished: str) -> tuple[list[BookPaper], list[BookPaper]]:
    try:
        wish = Unfinished(unfinished)
    except ValueError:
        words = _("Papers that are not finished are left out (leave_out) or marked (mark), not “{word}”.")
        raise Refused(words.format(word=unfinished), "unfinished") from None
    waiting = told.unfinished
    if waiting and wish is Unfinished.REFUSE:
        names = "; ".join(f"{each.title} ({each.problem})" for each in waiting)
        words = _("Not finished yet: {names}. Finish them first, or bind the book without them or with a mark.")
        raise Refused(words.format(names=names), "unfinished")
    chosen = [each for each in told.papers if not each.problem or wish is Unfinished.MARK]
    if not chosen:
        raise Refused(_("There is nothing to bind in this time."), "year")
    return chosen, [each for each in told.papers if each not in chosen]


def _check_days(book: BoundBook) -> None:
    if book.opened_on and book.closed_on and book.closed_on.last_day() < book.opened_on.first_day():
        raise Refused(_("The book cannot be closed before it was opened."), "closed_on")


def _bind(
    session: Session,
    path: Path,
    told: BookProposal,
    book: BoundBook,
    chosen: Sequence[BookPaper],
    left_out: Sequence[BookPaper],
    progress: Progress,
) -> dict[str, Any]:
    from partycell_desktop.forms import bound_book  # here: the PDF library is only read when needed

    leaves = []
    try:
        for done, paper in enumerate(chosen):
            if not progress(done, 2 * len(chosen), paper.title):
                raise bound_book.Stopped
            text = as_bound_alone(session, paper)
            leaves.append(bound_book.Leaf(paper.title, paper.day, text, bool(paper.problem)))

        def tell(part: int, of: int, what: str) -> bool:
            return progress(of + part, 2 * of, what)

        frame = _frame(session, told, book, chosen, left_out)
        bound = bound_book.bind_book(leaves, frame, book.page_from, tell, paper_fonts(session))
    except bound_book.Stopped:
        return {"file": "", "id": 0, "number": 0, "pages": 0, "papers": 0, "left_out": [], "drafts": [],
                "cancelled": True}  # fmt: skip
    book = replace(book, page_to=bound.numbers.last)
    with session.act("bind_book", may_undo=False):
        book_id = note_bound(session, book, chosen, [each.paper for each in leaves], bound.pages)
        people.note_disclosure(session.book, "printed", f"{_foot(book)}, {told.period_words}", None)
        write_whole(path, bound.pdf)
    return {
        "file": str(path),
        "id": book_id,
        "number": book.number,
        "pages": bound.numbers.count,
        "papers": len(chosen),
        "left_out": [each.title for each in left_out],
        "drafts": [each.title for each in chosen if each.problem],
        "cancelled": False,
    }


def note_bound(
    session: Session,
    book: BoundBook,
    papers: Sequence[BookPaper],
    texts: Iterable[Document],
    pages: Iterable[tuple[int, int]],
) -> int:
    """Note a book with its papers, their texts as they were bound and their pages. Runs inside an act."""
    book_id = records.add(session.book, book)
    bound = [
        BoundPaper(
            bound_book_id=book_id,
            meeting_id=paper.meeting_id,
            document_id=paper.document_id,
            title=paper.title,
            page_from=first,
            page_to=last,
            draft=bool(paper.problem),
            text_hash=_hash_of(text),
        )
        for paper, text, (first, last) in zip(papers, texts, pages, strict=True)
    ]
    records.add_many(session.book, bound)
    return book_id


def as_bound_alone(session: Session, paper: BookPaper) -> Document:
    """A paper of a book as it is printed alone: what is bound, and what a later look at the book compares."""
    if not paper.document_id:
        return compose_paper(session, wording.MINUTES, options={"meeting": str(paper.meeting_id)})
    document = documents.get_document(session.book, paper.document_id)
    if form_of(document):
        told = find_document_paper(session, document.id)
        return compose_paper(session, told.form, options=told.options, candidacy_ids=told.candidacy_ids)
    from partycell_desktop.forms.bound_book import paper_slip

    return paper_slip(paper.title, paper.day)


def _hash_of(paper: Document) -> str:
    return hashlib.sha256(as_text(paper).encode()).hexdigest()


def _foot(book: BoundBook) -> str:
    return f"{BOOKS[book.kind][0]} số {book.number}"


def _frame(
    session: Session,
    told: BookProposal,
    book: BoundBook,
    chosen: Sequence[BookPaper],
    left_out: Sequence[BookPaper],
) -> Any:
    from partycell_desktop.forms.bound_book import Frame, Numbers

    assert book.opened_on is not None
    assert book.closed_on is not None
    opened, closed = (issuer_on(session, each.first_day()) for each in (book.opened_on, book.closed_on))
    options = {
        "book_kind": told.kind.value,
        "period": told.period_words,
        "book_number": str(book.number),
        "opened_on": book.opened_on.iso,
        "closed_on": book.closed_on.iso,
        "paper_count": str(len(chosen)),
        "left_out": _named(left_out),
        "drafts": _named(each for each in chosen if each.problem),
        "cancelled": "\n".join(told.cancelled),
    }

    def page(key: str, issuer: Issuer) -> Callable[[Numbers], Document]:
        def made(numbers: Numbers) -> Document:
            counted = {
                "page_from": str(numbers.first),
                "page_to": str(numbers.last),
                "page_count": str(numbers.count),
            }
            form, material = get_form(key), Material(issuer, options={**options, **counted})
            return compose(edition_for(session, form, material), form.facts(material))

        return made

    return Frame(_foot(book), page("bia-so", closed), page("mo-so", opened), page("khoa-so", closed))


def _named(papers: Iterable[BookPaper]) -> str:
    return "\n".join(each.title for each in papers)


def list_bound_books(session: Session) -> list[BoundBookLine]:
    """Every book that was bound, the newest first, with its papers and their pages."""
    terms = {each.id: each.name for each in cell_store.list_terms(session.book)}
    return [
        BoundBookLine(
            each,
            _("{kind} no. {number}").format(kind=_(BOOK_KIND_LABELS[each.kind]), number=each.number),
            str(each.year) if each.year else terms.get(each.term_id, ""),
            tuple(kept.papers_of(session.book, each.id)),
        )
        for each in kept.list_bound_books(session.book)
    ]


def list_bound_changes(session: Session, bound_book_id: int) -> list[BoundPaper]:
    """The papers of a bound book that would read otherwise today: corrected since, or changed after the binding."""
    known = {each.id for each in meeting_store.list_meetings(session.book)}
    registered = {each.id for each in documents.list_documents(session.book)}
    changed = []
    for each in kept.papers_of(session.book, bound_book_id):
        there = each.document_id in registered if each.document_id else each.meeting_id in known
        if not there or _hash_of(as_bound_alone(session, _as_bound(session, each))) != each.text_hash:
            changed.append(each)
    return changed


def _as_bound(session: Session, paper: BoundPaper) -> BookPaper:
    if paper.document_id:
        day = documents.get_document(session.book, paper.document_id).day
    else:
        day = _day(meeting_store.get_meeting(session.book, paper.meeting_id))
    return BookPaper(paper.title, day or date.min, paper.meeting_id, paper.document_id)


def find_bound_pages(session: Session, meeting_id: int) -> str:
    """Where the finished minutes of a meeting are bound: “Sổ biên bản số 2, trang 15-18”; nothing where nowhere."""
    found = kept.bound_with(session.book, meeting_id, BookKind.MINUTES)
    if not found:
        return ""
    book, paper = found[0]
    return f"{_foot(book)}, trang {page_words(paper.page_from, paper.page_to)}"


def remove_bound_book(session: Session, bound_book_id: int) -> int:
    """Take a book off the list of bound books, where its binding was given up; the file stays. Undo brings it back."""
    records.get(session.book, BoundBook, bound_book_id)
    with session.act("remove_bound_book"):
        for each in kept.papers_of(session.book, bound_book_id):
            records.remove(session.book, BoundPaper, each.id)
        records.remove(session.book, BoundBook, bound_book_id)
    return bound_book_id
