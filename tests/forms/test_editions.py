from datetime import date
from pathlib import Path

import pytest

from partycell_desktop.domain.refusal import Refused, Trouble
from partycell_desktop.forms.editions import Editions, form_key, read_edition
from tests.forms.slips import FOLDER

HEAD = """
code = "A"
title = "Mẫu A"
issued_by = "Hướng dẫn 1"
from = 2025-01-01
sure = "quoted"
"""
PARAGRAPH = '\n[[block]]\nkind = "paragraph"\ntext = "Xin chào {name}"\n'
COLUMN = "[[block.column]]\n[[block.column.block]]\nkind = 'page_break'\n"


def trouble(toml: str, name: str = "a.2025-01-01.toml") -> str:
    with pytest.raises(Trouble) as caught:
        read_edition(name, toml)
    assert name in caught.value.what
    assert caught.value.try_this
    return caught.value.what


@pytest.mark.parametrize(
    ("day", "first"),
    [
        (date(2024, 1, 1), date(2024, 1, 1)),
        (date(2025, 9, 28), date(2024, 1, 1)),
        (date(2025, 9, 29), date(2025, 9, 29)),
        (date(2030, 1, 1), date(2025, 9, 29)),
    ],
)
def test_a_paper_uses_the_edition_in_force_on_its_day(day: date, first: date) -> None:
    assert Editions(FOLDER).edition_on("phieu-thu", day).first_day == first


def test_before_the_first_edition_there_is_none() -> None:
    with pytest.raises(Refused, match="31/12/2023"):
        Editions(FOLDER).edition_on("phieu-thu", date(2023, 12, 31))


def test_a_form_is_found_by_its_printed_code_too() -> None:
    assert form_key("6-KNĐ") == "6-knd"
    assert form_key("2-HSĐV") == "2-hsdv"
    assert Editions(FOLDER).edition_on("PHIẾU-THỬ", date(2026, 1, 1)).key == "phieu-thu"


def test_an_edition_of_the_book_goes_before_the_shipped_one_of_the_same_day() -> None:
    own = (FOLDER / "phieu-thu.2025-09-29.toml").read_text("utf-8").replace('"Phiếu thử"', '"Phiếu của tỉnh"')
    editions = Editions(FOLDER, {"phieu-thu.2025-09-29.toml": own})
    found = editions.edition_on("phieu-thu", date(2026, 1, 1))
    assert (found.title, found.own) == ("Phiếu của tỉnh", True)
    assert editions.edition_on("phieu-thu", date(2025, 1, 1)).own is False


def test_a_form_of_the_book_alone_is_known_too(tmp_path: Path) -> None:
    editions = Editions(tmp_path, {"a.2025-01-01.toml": HEAD + PARAGRAPH})
    assert editions.keys() == ["a"]
    assert editions.edition_on("a", date(2025, 1, 1)).names() == {"name"}


RENAMED = """
code = "1A-TP"
title = "Phiếu thử của thành phố"
issued_by = "Công văn 5-CV/TU"
from = 2026-01-01
layout_of = 2025-09-29
"""


def test_a_form_has_other_names_from_a_day_on_and_keeps_its_layout() -> None:
    editions = Editions(FOLDER, {"phieu-thu.2026-01-01.toml": RENAMED + 'corner = "Mẫu {form_code}"\n'})
    before = editions.edition_on("phieu-thu", date(2025, 12, 31))
    found = editions.edition_on("phieu-thu", date(2026, 1, 1))
    assert (found.key, found.code, found.title) == ("phieu-thu", "1A-TP", "Phiếu thử của thành phố")
    assert (found.issued_by, found.corner, found.own) == ("Công văn 5-CV/TU", "Mẫu {form_code}", True)
    assert (found.blocks, found.margins, found.sure) == (before.blocks, before.margins, before.sure)
    assert before.code == "PHIẾU-THỬ"


