"""The filter chips over the list of members: which there are, who is in each."""

from collections.abc import Callable, Iterable

from partycell_desktop.domain.roster import Rank, Status
from partycell_desktop.screens.parts.chips import Chip
from partycell_desktop.use_cases.member_lines import MemberLine
from partycell_desktop.words import N_, _

MEMBERS, ALL = "members", "all"

Kept = Callable[[MemberLine], bool]


def _with(status: Status) -> Kept:
    return lambda line: line.standing.status is status


FILTERS: dict[str, tuple[str, Kept]] = {
    MEMBERS: (N_("Members"), lambda line: line.standing.counted),
    "active": (N_("Active"), _with(Status.ACTIVE)),
    "probationary": (
        N_("Probationary"),
        lambda line: line.standing.counted and line.standing.rank is Rank.PROBATIONARY,
    ),
    "exempt": (N_("Exempt"), _with(Status.EXEMPT)),
    "suspended": (N_("Suspended"), _with(Status.SUSPENDED)),
    "interrupted": (N_("Interrupted"), _with(Status.INTERRUPTED)),
    "temporary": (
        N_("Temporary"),
        lambda line: line.standing.status is Status.GUEST or (line.standing.counted and line.standing.away),
    ),
    "transferred": (N_("Transferred"), _with(Status.TRANSFERRED)),
    "out": (N_("Left the Party"), _with(Status.OUT)),
    "deceased": (N_("Deceased"), _with(Status.DECEASED)),
    "not_member": (N_("Not members"), _with(Status.NOT_MEMBER)),
    "incomplete": (N_("Incomplete"), lambda line: bool(line.missing)),
    ALL: (N_("All"), lambda line: True),
}
_ALWAYS = frozenset({MEMBERS})


def chips_of(lines: Iterable[MemberLine]) -> list[Chip]:
    """The chips with how many each shows; those that show nobody, or the same as the first, are left out."""
    counts = dict.fromkeys(FILTERS, 0)
    for line in lines:
        for key, (_label, kept) in FILTERS.items():
            counts[key] += kept(line)
    for key in ("active", ALL):
        if counts[key] == counts[MEMBERS]:
            counts[key] = 0
    return [
        Chip(key, _(label), counts[key]) for key, (label, _kept) in FILTERS.items() if counts[key] or key in _ALWAYS
    ]


def kept_by(key: str) -> Kept:
    """Who is shown under a chip."""
    return FILTERS[key][1]
