"""What in a text does not follow the way Party documents are written: each can be mended by the program at once."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from partycell_desktop.domain.old_encodings import decoded, old_encoding_of
from partycell_desktop.words import N_, _

_COLON = re.compile(r"\b([Ss]ố)\s*:(?=\s*\d)")
_SPACES = re.compile(r"(?<=\S)[ \u00a0]{2,}(?=\S)")
_ENDING = re.compile(r"\./\.(?=\s*$)", re.MULTILINE)
_QUOTED = re.compile(r"(?<![\w\"])\"([^\"\n]+)\"(?!\w)|«\s*([^»\n]+?)\s*»")
_DATE = re.compile(r"(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?![\d/])")
_OLD_UY, _NEW_UY = "uỷ", "ủy"
_PAIRS = ((_OLD_UY, _NEW_UY), ("Uỷ", "Ủy"), ("UỶ", "ỦY"))


@dataclass(frozen=True)
class TextDoubt:
    """Something in a text: its key, and what it says of the place; `found` is the first such place."""

    key: str
    found: str


SAYS: dict[str, str] = {
    "colon": N_("“Số” is written with a colon: “{found}”. Party documents write “Số 05-NQ/CB”."),
    "spaces": N_("There are double spaces: “{found}”."),
    "ending": N_("A text ends with “./.”: Party documents end with a full stop."),
    "quotes": N_("Quotation marks are not “Vietnamese”: {found}."),
    "dates": N_("Dates are written in several ways: {found}."),
    "uy": N_("Both “ủy” and “uỷ” are written; one spelling should go through the whole text."),
    "bytes": N_("Signs of an old encoding (TCVN3, VNI) stand in the text: “{found}”."),
}

RULES = {
    "colon": "document.number_form",
    "ending": "document.ending",
    "dates": "document.dates",
    "uy": "document.spelling",
}
"""The rule behind a kind of doubt, where a document says something about it; the others go by custom."""


def says(doubt: TextDoubt) -> str:
    """A doubt in a sentence, in the language spoken now."""
    return _(SAYS[doubt.key]).format(found=doubt.found)


def text_doubts(texts: Iterable[str]) -> list[TextDoubt]:
    """What is to be looked at in several texts that belong together, each kind once, with its first place."""
    whole = "\n".join(each for each in texts if each)
    found = [
        TextDoubt(key, _around(whole, hit))
        for key, pattern in (("colon", _COLON), ("spaces", _SPACES), ("ending", _ENDING), ("quotes", _QUOTED))
        if (hit := pattern.search(whole))
    ]
    ways = {hit[2]: hit[0] for hit in _DATE.finditer(whole)}
    if len(ways) > 1:
        found.append(TextDoubt("dates", ", ".join(ways.values())))
    if _OLD_UY in whole.lower() and _NEW_UY in whole.lower():
        found.append(TextDoubt("uy", ""))
    line = next((each for each in whole.splitlines() if old_encoding_of(each) is not None), "")
    if line:
        found.append(TextDoubt("bytes", line[:40]))
    return found


def mend_text(text: str, key: str) -> str:
    """The text with one kind of doubt mended: dates as 05/9/2026 are, “ủy” as Party documents have it (05-HD/VPTW)."""
    return _MENDERS[key](text)


def _around(text: str, hit: re.Match[str]) -> str:
    begin, end = max(0, hit.start() - 12), min(len(text), hit.end() + 12)
    return text[begin:end].replace("\n", " ").strip()


def _quotes(text: str) -> str:
    return _QUOTED.sub(lambda hit: f"“{next(each for each in hit.groups() if each is not None)}”", text)


def _dates(text: str) -> str:
    return _DATE.sub(lambda hit: f"{hit[1]}/{hit[3]}/{hit[4]}", text)


def _uy(text: str) -> str:
    for old, new in _PAIRS:
        text = text.replace(old, new)
    return text


def _bytes(text: str) -> str:
    lines = []
    for line in text.split("\n"):
        encoding = old_encoding_of(line)
        lines.append(decoded(line, encoding) if encoding is not None else line)
    return "\n".join(lines)


_MENDERS: dict[str, Callable[[str], str]] = {
    "colon": lambda text: _COLON.sub(r"\1", text),
    "spaces": lambda text: _SPACES.sub(" ", text),
    "ending": lambda text: _ENDING.sub(".", text),
    "quotes": _quotes,
    "dates": _dates,
    "uy": _uy,
    "bytes": _bytes,
}
