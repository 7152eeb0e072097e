"""The way into a book and out of it: the door, with its real dialogs and the real window."""

import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow

from partycell_desktop import app as starting
from partycell_desktop import paths, words
from partycell_desktop.app import Door
from partycell_desktop.screens.parts.remembered import Remembered
from partycell_desktop.use_cases import books
from partycell_desktop.use_cases.cell import correct_cell, get_cell
from partycell_desktop.use_cases.history import list_history
from tests.books import make_book
from tests.hand import Hand
from tests.use_cases.conftest import CELL, CLOCK, DESK, NAMES, PASSWORD


@pytest.fixture
def door(hand: Hand) -> Iterator[Door]:
    # On another screen than that of the day, so that a test of the door needs no other room.
    Remembered().keep("window/screen", "settings")
    made = Door(hand.app, CLOCK)
    yield made
    if made.session is not None:
        made.session.book.close(copy=False)


def book(path: Path, password: str = "") -> Path:
    made = make_book(path, password, CELL, NAMES, None, DESK, CLOCK).book
    made.close(copy=False)
    return made.path


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    return book(tmp_path / "mở")


@pytest.fixture
def locked(tmp_path: Path) -> Path:
    return book(tmp_path / "khóa", PASSWORD)


def begin(hand: Hand) -> None:
    hand.later("desk", lambda: hand.press("desk.begin"))


def test_a_plain_book_opens_after_the_question_who_is_at_the_desk(hand: Hand, door: Door, plain: Path) -> None:
    begin(hand)
    assert door.open_book(plain)
    hand.rest()
    assert hand.sees("window")
    assert hand.text("status.book") == "Sổ: mở.sochibo"
    assert door.session is not None
    assert door.session.book.desk_name == "Nguyễn Đức Khang"


def test_a_book_is_opened_from_the_recent_list_and_the_welcome_goes(hand: Hand, door: Door, plain: Path) -> None:
    door.show_welcome()
    begin(hand)
    hand.press("start.open_recent")
    assert hand.sees("window")
    assert not hand.sees("start.welcome")


def test_an_encrypted_book_opens_with_its_password(hand: Hand, door: Door, locked: Path) -> None:
    def answer() -> None:
        hand.type("password.text", "sai")
        hand.press("password.open")
        assert hand.text("password.text.problem").startswith("Mật khẩu")
        assert hand.sees("password")
        hand.type("password.text", PASSWORD)
        begin(hand)
        hand.press("password.open")

    hand.later("password", answer)
    assert door.open_book(str(locked))
    hand.rest()
    assert hand.text("status.encrypted") == "Đã mã hóa"


def test_without_the_password_nothing_is_opened(hand: Hand, door: Door, locked: Path) -> None:
    hand.later("password", lambda: hand.press("password.cancel"))
    assert not door.open_book(locked)
    assert door.session is None
    assert not hand.sees("window")


def test_who_does_not_say_who_he_is_opens_nothing_and_leaves_the_book_free(hand: Hand, door: Door, plain: Path) -> None:
    hand.later("desk", lambda: hand.press("desk.cancel"))
    assert not door.open_book(plain)
    assert door.session is None
    begin(hand)
    assert door.open_book(plain)


def test_a_new_person_at_the_desk_is_kept_with_what_follows(hand: Hand, door: Door, plain: Path) -> None:
    def sit() -> None:
        hand.type("desk.name", "")
        hand.press("desk.begin")
        assert hand.sees("desk.name.problem")
        hand.type("desk.name", "Hoàng Thị Đào")
        hand.type("desk.role", "Phó bí thư")
        hand.press("desk.begin")

    hand.later("desk", sit)
    door.open_book(plain)
    assert door.session is not None
    correct_cell(door.session, {"address": "1 đường Ví Dụ"})
    assert list_history(door.session)[0].who == "Hoàng Thị Đào"


