"""The text of an edition: what is wrong with it and in which line, and the same text with another head.

The head is everything before the first `[[block]]`: code, title, document, first day, paper. A person who changes
a text by hand is told of every wrong block at once, each with its line.
"""

import json
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from partycell_desktop.forms.document import PAPERS
from partycell_desktop.forms.edition_checks import what_is_wrong, wrong_wording
from partycell_desktop.words import N_, _

SURE = ("verbatim", "quoted", "unconfirmed")
LONGEST_TEXT = 300_000
_LEAST_TEXT_MM, _MOST_MARGIN_MM = 40.0, 100.0
_SIZES = (6, 36)

LONGEST_WORDS = {
    "code": 40,
    "title": 200,
    "issued_by": 300,
    "note": 1000,
    "type": 100,
    "document_title": 300,
    "corner": 200,
}
"""Keys of the head that hold words, with the most signs of each."""
_NEEDED = ("code", "title", "issued_by", "from")
_NEEDED_WITH_LAYOUT = ("sure", "block")
_DAYS = ("from", "until", "layout_of")
_KNOWN = {*LONGEST_WORDS, *_DAYS, "form", "sure", "page", "margins", "size", "page_numbers", "before", "block"}
_BESIDE_LAYOUT_OF = {*_NEEDED, "form", "until", "layout_of", "note", "type", "corner"}
_WORDINGS = ("document_title", "corner")

_HEAD_ORDER = ("form", "code", "title", "type", "issued_by", "from", "until", "layout_of", "sure")

_BLOCK = re.compile(r"\s*\[\[\s*block\s*\]\]")
_HELP = "#| "
"""So begin the lines of help that a text gets on its way out; they are not taken over."""

_NOT_TOML: tuple[tuple[str, str], ...] = (
    ("Expected '='", N_("a name must be followed by “=” and a value")),
    ("Invalid value", N_("the value must be words in quotation marks, a number, a day (2026-01-31), true or false")),
    ("Unclosed", N_("a bracket is not closed")),
    ("Illegal character", N_("words are not closed by a quotation mark in their line")),
    ("Unterminated", N_("words are not closed by a quotation mark in their line")),
    ("Expected '\"", N_("words are not closed by a quotation mark in their line")),
    ("Expected newline", N_("something stands behind the value that does not belong there")),
    ("Cannot", N_("this name stands there twice")),
    ("Duplicate", N_("this name stands there twice")),
    ("Invalid date", N_("there is no such day")),
    ("Unescaped", N_("a backslash inside words must be written twice")),
    ("Invalid initial", N_("the line must begin with a name, with [[block]] or with #")),
)  # fmt: skip
"""What the reader of TOML says, in words for a person; it knows English only."""


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong, and in which line of the text; line 0 where it is no line alone."""

    line: int
    what: str

    @property
    def words(self) -> str:
        """A whole sentence."""
        if self.line:
            return _("Line {line}: {what}.").format(line=self.line, what=self.what)
        return f"{self.what[:1].upper()}{self.what[1:]}."


def read_text(toml: str) -> tuple[dict[str, Any], list[Problem]]:
    """What stands in a text, and everything that is wrong with it; where it is no TOML, nothing stands in it."""
    if len(toml) > LONGEST_TEXT:
        return {}, [Problem(0, _("the text is too long for an edition"))]
    try:
        data = tomllib.loads(toml)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        return {}, [_not_toml(toml, str(error))]
    lines = lines_of(toml)
    problems = [Problem(_head_line(lines, key), what) for key, what in _wrong_head(data)]
    blocks = data.get("block")
    if isinstance(blocks, list) and "layout_of" not in data:
        problems += _wrong_blocks(blocks, lines)
    return data, problems


def _not_toml(toml: str, error: str) -> Problem:
    found = re.search(r"at line (\d+)", error)
    lines = lines_of(toml)
    line = int(found[1]) if found else len(lines)
    said = lines[line - 1] if 0 < line <= len(lines) else ""
    if re.match(r"\s*(from|until|layout_of)\s*=", said):
        return Problem(line, _("a day must be written as year, month and day: 2026-01-31"))
    reason = next((_(words) for begin, words in _NOT_TOML if error.startswith(begin)), error.partition(" (at ")[0])
    return Problem(line, _("it is not written in TOML ({error})").format(error=reason))


def lines_of(toml: str) -> list[str]:
    """The lines of a text as TOML counts them."""
    return toml.replace("\r\n", "\n").split("\n")


def _head_line(lines: list[str], key: str) -> int:
    """The line of a key of the head; 0 where it is not there."""
    return _line_of_key(lines, 1, _head_end(lines), key)


def _head_end(lines: list[str]) -> int:
    return next((number for number, line in enumerate(lines, 1) if _BLOCK.match(line)), len(lines) + 1)


def line_of(toml: str, key: str) -> int:
    """The line in which a key of the head stands; 0 where it does not."""
    return _head_line(lines_of(toml), key)


def _line_of_key(lines: list[str], start: int, end: int, key: str) -> int:
    asked = re.compile(rf"\s*{re.escape(key)}\s*=") if key else None
    return next((number for number in range(start, end) if asked and asked.match(lines[number - 1])), 0)


def block_lines(toml: str) -> list[tuple[int, int]]:
    """The lines from [[block]] to the next one, for each block: (first, behind the last)."""
    lines = lines_of(toml)
    starts = [number for number, line in enumerate(lines, 1) if _BLOCK.match(line)]
    return list(zip(starts, [*starts[1:], len(lines) + 1], strict=False))


# The head.


def _wrong_head(data: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Each key of the head with what is wrong about it."""
    is_renaming = "layout_of" in data
    needed = _NEEDED if is_renaming else (*_NEEDED, *_NEEDED_WITH_LAYOUT)
    wrong = [(key, _("“{key}” is missing").format(key=key)) for key in needed if key not in data]
    for key, value in data.items():
        if key not in _KNOWN:
            wrong.append((key, _("“{key}” is not known at the head of an edition").format(key=key)))
        elif is_renaming and key not in _BESIDE_LAYOUT_OF:
            wrong.append((key, _("“{key}” cannot stand beside “layout_of”: the layout has it").format(key=key)))
        elif what := _wrong_value(key, value, data):
            wrong.append((key, what))
    first, last = data.get("from"), data.get("until")
    if type(first) is date and type(last) is date and last < first:
        wrong.append(("until", _("the last day comes before the first")))
    return wrong


