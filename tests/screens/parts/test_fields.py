import datetime

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QRadioButton, QVBoxLayout, QWidget

from partycell_desktop.domain.refusal import Citation, Refused
from partycell_desktop.screens.parts.fields import (
    ChoiceField,
    DateField,
    DigitsField,
    LongTextField,
    MoneyField,
    TextField,
    TickField,
    YesNoField,
)
from partycell_desktop.screens.parts.rich_field import RichField

PEOPLES = ["Kinh", "Tày", "Thái", "Mường", "Hoa", "Khmer", "Nùng", "Mông"]


@pytest.fixture
def show(dressed, qtbot):
    """Put fields into a window, where they can be typed in."""

    windows = []

    def put(*fields):
        window = QWidget()
        windows.append(window)
        layout = QVBoxLayout(window)
        for field in fields:
            layout.addWidget(field)
        qtbot.addWidget(window)
        window.show()
        window.activateWindow()
        assert QTest.qWaitForWindowActive(window)
        fields[0].editor.setFocus()
        return fields[0]

    yield put
    windows.clear()


def compose(editor, *steps, commit):
    """What an input method does: show the word as it grows, then hand it over."""
    for step in steps:
        QApplication.sendEvent(editor, QInputMethodEvent(step, []))
    event = QInputMethodEvent("", [])
    event.setCommitString(commit)
    QApplication.sendEvent(editor, event)


def type_text(editor, text):
    """Key after key, also letters that no key of the keyboard has: Unikey sends them as keys all the same."""
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(editor, event)


def type_as_unikey(editor, before, backspaces, after):
    """Unikey on Windows types the letters, then takes some back and types the accented ones, as fast as it can."""
    QTest.keyClicks(editor, before)
    for _ in range(backspaces):
        QTest.keyClick(editor, Qt.Key.Key_Backspace)
    type_text(editor, after)


def leave(field, other):
    other.editor.setFocus()
    QApplication.processEvents()
    assert not field.editor.hasFocus()


@pytest.fixture
def other():
    return TextField("roster.other", "Khác")


@pytest.mark.parametrize("make", [TextField, ChoiceField, LongTextField, RichField, DigitsField])
def test_an_input_method_can_compose_a_word_in_every_field(show, make, qtbot):
    field = show(make("roster.name", "Họ và tên"))
    compose(field.editor, "H", "Hoa", "Hoà", "Hoàng", commit="Hoàng")
    compose(field.editor, "d", "da", "dao", "đao", "đào", commit=" Đào")
    assert field.text() == "Hoàng Đào"


@pytest.mark.parametrize("make", [TextField, ChoiceField, LongTextField, RichField, DateField, MoneyField, DigitsField])
def test_what_is_being_composed_is_never_rewritten(show, make):
    field = show(make("roster.name", "Họ và tên"))
    typed = []
    field.typed.connect(lambda: typed.append(field.text()))
    QApplication.sendEvent(field.editor, QInputMethodEvent("đa", []))
    assert field.is_composing()
    assert field.text() == ""
    assert typed == []
    compose(field.editor, "đao", commit="đào")
    assert field.text() == "đào"
    assert typed == ["đào"]
    assert not field.is_composing()


@pytest.mark.parametrize("make", [TextField, ChoiceField, LongTextField, RichField])
def test_backspace_and_type_again_as_unikey_does_leaves_the_right_word(show, make):
    field = show(make("roster.name", "Họ và tên"))
    type_as_unikey(field.editor, "Nguyeen", 3, "ễn")
    QTest.keyClicks(field.editor, " ")
    type_as_unikey(field.editor, "Dduc", 4, "Đức")
    assert field.text() == "Nguyễn Đức"


def test_typed_is_said_for_the_users_keys_and_never_for_the_program(show):
    for field in (
        TextField("roster.a", "A"),
        LongTextField("roster.b", "B"),
        DateField("roster.c", "C"),
        ChoiceField("roster.d", "D", PEOPLES),
        TickField("roster.e", "E"),
        YesNoField("roster.f", "F"),
    ):
        said = []
        field.typed.connect(lambda said=said: said.append(1))
        show(field)
        field.set_text("yes")
        assert said == []
        assert not field.has_changed()


