from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from partycell_desktop.screens.catalogue import ENTRIES, Entry
from partycell_desktop.screens.parts.desk import Desk, TakingBack
from partycell_desktop.screens.parts.find_anything import Found
from partycell_desktop.screens.parts.remembered import Remembered
from partycell_desktop.screens.parts.screen import Screen
from partycell_desktop.screens.parts.status_line import StatusLine
from partycell_desktop.screens.parts.style import colours
from partycell_desktop.screens.window import LEAST_HEIGHT, LEAST_WIDTH, MainWindow

CONTROL = Qt.KeyboardModifier.ControlModifier


@dataclass
class Session:
    """Stands for a book with acts; the window only passes it on."""

    acts: list[str] = field(default_factory=list)
    undone: list[str] = field(default_factory=list)


@dataclass
class About:
    cell: str = "Chi bộ Công ty TNHH Minh Họa"
    upper: str = "Đảng bộ phường Ví Dụ"
    file_name: str = "minh-hoa.sochibo"
    encrypted: bool = True
    saved: str = "09:41"
    copied: str = "hôm nay 08:02"


class Room(Screen):
    """A screen with one line to type in; it writes down what the window asks of it."""

    def __init__(self, desk):
        super().__init__(desk)
        self.asked = []
        self.line = QLineEdit()
        self.line.setObjectName(f"{self.name}.line")
        QVBoxLayout(self).addWidget(self.line)
        self.kept = ""
        self.refuses = False

    def refresh(self):
        self.asked.append("refresh")

    def focus_search(self):
        self.asked.append("search")
        self.line.setFocus()

    def new(self):
        self.asked.append("new")

    def print(self):
        self.asked.append("print")

    def open(self, place):
        self.asked.append(f"open {place}")

    def help(self):
        return "Màn hình thử."

    def has_unsaved(self):
        return self.line.text() != self.kept

    def keep_unsaved(self):
        if self.refuses:
            return False
        self.kept = self.line.text()
        return True

    def drop_unsaved(self):
        self.line.setText(self.kept)


MADE = []


def entry(room, label, **more):
    def make(desk):
        MADE.append(room)
        return type("Room", (Room,), {"name": room})(desk)

    return Entry(room, label, make, **more)


ROOMS = (
    entry("today", "Today"),
    entry("roster", "Members", places=("member",)),
    entry("settings", "Settings", at_the_bottom=True),
)


@pytest.fixture
def desk(dressed):
    def newest(session):
        return (len(session.acts), session.acts[-1]) if session.acts else None

    def undo(session):
        session.undone.append(session.acts.pop())
        return session.undone[-1]

    def redo(session):
        session.acts.append(session.undone.pop())
        return session.acts[-1]

    return Desk(Session(), TakingBack(newest, undo, redo))


@pytest.fixture
def open_window(desk, qtbot):
    MADE.clear()

    def make(**more):
        window = MainWindow(desk, lambda session: About(), entries=ROOMS, waiting=lambda session: {"today": 6}, **more)
        qtbot.addWidget(window, before_close_func=lambda _w: [room.drop_unsaved() for room in rooms(window)])
        window.show()
        window.activateWindow()
        assert QTest.qWaitForWindowActive(window)
        QApplication.processEvents()
        return window

    return make


def rooms(window):
    return window.findChildren(Room)


def room(window, name):
    return next(each for each in rooms(window) if each.name == name)


def press(window, key, modifier=CONTROL):
    QTest.keyClick(window.focusWidget() or window, key, modifier)


def answer(named, qtbot, button):
    """Press a button of the box that is about to open."""

    def press_it():
        try:
            found = named(button)
        except AssertionError:  # not yet
            QTimer.singleShot(20, press_it)
        else:
            qtbot.mouseClick(found, Qt.MouseButton.LeftButton)

    QTimer.singleShot(0, press_it)


