"""A vote of the meeting: counted while it is typed, with who counts and why others do not."""

from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from partycell_desktop.domain.meetings import MAJORITY_LABELS, Majority, MeetingFile, MeetingVote, is_secret
from partycell_desktop.domain.vote import percent
from partycell_desktop.screens.parts.chips import in_lines
from partycell_desktop.screens.parts.desk import Desk, Outcome
from partycell_desktop.screens.parts.fields import ChoiceField
from partycell_desktop.screens.parts.part_dialog import PartDialog, Removal, only, part_fields
from partycell_desktop.screens.parts.rule_link import RuleLink
from partycell_desktop.screens.parts.surfaces import Note, label
from partycell_desktop.use_cases.meeting_items import (
    MeetingBallot,
    keep_vote,
    prepare_meeting_vote,
    remove_meeting_part,
)
from partycell_desktop.words import _, n_

_ITEMS = ("matter", "way", "in_favour", "against", "other", "handed_out", "returned", "invalid", "note")


class MeetingVoteDialog(PartDialog):
    """`meeting.vote`: `meeting.vote.<item>`, `.majority`, `.point`, and the result so far in `.result`."""

    def __init__(
        self,
        desk: Desk,
        file: MeetingFile,
        ballot: MeetingBallot,
        today: date,
        known: MeetingVote | None,
        parent: QWidget,
    ) -> None:
        self._desk, self._file, self._known, self._ballot = desk, file, known, ballot
        self._ballots: dict[Majority, MeetingBallot] = {}
        name = "meeting.vote"
        self._majorities = {_(words): each for each, words in MAJORITY_LABELS.items()}
        self._majority = ChoiceField(f"{name}.majority", _("Majority needed"), [*self._majorities], only_listed=True)
        self._majority.set_text(_(MAJORITY_LABELS[known.majority if known else Majority.HALF]))
        self._points = {f"{at}. {each.title}": each.id for at, each in enumerate(file.points, 1)}
        self._point = ChoiceField(f"{name}.point", _("Point of the agenda"), [*self._points], only_listed=False)
        chosen = next((title for title, number in self._points.items() if known and number == known.point_id), "")
        self._point.set_text(chosen)
        matter, *rest = part_fields(desk, name, MeetingVote, _ITEMS, today, known)
        if known is None:  # as it usually goes: the resolution, by card, everybody in favour
            for field, usual in zip((matter, *rest), (ballot.matter, ballot.way, str(ballot.present)), strict=False):
                field.set_text(usual)
        self._needed = label("", "muted", f"{name}.needed")
        self._voters = label(self._who(), "small", f"{name}.voters", wrap=True)
        self._result = Note("", "neutral", f"{name}.result")
        removal = None
        if known is not None:
            number = known.id
            says = _("Take the vote “{matter}” out?").format(matter=known.matter)
            removal = Removal(says, lambda: desk.carry_out(remove_meeting_part, "vote", number))
        super().__init__(
            desk,
            name,
            _("Vote"),
            [matter, self._majority, self._point, *rest],
            self._keep,
            do=_("Record it"),
            wide=[in_lines(self._needed, RuleLink(f"{name}.rule", ballot.because)), self._voters, self._result],
            remove=removal,
            parent=parent,
        )
        for field in self.form.fields.values():
            field.typed.connect(self._count)
        self._majority.left.connect(self._count)
        for changed in (self.form.fields["way"].typed, self.form.fields["way"].left):
            changed.connect(self._show_ballots)
        self._show_ballots()
        self._count()

    def _who(self) -> str:
        left_out = [f"{each.name} ({each.why})" for each in self._ballot.voters if not each.counts]
        words = _("Count: {entitled}; there: {present}.").format(
            entitled=self._ballot.entitled, present=self._ballot.present
        )
        return f"{words} " + (_("Not counted: {names}").format(names="; ".join(left_out)) if left_out else "")

    def _chosen(self) -> Majority:
        return self._majorities.get(self._majority.text().strip(), Majority.HALF)

    def _asked(self) -> MeetingBallot:
        """What the chosen majority needs; looked up once for each."""
        chosen = self._chosen()
        if chosen not in self._ballots:
            found = self._desk.look_up(prepare_meeting_vote, self._file.id, chosen.value)
            self._ballots[chosen] = found or self._ballot
        return self._ballots[chosen]

    def _show_ballots(self) -> None:
        """Ballots are counted where the vote is secret; figures that were noted stay in sight."""
        secret = is_secret(self.form.fields["way"].text())
        for name in ("handed_out", "returned", "invalid"):
            field = self.form.fields[name]
            for part in (field, field.label):
                part.setVisible(secret or bool(field.text().strip()))

    def _count(self) -> None:
        ballot = self._asked()
        self._needed.setText(
            n_(
                "{needed} vote in favour is needed ({share}).",
                "{needed} votes in favour are needed ({share}).",
                ballot.needed,
            ).format(needed=ballot.needed, share=_(MAJORITY_LABELS[self._chosen()]))
        )
        typed = self.form.fields["in_favour"].text().strip()
        if not (typed.isascii() and typed.isdigit()):
            self._result.setVisible(False)
            return
        agreed = int(typed)
        words = _("Passes") if agreed >= ballot.needed else _("Does not pass")
        share = percent(agreed, ballot.entitled)
        self._result.say(f"{words}: {agreed}/{ballot.entitled} ({share})")
        self._result.setVisible(True)

    def _keep(self, texts: dict[str, str]) -> Outcome[Any]:
        point = self._points.get(texts["point"].strip(), 0)
        number = self._known.id if self._known else 0
        return self._desk.carry_out(
            keep_vote, self._file.id, only(texts, _ITEMS), self._chosen().value, point_id=point, vote_id=number
        )
