"""The ordered papers of a candidate in words, over a real book."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from partycell_desktop.domain.refusal import Refused
from partycell_desktop.use_cases import candidate_people as around
from partycell_desktop.use_cases import candidate_steps as steps
from partycell_desktop.use_cases import candidates as use
from partycell_desktop.use_cases import member_papers
from partycell_desktop.use_cases.candidate_checklist import PaperState
from partycell_desktop.use_cases.candidate_people import extend_deadline
from partycell_desktop.use_cases.deadlines import list_due
from partycell_desktop.use_cases.session import FixedClock, Session
from tests.books import make_book
from tests.use_cases.conftest import CELL, DESK, NAMES, NOW
from tests.use_cases.test_candidate_way import member


@pytest.fixture
def session(path: Path) -> Iterator[Session]:
    made = make_book(path, "", CELL, NAMES, {"name": "2025 - 2030"}, DESK, FixedClock(NOW))
    yield made
    made.book.close(copy=False)


def note(session: Session, way: int, kind: int, day: str, **items: str) -> None:
    person = use.get_candidate(session, way).person.id
    member_papers.note_paper(session, person, {"type_number": str(kind), "dated_on": day, **items})


def line(session: Session, way: int, kind: int) -> PaperState:
    return next(each for each in use.get_candidate(session, way).papers if kind in each.types)


def test_what_lacks_is_told_with_who_acts_and_what_comes_later_is_no_reproach(session: Session) -> None:
    way = use.add_candidate(session, {"full_name": "Đinh Công Mẫu"}, {"opened_on": "1/6/2026"})
    steps.advance_candidate(session, way, "outstanding", {"done_on": "2/6/2026"}, "theo dõi từ trước")
    assert (line(session, way, 201).state, line(session, way, 201).detail) == ("lacking", "Chi bộ")
    assert line(session, way, 43).state == "later"
    assert line(session, way, 42).detail == "còn thiếu: đoàn thể nơi làm việc; chi ủy nơi cư trú"


def test_a_paper_tells_its_number_its_day_and_until_when_it_holds(session: Session) -> None:
    way = use.add_candidate(session, {"full_name": "Đinh Công Mẫu"}, {"opened_on": "1/3/2025"})
    note(session, way, 38, "18/4/2025", number="115/CN")
    assert line(session, way, 38).detail == "115/CN · 18/04/2025 · có giá trị đến 18/04/2030"
    note(session, way, 37, "10/6/2026", pages="1", kept_at="Tủ hồ sơ 2")
    assert line(session, way, 37).detail == "10/06/2026 · 1 trang · Tủ hồ sơ 2"
    note(session, way, 42, "20/6/2026")
    assert line(session, way, 42).detail == "20/06/2026 · dùng được đến 20/06/2027"


def test_a_certificate_of_more_than_sixty_months_and_papers_of_a_stale_dossier_are_made_anew(session: Session) -> None:
    way = use.add_candidate(session, {"full_name": "Đinh Công Mẫu"}, {"opened_on": "1/1/2021"})
    note(session, way, 38, "21/11/2021")  # sixty months are full on 21/11/2026, a day before today
    note(session, way, 37, "1/6/2025")
    note(session, way, 39, "21/11/2025")  # twelve months before 22/11/2026, and a day
    assert [line(session, way, kind).state for kind in (38, 37, 39)] == ["old", "there", "old"]


def test_a_month_that_the_life_story_lacks_stands_beside_the_life_record(session: Session) -> None:
    way = use.add_candidate(session, {"full_name": "Đinh Công Mẫu"}, {"opened_on": "1/6/2026"})
    story = [{"from_on": "9/1999", "to_on": "2/2019", "work": "Đi học"}, {"from_on": "6/2019", "work": "Công nhân"}]
    use.correct_candidate(session, way, lists={"life_period": story})
    note(session, way, 1, "12/6/2026")
    assert line(session, way, 1).state == "doubtful"
    assert line(session, way, 1).detail == "12/06/2026 · còn thiếu tháng 03/2019–05/2019"


def test_an_inquiry_stands_in_the_list_with_its_days_and_counts_when_it_is_answered(session: Session) -> None:
    way = use.add_candidate(session, {"full_name": "Đinh Công Mẫu"}, {"opened_on": "1/6/2026"})
    asked = {"about": "Cha, mẹ", "place": "Xã Ví Dụ", "sent_on": "3/11/2026", "received_on": "6/11/2026"}
    number = around.keep_verification(session, way, asked)
    found = next(each for each in use.get_candidate(session, way).papers if each.inquiry)
    # Thirty working days after Friday 06/11/2026: 9-13, 16-20 (10), 23/11 (11), 24/11 is off (the new holiday of
    # culture), 25-27 (14), 30/11-4/12 (19), 7-11 (24), 14-18 (29), 21/12.
    assert found.title == "Thẩm tra: Xã Ví Dụ (Cha, mẹ)"
    assert (found.state, found.detail) == ("waiting", "gửi 03/11/2026 · nhận 06/11/2026 · hạn 21/12/2026")
    before = next(each for each in use.list_candidates(session) if each.id == way)
    around.keep_verification(session, way, {"answered_on": "20/11/2026", "result": "Cần bổ sung lý lịch"}, number)
    found = next(each for each in use.get_candidate(session, way).papers if each.inquiry)
    assert (found.state, found.detail) == ("doubtful", "trả lời 20/11/2026 · Cần bổ sung lý lịch")
    after = next(each for each in use.list_candidates(session) if each.id == way)
    assert (before.papers_done, after.papers_done, after.papers_wanted) == (0, 1, before.papers_wanted)


def test_who_introduces_stands_beside_the_own_paper(session: Session) -> None:
    way = use.add_candidate(session, {"full_name": "Đinh Công Mẫu"}, {"opened_on": "1/6/2026"})
    helper = member(session, "Hoàng Thị Đào")
    around.add_introduction(session, way, "member", helper, {"together_since": "1/2/2024", "given_on": "12/6/2026"})
    assert line(session, way, 39).title == "Giấy giới thiệu người vào Đảng: Hoàng Thị Đào"
    note(session, way, 39, "12/6/2026")
    assert "cùng công tác từ 01/02/2024" in line(session, way, 39).detail


def test_a_paper_with_an_end_says_so_is_to_be_made_anew_after_it_and_falls_due(session: Session) -> None:
    way = use.add_candidate(session, {"full_name": "Đinh Công Mẫu"}, {"opened_on": "1/6/2026"})
    note(session, way, 206, "1/6/2026", valid_until="30/11/2026")
    note(session, way, 37, "1/6/2026", valid_until="10/2026")
    kept = line(session, way, 206)
    assert (kept.state, kept.detail) == ("there", "01/06/2026 · có giá trị đến 30/11/2026")
    assert line(session, way, 37).state == "old"  # ran out on 31/10/2026; today is 22/11/2026
    record = use.get_candidate(session, way)
    dues = {each.title: (each.day, each.place) for each in record.deadlines if each.key.startswith("paper:")}
    assert dues == {
        "Hết hạn: Đơn xin vào Đảng": (date(2026, 10, 31), "papers"),
        "Hết hạn: Văn bản đồng ý kết nạp người trên 60 tuổi": (date(2026, 11, 30), "papers"),
    }
    (check,) = [each for each in record.checks if each.name == "valid_papers"]
    assert check.detail == "đã hết hạn: Đơn xin vào Đảng (đến 10/2026)"
    titles = [each.title for each in list_due(session) if each.place.startswith(f"candidate:{way}/papers")]
    assert "Hết hạn: Đơn xin vào Đảng: Đinh Công Mẫu" in titles
    assert record.next.says == "Hết hạn: Đơn xin vào Đảng: quá hạn 22 ngày"


def test_the_day_of_a_paper_is_extended_by_nobody(session: Session) -> None:
    way = use.add_candidate(session, {"full_name": "Đinh Công Mẫu"}, {"opened_on": "1/6/2026"})
    note(session, way, 206, "1/6/2026", valid_until="30/11/2026")
    (due,) = [each for each in use.get_candidate(session, way).deadlines if each.key.startswith("paper:")]
    for key in (due.key, "course", "papers"):
        with pytest.raises(Refused) as refused:
            extend_deadline(session, way, key, {"until_on": "31/12/2026", "document": "12-CV/ĐU"})
        assert refused.value.field == "deadline"


def test_of_the_certificate_of_the_course_the_earlier_day_counts(session: Session) -> None:
    way = use.add_candidate(session, {"full_name": "Đinh Công Mẫu"}, {"opened_on": "1/6/2026"})
    note(session, way, 38, "18/4/2026", valid_until="18/4/2032")  # sixty months by the rule: 18/04/2031
    assert [each.key for each in use.get_candidate(session, way).deadlines] == ["course"]
    note(session, way, 38, "19/4/2026", valid_until="18/4/2028")
    keys = [each.key.partition(":")[0] for each in use.get_candidate(session, way).deadlines]
    assert keys == ["paper", "course"]


def test_a_paper_cannot_run_out_before_its_own_date(session: Session) -> None:
    way = use.add_candidate(session, {"full_name": "Đinh Công Mẫu"}, {"opened_on": "1/6/2026"})
    with pytest.raises(Refused) as refused:
        note(session, way, 38, "18/4/2026", valid_until="17/4/2026")
    assert refused.value.field == "valid_until"
