"""The real program on a book, as app.py puts it together, for the measuring scripts."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from partycell_desktop import app

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QTableView

    from partycell_desktop.screens.window import MainWindow


def open_window(book: str | Path, screen: str = "roster") -> "tuple[QApplication, MainWindow, app.Door]":
    """The main window over a book; the book opens in a screen, where it was left the time before.

    In the order of the program itself: what is needed is imported where app.py imports it, once it has begun.
    """
    application, _watch = app.start([], "vi")
    from partycell_desktop.use_cases.books import open_session

    door = app.Door(application)
    door.remembered.keep("window/screen", screen)
    door.enter(open_session(book, ""))
    assert door.window is not None
    return application, door.window, door


def roster_table(window: "MainWindow") -> "QTableView":
    """The list of members."""
    from PySide6.QtWidgets import QTableView

    window.go("roster")
    table = window.findChild(QTableView, "roster.table")
    if not isinstance(table, QTableView):
        sys.exit("there is no roster.table")
    return table
