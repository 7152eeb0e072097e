import io
import unicodedata
from dataclasses import replace

import pdfplumber
import pypdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from partycell_desktop.domain.refusal import Refused, Trouble
from partycell_desktop.forms import pdf
from partycell_desktop.forms.document import (
    Boxes,
    Carry,
    Cell,
    Columns,
    Document,
    Dots,
    Field,
    Fields,
    Margins,
    PageBreak,
    Paragraph,
    PartyHeader,
    Photo,
    Run,
    Signatures,
    Signer,
    Tick,
    text,
)
from partycell_desktop.forms.fonts import CANDIDATES, TIMES, VIETNAMESE, available_fonts
from tests.forms.papers import (
    END,
    HEADER,
    MM,
    RESOLUTION,
    TITLE,
    liberation,
    lines,
    one,
    page_texts,
    paper,
    seen,
    table,
)


def drawn(document: Document) -> bytes:
    return pdf.draw(document, liberation())


# Where things stand: measured on papers of 2025, within 1 mm and half a point


def test_the_header_stands_at_the_measured_places() -> None:
    page = drawn(RESOLUTION)
    title, upper, cell = one(page, "ĐẢNG CỘNG"), one(page, "ĐẢNG BỘ"), one(page, "CHI BỘ MINH")
    star, number, date = one(page, "*"), one(page, "Số 14"), one(page, "Ví Dụ,")
    kind = one(page, "NGHỊ QUYẾT")
    for left in (upper, cell, star, number):
        assert left.centre == pytest.approx(69, abs=1)
    for right in (title, date):
        assert right.centre == pytest.approx(153, abs=1)
    for line, top in ((title, 20.7), (cell, 26.4), (date, 32.1), (number, 37.8)):
        assert line.top == pytest.approx(top, abs=1)
    assert kind.top == pytest.approx(51.3, abs=1)
    assert title.right - title.left == pytest.approx(72.9, abs=0.2)


def test_the_header_has_the_prescribed_sizes_and_styles() -> None:
    page = drawn(RESOLUTION)
    for words, size, style in (
        ("ĐẢNG CỘNG SẢN VIỆT NAM", 15, "-Bold"),
        ("ĐẢNG BỘ", 14, ""),
        ("CHI BỘ MINH", 14, "-Bold"),
        ("*", 14, ""),
        ("Số 14-NQ/CB", 14, ""),
        ("Ví Dụ,", 14, "-Italic"),
        ("NGHỊ QUYẾT", 15, "-Bold"),
        ("đề nghị kết nạp đảng viên", 14, "-Bold"),
        ("-----", 14, ""),
    ):
        line = one(page, words)
        assert line.size == pytest.approx(size, abs=0.5), words
        assert line.font == f"LiberationSerif{style}", words


def test_the_rule_is_as_long_as_the_title_and_three_quarters_of_a_point_strong() -> None:
    page = drawn(RESOLUTION)
    title = one(page, "ĐẢNG CỘNG")
    with pdfplumber.open(io.BytesIO(page)) as opened:
        rule = min(opened.pages[0].lines, key=lambda line: line["top"])
    assert rule["x0"] / MM == pytest.approx(title.left, abs=0.2)
    assert rule["x1"] / MM == pytest.approx(title.right, abs=0.2)
    assert rule["linewidth"] == pytest.approx(0.75, abs=0.01)
    assert 0.5 < rule["top"] / MM - title.baseline < 2.5


def test_title_and_body_keep_the_measured_distances() -> None:
    page = drawn(RESOLUTION)
    number, kind = one(page, "Số 14"), one(page, "NGHỊ QUYẾT")
    dashes, body = one(page, "-----"), one(page, "- Căn cứ")
    assert 28 <= (kind.baseline - number.baseline) * MM <= 38.5
    assert 22 <= (body.baseline - dashes.baseline) * MM <= 29.5
    assert kind.centre == pytest.approx(112.5, abs=0.5)


def test_body_text_is_14_on_18_justified_with_a_first_line_10_mm_in() -> None:
    page = drawn(RESOLUTION)
    first, second = one(page, "Ngày 05 tháng 10 năm 2026, Chi bộ"), one(page, "đề nghị kết nạp quần chúng")
    assert first.left == pytest.approx(40, abs=0.2)
    assert second.left == pytest.approx(30, abs=0.2)
    assert first.right == pytest.approx(195, abs=0.3)
    assert (second.baseline - first.baseline) * MM == pytest.approx(18, abs=0.1)
    assert (first.baseline - one(page, "- Căn cứ").baseline) * MM == pytest.approx(24, abs=0.1)


