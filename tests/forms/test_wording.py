import pytest

from partycell_desktop.forms.document import Run, plain, text
from partycell_desktop.forms.wording import Blank, WordingError, names_in, read_wording


def test_words_and_blanks_are_told_apart() -> None:
    assert read_wording("Họ tên: <b>{name}</b>.") == (Run("Họ tên: "), Blank("name", bold=True), Run("."))


@pytest.mark.parametrize(
    ("written", "blank"),
    [
        ("{name}", Blank("name")),
        ("{name:12}", Blank("name", mm=12.0)),
        ("{name:12.5}", Blank("name", mm=12.5)),
        ("{name:fill}", Blank("name", "fill")),
        ("{name:fill 3}", Blank("name", "fill", lines=3)),
        ("{name:optional}", Blank("name", "optional")),
        ("{name:box}", Blank("name", "box")),
        ("{#}", Blank("#")),
        ("<i><u>{a_1}</u></i>", Blank("a_1", italic=True, underline=True)),
    ],
)
def test_a_blank_says_what_a_missing_value_leaves(written: str, blank: Blank) -> None:
    assert read_wording(written) == (blank,)


def test_doubled_braces_are_braces() -> None:
    assert read_wording("{{mục {a}}}") == (Run("{mục "), Blank("a"), Run("}"))


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("tên {name", "{"),
        ("tên name}", "}"),
        ("{Name}", "{Name}"),
        ("{name:wide}", "{name:wide}"),
        ("{name:fill x}", "{name:fill x}"),
        ("{}", "{}"),
        ("<b>đậm", "<b>"),
        ("đậm</b>", "</b>"),
        ("<b><i>chéo</b></i>", "</b>"),
    ],
)
def test_a_slip_in_the_wording_is_shown(written: str, said: str) -> None:
    with pytest.raises(WordingError) as error:
        read_wording(written)
    assert said in str(error.value)
    assert written in str(error.value)


def test_the_names_of_a_wording_are_its_facts_without_the_row_number() -> None:
    assert names_in("{#}. {relation}: {name:fill}") == {"relation", "name"}


def test_other_angle_brackets_are_plain_words() -> None:
    assert plain(text("a < b > c <br> &amp;")) == "a < b > c <br> &amp;"


def test_text_is_brought_into_one_unicode_form() -> None:
    assert plain(text("o\u0302\u0301")) == "ố"
