"""The checks of a candidate: what the open stage asks for first, each with its answer and its rule."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from partycell_desktop.domain.candidate_bench import Answer, Check
from partycell_desktop.domain.refusal import Citation
from partycell_desktop.screens.candidates.gate_view import MARKS, Mark
from partycell_desktop.screens.candidates.rows import clear, put
from partycell_desktop.screens.parts.fold_button import FoldButton
from partycell_desktop.screens.parts.rule_link import RuleLink
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import Card, label
from partycell_desktop.screens.parts.words_button import WordsButton
from partycell_desktop.use_cases.candidates import CandidateRecord
from partycell_desktop.words import N_, _

LATER = ("minus", "muted", N_("comes later"))
_TOKEN = re.compile(r"\S*\d\S*")


def short_citation(cite: Citation) -> str:
    """A citation as it fits beside a check: "294-QĐ/TW 1.1", "38-HD/BTCTW mục 15"."""
    found = _TOKEN.search(cite.document)
    document = found[0] if found else cite.document
    return f"{document} {cite.article.removeprefix('điểm ').strip()}".strip()


@dataclass(frozen=True)
class CheckLine:
    """A check as the panel shows it: of the open stage, of a later one (then it is no reproach), or of another."""

    check: Check
    later: bool
    gate: bool = False

    @property
    def mark(self) -> tuple[str, str, str]:
        """The icon, its colour and what it says: red is only what holds up the open stage."""
        if self.later and not self.check.passed:
            return LATER
        picture, tone, says = MARKS[self.check.answer]
        return ("warning", "gold", says) if tone == "accent" and not self.gate else (picture, tone, says)


def check_lines(record: CandidateRecord) -> tuple[list[CheckLine], list[CheckLine]]:
    """The checks of the open stage, and all others in the order of the way."""
    gate = {each.name for each in record.gate}
    here = next((at for at, each in enumerate(record.timeline) if each.now), len(record.timeline))
    to_come = {name for state in record.timeline[here + 1 :] for name in state.stage.checks}
    been = {name for state in record.timeline[: here + 1] for name in state.stage.checks}
    first = [CheckLine(each, False, True) for each in record.gate]
    others = [
        CheckLine(each, each.name in to_come and each.name not in been)
        for each in record.checks
        if each.name not in gate
    ]
    return first, others


class ChecksPanel(Card):
    """`candidate.checks`: `candidate.check.<name>` with `.rule`; `candidate.checks.more` unfolds what is in order or
    comes later; `place_wanted` with the place of a pressed check."""

    place_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__(_("Checks by the rules"), "candidate.checks", spacing=6)
        self._rows = QVBoxLayout()
        self._rows.setContentsMargins(0, px(2), 0, 0)
        self._rows.setSpacing(px(7))
        self._more = FoldButton("candidate.checks.more", "")
        self._more.toggled.connect(self._unfold)
        self._rest = QWidget()
        self._folded = QVBoxLayout(self._rest)
        self._folded.setContentsMargins(0, 0, 0, 0)
        self._folded.setSpacing(px(7))
        self._rest.hide()
        self.add(self._rows)
        self.add(self._more)
        self.add(self._rest)
        self._shown: tuple[list[CheckLine], list[CheckLine], str] | None = None

    def show_record(self, record: CandidateRecord) -> None:
        """Show the checks of a candidate; they are made anew only where an answer has changed."""
        gate, others = check_lines(record)
        stage = record.stage.title if record.stage else ""
        if self._shown == (gate, others, stage):
            return
        self._shown = gate, others, stage
        focused = QApplication.focusWidget()
        had = focused.objectName() if focused is not None and self.isAncestorOf(focused) else ""
        clear(self._rows)
        clear(self._folded)
        if gate:
            put(self._rows, label(_("To close “{stage}”").format(stage=stage), "small", wrap=True))
            self._add(self._rows, gate)
        to_look_at = [each for each in others if each.check.answer is not Answer.YES and not each.later]
        rest = [each for each in others if each not in to_look_at]
        if to_look_at:
            put(self._rows, label(_("Further checks"), "small", wrap=True))
            self._add(self._rows, to_look_at)
        if not gate and not others:
            put(self._rows, label(_("Nothing is checked at this stage."), "muted", wrap=True))
        self._add(self._folded, rest)
        self._name_fold(rest)
        again = self.findChild(QWidget, had) if had else None
        if again is not None:
            again.setFocus(Qt.FocusReason.OtherFocusReason)

    def _name_fold(self, rest: Sequence[CheckLine]) -> None:
        later = sum(each.later and not each.check.passed for each in rest)
        parts = [_("{count} in order").format(count=len(rest) - later)] if len(rest) > later else []
        if later:
            parts.append(_("{count} come later").format(count=later))
        self._more.set_title(_("Others: {counts}").format(counts=", ".join(parts)))
        self._more.setVisible(bool(rest))
        self._unfold(self._more.isChecked() and bool(rest))

    def _unfold(self, on: bool) -> None:
        self._rest.setVisible(on)

    def unfold(self) -> None:
        """Show all checks."""
        self._more.setChecked(True)

    def _add(self, rows: QVBoxLayout, lines: Sequence[CheckLine]) -> None:
        for each in lines:
            row = CheckRow(each)
            row.pressed_place.connect(self.place_wanted)
            put(rows, row)


class CheckRow(QWidget):
    """One check: answer, what was asked, what was found; pressing it goes to where it is put right."""

    pressed_place = Signal(str)

    def __init__(self, line: CheckLine) -> None:
        super().__init__()
        check = line.check
        name = f"candidate.check.{check.name}"
        self.setObjectName(f"{name}.row")
        picture, tone, says = line.mark
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(self._says(name, check, _(says)))
        if check.detail and (check.answer is not Answer.YES or check.name in _TELLING):
            detail = label(check.detail, "small", f"{name}.detail", wrap=True)
            texts.addWidget(detail)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(6))
        layout.addWidget(Mark(picture, tone, _(says)), 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(texts, 1)
        if check.because is not None:
            says_rule = f"{check.says}. {check.detail}" if check.detail else check.says
            link = RuleLink(f"{name}.rule", check.because, says_rule, short_citation(check.because))
            layout.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)

    def _says(self, name: str, check: Check, answer: str) -> QWidget:
        told = f"{answer}: {check.says}" + (f" ({check.detail})" if check.detail else "")
        if check.passed or not check.place:
            text = label(check.says, "", name, wrap=True)
            text.setAccessibleName(told)
            return text
        pressed = WordsButton(name, check.says)
        pressed.setAccessibleName(told)
        pressed.setToolTip(_("Go to where this is put right"))
        pressed.clicked.connect(lambda: self.pressed_place.emit(check.place))
        return pressed


_TELLING = frozenset({"mentor", "probation_mentor", "vote", "recognition_vote", "work", "course", "introductions"})
