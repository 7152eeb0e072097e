import io
import itertools
from typing import Any

import docx
import pytest
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from PIL import Image

from partycell_desktop.domain.refusal import Trouble
from partycell_desktop.forms.compose import compose
from partycell_desktop.forms.document import (
    Boxes,
    Cell,
    Column,
    Document,
    Dots,
    Field,
    Fields,
    PageBreak,
    Paragraph,
    Photo,
    Run,
    Table,
    Tick,
    text,
)
from partycell_desktop.forms.docx import write
from tests.forms.papers import END, HEADER, RESOLUTION, TITLE, lines, paper, table
from tests.forms.slips import edition, facts


def written(document: Document) -> Any:
    """The Word file, read back."""
    return docx.Document(io.BytesIO(write(document)))


def all_paragraphs(place: Any) -> list[Any]:
    """Every paragraph in the order of reading, those in tables among them; a merged cell once."""
    found = []
    for item in place.iter_inner_content():
        if hasattr(item, "rows"):
            seen = set()
            for row in item.rows:
                for cell in row.cells:
                    if cell._tc not in seen:
                        seen.add(cell._tc)
                        found.extend(all_paragraphs(cell))
        else:
            found.append(item)
    return found


def words(document: Document) -> list[str]:
    return [paragraph.text for paragraph in all_paragraphs(written(document)) if paragraph.text]


def paragraph_with(word: Any, start: str) -> Any:
    return next(paragraph for paragraph in all_paragraphs(word) if paragraph.text.startswith(start))


def test_the_words_stand_in_the_order_of_the_paper() -> None:
    assert words(RESOLUTION) == [
        "ĐẢNG BỘ PHƯỜNG VÍ DỤ",
        "CHI BỘ MINH HỌA",
        "*",
        "Số 14-NQ/CB",
        "ĐẢNG CỘNG SẢN VIỆT NAM",
        "Ví Dụ, ngày 05 tháng 10 năm 2026",
        "NGHỊ QUYẾT",
        "đề nghị kết nạp đảng viên",
        "-----",
        "- Căn cứ Điều 4 Điều lệ Đảng Cộng sản Việt Nam;",
        "Ngày 05 tháng 10 năm 2026, Chi bộ Công ty TNHH Minh Họa đã họp để xét, đề nghị kết nạp quần chúng Đinh Công "
        "Mẫu vào Đảng.",
        "Nơi nhận:",
        "- Đảng ủy phường Ví Dụ,",
        "- Lưu Chi bộ.",
        "T/M CHI BỘ",
        "BÍ THƯ",
        "Nguyễn Đức Khang",
    ]


def test_page_and_margins_are_those_of_the_paper() -> None:
    section = written(RESOLUTION).sections[0]
    assert (round(section.page_width / Mm(1)), round(section.page_height / Mm(1))) == (210, 297)
    margins = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
    assert [round(margin / Mm(1), 1) for margin in margins] == [20, 20, 30, 15]
    wide = written(paper(paper="A4 landscape")).sections[0]
    assert wide.orientation == WD_ORIENT.LANDSCAPE
    assert wide.page_width > wide.page_height


def test_body_text_looks_as_prescribed() -> None:
    word = written(RESOLUTION)
    body = paragraph_with(word, "- Căn cứ")
    form = body.style.paragraph_format
    assert body.style.font.size == Pt(14)
    assert (form.line_spacing, form.line_spacing_rule) == (Pt(18), WD_LINE_SPACING.EXACTLY)
    assert round(form.first_line_indent / Mm(1), 1) == 10
    assert (form.space_after, form.alignment) == (Pt(6), WD_ALIGN_PARAGRAPH.JUSTIFY)


def test_one_typeface_and_one_language_for_every_script() -> None:
    word = written(RESOLUTION)
    properties = word.styles["Normal"].element.rPr
    fonts = properties.find(qn("w:rFonts"))
    assert {fonts.get(qn(f"w:{script}")) for script in ("ascii", "hAnsi", "eastAsia", "cs")} == {"Times New Roman"}
    assert properties.find(qn("w:lang")).get(qn("w:val")) == "vi-VN"
    assert word.core_properties.language == "vi-VN"
    assert word.core_properties.title == "đề nghị kết nạp đảng viên"
    assert word.core_properties.author == ""


def test_the_page_number_is_in_the_header_from_page_2_on() -> None:
    section = written(RESOLUTION).sections[0]
    assert section.different_first_page_header_footer
    header = section.header.paragraphs[0]
    assert header.alignment == WD_ALIGN_PARAGRAPH.CENTER
    assert "PAGE" in header._p.xml
    assert header.runs[0].font.size == Pt(13)
    assert section.first_page_header.paragraphs[0].text == ""
    assert "PAGE" not in written(paper(*lines(1), page_numbers=False)).sections[0].header._element.xml


def test_the_words_in_the_corner_are_in_the_header_of_the_first_page_alone() -> None:
    for page_numbers in (True, False):
        section = written(paper(*lines(1), corner="Mẫu 2A-HSĐV", page_numbers=page_numbers)).sections[0]
        corner = section.first_page_header.paragraphs[0]
        assert (corner.text, corner.alignment) == ("Mẫu 2A-HSĐV", WD_ALIGN_PARAGRAPH.RIGHT)
        assert section.different_first_page_header_footer
        assert "Mẫu" not in section.header.paragraphs[0].text


