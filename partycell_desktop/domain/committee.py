"""The cell committee (chi ủy): whether the cell has one, and who sits in it."""

from collections.abc import Iterable
from enum import StrEnum

from partycell_desktop.domain.names import fold
from partycell_desktop.domain.posts import Post
from partycell_desktop.words import N_

_POSTS = ("bi thu", "bi thu chi bo", "pho bi thu", "pho bi thu chi bo", "uy vien chi uy")
_PARTY_SIDE = ("", "dang")


class CommitteeChoice(StrEnum):
    """What the cell says of its committee: it follows from the number of members, there is one, there is none."""

    BY_MEMBERS = ""
    YES = "yes"
    NO = "no"


COMMITTEE_LABELS: dict[CommitteeChoice, str] = {
    CommitteeChoice.BY_MEMBERS: N_("by members"),
    CommitteeChoice.YES: N_("has one"),
    CommitteeChoice.NO: N_("has none"),
}


def elects_committee(choice: CommitteeChoice, official: int, least: int | None) -> bool:
    """Whether the cell has a committee: as it says itself, else from so many official members on (294-QĐ/TW, 23.2).

    `least` is the number of the rule on that day, None before its first value.
    """
    if choice is not CommitteeChoice.BY_MEMBERS:
        return choice is CommitteeChoice.YES
    return least is not None and official >= least


def sits_in_committee(posts: Iterable[Post]) -> bool:
    """Whether one of these posts is of the committee: secretary, deputy or member of it, in the Party."""
    return any(_is_of_committee(each) for each in posts)


def _is_of_committee(post: Post) -> bool:
    title = fold(post.title)
    return fold(post.side) in _PARTY_SIDE and (title in _POSTS or title.startswith("chi uy vien"))
