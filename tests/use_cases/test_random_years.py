"""Random years in a real book: whatever order things happen in, every identity holds and closed reports stay."""

import io
from pathlib import Path

import pypdf
import pytest

from partycell_desktop.use_cases.printing import paper_bytes
from tests.use_cases.money_walk import Walk, look, walk_through


@pytest.mark.parametrize("number", [3, 1023, 2026])
def test_whatever_a_year_brings_the_books_agree_and_closed_reports_stay(tmp_path: Path, number: int) -> None:
    walk = walk_through(number, tmp_path)
    assert walk.done.total() > 80 and walk.frozen and any(walk.done[act] for act in ("take_back", "undo"))


def test_the_report_of_a_closed_quarter_is_printed_the_same_after_a_year_of_other_acts(tmp_path: Path) -> None:
    walk = Walk.begin(14, tmp_path)
    walk.go(4, 12, look)
    quarter = f"{walk.first_year}-Q{(walk.first_month + 2) // 3}"
    walk.close(quarter)

    def printed() -> list[str]:
        told = {"period": quarter, "date": "31/12/2030"}
        pages = [paper_bytes(walk.session, code, options=told) for code in ("bc01-tcd", "s01-tcd", "so-quy")]
        return [page.extract_text() for each in pages for page in pypdf.PdfReader(io.BytesIO(each)).pages]

    then = printed()
    assert printed() == then
    before = walk.done.total()
    walk.go(12, 8, look)
    assert walk.done.total() > before + 30 and printed() == then
    walk.session.book.close(copy=False)
