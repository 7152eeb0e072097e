"""The pages of rules, lists, days and the book in the settings: pressed with the mouse, then looked at."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListWidget, QTableView

from partycell_desktop.screens.parts.record_table import RecordTable
from partycell_desktop.screens.settings.screen import SettingsScreen
from partycell_desktop.screens.window import MainWindow
from partycell_desktop.use_cases import books, rule_values
from partycell_desktop.use_cases import cell as cells
from partycell_desktop.use_cases.roster import add_member, correct_member
from partycell_desktop.use_cases.session import Session
from partycell_desktop.use_cases.working_days import count_working_days, look_at_year
from tests.hand import Hand
from tests.screens.settings_pages import Open, go, session, window

__all__ = ["go", "session", "window"]

PASSWORD = "sông Hồng mùa lũ"


# Rules.

RULE = "Thời gian dự bị của đảng viên"


def rule_title(session: Session, rule: str) -> str:
    return next(each.title for each in rule_values.list_rules(session) if each.id == rule)


def test_a_value_of_a_rule_is_entered_with_its_document_and_taken_out(hand: Hand, go: Open, session: Session) -> None:
    go("rules")
    title = rule_title(session, "probation.months")

    def without_document() -> None:
        hand.type("rule.value", "9")
        hand.type("rule.from_on", "1/8/2026")
        hand.press("rule.save")
        assert hand.sees("rule.document.problem")
        assert not hand.sees("rule.value.problem")
        hand.type("rule.document", "Công văn 1-CV/ĐU")
        hand.press("rule.save")

    hand.later("rule", without_document)
    hand.press_row("settings.rules_table", title, twice=True)
    line = next(each for each in rule_values.list_rules(session) if each.id == "probation.months")
    assert (line.shown, line.source, line.sure) == ("9 tháng", "Công văn 1-CV/ĐU", "own")
    assert "chi bộ tự nhập" in hand.column("settings.rules_table", 2)

    assert "Đã nhập giá trị" in hand.text("message.text") and hand.sees("message.undo")

    def take_out() -> None:
        assert "9 tháng" in hand.column("rule.values", 2)
        assert not hand.find("rule.confirm").isEnabled()
        hand.press("rule.take_out")

    hand.press_row("settings.rules_table", title)
    hand.later("rule", take_out)
    hand.press("settings.rule_enter")
    assert "chi bộ tự nhập" not in hand.column("settings.rules_table", 2)
    hand.press("message.undo")
    assert "chi bộ tự nhập" in hand.column("settings.rules_table", 2)


def test_a_value_that_is_not_confirmed_is_confirmed_with_its_document(hand: Hand, go: Open, session: Session) -> None:
    go("rules")
    unsure = next(each for each in rule_values.list_rules(session) if each.sure == "unconfirmed")
    value = next(each for each in unsure.values if each.in_force)

    def confirm() -> None:
        hand.press("rule.confirm")
        assert hand.text("rule.value") == value.shown
        assert hand.text("rule.document") == value.document
        hand.type("rule.document", "")
        hand.press("rule.save")
        assert hand.sees("rule.document.problem")
        hand.type("rule.document", "Quy định 1-QĐ/VD")
        hand.type("rule.until_on", "1/1/1990")
        hand.press("rule.save")
        assert hand.sees("rule.until_on.problem")
        hand.type("rule.until_on", "")
        hand.press("rule.save")

    hand.press("settings.rules.filter.unconfirmed")
    count = len(hand.column("settings.rules_table", 0))
    hand.press_row("settings.rules_table", unsure.title)
    hand.later("rule", confirm)
    hand.press("settings.rule_enter")
    line = next(each for each in rule_values.list_rules(session) if each.id == unsure.id)
    assert (line.shown, line.sure) == (unsure.shown, "own")
    assert "Quy định 1-QĐ/VD" in line.source
    assert len(hand.column("settings.rules_table", 0)) == count - 1
    hand.press("settings.rules.filter.own")
    assert hand.column("settings.rules_table", 0) == [unsure.title]
    hand.type("settings.rules_search", "không có")
    hand.press("settings.rules_table.empty.begin")
    assert len(hand.column("settings.rules_table", 0)) == len(rule_values.list_rules(session))


def test_an_own_value_that_is_older_than_the_shipped_one_is_marked_and_ended(
    hand: Hand, go: Open, session: Session
) -> None:
    rule = "meeting.attendance_target"
    rule_values.enter_rule_value(session, rule, "1/1/2025", "> 80%", "Công văn 3-CV/ĐU")
    go("rules")
    title = rule_title(session, rule)
    assert "đã có giá trị mới hơn" in hand.column("settings.rules_table", 2)

    def end() -> None:
        hand.type("rule_end.until_on", "31/12/2024")
        hand.press("rule_end.do")
        assert hand.sees("rule_end.until_on.problem")
        hand.type("rule_end.until_on", "27/10/2025")
        hand.press("rule_end.do")

    def look() -> None:
        assert "28/10/2025" in hand.text("rule.newer")
        hand.press_row("rule.values", "chi bộ tự nhập")
        hand.later("rule_end", end)
        hand.press("rule.end")

    hand.later("rule", look)
    hand.press_row("settings.rules_table", title, twice=True)
    line = next(each for each in rule_values.list_rules(session) if each.id == rule)
    assert line.newer == "" and "90%" in line.shown
    assert "đã có giá trị mới hơn" not in hand.column("settings.rules_table", 2)


def test_a_value_that_the_rule_cannot_have_is_marked(hand: Hand, go: Open, session: Session) -> None:
    go("rules")

    def fill() -> None:
        hand.type("rule.value", "chín")
        hand.type("rule.from_on", "2026")
        hand.type("rule.document", "Công văn 1-CV/ĐU")
        hand.press("rule.save")
        assert hand.sees("rule.value.problem")
        assert hand.sees("rule.from_on.problem")
        hand.press("rule.cancel")

    hand.later("rule", fill)
    hand.press_row("settings.rules_table", rule_title(session, "probation.months"), twice=True)
    assert all(not each.own_values for each in rule_values.list_rules(session))


def test_a_rule_is_found_without_accents_and_opened_by_its_place(
    hand: Hand, go: Open, window: MainWindow, session: Session
) -> None:
    go("rules")
    hand.type("settings.rules_search", "huy hieu")
    shown = hand.column("settings.rules_table", 0)
    assert 0 < len(shown) < len(rule_values.list_rules(session))
    assert all("Huy hiệu" in title for title in shown)
    hand.type("settings.rules_search", "")
    window.open_place("cell:rules/probation.months")
    view = hand.find("settings.rules_table")
    assert isinstance(view, QTableView)
    assert view.currentIndex().siblingAtColumn(0).data() == rule_title(session, "probation.months")


def test_what_is_not_confirmed_says_so(hand: Hand, go: Open, session: Session) -> None:
    go("rules")
    said = hand.column("settings.rules_table", 2)
    unsure = [each for each in rule_values.list_rules(session) if each.sure == "unconfirmed"]
    assert said.count("chưa xác nhận") == len(unsure) > 0


# Code lists.


def entries_of(hand: Hand) -> QListWidget:
    entries = hand.find("settings.list_entries")
    assert isinstance(entries, QListWidget)
    return entries


def tick(hand: Hand, words: str) -> None:
    entries = entries_of(hand)
    item = entries.findItems(words, Qt.MatchFlag.MatchExactly)[0]
    entries.scrollToItem(item)
    place = entries.visualItemRect(item)
    QTest.mouseClick(entries.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place.left() + 18, place.center().y()))
    hand.rest(20)


def test_an_own_entry_is_added_hidden_and_taken_out(hand: Hand, go: Open, session: Session) -> None:
    go("lists")
    hand.choose("settings.list", session.code_list("religion").title)
    assert session.code_list("religion").cite.document in hand.text("settings.list_source")
    assert not hand.sees("settings.list_code")
    hand.type("settings.list_new", "Đạo Ví Dụ")
    hand.press("settings.list_add")
    assert "Đạo Ví Dụ" in cells.list_choices(session, "religion")
    assert hand.text("settings.list_new") == ""
    tick(hand, "Đạo Ví Dụ · mục tự thêm")
    assert "Đạo Ví Dụ" not in cells.list_choices(session, "religion")
    hand.choose("settings.list_entries", "Đạo Ví Dụ · mục tự thêm")
    hand.press("settings.list_remove")
    assert cells.own_choices(session, "religion") == []
    hand.press("message.undo")
    assert [each["value"] for each in cells.own_choices(session, "religion")] == ["Đạo Ví Dụ"]


def test_a_shipped_entry_is_hidden_and_shown_again_but_never_taken_out(hand: Hand, go: Open, session: Session) -> None:
    go("lists")
    hand.choose("settings.list", session.code_list("religion").title)
    first = cells.shipped_choices("religion")[0]
    tick(hand, first)
    assert first not in cells.list_choices(session, "religion")
    tick(hand, first)
    assert first in cells.list_choices(session, "religion")
    hand.choose("settings.list_entries", first)
    assert not hand.find("settings.list_remove").isEnabled()


def test_an_entry_that_stands_there_already_is_not_added_twice(hand: Hand, go: Open, session: Session) -> None:
    go("lists")
    hand.choose("settings.list", session.code_list("religion").title)
    last = cells.shipped_choices("religion")[-1]
    hand.type("settings.list_new", f" {last.upper()} ")
    hand.press("settings.list_add")
    assert last in hand.text("settings.list_problem")
    assert entries_of(hand).currentItem().text() == last
    assert last.upper() in hand.text("settings.list_new")
    assert cells.own_choices(session, "religion") == []
    hand.type("settings.list_new", "")
    assert not hand.sees("settings.list_problem")
    hand.press("settings.list_add")
    assert hand.sees("settings.list_problem")


def test_entries_are_found_and_numbered(hand: Hand, go: Open, window: MainWindow, session: Session) -> None:
    window.open_place("cell:lists/document_type")
    hand.type("settings.list_search", "huy hieu")
    shown = [each for each in range(entries_of(hand).count()) if not entries_of(hand).item(each).isHidden()]
    assert 0 < len(shown) < entries_of(hand).count()
    hand.type("settings.list_new", "Giấy tờ của tỉnh")
    hand.type("settings.list_code", "5")
    hand.press("settings.list_add")
    assert "Quyết định kết nạp" in hand.text("settings.list_problem")
    hand.type("settings.list_code", "")
    hand.press("settings.list_add")
    assert cells.own_choices(session, "document_type") == [
        {"value": "Giấy tờ của tỉnh", "code": "901", "hidden": False}
    ]
    assert hand.text("settings.list_search") == ""
    tick(hand, "1. Lý lịch của người xin vào Đảng")
    own = {each["value"]: each["code"] for each in cells.own_choices(session, "document_type")}
    assert own["Giấy tờ của tỉnh"] == "901"


# The book.


def test_the_check_says_that_the_book_is_sound(hand: Hand, go: Open) -> None:
    go("book")
    hand.press("settings.check")
    assert hand.text("settings.check_result").startswith("Sổ tốt")


def test_the_check_says_what_is_wrong(hand: Hand, go: Open, session: Session) -> None:
    go("book")
    session.book.db.execute("DROP TRIGGER IF EXISTS history_no_update")
    with session.book.db.conn:
        for trigger in session.book.rows("SELECT name FROM sqlite_master WHERE type = 'trigger'"):
            session.book.db.execute(f'DROP TRIGGER "{trigger["name"]}"')
        session.book.db.execute("UPDATE history SET after = '{}' WHERE id = 1")
    hand.press("settings.check")
    assert "chương trình khác" in hand.text("settings.check_result")
    assert hand.find("settings.check_result").property("tone") == "accent"


def test_a_password_is_set_changed_and_taken_away(hand: Hand, go: Open, session: Session, window: MainWindow) -> None:
    go("book")

    def answer(**typed: str) -> None:
        for name, text in typed.items():
            hand.type(f"new_password.{name}", text)
        hand.press("new_password.save")

    def first_time() -> None:
        answer(new="", again="")
        assert hand.sees("new_password.new.problem")
        answer(new=PASSWORD, again="khác")
        assert hand.sees("new_password.again.problem")
        answer(again=PASSWORD)

    hand.later("new_password", first_time)
    hand.press("settings.password")
    assert session.book.encrypted
    assert books.check_password(session, PASSWORD)
    assert hand.text("status.encrypted") == "Đã mã hóa"

    def wrong() -> None:
        hand.later("weak.box", lambda: hand.press("weak.change"))
        answer(old="sai", new="mới", again="mới")
        assert not hand.sees("new_password.old.problem")
        hand.later("weak.box", lambda: hand.press("weak.use"))
        answer()
        assert "không đúng" in hand.text("new_password.old.problem")
        hand.later("weak.box", lambda: hand.press("weak.use"))
        answer(old=PASSWORD)

    hand.later("new_password", wrong)
    hand.press("settings.password")
    assert books.check_password(session, "mới")

    def take_away() -> None:
        hand.later("weak.box", lambda: hand.press("weak.change"))
        answer(old="mới")
        assert session.book.encrypted
        hand.later("weak.box", lambda: hand.press("weak.use"))
        answer()

    hand.later("new_password", take_away)
    hand.press("settings.password")
    assert not session.book.encrypted


def test_the_recovery_sheet_is_saved_only_where_there_is_a_password(
    hand: Hand, go: Open, session: Session, tmp_path: Path
) -> None:
    go("book")
    hand.press("settings.recovery")
    assert "không đặt mật khẩu" in hand.text("message.text") or "không có mật khẩu" in hand.text("message.text")
    books.change_password(session, "", PASSWORD)
    hand.later_file(tmp_path / "phiếu.pdf")
    hand.press("settings.recovery")
    assert (tmp_path / "phiếu.pdf").read_bytes().startswith(b"%PDF")
    assert "phiếu.pdf" in hand.text("message.text")


def test_somebody_else_sits_down_at_the_desk(hand: Hand, go: Open, session: Session) -> None:
    go("book")
    assert hand.text("settings.at_the_desk") == "Nguyễn Đức Khang, Bí thư"

    def sit() -> None:
        hand.type("desk.name", "Hoàng Thị Đào")
        hand.type("desk.role", "Phó bí thư")
        hand.press("desk.begin")

    hand.later("desk", sit)
    hand.press("settings.desk")
    assert hand.text("settings.at_the_desk") == "Hoàng Thị Đào, Phó bí thư"
    cells.correct_cell(session, {"address": "1 đường Ví Dụ"})
    go("work")
    go("book")
    assert hand.column("settings.history", 1)[0] == "Hoàng Thị Đào"


def test_the_history_says_in_whose_record_a_change_was_and_a_click_opens_it(
    hand: Hand, go: Open, window: MainWindow, session: Session
) -> None:
    first = add_member(session, {"full_name": "Hoàng Thị Đào", "born_on": "30/4/1988"})
    second = add_member(session, {"full_name": "Vũ Minh Đức"})
    correct_member(session, first, {"phone": "0900 111 222"})
    go("book")
    asked: list[str] = []
    screen = window.current_screen()
    assert screen is not None
    screen.wants_place.connect(asked.append)
    assert hand.column("settings.history", 3)[:2] == ["Hoàng Thị Đào", "Vũ Minh Đức"]
    hand.press_row("settings.history", "Hoàng Thị Đào")
    assert asked == [f"member:{first}"]
    table = hand.find("settings.history")
    assert isinstance(table, RecordTable)
    table.setFocus()
    hand.key(Qt.Key.Key_Down)
    hand.key(Qt.Key.Key_Return)
    assert asked == [f"member:{first}", f"member:{second}"]
    assert {line.member for line in table.records() if line.act == "Đã lập sổ chi bộ"} == {""}


def test_another_book_is_asked_of_the_window(hand: Hand, go: Open, window: MainWindow) -> None:
    go("book")
    asked: list[bool] = []
    window.other_book_wanted.connect(lambda: asked.append(True))
    hand.press("settings.other_book")
    assert asked == [True]


def test_every_page_is_reached_by_its_place(hand: Hand, window: MainWindow) -> None:
    for name in ("work", "rules", "lists", "book", "cell"):
        window.open_place(f"cell:{name}")
        assert hand.sees(f"settings.{name}")
    screen = window.current_screen()
    assert isinstance(screen, SettingsScreen)
    assert "cấp ủy cấp trên" in screen.help()


# Working days.


def test_the_days_off_of_a_year_are_listed_with_those_worked_instead(
    hand: Hand,
    window: MainWindow,
    go: Open,
) -> None:
    go("days")
    assert hand.text("settings.days_year") == "2026"
    days = hand.column("settings.days_table", 0)
    assert "02/09/2026" in days and "22/08/2026" in days and "24/11/2026" in days
    at = days.index("22/08/2026")
    assert hand.column("settings.days_table", 2)[at] == "làm việc"
    assert not hand.sees("settings.days_known")
    hand.choose("settings.days_year", "2029")
    assert hand.sees("settings.days_known") and "2029" in hand.text("settings.days_known")


def test_a_day_that_the_cell_enters_goes_before_the_calendar_until_it_is_taken_out(
    hand: Hand,
    window: MainWindow,
    go: Open,
    session: Session,
) -> None:
    go("days")
    # Friday 20/11/2026 is a working day: the first after Thursday 19/11.
    assert count_working_days(session, date(2026, 11, 19), 1) == date(2026, 11, 20)
    hand.press("settings.days_add")
    hand.type("workday.day", "20/11/2026")
    hand.press("workday.do")
    assert hand.text("workday.says.problem") != ""  # the occasion is needed
    hand.type("workday.says", "Nghỉ theo thông báo của phường")
    hand.type("workday.document", "Thông báo 12-TB/ĐU")
    hand.press("workday.do")
    assert count_working_days(session, date(2026, 11, 19), 1) == date(2026, 11, 23)
    assert "20/11/2026" in hand.column("settings.days_table", 0)
    hand.press_row("settings.days_table", "20/11/2026")
    hand.later("settings.days_remove_box", lambda: hand.press("settings.days_remove_box.do"))
    hand.press("settings.days_remove")
    hand.wait_for(lambda: look_at_year(session, 2026).own == [])
    assert count_working_days(session, date(2026, 11, 19), 1) == date(2026, 11, 20)
