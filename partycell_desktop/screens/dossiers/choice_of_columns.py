"""Choosing the columns of the free list, and their order."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from partycell_desktop.screens.parts.dialog import Dialog
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import button, label, row
from partycell_desktop.words import _


class ColumnsDialog(Dialog):
    """`dossiers.columns_dialog`: the chosen columns stand first, in the order in which they are printed."""

    def __init__(self, titles: Mapping[str, str], chosen: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dossiers.columns_dialog")
        self.setWindowTitle(_("Columns of the list"))
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self.list = QListWidget()
        self.list.setObjectName("dossiers.columns_list")
        self.list.setAccessibleName(_("Columns of the list"))
        self.list.setProperty("look", "results")
        self.list.ensurePolished()  # or its rows keep the height that they had without the look
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        for name in [*chosen, *(each for each in titles if each not in chosen)]:
            entry = QListWidgetItem(titles[name], self.list)
            entry.setData(Qt.ItemDataRole.UserRole, name)
            entry.setFlags(entry.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            entry.setCheckState(Qt.CheckState.Checked if name in chosen else Qt.CheckState.Unchecked)
        self.list.setCurrentRow(0)
        up = button(_("Up"), "dossiers.columns_up", lambda: self.move_current(-1), "small")
        down = button(_("Down"), "dossiers.columns_down", lambda: self.move_current(1), "small")
        done = button(_("Take these columns"), "dossiers.columns_do", self.accept, "primary")
        done.setDefault(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(24), px(20), px(24), px(16))
        layout.setSpacing(px(12))
        layout.addWidget(label(_("Columns of the list"), "name"))
        layout.addWidget(
            label(
                _("Tick what the list shall show. The order here is the order on paper; the page lies when it must."),
                "muted",
                wrap=True,
            )
        )
        layout.addWidget(self.list, 1)
        layout.addLayout(row(up, down, None, button(_("Cancel"), "dossiers.columns_cancel", self.reject), done))
        self.resize(px(460), px(560))

    def move_current(self, step: int) -> None:
        """Move the current column up or down."""
        at = self.list.currentRow()
        to = at + step
        if at < 0 or not 0 <= to < self.list.count():
            return
        entry = self.list.takeItem(at)
        self.list.insertItem(to, entry)
        self.list.setCurrentRow(to)

    def chosen(self) -> list[str]:
        """The ticked columns in their order."""
        entries = (self.list.item(at) for at in range(self.list.count()))
        return [
            str(entry.data(Qt.ItemDataRole.UserRole))
            for entry in entries
            if entry.checkState() == Qt.CheckState.Checked
        ]
