"""The editor of passages: what is written comes back as it was, lists go on by themselves, what is pasted is clean."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from partycell_desktop.domain.passage_text import Part, read_passage, tidy_passage, write_passage
from partycell_desktop.screens.parts.fields import TextField
from partycell_desktop.screens.parts.rich_document import fill, parts_of
from partycell_desktop.screens.parts.rich_field import RichField, RichToolbar
from partycell_desktop.screens.parts.rich_lines import RichLines
from tests.domain.test_passage_text import passages
from tests.hand import Hand

TAB, BACKTAB, ENTER = Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Page:
    """A passage between two other fields, with its commands."""

    def __init__(self, hand: Hand) -> None:
        self.hand = hand
        self.window = QWidget()
        self.window.setObjectName("page")
        self.before, self.after = TextField("page.before", "Trước"), TextField("page.after", "Sau")
        self.field = RichField("page.text", "Lời văn")
        self.format = RichToolbar("page.format")
        self.format.serve(self.field)
        layout = QVBoxLayout(self.window)
        for part in (self.before, self.format, self.field, self.after):
            layout.addWidget(part)
        self.window.resize(600, 400)
        self.window.show()
        self.window.activateWindow()
        assert QTest.qWaitForWindowActive(self.window)
        self.lines.setFocus()
        hand.wait_for(self.lines.hasFocus)

    @property
    def lines(self) -> RichLines:
        return self.field.lines

    def has(self, text: str, at: str = "") -> None:
        """Let a passage stand there, the cursor behind the words `at`, or at the end."""
        self.field.set_text(text)
        self.lines.moveCursor(QTextCursor.MoveOperation.End)
        if at:
            found = self.lines.document().find(at)
            assert not found.isNull(), at
            found.setPosition(found.selectionEnd())
            self.lines.setTextCursor(found)

    def type(self, text: str) -> None:
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(self.lines, event)

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.lines, key, modifier)

    def select(self, words: str) -> None:
        self.lines.setTextCursor(self.lines.document().find(words))

    def paste(self, *, html: str = "", text: str = "") -> None:
        data = QMimeData()
        if html:
            data.setHtml(html)
        data.setText(text or "…")
        self.lines.insertFromMimeData(data)

    @property
    def text(self) -> str:
        return self.field.text()


@pytest.fixture
def page(hand: Hand, dressed: QApplication) -> Iterator[Page]:
    made = Page(hand)
    yield made
    made.window.close()
    made.window.deleteLater()
    hand.rest()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(parts=passages())
def test_nothing_is_lost_between_the_notation_and_the_editor(dressed: QApplication, parts: list[Part]) -> None:
    document = QTextDocument()
    marked = write_passage(parts)
    fill(document, read_passage(marked))
    assert write_passage(parts_of(document)).strip("\n") == marked.strip("\n")


def test_a_passage_in_another_writing_counts_as_unchanged_until_somebody_types(page: Page) -> None:
    page.has("<i></i>Thu |đủ\n|a|b")
    assert not page.field.has_changed()
    assert page.text == tidy_passage("Thu |đủ\n|a|b")
    page.type("!")
    assert page.field.has_changed()


def test_bold_italic_and_underlined_by_key_and_by_button(page: Page) -> None:
    page.has("Thu đủ kịp hạn")
    page.select("đủ")
    page.key(Qt.Key.Key_B, CONTROL)
    page.select("kịp")
    page.hand.press("page.format.italic")
    page.key(Qt.Key.Key_U, CONTROL)
    assert page.text == "Thu <b>đủ</b> <i><u>kịp</u></i> hạn"
    page.key(Qt.Key.Key_Z, CONTROL)
    assert page.text == "Thu <b>đủ</b> <i>kịp</i> hạn"
    page.select("đủ")
    assert page.hand.find("page.format.bold").isChecked()
    page.key(Qt.Key.Key_B, CONTROL)
    assert page.text == "Thu đủ <i>kịp</i> hạn"


def test_enter_goes_on_with_a_list_and_an_empty_line_ends_it(page: Page) -> None:
    page.has("c) Ba")
    for words in ("Bốn", "Năm", "Sáu"):
        page.key(ENTER)
        page.type(words)
    page.key(ENTER)
    assert page.text == "c) Ba\nd) Bốn\nđ) Năm\ne) Sáu\ng) "
    page.key(ENTER)
    assert page.text == "c) Ba\nd) Bốn\nđ) Năm\ne) Sáu\n"


def test_a_line_put_between_moves_the_letters_of_those_below(page: Page) -> None:
    page.has("Các việc:\na) Một\n- phụ\nb) Hai\nc) Ba\nHết", at="phụ")
    page.key(ENTER)
    page.key(Qt.Key.Key_Backspace)
    assert page.text == "Các việc:\na) Một\n- phụ\n\nb) Hai\nc) Ba\nHết"
    page.has("a) Một\nb) Hai\nc) Ba", at="Một")
    page.key(ENTER)
    page.type("Mới")
    assert page.text == "a) Một\nb) Mới\nc) Hai\nd) Ba"
    page.lines.undo()
    page.lines.undo()
    assert page.text == "a) Một\nb) Hai\nc) Ba"


def test_chosen_lines_become_a_list_and_plain_again(page: Page) -> None:
    page.has("Một\nHai\nBa")
    page.lines.selectAll()
    page.key(Qt.Key.Key_A, CONTROL | SHIFT)
    assert page.text == "a) Một\nb) Hai\nc) Ba"
    page.lines.selectAll()
    page.hand.press("page.format.numbers")
    assert page.text == "1. Một\n2. Hai\n3. Ba"
    page.lines.selectAll()
    page.key(Qt.Key.Key_D, CONTROL | SHIFT)
    assert page.text == "- Một\n- Hai\n- Ba"
    page.lines.selectAll()
    page.key(Qt.Key.Key_D, CONTROL | SHIFT)
    assert page.text == "Một\nHai\nBa"


def test_tab_right_behind_the_mark_changes_the_level_and_elsewhere_goes_on(page: Page) -> None:
    page.has("1. Thu\na) Một\nb) Hai\nc) Ba", at="b) ")
    page.key(TAB)
    assert page.text == "1. Thu\na) Một\n- Hai\nb) Ba"
    page.key(BACKTAB)
    page.key(BACKTAB)
    assert page.text == "1. Thu\na) Một\n2. Hai\na) Ba"
    page.has("+ Hai", at="+ ")
    page.key(TAB)
    assert page.after.editor.hasFocus() and page.text == "+ Hai"
    page.lines.setFocus()
    page.has("a) Hai")
    page.key(BACKTAB)
    assert not page.lines.hasFocus() and page.text == "a) Hai"


def test_a_table_is_inserted_filled_with_tab_and_enter_and_changed(page: Page) -> None:
    page.has("Kết quả:")
    page.hand.press("page.format.table")
    for words in ("TT", "Việc", "Ai", "1", "Thu"):
        page.type(words)
        page.key(TAB)
    page.type("Khang")
    page.key(ENTER)
    page.type("2")
    assert page.text == "Kết quả:\n| TT | Việc | Ai |\n| 1 | Thu | Khang |\n| 2 | | |"
    page.hand.press("page.format.table")
    page.hand.pick("page.text.column_right")
    page.hand.press("page.format.table")
    page.hand.pick("page.text.row_above")
    assert page.text.split("\n")[1:] == [
        "| TT | | Việc | Ai |",
        "| 1 | | Thu | Khang |",
        "| | | | |",
        "| 2 | | | |",
    ]
    for name in ("row_out", "column_out", "table_out"):
        page.hand.press("page.format.table")
        page.hand.pick(f"page.text.{name}")
    assert page.text == "Kết quả:"


def test_tab_leaves_a_table_behind_its_last_cell_and_before_its_first(page: Page) -> None:
    page.has("| a | b |", at="a")
    page.key(TAB)
    page.key(TAB)
    assert page.after.editor.hasFocus()
    page.lines.setFocus()
    page.has("| a | b |", at="a")
    page.key(BACKTAB)
    assert not page.lines.hasFocus()
    assert page.text == "| a | b |"


def test_what_is_pasted_is_clean_says_so_and_is_one_step_to_undo(page: Page) -> None:
    page.has("Trước sau", at="Trước ")
    page.paste(html="<p class=MsoNormal>Thu <b>đủ</b> 😀</p><p>· Một</p>")
    assert page.text == "Trước Thu <b>đủ</b>\n- Mộtsau"
    assert "biểu tượng: 1" in page.hand.text("page.text.pasted")
    page.key(Qt.Key.Key_Z, CONTROL)
    assert page.text == "Trước sau"


def test_a_table_pasted_into_the_middle_of_a_line_parts_it(page: Page) -> None:
    page.has("Trước sau", at="Trước")
    page.paste(html="<table><tr><td>a<td>b</table>")
    assert page.text == "Trước\n| a | b |\n sau"
    page.select("a")
    page.paste(text="một\nhai")
    assert page.text == "Trước\n| một hai | b |\n sau"


def test_a_passage_copied_here_comes_back_with_all_its_parts(page: Page) -> None:
    page.has("a) <b>Một</b>\n| a \\| b | c |\nHết")
    page.lines.selectAll()
    page.lines.copy()
    page.lines.moveCursor(QTextCursor.MoveOperation.End)
    page.key(ENTER)
    page.lines.paste()
    assert page.text == "a) <b>Một</b>\n| a \\| b | c |\nHết\na) <b>Một</b>\n| a \\| b | c |\nHết"
    assert not page.hand.sees("page.text.pasted")


def test_an_old_encoding_is_offered_for_conversion_and_never_guessed_silently(page: Page) -> None:
    page.has("Trước: ")
    raw = "thu \xae\xb6ng phÝ \xae\xf3ng h\xb9n, bÝ th\xad kÕt luËn"
    page.paste(text=raw)
    assert page.text.startswith("Trước: thu \xae")
    assert "TCVN3" in page.hand.text("page.text.pasted")
    page.hand.press("page.text.unicode")
    assert page.text == "Trước: thu đảng phí đúng hạn, bí thư kết luận"
    assert not page.hand.sees("page.text.unicode")
    page.key(Qt.Key.Key_Z, CONTROL)
    assert page.text.startswith("Trước: thu \xae")


def test_a_text_that_is_only_shown_can_be_copied_and_not_changed(page: Page) -> None:
    page.has("a) Một")
    page.field.set_read_only(True)
    page.key(ENTER)
    page.key(Qt.Key.Key_B, CONTROL)
    page.paste(text="x")
    assert page.text == "a) Một"
    page.lines.selectAll()
    page.lines.copy()
    assert QApplication.clipboard().text() == "a) Một"


def test_the_menu_of_the_editor_has_the_commands_and_those_of_the_table(page: Page) -> None:
    page.has("| a | b |", at="a")
    page.lines.setFocus()
    QTest.keyClick(page.lines, Qt.Key.Key_Menu)
    if QApplication.activePopupWidget() is None:  # offscreen, the key does not ask for the menu by itself
        from PySide6.QtGui import QContextMenuEvent

        place = page.lines.rect().center()
        event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, place, page.lines.mapToGlobal(place))
        QApplication.sendEvent(page.lines, event)
    page.hand.pick("page.text.row_below")
    assert page.text == "| a | b |\n| | |"
