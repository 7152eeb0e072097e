"""Looking for words in everything that was written of meetings: accents may be left out, the hit is shown in place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from partycell_desktop.domain.names import Haystack, Needle, fold, nfc

LEAST_LETTERS = 2
_WORD = re.compile(r"[^\W_]+")
_BETWEEN, _REST = r"[\W_]+", r"[^\W_]*"
_BEGINS = r"(?<![^\W_])"


@dataclass(frozen=True)
class Excerpt:
    """A hit with the words around it; `start` and `end` are its place in the text it was found in."""

    before: str
    hit: str
    after: str
    start: int
    end: int


class SoughtWords:
    """The words somebody looks for. They must follow each other, the last one may be half typed.

    A word without accents finds every accent; one with accents must agree in them, as in every other search. With
    `apart` the words may stand anywhere in the text, in any order.
    """

    def __init__(self, query: str, *, apart: bool = False) -> None:
        self._typed = _WORD.findall(nfc(query).lower())
        self.folded = tuple(fold(word) for word in self._typed)
        self.apart = apart
        own = [re.escape(word) for word in self.folded]
        pattern = "|".join(f"{word}{_REST}" for word in own) if apart else _BETWEEN.join(own) + _REST
        self._pattern = re.compile(f"{_BEGINS}(?:{pattern})")
        accented = any(word != plain for word, plain in zip(self._typed, self.folded, strict=True))
        self._whole = Needle(query) if accented else None
        self._each = [Needle(word) for word in self._typed] if accented else []

    @property
    def enough(self) -> bool:
        """Whether there is anything to look for: a sign or two would be found everywhere."""
        return sum(map(len, self.folded)) >= LEAST_LETTERS

    def places(self, text: str) -> Iterator[tuple[int, int]]:
        """Where the words stand in `text`, from the left."""
        if not self.folded or (self.apart and not self._all_in(text)):
            return
        folded, places = _folded_with_places(text)
        for found in self._pattern.finditer(folded):
            start, end = places(found.start()), places(found.end())
            if self._agrees(text[start:end]):
                yield start, end

    def _all_in(self, text: str) -> bool:
        haystack = Haystack([text])
        return all(Needle(word).found_in(haystack) for word in self._typed)

    def _agrees(self, found: str) -> bool:
        if self._whole is None:
            return True
        haystack = Haystack([found])
        if self.apart:
            return any(each.found_in(haystack) for each in self._each)
        return self._whole.found_in(haystack)


def _folded_with_places(text: str) -> "tuple[str, Places]":
    folded = fold(text)
    if len(folded) == len(text):
        return folded, Places(())
    starts: list[int] = []
    parts: list[str] = []
    for at, sign in enumerate(text):
        part = fold(sign)
        parts.append(part)
        starts += [at] * len(part)
    return "".join(parts), Places((*starts, len(text)))


class Places:
    """Where a sign of a folded text stands in the text itself; the same place where folding lost and added nothing."""

    def __init__(self, starts: tuple[int, ...]) -> None:
        self._starts = starts

    def __call__(self, at: int) -> int:
        return self._starts[at] if self._starts else at


def excerpt(text: str, start: int, end: int, around: int = 70) -> Excerpt:
    """The hit from `start` to `end` with at most so many signs before and after it, cut between words, on one line."""
    first, last = max(0, start - around), min(len(text), end + around)
    if first:
        gap = text.find(" ", first, start)
        first = gap + 1 if gap >= 0 else first
    if last < len(text):
        gap = text.rfind(" ", end, last)
        last = gap if gap >= 0 else last
    before = ("… " if first else "") + _on_one_line(text[first:start])
    after = _on_one_line(text[end:last]) + (" …" if last < len(text) else "")
    return Excerpt(before, _on_one_line(text[start:end]), after, start, end)


def _on_one_line(text: str) -> str:
    return re.sub(r"\s", " ", text)
