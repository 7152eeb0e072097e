"""The stages of one candidate from the left to the right: closed with their day, the open one, those to come."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.screens.parts.style import SMALL_POINTS, colour, font, px
from partycell_desktop.screens.parts.surfaces import Card, button
from partycell_desktop.use_cases.candidates import StageState
from partycell_desktop.words import _

FIRST_OF_RECOGNITION = "ceremony"
BAR, LEAST_STAGE, MOST_LINES = 4, 54, 3
NAME_POINTS = 8.0


def short_day(day: PartialDate | None) -> str:
    """A day as the narrow timeline writes it: 05/03/25; a month or a year as it is known."""
    return f"{day.first_day():%d/%m/%y}" if day is not None and day.is_full else day.shown() if day else ""


class StageButton(QPushButton):
    """`candidate.stage.<id>`: one stage, with its bar, its name and its day."""

    def __init__(self, state: StageState) -> None:
        super().__init__()
        self.stage = state.stage
        self.setObjectName(f"candidate.stage.{state.stage.id}")
        self.setProperty("look", "bare")
        self.setAutoDefault(False)
        self.setFlat(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._name_font = font(NAME_POINTS, QFont.Weight.DemiBold)
        self._day_font = font(SMALL_POINTS)
        self._tone, self._under = "", ""
        self.show_state(state, behind=False)

    def show_state(self, state: StageState, *, behind: bool) -> None:
        """Show how the stage stands; `behind` says that a later one is closed although this one is not."""
        step = state.step
        self._state = state
        if step is not None:
            self._tone, self._under = "green", short_day(step.done_on)
            said = _("closed on {day}").format(day=step.done_on.shown() if step.done_on else "")
        elif state.now:
            self._tone, self._under = "gold", _("under way")
            said = self._under
        elif behind:
            self._tone, self._under = "line", _("passed over")
            said = self._under
        else:
            self._tone, self._under = "line", ""
            said = _("not reached yet")
        self.setText(state.stage.title)
        self.setAccessibleName(f"{state.stage.title}: {said}")
        tip = [self.accessibleName(), _("to act: {who}").format(who=state.stage.who)]
        if step is not None and step.number:
            tip.append(step.number)
        if step is not None and step.reason:
            tip.append(_("went on because: {reason}").format(reason=step.reason))
        self.setToolTip("\n".join(tip))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(LEAST_STAGE), self.height_for(self.width() or px(100)))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(LEAST_STAGE), px(40))

    def height_for(self, width: int) -> int:
        """How high the stage is when it is so wide: its name may take several lines."""
        metrics = QFontMetrics(self._name_font)
        room = metrics.boundingRect(QRect(0, 0, width, 1000), self._flags(), self.text())
        lines = min(MOST_LINES, max(1, round(room.height() / metrics.lineSpacing())))
        return px(BAR) + px(6) + lines * metrics.lineSpacing() + QFontMetrics(self._day_font).height() + px(4)

    @staticmethod
    def _flags() -> int:
        return int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(self._tone))
        painter.drawRoundedRect(QRectF(0, 0, self.width(), px(BAR)), px(2), px(2))
        if self.underMouse() or self.hasFocus():
            painter.setBrush(colour("hover") if self.underMouse() else Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour("focus"), px(1)) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, px(BAR) + 2, -1, -1), px(4), px(4))
        names = self.rect().adjusted(px(1), px(BAR) + px(6), -px(1), -px(2))
        painter.setPen(colour("ink"))
        painter.setFont(self._name_font)
        taken = painter.boundingRect(names, self._flags(), self.text())
        painter.drawText(names, self._flags(), self.text())
        painter.setPen(colour("muted"))
        painter.setFont(self._day_font)
        below = min(taken.height(), MOST_LINES * QFontMetrics(self._name_font).lineSpacing())
        painter.drawText(names.adjusted(0, below + px(1), 0, 0), self._flags(), self._under)


class Timeline(Card):
    """`candidate.timeline`: the half of the way in which the candidate stands; the other half is one press away.

    `chosen` with the stage that was pressed. Left and Right go along, Enter presses.
    """

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__(name="candidate.timeline", padding=16)
        self.setAccessibleName(_("Stages of the way"))
        self._states: Sequence[StageState] = ()
        self._buttons: list[StageButton] = []
        self._whole_way = ""
        self._other = button("", "candidate.timeline.other", self._turn, "link")
        self._row = QHBoxLayout()
        self._row.setSpacing(px(4))
        self._row.setContentsMargins(0, 0, 0, 0)
        self.column.setContentsMargins(px(18), px(16), px(18), px(8))
        self.column.setSpacing(px(2))
        self.add(self._row)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._other)
        self.add(foot)

    def show_states(self, states: Sequence[StageState], *, another: bool) -> None:
        """Show these stages; another candidate is shown in the half where he or she stands."""
        self._states = states
        if another:
            self._whole_way = ""
        self._lay()

    def _second_half(self) -> bool:
        if self._whole_way:
            return self._whole_way == "recognition"
        return any(each.stage.id == FIRST_OF_RECOGNITION and each.step is not None for each in self._states)

    def _shown(self) -> list[StageState]:
        at = next((at for at, each in enumerate(self._states) if each.stage.id == FIRST_OF_RECOGNITION), 0)
        return list(self._states[at:] if self._second_half() else self._states[: at + 1])

    def _turn(self) -> None:
        self._whole_way = "admission" if self._second_half() else "recognition"
        self._lay()

    def _lay(self) -> None:
        shown = self._shown()
        if [each.stage.id for each in shown] != [each.stage.id for each in self._buttons]:
            for old in self._buttons:
                self._row.removeWidget(old)
                old.hide()
                old.deleteLater()
            self._buttons = []
            for each in shown:
                made = StageButton(each)
                made.clicked.connect(lambda _on=False, stage=each.stage.id: self.chosen.emit(stage))
                self._buttons.append(made)
                self._row.addWidget(made, 1)
        last = max((at for at, each in enumerate(self._states) if each.step is not None), default=-1)
        for pressed, state in zip(self._buttons, shown, strict=True):
            pressed.show_state(state, behind=self._states.index(state) < last)
        second = self._second_half()
        self._other.setText(_("‹ The way to the admission") if second else _("The way to the recognition ›"))
        self._other.setAccessibleName(self._other.text())
        admitted = any(each.stage.id == FIRST_OF_RECOGNITION and each.step is not None for each in self._states)
        self._other.setVisible(admitted)
        self._fit()

    def _fit(self) -> None:
        if not self._buttons:
            return
        gaps = px(4) * (len(self._buttons) - 1)
        width = max(px(LEAST_STAGE), (self.width() - 2 * px(18) - gaps) // len(self._buttons))
        height = max(each.height_for(width) for each in self._buttons)
        for each in self._buttons:
            each.setFixedHeight(height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def focus_stage(self) -> None:
        """Put the keyboard on the stage that is open, else on the last one."""
        if self._buttons:
            shown = self._shown()
            at = next((at for at, each in enumerate(shown) if each.now), len(shown) - 1)
            self._buttons[at].setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        at = next((at for at, each in enumerate(self._buttons) if each.hasFocus()), -1)
        if step and at >= 0 and 0 <= at + step < len(self._buttons):
            self._buttons[at + step].setFocus(Qt.FocusReason.OtherFocusReason)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and at >= 0:
            self._buttons[at].click()
        else:
            super().keyPressEvent(event)

    def stage_buttons(self) -> list[QWidget]:
        """The stages that are seen, from the left."""
        return list(self._buttons)
