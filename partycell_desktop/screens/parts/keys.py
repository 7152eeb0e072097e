"""All keys in one list that can be searched (Ctrl+/)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from partycell_desktop.domain.names import matches
from partycell_desktop.screens.parts.dialog import Dialog
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import button, label, row, scrolled
from partycell_desktop.words import N_, _

SHOWN = {
    "Return": "Enter",
    "Space": N_("Space bar"),
    "PgUp": "Page Up",
    "PgDown": "Page Down",
    "Left": "←",
    "Right": "→",
    "Up": "↑",
    "Down": "↓",
}
KEYS_WIDTH = 152


@dataclass(frozen=True)
class Key:
    """One key, or some that belong together, as Qt writes them ("Ctrl+K", "Alt+Up"), and what it does in words."""

    keys: tuple[str, ...]
    does: str

    @property
    def shown(self) -> str:
        """The keys as people know them: Ctrl+K, Enter, Alt+↑."""
        return ",  ".join(shown_key(key) for key in self.keys)


Group = tuple[str, Sequence[Key]]
"""Where some keys work, and these keys."""


def usual_keys() -> list[Group]:
    """The keys of lists, forms and papers, wherever these stand, and of the screens that have some of their own."""
    groups: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
        (
            _("Everywhere"),
            (
                ("Tab|Shift+Tab", _("To the next part, to the one before: line by line, as it is read")),
                ("Space", _("Press the button, set the tick")),
                ("Left|Right", _("Along chips, tabs, alternatives, stages")),
                ("Ctrl+Tab|Ctrl+Shift+Tab", _("Next page of the tabs, page before")),
                ("Esc", _("Close a dialog; what is not saved is asked about")),
            ),
        ),
        (
            _("In a list"),
            (
                ("Up|Down", _("From row to row")),
                ("Return", _("Open the record of the row")),
                ("Space", _("Choose the member for printing; leave a row of an import out, or take it in")),
                ("Ctrl+A", _("Select all rows of the list")),
                ("Ctrl+C", _("Copy the selected rows, for Excel too")),
                ("Shift+F10", _("Menu of the list: copy, print and more")),
            ),
        ),
        (
            _("In a search"),
            (
                ("Down|Return", _("Go on to what was found")),
                ("PgUp|PgDown", _("Many lines at once")),
                ("Esc", _("Empty the search")),
            ),
        ),
        (
            _("In a form"),
            (
                (
                    "F4|Alt+Down",
                    _("In a date: open the calendar; Enter takes the day, Page Up and Page Down turn months"),
                ),
                ("Down|F4", _("In a field with a list: show the whole list")),
                ("Ctrl+Z", _("Take back what was typed, letter by letter")),
            ),
        ),
        (
            _("In a passage that is written"),
            (
                ("Ctrl+B|Ctrl+I|Ctrl+U", _("Bold, italic, underlined")),
                ("Ctrl+Shift+D", _("List with dashes")),
                ("Ctrl+Shift+A", _("List a) b) c) d) đ) e)")),
                ("Ctrl+Shift+S", _("List 1. 2. 3.")),
                ("Return", _("The next line of the list; on an empty one the list ends")),
                ("Tab|Shift+Tab", _("Right behind the mark of a list: one level deeper, one level higher")),
                ("Backspace", _("Right behind the mark of a list: take the mark away")),
                ("Ctrl+Shift+T", _("Insert a table; in a table Tab goes to the next cell, Enter to the one below")),
                ("Ctrl+V", _("Paste; what comes from Word, Excel or an old program is cleaned")),
            ),
        ),
        (
            _("In the lists of a record"),
            (
                ("Return|F2", _("Type in the cell")),
                ("Ins", _("Add a line")),
                ("Del", _("Take the line out, or bring it back")),
                ("Alt+Up|Alt+Down", _("Move the line")),
                ("Space", _("Set the tick of the cell")),
                ("Ctrl+V", _("Paste a block of cells copied in Excel")),
            ),
        ),
        (
            _("New members"),
            (
                ("Left|Right|Up|Down", _("From card to card, from stage to stage")),
                ("Ctrl+Right", _("On to the next stage")),
                ("Ctrl+Left", _("Back: open the last stage again")),
                ("Alt+Left|Esc", _("From the page of a candidate back to the board")),
            ),
        ),
        (
            _("Party dues"),
            (
                ("Space", _("The chosen members have paid today")),
                ("Return", _("Note a payment with amount, day, channel and receipt")),
                ("Ctrl+Left|Ctrl+Right", _("The month before, the next month")),
            ),
        ),
        (
            _("In the attendance of a meeting"),
            (
                ("C", _("The chosen members were present")),
                ("L", _("They were absent with a reason, which is asked")),
                ("K", _("They were absent without a reason")),
                ("M", _("They came late or are not counted")),
            ),
        ),
        (
            _("On the page of a paper"),
            (
                ("PgUp|PgDown", _("Page before, next page")),
                ("Home|End", _("First page, last page")),
                ("Ctrl++|Ctrl+-", _("Larger, smaller")),
                ("Ctrl+0", _("As wide as the window")),
            ),
        ),
    )
    return [(title, [Key(tuple(keys.split("|")), does) for keys, does in lines]) for title, lines in groups]


def shown_key(key: str) -> str:
    """A key as people know it: Ctrl+K, Enter, Alt+↑."""
    held, _plus, last = key[:-1].rpartition("+")
    last += key[-1:]
    return "+".join(part for part in (held, _(SHOWN[last]) if last in SHOWN else last) if part)


class KeysDialog(Dialog):
    """`keys.dialog` with the search `keys.search`: `groups` under their headings."""

    def __init__(self, groups: Iterable[Group], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("keys.dialog")
        self.setWindowTitle(_("All keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._search = QLineEdit()
        self._search.setObjectName("keys.search")
        self._search.setProperty("look", "search")
        self._search.setPlaceholderText(_("Find a key or what it does"))
        self._search.setAccessibleName(_("Find a key or what it does"))
        self._search.textEdited.connect(self._show_found)
        sheet = QWidget()
        sheet.setProperty("look", "sheet")
        self._grid = QGridLayout(sheet)
        self._grid.setContentsMargins(px(4), 0, px(8), 0)
        self._grid.setHorizontalSpacing(px(16))
        self._grid.setVerticalSpacing(px(7))
        self._grid.setColumnMinimumWidth(0, px(KEYS_WIDTH))
        self._grid.setColumnStretch(1, 1)
        self._groups = [(self._add_heading(title), [self._add(key) for key in keys]) for title, keys in groups]
        self._grid.setRowStretch(self._grid.rowCount(), 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(20), px(20), px(20), px(16))
        layout.setSpacing(px(12))
        layout.addWidget(self._search)
        self._area = scrolled(sheet)
        layout.addWidget(self._area, 1)
        layout.addLayout(row(None, button(_("Close"), "keys.close", self.accept)))
        self.resize(px(600), px(560))

    def _add_heading(self, title: str) -> QLabel:
        made = label(title, "heading")
        at = self._grid.rowCount()
        made.setContentsMargins(0, px(8) if at > 1 else 0, 0, 0)
        self._grid.addWidget(made, at, 0, 1, 2)
        return made

    def _add(self, key: Key) -> tuple[QLabel, QLabel]:
        pair = (label(key.shown, "strong"), label(key.does, wrap=True))
        at = self._grid.rowCount()
        for column, part in enumerate(pair):
            self._grid.addWidget(part, at, column, Qt.AlignmentFlag.AlignTop)
        return pair

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows and Page Up, Page Down move the list while the search has the keyboard."""
        bar = self._area.verticalScrollBar()
        ways = {
            Qt.Key.Key_Up: bar.SliderAction.SliderSingleStepSub,
            Qt.Key.Key_Down: bar.SliderAction.SliderSingleStepAdd,
            Qt.Key.Key_PageUp: bar.SliderAction.SliderPageStepSub,
            Qt.Key.Key_PageDown: bar.SliderAction.SliderPageStepAdd,
        }
        way = ways.get(Qt.Key(event.key()))
        if way is None:
            super().keyPressEvent(event)
        else:
            bar.triggerAction(way)

    def found(self) -> list[str]:
        """What the keys do that the list shows now."""
        return [does.text() for _heading, pairs in self._groups for _keys, does in pairs if not does.isHidden()]

    def _show_found(self, query: str) -> None:
        for heading, pairs in self._groups:
            for pair in pairs:
                seen = matches(query, [part.text() for part in pair]) or query.lower() in pair[0].text().lower()
                for part in pair:
                    part.setVisible(seen)
            heading.setVisible(any(not does.isHidden() for _keys, does in pairs))
