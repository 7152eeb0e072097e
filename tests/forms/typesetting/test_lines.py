"""Lines, measured with a typeface in which every sign is as wide as the type is high."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partycell_desktop.forms.document import Dots, Run, Text, Tick, text
from partycell_desktop.forms.typesetting.lines import Line, balanced_lines, break_lines, natural_width, set_line
from partycell_desktop.forms.typesetting.marks import Frame, Rule, Words


class Even(dict[str, float]):
    def __missing__(self, words: str) -> float:
        return float(len(words))


class EvenMetrics:
    widths: tuple[Mapping[str, float], ...] = (Even(), Even(), Even(), Even())


EVEN = EvenMetrics()


def words_of(lines: list[Line]) -> list[str]:
    return [" ".join("".join(atom.text for atom in word.atoms) for word in line.words) for line in lines]


def broken(marked: str, width: float, first: float = 0.0) -> list[str]:
    return words_of(break_lines(text(marked), EVEN, 1.0, width, first=first))


def test_a_line_is_as_full_as_it_can_be() -> None:
    assert broken("một hai ba bốn", 7) == ["một hai", "ba bốn"]
    assert broken("một hai ba bốn", 6.9) == ["một", "hai ba", "bốn"]


def test_the_first_line_may_be_shorter() -> None:
    assert broken("một hai ba", 7, first=1) == ["một", "hai ba"]


def test_a_line_feed_ends_a_line() -> None:
    assert broken("một\n\nhai", 20) == ["một", "", "hai"]


def test_a_no_break_space_keeps_words_together() -> None:
    assert broken("công ty\xa0TNHH", 9) == ["công", "ty\xa0TNHH"]


def test_a_word_wider_than_the_line_is_cut() -> None:
    assert broken("ab cdefghijkl", 4) == ["ab", "cdef", "ghij", "kl"]


def test_words_of_several_styles_stay_one_word() -> None:
    lines = break_lines(text("xem (<b>đậm</b>), rồi"), EVEN, 1.0, 8)
    assert words_of(lines) == ["xem", "(đậm),", "rồi"]


@given(st.text(alphabet="aăố đ\n ", max_size=80), st.floats(2, 30))
def test_no_word_is_ever_lost(typed: str, width: float) -> None:
    assert "".join("".join(broken(typed, width)).split()) == "".join(typed.split())


@given(st.lists(st.integers(1, 8), min_size=1, max_size=12), st.integers(8, 40))
def test_balanced_lines_are_as_few_and_never_wider(lengths: list[int], width: int) -> None:
    marked = text(" ".join("x" * length for length in lengths))
    usual = break_lines(marked, EVEN, 1.0, width)
    balanced = balanced_lines(marked, EVEN, 1.0, width)
    assert len(balanced) == len(usual)
    assert max(line.width for line in balanced) <= max(line.width for line in usual) + 0.5


def test_balanced_lines_are_about_equally_long() -> None:
    lines = balanced_lines(text("aa bb cc dd ee ff gg"), EVEN, 1.0, 17)
    assert words_of(lines) == ["aa bb cc dd", "ee ff gg"]


def test_natural_width_is_that_of_one_line() -> None:
    assert natural_width(text("một hai"), EVEN, 2.0) == 14


def test_a_justified_line_reaches_both_edges_as_one_string() -> None:
    first, _last = break_lines(text("aa bb ccc"), EVEN, 1.0, 8)
    (mark,) = set_line(first, EVEN, 1.0, 10, 0, 8, "justify")
    assert mark == Words(10, 0, 0, 1.0, "aa bb", 3.0)


def test_the_last_line_is_not_justified() -> None:
    (line,) = break_lines(text("aa bb"), EVEN, 1.0, 8)
    assert set_line(line, EVEN, 1.0, 10, 0, 8, "justify") == [Words(10, 0, 0, 1.0, "aa bb", 0.0)]


@pytest.mark.parametrize(("align", "x"), [("left", 10.0), ("centre", 11.5), ("right", 13.0)])
def test_a_line_stands_where_it_is_told(align: str, x: float) -> None:
    (line,) = break_lines(text("aa bb"), EVEN, 1.0, 8)
    (mark,) = set_line(line, EVEN, 1.0, 10, 0, 8, align)  # type: ignore[arg-type]
    assert mark.x == x


def test_the_underline_ends_with_the_words() -> None:
    (line,) = break_lines(text("<u>aa bb</u> cc"), EVEN, 1.0, 20)
    words, rule, after = set_line(line, EVEN, 1.0, 0, 0, 20, "left")
    assert isinstance(words, Words) and words.text.strip() == "aa bb"
    assert isinstance(rule, Rule) and (rule.x, rule.to_x) == (0, 5)
    assert isinstance(after, Words) and (after.x, after.text) == (6, "cc")


def test_dots_fill_what_is_left_of_the_line() -> None:
    blank: Text = (Run("Tên: "), Dots())
    (line,) = break_lines(blank, EVEN, 1.0, 100)
    label, dots = set_line(line, EVEN, 1.0, 0, 0, 100, "left")
    assert isinstance(label, Words) and isinstance(dots, Words)
    assert dots.text == "." * 95
    assert dots.x + len(dots.text) == 100


def test_dots_for_a_long_answer_take_whole_lines() -> None:
    lines = break_lines((Run("Quá trình: "), Dots(None, 3)), EVEN, 1.0, 100)
    assert len(lines) == 3
    (dots,) = set_line(lines[2], EVEN, 1.0, 0, 0, 100, "left")
    assert isinstance(dots, Words) and dots.text == "." * 100


def test_a_square_is_drawn_with_a_cross_where_it_is_ticked() -> None:
    (line,) = break_lines((Tick(True), Run(" có "), Tick(False), Run(" không")), EVEN, 10.0, 200)
    marks = set_line(line, EVEN, 10.0, 0, 0, 200, "left")
    assert [type(mark) for mark in marks] == [Frame, Rule, Rule, Words, Frame, Words]


def test_a_tab_counts_as_a_space_and_an_invisible_sign_as_nothing() -> None:
    assert broken("một\thai\u200b ba", 20) == ["một hai ba"]
