"""Code lists: what the program ships, what this cell adds, what it hides."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QComboBox, QLineEdit, QListWidget, QListWidgetItem

from partycell_desktop.domain.names import matches
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.screens.parts.desk import Desk
from partycell_desktop.screens.parts.screen import Bookmark
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import button, label, row
from partycell_desktop.screens.settings.settings_page import SettingsPage
from partycell_desktop.use_cases import cell as cells
from partycell_desktop.use_cases.code_lists import (
    ListEntry,
    ListLine,
    add_choice,
    get_code_list,
    hide_choice,
    remove_choice,
)
from partycell_desktop.words import _

ENTRY = Qt.ItemDataRole.UserRole


class ListsPage(SettingsPage):
    """A tick shows an entry in the fields; an own entry can be added and taken out again."""

    name = "lists"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._list: ListLine | None = None
        self._which = QComboBox()
        self._which.setObjectName("settings.list")
        self._which.setAccessibleName(_("Code list"))
        self._which.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._which.activated.connect(lambda _at: self._choose())
        self._search = _line("settings.list_search", _("Find an entry…"))
        self._search.setProperty("look", "search")
        self._search.textEdited.connect(lambda _text: self._filter())
        self._source = label("", "small", "settings.list_source", wrap=True)
        self._entries = QListWidget()
        self._entries.setObjectName("settings.list_entries")
        self._entries.setAccessibleName(_("Entries of the list"))
        self._entries.setProperty("look", "results")
        self._entries.setMinimumHeight(px(120))
        # Later, because keeping fills the list anew, and the list is still at work with the tick.
        self._entries.itemChanged.connect(lambda item: QTimer.singleShot(0, self, lambda: self._tick(item.data(ENTRY))))
        self._entries.currentItemChanged.connect(lambda _now, _before: self._show_buttons())
        self._new = _line("settings.list_new", _("New entry"))
        self._code = _line("settings.list_code", _("Number"))
        self._code.setFixedWidth(px(90))
        for each in (self._new, self._code):
            each.returnPressed.connect(self._add)
            each.textEdited.connect(lambda _text: self._say_problem(None))
        self._problem = label("", "problem", "settings.list_problem", wrap=True)
        self._problem.hide()
        self._remove = button(_("Take out own entry"), "settings.list_remove", self._take_out)
        choosing = row(self._which, self._search)
        choosing.setStretch(1, 1)
        self.column.addLayout(choosing)
        self.column.addWidget(self._source)
        self.column.addWidget(self._entries, 1)
        self.column.addWidget(
            label(_("Take the tick away to hide an entry. Records that hold it keep it."), "small", wrap=True)
        )
        self.column.addLayout(
            row(self._new, self._code, button(_("Add"), "settings.list_add", self._add), self._remove)
        )
        self.column.addWidget(self._problem)

    def refresh(self) -> None:
        if not self._which.count():
            for name, title in self.desk.look_up(cells.list_code_lists) or ():
                self._which.addItem(title, name)
        self._show()

    def open(self, place: str) -> None:
        """`religion`: that list."""
        at = self._which.findData(place)
        if at >= 0:
            self._which.setCurrentIndex(at)
            self._choose()

    def focus_search(self) -> bool:
        self._search.setFocus()
        return True

    def bookmark(self) -> Bookmark:
        typed = {each.objectName(): each.text() for each in self._lines()}
        return {"list": self._name(), "row": self._entries.currentRow(), "typed": typed}

    def take_up(self, bookmark: Bookmark) -> None:
        self.open(bookmark["list"])
        for each in self._lines():
            each.setText(bookmark["typed"][each.objectName()])
        self._filter()
        self._entries.setCurrentRow(bookmark["row"])

    def _lines(self) -> tuple[QLineEdit, ...]:
        return self._search, self._new, self._code

    # What is shown.

    def _name(self) -> str:
        return str(self._which.currentData() or "")

    def _choose(self) -> None:
        """Another list: nothing of the last one stays."""
        for each in self._lines():
            each.clear()
        self._say_problem(None)
        self._entries.setCurrentRow(-1)
        self._show()

    def _show(self) -> None:
        shown = self.desk.look_up(get_code_list, self._name()) if self._name() else None
        if shown is None:
            return
        self._list = shown
        self._source.setText(_("According to {rule}.").format(rule=shown.source))
        self._code.setVisible(shown.has_codes)
        self._code.setToolTip(_("Left empty, the entry gets the next number.") if shown.is_numbered else "")
        self._entries.blockSignals(True)
        at = self._entries.currentRow()
        self._entries.clear()
        for entry in shown.entries:
            self._entries.addItem(_item(entry, shown.has_codes))
        self._entries.setCurrentRow(min(max(at, 0), self._entries.count() - 1))
        self._entries.blockSignals(False)
        self._filter()
        self._show_buttons()

    def _filter(self) -> None:
        query = self._search.text().strip()
        for at in range(self._entries.count()):
            item = self._entries.item(at)
            item.setHidden(not matches(query, item.text()))

    def _current(self) -> ListEntry | None:
        item = self._entries.currentItem()
        return item.data(ENTRY) if item is not None and not item.isHidden() else None

    def _show_buttons(self) -> None:
        entry = self._current()
        self._remove.setEnabled(entry is not None and entry.own)

    def _say_problem(self, refused: Refused | None) -> None:
        self._problem.setText(refused.reason if refused else "")
        self._problem.setVisible(refused is not None)

    # What is done.

    def _tick(self, entry: ListEntry) -> None:
        self.desk.carry_out(hide_choice, self._name(), entry.value, not entry.hidden)
        self._show()

    def _add(self) -> None:
        code = self._code.text() if self._list is not None and self._list.has_codes else ""
        outcome = self.desk.carry_out(add_choice, self._name(), self._new.text(), code)
        self._say_problem(outcome.refused)
        if outcome:
            self._search.clear()
            self._show()
            self._entries.setCurrentRow(self._entries.count() - 1)
            self._new.clear()
            self._code.clear()
            self._new.setFocus()
        elif outcome.refused is not None:
            self._show_the_one_there()
            (self._code if outcome.refused.field == "code" else self._new).setFocus()

    def _show_the_one_there(self) -> None:
        """Go to the entry that is written like the new one."""
        words = " ".join(self._new.text().split()).casefold()
        entries = self._list.entries if self._list is not None else []
        at = next((at for at, each in enumerate(entries) if each.value.casefold() == words), -1)
        if at >= 0:
            self._entries.setCurrentRow(at)

    def _take_out(self) -> None:
        entry = self._current()
        if entry is not None and entry.own:
            self.desk.carry_out(remove_choice, self._name(), entry.value)
            self._show()


def _line(name: str, words: str) -> QLineEdit:
    made = QLineEdit()
    made.setObjectName(name)
    made.setAccessibleName(words)
    made.setPlaceholderText(words)
    return made


def _item(entry: ListEntry, with_code: bool) -> QListWidgetItem:
    words = f"{entry.code}. {entry.value}" if with_code and entry.code else entry.value
    made = QListWidgetItem(_("{entry} · own entry").format(entry=words) if entry.own else words)
    made.setFlags(made.flags() | Qt.ItemFlag.ItemIsUserCheckable)
    made.setCheckState(Qt.CheckState.Unchecked if entry.hidden else Qt.CheckState.Checked)
    made.setData(ENTRY, entry)
    return made
