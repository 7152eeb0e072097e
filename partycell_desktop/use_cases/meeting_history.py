"""What the history says of the records of a meeting: items by their titles, states in words."""

from dataclasses import dataclass
from typing import Any

from partycell_desktop.domain.items import items_of
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
from partycell_desktop.words import N_, _

_RECORDS: dict[str, type] = {
    "meeting": Meeting,
    "attendance": Attendance,
    "meeting_guest": MeetingGuest,
    "meeting_point": MeetingPoint,
    "speech": Speech,
    "meeting_vote": MeetingVote,
    "task": Task,
    "meeting_score": MeetingScore,
    "meeting_text": MeetingText,
    "meeting_correction": MeetingCorrection,
}
_TITLES: dict[str, dict[str, str]] = {
    "meeting": {"kind": N_("Kind of meeting"), "sealed_at": N_("Minutes finished at")},
    "attendance": {"name": N_("Full name"), "state": N_("Attendance")},
    "meeting_vote": {"majority": N_("Majority needed")},
    "task": {"state": N_("State")},
    "meeting_score": {"points": N_("Points")},
}
_WORDS: dict[tuple[str, str], dict[Any, str]] = {
    ("meeting", "kind"): {**MEETING_KIND_LABELS},
    ("attendance", "state"): {**ATTENDING_LABELS},
    ("meeting_vote", "majority"): {**MAJORITY_LABELS},
    ("task", "state"): {**TASK_STATE_LABELS},
}


@dataclass(frozen=True)
class MeetingWords:
    """The words for one table: `names` are the items that are told."""

    table: str
    names: frozenset[str]

    def item(self, name: str) -> str:
        """What an item is called."""
        own = _TITLES.get(self.table, {}).get(name)
        return _(own) if own else next(each.title for each in items_of(_RECORDS[self.table]) if each.name == name)

    def value(self, name: str, value: Any) -> str:
        """A value as people write it."""
        if value is None:
            return ""
        words = _WORDS.get((self.table, name), {})
        if value in words:
            return _(words[value])
        text = str(value)
        return "/".join(reversed(text.split("-"))) if name.endswith("_on") else text


def meeting_words(table: str) -> MeetingWords | None:
    """The words for a table of the meetings; None for any other table."""
    record = _RECORDS.get(table)
    if record is None:
        return None
    return MeetingWords(table, frozenset({each.name for each in items_of(record)} | _TITLES.get(table, {}).keys()))
