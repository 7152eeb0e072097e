"""Each kind of block as strips, at its measured place. x and widths in points."""

from collections.abc import Iterator, Sequence
from functools import partial

from partycell_desktop.forms.document import (
    Align,
    Bars,
    Block,
    Boxes,
    Columns,
    Fields,
    PageBreak,
    Paragraph,
    PartyHeader,
    Photo,
    Run,
    Signatures,
    Space,
    Table,
    Text,
    Title,
)
from partycell_desktop.forms.typesetting import styles
from partycell_desktop.forms.typesetting.bars import bars_strip
from partycell_desktop.forms.typesetting.header import header_strip, unparted
from partycell_desktop.forms.typesetting.known import Known
from partycell_desktop.forms.typesetting.lines import (
    Line,
    balanced_lines,
    break_lines,
    natural_width,
    set_line,
)
from partycell_desktop.forms.typesetting.marks import Frame, Mark, Picture, moved
from partycell_desktop.forms.typesetting.metrics import BOLD, ITALIC, Metrics
from partycell_desktop.forms.typesetting.signatures import signature_strip
from partycell_desktop.forms.typesetting.strips import Strip
from partycell_desktop.forms.typesetting.styles import MM, PARAGRAPH_STYLES, PITCH, baseline
from partycell_desktop.forms.typesetting.tables import table_strips

_ROWS_WITH_SIGNATURES, _LINES_BELOW_A_TABLE = 2, 6


def strips_of(
    blocks: Sequence[Block], metrics: Metrics, x: float, width: float, size: float, known: Known | None = None
) -> list[Strip]:
    """The strips of `blocks` in a column that begins at `x`; `size` is the document's size of body text.

    `known` has the paragraphs of earlier times in the same typeface, and gets those of this one.
    """
    strips: list[Strip] = []
    rows: list[Strip] = []  # of the table before the words that stand between it and the signatures
    for previous, block in zip((None, *blocks), blocks, strict=False):
        match block:
            case Paragraph():
                made = partial(_paragraph, block, metrics, x, width, size)
                strips.extend(made() if known is None else known.strips((block, x, width, size), made))
            case Fields():
                strips.extend(_fields(block, metrics, x, width, size))
            case Table():
                if isinstance(previous, Paragraph | Fields):
                    _hold_on(strips)  # what stands just above a table says what it is
                strips.extend(table_strips(block, metrics, x, width))
            case PartyHeader():
                strips.append(header_strip(block, metrics, x, width))
            case Title():
                strips.append(_title(block, metrics, x, width))
            case Bars():
                if isinstance(previous, Paragraph):
                    _hold_on(strips)
                strips.append(bars_strip(block, metrics, x, width))
            case Boxes():
                strips.append(_boxes(block, metrics, x, width, size))
            case Photo():
                strips.append(_photo(block, metrics, x, width))
            case Columns():
                strips.append(_columns(block, metrics, x, width, size))
            case Signatures():
                if not isinstance(previous, Signatures):
                    _hold_on(strips)
                _hold_rows(strips, rows)
                strips.append(signature_strip(block, metrics, x, width))
            case Space():
                strips.append(Strip(0.0, reach=block.mm * MM) if block.reach else Strip(0.0, before=block.mm * MM))
            case PageBreak():
                strips.append(Strip(0.0, fresh=True))
        if isinstance(block, Table):
            rows = strips[-_ROWS_WITH_SIGNATURES:] if len(block.rows) >= _ROWS_WITH_SIGNATURES else []
        elif not isinstance(block, Paragraph | Space):
            rows = []
    return strips


def _hold_rows(strips: list[Strip], rows: list[Strip]) -> None:
    """Who signs a table signs on a page that has rows of it; much text below the table stands for itself."""
    if not rows:
        return
    first = next(at for at, strip in enumerate(strips) if strip is rows[0])
    below = strips[first + len(rows) :]
    if sum(strip.height > 0 for strip in below) <= _LINES_BELOW_A_TABLE:
        for strip in strips[first:]:
            strip.glue = True


def _hold_on(strips: list[Strip]) -> None:
    """Glue the last words so far to what follows, with the white room between: two lines at least, or a whole item."""
    for strip in reversed(strips):
        if strip.fresh:
            return
        strip.glue = True
        if strip.height > 0:
            return


def _paragraph(block: Paragraph, metrics: Metrics, x: float, width: float, usual: float) -> Iterator[Strip]:
    style = PARAGRAPH_STYLES[block.style]
    size = block.size or style.size or usual
    pitch = size * PITCH
    first = min(style.first_mm * MM, width / 3)
    weight = (BOLD if style.bold else 0) | (ITALIC if style.italic else 0)
    lines = break_lines(block.text, metrics, size, width, weight, first)
    down = baseline(size, pitch)
    strips = []
    for number, line in enumerate(lines):
        indent = 0.0 if number else first
        marks = set_line(line, metrics, size, x + indent, down, width - indent, style.align)
        strips.append(Strip(pitch, marks))
    _no_lonely_lines(strips)
    if strips:
        strips[0].before, strips[-1].after = style.before, style.after
        if style.keep_with_next or block.keep_with_next:
            strips[-1].glue = True
    yield from strips


def _no_lonely_lines(strips: list[Strip]) -> None:
    """No page ends with the first line of a paragraph, none begins with its last."""
    if len(strips) > 1:
        strips[0].glue = True
        strips[-2].glue = True


