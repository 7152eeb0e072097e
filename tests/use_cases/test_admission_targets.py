"""The results of a year: counted from the records, and printed as a paper."""

from datetime import date
from pathlib import Path

import docx
import pytest
from pypdf import PdfReader

from partycell_desktop import paths, words
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.use_cases import admission_targets as use
from partycell_desktop.use_cases import candidates, printing, roster
from partycell_desktop.use_cases.session import Session

ADMITTED = {"full_name": "Phạm Văn Dũng", "sex": "Nam", "born_on": "1/1/1990", "work_unit": "Tổ cơ điện"}


def year_of(session: Session, year: int = 0) -> dict[str, list[tuple[str, int, int]]]:
    found = use.look_at_admissions(session, year)
    return {each.key: [(line.title, line.on_board, line.admitted) for line in each.lines] for each in found.sources}


def test_sources_tell_who_is_on_the_board_and_who_was_admitted_in_the_year(session: Session) -> None:
    person = roster.add_member(session, ADMITTED, [{"kind": "admitted", "on": "19/5/2025"}])
    candidates.add_candidate(session, {"full_name": "Đinh Công Mẫu", "sex": "Nam"}, {"union_member": "x"})
    found = year_of(session, 2025)
    assert found["work_unit"] == [("Tổ cơ điện", 0, 1), ("chưa rõ", 1, 0)]
    assert found["sex"] == [("Nam", 1, 1)]
    assert found["age"] == [("31–35", 0, 1), ("chưa rõ", 1, 0)]
    assert found["trade_union"] == [("chưa là đoàn viên", 0, 1), ("đoàn viên", 1, 0)]
    told = use.look_at_admissions(session, 2025)
    assert told.admitted == [(person, "Phạm Văn Dũng", date(2025, 5, 19))]
    assert year_of(session)["work_unit"] == [("chưa rõ", 1, 0)]


def text_of(path: Path) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(path).pages)


def test_the_results_are_printed_for_the_year_that_is_asked_for(session: Session, tmp_path: Path) -> None:
    roster.add_member(session, ADMITTED, [{"kind": "admitted", "on": "19/5/2025"}])
    use.set_target(session, 2025, 4, "Kế hoạch 08-KH/ĐU")
    out = tmp_path / "2025.pdf"
    told = printing.print_paper(session, "KQ-PTĐV", (), str(out), {"year": "2025"})
    assert (told["code"], told["gaps"]) == ("KQ-PTĐV", 0)
    text = text_of(out)
    assert "năm 2025" in text and "Phạm Văn Dũng" in text and "đạt 25% chỉ tiêu" in text
    printing.print_paper(session, "kq-ptdv", (), str(out))
    assert "năm 2026" in text_of(out) and "chưa đặt chỉ tiêu" in text_of(out)
    assert "Trong năm chưa kết nạp đảng viên nào." in text_of(out)
    (first, *_rest) = printing.list_printed(session)
    assert "Kết quả phát triển đảng viên" in first.what


def test_the_paper_is_vietnamese_whatever_language_is_spoken(session: Session, tmp_path: Path) -> None:
    candidates.add_candidate(session, {"full_name": "Đinh Công Mẫu"})
    words.speak("en", paths.locale())
    try:
        out = tmp_path / "results.docx"
        printing.print_paper(session, "kq-ptdv", (), str(out))
        told = {cell.text for table in docx.Document(str(out)).tables for row in table.rows for cell in row.cells}
    finally:
        words.speak("vi", paths.locale())
    assert {"Quần chúng ưu tú", "chưa rõ", "chưa là đoàn viên"} <= told


def test_a_year_that_is_none_is_refused(session: Session, tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        printing.print_paper(session, "kq-ptdv", (), str(tmp_path / "x.pdf"), {"year": "năm nay"})
    assert refused.value.field == "year"
