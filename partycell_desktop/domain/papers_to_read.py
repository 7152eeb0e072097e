"""The papers that the members read before a meeting: named in the notice, the invitation and the minutes."""

from dataclasses import dataclass

from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.items import Kind, item
from partycell_desktop.words import N_


@dataclass(frozen=True)
class PaperToRead:
    """A paper that the members read before a meeting, or that is made known at it.

    Of one that stands in the register of documents, `incoming_id` or `document_id` is its number there.
    """

    id: int = 0
    meeting_id: int = 0
    sort_order: int = 0
    number: str = item(N_("Number and symbol"))
    issuer: str = item(N_("Issuer"))
    dated_on: PartialDate | None = item(N_("Dated"), Kind.DATE)
    title: str = item(N_("What it is"), needed=True)
    incoming_id: int = 0
    document_id: int = 0
