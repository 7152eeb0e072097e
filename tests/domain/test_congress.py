"""What a congress is called after the one before it."""

import pytest

from partycell_desktop.domain.congress import next_ordinal, roman


@pytest.mark.parametrize(
    ("known", "following"),
    [("IV", "V"), ("iii", "IV"), ("VIII", "IX"), ("XXXIX", "XL"), ("4", "5"), ("", ""), ("thứ tư", ""), ("IIII", "")],
)
def test_the_count_of_congresses_goes_on_in_the_figures_that_were_used(known: str, following: str) -> None:
    assert next_ordinal(known) == following


def test_every_roman_numeral_is_another_one() -> None:
    assert len({roman(number) for number in range(1, 90)}) == 89
