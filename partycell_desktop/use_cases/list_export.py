"""Any list as a spreadsheet under the names of the cell: which columns were asked for, the file, the note of it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Generic, TypeVar

from partycell_desktop.domain.refusal import Refused
from partycell_desktop.exchange import written_list
from partycell_desktop.exchange.written_list import Written
from partycell_desktop.store import roster as people
from partycell_desktop.use_cases.cell import get_cell
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _

R = TypeVar("R")


@dataclass(frozen=True)
class ListColumn(Generic[R]):
    """A column of a list: its title (to be translated), what it shows of a row, how wide it is in signs.

    Without `value` it counts the rows from 1.
    """

    title: str
    value: Callable[[R], Written] | None
    wide: int = 10


def chosen_columns(known: Mapping[str, ListColumn[R]], wanted: Sequence[str] | None) -> list[ListColumn[R]]:
    """The columns that were asked for by key, in that order; all where nothing was. Refused at "columns"."""
    keys = [*known] if wanted is None else list(wanted)
    strange = [each for each in keys if each not in known]
    if strange or not keys:
        words = _("“{word}” is not known here; known are: {words}.")
        raise Refused(words.format(word=", ".join(strange), words=", ".join(known)), "columns")
    return [known[each] for each in keys]


def write_rows(
    session: Session,
    path: str | Path,
    title: str,
    sheet: str,
    columns: Sequence[ListColumn[R]],
    rows: Sequence[R],
    *,
    day: date | None = None,
    about: Sequence[int | None] = (None,),
) -> None:
    """Write a list that is true for `day` (today) to an .xlsx or .csv and note it in the history.

    `about` are the people of whom the list tells; one None where it is about the cell. Refused where the path ends in
    neither, Trouble where it cannot be written.
    """
    day = day or session.today()
    cell = get_cell(session, day)
    heading = written_list.Heading([cell.upper[0].name if cell.upper else "", cell.name], title, day, sheet)
    written_list.write_people(
        Path(path),
        heading,
        [written_list.WrittenColumn(_(each.title), each.wide) for each in columns],
        [
            [each.value(row) if each.value is not None else number for each in columns]
            for number, row in enumerate(rows, 1)
        ],
    )
    with session.act("export_list", may_undo=False):
        for person_id in about:
            people.note_disclosure(session.book, "exported", Path(path).name, person_id)
