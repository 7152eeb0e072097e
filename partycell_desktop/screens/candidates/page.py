"""The page of one candidate: stages, papers, checks, deadlines, people, votes, facts and notes on one screen."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from partycell_desktop.domain.candidates import Introduction, Mentorship, Phase
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.screens.candidates import page_dialogs as dialogs
from partycell_desktop.screens.candidates.bind_dialog import bind_dossier_of
from partycell_desktop.screens.candidates.checks_panel import ChecksPanel
from partycell_desktop.screens.candidates.completeness_panel import CompletenessPanel
from partycell_desktop.screens.candidates.deadlines_panel import DeadlinesPanel
from partycell_desktop.screens.candidates.facts_panel import FactsPanel, NotesPanel
from partycell_desktop.screens.candidates.header import CandidateHeader
from partycell_desktop.screens.candidates.opinions_panel import OpinionsPanel
from partycell_desktop.screens.candidates.papers_panel import PapersPanel, count_there
from partycell_desktop.screens.candidates.people_panel import PeoplePanel
from partycell_desktop.screens.candidates.strips import EndedStrip, RulesStrip
from partycell_desktop.screens.candidates.timeline import Timeline
from partycell_desktop.screens.candidates.votes_panel import VotesPanel
from partycell_desktop.screens.parts.desk import Desk
from partycell_desktop.screens.parts.screen import Bookmark
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import Card, Tabs, scrolled
from partycell_desktop.screens.parts.unsaved import DROP, KEEP, ask_about_unsaved
from partycell_desktop.use_cases.candidates import (
    CandidateRecord,
    correct_candidate,
    get_candidate,
    note_rules_seen,
)
from partycell_desktop.use_cases.cell import list_choices
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _

TABS = ("papers", "opinions", "votes", "facts")
SIDE_WIDTH, LEAST_SIDE, SIDE_SHARE = 331, 264, 0.32
BAR_ROOM = 12
_TAB_OF_PART = {
    "papers": "papers",
    "verifications": "papers",
    "opinions": "opinions",
    "votes": "votes",
    "candidacy": "facts",
    "facts": "facts",
}
_PEOPLE_OF_PART = {
    "mentors": ("probation_mentor", "mentor"),
    "introductions": ("introduction",),
}


class CandidatePage(QWidget):
    """`candidate`: one candidacy. `back` when the user wants all candidates again (Esc, Alt+Left, the button)."""

    back = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("candidate")
        self._desk = desk
        self._today = desk.look_up(Session.today) or date.min
        self.record: CandidateRecord | None = None
        self.header = CandidateHeader()
        self.rules, self.ended, self.timeline = RulesStrip(), EndedStrip(), Timeline()
        self.papers, self.opinions, self.votes = PapersPanel(), OpinionsPanel(), VotesPanel()
        self.facts = FactsPanel(lambda name: desk.look_up(list_choices, name) or (), self._today)
        self.checks, self.deadlines, self.people = ChecksPanel(), DeadlinesPanel(), PeoplePanel()
        self.complete, self.notes = CompletenessPanel(), NotesPanel()
        self._lay_out()
        self._connect()
        self.header.set_more(self._more_actions())
        for key in ("Alt+Left", "Esc"):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.leave)

    # Building.

    def _lay_out(self) -> None:
        self.tabs = Tabs("candidate.tabs", _("Parts of the candidacy"))
        for part in (self.papers, self.opinions, self.votes, self.facts):
            self.tabs.addTab(part, "")
        left = Card(name="candidate.left", padding=0)
        left.column.setContentsMargins(px(16), px(6), px(14), px(12))
        left.add(self.tabs, 1)
        sheet = QWidget()
        sheet.setProperty("look", "sheet")
        cards = self._cards = QVBoxLayout(sheet)
        cards.setSpacing(px(14))
        for card in (self.checks, self.deadlines, self.people, self.complete, self.notes):
            cards.addWidget(card)
        cards.addStretch(1)
        self._side = scrolled(sheet, "candidate.side")
        self._side.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        cards.setContentsMargins(0, 0, px(2), 0)
        body = QHBoxLayout()
        body.setSpacing(px(14))
        body.setContentsMargins(0, 0, px(24 - BAR_ROOM), 0)  # the bar that scrolls stands in the margin
        body.addWidget(left, 1)
        body.addWidget(self._side)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(24), px(17), 0, px(20))
        layout.setSpacing(px(14))
        for above in (self.header, self.rules, self.ended, self.timeline):
            whole = QHBoxLayout()
            whole.setContentsMargins(0, 0, px(24), 0)
            whole.addWidget(above)
            layout.addLayout(whole)
        layout.addLayout(body, 1)

    def _connect(self) -> None:
        self.header.back.connect(self.leave)
        self.header.advance_wanted.connect(lambda: self.advance())
        self.header.print_wanted.connect(self.print)
        self.header.bind_wanted.connect(lambda: self._with(bind_dossier_of))
        self.rules.seen.connect(lambda: self._desk.carry_out(note_rules_seen, self.candidacy_id()))
        self.ended.reopen_wanted.connect(lambda: self._with(dialogs.reopen))
        self.timeline.chosen.connect(self._stage_chosen)
        self.papers.note_wanted.connect(lambda line: self._with(dialogs.note_paper_of, line))
        self.papers.open_wanted.connect(lambda line: self._with(dialogs.open_scan_of, line))
        self.papers.remove_wanted.connect(lambda line: self._with(dialogs.remove_paper_of, line))
        self.papers.other_wanted.connect(lambda: self._with(dialogs.note_other_paper))
        self.papers.inquiry_wanted.connect(lambda about, place: self._with(dialogs.add_inquiry, about, place))
        self.opinions.wanted.connect(lambda phase, known: self._with(dialogs.note_opinion, Phase(phase), known))
        self.votes.bring_wanted.connect(lambda phase: self._with(dialogs.bring_vote, Phase(phase)))
        self.votes.meeting_wanted.connect(lambda vote: dialogs.open_place(self, f"meeting:{vote.meeting_id}/decisions"))
        self.votes.voters_wanted.connect(lambda vote: self._with(dialogs.show_voters, vote))
        self.deadlines.extend_wanted.connect(lambda due: self._with(dialogs.extend, due))
        self.deadlines.place_wanted.connect(self.go_to)
        self.checks.place_wanted.connect(self.go_to)
        self.complete.item_wanted.connect(self.open_record)
        self.people.wanted.connect(self._person_wanted)
        self.facts.typed.connect(self.facts.note_change)
        self.facts.save_wanted.connect(self.keep_unsaved)
        self.facts.drop_wanted.connect(self.drop_unsaved)
        self.facts.record_wanted.connect(lambda: self.open_record())
        self.notes.save_wanted.connect(self.keep_unsaved)
        self.notes.drop_wanted.connect(self.drop_unsaved)

    def _more_actions(self) -> list[QAction]:
        def act(name: str, words: str, do: Callable[[], object]) -> QAction:
            action = QAction(words, self)
            action.setObjectName(f"candidate.more.{name}")
            action.triggered.connect(lambda _on=False: do())
            return action

        self._record_action = act("record", _("Open the record of the person"), lambda: self.open_record())
        self._back_action = act("take_back", _("Open the last stage again…"), self._take_back)
        self._end_action = act("end", _("End this way…"), lambda: self._with(dialogs.end_way))
        self._reopen_action = act("reopen", _("Go on with this way again…"), lambda: self._with(dialogs.reopen))
        self._history_action = act("history", _("History"), lambda: self.open_record("history"))
        return [
            self._record_action,
            self._back_action,
            self._end_action,
            self._reopen_action,
            self._history_action,
        ]

    def _with(self, do: Callable[..., object], *args: object) -> None:
        """Do something about the candidate that is shown."""
        if self.record is not None:
            do(self, self._desk, self.record, self._today, *args)

    # Showing.

    def candidacy_id(self) -> int:
        """The number of the candidacy that is shown, 0 for none."""
        return self.record.id if self.record else 0

    def show_candidate(self, candidacy_id: int, part: str = "") -> bool:
        """Show a candidacy, at one of its parts ("papers", "mentors", "votes", "person.born_on" ...); False: not found.

        What was typed for another one is asked about first.
        """
        if self.record is not None and self.record.id != candidacy_id and not self._may_leave():
            return False
        if not self._fetch(candidacy_id):
            return False
        if part:
            self.go_to(part)
        else:
            self.papers.table.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def refresh(self) -> None:
        """Fetch again; what is being typed stays."""
        if self.record is not None and not self._fetch(self.record.id):
            self.record = None
            self.back.emit()

    def _fetch(self, candidacy_id: int) -> bool:
        record = self._desk.look_up(get_candidate, candidacy_id)
        if record is None:
            return False
        self._today = self._desk.look_up(Session.today) or self._today
        another = self.record is None or self.record.id != candidacy_id
        self.record = record
        self._show(record, another=another)
        return True

    def _show(self, record: CandidateRecord, *, another: bool) -> None:
        file, today = record.file, self._today
        self.header.show_record(record, today)
        self.rules.show_changes(record.changes)
        self.ended.show_file(file)
        self.timeline.show_states(record.timeline, another=another)
        self.papers.show_record(
            record, dialogs.lines_of(self._desk, record, today), dialogs.proposals_of(self._desk, record)
        )
        self.opinions.show_file(file)
        self.votes.show_file(file)
        self.facts.show_candidacy(file.candidacy, typing=not another)
        self.checks.show_record(record)
        self.deadlines.show_record(record, today)
        self.people.show_record(record, today)
        self.complete.show_record(record)
        self.notes.show_text(file.candidacy.note, typing=not another)
        self._cards.activate()
        open_ = file.candidacy.open
        self._end_action.setVisible(open_)
        self._reopen_action.setVisible(not open_)
        self._back_action.setEnabled(open_ and any(each.step is not None for each in record.timeline))
        self._name_tabs(record)
        if another:
            self.tabs.setCurrentIndex(0)

    def _name_tabs(self, record: CandidateRecord) -> None:
        done, wanted = count_there(record.papers)
        names = (
            _("Papers of the dossier {done} of {wanted}").format(done=done, wanted=wanted),
            _("Opinions ({count})").format(count=len(record.file.opinions))
            if record.file.opinions
            else _("Opinions given"),
            _("Votes ({count})").format(count=len(record.file.votes)) if record.file.votes else _("Votes"),
            _("Facts"),
        )
        for at, name in enumerate(names):
            if self.tabs.tabText(at) != name:
                self.tabs.setTabText(at, name)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.width() - 2 * px(24)
        side = max(px(LEAST_SIDE), min(px(SIDE_WIDTH), round(room * SIDE_SHARE)))
        self._side.setFixedWidth(side + px(BAR_ROOM))

    def bookmark(self) -> Bookmark:
        """The part that is seen, and where the list of papers is."""
        return {"tab": TABS[self.tabs.currentIndex()], "papers": self.papers.table.bookmark()}

    def take_up(self, bookmark: Bookmark) -> None:
        """Show the part of a bookmark."""
        self.papers.table.take_up(bookmark["papers"])
        self.open_tab(bookmark["tab"])

    # Going to a part.

    def open_tab(self, name: str) -> None:
        """Show one of the parts in the left card."""
        self.tabs.setCurrentIndex(TABS.index(name))

    def go_to(self, place: str) -> None:
        """Go to where something is put right: a part of this page, or an item of the person's record."""
        kind, _dot, item = place.partition(".")
        if kind == "person":
            self.open_record(item)
            return
        if kind == "texts":
            self._with(dialogs.write_passages, item)
            return
        if kind in _TAB_OF_PART:
            self.open_tab(_TAB_OF_PART[kind])
        if kind in ("papers", "verifications"):
            self.papers.go_to(kind)
        elif kind == "candidacy" and not self.facts.form.reveal(item):
            self.notes.field.reveal()
        elif kind in _PEOPLE_OF_PART:
            self._side.ensureWidgetVisible(self.people)
            for part in _PEOPLE_OF_PART[kind]:
                self.people.focus_part(part)
        elif kind == "steps":
            self.timeline.focus_stage()
        elif kind == "checks":
            self._side.ensureWidgetVisible(self.checks)

    def open_record(self, item: str = "") -> None:
        """Open the person's record in the list of members, at an item, a list or a tab of it."""
        record = self.record
        if record is not None and self._may_leave():
            place = f"member:{record.person.id}" + (f"/{item}" if item else "")
            dialogs.open_place(self, place)

    def leave(self) -> None:
        """Back to all candidates; what was typed is asked about."""
        if self._may_leave():
            self.back.emit()

    # Orders.

    def advance(self, stage: str = "") -> None:
        """Close the open stage, or one that is named, through its gate."""
        if self.record is not None and self.record.file.candidacy.open:
            dialogs.advance(self, self._desk, self.record, stage)

    def _stage_chosen(self, stage: str) -> None:
        if self.record is None:
            return
        state = next(each for each in self.record.timeline if each.stage.id == stage)
        if state.step is not None:
            self._with(dialogs.correct_stage, state)
        elif self.record.file.candidacy.open:
            self.advance(stage)

    def _take_back(self) -> None:
        self._with(dialogs.take_back_stage)

    def print(self) -> None:
        """Ctrl+P: the menu of the candidate's forms."""
        self._with(dialogs.print_menu, self.header.print)

    def _person_wanted(self, part: str, known: object) -> None:
        if part == "verification":
            self._with(dialogs.correct_inquiry, known)
        elif isinstance(known, Mentorship):
            self._with(dialogs.correct_mentor_of, known)
        elif isinstance(known, Introduction):
            self._with(dialogs.correct_introduction_of, known)
        elif part == "introduction":
            self._with(dialogs.add_introduction_of)
        else:
            self._with(dialogs.assign_mentor_of, part == "probation_mentor")

    # Unsaved edits.

    def has_unsaved(self) -> bool:
        """Whether facts or the note hold something typed that is not kept."""
        return self.record is not None and (self.facts.form.has_changed() or self.notes.field.has_changed())

    def keep_unsaved(self) -> bool:
        """Save facts and note in one act; False when it was refused, and then every wrong field says why."""
        if self.record is None or not self.has_unsaved():
            return True
        typed = self.facts.form.changes()
        if self.notes.field.has_changed():
            typed["note"] = self.notes.field.text()
        outcome = self._desk.carry_out(correct_candidate, self.record.id, typed)
        self._mark(outcome.refused)
        if not outcome:
            return False
        self._forget_typing()
        return True

    def drop_unsaved(self) -> None:
        """Forget what was typed."""
        if self.has_unsaved():
            self._forget_typing()
            self._desk.say(_("What was typed is dropped."), "neutral")

    def _forget_typing(self) -> None:
        record = self._desk.look_up(get_candidate, self.candidacy_id())
        if record is not None:
            self.record = record
            self._mark(None)
            self.facts.show_candidacy(record.file.candidacy, typing=False)
            self.notes.show_text(record.file.candidacy.note, typing=False)

    def _mark(self, refused: Refused | None) -> None:
        problems: Sequence[Refused] = refused.problems() if refused is not None else ()
        of_note = next((each for each in problems if each.field == "note"), None)
        self.notes.mark(of_note)
        if any(each.field in self.facts.form.fields for each in problems):
            self.open_tab("facts")
        self.facts.form.mark(refused)
        self.facts.note_change()

    def _may_leave(self) -> bool:
        if not self.has_unsaved():
            return True
        answer = ask_about_unsaved(self.window())
        if answer == KEEP:
            return self.keep_unsaved()
        if answer == DROP:
            self._forget_typing()
            return True
        return False
