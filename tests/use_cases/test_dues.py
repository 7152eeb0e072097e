"""Dues from the sheet to the closing: who pays, what is corrected or taken back, what is refused or never changes."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from partycell_desktop.domain.dues import DuesCharge, DuesMonth, DuesPayment
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.store import records
from partycell_desktop.use_cases.books import close_session, open_session
from partycell_desktop.use_cases.dues import get_dues_sheet, list_dues_groups, make_dues_sheet, refresh_dues_sheet
from partycell_desktop.use_cases.dues_closing import (
    cancel_remittance,
    close_dues_month,
    get_dues_settings,
    keep_dues_settings,
    list_remittances,
    owed_to_committee,
    remit_dues,
    set_dues_share,
)
from partycell_desktop.use_cases.dues_deadlines import dues_due
from partycell_desktop.use_cases.dues_member import dues_in_words
from partycell_desktop.use_cases.dues_payments import (
    cancel_dues_payment,
    list_dues_debtors,
    list_dues_payments,
    mark_dues_paid,
    record_dues_payment,
)
from partycell_desktop.use_cases.dues_reliefs import keep_dues_relief, list_dues_reliefs, remove_dues_relief
from partycell_desktop.use_cases.dues_reports import check_dues, dues_report_figures, make_dues_report
from partycell_desktop.use_cases.dues_terms import add_dues_arrears, correct_dues, keep_dues_bases, set_dues_terms
from partycell_desktop.use_cases.history import history_of_member, list_history, newest_undoable, redo_act, undo_act
from partycell_desktop.use_cases.ledger import balances_on, close_period, keep_opening
from partycell_desktop.use_cases.meeting_preparation import proposal_for
from partycell_desktop.use_cases.meetings import plan_meeting
from partycell_desktop.use_cases.roster import get_member, record_event, remove_event
from partycell_desktop.use_cases.rule_values import enter_rule_value, list_rules
from partycell_desktop.use_cases.session import Session
from partycell_desktop.use_cases.vouchers import draft_voucher, get_voucher, list_vouchers, reverse_voucher
from tests.use_cases.conftest import CLOCK
from tests.use_cases.dues import dues_book, member, opened, shared
from tests.use_cases.money import at, payment, receipt

AN, BINH, CUC = 1, 2, 3


@pytest.fixture(scope="module")
def february(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three insured members on 20/02/2026 with the sheet of February; only to be copied."""
    made = dues_book(tmp_path_factory.mktemp("dues"))
    who = [member(made, name) for name in ("Phạm Văn An", "Lê Văn Bình", "Trần Thị Cúc")]
    assert who == [AN, BINH, CUC]
    opened(made, "2026-02", {AN: "10tr", BINH: "8.000.000", CUC: "12.345.678"})
    made.book.close(copy=False)
    return made.book.path


@pytest.fixture
def session(february: Path, tmp_path: Path) -> Iterator[Session]:
    made = open_session(shutil.copy(february, tmp_path / february.name), "", CLOCK)
    at(made, 2026, 2, 20)
    yield made
    close_session(made)


def closed(session: Session, month: str = "2026-02", day: int = 28) -> None:
    """Everybody paid, the share is known, the month is closed on its last day."""
    at(session, int(month[:4]), int(month[5:]), day)
    if not get_dues_sheet(session, month).share.percent:
        shared(session, month)
    mark_dues_paid(session, month)
    close_dues_month(session, month)


def amounts(session: Session, month: str) -> dict[int, tuple[int, int, int, int]]:
    """By member this month, arrears, paid, unpaid."""
    return {
        each.person_id: (each.figures.this_month, each.figures.arrears, each.figures.paid, each.figures.unpaid)
        for each in get_dues_sheet(session, month).lines
    }


