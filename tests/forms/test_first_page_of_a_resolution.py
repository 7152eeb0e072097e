"""The first page of a resolution beside what was measured on papers of the Party of 2025, read back out of the PDF.

Measured were Hướng dẫn 38-HD/BTCTW and two guidelines of the Ban Tổ chức Thành ủy Hà Nội (August and November 2025);
sizes are those of Hướng dẫn 36-HD/VPTW. Every position is kept within 1 mm, every size within half a point. Where the
measured papers differ from each other, the range they leave is the expected value.
"""

import io
from dataclasses import replace

import pdfplumber
import pytest

from partycell_desktop.forms.catalogue import get_form
from partycell_desktop.forms.compose import compose
from partycell_desktop.forms.material import Material
from partycell_desktop.forms.pdf import draw
from tests.forms.papers import MM, Seen, liberation, one, page_texts, seen
from tests.forms.test_catalogue import EDITIONS, LISTS

PLACE, SIZE = 1.0, 0.5
"""What may be amiss: millimetres of a position, points of a size or of a distance between lines."""


def printed(material: Material | None = None) -> bytes:
    """The resolution of an invented meeting, of a cell with a name of one line."""
    form = get_form("nghi-quyet")
    told = material or form.sample(LISTS)
    cell, *above = told.issuer.names
    told = replace(told, issuer=replace(told.issuer, names=(replace(cell, header_line="CHI BỘ MINH HỌA"), *above)))
    edition = form.edition(EDITIONS.edition_on(form.key, told.day), told)
    return draw(compose(edition, form.facts(told)), liberation())


@pytest.fixture(scope="module")
def page() -> bytes:
    return printed()


# The words that begin a line: its size in points, its style, the measured top and centre in mm (None: not measured).
HEAD = {
    "ĐẢNG CỘNG SẢN VIỆT NAM": (15, "-Bold", 20.7, 153.0),
    "ĐẢNG BỘ PHƯỜNG VÍ DỤ": (14, "", 20.7, 69.0),
    "CHI BỘ MINH HỌA": (14, "-Bold", 26.4, 69.0),
    "*": (14, "", 32.1, 69.0),
    "Ví Dụ, ngày 05 tháng 02 năm 2026": (14, "-Italic", 32.1, 153.0),
    "Số 02-NQ/CB": (14, "", 37.8, 69.0),
    "NGHỊ QUYẾT": (15, "-Bold", 51.3, 112.5),
    "lãnh đạo thực hiện nhiệm vụ": (14, "-Bold", None, 112.5),
    "-----": (14, "", None, 112.5),
}


@pytest.mark.parametrize("words", HEAD)
def test_each_line_of_the_head_has_its_size_style_and_place(page: bytes, words: str) -> None:
    size, style, top, centre = HEAD[words]
    line = one(page, words)
    assert line.size == pytest.approx(size, abs=SIZE)
    assert line.font == f"LiberationSerif{style}"
    assert line.centre == pytest.approx(centre, abs=PLACE)
    if top is not None:
        assert line.top == pytest.approx(top, abs=PLACE)


# From the baseline of one line to that of another, in points: the least and the most that was measured.
GAPS = {
    ("Số 02", "NGHỊ QUYẾT"): (29.9, 38.5),
    ("-----", "Ngày 05 tháng 02"): (22.0, 29.0),
}


@pytest.mark.parametrize(("above", "below"), GAPS)
def test_the_lines_stand_as_far_apart_as_measured(page: bytes, above: str, below: str) -> None:
    least, most = GAPS[above, below]
    points = (one(page, below).baseline - one(page, above).baseline) * MM
    assert least - SIZE <= points <= most + SIZE


def test_the_rule_below_the_title_is_as_long_as_the_title(page: bytes) -> None:
    title = one(page, "ĐẢNG CỘNG SẢN")
    with pdfplumber.open(io.BytesIO(page)) as opened:
        rule = min(opened.pages[0].lines, key=lambda line: line["top"])
    assert title.right - title.left == pytest.approx(72.9, abs=PLACE)
    assert (rule["x1"] - rule["x0"]) / MM == pytest.approx(72.9, abs=PLACE)
    assert (rule["x0"] + rule["x1"]) / 2 / MM == pytest.approx(153.0, abs=PLACE)
    assert rule["linewidth"] == pytest.approx(0.75, abs=0.01)


