"""The tab of the membership: its story as a list of dated events, recorded at once and always undoable."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from partycell_desktop.domain.dates import shown_day
from partycell_desktop.domain.roster import Happened, MembershipEvent, Standing, admission, in_order
from partycell_desktop.screens.parts.chips import in_lines
from partycell_desktop.screens.parts.desk import Desk, Outcome
from partycell_desktop.screens.parts.order_dialog import OrderDialog
from partycell_desktop.screens.parts.question import ask_then
from partycell_desktop.screens.parts.record_table import Column, RecordTable
from partycell_desktop.screens.parts.rule_link import RuleLink
from partycell_desktop.screens.parts.screen import Bookmark
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import button, label
from partycell_desktop.screens.roster.entry_table import EntryTable
from partycell_desktop.screens.roster.events import event_fields, event_label, fitting_kinds
from partycell_desktop.screens.roster.section import LEAST_TABLE_HEIGHT, sheet_that_scrolls
from partycell_desktop.screens.roster.work_panel import WorkPanel
from partycell_desktop.use_cases.event_proposals import EventProposal, propose_event
from partycell_desktop.use_cases.roster import MemberRecord, correct_event, record_event, remove_event
from partycell_desktop.words import _, n_


def event_details(event: MembershipEvent) -> str:
    """What else is known of an event, in one line."""
    decision = event.decision_number
    if event.decided_on:
        day = event.decided_on.shown()
        decision = _("{number} of {day}").format(number=decision, day=day) if decision else day
    until = _("until {day}").format(day=event.until_on.shown()) if event.until_on else ""
    parts = (decision, event.decided_by, event.organisation, until, event.reason, " ".join(event.note.split()))
    return " · ".join(part for part in parts if part)


def _columns() -> list[Column[MembershipEvent]]:
    return [
        Column(
            "on",
            _("Day"),
            lambda each: each.on.shown() if each.on else "",
            lambda each: each.on.iso if each.on else "",
            width=98,
            figures=True,
        ),
        Column("kind", _("Event"), lambda each: each.label, width=226),
        Column("details", _("Decision, place, reason"), event_details, width=220),
    ]


class MembershipPage(QWidget):
    """Events, the Party age, who introduced the member. `typed` when the introducers were changed."""

    typed = Signal()

    def __init__(self, desk: Desk, choices: Callable[[str], Sequence[str]], today: date | None) -> None:
        super().__init__()
        self._desk, self._today = desk, today
        self._member_id = 0
        self._standing = Standing()
        self._events: list[MembershipEvent] = []
        self._age = label("", "muted", "roster.party_age", wrap=True)
        self._add = button(_("Record an event"), "roster.event.add", self.open_menu, "small")
        self._correct = button(_("Correct…"), "roster.event.correct", self._correct_current, "small")
        self._remove = button(_("Remove…"), "roster.event.remove", self._ask_remove, "small")
        self.table: RecordTable[MembershipEvent] = RecordTable(
            "roster.events", _columns(), accessible=_("Events of the membership")
        )
        self.table.set_empty(
            _("No event is recorded yet: this person is in the book, but no member."), _("Record an event")
        )
        self.table.begin_wanted.connect(self.open_menu)
        self.table.opened.connect(self.correct)
        self.table.current_changed.connect(lambda _event: self._show_current())
        self._said = label("", "muted", "roster.event.said", wrap=True)
        self.introducers = EntryTable("introducer", choices, today)
        self.introducers.typed.connect(self.typed)
        self.table.setMinimumHeight(px(LEAST_TABLE_HEIGHT))
        column = sheet_that_scrolls(self)
        column.addWidget(in_lines(self._add, self._correct, self._remove))
        column.addWidget(self._age)
        column.addWidget(self.table, 1)
        column.addWidget(self._said)
        column.addWidget(self.introducers)
        self._work = WorkPanel(desk)
        column.addWidget(self._work)
        self._show_current()

    def show_record(self, record: MemberRecord, *, typing: bool) -> None:
        """Show the story of a member."""
        self._member_id, self._standing, self._events = record.id, record.standing, record.events
        self.table.set_rows(in_order(record.events), lambda each: each.id)
        entries = record.lists["introducer"]
        if typing:
            self.introducers.note_kept(entries)
        else:
            self.introducers.show_entries(entries)
        self._age.setText(_age_words(record))
        self._work.show_member(record.id)
        if self.table.current() is None and record.events:
            self.table.select_key(in_order(record.events)[-1].id)
        self._show_current()

    def bookmark(self) -> Bookmark:
        """Where the list of events is."""
        return self.table.bookmark()

    def take_up(self, bookmark: Bookmark) -> None:
        """Be at the event of a bookmark."""
        self.table.take_up(bookmark)

    def _show_current(self) -> None:
        event = self.table.current()
        self._said.setText(event_details(event) if event else "")
        self._said.setVisible(event is not None)
        self._correct.setEnabled(event is not None)
        self._remove.setEnabled(event is not None)

    # Recording.

    def open_menu(self) -> None:
        """The kinds of events; those that can happen to this member today come first."""
        self.menu().popup(self._add.mapToGlobal(QPoint(0, self._add.height())))

    def menu(self) -> QMenu:
        """The menu of events: `roster.event.<kind>`."""
        menu = QMenu(self)
        menu.setObjectName("roster.event.menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        fitting, others = fitting_kinds(self._standing)
        self._fill(menu, fitting)
        if others:
            more = menu.addMenu(_("Of an earlier time"))
            more.setObjectName("roster.event.more")
            self._fill(more, others)
        return menu

    def _fill(self, menu: QMenu, kinds: Sequence[Happened]) -> None:
        for kind in kinds:
            action = QAction(event_label(kind), menu)
            action.setObjectName(f"roster.event.{kind}")
            action.triggered.connect(lambda _on=False, kind=kind: self.record(kind))
            menu.addAction(action)

    def record(self, kind: Happened) -> None:
        """Open the dialog that records an event of this kind."""
        proposal = self._desk.look_up(propose_event, self._member_id, kind.value) or EventProposal({})
        fields = event_fields(kind, self._today, fill=lambda item: proposal.items.get(item, ""))
        member_id = self._member_id
        wide: list[QWidget] = []
        if proposal.because is not None:
            wide.append(RuleLink("roster.event.rule", proposal.because, proposal.says))
        dialog = OrderDialog(
            self._desk,
            "roster.event.dialog",
            event_label(kind),
            fields,
            lambda texts: self._desk.carry_out(record_event, member_id, kind.value, _filled(texts)),
            do=_("Record it"),
            explain=proposal.says,
            wide=wide,
            parent=self.window(),
        )
        dialog.show()

    def correct(self, event: MembershipEvent) -> None:
        """Open the dialog that corrects a recorded event."""

        def give(texts: dict[str, str]) -> Outcome[Any]:
            return self._desk.carry_out(correct_event, event.id, texts)

        OrderDialog(
            self._desk,
            "roster.event.dialog",
            event.label,
            event_fields(event.kind, self._today, event),
            give,
            do=_("Save"),
            explain=_("Only for what was entered wrongly. What really happened later is an event of its own."),
            parent=self.window(),
        ).show()

    def _correct_current(self) -> None:
        event = self.table.current()
        if event is not None:
            self.correct(event)

    def _ask_remove(self) -> None:
        event = self.table.current()
        if event is None:
            return
        day = event.on.shown() if event.on else ""
        ask_then(
            self,
            "roster.event.remove_box",
            _("Remove an event"),
            _("Take “{event}” of {day} out of the record?").format(event=event.label, day=day),
            _(
                "Status, counts and lists of every day from then on follow. "
                "The history keeps it, and Undo brings it back."
            ),
            _("Remove"),
            lambda: self._desk.carry_out(remove_event, event.id),
        )

    def correct_admission(self) -> None:
        """Open the admission to be completed, or to be recorded where there is none."""
        first = admission(self._events)
        if first is not None:
            self.correct(first)
        else:
            self.record(Happened.ADMITTED)


def _filled(texts: dict[str, str]) -> dict[str, str]:
    return {name: text for name, text in texts.items() if text.strip()}


def _age_words(record: MemberRecord) -> str:
    if record.age is None:
        return ""
    words = _("Party age in years: {years}, counted from {day}.").format(
        years=record.age.years, day=shown_day(record.age.counted_from)
    )
    if record.age.days_outside:
        words += " " + n_(
            "{days} day outside the Party is left out.",
            "{days} days outside the Party are left out.",
            record.age.days_outside,
        ).format(days=record.age.days_outside)
    if record.age.until_on is not None:
        words += " " + _("It is counted up to {day}.").format(day=shown_day(record.age.until_on))
    if not record.age.certain:
        words += " " + _("The day of the admission decision is not known to the day, so this is not certain.")
    return words
