"""Two years of money worked out by hand, line by line of the official forms: a State enterprise, and a private one.

The figures were added up on paper before the program was asked. All amounts are in thousands of đồng here.

A grassroots cell in a State enterprise, 2025. Opening 01/01/2025: cash 2.000, bank 6.120; of that 5.120 are retained
dues, 3.000 granted. Base salary 2.340, so an allowance is 0,3 × 2.340 = 702 a month, and a certificate for a member
0,3 × 2.340 = 702.

    I    dues 838, granted 12.000 | press 438, allowances 3 × 702 = 2.106, other 300
         8.120 + 838 + 12.000 = 20.958; spent 2.844; left 18.114
    II   dues 838, other 500 | congress 4.500, award 702; 400 entered under “other” by mistake, taken back, and
         entered anew under “support”: other 0, support 400
         18.114 + 838 + 500 = 19.452; spent 4.500 + 702 + 400 = 5.602; left 13.850
    III  dues 838 | 3.000 from the bank to cash (nothing received, nothing spent); advance 2.000, of which 1.700 is
         spent under “other” and 300 comes back
         13.850 + 838 = 14.688; spent 1.700; left 12.988
    IV   dues 838 | allowances 2.106, press 438, other 400
         12.988 + 838 = 13.826; spent 2.944; left 10.882

    year dues 4 × 838 = 3.352; 8.120 + 3.352 + 12.000 + 500 = 23.972; press 876, congress 4.500, award 702, support 400,
         allowances 4.212, other 300 + 1.700 + 400 = 2.400, together 13.090; 23.972 − 13.090 = 10.882
    bank 6.120 + 12.000 − 2.106 − 4.500 − 3.000 − 2.106 = 6.408
    cash 2.000 + 838 − 438 − 300 = 2.100; + 838 − 702 − 400 + 400 − 400 + 500 = 2.336;
         + 3.000 + 838 − 2.000 + 300 = 4.474; + 838 − 438 − 400 = 4.474
    dues 5.120 + 3.352 − 438 − 300 − 702 − 400 − 438 − 400 = 5.794
    granted 3.000 + 12.000 − 2.106 − 4.500 − 1.700 − 2.106 = 4.588; other 500; 5.794 + 4.588 + 500 = 10.882
"""

from datetime import date

from partycell_desktop.use_cases.estimates import (
    add_supplement,
    approve_estimate,
    compare_estimate,
    get_estimate,
    keep_estimate,
    keep_year_figures,
    propose_estimate,
)
from partycell_desktop.use_cases.ledger import (
    balances_on,
    close_period,
    get_ledger,
    keep_opening,
    list_money_warnings,
    make_report,
)
from partycell_desktop.use_cases.money_check import check_money
from partycell_desktop.use_cases.session import Session
from partycell_desktop.use_cases.spending_regimes import get_spending_regime
from partycell_desktop.use_cases.vouchers import enter_voucher, reverse_voucher
from tests.use_cases.money import ALL, payment, private_cell, receipt, state_cell

MOVED = {"party": "Lê Thị Mai", "source": "", "spending": "", **ALL}


def a_state_year(session: Session) -> None:
    state_cell(session)
    keep_opening(
        session, "01/01/2025", {"cash": "2tr", "bank": "6.120.000"}, {"dues_share": "5.120.000", "granted": "3tr"}
    )
    receipt(session, "10/01/2025", "838.000", "dues_share")
    receipt(session, "15/01/2025", "12tr", "granted", fund="bank")
    payment(session, "20/01/2025", "438.000", "press", "dues_share", reason="Báo Nhân Dân quý I, II")
    payment(session, "05/02/2025", "2.106.000", "allowance", fund="bank")
    payment(session, "28/03/2025", "300.000", "other", "dues_share")
    receipt(session, "10/04/2025", "838.000", "dues_share")
    payment(session, "12/05/2025", "4,5tr", "congress", fund="bank")
    payment(session, "19/05/2025", "702.000", "award", "dues_share")
    wrong = payment(session, "20/05/2025", "400.000", "other", "dues_share")
    reverse_voucher(session, wrong, "ghi nhầm nội dung chi", "25/05/2025")
    payment(session, "25/05/2025", "400.000", "support", "dues_share")
    receipt(session, "01/06/2025", "500.000", "other")
    drawn = {"kind": "receipt", "dated_on": "05/07/2025", "reason": "Rút tiền gửi", "amount": "3tr"}
    enter_voucher(session, {**MOVED, **drawn, "other_fund": "bank"})
    receipt(session, "10/07/2025", "838.000", "dues_share")
    lent = {"kind": "payment", "dated_on": "10/07/2025", "reason": "Tạm ứng", "amount": "2tr"}
    advance = enter_voucher(session, {**MOVED, **lent, "other_fund": "advance"})
    payment(session, "15/07/2025", "1,7tr", "other", fund="advance", advance_id=advance)
    back = {"kind": "receipt", "dated_on": "16/07/2025", "reason": "Hoàn ứng", "amount": "300k"}
    enter_voucher(session, {**MOVED, **back, "other_fund": "advance", "advance_id": advance})
    payment(session, "05/10/2025", "2.106.000", "allowance", fund="bank")
    receipt(session, "10/10/2025", "838.000", "dues_share")
    payment(session, "05/11/2025", "438.000", "press", "dues_share", reason="Báo Nhân Dân quý III, IV")
    payment(session, "12/11/2025", "400.000", "other", "dues_share")


