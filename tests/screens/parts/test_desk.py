import threading

import pytest
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog

from partycell_desktop.domain.refusal import Citation, Refused, Trouble
from partycell_desktop.screens.parts.desk import Desk, TakingBack
from partycell_desktop.screens.parts.message_bar import MessageBar
from partycell_desktop.screens.parts.standing import open_windows


class Book:
    """A session whose acts are a list of words."""

    def __init__(self):
        self.acts, self.undone = [], []


def write(book, words):
    book.acts.append(words)
    return len(book.acts)


def refuse(book, field=""):
    raise Refused("Tháng 2 không có ngày 31.", field, Citation("Hướng dẫn 12-HD/BTCTW", "mục 2"))


def trouble(book):
    raise Trouble("Ổ đĩa đã đầy.", "Hãy xóa bớt tệp rồi thử lại.")


def mistake(book):
    return {}["nobody"]


def newest(book):
    return (len(book.acts), f"Đã ghi {book.acts[-1]}") if book.acts else None


def undo(book):
    book.undone.append(book.acts.pop())
    return book.undone[-1]


def redo(book):
    book.acts.append(book.undone.pop())
    return book.acts[-1]


@pytest.fixture
def book():
    return Book()


@pytest.fixture
def desk(book, dressed):
    return Desk(book, TakingBack(newest, undo, redo))


@pytest.fixture
def bar(desk, qtbot):
    made = MessageBar(desk)
    qtbot.addWidget(made)
    return made


def test_an_order_gives_back_what_the_use_case_returned(desk, book):
    outcome = desk.carry_out(write, "thẻ")
    assert outcome
    assert outcome.value == 1
    assert book.acts == ["thẻ"]


def test_after_an_order_every_screen_hears_that_the_records_changed(desk, qtbot):
    with qtbot.waitSignal(desk.records_changed):
        desk.carry_out(write, "thẻ")


def test_a_question_changes_nothing_and_says_nothing(desk, bar, qtbot):
    with qtbot.assertNotEmitted(desk.records_changed):
        assert desk.look_up(lambda book: len(book.acts)) == 0
    assert bar.text() == ""


def test_the_message_bar_says_what_was_done_and_undo_takes_it_back(desk, book, bar, named, qtbot):
    desk.carry_out(write, "thẻ")
    assert bar.text() == "Đã ghi thẻ"
    qtbot.mouseClick(named("message.undo", bar), Qt.MouseButton.LeftButton)
    assert book.acts == []
    assert bar.text() == "Đã hoàn tác: thẻ"
    desk.redo()
    assert book.acts == ["thẻ"]
    assert bar.text() == "Đã làm lại: thẻ"


def test_an_order_that_cannot_be_undone_is_not_praised_with_the_act_before_it(desk, bar):
    desk.carry_out(write, "thẻ")
    bar.hide()
    desk.carry_out(lambda book: None)
    assert bar.text() == ""


def test_a_refusal_is_said_with_its_rule_and_gives_the_field_to_the_screen(desk, bar, qtbot):
    with qtbot.assertNotEmitted(desk.records_changed):
        outcome = desk.carry_out(refuse, "born_on")
    assert not outcome
    assert outcome.refused.field == "born_on"
    assert bar.text() == "Tháng 2 không có ngày 31. Theo mục 2, Hướng dẫn 12-HD/BTCTW."
    assert named_undo_is_hidden(bar)
    with pytest.raises(ValueError, match="nothing came back"):
        outcome.value  # noqa: B018


def named_undo_is_hidden(bar):
    return bar.findChild(object, "message.undo").isHidden()


def test_trouble_has_a_box_of_its_own_with_cause_and_next_step(desk, named, qtbot):
    outcome = desk.carry_out(trouble)
    box = named("trouble.box")
    assert not outcome
    assert box.text() == "Ổ đĩa đã đầy."
    assert box.informativeText() == "Hãy xóa bớt tệp rồi thử lại."
    assert desk.look_up(trouble) is None
    assert [window.objectName() for window in open_windows()].count("trouble.box") == 1
    qtbot.mouseClick(named("trouble.close", box), Qt.MouseButton.LeftButton)
    assert not QApplication.activeModalWidget()


def test_our_own_mistake_opens_the_crash_window_and_the_program_goes_on(desk, named, qtbot):
    assert desk.look_up(mistake) is None
    window = named("crash.window")
    assert "KeyError" in named("crash.report", window).toPlainText()
    qtbot.mouseClick(named("crash.close", window), Qt.MouseButton.LeftButton)
    assert desk.carry_out(write, "thẻ")