def test_a_payment_settles_the_oldest_month_and_may_be_part_of_it(session: Session) -> None:
    record_dues_payment(session, AN, "60k", "05/02/2026", "portal", "DVC-1")
    assert amounts(session, "2026-02") == {
        AN: (100_000, 0, 60_000, 40_000), BINH: (80_000, 0, 0, 80_000), CUC: (123_457, 0, 0, 123_457),
    }  # fmt: skip
    at(session, 2026, 3, 10)
    make_dues_sheet(session)
    record_dues_payment(session, AN, "100.000")
    line = next(each for each in list_dues_debtors(session) if each.person_id == AN)
    assert (line.owed, line.since) == ((("2026-03", 40_000),), "2026-03")
    assert amounts(session, "2026-03")[AN] == (100_000, 40_000, 100_000, 40_000)
    assert [each.payment.for_month for each in list_dues_payments(session)] == ["2026-02", "2026-03"]


def test_months_to_come_are_paid_in_advance_only_by_name(session: Session) -> None:
    with pytest.raises(Refused, match=r"200\.000"):
        record_dues_payment(session, AN, "200.000")
    record_dues_payment(session, AN, "", for_months=["2026-02", "2026-03", "2026-04"])
    assert get_dues_sheet(session, "2026-02").figures.in_advance == 200_000
    at(session, 2026, 3, 10)
    make_dues_sheet(session)
    assert amounts(session, "2026-03")[AN] == (100_000, -200_000, 0, 0)
    assert AN not in {each.person_id for each in list_dues_debtors(session)}


def test_the_whole_sheet_is_marked_as_paid_and_that_is_undone(session: Session) -> None:
    assert mark_dues_paid(session, channel="transfer", receipt_no="FT-7") == 3
    assert get_dues_sheet(session).figures.unpaid == 0
    with pytest.raises(Refused):
        mark_dues_paid(session)
    undo_act(session)
    assert get_dues_sheet(session).figures.collected == 0
    redo_act(session)
    assert get_dues_sheet(session).figures.collected == 303_457


def test_an_income_that_is_corrected_changes_the_open_sheet(session: Session) -> None:
    assert keep_dues_bases(session, {str(AN): "11.000.000 đ", str(BINH): "8 000 000"}) == 1
    assert amounts(session, "2026-02")[AN][0] == 110_000
    undo_act(session)
    assert amounts(session, "2026-02")[AN][0] == 100_000


@pytest.mark.parametrize(
    "typed", ["-5tr", "0", "1.200", "1.200,5", "1.000.000.000.000.000.000", "mười triệu", "1tr2", "9.999"]
)
def test_an_income_that_is_none_is_refused_at_its_member(session: Session, typed: str) -> None:
    with pytest.raises(Refused) as refused:
        keep_dues_bases(session, {str(AN): typed, str(BINH): "9tr"})
    assert [each.field for each in refused.value.problems()] == [f"bases[{AN}]"]
    assert amounts(session, "2026-02")[BINH][0] == 80_000


def test_without_the_share_and_its_document_dues_are_collected_and_not_closed(session: Session) -> None:
    mark_dues_paid(session)
    at(session, 2026, 2, 28)
    figures = get_dues_sheet(session).figures
    assert (figures.collected, figures.kept, figures.to_send, figures.owed) == (303_457, None, None, None)
    assert make_dues_report(session, "2026-02").lines[3].this is None
    with pytest.raises(Refused) as refused:
        close_dues_month(session, "2026-02")
    assert refused.value.field == "percent"
    assert "02/2026" in refused.value.reason
    for wrong in ("101%", "-1", "một nửa", "5e1", ""):
        with pytest.raises(Refused) as refused:
            set_dues_share(session, wrong, "15-CV/ĐU", "2026-02")
        assert refused.value.field == "percent"
    with pytest.raises(Refused) as refused:
        set_dues_share(session, "50", "", "2026-02")
    assert refused.value.field == "document"
    set_dues_share(session, "33,3", "15-CV/ĐU", "2026-02")
    done = close_dues_month(session, "2026-02")
    assert (done.figures.kept, done.figures.to_send) == (101_051, 202_406)  # 101.051,181
    voucher = get_voucher(session, done.voucher_id).voucher
    assert (voucher.amount, voucher.source, voucher.link, voucher.symbol) == (
        101_051, "dues_share", "dues:2026-02", "PT-001",
    )  # fmt: skip
    assert newest_undoable(session) is None or "khóa" not in newest_undoable(session)[1].casefold()  # type: ignore[index]