def test_the_header_is_a_table_without_borders_at_the_measured_widths() -> None:
    word = written(RESOLUTION)
    (header, *_others) = word.tables
    assert "w:tblBorders" not in header._tbl.xml
    assert [round(cell.width / Mm(1)) for cell in header.rows[0].cells] == [78, 3, 84]
    title = paragraph_with(word, "ĐẢNG CỘNG")
    assert "w:pBdr" in title._p.xml
    assert title.runs[0].bold
    assert title.runs[0].font.size == Pt(15)


def test_bold_italic_and_underlined_words_stay_so() -> None:
    word = written(paper(Paragraph(text("một <b>hai</b> <i>ba</i> <u>bốn</u>"))))
    runs = {run.text.strip(): run for run in paragraph_with(word, "một").runs}
    assert runs["hai"].bold and runs["ba"].italic and runs["bốn"].underline
    assert not runs["một"].bold


def test_a_missing_value_becomes_a_dotted_tab() -> None:
    word = written(paper(Fields(((Field((Run("Tên: "), Dots(None, 2))),),))))
    paragraph = paragraph_with(word, "Tên:")
    assert paragraph.text == "Tên: \t\n\t"
    (stop,) = paragraph.paragraph_format.tab_stops
    assert "DOTS" in str(stop.leader)


def test_a_table_keeps_its_spans_and_repeats_its_head() -> None:
    head = (
        (Cell(text("TT"), rows=2), Cell(text("Số tiền"), span=2)),
        (Cell(text("Kỳ này")), Cell(text("Lũy kế"))),
    )
    body = tuple((Cell(text(str(n))), Cell(text("1")), Cell(text("2"))) for n in range(3))
    word = written(paper(Table((Column(10.0), Column(), Column()), head, ("A", "1", "2"), body)))
    (found,) = word.tables
    assert [[cell.text for cell in row.cells] for row in found.rows][:4] == [
        ["TT", "Số tiền", "Số tiền"],
        ["TT", "Kỳ này", "Lũy kế"],
        ["A", "1", "2"],
        ["0", "1", "2"],
    ]
    repeated = ["w:tblHeader" in row._tr.xml for row in found.rows]
    assert repeated == [True, True, True, False, False, False]
    assert found.style.name == "Table Grid"


def test_boxes_hold_one_sign_each() -> None:
    (found,) = written(paper(Boxes("123", 5, text("Số thẻ:")))).tables
    assert [cell.text for cell in found.rows[0].cells] == ["Số thẻ:", "1", "2", "3", "", ""]


def test_a_photo_from_a_camera_that_writes_no_usual_head_is_taken_too() -> None:
    picture = io.BytesIO()
    Image.new("RGB", (300, 400)).save(picture, "JPEG")
    usual = picture.getvalue()
    bare = usual[:2] + usual[4 + int.from_bytes(usual[4:6], "big") :]
    assert b"JFIF" not in bare
    assert len(written(paper(Photo(bare))).inline_shapes) == 1


def test_a_photo_fits_its_frame() -> None:
    picture = io.BytesIO()
    Image.new("RGB", (600, 900)).save(picture, "PNG")
    (shape,) = written(paper(Photo(picture.getvalue()))).inline_shapes
    assert round(shape.height / Mm(1)) == 40
    assert round(shape.width / Mm(1)) <= 30
    with pytest.raises(Trouble):
        write(paper(Photo(b"damaged")))


def test_squares_are_signs_of_a_typeface_that_has_them() -> None:
    paragraph = paragraph_with(written(paper(Paragraph((Tick(True), Run(" có "), Tick(False))))), "☒")
    assert paragraph.text == "☒ có ☐"
    assert "Segoe UI Symbol" in paragraph.runs[0]._r.xml


def test_signatures_stay_with_the_last_lines() -> None:
    word = written(RESOLUTION)
    assert paragraph_with(word, "Ngày 05 tháng 10 năm 2026, Chi").paragraph_format.keep_with_next
    assert "w:cantSplit" in word.tables[-1]._tbl.xml
    after_table = written(paper(table(("1", "cuối")), END))
    assert paragraph_with(after_table, "cuối").paragraph_format.keep_with_next


def test_a_page_break_is_kept() -> None:
    assert 'w:type="page"' in written(paper(*lines(1), PageBreak(), *lines(1)))._body._element.xml


def test_a_whole_form_with_every_kind_of_block_is_written() -> None:
    found = "\n".join(words(compose(edition(), facts())))
    for expected in ("NGUYỄN VĂN AN", "Báo <b> & {x}", "438.000 ₫", "Nguyễn Văn Bình", "ĐẢNG ỦY PHƯỜNG VÍ DỤ"):
        assert expected in found


def test_tables_never_run_into_each_other() -> None:
    body = written(paper(HEADER, TITLE, table(("1", "2")), table(("3", "4")), END, END))._body._element
    tags = [child.tag.rpartition("}")[2] for child in body]
    assert ("tbl", "tbl") not in list(itertools.pairwise(tags))
