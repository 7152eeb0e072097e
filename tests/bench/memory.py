"""The most memory a program held: with a book, ours with every screen seen; without, a bare window."""

import json
import resource
import sys
from pathlib import Path


def walk(book: str) -> None:
    """Open the book and look at every screen."""
    from ours import open_window

    from partycell_desktop.screens.catalogue import ENTRIES

    application, window, _door = open_window(book)
    for entry in ENTRIES:
        window.go(entry.name)
        for _turn in range(5):
            application.processEvents()


def bare() -> None:
    """Show one label."""
    from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

    application = QApplication(sys.argv)
    window = QMainWindow()
    window.setCentralWidget(QLabel("PartyCell"))
    window.resize(1366, 768)
    window.show()
    application.processEvents()


def peak() -> float:
    """The most memory of this program, in MB: not that of the measuring program, which a child's usage begins with."""
    status = Path("/proc/self/status")
    if status.exists():
        return int(status.read_text().partition("VmHWM:")[2].split()[0]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    walk(sys.argv[1]) if len(sys.argv) > 1 else bare()
    print(json.dumps({"peak": peak()}))
