"""A strip: a slice of a page as wide as the text, which moves to a page as one. Strips onto pages."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from partycell_desktop.forms.typesetting.marks import Mark

_TOLERANCE = 0.01
TALL = 0.35
"""A row higher than this part of a page is split where the page ends; a lower one moves on whole."""


class Carried(Protocol):
    """What a table says where a page ends in the middle of it; rows count from the first of the table."""

    foot_height: float
    """The room to be left for it below."""

    def foot(self, since: int, until: int) -> "Sequence[Strip]":
        """What stands below a page with the rows from `since` up to, without it, `until`."""

    def top(self, until: int) -> "Sequence[Strip]":
        """What stands on the next page above the row `until`."""


@dataclass(slots=True)
class Strip:
    """Marks with y from the strip's top. `before` and `after` are white room that vanishes at a page's edge.

    `glue` keeps it on one page with the next strip, `fresh` begins a new page. `head` comes again on top of
    each page that begins with this strip (the head of a table). Of a row whose table is `carried` over pages, `rows`
    are those of the table up to its end, and `ends` says that it is the last. What comes after a
    strip with `reach` begins that far down the page, or on the next one.
    """

    height: float
    marks: Sequence[Mark] = ()
    before: float = 0.0
    after: float = 0.0
    glue: bool = False
    fresh: bool = False
    head: "Strip | None" = None
    carried: Carried | None = None
    rows: int = 0
    ends: bool = False
    reach: float = 0.0

    def split(self, room: float) -> "tuple[Strip, Strip] | None":
        """The strip in two, the first not higher than `room`; None where it cannot be parted so."""
        return None

    @property
    def least(self) -> float:
        """The room without which no part of it can be placed."""
        return self.height


Placed = list[tuple[float, Strip]]
"""The strips of one page with the y of each top, from the top of the text."""


@dataclass(slots=True)
class _Pages:
    height: float
    pages: list[Placed] = field(default_factory=lambda: [[]])
    y: float = 0.0
    pending: float = 0.0
    placed: bool = False
    before: Strip | None = None  # the strip placed last, on this page or the one before
    since: int = 0  # the rows of its table that stand on earlier pages

    def turn(self, strip: Strip) -> None:
        """Begin the page on which `strip` is to stand."""
        if self._goes_on(strip) and self.placed:
            assert strip.carried is not None and self.before is not None
            self._append(strip.carried.foot(self.since, self.before.rows))
            self.since = self.before.rows
        self.pages.append([])
        self.y = self.pending = 0.0
        self.placed = False

    def put(self, strip: Strip) -> None:
        if self.placed:
            self.y += self.pending + strip.before
        elif len(self.pages) > 1:
            self._append(self._above(strip))
        if self.before is None or self.before.carried is not strip.carried:
            self.since = 0
        self._append((strip,))
        self.pending = strip.after
        self.placed = self.placed or strip.height > 0
        self.before = strip

    def go_down(self, strip: Strip) -> None:
        """Leave the page empty down to where `strip` reaches; all of it where that was passed."""
        if self.y > strip.reach + _TOLERANCE:
            self.turn(strip)
        elif self.placed:
            self.y, self.pending = strip.reach, 0.0

    def _append(self, strips: Sequence[Strip]) -> None:
        for each in strips:
            self.pages[-1].append((self.y, each))
            self.y += each.height

    def _goes_on(self, strip: Strip) -> bool:
        """Whether its table has rows on the page before."""
        return strip.carried is not None and self.before is not None and self.before.carried is strip.carried

    def _above(self, strip: Strip) -> list[Strip]:
        """What is repeated above it where it begins a page."""
        found = [strip.head] if strip.head is not None else []
        if self._goes_on(strip):
            assert strip.carried is not None and self.before is not None
            found += strip.carried.top(self.before.rows)
        return found

    def room(self, strip: Strip, last: Strip | None = None) -> float:
        """The height left for `strip`, and for what has to stay with it up to `last`, on this page."""
        end = last or strip
        below = end.carried.foot_height if end.carried is not None and not end.ends else 0.0
        if self.placed:
            return self.height - self.y - self.pending - strip.before - below + _TOLERANCE
        above = sum(each.height for each in self._above(strip)) if len(self.pages) > 1 else 0.0
        return self.height - self.y - above - below + _TOLERANCE


def paginate(strips: Sequence[Strip], height: float) -> list[Placed]:
    """`strips` on pages of text `height`. Glued strips stay together unless they are higher than a page."""
    out = _Pages(height)
    start = 0
    while start < len(strips):
        end = start
        while strips[end].glue and end + 1 < len(strips) and not strips[end + 1].fresh:
            end += 1
        bound = strips[start : end + 1]
        start = end + 1
        if bound[0].fresh and out.placed:
            out.turn(bound[0])
        if out.placed and _needed(bound, height) > out.room(bound[0], bound[-1]):
            out.turn(bound[0])
        for strip in bound:
            if strip.reach:
                out.go_down(strip)
                continue
            _put_whole_or_split(out, strip, bound[-1])
    if len(out.pages) > 1 and not out.placed:
        out.pages.pop()
    return out.pages


def _needed(bound: Sequence[Strip], height: float) -> float:
    """How much room strips that stay together need; of a last tall one, only the least."""
    need = sum(strip.height + strip.after + after.before for strip, after in itertools.pairwise(bound))
    last = bound[-1]
    return need + (last.height if last.height <= TALL * height else last.least)


def _put_whole_or_split(out: _Pages, strip: Strip, last: Strip) -> None:
    while strip.height > out.room(strip, last):
        parts = strip.split(out.room(strip, last))
        if parts is not None:
            out.put(parts[0])
            strip = parts[1]
        elif not out.placed:
            break  # higher than a whole page and not to be parted: it is shown as far as it goes
        out.turn(strip)
    out.put(strip)
