"""A picture of numbers: bars as high as their values, words that fit, a dashed line for the target; a table in Word."""

import io

import docx
import pytest

from partycell_desktop.forms.document import Bars, Document, Paragraph, text
from partycell_desktop.forms.docx import write
from partycell_desktop.forms.pdf import Typeface, draw, pages_of
from partycell_desktop.forms.plain_text import as_text
from partycell_desktop.forms.typesetting.marks import Fill, Mark, Rule, Words
from tests.forms.papers import MM, liberation, page_texts

MONTHS = tuple(f"{month:02d}/26" for month in range(1, 13))


def bars(*values: float | None, target: float | None = None, labels: tuple[str, ...] = MONTHS) -> Bars:
    numbers = tuple("" if value is None else f"{value:g}".replace(".", ",") for value in values)
    return Bars(labels[: len(values)], values, numbers, 100.0, target, 40.0)


def drawn(block: Bars) -> list[Mark]:
    (page,) = pages_of(Document("Thử", (block,)), Typeface.of(liberation()))
    return [mark for _top, marks in page.groups for mark in marks]


def test_bars_are_as_high_as_their_values() -> None:
    high = [mark.height / (40 * MM) for mark in drawn(bars(100, 50, 25)) if isinstance(mark, Fill)]
    assert high == pytest.approx([1, 0.5, 0.25])


def test_what_is_not_known_has_no_bar_and_what_is_more_than_the_most_ends_there() -> None:
    fills = [mark for mark in drawn(bars(None, 0, 250)) if isinstance(mark, Fill)]
    assert [round(mark.height / (40 * MM), 3) for mark in fills] == [1]


def test_bars_stand_on_one_line_in_the_middle_of_their_room() -> None:
    marks = drawn(bars(30, 60, 90))
    fills = [mark for mark in marks if isinstance(mark, Fill)]
    assert len({round(mark.y + mark.height, 3) for mark in fills}) == 1
    middles = [mark.x + mark.width / 2 for mark in fills]
    labels = {mark.text: mark for mark in marks if isinstance(mark, Words)}
    widths = Typeface.of(liberation()).widths[0]
    for middle, name in zip(middles, MONTHS, strict=False):
        assert labels[name].x + widths[name] * labels[name].size / 2 == pytest.approx(middle)


def test_the_target_is_a_dashed_line_at_its_height() -> None:
    def level(block: Bars) -> set[float]:
        return {round(mark.y, 2) for mark in drawn(block) if isinstance(mark, Rule)}

    (target,) = level(bars(100, target=90)) - level(bars(100))
    (ground,) = level(bars(100))
    assert (ground - target) / (40 * MM) == pytest.approx(0.9, abs=0.001)
    assert level(bars(100, target=120)) == level(bars(100))


def test_long_words_become_smaller_and_stay_in_their_room() -> None:
    labels = tuple(f"một nhãn rất dài {number}" for number in range(12))
    marks = [mark for mark in drawn(bars(*[50.0] * 12, labels=labels)) if isinstance(mark, Words)]
    widths = Typeface.of(liberation()).widths[0]
    assert all(widths[mark.text] * mark.size <= 165 * MM / 12 for mark in marks)


def test_the_pdf_says_the_numbers_and_word_has_them_as_a_table() -> None:
    paper = Document("Thử", (Paragraph(text("Tỷ lệ")), bars(95.7, None, 100)))
    assert all(words in page_texts(draw(paper))[0] for words in ("95,7", "01/26 02/26 03/26"))
    (table,) = docx.Document(io.BytesIO(write(paper))).tables
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["01/26", "02/26", "03/26"],
        ["95,7", "", "100"],
    ]
    assert "| 95,7 |  | 100 |" in as_text(paper)


def test_a_picture_of_nothing_is_an_empty_line() -> None:
    assert [type(mark) for mark in drawn(bars())] == [Rule]
    assert docx.Document(io.BytesIO(write(Document("Thử", (bars(),))))).tables == []
