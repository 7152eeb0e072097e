"""What a member owes for a month, and how the money collected is shared: exact fractions, rounded by a stated rule."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction

from partycell_desktop.domain.dues import (
    GROUPS,
    RELIEF_LABELS,
    WITHOUT_REQUEST,
    BaseKind,
    ChargeState,
    DuesCharge,
    DuesRelief,
    DuesTerms,
    Ground,
    ReliefKind,
    months_between,
    shown_dues_month,
)
from partycell_desktop.domain.money import shown_dong
from partycell_desktop.domain.refusal import Citation, Refused, refuse_all
from partycell_desktop.domain.regulation import DatedValue
from partycell_desktop.words import N_, _

LEAST_BASE = 10_000  # đồng: no wage, pension or allowance is lower; it was typed in thousands
_WEAKEST_FIRST = ("unconfirmed", "quoted", "verbatim", "own")


class Rounding(StrEnum):
    """How an amount that is no whole number of đồng is rounded; no document at hand prescribes it."""

    NEAREST = "nearest"
    DOWN = "down"
    UP = "up"
    THOUSAND = "thousand"
    THOUSAND_DOWN = "thousand_down"
    THOUSAND_UP = "thousand_up"

    def of(self, exact: Fraction) -> int:
        """The amount in whole đồng; a half goes up."""
        unit = 1000 if self.value.startswith("thousand") else 1
        parts = exact / unit
        if self.value.endswith("down"):
            return math.floor(parts) * unit
        return (math.ceil(parts) if self.value.endswith("up") else math.floor(parts + Fraction(1, 2))) * unit


ROUNDING_LABELS: dict[Rounding, str] = {
    Rounding.NEAREST: N_("To the nearest đồng"),
    Rounding.DOWN: N_("Down to whole đồng"),
    Rounding.UP: N_("Up to whole đồng"),
    Rounding.THOUSAND: N_("To the nearest thousand"),
    Rounding.THOUSAND_DOWN: N_("Down to whole thousands"),
    Rounding.THOUSAND_UP: N_("Up to whole thousands"),
}


@dataclass(frozen=True)
class RuleOfMonth:
    """The rules by which a charge of a month is reckoned: the group's own, and the wage it is a share of where it is.

    `region` is "I" to "IV", "" where the cell has not said it.
    """

    value: DatedValue
    regional: DatedValue | None = None
    region: str = ""

    @property
    def base(self) -> int | None:
        """The regional minimum wage of the month; None where the group has a base of its own, or the region is open."""
        return self.regional.by_name.get(f"vùng {self.region.lower()}") if self.regional and self.region else None

    @property
    def sure(self) -> str:
        """How sure the weakest of the values is."""
        return weakest([_sure(self.value), *([_sure(self.regional)] if self.regional else [])])

    @property
    def source(self) -> str:
        """The documents, for the line "Theo ..."."""
        return "; ".join(str(each.cite) for each in (self.value, self.regional) if each)


def _sure(value: DatedValue) -> str:
    return "own" if value.own else value.sure


def weakest(sures: Iterable[str]) -> str:
    """The least sure of several."""
    return min(sures, key=_WEAKEST_FIRST.index)


def reckon(
    charge: DuesCharge, terms: DuesTerms | None, rule: RuleOfMonth | None, relief: DuesRelief | None, rounding: Rounding
) -> DuesCharge:
    """The charge of a month by the terms and rules of that month: rate × base, less the reduction, plus voluntary dues.

    Somebody exempt has neither base nor amount (S01/ĐP: only the X). Who has no terms, or whose base is not known, is
    `missing`. `charge` brings the month and the person.
    """
    blank = DuesCharge(month=charge.month, person_id=charge.person_id, for_month=charge.for_month, kind=charge.kind)
    if relief is not None and relief.kind is ReliefKind.EXEMPT:
        return replace(blank, ground=str(relief.ground), reason=relief.decision, state=ChargeState.EXEMPT)
    if terms is None or rule is None:
        group = str(terms.dues_group) if terms else ""
        return replace(blank, state=ChargeState.MISSING, dues_group=group)
    kind = GROUPS[terms.dues_group].base
    base = rule.base if kind is BaseKind.REGIONAL else terms.base
    if base is None and kind is not BaseKind.FIXED:
        return replace(blank, state=ChargeState.MISSING, dues_group=terms.dues_group)
    if kind is BaseKind.FIXED:
        base, full, rate = None, Fraction(rule.value.number), shown_dong(rule.value.number)
    elif kind is BaseKind.AMOUNT:
        full, rate = Fraction(base or 0), ""
    else:
        full, rate = rule.value.percent * (base or 0), rule.value.text.replace(".", ",")
    reduction = relief.percent or 0 if relief is not None and relief.kind is ReliefKind.REDUCED else 0
    due = rounding.of(full * (100 - reduction) / 100)
    return replace(
        blank,
        state=ChargeState.PAYS,
        dues_group=terms.dues_group,
        base=base,
        rate=rate,
        reduction=reduction,
        voluntary=terms.voluntary,
        amount=due + terms.voluntary,
        ground=str(relief.ground) if relief is not None else "",
        reason=relief.decision if relief is not None else "",
        rule=rule.value.cite.document,
        source=rule.source,
        sure=rule.sure,
    )


@dataclass(frozen=True)
class Share:
    """Which part of the dues a cell keeps in a month, and who says so."""

    percent: Fraction
    words: str
    cite: Citation
    sure: str


def share_of(value: DatedValue) -> Share:
    """The share that a rule's value gives."""
    return Share(value.percent, value.text.replace(".", ","), value.cite, _sure(value))


