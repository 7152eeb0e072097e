"""A document as PDF: the only file that knows reportlab.

Every style of the typeface is embedded, the same document gives the same bytes, and a sign that the typeface
lacks is refused instead of being lost. Whoever draws many documents into one file (the dossier) uses
`Sheet`.
"""

import io
from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path

from reportlab import rl_config
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont
from reportlab.pdfgen.canvas import Canvas

from partycell_desktop.domain.refusal import Refused, Trouble
from partycell_desktop.forms.document import Document, Run, plain, texts_of
from partycell_desktop.forms.fonts import Fonts, chosen_fonts
from partycell_desktop.forms.typesetting.marks import Frame, Mark, Picture, Rule, Words
from partycell_desktop.forms.typesetting.metrics import MissingSign
from partycell_desktop.forms.typesetting.pages import Page, lay_out
from partycell_desktop.words import _

rl_config.useA85 = 0  # binary streams: a fifth smaller, and quicker to write

_STYLES = ("Regular", "Bold", "Italic", "BoldItalic")
_KNOWN_WORDS = 50_000
_AROUND = 40


def draw(document: Document, fonts: Fonts | None = None) -> bytes:
    """The PDF of `document` in `fonts`, or in the typeface that `chosen_fonts` takes.

    Refused, naming the sign and the words around it, where the typeface lacks a sign; Trouble where a font
    or a picture cannot be read.
    """
    typeface = Typeface.of(fonts or chosen_fonts())
    sheet = Sheet(typeface, document.title, document.language, document.keywords)
    for page in pages_of(document, typeface):
        sheet.add(page)
    return sheet.finish()


class _Widths(dict[str, float]):
    """The width at 1 pt of every string asked for; measured once."""

    def __init__(self, font: TTFont) -> None:
        super().__init__()
        self._of_sign: dict[int, float] = font.face.charWidths
        self._signs: dict[int, int] = font.face.charToGlyph

    def __missing__(self, string: str) -> float:
        if len(self) > _KNOWN_WORDS:
            self.clear()
        total = 0.0
        for sign in string:
            code = 32 if sign == "\xa0" else ord(sign)
            if code not in self._signs:
                raise MissingSign(sign)
            total += self._of_sign[code]
        self[string] = total / 1000
        return total / 1000


class Typeface:
    """Four loaded font files: what typesetting measures with and a `Sheet` draws with."""

    def __init__(self, fonts: Fonts) -> None:
        self.name = fonts.name
        self.names = tuple(f"{fonts.name}-{style}-{_number_of(fonts.files)}" for style in _STYLES)
        widths = []
        for name, file in zip(self.names, fonts.files, strict=True):
            try:
                font = TTFont(name, str(file))
            except (TTFError, OSError) as error:
                raise Trouble(
                    _("The font file {file} cannot be read.").format(file=file),
                    _("Install the typeface {name} again, or choose another one in the settings.").format(
                        name=fonts.name
                    ),
                ) from error
            pdfmetrics.registerFont(font)
            widths.append(_Widths(font))
        self.widths = tuple(widths)

    @staticmethod
    def of(fonts: Fonts) -> "Typeface":
        """The typeface of these files; they are read once."""
        return _loaded(fonts.name, fonts.files)


@lru_cache(maxsize=8)
def _loaded(name: str, files: tuple[Path, Path, Path, Path]) -> Typeface:
    return Typeface(Fonts(name, *files))


@lru_cache(maxsize=64)
def _number_of(files: tuple[Path, ...]) -> int:
    """A number of its own for each set of files, so that two of the same name do not mix."""
    return _number_of.cache_info().currsize


def pages_of(document: Document, typeface: Typeface) -> list[Page]:
    """`document` laid out in `typeface`; Refused where the typeface lacks a sign."""
    try:
        return lay_out(document, typeface)
    except MissingSign as missing:
        raise _no_such_sign(document, typeface, missing.sign) from None


