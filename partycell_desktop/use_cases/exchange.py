"""Lists come in and go out: look at a list before anything is written, take it in as one act, write the roster out."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from partycell_desktop.domain.code_list import CodeList
from partycell_desktop.domain.intake import (
    Change,
    Correction,
    Decision,
    Existing,
    Incoming,
    Known,
    Problem,
    Result,
    decide,
)
from partycell_desktop.domain.known_people import KnownPeople, check_doubles
from partycell_desktop.domain.person import Person
from partycell_desktop.domain.refusal import Refused, Trouble
from partycell_desktop.domain.regulation import DatedValue, NoRule
from partycell_desktop.domain.roster import MembershipEvent
from partycell_desktop.exchange import written_list
from partycell_desktop.exchange.member_list import LeftOut, MemberList, read_member_list
from partycell_desktop.store import records
from partycell_desktop.store import roster as people
from partycell_desktop.use_cases import roster_columns
from partycell_desktop.use_cases.cell import get_cell
from partycell_desktop.use_cases.roster import LOCKED_AFTER_ADMISSION, list_members
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _

Progress = Callable[[int, int, str], bool]
LEAST_AGE = "age.least"
_AT_ONCE = 50


@dataclass(frozen=True)
class ImportRow:
    """What becomes of one row of the file. `cells` has what stands in it by the key of the column, after corrections;
    `changes` what the import changes in a record that is there, `kept` what differs in the file and stays."""

    row: int
    result: Result
    cells: Mapping[str, str]
    problems: tuple[Problem, ...] = ()
    notes: tuple[Problem, ...] = ()
    corrections: tuple[Correction, ...] = ()
    changes: tuple[Change, ...] = ()
    kept: tuple[Change, ...] = ()
    member_id: int | None = None

    @property
    def name(self) -> str:
        """The name in the row."""
        return self.cells.get("full_name", "")

    def problem_of(self, key: str) -> Problem | None:
        """What is wrong in the column `key`, or None."""
        return next((each for each in self.problems if each.key == key), None)

    def correction_of(self, key: str) -> Correction | None:
        """What is proposed for the column `key`, or None."""
        return next((each for each in self.corrections if each.key == key), None)


@dataclass(frozen=True)
class ImportPreview:
    """A list as it would come in; nothing is written yet. `mark` tells the file from any other state of it."""

    path: str
    layout: str
    sheet: str
    existing: Existing
    rows: tuple[ImportRow, ...]
    extra: tuple[str, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    other_sheets: tuple[str, ...] = ()
    mark: str = ""

    def count(self, result: Result) -> int:
        """How many rows come to this."""
        return sum(row.result is result for row in self.rows)


def preview_import(
    session: Session, path: str | Path, existing: str = Existing.FILL, progress: Progress | None = None
) -> ImportPreview:
    """What an import of the list in an Excel file would do; nothing is written.

    `existing` says what happens to people who are in the book already: fill (only blanks), replace, skip. Trouble
    where the file cannot be read, Refused where no known layout is in it.
    """
    listed, decisions = _decide_all(session, Path(path), _existing(existing), progress)
    return ImportPreview(
        str(path),
        listed.layout,
        listed.header.sheet.name,
        _existing(existing),
        tuple(map(_preview_row, decisions)),
        listed.extra,
        listed.left_out,
        listed.other_sheets,
        listed.mark,
    )


def import_members(
    session: Session,
    path: str | Path,
    existing: str = Existing.FILL,
    dry_run: bool = False,
    leave_out: list[int] | None = None,
    mark: str = "",
    progress: Progress | None = None,
) -> dict[str, Any]:
    """Take the members of an Excel list into the book, in one act; a row with anything wrong stays out whole.

    Gives layout, read, accepted, corrected [{row, column, value, corrected, reason}], rejected [{row, column, value,
    reason}], then notes, new, changed, same and what was set aside: extra (columns), left_out (rows that tell of
    nobody), other_sheets. `leave_out` names rows that shall not come in, `mark` the state of the file that was looked
    at. A copy of the book is made before the first change.
    """
    listed, decisions = _decide_all(session, Path(path), _existing(existing), progress)
    if mark and mark != listed.mark:
        raise Trouble(
            _("“{name}” has been changed since it was looked at; nothing was imported.").format(name=Path(path).name),
            _("Look at it once more, then import it."),
        )
    omitted = set(leave_out or ())
    wanted = [each for each in decisions if each.incoming.row not in omitted]
    stopped = False
    if not dry_run:
        stopped = not _keep_all(session, Path(path), wanted, progress)
    return _outcome(listed, wanted, stopped)


def save_rejected(
    session: Session, path_in: str | Path, path_out: str | Path, existing: str = Existing.FILL
) -> dict[str, Any]:
    """Write the rows of a list that cannot come in to a new .xlsx, as they stand there, with the reasons beside each.

    The file has the header of the list, so that it can be put right and brought in again. Refused where no row is
    wrong. Gives path and rows.
    """
    listed, decisions = _decide_all(session, Path(path_in), _existing(existing), None)
    reasons = {
        each.incoming.row: [f"{problem.column}: {problem.reason}" for problem in each.incoming.problems]
        for each in decisions
        if each.result is Result.REJECTED
    }
    if not reasons:
        raise Refused(_("No row of this list is wrong."), "path_in")
    written_list.write_rejected(Path(path_out), listed, reasons)
    return {"path": str(path_out), "rows": len(reasons)}


def export_members(
    session: Session,
    path: str | Path,
    member_ids: list[int] | None = None,
    columns: list[str] | None = None,
    on: str | date | None = None,
) -> dict[str, Any]:
    """Write the roster to an .xlsx: dates as dates where they are whole, numbers as text, ready to print on A4; or the
    bare list to a .csv.

    `member_ids` chooses people and their order (all members of the cell on that day), `columns` by key as in
    `list_export_columns` (the usual ones), `on` the day it is true for (today). The export is noted for each person in
    the history. Gives path and people.
    """
    day = roster_columns.read_on(on, session.today())
    lines = {line.id: line for line in list_members(session, day)}
    if member_ids is None:
        chosen = [line for line in lines.values() if line.standing.counted]
    else:
        chosen = [lines[number] for number in member_ids if number in lines]
    if not chosen:
        raise Refused(_("There is nobody to export."), "member_ids")
    shown = roster_columns.chosen_columns(columns, day)
    cell = get_cell(session, day)
    organisations = [cell.upper[0].name if cell.upper else "", cell.name]
    written_list.write_people(
        Path(path),
        written_list.Heading(organisations, _("LIST OF PARTY MEMBERS"), day, _("Members")),
        [written_list.WrittenColumn(each.title, each.wide) for each in shown],
        roster_columns.values_of(shown, chosen),
    )
    with session.act("export_list", may_undo=False):
        for line in chosen:
            people.note_disclosure(session.book, "exported", Path(path).name, line.id)
    return {"path": str(path), "people": len(chosen)}


def list_export_columns(session: Session) -> list[dict[str, str]]:
    """The columns that an export can have: key and title, in the order of the record."""
    return [{"key": each.key, "title": each.title} for each in roster_columns.all_columns(session.today())]


def _existing(word: str) -> Existing:
    try:
        return Existing(word)
    except ValueError:
        raise Refused(
            _("“{word}” is not known here; known are: {words}.").format(word=word, words=", ".join(Existing)),
            "existing",
        ) from None


def _decide_all(
    session: Session, path: Path, existing: Existing, progress: Progress | None
) -> tuple[MemberList, list[Decision]]:
    lists: dict[str, CodeList] = {}

    def code_list(name: str) -> CodeList:
        return lists.setdefault(name, session.code_list(name))

    rule = session.rules.get(LEAST_AGE)

    def least_age(on: date) -> DatedValue:
        # Nothing is known before the first value; the oldest one stands in, and the reason names its document.
        try:
            return rule.on(on)
        except NoRule:
            return rule.values[0]

    today = session.today()
    if progress is not None:
        progress(0, 0, _("Reading the list"))
    listed = read_member_list(path, today, code_list)
    check_doubles(listed.people)
    events = people.all_events(session.book)
    known = KnownPeople(Known(person, tuple(events.get(person.id, ()))) for person in people.list_people(session.book))
    decisions: list[Decision] = []
    taken: dict[int, Incoming] = {}
    register: dict[object, Incoming] = {}
    for row in listed.people:
        found = known.find(row)
        known.check_register_number(row, found)
        _check_once(row, found, taken, register)
        decisions.append(decide(row, found, existing, today, least_age, LOCKED_AFTER_ADMISSION))
    return listed, decisions


def _check_once(
    row: Incoming, found: Known | None, taken: dict[int, Incoming], register: dict[object, Incoming]
) -> None:
    """Two rows must not tell of one person of the book, nor give one Số SĐV to two."""
    if found is not None:
        first = taken.setdefault(found.person.id, row)
        if first is not row and not row.problems:
            row.reject("full_name", _("Row {row} of this file tells of the same person.").format(row=first.row))
    number = row.items.get("register_number")
    if number is not None and register.setdefault(number, row) is not row:
        row.reject(
            "register_number", _("The same number stands in row {row} of this file.").format(row=register[number].row)
        )


def _preview_row(decision: Decision) -> ImportRow:
    row = decision.incoming
    cells = dict(row.cells)
    if row.name:
        cells["full_name"] = row.name
    if row.born_on:
        cells["born_on"] = row.born_on.shown()
    for key, day in (("admitted_on", row.admitted_on), ("recognised_on", row.recognised_on)):
        if day is not None:
            cells[key] = day.shown()
    cells.update({each.key: each.corrected for each in row.corrections})
    return ImportRow(
        row.row,
        decision.result,
        cells,
        tuple(row.problems),
        tuple(row.notes),
        tuple(row.corrections),
        decision.changes,
        decision.kept,
        decision.known.person.id if decision.known else None,
    )


class _Stopped(Exception):
    pass


def _keep_all(session: Session, path: Path, decisions: list[Decision], progress: Progress | None) -> bool:
    """Write everything in one act; False where the user stopped it, and then nothing was written."""
    writing = [each for each in decisions if each.result in (Result.NEW, Result.CHANGED)]
    if not writing:
        return True
    session.book.copy_beside()
    numbers = _numbers_from(people.next_register_number(session.book), writing)
    try:
        with session.act("import_members", reason=path.name):
            for done in range(0, len(writing), _AT_ONCE):
                if progress is not None and not progress(done, len(writing), writing[done].incoming.name):
                    raise _Stopped
                _keep(session, writing[done : done + _AT_ONCE], numbers)
    except _Stopped:
        return False
    return True


def _numbers_from(first: int, decisions: list[Decision]) -> Iterator[int]:
    """The next free numbers of the register, without those that the list itself gives."""
    given = {each.items.get("register_number") for each in decisions}
    number = first
    while True:
        if number not in given:
            yield number
        number += 1


def _keep(session: Session, decisions: list[Decision], numbers: Iterator[int]) -> None:
    new = [_new_person(each, numbers) for each in decisions if each.known is None]
    new_ids = iter(records.add_many(session.book, new))
    events: list[MembershipEvent] = []
    for decision in decisions:
        if decision.known is None:
            person_id = next(new_ids)
        else:
            person_id = decision.known.person.id
            _change_known(session, decision, decision.known, numbers)
        events += (replace(each, person_id=person_id) for each in decision.new_events)
    records.add_many(session.book, events)


def _new_person(decision: Decision, numbers: Iterator[int]) -> Person:
    values: dict[str, Any] = dict(decision.items)
    if decision.new_events and values.get("register_number") is None:
        values["register_number"] = next(numbers)
    return Person(**values)


def _change_known(session: Session, decision: Decision, known: Known, numbers: Iterator[int]) -> None:
    values: dict[str, object] = dict(decision.items)
    if decision.new_events and known.person.register_number is None:
        values.setdefault("register_number", next(numbers))
    records.change(session.book, Person, known.person.id, values)
    for event in decision.moved_events:
        records.change(session.book, MembershipEvent, event.id, {"on": event.on})


def _told(problem: Problem) -> dict[str, Any]:
    return {"row": problem.row, "column": problem.column, "value": problem.value, "reason": problem.reason}


def _outcome(listed: MemberList, decisions: list[Decision], stopped: bool) -> dict[str, Any]:
    counts = {result: sum(each.result is result for each in decisions) for result in Result}
    accepted = [each for each in decisions if each.result is not Result.REJECTED]
    return {
        "layout": listed.layout,
        "read": len(listed.people),
        "accepted": 0 if stopped else len(accepted),
        "corrected": [
            {
                "row": each.row,
                "column": each.column,
                "value": each.value,
                "corrected": each.corrected,
                "reason": each.reason,
            }
            for decision in accepted
            for each in decision.incoming.corrections
        ],
        "rejected": [_told(each) for decision in decisions for each in decision.incoming.problems],
        "notes": [_told(each) for decision in accepted for each in decision.incoming.notes],
        "new": counts[Result.NEW],
        "changed": counts[Result.CHANGED],
        "same": counts[Result.SAME],
        "extra": list(listed.extra),
        "left_out": [{"row": each.row, "text": each.text} for each in listed.left_out],
        "other_sheets": list(listed.other_sheets),
        "stopped": stopped,
    }
