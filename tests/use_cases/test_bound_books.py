"""The yearly book: what is bound, what is asked about, and the real PDF read back page by page."""

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pdfplumber
import pytest
from pypdf import PdfReader

from partycell_desktop.domain.meetings import Meeting
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.store import records
from partycell_desktop.use_cases import bound_books
from partycell_desktop.use_cases.document_lists import list_documents
from partycell_desktop.use_cases.documents import cancel_document, draft_document
from partycell_desktop.use_cases.history import undo_act
from partycell_desktop.use_cases.minutes import note_correction, number_meeting_paper
from partycell_desktop.use_cases.printing import list_printed
from partycell_desktop.use_cases.session import Session
from tests.forms.papers import page_texts
from tests.use_cases.a_year_of_meetings import hold, small_cell

LONG = "\n".join(f"Đoạn {number}: " + "thảo luận về nhiệm vụ của chi bộ trong tháng. " * 12 for number in range(25))


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    made = small_cell(tmp_path)
    yield made
    made.book.close(copy=False)


def bound(session: Session, folder: Path, kind: str = "bien-ban", **more: Any) -> tuple[dict[str, Any], bytes]:
    wanted = {"year": 2026, **more}
    told = bound_books.bind_book(session, kind, str(folder / "so.pdf"), **wanted)
    return told, (folder / "so.pdf").read_bytes()


def outline(pdf: bytes) -> dict[str, int]:
    """The bookmarks of a PDF and the page that each leads to; the cover is page 0."""
    reader = PdfReader(io.BytesIO(pdf))
    return {str(each.title): reader.get_destination_page_number(each) or 0 for each in reader.outline}  # type: ignore[union-attr]


def contents(pdf: bytes) -> list[list[str]]:
    """The rows of the table of contents."""
    with pdfplumber.open(io.BytesIO(pdf)) as opened:
        rows = opened.pages[2].extract_table() or []
    return [[" ".join((cell or "").split()) for cell in row] for row in rows]


def test_the_contents_name_the_pages_on_which_the_papers_really_stand(session: Session, tmp_path: Path) -> None:
    hold(session, "05/01/2026")
    hold(session, "05/02/2026", text=LONG)
    hold(session, "20/03/2026", kind="thematic")
    told, pdf = bound(session, tmp_path)
    pages = page_texts(pdf)
    (line,) = bound_books.list_bound_books(session)
    for number, paper in enumerate(line.papers, 1):
        span = str(paper.page_from) if paper.page_from == paper.page_to else f"{paper.page_from}-{paper.page_to}"
        assert contents(pdf)[number][2:] == [paper.title, span]
        assert "BIÊN BẢN" in pages[paper.page_from]  # the cover is not counted: page 1 is the second of the file
        assert all(
            f"Sổ biên bản số 1, trang {number}" in pages[number] for number in range(paper.page_from, paper.page_to + 1)
        )
    assert [paper.page_to - paper.page_from for paper in line.papers][1] >= 4
    assert told["pages"] == len(pages) - 1 == line.book.page_to
    for words in ("quyển số 1", f"từ trang 1 đến trang {told['pages']}, gồm {told['pages']} trang"):
        assert words in pages[1]
    assert f"Sổ gồm {told['pages']} trang" in pages[-1] and "lưu 3 văn bản" in pages[-1]


def test_cover_and_bookmarks_say_what_the_book_is(session: Session, tmp_path: Path) -> None:
    hold(session, "05/01/2026")
    hold(session, "05/02/2026")
    _told, pdf = bound(session, tmp_path)
    cover = page_texts(pdf)[0]
    for words in ("SỔ BIÊN BẢN", "NĂM 2026", "CHI BỘ CÔNG TY TNHH MINH HỌA", "Mở sổ ngày: 05/01/2026", "22/11/2026"):
        assert words in cover
    assert "trang 0" not in cover
    assert outline(pdf) == {
        "Bìa": 0,
        "Trang mở sổ": 1,
        "Mục lục": 2,
        "Biên bản sinh hoạt chi bộ thường kỳ tháng 01 năm 2026": 3,
        "Biên bản sinh hoạt chi bộ thường kỳ tháng 02 năm 2026": 4,
        "Trang khóa sổ": 5,
    }


