"""The list of candidates as a spreadsheet: who is shown, in which order, with which columns."""

from datetime import date
from pathlib import Path
from typing import Any

from partycell_desktop.domain.candidates import ended_label
from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.use_cases.candidates import CandidateLine, list_candidates
from partycell_desktop.use_cases.list_export import ListColumn, chosen_columns, write_rows
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import N_, _

USUAL = ("row_number", "name", "sex", "born_on", "work_unit", "stage", "since", "waits", "papers", "next", "mentor")


def _day(day: date | None) -> PartialDate | None:
    return PartialDate.of(day) if day else None


def next_words(line: CandidateLine) -> str:
    """What comes next; of a way that has ended, how and when."""
    if line.candidacy.open:
        return line.next.says
    ended_on = line.candidacy.ended_on
    return " · ".join(part for part in (ended_label(line.candidacy), ended_on.shown() if ended_on else "") if part)


_COLUMNS: dict[str, ListColumn[CandidateLine]] = {
    "row_number": ListColumn(N_("No."), None, 5),
    "name": ListColumn(N_("Full name"), lambda line: line.person.name, 22),
    "stage": ListColumn(N_("Stage"), lambda line: line.stage_title, 18),
    "since": ListColumn(N_("Since"), lambda line: _day(line.since), 11),
    "waits": ListColumn(N_("Days waited"), lambda line: line.waits, 8),
    "papers": ListColumn(N_("Papers"), lambda line: f"{line.papers_done}/{line.papers_wanted}", 8),
    "next": ListColumn(N_("Next"), next_words, 30),
    "age": ListColumn(N_("Age"), lambda line: line.age, 6),
    "work_unit": ListColumn(N_("Work unit"), lambda line: line.person.work_unit, 14),
    "source": ListColumn(N_("Proposed by"), lambda line: line.candidacy.source, 16),
    "mentor": ListColumn(N_("Mentor"), lambda line: line.mentor, 20),
    "job_title": ListColumn(N_("Job"), lambda line: line.person.job_title, 14),
    "sex": ListColumn(N_("Sex"), lambda line: line.person.sex, 6),
    "born_on": ListColumn(N_("Date of birth"), lambda line: line.person.born_on, 11),
    "opened_on": ListColumn(N_("First contact on"), lambda line: line.candidacy.opened_on, 11),
    "progress": ListColumn(N_("Way done, %"), lambda line: line.progress, 8),
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
    shown = chosen_columns(_COLUMNS, USUAL if columns is None else columns)
    lines = {place_of(each): each for each in list_candidates(session, ended=True)}
    if places is None:
        chosen = [each for each in lines.values() if each.candidacy.open and each.stage]
    else:
        chosen = [lines[place] for place in dict.fromkeys(places) if place in lines]
    if not chosen:
        raise Refused(_("There is nobody to export."), "places")
    about = [line.person.id for line in chosen]
    write_rows(session, path, _("LIST OF CANDIDATES"), _("Candidates"), shown, chosen, about=about)
    return {"path": str(path), "people": len(chosen)}


def list_candidate_columns(session: Session) -> list[dict[str, str]]:
    """The columns that an exported list of candidates can have: key and title."""
    return [{"key": key, "title": _(each.title)} for key, each in _COLUMNS.items()]
