"""The minutes, the resolution and the conclusion of a meeting: composed, worded by hand, finished, corrected."""

import hashlib
import json
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date
from typing import Any

from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.documents import DocumentState, OutgoingDocument
from partycell_desktop.domain.items import filled_in, read_items
from partycell_desktop.domain.meeting_checks import MeetingWarning, check_meeting, check_year
from partycell_desktop.domain.meetings import (
    Meeting,
    MeetingCorrection,
    MeetingFile,
    MeetingKind,
    MeetingState,
    MeetingText,
    title_of,
    turnout_of,
)
from partycell_desktop.domain.names import nfc_lines
from partycell_desktop.domain.passage_text import tidy_passage
from partycell_desktop.domain.refusal import Refused, refuse_all
from partycell_desktop.domain.scoring import shown_points
from partycell_desktop.forms import meeting_decisions
from partycell_desktop.forms import minutes as wording
from partycell_desktop.forms.congress_papers import RESOLUTION as RESOLUTION_OF_CONGRESS
from partycell_desktop.forms.congress_papers import compose_congress_resolution
from partycell_desktop.forms.material import Issuer, Material, MeetingOnPaper
from partycell_desktop.forms.minutes import ComposedPassage
from partycell_desktop.store import documents, records
from partycell_desktop.store import meetings as kept
from partycell_desktop.store import roster as people
from partycell_desktop.store.tasks import reported_at
from partycell_desktop.use_cases import congress_papers
from partycell_desktop.use_cases.absences import absence_warnings
from partycell_desktop.use_cases.assignments import find_work_at
from partycell_desktop.use_cases.clock_doubt import warnings_of_clock
from partycell_desktop.use_cases.congress import warnings_of_congress
from partycell_desktop.use_cases.documents import enter_document
from partycell_desktop.use_cases.meeting_scores import find_meeting_score
from partycell_desktop.use_cases.meeting_warnings import warnings_of_meeting, warnings_of_year
from partycell_desktop.use_cases.meetings import check_complete, check_open
from partycell_desktop.use_cases.paper_material import Options, day_of, issuer_on, plain_options
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _, n_

_COMPOSERS = {
    wording.MINUTES: wording.compose_minutes,
    wording.RESOLUTION: meeting_decisions.compose_resolution,
    wording.CONCLUSION: meeting_decisions.compose_conclusion,
    RESOLUTION_OF_CONGRESS: compose_congress_resolution,
}


@dataclass(frozen=True)
class PassageLine:
    """A passage of a paper of a meeting. `text` is what will be printed, `composed` what the program words now.

    `edited` says that a person worded it, `outdated` that the facts have changed since then; `composed_then` is what
    the program worded at that time.
    """

    name: str
    heading: str
    text: str
    composed: str
    edited: bool
    outdated: bool
    section: bool
    composed_then: str = ""


def meeting_on_paper(session: Session, meeting_id: int) -> MeetingOnPaper:
    """A meeting with everything that its papers tell."""
    file = kept.get_file(session.book, meeting_id)
    names = {each.person_id: each.name for each in file.roll}
    wanted = {file.meeting.chair_id, file.meeting.secretary_id, *(each.person_id for each in file.tasks)} - {0}
    for person_id in wanted - set(names):
        names[person_id] = people.get_person(session.book, person_id).name
    issuer = issuer_on(session, file.day)
    registered = _registered(session, meeting_id)
    paper = MeetingOnPaper(
        file,
        cell=issuer.names[0].name if issuer.names else "",
        names=names,
        chair=names.get(file.meeting.chair_id, ""),
        secretary=names.get(file.meeting.secretary_id, ""),
        texts={f"{each.paper}.{each.name}": each.text for each in file.texts},
        numbers={wording.MINUTES: file.meeting.number, **{form: each.symbol for form, each in registered.items()}},
        registered=registered,
        work=find_work_at(session, meeting_id),
    )
    card = find_meeting_score(session, file)
    if card is not None:
        given = [each for each in card.lines if each.points is not None]
        paper = replace(
            paper,
            scores=[(each.title, each.most, each.points, each.note) for each in card.lines],
            score_total=shown_points(card.reached) if given else "",
            score_class=card.klass,
        )
    if file.meeting.sealed_text:
        return replace(paper, texts=json.loads(file.meeting.sealed_text))
    return paper


