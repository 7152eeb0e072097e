"""The posts that a person holds or held, a list of the record that every line about the person shows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.items import Kind, item
from partycell_desktop.words import N_

Date = PartialDate | None


@dataclass(frozen=True)
class Entry:
    """One line of a list in a person's record. `id` is 0 until it is kept."""

    id: int = 0
    person_id: int = 0


@dataclass(frozen=True)
class Post(Entry):
    """A post held in the Party, in the enterprise or in a union, with its time."""

    side: str = item(N_("Where"), Kind.CHOICE, choices="post_side", needed=True)
    title: str = item(N_("Post"), Kind.CHOICE, choices="party_post", needed=True)
    body: str = item(N_("Body or unit"))
    from_on: Date = item(N_("From"), Kind.DATE, needed=True)
    to_on: Date = item(N_("To"), Kind.DATE)


def posts_on(posts: Sequence[Post], day: date) -> list[Post]:
    """The posts held on `day`, in the order of the record."""
    return [
        each
        for each in posts
        if each.from_on is not None
        and each.from_on.first_day() <= day
        and (each.to_on is None or each.to_on.last_day() >= day)
    ]
