"""Việc cần làm: what falls due in the cell, by weeks, with a place to tick. A list of the program's own."""

from datetime import date, timedelta

from partycell_desktop.domain.dates import shown_day
from partycell_desktop.domain.deadlines import SPANS, Due, span_until
from partycell_desktop.forms.compose import Fact, Row
from partycell_desktop.forms.letterhead import letterhead
from partycell_desktop.forms.material import Facts, Material, merged
from partycell_desktop.words import _

OVERDUE = "Quá hạn"


def facts(material: Material) -> Facts:
    """Every fact of the list. The option `span` says how far it looks ahead; the things come in the order of days."""
    day, span = material.day, material.options.get("span", "")
    ends = span in SPANS and span_until(span, day) < date.max
    return merged(
        letterhead(material),
        {
            "period": Fact(
                f"từ ngày {shown_day(day)} đến ngày {shown_day(span_until(span, day))}"
                if ends
                else f"tính đến ngày {shown_day(day)}",
                needed=False,
            ),
            "things": Fact(_rows(material.dues, day), needed=False, label=_("To do")),
            "how_many": Fact(str(len(material.dues)), needed=False),
        },
    )


def _rows(dues: tuple[Due, ...], day: date) -> list[Row]:
    rows: list[Row] = []
    before = ""
    for each in dues:
        week = _week(each.day, day)
        rows.append(
            {
                "week": "" if week == before else week,
                "until": shown_day(each.day),
                "thing": each.title,
                "more": f" ({each.detail})" if each.detail else "",
            }
        )
        before = week
    return rows


def _week(due: date, day: date) -> str:
    """The week in which something is due, Monday to Sunday; what is overdue stands by itself."""
    if due < day:
        return OVERDUE
    monday = due - timedelta(days=due.weekday())
    return f"{monday:%d/%m} – {monday + timedelta(days=6):%d/%m}"
