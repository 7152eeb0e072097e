"""Who may help a candidate, as the dialogs about people offer them."""

from collections.abc import Sequence
from datetime import date

from partycell_desktop.domain.candidates import Helper
from partycell_desktop.screens.parts.desk import Desk
from partycell_desktop.use_cases.candidate_people import list_possible_helpers


def helpers_by_label(desk: Desk, candidacy_id: int, on: date | None = None) -> dict[str, int]:
    """Who may help or introduce on a day, by name; where two share a name, with the year of birth."""
    found: Sequence[Helper] = desk.look_up(list_possible_helpers, candidacy_id, on) or ()
    names = [each.person.name for each in found]
    labels: dict[str, int] = {}
    for each in found:
        person = each.person
        label = person.name
        if names.count(label) > 1:
            born = str(person.born_on.year) if person.born_on else str(person.register_number or person.id)
            label = f"{label} ({born})"
        labels[label] = person.id
    return labels
