"""Adding somebody, one item for many, people entered twice, the whole cell transferred, printing from the list."""

import pytest

from partycell_desktop.domain.roster import Status
from partycell_desktop.screens.roster.dialogs import events_of_new
from partycell_desktop.use_cases import roster as use
from tests.screens.roster.conftest import AtTheRoster

EMPTY = dict.fromkeys(("decided_on", "admitted_on", "official_on", "came_on", "came_from"), "")


def added(at: AtTheRoster, name: str) -> use.MemberRecord:
    line = next(each for each in use.list_members(at.session) if each.person.name == name)
    return use.get_member(at.session, line.id)


def test_a_name_is_enough_to_add_somebody(at: AtTheRoster) -> None:
    at.hand.press("roster.add")
    at.hand.type("roster.new.full_name", "Đặng Thu Yến")
    at.hand.press("roster.new.do")
    assert added(at, "Đặng Thu Yến").standing.status is Status.NOT_MEMBER
    assert at.hand.text("roster.record.name") == "Đặng Thu Yến"
    assert at.screen._list.table.current().person.name == "Đặng Thu Yến"


def test_a_member_is_added_with_the_dates_of_the_membership(at: AtTheRoster) -> None:
    at.hand.press("roster.add")
    at.hand.type("roster.new.full_name", "Đặng Thu Yến")
    at.hand.type("roster.new.born_on", "8/3/1992")
    at.hand.type("roster.new.decided_on", "10/3/2020")
    at.hand.type("roster.new.admitted_on", "26/3/2020")
    at.hand.type("roster.new.official_on", "26/3/2021")
    at.hand.type("roster.new.came_on", "1/9/2024")
    at.hand.type("roster.new.came_from", "Chi bộ Công ty Ví Dụ")
    at.hand.press("roster.new.do")
    record = added(at, "Đặng Thu Yến")
    assert [each.kind.value for each in record.events] == ["admitted", "recognised", "came"]
    assert record.person.register_number is not None
    assert "Đặng Thu Yến" in at.names()
    assert at.hand.text("roster.subtitle").startswith("6 người")


def test_what_is_wrong_stands_at_its_field_and_nothing_is_lost(at: AtTheRoster) -> None:
    at.hand.press("roster.add")
    at.hand.press("roster.new.do")
    assert at.hand.text("roster.new.full_name.problem") == "Cần có họ và tên."
    at.hand.type("roster.new.full_name", "Đặng Thu Yến")
    at.hand.type("roster.new.citizen_number", "022188039407")
    at.hand.press("roster.new.do")
    assert "Hoàng Thị Đào" in at.hand.text("roster.new.citizen_number.problem")
    at.hand.type("roster.new.citizen_number", "")
    at.hand.type("roster.new.official_on", "1/1/2020")
    at.hand.press("roster.new.do")
    assert "chưa có việc kết nạp" in at.hand.text("roster.new.official_on.problem")
    assert at.hand.text("roster.new.full_name") == "Đặng Thu Yến"
    assert at.hand.sees("roster.new")
    at.hand.press("roster.new.cancel")
    assert len(use.list_members(at.session)) == 7


@pytest.mark.parametrize(
    ("typed", "kinds"),
    [
        ({}, []),
        ({"admitted_on": "7/11/2014"}, ["admitted"]),
        ({"decided_on": "20/10/2014"}, ["admitted"]),
        ({"admitted_on": "7/11/2014", "official_on": "7/11/2015"}, ["admitted", "recognised"]),
        ({"came_from": "Chi bộ Ví Dụ"}, ["came"]),
    ],
)
def test_only_what_is_known_becomes_an_event(typed: dict[str, str], kinds: list[str]) -> None:
    assert [each["kind"] for each in events_of_new({**EMPTY, **typed})] == kinds


def test_one_item_is_changed_for_all_selected_in_one_act(at: AtTheRoster) -> None:
    at.screen._list.table.selectAll()
    at.hand.press("roster.edit_many")
    assert not at.hand.find("roster.many.do").isEnabled()
    at.hand.type("roster.many.item", "Dân tộc")
    at.hand.type("roster.many.value", "Kinh")
    at.hand.press("roster.many.do")
    assert [line.person.ethnic_group for line in use.list_members(at.session)].count("Kinh") == 5
    at.hand.press("message.undo")
    assert [line.person.ethnic_group for line in use.list_members(at.session)].count("Kinh") == 0


