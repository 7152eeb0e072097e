"""What differs between two wordings, word by word."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

_WORDS = re.compile(r"\s+|[^\s]+")
MOST_WORDS = 1_500
"""Longer changed parts are told whole: to find each word of theirs would take seconds."""

LEAST_SAME = 0.4
"""Lines of which less stayed the same are told whole: nobody can read words struck out one by one."""


class Changed(StrEnum):
    """What became of some words."""

    SAME = "same"
    OUT = "out"
    IN = "in"


@dataclass(frozen=True, slots=True)
class Difference:
    """Some words that stayed, went out or came in."""

    kind: Changed
    text: str


def differences(old: str, new: str) -> list[Difference]:
    """The way from one wording to another: lines first, then the words of lines that changed."""
    found: list[Difference] = []
    for was, now in _changes(old.splitlines(keepends=True), new.splitlines(keepends=True)):
        words = _WORDS.findall(was), _WORDS.findall(now)
        if was == now or sum(map(len, words)) > MOST_WORDS:
            found += _told(was, now)
        else:
            pieces = list(_changes(*words))
            same = sum(len(one.strip()) for one, other in pieces if one == other)
            alike = same >= LEAST_SAME * min(len(was), len(now))
            for one, other in pieces if alike else ((was, now),):
                found += _told(one, other)
    return list(_joined(found))


def _changes(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[str, str]]:
    """What stands in one beside what stands in the other, piece by piece; equal pieces are equal."""
    for _kind, from_old, to_old, from_new, to_new in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        yield "".join(old[from_old:to_old]), "".join(new[from_new:to_new])


def _told(old: str, new: str) -> Iterator[Difference]:
    if old == new:
        if old:
            yield Difference(Changed.SAME, old)
        return
    if old:
        yield Difference(Changed.OUT, old)
    if new:
        yield Difference(Changed.IN, new)


def _joined(pieces: Sequence[Difference]) -> Iterator[Difference]:
    """Words that went out and came in on both sides of one blank are one change."""
    out = came = ""
    for at, each in enumerate(pieces):
        between = each.kind is Changed.SAME and each.text.isspace() and "\n" not in each.text
        if each.kind is Changed.OUT:
            out += each.text
        elif each.kind is Changed.IN:
            came += each.text
        elif between and out and came and at + 1 < len(pieces):
            out, came = out + each.text, came + each.text
        else:
            yield from _told(out, came)
            out = came = ""
            yield each
    yield from _told(out, came)