def test_the_text_keeps_the_margins_of_20_20_30_and_15_mm(page: bytes) -> None:
    lines = seen(page)
    assert min(line.left for line in lines) == pytest.approx(30.0, abs=PLACE)
    assert max(line.right for line in lines) == pytest.approx(195.0, abs=PLACE)
    assert min(line.top for line in lines) == pytest.approx(20.7, abs=PLACE)
    assert max(line.baseline for line in lines) <= 277.0
    with pdfplumber.open(io.BytesIO(page)) as opened:
        assert opened.pages[0].width / MM == pytest.approx(210.0, abs=0.1)
        assert opened.pages[0].height / MM == pytest.approx(297.0, abs=0.1)


def test_the_text_is_14_on_18_justified_its_first_lines_10_mm_in(page: bytes) -> None:
    first, second = one(page, "Ngày 05 tháng 02"), one(page, "Minh Họa tổ chức")
    following = one(page, "Chủ trì:")
    assert (first.size, first.font) == (pytest.approx(14, abs=SIZE), "LiberationSerif")
    assert (first.left, second.left) == (pytest.approx(40.0, abs=PLACE), pytest.approx(30.0, abs=PLACE))
    assert (first.right, second.right) == (pytest.approx(195.0, abs=PLACE), pytest.approx(195.0, abs=PLACE))
    assert (second.baseline - first.baseline) * MM == pytest.approx(18.0, abs=SIZE)
    last = max((line for line in seen(page) if line.baseline < following.baseline - 1), key=lambda line: line.baseline)
    assert (following.baseline - last.baseline) * MM == pytest.approx(18.0 + 6.0, abs=SIZE)


@pytest.mark.parametrize("words", ["I. ĐÁNH GIÁ", "II. PHƯƠNG HƯỚNG", "III. PHÂN CÔNG"])
def test_parts_are_headed_in_bold_capitals_10_mm_in(page: bytes, words: str) -> None:
    line = one(page, words)
    assert (line.size, line.font) == (pytest.approx(14, abs=SIZE), "LiberationSerif-Bold")
    assert line.words.isupper()
    assert line.left == pytest.approx(40.0, abs=PLACE)


@pytest.mark.parametrize("words", ["a) Chính trị", "b) Sản xuất", "- Hoàn thành"])
def test_lists_are_upright_and_stand_10_mm_in_like_all_text(page: bytes, words: str) -> None:
    line = one(page, words)
    assert (line.size, line.font) == (pytest.approx(14, abs=SIZE), "LiberationSerif")
    assert line.left == pytest.approx(40.0, abs=PLACE)


# The end: x of the centre (signature) or of the left edge (recipients) in mm.
def end() -> tuple[bytes, int]:
    page = printed()
    return page, next(at for at, words in enumerate(page_texts(page)) if "T/M CHI BỘ" in words)


def test_the_signature_stands_on_154_mm_in_its_sizes_with_room_to_sign() -> None:
    page, at = end()
    organ, post, name = (one(page, words, at) for words in ("T/M CHI BỘ", "BÍ THƯ", "Nguyễn Đức Khang"))
    told: list[tuple[Seen, str]] = [(organ, "-Bold"), (post, ""), (name, "-Bold")]
    for line, style in told:
        assert line.centre == pytest.approx(154.0, abs=PLACE)
        assert (line.size, line.font) == (pytest.approx(14, abs=SIZE), f"LiberationSerif{style}")
    assert 34 - PLACE <= name.baseline - post.baseline <= 45 + PLACE


def test_the_recipients_stand_at_the_left_edge_in_12_points_below_their_underlined_heading() -> None:
    page, at = end()
    heading, first, last = (one(page, words, at) for words in ("Nơi nhận:", "- Đảng ủy", "- Lưu Chi bộ."))
    assert heading.left == pytest.approx(30.0, abs=PLACE)
    assert heading.size == pytest.approx(14, abs=SIZE)
    assert heading.font == "LiberationSerif"
    with pdfplumber.open(io.BytesIO(page)) as opened:
        below = [line for line in opened.pages[at].lines if 0 < line["top"] / MM - heading.baseline < 1]
    assert below and (below[0]["x1"] - below[0]["x0"]) / MM == pytest.approx(19.0, abs=PLACE)
    for line in (first, last):
        assert (line.left, line.size) == (pytest.approx(30.0, abs=PLACE), pytest.approx(12, abs=SIZE))


def test_the_second_page_has_its_number_top_centre_10_mm_from_the_edge_and_the_first_has_none(page: bytes) -> None:
    number = one(page, "2", page=1)
    assert number.top == pytest.approx(10.0, abs=PLACE)
    assert number.centre == pytest.approx(112.5, abs=PLACE)
    assert number.size == pytest.approx(13, abs=SIZE)
    assert not [line for line in seen(page) if line.top < 19]
