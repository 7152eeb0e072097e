"""The papers of a congress, printed and read back: ballot papers, minutes of the counting, resolution, report."""

from collections.abc import Iterator
from pathlib import Path

import docx
import pypdf
import pytest

from partycell_desktop.domain.refusal import Refused
from partycell_desktop.use_cases import congress, congress_ballots, congress_results, meetings, minutes, printing
from partycell_desktop.use_cases.congress_papers import number_congress_paper
from partycell_desktop.use_cases.document_lists import list_documents
from partycell_desktop.use_cases.meeting_items import keep_vote
from partycell_desktop.use_cases.session import Session
from tests.use_cases.congresses import ANH, MAU, called_to, elected_all, make_cell, with_names, with_organs


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    made = make_cell(tmp_path)
    yield made
    made.book.close(copy=False)


@pytest.fixture
def held(session: Session) -> int:
    """A congress with a runoff, its resolution adopted."""
    meeting = called_to(session)
    congress.keep_congress(session, meeting, {"ordinal": "IV", "term_name": "2026 - 2031", "copies": "3"})
    elected_all(session, meeting)
    keep_vote(session, meeting, {"matter": "Thông qua nghị quyết đại hội", "in_favour": "8"})
    return meeting


def printed(session: Session, folder: Path, code: str, **options: object) -> list[str]:
    """The pages of a paper, each as its words."""
    out = folder / f"{code}.pdf"
    printing.print_paper(session, code, (), str(out), options)
    return [" ".join(page.extract_text().split()) for page in pypdf.PdfReader(out).pages]


def rounds(session: Session, meeting: int) -> list[int]:
    return [each.id for each in meetings.get_meeting(session, meeting).file.rounds]


def test_the_minutes_of_a_counting_tell_every_figure(session: Session, held: int, tmp_path: Path) -> None:
    first, second, *_rest = rounds(session, held)
    text = " ".join(printed(session, tmp_path, "BB-KP", meeting=held, round=first))
    for words in (
        "ĐẠI HỘI LẦN THỨ IV",
        "kiểm phiếu bầu chi ủy, nhiệm kỳ 2026 - 2031 (lần 1)",
        "Đồng chí Cao Thị Kim Oanh, trưởng ban;",
        "Đồng chí Hoàng Văn Nam, ủy viên;",
        "Số lượng cần bầu: 03 đồng chí; bầu trong lần này: 03 đồng chí",
        "Bùi Thị Ánh; Trần Quốc Hùng; Nguyễn Đức Khang; Lê Thị Mẫu",
        "được triệu tập: 9; có mặt: 8; vắng: 1; được tính vào số thành viên của đại hội: 9",
        "phát ra: 8; số phiếu thu về: 8; số phiếu hợp lệ: 8; số phiếu không hợp lệ: 0",
        "1 Bùi Thị Ánh 4 44,4%",
        "1 Nguyễn Đức Khang 8 88,9% 2 Trần Quốc Hùng 7 77,8%",
        "TRƯỞNG BAN KIỂM PHIẾU",
    ):
        assert words in text, words
    assert "Dự thảo lần 1" in text and "Số -BB/ĐH" in text
    congress.keep_congress(session, held, {"copies": "4"})
    assert "Dự thảo lần 2" in " ".join(printed(session, tmp_path, "BB-KP", meeting=held, round=first))
    again = " ".join(printed(session, tmp_path, "BB-KP", meeting=held, round=second))
    assert "Dự thảo lần 1" in again, "each counting has minutes of its own"
    assert "(lần 2)" in again and "bầu trong lần này: 01 đồng chí" in again
    assert "1 Bùi Thị Ánh 5 55,6%" in again


def test_without_a_ballot_named_the_minutes_of_every_counting_follow_each_other(
    session: Session, held: int, tmp_path: Path
) -> None:
    text = " ".join(printed(session, tmp_path, "BB-KP", meeting=held))
    assert text.count("BIÊN BẢN kiểm phiếu bầu") == 4


def test_ballot_papers_bear_the_names_and_as_many_as_are_asked_for(session: Session, held: int, tmp_path: Path) -> None:
    first, *_rest = rounds(session, held)
    pages = printed(session, tmp_path, "PB-ĐH", meeting=held, round=first, copies="5", per_page="2")
    assert len(pages) == 3 and all(page.count("PHIẾU BẦU") == 2 for page in pages)
    assert "1 Bùi Thị Ánh 2 Trần Quốc Hùng 3 Nguyễn Đức Khang 4 Lê Thị Mẫu" in pages[0]
    assert "gạch ngang cả họ và tên" in pages[0] and "Không đồng ý" not in pages[0]
    assert "Dấu của cấp ủy triệu tập đại hội" in pages[0]


