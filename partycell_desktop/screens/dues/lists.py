"""What stands behind the figures of dues: the payments of a month, what was handed on, who owes what since when."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QVBoxLayout, QWidget

from partycell_desktop.domain.dates import shown_day
from partycell_desktop.domain.dues import DuesPayment, DuesRemittance, shown_dues_month
from partycell_desktop.domain.money import shown_dong, shown_number
from partycell_desktop.screens.dues.dialogs import shown_today
from partycell_desktop.screens.dues.rows import short_channel
from partycell_desktop.screens.parts.desk import Desk, Outcome
from partycell_desktop.screens.parts.dialog import Dialog
from partycell_desktop.screens.parts.field import Field, LongTextField
from partycell_desktop.screens.parts.fields import DateField
from partycell_desktop.screens.parts.message_bar import MessageBar
from partycell_desktop.screens.parts.order_dialog import OrderDialog
from partycell_desktop.screens.parts.record_table import Column, RecordTable
from partycell_desktop.screens.parts.remembered import Remembered
from partycell_desktop.screens.parts.rule_link import RuleLink
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import Note, button, label, row
from partycell_desktop.use_cases.dues_closing import RemittanceLine, cancel_remittance, list_remittances
from partycell_desktop.use_cases.dues_payments import (
    Debtor,
    PaymentLine,
    cancel_dues_payment,
    list_dues_debtors,
    list_dues_payments,
)
from partycell_desktop.use_cases.dues_reminders import DuesReminder, write_dues_reminders
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _


class ListDialog(Dialog):
    """A title, what is in between, a message bar, the buttons."""

    def __init__(self, desk: Desk, name: str, title: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.desk = desk
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(px(24), px(20), px(24), px(16))
        self.column.setSpacing(px(10))
        self.column.addWidget(label(title, "name", wrap=True))

    def end(self, *buttons: QWidget | None) -> None:
        """The bar and the buttons at the foot."""
        self.column.addWidget(MessageBar(self.desk))
        close = button(_("Close"), f"{self.objectName()}.close", self.reject)
        self.column.addLayout(row(*buttons, close))


class TakeBackDialog(OrderDialog):
    """`dues.take_back`: a payment, or what was handed on, is taken back with its reason."""

    def __init__(
        self, desk: Desk, line: PaymentLine | RemittanceLine, title: str, parent: QWidget | None = None
    ) -> None:
        name = "dues.take_back"
        today = desk.look_up(Session.today)
        fields: list[Field | str] = [LongTextField(f"{name}.reason", _("Reason"), rows=2)]
        if line.closed:
            fields.append(DateField(f"{name}.on", _("On"), today=today))
        explain = _("It is taken out of the open month; Undo brings it back.")
        if line.closed:
            explain = _("Its month is closed and stays: a new entry of an open month takes the amount back.")

        def give(texts: dict[str, str]) -> Outcome[Any]:
            on = texts.get("on", "")
            if isinstance(line, PaymentLine):
                return desk.carry_out(cancel_dues_payment, line.payment.id, texts["reason"], on)
            return desk.carry_out(cancel_remittance, line.remittance.id, texts["reason"], on)

        super().__init__(desk, name, title, fields, give, do=_("Take it back"), explain=explain, parent=parent)
        if line.closed:
            self.form.show_values({"on": shown_today(desk)})


def _amount(amount: int) -> str:
    return shown_number(amount) if amount >= 0 else f"-{shown_number(-amount)}"


class PaymentsDialog(ListDialog):
    """`dues.payments`: the payments of a month, or all those of one member (`member_id`); `.take_back` one."""

    def __init__(
        self, desk: Desk, month: str, member_id: int = 0, member: str = "", parent: QWidget | None = None
    ) -> None:
        title = _("Payments of {month}").format(month=shown_dues_month(month))
        if member:
            title = _("Payments of {name}").format(name=member)
        super().__init__(desk, "dues.payments", title, parent)
        self._month, self._member = month, member_id
        self.table: RecordTable[PaymentLine] = RecordTable(
            "dues.payments.table", _payment_columns(), Remembered(), accessible=title
        )
        self.table.set_empty(_("Nothing was paid."))
        self.table.current_changed.connect(self._show_current)
        self.table.opened.connect(lambda _line: self._take_back())
        self.column.addWidget(self.table, 1)
        self._sum = label("", "strong", "dues.payments.sum")
        self.column.addWidget(self._sum)
        self._back = button(_("Take it back…"), "dues.payments.take_back", self._take_back)
        self.end(self._back, None)
        self.resize(px(820), px(480))
        self._show()

    def _show(self) -> None:
        lines = self.desk.look_up(list_dues_payments, "" if self._member else self._month, self._member) or []
        self.table.set_rows(lines, lambda each: each.payment.id)
        self._sum.setText(_("Together: {amount}").format(amount=shown_dong(sum(each.payment.amount for each in lines))))
        self._show_current(self.table.current())

    def _show_current(self, current: PaymentLine | None) -> None:
        self._back.setEnabled(current is not None and not current.taken_back and not current.payment.reverses_id)

    def _take_back(self) -> None:
        current = self.table.current()
        if current is not None and self._back.isEnabled():
            title = _("Take back the payment of {name}").format(name=current.name)
            dialog = TakeBackDialog(self.desk, current, title, self)
            dialog.finished.connect(lambda _result: self._show())
            dialog.open()


def _payment_columns() -> list[Column[PaymentLine]]:
    def of(line: PaymentLine) -> DuesPayment:
        return line.payment

    return [
        Column("day", _("Day"), lambda each: shown_day(of(each).day), lambda each: of(each).day, width=92,
               figures=True),
        Column("name", _("Member"), lambda each: each.name, width=168, bold_tail=True, pill=_payment_pill),
        Column("for_month", _("For the month"), lambda each: shown_dues_month(of(each).for_month),
               lambda each: of(each).for_month, width=106, figures=True),
        Column("amount", _("Amount"), lambda each: _amount(of(each).amount), lambda each: of(each).amount, width=84,
               figures=True, align="right"),
        Column("channel", _("Channel"), lambda each: short_channel(of(each).channel), width=96),
        Column("receipt", _("Receipt no."), lambda each: of(each).receipt_no, width=96),
        Column("note", _("Note"), lambda each: of(each).note, width=96),
    ]  # fmt: skip


def _payment_pill(line: PaymentLine) -> tuple[str, str] | None:
    if line.payment.reverses_id:
        return _("takes back"), "neutral"
    return (_("taken back"), "neutral") if line.taken_back else None


class RemittancesDialog(ListDialog):
    """`dues.remittances_list`: everything that was handed on to the upper committee; `.take_back` one."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        title = _("Dues handed on to the upper committee")
        super().__init__(desk, "dues.remittances_list", title, parent)
        self.table: RecordTable[RemittanceLine] = RecordTable(
            "dues.remittances_list.table", _remittance_columns(), Remembered(), accessible=title
        )
        self.table.set_empty(_("Nothing was handed on yet."))
        self.table.current_changed.connect(self._show_current)
        self.table.opened.connect(lambda _line: self._take_back())
        self.column.addWidget(self.table, 1)
        self._back = button(_("Take it back…"), "dues.remittances_list.take_back", self._take_back)
        self.end(self._back, None)
        self.resize(px(760), px(420))
        self._show()

    def _show(self) -> None:
        lines = self.desk.look_up(list_remittances) or []
        self.table.set_rows(lines, lambda each: each.remittance.id)
        self._show_current(self.table.current())

    def _show_current(self, current: RemittanceLine | None) -> None:
        self._back.setEnabled(current is not None and not current.taken_back and not current.remittance.reverses_id)

    def _take_back(self) -> None:
        current = self.table.current()
        if current is not None and self._back.isEnabled():
            amount = shown_dong(current.remittance.amount)
            dialog = TakeBackDialog(self.desk, current, _("Take {amount} back").format(amount=amount), self)
            dialog.finished.connect(lambda _result: self._show())
            dialog.open()


