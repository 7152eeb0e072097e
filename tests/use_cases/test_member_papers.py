"""The photo and the papers of a member, in a real book."""

import io
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pypdf
import pytest
from PIL import Image

from partycell_desktop.domain.record_lists import Paper
from partycell_desktop.domain.refusal import Refused, Trouble
from partycell_desktop.use_cases import member_papers as papers
from partycell_desktop.use_cases.books import close_session
from partycell_desktop.use_cases.cell import change_setting
from partycell_desktop.use_cases.history import history_of_member, redo_act, undo_act
from partycell_desktop.use_cases.roster import add_member, correct_member, get_member, list_members
from partycell_desktop.use_cases.session import FixedClock, Session
from tests.books import make_book

CLOCK = FixedClock(datetime(2026, 2, 5, 9, 30).astimezone())
CELL = {"enterprise": "Công ty TNHH Minh Họa", "place_name": "Ví Dụ"}
NAMES = [
    {"level": 0, "name": "Chi bộ Công ty TNHH Minh Họa"},
    {"level": 1, "name": "Đảng bộ phường Ví Dụ"},
]


def picture(kind: str, size: tuple[int, int] = (300, 400)) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", size, "#aabbcc").save(file, kind)
    return file.getvalue()


def scanned(pages: int = 1, locked: str = "") -> bytes:
    writer = pypdf.PdfWriter()
    for _page in range(pages):
        writer.add_blank_page(595, 842)
    if locked:
        writer.encrypt(locked, algorithm="RC4-128")
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


JPEG, PNG, PDF = picture("JPEG"), picture("PNG"), scanned()


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    made = make_book(tmp_path / "so", "", CELL, NAMES, desk={"name": "Lê Trọng Thắng", "role": "Bí thư"}, clock=CLOCK)
    yield made
    close_session(made)


@pytest.fixture
def member(session: Session) -> int:
    return add_member(session, {"full_name": "Hoàng Thị Đào", "born_on": "30/4/1988"})


def papers_of(session: Session, member: int) -> list[Paper]:
    return [each for each in get_member(session, member).lists["paper"] if isinstance(each, Paper)]


def test_a_photo_is_kept_and_found_by_its_mark(session: Session, member: int) -> None:
    mark = papers.set_photo(session, member, JPEG)
    assert get_member(session, member).person.photo == mark
    assert papers.read_picture(session, mark) == JPEG


def test_a_photo_is_also_taken_from_a_file(session: Session, member: int, tmp_path: Path) -> None:
    (tmp_path / "anh.png").write_bytes(PNG)
    assert papers.read_picture(session, papers.set_photo(session, member, str(tmp_path / "anh.png"))) == PNG


@pytest.mark.parametrize("data", [PDF, b"", b"GIF89a", b"BM" + b"x" * 99])
def test_what_is_no_picture_is_no_photo(session: Session, member: int, data: bytes) -> None:
    with pytest.raises(Refused, match="JPG hoặc PNG"):
        papers.set_photo(session, member, data)


def test_a_picture_that_is_much_too_large_is_refused(session: Session, member: int) -> None:
    with pytest.raises(Refused, match="2 MB"):
        papers.set_photo(session, member, JPEG + bytes(papers.LARGEST_PHOTO))


@pytest.mark.parametrize("data", [JPEG[:-30], JPEG[:20], PNG[:100], PNG[:60] + bytes(40) + PNG[100:]])
def test_a_damaged_picture_is_no_photo(session: Session, member: int, data: bytes) -> None:
    with pytest.raises(Refused, match="tệp bị hỏng") as refused:
        papers.set_photo(session, member, data)
    assert refused.value.field == "photo"
    assert get_member(session, member).person.photo == ""


def test_a_photo_can_be_taken_out_and_undo_brings_it_back(session: Session, member: int) -> None:
    mark = papers.set_photo(session, member, JPEG)
    papers.remove_photo(session, member)
    assert get_member(session, member).person.photo == ""
    undo_act(session)
    assert get_member(session, member).person.photo == mark
    assert papers.read_picture(session, mark) == JPEG


def test_the_list_holds_the_104_types_of_document_and_those_of_a_candidate(session: Session) -> None:
    types = papers.list_paper_types(session)
    assert [each.code for each in types][:104] == [str(number) for number in range(1, 105)]
    assert [each.code for each in types][104:] == [str(number) for number in range(201, 221)]
    assert types[1].value == "Lý lịch đảng viên"


