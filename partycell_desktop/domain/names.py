"""Vietnamese names and texts: one spelling inside the program, the order of lists, search that forgives."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache

# The order of the Vietnamese alphabet, with f j w z in their Latin place (Unicode CLDR, collation "vi").
_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
# Order of tones: none, huyền, hỏi, ngã, sắc, nặng (Unicode CLDR, collation "vi").
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
INVISIBLE = dict.fromkeys(
    [
        *map(ord, "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"),
        *(each for each in (*range(0x20), *range(0x7F, 0xA0)) if chr(each) not in "\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f\x85"),
        *range(0x202A, 0x202F),  # what turns the direction of writing
        *range(0x2066, 0x206A),
        *range(0xD800, 0xE000),  # half a sign, which no file can keep
        0xFFFE,
        0xFFFF,
    ]
)
_IN_NAMES = frozenset(" .-'\u2010\u2011\u2018\u2019\u02bc")
_CACHE = 65_536

_WORD = re.compile(r"[^\W_]+")
_LONE_Y = re.compile(r"\b([bcdghklmnpqrstvx]*|qu)y\b")

SortKey = tuple[tuple[str, str], ...]


def nfc(text: str) -> str:
    """`text` as the book keeps it: one line, NFC, nothing invisible, single spaces, none at the ends."""
    return " ".join(unicodedata.normalize("NFC", text.translate(INVISIBLE)).split())


def nfc_lines(text: str) -> str:
    """The same for a text of several lines: line breaks stay, empty lines at the ends go."""
    return "\n".join(nfc(line) for line in text.splitlines()).strip("\n")


def _without_marks(text: str) -> str:
    plain = (ch for ch in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(ch))
    return unicodedata.normalize("NFC", "".join(plain)).replace("đ", "d")


_FOLDED = {
    ord(letter): _without_marks(letter)
    for letter in map(chr, (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)))
    if letter.isalpha()
}


# What a letter without an accent may stand for while a word is being typed.
_ACCENTS_OF = {"a": "aăâ", "d": "dđ", "e": "eê", "o": "oôơ", "u": "uư"}


def fold(text: str) -> str:
    """`text` in small letters without any accent, đ as d: "Nguyễn Đức" -> "nguyen duc"."""
    if text.isascii():
        return text.lower()
    folded = text.translate(_FOLDED)
    return folded.lower() if folded.isascii() else _without_marks(folded)


@lru_cache(_CACHE)
def _letters_and_tone(word: str) -> tuple[str, int]:
    """A word apart: its letters with ă â đ ê ô ơ ư but no tone, and the tone. So hoà and hòa are the same."""
    letters: list[str] = []
    tone = 0
    for mark in unicodedata.normalize("NFD", word.lower()):
        if mark in _TONES:
            tone = _TONES[mark]
        else:
            letters.append(mark)
    return unicodedata.normalize("NFC", "".join(letters)), tone


# Signs sort first, then digits, then the alphabet, then letters of other languages.
_RANKED = {letter: chr(ord("A") + rank) for rank, letter in enumerate(_ALPHABET)} | {d: d for d in "0123456789"}


@lru_cache(_CACHE)
def _word_key(word: str) -> tuple[str, str]:
    letters, tone = _letters_and_tone(word)
    return "".join([_RANKED.get(letter) or _elsewhere(letter) for letter in letters]), str(tone)


def _elsewhere(sign: str) -> str:
    return ("\x7f" if sign.isalpha() else "!") + sign


@lru_cache(_CACHE)
def text_key(text: str) -> tuple[str, str]:
    """Key that sorts texts in Vietnamese order: the letters of all words first, tones only break a tie."""
    keys = [_word_key(word) for word in text.split()]
    return " ".join([key[0] for key in keys]), "".join([key[1] for key in keys])


def wrong_in_name(name: str) -> str:
    """The first sign that no name of a person has; "" where there is none.

    A name has Latin letters with any accents (Vietnamese, and the breves and apostrophes of minority languages:
    H'Hen Niê, Ƀăh), spaces, hyphens and periods.
    """
    before = ""
    for sign in name:
        accent = "\u0300" <= sign <= "\u036f" and before != "" and before not in _IN_NAMES
        if not (sign in _IN_NAMES or accent or (sign.isalpha() and unicodedata.name(sign, "").startswith("LATIN "))):
            return sign
        before = sign
    return ""


def split_name(full_name: str) -> tuple[str, str, str]:
    """(family, middle, given): "Đỗ Thị Minh Khai" -> ("Đỗ", "Thị Minh", "Khai"); one word alone is given."""
    words = full_name.split()
    if len(words) < 2:
        return "", "", "".join(words)
    return words[0], " ".join(words[1:-1]), words[-1]


@lru_cache(_CACHE)
def name_key(full_name: str, tie: tuple[str, str] = ("family", "middle")) -> SortKey:
    """Key that sorts people by given name; `tie` says what decides between equal given names.

    Lists go by given name after the alphabet; for ties no official rule is known, so it is a setting:
    ("family", "middle") or ("middle", "family").
    """
    family, middle, given = split_name(full_name)
    if tie[0] == "family":
        return text_key(given), text_key(family), text_key(middle)
    return text_key(given), text_key(middle), text_key(family)


def same_person_key(full_name: str) -> str:
    """Equal for names that may be one person's, spelled differently in two lists.

    Case, accents, spaces, the place of the tone and i/y at the end (Lý, Lí) do not count.
    """
    return _LONE_Y.sub(r"\1i", " ".join(_WORD.findall(fold(unicodedata.normalize("NFC", full_name)))))


class Haystack:
    """The texts of one record, prepared once to be searched at every keystroke."""

    __slots__ = ("accented", "folded")

    def __init__(self, texts: Iterable[str]) -> None:
        words = _words(" ".join(texts))
        self.folded = "".join([" " + fold(word) for word in words])
        self.accented = "".join([_tone_last(word) for word in words if not word.isascii()])


class Needle:
    """What is looked for. Every word of it must begin some word of the record, in any order.

    A word without accents finds every accent: "dao" finds Đào. A word with accents must agree in them: "đào"
    finds only Đào; while it is still the beginning of a longer word, in those it has so far ("đa" finds Đào).
    The place of the tone does not count (hoà, hòa). A word with a digit is found anywhere in a number.
    """

    def __init__(self, query: str) -> None:
        words = _words(query)
        self._starts = [("" if any(map(str.isdigit, word)) else " ") + fold(word) for word in words]
        self._accents = _accent_search([_accent_pattern(word) for word in words if fold(word) != word])

    def found_in(self, haystack: Haystack) -> bool:
        """Whether all of it is in `haystack`; nothing is in everything."""
        folded = haystack.folded
        for start in self._starts:
            if start not in folded:
                return False
        return self._accents is None or self._accents(haystack.accented) is not None

    def found_among(self, haystacks: Sequence[Haystack], places: Iterable[int]) -> list[int]:
        """Those of `places` whose haystack has all of it, in their order: at each keystroke, among ten thousand."""
        found = list(places)
        for start in self._starts:
            found = [at for at in found if start in haystacks[at].folded]
        agrees = self._accents
        return found if agrees is None else [at for at in found if agrees(haystacks[at].accented)]


def _words(text: str) -> list[str]:
    return _WORD.findall(unicodedata.normalize("NFC", text.translate(INVISIBLE)).lower())


@lru_cache(_CACHE)
def _tone_last(word: str) -> str:
    letters, tone = _letters_and_tone(word)
    return f" {letters}{tone}"


def _accent_search(patterns: list[str]) -> Callable[[str], object] | None:
    if len(patterns) > 1:
        return re.compile("".join(f"(?=.*?{pattern})" for pattern in patterns)).match
    return re.compile(patterns[0]).search if patterns else None


def _accent_pattern(word: str) -> str:
    """Finds in `Haystack.accented` the same whole word, or a longer one with at least these accents."""
    letters, tone = _letters_and_tone(word)
    start = [f"[{_ACCENTS_OF[letter]}]" if letter in _ACCENTS_OF else letter for letter in letters]
    # The first letter stands before the choice where it can, so that `re` jumps straight to it.
    known = 0 if letters[0] in _ACCENTS_OF else 1
    longer = f"{''.join(start[known:])}[^ 0-9]" + (f"[^ ]*{tone}(?![^ ])" if tone else "")
    return f" {letters[:known]}(?:{letters[known:]}{tone}(?![^ ])|{longer})"


def matches(query: str, texts: str | Iterable[str]) -> bool:
    """Whether `query` is in a text or in several taken together; for many records use Needle, Haystack."""
    return Needle(query).found_in(Haystack([texts] if isinstance(texts, str) else texts))