def _remittance_columns() -> list[Column[RemittanceLine]]:
    def of(line: RemittanceLine) -> DuesRemittance:
        return line.remittance

    def pill(line: RemittanceLine) -> tuple[str, str] | None:
        if line.remittance.reverses_id:
            return _("takes back"), "neutral"
        return (_("taken back"), "neutral") if line.taken_back else None

    return [
        Column("day", _("Day"), lambda each: shown_day(of(each).day), lambda each: of(each).day, width=106,
               figures=True),
        Column("amount", _("Amount"), lambda each: _amount(of(each).amount), lambda each: of(each).amount, width=100,
               figures=True, align="right"),
        Column("channel", _("Channel"), lambda each: short_channel(of(each).channel), width=150, pill=pill),
        Column("receipt", _("Receipt no."), lambda each: of(each).receipt_no, width=100),
        Column("receiver", _("Received by"), lambda each: of(each).receiver, width=140),
        Column("note", _("Note"), lambda each: of(each).note, width=96),
    ]  # fmt: skip


class OwedDialog(ListDialog):
    """`dues.owed_list`: who owes what since when; Enter goes to the member; `.rule` is what follows from much of it."""

    member_wanted = Signal(int)

    def __init__(self, desk: Desk, month: str, parent: QWidget | None = None) -> None:
        title = _("Who owes dues at the end of {month}").format(month=shown_dues_month(month))
        super().__init__(desk, "dues.owed_list", title, parent)
        debtors = desk.look_up(list_dues_debtors, month) or []
        self.table: RecordTable[Debtor] = RecordTable(
            "dues.owed_list.table", _debtor_columns(), Remembered(), accessible=title
        )
        self.table.set_empty(_("No member owes dues."))
        self.table.opened.connect(self._open)
        self.table.set_rows(debtors, lambda each: each.person_id)
        self.column.addWidget(self.table, 1)
        total = sum(each.total for each in debtors)
        self.column.addWidget(label(_("Together: {amount}").format(amount=shown_dong(total)), "strong"))
        warnings = [each.warning for each in debtors if each.warns]
        if warnings:
            self.column.addWidget(Note("\n".join(warnings), "gold", "dues.owed_list.warnings"))
        rule = next((each.rule for each in debtors if each.warns and each.rule is not None), None)
        if rule is not None:
            link = RuleLink("dues.owed_list.rule", rule.cite)
            self.column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        self.end(None)
        self.resize(px(800), px(440))

    def _open(self, debtor: Debtor) -> None:
        self.accept()
        self.member_wanted.emit(debtor.person_id)


