import sys

from PySide6.QtWidgets import QWidget


def test_the_qt_binding_does_not_lose_references_to_none(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.parentWidget()
    before = sys.getrefcount(None)
    for _ in range(300):
        widget.parentWidget()
        widget.update()
    assert sys.getrefcount(None) > before - 100
