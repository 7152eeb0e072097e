"""The page of forms in the settings: pressed with the mouse, then looked at on the screen, in the book, on paper."""

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QDialog, QListWidget, QPlainTextEdit, QTabWidget

from partycell_desktop.screens.catalogue import ENTRIES
from partycell_desktop.screens.parts.desk import Desk, TakingBack
from partycell_desktop.screens.parts.paper_view import PaperView
from partycell_desktop.screens.window import MainWindow
from partycell_desktop.use_cases.about import about_book
from partycell_desktop.use_cases.edition_files import export_form_edition, form_edition_text
from partycell_desktop.use_cases.form_editions import EditionLine, add_form_edition, list_form_editions
from partycell_desktop.use_cases.form_names import rename_form
from partycell_desktop.use_cases.history import newest_undoable, redo_act, undo_act
from partycell_desktop.use_cases.printing import paper_bytes
from partycell_desktop.use_cases.roster import add_member
from partycell_desktop.use_cases.session import Session
from tests.books import make_book
from tests.hand import Hand
from tests.use_cases.conftest import CELL, CLOCK, DESK, NAMES

TABLE = "settings.forms_table"
NEW = ("2-hsdv", "1/11/2026", "2A-HSĐV", "Phiếu của tỉnh", "Công văn 15-CV/TU")


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    made = make_book(tmp_path / "minh-hoa", "", CELL, NAMES, {"name": "2025 - 2030"}, DESK, CLOCK)
    add_member(made, {"full_name": "Hoàng Thị Đào", "born_on": "30/4/1988"}, [{"kind": "admitted", "on": "7/11/2014"}])
    yield made
    made.book.close(copy=False)


@pytest.fixture
def window(hand: Hand, session: Session) -> MainWindow:
    desk = Desk(session, TakingBack(newest_undoable, undo_act, redo_act))
    made = MainWindow(desk, about_book, entries=[entry for entry in ENTRIES if entry.name == "settings"])
    made.show()
    made.resize(1366, 768)
    hand.rest()
    made.open_place("cell:forms/2-hsdv")
    hand.rest()
    return made


def own(session: Session, form: str = "2-hsdv") -> list[EditionLine]:
    found = next(each for each in list_form_editions(session) if each.form == form)
    return [each for each in found.editions if each.own]


def chosen(hand: Hand) -> str:
    view = hand.find(TABLE)
    return str(view.currentIndex().siblingAtColumn(0).data())  # type: ignore[attr-defined]


def on_paper(session: Session, day: str) -> str:
    pdf = paper_bytes(session, "2-hsdv", [1], "pdf", {"date": day})
    return " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages).split())


def editor(hand: Hand) -> QPlainTextEdit:
    found = hand.find("edition.text")
    assert isinstance(found, QPlainTextEdit)
    return found


def pages(hand: Hand) -> int:
    found = hand.find("edition.pages")
    assert isinstance(found, PaperView)
    return found.page_count


# The list.


def test_every_edition_is_listed_and_the_one_in_force_is_marked(
    hand: Hand, window: MainWindow, session: Session
) -> None:
    assert chosen(hand) == "2-HSĐV"
    assert hand.column(TABLE, 3).count("đang áp dụng") == len(list_form_editions(session))
    assert not hand.find("settings.form_remove").isEnabled()
    assert "38-HD/BTCTW" in hand.text("settings.form_note")


def test_editions_are_found_and_filtered(hand: Hand, window: MainWindow, session: Session) -> None:
    rename_form(session, *NEW)
    window.desk.records_changed.emit()
    hand.type("settings.forms_search", "huy hieu")
    assert set(hand.column(TABLE, 0)) == {"TK-HHĐ", "DS-HHĐ"}
    hand.type("settings.forms_search", "")
    hand.press("settings.forms.filter.own")
    assert hand.column(TABLE, 0) == ["2A-HSĐV"]
    assert hand.column(TABLE, 4) == ["mã, tên riêng"]
    hand.press("settings.forms.filter.in_force")
    assert "2-HSĐV" not in hand.column(TABLE, 0) and "2A-HSĐV" in hand.column(TABLE, 0)
    hand.type("settings.forms_search", "mẫu xyz")
    hand.press(f"{TABLE}.empty.begin")
    assert hand.text("settings.forms_search") == "" and "2-HSĐV" in hand.column(TABLE, 0)


def test_in_a_low_window_the_list_has_the_room(hand: Hand, window: MainWindow) -> None:
    assert hand.sees("settings.forms_about")
    window.resize(960, 560)
    hand.rest()
    assert not hand.sees("settings.forms_about")
    assert hand.find(TABLE).height() > 200


# Own names.


