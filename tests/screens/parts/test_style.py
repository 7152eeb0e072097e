import re
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QFontInfo, QPalette
from PySide6.QtWidgets import QLabel

from partycell_desktop.screens.parts.palette import DARK, LIGHT, THEMES
from partycell_desktop.screens.parts.style import FAMILY, colours, dress, font, px, style_sheet

SCREENS = Path(__file__).parents[3] / "partycell_desktop" / "screens"


@pytest.mark.parametrize("theme", list(THEMES))
def test_the_style_sheet_uses_only_the_colours_of_its_theme(theme, dressed):
    used = set(re.findall(r"#[0-9A-Fa-f]{6}", style_sheet(THEMES[theme])))
    assert used <= {value for value in vars(THEMES[theme]).values() if value.startswith("#")}


@pytest.mark.parametrize(
    "file", [file for file in SCREENS.rglob("*.py") if file.name != "palette.py"], ids=lambda file: file.name
)
def test_no_colour_stands_outside_the_palette(file):
    text = file.read_text("utf-8")
    assert (
        re.findall(r"[\"']#[0-9A-Fa-f]{3,8}[\"']|GlobalColor\.(?!transparent)|setStyleSheet\((?!style_sheet)", text)
        == []
    )


def test_the_screens_are_written_in_be_vietnam_pro(dressed):
    assert QFontInfo(font()).family() == FAMILY
    assert dressed.font().family() == FAMILY
    assert QFontInfo(font(15, QFont.Weight.DemiBold)).weight() == QFont.Weight.DemiBold


def test_the_theme_can_be_changed_while_the_program_runs(dressed, qtbot):
    label = QLabel("Đào")
    qtbot.addWidget(label)
    label.show()
    dress(dressed, "dark")
    assert colours() is DARK
    assert dressed.palette().color(QPalette.ColorRole.Window).name().upper() == DARK.background.upper()
    dress(dressed, "light")
    assert colours() is LIGHT
    dress(dressed, "no such theme")
    assert colours() is LIGHT


def test_lengths_grow_with_the_fonts_of_the_system(dressed):
    assert px(8) == 8 * round(dressed.primaryScreen().logicalDotsPerInch()) // 96
    assert px(0) == 0
    assert px(0.2) == 1