def test_the_signature_stands_on_154_mm_with_room_to_sign() -> None:
    page = drawn(RESOLUTION)
    organ, post, name = one(page, "T/M CHI BỘ"), one(page, "BÍ THƯ"), one(page, "Nguyễn Đức Khang")
    heading, recipient = one(page, "Nơi nhận:"), one(page, "- Lưu")
    for line in (organ, post, name):
        assert line.centre == pytest.approx(154, abs=0.5)
    assert 34 <= name.baseline - post.baseline <= 45
    assert (organ.font, post.font, name.font) == (
        "LiberationSerif-Bold",
        "LiberationSerif",
        "LiberationSerif-Bold",
    )
    assert heading.baseline == pytest.approx(organ.baseline, abs=0.1)
    assert (heading.left, heading.size, recipient.size) == (pytest.approx(30, abs=0.2), 14, 12)


def test_the_page_number_stands_top_centre_from_page_2_on() -> None:
    page = drawn(paper(*lines(60)))
    assert "2" not in [line.words for line in seen(page, 0)]
    number = one(page, "2", page=1)
    assert number.centre == pytest.approx(112.5, abs=0.5)
    assert number.top == pytest.approx(10, abs=1)
    assert number.size == 13


def test_the_page_number_stands_above_the_text_of_a_paper_with_a_narrow_upper_margin() -> None:
    rows = table(*(("1", f"Hàng {number}") for number in range(60)))
    page = drawn(Document("x", (rows,), margins=Margins(top=13)))
    assert one(page, "2", page=1).baseline < 13


@pytest.mark.parametrize(("margin", "top"), [(20.0, 10.0), (15.0, 10.0), (12.0, 7.0), (4.0, 0.0)])
def test_the_words_in_the_corner_stand_above_the_text_of_the_first_page_alone(margin: float, top: float) -> None:
    margins = Margins(top=margin, right=18)
    page = drawn(Document("x", (HEADER, PageBreak(), END), corner="Mẫu 2A-HSĐV", margins=margins))
    corner = one(page, "Mẫu 2A")
    assert corner.top == pytest.approx(top, abs=0.5)
    assert corner.right == pytest.approx(210 - 18, abs=0.5)
    assert (corner.size, corner.font.endswith("-Italic")) == (11, True)
    assert "Mẫu 2A-HSĐV" not in page_texts(page)[1]


def test_a_sign_in_the_corner_that_the_typeface_lacks_is_refused_too() -> None:
    with pytest.raises(Refused, match="Mẫu 茶"):
        drawn(Document("x", (), corner="Mẫu 茶"))


def test_a_long_name_is_broken_in_two_lines_between_its_parts() -> None:
    header = PartyHeader(text("ĐẢNG BỘ PHƯỜNG VÍ DỤ"), text("CHI BỘ CÔNG TY TNHH MINH HỌA"), text("Số 1-NQ/CB"))
    page = drawn(paper(header))
    assert one(page, "CHI BỘ").words == "CHI BỘ CÔNG TY TNHH"
    assert one(page, "MINH").words == "MINH HỌA"


def test_a_very_long_name_shrinks_a_little_and_never_below_13_points() -> None:
    name = "CHI BỘ CÔNG TY CỔ PHẦN ĐẦU TƯ XÂY DỰNG VÀ THƯƠNG MẠI QUỐC TẾ MINH HỌA VÍ DỤ"
    page = drawn(paper(PartyHeader(text("ĐẢNG BỘ PHƯỜNG VÍ DỤ"), text(name))))
    bold = [line for line in seen(page) if line.font == "LiberationSerif-Bold" and line.centre < 100]
    assert " ".join(line.words for line in bold) == name
    assert all(line.size >= 13 and line.left >= 30 and line.right <= 108.1 for line in bold)


def test_two_signers_stand_in_the_columns_of_the_header() -> None:
    both = Signatures((Signer(text("THƯ KÝ"), name=text("Hoàng Thị Đào")), Signer(text("CHỦ TRÌ"), name=text("Khang"))))
    page = drawn(paper(both))
    assert one(page, "THƯ KÝ").centre == pytest.approx(69, abs=0.5)
    assert one(page, "CHỦ TRÌ").centre == pytest.approx(154, abs=0.5)
    assert one(page, "Hoàng").baseline == pytest.approx(one(page, "Khang").baseline)


