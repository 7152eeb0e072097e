import pytest
from PySide6.QtTest import QTest

from partycell_desktop.domain.items import Item, Kind
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.screens.parts.fields import (
    ChoiceField,
    DateField,
    DigitsField,
    LongTextField,
    MoneyField,
    TextField,
    TickField,
)
from partycell_desktop.screens.parts.form import Form
from partycell_desktop.screens.parts.surfaces import scrolled

KINDS = {
    Kind.TEXT: TextField,
    Kind.TIME: TextField,
    Kind.NAME: TextField,
    Kind.NUMBER: TextField,
    Kind.LONG: LongTextField,
    Kind.DATE: DateField,
    Kind.DAY: DateField,
    Kind.CHOICE: ChoiceField,
    Kind.DIGITS: DigitsField,
    Kind.YES_NO: TickField,
    Kind.DONG: MoneyField,
}


@pytest.fixture
def form(dressed, qtbot):
    made = Form("roster.form")
    made.add(TextField("roster.name", "Họ và tên"))
    made.add(DateField("roster.born_on", "Ngày sinh"))
    made.add(LongTextField("roster.story", "Tóm tắt", rows=30))
    made.add(DigitsField("roster.card", "Số thẻ đảng viên"))
    made.end()
    made.show_values({"name": "Hoàng Thị Đào", "born_on": "30/04/1988", "card": "022012003940"})
    area = scrolled(made)
    area.resize(420, 200)
    qtbot.addWidget(area)
    area.show()
    area.activateWindow()
    assert QTest.qWaitForWindowActive(area)
    made.area = area
    return made


@pytest.mark.parametrize("kind", list(Kind))
def test_every_declared_item_has_its_kind_of_field(dressed, qtbot, kind):
    form = Form()
    qtbot.addWidget(form)
    form.add_items("roster", [Item("thing", "Full name", kind, choices="peoples")], lambda name: ["Kinh", "Tày"])
    field = form.fields["thing"]
    assert type(field) is KINDS[kind]
    assert field.editor.objectName() == "roster.thing"
    if kind is Kind.CHOICE:
        assert field.options() == ["Kinh", "Tày"]


def test_only_what_the_user_changed_counts_as_changed(form, qtbot):
    assert not form.has_changed()
    with qtbot.waitSignal(form.typed) as heard:
        QTest.keyClicks(form.fields["name"].editor, "x")
    assert heard.args == ["name"]
    assert form.changes() == {"name": "xHoàng Thị Đào"}
    assert form.values()["card"] == "022012003940"
    form.show_values({"name": "Hoàng Thị Đào"})
    assert not form.has_changed()
    assert form.values()["card"] == ""


def test_a_refusal_marks_every_wrong_field_and_goes_to_the_first(form):
    refused = Refused("Tháng 2 không có ngày 31.", "born_on", also=(Refused("Phải đủ 12 chữ số.", "card"),))
    form.mark(refused)
    assert form.fields["born_on"].problem() == "Tháng 2 không có ngày 31."
    assert form.fields["card"].problem() == "Phải đủ 12 chữ số."
    assert form.fields["name"].problem() == ""
    assert form.fields["born_on"].editor.hasFocus()
    form.mark(None)
    assert not any(field.problem() for field in form.fields.values())


def test_a_deep_link_scrolls_to_its_field_and_puts_the_cursor_there(form):
    assert form.area.verticalScrollBar().value() == 0
    assert form.reveal("card")
    assert form.area.verticalScrollBar().value() > 0
    assert form.fields["card"].editor.hasFocus()
    assert not form.reveal("ghost")


def test_labels_lead_to_their_fields_and_stand_beside_them(form):
    for field in form.fields.values():
        assert field.label.buddy() is field.editor
        assert field.label.x() < field.x()
        assert abs(field.label.y() - field.y()) < 4
