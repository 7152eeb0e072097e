"""The ordered papers of a candidate: there or not, what they tell, what runs out, who has to act."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from partycell_desktop.screens.candidates.deadlines_panel import mark_of
from partycell_desktop.screens.parts.chips import FlowLayout
from partycell_desktop.screens.parts.record_table import Column, RecordTable
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import button, label
from partycell_desktop.use_cases.candidate_checklist import PaperState
from partycell_desktop.use_cases.candidates import CandidateRecord
from partycell_desktop.words import N_, _

_TICKS = {"there": "✓", "doubtful": "✓", "old": "!", "waiting": "…"}
_CHIPS = {
    "there": (N_("there"), "green"),
    "doubtful": (N_("there"), "gold"),
    "old": (N_("make anew"), "accent"),
    "lacking": (N_("lacking"), "accent"),
    "later": (N_("not yet"), "neutral"),
}
TICK_WIDTH, CHIP_WIDTH, LEAST_TITLE, MOST_TITLE = 40, 106, 150, 420
TITLE_SHARE = 0.48
NARROW, LOW = 460, 330


@dataclass(frozen=True)
class PaperLine:
    """A line of the list as it is shown: the state, and what a form of the program calls the paper."""

    place: int
    state: PaperState
    title: str
    detail: str
    chip: tuple[str, str]

    @property
    def key(self) -> tuple[object, ...]:
        """What tells lines apart, whatever stands before them."""
        state = self.state
        parts = (state.inquiry.id if state.inquiry else 0, state.of.id if state.of else 0)
        return (state.types, state.stage, *parts, state.paper.id if state.extra and state.paper else 0)


def paper_lines(papers: Sequence[PaperState], codes: Mapping[int, str], needed: str, today: date) -> list[PaperLine]:
    """The lines of the list; `codes` are the codes of forms by type of document, `needed` what the vote needs."""
    return [_line(at, each, codes, needed, today) for at, each in enumerate(papers)]


def _line(at: int, state: PaperState, codes: Mapping[int, str], needed: str, today: date) -> PaperLine:
    code = next((codes[each] for each in state.types if each in codes), "")
    if state.inquiry is not None or not state.types:
        code = codes.get(0, "")
    title = state.title if not code or state.title.startswith(code) else f"{code} {state.title}"
    detail = state.detail
    if state.paper is None and needed and set(state.types) & {43, 50}:
        detail = needed
    if state.state == "waiting":
        late = state.due is not None and state.due < today
        chip = (mark_of(state.due, today) if state.due else _("waiting"), "accent" if late else "neutral")
    else:
        says, tone = _CHIPS[state.state]
        chip = (_(says), tone)
    return PaperLine(at, state, title, detail, chip)


def count_there(papers: Sequence[PaperState]) -> tuple[int, int]:
    """How many of the wanted papers have their tick, and how many are wanted."""
    wanted = [each for each in papers if not each.extra]
    return sum(each.is_there for each in wanted), len(wanted)


def _columns() -> list[Column[PaperLine]]:
    return [
        Column("tick", "", lambda each: _TICKS.get(each.state.state, ""), width=TICK_WIDTH),
        Column("title", _("Document"), lambda each: each.title, width=290),
        Column("state", "", lambda each: "", width=CHIP_WIDTH, pill=lambda each: each.chip),
        Column("detail", _("What is known"), lambda each: each.detail, width=200, tone=lambda _each: "neutral"),
    ]


class PapersPanel(QWidget):
    """`candidate.papers`: Enter and a double click note the paper or the inquiry.

    `note_wanted` with a line; `open_wanted`, `remove_wanted` with a line that has a paper; `other_wanted` for a paper
    that the list does not name; `inquiry_wanted` with (about whom, place), both "" for one that nothing proposes.
    """

    note_wanted = Signal(object)
    open_wanted = Signal(object)
    remove_wanted = Signal(object)
    other_wanted = Signal()
    inquiry_wanted = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self._proposals: Sequence[tuple[str, str]] = ()
        self.table: RecordTable[PaperLine] = RecordTable(
            "candidate.papers", _columns(), accessible=_("Papers of the dossier")
        )
        self.table.horizontalHeader().hide()
        self.table.setSelectionMode(RecordTable.SelectionMode.SingleSelection)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.set_empty(_("Nothing is wanted at this stage."))
        self.table.opened.connect(self.note_wanted)
        self.table.current_changed.connect(lambda _line: self._show_current())
        self._said = label("", "muted", "candidate.papers.said", wrap=True)
        self._note = button(_("Note it…"), "candidate.paper.note", self._note_current, "small")
        self._open = button(_("Open the scan"), "candidate.paper.open_scan", self._open_current, "small")
        self._remove = button(_("Remove…"), "candidate.paper.remove", self._remove_current, "small")
        self._inquiry = button(_("Add an inquiry…"), "candidate.verification.add", self._ask_inquiry, "small")
        self._other = button(_("Another paper…"), "candidate.paper.other", self.other_wanted.emit, "small")
        self._foot = QWidget()
        flow = FlowLayout(self._foot, px(8), px(6))
        for each in (self._note, self._inquiry, self._other, self._open, self._remove):
            flow.addWidget(each)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, px(4), 0, 0)
        layout.setSpacing(px(8))
        layout.addWidget(self.table, 1)
        layout.addWidget(self._said)
        layout.addWidget(self._foot)
        self._show_current()

    def show_record(
        self,
        record: CandidateRecord,
        lines: Sequence[PaperLine],
        proposals: Sequence[tuple[str, str]],
    ) -> None:
        """Show the papers of a candidate; `proposals` are inquiries (about whom, place) that are not made yet."""
        self._proposals = proposals
        admitted = record.file.step("ceremony") is not None
        self._inquiry.setVisible(not admitted)
        for each in (self._inquiry, self._other):
            each.setEnabled(record.file.candidacy.open)
        self.table.set_rows(lines, lambda each: each.key)
        if self.table.current() is None and lines:
            self.table.select_key(_first_to_do(lines).key)
        self._show_current()
        self._fit_columns()

    def _show_current(self) -> None:
        line = self.table.current()
        paper = line.state.paper if line else None
        self._said.setText(" · ".join(part for part in (line.title, line.detail) if part) if line else "")
        self._note.setEnabled(line is not None)
        known = line is not None and (paper is not None or line.state.inquiry is not None)
        self._note.setText(_("Correct…") if known else _("Note it…"))
        self._open.setVisible(bool(paper and paper.content))
        self._remove.setVisible(paper is not None)
        self._foot.updateGeometry()

    def _note_current(self) -> None:
        if (line := self.table.current()) is not None:
            self.note_wanted.emit(line)

    def _open_current(self) -> None:
        line = self.table.current()
        if line is not None and line.state.paper is not None:
            self.open_wanted.emit(line)

    def _remove_current(self) -> None:
        line = self.table.current()
        if line is not None and line.state.paper is not None:
            self.remove_wanted.emit(line)

    # Inquiries.

    def _ask_inquiry(self) -> None:
        if not self._proposals:
            self.inquiry_wanted.emit("", "")
            return
        self.menu().popup(self._inquiry.mapToGlobal(QPoint(0, -px(6))))

    def menu(self) -> QMenu:
        """Whom the family in the record proposes to be asked about: `candidate.verification.propose.N`, `.new`."""
        menu = QMenu(self)
        menu.setObjectName("candidate.verification.menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for at, (about, place) in enumerate(self._proposals):
            where = place or _("place not known yet")
            action = QAction(_("{place}: {about}").format(place=where, about=about), menu)
            action.setObjectName(f"candidate.verification.propose.{at}")
            action.triggered.connect(lambda _on=False, about=about, place=place: self.inquiry_wanted.emit(about, place))
            menu.addAction(action)
        menu.addSeparator()
        other = QAction(_("Another place…"), menu)
        other.setObjectName("candidate.verification.new")
        other.triggered.connect(lambda: self.inquiry_wanted.emit("", ""))
        menu.addAction(other)
        return menu

    # Room.

    def go_to(self, what: str) -> None:
        """Put the keyboard on the first line that is still to do: of the inquiries, of some type, or of all."""
        lines = self.table.records()
        if what == "verifications":
            lines = [each for each in lines if not each.state.types] or lines
        if lines:
            self.table.select_key(_first_to_do(lines).key)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._said.setVisible(self.height() > px(LOW))
        self._fit_columns()

    def _fit_columns(self) -> None:
        narrow = self.width() < px(NARROW)  # then the chip alone says what is there
        self.table.setColumnHidden(0, narrow)
        room = self.table.viewport().width() - px(CHIP_WIDTH if narrow else TICK_WIDTH + CHIP_WIDTH)
        widest = max(self.table.sizeHintForColumn(1), px(LEAST_TITLE))
        title = max(px(LEAST_TITLE), min(widest, px(MOST_TITLE), round(room * TITLE_SHARE)))
        for at, width in enumerate((px(TICK_WIDTH), title, px(CHIP_WIDTH), max(px(60), room - title))):
            if self.table.columnWidth(at) != width:
                self.table.setColumnWidth(at, width)


def _first_to_do(lines: Sequence[PaperLine]) -> PaperLine:
    """The first line that lacks or is old, else the first that is awaited, else the first of all."""
    for states in (("lacking", "old"), ("waiting",)):
        found = next((each for each in lines if each.state.state in states), None)
        if found is not None:
            return found
    return lines[0]