def test_a_screen_is_made_at_its_first_visit_and_not_before(open_window, named, qtbot):
    window = open_window()
    assert MADE == ["today"]
    qtbot.mouseClick(named("nav.roster", window), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(named("nav.today", window), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(named("nav.roster", window), Qt.MouseButton.LeftButton)
    assert MADE == ["today", "roster"]
    assert window.screen_name == "roster"
    assert named("nav.roster", window).isChecked()
    assert not named("nav.today", window).isChecked()


def test_the_menu_says_whose_book_it_is_and_soon_what_waits(open_window, named, qtbot):
    window = open_window()
    assert named("nav.cell", window).text() == "Chi bộ Công ty TNHH Minh Họa"
    assert named("nav.upper", window).text() == "Đảng bộ phường Ví Dụ"
    qtbot.waitUntil(lambda: named("nav.today", window).accessibleName() == "Hôm nay, 6 việc đang chờ", timeout=3000)
    assert not window.grab().isNull()


def test_the_foot_says_book_encryption_saving_and_copy(open_window, named):
    window = open_window()
    texts = [named(f"status.{part}", window).text() for part in ("book", "encrypted", "saved", "copied")]
    assert texts == [
        "Sổ: minh-hoa.sochibo",
        "Đã mã hóa",
        "Đã lưu 09:41",
        "Sao lưu gần nhất: hôm nay 08:02",
    ]
    assert window.windowTitle() == "Hôm nay · minh-hoa.sochibo"


def test_a_change_refreshes_the_screen_that_is_seen_and_others_at_their_next_visit(open_window, desk):
    window = open_window()
    window.go("roster")
    window.go("today")
    today, roster = room(window, "today"), room(window, "roster")
    today.asked.clear()
    roster.asked.clear()
    desk.carry_out(lambda session: session.acts.append("Đã ghi"))
    assert today.asked == ["refresh"]
    assert roster.asked == []
    window.go("roster")
    assert roster.asked == ["refresh"]
    window.go("today")
    window.go("roster")
    assert roster.asked == ["refresh"]


def test_the_keys_of_the_screens(open_window):
    window = open_window()
    press(window, Qt.Key.Key_2)
    assert window.screen_name == "roster"
    seen = room(window, "roster")
    seen.asked.clear()
    for key in (Qt.Key.Key_F, Qt.Key.Key_N, Qt.Key.Key_P):
        press(window, key)
    assert seen.asked == ["search", "new", "print"]
    press(window, Qt.Key.Key_3)
    assert window.screen_name == "settings"


def test_undo_and_redo_by_key(open_window, desk, named):
    window = open_window()
    window.centralWidget().setFocus()
    desk.carry_out(lambda session: session.acts.append("Đã ghi thẻ"))
    named("nav.today", window).setFocus()
    press(window, Qt.Key.Key_Z)
    assert desk.session.acts == []
    assert named("message.text", window).text() == "Đã hoàn tác: Đã ghi thẻ"
    press(window, Qt.Key.Key_Y)
    assert desk.session.acts == ["Đã ghi thẻ"]


@pytest.mark.parametrize("button", ["message.undo", "message.close"])
@pytest.mark.parametrize("by", ["mouse", "keyboard"])
def test_from_a_message_the_keyboard_goes_back_to_where_it_was(open_window, desk, named, qtbot, button, by):
    window = open_window()
    line = room(window, "today").line
    line.setFocus()
    desk.carry_out(lambda session: session.acts.append("Đã ghi thẻ"))
    pressed = named(button, window)
    if by == "mouse":
        qtbot.mouseClick(pressed, Qt.MouseButton.LeftButton)
    else:
        for _stop in range(20):
            if not pressed.hasFocus():
                QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        QTest.keyClick(pressed, Qt.Key.Key_Space)
    assert line.hasFocus()
    assert bool(desk.session.acts) == (button == "message.close")


def test_undo_inside_a_field_takes_back_letters_and_not_acts(open_window, desk):
    window = open_window()
    desk.carry_out(lambda session: session.acts.append("Đã ghi thẻ"))
    line = room(window, "today").line
    line.setFocus()
    QTest.keyClicks(line, "abc")
    press(window, Qt.Key.Key_Z)
    assert line.text() == ""
    assert desk.session.acts == ["Đã ghi thẻ"]


def test_a_deep_link_opens_the_screen_that_knows_the_place(open_window):
    window = open_window()
    room(window, "today").wants_place.emit("member:12/born_on")
    assert window.screen_name == "roster"
    assert room(window, "roster").asked[-1] == "open 12/born_on"
    assert window.open_place("settings")
    assert window.screen_name == "settings"
    assert not window.open_place("ghost:1")


# Unsaved edits.


@pytest.mark.parametrize(
    ("button", "now", "text"),
    [("unsaved.keep", "roster", "abc"), ("unsaved.drop", "roster", ""), ("unsaved.stay", "today", "abc")],
)
def test_leaving_a_screen_with_unsaved_edits_asks(open_window, named, qtbot, button, now, text):
    window = open_window()
    QTest.keyClicks(room(window, "today").line, "abc")
    answer(named, qtbot, button)
    qtbot.mouseClick(named("nav.roster", window), Qt.MouseButton.LeftButton)
    assert window.screen_name == now
    assert room(window, "today").line.text() == text
    assert named(f"nav.{now}", window).isChecked()


def test_when_saving_is_refused_the_user_stays(open_window, named, qtbot):
    window = open_window()
    today = room(window, "today")
    today.refuses = True
    QTest.keyClicks(today.line, "abc")
    answer(named, qtbot, "unsaved.keep")
    assert not window.go("roster")
    assert window.screen_name == "today"
    assert today.line.text() == "abc"


def test_closing_the_window_with_unsaved_edits_asks(open_window, named, qtbot):
    window = open_window()
    QTest.keyClicks(room(window, "today").line, "abc")
    answer(named, qtbot, "unsaved.stay")
    assert not window.close()
    assert window.isVisible()
    answer(named, qtbot, "unsaved.drop")
    with qtbot.waitSignal(window.closed):
        assert window.close()


def test_ctrl_s_saves_what_was_typed(open_window):
    window = open_window()
    QTest.keyClicks(room(window, "today").line, "abc")
    press(window, Qt.Key.Key_S)
    assert room(window, "today").kept == "abc"


# What the keys open.


def test_find_anything_by_key_opens_the_place(open_window, named, qtbot):
    def search(session, text):
        return [Found("Hoàng Thị Đào", "đảng viên", "member:12")] if text == "dao" else []

    window = open_window(search=search)
    press(window, Qt.Key.Key_K)
    line = named("find.text")
    assert named("find.results").count() == len(ROOMS)
    QTest.keyClicks(line, "dao")
    assert named("find.results").item(0).text() == "Hoàng Thị Đào · đảng viên"
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert room(window, "roster").asked[-1] == "open 12"


def test_find_anything_finds_screens_too_and_goes_along_with_the_arrow_keys(open_window, named):
    window = open_window()
    press(window, Qt.Key.Key_K)
    line = named("find.text")
    QTest.keyClick(line, Qt.Key.Key_Down)
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert window.screen_name == "roster"
    press(window, Qt.Key.Key_K)
    QTest.keyClicks(named("find.text"), "zzz")
    assert named("find.results").item(0).text() == "Không tìm thấy."
    named("find.dialog").close()


def test_all_keys_are_listed_and_can_be_searched(open_window, named):
    window = open_window()
    press(window, Qt.Key.Key_Slash)
    dialog = named("keys.dialog")
    assert {"Tìm mọi thứ", "Hoàn tác việc vừa làm", "Mọi phím tắt"} <= set(dialog.found())
    QTest.keyClicks(named("keys.search", dialog), "hoan tac")
    assert dialog.found() == ["Hoàn tác việc vừa làm", "Làm lại việc đã hoàn tác", "Hoàn tác từng chữ vừa gõ"]
    dialog.close()


def test_the_list_of_keys_moves_under_the_search_by_key(open_window, named):
    open_window().show_keys()
    dialog = named("keys.dialog")
    bar = dialog.findChild(QScrollArea).verticalScrollBar()
    passed = [bar.value()]
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageUp):
        QTest.keyClick(named("keys.search", dialog), key)
        passed.append(bar.value())
    first, page, line, back, top = passed
    assert (first, back, top) == (0, page, 0)
    assert 0 < page < line
    dialog.close()


def test_keys_and_help_open_from_the_foot_of_the_window_too(open_window, named, qtbot):
    window = open_window()
    qtbot.mouseClick(named("status.keys", window), Qt.MouseButton.LeftButton)
    named("keys.dialog").close()
    qtbot.mouseClick(named("status.help", window), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(named("help.keys"), Qt.MouseButton.LeftButton)
    named("keys.dialog").close()
    named("help.dialog").close()


def test_a_long_name_of_the_book_leaves_room_for_help_in_a_narrow_window(open_window, named):
    window = open_window()
    window.resize(LEAST_WIDTH, LEAST_HEIGHT)
    window.findChild(StatusLine).show_texts(
        book="Sổ: chi-bo-cong-ty-trach-nhiem-huu-han-minh-hoa-nhiem-ky-2025-2030-ban-cua-bi-thu.sochibo",
        encrypted="Đã mã hóa",
        saved="Đã lưu hôm nay 09:41",
        copied="Bản sao gần nhất: hôm nay 08:02",
    )
    QApplication.processEvents()
    assert window.width() == LEAST_WIDTH
    for name in ("status.copied", "status.help", "status.keys"):
        widget = named(name, window)
        assert widget.width() >= widget.sizeHint().width()
        assert widget.mapTo(window, widget.rect().bottomRight()).x() < window.width()


def test_help_tells_about_the_screen_that_is_seen(open_window, named):
    window = open_window()
    press(window, Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier)
    assert named("help.text").text().startswith("Màn hình thử.")
    named("help.dialog").close()


# What is remembered.


def test_size_and_last_screen_come_back_at_the_next_start(open_window, desk, qtbot):
    window = open_window()
    window.resize(1000, 600)
    window.go("roster")
    window.close()
    again = MainWindow(desk, lambda session: About(), entries=ROOMS)
    qtbot.addWidget(again)
    assert again.screen_name == "roster"
    widest = again.screen().availableGeometry().width()
    assert again.size().toTuple() == (max(again.minimumWidth(), min(1000, widest)), 600)


@pytest.mark.parametrize("rubbish", ["99999999999", "-3", "abc", ""])
def test_damaged_settings_do_not_hide_the_window(open_window, rubbish):
    remembered = Remembered()
    for key in ("x", "y", "width", "height", "whole_screen", "screen"):
        remembered.keep(f"window/{key}", rubbish)
    window = open_window(remembered=remembered)
    assert window.screen().availableGeometry().intersects(window.geometry())
    assert window.screen_name == "today"


def test_the_theme_can_be_changed_and_is_remembered(open_window):
    window = open_window()
    room(window, "today").wants_theme.emit("dark")
    assert colours().name == "dark"
    assert Remembered().text("window/theme") == "dark"
    window.set_theme("light")
    assert colours().name == "light"


def test_the_language_and_another_book_are_the_programs_business(open_window, qtbot):
    window = open_window()
    with qtbot.waitSignal(window.language_wanted) as heard:
        room(window, "today").wants_language.emit("en")
    assert heard.args == ["en"]
    with qtbot.waitSignal(window.other_book_wanted):
        press(window, Qt.Key.Key_O)


# The idle lock.


def test_a_locked_book_shows_nothing_and_opens_with_its_password_only(open_window, named, qtbot):
    window = open_window(opens=lambda password: password == "mật khẩu")
    QTest.keyClicks(room(window, "today").line, "abc")
    press(window, Qt.Key.Key_L)
    dialog = named("lock.dialog")
    cover = named("lock.cover", window)
    assert cover.geometry() == window.rect()
    window.resize(window.width() - 40, window.height() - 40)
    QApplication.processEvents()
    assert cover.geometry() == window.rect()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    password = named("lock.password", dialog)
    QTest.keyClicks(password, "sai")
    qtbot.mouseClick(named("lock.open", dialog), Qt.MouseButton.LeftButton)
    assert named("lock.problem", dialog).text() == "Mật khẩu này không mở được sổ."
    password.setText("mật khẩu")
    QTest.keyClick(password, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert not cover.isVisible()
    assert room(window, "today").line.text() == "abc"


def test_open_dialogs_are_covered_too(open_window, named, qtbot):
    window = open_window(opens=lambda password: True)
    window.show_keys()
    keys = named("keys.dialog")
    window.set_idle_minutes(1)
    window._lock.lock_now()
    assert named("lock.cover", keys).isVisible()
    qtbot.mouseClick(named("lock.open"), Qt.MouseButton.LeftButton)
    window.set_idle_minutes(0)
    keys.close()


def test_the_lock_comes_by_itself_and_work_puts_it_off(open_window, named, qtbot):
    window = open_window(opens=lambda password: True)
    window.set_idle_minutes(1)
    window._lock._timer.setInterval(300)
    for _ in range(6):
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_A)
        qtbot.wait(100)
    assert not window._lock.is_locked
    qtbot.waitUntil(lambda: window._lock.is_locked, timeout=3000)
    qtbot.mouseClick(named("lock.open"), Qt.MouseButton.LeftButton)
    window.set_idle_minutes(0)
    room(window, "today").drop_unsaved()


def test_a_book_without_a_password_cannot_be_locked(open_window):
    window = open_window()
    press(window, Qt.Key.Key_L)
    window.set_idle_minutes(5)
    assert not window.findChildren(QWidget, "lock.cover")


# The real catalogue.


def test_every_screen_of_the_menu_has_a_name_of_its_own_and_a_place_of_its_own():
    names = [each.name for each in ENTRIES]
    places = [place for each in ENTRIES for place in each.places]
    assert len(set(names)) == len(names)
    assert len([each for each in ENTRIES if not each.under]) <= 8  # Ctrl+1 to Ctrl+8
    assert len(set(places)) == len(places)
    assert not set(names) & set(places)


def test_every_widget_that_a_person_uses_has_a_name_and_says_what_it_is(open_window):
    window = open_window()
    for button in window.findChildren(QWidget):
        if button.focusPolicy() & Qt.FocusPolicy.TabFocus and button.isVisible() and type(button) is not QLineEdit:
            assert button.objectName(), button
            assert button.accessibleName(), button.objectName()
