"""The end of a paper: "Nơi nhận:" and those who sign, as one strip."""

from partycell_desktop.forms.document import RECIPIENTS_HEADING, Run, Signatures, Text
from partycell_desktop.forms.typesetting import styles
from partycell_desktop.forms.typesetting.header import columns, unparted
from partycell_desktop.forms.typesetting.lines import Line, balanced_lines, break_lines, set_line
from partycell_desktop.forms.typesetting.marks import Mark
from partycell_desktop.forms.typesetting.metrics import BOLD, ITALIC, Metrics
from partycell_desktop.forms.typesetting.strips import Strip
from partycell_desktop.forms.typesetting.styles import MM, PITCH, baseline


def signature_strip(block: Signatures, metrics: Metrics, x: float, width: float) -> Strip:
    """The signers in their columns, their names on one row; the recipients beside one signer, below several."""
    marks: list[Mark] = []
    pitch = block.size * PITCH
    places = signer_columns(block, width)

    def put(stacks: list[list[Line]], y: float) -> float:
        for (start, share), lines in zip(places, stacks, strict=True):
            for number, line in enumerate(lines):
                down = y + number * pitch + baseline(block.size, pitch)
                marks.extend(set_line(line, metrics, block.size, x + start, down, share, "centre"))
        return y + max((len(lines) for lines in stacks), default=0) * pitch

    above, offices, names = _stacks(block, metrics, places)
    first_office = put(above, 0.0)
    y = put(names, put(offices, first_office) + block.gap_mm * MM)
    if block.recipients:
        beside = len(block.signers) == 1 and block.place == "right"
        top = first_office if beside else y + pitch / 2
        y = max(y, _recipients(block, metrics, x, columns(width)[0], top, marks))
    return Strip(y, marks, before=styles.SIGNATURE_BEFORE, after=6.0)


def signer_columns(block: Signatures, width: float) -> list[tuple[float, float]]:
    """Start, from the left edge of the text, and width of each signer's column; points."""
    left, _right, _width = columns(width)
    full = styles.FULL_WIDTH_MM * MM
    centre = styles.SIGNER_CENTRE_MM * MM * width / full
    half = width - centre
    on_the_right = (centre - half, 2 * half)
    match len(block.signers):
        case 1 if block.place == "left":
            return [(0.0, left)]
        case 1 if block.place == "centre":
            return [(0.0, width)]
        case 1:
            return [on_the_right]
        case 2:
            return [(0.0, min(left, centre - half)), on_the_right]
        case many:
            return [(width / many * number, width / many) for number in range(many)]


Stacks = list[list[Line]]
"""Lines one below the other, for each signer."""


def _stacks(block: Signatures, metrics: Metrics, places: list[tuple[float, float]]) -> tuple[Stacks, Stacks, Stacks]:
    """What stands above (the date), who signs for whom, and the names."""

    def stack(share: float, *texts: tuple[Text, int]) -> list[Line]:
        lines: list[Line] = []
        for text, style in texts:
            lines += balanced_lines(text, metrics, block.size, share, style)
        return lines

    bold = BOLD if block.bold_names else 0
    signers = list(zip(block.signers, (share for _start, share in places), strict=True))
    return (
        [stack(share, (one.above, ITALIC)) for one, share in signers],
        [stack(share, (unparted(one.organ), BOLD), (one.post, 0), (one.hint, ITALIC)) for one, share in signers],
        [stack(share, (one.name, bold)) for one, share in signers],
    )


def _recipients(block: Signatures, metrics: Metrics, x: float, width: float, top: float, marks: list[Mark]) -> float:
    heading: Text = (Run(RECIPIENTS_HEADING, underline=True),)
    size, pitch = block.size, block.size * PITCH
    for line in break_lines(heading, metrics, size, width):
        marks += set_line(line, metrics, size, x, top + baseline(size, pitch), width, "left")
    y = top + pitch
    size, pitch = styles.RECIPIENT_SIZE, styles.RECIPIENT_PITCH
    for text in block.recipients:
        for line in break_lines(text, metrics, size, width):
            marks += set_line(line, metrics, size, x, y + baseline(size, pitch), width, "left")
            y += pitch
    return y
