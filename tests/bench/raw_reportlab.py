"""The yardstick for printing: reportlab alone, writing the words of given papers where they stand, in their fonts."""

from itertools import groupby
from pathlib import Path

import pdfplumber
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from partycell_desktop.forms.fonts import Fonts

Run = tuple[float, float, str, float, str]
Page = tuple[float, float, list[Run]]
STYLES = ("regular", "bold", "italic", "bold_italic")


def words_of(paper: Path) -> list[Page]:
    """Each page of a PDF: width, height, and its lines as runs of one font: (x, y, style, size, text)."""
    pages: list[Page] = []
    with pdfplumber.open(paper) as pdf:
        for page in pdf.pages:
            runs: list[Run] = []
            words = page.extract_words(keep_blank_chars=True, use_text_flow=True, extra_attrs=["fontname", "size"])
            for word in words:
                y = float(page.height) - word["bottom"]
                runs.append((word["x0"], y, style_of(word["fontname"]), word["size"], word["text"]))
            pages.append((float(page.width), float(page.height), runs))
    return pages


def style_of(font_name: str) -> str:
    """Which of the four styles a font's name means."""
    name = font_name.lower().replace("-", "")
    return "_".join(part for part in ("bold", "italic") if part in name) or "regular"


def use_fonts(fonts: Fonts) -> None:
    """Read the fonts; once, as our own printing reads them once."""
    for style, file in zip(STYLES, fonts.files, strict=True):
        pdfmetrics.registerFont(TTFont(style, file))


def write(pages: list[Page], target: Path) -> None:
    """Write these words with embedded fonts: no wrapping, no tables, no rules, no layout at all."""
    canvas = Canvas(str(target), invariant=1)
    for width, height, runs in pages:
        canvas.setPageSize((width, height))
        for (style, size), same in groupby(runs, key=lambda run: run[2:4]):
            canvas.setFont(style, size)
            for x, y, _style, _size, text in same:
                canvas.drawString(x, y, text)
        canvas.showPage()
    canvas.save()