def test_a_paper_can_be_noted_without_any_scan(session: Session, member: int) -> None:
    number = papers.note_paper(session, member, {"type_number": "5", "number": "12-QĐ/ĐU", "kept_at": "Tủ hồ sơ 2"})
    (paper,) = papers_of(session, member)
    assert (paper.id, paper.type_number, paper.kept_at, paper.content) == (number, 5, "Tủ hồ sơ 2", "")
    assert [line.papers for line in list_members(session)] == [1]


def test_a_type_that_is_not_in_the_list_is_refused(session: Session, member: int) -> None:
    with pytest.raises(Refused) as refused:
        papers.note_paper(session, member, {"type_number": "105"})
    assert refused.value.field == "type_number"


def test_a_noted_paper_is_corrected_and_keeps_its_scan(session: Session, member: int) -> None:
    number = papers.attach_paper(session, member, {"type_number": "2"}, PDF, "ly-lich.pdf")
    papers.note_paper(session, member, {"kept_at": "Đảng ủy phường"}, paper_id=number)
    (paper,) = papers_of(session, member)
    assert (paper.kept_at, paper.file_name, paper.type_number) == ("Đảng ủy phường", "ly-lich.pdf", 2)
    assert papers.open_paper(session, number).data == PDF


def test_a_scan_is_attached_to_a_paper_that_was_only_noted(session: Session, member: int, tmp_path: Path) -> None:
    number = papers.note_paper(session, member, {"type_number": "2", "kept_at": "Tủ 1"})
    (tmp_path / "02.Ly_lich.pdf").write_bytes(PDF)
    papers.attach_paper(session, member, {}, str(tmp_path / "02.Ly_lich.pdf"), paper_id=number)
    (paper,) = papers_of(session, member)
    assert (paper.id, paper.kept_at, paper.file_name) == (number, "Tủ 1", "02.Ly_lich.pdf")


def test_a_scan_comes_back_whole_with_its_kind(session: Session, member: int) -> None:
    for data, kind in ((PDF, "pdf"), (JPEG, "jpg"), (PNG, "png")):
        number = papers.attach_paper(session, member, {"type_number": "5"}, data, f"quyet-dinh.{kind}")
        scan = papers.open_paper(session, number)
        assert (scan.kind, scan.data, scan.name) == (kind, data, f"quyet-dinh.{kind}")


def test_the_same_file_is_noticed_whatever_it_is_called(session: Session, member: int) -> None:
    other = add_member(session, {"full_name": "Vũ Minh Đức"})
    papers.attach_paper(session, member, {"type_number": "2"}, PDF, "a.pdf")
    with pytest.raises(Refused, match=r"Hoàng Thị Đào.*Lý lịch đảng viên"):
        papers.attach_paper(session, other, {"type_number": "5"}, PDF, "b.pdf")
    assert papers_of(session, other) == []
    papers.attach_paper(session, other, {"type_number": "5"}, PDF, "b.pdf", again=True)
    assert len(papers_of(session, other)) == 1