# What belongs together


@pytest.mark.parametrize("before", range(20, 34))
def test_signatures_are_never_parted_from_the_last_lines(before: int) -> None:
    last = Paragraph(text("Đoạn cuối cùng của văn bản gồm nhiều chữ để chiếm ít nhất là ba dòng trên trang giấy. " * 3))
    page = drawn(paper(*lines(before), last, END))
    (where,) = [number for number, words in enumerate(page_texts(page)) if "T/M CHI BỘ" in words]
    body = [line for line in seen(page, where) if line.size == 14 and line.baseline < one(page, "T/M", where).baseline]
    assert len(body) >= 2
    assert "Nguyễn Đức Khang" in page_texts(page)[where]


@pytest.mark.parametrize("before", range(24, 32))
def test_a_heading_is_never_left_alone_at_the_foot_of_a_page(before: int) -> None:
    page = drawn(paper(*lines(before), Paragraph(text("I. TÌNH HÌNH"), "part"), *lines(3, "Sau")))
    where = next(number for number, words in enumerate(page_texts(page)) if "I. TÌNH HÌNH" in words)
    assert "Sau 1" in page_texts(page)[where]


@pytest.mark.parametrize("before", range(24, 32))
def test_no_page_ends_or_begins_with_one_line_of_a_paragraph(before: int) -> None:
    long = Paragraph(text("chữ " * 90))
    page = drawn(paper(*lines(before), long))
    counts = [sum(line.words.startswith("chữ") for line in seen(page, n)) for n in range(len(page_texts(page)))]
    assert 1 not in counts


@pytest.mark.parametrize("before", range(24, 32))
def test_the_words_just_above_a_table_stay_with_its_first_row(before: int) -> None:
    caption = Fields(((Field(text("21) Quá trình công tác:")),),))
    page = drawn(paper(*lines(before), caption, table(("1", "Hàng đầu"), ("2", "Hàng sau"), head=("TT", "Việc"))))
    where = next(number for number, words in enumerate(page_texts(page)) if "21)" in words)
    assert "Hàng đầu" in page_texts(page)[where]


@pytest.mark.parametrize("before", range(22, 34))
def test_no_page_ends_with_the_first_row_of_a_table_or_with_a_heading_among_its_rows(before: int) -> None:
    rows = [(f"{number}", f"Hàng {number}") for number in range(1, 7)]
    plain = table(*rows, head=("TT", "Việc"))
    heading = (Cell(text("Theo tuổi"), span=2, bold=True),)
    parted = replace(plain, rows=(*plain.rows[:3], heading, *plain.rows[3:]))
    texts = page_texts(drawn(paper(*lines(before), parted)))
    assert next(words for words in texts if "Hàng 1" in words).count("Hàng 2") == 1
    assert "Hàng 4" in next(words for words in texts if "Theo tuổi" in words)


def test_a_table_repeats_its_head_on_every_page() -> None:
    page = drawn(paper(table(*(("1", f"Hàng {n}") for n in range(80)), head=("TT", "Nội dung"))))
    texts = page_texts(page)
    assert len(texts) > 1
    assert all("TT Nội dung" in words for words in texts)


def test_a_cell_higher_than_a_page_runs_over_and_loses_no_word() -> None:
    story = " ".join(f"Việc{n} ở Đ{n}ố₫ỹ" for n in range(700))
    page = drawn(paper(table(("1", story), ("2", "sau"), head=("TT", "Quá trình"))))
    texts = page_texts(page)
    assert len(texts) >= 3
    words = [word for text in texts for word in text.split()]
    expected = story.split()
    found = [word for word in words if word in set(expected)]
    assert found == expected


def test_a_page_break_begins_a_page_but_never_leaves_an_empty_one() -> None:
    page = drawn(paper(PageBreak(), *lines(1), PageBreak(), PageBreak(), *lines(1, "Sau"), PageBreak()))
    assert [words.split()[-2:] for words in page_texts(page)] == [["Dòng", "1"], ["Sau", "1"]]


# Words and signs


def test_the_same_document_gives_the_same_bytes() -> None:
    assert drawn(RESOLUTION) == drawn(RESOLUTION)


def test_the_file_says_its_title_and_its_language() -> None:
    reader = pypdf.PdfReader(io.BytesIO(drawn(RESOLUTION)))
    assert reader.metadata is not None
    assert reader.metadata.title == "đề nghị kết nạp đảng viên"
    assert reader.root_object["/Lang"] == "vi-VN"


