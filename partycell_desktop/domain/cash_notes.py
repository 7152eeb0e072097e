"""The notes and coins found in a cash box: "500k x 4; 20.000 x 12" read and added up."""

import re

from partycell_desktop.domain.money import read_dong, shown_dong
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.words import _

USUAL = (500_000, 200_000, 100_000, 50_000, 20_000, 10_000, 5_000, 2_000, 1_000)
"""The notes for which a record of a count has lines; what else was found is added to them."""

_PIECE = re.compile(r"\s*(.+?)\s*[x×*]\s*([0-9]{1,6})\s*(?:tờ)?\s*", re.IGNORECASE)


def read_notes(typed: str) -> dict[int, int]:
    """How many there are of each note, largest first; Refused where something is no "500.000 x 4"."""
    found: dict[int, int] = {}
    for piece in filter(str.strip, re.split(r"[;\n]", typed)):
        read = _PIECE.fullmatch(piece)
        if read is None:
            words = _("“{text}” is no count of notes; write 500.000 x 4; 100.000 x 3.")
            raise Refused(words.format(text=piece.strip()), "notes")
        try:
            worth = read_dong(read[1])
        except Refused as refused:
            raise Refused(refused.reason, "notes") from None
        if worth <= 0:
            raise Refused(_("There is no note of 0 đ."), "notes")
        found[worth] = found.get(worth, 0) + int(read[2])
    return dict(sorted(found.items(), reverse=True))


def check_notes(typed: str, counted: int) -> None:
    """Refuse notes that do not make the amount found; none at all may be noted."""
    found = read_notes(typed)
    total = sum(worth * many for worth, many in found.items())
    if found and total != counted:
        words = _("The notes make {total}, the cash found is {counted}.")
        raise Refused(words.format(total=shown_dong(total), counted=shown_dong(counted)), "notes")
