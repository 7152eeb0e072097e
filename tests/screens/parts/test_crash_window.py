import sys
import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from partycell_desktop import paths
from partycell_desktop.screens.parts.crash_window import report_of, show_crash
from partycell_desktop.screens.parts.mistake_watch import watch_for_mistakes
from partycell_desktop.screens.parts.standing import open_windows

NAME, NUMBER = "Hoàng Thị Đào", "022188039407"


def a_mistake():
    try:
        try:
            int(f"{NAME} {NUMBER}")
        except ValueError as first:
            raise KeyError(f"/home/hoang.thi.dao/{NUMBER}") from first
    except KeyError as mistake:
        return mistake


def test_the_report_names_kinds_and_places_but_no_person_and_no_number():
    report = report_of(a_mistake())
    assert "builtins.KeyError" in report
    assert "builtins.ValueError" in report
    assert "test_crash_window.py" in report
    assert "a_mistake" in report
    for personal in (NAME, NUMBER, "hoang.thi.dao", "/home"):
        assert personal not in report


def test_the_window_says_that_the_records_are_safe_and_gives_the_report_to_the_clipboard(dressed, named, qtbot):
    show_crash(a_mistake())
    window = named("crash.window")
    assert "an toàn" in named("crash.safe", window).text()
    qtbot.mouseClick(named("crash.copy", window), Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == report_of(a_mistake())
    qtbot.mouseClick(named("crash.close", window), Qt.MouseButton.LeftButton)


def test_the_report_is_kept_in_the_log_folder(dressed, named):
    show_crash(a_mistake())
    named("crash.window").close()
    kept = (paths.logs() / "mistakes.log").read_text("utf-8")
    assert "KeyError" in kept
    assert NUMBER not in kept


def test_a_mistake_that_repeats_itself_opens_one_window(dressed, named):
    for _ in range(3):
        show_crash(a_mistake())
    assert [window.objectName() for window in open_windows()].count("crash.window") == 1
    named("crash.window").close()


@pytest.fixture
def hooks():
    before = sys.excepthook, threading.excepthook
    yield watch_for_mistakes()
    sys.excepthook, threading.excepthook = before


def test_what_nobody_caught_opens_the_window_whatever_thread_it_came_from(dressed, hooks, named, qtbot):
    mistake = a_mistake()
    sys.excepthook(type(mistake), mistake, mistake.__traceback__)
    named("crash.window").close()
    dressed.processEvents()

    def fail():
        raise a_mistake()

    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: any(window.objectName() == "crash.window" for window in open_windows()))
    named("crash.window").close()
