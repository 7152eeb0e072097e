"""The dialog in which a paper of a dossier is noted, with or without its scan, and the questions about papers."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from partycell_desktop.domain.code_list import Choice
from partycell_desktop.domain.items import Kind, items_of
from partycell_desktop.domain.record_lists import Paper
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.screens.papers.scan_window import ScanWindow
from partycell_desktop.screens.parts.desk import Desk, Outcome
from partycell_desktop.screens.parts.field import Field
from partycell_desktop.screens.parts.fields import ChoiceField
from partycell_desktop.screens.parts.file_dialogs import ask_for_file
from partycell_desktop.screens.parts.form import field_of, text_of
from partycell_desktop.screens.parts.order_dialog import OrderDialog
from partycell_desktop.screens.parts.question import ask_then, is_wanted
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import button, label, row
from partycell_desktop.use_cases.member_papers import (
    attach_paper,
    find_same_scan,
    keeps_scans,
    note_paper,
    open_paper,
    remove_paper,
    remove_scan,
)
from partycell_desktop.words import _

SCANS = ((("PDF, JPG, PNG"), "*.pdf *.jpg *.jpeg *.png"),)


@dataclass(frozen=True)
class AskedPaper:
    """What a dialog is about: whose paper, of which types it may be, and what is known of it already.

    A `paper` without a number is a new one; what it holds is proposed.
    """

    person_id: int
    kinds: Sequence[Choice]
    paper: Paper


class PaperDialog(OrderDialog):
    """`<name>.dialog` with the items of a paper as `<name>.<item>`, and with a scan `<name>.file`, `<name>.attach`,
    `<name>.open`, `<name>.remove_scan`."""

    def __init__(
        self,
        desk: Desk,
        name: str,
        asked: AskedPaper,
        today: date,
        *,
        with_scan: bool = False,
        explain: str = "",
        parent: QWidget | None = None,
    ) -> None:
        self._desk, self._asked, self._name = desk, asked, name
        self._path = ""
        self._codes = {each.value: each.code for each in asked.kinds}
        self._file = QLabel()
        self._scan_problem = label("", "problem", f"{name}.file.problem", wrap=True)
        wide = [self._scan_box()] if with_scan and desk.look_up(keeps_scans) is not False else []
        super().__init__(
            desk,
            f"{name}.dialog",
            asked.kinds[0].value if len(asked.kinds) == 1 else _("A paper of the dossier"),
            self._fields(today),
            self._keep,
            do=_("Save"),
            explain=explain or _("Noting it says: this paper is in the dossier."),
            wide=wide,
            parent=parent,
        )

    def _fields(self, today: date) -> list[Field | str]:
        fields: list[Field | str] = []
        paper = self._asked.paper
        if len(self._asked.kinds) > 1:
            kind = ChoiceField(f"{self._name}.type_number", _("Document type"), list(self._codes), only_listed=True)
            kind.set_text(next((each for each, code in self._codes.items() if code == str(paper.type_number)), ""))
            fields.append(kind)
        for item in items_of(Paper):
            if item.name == "type_number":
                continue
            field = field_of(self._name, item, (), today)
            field.set_text(text_of(item, getattr(paper, item.name)))
            if item.kind is Kind.NUMBER:
                field.setMaximumWidth(px(90))
            fields.append(field)
        return fields

    # The scan.

    def _scan_box(self) -> QWidget:
        self._file.setObjectName(f"{self._name}.file")
        self._file.setWordWrap(True)
        self._attach = button(_("Choose a file…"), f"{self._name}.attach", self._ask_file, "small")
        self._open = button(_("Open"), f"{self._name}.open", self._open_scan, "small")
        self._drop = button(_("Take the scan off"), f"{self._name}.remove_scan", self._remove_scan, "small")
        head = label(_("Scan"), "muted")
        head.setFixedWidth(px(152))
        line = row(head, self._file, self._attach, self._open, self._drop)
        line.setStretch(1, 1)
        box = QWidget()
        layout = QVBoxLayout(box)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(3))
        layout.addLayout(line)
        layout.addWidget(self._scan_problem)
        self._show_scan(self._asked.paper.file_name, kept=bool(self._asked.paper.content))
        return box

    def _show_scan(self, file_name: str, *, kept: bool) -> None:
        self._file.setText(file_name or _("none yet: PDF, JPG or PNG"))
        self._attach.setVisible(not kept)
        self._open.setVisible(kept)
        self._drop.setVisible(kept)
        self._scan_problem.hide()

    def _ask_file(self) -> None:
        path = ask_for_file(self, _("Attach a scan"), SCANS)
        if path:
            self.take_file(path)

    def take_file(self, path: str) -> None:
        """Keep the file at `path` as the scan of this paper when the dialog is saved."""
        self._path = path
        self._show_scan(path.replace("\\", "/").rpartition("/")[2], kept=False)

    def _open_scan(self) -> None:
        show_scan(self._desk, self._asked.paper, self.windowTitle(), self)

    def _remove_scan(self) -> None:
        if self._desk.carry_out(remove_scan, self._asked.paper.id):
            self._show_scan("", kept=False)

    # Keeping.

    def _keep(self, texts: dict[str, str]) -> Outcome[Any]:
        known, person = self._asked.paper, self._asked.person_id
        typed = texts.pop("type_number", None)
        code = self._codes.get(typed.strip(), "") if typed is not None else self._asked.kinds[0].code
        if not code:
            return Outcome(False, refused=Refused(_("Choose one from the list."), "type_number"))
        items = {"type_number": code, **texts}
        if not self._path:
            return self._desk.carry_out(note_paper, person, items, known.id)
        again = is_wanted_again(self._desk, self._path, self, f"{self._name}.same_box")
        if again is None:
            return Outcome(False)
        outcome = self._desk.carry_out(attach_paper, person, items, self._path, paper_id=known.id, again=again)
        wrong_file = outcome.refused is not None and outcome.refused.field == "file"
        self._scan_problem.setText(outcome.refused.reason if wrong_file and outcome.refused else "")
        self._scan_problem.setVisible(wrong_file)
        return outcome


def show_scan(desk: Desk, paper: Paper, title: str, parent: QWidget) -> None:
    """Open the scan of a paper; that it was looked at is kept in the history."""
    outcome = desk.carry_out(open_paper, paper.id)
    if outcome:
        ScanWindow(desk, paper.id, title, outcome.value, parent.window()).show()


def is_wanted_again(desk: Desk, path: str, parent: QWidget, name: str) -> bool | None:
    """Whether a file is kept already and is to be attached once more; None where it is kept and not wanted again."""
    same = desk.look_up(find_same_scan, path)
    if same is None:
        return False
    told = _("The same file is already in the record of {name}, as “{title}”.").format(
        name=same.member_name, title=same.title
    )
    wanted = is_wanted(parent, name, _("The same file"), told, _("Attach it here as well?"), _("Attach"))
    return True if wanted else None


def ask_to_remove(desk: Desk, paper: Paper, title: str, parent: QWidget, name: str) -> None:
    """Ask whether a paper is to be taken out of the record, and do it."""
    ask_then(
        parent,
        name,
        _("Remove a paper"),
        _("Take “{title}” with its scan out of the record?").format(title=title),
        _("The paper itself stays where it is. Undo brings the line and the scan back."),
        _("Remove"),
        lambda: desk.carry_out(remove_paper, paper.id),
    )
