"""A journey through the real window, pressed by objectName: a secretary's first day with the program."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from partycell_desktop import paths, words
from partycell_desktop.app import Door
from partycell_desktop.screens.window import MainWindow
from partycell_desktop.use_cases import books
from partycell_desktop.use_cases.history import check_book
from partycell_desktop.use_cases.roster import MemberRecord, get_member, list_members
from partycell_desktop.use_cases.session import Session
from tests.exchange.lists import BODY, person, write_4_0
from tests.hand import Hand
from tests.use_cases.conftest import CLOCK

CELL, UPPER = "Chi bộ Công ty TNHH Minh Họa", "Đảng bộ phường Ví Dụ"
SECRETARY, PASSWORD = "Nguyễn Đức Khang", "mật khẩu của chi bộ"
MEMBER = "Hoàng Thị Đào"
USED_NAME = "Ngọc Diễm Ố Ỹ Đ"
OCCUPATION, PHONE = "Kế toán trưởng ₫", "0900 000 407"
WRONG_DAY = "31/02/1988"


@dataclass(frozen=True)
class Said:
    """What the screens say in one language, where the journey looks at it."""

    members: str
    wrong_row: str
    imported: str
    encrypted: str
    undone: str


SAID = {
    "vi": Said("Đảng viên", "tháng 2 không có ngày 31", "Đã thêm 23 người", "Đã mã hóa", "Đã hoàn tác"),
    "en": Said("Members", "month 2 has no day 31", "23 people added", "Encrypted", "Undone"),
}


@pytest.fixture
def door(hand: Hand) -> Iterator[Door]:
    made = Door(hand.app, CLOCK)
    yield made
    if made.session is not None:
        made.session.book.close(copy=False)


@pytest.fixture
def member_list(tmp_path: Path) -> Path:
    """The list of the upper committee: 24 rows, one of them with a day that is none."""
    people = [person(n) for n in range(1, 25)]
    people[3] = person(4, full_name="Phùng Thị Sen", born_on=WRONG_DAY)
    people[6] = person(7, full_name=MEMBER, born_on="30/04/1988")
    return write_4_0(tmp_path / "file nhập liệu.xlsx", people)


def text_of(pdf: Path) -> str:
    """Everything that can be read in a PDF, on one line."""
    return re.sub(r"\s+", " ", " ".join(page.extract_text() for page in PdfReader(pdf).pages))


def record_of(session: Session, name: str) -> MemberRecord:
    line = next(each for each in list_members(session) if each.person.full_name == name)
    return get_member(session, line.id)


def session_of(door: Door) -> Session:
    assert door.session is not None
    return door.session


def close(hand: Hand, door: Door) -> None:
    assert door.window is not None
    door.window.close()
    hand.wait_for(lambda: door.session is None)


@pytest.mark.slow
@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_first_day(hand: Hand, door: Door, member_list: Path, tmp_path: Path, language: str) -> None:
    said = SAID[language]
    begin_in(hand, door, language)
    groups = make_the_book(hand, door, tmp_path)
    path = session_of(door).book.path
    assert hand.text("status.encrypted") == said.encrypted
    import_the_list(hand, door, member_list, said)
    complete_a_record(hand, door)
    print_the_dossier(hand, door, tmp_path / "hồ sơ.pdf")
    undo(hand, door, said)
    close(hand, door)
    look_at_what_is_left(path, groups)
    open_again(hand, door, path, said)
    close(hand, door)


def begin_in(hand: Hand, door: Door, language: str) -> None:
    """First start: the welcome speaks Vietnamese; another language is one button away."""
    words.speak("vi", paths.locale())
    door.show_welcome()
    assert hand.sees("start.no_recent")
    if language != "vi":
        hand.press(f"start.language_{language}")
        hand.wait_for(lambda: hand.sees("start.new"))


def make_the_book(hand: Hand, door: Door, tmp_path: Path) -> list[str]:
    """A new encrypted book, step by step; gives the groups of its recovery sheet."""
    groups: list[str] = []
    sheet = tmp_path / "phiếu.pdf"

    def fill() -> None:
        hand.type("new_book.name_0", CELL)
        hand.type("new_book.name_1", UPPER)
        hand.type("new_book.from_on", "1/7/2025")
        hand.press("new_book.next")
        hand.type("new_book.enterprise", "Công ty TNHH Minh Họa")
        hand.type("new_book.place_name", "Ví Dụ")
        hand.press("new_book.next")
        hand.type("new_book.term_name", "2025 - 2030")
        hand.type("new_book.desk_name", SECRETARY)
        hand.type("new_book.desk_role", "Bí thư")
        hand.press("new_book.next")
        hand.type("new_book.password", PASSWORD)
        hand.type("new_book.password_again", PASSWORD)
        hand.later("recovery", print_the_sheet)
        hand.press("new_book.next")

    def print_the_sheet() -> None:
        groups.extend(hand.text(f"recovery.group_{number}") for number in range(1, 18))
        hand.later_file(sheet)
        hand.press("recovery.save")
        hand.press("recovery.done")

    hand.later("new_book", fill)
    hand.press("start.new")
    hand.wait_for(lambda: hand.sees("window"))
    printed = text_of(sheet)
    assert all(group in printed for group in groups)
    assert hand.sees("today.title")
    return groups


def import_the_list(hand: Hand, door: Door, member_list: Path, said: Said) -> None:
    """The list of the upper committee comes in; the wrong row stays out and says why."""
    hand.press("nav.roster")
    assert hand.text("roster.title") == said.members
    hand.press("roster.import")
    hand.later_file(member_list)
    hand.press("import.choose")
    assert len(hand.column("import.table", 0)) == 24
    wrong = hand.column("import.table", 0).index(str(BODY + 3))
    assert said.wrong_row in hand.column("import.table", 7)[wrong]
    assert list_members(session_of(door)) == []
    hand.press("import.do")
    hand.wait_for(lambda: hand.sees("message.text") and said.imported in hand.text("message.text"))
    kept = [line.person.full_name for line in list_members(session_of(door))]
    assert len(kept) == 23
    assert MEMBER in kept
    assert "Phùng Thị Sen" not in kept
    hand.press("nav.roster")
    assert len(hand.column("roster.table", 0)) == 23


def complete_a_record(hand: Hand, door: Door) -> None:
    """One member is found without accents, and what the list did not have is typed and saved."""
    hand.type("roster.search", "dao")
    shown = hand.column("roster.table", 0)
    assert shown == [MEMBER]
    hand.press_row("roster.table", MEMBER)
    hand.wait_for(lambda: hand.sees("roster.full_name") and hand.text("roster.full_name") == MEMBER)
    hand.type("roster.name_in_use", USED_NAME)
    hand.type("roster.occupation", OCCUPATION)
    hand.type("roster.phone", PHONE)
    hand.press("roster.save")
    person = record_of(session_of(door), MEMBER).person
    assert (person.name_in_use, person.occupation, person.phone) == (USED_NAME, OCCUPATION, PHONE)
    assert not hand.find("roster.save").isEnabled()


def print_the_dossier(hand: Hand, door: Door, pdf: Path) -> None:
    """The member's dossier becomes one PDF with everything that was typed."""
    hand.press("nav.dossiers")
    hand.type("dossiers.search", "dao")
    hand.press_row("dossiers.members", USED_NAME)
    hand.later("dossiers.bind_dialog", lambda: (hand.later_file(pdf), hand.press("dossiers.bind.do")))
    hand.press("dossiers.bind")
    hand.wait_for(lambda: pdf.exists() and not window_of(door).desk.is_busy, seconds=20)
    printed = text_of(pdf)
    for typed in (MEMBER.upper(), USED_NAME, OCCUPATION, CELL.removeprefix("Chi bộ "), "30 tháng 4 năm 1988"):
        assert typed in printed, typed
    reader = PdfReader(pdf)
    assert len(reader.pages) > 3
    assert reader.outline


