"""Agendas and score sheets of meetings: what is shipped, which is used today, the cell's own."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtGui import QResizeEvent

from partycell_desktop.domain.dates import shown_day
from partycell_desktop.screens.parts.chips import Chip, in_lines
from partycell_desktop.screens.parts.desk import Desk
from partycell_desktop.screens.parts.record_table import Column, RecordTable
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import button, label
from partycell_desktop.screens.settings.agenda_dialog import AgendaDialog
from partycell_desktop.screens.settings.list_page import ListPage
from partycell_desktop.screens.settings.rule_dialog import SURE_TONES, SURE_WORDS
from partycell_desktop.screens.settings.score_sheet_dialog import ScoreSheetDialog
from partycell_desktop.use_cases.agendas import AgendaLine, get_agenda, list_agendas, remove_own_agenda
from partycell_desktop.use_cases.scoring import (
    ScoreSheetLine,
    get_score_sheet,
    list_score_sheets,
    remove_own_score_sheet,
)
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _, n_

LEAST_HEIGHT_TO_EXPLAIN = 460


@dataclass(frozen=True)
class Row:
    """An agenda or a score sheet."""

    line: AgendaLine | ScoreSheetLine

    @property
    def kind(self) -> str:
        """What it is for."""
        return self.line.kind_title if isinstance(self.line, AgendaLine) else _("Score sheet of a meeting")

    @property
    def size(self) -> str:
        """How much stands in it."""
        if isinstance(self.line, AgendaLine):
            return n_("{count} point, {minutes} min", "{count} points, {minutes} min", self.line.points).format(
                count=self.line.points, minutes=self.line.minutes
            )
        return n_("{count} criterion, {total} points", "{count} criteria, {total} points", self.line.criteria).format(
            count=self.line.criteria, total=self.line.total
        )


class AgendasPage(ListPage[Row]):
    """One line for each. A shipped one stays as it is: a copy of it becomes the cell's own."""

    name = "agendas"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.kept = {"own": lambda row: row.line.own, "in_force": lambda row: row.line.in_force}
        self._about = label(
            _(
                "A meeting begins with the agenda that is used on its day, and is scored on the sheet of its day. "
                "Where your cell or your upper committee does it otherwise, make an own one from one that is there."
            ),
            "small",
            "settings.agendas_about",
            wrap=True,
        )
        table: RecordTable[Row] = RecordTable(
            "settings.agendas_table",
            [
                Column("kind", _("For"), lambda row: row.kind, width=310),
                Column("name", _("Own name"), lambda row: row.line.title if row.line.own else "", width=170),
                Column("from", _("Holds from"), lambda row: shown_day(row.line.from_on), _first_day, 100, figures=True),
                Column("today", _("Today"), lambda _row: "", _today, 104, pill=_today),
                Column("sure", _("How sure"), _sure, width=150, tone=lambda row: SURE_TONES.get(row.line.sure, "")),
                Column("source", _("According to"), lambda row: row.line.source, width=230),
                Column("size", _("Content"), lambda row: row.size, width=150),
            ],
            accessible=_("Agendas and score sheets"),
            searched=lambda row: [row.kind, row.line.title, row.line.source],
        )
        finding = self.set_up_list(table, _("Find an agenda…"), _("Which ones"), _("No agenda is found."))
        self._table.setSelectionMode(RecordTable.SelectionMode.SingleSelection)
        self._table.opened.connect(lambda _row: self._open())
        self._table.current_changed.connect(lambda _row: self._show_buttons())
        self._copy = button(_("Own one from it…"), "settings.agenda_copy", self._make_own)
        self._change = button(_("Change…"), "settings.agenda_change", self._change_own)
        self._remove = button(_("Take out"), "settings.agenda_remove", self._take_out)
        self._note = label("", "small", "settings.agenda_note", wrap=True)
        self.column.addWidget(self._about)
        self.column.addLayout(finding)
        self.column.addWidget(self._table, 1)
        self.column.addWidget(self._note)
        self.column.addWidget(in_lines(self._copy, self._change, self._remove, gap=8))
        self._table.setMinimumHeight(px(120))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a low window the list has the room of the explanation."""
        self._about.setVisible(event.size().height() >= px(LEAST_HEIGHT_TO_EXPLAIN))
        super().resizeEvent(event)

    # What the settings ask.

    def refresh(self) -> None:
        agendas, sheets = self.desk.look_up(list_agendas), self.desk.look_up(list_score_sheets)
        if agendas is None or sheets is None:
            return
        rows = [*map(Row, agendas), *map(Row, sheets)]
        self._chips.set_chips(
            [
                Chip("all", _("All"), len(rows)),
                Chip("in_force", _("Used today"), sum(row.line.in_force for row in rows)),
                Chip("own", _("The cell's own"), sum(row.line.own for row in rows)),
            ]
        )
        self._table.set_rows(rows, lambda row: row.line.id)
        self._filter()
        if self._table.current() is None and rows:
            self._table.select_key(rows[0].line.id)
        self._show_buttons()

    def open(self, place: str) -> None:
        """`ordinary.2025-10-28`, `own.3` ...: that one."""
        if place:
            self._show_all()
            self._table.select_key(place)

    # What is shown.

    def _show_buttons(self) -> None:
        row = self._table.current()
        self._copy.setEnabled(row is not None)
        for each in (self._change, self._remove):
            each.setEnabled(row is not None and row.line.own)
        self._note.setText(row.line.note if row else "")
        self._note.setVisible(bool(self._note.text()))

    # What is done.

    def _open(self) -> None:
        """A double click or Enter: an own one is changed, of a shipped one an own one is made."""
        row = self._table.current()
        if row is not None:
            self._edit(row, changing=row.line.own)

    def _make_own(self) -> None:
        row = self._table.current()
        if row is not None:
            self._edit(row, changing=False)

    def _change_own(self) -> None:
        row = self._table.current()
        if row is not None and row.line.own:
            self._edit(row, changing=True)

    def _edit(self, row: Row, *, changing: bool) -> None:
        line, today = row.line, self.desk.look_up(Session.today)
        if today is None:
            return
        since = "" if changing else shown_day(max(today, line.from_on))
        instead_of = line.id if changing else ""
        dialog: AgendaDialog | ScoreSheetDialog
        if isinstance(line, AgendaLine):
            agenda = self.desk.look_up(get_agenda, line.kind, None, line.id)
            if agenda is None:
                return
            dialog = AgendaDialog(self.desk, agenda, since, instead_of, self)
        else:
            sheet = self.desk.look_up(get_score_sheet, None, line.id)
            if sheet is None:
                return
            dialog = ScoreSheetDialog(self.desk, sheet, since, instead_of, self)
        dialog.exec()
        if dialog.kept:
            self.refresh()
            self._show_all()
            self._table.select_key(dialog.kept)
            self.desk.say(_("Kept: {name}").format(name=self._name_of(dialog.kept)), undo=True)

    def _name_of(self, key: str) -> str:
        row = self._table.current()
        return row.line.title if row is not None and row.line.id == key else key

    def _take_out(self) -> None:
        row = self._table.current()
        if row is None or not row.line.own:
            return
        remove = remove_own_agenda if isinstance(row.line, AgendaLine) else remove_own_score_sheet
        self.desk.carry_out(remove, row.line.id)


def _first_day(row: Row) -> date:
    return row.line.from_on


def _today(row: Row) -> tuple[str, str] | None:
    return (_("in use"), "green") if row.line.in_force else None


def _sure(row: Row) -> str:
    return _(SURE_WORDS[row.line.sure])
