"""The text of an edition as a person writes it: every wrong line is named, and another head leaves the rest alone."""

import tomllib
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partycell_desktop import paths
from partycell_desktop.forms.edition_text import (
    LONGEST_TEXT,
    Problem,
    read_text,
    with_head,
    with_help,
    without_help,
)

GOOD = """# Bản mẫu của tỉnh
code = "A"
title = "Mẫu A"
issued_by = "Hướng dẫn 1"
from = 2026-01-01   # từ đầu năm
sure = "quoted"

[[block]]
kind = "paragraph"
text = "Xin chào"

[[block]]
kind = "space"
mm = 5
"""
SHIPPED = sorted((paths.resources() / "forms").glob("*.toml"))


def problems(toml: str) -> list[Problem]:
    return read_text(toml)[1]


def test_a_good_text_has_no_problem() -> None:
    data, wrong = read_text(GOOD)
    assert (data["from"], wrong) == (date(2026, 1, 1), [])
    assert problems(GOOD.replace("\n", "\r\n")) == []


@pytest.mark.parametrize(
    ("before", "after", "line", "said"),
    [
        ('title = "Mẫu A"', 'title = "Mẫu A', 3, "dấu ngoặc kép"),
        ('title = "Mẫu A"', 'title "Mẫu A"', 3, "“=”"),
        ('title = "Mẫu A"', "title = Mẫu A", 3, "giá trị"),
        ('title = "Mẫu A"', 'code = "B"', 3, "hai lần"),
        ("2026-01-01", "2026-1-1", 5, "2026-01-31"),
        ("2026-01-01", "2026-02-31", 5, "2026-01-31"),
        ("2026-01-01", '"2026-01-01"', 5, "“from”"),
        ('sure = "quoted"', 'sure = "chắc"', 6, "verbatim"),
        ('sure = "quoted"', 'sure = "quoted"\ncolour = "đỏ"', 7, "colour"),
        ('kind = "paragraph"', 'kind = "paragraf"', 9, "paragraf"),
        ('text = "Xin chào"', 'text = "Xin chào {ten"', 10, "khối 1 (paragraph)"),
        ('text = "Xin chào"', 'text = "Xin chào"\ncolor = 1', 11, "color"),
        ('text = "Xin chào"', "# không có chữ", 9, "“text”"),
        ("mm = 5", "mm = 5000", 14, "250"),
        ("mm = 5", "mm = [", 15, "ngoặc"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(before: str, after: str, line: int, said: str) -> None:
    (wrong,) = problems(GOOD.replace(before, after))
    assert wrong.line == line
    assert said in wrong.words
    assert wrong.words.startswith(f"Dòng {line}: ")


def test_a_wrong_part_deep_in_a_block_is_found() -> None:
    columns = (
        GOOD
        + """
[[block]]
kind = "columns"
[[block.column]]
[[block.column.block]]
kind = "space"
mm = 1
[[block.column]]
[[block.column.block]]
kind = "boxs"
[[block]]
kind = "fields"
lines = [
  "Một {a}",
  "Hai {b",
]
"""
    )
    assert [each.line for each in problems(columns)] == [24, 29]
    assert columns.split("\n")[23] == 'kind = "boxs"'


def test_everything_that_is_wrong_is_said_at_once() -> None:
    bad = GOOD.replace('"Mẫu A"', '""').replace('"paragraph"', '"paragraf"').replace("mm = 5", "mm = -5")
    assert [each.line for each in problems(bad)] == [3, 9, 14]


def test_what_is_missing_has_no_line_but_a_sentence() -> None:
    (wrong,) = problems(GOOD.replace('code = "A"\n', ""))
    assert (wrong.line, wrong.words) == (0, "Thiếu “code”.")


def test_a_text_without_end_is_refused_unread() -> None:
    assert "quá dài" in problems(GOOD + "#" * LONGEST_TEXT)[0].words
    assert problems("a = " + "[" * 5000)


@given(st.text(max_size=200))
def test_no_text_breaks_the_reader(text: str) -> None:
    assert problems(text)
    read_text(GOOD.replace("Xin chào", text).replace("= 5", f"= {text}"))


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.stem)
def test_another_head_leaves_every_block_and_comment_alone(file) -> None:  # type: ignore[no-untyped-def]
    text = file.read_text("utf-8")
    made = with_head(text, {"form": "x", "title": 'Tên “mới” \\ có dấu "', "from": date(2027, 1, 1), "note": None})
    before, after = tomllib.loads(text), tomllib.loads(made)
    before.pop("note", None)
    assert after == {**before, "form": "x", "title": 'Tên “mới” \\ có dấu "', "from": date(2027, 1, 1)}
    assert made.partition("[[block]]")[2].rstrip() == text.partition("[[block]]")[2].rstrip()
    assert [line for line in made.splitlines() if line.startswith("#")][:1] == [
        line for line in text.splitlines() if line.startswith("#")
    ][:1]
    assert problems(made) == []


def test_words_of_several_lines_at_the_head_are_kept_whole() -> None:
    text = GOOD.replace('sure = "quoted"', 'sure = "quoted"\nnote = """Một\n# hai\nba"""')
    made = with_head(text, {"code": "B"})
    assert tomllib.loads(made)["note"] == "Một\n# hai\nba"
    assert tomllib.loads(made)["code"] == "B"


def test_help_goes_out_with_a_text_and_is_not_taken_in_again() -> None:
    told = with_help(GOOD, "Sửa tệp này.", "Rồi đưa lại.")
    assert told.startswith("#| Sửa tệp này.\n#| Rồi đưa lại.\n# Bản mẫu")
    assert problems(told) == []
    assert without_help(told) == GOOD
