"""One meeting after the other: the year at the left, the one that is held or written up, its page at the right."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from partycell_desktop.domain.meeting_checks import MeetingWarning
from partycell_desktop.domain.meetings import MEETING_STATE_LABELS, MeetingKind, MeetingState
from partycell_desktop.screens.meetings.agenda_panel import AgendaPanel
from partycell_desktop.screens.meetings.congress_panel import CongressPanel
from partycell_desktop.screens.meetings.decisions_panel import DecisionsPanel
from partycell_desktop.screens.meetings.found_text import FoundPlace, show_in_place
from partycell_desktop.screens.meetings.kind_words import STATE_TONES
from partycell_desktop.screens.meetings.minutes_panel import MINUTES, MinutesPanel
from partycell_desktop.screens.meetings.next_step import Step, next_step
from partycell_desktop.screens.meetings.notice_dialog import NoticeDialog
from partycell_desktop.screens.meetings.papers_menu import papers_menu
from partycell_desktop.screens.meetings.plan_dialog import (
    AFTERWARDS,
    FACTS,
    CallOffDialog,
    MeetingDialog,
    NewMeetingDialog,
)
from partycell_desktop.screens.meetings.roll_panel import RollPanel
from partycell_desktop.screens.meetings.score_panel import ScorePanel
from partycell_desktop.screens.meetings.warnings_list import WarningsList
from partycell_desktop.screens.meetings.year_list import YearList
from partycell_desktop.screens.parts.chips import Chip, in_lines
from partycell_desktop.screens.parts.desk import Desk
from partycell_desktop.screens.parts.page_beside import PageBeside
from partycell_desktop.screens.parts.paged_screen import ScreenPage
from partycell_desktop.screens.parts.record_table import RecordTable
from partycell_desktop.screens.parts.remembered import Remembered
from partycell_desktop.screens.parts.screen import Bookmark
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import Card, EmptyState, Pill, Tabs, button, label, restyle
from partycell_desktop.screens.printing import show_paper
from partycell_desktop.use_cases.live_paper import Typed, open_live_paper
from partycell_desktop.use_cases.meeting_warnings import mend_texts
from partycell_desktop.use_cases.meetings import (
    MeetingLine,
    MeetingRecord,
    get_meeting,
    list_meetings,
    plan_again,
    remove_meeting,
)
from partycell_desktop.use_cases.minutes import check_meetings_of_year, check_minutes, finish_minutes
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import C_, _, n_

_TABS = ("roll", "agenda", "decisions", "score", "minutes", "warnings", "congress")
_PANEL_OF = {"task": "decisions", "tasks": "decisions", "votes": "decisions", "points": "agenda", "text": "minutes"}
NOTICE = "tb-hop"
LEAST_WITH_PAGE, LEAST_WITH_FACTS = 1000, 500
CLOCK_MS = 20_000


class MeetingPage(ScreenPage):
    """Opens the place `7` and `7/roll`."""

    name = "meeting"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "meetings")
        self._remembered = Remembered()
        self._today = date.min
        self._lines: Sequence[MeetingLine] = ()
        self._record: MeetingRecord | None = None
        self._wanted = 0  # the meeting that is to be shown
        self._papers = button(_("Papers"), "meeting.papers", self._open_papers)
        self._finish = button(_("Finish the minutes"), "meeting.finish", self._finish_minutes)
        self._next = button("", "meeting.next", self._go_on, "primary")
        self._step: Step | None = None
        add = button(_("Plan a meeting…"), "meetings.add", self.new)
        self.header_actions = (add, self._papers, self._finish, self._next)
        across = QHBoxLayout()
        across.setSpacing(px(16))
        self._list = YearList(self._remembered)
        self._list.begin_wanted.connect(self.new)
        self._list.year_chosen.connect(self._year_chosen)
        self._list.meeting_chosen.connect(self._row_chosen)
        self.table, self._years = self._list.table, self._list.years
        across.addWidget(self._list)
        across.addWidget(self._meeting_card(), 3)
        self._page = PageBeside(desk, "meeting", open_live_paper, self._typed)
        across.addWidget(self._page, 2)
        self.column.addLayout(across)
        self._clock = QTimer(self)
        self._clock.setInterval(CLOCK_MS)
        self._clock.timeout.connect(self._show_clock)

    def _meeting_card(self) -> QWidget:
        desk = self.desk
        self._state = Pill("", "neutral", "meeting.state")
        self._time = label("", "strong", "meeting.clock")
        self._said = label("", "muted", "meeting.said", wrap=True)
        self._facts = button(_("Change…"), "meeting.change", lambda: self._change(), "small")
        self._off = button(_("Call off…"), "meeting.call_off", self._call_off, "link")
        self._again = button(_("Plan again"), "meeting.plan_again", self._plan_again, "link")
        self._remove = button(_("Take out"), "meeting.remove", self._take_out, "link")
        self.roll = RollPanel(desk, self._remembered)
        self.roll.opened.connect(lambda number: self.wants_place.emit(f"member:{number}"))
        self.agenda = AgendaPanel(desk)
        self.agenda.typed.connect(self._follow_typing)
        self.decisions = DecisionsPanel(desk, self._remembered)
        for each in (self.agenda.ahead, self.decisions):
            each.candidate_wanted.connect(lambda number: self.wants_place.emit(f"candidate:{number}/votes"))
        self.score = ScorePanel(desk)
        self.minutes = MinutesPanel(desk)
        self.minutes.typed.connect(self._follow_typing)
        self.minutes.paper_chosen.connect(lambda _paper: self._show_meeting())
        self.warnings = WarningsList("meeting.warnings")
        self.warnings.jump.connect(self._jump)
        self.warnings.mend.connect(self._mend)
        self.congress = CongressPanel(desk)
        self.tabs = Tabs("meeting.tabs", _("Parts of the meeting"), tight=True)
        for panel, words in (
            (self.roll, _("Attendance")),
            (self.agenda, C_("tab", "Agenda")),
            (self.decisions, _("Votes, tasks")),
            (self.score, _("Score")),
            (self.minutes, C_("tab", "Minutes")),
            (self.warnings, _("Hints")),
            (self.congress, _("Congress")),
        ):
            self.tabs.addTab(panel, words)
        self._tab_at = 0
        self.tabs.currentChanged.connect(self._tab_changed)
        filled = QWidget()
        column = QVBoxLayout(filled)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        notice = button(_("Notice…"), "meeting.notice.open", self._notify, "small")
        head = in_lines(self._state, self._time, None, self._off, self._again, self._remove, notice, self._facts, gap=8)
        column.addWidget(head)
        column.addWidget(self._said)
        column.addWidget(self.tabs, 1)
        empty = EmptyState(
            "meetings.empty",
            _("Choose a meeting at the left, or plan the next one."),
            _("Plan a meeting…"),
        )
        empty.begun.connect(self.new)
        self._both = QStackedWidget()
        self._both.addWidget(empty)
        self._both.addWidget(filled)
        card = Card(name="meeting")
        card.add(self._both, 1)
        return card

    # What the screen asks.

    def refresh(self) -> None:
        if self.agenda.keeping or self.minutes.keeping:
            self._show_meeting()  # the list of the year says nothing of texts, and somebody is writing
            return
        self._today = self.desk.look_up(Session.today) or self._today
        lines = self.desk.look_up(list_meetings)
        if lines is None:
            return
        self._lines = lines
        years = sorted({each.meeting.held_on.year for each in lines if each.meeting.held_on} | {self._today.year})
        chosen = self._years.key()
        self._years.set_chips([Chip(str(year), str(year)) for year in reversed(years)])
        if not chosen:
            self._years.choose(str(self._today.year))
        self._show_year()
        self._show_meeting()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._page.setVisible(event.size().width() >= px(LEAST_WITH_PAGE))
        self._said.setVisible(
            event.size().height() >= px(LEAST_WITH_FACTS)
        )  # the first passage of the minutes tells them

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._clock.stop()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_clock()

    def focus_search(self) -> bool:
        self.table.setFocus()
        return True

    def new(self) -> None:
        if not self.keep_unsaved():
            return
        monthly = any(_month(each) == (self._today.year, self._today.month) for each in self._lines)
        kind = MeetingKind.THEMATIC if monthly else MeetingKind.ORDINARY
        dialog = NewMeetingDialog(self.desk, self._today, kind, self.window())
        dialog.exec()
        if dialog.made:
            self._go_to(dialog.made)

    def print(self) -> None:
        if self._record is not None:
            self._print(self.minutes.paper)

    def open(self, place: str) -> None:
        number, _slash, part = place.partition("/")
        if number.isdigit():
            self._go_to(int(number))
            if part.startswith("found/"):
                self._show_found(FoundPlace(part))
            else:
                self._jump(part)

    def _show_found(self, place: FoundPlace) -> None:
        """A hit of the search: its part, its passage or row, the words selected."""
        self._jump(place.part)
        if place.paper:
            self.minutes.choose(place.paper)
        if place.table == "attendance" and self._record is not None:
            absent = next((each for each in self._record.file.roll if each.id == place.row_id), None)
            if absent is not None:
                self.roll.table.select_key(absent.person_id)
        for table, list_ in (("meeting_vote", self.decisions.votes), ("task", self.decisions.tasks)):
            if table == place.table:
                list_.select_key(place.row_id)
        show_in_place(self, place)

    def bookmark(self) -> Bookmark:
        return {
            "meeting": self._wanted,
            "year": self._years.key(),
            "tab": self.tabs.currentIndex(),
            "paper": self.minutes.paper,
            "lists": {each.objectName(): each.bookmark() for each in self._lists()},
        }

    def take_up(self, bookmark: Bookmark) -> None:
        self._years.choose(bookmark["year"])
        self._show_year()
        if bookmark["meeting"]:
            self._go_to(bookmark["meeting"])
        self.minutes.choose(bookmark["paper"])
        self.tabs.setCurrentIndex(bookmark["tab"])
        for each in self._lists():
            each.take_up(bookmark["lists"][each.objectName()])

    def _lists(self) -> tuple[RecordTable[Any], ...]:
        return self.table, self.roll.table, self.decisions.votes, self.decisions.tasks

    def has_unsaved(self) -> bool:
        """What is typed keeps itself: only what was refused stays unsaved, and is asked about."""
        self.keep_unsaved()
        return any(each.has_unsaved() for each in self._written())

    def keep_unsaved(self) -> bool:
        kept = [each.keep_now() for each in self._written()]  # every one, whatever became of another
        return all(kept)

    def drop_unsaved(self) -> None:
        for each in self._written():
            each.drop()

    def _written(self) -> tuple[AgendaPanel, ScorePanel, MinutesPanel]:
        return self.agenda, self.score, self.minutes

    def _typed(self) -> Typed:
        return Typed(self.minutes.typed_now(), self.agenda.typed_now())

    def _follow_typing(self) -> None:
        self._page.follow()

    def offers(self, action: QWidget) -> bool:
        """Minutes can be finished once the meeting is opened; where that comes next, its button is the primary one."""
        if action is self._next:
            return self._step not in (None, Step.FINISH)
        if action is self._finish:
            open_now = self._record is not None and self._record.file.state is MeetingState.OPENED
            return open_now or self._step is Step.FINISH
        return True

    def _show_step(self) -> None:
        self._step = next_step(self._record.file, self._today) if self._record is not None else None
        if self._step is not None:
            self._next.setText(_(self._step.value))
            self._next.setAccessibleName(_(self._step.value))
        congress = self._record is not None and self._record.meeting.kind is MeetingKind.CONGRESS
        # One primary button: while a congress is being held, its own part says what comes next.
        held = congress and self._step is Step.END
        for each, first in ((self._finish, self._step is Step.FINISH), (self._next, not held)):
            look = "primary" if first else ""
            if each.property("look") != look:
                each.setProperty("look", look)
                restyle(each)
        self.actions_changed.emit()

    # What is shown.

    def _show_year(self) -> None:
        year = self._year()
        mine = [each for each in self._lines if each.meeting.held_on and each.meeting.held_on.year == year]
        if not any(each.id == self._wanted for each in self._lines):
            self._wanted = 0  # it was taken out, or planning it was undone
        self.table.set_rows(mine, lambda each: each.id)
        if self._wanted:
            self.table.select_key(self._wanted)
        elif mine:
            held = [each for each in mine if each.state is not MeetingState.PLANNED]
            self._wanted = (held or mine)[0].id
            self.table.select_key(self._wanted)
        found = self.desk.look_up(check_meetings_of_year, year) or []
        self._list.show_gaps([each.text for each in found])

    def _year(self) -> int:
        return int(self._years.key() or self._today.year)

    def _year_chosen(self, _key: str) -> None:
        if self.keep_unsaved():
            self._wanted = 0
        elif self._record is not None:
            self._years.choose(str(self._record.file.day.year))
        self._show_year()
        self._show_meeting()

    def _row_chosen(self, line: MeetingLine | None) -> None:
        if line is None or line.id == self._wanted:
            return
        if self.keep_unsaved():
            self._wanted = line.id
            self._show_meeting()
        else:
            self.table.select_key(self._wanted)

    def _go_to(self, meeting_id: int) -> None:
        if not self.keep_unsaved():
            return
        self._wanted = meeting_id
        found = next((each for each in self._lines if each.id == meeting_id), None)
        if found is not None and found.meeting.held_on is not None:
            self._years.choose(str(found.meeting.held_on.year))
        self._show_year()
        self._show_meeting()

    def _tab_changed(self, at: int) -> None:
        if at == self._tab_at:
            return
        if self.keep_unsaved():
            self._tab_at = at
            self._show_meeting()
        else:
            self.tabs.setCurrentIndex(self._tab_at)

    def _show_meeting(self) -> None:
        known = any(each.id == self._wanted for each in self._lines)
        self._record = self.desk.look_up(get_meeting, self._wanted) if known else None
        record = self._record
        self._both.setCurrentIndex(1 if record is not None else 0)
        for each in (self._papers, self._finish):
            each.setEnabled(record is not None)
        self._show_step()
        if record is None:
            self._page.show_nothing()
            self.says.emit("")
            return
        state = record.file.state
        day = record.meeting.held_on.shown() if record.meeting.held_on else ""
        when = ", ".join(each for each in (day, record.meeting.starts_at) if each)
        self.says.emit(f"{record.title} · {when}")
        self._state.show_text(_(MEETING_STATE_LABELS[state]), STATE_TONES[state])
        self._said.setText(self._facts_of(record))
        may = state not in (MeetingState.FINISHED, MeetingState.CANCELLED)
        self._finish.setEnabled(may)
        self._facts.setEnabled(may)
        self._off.setVisible(state is MeetingState.PLANNED)
        self._remove.setVisible(state is MeetingState.PLANNED)
        self._again.setVisible(state is MeetingState.CANCELLED)
        self._show_clock()
        self.minutes.offer(record.meeting.kind)
        self._fit_tabs(congress=record.meeting.kind is MeetingKind.CONGRESS)
        panel = self.tabs.currentWidget()
        for one in (self.roll, self.agenda, self.decisions, self.score, self.minutes, self.congress):
            if one is panel:
                one.show_record(record, self._today)
        if panel is self.warnings:
            self.warnings.show_warnings(self.desk.look_up(check_minutes, record.file.id) or [])
        usual = NOTICE if state is MeetingState.PLANNED else MINUTES  # what is worked on before the meeting, and after
        self._page.show_paper(record.file.id, self.minutes.paper if panel is self.minutes else usual)

    def _fit_tabs(self, *, congress: bool) -> None:
        """A congress has a tab of its own; the others make room for it with shorter words."""
        self.tabs.setTabVisible(_TABS.index("congress"), congress)
        decisions, score = (C_("tab", "Votes"), C_("tab", "Score")) if congress else (_("Votes, tasks"), _("Score"))
        self.tabs.setTabText(_TABS.index("decisions"), decisions)
        self.tabs.setTabText(_TABS.index("score"), score)

    def _facts_of(self, record: MeetingRecord) -> str:
        meeting, file = record.meeting, record.file
        hours = " – ".join(each for each in (meeting.starts_at, meeting.ended_at) if each)
        parts = [each for each in (hours, meeting.place) if each]
        for words, number in ((_("chair {name}"), meeting.chair_id), (_("secretary {name}"), meeting.secretary_id)):
            name = file.name_of(number)
            if name:
                parts.append(words.format(name=name))
        if meeting.cancelled:
            parts.append(meeting.cancelled)
        return " · ".join(parts)

    def _show_clock(self) -> None:
        record = self._record
        if record is None:
            return
        took, runs = record.minutes, False
        if record.file.state is MeetingState.OPENED and record.meeting.starts_at:
            now = self.desk.look_up(Session.now)
            took = _minutes_since(record, now) if now is not None else None
            runs = took is not None
        if runs and self.isVisible():
            self._clock.start()
        else:
            self._clock.stop()
        words = n_("{minutes} minute", "{minutes} minutes", took).format(minutes=took) if took is not None else ""
        self._time.setText(words)
        self._time.setVisible(bool(words))

    # What the buttons do.

    def _mend(self, what: str) -> None:
        if self._record is not None and self.keep_unsaved():
            self.desk.carry_out(mend_texts, self._record.file.id, what)

    def _notify(self) -> None:
        if self._record is not None and self.keep_unsaved():
            NoticeDialog(self.desk, self._record.file.id, self._today, self.window()).exec()

    def _go_on(self) -> None:
        """Do, or open, what comes next."""
        match self._step:
            case Step.NOTIFY:
                self._notify()
            case Step.PREPARE:
                self._jump("agenda")
            case Step.LIST:
                self._jump("roll")
                self.roll.list_members()
            case Step.COUNT:
                self._jump("roll")
            case Step.END:
                self._change("ended_at")
            case Step.PRINT:
                self._print(MINUTES)
            case Step.PLAN_AGAIN:
                self._plan_again()

    def _jump(self, place: str) -> None:
        """Where that is mended: a part of the page, its row ("task.12"), a field of a dialog, another screen."""
        if place == "notice":
            self._notify()
        elif ":" in place:
            self.wants_place.emit(place)
        elif place in FACTS or place == "facts":
            self._change("" if place == "facts" else place)
        elif place in AFTERWARDS:
            self.tabs.setCurrentIndex(_TABS.index("minutes"))
            self.minutes.note_sent(place)
        else:
            part, _dot, number = place.partition(".")
            part = _PANEL_OF.get(part, part)
            if part in _TABS:
                self.tabs.setCurrentIndex(_TABS.index(part))
                self._point_at(part, place, number)

    def _point_at(self, part: str, place: str, number: str) -> None:
        """The keyboard where the work is: the first member not noted, the task, the vote."""
        if part == "roll":
            self.roll.point_at_unknown()
        elif part == "decisions" and place != "decisions":
            self.decisions.point_at(place.partition(".")[0], int(number) if number.isdigit() else 0)

    def _change(self, field: str = "") -> None:
        if self._record is not None and self.keep_unsaved():
            dialog = MeetingDialog(self.desk, self._record, self._today, self.window())
            if field:
                dialog.begin_at(field)
            dialog.exec()

    def _call_off(self) -> None:
        if self._record is not None:
            CallOffDialog(self.desk, self._record.file.id, self._today, self.window()).exec()

    def _plan_again(self) -> None:
        if self._record is not None:
            self.desk.carry_out(plan_again, self._record.file.id)

    def _take_out(self) -> None:
        if self._record is not None:
            gone, self._wanted = self._record.file.id, 0
            if not self.desk.carry_out(remove_meeting, gone):
                self._wanted = gone

    def _finish_minutes(self) -> None:
        if self._record is None or not self.keep_unsaved():
            return
        outcome = self.desk.carry_out(finish_minutes, self._record.file.id)
        if outcome.refused is not None:
            self.tabs.setCurrentIndex(_TABS.index("warnings"))
            problems = [
                MeetingWarning(each.field, each.reason, each.field, each.because, ours=True)
                for each in outcome.refused.problems()
            ]
            self.warnings.show_warnings(problems)

    def _open_papers(self) -> None:
        menu = papers_menu(self, self.desk, self._record, self._print, self.wants_place.emit)
        menu.popup(self._papers.mapToGlobal(self._papers.rect().bottomLeft()))

    def _print(self, code: str) -> None:
        if self._record is not None and self.keep_unsaved():
            show_paper(self.desk, self.window(), code, [], {"meeting": str(self._record.file.id)})


def _minutes_since(record: MeetingRecord, now: datetime) -> int | None:
    """How long the meeting has gone on; None on another day."""
    if record.file.day != now.date():
        return None
    hours, minutes = (int(each) for each in record.meeting.starts_at.split(":"))
    return max(0, now.hour * 60 + now.minute - hours * 60 - minutes)


def _month(line: MeetingLine) -> tuple[int, int]:
    held = line.meeting.held_on
    return (held.year, held.month or 0) if held and not line.meeting.cancelled else (0, 0)
