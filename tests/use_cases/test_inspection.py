"""The file for financial inspection: what is in it and in which order; what a report says that was printed before."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pypdf
import pytest
from PIL import Image

from partycell_desktop import paths, words
from partycell_desktop.domain.refusal import Refused, Trouble
from partycell_desktop.use_cases.books import close_session
from partycell_desktop.use_cases.documents import issue_document
from partycell_desktop.use_cases.inspection import bind_inspection_file
from partycell_desktop.use_cases.ledger import count_cash
from partycell_desktop.use_cases.payment_requests import draft_requested_voucher, request_payment, settle_advance
from partycell_desktop.use_cases.printed_reports import compare_with_printed
from partycell_desktop.use_cases.printing import note_printed, print_paper
from partycell_desktop.use_cases.session import Session
from partycell_desktop.use_cases.voucher_scans import attach_voucher_scan
from partycell_desktop.use_cases.vouchers import approve_voucher, draft_voucher, post_voucher
from partycell_desktop.use_cases.written_papers import begin_paper
from tests.use_cases.money import ALL, at, payment, private_cell, receipt


@pytest.fixture
def demo(open_demo: Callable[[], Session]) -> Iterator[Session]:
    made = open_demo()
    yield made
    close_session(made)


@pytest.fixture
def cell(session: Session) -> Session:
    at(session, 2026, 4, 10)
    private_cell(session)
    return session


def texts(path: Path) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in pypdf.PdfReader(path).pages]


def outline(path: Path) -> list[str]:
    """The bookmarks, those below another one with a dash."""

    def flat(found: list[Any], before: str = "") -> Iterator[str]:
        for each in found:
            if isinstance(each, list):
                yield from flat(each, "- ")
            else:
                yield f"{before}{each.title}"

    return list(flat(pypdf.PdfReader(path).outline))


def test_everything_of_a_quarter_is_bound_in_order_under_an_index_that_is_right(demo: Session, tmp_path: Path) -> None:
    out = tmp_path / "kt.pdf"
    told = bind_inspection_file(demo, "2026-Q3", str(out))
    assert told["vouchers"] == 14 and told["skipped"] == []
    marks = outline(out)
    assert [each for each in marks if each[:1] in "IV"] == [
        "I. Dự toán, sổ sách", "II. Báo cáo, quyết toán, công khai", "III. Đảng phí", "IV. Doanh nghiệp hỗ trợ",
        "V. Chứng từ thu, chi",
    ]  # fmt: skip
    wanted = (
        "- Dự toán thu, chi tài chính năm 2026 (DT01-TCĐ)", "- Sổ quỹ tiền mặt quý III năm 2026",
        "- Sổ tiền gửi ngân hàng quý III năm 2026", "- Biên bản kiểm kê quỹ tiền mặt ngày 30/09/2026",
        "- Báo cáo thu, chi tài chính quý III năm 2026 (BC01-TCĐ)", "- Bảng công khai tài chính quý III năm 2026",
        "- Sổ thu, nộp đảng phí quý III năm 2026 (S01/ĐP)", "- Báo cáo thu, nộp đảng phí quý III năm 2026 (B01/ĐP)",
        "- Phiếu thu PT-011 ngày 02/07/2026 (đảng phí)", "- Phiếu chi PC-038 ngày 15/09/2026",
    )  # fmt: skip
    places = [marks.index(each) for each in wanted]
    assert places == sorted(places)
    pages = texts(out)
    index = " ".join(page for page in pages[:4] if "Tên tài liệu" in page)
    for title, words_there in (("Bảng công khai tài chính quý III", "BẢNG CÔNG KHAI"), ("PC-038 ngày", "PC-038")):
        number = int(index.partition(title)[2].partition("2026 ")[2].split()[0].partition("-")[0])
        assert words_there in pages[number - 1] and f"Trang {number}/{len(pages)}" in pages[number - 1]


def test_what_was_bound_is_remembered_and_a_late_entry_is_told_on_the_paper(demo: Session, tmp_path: Path) -> None:
    bind_inspection_file(demo, "2026-10", str(tmp_path / "kt.pdf"))
    for code in ("S01-TCĐ", "SỔ-QUỸ", "SỔ-TGNH", "CK-TC", "S01/ĐP", "B01/ĐP"):
        same = compare_with_printed(demo, code, "2026-10")
        assert same is not None and same.differences == (), code
    out = tmp_path / "sổ.pdf"
    print_paper(demo, "s01-tcd", (), str(out), {"period": "2026-10"})
    assert "Ghi chú: Số liệu khác" not in " ".join(texts(out)), "the same facts give the same report"
    payment(demo, "20/10/2026", "120k", "press", "dues_share", reason="Báo gửi hóa đơn muộn")
    words.speak("en", paths.locale())  # papers are Vietnamese whatever the screen speaks
    for _time in range(2):  # also when it was printed in between with the new figures
        print_paper(demo, "s01-tcd", (), str(out), {"period": "2026-10"})
        text = " ".join(texts(out))
        assert "Ghi chú: Số liệu khác bản in ngày 22/11/2026" in text and "5 Báo, tạp chí, kỳ này: 0 → 120.000" in text
        assert "Do ghi sau ngày in: PC-045 (20/10/2026): Báo gửi hóa đơn muộn" in text
        assert text.index("Ghi chú: Số liệu") < text.index("NGƯỜI GHI SỔ"), "who signs the book signs the note"


def test_a_report_printed_while_its_period_ran_was_never_meant_to_stay(cell: Session, tmp_path: Path) -> None:
    receipt(cell, "2/4/2026", "3tr")
    note_printed(cell, "so-quy", (), {"period": "2026-Q2"})
    receipt(cell, "3/4/2026", "1tr")
    print_paper(cell, "so-quy", (), str(tmp_path / "sổ.pdf"), {"period": "2026-Q2"})
    assert "Số liệu khác" not in " ".join(texts(tmp_path / "sổ.pdf"))


def test_a_voucher_stands_between_its_request_and_its_scans_and_rests_on_a_decision(
    cell: Session, tmp_path: Path
) -> None:
    scan = tmp_path / "hóa đơn.png"
    Image.new("RGB", (80, 60), "white").save(scan)
    decision = begin_paper(cell, "QĐ", {"title": "chi quý I", "body": "Chi theo dự toán."})
    symbol = issue_document(cell, decision, "2/3/2026")
    receipt(cell, "2/1/2026", "9tr", fund="cash")
    asked = {"dated_on": "5/3/2026", "requester": "Trần Thị Mẫu", "reason": "Hội nghị", "amount": "1tr"}
    advance = request_payment(cell, {**asked, "kind": "advance", "due_on": "30/3/2026"})
    request_payment(cell, {**asked, "requester": "Lê Văn Chờ"})
    at(cell, 2026, 3, 6)
    voucher = draft_requested_voucher(cell, advance)
    approve_voucher(cell, voucher, **{**ALL, "decision": f"Quyết định số {symbol}"})
    post_voucher(cell, voucher)
    at(cell, 2026, 4, 10)
    settle_advance(
        cell,
        voucher,
        {"amount": "1tr", "reason": "Nước uống", "spending": "other", "source": "granted", "dated_on": "9/3/2026"},
    )
    bought = payment(cell, "8/3/2026", "500k", "press", fund="cash")
    attach_voucher_scan(cell, bought, {"kind": "Hóa đơn", "number": "12"}, str(scan))
    count_cash(cell, {"counted_on": "10/4/2026", "counted": "7,5tr", "counted_by": "Lê Thị Mẫu"})
    draft_voucher(cell, {"kind": "payment", "dated_on": "20/3/2026", "amount": "50k"})
    out = tmp_path / "kt.pdf"
    told = bind_inspection_file(cell, "2026-Q1", str(out))
    assert told["vouchers"] == 4 and told["skipped"] == ["1 phiếu trong kỳ chưa ghi sổ nên không có trong hồ sơ"]
    marks = outline(out)
    assert marks[2:4] == ["I. Căn cứ", f"- QĐ {symbol} ngày 02/03/2026"]
    at_request = next(at for at, each in enumerate(marks) if each.startswith("- Giấy đề nghị tạm ứng"))
    assert marks[at_request + 1].startswith("- Phiếu chi PC-001")
    assert marks[at_request + 2] == "- Giấy thanh toán tạm ứng PC-001"
    assert "Hóa đơn 12 (bản chụp)" in marks[marks.index("- Phiếu chi PC-003 ngày 08/03/2026") + 1]
    assert "Lê Văn Chờ" in marks[-1] and marks[-2].endswith("Đề nghị chưa chi")
    assert not any("kiểm kê" in each or "Đảng phí" in each or "ngân hàng" in each for each in marks)
    assert any("ngày 10/04/2026" in each for each in bound_marks(cell, "2026-04", tmp_path))


def bound_marks(session: Session, period: str, folder: Path) -> list[str]:
    bind_inspection_file(session, period, str(folder / "x.pdf"))
    return outline(folder / "x.pdf")


def test_nothing_is_bound_where_nothing_happened_or_the_person_stops(cell: Session, tmp_path: Path) -> None:
    out = tmp_path / "kt.pdf"
    with pytest.raises(Refused, match=r"Tháng 2/2026.*Chọn kỳ khác"):
        bind_inspection_file(cell, "2026-02", str(out))
    number = receipt(cell, "2/2/2026", "3tr")
    with pytest.raises(Refused, match=r"\.pdf"):
        bind_inspection_file(cell, "2026-02", str(tmp_path / "kt.docx"))
    asked: list[tuple[int, int]] = []

    def stop_late(done: int, total: int, what: str) -> bool:
        asked.append((done, total))
        return len(asked) < 8

    assert bind_inspection_file(cell, "2026-02", str(out), stop_late)["cancelled"] and not out.exists()
    assert len({total for _done, total in asked}) == 1 and asked == sorted(asked)
    assert compare_with_printed(cell, "SỔ-QUỸ", "2026-02") is None, "what was not written was not printed"
    scan = tmp_path / "x.png"
    Image.new("RGB", (8, 8), "white").save(scan)
    attach_voucher_scan(cell, number, {"kind": "Hóa đơn", "number": "7"}, str(scan))
    content = cell.book.rows("SELECT content FROM voucher_paper")[0]["content"]
    cell.book.connection.execute("UPDATE content SET bytes = ? WHERE hash = ?", [b"no picture", content])
    with pytest.raises(Trouble, match="Hóa đơn 7"):
        bind_inspection_file(cell, "2026-02", str(out))
    told = bind_inspection_file(cell, "2026-02", str(out), None, True)
    assert "Hóa đơn 7" in told["skipped"][0] and out.exists()
