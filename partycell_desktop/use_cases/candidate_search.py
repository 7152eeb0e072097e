"""Finding people of the way into the Party: by what is typed into the search, and before one is entered twice."""

from dataclasses import dataclass

from partycell_desktop.domain import roster as story
from partycell_desktop.domain.candidates import Candidacy, ended_label
from partycell_desktop.domain.names import matches
from partycell_desktop.domain.person import Person
from partycell_desktop.store import candidates as kept
from partycell_desktop.store import roster as people
from partycell_desktop.use_cases.candidates import find_twins, stage_set
from partycell_desktop.use_cases.next_thing import stage_of
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _

MOST_FOUND = 20


@dataclass(frozen=True)
class Twin:
    """Somebody of the book who may be the person that is about to be added.

    `candidacy_id` is the way that goes on for this person (0: none); `may_begin` says whether a new one may begin.
    """

    person_id: int
    name: str
    detail: str
    candidacy_id: int
    may_begin: bool


def look_at_twins(session: Session, full_name: str, born_on: str = "") -> list[Twin]:
    """Who in the book may be the person that is about to be added, with what tells two people of a name apart."""
    return [_twin(session, person_id) for person_id, _name in find_twins(session, full_name, born_on)]


def _twin(session: Session, person_id: int) -> Twin:
    person = people.get_person(session.book, person_id)
    standing = story.standing_on(people.list_events(session.book, person_id), session.today())
    ways = kept.candidacies_of(session.book, person_id)
    going_on = next((each for each in ways if each.open), None)
    if going_on is not None:
        what = _("on the board already")
    elif ways and standing.rank is story.Rank.NONE:
        what = ended_label(ways[-1])
    else:
        what = story.status_line(standing, session.today())
    born = person.born_on.shown() if person.born_on else ""
    is_member = standing.rank is not story.Rank.NONE and standing.out is None
    return Twin(
        person_id,
        person.name,
        " · ".join(part for part in (born, person.work_unit, what) if part),
        going_on.id if going_on else 0,
        going_on is None and not is_member,
    )


@dataclass(frozen=True)
class FoundCandidate:
    """A candidate that a search found: the number of the candidacy, the name, and where the way stands."""

    id: int
    name: str
    detail: str


def find_candidates(session: Session, text: str) -> list[FoundCandidate]:
    """Candidates by name or number, of those on the board and those whose way has ended; accents may be left out."""
    ways = kept.list_candidacies(session.book)
    if not ways:
        return []
    persons = {each.id: each for each in people.list_people(session.book)}
    found = [each for each in ways if _is_meant(text, persons[each.person_id])][:MOST_FOUND]
    stages = stage_set(session)
    details = {}
    for file in kept.files_of(session.book, found):
        stage = stage_of(file, stages)
        details[file.id] = stage.title if stage else _("official member")
    return [FoundCandidate(each.id, persons[each.person_id].name, _where(each, details[each.id])) for each in found]


def _is_meant(text: str, person: Person) -> bool:
    return matches(text, [person.full_name, person.name_in_use, person.citizen_number])


def _where(candidacy: Candidacy, stage: str) -> str:
    return ended_label(candidacy) if not candidacy.open else _("Candidate: {stage}").format(stage=stage)
