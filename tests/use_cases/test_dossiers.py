"""Binding dossiers from a real book: forms and scans in the order of the dossier, damaged scans, stopping, noting."""

import io
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader, PdfWriter

from partycell_desktop.domain.record_lists import Paper
from partycell_desktop.domain.refusal import Refused, Trouble
from partycell_desktop.forms.document import Document, Paragraph, text
from partycell_desktop.forms.pdf import draw
from partycell_desktop.store import records
from partycell_desktop.use_cases.books import close_session
from partycell_desktop.use_cases.dossiers import bind_dossier, list_damaged_scans
from partycell_desktop.use_cases.history import check_book
from partycell_desktop.use_cases.member_papers import attach_paper
from partycell_desktop.use_cases.printing import compose_paper, list_printed
from partycell_desktop.use_cases.roster import add_member
from partycell_desktop.use_cases.session import FixedClock, Session
from tests.books import make_book

CLOCK = FixedClock(datetime(2026, 11, 22, 9, 30).astimezone())
CELL = {"enterprise": "Công ty TNHH Minh Họa", "place_name": "Ví Dụ"}
NAMES = [
    {"level": 0, "name": "Chi bộ Công ty TNHH Minh Họa"},
    {"level": 1, "name": "Đảng bộ phường Ví Dụ"},
]


def scan(words: str, pages: int = 1) -> bytes:
    """A PDF that says `words` on each of its pages."""
    writer = PdfWriter()
    for number in range(1, pages + 1):
        page = draw(Document(words, (Paragraph(text(f"{words} tờ {number}")),)))
        writer.append(io.BytesIO(page))
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


def picture() -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (600, 800), (200, 200, 180)).save(file, "JPEG")
    return file.getvalue()


def keep_damaged(session: Session, member: int, type_number: int) -> None:
    """A scan that was sound when it was attached, and is not any more."""
    paper = attach_paper(session, member, {"type_number": type_number}, scan("sẽ hỏng"), "don.pdf")
    with session.act("attach_paper", person_id=member):
        mark = session.book.keep_content(scan("Đơn")[:200])
        records.change(session.book, Paper, paper, {"content": mark})


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    made = make_book(tmp_path / "so", "", CELL, NAMES, desk={"name": "Nguyễn Đức Khang", "role": "Bí thư"}, clock=CLOCK)
    yield made
    close_session(made)


@pytest.fixture
def dao(session: Session) -> int:
    return add_member(session, {"full_name": "Hoàng Thị Đào"}, [{"kind": "admitted", "on": "7/11/2014"}])


@pytest.fixture
def khang(session: Session) -> int:
    return add_member(session, {"full_name": "Nguyễn Đức Khang"}, [{"kind": "admitted", "on": "3/2/1998"}])


def bookmarks(path: Path) -> list[str]:
    return [str(each.title) for each in PdfReader(path).outline]  # type: ignore[union-attr]


def page_of(path: Path, words: str) -> int:
    pages = [page.extract_text() for page in PdfReader(path).pages]
    return next(number for number, page in enumerate(pages, start=1) if words in page)


def test_a_dossier_has_cover_contents_bookmarks_and_page_numbers(session: Session, dao: int, tmp_path: Path) -> None:
    out = tmp_path / "hồ sơ.pdf"
    told = bind_dossier(session, [dao], str(out))
    assert (told["files"], told["members"], told["cancelled"]) == ([str(out)], 1, False)
    assert bookmarks(out) == [
        "Hồ sơ đảng viên HOÀNG THỊ ĐÀO",
        "Mục lục",
        "Mục lục tài liệu trong hồ sơ đảng viên",
        "Lý lịch đảng viên",
        "Phiếu đảng viên",
    ]
    pages = PdfReader(out).pages
    assert "HỒ SƠ ĐẢNG VIÊN" in pages[0].extract_text()
    assert f"Trang {len(pages)}/{len(pages)}" in pages[-1].extract_text()


def test_forms_and_scans_stand_in_the_order_of_the_dossier(session: Session, dao: int, tmp_path: Path) -> None:
    attach_paper(session, dao, {"type_number": 7}, scan("QĐ công nhận"), "qd.pdf")
    attach_paper(session, dao, {"type_number": 37}, scan("Đơn", 2), "don.pdf")
    attach_paper(session, dao, {"type_number": 5}, picture(), "qd.jpg")
    out = tmp_path / "a.pdf"
    bind_dossier(session, [dao], str(out), ["2-HSĐV", "1-HSĐV", "3-HSĐV"])
    assert bookmarks(out)[2:] == [
        "Đơn xin vào Đảng",
        "Quyết định kết nạp đảng viên",
        "Lý lịch đảng viên",
        "Phiếu đảng viên",
        "Quyết định công nhận đảng viên chính thức",
        "Phiếu bổ sung hồ sơ đảng viên",
    ]
    assert page_of(out, "Đơn tờ 2") == page_of(out, "Đơn tờ 1") + 1
    assert page_of(out, "QĐ công nhận tờ 1") > page_of(out, "PHIẾU ĐẢNG VIÊN")


def test_the_contents_name_the_page_where_each_paper_begins(session: Session, dao: int, tmp_path: Path) -> None:
    attach_paper(session, dao, {"type_number": 37}, scan("Đơn"), "don.pdf")
    out = tmp_path / "a.pdf"
    bind_dossier(session, [dao], str(out), ["2-HSĐV"])
    contents = PdfReader(out).pages[1].extract_text()
    first = page_of(out, "PHIẾU ĐẢNG VIÊN")
    assert f"{first}-{first + 2}" in contents