def test_a_closed_month_never_changes_and_says_how_to_go_on(session: Session) -> None:
    closed(session)
    at(session, 2026, 3, 10)
    make_dues_sheet(session)
    payment = list_dues_payments(session, "2026-02")[0].payment.id
    for refused_act in (
        lambda: keep_dues_bases(session, {str(AN): "11tr"}, "2026-02"),
        lambda: set_dues_terms(session, AN, "pension", "5tr", "2026-02"),
        lambda: refresh_dues_sheet(session, "2026-02"),
        lambda: record_dues_payment(session, AN, "1.000", "27/02/2026"),
        lambda: remit_dues(session, "1.000", "27/02/2026"),
        lambda: close_dues_month(session, "2026-02"),
        lambda: shared(session),
        lambda: cancel_dues_payment(session, payment, "nhầm", "27/02/2026"),
    ):
        with pytest.raises(Refused) as refused:
            refused_act()
        assert refused.value.reason
    charge = session.book.rows("SELECT id FROM dues_charge WHERE month = '2026-02'")[0]["id"]
    for table, change in ((DuesCharge, {"amount": 1}), (DuesPayment, {"amount": 1})):
        number = charge if table is DuesCharge else payment
        with pytest.raises(Refused), session.act("x"):
            records.change(session.book, table, number, change)
    assert check_dues(session) == []


def test_a_payment_of_a_closed_month_is_taken_back_by_a_new_entry(session: Session) -> None:
    closed(session)
    at(session, 2026, 3, 10)
    make_dues_sheet(session)
    wrong = next(each.payment for each in list_dues_payments(session, "2026-02") if each.payment.person_id == BINH)
    assert cancel_dues_payment(session, wrong.id, "nhầm người") > 0
    with pytest.raises(Refused):
        cancel_dues_payment(session, wrong.id, "lần nữa")
    assert get_dues_sheet(session, "2026-02").figures.collected == 303_457
    assert amounts(session, "2026-03")[BINH] == (80_000, 0, -80_000, 160_000)
    figures = get_dues_sheet(session, "2026-03").figures
    assert figures.collected == -80_000
    # Less than nothing was collected: nothing is received, and it is taken off the next receipt.
    at(session, 2026, 3, 31)
    shut = close_dues_month(session, "2026-03")
    assert (shut.figures.kept, shut.figures.to_send, shut.voucher_id) == (-40_000, -40_000, 0)
    at(session, 2026, 4, 10)
    make_dues_sheet(session)
    at(session, 2026, 4, 30)
    mark_dues_paid(session, "2026-04")
    done = close_dues_month(session, "2026-04")
    collected = 303_457 + 303_457 + 80_000
    assert done.figures.collected == collected
    assert get_voucher(session, done.voucher_id).voucher.amount == (done.figures.kept or 0) - 40_000
    assert check_dues(session) == []


def test_a_payment_of_an_open_month_is_simply_removed(session: Session) -> None:
    numbers = record_dues_payment(session, AN)
    assert cancel_dues_payment(session, numbers[0], "nhầm") == 0
    assert list_dues_payments(session) == []


