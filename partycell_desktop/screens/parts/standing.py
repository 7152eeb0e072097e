"""Dialogs that stay open after the code that opened them has returned."""

from PySide6.QtWidgets import QDialog

_standing: set[QDialog] = set()


def show_standing(dialog: QDialog) -> None:
    """Show a dialog and return. Python would throw away a dialog without a parent at once; it is kept until closed."""
    _standing.add(dialog)
    dialog.finished.connect(lambda _answer: _standing.discard(dialog))
    dialog.show()
