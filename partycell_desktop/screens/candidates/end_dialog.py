"""The ways out: ending a candidacy before its goal, opening it again, and extending one of its deadlines."""

from datetime import date
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from partycell_desktop.domain.candidate_deadlines import CandidateDue
from partycell_desktop.domain.candidates import (
    ENDED_LABELS,
    Candidacy,
    CandidateFile,
    DeadlineExtension,
    Ended,
)
from partycell_desktop.domain.dates import shown_day
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.screens.parts.desk import Desk, Outcome
from partycell_desktop.screens.parts.fields import ChoiceField
from partycell_desktop.screens.parts.part_dialog import PartDialog, Removal, part_fields
from partycell_desktop.screens.parts.question import ask_then
from partycell_desktop.use_cases.candidate_people import extend_deadline, remove_candidate_part
from partycell_desktop.use_cases.candidates import end_candidacy, reopen_candidacy
from partycell_desktop.words import N_, _

# What each way out asks, and what it does besides ending the way.
_WITH_PLACE = frozenset({Ended.LEFT_ENTERPRISE, Ended.MOVED, Ended.ADMITTED_ELSEWHERE})
_SAYS: dict[Ended, str] = {
    Ended.STOPPED: N_("The cell takes the person off the list; the reason is kept."),
    Ended.LEFT_ENTERPRISE: N_("Whoever goes on elsewhere may get a certificate of being helped."),
    Ended.MOVED: N_("A probationary member gets the transfer in the list of members too."),
    Ended.REFUSED: N_("The committee did not agree; the reason is kept."),
    Ended.NAME_REMOVED: N_("Only a probationary member; the list of members says so too."),
    Ended.ADMITTED_ELSEWHERE: N_("Another cell has admitted the person in between."),
}


def ways_out(file: CandidateFile) -> list[Ended]:
    """How this way can end: the name of a probationary member is removed, others are taken off the list."""
    if file.step("ceremony") is not None:
        return [Ended.NAME_REMOVED, Ended.MOVED, Ended.LEFT_ENTERPRISE, Ended.REFUSED]
    return [each for each in Ended if each is not Ended.NAME_REMOVED]


class EndDialog(PartDialog):
    """`candidate.end`: how it ended, the day, where the person went, the reason."""

    def __init__(self, desk: Desk, file: CandidateFile, today: date, parent: QWidget | None = None) -> None:
        self._desk, self._id = desk, file.id
        prefix = "candidate.end"
        self._ways = {_(ENDED_LABELS[each]): each for each in ways_out(file)}
        self._how = ChoiceField(f"{prefix}.how", _("How it ends"), [*self._ways], only_listed=True)
        rest = part_fields(desk, prefix, Candidacy, ("ended_on", "ended_to", "ended_reason"), today)
        super().__init__(
            desk,
            prefix,
            _("End the way of {name}").format(name=file.person.name),
            [self._how, *rest],
            self._end,
            do=_("End it"),
            explain=_("Nothing is deleted: papers, votes and reasons stay, and the way can be opened again."),
            parent=parent,
        )
        self._how.typed.connect(self._show_way)
        self._how.left.connect(self._show_way)
        self._show_way()

    def _chosen(self) -> Ended | None:
        return self._ways.get(self._how.text().strip())

    def _show_way(self) -> None:
        way = self._chosen()
        to = self.form.fields["ended_to"]
        for part in (to, to.label):
            part.setVisible(way in _WITH_PLACE)
        self._how.editor.setToolTip(_(_SAYS[way]) if way else "")
        QTimer.singleShot(0, self, self.adjustSize)

    def _end(self, texts: dict[str, str]) -> Outcome[Any]:
        way = self._chosen()
        if way is None:
            return Outcome(False, refused=Refused(_("Choose one from the list."), "how"))
        to = texts["ended_to"] if way in _WITH_PLACE else ""
        return self._desk.carry_out(end_candidacy, self._id, way.value, texts["ended_on"], texts["ended_reason"], to)


def ask_to_reopen(desk: Desk, file: CandidateFile, parent: QWidget) -> None:
    """`candidate.reopen_box`: ask whether a way that has ended is to go on, and let it."""
    day = file.candidacy.ended_on.shown() if file.candidacy.ended_on else ""
    more = _("Papers, votes and people around are still there.")
    if file.candidacy.ended_as in (Ended.NAME_REMOVED, Ended.MOVED):
        more += " " + _("What the end put into the list of members has to be taken out there.")
    ask_then(
        parent,
        "candidate.reopen_box",
        _("Open the way again"),
        _("Go on with the way of {name} that ended on {day}?").format(name=file.person.name, day=day),
        more,
        _("Go on again"),
        lambda: desk.carry_out(reopen_candidacy, file.id),
    )


class ExtensionDialog(PartDialog):
    """`candidate.extension`: until when a deadline was extended, and the document that says so."""

    def __init__(
        self, desk: Desk, file: CandidateFile, due: CandidateDue, today: date, parent: QWidget | None = None
    ) -> None:
        prefix = "candidate.extension"
        known = next((each for each in file.extensions if each.deadline == due.key), None)
        remove = None
        if known is not None:
            remove = Removal(
                _("Take the extension of “{title}” out?").format(title=due.title),
                lambda: desk.carry_out(remove_candidate_part, "extension", known.id),
            )
        super().__init__(
            desk,
            prefix,
            _("Extend: {title}").format(title=due.title),
            part_fields(desk, prefix, DeadlineExtension, ("until_on", "document"), today, known),
            lambda texts: desk.carry_out(extend_deadline, file.id, due.key, texts),
            do=_("Extend"),
            explain=_("It runs until {day} now. Only the competent committee extends it, in writing.").format(
                day=shown_day(due.day)
            ),
            remove=remove,
            parent=parent,
        )