def test_without_a_surplus_the_ballot_paper_has_four_columns(session: Session, held: int, tmp_path: Path) -> None:
    third = rounds(session, held)[2]
    (page,) = printed(session, tmp_path, "PB-ĐH", meeting=held, round=third)
    assert "STT Họ và tên Đồng ý Không đồng ý" in page and "gạch ngang" not in page


@pytest.mark.parametrize(
    ("code", "options", "field"),
    [
        ("PB-ĐH", {"per_page": "5"}, "per_page"),
        ("PB-ĐH", {"copies": "0"}, "copies"),
        ("PB-ĐH", {"copies": "nhiều"}, "copies"),
        ("BB-KP", {"round": "999"}, "round"),
    ],
)
def test_options_that_cannot_be_are_refused(
    session: Session, held: int, tmp_path: Path, code: str, options: dict[str, str], field: str
) -> None:
    with pytest.raises(Refused) as refused:
        printed(session, tmp_path, code, meeting=held, **options)
    assert refused.value.field == field


def test_papers_of_a_congress_are_refused_for_another_meeting_and_before_their_time(
    session: Session, tmp_path: Path
) -> None:
    ordinary = meetings.plan_meeting(session, "ordinary", {"held_on": "05/10/2026", "starts_at": "14:00"})
    for code in ("BB-KP", "PB-ĐH", "NQ-ĐH", "BC-ĐH", "DS-TN"):
        with pytest.raises(Refused):
            printed(session, tmp_path, code, meeting=ordinary)
    early = called_to(session)
    with_organs(session, early)
    opened = congress_ballots.open_ballot(session, with_names(session, early)[0])
    with pytest.raises(Refused):
        printed(session, tmp_path, "BB-KP", meeting=early, round=opened)
    with pytest.raises(Refused):
        printed(session, tmp_path, "DS-TN", meeting=early)
    assert printed(session, tmp_path, "PB-ĐH", meeting=early, round=opened)


def test_the_resolution_names_whom_the_congress_elected(session: Session, held: int, tmp_path: Path) -> None:
    text = " ".join(printed(session, tmp_path, "NQ-ĐH", meeting=held))
    for words in (
        "NGHỊ QUYẾT đại hội lần thứ IV, nhiệm kỳ 2026 - 2031",
        "có 08/09 đảng viên chính thức được triệu tập dự đại hội, đạt tỷ lệ 88,9%",
        "gồm 03 đồng chí: đồng chí Nguyễn Đức Khang (8/9 phiếu, đạt 88,9%)",
        "đồng chí Bùi Thị Ánh (5/9 phiếu, đạt 55,6%)",
        "thông qua với 8/9 đồng chí tán thành",
        "T/M ĐOÀN CHỦ TỊCH CHỦ TỊCH ĐẠI HỘI Nguyễn Đức Khang",
    ):
        assert words in text, words


def test_a_passage_of_the_resolution_is_worded_by_hand(session: Session, held: int, tmp_path: Path) -> None:
    minutes.write_minutes_passage(session, held, "nq-dh", "carrying_out", "Giao chi ủy tổ chức thực hiện.")
    assert "Giao chi ủy tổ chức thực hiện." in " ".join(printed(session, tmp_path, "NQ-ĐH", meeting=held))


def test_the_minutes_of_the_congress_tell_its_organs_and_ballots(session: Session, held: int, tmp_path: Path) -> None:
    text = " ".join(printed(session, tmp_path, "BB-SH", meeting=held))
    for words in (
        "BIÊN BẢN đại hội lần thứ IV, nhiệm kỳ 2026 - 2031",
        "Đoàn chủ tịch: đồng chí Nguyễn Đức Khang; đồng chí Trần Quốc Hùng.",
        "Ban kiểm phiếu: đồng chí Cao Thị Kim Oanh (trưởng ban); đồng chí Hoàng Văn Nam; đồng chí Phạm Văn Dũng.",
        "BẦU CỬ",
        "Bỏ phiếu lần 2: phát ra 8 phiếu, thu về 8 phiếu",
        "Trúng cử: Bùi Thị Ánh.",
        "đọc lại cho đại hội nghe",
    ):
        assert words in text, words


