"""The score of a meeting: what the facts propose for each line of the sheet, what the cell gives, the class."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from partycell_desktop.domain.meetings import MeetingState
from partycell_desktop.domain.scoring import Criterion, shown_points
from partycell_desktop.screens.parts.desk import Desk
from partycell_desktop.screens.parts.field import TextField
from partycell_desktop.screens.parts.fields import ChoiceField
from partycell_desktop.screens.parts.rule_link import RuleLink
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import Pill, button, label, row, scrolled
from partycell_desktop.use_cases.meeting_scores import (
    MeetingScoreCard,
    ScoreLine,
    choose_score_sheet,
    get_meeting_score,
    keep_score,
    take_proposed_points,
)
from partycell_desktop.use_cases.meetings import MeetingRecord
from partycell_desktop.use_cases.minutes import note_sent
from partycell_desktop.use_cases.scoring import list_score_sheets
from partycell_desktop.words import _

_CLASS_TONES = ("green", "gold", "gold", "accent")


class ScorePanel(QWidget):
    """`meeting.score`: for each line K `meeting.score.K` and its reason `meeting.score.K.note`; `meeting.score.sheet`,
    `meeting.score.upper_class`, `meeting.score.total`, `meeting.score.take`."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("meeting.score")
        self._desk = desk
        self._record: MeetingRecord | None = None
        self._sheet = ""
        self._fields: dict[str, TextField] = {}
        self._notes: dict[str, TextField] = {}
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
            note = self._notes[each.key]
            if not note.has_changed() and note.text() != each.note:
                note.set_text(each.note)
            self._known[each.key] = given, each.note
            proposed = "" if each.proposed is None else f" → {shown_points(each.proposed)}"
            self._whys[each.key].setText(f"{each.why}{proposed}" if each.why else "")
            self._whys[each.key].setVisible(bool(each.why))
        total = _("Total {points} of {most}").format(points=shown_points(card.reached), most=card.sheet.total)
        self._total.setText(total)
        at = next((at for at, each in enumerate(card.sheet.classes) if each.title == card.klass), 3)
        self._class.show_text(card.klass or _("not complete"), _CLASS_TONES[min(at, 3)] if card.klass else "neutral")
        self._show_sheets(card, may)
        if not self._upper.has_changed():
            self._upper.set_text(record.meeting.upper_class)

    def _show_sheets(self, card: MeetingScoreCard, may: bool) -> None:
        """The sheets that may be chosen; another one only as long as nothing is scored."""
        assert self._record is not None
        lines = self._desk.look_up(list_score_sheets, self._record.file.day) or []
        self._sheets.clear()
        for each in lines:
            words = f"{each.title} · {_('own sheet')}" if each.own else each.title
            self._sheets.addItem(words, each.id)
        self._sheets.setCurrentIndex(self._sheets.findData(card.sheet.id))
        self._sheets.setEnabled(may and len(lines) > 1)

    def _choose_sheet(self) -> None:
        chosen = str(self._sheets.currentData() or "")
        if self._record is None or not self.keep_now():
            return
        if not self._desk.carry_out(choose_score_sheet, self._record.file.id, chosen):
            card = self._desk.look_up(get_meeting_score, self._record.file.id)
            if card is not None:
                self._sheets.setCurrentIndex(self._sheets.findData(card.sheet.id))

    def _build(self, card: MeetingScoreCard, may: bool) -> None:
        while (item := self._layout.takeAt(0)) is not None:
            if gone := item.widget():
                gone.hide()
                gone.deleteLater()
        self._fields.clear()
        self._notes.clear()
        self._whys.clear()
        self._known.clear()
        sheet = QWidget()
        sheet.setProperty("look", "sheet")
        grid = QGridLayout(sheet)
        grid.setContentsMargins(0, 0, px(8), 0)
        grid.setHorizontalSpacing(px(10))
        grid.setVerticalSpacing(px(4))
        grid.setColumnStretch(0, 1)
        rule = RuleLink("meeting.score.rule", card.sheet.cite)
        grid.addWidget(rule, 0, 0, 1, 3, Qt.AlignmentFlag.AlignLeft)
        at, criterion = 1, ""
        bands = {each.key: _bands(each) for each in card.sheet.lines}
        for each in card.lines:
            if each.criterion not in (criterion, each.title):
                grid.addWidget(label(each.criterion, "strong", wrap=True), at, 0, 1, 3)
                at += 1
            criterion = each.criterion
            at = self._add_line(grid, at, each, may, bands.get(each.key, ""))
        grid.setRowStretch(at, 1)
        self._total = label("", "strong", "meeting.score.total")
        self._class = Pill("", "neutral", "meeting.score.class")
        take = button(_("Take the proposed points"), "meeting.score.take", self._take, "small")
        take.setEnabled(may)
        foot = QWidget()
        foot.setLayout(row(self._total, self._class, None, take))
        self._sheets = _Sheets()
        self._sheets.setObjectName("meeting.score.sheet")
        self._sheets.setAccessibleName(_("Score sheet"))
        self._sheets.activated.connect(lambda _at: self._choose_sheet())
        self._layout.addWidget(self._sheets)
        self._layout.addWidget(scrolled(sheet), 1)
        self._layout.addWidget(foot)
        self._layout.addWidget(label(_classes(card), "small", "meeting.score.classes", wrap=True))
        self._upper = ChoiceField(
            "meeting.score.upper_class",
            _("Class given by the upper committee"),
            [each.title for each in card.sheet.classes],
        )
        self._upper.left.connect(self._keep_upper)
        upper = QWidget()
        across = row(self._upper.label, self._upper)
        across.setStretch(1, 1)
        upper.setLayout(across)
        self._layout.addWidget(upper)

    def _add_line(self, grid: QGridLayout, at: int, each: ScoreLine, may: bool, bands: str) -> int:
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
        if bands:
            grid.addWidget(label(bands, "small", f"meeting.score.{each.key}.bands", wrap=True), at + 2, 0, 1, 3)
        note = self._notes[each.key] = TextField(
            f"meeting.score.{each.key}.note", _("Reason: {line}").format(line=each.title)
        )
        note.line.setPlaceholderText(_("Reason, remark"))
        note.set_read_only(not may)
        note.left.connect(lambda: self._keep(each.key))
        grid.addWidget(note, at + 3, 0, 1, 3)
        return at + 4

    def _keep_upper(self) -> bool:
        if self._record is None or not self._upper.has_changed():
            return True
        typed = self._upper.text()
        outcome = self._desk.keep_quietly(note_sent, self._record.file.id, {"upper_class": typed})
        if outcome:
            self._upper.note_kept(typed)
            self._upper.clear_problem()
        elif outcome.refused is not None:
            self._upper.set_problem(outcome.refused.reason)
        return bool(outcome)

    def _keep(self, key: str) -> bool:
        field, note = self._fields[key], self._notes[key]
        if self._record is None or not (field.has_changed() or note.has_changed()):
            return True
        typed, reason = field.text(), note.text()
        outcome = self._desk.keep_quietly(keep_score, self._record.file.id, key, typed, reason)
        if outcome:
            field.note_kept(typed)
            note.note_kept(reason)
            field.clear_problem()
        elif outcome.refused is not None:
            field.set_problem(outcome.refused.reason)
        return bool(outcome)

    def has_unsaved(self) -> bool:
        """Whether something typed is not in the book yet."""
        upper = self._record is not None and bool(self._fields) and self._upper.has_changed()
        return upper or any(each.has_changed() for each in (*self._fields.values(), *self._notes.values()))

    def keep_now(self) -> bool:
        """Keep everything that was typed; False where it was refused."""
        kept = [self._keep(key) for key in self._fields]  # every one, whatever became of another
        return all([*kept, self._keep_upper()]) if kept else True

    def drop(self) -> None:
        """Forget what was typed."""
        for key, field in self._fields.items():
            field.set_text(self._known[key][0])
            self._notes[key].set_text(self._known[key][1])
        if self._record is not None and self._fields:
            self._upper.set_text(self._record.meeting.upper_class)

    def _take(self) -> None:
        if self._record is not None and self.keep_now():
            self._desk.carry_out(take_proposed_points, self._record.file.id)


class _Sheets(QComboBox):
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # who scrolls past must not change the sheet


def _bands(line: Criterion) -> str:
    """From how much of the measure on there are how many points, the most first."""
    return " · ".join(
        _("from {least}: {points}").format(least=each.at_least, points=shown_points(each.points)) for each in line.bands
    )


def _classes(card: MeetingScoreCard) -> str:
    return _("Classes: {classes}").format(
        classes="; ".join(
            _("{title} from {least}").format(title=each.title, least=each.at_least) for each in card.sheet.classes
        )
    )
