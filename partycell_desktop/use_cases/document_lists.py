"""The register of outgoing documents to be looked at: its lines with what does not fit, and the numbers that lack."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from partycell_desktop.domain import documents as numbering
from partycell_desktop.domain import roster as story
from partycell_desktop.domain.document_doubts import Register, doubts_of_document, gap_words
from partycell_desktop.domain.documents import DocumentState, NumberGap, OutgoingDocument, Series, series_of
from partycell_desktop.domain.doubts import Doubt
from partycell_desktop.domain.names import matches
from partycell_desktop.domain.refusal import Citation, Refused
from partycell_desktop.domain.roster import MembershipEvent
from partycell_desktop.store import cell as cell_store
from partycell_desktop.store import documents as kept
from partycell_desktop.store import records
from partycell_desktop.store import roster as people
from partycell_desktop.store.written_papers import printed_drafts
from partycell_desktop.use_cases.document_forms import form_of
from partycell_desktop.use_cases.documents import document_kinds, read_type, types_by_year
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _


@dataclass(frozen=True)
class DocumentLine:
    """A document as the register shows it. `number` and `symbol` ("05-NQ/CB") are None and "" for a draft.

    `state` is draft, issued or cancelled; `draft` which draft it is; `warnings` name what does not fit, each with its
    rule. `form` is the key of the form on which the program prints it, "" where its text is not in the program.
    """

    id: int
    type: str
    type_title: str
    number: int | None
    symbol: str
    date: date | None
    title: str
    state: str
    draft: str
    warnings: tuple[Doubt, ...]
    document: OutgoingDocument
    form: str = ""


@dataclass(frozen=True)
class GapLine:
    """Numbers that no document of the register has: as they would be written, and what is known of them.

    `document_id` is the draft that had the number until it was undone, 0 where there is none.
    """

    type: str
    type_title: str
    symbols: str
    first: int
    last: int
    term_id: int
    year: int
    says: str
    after: int
    before: int
    document_id: int = 0
    because: Citation | None = None


def list_documents(
    session: Session, type: str = "", state: str = "", year: int = 0, search: str = "", meeting_id: int = 0
) -> list[DocumentLine]:
    """The documents of the cell, newest first, drafts before all; narrowed by type, state, year of issue, words.

    Each with what does not fit the rules of its day.
    """
    if state and state not in list(DocumentState):
        known = ", ".join(DocumentState)
        raise Refused(_("“{word}” is not known here; known are: {words}.").format(word=state, words=known), "state")
    code = read_type(session, type) if type else ""
    documents = kept.list_documents(session.book)
    register = _register(session, documents)
    printed = printed_drafts(session.book)
    lines = [
        _line(each, register, printed)
        for each in documents
        if (not code or each.type == code)
        and (not state or each.state == state)
        and (not year or (each.dated_on is not None and each.dated_on.year == year))
        and (not meeting_id or each.meeting_id == meeting_id)
        and (not search or matches(search, searched_words(each)))
    ]
    return sorted(lines, key=_newest_first)


def get_document(session: Session, document_id: int) -> DocumentLine:
    """One document of the cell with what does not fit the rules of its day."""
    document = kept.get_document(session.book, document_id)
    return _line(document, _register(session, kept.list_documents(session.book)), printed_drafts(session.book))


def list_number_gaps(session: Session) -> list[GapLine]:
    """The numbers of the register that no document has, by type; also those that an undone issue had been given."""
    register = _register(session, kept.list_documents(session.book))
    lost = kept.numbers_lost(session.book, _numbers_now(register.numbered))
    given = {(series_of(each, register.yearly), each.number): each for each in lost}
    lines = []
    for gap in _gaps(session, register.numbered, register.yearly, register.ended):
        undone = given.get((gap.series, gap.first)) if gap.first == gap.last else None
        says = _("Given to “{title}”, then undone.").format(title=undone.title) if undone else _("No document has it.")
        type_ = register.kinds.by_code.get(gap.series.type)
        day = _any_day(register.numbered.get(gap.series, ())) or session.today()
        lines.append(
            GapLine(
                gap.series.type,
                type_.value if type_ else _("Papers of the congress") if gap.series.type == numbering.CONGRESS else "",
                gap_words(gap, register),
                gap.first,
                gap.last,
                gap.series.term_id,
                gap.series.year,
                says,
                gap.after,
                gap.before,
                undone.id if undone and records.find(session.book, OutgoingDocument, undone.id) else 0,
                register.cite("document.numbered_within", day),
            )
        )
    return lines


def list_document_kinds(session: Session) -> dict[str, str]:
    """The types of document by their code ("NQ"), in the order of the list."""
    return {each.code or each.value: each.value for each in document_kinds(session).choices}


def searched_words(document: OutgoingDocument) -> list[str]:
    """What a search in the register looks through."""
    return [
        document.symbol, document.title, document.signer, document.recipients, document.note, document.kept_at,
        document.dated_on.shown() if document.dated_on else "", document.cancel_reason,
    ]  # fmt: skip


def _line(document: OutgoingDocument, register: Register, printed: Mapping[int, int]) -> DocumentLine:
    if document.draft_no is not None and printed.get(document.id, 0) > document.draft_no:
        document = replace(document, draft_no=printed[document.id])
    kind = register.kinds.by_code.get(document.type)
    return DocumentLine(
        document.id,
        document.type,
        kind.value if kind else document.type,
        document.number,
        document.symbol,
        document.day,
        document.title,
        document.state.value,
        document.draft_words,
        doubts_of_document(document, register),
        document,
        form_of(document),
    )


def _newest_first(line: DocumentLine) -> tuple[bool, int, int, int]:
    day = line.date.toordinal() if line.date else 0
    return line.state != DocumentState.DRAFT, -day, -(line.number or 0), -line.id


def register_of(session: Session) -> Register:
    """What the doubts about a document look at besides it, as the book has it now."""
    return _register(session, kept.list_documents(session.book))


def _register(session: Session, documents: Sequence[OutgoingDocument]) -> Register:
    yearly = frozenset(types_by_year(session))
    numbered: dict[Series, list[OutgoingDocument]] = {}
    for each in documents:
        if each.number:
            numbered.setdefault(series_of(each, yearly), []).append(each)
    numbered = {series: numbering.in_series(found, series, yearly) for series, found in numbered.items()}
    terms = cell_store.list_terms(session.book)
    ended = numbering.terms_over(terms, kept.begun_on(session.book) or session.today())
    gaps = {gap.before: gap for gap in _gaps(session, numbered, yearly, ended) if gap.before}
    return Register(
        document_kinds(session),
        terms,
        session.rules,
        yearly,
        cell_store.get_cell(session.book).symbol,
        numbered,
        {each.id: at for series in numbered.values() for at, each in enumerate(series)},
        gaps,
        ended,
        _official_counter(session),
    )


def _gaps(
    session: Session,
    numbered: Mapping[Series, Sequence[OutgoingDocument]],
    yearly: Collection[str],
    ended: Collection[int],
) -> list[NumberGap]:
    given: dict[Series, set[int]] = {}
    present = [each for several in numbered.values() for each in several if not each.by_hand]
    for each in (*present, *kept.numbers_lost(session.book, _numbers_now(numbered))):
        given.setdefault(series_of(each, yearly), set()).add(each.number or 0)
    found: list[NumberGap] = []
    for series in sorted({*numbered, *given}, key=lambda each: (each.type, each.term_id, each.year)):
        highest = kept.highest_given(session.book, [series.key])
        beside = numbered.get(series, [])
        if not series.year and series.term_id in ended and series not in given:
            continue
        found += numbering.gaps_in(
            beside, series, highest if beside or series in given else 0, given.get(series, set())
        )
    return found


def _numbers_now(numbered: Mapping[Series, Sequence[OutgoingDocument]]) -> dict[int, int | None]:
    return {each.id: each.number for several in numbered.values() for each in several}


def _official_counter(session: Session) -> Callable[[date], int]:
    """How many official members the cell had on a day; everybody's story is fetched once, each day counted once."""
    counted: dict[date, int] = {}
    stories: list[list[list[MembershipEvent]]] = []

    def official_on(day: date) -> int:
        if not stories:
            stories.append(list(people.all_events(session.book).values()))
        if day not in counted:
            standings = (story.standing_on(told, day) for told in stories[0])
            counted[day] = sum(each.counted and each.rank is story.Rank.OFFICIAL for each in standings)
        return counted[day]

    return official_on


def _any_day(documents: Sequence[OutgoingDocument]) -> date | None:
    return next((each.day for each in reversed(documents) if each.day), None)
