"""The bound book of the demo: the minutes of its first year, noted with their pages without being laid out again."""

from collections.abc import Mapping
from itertools import accumulate, pairwise
from typing import Any

from partycell_desktop.domain.bound_books import BookKind, BoundBook
from partycell_desktop.domain.dates import PartialDate, read_date
from partycell_desktop.use_cases.bound_books import as_bound_alone, note_bound, propose_book
from partycell_desktop.use_cases.session import Session


def note_book(session: Session, told: Mapping[str, Any]) -> None:
    """Note the bound book of minutes of a year that is over; how many pages each paper has is told."""
    proposal = propose_book(session, BookKind.MINUTES.value, told["year"])
    closed = PartialDate.of(read_date(told["closed_on"]).first_day())
    first = told["first_page"]
    ends = list(accumulate(told["pages"], initial=first))
    book = BoundBook(
        year=told["year"],
        opened_on=PartialDate.of(proposal.opened_on),
        closed_on=closed,
        page_to=ends[-1],  # the closing page follows the last paper
        printed_on=PartialDate.of(session.today()),
    )
    texts = [as_bound_alone(session, each) for each in proposal.papers]
    with session.act("bind_book", may_undo=False):
        note_bound(session, book, proposal.papers, texts, [(at, after - 1) for at, after in pairwise(ends)])
