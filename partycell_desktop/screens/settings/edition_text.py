"""The editor of an edition's text: wrong lines are marked, the list of them leads there."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFontDatabase, QTextCursor, QTextFormat
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QPlainTextEdit, QTextEdit, QWidget

from partycell_desktop.screens.parts.style import SMALL_POINTS, colours, px
from partycell_desktop.screens.parts.surfaces import column, label, restyle, row
from partycell_desktop.use_cases.form_editions import EditionProblem
from partycell_desktop.words import _

PAUSE_MS = 500
"""How long nobody types before the text is looked at."""


class EditionText(QWidget):
    """`edition.text`, under it what is wrong. `paused` when the user has typed and then stopped for a moment."""

    paused = Signal()

    def __init__(self, text: str) -> None:
        super().__init__()
        self._kept = text
        self.editor = QPlainTextEdit()
        self.editor.setObjectName("edition.text")
        self.editor.setAccessibleName(_("Text of the edition"))
        self.editor.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPointSizeF(SMALL_POINTS)
        self.editor.setFont(font)
        self.editor.setTabChangesFocus(True)
        self.editor.setPlainText(text)
        self.editor.setMinimumHeight(px(140))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.paused)
        self.editor.textChanged.connect(self._pause.start)
        self.editor.cursorPositionChanged.connect(self._say_where)
        self._state = label("", "small", "edition.state", wrap=True)
        self._where = label("", "small", "edition.line")
        self._problems = QListWidget()
        self._problems.setObjectName("edition.problems")
        self._problems.setAccessibleName(_("What is wrong"))
        self._problems.setProperty("look", "results")
        self._problems.setWordWrap(True)
        self._problems.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._problems.itemClicked.connect(self._go_to)
        self._problems.itemActivated.connect(self._go_to)
        self._problems.setFixedHeight(px(112))
        self._problems.hide()
        state = row(self._state, self._where)
        state.setStretch(0, 1)
        whole = column(self.editor, state, self._problems, spacing=6)
        whole.setStretch(0, 1)
        self.setLayout(whole)
        self._say_where()

    def text(self) -> str:
        """What stands in the editor."""
        return self.editor.toPlainText()

    def has_changed(self) -> bool:
        """Whether the user changed it."""
        return self.text() != self._kept

    def insert(self, words: str) -> None:
        """Write words where the cursor is, as if they had been typed."""
        self.editor.insertPlainText(words)
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_problems(self, problems: Sequence[EditionProblem]) -> None:
        """Mark the wrong lines and list what is wrong with them; nothing wrong is said too."""
        self._pause.stop()
        self._problems.clear()
        for problem in problems:
            entry = QListWidgetItem(problem.words)
            entry.setData(Qt.ItemDataRole.UserRole, problem.line)
            self._problems.addItem(entry)
        self._problems.setVisible(bool(problems))
        self.editor.setExtraSelections([self._marked(each.line) for each in problems if each.line])
        if problems:
            self._say(_("To be put right: {count}").format(count=len(problems)), "problem")
        else:
            self._say(_("Nothing is wrong with this text."), "small")

    def _say(self, words: str, look: str) -> None:
        self._state.setText(words)
        if self._state.property("look") != look:
            self._state.setProperty("look", look)
            restyle(self._state)

    def _marked(self, line: int) -> QTextEdit.ExtraSelection:
        made = QTextEdit.ExtraSelection()
        made.cursor = QTextCursor(self.editor.document().findBlockByNumber(line - 1))
        made.format.setBackground(QColor(colours().accent_tint))
        made.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
        return made

    def _go_to(self, entry: QListWidgetItem) -> None:
        line = int(entry.data(Qt.ItemDataRole.UserRole))
        if line:
            self.editor.setTextCursor(QTextCursor(self.editor.document().findBlockByNumber(line - 1)))
            self.editor.centerCursor()
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_where(self) -> None:
        self._where.setText(_("Line {line}").format(line=self.editor.textCursor().blockNumber() + 1))
