"""The line at the foot of the window: which book, encrypted or not, saved when, copied when; help at its end."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout

from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import OneLine, button, label
from partycell_desktop.words import _

PARTS = ("book", "encrypted", "saved", "copied")


class StatusLine(QFrame):
    """Labels `status.book`, `status.encrypted`, `status.saved`, `status.copied`; links `status.help`, `status.keys`."""

    def __init__(self, show_help: Callable[[], object], show_keys: Callable[[], object]) -> None:
        super().__init__()
        self.setObjectName("status")
        self.setProperty("look", "status")
        self.setFixedHeight(px(28))
        row = QHBoxLayout(self)
        row.setContentsMargins(px(24), 0, px(24), 0)
        row.setSpacing(px(24))
        self._labels = {part: label("", "small", f"status.{part}") for part in PARTS}
        self._labels["book"] = OneLine("small", "status.book", Qt.TextElideMode.ElideMiddle)  # a file may have any name
        for made in self._labels.values():
            row.addWidget(made)
        row.addStretch(1)
        row.addWidget(button(_("Help (F1)"), "status.help", show_help, "link", accessible=_("Help")))
        row.addWidget(button(_("Keys (Ctrl+/)"), "status.keys", show_keys, "link", accessible=_("All keys")))

    def show_texts(self, **texts: str) -> None:
        """Whole phrases by the names of the parts; an empty one is not shown."""
        for part, made in self._labels.items():
            made.setText(texts.get(part, ""))
            made.setVisible(bool(texts.get(part)))
        self._labels["book"].setToolTip(texts.get("book", ""))
