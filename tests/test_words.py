"""The language spoken: English knows one and many, Vietnamese one form for both."""

import gettext

import pytest

from partycell_desktop import paths, words
from tests.texts import translations


@pytest.mark.parametrize(
    ("language", "one", "many"),
    [("en", "1 day overdue", "3 days overdue"), ("vi", "quá hạn 1 ngày", "quá hạn 3 ngày")],
)
def test_what_is_counted_is_said_in_the_singular_and_the_plural(language: str, one: str, many: str) -> None:
    before = words.language()
    words.speak(language, paths.locale())
    try:
        said = [words.n_("{days} day overdue", "{days} days overdue", days).format(days=days) for days in (1, 3)]
    finally:
        words.speak(before, paths.locale())
    assert said == [one, many]


def test_the_catalogue_says_what_the_standard_reader_says() -> None:
    before = words.language()
    words.speak("vi", paths.locale())
    standard = gettext.translation("partycell", paths.locale(), ["vi"])
    try:
        texts = translations()
        assert len(texts) > 5000
        assert [text for text in texts if words._(text) != standard.gettext(text)] == []
        assert words.C_("settings", "Book") == standard.pgettext("settings", "Book") == "Sổ"
        assert words.n_("{count} page", "{count} pages", 2) == standard.ngettext("{count} page", "{count} pages", 2)
        assert words._("No text of the program") == "No text of the program" and words._("") == ""
    finally:
        words.speak(before, paths.locale())
