"""Lists of Party papers: 1. a) - +, the letters in the Vietnamese order with đ."""

import pytest

from partycell_desktop.domain.list_marks import (
    LETTERS,
    ListLevel,
    mark_below,
    mark_of,
    mark_words,
    next_mark,
    renumbered,
)


def test_the_letters_run_a_b_c_d_đ_e_g_and_never_f_j_w_z() -> None:
    assert [mark_words(ListLevel.LETTER, at)[0] for at in range(1, 11)] == list("abcdđeghik")
    assert not set(LETTERS) & set("fjwz")


@pytest.mark.parametrize(
    ("line", "level", "after"),
    [
        ("a) Thu", ListLevel.LETTER, "b) "),
        ("d) Thu", ListLevel.LETTER, "đ) "),
        ("đ) Thu", ListLevel.LETTER, "e) "),
        ("y) Thu", ListLevel.LETTER, "y) "),
        ("- Thu", ListLevel.DASH, "- "),
        ("• Thu", ListLevel.DASH, "- "),
        ("+ Thu", ListLevel.PLUS, "+ "),
        ("9. Thu", ListLevel.NUMBER, "10. "),
        ("9) Thu", ListLevel.NUMBER, "10) "),
    ],
)
def test_each_mark_knows_the_one_that_follows(line: str, level: ListLevel, after: str) -> None:
    mark = mark_of(line)
    assert mark is not None and mark.level is level and line[mark.length :] == "Thu"
    assert next_mark(mark) == after


@pytest.mark.parametrize("line", ["", "Thu", "a)Thu", "f) Thu", "-Thu", "2026. ", "A) Thu", "aa) Thu", "5 + 3"])
def test_other_lines_have_no_mark(line: str) -> None:
    assert mark_of(line) is None


def test_a_new_line_goes_on_with_the_list_above_it_over_deeper_lines() -> None:
    lines = ["Các việc:", "a) Thu", "- đủ", "- kịp"]
    assert mark_below(lines, ListLevel.LETTER) == "b) "
    assert mark_below(lines, ListLevel.DASH) == "- "
    assert mark_below(lines, ListLevel.NUMBER) == "1. "
    assert mark_below(["1. Mục", "Lời dẫn"], ListLevel.NUMBER) == "1. "


def test_a_line_put_between_gives_the_ones_after_it_their_next_letters() -> None:
    lines = ["a) Một", "b) Mới", "- phụ", "b) Hai", "c) Ba", "Hết", "d) Khác"]
    assert renumbered(lines, 1) == {3: "c) ", 4: "d) "}
    assert renumbered(["c) Ba", "d) Bốn"], 0) == {}
    assert renumbered(["- a", "- b"], 0) == {}
    assert renumbered(["1. Một", "1) Hai", "a) con", "7. Ba"], 0) == {1: "2) ", 3: "3. "}
    assert renumbered(["a) Một", "1. Mục", "c) Ba"], 0) == {}
