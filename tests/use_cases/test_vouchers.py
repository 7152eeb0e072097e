"""Vouchers: numbers without gaps, what is refused, what only moves, advances, reversals, closed periods."""

from datetime import date
from typing import Any

import pytest

from partycell_desktop.domain.refusal import Refused
from partycell_desktop.domain.vouchers import VoucherState
from partycell_desktop.use_cases.estimates import get_year_figures
from partycell_desktop.use_cases.history import list_history, redo_act, undo_act
from partycell_desktop.use_cases.ledger import (
    balances_on,
    close_period,
    count_cash,
    get_ledger,
    keep_opening,
    list_cash_counts,
    list_money_warnings,
    list_periods,
)
from partycell_desktop.use_cases.money_check import check_money
from partycell_desktop.use_cases.session import Session
from partycell_desktop.use_cases.vouchers import (
    add_voucher_paper,
    approve_voucher,
    cancel_voucher,
    correct_voucher,
    draft_voucher,
    enter_voucher,
    get_money_settings,
    get_voucher,
    keep_money_year,
    list_sub_items,
    list_vouchers,
    note_founding_decision,
    post_voucher,
    propose_voucher,
    remove_voucher,
    remove_voucher_paper,
    reverse_voucher,
    set_approval_limit,
)
from tests.use_cases.money import ALL, at, payment, private_cell, receipt, state_cell

GIVEN = {
    "kind": "payment",
    "dated_on": "05/11/2026",
    "party": "Bưu điện Ví Dụ",
    "reason": "Báo Nhân Dân quý IV",
    "amount": "438.000",
    "source": "granted",
    "spending": "press",
}


@pytest.fixture(autouse=True)
def money(session: Session) -> None:
    """A grassroots cell with 10 million of the enterprise in its cash box."""
    state_cell(session)
    receipt(session, "02/01/2026", "10tr")


def draft(session: Session, **items: Any) -> int:
    return draft_voucher(session, {**GIVEN, **items})


def refused(field: str, work: Any, *arguments: Any, **more: Any) -> str:
    with pytest.raises(Refused) as no:
        work(*arguments, **more)
    assert field in {each.field for each in no.value.problems()}, no.value.problems()
    return " ".join(each.reason for each in no.value.problems())


def test_a_voucher_goes_from_draft_to_the_ledger(session: Session) -> None:
    number = draft(session)
    assert get_voucher(session, number).voucher.symbol == ""
    assert approve_voucher(session, number, "Nguyễn Đức Khang", "Bí thư", "NQ 05-NQ/CB") == "PC-001"
    assert balances_on(session).total == 10_000_000
    assert post_voucher(session, number) == "PC-001"
    record = get_voucher(session, number)
    assert record.voucher.state is VoucherState.POSTED
    assert record.in_words == "Bốn trăm ba mươi tám nghìn đồng"
    assert balances_on(session).total == 9_562_000
    line = get_ledger(session, "2026-11").lines[0]
    assert (line.symbol, line.paid, line.balance, line.spending) == ("PC-001", 438_000, 9_562_000, "press")
    assert check_money(session) == []


def test_numbers_run_by_kind_and_year_without_a_gap(session: Session) -> None:
    first, second = draft(session), draft(session, dated_on="01/11/2026")
    third = draft(session, dated_on="31/12/2025")
    at(session, 2026, 12, 1)
    assert approve_voucher(session, second, "Nguyễn Đức Khang") == "PC-001"
    assert approve_voucher(session, first, "Nguyễn Đức Khang") == "PC-002"
    assert approve_voucher(session, draft(session), "Nguyễn Đức Khang") == "PC-003"
    undo_act(session)
    assert approve_voucher(session, draft(session), "Nguyễn Đức Khang") == "PC-003"
    assert cancel_voucher(session, second, "không chi nữa") == "PC-001"
    receipt(session, "05/01/2026", "1tr")
    lines = list_vouchers(session, 2026)
    assert [each.voucher.symbol for each in lines if each.voucher.symbol] == [
        "PT-001", "PT-002", "PC-001", "PC-002", "PC-003",
    ]  # fmt: skip
    assert [each.id for each in list_vouchers(session, 2025)] == [third]
    assert check_money(session) == []


