"""What may be wrong with a meeting or a year beside what the meeting itself shows: score, texts, the term, the year."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from partycell_desktop.domain import text_doubts
from partycell_desktop.domain.bound_books import BookKind, BoundBook
from partycell_desktop.domain.cell import Term
from partycell_desktop.domain.dates import add_months, shown_day
from partycell_desktop.domain.deadlines import term_end
from partycell_desktop.domain.documents import DocumentState, abbreviation, term_on
from partycell_desktop.domain.meeting_checks import MeetingWarning
from partycell_desktop.domain.meetings import (
    MeetingFile,
    MeetingPoint,
    MeetingState,
    MeetingText,
    Speech,
    Task,
)
from partycell_desktop.domain.names import fold
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.domain.regulation import DatedValue, NoRule
from partycell_desktop.domain.year_plan import MONTHLY, last_day
from partycell_desktop.store import cell as cell_store
from partycell_desktop.store import documents, records
from partycell_desktop.store import meetings as kept
from partycell_desktop.use_cases.assignments import find_assignment_resolution, find_assignment_rule
from partycell_desktop.use_cases.committee import committee_on
from partycell_desktop.use_cases.meeting_scores import find_meeting_score
from partycell_desktop.use_cases.meetings import check_open
from partycell_desktop.use_cases.paper_material import find_secretary
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _

TERM_MONTHS = 6
_WORKING_RULES = ("QC", "lam viec")
_AFTER_A_MEETING = ("BB", "NQ", "KL")
_TEXTS: dict[type, tuple[str, ...]] = {
    MeetingPoint: ("text", "conclusion"),
    Speech: ("text", "reply"),
    MeetingText: ("text",),
    Task: ("content",),
}


def _rule(session: Session, name: str, day: date) -> DatedValue | None:
    try:
        return session.rules.value(name, on=day)
    except NoRule:
        return None


# One meeting.


def warnings_of_meeting(session: Session, file: MeetingFile) -> list[MeetingWarning]:
    """What the score and the texts of a meeting give to look at."""
    if file.state in (MeetingState.CANCELLED, MeetingState.PLANNED):
        return []
    return [*_score(session, file), *_papers(session, file), *_texts(session, file)]


def _score(session: Session, file: MeetingFile) -> Iterator[MeetingWarning]:
    if file.meeting.kind not in MONTHLY or not file.meeting.ended_at:
        return
    card = find_meeting_score(session, file)
    if card is None:
        return
    rule = card.sheet.cite
    if not any(line.points is not None for line in card.lines):
        yield MeetingWarning("no_score", _("The meeting has not been scored."), "score", rule)
        return
    for each in card.problems:
        yield MeetingWarning(f"score_{each.key or 'whole'}", each.words, "score", rule)


def _papers(session: Session, file: MeetingFile) -> Iterator[MeetingWarning]:
    """Papers that decide or report what a meeting was cannot bear a day before it; what calls to it does."""
    for each in documents.documents_of_meeting(session.book, file.id):
        early = each.day is not None and each.day < file.day
        if early and each.state is DocumentState.ISSUED and abbreviation(each.type) in _AFTER_A_MEETING:
            text = _("{symbol} is dated {day}, before the meeting.")
            words = text.format(symbol=each.symbol, day=shown_day(each.day) if each.day else "")
            yield MeetingWarning(f"early_{each.id}", words, f"document:out/{each.id}")


def _texts(session: Session, file: MeetingFile) -> Iterator[MeetingWarning]:
    may = file.state is not MeetingState.FINISHED
    for doubt in text_doubts.text_doubts(_all_texts(file)):
        words = text_doubts.says(doubt)
        rule = _rule(session, text_doubts.RULES[doubt.key], file.day) if doubt.key in text_doubts.RULES else None
        cite = rule.cite if rule else None
        yield MeetingWarning(f"text_{doubt.key}", words, "minutes", cite, doubt.key if may else "")


def _all_texts(file: MeetingFile) -> Iterator[str]:
    for part in _parts(file):
        yield from (getattr(part, name) for name in _TEXTS[type(part)])


def _parts(file: MeetingFile) -> Iterable[Any]:
    return (*file.points, *file.speeches, *file.texts, *file.tasks)


def mend_texts(session: Session, meeting_id: int, what: str) -> int:
    """Mend one kind of doubt in all texts of a meeting: colon, spaces, ending, quotes, dates, uy, bytes.

    One act, which Undo takes back. Refused for finished minutes. Gives how many texts changed.
    """
    file = kept.get_file(session.book, meeting_id)
    check_open(file.meeting)
    if what not in text_doubts.SAYS:
        raise Refused(_("“{what}” is nothing that is mended in a text.").format(what=what), "what")
    changed = 0
    with session.act("mend_texts"):
        for part in _parts(file):
            names = _TEXTS[type(part)]
            new = {name: text_doubts.mend_text(getattr(part, name), what) for name in names}
            if any(new[name] != getattr(part, name) for name in names):
                kept.keep(session.book, replace(part, **new))
                changed += 1
    return changed


# The cell in a year.


def warnings_of_year(session: Session, year: int) -> list[MeetingWarning]:
    """What a year lacks beside its meetings: officers, working rules and end of the term, yearly work, bound books."""
    today = session.today()
    if year > today.year:
        return []
    found = [*_bound(session, year, today), *_yearly_work(session, year, today)]
    if year == today.year:
        found = [*_officers(session, today), *_term(session, today), *found, *_statistics(session, today)]
    return found


def _officers(session: Session, today: date) -> Iterator[MeetingWarning]:
    committee = committee_on(session, today)
    if find_secretary(session, today) is None:
        text = _("No member holds the post of secretary of the cell.")
        yield MeetingWarning("no_cell_secretary", text, "roster:", committee.because)
    others = len(committee.members)
    if committee.least is None:
        return
    if committee.official >= committee.least and (not committee.has_one or others <= 1):
        text = _("The cell has {count} official members; from {least} on it elects a committee, but none is noted.")
        words = text.format(count=committee.official, least=committee.least)
        yield MeetingWarning("no_committee", words, "committee", committee.because)
    elif committee.official < committee.least and committee.has_one:
        text = _("The cell has {count} official members; it elects a committee from {least} on.")
        words = text.format(count=committee.official, least=committee.least)
        yield MeetingWarning("too_few_for_committee", words, "committee", committee.because)


def _term(session: Session, today: date) -> Iterator[MeetingWarning]:
    terms = [
        each
        for each in cell_store.list_terms(session.book)
        if each.congress_on is None or each.congress_on.first_day() <= today
    ]
    if not terms:
        return
    yield from _end_of_term(session, terms[-1], today)
    issued = [
        each
        for each in documents.list_documents(session.book)
        if each.state is DocumentState.ISSUED and abbreviation(each.type) == _WORKING_RULES[0]
    ]
    now = term_on(terms, today)
    if not any(each.term_id == now and _WORKING_RULES[1] in fold(each.title) for each in issued):
        text = _("The working rules (quy chế làm việc) of the term {term} are not in the register.")
        rule = _rule(session, "term.working_rules", today)
        words = text.format(term=terms[-1].name)
        yield MeetingWarning("no_working_rules", words, "document:out", rule.cite if rule else None)


def _end_of_term(session: Session, term: Term, today: date) -> Iterator[MeetingWarning]:
    rule = _rule(session, "term.years", today)
    ends_on = term_end(term, rule.number if rule else None)
    if ends_on is not None and ends_on <= add_months(today, TERM_MONTHS):
        text = _("The term {term} ends on {day}: prepare the congress.")
        words = text.format(term=term.name, day=shown_day(ends_on))
        yield MeetingWarning("term_ends", words, "cell:cell", rule.cite if rule else None)


def _yearly_work(session: Session, year: int, today: date) -> Iterator[MeetingWarning]:
    rule = find_assignment_rule(session, year)
    if rule is not None and today > last_day(year, 1) and find_assignment_resolution(session, year) is None:
        text = _("The resolution that assigns the work of {year} to each member is missing.")
        yield MeetingWarning("no_yearly_work", text.format(year=year), f"meeting:assignments/{year}", rule)


def _bound(session: Session, year: int, today: date) -> Iterator[MeetingWarning]:
    """Books of a year that is over, and in which minutes were finished, are printed and bound."""
    if year >= today.year:
        year = today.year - 1
    finished = [each for each in kept.list_meetings(session.book, f"{year}-01-01", f"{year}-12-31") if each.sealed_at]
    if not finished:
        return
    bound = {each.kind for each in records.list_all(session.book, BoundBook, "year = ?", [year])}
    for kind, text in (
        (BookKind.MINUTES, _("The book of minutes of {year} is not printed and bound yet.")),
        (BookKind.RESOLUTIONS, _("The book of resolutions of {year} is not printed and bound yet.")),
    ):
        if kind not in bound:
            rule = _rule(session, "book.resolutions", today) if kind is BookKind.RESOLUTIONS else None
            words = text.format(year=year)
            yield MeetingWarning(f"unbound_{kind.value}", words, "meeting:books", rule.cite if rule else None)


def _statistics(session: Session, today: date) -> Iterator[MeetingWarning]:
    rule = _rule(session, "statistics.months", today)
    if rule is not None and today.month in rule.numbers:
        text = _("The basic statistics on the cell and its members are reported at the end of this month.")
        yield MeetingWarning("statistics", text, "dossiers:", rule.cite)
