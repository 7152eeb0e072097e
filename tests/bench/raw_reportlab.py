"""The yardstick for printing: reportlab alone, writing the same words at the same places as given papers."""

import statistics
from pathlib import Path

import pdfplumber
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

Page = tuple[float, float, list[tuple[float, float, float, str]]]


def words_of(paper: Path) -> list[Page]:
    """Each page of a PDF: width, height, and its lines of words as (x, y, size, text)."""
    pages: list[Page] = []
    with pdfplumber.open(paper) as pdf:
        for page in pdf.pages:
            lines = [
                (
                    line["x0"],
                    float(page.height) - line["bottom"],
                    statistics.median(char["size"] for char in line["chars"]),
                    line["text"],
                )
                for line in page.extract_text_lines()
            ]
            pages.append((float(page.width), float(page.height), lines))
    return pages


def use_font(file: Path) -> None:
    """Read the one font of the yardstick; once, as our own printing reads its fonts once."""
    pdfmetrics.registerFont(TTFont("raw", file))


def write(pages: list[Page], target: Path) -> None:
    """Write these words with one embedded font: no wrapping, no tables, no layout at all."""
    canvas = Canvas(str(target), invariant=1)
    for width, height, lines in pages:
        canvas.setPageSize((width, height))
        for x, y, size, text in lines:
            canvas.setFont("raw", size)
            canvas.drawString(x, y, text)
        canvas.showPage()
    canvas.save()