def test_undo_brings_a_draft_back_and_never_touches_what_is_posted(session: Session) -> None:
    number = draft(session)
    correct_voucher(session, number, {"amount": "500k"})
    undo_act(session)
    assert get_voucher(session, number).voucher.amount == 438_000
    redo_act(session)
    remove_voucher(session, number)
    undo_act(session)
    assert get_voucher(session, number).voucher.amount == 500_000
    approve_voucher(session, number, "Nguyễn Đức Khang")
    post_voucher(session, number)
    with pytest.raises(Refused):
        undo_act(session)
    assert get_voucher(session, number).voucher.state is VoucherState.POSTED


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"amount": "-1.000"}, "amount"),
        ({"amount": "0"}, "amount"),
        ({"amount": "1,5"}, "amount"),
        ({"amount": "1000000000000000000"}, "amount"),
        ({"amount": "một triệu"}, "amount"),
        ({"amount": "1,200"}, "amount"),
        ({"dated_on": "31/02/2026"}, "dated_on"),
        ({"dated_on": "2026"}, "dated_on"),
        ({"source": "vay ngân hàng"}, "source"),
        ({"spending": "tiếp khách"}, "spending"),
        ({"kind": "gift"}, "kind"),
        ({"fund": "két sắt"}, "fund"),
        ({"party": "A" * 300}, "party"),
        ({"kind": "receipt"}, "spending"),
        ({"other_fund": "bank"}, "spending"),
        ({"other_fund": "cash", "spending": "", "source": ""}, "other_fund"),
        ({"fund": "advance"}, "advance_id"),
        ({"advance_id": 3}, "fund"),
        ({"advance_id": -1}, "advance_id"),
        ({"colour": "red"}, "colour"),
    ],
)
def test_what_cannot_be_is_refused_at_its_field(session: Session, typed: dict[str, Any], field: str) -> None:
    before = len(list_vouchers(session))
    refused(field, draft, session, **typed)
    assert len(list_vouchers(session)) == before


def test_an_unfinished_draft_is_kept_and_not_approved(session: Session) -> None:
    number = draft_voucher(session, {"kind": "payment"})
    with pytest.raises(Refused) as no:
        approve_voucher(session, number, "Nguyễn Đức Khang")
    assert {each.field for each in no.value.problems()} == {
        "dated_on", "amount", "party", "reason", "source", "spending",
    }  # fmt: skip


def test_a_small_amount_is_doubted_and_not_guessed(session: Session) -> None:
    number = draft(session, amount="1.200")
    record = get_voucher(session, number)
    assert record.voucher.amount == 1_200
    says = next(each.says for each in record.warnings if each.kind == "small_amount")
    assert "1.200 đ" in says and "1.200.000 đ" in says


def test_nobody_pays_what_is_not_there(session: Session) -> None:
    said = refused("amount", payment, session, "05/11/2026", "10.000.001")
    assert "10.000.000 đ" in said
    receipt(session, "10/11/2026", "5tr", "dues_share")
    refused("source", payment, session, "11/11/2026", "6tr", source="dues_share")
    refused("amount", payment, session, "05/11/2026", "11tr", source="granted")
    refused("source", payment, session, "12/11/2026", "11tr", source="granted")
    payment(session, "05/11/2026", "10tr")
    refused("source", payment, session, "12/11/2026", "1", source="granted")
    assert check_money(session) == []


def test_a_payment_dated_back_may_not_empty_the_box_on_a_later_day(session: Session) -> None:
    payment(session, "10/11/2026", "9tr")
    said = refused("amount", payment, session, "05/02/2026", "2tr")
    assert "10/11/2026" in said and "1.000.000 đ" in said


