"""What the lists of the registers can show, and the chips that narrow them."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from partycell_desktop.domain.dates import PartialDate, shown_day
from partycell_desktop.domain.documents import STATE_LABELS, DocumentState, IncomingDocument
from partycell_desktop.screens.parts.chips import Chip
from partycell_desktop.screens.parts.record_table import Column
from partycell_desktop.use_cases.document_lists import DocumentLine, GapLine
from partycell_desktop.words import C_, _

ALL, GAP, DOUBTFUL = "all", "gap", "doubtful"
WAITING, OVERDUE, ANSWERED, PLAIN = "waiting", "overdue", "answered", "plain"
TONES = {DocumentState.DRAFT: "gold", DocumentState.ISSUED: "green", DocumentState.CANCELLED: "accent"}


@dataclass(frozen=True)
class RegisterRow:
    """A line of the register: a document, or numbers that no document has."""

    line: DocumentLine | None = None
    gap: GapLine | None = None

    @property
    def key(self) -> tuple[str, object]:
        """What tells the row from all others."""
        if self.line is not None:
            return "document", self.line.id
        assert self.gap is not None
        return GAP, (self.gap.type, self.gap.term_id, self.gap.year, self.gap.first)

    @property
    def type(self) -> str:
        """The code of the type."""
        return self.line.type if self.line is not None else self.gap.type if self.gap is not None else ""

    @property
    def type_title(self) -> str:
        """The type in words."""
        return self.line.type_title if self.line is not None else self.gap.type_title if self.gap is not None else ""

    @property
    def symbol(self) -> str:
        """Number and symbol; of a draft which draft it is."""
        if self.line is not None:
            return self.line.symbol or self.line.draft
        return self.gap.symbols if self.gap is not None else ""

    @property
    def title(self) -> str:
        """The abstract; of missing numbers what is known of them."""
        return self.line.title if self.line is not None else self.gap.says if self.gap is not None else ""

    @property
    def state(self) -> str:
        """draft, issued, cancelled or gap."""
        return self.line.state if self.line is not None else GAP

    @property
    def year(self) -> int:
        """The year of the document's day; 0 where it has none."""
        return self.line.date.year if self.line is not None and self.line.date is not None else 0


def rows_of(lines: Sequence[DocumentLine], gaps: Sequence[GapLine]) -> list[RegisterRow]:
    """Documents and missing numbers as they follow each other, newest first; a gap stands below what came after it."""
    by_next: dict[int, list[GapLine]] = {}
    for gap in gaps:
        by_next.setdefault(gap.before, []).append(gap)
    rows = [RegisterRow(gap=each) for each in by_next.pop(0, [])]
    for line in lines:
        rows.append(RegisterRow(line))
        rows += [RegisterRow(gap=each) for each in by_next.pop(line.id, [])]
    return rows + [RegisterRow(gap=each) for several in by_next.values() for each in several]


def state_words(row: RegisterRow) -> str:
    """The state in words."""
    if row.line is None:
        return _("Missing number")
    return _(STATE_LABELS[DocumentState(row.line.state)])


def _state_pill(row: RegisterRow) -> tuple[str, str]:
    return state_words(row), TONES[DocumentState(row.line.state)] if row.line is not None else "accent"


def _doubts(row: RegisterRow) -> tuple[str, str] | None:
    return (C_("document", "to look at"), "gold") if row.line is not None and row.line.warnings else None


def register_columns(place_of: Callable[[RegisterRow], int]) -> list[Column[RegisterRow]]:
    """All columns of the register; `place_of` gives the place of a row as it came."""

    def words(name: str) -> Callable[[RegisterRow], str]:
        return lambda row: str(getattr(row.line.document, name) or "") if row.line is not None else ""

    return [
        Column(
            "symbol",
            _("Number and symbol"),
            lambda row: row.symbol,
            _number_key,
            width=160,
            figures=True,
            pill=_doubts,
        ),
        Column(
            "date",
            _("Day"),
            lambda row: shown_day(row.line.date) if row.line is not None and row.line.date else "",
            place_of,
            width=104,
            figures=True,
        ),
        Column("type", C_("document", "Type"), lambda row: row.type_title, width=104),
        Column("title", _("Abstract (trích yếu)"), lambda row: " ".join(row.title.split()), width=300),
        Column("state", _("Status"), lambda _row: "", state_words, width=116, pill=_state_pill),
        Column("signer", _("Signed by"), words("signer"), width=150),
        Column("recipients", _("Recipients"), lambda row: " ".join(words("recipients")(row).split()), width=150),
        Column("on_behalf", _("Signed on behalf of"), words("on_behalf"), width=120, shown_by_default=False),
        Column("signer_post", _("Post of the signer"), words("signer_post"), width=110, shown_by_default=False),
        Column("copies", _("Number of copies"), words("copies"), width=70, align="right", shown_by_default=False),
        Column("kept_at", _("Where it is kept"), words("kept_at"), width=170, shown_by_default=False),
        Column("cancel_reason", _("Reason of the cancellation"), words("cancel_reason"), width=170,
               shown_by_default=False),
        Column("note", _("Note"), words("note"), width=170, shown_by_default=False),
    ]  # fmt: skip


def _number_key(row: RegisterRow) -> tuple[str, int, int, str]:
    line = row.line
    if line is None:
        assert row.gap is not None
        return row.gap.type, row.gap.term_id, row.gap.first, ""
    return line.type, line.document.term_id, line.number or 0, line.symbol


def searched_in(row: RegisterRow) -> Iterable[str]:
    """What the search looks through."""
    if row.line is None:
        return (row.symbol, row.type_title)
    document = row.line.document
    day = shown_day(row.line.date) if row.line.date else ""
    return (row.symbol, row.type_title, row.title, document.signer, document.recipients, document.kept_at,
            document.note, document.cancel_reason, day)  # fmt: skip


