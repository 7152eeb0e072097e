"""What the rules behind the money of a year deserve a second look for: old or unconfirmed wages, lines below a norm.

Norms are the least that is spent: a line below one is told of, never barred (Quyết định 99-QĐ/TW, Điều 2).
"""

from collections.abc import Iterable

from partycell_desktop.domain.estimate_norms import EstimateNorm
from partycell_desktop.domain.money import shown_dong
from partycell_desktop.domain.money_warnings import MoneyWarning
from partycell_desktop.domain.regulation import DatedValue
from partycell_desktop.words import _

_REGIONAL = "rule:salary.regional"


def regional_wage_in_doubt(
    value: DatedValue | None, newer: DatedValue | None, region: str, *, is_used: bool
) -> list[MoneyWarning]:
    """The regional minimum wage where a `newer` one than the entered one is known, or where it is not confirmed.

    `region` is "I" to "IV", "" where nobody said which; `is_used` whether somebody's dues are reckoned from it.
    """
    amount = value.by_name.get(f"vùng {region.lower()}") if value is not None and region else None
    shown = shown_dong(amount) if amount is not None else ""
    if value is not None and newer is not None:
        words = _("The regional minimum wage in use ({amount}, {used}) is older than {document}.")
        says = words.format(amount=shown, used=value.cite.document, document=newer.cite.document)
        if not shown:
            words = _("The regional minimum wage in use ({used}) is older than {document}.")
            says = words.format(used=value.cite.document, document=newer.cite.document)
        return [MoneyWarning("wage_older", says, newer.cite, _REGIONAL)]
    if value is not None and amount is not None and is_used and not value.own and value.sure == "unconfirmed":
        words = _("The regional minimum wage {amount} (region {region}) is not confirmed: compare it with {document}.")
        says = words.format(amount=shown, region=region, document=value.cite.document)
        return [MoneyWarning("wage_unconfirmed", says, value.cite, _REGIONAL)]
    return []


def below_norms(found: Iterable[tuple[EstimateNorm, int]], titles: dict[str, str]) -> list[MoneyWarning]:
    """The lines of an estimate below the least that a rule gives; `titles` are the words of the headings."""
    warnings = []
    for norm, amount in found:
        words = _("“{item}” is estimated at {amount}; the norm comes to {least}. It is a basis, not a bar.")
        says = words.format(item=titles[norm.heading], amount=shown_dong(amount), least=shown_dong(norm.least or 0))
        warnings.append(MoneyWarning("below_norm", says, norm.cite))
    return warnings
