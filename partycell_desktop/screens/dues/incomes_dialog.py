"""Incomes pasted from a payroll: whose they are, what is asked about them, then taken in as one step."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QVBoxLayout, QWidget

from partycell_desktop.domain.dues import shifted, shown_dues_month
from partycell_desktop.domain.dues_lists import IncomeAnswer
from partycell_desktop.domain.dues_rates import LEAST_BASE
from partycell_desktop.domain.money import shown_dong, shown_number
from partycell_desktop.screens.dues.column_choice import ColumnChoice
from partycell_desktop.screens.parts.desk import Desk, Message
from partycell_desktop.screens.parts.dialog import Dialog
from partycell_desktop.screens.parts.message_bar import MessageBar
from partycell_desktop.screens.parts.record_table import Column, RecordTable
from partycell_desktop.screens.parts.remembered import Remembered
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import button, label, row
from partycell_desktop.use_cases.dues_lists import (
    INCOME_COLUMN_LABELS,
    IncomeLine,
    IncomeList,
    look_at_incomes,
    take_incomes,
)
from partycell_desktop.words import _, n_

NAME = "dues.incomes"
_NOBODY = -1


class IncomesDialog(Dialog):
    """`dues.incomes`: `.text` is pasted, `.table` says what becomes of each row, `.do` takes in those that are clear.

    Of the row that is chosen `.member`, `.meant`, `.right` and `.leave_out` answer what is asked.
    """

    def __init__(self, desk: Desk, month: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(NAME)
        self.setWindowTitle(_("Paste incomes"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._desk, self._month = desk, month
        self._list: IncomeList | None = None
        self._answers: dict[int, IncomeAnswer] = {}
        self._told: dict[str, int] = {}
        self.text = QPlainTextEdit()
        self.text.setObjectName(f"{NAME}.text")
        self.text.setAccessibleName(_("Incomes copied in a spreadsheet"))
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(px(84))
        self.text.setPlaceholderText(
            _("Copy name (or card number) and income in Excel and paste them here, with or without the header.")
            + "\nNguyễn Văn A\t12.000.000\nTrần Thị B\t9,5tr"
        )
        self.text.textChanged.connect(self._pasted)
        self._columns = ColumnChoice(f"{NAME}.column", {key: _(words) for key, words in INCOME_COLUMN_LABELS.items()})
        self._columns.told.connect(self._tell_columns)
        self.table: RecordTable[IncomeLine] = RecordTable(
            f"{NAME}.table", _columns(), Remembered(), accessible=_("Incomes in the list")
        )
        self.table.set_empty(_("Nothing was pasted yet."))
        self.table.setMinimumHeight(px(190))
        self.table.current_changed.connect(self._show_line)
        self.table.opened.connect(lambda _line: self._go_on_to_the_answer())
        self._make_answers()
        self._lay_out()

    def _make_answers(self) -> None:
        self._asked = label("", "", f"{NAME}.asked", wrap=True)
        self._member = QComboBox()
        self._member.setObjectName(f"{NAME}.member")
        self._member.setAccessibleName(_("Whose income it is"))
        self._member.setMinimumWidth(px(220))
        self._member.activated.connect(lambda _at: self._answer_member())
        self._meant = button("", f"{NAME}.meant", lambda: self._answer_amount(meant=True), "small")
        self._right = button("", f"{NAME}.right", lambda: self._answer_amount(meant=False), "small")
        self._leave_out = button(_("Leave the row out"), f"{NAME}.leave_out", self._answer_leave_out, "small")

    def _lay_out(self) -> None:
        base = shown_dues_month(shifted(self._month, -1))
        of = shown_dues_month(self._month)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(24), px(20), px(24), px(16))
        layout.setSpacing(px(10))
        layout.addWidget(label(_("Paste incomes"), "name"))
        layout.addWidget(
            label(
                _("Dues of {month} are reckoned from the insured wage of {base}. Earlier months do not change.").format(
                    month=of, base=base
                ),
                "muted",
                f"{NAME}.explain",
                wrap=True,
            )
        )
        layout.addWidget(self.text)
        layout.addWidget(self._columns)
        layout.addWidget(self.table, 1)
        layout.addWidget(self._asked)
        layout.addLayout(row(self._member, self._meant, self._right, None, self._leave_out))
        self._says = label("", "small", f"{NAME}.says", wrap=True)
        layout.addWidget(self._says)
        self.bar = MessageBar(self._desk)
        layout.addWidget(self.bar)
        self._do = button(_("Take in"), f"{NAME}.do", self._take, "primary")
        layout.addLayout(row(None, button(_("Cancel"), f"{NAME}.cancel", self.reject), self._do))
        self.resize(px(860), px(600))
        self._show_line(None)
        self._show_sum()

    # Reading.

    def _pasted(self) -> None:
        self._answers, self._told = {}, {}
        self._read()

    def _tell_columns(self) -> None:
        self._told = self._columns.columns()
        self._answers = {}
        self._read()

    def _read(self) -> None:
        text = self.text.toPlainText()
        self._list = None
        if text.strip():
            self._list = self._desk.look_up(look_at_incomes, self._month, text, self._told, self._said())
        lines = self._list.lines if self._list else ()
        if self._list is not None:
            self._columns.show_columns(self._list.titles, self._list.columns)
            self.table.set_empty(
                _("No income was found in what was pasted. Say which columns hold the names and the amounts.")
            )
        else:
            self._columns.hide()
            self.table.set_empty(_("Nothing was pasted yet."))
        self.table.set_rows(lines, lambda each: each.row)
        current = self.table.current()
        waiting = next((each for each in lines if not each.is_ready and not each.left_out), None)
        if waiting is not None and (current is None or current.is_ready or current.left_out):
            self.table.select_key(waiting.row)
        self._show_line(self.table.current())
        self._show_sum()

    def _show_sum(self) -> None:
        lines: Sequence[IncomeLine] = self._list.lines if self._list else ()
        ready = sum(each.is_ready for each in lines)
        waiting = sum(not each.is_ready and not each.left_out for each in lines)
        words = n_("Take {count} income in", "Take {count} incomes in", ready).format(count=ready)
        self._do.setText(words if ready else _("Take in"))
        self._do.setAccessibleName(self._do.text())
        self._do.setEnabled(ready > 0)
        says = []
        if waiting:
            words = n_(
                "{count} row is asked about; as long as nothing is answered it stays out.",
                "{count} rows are asked about; as long as nothing is answered they stay out.",
                waiting,
            )
            says.append(words.format(count=waiting))
        if self._list and self._list.not_listed:
            says.append(_("Not in the list: {names}.").format(names=", ".join(self._list.not_listed)))
        self._says.setText(" ".join(says))
        self._says.setVisible(bool(says))

    # The row that is chosen.

    def _show_line(self, line: IncomeLine | None) -> None:
        self._asked.setText(line.asked if line is not None else "")
        self._asked.setVisible(bool(line is not None and line.asked))
        self._member.setVisible(line is not None)
        self._leave_out.setVisible(line is not None)
        self._meant.setVisible(bool(line is not None and line.meant is not None and line.doubt))
        possible = line is not None and line.amount is not None and line.amount >= LEAST_BASE
        self._right.setVisible(bool(line is not None and possible and line.doubt))
        if line is None:
            return
        self._leave_out.setText(_("Take the row after all") if line.left_out else _("Leave the row out"))
        self._leave_out.setAccessibleName(self._leave_out.text())
        self._meant.setText(_("{amount} was meant").format(amount=shown_dong(line.meant or 0)))
        self._right.setText(_("{amount} is right").format(amount=shown_dong(line.amount or 0)))
        for each in (self._meant, self._right):
            each.setAccessibleName(each.text())
        self._member.clear()
        self._member.addItem(_("Nobody chosen"), _NOBODY)
        for member_id, name in self._list.members if self._list else ():
            if not line.among or member_id in line.among:
                self._member.addItem(name, member_id)
        self._member.setCurrentIndex(max(0, self._member.findData(line.member_id or _NOBODY)))

    def _go_on_to_the_answer(self) -> None:
        asked = (self._meant, self._right, self._member)
        first = next((each for each in asked if each.isVisible()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def _say(self, line: IncomeLine, member_id: int | None, amount: int | None, *, left_out: bool) -> None:
        self._answers[line.row] = IncomeAnswer(member_id, amount, left_out)
        self._read()

    def _said(self) -> list[dict[str, Any]]:
        return [{"row": row, **asdict(answer)} for row, answer in self._answers.items()]

    def _answer_member(self) -> None:
        line = self.table.current()
        if line is not None:
            chosen = self._member.currentData()
            known = self._answers.get(line.row, IncomeAnswer())
            self._say(line, None if chosen == _NOBODY else chosen, known.amount, left_out=False)

    def _answer_amount(self, *, meant: bool) -> None:
        line = self.table.current()
        if line is not None:
            known = self._answers.get(line.row, IncomeAnswer())
            self._say(line, known.member_id, line.meant if meant else line.amount, left_out=False)

    def _answer_leave_out(self) -> None:
        line = self.table.current()
        if line is not None:
            known = self._answers.get(line.row, IncomeAnswer())
            self._say(line, known.member_id, known.amount, left_out=not line.left_out)

    # Taking in.

    def _take(self) -> None:
        said: list[Message] = []
        listening = self._desk.said.connect(said.append)
        text = self.text.toPlainText()
        outcome = self._desk.carry_out(take_incomes, self._month, text, self._told, self._said())
        self._desk.said.disconnect(listening)
        if outcome:
            self.accept()
            if said:
                self._desk.said.emit(said[-1])


def _columns() -> list[Column[IncomeLine]]:
    return [
        Column("row", _("Row"), lambda each: str(each.row), lambda each: each.row, width=52, figures=True),
        Column("shown", _("In the list"), lambda each: each.shown, width=160),
        Column("member", _("Member"), lambda each: each.member, width=160, bold_tail=True),
        Column("before", _("Until now"), lambda each: shown_number(each.before) if each.before else "", width=100,
               figures=True, align="right"),
        Column("amount", _("Income"), lambda each: shown_number(each.amount) if each.amount is not None else each.typed,
               width=110, figures=True, align="right"),
        Column("state", _("What becomes of it"), lambda _each: "", lambda each: _state(each)[0], width=160,
               pill=_state),
    ]  # fmt: skip


def _state(line: IncomeLine) -> tuple[str, str]:
    if line.left_out:
        return _("left out"), "neutral"
    if line.problem:
        return _("to be cleared up"), "accent"
    if line.doubt:
        return _("asked about"), "gold"
    return (_("the same"), "neutral") if line.amount == line.before else (_("taken in"), "green")