def _no_such_sign(document: Document, typeface: Typeface, sign: str) -> Refused:
    for text in texts_of(document.blocks):
        words = plain(text)
        if sign in words:
            at = words.index(sign)
            around = words[max(0, at - _AROUND) : at + _AROUND].strip()
            source = next((part.source for part in text if isinstance(part, Run) and sign in part.text), "")
            break
    else:
        around, source = document.title, ""
    return Refused(
        _("The typeface {name} has no sign “{sign}” ({code}), which stands in “{words}”. Replace this sign.").format(
            name=typeface.name, sign=sign, code=f"U+{ord(sign):04X}", words=around
        ),
        field=source,
    )


class Sheet:
    """A PDF being drawn page by page."""

    def __init__(self, typeface: Typeface, title: str, language: str, keywords: Sequence[str] = ()) -> None:
        self._typeface = typeface
        self._file = io.BytesIO()
        self._canvas = Canvas(
            self._file, invariant=1, pageCompression=1, lang=language, initialFontName=typeface.names[0]
        )
        self._canvas.setTitle(title)
        self._canvas.setCreator("PartyCell Desktop")
        if keywords:
            self._canvas.setKeywords(", ".join(keywords))
        self._canvas.setViewerPreference("DisplayDocTitle", "true")
        self._has_bookmarks = False

    def add(self, page: Page, stamps: Iterable[Mark] = ()) -> None:
        """Draw a page, and `stamps` over it (y from the upper edge of the paper)."""
        self._canvas.setPageSize((page.width, page.height))
        for top, marks in (*page.groups, (0.0, tuple(stamps))):
            self._draw(marks, page.height - top)
        self._canvas.showPage()

    def bookmark(self, title: str) -> None:
        """An entry in the list of bookmarks that leads to the page drawn next."""
        key = f"p{self._canvas.getPageNumber()}-{title}"
        self._canvas.bookmarkPage(key)
        self._canvas.addOutlineEntry(title, key)
        self._has_bookmarks = True

    def finish(self) -> bytes:
        """The bytes of the file."""
        if self._has_bookmarks:
            self._canvas.showOutline()
        self._canvas.save()
        return self._file.getvalue()

    def _draw(self, marks: Sequence[Mark], zero: float) -> None:
        canvas = self._canvas
        rules: dict[float, list[tuple[float, float, float, float]]] = {}
        words: list[Words] = []
        for mark in marks:
            if isinstance(mark, Words):
                words.append(mark)
            elif isinstance(mark, Rule):
                rules.setdefault(mark.width, []).append((mark.x, zero - mark.y, mark.to_x, zero - mark.to_y))
            elif isinstance(mark, Frame):
                canvas.setLineWidth(mark.line)
                canvas.rect(mark.x, zero - mark.y - mark.height, mark.width, mark.height)
            else:
                self._draw_picture(mark, zero)
        for width, lines in rules.items():
            canvas.setLineWidth(width)
            canvas.lines(lines)
        if words:
            self._write(words, zero)

    def _write(self, words: Sequence[Words], zero: float) -> None:
        text = self._canvas.beginText()
        font: tuple[int, float] | None = None
        space = 0.0
        for mark in words:
            if font != (mark.style, mark.size):
                font = (mark.style, mark.size)
                text.setFont(self._typeface.names[mark.style], mark.size)
            if mark.word_space != space:
                space = mark.word_space
                text.setWordSpace(space)
            text.setTextOrigin(mark.x, zero - mark.y)
            text.textOut(mark.text)
        if space:
            text.setWordSpace(0)
        self._canvas.drawText(text)

    def _draw_picture(self, mark: Picture, zero: float) -> None:
        self._canvas.drawImage(
            read_picture(mark.image),
            mark.x,
            zero - mark.y - mark.height,
            mark.width,
            mark.height,
            preserveAspectRatio=True,
            anchor="c",
        )


def read_picture(image: bytes) -> ImageReader:
    """A JPEG or PNG picture; Trouble where it is damaged."""
    try:
        reader = ImageReader(io.BytesIO(image))
        reader.getRGBData()
    except Exception as error:
        raise Trouble(
            _("A picture on this paper cannot be read."), _("Choose the picture again, as JPEG or PNG.")
        ) from error
    return reader
