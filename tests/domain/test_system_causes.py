"""What the system says is wrong, in words."""

import errno
import os

import pytest

from partycell_desktop import paths, words
from partycell_desktop.domain.system_causes import cause_of

USUAL = ("ENOENT", "EACCES", "EPERM", "EROFS", "ENOSPC", "EISDIR", "ENOTDIR", "ENAMETOOLONG", "EEXIST", "EIO", "EINVAL")


@pytest.mark.parametrize("name", USUAL)
def test_the_usual_causes_have_words_in_both_languages(name: str) -> None:
    error = OSError(getattr(errno, name), os.strerror(getattr(errno, name)))
    vietnamese = cause_of(error)
    words.speak("en", paths.locale())
    english = cause_of(error)
    assert vietnamese != english and english.isascii() and not vietnamese.isascii()
    assert "số" not in vietnamese or name == "EDQUOT", "a number alone helps nobody"


def test_another_cause_has_its_number() -> None:
    assert cause_of(OSError(9876, "Something rare")) == "lỗi số 9876 của hệ thống"
    assert cause_of(OSError("no number at all")) == "lỗi số ? của hệ thống"


def test_windows_has_numbers_of_its_own() -> None:
    error = OSError(errno.EACCES, "The process cannot access the file")
    error.winerror = 32  # type: ignore[attr-defined]
    assert cause_of(error) == "chương trình khác đang dùng"
