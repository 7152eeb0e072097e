"""Tasks from the command line: those of the demo, of one member, under way."""

from pathlib import Path

import pytest

from partycell_desktop.cli import __main__ as cli
from tests.cli.test_meetings import book as book
from tests.cli.test_meetings import told
from tests.cli.test_meetings import without_password as without_password


def test_the_tasks_of_the_demo_tell_who_until_when_and_each_report(
    book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    everything = told(capsys, "tasks", book, "--json")
    assert isinstance(everything, list)
    assert {each["year"] for each in everything} == {None, 2024, 2025, 2026}
    late = [each for each in everything if each["overdue"]]
    assert [(each["content"], each["decided_until"], each["until"]) for each in late] == [
        ("Hướng dẫn đảng viên viết bản kiểm điểm cá nhân", "2026-10-30", "2026-11-20")
    ]
    assert [each["until"] for each in late[0]["reports"]] == ["2026-11-20"]
    yearly = [each for each in everything if each["year"] == 2026]
    assert {each["resolution"] for each in yearly} == {"09-NQ/CB"} and all(each["meeting_id"] for each in yearly)


def test_those_of_a_member_that_are_under_way(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    everything = told(capsys, "tasks", book, "--open", "--json")
    assert isinstance(everything, list)
    assert {each["state"] for each in everything} == {"open"}
    member = everything[0]["member"]
    own = told(capsys, "tasks", book, "--open", "--member", member["id"], "--json")
    assert isinstance(own, list) and own
    assert own == [each for each in everything if each["member"] == member]


def test_they_are_lines_for_a_person(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert cli.main(["tasks", str(book), "--open"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert any("quá hạn" in line and "20/11/2026" in line for line in lines)


def test_a_member_whom_the_book_has_not_is_refused(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["tasks", str(book), "--member", "9999"]) == 1
    assert "9999" in capsys.readouterr().err
