"""What was changed in a candidacy, in words: stages, people around, inquiries, opinions, votes, extensions, texts."""

from collections.abc import Iterable
from typing import Any

from partycell_desktop.domain.candidates import (
    ENDED_LABELS,
    INTRODUCED_BY_LABELS,
    Candidacy,
    CandidateStep,
    CandidateText,
    CandidateVote,
    DeadlineExtension,
    Ended,
    IntroducedBy,
    Introduction,
    Mentorship,
    Opinion,
    Phase,
    Verification,
)
from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.items import Item, Kind, items_of, shown
from partycell_desktop.domain.meetings import MeetingVote
from partycell_desktop.store import roster as people
from partycell_desktop.store import shipped
from partycell_desktop.store.history import Change
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import N_, _

CANDIDACY = "candidacy"
PARTS: dict[str, type] = {
    "candidate_step": CandidateStep,
    "mentorship": Mentorship,
    "introduction": Introduction,
    "verification": Verification,
    "opinion": Opinion,
    "meeting_vote": MeetingVote,
    "candidate_vote": CandidateVote,  # a vote of the years before it was kept with its meeting
    "deadline_extension": DeadlineExtension,
    "candidate_text": CandidateText,
}
TABLES = (CANDIDACY, *PARTS)
_TITLES = {
    CANDIDACY: N_("Way into the Party"),
    "candidate_step": N_("Stage"),
    "mentorship": N_("Helps"),
    "introduction": N_("Introduces"),
    "verification": N_("Inquiry"),
    "opinion": N_("Opinion"),
    "meeting_vote": N_("Vote"),
    "candidate_vote": N_("Vote"),
    "deadline_extension": N_("Extension"),
    "candidate_text": N_("Passage"),
}
_OTHERS = {
    "member_id": N_("Official member"),
    "verifier_id": N_("Verified in person by"),
    "stage": N_("Name of the stage"),
    "kind": N_("Who introduces"),
    "phase": N_("What the vote is about"),
    "rules_seen_on": N_("Changes of rule read on"),
    "deadline": N_("Which deadline"),
    "name": N_("Which passage"),
    "text": N_("Text"),
}
_DEADLINES = {
    "verification": N_("Inquiry"),
    "decision": N_("Decision on the admission"),
    "ceremony": N_("Admission ceremony"),
    "record": N_("Life record and member form of the new member"),
    "recognition_meeting": N_("The cell considers the recognition"),
    "recognition_decision": N_("Decision on the recognition"),
}
_PHASES = {Phase.ADMISSION: N_("the admission"), Phase.RECOGNITION: N_("the recognition")}
_INTERNAL = frozenset({
    "id", "person_id", "candidacy_id", "voters", "share", "meeting_id", "point_id", "sort_order", "majority", "present",
})  # fmt: skip
# What an old resolution told in numbers.
_MORE_ITEMS: dict[type, tuple[Item, ...]] = {MeetingVote: tuple(items_of(CandidateVote))}


class CandidateWords:
    """Tells of changes of candidacies and their parts."""

    def __init__(self, session: Session, changes: Iterable[Change]) -> None:
        self._stages = {each.id: each for known in shipped.load_stages() for each in known.stages}
        wanted = any(change.table in PARTS for change in changes)
        self._names = {each.id: each.name for each in people.list_people(session.book)} if wanted else {}

    def lines(self, change: Change) -> list[tuple[str, str, str]]:
        """For each item that was changed: what it is called, what it was before, what it is after."""
        kind = PARTS.get(change.table, Candidacy)
        labels = {each.name: each for each in (*_MORE_ITEMS.get(kind, ()), *items_of(kind))}
        before, after = change.before or {}, change.after or {}
        title = _(_TITLES[change.table])
        return [
            (
                f"{title}: {self._label(labels, name)}",
                self._value(labels, name, before),
                self._value(labels, name, after),
            )
            for name in {**before, **after}
            if name not in _INTERNAL and (before.get(name) or after.get(name))
        ]

    def _label(self, labels: dict[str, Item], name: str) -> str:
        return labels[name].title if name in labels else _(_OTHERS[name]) if name in _OTHERS else name

    def _value(self, labels: dict[str, Item], name: str, row: dict[str, Any]) -> str:
        value = row.get(name)
        if not value:
            return ""
        match name:
            case "member_id" | "verifier_id":
                return self._names.get(int(value), "")
            case "stage":
                return self._stages[value].title if value in self._stages else str(value)
            case "kind":
                return _(INTRODUCED_BY_LABELS[IntroducedBy(value)])
            case "phase":
                return _(_PHASES[Phase(value)])
            case "deadline":
                key = str(value).partition(":")[0]
                return _(_DEADLINES[key]) if key in _DEADLINES else key
            case "ended_as":
                return _(ENDED_LABELS[Ended(value)])
        if name in labels and labels[name].kind is Kind.YES_NO:
            return shown(labels[name], bool(value))
        return PartialDate.from_iso(str(value)).shown() if name.endswith("_on") else str(value)
