"""Candidacies and what belongs to them: one file by its number, or all open ones with few questions."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, Protocol, TypeVar

from partycell_desktop.domain.candidates import (
    AdmissionTarget,
    Candidacy,
    CandidateFile,
    CandidateStep,
    CandidateText,
    DeadlineExtension,
    Helper,
    Introduction,
    Mentorship,
    Opinion,
    Verification,
)
from partycell_desktop.domain.person import Person
from partycell_desktop.domain.posts import Entry
from partycell_desktop.domain.record_lists import Discipline, LifePeriod, Paper, Relative
from partycell_desktop.domain.roster import MembershipEvent
from partycell_desktop.domain.working_days import OwnWorkday
from partycell_desktop.store import records
from partycell_desktop.store.book import Book
from partycell_desktop.store.membership_votes import votes_of

_AMONG = "IN (SELECT value FROM json_each(?))"

# What belongs to a candidacy, by the name under which a CandidateFile holds it; the votes are read with their meetings.
PARTS: dict[str, type] = {
    "steps": CandidateStep,
    "mentorships": Mentorship,
    "introductions": Introduction,
    "verifications": Verification,
    "opinions": Opinion,
    "extensions": DeadlineExtension,
}


class _OfPerson(Protocol):
    @property
    def id(self) -> int: ...

    @property
    def person_id(self) -> int: ...


R = TypeVar("R")


def get_candidacy(book: Book, candidacy_id: int) -> Candidacy:
    """The candidacy with that number, or Refused."""
    return records.get(book, Candidacy, candidacy_id)


def list_candidacies(book: Book, *, ended: bool = True) -> list[Candidacy]:
    """All candidacies, or only those that go on."""
    return records.list_all(book, Candidacy, "" if ended else "ended_as = ''")


def candidacies_of(book: Book, person_id: int) -> list[Candidacy]:
    """The candidacies of one person, oldest first."""
    return records.list_all(book, Candidacy, "person_id = ?", [person_id])


def get_file(book: Book, candidacy_id: int) -> CandidateFile:
    """Everything of one candidacy; Refused where there is none."""
    return files_of(book, [get_candidacy(book, candidacy_id)])[0]


def files_of(book: Book, candidacies: Iterable[Candidacy], *, whole: bool = True) -> list[CandidateFile]:
    """The files of several candidacies, in the same order, with one question for each table.

    Where they need not be `whole`, the work history, the family and who was at the meetings are left out: no deadline
    rests on them.
    """
    wanted = list(candidacies)
    ids = json.dumps([each.id for each in wanted])
    parts = {
        name: _by(records.list_all(book, kind, f"candidacy_id {_AMONG}", [ids]), "candidacy_id")
        for name, kind in PARTS.items()
    }
    votes = _by(votes_of(book, [each.id for each in wanted], whole=whole), "candidacy_id")
    people = {each.person_id for each in wanted}
    helping = {
        each.member_id
        for name in ("mentorships", "introductions")
        for found in parts[name].values()
        for each in found
        if each.member_id
    }
    helping |= {each.verifier_id for found in parts["verifications"].values() for each in found if each.verifier_id}
    everybody = json.dumps(sorted(people | helping))
    own = json.dumps(sorted(people))
    persons = {each.id: each for each in records.list_all(book, Person, f"id {_AMONG}", [everybody])}
    events = _by(
        records.list_all(book, MembershipEvent, f"person_id {_AMONG}", [everybody], order='"on", id'), "person_id"
    )
    disciplines = _entries(book, Discipline, everybody)
    papers = _entries(book, Paper, own)
    periods, relatives = (_entries(book, kind, own) if whole else {} for kind in (LifePeriod, Relative))
    helpers = {
        each: Helper(persons[each], events.get(each, ()), disciplines.get(each, ()))
        for each in helping
        if each in persons
    }
    return [
        CandidateFile(
            each,
            persons[each.person_id],
            events=events.get(each.person_id, ()),
            papers=papers.get(each.person_id, ()),
            periods=periods.get(each.person_id, ()),
            relatives=relatives.get(each.person_id, ()),
            helpers=helpers,
            votes=votes.get(each.id, ()),
            **{name: found.get(each.id, ()) for name, found in parts.items()},
        )
        for each in wanted
    ]


def _entries(book: Book, kind: type[Entry], people: str) -> dict[int, list[Any]]:
    return _by(records.list_all(book, kind, f"person_id {_AMONG}", [people], order="sort_order, id"), "person_id")


def _by(found: Iterable[Any], attribute: str) -> dict[int, list[Any]]:
    grouped: dict[int, list[Any]] = defaultdict(list)
    for each in found:
        grouped[getattr(each, attribute)].append(each)
    return grouped


def keep(book: Book, record: Any) -> int:
    """Keep a new part of a candidacy, or a changed one that has a number; its number."""
    if not record.id:
        return records.add(book, record)
    records.change(book, type(record), record.id, records.to_row(record))
    return int(record.id)


def texts_of(book: Book, candidacy_id: int) -> dict[str, str]:
    """The passages written for the papers of a candidacy, by name."""
    found = records.list_all(book, CandidateText, "candidacy_id = ?", [candidacy_id])
    return {each.name: each.text for each in found}


def keep_texts(book: Book, candidacy_id: int, texts: Mapping[str, str]) -> None:
    """Keep these passages; an empty one is taken out."""
    known = {each.name: each for each in records.list_all(book, CandidateText, "candidacy_id = ?", [candidacy_id])}
    for name, text in texts.items():
        old = known.get(name)
        if old is None and text:
            records.add(book, CandidateText(candidacy_id=candidacy_id, name=name, text=text))
        elif old is not None and not text:
            records.remove(book, CandidateText, old.id)
        elif old is not None and old.text != text:
            records.change(book, CandidateText, old.id, {"text": text})


def list_targets(book: Book) -> list[AdmissionTarget]:
    """The targets of all years, oldest first."""
    return records.list_all(book, AdmissionTarget, order="year")


def keep_target(book: Book, target: AdmissionTarget) -> int:
    """Keep the target of a year, in place of the one it had."""
    known = records.list_all(book, AdmissionTarget, "year = ?", [target.year])
    return keep(book, replace(target, id=known[0].id if known else 0))


def list_own_workdays(book: Book) -> list[OwnWorkday]:
    """The days that the cell knows better than the national calendar, by day."""
    return records.list_all(book, OwnWorkday, order="day")
