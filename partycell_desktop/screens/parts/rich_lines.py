"""The editor of a passage: paragraphs, bold, italic, lists as papers write them, tables; what is pasted comes clean.

A list is what stands on the paper: "a) " at the beginning of a line. Enter goes on with the next letter, Tab behind the
mark puts the line one level deeper, and the lines below get their new letters by themselves.
"""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QFocusEvent,
    QFont,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextTable,
)
from PySide6.QtWidgets import QFrame, QMenu, QTextEdit

from partycell_desktop.domain.list_marks import ListLevel, mark_below, mark_of, mark_words, next_mark, renumbered
from partycell_desktop.domain.passage_text import PassageTable, read_passage, write_passage
from partycell_desktop.domain.pasted_html import clean_html
from partycell_desktop.domain.pasted_text import Pasted, clean_plain
from partycell_desktop.screens.parts.field import is_undo_for_the_window
from partycell_desktop.screens.parts.rich_document import fill, insert_parts, parts_of
from partycell_desktop.screens.parts.style import px
from partycell_desktop.words import N_, _

OWN_MIME = "application/x-partycell-passage"
MOST_HTML = 3_000_000  # more is no passage: its plain words are taken
NEW_TABLE = PassageTable((((), (), ()), ((), (), ())))

# name, what it does, its key, whether it is a state that can be on
COMMANDS = (
    ("bold", N_("Bold"), "Ctrl+B", True),
    ("italic", N_("Italic"), "Ctrl+I", True),
    ("underline", N_("Underlined"), "Ctrl+U", True),
    ("dashes", N_("List with dashes"), "Ctrl+Shift+D", True),
    ("letters", N_("List a) b) c)"), "Ctrl+Shift+A", True),
    ("numbers", N_("List 1. 2. 3."), "Ctrl+Shift+S", True),
    ("table", N_("Insert a table"), "Ctrl+Shift+T", False),
)
TABLE_COMMANDS = (
    ("row_above", N_("Row above")),
    ("row_below", N_("Row below")),
    ("column_left", N_("Column to the left")),
    ("column_right", N_("Column to the right")),
    ("row_out", N_("Take the row out")),
    ("column_out", N_("Take the column out")),
    ("table_out", N_("Take the table out")),
)
_LEVELS = {"dashes": ListLevel.DASH, "letters": ListLevel.LETTER, "numbers": ListLevel.NUMBER}