def thousands(session: Session, code: str, period: str) -> tuple[dict[str, int], dict[str, int]]:
    rows = make_report(session, code, period).rows
    assert all(each.this % 1000 == each.cumulative % 1000 == 0 for each in rows)
    return {each.code: each.this // 1000 for each in rows}, {each.code: each.cumulative // 1000 for each in rows}


def bc01(*figures: int) -> dict[str, int]:
    return {f"{number:02}": figure for number, figure in enumerate(figures, 1)}


QUARTERS = {
    "2025-Q1": bc01(20_958, 8_120, 838, 12_000, 0, 2_844, 438, 0, 0, 0, 2_106, 300, 18_114),
    "2025-Q2": bc01(19_452, 18_114, 838, 0, 500, 5_602, 0, 4_500, 702, 400, 0, 0, 13_850),
    "2025-Q3": bc01(14_688, 13_850, 838, 0, 0, 1_700, 0, 0, 0, 0, 0, 1_700, 12_988),
    "2025-Q4": bc01(13_826, 12_988, 838, 0, 0, 2_944, 438, 0, 0, 0, 2_106, 400, 10_882),
}
YEAR = bc01(23_972, 8_120, 3_352, 12_000, 500, 13_090, 876, 4_500, 702, 400, 4_212, 2_400, 10_882)


def test_the_quarters_and_the_year_of_a_state_cell(session: Session) -> None:
    a_state_year(session)
    for period, figures in QUARTERS.items():
        assert thousands(session, "BC01-TCĐ", period)[0] == figures
    assert thousands(session, "BC01-TCĐ", "2025-Q4")[1] == YEAR
    assert thousands(session, "bc01 tcd", "2025") == (YEAR, YEAR)
    half = bc01(22_296, 8_120, 1_676, 12_000, 500, 8_446, 438, 4_500, 702, 400, 2_106, 300, 13_850)
    assert thousands(session, "BC01-TCĐ", "2025-Q2")[1] == half


def test_the_ledger_of_that_year_ends_with_what_is_in_the_funds(session: Session) -> None:
    a_state_year(session)
    columns = thousands(session, "S01-TCĐ", "2025")[1]
    assert columns == {
        "1": 3_352, "2": 12_000, "3": 500, "4": 15_852, "5": 876, "6": 4_500, "7": 702, "8": 400, "9": 4_212,
        "10": 2_400, "11": 13_090, "12": 10_882,
    }  # fmt: skip
    balances = balances_on(session, date(2025, 12, 31))
    assert balances.funds == {"cash": 4_474_000, "bank": 6_408_000, "advance": 0}
    assert balances.sources == {"dues_share": 5_794_000, "granted": 4_588_000, "other": 500_000}
    page = get_ledger(session, "2025")
    assert (page.opening, page.received, page.paid, page.balance) == (8_120_000, 15_852_000, 13_090_000, 10_882_000)
    assert get_ledger(session, "2025", "cash").balance == 4_474_000
    assert balances_on(session, date(2025, 7, 12)).funds["advance"] == 2_000_000
    assert check_money(session) == []


def test_a_closed_quarter_reports_the_same_for_ever(session: Session) -> None:
    a_state_year(session)
    before = make_report(session, "BC01-TCĐ", "2025-Q1")
    close_period(session, "2025-Q1")
    wrong = get_ledger(session, "2025-Q1").lines[-1]
    reverse_voucher(session, wrong.voucher_id, "chi nhầm", "31/12/2025")
    after = make_report(session, "BC01-TCĐ", "2025-Q1")
    assert after.rows == before.rows and after.closed and not before.closed
    assert thousands(session, "BC01-TCĐ", "2025-Q4")[0]["12"] == 100
    close_period(session, "2025")
    assert check_money(session) == []


def test_the_estimate_of_a_year_and_what_became_of_it(session: Session) -> None:
    """DT01: own income 3.400 + 500 = 3.900; spending 900 + 4.500 + 702 + 400 + 8.424 + 2.000 = 16.926; granted 13.026.

    Allowances by the norm: 702 × 3 members × 12 months = 25.272; the cell estimates four months of it, 8.424.
    """
    a_state_year(session)
    keep_year_figures(session, 2025, {"committee_members": "3", "employees": "120", "wage_fund": "1,2 tỷ"})
    proposed = {each.heading: each for each in propose_estimate(session, 2025)}
    assert proposed["spent:allowance"].amount == 25_272_000
    assert "169-QĐ/TW" in str(proposed["spent:allowance"].cite)
    following = {each.heading: each for each in propose_estimate(session, 2026)}
    assert following["spent:press"].amount == 876_000 and "2025" in following["spent:press"].basis
    assert following["spent:allowance"].amount == (702_000 * 6 + 759_000 * 6) * 3
    typed = {
        "received:dues_share": "3,4tr", "received:other": "500k", "spent:press": "900k", "spent:congress": "4,5tr",
        "spent:award": "702k", "spent:support": "400k", "spent:allowance": "8.424.000", "spent:other": "2tr",
    }  # fmt: skip
    keep_estimate(session, 2025, [{"heading": heading, "proposed": amount} for heading, amount in typed.items()])
    approve_estimate(
        session,
        2025,
        {"approved_on": "20/12/2024", "decision": "12-QĐ/ĐU"},
        [{"heading": "spent:press", "approved": "800k"}],
    )
    this, approved = thousands(session, "DT01-TCĐ", "2025")
    assert (this["01"], this["04"], this["11"]) == (3_900, 16_926, 13_026)
    assert (approved["05"], approved["04"], approved["11"]) == (800, 16_826, 12_926)
    over = {each.heading: each.over for each in compare_estimate(session, 2025) if each.over}
    assert over["spent:press"] == 76_000 and over["spent:other"] == 400_000
    assert {each.kind for each in list_money_warnings(session, 2025)} >= {"over_estimate", "press"}
    add_supplement(session, 2025, "spent:other", {"amount": "400k", "decided_on": "01/12/2025", "decision": "15-QĐ/ĐU"})
    assert get_estimate(session, 2025).approved("spent:other") == 2_400_000
    assert "spent:other" not in {each.heading for each in compare_estimate(session, 2025) if each.over}


def test_a_year_of_a_private_cell_over_the_change_of_the_rules_on_dues(session: Session) -> None:
    """Below a grassroots committee: no allowance, no reports unasked; support of the enterprise beside retained dues.

    Opening 1.500. 12/01/2026 dues 300, 03/03 support 4.000 by bank, 15/03 other 250 | 20/01 press 180, 20/03 other 900.
    I: 1.500 + 300 + 4.000 + 250 = 6.050; spent 1.080; left 4.970. II: 10/04 dues 320 | 05/05 award 0, support 600:
    4.970 + 320 = 5.290; spent 600; left 4.690.
    """
    private_cell(session)
    keep_opening(session, "01/01/2026", {"cash": "1,5tr"}, {"dues_share": "1,5tr"})
    receipt(session, "12/01/2026", "300k", "dues_share")
    payment(session, "20/01/2026", "180k", "press", "dues_share")
    receipt(session, "03/03/2026", "4tr", "granted", fund="bank", enterprise_support=True)
    receipt(session, "15/03/2026", "250k", "other")
    payment(session, "20/03/2026", "900k", "other", fund="bank")
    receipt(session, "10/04/2026", "320k", "dues_share")
    payment(session, "05/05/2026", "600k", "support", "dues_share")
    first = bc01(6_050, 1_500, 300, 4_000, 250, 1_080, 180, 0, 0, 0, 0, 900, 4_970)
    second = bc01(5_290, 4_970, 320, 0, 0, 600, 0, 0, 0, 600, 0, 0, 4_690)
    assert thousands(session, "BC01-TCĐ", "2026-Q1")[0] == first
    assert thousands(session, "BC01-TCĐ", "2026-Q2")[0] == second
    of_cell = get_spending_regime(session)
    assert (of_cell.sector, [each.code for each in of_cell.reports if each.usual]) == ("ngoài nhà nước", ["S01-TCĐ"])
    assert [each.key for each in of_cell.items if not each.offered] == ["award", "allowance"]
    assert payment(session, "06/05/2026", "100k", "award", "dues_share")  # not offered, yet what was paid is entered
    assert "spent:allowance" not in {each.heading for each in propose_estimate(session, 2027)}
    state_cell(session)
    of_state = get_spending_regime(session)
    assert of_state.sector == "nhà nước" and all(each.usual for each in of_state.reports)
    assert check_money(session) == []
