"""A paper whose pages are looked at while somebody writes it: laid out again with every change, in a few milliseconds.

Paragraphs that did not change keep their lines, and only the pages that are looked at are drawn, each as a PDF of its
own: what stands on the screen comes from the same layout and the same embedded fonts as what is printed.
"""

from partycell_desktop.forms.document import Document
from partycell_desktop.forms.fonts import Fonts
from partycell_desktop.forms.pdf import Sheet, Typeface, pages_of
from partycell_desktop.forms.preview import PageImage, page_image
from partycell_desktop.forms.typesetting.known import Known
from partycell_desktop.forms.typesetting.pages import Page


class LivePages:
    """The pages of a paper as it stands after the last `lay_out`."""

    def __init__(self, fonts: Fonts) -> None:
        self.fonts = fonts
        self._typeface = Typeface.of(fonts)
        self._known = Known()
        self._pages: list[Page] = []
        self._drawn: dict[int, bytes] = {}
        self._language = "vi-VN"

    def lay_out(self, document: Document) -> list[int]:
        """Lay the paper out; the numbers of the pages that look otherwise than before, 0 is the first.

        Refused where the typeface lacks a sign; the pages are as before then.
        """
        self._known.begin()
        pages = pages_of(document, self._typeface, self._known)
        old, self._pages, self._language = self._pages, pages, document.language
        changed = [at for at, page in enumerate(pages) if at >= len(old) or old[at].groups != page.groups]
        for at in [*changed, *range(len(pages), len(old))]:
            self._drawn.pop(at, None)
        return changed

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._pages)

    def image(self, page: int, scale: float) -> PageImage:
        """Page `page` (the first is 0), `scale` pixels for each point."""
        pdf = self._drawn.get(page)
        if pdf is None:
            sheet = Sheet(self._typeface, "", self._language)
            sheet.add(self._pages[page])
            pdf = self._drawn[page] = sheet.finish()
        return page_image(pdf, 0, scale)
