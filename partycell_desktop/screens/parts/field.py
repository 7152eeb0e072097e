"""One field of a form: label as on the official paper, editor, and under what was typed the reason why it
is wrong.

The box paints its own edge, so that the reason stands inside the edge of its field, and so that a form with
a hundred fields opens at once.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from partycell_desktop.domain.refusal import Citation
from partycell_desktop.screens.parts.desk import attempt
from partycell_desktop.screens.parts.rule_link import RuleLink
from partycell_desktop.screens.parts.style import RADIUS, colour, px
from partycell_desktop.screens.parts.surfaces import bring_into_view

Check = Callable[[str], object]
"""A check of what was typed; raises Refused. Whatever it returns is left alone."""


class Field(QFrame):
    """The common part. `name` (`roster.born_on`) becomes the objectName of the editor; `key` is its last
    word.

    `typed` when the user changed something (never when the program did); `left` when the user has left the
    editor after a change. `check` is asked then, so that a wrong date is named beside the date. An empty
    field is not checked: what may be empty is for the use case to say.
    """

    typed = Signal()
    left = Signal()

    def __init__(
        self,
        name: str,
        label: str,
        *,
        check: Check | None = None,
        rule: Citation | None = None,
        rule_says: str = "",
        hint: str = "",
    ) -> None:
        super().__init__()
        self.key = name.rpartition(".")[2]
        self.label = QLabel(label)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setWordWrap(True)
        self.label.setProperty("look", "muted")
        self._check = check
        self._kept = ""
        self._changed_since_left = False
        self._problem = ""
        self._editor = self.make_editor()
        self._editor.setObjectName(name)
        self._editor.setAccessibleName(label)
        if hint:
            self._editor.setToolTip(hint)
            self._editor.setAccessibleDescription(hint)
        self.label.setBuddy(self._editor)
        self.setObjectName(f"{name}.field")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(8), px(4), px(8), px(4))
        self._column.setSpacing(0)
        self._line = QHBoxLayout()
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(px(6))
        self._line.addWidget(self._editor, 1)
        self._column.addLayout(self._line)
        self._problem_label: QLabel | None = None
        if rule is not None:
            self.add_at_end(RuleLink(f"{name}.rule", rule, rule_says))
        self._editor.installEventFilter(self)
        self.setFocusProxy(self._editor)

    # What a kind of field says about itself.

    def make_editor(self) -> QWidget:
        """The widget in which the user types; its signals go to `note_typing` and `note_leaving`."""
        raise NotImplementedError

    def text(self) -> str:
        """What stands in the field, as typed."""
        raise NotImplementedError

    def put_text(self, text: str) -> None:
        """Write into the editor; nobody is told."""
        raise NotImplementedError

    def is_composing(self) -> bool:
        """Whether an input method is in the middle of a word."""
        return bool(getattr(self._editor, "composing", False))

    # What everybody may ask.

    @property
    def editor(self) -> QWidget:
        return self._editor

    def set_text(self, text: str) -> None:
        """Show what is in the book: the field counts as unchanged and without a problem."""
        self._kept = text
        self._changed_since_left = False
        self.clear_problem()
        if self.text() != text:
            self.put_text(text)

    def note_kept(self, text: str) -> None:
        """What is in the book now, while the user may be typing: what was typed stays, with its problem."""
        if self.has_changed():
            self._kept = text
        else:
            self.set_text(text)

    def has_changed(self) -> bool:
        """Whether something else stands here than `set_text` gave."""
        return self.text() != self._kept

    def problem(self) -> str:
        """The reason that is shown under the field; empty when there is none."""
        return self._problem

    def set_problem(self, reason: str) -> None:
        """Show why what stands here is wrong. What was typed stays."""
        if reason == self._problem:
            return
        self._problem = reason
        if self._problem_label is None:
            self._problem_label = QLabel()
            self._problem_label.setObjectName(f"{self._editor.objectName()}.problem")
            self._problem_label.setProperty("look", "problem")
            self._problem_label.setTextFormat(Qt.TextFormat.PlainText)
            self._problem_label.setWordWrap(True)
            self._problem_label.setContentsMargins(px(2), 0, 0, 0)
            self._column.addWidget(self._problem_label)
        self._problem_label.setText(reason)
        self._problem_label.setVisible(bool(reason))
        self._editor.setAccessibleDescription(reason or self._editor.toolTip())
        self.update()

    def clear_problem(self) -> None:
        """Take the reason away."""
        if self._problem:
            self.set_problem("")

    def check_now(self) -> bool:
        """Ask the field's own check; show its reason. True when there is nothing to say against the text."""
        if self._check is None or not self.text().strip():
            self.clear_problem()
            return True
        check, text = self._check, self.text()
        refused = attempt(lambda: check(text)).refused
        self.set_problem(refused.reason if refused is not None else "")
        return refused is None

    def set_read_only(self, on: bool) -> None:
        """Show only."""
        self._editor.setEnabled(not on)

    def reveal(self) -> None:
        """Scroll to the field and put the cursor into it."""
        bring_into_view(self, 40)
        self._editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def add_at_end(self, widget: QWidget) -> None:
        """Put a small button into the box, behind the editor."""
        self._line.addWidget(widget)

    # For the kinds.

    def note_typing(self) -> None:
        self._changed_since_left = True
        self.clear_problem()
        self.typed.emit()

    def note_leaving(self) -> None:
        if self._changed_since_left and not self.is_composing():
            self._changed_since_left = False
            if self.check_now():
                self.make_tidy()
            self.left.emit()

    def make_tidy(self) -> None:
        """Write what was typed in the program's own way (3/2/15 as 03/02/2015), now that the user has left
        it.
        """

    # The edge.

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._editor and event.type() in (
            QEvent.Type.FocusIn,
            QEvent.Type.FocusOut,
            QEvent.Type.EnabledChange,
        ):
            self.update()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focus = self._editor.hasFocus()
        width = px(2) if focus else px(1)
        edge = "focus" if focus else "accent" if self._problem else "line"
        painter.setPen(QPen(colour(edge), width))
        painter.setBrush(colour("surface" if self._editor.isEnabled() else "background"))
        inset = width / 2
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), px(RADIUS - 1), px(RADIUS - 1)
        )


