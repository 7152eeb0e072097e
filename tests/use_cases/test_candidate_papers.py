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
from partycell_desktop.use_cases import candidates, member_papers, printing, roster
from partycell_desktop.use_cases.candidate_papers import list_passages
from partycell_desktop.use_cases.cell import correct_cell
from partycell_desktop.use_cases.session import FixedClock, Session
from tests.books import make_book
from tests.use_cases.conftest import CELL, DESK, NAMES
from tests.use_cases.test_candidate_way import VN, Way, admit, begin, make_dossier, recognise

START = FixedClock(datetime(2025, 3, 3, 9, 0, tzinfo=VN))
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


# Every paper of the cell along the way of one worker (tests/use_cases/test_candidate_way.py), on its own day.


@pytest.fixture
def walk(tmp_path: Path) -> Iterator[Way]:
    session = make_book(tmp_path / "way.sochibo", "", CELL, NAMES, {"name": "2025 - 2030"}, DESK, START)
    names = ("Hoàng Thị Đào", "Vũ Minh Đức", "Lê Văn Dao", "Đỗ Thanh Hương", "Trần Quốc Hùng", "Nguyễn Đức Khang")
    found = Way(session, {name.split()[-1]: member(session, name) for name in names})
    begin(found)
    yield found
    session.book.close(copy=False)


def said(walk: Way, code: str, **options: str) -> str:
    return text_of(printing.paper_bytes(walk.session, code, candidacy_ids=[walk.id], options=options))


def test_the_resolutions_before_the_dossier_bear_their_own_day_and_number(walk: Way) -> None:
    texts = {"NQ-CTĐ.present": "6", "NQ-CTĐ.in_favour": "5"}
    around.write_candidate_texts(walk.session, walk.id, texts)
    sympathiser = said(walk, "NQ-CTĐ")
    assert "Số 03-NQ/CB" in sympathiser
    assert "Ví Dụ, ngày 02 tháng 4 năm 2025" in sympathiser
    assert "Tổng số đảng viên chính thức: 6 đồng chí; có mặt: 6 đồng chí" in sympathiser
    # Five of six: 83.33 per cent.
    assert "được 5 đồng chí đảng viên chính thức tán thành (đạt 83,3% so với" in sympathiser
    assert "Công đoàn" in sympathiser and "Hoàng Thị Đào" in sympathiser
    assignment = said(walk, "NQ-PCGĐ")
    assert "Số 03-NQ/CB" in assignment and "ngày 02 tháng 4 năm 2025" in assignment
    dossier = said(walk, "NQ-LHS")
    assert "Số 09-NQ/CB" in dossier and "ngày 20 tháng 5 năm 2026" in dossier
    assert "số 115/CN" in dossier and "18/04/2025" in dossier


def test_a_member_who_takes_the_place_of_another_is_said_to(walk: Way) -> None:
    session = walk.on("10/6/2026")
    around.assign_mentor(session, walk.id, walk.members["Hùng"], {"from_on": "9/6/2026", "number": "11-NQ/CB"})
    paper = said(walk, "NQ-PCGĐ")
    assert "Số 11-NQ/CB" in paper and "ngày 09 tháng 6 năm 2026" in paper
    assert "Trần Quốc Hùng" in paper
    assert "thay đồng chí" in paper
    # The resolution of the first assignment still names who was assigned then.
    assert "Trần Quốc Hùng" not in said(walk, "NQ-CTĐ")


def test_one_resolution_is_printed_on_several_people(walk: Way) -> None:
    session = walk.session
    other = candidates.add_candidate(session, {"full_name": "Nguyễn Ngọc Ẩn", "work_unit": "Phòng Kế toán"})
    both = printing.paper_bytes(session, "NQ-LHS", candidacy_ids=[walk.id, other])
    assert text_of(both).count("NGHỊ QUYẾT") == 1
    assert "Nguyễn Ngọc Ẩn" in text_of(both) and "Đinh Công Mẫu" in text_of(both)
    around.write_candidate_texts(session, walk.id, {"NQ-LHS.present": "6", "NQ-LHS.in_favour": "7"})
    gaps = printing.list_gaps(session, "NQ-LHS", candidacy_ids=[walk.id, other])
    assert "7 phiếu tán thành, nhưng chi bộ chỉ có 6 đảng viên chính thức." in [each.reason for each in gaps]
    assert {each.member for each in gaps if each.label == "Vào diện cảm tình Đảng từ ngày"} == {"Nguyễn Ngọc Ẩn"}