def test_a_closed_month_is_corrected_on_an_open_sheet_by_the_rules_of_that_month(session: Session) -> None:
    closed(session)
    at(session, 2026, 3, 10)
    make_dues_sheet(session)
    assert correct_dues(session, AN, "2026-02", "Lương tháng 01 đã điều chỉnh", base="10.500.000") == 5_000
    with pytest.raises(Refused):
        correct_dues(session, AN, "2026-02", "Lần nữa", base="10.500.000")
    assert correct_dues(session, AN, "2026-02", "Điều chỉnh lại", base="9.000.000") == -15_000
    assert amounts(session, "2026-03")[AN] == (100_000, -10_000, 0, 90_000)
    assert amounts(session, "2026-02")[AN] == (100_000, 0, 100_000, 0)
    with pytest.raises(Refused) as refused:
        correct_dues(session, AN, "2026-03", "Tháng còn mở", base="9tr")
    assert refused.value.field == "for_month"
    add_dues_arrears(session, BINH, "2025-12", "75.000", "Nợ trước khi lập sổ")
    assert amounts(session, "2026-03")[BINH] == (80_000, 75_000, 0, 155_000)
    assert next(each.since for each in list_dues_debtors(session) if each.person_id == BINH) == "2025-12"
    with pytest.raises(Refused) as refused:
        add_dues_arrears(session, BINH, "2025-12", "75.001", "Miễn", lowers=True)
    assert refused.value.field == "amount"
    add_dues_arrears(session, BINH, "2025-12", "75.000", "Miễn theo 20-QĐ/ĐU", lowers=True)
    assert amounts(session, "2026-03")[BINH] == (80_000, 0, 0, 80_000)


def test_who_moves_pays_where_the_month_began(session: Session) -> None:
    at(session, 2026, 3, 25)
    record_event(session, CUC, "left", {"on": "05/03/2026", "organisation": "Chi bộ Mẫu"})
    record_event(session, BINH, "temporary_out", {"on": "20/02/2026", "organisation": "Chi bộ Mẫu"})
    came = member(session, "Hồ Văn Dần", {"kind": "came", "on": "05/03/2026", "organisation": "Chi bộ Mẫu"})
    new = member(session, "Vũ Thị Lụa", admitted="19/03/2026")
    guest = member(session, "Đỗ Văn Khách", {"kind": "temporary_in", "on": "10/02/2026", "organisation": "Chi bộ Mẫu"})
    make_dues_sheet(session)
    of = {each.person_id: str(each.figures.state) for each in get_dues_sheet(session).lines}
    assert of == {AN: "pays", BINH: "elsewhere", CUC: "pays", came: "elsewhere", new: "missing", guest: "missing"}
    figures = get_dues_sheet(session).figures
    assert figures.members == 4  # An, Bình, Dần, Lụa: who left is none any more, a guest belongs elsewhere
    at(session, 2026, 4, 5)
    make_dues_sheet(session)
    of = {each.person_id: str(each.figures.state) for each in get_dues_sheet(session).lines}
    assert of[came] == "missing"
    assert CUC in of  # she owes February and March still
    with pytest.raises(Refused, match="02/2026"):
        close_dues_month(session, "2026-03")


def test_the_sheet_says_where_it_is_out_of_date_and_is_not_closed_so(session: Session) -> None:
    mark_dues_paid(session)
    shared(session)
    record_event(session, CUC, "temporary_out", {"on": "30/01/2026", "organisation": "Chi bộ Mẫu"})
    at(session, 2026, 2, 28)
    sheet = get_dues_sheet(session, "2026-02")
    assert len(sheet.differences) == 1
    assert "Trần Thị Cúc" in sheet.differences[0]
    with pytest.raises(Refused, match="Trần Thị Cúc"):
        close_dues_month(session, "2026-02")
    assert refresh_dues_sheet(session, "2026-02") == 1
    assert get_dues_sheet(session, "2026-02").differences == ()
    close_dues_month(session, "2026-02")


def test_a_relief_needs_its_papers_and_reaches_the_open_sheets(session: Session) -> None:
    asked = {"request": "01/02/2026", "decision": "12-CV/ĐU", "decided_by": "Chi bộ"}
    warning = keep_dues_relief(session, AN, "reduced", "2026-02", percent=30, until_month="2026-07", items=asked)
    assert "01-QĐ/TW" in warning  # a cell below a grassroots committee only reports it
    assert amounts(session, "2026-02")[AN][0] == 70_000
    with pytest.raises(Refused) as refused:
        keep_dues_relief(session, AN, "exempt", "2026-05", ground="social_pension")
    assert refused.value.field == "from_month"
    keep_dues_relief(session, BINH, "exempt", "2026-02", ground="social_pension")
    line = next(each for each in get_dues_sheet(session).lines if each.person_id == BINH)
    assert (line.figures.exempt, line.base, line.figures.this_month) == (True, None, 0)
    assert [each.kind for each in list_dues_reliefs(session, month="2026-03")]
    remove_dues_relief(session, list_dues_reliefs(session, AN)[0].relief.id)
    assert amounts(session, "2026-02")[AN][0] == 100_000