def test_the_editor_carries_the_name_and_the_label_says_what_it_is(show):
    field = show(TextField("roster.birth_name", "Họ và tên khai sinh", hint="Như giấy khai sinh"))
    assert field.key == "birth_name"
    assert field.editor.objectName() == "roster.birth_name"
    assert field.editor.accessibleName() == "Họ và tên khai sinh"
    assert field.editor.accessibleDescription() == "Như giấy khai sinh"
    assert field.label.buddy() is field.editor


def test_a_problem_stands_under_the_field_in_words_and_what_was_typed_stays(show, named):
    field = show(TextField("roster.card", "Số thẻ đảng viên"))
    height = field.sizeHint().height()
    QTest.keyClicks(field.editor, "0220120394O7")
    field.set_problem("Số thẻ chỉ gồm chữ số, đủ 12 chữ số")
    assert field.text() == "0220120394O7"
    assert named("roster.card.problem", field).text() == "Số thẻ chỉ gồm chữ số, đủ 12 chữ số"
    assert field.editor.accessibleDescription() == "Số thẻ chỉ gồm chữ số, đủ 12 chữ số"
    assert field.sizeHint().height() > height
    QTest.keyClicks(field.editor, "1")
    assert field.problem() == ""
    assert named("roster.card.problem", field).isHidden()


@pytest.mark.parametrize(
    ("typed", "shown"),
    [("3/2/15", "03/02/2015"), ("03.02.2015", "03/02/2015"), ("05/1968", "05/1968"), ("2015", "2015"), ("", "")],
)
def test_a_date_typed_in_any_usual_way_is_shown_in_ours_when_it_has_been_left(show, other, typed, shown):
    field = DateField("roster.born_on", "Ngày sinh", today=datetime.date(2026, 11, 22))
    show(field, other)
    QTest.keyClicks(field.editor, typed)
    assert field.text() == typed
    leave(field, other)
    assert field.text() == shown
    assert field.problem() == ""


def test_a_day_that_cannot_be_is_named_beside_the_date_and_stays_as_typed(show, other):
    field = DateField("roster.born_on", "Ngày sinh")
    show(field, other)
    QTest.keyClicks(field.editor, "31/2/1988")
    leave(field, other)
    assert field.text() == "31/2/1988"
    assert "tháng 2 không có ngày 31" in field.problem()
    assert field.date() is None


def test_the_calendar_button_fills_in_a_day(show, named, qtbot):
    field = show(DateField("roster.born_on", "Ngày sinh", today=datetime.date(2026, 11, 22)))
    typed = []
    field.typed.connect(lambda: typed.append(1))
    qtbot.mouseClick(named("roster.born_on.calendar", field), Qt.MouseButton.LeftButton)
    calendar = named("roster.born_on.days")
    assert calendar.selectedDate().toString("dd/MM/yyyy") == "22/11/2026"
    calendar.clicked.emit(calendar.selectedDate())
    assert field.text() == "22/11/2026"
    assert typed == [1]


@pytest.mark.parametrize(
    ("key", "modifier"),
    [(Qt.Key.Key_F4, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)],
)
def test_the_calendar_opens_by_key_and_enter_takes_the_day(show, key, modifier):
    field = show(DateField("roster.born_on", "Ngày sinh", today=datetime.date(2026, 11, 22)))
    QTest.keyClick(field.editor, key, modifier)
    days = QApplication.focusWidget()
    assert QApplication.activePopupWidget().isAncestorOf(days)
    for step in (Qt.Key.Key_PageDown, Qt.Key.Key_Left, Qt.Key.Key_Return):
        QTest.keyClick(days, step)
    assert field.text() == "21/12/2026"
    assert QApplication.activePopupWidget() is None
    assert field.editor.hasFocus()


