"""Members as the commands show them: as JSON for a script, as lines for a person."""

from typing import Any

from partycell_desktop.domain.dates import shown_month
from partycell_desktop.domain.items import Item, Value, items_of, masked, shown
from partycell_desktop.domain.person import Person
from partycell_desktop.domain.record_lists import LIST_TITLES
from partycell_desktop.domain.roster import RANK_LABELS, STATUS_LABELS, Standing
from partycell_desktop.use_cases.json_values import to_json
from partycell_desktop.use_cases.member_lines import MemberLine
from partycell_desktop.use_cases.roster import MemberRecord, get_member, reveal_number
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _


def member_json(line: MemberLine) -> dict[str, Any]:
    """One member of a list: who it is and how the membership stood on the day; numbers masked."""
    return {
        **_head(line.person, line.standing),
        "admitted_on": to_json(line.admitted_on),
        "official_on": to_json(line.official_on),
        "party_age": line.age.years if line.age else None,
        "posts": [post.title for post in line.posts],
        "card_number": masked(line.person.card_number),
        "missing": list(line.missing),
    }


def _head(person: Person, standing: Standing) -> dict[str, Any]:
    return {
        "id": person.id,
        "register_number": person.register_number,
        "name": person.name,
        "full_name": person.full_name,
        "sex": person.sex,
        "born_on": to_json(person.born_on),
        "status": standing.status.value,
        "status_words": _(STATUS_LABELS[standing.status]),
        "rank": standing.rank.value,
        "rank_words": _(RANK_LABELS[standing.rank]),
    }


def member_row(line: MemberLine) -> list[str]:
    """One member of a list as a line of text."""
    person = line.person
    return [
        str(line.id),
        person.name,
        person.born_on.shown() if person.born_on else "",
        _(STATUS_LABELS[line.standing.status]),
        _(RANK_LABELS[line.standing.rank]),
        line.admitted_on.shown() if line.admitted_on else "",
        "; ".join(post.title for post in line.posts),
    ]


def record_json(session: Session, member_id: int, *, hide: bool) -> dict[str, Any]:
    """The whole record of a member. Numbers in full are noted in the history as shown, unless they stay masked."""
    record = get_member(session, member_id)
    if not hide:
        _note_shown(session, record)
    items = to_json(record.person, hide=hide)
    return {
        **_head(record.person, record.standing),
        "standing": to_json(record.standing),
        "party_age": to_json(record.age),
        "items": {name: value for name, value in items.items() if name != "id"},
        "events": to_json(record.events),
        "lists": to_json(record.lists),
        "gaps": to_json(record.gaps),
        "missing": list(record.missing),
    }


def record_rows(session: Session, member_id: int, *, hide: bool) -> list[tuple[str, str]]:
    """The record of a member as lines of text: what is filled in, what happened, how long the lists are."""
    record = get_member(session, member_id)
    if not hide:
        _note_shown(session, record)
    rows = [
        (item.title, _shown(item, getattr(record.person, item.name), hide))
        for item in items_of(Person)
        if getattr(record.person, item.name)
    ]
    rows += [(event.label, event.on.shown() if event.on else "") for event in record.events]
    rows += [(_(LIST_TITLES[name]), str(len(entries))) for name, entries in record.lists.items() if entries]
    rows += [(_("Gap in the work history"), f"{shown_month(begin)} - {shown_month(end)}") for begin, end in record.gaps]
    return rows


def _shown(item: Item, value: Value, hide: bool) -> str:
    text = shown(item, value)
    return masked(text) if hide and item.secret else text


def _note_shown(session: Session, record: MemberRecord) -> None:
    for item in items_of(Person):
        if item.secret and getattr(record.person, item.name):
            reveal_number(session, record.id, item.name)
