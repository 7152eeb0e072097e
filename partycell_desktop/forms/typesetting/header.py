"""The head of a Party document: two columns with measured rows."""

import re

from partycell_desktop.forms.document import PartyHeader, Run, Text
from partycell_desktop.forms.typesetting import styles
from partycell_desktop.forms.typesetting.lines import Line, balanced_lines, break_lines, set_line
from partycell_desktop.forms.typesetting.marks import Mark, Rule
from partycell_desktop.forms.typesetting.metrics import BOLD, ITALIC, Metrics
from partycell_desktop.forms.typesetting.strips import Strip
from partycell_desktop.forms.typesetting.styles import MM, baseline

_UNPARTED = re.compile(
    r"\b(CHI BỘ|ĐẢNG BỘ|ĐẢNG ỦY|CHI ỦY|BỘ PHẬN|CÔNG TY TNHH|CÔNG TY CỔ PHẦN|CÔNG TY CP|TỔNG CÔNG TY|TẬP ĐOÀN"
    r"|MỘT THÀNH VIÊN|DOANH NGHIỆP TƯ NHÂN|HỢP TÁC XÃ|CHI NHÁNH|KHU CÔNG NGHIỆP"
    r"|CẢM TÌNH ĐẢNG|ĐẢNG VIÊN|HUY HIỆU ĐẢNG|QUẦN CHÚNG|QUYẾT ĐỊNH|ĐỀ NGHỊ|CÔNG BỐ|CÔNG NHẬN|THỦ TỤC"
    r"|XEM XÉT|KẾT NẠP|NHẬN THỨC|CHÍNH TRỊ|XÃ HỘI|PHÂN CÔNG|GIÚP ĐỠ|TỔ CHỨC|LÝ LỊCH|CHÍNH THỨC|CƯ TRÚ|SINH HOẠT)\b",
    re.IGNORECASE,
)
"""A line of a name or a title never ends inside these: "CHI BỘ CÔNG TY TNHH / MINH HỌA", not "CHI BỘ CÔNG TY / TNHH
MINH HỌA"; "công bố quyết định / công nhận", not "quyết định công / nhận"."""
_DATE_ROW = 2


def header_strip(block: PartyHeader, metrics: Metrics, x: float, width: float) -> Strip:
    """The header as one strip, glued to the title that follows."""
    left_width, right_x, right_width = columns(width)
    marks: list[Mark] = []
    left_rows = _left(block, metrics, x, left_width, marks)
    right_rows = _right(block, metrics, x + right_x, right_width, marks)
    return Strip(max(left_rows, right_rows) * styles.HEADER_PITCH, marks, after=styles.HEADER_AFTER, glue=True)


def columns(width: float) -> tuple[float, float, float]:
    """Width of the left column; start, from the left edge of the text, and width of the right one; points."""
    full = styles.FULL_WIDTH_MM * MM
    left = styles.HEADER_LEFT_MM * MM * width / full
    right = styles.HEADER_RIGHT_MM * MM * width / full
    least = 74 * MM  # ĐẢNG CỘNG SẢN VIỆT NAM at 15 pt is 72.9 mm
    if right < least < width * 0.75:
        right = least
        left = width - right - styles.HEADER_GAP_MM * MM
    return left, width - right, right


def _left(block: PartyHeader, metrics: Metrics, x: float, width: float, marks: list[Mark]) -> float:
    rows = 0.0
    star: Text = (Run("*"),) if block.star else ()
    for text, style in ((block.over, 0), (block.upper, 0), (block.cell, BOLD), (star, 0), (block.number, 0)):
        lines, size = name_lines(text, metrics, width, style)
        for line in lines:
            y = rows * styles.HEADER_PITCH + _first_baseline()
            marks += set_line(line, metrics, size, x, y, width, "centre")
            rows += 1
    size = styles.HEADER_SUBJECT_SIZE
    for number, line in enumerate(balanced_lines(unparted(block.subject), metrics, size, width, ITALIC)):
        y = rows * styles.HEADER_PITCH + baseline(size, size * 1.2) + 1.0
        marks += set_line(line, metrics, size, x, y, width, "centre")
        rows += (size * 1.2 + (0.0 if number else 1.0)) / styles.HEADER_PITCH
    return rows


def name_lines(text: Text, metrics: Metrics, width: float, style: int) -> tuple[list[Line], float]:
    """A long name in two balanced lines, smaller if that is enough; in more lines at the least size."""
    whole = unparted(text)
    size = styles.HEADER_SIZE
    while True:
        lines = balanced_lines(whole, metrics, size, width, style)
        if len(lines) <= 2 or size <= styles.HEADER_LEAST_SIZE:
            return lines, size
        size -= 0.5


def unparted(text: Text) -> Text:
    """`text` with no-break spaces inside the fixed phrases of names."""
    return tuple(
        Run(
            _UNPARTED.sub(lambda found: found[0].replace(" ", "\xa0"), part.text),
            part.bold,
            part.italic,
            part.underline,
            part.source,
        )
        if isinstance(part, Run)
        else part
        for part in text
    )


def _right(block: PartyHeader, metrics: Metrics, x: float, width: float, marks: list[Mark]) -> float:
    if not block.title and not block.place_and_date:
        return 0.0
    size = styles.HEADER_TITLE_SIZE
    lines = break_lines(block.title, metrics, size, width, BOLD)
    while len(lines) > 1 and size > styles.HEADER_LEAST_SIZE:
        size -= 0.5
        lines = break_lines(block.title, metrics, size, width, BOLD)
    y = _first_baseline()
    rows = 0
    for line in lines:
        y = rows * styles.HEADER_PITCH + _first_baseline()
        marks += set_line(line, metrics, size, x, y, width, "centre")
        rows += 1
    if lines:
        long = max(line.width for line in lines)
        down = y + styles.DESCENT * size + styles.HEADER_RULE_GAP
        left = x + (width - long) / 2
        marks.append(Rule(left, down, left + long, down, styles.HEADER_RULE))
    rows = max(rows + 1, _DATE_ROW)
    for line in balanced_lines(block.place_and_date, metrics, styles.HEADER_SIZE, width, ITALIC):
        y = rows * styles.HEADER_PITCH + _first_baseline()
        marks += set_line(line, metrics, styles.HEADER_SIZE, x, y, width, "centre")
        rows += 1
    return rows


def _first_baseline() -> float:
    """The title, the largest of the header, begins at the very top of the text."""
    return baseline(styles.HEADER_TITLE_SIZE, styles.HEADER_PITCH)
