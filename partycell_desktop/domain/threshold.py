"""A share that must be reached: "more than 1/2" and "at least 1/2" are two rules, and which one holds is data."""

import re
from dataclasses import dataclass
from fractions import Fraction

from partycell_desktop.words import _

_WRITTEN = re.compile(r"(>=|>|≥)\s*([0-9]{1,6})\s*(?:/\s*([0-9]{1,6})|(%))")
_HUNDRED = 100


@dataclass(frozen=True, slots=True)
class Threshold:
    """A share of a whole, with whether it must be passed (`more_than`) or only reached; `in_percent` as papers say it.

    Exact: 12 of 24 are at least one half and not more than one half; 18 of 20 are at least 90%.
    """

    share: Fraction
    more_than: bool
    in_percent: bool = False

    def is_reached(self, part: int, whole: int) -> bool:
        """Whether `part` of `whole` reaches it; of nothing nobody reaches anything."""
        if whole <= 0:
            return False
        wanted = self.share * whole
        return part > wanted if self.more_than else part >= wanted

    def needed(self, whole: int) -> int:
        """The least number that reaches it: more than 1/2 of 24 are 13, at least 2/3 of 19 are 13."""
        wanted = self.share * whole
        least = -(-wanted.numerator // wanted.denominator)
        return least + 1 if self.more_than and least == wanted else least

    @property
    def words(self) -> str:
        """As people say it: "more than 1/2", "at least 90%"."""
        form = _("more than {share}") if self.more_than else _("at least {share}")
        return form.format(share=self.amount)

    @property
    def amount(self) -> str:
        """The share alone: "1/2", "90%"."""
        if self.in_percent:
            return f"{self.share * _HUNDRED}%"
        return f"{self.share.numerator}/{self.share.denominator}"

    @property
    def written(self) -> str:
        """As it is kept: "> 1/2", ">= 90%"."""
        return f"{'>' if self.more_than else '>='} {self.amount}"


def find_threshold(text: str) -> Threshold | None:
    """The threshold that is written "> 1/2", ">= 2/3" or ">= 90%", or None; never more than the whole.

    The words in which it is shown are understood too.
    """
    for sign, form in ((">=", _("at least {share}")), (">", _("more than {share}"))):
        before, _blank, after = form.casefold().partition("{share}")
        bare = text.strip().casefold()
        if bare.startswith(before) and bare.endswith(after) and len(bare) > len(before) + len(after):
            text = f"{sign} {bare.removeprefix(before).removesuffix(after)}"
            break
    found = _WRITTEN.fullmatch(text.strip())
    if found is None:
        return None
    part, whole = int(found[2]), _HUNDRED if found[4] else int(found[3])
    if not 0 < part <= whole:
        return None
    share = Fraction(part, whole)
    return Threshold(share, found[1] == ">", bool(found[4]))