def test_a_form_gets_its_own_names_which_are_printed_and_undone(
    hand: Hand, window: MainWindow, session: Session
) -> None:
    def name() -> None:
        hand.type("rename.code", "2A-HSĐV")
        hand.type("rename.title", "Phiếu của tỉnh")
        hand.type("rename.issued_by", "Công văn 15-CV/TU")
        hand.type("rename.from_on", "1/11/26")
        hand.press("edition.show")
        assert pages(hand) >= 1
        hand.press("rename.save")

    hand.later("rename", name)
    hand.press("settings.form_rename")
    (line,) = own(session)
    assert (line.edition, line.code, line.title, line.issued_by) == ("2026-11-01", *NEW[2:])
    assert chosen(hand) == "2A-HSĐV"
    assert "01/11/2026" in hand.text("message.text")
    after, before = on_paper(session, "1/11/2026"), on_paper(session, "31/10/2026")
    assert "Mẫu 2A-HSĐV" in after and "PHIẾU CỦA TỈNH" in after
    assert "2A-HSĐV" not in before and "PHIẾU ĐẢNG VIÊN" in before
    hand.press("message.undo")
    assert own(session) == []
    assert "2A-HSĐV" not in hand.column(TABLE, 0)


def test_wrong_names_are_said_at_their_fields_and_nothing_typed_is_lost(
    hand: Hand, window: MainWindow, session: Session
) -> None:
    def fill() -> None:
        hand.type("rename.code", "1-HSĐV")
        hand.type("rename.title", "")
        hand.press("edition.show")
        for field in ("title", "from_on"):
            assert hand.sees(f"rename.{field}.problem")
        assert pages(hand) == 0
        hand.type("rename.title", "Phiếu")
        hand.type("rename.from_on", "1/12/2026")
        hand.press("rename.save")
        assert "Lý lịch đảng viên" in hand.text("rename.code.problem")
        assert hand.text("rename.code") == "1-HSĐV"
        assert hand.sees("message.text")
        hand.press("rename.cancel")

    hand.later("rename", fill)
    hand.press("settings.form_rename")
    assert own(session) == []


def test_own_names_are_corrected_and_may_move_to_another_day(hand: Hand, window: MainWindow, session: Session) -> None:
    rename_form(session, *NEW)
    window.desk.records_changed.emit()
    window.open_place("cell:forms/2-hsdv")

    def correct() -> None:
        assert (hand.text("rename.code"), hand.text("rename.from_on")) == ("2A-HSĐV", "01/11/2026")
        hand.type("rename.from_on", "15/11/2026")
        hand.press("rename.print_code")
        hand.press("rename.save")

    hand.later("rename", correct)
    hand.press("settings.form_rename")
    assert [(each.edition, each.corner) for each in own(session)] == [("2026-11-15", "")]
    assert "2A-HSĐV" not in on_paper(session, "15/11/2026")


def test_the_paper_is_shown_with_a_real_member(hand: Hand, window: MainWindow, session: Session) -> None:
    def look() -> None:
        people = hand.find("edition.with")
        assert isinstance(people, QComboBox)
        assert [people.itemText(at) for at in range(people.count())] == ["Người giả định", "Hoàng Thị Đào"]
        assert pages(hand) >= 2
        hand.choose("edition.with", "Hoàng Thị Đào")
        assert pages(hand) >= 1
        hand.press("edition.zoom_in")
        hand.press("edition.zoom_out")
        assert not hand.sees("edition.show")
        hand.press("edition_preview.close")

    hand.later("edition_preview", look)
    hand.press("settings.form_preview")
    hand.later("edition_preview", lambda: hand.press("edition_preview.close"))
    hand.press_row(TABLE, "2-HSĐV", twice=True)


def test_a_paper_about_the_book_is_shown_with_invented_words_alone(hand: Hand, window: MainWindow) -> None:
    window.open_place("cell:forms/khoi-phuc")

    def look() -> None:
        assert not hand.find("edition.with").isEnabled()
        assert pages(hand) == 1
        hand.press("edition_preview.close")

    hand.later("edition_preview", look)
    hand.press("settings.form_preview")


# Own wording.


