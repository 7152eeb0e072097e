"""What typesetting must know about a typeface: how wide words are. Whoever draws brings it along."""

from collections.abc import Mapping
from typing import Protocol

REGULAR, BOLD, ITALIC = 0, 1, 2
"""A style is a sum of these: 3 is bold italic."""


class MissingSign(Exception):
    """The typeface has no such sign."""

    def __init__(self, sign: str) -> None:
        super().__init__(f"U+{ord(sign):04X}")
        self.sign = sign


class Metrics(Protocol):
    """`widths[style][words]` is the width of `words` at 1 pt; MissingSign where a sign cannot be printed."""

    @property
    def widths(self) -> tuple[Mapping[str, float], ...]: ...
