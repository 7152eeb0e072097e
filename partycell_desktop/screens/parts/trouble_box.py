"""The box for what is wrong outside the program: its true cause, and the next step."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from partycell_desktop.domain.refusal import Trouble
from partycell_desktop.screens.parts.standing import show_standing, standing_dialogs, window_in_front
from partycell_desktop.words import _


class TroubleBox(QMessageBox):
    """`trouble.box` with the button `trouble.close`."""

    def __init__(self, trouble: Trouble, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOption(QMessageBox.Option.DontUseNativeDialog)
        self.setObjectName("trouble.box")
        self.setWindowTitle(_("This did not work"))
        self.setIcon(QMessageBox.Icon.Warning)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(trouble.what)
        self.setInformativeText(trouble.try_this)
        self.setAccessibleName(trouble.what)
        self.setAccessibleDescription(trouble.try_this)
        button = self.addButton(_("Close"), QMessageBox.ButtonRole.AcceptRole)
        button.setObjectName("trouble.close")
        self.setEscapeButton(button)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.ApplicationModal)


def show_trouble(trouble: Trouble, parent: QWidget | None = None) -> None:
    """Show the box and return at once; the same trouble is not shown twice at a time."""
    same = (box for box in standing_dialogs() if isinstance(box, TroubleBox))
    if any(box.text() == trouble.what for box in same):
        return
    show_standing(TroubleBox(trouble, parent or window_in_front()))
