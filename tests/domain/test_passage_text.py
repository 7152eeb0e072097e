"""A passage is written in a few readable marks, and comes back as it was."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partycell_desktop.domain.passage_text import (
    Part,
    PassageTable,
    Span,
    Words,
    join_passages,
    joined,
    plain_passage,
    plain_words,
    read_passage,
    read_words,
    stripped,
    tidy_passage,
    write_passage,
)

# Signs that mean something in the notation come often; the rest is what a secretary types.
_SIGNS = st.sampled_from([*"|<>/\\biu -+1a).đ", *"Chi bộ", "\u1ed1", "“", "😀"])
_TEXT = st.one_of(st.text(_SIGNS, max_size=12), st.sampled_from(["<b>", "</i>", "\\|", "\\\\", "| a |", "C:\\thu"]))
_SPAN = st.builds(Span, _TEXT, st.booleans(), st.booleans(), st.booleans())
_WORDS = st.lists(_SPAN, max_size=4).map(joined)
_CELL = _WORDS.map(stripped)


@st.composite
def tables(draw: st.DrawFn) -> PassageTable:
    width = draw(st.integers(1, 3))
    row = st.tuples(*[_CELL] * width)
    return PassageTable(tuple(draw(st.lists(row, min_size=1, max_size=3))))


@st.composite
def passages(draw: st.DrawFn) -> list[Part]:
    parts: list[Part] = []
    for part in draw(st.lists(st.one_of(_WORDS, tables()), min_size=1, max_size=6)):
        if isinstance(part, PassageTable) and parts and isinstance(parts[-1], PassageTable):
            parts.append(())
        parts.append(part)
    return parts


@given(passages())
def test_what_is_written_is_read_as_it_was(parts: list[Part]) -> None:
    assert read_passage(write_passage(parts)) == parts


@given(st.lists(st.text(_SIGNS, max_size=20), max_size=5).map("\n".join))
def test_whatever_was_typed_is_a_passage_and_its_tidy_writing_stays_as_it_is(text: str) -> None:
    tidy = tidy_passage(text)
    assert tidy_passage(tidy) == tidy
    assert read_passage(tidy) == read_passage(text)


@pytest.mark.parametrize(
    "plain",
    ["Chi bộ họp.", "a) Thu đảng phí;", "Giá < 5 và > 3", "C:\\thu\\a", "1. Mục\n\n- Ý", "x/y <br> & 5*3", ""],
)
def test_ordinary_text_is_its_own_notation(plain: str) -> None:
    assert tidy_passage(plain) == plain
    assert plain_passage(plain) == plain


def test_styles_end_with_their_line_and_may_stand_in_each_other() -> None:
    first, second = read_passage("Thu <b>đủ <i>và</i> kịp\nthời</b> hạn")
    assert first == (Span("Thu "), Span("đủ ", True), Span("và", True, True), Span(" kịp", True))
    assert second == (Span("thời hạn"),)


def test_a_table_has_cells_between_bars_and_its_first_row_is_the_head() -> None:
    before, table, after = read_passage("Trước\n| TT | <b>Việc</b> |\n| 1 | a \\| b \nSau")
    assert before == (Span("Trước"),) and after == (Span("Sau"),)
    assert isinstance(table, PassageTable) and table.width == 2
    assert [[plain_words(cell) for cell in row] for row in table.rows] == [["TT", "Việc"], ["1", "a | b"]]
    assert table.rows[0][1] == (Span("Việc", True),)


def test_a_bar_alone_is_a_table_with_one_empty_cell() -> None:
    assert read_passage("|") == [PassageTable((((),),))]


def test_a_backslash_makes_a_mark_an_ordinary_sign() -> None:
    assert read_words("\\<b>in đậm\\</b>") == (Span("<b>in đậm</b>"),)
    assert read_passage("\\| không phải bảng") == [(Span("| không phải bảng"),)]
    words: Words = (Span("a\\"), Span("b", bold=True))
    assert read_words(write_passage([words])) == words


def test_passages_joined_keep_their_tables_apart() -> None:
    assert join_passages(["Một", "", "| a |", "| b |", "Hai"]) == "Một\n| a |\n\n| b |\nHai"


def test_a_passage_without_its_marks_can_be_searched() -> None:
    assert plain_passage("Thu <b>đủ</b>\n| TT | Việc |\n| 1 | Thu |") == "Thu đủ\nTT | Việc\n1 | Thu"