def test_the_wording_of_a_shipped_edition_becomes_an_own_one_from_today_on(
    hand: Hand, window: MainWindow, session: Session
) -> None:
    def write() -> None:
        text = editor(hand)
        assert "from = 2026-11-22" in text.toPlainText()
        assert hand.text("edition.state") == "Nội dung không có chỗ sai."
        assert pages(hand) >= 2
        text.setPlainText(text.toPlainText().replace("{form_type}", "{form_type} CỦA TỈNH"))
        hand.press("edition.show")
        hand.press("edition.save")

    hand.later("edition", write)
    hand.press("settings.form_change")
    (line,) = own(session)
    assert (line.edition, line.layout_of) == ("2026-11-22", "")
    assert "CỦA TỈNH" in on_paper(session, "22/11/2026") and "CỦA TỈNH" not in on_paper(session, "21/11/2026")
    assert hand.find("settings.form_remove").isEnabled()

    def again() -> None:
        text = editor(hand)
        text.setPlainText(text.toPlainText().replace("CỦA TỈNH", "CỦA XÃ").replace("2026-11-22", "2026-12-01"))
        hand.press("edition.save")

    hand.later("edition", again)
    hand.press("settings.form_change")
    assert [each.edition for each in own(session)] == ["2026-12-01"]
    assert "CỦA XÃ" in on_paper(session, "1/12/2026")
    hand.press("settings.form_remove")
    assert own(session) == []
    hand.press("message.undo")
    assert len(own(session)) == 1


def test_wrong_lines_are_listed_and_lead_to_their_place(hand: Hand, window: MainWindow, session: Session) -> None:
    def write() -> None:
        text = editor(hand)
        good = text.toPlainText()
        text.setPlainText(good.replace("{sex}", "{sexe}"))
        hand.wait_for(lambda: hand.sees("edition.problems"))
        problems = hand.find("edition.problems")
        assert isinstance(problems, QListWidget)
        said = problems.item(0).text()
        assert "“sexe”" in said and "“sex”" in said
        assert hand.text("edition.state") == "Cần sửa: 1 chỗ"
        hand.choose("edition.problems", said)
        assert "{sexe}" in text.textCursor().block().text()
        assert said.startswith(hand.text("edition.line"))
        before = pages(hand)
        hand.press("edition.show")
        hand.press("edition.save")
        assert pages(hand) == before
        text.setPlainText(good)
        hand.wait_for(lambda: not hand.sees("edition.problems"))
        hand.press("edition.cancel")

    hand.later("edition", write)
    hand.press("settings.form_change")
    assert own(session) == []


def test_what_shows_only_on_the_page_is_listed_too(hand: Hand, window: MainWindow, session: Session) -> None:
    def write() -> None:
        text = editor(hand)
        text.setPlainText(text.toPlainText().replace("{form_type}", "{form_type} 茶"))
        hand.press("edition.save")
        problems = hand.find("edition.problems")
        assert isinstance(problems, QListWidget)
        assert "茶" in problems.item(0).text()
        hand.choose("edition.problems", problems.item(0).text())
        text.setPlainText(form_edition_text(session, "2-hsdv", from_on="22/11/2026").rstrip("\n"))
        hand.later("unsaved.box", lambda: hand.press("unsaved.drop"))
        hand.press("edition.cancel")

    hand.later("edition", write)
    hand.press("settings.form_change")
    assert own(session) == []


def test_what_was_written_is_not_dropped_unasked(hand: Hand, window: MainWindow, session: Session) -> None:
    def write() -> None:
        editor(hand).insertPlainText("# ghi chú\n")
        hand.later("unsaved.box", lambda: hand.press("unsaved.stay"))
        hand.press("edition.cancel")
        assert hand.sees("edition.text")
        hand.later("unsaved.box", lambda: hand.press("unsaved.keep"))
        hand.press("edition.cancel")

    hand.later("edition", write)
    hand.press("settings.form_change")
    assert len(own(session)) == 1


def test_a_name_is_written_where_the_cursor_is(hand: Hand, window: MainWindow) -> None:
    def write() -> None:
        sides = hand.find("edition.side")
        assert isinstance(sides, QTabWidget)
        sides.setCurrentIndex(1)
        hand.rest()
        assert "Mã mẫu" in hand.column("edition.facts", 1)
        hand.press_row("edition.facts", "{form_issued_by}", twice=True)
        assert editor(hand).toPlainText().startswith("{form_issued_by}")
        hand.later("unsaved.box", lambda: hand.press("unsaved.drop"))
        hand.press("edition.cancel")

    hand.later("edition", write)
    hand.press("settings.form_change")


def test_an_edition_is_exported_and_imported_again(
    hand: Hand, window: MainWindow, session: Session, tmp_path: Path
) -> None:
    hand.later_file(tmp_path / "mẫu.toml")
    hand.press("settings.form_export")
    text = (tmp_path / "mẫu.toml").read_text("utf-8")
    assert "mẫu.toml" in hand.text("message.text")
    (tmp_path / "mẫu.toml").write_text(
        text.replace("2025-09-29", "2026-11-01").replace("{form_type}", "BẢN MỚI"), "utf-8"
    )

    def bring_in() -> None:
        assert "2-HSĐV" in hand.text("edition.form")
        hand.press("edition.save")

    hand.later_file(tmp_path / "mẫu.toml")
    QTest.qWait(10)
    _after_the_file(hand, bring_in)
    hand.press("settings.form_import")
    assert [each.edition for each in own(session)] == ["2026-11-01"]
    assert "BẢN MỚI" in on_paper(session, "1/11/2026")