def test_what_goes_upward_lists_those_elected_with_their_posts(session: Session, held: int, tmp_path: Path) -> None:
    text = " ".join(printed(session, tmp_path, "BC-ĐH", meeting=held))
    assert "Kính gửi: Đảng ủy phường Ví Dụ" in text and "ngày 22 tháng 11 năm 2026" in text
    assert "3 Bùi Thị Ánh Chi ủy viên 5/9 55,6% 2" in text
    (page,) = printed(session, tmp_path, "DS-TN", meeting=held)
    assert "Nguyễn Đức Khang Nam 03/02/1985" in page and "Bí thư 8/9" in page and "Chi ủy viên 5/9" in page
    assert "Lê Thị Mẫu" not in page
    told = {each.what for each in printing.list_printed(session)}
    assert any(each.startswith("DS-TN") for each in told)  # it tells of members, and is noted for them


def test_the_papers_come_as_word_files_too(session: Session, held: int, tmp_path: Path) -> None:
    for code in ("BB-KP", "PB-ĐH", "NQ-ĐH", "BC-ĐH", "DS-TN"):
        out = tmp_path / f"{code}.docx"
        printing.print_paper(session, code, (), str(out), {"meeting": held})
        document = docx.Document(str(out))
        cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
        assert "Nguyễn Đức Khang" in "\n".join([*cells, *(each.text for each in document.paragraphs)])


def test_papers_of_the_congress_take_numbers_of_one_series_and_the_report_one_of_the_new_term(
    session: Session, held: int, tmp_path: Path
) -> None:
    first, second, *_rest = rounds(session, held)
    assert number_congress_paper(session, held, "bb-kp", first) == "01-BB/ĐH"
    assert number_congress_paper(session, held, "bb-kp", second) == "02-BB/ĐH"
    assert number_congress_paper(session, held, "nq-dh") == "03-NQ/ĐH"
    congress_results.take_over_results(session, held)
    assert number_congress_paper(session, held, "bc-dh") == "01-BC/CB"
    with pytest.raises(Refused):
        number_congress_paper(session, held, "bb-kp", first)
    with pytest.raises(Refused):
        number_congress_paper(session, held, "giay-moi")
    assert "Số 02-BB/ĐH" in printed(session, tmp_path, "BB-KP", meeting=held, round=second)[0]
    assert "Số 03-NQ/ĐH" in printed(session, tmp_path, "NQ-ĐH", meeting=held)[0]
    assert "Số 01-BC/CB" in printed(session, tmp_path, "BC-ĐH", meeting=held)[0]
    assert {each.document.title for each in list_documents(session)} >= {
        "kiểm phiếu bầu chi ủy, nhiệm kỳ 2026 - 2031 (lần 2)",
        "đại hội lần thứ IV, nhiệm kỳ 2026 - 2031",
        "kết quả đại hội lần thứ IV, nhiệm kỳ 2026 - 2031",
    }


def test_equal_votes_stand_in_the_minutes_of_the_counting(session: Session, tmp_path: Path) -> None:
    meeting = called_to(session)
    with_organs(session, meeting)
    elections = congress.propose_elections(session, meeting)
    congress.keep_election(session, meeting, {"seats": "2"}, election_id=elections[0])
    for member in (ANH, MAU, 1):
        congress.keep_nominee(session, elections[0], member)
    opened = congress_ballots.open_ballot(session, elections[0])
    figures = {"handed_out": "8", "returned": "8", "valid": "8", "invalid": "0"}
    congress_ballots.count_ballot(session, opened, figures, {str(ANH): "5", str(MAU): "5", "1": "5"})
    text = " ".join(printed(session, tmp_path, "BB-KP", meeting=meeting))
    assert "Không có đồng chí nào trúng cử trong lần bầu này." in text
    assert (
        "Các đồng chí có số phiếu bằng nhau, chưa xác định trúng cử: Bùi Thị Ánh; Nguyễn Đức Khang; Lê Thị Mẫu." in text
    )
    congress_ballots.settle_tie(session, opened, [ANH, MAU], "Đại hội biểu quyết chọn hai đồng chí")
    text = " ".join(printed(session, tmp_path, "BB-KP", meeting=meeting))
    assert "Đại hội quyết định: Đại hội biểu quyết chọn hai đồng chí" in text
    assert "1 Bùi Thị Ánh 5 55,6% 2 Lê Thị Mẫu 5 55,6%" in text


def test_a_number_taken_after_the_minutes_were_finished_leaves_them_whole(session: Session, held: int) -> None:
    minutes.finish_minutes(session, held)
    number_congress_paper(session, held, "bb-kp", rounds(session, held)[0])
    number_congress_paper(session, held, "nq-dh")
    assert [each for each in minutes.check_minutes(session, held) if each.key == "changed"] == []
