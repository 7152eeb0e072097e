"""The marks on a page: words, rules, frames, pictures.

Points; x from the left edge of the paper, y downwards.
"""

from typing import NamedTuple


class Words(NamedTuple):
    """A string on a baseline, `word_space` wider at each space."""

    x: float
    y: float
    style: int
    size: float
    text: str
    word_space: float = 0.0


class Rule(NamedTuple):
    """A straight line."""

    x: float
    y: float
    to_x: float
    to_y: float
    width: float = 0.5


class Frame(NamedTuple):
    """An empty rectangle; y is its top."""

    x: float
    y: float
    width: float
    height: float
    line: float = 0.5


class Fill(NamedTuple):
    """A filled rectangle; y is its top, `grey` from 0 (black) to 1 (white)."""

    x: float
    y: float
    width: float
    height: float
    grey: float = 0.6


class Picture(NamedTuple):
    """An image, as large as fits into the rectangle without distortion; y is its top."""

    x: float
    y: float
    width: float
    height: float
    image: bytes


Mark = Words | Rule | Frame | Fill | Picture


def moved(mark: Mark, down: float) -> Mark:
    """The same mark, lower on the page."""
    if isinstance(mark, Rule):
        return mark._replace(y=mark.y + down, to_y=mark.to_y + down)
    return mark._replace(y=mark.y + down)
