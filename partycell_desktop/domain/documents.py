"""Documents that a cell issues (văn bản đi) and receives (công văn đến), and how the issued ones are numbered.

Each type is numbered from 01 within one term of the cell, counted from the day after the congress; the papers of a
congress have one series for all types (Hướng dẫn 36-HD/VPTW, điểm 1.3.1). A cell may number a type by the year. A
number belongs to a document when it is issued and not before, and never to a second one.
"""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from partycell_desktop.domain.cell import Term
from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.items import Kind, item
from partycell_desktop.domain.names import nfc
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.words import N_, _

Date = PartialDate | None

KINDS = "document_kind"
CONGRESS = "ĐH"
USUAL_SYMBOL = "CB"
MOST = 9999
# What the papers of the way into the Party are about, by their type of paper in a dossier.
ABSTRACTS: dict[int, str] = {
    43: "đề nghị kết nạp đảng viên: {name}",
    50: "đề nghị công nhận đảng viên chính thức: {name}",
    97: "đề nghị thẩm tra lý lịch của người xin vào Đảng: {name}",
    201: "đưa quần chúng ưu tú vào diện cảm tình Đảng: {name}",
    202: "phân công đảng viên chính thức giúp đỡ: {name}",
}
_TYPED = re.compile(r"(?:số\s*:?\s*)?0*([0-9]{1,4})([a-zđ]?)\s*(?:[-–]\s*(\S.*))?", re.IGNORECASE)


class DocumentState(StrEnum):
    """How far a document of the cell has come."""

    DRAFT = "draft"
    ISSUED = "issued"
    CANCELLED = "cancelled"


STATE_LABELS: dict[DocumentState, str] = {
    DocumentState.DRAFT: N_("Draft"),
    DocumentState.ISSUED: N_("Issued"),
    DocumentState.CANCELLED: N_("Cancelled"),
}


@dataclass(frozen=True)
class OutgoingDocument:
    """A document of the cell: a draft without a number, an issued one, or one that was cancelled and keeps its number.

    `term_id` is the term in whose series the number stands (0: before the first known), `year` the year of issue. A
    number `by_hand` was not given by the program: the paper had it already. The meeting, candidacy and person that a
    document is about are plain numbers, 0 for none; `form` is the key of the form it is printed on.
    """

    id: int = 0
    type: str = item(N_("Type of document"), Kind.CHOICE, choices=KINDS, needed=True)
    title: str = item(
        N_("Abstract (trích yếu)"), Kind.LONG, needed=True, hint=N_("What it is about, begun with a small letter.")
    )
    dated_on: Date = item(N_("Date of the document"), Kind.DAY)
    signer: str = item(N_("Signed by"), Kind.NAME)
    signer_post: str = item(N_("Post of the signer"), hint=N_("As printed under T/M: BÍ THƯ or PHÓ BÍ THƯ."))
    on_behalf: str = item(N_("Signed on behalf of"), Kind.CHOICE, choices="on_behalf")
    recipients: str = item(N_("Recipients"), Kind.LONG)
    congress: bool = item(N_("Issued by the congress"), Kind.YES_NO)
    new_committee: bool = item(N_("Of the new committee, on the day of the congress"), Kind.YES_NO)
    draft_no: int | None = item(N_("Draft number"), Kind.NUMBER, length=2)
    copies: int | None = item(N_("Number of copies"), Kind.NUMBER, length=4)
    kept_at: str = item(N_("Where it is kept"))
    note: str = item(N_("Note"), Kind.LONG)
    form: str = ""
    meeting_id: int = 0
    candidacy_id: int = 0
    person_id: int = 0
    state: DocumentState = DocumentState.DRAFT
    term_id: int = 0
    year: int = 0
    number: int | None = None
    symbol: str = ""
    by_hand: bool = False
    cancelled_on: Date = None
    cancel_reason: str = ""

    @property
    def day(self) -> date | None:
        """The day of the document."""
        return self.dated_on.first_day() if self.dated_on else None

    @property
    def head(self) -> str:
        """The number as it is written, with a letter where there is one: "05", "05a"; "" for a draft."""
        return self.symbol.partition("-")[0]

    @property
    def draft_words(self) -> str:
        """What a draft says of itself: "Dự thảo lần 2"; "" once it is issued."""
        return words_of_draft(self.draft_no or 1) if self.state is DocumentState.DRAFT else ""


def words_of_draft(number: int) -> str:
    """Which draft a paper says it is: "Dự thảo lần 2"."""
    return f"Dự thảo lần {number}"


@dataclass(frozen=True)
class IncomingDocument:
    """A document that came to the cell: from whom, what it says, whether and by which day an answer is due."""

    id: int = 0
    arrival_number: int | None = item(N_("Arrival number"), Kind.NUMBER, length=4)
    received_on: Date = item(N_("Arrived on"), Kind.DAY, needed=True)
    sender: str = item(N_("Issued by"), needed=True)
    number: str = item(N_("Number and symbol"))
    dated_on: Date = item(N_("Date of the document"), Kind.DATE)
    type: str = item(N_("Type of document"), Kind.CHOICE, choices=KINDS)
    title: str = item(N_("Abstract (trích yếu)"), Kind.LONG, needed=True)
    handed_to: str = item(N_("Handed to"), Kind.NAME)
    answer_by: Date = item(N_("To be answered by"), Kind.DAY)
    answered_on: Date = item(N_("Answered on"), Kind.DAY)
    answer: str = item(N_("Answered with"), hint=N_("Number of the document that answers, or what was done."))
    kept_at: str = item(N_("Where it is kept"))
    note: str = item(N_("Note"), Kind.LONG)
    answer_document_id: int = 0
    year: int = 0

    @property
    def waits(self) -> bool:
        """Whether an answer is still due."""
        return self.answer_by is not None and self.answered_on is None


