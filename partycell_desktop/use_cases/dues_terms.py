"""By what members pay dues: group and income from a month on, and corrections of closed months."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from partycell_desktop.domain.dues import (
    GROUPS,
    ChargeKind,
    ChargeState,
    DuesCharge,
    DuesGroup,
    DuesTerms,
    period_of,
    shown_dues_month,
)
from partycell_desktop.domain.dues_rates import check_terms, reckon
from partycell_desktop.domain.items import read_items
from partycell_desktop.domain.money import shown_dong
from partycell_desktop.domain.refusal import Refused, refuse_all
from partycell_desktop.store import dues as kept
from partycell_desktop.store import records
from partycell_desktop.store import roster as people
from partycell_desktop.use_cases.dues import rewrite_open
from partycell_desktop.use_cases.dues_rules import (
    first_open,
    open_month,
    read_amount,
    read_reason,
    relief_in,
    rounding_of,
    rule_of_group,
    rule_on,
)
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _


def set_dues_terms(
    session: Session,
    member_id: int,
    group: str = "",
    base: str = "",
    from_month: str = "",
    voluntary: str = "",
    voluntary_decision: str = "",
    note: str = "",
) -> int:
    """Say by what a member pays from a month (this one) on: group, base, voluntary more with its decision.

    Amounts as they are typed. An empty group is the one the member had. Open sheets from that month on follow.
    Refused for a closed month, a group that the regulation does not know, a base that is none. Gives its number.
    """
    month = first_open(session, from_month)
    terms = _read_terms(session, member_id, month, group, {"base": base, "note": note}, voluntary, voluntary_decision)
    with session.act("set_dues_terms", person_id=member_id):
        number = _keep_terms(session, terms)
        rewrite_open(session, month)
    return number


def keep_dues_bases(session: Session, bases: dict[str, str], month: str = "") -> int:
    """Enter the incomes of a month (this one) for several members: by the member's number the amount as it is typed.

    Groups stay; who has none yet is taken for insured. All that is wrong is refused at once, at bases[number]. Gives
    how many incomes changed.
    """
    asked = first_open(session, month)
    wrong: list[Refused] = []
    found: list[DuesTerms] = []
    for number, typed in bases.items():
        try:
            if not (str(number).isascii() and str(number).isdigit() and len(str(number)) < 10):
                raise Refused(_("Only a whole number can stand here."))
            found.append(_read_terms(session, int(number), asked, "", {"base": typed}, "", "", only_base=True))
        except Refused as refused:
            wrong += [Refused(each.reason, f"bases[{number}]", each.because) for each in refused.problems()]
    refuse_all(wrong)
    changed = [each for each in found if _differs(session, each)]
    with session.act("keep_dues_bases"):
        for each in changed:
            _keep_terms(session, each)
        rewrite_open(session, asked)
    return len(changed)


def list_dues_terms(session: Session, member_id: int) -> list[DuesTerms]:
    """By what a member paid and pays, oldest first."""
    return kept.terms_of(session.book, member_id)


def _read_terms(
    session: Session,
    member_id: int,
    month: str,
    group: str,
    items: Mapping[str, Any],
    voluntary: str,
    decision: str,
    *,
    only_base: bool = False,
) -> DuesTerms:
    people.get_person(session.book, member_id)
    known = [each for each in kept.terms_of(session.book, member_id) if each.from_month <= month]
    before = known[-1] if known else None
    chosen = _group(group) if group else (before.dues_group if before else DuesGroup.INSURED)
    if only_base and before is not None:
        voluntary, decision = str(before.voluntary), before.voluntary_decision
    values: dict[str, Any] = dict(read_items(DuesTerms, {**items, "voluntary_decision": decision}, session.today()))
    terms = DuesTerms(person_id=member_id, from_month=month, dues_group=chosen, **values)
    terms = replace(terms, voluntary=read_amount(voluntary, "voluntary"))
    rule = rule_of_group(session, chosen, month)
    if rule is None:
        words = _("The regulation on dues of {month} has no group “{group}”.")
        shown = words.format(month=shown_dues_month(month), group=GROUPS[chosen].title)
        raise Refused(shown, "group")
    check_terms(terms, rule.value)
    return terms


def _differs(session: Session, terms: DuesTerms) -> bool:
    known = [each for each in kept.terms_of(session.book, terms.person_id) if each.from_month <= terms.from_month]
    return not known or replace(known[-1], id=0, from_month=terms.from_month, note=terms.note) != terms


def _keep_terms(session: Session, terms: DuesTerms) -> int:
    same = [each for each in kept.terms_of(session.book, terms.person_id) if each.from_month == terms.from_month]
    if not same:
        return records.add(session.book, terms)
    if replace(same[0], id=0) != terms:
        records.change(session.book, DuesTerms, same[0].id, records.to_row(terms))
    return same[0].id


# Corrections.


def correct_dues(
    session: Session, member_id: int, for_month: str, reason: str, group: str = "", base: str = "", month: str = ""
) -> int:
    """Charge what a member paid too little for a closed month, or give back what was too much, on an open sheet.

    The right dues are reckoned by the rules of that month, with the group and base given here (those of that month
    where empty). The closed month stays as it is. Gives the difference in đồng; refused where there is none.
    """
    told = read_reason(reason)
    asked = period_of(for_month, "for_month").key
    sheet = _sheet_for_correction(session, asked, month)
    known = [each for each in kept.charges_of(session.book, member_id) if each.for_month == asked]
    terms = _terms_for_correction(session, member_id, asked, group, base)
    events = people.list_events(session.book, member_id)
    years = rule_on(session, "dues.exempt_party_years", asked)
    relief = relief_in(asked, kept.reliefs_of(session.book, member_id), events, years)
    blank = DuesCharge(month=sheet, person_id=member_id, for_month=asked, kind=ChargeKind.CORRECTION)
    rule = rule_of_group(session, terms.dues_group, asked)
    right = reckon(blank, terms, rule, relief, rounding_of(session))
    if right.state is ChargeState.MISSING:
        raise Refused(_("Enter the group and the income of that month."), "base")
    difference = right.amount - sum(each.amount for each in known)
    if not difference:
        words = _("The dues of {month} are right: they were {amount}.")
        raise Refused(words.format(month=shown_dues_month(asked), amount=shown_dong(right.amount)), "base")
    with session.act("correct_dues", person_id=member_id, reason=told):
        records.add(session.book, replace(right, state=ChargeState.PAYS, amount=difference, reason=told))
    return difference


def add_dues_arrears(
    session: Session,
    member_id: int,
    for_month: str,
    amount: str,
    reason: str,
    lowers: bool = False,
    month: str = "",
) -> int:
    """Charge an amount for an earlier month on an open sheet, or with `lowers` take it off; gives its number.

    For arrears from before the book began, and for what a decision remits. No more is taken off than was charged.
    """
    told = read_reason(reason)
    asked = period_of(for_month, "for_month").key
    sheet = _sheet_for_correction(session, asked, month)
    people.get_person(session.book, member_id)
    dong = read_amount(amount, "amount")
    if not dong:
        raise Refused(_("An amount of more than 0 đ is needed here."), "amount")
    charged = sum(each.amount for each in kept.charges_of(session.book, member_id) if each.for_month == asked)
    if lowers and dong > charged:
        words = _("Only {charged} were charged for {month}.")
        shown = words.format(charged=shown_dong(charged), month=shown_dues_month(asked))
        raise Refused(shown, "amount")
    charge = DuesCharge(
        month=sheet,
        person_id=member_id,
        for_month=asked,
        kind=ChargeKind.CORRECTION,
        amount=-dong if lowers else dong,
        reason=told,
    )
    with session.act("add_dues_arrears", person_id=member_id, reason=told):
        return records.add(session.book, charge)


def remove_dues_correction(session: Session, charge_id: int) -> None:
    """Take a correction off the sheet of an open month."""
    charge = records.get(session.book, DuesCharge, charge_id)
    if charge.kind is not ChargeKind.CORRECTION:
        raise Refused(_("The dues of a month follow from group and income: change those."), "charge_id")
    open_month(session, charge.month)
    with session.act("remove_dues_correction", person_id=charge.person_id):
        records.remove(session.book, DuesCharge, charge_id)


def _sheet_for_correction(session: Session, for_month: str, month: str) -> str:
    opened = [each.month for each in kept.list_months(session.book) if each.closed_on is None]
    if for_month in opened:
        words = _("{month} is open: change the group or income of the member there.")
        raise Refused(words.format(month=shown_dues_month(for_month)), "for_month")
    if not opened:
        raise Refused(_("Make the sheet of an open month first: a correction stands on it."), "month")
    sheet = period_of(month).key if month else opened[-1]
    open_month(session, sheet)
    if for_month >= sheet:
        raise Refused(_("A correction is for a month before the sheet on which it stands."), "for_month")
    return sheet


def _terms_for_correction(session: Session, member_id: int, month: str, group: str, base: str) -> DuesTerms:
    people.get_person(session.book, member_id)
    known = [each for each in kept.terms_of(session.book, member_id) if each.from_month <= month]
    if not group and not base:
        return known[-1] if known else DuesTerms(person_id=member_id)
    voluntary, decision = (str(known[-1].voluntary), known[-1].voluntary_decision) if known else ("", "")
    return _read_terms(session, member_id, month, group, {"base": base}, voluntary, decision)


def _group(typed: str) -> DuesGroup:
    if typed not in list(DuesGroup):
        words = _("“{value}” is not possible here; possible are: {choices}.")
        raise Refused(words.format(value=typed, choices=", ".join(DuesGroup)), "group")
    return DuesGroup(typed)
