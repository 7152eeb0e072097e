"""Money from the command line: the vouchers, the ledger and the reports of the demo's year."""

import json
import shutil
from pathlib import Path
from typing import Any

import pypdf
import pytest

from partycell_desktop.cli import __main__ as cli


@pytest.fixture(scope="module")
def book(demo_book: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return shutil.copyfile(demo_book, tmp_path_factory.mktemp("money") / "demo.sochibo")


@pytest.fixture(autouse=True)
def without_password(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PARTYCELL_PASSWORD", "")


def told(capsys: pytest.CaptureFixture[str], *arguments: object) -> Any:
    capsys.readouterr()
    assert cli.main([str(each) for each in arguments]) == 0
    return json.loads(capsys.readouterr().out)


def test_the_vouchers_of_a_year(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    vouchers = told(capsys, "vouchers", book, "--year", "2026", "--json")
    numbered = [each["number"] for each in vouchers if each["kind"] == "payment" and each["number"]]
    assert sorted(numbered) == list(range(1, len(numbered) + 1))
    assert {each["state"] for each in vouchers} == {"draft", "approved", "posted"}
    assert all(isinstance(each["amount"], int) and each["amount"] > 0 for each in vouchers)
    wrong = next(each for each in vouchers if each["was_reversed"])
    assert next(each for each in vouchers if each["reverses_id"] == wrong["id"])["reason"].startswith("Hủy PC-")
    assert told(capsys, "vouchers", book, "--year", "2023", "--json") == []
    assert cli.main(["vouchers", str(book), "--year", "2026"]) == 0
    assert "Thăm hỏi đ/c Bình ốm" in capsys.readouterr().out


def test_the_ledger_of_a_year_and_the_book_of_a_fund(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ledger = told(capsys, "ledger", book, "--year", "2026", "--json")
    assert (ledger["opening"], ledger["received"], ledger["paid"], ledger["balance"]) == (
        8_809_900, 23_472_100, 17_130_000, 15_152_000,
    )  # fmt: skip
    last = ledger["lines"][-1]
    assert (last["day"], last["paid"], last["balance"]) == ("2026-11-12", 400_000, 15_152_000)
    cash = told(capsys, "ledger", book, "--year", "2026", "--fund", "cash", "--json")
    bank = told(capsys, "ledger", book, "--year", "2026", "--fund", "bank", "--json")
    assert cash["balance"] + bank["balance"] == ledger["balance"]
    quarter = told(capsys, "ledger", book, "--year", "2026", "--quarter", "1", "--json")
    assert quarter["closed"] and quarter["period"] == "2026-Q1"
    assert cli.main(["ledger", str(book), "--year", "2026", "--month", "11"]) == 0
    assert "15.152.000" in capsys.readouterr().out


def test_the_quarters_of_a_year_follow_each_other(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = 8_809_900
    for quarter in range(1, 5):
        report = told(capsys, "report", book, "BC01-TCĐ", "--year", "2026", "--quarter", quarter, "--json")
        lines = {code: each["this"] for code, each in report["lines"].items()}
        assert (report["code"], report["period"], list(lines)) == (
            "BC01-TCĐ", f"2026-Q{quarter}", [f"{code:02}" for code in range(1, 14)],
        )  # fmt: skip
        assert lines["02"] == before and lines["13"] == lines["01"] - lines["06"]
        before = lines["13"]
    assert before == 15_152_000 == report["lines"]["13"]["cumulative"]
    s01 = told(capsys, "report", book, "s01-tcd", "--year", "2026", "--json")["lines"]
    assert (s01["4"]["cumulative"], s01["11"]["this"], s01["12"]["this"]) == (23_472_100, 17_130_000, 15_152_000)
    dt01 = told(capsys, "report", book, "DT01-TCĐ", "--year", "2026", "--json")["lines"]
    assert dt01["04"] == {"this": 17_500_000, "cumulative": 17_500_000} and dt01["11"]["this"] == 7_500_000


@pytest.mark.parametrize(
    ("code", "says"),
    [
        ("BC01-TCĐ", "Kinh phí còn chuyển kỳ sau"),
        ("DT01-TCĐ", "Kinh phí được cấp chênh lệch"),
        ("S01-TCĐ", "Cộng lũy kế"),
    ],
)
def test_a_report_is_printed(
    book: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], code: str, says: str
) -> None:
    out = tmp_path / "bao-cao.pdf"
    assert cli.main(["report", str(book), code, "--year", "2026", "-o", str(out)]) == 0
    text = " ".join(" ".join(page.extract_text() for page in pypdf.PdfReader(out).pages).split())
    assert says in text and code in text and "ĐẢNG CỘNG SẢN VIỆT NAM" in text
    if code != "DT01-TCĐ":
        assert "15.152.000" in text and "17.130.000" in text


def test_every_book_and_account_has_its_figures_by_line(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def lines(code: str, *when: object) -> Any:
        return told(capsys, "report", book, code, "--year", "2026", *when, "--json")["lines"]

    cash, bank, account = (lines(code) for code in ("SỔ-QUỸ", "SỔ-TGNH", "QT-NĂM"))
    assert cash["4"]["this"] + bank["4"]["this"] == account["13"]["this"] == 15_152_000
    assert (account["06"]["approved"], account["06"]["this"]) == (17_500_000, 17_130_000)
    assert lines("CK-TC", "--quarter", 3)["06"]["cumulative"] == lines("BC01-TCĐ", "--quarter", 3)["06"]["cumulative"]
    assert lines("B01/ĐP", "--month", 9)["02"]["this"] == lines("S01/ĐP", "--month", 9)["sum"]["paid"] > 0
    assert cli.main(["report", str(book), "QT-NĂM", "--year", "2026"]) == 0
    assert "được duyệt" in capsys.readouterr().out


def test_what_cannot_be_reported_is_refused(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["report", str(book), "B09", "--year", "2026"]) == 1
    known = "S01-TCĐ, DT01-TCĐ, BC01-TCĐ, SỔ-QUỸ, SỔ-TGNH, QT-NĂM, CK-TC, S01/ĐP, B01/ĐP."
    assert capsys.readouterr().err == f"CODE: Không có báo cáo thu, chi “B09”; có: {known}\n"
    assert cli.main(["report", str(book), "DT01-TCĐ", "--year", "2026", "--quarter", "1"]) == 1
    assert cli.main(["report", str(book), "BC01-TCĐ", "--year", "2011"]) == 1
    assert cli.main(["report", str(book), "BC01-TCĐ", "--year", "2026", "--quarter", "1", "--month", "1"]) == 2
    assert cli.main(["ledger", str(book), "--fund", "két"]) == 2
    assert cli.main(["report", str(book), "BC01-TCĐ", "--year", "26"]) == 2
