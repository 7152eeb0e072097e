"""Documents that the tests of this room share, and ways to read a PDF back. All people and firms are invented."""

import io
from dataclasses import dataclass

import pdfplumber

from partycell_desktop.forms.document import (
    Block,
    Cell,
    Column,
    Document,
    Paragraph,
    PartyHeader,
    Signatures,
    Signer,
    Table,
    Title,
    text,
)
from partycell_desktop.forms.fonts import LIBERATION, Fonts, available_fonts

MM = 72 / 25.4

HEADER = PartyHeader(
    text("ĐẢNG BỘ PHƯỜNG VÍ DỤ"),
    text("CHI BỘ MINH HỌA"),
    text("Số 14-NQ/CB"),
    text("Ví Dụ, ngày 05 tháng 10 năm 2026"),
)
TITLE = Title(text("NGHỊ QUYẾT"), text("đề nghị kết nạp đảng viên"))
END = Signatures(
    (Signer(text("T/M CHI BỘ"), text("BÍ THƯ"), text("Nguyễn Đức Khang")),),
    (text("- Đảng ủy phường Ví Dụ,"), text("- Lưu Chi bộ.")),
)
RESOLUTION = Document(
    "đề nghị kết nạp đảng viên",
    (
        HEADER,
        TITLE,
        Paragraph(text("- Căn cứ Điều 4 Điều lệ Đảng Cộng sản Việt Nam;")),
        Paragraph(
            text(
                "Ngày 05 tháng 10 năm 2026, Chi bộ Công ty TNHH Minh Họa đã họp để xét, đề nghị kết nạp quần chúng "
                "Đinh Công Mẫu vào Đảng."
            )
        ),
        END,
    ),
)


def paper(*blocks: Block, **about: object) -> Document:
    """A document of these blocks."""
    return Document("Văn bản thử", blocks, **about)  # type: ignore[arg-type]


def lines(count: int, words: str = "Dòng") -> list[Block]:
    """Short paragraphs, one line each: "Dòng 1", "Dòng 2", ..."""
    return [Paragraph(text(f"{words} {number}")) for number in range(1, count + 1)]


def table(*rows: tuple[str, ...], head: tuple[str, ...] = ()) -> Table:
    """A plain table, the first column 12 mm wide."""
    width = len(rows[0])
    return Table(
        (Column(12.0), *(Column() for _ in range(width - 1))),
        (tuple(Cell(text(words)) for words in head),) if head else (),
        rows=tuple(tuple(Cell(text(words)) for words in row) for row in rows),
    )


def liberation() -> Fonts:
    """The typeface with the widths of Times New Roman, where it is installed."""
    fonts = available_fonts().get(LIBERATION)
    assert fonts is not None, (
        "install fonts-liberation2 (Debian 12) or fonts-liberation: the measured positions are those of its widths"
    )
    return fonts


@dataclass(frozen=True)
class Seen:
    """A line of words on a page; x and y (of the baseline) in mm from the upper left corner of the paper."""

    words: str
    left: float
    right: float
    top: float
    baseline: float
    size: float
    font: str

    @property
    def centre(self) -> float:
        return (self.left + self.right) / 2


def seen(pdf: bytes, page: int = 0) -> list[Seen]:
    """Every line of words on a page, columns kept apart, from the top."""
    found = []
    with pdfplumber.open(io.BytesIO(pdf)) as opened:
        sheet = opened.pages[page]
        for word in sheet.extract_words(
            keep_blank_chars=True, x_tolerance=8, extra_attrs=["fontname", "size"], use_text_flow=False
        ):
            chars = [c for c in sheet.chars if c["top"] == word["top"] and word["x0"] <= c["x0"] < word["x1"]]
            found.append(
                Seen(
                    word["text"].strip(),
                    word["x0"] / MM,
                    word["x1"] / MM,
                    word["top"] / MM,
                    (float(sheet.height) - chars[0]["matrix"][5]) / MM,
                    word["size"],
                    word["fontname"].partition("+")[2],
                )
            )
    return found


def one(pdf: bytes, words: str, page: int = 0) -> Seen:
    """The only line that begins with `words`."""
    (found,) = [line for line in seen(pdf, page) if line.words.startswith(words)]
    return found


def page_texts(pdf: bytes) -> list[str]:
    """The words of each page, spaces and line ends made one space."""
    with pdfplumber.open(io.BytesIO(pdf)) as opened:
        return [" ".join((page.extract_text() or "").split()) for page in opened.pages]
