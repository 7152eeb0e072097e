"""Passages that a person writes become paragraphs, lists and tables of a paper."""

import pytest

from partycell_desktop.forms.document import Paragraph, Run, Table, plain, text
from partycell_desktop.forms.pdf import Typeface
from partycell_desktop.forms.rich_text import blocks_of
from partycell_desktop.forms.typesetting.lines import natural_width
from partycell_desktop.forms.typesetting.tables import column_widths
from tests.forms.papers import MM, liberation


def test_each_line_is_a_paragraph_in_the_style_of_its_mark() -> None:
    blocks = list(blocks_of("Các mặt:\na) Chính trị;\nđ) Đoàn thể;\n- Thu <b>đủ</b>;\n\n1. Mục"))
    assert all(isinstance(each, Paragraph) for each in blocks)
    told = [(each.style, plain(each.text)) for each in blocks if isinstance(each, Paragraph)]
    assert told == [
        ("body", "Các mặt:"),
        ("point", "a) Chính trị;"),
        ("point", "đ) Đoàn thể;"),
        ("dash", "- Thu đủ;"),
        ("body", "1. Mục"),
    ]


def test_a_line_that_announces_a_list_stays_with_it() -> None:
    first, second = blocks_of("Chi bộ phân công:\n- Thu đảng phí.")
    assert isinstance(first, Paragraph) and first.keep_with_next
    assert isinstance(second, Paragraph) and not second.keep_with_next


def test_bold_words_keep_the_place_they_came_from() -> None:
    (block,) = blocks_of("Thu <b>đủ</b> <i>kịp</i>", "meeting:7/text.opening")
    assert isinstance(block, Paragraph)
    runs = [each for each in block.text if isinstance(each, Run)]
    assert [(each.text, each.bold, each.italic) for each in runs] == [
        ("Thu ", False, False),
        ("đủ", True, False),
        (" ", False, False),
        ("kịp", False, True),
    ]
    assert {each.source for each in runs} == {"meeting:7/text.opening"}


def test_lines_with_bars_are_a_table_with_its_head_and_short_rows_are_filled() -> None:
    before, table, after = blocks_of("Trước\n| TT | Nhiệm vụ | Kết quả |\n| 1 | Thu |\nSau")
    assert isinstance(before, Paragraph) and isinstance(after, Paragraph) and isinstance(table, Table)
    assert [plain(cell.text) for cell in table.head[0]] == ["TT", "Nhiệm vụ", "Kết quả"]
    assert [[plain(cell.text) for cell in row] for row in table.rows] == [["1", "Thu", ""]]


def test_signs_that_mean_nothing_are_printed_as_they_are() -> None:
    (block,) = blocks_of("a < b và c > d & 5*3")
    assert isinstance(block, Paragraph) and plain(block.text) == "a < b và c > d & 5*3"


def test_a_heading_in_bold_stays_with_what_follows() -> None:
    heading, text, half = blocks_of("<b>V. ĐỀ XUẤT</b>\nKhông.\n<b>Điều 1.</b> Phân công.")
    assert [each.keep_with_next for each in (heading, text, half) if isinstance(each, Paragraph)] == [
        True,
        False,
        False,
    ]


def test_no_word_of_a_table_is_cut_where_another_column_has_room() -> None:
    (table,) = blocks_of(
        f"| TT | Nhiệm vụ | Thời hạn |\n| 1 | {'Thu đảng phí của toàn thể đảng viên ' * 5}| 25/11/2026 |"
    )
    assert isinstance(table, Table)
    widths = column_widths(table, 165 * MM)
    assert widths[2] >= natural_width(text("25/11/2026"), Typeface.of(liberation()), table.size) + 2 * 1.4 * MM
    assert widths[0] >= natural_width(text("<b>TT</b>"), Typeface.of(liberation()), table.size) + 2 * 1.4 * MM
    assert widths[1] > widths[0] + widths[2]
    assert sum(widths) == pytest.approx(165 * MM)
