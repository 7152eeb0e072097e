"""The dialogs of the yearly assignment: the work of one member, pasted work, the meeting that decides, the result."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from partycell_desktop.domain.refusal import Refused
from partycell_desktop.domain.tasks import YearOfWork
from partycell_desktop.screens.parts.desk import Desk, Outcome
from partycell_desktop.screens.parts.field import LongTextField
from partycell_desktop.screens.parts.fields import ChoiceField
from partycell_desktop.screens.parts.part_dialog import PartDialog, part_fields
from partycell_desktop.screens.parts.record_table import Column, RecordTable
from partycell_desktop.screens.parts.style import px
from partycell_desktop.use_cases.assignment_proposals import PastedWork
from partycell_desktop.use_cases.assignments import (
    AWAY,
    EXEMPT,
    AssignmentLine,
    YearOfAssignments,
    decide_assignments,
    keep_assignments,
)
from partycell_desktop.use_cases.meetings import MeetingLine
from partycell_desktop.use_cases.years_of_work import keep_year_of_work
from partycell_desktop.words import _

MOST_LINES = 8


def ask_work(desk: Desk, year: int, line: AssignmentLine, parent: QWidget) -> None:
    """`assign.work`: the work of one member, a task a line, or why there is none."""
    name = "assign.work"
    text = LongTextField(f"{name}.text", _("Work of the year, one task a line"), rows=MOST_LINES)
    text.set_text("\n".join(each.content for each in line.tasks))
    because = ChoiceField(f"{name}.none_because", _("Why no work is assigned"), [EXEMPT, AWAY])
    because.set_text(line.none_because)
    told = [line.post, line.remark]
    if line.numbers:
        words = _("Decided by {numbers}: its work stays; what you add becomes a supplement.")
        told.append(words.format(numbers=", ".join(line.numbers)))
    PartDialog(
        desk,
        name,
        _("Work of {name} in {year}").format(name=line.name, year=year),
        [text, because],
        lambda texts: desk.carry_out(keep_assignments, year, [{"member_id": line.member_id, **texts}]),
        do=_("Save"),
        explain="\n".join(each for each in told if each),
        parent=parent,
    ).exec()


def ask_pasted(desk: Desk, year: int, pasted: Sequence[PastedWork], parent: QWidget) -> None:
    """`assign.paste_rows`: what was pasted, name by name; what has a problem stays out."""
    name = "assign.paste_rows"
    good = [each for each in pasted if not each.problem]
    table: RecordTable[PastedWork] = RecordTable(
        f"{name}.table",
        [
            Column("name", _("Full name"), lambda each: each.name, width=140, bold_tail=True),
            Column("text", _("Work"), lambda each: "; ".join(each.text.split("\n")), width=180),
            Column("problem", _("Hint"), lambda each: each.problem, width=160, tone=lambda _each: "accent"),
        ],
        accessible=_("What was pasted"),
    )
    table.setMinimumSize(px(480), px(240))
    table.set_rows(list(pasted), lambda each: (each.name, each.text))

    def keep(_texts: dict[str, str]) -> Outcome[Any]:
        return desk.carry_out(
            keep_assignments, year, [{"member_id": each.member_id, "text": each.text} for each in good]
        )

    PartDialog(
        desk,
        name,
        _("Pasted work for {year}").format(year=year),
        [],
        keep,
        do=_("Take over {count}").format(count=len(good)),
        explain=_("What stands here takes the place of the work that these members have as a draft."),
        wide=[table],
        parent=parent,
    ).exec()


def ask_meeting(desk: Desk, found: YearOfAssignments, meetings: Sequence[MeetingLine], parent: QWidget) -> None:
    """`assign.meeting`: the meeting whose resolution decides the drafts."""
    name = "assign.meeting"
    words = {f"{_day(each)} · {each.title}": each.id for each in meetings}
    chosen = ChoiceField(f"{name}.meeting_id", _("Meeting"), [*words], only_listed=True)
    if words:
        chosen.set_text(next(iter(words)))

    def decide(texts: dict[str, str]) -> Outcome[Any]:
        typed = texts["meeting_id"].strip()
        if typed not in words:
            return Outcome(False, refused=Refused(_("Choose one from the list."), "meeting_id"))
        return desk.carry_out(decide_assignments, found.year, words[typed])

    explain = _("Members whose work goes to this meeting: {count}. Its agenda gets a point for it.")
    PartDialog(
        desk,
        name,
        _("Which meeting decides?"),
        [chosen],
        decide,
        do=_("Put to the meeting"),
        explain=explain.format(count=found.drafts),
        warn=_("Members without work yet: {count}.").format(count=found.missing) if found.missing else "",
        parent=parent,
    ).exec()


def _day(line: MeetingLine) -> str:
    return line.meeting.held_on.shown() if line.meeting.held_on else ""


def ask_year_result(desk: Desk, year: int, lines: Sequence[AssignmentLine], today: date, parent: QWidget) -> None:
    """`assign.result`: how one member, or several, did the work of the year."""
    name = "assign.result"
    known = lines[0].result if len(lines) == 1 else None
    ids = [each.member_id for each in lines]
    PartDialog(
        desk,
        name,
        _("Result of {year}").format(year=year),
        part_fields(desk, name, YearOfWork, ("result", "note", "noted_on"), today, known),
        lambda texts: desk.carry_out(keep_year_of_work, year, ids, texts),
        do=_("Save"),
        explain=lines[0].name if len(lines) == 1 else _("Members: {count}").format(count=len(lines)),
        parent=parent,
    ).exec()
