"""Rows of a panel that are made anew when what they tell has changed."""

from PySide6.QtWidgets import QLayout, QWidget


def clear(rows: QLayout) -> None:
    """Take all widgets out of a layout; they go for good."""
    while (item := rows.takeAt(0)) is not None:
        old = item.widget()
        if old is not None:
            old.hide()
            old.setParent(None)
            old.deleteLater()


def put(rows: QLayout, widget: QWidget) -> None:
    """Add a widget that is seen at once: Qt would show it a moment later, and lay everything out twice."""
    rows.addWidget(widget)
    widget.show()