def test_minutes_that_are_not_finished_are_named_and_never_silently_in(session: Session, tmp_path: Path) -> None:
    hold(session, "05/01/2026")
    hold(session, "05/02/2026", finish=False)
    with pytest.raises(Refused, match="tháng 02 năm 2026"):
        bound(session, tmp_path)
    assert bound_books.list_bound_books(session) == [] and not (tmp_path / "so.pdf").exists()
    told, pdf = bound(session, tmp_path, unfinished="leave_out")
    assert (told["papers"], told["left_out"]) == (1, ["Biên bản sinh hoạt chi bộ thường kỳ tháng 02 năm 2026"])
    assert "Chưa đưa vào sổ: - Biên bản sinh hoạt chi bộ thường kỳ tháng 02" in page_texts(pdf)[-1]
    told, pdf = bound(session, tmp_path, unfinished="mark")
    pages = page_texts(pdf)
    assert "(chưa hoàn thành)" in pages[2]
    assert [number for number, page in enumerate(pages) if "BẢN CHƯA HOÀN THÀNH" in page] == [4]
    assert told["number"] == 2 and told["drafts"] == told["drafts"][:1]


def test_minutes_whose_seal_is_broken_are_not_taken_for_finished(session: Session, tmp_path: Path) -> None:
    meeting = hold(session, "05/01/2026")
    with session.act("correct_meeting"):
        records.change(session.book, Meeting, meeting, {"place": "Nơi khác"})
    with pytest.raises(Refused, match="bị thay đổi sau khi chốt"):
        bound(session, tmp_path)


def test_meetings_called_off_or_only_planned_are_not_in_the_book(session: Session) -> None:
    from partycell_desktop.use_cases.meetings import cancel_meeting, plan_meeting

    plan_meeting(session, "ordinary", {"held_on": "05/12/2026", "starts_at": "14h00"})
    cancel_meeting(session, plan_meeting(session, "ordinary", {"held_on": "05/11/2026"}), "mất điện")
    assert list(bound_books.propose_book(session, "bien-ban", 2026).papers) == []


def test_resolutions_of_the_register_are_bound_with_their_numbers_and_the_cancelled_ones_named(
    session: Session, tmp_path: Path
) -> None:
    first = hold(session, "05/01/2026")
    second = hold(session, "05/02/2026")
    number_meeting_paper(session, first, "nghi-quyet")
    number_meeting_paper(session, first, "ket-luan")
    number_meeting_paper(session, second, "nghi-quyet")
    gone = next(line for line in list_documents(session) if line.symbol == "02-NQ/CB")
    cancel_document(session, gone.id, "ban hành nhầm")
    told, pdf = bound(session, tmp_path, "nghi-quyet")
    pages = page_texts(pdf)
    assert told["papers"] == 2
    assert "SỔ NGHỊ QUYẾT" in pages[0]
    assert "Nghị quyết số 01-NQ/CB" in pages[2] and "Kết luận số 01-KL/CB" in pages[2]
    assert "Số văn bản đã hủy: - 02-NQ/CB." in pages[-1]


def test_a_draft_of_a_resolution_is_named_and_one_without_text_gets_a_page_for_its_copy(
    session: Session, tmp_path: Path
) -> None:
    from partycell_desktop.use_cases.documents import enter_document

    enter_document(session, {"type": "NQ", "title": "về quy chế làm việc", "dated_on": "03/03/2026"})
    draft_document(session, {"type": "NQ", "title": "đang soạn", "dated_on": "04/04/2026"})
    with pytest.raises(Refused, match="đang soạn"):
        bound(session, tmp_path, "nghi-quyet")
    _told, pdf = bound(session, tmp_path, "nghi-quyet", unfinished="leave_out")
    assert "Nghị quyết số 01-NQ/CB về quy chế làm việc" in page_texts(pdf)[3]
    assert "Bản ký được đóng vào sổ ngay sau trang này" in page_texts(pdf)[3]


def test_resolutions_of_one_day_follow_each_other_by_their_numbers(session: Session, tmp_path: Path) -> None:
    from partycell_desktop.use_cases.documents import enter_document

    for number in ("12", "11"):
        enter_document(session, {"type": "NQ", "title": "về một việc", "dated_on": "05/03/2026"}, number)
    titles = [paper.title for paper in bound_books.propose_book(session, "nghi-quyet", 2026).papers]
    assert [title.split()[3] for title in titles] == ["11-NQ/CB", "12-NQ/CB"]


