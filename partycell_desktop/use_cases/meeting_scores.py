"""The score of a meeting: the sheet in force that day, what the facts propose, what the cell gave, the class."""

from dataclasses import dataclass, replace

from partycell_desktop.domain import scoring
from partycell_desktop.domain.items import read_items
from partycell_desktop.domain.meeting_checks import absences
from partycell_desktop.domain.meetings import (
    Meeting,
    MeetingFile,
    MeetingKind,
    MeetingScore,
    minutes_between,
    turnout_of,
)
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.domain.regulation import DatedValue, NoRule
from partycell_desktop.domain.scoring import MeetingFacts, Points, ScoreProblem, ScoreSheet
from partycell_desktop.store import meetings as kept
from partycell_desktop.store import records
from partycell_desktop.use_cases.meetings import check_open
from partycell_desktop.use_cases.scoring import find_score_sheet_on, score_sheet_on
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _


@dataclass(frozen=True)
class ScoreLine:
    """A line of the sheet: what it may have, what the facts propose and why, what the cell gave and its reason."""

    key: str
    criterion: str
    title: str
    most: int
    points: Points | None
    note: str
    proposed: Points | None
    why: str


@dataclass(frozen=True)
class MeetingScoreCard:
    """A meeting as it is scored. `reached` is the total of what was given, `klass` the class it reaches.

    `complete` says that every line has points; `problems` are warnings.
    """

    sheet: ScoreSheet
    lines: list[ScoreLine]
    reached: Points
    klass: str
    complete: bool
    problems: list[ScoreProblem]


def get_meeting_score(session: Session, meeting_id: int) -> MeetingScoreCard:
    """The score of a meeting on its sheet; Refused where no sheet is known for its day."""
    file = kept.get_file(session.book, meeting_id)
    return _card(session, file, score_sheet_on(session, file.day, file.meeting.score_sheet))


def find_meeting_score(session: Session, file: MeetingFile) -> MeetingScoreCard | None:
    """The same for a file that is read already; None where no sheet is known."""
    sheet = find_score_sheet_on(session, file.day, file.meeting.score_sheet)
    return _card(session, file, sheet) if sheet else None


def _card(session: Session, file: MeetingFile, sheet: ScoreSheet) -> MeetingScoreCard:
    given = {each.criterion: each.points for each in file.scores if each.points is not None}
    notes = {each.criterion: each.note for each in file.scores}
    proposals = scoring.propose(sheet, _facts(session, file)) if file.roll else {}
    lines = []
    for criterion in sheet.criteria:
        for line in criterion.parts or (criterion,):
            proposal = proposals.get(line.key)
            lines.append(
                ScoreLine(
                    line.key,
                    criterion.title,
                    line.title,
                    line.most,
                    given.get(line.key),
                    notes.get(line.key, ""),
                    proposal.points if proposal else None,
                    proposal.why if proposal else "",
                )
            )
    reached = scoring.total(sheet, given)
    complete = all(line.points is not None for line in lines)
    klass = scoring.class_of(sheet, reached) if complete else ""
    return MeetingScoreCard(sheet, lines, reached, klass, complete, scoring.problems_of(sheet, given))


def _facts(session: Session, file: MeetingFile) -> MeetingFacts:
    meeting, count = file.meeting, turnout_of(file.roll)
    combined = "_combined" if meeting.kind is MeetingKind.COMBINED else ""
    speakers = {each.speaker for each in file.speeches}
    meetings = [each for each in kept.list_meetings(session.book, last=file.day.isoformat()) if not each.cancelled]
    most_running = _number(session, "absence.times_running", file)
    away = absences(kept.files_of(session.book, meetings[-12:], parts=("roll",)))
    target = _rule(session, "meeting.attendance_target", file)
    return MeetingFacts(
        minutes=minutes_between(meeting.starts_at, meeting.ended_at),
        least_minutes=_number(session, f"meeting.least_minutes{combined}", file),
        present=count.came if not count.unknown else None,
        convened=count.convened,
        attendance_target=target.threshold if target else None,
        unexcused=len(count.absent) if not count.unknown else None,
        speakers=len(speakers) if file.speeches else None,
        too_often=sum(each.running > most_running for each in away) if most_running is not None else None,
        most_running=most_running,
    )


