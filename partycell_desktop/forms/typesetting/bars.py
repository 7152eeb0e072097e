"""A picture of numbers as a strip: bars on a line, labels below, numbers above, the target as a dashed line."""

from partycell_desktop.forms.document import Bars
from partycell_desktop.forms.typesetting.marks import Fill, Mark, Rule, Words
from partycell_desktop.forms.typesetting.metrics import Metrics
from partycell_desktop.forms.typesetting.strips import Strip
from partycell_desktop.forms.typesetting.styles import MM

_SIZE, _GAP = 9.0, 3.0
_SHARE = 0.62  # of the room that each bar has
_MOST_MM = 11.0  # a few bars do not grow as broad as the page
_GREY = 0.62
_DASH, _SPACE = 4.0, 3.0


def bars_strip(block: Bars, metrics: Metrics, x: float, width: float) -> Strip:
    """The picture in a column that begins at `x`; it is never parted by a page break."""
    high = block.height_mm * MM
    top = _SIZE + _GAP
    marks: list[Mark] = [Rule(x, top + high, x + width, top + high, 0.75)]
    room = width / max(len(block.values), 1)
    broad = min(room * _SHARE, _MOST_MM * MM)
    for number, (label, value, words) in enumerate(zip(block.labels, block.values, block.numbers, strict=True)):
        middle = x + (number + 0.5) * room
        tall = high * min(value or 0.0, block.most) / block.most
        if tall:
            marks.append(Fill(middle - broad / 2, top + high - tall, broad, tall, _GREY))
        if words:
            marks.append(_centred(words, metrics, middle, top + high - tall - _GAP, room))
        marks.append(_centred(label, metrics, middle, top + high + _SIZE + _GAP, room))
    if block.target is not None and 0 < block.target <= block.most:
        y = top + high * (1 - block.target / block.most)
        at = x
        while at < x + width:
            marks.append(Rule(at, y, min(at + _DASH, x + width), y, 0.75))
            at += _DASH + _SPACE
    return Strip(top + high + _SIZE + 2 * _GAP, marks, before=6.0, after=8.0)


def _centred(words: str, metrics: Metrics, middle: float, down: float, room: float) -> Words:
    """Words about a middle, as large as their room allows."""
    at_one = metrics.widths[0][words]
    size = min(_SIZE, (room - 1) / at_one) if at_one else _SIZE
    return Words(middle - at_one * size / 2, down, 0, size, words)
