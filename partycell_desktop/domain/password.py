"""How well a password guards a book: said before it is set, never forbidden."""

from partycell_desktop.domain.names import fold
from partycell_desktop.words import _

LEAST_SIGNS = 8
_LEAST_DIFFERENT = 4
_LEAST_DIGITS_ALONE = 13  # fewer are a day, a telephone or a personal number, and are all tried in no time
_ROWS = ("abcdefghijklmnopqrstuvwxyz", "0123456789", "1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm")
_EVERYBODYS = frozenset(
    "matkhau password passwd admin administrator qwerty abc abcd abcxyz letmein welcome iloveyou anhyeuem emyeuanh "
    "vietnam hanoi saigon dang dangvien dangbo danguy chibo chiuy bithu bithuchibo sochibo partycell dangcongsan "
    "dangcongsanvietnam hochiminh bachothan congty khongcomatkhau".split()
)


def weakness_of(password: str) -> str:
    """Why a password is soon guessed, as a whole sentence; "" for a good one and for none at all.

    A password should have at least eight characters, four of them different, and be neither digits alone, nor a row of
    the alphabet or keyboard, nor a word that everybody tries first (also with digits around it).
    """
    bare = "".join(fold(password).split())
    if not password:
        return ""
    if len(password) < LEAST_SIGNS:
        return _("The password is short: a computer tries all shorter than {count} characters in no time.").format(
            count=LEAST_SIGNS
        )
    if len(set(bare)) < _LEAST_DIFFERENT:
        return _("The password repeats the same few characters: it is soon guessed.")
    if bare.isdigit() and len(bare) < _LEAST_DIGITS_ALONE:
        return _("The password is a number: a day, a telephone or a personal number is soon guessed.")
    if any(bare in row or bare in row[::-1] for row in _ROWS) or _letters(bare) in _EVERYBODYS:
        return _("The password is one of those that everybody tries first.")
    return ""


def _letters(bare: str) -> str:
    return "".join(sign for sign in bare if sign.isalpha())
