"""The register of documents from the command line."""

from pathlib import Path

from tests.test_cli import Run


def test_documents_lists_the_register_with_its_numbers(run: Run, book: Path) -> None:
    found = run("documents", book, "--json").json
    newest = next(each for each in found if each["symbol"] == "29-NQ/CB")
    assert {name: newest[name] for name in ("type", "number", "date", "state")} == {
        "type": "NQ",
        "number": 29,
        "date": "2026-11-13",
        "state": "issued",
    }
    draft = next(each for each in found if each["state"] == "draft")
    assert (draft["number"], draft["symbol"], draft["date"], draft["draft"]) == (None, "", None, "Dự thảo lần 2")
    assert {each["date"][:4] for each in run("documents", book, "--year", "2025", "--json").json} == {"2025"}
    told = run("documents", book)
    assert "13-NQ/CB" in told.out and "Đã hủy" in told.out and "02-CV/CB: Không có văn bản nào" in told.err