def test_a_reduction_of_before_february_2026_ends_where_the_regulation_knows_other_percentages(
    session: Session,
) -> None:
    papers = {"request": "05/01/2026", "decision": "Biên bản 05/01/2026", "decided_by": "Chi bộ"}
    for until in ("2026-03", ""):
        with pytest.raises(Refused) as refused:
            keep_dues_relief(session, AN, "reduced", "2026-01", "hardship", 40, until, papers)
        assert (refused.value.field, str(refused.value.because)[:2]) == ("until_month", "Đi")
    assert "342-QĐ/TW" in keep_dues_relief(session, AN, "reduced", "2026-01", "hardship", 40, "2026-01", papers)
    keep_dues_relief(session, AN, "reduced", "2026-02", "hardship", 50, "2026-12", papers)
    assert amounts(session, "2026-02")[AN][0] == 50_000


def test_fifty_years_in_the_party_exempt_by_themselves_from_the_month_that_begins_with_them(session: Session) -> None:
    old = member(session, "Vũ Văn Cụ", admitted="02/03/1976")
    make = {"base": "6tr", "group": "pension"}
    set_dues_terms(session, old, from_month="2026-02", **make)
    for month, state in ((3, "pays"), (4, "exempt")):
        at(session, 2026, month, 5)
        make_dues_sheet(session)
        assert {each.person_id: each.figures.state for each in get_dues_sheet(session).lines}[old] == state


def test_what_is_no_month_is_refused_at_its_own_blank(session: Session) -> None:
    for field, order in (
        ("for_month", lambda: correct_dues(session, AN, "01/2026", "sai")),
        ("from_month", lambda: set_dues_terms(session, AN, "insured", "10tr", "2026-13")),
        ("until_month", lambda: keep_dues_relief(session, AN, "exempt", "2026-02", "poor", until_month="x")),
        ("for_months", lambda: record_dues_payment(session, AN, for_months=["03/2026"])),
    ):
        with pytest.raises(Refused) as refused:
            order()
        assert refused.value.field == field


def test_three_unpaid_months_of_the_year_are_a_warning_and_nothing_else(session: Session) -> None:
    for month in (3, 4, 5):
        at(session, 2026, month, 20)
        make_dues_sheet(session)
        mark_dues_paid(session, member_ids=[BINH, CUC])
    debtor = list_dues_debtors(session)[0]
    assert (debtor.person_id, debtor.in_year, debtor.warns) == (AN, 3, True)
    assert "xem xét" in debtor.warning
    assert "đề nghị" in debtor.warning
    titles = [each.title for each in dues_due(session, session.today(), session.today())]
    assert len([each for each in titles if "Phạm Văn An" in each]) == 1
    later = {"decision": "Biên bản ngày 01/02/2026"}
    keep_dues_relief(session, AN, "deferred", "2026-02", "freed_from_meetings", None, "2026-04", later)
    debtor = list_dues_debtors(session)[0]
    assert (debtor.in_year, debtor.warns) == (0, False)


