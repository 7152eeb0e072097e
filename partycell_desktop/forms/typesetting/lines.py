"""Words into lines, and lines into marks.

Lines break at spaces only, each as full as it can be; a word wider than the line is cut. A no-break space
keeps its words together. A justified line is widened at its spaces, so that the words stay one string for
whoever copies them.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from partycell_desktop.forms.document import Align, Run, Text, Tick
from partycell_desktop.forms.typesetting.marks import Frame, Mark, Rule, Words
from partycell_desktop.forms.typesetting.metrics import BOLD, ITALIC, Metrics
from partycell_desktop.forms.typesetting.styles import MM

LEAST_FILL_MM = 15.0
_TICK = 0.8
_FOR_SPACE = {ord(sign): " " for sign in "\t\r\v\f"} | {ord(sign): None for sign in "\u200b\u200c\u200d\u2060\ufeff"}
_TOLERANCE = 0.01


@dataclass(slots=True)
class Atom:
    """A part of a word in one style: letters, or dots (`fill` ones take the rest of the line), or a square."""

    style: int
    text: str
    width: float
    underline: bool = False
    dots: bool = False
    fill: bool = False
    tick: bool | None = None


@dataclass(slots=True)
class Word:
    """Atoms that no line break may part; `space` is the width of the space before it."""

    atoms: list[Atom]
    width: float
    space: float


@dataclass(slots=True)
class Line:
    """Words on one line and their natural width; `last` where a line feed or the end follows."""

    words: list[Word]
    width: float
    last: bool = False


def break_lines(
    text: Text, metrics: Metrics, size: float, width: float, style: int = 0, first: float = 0.0
) -> list[Line]:
    """`text` in lines of at most `width`, the first one shorter by `first`. `style` is added to every run's."""
    lines: list[Line] = []
    indent = first
    for words in _words(text, metrics, size, style) if text else ():
        if words:
            lines.extend(_fill(words, metrics, size, width, indent))
        else:
            lines.append(Line([], 0.0))
        lines[-1].last = True
        indent = 0.0
    return lines


def natural_width(text: Text, metrics: Metrics, size: float, style: int = 0) -> float:
    """How wide `text` would be on one line."""
    return max((line.width for line in break_lines(text, metrics, size, float("inf"), style)), default=0.0)


def balanced_lines(text: Text, metrics: Metrics, size: float, width: float, style: int = 0) -> list[Line]:
    """`text` in as few lines as fit into `width`, all about equally long."""
    lines = break_lines(text, metrics, size, width, style)
    if len(lines) < 2:
        return lines
    low, high = max(line.width for line in lines) / len(lines), width
    while high - low > 0.5:
        middle = (low + high) / 2
        tried = break_lines(text, metrics, size, middle, style)
        if len(tried) > len(lines) or any(line.width > middle + _TOLERANCE for line in tried):
            low = middle
        else:
            lines, high = tried, middle
    return lines


def _fill(words: list[Word], metrics: Metrics, size: float, width: float, indent: float) -> Iterator[Line]:
    room = width - indent + _TOLERANCE
    line: list[Word] = []
    x = 0.0
    for word in words:
        need = x + word.space + word.width if line else word.width
        if need > room and line:
            yield Line(line, x)
            line, x, room = [], 0.0, width + _TOLERANCE
            need = word.width
        if need > room:
            *pieces, word = _cut(word, metrics, size, room)
            for piece in pieces:
                yield Line([piece], piece.width)
                room = width + _TOLERANCE
            need = word.width
        line.append(word)
        x = need
    yield Line(line, x)


def _cut(word: Word, metrics: Metrics, size: float, room: float) -> list[Word]:
    """A word wider than the line, in pieces that fit."""
    pieces: list[Word] = []
    atoms: list[Atom] = []
    used = 0.0
    for atom in word.atoms:
        if atom.dots or atom.tick is not None:
            atom.width = min(atom.width, room)
            letters = [atom]
        else:
            widths = metrics.widths[atom.style]
            letters = [Atom(atom.style, sign, widths[sign] * size, atom.underline) for sign in atom.text]
        for letter in letters:
            if atoms and used + letter.width > room:
                pieces.append(Word(atoms, used, 0.0))
                atoms, used = [], 0.0
            same = atoms and not (atoms[-1].dots or letter.dots) and letter.tick is None is atoms[-1].tick
            if same and atoms[-1].style == letter.style:
                atoms[-1] = Atom(
                    letter.style,
                    atoms[-1].text + letter.text,
                    atoms[-1].width + letter.width,
                    letter.underline,
                )
            else:
                atoms.append(letter)
            used += letter.width
    return [*pieces, Word(atoms, used, 0.0)]