def _fields(block: Fields, metrics: Metrics, x: float, width: float, usual: float) -> Iterator[Strip]:
    size = block.size or usual
    pitch = size * PITCH
    down = baseline(size, pitch)
    left, room = x + block.indent_mm * MM, width - block.indent_mm * MM
    gap = styles.FIELD_GAP_MM * MM
    for fields in block.lines:
        shares = share_out(
            [natural_width(field.text, metrics, size) for field in fields] if len(fields) > 1 else [0.0],
            [field.weight for field in fields],
            room - gap * (len(fields) - 1),
        )
        rows: list[list[Mark]] = []
        start = left
        for field, share in zip(fields, shares, strict=True):
            for number, line in enumerate(break_lines(field.text, metrics, size, share)):
                if number == len(rows):
                    rows.append([])
                rows[number] += set_line(line, metrics, size, start, down, share, "left")
            start += share + gap
        strips = [Strip(pitch, marks) for marks in rows]
        _no_lonely_lines(strips)
        if strips:
            strips[-1].after = styles.FIELD_AFTER
        for strip in strips:
            strip.glue = strip.glue or block.together
        yield from strips


def share_out(needs: Sequence[float], weights: Sequence[float], width: float) -> list[float]:
    """`width` divided by weight; who needs more than its share gets it from those who have some left.

    Where all together need more than there is, those who need less than their share get just what they need.
    """
    enough = sum(needs) <= width
    shares = [width * weight / sum(weights) for weight in weights]
    settled: set[int] = set()
    while True:
        more = {
            i for i, need in enumerate(needs) if i not in settled and (need > shares[i] if enough else need < shares[i])
        }
        loose = sum(weight for i, weight in enumerate(weights) if i not in settled | more)
        if not more or not loose:
            return shares
        settled |= more
        rest = width - sum(needs[i] for i in settled)
        shares = [needs[i] if i in settled else rest * weights[i] / loose for i in range(len(needs))]


def _title(block: Title, metrics: Metrics, x: float, width: float) -> Strip:
    rows: list[tuple[list[Line], float]] = [
        (balanced_lines(block.type, metrics, styles.TITLE_SIZE, width, BOLD), styles.TITLE_SIZE),
        (
            balanced_lines(
                unparted(block.abstract), metrics, styles.ABSTRACT_SIZE, min(styles.ABSTRACT_MM * MM, width), BOLD
            ),
            styles.ABSTRACT_SIZE,
        ),
        (balanced_lines(block.note, metrics, styles.TITLE_NOTE_SIZE, width, ITALIC), styles.TITLE_NOTE_SIZE),
    ]
    if block.separator:
        rows.append((break_lines((Run(styles.SEPARATOR),), metrics, 14.0, width), 14.0))
    marks: list[Mark] = []
    y = 0.0
    for lines, size in rows:
        for line in lines:
            marks += set_line(line, metrics, size, x, y + baseline(size, size * PITCH), width, "centre")
            y += size * PITCH
    return Strip(y, marks, before=styles.TITLE_BEFORE, after=styles.TITLE_AFTER, glue=True)


def _boxes(block: Boxes, metrics: Metrics, x: float, width: float, size: float) -> Strip:
    label = break_lines(block.label, metrics, size, width)
    label_width = label[0].width + 2 * MM if label else 0.0
    side = min(styles.BOX_MM * MM, (width - label_width) / block.count)
    y = side / 2 + (styles.ASCENT - styles.DESCENT) * size / 2
    start = _start(x, width, label_width + side * block.count, block.align)
    marks: list[Mark] = []
    for line in label[:1]:
        marks += set_line(line, metrics, size, start, y, label_width, "left")
    digit = min(styles.BOX_SIZE, side * 0.8)
    for number in range(block.count):
        left = start + label_width + number * side
        marks.append(Frame(left, 0.0, side, side))
        sign: Text = (Run(block.value[number]),) if number < len(block.value) else ()
        for line in break_lines(sign, metrics, digit, side):
            down = side / 2 + (styles.ASCENT - styles.DESCENT) * digit / 2
            marks += set_line(line, metrics, digit, left, down, side, "centre")
    return Strip(side, marks, before=2.0, after=5.0)


def _start(x: float, width: float, used: float, align: Align) -> float:
    match align:
        case "centre":
            return x + (width - used) / 2
        case "right":
            return x + width - used
        case _:
            return x


def _photo(block: Photo, metrics: Metrics, x: float, width: float) -> Strip:
    wide, high = (mm * MM for mm in styles.PHOTO_MM)
    left = _start(x, width, wide, block.align)
    marks: list[Mark] = [Frame(left, 0.0, wide, high)]
    if block.image is not None:
        marks.insert(0, Picture(left, 0.0, wide, high, block.image))
    else:
        lines = break_lines((Run(block.label),), metrics, 12.0, wide - 2 * MM)
        y = (high - len(lines) * 15.0) / 2 + baseline(12.0, 15.0)
        for number, line in enumerate(lines):
            marks += set_line(line, metrics, 12.0, left, y + number * 15.0, wide, "centre")
    return Strip(high, marks, after=6.0)


def _columns(block: Columns, metrics: Metrics, x: float, width: float, size: float) -> Strip:
    gap = styles.FIELD_GAP_MM * MM
    room = width - gap * (len(block.columns) - 1)
    marks: list[Mark] = []
    height = 0.0
    for column, weight in zip(block.columns, block.weights, strict=True):
        share = room * weight / sum(block.weights)
        y = pending = 0.0
        for number, strip in enumerate(strips_of(column, metrics, x, share, size)):
            y += pending + (strip.before if number else 0.0)
            marks += [moved(mark, y) for mark in strip.marks]
            y += strip.height
            pending = strip.after
        height = max(height, y)
        x += share + gap
    return Strip(height, marks, after=6.0)
