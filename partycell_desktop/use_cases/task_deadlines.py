"""The tasks of the members among what falls due in the cell."""

from collections.abc import Iterable
from datetime import date

from partycell_desktop.domain.deadlines import Due, task_due
from partycell_desktop.store import deadlines as kept
from partycell_desktop.store import tasks
from partycell_desktop.use_cases.session import Session


def tasks_due(session: Session, day: date, until: date) -> Iterable[Due]:
    """The tasks under way that are overdue on a day or have to be done until another, each with who does it."""
    found = tasks.due_until(session.book, until)
    names = kept.names_of(session.book, {each.owner_id for each in found} - {0})
    for each in found:
        due = task_due(each, names.get(each.owner_id, ""), day)
        if due is not None and due.day <= until:
            yield due
