"""Vouchers and reports on paper, read back out of the PDF; regimes of expenditure that the cell enters itself."""

from pathlib import Path
from typing import Any

import pypdf
import pytest

from partycell_desktop import paths
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.use_cases import roster
from partycell_desktop.use_cases.estimates import approve_estimate, keep_estimate, keep_year_figures
from partycell_desktop.use_cases.history import check_book, list_history, undo_act
from partycell_desktop.use_cases.ledger import close_period, keep_opening, make_report
from partycell_desktop.use_cases.ledger_export import export_ledger
from partycell_desktop.use_cases.printing import print_paper
from partycell_desktop.use_cases.session import Session
from partycell_desktop.use_cases.spending_regimes import (
    enter_successor,
    get_spending_regime,
    keep_own_regime,
    list_spending_regimes,
    propose_successor,
    remove_own_regime,
)
from partycell_desktop.use_cases.vouchers import add_voucher_paper, draft_voucher, reverse_voucher
from tests.use_cases.money import at, payment, private_cell, receipt, state_cell

REGIME = (paths.resources() / "spending_regimes" / "qd99.2012-05-30.toml").read_text("utf-8")


@pytest.fixture(autouse=True)
def money(session: Session) -> None:
    state_cell(session)
    keep_opening(session, "01/01/2026", {"cash": "8.120.000"}, {"dues_share": "8.120.000"})


def printed(session: Session, folder: Path, code: str, options: dict[str, Any]) -> tuple[str, int]:
    out = folder / "giay.pdf"
    print_paper(session, code, (), str(out), options)
    pages = pypdf.PdfReader(out).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split()), len(pages)


def test_a_payment_voucher_says_its_amount_in_words_and_what_is_behind_it(session: Session, tmp_path: Path) -> None:
    number = payment(session, "05/11/2026", "1.205.000", "press", "dues_share", decision="NQ 05-NQ/CB")
    add_voucher_paper(session, number, {"kind": "Hóa đơn", "number": "0001234", "dated_on": "04/11/2026"})
    text, pages = printed(session, tmp_path, "PHIẾU-CHI", {"vouchers": str(number)})
    assert pages == 1
    for words in ("PHIẾU CHI", "PC-001", "Ngày 05 tháng 11 năm 2026", "1.205.000 đ", "Chi mua báo, tạp chí",
                  "Một triệu hai trăm linh năm nghìn đồng", "Thu đảng phí được trích lại", "NQ 05-NQ/CB",
                  "01 chứng từ gốc: Hóa đơn số 0001234 ngày 04/11/2026", "Nguyễn Đức Khang"):  # fmt: skip
        assert words in text, words
    text, pages = printed(session, tmp_path, "phieu-chi", {"vouchers": str(number), "two_on_a_page": True})
    assert (pages, text.count("PHIẾU CHI")) == (1, 2)


def test_several_vouchers_follow_each_other(session: Session, tmp_path: Path) -> None:
    numbers = [receipt(session, "05/11/2026", f"{each}00k") for each in range(1, 6)]
    wanted = " ".join(map(str, numbers))
    assert printed(session, tmp_path, "phieu-thu", {"vouchers": wanted})[1] == 5
    assert printed(session, tmp_path, "phieu-thu", {"vouchers": wanted, "two_on_a_page": True})[1] == 3


@pytest.mark.parametrize("vouchers", ["", "abc", "99999", "9" * 60, "1 " * 501])
def test_vouchers_that_are_not_there_are_not_printed(session: Session, tmp_path: Path, vouchers: str) -> None:
    receipt(session, "05/11/2026", "1tr")
    with pytest.raises(Refused):
        printed(session, tmp_path, "phieu-chi", {"vouchers": vouchers})


def test_the_ledger_on_paper_shows_a_reversal_in_brackets(session: Session, tmp_path: Path) -> None:
    wrong = payment(session, "05/11/2026", "400k", "other", "dues_share")
    reverse_voucher(session, wrong, "ghi nhầm")
    draft_voucher(session, {"kind": "payment", "amount": "777.777", "dated_on": "06/11/2026"})
    text, _pages = printed(session, tmp_path, "S01-TCĐ", {"period": "2026-Q4"})
    for words in ("Quý IV năm 2026", "Số dư đầu kỳ", "8.120.000", "400.000", "(400.000)", "Cộng phát sinh trong kỳ",
                  "Cộng lũy kế", "Hủy PC-001/2026: ghi nhầm", "NGƯỜI GHI SỔ", "PHỤ TRÁCH", "T/M CẤP ỦY"):  # fmt: skip
        assert words in text, words
    assert "777.777" not in text, "a draft is in no book"


