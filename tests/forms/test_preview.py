import pytest

from partycell_desktop.domain.refusal import Trouble
from partycell_desktop.forms import pdf
from partycell_desktop.forms.document import Document
from partycell_desktop.forms.preview import page_count, page_image
from tests.forms.papers import RESOLUTION, lines, paper


def test_a_page_comes_as_pixels_of_the_size_asked_for() -> None:
    image = page_image(pdf.draw(RESOLUTION), 0, 1.0)
    assert (image.width, image.height) == (596, 842)
    assert len(image.rgba) == image.width * image.height * 4


def test_paper_is_white_and_ink_is_black() -> None:
    image = page_image(pdf.draw(RESOLUTION), 0, 2.0)
    pixels = {image.rgba[start : start + 4] for start in range(0, len(image.rgba), 4)}
    assert image.rgba[:4] == b"\xff\xff\xff\xff"
    assert b"\x00\x00\x00\xff" in pixels


@pytest.mark.parametrize(("document", "pages"), [(RESOLUTION, 1), (paper(*lines(60)), 2)])
def test_pages_are_counted(document: Document, pages: int) -> None:
    assert page_count(pdf.draw(document)) == pages


def test_what_is_not_a_pdf_is_said_in_words() -> None:
    with pytest.raises(Trouble):
        page_count(b"not a pdf")
    with pytest.raises(Trouble):
        page_image(b"", 0, 1.0)
