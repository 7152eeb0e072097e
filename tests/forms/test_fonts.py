import shutil
from pathlib import Path

import pytest

from partycell_desktop.domain.refusal import Trouble
from partycell_desktop.forms.fonts import (
    CANDIDATES,
    LIBERATION,
    PLEX,
    TIMES,
    VIETNAMESE,
    Fonts,
    available_fonts,
    chosen_fonts,
    font_folders,
    has_vietnamese,
)
from tests.forms.papers import liberation


def put(folder: Path, fonts: Fonts, *names: str) -> Path:
    """The files of `fonts` under other names in `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    for file, name in zip(fonts.files, names, strict=False):
        shutil.copy(file, folder / name)
    return folder


def test_there_is_always_a_typeface_even_on_a_bare_computer(tmp_path: Path) -> None:
    fonts = chosen_fonts(folders=[tmp_path])
    assert fonts.name == PLEX
    assert "IBM Plex Serif" in fonts.why
    assert all(has_vietnamese(file) for file in fonts.files)


def test_liberation_is_taken_where_times_is_missing(tmp_path: Path) -> None:
    folder = put(tmp_path / "deep" / "fonts", liberation(), *(file.name for file in liberation().files))
    fonts = chosen_fonts(folders=[tmp_path])
    assert (fonts.name, fonts.regular.parent) == (LIBERATION, folder)
    assert "Times New Roman" in fonts.why


def test_times_is_taken_first_under_the_file_names_of_windows(tmp_path: Path) -> None:
    put(tmp_path, liberation(), *(file.name for file in liberation().files))
    put(tmp_path, liberation(), "times.ttf", "timesbd.ttf", "timesi.ttf", "TIMESBI.TTF")
    fonts = chosen_fonts(folders=[tmp_path])
    assert fonts.name == TIMES
    assert fonts.bold_italic.name == "TIMESBI.TTF"


def test_a_typeface_without_all_four_styles_is_not_taken(tmp_path: Path) -> None:
    put(tmp_path, liberation(), "times.ttf", "timesbd.ttf", "timesi.ttf")
    assert chosen_fonts(folders=[tmp_path]).name == PLEX


def test_a_typeface_without_vietnamese_letters_is_not_taken(tmp_path: Path) -> None:
    for name in ("times.ttf", "timesbd.ttf", "timesi.ttf", "timesbi.ttf"):
        (tmp_path / name).write_bytes(b"\x00\x01\x00\x00 not a font")
    assert chosen_fonts(folders=[tmp_path]).name == PLEX


def test_a_typeface_may_be_chosen() -> None:
    fonts = chosen_fonts(PLEX)
    assert fonts.name == PLEX
    assert fonts.why == "IBM Plex Serif được chọn ở phần thiết lập."


def test_a_typeface_that_is_not_installed_is_said_in_words(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="Times New Roman"):
        chosen_fonts(TIMES, [tmp_path])


def test_another_typeface_cannot_be_chosen() -> None:
    with pytest.raises(Trouble, match="Comic Sans"):
        chosen_fonts("Comic Sans")


def test_the_folders_of_the_system_are_looked_through_and_missing_ones_do_no_harm() -> None:
    assert font_folders()
    assert set(available_fonts([Path("/no/such/folder")])) == {PLEX}
    assert set(available_fonts()) <= set(CANDIDATES)


def test_every_vowel_has_six_tones_in_two_cases() -> None:
    assert len(set(VIETNAMESE)) == 12 * 6 * 2 + 3
    assert {"ố", "Ỹ", "đ", "Đ", "₫", "ự"} <= set(VIETNAMESE)