def _rule(session: Session, name: str, file: MeetingFile) -> DatedValue | None:
    try:
        return session.rules.value(name, on=file.day)
    except NoRule:
        return None


def _number(session: Session, name: str, file: MeetingFile) -> int | None:
    found = _rule(session, name, file)
    return found.number if found else None


def keep_score(session: Session, meeting_id: int, criterion: str, points: str = "", note: str = "") -> int:
    """Keep the points that the cell gives itself for one line of the sheet ("4", "4,5"; "" takes them out), and why.

    Refused: a line that the sheet does not have, points that are no number, below nothing or above the most.
    """
    file = kept.get_file(session.book, meeting_id)
    check_open(file.meeting)
    sheet = score_sheet_on(session, file.day, file.meeting.score_sheet)
    line = next((each for each in (*sheet.lines, *sheet.criteria) if each.key == criterion), None)
    if line is None:
        words = _("The sheet “{sheet}” has no criterion “{key}”.")
        raise Refused(words.format(sheet=sheet.title, key=criterion), "criterion")
    given = _read_points(points)
    if given is not None:
        wrong = next((each for each in scoring.problems_of(sheet, {criterion: given}) if each.key == criterion), None)
        if wrong is not None:
            raise Refused(wrong.words, "points")
    known = next((each for each in file.scores if each.criterion == criterion), None)
    reason = str(read_items(MeetingScore, {"note": note})["note"])
    new = replace(known or MeetingScore(meeting_id=meeting_id, criterion=criterion), points=given, note=reason)
    with session.act("keep_score"):
        _stay_on(session, file.meeting, sheet)
        return kept.keep(session.book, new)


def _stay_on(session: Session, meeting: Meeting, sheet: ScoreSheet) -> None:
    """The first points bind a meeting to its sheet: another one that is entered later does not change them."""
    if not meeting.score_sheet:
        records.change(session.book, Meeting, meeting.id, {"score_sheet": sheet.id})


def _read_points(typed: str) -> float | None:
    text = typed.strip().replace(",", ".")
    if not text:
        return None
    whole, _dot, part = text.partition(".")
    if not (whole.isascii() and whole.isdigit() and (not part or (part.isascii() and part.isdigit()))) or len(text) > 6:
        raise Refused(_("“{text}” is no number of points.").format(text=typed.strip()), "points")
    return float(text)


def take_proposed_points(session: Session, meeting_id: int) -> int:
    """Give every line the points that the facts propose, where none were given yet; gives how many lines that were."""
    card, meeting = get_meeting_score(session, meeting_id), kept.get_meeting(session.book, meeting_id)
    check_open(meeting)
    wanted = [line for line in card.lines if line.points is None and line.proposed is not None]
    with session.act("keep_score"):
        if wanted:
            _stay_on(session, meeting, card.sheet)
        for line in wanted:
            new = MeetingScore(meeting_id=meeting_id, criterion=line.key, points=line.proposed, note=line.why)
            records.add(session.book, new)
    return len(wanted)


def choose_score_sheet(session: Session, meeting_id: int, sheet_id: str) -> int:
    """Score a meeting on another sheet; "" is the one in force on its day. Refused where points were given already."""
    file = kept.get_file(session.book, meeting_id)
    check_open(file.meeting)
    score_sheet_on(session, file.day, sheet_id)
    if file.scores:
        raise Refused(_("Points were given on the present sheet. Take them out first."), "sheet_id")
    with session.act("choose_score_sheet"):
        records.change(session.book, Meeting, meeting_id, {"score_sheet": sheet_id})
    return meeting_id
