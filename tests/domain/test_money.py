"""Whole đồng: as typed, as shown, in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partycell_desktop.domain.money import (
    TOO_MUCH,
    amount_in_words,
    in_millions,
    number_in_words,
    read_dong,
    shown_dong,
    shown_number,
)
from partycell_desktop.domain.refusal import Refused

AMOUNTS = st.integers(0, TOO_MUCH - 1)
DIGITS = "không một hai ba bốn năm sáu bảy tám chín".split()


@pytest.mark.parametrize(
    ("typed", "dong"),
    [
        ("0", 0),
        ("1200000", 1_200_000),
        ("1.200.000", 1_200_000),
        ("1 200 000 đ", 1_200_000),
        ("1\u00a0200\u00a0000\u00a0₫", 1_200_000),
        ("₫12.000.000", 12_000_000),
        ("1,200,000", 1_200_000),
        ("1.200.000 VNĐ", 1_200_000),
        ("1.200.000 đồng", 1_200_000),
        ("1.200", 1_200),
        ("1200,00", 1_200),
        ("1,2tr", 1_200_000),
        ("1.2tr", 1_200_000),
        ("1,25 triệu", 1_250_000),
        ("500k", 500_000),
        ("0,5k", 500),
        ("500 nghìn", 500_000),
        ("500 ngàn đồng", 500_000),
        ("1tr200k", 1_200_000),
        ("2 triệu 500 nghìn", 2_500_000),
        ("1.200,5tr", 1_200_500_000),
        ("3 tỷ", 3_000_000_000),
        ("3 tỉ", 3_000_000_000),
        ("999.999.999.999.999", TOO_MUCH - 1),
    ],
)
def test_an_amount_is_read_as_people_type_it(typed: str, dong: int) -> None:
    assert read_dong(typed) == dong


@pytest.mark.parametrize(
    ("typed", "cause"),
    [
        ("1,200", "nhiều cách"),
        ("1.200tr", "nhiều cách"),
        ("1tr2", "nhiều cách"),
        ("200k1tr", "nhiều cách"),
        ("-5", "số âm"),
        ("−5.000", "số âm"),
        ("(5.000)", "số âm"),
        ("1200,5", "phần lẻ"),
        ("1.20", "phần lẻ"),
        ("1,2345678tr", "phần lẻ"),
        ("1000000000000000", "quá lớn"),
        ("", "không phải là số tiền"),
        ("đ", "không phải là số tiền"),
        ("một triệu", "không phải là số tiền"),
        ("12 00", "không phải là số tiền"),
        ("1.200.00", "không phải là số tiền"),
        ("1..2", "không phải là số tiền"),
        ("5$", "không phải là số tiền"),
        ("1e6", "không phải là số tiền"),
    ],
)
def test_what_is_no_amount_is_refused_with_its_true_cause(typed: str, cause: str) -> None:
    with pytest.raises(Refused) as refused:
        read_dong(typed)
    assert cause in refused.value.reason


@given(AMOUNTS)
def test_an_amount_shown_is_read_back_the_same(dong: int) -> None:
    assert read_dong(shown_dong(dong)) == read_dong(shown_number(dong)) == read_dong(str(dong)) == dong


@given(st.text(max_size=12))
def test_no_text_at_all_makes_the_reader_stumble(text: str) -> None:
    try:
        assert 0 <= read_dong(text) < TOO_MUCH
    except Refused as refused:
        assert refused.reason


def test_amounts_are_shown_with_dots_between_thousands() -> None:
    assert [shown_dong(1_250_000), shown_dong(0), shown_number(-1_234_567)] == ["1.250.000 đ", "0 đ", "-1.234.567"]


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "không"),
        (5, "năm"),
        (10, "mười"),
        (11, "mười một"),
        (14, "mười bốn"),
        (15, "mười lăm"),
        (20, "hai mươi"),
        (21, "hai mươi mốt"),
        (24, "hai mươi tư"),
        (25, "hai mươi lăm"),
        (101, "một trăm linh một"),
        (104, "một trăm linh bốn"),
        (105, "một trăm linh năm"),
        (110, "một trăm mười"),
        (115, "một trăm mười lăm"),
        (2001, "hai nghìn không trăm linh một"),
        (10_010, "mười nghìn không trăm mười"),
        (155_000, "một trăm năm mươi lăm nghìn"),
        (2_340_000, "hai triệu ba trăm bốn mươi nghìn"),
        (1_000_000, "một triệu"),
        (1_000_000_001, "một tỷ không trăm linh một"),
        (
            1_001_035_605,
            "một tỷ không trăm linh một triệu không trăm ba mươi lăm nghìn sáu trăm linh năm",
        ),
        (2_000_000_000_000, "hai nghìn tỷ"),
        (-15, "âm mười lăm"),
    ],
)
def test_numbers_are_spelled_as_they_are_read_aloud(number: int, words: str) -> None:
    assert number_in_words(number) == words


def test_millions_are_shown_to_a_tenth_rounded_half_up() -> None:
    shown = [in_millions(dong) for dong in (0, 49_999, 50_000, 1_249_999, 1_250_000, 12_000_000, -1_234_567)]
    assert shown == ["0", "0", "0,1", "1,2", "1,3", "12", "−1,2"]


def test_an_amount_in_words_begins_with_a_capital_and_ends_in_dong() -> None:
    assert amount_in_words(1_205_000) == "Một triệu hai trăm linh năm nghìn đồng"
    assert amount_in_words(0) == "Không đồng"


def test_the_words_of_the_south_can_be_chosen() -> None:
    assert amount_in_words(1_205_000, linh="lẻ", nghin="ngàn") == "Một triệu hai trăm lẻ năm ngàn đồng"
    assert amount_in_words(1_000_000_000, ty="tỉ") == "Một tỉ đồng"


@given(AMOUNTS)
def test_words_say_the_number_and_nothing_else(number: int) -> None:
    assert _number_of(number_in_words(number)) == number


def _number_of(words: str) -> int:
    """Read the words back by another way than they were made: each unit closes what stands before it."""
    values = {word: digit for digit, word in enumerate(DIGITS)} | {"mốt": 1, "tư": 4, "lăm": 5}
    total = millions = group = digit = 0
    for word in words.split():
        if word in values:
            group, digit = group + values[word], values[word]
        elif word == "mười":
            group += 10
        elif word == "mươi":
            group += digit * 9
        elif word == "trăm":
            group += digit * 99
        elif word in ("nghìn", "triệu"):
            millions, group = millions + group * (1_000 if word == "nghìn" else 1_000_000), 0
        elif word == "tỷ":
            total, millions, group = (total + millions + group) * 1_000_000_000, 0, 0
        else:
            assert word == "linh", words
    return total + millions + group
