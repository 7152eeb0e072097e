"""A share that must be passed or reached: exact, and never one for the other."""

from fractions import Fraction

import pytest

from partycell_desktop.domain.threshold import Threshold, find_threshold


def threshold(text: str) -> Threshold:
    found = find_threshold(text)
    assert found is not None, text
    return found


@pytest.mark.parametrize(
    ("text", "part", "whole", "reached"),
    [
        ("> 1/2", 12, 24, False),
        ("> 1/2", 13, 24, True),
        (">= 1/2", 12, 24, True),
        (">= 2/3", 12, 19, False),
        (">= 2/3", 13, 19, True),
        (">= 90%", 18, 20, True),
        ("> 85%", 17, 20, False),
        ("> 85%", 18, 20, True),
        (">= 90%", 0, 0, False),
    ],
)
def test_a_share_is_passed_or_reached_exactly(text: str, part: int, whole: int, reached: bool) -> None:
    assert threshold(text).is_reached(part, whole) is reached


@pytest.mark.parametrize("text", ["> 1/2", ">= 1/2", ">= 2/3", "> 30%", ">= 90%", "> 85%", ">= 100%"])
def test_the_least_number_reaches_it_and_one_less_does_not(text: str) -> None:
    share = threshold(text)
    for whole in range(1, 130):
        needed = share.needed(whole)
        assert share.is_reached(needed, whole)
        assert not share.is_reached(needed - 1, whole)


@pytest.mark.parametrize(
    ("typed", "written", "words"),
    [
        ("> 1/2", "> 1/2", "trên 1/2"),
        ("Trên 1/2", "> 1/2", "trên 1/2"),
        ("ít nhất 90%", ">= 90%", "ít nhất 90%"),
        (">=90 %", ">= 90%", "ít nhất 90%"),
        ("≥ 2/3", ">= 2/3", "ít nhất 2/3"),
    ],
)
def test_it_is_read_as_it_is_written_and_as_it_is_shown(typed: str, written: str, words: str) -> None:
    read = threshold(typed)
    assert (read.written, read.words) == (written, words)
    assert threshold(read.written) == threshold(read.words) == read


@pytest.mark.parametrize("typed", ["1/2", "90%", "", "> 0%", "> 101%", ">= 3/2", ">= 1/0", "> x", "trên", "quá 1/2"])
def test_a_share_that_does_not_say_whether_it_must_be_passed_is_none(typed: str) -> None:
    assert find_threshold(typed) is None


def test_the_share_is_exact() -> None:
    assert threshold("> 85%").share == Fraction(17, 20)
