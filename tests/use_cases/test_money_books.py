"""Books of the funds, requests, advances, accounts of a year on paper, and what changed since a report was printed."""

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdf
import pytest

from partycell_desktop.domain.refusal import Refused
from partycell_desktop.use_cases.books import make_book
from partycell_desktop.use_cases.estimates import approve_estimate, keep_estimate
from partycell_desktop.use_cases.ledger import close_period, count_cash, keep_opening, list_advances
from partycell_desktop.use_cases.money_books import get_fund_book, make_account
from partycell_desktop.use_cases.payment_requests import (
    correct_payment_request,
    draft_requested_voucher,
    list_payment_requests,
    list_settlement,
    remove_payment_request,
    request_payment,
    set_voucher_form_numbers,
    settle_advance,
)
from partycell_desktop.use_cases.printed_reports import compare_with_printed, report_money, words_of_changes
from partycell_desktop.use_cases.printing import note_printed, paper_bytes
from partycell_desktop.use_cases.session import Session
from partycell_desktop.use_cases.vouchers import (
    approve_voucher,
    cancel_voucher,
    correct_voucher,
    get_voucher,
    post_voucher,
    remove_voucher,
)
from tests.use_cases.conftest import CELL, CLOCK, DESK, NAMES, PASSWORD
from tests.use_cases.money import ALL, payment, receipt, state_cell

LONG = "Thuê xe đưa đón đại biểu dự hội nghị sơ kết công tác đảng, in ấn tài liệu và trang trí khánh tiết hội trường"


