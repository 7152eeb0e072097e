"""What a member owes and how the money is shared: to the đồng, by a stated rounding, by the rule of the month."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from partycell_desktop.domain.dues import (
    ChargeState,
    DuesCharge,
    DuesGroup,
    DuesRelief,
    DuesTerms,
    Ground,
    ReliefKind,
    months_between,
    period_of,
    shifted,
)
from partycell_desktop.domain.dues_rates import Rounding, RuleOfMonth, check_relief, check_terms, reckon, split
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.domain.regulation import DatedValue, NoRule
from partycell_desktop.store import shipped

RULES = shipped.load_regulations()
JANUARY, FEBRUARY, LATER = date(2026, 1, 31), date(2026, 2, 1), date(2028, 1, 1)


def rule(name: str, day: date = FEBRUARY, region: str = "II") -> RuleOfMonth:
    regional = RULES.value("salary.regional", on=day) if "uninsured" in name else None
    return RuleOfMonth(RULES.value(name, on=day), regional, region)


def charge(group: str, base: int | None, of: RuleOfMonth | None, relief: DuesRelief | None = None,
           rounding: Rounding = Rounding.NEAREST, **more: object) -> DuesCharge:  # fmt: skip
    terms = DuesTerms(dues_group=DuesGroup(group), base=base, **more)  # type: ignore[arg-type]
    return reckon(DuesCharge(month="2026-02", for_month="2026-02", person_id=1), terms, of, relief, rounding)


@pytest.mark.parametrize(
    ("group", "name", "base", "day", "amount"),
    [
        ("insured", "dues.rate_insured", 46_800_000, FEBRUARY, 468_000),  # 1 % of the highest insured wage to 6/2026
        ("insured", "dues.rate_insured", 12_345_678, JANUARY, 123_457),
        ("pension", "dues.rate_pension", 5_555_500, FEBRUARY, 27_778),  # 27.777,5
        ("sick_leave", "dues.rate_sick_leave", 8_000_000, FEBRUARY, 80_000),
        ("student", "dues.amount_student", None, FEBRUARY, 5_000),
        ("uninsured", "dues.rate_uninsured", None, FEBRUARY, 14_190),  # 0,3 % of 4.730.000
        ("uninsured", "dues.rate_uninsured", None, LATER, 23_650),  # 0,5 % from 2028
        ("uninsured_aged", "dues.rate_uninsured_aged", None, FEBRUARY, 9_460),  # 0,2 %
        ("uninsured_aged", "dues.rate_uninsured_aged", None, LATER, 14_190),
        ("other", "dues.amount_other", 20_000, JANUARY, 20_000),
    ],
)
def test_each_group_pays_by_the_rule_of_the_month(
    group: str, name: str, base: int | None, day: date, amount: int
) -> None:
    assert charge(group, base, rule(name, day)).amount == amount


@pytest.mark.parametrize("name", ["dues.amount_other", "dues.kept_by_cell", "dues.kept_by_grassroots"])
def test_what_the_old_regulation_gave_is_unknown_from_february_2026_on(name: str) -> None:
    assert RULES.value(name, on=JANUARY)
    with pytest.raises(NoRule):
        RULES.value(name, on=FEBRUARY)


def test_a_figure_is_as_sure_as_the_weakest_value_behind_it() -> None:
    assert charge("insured", 9_000_000, rule("dues.rate_insured")).sure == "quoted"
    assert charge("uninsured", None, rule("dues.rate_uninsured")).sure == "unconfirmed"
    own = DatedValue(FEBRUARY, "0.3%", RULES.value("dues.rate_uninsured", on=FEBRUARY).cite, own=True)
    confirmed = RuleOfMonth(own, RULES.value("salary.regional", on=FEBRUARY), "II")
    assert confirmed.sure == "unconfirmed"  # the wage itself is not confirmed yet


def test_a_reduction_comes_off_the_dues_and_voluntary_dues_come_on_top() -> None:
    half = DuesRelief(kind=ReliefKind.REDUCED, percent=50, decision="12-CV/ĐU")
    found = charge("insured", 9_000_001, rule("dues.rate_insured"), half, voluntary=50_000)
    assert (found.amount, found.reduction, found.reason) == (45_000 + 50_000, 50, "12-CV/ĐU")
    seventy = DuesRelief(kind=ReliefKind.REDUCED, percent=70)
    assert charge("insured", 12_345_678, rule("dues.rate_insured"), seventy).amount == 37_037  # 37.037,034


def test_who_is_exempt_has_neither_base_nor_amount_and_who_has_no_income_yet_is_missing() -> None:
    free = charge("insured", 9_000_000, rule("dues.rate_insured"), DuesRelief(ground=Ground.ILLNESS))
    assert (free.state, free.base, free.amount) == (ChargeState.EXEMPT, None, 0)
    assert charge("insured", None, rule("dues.rate_insured")).state is ChargeState.MISSING
    assert charge("uninsured", None, rule("dues.rate_uninsured", region="")).state is ChargeState.MISSING
    assert charge("insured", 9_000_000, None).state is ChargeState.MISSING


@pytest.mark.parametrize(
    ("rounding", "amount"),
    [("nearest", 1235), ("down", 1234), ("up", 1235), ("thousand", 1000), ("thousand_down", 1000),
     ("thousand_up", 2000)],
)  # fmt: skip
def test_the_rounding_is_the_stated_one(rounding: str, amount: int) -> None:
    assert Rounding(rounding).of(Fraction(2469, 2)) == amount  # 1.234,5


@settings(max_examples=50)
@given(st.integers(-(10**9), 10**12), st.fractions(0, 1), st.sampled_from(Rounding))
def test_what_is_kept_and_what_is_sent_always_make_what_was_collected(
    collected: int, share: Fraction, rounding: Rounding
) -> None:
    kept, sent = split(collected, share, rounding)
    assert kept + sent == collected
    assert min(collected, 0) <= kept <= max(collected, 0)
    assert abs(kept - collected * share) < (1000 if "thousand" in rounding else 1) or kept in (0, collected)


@pytest.mark.parametrize(
    ("group", "name", "base", "more", "field"),
    [
        ("insured", "dues.rate_insured", 1_200, {}, "base"),  # "1.200" of somebody who means 1.200.000
        ("insured", "dues.rate_insured", 9_999, {}, "base"),
        ("uninsured", "dues.rate_uninsured", 9_000_000, {}, "base"),
        ("student", "dues.amount_student", 5_000, {}, "base"),
        ("insured", "dues.rate_insured", 9_000_000, {"voluntary": 10_000}, "voluntary_decision"),
    ],
)
def test_terms_that_cannot_be_are_refused(group: str, name: str, base: int, more: dict[str, int], field: str) -> None:
    terms = DuesTerms(dues_group=DuesGroup(group), base=base, **more)  # type: ignore[arg-type]
    with pytest.raises(Refused) as refused:
        check_terms(terms, RULES.value(name, on=FEBRUARY))
    assert refused.value.field == field


def test_other_members_pay_within_the_limits_of_the_old_regulation() -> None:
    old = RULES.value("dues.amount_other", on=JANUARY)
    check_terms(DuesTerms(dues_group=DuesGroup.OTHER, base=1_000), old)  # the half, beyond working age
    for wrong in (999, 30_001):
        with pytest.raises(Refused):
            check_terms(DuesTerms(dues_group=DuesGroup.OTHER, base=wrong), old)


ASKED = {"from_month": "2026-03", "until_month": "2026-08", "request": "01/03/2026", "decision": "12-CV/ĐU"}


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"percent": 40}, "percent"),
        ({"percent": None}, "percent"),
        ({"until_month": "2027-03"}, "until_month"),  # thirteen months
        ({"until_month": ""}, "until_month"),
        ({"until_month": "2026-02"}, "until_month"),
        ({"request": ""}, "request"),
        ({"decision": ""}, "decision"),
    ],
)
def test_a_reduction_that_the_regulation_does_not_know_is_refused(wrong: dict[str, object], field: str) -> None:
    relief = DuesRelief(kind=ReliefKind.REDUCED, **{"percent": 50, **ASKED, **wrong})  # type: ignore[arg-type]
    rules = [RULES.value(name, on=FEBRUARY) for name in ("dues.reduction_percents", "dues.reduction_most_months")]
    with pytest.raises(Refused) as refused:
        check_relief(relief, [], *rules)
    assert field in [each.field for each in refused.value.problems()]


def test_only_hardship_has_an_end_of_its_own_poverty_and_illness_exempt_as_long_as_they_last() -> None:
    rules = [RULES.value(name, on=FEBRUARY) for name in ("dues.reduction_percents", "dues.reduction_most_months")]
    asked = {**ASKED, "until_month": ""}
    for ground in (Ground.POOR, Ground.ILLNESS):
        check_relief(DuesRelief(kind=ReliefKind.EXEMPT, ground=ground, **asked), [], *rules)  # type: ignore[arg-type]
        with pytest.raises(Refused):
            check_relief(DuesRelief(1, 1, ReliefKind.REDUCED, 50, ground=ground, **asked), [], *rules)  # type: ignore[arg-type]
    with pytest.raises(Refused):
        check_relief(DuesRelief(ground=Ground.HARDSHIP, **asked), [], *rules)  # type: ignore[arg-type]


def test_twelve_months_are_allowed_and_two_reliefs_never_hold_in_one_month() -> None:
    rules = [RULES.value(name, on=FEBRUARY) for name in ("dues.reduction_percents", "dues.reduction_most_months")]
    year = DuesRelief(1, 1, ReliefKind.REDUCED, 30, **{**ASKED, "until_month": "2027-02"})  # type: ignore[arg-type]
    check_relief(year, [], *rules)
    pension = DuesRelief(2, 1, from_month="2027-02", ground=Ground.SOCIAL_PENSION)
    with pytest.raises(Refused) as refused:
        check_relief(pension, [year], *rules)
    assert refused.value.field == "from_month"
    check_relief(DuesRelief(2, 1, from_month="2027-03", ground=Ground.SOCIAL_PENSION), [year], *rules)


def test_months_are_counted_over_the_turn_of_the_year() -> None:
    assert [shifted("2026-01", by) for by in (-1, 0, 12)] == ["2025-12", "2026-01", "2027-01"]
    assert list(months_between("2025-11", "2026-02")) == ["2025-11", "2025-12", "2026-01", "2026-02"]
    for wrong in ("2026", "2026-Q1", "2026-13", "tháng 3"):
        with pytest.raises(Refused):
            period_of(wrong)