class Line(QLineEdit):
    """A bare line editor that knows whether an input method is composing in it."""

    def __init__(self) -> None:
        super().__init__()
        self.composing = False
        self.setProperty("look", "bare")
        self.setFrame(False)
        self.setMinimumHeight(px(19))

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self.composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def event(self, event: QEvent) -> bool:
        if is_undo_for_the_window(event, self.isUndoAvailable()):
            return False
        return super().event(event)


def is_undo_for_the_window(event: QEvent, has_own: bool) -> bool:
    """Ctrl+Z takes back typing while there is some, else the last act: then the window's key must hear it."""
    return (
        not has_own
        and event.type() == QEvent.Type.ShortcutOverride
        and isinstance(event, QKeyEvent)
        and event.matches(QKeySequence.StandardKey.Undo)
    )


class Lines(QPlainTextEdit):
    """A bare editor of several lines; Tab goes on to the next field."""

    edited = Signal()
    left = Signal()

    def __init__(self, rows: int) -> None:
        super().__init__()
        self.composing = False
        self._by_program = False
        self.setProperty("look", "bare")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.setViewportMargins(px(2), 0, 0, 0)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * rows + px(4))
        self.textChanged.connect(self._changed)

    def put(self, text: str) -> None:
        """Write without saying that the user typed."""
        self._by_program = True
        self.setPlainText(text)
        self._by_program = False

    def _changed(self) -> None:
        if not self._by_program and not self.composing:
            self.edited.emit()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self.composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def event(self, event: QEvent) -> bool:
        if is_undo_for_the_window(event, self.document().isUndoAvailable()):
            return False
        heard = super().event(event)
        if event.type() == QEvent.Type.FocusOut:
            self.left.emit()
        return heard


class TextField(Field):
    """One line of text."""

    line: Line

    def make_editor(self) -> QWidget:
        self.line = Line()
        self.line.textEdited.connect(self.note_typing)
        self.line.editingFinished.connect(self.note_leaving)
        return self.line

    def text(self) -> str:
        return self.line.text()

    def put_text(self, text: str) -> None:
        self.line.setText(text)
        self.line.setCursorPosition(0)

    def set_read_only(self, on: bool) -> None:
        """A line that is only shown can still be selected and copied."""
        self.line.setReadOnly(on)


class LongTextField(Field):
    """Several lines of text."""

    lines: Lines

    def __init__(
        self,
        name: str,
        label: str,
        *,
        rows: int = 3,
        check: Check | None = None,
        rule: Citation | None = None,
        rule_says: str = "",
        hint: str = "",
    ) -> None:
        self._rows = rows
        super().__init__(name, label, check=check, rule=rule, rule_says=rule_says, hint=hint)

    def make_editor(self) -> QWidget:
        self.lines = Lines(self._rows)
        self.lines.edited.connect(self.note_typing)
        self.lines.left.connect(self.note_leaving)
        return self.lines

    def text(self) -> str:
        return self.lines.toPlainText()

    def put_text(self, text: str) -> None:
        self.lines.put(text)

    def set_read_only(self, on: bool) -> None:
        self.lines.setReadOnly(on)
