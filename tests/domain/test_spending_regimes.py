"""Regimes of expenditure: the shipped one is the official one, a successor is data, a wrong file is refused."""

from datetime import date

import pytest

from partycell_desktop import paths, words
from partycell_desktop.domain.refusal import Refused, Trouble
from partycell_desktop.domain.spending_regimes import check_own_regime, read_spending_regime, regime_on
from partycell_desktop.store import shipped

FILE = paths.resources() / "spending_regimes" / "qd99.2012-05-30.toml"
TEXT = FILE.read_text("utf-8")
REGIME = shipped.load_spending_regimes()[0]
GRASSROOTS, BELOW = "Chi bộ cơ sở", "Chi bộ trực thuộc đảng ủy cơ sở"


def test_the_three_sources_and_six_items_are_the_official_ones() -> None:
    assert [each.short for each in REGIME.sources] == ["Đảng phí", "Kinh phí được cấp", "Thu khác"]
    assert [each.title for each in REGIME.items] == [
        "Chi mua báo, tạp chí",
        "Chi tổ chức đại hội",
        "Chi khen thưởng",
        "Chi hỗ trợ",
        "Chi phụ cấp cấp ủy",
        "Chi khác",
    ]
    assert words._(REGIME.says) != REGIME.says and words._(REGIME.note) != REGIME.note


def test_the_codes_of_the_forms_and_how_they_add_up() -> None:
    codes = {each.code: [line.code for line in each.lines] for each in REGIME.reports}
    assert codes["BC01-TCĐ"] == [f"{code:02}" for code in range(1, 14)]
    assert codes["DT01-TCĐ"] == [f"{code:02}" for code in range(1, 12)]
    assert codes["S01-TCĐ"] == [str(code) for code in range(1, 13)]
    bc01 = REGIME.find_report("bc01 tcd")
    assert bc01 is not None
    figures = bc01.figures(lambda name: {"brought_forward": 5, "received:granted": 7, "spent:press": 4}.get(name, 0))
    assert (figures["01"], figures["06"], figures["13"]) == (12, 4, 8)


def test_an_estimate_with_a_surplus_asks_for_nothing() -> None:
    dt01 = REGIME.find_report("DT01-TCĐ")
    assert dt01 is not None
    assert dt01.figures(lambda name: 9 if name == "received:other" else 0)["11"] == 0
    assert dt01.figures(lambda name: 9 if name == "spent:other" else 0)["11"] == 9


def test_what_a_cell_below_a_grassroots_committee_is_not_offered() -> None:
    assert [each.key for each in REGIME.items if not each.fits(BELOW)] == ["allowance"]
    assert [each.code for each in REGIME.reports if each.fits(BELOW)] == ["S01-TCĐ"]
    assert all(each.fits(GRASSROOTS) for each in (*REGIME.items, *REGIME.reports))
    assert all(each.fits("") for each in REGIME.items)


def test_a_heading_is_found_by_its_key_or_by_its_words() -> None:
    assert REGIME.item("Chi hỗ trợ").key == REGIME.item("support").key == REGIME.item("chi ho tro").key == "support"
    with pytest.raises(Refused, match="press"):
        REGIME.item("tiếp khách")


def test_a_successor_holds_from_its_day_and_not_before() -> None:
    text = TEXT.replace("from = 2012-05-30", "from = 2027-01-01").replace('key = "qd99"', 'key = "qd2026"')
    successor = read_spending_regime(text, "qd2026", own=True)
    check_own_regime(successor)
    assert regime_on([REGIME, successor], date(2026, 12, 31)) is REGIME
    assert regime_on([REGIME, successor], date(2027, 1, 1)) is successor
    with pytest.raises(Refused):
        regime_on([REGIME], date(2012, 5, 29))
    with pytest.raises(Refused):
        check_own_regime(read_spending_regime(TEXT, "x", own=True))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('key = "qd99"', ""),
        ('sure = "verbatim"', 'sure = "certain"'),
        ('short = "Thu khác"', 'short = ""'),
        ('key = "other"\ntitle = "Thu khác"', 'key = "granted"\ntitle = "Thu khác"'),
        ('takes = "received:other"', 'takes = "received:gold"'),
        ('sum = ["02", "03"]', 'sum = ["02", "99"]'),
        ('sum = ["02", "03"]', 'sum = ["01", "03"]'),
        ('sum = ["02", "03"]', 'sum = ["02"], takes = "balance"'),
        ('of = "ledger"', 'of = "dream"'),
        ('periods = ["year"]', 'periods = ["week"]'),
        ('takes = "members"', 'takes = "mood"'),
        ("from = 2012-05-30", 'from = "2012"'),
        ("[[source]]", "[[source"),
        ('mark = "I"', 'colour = "red"'),
    ],
)
def test_a_file_that_cannot_be_right_is_refused(old: str, new: str) -> None:
    assert old in TEXT
    with pytest.raises(Trouble):
        read_spending_regime(TEXT.replace(old, new), "x")


_PRESS = '{ code = "5", title = "Báo, tạp chí", takes = "spent:press" },'


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        (f"    {_PRESS}\n", "", "S01-TCĐ không có dòng nào cho “Chi mua báo, tạp chí”"),
        (_PRESS, _PRESS + _PRESS.replace('"5"', '"5a"'), "S01-TCĐ có hai dòng cho “Chi mua báo, tạp chí”"),
        ('sum = ["5", "6",', 'sum = ["5", "5", "6",', "dòng 11 của S01-TCĐ cộng dòng 5 hai lần"),
    ],
)
def test_a_hole_or_an_overlap_in_a_report_is_refused_in_plain_words(old: str, new: str, says: str) -> None:
    text = TEXT.replace(old, new, 1)
    if not new:
        text = text.replace('sum = ["5", "6",', 'sum = ["6",')
    with pytest.raises(Trouble) as trouble:
        read_spending_regime(text, "x")
    assert says in trouble.value.what