def test_every_candidate_but_times_new_roman_is_always_there() -> None:
    assert set(CANDIDATES) - available_fonts().keys() <= {TIMES}


@pytest.mark.parametrize("name", [each for each in CANDIDATES if each in available_fonts()])
def test_every_vietnamese_letter_is_there_in_every_style_and_embedded(name: str) -> None:
    fonts = available_fonts()[name]
    rows = [VIETNAMESE[start : start + 24] for start in range(0, len(VIETNAMESE), 24)]
    tags = ("", "<b>", "<i>", "<b><i>")
    closing = ("", "</b>", "</i>", "</i></b>")
    blocks = [Paragraph(text(tag + row + end), "flush") for tag, end in zip(tags, closing, strict=True) for row in rows]
    page = pdf.draw(paper(*blocks), fonts)
    assert "".join(page_texts(page)).replace(" ", "").count(VIETNAMESE) == 4
    reader = pypdf.PdfReader(io.BytesIO(page))
    used = reader.pages[0]["/Resources"]["/Font"]  # type: ignore[index]
    described = [font.get_object() for font in used.values()]
    assert len({font["/BaseFont"] for font in described}) == 4
    assert all("/FontFile2" in font["/FontDescriptor"] for font in described)


@given(st.text(alphabet=VIETNAMESE + "abcxyzABCXYZ0123456789 .,;:()-/\\%<>&", min_size=1, max_size=300))
def test_extracted_text_is_what_was_typed(typed: str) -> None:
    words = " ".join(unicodedata.normalize("NFC", typed).split())
    page = drawn(
        paper(
            Paragraph((Run("đầu " + words + " cuối"),)),
            table(
                ("1", "x"),
            ),
        )
    )
    reader = pypdf.PdfReader(io.BytesIO(page))
    extracted = "".join(reader.pages[0].extract_text().split())
    assert "".join(("đầu" + words + "cuối").split()) in extracted


def test_a_sign_that_the_typeface_lacks_is_refused_with_its_place() -> None:
    words = (Run("Khen thưởng "), Run("giỏi 😀 lắm", source="person.awards[0].name"))
    with pytest.raises(Refused) as refused:
        drawn(paper(*lines(3), Paragraph(words)))
    assert "😀" in refused.value.reason
    assert "U+1F600" in refused.value.reason
    assert "giỏi" in refused.value.reason
    assert refused.value.field == "person.awards[0].name"


def test_more_signs_than_one_subset_holds_are_all_kept() -> None:
    typed = "".join(chr(code) for code in (*range(0x00C0, 0x0180), *range(0x0390, 0x03CF), *range(0x0400, 0x0460)))
    typed = "".join(sign for sign in typed if unicodedata.category(sign)[0] == "L")
    page = drawn(paper(Paragraph(text(" ".join(typed[n : n + 12] for n in range(0, len(typed), 12))))))
    kept = page_texts(page)[0].replace(" ", "")
    assert all(sign in kept for sign in unicodedata.normalize("NFC", typed))


# The other blocks


def test_a_missing_value_leaves_dots_to_the_edge_of_its_column() -> None:
    fields = Fields(
        (
            (Field((Run("1) Tên gọi khác: "), Dots())),),
            (Field((Run("2) Dân tộc: "), Dots())), Field(text("3) Tôn giáo: không"))),
        )
    )
    page = drawn(paper(fields))
    first = [line for line in seen(page) if line.words.startswith(("1)", "..."))]
    assert max(line.right for line in first) == pytest.approx(195, abs=0.5)
    second = one(page, "3)")
    assert second.left == pytest.approx(30 + (165 - 4) / 2 + 4, abs=0.5)


def test_a_field_that_needs_more_room_takes_it_from_its_neighbour() -> None:
    long = "1) Nơi cư trú: số 12 đường Nguyễn Văn Cừ, phường Ví Dụ, Minh Họa"
    page = drawn(paper(Fields(((Field(text(long)), Field(text("2) Kinh"))),))))
    assert one(page, "1)").words == long
    assert one(page, "2)").baseline == pytest.approx(one(page, "1)").baseline)


def test_a_short_field_beside_a_very_long_one_keeps_its_line() -> None:
    page = drawn(
        paper(Fields(((Field(text("1) Nơi cư trú: " + "phường Ví Dụ " * 20)), Field(text("2) Dân tộc: Kinh"))),)))
    )
    assert one(page, "2)").words == "2) Dân tộc: Kinh"
    assert one(page, "2)").right == pytest.approx(195, abs=0.5)


