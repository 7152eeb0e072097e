"""What the dialogs of an agenda and of a score sheet have in common: a head at the left, lines at the right."""

from abc import abstractmethod
from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

from partycell_desktop.domain.refusal import Refused
from partycell_desktop.screens.parts.desk import Desk, Outcome
from partycell_desktop.screens.parts.dialog import Dialog, fitted
from partycell_desktop.screens.parts.field import Field
from partycell_desktop.screens.parts.form import Form
from partycell_desktop.screens.parts.message_bar import MessageBar
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import button, column, label, row
from partycell_desktop.screens.parts.unsaved import DROP, KEEP, ask_about_unsaved
from partycell_desktop.screens.settings.lines_editor import Line, LinesEditor
from partycell_desktop.screens.start.dialogs import dialog_column
from partycell_desktop.words import _

HEAD_SHARE, LINES_SHARE = 380, 600


class TemplateDialog(Dialog):
    """`<name>` with `<name>.sum`, `<name>.problem`, `<name>.save`, `<name>.cancel`.

    `instead_of` is the id of what is changed; "" makes another. `kept` is the id of what came of it.
    """

    def __init__(
        self,
        desk: Desk,
        name: str,
        title: str,
        explain: str,
        head: Sequence[Field],
        lines: LinesEditor,
        parent: QWidget,
        instead_of: str,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.desk, self.instead_of, self.editor = desk, instead_of, lines
        self.kept = ""
        self._shown: tuple[dict[str, str], list[Line]] = ({}, [])
        layout = dialog_column(self, name, title, 720)
        layout.setSpacing(px(10))
        layout.addWidget(label(explain, "muted", wrap=True))
        self.head = Form(label_width=132)
        for field in head:
            self.head.add(field)
            field.left.connect(self.sum_up)
        self._sum = label("", "small", f"{name}.sum", wrap=True)
        self._problem = label("", "problem", f"{name}.problem", wrap=True)
        self._problem.hide()
        left = QWidget()
        inside = column(self.head, self._sum, self._problem, margins=(0, 0, 6, 0))
        inside.addStretch(1)
        left.setLayout(inside)
        sides = QSplitter(Qt.Orientation.Horizontal)
        sides.setHandleWidth(px(16))
        sides.setChildrenCollapsible(False)
        sides.addWidget(fitted(left))
        sides.addWidget(fitted(lines))
        sides.setSizes([px(HEAD_SHARE), px(LINES_SHARE)])
        sides.setStretchFactor(1, 1)
        layout.addWidget(sides, 1)
        save = button(_("Save"), f"{name}.save", self.save, "primary")
        layout.addLayout(row(None, button(_("Cancel"), f"{name}.cancel", self.reject), save))
        layout.addWidget(MessageBar(desk))
        self.resize(px(1000), px(620))
        lines.changed.connect(self.sum_up)

    def show_template(self, head: Mapping[str, str], lines: Sequence[Line]) -> None:
        """Show what is changed, or what another begins with."""
        self.head.show_values(head)
        self.editor.set_lines(lines)
        self._shown = self.head.values(), self.editor.lines()
        self.sum_up()

    # What a kind of template says about itself.

    @abstractmethod
    def summary(self, lines: Sequence[Line]) -> str:
        """What the lines make together, in words."""

    @abstractmethod
    def give(self, head: dict[str, str], lines: Sequence[Line]) -> Outcome[str]:
        """Carry the order out; its value is the id of what was kept."""

    @abstractmethod
    def place_of(self, field: str, lines: Sequence[Line]) -> tuple[int, str] | None:
        """The line and its field that a refusal names, as `points[2].title`; None where it names no line."""

    # What is done.

    def sum_up(self) -> None:
        """Say anew what the lines make together."""
        self._sum.setText(self.summary(self.editor.lines()))

    def save(self) -> bool:
        """Keep what is typed; what is wrong is shown at its place."""
        lines = self.editor.lines()
        outcome = self.give(self.head.values(), lines)
        self._mark(outcome.refused, lines)
        if outcome:
            self.kept = outcome.value
            self.accept()
        return bool(outcome)

    def _mark(self, refused: Refused | None, lines: Sequence[Line]) -> None:
        places: dict[int, dict[str, str]] = {}
        rest = []
        for problem in refused.problems() if refused else ():
            place = self.place_of(problem.field, lines)
            if place is not None:
                places.setdefault(place[0], {})[place[1]] = problem.reason
            elif problem.field not in self.head.fields:
                rest.append(problem.reason)
        self._problem.setText("\n".join(rest))
        self._problem.setVisible(bool(rest))
        self.editor.mark(places)
        self.head.mark(refused)

    def reject(self) -> None:
        """Close without saving; what was typed is asked about."""
        if (self.head.values(), self.editor.lines()) != self._shown:
            answer = ask_about_unsaved(self)
            if answer == KEEP:
                self.save()
            if answer != DROP:
                return
        super().reject()


def words_of(choices: Mapping[str, str], key: Any) -> str:
    """The words of a choice by its name in the data."""
    return _(choices[key]) if key in choices else ""


def key_of(choices: Mapping[str, str], words: str) -> str:
    """The name in the data of the choice with those words; the words themselves where there is none."""
    return next((key for key, each in choices.items() if _(each) == words.strip()), words.strip())
