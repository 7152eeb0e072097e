import io
import re

import pdfplumber
import pypdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from partycell_desktop.domain.refusal import Refused, Trouble
from partycell_desktop.forms import pdf
from partycell_desktop.forms.document import Document, Paragraph, text
from partycell_desktop.forms.dossier import Cancelled, Part, bind, check_scan
from partycell_desktop.forms.preview import page_count, page_image
from tests.forms.papers import MM, RESOLUTION, lines, one, page_texts, paper, seen

COVER = Document("Hồ sơ đảng viên Nguyễn Văn An", (Paragraph(text("<b>HỒ SƠ ĐẢNG VIÊN</b>"), "centred"),))


def picture(width: int = 600, height: int = 800, kind: str = "JPEG", turn: int = 1) -> bytes:
    """A grey picture; `turn` is the note by which a camera says how it was held."""
    file = io.BytesIO()
    image = Image.new("RGB", (width, height), "#bbbbbb")
    exif = image.getexif()
    exif[0x0112] = turn
    image.save(file, kind, exif=exif)
    return file.getvalue()


def scan(*pages: tuple[float, float], turned: int = 0, locked: str = "") -> bytes:
    """A PDF from elsewhere: a rectangle over each whole page and a word at its middle."""
    file = io.BytesIO()
    canvas = Canvas(file)
    for width, height in pages:
        canvas.setPageSize((width, height))
        canvas.rect(0, 0, width, height)
        canvas.drawString(width / 2, height / 2, "scan")
        canvas.showPage()
    canvas.save()
    writer = pypdf.PdfWriter(clone_from=file)
    for page in writer.pages:
        page.rotate(turned)
    if locked:
        writer.encrypt(locked, algorithm="AES-256")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def bookmarks(bound: bytes) -> list[tuple[str, int]]:
    """Titles and page numbers, the first page being 1."""
    reader = pypdf.PdfReader(io.BytesIO(bound))
    found = []
    for entry in reader.outline:
        assert isinstance(entry, pypdf.generic.Destination)
        number = reader.get_destination_page_number(entry)
        assert number is not None
        found.append((str(entry.title), number + 1))
    return found


PARTS = [
    Part("Nghị quyết đề nghị kết nạp", RESOLUTION),
    Part("Lý lịch", paper(*lines(60, "Lý lịch"))),
    Part("Ảnh bằng tốt nghiệp", picture()),
    Part("Bản quét đơn xin vào Đảng", scan((595, 842), (595, 842))),
    Part("Bản tự kiểm điểm", pdf.draw(paper(*lines(2, "Kiểm điểm")))),
]


def test_everything_is_bound_in_order_with_bookmarks() -> None:
    bound = bind(PARTS, COVER)
    assert bookmarks(bound) == [
        ("Hồ sơ đảng viên Nguyễn Văn An", 1),
        ("Mục lục", 2),
        ("Nghị quyết đề nghị kết nạp", 3),
        ("Lý lịch", 4),
        ("Ảnh bằng tốt nghiệp", 6),
        ("Bản quét đơn xin vào Đảng", 7),
        ("Bản tự kiểm điểm", 9),
    ]


def test_the_contents_name_every_part_with_its_pages() -> None:
    contents = page_texts(bind(PARTS, COVER))[1]
    for line in (
        "1 Nghị quyết đề nghị kết nạp 3",
        "2 Lý lịch 4-5",
        "3 Ảnh bằng tốt nghiệp 6",
        "4 Bản quét đơn xin vào Đảng 7-8",
        "5 Bản tự kiểm điểm 9",
    ):
        assert line in contents


def test_every_page_is_numbered_at_its_foot_and_keeps_its_own_words() -> None:
    texts = page_texts(bind(PARTS, COVER))
    assert [words.endswith(f"Trang {number}/9") for number, words in enumerate(texts, start=1)] == [True] * 9
    assert "T/M CHI BỘ" in texts[2]
    assert "Lý lịch 60" in texts[4]
    assert "scan" in texts[6]
    assert "Kiểm điểm 2" in texts[8]


def test_long_contents_move_the_numbers_they_name() -> None:
    parts = [Part(f"Tài liệu số {number}", paper(*lines(1))) for number in range(60)]
    bound = bind(parts, COVER)
    assert bookmarks(bound)[2] == ("Tài liệu số 0", 4)
    assert "1 Tài liệu số 0 4" in page_texts(bound)[1]
    assert "60 Tài liệu số 59 63" in page_texts(bound)[2]


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
@pytest.mark.parametrize("size", [(595, 842), (842, 595), (300, 300), (1190, 1684)])
def test_a_scan_is_fitted_to_a4_above_the_running_number(size: tuple[float, float], turned: int) -> None:
    bound = bind([Part("Bản quét", scan(size, turned=turned))], COVER)
    number = one(bound, "Trang 3/3", page=2)
    with pdfplumber.open(io.BytesIO(bound)) as opened:
        sheet = opened.pages[2]
        wide = (size[0] > size[1]) != (turned % 180 == 90) and size[0] != size[1]
        assert (round(sheet.width / MM), round(sheet.height / MM)) == ((297, 210) if wide else (210, 297))
        (frame,) = sheet.rects
        assert frame["x0"] >= 7.9 * MM
        assert frame["x1"] <= sheet.width - 7.9 * MM
        assert frame["top"] >= 7.9 * MM
        assert frame["bottom"] / MM <= number.top
        assert max(frame["width"] / sheet.width, frame["height"] / sheet.height) > 0.85


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
@pytest.mark.parametrize(
    ("size", "turn", "wide"), [((600, 800), 1, False), ((800, 600), 1, True), ((800, 600), 6, False)]
)
def test_a_picture_lies_or_stands_as_it_was_taken(kind: str, size: tuple[int, int], turn: int, wide: bool) -> None:
    bound = bind([Part("Ảnh", picture(*size, kind=kind, turn=turn))], COVER)
    with pdfplumber.open(io.BytesIO(bound)) as opened:
        sheet = opened.pages[2]
        (image,) = sheet.images
    assert (sheet.width > sheet.height) is wide
    assert image["width"] / image["height"] == pytest.approx(4 / 3 if wide else 3 / 4, rel=0.01)
    assert image["bottom"] / MM <= one(bound, "Trang 3/3", page=2).top


