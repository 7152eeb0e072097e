"""What in a document of the cell, or in its number, does not fit the rules: named with the rule, never refused."""

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from partycell_desktop.domain.cell import Term
from partycell_desktop.domain.code_list import CodeList
from partycell_desktop.domain.dates import shown_day
from partycell_desktop.domain.documents import (
    DocumentState,
    NumberGap,
    OutgoingDocument,
    Series,
    abbreviation,
    issuing_symbol,
    series_of,
    symbol,
    term_on,
)
from partycell_desktop.domain.doubts import Doubt
from partycell_desktop.domain.names import fold
from partycell_desktop.domain.refusal import Citation
from partycell_desktop.domain.regulation import NoRule, Regulations
from partycell_desktop.words import _

GAP = "gap"  # the field of a doubt about numbers that stand in front of a document
_SECRET = re.compile(r"\b(?:TUYỆT MẬT|TỐI MẬT|MẬT)\b|\((?:mật|tối mật|tuyệt mật)\)")
_COLON = re.compile(r"\bsố\s*:", re.IGNORECASE)
_WITHOUT_RECIPIENTS = ("BB",)
_OFFICE = "giấy tờ hành chính"


@dataclass(frozen=True)
class Register:
    """What the doubts about a document look at besides it: how the cell numbers, and who stands beside it.

    `numbered` are the documents of each series by number, `places` says where in its series a document stands, `gaps`
    which numbers lack before it, both by its number in the book; `ended` the terms that were over before the book was
    begun: of them the register holds what somebody happened to enter. `official_on` counts the official members of the
    cell on a day.
    """

    kinds: CodeList
    terms: Sequence[Term]
    rules: Regulations
    yearly: Collection[str]
    own_symbol: str
    numbered: dict[Series, list[OutgoingDocument]]
    places: dict[int, int]
    gaps: dict[int, NumberGap]
    ended: Collection[int]
    official_on: Callable[[date], int]

    def cite(self, rule: str, day: date) -> Citation | None:
        """Where a rule stands on a day; None before its first value."""
        try:
            return self.rules.value(rule, on=day).cite
        except NoRule:
            return None


def doubts_of_document(document: OutgoingDocument, register: Register) -> tuple[Doubt, ...]:
    """Everything about a document that does not fit the rules of its day; of a cancelled one only its place."""
    day = document.day
    if day is None:
        return ()
    found = list(_place_doubts(document, register, day)) if document.number else []
    if document.state is not DocumentState.CANCELLED:
        found += _type_doubts(document, register, day)
        found += _signing_doubts(document, register, day)
        found += _part_doubts(document, register, day)
    return tuple(found)


def _place_doubts(document: OutgoingDocument, register: Register, day: date) -> Iterable[Doubt]:
    within = register.cite("document.numbered_within", day)
    beside = register.numbered.get(series_of(document, register.yearly), [])
    at = register.places.get(document.id, 0)
    # A series is sorted by number and head: who bears the same number stands next to the document.
    twins = [each for each in (*beside[max(0, at - 1) : at], *beside[at + 1 : at + 2]) if each.head == document.head]
    if twins:
        yield Doubt(
            "number",
            _("{symbol} stands twice in the register: also “{title}”.").format(
                symbol=document.symbol, title=twins[0].title
            ),
            within,
        )
    gap = register.gaps.get(document.id)
    if gap is not None:
        yield Doubt(GAP, _("{numbers} before it is missing.").format(numbers=gap_words(gap, register)), within)
    before = beside[at - 1] if at else None
    known = document.term_id not in register.ended
    if known and before is not None and before.day is not None and day < before.day:
        yield Doubt(
            "dated_on",
            _("Dated {day}, before {symbol} of {other}.").format(
                day=shown_day(day), symbol=before.symbol, other=shown_day(before.day)
            ),
            within,
        )
    if term_on(register.terms, day, new_committee=document.new_committee) != document.term_id:
        yield Doubt("dated_on", _("The date lies outside the term in which the document is numbered."), within)
    else:
        yield from _after_the_term(document, register, day, within)
    expected = symbol(document.head, document.type, issuing_symbol(register.own_symbol, congress=document.congress))
    if document.symbol != expected:
        form = register.cite("document.number_form", day)
        words = _("The number is written {symbol}; of this type it would be {expected}.")
        yield Doubt("number", words.format(symbol=document.symbol, expected=expected), form)


