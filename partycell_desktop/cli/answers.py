"""Members as the commands show them: as JSON for a script, as lines for a person."""

from collections.abc import Mapping
from typing import Any

from partycell_desktop.domain.dates import shown_day, shown_month
from partycell_desktop.domain.documents import STATE_LABELS
from partycell_desktop.domain.items import Item, Value, items_of, masked, shown
from partycell_desktop.domain.person import Person
from partycell_desktop.domain.record_lists import LIST_TITLES
from partycell_desktop.domain.roster import RANK_LABELS, STATUS_LABELS, Standing
from partycell_desktop.use_cases.document_lists import DocumentLine
from partycell_desktop.use_cases.json_values import to_json
from partycell_desktop.use_cases.member_lines import MemberLine
from partycell_desktop.use_cases.roster import MemberRecord, get_member, reveal_number
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import N_, _, n_


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
    rows += [
        (_(LIST_TITLES[name]), n_("{count} entry", "{count} entries", len(entries)).format(count=len(entries)))
        for name, entries in record.lists.items()
        if entries
    ]
    rows += [(_("Gap in the work history"), f"{shown_month(begin)} - {shown_month(end)}") for begin, end in record.gaps]
    return rows


def document_json(line: DocumentLine) -> dict[str, Any]:
    """One document of the cell: its number, its day, how far it has come, what does not fit."""
    return {
        "id": line.id,
        "type": line.type,
        "type_words": line.type_title,
        "number": line.number,
        "symbol": line.symbol,
        "date": to_json(line.date),
        "title": line.title,
        "state": line.state,
        "state_words": _(STATE_LABELS[line.document.state]),
        "draft": line.draft,
        "signer": line.document.signer,
        "recipients": line.document.recipients,
        "cancel_reason": line.document.cancel_reason,
        "meeting_id": line.document.meeting_id,
        "printable": bool(line.form),
        "warnings": to_json(line.warnings),
    }


def document_row(line: DocumentLine) -> list[str]:
    """One document of the cell as a line of text."""
    return [
        str(line.id),
        line.symbol or line.draft,
        shown_day(line.date) if line.date else "",
        _(STATE_LABELS[line.document.state]),
        f"{line.type_title} {line.title}".strip(),
    ]


def import_lines(told: Mapping[str, Any], *, dry_run: bool) -> list[str]:
    """What came of an import as lines of text: the counts, then each corrected, rejected and noticed cell."""
    rejected = {each["row"] for each in told["rejected"]}
    head = _("Read {read} rows: {new} new, {changed} changed, {same} the same as before, {rejected} rejected.").format(
        read=told["read"], new=told["new"], changed=told["changed"], same=told["same"], rejected=len(rejected)
    )
    lines = [head, _("Layout of the list: {layout}.").format(layout=told["layout"])]
    if dry_run:
        lines.append(_("Nothing was written: this was only a look."))
    lines += [
        _("row {row}, {column}: “{value}” was read as “{corrected}”. {reason}").format(**each)
        for each in told["corrected"]
    ]
    for name, words in (("rejected", _REJECTED), ("notes", _SEE_TO_IT)):
        lines += [_(words).format(**each, why=_why(each)) for each in told[name]]
    if told["extra"]:
        lines.append(_("Columns that were not read: {columns}.").format(columns=", ".join(told["extra"])))
    if told["left_out"]:
        rows = ", ".join(str(each["row"]) for each in told["left_out"])
        lines.append(_("Rows that tell of nobody: {rows}.").format(rows=rows))
    if told["other_sheets"]:
        lines.append(_("Sheets that were not read: {sheets}.").format(sheets=", ".join(told["other_sheets"])))
    return lines


_REJECTED = N_("row {row} rejected, {column}: {why}")
_SEE_TO_IT = N_("row {row}, please see to it, {column}: {why}")


def _why(problem: Mapping[str, str]) -> str:
    return f"“{problem['value']}”. {problem['reason']}" if problem["value"] else problem["reason"]


def _shown(item: Item, value: Value, hide: bool) -> str:
    text = shown(item, value)
    return masked(text) if hide and item.secret else text


def _note_shown(session: Session, record: MemberRecord) -> None:
    for item in items_of(Person):
        if item.secret and getattr(record.person, item.name):
            reveal_number(session, record.id, item.name)
