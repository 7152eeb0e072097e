"""Looking for words in texts: accents, words half typed, words apart, the words around a hit."""

import hypothesis
import pytest
from hypothesis import strategies as st

from partycell_desktop.domain.meeting_search import SoughtWords, excerpt

TEXT = "Chi bộ thống nhất tăng cường bảo đảm An toàn lao động; ăn toan là từ khác. Đảng phí đã thu đủ."


def hits(query: str, text: str = TEXT, *, apart: bool = False) -> list[str]:
    return [text[start:end] for start, end in SoughtWords(query, apart=apart).places(text)]


def test_words_without_accents_find_every_accent() -> None:
    assert hits("an toan") == ["An toàn", "ăn toan"]


def test_words_with_accents_must_agree_in_them() -> None:
    assert hits("an toàn") == ["An toàn"]
    assert hits("đảng") == ["Đảng"]
    assert hits("đáng") == []


def test_the_last_word_may_be_half_typed_and_is_shown_whole() -> None:
    assert hits("lao đô") == ["lao động"]
    assert hits("lao đông") == []


def test_a_word_is_found_at_its_beginning_only() -> None:
    assert hits("oan") == []


def test_words_follow_each_other_over_signs_and_line_ends() -> None:
    assert hits("lao động ăn", "lao động;\năn toan") == ["lao động;\năn"]


def test_words_apart_are_found_in_any_order_and_only_when_all_are_there() -> None:
    assert hits("phí nhất", apart=True) == ["nhất", "phí"]
    assert hits("phí quỹ", apart=True) == []


def test_a_letter_alone_is_not_enough_to_look_for() -> None:
    assert not SoughtWords("a").enough
    assert not SoughtWords(" .?").enough
    assert SoughtWords("an").enough
    assert SoughtWords("5/1").enough


def test_places_are_right_behind_signs_that_folding_loses() -> None:
    text = "a\u0301\u0302\u0301 mục tiêu"  # accents that belong to no letter
    assert hits("muc", text) == ["mục"]


@pytest.mark.parametrize("query", ["(", "x*y", '"', "[x"])
def test_signs_of_other_languages_of_searching_mean_nothing(query: str) -> None:
    assert hits(query, "chi bộ (5 đ) *.*") == []


@hypothesis.given(st.permutations("Đảng phí chi bộ nghị quyết an toàn 2026".split()), st.integers(0, 8))
def test_every_run_of_words_of_a_text_is_found_where_it_stands(words: list[str], at: int) -> None:
    text = " ".join(words)
    sought = " ".join(words[at : at + 3])
    start = len(" ".join(words[:at])) + (1 if at else 0)
    assert list(SoughtWords(sought).places(text)) == [(start, start + len(sought))]


def test_an_excerpt_is_cut_between_words_on_one_line() -> None:
    text = "một hai ba bốn năm sáu\nbảy tám chín mười"
    start = text.index("sáu")
    found = excerpt(text, start, start + 3, around=9)
    assert (found.before, found.hit, found.after) == ("… bốn năm ", "sáu", " bảy tám …")
    assert text[found.start : found.end] == "sáu"


def test_an_excerpt_of_a_short_text_is_the_text() -> None:
    found = excerpt("thu đủ", 0, 3)
    assert (found.before, found.hit, found.after) == ("", "thu", " đủ")
