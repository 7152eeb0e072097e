"""The history of a record tells of the way into the Party too, in words and without numbers of the book."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from partycell_desktop.use_cases import candidate_people as around
from partycell_desktop.use_cases import candidate_steps as steps
from partycell_desktop.use_cases import candidate_votes as votes
from partycell_desktop.use_cases import candidates as use
from partycell_desktop.use_cases.history import ChangeLine, history_of_member, list_history
from partycell_desktop.use_cases.session import FixedClock, Session
from tests.books import make_book
from tests.use_cases.conftest import CELL, DESK, NAMES, NOW
from tests.use_cases.test_candidate_way import member


@pytest.fixture
def session(path: Path) -> Iterator[Session]:
    made = make_book(path, "", CELL, NAMES, {"name": "2025 - 2030"}, DESK, FixedClock(NOW))
    yield made
    made.book.close(copy=False)


@pytest.fixture
def way(session: Session) -> int:
    return use.add_candidate(session, {"full_name": "Đinh Công Mẫu"}, {"opened_on": "1/6/2026"})


def told(session: Session, way: int) -> list[ChangeLine]:
    return history_of_member(session, use.get_candidate(session, way).person.id)


def test_every_part_of_the_way_is_told_with_who_and_why(session: Session, way: int) -> None:
    dao = member(session, "Hoàng Thị Đào")
    mentor = around.assign_mentor(session, way, dao, {"from_on": "2/6/2026", "number": "03-NQ/CB"})
    around.correct_mentor(session, mentor, {"to_on": "1/11/2026", "end_reason": "chuyển công tác"})
    around.add_introduction(session, way, "trade_union", 0, {"body": "Ban Chấp hành Công đoàn cơ sở"})
    steps.advance_candidate(session, way, "outstanding", {"done_on": "2/6/2026"}, "đã theo dõi từ trước")
    votes.record_vote(session, way, "admission", {"held_on": "20/11/2026", "in_favour": "1"})
    use.end_candidacy(session, way, "left_enterprise", "21/11/2026", to="Khu công nghiệp Thí Dụ")
    lines = {each.item: each for each in reversed(told(session, way))}
    assert lines["Giúp đỡ: Đảng viên chính thức"].after == "Hoàng Thị Đào"
    assert lines["Giúp đỡ: Đến ngày"].after == "01/11/2026"
    assert lines["Giới thiệu: Bên giới thiệu"].after == "Công đoàn"
    assert lines["Bước: Tên bước"].after == "Quần chúng ưu tú"
    assert lines["Bước: Tên bước"].reason == "đã theo dõi từ trước"
    assert lines["Biểu quyết: Tán thành"].after == "1"
    assert lines["Quá trình vào Đảng: Trường hợp dừng"].after == "Thôi làm việc tại doanh nghiệp"
    assert all(":" in each.item for each in told(session, way) if each.act == "Đã phân công người giúp đỡ")


def test_the_way_of_another_person_is_not_told(session: Session, way: int) -> None:
    other = use.add_candidate(session, {"full_name": "Tô Thị Ngân"})
    around.keep_verification(session, other, {"about": "Cha, mẹ", "place": "Xã Ví Dụ"})
    assert [each for each in told(session, way) if each.after == "Xã Ví Dụ"] == []
    assert [each for each in told(session, other) if each.after == "Xã Ví Dụ"] != []


def test_the_history_of_the_book_speaks_of_candidates_in_words(session: Session, way: int) -> None:
    around.keep_opinion(session, way, "admission", {"body": "Công đoàn cơ sở", "asked": "20", "agreed": "19"})
    items = [each.item for each in list_history(session)]
    assert "Ý kiến nhận xét: Nơi được lấy ý kiến" in items
    assert not any("candidacy" in each or "_id" in each for each in items)