def test_a_resolution_written_in_the_program_is_bound_with_its_text(session: Session, tmp_path: Path) -> None:
    from partycell_desktop.use_cases.documents import issue_document
    from partycell_desktop.use_cases.written_papers import begin_paper

    words = {
        "title": "về quy chế làm việc",
        "body": "Chi bộ quyết nghị ban hành quy chế làm việc.",
        "dated_on": "3/3/2026",
    }
    issue_document(session, begin_paper(session, "NQ", words))
    told, pdf = bound(session, tmp_path, "nghi-quyet")
    assert told["papers"] == 1
    assert "Chi bộ quyết nghị ban hành quy chế làm việc." in page_texts(pdf)[3]
    assert bound_books.list_bound_changes(session, told["id"]) == []


def test_a_book_of_a_term_holds_the_meetings_from_the_day_after_its_congress(session: Session, tmp_path: Path) -> None:
    hold(session, "05/06/2025")
    hold(session, "05/07/2025")
    hold(session, "05/01/2026")
    told, pdf = bound(session, tmp_path, year=0, term_id=1)
    assert told["papers"] == 2
    assert "NHIỆM KỲ 2025 - 2030" in page_texts(pdf)[0]


def test_a_later_volume_may_go_on_with_the_pages_of_the_one_before(session: Session, tmp_path: Path) -> None:
    hold(session, "05/01/2026")
    told, pdf = bound(session, tmp_path, first_page=101)
    (line,) = bound_books.list_bound_books(session)
    assert (line.book.page_from, line.book.page_to) == (101, 100 + told["pages"])
    assert "Sổ biên bản số 1, trang 103" in page_texts(pdf)[3]
    assert line.papers[0].page_from == 103


def test_what_was_bound_is_remembered_and_a_later_correction_is_noticed(session: Session, tmp_path: Path) -> None:
    meeting = hold(session, "05/01/2026")
    assert bound_books.find_bound_pages(session, meeting) == ""
    told, _pdf = bound(session, tmp_path)
    assert bound_books.find_bound_pages(session, meeting) == "Sổ biên bản số 1, trang 3"
    assert bound_books.list_bound_changes(session, told["id"]) == []
    note_correction(session, meeting, {"wrong": "mười hai", "right": "mười ba"})
    assert [each.meeting_id for each in bound_books.list_bound_changes(session, told["id"])] == [meeting]
    assert "Sổ biên bản số 1" in list_printed(session)[0].what


def test_a_bound_book_can_be_taken_off_the_list_and_undo_brings_it_back(session: Session, tmp_path: Path) -> None:
    hold(session, "05/01/2026")
    told, _pdf = bound(session, tmp_path)
    bound_books.remove_bound_book(session, told["id"])
    assert bound_books.list_bound_books(session) == []
    undo_act(session)
    (line,) = bound_books.list_bound_books(session)
    assert len(line.papers) == 1


def test_cancel_writes_nothing(session: Session, tmp_path: Path) -> None:
    for month in (1, 2, 3):
        hold(session, f"05/0{month}/2026")
    asked: list[str] = []

    def stop_at_the_second(_done: int, _total: int, what: str) -> bool:
        asked.append(what)
        return len(asked) < 2

    told = bound_books.bind_book(session, "bien-ban", str(tmp_path / "so.pdf"), 2026, progress=stop_at_the_second)
    assert told["cancelled"] and not (tmp_path / "so.pdf").exists()
    assert bound_books.list_bound_books(session) == []


@pytest.mark.parametrize(
    ("wanted", "field"),
    [
        ({"kind": "nhat-ky"}, "kind"),
        ({"year": 0}, "year"),
        ({"term_id": 1}, "year"),
        ({"year": 0, "term_id": 9}, "term_id"),
        ({"year": 12}, "year"),
        ({"unfinished": "x"}, "unfinished"),
        ({"first_page": 0}, "first_page"),
        ({"year": 2024}, "year"),
        ({"out": "so.docx"}, "out"),
        ({"items": {"opened_on": "1/1/2026", "closed_on": "31/12/2025"}}, "closed_on"),
    ],
)
def test_what_cannot_be_bound_is_refused_at_its_field(
    session: Session, tmp_path: Path, wanted: dict[str, Any], field: str
) -> None:
    hold(session, "05/01/2026")
    asked: dict[str, Any] = {"kind": "bien-ban", "out": "so.pdf", "year": 2026, **wanted}
    asked["out"] = str(tmp_path / asked["out"])
    with pytest.raises(Refused) as refused:
        bound_books.bind_book(session, **asked)
    assert refused.value.field == field
    assert not Path(asked["out"]).exists()
