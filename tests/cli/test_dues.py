"""Dues from the command line: the sheet of a month and the reports, on the demo's three years."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from partycell_desktop.cli import __main__ as cli


@pytest.fixture(scope="module")
def book(demo_book: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return shutil.copyfile(demo_book, tmp_path_factory.mktemp("dues") / "demo.sochibo")


@pytest.fixture(autouse=True)
def without_password(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PARTYCELL_PASSWORD", "")


def told(capsys: pytest.CaptureFixture[str], *arguments: object) -> Any:
    capsys.readouterr()
    assert cli.main([str(each) for each in arguments]) == 0
    return json.loads(capsys.readouterr().out)


def test_the_sheet_of_a_month(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    january, now = (told(capsys, "dues", book, "--month", month, "--json") for month in ("2026-01", "2026-11"))
    assert (january["regulation"], january["share"]["kept"], january["closed"]) == ("Quy định 342-QĐ/TW", "30%", True)
    assert (now["regulation"], now["share"], now["closed"]) == (
        "Quy định 01-QĐ/TW", {"kept": "50%", "source": "Công văn số 15-CV/ĐU (10/02/2026)", "sure": "own"}, False,
    )  # fmt: skip
    hung = next(each for each in now["lines"] if each["name"] == "Trần Quốc Hùng")
    assert (hung["base"], hung["rate"], hung["this_month"], hung["arrears"], hung["due"], hung["paid"]) == (
        10_400_000, "1%", 104_000, 104_000, 208_000, 0,
    )  # fmt: skip
    assert hung["owed"] == [{"month": "2026-10", "amount": 104_000}, {"month": "2026-11", "amount": 104_000}]
    figures = now["figures"]
    assert figures["due"] == sum(each["due"] for each in now["lines"])
    assert figures["kept"] + figures["to_send"] == figures["collected"] == sum(each["paid"] for each in now["lines"])
    assert figures["due"] - figures["collected"] == figures["unpaid"] - figures["in_advance"]
    assert cli.main(["dues", str(book), "--month", "2026-11"]) == 0
    assert "Trần Quốc Hùng" in capsys.readouterr().out


def test_three_years_of_dues_in_which_each_quarter_goes_on_from_the_last(
    book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    owed = 0
    for year in (2024, 2025, 2026):
        report = told(capsys, "report", book, "S01/ĐP", "--year", year, "--json")
        assert (report["code"], report["period"]) == ("S01/ĐP", str(year))
        months = [row for key, row in report["lines"].items() if len(key) == 7 and key[5] != "Q"]
        for row in months:
            assert row["kept"] + row["to_send"] == row["collected"]
            owed += row["to_send"] - row["remitted"]
            assert row["owed"] == owed
        assert sum(row["collected"] for row in months) == report["lines"][str(year)]["collected"]
        assert sum(report["lines"][f"{year}-Q{number}"]["kept"] for number in range(1, 5)) == sum(
            row["kept"] for row in months
        )
    b01 = told(capsys, "report", book, "b01-dp", "--year", "2026", "--quarter", "3", "--json")
    assert (b01["code"], b01["period"], b01["closed"], len(b01["lines"])) == ("B01/ĐP", "2026-Q3", True, 14)
    ledger = told(capsys, "ledger", book, "--year", "2025", "--json")
    kept = [each for each in ledger["lines"] if each["source"] == "dues_share" and each["received"]]
    assert [each["received"] for each in kept[1:4]] == [614_850, 614_850, 569_850]  # two paid March with April


def test_what_is_no_month_is_refused(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for wrong in ("2026", "2026-13", "tháng 3"):
        assert cli.main(["dues", str(book), "--month", wrong]) == 1
        assert capsys.readouterr().err == f"“{wrong}” không phải là tháng; hãy ghi 2026-03.\n"
