"""A field for a passage with paragraphs, lists and tables, and the row of its commands."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QToolButton, QWidget

from partycell_desktop.domain.pasted_text import Pasted
from partycell_desktop.screens.parts.field import Check, Field
from partycell_desktop.screens.parts.rich_lines import COMMANDS, RichLines
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import button
from partycell_desktop.words import N_, _

_SHOWN = {
    "bold": "B",
    "italic": "I",
    "underline": "U",
    "dashes": "–",
    "letters": "a)",
    "numbers": "1.",
    "table": N_("Table"),
}


class RichField(Field):
    """A passage in the notation of `domain.passage_text`.

    After pasting `<name>.pasted` under it says what was cleaned; a text that is surely in an old encoding is written as
    it is, and `<name>.unicode` converts it.
    """

    lines: RichLines

    def __init__(self, name: str, label: str, *, check: Check | None = None, hint: str = "") -> None:
        self._notice: QLabel | None = None
        self._convert: QPushButton | None = None
        self._offered: tuple[Pasted, QTextCursor] | None = None
        super().__init__(name, label, check=check, hint=hint)

    def make_editor(self) -> QWidget:
        self.lines = RichLines()
        self.lines.edited.connect(self.note_typing)
        self.lines.left.connect(self.note_leaving)
        self.lines.pasted.connect(self._pasted)
        return self.lines

    def text(self) -> str:
        return self.lines.passage()

    def put_text(self, text: str) -> None:
        self.lines.put(text)
        self._say("")

    def set_text(self, text: str) -> None:
        super().set_text(text)
        self._kept = self.text()  # the same, in the one usual notation

    def set_read_only(self, on: bool) -> None:
        """A text that is only shown can still be selected and copied."""
        self.lines.setReadOnly(on)

    # What was pasted.

    def _pasted(self, what: Pasted, start: int, end: int) -> None:
        self._offered = None
        if what.encoding is not None and what.offered:
            place = QTextCursor(self.lines.document())
            place.setPosition(start)
            place.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            self._offered = what, place
            words = _("These letters are in the old encoding {encoding}.").format(encoding=what.encoding)
            self._say(f"{words} {what.done}".strip(), offer=True)
        else:
            self._say(what.done)

    def _say(self, words: str, *, offer: bool = False) -> None:
        if self._notice is None or self._convert is None:
            if not words:
                return
            name = self.lines.objectName()
            self._notice = QLabel()
            self._notice.setObjectName(f"{name}.pasted")
            self._notice.setProperty("look", "small")
            self._notice.setTextFormat(Qt.TextFormat.PlainText)
            self._notice.setWordWrap(True)
            self._convert = button(_("Convert to Unicode"), f"{name}.unicode", self._to_unicode, "link")
            line = QHBoxLayout()
            line.setContentsMargins(px(2), 0, 0, 0)
            line.addWidget(self._notice, 1)
            line.addWidget(self._convert)
            self._column.addLayout(line)
        self._notice.setText(words)
        self._notice.setVisible(bool(words))
        self._convert.setVisible(offer)
        if not offer:
            self._offered = None

    def _to_unicode(self) -> None:
        if self._offered is None:
            return
        what, place = self._offered
        self.lines.setFocus()
        self.lines.setTextCursor(place)
        self.lines.paste_clean(Pasted(what.offered, _("Converted from {encoding}.").format(encoding=what.encoding)))


class RichToolbar(QWidget):
    """`<name>`: a small row of commands, `<name>.bold` and so on, for the passage in which the keyboard is.

    Each has its key in the passage itself; Tab passes the row by.
    """

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(_("Format of the passage"))
        self._buttons: dict[str, QToolButton] = {}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(2))
        for command, says, key, may_be_on in COMMANDS:
            made = QToolButton()
            made.setObjectName(f"{name}.{command}")
            made.setProperty("look", "format")
            made.setText(_(_SHOWN[command]) if command == "table" else _SHOWN[command])
            letter = made.font()
            letter.setBold(command == "bold")
            letter.setItalic(command == "italic")
            letter.setUnderline(command == "underline")
            made.setFont(letter)
            made.setAccessibleName(_(says))
            made.setToolTip(f"{_(says)} ({key})")
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            made.setCheckable(may_be_on)
            made.clicked.connect(self._doing(command))
            layout.addWidget(made)
            self._buttons[command] = made
        layout.addStretch(1)
        self._show()

    def serve(self, field: RichField) -> None:
        """Work on this field too, when the keyboard is in it."""
        field.lines.entered.connect(self._show)
        field.lines.left.connect(self._show)
        field.lines.cursorPositionChanged.connect(self._show)

    def _doing(self, command: str) -> Callable[[], None]:
        return lambda *_on: self._do(command)

    def _show(self) -> None:
        lines = self._served()
        for command, made in self._buttons.items():
            made.setEnabled(lines is not None)
            if made.isCheckable():
                made.setChecked(lines is not None and lines.is_on(command))

    def _served(self) -> RichLines | None:
        """The passage in which the keyboard is; the buttons do not take it away."""
        focused = self.window().focusWidget()
        if isinstance(focused, RichLines) and focused.hasFocus() and not focused.isReadOnly():
            return focused
        return None

    def _do(self, command: str) -> None:
        lines = self._served()
        if lines is None:
            return
        if command == "table" and lines.table is not None:
            menu = QMenu(self)
            menu.setObjectName(f"{self.objectName()}.table.menu")
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            lines.add_table_commands(menu)
            menu.popup(self._buttons["table"].mapToGlobal(self._buttons["table"].rect().bottomLeft()))
            return
        lines.do(command)
        self._show()