def _after_the_file(hand: Hand, step: object) -> None:
    hand.later("edition", step)  # type: ignore[arg-type]


def test_a_form_that_the_program_has_not_is_told_what_can_be_done(
    hand: Hand, window: MainWindow, session: Session, tmp_path: Path
) -> None:
    path = Path(export_form_edition(session, "2-hsdv", str(tmp_path / "9-pbs")))
    text = path.read_text("utf-8").replace("from = 2025-09-29", "from = 2026-11-01")
    path.write_text(text.replace('form = "2-hsdv"', 'form = "9-PBS"'), "utf-8")

    def bring_in() -> None:
        assert "không nêu mẫu nào" in hand.text("edition.about") and hand.text("edition.form") == ""
        hand.type("edition.form", "2-HSĐV · Phiếu đảng viên")
        hand.press("edition.save")
        problems = hand.find("edition.problems")
        assert isinstance(problems, QListWidget)
        assert "9-PBS" in problems.item(0).text() and "soạn bằng Word" in problems.item(0).text()
        editor(hand).setPlainText(editor(hand).toPlainText().replace('"9-PBS"', '"2-hsdv"'))
        hand.press("edition.save")

    hand.later_file(path)
    _after_the_file(hand, bring_in)
    hand.press("settings.form_import")
    assert [each.edition for each in own(session)] == ["2026-11-01"]


def test_a_file_that_does_not_say_its_form_asks_for_it(
    hand: Hand, window: MainWindow, session: Session, tmp_path: Path
) -> None:
    path = Path(export_form_edition(session, "2-hsdv", str(tmp_path / "tep")))
    text = path.read_text("utf-8").replace('form = "2-hsdv"\n', "").replace("from = 2025-09-29", "from = 2026-11-01")
    path.write_text(text, "utf-8")

    def bring_in() -> None:
        hand.press("edition.save")
        assert hand.sees("edition.form.problem")
        hand.press("edition.show")
        assert pages(hand) == 0
        hand.type("edition.form", "2-HSĐV · Phiếu đảng viên")
        assert pages(hand) >= 2
        hand.press("edition.save")

    hand.later_file(path)
    _after_the_file(hand, bring_in)
    hand.press("settings.form_import")
    assert len(own(session)) == 1


def test_an_import_that_is_no_text_or_is_given_up_changes_nothing(
    hand: Hand, window: MainWindow, session: Session, tmp_path: Path
) -> None:
    (tmp_path / "ảnh.toml").write_bytes(b"\x89PNG\xff\xfe\x00")
    hand.later_file(tmp_path / "ảnh.toml")
    hand.press("settings.form_import")
    assert "ảnh.toml" in hand.text("trouble.box")
    hand.press("trouble.close")

    def give_up() -> None:
        from PySide6.QtWidgets import QApplication

        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        dialog.reject()

    hand.later("file.dialog", give_up)
    hand.press("settings.form_import")
    hand.later("file.dialog", give_up)
    hand.press("settings.form_export")
    assert own(session) == []


def test_an_edition_that_cannot_be_used_says_why_and_can_be_taken_out(
    hand: Hand, window: MainWindow, session: Session
) -> None:
    with session.act("add_form_edition"):
        session.book.table("own_edition").insert({"code": "2-hsdv", "from_on": "2026-10-01", "text": "code = 1"})
    window.desk.records_changed.emit()
    hand.press("settings.forms.filter.own")
    hand.press_row(TABLE, "không dùng được")
    assert "2-hsdv.2026-10-01" in hand.text("settings.form_note")
    for name in ("rename", "change", "preview", "export"):
        assert not hand.find(f"settings.form_{name}").isEnabled()
    view = hand.find(TABLE)
    QTest.keyClick(view, Qt.Key.Key_Return)
    hand.press("settings.form_remove")
    assert own(session) == []


def test_an_own_edition_on_which_names_rest_says_why_it_stays(hand: Hand, window: MainWindow, session: Session) -> None:
    add_form_edition(session, form_edition_text(session, "2-hsdv", from_on="1/10/2026"))
    rename_form(session, *NEW)
    window.desk.records_changed.emit()
    hand.press("settings.forms.filter.own")
    hand.press_row(TABLE, "01/10/2026")
    hand.press("settings.form_remove")
    assert "01/11/2026" in hand.text("message.text")
    assert len(own(session)) == 2