def _words(text: Text, metrics: Metrics, size: float, base: int) -> Iterator[list[Word]]:
    """The words of each line that a line feed ends."""
    words: list[Word] = []
    atoms: list[Atom] | None = None
    space = 0.0
    for part in text:
        if isinstance(part, Run):
            style = base | (BOLD if part.bold else 0) | (ITALIC if part.italic else 0)
            widths = metrics.widths[style]
            run = part.text if part.text.isprintable() else part.text.translate(_FOR_SPACE)
            for number, row in enumerate(run.split("\n")):
                if number:
                    yield words
                    words, atoms = [], None
                for index, letters in enumerate(row.split(" ")):
                    if index:
                        atoms = None
                        space = widths[" "] * size
                    if not letters:
                        continue
                    atom = Atom(style, letters, widths[letters] * size, part.underline)
                    if atoms is None:
                        atoms = [atom]
                        words.append(Word(atoms, atom.width, space))
                    else:
                        atoms.append(atom)
                        words[-1].width += atom.width
            continue
        extra: list[Atom] = []
        if isinstance(part, Tick):
            atom = Atom(base, "", _TICK * size, tick=part.checked)
        elif part.mm is None:
            atom = Atom(base, "", LEAST_FILL_MM * MM, dots=True, fill=True)
            extra = [Atom(base, "", LEAST_FILL_MM * MM, dots=True, fill=True) for _ in range(part.lines - 1)]
        else:
            atom = Atom(base, "", part.mm * MM, dots=True)
        if atoms is None:
            atoms = [atom]
            words.append(Word(atoms, atom.width, space))
        else:
            atoms.append(atom)
            words[-1].width += atom.width
        for atom in extra:
            yield words
            atoms = [atom]
            words = [Word(atoms, atom.width, 0.0)]
    yield words


def set_line(line: Line, metrics: Metrics, size: float, x: float, y: float, width: float, align: Align) -> list[Mark]:
    """The marks of `line` on the baseline `y`, in the room that begins at `x`; a last line is not justified."""
    marks: list[Mark] = []
    slack = width - line.width
    word_space = grow = 0.0
    fills = sum(atom.fill for word in line.words for atom in word.atoms)
    if fills:
        grow = slack / fills
    elif align == "centre":
        x += slack / 2
    elif align == "right":
        x += slack
    elif align == "justify" and not line.last and slack > 0:
        gaps = len(line.words) - 1 + sum(a.text.count("\xa0") for w in line.words for a in w.atoms)
        word_space = slack / gaps if gaps else 0.0
    start = end = x
    style, underline, string = -1, False, ""
    for number, word in enumerate(line.words):
        if number:
            string += " "
            x += word.space + word_space
        for atom in word.atoms:
            drawn = atom.dots or atom.tick is not None
            if drawn or atom.style != style or atom.underline != underline:
                _finish(marks, start, y, style, size, string, word_space, end if underline else None)
                start, style, underline, string = x, atom.style, atom.underline, ""
            if drawn:
                wide = atom.width + (grow if atom.fill else 0.0)
                marks.extend(_drawn(atom, metrics, size, x, y, wide))
                x += wide
                style = -1
            else:
                string += atom.text
                x += atom.width + (word_space * atom.text.count("\xa0") if word_space else 0.0)
            end = x
    _finish(marks, start, y, style, size, string, word_space, end if underline else None)
    return marks


def _finish(
    marks: list[Mark],
    x: float,
    y: float,
    style: int,
    size: float,
    string: str,
    word_space: float,
    underline_to: float | None,
) -> None:
    if style < 0 or not string:
        return
    marks.append(Words(x, y, style, size, string, word_space))
    if underline_to is not None:
        marks.append(Rule(x, y + size * 0.11, underline_to, y + size * 0.11, size * 0.05))


def _drawn(atom: Atom, metrics: Metrics, size: float, x: float, y: float, width: float) -> Iterator[Mark]:
    if atom.tick is not None:
        side = _TICK * size - 1
        top = y - side + size * 0.06
        yield Frame(x + 0.5, top, side, side, 0.75)
        if atom.tick:
            yield Rule(x + 2, top + 1.5, x + side - 1, top + side - 1.5, 0.75)
            yield Rule(x + 2, top + side - 1.5, x + side - 1, top + 1.5, 0.75)
        return
    dot = metrics.widths[atom.style & ~BOLD]["."] * size
    count = int((width + _TOLERANCE) / dot)
    yield Words(x + width - count * dot, y, atom.style & ~BOLD, size, "." * count)