def test_esc_closes_the_calendar_and_goes_back_to_what_was_typed(show):
    field = show(DateField("roster.born_on", "Ngày sinh"))
    QTest.keyClicks(field.editor, "03/05/1968")
    QTest.keyClick(field.editor, Qt.Key.Key_F4)
    days = QApplication.focusWidget()
    QTest.keyClick(days, Qt.Key.Key_Right)
    QTest.keyClick(days, Qt.Key.Key_Escape)
    assert QApplication.activePopupWidget() is None
    assert field.text() == "03/05/1968"
    assert field.editor.hasFocus()


def test_a_date_that_is_only_shown_has_no_calendar(show):
    field = show(DateField("roster.born_on", "Ngày sinh"))
    field.set_read_only(True)
    QTest.keyClick(field.editor, Qt.Key.Key_F4)
    assert QApplication.activePopupWidget() is None


def test_a_calendar_stands_over_its_field_where_the_screen_ends(show):
    field = show(DateField("roster.born_on", "Ngày sinh"))
    room = field.screen().availableGeometry()
    field.window().move(room.right() - 60, room.bottom() - field.window().height() - 4)
    QTest.keyClick(field.editor, Qt.Key.Key_F4)
    popup = QApplication.activePopupWidget()
    assert room.contains(popup.geometry())
    assert popup.geometry().bottom() <= field.mapToGlobal(field.rect().topLeft()).y()
    popup.close()


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("022188039407", ""),
        ("022 188 039 407", ""),
        ("02218803940", "Đã gõ 11 chữ số; phải đủ 12 chữ số."),
        ("0220120394O7", "Chỉ gồm chữ số, đủ 12 chữ số."),
    ],
)
def test_a_number_of_twelve_digits_is_counted_when_it_has_been_left(show, other, typed, problem):
    field = DigitsField("roster.personal_number", "Số định danh")
    show(field, other)
    QTest.keyClicks(field.editor, typed)
    leave(field, other)
    assert field.problem() == problem
    assert field.text() == typed


def test_an_amount_is_written_with_dots_when_it_has_been_left(show, other):
    field = MoneyField("dues.amount", "Số tiền")
    show(field, other)
    QTest.keyClicks(field.editor, "1,2tr")
    leave(field, other)
    assert field.text() == "1.200.000 đ"
    assert field.dong() == 1_200_000


def test_a_screens_own_check_speaks_at_the_field(show, other):
    def not_a_name(text):
        raise Refused("Họ và tên không có chữ số.")

    field = TextField("roster.name", "Họ và tên", check=not_a_name)
    show(field, other)
    leave(field, other)
    assert field.problem() == ""
    field.editor.setFocus()
    type_text(field.editor, "Đào 2")
    leave(field, other)
    assert field.problem() == "Họ và tên không có chữ số."


# Choices.


def test_proposals_are_found_without_accents(show):
    field = show(ChoiceField("roster.ethnic_group", "Dân tộc", PEOPLES))
    QTest.keyClicks(field.editor, "t")
    assert field.proposals() == ["Tày", "Thái"]
    QTest.keyClicks(field._proposals.popup, "a")
    assert field.text() == "ta"
    assert field.proposals() == ["Tày"]


def test_a_proposal_is_taken_with_the_arrow_keys_and_enter(show):
    field = show(ChoiceField("roster.ethnic_group", "Dân tộc", PEOPLES))
    typed = []
    field.typed.connect(lambda: typed.append(field.text()))
    QTest.keyClicks(field.editor, "mu")
    QTest.keyClick(field._proposals.popup, Qt.Key.Key_Down)
    QTest.keyClick(field._proposals.popup, Qt.Key.Key_Return)
    assert field.text() == "Mường"
    assert typed[-1] == "Mường"
    assert field.proposals() == []


