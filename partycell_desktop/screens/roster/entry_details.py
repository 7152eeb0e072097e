"""The items of a line that a narrow table has no room for: a small form under the table, for the present line."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtWidgets import QFrame, QVBoxLayout

from partycell_desktop.domain.items import Item
from partycell_desktop.screens.parts.field import Field
from partycell_desktop.screens.parts.form import Form, field_of
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import label
from partycell_desktop.screens.roster.entry_model import EntryModel


class EntryDetails(QFrame):
    """The fields `roster.list.<list>.detail.<item>` of the present line of `model`."""

    def __init__(
        self,
        name: str,
        model: EntryModel,
        items: Sequence[Item],
        choices: Callable[[str], Sequence[str]],
        today: date | None,
    ) -> None:
        super().__init__()
        self._model, self._row = model, -1
        self._columns = {item.name: at for at, item in enumerate(model.items)}
        self._heading = label("", "small", f"roster.list.{name}.detail.whose")
        self._form = Form(label_width=140)
        for item in items:
            field = field_of(f"roster.list.{name}.detail", item, choices(item.choices) if item.choices else (), today)
            field.key = item.name
            self._form.add(field)
            field.typed.connect(lambda field=field: self._typed(field, tidy=False))
            field.left.connect(lambda field=field: self._typed(field, tidy=True))
        self._form.end()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(12), px(6), 0, px(6))
        layout.setSpacing(px(6))
        layout.addWidget(self._heading)
        layout.addWidget(self._form)

    def show_row(self, row: int) -> None:
        """Show the line in a row; -1 for none."""
        self._row = row if 0 <= row < self._model.rowCount() else -1
        self.setVisible(self._row >= 0)
        if self._row < 0:
            return
        line = self._model.line(self._row)
        shown = [line.texts.get(item.name, "") for item in self._model.items[:2]]
        self._heading.setText(f"{self._row + 1}. " + " ".join(text for text in shown if text))
        for name, field in self._form.fields.items():
            text = line.texts.get(name, "")
            if field.text() != text and not field.is_composing():
                field.set_text(text)
            field.set_problem(line.problems.get(name, ""))
            field.editor.setEnabled(not line.removed)

    def reveal(self, item: str) -> None:
        """Put the cursor into the field of an item."""
        field = self._form.fields.get(item)
        if field is not None:
            field.reveal()

    def _typed(self, field: Field, *, tidy: bool) -> None:
        if self._row < 0:
            return
        if tidy:
            self._model.type_text(self._row, self._columns[field.key], field.text())
        else:
            self._model.type_raw(self._row, self._columns[field.key], field.text())
