"""Erasing somebody who was not admitted: nothing of the person is left anywhere in the file, and the chain holds."""

import pytest

from partycell_desktop.domain.refusal import Refused
from partycell_desktop.use_cases import candidate_erasing as use
from partycell_desktop.use_cases import candidate_people, candidates, member_papers, roster
from partycell_desktop.use_cases.cell import change_setting
from partycell_desktop.use_cases.history import check_book, newest_undoable, undo_act
from partycell_desktop.use_cases.session import Session
from tests.use_cases.test_member_papers import PDF

SECRETS = (
    "Đinh Công Mẫu",
    "099093000123",
    "Đinh Văn Cha",
    "Xã Bí Mật",
    "không phù hợp",
    "Ưu điểm riêng",
    "1-KNĐ riêng",
)


@pytest.fixture
def stopped(session: Session) -> int:
    number = candidates.add_candidate(
        session, {"full_name": "Đinh Công Mẫu", "citizen_number": "099093000123"}, {"opened_on": "3/3/2025"}
    )
    person = candidates.get_candidate(session, number).person.id
    family = [{"relation": "Cha đẻ", "full_name": "Đinh Văn Cha"}]
    candidates.correct_candidate(session, number, {"note": "Ưu điểm riêng"}, lists={"relative": family})
    candidate_people.keep_verification(session, number, {"about": "Cha", "place": "Xã Bí Mật"})
    candidate_people.write_candidate_texts(session, number, {"6-KNĐ.strengths": "Ưu điểm riêng"})
    member_papers.attach_paper(session, person, {"type_number": "37", "title": "1-KNĐ riêng"}, PDF, "don.pdf")
    candidates.end_candidacy(session, number, "stopped", "1/6/2025", "không phù hợp")
    return person


def everything(session: Session) -> str:
    """Every text in every table, as one string."""
    tables = session.book.rows("SELECT name FROM sqlite_master WHERE type = 'table'")
    return "\n".join(str(row) for table in tables for row in session.book.rows(f'SELECT * FROM "{table["name"]}"'))


def test_nothing_of_the_person_is_left_and_the_chain_still_proves(session: Session, stopped: int) -> None:
    before = everything(session)
    assert all(each in before for each in SECRETS)
    assert session.book.rows("SELECT count(*) AS n FROM content")[0]["n"] == 1
    use.erase_candidate(session, stopped, "đinh công mẫu")
    after = everything(session)
    assert [each for each in SECRETS if each in after] == []
    assert session.book.rows("SELECT count(*) AS n FROM content")[0]["n"] == 0
    assert check_book(session) == []


def test_the_days_stay_for_the_statistics_and_nothing_of_it_can_be_undone(session: Session, stopped: int) -> None:
    use.erase_candidate(session, stopped, "Đinh Công Mẫu")
    (line,) = candidates.list_candidates(session, ended=True)
    assert line.person.full_name == f"Đã xóa (số {stopped})"
    assert (line.candidacy.opened_on.iso, line.candidacy.ended_on.iso) == ("2025-03-03", "2025-06-01")
    while newest_undoable(session):
        undo_act(session)
    assert roster.get_member(session, stopped).person.full_name == f"Đã xóa (số {stopped})"
    assert use.list_erasable(session) == []


def test_it_is_proposed_after_the_time_that_the_cell_set(session: Session, stopped: int) -> None:
    assert [each.due_on for each in use.list_erasable(session)] == [None]
    change_setting(session, "erase_after_months", "12")
    (due,) = use.list_erasable(session)
    assert (due.person_id, due.due_on.isoformat()) == (stopped, "2026-06-01")
    told = use.preview_erasing(session, stopped)
    assert (len(told.goes), len(told.stays)) == (3, 3)
    assert "4" in told.goes[1]  # a relative, an inquiry, a passage, a paper


def test_members_and_those_on_the_board_are_never_erased_and_the_name_is_typed(session: Session, stopped: int) -> None:
    member = roster.add_member(session, {"full_name": "Hoàng Thị Đào"}, [{"kind": "admitted", "on": "3/2/2020"}])
    open_way = candidates.add_candidate(session, {"full_name": "Ngô Văn Tài"})
    on_board = candidates.get_candidate(session, open_way).person.id
    for person, name, field in (
        (member, "Hoàng Thị Đào", "person_id"),
        (on_board, "Ngô Văn Tài", "person_id"),
        (stopped, "Đinh Công", "name"),
    ):
        with pytest.raises(Refused) as refused:
            use.erase_candidate(session, person, name)
        assert refused.value.field == field