def test_an_item_that_is_each_persons_own_is_refused_for_many(at: AtTheRoster) -> None:
    at.screen._list.table.selectAll()
    at.hand.press("roster.edit_many")
    at.hand.type("roster.many.item", "Ngày sinh")
    at.hand.type("roster.many.value", "1/1/1990")
    at.hand.press("roster.many.do")
    assert "của riêng từng người" in at.hand.text("roster.many.value.problem")
    at.hand.press("roster.many.cancel")


def test_another_item_takes_the_place_of_the_first_one(at: AtTheRoster) -> None:
    at.screen._list.table.selectAll()
    at.hand.press("roster.edit_many")
    at.hand.type("roster.many.item", "Dân tộc")
    at.hand.type("roster.many.item", "Gia đình có công")
    dialog = at.dialog("roster.many")
    assert list(dialog.form.fields) == ["item", "value"]  # type: ignore[attr-defined]
    at.hand.press("roster.many.cancel")


def test_people_entered_twice_are_shown_and_can_be_opened(at: AtTheRoster) -> None:
    twin = use.add_member(at.session, {"full_name": "Hoàng Thị Đào", "born_on": "30/4/1988"})
    at.act("roster.doubles")
    assert "có thể là của một người" in at.hand.text("roster.doubles.said")
    at.hand.press(f"roster.doubles.open.{twin}")
    assert not at.hand.sees("roster.doubles.dialog")
    assert at.screen._record.member_id() == twin


def test_a_book_without_doubles_says_so(at: AtTheRoster) -> None:
    at.act("roster.doubles")
    assert "không có ai bị nhập hai lần" in at.hand.text("roster.doubles.said")
    at.hand.press("roster.doubles.close")


def test_the_whole_cell_is_transferred_after_it_was_said_what_will_happen(at: AtTheRoster) -> None:
    at.act("roster.dissolve")
    assert at.hand.text("roster.dissolve.dialog.do") == "Chuyển 5 đảng viên"
    assert "Không ai bị xóa" in at.hand.text("roster.dissolve.dialog.warning")
    at.hand.type("roster.dissolve.on", "1/11/2026")
    at.hand.press("roster.dissolve.dialog.do")
    assert at.hand.text("roster.dissolve.organisation.problem") == "Ở đây cần điền."
    assert at.hand.text("roster.dissolve.decision_number.problem") == "Ở đây cần điền."
    at.hand.type("roster.dissolve.organisation", "Chi bộ Công ty Ví Dụ")
    at.hand.type("roster.dissolve.decision_number", "88-QĐ/ĐU")
    at.hand.press("roster.dissolve.dialog.do")
    assert use.count_members(at.session)["members"] == 0
    assert at.hand.text("roster.subtitle").startswith("0 người")
    at.hand.press("message.undo")
    assert use.count_members(at.session)["members"] == 5


def test_a_paper_of_the_member_is_shown_before_it_is_printed(at: AtTheRoster) -> None:
    at.open("Đào")
    at.hand.press("roster.print.slip")
    at.hand.wait_for(lambda: at.hand.sees("preview.dialog"))
    assert "Phiếu đảng viên" in at.hand.text("preview.title")
    at.hand.press("preview.close")


def test_the_list_is_printed_of_all_who_are_shown(at: AtTheRoster) -> None:
    at.hand.press("roster.print_list")
    at.hand.wait_for(lambda: at.hand.sees("preview.dialog"))
    assert at.hand.text("preview.title")
    at.hand.press("preview.close")


def test_cards_of_those_selected_are_printed_together(at: AtTheRoster) -> None:
    at.screen._list.table.selectAll()
    at.act("roster.print_slips")
    at.hand.wait_for(lambda: at.hand.sees("preview.dialog"))
    at.hand.press("preview.close")


def test_a_list_in_excel_is_brought_in_by_its_own_screen(at: AtTheRoster) -> None:
    asked: list[str] = []
    at.screen.wants_place.connect(asked.append)
    at.hand.press("roster.import")
    assert asked == ["import"]
