"""The heading of something that folds away."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from partycell_desktop.screens.parts.icons import draw_icon
from partycell_desktop.screens.parts.style import colours, px


class FoldButton(QPushButton):
    """A heading that unfolds what stands under it: checked when it is open."""

    def __init__(self, name: str, title: str) -> None:
        super().__init__(title)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setProperty("look", "fold")
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._quiet = ""

    def set_title(self, title: str) -> None:
        """Another heading."""
        self.setText(title)
        self.setAccessibleName(title)

    def say(self, quiet: str) -> None:
        """Quiet words at its end."""
        if quiet != self._quiet:
            self._quiet = quiet
            self.setAccessibleDescription(quiet)
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        worn = colours()
        painter = QPainter(self)
        side = px(14)
        picture = "down" if self.isChecked() else "next"
        draw_icon(painter, picture, QRectF(0, (self.height() - side) / 2, side, side), worn.muted)
        if self._quiet:
            painter.setPen(worn.gold_ink)
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._quiet)
