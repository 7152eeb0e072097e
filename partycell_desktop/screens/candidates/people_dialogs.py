"""The dialogs about the people around a candidate: who helps, who introduces, where was asked, what others say."""

from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from partycell_desktop.domain.candidates import (
    INTRODUCED_BY_LABELS,
    CandidateFile,
    IntroducedBy,
    Introduction,
    Mentorship,
    Opinion,
    Phase,
    Verification,
)
from partycell_desktop.domain.items import item_of
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.screens.candidates.helpers import helpers_by_label
from partycell_desktop.screens.documents.take_number import offer_number
from partycell_desktop.screens.parts.desk import Desk, Outcome
from partycell_desktop.screens.parts.field import Field
from partycell_desktop.screens.parts.fields import ChoiceField, DateField
from partycell_desktop.screens.parts.part_dialog import PartDialog, Removal, only, part_fields
from partycell_desktop.screens.parts.style import px
from partycell_desktop.use_cases.candidate_people import (
    add_introduction,
    assign_mentor,
    correct_introduction,
    correct_mentor,
    keep_opinion,
    keep_verification,
    remove_candidate_part,
)
from partycell_desktop.words import N_, _

_NEW_MENTOR = ("from_on", "number", "together_since")
_KNOWN_MENTOR = ("from_on", "number", "together_since", "substitute", "to_on", "end_reason")
_INTRODUCTION = ("given_on", "number", "together_since", "substitute")
_INQUIRY = ("about", "place", "abroad", "number", "sent_on", "received_on", "answered_on", "result")
_OPINION = ("body", "residence", "given_on", "asked", "agreed", "against", "strengths", "weaknesses", "reason")
_OF_RESIDENCE = "Chi ủy nơi cư trú"  # as the list opinion_body has it
_NOT_LISTED = N_("Choose an official member from the list.")


def _removal(desk: Desk, kind: str, part_id: int, says: str) -> Removal:
    return Removal(says, lambda: desk.carry_out(remove_candidate_part, kind, part_id))


def _not_listed(field: str) -> Outcome[Any]:
    return Outcome(False, refused=Refused(_(_NOT_LISTED), field))


def _usual_mentor(file: CandidateFile, probation: bool) -> Mentorship:
    """What is known of a first assignment: usually the resolution on the list of sympathisers makes it too."""
    step = file.step("sympathiser")
    if probation or step is None or any(not each.probation for each in file.mentorships):
        return Mentorship()
    return Mentorship(from_on=step.done_on, number=step.number)


class MentorDialog(PartDialog):
    """`candidate.mentor`: assigns an official member to help, in place of whoever helped until then."""

    def __init__(
        self, desk: Desk, file: CandidateFile, today: date, *, probation: bool, parent: QWidget | None = None
    ) -> None:
        self._desk, self._id, self._probation = desk, file.id, probation
        self._labels = helpers_by_label(desk, file.id)
        self._member = ChoiceField(
            "candidate.mentor.member_id", _("Official member"), [*self._labels], only_listed=True
        )
        fields: list[Field | str] = [
            self._member,
            *part_fields(desk, "candidate.mentor", Mentorship, _NEW_MENTOR, today, _usual_mentor(file, probation)),
        ]
        before = [each for each in file.mentorships if each.to_on is None and each.probation == probation]
        helpers = [file.helpers[each.member_id] for each in before if each.member_id in file.helpers]
        names = ", ".join(each.person.name for each in helpers)
        replaces = _(
            "{name} helps until that day. Who takes the place of another one needs no twelve months together."
        ).format(name=names)
        title = _("Assign a helper of the probationary member") if probation else _("Assign who helps")
        super().__init__(
            desk,
            "candidate.mentor",
            title,
            fields,
            self._assign,
            do=_("Assign"),
            explain=replaces if names else _("Those are offered who may help on the day of the assignment."),
            parent=parent,
        )
        begun = self.form.fields["from_on"]
        begun.left.connect(self._offer)
        offer_number(desk, self.form.fields["number"], "NQ", begun)

    def _offer(self) -> None:
        begun = self.form.fields["from_on"]
        day = begun.date() if isinstance(begun, DateField) else None
        self._labels = helpers_by_label(self._desk, self._id, day.last_day() if day else None)
        self._member.set_options([*self._labels])

    def _assign(self, texts: dict[str, str]) -> Outcome[Any]:
        member_id = self._labels.get(texts["member_id"].strip(), 0)
        if not member_id:
            return _not_listed("member_id")
        items: dict[str, Any] = {**only(texts, _NEW_MENTOR), "probation": self._probation}
        return self._desk.carry_out(assign_mentor, self._id, member_id, items)


