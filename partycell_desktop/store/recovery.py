"""The key of a book, as its recovery sheet prints it: 64 hex digits in groups of four, with a check group.

The sheet opens the book without its password. Typing errors are found by the check group before anything is tried.
"""

import re

from partycell_desktop.domain.refusal import Trouble
from partycell_desktop.words import _

ROUNDS = 256_000
KEY_BYTES = 32


def derive_key(password: str, salt: bytes) -> str:
    """The raw key that SQLCipher makes of this password and salt, as 64 hex digits."""
    import hashlib

    return hashlib.pbkdf2_hmac("sha512", password.encode(), salt, ROUNDS, KEY_BYTES).hex()


def printed_key(key: str) -> list[str]:
    """The key in 16 groups of four and a 17th group that checks them, in capitals, as the sheet prints it."""
    digits = key.upper()
    return [digits[at : at + 4] for at in range(0, 64, 4)] + [_check_group(key)]


def _check_group(key: str) -> str:
    import hashlib

    return hashlib.sha256(key.lower().encode()).hexdigest()[:4].upper()


def looks_like_key(typed: str) -> bool:
    """Whether what was typed into the password field is a key from a recovery sheet."""
    return bool(re.fullmatch(r"[0-9A-Fa-f]{60,72}", _bare(typed)))


def read_key(typed: str) -> str:
    """The 64 hex digits of a typed key; Trouble where a group is missing or mistyped."""
    digits = _bare(typed).lower()
    if len(digits) != 68 or _check_group(digits[:64]) != digits[64:].upper():
        raise Trouble(
            _("The recovery key has a typing error."),
            _("Compare it group by group with the sheet: 17 groups of four, only the digits 0-9 and letters A-F."),
        )
    return digits[:64]


def _bare(typed: str) -> str:
    return re.sub(r"[\s\-–]", "", typed)
