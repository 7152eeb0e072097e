"""What a secretary does with the roster: look up, add, correct, record what happens to a membership."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from partycell_desktop.domain import roster as story
from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.items import items_of, read_item, read_items, read_words
from partycell_desktop.domain.names import name_key, same_person_key
from partycell_desktop.domain.party_age import PartyAge, party_age_on
from partycell_desktop.domain.person import Person
from partycell_desktop.domain.posts import Entry
from partycell_desktop.domain.refusal import Refused, refuse_all
from partycell_desktop.domain.roster import Happened, MembershipEvent, Rank, Standing
from partycell_desktop.store import cell as cell_store
from partycell_desktop.store import records
from partycell_desktop.store import roster as people
from partycell_desktop.use_cases.member_lines import MemberLine, missing_items
from partycell_desktop.use_cases.member_uses import check_unused
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import N_, _

if TYPE_CHECKING:
    from partycell_desktop.domain.doubts import Doubt

# What only a record or its correction needs is read there: the list stands in the window the sooner.

LOCKED_AFTER_ADMISSION = ("full_name", "born_on")


@dataclass(frozen=True)
class MemberRecord:
    """Everything the book holds of one person."""

    person: Person
    lists: dict[str, list[Entry]]
    events: list[MembershipEvent]
    standing: Standing
    age: PartyAge | None
    gaps: list[tuple[date, date]]
    missing: tuple[str, ...]
    doubts: "tuple[Doubt, ...]"

    @property
    def id(self) -> int:
        """The number of the person in the book."""
        return self.person.id


def list_members(session: Session, on: date | None = None) -> list[MemberLine]:
    """Everybody in the book as they stood on a day (today), in Vietnamese order by given name."""
    day = on or session.today()
    tie = name_tie(session)
    return sorted(session.member_lines.on(day), key=lambda line: (name_key(line.person.name, tie), line.id))


def name_tie(session: Session) -> tuple[str, str]:
    """What decides between equal given names: family name before middle name, or the other way round."""
    chosen = cell_store.get_setting(session.book, "name_tie", "family-middle")
    return ("middle", "family") if chosen == "middle-family" else ("family", "middle")


def get_member(session: Session, member_id: int, on: date | None = None) -> MemberRecord:
    """The whole record of one person as it stands, with its status on a day (today)."""
    from partycell_desktop.domain.doubts import doubts_of
    from partycell_desktop.domain.record_lists import LifePeriod, month_gaps

    day = on or session.today()
    person = people.get_person(session.book, member_id)
    events = people.list_events(session.book, member_id)
    lists = people.all_lists(session.book, member_id)
    periods = [each for each in lists["life_period"] if isinstance(each, LifePeriod)]
    return MemberRecord(
        person,
        lists,
        events,
        story.standing_on(events, day),
        party_age_on(events, day),
        month_gaps(periods, day),
        missing_items(person, events),
        doubts_of(person, events, periods, session.rules, day),
    )


def add_member(
    session: Session,
    items: dict[str, Any],
    events: list[dict[str, Any]] | None = None,
    lists: dict[str, list[dict[str, Any]]] | None = None,
) -> int:
    """Put a new person into the book: items as typed, what happened to the membership, lists of the record.

    A name is needed; a member also gets the next Số SĐV, which never changes and is never given twice.
    Gives the number of the person in the book.
    """
    values = _read_person(session, items, 0)
    if not values.get("full_name"):
        raise Refused(_("A person needs a full name."), "full_name")
    person = Person(**values)
    story_told = [_read_event(session, each) for each in events or []]
    story.check_story(story_told, session.today(), person.born_on)
    entries = _read_lists(session, lists or {})
    with session.act("add_member"):
        if story_told and person.register_number is None:
            person = replace(person, register_number=people.next_register_number(session.book))
        member_id = records.add(session.book, person)
        for event in story_told:
            records.add(session.book, replace(event, person_id=member_id))
        _keep_lists(session, member_id, entries)
    return member_id


def correct_member(
    session: Session,
    member_id: int,
    items: dict[str, Any] | None = None,
    lists: dict[str, list[dict[str, Any]]] | None = None,
    reason: str = "",
) -> int:
    """Correct items and whole lists of a person's record, as typed, in one act; refuses all that is wrong at once.

    The name at birth and the date of birth of an admitted member change only with a reason, which is kept (Hướng
    dẫn 06-HD/TW, section 9: no change of the birth date since 18/8/2016, a change of name needs a decision).
    """
    person = people.get_person(session.book, member_id)
    reason = read_words("reason", N_("Reason"), reason)
    problems: list[Refused] = []
    values: dict[str, Any] = {}
    entries: dict[str, list[Entry]] = {}
    try:
        values = _read_person(session, items or {}, member_id)
        _check_locked(session, person, values, reason)
    except Refused as refused:
        problems.extend(refused.problems())
    try:
        entries = _read_lists(session, lists or {})
    except Refused as refused:
        problems.extend(refused.problems())
    refuse_all(problems)
    changed = {name: value for name, value in values.items() if getattr(person, name) != value}
    with session.act("correct_member", person_id=member_id, reason=reason):
        records.change(session.book, Person, member_id, changed)
        _keep_lists(session, member_id, entries)
    return member_id


def correct_many(session: Session, member_ids: list[int], item: str, value: str) -> int:
    """Give one item the same value in the records of several people; gives how many records changed."""
    own = {"full_name", "born_on", "citizen_number", "card_number", "register_number", "life_record_number"}
    if item in own:
        raise Refused(_("This item is each person's own and cannot be the same for several."), item)
    values = read_items(Person, {item: value}, session.today())
    changed = 0
    with session.act("correct_many"):
        for member_id in member_ids:
            person = people.get_person(session.book, member_id)
            if getattr(person, item) != values[item]:
                records.change(session.book, Person, member_id, values)
                changed += 1
    return changed


def _read_person(session: Session, items: Mapping[str, object], member_id: int) -> dict[str, Any]:
    values = read_items(Person, items, session.today())
    problems = []
    for name in ("citizen_number", "card_number"):
        number = str(values.get(name) or "")
        twin = people.find_same_number(session.book, name, number, member_id)
        if twin is not None:
            problems.append(
                Refused(_("This number already belongs to {name} in this book.").format(name=twin.name), name)
            )
    born = values.get("born_on")
    if isinstance(born, PartialDate) and born.first_day() > session.today():
        problems.append(Refused(_("The date of birth has not come yet."), "born_on"))
    if "full_name" in values and not values["full_name"]:
        problems.append(Refused(_("A person needs a full name."), "full_name"))
    number_problem = _register_number_problem(session, values, member_id)
    if number_problem is not None:
        problems.append(number_problem)
    refuse_all(problems)
    return values


def _register_number_problem(session: Session, values: Mapping[str, Any], member_id: int) -> Refused | None:
    if values.get("register_number") == 0:
        return Refused(_("The numbers of the register begin with 1."), "register_number")
    if not member_id or "register_number" not in values:
        return None
    known = people.get_person(session.book, member_id).register_number
    if known is not None and values["register_number"] != known:
        return Refused(_("The register number (Số SĐV) of a member never changes."), "register_number")
    return None


def _check_locked(session: Session, person: Person, values: Mapping[str, Any], reason: str) -> None:
    if story.admission(people.list_events(session.book, person.id)) is None or reason.strip():
        return
    problems = [
        Refused(
            _(
                "“{item}” of an admitted member is changed only with a reason (the decision or paper it rests on)."
            ).format(item=next(each.title for each in items_of(Person) if each.name == name)),
            name,
        )
        for name in LOCKED_AFTER_ADMISSION
        if name in values and getattr(person, name) and values[name] != getattr(person, name)
    ]
    refuse_all(problems)


def _keep_lists(session: Session, member_id: int, entries: Mapping[str, Sequence[Entry]]) -> None:
    from partycell_desktop.domain.record_lists import LISTS

    for name, wanted in entries.items():
        records.keep_list(session.book, LISTS[name], member_id, wanted)


def _read_lists(session: Session, lists: Mapping[str, Sequence[Mapping[str, Any]]]) -> dict[str, list[Entry]]:
    problems: list[Refused] = []
    from partycell_desktop.domain.record_lists import LISTS, Paper

    read: dict[str, list[Entry]] = {}
    for name, rows in lists.items():
        if name not in LISTS:
            raise Refused(_("There is no list called “{name}” in a record.").format(name=name), name)
        read[name] = []
        for place, row in enumerate(rows):
            try:
                entry = read_entry(LISTS[name], row, session.today())
                if isinstance(entry, Paper) and entry.content and not session.book.holds_content(entry.content):
                    raise Refused(_("This scan is not in the book: attach it as a file."), "content")
                read[name].append(entry)
            except Refused as refused:
                problems += [
                    Refused(each.reason, f"{name}[{place}].{each.field}", each.because) for each in refused.problems()
                ]
    refuse_all(problems)
    return read


def read_entry(kind: type[Entry], row: Mapping[str, Any], today: date) -> Entry:
    """One line of a list from typed items; refuses an empty needed item and a time that ends before it begins."""
    own = {each.name for each in fields(kind)} - {each.name for each in items_of(kind)} | {"sort_order"}
    values = read_items(kind, {name: text for name, text in row.items() if name not in own}, today)
    problems = [
        Refused(_("“{item}” is needed here.").format(item=each.title), each.name)
        for each in items_of(kind)
        if each.needed and not values.get(each.name)
    ]
    for first, last in (("from_on", "to_on"), ("dated_on", "valid_until")):
        begin, end = values.get(first), values.get(last)
        if isinstance(begin, PartialDate) and isinstance(end, PartialDate) and end.last_day() < begin.first_day():
            problems.append(Refused(_("The end is before the beginning."), last))
    refuse_all(problems)
    kept = {name: read_words(name, name, row[name]) for name in ("file_name", "content") if name in row and name in own}
    return kind(id=_number_of(row), **values, **kept)  # type: ignore[arg-type]


def _number_of(row: Mapping[str, Any]) -> int:
    """The number under which a line is kept already; 0 for a new one."""
    number = row.get("id") or 0
    if isinstance(number, bool) or not isinstance(number, int):
        raise Refused(_("The number of a line is a whole number; a new line has none."), "id")
    return number


def _read_event(session: Session, typed: Mapping[str, Any]) -> MembershipEvent:
    try:
        kind = Happened(str(typed.get("kind", "")))
    except ValueError:
        reason = _("There is no event “{kind}”. The events are: {known}.")
        raise Refused(reason.format(kind=typed.get("kind", ""), known=", ".join(Happened)), "kind") from None
    own = ("id", "person_id", "kind")
    values = read_items(
        MembershipEvent, {name: text for name, text in typed.items() if name not in own}, session.today()
    )
    if not values.get("on"):
        raise Refused(_("“{event}” needs its day.").format(event=_(story.HAPPENED_LABELS[kind])), "on")
    return MembershipEvent(kind=kind, **values)  # type: ignore[arg-type]


def record_event(session: Session, member_id: int, kind: str, items: dict[str, Any]) -> int:
    """Record what happened to a membership: `kind` as in `do --list`, items on, decided_on, decision_number ...

    Refuses what the story so far makes impossible. Gives the number of the event.
    """
    person = people.get_person(session.book, member_id)
    event = replace(_read_event(session, {**items, "kind": kind}), person_id=member_id)
    events = people.list_events(session.book, member_id)
    story.check_story([*events, event], session.today(), person.born_on)
    story.check_past_stays(events, [*events, event])
    with session.act("record_event", person_id=member_id):
        if person.register_number is None:
            number = people.next_register_number(session.book)
            records.change(session.book, Person, member_id, {"register_number": number})
        return records.add(session.book, event)


def correct_event(session: Session, event_id: int, items: dict[str, Any], kind: str = "") -> int:
    """Correct a recorded event that was entered wrongly; the whole story must still be possible."""
    known = records.get(session.book, MembershipEvent, event_id)
    typed = {each.name: getattr(known, each.name) for each in items_of(MembershipEvent)}
    changed = _read_event(session, {**typed, **items, "kind": kind or known.kind})
    changed = replace(changed, id=event_id, person_id=known.person_id)
    events = [each for each in people.list_events(session.book, known.person_id) if each.id != event_id]
    person = people.get_person(session.book, known.person_id)
    story.check_story([*events, changed], session.today(), person.born_on)
    story.check_past_stays([*events, known], [*events, changed])
    with session.act("correct_event", person_id=known.person_id):
        records.change(session.book, MembershipEvent, event_id, records.to_row(changed))
    return event_id


def remove_event(session: Session, event_id: int) -> int:
    """Take out an event that was entered by mistake; refused where later events, meetings or tasks rest on it."""
    known = records.get(session.book, MembershipEvent, event_id)
    check_unused(session, known)
    events = [each for each in people.list_events(session.book, known.person_id) if each.id != event_id]
    person = people.get_person(session.book, known.person_id)
    story.check_story(events, session.today(), person.born_on)
    with session.act("remove_event", person_id=known.person_id):
        records.remove(session.book, MembershipEvent, event_id)
    return event_id


def transfer_everybody(
    session: Session,
    on: str,
    organisation: str,
    decision_number: str,
    decided_on: str = "",
    decided_by: str = "",
) -> int:
    """Transfer everybody who belongs to the cell to another one in one act: the cell dissolves or merges.

    Needs the day, the receiving organisation and the decision. Guests' temporary stays end on the same day.
    Gives how many people were transferred.
    """
    needed = {"on": on, "organisation": organisation, "decision_number": decision_number}
    refuse_all([Refused(_("This is needed here."), name) for name, text in needed.items() if not text.strip()])
    day = read_item(items_of(MembershipEvent)[0], on, session.today())
    if not isinstance(day, PartialDate) or not day.is_full:
        raise Refused(_("A whole date is needed here: day, month and year."), "on")
    events = people.all_events(session.book)
    moved = 0
    blocked: list[Refused] = []
    with session.act("transfer_everybody"):
        for person in people.list_people(session.book):
            kind = _leaving(story.standing_on(events.get(person.id, []), day.last_day()))
            if kind is None:
                continue
            event = replace(
                _read_event(
                    session,
                    {
                        "kind": kind,
                        "on": on,
                        "organisation": organisation,
                        "decision_number": decision_number,
                        "decided_on": decided_on,
                        "decided_by": decided_by,
                        "reason": _("The cell was dissolved or merged."),
                    },
                ),
                person_id=person.id,
            )
            try:
                story.check_story([*events[person.id], event], session.today(), person.born_on)
            except Refused as refused:
                blocked.append(Refused(f"{person.name}: {refused.reason}", "on"))
                continue
            records.add(session.book, event)
            moved += 1
        refuse_all(blocked)
    if not moved:
        raise Refused(_("Nobody belongs to the cell on that day."), "on")
    return moved


def _leaving(standing: Standing) -> Happened | None:
    if standing.counted:
        return Happened.LEFT
    return Happened.TEMPORARY_IN_ENDED if standing.guest else None


def reveal_number(session: Session, member_id: int, item: str = "citizen_number") -> str:
    """Show a masked number of one person in full, and keep in the history who looked and when."""
    person = people.get_person(session.book, member_id)
    if item not in ("citizen_number", "card_number", "old_identity_number"):
        raise Refused(_("There is no item called “{name}”.").format(name=item), "item")
    with session.act("reveal_number", person_id=member_id, may_undo=False):
        people.note_disclosure(session.book, "shown", item, member_id)
    return str(getattr(person, item))


def find_double_entries(session: Session) -> list[list[MemberLine]]:
    """Groups of people who may be one person entered twice: same name and birth, or the same number.

    Nothing is merged by itself; the secretary looks and decides.
    """
    groups: dict[tuple[str, ...], list[MemberLine]] = {}
    for line in list_members(session):
        person = line.person
        born = person.born_on.iso if person.born_on else ""
        groups.setdefault(("name", same_person_key(person.full_name), born), []).append(line)
        numbers = {person.citizen_number, person.card_number} - {""}
        for number in numbers:
            groups.setdefault(("number", number), []).append(line)
    found: dict[tuple[int, ...], list[MemberLine]] = {}
    for key, lines in groups.items():
        if len(lines) > 1 and not (key[0] == "name" and not key[2]):
            found[tuple(sorted(line.id for line in lines))] = lines
    return list(found.values())


def count_members(session: Session, on: date | None = None) -> dict[str, int]:
    """The cell in numbers on a day: members, official, probationary, women, guests, away, exempt."""
    lines = list_members(session, on)
    counted = [line for line in lines if line.standing.counted]
    return {
        "members": len(counted),
        "official": sum(line.standing.rank is Rank.OFFICIAL for line in counted),
        "probationary": sum(line.standing.rank is Rank.PROBATIONARY for line in counted),
        "women": sum(line.person.sex == "Nữ" for line in counted),
        "guests": sum(line.standing.status is story.Status.GUEST for line in lines),
        "away": sum(line.standing.away for line in counted),
        "exempt": sum(line.standing.exempt for line in counted),
    }
