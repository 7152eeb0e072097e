"""Rows of a panel that are made anew when what they tell has changed."""

from PySide6.QtWidgets import QLayout


def clear(rows: QLayout) -> None:
    """Take all widgets out of a layout; they go for good."""
    while (item := rows.takeAt(0)) is not None:
        old = item.widget()
        if old is not None:
            old.hide()
            old.setParent(None)
            old.deleteLater()
