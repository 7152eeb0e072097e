import dataclasses

import pytest

from partycell_desktop.screens.parts.palette import DARK, LIGHT, contrast


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_every_text_stands_out_from_its_ground(theme):
    weak = [(words, ground, contrast(words, ground)) for words, ground in theme.readable_pairs()]
    assert [pair for pair in weak if pair[2] < 4.5] == []


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_the_focus_ring_stands_out_from_every_ground(theme):
    for ground in (theme.background, theme.surface, theme.hover):
        assert contrast(theme.focus, ground) >= 3


def test_both_themes_have_a_colour_for_every_name():
    for field in dataclasses.fields(LIGHT):
        assert getattr(LIGHT, field.name) and getattr(DARK, field.name)


def test_black_on_white_is_twenty_one_to_one():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