def test_own_names_keep_the_own_layout_of_that_day_before_the_shipped_one() -> None:
    own = (FOLDER / "phieu-thu.2025-09-29.toml").read_text("utf-8").replace("NGHỊ QUYẾT", "KẾT LUẬN")
    texts = {"phieu-thu.2025-09-29.toml": own, "phieu-thu.2026-01-01.toml": RENAMED}
    found = Editions(FOLDER, texts).edition_on("phieu-thu", date(2026, 1, 1))
    assert found.blocks == Editions(FOLDER, texts).edition_on("phieu-thu", date(2025, 12, 31)).blocks
    assert found.code == "1A-TP"


def test_names_that_keep_a_layout_that_is_not_there_cannot_be_used() -> None:
    for day in ("2020-01-01", "2026-01-01"):
        broken = RENAMED.replace("layout_of = 2025-09-29", f"layout_of = {day}")
        editions = Editions(FOLDER, {"phieu-thu.2026-01-01.toml": broken})
        with pytest.raises(Trouble, match=r"phieu-thu\.2026-01-01"):
            editions.all_of("phieu-thu")
        found, unreadable = editions.readable_of("phieu-thu")
        assert [each.own for each in found] == [False, False]
        assert [each.first_day for each in unreadable] == [date(2026, 1, 1)]


def test_names_end_with_the_layout_that_they_keep() -> None:
    ending = (
        (FOLDER / "phieu-thu.2025-09-29.toml").read_text("utf-8").replace("\nsure", "\nuntil = 2026-06-30\nsure", 1)
    )
    texts = {"phieu-thu.2025-09-29.toml": ending, "phieu-thu.2026-01-01.toml": RENAMED}
    editions = Editions(FOLDER, texts)
    assert editions.edition_on("phieu-thu", date(2026, 6, 30)).code == "1A-TP"
    assert editions.edition_on("phieu-thu", date(2026, 7, 1)).own is False


def test_an_edition_knows_every_fact_it_asks_for() -> None:
    names = Editions(FOLDER).edition_on("phieu-thu", date(2026, 1, 1)).names()
    assert {"name", "photo", "relatives", "relation", "is_dead", "payments", "has_seal", "annex"} <= names
    assert "#" not in names


def test_head_and_page_are_read() -> None:
    toml = HEAD + 'page = "A5"\nmargins = [15, 15, 20, 10]\nsize = 12\npage_numbers = false\n' + PARAGRAPH
    edition = read_edition("a.2025-01-01.toml", toml)
    assert (edition.paper, edition.size, edition.page_numbers) == ("A5", 12.0, False)
    assert (edition.margins.left, edition.margins.bottom) == (20, 15)


