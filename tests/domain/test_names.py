"""Vietnamese names: one spelling, their order, and finding them."""

import cProfile
import pstats
import unicodedata
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partycell_desktop.domain.names import (
    Haystack,
    Needle,
    fold,
    matches,
    name_key,
    nfc,
    nfc_lines,
    same_person_key,
    split_name,
    text_key,
)

FAMILIES = "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đào Đinh Trịnh Mai".split()
MIDDLES = "Văn Thị Minh Đức Ngọc Thanh Hữu Quốc Xuân Kim Phương Hồng Gia Bảo Anh Tuấn Thuỳ Thùy".split()
GIVEN = (
    "An Anh Ánh Ảnh Ân Bình Châu Cường Dũng Dung Đức Giang Hà Hải Hạnh Hiếu Hòa Hoà Hoa Huệ Hùng Hương Khánh "
    "Lan Linh Long Mai Minh Nam Nga Oanh Phúc Quân Quyên Sơn Tâm Thảo Thuỷ Tuấn Tuân Uyên Vân Vy Yến Đào Đạo"
).split()
NAMES = st.builds(" ".join, st.tuples(st.sampled_from(FAMILIES), st.sampled_from(MIDDLES), st.sampled_from(GIVEN)))
ORDERED = [
    "Đào Văn An",
    "Nguyễn Thị An",
    "Trần Thị An",
    "Nguyễn Đình Anh",
    "Nguyễn Đức Anh",
    "Vũ Ảnh",
    "Hoàng Ánh",
    "Nguyễn Văn Ánh",
    "Lê Văn Ân",
    "Phạm Văn Dũng",
    "Bùi Văn Đức",
    "Đỗ Thị Hòa",
    "Đỗ Văn Hoà",
]


def ten_thousand_names() -> list[str]:
    """The same 10,000 different names each time, in no order."""
    pairs = [f"{first} {second}" for first, second in product(MIDDLES, MIDDLES)]
    every = [" ".join(parts) for parts in product(FAMILIES, pairs, GIVEN)]
    return [every[place * 7919 % len(every)] for place in range(10_000)]


def test_names_are_ordered_by_given_name_in_the_vietnamese_alphabet() -> None:
    assert sorted(set(ORDERED), key=name_key) == ORDERED


def test_words_are_ordered_by_letters_first_and_tones_only_break_a_tie() -> None:
    words = "da đa ma mà mả mã má mạ măng mâm".split()
    assert sorted(set(words), key=text_key) == words


def test_equal_given_names_are_ordered_by_family_or_by_middle_name_as_chosen() -> None:
    people = ["Trần Anh Hoa", "Lê Văn Hoa"]
    assert sorted(people, key=name_key) == ["Lê Văn Hoa", "Trần Anh Hoa"]
    assert sorted(people, key=lambda each: name_key(each, ("middle", "family"))) == people


def test_digits_sort_before_letters_and_signs_before_digits() -> None:
    texts = ["Ma-rốc", "Ma 2", "Mali", "Ma"]
    assert sorted(texts, key=text_key) == ["Ma", "Ma 2", "Ma-rốc", "Mali"]


def test_the_key_of_a_name_does_not_depend_on_case_or_on_how_its_letters_are_stored() -> None:
    for name in ORDERED:
        assert name_key(unicodedata.normalize("NFD", name).upper()) == name_key(name)


def test_sorting_ten_thousand_names_makes_a_key_of_each_of_their_parts_once() -> None:
    names = ten_thousand_names()
    text_key.cache_clear()
    sorted(names, key=name_key)
    assert text_key.cache_info().misses == len({part for name in names for part in split_name(name)}) == 388


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Đỗ Thị Minh Khai", ("Đỗ", "Thị Minh", "Khai")),
        ("Vũ Ảnh", ("Vũ", "", "Ảnh")),
        ("Ảnh", ("", "", "Ảnh")),
        ("", ("", "", "")),
    ],
)
def test_a_name_is_split_into_family_middle_and_given(name: str, parts: tuple[str, str, str]) -> None:
    assert split_name(name) == parts