def _registered(session: Session, meeting_id: int) -> dict[str, OutgoingDocument]:
    """The issued papers of a meeting as the register has them, by form."""
    usual = {kind: form for form, kind in wording.DOCUMENT_TYPES.items()}  # of a document entered without its form
    return {
        each.form or usual.get(each.type, ""): each
        for each in documents.documents_of_meeting(session.book, meeting_id)
        if each.state is DocumentState.ISSUED
    }


def number_meeting_paper(session: Session, meeting_id: int, paper: str) -> str:
    """Give a paper of a meeting the next number of the register, with the day of the meeting; gives "05-NQ/CB".

    `paper` is bien-ban, nghi-quyet, ket-luan or giay-moi, of a congress nq-dh too. Refused where it has a number.
    """
    if paper == RESOLUTION_OF_CONGRESS:
        return congress_papers.number_congress_paper(session, meeting_id, paper)
    told = meeting_on_paper(session, meeting_id)
    kind = wording.DOCUMENT_TYPES.get(paper)
    if kind is None:
        raise Refused(_("A meeting has no paper called “{paper}”.").format(paper=paper), "paper")
    if told.numbers.get(paper):
        raise Refused(_("This paper has the number {number}.").format(number=told.numbers[paper]), "paper")
    day = _day_on(session, told, paper)
    values = meeting_document(told.file.meeting, told.chair, issuer_on(session, day), paper)
    document_id = enter_document(session, {**values, "dated_on": day.isoformat()})
    return documents.get_document(session.book, document_id).symbol


def _day_on(session: Session, told: MeetingOnPaper, paper: str) -> date:
    """The day that a paper of a meeting bears: that of the meeting; what calls to it the day on which it goes out."""
    if paper not in (wording.INVITATION, wording.NOTICE):
        return told.file.day
    sent = told.registered[paper].dated_on if paper in told.registered else told.file.meeting.notified_on
    return sent.first_day() if sent is not None else min(session.today(), told.file.day)


def meeting_document(meeting: Meeting, chair: str, issuer: Issuer, paper: str) -> dict[str, Any]:
    """What the register notes of a numbered paper of a meeting: type, abstract, who signs, to whom it goes."""
    own = paper == wording.MINUTES
    return {
        "type": wording.DOCUMENT_TYPES[paper],
        "title": wording.title_of_paper(paper, meeting),
        "dated_on": meeting.held_on,
        "form": paper,
        "meeting_id": meeting.id,
        "congress": meeting.kind is MeetingKind.CONGRESS and paper != wording.INVITATION,
        "signer": chair,
        "signer_post": "CHỦ TRÌ HỘI NGHỊ" if own else meeting.chair_post.upper(),
        "on_behalf": "" if own else wording.signs_for(meeting),
        "recipients": wording.recipients_of(paper, issuer),
    }


def meeting_material(session: Session, options: Options, form: str = "") -> list[Material]:
    """What the papers of a meeting are made from; the option `meeting` is its number.

    The day of the paper is that of the meeting, for which names of the cell and its secretary are taken; an invitation
    or notice bears the day on which it goes out. A `form` of a congress may have several papers, one for each ballot.
    """
    words = plain_options(options)
    number = words.get("meeting", "")
    if not number.isdigit():
        raise Refused(_("Say of which meeting this paper shall be."), "meeting")
    told = meeting_on_paper(session, int(number))
    day = day_of(session, options) if options.get("date") else _day_on(session, told, form)
    if form in congress_papers.FORMS:
        return congress_papers.congress_material(session, form, told, words, day_of(session, options))
    return [Material(issuer_on(session, day), options=words, meeting=told)]


def list_minutes_passages(session: Session, meeting_id: int, paper: str = wording.MINUTES) -> list[PassageLine]:
    """The passages of the minutes ("bien-ban"), resolution ("nghi-quyet") or conclusion ("ket-luan"), in order."""
    told = meeting_on_paper(session, meeting_id)
    own = {each.name: each for each in told.file.texts if each.paper == paper}
    return [_line(each, own.get(each.name), told, paper) for each in _compose(told, paper)]


def _compose(told: MeetingOnPaper, paper: str) -> list[ComposedPassage]:
    composer = _COMPOSERS.get(paper)
    if composer is None:
        raise Refused(_("A meeting has no paper called “{paper}”.").format(paper=paper), "paper")
    return composer(told)


