"""Who signs a table signs on a page that has rows of it, however long the table is."""

from partycell_desktop.forms.document import Cell, Column, Paragraph, Run, Signatures, Signer, Space, Table
from partycell_desktop.forms.fonts import chosen_fonts
from partycell_desktop.forms.pdf import Typeface
from partycell_desktop.forms.typesetting.blocks import strips_of
from partycell_desktop.forms.typesetting.strips import paginate
from partycell_desktop.forms.typesetting.styles import MM

FACE = Typeface.of(chosen_fonts())
TEXT_HIGH = 257 * MM


def rows_on_the_last_page(rows: int) -> int:
    head = (Cell((Run("Số"),)), Cell((Run("Tên"),)))
    row = (Cell((Run("01"),)), Cell((Run("Báo cáo"),)))
    table = Table((Column(), Column()), (head,), rows=(row,) * rows)
    signed = Signatures((Signer(post=(Run("BÍ THƯ"),), name=(Run("Nguyễn Đức Khang"),)),))
    blocks = (table, Space(3.0), Paragraph((Run(f"Cộng: {rows} văn bản."),)), signed)
    pages = paginate(strips_of(blocks, FACE, 30 * MM, 165 * MM, 14.0), TEXT_HIGH)
    return sum(strip.head is not None for _y, strip in pages[-1])


def test_at_least_two_rows_stand_with_the_sum_and_the_signature() -> None:
    assert min(rows_on_the_last_page(rows) for rows in range(20, 80)) == 2