def test_text_is_kept_composed_on_one_line_without_blanks_too_many() -> None:
    loose = unicodedata.normalize("NFD", "  Nguyễn\u00a0 Thị\n\u200bThuỷ ")
    assert nfc(loose) == "Nguyễn Thị Thuỷ"
    assert nfc_lines("\n một  hai \n\n ba\n\n") == "một hai\n\nba"


@given(st.text())
def test_keeping_a_kept_text_changes_nothing(text: str) -> None:
    assert nfc(nfc(text)) == nfc(text)
    assert unicodedata.is_normalized("NFC", nfc(text))


def test_folding_takes_every_vietnamese_accent_away() -> None:
    letters = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
    assert set(fold(letters)) == set(fold(letters.upper())) == set("adeiouy")
    assert fold(unicodedata.normalize("NFD", "Đặng Thuỳ")) == "dang thuy"
    assert fold("Ma-rốc 12ß") == "ma-roc 12ß"


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("query", "text", "found"),
    [
        ("dao", "Đào Văn An", True),
        ("DAO", "Đạo", True),
        ("đào", "Đào Văn An", True),
        ("đào", "Đạo Văn An", False),
        ("đào", "Dao Văn An", False),
        ("hoà", "Đỗ Thị Hòa", True),
        ("thủy", "Đỗ Thuỷ", True),
        ("hoà", "Hoa", False),
        ("tuân", "Trần Tuấn", False),
        ("tuân", "Trần Tuân", True),
        ("van an", "Đào Văn An", True),
        ("an van", "Đào Văn An", True),
        ("an dao lan", "Đào Văn An", False),
        ("đ", "Đào Văn An", True),
        ("đa", "Đào Văn An", True),
        ("đà", "Đào Văn An", True),
        ("đá", "Đào Văn An", False),
        ("đu", "Bùi Văn Đức", True),
        ("nguyê", "Nguyễn", True),
        ("nguyể", "Nguyễn", False),
        ("guyen", "Nguyễn", False),
        ("", "Đào Văn An", True),
        ("   ", "Đào Văn An", True),
        ("9993", "079169993744", True),
        ("0791 744", "079169993744", True),
        ("12/05", "12/05/1970", True),
        ("12/05", "11/06/1970", False),
    ],
)
def test_search_forgives_missing_accents_but_not_wrong_ones(query: str, text: str, found: bool) -> None:
    assert matches(query, text) is found


def test_several_texts_are_searched_as_one() -> None:
    assert matches("an 744", ["Đào Văn An", "079169993744"])
    assert not matches("an 745", ["Đào Văn An", "079169993744"])


def test_a_query_stored_in_another_way_finds_the_same() -> None:
    assert matches(unicodedata.normalize("NFD", "đào"), "Đào")
    assert matches("đào", unicodedata.normalize("NFD", "Đào"))


@given(NAMES)
def test_a_name_is_found_by_itself_by_its_parts_and_without_accents(name: str) -> None:
    for query in (name, name.lower(), fold(name), name.split()[-1], name[:3], fold(name)[:4]):
        assert matches(query, name), query


@given(st.text(), st.text())
def test_any_query_may_be_put_to_any_text(query: str, text: str) -> None:
    assert matches(query, text) in (True, False)


@pytest.mark.parametrize("query", ["d", "đ", "đào", "nguyễn thị", "0012", "không có ai"])
def test_a_key_in_the_search_costs_at_most_three_steps_a_record(query: str) -> None:
    records = [
        Haystack([name, f"{place:012d}", "Kế toán trưởng", "Phòng Kinh doanh"])
        for place, name in enumerate(ten_thousand_names())
    ]
    counted = cProfile.Profile()
    needle = Needle(query)
    counted.runcall(lambda: sum(1 for record in records if needle.found_in(record)))
    # Calls, not seconds: nothing of a record is folded or taken apart again. The bench measures the time.
    assert pstats.Stats(counted).total_calls <= 3 * len(records)


def test_one_person_spelled_differently_has_one_key() -> None:
    spellings = ["Lý Thị Thuý", "Lí  Thị Thúy", "LY THI THUY", "lý thị thuý"]
    assert len({same_person_key(each) for each in spellings}) == 1
    assert same_person_key("Lý Thị Tây") != same_person_key("Lý Thị Tài")
