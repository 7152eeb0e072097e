"""A regulation that comes after: written from its headings, with the reports of the one before numbered anew."""

from dataclasses import replace
from datetime import date

import pytest

from partycell_desktop.domain.refusal import Refused
from partycell_desktop.domain.regime_successor import Successor, lines_of, successor_text
from partycell_desktop.domain.spending_regimes import read_spending_regime
from partycell_desktop.store import shipped

REGIME = shipped.load_spending_regimes()[0]
SAME = Successor(
    "Quy định số 300-QĐ/TW",
    date(2026, 11, 2),
    date(2027, 1, 1),
    tuple(lines_of(REGIME.sources)),
    tuple(lines_of(REGIME.items)),
    {},
)


def test_the_same_headings_make_the_same_reports() -> None:
    read = read_spending_regime(successor_text(REGIME, SAME), "", own=True)
    assert (read.short, read.from_on, read.cite.document) == (SAME.document, SAME.from_on, SAME.document)
    assert [each.lines for each in read.reports] == [each.lines for each in REGIME.reports]
    assert [each.head for each in read.reports] == [each.head for each in REGIME.reports]
    assert [each.key for each in read.items] == [each.key for each in REGIME.items]


def test_a_new_item_and_source_find_their_place_in_every_sum() -> None:
    told = replace(
        SAME,
        sources=(*SAME.sources, "Hỗ trợ của cấp ủy cấp trên | Cấp trên hỗ trợ"),
        items=("Chi chuyển đổi số", *SAME.items[1:]),
        codes={"BC01-TCĐ": "BC02-TCĐ"},
    )
    read = read_spending_regime(successor_text(REGIME, told), "", own=True)
    report = read.find_report("BC02-TCĐ")
    assert report is not None and read.items[0].key == "chi_chuyen_doi_so"
    titles = {line.code: line.title for line in report.lines}
    assert titles["01"] == "Tổng thu = (02+03+04+05+06)" and titles["06"] == "Hỗ trợ của cấp ủy cấp trên"
    assert titles["07"] == "Tổng chi = (08+09+10+11+12+13)" and titles["14"] == "Kinh phí còn chuyển kỳ sau (01-07)"
    taken = {"brought_forward": 10, f"received:{read.sources[-1].key}": 5, "spent:award": 3}
    figures = report.figures(lambda name: taken.get(name, 0))
    assert (figures["01"], figures["07"], figures["14"]) == (15, 3, 12)
    estimate = read.find_report("DT01-TCĐ")
    assert estimate is not None and estimate.lines[-1].title == "Kinh phí được cấp chênh lệch = (05-01)"
    assert "received:granted" not in {line.takes for line in estimate.lines}


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"document": " "}, "document"),
        ({"from_on": date(2027, 7, 1)}, "from_on"),
        ({"items": ()}, "items"),
        ({"sources": ("Đảng phí", "dang phi")}, "sources"),
    ],
)
def test_what_lacks_or_stands_twice_is_refused_at_its_field(wrong: dict[str, object], field: str) -> None:
    with pytest.raises(Refused) as refused:
        successor_text(REGIME, replace(SAME, **wrong))  # type: ignore[arg-type]
    assert refused.value.field == field