@pytest.mark.parametrize(
    ("name", "said"),
    [("không có.sochibo", "Không có tệp “không có.sochibo” trong thư mục"), ("thư.sochibo", "không phải sổ")],
)
def test_what_cannot_be_opened_is_said_in_a_box(hand: Hand, door: Door, tmp_path: Path, name: str, said: str) -> None:
    (tmp_path / "thư.sochibo").write_text("một lá thư", encoding="utf-8")
    assert not door.open_book(tmp_path / name)
    hand.rest()
    assert said in hand.text("trouble.box")
    hand.press("trouble.close")
    assert not hand.sees("trouble.box")


def test_a_book_that_is_open_elsewhere_is_left_alone(hand: Hand, door: Door, plain: Path) -> None:
    other = books.open_session(plain, "", CLOCK)
    assert not door.open_book(plain)
    hand.rest()
    assert "Sổ này đang được" in hand.text("trouble.box")
    hand.press("trouble.close")
    other.book.close(copy=False)


def test_another_language_builds_the_window_anew_over_the_same_book(hand: Hand, door: Door, plain: Path) -> None:
    begin(hand)
    door.open_book(plain)
    session, window = door.session, door.window
    hand.rest()
    assert door.window is not None
    door.window.resize(960, 640)
    door.speak("en")
    hand.rest()
    assert door.session is session
    assert door.window is not window
    assert hand.text("status.book") == "Book: mở.sochibo"
    assert hand.text("settings.title") == "Settings"
    assert door.window.height() == 640
    assert Remembered().text("window/language") == "en"
    door.speak("vi")
    hand.rest()
    assert hand.text("settings.title") == "Thiết lập"


def test_the_language_is_chosen_in_the_settings(hand: Hand, door: Door, plain: Path) -> None:
    begin(hand)
    door.open_book(plain)
    hand.rest()
    assert door.window is not None
    door.window.open_place("cell:work")
    hand.choose("settings.language", "English")
    hand.wait_for(lambda: hand.sees("settings.title") and hand.text("settings.title") == "Settings")
    assert door.session is not None
    assert door.session.book.path == plain


def test_another_language_in_the_welcome(hand: Hand, door: Door) -> None:
    door.show_welcome()
    hand.press("start.language_en")
    hand.rest()
    assert hand.text("start.new") == "Make a new book"
    assert words.language() == "en"


def test_closing_the_window_closes_the_book_and_leaves_a_copy(hand: Hand, door: Door, plain: Path) -> None:
    begin(hand)
    door.open_book(plain)
    assert door.session is not None
    correct_cell(door.session, {"address": "1 đường Ví Dụ"})
    assert door.window is not None
    door.window.close()
    hand.rest()
    assert door.session is None
    copy = plain.parent / "Ban sao so chi bo" / "mở.sochibo"
    again = books.open_session(copy, "", CLOCK)
    assert get_cell(again).cell.address == "1 đường Ví Dụ"
    again.book.close(copy=False)
    books.open_session(plain, "", CLOCK).book.close(copy=False)


def test_another_book_leads_back_to_the_welcome(hand: Hand, door: Door, plain: Path, tmp_path: Path) -> None:
    begin(hand)
    door.open_book(plain)
    hand.rest()
    assert door.window is not None
    door.window.open_place("cell:book")
    hand.press("settings.other_book")
    hand.rest()
    assert door.session is None
    assert hand.sees("start.welcome")
    begin(hand)
    door.open_book(book(tmp_path / "khác"))
    hand.rest()
    assert hand.text("status.book") == "Sổ: khác.sochibo"


def test_after_a_crash_the_window_says_that_nothing_is_lost(hand: Hand, door: Door, plain: Path) -> None:
    note = '{"who": "khang", "computer": "máy chi bộ", "since": "16:10, 20/11/2026"}'
    plain.with_name(plain.name + ".dang-mo").write_text(note, encoding="utf-8")
    begin(hand)
    door.open_book(plain)
    hand.rest()
    assert "mọi thứ đã lưu vẫn còn đủ" in hand.text("message.text")