class MentorCorrection(PartDialog):
    """`candidate.mentor_known`: corrects an assignment or ends it."""

    def __init__(self, desk: Desk, name: str, known: Mentorship, today: date, parent: QWidget | None = None) -> None:
        prefix = "candidate.mentor_known"
        super().__init__(
            desk,
            prefix,
            _("Assignment of {name}").format(name=name),
            part_fields(desk, prefix, Mentorship, _KNOWN_MENTOR, today, known),
            lambda texts: desk.carry_out(correct_mentor, known.id, texts),
            do=_("Save"),
            explain=_("Give the day of the end where the member can help no longer; then assign another one."),
            remove=_removal(desk, "mentorship", known.id, _("Take the assignment of {name} out?").format(name=name)),
            parent=parent,
        )


class IntroductionDialog(PartDialog):
    """`candidate.introduction`: a member, the Youth Union or the trade union who introduces the applicant."""

    def __init__(self, desk: Desk, file: CandidateFile, today: date, parent: QWidget | None = None) -> None:
        self._desk, self._id = desk, file.id
        prefix = "candidate.introduction"
        self._kinds = {_(says): kind for kind, says in INTRODUCED_BY_LABELS.items()}
        self._labels = helpers_by_label(desk, file.id)
        self._kind = ChoiceField(f"{prefix}.kind", _("Who introduces"), [*self._kinds], only_listed=True)
        self._kind.set_text(_(INTRODUCED_BY_LABELS[IntroducedBy.MEMBER]))
        self._member = ChoiceField(f"{prefix}.member_id", _("Official member"), [*self._labels], only_listed=True)
        self._helped_since = {each.member_id: each.together_since for each in file.mentorships}
        self._propose_mentor(file)
        self._body, *rest = part_fields(desk, prefix, Introduction, ("body", *_INTRODUCTION), today)
        super().__init__(
            desk,
            prefix,
            _("Note who introduces"),
            [self._kind, self._member, self._body, *rest],
            self._add,
            do=_("Note it"),
            explain=_(
                "Two introductions are needed: two official members, or a member and the Youth Union, or, where "
                "there is none, a member and the trade union."
            ),
            parent=parent,
        )
        self._kind.typed.connect(self._show_kind)
        self._kind.left.connect(self._show_kind)
        self._member.left.connect(self._propose_since)
        self._show_kind()
        self._propose_since()

    def _propose_since(self) -> None:
        """Of who helps it is known since when both work together; it need not be typed again."""
        since = self.form.fields["together_since"]
        if not since.has_changed():
            known = self._helped_since.get(self._labels.get(self._member.text().strip(), 0))
            since.set_text(known.shown() if known else "")

    def _propose_mentor(self, file: CandidateFile) -> None:
        """Who helps usually introduces too: proposed while nobody introduces yet."""
        known = {each.member_id for each in file.introductions}
        helping = [each.member_id for each in file.mentorships if each.to_on is None and each.member_id not in known]
        label = next((label for label, number in self._labels.items() if number in helping), "")
        self._member.set_text(label)

    def _chosen(self) -> IntroducedBy | None:
        return self._kinds.get(self._kind.text().strip())

    def _show_kind(self) -> None:
        kind = self._chosen() or IntroducedBy.MEMBER
        by_member = kind is IntroducedBy.MEMBER
        for field, seen in (
            (self._member, by_member),
            (self._body, not by_member),
            (self.form.fields["together_since"], by_member),
            (self.form.fields["substitute"], by_member),
        ):
            field.setVisible(seen)
            field.label.setVisible(seen)
        QTimer.singleShot(0, self, self.adjustSize)

    def _add(self, texts: dict[str, str]) -> Outcome[Any]:
        kind = self._chosen()
        if kind is None:
            return Outcome(False, refused=Refused(_("Choose one from the list."), "kind"))
        if kind is not IntroducedBy.MEMBER:
            items = only(texts, ("body", "given_on", "number"))
            return self._desk.carry_out(add_introduction, self._id, kind.value, 0, items)
        member_id = self._labels.get(texts["member_id"].strip(), 0)
        if not member_id:
            return _not_listed("member_id")
        return self._desk.carry_out(add_introduction, self._id, kind.value, member_id, only(texts, _INTRODUCTION))