@pytest.mark.parametrize(
    ("toml", "said"),
    [
        ("code = ", "TOML"),
        (HEAD, "“block”"),
        (HEAD.replace('sure = "quoted"', 'sure = "sure"') + PARAGRAPH, "verbatim, quoted, unconfirmed"),
        (HEAD.replace("2025-01-01", "2025-01-02") + PARAGRAPH, "from"),
        (HEAD.replace("2025-01-01", '"2025"') + PARAGRAPH, "from"),
        (HEAD + 'page = "A3"\n' + PARAGRAPH, "A4 landscape"),
        (HEAD + "margins = [1, 2]\n" + PARAGRAPH, "margins"),
        (HEAD + 'before = "Hướng dẫn 12-HD/BTCTW"\n' + PARAGRAPH, "before"),
        (HEAD + 'before = [{ document = "Hướng dẫn 12-HD/BTCTW" }]\n' + PARAGRAPH, "before"),
        (HEAD + 'colour = "red"\n' + PARAGRAPH, "colour"),
        (HEAD + "[[block]]\ntext = 'x'\n", "1"),
        (HEAD + "[[block]]\nkind = 'paragraf'\n", "paragraf"),
        (HEAD + PARAGRAPH + "colour = 'red'\n", "colour"),
        (HEAD + PARAGRAPH + PARAGRAPH.replace("{name}", "{name"), "2 (paragraph)"),
        (HEAD + PARAGRAPH.replace('text = "Xin chào {name}"', ""), "“text”"),
        (HEAD + PARAGRAPH + 'style = "big"\n', "section"),
        (HEAD + PARAGRAPH + 'when = "{name}"\n', "when"),
        (HEAD + PARAGRAPH + "size = -1\n", "size"),
        (HEAD + PARAGRAPH + "size = nan\n", "size"),
        (HEAD + "size = true\n" + PARAGRAPH, "size"),
        (HEAD + "margins = [20, 20, 110, 100]\n" + PARAGRAPH, "margins"),
        (HEAD + "margins = [20, 20, 90, 90]\n" + PARAGRAPH, "margins"),
        (HEAD + 'until = 2024-12-31\n' + PARAGRAPH, "ngày cuối"),
        (HEAD.replace("2025-01-01", "2025-01-01T08:00:00") + PARAGRAPH, "“from”"),
        (HEAD.replace('"Mẫu A"', '" "') + PARAGRAPH, "“title”"),
        (HEAD + 'form = "b"\n' + PARAGRAPH, "“form”"),
        (HEAD + "layout_of = 2024-01-01\n" + PARAGRAPH, "layout_of"),
        (HEAD + 'corner = "{a"\n' + PARAGRAPH, "corner"),
        (HEAD + "[[block]]\nkind = ['x']\n", "['x']"),
        (HEAD + PARAGRAPH.replace("{name}", "{name:999}"), "“name”"),
        (HEAD + PARAGRAPH.replace("{name}", "{name:fill 999}"), "“name”"),
        (HEAD + "[[block]]\nkind = 'table'\ncolumns = []\n", "columns"),
        (HEAD + "block = [{kind = 'page_break'}]\n", "[[block]]"),
        (HEAD + PARAGRAPH + 'size = "14"\n', "size"),
        (HEAD + PARAGRAPH + 'keep_with_next = "yes"\n', "keep_with_next"),
        (HEAD + "[[block]]\nkind = 'group'\nblock = []\n", "group"),
        (HEAD + "[[block]]\nkind = 'boxes'\nvalue = '{a}'\ncount = 1.5\n", "count"),
        (HEAD + "[[block]]\nkind = 'fields'\nlines = 'a'\n", "lines"),
        (HEAD + "[[block]]\nkind = 'signatures'\nsigner = ['x']\n", "signer"),
        (HEAD + "[[block]]\nkind = 'table'\ncolumns = [{}, {}]\ncells = ['a']\n", "1"),
        (HEAD + "[[block]]\nkind = 'table'\ncolumns = [{}, {}]\nhead = [['a']]\n", "2"),
        (HEAD + "[[block]]\nkind = 'table'\ncolumns = [{}, {}]\nnumbers = ['1']\n", "table"),
        (HEAD + "[[block]]\nkind = 'columns'\nweights = [1]\n" + COLUMN + COLUMN, "columns"),
    ],
)  # fmt: skip
def test_a_wrong_edition_is_said_in_plain_words(toml: str, said: str) -> None:
    assert said in trouble(toml)


def test_the_name_of_the_file_says_the_form_and_the_first_day() -> None:
    assert "6-knd.2025-09-29.toml" in trouble(HEAD + PARAGRAPH, "mau a.toml")


def test_every_example_of_the_guide_is_a_good_edition() -> None:
    guide = (Path(__file__).parents[2] / "docs" / "ADDING_A_FORM.md").read_text("utf-8")
    examples = [part.split("```")[0] for part in guide.split("```toml\n")[1:]]
    edition = read_edition("6-knd.2025-09-29.toml", "\n".join(examples))
    assert {block["kind"] for block in edition.blocks} >= {"header", "title", "fields", "table", "boxes", "signatures"}