def test_the_demo_lives_only_as_long_as_it_is_open(hand: Hand, door: Door) -> None:
    door.show_demo()
    hand.rest()
    assert door.session is not None
    path = door.session.book.path
    assert path.exists()
    assert books.list_recent() == []
    assert door.window is not None
    door.window.close()
    hand.rest()
    assert not path.parent.exists()


def test_a_demo_that_is_open_when_the_program_ends_is_taken_away(hand: Hand, door: Door) -> None:
    door.show_demo()
    hand.rest()
    assert door.session is not None
    folder = door.session.book.path.parent
    door.show_demo()  # another one in its place
    hand.rest()
    assert not folder.exists()
    folder = door.session.book.path.parent
    assert folder.exists()
    door.leave()
    assert not folder.exists()


def test_a_new_encrypted_book_shows_its_recovery_sheet_and_opens(hand: Hand, door: Door, tmp_path: Path) -> None:
    def make() -> None:
        hand.type("new_book.name_0", "Chi bộ Minh Họa")
        hand.type("new_book.name_1", "Đảng bộ phường Ví Dụ")
        hand.press("new_book.next")
        hand.type("new_book.enterprise", "Công ty TNHH Minh Họa")
        hand.type("new_book.place_name", "Ví Dụ")
        hand.press("new_book.next")
        hand.type("new_book.desk_name", "Nguyễn Đức Khang")
        hand.press("new_book.next")
        assert hand.text("new_book.path") == str(paths.books() / "Chi bộ Minh Họa.sochibo")
        hand.type("new_book.password", PASSWORD)
        hand.type("new_book.password_again", PASSWORD)
        hand.later("recovery", save)
        hand.press("new_book.next")

    typed: list[str] = []

    def save() -> None:
        typed.extend(hand.text(f"recovery.group_{number}") for number in range(1, 18))
        hand.later_file(tmp_path / "phiếu.pdf")
        hand.press("recovery.save")
        hand.press("recovery.done")

    door.show_welcome()
    hand.later("new_book", make)
    hand.press("start.new")
    hand.wait_for(lambda: hand.sees("window"))
    assert (tmp_path / "phiếu.pdf").read_bytes().startswith(b"%PDF")
    assert door.session is not None
    path = door.session.book.path
    assert door.window is not None
    door.window.close()
    hand.rest()
    books.open_session(path, " ".join(typed), CLOCK).book.close(copy=False)


def test_a_file_that_exists_is_never_overwritten_by_a_new_book(hand: Hand, door: Door, plain: Path) -> None:
    def make() -> None:
        hand.type("new_book.name_0", "mở")
        hand.type("new_book.name_1", "Đảng bộ phường Ví Dụ")
        hand.press("new_book.next")
        hand.type("new_book.enterprise", "Công ty TNHH Minh Họa")
        hand.type("new_book.place_name", "Ví Dụ")
        hand.press("new_book.next")
        hand.type("new_book.desk_name", "Nguyễn Đức Khang")
        hand.press("new_book.next")
        hand.type("new_book.path", str(plain))
        hand.press("new_book.next")
        assert "mở.sochibo" in hand.text("new_book.path.problem")
        hand.later("drop.box", lambda: hand.press("drop.drop"))
        hand.press("new_book.cancel")

    before = plain.read_bytes()
    hand.later("new_book", make)
    door.new_book()
    assert plain.read_bytes() == before
    assert door.session is None


def test_only_a_book_with_a_password_is_locked(hand: Hand, door: Door, plain: Path, locked: Path) -> None:
    begin(hand)
    door.open_book(plain)
    hand.rest()
    assert door.window is not None
    door.window.lock_now()
    assert not hand.sees("lock.dialog")
    assert "không khóa được" in hand.text("message.text")
    hand.later("password", lambda: (hand.type("password.text", PASSWORD), begin(hand), hand.press("password.open")))
    door.open_book(locked)
    hand.rest()
    door.window.lock_now()
    hand.rest()
    line = hand.find("lock.password")
    assert isinstance(line, QLineEdit)
    hand.type("lock.password", "sai")
    hand.press("lock.open")
    assert hand.sees("lock.dialog")
    hand.type("lock.password", PASSWORD)
    hand.press("lock.open")
    assert not hand.sees("lock.dialog")


