"""Pages that follow the typing are the pages that are printed, and only what changed is laid out and drawn again."""

import pytest

from partycell_desktop.domain.refusal import Refused
from partycell_desktop.forms.document import Document, Paragraph, text
from partycell_desktop.forms.live_pages import LivePages
from partycell_desktop.forms.pdf import Typeface, draw, pages_of
from partycell_desktop.forms.preview import page_image
from tests.forms.papers import END, HEADER, TITLE, liberation, lines, paper, table

LONG = "Chi bộ thảo luận và nhất trí với báo cáo kết quả lãnh đạo thực hiện nhiệm vụ của tháng. " * 4


def minutes(*changed: tuple[int, str]) -> Document:
    """Eight pages of paragraphs with a table, some of them worded otherwise."""
    said = [LONG] * 50
    for at, words in changed:
        said[at] = words
    body = [Paragraph(text(f"{number}. {words}")) for number, words in enumerate(said)]
    return paper(HEADER, TITLE, *body[:20], table(("1", "Thu"), ("2", "Nộp"), head=("TT", "Việc")), *body[20:], END)


def test_every_page_looks_as_it_is_printed() -> None:
    live = LivePages(liberation())
    live.lay_out(minutes((3, "x")))
    live.lay_out(minutes())
    pdf = draw(minutes(), liberation())
    assert live.count == 8
    for page in range(live.count):
        assert live.image(page, 1.0) == page_image(pdf, page, 1.0)


def test_only_pages_that_look_otherwise_are_named() -> None:
    live = LivePages(liberation())
    assert live.lay_out(minutes()) == list(range(8))
    assert live.lay_out(minutes()) == []
    (changed,) = live.lay_out(minutes((30, LONG.replace("tháng", "Tháng"))))
    assert 3 <= changed <= 6
    assert live.lay_out(minutes()) == [changed]
    assert live.lay_out(minutes((0, "Ngắn.")))[:2] == [0, 1]


def test_a_paragraph_is_bound_to_what_follows_it_now_and_not_to_what_followed_before() -> None:
    live = LivePages(liberation())
    last = Paragraph(text(LONG))
    for blocks in ((last, table(("1", "Thu"))), (last,), (last, END), (last, *lines(3))):
        document = paper(*lines(25), *blocks)
        live.lay_out(document)
        fresh = pages_of(document, Typeface.of(liberation()))
        assert [page.groups for page in live._pages] == [page.groups for page in fresh]


def test_a_sign_that_the_typeface_lacks_is_refused_and_the_pages_stay() -> None:
    live = LivePages(liberation())
    live.lay_out(minutes())
    with pytest.raises(Refused, match="茶"):
        live.lay_out(minutes((1, "uống 茶")))
    assert live.count == 8
    assert live.lay_out(minutes()) == []
