"""The list of candidates as a spreadsheet: who is shown, in which order, with which columns."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from partycell_desktop.domain.candidates import ended_label
from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.exchange import written_list
from partycell_desktop.exchange.written_list import Written
from partycell_desktop.store import roster as people
from partycell_desktop.use_cases.candidates import CandidateLine, list_candidates
from partycell_desktop.use_cases.cell import get_cell
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import N_, _

ROW_NUMBER = "row_number"
USUAL = (ROW_NUMBER, "name", "sex", "born_on", "work_unit", "stage", "since", "waits", "papers", "next", "mentor")


@dataclass(frozen=True)
class _Column:
    title: str
    value: Callable[[CandidateLine], Written]
    wide: int = 8


def _day(day: date | None) -> PartialDate | None:
    return PartialDate.of(day) if day else None


def next_words(line: CandidateLine) -> str:
    """What comes next; of a way that has ended, how and when."""
    if line.candidacy.open:
        return line.next.says
    ended_on = line.candidacy.ended_on
    return " · ".join(part for part in (ended_label(line.candidacy), ended_on.shown() if ended_on else "") if part)


_COLUMNS: dict[str, _Column] = {
    ROW_NUMBER: _Column(N_("No."), lambda line: None, 5),
    "name": _Column(N_("Full name"), lambda line: line.person.name, 22),
    "stage": _Column(N_("Stage"), lambda line: line.stage_title, 18),
    "since": _Column(N_("Since"), lambda line: _day(line.since), 11),
    "waits": _Column(N_("Days waited"), lambda line: line.waits),
    "papers": _Column(N_("Papers"), lambda line: f"{line.papers_done}/{line.papers_wanted}"),
    "next": _Column(N_("Next"), next_words, 30),
    "age": _Column(N_("Age"), lambda line: line.age, 6),
    "work_unit": _Column(N_("Work unit"), lambda line: line.person.work_unit, 14),
    "source": _Column(N_("Proposed by"), lambda line: line.candidacy.source, 16),
    "mentor": _Column(N_("Mentor"), lambda line: line.mentor, 20),
    "job_title": _Column(N_("Job"), lambda line: line.person.job_title, 14),
    "sex": _Column(N_("Sex"), lambda line: line.person.sex, 6),
    "born_on": _Column(N_("Date of birth"), lambda line: line.person.born_on, 11),
    "opened_on": _Column(N_("First contact on"), lambda line: line.candidacy.opened_on, 11),
    "progress": _Column(N_("Way done, %"), lambda line: line.progress),
}


def place_of(line: CandidateLine) -> str:
    """The address of a line: "candidate:5", or "member:28" of a probationer whose way is not followed yet."""
    return f"candidate:{line.id}" if line.id else f"member:{line.person.id}"


def export_candidates(
    session: Session, path: str | Path, places: list[str] | None = None, columns: list[str] | None = None
) -> dict[str, Any]:
    """Write the list of candidates to an .xlsx ready to print on A4, or the bare list to a .csv.

    `places` chooses who comes and in which order, as "candidate:5" or, of a probationer whose way is not followed yet,
    "member:28" (all whose way goes on); `columns` by key as in `list_candidate_columns` (the usual ones). The export is
    noted for each person in the history. Gives path and people.
    """
    wanted = list(USUAL) if columns is None else list(dict.fromkeys(columns))
    for key in wanted:
        if key not in _COLUMNS:
            raise Refused(_("There is no column called “{name}”.").format(name=key), "columns")
    if not wanted:
        raise Refused(_("Choose at least one column."), "columns")
    lines = {place_of(each): each for each in list_candidates(session, ended=True)}
    if places is None:
        chosen = [each for each in lines.values() if each.candidacy.open and each.stage]
    else:
        chosen = [lines[place] for place in dict.fromkeys(places) if place in lines]
    if not chosen:
        raise Refused(_("There is nobody to export."), "places")
    day = session.today()
    cell = get_cell(session, day)
    shown = [_COLUMNS[key] for key in wanted]
    written_list.write_people(
        Path(path),
        written_list.Heading(
            [cell.upper[0].name if cell.upper else "", cell.name], _("LIST OF CANDIDATES"), day, _("Candidates")
        ),
        [written_list.WrittenColumn(_(each.title), each.wide) for each in shown],
        [
            [number if key == ROW_NUMBER else _COLUMNS[key].value(line) for key in wanted]
            for number, line in enumerate(chosen, 1)
        ],
    )
    with session.act("export_list", may_undo=False):
        for line in chosen:
            people.note_disclosure(session.book, "exported", Path(path).name, line.person.id)
    return {"path": str(path), "people": len(chosen)}


def list_candidate_columns(session: Session) -> list[dict[str, str]]:
    """The columns that an exported list of candidates can have: key and title."""
    return [{"key": key, "title": _(each.title)} for key, each in _COLUMNS.items()]
