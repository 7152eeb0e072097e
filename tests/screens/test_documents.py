"""The registers of documents in the window: drafts become numbers, gaps are seen and filled, answers are noted."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from partycell_desktop.screens.parts.camera import press
from partycell_desktop.screens.window import MainWindow
from partycell_desktop.use_cases.document_lists import list_documents
from partycell_desktop.use_cases.incoming_documents import list_incoming
from partycell_desktop.use_cases.session import Session
from tests.hand import Hand
from tests.screens.window_at import window_at


@pytest.fixture
def window(hand: Hand, session: Session) -> Iterator[MainWindow]:
    with window_at(hand, session, "document:out", "documents.table") as made:
        yield made


def symbols(hand: Hand) -> list[str]:
    return [each.removesuffix(" xem lại") for each in hand.column("documents.table", 0)]


def test_a_draft_is_begun_and_issued_with_the_next_number(window: MainWindow, hand: Hand, session: Session) -> None:
    hand.key(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    hand.wait_for(lambda: hand.sees("documents.new"))
    hand.type("documents.new.type", "Nghị quyết")
    assert hand.text("documents.new.next") == "Số tiếp theo là 30-NQ/CB."
    assert hand.text("documents.new.signer") == "Nguyễn Đức Khang"
    hand.type("documents.new.title", "về công tác tháng 12 năm 2026")
    hand.press("documents.new.do")
    hand.wait_for(lambda: not hand.sees("documents.new"))
    draft = next(each for each in list_documents(session, state="draft") if each.type == "NQ")
    window.open_place(f"document:out/{draft.id}")
    hand.press("documents.issue_it")
    assert hand.text("documents.issue.next").startswith("Số tiếp theo là 30-NQ/CB;")
    hand.press("documents.issue.do")
    hand.wait_for(lambda: not hand.sees("documents.issue"))
    assert "30-NQ/CB" in symbols(hand)
    hand.press("message.undo")
    assert "30-NQ/CB" in symbols(hand), "as a number that no document has"
    assert next(each for each in list_documents(session) if each.id == draft.id).state == "draft"


def test_a_document_without_a_type_is_refused_at_its_field(window: MainWindow, hand: Hand) -> None:
    hand.press("documents.add")
    hand.press("documents.new.do")
    assert hand.sees("documents.new") and hand.text("documents.new.type.problem")
    hand.press("documents.new.cancel")


def test_a_missing_number_is_shown_with_its_rule_and_filled(window: MainWindow, hand: Hand, session: Session) -> None:
    assert hand.text("documents.filter.gap") == "Số bỏ trống 2"
    hand.press("documents.filter.gap")
    assert symbols(hand) == ["02-CV/CB", "17-NQ/CB"]
    hand.press_row("documents.table", "17-NQ/CB")
    assert hand.text("documents.doubt.0") == "17-NQ/CB: Không có văn bản nào mang số này."
    assert "05-HD/VPTW" in hand.text("documents.doubt.0.rule")
    hand.press("documents.doubt.0.mend")
    assert (hand.text("documents.new.type"), hand.text("documents.new.number")) == ("Nghị quyết", "17")
    hand.type("documents.new.title", "về công tác tháng 5")
    hand.type("documents.new.dated_on", "20/05/2026")
    hand.press("documents.new.do")
    hand.wait_for(lambda: hand.text("documents.filter.gap") == "Số bỏ trống 1")
    assert any(each.symbol == "17-NQ/CB" for each in list_documents(session))


def test_a_number_is_cancelled_with_a_reason(window: MainWindow, hand: Hand, session: Session) -> None:
    number = next(each.id for each in list_documents(session) if each.symbol == "29-NQ/CB")
    window.open_place(f"document:out/{number}")
    hand.press("documents.cancel_it")
    hand.press("documents.cancel.do")
    assert hand.text("documents.cancel.reason.problem")
    hand.type("documents.cancel.reason", "in sai nội dung")
    hand.press("documents.cancel.do")
    hand.wait_for(lambda: not hand.sees("documents.cancel"))
    assert next(each for each in list_documents(session) if each.id == number).state == "cancelled"
    assert hand.text("documents.filter.cancelled") == "Đã hủy 2"


def test_the_register_is_searched_and_narrowed(window: MainWindow, hand: Hand) -> None:
    everything = len(symbols(hand))
    hand.type("documents.search", "phuong vi du ket nap")
    assert 0 < len(symbols(hand)) < 8
    hand.type("documents.search", "không có gì như thế")
    assert symbols(hand) == []
    hand.press("documents.table.empty.begin")
    assert len(symbols(hand)) == everything > 100
    hand.press("documents.kind.CV")
    hand.press("documents.year.2026")
    assert set(symbols(hand)) == {"01-CV/CB", "03-CV/CB", "04-CV/CB", "05-CV/CB"}


def test_the_register_is_exported_as_it_is_shown(window: MainWindow, hand: Hand, tmp_path: Path) -> None:
    hand.press("documents.kind.BC")
    hand.later_file(tmp_path / "so.csv")
    press(window, "documents.export")
    told = (tmp_path / "so.csv").read_text("utf-8-sig")
    assert "02-BC/CB" in told and "NQ/CB" not in told
    assert told.splitlines()[0].startswith('"Số, ký hiệu",Ngày văn bản,')


def test_types_are_numbered_by_the_year_on_demand(window: MainWindow, hand: Hand, session: Session) -> None:
    from partycell_desktop.screens.documents.outgoing_page import OutgoingPage
    from partycell_desktop.use_cases.documents import types_by_year

    page = window.findChild(OutgoingPage)
    assert page is not None
    page.ask_numbering()
    hand.press("documents.numbering.type.CV")
    hand.press("documents.numbering.do")
    assert types_by_year(session) == ["CV"]


def test_a_document_is_corrected_by_enter(window: MainWindow, hand: Hand, session: Session) -> None:
    number = next(each.id for each in list_documents(session) if each.symbol == "02-BC/CB")
    window.open_place(f"document:out/{number}")
    hand.find("documents.table").setFocus()
    hand.key(Qt.Key.Key_Return)
    hand.wait_for(lambda: hand.sees("documents.correct"))
    hand.type("documents.correct.title", "sơ kết 6 tháng")
    hand.press("documents.correct.do")
    hand.wait_for(lambda: not hand.sees("documents.correct"))
    assert next(each for each in list_documents(session) if each.id == number).title == "sơ kết 6 tháng"


def test_what_came_is_noted_and_answered_with_a_document_of_the_cell(
    window: MainWindow, hand: Hand, session: Session
) -> None:
    window.open_place("document:in")
    hand.press("documents.in.add")
    hand.type("documents.in.note.sender", "Đảng ủy phường Ví Dụ")
    hand.type("documents.in.note.title", "góp ý dự thảo")
    hand.type("documents.in.note.answer_by", "30/11/2026")
    hand.press("documents.in.note.do")
    hand.wait_for(lambda: not hand.sees("documents.in.note"))
    new = list_incoming(session)[0]
    assert (new.arrival_number, new.title) == (5, "góp ý dự thảo")
    assert hand.text("documents.in.filter.waiting") == "Chờ trả lời 2"
    window.open_place(f"document:in/{new.id}")
    hand.press("documents.in.answer")
    hand.type("documents.in.reply.answer", "02-BC/CB · sơ kết công tác 6 tháng đầu năm 2026")
    hand.press("documents.in.reply.do")
    hand.wait_for(lambda: not hand.sees("documents.in.reply"))
    answered = next(each for each in list_incoming(session) if each.id == new.id)
    assert answered.answer == "02-BC/CB" and answered.answer_document_id


def test_what_is_due_leads_to_the_document_that_waits(window: MainWindow, hand: Hand) -> None:
    from partycell_desktop.use_cases.deadlines import list_due

    places = [each.place for each in list_due(window.desk.look_up(lambda session: session)) if "document" in each.place]
    window.open_place("today")
    window.open_place(places[0])
    table = hand.find("documents.in.table")
    assert table.isVisible() and table.current().number == "45-CV/ĐU"  # type: ignore[attr-defined]
    assert isinstance(QApplication.instance(), QApplication)


def test_a_paper_of_a_candidate_takes_its_number_from_the_register_and_enters_it(
    window: MainWindow, hand: Hand, session: Session
) -> None:
    from partycell_desktop.screens.candidates.people_dialogs import MentorDialog
    from partycell_desktop.store import candidates as kept

    way = next(
        each for each in kept.files_of(session.book, kept.list_candidacies(session.book))
        if each.person.full_name == "Ngô Văn Tài"
    )  # fmt: skip
    dialog = MentorDialog(window.desk, way, session.today(), probation=False, parent=window)
    dialog.open()
    hand.type("candidate.mentor.from_on", "20/11/2026")
    hand.press("candidate.mentor.number.take")
    assert hand.text("candidate.mentor.number") == "30-NQ/CB"
    hand.type("candidate.mentor.member_id", hand.find("candidate.mentor.member_id").parent()._options[0])  # type: ignore[attr-defined]
    hand.press("candidate.mentor.do")
    hand.wait_for(lambda: not hand.sees("candidate.mentor"))
    noted = list_documents(session, search="Ngô Văn Tài")[0]
    assert noted.title == "phân công đảng viên chính thức giúp đỡ: Ngô Văn Tài"
    assert (noted.symbol, noted.document.by_hand, noted.document.person_id) == ("30-NQ/CB", False, way.person.id)
    hand.press("message.undo")
    assert all(each.title != noted.title for each in list_documents(session))
