"""A document is written in the window: begun, typed, seen on its page, issued with a number, found again, printed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QPlainTextEdit

from partycell_desktop.screens.documents.extract_dialog import ExtractDialog
from partycell_desktop.screens.documents.outgoing_page import OutgoingPage
from partycell_desktop.screens.parts.paper_view import PaperView
from partycell_desktop.screens.parts.remembered import Remembered
from partycell_desktop.screens.window import MainWindow
from partycell_desktop.use_cases.books import close_session
from partycell_desktop.use_cases.document_lists import list_documents
from partycell_desktop.use_cases.documents import issue_document
from partycell_desktop.use_cases.extracts import list_extracts
from partycell_desktop.use_cases.roster import add_member
from partycell_desktop.use_cases.session import Session
from partycell_desktop.use_cases.written_papers import begin_paper, get_written, list_paper_templates
from tests.books import make_book
from tests.hand import Hand
from tests.screens.window_at import window_at
from tests.use_cases.conftest import CELL, CLOCK, DESK, NAMES


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    made = make_book(tmp_path / "soạn.sochibo", "", CELL, NAMES, {"name": "2025 - 2030"}, DESK, CLOCK)
    yield made
    close_session(made)


@pytest.fixture
def window(hand: Hand, session: Session) -> Iterator[MainWindow]:
    with window_at(hand, session, "document:out", "documents.table") as made:
        yield made


def written(session: Session) -> int:
    items = {"title": "xin ý kiến", "addressees": "Đảng ủy phường Ví Dụ", "body": "Kính đề nghị cho ý kiến."}
    return begin_paper(session, "CV", items)


def begin(hand: Hand, type_: str, title: str) -> None:
    hand.press("documents.compose")
    hand.wait_for(lambda: hand.sees("documents.write"))
    hand.type("documents.write.type", type_)
    hand.type("documents.write.title", title)
    hand.press("documents.write.do")
    hand.wait_for(lambda: hand.sees("written.body"))


def test_a_letter_is_written_and_issued_from_the_empty_register(
    window: MainWindow, hand: Hand, session: Session
) -> None:
    begin(hand, "Công văn", "xin ý kiến tổ chức sinh hoạt chuyên đề")
    assert hand.text("written.state") == "Dự thảo lần 1" and hand.text("written.name") == "Công văn"
    hand.type("written.addressees", "Đảng ủy phường Ví Dụ")
    hand.type("written.body", "Kính đề nghị Đảng ủy cho ý kiến.")
    hand.type("written.title", "xin ý kiến khác")
    (line,) = list_documents(session)
    hand.wait_for(lambda: get_written(session, line.id).words.body == "Kính đề nghị Đảng ủy cho ý kiến.")
    page = window.findChild(PaperView, "written.page")
    assert page is not None
    hand.wait_for(lambda: page.page_count == 1)
    hand.type("written.body", "Kính đề nghị 👍")
    hand.wait_for(lambda: hand.sees("written.page.note"))
    assert "👍" in hand.text("written.page.note") and page.page_count == 1
    hand.type("written.body", "Kính đề nghị Đảng ủy cho ý kiến.")
    hand.wait_for(lambda: not hand.sees("written.page.note"))
    hand.press("written.issue")
    hand.wait_for(lambda: hand.sees("documents.issue"))
    hand.press("documents.issue.do")
    hand.wait_for(lambda: hand.text("written.state") == "Đã ban hành")
    assert hand.text("written.name") == "Công văn · 01-CV/CB"
    assert get_written(session, line.id).words.title == "xin ý kiến khác"
    assert not hand.sees("written.issue") and "22/11/2026" in hand.text("written.sealed")
    hand.press("written.back")
    hand.wait_for(lambda: hand.sees("documents.table"))
    assert hand.column("documents.table", 0) == ["01-CV/CB"]


def test_what_is_typed_stays_when_it_is_refused_and_the_reason_stands_at_its_field(
    window: MainWindow, hand: Hand, session: Session
) -> None:
    number = written(session)
    window.open_place(f"document:out/{number}/text")
    hand.wait_for(lambda: hand.sees("written.body"))
    hand.type("written.dated_on", "31/02/2026")
    hand.press("written.back")
    assert hand.sees("written.body"), "it is not left while something is wrong"
    assert hand.text("written.dated_on") == "31/02/2026" and hand.text("written.dated_on.problem")
    hand.type("written.dated_on", "20/11/2026")
    hand.press("written.back")
    hand.wait_for(lambda: hand.sees("documents.table"))
    assert get_written(session, number).words.dated_on == "2026-11-20"


def test_enter_on_a_row_opens_its_text_and_the_text_is_undone(window: MainWindow, hand: Hand, session: Session) -> None:
    number = written(session)
    window.desk.records_changed.emit()
    window.open_place(f"document:out/{number}")
    hand.find("documents.table").setFocus()
    hand.key(Qt.Key.Key_Return)
    hand.wait_for(lambda: hand.sees("written.body"))
    hand.type("written.title", "xin ý kiến gấp")
    hand.type("written.addressees", "Đảng ủy phường Ví Dụ")
    hand.wait_for(lambda: get_written(session, number).words.title == "xin ý kiến gấp")
    hand.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    window.desk.records_changed.emit()
    assert hand.text("written.body") == "Kính đề nghị cho ý kiến."


def test_a_type_that_a_cell_does_not_issue_is_warned_of_before_it_is_begun(window: MainWindow, hand: Hand) -> None:
    hand.press("documents.compose")
    hand.wait_for(lambda: hand.sees("documents.write"))
    hand.type("documents.write.type", "Chỉ thị")
    hand.type("documents.write.title", "thử")
    assert hand.sees("documents.write.doubt")
    assert "399-QĐ/TW" in hand.text("documents.write.doubt")
    hand.type("documents.write.type", "Thông báo")
    hand.type("documents.write.title", "thử")
    assert not hand.sees("documents.write.doubt")
    hand.press("documents.write.cancel")


def test_a_text_becomes_a_template_of_the_cell(window: MainWindow, hand: Hand, session: Session) -> None:
    number = written(session)
    window.open_place(f"document:out/{number}/text")
    hand.wait_for(lambda: hand.sees("written.body"))
    hand.press("written.more")
    hand.pick("written.template")
    hand.wait_for(lambda: hand.sees("written.keep_template"))
    hand.type("written.keep_template.name", "Xin ý kiến của chi bộ")
    hand.press("written.keep_template.do")
    hand.wait_for(lambda: not hand.sees("written.keep_template"))
    assert list_paper_templates(session, "CV")[0].name == "Xin ý kiến của chi bộ"


def test_what_does_not_fit_leads_to_its_field(window: MainWindow, hand: Hand, session: Session) -> None:
    number = begin_paper(session, "QĐ", {"title": "phân công", "body": "Điều 1."})
    window.open_place(f"document:out/{number}/text")
    hand.wait_for(lambda: hand.sees("written.doubt.0"))
    assert hand.text("written.doubt.0") == "Quyết định cần nêu căn cứ ban hành."
    assert not hand.sees("written.addressees"), "a decision is addressed to nobody"
    hand.press("written.doubt.0.mend")
    assert hand.find("written.bases").hasFocus()


def test_what_is_written_wrongly_is_mended_at_once(window: MainWindow, hand: Hand, session: Session) -> None:
    number = begin_paper(session, "TB", {"title": "lịch họp", "body": "Theo Công văn số: 12-CV/ĐU."})
    window.open_place(f"document:out/{number}/text")
    hand.wait_for(lambda: hand.sees("written.doubt.0"))
    hand.press("written.doubt.0.mend")
    hand.wait_for(lambda: get_written(session, number).words.body == "Theo Công văn số 12-CV/ĐU.")
    assert hand.text("written.body") == "Theo Công văn số 12-CV/ĐU."
    assert not hand.sees("written.doubts")


def test_a_text_whose_beginning_is_undone_gives_way_to_the_register(
    window: MainWindow, hand: Hand, session: Session
) -> None:
    begin(hand, "Thông báo", "lịch họp")
    hand.press("message.undo")
    hand.wait_for(lambda: hand.sees("documents.table"))
    assert list_documents(session) == [] and not hand.sees("written.body")


def test_an_open_text_is_found_again_in_another_language(window: MainWindow, hand: Hand, session: Session) -> None:
    number = written(session)
    window.open_place(f"document:out/{number}/text")
    hand.wait_for(lambda: hand.sees("written.body"))
    page = window.findChild(OutgoingPage)
    assert page is not None
    other = OutgoingPage(window.desk, Remembered())
    other.take_up(page.bookmark())
    title = other.findChild(QPlainTextEdit, "written.title")
    assert title is not None and title.toPlainText() == "xin ý kiến"
    other.deleteLater()


def test_an_extract_is_made_for_a_member_out_of_the_lines_that_name_them(
    window: MainWindow, hand: Hand, session: Session
) -> None:
    member = add_member(session, {"full_name": "Trần Quốc Hùng"})
    body = "<b>Điều 1.</b> Phân công đồng chí Trần Quốc Hùng.\n<b>Điều 2.</b> Chi bộ thi hành."
    number = begin_paper(session, "QĐ", {"title": "phân công", "bases": "Căn cứ Điều lệ Đảng", "body": body})
    issue_document(session, number)
    dialog = ExtractDialog(window.desk, person_id=member, name="Trần Quốc Hùng", parent=window)
    dialog.open()
    hand.wait_for(lambda: hand.sees("extract.lines"))
    lines = hand.find("extract.lines")
    assert isinstance(lines, QListWidget)
    told = [(lines.item(at).text(), lines.item(at).checkState()) for at in range(lines.count())]
    assert told == [
        ("Căn cứ Điều lệ Đảng", Qt.CheckState.Unchecked),
        ("Điều 1. Phân công đồng chí Trần Quốc Hùng.", Qt.CheckState.Checked),
        ("Điều 2. Chi bộ thi hành.", Qt.CheckState.Unchecked),
    ]
    hand.press("extract.do")
    hand.wait_for(lambda: hand.sees("preview.dialog"))
    hand.find("preview.dialog").close()
    (made,) = list_extracts(session, member)
    assert made.says == "Quyết định 01-QĐ/CB"
    hand.wait_for(lambda: hand.sees("extract.made"))
    hand.press("extract.close")
    hand.wait_for(lambda: not hand.sees("extract"))


def test_without_a_finished_paper_the_extract_says_what_to_do(window: MainWindow, hand: Hand, session: Session) -> None:
    dialog = ExtractDialog(window.desk, parent=window)
    dialog.open()
    hand.wait_for(lambda: hand.sees("extract.explain"))
    assert "chốt biên bản" in hand.text("extract.explain")
    assert not hand.find("extract.do").isEnabled()
    hand.press("extract.close")


def test_the_report_of_a_month_without_a_meeting_is_refused_at_its_field(window: MainWindow, hand: Hand) -> None:
    hand.press("documents.more")
    hand.pick("documents.month_report")
    hand.wait_for(lambda: hand.sees("documents.report"))
    assert hand.text("documents.report.month") == "11/2026"
    hand.press("documents.report.do")
    assert "11/2026" in hand.text("documents.report.month.problem")
    hand.press("documents.report.cancel")
