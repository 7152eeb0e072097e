"""The language spoken: English knows one and many, Vietnamese one form for both."""

import pytest

from partycell_desktop import paths, words


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
