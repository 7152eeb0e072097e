"""Taking in a list of people: what each row says, what the book knows already, and what follows from the two.

Nothing is invented to fill a gap, a blank never overwrites, and a row in which anything is wrong is not taken in at
all: each thing wrong is a `Problem` that names its row, column and value.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.items import Value, item_of, shown
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
