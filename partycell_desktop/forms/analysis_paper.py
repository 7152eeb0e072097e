"""The analysis of a year's receipts and spending, with its pictures; no form is prescribed, the layout is our own."""

from collections.abc import Sequence

from partycell_desktop.domain.money import in_millions, shown_dong, shown_number
from partycell_desktop.domain.money_analysis import HeadingFigures
from partycell_desktop.forms.compose import Fact, Row, flag
from partycell_desktop.forms.letterhead import letterhead, signing
from partycell_desktop.forms.material import Facts, Material, merged

_TENTHS = 10


def analysis(material: Material) -> Facts:
    """Every fact of the analysis: totals, months, items against estimate, norm and last year, sources."""
    told = material.on_money.analysis
    assert told is not None
    year = told.analysis
    months: list[Row] = [
        {"month": f"T{each.month}", "came": in_millions(each.received), "went": in_millions(each.spent)}
        for each in year.months
    ]
    most = max([each.received for each in year.months] + [each.spent for each in year.months] + [1])
    items = _rows(year.items, year.spent)
    bars: list[Row] = [{"item": short(each.title), "item_spent": in_millions(each.this)} for each in year.items]
    norms: list[Row] = [
        {
            "title": each.title,
            "norm": shown_number(each.norm.amount),
            "this": shown_number(each.this),
            "percent": f"{each.percent_of_norm}" if each.percent_of_norm is not None else "",
            "basis": f"{each.norm.basis} ({each.norm.cite.article} {each.norm.cite.document})",
        }
        for each in year.items
        if each.norm is not None
    ]
    remarks: list[Row] = [{"remark": each} for each in told.remarks]
    return merged(
        letterhead(material),
        {
            "year": Fact(str(year.year)),
            "last_year": Fact(str(year.year - 1)),
            "regime": Fact(told.regime),
            "opening": Fact(shown_dong(year.opening)),
            "received": Fact(shown_dong(year.received)),
            "spent": Fact(shown_dong(year.spent)),
            "left": Fact(shown_dong(year.left)),
            "items": Fact(items),
            "months": Fact(months),
            "most": Fact(in_millions(most)),
            "item_bars": Fact(bars),
            "items_most": Fact(in_millions(max([each.this for each in year.items] + [1]))),
            "items_this": Fact(shown_number(year.spent)),
            "items_last": Fact(shown_number(year.spent_last)),
            "sources": Fact(_rows(year.sources, year.received)),
            "sources_this": Fact(shown_number(year.received)),
            "sources_last": Fact(shown_number(year.received_last)),
            "norms": Fact(norms, needed=False),
            "has_norms": flag(bool(norms)),
            "remarks": Fact(remarks, needed=False),
        },
        signing(material.issuer),
    )


def _rows(headings: Sequence[HeadingFigures], whole: int) -> list[Row]:
    return [
        {
            "title": each.title,
            "this": shown_number(each.this),
            "share": tenths((each.this * 2000 + whole) // (2 * whole)) if whole > 0 else "",
            "approved": shown_number(each.approved) if each.approved is not None else "",
            "used": f"{each.percent_of_approved}" if each.percent_of_approved is not None else "",
            "last": shown_number(each.last),
            "change": signed(each.change),
        }
        for each in headings
    ]


def tenths(amount: int) -> str:
    """ "12,5" of 125."""
    return f"{amount // _TENTHS},{amount % _TENTHS}" if amount % _TENTHS else str(amount // _TENTHS)


def signed(dong: int) -> str:
    """ "+500.000", "−500.000", "0"."""
    return f"{'+' if dong > 0 else '−' if dong < 0 else ''}{shown_number(abs(dong))}"


def short(title: str) -> str:
    """The title of an item as it stands below a bar: without “Chi” and what says no more."""
    words = title.removeprefix("Chi ").removeprefix("mua ").removeprefix("tổ chức ")
    return words[:1].upper() + words[1:]
