"""The encodings of Vietnamese before Unicode, still met in old minutes and lists: TCVN3 (ABC) and VNI.

TCVN3 (TCVN 5712:1993) has one byte for each small letter with its tone; its fonts are called .VnTime, .VnArial, and
those whose name ends in H draw the small letters as capitals. VNI writes the letter and behind it a sign for the tone.
Both look like letters of Western Europe to a program that does not know them: the font's name decides, and where there
is none, only what can be nothing else is called by its name, and the user is asked.
"""

import re
import unicodedata
from enum import StrEnum


class OldEncoding(StrEnum):
    """An encoding from before Unicode, by the name under which people know it."""

    TCVN3 = "TCVN3"
    VNI = "VNI"


# In the order of the standard; equal to what iconv makes of TCVN5712-1 (a test compares where iconv is there).
_TCVN3 = dict(
    zip(
        "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\xadõøö÷ùúýûüþ¡¢§£¤¥¦",
        "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ",
        strict=True,
    )
)


def _vni_table() -> dict[str, str]:
    """What VNI writes for each letter: the letter, behind it one sign for its hat and tone."""
    tones = "\u0301\u0300\u0309\u0303\u0323"  # sắc, huyền, hỏi, ngã, nặng
    table = dict(zip("íìæóòôöñî", "íìỉĩịơưđỵ", strict=True))
    for letters, hat, bare, signs in (
        ("aeouy", "", "", "ùøûõï"),
        ("aeo", "\u0302", "â", "áàåãä"),
        ("a", "\u0306", "ê", "éèúüë"),
        ("ôö", "", "", "ùøûõï"),
    ):
        for letter in letters:
            shown = {"ô": "ơ", "ö": "ư"}.get(letter, letter)
            if bare:
                table[letter + bare] = shown + hat
            for sign, tone in zip(signs, tones, strict=True):
                if letter + sign != "yï":  # ỵ has a sign of its own
                    table[letter + sign] = shown + hat + tone
    composed = {old: unicodedata.normalize("NFC", new) for old, new in table.items()}
    return {old.upper(): new.upper() for old, new in composed.items()} | composed


_VNI = _vni_table()
# A tone sign may stand in small letters behind a capital: "Aù".
_VNI |= {old[0].upper() + old[1]: new.upper() for old, new in _VNI.items() if len(old) == 2 and old.islower()}
_VNI_SIGNS = re.compile("|".join(sorted(map(re.escape, _VNI), key=len, reverse=True)))
_FONT = re.compile(r"(?P<vni>vni)\b|\.?vn[a-z]", re.IGNORECASE)
_CAPITALS = re.compile(r"\.?[Vv][Nn].*[a-z]H")

_ONSET = "ngh|ng|nh|n|kh|k|ch|c|gh|gi|g|ph|p|qu|th|tr|t|b|d|đ|h|l|m|r|s|v|x"
_NUCLEUS = (
    "uyê|uya|uyu|uây|uôi|ươi|ươu|iêu|yêu|oai|oay|oeo|uêu|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iu|oa|oă|oe|oi|oo|ôi|ơi|ua|uâ"
    "|uê|ui|uô|uơ|uy|ưa|ươ|ưi|ưu|yê|a|ă|â|e|ê|i|o|ô|ơ|u|ư|y"
)
_SYLLABLE = re.compile(rf"(?:{_ONSET})?(?:{_NUCLEUS})(?:ch|c|m|ng|nh|n|p|t)?")
_TONES = dict.fromkeys(map(ord, "\u0300\u0301\u0303\u0309\u0323"))
_WORD = re.compile(r"[^\s!-/:-@\[-`{-~0-9\u2010-\u2026]+")
_ONLY_IN_UNICODE = re.compile(r"[\u0100-\u200f\u2027-\uffff]")
LEAST_WORDS = 3
LEAST_SHARE = 0.9


def decoded(text: str, encoding: OldEncoding) -> str:
    """`text` in Unicode; signs that the encoding does not have stay."""
    if encoding is OldEncoding.TCVN3:
        return "".join(_TCVN3.get(sign, sign) for sign in text)
    return _VNI_SIGNS.sub(lambda found: _VNI[found[0]], text)


def encoding_of_font(name: str) -> OldEncoding | None:
    """The encoding that a font is made for, by its name (".VnTime", "VNI-Times"), or None."""
    found = _FONT.match(name.strip("\"' "))
    if found is None:
        return None
    return OldEncoding.VNI if found["vni"] else OldEncoding.TCVN3


def draws_capitals(font: str) -> bool:
    """Whether a font of TCVN3 draws small letters as capitals (".VnTimeH")."""
    return bool(_CAPITALS.fullmatch(font.strip("\"' ")))


def decoded_by_font(text: str, font: str) -> str:
    """`text` as a font of an old encoding shows it; as it is where the font is none of those."""
    encoding = encoding_of_font(font)
    if encoding is None:
        return text
    shown = decoded(text, encoding)
    return shown.upper() if encoding is OldEncoding.TCVN3 and draws_capitals(font) else shown


def is_syllable(word: str) -> bool:
    """Whether a word can be written in Vietnamese: onset, vowels, end, and one tone at most."""
    apart = unicodedata.normalize("NFD", word.lower())
    letters = unicodedata.normalize("NFC", apart.translate(_TONES))
    return sum(ord(sign) in _TONES for sign in apart) <= 1 and _SYLLABLE.fullmatch(letters) is not None


def old_encoding_of(text: str) -> OldEncoding | None:
    """The encoding that `text` is surely written in: read so, nearly every word is Vietnamese; as it is, most are none.

    None where that is not sure: a few words, a text in another language, a text that is in Unicode already.
    """
    if _ONLY_IN_UNICODE.search(text):
        return None
    words = [each for each in _WORD.findall(text) if not each.isascii()]
    if len(words) < LEAST_WORDS or sum(map(is_syllable, words)) > len(words) / 2:
        return None
    shares = {each: sum(is_syllable(decoded(word, each)) for word in words) / len(words) for each in OldEncoding}
    best = max(shares, key=lambda each: shares[each])
    return best if shares[best] >= LEAST_SHARE else None
