"""Text pasted into a passage, made clean: what Word, Excel, a web page or a message put on the clipboard.

Kept are paragraphs, bold, italic, underlined words, lists and tables; fonts, colours, sizes, pictures go. Letters of an
old font become Unicode. What was done is told. A text without a font that is surely in an old encoding is not changed:
what it would be is offered.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from partycell_desktop.domain.names import INVISIBLE
from partycell_desktop.domain.old_encodings import OldEncoding, decoded, old_encoding_of
from partycell_desktop.domain.passage_text import (
    Part,
    PassageTable,
    Span,
    Words,
    cut,
    joined,
    plain_words,
    stripped,
    table_of,
)
from partycell_desktop.words import N_, _

BULLETS = frozenset("•·●○◦▪▫■□◆◇▶►➢➤✓✔❖‣⁃–—*")
_BULLET = re.compile(rf"[{re.escape(''.join(sorted(BULLETS)))}\uf000-\uf0ff][ \t\xa0]+(?=\S)")
# Emoji with what joins and colours them, and signs of the private area, which only one font can show.
_PICTURES = re.compile(
    "[\U0001f000-\U0001ffff\u2600-\u27bf\u2b00-\u2bff\u2300-\u23ff\ufe00-\ufe0f\u20e3\ue000-\uf8ff\U000e0000-\U0010ffff]+"
)
_SLASHED_END = re.compile(r"\./\.(?=\s*$)")

DONE = {
    "font": N_("letters of an old font converted to Unicode: {count}"),
    "table": N_("tables inside tables joined: {count}"),
    "bullet": N_("bullets written as dashes: {count}"),
    "picture": N_("pictures and symbols taken out: {count}"),
    "deleted": N_("deleted or hidden words left out: {count}"),
    "invisible": N_("invisible signs taken out: {count}"),
    "composed": N_("letters put together with their accents: {count}"),
    "blanks": N_("double blanks taken out: {count}"),
    "end": N_("“./.” at the end written as a full stop"),
}


@dataclass(frozen=True)
class Pasted:
    """A pasted text, clean. `done` is what was done to it, in one line, "" where nothing.

    `encoding` is the old encoding that a text without a font is surely in, and `offered` what it is in Unicode.
    """

    parts: tuple[Part, ...]
    done: str = ""
    encoding: OldEncoding | None = None
    offered: tuple[Part, ...] = ()


def clean_plain(text: str) -> Pasted:
    """A pasted text without any format: each line a paragraph, lines with tabs a table."""
    parts, count = cleaned(_plain_parts(text))
    encoding = old_encoding_of(_PICTURES.sub("", text))
    offered: list[Part] = []
    if encoding is not None:
        offered, _count = cleaned(_plain_parts(decoded(text, encoding)))
    return Pasted(tuple(parts), told(count), encoding, tuple(offered))


def _plain_parts(text: str) -> list[Part]:
    parts: list[Part] = []
    rows: list[list[str]] = []
    for line in [*text.splitlines(), ""]:
        cells = line.rstrip("\t").split("\t") if not _BULLET.match(line.lstrip()) else [line]
        if len(cells) > 1 and line.strip():
            rows.append(cells)
            continue
        if len(rows) > 1:  # one line with a tab is a line, several are cells copied from a table
            parts.append(table_of([[(Span(cell),) for cell in row] for row in rows]))
        else:
            parts += [(Span(" ".join(row)),) for row in rows]
        rows = []
        parts.append((Span(line),))
    return parts[:-1]


def cleaned(parts: Sequence[Part]) -> tuple[list[Part], Counter[str]]:
    """`parts` with clean words, without empty paragraphs at the ends or one after the other; and what was done."""
    count: Counter[str] = Counter()
    out: list[Part] = []
    for part in parts:
        if isinstance(part, PassageTable):
            out.append(table_of([[clean_words(cell, count) for cell in row] for row in part.rows]))
            continue
        words = clean_words(_with_dash(stripped(part), count), count)
        if words or (out and out[-1]):
            out.append(words)
    while out and not out[-1]:
        out.pop()
    if out and not isinstance(out[-1], PassageTable):
        out[-1] = _with_full_stop(out[-1], count)
    return out, count


def clean_words(words: Words, count: Counter[str]) -> Words:
    """The words of a paragraph: NFC, nothing invisible, no pictures, single blanks, none at the ends."""
    out: list[Span] = []
    blank = True  # behind a blank, or at the beginning
    for each in joined(words):
        bare = each.text.translate(INVISIBLE)
        count["invisible"] += len(each.text) - len(bare)
        apart = _PICTURES.sub("", bare)
        count["picture"] += len(_PICTURES.findall(bare))
        shown = unicodedata.normalize("NFC", apart)
        count["composed"] += len(apart) - len(shown)
        tight = ""
        for sign in shown:
            if sign.isspace():
                if blank:
                    count["blanks"] += bool(tight or out)
                else:
                    tight += " "
                blank = True
            else:
                tight += sign
                blank = False
        out.append(replace(each, text=tight))
    return stripped(joined(out))


def _with_dash(words: Words, count: Counter[str]) -> Words:
    """A line that begins with a bullet of some kind, as Party papers have it: with a dash."""
    found = _BULLET.match(plain_words(words))
    if found is None:
        return words
    count["bullet"] += 1
    return joined((Span("- "), *cut(words, found.end())))


def _with_full_stop(words: Words, count: Counter[str]) -> Words:
    """The last line, which ends with a full stop and no longer with "./."."""
    text = plain_words(words)
    found = _SLASHED_END.search(text)
    if found is None:
        return words
    count["end"] += 1
    return cut(words, 0, found.start() + 1)


def told(count: Counter[str]) -> str:
    """What was done to a text, in one line; "" where nothing was."""
    done = [_(words).format(count=count[name]) for name, words in DONE.items() if count[name]]
    return _("Cleaned: {what}.").format(what="; ".join(done)) if done else ""