def _wrong_value(key: str, value: Any, data: Mapping[str, Any]) -> str:
    if key in LONGEST_WORDS:
        return _wrong_words(key, value)
    if key in _DAYS:
        # A moment is a day too, says Python.
        return (
            ""
            if type(value) is date
            else _("“{key}” must be a day, without quotation marks: 2026-01-31").format(key=key)
        )
    if key in ("sure", "page"):
        allowed = SURE if key == "sure" else tuple(PAPERS)
        return (
            ""
            if value in allowed
            else _("“{key}” must be one of: {allowed}").format(key=key, allowed=", ".join(allowed))
        )
    if key == "size":
        return "" if _is_number(value, *_SIZES) else _number_words(key, *_SIZES)
    if key == "before":
        return _wrong_documents(value)
    if key == "margins":
        return _wrong_margins(value, data.get("page", "A4"))
    kinds: dict[str, type] = {"form": str, "page_numbers": bool, "block": list}
    if not isinstance(value, kinds[key]) or value == []:
        return _("“{key}” has the wrong kind of value").format(key=key)
    return ""


def _wrong_documents(value: Any) -> str:
    fits = isinstance(value, list) and all(
        isinstance(each, dict)
        and set(each) == {"document", "dated"}
        and not _wrong_words("issued_by", each["document"])
        and type(each["dated"]) is date
        for each in value
    )
    return "" if fits else _('“before” must be a list of documents: { document = "…", dated = 2022-01-18 }')


def _wrong_words(key: str, value: Any) -> str:
    if not isinstance(value, str):
        return _("“{key}” must be words in quotation marks").format(key=key)
    if key in _NEEDED and not value.strip():
        return _("“{key}” is empty").format(key=key)
    if len(value) > LONGEST_WORDS[key]:
        return _("“{key}” is longer than {count} signs").format(key=key, count=LONGEST_WORDS[key])
    if key != "note" and re.search(r"[\x00-\x1f\x7f]", value):
        return _("“{key}” must stand in one line").format(key=key)
    wrong = wrong_wording(value) if key in _WORDINGS else ""
    return f"“{key}”: {wrong}" if wrong else ""


