"""`partycell do`: any use case from a script, with the same checks and refusals as in the window."""

from pathlib import Path

import pytest

from tests.test_cli import Run


def test_every_use_case_is_listed_with_parameters_types_and_promise(run: Run) -> None:
    listed = {each["name"]: each for each in run("do", "--list", "--json").json}
    assert {"add_member", "record_event", "undo_act", "print_paper", "import_members"} <= listed.keys()
    first = listed["get_member"]["parameters"][0]
    assert (first["name"], first["type"], first["required"]) == ("member_id", "integer", True)
    assert listed["get_member"]["says"].startswith("Toàn bộ hồ sơ của một người")
    assert "Toàn bộ hồ sơ của một người" in run("do", "--list").out
    english = run("--language", "en", "do", "--list").out
    assert "get_member" in english and "The whole record of one person" in english


def test_a_script_changes_the_book_with_the_same_checks(run: Run, book: Path) -> None:
    left = '{"member_id": 17, "kind": "left", "items": {"on": "20/11/2026", "organisation": "Chi bộ Mẫu"}}'
    assert run("do", book, "record_event", left, "--desk", "Bùi Thị Ánh", "--role", "Chi ủy viên").code == 0
    assert run("do", book, "count_members").json["members"] == 23
    again = run("do", book, "record_event", left)
    assert again.code == 1 and again.json["refused"]["field"] == "on"
    assert "20/11/2026" in again.err
    newest = run("do", book, "list_history", '{"limit": 1}').json[0]
    assert (newest["who"], newest["role"]) == ("Bùi Thị Ánh", "Chi ủy viên")
    assert run("do", book, "undo_act").code == 0
    assert run("do", book, "count_members").json["members"] == 24


def test_arguments_may_be_read_from_the_input(run: Run, book: Path) -> None:
    assert run("do", book, "get_member", "-", typed='{"member_id": 17}').json["id"] == 17


@pytest.mark.parametrize("arguments", [
    ["do"],
    ["do", "BOOK"],
    ["do", "BOOK", "no_such_thing"],
    ["do", "BOOK", "get_member", "{"],
    ["do", "BOOK", "get_member", "[1]"],
    ["do", "BOOK", "get_member", '{"colour": "red"}'],
    ["do", "BOOK", "get_member"],
    ["fly"],
    [],
    ["members"],
    ["--language", "fr", "forms"],
    ["forms", "--language"],
])  # fmt: skip
def test_wrong_usage_is_exit_code_2(run: Run, book: Path, arguments: list[str]) -> None:
    said = run(*(str(book) if each == "BOOK" else each for each in arguments))
    assert said.code == 2 and said.err != "" and "Traceback" not in said.err
