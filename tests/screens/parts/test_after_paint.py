"""What comes after the next picture comes once, and not before it."""

import shiboken6
from PySide6.QtWidgets import QWidget

from partycell_desktop.screens.parts.after_paint import after_next_paint


class Picture(QWidget):
    """Notes when it is painted."""

    def __init__(self, notes: list[str]) -> None:
        super().__init__()
        self._notes = notes

    def paintEvent(self, event: object) -> None:
        self._notes.append("painted")


def test_it_comes_after_the_picture_and_once(qtbot) -> None:  # type: ignore[no-untyped-def]
    notes: list[str] = []
    picture = Picture(notes)
    qtbot.addWidget(picture)
    after_next_paint(picture, lambda: notes.append("done"))
    qtbot.wait(60)
    assert notes == [], "nothing is done for what nobody sees"
    picture.show()
    qtbot.waitUntil(lambda: "done" in notes, timeout=3000)
    assert notes[0] == "painted"
    picture.update()
    qtbot.wait(60)
    assert notes.count("done") == 1


def test_it_does_not_outlive_its_widget(qtbot) -> None:  # type: ignore[no-untyped-def]
    notes: list[str] = []
    picture = Picture(notes)
    after_next_paint(picture, lambda: notes.append("done"))
    picture.grab()
    shiboken6.delete(picture)
    qtbot.wait(60)
    assert set(notes) == {"painted"}