def _is_number(value: Any, least: float, most: float) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and least <= value <= most


def _number_words(key: str, least: float, most: float) -> str:
    return _("“{key}” must be a number from {least} to {most}").format(key=key, least=least, most=most)


def _wrong_margins(value: Any, page: Any) -> str:
    if not isinstance(value, list) or len(value) != 4 or not all(_is_number(mm, 0, _MOST_MARGIN_MM) for mm in value):
        return _("“margins” must be four numbers in mm: top, bottom, left, right")
    width, height = PAPERS[page] if isinstance(page, str) and page in PAPERS else PAPERS["A4"]
    top, bottom, left, right = value
    if width - left - right < _LEAST_TEXT_MM or height - top - bottom < _LEAST_TEXT_MM:
        return _("“margins” leave no room for the text")
    return ""


# The blocks.


def _wrong_blocks(blocks: list[Any], lines: list[str]) -> list[Problem]:
    """What is wrong with each block, the first thing of each."""
    places = block_lines("\n".join(lines))
    if len(places) != len(blocks):
        return [Problem(0, _("each block must begin with a line [[block]]"))]
    problems = []
    for number, (block, (start, end)) in enumerate(zip(blocks, places, strict=True), start=1):
        if wrong := what_is_wrong(block):
            kind = block.get("kind", "?") if isinstance(block, dict) else "?"
            line = _line_of_wrong(lines, start, end, wrong)
            where = _("block {number} ({kind})").format(number=number, kind=kind)
            problems.append(Problem(line, f"{where}: {wrong}"))
    return problems


def _line_of_wrong(lines: list[str], start: int, end: int, wrong: str) -> int:
    """The line of a block that a problem is about: the one with what it quotes, the last quotation first."""
    for quoted in reversed(re.findall(r"“([^”]+)”", wrong)):
        if line := _line_of_key(lines, start, end, quoted):
            return line
        if found := next((n for n in range(start, end) if f'"{quoted}"' in lines[n - 1]), 0):
            return found
    return _line_of_key(lines, start, end, "kind") or start


# Another head.


def with_head(toml: str, changed: Mapping[str, Any], *, comments: bool = True) -> str:
    """The same edition, which must be one, with other values at its head; None takes a key away.

    Blocks stay as they are. Comments of the head stand above it, or are left out without `comments`.
    """
    data = tomllib.loads(toml)
    lines = lines_of(toml.rstrip())
    end = _head_end(lines) - 1
    head = {key: value for key, value in {**data, **changed}.items() if key != "block" and value is not None}
    keys = sorted(head, key=lambda key: _HEAD_ORDER.index(key) if key in _HEAD_ORDER else len(_HEAD_ORDER))
    written = head_text({key: head[key] for key in keys}) + "".join(f"\n{line}" for line in lines[end:]) + "\n"
    if not comments:
        return written
    above = "".join(f"{line}\n" for line in lines[:end] if line.lstrip().startswith("#"))
    # A line inside words of several lines may begin like a comment.
    return above + written if tomllib.loads(above + written) == tomllib.loads(written) else written


def with_help(toml: str, *sentences: str) -> str:
    """A text with lines of help above it."""
    return "".join(f"{_HELP}{each}\n" for each in sentences) + toml


def without_help(toml: str) -> str:
    """The same without them."""
    return "".join(line for line in toml.splitlines(keepends=True) if not line.startswith(_HELP))


def head_text(head: Mapping[str, Any]) -> str:
    """The text of an edition that is nothing but a head."""
    return "".join(f"{key} = {_as_toml(value)}\n" for key, value in head.items())


def _as_toml(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    if isinstance(value, list):
        return f"[{', '.join(_as_toml(each) for each in value)}]"
    if isinstance(value, dict):
        return f"{{ {', '.join(f'{key} = {_as_toml(each)}' for key, each in value.items())} }}"
    return value.isoformat() if isinstance(value, date) else str(value)