def split(collected: int, percent: Fraction, rounding: Rounding) -> tuple[int, int]:
    """What is kept and what is sent of the money collected; both always make the whole, and neither passes it."""
    kept = rounding.of(collected * percent)
    kept = min(max(kept, min(collected, 0)), max(collected, 0))
    return kept, collected - kept


# What may be entered.


def check_terms(terms: DuesTerms, rule: DatedValue) -> None:
    """Refuse terms that cannot be: no base where one is needed, one typed in thousands, voluntary dues undecided.

    The base of somebody under "other" is the dues themselves, within the limits of the rule; beyond working age the
    half of the least.
    """
    group = GROUPS[terms.dues_group]
    problems: list[Refused] = []
    if group.base in (BaseKind.REGIONAL, BaseKind.FIXED):
        if terms.base is not None:
            words = _("The dues of “{group}” are not reckoned from an income of the member: leave the base empty.")
            problems.append(Refused(words.format(group=group.title), "base", rule.cite))
    elif terms.base is not None and group.base is BaseKind.AMOUNT:
        least, most = rule.numbers[0] // 2, rule.numbers[-1]
        if not least <= terms.base <= most:
            words = _("The dues of “{group}” are from {least} to {most} a month.")
            shown = words.format(group=group.title, least=shown_dong(least), most=shown_dong(most))
            problems.append(Refused(shown, "base", rule.cite))
    elif terms.base is not None and terms.base < LEAST_BASE:
        words = _(
            "{amount} is too little for an income of a month; perhaps {meant} is meant. Write 1.200.000 or 1,2tr."
        )
        shown = words.format(amount=shown_dong(terms.base), meant=shown_dong(terms.base * 1000))
        problems.append(Refused(shown, "base"))
    if terms.voluntary and not terms.voluntary_decision:
        words = _("Dues above the rule are decided by the committee directly above: enter its decision.")
        problems.append(Refused(words, "voluntary_decision"))
    refuse_all(problems)


def check_relief(
    relief: DuesRelief, others: Sequence[DuesRelief], percents: DatedValue | None, most_months: DatedValue | None
) -> None:
    """Refuse a relief that cannot be: no request, no decision, another percentage, longer than the rule lets it be.

    `percents` and `most_months` are the rules of its first month, None where none is known. `others` are the reliefs
    of the same member; two of them never hold in one month.
    """
    problems: list[Refused] = []
    if relief.until_month and relief.until_month < relief.from_month:
        problems.append(Refused(_("The last month comes before the first."), "until_month"))
    if relief.kind is ReliefKind.REDUCED:
        allowed = percents.numbers if percents else tuple(range(1, 100))
        if relief.percent not in allowed:
            words = _("Dues are reduced by {choices} percent.")
            choices = ", ".join(map(str, allowed)) if percents else "1-99"
            problems.append(Refused(words.format(choices=choices), "percent", percents.cite if percents else None))
    elif relief.percent:
        problems.append(Refused(_("Only a reduction has a percentage."), "percent"))
    free = relief.ground in WITHOUT_REQUEST
    if not free and not relief.request:
        problems.append(Refused(_("An exemption or reduction for hardship needs the member's request."), "request"))
    if relief.ground is not Ground.SOCIAL_PENSION and not relief.decision:
        problems.append(Refused(_("Enter the decision or the minutes it rests on."), "decision"))
    # Poverty and grave illness exempt by their own clause, which says nothing of months (01-QĐ/TW, Điều 5).
    by_clause = relief.kind is ReliefKind.EXEMPT and relief.ground in (Ground.POOR, Ground.ILLNESS)
    if not free and not by_clause and most_months is not None:
        length = len(list(months_between(relief.from_month, relief.until_month))) if relief.until_month else 0
        if not 0 < length <= most_months.number:
            words = _("For hardship it holds at most {months} months each time: enter its last month.")
            problems.append(Refused(words.format(months=most_months.number), "until_month", most_months.cite))
    for each in others:
        if each.id != relief.id and _overlap(each, relief):
            words = _("In {month} “{relief}” holds already.")
            shown = words.format(month=shown_dues_month(max(each.from_month, relief.from_month)),
                                 relief=_(RELIEF_LABELS[each.kind]))  # fmt: skip
            problems.append(Refused(shown, "from_month"))
            break
    refuse_all(problems)


def _overlap(one: DuesRelief, other: DuesRelief) -> bool:
    return (not other.until_month or one.from_month <= other.until_month) and (
        not one.until_month or other.from_month <= one.until_month
    )
