"""What a stage asks for, line by line: each check with its answer and its rule, each paper that is lacking."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from partycell_desktop.domain.candidate_bench import Answer, Check
from partycell_desktop.screens.parts.icons import draw_icon
from partycell_desktop.screens.parts.rule_link import RuleLink
from partycell_desktop.screens.parts.style import colours, px
from partycell_desktop.screens.parts.surfaces import Note, label
from partycell_desktop.use_cases.candidate_steps import LackingPaper, StepAhead
from partycell_desktop.words import N_, _

MARKS: dict[Answer, tuple[str, str, str]] = {
    Answer.YES: ("check", "green", N_("in order")),
    Answer.LOOK: ("warning", "gold", N_("in order, to be looked at")),
    Answer.NO: ("close", "accent", N_("not in order")),
    Answer.UNKNOWN: ("warning", "gold", N_("not known yet")),
}


class Mark(QWidget):
    """A small icon that answers a check; the answer can be heard too."""

    def __init__(self, picture: str, tone: str, says: str) -> None:
        super().__init__()
        self._picture, self._tone = picture, tone
        self.setAccessibleName(says)
        self.setToolTip(says)
        self.setFixedSize(QSize(px(16), px(20)))

    def paintEvent(self, event: QPaintEvent) -> None:
        side = px(14)
        place = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        draw_icon(QPainter(self), self._picture, place, str(getattr(colours(), self._tone)))


def check_row(name: str, check: Check) -> QWidget:
    """`<name>` with `.rule`: the answer, what was asked, what was found, and the rule beside it."""
    picture, tone, says = MARKS[check.answer]
    made = _row(name, Mark(picture, tone, _(says)), check.says, check.detail)
    if check.because is not None:
        short = ", ".join(part for part in (check.because.article, check.because.document) if part)
        link = RuleLink(f"{name}.rule", check.because, check.says, short)
        layout = made.layout()
        assert isinstance(layout, QHBoxLayout)
        layout.addWidget(link)
    return made


def paper_row(name: str, paper: LackingPaper) -> QWidget:
    """A paper that is lacking; of the closing one it is said that its number is all that is needed."""
    hint = _("noted in the dossier when its number is typed here") if paper.closing else ""
    return _row(name, Mark("close", "accent", _("lacking")), _("Lacking: {paper}").format(paper=paper.title), hint)


def _row(name: str, mark: Mark, says: str, detail: str) -> QWidget:
    made = QWidget()
    made.setObjectName(name)
    made.setAccessibleName(f"{mark.accessibleName()}: {says}" + (f" ({detail})" if detail else ""))
    texts = QVBoxLayout()
    texts.setSpacing(0)
    texts.addWidget(label(says, wrap=True))
    if detail:
        texts.addWidget(label(detail, "small", wrap=True))
    layout = QHBoxLayout(made)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(px(8))
    layout.addWidget(mark)
    layout.addLayout(texts, 1)
    return made


class GateView(QWidget):
    """`candidates.step.gate`: what no reason helps against, stages passed over, checks, papers."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("candidates.step.gate")
        self.setProperty("look", "sheet")
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, px(8), 0)
        self._rows.setSpacing(px(6))

    def show_ahead(self, ahead: StepAhead) -> None:
        """Show what closing this stage asks for now."""
        while self._rows.count():
            item = self._rows.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()
        for row in self._parts(ahead):
            self._rows.addWidget(row)
        self._rows.addStretch(1)

    def _parts(self, ahead: StepAhead) -> Sequence[QWidget]:
        made: list[QWidget] = []
        if ahead.impossible:
            made.append(Note(ahead.impossible, "accent", "candidates.step.impossible"))
        if ahead.passed_over:
            stages = ", ".join(each.title for each in ahead.passed_over)
            made.append(
                Note(
                    _("Stages that would be passed over: {stages}.").format(stages=stages),
                    "gold",
                    "candidates.step.over",
                )
            )
        made += [check_row(f"candidates.step.check.{at}", each) for at, each in enumerate(ahead.checks)]
        made += [paper_row(f"candidates.step.paper.{at}", each) for at, each in enumerate(ahead.lacking)]
        if not made:
            made.append(label(_("This stage asks for no paper and no check."), "muted", wrap=True))
        return made