def test_another_kind_of_file_is_refused(session: Session, member: int) -> None:
    with pytest.raises(Refused, match="PDF, JPG hoặc PNG"):
        papers.attach_paper(session, member, {"type_number": "2"}, b"PK\x03\x04 a Word file", "a.docx")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (PDF[: len(PDF) // 2], "bị hỏng"),
        (PDF.replace(b"/Kids [ 4 0 R ]", b"/Kids [       ]"), "bị hỏng"),
        (b"%PDF-1.7\n" + b"nothing of a PDF" * 50, "bị hỏng"),
        (scanned(locked="secret"), "mật khẩu"),
        (JPEG[: len(JPEG) // 2], "bị hỏng"),
        (picture("PNG", (9000, 9000)), "300 dpi"),
    ],
    ids=["half of it", "no pages", "only its name", "locked", "half a picture", "too many points"],
)
def test_what_could_never_be_looked_at_or_bound_is_refused_at_once(
    session: Session, member: int, data: bytes, reason: str, capfd: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(Refused, match=reason) as refused:
        papers.attach_paper(session, member, {"type_number": "2"}, data, "02.Ly_lich")
    assert refused.value.field == "file" and "02.Ly_lich" in refused.value.reason
    assert papers_of(session, member) == []
    assert capfd.readouterr() == ("", "")


def test_a_missing_file_is_trouble_with_its_cause(session: Session, member: int, tmp_path: Path) -> None:
    with pytest.raises(Trouble, match=r"khong-co\.pdf"):
        papers.attach_paper(session, member, {"type_number": "2"}, str(tmp_path / "khong-co.pdf"))


def test_a_cell_that_keeps_no_scans_notes_only_the_place(session: Session, member: int) -> None:
    change_setting(session, "keeps_scans", "no")
    assert not papers.keeps_scans(session)
    with pytest.raises(Refused, match="không lưu bản quét"):
        papers.attach_paper(session, member, {"type_number": "2"}, PDF, "a.pdf")
    papers.note_paper(session, member, {"type_number": "2", "kept_at": "Đảng ủy phường"})
    assert len(papers_of(session, member)) == 1


def test_a_removed_scan_leaves_the_paper_and_a_removed_paper_comes_back_by_undo(session: Session, member: int) -> None:
    number = papers.attach_paper(session, member, {"type_number": "2"}, PDF, "a.pdf")
    papers.remove_scan(session, number)
    assert papers_of(session, member)[0].content == ""
    with pytest.raises(Refused, match="không có bản quét"):
        papers.open_paper(session, number)
    undo_act(session)
    papers.remove_paper(session, number)
    assert papers_of(session, member) == []
    undo_act(session)
    assert papers.open_paper(session, number).data == PDF
    undo_act(session)
    redo_act(session)
    assert len(papers_of(session, member)) == 1


def test_who_opened_a_scan_stands_in_the_history(session: Session, member: int) -> None:
    number = papers.attach_paper(session, member, {"type_number": "2"}, PDF, "a.pdf")
    papers.open_paper(session, number)
    seen = next(line for line in history_of_member(session, member) if line.act == "Đã mở bản quét")
    assert (seen.who, seen.item) == ("Lê Trọng Thắng", "Lý lịch đảng viên")


def test_correcting_the_record_leaves_the_papers_alone(session: Session, member: int) -> None:
    number = papers.attach_paper(session, member, {"type_number": "2"}, PDF, "a.pdf")
    correct_member(session, member, {"phone": "0900000000"})
    assert papers_of(session, member)[0].id == number


def test_a_paper_of_another_record_is_not_changed(session: Session, member: int) -> None:
    number = papers.note_paper(session, member, {"type_number": "2"})
    other = add_member(session, {"full_name": "Vũ Minh Đức"})
    with pytest.raises(Refused, match="hồ sơ khác"):
        papers.note_paper(session, other, {"kept_at": "Tủ 2"}, paper_id=number)


def test_a_scan_saved_as_a_file_is_the_same_file_and_stands_in_the_history(
    session: Session, member: int, tmp_path: Path
) -> None:
    number = papers.attach_paper(session, member, {"type_number": "2"}, PDF, "a.pdf")
    papers.save_scan(session, number, str(tmp_path / "ban-sao.pdf"))
    assert (tmp_path / "ban-sao.pdf").read_bytes() == PDF
    assert "Đã xuất khỏi sổ" in [line.act for line in history_of_member(session, member)]
    with pytest.raises(Trouble, match=r"ban-sao\.pdf"):
        papers.save_scan(session, number, str(tmp_path / "khong-co" / "ban-sao.pdf"))


def test_the_pages_of_a_scanned_pdf_are_counted_and_drawn(session: Session) -> None:
    blank = pypdf.PdfWriter()
    for _page in range(2):
        blank.add_blank_page(595, 842)
    stream = io.BytesIO()
    blank.write(stream)
    scan = papers.Scan("hai-trang.pdf", "pdf", stream.getvalue())
    assert papers.count_scan_pages(session, scan) == 2
    page = papers.scan_page(session, scan, 1, 0.1)
    assert (page.width, page.height) == (60, 85)
    assert papers.count_scan_pages(session, papers.Scan("anh.jpg", "jpg", JPEG)) == 1


def test_the_history_calls_a_paper_by_its_name(session: Session) -> None:
    member = add_member(session, {"full_name": "Hoàng Thị Đào"})
    papers.note_paper(session, member, {"type_number": "3", "kept_at": "Tủ số 1"})
    told = {line.item: line.after for line in history_of_member(session, member)}
    assert told["Tài liệu: Loại tài liệu"] == "Phiếu đảng viên"
    assert told["Tài liệu: Nơi lưu"] == "Tủ số 1"
