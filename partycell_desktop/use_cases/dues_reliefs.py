"""Exemptions and reductions of dues, and leave to pay later, each with its request, decision and months."""

from dataclasses import dataclass, replace
from typing import Any, TypeVar

from partycell_desktop.domain.dates import shown_day
from partycell_desktop.domain.dues import (
    GROUND_LABELS,
    RELIEF_LABELS,
    DuesRelief,
    Ground,
    ReliefKind,
    month_of,
    period_of,
)
from partycell_desktop.domain.dues_accounts import GRASSROOTS
from partycell_desktop.domain.dues_rates import check_relief
from partycell_desktop.domain.items import read_items
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.store import cell as cell_store
from partycell_desktop.store import dues as kept
from partycell_desktop.store import records
from partycell_desktop.store import roster as people
from partycell_desktop.use_cases.dues import rewrite_open
from partycell_desktop.use_cases.dues_rules import first_open, rule_on
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _

_T = TypeVar("_T", ReliefKind, Ground)


@dataclass(frozen=True)
class ReliefLine:
    """A relief in a list: whose it is, what it is in words, and what has to be looked at ("" for nothing)."""

    relief: DuesRelief
    name: str
    kind: str
    ground: str
    warning: str


def list_dues_reliefs(session: Session, member_id: int = 0, month: str = "") -> list[ReliefLine]:
    """The exemptions, reductions and leaves to pay later, oldest first: of one member, of a month, or all."""
    found = kept.reliefs_of(session.book, member_id) if member_id else kept.all_reliefs(session.book)
    asked = period_of(month).key if month else ""
    everybody = {each.id: each.name for each in people.list_people(session.book)}
    return [
        ReliefLine(
            each,
            everybody[each.person_id],
            _(RELIEF_LABELS[each.kind]),
            _(GROUND_LABELS[each.ground]),
            _warning(session, each),
        )
        for each in found
        if not asked or each.holds(asked)
    ]


def keep_dues_relief(
    session: Session,
    member_id: int,
    kind: str,
    from_month: str,
    ground: str = "hardship",
    percent: int | None = None,
    until_month: str = "",
    items: dict[str, Any] | None = None,
    relief_id: int = 0,
) -> str:
    """Enter or change (`relief_id`) what relieves a member of dues: kind, months, ground, percent of a reduction.

    `items`: request, decision, decided_by, note. Open sheets follow. Refused: without request or decision, another
    percentage, longer than the rule lets it be, two at once, and a month that is closed. Gives a warning, mostly "".
    """
    people.get_person(session.book, member_id)
    values: dict[str, Any] = dict(read_items(DuesRelief, items or {}))
    relief = DuesRelief(
        relief_id,
        member_id,
        _choice(ReliefKind, kind, "kind"),
        percent,
        period_of(from_month, "from_month").key,
        period_of(until_month, "until_month").key if until_month else "",
        _choice(Ground, ground, "ground"),
        **values,
    )
    if relief.ground is Ground.PARTY_AGE:
        raise Refused(_("Long years in the Party exempt by themselves: nothing is entered for it."), "ground")
    known = records.get(session.book, DuesRelief, relief_id) if relief_id else None
    if known is not None and known.person_id != member_id:
        raise Refused(_("This belongs to another member."), "relief_id")
    first = _first_changed(session, relief, known)
    check_relief(
        relief,
        kept.reliefs_of(session.book, member_id),
        rule_on(session, "dues.reduction_percents", relief.from_month),
        rule_on(session, "dues.reduction_most_months", relief.from_month),
    )
    _check_last_percent(session, relief)
    with session.act("keep_dues_relief", person_id=member_id):
        if known is None:
            records.add(session.book, relief)
        else:
            records.change(session.book, DuesRelief, relief_id, records.to_row(relief))
        rewrite_open(session, first)
    return _warning(session, relief)


def _check_last_percent(session: Session, relief: DuesRelief) -> None:
    """Refuse a reduction that goes on into months whose regulation does not know its percentage."""
    last = relief.until_month or max(relief.from_month, month_of(session.today()))
    rule = rule_on(session, "dues.reduction_percents", last)
    if relief.kind is ReliefKind.REDUCED and rule is not None and relief.percent not in rule.numbers:
        words = _("From {day} on dues are reduced by {choices} percent: let this end before, then enter it anew.")
        choices = ", ".join(map(str, rule.numbers))
        raise Refused(words.format(day=shown_day(rule.from_on), choices=choices), "until_month", rule.cite)


def _first_changed(session: Session, relief: DuesRelief, known: DuesRelief | None) -> str:
    """The first month that changes; an open relief may be ended or lengthened after a month that is closed."""
    if known is None or replace(known, until_month="") != replace(relief, until_month=""):
        first = min(relief.from_month, known.from_month) if known else relief.from_month
        return first_open(session, first)
    last = kept.last_closed_month(session.book)
    for until in (relief.until_month, known.until_month):
        if until and until < last:
            first_open(session, until, "until_month")
    return relief.from_month


def remove_dues_relief(session: Session, relief_id: int) -> None:
    """Take out a relief that was entered by mistake; one of a closed month stays, and is ended instead."""
    relief = records.get(session.book, DuesRelief, relief_id)
    first = first_open(session, relief.from_month)
    with session.act("remove_dues_relief", person_id=relief.person_id):
        records.remove(session.book, DuesRelief, relief_id)
        rewrite_open(session, first)


def _warning(session: Session, relief: DuesRelief) -> str:
    """What the secretary should look at: a cell below a grassroots committee only reports a reduction."""
    organisation = cell_store.get_cell(session.book).organisation_type
    rule = rule_on(session, "dues.reduction_decided_by", relief.from_month)
    by_itself = relief.decided_by.casefold().startswith("chi bộ")
    hardship = relief.ground in (Ground.HARDSHIP, Ground.POOR, Ground.ILLNESS)
    if rule is None or not hardship or organisation == GRASSROOTS or not by_itself:
        return ""
    words = _("This cell reports it to the committee above, which decides ({source}).")
    return words.format(source=rule.cite)


def _choice(kinds: type[_T], typed: str, field: str) -> _T:
    if typed not in list(kinds):
        words = _("“{value}” is not possible here; possible are: {choices}.")
        raise Refused(words.format(value=typed, choices=", ".join(kinds)), field)
    return kinds(typed)
