"""The dossier that goes up: what is in it, what lacks, and whether it becomes one PDF or a folder of named files."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QRadioButton, QVBoxLayout, QWidget

from partycell_desktop.domain.candidates import Phase
from partycell_desktop.screens.parts.desk import Desk, Outcome
from partycell_desktop.screens.parts.dialog import Dialog
from partycell_desktop.screens.parts.file_dialogs import ask_for_folder, ask_where_to_save
from partycell_desktop.screens.parts.message_bar import MessageBar
from partycell_desktop.screens.parts.record_table import Column, RecordTable
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import Card, Note, button, label, row
from partycell_desktop.use_cases.candidate_binding import (
    DossierPaper,
    bind_candidate_dossier,
    list_candidate_dossier,
)
from partycell_desktop.use_cases.candidates import CandidateRecord
from partycell_desktop.words import N_, _, n_

_STATES = {
    "scan": (N_("scan"), "green"),
    "noted": (N_("no scan"), "gold"),
    "form": (N_("printed here"), "neutral"),
    "lacking": (N_("lacking"), "accent"),
}
TITLES = {Phase.ADMISSION: N_("Dossier for the admission"), Phase.RECOGNITION: N_("Dossier for the recognition")}


def _pill(place: DossierPaper) -> tuple[str, str]:
    says, tone = _STATES[place.state]
    return _(says), tone


def _columns() -> list[Column[DossierPaper]]:
    return [
        Column("title", _("Document"), lambda each: each.title, width=330),
        Column("state", _("What is there"), lambda each: "", lambda each: each.state, width=120, pill=_pill),
        Column("detail", _("What is known"), lambda each: each.detail, width=200),
    ]


class BindDossierDialog(Dialog):
    """`candidate.dossier`: the list of its places, one file or a folder, what to do about what lacks."""

    def __init__(self, desk: Desk, record: CandidateRecord, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("candidate.dossier")
        self._desk, self._record = desk, record
        self._phase = Phase.ADMISSION if record.file.step("ceremony") is None else Phase.RECOGNITION
        title = _(TITLES[self._phase])
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        places = desk.look_up(list_candidate_dossier, record.id, self._phase.value) or []
        self._table: RecordTable[DossierPaper] = RecordTable("candidate.dossier.places", _columns(), accessible=title)
        self._table.set_rows(places, lambda each: each.types)
        card = Card(padding=1)
        card.add(self._table, 1)
        self._one = QRadioButton(_("One PDF file with cover, contents and bookmarks"))
        self._one.setObjectName("candidate.dossier.one")
        self._one.setChecked(True)
        self._folder = QRadioButton(_("A folder of files named after the types of document"))
        self._folder.setObjectName("candidate.dossier.folder")
        self._incomplete = QCheckBox(_("Bind what is there, although papers are lacking"))
        self._incomplete.setObjectName("candidate.dossier.incomplete")
        self._skip = QCheckBox(_("Leave out a damaged scan and name it afterwards"))
        self._skip.setObjectName("candidate.dossier.skip_damaged")
        lacking = [each for each in places if each.needed and each.state == "lacking"]
        self._incomplete.setVisible(bool(lacking))
        said = Note(*_said(places, lacking), "candidate.dossier.said")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(24), px(18), px(24), px(16))
        layout.setSpacing(px(10))
        layout.addLayout(row(label(title, "name"), label(record.person.name, "muted"), None))
        layout.addWidget(said)
        layout.addWidget(card, 1)
        for part in (self._one, self._folder, self._incomplete, self._skip):
            layout.addWidget(part)
        layout.addWidget(MessageBar(desk))
        do = button(_("Bind…"), "candidate.dossier.do", self._bind, "primary")
        do.setDefault(True)
        layout.addLayout(row(None, button(_("Cancel"), "candidate.dossier.cancel", self.reject), do))
        self.resize(px(760), px(560))

    def _bind(self) -> None:
        name = _("Dossier {name}").format(name=self._record.person.name)
        if self._one.isChecked():
            out = ask_where_to_save(self, self.windowTitle(), f"{name}.pdf", (("PDF", "*.pdf"),))
        else:
            out = ask_for_folder(self, self.windowTitle())
        if not out:
            return
        desk, incomplete, skip = self._desk, self._incomplete.isChecked(), self._skip.isChecked()
        self.accept()  # before the work: while it runs, its own window says how far it is
        desk.carry_out_long(
            bind_candidate_dossier,
            self._record.id,
            self._phase.value,
            out,
            incomplete,
            skip,
            title=_("Binding dossiers"),
            then=lambda outcome: _say_bound(desk, outcome),
        )


def _said(places: Sequence[DossierPaper], lacking: Sequence[DossierPaper]) -> tuple[str, str]:
    """What the list comes to, and its colour."""
    told = [_("Lacking: {list}").format(list="; ".join(each.title for each in lacking)) + "."] if lacking else []
    unscanned = sum(each.state in ("noted", "form") for each in places)
    if unscanned:
        words = _("Papers without a scan: {count}. The forms of the program stand in for them; sign and scan those.")
        told.append(words.format(count=unscanned))
        left_out = [each.title for each in places if each.state == "noted" and not each.form]
        if left_out:
            told.append(_("Only a scan can bring these into it: {list}.").format(list="; ".join(left_out)))
    if told:
        return " ".join(told), "gold"
    return _("Every paper is there with its scan."), "green"


def _say_bound(desk: Desk, outcome: Outcome[dict[str, Any]]) -> None:
    if not outcome or outcome.value["cancelled"]:
        return
    files, skipped = outcome.value["files"], outcome.value["skipped"]
    if len(files) == 1:
        words = _("Saved: {file}").format(file=Path(files[0]).name)
    else:
        words = n_("{count} file saved in {folder}", "{count} files saved in {folder}", len(files)).format(
            count=len(files), folder=Path(files[0]).parent
        )
    if skipped:
        desk.say(f"{words}. {_('Left out:')} {' '.join(skipped)}", "gold")
    else:
        desk.say(words)


def bind_dossier_of(page: QWidget, desk: Desk, record: CandidateRecord, _today: date) -> None:
    """Show what the dossier holds, and bind it."""
    BindDossierDialog(desk, record, page.window()).show()
