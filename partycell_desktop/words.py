"""The language of screens and messages: gettext catalogues, Vietnamese first.

Source texts are English. `_` translates at the moment of use; `N_` only marks a text that is
translated later (labels in declarations, which are read before the language is known).
"""

import struct
from functools import cache
from pathlib import Path

LANGUAGES = ("vi", "en")
DOMAIN = "partycell"

Texts = dict[bytes, bytes]

_spoken: Texts | None = None
_language = "en"
_locale_folder: Path | None = None


def speak(language: str, locale_folder: Path) -> None:
    """Use `language` ("vi" or "en") from now on; English needs no catalogue, it is the source text."""
    global _spoken, _language, _locale_folder
    if language not in LANGUAGES:
        raise ValueError(f"no such language: {language}")
    _language, _locale_folder = language, locale_folder
    _spoken = None if language == "en" else _read(locale_folder, language)


@cache
def _read(locale_folder: Path, language: str) -> Texts:
    """A catalogue in the form of gettext (GNU MO: two tables of lengths and places), its texts left as bytes.

    What is counted stands under its singular. The standard reader turns thousands of texts into words that a start
    never asks for, and takes five times as long.
    """
    data = (locale_folder / language / "LC_MESSAGES" / f"{DOMAIN}.mo").read_bytes()
    _magic, _revision, count, sources, told = struct.unpack_from("<5I", data)
    source = struct.unpack_from(f"<{2 * count}I", data, sources)
    words = struct.unpack_from(f"<{2 * count}I", data, told)
    places = zip(source[::2], source[1::2], words[::2], words[1::2], strict=True)
    return {data[at : at + long].partition(b"\0")[0]: data[said : said + many] for long, at, many, said in places}


def _told(texts: Texts | None, key: str, otherwise: str) -> str:
    """What stands under `key`: of several forms the first, Vietnamese has one only."""
    found = texts.get(key.encode()) if texts is not None else None
    return found.partition(b"\0")[0].decode() if found else otherwise


def language() -> str:
    """The language spoken now: "vi" or "en"."""
    return _language


def _(text: str) -> str:
    """`text` in the language spoken now."""
    return _told(_spoken, text, text) if text else ""


def n_(one: str, many: str, count: int) -> str:
    """The text for `count` things in the language spoken now: English says "1 page" and "2 pages"."""
    return _told(_spoken, one, one if count == 1 else many)


def in_vietnamese(text: str) -> str:
    """`text` in Vietnamese, the language of the Party's papers, whatever language is spoken now."""
    return _told(_read(_locale_folder, "vi"), text, text) if text and _locale_folder else text


def C_(context: str, text: str) -> str:
    """`text` in the language spoken now, where the same English word needs two Vietnamese ones."""
    return _told(_spoken, f"{context}\4{text}", text)


def N_(text: str) -> str:
    """Mark `text` for translation without translating it yet."""
    return text
