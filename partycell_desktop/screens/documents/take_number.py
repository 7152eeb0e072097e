"""A small button in a field for a number of the cell's own: it writes in the next number of the register.

Nothing is given yet: the paper enters the register with its number when the record is saved.
"""

from PySide6.QtCore import Qt

from partycell_desktop.screens.parts.desk import Desk
from partycell_desktop.screens.parts.field import Field
from partycell_desktop.screens.parts.fields import DateField
from partycell_desktop.screens.parts.surfaces import button
from partycell_desktop.use_cases.documents import next_number
from partycell_desktop.words import _


def offer_number(desk: Desk, field: Field, type_: str, day: Field | None) -> None:
    """Put `<field>.take` into a field: the next number of that type on the day that stands in `day`, else today."""

    def take() -> None:
        typed = day.date() if isinstance(day, DateField) else None
        found = desk.look_up(next_number, type_, typed.iso if typed is not None and typed.is_full else "")
        if found and found != field.text():
            field.put_text(found)
            field.note_typing()
            field.note_leaving()
        field.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    name = f"{field.editor.objectName()}.take"
    made = button(_("Take a number"), name, take, "link", accessible=_("Take the next number of the register"))
    made.setToolTip(_("Take the next number of the register"))
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # one stop per field on the way through a form
    field.add_at_end(made)
