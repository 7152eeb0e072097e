"""What was changed in a meeting and its parts, in words for the history of the book."""

from typing import Any

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
    "meeting_score": (MeetingScore, N_("Score")),
    "meeting_text": (MeetingText, N_("Wording")),
    "meeting_correction": (MeetingCorrection, N_("Correction of the minutes")),
}
_OTHERS: dict[tuple[str, str], tuple[str, dict[Any, str]]] = {
    ("meeting", "kind"): (N_("Kind of meeting"), dict(MEETING_KIND_LABELS)),
    ("attendance", "name"): (N_("Full name"), {}),
    ("attendance", "state"): (N_("State"), dict(ATTENDING_LABELS)),
    ("meeting_vote", "majority"): (N_("Majority needed"), dict(MAJORITY_LABELS)),
    ("task", "state"): (N_("State"), dict(TASK_STATE_LABELS)),
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
