"""Minutes under bad conditions: sixty pages, a hundred members, signs nobody can print, a clock set back."""

import io
import time
import tracemalloc
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pdfplumber
import pytest

from partycell_desktop.domain.refusal import Refused
from partycell_desktop.use_cases import candidates, history, meeting_items, meetings, minutes
from partycell_desktop.use_cases.candidate_erasing import erase_candidate
from partycell_desktop.use_cases.cell import change_names
from partycell_desktop.use_cases.live_paper import Typed, open_live_paper
from partycell_desktop.use_cases.printing import paper_bytes, preview_paper
from partycell_desktop.use_cases.roster import add_member, correct_member, record_event
from partycell_desktop.use_cases.session import FixedClock, Session
from tests.books import make_book
from tests.use_cases.conftest import CELL, CLOCK, DESK, NAMES

KHANG, HUONG = 1, 2
LINE = "Chi bộ thảo luận và nhất trí với báo cáo kết quả lãnh đạo thực hiện nhiệm vụ của tháng, bổ sung ý kiến."
MM = 72 / 25.4


def cell_of(path: Path, members: int) -> Session:
    made = make_book(path, "", CELL, NAMES, {"name": "2025 - 2030"}, DESK, CLOCK)
    for number in range(1, members + 1):
        person = add_member(made, {"full_name": f"Nguyễn Văn {'Khang Hường Hùng Mẫu Lan'.split()[number % 5]}"})
        record_event(made, person, "admitted", {"on": "03/02/2015"})
        record_event(made, person, "recognised", {"on": "03/02/2016"})
    return made


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    made = cell_of(tmp_path / "minh-hoa.sochibo", 3)
    yield made
    made.book.close(copy=False)


def held(session: Session) -> int:
    meeting = meetings.plan_meeting(
        session, "ordinary", {"held_on": "05/10/2026", "starts_at": "14h00", "place": "Phòng họp"}
    )
    meetings.open_meeting(session, meeting)
    meetings.mark_rest_present(session, meeting)
    meetings.correct_meeting(session, meeting, {"ended_at": "15:40"}, chair=KHANG, secretary=HUONG)
    return meeting


def pages(pdf: bytes) -> list[str]:
    with pdfplumber.open(io.BytesIO(pdf)) as opened:
        return [" ".join((page.extract_text() or "").split()) for page in opened.pages]


def printed(session: Session, meeting: int) -> list[str]:
    return pages(paper_bytes(session, "bien-ban", options={"meeting": str(meeting)}))


# Many pages, many people.


def long_minutes(session: Session) -> int:
    """Minutes of some sixty pages: six points as long as a passage may be."""
    meeting = held(session)
    text = "\n".join(f"{number}. {LINE}" for number in range(1, 181))
    for number in range(1, 7):
        meeting_items.keep_point(session, meeting, {"title": f"Nội dung {number}", "text": text})
    return meeting


def test_sixty_pages_are_numbered_from_the_second_on_and_lose_nothing(session: Session) -> None:
    meeting = long_minutes(session)
    found = printed(session, meeting)
    assert 55 <= len(found) <= 75
    assert not found[0].startswith("1 ")
    assert [words.split()[0] for words in found[1:]] == [str(number) for number in range(2, len(found) + 1)]
    all_of_it = " ".join(found)
    assert all_of_it.count("Chi bộ thảo luận và nhất trí") == 6 * 180


def test_sixty_pages_follow_the_typing_without_being_laid_out_again(session: Session) -> None:
    meeting = long_minutes(session)
    preview = preview_paper(session, "bien-ban", [], {"meeting": str(meeting)})
    assert preview is not None
    tracemalloc.start()
    paper = open_live_paper(session, meeting, "bien-ban")
    paper.draw()
    assert paper.page_count == preview.page_count
    began = time.process_time()
    changed = paper.draw(Typed(texts={"bien-ban.closing": "Hội nghị kết thúc."}))
    once = time.process_time() - began
    _now, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert changed == [paper.page_count - 1]
    assert most < 80_000_000  # bytes
    assert once < 5.0  # seconds of work, with the memory being traced
    last = paper.image(paper.page_count - 1, 1.0)
    assert (last.width, last.height) == (596, 842)


def test_a_passage_longer_than_may_be_is_refused_and_says_how_long(session: Session) -> None:
    meeting = held(session)
    with pytest.raises(Refused, match=r"20000|20\.000"):
        minutes.write_minutes_passage(session, meeting, "bien-ban", "opening", "x" * 20_001)


