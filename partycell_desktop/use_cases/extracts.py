"""Extracts (trích sao) of minutes, resolutions and other issued documents, for one member or candidate."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.documents import DocumentState
from partycell_desktop.domain.extracts import Extract, ExtractSource, chosen_words, lines_of_passages, read_words
from partycell_desktop.domain.items import read_items
from partycell_desktop.domain.meetings import MeetingState, title_of
from partycell_desktop.domain.person import Person
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.forms import minutes as wording
from partycell_desktop.forms.material import Material
from partycell_desktop.forms.written_material import ExtractOnPaper
from partycell_desktop.store import documents, records
from partycell_desktop.store import roster as people
from partycell_desktop.store import written_papers as kept
from partycell_desktop.use_cases.documents import document_kinds, propose_document
from partycell_desktop.use_cases.meetings import list_meetings
from partycell_desktop.use_cases.minutes import list_minutes_passages, meeting_on_paper
from partycell_desktop.use_cases.paper_material import Options, issuer_on, plain_options, subject_of
from partycell_desktop.use_cases.paper_seals import paper_words
from partycell_desktop.use_cases.session import Session
from partycell_desktop.use_cases.written_papers import find_text
from partycell_desktop.words import _

OF_A_MEETING = (wording.RESOLUTION, wording.MINUTES, wording.CONCLUSION)
KEEP = "- Lưu Chi bộ."


@dataclass(frozen=True)
class ExtractChoice:
    """A paper out of which an extract may be made: of a finished `meeting_id` the `paper`, or an issued `document_id`.

    `says` names it in one line: "Nghị quyết 28-NQ/CB, 05/11/2026".
    """

    paper: str
    meeting_id: int
    document_id: int
    says: str
    day: str


@dataclass(frozen=True)
class ExtractLine:
    """An extract that was made: of which paper, on which day, for whom."""

    id: int
    says: str
    made_on: str
    person_id: int
    name: str
    extract: Extract


def list_extract_choices(session: Session, meeting_id: int = 0) -> list[ExtractChoice]:
    """The papers out of which an extract may be made, newest first: of finished meetings, and documents issued here.

    Those of one meeting, where `meeting_id` names it.
    """
    titles = {each.code or each.value: each.value for each in document_kinds(session).choices}
    numbers: dict[tuple[int, str], str] = {}
    found: list[ExtractChoice] = []
    for each in documents.list_documents(session.book):
        if each.state is not DocumentState.ISSUED or each.day is None:
            continue
        if each.meeting_id:
            numbers[each.meeting_id, each.form] = each.symbol
        elif each.form and not each.candidacy_id and not meeting_id and kept.find_paper(session.book, each.id):
            says = f"{titles.get(each.type, each.type)} {each.symbol}, {each.dated_on.shown() if each.dated_on else ''}"
            found.append(ExtractChoice(each.type, 0, each.id, f"{says}: {each.title}", each.day.isoformat()))
    for line in list_meetings(session):
        held = line.meeting.held_on
        if line.state is not MeetingState.FINISHED or held is None or meeting_id not in (0, line.id):
            continue
        for paper in OF_A_MEETING:
            symbol = numbers.get((line.id, paper), "")
            if paper != wording.MINUTES and not symbol:
                continue  # it was not issued
            kind = titles.get(wording.DOCUMENT_TYPES[paper], paper)
            named = " ".join(part for part in (kind, symbol) if part)
            says = f"{named}, {held.shown()}: {title_of(line.meeting)}"
            found.append(ExtractChoice(paper, line.id, 0, says, held.iso))
    return sorted(found, key=lambda each: each.day, reverse=True)


def get_extract_source(session: Session, paper: str, meeting_id: int = 0, document_id: int = 0) -> ExtractSource:
    """The lines of a finished paper, of which an extract takes some; Refused where it is not finished.

    `paper` is bien-ban, nghi-quyet or ket-luan of the meeting `meeting_id`, or the type of the issued `document_id`.
    """
    return _of_meeting(session, meeting_id, paper) if meeting_id else _of_document(session, document_id)


def _of_meeting(session: Session, meeting_id: int, paper: str) -> ExtractSource:
    told = meeting_on_paper(session, meeting_id)
    if told.file.state is not MeetingState.FINISHED:
        raise Refused(_("An extract is made out of finished minutes: finish them first."), "meeting_id")
    passages = list_minutes_passages(session, meeting_id, paper)
    headings: list[tuple[str, str, str]] = []
    above = ""
    for each in passages:
        above = "" if each.name == "closing" else each.heading or above
        headings.append((each.name, above, each.text))
    kind = document_kinds(session).by_code.get(wording.DOCUMENT_TYPES[paper])
    meeting = told.file.meeting
    return ExtractSource(
        paper,
        kind.value if kind else paper,
        told.numbers.get(paper, ""),
        told.file.day.isoformat(),
        wording.title_of_paper(paper, meeting),
        lines_of_passages(headings),
    )


def _of_document(session: Session, document_id: int) -> ExtractSource:
    document = documents.get_document(session.book, document_id)
    paper = find_text(session, document_id)
    if document.state is not DocumentState.ISSUED:
        raise Refused(_("An extract is made out of an issued document: issue it first."), "document_id")
    words = paper_words(session, document, paper)
    kind = document_kinds(session).by_code.get(document.type)
    passages = [("bases", "", words.bases), ("body", "", words.body)]
    return ExtractSource(
        document.type,
        kind.value if kind else document.type,
        words.symbol,
        words.dated_on,
        words.title,
        lines_of_passages(passages),
    )


def make_extract(
    session: Session,
    person_id: int,
    lines: Sequence[str],
    paper: str,
    meeting_id: int = 0,
    document_id: int = 0,
    items: dict[str, Any] | None = None,
) -> int:
    """Make an extract for a member or candidate out of the chosen `lines` of a finished paper (keys of its lines).

    `items`: made_on, recipients, on_behalf, signer_post, signer; what is not given is proposed. Refused: nothing is
    chosen. Gives the number of the extract.
    """
    source = get_extract_source(session, paper, meeting_id, document_id)
    words = chosen_words(source, lines)
    if not words.parts:
        raise Refused(_("Choose what of the paper the extract shall say."), "lines")
    person = people.get_person(session.book, person_id) if person_id else None
    values = read_items(Extract, items or {}, session.today())
    proposed = propose_document(session)
    whom = f"- Đồng chí {person.name},\n{KEEP}" if person else KEEP
    new = Extract(
        meeting_id=meeting_id,
        document_id=document_id,
        paper=paper,
        person_id=person_id,
        made_on=PartialDate.of(session.today()),
        recipients=whom,
        on_behalf=proposed["on_behalf"],
        signer_post=proposed["signer_post"],
        signer=proposed["signer"],
        words=words.as_json(),
    )
    filled: dict[str, Any] = {name: value for name, value in values.items() if value not in (None, "")}
    with session.act("make_extract", person_id=person_id or None):
        return records.add(session.book, replace(new, **filled))


def list_extracts(session: Session, person_id: int = 0, meeting_id: int = 0) -> list[ExtractLine]:
    """The extracts that were made for a person, or out of the papers of a meeting; the newest first."""
    lines = []
    for each in kept.list_extracts(session.book, person_id=person_id, meeting_id=meeting_id):
        words = read_words(each.words)
        person = records.find(session.book, Person, each.person_id) if each.person_id else None
        says = " ".join(part for part in (words.type_title, words.symbol) if part)
        made = each.made_on.shown() if each.made_on else ""
        lines.append(ExtractLine(each.id, says, made, each.person_id, person.name if person else "", each))
    return lines


def remove_extract(session: Session, extract_id: int) -> int:
    """Take an extract out of the book."""
    known = records.get(session.book, Extract, extract_id)
    with session.act("remove_extract", person_id=known.person_id or None):
        records.remove(session.book, Extract, extract_id)
    return extract_id


def extract_material(session: Session, options: Options) -> list[Material]:
    """What the paper of an extract is made from; the option `extract` is its number."""
    words = plain_options(options)
    number = words.get("extract", "")
    if not number.isdigit():
        raise Refused(_("Say which extract shall be printed."), "extract")
    extract = records.get(session.book, Extract, int(number))
    day = extract.made_on.first_day() if extract.made_on else session.today()
    members = (subject_of(session, extract.person_id, day),) if extract.person_id else ()
    copied = ExtractOnPaper(extract, read_words(extract.words))
    return [Material(issuer_on(session, day), members, options=words, extract=copied)]
