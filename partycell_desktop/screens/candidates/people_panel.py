"""The people around a candidate: who helps, who introduces, who verified; each added, replaced, corrected here."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from partycell_desktop.domain.candidates import (
    INTRODUCED_BY_LABELS,
    CandidateFile,
    IntroducedBy,
    Introduction,
    Mentorship,
)
from partycell_desktop.screens.candidates.rows import clear, put
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import Card, button, label, row
from partycell_desktop.screens.parts.words_button import WordsButton
from partycell_desktop.use_cases.candidates import CandidateRecord
from partycell_desktop.words import _

HEAD_WIDTH = 84


@dataclass(frozen=True)
class AroundLine:
    """One person or body: its name, what is known of it, and what is corrected when it is pressed."""

    name: str
    detail: str
    part: Mentorship | Introduction | int
    over: bool = False


def mentor_lines(file: CandidateFile, today: date, *, probation: bool) -> list[AroundLine]:
    """Who helps now first, then those before, the newest first."""
    found = [each for each in file.mentorships if each.probation is probation]
    lines = [_mentor_line(file, each, today) for each in reversed(found)]
    return sorted(lines, key=lambda each: each.over)


def _mentor_line(file: CandidateFile, assigned: Mentorship, today: date) -> AroundLine:
    helper = file.helpers.get(assigned.member_id)
    over = assigned.to_on is not None and assigned.to_on.last_day() <= today
    begun = assigned.from_on.shown() if assigned.from_on else ""
    if over and assigned.to_on:
        times = _("{begin} – {end}").format(begin=begun, end=assigned.to_on.shown())
    else:
        times = _("from {day}").format(day=begun) if begun else ""
    parts = [times]
    if assigned.number:
        parts.append(assigned.number)
    if not over and assigned.together_since:
        parts.append(_("together since {day}").format(day=assigned.together_since.shown()))
    if over and assigned.end_reason:
        parts.append(assigned.end_reason)
    name = helper.person.name if helper else _("no longer in the book")
    return AroundLine(name, " · ".join(part for part in parts if part), assigned, over)


def introduction_lines(file: CandidateFile) -> list[AroundLine]:
    """Who introduces: members by name, unions by their body."""
    lines = []
    for each in file.introductions:
        helper = file.helpers.get(each.member_id)
        name = helper.person.name if helper else each.body
        parts = [] if each.kind is IntroducedBy.MEMBER else [_(INTRODUCED_BY_LABELS[each.kind])]
        if each.number:
            parts.append(each.number)
        if each.given_on:
            parts.append(each.given_on.shown())
        if each.together_since:
            parts.append(_("together since {day}").format(day=each.together_since.shown()))
        lines.append(AroundLine(name, " · ".join(parts), each))
    return lines


def verifier_lines(file: CandidateFile) -> list[AroundLine]:
    """Who went in person to verify, each once, with the places."""
    places: dict[str, list[str]] = {}
    first: dict[str, int] = {}
    for each in file.verifications:
        helper = file.helpers.get(each.verifier_id)
        name = helper.person.name if helper else each.verifier
        if name:
            places.setdefault(name, []).append(each.place)
            first.setdefault(name, each.id)
    return [AroundLine(name, ", ".join(found), first[name]) for name, found in places.items()]


class PeoplePanel(Card):
    """`candidate.people`: `candidate.person.<part>.N` corrects, `candidate.<part>.add` adds.

    `wanted` with what the user wants: ("mentor", None) to assign, ("mentor", Mentorship) to correct,
    ("probation_mentor", None), ("introduction", None or Introduction), ("verification", the number of an inquiry).
    """

    wanted = Signal(str, object)

    def __init__(self) -> None:
        super().__init__(_("People around"), "candidate.people", spacing=8)
        self._holder = QWidget()
        self._column = QVBoxLayout(self._holder)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.add(self._holder)
        self._asked = False
        self._shown: object = None

    def show_record(self, record: CandidateRecord, today: date) -> None:
        """Show who is around a candidate."""
        file = record.file
        admitted = file.step("ceremony") is not None
        groups = [
            ("mentor", _("Helps"), mentor_lines(file, today, probation=False), not admitted),
            ("introduction", _("Introduces"), introduction_lines(file), not admitted),
            ("verification", _("Verified in person"), verifier_lines(file), not admitted),
        ]
        probation = mentor_lines(file, today, probation=True)
        # From the decision on: at the ceremony it is announced who helps.
        if file.step("decision") is not None or probation:
            groups.insert(0, ("probation_mentor", _("Helps the probationary member"), probation, True))
        open_, self._asked = file.candidacy.open, bool(file.verifications)
        shown = (groups, open_, self._asked)
        if shown == self._shown:
            return
        self._shown = shown
        clear(self._column)
        put(self._column, self._grid((part, says, lines, may and open_) for part, says, lines, may in groups))

    def _grid(self, groups: Iterable[tuple[str, str, Sequence[AroundLine], bool]]) -> QWidget:
        made = QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(8))
        grid.setVerticalSpacing(px(8))
        grid.setColumnMinimumWidth(0, px(HEAD_WIDTH))
        grid.setColumnStretch(1, 1)
        for at, (part, says, lines, may_add) in enumerate(groups):
            head = label(says, "muted", wrap=True)
            head.setFixedWidth(px(HEAD_WIDTH))
            grid.addWidget(head, at, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(self._group(part, says, lines, may_add), at, 1, Qt.AlignmentFlag.AlignTop)
        return made

    def _group(self, part: str, says: str, lines: Sequence[AroundLine], may_add: bool) -> QWidget:
        made = QWidget()
        layout = QVBoxLayout(made)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(3))
        for at, each in enumerate(lines):
            name = f"candidate.person.{part}.{at}"
            pressed = WordsButton(name, each.name, self._correct(part, each), "muted" if each.over else "")
            pressed.setToolTip(_("Correct…"))
            pressed.setAccessibleName(_("{part}: {name}").format(part=says, name=each.name))
            layout.addWidget(pressed)
            if each.detail:
                layout.addWidget(label(each.detail, "small", f"{name}.detail", wrap=True))
        if not lines:
            nobody = _("nobody; only by letter") if part == "verification" and self._asked else _("nobody yet")
            layout.addWidget(label(nobody, "muted", f"candidate.{part}.nobody", wrap=True))
        if may_add and part != "verification":
            again = any(not each.over for each in lines) and part != "introduction"
            words = _("Assign another…") if again else _("Assign…") if part != "introduction" else _("Add…")
            link = button(
                words, f"candidate.{part}.add", lambda: self.wanted.emit(part, None), "link",
                accessible=f"{says}: {words}",
            )  # fmt: skip
            layout.addLayout(row(link, None))
        return made

    def _correct(self, part: str, line: AroundLine) -> Callable[[], object]:
        kind = "mentor" if part == "probation_mentor" else part
        return lambda: self.wanted.emit(kind, line.part)

    def focus_part(self, part: str) -> None:
        """Put the keyboard on a group: on its button, else on its first person."""
        for name in (f"candidate.{part}.add", f"candidate.person.{part}.0"):
            found = self.findChild(QWidget, name)
            if found is not None:
                found.setFocus(Qt.FocusReason.OtherFocusReason)
                return