def test_a_hundred_members_are_on_the_list_and_in_the_minutes(tmp_path: Path) -> None:
    session = cell_of(tmp_path / "lon.sochibo", 100)
    meeting = held(session)
    meetings.mark_attendance(session, meeting, list(range(11, 41)), "excused", {"reason": "đi công tác"})
    text = " ".join(printed(session, meeting))
    assert "Tổng số đảng viên: 100 đồng chí" in text and "Có mặt: 70 đồng chí" in text
    assert text.count("(đi công tác)") == 30
    roll = " ".join(pages(paper_bytes(session, "diem-danh", options={"meeting": str(meeting)})))
    assert roll.count("Nguyễn Văn") >= 100
    minutes.finish_minutes(session, meeting)
    assert minutes.is_whole(meetings.get_meeting(session, meeting).file)
    session.book.close(copy=False)


# Signs.


def test_control_characters_never_get_into_the_book(session: Session) -> None:
    meeting = held(session)
    minutes.write_minutes_passage(session, meeting, "bien-ban", "opening", "Họp\x00 lúc\x07 14\u200b giờ.\x1b")
    assert minutes.list_minutes_passages(session, meeting)[0].text == "Họp lúc 14 giờ."
    assert "Họp lúc 14 giờ." in " ".join(printed(session, meeting))


def test_a_sign_that_cannot_be_printed_is_named_with_its_place_and_nothing_is_lost(session: Session) -> None:
    meeting = held(session)
    minutes.write_minutes_passage(session, meeting, "bien-ban", "opening", "Nhất trí 👍 cao")
    with pytest.raises(Refused, match="👍") as refused:
        printed(session, meeting)
    assert refused.value.field == f"meeting:{meeting}/text.opening"
    assert "Nhất trí" in refused.value.reason
    paper = open_live_paper(session, meeting, "bien-ban")
    with pytest.raises(Refused, match="👍"):
        paper.draw()
    assert paper.draw(Typed(texts={"bien-ban.opening": "Nhất trí cao"})) == [0]


# The clock.


def test_a_clock_that_was_set_back_is_named_and_nothing_is_lost_or_out_of_order(session: Session) -> None:
    meeting, right = held(session), session.now()
    assert not [each for each in minutes.check_minutes(session, meeting) if each.key == "clock"]
    session.clock = FixedClock(right - timedelta(days=365, hours=3))
    minutes.write_minutes_passage(session, meeting, "bien-ban", "opening", "Ghi sau khi đồng hồ lùi.")
    (told,) = [each for each in minutes.check_minutes(session, meeting) if each.key == "clock"]
    assert all(f"{moment:%H:%M %d/%m/%Y}" in told.text for moment in (right, session.now()))
    minutes.finish_minutes(session, meeting)
    record = meetings.get_meeting(session, meeting).file
    assert minutes.is_whole(record) and record.meeting.ended_at == "15:40"
    assert minutes.list_minutes_passages(session, meeting)[0].text == "Ghi sau khi đồng hồ lùi."
    acts = list(dict.fromkeys(line.act for line in history.list_history(session)))
    assert acts[:2] == ["Chốt biên bản", "Sửa lời văn biên bản"]
    assert session.book.check() == []


# People and names that change afterwards.


def test_sealed_minutes_print_the_same_when_members_leave_are_corrected_or_the_cell_gets_another_name(
    session: Session,
) -> None:
    meeting = held(session)
    minutes.finish_minutes(session, meeting)
    before = printed(session, meeting)
    assert "Nguyễn Văn Hường" in " ".join(before)
    correct_member(session, KHANG, {"full_name": "Trần Thị Khác"}, reason="Quyết định số 12")
    record_event(session, HUONG, "expelled", {"on": "20/10/2026"})
    change_names(session, [*NAMES, {"level": 0, "name": "Chi bộ Công ty Tên Mới", "from_on": "01/11/2026"}])
    assert printed(session, meeting) == before
    assert minutes.is_whole(meetings.get_meeting(session, meeting).file)


def test_sealed_minutes_print_the_same_when_a_candidate_they_name_is_erased(session: Session) -> None:
    number = candidates.add_candidate(session, {"full_name": "Đinh Công Mẫu"}, {"opened_on": "03/03/2025"})
    person = candidates.get_candidate(session, number).person.id
    meeting = held(session)
    meeting_items.keep_point(
        session, meeting, {"title": "Xét kết nạp", "text": "Chi bộ chưa đề nghị kết nạp quần chúng Đinh Công Mẫu."}
    )
    minutes.finish_minutes(session, meeting)
    before = printed(session, meeting)
    candidates.end_candidacy(session, number, "stopped", "10/10/2026", "không phù hợp")
    erase_candidate(session, person, "Đinh Công Mẫu")
    assert printed(session, meeting) == before
    assert "Đinh Công Mẫu" in " ".join(before)
    assert minutes.is_whole(meetings.get_meeting(session, meeting).file)
    assert history.check_book(session) == []