def test_who_approves_is_needed_above_the_cells_own_limit(session: Session) -> None:
    number = draft(session)
    refused("approver", approve_voucher, session, number)
    assert set_approval_limit(session, "500k") == 500_000
    assert approve_voucher(session, number) == "PC-001"
    refused("approver", approve_voucher, session, draft(session, amount="500.001"))


def test_money_moves_between_cash_and_bank_without_being_spent(session: Session) -> None:
    enter_voucher(
        session,
        {
            **GIVEN,
            **ALL,
            "amount": "4tr",
            "other_fund": "bank",
            "source": "",
            "spending": "",
            "reason": "Gửi ngân hàng",
        },
    )
    balances = balances_on(session)
    assert (balances.total, balances.funds["cash"], balances.funds["bank"]) == (10_000_000, 6_000_000, 4_000_000)
    assert balances.sources["granted"] == 10_000_000
    assert [each.symbol for each in get_ledger(session, "2026").lines] == ["PT-001"]
    cash = get_ledger(session, "2026", "cash")
    assert [(each.symbol, each.balance) for each in cash.lines] == [("PT-001", 10_000_000), ("PC-001", 6_000_000)]
    assert get_ledger(session, "2026", "bank").balance == 4_000_000


def test_an_advance_is_accounted_for_and_no_more(session: Session) -> None:
    paid = {**GIVEN, **ALL, "amount": "3tr", "other_fund": "advance", "source": "", "spending": "", "reason": "Tạm ứng"}
    advance = enter_voucher(session, paid)
    assert get_voucher(session, advance).left == 3_000_000
    assert [each.kind for each in list_money_warnings(session)].count("advance_open") == 1
    spent = {"fund": "advance", "advance_id": advance}
    payment(session, "10/11/2026", "2tr", "congress", **spent)
    refused("amount", payment, session, "10/11/2026", "1.000.001", **spent)
    refused("dated_on", payment, session, "01/11/2026", "1tr", **spent)
    back = {**GIVEN, **ALL, "kind": "receipt", "dated_on": "11/11/2026", "other_fund": "advance", "advance_id": advance}
    enter_voucher(session, {**back, "amount": "1tr", "source": "", "spending": "", "reason": "Hoàn ứng"})
    assert get_voucher(session, advance).left == 0
    balances = balances_on(session)
    assert (balances.funds["cash"], balances.funds["advance"], balances.total) == (8_000_000, 0, 8_000_000)
    refused("voucher_id", reverse_voucher, session, advance, "nhầm")
    assert check_money(session) == []


def test_a_wrong_voucher_is_taken_back_by_another_one(session: Session) -> None:
    wrong = payment(session, "05/11/2026", "400k", "other")
    new = reverse_voucher(session, wrong, "ghi nhầm nội dung")
    voucher = get_voucher(session, new).voucher
    assert (voucher.symbol, voucher.reverses_id, voucher.reason) == (
        "PC-002",
        wrong,
        "Hủy PC-001/2026: ghi nhầm nội dung",
    )
    assert get_voucher(session, wrong).reversed_by == new
    page = get_ledger(session, "2026-11")
    assert [(each.paid, each.balance) for each in page.lines] == [(400_000, 9_600_000), (-400_000, 10_000_000)]
    assert page.paid == 0
    refused("voucher_id", reverse_voucher, session, new, "nhầm")
    refused("voucher_id", reverse_voucher, session, wrong, "nhầm")
    refused("voucher_id", reverse_voucher, session, draft(session), "nhầm")
    refused("reason", reverse_voucher, session, payment(session, "06/11/2026", "1tr"), " ")
    refused("on", reverse_voucher, session, payment(session, "06/11/2026", "1tr"), "nhầm", "05/11/2026")


def test_a_receipt_that_was_spent_cannot_be_taken_back(session: Session) -> None:
    payment(session, "05/11/2026", "9tr")
    refused("amount", reverse_voucher, session, list_vouchers(session)[0].id, "nhầm")


