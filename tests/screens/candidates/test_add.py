"""Putting somebody on the way: a name is enough, and nobody is entered twice by mistake."""

from typing import Any

from PySide6.QtCore import Qt

from partycell_desktop.use_cases import candidates as use
from partycell_desktop.use_cases import roster
from partycell_desktop.use_cases.session import Session
from tests.hand import Hand
from tests.screens.candidates.conftest import AtTheBoard, member


def begin(at: AtTheBoard) -> None:
    at.window.activateWindow()
    at.hand.rest()
    at.hand.key(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert at.hand.sees("candidates.new")


def added(session: Session, name: str) -> use.CandidateRecord:
    line = next(each for each in use.list_candidates(session) if each.person.name == name)
    return use.get_candidate(session, line.id)


def pages(at: AtTheBoard) -> list[int]:
    """Note which pages would be opened, instead of opening them."""
    opened: list[int] = []
    screen: Any = at.screen
    screen._show_page = lambda number, _part="": opened.append(number)
    return opened


def test_a_name_is_enough_and_the_page_opens(at: AtTheBoard) -> None:
    opened = pages(at)
    begin(at)
    at.hand.type("candidates.new.full_name", "Đặng Thu Yến")
    at.hand.press("candidates.new.do")
    record = added(at.session, "Đặng Thu Yến")
    assert opened == [record.id]
    assert record.file.candidacy.opened_on.iso == "2026-11-22"
    assert "Đặng Thu Yến" in at.names()[0]
    assert at.said() != ""


def test_birth_sex_work_unit_and_who_proposed_may_be_told_at_once(at: AtTheBoard) -> None:
    pages(at)
    begin(at)
    for name, text in (
        ("full_name", "Đặng Thu Yến"),
        ("born_on", "8/3/01"),
        ("sex", "Nữ"),
        ("work_unit", "Phân xưởng 2"),
        ("source", "Công đoàn"),
    ):
        at.hand.type(f"candidates.new.{name}", text)
    at.hand.press("candidates.new.do")
    record = added(at.session, "Đặng Thu Yến")
    assert record.person.born_on.shown() == "08/03/2001"
    assert (record.person.sex, record.person.work_unit) == ("Nữ", "Phân xưởng 2")
    assert record.file.candidacy.source == "Công đoàn"


def test_what_is_wrong_stands_at_its_field_and_nothing_is_lost(at: AtTheBoard) -> None:
    begin(at)
    at.hand.press("candidates.new.do")
    assert at.hand.text("candidates.new.full_name.problem") == "Cần có họ và tên."
    at.hand.type("candidates.new.full_name", "Đặng Thu Yến")
    at.hand.type("candidates.new.born_on", "31/2/2001")
    at.hand.press("candidates.new.do")
    assert at.hand.text("candidates.new.born_on.problem")
    assert at.hand.text("candidates.new.full_name") == "Đặng Thu Yến"
    at.hand.press("candidates.new.cancel")
    assert "Đặng Thu Yến" not in at.everybody()


def test_somebody_of_the_book_is_shown_while_the_name_is_typed(at: AtTheBoard) -> None:
    begin(at)
    assert not at.hand.sees("candidates.new.twins")
    at.hand.type("candidates.new.full_name", "hoang thi dao")
    at.hand.wait_for(lambda: at.hand.sees("candidates.new.twin.0"))
    assert "Hoàng Thị Đào" in at.hand.text("candidates.new.twin.0")
    assert "Đảng viên chính thức" in at.hand.text("candidates.new.twin.0")
    assert not at.hand.sees("candidates.new.twin.0.begin")  # a member of the Party begins nothing
    asked: list[str] = []
    at.screen.wants_place.connect(asked.append)
    at.hand.press("candidates.new.twin.0.open")
    known = next(each.id for each in roster.list_members(at.session) if each.person.name == "Hoàng Thị Đào")
    assert asked == [f"member:{known}"]
    assert not at.hand.sees("candidates.new")


def test_another_date_of_birth_is_another_person(at: AtTheBoard) -> None:
    begin(at)
    at.hand.type("candidates.new.full_name", "Hoàng Thị Đào")
    at.hand.wait_for(lambda: at.hand.sees("candidates.new.twin.0"))
    at.hand.type("candidates.new.born_on", "5/5/2003")
    at.hand.wait_for(lambda: not at.hand.sees("candidates.new.twins"))
    at.hand.press("candidates.new.cancel")


def test_the_same_name_is_refused_until_it_is_said_to_be_another_person(at: AtTheBoard) -> None:
    pages(at)
    begin(at)
    at.hand.type("candidates.new.full_name", "Đinh Công Minh")
    at.hand.press("candidates.new.do")
    assert "đã có trong sổ" in at.hand.text("candidates.new.full_name.problem")
    at.hand.press("candidates.new.another")
    assert not at.hand.sees("candidates.new.twins")
    at.hand.press("candidates.new.do")
    assert at.everybody().count("Đinh Công Minh") == 2


def test_one_who_is_on_the_board_is_opened_there(at: AtTheBoard) -> None:
    begin(at)
    at.hand.type("candidates.new.full_name", "Đinh Công Minh")
    at.hand.wait_for(lambda: at.hand.sees("candidates.new.twin.0"))
    assert "đang được theo dõi" in at.hand.text("candidates.new.twin.0")
    asked: list[str] = []
    at.screen.wants_place.connect(asked.append)
    pages(at)
    at.hand.press("candidates.new.twin.0.open")
    assert asked == [f"candidate:{at.ids['Minh']}"]


def test_a_former_member_begins_anew_with_the_same_record(at: AtTheBoard) -> None:
    former = member(at.session, "Lê Văn Dao", {"kind": "name_removed", "on": "1/3/2016"}, born="12/12/1988")
    opened = pages(at)
    begin(at)
    at.hand.type("candidates.new.full_name", "Lê Văn Dao")
    at.hand.type("candidates.new.work_unit", "Kho")
    at.hand.wait_for(lambda: at.hand.sees("candidates.new.twin.0.begin"))
    at.hand.press("candidates.new.twin.0.begin")
    record = added(at.session, "Lê Văn Dao")
    assert opened == [record.id]
    assert record.person.id == former
    assert record.person.work_unit == "Kho"
    assert record.person.born_on.shown() == "12/12/1988"


def test_one_whose_way_ended_begins_anew(at: AtTheBoard) -> None:
    pages(at)
    begin(at)
    at.hand.type("candidates.new.full_name", "Vũ Thị Lan")
    at.hand.wait_for(lambda: at.hand.sees("candidates.new.twin.0.begin"))
    at.hand.press("candidates.new.twin.0.begin")
    assert "Vũ Thị Lan" in at.names()[0]


def test_escape_leaves_everything_as_it_was(at: AtTheBoard, hand: Hand) -> None:
    begin(at)
    at.hand.type("candidates.new.full_name", "Đặng Thu Yến")
    hand.key(Qt.Key.Key_Escape)
    assert not hand.sees("candidates.new")
    assert len(use.list_candidates(at.session)) == 7
