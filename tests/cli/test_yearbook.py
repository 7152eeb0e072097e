"""The yearly book from the command line."""

import io
from pathlib import Path

from pypdf import PdfReader

from tests.test_cli import Run


def test_yearbook_binds_the_minutes_of_a_year(run: Run, book: Path, tmp_path: Path) -> None:
    out = tmp_path / "so.pdf"
    told = run("yearbook", book, "--year", "2024", "--kind", "bien-ban", "-o", out, "--json").json
    pages = PdfReader(io.BytesIO(out.read_bytes())).pages
    assert told["papers"] >= 12 and told["left_out"] == [] and not told["cancelled"]
    assert told["pages"] == len(pages) - 1
    assert "SỔ BIÊN BẢN" in pages[0].extract_text()
    again, noted = run("do", book, "list_bound_books").json
    assert [(each["page_from"], each["page_to"], each["text_hash"]) for each in again["papers"]] == [
        (each["page_from"], each["page_to"], each["text_hash"]) for each in noted["papers"]
    ], "resources/demo/book.toml tells other pages than the program binds"
    assert again["book"]["page_to"] == noted["book"]["page_to"]


def test_yearbook_refuses_and_names_what_is_not_finished_unless_told_what_to_do(
    run: Run, book: Path, tmp_path: Path
) -> None:
    out = tmp_path / "so.pdf"
    refused = run("yearbook", book, "--year", "2026", "-o", out)
    assert refused.code == 1 and refused.err.startswith("--unfinished: Chưa hoàn thành: Biên bản")
    assert not out.exists()
    done = run("yearbook", book, "--year", "2026", "--unfinished", "leave_out", "-o", out)
    assert done.code == 0 and out.exists() and "Để ngoài sổ" in done.err


def test_yearbook_of_resolutions_and_of_a_term(run: Run, book: Path, tmp_path: Path) -> None:
    told = run("yearbook", book, "--year", "2026", "--kind", "nghi-quyet", "-o", tmp_path / "a.pdf", "--json").json
    assert told["papers"] >= 12
    wrong = run("yearbook", book, "--term", "1999 - 2000", "-o", tmp_path / "b.pdf")
    assert wrong.code == 2 and "1999 - 2000" in wrong.err
    neither = run("yearbook", book, "-o", tmp_path / "b.pdf")
    assert neither.code == 1 and neither.err.startswith("--year: ")
