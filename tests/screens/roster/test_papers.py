"""The papers of a dossier: there or not, where they lie, their scans."""

import io
from pathlib import Path

import pypdf
import pytest
from PySide6.QtGui import QColor, QImage

from partycell_desktop.domain.record_lists import Paper
from partycell_desktop.screens.roster.papers_page import PapersPage
from partycell_desktop.use_cases.cell import change_setting
from partycell_desktop.use_cases.history import history_of_member
from partycell_desktop.use_cases.member_papers import attach_paper, note_paper
from tests.screens.roster.conftest import AtTheRoster


def papers(at: AtTheRoster, name: str) -> PapersPage:
    at.open(name, "papers")
    at.hand.rest()
    found = at.hand.find("roster.tab.papers")
    assert isinstance(found, PapersPage)
    return found


def kept(at: AtTheRoster, name: str) -> list[Paper]:
    return [each for each in at.record(name).lists["paper"] if isinstance(each, Paper)]


@pytest.fixture
def scan(tmp_path: Path) -> Path:
    blank = pypdf.PdfWriter()
    blank.add_blank_page(595, 842)
    blank.add_blank_page(595, 842)
    stream = io.BytesIO()
    blank.write(stream)
    path = tmp_path / "02.Ly_lich.pdf"
    path.write_bytes(stream.getvalue())
    return path


def test_all_types_are_listed_and_found_without_accents(at: AtTheRoster) -> None:
    page = papers(at, "Đào")
    assert (
        at.hand.text("roster.papers.filter.all") == "Tất cả 124"
    )  # the 104 of the dossier and 20 of the way into the Party
    assert len(page.table.records()) == 124
    at.hand.type("roster.papers.search", "ly lich dang vien")
    assert "2" in [each.kind.code for each in page.table.records()]
    assert len(page.table.records()) < 10


def test_a_paper_is_noted_with_its_place(at: AtTheRoster) -> None:
    page = papers(at, "Đào")
    page.table.select_key(("2", 0))
    at.hand.press("roster.paper.note")
    at.hand.type("roster.paper.dated_on", "7/12/2014")
    at.hand.type("roster.paper.kept_at", "Tủ hồ sơ 2")
    at.hand.press("roster.paper.dialog.do")
    (paper,) = kept(at, "Đào")
    assert (paper.type_number, paper.kept_at) == (2, "Tủ hồ sơ 2")
    assert at.hand.text("roster.papers.filter.have") == "Đã có 1"
    at.hand.press("roster.papers.filter.have")
    assert [each.kind.code for each in page.table.records()] == ["2"]
    assert at.screen._record.sheet.pages.tabText(5) == "Tài liệu (1)"


def test_a_wrong_date_of_a_paper_is_named_in_the_dialog(at: AtTheRoster) -> None:
    papers(at, "Đào").table.select_key(("2", 0))
    at.hand.press("roster.paper.note")
    at.hand.type("roster.paper.dated_on", "30/2/2014")
    at.hand.press("roster.paper.dialog.do")
    assert "tháng 2 không có ngày 30" in at.hand.text("roster.paper.dated_on.problem")
    assert kept(at, "Đào") == []
    at.hand.press("roster.paper.dialog.cancel")


def test_a_scan_is_attached_opened_and_the_opening_noted(at: AtTheRoster, scan: Path) -> None:
    page = papers(at, "Đào")
    page.table.select_key(("2", 0))
    at.hand.later_file(scan)
    at.hand.press("roster.paper.attach")
    (paper,) = kept(at, "Đào")
    assert paper.file_name == "02.Ly_lich.pdf"
    assert "02.Ly_lich.pdf" in at.hand.text("roster.paper.said") or page.table.select_key(("2", paper.id))
    page.table.select_key(("2", paper.id))
    at.hand.press("roster.paper.open")
    window = at.dialog("roster.scan")
    assert window.view.page_count == 2  # type: ignore[attr-defined]
    assert history_of_member(at.session, at.ids["Đào"])[0].act == "Đã mở bản quét"
    at.hand.press("roster.scan.close")


