"""The roster as a secretary uses it, on a real book."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partycell_desktop.domain.refusal import Refused
from partycell_desktop.domain.roster import Status
from partycell_desktop.use_cases import roster
from partycell_desktop.use_cases.books import open_session
from partycell_desktop.use_cases.cell import change_setting
from partycell_desktop.use_cases.history import (
    history_of_member,
    list_history,
    newest_redoable,
    newest_undoable,
    redo_act,
    undo_act,
)
from partycell_desktop.use_cases.session import Session
from tests.books import make_book
from tests.use_cases.conftest import CELL, CLOCK, NAMES, PASSWORD

ADMISSION = [
    {"kind": "admitted", "on": "7/11/2014", "decided_on": "20/10/2014", "decision_number": "15-QĐ/ĐU"},
    {"kind": "recognised", "on": "7/11/2015"},
]


def add(session: Session, name: str = "Hoàng Thị Đào", **items: Any) -> int:
    return roster.add_member(session, {"full_name": name, "born_on": "30/4/1988", **items}, ADMISSION)


def test_a_member_is_kept_as_typed_and_read_back(session: Session) -> None:
    number = add(session, "  Hoàng  Thị Đào ", citizen_number="022 188 039 407", sex="Nữ")
    record = roster.get_member(session, number)
    assert record.person.full_name == "Hoàng Thị Đào"
    assert record.person.citizen_number == "022188039407"
    assert record.person.born_on is not None
    assert record.person.born_on.iso == "1988-04-30"
    assert record.age is not None
    assert (record.age.years, record.standing.status) == (12, Status.ACTIVE)
    assert "home_province" in record.missing


def test_a_name_is_enough_for_a_person_who_is_no_member_yet(session: Session) -> None:
    number = roster.add_member(session, {"full_name": "Đinh Công Mẫu"})
    record = roster.get_member(session, number)
    assert record.standing.status is Status.NOT_MEMBER
    assert record.person.register_number is None


def test_everything_wrong_is_refused_at_once_and_nothing_is_kept(session: Session) -> None:
    with pytest.raises(Refused) as refused:
        roster.add_member(session, {"full_name": "A", "born_on": "31/2/1990", "citizen_number": "02220100000"})
    assert [each.field for each in refused.value.problems()] == ["born_on", "citizen_number"]
    assert roster.list_members(session) == []


def test_a_number_that_belongs_to_somebody_else_is_refused_with_the_name(session: Session) -> None:
    add(session, citizen_number="022188039407")
    with pytest.raises(Refused, match="Hoàng Thị Đào") as refused:
        add(session, "Vũ Minh Đức", citizen_number="022188039407")
    assert refused.value.field == "citizen_number"


def test_the_register_number_is_never_given_twice_nor_changed(session: Session) -> None:
    first, second = add(session), add(session, "Vũ Minh Đức")
    assert [roster.get_member(session, each).person.register_number for each in (first, second)] == [1, 2]
    undo_act(session)
    third = add(session, "Đỗ Thanh Hương")
    assert roster.get_member(session, third).person.register_number == 3
    with pytest.raises(Refused) as refused:
        roster.correct_member(session, first, {"register_number": "9"})
    assert refused.value.field == "register_number"


def register_number(session: Session, member_id: int) -> int | None:
    return roster.get_member(session, member_id).person.register_number


def test_a_typed_register_number_is_not_given_again_when_its_person_was_undone(session: Session) -> None:
    add(session, register_number="50")
    undo_act(session)
    assert register_number(session, add(session, "Vũ Minh Đức")) == 51


def test_a_register_number_that_a_correction_gave_is_not_given_again_when_the_correction_was_undone(
    session: Session,
) -> None:
    number = roster.add_member(session, {"full_name": "Đinh Công Mẫu"})
    roster.correct_member(session, number, {"register_number": "70"})
    undo_act(session)
    assert register_number(session, number) is None
    roster.record_event(session, number, "admitted", {"on": "7/11/2014"})
    assert register_number(session, number) == 71


def test_a_register_number_is_not_given_again_after_the_book_was_closed(session: Session, path: Path) -> None:
    add(session)
    undo_act(session)
    session.book.close(copy=False)
    again = open_session(path, PASSWORD, CLOCK)
    assert register_number(again, add(again, "Vũ Minh Đức")) == 2
    again.book.close(copy=False)


def test_a_refused_act_gives_no_register_number(session: Session) -> None:
    add(session, citizen_number="022188039407")
    with pytest.raises(ZeroDivisionError), session.act("import_members"):
        add(session, "Vũ Minh Đức")
        raise ZeroDivisionError
    assert register_number(session, add(session, "Đỗ Thanh Hương")) == 2


@given(st.lists(st.sampled_from(["give", "type", "correct", "undo", "redo"]), max_size=20), st.integers(1, 9))
def test_whatever_is_done_and_undone_a_given_register_number_is_a_new_one(
    tmp_path_factory: pytest.TempPathFactory, steps: list[str], ahead: int
) -> None:
    session = make_book(tmp_path_factory.mktemp("b") / "b.sochibo", "", CELL, NAMES, clock=CLOCK)
    ever: set[int] = set()
    for what in steps:
        if what == "give":
            given_now = register_number(session, add(session))
            assert given_now is not None
            assert given_now not in ever
            assert given_now > max(ever, default=0)
            ever.add(given_now)
        elif what == "type":
            ever.add(max(ever, default=0) + ahead)
            add(session, register_number=str(max(ever)))
        elif what == "correct":
            ever.add(max(ever, default=0) + ahead)
            number = roster.add_member(session, {"full_name": "Đinh Công Mẫu"})
            roster.correct_member(session, number, {"register_number": str(max(ever))})
        elif what == "undo" and newest_undoable(session):
            undo_act(session)
        elif what == "redo" and newest_redoable(session):
            redo_act(session)
    session.book.close(copy=False)


@pytest.mark.parametrize("number", ["0", "00", "100000", "17000000"])
def test_a_mistyped_register_number_does_not_spoil_all_later_ones(session: Session, number: str) -> None:
    with pytest.raises(Refused) as refused:
        add(session, register_number=number)
    assert refused.value.field == "register_number"
    assert register_number(session, add(session)) == 1


def test_name_and_birth_date_of_a_member_change_only_with_a_reason(session: Session) -> None:
    number = add(session)
    with pytest.raises(Refused) as refused:
        roster.correct_member(session, number, {"born_on": "1/5/1988", "full_name": "Hoàng Thị Hoa"})
    assert {each.field for each in refused.value.problems()} == {"full_name", "born_on"}
    roster.correct_member(session, number, {"born_on": "1/5/1988"}, reason="Gõ nhầm khi nhập, theo khai sinh")
    line = next(each for each in history_of_member(session, number) if each.reason)
    assert (line.before, line.after) == ("30/04/1988", "01/05/1988")
    assert line.reason == "Gõ nhầm khi nhập, theo khai sinh"


def test_lists_of_the_record_are_kept_in_order_and_only_what_differs_is_touched(session: Session) -> None:
    number = add(session)
    roster.correct_member(
        session,
        number,
        lists={
            "relative": [{"relation": "cha", "full_name": "Hoàng Văn Cha"}, {"relation": "mẹ", "full_name": "Trần Mẹ"}]
        },
    )
    cha, me = roster.get_member(session, number).lists["relative"]
    before = len(list_history(session))
    roster.correct_member(
        session,
        number,
        lists={
            "relative": [
                {"id": cha.id, "relation": "cha", "full_name": "Hoàng Văn Cha"},
                {"id": me.id, "relation": "mẹ", "full_name": "Trần Thị Mẹ"},
            ]
        },
    )
    assert [(line.before, line.after) for line in list_history(session)[: len(list_history(session)) - before]] == [
        ("Trần Mẹ", "Trần Thị Mẹ")
    ]
    undo_act(session)
    assert [getattr(each, "full_name", "") for each in roster.get_member(session, number).lists["relative"]] == [
        "Hoàng Văn Cha",
        "Trần Mẹ",
    ]


def test_a_wrong_line_of_a_list_is_named_by_list_line_and_item(session: Session) -> None:
    number = add(session)
    with pytest.raises(Refused) as refused:
        roster.correct_member(
            session,
            number,
            {"phone": "0900000000"},
            {
                "life_period": [
                    {"from_on": "9/2004", "to_on": "6/2000", "work": "Học"},
                    {"from_on": "13/2004", "work": ""},
                ]
            },
        )
    assert [each.field for each in refused.value.problems()] == ["life_period[0].to_on", "life_period[1].from_on"]
    assert roster.get_member(session, number).person.phone == ""


def test_the_list_is_true_for_any_day_asked(session: Session) -> None:
    number = add(session)
    roster.record_event(session, number, "left", {"on": "1/6/2020", "organisation": "Đảng bộ phường Khác"})
    assert roster.count_members(session, date(2020, 5, 31))["members"] == 1
    assert roster.count_members(session, date(2020, 6, 1))["members"] == 0
    assert roster.count_members(session, date(2014, 11, 6))["members"] == 0
    assert roster.count_members(session, date(2015, 1, 1))["probationary"] == 1
    assert [line.standing.status for line in roster.list_members(session)] == [Status.TRANSFERRED]


def test_an_event_that_cannot_be_is_refused_and_the_story_stays(session: Session) -> None:
    number = add(session)
    for kind, on in (
        ("recognised", "1/1/2016"),
        ("resumed", "1/1/2016"),
        ("left", "1/1/2030"),
        ("married", "1/1/2016"),
    ):
        with pytest.raises(Refused):
            roster.record_event(session, number, kind, {"on": on})
    assert len(roster.get_member(session, number).events) == 2


def test_an_event_is_corrected_and_removed_only_where_the_story_still_holds(session: Session) -> None:
    number = add(session)
    admitted, official = roster.get_member(session, number).events
    with pytest.raises(Refused):
        roster.remove_event(session, admitted.id)
    with pytest.raises(Refused):
        roster.correct_event(session, admitted.id, {"on": "8/11/2015"})
    roster.correct_event(session, official.id, {"on": "8/11/2015"})
    roster.remove_event(session, official.id)
    assert [each.kind for each in roster.get_member(session, number).events] == ["admitted"]


def test_a_mistyped_day_of_leaving_does_not_rewrite_the_time_before_the_member_came(session: Session) -> None:
    number = add(session)
    roster.record_event(session, number, "came", {"on": "1/3/2020"})
    left = roster.record_event(session, number, "left", {"on": "1/6/2023"})
    for change in (
        lambda: roster.correct_event(session, left, {"on": "1/6/2018"}),
        lambda: roster.record_event(session, number, "left", {"on": "1/6/2018"}),
    ):
        with pytest.raises(Refused) as refused:
            change()
        assert refused.value.field == "on"
    assert roster.get_member(session, number, date(2016, 1, 1)).standing.status is Status.NOT_MEMBER
    roster.remove_event(session, left)
    came = roster.get_member(session, number).events[-1].id
    roster.remove_event(session, came)
    roster.record_event(session, number, "left", {"on": "1/6/2018"})
    roster.record_event(session, number, "came", {"on": "1/3/2020"})
    assert roster.get_member(session, number, date(2016, 1, 1)).standing.status is Status.ACTIVE


def test_a_cell_that_dissolves_transfers_everybody_in_one_act(session: Session) -> None:
    here = [add(session), add(session, "Vũ Minh Đức")]
    gone = add(session, "Đỗ Thanh Hương")
    roster.record_event(session, gone, "left", {"on": "1/6/2020"})
    guest = roster.add_member(
        session,
        {"full_name": "Lê Trọng Thắng"},
        [{"kind": "admitted", "on": "3/2/2000"}, {"kind": "temporary_in", "on": "1/3/2026"}],
    )
    moved = roster.transfer_everybody(session, "1/11/2026", "Chi bộ Khu công nghiệp Ví Dụ", "20-QĐ/ĐU")
    assert moved == 3
    assert roster.count_members(session)["members"] == 0
    assert [len(roster.get_member(session, each).events) for each in (*here, gone, guest)] == [3, 3, 3, 3]
    undo_act(session)
    assert roster.count_members(session) | {} == {
        "members": 2,
        "official": 2,
        "probationary": 0,
        "women": 0,
        "guests": 1,
        "away": 0,
        "exempt": 0,
    }
    redo_act(session)
    assert roster.count_members(session)["members"] == 0
    with pytest.raises(Refused):
        roster.transfer_everybody(session, "2/11/2026", "Chi bộ Khác", "21-QĐ/ĐU")
    with pytest.raises(Refused) as refused:
        roster.transfer_everybody(session, "", "", "")
    assert [each.field for each in refused.value.problems()] == ["on", "organisation", "decision_number"]


def test_one_item_is_changed_for_a_selection_in_one_act(session: Session) -> None:
    numbers = [add(session), add(session, "Vũ Minh Đức"), add(session, "Đỗ Thanh Hương", work_unit="Xưởng 2")]
    assert roster.correct_many(session, numbers, "work_unit", "Xưởng 2") == 2
    undo_act(session)
    assert [line.person.work_unit for line in roster.list_members(session)].count("Xưởng 2") == 1
    for own in ("full_name", "citizen_number", "born_on"):
        with pytest.raises(Refused):
            roster.correct_many(session, numbers, own, "x")


def test_looking_at_a_number_is_kept_in_the_history_and_is_no_act_to_undo(session: Session) -> None:
    number = add(session, citizen_number="022188039407")
    assert roster.reveal_number(session, number) == "022188039407"
    seen = history_of_member(session, number)[0]
    assert (seen.act, seen.item, seen.who) == ("Đã xem số đầy đủ", "Số định danh cá nhân", "Nguyễn Đức Khang")
    undo_act(session)
    assert roster.list_members(session) == [], "undo takes back the adding, not the looking"


def test_names_stand_in_the_vietnamese_order_with_the_tie_as_set(session: Session) -> None:
    for name in ("Nguyễn Văn An", "Đào Văn An", "Nguyễn Bá An", "Lê Ánh"):
        roster.add_member(session, {"full_name": name})
    names = [line.person.name for line in roster.list_members(session)]
    assert names == ["Đào Văn An", "Nguyễn Bá An", "Nguyễn Văn An", "Lê Ánh"]
    change_setting(session, "name_tie", "middle-family")
    names = [line.person.name for line in roster.list_members(session)]
    assert names == ["Nguyễn Bá An", "Đào Văn An", "Nguyễn Văn An", "Lê Ánh"]


def test_double_entries_are_found_by_name_and_birth(session: Session) -> None:
    one = add(session, "Nguyễn Thị Hoà")
    two = add(session, "Nguyễn  Thị Hòa")
    add(session, "Nguyễn Thị Lan")
    roster.add_member(session, {"full_name": "Trùng Tên"})
    roster.add_member(session, {"full_name": "Trùng Tên"})
    assert [{line.id for line in group} for group in roster.find_double_entries(session)] == [{one, two}]


def test_a_person_who_is_not_there_is_refused(session: Session) -> None:
    with pytest.raises(Refused):
        roster.get_member(session, 99)


def test_who_holds_up_the_transfer_of_everybody_is_named(session: Session) -> None:
    number = add(session)
    roster.record_event(session, number, "temporary_out", {"on": "1/3/2026"})
    with pytest.raises(Refused, match="Hoàng Thị Đào"):
        roster.transfer_everybody(session, "1/1/2026", "Chi bộ Khác", "20-QĐ/ĐU")
    assert roster.count_members(session)["members"] == 1
