"""What may be wrong with a meeting, each with its rule and a button that leads to where it is mended."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from partycell_desktop.domain.meeting_checks import MeetingWarning
from partycell_desktop.screens.parts.rule_link import RuleLink
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import button, label, line, row, scrolled
from partycell_desktop.screens.parts.words_button import WordsButton
from partycell_desktop.words import _


class WarningsList(QWidget):
    """The list `name`: `<name>.<key>`, `.rule` and `.mend`; `jump` with the place, `mend` with what is mended."""

    jump = Signal(str)
    mend = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, px(8), 0, 0)

    def show_warnings(self, found: Sequence[MeetingWarning]) -> None:
        """Show these, or that there is nothing."""
        while (item := self._layout.takeAt(0)) is not None:
            if gone := item.widget():
                gone.hide()
                gone.deleteLater()
        sheet = QWidget()
        sheet.setProperty("look", "sheet")
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, px(8), 0)
        column.setSpacing(px(6))
        if not found:
            column.addWidget(label(_("Nothing is missing."), "muted", f"{self.objectName()}.none"))
        for each in found:
            name = f"{self.objectName()}.{each.key}"
            column.addWidget(WordsButton(name, each.text, partial(self.jump.emit, each.place)))
            parts: list[QWidget | None] = []
            if each.because is not None:  # its article stands in what the link opens: here is little room
                said = _("According to {rule}").format(rule=each.because.document)
                parts.append(RuleLink(f"{name}.rule", each.because, text=said))
            if each.by_custom:
                words = _("By custom; no document that says so was found.")
                column.addWidget(label(words, "small", f"{name}.custom", wrap=True))
            if each.mend:
                parts.append(
                    button(_("Mend it everywhere"), f"{name}.mend", partial(self.mend.emit, each.mend), "small")
                )
            if parts:
                column.addLayout(row(*parts, None))
            column.addWidget(line())
        column.addStretch(1)
        self._layout.addWidget(scrolled(sheet), 1)
