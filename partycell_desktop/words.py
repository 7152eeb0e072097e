"""The language of screens and messages: gettext catalogues, Vietnamese first.

Source texts are English. `_` translates at the moment of use; `N_` only marks a text that is
translated later (labels in declarations, which are read before the language is known).
"""

import gettext
from functools import cache
from pathlib import Path

LANGUAGES = ("vi", "en")
DOMAIN = "partycell"

_spoken: gettext.NullTranslations = gettext.NullTranslations()
_language = "en"
_locale_folder: Path | None = None


def speak(language: str, locale_folder: Path) -> None:
    """Use `language` ("vi" or "en") from now on; English needs no catalogue, it is the source text."""
    global _spoken, _language, _locale_folder
    if language not in LANGUAGES:
        raise ValueError(f"no such language: {language}")
    _language, _locale_folder = language, locale_folder
    _spoken = gettext.NullTranslations() if language == "en" else _read(locale_folder, language)


@cache
def _read(locale_folder: Path, language: str) -> gettext.GNUTranslations:
    with (locale_folder / language / "LC_MESSAGES" / f"{DOMAIN}.mo").open("rb") as catalogue:
        return gettext.GNUTranslations(catalogue)


def language() -> str:
    """The language spoken now: "vi" or "en"."""
    return _language


def _(text: str) -> str:
    """`text` in the language spoken now."""
    return _spoken.gettext(text) if text else ""


def n_(one: str, many: str, count: int) -> str:
    """The text for `count` things in the language spoken now: English says "1 page" and "2 pages"."""
    return _spoken.ngettext(one, many, count)


def in_vietnamese(text: str) -> str:
    """`text` in Vietnamese, the language of the Party's papers, whatever language is spoken now."""
    return _read(_locale_folder, "vi").gettext(text) if text and _locale_folder else text


def C_(context: str, text: str) -> str:
    """`text` in the language spoken now, where the same English word needs two Vietnamese ones."""
    return _spoken.pgettext(context, text)


def N_(text: str) -> str:
    """Mark `text` for translation without translating it yet."""
    return text
