"""How long after the last key the page beside ten-page minutes shows it, in the real window: BOOK -> JSON."""

import json
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

from keystroke import Paints
from ours import open_window
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from partycell_desktop.screens.parts.page_beside import PageBeside
from partycell_desktop.screens.parts.rich_lines import RichLines
from partycell_desktop.use_cases.books import close_session, open_session
from partycell_desktop.use_cases.meeting_items import keep_point
from partycell_desktop.use_cases.meetings import list_meetings, open_meeting, plan_meeting

KEYS, PAGES = 40, 10
POINTS, PARAGRAPHS = 12, 8
PARAGRAPH = (
    "Chi bộ nghe đồng chí bí thư báo cáo kết quả lãnh đạo thực hiện nhiệm vụ tháng 9 và thảo luận phương hướng tháng "
    "10; các đồng chí nhất trí với nội dung báo cáo và bổ sung một số ý kiến về công tác thu đảng phí."
)
SETTLED_S = 0.15
MOST_S = 10.0


def make_minutes(book: Path) -> int:
    """The number of a meeting whose minutes have ten pages; made when the book has none."""
    session = open_session(book, "")
    number = next((line.id for line in list_meetings(session)), 0)
    if not number:  # the other figures open no meeting
        number = plan_meeting(session, "ordinary", {"held_on": "05/10/2026", "starts_at": "14:00"})
        open_meeting(session, number)
        for at in range(POINTS):
            keep_point(session, number, {"title": f"Nội dung {at + 1}", "text": "\n".join([PARAGRAPH] * PARAGRAPHS)})
    close_session(session)
    return number


def press(editor: RichLines, paints: Paints) -> float:
    """Milliseconds from a key to the page that shows it."""
    started = time.perf_counter()
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(editor, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, "ạ"))
    settle(lambda: paints.last > started)
    return (time.perf_counter() - started) * 1000


def settle(seen: Callable[[], bool]) -> None:
    """Let the program work until something is so."""
    ends = time.perf_counter() + MOST_S
    while not seen():
        QApplication.processEvents()
        if time.perf_counter() > ends:
            raise SystemExit("waited in vain")


def main() -> None:
    """Type in the middle of the minutes, key by key."""
    book = Path(sys.argv[1])
    number = make_minutes(book)
    _application, window, _door = open_window(book, "meetings")
    window.resize(1366, 768)  # the page stands beside the text from a certain width on
    window.open_place(f"meeting:{number}/agenda")
    beside = window.findChild(PageBeside, "meeting.beside")
    assert beside is not None
    settle(lambda: beside.view.page_count >= PAGES)
    editors = [each for each in window.findChildren(RichLines) if each.objectName().endswith(".text")]
    editor = editors[POINTS // 2]
    editor.setFocus()
    paints = Paints()
    beside.view.viewport().installEventFilter(paints)
    times = []
    for _ in range(KEYS):
        rested = time.perf_counter() + SETTLED_S
        while time.perf_counter() < rested:
            QApplication.processEvents()
        times.append(press(editor, paints))
    measured = times[3:]  # the first ones read what the computer has not in its memory yet
    told = {"median": statistics.median(measured), "slowest": max(measured), "pages": beside.view.page_count}
    print(json.dumps(told), flush=True)


if __name__ == "__main__":
    main()