def test_a_scanned_picture_is_shown_too(at: AtTheRoster, tmp_path: Path) -> None:
    picture = QImage(300, 400, QImage.Format.Format_RGB32)
    picture.fill(QColor("#AABBCC"))
    picture.save(str(tmp_path / "quyet-dinh.png"))
    number = attach_paper(at.session, at.ids["Đào"], {"type_number": "5"}, str(tmp_path / "quyet-dinh.png"))
    page = papers(at, "Đào")
    page.table.select_key(("5", number))
    at.hand.press("roster.paper.open")
    assert at.dialog("roster.scan").view.page_count == 1  # type: ignore[attr-defined]
    at.hand.press("roster.scan.close")


def test_a_damaged_scan_is_refused_in_the_window_with_its_name(at: AtTheRoster, scan: Path, tmp_path: Path) -> None:
    (tmp_path / "nua-tep.pdf").write_bytes(scan.read_bytes()[:200])
    papers(at, "Đào").table.select_key(("2", 0))
    at.hand.later_file(tmp_path / "nua-tep.pdf")
    at.hand.press("roster.paper.attach")
    assert "Không đọc được bản quét “nua-tep.pdf”" in at.hand.text("message.text")
    assert kept(at, "Đào") == []


def test_a_copy_of_a_scan_is_saved_as_a_file(at: AtTheRoster, scan: Path, tmp_path: Path) -> None:
    number = attach_paper(at.session, at.ids["Đào"], {"type_number": "2"}, str(scan))
    papers(at, "Đào").table.select_key(("2", number))
    at.hand.press("roster.paper.open")
    at.hand.later_file(tmp_path / "ban-sao.pdf")
    at.hand.press("roster.scan.save")
    assert (tmp_path / "ban-sao.pdf").read_bytes() == scan.read_bytes()
    at.hand.press("roster.scan.close")


@pytest.mark.parametrize(("answer", "papers_then"), [("do", 1), ("cancel", 0)])
def test_the_same_file_in_another_record_is_asked_about(
    at: AtTheRoster, scan: Path, answer: str, papers_then: int
) -> None:
    attach_paper(at.session, at.ids["Đào"], {"type_number": "2"}, str(scan))
    page = papers(at, "Đức")
    page.table.select_key(("2", 0))
    at.hand.later("roster.paper.same_box", lambda: at.hand.press(f"roster.paper.same_box.{answer}"))
    page.attach(str(scan))
    assert len(kept(at, "Đức")) == papers_then


def test_another_kind_of_file_is_refused(at: AtTheRoster, tmp_path: Path) -> None:
    (tmp_path / "ly-lich.docx").write_bytes(b"PK\x03\x04")
    page = papers(at, "Đào")
    page.table.select_key(("2", 0))
    page.attach(str(tmp_path / "ly-lich.docx"))
    assert "PDF, JPG hoặc PNG" in at.said()
    assert kept(at, "Đào") == []


def test_a_removed_paper_comes_back_by_undo(at: AtTheRoster) -> None:
    number = note_paper(at.session, at.ids["Đào"], {"type_number": "2", "kept_at": "Tủ 1"})
    page = papers(at, "Đào")
    page.table.select_key(("2", number))
    at.hand.press("roster.paper.remove")
    at.hand.press("roster.paper.remove_box.do")
    assert kept(at, "Đào") == []
    at.hand.press("message.undo")
    assert len(kept(at, "Đào")) == 1


def test_a_cell_that_keeps_no_scans_is_asked_only_for_the_place(at: AtTheRoster) -> None:
    change_setting(at.session, "keeps_scans", "no")
    papers(at, "Đào")
    assert not at.hand.sees("roster.paper.attach")
    assert at.hand.sees("roster.papers.only_place")
    assert at.hand.sees("roster.paper.note")
