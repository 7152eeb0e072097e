"""The wording of an edition: fixed words with blanks, `1) Họ và tên khai sinh: <b>{birth_name}</b>`.

Grammar of a blank:

    {name}            the fact; where it is missing, a dotted blank 30 mm wide (in a table: nothing)
    {name:12}         the same, the dotted blank 12 mm wide
    {name:fill}       ... as wide as the rest of the line (the last blank of a form item is one by itself)
    {name:fill 3}     ... and two more whole dotted lines
    {name:optional}   ... nothing at all
    {name:box}        a small square, crossed where the fact holds anything
    {#}               the number of the row inside `rows` and `each`
    {{ and }}         a brace itself

`<b> <i> <u>` and their closing tags make words bold, italic, underlined. What a fact holds is never read as
wording.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from partycell_desktop.forms.document import Run, text
from partycell_desktop.words import _

How = Literal["dots", "fill", "optional", "box"]
USUAL_BLANK_MM = 30.0
ROW_NUMBER = "#"


class WordingError(ValueError):
    """A wording that cannot be read; the message is a plain sentence."""


@dataclass(frozen=True, slots=True)
class Blank:
    """A place for the fact `name`. `mm` is None where the edition gives no width."""

    name: str
    how: How = "dots"
    mm: float | None = None
    lines: int = 1
    bold: bool = False
    italic: bool = False
    underline: bool = False


Wording = tuple[Run | Blank, ...]

_PIECE = re.compile(r"\{\{|\}\}|\{[^{}]*\}|[{}]")
_BLANK = re.compile(r"(?P<name>[a-z_][a-z0-9_]*|#)(?::(?P<how>\d+(?:\.\d+)?|fill(?: (?P<lines>\d+))?|optional|box))?")
_TAG = re.compile(r"<(/?)([biu])>")


@lru_cache(maxsize=8192)
def read_wording(marked: str) -> Wording:
    """The pieces of `marked`; WordingError where a brace, a blank or a tag is wrong."""
    _check_tags(marked)
    pieces: list[Run | Blank] = []
    for run in text(marked):
        assert isinstance(run, Run)
        words = ""
        start = 0
        for found in _PIECE.finditer(run.text):
            words += run.text[start : found.start()]
            start = found.end()
            if found[0] in ("{{", "}}"):
                words += found[0][0]
                continue
            if len(found[0]) == 1:
                raise WordingError(
                    _("the brace {brace} stands alone in “{wording}”").format(brace=found[0], wording=marked)
                )
            if words:
                pieces.append(Run(words, run.bold, run.italic, run.underline))
                words = ""
            pieces.append(_read_blank(found[0], run, marked))
        words += run.text[start:]
        if words:
            pieces.append(Run(words, run.bold, run.italic, run.underline))
    return tuple(pieces)


def _read_blank(found: str, run: Run, marked: str) -> Blank:
    blank = _BLANK.fullmatch(found[1:-1])
    if blank is None:
        raise WordingError(_("the blank {blank} in “{wording}” is not understood").format(blank=found, wording=marked))
    how: How = "dots"
    mm = None
    match (blank["how"] or "").split():
        case ["fill", *_rest]:
            how = "fill"
        case ["optional"]:
            how = "optional"
        case ["box"]:
            how = "box"
        case [width]:
            mm = float(width)
    return Blank(blank["name"], how, mm, int(blank["lines"] or 1), run.bold, run.italic, run.underline)


def _check_tags(marked: str) -> None:
    open_tags: list[str] = []
    for tag in _TAG.finditer(marked):
        if not tag[1]:
            open_tags.append(tag[2])
        elif open_tags and open_tags[-1] == tag[2]:
            open_tags.pop()
        else:
            raise WordingError(_("the tag {tag} closes nothing in “{wording}”").format(tag=tag[0], wording=marked))
    if open_tags:
        raise WordingError(
            _("the tag {tag} is not closed in “{wording}”").format(tag=f"<{open_tags[-1]}>", wording=marked)
        )


def names_in(marked: str) -> frozenset[str]:
    """The names of the facts that `marked` asks for."""
    return frozenset(
        piece.name for piece in read_wording(marked) if isinstance(piece, Blank) and piece.name != ROW_NUMBER
    )