class RichLines(QTextEdit):
    """A bare editor of rich text; Tab goes on to the next field, but in a table to the next cell.

    `edited` when the user changed something, `left` when the keyboard went away, `entered` when it came, `pasted` with
    the `Pasted` that was written and the places of its beginning and end.
    """

    edited = Signal()
    left = Signal()
    entered = Signal()
    pasted = Signal(object, int, int)

    def __init__(self) -> None:
        super().__init__()
        self.composing = False
        self._by_program = False
        self._written: tuple[int, str] | None = None
        self.setProperty("look", "bare")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.setViewportMargins(px(2), 0, 0, 0)
        self.commands: dict[str, QAction] = {}
        self.textChanged.connect(self._changed)

    def make_commands(self) -> None:
        """Make the commands with their keys, when the keyboard comes for the first time: a page has many passages."""
        for name, says, key, may_be_on in () if self.commands else COMMANDS:
            action = QAction(_(says), self)
            action.setObjectName(f"{self.objectName()}.{name}")
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.setCheckable(may_be_on)
            action.triggered.connect(self._doing(name))
            self.addAction(action)
            self.commands[name] = action

    def _doing(self, name: str) -> Callable[[], None]:
        """What a command does, to be connected: the state that Qt hands over with it is not asked for."""
        return lambda *_on: self.do(name)

    # What stands there.

    def passage(self) -> str:
        """What stands there, in the notation of passages."""
        revision = self.document().revision()
        if self._written is None or self._written[0] != revision:
            self._written = revision, write_passage(parts_of(self.document()))
        return self._written[1]

    def put(self, passage: str) -> None:
        """Write without saying that the user typed; nothing is left to undo."""
        self._by_program = True
        fill(self.document(), read_passage(passage))
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self._written = None
        self._by_program = False

    def height_of_text(self, most: float) -> float:
        """How high the text is in pixels; not measured further than `most`."""
        document = self.document()
        if document.blockCount() * self.fontMetrics().lineSpacing() > most:
            return most + 1
        return document.size().height()

    def _changed(self) -> None:
        if not self._by_program and not self.composing:
            self.edited.emit()

    # Commands.

    def do(self, name: str) -> None:
        """Carry out a command by its name, as its key does."""
        if self.isReadOnly():
            return
        if name in _LEVELS:
            self._turn_list(_LEVELS[name])
        elif name in ("bold", "italic", "underline"):
            self._turn_style(name)
        elif name == "table":
            self._insert_table()
        else:
            self._change_table(name)

    def is_on(self, name: str) -> bool:
        """Whether a style or a list is on where the cursor stands."""
        look = self.currentCharFormat()
        match name:
            case "bold":
                return look.fontWeight() >= QFont.Weight.DemiBold
            case "italic":
                return look.fontItalic()
            case "underline":
                return look.fontUnderline()
        mark = mark_of(self.textCursor().block().text())
        return mark is not None and mark.level is _LEVELS.get(name)

    @property
    def table(self) -> QTextTable | None:
        """The table in which the cursor stands."""
        return self.textCursor().currentTable()

    def _turn_style(self, name: str) -> None:
        on = not self.is_on(name)
        look = QTextCharFormat()
        match name:
            case "bold":
                look.setFontWeight(QFont.Weight.Bold if on else QFont.Weight.Normal)
            case "italic":
                look.setFontItalic(on)
            case "underline":
                look.setFontUnderline(on)
        self.mergeCurrentCharFormat(look)
        self.cursorPositionChanged.emit()  # whoever shows the state looks again

    def _insert_table(self) -> None:
        cursor = self.textCursor()
        if cursor.currentTable() is not None:
            return
        cursor.beginEditBlock()
        if cursor.hasSelection():
            cursor.removeSelectedText()
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        before = cursor.position()
        insert_parts(cursor, [NEW_TABLE])
        cursor.endEditBlock()
        cursor.setPosition(before + 1)  # the first cell begins right behind the frame of the table
        self.setTextCursor(cursor)

    def _change_table(self, name: str) -> None:
        table = self.table
        if table is None:
            return
        cell = table.cellAt(self.textCursor())
        match name:
            case "row_above":
                table.insertRows(cell.row(), 1)
            case "row_below":
                table.insertRows(cell.row() + 1, 1)
            case "column_left":
                table.insertColumns(cell.column(), 1)
            case "column_right":
                table.insertColumns(cell.column() + 1, 1)
            case "row_out":
                table.removeRows(cell.row(), 1)
            case "column_out":
                table.removeColumns(cell.column(), 1)
            case "table_out":
                table.removeRows(0, table.rows())

    # Lists.

    def _turn_list(self, level: ListLevel) -> None:
        """Make the chosen lines a list of that level; where all of them are one already, none."""
        cursor = self.textCursor()
        blocks = [each for each in self._chosen(cursor) if QTextCursor(each).currentTable() is None]
        if not blocks:
            return
        marks = [mark_of(each.text()) for each in blocks]
        off = all(mark is not None and mark.level is level for mark in marks)
        cursor.beginEditBlock()
        for block, mark in zip(blocks, marks, strict=True):
            wanted = "" if off else mark_below(self._lines_before(block), level)
            self._set_mark(block, mark.length if mark is not None else 0, wanted)
        self._renumber(blocks[-1])
        cursor.endEditBlock()
        self.cursorPositionChanged.emit()

    def _chosen(self, cursor: QTextCursor) -> Iterator[QTextBlock]:
        block = self.document().findBlock(cursor.selectionStart())
        while block.isValid() and (block.position() < cursor.selectionEnd() or block == cursor.block()):
            yield block
            block = block.next()

    def _lines_before(self, block: QTextBlock) -> list[str]:
        """The lines of the list that ends just above a block."""
        lines: list[str] = []
        before = block.previous()
        while before.isValid() and mark_of(before.text()) is not None and QTextCursor(before).currentTable() is None:
            lines.append(before.text())
            before = before.previous()
        return lines[::-1]

    def _set_mark(self, block: QTextBlock, length: int, mark: str) -> None:
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + length, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(mark, QTextCharFormat())

    def _renumber(self, block: QTextBlock) -> None:
        """Give the lines of the lists that this line is in, and of those behind it, their right letters and numbers."""
        first = block
        while first.previous().isValid() and mark_of(first.previous().text()) is not None:
            first = first.previous()
        for level in (ListLevel.NUMBER, ListLevel.LETTER):
            blocks: list[QTextBlock] = []
            each = first
            while each.isValid() and (mark_of(each.text()) is not None or each.position() <= block.position()):
                if QTextCursor(each).currentTable() is None:
                    blocks.append(each)
                each = each.next()
            lines = [one.text() for one in blocks]
            start = self._start_of_list(lines, level, block.blockNumber() - first.blockNumber())
            if start is None:
                continue
            for place, mark in renumbered(lines, start).items():
                known = mark_of(lines[place])
                assert known is not None
                self._set_mark(blocks[place], known.length, mark)

    def _start_of_list(self, lines: list[str], level: ListLevel, at: int) -> int | None:
        """The first line of the list of a level that reaches to line `at`, or begins just behind it."""
        start = None
        for place in range(min(at + 1, len(lines) - 1), -1, -1):
            mark = mark_of(lines[place])
            if mark is None or mark.level < level:
                if place <= at:
                    break
            elif mark.level is level:
                start = place
        return start

    def _deeper(self, by: int) -> bool:
        """Put the line one level deeper or higher; False where the cursor does not stand right behind its mark."""
        cursor = self.textCursor()
        block = cursor.block()
        mark = mark_of(block.text())
        if mark is None or cursor.hasSelection() or cursor.positionInBlock() != mark.length or self.isReadOnly():
            return False
        if not ListLevel.NUMBER <= mark.level + by <= ListLevel.PLUS:
            return False
        cursor.beginEditBlock()
        self._set_mark(block, mark.length, mark_below(self._lines_before(block), ListLevel(mark.level + by)))
        below = mark_of(block.next().text())
        if by < 0 and below is not None and below.level is mark.level and below.at > 1:
            self._set_mark(block.next(), below.length, mark_words(mark.level, 1, below.after))  # now a list of its own
        self._renumber(block)
        cursor.endEditBlock()
        return True

    # Keys.

    def focusNextPrevChild(self, forward: bool) -> bool:
        if self._to_next_cell(forward) or self._deeper(1 if forward else -1):
            return True
        return super().focusNextPrevChild(forward)

    def _to_next_cell(self, forward: bool) -> bool:
        table = self.table
        if table is None:
            return False
        cell = table.cellAt(self.textCursor())
        at = cell.row() * table.columns() + cell.column() + (1 if forward else -1)
        if not 0 <= at < table.rows() * table.columns():
            return False
        self.setTextCursor(table.cellAt(at // table.columns(), at % table.columns()).firstCursorPosition())
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.isReadOnly():
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._new_line()
                return
            if event.key() == Qt.Key.Key_Backspace and self._take_mark_out():
                return
        super().keyPressEvent(event)

    def _new_line(self) -> None:
        table = self.table
        if table is not None:
            self._to_cell_below(table)
            return
        cursor = self.textCursor()
        line = cursor.block().text()
        mark = mark_of(line)
        cursor.beginEditBlock()
        if mark is not None and not line[mark.length :].strip() and not cursor.hasSelection():
            self._set_mark(cursor.block(), mark.length, "")  # an empty line of a list ends it
        else:
            goes_on = mark is not None and cursor.selectionStart() - cursor.block().position() >= mark.length
            cursor.insertBlock(QTextBlockFormat())
            if goes_on and mark is not None:
                look = cursor.charFormat()
                cursor.insertText(next_mark(mark), QTextCharFormat())
                cursor.setCharFormat(look)
                self._renumber(cursor.block())
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def _to_cell_below(self, table: QTextTable) -> None:
        cell = table.cellAt(self.textCursor())
        row, column = cell.row() + 1, cell.column()
        if row == table.rows():
            table.appendRows(1)
            column = 0
        self.setTextCursor(table.cellAt(row, column).firstCursorPosition())

    def _take_mark_out(self) -> bool:
        cursor = self.textCursor()
        mark = mark_of(cursor.block().text())
        if mark is None or cursor.hasSelection() or cursor.positionInBlock() != mark.length:
            return False
        cursor.beginEditBlock()
        self._set_mark(cursor.block(), mark.length, "")
        cursor.endEditBlock()
        return True

    # Clipboard.

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasFormat(OWN_MIME) or source.hasHtml() or source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        if not self.isReadOnly():
            self.paste_clean(read_mime(source))

    def paste_clean(self, what: Pasted) -> None:
        """Write a pasted text in place of what is chosen, as one step to undo."""
        cursor = self.textCursor()
        start = cursor.selectionStart()
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        insert_parts(cursor, what.parts)
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        self.pasted.emit(what, start, cursor.position())

    def createMimeDataFromSelection(self) -> QMimeData:
        data = super().createMimeDataFromSelection()
        cursor = self.textCursor()
        chosen = parts_of(self.document(), cursor.selectionStart(), cursor.selectionEnd())
        data.setData(OWN_MIME, write_passage(chosen).encode())
        return data

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu()
        menu.setObjectName(f"{self.objectName()}.menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if not self.isReadOnly():
            self.make_commands()
            menu.addSeparator()
            for name, action in self.commands.items():
                if name != "table":
                    action.setChecked(self.is_on(name))
                    menu.addAction(action)
            self.add_table_commands(menu)
        menu.popup(event.globalPos())

    def add_table_commands(self, menu: QMenu) -> None:
        """What can be done with a table here: insert one, or change the one in which the cursor stands."""
        menu.addSeparator()
        if self.table is None:
            menu.addAction(self.commands["table"])
            return
        for name, says in TABLE_COMMANDS:
            action = menu.addAction(_(says), self._doing(name))
            action.setObjectName(f"{self.objectName()}.{name}")

    # As every editor.

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self.composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def event(self, event: QEvent) -> bool:
        if is_undo_for_the_window(event, self.document().isUndoAvailable()):
            return False
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.make_commands()
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()


def read_mime(source: QMimeData) -> Pasted:
    """What is on the clipboard, as a clean passage."""
    if source.hasFormat(OWN_MIME):
        return Pasted(tuple(read_passage(bytes(source.data(OWN_MIME).data()).decode("utf-8", "replace"))))
    html = source.html() if source.hasHtml() else ""
    if html and len(html) <= MOST_HTML:
        found = clean_html(html)
        if found.parts or not source.text().strip():
            return found
    return clean_plain(source.text())
