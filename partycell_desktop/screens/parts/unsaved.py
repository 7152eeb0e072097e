"""The question about what was typed and not saved: save it, drop it, or stay."""

from PySide6.QtWidgets import QWidget

from partycell_desktop.screens.parts.question import give_air
from partycell_desktop.words import _

KEEP, DROP, STAY = "keep", "drop", "stay"


def ask_about_unsaved(parent: QWidget) -> str:
    """`unsaved.box` with `unsaved.keep`, `unsaved.drop`, `unsaved.stay`; Esc stays."""
    from PySide6.QtWidgets import QMessageBox  # read when somebody leaves a form unsaved, not at the start

    box = QMessageBox(parent)
    box.setOption(QMessageBox.Option.DontUseNativeDialog)
    box.setObjectName("unsaved.box")
    box.setWindowTitle(_("Not saved yet"))
    box.setText(_("What you typed here is not saved yet."))
    box.setInformativeText(_("Save it, or drop it?"))
    answers = {
        box.addButton(_("Save"), QMessageBox.ButtonRole.AcceptRole): KEEP,
        box.addButton(_("Drop"), QMessageBox.ButtonRole.DestructiveRole): DROP,
        box.addButton(_("Stay here"), QMessageBox.ButtonRole.RejectRole): STAY,
    }
    for pressed, answer in answers.items():
        pressed.setObjectName(f"unsaved.{answer}")
        if answer == KEEP:
            box.setDefaultButton(pressed)
        elif answer == STAY:
            box.setEscapeButton(pressed)
    give_air(box)
    box.exec()
    chosen = box.clickedButton()
    answer = next((word for pressed, word in answers.items() if pressed is chosen), STAY)
    box.deleteLater()
    return answer
