"""Papers of dues, read back out of the PDF: both parts of S01/ĐP, B01/ĐP, the signed list, reminders, reliefs."""

import io
from collections.abc import Callable, Iterator
from typing import Any

import pypdf
import pytest

from partycell_desktop.domain.money import shown_number
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.use_cases.books import close_session
from partycell_desktop.use_cases.dues import get_dues_sheet
from partycell_desktop.use_cases.dues_payments import list_dues_debtors, mark_dues_paid
from partycell_desktop.use_cases.dues_reports import get_dues_year, make_dues_report
from partycell_desktop.use_cases.printed_reports import compare_with_printed, report_money
from partycell_desktop.use_cases.printing import note_printed, paper_bytes
from partycell_desktop.use_cases.session import Session


@pytest.fixture
def demo(open_demo: Callable[[], Session]) -> Iterator[Session]:
    made = open_demo()
    yield made
    close_session(made)


def pages_of(session: Session, code: str, **options: Any) -> list[str]:
    pdf = pypdf.PdfReader(io.BytesIO(paper_bytes(session, code, options=options)))
    return [" ".join(page.extract_text().split()) for page in pdf.pages]


def test_a_month_of_s01_dp_has_each_member_and_the_sums_of_the_sheet(demo: Session) -> None:
    sheet = get_dues_sheet(demo, "2026-09")
    text = " ".join(pages_of(demo, "S01/ĐP", period="2026-09"))
    assert "PHẦN I – THU ĐẢNG PHÍ" in text and "PHẦN II" not in text and "Tháng 09 năm 2026" in text
    for line in sheet.lines:
        assert line.name in text
        wanted = "X 09/2026" if line.figures.exempt else "09/2026"
        assert wanted in text.partition(line.name)[2][:20], line.name
    figures = sheet.figures
    total = " ".join(map(shown_number, (figures.charged, figures.carried + figures.corrected, figures.due,
                                        figures.collected, figures.unpaid)))  # fmt: skip
    assert f"Cộng {total}" in text


def test_a_quarter_of_s01_dp_is_its_months_and_then_what_they_make_together(demo: Session) -> None:
    pages = pages_of(demo, "S01/ĐP", period="2026-Q3")
    assert sum("PHẦN I – THU" in page for page in pages) == 3 and "PHẦN II – TỔNG HỢP" in pages[-1]
    row = next(each for each in get_dues_year(demo, 2026).rows if each.key == "2026-Q3").figures
    assert row.kept is not None and row.to_send is not None and row.kept + row.to_send == row.collected
    wanted = " ".join(map(shown_number, (row.unpaid, row.collected, row.kept, row.to_send, row.remitted)))
    assert f"Cộng quý III {row.members} {row.exempt} {wanted}" in pages[-1]
    assert "Cộng quý II " not in pages[-1] and "Cộng cả năm" not in pages[-1]


def test_b01_dp_stands_in_the_columns_of_an_enterprise_and_of_all(demo: Session) -> None:
    (page,) = pages_of(demo, "B01/ĐP", period="2026-Q3")
    assert "QUÝ III NĂM 2026" in page and "Công văn 141-CV/VPTW/nb, ngày 17-3-2011" in page
    assert "III Đảng phí trích giữ lại ở các cấp" in page
    for line in make_dues_report(demo, "2026-Q3").lines:
        if line.this is not None:
            assert f"{line.unit} {line.code} {shown_number(line.this)} {shown_number(line.this)}" in page, line.code
    lines = report_money(demo, "B01/ĐP", "2026-Q3").lines
    assert lines["12"]["this"] == lines["02"]["this"] - lines["04"]["this"]
    assert lines["13"]["this"] == lines["03"]["this"] - lines["08"]["this"]
    with pytest.raises(Refused):
        pages_of(demo, "B01/ĐP", period="2019")


def test_the_signed_list_the_reminders_and_the_reliefs_name_those_whom_they_are_about(demo: Session) -> None:
    signed = " ".join(pages_of(demo, "DS-ĐP", period="2026-09"))
    assert "Ký nhận" in signed and all(line.name in signed for line in get_dues_sheet(demo, "2026-09").lines)
    debtors = list_dues_debtors(demo, "2026-11")
    reminders = pages_of(demo, "TB-ĐP", period="2026-11")
    assert len(reminders) == len(debtors) > 1
    for debtor, page in zip(debtors, reminders, strict=True):
        assert debtor.name in page and shown_number(debtor.total) in page
    assert "Giảm" in " ".join(pages_of(demo, "DS-MG", period="2026"))
    for code, period in (("TB-ĐP", "2026-09"), ("DS-MG", "2025"), ("DS-ĐP", "2019-01"), ("S01/ĐP", "2019")):
        with pytest.raises(Refused):
            pages_of(demo, code, period=period)


def test_a_month_of_dues_that_was_printed_tells_what_was_entered_since(demo: Session) -> None:
    note_printed(demo, "S01/ĐP", (), {"period": "2026-11"})
    mark_dues_paid(demo, "2026-11")
    changes = compare_with_printed(demo, "S01/ĐP", "2026-11")
    assert changes is not None
    assert ("sum", "unpaid", 0) in {(each.code, each.column, each.now) for each in changes.differences}
    assert len(changes.made_by) == 1 and changes.made_by[0].what.endswith("(22/11/2026)")
