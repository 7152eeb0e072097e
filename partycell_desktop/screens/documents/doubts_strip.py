"""What does not fit in the chosen document, each with its rule and the way to mend it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from partycell_desktop.domain.refusal import Citation
from partycell_desktop.screens.parts.rule_link import RuleLink
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import button, label, row


@dataclass(frozen=True)
class Mending:
    """One sentence of the strip: what is wrong, the rule, the word of the button and what it leads to."""

    says: str
    because: Citation | None
    do: str
    field: str


class DocumentDoubts(QFrame):
    """`documents.doubts`: a line `documents.doubt.N` for each, with `.rule` and `.mend`; `wanted` with its field.

    With another `screen` its names begin with that.
    """

    wanted = Signal(str)

    def __init__(self, screen: str = "documents") -> None:
        super().__init__()
        self._screen = screen
        self.setObjectName(f"{screen}.doubts")
        self.setProperty("look", "note")
        self.setProperty("tone", "gold")
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(px(12), px(8), px(12), px(8))
        self._lines.setSpacing(px(4))
        self._shown: tuple[Mending, ...] = ()
        self.hide()

    def show_doubts(self, doubts: Sequence[Mending]) -> None:
        """Show these; without any the strip is not there."""
        if tuple(doubts) != self._shown:
            self._shown = tuple(doubts)
            while (item := self._lines.takeAt(0)) is not None:
                old = item.widget()
                if old is not None:
                    old.hide()
                    old.deleteLater()
            for at, each in enumerate(self._shown):
                self._lines.addWidget(self._line(at, each))
        self.setVisible(bool(self._shown))

    def _line(self, at: int, doubt: Mending) -> QWidget:
        name = f"{self._screen}.doubt.{at}"
        made = QWidget()
        words = label(doubt.says, "", name, wrap=True)
        parts: list[QWidget] = [words]
        if doubt.because is not None:
            parts.append(RuleLink(f"{name}.rule", doubt.because))
        if doubt.do:
            parts.append(button(doubt.do, f"{name}.mend", lambda: self.wanted.emit(doubt.field), "small"))
        layout = row(*parts, spacing=10)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setStretch(0, 1)
        made.setLayout(layout)
        return made
