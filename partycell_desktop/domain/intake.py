"""Taking in a list of people: what each row says, what the book knows already, and what follows from the two.

Nothing is invented to fill a gap, a blank never overwrites, and a row in which anything is wrong is not taken in at
all: each thing wrong is a `Problem` that names its row, column and value.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.items import Value, item_of, masked, shown
from partycell_desktop.domain.names import same_person_key
from partycell_desktop.domain.person import Person
from partycell_desktop.domain.refusal import Citation, Refused
from partycell_desktop.domain.regulation import DatedValue
from partycell_desktop.domain.roster import (
    HAPPENED_LABELS,
    STATUS_LABELS,
    Happened,
    MembershipEvent,
    Status,
    admission,
    check_story,
    last_admission,
    recognition,
    standing_on,
)
from partycell_desktop.words import N_, _

ADMITTED_ON, RECOGNISED_ON, STATUS, STATUS_ON = "admitted_on", "recognised_on", "status", "status_on"
NUMBERS = ("citizen_number", "card_number")


class Existing(StrEnum):
    """What is done with people who are in the book already."""

    SKIP = "skip"
    FILL = "fill"
    REPLACE = "replace"


EXISTING_LABELS: dict[Existing, str] = {
    Existing.FILL: N_("Fill in blanks only"),
    Existing.REPLACE: N_("Replace by the list"),
    Existing.SKIP: N_("Leave as they are"),
}


class Result(StrEnum):
    """What becomes of a row."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    REJECTED = "rejected"


@dataclass(frozen=True)
class Problem:
    """One thing wrong in one cell of a list. `column` has the words of the header and the letter of the column."""

    row: int
    column: str
    value: str
    reason: str
    key: str = ""
    because: Citation | None = None


@dataclass(frozen=True)
class Correction:
    """A value that is proposed instead of the one in the cell, and why."""

    row: int
    column: str
    value: str
    corrected: str
    reason: str
    key: str = ""


@dataclass(frozen=True)
class Change:
    """One item of a record: from what to what, in words."""

    key: str
    label: str
    old: str
    new: str