def test_what_is_handed_on_lowers_what_is_owed_and_is_no_spending(session: Session) -> None:
    closed(session)
    before = balances_on(session).total
    assert owed_to_committee(session).closed == 151_728
    at(session, 2026, 3, 5)
    with pytest.raises(Refused, match=r"151\.728"):
        remit_dues(session, "151.729")
    number = remit_dues(session, "151.728", receipt_no="NT-1", receiver="Đảng ủy phường Ví Dụ")
    assert owed_to_committee(session).total == 0
    assert balances_on(session).total == before == 151_729
    assert cancel_remittance(session, number, "nhầm ngày") == 0
    assert owed_to_committee(session).closed == 151_728
    number = remit_dues(session, "151.728")
    make_dues_sheet(session)
    closed(session, "2026-03", 31)
    at(session, 2026, 4, 3)
    assert cancel_remittance(session, number, "cấp trên trả lại") > 0
    assert [each.taken_back for each in list_remittances(session, 2026)] == [True, False]
    assert owed_to_committee(session).closed == 151_728 * 2
    assert check_dues(session) == []


def test_the_receipt_of_the_share_follows_its_month_alone(session: Session) -> None:
    closed(session)
    voucher = list_vouchers(session)[0].id
    with pytest.raises(Refused):
        reverse_voucher(session, voucher, "nhầm")
    with pytest.raises(Refused) as refused:
        draft_voucher(session, {"kind": "receipt", "link": "dues:2026-03"})
    assert refused.value.field == "link"


def test_the_share_is_not_received_into_a_closed_period_of_the_ledger(session: Session) -> None:
    mark_dues_paid(session)
    shared(session)
    at(session, 2026, 3, 3)
    close_period(session, "2026-02")
    with pytest.raises(Refused) as refused:
        close_dues_month(session, "2026-02")
    assert refused.value.field == "dated_on"
    assert get_dues_sheet(session, "2026-02").closed_on is None
    assert list_vouchers(session) == []
    close_dues_month(session, "2026-02", "02/03/2026", "bank")
    assert balances_on(session).funds["bank"] == 151_729


def test_a_month_without_any_payer_is_closed_with_nothing(session: Session) -> None:
    for each in (AN, BINH, CUC):
        keep_dues_relief(session, each, "exempt", "2026-02", ground="social_pension")
    with pytest.raises(Refused):
        mark_dues_paid(session)
    shared(session)
    at(session, 2026, 2, 28)
    done = close_dues_month(session, "2026-02")
    assert (done.figures.exempt, done.figures.collected, done.figures.kept, done.voucher_id) == (3, 0, 0, 0)
    assert dues_report_figures(session, "B01/ĐP", "2026-02")["lines"]["14"]["this"] == 0


def test_who_has_dues_stays_a_member_of_the_book(session: Session) -> None:
    admitted = get_member(session, AN).events[0]
    with pytest.raises(Refused, match="02/2026"):
        remove_event(session, admitted.id)


@pytest.mark.parametrize(
    ("month", "field"), [("2026-02", "month"), ("2026-04", "month"), ("2026-13", "month"), ("2026", "month")]
)
def test_sheets_follow_one_another(session: Session, month: str, field: str) -> None:
    at(session, 2026, 4, 1)
    with pytest.raises(Refused) as refused:
        make_dues_sheet(session, month)
    assert refused.value.field == field


def test_the_rounding_and_the_region_are_settings_that_open_sheets_follow(session: Session) -> None:
    keep_dues_settings(session, {"rounding": "thousand_down"})
    assert amounts(session, "2026-02")[CUC][0] == 123_000
    set_dues_terms(session, BINH, "uninsured", from_month="2026-02")
    assert get_dues_sheet(session).missing == 1  # the region is not said
    keep_dues_settings(session, {"region": "I", "rounding": "nearest", "remit_by": "10"})
    assert amounts(session, "2026-02")[BINH][0] == 15_930  # 0,3 % of 5.310.000
    for name, wrong in (("region", "V"), ("rounding", "x"), ("remit_by", "31"), ("fund", "advance"), ("other", "1")):
        with pytest.raises(Refused) as refused:
            keep_dues_settings(session, {name: wrong})
        assert refused.value.field == name
    assert get_dues_settings(session).remit_by == 10