def test_a_closed_period_never_changes(session: Session) -> None:
    spent = payment(session, "05/03/2026", "1tr")
    waiting = draft(session, dated_on="31/03/2026")
    refused("period", close_period, session, "2026-Q1")
    remove_voucher(session, waiting)
    close_period(session, "2026-Q1")
    refused("period", close_period, session, "2026-Q1")
    refused("period", close_period, session, "2026-11")
    refused("dated_on", payment, session, "31/03/2026", "1tr")
    refused("dated_on", reverse_voucher, session, spent, "nhầm", "31/03/2026")
    payment(session, "01/04/2026", "1tr")
    reverse_voucher(session, spent, "nhầm", "01/04/2026")
    with pytest.raises(Refused):
        undo_act(session)
    states = {each.key: each.closed_on for each in list_periods(session, 2026)}
    assert states["2026-Q1"] == date(2026, 11, 22) and states["2026-Q2"] is None
    assert "Quý I/2026" in refused("period", close_period, session, "2026-02")
    may = {each.key: each.may_close for each in list_periods(session, 2026)}
    assert not may["2026-02"] and may["2026-04"] and not may["2026-11"]
    assert get_ledger(session, "2026-Q1").closed
    assert check_money(session) == []


def test_what_was_before_the_books_began_is_not_closed(session: Session) -> None:
    keep_opening(session, "01/01/2026", {"cash": "1tr"}, {"other": "1tr"})
    assert "01/01/2026" in refused("period", close_period, session, "2025")
    assert not any(each.may_close for each in list_periods(session, 2025))


def test_no_statement_gets_past_the_guard_of_closed_periods(session: Session) -> None:
    import sqlcipher3

    close_period(session, "2026-10")
    writes = (
        "UPDATE voucher SET amount = 1 WHERE state = 'posted'",
        "DELETE FROM voucher",
        "UPDATE ledger_entry SET amount = 1",
        "DELETE FROM ledger_entry",
        "DELETE FROM closed_period",
        "UPDATE closed_period SET until_on = '2020-01-01'",
        "INSERT INTO opening_amount (from_on, part, key, amount) VALUES ('2026-01-01', 'fund', 'cash', 5)",
        "INSERT INTO ledger_entry (voucher_id, day, fund, side, amount) VALUES (1, '2026-10-31', 'cash', 'spent', -5)",
    )
    for sql in writes:
        with pytest.raises(sqlcipher3.IntegrityError), session.act("x"):
            session.book.connection.execute(sql)
    assert check_money(session) == []


def test_the_opening_makes_one_sum_and_begins_the_books(session: Session, path: Any) -> None:
    refused("sources", keep_opening, session, "01/01/2026", {"cash": "8.120.000"}, {"dues_share": "8tr"})
    refused("two", keep_opening, session, "01/01/2026", {"two": "1"}, {})
    refused("from_on", keep_opening, session, "01/02/2026", {"cash": "1tr"}, {"other": "1tr"})
    refused("from_on", keep_opening, session, "hôm qua", {"cash": "1tr"}, {"other": "1tr"})
    refused("cash", keep_opening, session, "01/01/2026", {"cash": "-1"}, {})
    keep_opening(session, "01/01/2026", {"cash": "8.120.000", "bank": 0}, {"dues_share": "8.120.000"})
    assert balances_on(session, date(2025, 12, 31)).total == 8_120_000
    assert get_ledger(session, "2026").opening == 8_120_000
    refused("dated_on", receipt, session, "31/12/2025", "1tr")
    payment(session, "03/01/2026", "8tr", source="dues_share")
    refused("dues_share", keep_opening, session, "01/01/2026", {"cash": "7tr"}, {"dues_share": "7tr"})
    undone = list_history(session)
    assert undone
    close_period(session, "2026-01")
    refused("from_on", keep_opening, session, "01/01/2026", {"cash": "9tr"}, {"dues_share": "9tr"})


