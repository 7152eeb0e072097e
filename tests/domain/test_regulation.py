"""Dated rules: the value of a day, its source, and files that cannot be rules."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from partycell_desktop.domain.refusal import Refused, Trouble
from partycell_desktop.domain.regulation import NoRule, Regulations, Rule, read_rule

WAIT = """
id = "wait.months"
says = "Length of a term of the cell"
kind = "number"
unit = "months"

[[value]]
from = 2016-07-25
is = 6
sure = "quoted"
cite = { document = "Quy định 29-QĐ/TW", article = "điểm 27.3", dated = 2016-07-25 }

[[value]]
from = 2025-07-01
is = 9
sure = "verbatim"
cite = { document = "Quy định 294-QĐ/TW", dated = 2025-05-26 }
"""

OWN = {
    "rule": "wait.months",
    "from_on": "2025-09-01",
    "value": 12,
    "document": "Công văn 12-CV/ĐU",
    "article": "",
    "dated": "28/8/2025",
}


def rule_of(kind: str, value: str) -> Rule:
    text = WAIT.replace('"number"', f'"{kind}"').replace("is = 6", f"is = {value}").replace("is = 9", f"is = {value}")
    return read_rule(text, "wait.months.toml")


@pytest.mark.parametrize(
    ("day", "value"),
    [
        (date(2016, 7, 25), 6),
        (date(2025, 6, 30), 6),
        (date(2025, 7, 1), 9),
        (date(2026, 11, 22), 9),
    ],
)
def test_a_rule_has_the_value_of_the_day_asked_for(day: date, value: int) -> None:
    assert rule_of("number", "6").on(day).number == 6
    assert read_rule(WAIT, "wait.months.toml").on(day).number == value


def test_before_its_first_value_a_rule_refuses_and_never_says_zero() -> None:
    with pytest.raises(NoRule) as refused:
        read_rule(WAIT, "wait.months.toml").on(date(2016, 7, 24))
    assert "24/07/2016" in refused.value.reason
    assert isinstance(refused.value, Refused)


def test_a_value_knows_its_source_and_how_sure_it_is() -> None:
    value = read_rule(WAIT, "wait.months.toml").on(date(2020, 1, 1))
    assert str(value.cite) == "điểm 27.3, Quy định 29-QĐ/TW (25/7/2016)"
    assert (value.sure, value.own, value.from_on) == ("quoted", False, date(2016, 7, 25))


def test_a_value_that_ends_is_not_asked_for_after_its_last_day() -> None:
    ends = read_rule(WAIT.replace("is = 9", "until = 2025-12-31\nis = 9"), "wait.months.toml")
    assert ends.on(date(2025, 12, 31)).number == 9
    with pytest.raises(NoRule):
        ends.on(date(2026, 1, 1))


def test_the_values_that_the_secretary_entered_go_before_the_shipped_ones() -> None:
    rules = Regulations([read_rule(WAIT, "wait.months.toml")], [OWN])
    assert rules.value("wait.months", on=date(2025, 8, 31)).number == 9
    entered = rules.value("wait.months", on=date(2025, 9, 1))
    assert (entered.number, entered.own) == (12, True)
    assert str(entered.cite) == "Công văn 12-CV/ĐU (28/8/2025)"


def test_entered_values_are_put_in_the_order_of_their_days() -> None:
    later = {**OWN, "from_on": "2026-01-01", "value": 15}
    rules = Regulations([read_rule(WAIT, "wait.months.toml")], [later, OWN])
    days = (date(2025, 12, 31), date(2026, 1, 1))
    assert [rules.value("wait.months", on=day).number for day in days] == [12, 15]


def test_an_entered_value_of_a_rule_that_is_not_known_is_left_alone() -> None:
    rules = Regulations([read_rule(WAIT, "wait.months.toml")], [{**OWN, "rule": "of.tomorrow"}])
    assert [rule.id for rule in rules] == ["wait.months"]


def test_a_rule_that_does_not_exist_is_refused_by_name() -> None:
    with pytest.raises(Refused, match=r"wait\.years"):
        Regulations([]).get("wait.years")


@pytest.mark.parametrize(
    ("kind", "toml", "value", "words"),
    [
        ("number", "12", 12, "12 tháng"),
        ("numbers", "[30, 40, 45]", (30, 40, 45), "30, 40, 45 tháng"),
        ("days", "[[3, 2], [19, 5]]", ((3, 2), (19, 5)), "3/2, 19/5 tháng"),
        ("text", '"lễ kết nạp"', "lễ kết nạp", "lễ kết nạp tháng"),
        (
            "numbers_by_name",
            '{ "Khiển trách" = 6, "cảnh cáo" = 9 }',
            {"khiển trách": 6, "cảnh cáo": 9},
            "khiển trách: 6; cảnh cáo: 9 tháng",
        ),
        ("threshold", '"> 1/2"', "> 1/2", "trên 1/2 tháng"),
        ("threshold", '">= 90%"', ">= 90%", "ít nhất 90% tháng"),
    ],
)
def test_a_value_of_every_kind_is_shown_and_read_back(kind: str, toml: str, value: object, words: str) -> None:
    rule = rule_of(kind, toml)
    held = rule.on(date(2026, 1, 1))
    assert held.value == value
    assert rule.shown(held) == words
    typed = rule.read_value(words)
    rule.check_value(typed)
    row = {**OWN, "value": typed}
    assert Regulations([rule], [row]).value("wait.months", on=date(2026, 1, 1)).value == value


@pytest.mark.parametrize(
    ("kind", "toml", "wrong"),
    [
        ("number", "12", "mười hai"),
        ("number", "12", "-1"),
        ("number", "12", ""),
        ("numbers", "[30, 40]", "40, 30"),
        ("numbers", "[30, 40]", "30, x"),
        ("days", "[[3, 2]]", "31/2"),
        ("days", "[[3, 2]]", "29/2"),
        ("days", "[[3, 2]]", "3/2, 3/2"),
        ("days", "[[3, 2]]", "3"),
        ("text", '"a"', ""),
        ("numbers_by_name", '{ "cảnh cáo" = 9 }', "cảnh cáo"),
        ("threshold", '"> 1/2"', "1/2"),
    ],
)
def test_a_value_of_another_kind_is_refused_with_an_example(kind: str, toml: str, wrong: str) -> None:
    rule = rule_of(kind, toml)
    with pytest.raises(Refused) as refused:
        rule.read_value(wrong)
    assert refused.value.field == "value"
    assert "theo mẫu" in refused.value.reason


def test_asking_a_value_for_another_kind_than_it_has_is_our_own_mistake() -> None:
    held = rule_of("number", "12").on(date(2026, 1, 1))
    with pytest.raises(TypeError):
        held.days  # noqa: B018


@pytest.mark.parametrize(
    ("old", "new", "cause"),
    [
        ("id =", "id", "TOML"),
        ('id = "wait.months"\n', "", "thiếu “id”"),
        ('"wait.months"', '"Wait"', "“Wait” không phải là mã"),
        ("says =", "say =", "thiếu “says”"),
        ("unit =", "units =", "“units” không có ở đây"),
        ('"number"', '"figure"', "“figure” không phải là một loại"),
        ("is = 9", "is = -9", "01/07/2025 không đúng loại"),
        ("is = 9", 'is = "9"', "01/07/2025 không đúng loại"),
        ("is = 9", "is = true", "01/07/2025 không đúng loại"),
        ("is = 9\n", "", "thiếu “is”"),
        ("from = 2025-07-01", 'from = "2025-07-01"', "“from” không đúng loại"),
        ('sure = "verbatim"', 'sure = "maybe"', "“maybe” không cho biết"),
        ('sure = "verbatim"\n', "", "thiếu “sure”"),
        ('"Quy định 294-QĐ/TW"', '" "', "01/07/2025 không ghi văn bản"),
        ('document = "Quy định 294-QĐ/TW", ', "", "thiếu “document”"),
        (", dated = 2025-05-26", "", "thiếu “dated”"),
        ('cite = { document = "Quy định 294-QĐ/TW", dated = 2025-05-26 }', "", "thiếu “cite”"),
        ("from = 2025-07-01", "from = 2016-07-25", "25/07/2016 có hai giá trị"),
        ("from = 2025-07-01", "from = 2015-07-01", "01/07/2015 có hai giá trị"),
        ("is = 6", "until = 2025-07-01\nis = 6", "01/07/2025 có hai giá trị"),
        ("is = 6", "until = 2025-06-29\nis = 6", "30/06/2025 không có giá trị"),
        ("is = 6", "until = 2016-07-24\nis = 6", "25/07/2016 hết hiệu lực"),
    ],
)
def test_a_file_that_cannot_be_a_rule_is_refused_with_its_true_cause(old: str, new: str, cause: str) -> None:
    assert old in WAIT
    with pytest.raises(Trouble) as trouble:
        read_rule(WAIT.replace(old, new), "wait.months.toml")
    assert "wait.months.toml" in trouble.value.what
    assert cause in trouble.value.what
    assert trouble.value.try_this


def test_a_rule_without_any_value_is_refused() -> None:
    with pytest.raises(Trouble, match="giá trị"):
        read_rule(WAIT.split("[[value]]")[0] + "value = []", "wait.months.toml")


def test_values_that_follow_without_a_hole_are_a_rule() -> None:
    text = WAIT.replace("is = 6", "until = 2025-06-30\nis = 6")
    assert read_rule(text, "wait.months.toml").on(date(2025, 6, 30)).number == 6


def test_a_threshold_is_kept_the_same_in_whatever_language_it_was_typed() -> None:
    rule = rule_of("threshold", '"> 1/2"')
    assert rule.read_value("trên 2/3") == rule.read_value("> 2/3") == "> 2/3"
    assert rule.on(date(2026, 1, 1)).threshold.needed(24) == 13


def test_a_bare_share_is_one_to_be_reached() -> None:
    assert rule_of("fraction", '"2/3"').on(date(2026, 1, 1)).threshold.needed(18) == 12


@pytest.mark.parametrize(("typed", "kept"), [("33,3", "33.3%"), ("50%", "50%"), (" 0,5 % ", "0.5%"), ("100", "100%")])
def test_a_percentage_is_typed_as_people_write_it_and_kept_exactly(typed: str, kept: str) -> None:
    rule = rule_of("percent", '"0.5%"')
    assert rule.read_value(typed) == kept
    assert rule.on(date(2026, 1, 1)).percent == Fraction(1, 200)
    assert rule.shown(rule.on(date(2026, 1, 1))) == "0,5% tháng"


@pytest.mark.parametrize("typed", ["101", "100,1%", "-1", "1/2", "một nửa", "1.000,5", ""])
def test_more_than_the_whole_and_what_is_no_percentage_is_refused(typed: str) -> None:
    with pytest.raises(Refused, match=r"từ 0% đến 100%, ví dụ 0,5%"):
        rule_of("percent", '"0.5%"').read_value(typed)


def test_an_amount_is_typed_and_shown_with_dots_between_its_thousands() -> None:
    wage = replace(rule_of("number", "2530000"), unit="dong")
    assert wage.read_value("2.530.000") == wage.read_value("2530000 đồng") == wage.read_value("2.530.000 đ")
    assert wage.shown(wage.on(date(2026, 1, 1))) == "2.530.000 đồng"
    regions = replace(rule_of("numbers_by_name", "{ i = 5310000 }"), unit="dong")
    assert regions.read_value("I: 5.310.000; II: 4730000") == {"I": 5_310_000, "II": 4_730_000}
    for typed in ("2.53.000", "2.530.00", "2,530,000", "2.530.000,5"):
        with pytest.raises(Refused, match=r"2\.530\.000"):
            wage.read_value(typed)
