"""The line at the foot of the window: which book, encrypted or not, saved when, copied when."""

from PySide6.QtWidgets import QFrame, QHBoxLayout

from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import label

PARTS = ("book", "encrypted", "saved", "copied")


class StatusLine(QFrame):
    """Labels `status.book`, `status.encrypted`, `status.saved`, `status.copied`."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("status")
        self.setProperty("look", "status")
        self.setFixedHeight(px(28))
        row = QHBoxLayout(self)
        row.setContentsMargins(px(24), 0, px(24), 0)
        row.setSpacing(px(24))
        self._labels = {part: label("", "small", f"status.{part}") for part in PARTS}
        for made in self._labels.values():
            row.addWidget(made)
        row.addStretch(1)

    def show_texts(self, **texts: str) -> None:
        """Whole phrases by the names of the parts; an empty one is not shown."""
        for part, made in self._labels.items():
            made.setText(texts.get(part, ""))
            made.setVisible(bool(texts.get(part)))