def test_support_in_cash_is_warned_of_also_when_it_is_split(session: Session) -> None:
    half = {"enterprise_support": True, "party": "Công ty TNHH Minh Họa"}
    first = receipt(session, "03/11/2026", "2.500.000", **half)
    kinds = {each.kind for each in get_voucher(session, first).warnings}
    assert "support_in_cash" not in kinds and {"support_without_request", "founding_missing"} <= kinds
    second = receipt(session, "03/11/2026", "2.500.000", **half)
    warning = next(each for each in get_voucher(session, second).warnings if each.kind == "support_in_cash")
    assert "5.000.000 đ" in warning.says and warning.cite and "320/2025" in warning.cite.document
    by_bank = receipt(session, "03/11/2026", "9tr", fund="bank", **half)
    assert "support_in_cash" not in {each.kind for each in get_voucher(session, by_bank).warnings}
    add_voucher_paper(session, by_bank, {"kind": "Văn bản đề nghị hỗ trợ", "number": "12-CV/CB"})
    note_founding_decision(session, "QĐ 15-QĐ/ĐU ngày 03/02/2020")
    assert get_voucher(session, by_bank).warnings == ()


def test_a_paper_may_come_after_the_payment(session: Session) -> None:
    spent = payment(session, "05/11/2026", "1tr")
    assert "papers_missing" in {each.kind for each in get_voucher(session, spent).warnings}
    paper = add_voucher_paper(session, spent, {"kind": "Hóa đơn", "number": "0001234", "dated_on": "04/11/2026"})
    assert get_voucher(session, spent).warnings == ()
    refused("kind", add_voucher_paper, session, spent, {"number": "1"})
    remove_voucher_paper(session, paper)
    assert get_voucher(session, spent).papers == ()


def test_a_cell_below_a_grassroots_committee_pays_no_allowance(session: Session) -> None:
    payment(session, "04/11/2026", "759.000", "allowance")
    private_cell(session)
    said = refused("spending", payment, session, "05/11/2026", "759.000", "allowance")
    assert "Chi phụ cấp cấp ủy" in said


def test_a_count_of_cash_says_what_is_missing(session: Session) -> None:
    count = {"counted_on": "20/11/2026", "counted": "9.900.000", "counted_by": "Lê Thị Mai"}
    assert count_cash(session, count) == -100_000
    assert list_cash_counts(session)[0].expected == 10_000_000
    assert "cash_count" in {each.kind for each in list_money_warnings(session)}
    assert count_cash(session, {**count, "counted": "10tr"}) == 0
    refused("counted_by", count_cash, session, {**count, "counted_by": ""})
    refused("counted", count_cash, session, {**count, "counted": "-5"})
    refused("counted_on", count_cash, session, {**count, "counted_on": "23/11/2026"})


def test_the_last_voucher_is_repeated_with_the_day_of_today(session: Session) -> None:
    spent = payment(session, "05/10/2026", "438.000", "press", sub_item="Báo Nhân Dân")
    proposed = propose_voucher(session, "payment", spent)
    assert (proposed["dated_on"], proposed["amount"], proposed["sub_item"]) == (
        "22/11/2026",
        "438.000 đ",
        "Báo Nhân Dân",
    )
    again = enter_voucher(session, proposed)
    assert get_voucher(session, again).voucher.amount == 438_000
    assert propose_voucher(session)["approver"] == "Nguyễn Đức Khang"
    assert list_sub_items(session) == [("press", "Báo Nhân Dân")]


def test_the_figures_of_a_year_and_the_settings_are_kept_in_one_act(session: Session) -> None:
    keep_money_year(session, 2026, {"committee_members": "3", "wage_fund": "45,6 tỷ"}, "500k", "QĐ 15-QĐ/ĐU")
    assert get_money_settings(session) == {"approval_limit": "500000", "founding_decision": "QĐ 15-QĐ/ĐU"}
    assert get_year_figures(session, 2026).wage_fund == 45_600_000_000
    refused("limit", keep_money_year, session, 2026, {"committee_members": "5"}, "-1", "")
    assert get_year_figures(session, 2026).committee_members == 3
    undo_act(session)
    assert get_money_settings(session)["approval_limit"] == "0"
    assert get_year_figures(session, 2026).committee_members is None
