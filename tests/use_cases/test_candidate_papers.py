"""Papers of a candidate from a real book: the facts, what is named before printing, passages that are typed once."""

import io
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import docx
import pytest
from pypdf import PdfReader

from partycell_desktop.domain.refusal import Refused
from partycell_desktop.use_cases import candidate_people as around
from partycell_desktop.use_cases import candidate_votes as votes
from partycell_desktop.use_cases import candidates, printing, roster
from partycell_desktop.use_cases.books import make_book
from partycell_desktop.use_cases.candidate_papers import list_passages
from partycell_desktop.use_cases.session import FixedClock, Session
from tests.use_cases.conftest import CELL, DESK, NAMES

MOMENT = datetime(2026, 11, 22, 9, 0).astimezone()
TEXTS = {
    "6-KNĐ.life_record": "Rõ ràng",
    "6-KNĐ.conviction": "Động cơ đúng đắn.",
    "6-KNĐ.strengths": "Gương mẫu",
    "6-KNĐ.weaknesses": "Còn ít phát biểu",
}


@pytest.fixture
def session(path: Path) -> Iterator[Session]:
    made = make_book(path, "", CELL, NAMES, {"name": "2025 - 2030"}, DESK, FixedClock(MOMENT))
    for name in ("Hoàng Thị Đào", "Vũ Minh Đức", "Nguyễn Đức Khang"):
        member(made, name)
    yield made
    made.book.close(copy=False)


def member(session: Session, name: str) -> int:
    told = [
        {"kind": "admitted", "on": "3/2/2015", "decided_on": "15/1/2015"},
        {"kind": "recognised", "on": "3/2/2016"},
    ]
    return roster.add_member(session, {"full_name": name, "born_on": "1/1/1980"}, told)


@pytest.fixture
def way(session: Session) -> int:
    return candidates.add_candidate(session, {"full_name": "Đinh Công Mẫu", "born_on": "12/5/1993"})


def vote(session: Session, way: int, **items: str) -> int:
    told = {
        "held_on": "5/10/2026",
        "number": "14-NQ/CB",
        "in_favour": "3",
        "chair": "Nguyễn Đức Khang",
        "chair_post": "Bí thư chi bộ",
        "secretary": "Hoàng Thị Đào",
    }
    return votes.record_vote(session, way, "admission", {**told, **items})


def text_of(pdf: bytes) -> str:
    return " ".join("\n".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages).split())


def test_the_resolution_is_printed_from_what_is_recorded(session: Session, way: int) -> None:
    vote(session, way, present_official="2", in_favour="2", absent_reason="1 đồng chí đi công tác")
    around.write_candidate_texts(session, way, TEXTS)
    assert printing.list_gaps(session, "6-KNĐ", candidacy_ids=[way]) == []
    said = text_of(printing.paper_bytes(session, "6-KNĐ", candidacy_ids=[way]))
    assert "Số 14-NQ/CB" in said
    assert "Ví Dụ, ngày 05 tháng 10 năm 2026" in said
    assert "đề nghị kết nạp quần chúng Đinh Công Mẫu vào Đảng" in said
    assert "Tổng số đảng viên của chi bộ: 3, trong đó chính thức 3, dự bị 0." in said
    assert "Vắng mặt: 1, trong đó chính thức 1, dự bị 0. Lý do: 1 đồng chí đi công tác." in said
    # Two of three: 66.67 per cent, rounded to one place.
    assert "tán thành kết nạp: 2 đồng chí (đạt 66,7% so với tổng số đảng viên chính thức)" in said
    assert "Rõ ràng." in said


def test_a_paper_is_dated_on_the_day_of_its_meeting_and_printed_on_the_edition_of_that_day(
    session: Session, way: int
) -> None:
    vote(session, way)
    said = text_of(printing.paper_bytes(session, "6-KNĐ", candidacy_ids=[way], options={"date": "6/10/2026"}))
    assert "Ví Dụ, ngày 06 tháng 10 năm 2026" in said
    vote_before = {"date": "1/1/2020"}
    with pytest.raises(Refused, match="01/01/2020"):
        printing.compose_paper(session, "6-KNĐ", options=vote_before, candidacy_ids=[way])


def test_what_is_missing_is_named_with_its_place_on_the_page_of_the_candidate(session: Session, way: int) -> None:
    gaps = {each.place: each for each in printing.list_gaps(session, "6-KNĐ", candidacy_ids=[way])}
    assert f"candidate:{way}/votes" in gaps
    passage = gaps[f"candidate:{way}/texts.6-KNĐ.strengths"]
    assert (passage.label, passage.member, passage.missing) == ("Ưu điểm", "Đinh Công Mẫu", True)
    assert passage.reason == "Chưa viết."


