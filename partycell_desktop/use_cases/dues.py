"""The dues of a month: its sheet, by what everybody pays, corrections of earlier months.

The sheet of an open month follows what is entered; once closed it never changes, and what was wrong is charged as a
correction on an open sheet.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.dues import (
    GROUPS,
    ChargeKind,
    ChargeState,
    DuesCharge,
    DuesGroup,
    DuesMonth,
    DuesTerms,
    ground_words,
    month_of,
    months_between,
    period_of,
    shifted,
    shown_dues_month,
)
from partycell_desktop.domain.dues_accounts import (
    MonthFigures,
    SheetLine,
    frozen_figures,
    month_figures,
    remitted_by_month,
    sheet_lines,
    with_shares,
)
from partycell_desktop.domain.dues_rates import Share, split
from partycell_desktop.domain.money import shown_dong
from partycell_desktop.domain.names import name_key
from partycell_desktop.domain.refusal import Citation, Refused
from partycell_desktop.domain.roster import Rank
from partycell_desktop.store import cell as cell_store
from partycell_desktop.store import dues as kept
from partycell_desktop.store import records
from partycell_desktop.store import roster as people
from partycell_desktop.use_cases.dues_rules import (
    OWED_BEFORE,
    SHARE_ROUNDING,
    asked_month,
    charges_for,
    charges_of_roll,
    open_month,
    roll_of,
    rounding_of,
    rule_of_group,
    rule_on,
    share_in,
)
from partycell_desktop.use_cases.roster import name_tie
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _


@dataclass(frozen=True)
class DuesLine:
    """A member on the sheet of a month: who, the figures of S01/ĐP part I, the words beside them.

    `rate` is "1%", `relief` what lessens or delays the dues ("50%", "Pays later"), `why` the reason or decision.
    `confirmed` is False where a value behind the figure is not confirmed; `source` names its documents. `doubt` says
    what looks wrong, mostly "".
    """

    person_id: int
    name: str
    rank: Rank
    figures: SheetLine
    group: str
    group_title: str
    base: int | None
    rate: str
    reduction: int
    voluntary: int
    why: str
    source: str
    confirmed: bool
    terms: DuesTerms | None
    doubt: str = ""


@dataclass(frozen=True)
class ShareLine:
    """Which part of the money collected the cell keeps in a month, with the document that says so.

    `percent` is "50%", "" where nobody has said it: then the month cannot be closed. `sure` as in a charge.
    """

    percent: str = ""
    source: str = ""
    sure: str = ""


@dataclass(frozen=True)
class DuesSheet:
    """The sheet of a month (S01/ĐP part I) with its sums; not `made` is one that is only proposed.

    `regulation` is the regulation on dues of that month, `differences` what the book would now charge otherwise,
    each in a sentence; `missing` how many members have no group or income yet.
    """

    month: str
    title: str
    made: bool
    closed_on: date | None
    regulation: str
    regulation_source: Citation | None
    lines: tuple[DuesLine, ...]
    figures: MonthFigures
    share: ShareLine
    missing: int
    differences: tuple[str, ...]
    voucher_id: int


@dataclass(frozen=True)
class GroupChoice:
    """A group of members as a screen offers it: its rate, what its base is, how sure that is; by the month asked."""

    group: str
    title: str
    base: str
    base_title: str
    rate: str
    regional_base: int | None
    source: str
    sure: str
    note: str


def list_dues_months(session: Session) -> list[DuesMonth]:
    """The months of which a sheet was made, newest first, with the figures of those that are closed."""
    return kept.list_months(session.book)[::-1]


def list_dues_groups(session: Session, month: str = "") -> list[GroupChoice]:
    """The groups of members that the regulation of a month (this one) knows, each with its rate and source."""
    asked = asked_month(session, month)
    found = []
    for each in GROUPS.values():
        rule = rule_of_group(session, each.group, asked)
        if rule is None:
            continue
        words = session.rules.get(each.rule).shown(rule.value)
        note = _(rule.value.note) if rule.value.note else ""
        found.append(
            GroupChoice(
                each.group, each.title, each.base, _(each.base_label), words, rule.base, rule.source, rule.sure, note
            )
        )
    return found


def get_dues_sheet(session: Session, month: str = "") -> DuesSheet:
    """The sheet of a month (this one): who owes what by which rule, what was paid, the sums and shares.

    Of a month whose sheet was not made yet it is what making it would give.
    """
    asked = asked_month(session, month)
    known = kept.find_month(session.book, asked)
    events = people.all_events(session.book)
    roll = roll_of(asked, events)
    wanted: list[DuesCharge] = []
    if known is None or known.closed_on is None:
        wanted = charges_of_roll(session, asked, roll, events)
    charges = kept.charges_on(session.book, asked) if known else wanted
    after = kept.open_nets(session.book, asked)
    if known is None:
        for each in wanted:
            after.setdefault(each.person_id, {})[asked] = after.get(each.person_id, {}).get(asked, 0) + each.amount
    before = kept.open_nets(session.book, shifted(asked, -1))
    figures = sheet_lines(charges, kept.payments_on(session.book, asked), before, after)
    names = kept.names_of(session.book, {each.person_id for each in figures} | {each.person_id for each in wanted})
    ranks = {each.person_id: each.rank for each in roll.lines}
    terms = kept.terms_in(session.book, asked)
    tie = name_tie(session)
    most = _most_insured(session, asked)
    lines = sorted(
        (_line(each, names[each.person_id][1], ranks, terms, most) for each in figures),
        key=lambda each: (name_key(names[each.person_id][0], tie), each.person_id),
    )
    regulation = rule_on(session, "dues.document", asked)
    closed = known is not None and known.closed_on is not None
    return DuesSheet(
        asked,
        period_of(asked).title,
        known is not None,
        known.closed_on.first_day() if known and known.closed_on else None,
        regulation.text if regulation else "",
        regulation.cite if regulation else None,
        tuple(lines),
        frozen_figures(known) if known and closed else _open_figures(session, asked, figures, roll.members),
        _share_line(known, share_in(session, asked)),
        sum(each.figures.state is ChargeState.MISSING for each in lines),
        () if known is None or closed else tuple(_differences(names, known, charges, wanted)),
        known.voucher_id if known else 0,
    )


def _most_insured(session: Session, month: str) -> int | None:
    """The highest wage that can be insured in the month before, None where no rule says it (Luật BHXH 41/2024/QH15)."""
    before = shifted(month, -1)
    times, salary = rule_on(session, "insurance.most_times", before), rule_on(session, "salary.base", before)
    return times.number * salary.number if times and salary else None


def _line(
    figures: SheetLine, name: str, ranks: Mapping[int, Rank], terms: Mapping[int, DuesTerms], most: int | None
) -> DuesLine:
    charge = figures.charge or DuesCharge(state=ChargeState.ELSEWHERE, reason=_("No longer on the sheet"))
    group = GROUPS[DuesGroup(charge.dues_group)] if charge.dues_group else None
    return DuesLine(
        figures.person_id,
        name,
        ranks.get(figures.person_id, Rank.NONE),
        figures,
        charge.dues_group,
        group.title if group else "",
        charge.base,
        charge.rate,
        charge.reduction,
        charge.voluntary,
        " · ".join(part for part in (ground_words(charge.ground), charge.reason) if part),
        charge.source,
        charge.sure != "unconfirmed",
        terms.get(figures.person_id),
        _doubt(charge, most),
    )


def _doubt(charge: DuesCharge, most: int | None) -> str:
    if most is None or charge.dues_group != DuesGroup.INSURED or (charge.base or 0) <= most:
        return ""
    words = _("{base} is more than the highest wage that is insured, {most}.")
    return words.format(base=shown_dong(charge.base or 0), most=shown_dong(most))


def _open_figures(session: Session, month: str, lines: list[SheetLine], members: int) -> MonthFigures:
    share = share_in(session, month)
    return with_shares(
        month_figures(lines, members),
        share.percent if share else None,
        rounding_of(session, SHARE_ROUNDING),
        remitted_by_month(kept.list_remittances(session.book)).get(month, 0),
        owed_before(session, month),
    )


def owed_before(session: Session, month: str) -> int | None:
    """What was owed to the upper committee when a month began; None where the share of an open one is not known."""
    months = kept.list_months(session.book)
    if not months or month <= months[0].month:
        return int(cell_store.get_setting(session.book, OWED_BEFORE, "0"))
    closed = [each for each in months if each.closed_on is not None and each.month < month]
    owed = closed[-1].owed if closed else int(cell_store.get_setting(session.book, OWED_BEFORE, "0"))
    first = shifted(closed[-1].month, 1) if closed else months[0].month
    remitted = remitted_by_month(kept.list_remittances(session.book))
    collected = collected_by_month(session, first)
    for each in months_between(first, shifted(month, -1)):
        share = share_in(session, each)
        if share is None:
            return None
        _kept, to_send = split(collected.get(each, 0), share.percent, rounding_of(session, SHARE_ROUNDING))
        owed += to_send - remitted.get(each, 0)
    return owed


def collected_by_month(session: Session, first: str) -> dict[str, int]:
    """What was collected in each month from one on."""
    found: dict[str, int] = {}
    for each in kept.payments_since(session.book, first):
        found[month_of(each.day)] = found.get(month_of(each.day), 0) + each.amount
    return found


def _share_line(known: DuesMonth | None, share: Share | None) -> ShareLine:
    if known is not None and known.closed_on is not None:
        return ShareLine(known.share, known.share_source, known.share_sure)
    return ShareLine(share.words, str(share.cite), share.sure) if share else ShareLine()


def _differences(
    names: Mapping[int, tuple[str, str]], known: DuesMonth, charges: Iterable[DuesCharge], wanted: Iterable[DuesCharge]
) -> list[str]:
    now = {each.person_id: replace(each, id=0) for each in _of_month(known.month, charges)}
    right = {each.person_id: each for each in wanted}
    found = []
    for person_id in sorted({*now, *right}):
        name = names[person_id][1]
        if person_id not in right:
            found.append(_("{name} is on the sheet and is not to be there.").format(name=name))
        elif person_id not in now:
            found.append(_("{name} lacks on the sheet.").format(name=name))
        elif now[person_id] != right[person_id]:
            was, is_now = now[person_id].amount, right[person_id].amount
            words = _("{name}: the sheet says {was}, by what is entered now it is {now}.")
            found.append(words.format(name=name, was=shown_dong(was), now=shown_dong(is_now)))
    return found


def _of_month(month: str, charges: Iterable[DuesCharge]) -> list[DuesCharge]:
    return [each for each in charges if each.month == month and each.kind is ChargeKind.MONTH]


# The sheet.


def make_dues_sheet(session: Session, month: str = "") -> int:
    """Make the sheet of a month (this one): everybody pays by the same group and income as the month before.

    The sheets follow one another without a gap; gives how many members are on it. Refused before the month begins.
    """
    asked = asked_month(session, month)
    check_next_sheet(session, asked)
    with session.act("make_dues_sheet"):
        records.add(session.book, DuesMonth(month=asked, made_on=PartialDate.of(session.today())))
        return len(records.add_many(session.book, charges_for(session, asked)))


def check_next_sheet(session: Session, month: str) -> None:
    """Refuse a sheet that was made, one after a gap, and one of a month that has not begun."""
    if month > month_of(session.today()):
        words = _("{month} has not begun yet.")
        raise Refused(words.format(month=period_of(month).title), "month")
    made = kept.list_months(session.book)
    if any(each.month == month for each in made):
        raise Refused(_("The sheet of {month} was made already.").format(month=shown_dues_month(month)), "month")
    if made and month != (next_ := shifted(made[-1].month, 1)):
        words = _("The sheets follow one another: the next one is that of {month}.")
        raise Refused(words.format(month=shown_dues_month(next_)), "month")


def refresh_dues_sheet(session: Session, month: str = "") -> int:
    """Bring the sheet of an open month up to date with members, incomes and rules; gives how many lines changed."""
    asked = asked_month(session, month)
    open_month(session, asked)
    with session.act("refresh_dues_sheet"):
        return rewrite(session, asked)


def rewrite(session: Session, month: str) -> int:
    """Write the charges of an open month anew where they differ."""
    wanted = {each.person_id: each for each in charges_for(session, month)}
    changed = 0
    for each in _of_month(month, kept.charges_on(session.book, month)):
        right = wanted.pop(each.person_id, None)
        if right is None:
            records.remove(session.book, DuesCharge, each.id)
        elif right != replace(each, id=0):
            records.change(session.book, DuesCharge, each.id, records.to_row(right))
        else:
            continue
        changed += 1
    return changed + len(records.add_many(session.book, list(wanted.values())))


def rewrite_open(session: Session, first: str = "") -> None:
    """Write the charges of every open sheet from a month on anew; runs inside the act that changed something."""
    for each in kept.list_months(session.book):
        if each.closed_on is None and each.month >= first:
            rewrite(session, each.month)
