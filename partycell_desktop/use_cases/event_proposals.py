"""What the book knows already of an event that is about to be recorded, so that nobody types it again."""

from dataclasses import dataclass

from partycell_desktop.domain import roster as story
from partycell_desktop.domain.dates import shown_day
from partycell_desktop.domain.refusal import Citation, Refused
from partycell_desktop.domain.regulation import NoRule
from partycell_desktop.domain.roster import Happened
from partycell_desktop.store import roster as people
from partycell_desktop.use_cases.cell import get_cell
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _


@dataclass(frozen=True)
class EventProposal:
    """Texts for the items of a new event, and where a rule proposed one: its sentence and its source."""

    items: dict[str, str]
    says: str = ""
    because: Citation | None = None


def propose_event(session: Session, member_id: int, kind: str) -> EventProposal:
    """What can be filled in beforehand for an event of `kind`; a proposal only, the secretary decides.

    The official day is the day on which the probation ends, counted from the ceremony, also where the decision comes
    later (Quy định 294-QĐ/TW; Hướng dẫn 06-HD/TW, 4.2).
    """
    if kind not in set(Happened):
        reason = _("There is no event “{kind}”. The events are: {known}.")
        raise Refused(reason.format(kind=kind, known=", ".join(Happened)), "kind")
    cell = get_cell(session)
    upper = cell.upper[0].name if cell.upper else ""
    match Happened(kind):
        case Happened.ADMITTED | Happened.READMITTED:
            return EventProposal({"organisation": cell.name, "decided_by": upper})
        case Happened.RECOGNISED:
            return _official_day(session, member_id, {"organisation": cell.name, "decided_by": upper})
        case Happened.EXEMPTED | Happened.EXEMPTION_ENDED:
            return EventProposal({"decided_by": cell.name})
    return EventProposal({})


def _official_day(session: Session, member_id: int, items: dict[str, str]) -> EventProposal:
    events = people.list_events(session.book, member_id)
    last = story.last_admission(events)
    if last is None or last.on is None:
        return EventProposal(items)
    try:
        months = session.rules.value("probation.months", on=last.on.last_day())
    except NoRule:
        return EventProposal(items)
    day = story.probation_end(events, months.number)
    if day is None:
        return EventProposal(items)
    says = _("{months} months after the ceremony of {day}.").format(months=months.number, day=last.on.shown())
    return EventProposal({**items, "on": shown_day(day)}, says, months.cite)
