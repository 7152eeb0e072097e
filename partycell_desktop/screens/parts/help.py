"""F1: what this screen is for, in a few sentences, and the way to all keys."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from partycell_desktop.screens.parts.dialog import Dialog, fitted
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import button, label, row
from partycell_desktop.words import _


class HelpDialog(Dialog):
    """`help.dialog` with `help.text`, `help.keys`, `help.close`."""

    keys_wanted = Signal()

    def __init__(self, title: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("help.dialog")
        self.setWindowTitle(_("Help"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        general = _(
            "Everything is saved in the book on this computer; nothing leaves it unless you print or export it.\n"
            "What you did can be taken back with Ctrl+Z. Search needs no accents.\n"
            "Where a rule decides something, “According to …” shows the rule."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(20), px(24), px(16))
        column.setSpacing(px(10))
        column.addWidget(label(title, "name"))
        parts = "\n".join(part for part in (text, general) if part)
        told = label(parts.replace("\n", "\n\n"), "", "help.text", wrap=True)
        told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(fitted(told))
        column.addLayout(
            row(
                button(_("All keys"), "help.keys", self.keys_wanted.emit),
                None,
                button(_("Close"), "help.close", self.accept),
            )
        )
        self.setMinimumWidth(px(520))
