"""Bringing a vote to a meeting: to one that is planned or open, to a new one, or to one that was held long ago."""

from typing import Any

from PySide6.QtWidgets import QDialog, QWidget

from partycell_desktop.domain.candidates import CandidateFile, Phase
from partycell_desktop.domain.meetings import MEETING_KIND_LABELS, Meeting, MeetingKind, title_of
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.screens.parts.desk import Desk, Outcome
from partycell_desktop.screens.parts.fields import ChoiceField
from partycell_desktop.screens.parts.part_dialog import PartDialog, only, part_fields
from partycell_desktop.screens.parts.style import px
from partycell_desktop.use_cases.session import Session
from partycell_desktop.use_cases.votes_ahead import bring_to_meeting, list_meetings_to_vote
from partycell_desktop.words import N_, _

NAME = "candidate.bring"
TITLES = {
    Phase.ADMISSION: N_("Bring the admission of {name} to a meeting"),
    Phase.RECOGNITION: N_("Bring the recognition of {name} to a meeting"),
}
_NEW = ("held_on", "starts_at", "ended_at", "place")


def bring(desk: Desk, over: QWidget, file: CandidateFile, phase: Phase) -> str:
    """Ask to which meeting the vote is brought; the place that shows this meeting, "" where the user thought better."""
    dialog = BringDialog(desk, file, phase, over.window())
    return dialog.place if dialog.exec() == QDialog.DialogCode.Accepted else ""


class BringDialog(PartDialog):
    """`candidate.bring`: `.meeting` chooses one; for another day there are `.kind`, `.held_on`, `.starts_at` ...

    `place` is where the meeting is shown afterwards.
    """

    def __init__(self, desk: Desk, file: CandidateFile, phase: Phase, parent: QWidget | None = None) -> None:
        self._desk, self._file, self._phase = desk, file, phase
        self.place = ""
        today = desk.look_up(Session.today)
        assert today is not None
        known = desk.look_up(list_meetings_to_vote) or []
        self._meetings = {_words(each.meeting): each for each in known}
        self._another = _("Another day…")
        self._meeting = ChoiceField(f"{NAME}.meeting", _("Meeting"), [*self._meetings, self._another], only_listed=True)
        self._meeting.set_text(next(iter(self._meetings), self._another))
        self._kinds = {
            _(words): each for each, words in MEETING_KIND_LABELS.items() if each is not MeetingKind.COMMITTEE
        }
        kind = ChoiceField(f"{NAME}.kind", _("Kind of meeting"), [*self._kinds], only_listed=True)
        kind.set_text(_(MEETING_KIND_LABELS[MeetingKind.ORDINARY]))
        self._new = [kind, *part_fields(desk, NAME, Meeting, _NEW, today)]
        super().__init__(
            desk,
            NAME,
            _(TITLES[phase]).format(name=file.person.name),
            [self._meeting, *self._new],
            self._bring,
            do=_("Bring it there"),
            explain=_(
                "The vote is held in the meeting, with the list of its members. A day that is to come is planned; "
                "a meeting that was held before it was in the book is entered with its day."
            ),
            label_width=132,
            parent=parent,
        )
        self.setMinimumWidth(px(560))
        self._meeting.typed.connect(self._show_fields)
        self._meeting.left.connect(self._show_fields)
        self._show_fields()

    def _show_fields(self) -> None:
        for field in self._new:
            shown = self._is_new()
            field.setVisible(shown)
            field.label.setVisible(shown)

    def _is_new(self) -> bool:
        return self._meeting.text().strip() not in self._meetings

    def _bring(self, texts: dict[str, str]) -> Outcome[Any]:
        chosen = self._meetings.get(texts["meeting"].strip())
        if chosen is None and texts["meeting"].strip() not in ("", self._another):
            return Outcome(False, refused=Refused(_("Choose one from the list."), "meeting"))
        kind = self._kinds.get(texts["kind"].strip())
        if chosen is None and kind is None:
            return Outcome(False, refused=Refused(_("Choose one from the list."), "kind"))
        outcome = self._desk.carry_out(
            bring_to_meeting,
            self._file.id,
            self._phase.value,
            chosen.meeting.id if chosen else 0,
            (kind or MeetingKind.ORDINARY).value,
            {} if chosen else {name: text for name, text in only(texts, _NEW).items() if text.strip()},
        )
        if outcome:
            part = "decisions" if chosen is None or chosen.is_opened else "agenda"
            self.place = f"meeting:{outcome.value}/{part}"
        return outcome


def _words(meeting: Meeting) -> str:
    when = [meeting.held_on.shown() if meeting.held_on else "", meeting.starts_at]
    return " · ".join([title_of(meeting), ", ".join(each for each in when if each)])
