"""Meetings from the command line: the demo's year, one meeting, its papers."""

import json
import shutil
from pathlib import Path

import pypdf
import pytest

from partycell_desktop.cli import __main__ as cli


@pytest.fixture(scope="module")
def book(demo_book: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return shutil.copyfile(demo_book, tmp_path_factory.mktemp("meetings") / "demo.sochibo")


@pytest.fixture(autouse=True)
def without_password(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PARTYCELL_PASSWORD", "")


def told(capsys: pytest.CaptureFixture[str], *arguments: object) -> object:
    capsys.readouterr()
    assert cli.main([str(each) for each in arguments]) == 0
    return json.loads(capsys.readouterr().out)


def test_the_demo_has_three_years_of_meetings_newest_first(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    everything = told(capsys, "meetings", book, "--json")
    assert isinstance(everything, list)
    days = [each["held_on"] for each in everything]
    assert days == sorted(days, reverse=True)
    assert {day[:4] for day in days} == {"2024", "2025", "2026"}
    # A whole year has twelve ordinary meetings and four thematic ones.
    of_2025 = told(capsys, "meetings", book, "--year", 2025, "--json")
    assert isinstance(of_2025, list)
    kinds = [each["kind"] for each in of_2025]
    assert (kinds.count("ordinary"), kinds.count("thematic")) == (12, 4)
    assert everything[0]["state"] == "held" and everything[1]["state"] == "finished"
    number = next(each["id"] for each in of_2025 if each["kind"] == "congress")
    held = told(capsys, "meeting", book, number, "--json")
    assert isinstance(held, dict)
    assert held["congress"]["ordinal"] == "IV" and len(held["congress"]["rounds"]) == 4


def test_one_meeting_says_who_was_there_and_what_was_decided(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    of_2026 = told(capsys, "meetings", book, "--year", 2026, "--json")
    assert isinstance(of_2026, list)
    ordinary = next(each for each in of_2026 if each["kind"] == "ordinary")
    meeting = told(capsys, "meeting", book, ordinary["id"], "--json")
    assert isinstance(meeting, dict)
    assert meeting["chair"]["name"] == "Nguyễn Đức Khang" and meeting["secretary"]["name"] == "Bùi Thị Ánh"
    counted = [each for each in meeting["roll"] if each["counts"]]
    (vote,) = meeting["votes"]
    assert vote["entitled"] == len(counted) == len(vote["voters"])
    assert vote["passed"] is (vote["in_favour"] * 2 > vote["entitled"])
    assert not any(each["counts"] for each in meeting["roll"] if each["rank"] == "probationary")
    assert len(meeting["sealed_hash"]) == 64 and meeting["congress"] is None
    assert not [each for each in meeting["warnings"] if each["key"] == "changed"]


def test_the_minutes_are_printed_by_their_code(book: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    newest = told(capsys, "meetings", book, "--year", 2026, "--json")
    assert isinstance(newest, list)
    out = tmp_path / "bien-ban.pdf"
    assert cli.main(["print", str(book), "BB-SH", "--meeting", str(newest[0]["id"]), "-o", str(out)]) == 0
    words = " ".join(page.extract_text() for page in pypdf.PdfReader(out).pages)
    assert "BIÊN BẢN" in words and "sinh hoạt chuyên đề quý IV năm 2026" in " ".join(words.split())


def test_a_paper_of_a_meeting_asks_of_which(book: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert cli.main(["print", str(book), "BB-SH", "-o", str(tmp_path / "x.pdf")]) == 1
    assert "cuộc họp" in capsys.readouterr().err
    assert cli.main(["meeting", str(book), "999999"]) == 1