def state_chips(rows: Sequence[RegisterRow]) -> list[Chip]:
    """How far the documents have come, those in doubt, and missing numbers, with counts."""

    def count(state: str) -> int:
        return sum(row.state == state for row in rows)

    doubtful = sum(bool(row.line and row.line.warnings) for row in rows)
    chips = [Chip(ALL, _("All"), sum(row.line is not None for row in rows))]
    chips += [Chip(state.value, _(words), count(state.value)) for state, words in STATE_LABELS.items()]
    chips.append(Chip(GAP, _("Missing numbers"), count(GAP), "accent" if count(GAP) else ""))
    chips.append(Chip(DOUBTFUL, _("To be looked at"), doubtful, "gold" if doubtful else ""))
    return chips


def type_chips(rows: Sequence[RegisterRow]) -> list[Chip]:
    """The types that the register has, with counts."""
    counts: dict[str, int] = {}
    titles: dict[str, str] = {}
    for row in rows:
        if row.line is not None:
            counts[row.type] = counts.get(row.type, 0) + 1
            titles[row.type] = row.type_title
    types = sorted(counts, key=lambda each: (-counts[each], each))
    return [Chip(ALL, _("All types")), *(Chip(each, titles[each], counts[each]) for each in types)]


def year_chips(years: Iterable[int]) -> list[Chip]:
    """The years that a register has, the newest first, with counts."""
    counts: dict[int, int] = {}
    for year in years:
        counts[year] = counts.get(year, 0) + 1
    known = sorted((year for year in counts if year), reverse=True)
    return [Chip(ALL, _("All years")), *(Chip(str(year), str(year), counts[year]) for year in known)]


def is_kept(row: RegisterRow, state: str, type_: str, year: str) -> bool:
    """Whether a row stands under the chosen chips."""
    if state == DOUBTFUL:
        wanted = row.line is not None and bool(row.line.warnings)
    else:
        wanted = state in ("", ALL, row.state)
    dated = year in ("", ALL) or (str(row.year) == year if row.line is not None else False)
    return wanted and type_ in ("", ALL, row.type) and dated


# What came to the cell.


def incoming_state(document: IncomingDocument, today: str) -> str:
    """waiting, overdue, answered, or plain where no answer is asked for."""
    if document.answered_on is not None:
        return ANSWERED
    if document.answer_by is None:
        return PLAIN
    return OVERDUE if document.answer_by.iso < today else WAITING


def incoming_columns(today: Callable[[], str]) -> list[Column[IncomingDocument]]:
    """All columns of the register of incoming documents."""
    words = {
        WAITING: (_("to be answered"), "gold"),
        OVERDUE: (_("overdue"), "accent"),
        ANSWERED: (_("answered"), "green"),
    }

    def day(name: str) -> Callable[[IncomingDocument], str]:
        def shown(document: IncomingDocument) -> str:
            value: PartialDate | None = getattr(document, name)
            return value.shown() if value is not None else ""

        return shown

    def iso(name: str) -> Callable[[IncomingDocument], str]:
        def key(document: IncomingDocument) -> str:
            value: PartialDate | None = getattr(document, name)
            return value.iso if value is not None else ""

        return key

    def place(document: IncomingDocument) -> tuple[int, int]:
        return -document.year, -(document.arrival_number or 0)

    return [
        Column("arrival_number", _("Arrival number"), lambda each: f"{each.arrival_number or 0:02}", place, width=76,
               figures=True, align="right"),
        Column("received_on", _("Arrived on"), day("received_on"), iso("received_on"), width=104, figures=True),
        Column("sender", _("Issued by"), lambda each: each.sender, width=180),
        Column("number", _("Number and symbol"), lambda each: each.number, width=110, figures=True),
        Column("dated_on", _("Date of the document"), day("dated_on"), iso("dated_on"), width=100, figures=True,
               shown_by_default=False),
        Column("type", _("Type of document"), lambda each: each.type, width=110, shown_by_default=False),
        Column("title", _("Abstract (trích yếu)"), lambda each: " ".join(each.title.split()), width=280),
        Column("state", _("Answer"), lambda _each: "", lambda each: incoming_state(each, today()), width=110,
               pill=lambda each: words.get(incoming_state(each, today()))),
        Column("answer_by", _("To be answered by"), day("answer_by"), iso("answer_by"), width=100, figures=True),
        Column("answer", _("Answered with"), lambda each: each.answer, width=130, shown_by_default=False),
        Column("answered_on", _("Answered on"), day("answered_on"), iso("answered_on"), width=100, figures=True,
               shown_by_default=False),
        Column("handed_to", _("Handed to"), lambda each: each.handed_to, width=140),
        Column("kept_at", _("Where it is kept"), lambda each: each.kept_at, width=170, shown_by_default=False),
        Column("note", _("Note"), lambda each: each.note, width=170, shown_by_default=False),
    ]  # fmt: skip


def incoming_chips(documents: Sequence[IncomingDocument], today: str) -> list[Chip]:
    """What waits for an answer and what does not, with counts."""
    counts: dict[str, int] = {}
    for each in documents:
        state = incoming_state(each, today)
        counts[state] = counts.get(state, 0) + 1
    chips = [Chip(ALL, _("All"), len(documents))]
    for state, label, tone in (
        (OVERDUE, _("Overdue"), "accent"),
        (WAITING, _("To be answered"), "gold"),
        (ANSWERED, _("Answered"), ""),
        (PLAIN, _("No answer asked for"), ""),
    ):
        chips.append(Chip(state, label, counts.get(state, 0), tone if counts.get(state) else ""))
    return chips
