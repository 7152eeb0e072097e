"""The dues of one member: every month of a year with the rule, base and payments behind it, and what may be done."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from partycell_desktop.domain.dues import (
    GROUPS,
    Channel,
    ChargeState,
    DuesCharge,
    DuesGroup,
    ground_words,
    month_of,
    shown_dues_month,
)
from partycell_desktop.domain.money import shown_dong, shown_number
from partycell_desktop.screens.dues.dialogs import (
    ArrearsDialog,
    CorrectDialog,
    PaymentDialog,
    ReliefDialog,
    TermsDialog,
)
from partycell_desktop.screens.dues.lists import PaymentsDialog
from partycell_desktop.screens.parts.chips import in_lines
from partycell_desktop.screens.parts.desk import Desk
from partycell_desktop.screens.parts.dialog import Dialog, fitted
from partycell_desktop.screens.parts.message_bar import MessageBar
from partycell_desktop.screens.parts.record_table import Column, RecordTable
from partycell_desktop.screens.parts.remembered import Remembered
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import button, label, row
from partycell_desktop.use_cases.dues import DuesLine, get_dues_sheet
from partycell_desktop.use_cases.dues_member import MemberDues, MemberMonth, get_member_dues
from partycell_desktop.use_cases.dues_reliefs import ReliefLine, remove_dues_relief
from partycell_desktop.use_cases.dues_terms import remove_dues_correction
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _

NAME = "dues.member"


def behind(charge: DuesCharge | None) -> str:
    """What stands behind the dues of a month, in sentences: base, rate, reduction, rule, how sure."""
    if charge is None:
        return ""
    if charge.state is ChargeState.EXEMPT:
        why = ground_words(charge.ground) if charge.ground else ""
        return _("Exempt: {why}.").format(why=" · ".join(part for part in (why, charge.reason) if part))
    if charge.state is ChargeState.ELSEWHERE:
        return _("Nothing is charged here: {why}.").format(why=ground_words(charge.ground) or charge.reason)
    if charge.state is ChargeState.MISSING:
        return _("Group or income of the member are not entered, so nothing could be reckoned.")
    says = []
    group = GROUPS[DuesGroup(charge.dues_group)].title if charge.dues_group else ""
    if charge.base and charge.rate:
        says.append(f"{group}: {charge.rate} × {shown_dong(charge.base)}")
    elif group:
        says.append(f"{group}: {charge.rate or shown_dong(charge.amount)}")
    if charge.reduction:
        says.append(_("reduced by {percent}%").format(percent=charge.reduction))
    if charge.voluntary:
        says.append(_("voluntary more: {amount}").format(amount=shown_dong(charge.voluntary)))
    if charge.reason:
        says.append(charge.reason)
    words = f"{', '.join(says)} = {shown_dong(charge.amount)}." if says else ""
    if charge.source:
        words += " " + _("According to {rule}").format(rule=charge.source) + "."
    if charge.sure == "unconfirmed":
        words += " " + _("The rule is not confirmed.")
    return words.strip()


class MemberDialog(Dialog):
    """`dues.member`: `.table` has the months of the year, `.says` what stands behind the chosen one."""

    def __init__(self, desk: Desk, member_id: int, month: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(NAME)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        today = desk.look_up(Session.today)
        self._desk, self._member = desk, member_id
        self._month = month or (month_of(today) if today else "")
        self._year = int(self._month[:4] or 0)
        self._known: MemberDues | None = None
        self._heading = label("", "name", f"{NAME}.title", wrap=True)
        self._owed = label("", "muted", f"{NAME}.owed", wrap=True)
        self.table: RecordTable[MemberMonth] = RecordTable(
            f"{NAME}.table", _columns(), Remembered(), accessible=_("Dues of the year")
        )
        self.table.set_empty(_("No dues of this year are in the book."))
        self.table.setMinimumHeight(px(200))
        self.table.current_changed.connect(self._show_current)
        self._says = label("", "", f"{NAME}.says", wrap=True)
        self._rest = QWidget()
        self._rest.setProperty("look", "sheet")
        self._lines = QVBoxLayout(self._rest)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(px(3))
        self._lay_out()
        desk.records_changed.connect(self._show)
        self._show()
        self._select_month()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(24), px(20), px(24), px(16))
        layout.setSpacing(px(9))
        before = button("‹", f"{NAME}.year_before", partial(self._go, -1), "small", accessible=_("Year before"))
        after = button("›", f"{NAME}.year_after", partial(self._go, 1), "small", accessible=_("Next year"))
        head = row(self._heading, before, after)
        head.setStretch(0, 1)
        layout.addLayout(head)
        layout.addWidget(self._owed)
        layout.addWidget(self.table, 1)
        layout.addWidget(self._says)
        layout.addWidget(fitted(self._rest))
        layout.addWidget(MessageBar(self._desk))
        self._orders = [
            button(_("Note payment…"), f"{NAME}.pay", self._pay, "small"),
            button(_("Group, income…"), f"{NAME}.terms", self._change_terms, "small"),
            button(_("Relief…"), f"{NAME}.relieve", lambda: self._relieve(None), "small"),
            button(_("Arrears…"), f"{NAME}.arrears", self._add_arrears, "small"),
            button(_("Correct a closed month…"), f"{NAME}.correct", self._correct, "small"),
        ]
        payments = button(_("All payments…"), f"{NAME}.payments", self._show_payments, "small")
        layout.addWidget(in_lines(*self._orders, payments, gap=8))
        layout.addLayout(row(None, button(_("Close"), f"{NAME}.close", self.reject)))
        self.resize(px(820), px(560))

    def _go(self, by: int) -> None:
        self._year += by
        self._show()

    def _line(self) -> DuesLine | None:
        sheet = self._desk.look_up(get_dues_sheet, self._month)
        lines = sheet.lines if sheet is not None else ()
        return next((each for each in lines if each.person_id == self._member), None)

    def _show(self) -> None:
        known = self._desk.look_up(get_member_dues, self._member, self._year)
        if known is None:
            return
        self._known = known
        title = _("Dues of {name} in {year}").format(name=known.name, year=known.year)
        self._heading.setText(title)
        self.setWindowTitle(title)
        owed = _("Nothing is owed.")
        if known.owed:
            owed = _("{amount} are owed, since {month}.").format(
                amount=shown_dong(known.owed), month=shown_dues_month(known.since)
            )
        elif known.in_advance:
            owed = _("{amount} are paid in advance.").format(amount=shown_dong(known.in_advance))
        self._owed.setText(owed)
        self.table.set_rows(known.months, lambda each: each.month)
        on_sheet = self._line() is not None
        for each in self._orders:
            each.setEnabled(on_sheet)
        self._show_rest(known)
        self._show_current(self.table.current())

    def _select_month(self) -> None:
        self.table.select_key(self._month)

    def _show_current(self, current: MemberMonth | None) -> None:
        says = []
        if current is not None:
            says.append(behind(current.charge))
            says += [
                _("{month}: {amount} ({reason}).").format(
                    month=shown_dues_month(each.month), amount=_signed(each.amount), reason=each.reason
                )
                for each in current.corrections
            ]
        self._says.setText("\n".join(part for part in says if part))
        self._says.setVisible(bool(self._says.text()))

    def _show_rest(self, known: MemberDues) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            if gone := item.widget():
                gone.hide()
                gone.deleteLater()
        for terms in known.terms[-3:]:
            words = _("From {month}: {group}, {base}").format(
                month=shown_dues_month(terms.from_month),
                group=GROUPS[terms.dues_group].title,
                base=shown_dong(terms.base) if terms.base else "—",
            )
            self._lines.addWidget(label(words, "small", wrap=True))
        for each in (each for month in known.months for each in month.corrections):
            self._lines.addWidget(self._correction_line(each, removable=each.month > known.closed_up_to))
        for relief in known.reliefs:
            self._lines.addWidget(self._relief_line(relief))

    def _correction_line(self, charge: DuesCharge, *, removable: bool) -> QWidget:
        words = _("For {month}: {amount} on the sheet of {sheet} ({reason})").format(
            month=shown_dues_month(charge.for_month), amount=_signed(charge.amount),
            sheet=shown_dues_month(charge.month), reason=charge.reason,
        )  # fmt: skip
        if not removable:
            return label(words, "small", wrap=True)
        remove = button(
            _("Take out"), f"{NAME}.correction.{charge.id}.remove", partial(self._remove_correction, charge.id), "link",
            accessible=_("Take out: {what}").format(what=words),
        )  # fmt: skip
        made = QWidget()
        line = row(label(words, "small", wrap=True), remove)
        line.setStretch(0, 1)
        made.setLayout(line)
        return made

    def _relief_line(self, line: ReliefLine) -> QWidget:
        relief = line.relief
        until = shown_dues_month(relief.until_month) if relief.until_month else "…"
        percent = f" {relief.percent}%" if relief.percent else ""
        months = f"{shown_dues_month(relief.from_month)} – {until}"
        words = " · ".join(part for part in (f"{line.kind}{percent}", months, line.ground, relief.decision) if part)
        opened = button(words, f"{NAME}.relief.{relief.id}", partial(self._relieve, line), "link")
        remove = button(
            _("Take out"), f"{NAME}.relief.{relief.id}.remove", partial(self._remove_relief, relief.id), "link",
            accessible=_("Take out: {what}").format(what=words),
        )  # fmt: skip
        made = QWidget()
        made.setLayout(row(opened, remove, None))
        return made

    # Orders.

    def _pay(self) -> None:
        line = self._line()
        if line is not None:
            PaymentDialog(self._desk, line, Channel.CASH, self).open()

    def _change_terms(self) -> None:
        line = self._line()
        if line is not None:
            TermsDialog(self._desk, self._month, line, self).open()

    def _relieve(self, known: ReliefLine | None) -> None:
        if self._known is not None:
            relief = known.relief if known is not None else None
            ReliefDialog(self._desk, self._month, self._member, self._known.name, relief, self).open()

    def _remove_relief(self, relief_id: int) -> None:
        self._desk.carry_out(remove_dues_relief, relief_id)

    def _remove_correction(self, charge_id: int) -> None:
        self._desk.carry_out(remove_dues_correction, charge_id)

    def _add_arrears(self) -> None:
        line = self._line()
        if line is not None:
            ArrearsDialog(self._desk, line, self).open()

    def _correct(self) -> None:
        line = self._line()
        if line is not None:
            CorrectDialog(self._desk, self._month, line, self).open()

    def _show_payments(self) -> None:
        if self._known is not None:
            PaymentsDialog(self._desk, self._month, self._member, self._known.name, self).open()


def _signed(amount: int) -> str:
    return f"+{shown_dong(amount)}" if amount >= 0 else f"-{shown_dong(-amount)}"


def _columns() -> list[Column[MemberMonth]]:
    def figure(amount: int | None) -> str:
        return shown_number(amount) if amount else ""

    def group(each: MemberMonth) -> str:
        charge = each.charge
        return GROUPS[DuesGroup(charge.dues_group)].short_title if charge and charge.dues_group else ""

    def pill(each: MemberMonth) -> tuple[str, str] | None:
        if each.charge is not None and each.charge.state is ChargeState.EXEMPT:
            return _("exempt"), "neutral"
        if each.owed:
            return _("not paid"), "accent"
        return (_("paid"), "green") if each.paid else None

    return [
        Column("month", _("Month"), lambda each: shown_dues_month(each.month), lambda each: each.month, width=84,
               figures=True),
        Column("group", _("Group"), group, width=118),
        Column("base", _("Base"), lambda each: figure(each.charge.base if each.charge else 0), width=96, figures=True,
               align="right"),
        Column("rate", _("Rate"), lambda each: each.charge.rate if each.charge else "", width=60, align="right"),
        Column("due", _("To pay"), lambda each: figure(each.due), width=84, figures=True, align="right"),
        Column("paid", _("Amount paid"), lambda each: figure(each.paid), width=100, figures=True, align="right"),
        Column("owed", _("Left to pay"), lambda each: figure(each.owed), width=106, figures=True, align="right"),
        Column("state", _("State"), lambda _each: "", width=100, pill=pill),
    ]  # fmt: skip