def test_a_value_that_is_not_confirmed_is_confirmed_with_a_document(session: Session) -> None:
    keep_dues_settings(session, {"region": "I"})
    set_dues_terms(session, BINH, "uninsured", from_month="2026-02")
    line = next(each for each in get_dues_sheet(session).lines if each.person_id == BINH)
    assert not line.confirmed
    wages = "vùng I: 5310000; vùng II: 4730000; vùng III: 4140000; vùng IV: 3700000"
    enter_rule_value(session, "dues.rate_uninsured", "01/02/2026", "0,3%", "Quy định 01-QĐ/TW, bản của đảng ủy")
    enter_rule_value(session, "salary.regional", "01/01/2026", wages, "Nghị định 293/2025/NĐ-CP")
    refresh_dues_sheet(session)
    line = next(each for each in get_dues_sheet(session).lines if each.person_id == BINH)
    assert line.confirmed
    assert (line.rate, line.figures.this_month) == ("0,3%", 15_930)
    assert next(each for each in list_rules(session) if each.id == "dues.rate_uninsured").shown == "0,3%"


def test_a_group_that_the_regulation_of_the_month_lacks_is_refused(session: Session) -> None:
    with pytest.raises(Refused) as refused:
        set_dues_terms(session, AN, "other", "20.000", "2026-02")
    assert refused.value.field == "group"
    january = {each.group: each for each in list_dues_groups(session, "2026-01")}
    assert "student" not in january
    assert (january["sick_leave"].rate, january["sick_leave"].sure) == ("0,5%", "unconfirmed")
    assert "other" not in {each.group for each in list_dues_groups(session, "2026-02")}


def test_the_history_tells_of_dues_in_words(session: Session) -> None:
    record_dues_payment(session, AN, "", "05/02/2026", "portal", "DVC-1")
    told = [(each.item, each.after) for each in list_history(session, 20) if each.item.startswith("Đóng đảng phí")]
    assert ("Đóng đảng phí: Số tiền", "100.000 đ") in told
    assert ("Đóng đảng phí: Hình thức", "Cổng DVC Quốc gia") in told
    own = [(each.item, each.after) for each in history_of_member(session, AN)]
    assert ("Đóng đảng phí", "05/02/2026 · 02/2026 · 100.000 đ · Cổng DVC Quốc gia · DVC-1") in own
    assert all(item != "Đảng phí phải đóng" for item, _after in own)  # what follows from group and income is not told
    assert all(each.item != "Đóng đảng phí" for each in history_of_member(session, BINH))
    assert dues_in_words(session, AN) == "Đảng phí: đã đóng đến tháng 02/2026"
    assert dues_in_words(session, BINH).startswith("Đảng phí: còn nợ")


def test_what_was_kept_before_the_books_of_money_began_is_in_their_opening(session: Session) -> None:
    at(session, 2026, 3, 20)
    keep_opening(session, "01/03/2026", {"cash": "151.729"}, {"dues_share": "151.729"})
    mark_dues_paid(session, "2026-02", paid_on="26/02/2026")
    shared(session)
    assert close_dues_month(session, "2026-02").voucher_id == 0
    make_dues_sheet(session)
    at(session, 2026, 3, 31)
    mark_dues_paid(session, "2026-03")
    assert get_voucher(session, close_dues_month(session, "2026-03").voucher_id).voucher.amount == 151_729
    assert balances_on(session).total == 151_729 * 2
    assert check_dues(session) == []


def test_a_wage_above_the_highest_that_is_insured_is_doubted_and_not_refused(session: Session) -> None:
    keep_dues_bases(session, {str(AN): "46.800.001", str(BINH): "46.800.000"})
    doubts = {each.person_id: each.doubt for each in get_dues_sheet(session).lines}
    assert "46.800.000" in doubts[AN]
    assert doubts[BINH] == doubts[CUC] == ""


