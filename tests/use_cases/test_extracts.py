"""Extracts for one member, reports to the committee above, and the drafts of a meeting's papers."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader

from partycell_desktop.domain.refusal import Refused
from partycell_desktop.use_cases import cell_reports, documents, extracts, meeting_items, meetings, minutes, printing
from partycell_desktop.use_cases import written_papers as writing
from partycell_desktop.use_cases.document_lists import list_documents
from partycell_desktop.use_cases.history import undo_act
from partycell_desktop.use_cases.roster import add_member, record_event
from partycell_desktop.use_cases.session import Session
from partycell_desktop.use_cases.tasks import keep_task
from tests.books import make_book
from tests.use_cases.conftest import CELL, CLOCK, DESK, NAMES

PEOPLE = ("Nguyễn Đức Khang", "Đỗ Thị Mỹ Hường", "Trần Quốc Hùng", "Lê Thị Mẫu")
KHANG, HUONG, HUNG, MAU = range(1, 5)


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    made = make_book(tmp_path / "trích.sochibo", "", CELL, NAMES, {"name": "2025 - 2030"}, DESK, CLOCK)
    for name in PEOPLE:
        person = add_member(made, {"full_name": name})
        record_event(made, person, "admitted", {"on": "03/02/2015"})
        record_event(made, person, "recognised", {"on": "03/02/2016"})
    yield made
    made.book.close(copy=False)


@pytest.fixture
def meeting(session: Session) -> int:
    """A meeting that is over, with what was said and decided; its minutes are not finished."""
    number = meetings.plan_meeting(session, "ordinary", {"held_on": "05/10/2026", "starts_at": "14:00"})
    meetings.open_meeting(session, number)
    meetings.mark_rest_present(session, number)
    meetings.correct_meeting(session, number, {"ended_at": "15:40"}, chair=KHANG, secretary=HUONG)
    point = {"title": "Nhiệm vụ tháng tới", "text": "Giao hàng đúng hạn.", "conclusion": "Thống nhất."}
    meeting_items.keep_point(session, number, point)
    return number


def words_of(path: Path) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(path).pages).split())


# Drafts of a meeting's papers.


def test_a_paper_of_a_meeting_is_a_draft_until_it_is_numbered(session: Session, meeting: int, tmp_path: Path) -> None:
    options, out = {"meeting": str(meeting)}, tmp_path / "a.pdf"
    printing.print_paper(session, "nghi-quyet", [], str(out), options)
    assert "Dự thảo lần 1" in words_of(out) and "Số -NQ/CB" in words_of(out).replace("\u00a0", "")
    printing.print_paper(session, "nghi-quyet", [], str(out), options)
    assert "Dự thảo lần 1" in words_of(out)
    minutes.write_minutes_passage(session, meeting, "nghi-quyet", "closing", "Chi bộ nhất trí.")
    printing.print_paper(session, "nghi-quyet", [], str(out), options)
    assert "Dự thảo lần 2" in words_of(out)
    assert minutes.number_meeting_paper(session, meeting, "nghi-quyet") == "01-NQ/CB"
    printing.print_paper(session, "nghi-quyet", [], str(out), options)
    assert "Dự thảo" not in words_of(out) and "Số 01-NQ/CB" in words_of(out)


def test_finished_minutes_without_a_number_are_no_draft(session: Session, meeting: int, tmp_path: Path) -> None:
    out = tmp_path / "a.pdf"
    printing.print_paper(session, "bien-ban", [], str(out), {"meeting": str(meeting)})
    assert "Dự thảo lần 1" in words_of(out)
    minutes.finish_minutes(session, meeting)
    printing.print_paper(session, "bien-ban", [], str(out), {"meeting": str(meeting)})
    assert "Dự thảo" not in words_of(out)


def test_the_register_prints_the_papers_of_a_meeting(session: Session, meeting: int, tmp_path: Path) -> None:
    minutes.number_meeting_paper(session, meeting, "nghi-quyet")
    (line,) = list_documents(session)
    assert (line.form, line.title, line.warnings) == (
        "nghi-quyet", "lãnh đạo thực hiện nhiệm vụ tháng 10 năm 2026", (),
    )  # fmt: skip
    assert line.document.recipients.startswith("- Đảng ủy phường Ví Dụ,") and line.document.signer == PEOPLE[0]
    printing.print_document(session, line.id, str(tmp_path / "a.docx"), "nq")
    assert (tmp_path / "a.docx").read_bytes()[:2] == b"PK"


def test_a_resolution_bears_the_signer_and_the_recipients_of_the_register(
    session: Session, meeting: int, tmp_path: Path
) -> None:
    minutes.number_meeting_paper(session, meeting, "nghi-quyet")
    (line,) = list_documents(session)
    noted = {"signer": "Đỗ Thị Mỹ Hường", "signer_post": "PHÓ BÍ THƯ", "recipients": "- Đảng ủy,\n- Công đoàn cơ sở."}
    documents.correct_document(session, line.id, noted)
    printing.print_document(session, line.id, str(tmp_path / "a.pdf"))
    said = words_of(tmp_path / "a.pdf")
    assert "PHÓ BÍ THƯ" in said and "- Công đoàn cơ sở." in said and "Lưu Chi bộ" not in said
    assert said.count("Đỗ Thị Mỹ Hường") == 2, "once as secretary of the meeting, once under the paper"


# Extracts.


def test_an_extract_takes_the_chosen_lines_of_a_finished_paper_for_one_member(
    session: Session, meeting: int, tmp_path: Path
) -> None:
    assert extracts.list_extract_choices(session) == []
    with pytest.raises(Refused) as refused:
        extracts.get_extract_source(session, "nghi-quyet", meeting)
    assert refused.value.field == "meeting_id"
    give_a_task(session, meeting)
    minutes.finish_minutes(session, meeting)
    minutes.number_meeting_paper(session, meeting, "nghi-quyet")
    choices = extracts.list_extract_choices(session, meeting)
    assert [(each.paper, each.says) for each in choices] == [
        ("nghi-quyet", "Nghị quyết 01-NQ/CB, 05/10/2026: Sinh hoạt thường kỳ, tháng 10/2026"),
        ("bien-ban", "Biên bản, 05/10/2026: Sinh hoạt thường kỳ, tháng 10/2026"),
    ]
    source = extracts.get_extract_source(session, "nghi-quyet", meeting)
    about = [each for each in source.lines if each.names("Trần Quốc Hùng")]
    assert [each.text.partition(":")[0] for each in about] == ["- Đồng chí Trần Quốc Hùng"]
    number = extracts.make_extract(session, HUNG, [about[0].key], "nghi-quyet", meeting)
    out = tmp_path / "a.pdf"
    printing.print_paper(session, "trich-sao", [], str(out), {"extract": str(number)})
    said = words_of(out)
    for words in ("TRÍCH NGHỊ QUYẾT", "số 01-NQ/CB, ngày 05 tháng 10 năm 2026", "Trần Quốc Hùng: Kiểm kê kho",
                  "TRÍCH SAO", "- Đồng chí Trần Quốc Hùng,"):  # fmt: skip
        assert words in said
    assert "Thời gian" not in said and "Số 0" not in said
    (line,) = extracts.list_extracts(session, HUNG)
    assert (line.says, line.made_on, line.name) == ("Nghị quyết 01-NQ/CB", "22/11/2026", "Trần Quốc Hùng")
    assert extracts.list_extracts(session, meeting_id=meeting)[0].id == number
    extracts.remove_extract(session, number)
    assert extracts.list_extracts(session, HUNG) == []
    undo_act(session)
    assert len(extracts.list_extracts(session, HUNG)) == 1


def give_a_task(session: Session, meeting: int) -> None:
    keep_task(session, {"content": "Kiểm kê kho", "due_on": "31/10/2026"}, meeting, HUNG)


def test_an_issued_decision_is_extracted_too_and_a_draft_is_not(session: Session) -> None:
    body = "<b>Điều 1.</b> Phân công đồng chí Lê Thị Mẫu.\n<b>Điều 2.</b> Đồng chí Trần Quốc Hùng theo dõi."
    items = {"title": "phân công", "bases": "Căn cứ Điều lệ Đảng", "body": body}
    number = writing.begin_paper(session, "QĐ", items)
    with pytest.raises(Refused) as refused:
        extracts.get_extract_source(session, "QĐ", document_id=number)
    assert refused.value.field == "document_id"
    documents.issue_document(session, number)
    (choice,) = extracts.list_extract_choices(session)
    assert choice.document_id == number and choice.says == "Quyết định 01-QĐ/CB, 22/11/2026: phân công"
    with pytest.raises(Refused) as refused:
        extracts.make_extract(session, MAU, ["body:9"], "QĐ", document_id=number)
    assert refused.value.field == "lines"
    made = extracts.make_extract(session, MAU, ["body:0"], "QĐ", document_id=number, items={"recipients": "- Lưu."})
    assert extracts.list_extracts(session, MAU)[0].id == made


# Reports.


def test_the_report_of_a_month_tells_what_the_book_knows_and_is_written_on(session: Session, meeting: int) -> None:
    give_a_task(session, meeting)
    number = cell_reports.begin_report(session, month="10/2026")
    words = writing.get_written(session, number).words
    assert (words.type, words.title, words.addressees) == (
        "BC", "kết quả công tác tháng 10 năm 2026", "Đảng ủy phường Ví Dụ",
    )  # fmt: skip
    for line in (
        "<b>I. TÌNH HÌNH SINH HOẠT</b>",
        "có mặt 4/4 đồng chí, đạt tỷ lệ 100%; thời lượng 100 phút (từ 14 giờ 00 đến 15 giờ 40).",
        "- Nhiệm vụ tháng tới: Thống nhất.",
        "- Chi bộ giao 1 nhiệm vụ; đã hoàn thành 0.",
        "+ Đang thực hiện: đồng chí Trần Quốc Hùng: Kiểm kê kho; thời hạn: 31/10/2026.",
        "- Tổng số đảng viên: 4 đồng chí (chính thức 4, dự bị 0).",
        "<b>V. ĐỀ XUẤT, KIẾN NGHỊ</b>",
    ):
        assert line in words.body
    writing.write_paper(session, number, {"body": f"{words.body}\nSửa thêm."})
    assert documents.issue_document(session, number) == "01-BC/CB"


def test_the_report_after_a_meeting_tells_of_that_meeting_alone(session: Session, meeting: int) -> None:
    number = cell_reports.begin_report(session, meeting)
    words = writing.get_written(session, number).words
    assert words.title == "kết quả sinh hoạt chi bộ thường kỳ tháng 10 năm 2026"
    assert words.body.count("Ngày 05/10/2026") == 1
    undo_act(session)
    assert list_documents(session) == []


@pytest.mark.parametrize(
    ("given", "field"), [({"month": "13/2026"}, "month"), ({"month": "02/2026"}, "month"), ({"month": "x"}, "month")]
)
def test_a_month_without_a_meeting_has_no_report(session: Session, given: dict[str, str], field: str) -> None:
    with pytest.raises(Refused) as refused:
        cell_reports.begin_report(session, **given)
    assert refused.value.field == field


def test_a_meeting_that_was_not_held_has_no_report(session: Session) -> None:
    planned = meetings.plan_meeting(session, "ordinary", {"held_on": "05/12/2026", "starts_at": "14:00"})
    with pytest.raises(Refused):
        cell_reports.begin_report(session, planned)
