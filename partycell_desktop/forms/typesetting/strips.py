"""A strip: a slice of a page as wide as the text, which moves to a page as one. Strips onto pages."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, field

from partycell_desktop.forms.typesetting.marks import Mark

_TOLERANCE = 0.01
TALL = 0.35
"""A row higher than this part of a page is split where the page ends; a lower one moves on whole."""


@dataclass(slots=True)
class Strip:
    """Marks with y from the strip's top. `before` and `after` are white room that vanishes at a page's edge.

    `glue` keeps it on one page with the next strip, `fresh` begins a new page. `head` comes again on top of
    each page that begins with this strip (the head of a table).
    """

    height: float
    marks: Sequence[Mark] = ()
    before: float = 0.0
    after: float = 0.0
    glue: bool = False
    fresh: bool = False
    head: "Strip | None" = None

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

    def turn(self) -> None:
        self.pages.append([])
        self.y = self.pending = 0.0
        self.placed = False

    def put(self, strip: Strip) -> None:
        if self.placed:
            self.y += self.pending + strip.before
        elif strip.head is not None and len(self.pages) > 1:
            self.pages[-1].append((self.y, strip.head))
            self.y += strip.head.height
        self.pages[-1].append((self.y, strip))
        self.y += strip.height
        self.pending = strip.after
        self.placed = self.placed or strip.height > 0

    def room(self, strip: Strip) -> float:
        """The height left for `strip` on this page."""
        if self.placed:
            return self.height - self.y - self.pending - strip.before + _TOLERANCE
        head = strip.head.height if strip.head is not None and len(self.pages) > 1 else 0.0
        return self.height - self.y - head + _TOLERANCE


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
            out.turn()
        if out.placed and _needed(bound, height) > out.room(bound[0]):
            out.turn()
        for strip in bound:
            _put_whole_or_split(out, strip)
    if len(out.pages) > 1 and not out.placed:
        out.pages.pop()
    return out.pages


def _needed(bound: Sequence[Strip], height: float) -> float:
    """How much room strips that stay together need; of a last tall one, only the least."""
    need = sum(strip.height + strip.after + after.before for strip, after in itertools.pairwise(bound))
    last = bound[-1]
    return need + (last.height if last.height <= TALL * height else last.least)


def _put_whole_or_split(out: _Pages, strip: Strip) -> None:
    while strip.height > out.room(strip):
        parts = strip.split(out.room(strip))
        if parts is not None:
            out.put(parts[0])
            strip = parts[1]
        elif not out.placed:
            break  # higher than a whole page and not to be parted: it is shown as far as it goes
        out.turn()
    out.put(strip)
