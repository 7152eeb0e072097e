"""The number of the resolution that comes out of a vote on a candidate: it stands in the register, and nowhere else.

The paper of the dossier that closes the stage follows it.
"""

from partycell_desktop.domain import documents as numbering
from partycell_desktop.domain.candidates import CandidateFile, CandidateVote, Phase, has_passed
from partycell_desktop.domain.documents import ABSTRACTS, OutgoingDocument
from partycell_desktop.domain.meetings import MeetingVote
from partycell_desktop.domain.membership_vote import RESOLUTION_FORMS, STAGES
from partycell_desktop.domain.record_lists import Paper
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.forms.membership_vote_words import recipients_of_resolution
from partycell_desktop.store import candidates as kept
from partycell_desktop.store import cell as cell_store
from partycell_desktop.store import documents as register
from partycell_desktop.store import records
from partycell_desktop.use_cases.candidates import stage_set
from partycell_desktop.use_cases.documents import (
    cancel_document,
    correct_document,
    enter_document,
    find_numbered,
    remove_document,
)
from partycell_desktop.use_cases.paper_material import issuer_on
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _

RESOLUTION = "NQ"
ON_BEHALF_OF_THE_CELL = "T/M CHI BỘ"


def number_vote(session: Session, vote_id: int) -> str:
    """Give the resolution on a vote (6-KNĐ, 13-KNĐ) the next number of the register, with the day of the meeting.

    Also a failed vote has its resolution: the full result goes up (06-HD/TW 5.1). Also when the minutes are finished.
    Refused where it has a number. Gives "05-NQ/CB".
    """
    file, vote = _vote(session, vote_id)
    if vote.number:
        raise Refused(_("This paper has the number {number}.").format(number=vote.number), "vote_id")
    with session.act("number_vote", person_id=file.person.id):
        document_id = enter_document(session, _document(session, file, vote))
        _note_in_the_dossier(session, vote_id, "")
    return register.get_document(session.book, document_id).symbol


def keep_number(session: Session, vote_id: int, typed: str) -> None:
    """Note the number that a resolution bears: in the register where it is one of the cell's own, else with the vote.

    Refused where another document has it. Runs inside the act that records or corrects the vote.
    """
    file, vote = _vote(session, vote_id)
    if typed and _is_own(session, typed):
        wanted = _document(session, file, vote)
        known = find_numbered(session, RESOLUTION, typed, str(wanted["dated_on"]))
        if known is not None and known.candidacy_id == file.id and known.meeting_id in (0, vote.meeting_id):
            links = {"meeting_id": vote.meeting_id, "form": wanted["form"]}
            records.change(session.book, OutgoingDocument, known.id, links)
        else:
            enter_document(session, wanted, typed)
    elif typed:
        records.change(session.book, MeetingVote, vote_id, {"number": typed})
    _note_in_the_dossier(session, vote_id, "")


def change_number(session: Session, vote_id: int, typed: str) -> None:
    """Note another number, or none: the old one is cancelled in the register, or taken out where it was only entered.

    Runs inside the act that corrects the vote or takes it out.
    """
    file, vote = _vote(session, vote_id)
    form = RESOLUTION_FORMS[vote.phase]
    for known in register.documents_of_meeting(session.book, vote.meeting_id):
        if known.candidacy_id != file.id or known.form != form or known.symbol != vote.number:
            continue
        if known.by_hand and typed and _is_own(session, typed):
            correct_document(session, known.id, {"number": typed})
            _note_in_the_dossier(session, vote_id, vote.number)
            return
        if known.by_hand:
            remove_document(session, known.id)
        else:
            cancel_document(session, known.id, _("The vote was noted wrongly."))
    records.change(session.book, MeetingVote, vote_id, {"number": ""})
    keep_number(session, vote_id, typed)
    _note_in_the_dossier(session, vote_id, vote.number)


def _vote(session: Session, vote_id: int) -> tuple[CandidateFile, CandidateVote]:
    known = records.get(session.book, MeetingVote, vote_id)
    if not known.candidacy_id:
        raise Refused(_("This vote is not about a candidate; it is corrected in the meeting."), "vote_id")
    file = kept.get_file(session.book, known.candidacy_id)
    return file, next(each for each in file.votes if each.id == vote_id)


def _is_own(session: Session, typed: str) -> bool:
    """Whether it can be a number of the cell's own resolutions: 14, or 14-NQ/CB with the cell's symbol."""
    try:
        read = numbering.read_number(typed)
    except Refused:
        return False
    symbol = numbering.issuing_symbol(cell_store.get_cell(session.book).symbol, congress=False)
    return read.rest in ("", f"{RESOLUTION}/{symbol}")


def _document(session: Session, file: CandidateFile, vote: CandidateVote) -> dict[str, object]:
    assert vote.held_on is not None
    closing = _closing(session, vote.phase)
    return {
        "type": RESOLUTION,
        "title": ABSTRACTS[closing].format(name=file.person.name),
        "dated_on": vote.held_on.iso,
        "form": RESOLUTION_FORMS[vote.phase],
        "meeting_id": vote.meeting_id,
        "candidacy_id": file.id,
        "person_id": file.person.id,
        "signer": vote.chair,
        "signer_post": vote.chair_post.upper(),
        "recipients": recipients_of_resolution(issuer_on(session, vote.held_on.first_day())),
        "on_behalf": ON_BEHALF_OF_THE_CELL,
    }


def _closing(session: Session, phase: Phase) -> int:
    closing = stage_set(session).get(STAGES[phase]).closing
    assert closing is not None
    return closing


def _note_in_the_dossier(session: Session, vote_id: int, before: str) -> None:
    """The resolution as a paper of the dossier; only of a vote that passed, once; it follows a corrected number."""
    file, vote = _vote(session, vote_id)
    closing = _closing(session, vote.phase)
    known = file.paper(closing)
    if known is None and has_passed(vote) and vote.number:
        paper = Paper(person_id=file.person.id, type_number=closing, number=vote.number, dated_on=vote.held_on)
        records.add(session.book, paper, sort_order=len(file.papers))
    elif known is not None and before and known.number == before and known.dated_on == vote.held_on:
        if vote.number:
            records.change(session.book, Paper, known.id, {"number": vote.number})
        elif not known.content:
            records.remove(session.book, Paper, known.id)
