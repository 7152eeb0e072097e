"""What dialogs about a part of a record share: fields by declared items, and the way to take the part out."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from partycell_desktop.domain.items import Item, items_of
from partycell_desktop.screens.parts.desk import Desk
from partycell_desktop.screens.parts.field import Field
from partycell_desktop.screens.parts.form import field_of, text_of
from partycell_desktop.screens.parts.order_dialog import Give, OrderDialog
from partycell_desktop.screens.parts.question import is_wanted
from partycell_desktop.screens.parts.surfaces import button, row
from partycell_desktop.use_cases.cell import list_choices
from partycell_desktop.words import _


@dataclass(frozen=True)
class Removal:
    """How a part is taken out: the question about it, and the order that does it."""

    says: str
    act: Callable[[], object]


class PartDialog(OrderDialog):
    """An order about a part of a record; `<name>.remove` asks whether it is to be taken out."""

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
        remove: Removal | None = None,
        label_width: int = 172,
        parent: QWidget | None = None,
    ) -> None:
        self._removal = remove
        parts = [*wide]
        if remove is not None:
            line = QWidget()
            link = button(_("Take this entry out…"), f"{name}.remove", self._ask_remove, "link")
            line.setLayout(row(link, None))
            parts.append(line)
        super().__init__(
            desk, name, title, fields, give, do=do, explain=explain, warn=warn, wide=parts, label_width=label_width,
            parent=parent,
        )  # fmt: skip

    def _ask_remove(self) -> None:
        removal = self._removal
        if removal is None:
            return
        more = _("The history keeps it, and Undo brings it back.")
        if is_wanted(self, f"{self.objectName()}.remove_box", _("Take an entry out"), removal.says, more, _("Remove")):
            # Closed first: then the window says what was done, with its Undo.
            self.reject()
            removal.act()


def part_fields(desk: Desk, name: str, kind: type, asked: Sequence[str], today: date, known: Any = None) -> list[Field]:
    """The fields of some items of a record class, in the order asked; `known` fills them."""
    items = {each.name: each for each in items_of(kind)}
    return [_field(desk, name, items[each], today, known) for each in asked]


def _field(desk: Desk, name: str, item: Item, today: date, known: Any) -> Field:
    choices = (desk.look_up(list_choices, item.choices) or ()) if item.choices else ()
    made = field_of(name, item, choices, today)
    if known is not None:
        made.set_text(text_of(item, getattr(known, item.name)))
    return made


def only(texts: Mapping[str, str], asked: Sequence[str]) -> dict[str, str]:
    """The texts of these items."""
    return {name: texts[name] for name in asked}
