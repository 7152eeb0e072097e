"""Code lists: what the program ships, what this cell adds, what it hides."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QComboBox, QLineEdit, QListWidget, QListWidgetItem

from partycell_desktop.screens.parts.desk import Desk
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import button, label, row
from partycell_desktop.screens.settings.settings_page import SettingsPage
from partycell_desktop.use_cases import cell as cells
from partycell_desktop.words import _


class ListsPage(SettingsPage):
    """A tick shows an entry in the fields; an own entry can be added and taken out again."""

    name = "lists"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._which = QComboBox()
        self._which.setObjectName("settings.list")
        self._which.setAccessibleName(_("Code list"))
        self._which.setMinimumWidth(px(420))
        self._which.activated.connect(lambda _at: self._show())
        self._entries = QListWidget()
        self._entries.setObjectName("settings.list_entries")
        self._entries.setAccessibleName(_("Entries of the list"))
        self._entries.setProperty("look", "results")
        # Later, because keeping fills the list anew, and the list is still at work with the tick.
        self._entries.itemChanged.connect(lambda _item: QTimer.singleShot(0, self, lambda: self._keep()))
        self._new = QLineEdit()
        self._new.setObjectName("settings.list_new")
        self._new.setAccessibleName(_("New entry"))
        self._new.setPlaceholderText(_("New entry"))
        self._new.returnPressed.connect(self._add)
        self.column.addLayout(row(label(_("Code list"), "muted"), self._which, None))
        self.column.addWidget(
            label(_("Take the tick away to hide an entry. Records that hold it keep it."), "small", wrap=True)
        )
        self.column.addWidget(self._entries, 1)
        self.column.addLayout(
            row(
                self._new,
                button(_("Add"), "settings.list_add", self._add),
                button(_("Take out own entry"), "settings.list_remove", self._remove),
            )
        )

    def refresh(self) -> None:
        if not self._which.count():
            for name, title in self.desk.look_up(cells.list_code_lists) or ():
                self._which.addItem(title, name)
        self._show()

    def _name(self) -> str:
        return str(self._which.currentData() or "")

    def _show(self) -> None:
        name = self._name()
        if not name:
            return
        own = self.desk.look_up(cells.own_choices, name) or []
        hidden = {each["value"] for each in own if each["hidden"]}
        shipped = cells.shipped_choices(name)
        self._entries.blockSignals(True)
        at = self._entries.currentRow()
        self._entries.clear()
        for value in [*shipped, *(each["value"] for each in own if each["value"] not in shipped)]:
            item = QListWidgetItem(value)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked if value in hidden else Qt.CheckState.Checked)
            item.setData(Qt.ItemDataRole.UserRole, value not in shipped)
            if value not in shipped:
                item.setToolTip(_("Own entry of this cell"))
            self._entries.addItem(item)
        self._entries.setCurrentRow(min(max(at, 0), self._entries.count() - 1))
        self._entries.blockSignals(False)

    def _choices(self) -> list[dict[str, object]]:
        made: list[dict[str, object]] = []
        for at in range(self._entries.count()):
            item = self._entries.item(at)
            shown = item.checkState() == Qt.CheckState.Checked
            if item.data(Qt.ItemDataRole.UserRole) or not shown:
                made.append({"value": item.text(), "hidden": not shown})
        return made

    def _keep(self, more: str = "", less: str = "") -> bool:
        choices = [each for each in self._choices() if each["value"] != less]
        if more:
            choices.append({"value": more, "hidden": False})
        kept = bool(self.desk.carry_out(cells.change_choices, self._name(), choices))
        self._show()
        return kept

    def _add(self) -> None:
        text = self._new.text().strip()
        known = self._entries.findItems(text, Qt.MatchFlag.MatchFixedString) if text else []
        if known:
            self._entries.setCurrentItem(known[0])
            self.desk.say(_("“{value}” stands in the list already.").format(value=known[0].text()), "gold")
        elif text and self._keep(more=text):
            self._new.clear()
            self._entries.setCurrentRow(self._entries.count() - 1)

    def _remove(self) -> None:
        item = self._entries.currentItem()
        if item is not None and item.data(Qt.ItemDataRole.UserRole):
            self._keep(less=item.text())
        else:
            self.desk.say(_("Only an own entry can be taken out; a shipped one can be hidden."), "gold")