def test_a_meeting_is_told_how_the_dues_stand_and_what_was_spent(session: Session) -> None:
    at(session, 2026, 2, 25)
    meeting = plan_meeting(session, "ordinary", {"held_on": "28/02/2026", "place": "Phòng họp"})
    record_dues_payment(session, AN)
    assert proposal_for(session, meeting, "dues") == (
        "Đảng phí tháng 02/2026: 3 đảng viên; phải thu 303.457 đ, đã thu 100.000 đ.\n"
        "Chưa đóng đủ: 2 đảng viên: Lê Văn Bình (80.000 đ), Trần Thị Cúc (123.457 đ)."
    )
    assert proposal_for(session, meeting, "spending") == ""
    receipt(session, "25/02/2026", "1tr")
    payment(session, "25/02/2026", "300k")
    told = proposal_for(session, meeting, "spending")
    assert told.startswith("Thu từ sau kỳ họp trước: 1.000.000 đ (Kinh phí được cấp: 1.000.000 đ).")
    assert told.endswith("Chi từ sau kỳ họp trước: 300.000 đ (Chi khác: 300.000 đ).\nTồn quỹ: 700.000 đ.")


def test_undo_does_not_reach_into_a_closed_month(session: Session) -> None:
    keep_dues_bases(session, {str(AN): "11tr"})
    mark_dues_paid(session)
    shared(session)
    at(session, 2026, 2, 28)
    close_dues_month(session, "2026-02")
    for _time in range(4):  # the share, the payments, the income, the sheet itself
        try:
            undo_act(session)
        except Refused as refused:
            assert refused.reason
    sheet = get_dues_sheet(session, "2026-02")
    assert (sheet.figures.collected, sheet.share.percent) == (313_457, "50%")
    assert amounts(session, "2026-02")[AN] == (110_000, 0, 110_000, 0)
    assert check_dues(session) == []


def test_the_check_of_the_book_finds_what_was_changed_behind_its_back(session: Session) -> None:
    closed(session)
    for trigger in ("dues_payment_update_guarded", "dues_month_update_guarded"):
        session.book.connection.execute(f"DROP TRIGGER {trigger}")
    paid = list_dues_payments(session)[0].payment
    with session.act("x"):
        records.change(session.book, DuesPayment, paid.id, {"amount": paid.amount + 1})
    assert len(check_dues(session)) == 1
    with session.act("x"):
        records.change(session.book, DuesPayment, paid.id, {"amount": paid.amount})
        records.change(session.book, DuesMonth, 1, {"kept": 151_728, "to_send": 151_729})
    assert len(check_dues(session)) == 2  # what is owed does not follow, and the ledger has another receipt


def test_today_asks_for_the_share_only_where_a_month_waits_for_it(session: Session) -> None:
    day = date(2026, 2, 20)
    assert list(dues_due(session, day, day)) == []
    at(session, 2026, 3, 4)
    day = session.today()
    titles = [(each.title, each.place) for each in dues_due(session, day, day)]
    assert titles == [
        ("3 đảng viên còn nợ đảng phí, từ tháng 02/2026", "dues:2026-02"),
        ("Nhập tỷ lệ đảng phí chi bộ được trích giữ lại", "dues:2026-02"),
    ]
    shared(session)
    whole_month = list(dues_due(session, day, date(2026, 3, 31)))
    assert [(each.title, each.day, each.place) for each in whole_month if "nợ" not in each.title] == [
        ("Lập danh sách thu đảng phí tháng 03/2026", date(2026, 3, 31), "dues:2026-03"),
        ("Khóa đảng phí 1 tháng đã qua", day, "dues:2026-02"),
    ]
    assert "(02/2026)" in next(each.detail for each in whole_month if "nợ" in each.title)
    closed(session, "2026-02", 28)
    at(session, 2026, 3, 4)
    keep_dues_settings(session, {"remit_by": "10", "remit_document": "15-CV/ĐU"})
    assert list(dues_due(session, day, day)) == []  # nothing is owed, and the 10th is not within the days asked for
    found = list(dues_due(session, day, date(2026, 3, 31)))
    assert [(each.title, each.day, each.detail) for each in found[1:]] == [
        ("Nộp đảng phí lên cấp trên: 151.728 đ", date(2026, 3, 10), "Của các tháng đến hết tháng 02/2026 · 15-CV/ĐU"),
    ]
