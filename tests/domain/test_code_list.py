"""Code lists: the official words, what means them, and a cell's own additions."""

import pytest

from partycell_desktop.domain.code_list import read_code_list
from partycell_desktop.domain.refusal import Trouble

PLACES = """
id = "province"
says = "Provinces and cities since 01/07/2025"
cite = { document = "Nghị quyết 202/2025/QH15", dated = 2025-06-12, sure = "quoted" }

items = [
    "Hà Nội",
    { value = "Hòa Bình", code = "17", also = ["HB"] },
    "Lào Cai",
    "Thanh Hóa",
]
"""


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Hà Nội", "Hà Nội"),
        ("hà nội", "Hà Nội"),
        ("Thành phố Hà Nội", "Hà Nội"),
        ("TP. Hà Nội", "Hà Nội"),
        ("Tỉnh Hoà  Bình", "Hòa Bình"),
        ("hb", "Hòa Bình"),
        ("Thanh Hoá", "Thanh Hóa"),
        ("Ha Noi", "Hà Nội"),
    ],
)
def test_an_entry_is_found_however_it_is_spelled(text: str, value: str) -> None:
    found = read_code_list(PLACES, "province.toml").find(text)
    assert found is not None
    assert found.value == value


@pytest.mark.parametrize("text", ["", "Hà", "Sài Gòn", "17"])
def test_what_is_not_in_the_list_is_not_guessed(text: str) -> None:
    assert read_code_list(PLACES, "province.toml").find(text) is None


def test_two_entries_that_differ_by_accents_alone_are_told_apart_by_them() -> None:
    places = read_code_list(PLACES.replace('"Lào Cai"', '"Thanh", "Thành"'), "province.toml")
    assert places.find("thanh") is None
    assert [places.find("Thanh"), places.find("Thành")] == list(places.entries[2:4])


def test_a_list_knows_its_title_and_source() -> None:
    places = read_code_list(PLACES, "province.toml")
    assert places.title == "Tỉnh, thành phố từ ngày 01/7/2025"
    assert str(places.cite) == "Nghị quyết 202/2025/QH15 (12/6/2025)"
    assert places.by_code["17"].value == "Hòa Bình"


def test_a_cell_adds_its_own_entries_after_the_shipped_ones_and_hides_others() -> None:
    own = [
        {"value": "Lào Cai", "code": "", "hidden": 1},
        {"value": "Hà Tây", "code": "", "hidden": 0},
        {"value": "Hà Bắc", "code": "", "hidden": 1},
    ]
    places = read_code_list(PLACES, "province.toml").with_own(own)
    assert places.values == ("Hà Nội", "Hòa Bình", "Thanh Hóa", "Hà Tây")
    assert [each.own for each in places.choices] == [False, False, False, True]
    hidden = places.find("Lào Cai")
    assert hidden is not None
    assert hidden.hidden


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("id =", "id"),
        ("says =", "say ="),
        ("cite =", "source ="),
        ("items =", "item ="),
        (', sure = "quoted"', ""),
        ('"Nghị quyết 202/2025/QH15"', '""'),
        ('"Provinces and cities since 01/07/2025"', '""'),
        ('"Hà Nội"', '""'),
        ('"Hà Nội"', '"Lào Cai"'),
        ('"Hà Nội"', "7"),
        ('code = "17"', 'number = "17"'),
    ],
)
def test_a_file_that_cannot_be_a_list_is_refused_by_its_name(old: str, new: str) -> None:
    assert old in PLACES
    with pytest.raises(Trouble, match=r"province\.toml"):
        read_code_list(PLACES.replace(old, new), "province.toml")
