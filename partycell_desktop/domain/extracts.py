"""Extracts (trích sao): parts of a finished paper of the cell, copied for one member or candidate.

Hướng dẫn 36-HD/VPTW names three kinds of copies: sao y bản chính, trích sao, sao lục. How the block of a trích sao is
laid out, and whether copies have a series of numbers, no document at hand says: the layout is the program's own and
takes no number.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.items import Kind, item
from partycell_desktop.domain.names import fold
from partycell_desktop.words import N_

Date = PartialDate | None


@dataclass(frozen=True)
class Extract:
    """An extract as it was made: out of which paper, for whom, who signs the copy, and the copied lines.

    `paper` is the key of a meeting's paper ("nghi-quyet"), or the type of a document of the register ("QĐ"). `words` is
    what was copied (`ExtractWords` as JSON): it stays when the paper's record is changed later.
    """

    id: int = 0
    meeting_id: int = 0
    document_id: int = 0
    paper: str = ""
    person_id: int = 0
    made_on: Date = item(N_("Date of the extract"), Kind.DAY)
    recipients: str = item(N_("Recipients"), Kind.LONG)
    on_behalf: str = item(N_("Signed on behalf of"), Kind.CHOICE, choices="on_behalf")
    signer_post: str = item(N_("Post of the signer"))
    signer: str = item(N_("Signed by"), Kind.NAME)
    words: str = ""


@dataclass(frozen=True)
class SourceLine:
    """A line of a paper from which an extract may take: the heading above it, and the line as it is printed."""

    key: str
    heading: str
    text: str

    def names(self, person: str) -> bool:
        """Whether the line tells of a person."""
        return bool(person) and fold(person) in fold(self.text)


@dataclass(frozen=True)
class ExtractSource:
    """A finished paper from which an extract may be made: its type in words, number, day, abstract, its lines."""

    paper: str
    type_title: str
    symbol: str
    dated_on: str
    title: str
    lines: tuple[SourceLine, ...]


@dataclass(frozen=True)
class ExtractWords:
    """What an extract says: of which paper it is one, and the chosen lines with the headings above them."""

    type_title: str
    symbol: str
    dated_on: str
    title: str
    parts: tuple[tuple[str, str], ...]

    def as_json(self) -> str:
        """The words as they are kept."""
        values = {"type_title": self.type_title, "symbol": self.symbol, "dated_on": self.dated_on, "title": self.title}
        return json.dumps({**values, "parts": self.parts}, ensure_ascii=False)


def read_words(kept: str) -> ExtractWords:
    """The words of a kept extract."""
    told = json.loads(kept)
    return ExtractWords(**{**told, "parts": tuple((heading, text) for heading, text in told["parts"])})


def chosen_words(source: ExtractSource, keys: Iterable[str]) -> ExtractWords:
    """What an extract of these lines says, in the order of the paper, each heading once above its lines."""
    wanted = set(keys)
    parts: list[tuple[str, list[str]]] = []
    for line in source.lines:
        if line.key not in wanted:
            continue
        if not parts or parts[-1][0] != line.heading:
            parts.append((line.heading, []))
        parts[-1][1].append(line.text)
    told = tuple((heading, "\n".join(lines)) for heading, lines in parts)
    return ExtractWords(source.type_title, source.symbol, source.dated_on, source.title, told)


def lines_of_passages(passages: Sequence[tuple[str, str, str]]) -> tuple[SourceLine, ...]:
    """The lines of passages (name, heading, text); the rows of a table stay together."""
    found: list[SourceLine] = []
    for name, heading, text in passages:
        pieces: list[str] = []
        for line in text.split("\n"):
            if line.lstrip().startswith("|") and pieces and pieces[-1].lstrip().startswith("|"):
                pieces[-1] += f"\n{line}"
            elif line.strip():
                pieces.append(line)
        found += (SourceLine(f"{name}:{at}", heading, piece) for at, piece in enumerate(pieces))
    return tuple(found)
