"""What was changed in a meeting and its parts, in words for the history of the book."""

from typing import Any

from partycell_desktop.domain.bound_books import BOOK_KIND_LABELS, BoundBook, BoundPaper
from partycell_desktop.domain.congress import (
    ELECTION_LABELS,
    ORGAN_LABELS,
    PROPOSED_LABELS,
    WITHDRAWAL_LABELS,
    BallotName,
    BallotRound,
    Congress,
    CongressOfficer,
    Election,
    Nominee,
)
from partycell_desktop.domain.items import Item, Kind, items_of, shown
from partycell_desktop.domain.meetings import (
    ATTENDING_LABELS,
    MAJORITY_LABELS,
    MEETING_KIND_LABELS,
    TASK_STATE_LABELS,
    Attendance,
    Meeting,
    MeetingCorrection,
    MeetingGuest,
    MeetingPoint,
    MeetingScore,
    MeetingText,
    MeetingVote,
    Speech,
    Task,
)
from partycell_desktop.domain.papers_to_read import PaperToRead
from partycell_desktop.domain.tasks import Assignment, TaskReport, YearOfWork
from partycell_desktop.domain.year_plan import PLAN_TYPES, YearPlan
from partycell_desktop.store.history import Change
from partycell_desktop.words import N_, _

TABLES: dict[str, tuple[type, str]] = {
    "meeting": (Meeting, N_("Meeting")),
    "attendance": (Attendance, N_("Attendance")),
    "meeting_guest": (MeetingGuest, N_("Guest of the meeting")),
    "meeting_point": (MeetingPoint, N_("Point of the agenda")),
    "speech": (Speech, N_("Speech")),
    "meeting_vote": (MeetingVote, N_("Vote")),
    "task": (Task, N_("Task")),
    "task_report": (TaskReport, N_("Report on a task")),
    "assignment": (Assignment, N_("Yearly assignment")),
    "year_of_work": (YearOfWork, N_("Result of the year")),
    "meeting_score": (MeetingScore, N_("Score")),
    "meeting_text": (MeetingText, N_("Wording")),
    "meeting_correction": (MeetingCorrection, N_("Correction of the minutes")),
    "congress": (Congress, N_("Congress")),
    "congress_officer": (CongressOfficer, N_("Organ of the congress")),
    "election": (Election, N_("Election")),
    "nominee": (Nominee, N_("Nominee")),
    "ballot_round": (BallotRound, N_("Ballot")),
    "ballot_name": (BallotName, N_("Name on the ballot paper")),
    "paper_to_read": (PaperToRead, N_("Paper to read")),
    "year_plan": (YearPlan, N_("Plan of the year")),
    "bound_book": (BoundBook, N_("Bound book")),
    "bound_paper": (BoundPaper, N_("Paper of a bound book")),
}
_OTHERS: dict[tuple[str, str], tuple[str, dict[Any, str]]] = {
    ("meeting", "kind"): (N_("Kind of meeting"), dict(MEETING_KIND_LABELS)),
    ("year_plan", "year"): (N_("Year"), {}),
    ("year_plan", "type"): (N_("Type of document"), dict(PLAN_TYPES)),
    ("bound_book", "kind"): (N_("Kind of book"), dict(BOOK_KIND_LABELS)),
    ("bound_book", "number"): (N_("Number of the book"), {}),
    ("bound_book", "year"): (N_("Year"), {}),
    ("bound_book", "page_to"): (N_("Last page"), {}),
    ("bound_paper", "title"): (N_("Name of the paper"), {}),
    ("bound_paper", "page_from"): (N_("First page"), {}),
    ("congress_officer", "organ"): (N_("Organ"), dict(ORGAN_LABELS)),
    ("congress_officer", "name"): (N_("Full name"), {}),
    ("election", "kind"): (N_("What is elected"), dict(ELECTION_LABELS)),
    ("nominee", "name"): (N_("Full name"), {}),
    ("nominee", "proposed"): (N_("How proposed"), dict(PROPOSED_LABELS)),
    ("nominee", "withdrawal"): (N_("On the list"), dict(WITHDRAWAL_LABELS)),
    ("ballot_round", "seats"): (N_("To be elected"), {}),
    ("ballot_name", "name"): (N_("Full name"), {}),
    ("ballot_name", "votes"): (N_("Votes received"), {}),
    ("attendance", "name"): (N_("Full name"), {}),
    ("attendance", "state"): (N_("State"), dict(ATTENDING_LABELS)),
    ("meeting_vote", "majority"): (N_("Majority needed"), dict(MAJORITY_LABELS)),
    ("task", "state"): (N_("State"), dict(TASK_STATE_LABELS)),
    ("task", "now_due_on"): (N_("Put off until"), {}),
    ("task_report", "state"): (N_("State"), dict(TASK_STATE_LABELS)),
    ("assignment", "year"): (N_("Year"), {}),
    ("year_of_work", "year"): (N_("Year"), {}),
    ("meeting_score", "points"): (N_("Points"), {}),
}


def meeting_lines(change: Change) -> list[tuple[str, str, str]]:
    """For each item that was changed: what it is called, what it was before, what it is after.

    What the program keeps beside the items (where a point stands, what proposes it) is told of by its part alone.
    """
    kind, words = TABLES[change.table]
    labels = {each.name: each for each in items_of(kind)}
    before, after = change.before or {}, change.after or {}
    lines = [
        (f"{_(words)}: {label}", _value(change.table, labels, name, before), _value(change.table, labels, name, after))
        for name in {**before, **after}
        if (label := _label(change.table, labels, name)) and (before.get(name) or after.get(name))
    ]
    return lines or [(_(words), "", "")]


def _label(table: str, labels: dict[str, Item], name: str) -> str:
    if (table, name) in _OTHERS:
        return _(_OTHERS[table, name][0])
    return labels[name].title if name in labels else ""


def _value(table: str, labels: dict[str, Item], name: str, row: dict[str, Any]) -> str:
    value = row.get(name)
    if value is None or value == "":
        return ""
    known = _OTHERS.get((table, name), ("", {}))[1]
    if value in known:
        return _(known[value])
    if name in labels and labels[name].kind is Kind.YES_NO:
        return shown(labels[name], bool(value))
    text = str(value)
    return "/".join(reversed(text.split("-"))) if name.endswith("_on") else text
