"""Paragraphs that keep their lines while the paper around them is laid out again and again."""

from collections.abc import Callable, Iterator
from copy import copy

from partycell_desktop.forms.document import Paragraph
from partycell_desktop.forms.typesetting.strips import Strip

Key = tuple[Paragraph, float, float, float]
"""A paragraph, the x and the width of its column, the document's size of type."""


class Known:
    """The strips of every paragraph of the last two times, for one typeface; older ones are forgotten."""

    def __init__(self) -> None:
        self._now: dict[Key, list[Strip]] = {}
        self._before: dict[Key, list[Strip]] = {}

    def begin(self) -> None:
        """The paper is laid out once more."""
        self._before, self._now = self._now, {}

    def strips(self, key: Key, make: Callable[[], Iterator[Strip]]) -> Iterator[Strip]:
        """The strips of a paragraph, made where they are not known; each time other objects, which may be glued."""
        found = self._now.get(key)
        if found is None:
            found = self._before.get(key)
            if found is None:
                found = list(make())
            self._now[key] = found
        return map(copy, found)