def _line(each: ComposedPassage, own: MeetingText | None, told: MeetingOnPaper, paper: str) -> PassageLine:
    return PassageLine(
        each.name,
        each.heading,
        told.texts.get(f"{paper}.{each.name}", each.text),
        each.text,
        own is not None,
        own is not None and own.composed != each.text,
        each.section,
        own.composed if own is not None else "",
    )


def write_minutes_passage(session: Session, meeting_id: int, paper: str, name: str, text: str) -> int:
    """Word a passage by hand; worded as the program does, or empty with nothing to say, it is the program's again.

    Worded once more as it was, it counts as looked at: the facts of today are those that it was written for.
    Refused: minutes that are finished, a passage that the paper does not have.
    """
    told = meeting_on_paper(session, meeting_id)
    check_open(told.file.meeting)
    composed = next((each for each in _compose(told, paper) if each.name == name), None)
    if composed is None:
        raise Refused(_("This paper has no passage called “{name}”.").format(name=name), "name")
    worded = str(read_items(MeetingText, {"text": text})["text"])
    known = next((each for each in told.file.texts if each.paper == paper and each.name == name), None)
    with session.act("write_minutes_passage"):
        if tidy_passage(worded) == tidy_passage(nfc_lines(composed.text)):
            if known is not None:
                records.remove(session.book, MeetingText, known.id)
            return meeting_id
        new = known or MeetingText(meeting_id=meeting_id, paper=paper, name=name)
        kept.keep(session.book, replace(new, text=worded, composed=composed.text))
    return meeting_id


def reset_minutes_passage(session: Session, meeting_id: int, paper: str, name: str) -> int:
    """Give up the wording of a person: the passage is the program's again."""
    file = kept.get_file(session.book, meeting_id)
    check_open(file.meeting)
    known = next((each for each in file.texts if each.paper == paper and each.name == name), None)
    if known is None:
        raise Refused(_("Nobody has worded this passage."), "name")
    with session.act("reset_minutes_passage"):
        records.remove(session.book, MeetingText, known.id)
    return meeting_id


# Finished.


def finish_minutes(session: Session, meeting_id: int) -> str:
    """Finish the minutes: every passage is kept as it reads now, with the hash of all that is recorded. No undo.

    Refused: no chair, no secretary, the two the same person, attendance not noted of everybody, no end of the meeting.
    Gives the hash.
    """
    told = meeting_on_paper(session, meeting_id)
    file, meeting = told.file, told.file.meeting
    check_open(meeting)
    refuse_all(_lacking(file))
    seal = seal_of(session, meeting_id)
    with session.act("finish_minutes", may_undo=False):
        records.change(session.book, Meeting, meeting_id, seal)
    return seal["sealed_hash"]


def seal_of(session: Session, meeting_id: int) -> dict[str, str]:
    """What finishes minutes: when and by whom, every passage as it reads now, and the hash of all that is recorded."""
    told = meeting_on_paper(session, meeting_id)
    passages = {
        f"{paper}.{each.name}": told.texts.get(f"{paper}.{each.name}", each.text)
        for paper in _COMPOSERS
        for each in _compose(told, paper)
    }
    sealed = json.dumps(passages, ensure_ascii=False, sort_keys=True)
    return {
        "sealed_at": session.now().isoformat(timespec="seconds"),
        "sealed_by": session.book.desk_name,
        "sealed_hash": hash_of(replace(told.file, meeting=replace(told.file.meeting, sealed_text=sealed))),
        "sealed_text": sealed,
    }


def _lacking(file: MeetingFile) -> list[Refused]:
    meeting = file.meeting
    found = []
    if not file.roll:
        found.append(Refused(_("Who was there is not noted."), "roll"))
    if not meeting.chair_id:
        found.append(Refused(_("Nobody is noted as chair."), "chair"))
    if not meeting.secretary_id:
        found.append(Refused(_("Nobody is noted as secretary of the meeting."), "secretary"))
    if meeting.chair_id and meeting.chair_id == meeting.secretary_id:
        found.append(Refused(_("Chair and secretary of a meeting are two people."), "secretary"))
    unknown = turnout_of(file.roll).unknown
    if unknown:
        text = n_(
            "Of {count} member it is not noted whether they came.",
            "Of {count} members it is not noted whether they came.",
            len(unknown),
        )
        found.append(Refused(text.format(count=len(unknown)), "roll"))
    if not meeting.ended_at:
        found.append(Refused(_("When the meeting ended is not noted."), "ended_at"))
    return found