class IntroductionCorrection(PartDialog):
    """`candidate.introduction_known`: corrects who introduces."""

    def __init__(self, desk: Desk, name: str, known: Introduction, today: date, parent: QWidget | None = None) -> None:
        prefix = "candidate.introduction_known"
        asked = _INTRODUCTION if known.kind is IntroducedBy.MEMBER else ("body", "given_on", "number")
        super().__init__(
            desk,
            prefix,
            _("Introduction by {name}").format(name=name),
            part_fields(desk, prefix, Introduction, asked, today, known),
            lambda texts: desk.carry_out(correct_introduction, known.id, texts),
            do=_("Save"),
            remove=_removal(
                desk, "introduction", known.id, _("Take the introduction by {name} out?").format(name=name)
            ),
            parent=parent,
        )


class VerificationDialog(PartDialog):
    """`candidate.verification`: one inquiry about the life record; only that an answer came and its result are kept."""

    def __init__(
        self,
        desk: Desk,
        file: CandidateFile,
        today: date,
        known: Verification | None = None,
        about: str = "",
        place: str = "",
        parent: QWidget | None = None,
    ) -> None:
        self._desk, self._id, self._known = desk, file.id, known
        prefix = "candidate.verification"
        self._labels = helpers_by_label(desk, file.id)
        who = ChoiceField(
            f"{prefix}.verifier_id",
            item_of(Verification, "verifier").title,
            [*self._labels],
            hint=_("A member from the list, or another name. Not the applicant, and no relative."),
        )
        if known is not None:
            helper = file.helpers.get(known.verifier_id)
            label = next((label for label, number in self._labels.items() if number == known.verifier_id), "")
            if helper is not None and not label:
                label = helper.person.name
                self._labels[label] = helper.person.id
            who.set_text(label or known.verifier)
        shown = known or replace(Verification(), about=about, place=place)
        fields = part_fields(desk, prefix, Verification, _INQUIRY, today, shown)
        exempt = part_fields(desk, prefix, Verification, ("exempt_reason",), today, shown)
        remove = None
        if known is not None:
            remove = _removal(
                desk, "verification", known.id, _("Take the inquiry to {place} out?").format(place=known.place)
            )
        super().__init__(
            desk,
            prefix,
            _("Inquiry about the life record"),
            [*fields, who, *exempt],
            self._keep,
            do=_("Save"),
            explain=_("What was found is not kept here: it belongs into the dossier of the committee."),
            remove=remove,
            parent=parent,
        )
        offer_number(desk, self.form.fields["number"], "CV", self.form.fields["sent_on"])

    def _keep(self, texts: dict[str, str]) -> Outcome[Any]:
        who = texts["verifier_id"].strip()
        member_id = self._labels.get(who, 0)
        items = {**only(texts, (*_INQUIRY, "exempt_reason")), "verifier": "" if member_id else who}
        number = self._known.id if self._known else 0
        outcome = self._desk.carry_out(keep_verification, self._id, items, number, member_id)
        if outcome.refused is not None and outcome.refused.field == "verifier":
            told = outcome.refused
            return Outcome(False, refused=Refused(told.reason, "verifier_id", told.because))
        return outcome


class OpinionDialog(PartDialog):
    """`candidate.opinion`: what a union at work, or the committee of the residence, says."""

    def __init__(
        self,
        desk: Desk,
        candidacy_id: int,
        phase: Phase,
        today: date,
        known: Opinion | None = None,
        parent: QWidget | None = None,
    ) -> None:
        prefix = "candidate.opinion"
        fields = part_fields(desk, prefix, Opinion, _OPINION, today, known)
        for each in fields:
            if each.key in ("asked", "agreed", "against"):
                each.setMaximumWidth(px(90))
        remove = None
        if known is not None:
            says = _("Take the opinion of {body} out?").format(body=known.body)
            remove = _removal(desk, "opinion", known.id, says)
        number = known.id if known else 0
        super().__init__(
            desk,
            prefix,
            _("Opinion on the probationary member") if phase is Phase.RECOGNITION else _("Opinion on the applicant"),
            fields,
            lambda texts: desk.carry_out(keep_opinion, candidacy_id, phase.value, texts, number),
            do=_("Save"),
            remove=remove,
            parent=parent,
        )
        self.form.fields["body"].typed.connect(self._guess_residence)

    def _guess_residence(self) -> None:
        """Whoever chooses the committee of the residence need not say so once more."""
        residence = self.form.fields["residence"]
        if self.form.fields["body"].text() == _OF_RESIDENCE and not residence.has_changed():
            residence.put_text("yes")
