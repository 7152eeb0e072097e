"""The page of a candidate in the real window: what it shows, where it leads, what is kept of what is typed."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.screens.candidates.page_dialogs import forms_of, make_print_menu
from partycell_desktop.use_cases import candidate_steps as steps
from partycell_desktop.use_cases import candidates as use
from partycell_desktop.use_cases import roster
from partycell_desktop.use_cases.cell import get_cell
from partycell_desktop.use_cases.history import undo_act
from partycell_desktop.use_cases.member_papers import note_paper
from tests.screens.candidates.way_book import AtThePage, admit


def titles(on_page: AtThePage) -> list[str]:
    return [each.text() for each in on_page.page.timeline._buttons]


# What stands on it.


def test_the_head_says_who_it_is_and_what_comes_next(on_page: AtThePage) -> None:
    assert on_page.hand.text("candidate.title") == "Đinh Công Mẫu"
    assert on_page.hand.text("candidate.subtitle") == "Vận hành · 33 tuổi · hồ sơ mở ngày 10/06/2026"
    assert on_page.hand.text("candidate.advance") == "Chuyển bước: Lấy ý kiến…"


def test_the_timeline_shows_each_stage_with_its_day(on_page: AtThePage) -> None:
    assert titles(on_page)[:6] == [
        "Quần chúng ưu tú",
        "Cảm tình Đảng",
        "Lớp nhận thức",
        "Được làm hồ sơ",
        "Lập hồ sơ",
        "Thẩm tra",
    ]
    assert titles(on_page)[-1] == "Kết nạp"
    said = [each.accessibleName() for each in on_page.page.timeline._buttons]
    assert said[0] == "Quần chúng ưu tú: xong ngày 05/03/2025"
    assert said[5] == "Thẩm tra: đang làm"
    assert said[6] == "Lấy ý kiến: chưa tới"


def test_after_the_ceremony_the_timeline_shows_the_way_to_the_recognition_and_can_be_turned(on_page: AtThePage) -> None:
    admit(on_page.book)
    on_page.page.refresh()
    assert titles(on_page)[0] == "Kết nạp"
    assert titles(on_page)[-1] == "Chính thức"
    on_page.hand.press("candidate.timeline.other")
    assert titles(on_page)[0] == "Quần chúng ưu tú"


def test_the_papers_stand_in_order_with_what_is_known_and_what_lacks(on_page: AtThePage) -> None:
    lines = on_page.lines()
    assert on_page.page.tabs.tabText(0) == "Tài liệu của hồ sơ 9 trên 12"

    def told_of(words: str) -> tuple[str, str]:
        return next(told for title, told in lines.items() if words in title)

    assert told_of("Giấy giới thiệu người vào Đảng: Hoàng Thị Đào")[0] == "có"
    chip, detail = told_of("Xã Ví Dụ")
    assert chip == "còn 29 ngày"  # 21/12/2026 less 22/11/2026
    assert detail == "gửi 03/11/2026 · nhận 06/11/2026 · hạn 21/12/2026"
    assert told_of("Lý lịch của người xin vào Đảng")[1].endswith("còn thiếu tháng 03/2019–05/2019")
    assert told_of("Nghị quyết đề nghị kết nạp") == ("chưa tới", "cần 4 trên 6 đảng viên chính thức")


def test_the_checks_of_the_open_stage_come_first_and_the_rest_unfolds(on_page: AtThePage) -> None:
    assert "chờ 1 nơi trả lời" in on_page.hand.text("candidate.check.verifications.detail")
    assert on_page.hand.sees("candidate.check.life_story")
    assert not on_page.hand.sees("candidate.check.age")
    on_page.hand.press("candidate.checks.more")
    assert on_page.hand.find("candidate.check.age").isVisibleTo(on_page.page)


def test_a_check_that_is_not_passed_leads_to_where_it_is_put_right(on_page: AtThePage) -> None:
    on_page.tab("facts")
    on_page.hand.press("candidate.check.verifications")
    assert on_page.page.tabs.currentIndex() == 0
    line = on_page.page.papers.table.current()
    assert line is not None
    assert line.state.state == "waiting"


def test_a_check_of_the_record_opens_the_roster_at_the_item(on_page: AtThePage) -> None:
    on_page.press_low("candidate.check.life_story")
    on_page.hand.wait_for(lambda: on_page.window.screen_name == "roster")
    assert on_page.hand.text("roster.record.name") == "Đinh Công Mẫu"
    assert on_page.hand.find("roster.tab.career").isVisible()


def test_the_rule_of_a_check_is_one_press_away(on_page: AtThePage) -> None:
    assert on_page.hand.text("candidate.check.verifications.rule") == "01-HD/TW"
    on_page.hand.press("candidate.check.verifications.rule")
    popup = on_page.hand.find("rule.popup")
    assert "chưa được xác nhận" in " ".join(on_page.hand.text("rule.popup").split()) or popup.isVisible()
    popup.close()


def test_missing_items_of_the_record_open_it_there(on_page: AtThePage) -> None:
    assert on_page.hand.text("candidate.complete.title") == "Lý lịch đầy đủ 80%"
    on_page.press_low("candidate.missing.home_province")
    on_page.hand.wait_for(lambda: on_page.window.screen_name == "roster")
    on_page.take_keyboard()
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.objectName() == "roster.home_province"


# Deadlines and rules.


def test_a_deadline_is_extended_with_its_document_and_the_extension_taken_out(on_page: AtThePage) -> None:
    number = on_page.record.file.verifications[0].id
    on_page.press_low(f"candidate.due.verification-{number}.extend")
    on_page.hand.press("candidate.extension.do")
    assert "cần" in on_page.hand.text("candidate.extension.until_on.problem").casefold()
    on_page.hand.type("candidate.extension.until_on", "15/1/2027")
    on_page.hand.type("candidate.extension.document", "12-CV/ĐU ngày 20/11/2026")
    on_page.hand.press("candidate.extension.do")
    due = next(each for each in on_page.record.deadlines if each.key.startswith("verification"))
    assert (due.extended, f"{due.day:%d/%m/%Y}") == (True, "15/01/2027")
    on_page.press_low(f"candidate.due.verification-{number}.extend")
    on_page.hand.later(
        "candidate.extension.remove_box", lambda: on_page.hand.press("candidate.extension.remove_box.do")
    )
    on_page.hand.press("candidate.extension.remove")
    assert on_page.record.file.extensions == ()


def test_what_a_paper_itself_makes_run_out_cannot_be_extended(on_page: AtThePage) -> None:
    assert on_page.page.findChild(QWidget, "candidate.due.course") is not None
    assert on_page.page.findChild(QWidget, "candidate.due.course.extend") is None


def test_both_clocks_of_the_ceremony_are_told(on_page: AtThePage) -> None:
    session, way, reason = on_page.session, on_page.book.way, "theo hồ sơ đã lập"
    decision = {"done_on": "9/11/2026", "number": "120-QĐ/ĐU", "received_on": "16/11/2026"}
    steps.advance_candidate(session, way, "decision", decision, reason)
    on_page.page.refresh()
    told = on_page.hand.text("candidate.due.ceremony.detail")
    assert "tính từ ngày ban hành quyết định" in told
    assert "tính từ ngày chi bộ nhận quyết định" in told


def test_years_whose_swaps_are_not_known_are_said(on_page: AtThePage) -> None:
    assert on_page.hand.find("candidate.deadlines.swaps").isHidden() is on_page.record.swaps_known
    admit(on_page.book)  # the recognition falls into 2027
    on_page.book.on("22/11/2026")
    on_page.page.refresh()
    assert on_page.hand.find("candidate.deadlines.swaps").isHidden() is on_page.record.swaps_known


def test_rules_that_changed_are_announced_until_they_were_read(on_page: AtThePage) -> None:
    assert on_page.hand.sees("candidate.rules")
    on_page.hand.press("candidate.rules.look")
    assert "208-QĐ/TW" in on_page.hand.text("candidate.rules.dialog")
    on_page.hand.press("candidate.rules.close")
    on_page.hand.press("candidate.rules.seen")
    assert not on_page.hand.sees("candidate.rules")
    on_page.hand.press("message.undo")
    assert on_page.hand.sees("candidate.rules")


# Papers.


def test_a_paper_is_noted_in_place_with_what_the_step_knows_already(on_page: AtThePage) -> None:
    papers = [each for each in on_page.record.file.papers if each.type_number == 205]
    from partycell_desktop.use_cases.member_papers import remove_paper

    remove_paper(on_page.session, papers[0].id)
    on_page.page.refresh()
    on_page.choose_paper(205)
    on_page.hand.press("candidate.paper.note")
    assert on_page.hand.text("candidate.paper.number") == "31-CV/ĐU"
    assert on_page.hand.text("candidate.paper.dated_on") == "02/06/2026"
    on_page.hand.type("candidate.paper.kept_at", "Tủ hồ sơ 2")
    on_page.hand.type("candidate.paper.valid_until", "1/6/2026")
    on_page.hand.press("candidate.paper.dialog.do")
    assert on_page.hand.text("candidate.paper.valid_until.problem") == "Thời điểm kết thúc lại trước thời điểm bắt đầu."
    on_page.hand.type("candidate.paper.valid_until", "12/2026")
    on_page.hand.press("candidate.paper.dialog.do")
    (paper,) = [each for each in on_page.record.file.papers if each.type_number == 205]
    assert (paper.kept_at, paper.valid_until) == ("Tủ hồ sơ 2", PartialDate(2026, 12))
    on_page.choose_paper(205)
    assert "có giá trị đến 12/2026" in " ".join(on_page.hand.column("candidate.papers", 3))


def test_a_scan_is_attached_with_the_paper_and_opened(on_page: AtThePage, tmp_path: Path) -> None:
    from PySide6.QtGui import QColor, QImage

    picture = QImage(300, 400, QImage.Format.Format_RGB32)
    picture.fill(QColor("#AABBCC"))
    picture.save(str(tmp_path / "don.png"))
    on_page.choose_paper(37)
    on_page.hand.press("candidate.paper.note")
    on_page.hand.later_file(tmp_path / "don.png")
    on_page.hand.press("candidate.paper.attach")
    assert on_page.hand.text("candidate.paper.file") == "don.png"
    on_page.hand.press("candidate.paper.dialog.do")
    paper = on_page.record.file.paper(37)
    assert paper is not None
    assert (paper.file_name, bool(paper.content)) == ("don.png", True)
    on_page.choose_paper(37)
    on_page.hand.press("candidate.paper.open_scan")
    on_page.hand.press("roster.scan.close")


def test_a_wrong_file_is_named_in_the_dialog_and_nothing_typed_is_lost(on_page: AtThePage, tmp_path: Path) -> None:
    (tmp_path / "don.docx").write_bytes(b"PK\x03\x04")
    on_page.choose_paper(42)
    on_page.hand.press("candidate.paper.note")
    dialog = on_page.hand.find("candidate.paper.dialog")
    on_page.hand.type("candidate.paper.dated_on", "20/11/2026")
    dialog.take_file(str(tmp_path / "don.docx"))  # type: ignore[attr-defined]
    on_page.hand.press("candidate.paper.dialog.do")
    assert "PDF, JPG hoặc PNG" in on_page.hand.text("candidate.paper.file.problem")
    assert on_page.hand.text("candidate.paper.dated_on") == "20/11/2026"
    on_page.hand.press("candidate.paper.dialog.cancel")
    assert on_page.record.file.paper(42) is None


def test_a_paper_that_no_stage_asks_for_is_noted_and_taken_out_again(on_page: AtThePage) -> None:
    on_page.hand.press("candidate.paper.other")
    on_page.hand.press("candidate.paper.dialog.do")
    assert on_page.hand.text("candidate.paper.type_number.problem") == "Hãy chọn trong danh mục."
    on_page.hand.type("candidate.paper.type_number", "Kết luận về tiêu chuẩn chính trị")
    on_page.hand.type("candidate.paper.dated_on", "1/11/2026")
    on_page.hand.press("candidate.paper.dialog.do")
    assert "Kết luận về tiêu chuẩn chính trị" in on_page.lines()
    on_page.choose_paper(207)
    on_page.hand.press("candidate.paper.remove")
    on_page.hand.press("candidate.paper.remove_box.do")
    assert "Kết luận về tiêu chuẩn chính trị" not in on_page.lines()


# Stages.


def test_a_closed_stage_is_shown_with_its_reason_and_corrected(on_page: AtThePage) -> None:
    on_page.hand.press("candidate.stage.file")
    assert "lý lịch đang bổ sung mục 15" in on_page.hand.text("candidate.step.warning")
    on_page.hand.type("candidate.step.done_on", "13/6/2026")
    on_page.hand.press("candidate.step.do")
    step = on_page.record.file.step("file")
    assert step is not None
    assert step.done_on is not None
    assert step.done_on.iso == "2026-06-13"


def test_the_stages_are_reached_with_the_keyboard(on_page: AtThePage) -> None:
    on_page.take_keyboard()
    on_page.page.go_to("steps")
    on_page.hand.rest()
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.objectName() == "candidate.stage.verification"
    on_page.hand.key(Qt.Key.Key_Left)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.objectName() == "candidate.stage.file"
    on_page.hand.key(Qt.Key.Key_Return)
    on_page.hand.press("candidate.step.cancel")


def test_the_open_stage_is_closed_through_its_gate(on_page: AtThePage) -> None:
    def go_on() -> None:
        on_page.hand.type("candidates.step.done_on", "22/11/2026")
        on_page.hand.find("candidates.step.reason").setPlainText("chờ xã trả lời, hẹn bổ sung")  # type: ignore[attr-defined]
        on_page.hand.press("candidates.step.do")

    on_page.hand.later("candidates.step", go_on)
    on_page.hand.press("candidate.advance")
    assert on_page.record.stage is not None
    assert on_page.record.stage.id == "opinions"
    assert on_page.hand.text("candidate.advance") == "Chuyển bước: Chi bộ xét…"


def test_the_last_stage_is_opened_again_from_the_menu(on_page: AtThePage) -> None:
    on_page.hand.later("candidates.back", lambda: on_page.hand.press("candidates.back.do"))
    on_page.act("candidate.more.take_back")
    assert on_page.record.stage is not None
    assert on_page.record.stage.id == "file"


# The ways out.


def test_a_way_ends_with_its_reason_and_is_opened_again(on_page: AtThePage) -> None:
    on_page.act("candidate.more.end")
    on_page.hand.press("candidate.end.do")
    assert on_page.hand.text("candidate.end.how.problem") == "Hãy chọn trong danh mục."
    on_page.hand.type("candidate.end.how", "Đưa ra khỏi danh sách cảm tình Đảng")
    on_page.hand.type("candidate.end.ended_on", "20/11/2026")
    on_page.hand.press("candidate.end.do")
    assert on_page.hand.text("candidate.end.ended_reason.problem") == "Cần ghi lý do; lý do được lưu lại."
    on_page.hand.find("candidate.end.ended_reason").setPlainText("không còn phấn đấu")  # type: ignore[attr-defined]
    on_page.hand.press("candidate.end.do")
    assert not on_page.record.file.candidacy.open
    assert "không còn phấn đấu" in on_page.hand.text("candidate.ended.text")
    assert not on_page.hand.sees("candidate.advance")
    on_page.hand.press("candidate.reopen")
    on_page.hand.press("candidate.reopen_box.do")
    assert on_page.record.file.candidacy.open
    assert not on_page.hand.sees("candidate.ended")


@pytest.mark.parametrize(
    ("how", "kept", "to"),
    [
        ("Thôi làm việc tại doanh nghiệp", "left_enterprise", "Khu công nghiệp Thí Dụ"),
        ("Chuyển đến chi bộ khác", "moved", "Chi bộ khu phố 3"),
        ("Đã được chi bộ khác kết nạp", "admitted_elsewhere", "Chi bộ khu phố 3"),
    ],
)
def test_a_way_out_to_another_place_asks_where(on_page: AtThePage, how: str, kept: str, to: str) -> None:
    on_page.act("candidate.more.end")
    assert not on_page.hand.sees("candidate.end.ended_to")
    on_page.hand.type("candidate.end.how", how)
    on_page.hand.type("candidate.end.ended_on", "20/11/2026")
    on_page.hand.type("candidate.end.ended_to", to)
    on_page.hand.press("candidate.end.do")
    candidacy = on_page.record.file.candidacy
    assert (candidacy.ended_as, candidacy.ended_to) == (kept, to)


def test_the_name_of_a_probationary_member_is_removed_in_the_roster_too(on_page: AtThePage) -> None:
    admit(on_page.book)
    on_page.page.refresh()
    on_page.act("candidate.more.end")
    on_page.hand.type("candidate.end.how", "Xóa tên đảng viên dự bị")
    on_page.hand.type("candidate.end.ended_on", "20/11/2026")
    on_page.hand.find("candidate.end.ended_reason").setPlainText("không đủ tư cách")  # type: ignore[attr-defined]
    on_page.hand.press("candidate.end.do")
    events = roster.get_member(on_page.session, on_page.record.person.id).events
    assert [each.kind.value for each in events] == ["admitted", "name_removed"]


# Facts, notes, leaving.


def test_facts_are_kept_when_save_is_pressed_and_ask_for_their_papers(on_page: AtThePage) -> None:
    on_page.tab("facts")
    assert not on_page.hand.find("candidate.facts.save").isEnabled()
    on_page.hand.press("candidate.believer")
    assert on_page.record.file.candidacy.believer is False
    on_page.hand.press("candidate.facts.save")
    assert on_page.record.file.candidacy.believer is True
    assert any(214 in each.types for each in on_page.record.papers)
    undo_act(on_page.session)
    assert on_page.record.file.candidacy.believer is False


def test_a_wrong_fact_is_named_at_its_field_and_can_be_dropped(on_page: AtThePage) -> None:
    on_page.tab("facts")
    on_page.hand.type("candidate.works_since", "31/2/2020")
    on_page.tab("votes")
    on_page.window.current_screen().keep_unsaved()  # type: ignore[union-attr]
    on_page.hand.rest()
    assert on_page.page.tabs.currentIndex() == 3
    assert "tháng 2 không có ngày 31" in on_page.hand.text("candidate.works_since.problem")
    on_page.hand.press("candidate.facts.drop")
    assert on_page.hand.text("candidate.works_since") == "01/02/2020"
    assert not on_page.page.has_unsaved()


def test_what_is_being_typed_stays_when_the_records_change(on_page: AtThePage) -> None:
    on_page.tab("facts")
    on_page.hand.type("candidate.source", "Chi bộ phát hiện")
    note_paper(on_page.session, on_page.record.person.id, {"type_number": "42", "dated_on": "20/11/2026"})
    on_page.window.desk.records_changed.emit()
    on_page.hand.rest()
    assert on_page.hand.text("candidate.source") == "Chi bộ phát hiện"
    assert "10 trên 12" in on_page.page.tabs.tabText(0)


def test_the_note_is_saved_and_undone(on_page: AtThePage) -> None:
    on_page.page._side.ensureWidgetVisible(on_page.page.notes)
    assert not on_page.hand.sees("candidate.note.save")
    on_page.hand.type("candidate.note", "Gọi lại ngày 25/11")
    on_page.press_low("candidate.note.save")
    assert on_page.record.file.candidacy.note == "Gọi lại ngày 25/11"
    on_page.hand.press("message.undo")
    assert on_page.hand.text("candidate.note").startswith("Ca đêm")


@pytest.mark.parametrize(("answer", "kept"), [("keep", "Gọi lại"), ("drop", "Ca đêm")])
def test_leaving_asks_about_what_was_typed(on_page: AtThePage, answer: str, kept: str) -> None:
    left: list[bool] = []
    on_page.page.back.connect(lambda: left.append(True))
    on_page.take_keyboard()
    on_page.page._side.ensureWidgetVisible(on_page.page.notes)
    on_page.hand.type("candidate.note", "Gọi lại")
    on_page.hand.later("unsaved.box", lambda: on_page.hand.press(f"unsaved.{answer}"))
    on_page.hand.key(Qt.Key.Key_Escape)
    assert left == [True]
    assert on_page.record.file.candidacy.note.startswith(kept)


def test_alt_left_goes_back_to_the_board(on_page: AtThePage) -> None:
    on_page.take_keyboard()
    on_page.page.papers.table.setFocus()
    on_page.hand.key(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert on_page.hand.sees("candidates.board")
    assert not on_page.page.isVisible()


# Printing.


def test_the_menu_of_forms_begins_with_those_of_the_open_stage(on_page: AtThePage) -> None:
    now, others = forms_of(on_page.window.desk, on_page.record)
    assert all("verification" in each.stages for each in now)
    assert "6-KNĐ" in [each.code for each in others]
    menu = make_print_menu(on_page.page, on_page.window.desk, on_page.record)
    assert "candidate.print.6-knd" in [each.objectName() for each in menu.actions()]
    menu.deleteLater()


def test_the_menu_of_forms_says_whether_papers_written_by_hand_are_printed_themselves(on_page: AtThePage) -> None:
    session = on_page.session
    menu = make_print_menu(on_page.page, on_page.window.desk, on_page.record)
    (typed,) = [each for each in menu.actions() if each.objectName() == "candidate.print.typed"]
    assert typed.isCheckable() and not typed.isChecked()
    typed.trigger()
    assert get_cell(session).settings["applicant_papers"] == "paper"
    menu.deleteLater()
    again = make_print_menu(on_page.page, on_page.window.desk, on_page.record)
    (typed,) = [each for each in again.actions() if each.objectName() == "candidate.print.typed"]
    assert typed.isChecked()
    typed.trigger()
    assert get_cell(session).settings["applicant_papers"] == "guide"
    again.deleteLater()


def test_the_dossier_says_what_is_in_it_before_it_is_bound(on_page: AtThePage) -> None:
    on_page.hand.press("candidate.bind")
    said = on_page.hand.text("candidate.dossier.said")
    assert said.startswith("Còn thiếu: Tổng hợp ý kiến") and "Chưa có bản quét" in said
    assert "Đơn xin vào Đảng" in on_page.hand.column("candidate.dossier.places", 0)
    on_page.hand.press("candidate.dossier.cancel")


def test_the_dossier_is_bound_into_one_file(on_page: AtThePage, tmp_path: Path) -> None:
    on_page.hand.press("candidate.bind")
    on_page.hand.press("candidate.dossier.incomplete")
    on_page.hand.later_file(tmp_path / "ho-so.pdf")
    on_page.hand.press("candidate.dossier.do")
    on_page.hand.wait_for((tmp_path / "ho-so.pdf").exists, 20)
    on_page.hand.wait_for(lambda: "ho-so.pdf" in on_page.said(), 20)


def test_a_candidate_who_is_gone_leaves_the_page(on_page: AtThePage) -> None:
    other = use.add_candidate(on_page.session, {"full_name": "Tô Thị Ngân"})
    on_page.window.open_place(f"candidate:{other}")
    assert on_page.hand.text("candidate.title") == "Tô Thị Ngân"
    assert on_page.hand.text("candidate.subtitle") == "theo dõi từ 22/11/2026"
    left: list[bool] = []
    on_page.page.back.connect(lambda: left.append(True))
    on_page.window.desk.undo()
    on_page.window.desk.undo()
    on_page.hand.rest()
    assert on_page.page.candidacy_id() in (0, on_page.book.way, other)


def test_the_resolutions_of_the_cell_are_printed_from_here_and_lists_of_several_are_not(on_page: AtThePage) -> None:
    shown = {each.key for group in forms_of(on_page.window.desk, on_page.record) for each in group}
    assert {"nq-ctd", "nq-pcgd", "nq-bdnt", "nq-lhs", "nq-gddb"} <= shown
    assert not {"ds-ctd", "ds-dvdb"} & shown


def test_the_dossier_names_what_only_a_scan_can_bring(on_page: AtThePage) -> None:
    on_page.hand.press("candidate.bind")
    said = on_page.hand.text("candidate.dossier.said")
    on_page.hand.press("candidate.dossier.cancel")
    assert "Chỉ có bản quét mới đưa được vào tập hồ sơ" in said or said.startswith("Thiếu")
