"""Search in everything written of meetings: points, speeches, votes, tasks, passages worded by hand, corrections."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import quote

from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.items import items_of
from partycell_desktop.domain.meeting_search import Excerpt, SoughtWords, excerpt
from partycell_desktop.domain.meetings import (
    Attendance,
    Meeting,
    MeetingCorrection,
    MeetingGuest,
    MeetingPoint,
    MeetingScore,
    MeetingText,
    MeetingVote,
    Speech,
    Task,
    title_of,
)
from partycell_desktop.store import records
from partycell_desktop.store.meeting_index import SOURCES
from partycell_desktop.store.meeting_words import FoundRow, fetch_rows, find_rows
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import N_, _

MOST_SHOWN = 60
_RECORDS: Mapping[str, type] = {
    records.table_of(each): each
    for each in (
        Meeting, MeetingPoint, Speech, MeetingVote, Task, MeetingText,
        MeetingCorrection, MeetingGuest, Attendance, MeetingScore,
    )
}  # fmt: skip
_PAPERS = {"bien-ban": N_("Minutes of the meeting"), "nghi-quyet": N_("Resolution"), "ket-luan": N_("Conclusion")}
_SOURCES = {source.table: source for source in SOURCES}


@dataclass(frozen=True)
class FoundText:
    """A text of a meeting in which the words stand: which meeting, where in it, the words around the first hit.

    `hits` is how often they stand in this text. `place` opens it: "meeting:7/found/speech/31/text/0/…".
    """

    meeting_id: int
    held_on: PartialDate | None
    title: str
    where: str
    excerpt: Excerpt
    hits: int
    place: str


@dataclass(frozen=True)
class FoundInMinutes:
    """What a search found: at most so many texts as were asked for, the latest meeting first.

    `more` says that there may be others. `apart` says that the words nowhere follow each other, so that texts with all
    of them are shown.
    """

    texts: tuple[FoundText, ...] = ()
    more: bool = False
    apart: bool = False


def search_minutes(session: Session, text: str, year: int = 0, most: int = MOST_SHOWN) -> FoundInMinutes:
    """Words in all texts of meetings; accents may be left out. `year` looks only into the meetings of one year.

    The words follow each other as typed; where they nowhere do, the texts that have all of them are given.
    """
    sought = SoughtWords(text)
    if not sought.enough:
        return FoundInMinutes()
    found = _search(session, sought, text, year, most)
    if found.texts or len(sought.folded) == 1:
        return found
    return replace(_search(session, SoughtWords(text, apart=True), text, year, most), apart=True)


def _search(session: Session, sought: SoughtWords, typed: str, year: int, most: int) -> FoundInMinutes:
    shown: list[FoundText] = []
    looked, wanted = 0, max(most, 1)
    while True:  # a text without the accents that were typed is no hit: look further
        rows, more = find_rows(session.book, sought.folded, apart=sought.apart, year=year, most=looked + wanted)
        shown += _look_into(session, rows[looked:], sought, typed)
        looked, wanted = len(rows), 4 * wanted
        if len(shown) >= most or not more:
            return FoundInMinutes(tuple(shown[:most]), more or len(shown) > most)


def _look_into(session: Session, rows: Sequence[FoundRow], sought: SoughtWords, typed: str) -> list[FoundText]:
    kept: dict[str, dict[int, dict[str, Any]]] = {}
    for table in {each.table for each in rows}:
        kept[table] = fetch_rows(session.book, table, [each.row_id for each in rows if each.table == table])
    numbers = sorted({each.meeting_id for each in rows if each.meeting_id})
    meetings = {number: records.from_row(Meeting, row) for number, row in _meetings(session, numbers).items()}
    found = []
    for each in rows:
        row = kept[each.table][each.row_id]
        source = _SOURCES[each.table]
        for item in source.columns:
            text = source.plain(item, str(row[item] or ""))
            places = list(sought.places(text))
            if places:
                found.append(_found(each, row, item, excerpt(text, *places[0]), len(places), meetings, typed))
    return found


def _meetings(session: Session, numbers: Sequence[int]) -> dict[int, dict[str, Any]]:
    return fetch_rows(session.book, "meeting", numbers) if numbers else {}


def _found(
    found: FoundRow,
    row: Mapping[str, Any],
    item: str,
    words: Excerpt,
    hits: int,
    meetings: Mapping[int, Meeting],
    typed: str,
) -> FoundText:
    meeting = meetings.get(found.meeting_id)
    if meeting is None:  # a task that no meeting gave
        return FoundText(0, None, _("Task"), _where(found.table, row, item), words, hits, f"member:{row['person_id']}")
    at = f"{row['paper']}.{row['name']}" if found.table == "meeting_text" else found.row_id
    place = f"meeting:{meeting.id}/found/{found.table}/{at}/{item}/{quote(typed, safe='')}"
    return FoundText(meeting.id, meeting.held_on, title_of(meeting), _where(found.table, row, item), words, hits, place)


def _where(table: str, row: Mapping[str, Any], item: str) -> str:
    """Where in its meeting a text stands, in the language spoken now."""
    label = next((each.title for each in items_of(_RECORDS[table]) if each.name == item), item)
    match table, item:
        case "meeting_point", "title":
            return _("Point of the agenda")
        case "meeting_point", _item:
            return f"{row['title']}: {label}"
        case "speech", "speaker":
            return _("Speaker")
        case "speech", _item:
            return _("{item}, {name}").format(item=label, name=row["speaker"])
        case "meeting_text", _item:
            return _("{paper}, worded by hand").format(paper=_(_PAPERS.get(row["paper"], row["paper"])))
        case "meeting_correction", _item:
            return _("Correction: {item}").format(item=label)
        case "attendance", _item:
            return _("Absence of {name}").format(name=row["name"])
        case "meeting_score", _item:
            return _("Score: {item}").format(item=label)
    return label
