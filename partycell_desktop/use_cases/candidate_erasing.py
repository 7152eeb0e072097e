"""Erasing what the book holds of candidates who were not admitted, after the time that the cell set."""

from dataclasses import dataclass
from datetime import date

from partycell_desktop.domain.candidates import Candidacy, ended_label
from partycell_desktop.domain.dates import add_months
from partycell_desktop.domain.person import Person
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.store import candidates as kept
from partycell_desktop.store import cell as cell_store
from partycell_desktop.store import erasing
from partycell_desktop.store import roster as people
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _, n_


@dataclass(frozen=True)
class Erasable:
    """Somebody whose data may be erased: who, since when and how the way ended, and the day from which it is due."""

    person_id: int
    name: str
    ended_on: date | None
    ended_as: str
    due_on: date | None


@dataclass(frozen=True)
class Erasing:
    """What erasing somebody takes away and what it leaves, in words."""

    name: str
    goes: list[str]
    stays: list[str]


def list_erasable(session: Session) -> list[Erasable]:
    """Everybody who was a candidate, was never admitted, and whose way has ended; those due by the setting first.

    `due_on` is None where the cell set no time.
    """
    months = int(cell_store.get_setting(session.book, "erase_after_months", "0"))
    by_person: dict[int, list[Candidacy]] = {}
    for each in kept.list_candidacies(session.book):
        by_person.setdefault(each.person_id, []).append(each)
    events = people.all_events(session.book)
    found = []
    for person_id, candidacies in by_person.items():
        if any(each.open for each in candidacies) or events.get(person_id):
            continue
        last = candidacies[-1]
        ended = last.ended_on.last_day() if last.ended_on else None
        person = people.get_person(session.book, person_id)
        if not _is_erased(person_id, person.full_name):
            due = add_months(ended, months) if ended and months else None
            found.append(Erasable(person_id, person.name, ended, ended_label(last), due))
    return sorted(found, key=lambda each: (each.due_on or date.max, each.ended_on or date.max))


def preview_erasing(session: Session, person_id: int) -> Erasing:
    """What erasing this person takes away and what stays; nothing is changed."""
    person = _check(session, person_id)
    about = erasing.rows_about(session.book, person_id)
    kept_tables = {*erasing.BLANKED, *erasing.IN_THE_MINUTES, "disclosure"}
    count = sum(len(ids) for table, ids in about.items() if table not in kept_tables)
    goes = [_("The name, the personal number and all items of the record")]
    if count:
        entries = n_(
            "{count} entry: family, work history, papers with their scans, inquiries, opinions, passages",
            "{count} entries: family, work history, papers with their scans, inquiries, opinions, passages",
            count,
        )
        goes.append(entries.format(count=count))
    goes.append(_("The text of all of it in the history of the book"))
    minutes = [_("What the minutes of meetings say of the person, with the votes: minutes are kept for good")]
    stays = [
        *(minutes if erasing.IN_THE_MINUTES & about.keys() else []),
        _("That there was a candidate, with the days of the stages and how the way ended, for the statistics"),
        _("Who looked at or printed what, and when, without the name"),
        _("Older copies of the book hold the data until they are replaced; printed papers stay as well"),
    ]
    return Erasing(person.name, goes, stays)


def erase_candidate(session: Session, person_id: int, name: str) -> int:
    """Erase somebody who was not admitted; `name` is typed again, so that nobody is erased by a slip.

    This cannot be undone. The chain of the history still proves.
    """
    person = _check(session, person_id)
    if " ".join(name.split()).casefold() != person.name.casefold():
        raise Refused(_("Type the name of the person to be erased exactly: {name}.").format(name=person.name), "name")
    with session.act("erase_candidate", person_id=person_id, may_undo=False):
        erasing.erase_person(session.book, person_id, _erased_name(person_id))
    return person_id


def _check(session: Session, person_id: int) -> Person:
    person = people.get_person(session.book, person_id)
    if people.list_events(session.book, person_id):
        raise Refused(_("A member is never erased from the roster."), "person_id")
    candidacies = kept.candidacies_of(session.book, person_id)
    if not candidacies:
        raise Refused(_("This person was never a candidate."), "person_id")
    if any(each.open for each in candidacies):
        raise Refused(_("The way of this person goes on; end it first."), "person_id")
    return person


def _erased_name(person_id: int) -> str:
    """What stands in the place of the name: the same whatever language is spoken."""
    return f"Đã xóa (số {person_id})"


def _is_erased(person_id: int, full_name: str) -> bool:
    return full_name == _erased_name(person_id)
