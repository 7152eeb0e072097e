"""The register of documents from the command line."""

import json
from pathlib import Path

import docx
from pypdf import PdfReader

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


def test_a_document_of_the_register_is_printed_by_its_type_and_id(run: Run, book: Path, tmp_path: Path) -> None:
    known = run("documents", book, "--json").json
    resolution = next(each for each in known if each["symbol"] == "28-NQ/CB")
    assert resolution["printable"] is True and resolution["meeting_id"]
    out = tmp_path / "nq.pdf"
    assert run("print", book, "NQ", "--document", resolution["id"], "-o", out).code == 0
    said = " ".join(PdfReader(out).pages[0].extract_text().split())
    assert "Số 28-NQ/CB" in said and "NGHỊ QUYẾT" in said and "Dự thảo lần" not in said
    assert run("print", book, "nq", "--document", resolution["id"], "-o", tmp_path / "nq.docx").code == 0
    letter = next(each for each in known if each["symbol"] == "05-CV/CB")
    assert run("print", book, "CV", "--document", letter["id"], "-o", out).code == 0
    assert "05-CV/CB" in PdfReader(out).pages[0].extract_text()


def test_a_document_that_cannot_be_printed_is_refused_in_a_sentence(run: Run, book: Path, tmp_path: Path) -> None:
    known = run("documents", book, "--json").json
    entered = next(each for each in known if each["symbol"] == "02-BC/CB")
    assert entered["printable"] is False
    told = run("print", book, "BC", "--document", entered["id"], "-o", tmp_path / "bc.pdf")
    assert told.code == 1 and "02-BC/CB không có trong chương trình" in told.err
    told = run("print", book, "CV", "--document", entered["id"], "-o", tmp_path / "bc.pdf")
    assert told.code == 1 and "là BC, không phải CV" in told.err
    assert run("print", book, "CV", "--document", 999_999, "-o", tmp_path / "bc.pdf").code == 1
    assert list(tmp_path.glob("bc.*")) == []


def test_what_the_cell_writes_is_begun_issued_and_printed_by_a_script(run: Run, book: Path, tmp_path: Path) -> None:
    items = {"title": "xin ý kiến", "addressees": "Đảng ủy phường Ví Dụ", "body": "Kính đề nghị cho ý kiến."}
    number = run("do", book, "begin_paper", json.dumps({"type": "CV", "items": items})).json
    assert run("do", book, "issue_document", json.dumps({"document_id": number})).json == "06-CV/CB"
    out = tmp_path / "cv.docx"
    assert run("print", book, "CV", "--document", number, "-o", out).code == 0
    assert "Kính gửi: Đảng ủy phường Ví Dụ" in [each.text for each in docx.Document(str(out)).paragraphs]
