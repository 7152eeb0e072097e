"""What falls due of a candidate, with its colour, its rule, both clocks where two are counted, and its extension."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from partycell_desktop.domain.candidate_deadlines import CandidateDue, may_be_extended
from partycell_desktop.domain.dates import shown_day
from partycell_desktop.screens.candidates.checks_panel import short_citation
from partycell_desktop.screens.candidates.rows import clear, put
from partycell_desktop.screens.parts.rule_link import RuleLink
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import Card, Pill, button, label, row
from partycell_desktop.screens.parts.words_button import WordsButton
from partycell_desktop.use_cases.candidates import CandidateRecord
from partycell_desktop.words import _, n_


def mark_of(day: date, today: date) -> str:
    """How far a day is away, as the pill of a deadline says it."""
    days = (day - today).days
    if days < 0:
        return n_("{days} day overdue", "{days} days overdue", -days).format(days=-days)
    if days == 0:
        return _("today")
    return n_("{days} day left", "{days} days left", days).format(days=days) if days <= 60 else shown_day(day)


class DeadlinesPanel(Card):
    """`candidate.deadlines`: `candidate.due.<key>` ("verification-3") with `.mark`, `.detail`, `.rule`, `.extend`.

    `extend_wanted` with a deadline, `place_wanted` with the place where it is dealt with.
    """

    extend_wanted = Signal(object)
    place_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__(_("Deadlines"), "candidate.deadlines", spacing=8)
        self._rows = QVBoxLayout()
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(px(10))
        self.add(self._rows)
        self._note = label(
            _(
                "The swaps of working days of the years concerned are not all announced yet: these days may shift. "
                "Enter an announced swap in the settings."
            ),
            "small",
            "candidate.deadlines.swaps",
            wrap=True,
        )
        self.add(self._note)
        self._shown: object = None

    def show_record(self, record: CandidateRecord, today: date) -> None:
        """Show what is due of a candidate; the panel hides where nothing is."""
        self.setVisible(bool(record.deadlines))
        self._note.setVisible(not record.swaps_known)
        shown = (record.deadlines, record.tones, today)
        if shown == self._shown:
            return
        self._shown = shown
        clear(self._rows)
        for each in record.deadlines:
            put(self._rows, self._row(each, record.tones.get(each.key, "neutral"), today))

    def _row(self, due: CandidateDue, tone: str, today: date) -> QWidget:
        name = f"candidate.due.{due.key.replace(':', '-')}"
        made = QWidget()
        made.setObjectName(f"{name}.row")
        title = WordsButton(name, due.title, lambda: self.place_wanted.emit(due.place))
        title.setToolTip(_("Go to where this is dealt with"))
        pill = Pill(mark_of(due.day, today), tone, f"{name}.mark")
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(px(8))
        head.addWidget(title, 1)
        head.addWidget(pill, 0, Qt.AlignmentFlag.AlignTop)
        until = _("until {day}").format(day=shown_day(due.day))
        parts = [until, due.detail]
        if not due.certain:
            parts.append(_("the clock is assumed"))
        detail = label(" · ".join(part for part in parts if part), "small", f"{name}.detail", wrap=True)
        links: list[QWidget] = []
        if due.because is not None:
            links.append(
                RuleLink(f"{name}.rule", due.because, f"{due.title}: {due.detail}", short_citation(due.because))
            )
        if may_be_extended(due.key):
            links.append(_extend(name, due, lambda: self.extend_wanted.emit(due)))
        layout = QVBoxLayout(made)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(1))
        layout.addLayout(head)
        layout.addWidget(detail)
        layout.addLayout(row(*links, None))
        return made


def _extend(name: str, due: CandidateDue, pressed: Callable[[], object]) -> QWidget:
    words = _("Correct the extension…") if due.extended else _("Extend…")
    return button(words, f"{name}.extend", pressed, "link", accessible=f"{words} {due.title}")