def test_a_dossier_of_scans_alone(session: Session, dao: int, tmp_path: Path) -> None:
    attach_paper(session, dao, {"type_number": 37}, scan("Đơn"), "don.pdf")
    bind_dossier(session, [dao], str(tmp_path / "a.pdf"), [])
    assert bookmarks(tmp_path / "a.pdf")[2:] == ["Đơn xin vào Đảng"]


def test_scans_may_be_left_out(session: Session, dao: int, tmp_path: Path) -> None:
    attach_paper(session, dao, {"type_number": 37}, scan("Đơn"), "don.pdf")
    bind_dossier(session, [dao], str(tmp_path / "a.pdf"), ["2-HSĐV"], scans=False)
    assert "Đơn xin vào Đảng" not in bookmarks(tmp_path / "a.pdf")


def test_many_members_in_one_file_are_told_apart(session: Session, dao: int, khang: int, tmp_path: Path) -> None:
    out = tmp_path / "a.pdf"
    bind_dossier(session, [dao, khang], str(out), ["2-HSĐV"])
    assert bookmarks(out)[2:] == ["Hoàng Thị Đào: Phiếu đảng viên", "Nguyễn Đức Khang: Phiếu đảng viên"]
    cover = PdfReader(out).pages[0].extract_text()
    assert "Hoàng Thị Đào" in cover
    assert "2 đảng viên" in cover


def test_many_members_may_have_a_file_each(session: Session, dao: int, khang: int, tmp_path: Path) -> None:
    told = bind_dossier(session, [dao, khang], str(tmp_path / "tập"), ["2-HSĐV"])
    assert [Path(each).name for each in told["files"]] == ["Hồ sơ Hoàng Thị Đào.pdf", "Hồ sơ Nguyễn Đức Khang.pdf"]


def test_a_damaged_scan_is_named_and_nothing_is_written(session: Session, dao: int, tmp_path: Path) -> None:
    keep_damaged(session, dao, 37)
    with pytest.raises(Trouble, match="Đơn xin vào Đảng"):
        bind_dossier(session, [dao], str(tmp_path / "a.pdf"))
    assert not (tmp_path / "a.pdf").exists()
    assert list_printed(session) == []
    assert len(list_damaged_scans(session, [dao])) == 1
    assert "Hoàng Thị Đào" in list_damaged_scans(session, [dao])[0]


def test_a_damaged_scan_is_left_out_only_when_the_person_says_so(session: Session, dao: int, tmp_path: Path) -> None:
    keep_damaged(session, dao, 37)
    attach_paper(session, dao, {"type_number": 38}, scan("Giấy chứng nhận"), "cn.pdf")
    told = bind_dossier(session, [dao], str(tmp_path / "a.pdf"), skip_damaged=True)
    assert len(told["skipped"]) == 1
    assert "Đơn xin vào Đảng" in told["skipped"][0]
    assert "Đơn xin vào Đảng" not in bookmarks(tmp_path / "a.pdf")
    assert "Giấy chứng nhận học lớp nhận thức về Đảng" in bookmarks(tmp_path / "a.pdf")


def test_stopping_leaves_the_files_that_are_done_and_notes_only_those(
    session: Session, dao: int, khang: int, tmp_path: Path
) -> None:
    seen: list[str] = []

    def progress(_done: int, _total: int, what: str) -> bool:
        seen.append(what)
        return what != "Nguyễn Đức Khang"

    told = bind_dossier(session, [dao, khang], str(tmp_path / "tập"), ["2-HSĐV"], progress=progress)
    assert told["cancelled"]
    assert [Path(each).name for each in told["files"]] == ["Hồ sơ Hoàng Thị Đào.pdf"]
    assert [each.name for each in (tmp_path / "tập").iterdir()] == ["Hồ sơ Hoàng Thị Đào.pdf"]
    assert [line.members for line in list_printed(session)] == [("Hoàng Thị Đào",)]


def test_progress_never_goes_back(session: Session, dao: int, khang: int, tmp_path: Path) -> None:
    for out in (tmp_path / "a.pdf", tmp_path / "tập"):
        told: list[float] = []

        def progress(done: int, total: int, _what: str, told: list[float] = told) -> bool:
            told.append(done / total)
            return True

        bind_dossier(session, [dao, khang], str(out), progress=progress)
        assert told == sorted(told)
        assert told[-1] == 1.0


def test_a_bound_dossier_is_noted_for_the_member(session: Session, dao: int, tmp_path: Path) -> None:
    bind_dossier(session, [dao], str(tmp_path / "a.pdf"), ["2-HSĐV", "3-HSĐV"])
    line = list_printed(session)[0]
    assert line.what == "Tập hồ sơ (2-HSĐV, 3-HSĐV, bản quét)"
    assert line.members == ("Hoàng Thị Đào",)
    assert "So với phiếu bổ sung in ngày 22/11/2026" in str(compose_paper(session, "3-HSĐV", [dao]))
    assert check_book(session) == []


def test_a_list_of_several_members_does_not_belong_into_a_dossier(session: Session, dao: int, tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        bind_dossier(session, [dao], str(tmp_path / "a.pdf"), ["DSĐV"])
    assert refused.value.field == "forms"


def test_nothing_to_bind_is_refused(session: Session, dao: int, tmp_path: Path) -> None:
    with pytest.raises(Refused):
        bind_dossier(session, [dao], str(tmp_path / "a.pdf"), [], scans=False)
    with pytest.raises(Refused):
        bind_dossier(session, [dao], str(tmp_path / "a.pdf"), [])
    with pytest.raises(Refused, match="9999"):
        bind_dossier(session, [9999], str(tmp_path / "a.pdf"))
