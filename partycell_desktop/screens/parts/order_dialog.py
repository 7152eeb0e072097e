"""A small dialog that asks what one order needs, gives it, and shows at the fields why it may not be."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from partycell_desktop.screens.parts.desk import Desk, Message, Outcome
from partycell_desktop.screens.parts.dialog import Dialog, fitted
from partycell_desktop.screens.parts.field import Field
from partycell_desktop.screens.parts.form import Form
from partycell_desktop.screens.parts.message_bar import MessageBar
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import Note, button, label, row
from partycell_desktop.words import _

Give = Callable[[dict[str, str]], Outcome[Any]]


class OrderDialog(Dialog):
    """The dialog `name`: fields, `<name>.do` and `<name>.cancel`.

    A text among the `fields` is a heading. `give` gets the texts of all fields and carries the order out; the dialog
    closes when it was done, and marks the fields when it was refused.
    """

    def __init__(
        self,
        desk: Desk,
        name: str,
        title: str,
        fields: Sequence[Field | str],
        give: Give,
        *,
        do: str,
        explain: str = "",
        warn: str = "",
        wide: Sequence[QWidget] = (),
        label_width: int = 152,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._desk, self._give, self._first_field = desk, give, ""
        self.form = Form(label_width=label_width)
        for field in fields:
            if isinstance(field, str):
                self.form.add_heading(field)
            else:
                self.add(field)
        self.form.end()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(24), px(20), px(24), px(16))
        layout.setSpacing(px(12))
        heading = label(title, "name", wrap=True)
        layout.addWidget(heading)
        if explain:
            layout.addWidget(label(explain, "muted", f"{name}.explain", wrap=True))
        if warn:
            layout.addWidget(Note(warn, "gold", f"{name}.warning"))
        layout.addWidget(fitted(self.form))
        for part in wide:
            layout.addWidget(part)
        self.bar = MessageBar(desk)
        layout.addWidget(self.bar)
        layout.addStretch(1)
        self.do = button(do, f"{name}.do", self.give_order, "primary")
        self.do.setDefault(True)
        layout.addLayout(row(None, button(_("Cancel"), f"{name}.cancel", self.reject), self.do))
        self.setMinimumWidth(px(520))

    def add(self, field: Field) -> None:
        """Append a field; the last word of its name is what `give` and refusals know it by."""
        field.key = field.editor.objectName().rpartition(".")[2]
        self.form.add(field)

    def begin_at(self, key: str) -> None:
        """Let the cursor be in that field when the dialog opens."""
        self._first_field = key

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.form.reveal(self._first_field)
        first = self.form.fields.get(self._first_field) or next(iter(self.form.fields.values()), None)
        editor = first.editor if first is not None else None
        if isinstance(editor, QComboBox):
            editor = editor.lineEdit()
        if isinstance(editor, QLineEdit):
            editor.selectAll()  # what is proposed there gives way to what is typed

    def give_order(self) -> None:
        """Carry it out with what is typed."""
        said: list[Message] = []
        listening = self._desk.said.connect(said.append)
        outcome = self._give(self.form.values())
        self._desk.said.disconnect(listening)
        self.form.mark(outcome.refused)
        if outcome:
            self.accept()
            if said:
                # While this dialog was open only its own bar could speak; what was done is said by the window's.
                self._desk.said.emit(said[-1])
