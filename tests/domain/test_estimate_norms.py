"""Norms beside the lines of an estimate: worked out, cited, compared, never a bar; wages older than the law."""

from dataclasses import replace
from datetime import date

from partycell_desktop.domain.estimate_norms import below_norm, estimate_norms
from partycell_desktop.domain.estimates import DuesExpected, Estimate, EstimateFile, EstimateLine, Norms, proposals
from partycell_desktop.domain.ledger import Figures, Sum
from partycell_desktop.domain.refusal import Citation
from partycell_desktop.domain.rule_warnings import below_norms, regional_wage_in_doubt
from partycell_desktop.store import shipped

REGIME = shipped.load_spending_regimes()[0]
RULES = shipped.load_regulations()
MONTHS = [date(2027, month, 1) for month in range(1, 13)]
DAY = date(2027, 12, 31)
NORMS = Norms(
    tuple(RULES.value("salary.base", on=day) for day in MONTHS),
    RULES.value("allowance.committee_percent", on=DAY),
    RULES.value("congress.support_percent", on=DAY),
    committee_members=3,
)
PRESS, AWARDS = RULES.value("press.titles", on=DAY), RULES.value("award.money_percent", on=DAY)


def test_each_item_with_a_rule_has_its_norm_and_what_is_weak_says_so() -> None:
    found = {each.heading: each for each in estimate_norms(REGIME, "Chi bộ cơ sở", NORMS, PRESS, AWARDS)}
    assert [*found] == ["spent:press", "spent:congress", "spent:award", "spent:allowance"]
    assert "Tạp chí Cộng sản" in found["spent:press"].words and found["spent:press"].is_confirmed
    # 0,3 × 2.530.000 = 759.000 a month for one member: three members, twelve months.
    assert found["spent:allowance"].least == 759_000 * 3 * 12
    assert "759.000 đ" in found["spent:allowance"].says and found["spent:allowance"].words.endswith("(chưa xác nhận)")
    assert found["spent:allowance"].cite.document == "Quy định 169-QĐ/TW; Nghị định 161/2026/NĐ-CP"
    assert "đảng viên giấy khen năm 0,3 = 759.000 đ" in found["spent:award"].says
    assert "tổ chức cơ sở đảng giấy khen năm 2 = 5.060.000 đ" in found["spent:award"].says
    # Nobody said how many delegates: what one is worth stands there, and no sum.
    assert found["spent:congress"].least is None and "253.000 đ" in found["spent:congress"].says
    with_congress = estimate_norms(REGIME, "", replace(NORMS, delegates=24), None, None)
    assert {each.heading: each.least for each in with_congress}["spent:congress"] == 253_000 * 24


def test_a_cell_below_a_grassroots_committee_has_no_norm_for_an_allowance() -> None:
    found = {each.heading: each for each in estimate_norms(REGIME, "Chi bộ trực thuộc", NORMS, PRESS, AWARDS)}
    assert "spent:allowance" not in found and "chi bộ giấy khen năm 0,6" in found["spent:award"].says


def test_less_than_a_norm_is_told_of_and_as_much_is_not() -> None:
    norms = estimate_norms(REGIME, "Chi bộ cơ sở", NORMS, PRESS, AWARDS)
    least = 759_000 * 36
    for amount, told in ((least - 1, 1), (least, 0)):
        file = EstimateFile(Estimate(1, 2027), (EstimateLine(1, 1, "spent:allowance", amount),))
        found = below_norm(norms, file)
        assert [each for _norm, each in found] == [amount] * told
        warnings = below_norms(found, {"spent:allowance": "Chi phụ cấp cấp ủy"})
        assert [each.kind for each in warnings] == ["below_norm"] * told
    assert not below_norm(norms, EstimateFile(Estimate(year=2027)))


def test_dues_are_proposed_by_head_count_and_the_share_of_the_year() -> None:
    cite = Citation("Công văn số 15-CV/ĐU", dated="10/02/2026", sure="quoted")
    norms = Norms(dues=DuesExpected("10/2026", 22, 1_937_000, "50%", 968_500, cite))
    (proposed,) = proposals(REGIME, "Chi bộ cơ sở", 2026, Figures(), norms)
    assert (proposed.heading, proposed.amount, proposed.cite) == ("received:dues_share", 968_500 * 12, cite)
    assert "22 đảng viên" in proposed.basis and "50%" in proposed.basis


def test_a_year_that_is_not_over_is_proposed_with_the_day_up_to_which_it_is_known() -> None:
    spent = Figures((Sum("cash", "spent", "other", "press", -876_000),))
    for until, basis in (
        (None, "Thực hiện năm 2026: 876.000 đ"),
        (date(2026, 11, 22), "Thực hiện năm 2026 đến ngày 22/11/2026: 876.000 đ"),
    ):
        (proposed,) = proposals(REGIME, "Chi bộ cơ sở", 2026, spent, Norms(), until)
        assert (proposed.heading, proposed.amount, proposed.basis) == ("spent:press", 876_000, basis)


def test_a_regional_wage_older_than_the_law_or_not_confirmed_is_warned_of() -> None:
    old, new = (RULES.value("salary.regional", on=day) for day in (date(2025, 12, 31), date(2026, 1, 1)))
    (older,) = regional_wage_in_doubt(old, new, "II", is_used=False)
    assert older.kind == "wage_older" and "4.410.000 đ" in older.says and "Nghị định 293/2025/NĐ-CP" in older.says
    assert "4.410.000" not in regional_wage_in_doubt(old, new, "", is_used=False)[0].says
    (weak,) = regional_wage_in_doubt(new, None, "II", is_used=True)
    assert weak.kind == "wage_unconfirmed" and "4.730.000 đ" in weak.says
    own = replace(new, own=True)
    for value, is_used in ((new, False), (own, True), (None, True)):
        assert not regional_wage_in_doubt(value, None, "II", is_used=is_used)