def test_numbers_that_differ_on_one_resolution_are_pointed_out(walk: Way) -> None:
    session = walk.session
    other = candidates.add_candidate(session, {"full_name": "Nguyễn Ngọc Ẩn"})
    person = candidates.get_candidate(session, other).person.id
    member_papers.note_paper(session, person, {"type_number": "204", "dated_on": "20/5/2026", "number": "10-NQ/CB"})
    gaps = printing.list_gaps(session, "NQ-LHS", candidacy_ids=[walk.id, other])
    assert any("09-NQ/CB, 10-NQ/CB" in each.reason for each in gaps)


def test_a_letter_is_made_for_each_inquiry_and_a_paper_for_who_goes_there(walk: Way) -> None:
    session = walk.on("20/6/2026")
    asked = [
        {"about": "Cha, mẹ", "place": "Đảng ủy xã Ví Dụ", "number": "5", "sent_on": "15/6/2026"},
        {"about": "Em ruột ở nước ngoài", "place": "Đảng ủy Bộ Ngoại giao", "abroad": "x", "sent_on": "16/6/2026"},
        {"about": "Vợ", "place": "Đảng ủy phường Ví Dụ", "sent_on": "15/6/2026"},
        {"about": "Bà nội", "place": "Xã Ví Dụ", "exempt_reason": "cả nhà ở một xã"},
    ]
    first, abroad, wife, _spared = [
        around.keep_verification(
            session, walk.id, items, verifier_id=walk.members["Đức"] if "Vợ" in items["about"] else 0
        )
        for items in asked
    ]
    pages = PdfReader(io.BytesIO(printing.paper_bytes(session, "20-KNĐ", candidacy_ids=[walk.id]))).pages
    letters = [" ".join(page.extract_text().split()) for page in pages]
    assert len(letters) == 2
    assert "Số 05-CV/CB" in letters[0]
    assert "Kính gửi: Đảng ủy xã Ví Dụ" in letters[0]
    assert "trong 30 ngày làm việc" in letters[0]
    assert "XÁC NHẬN CỦA ĐẢNG ỦY PHƯỜNG VÍ DỤ" in letters[0]
    assert "trong 90 ngày làm việc" in letters[1]
    assert "ngày 16 tháng 6 năm 2026" in letters[1]
    only = said(walk, "20-KNĐ", part=str(abroad))
    assert "Bộ Ngoại giao" in only and "xã Ví Dụ" not in only
    sent = said(walk, "19-KNĐ")
    assert "ĐẢNG ỦY PHƯỜNG VÍ DỤ" in sent and "T/M ĐẢNG ỦY" in sent
    assert "giới thiệu đồng chí Vũ Minh Đức, đảng viên Chi bộ Công ty TNHH Minh Họa" in sent
    with pytest.raises(Refused, match="99"):
        said(walk, "20-KNĐ", part="99")
    assert [each.name for each in list_passages(session, walk.id, "19-KNĐ")] == [f"19-KNĐ.{wife}.valid_until"]
    assert first != abroad


def test_a_cell_that_is_a_base_organisation_signs_for_itself_and_seals(walk: Way) -> None:
    session = walk.on("20/6/2026")
    correct_cell(session, {"organisation_type": "Chi bộ cơ sở", "has_seal": True})
    around.keep_verification(
        session, walk.id, {"about": "Vợ", "place": "Phường Ví Dụ"}, verifier_id=walk.members["Đức"]
    )
    sent = said(walk, "19-KNĐ", date="15/6/2026")
    assert "T/M CHI ỦY BÍ THƯ Nguyễn Đức Khang" in sent
    assert "Ví Dụ, ngày 15 tháng 6 năm 2026" in sent
    around.keep_verification(session, walk.id, {"about": "Cha, mẹ", "place": "Đảng ủy xã Ví Dụ"})
    assert "XÁC NHẬN" not in said(walk, "20-KNĐ")