@pytest.mark.parametrize("damaged", [b"", b"not a scan", b"%PDF-1.7\nnothing", picture()[:300], scan((595, 842))[:400]])
def test_a_damaged_scan_is_named(damaged: bytes) -> None:
    with pytest.raises(Trouble, match="Giấy khai sinh") as trouble:
        bind([*PARTS, Part("Giấy khai sinh", damaged)], COVER)
    assert trouble.value.try_this


@given(st.data())
def test_a_scan_that_passes_the_check_can_be_bound_and_looked_at(data: st.DataObject) -> None:
    whole = scan((595, 842), (300, 200), turned=90)
    begin, end = sorted(data.draw(st.tuples(*[st.integers(8, len(whole))] * 2)))
    broken = whole[:begin] + data.draw(st.binary(max_size=30)) + whole[end:]
    try:
        check_scan("Giấy khai sinh", broken)
    except Trouble as trouble:
        assert "Giấy khai sinh" in trouble.what
        return
    bind([Part("Giấy khai sinh", broken)], COVER)
    for page in range(page_count(broken)):
        page_image(broken, page, 0.05)


def test_what_the_reader_of_scans_grumbles_about_reaches_nobody(caplog: pytest.LogCaptureFixture) -> None:
    check_scan("Giấy khai sinh", re.sub(rb"startxref\n\d+", b"startxref\n7", scan((595, 842))))
    assert caplog.records == []


def test_a_picture_with_more_points_than_fit_into_the_memory_is_named() -> None:
    file = io.BytesIO()
    Image.new("1", (20_000, 6_000)).save(file, "PNG")
    with pytest.raises(Trouble, match=r"Giấy khai sinh.*điểm ảnh"):
        check_scan("Giấy khai sinh", file.getvalue())


def test_a_locked_scan_is_named_as_locked() -> None:
    with pytest.raises(Trouble, match="mật khẩu"):
        bind([Part("Giấy khai sinh", scan((595, 842), locked="secret"))], COVER)


def test_a_scan_locked_only_against_changes_is_bound() -> None:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(scan((595, 842))))
    writer.encrypt("", "owner", algorithm="AES-256")
    file = io.BytesIO()
    writer.write(file)
    assert "scan" in page_texts(bind([Part("Bản quét", file.getvalue())], COVER))[2]


def test_progress_is_told_for_every_part() -> None:
    told: list[tuple[int, int, str]] = []

    def tell(done: int, total: int, what: str) -> bool:
        told.append((done, total, what))
        return True

    bind(PARTS[:2], COVER, tell)
    assert told == [(0, 2, "Nghị quyết đề nghị kết nạp"), (1, 2, "Lý lịch"), (2, 2, "")]


@pytest.mark.parametrize("after", [0, 1, 2])
def test_binding_can_be_cancelled_at_any_part(after: int) -> None:
    with pytest.raises(Cancelled):
        bind(PARTS[:2], COVER, lambda done, _total, _what: done != after)


def test_the_same_parts_give_the_same_bytes() -> None:
    assert bind(PARTS[:3], COVER) == bind(PARTS[:3], COVER)


def test_bookmarks_language_and_fonts_survive_the_scans() -> None:
    reader = pypdf.PdfReader(io.BytesIO(bind(PARTS, COVER)))
    assert reader.root_object["/Lang"] == "vi-VN"
    assert reader.metadata is not None and reader.metadata.title == COVER.title
    for page in (0, 2, 6):
        fonts = reader.pages[page]["/Resources"]["/Font"]  # type: ignore[index]
        names = {str(font.get_object()["/BaseFont"]) for font in fonts.values()}
        assert any("LiberationSerif" in name for name in names)


def test_a_sign_that_cannot_be_printed_is_refused_in_the_contents_too() -> None:
    with pytest.raises(Refused, match="U\\+1F600"):
        bind([Part("Giấy 😀", RESOLUTION)], COVER)


def test_a_dossier_without_parts_is_a_cover_and_empty_contents() -> None:
    bound = bind([], COVER)
    assert [title for title, _page in bookmarks(bound)] == [COVER.title, "Mục lục"]
    assert seen(bound, 0)[0].words == "HỒ SƠ ĐẢNG VIÊN"


@pytest.mark.parametrize(
    ("turned", "right", "down"), [(0, False, True), (90, False, False), (180, True, False), (270, True, True)]
)
def test_a_turned_scan_is_shown_as_a_viewer_shows_it(turned: int, right: bool, down: bool) -> None:
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(595, 842))
    canvas.rect(20, 30, 10, 10)  # near the lower left corner of the page before it is turned
    canvas.save()
    writer = pypdf.PdfWriter(clone_from=file)
    writer.pages[0].rotate(turned)
    out = io.BytesIO()
    writer.write(out)
    bound = bind([Part("Bản quét", out.getvalue())], COVER)
    with pdfplumber.open(io.BytesIO(bound)) as opened:
        sheet = opened.pages[2]
        (mark,) = sheet.rects
        assert (mark["x0"] > sheet.width / 2, mark["top"] > sheet.height / 2) == (right, down)