def test_the_head_of_a_report_asks_the_wage_fund_of_the_state_sector_alone(session: Session, tmp_path: Path) -> None:
    keep_year_figures(session, 2026, {"committee_members": "3", "employees": "320", "wage_fund": "45,6 tỷ"})
    text, pages = printed(session, tmp_path, "BC01-TCĐ", {"period": "2026-Q1"})
    assert "45.600.000.000" in text and "Số cấp ủy viên: 3" in text and "Biểu số BC01-TCĐ" in text and pages <= 2
    private_cell(session)
    text, _pages = printed(session, tmp_path, "BC01-TCĐ", {"period": "2026-Q1"})
    assert "45.600.000.000" not in text and "Tổng quỹ tiền lương" in text


def test_the_committee_is_counted_from_the_posts_where_nobody_typed_its_number(
    session: Session, tmp_path: Path
) -> None:
    admitted = [{"kind": "admitted", "on": "15/05/2015"}, {"kind": "recognised", "on": "15/05/2016"}]
    for name, since in (("Trần Thị Ví Dụ", "01/04/2025"), ("Lê Văn Mẫu", "01/04/2026")):
        post = {"side": "Đảng", "title": "Chi ủy viên", "from_on": since}
        roster.add_member(session, {"full_name": name, "born_on": "20/10/1988"}, admitted, {"post": [post]})
    for quarter, said in (("2026-Q1", "Số cấp ủy viên: 1"), ("2026-Q2", "Số cấp ủy viên: 2")):
        assert said in printed(session, tmp_path, "BC01-TCĐ", {"period": quarter})[0]


def test_the_estimate_on_paper_has_both_columns(session: Session, tmp_path: Path) -> None:
    keep_estimate(session, 2026, [{"heading": "spent:press", "proposed": "3tr"}])
    approve_estimate(
        session,
        2026,
        {"approved_on": "20/01/2026", "decision": "12-QĐ/ĐU"},
        [{"heading": "spent:press", "approved": "2,5tr"}],
    )
    text, pages = printed(session, tmp_path, "DT01-TCĐ", {"period": "2026"})
    assert "3.000.000" in text and "2.500.000" in text and "Được duyệt" in text and pages == 1
    undo_act(session)
    assert "2.500.000" not in printed(session, tmp_path, "DT01-TCĐ", {"period": "2026"})[0]


def test_a_paper_from_before_the_regulation_is_refused(session: Session, tmp_path: Path) -> None:
    with pytest.raises(Refused):
        printed(session, tmp_path, "BC01-TCĐ", {"period": "2011"})
    with pytest.raises(Refused):
        printed(session, tmp_path, "BC01-TCĐ", {"period": "quý ba"})


def test_the_book_as_a_spreadsheet_and_nothing_where_nothing_is_posted(session: Session, tmp_path: Path) -> None:
    with pytest.raises(Refused):
        export_ledger(session, tmp_path / "so.csv", "2026")
    receipt(session, "05/11/2026", "1tr")
    assert export_ledger(session, tmp_path / "so.csv", "2026")["vouchers"] == 1
    assert "1000000" in (tmp_path / "so.csv").read_text("utf-8-sig")


# A regulation that comes after.


def test_a_successor_is_entered_without_code_and_holds_from_its_year(session: Session) -> None:
    text = REGIME.replace("from = 2012-05-30", "from = 2027-01-01").replace('key = "qd99"', 'key = "qd-moi"')
    text = text.replace('short = "Quyết định 99-QĐ/TW"', 'short = "Quy định 300-QĐ/TW"')
    text = text.replace('"Chi khác"', '"Chi hoạt động khác"')
    entered = keep_own_regime(session, text)
    assert get_spending_regime(session).regime.short == "Quyết định 99-QĐ/TW"
    at(session, 2027, 2, 1)
    assert get_spending_regime(session).regime.short == "Quy định 300-QĐ/TW"
    receipt(session, "10/01/2027", "5tr")
    payment(session, "11/01/2027", "1tr", "Chi hoạt động khác")
    rows = {each.code: each for each in make_report(session, "BC01-TCĐ", "2027-Q1").rows}
    assert (rows["12"].title, rows["12"].this, rows["02"].this) == ("Chi hoạt động khác", 1_000_000, 8_120_000)
    assert {each.code: each.title for each in make_report(session, "BC01-TCĐ", "2026").rows}["12"] == "Chi khác"
    assert [each.in_force for each in list_spending_regimes(session)] == [False, True]
    close_period(session, "2027-01")
    for act in (lambda: remove_own_regime(session, entered), lambda: keep_own_regime(session, text)):
        with pytest.raises(Refused):
            act()