@dataclass(frozen=True)
class Series:
    """Numbers that follow each other: of one type in a term, or of all types of a congress; of a `year` without term.

    `type` is the abbreviation-like code of the type, or "ĐH" for a congress.
    """

    type: str
    term_id: int
    year: int = 0

    @property
    def key(self) -> str:
        """Under what name the highest number given by the program is kept."""
        return series_key(self.type, self.term_id, self.year)


def series_key(type_: str, term_id: int, year: int = 0) -> str:
    """The name of a series: "document NQ t2" within a term, "document NQ y2026" within a year."""
    return f"document {type_} y{year}" if year else f"document {type_} t{term_id}"


@dataclass(frozen=True)
class TypedNumber:
    """A number as a person typed it: 5, 05, 05a, "05-NQ/CB", "Số 05-NQ/CB"; `rest` is what follows the hyphen."""

    number: int
    letter: str = ""
    rest: str = ""

    @property
    def head(self) -> str:
        """The number as it is written, with two digits at least."""
        return f"{self.number:02}{self.letter}"


@dataclass(frozen=True)
class NumberGap:
    """Numbers of a series, `first` to `last`, that no document has. `after` is the document before them, 0 for none."""

    series: Series
    first: int
    last: int
    after: int = 0
    before: int = 0


def read_number(typed: str) -> TypedNumber:
    """The number that was typed; Refused where it is none."""
    found = _TYPED.fullmatch(nfc(typed))
    if not found or not int(found[1]):
        raise Refused(_("“{text}” is no number of a document; write 5 or 05-NQ/CB.").format(text=typed), "number")
    return TypedNumber(int(found[1]), found[2].lower(), (found[3] or "").replace(" ", ""))


def abbreviation(type_: str) -> str:
    """What a number bears of a type: "QĐ" both of a quyết định and of a quy định."""
    return type_.partition("-")[0]


def symbol(head: str, type_: str, of: str) -> str:
    """Number and symbol as printed after "Số": 05-NQ/CB."""
    return f"{head}-{abbreviation(type_)}/{of}"


def issuing_symbol(own: str, *, congress: bool) -> str:
    """What stands after the stroke: the symbol of the cell (usually CB), of its congress ĐH."""
    return CONGRESS if congress else own or USUAL_SYMBOL


def term_on(terms: Iterable[Term], day: date, *, new_committee: bool = False) -> int:
    """The term in which a document of that day is numbered: from the day after the congress; 0 before the first one.

    The new committee that met during the congress begins on that very day (36-HD/VPTW, 1.3.1).
    """
    found = 0
    for term in sorted(terms, key=_begun_on):
        closed = _begun_on(term)
        if closed < day or (new_committee and closed == day):
            found = term.id
    return found


def terms_over(terms: Iterable[Term], day: date) -> set[int]:
    """The terms that were over on a day, because a later one had begun; 0 stands for the time before the first."""
    known = list(terms)
    running = term_on(known, day)
    begun = next((_begun_on(each) for each in known if each.id == running), date.min)
    return {each.id for each in known if _begun_on(each) < begun} | ({0} if running else set())


def _begun_on(term: Term) -> date:
    return term.congress_on.last_day() if term.congress_on else date.min


def series_of(document: OutgoingDocument, yearly: Collection[str]) -> Series:
    """The series in which a document stands, or would stand; `yearly` are the types numbered by the year."""
    if document.congress:
        return Series(CONGRESS, document.term_id)
    if document.type in yearly:
        return Series(document.type, 0, document.year)
    return Series(document.type, document.term_id)


def in_series(documents: Iterable[OutgoingDocument], series: Series, yearly: Collection[str]) -> list[OutgoingDocument]:
    """The numbered documents of a series, by number."""
    found = (each for each in documents if each.number and _belongs(each, series, yearly))
    return sorted(found, key=lambda each: (each.number or 0, each.head, each.id))


def _belongs(document: OutgoingDocument, series: Series, yearly: Collection[str]) -> bool:
    if series.type == CONGRESS or document.congress:
        return document.congress and series.type == CONGRESS and document.term_id == series.term_id
    own = document.year == series.year if series.year else document.term_id == series.term_id
    return document.type == series.type and own


def gaps_in(
    numbered: Sequence[OutgoingDocument], series: Series, highest: int, given: Collection[int]
) -> list[NumberGap]:
    """The numbers that no document of the series has, from the lowest one known to the highest one given.

    What lies below the lowest is older than the book, unless the program itself had `given` it.
    """
    taken: dict[int, int] = {}
    for each in numbered:
        taken.setdefault(each.number or 0, each.id)
    known = [*taken, *given]
    if not known:
        return []
    found: list[NumberGap] = []
    last_id = 0
    for number in range(min(known), max(highest, *known) + 1):
        if number in taken:
            if found and found[-1].before == 0 and found[-1].last == number - 1:
                found[-1] = NumberGap(series, found[-1].first, found[-1].last, found[-1].after, taken[number])
            last_id = taken[number]
        elif found and found[-1].last == number - 1:
            found[-1] = NumberGap(series, found[-1].first, number, found[-1].after)
        else:
            found.append(NumberGap(series, number, number, last_id))
    return found