def window_of(door: Door) -> MainWindow:
    assert door.window is not None
    return door.window


def undo(hand: Hand, door: Door, said: Said) -> None:
    """Ctrl+Z takes back the newest act, and Ctrl+Y does it again; the paper that was printed stays printed."""
    window = window_of(door)
    window.activateWindow()
    hand.wait_for(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    hand.wait_for(lambda: hand.sees("message.text") and said.undone in hand.text("message.text"))
    assert record_of(session_of(door), MEMBER).person.occupation == ""
    QTest.keyClick(window, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    hand.rest()
    assert record_of(session_of(door), MEMBER).person.occupation == OCCUPATION
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    hand.rest()
    hand.press("nav.roster")
    assert hand.text("roster.occupation") == ""
    assert hand.text("roster.name_in_use") == ""


def look_at_what_is_left(path: Path, groups: list[str]) -> None:
    """The book and its copy lie encrypted on the disk, are sound, and the recovery sheet opens them."""
    copy = path.parent / "Ban sao so chi bo" / path.name
    for file in (path, copy):
        assert MEMBER.encode() not in file.read_bytes()
        assert not file.read_bytes().startswith(b"SQLite format 3")
        session = books.open_session(file, " ".join(groups), CLOCK)
        assert check_book(session) == []
        assert len(list_members(session)) == 23
        session.book.close(copy=False)
    books.forget_book(copy)


def open_again(hand: Hand, door: Door, path: Path, said: Said) -> None:
    """The next morning: the recent list, the password, who is at the desk, and everything is there."""
    door.show_welcome()

    def give_password() -> None:
        hand.type("password.text", "không nhớ")
        hand.press("password.open")
        assert hand.sees("password.text.problem")
        hand.type("password.text", PASSWORD)
        hand.later("desk", sit_down)
        hand.press("password.open")

    def sit_down() -> None:
        assert hand.text("desk.name") == SECRETARY
        hand.press("desk.begin")

    hand.later("password", give_password)
    hand.press("start.open_recent")
    hand.wait_for(lambda: hand.sees("window"))
    assert hand.text("status.book").endswith(path.name)
    hand.press("nav.roster")
    hand.type("roster.search", MEMBER)
    assert hand.column("roster.table", 0) == [MEMBER]
    hand.press_row("roster.table", MEMBER)
    hand.wait_for(lambda: hand.sees("roster.full_name") and hand.text("roster.full_name") == MEMBER)
    assert hand.text("roster.occupation") == ""
    assert hand.text("roster.title") == said.members
    assert QApplication.activeModalWidget() is None
