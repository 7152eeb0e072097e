"""What the rules say of the headings of an estimate: the least of each, with its citation.

The norms of Quyết định 99-QĐ/TW are the least that is spent, and the basis of the estimate (Điều 2): what is estimated
is compared with them, and nothing is ever barred. The words are those of the documents, as papers print them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from partycell_desktop.domain.estimates import EstimateFile, Norms, allowance_of_year, share_of_base
from partycell_desktop.domain.money import shown_dong
from partycell_desktop.domain.refusal import Citation
from partycell_desktop.domain.regulation import DatedValue
from partycell_desktop.domain.spending_regimes import SpendingRegime

UNCONFIRMED = "unconfirmed"
_MEMBER, _GRASSROOTS_CELL = "đảng viên – ", "Chi bộ cơ sở"
_UNITS = {True: "tổ chức cơ sở đảng – ", False: "chi bộ – "}


@dataclass(frozen=True)
class EstimateNorm:
    """What a rule says of a heading; `least` is what it comes to in the year, None where no amount follows from it."""

    heading: str
    says: str
    least: int | None
    cite: Citation

    @property
    def is_confirmed(self) -> bool:
        """Whether somebody has compared the rule, and the base salary in it, with the signed document."""
        return self.cite.sure != UNCONFIRMED

    @property
    def words(self) -> str:
        """What it says, and that it is not confirmed where it is not."""
        return self.says if self.is_confirmed else f"{self.says} (chưa xác nhận)"


def estimate_norms(
    regime: SpendingRegime,
    organisation_type: str,
    norms: Norms,
    press: DatedValue | None,
    awards: DatedValue | None,
) -> list[EstimateNorm]:
    """The norms of a year for the items of its regime that this cell has: `press` titles, `awards` in percent."""
    items = {each.key for each in regime.items if each.fits(organisation_type)}
    found = [*_press(press), *_congress(norms), *_awards(norms, awards, organisation_type), *_allowance(norms)]
    return [each for each in found if each.heading.partition(":")[2] in items]


def _press(titles: DatedValue | None) -> Iterator[EstimateNorm]:
    if titles is not None:
        says = f"Mỗi chi bộ có: {titles.text}; số lượng từng loại do cấp ủy cấp trên trực tiếp quy định"
        yield EstimateNorm("spent:press", says, None, titles.cite)


def _congress(norms: Norms) -> Iterator[EstimateNorm]:
    percent, base = norms.congress_percent, _newest(norms)
    if percent is None or base is None:
        return
    each = share_of_base(base.number, percent.number)
    says = f"{_times(percent.number)} × mức lương cơ sở = {shown_dong(each)} cho một đại biểu"
    least = each * norms.delegates if norms.delegates else None
    yield EstimateNorm("spent:congress", says, least, _joint(percent, base))


def _awards(norms: Norms, awards: DatedValue | None, organisation_type: str) -> Iterator[EstimateNorm]:
    """For one award each: how many are given nobody knows before the year is over."""
    base = _newest(norms)
    if awards is None or base is None:
        return
    wanted = (_MEMBER, _UNITS[organisation_type in ("", _GRASSROOTS_CELL)])
    told = [
        f"{name.replace(' – ', ' ')} {_times(percent)} = {shown_dong(share_of_base(base.number, percent))}"
        for name, percent in awards.by_name.items()
        if name.startswith(wanted)
    ]
    if told:
        says = f"Lần mức lương cơ sở cho một lần khen: {'; '.join(told)}"
        yield EstimateNorm("spent:award", says, None, _joint(awards, base))


def _allowance(norms: Norms) -> Iterator[EstimateNorm]:
    percent, base = norms.allowance_percent, _newest(norms)
    if percent is None or base is None:
        return
    each = share_of_base(base.number, percent.number)
    says = f"{_times(percent.number)} × mức lương cơ sở = {shown_dong(each)} một tháng cho một cấp ủy viên"
    least = allowance_of_year(norms) if norms.committee_members else None
    yield EstimateNorm("spent:allowance", says, least, _joint(percent, base))


def _newest(norms: Norms) -> DatedValue | None:
    return norms.base_salaries[-1] if norms.base_salaries else None


def _times(percent: int) -> str:
    return f"{percent / 100:g}".replace(".", ",")


def _joint(rule: DatedValue, base: DatedValue) -> Citation:
    """The rule with the base salary of which it is a share: both have to be confirmed."""
    weak = any(not each.own and each.sure == UNCONFIRMED for each in (rule, base))
    cite = rule.cite
    document = f"{cite.document}; {base.cite.document}"
    return Citation(document, cite.article, cite.dated, UNCONFIRMED if weak else cite.sure)


def below_norm(norms: Sequence[EstimateNorm], file: EstimateFile) -> list[tuple[EstimateNorm, int]]:
    """The norms beside what is estimated (or approved) below them; a line that was not estimated is not compared."""
    found = []
    for each in norms:
        line = file.line(each.heading)
        amount = file.approved(each.heading) if file.estimate.is_approved else line.proposed
        if each.least is not None and amount is not None and amount < each.least:
            found.append((each, amount))
    return found
