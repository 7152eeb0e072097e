"""All keys in one list that can be searched (Ctrl+/)."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from partycell_desktop.domain.names import matches
from partycell_desktop.screens.parts.dialog import Dialog
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import button, label, row, scrolled
from partycell_desktop.words import _

Key = tuple[str, str]
"""A key as Qt writes it ("Ctrl+K") and what it does, in words."""


def usual_keys() -> list[Key]:
    """Keys that work in every list and every form."""
    return [
        ("Return", _("Open the record of the row")),
        ("Ctrl+A", _("Select all rows of the list")),
        ("Ctrl+C", _("Copy the selected rows, for Excel too")),
        ("Shift+F10", _("Menu of the list: copy, print and more")),
        ("Ctrl+→", _("On the board of new members: go on to the next stage")),
        ("Ctrl+←", _("On the board of new members: open the last stage again")),
        ("Tab", _("Next field, in the order of the paper form")),
        ("Shift+Tab", _("Field before")),
        ("↓", _("In a field with a list: show the whole list")),
        ("Esc", _("Close a dialog; what is not saved is asked about")),
    ]


def shown_key(key: str) -> str:
    """A key as people know it: Ctrl+K, Enter, Esc."""
    if key == "Return":
        return "Enter"
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)


class KeysDialog(Dialog):
    """`keys.dialog` with the search `keys.search`."""

    def __init__(self, keys: Sequence[Key], parent: QWidget | None = None) -> None:
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
        grid = QGridLayout(sheet)
        grid.setContentsMargins(px(4), 0, px(8), 0)
        grid.setHorizontalSpacing(px(24))
        grid.setVerticalSpacing(px(7))
        grid.setColumnStretch(1, 1)
        self._rows: list[tuple[QLabel, QLabel]] = []
        for at, (key, what) in enumerate(keys):
            pair = (label(shown_key(key), "strong"), label(what, wrap=True))
            for column, part in enumerate(pair):
                grid.addWidget(part, at, column)
            self._rows.append(pair)
        grid.setRowStretch(len(self._rows), 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(20), px(20), px(20), px(16))
        layout.setSpacing(px(12))
        layout.addWidget(self._search)
        layout.addWidget(scrolled(sheet), 1)
        layout.addLayout(row(None, button(_("Close"), "keys.close", self.accept)))
        self.resize(px(520), px(480))

    def found(self) -> list[str]:
        """What the list shows now."""
        return [what.text() for _key, what in self._rows if not what.isHidden()]

    def _show_found(self, query: str) -> None:
        for pair in self._rows:
            seen = matches(query, [part.text() for part in pair]) or query.lower() in pair[0].text().lower()
            for part in pair:
                part.setVisible(seen)
