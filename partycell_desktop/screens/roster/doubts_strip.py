"""The strip over a record that names what does not fit together in it, each with the item it is about."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout, QWidget

from partycell_desktop.domain.doubts import Doubt
from partycell_desktop.screens.parts.dialog import fitted
from partycell_desktop.screens.parts.remembered import Remembered
from partycell_desktop.screens.parts.rule_link import RuleLink
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import button, label, row
from partycell_desktop.screens.roster.section import Section
from partycell_desktop.words import _

FOLDED = "roster/folded/doubts"
MOST_OF_A_RECORD = 6  # at most a sixth of the record's height; the rest scrolls
LEAST_HEIGHT, LEAST_SEEN = 72, 32
LEAST_WIDTH_BESIDE = 420


class DoubtsStrip(QFrame):
    """`roster.doubts`: a line for each doubt, folded away by its heading `roster.section.doubts`.

    `wanted` with the item or list of a doubt when its name (`roster.doubt.<n>`) was pressed.
    """

    wanted = Signal(str)

    def __init__(self, remembered: Remembered) -> None:
        super().__init__()
        self._doubts: tuple[Doubt, ...] = ()
        self._most = px(LEAST_HEIGHT)
        self.setObjectName("roster.doubts")
        self.setProperty("look", "note")
        self.setProperty("tone", "gold")
        self._sheet = QWidget()
        self._lines = QVBoxLayout(self._sheet)
        self._lines.setContentsMargins(0, 0, px(6), 0)
        self._lines.setSpacing(px(3))
        opened = remembered.text(FOLDED) != "yes"
        self._section = Section("doubts", _("To be looked at"), fitted(self._sheet, LEAST_SEEN), open_=opened)
        self._section.folded.connect(lambda on: remembered.keep(FOLDED, "yes" if on else "no"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(6), px(3), px(4), px(5))
        layout.addWidget(self._section)
        self.hide()

    def show_doubts(self, doubts: Sequence[Doubt]) -> None:
        """Show these; a record without a doubt has no strip."""
        self.setVisible(bool(doubts))
        if tuple(doubts) == self._doubts:
            return
        self._doubts = tuple(doubts)
        while (item := self._lines.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for at, doubt in enumerate(self._doubts):
            self._lines.addWidget(_Line(at, doubt, self.wanted.emit))
        self._section.say(str(len(self._doubts)))

    def keep_within(self, record_height: int) -> None:
        """Leave the record its room: what is more than that scrolls."""
        self._most = max(px(LEAST_HEIGHT), record_height // MOST_OF_A_RECORD)
        self._fit()

    def event(self, event: QEvent) -> bool:
        heard = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize, QEvent.Type.Show):
            self._fit()
        return heard

    def _fit(self) -> None:
        wanted = self.heightForWidth(self.width()) if self.hasHeightForWidth() else self.sizeHint().height()
        self.setFixedHeight(min(wanted, self._most))


class _Line(QWidget):
    """The item of a doubt as a link, what is doubted, and the rule; in a narrow record the words stand below."""

    def __init__(self, number: int, doubt: Doubt, wanted: Callable[[str], object]) -> None:
        super().__init__()
        name, title = f"roster.doubt.{number}", doubt.title
        said = _("Look at {item}: {reason}").format(item=title, reason=doubt.reason)
        head = row(button(title, name, lambda: wanted(doubt.field), "link", accessible=said), None, spacing=6)
        if doubt.because is not None:
            head.insertWidget(1, RuleLink(f"{name}.rule", doubt.because, text=_("Basis")))
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._parts.setContentsMargins(0, 0, 0, 0)
        self._parts.setSpacing(px(2))
        self._parts.addLayout(head)
        self._parts.addWidget(label(doubt.reason, "", f"{name}.words", wrap=True), 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = event.size().width() < px(LEAST_WIDTH_BESIDE)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if way != self._parts.direction():
            self._parts.setDirection(way)
            self._parts.setSpacing(px(0 if narrow else 6))