def hash_of(file: MeetingFile) -> str:
    """The hash of everything recorded of a meeting at its finish, whatever is reported of its tasks afterwards."""
    bare = replace(file.meeting, sealed_at="", sealed_by="", sealed_hash="", upper_class="")
    parts = [replace(bare, minutes_posted_on=None, reported_on=None, note="", number="")]
    told: list[Any] = [*parts, *file.roll, *file.guests, *file.points, *file.speeches, *file.votes, *file.scores]
    told += [(each.person_id, each.content, each.due_on) for each in file.tasks]
    told += [
        *file.papers,
        *file.texts,
        *file.officers,
        *file.elections,
        *file.nominees,
        *(replace(each, document_id=0) for each in file.rounds),  # numbered when it is all over
        *file.ballot_names,
    ]
    return hashlib.sha256("\x1e".join(map(_as_text, told)).encode()).hexdigest()


def _as_text(part: Any) -> str:
    if is_dataclass(part):
        return "\x1f".join(_as_text(getattr(part, each.name)) for each in fields(part))
    return part.iso if isinstance(part, PartialDate) else str(part)


def is_whole(file: MeetingFile) -> bool:
    """Whether finished minutes still are what was finished."""
    return not file.meeting.sealed_hash or hash_of(file) == file.meeting.sealed_hash


def check_finished(session: Session, act_id: int) -> None:
    """Refuse to turn an act back that would change finished minutes. Runs inside the turning back."""
    if not kept.touches_meetings(session.book, act_id):
        return
    finished = [each for each in kept.list_meetings(session.book) if each.sealed_at]
    for file in kept.files_of(session.book, finished):
        if not is_whole(file):
            raise Refused(
                _("This would change finished minutes ({title}). Note a correction beside them instead.").format(
                    title=title_of(file.meeting)
                )
            )


def note_correction(session: Session, meeting_id: int, items: dict[str, Any]) -> int:
    """Note what is wrong in finished minutes and how it should read: wrong, right, made_on, agreed.

    The minutes stay; the correction is printed below them. Refused while the minutes are open.
    """
    file = kept.get_file(session.book, meeting_id)
    if file.state is not MeetingState.FINISHED:
        raise Refused(_("The minutes are not finished yet: correct them themselves."))
    new = filled_in(MeetingCorrection(meeting_id=meeting_id), items, session.today())
    new = replace(new, made_on=new.made_on or PartialDate.of(session.today()))
    check_complete(new)
    with session.act("note_correction"):
        return records.add(session.book, new)


def note_sent(session: Session, meeting_id: int, items: dict[str, Any]) -> int:
    """Note what happened after the meeting: minutes_posted_on, reported_on, upper_class, number; also when finished."""
    values = read_items(Meeting, items, session.today())
    other = sorted(set(values) - {"minutes_posted_on", "reported_on", "upper_class", "number", "note"})
    if other:
        raise Refused(_("This is part of the minutes; it cannot be noted afterwards."), other[0])
    kept.get_meeting(session.book, meeting_id)
    with session.act("note_sent"):
        records.change(session.book, Meeting, meeting_id, values)
    return meeting_id


# What may be wrong.


def check_minutes(session: Session, meeting_id: int) -> list[MeetingWarning]:
    """What may be wrong with a meeting, each with its rule; nothing of it stops the work."""
    file = kept.get_file(session.book, meeting_id)
    heard = reported_at(session.book, meeting_id)
    earlier = [
        each
        for each in kept.open_tasks(session.book, before=meeting_id)
        if each.meeting_id < meeting_id and each.id not in heard
    ]
    found = [
        *check_meeting(file, session.rules, session.today(), earlier),
        *warnings_of_congress(session, file),
        *warnings_of_meeting(session, file),
    ]
    if file.roll:
        found += absence_warnings(session, file.day)
    found += warnings_of_clock(session)
    if not is_whole(file):
        words = _("These minutes were changed after they had been finished.")
        found.insert(0, MeetingWarning("changed", words, "", ours=True))
    return found


def check_meetings_of_year(session: Session, year: int) -> list[MeetingWarning]:
    """Months without a meeting and quarters without a theme, up to today; what the term and the year lack besides."""
    meetings = kept.list_meetings(session.book, f"{year - 1}-12-01", f"{year + 1}-01-31")
    return [*check_year(meetings, year, session.rules, session.today()), *warnings_of_year(session, year)]
