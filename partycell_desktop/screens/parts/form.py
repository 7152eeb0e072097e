"""A form: fields under each other with their labels, in the order of the official paper."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from partycell_desktop.domain.items import Item, Kind, Value, read_item, shown
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.screens.parts.field import Field, LongTextField, TextField
from partycell_desktop.screens.parts.fields import ChoiceField, DateField, DigitsField, MoneyField, TickField
from partycell_desktop.screens.parts.style import px
from partycell_desktop.words import _

TICKED = "yes"


def text_of(item: Item, value: Value) -> str:
    """A kept value as the editors hold it: a tick is "yes", everything else as a person reads it."""
    if item.kind is Kind.YES_NO:
        return TICKED if value else ""
    return shown(item, value)


class Form(QWidget):
    """Fields by their key (`roster.born_on` has the key `born_on`), two columns: label, box.

    `typed` says the key of a field in which the user changed something.
    """

    typed = Signal(str)

    def __init__(self, name: str = "", *, label_width: int = 152) -> None:
        super().__init__()
        if name:
            self.setObjectName(name)
        self.setProperty("look", "sheet")
        self.fields: dict[str, Field] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(px(8))
        self._grid.setVerticalSpacing(px(7))
        self._grid.setColumnMinimumWidth(0, px(label_width))
        self._grid.setColumnStretch(1, 1)
        self._label_width = px(label_width)

    def add(self, field: Field) -> Field:
        """Append a field; its label comes before it."""
        at = self._grid.rowCount()
        field.label.setFixedWidth(self._label_width)
        field.label.setContentsMargins(0, px(4), 0, 0)
        self._grid.addWidget(field.label, at, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(field, at, 1, Qt.AlignmentFlag.AlignTop)
        self.fields[field.key] = field
        field.typed.connect(lambda: self.typed.emit(field.key))
        return field

    def add_items(
        self,
        screen: str,
        items: Sequence[Item],
        choices: Callable[[str], Sequence[str]] | None = None,
        today: date | None = None,
    ) -> None:
        """Append a field for each declared item; `choices` gives the texts of a code list by its name."""
        for item in items:
            self.add(field_of(screen, item, choices(item.choices) if choices and item.choices else (), today))

    def add_heading(self, text: str) -> None:
        """A heading over the fields that follow."""
        heading = QLabel(text)
        heading.setProperty("look", "heading")
        heading.setContentsMargins(0, px(10) if self.fields else 0, 0, px(2))
        self._grid.addWidget(heading, self._grid.rowCount(), 0, 1, 2)

    def add_wide(self, widget: QWidget) -> None:
        """Any widget, over both columns."""
        self._grid.addWidget(widget, self._grid.rowCount(), 0, 1, 2)

    def end(self) -> None:
        """Push everything to the top; call it after the last field."""
        self._grid.setRowStretch(self._grid.rowCount(), 1)

    def show_values(self, texts: Mapping[str, str]) -> None:
        """Show what is in the book.

        Fields that `texts` does not name become empty. Nothing counts as changed.
        """
        for key, field in self.fields.items():
            field.set_text(texts.get(key, ""))

    def values(self) -> dict[str, str]:
        """What stands in every field, as typed."""
        return {key: field.text() for key, field in self.fields.items()}

    def changes(self) -> dict[str, str]:
        """What stands in the fields that the user changed."""
        return {key: field.text() for key, field in self.fields.items() if field.has_changed()}

    def has_changed(self) -> bool:
        """Whether anything is typed that the book does not have."""
        return any(field.has_changed() for field in self.fields.values())

    def mark(self, refused: Refused | None) -> None:
        """Mark every field that a refusal names and go to the first; None takes all marks away."""
        reasons = {problem.field: problem.reason for problem in refused.problems()} if refused else {}
        for key, field in self.fields.items():
            field.set_problem(reasons.get(key, ""))
        first = next((field for key, field in self.fields.items() if key in reasons), None)
        if first is not None:
            first.reveal()

    def set_read_only(self, on: bool) -> None:
        for field in self.fields.values():
            field.set_read_only(on)

    def reveal(self, key: str) -> bool:
        """Scroll to a field and put the cursor into it; False when there is none of that key."""
        field = self.fields.get(key)
        if field is not None:
            field.reveal()
        return field is not None


def field_of(screen: str, item: Item, choices: Sequence[str] = (), today: date | None = None) -> Field:
    """The field for a declared item: its kind, its official label, its check."""
    name, hint = f"{screen}.{item.name}", _(item.hint)

    def check(text: str) -> object:
        return read_item(item, text, today)

    match item.kind:
        case Kind.DATE | Kind.DAY:
            return DateField(name, item.title, today=today, check=check, hint=hint)
        case Kind.DIGITS:
            return DigitsField(name, item.title, check=check, hint=hint)
        case Kind.DONG:
            return MoneyField(name, item.title, check=check, hint=hint)
        case Kind.CHOICE:
            return ChoiceField(name, item.title, choices, check=check, hint=hint)
        case Kind.YES_NO:
            return TickField(name, item.title)
        case Kind.LONG:
            return LongTextField(name, item.title, check=check, hint=hint)
        case _:
            return TextField(name, item.title, check=check, hint=hint)