@pytest.fixture(scope="module")
def busy(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """A year with forty payments in March; only to be read."""
    made = make_book(
        tmp_path_factory.mktemp("busy") / "so.sochibo", PASSWORD, CELL, NAMES, {"name": "2025 - 2030"}, DESK, CLOCK
    )
    state_cell(made)
    keep_opening(made, "01/01/2026", {"cash": "8tr", "bank": "2tr"}, {"dues_share": "10tr"})
    keep_estimate(made, 2026, [{"heading": "spent:press", "proposed": "1tr"}])
    approve_estimate(made, 2026, {"approved_on": "20/01/2026", "decision": "12-QĐ/ĐU"})
    receipt(made, "05/01/2026", "12tr")
    receipt(made, "06/02/2026", "500k", "other", fund="bank")
    for number in range(40):
        payment(made, f"{number % 28 + 1:02}/03/2026", str(10_000 + number), "press", reason=f"{LONG} {number}")
    payment(made, "02/05/2026", "300k", "other", "dues_share", fund="bank")
    yield made
    made.book.close(copy=False)


@pytest.fixture
def money(session: Session) -> Session:
    state_cell(session)
    keep_opening(session, "01/01/2026", {"cash": "8.120.000"}, {"dues_share": "8.120.000"})
    return session


def pages_of(session: Session, code: str, **options: Any) -> list[str]:
    pdf = pypdf.PdfReader(io.BytesIO(paper_bytes(session, code, options=options)))
    return [" ".join(page.extract_text().split()) for page in pdf.pages]


# The books of the funds. Forty payments of 10.000 đ + 0..39: 400.000 + 39·40/2 = 400.780 đ.


def test_the_book_of_a_fund_adds_up_its_months_and_quarters(busy: Session) -> None:
    book = get_fund_book(busy, "cash", "2026")
    assert [(each.period.key, each.came, each.went, each.left) for each in book.sums] == [
        ("2026-01", 12_000_000, 0, 20_000_000),
        ("2026-03", 0, 400_780, 19_599_220),
        ("2026-Q1", 12_000_000, 400_780, 19_599_220),
    ]
    march = get_fund_book(busy, "cash", "2026-03")
    assert (march.page.opening, march.sums, march.year_came, march.year_went) == (20_000_000, (), 12_000_000, 400_780)
    lines = report_money(busy, "SỔ-QUỸ", "2026-03").lines
    assert lines["1"] == {"this": 20_000_000, "cumulative": 8_000_000}
    assert lines["4"] == {"this": 19_599_220, "cumulative": 19_599_220}


def test_a_page_of_a_book_ends_with_what_the_next_one_begins_with(busy: Session) -> None:
    pages = pages_of(busy, "so-quy", period="2026-03")
    assert len(pages) > 2
    carried = 0
    for place, page in enumerate(pages[:-1]):
        assert "Cộng trang" in page and "Cộng mang sang trang sau" in page
        of_page = amount_after(page, "Cộng trang")
        carried += of_page
        assert amount_after(page, "Cộng mang sang trang sau") == carried
        assert amount_after(pages[place + 1], "Trang trước mang sang") == carried
        assert all("Số hiệu chứng từ" in each for each in pages[place:])
    assert "Cộng trang" not in pages[-1] and amount_after(pages[-1], "Cộng phát sinh trong kỳ") == 400_780


def amount_after(page: str, words: str) -> int:
    return int(page.partition(words)[2].split()[0].replace(".", ""))


def test_s01_tcd_carries_its_columns_over_and_a_short_book_carries_nothing(busy: Session) -> None:
    pages = pages_of(busy, "s01-tcd", period="2026-03")
    assert len(pages) > 2 and all("Trang trước mang sang" in page for page in pages[1:])
    assert "mang sang" not in " ".join(pages_of(busy, "s01-tcd", period="2026-01"))


# The account of a year.


def test_the_account_of_a_year_agrees_with_itself_by_item_and_by_source(busy: Session) -> None:
    account = make_account(busy, "2026")
    rows = {each.title: each for each in account.rows}
    assert rows["Kinh phí năm trước chuyển sang"].this + rows["Tổng thu"].this - rows["Tổng chi"].this == 21_799_220
    assert rows["Kinh phí chuyển năm sau"].this == rows["Tiền mặt"].this + rows["Tiền gửi ngân hàng"].this == 21_799_220
    assert (rows["Chi mua báo, tạp chí"].approved, rows["Chi mua báo, tạp chí"].this) == (1_000_000, 400_780)
    by_source = {each.title: each.figures for each in account.by_source}
    before, came, went, left = (
        by_source[title]
        for title in ("Số dư năm trước chuyển sang", "Thu trong năm", "Chi trong năm", "Số dư chuyển năm sau")
    )
    assert (
        left == tuple(a + b - c for a, b, c in zip(before, came, went, strict=True)) == (9_700_000, 11_599_220, 500_000)
    )
    assert sum(left) == 21_799_220 and by_source["Chi mua báo, tạp chí"] == (0, 400_780, 0)
    text = " ".join(pages_of(busy, "qt-nam", period="2026"))
    for words in ("1.000.000", "400.780", "(599.220)", "40,1", "12-QĐ/ĐU ngày 20/01/2026", "21.799.220"):
        assert words in text, words


def test_what_is_made_public_is_the_period_and_what_came_together_since_the_year_began(busy: Session) -> None:
    text = " ".join(pages_of(busy, "ck-tc", period="2026-Q2"))
    for words in ("BẢNG CÔNG KHAI TÀI CHÍNH", "Quý II năm 2026", "300.000", "700.780", "22.099.220"):
        assert words in text, words
    with pytest.raises(Refused, match="QT-NĂM"):
        report_money(busy, "QT-NĂM", "2026-Q2")


# Requests, advances, counts.


def asked(session: Session, **more: Any) -> int:
    items = {"dated_on": "01/06/2026", "requester": "Trần Văn Bình", "reason": "Hội nghị sơ kết", "amount": "3tr"}
    return request_payment(session, {**items, **more})


def test_a_request_for_an_advance_becomes_a_voucher_and_is_accounted_for(money: Session) -> None:
    number = asked(money, kind="advance", due_on="30/06/2026")
    voucher = draft_requested_voucher(money, number)
    with pytest.raises(Refused, match="đã có phiếu chi"):
        remove_payment_request(money, number)
    correct_voucher(money, voucher, {"dated_on": "02/06/2026", **ALL})
    approve_voucher(money, voucher)
    post_voucher(money, voucher)
    (line,) = list_payment_requests(money, 2026)
    assert line.voucher is not None and (line.voucher.symbol, line.voucher.is_advance) == ("PC-001", True)
    spent = {
        "amount": "2.650.000",
        "reason": "Hội nghị",
        "spending": "other",
        "source": "dues_share",
        "dated_on": "20/06/2026",
    }
    with pytest.raises(Refused) as refused:
        settle_advance(money, voucher, spent, "400k")
    assert refused.value.field == "returned" and list_settlement(money, voucher) == []
    settle_advance(money, voucher, spent, "350k")
    assert [left for _voucher, left in list_advances(money)] == [0]
    text = " ".join(pages_of(money, "tt-tu", vouchers=str(voucher)))
    for words in ("Trần Văn Bình", "3.000.000", "2.650.000", "350.000", "PC-002 ngày 20/06/2026", "PT-001"):
        assert words in text, words
    text = " ".join(pages_of(money, "dn-tu", requests=str(number)))
    assert "ngày 30 tháng 6 năm 2026" in text and "PC-001 ngày 02/06/2026" in text and "Ba triệu đồng" in text


def test_a_request_stands_open_again_when_its_voucher_came_to_nothing(money: Session) -> None:
    number = asked(money)
    remove_voucher(money, draft_requested_voucher(money, number))
    voucher = draft_requested_voucher(money, number)
    correct_voucher(money, voucher, {"spending": "other", "source": "dues_share", **ALL})
    approve_voucher(money, voucher)
    cancel_voucher(money, voucher, "không thực hiện")
    assert list_payment_requests(money, 2026)[0].voucher is None
    correct_payment_request(money, number, {"amount": "2tr"})
    assert get_voucher(money, draft_requested_voucher(money, number)).voucher.amount == 2_000_000


@pytest.mark.parametrize(
    ("items", "field"),
    [
        ({"amount": "0"}, "amount"),
        ({"requester": ""}, "requester"),
        ({"requester": "A" * 300}, "requester"),
        ({"kind": "gift"}, "kind"),
        ({"due_on": "30/06/2026"}, "due_on"),
        ({"kind": "advance", "due_on": "30/05/2026"}, "due_on"),
    ],
)
def test_a_wrong_request_is_refused_at_its_item(money: Session, items: dict[str, Any], field: str) -> None:
    with pytest.raises(Refused) as refused:
        asked(money, **items)
    assert refused.value.field == field


def test_the_notes_of_a_count_make_what_was_found(money: Session) -> None:
    count = {"counted_on": "30/06/2026", "counted": "8.110.000", "counted_by": "Lê Thị Mẫu", "witness": "Vũ Văn Mẫu"}
    for notes in ("500k x 3", "500k và 3", "0 x 3"):
        with pytest.raises(Refused) as refused:
            count_cash(money, {**count, "notes": notes})
        assert refused.value.field == "notes"
    assert count_cash(money, {**count, "notes": "500k x 16; 100k x 1; 10.000 x 1 tờ"}) == -10_000
    text = " ".join(pages_of(money, "kk-quy"))
    for words in (
        "8.120.000",
        "8.110.000",
        "(10.000)",
        "8.000.000",
        "Lê Thị Mẫu",
        "Tám triệu một trăm mười nghìn đồng",
    ):
        assert words in text, words


def test_papers_of_requests_that_are_not_there_are_refused(money: Session) -> None:
    number = asked(money)
    for code, options in (("dn-tt", {}), ("dn-tt", {"requests": "99"}), ("dn-tu", {"requests": str(number)}),
                          ("tt-tu", {"vouchers": "1"}), ("kk-quy", {})):  # fmt: skip
        with pytest.raises(Refused):
            pages_of(money, code, **options)


def test_vouchers_bear_a_form_number_only_where_one_is_set(money: Session) -> None:
    number = payment(money, "05/11/2026", "1tr", "other", "dues_share")
    assert "Mẫu số" not in pages_of(money, "phieu-chi", vouchers=str(number))[0]
    set_voucher_form_numbers(money, "", "Mẫu số C41-BB")
    assert "Mẫu số C41-BB" in pages_of(money, "phieu-chi", vouchers=str(number))[0]


def test_two_vouchers_share_a_sheet_and_a_long_one_has_its_own(money: Session) -> None:
    short = [payment(money, "05/11/2026", "100k", "other", "dues_share") for _each in range(2)]
    long = payment(money, "05/11/2026", "100k", "other", "dues_share", reason=f"{LONG}. {LONG}. {LONG}")
    chosen = " ".join(map(str, (*short, long)))
    pages = pages_of(money, "phieu-chi", vouchers=chosen, two_on_a_page=True)
    assert [page.count("PHIẾU CHI") for page in pages] == [2, 1]


# The same facts give the same report for ever.


def test_a_report_says_what_changed_since_it_was_printed_and_by_which_entry(money: Session) -> None:
    payment(money, "05/02/2026", "400k", "other", "dues_share")
    assert compare_with_printed(money, "BC01-TCĐ", "2026-Q1") is None
    note_printed(money, "BC01-TCĐ", (), {"period": "2026-Q1"})
    same = compare_with_printed(money, "BC01-TCĐ", "2026-Q1")
    assert same is not None and same.differences == () and words_of_changes(same) == ""
    payment(money, "05/04/2026", "1tr", "other", "dues_share")
    same = compare_with_printed(money, "BC01-TCĐ", "2026-Q1")
    assert same is not None and same.differences == (), "what comes later changes no earlier quarter"
    late = payment(money, "15/03/2026", "111k", "press", "dues_share", reason="Bổ sung")
    changes = compare_with_printed(money, "BC01-TCĐ", "2026-Q1")
    assert changes is not None
    assert {(each.code, each.column, each.before, each.now) for each in changes.differences} == {
        ("06", "this", 400_000, 511_000),
        ("06", "cumulative", 400_000, 511_000),
        ("07", "this", 0, 111_000),
        ("07", "cumulative", 0, 111_000),
        ("13", "this", 7_720_000, 7_609_000),
        ("13", "cumulative", 7_720_000, 7_609_000),
    }
    assert [each.voucher_id for each in changes.made_by] == [late]
    assert "PC-003 (15/03/2026): Bổ sung" in words_of_changes(changes)
    note_printed(money, "BC01-TCĐ", (), {"period": "2026-Q1"})
    close_period(money, "2026-Q1")
    told = compare_with_printed(money, "BC01-TCĐ", "2026-Q1")
    assert told is not None and told.differences == ()


def test_an_estimate_that_was_printed_tells_the_decision_that_changed_it(money: Session, tmp_path: Path) -> None:
    keep_estimate(money, 2026, [{"heading": "spent:press", "proposed": "3tr"}])
    note_printed(money, "DT01-TCĐ", (), {"period": "2026"})
    approve_estimate(money, 2026, {"approved_on": "20/01/2026", "decision": "12-QĐ/ĐU"})
    changes = compare_with_printed(money, "DT01-TCĐ", "2026")
    assert changes is not None and changes.differences[0].now == 3_000_000
    assert [each.what for each in changes.made_by] == ["Đã ghi việc duyệt dự toán (22/11/2026)"]