# The command line.


@pytest.fixture
def hooks_put_back(monkeypatch: pytest.MonkeyPatch) -> None:
    """The program watches for mistakes from its start; after the test nobody does."""
    for place in (sys, threading):
        monkeypatch.setattr(place, "excepthook", place.excepthook)


@pytest.mark.usefixtures("hooks_put_back")
def test_a_language_that_nobody_speaks_is_not_remembered(hand: Hand) -> None:
    Remembered().keep("window/language", "xx")
    starting.start([], "")
    assert words.language() == "vi"
    Remembered().keep("window/language", "en")
    starting.start([], "")
    assert words.language() == "en"
    starting.start([], "vi")
    assert words.language() == "vi"


@pytest.mark.parametrize(("argv", "said"), [
    (["--language", "fr"], "Sau --language không dùng được “fr”; chỉ dùng: vi, en."),
    (["--nothing"], "Không hiểu phần này: --nothing"),
    (["a", "b"], "Không hiểu phần này: b"),
    (["--size", "big"], "“big” không dùng được cho --size: cần chiều rộng và chiều cao, ví dụ 1366x768."),
    (["--screenshots"], "Sau --screenshots phải có một giá trị."),
])  # fmt: skip
def test_wrong_usage_ends_with_two_and_a_sentence(
    argv: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        starting.read_arguments(argv)
    assert ended.value.code == 2
    sentence, usage = capsys.readouterr().err.split("\n", 1)
    assert sentence == said and usage.startswith("cách dùng: partycell-desktop ")


@pytest.mark.usefixtures("hooks_put_back")
def test_the_program_starts_with_the_demo_and_ends_when_its_window_is_closed(hand: Hand) -> None:
    seen: list[str] = []

    def ready(opened: Door) -> None:
        assert isinstance(opened.window, QMainWindow)
        seen.append(opened.window.windowTitle())
        QTimer.singleShot(0, opened.window.close)

    assert starting.main(["--demo"], ready=ready) == 0
    assert "minh-hoa" in seen[0]
    QApplication.setQuitOnLastWindowClosed(True)


def test_the_list_of_members_is_shown_before_anything_else_is_read(plain: Path) -> None:
    """What writes, prints, counts, or shows a whole record is read when it is needed: the start stays quick.

    Neither is it read to close the book again; and nobody reads the source text of what is imported.
    """
    code = (
        "import linecache, sys; from partycell_desktop import app; application, _watch = app.start([], 'vi');"
        "from partycell_desktop.use_cases.books import open_session; door = app.Door(application);"
        "door.remembered.keep('window/screen', 'roster'); door.enter(open_session(sys.argv[1], ''));"
        "own = {'forms', 'exchange', 'use_cases.deadlines', 'use_cases.history_words', 'screens.parts.idle_lock',"
        " 'screens.roster.record_sheet', 'screens.roster.dialogs', 'screens.printing', 'use_cases.minutes',"
        " 'domain.agendas', 'domain.candidates', 'domain.documents', 'domain.meetings', 'domain.scoring',"
        " 'domain.stages', 'domain.working_days', 'domain.record_lists', 'domain.regulation', 'domain.doubts'};"
        "others = {'sqlite_utils', 'click', 'reportlab', 'docx', 'pypdf', 'pypdfium2', 'python_calamine'};"
        "app._sweep(); door.window.close();"
        "early = ({f'partycell_desktop.{name}' for name in own} | others) & set(sys.modules);"
        "early |= {name for name in linecache.cache if 'partycell_desktop' in name};"
        "sys.exit(f'read too early: {sorted(early)}' if early else 0)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, plain], capture_output=True, text=True, encoding="utf-8", timeout=60
    )
    assert done.returncode == 0, done.stderr