def test_no_proposals_come_up_while_a_word_is_being_composed(show):
    field = show(ChoiceField("roster.ethnic_group", "Dân tộc", PEOPLES))
    QApplication.sendEvent(field.editor, QInputMethodEvent("ta", []))
    assert field.proposals() == []
    compose(field.editor, "tà", commit="tày")
    assert field.proposals() == ["Tày"]


def test_unikey_can_go_on_while_proposals_are_open(show):
    field = show(ChoiceField("roster.ethnic_group", "Dân tộc", PEOPLES))
    QTest.keyClicks(field.editor, "Mu")
    assert field.proposals() == ["Mường"]
    type_as_unikey(field._proposals.popup, "owng", 5, "ường")
    assert field.text() == "Mường"


def test_another_text_than_the_list_has_may_be_typed_unless_it_must_be_listed(show, other):
    free = ChoiceField("roster.religion", "Tôn giáo", ["Không", "Phật giáo"])
    show(free, other)
    type_text(free.editor, "Cao Đài")
    leave(free, other)
    assert free.problem() == ""
    strict = ChoiceField("roster.sex", "Giới tính", ["Nam", "Nữ"], only_listed=True)
    show(strict, other)
    QTest.keyClicks(strict.editor, "x")
    leave(strict, other)
    assert strict.problem() == "Hãy chọn trong danh mục."


def test_the_whole_list_opens_with_the_down_key(show):
    field = show(ChoiceField("roster.ethnic_group", "Dân tộc", PEOPLES))
    QTest.keyClick(field.editor, Qt.Key.Key_Down)
    assert field.proposals() == PEOPLES


def test_the_spelling_of_the_list_is_taken_where_only_accents_differ(show, other):
    field = ChoiceField("roster.ethnic_group", "Dân tộc", PEOPLES)
    show(field, other)
    QTest.keyClicks(field.editor, "kinh")
    QTest.keyClick(field._proposals.popup, Qt.Key.Key_Tab)
    assert other.editor.hasFocus()
    assert field.text() == "Kinh"


# The rest.


def test_yes_or_no_may_also_be_neither(show, qtbot):
    field = show(YesNoField("roster.married", "Đã kết hôn"))
    assert field.text() == ""
    yes, no = field.editor.findChildren(QRadioButton)
    qtbot.mouseClick(no, Qt.MouseButton.LeftButton)
    assert field.text() == "no"
    field.set_text("")
    assert not yes.isChecked()
    assert not no.isChecked()


def test_the_rule_of_a_field_is_one_press_away_and_says_when_it_is_not_confirmed(show, named, qtbot):
    rule = Citation("Hướng dẫn 12-HD/BTCTW", "mục 2", sure="unconfirmed")
    field = show(TextField("roster.card", "Số thẻ", rule=rule, rule_says="Số thẻ đủ 12 chữ số."))
    qtbot.mouseClick(named("roster.card.rule", field), Qt.MouseButton.LeftButton)
    popup = named("rule.popup")
    texts = [label.text() for label in popup.findChildren(type(field.label))]
    assert texts[:2] == ["Số thẻ đủ 12 chữ số.", "Theo mục 2, Hướng dẫn 12-HD/BTCTW"]
    assert "chưa được xác nhận" in texts[2]
    popup.close()


def test_tab_goes_from_field_to_field_and_not_into_their_small_buttons(show, other):
    born, people = DateField("roster.born_on", "Ngày sinh"), ChoiceField("roster.people", "Dân tộc", PEOPLES)
    long = LongTextField("roster.story", "Tóm tắt")
    show(born, people, long, other)
    for field in (born, people, long, other):
        assert field.editor.hasFocus()
        QTest.keyClick(field.editor, Qt.Key.Key_Tab)


def test_a_field_that_is_only_shown_can_still_be_copied(show):
    field = show(TextField("roster.name", "Họ và tên"))
    field.set_text("Hoàng Thị Đào")
    field.set_read_only(True)
    QTest.keyClicks(field.editor, "x")
    assert field.text() == "Hoàng Thị Đào"
    field.editor.selectAll()
    QTest.keyClick(field.editor, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "Hoàng Thị Đào"
