"""TCVN3 and VNI: what they say in Unicode, and when a text is surely one of them."""

import unicodedata

import pytest

from partycell_desktop.domain.old_encodings import (
    _TCVN3,
    _VNI,
    OldEncoding,
    decoded,
    decoded_by_font,
    draws_capitals,
    encoding_of_font,
    is_syllable,
    old_encoding_of,
)

SENTENCE = "Đồng chí bí thư chi bộ kết luận: thu đảng phí đúng hạn; phường, rượu, ưu khuyết điểm, nghiêng, quýt, thuở"


def as_old(text: str, table: dict[str, str]) -> str:
    back = {new: old for old, new in table.items()}
    return "".join(back.get(sign, sign) for sign in text)


def test_the_table_of_tcvn3_has_every_small_letter_with_its_tones_and_seven_capitals() -> None:
    tones = ("", "\u0301", "\u0300", "\u0309", "\u0303", "\u0323")
    small = {unicodedata.normalize("NFC", letter + tone) for letter in "aăâeêioôơuưy" for tone in tones} | {"đ"}
    assert set(_TCVN3.values()) == (small - set("aeiouy")) | set("ĂÂĐÊÔƠƯ")
    assert len(_TCVN3) == 74 and all("\x80" <= sign <= "\xff" for sign in _TCVN3)
    assert decoded("\xae\xad\xeang \xb5\xb8\xb6\xb7\xb9", OldEncoding.TCVN3) == "đường àáảãạ"


@pytest.mark.parametrize(("encoding", "table"), [(OldEncoding.TCVN3, _TCVN3), (OldEncoding.VNI, _VNI)])
def test_a_sentence_comes_back_from_each_encoding(encoding: OldEncoding, table: dict[str, str]) -> None:
    old = as_old(SENTENCE, table)
    assert old != SENTENCE and decoded(old, encoding) == SENTENCE
    assert old_encoding_of(old) is encoding


def test_every_vietnamese_letter_has_its_vni_signs() -> None:
    assert len({each for each in _VNI.values() if each.islower()}) == 67
    assert decoded("ÑAÛNG COÄNG SAÛN VIEÄT NAM", OldEncoding.VNI) == "ĐẢNG CỘNG SẢN VIỆT NAM"
    assert decoded("Ñaûng coäng saûn Vieät Nam", OldEncoding.VNI) == "Đảng cộng sản Việt Nam"


@pytest.mark.parametrize(
    "text",
    [
        SENTENCE,
        "Thông báo cho các bà và cô ở nhà trẻ",
        "Thông báo cho bà và cô là ông đã có",
        "déjà vu, été, élève, où, à la carte, Größe, schön",
        "§¶ng bé",
        "Plain English with a price of 5 µm ± 3 ©",
        "",
    ],
)
def test_nothing_is_called_an_old_encoding_that_may_be_something_else(text: str) -> None:
    assert old_encoding_of(text) is None


@pytest.mark.parametrize(
    ("font", "encoding", "capitals"),
    [
        (".VnTime", OldEncoding.TCVN3, False),
        ('".VnTimeH"', OldEncoding.TCVN3, True),
        (".VnArial NarrowH", OldEncoding.TCVN3, True),
        ("VNI-Times", OldEncoding.VNI, False),
        ("Times New Roman", None, False),
        ("Verdana", None, False),
        ("Be Vietnam Pro", None, False),
    ],
)
def test_the_name_of_a_font_says_its_encoding(font: str, encoding: OldEncoding | None, capitals: bool) -> None:
    assert encoding_of_font(font) is encoding
    assert draws_capitals(font) is capitals


def test_a_font_of_capitals_shows_capitals() -> None:
    assert decoded_by_font("®¶ng viªn", ".VnTimeH") == "ĐẢNG VIÊN"
    assert decoded_by_font("®¶ng viªn", "Arial") == "®¶ng viªn"


@pytest.mark.parametrize("word", ["nghiêng", "Quýt", "thuở", "gì", "ưu", "khuỷu", "đảng", "rượu", "yêu"])
def test_vietnamese_words_are_known(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize("word", ["®¶ng", "straße", "élève", "wîn", "thàngá", "b"])
def test_other_words_are_not(word: str) -> None:
    assert not is_syllable(word)
