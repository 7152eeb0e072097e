"""The language of screens and messages: gettext catalogues, Vietnamese first.

Source texts are English. `_` translates at the moment of use; `N_` only marks a text that is
translated later (labels in declarations, which are read before the language is known).
"""

import gettext
from pathlib import Path

LANGUAGES = ("vi", "en")
DOMAIN = "partycell"

_spoken: gettext.NullTranslations = gettext.NullTranslations()
_language = "en"


def speak(language: str, locale_folder: Path) -> None:
    """Use `language` ("vi" or "en") from now on; English needs no catalogue, it is the source text."""
    global _spoken, _language
    if language not in LANGUAGES:
        raise ValueError(f"no such language: {language}")
    _language = language
    if language == "en":
        _spoken = gettext.NullTranslations()
    else:
        with (locale_folder / language / "LC_MESSAGES" / f"{DOMAIN}.mo").open("rb") as catalogue:
            _spoken = gettext.GNUTranslations(catalogue)


def language() -> str:
    """The language spoken now: "vi" or "en"."""
    return _language


def _(text: str) -> str:
    """`text` in the language spoken now."""
    return _spoken.gettext(text) if text else ""


def C_(context: str, text: str) -> str:
    """`text` in the language spoken now, where the same English word needs two Vietnamese ones."""
    return _spoken.pgettext(context, text)


def N_(text: str) -> str:
    """Mark `text` for translation without translating it yet."""
    return text
