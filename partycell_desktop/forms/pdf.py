"""A document as PDF: the only file that knows reportlab.

Every style of the typeface is embedded, the same document gives the same bytes, and a sign that the typeface
lacks is refused instead of being lost. Whoever draws many documents into one file (the dossier) uses
`Sheet`.
"""

import io
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain
from pathlib import Path
from typing import Any

from reportlab import rl_config
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont
from reportlab.pdfgen.canvas import Canvas

from partycell_desktop.domain.refusal import Refused, Trouble
from partycell_desktop.forms.document import Document, Run, plain, texts_of
from partycell_desktop.forms.fonts import Fonts, chosen_fonts
from partycell_desktop.forms.typesetting.known import Known
from partycell_desktop.forms.typesetting.marks import Fill, Frame, Mark, Picture, Rule, Words
from partycell_desktop.forms.typesetting.metrics import MissingSign
from partycell_desktop.forms.typesetting.pages import Page, lay_out
from partycell_desktop.words import _

rl_config.useA85 = 0  # binary streams: a fifth smaller, and quicker to write

_KNOWN_WORDS = 50_000
_AROUND = 40


def draw(document: Document, fonts: Fonts | None = None) -> bytes:
    """The PDF of `document` in `fonts`, or in the typeface that `chosen_fonts` takes.

    Refused, naming the sign and the words around it, where the typeface lacks a sign; Trouble where a font
    or a picture cannot be read.
    """
    return draw_all([document], fonts)


def draw_all(documents: Iterable[Document], fonts: Fonts | None = None) -> bytes:
    """Several papers in one PDF, each on its own pages with its own page numbers; the first gives its properties.

    Each is asked for when the one before it is drawn. There must be at least one.
    """
    typeface = Typeface.of(fonts or chosen_fonts())
    coming = iter(documents)
    first = next(coming)
    sheet = Sheet(typeface, first.title, first.language, first.keywords)
    for document in chain((first,), coming):
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
        self.names = tuple(str(file) for file in fonts.files)
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


def pages_of(document: Document, typeface: Typeface, known: Known | None = None) -> list[Page]:
    """`document` laid out in `typeface`; Refused where the typeface lacks a sign. `known` as for `lay_out`."""
    try:
        return lay_out(document, typeface, known)
    except MissingSign as missing:
        raise _no_such_sign(document, typeface, missing.sign) from None


def _no_such_sign(document: Document, typeface: Typeface, sign: str) -> Refused:
    for text in ((Run(document.corner),), *texts_of(document.blocks)):
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


class _Codes(dict[int, str]):
    """The code of each sign in the first subset of an embedded font, escaped for a content stream.

    A subset has room for some 220 signs beyond ASCII, more than Vietnamese needs; signs that came after it
    was full are `beyond`.
    """

    def __init__(self, font: TTFont, document: Any) -> None:
        super().__init__()
        self.font = font
        self.document = document
        self.beyond: set[str] = set()

    def __missing__(self, sign: int) -> str:
        ((subset, code),) = self.font.splitString(chr(sign), self.document)
        if subset:
            self.beyond.add(chr(sign))
        self[sign] = _escaped(code)
        return self[sign]

    def strings(self, text: str) -> Iterator[tuple[int, str]]:
        """`text` as subset numbers and escaped strings."""
        encoded = text.translate(self)
        if self.beyond.isdisjoint(text):
            yield 0, encoded
            return
        for subset, codes in self.font.splitString(text, self.document):
            yield subset, _escaped(codes)


def _escaped(codes: bytes) -> str:
    return "".join(chr(code) if 32 <= code < 127 and code not in b"()\\" else f"\\{code:03o}" for code in codes)


class Sheet:
    """A PDF being drawn page by page.

    Words and rules are written as PDF operators without reportlab's text objects: those measure every string
    again, which takes longer than laying the page out.
    """

    def __init__(self, typeface: Typeface, title: str, language: str, keywords: Sequence[str] = ()) -> None:
        self._file = io.BytesIO()
        self._canvas = Canvas(
            self._file, invariant=1, pageCompression=1, lang=language, initialFontName=typeface.names[0]
        )
        self._canvas.setTitle(title)
        self._canvas.setCreator("PartyCell Desktop")
        if keywords:
            self._canvas.setKeywords(", ".join(keywords))
        self._canvas.setViewerPreference("DisplayDocTitle", "true")
        self._codes = [_Codes(pdfmetrics.getFont(name), self._canvas._doc) for name in typeface.names]
        self._has_bookmarks = False

    def add(self, page: Page, stamps: Sequence[Mark] = ()) -> None:
        """Draw a page, and `stamps` over it (y from the upper edge of the paper)."""
        self._canvas.setPageSize((page.width, page.height))
        words: list[tuple[float, Words]] = []
        rules: dict[float, list[str]] = {}
        filled: list[str] = []
        for top, marks in (*page.groups, (0.0, stamps)):
            zero = page.height - top
            for mark in marks:
                if isinstance(mark, Words):
                    words.append((zero - mark.y, mark))
                elif isinstance(mark, Rule):
                    line = f"{mark.x:.2f} {zero - mark.y:.2f} m {mark.to_x:.2f} {zero - mark.to_y:.2f} l"
                    rules.setdefault(mark.width, []).append(line)
                elif isinstance(mark, Fill):
                    bottom = zero - mark.y - mark.height
                    filled.append(
                        f"{mark.grey:.2f} g {mark.x:.2f} {bottom:.2f} {mark.width:.2f} {mark.height:.2f} re f"
                    )
                elif isinstance(mark, Frame):
                    bottom = zero - mark.y - mark.height
                    box = f"{mark.x:.2f} {bottom:.2f} {mark.width:.2f} {mark.height:.2f} re"
                    rules.setdefault(mark.line, []).append(box)
                else:
                    self._draw_picture(mark, zero)
        if filled:
            self._canvas._code.append(f"q {' '.join(filled)} Q")
        for width, lines in rules.items():
            self._canvas._code.append(f"{width:.2f} w {' '.join(lines)} S")
        if words:
            self._canvas._code.append(" ".join(self._written(words)))
        self._canvas.showPage()

    def bookmark(self, title: str, level: int = 0) -> None:
        """An entry in the list of bookmarks that leads to the page drawn next; of level 1 below the last of level 0."""
        key = f"p{self._canvas.getPageNumber()}-{level}-{title}"
        self._canvas.bookmarkPage(key)
        self._canvas.addOutlineEntry(title, key, level)
        self._has_bookmarks = True

    def finish(self) -> bytes:
        """The bytes of the file."""
        if self._has_bookmarks:
            self._canvas.showOutline()
        self._canvas.save()
        return self._file.getvalue()

    def _written(self, words: Sequence[tuple[float, Words]]) -> Iterator[str]:
        """The text operators for `words`, each with its baseline from the lower edge of the paper."""
        font: tuple[int, float, int] | None = None
        space = 0.0
        yield "BT"
        for y, mark in words:
            codes = self._codes[mark.style]
            if mark.word_space != space:
                space = mark.word_space
                yield f"{space:.3f} Tw"
            yield f"1 0 0 1 {mark.x:.2f} {y:.2f} Tm"
            for subset, string in codes.strings(mark.text):
                if font != (mark.style, mark.size, subset):
                    font = (mark.style, mark.size, subset)
                    yield f"{codes.font.getSubsetInternalName(subset, codes.document)} {mark.size:g} Tf"
                yield f"({string}) Tj"
        yield "ET" if not space else "0 Tw ET"

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