def _after_the_term(
    document: OutgoingDocument, register: Register, day: date, within: Citation | None
) -> Iterable[Doubt]:
    term = next((each for each in register.terms if each.id == document.term_id), None)
    if term is None or term.ends_on is None or document.congress or day <= term.ends_on.last_day():
        return
    words = _("The term {term} ended on {day}: enter the new congress under Settings, or the numbers run on.")
    yield Doubt("dated_on", words.format(term=term.name, day=term.ends_on.shown()), within)


def gap_words(gap: NumberGap, register: Register) -> str:
    """The missing numbers as they would be written: "04-NQ/CB", "04-NQ/CB … 07-NQ/CB"."""
    congress = gap.series.type == issuing_symbol("", congress=True)
    of = issuing_symbol(register.own_symbol, congress=congress)
    words = [
        f"{number:02}" if congress else symbol(f"{number:02}", gap.series.type, of) for number in (gap.first, gap.last)
    ]
    return " … ".join(dict.fromkeys(words))


def _type_doubts(document: OutgoingDocument, register: Register, day: date) -> Iterable[Doubt]:
    choice = register.kinds.by_code.get(document.type)
    if choice is None or choice.own or choice.group == _OFFICE:
        return
    rule = "document.congress_types" if document.congress else "document.cell_types"
    try:
        value = register.rules.value(rule, on=day)
    except NoRule:
        return
    if document.type in {each.strip() for each in value.text.split(",")}:
        return
    words = _("The congress of a cell issues no {type}.") if document.congress else _("A cell issues no {type}.")
    yield Doubt("type", words.format(type=choice.value.lower()), value.cite)


def _signing_doubts(document: OutgoingDocument, register: Register, day: date) -> Iterable[Doubt]:
    behalf, post = fold(document.on_behalf), fold(document.signer_post)
    if "k/t" in behalf or "k/t" in post:
        yield Doubt(
            "on_behalf",
            _("Nobody signs K/T in a cell: the deputy secretary signs T/M CHI BỘ, PHÓ BÍ THƯ."),
            register.cite("document.deputy_signs", day),
        )
    if "chi uy" not in behalf:
        return
    try:
        least = register.rules.value("committee.from_members", on=day)
    except NoRule:
        return
    official = register.official_on(day)
    if official < least.number:
        words = _("T/M CHI ỦY, but the cell had {count} official members; it elects a committee from {least} on.")
        yield Doubt("on_behalf", words.format(count=official, least=least.number), least.cite)


def _part_doubts(document: OutgoingDocument, register: Register, day: date) -> Iterable[Doubt]:
    parts = register.cite("document.parts", day)
    if not document.title:
        yield Doubt("title", _("The abstract is missing."), parts)
    if document.state is DocumentState.ISSUED and not document.by_hand and not document.candidacy_id:
        if not document.signer:
            yield Doubt("signer", _("Who signed is not noted."), parts)
        if not document.recipients and abbreviation(document.type) not in _WITHOUT_RECIPIENTS:
            yield Doubt("recipients", _("The recipients are not noted."), parts)
    for field in ("title", "note"):
        if _SECRET.search(getattr(document, field)):
            words = _("A secret document is written on a machine of its own, apart from this book.")
            yield Doubt(field, words)
    for field in ("title", "recipients"):
        if _COLON.search(getattr(document, field)):
            words = _("“Số” is written with a colon; Party documents write “Số 05-NQ/CB”.")
            yield Doubt(field, words, register.cite("document.number_form", day))
