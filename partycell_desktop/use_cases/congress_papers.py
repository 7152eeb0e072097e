"""The papers of a congress: which ballot they are about, their numbers of the one series of the congress."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from partycell_desktop.domain.congress import BallotRound
from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.documents import DocumentState
from partycell_desktop.domain.meetings import MeetingFile, MeetingKind
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.forms import congress_papers as wording
from partycell_desktop.forms import congress_words
from partycell_desktop.forms.letterhead import committee_name
from partycell_desktop.forms.material import Material, MeetingOnPaper
from partycell_desktop.forms.minutes import RESOLUTION, recipients_of
from partycell_desktop.store import documents, records
from partycell_desktop.use_cases.congress import congress_file
from partycell_desktop.use_cases.documents import enter_document
from partycell_desktop.use_cases.paper_material import issuer_on, subject_of
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _

MOST_ON_A_PAGE, MOST_SHEETS = 4, 200
_ABOUT_A_BALLOT = (wording.COUNTING, wording.BALLOT)
FORMS = (*_ABOUT_A_BALLOT, wording.RESOLUTION, wording.REPORT, wording.EXTRACT)
"""The papers that only a congress has, by the keys of their forms."""


def congress_material(
    session: Session, form: str, told: MeetingOnPaper, words: Mapping[str, str], asked: date
) -> list[Material]:
    """What a paper of a congress is made from: one for each ballot where it is about ballots.

    Options: `round`, the number of the ballot (without it every ballot); for ballot papers `per_page` (1 to 4) and
    `copies`, how many ballot papers are needed. The papers bear the day of the congress, what goes upward the day of
    its number, else `asked`. Refused for a meeting that is no congress.
    """
    file = told.file
    if file.meeting.kind is not MeetingKind.CONGRESS:
        raise Refused(_("This meeting is no congress."), "meeting")
    told = replace(told, numbers={**told.numbers, **numbers_of_congress(session, file)})
    day = asked if words.get("date") else file.day
    if form in (wording.REPORT, wording.EXTRACT) and not words.get("date"):
        day = max(file.day, _reported_on(session, file) or asked)
    issuer = issuer_on(session, day)
    whole = Material(issuer, options=words, meeting=told)
    if form in _ABOUT_A_BALLOT:
        return [
            replace(whole, options={**words, wording.ROUND: str(each.id), wording.PER_PAGE: str(_per_page(words))})
            for each in _ballots(file, words, counted=form == wording.COUNTING)
            for _sheet in range(_sheets(words) if form == wording.BALLOT else 1)
        ]
    if form == wording.EXTRACT:
        members = [subject_of(session, each, issuer.day) for each in wording.posts_of(file)]
        if not members:
            raise Refused(_("The congress has elected nobody yet."), "meeting")
        return [replace(whole, members=tuple(members))]
    return [whole]


def _reported_on(session: Session, file: MeetingFile) -> date | None:
    """The day of the report, where it has its number, or where it is noted that it was sent."""
    found = [
        each.day
        for each in documents.documents_of_meeting(session.book, file.id)
        if each.form == wording.REPORT and each.state is DocumentState.ISSUED
    ]
    noted = file.congress.result_reported_on
    return found[-1] if found else noted.last_day() if noted else None


def _ballots(file: MeetingFile, words: Mapping[str, str], *, counted: bool) -> list[BallotRound]:
    wanted = words.get(wording.ROUND, "")
    found = [each for each in file.rounds if not wanted or str(each.id) == wanted]
    if counted:
        found = [each for each in found if each.is_counted]
    if not found:
        raise Refused(
            _("No ballot has been counted yet.") if counted else _("The names of no ballot have been frozen yet."),
            wording.ROUND,
        )
    return found


def _number(words: Mapping[str, str], name: str, most: int) -> int:
    text = words.get(name, "") or "1"
    if not (text.isascii() and text.isdigit() and 1 <= int(text[:6]) <= most):
        raise Refused(_("Only a whole number from 1 to {most} can stand here.").format(most=most), name)
    return int(text)


def _per_page(words: Mapping[str, str]) -> int:
    return _number(words, wording.PER_PAGE, MOST_ON_A_PAGE)


def _sheets(words: Mapping[str, str]) -> int:
    """How many sheets hold the ballot papers that are needed."""
    wanted = _number(words, "copies", MOST_SHEETS)
    return -(-wanted // _per_page(words))


def number_congress_paper(session: Session, meeting_id: int, paper: str, round_id: int = 0) -> str:
    """Give a paper of a congress the next number: minutes of a counting (bb-kp), resolution (nq-dh), report (bc-dh).

    What the congress issues stands in its one series, "02-NQ/ĐH", with its day; the report is the new committee's own,
    dated today. `round_id` says which ballot the minutes of a counting are of. Refused where it has a number.
    """
    file = congress_file(session, meeting_id)
    kind = wording.TYPES.get(paper)
    if kind is None:
        raise Refused(_("A meeting has no paper called “{paper}”.").format(paper=paper), "paper")
    ballot = records.get(session.book, BallotRound, round_id) if paper == wording.COUNTING else None
    if ballot is not None and ballot.meeting_id != meeting_id:
        raise Refused(_("This does not belong to the meeting."), "round_id")
    known = numbers_of_congress(session, file).get(f"{paper}.{round_id}" if ballot is not None else paper)
    if known:
        raise Refused(_("This paper has the number {number}.").format(number=known), "paper")
    own = paper == wording.REPORT
    day = session.today() if own else file.day
    items = {
        "type": kind,
        "title": _title(file, paper, ballot),
        "dated_on": PartialDate.of(day),
        "form": paper,
        "meeting_id": meeting_id,
        "congress": not own,
        **_signer(session, file, paper),
    }
    with session.act("number_congress_paper"):
        document_id = enter_document(session, items)
        if ballot is not None:
            records.change(session.book, BallotRound, ballot.id, {"document_id": document_id})
    return documents.get_document(session.book, document_id).symbol


def _title(file: MeetingFile, paper: str, ballot: BallotRound | None) -> str:
    name = congress_words.name_of_congress(file.congress)
    if ballot is not None:
        election = next(each for each in file.elections if each.id == ballot.election_id)
        rounds = [each.id for each in congress_words.rounds_of(file, election)]
        again = f" (lần {rounds.index(ballot.id) + 1})" if len(rounds) > 1 else ""
        return f"kiểm phiếu bầu {congress_words.what_is_elected(election, file.congress)}{again}"
    return f"kết quả {name}" if paper == wording.REPORT else name


def _signer(session: Session, file: MeetingFile, paper: str) -> dict[str, str]:
    if paper == wording.REPORT:
        issuer = issuer_on(session, session.today())
        above = f"- {committee_name(issuer.upper.name)},\n- Lưu Chi bộ." if issuer.upper else ""
        who = {"signer": issuer.secretary, "signer_post": "BÍ THƯ", "on_behalf": "T/M CHI BỘ"}
        return {**who, "recipients": above}
    organ = "counting" if paper == wording.COUNTING else "presidium"
    members = [each.name for each in file.officers if each.organ == organ]
    first = next(iter(members), "")
    if paper == wording.COUNTING:
        return {"signer": first, "signer_post": "TRƯỞNG BAN KIỂM PHIẾU"}
    return {
        "signer": first,
        "signer_post": "CHỦ TỊCH ĐẠI HỘI",
        "on_behalf": wording.signs_for_congress(len(members)),
        "recipients": recipients_of(RESOLUTION, issuer_on(session, file.day)),
    }


def numbers_of_congress(session: Session, file: MeetingFile) -> dict[str, str]:
    """The numbers of the minutes of its countings, "bb-kp.3", and of its other papers, by form; only those issued."""
    issued = {
        each.id: each
        for each in documents.documents_of_meeting(session.book, file.id)
        if each.state is DocumentState.ISSUED
    }
    ballots = {
        f"{wording.COUNTING}.{each.id}": issued[each.document_id].symbol
        for each in file.rounds
        if each.document_id in issued
    }
    others = {each.form: each.symbol for each in issued.values() if each.form in wording.TYPES}
    others.pop(wording.COUNTING, None)
    return {**others, **ballots}