def test_twelve_boxes_hold_one_digit_each() -> None:
    page = drawn(paper(Boxes("001075456789", 12, text("Số thẻ:"))))
    with pdfplumber.open(io.BytesIO(page)) as opened:
        boxes = opened.pages[0].rects
        digits = [char for char in opened.pages[0].chars if char["size"] == 13]
    assert len(boxes) == 12
    assert "".join(digit["text"] for digit in digits) == "001075456789"
    for box, digit in zip(boxes, digits, strict=True):
        assert (box["x0"] + box["x1"]) / 2 == pytest.approx((digit["x0"] + digit["x1"]) / 2, abs=0.1)
        assert (box["x1"] - box["x0"]) / MM == pytest.approx(6, abs=0.1)


def test_the_photo_frame_is_three_by_four_centimetres_with_or_without_a_photo() -> None:
    picture = io.BytesIO()
    Image.new("RGB", (300, 400), "#888888").save(picture, "JPEG")
    page = drawn(paper(Columns(((Photo(),), (Photo(picture.getvalue()),)), (1, 1))))
    with pdfplumber.open(io.BytesIO(page)) as opened:
        frames, images = opened.pages[0].rects, opened.pages[0].images
    assert len(frames) == 2
    for frame in (*frames, *images):
        assert frame["width"] / MM == pytest.approx(30, abs=0.1)
        assert frame["height"] / MM == pytest.approx(40, abs=0.1)
    assert "Ảnh" in page_texts(page)[0]


def test_a_damaged_photo_is_said_in_words() -> None:
    with pytest.raises(Trouble, match="hình ảnh"):
        drawn(paper(Photo(b"\xff\xd8\xff\xe0 not a picture")))


def test_squares_are_drawn_not_typed() -> None:
    page = drawn(paper(Paragraph((Run("Nam "), Tick(True), Run("  Nữ "), Tick(False)))))
    with pdfplumber.open(io.BytesIO(page)) as opened:
        assert len(opened.pages[0].rects) == 2
        assert len(opened.pages[0].lines) == 2
    assert page_texts(page) == ["Nam Nữ"]


@pytest.mark.parametrize("size", [(210, 297), (297, 210), (148, 210)])
def test_every_paper_holds_a_header_and_signatures_inside_its_margins(size: tuple[int, int]) -> None:
    name = {(210, 297): "A4", (297, 210): "A4 landscape", (148, 210): "A5"}[size]
    page = drawn(paper(HEADER, TITLE, *lines(2), END, paper=name))
    with pdfplumber.open(io.BytesIO(page)) as opened:
        (sheet,) = opened.pages
        assert (sheet.width / MM, sheet.height / MM) == (pytest.approx(size[0]), pytest.approx(size[1]))
    for line in seen(page):
        assert 29.9 <= line.left < line.right <= size[0] - 14.9


def test_a_word_wider_than_its_cell_is_cut_and_kept() -> None:
    page = drawn(paper(table(("abcdefghijklmnopqrstuvwxyz" * 3, ""))))
    assert "abcdefghijklmnopqrstuvwxyz" * 3 in "".join(page_texts(page)[0].split())


def test_a_figure_wider_than_its_cell_becomes_smaller_rather_than_two_figures() -> None:
    page = drawn(paper(table(("1.242.687.890", "1.242.687.890"))))
    narrow, wide = (line for line in seen(page) if line.words == "1.242.687.890")
    assert narrow.size < wide.size and narrow.right - narrow.left < 12


@pytest.mark.parametrize("before", [26, 28, 29, 30])
def test_who_signs_a_book_signs_on_a_page_that_has_its_sums(before: int) -> None:
    sums = [("", "Cộng trong kỳ"), ("", "Cộng lũy kế"), ("", "Số dư cuối kỳ")]
    book = table(*(("1", f"Hàng {number}") for number in range(before)), *sums, head=("TT", "Việc"))
    carry = Carry(1, (0,), (), (*[(1,)] * before, *[None] * len(sums)))
    texts = page_texts(drawn(paper(replace(book, carry=carry), Paragraph(text("Viết bằng chữ: một")), END)))
    assert all(words in texts[-1] for words in ("Cộng trong kỳ", "Số dư cuối kỳ", "Viết bằng chữ", "T/M CHI BỘ"))