def test_figures_under_a_heading_that_a_regulation_lacks_are_not_left_out(session: Session) -> None:
    payment(session, "05/11/2026", "1tr", "other", "dues_share")
    text = REGIME.replace("from = 2012-05-30", "from = 2026-01-01").replace(
        'key = "other"\ntitle = "Chi khác"', 'key = "rest"\ntitle = "Chi khác"'
    )
    entered = keep_own_regime(session, text.replace("spent:other", "spent:rest"))
    with pytest.raises(Refused, match="other"):
        make_report(session, "BC01-TCĐ", "2026")
    remove_own_regime(session, entered)
    assert make_report(session, "BC01-TCĐ", "2026").rows[-1].this == 7_120_000


@pytest.mark.parametrize(
    "text", ["", "không phải TOML", REGIME, REGIME.replace("from = 2012-05-30", "from = 2027-02-01"), "x" * 70_000]
)
def test_what_is_no_regulation_is_refused(session: Session, text: str) -> None:
    with pytest.raises(Refused):
        keep_own_regime(session, text)
    with pytest.raises(Refused):
        remove_own_regime(session, "qd99")


def test_the_check_of_the_book_proves_the_money_and_the_history_tells_of_it_in_words(session: Session) -> None:
    number = payment(session, "05/11/2026", "1tr", "other", "dues_share")
    assert check_book(session) == []
    told = {(each.item, each.after) for each in list_history(session)}
    assert ("Phiếu: Số tiền", "1.000.000 đ") in told and ("Phiếu: Nội dung chi", "Chi khác") in told
    assert not any("_" in item for item, _after in told)
    with session.act("x"):
        session.book.connection.execute("DROP TRIGGER ledger_entry_delete_guarded")
        session.book.connection.execute("DELETE FROM ledger_entry WHERE voucher_id = ?", [number])
    assert len(check_book(session)) == 2


def test_a_successor_is_entered_by_its_headings_and_prints_its_own_columns(session: Session, tmp_path: Path) -> None:
    payment(session, "05/11/2026", "120.000", "press", "dues_share")
    told = propose_successor(session)
    assert (told.from_on.isoformat(), len(told.items), told.codes) == (
        "2027-01-01", 6, ("S01-TCĐ", "DT01-TCĐ", "BC01-TCĐ"),
    )  # fmt: skip
    items = [*told.items[:5], "Chi chuyển đổi số", "Chi khác"]
    codes = {"BC01-TCĐ": "BC02-TCĐ", "S01-TCĐ": "S02-TCĐ"}
    entered = enter_successor(
        session, "Quy định số 300-QĐ/TW", "02/11/2026", "01/01/2027", [*told.sources], items, codes
    )
    assert entered == "own.2027-01-01" and get_spending_regime(session).regime.id == "qd99"
    at(session, 2027, 3, 31)
    assert [each.title for each in get_spending_regime(session).items][5] == "Chi chuyển đổi số"
    receipt(session, "05/01/2027", "3tr")
    payment(session, "06/01/2027", "1tr", "chi_chuyen_doi_so")
    rows = {each.title: each.this for each in make_report(session, "BC02-TCĐ", "2027-Q1").rows}
    assert rows["Chi chuyển đổi số"] == 1_000_000 and rows["Kinh phí còn chuyển kỳ sau (01-06)"] == 10_000_000
    old, _pages = printed(session, tmp_path, "s01-tcd", {"period": "2026"})
    new, pages = printed(session, tmp_path, "s01-tcd", {"period": "2027-Q1"})
    assert pages == 1 and "S01-TCĐ" in old and "PC cấp ủy Chi khác Tổng chi" in old and "chuyển đổi" not in old
    for words in ("S02-TCĐ", "Chi chuyển đổi số Chi khác Tổng chi", "11 12 13", "1.000.000 1.000.000 10.000.000"):
        assert words in new.replace("- ", ""), words
    report, _pages = printed(session, tmp_path, "BC02-TCĐ", {"period": "2027-Q1"})
    assert "BC02-TCĐ" in report and "Chi chuyển đổi số 12 1.000.000" in report
    with pytest.raises(Refused) as refused:
        enter_successor(session, "X", "02/2026", "01/01/2028", ["A"], ["B"])
    assert refused.value.field == "dated"
