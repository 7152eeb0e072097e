"""The history of the whole book: in whose record each change was."""

from partycell_desktop.use_cases import roster
from partycell_desktop.use_cases.cell import correct_cell
from partycell_desktop.use_cases.history import list_history, undo_act
from partycell_desktop.use_cases.session import Session

ADMITTED = {"kind": "admitted", "on": "7/11/2014", "decided_on": "20/10/2014"}


def whose(session: Session, item: str) -> tuple[int, str]:
    """In whose record the newest change of an item was."""
    line = next(each for each in list_history(session) if each.item == item)
    return line.member_id, line.member


def test_every_change_of_a_record_names_its_member(session: Session) -> None:
    number = roster.add_member(session, {"full_name": "Hoàng Thị Đào", "born_on": "30/4/1988"}, [ADMITTED])
    other = roster.add_member(session, {"full_name": "Vũ Minh Đức"})
    period = {"from_on": "9/2010", "work": "Nhân viên Phòng Kế toán"}
    roster.correct_member(session, number, {"phone": "0900 111 222"}, {"life_period": [period]})
    kept = roster.get_member(session, number).lists["life_period"][0]
    # A changed line of a list tells only what differs: whose it is must be read from where it came.
    roster.correct_member(session, number, {}, {"life_period": [{**period, "id": kept.id, "work": "Trưởng phòng"}]})
    roster.correct_many(session, [number, other], "ethnic_group", "Kinh")
    assert whose(session, "Điện thoại") == (number, "Hoàng Thị Đào")
    newest = [line for line in list_history(session) if line.item.startswith("Quá trình hoạt động và công tác")]
    assert {(line.member_id, line.member) for line in newest} == {(number, "Hoàng Thị Đào")}
    assert newest[0].after == "Trưởng phòng"
    nations = [line.member for line in list_history(session) if line.item == "Dân tộc"]
    assert sorted(nations) == ["Hoàng Thị Đào", "Vũ Minh Đức"]


def test_what_was_undone_still_names_its_member_by_the_name_of_today(session: Session) -> None:
    number = roster.add_member(session, {"full_name": "Hoàng Thị Đào"})
    roster.correct_member(session, number, {"phone": "0900 111 222"})
    undo_act(session)
    assert whose(session, "Điện thoại") == (number, "Hoàng Thị Đào")
    roster.correct_member(session, number, {"name_in_use": "Hoàng Thu Đào"})
    assert whose(session, "Điện thoại") == (number, "Hoàng Thu Đào")


def test_what_belongs_to_the_cell_is_nobodys(session: Session) -> None:
    correct_cell(session, {"address": "1 đường Ví Dụ"})
    assert whose(session, "Địa chỉ") == (0, "")