def _debtor_columns() -> list[Column[Debtor]]:
    def months(each: Debtor) -> str:
        return ", ".join(f"{shown_dues_month(month)}: {shown_number(amount)}" for month, amount in each.owed)

    return [
        Column("name", _("Member"), lambda each: each.name, width=160, bold_tail=True),
        Column("since", _("Owes since"), lambda each: shown_dues_month(each.since), lambda each: each.since, width=92,
               figures=True),
        Column("unpaid", _("Unpaid months"), lambda each: str(len(each.owed)), lambda each: len(each.owed),
               width=108, figures=True, align="right"),
        Column("total", _("Owed"), lambda each: shown_number(each.total), lambda each: each.total, width=92,
               figures=True, align="right"),
        Column("months", _("For the months"), months, width=260),
    ]  # fmt: skip


class RemindersDialog(ListDialog):
    """`dues.reminders`: `.who` all together or one of them, `.text` to paste, `.copy`."""

    def __init__(self, desk: Desk, month: str, member_id: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(desk, "dues.reminders", _("Reminders of dues"), parent)
        self._reminders: list[DuesReminder] = desk.look_up(write_dues_reminders, month) or []
        self.who = QComboBox()
        self.who.setObjectName("dues.reminders.who")
        self.who.setAccessibleName(_("To whom"))
        for each in self._reminders:
            words = f"{each.name} · {shown_dong(each.total)}" if each.person_id else _("To all together")
            self.who.addItem(words, each.person_id)
        self.who.activated.connect(lambda _at: self._show())
        self.text = QPlainTextEdit()
        self.text.setObjectName("dues.reminders.text")
        self.text.setAccessibleName(_("Reminder"))
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(px(220))
        self.column.addWidget(self.who)
        self.column.addWidget(self.text, 1)
        note = _("The text may be changed here before it is copied; it goes to the members and is in Vietnamese.")
        self.column.addWidget(label(note, "small", wrap=True))
        copy = button(_("Copy"), "dues.reminders.copy", self._copy, "primary")
        copy.setEnabled(bool(self._reminders))
        self.end(None, copy)
        if member_id:
            self.who.setCurrentIndex(max(0, self.who.findData(member_id)))
        self.setMinimumWidth(px(600))
        self._show()

    def _show(self) -> None:
        at = self.who.currentIndex()
        self.text.setPlainText(
            self._reminders[at].text if 0 <= at < len(self._reminders) else _("No member owes dues.")
        )

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.desk.say(_("The reminder is on the clipboard: paste it where you write to the members."))
