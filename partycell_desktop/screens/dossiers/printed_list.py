"""What left the program on paper or in files: when, by whom, what, of whom."""

from partycell_desktop.screens.parts.record_table import Column, RecordTable
from partycell_desktop.screens.parts.remembered import Remembered
from partycell_desktop.screens.parts.surfaces import Card
from partycell_desktop.use_cases.printing import PrintedLine
from partycell_desktop.words import _, n_

NAMES_SHOWN = 2


class PrintedList(Card):
    """`dossiers.printed`, newest first."""

    def __init__(self, remembered: Remembered) -> None:
        super().__init__(padding=1)
        columns = [
            Column[PrintedLine](
                "at", _("When"), lambda line: _moment(line.at), lambda line: line.at, 140, figures=True
            ),
            Column[PrintedLine]("who", _("Who"), lambda line: line.who, width=170, bold_tail=True),
            Column[PrintedLine]("role", _("Role"), lambda line: line.role, width=110),
            Column[PrintedLine]("what", _("What"), lambda line: line.what, width=380, pill=_kind),
            Column[PrintedLine]("members", _("Whom it tells of"), _whom, width=260),
        ]
        self.table: RecordTable[PrintedLine] = RecordTable(
            "dossiers.printed", columns, remembered, accessible=_("Printed and exported")
        )
        self.table.set_empty(_("Nothing has been printed or exported from this book yet."))
        self.add(self.table, 1)

    def show_lines(self, lines: list[PrintedLine]) -> None:
        """Show these."""
        self.table.set_rows(lines, lambda line: (line.act, line.kind, line.what))


def _moment(at: str) -> str:
    day, _t, time = at.partition("T")
    return f"{'/'.join(reversed(day.split('-')))} {time[:5]}"


def _whom(line: PrintedLine) -> str:
    """The names; how many there are, where they are more than fit."""
    if len(line.members) <= NAMES_SHOWN:
        return ", ".join(line.members)
    return n_("{count} member: {names}", "{count} members: {names}", len(line.members)).format(
        count=len(line.members), names=", ".join(line.members)
    )


def _kind(line: PrintedLine) -> tuple[str, str] | None:
    return (_("exported"), "gold") if line.kind == "exported" else None
