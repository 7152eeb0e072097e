"""The marks of lists in Party papers: "1. ", "a) ", "- ", "+ ", each level below the one before.

Lettered lists run a, b, c, d, đ, e, g, h, i, k ... : the Vietnamese alphabet without ă â ê ô ơ ư, without f j w z.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

LETTERS = "abcdđeghiklmnopqrstuvxy"
_MARKS = re.compile(r"(?:(?P<number>\d{1,3})(?P<after>[.)])|(?P<letter>[a-zđ])\)|(?P<dash>[-–•])|(?P<plus>\+))\s")


class ListLevel(IntEnum):
    """How deep a line of a list stands: the order in which papers put the marks under each other."""

    NUMBER = 1
    LETTER = 2
    DASH = 3
    PLUS = 4


@dataclass(frozen=True, slots=True)
class ListMark:
    """The mark at the beginning of a line: its level, its place in the order (the first is 1), the signs it takes."""

    level: ListLevel
    at: int
    length: int
    after: str = ""


def mark_of(line: str) -> ListMark | None:
    """The mark with which a line begins, or None."""
    found = _MARKS.match(line)
    if found is None:
        return None
    if found["number"]:
        return ListMark(ListLevel.NUMBER, int(found["number"]), found.end(), found["after"])
    if found["letter"]:
        place = LETTERS.find(found["letter"]) + 1
        return ListMark(ListLevel.LETTER, place, found.end()) if place else None
    return ListMark(ListLevel.DASH if found["dash"] else ListLevel.PLUS, 1, found.end())


def mark_words(level: ListLevel, at: int = 1, after: str = "") -> str:
    """The mark of that level and place, with the blank behind it; after the last letter it stays at the last."""
    match level:
        case ListLevel.NUMBER:
            return f"{at}{after or '.'} "
        case ListLevel.LETTER:
            return f"{LETTERS[min(at, len(LETTERS)) - 1]}) "
        case ListLevel.DASH:
            return "- "
        case ListLevel.PLUS:
            return "+ "


def next_mark(mark: ListMark) -> str:
    """The mark of the line that follows."""
    return mark_words(mark.level, mark.at + 1, mark.after)


def mark_below(lines: Sequence[str], level: ListLevel) -> str:
    """The mark for a new line of that level below `lines`: it goes on with the list that ends there, or begins one."""
    for line in reversed(lines):
        mark = mark_of(line)
        if mark is None or mark.level < level:
            break
        if mark.level is level:
            return next_mark(mark)
    return mark_words(level)


def renumbered(lines: Sequence[str], start: int) -> dict[int, str]:
    """The marks that lines after `start` must have so that its list goes on in order; only those that differ.

    The list ends at a line of another kind of text, or of a level above; lines of levels below stand between.
    """
    mark = mark_of(lines[start])
    wanted: dict[int, str] = {}
    if mark is None or mark.level not in (ListLevel.NUMBER, ListLevel.LETTER):
        return wanted
    at = mark.at
    for place, line in enumerate(lines[start + 1 :], start + 1):
        found = mark_of(line)
        if found is None or found.level < mark.level:
            break
        if found.level is mark.level:
            at += 1
            if found.at != at:
                wanted[place] = mark_words(mark.level, at, found.after)
    return wanted
