"""The score of a meeting: what the facts propose for each line of the sheet, what the cell gives, the class."""

from datetime import date

from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from partycell_desktop.domain.meetings import MeetingState
from partycell_desktop.domain.scoring import shown_points
from partycell_desktop.screens.parts.chips import in_lines
from partycell_desktop.screens.parts.desk import Desk
from partycell_desktop.screens.parts.field import TextField
from partycell_desktop.screens.parts.rule_link import RuleLink
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import Pill, button, label, row, scrolled
from partycell_desktop.use_cases.meeting_scores import (
    MeetingScoreCard,
    ScoreLine,
    get_meeting_score,
    keep_score,
    take_proposed_points,
)
from partycell_desktop.use_cases.meetings import MeetingRecord
from partycell_desktop.words import _

_CLASS_TONES = ("green", "gold", "gold", "accent")


class ScorePanel(QWidget):
    """`meeting.score`: for each line K `meeting.score.K`, then `meeting.score.total` and `meeting.score.take`."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("meeting.score")
        self._desk = desk
        self._record: MeetingRecord | None = None
        self._sheet = ""
        self._fields: dict[str, TextField] = {}
        self._whys: dict[str, QLabel] = {}
        self._known: dict[str, tuple[str, str]] = {}  # of each line: the points and the reason that the book has
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, px(8), 0, 0)

    def show_record(self, record: MeetingRecord, _today: date) -> None:
        """Show the score of a meeting on its sheet."""
        self._record = record
        card = self._desk.look_up(get_meeting_score, record.file.id)
        if card is None:
            return
        may = record.file.state not in (MeetingState.FINISHED, MeetingState.CANCELLED)
        shape = f"{record.file.id} {card.sheet.id} {may}"
        if shape != self._sheet:
            self._build(card, may)
            self._sheet = shape
        for each in card.lines:
            field = self._fields[each.key]
            given = "" if each.points is None else shown_points(each.points)
            if not field.has_changed() and field.text() != given:
                field.set_text(given)
            self._known[each.key] = given, each.note
            proposed = "" if each.proposed is None else f" → {shown_points(each.proposed)}"
            self._whys[each.key].setText(f"{each.why}{proposed}" if each.why else "")
            self._whys[each.key].setVisible(bool(each.why))
        total = _("Total {points} of {most}").format(points=shown_points(card.reached), most=card.sheet.total)
        self._total.setText(total)
        at = next((at for at, each in enumerate(card.sheet.classes) if each.title == card.klass), 3)
        self._class.show_text(card.klass or _("not complete"), _CLASS_TONES[min(at, 3)] if card.klass else "neutral")

    def _build(self, card: MeetingScoreCard, may: bool) -> None:
        while (item := self._layout.takeAt(0)) is not None:
            if gone := item.widget():
                gone.hide()
                gone.deleteLater()
        self._fields.clear()
        self._whys.clear()
        self._known.clear()
        sheet = QWidget()
        sheet.setProperty("look", "sheet")
        grid = QGridLayout(sheet)
        grid.setContentsMargins(0, 0, px(8), 0)
        grid.setHorizontalSpacing(px(10))
        grid.setVerticalSpacing(px(4))
        grid.setColumnStretch(0, 1)
        at, criterion = 0, ""
        for each in card.lines:
            if each.criterion not in (criterion, each.title):
                grid.addWidget(label(each.criterion, "strong", wrap=True), at, 0, 1, 3)
                at += 1
            criterion = each.criterion
            at = self._add_line(grid, at, each, may)
        grid.setRowStretch(at, 1)
        self._total = label("", "strong", "meeting.score.total")
        self._class = Pill("", "neutral", "meeting.score.class")
        take = button(_("Take the proposed points"), "meeting.score.take", self._take, "small")
        take.setEnabled(may)
        foot = QWidget()
        foot.setLayout(row(self._total, self._class, None, take))
        title = in_lines(label(card.sheet.title, "muted"), RuleLink("meeting.score.rule", card.sheet.cite))
        self._layout.addWidget(title)
        self._layout.addWidget(scrolled(sheet), 1)
        self._layout.addWidget(foot)

    def _add_line(self, grid: QGridLayout, at: int, each: ScoreLine, may: bool) -> int:
        field = TextField(f"meeting.score.{each.key}", each.title)
        field.setFixedWidth(px(64))
        field.set_read_only(not may)
        field.left.connect(lambda: self._keep(each.key))
        self._fields[each.key] = field
        grid.addWidget(label(each.title, wrap=True), at, 0)
        grid.addWidget(field, at, 1)
        grid.addWidget(label(f"/ {each.most}", "muted"), at, 2)
        self._whys[each.key] = label("", "small", f"meeting.score.{each.key}.why", wrap=True)
        grid.addWidget(self._whys[each.key], at + 1, 0, 1, 3)
        return at + 2

    def _keep(self, key: str) -> bool:
        field = self._fields[key]
        if self._record is None or not field.has_changed():
            return True
        typed = field.text()
        outcome = self._desk.keep_quietly(keep_score, self._record.file.id, key, typed, self._known[key][1])
        if outcome:
            field.note_kept(typed)
            field.clear_problem()
        elif outcome.refused is not None:
            field.set_problem(outcome.refused.reason)
        return bool(outcome)

    def has_unsaved(self) -> bool:
        """Whether something typed is not in the book yet."""
        return any(each.has_changed() for each in self._fields.values())

    def keep_now(self) -> bool:
        """Keep everything that was typed; False where it was refused."""
        kept = [self._keep(key) for key in self._fields]  # every one, whatever became of another
        return all(kept)

    def drop(self) -> None:
        """Forget what was typed."""
        for key, field in self._fields.items():
            field.set_text(self._known[key][0])

    def _take(self) -> None:
        if self._record is not None and self.keep_now():
            self._desk.carry_out(take_proposed_points, self._record.file.id)
