"""Score sheets for meetings: the one in force on a day, the cell's own, and what is wrong with them."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from partycell_desktop.domain.meetings import Meeting
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.domain.score_sheets import OwnScoreSheet, own_score_sheet, read_own_score_sheet
from partycell_desktop.domain.scoring import ScoreSheet, find_score_sheet, no_score_sheet
from partycell_desktop.store import records, shipped
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _

OWN = "own."


@dataclass(frozen=True)
class ScoreSheetLine:
    """A score sheet in a list. `in_force` is the one used on the day asked for; `sure` is "own" for one of the cell.

    `criteria` says how many there are, `total` the points in all.
    """

    id: str
    title: str
    from_on: date
    until_on: date | None
    total: int
    criteria: int
    source: str
    sure: str
    note: str
    own: bool
    in_force: bool


def list_score_sheets(session: Session, on: date | None = None) -> list[ScoreSheetLine]:
    """Every score sheet, shipped and own, and which is used on a day (today)."""
    known, own = shipped.load_score_sheets(), _own_sheets(session)
    chosen = find_score_sheet(known, own, on or session.today())
    return [
        ScoreSheetLine(
            each.id,
            each.title,
            each.from_on,
            each.until_on,
            each.total,
            len(each.criteria),
            str(each.cite) if each.cite.document else "",
            "own" if each.own else each.cite.sure,
            _(each.note) if each.note else "",
            each.own,
            chosen is not None and each.id == chosen.id,
        )
        for each in (*known, *own)
    ]


def get_score_sheet(session: Session, on: date | None = None, sheet_id: str = "") -> ScoreSheet:
    """The score sheet in force on a day (today), the cell's own before the shipped; or the one of that id.

    Refused where none is known for that day.
    """
    return score_sheet_on(session, on or session.today(), sheet_id)


def score_sheet_on(session: Session, day: date, sheet_id: str = "") -> ScoreSheet:
    """The same for a day; Refused where none is known for it."""
    found = find_score_sheet_on(session, day, sheet_id)
    if found is None:
        raise no_score_sheet(day, sheet_id)
    return found


def find_score_sheet_on(session: Session, day: date, sheet_id: str = "") -> ScoreSheet | None:
    """The same, or None."""
    return find_score_sheet(shipped.load_score_sheets(), _own_sheets(session), day, sheet_id)


def keep_own_score_sheet(session: Session, sheet: dict[str, Any], sheet_id: str = "") -> str:
    """Keep a score sheet of the cell: name, from_on, until_on, document, dated, total, criteria, classes; gives its id.

    Each criterion has title, most, and where wanted measure, bands "90: 4; 75: 3; 0: 1" and parts. Classes are written
    "Tốt: 90; Khá: 70; Kém: 0". `sheet_id` is the own sheet that is changed. Refused with all that is wrong: sums that
    do not fit, bands with a hole or an overlap, a name that another sheet has; and other criteria or classes for a
    sheet on which a meeting is scored already.
    """
    read = read_own_score_sheet(sheet, session.today())
    number = _number_of(session, sheet_id) if sheet_id else 0
    kept = records.find(session.book, OwnScoreSheet, number) if number else None
    if kept is not None and kept.sheet != read.sheet:
        _check_not_used(session, sheet_id, "criteria")
    for other in records.list_all(session.book, OwnScoreSheet):
        if other.id != number and other.name.casefold() == read.name.casefold():
            raise Refused(_("Another score sheet is called “{name}”.").format(name=other.name), "name")
    with session.act("keep_own_score_sheet"):
        if number:
            records.change(session.book, OwnScoreSheet, number, records.to_row(read))
        else:
            number = records.add(session.book, replace(read, id=0))
    return f"{OWN}{number}"


def remove_own_score_sheet(session: Session, sheet_id: str) -> None:
    """Take out a score sheet of the cell; Refused where a meeting is scored on it."""
    number = _number_of(session, sheet_id)
    _check_not_used(session, sheet_id, "sheet_id")
    with session.act("remove_own_score_sheet"):
        records.remove(session.book, OwnScoreSheet, number)


def _check_not_used(session: Session, sheet_id: str, field: str) -> None:
    """A score stays what it was: the sheet under it is neither changed nor taken out."""
    scored = records.list_all(session.book, Meeting, "score_sheet = ?", [sheet_id], order="held_on DESC")
    if scored:
        day = scored[0].held_on.shown() if scored[0].held_on else ""
        words = _("The meeting of {day} is scored on this sheet. Give it a last day, and make another from it.")
        raise Refused(words.format(day=day), field)


def _own_sheets(session: Session) -> list[ScoreSheet]:
    return [own_score_sheet(each) for each in records.list_all(session.book, OwnScoreSheet, order="from_on, id")]


def _number_of(session: Session, sheet_id: str) -> int:
    if all(each.id != sheet_id for each in _own_sheets(session)):
        raise no_score_sheet(session.today(), sheet_id)
    return int(sheet_id.removeprefix(OWN))
