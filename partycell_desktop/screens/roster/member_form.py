"""The items of a person as fields: in the order of the paper form, places in two lines, numbers masked."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from partycell_desktop.domain.items import Item, item_of, items_of, masked, read_item
from partycell_desktop.domain.person import Person
from partycell_desktop.screens.parts.field import Field, TextField
from partycell_desktop.screens.parts.fields import DigitsField
from partycell_desktop.screens.parts.form import Form, field_of, text_of
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import button, label
from partycell_desktop.words import N_, _

Choices = Callable[[str], Sequence[str]]


class SecretField(DigitsField):
    """A number that is masked until somebody asks for it; `wanted` when the button "Show" was pressed.

    An empty one can be typed in at once; a masked one only after it was shown.
    """

    wanted = Signal(str)

    def __init__(self, item: Item, today: date | None) -> None:
        self._real, self._shown = "", False
        name = f"roster.{item.name}"
        super().__init__(name, item.title, check=lambda text: read_item(item, text, today))
        self._button = button(
            _("Show it"),
            f"roster.reveal.{item.name}",
            lambda: self.wanted.emit(item.name),
            "link",
            accessible=_("Show the whole number: {label}").format(label=item.title),
            tip=_("Who looked and when is kept in the history."),
        )
        self.add_at_end(self._button)
        self._cover()

    def set_text(self, text: str) -> None:
        """What is in the book: masked, unless it was shown since."""
        self._shown = self._shown and text == self._real
        self._real = text
        super().set_text(text if self._shown else masked(text))
        self._cover()

    def note_kept(self, text: str) -> None:
        """What is in the book now; what was typed stays."""
        if self.has_changed():
            self._real = self._kept = text
        else:
            self.set_text(text)

    def show_number(self, number: str) -> None:
        """Show the whole number; from now on it can be changed."""
        self._shown, self._real = True, number
        super().set_text(number)
        self._cover()
        self.line.setFocus()

    def cover(self) -> None:
        """Mask the number again."""
        self._shown = False
        if not self.has_changed():
            self.set_text(self._real)

    def is_covered(self) -> bool:
        """Whether only the mask is seen."""
        return bool(self._real) and not self._shown

    def _cover(self) -> None:
        self.set_read_only(self.is_covered())
        self._button.setVisible(self.is_covered())


# Items that belong together on the form: the first, then lines of (item, share of the width, words while empty).
_Line = tuple[tuple[str, int, str], ...]
_TOGETHER: dict[str, tuple[str, tuple[_Line, ...]]] = {
    "birth_country": (
        N_("Birth registered in"),
        (
            (("birth_detail", 1, N_("commune, hamlet")),),
            (("birth_province", 3, N_("province")), ("birth_country", 2, N_("country"))),
        ),
    ),
    "home_country": (
        N_("Home place"),
        (
            (("home_detail", 1, N_("commune, hamlet")),),
            (("home_province", 3, N_("province")), ("home_country", 2, N_("country"))),
        ),
    ),
    "residence_country": (
        N_("Permanent residence"),
        (
            (("residence_detail", 1, N_("house, street, commune")),),
            (("residence_province", 3, N_("province")), ("residence_country", 2, N_("country"))),
        ),
    ),
    "ethnic_group": (N_("Ethnic group · Religion"), ((("ethnic_group", 1, ""), ("religion", 1, "")),)),
    "recruited_on": (N_("Recruited"), ((("recruited_on", 2, N_("date")), ("recruited_by", 3, N_("by whom"))),)),
    "youth_union_on": (
        N_("Joined the Youth Union"),
        ((("youth_union_on", 2, N_("date")), ("youth_union_at", 3, N_("where"))),),
    ),
    "enlisted_on": (
        N_("Enlisted · discharged"),
        ((("enlisted_on", 1, N_("from")), ("discharged_on", 1, N_("to"))),),
    ),
    "card_issued_on": (
        N_("Card issued"),
        ((("card_issued_on", 2, N_("date")), ("card_issued_by", 3, N_("by whom"))),),
    ),
}
_NEEDED = N_("still missing")


class MemberForm(Form):
    """The fields of one group of items. `number_wanted` with the item whose whole number is asked for."""

    number_wanted = Signal(str)

    def __init__(self, group: str, choices: Choices, today: date | None) -> None:
        super().__init__(f"roster.group.{group}")
        self._items = {each.name: each for each in items_of(Person) if each.group == group}
        self._choices, self._today = choices, today
        placed: set[str] = set()
        for name, item in self._items.items():
            if name in placed:
                continue
            if name in _TOGETHER:
                words, lines = _TOGETHER[name]
                self._add_together(_(words), lines)
                placed |= {each for line in lines for each, _share, _empty in line}
            else:
                self._named(self.add(self._field(item)), "")
        self.end()

    def _field(self, item: Item) -> Field:
        if item.secret:
            field = SecretField(item, self._today)
            field.wanted.connect(self.number_wanted)
            return field
        return field_of("roster", item, self._choices(item.choices) if item.choices else (), self._today)

    def _named(self, field: Field, empty: str) -> None:
        """The quiet words in an empty field: what belongs here, or that a complete record needs it."""
        if isinstance(field, TextField):
            words = _(empty) if empty else ""
            if not words and self._items[field.key].needed:
                words = _(_NEEDED)
            field.line.setPlaceholderText(words)

    def _add_together(self, words: str, lines: Sequence[_Line]) -> None:
        heading = label(words, "muted", wrap=True)
        heading.setFixedWidth(self._label_width)
        heading.setContentsMargins(0, px(4), 0, 0)
        box = QVBoxLayout()
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(px(4))
        for line in lines:
            beside = QHBoxLayout()
            beside.setSpacing(px(6))
            for name, share, empty in line:
                field = self._field(self._items[name])
                self._named(field, empty)
                field.label.setParent(heading)  # not shown: the heading says it for all of them
                field.label.hide()
                self.fields[name] = field
                field.typed.connect(lambda name=name: self.typed.emit(name))
                beside.addWidget(field, share, Qt.AlignmentFlag.AlignTop)
            box.addLayout(beside)
        at = self._grid.rowCount()
        self._grid.addWidget(heading, at, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addLayout(box, at, 1, Qt.AlignmentFlag.AlignTop)

    def show_person(self, person: Person, *, typing: bool) -> None:
        """Show what the book has of a person; while `typing`, what was typed stays."""
        for name, field in self.fields.items():
            text = kept_text(person, name)
            if typing:
                field.note_kept(text)
            else:
                field.set_text(text)

    def cover_numbers(self) -> None:
        """Mask again what was shown."""
        for field in self.fields.values():
            if isinstance(field, SecretField):
                field.cover()

    def mark_some(self, reasons: Mapping[str, str]) -> Field | None:
        """Mark the fields that `reasons` names; the first of them."""
        for name, field in self.fields.items():
            field.set_problem(reasons.get(name, ""))
        return next((field for name, field in self.fields.items() if name in reasons), None)

    def add_shown_only(self, name: str, words: str, pressed: Callable[[], object]) -> TextField:
        """A line that is only shown here and changed elsewhere; its button goes there."""
        field = TextField(f"roster.{name}", words)
        field.set_read_only(True)
        field.add_at_end(
            button(
                _("Change…"),
                f"roster.{name}.change",
                pressed,
                "link",
                accessible=_("Change: {label}").format(label=words),
            )
        )
        at = self._grid.rowCount()
        field.label.setFixedWidth(self._label_width)
        field.label.setContentsMargins(0, px(4), 0, 0)
        self._grid.addWidget(field.label, at, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(field, at, 1, Qt.AlignmentFlag.AlignTop)
        return field


def kept_text(person: Person, name: str) -> str:
    """An item of a person as its field holds it."""
    return text_of(item_of(Person, name), getattr(person, name))


def groups_sheet(*parts: QWidget) -> QWidget:
    """Sections under each other, to be put into an area that scrolls."""
    sheet = QWidget()
    sheet.setProperty("look", "sheet")
    column = QVBoxLayout(sheet)
    column.setContentsMargins(0, px(10), px(8), px(12))
    column.setSpacing(px(10))
    for part in parts:
        column.addWidget(part)
    column.addStretch(1)
    return sheet
