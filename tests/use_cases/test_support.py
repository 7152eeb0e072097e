"""A support of the enterprise from the plan to the bound dossier; the analysis of a year."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from partycell_desktop.domain.refusal import Refused
from partycell_desktop.domain.support import Needed, SupportState
from partycell_desktop.use_cases.documents import issue_document
from partycell_desktop.use_cases.estimates import approve_estimate, keep_estimate
from partycell_desktop.use_cases.ledger import list_money_warnings, make_report
from partycell_desktop.use_cases.money_analysis import analyse_year
from partycell_desktop.use_cases.money_binding import bind_support_dossier
from partycell_desktop.use_cases.session import Session
from partycell_desktop.use_cases.support import (
    approve_support,
    correct_support,
    draft_support_receipt,
    drop_support,
    link_support_voucher,
    note_support_paper,
    note_support_purchase,
    plan_support,
    propose_support,
    remove_support,
    set_enterprise_tax_code,
    write_support_request,
)
from partycell_desktop.use_cases.support_sheets import get_support, list_support_warnings
from partycell_desktop.use_cases.vouchers import (
    add_voucher_paper,
    approve_voucher,
    get_voucher,
    note_founding_decision,
    post_voucher,
    reverse_voucher,
)
from partycell_desktop.use_cases.written_papers import get_written
from tests.use_cases.money import ALL, at, payment, private_cell, receipt

LINES = [
    {"heading": "received:dues_share", "proposed": "10tr"},
    {"heading": "spent:press", "proposed": "2tr"},
    {"heading": "spent:allowance", "proposed": "9tr"},
    {"heading": "spent:other", "proposed": "5tr"},
]


@pytest.fixture
def cell(session: Session) -> Iterator[Session]:
    at(session, 2026, 4, 10)
    private_cell(session)
    keep_estimate(session, 2026, LINES)
    yield session


def planned(session: Session, **more: Any) -> int:
    return plan_support(session, 2026, "báo, phụ cấp năm 2026", **more)


def approved(session: Session, amount: str = "6tr") -> int:
    support = planned(session)
    approve_support(
        session, support, {"approved_on": "25/3/2026", "approval_number": "18/QĐ", "approved_amount": amount}
    )
    return support


def received(session: Session, support: int, **items: Any) -> int:
    voucher = draft_support_receipt(session, support, {"dated_on": "28/3/2026", **items})
    approve_voucher(session, voucher, **ALL)
    post_voucher(session, voucher)
    return voucher


def lacking(session: Session, support: int) -> set[Needed]:
    return {each.rule.needed for each in get_support(session, support).missing}


def test_the_support_wanted_is_what_the_estimate_lacks_and_its_lines_make_that_sum(cell: Session) -> None:
    found = propose_support(cell, 2026)
    assert found["wanted"] == 6_000_000 == sum(each["amount"] for each in found["lines"])
    assert {each["spending"]: each["amount"] for each in found["lines"]} == {"allowance": 1_000_000, "other": 5_000_000}
    approve_estimate(
        cell,
        2026,
        {"approved_on": "10/1/2026", "decision": "1-QĐ"},
        [{"heading": "received:dues_share", "approved": "20tr"}],
    )
    assert propose_support(cell, 2026) == {"year": 2026, "wanted": 0, "lines": []}
    with pytest.raises(Refused, match="Chưa có số cần hỗ trợ"):
        planned(cell)


def test_the_wanted_support_is_the_line_of_the_official_estimate(cell: Session) -> None:
    lines = {each.code: each.this for each in make_report(cell, "DT01-TCĐ", "2026").rows}
    assert propose_support(cell, 2026)["wanted"] == lines["11"] == lines["04"] - lines["01"]


def test_the_request_is_a_document_that_gets_its_number_from_the_register(cell: Session) -> None:
    support = planned(cell)
    assert get_support(cell, support).file.state is SupportState.PLANNED
    document = write_support_request(cell, support)
    said = get_written(cell, document).words
    assert "6.000.000 đ" in said.body and "Sáu triệu đồng" in said.body and "| Chi khác | 5.000.000 |" in said.body
    assert "Điều 3 khoản 2 điểm b Thông tư 20/2026/TT-BTC" in said.body
    with pytest.raises(Refused, match="đã có văn bản đề nghị"):
        write_support_request(cell, support)
    symbol = issue_document(cell, document, "10/4/2026")
    file = get_support(cell, support).file
    assert file.state is SupportState.REQUESTED and file.request == f"{symbol} ngày 10/04/2026"
    with pytest.raises(Refused, match="đã gửi"):
        correct_support(cell, support, "khác", [{"spending": "press", "amount": "1tr"}])


def test_money_comes_through_vouchers_and_what_is_taken_back_does_not_count(cell: Session) -> None:
    support = approved(cell)
    voucher = received(cell, support, amount="4tr", fund="bank")
    assert get_support(cell, support).file.state is SupportState.PARTLY
    assert get_support(cell, support).file.left == 2_000_000
    other = receipt(cell, "30/3/2026", "2tr", enterprise_support=True)
    link_support_voucher(cell, support, other)
    assert get_support(cell, support).file.state is SupportState.RECEIVED
    with pytest.raises(Refused, match="đã thuộc một khoản hỗ trợ"):
        link_support_voucher(cell, support, other)
    reverse_voucher(cell, voucher, "ghi nhầm")
    assert get_support(cell, support).file.came == 2_000_000
    with pytest.raises(Refused, match="đã nhận"):
        drop_support(cell, support, "không duyệt")


def test_from_the_threshold_on_the_receipt_goes_to_the_bank(cell: Session) -> None:
    support = approved(cell)
    assert get_voucher(cell, draft_support_receipt(cell, support)).voucher.fund == "bank"
    assert get_voucher(cell, draft_support_receipt(cell, approved(cell, "4.999.999"))).voucher.fund == "cash"


def test_cash_of_one_day_that_reaches_the_threshold_together_is_no_proof(cell: Session) -> None:
    support = approved(cell)
    received(cell, support, amount="2tr", fund="cash")
    assert Needed.NONCASH not in lacking(cell, support)
    received(cell, support, amount="3tr", fund="cash")
    assert Needed.NONCASH in lacking(cell, support)


def test_before_the_decree_twenty_million_and_the_older_dossier_hold(cell: Session) -> None:
    support = planned(cell)
    approve_support(cell, support, {"approved_on": "1/12/2025", "approval_number": "9", "approved_amount": "6tr"})
    receipt_id = draft_support_receipt(cell, support, {"dated_on": "14/12/2025", "fund": "cash"})
    approve_voucher(cell, receipt_id, **ALL)
    post_voucher(cell, receipt_id)
    sheet = get_support(cell, support)
    assert sheet.threshold == 20_000_000
    assert [each.rule.needed for each in sheet.dossier] == [Needed.VOUCHERS, Needed.NONCASH]
    assert sheet.dossier[0].rule.cite.document.startswith("Nghị định 98/2014")


def test_the_dossier_says_what_is_missing_until_all_is_there(cell: Session, tmp_path: Path) -> None:
    support = approved(cell)
    voucher = received(cell, support)
    assert lacking(cell, support) == {Needed.FOUNDING, Needed.REQUEST, Needed.VOUCHERS}
    kinds = {each.kind for each in list_support_warnings(cell, 2026)}
    assert kinds == {"support_founding", "support_request", "support_vouchers"} and all(
        each.cite and each.place == f"support:{support}" for each in list_support_warnings(cell, 2026)
    )
    note_founding_decision(cell, "15-QĐ/ĐU ngày 03/5/2019")
    add_voucher_paper(cell, voucher, {"kind": "Hóa đơn", "number": "1"})
    note_support_paper(cell, support, "request", {"number": "05-CV/CB", "kept_at": "tủ hồ sơ"})
    assert lacking(cell, support) == set() and list_support_warnings(cell, 2026) == []
    assert not {"support_without_request", "founding_missing"} & {
        each.kind for each in get_voucher(cell, voucher).warnings
    }


def test_what_the_enterprise_buys_needs_an_invoice_in_its_name(cell: Session) -> None:
    set_enterprise_tax_code(cell, "0100000000")
    support = approved(cell)
    bought = {"bought_on": "2/4/2026", "seller": "Bưu điện", "what": "Báo", "amount": "438.000", "invoice_number": "12"}
    note_support_purchase(cell, support, bought)
    assert Needed.INVOICE_NAME not in {each.rule.needed for each in get_support(cell, support).dossier if each.lacks}
    note_support_purchase(cell, support, {**bought, "invoice_name": "Chi bộ", "invoice_tax_code": "1"})
    line = next(each for each in get_support(cell, support).dossier if each.rule.needed is Needed.INVOICE_NAME)
    assert line.advised and "không mang tên" in line.lacks
    assert get_support(cell, support).file.came == 0 and get_support(cell, support).file.bought == 876_000


@pytest.mark.parametrize("code", ["12345", "01000000001", "abc"])
def test_a_tax_code_of_another_length_is_refused(cell: Session, code: str) -> None:
    with pytest.raises(Refused, match="10 chữ số"):
        set_enterprise_tax_code(cell, code)


def test_a_plan_without_consequences_is_taken_out_and_another_one_given_up(cell: Session) -> None:
    support = planned(cell)
    remove_support(cell, support)
    support = planned(cell, lines=[{"spending": "press", "amount": "1,2tr", "basis": "4 quý"}])
    with pytest.raises(Refused, match="hai lần"):
        planned(cell, lines=[{"spending": "press", "amount": "1tr"}, {"spending": "press", "amount": "2tr"}])
    write_support_request(cell, support)
    with pytest.raises(Refused, match="Đã có giấy tờ"):
        remove_support(cell, support)
    drop_support(cell, support, "doanh nghiệp chưa bố trí được")
    assert get_support(cell, support).file.state is SupportState.DROPPED
    with pytest.raises(Refused, match="đã dừng"):
        approve_support(cell, support, {"approved_on": "1/4/2026", "approved_amount": "1tr"})


def test_the_dossier_is_bound_with_its_checklist_request_and_scans(
    cell: Session, tmp_path: Path, picture: Path
) -> None:
    support = approved(cell)
    document = write_support_request(cell, support)
    issue_document(cell, document, "20/3/2026")
    received(cell, support)
    note_support_paper(cell, support, "founding", {"number": "15-QĐ/ĐU"}, str(picture))
    out = tmp_path / "hồ sơ.pdf"
    told = bind_support_dossier(cell, support, str(out))
    assert told["papers"] == 5 and not told["skipped"] and document
    reader = PdfReader(out)
    text = "\n".join(page.extract_text() for page in reader.pages)
    for words in ("HỒ SƠ KHOẢN CHI HỖ TRỢ", "MỤC LỤC", "Thông tư 20/2026/TT-BTC", "Phiếu thu PT-001", "Trang 1/"):
        assert words in text, words
    plan = next(page.extract_text() for page in reader.pages if "KẾ HOẠCH" in page.extract_text())
    assert "ngày 20 tháng 3 năm 2026" in plan  # as the request with which it went out, not as the day of binding
    stopped = bind_support_dossier(cell, support, str(tmp_path / "b.pdf"), lambda *_told: False)
    assert stopped["cancelled"] and not (tmp_path / "b.pdf").exists()


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    from PIL import Image

    path = tmp_path / "quyết định.png"
    Image.new("RGB", (60, 80), "white").save(path)
    return path


def test_the_analysis_agrees_with_itself_and_with_the_report_of_the_year(cell: Session) -> None:
    receipt(cell, "2/1/2025", "3tr")
    payment(cell, "5/2/2025", "1tr", "press")
    receipt(cell, "2/1/2026", "4tr")
    wrong = payment(cell, "5/2/2026", "1tr", "press")
    reverse_voucher(cell, wrong, "nhầm", "6/3/2026")
    payment(cell, "7/3/2026", "700k", "press")
    found = analyse_year(cell, 2026)
    assert sum(each.received for each in found.months) == found.received == 4_000_000
    assert sum(each.spent for each in found.months) == found.spent == 700_000
    assert [each.spent for each in found.months[:3]] == [0, 1_000_000, -300_000]
    assert (found.opening, found.left, found.spent_last) == (2_000_000, 5_300_000, 1_000_000)
    report = {each.code: each.cumulative for each in make_report(cell, "BC01-TCĐ", "2026-Q4").rows}
    assert report["06"] == found.spent and report["13"] == found.left
    assert list_money_warnings(cell, 2026) is not None
