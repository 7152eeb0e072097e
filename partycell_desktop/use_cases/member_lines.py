"""Everybody of the book as the lists show them on a day, kept from one question to the next."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from partycell_desktop.domain import roster as story
from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.items import items_of
from partycell_desktop.domain.party_age import PartyAge, party_age_on
from partycell_desktop.domain.person import Person
from partycell_desktop.domain.posts import Post, posts_on
from partycell_desktop.domain.roster import MembershipEvent, Standing
from partycell_desktop.store import roster as people
from partycell_desktop.store.book import Book
from partycell_desktop.store.history import Mark


@dataclass(frozen=True)
class MemberLine:
    """A person as the lists show it on one day."""

    person: Person
    standing: Standing
    admitted_on: PartialDate | None
    official_on: PartialDate | None
    age: PartyAge | None
    posts: tuple[Post, ...]
    papers: int
    missing: tuple[str, ...]

    @property
    def id(self) -> int:
        """The number of the person in the book."""
        return self.person.id


_Known = tuple[Person, list[MembershipEvent], list[Post], int]


class MemberLines:
    """The lines of everybody. Asked again, only those are fetched anew whom the history names since."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._day: date | None = None
        self._mark: Mark | None = None
        self._known: dict[int, _Known] = {}
        self._lines: dict[int, MemberLine] = {}

    def on(self, day: date) -> list[MemberLine]:
        """Everybody as they stood on that day, in no order."""
        mark = people.mark(self._book)
        if mark != self._mark or day != self._day:
            stale: Collection[int] = self._known
            if mark != self._mark:
                changed = people.changed_since(self._book, self._mark) if self._mark else None
                if changed is None:
                    self._known, self._lines = {}, {}
                for gone in changed or ():
                    self._known.pop(gone, None)
                    self._lines.pop(gone, None)
                fetched = _fetch(self._book, changed)
                self._known |= fetched
                stale = fetched if day == self._day else self._known
            self._lines |= {number: _line(*self._known[number], day) for number in stale}
            self._mark, self._day = mark, day
        return list(self._lines.values())


def _fetch(book: Book, only: Collection[int] | None) -> dict[int, _Known]:
    """What the lines of some people are made of, of everybody for None."""
    if only is not None and not only:
        return {}
    events = people.all_events(book, only)
    posts = people.all_posts(book, only)
    papers = people.count_papers(book, only)
    return {
        each.id: (each, events.get(each.id, []), posts.get(each.id, []), papers.get(each.id, 0))
        for each in people.list_people(book, only)
    }


def _line(person: Person, events: list[MembershipEvent], posts: list[Post], papers: int, day: date) -> MemberLine:
    admitted, official = story.last_admission(events), story.recognition(events)
    standing = story.standing_on(events, day)
    return MemberLine(
        person,
        standing,
        admitted.on if admitted else None,
        official.on if official else None,
        party_age_on(events, day),
        tuple(posts_on(posts, day)),
        papers,
        missing_items(person, events) if standing.counted else (),
    )


def missing_items(person: Person, events: Sequence[MembershipEvent]) -> tuple[str, ...]:
    """The needed items that a member's record still lacks, by name; "card_number" only for an official member."""
    missing = [each.name for each in items_of(Person) if each.needed and not getattr(person, each.name)]
    first = story.admission(events)
    if first is not None and first.decided_on is None:
        missing.append("decided_on")
    if story.recognition(events) is not None and not person.card_number:
        missing.append("card_number")
    return tuple(missing)
