"""Search in everything written of meetings, over a real book: hits in place, and an index that is never stale."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from partycell_desktop.domain.refusal import Refused
from partycell_desktop.store.meeting_words import words_prove
from partycell_desktop.use_cases import books
from partycell_desktop.use_cases.history import redo_act, undo_act
from partycell_desktop.use_cases.meeting_items import keep_speech, remove_meeting_part
from partycell_desktop.use_cases.meetings import correct_meeting, get_meeting
from partycell_desktop.use_cases.minutes import note_correction, write_minutes_passage
from partycell_desktop.use_cases.minutes_search import FoundText, search_minutes
from partycell_desktop.use_cases.session import Session
from tests.use_cases.a_year_of_meetings import HUNG, MAU, hold, small_cell
from tests.use_cases.conftest import CLOCK


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    made = small_cell(tmp_path)
    yield made
    made.book.close(copy=False)


def found(session: Session, words: str, year: int = 0) -> tuple[FoundText, ...]:
    return search_minutes(session, words, year).texts


def test_words_are_found_without_accents_in_the_meeting_they_were_said_in(session: Session) -> None:
    hold(session, "05/09/2026")
    meeting = hold(
        session, "05/10/2026", said="Đề nghị tăng cường bảo đảm <b>an toàn</b> lao động ở <i>phân</i> xưởng 2."
    )
    (one,) = found(session, "an toan lao dong")
    assert (one.meeting_id, one.title, one.hits) == (meeting, "Sinh hoạt thường kỳ, tháng 10/2026", 1)
    assert one.excerpt.hit == "an toàn lao động"
    assert one.excerpt.before.endswith("bảo đảm ") and one.excerpt.after == " ở phân xưởng 2."
    speech = get_meeting(session, meeting).file.speeches[0]
    assert one.where == "Ý kiến phát biểu, Đỗ Thị Mỹ Hường"
    assert one.place == f"meeting:{meeting}/found/speech/{speech.id}/text/an%20toan%20lao%20dong"


def test_every_kind_of_text_of_a_meeting_is_searched(session: Session) -> None:
    meeting = hold(
        session, "05/10/2026", "lời phát biểu", "bài trình bày", excused=[MAU], task="lập danh sách", finish=False
    )
    correct_meeting(session, meeting, {"theme": "Chuyên đề học tập", "shortcomings": "còn chậm giờ"})
    write_minutes_passage(session, meeting, "nghi-quyet", "opening", "Chi bộ quyết nghị bằng lời riêng.")
    for words in ("loi phat", "trinh bay", "Công tác tháng", "lap danh sach", "hoc tap", "cham gio", "quyet nghi bang"):
        assert [each.meeting_id for each in found(session, words)] == [meeting], words
    (absence,) = found(session, "đi công tác")
    assert absence.where == "Vắng mặt: Lê Thị Mẫu"


def test_words_that_nowhere_follow_each_other_are_looked_for_apart_and_said_to_be(session: Session) -> None:
    hold(session, "05/10/2026", said="Thu đảng phí đúng hạn, nộp đủ lên cấp trên.")
    told = search_minutes(session, "nộp đảng phí")
    assert told.apart
    assert [each.hits for each in told.texts] == [2 + 1]
    assert not search_minutes(session, "đảng phí").apart


def test_accents_that_were_typed_must_be_there(session: Session) -> None:
    hold(session, "05/10/2026", said="Bảo đảm an toàn.")
    assert found(session, "ân toàn") == ()
    assert len(found(session, "an toàn")) == 1


def test_the_latest_meeting_comes_first_and_a_year_may_be_chosen(session: Session) -> None:
    hold(session, "05/10/2026", said="đoàn kết")
    hold(session, "05/12/2025", said="đoàn kết")
    hold(session, "05/11/2026", said="đoàn kết")
    days = [each.held_on.iso for each in found(session, "đoàn kết") if each.held_on]
    assert days == ["2026-11-05", "2026-10-05", "2025-12-05"]
    assert [each.held_on.iso for each in found(session, "đoàn kết", 2025) if each.held_on] == ["2025-12-05"]


@pytest.mark.parametrize("words", ["", " ", "a", "?!", '"', "*", "a OR", "NEAR(", "\u0000", "😀"])
def test_whatever_is_typed_is_no_mistake(session: Session, words: str) -> None:
    hold(session, "05/10/2026")
    search_minutes(session, words)


def test_undo_and_redo_keep_the_index_right(session: Session) -> None:
    meeting = hold(session, "05/10/2026", finish=False)
    point = get_meeting(session, meeting).file.points[0]
    speech = keep_speech(session, meeting, point.id, {"speaker": "Trần Quốc Hùng", "text": "chuyển đổi số"})
    assert len(found(session, "chuyen doi so")) == 1
    keep_speech(session, meeting, point.id, {"speaker": "Trần Quốc Hùng", "text": "tiết kiệm điện"}, speech)
    assert found(session, "chuyen doi so") == ()
    undo_act(session)
    assert len(found(session, "chuyen doi so")) == 1
    redo_act(session)
    assert found(session, "chuyen doi so") == () and len(found(session, "tiet kiem")) == 1
    remove_meeting_part(session, "speech", speech)
    assert found(session, "tiet kiem") == ()
    undo_act(session)
    assert len(found(session, "tiet kiem")) == 1
    assert words_prove(session.book)
    assert session.book.check() == []


def test_what_was_refused_is_not_found(session: Session) -> None:
    meeting = hold(session, "05/10/2026")
    point = get_meeting(session, meeting).file.points[0]
    with pytest.raises(Refused):
        keep_speech(session, meeting, point.id, {"speaker": "Trần Quốc Hùng", "text": "không được ghi"})
    assert found(session, "khong duoc ghi") == ()


def test_a_correction_of_finished_minutes_is_found(session: Session) -> None:
    meeting = hold(session, "05/10/2026")
    note_correction(session, meeting, {"wrong": "mười hai", "right": "mười ba"})
    assert [each.where for each in found(session, "muoi ba")] == ["Đính chính: Sửa lại là"]


def test_a_book_with_another_password_and_opened_again_is_searched_as_before(tmp_path: Path) -> None:
    made = small_cell(tmp_path)
    hold(made, "05/10/2026", said="an toàn lao động", task="kiểm tra máy", absent=[HUNG])
    made.book.set_password("một mật khẩu mới")
    assert len(found(made, "an toan")) == 1
    made.book.close(copy=False)
    again = books.open_session(made.book.path, "một mật khẩu mới", CLOCK)
    assert len(found(again, "an toan")) == 1 and words_prove(again.book)
    assert again.book.check() == []
    again.book.close(copy=False)
