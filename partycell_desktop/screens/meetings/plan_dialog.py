"""The dialogs about a meeting itself: a new one, its facts and officers, why it is called off, what was sent."""

from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from partycell_desktop.domain.meetings import MEETING_KIND_LABELS, Meeting, MeetingCorrection, MeetingKind
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.screens.parts.desk import Desk, Outcome
from partycell_desktop.screens.parts.fields import ChoiceField
from partycell_desktop.screens.parts.part_dialog import PartDialog, only, part_fields
from partycell_desktop.use_cases.meetings import (
    MeetingRecord,
    cancel_meeting,
    correct_meeting,
    plan_meeting,
)
from partycell_desktop.use_cases.minutes import note_correction, note_sent
from partycell_desktop.use_cases.roster import list_members
from partycell_desktop.words import _

_NEW = ("held_on", "starts_at", "place", "theme")
_KNOWN = ("held_on", "starts_at", "ended_at", "place", "theme", "way", "online_basis", "chair_post")
_BEFORE = ("notified_on", "posted_on", "shortcomings")
_AFTER = ("number", "minutes_posted_on", "reported_on", "upper_class")
_OFFICERS = ("chair", "secretary", "drafter")
FACTS = frozenset((*_OFFICERS, *_KNOWN, *_BEFORE))
"""The fields of `meeting.facts`, as warnings and papers name them."""
AFTERWARDS = frozenset(_AFTER)
"""Those of `meeting.sent`."""


def members_by_name(desk: Desk, day: date) -> dict[str, int]:
    """The members of the cell on a day by name; where two share a name, with their number."""
    lines = [line for line in desk.look_up(list_members, day) or () if line.standing.counted]
    names = [line.person.name for line in lines]
    return {
        line.person.name if names.count(line.person.name) == 1 else f"{line.person.name} ({line.id})": line.id
        for line in lines
    }


class NewMeetingDialog(PartDialog):
    """`meetings.new`: plans a meeting; `made` holds its number afterwards."""

    def __init__(self, desk: Desk, today: date, kind: MeetingKind, parent: QWidget | None = None) -> None:
        self._desk, self.made = desk, 0
        self._kinds = {_(words): each for each, words in MEETING_KIND_LABELS.items()}
        chosen = ChoiceField("meetings.new.kind", _("Kind of meeting"), [*self._kinds], only_listed=True)
        chosen.set_text(_(MEETING_KIND_LABELS[kind]))
        super().__init__(
            desk,
            "meetings.new",
            _("Plan a meeting"),
            [chosen, *part_fields(desk, "meetings.new", Meeting, _NEW, today)],
            self._plan,
            do=_("Plan it"),
            explain=_("Hour and place are taken over from the last meeting of this kind where they stay empty."),
            parent=parent,
        )

    def _plan(self, texts: dict[str, str]) -> Outcome[Any]:
        kind = self._kinds.get(texts["kind"].strip())
        if kind is None:
            return Outcome(False, refused=Refused(_("Choose one from the list."), "kind"))
        outcome = self._desk.carry_out(plan_meeting, kind.value, only(texts, _NEW))
        self.made = outcome.value if outcome else 0
        return outcome


class MeetingDialog(PartDialog):
    """`meeting.facts`: day, hours, place, officers of a meeting."""

    def __init__(self, desk: Desk, record: MeetingRecord, today: date, parent: QWidget | None = None) -> None:
        self._desk, self._id = desk, record.file.id
        meeting = record.meeting
        self._members = members_by_name(desk, record.file.day)
        by_number = {number: name for name, number in self._members.items()}
        prefix = "meeting.facts"
        officers = []
        for key, words, number in (
            ("chair", _("Chair"), meeting.chair_id),
            ("secretary", _("Secretary of the meeting"), meeting.secretary_id),
            ("drafter", _("Who drafts"), meeting.drafter_id),
        ):
            field = ChoiceField(f"{prefix}.{key}", words, [*self._members], only_listed=True)
            field.set_text(by_number.get(number, record.file.name_of(number)))
            officers.append(field)
        fields = part_fields(desk, prefix, Meeting, (*_KNOWN, *_BEFORE), today, meeting)
        super().__init__(
            desk,
            prefix,
            _("Meeting"),
            [*officers, *fields],
            self._save,
            do=_("Save"),
            parent=parent,
        )

    def _save(self, texts: dict[str, str]) -> Outcome[Any]:
        numbers = {}
        for key in _OFFICERS:
            name = texts[key].strip()
            if name and name not in self._members:
                return Outcome(False, refused=Refused(_("Choose one from the list."), key))
            numbers[key] = self._members.get(name, 0)
        return self._desk.carry_out(correct_meeting, self._id, only(texts, (*_KNOWN, *_BEFORE)), **numbers)


class CallOffDialog(PartDialog):
    """`meeting.cancel`: calls a meeting off, with the reason."""

    def __init__(self, desk: Desk, meeting_id: int, today: date, parent: QWidget | None = None) -> None:
        super().__init__(
            desk,
            "meeting.cancel",
            _("Call the meeting off"),
            part_fields(desk, "meeting.cancel", Meeting, ("cancelled",), today),
            lambda texts: desk.carry_out(cancel_meeting, meeting_id, texts["cancelled"]),
            do=_("Call it off"),
            explain=_("It stays in the list with the reason, and can be planned again."),
            parent=parent,
        )


class SentDialog(PartDialog):
    """`meeting.sent`: what happened with the papers after the meeting; also when the minutes are finished."""

    def __init__(self, desk: Desk, meeting: Meeting, today: date, parent: QWidget | None = None) -> None:
        super().__init__(
            desk,
            "meeting.sent",
            _("After the meeting"),
            part_fields(desk, "meeting.sent", Meeting, _AFTER, today, meeting),
            lambda texts: desk.carry_out(note_sent, meeting.id, texts),
            do=_("Save"),
            parent=parent,
        )


class CorrectionDialog(PartDialog):
    """`meeting.correction`: notes what is wrong in finished minutes, and how it should read."""

    def __init__(self, desk: Desk, meeting_id: int, today: date, parent: QWidget | None = None) -> None:
        super().__init__(
            desk,
            "meeting.correction",
            _("Note a correction"),
            part_fields(desk, "meeting.correction", MeetingCorrection, ("made_on", "wrong", "right", "agreed"), today),
            lambda texts: desk.carry_out(note_correction, meeting_id, texts),
            do=_("Note it"),
            explain=_("The finished minutes stay as they are; the correction is printed below them."),
            parent=parent,
        )