def test_while_a_dialog_is_open_its_own_bar_speaks_and_the_windows_is_silent(desk, bar, qtbot):
    dialog = QDialog()
    inside = MessageBar(desk, dialog)
    qtbot.addWidget(dialog)
    dialog.setModal(True)
    dialog.show()
    desk.say("Đã lưu.")
    assert inside.text() == "Đã lưu."
    assert bar.text() == ""
    dialog.close()


# Long work.


def count_to(book, number, progress, ask=None):
    for at in range(number):
        if ask:
            ask(at)
        if not progress(at, number, f"dòng {at}"):
            return at
    book.acts.append(f"{number} dòng")
    return number


def wait_for_the_end(desk, qtbot):
    qtbot.waitUntil(lambda: not desk.is_busy, timeout=5000)


def test_long_work_runs_beside_the_window_and_ends_in_its_thread(desk, book, bar, qtbot):
    threads, came = [], []

    def work(book, progress):
        threads.append(threading.get_ident())
        return count_to(book, 50, progress)

    def then(outcome):
        came.append((outcome.value, threading.get_ident()))

    desk.carry_out_long(work, title="Nhập danh sách", then=then)
    assert desk.is_busy
    wait_for_the_end(desk, qtbot)
    assert came == [(50, threading.get_ident())]
    assert threads[0] != threading.get_ident()
    assert bar.text() == "Đã ghi 50 dòng"


def test_cancel_stops_long_work_and_says_so(desk, book, bar, named, qtbot):
    outcomes, go_on = [], threading.Event()
    desk.carry_out_long(
        count_to, 1000, ask=lambda at: go_on.wait(5) if at == 3 else None, title="Nhập danh sách", then=outcomes.append
    )
    qtbot.mouseClick(named("work.cancel"), Qt.MouseButton.LeftButton)
    assert desk.is_busy
    go_on.set()
    wait_for_the_end(desk, qtbot)
    assert outcomes[0].cancelled
    assert not outcomes[0]
    assert book.acts == []
    assert bar.text() == "Đã dừng theo yêu cầu: Nhập danh sách"


def test_esc_does_not_hide_work_that_still_runs(desk, named, qtbot):
    go_on = threading.Event()
    desk.look_up_long(count_to, 5, ask=lambda at: go_on.wait(5), title="Ghép hồ sơ")
    dialog = named("work.dialog")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    go_on.set()
    wait_for_the_end(desk, qtbot)


def test_the_window_stays_alive_during_long_work(desk, qtbot):
    beats = []
    timer = QTimer()
    timer.timeout.connect(lambda: beats.append(1))
    timer.start(10)
    go_on = threading.Event()
    desk.look_up_long(count_to, 1, ask=lambda at: go_on.wait(5), title="Ghép hồ sơ")
    qtbot.waitUntil(lambda: len(beats) >= 5, timeout=3000)
    go_on.set()
    wait_for_the_end(desk, qtbot)


def test_during_long_work_the_book_belongs_to_it_alone(desk, book, bar, qtbot):
    go_on = threading.Event()
    desk.look_up_long(count_to, 1, ask=lambda at: go_on.wait(5), title="Ghép hồ sơ")
    assert desk.look_up(lambda book: 1) is None
    assert not desk.carry_out(write, "thẻ")
    go_on.set()
    wait_for_the_end(desk, qtbot)
    assert book.acts == ["1 dòng"]


@pytest.mark.parametrize("failing", [refuse, trouble])
def test_long_work_that_fails_is_told_like_short_work(desk, bar, qtbot, named, failing):
    outcomes = []
    desk.carry_out_long(lambda book, progress: failing(book), title="Nhập danh sách", then=outcomes.append)
    wait_for_the_end(desk, qtbot)
    assert not outcomes[0]
    if failing is refuse:
        assert bar.text().startswith("Tháng 2")
    else:
        named("trouble.box").close()


def test_progress_of_ten_thousand_steps_does_not_bury_the_window(desk, named, qtbot):
    desk.look_up_long(count_to, 10_000, title="Ghép hồ sơ")
    loop = QEventLoop()
    QTimer.singleShot(20, loop.quit)
    loop.exec()
    wait_for_the_end(desk, qtbot)
