"""Which agenda a meeting takes over: the shipped one or a template of the cell; its own agenda kept as a template."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from partycell_desktop.domain.agendas import OwnAgenda
from partycell_desktop.domain.meetings import MeetingFile
from partycell_desktop.screens.parts.desk import Desk
from partycell_desktop.screens.parts.part_dialog import PartDialog, part_fields
from partycell_desktop.screens.parts.surfaces import row
from partycell_desktop.use_cases.agendas import list_agendas
from partycell_desktop.use_cases.meeting_preparation import keep_agenda_as_template
from partycell_desktop.words import _


class TemplateChoice(QWidget):
    """`meeting.agenda.template`: the agendas for this kind of meeting, the usual one chosen."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._kind = ""
        self._choice = _Choice()
        self._choice.setObjectName("meeting.agenda.template")
        self._choice.setAccessibleName(_("Agenda that is proposed"))
        self.setLayout(row(self._choice))

    def show_file(self, file: MeetingFile) -> None:
        """Offer what there is for the kind and the day of a meeting; what was chosen for it stays."""
        shape = f"{file.id} {file.meeting.kind} {file.day}"
        lines = [each for each in self._desk.look_up(list_agendas, file.day) or () if each.kind == file.meeting.kind]
        chosen = self.chosen() if shape == self._kind else next((each.id for each in lines if each.in_force), "")
        self._kind = shape
        self._choice.clear()
        for each in lines:
            self._choice.addItem(f"{each.title} · {_('own template')}" if each.own else each.title, each.id)
            self._choice.setItemData(self._choice.count() - 1, each.source, Qt.ItemDataRole.ToolTipRole)
        self._choice.setCurrentIndex(max(0, self._choice.findData(chosen)))

    def chosen(self) -> str:
        """The number of the agenda that is chosen."""
        return str(self._choice.currentData() or "")


class _Choice(QComboBox):
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # who scrolls past must not change the choice


def ask_template(desk: Desk, file: MeetingFile, today: date, parent: QWidget) -> None:
    """`meeting.template`: the name under which the agenda of a meeting becomes a template of the cell."""
    name = "meeting.template"
    PartDialog(
        desk,
        name,
        _("Keep as a template of the cell"),
        part_fields(desk, name, OwnAgenda, ("name", "usual"), today),
        lambda texts: desk.carry_out(keep_agenda_as_template, file.id, texts),
        do=_("Keep"),
        explain=_("Titles, order, minutes and what the book proposes are kept, not the texts of this meeting."),
        parent=parent,
    ).exec()
