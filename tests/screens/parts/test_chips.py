from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from partycell_desktop.screens.parts.chips import Chip, ChipRow

CHIPS = [Chip("here", "Đang sinh hoạt", 23), Chip("probation", "Dự bị", 2), Chip("gone", "Đã chuyển đi", 4)]


def made(qtbot, chips=CHIPS):
    row = ChipRow("roster.filter")
    row.set_chips(chips)
    qtbot.addWidget(row)
    row.show()
    return row


def test_the_first_chip_is_chosen_and_another_with_a_press(dressed, qtbot, named):
    row = made(qtbot)
    assert row.key() == "here"
    assert named("roster.filter.probation", row).text() == "Dự bị 2"
    with qtbot.waitSignal(row.chosen) as heard:
        qtbot.mouseClick(named("roster.filter.probation", row), Qt.MouseButton.LeftButton)
    assert heard.args == ["probation"]
    assert row.key() == "probation"


def test_new_counts_leave_the_chosen_chip_chosen(dressed, qtbot, named):
    row = made(qtbot)
    row.choose("gone")
    kept = named("roster.filter.gone", row)
    row.set_chips([Chip(chip.key, chip.label, 0) for chip in CHIPS])
    assert row.key() == "gone"
    assert named("roster.filter.gone", row) is kept
    assert kept.text() == "Đã chuyển đi 0"


def test_when_the_chosen_chip_is_gone_the_first_one_is(dressed, qtbot):
    row = made(qtbot)
    row.choose("gone")
    row.set_chips(CHIPS[:2])
    assert row.key() == "here"


def test_the_arrow_keys_go_along_the_chips(dressed, qtbot, named):
    row = made(qtbot)
    row.activateWindow()
    assert QTest.qWaitForWindowActive(row)
    named("roster.filter.here", row).setFocus()
    with qtbot.waitSignal(row.chosen):
        QTest.keyClick(named("roster.filter.here", row), Qt.Key.Key_Right)
    assert row.key() == "probation"


def test_chips_break_into_lines_when_the_room_is_narrow(dressed, qtbot):
    row = made(qtbot)
    row.resize(500, 100)
    assert row.layout().heightForWidth(160) > row.layout().heightForWidth(600)
