"""A dialog is as high as what it says: it grows with the reasons in it, and scrolls where the screen ends."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from partycell_desktop.domain.refusal import Refused, refuse_all
from partycell_desktop.screens.parts.dialog import Dialog, fitted
from partycell_desktop.screens.parts.field import LongTextField, TextField
from partycell_desktop.screens.parts.form import Form
from partycell_desktop.screens.parts.surfaces import Note, button, label, row
from tests.hand import Hand

SCREENS = Path(__file__).resolve().parents[3] / "partycell_desktop" / "screens"
REASON = "Ngày này đứng trước ngày kết nạp đã ghi trong hồ sơ của đồng chí; hãy xem lại quyết định rồi sửa lại."


class _Asking(Dialog):
    """Fields under each other, a note, two buttons; the dialogs of the program are made like this."""

    def __init__(self, fields: int) -> None:
        super().__init__()
        self.form = Form()
        for number in range(fields):
            self.form.add(TextField(f"ask.item_{number}", f"Mục {number}"))
        self.note = Note("", "gold", "ask.note")
        self.note.hide()
        self.do = button("Ghi", "ask.do", look="primary")
        layout = QVBoxLayout(self)
        layout.addWidget(label("Một việc cần ghi vào hồ sơ", "name", wrap=True))
        layout.addWidget(fitted(self.form))
        layout.addWidget(self.note)
        layout.addStretch(1)
        layout.addLayout(row(None, self.do))
        self.setMinimumWidth(400)


def refusal(count: int) -> Refused:
    refused = [Refused(REASON, f"item_{number}") for number in range(count)]
    with pytest.raises(Refused) as raised:
        refuse_all(refused)
    return raised.value


def inside(widget: QWidget, dialog: QWidget) -> bool:
    return dialog.rect().contains(QRect(widget.mapTo(dialog, QPoint(0, 0)), widget.size()))


def is_whole(widget: QWidget) -> bool:
    return widget.height() >= max(widget.minimumSizeHint().height(), widget.heightForWidth(widget.width()))


@pytest.fixture
def asking(hand: Hand) -> Iterator[_Asking]:
    dialog = _Asking(4)
    dialog.show()
    hand.rest(30)
    yield dialog
    dialog.done(0)


def test_a_dialog_grows_when_reasons_appear_under_its_fields(hand: Hand, asking: _Asking) -> None:
    before = asking.height()
    asking.form.mark(refusal(4))
    hand.rest(30)
    assert asking.height() > before + 4 * 20
    for field in asking.form.fields.values():
        reason = hand.find(f"{field.editor.objectName()}.problem")
        assert reason.isVisible()
        assert is_whole(reason)
        assert is_whole(field)
        assert inside(reason, asking)
    assert inside(asking.do, asking)


def test_a_dialog_grows_when_a_note_comes_and_keeps_what_the_user_made_larger(hand: Hand, asking: _Asking) -> None:
    before = asking.height()
    asking.note.say(REASON)
    asking.note.show()
    hand.rest(30)
    assert asking.height() > before
    assert is_whole(asking.note)
    asking.resize(520, 600)
    asking.note.hide()
    hand.rest(30)
    assert asking.size() == QSize(520, 600)


def test_where_the_screen_ends_the_fields_scroll_and_the_buttons_stay(hand: Hand) -> None:
    dialog = _Asking(30)
    dialog.show()
    hand.rest(30)
    room = dialog.screen().availableGeometry()
    dialog.form.mark(refusal(30))
    hand.rest(30)
    assert room.contains(dialog.frameGeometry())
    assert inside(dialog.do, dialog)
    last = dialog.form.fields["item_29"]
    assert is_whole(last)
    last.reveal()
    hand.rest(30)
    reason = hand.find("ask.item_29.problem")
    area = dialog.findChild(QScrollArea)
    assert area is not None
    assert inside(reason, area.viewport())
    dialog.done(0)


def test_a_dialog_that_opens_at_the_foot_of_the_screen_stays_on_it(hand: Hand, asking: _Asking) -> None:
    room = asking.screen().availableGeometry()
    asking.move(room.right() - asking.width(), room.bottom() - asking.height())
    asking.form.mark(refusal(4))
    hand.rest(30)
    assert room.contains(asking.frameGeometry())


def test_the_first_reason_is_seen_at_once_in_a_long_dialog(hand: Hand) -> None:
    dialog = _Asking(30)
    dialog.form.add(LongTextField("ask.note", "Ghi chú"))
    dialog.show()
    hand.rest(30)
    dialog.form.mark(Refused(REASON, "note"))
    hand.rest(30)
    area = dialog.findChild(QScrollArea)
    assert area is not None
    assert inside(hand.find("ask.note.problem"), area.viewport())
    dialog.done(0)


def test_every_dialog_of_the_program_is_of_this_kind() -> None:
    bare = [
        f"{file.relative_to(SCREENS)}: {found}"
        for file in SCREENS.rglob("*.py")
        if file.name != "dialog.py"
        for found in re.findall(r"class \w+\(QDialog\)|= QDialog\(", file.read_text("utf-8"))
    ]
    assert bare == []