def test_the_number_of_the_person_names_the_candidate_too(session: Session, way: int) -> None:
    person = candidates.get_candidate(session, way).person.id
    assert "Đinh Công Mẫu" in text_of(printing.paper_bytes(session, "6-KNĐ", [person]))
    khang = next(each.id for each in roster.list_members(session) if each.person.name == "Nguyễn Đức Khang")
    with pytest.raises(Refused, match="Nguyễn Đức Khang"):
        printing.compose_paper(session, "6-KNĐ", [khang])


def test_a_paper_without_a_name_takes_those_who_stand_at_its_stage(session: Session, way: int) -> None:
    with pytest.raises(Refused, match="Hãy chọn quần chúng"):
        printing.compose_paper(session, "6-KNĐ")


def test_printing_is_noted_for_the_candidate(session: Session, way: int, tmp_path: Path) -> None:
    vote(session, way)
    told = printing.print_paper(session, "6-KNĐ", out=str(tmp_path / "nq.docx"), candidacy_ids=[way])
    assert told["members"] == 1
    assert told["gaps"] == 4  # the four passages
    words = "\n".join(each.text for each in docx.Document(str(tmp_path / "nq.docx")).paragraphs)
    assert "Đinh Công Mẫu" in words
    (line,) = printing.list_printed(session)
    assert (line.what, line.members) == ("6-KNĐ Nghị quyết đề nghị kết nạp đảng viên", ("Đinh Công Mẫu",))


def test_a_passage_is_typed_once_and_offered_where_it_may_serve(session: Session, way: int) -> None:
    around.write_candidate_texts(session, way, {"3-KNĐ.7.strengths": "Tích cực", "6-KNĐ.weaknesses": "Không"})
    lines = {each.name: each for each in list_passages(session, way, "6-KNĐ")}
    assert list(lines) == ["6-KNĐ.life_record", "6-KNĐ.conviction", "6-KNĐ.strengths", "6-KNĐ.weaknesses"]
    strengths = lines["6-KNĐ.strengths"]
    assert (strengths.text, strengths.proposal, strengths.proposed_from) == ("", "Tích cực", "3-KNĐ")
    assert (lines["6-KNĐ.weaknesses"].text, lines["6-KNĐ.weaknesses"].proposal) == ("Không", "")
    gaps = {each.label: each.reason for each in printing.list_gaps(session, "6-KNĐ", candidacy_ids=[way])}
    assert gaps["Ưu điểm"] == "Chưa viết; có thể dùng lại nội dung của 3-KNĐ."
    # A text that may serve is never printed by itself.
    assert "Tích cực" not in text_of(printing.paper_bytes(session, "6-KNĐ", candidacy_ids=[way]))


def test_passages_of_a_paper_that_is_not_about_candidates_are_refused(session: Session, way: int) -> None:
    with pytest.raises(Refused, match="2-HSĐV"):
        list_passages(session, way, "2-HSĐV")


def test_a_failed_vote_is_reported_and_doubtful(session: Session, way: int) -> None:
    vote(session, way, in_favour="1", against="2", against_reason="cần thêm thời gian")
    gaps = printing.list_gaps(session, "6-KNĐ", candidacy_ids=[way])
    assert "Số phiếu tán thành chưa đạt tỷ lệ theo quy định." in [each.reason for each in gaps]
    said = text_of(printing.paper_bytes(session, "6-KNĐ", candidacy_ids=[way]))
    assert "chưa đạt 2/3 theo quy định" in said
    assert "xem xét, kết nạp" not in said


def test_both_shares_are_printed_where_not_every_official_member_counts(session: Session, way: int) -> None:
    duc = next(each.id for each in roster.list_members(session) if each.person.name == "Vũ Minh Đức")
    roster.record_event(session, duc, "temporary_out", {"on": "1/6/2026"})
    vote(session, way, present_official="2", in_favour="2")
    said = text_of(printing.paper_bytes(session, "6-KNĐ", candidacy_ids=[way]))
    assert "(đạt 66,7% so với tổng số đảng viên chính thức)" in said
    assert "được tính khi biểu quyết: 2 đồng chí; số tán thành đạt 100% so với số này" in said


def test_a_paper_can_be_looked_at_before_it_is_printed(session: Session, way: int) -> None:
    vote(session, way)
    seen = printing.preview_paper(session, "6-KNĐ", candidacy_ids=[way])
    assert seen is not None
    assert (seen.code, seen.file_name, seen.members) == ("6-KNĐ", "6-KNĐ Đinh Công Mẫu", 1)
    assert "chưa đối chiếu" in seen.note  # said on the screen
    assert "chưa đối chiếu" not in text_of(printing.paper_bytes(session, "6-KNĐ", candidacy_ids=[way]))
    assert printing.list_printed(session) == []
