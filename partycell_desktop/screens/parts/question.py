"""A question before something is done: what will happen, one button that does it, Cancel as the way out."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from partycell_desktop.screens.parts.style import px
from partycell_desktop.words import _

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMessageBox


def ask_then(parent: QWidget, name: str, title: str, text: str, more: str, do: str, act: Callable[[], object]) -> None:
    """Open the box `name` with `<name>.do` and `<name>.cancel`; `act` when the user wants it. Returns at once."""
    box = _box(parent, name, title, text, more, do)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for pressed in box.buttons():
        if pressed.objectName() == f"{name}.do":
            pressed.clicked.connect(lambda: act())
    box.open()


def is_wanted(parent: QWidget, name: str, title: str, text: str, more: str, do: str) -> bool:
    """The same question, waiting for the answer; Esc says no."""
    box = _box(parent, name, title, text, more, do)
    box.exec()
    pressed = box.clickedButton()
    wanted = pressed is not None and pressed.objectName() == f"{name}.do"
    box.deleteLater()
    return wanted


def give_air(box: "QMessageBox") -> None:
    """The margins of our own dialogs around a box of Qt's; without a picture Qt leaves room for one at the left."""
    layout = box.layout()
    if layout is not None:
        layout.setContentsMargins(px(10), px(18), px(20), px(14))


def _box(parent: QWidget, name: str, title: str, text: str, more: str, do: str) -> "QMessageBox":
    from PySide6.QtWidgets import QMessageBox  # read when the first question is asked, not at the start

    box = QMessageBox(parent.window())
    box.setOption(QMessageBox.Option.DontUseNativeDialog)
    box.setObjectName(name)
    box.setWindowTitle(title)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text)
    box.setInformativeText(more)
    go = box.addButton(do, QMessageBox.ButtonRole.AcceptRole)
    stay = box.addButton(_("Cancel"), QMessageBox.ButtonRole.RejectRole)
    go.setObjectName(f"{name}.do")
    stay.setObjectName(f"{name}.cancel")
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)
    give_air(box)
    return box
