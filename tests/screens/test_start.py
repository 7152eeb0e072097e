"""Before a book is open: welcome, the wizard of a new book, the password, who is at the desk, the recovery sheet."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QMessageBox

from partycell_desktop import paths, words
from partycell_desktop.domain.cell import DeskPerson
from partycell_desktop.domain.refusal import Refused, Trouble
from partycell_desktop.screens.start.dialogs import DeskDialog, PasswordDialog, RecoverySheet
from partycell_desktop.screens.start.new_book import NewBook, NewBookWizard
from partycell_desktop.screens.start.welcome import RecentBook, Welcome
from partycell_desktop.store.shipped import load_list
from partycell_desktop.use_cases import books
from partycell_desktop.use_cases.cell import get_cell
from tests.books import make_book
from tests.hand import Hand
from tests.use_cases.conftest import CELL, CLOCK, DESK, NAMES, PASSWORD

CELL_NAME, UPPER = "Chi bộ Công ty TNHH Minh Họa", "Đảng bộ phường Ví Dụ"
NEEDED = "Cần điền mục này để tiếp tục."


# The welcome.


@pytest.fixture
def recent(tmp_path: Path) -> list[RecentBook]:
    return [
        RecentBook(str(tmp_path / f"{name}.sochibo"), name, str(tmp_path)) for name in ("Chi bộ Minh Họa", "Chi bộ 2")
    ]


@pytest.fixture
def welcome(hand: Hand, recent: list[RecentBook], tmp_path: Path) -> Welcome:
    made = Welcome(lambda: recent, tmp_path)
    made.show()
    return made


@pytest.mark.parametrize(
    ("language", "new", "demo", "other"),
    [("vi", "Lập sổ mới", "Xem sổ mẫu", "English"), ("en", "Make a new book", "Look at the demo", "Tiếng Việt")],
)
def test_the_welcome_speaks_both_languages(
    hand: Hand, tmp_path: Path, language: str, new: str, demo: str, other: str
) -> None:
    words.speak(language, paths.locale())
    made = Welcome(list, tmp_path)
    made.show()
    assert (hand.text("start.new"), hand.text("start.demo")) == (new, demo)
    asked: list[str] = []
    made.wants_language.connect(asked.append)
    offered = "en" if language == "vi" else "vi"
    assert hand.text(f"start.language_{offered}") == other
    assert not hand.sees(f"start.language_{language}")
    hand.press(f"start.language_{offered}")
    assert asked == [offered]


def test_the_welcome_gives_out_what_was_chosen(hand: Hand, welcome: Welcome) -> None:
    chosen: list[str] = []
    welcome.wants_new.connect(lambda: chosen.append("new"))
    welcome.wants_demo.connect(lambda: chosen.append("demo"))
    hand.press("start.new")
    hand.press("start.demo")
    assert chosen == ["new", "demo"]


def test_a_recent_book_is_opened_by_button_key_and_double_click(
    hand: Hand, welcome: Welcome, recent: list[RecentBook]
) -> None:
    wanted: list[str] = []
    welcome.wants_book.connect(wanted.append)
    hand.press("start.open_recent")
    assert wanted == [recent[0].path]
    shown = hand.find("start.recent")
    assert isinstance(shown, QListWidget)
    shown.setFocus()
    shown.setCurrentRow(1)
    hand.key(Qt.Key.Key_Return)
    assert wanted == [recent[0].path, recent[1].path]


def test_the_keyboard_is_in_the_recent_list_or_on_the_new_book(hand: Hand, welcome: Welcome, tmp_path: Path) -> None:
    assert welcome.focusWidget() is hand.find("start.recent")
    welcome.hide()
    first = Welcome(list, tmp_path)
    first.show()
    assert first.focusWidget() is hand.find("start.new", first)
    pressed: list[bool] = []
    first.wants_new.connect(lambda: pressed.append(True))
    hand.key(Qt.Key.Key_Return)
    assert pressed == [True]
    assert hand.sees("start.no_recent")
    assert not hand.sees("start.open_recent")


def test_a_book_is_taken_off_the_list(hand: Hand, welcome: Welcome, recent: list[RecentBook]) -> None:
    gone: list[str] = []
    welcome.wants_forgotten.connect(lambda path: (gone.append(path), recent.pop(0)))
    hand.press("start.forget")
    assert gone[0].endswith("Chi bộ Minh Họa.sochibo")
    shown = hand.find("start.recent")
    assert isinstance(shown, QListWidget)
    assert shown.count() == 1


def test_a_book_is_chosen_as_a_file(hand: Hand, welcome: Welcome, tmp_path: Path) -> None:
    file = tmp_path / "sổ.sochibo"
    file.write_bytes(b"x")
    wanted: list[str] = []
    welcome.wants_book.connect(wanted.append)
    hand.later_file(file)
    hand.press("start.open")
    assert wanted == [str(file)]


# The wizard.

Make = Callable[[NewBook], Refused | None]


@pytest.fixture
def begin(hand: Hand, tmp_path: Path) -> Callable[..., NewBookWizard]:
    def made(make: Make = lambda _asked: None, folder: Path = tmp_path) -> NewBookWizard:
        wizard = NewBookWizard(
            make, lambda name: load_list(name).values, date(2026, 11, 22), folder, books.warn_of_folder
        )
        wizard.show()
        hand.rest()
        return wizard

    return made


def fill_cell(hand: Hand) -> None:
    hand.type("new_book.name_0", CELL_NAME)
    hand.type("new_book.name_1", UPPER)
    hand.press("new_book.next")


def fill_enterprise(hand: Hand) -> None:
    hand.type("new_book.enterprise", "Công ty TNHH Minh Họa")
    hand.type("new_book.place_name", "Ví Dụ")
    hand.press("new_book.next")


def fill_desk(hand: Hand) -> None:
    hand.type("new_book.desk_name", "Nguyễn Đức Khang")
    hand.press("new_book.next")


def problem(hand: Hand, field: str) -> str:
    name = f"new_book.{field}.problem"
    return hand.text(name) if hand.sees(name) else ""


def test_the_wizard_asks_four_steps_and_gives_what_was_typed(
    hand: Hand, begin: Callable[..., NewBookWizard], tmp_path: Path
) -> None:
    asked: list[NewBook] = []
    wizard = begin(asked.append)
    hand.type("new_book.name_0", CELL_NAME)
    hand.type("new_book.name_1", UPPER)
    hand.type("new_book.header_1", "ĐẢNG BỘ PHƯỜNG VÍ DỤ")
    hand.type("new_book.from_on", "1/7/25")
    hand.press("new_book.next")
    hand.type("new_book.enterprise", "Công ty TNHH Minh Họa")
    hand.type("new_book.place_name", "Ví Dụ")
    hand.press("new_book.has_seal")
    hand.press("new_book.next")
    hand.type("new_book.term_name", "2025 - 2030")
    hand.type("new_book.congress_on", "3.6.2025")
    hand.type("new_book.desk_name", "Nguyễn Đức Khang")
    hand.type("new_book.desk_role", "Bí thư")
    hand.press("new_book.next")
    assert hand.text("new_book.path") == str(tmp_path / f"{CELL_NAME}.sochibo")
    hand.type("new_book.password", "sông Hồng mùa lũ")
    hand.type("new_book.password_again", "sông Hồng mùa lũ")
    assert hand.text("new_book.next") == "Lập sổ"
    hand.press("new_book.next")
    assert not wizard.isVisible()
    assert wizard.result() == QDialog.DialogCode.Accepted
    book = asked[0]
    assert [(each["level"], each["name"], each["header_line"]) for each in book.names] == [
        (0, CELL_NAME, ""),
        (1, UPPER, "ĐẢNG BỘ PHƯỜNG VÍ DỤ"),
    ]
    assert {each["from_on"] for each in book.names} == {"01/07/2025"}
    assert (book.cell["enterprise"], book.cell["has_seal"], book.cell["symbol"]) == (
        "Công ty TNHH Minh Họa",
        "yes",
        "CB",
    )
    assert book.term == {"name": "2025 - 2030", "congress_on": "03/06/2025", "ends_on": ""}
    assert book.desk == {"name": "Nguyễn Đức Khang", "role": "Bí thư"}
    assert (book.path, book.password) == (str(tmp_path / f"{CELL_NAME}.sochibo"), "sông Hồng mùa lũ")


def test_what_a_step_needs_is_marked_and_holds_the_wizard_back(hand: Hand, begin: Callable[..., NewBookWizard]) -> None:
    begin()
    hand.press("new_book.next")
    assert (problem(hand, "name_0"), problem(hand, "name_1")) == (NEEDED, NEEDED)
    fill_cell(hand)
    hand.press("new_book.next")
    assert (problem(hand, "enterprise"), problem(hand, "place_name")) == (NEEDED, NEEDED)
    fill_enterprise(hand)
    hand.press("new_book.next")
    assert problem(hand, "desk_name") == NEEDED
    fill_desk(hand)
    hand.type("new_book.path", "")
    hand.press("new_book.next")
    assert problem(hand, "path") == NEEDED


def test_the_step_one_is_at_stands_out(hand: Hand, begin: Callable[..., NewBookWizard]) -> None:
    begin()
    fill_cell(hand)
    looks = [hand.find(f"new_book.step_{number}").property("look") for number in (1, 2, 3, 4)]
    assert looks == ["muted", "strong", "muted", "muted"]


def test_going_back_loses_nothing_typed(hand: Hand, begin: Callable[..., NewBookWizard]) -> None:
    begin()
    fill_cell(hand)
    hand.type("new_book.enterprise", "Công ty TNHH Minh Họa")
    hand.press("new_book.back")
    assert hand.text("new_book.name_0") == CELL_NAME
    hand.press("new_book.next")
    assert hand.text("new_book.enterprise") == "Công ty TNHH Minh Họa"


def test_a_level_may_not_be_left_out(hand: Hand, begin: Callable[..., NewBookWizard]) -> None:
    begin()
    hand.type("new_book.name_3", "Đảng bộ tỉnh Ví Dụ")
    fill_cell(hand)
    assert problem(hand, "name_2")
    hand.type("new_book.name_2", "Đảng bộ thành phố Ví Dụ")
    hand.press("new_book.next")
    assert hand.sees("new_book.enterprise")


def test_a_day_that_is_none_is_said_at_the_day(hand: Hand, begin: Callable[..., NewBookWizard]) -> None:
    begin()
    hand.type("new_book.from_on", "31/2/2025")
    fill_cell(hand)
    assert "31" in problem(hand, "from_on")
    assert hand.text("new_book.from_on") == "31/2/2025"


def test_a_term_with_days_needs_its_name(hand: Hand, begin: Callable[..., NewBookWizard]) -> None:
    begin()
    fill_cell(hand)
    fill_enterprise(hand)
    hand.type("new_book.ends_on", "2030")
    fill_desk(hand)
    assert "2025 - 2030" in problem(hand, "term_name")


def test_the_two_passwords_must_be_the_same(hand: Hand, begin: Callable[..., NewBookWizard]) -> None:
    asked: list[NewBook] = []
    begin(asked.append)
    fill_cell(hand)
    fill_enterprise(hand)
    fill_desk(hand)
    hand.type("new_book.password", "sông Hồng mùa lũ ")
    hand.type("new_book.password_again", "sông Hồng mùa lũ")
    hand.press("new_book.next")
    assert problem(hand, "password_again") == "Hai lần gõ mật khẩu không giống nhau."
    hand.type("new_book.password_again", "sông Hồng mùa lũ ")
    hand.press("new_book.next")
    assert asked[0].password == "sông Hồng mùa lũ "


def test_a_password_that_is_soon_guessed_is_asked_about_and_may_be_used(
    hand: Hand, begin: Callable[..., NewBookWizard]
) -> None:
    asked: list[NewBook] = []
    begin(asked.append)
    fill_cell(hand)
    fill_enterprise(hand)
    fill_desk(hand)
    for name in ("password", "password_again"):
        hand.type(f"new_book.{name}", "1")
    said: list[str] = []

    def answer(name: str) -> None:
        box = hand.find("weak.box")
        assert isinstance(box, QMessageBox)
        said.append(box.text())
        hand.press(name)

    hand.later("weak.box", lambda: answer("weak.change"))
    hand.press("new_book.next")
    assert asked == [] and "dưới 8 ký tự" in said[0]
    hand.later("weak.box", lambda: answer("weak.use"))
    hand.press("new_book.next")
    assert asked[0].password == "1"


def test_passwords_are_dots_until_they_are_shown(hand: Hand, begin: Callable[..., NewBookWizard]) -> None:
    begin()
    fill_cell(hand)
    fill_enterprise(hand)
    fill_desk(hand)
    fields = [hand.find(f"new_book.{name}") for name in ("password", "password_again")]
    for button_says, mode in (("Ẩn chữ", QLineEdit.EchoMode.Normal), ("Hiện chữ", QLineEdit.EchoMode.Password)):
        hand.press("new_book.show_password")
        assert [field.echoMode() for field in fields if isinstance(field, QLineEdit)] == [mode, mode]
        assert hand.text("new_book.show_password") == button_says


def test_a_folder_that_goes_to_the_internet_is_warned_of(
    hand: Hand, begin: Callable[..., NewBookWizard], tmp_path: Path
) -> None:
    begin(folder=tmp_path / "OneDrive")
    fill_cell(hand)
    fill_enterprise(hand)
    fill_desk(hand)
    assert "Internet" in hand.text("new_book.folder_warning")
    hand.type("new_book.path", str(tmp_path / "chi bộ"))
    assert not hand.sees("new_book.folder_warning")


def test_the_file_is_chosen_and_a_bare_name_lies_in_the_folder_of_books(
    hand: Hand, begin: Callable[..., NewBookWizard], tmp_path: Path
) -> None:
    asked: list[NewBook] = []
    begin(asked.append)
    fill_cell(hand)
    fill_enterprise(hand)
    fill_desk(hand)
    hand.later_file(tmp_path / "sổ của tôi.sochibo")
    hand.press("new_book.choose")
    assert hand.text("new_book.path") == str(tmp_path / "sổ của tôi.sochibo")
    hand.type("new_book.path", "sổ khác")
    hand.press("new_book.next")
    assert asked[0].path == str(tmp_path / "sổ khác")


@pytest.mark.parametrize(
    ("refused", "step", "field"),
    [
        (Refused("Không được.", "path"), "path", "path"),
        (Refused("Không được.", "upper_name"), "name_0", "name_1"),
        (Refused("Không được.", "names[1].from_on"), "name_0", "from_on"),
        (Refused("Không được.", "place_name"), "enterprise", "place_name"),
        (Refused("Không được.", "term.ends_on"), "term_name", "ends_on"),
        (Refused("Không được.", "term.name"), "term_name", "term_name"),
        (Refused("Không được.", "desk.name"), "desk_name", "desk_name"),
    ],
)
def test_a_refusal_leads_to_its_step_and_field(
    hand: Hand, begin: Callable[..., NewBookWizard], refused: Refused, step: str, field: str
) -> None:
    begin(lambda _asked: refused)
    fill_cell(hand)
    fill_enterprise(hand)
    fill_desk(hand)
    hand.press("new_book.next")
    assert hand.sees(f"new_book.{step}")
    assert problem(hand, field) == "Không được."
    assert hand.text("new_book.name_0") == CELL_NAME


def test_a_refusal_of_no_field_stands_under_the_pages(hand: Hand, begin: Callable[..., NewBookWizard]) -> None:
    begin(lambda _asked: Refused("Ổ đĩa đã đầy."))
    fill_cell(hand)
    fill_enterprise(hand)
    fill_desk(hand)
    hand.press("new_book.next")
    assert hand.text("new_book.problem") == "Ổ đĩa đã đầy."
    hand.press("new_book.back")
    assert not hand.sees("new_book.problem")


def test_leaving_the_wizard_asks_before_anything_typed_is_lost(hand: Hand, begin: Callable[..., NewBookWizard]) -> None:
    wizard = begin()
    hand.type("new_book.name_0", CELL_NAME)
    hand.later("drop.box", lambda: hand.press("drop.stay"))
    hand.key(Qt.Key.Key_Escape)
    assert wizard.isVisible()
    hand.later("drop.box", lambda: hand.press("drop.drop"))
    hand.press("new_book.cancel")
    assert not wizard.isVisible()
    untouched = begin()
    hand.press("new_book.cancel")
    assert not untouched.isVisible()


def test_the_wizard_makes_a_real_book(hand: Hand, begin: Callable[..., NewBookWizard], tmp_path: Path) -> None:
    made: list[books.Session] = []

    def make(asked: NewBook) -> Refused | None:
        made.append(books.make_book(asked.path, asked.password, asked.cell, asked.names, asked.term, asked.desk, CLOCK))
        return None

    begin(make)
    fill_cell(hand)
    fill_enterprise(hand)
    fill_desk(hand)
    hand.press("new_book.next")
    cell = get_cell(made[0])
    made[0].book.close(copy=False)
    assert (cell.name, cell.upper[0].header, cell.cell.place_name) == (CELL_NAME, "ĐẢNG BỘ PHƯỜNG VÍ DỤ", "Ví Dụ")


# The password.


@pytest.fixture
def book(tmp_path: Path) -> Path:
    made = make_book(tmp_path / "minh-hoa.sochibo", PASSWORD, CELL, NAMES, None, DESK, CLOCK)
    key = " ".join(books.recovery_groups(made))
    (tmp_path / "key.txt").write_text(key, encoding="utf-8")
    made.book.close(copy=False)
    return made.book.path


@pytest.fixture
def password(hand: Hand, book: Path) -> Iterator[tuple[PasswordDialog, list[books.Session]]]:
    opened: list[books.Session] = []

    def attempt(typed: str) -> str:
        try:
            opened.append(books.open_session(book, typed, CLOCK))
        except Trouble as trouble:
            return f"{trouble.what} {trouble.try_this}"
        return ""

    dialog = PasswordDialog(book.stem, attempt)
    dialog.show()
    hand.rest()
    yield dialog, opened
    for each in opened:
        each.book.close(copy=False)


Password = tuple[PasswordDialog, list[books.Session]]


def test_a_wrong_password_is_said_in_its_own_words_and_may_be_typed_again(hand: Hand, password: Password) -> None:
    dialog, opened = password
    assert "minh-hoa" in dialog.windowTitle()
    hand.type("password.text", "sai")
    hand.press("password.open")
    assert "không mở được sổ này" in hand.text("password.text.problem")
    assert dialog.isVisible()
    hand.type("password.text", PASSWORD)
    assert not hand.sees("password.text.problem")
    hand.press("password.open")
    assert not dialog.isVisible()
    assert len(opened) == 1


def test_enter_opens(hand: Hand, password: Password) -> None:
    dialog, opened = password
    hand.type("password.text", PASSWORD)
    hand.find("password.text").setFocus()
    hand.key(Qt.Key.Key_Return)
    assert opened
    assert not dialog.isVisible()


def test_the_key_of_the_recovery_sheet_opens_in_place_of_the_password(
    hand: Hand, password: Password, tmp_path: Path
) -> None:
    key = (tmp_path / "key.txt").read_text("utf-8")
    wrong = ("1" if key[0] != "1" else "2") + key[1:]
    hand.type("password.text", wrong)
    hand.press("password.open")
    assert "khôi phục" in hand.text("password.text.problem")
    hand.type("password.text", key.lower())
    hand.press("password.open")
    assert len(password[1]) == 1


def test_the_password_is_dots_until_it_is_shown(hand: Hand, password: Password) -> None:
    line = hand.find("password.text")
    assert isinstance(line, QLineEdit)
    assert line.echoMode() == QLineEdit.EchoMode.Password
    hand.press("password.show")
    assert line.echoMode() == QLineEdit.EchoMode.Normal
    assert hand.text("password.show") == "Ẩn chữ"


def test_cancel_opens_nothing(hand: Hand, password: Password) -> None:
    hand.press("password.cancel")
    assert not password[0].isVisible()
    assert password[1] == []


# Who is at the desk.


def test_the_desk_knows_who_was_there_last_and_the_role_of_each(hand: Hand) -> None:
    people = [DeskPerson(1, "Nguyễn Đức Khang", "Bí thư"), DeskPerson(2, "Hoàng Thị Đào", "Phó bí thư")]
    sat: list[tuple[str, str]] = []
    dialog = DeskDialog(people, ["Bí thư", "Phó bí thư"], lambda name, role: sat.append((name, role)))
    dialog.show()
    assert (hand.text("desk.name"), hand.text("desk.role")) == ("Hoàng Thị Đào", "Phó bí thư")
    hand.type("desk.name", "Nguyễn Đức Khang")
    assert hand.text("desk.role") == "Bí thư"
    hand.press("desk.begin")
    assert sat == [("Nguyễn Đức Khang", "Bí thư")]
    assert not dialog.isVisible()


def test_a_refused_name_is_marked_and_the_dialog_stays(hand: Hand) -> None:
    dialog = DeskDialog([], ["Bí thư"], lambda name, role: Refused("Hãy gõ tên.", "name"))
    dialog.show()
    hand.press("desk.begin")
    assert hand.text("desk.name.problem") == "Hãy gõ tên."
    assert dialog.isVisible()
    hand.press("desk.cancel")
    assert dialog.result() == QDialog.DialogCode.Rejected


# The recovery sheet.


def test_the_recovery_sheet_shows_every_group_and_saves_where_it_is_asked(hand: Hand, tmp_path: Path) -> None:
    groups = [f"{number:04X}" for number in range(17)]
    saved: list[Path] = []
    sheet = RecoverySheet(groups, lambda path: bool(saved.append(path)) or True, tmp_path)
    sheet.show()
    assert [hand.text(f"recovery.group_{number}") for number in range(1, 18)] == groups
    hand.later_file(tmp_path / "phiếu")
    hand.press("recovery.save")
    assert saved == [tmp_path / "phiếu.pdf"]
    assert str(saved[0]) in hand.text("recovery.said")
    hand.press("recovery.done")
    assert not sheet.isVisible()


def test_a_sheet_that_could_not_be_saved_does_not_say_that_it_was(hand: Hand, tmp_path: Path) -> None:
    sheet = RecoverySheet(["0000"], lambda _path: False, tmp_path)
    sheet.show()
    hand.later_file(tmp_path / "phiếu.pdf")
    hand.press("recovery.save")
    assert not hand.sees("recovery.said")
