"""How large a spreadsheet may be that holds a list of people: everything beyond is refused before it is unpacked."""

from dataclasses import dataclass, field

from partycell_desktop.domain.refusal import Trouble
from partycell_desktop.words import _

LARGEST_FILE = 50 * 1024 * 1024
LARGEST_PART = 150 * 1024 * 1024  # one sheet or the shared texts, unpacked
LARGEST_TOTAL = 250 * 1024 * 1024
MOST_ROWS = 100_000
MOST_CELLS = 2_000_000
MOST_TEXT = 400 * 1024 * 1024  # all cells' texts together, written out


@dataclass
class Extent:
    """How far a sheet reaches, counted from 1, and which of its cells hold no true value (counted from 0)."""

    rows: int = 0
    columns: int = 0
    errors: dict[tuple[int, int], str] = field(default_factory=dict)

    def check(self, name: str) -> None:
        """Refuse a sheet that no list of members can be."""
        if self.rows > MOST_ROWS or self.rows * self.columns > MOST_CELLS:
            raise too_large(name)


def too_large(name: str) -> Trouble:
    """The file holds, or says that it holds, far more than a list of members."""
    return Trouble(
        _("“{name}” is far larger than a list of members can be; nothing of it was read.").format(name=name),
        _("Copy only the rows of the list into a new Excel file, save it, and bring in that file."),
    )