def test_the_opinions_are_gathered_with_their_shares(walk: Way) -> None:
    make_dossier(walk)
    around.keep_opinion(
        walk.session,
        walk.id,
        "admission",
        {"body": "Đoàn Thanh niên", "asked": "9", "agreed": "7", "against": "2", "reason": "còn trẻ",
         "strengths": "Nhiệt tình", "weaknesses": "Nóng tính", "given_on": "14/7/2026"},
    )  # fmt: skip
    paper = said(walk, "5-KNĐ")
    assert "ngày 15 tháng 7 năm 2026" in paper  # of the paper 42 in the dossier
    # Seven and two of nine: 77.78 and 22.22 per cent.
    assert "7 trong tổng số 9 đồng chí được hỏi ý kiến (đạt 77,8%); không tán thành: 2 đồng chí (22,2%)" in paper
    assert "lý do: còn trẻ." in paper
    assert paper.index("Công đoàn") < paper.index("II. CHI ỦY") < paper.index("Chi ủy khu phố 1")
    assert "T/M CHI BỘ" in paper  # six official members elect no cell committee
    lines = {each.name: each for each in list_passages(walk.session, walk.id, "6-KNĐ")}
    assert (lines["6-KNĐ.strengths"].proposal, lines["6-KNĐ.strengths"].proposed_from) == ("Nhiệt tình.", "")


def test_the_papers_of_the_recognition_tell_of_the_probation(walk: Way) -> None:
    make_dossier(walk)
    admit(walk)
    recognise(walk)
    around.write_candidate_texts(walk.session, walk.id, {"11-KNĐ.strengths": "Tiến bộ"})
    help_ = said(walk, "NQ-GĐDB")
    assert "ngày 02 tháng 10 năm 2026" in help_
    assert "Vũ Minh Đức" in help_ and "02/10/2026" in help_
    gathered = said(walk, "12-KNĐ")
    assert "ngày 08 tháng 10 năm 2027" in gathered
    resolution = said(walk, "13-KNĐ")
    assert "Số 20-NQ/CB" in resolution and "ngày 15 tháng 10 năm 2027" in resolution
    assert "được kết nạp vào Đảng ngày 02 tháng 10 năm 2026, trở thành đảng viên chính thức" in resolution
    # Twelve months after the ceremony of 02/10/2026.
    assert "là đảng viên chính thức kể từ ngày 02/10/2027" in resolution
    strengths = list_passages(walk.session, walk.id, "13-KNĐ")[0]
    assert (strengths.proposal, strengths.proposed_from) == ("Tiến bộ", "11-KNĐ")
    # The resolution of the admission is still printed as it was, with the vote of that day.
    assert "Số 14-NQ/CB" in said(walk, "6-KNĐ")


def test_a_candidate_who_moves_gets_the_certificate(walk: Way) -> None:
    walk.on("14/8/2026")
    to = "Chi bộ Công ty Cổ phần Thí Dụ"
    candidates.end_candidacy(walk.session, walk.id, "moved", "14/8/2026", to=to)
    paper = said(walk, "17-KNĐ")
    assert f"Kính gửi: {to}" in paper
    assert "Được xét là cảm tình Đảng từ ngày: 02/04/2025" in paper
    assert "Đảng viên được phân công giúp đỡ: Hoàng Thị Đào, từ ngày 02/04/2025" in paper
    assert "số 115/CN, ngày 18/04/2025" in paper
    gaps = {each.place for each in printing.list_gaps(walk.session, "17-KNĐ", candidacy_ids=[walk.id])}
    assert f"candidate:{walk.id}/person.home_detail" in gaps


def test_every_paper_about_candidates_can_be_made_of_somebody_just_added(session: Session, way: int) -> None:
    forms = [each for each in printing.list_forms(session) if each.about in ("candidate", "candidates")]
    assert len(forms) >= 12
    for form in forms:
        for kind in ("pdf", "docx"):
            assert printing.paper_bytes(session, form.code, kind=kind, candidacy_ids=[way])
        assert all(each.label for each in printing.list_gaps(session, form.code, candidacy_ids=[way]))
