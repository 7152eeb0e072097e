"""What is said of a password before it is set."""

import pytest

from partycell_desktop.domain.password import weakness_of


@pytest.mark.parametrize(("password", "word"), [
    ("1", "ngắn"),
    ("đào1988", "ngắn"),
    ("aaaaaaaaaa", "lặp lại"),
    ("12121212 12121212", "lặp lại"),
    ("30041988", "số"),
    ("0912 345 678", "số"),
    ("022188000407", "số"),
    ("Mật khẩu", "ai cũng thử"),
    ("matkhau123", "ai cũng thử"),
    ("Chi bộ 2026!", "ai cũng thử"),
    ("qwertyui", "ai cũng thử"),
    ("hgfedcba", "ai cũng thử"),
])  # fmt: skip
def test_a_password_that_is_soon_guessed_is_said_to_be(password: str, word: str) -> None:
    assert word in weakness_of(password)


@pytest.mark.parametrize("password", [
    "",
    "mật khẩu của chi bộ",
    "bốn con ngựa chạy qua cầu",
    "Tr3ng-bay-9",
    "1234567890123",
    "sông Hồng mùa lũ",
])  # fmt: skip
def test_nothing_is_said_of_a_good_password_nor_of_none(password: str) -> None:
    assert weakness_of(password) == ""
