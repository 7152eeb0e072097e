"""The page "Yearly work": what each member does in a year, decided by a resolution, and how it was done."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from partycell_desktop.domain.meetings import MeetingState
from partycell_desktop.domain.tasks import pasted_rows
from partycell_desktop.screens.meetings.assignment_dialogs import ask_meeting, ask_pasted, ask_work, ask_year_result
from partycell_desktop.screens.parts.chips import Chip, ChipRow, in_lines
from partycell_desktop.screens.parts.desk import Desk
from partycell_desktop.screens.parts.paged_screen import ScreenPage
from partycell_desktop.screens.parts.record_table import Column, RecordTable
from partycell_desktop.screens.parts.remembered import Remembered
from partycell_desktop.screens.parts.rule_link import RuleLink
from partycell_desktop.screens.parts.screen import Bookmark
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import Card, button, label, row
from partycell_desktop.screens.printing import show_paper
from partycell_desktop.use_cases.assignment_papers import number_assignment_resolution
from partycell_desktop.use_cases.assignment_proposals import copy_assignments, propose_assignments, read_pasted_work
from partycell_desktop.use_cases.assignments import (
    AssignmentLine,
    AssignmentResolution,
    YearOfAssignments,
    find_assignment_rule,
    list_assignment_years,
    list_assignments,
    take_assignments_back,
)
from partycell_desktop.use_cases.meetings import list_meetings
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _

FORM = "nq-pcnv"
MISSING, DRAFT, DECIDED, ALL = "missing", "draft", "decided", "all"


def _state(line: AssignmentLine) -> str:
    if line.draft:
        return DRAFT
    if line.decided or line.none_because:
        return DECIDED
    return MISSING if line.is_missing else ALL


class AssignmentsPage(ScreenPage):
    """`meetings.assignments`: the table `assign.table` of a year (`assign.year`, `assign.filter`), the orders
    `assign.write`, `.copy`, `.propose`, `.paste`, `.result_it`, `.decide`, `.print`, `.number`, `.back`."""

    name = "assignments"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "meetings")
        self._today = date.min
        self._found: YearOfAssignments | None = None
        self._wanted = 0
        self.years = ChipRow("assign.year", _("Work of which year"))
        self.years.chosen.connect(lambda _key: self._show_year())
        self.states = ChipRow("assign.filter", _("Which members are shown"))
        self.states.chosen.connect(lambda _key: self._filter())
        self.table: RecordTable[AssignmentLine] = RecordTable(
            "assign.table", self._columns(), Remembered(), accessible=_("Work of the members")
        )
        self.table.set_empty(_("Nobody belonged to the cell in this year."))
        self.table.set_nothing_found(_("No member is found here."), _("Show all"))
        self.table.search_dropped.connect(self._show_all)
        self.table.opened.connect(lambda _line: self._write())
        self.table.current_changed.connect(lambda _line: self._say())
        self.table.selection_changed.connect(self._say)
        self._lacking = label("", "problem", "assign.lacking")
        self._decided = button("", "assign.resolution", self._open_meeting, "link")
        self._count = label("", "small", "assign.count")
        self._make_orders()
        self._lay_out()

    def _make_orders(self) -> None:
        self._decide = button(_("Put to a meeting…"), "assign.decide", self._ask_meeting, "primary")
        self._print = button(_("Print the resolution…"), "assign.print", self.print)
        self._number = button(_("Give it its number"), "assign.number", self._give_number)
        self._back = button(_("Take back from the meeting"), "assign.back", self._take_back, "link")
        self.header_actions = (self._number, self._print, self._decide)
        self._of_year = [
            button(_("From the year before"), "assign.copy", lambda: self._fill(copy_assignments), "small"),
            button(_("Propose from the book"), "assign.propose", lambda: self._fill(propose_assignments), "small"),
            button(_("Paste from Excel"), "assign.paste", self._paste, "small"),
        ]
        self._of_member = button(_("Write…"), "assign.write", self._write, "small")
        self._of_members = button(_("Result of the year…"), "assign.result_it", self._ask_result, "small")

    def _lay_out(self) -> None:
        card = Card(padding=0, spacing=0)
        chips = row(in_lines(self.years, self.states, gap=20))
        chips.setContentsMargins(px(12), px(9), px(10), px(4))
        self._rule: RuleLink | None = None
        self._told = in_lines(self._decided, self._lacking, self._back, gap=10)
        told = row(self._told)
        told.setContentsMargins(px(12), px(2), px(10), px(6))
        orders = row(in_lines(self._of_member, self._of_members, None, *self._of_year, gap=8))
        orders.setContentsMargins(px(12), px(6), px(8), px(4))
        foot = row(self._count, None)
        foot.setContentsMargins(px(12), 0, px(8), px(8))
        card.add(chips)
        card.add(told)
        card.add(self.table, 1)
        card.add(orders)
        card.add(foot)
        self.column.addWidget(card, 1)

    def _columns(self) -> list[Column[AssignmentLine]]:
        words = {
            MISSING: (_("nothing yet"), "accent"),
            DRAFT: (_("draft"), "gold"),
            DECIDED: (_("decided"), "green"),
        }
        return [
            Column("name", _("Full name"), lambda each: each.name, width=150, bold_tail=True),
            Column("post", _("Post"), lambda each: each.post, width=160),
            Column("work", _("Work of the year"), _work, width=375),
            Column("state", _("State"), lambda _each: "", _state, width=116, pill=lambda each: words.get(_state(each))),
            Column("remark", _("Remark"), _remark, width=160),
            Column("result", _("Result of the year"), _result, width=126),
            Column("numbers", _("Resolution"), lambda each: ", ".join(each.numbers), width=100, figures=True,
                   shown_by_default=False),
        ]  # fmt: skip

    # Showing.

    def refresh(self) -> None:
        years = self.desk.look_up(list_assignment_years)
        if years is None:
            return
        self._today = self.desk.look_up(Session.today) or self._today
        shown = sorted({*years, self._today.year + 1, self._wanted or self._today.year}, reverse=True)
        chosen = self.years.key()
        self.years.set_chips([Chip(str(each), str(each)) for each in shown])
        self.years.choose(str(self._wanted) if self._wanted else chosen or str(self._today.year))
        self._wanted = 0
        self._show_year()

    def _year(self) -> int:
        return int(self.years.key() or self._today.year)

    def _show_year(self) -> None:
        found = self.desk.look_up(list_assignments, self._year())
        if found is None:
            return
        self._found = found
        counts = {key: sum(_state(each) == key for each in found.lines) for key in (MISSING, DRAFT, DECIDED)}
        self.states.set_chips(
            [
                Chip(ALL, _("All members"), len(found.lines)),
                Chip(MISSING, _("Nothing yet"), counts[MISSING], "accent" if counts[MISSING] else ""),
                Chip(DRAFT, _("Drafts"), counts[DRAFT]),
                Chip(DECIDED, _("Decided"), counts[DECIDED]),
            ]
        )
        self.table.set_rows(found.lines, lambda each: each.member_id)
        self._filter()

    def _filter(self) -> None:
        key = self.states.key()
        self.table.set_filter(None if key in ("", ALL) else lambda each: _state(each) == key)
        self._say()

    def _show_all(self) -> None:
        self.states.choose(ALL)
        self._filter()

    def _say(self) -> None:
        found = self._found
        if found is None:
            return
        last = self._last()
        self._show_rule(found.year)
        self._decided.setText(_resolutions(found.resolutions))
        self._decided.setVisible(bool(found.resolutions))
        self._lacking.setText(self._lacks(found))
        self._lacking.setVisible(bool(self._lacking.text()))
        self._decide.setEnabled(found.drafts > 0)
        self._print.setEnabled(last is not None)
        self._number.setEnabled(last is not None and not last.number)
        self._back.setVisible(last is not None and not last.number)
        chosen = self._chosen()
        self._of_member.setEnabled(len(chosen) == 1)
        self._of_members.setEnabled(bool(chosen))
        words = _("Members: {count}").format(count=self.table.count_shown())
        if len(chosen) > 1:
            words += " · " + _("chosen: {count}").format(count=len(chosen))
        self._count.setText(words)

    def _show_rule(self, year: int) -> None:
        rule = self.desk.look_up(find_assignment_rule, year)
        if rule is not None and self._rule is None:
            self._rule = RuleLink("assign.rule", rule)
            inside = self._told.layout()
            assert inside is not None
            inside.addWidget(self._rule)
        if self._rule is not None:
            self._rule.setVisible(rule is not None)

    def _lacks(self, found: YearOfAssignments) -> str:
        parts = []
        if not found.resolutions and found.year <= self._today.year:
            parts.append(_("No resolution assigns the work of {year} yet.").format(year=found.year))
        if found.missing and found.resolutions:
            parts.append(_("Members without work yet: {count}.").format(count=found.missing))
        if found.drafts and found.resolutions:
            parts.append(_("Drafts that wait for a supplement: {count}.").format(count=found.drafts))
        return " ".join(parts)

    def _last(self) -> AssignmentResolution | None:
        return self._found.resolutions[-1] if self._found is not None and self._found.resolutions else None

    # Where the user is.

    def open(self, place: str) -> None:
        year, _slash, member = place.partition("/")
        if year.isdigit() and len(year) == 4:
            self._wanted = int(year)
            self.refresh()
        if member.isdigit():
            self._show_all()
            self.table.select_key(int(member))
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def bookmark(self) -> Bookmark:
        return {"year": self.years.key(), "state": self.states.key(), "table": self.table.bookmark()}

    def take_up(self, bookmark: Bookmark) -> None:
        self.years.choose(bookmark["year"])
        self._show_year()
        self.states.choose(bookmark["state"])
        self._filter()
        self.table.take_up(bookmark["table"])

    # Orders.

    def _chosen(self) -> list[AssignmentLine]:
        current = self.table.current()
        return self.table.selected() or ([current] if current is not None else [])

    def new(self) -> None:
        self._write()

    def _write(self) -> None:
        current = self.table.current()
        if current is not None:
            ask_work(self.desk, self._year(), current, self.window())
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self, order: Callable[..., int]) -> None:
        outcome = self.desk.carry_out(order, self._year())
        if outcome:
            words = _("Work proposed as a draft, members: {count}.").format(count=outcome.value)
            self.desk.say(words, "neutral", undo=True)
        elif outcome.refused is not None:
            self.desk.say(outcome.refused.reason, "neutral")

    def _paste(self) -> None:
        rows = pasted_rows(QGuiApplication.clipboard().text())
        pasted = self.desk.look_up(read_pasted_work, self._year(), rows) if rows else []
        if pasted:
            ask_pasted(self.desk, self._year(), pasted, self.window())
        else:
            words = _("Copy the names and the work beside them in Excel first, then press this button.")
            self.desk.say(words, "neutral")

    def _ask_result(self) -> None:
        chosen = self._chosen()
        if chosen:
            ask_year_result(self.desk, self._year(), chosen, self._today, self.window())
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_meeting(self) -> None:
        if self._found is None:
            return
        near = [
            each
            for each in self.desk.look_up(list_meetings) or ()
            if each.state is not MeetingState.CANCELLED
            and each.meeting.held_on is not None
            and each.meeting.held_on.year in (self._year() - 1, self._year())
        ]
        near.sort(key=lambda each: each.state is MeetingState.FINISHED)  # one that is open first, else the newest
        if near:
            ask_meeting(self.desk, self._found, near, self.window())
        else:
            self.desk.say(_("Plan the meeting first that shall decide."), "neutral")

    def _open_meeting(self) -> None:
        last = self._last()
        if last is not None:
            self.wants_place.emit(f"meeting:{last.meeting_id}/agenda")

    def _take_back(self) -> None:
        last = self._last()
        if last is not None:
            self.desk.carry_out(take_assignments_back, last.year, last.meeting_id)

    def _give_number(self) -> None:
        last = self._last()
        if last is not None:
            self.desk.carry_out(number_assignment_resolution, last.meeting_id)

    def print(self) -> None:
        last = self._last()
        if last is not None:
            show_paper(self.desk, self.window(), FORM, [], {"meeting": str(last.meeting_id)})


def _resolutions(found: Sequence[AssignmentResolution]) -> str:
    return "  ·  ".join(
        " ".join(
            part
            for part in (
                _("Supplement") if each.supplement else _("Resolution"),
                each.number or _("(no number yet)"),
                _("of {day}").format(day=f"{each.decided_on:%d/%m/%Y}"),
            )
            if part
        )
        for each in found
    )


def _work(line: AssignmentLine) -> str:
    return "; ".join(each.content for each in line.tasks)


def _remark(line: AssignmentLine) -> str:
    parts = [line.none_because or line.remark]
    if line.joined_since:
        parts.append(_("came after the resolution"))
    return " · ".join(part for part in parts if part)


def _result(line: AssignmentLine) -> str:
    return line.result.result if line.result is not None else ""