@dataclass
class Incoming:
    """One person as a row of a list tells of them. `columns` has the name of each column by key, `cells` what stands
    in the cell, `items` what was understood of it."""

    row: int
    columns: Mapping[str, str]
    cells: dict[str, str] = field(default_factory=dict)
    items: dict[str, Value] = field(default_factory=dict)
    admitted_on: PartialDate | None = None
    recognised_on: PartialDate | None = None
    happened: Happened | None = None
    happened_on: PartialDate | None = None
    aside: dict[str, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    notes: list[Problem] = field(default_factory=list)
    corrections: list[Correction] = field(default_factory=list)

    def reject(self, key: str, reason: str, because: Citation | None = None) -> None:
        """Note that the cell in the column `key` is wrong; what was said of it first stands."""
        if all(each.key != key for each in self.problems):
            self.problems.append(self._about(key, reason, because))

    def note(self, key: str, reason: str) -> None:
        """Say something of the cell in the column `key` that does not keep the row out."""
        self.notes.append(self._about(key, reason))

    def _about(self, key: str, reason: str, because: Citation | None = None) -> Problem:
        return Problem(self.row, self.columns.get(key, ""), self.cells.get(key, ""), reason, key, because)

    @property
    def name(self) -> str:
        """The name in the row; "" where it has none."""
        return str(self.items.get("full_name") or "")

    @property
    def born_on(self) -> PartialDate | None:
        """The date of birth in the row, or None."""
        born = self.items.get("born_on")
        return born if isinstance(born, PartialDate) else None

    def number(self, key: str) -> str:
        """A number in the row; "" where it has none."""
        return str(self.items.get(key) or "")


@dataclass(frozen=True)
class Known:
    """Somebody who is in the book, with the story of the membership."""

    person: Person
    events: tuple[MembershipEvent, ...] = ()


@dataclass(frozen=True)
class Decision:
    """What becomes of one row: `items` and events are what is to be written, `kept` what differs and stays."""

    incoming: Incoming
    result: Result
    known: Known | None = None
    items: Mapping[str, Value] = field(default_factory=dict)
    new_events: tuple[MembershipEvent, ...] = ()
    moved_events: tuple[MembershipEvent, ...] = ()
    changes: tuple[Change, ...] = ()
    kept: tuple[Change, ...] = ()


LeastAge = Callable[[date], DatedValue]


def check_doubles(rows: Iterable[Incoming]) -> None:
    """Reject rows that tell of somebody whom an earlier row of the same list told of.

    By the personal number and the card number, which are one and the same number, by the ID of the national list,
    else by name and date of birth; two people of one name and birth with different personal numbers are two people.
    """
    by_number: dict[str, Incoming] = {}
    by_id: dict[str, Incoming] = {}
    by_name: dict[tuple[str, str], list[Incoming]] = {}
    for row in rows:
        found: set[int] = set()
        for key in NUMBERS:
            number = row.number(key)
            first = by_number.setdefault(number, row) if number else row
            if first is not row and first.row not in found:
                found.add(first.row)
                row.reject(key, _("The same number stands in row {row} of this file.").format(row=first.row))
        ident = row.number("national_id").casefold()
        first = by_id.setdefault(ident, row) if ident else row
        if first is not row and first.row not in found:
            reason = _("The same ID stands in row {row} of this file.").format(row=first.row)
            if _numbers_differ(first, row) and same_person_key(first.name) != same_person_key(row.name):
                _leave_out_id(row, reason)
            else:
                found.add(first.row)
                row.reject("national_id", reason)
        if row.name and row.born_on:
            same = by_name.setdefault((same_person_key(row.name), row.born_on.iso), [])
            _compare_namesakes(row, same, found)
            same.append(row)


def _compare_namesakes(row: Incoming, same: Sequence[Incoming], found: Collection[int]) -> None:
    for twin in same:
        reason = _("The same name and date of birth stand in row {row} of this file.").format(row=twin.row)
        if _numbers_differ(twin, row):
            row.note("full_name", reason + " " + _("The personal numbers differ, so both are taken in."))
        elif twin.row not in found:
            row.reject("full_name", reason)
            return


def _leave_out_id(row: Incoming, reason: str) -> None:
    """Number and name say that this is another person: the ID was copied wrongly, and the row does without it."""
    row.note("national_id", reason + " " + _("The row is taken in without it."))
    row.items.pop("national_id", None)


def _numbers_differ(one: Incoming, other: Incoming) -> bool:
    numbers = one.number("citizen_number"), other.number("citizen_number")
    return all(numbers) and numbers[0] != numbers[1]


class KnownPeople:
    """Everybody in the book, to be found by what a list says of a person."""

    def __init__(self, known: Iterable[Known]) -> None:
        self._by_number: dict[str, Known] = {}
        self._by_id: dict[str, Known] = {}
        self._by_name: dict[str, list[Known]] = {}
        self._register: dict[int, Known] = {}
        for each in known:
            for number in (each.person.citizen_number, each.person.card_number):
                if number:
                    self._by_number.setdefault(number, each)
            if each.person.national_id:
                self._by_id.setdefault(each.person.national_id.casefold(), each)
            for name in {same_person_key(each.person.full_name), same_person_key(each.person.name_in_use)} - {""}:
                self._by_name.setdefault(name, []).append(each)
            if each.person.register_number is not None:
                self._register.setdefault(each.person.register_number, each)

    def find(self, row: Incoming) -> Known | None:
        """The person in the book whom the row tells of, or None for somebody new.

        By personal number, card number, ID of the national list, else by name and date of birth. A row that fits
        two people, or whose number belongs to somebody else, is rejected: the row's `problems` say why.
        """
        hits: list[tuple[str, Known]] = []
        for key in NUMBERS:
            found = self._by_number.get(row.number(key))
            if found is not None:
                hits.append((key, found))
        found = self._by_id.get(row.number("national_id").casefold())
        if found is not None:
            if not hits and any(map(row.cells.get, NUMBERS)) and _is_another(row, found):
                _leave_out_id(row, _("In the book this belongs to {name}.").format(name=_who(found)))
            else:
                hits.append(("national_id", found))
        if not hits:
            return self._find_by_name(row)
        key, known = hits[0]
        for other_key, other in hits[1:]:
            if other is not known:
                row.reject(other_key, _("In the book this belongs to {name}.").format(name=_who(other)))
                return None
        if _is_another(row, known):
            row.reject(key, _("In the book this belongs to {name}.").format(name=_who(known)))
            return None
        return known

    def _find_by_name(self, row: Incoming) -> Known | None:
        namesakes = self._by_name.get(same_person_key(row.name), []) if row.name else []
        fitting = [each for each in namesakes if _may_be_one_day(row.born_on, each.person.born_on, blank=True)]
        if not fitting:
            return None
        if len(fitting) > 1:
            row.reject(
                "full_name",
                _("Several people in the book have this name and date of birth; the row has no number that tells."),
            )
            return None
        known = fitting[0]
        bare = not (known.person.born_on or known.person.citizen_number or known.person.card_number)
        if (row.born_on is None) != (known.person.born_on is None) and not (
            bare and row.name == known.person.full_name
        ):
            row.reject(
                "full_name",
                _("{name} is in the book; without a date of birth or a number it cannot be told who is meant.").format(
                    name=_who(known)
                ),
            )
            return None
        number = row.number("citizen_number")
        if number and known.person.citizen_number and number != known.person.citizen_number:
            row.reject(
                "citizen_number",
                _("{name} is in the book with another personal number ({number}).").format(
                    name=_who(known), number=masked(known.person.citizen_number)
                ),
            )
            return None
        return known

    def check_register_number(self, row: Incoming, known: Known | None) -> None:
        """Reject a Số SĐV that somebody else has: it is never given twice."""
        number = row.items.get("register_number")
        owner = self._register.get(number) if isinstance(number, int) else None
        if owner is not None and owner is not known:
            row.reject("register_number", _("In the book this belongs to {name}.").format(name=_who(owner)))


def _who(known: Known) -> str:
    person = known.person
    return f"{person.name} ({person.born_on.shown()})" if person.born_on else person.name


def _is_another(row: Incoming, known: Known) -> bool:
    """Whether neither name nor birth agree."""
    return bool(row.name) and not _same_name(row, known) and not _may_be_one_day(row.born_on, known.person.born_on)


def _same_name(row: Incoming, known: Known) -> bool:
    names = {same_person_key(known.person.full_name), same_person_key(known.person.name_in_use)}
    return same_person_key(row.name) in names


def _may_be_one_day(one: PartialDate | None, other: PartialDate | None, *, blank: bool = False) -> bool:
    """Whether two dates can be one: one may know only the month or the year. With `blank`, an unknown one fits any."""
    if one is None or other is None:
        return blank
    return one.iso.startswith(other.iso) or other.iso.startswith(one.iso)


def decide(
    row: Incoming,
    known: Known | None,
    existing: Existing,
    today: date,
    least_age: LeastAge,
    locked: Collection[str] = (),
) -> Decision:
    """What becomes of a row, given whom of the book it tells of and what is to be done with people known already.

    `locked` items of an admitted member are never changed by a list. What is wrong is added to the row's problems.
    """
    _check_days(row, known, least_age)
    _check_status(row, known, today)
    if known is None:
        events = _events_of_new(row)
        _check_story(row, events, today, row.born_on)
        if row.problems:
            return Decision(row, Result.REJECTED)
        return Decision(row, Result.NEW, items=row.items, new_events=events)
    if row.problems:
        return Decision(row, Result.REJECTED, known)
    return _decide_known(row, known, existing, today, locked)


def _check_days(row: Incoming, known: Known | None, least_age: LeastAge) -> None:
    if row.recognised_on and not row.admitted_on and not row.cells.get(ADMITTED_ON) and not _is_admitted(known):
        row.reject(ADMITTED_ON, _("The day of becoming official is given, but not the day of admission."))
    if row.recognised_on and row.admitted_on and row.recognised_on.last_day() < row.admitted_on.first_day():
        row.reject(
            RECOGNISED_ON,
            _("Official before the admission on {day}.").format(day=row.admitted_on.shown()),
        )
    born = row.born_on or (known.person.born_on if known else None)
    if row.admitted_on is None or born is None:
        return
    least = least_age(row.admitted_on.last_day())
    age = _age_by_months(born, row.admitted_on)
    if age < least.number:
        words = (
            _("Only {age} years old at admission; at least {least} are needed. According to: {source}.")
            if age >= 0
            else _("Admitted before being born.")
        )
        row.reject(
            ADMITTED_ON, words.format(age=age, least=least.number, source=least.cite), least.cite if age >= 0 else None
        )


def _check_status(row: Incoming, known: Known | None, today: date) -> None:
    """A state other than being in activity needs the day from which it holds, unless the book has it already."""
    if row.happened is None or row.happened_on is not None or any(each.key == STATUS_ON for each in row.problems):
        return
    if known is None or not _stands_so(known, row.happened, today):
        key = STATUS_ON if STATUS_ON in row.columns else STATUS
        row.reject(key, _("“{status}” needs its day.").format(status=row.cells.get(STATUS, "")))


def _is_admitted(known: Known | None) -> bool:
    return known is not None and admission(known.events) is not None


def _age_by_months(born: PartialDate, on: PartialDate) -> int:
    """Whole years counted by months, as the rule counts them; what is not known counts in the person's favour."""
    return ((on.year * 12 + (on.month or 12)) - (born.year * 12 + (born.month or 1))) // 12


def _events_of_new(row: Incoming) -> tuple[MembershipEvent, ...]:
    told = (
        (Happened.ADMITTED, row.admitted_on),
        (Happened.RECOGNISED, row.recognised_on),
        (row.happened, row.happened_on),
    )
    return tuple(MembershipEvent(kind=kind, on=on) for kind, on in told if kind is not None and on is not None)


def _check_story(row: Incoming, events: Sequence[MembershipEvent], today: date, born: PartialDate | None) -> None:
    """The story as a whole must be possible; said at the status where the row has one, else at the newest day."""
    if row.problems or not events:
        return
    try:
        check_story(events, today, born)
    except Refused as refused:
        key = RECOGNISED_ON if row.recognised_on else ADMITTED_ON
        row.reject(STATUS if row.happened is not None else key, refused.reason, refused.because)


def _decide_known(row: Incoming, known: Known, existing: Existing, today: date, locked: Collection[str]) -> Decision:
    items: dict[str, Value] = {}
    changes: list[Change] = []
    kept: list[Change] = []
    closed = {"register_number", *(locked if _is_admitted(known) else ())}
    for key, value in row.items.items():
        old: Value = getattr(known.person, key)
        if value == old or value in ("", None):
            continue
        asked = item_of(Person, key)
        change = Change(key, asked.title, shown(asked, old), shown(asked, value))
        blank = old in ("", None)
        if existing is Existing.SKIP or (not blank and (existing is Existing.FILL or key in closed)):
            kept.append(change)
        else:
            items[key] = value
            changes.append(change)
    told = _tell_events(row, known, existing, today)
    changes += told.changes
    kept += told.kept
    story = [told.moved.get(each.id, each) for each in known.events] + told.new
    if told.changes:
        _check_story(row, story, today, known.person.born_on or row.born_on)
    if row.problems:
        return Decision(row, Result.REJECTED, known)
    result = Result.CHANGED if changes else Result.SAME
    return Decision(row, result, known, items, tuple(told.new), tuple(told.moved.values()), tuple(changes), tuple(kept))


@dataclass
class _Told:
    new: list[MembershipEvent] = field(default_factory=list)
    moved: dict[int, MembershipEvent] = field(default_factory=dict)
    changes: list[Change] = field(default_factory=list)
    kept: list[Change] = field(default_factory=list)


def _tell_events(row: Incoming, known: Known, existing: Existing, today: date) -> _Told:
    told = _Told()
    for kind, on, event in (
        (Happened.ADMITTED, row.admitted_on, last_admission(known.events)),
        (Happened.RECOGNISED, row.recognised_on, recognition(known.events)),
    ):
        _tell_day(told, known, existing, kind, on, event)
    if row.happened is None or row.happened_on is None or _stands_so(known, row.happened, today):
        return told
    standing = standing_on(known.events, today).status
    words = f"{_(HAPPENED_LABELS[row.happened])}, {row.happened_on.shown()}"
    change = Change(STATUS, _("Status"), _(STATUS_LABELS[standing]), words)
    if existing is Existing.SKIP:
        told.kept.append(change)
    else:
        told.changes.append(change)
        told.new.append(MembershipEvent(person_id=known.person.id, kind=row.happened, on=row.happened_on))
    return told


def _tell_day(
    told: _Told,
    known: Known,
    existing: Existing,
    kind: Happened,
    on: PartialDate | None,
    event: MembershipEvent | None,
) -> None:
    days = {each.on for each in known.events if each.kind in (kind, Happened.READMITTED)}
    if on is None or on in days:
        return
    key = ADMITTED_ON if kind is Happened.ADMITTED else RECOGNISED_ON
    old = event.on.shown() if event is not None and event.on else ""
    change = Change(key, _(HAPPENED_LABELS[kind]), old, on.shown())
    if event is None and existing is not Existing.SKIP:
        told.new.append(MembershipEvent(person_id=known.person.id, kind=kind, on=on))
        told.changes.append(change)
    elif event is not None and event.kind is kind and existing is Existing.REPLACE:
        told.moved[event.id] = replace(event, on=on)
        told.changes.append(change)
    else:
        told.kept.append(change)


_STANDS_FOR: dict[Happened, Status] = {
    Happened.DECEASED: Status.DECEASED,
    Happened.LEFT_PARTY: Status.OUT,
    Happened.EXEMPTED: Status.EXEMPT,
    Happened.SUSPENDED: Status.SUSPENDED,
    Happened.INTERRUPTED: Status.INTERRUPTED,
}


def _stands_so(known: Known, happened: Happened, today: date) -> bool:
    """Whether the book says this of the person already."""
    return standing_on(known.events, today).status is _STANDS_FOR.get(happened)
