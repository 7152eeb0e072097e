"""Party dues: the sheet of a month, member by member, with its sums, who has not paid, and what is handed on."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QLineEdit, QPushButton

from partycell_desktop.domain.dates import shown_day
from partycell_desktop.domain.dues import GROUPS, Channel, DuesGroup, month_of, shifted, shown_dues_month
from partycell_desktop.domain.money import shown_dong
from partycell_desktop.screens.dues.dialogs import MarkPaidDialog, PaymentDialog, ReliefDialog, TermsDialog
from partycell_desktop.screens.dues.member_dialog import MemberDialog
from partycell_desktop.screens.dues.month_orders import MonthOrders
from partycell_desktop.screens.dues.panel import DuesPanel
from partycell_desktop.screens.dues.rows import (
    ALL,
    MISSING,
    PAID,
    UNPAID,
    DuesRow,
    dues_columns,
    is_kept,
    searched_in,
    state_chips,
)
from partycell_desktop.screens.parts.chips import ChipRow, in_lines
from partycell_desktop.screens.parts.desk import Desk
from partycell_desktop.screens.parts.record_table import RecordTable
from partycell_desktop.screens.parts.remembered import Remembered
from partycell_desktop.screens.parts.screen import Bookmark, Screen
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import Card, Note, PageHeader, button, page, row
from partycell_desktop.use_cases.dues import DuesSheet, get_dues_sheet, make_dues_sheet, refresh_dues_sheet
from partycell_desktop.use_cases.dues_closing import list_remittances, owed_to_committee
from partycell_desktop.use_cases.dues_payments import mark_dues_paid
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _

PANEL_WIDTH, NARROW_PANEL, NARROW = 273, 214, 1000


class DuesScreen(Screen):
    """`dues`: the month `.table` with its chips, `.before` and `.after`, and beside it the sums `.sum.*`."""

    name = "dues"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.month = ""
        self._sheet: DuesSheet | None = None
        self._rows: list[DuesRow] = []
        self._channel = Channel.CASH
        self._header = PageHeader(self.name, _("Party dues"))
        self._before = button("", "dues.before", lambda: self.step(-1))
        self._after = button("", "dues.after", lambda: self.step(1))
        self._copy = button(_("Copy last month"), "dues.copy_last_month", self.make_sheet)
        self._print = button(_("Print S01/ĐP"), "dues.print", self.print)
        self._all_paid = button(_("All have paid"), "dues.all_paid", self.mark_all, "primary")
        self._header.add(self._before, self._after, self._copy, self._print, self._all_paid)
        self._make_sheet_card()
        self._panel = DuesPanel()
        self._panel.setFixedWidth(px(PANEL_WIDTH))
        self._panel.wanted.connect(self._follow)
        self._panel.member_wanted.connect(self.show_member)
        body = row(self._card, self._panel, spacing=16)
        body.setStretch(0, 1)
        self.setLayout(page(self._header, body))
        for key, by in (("Ctrl+Left", -1), ("Ctrl+Right", 1)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda by=by: self.step(by))

    def _make_sheet_card(self) -> None:
        self.search = QLineEdit()
        self.search.setObjectName("dues.search")
        self.search.setProperty("look", "search")
        self.search.setPlaceholderText(_("Name, receipt, amount…"))
        self.search.setAccessibleName(_("Find members on the sheet"))
        self.search.setClearButtonEnabled(True)
        self.search.setFixedWidth(px(170))
        self.search.textChanged.connect(lambda text: self.table.set_search(text))
        self.states = ChipRow("dues.filter", _("Which members are shown"))
        self.states.chosen.connect(lambda _key: self._filter())
        self.table: RecordTable[DuesRow] = RecordTable(
            "dues.table", dues_columns(), Remembered(), accessible=_("Dues of the month"), searched=searched_in
        )
        self.table.set_empty(_("Nobody is on the sheet of this month. Add the members first."), _("To the members"))
        self.table.set_nothing_found(_("Nobody of this kind is on the sheet."), _("Show all"))
        self.table.begin_wanted.connect(lambda: self.wants_place.emit("roster"))
        self.table.search_dropped.connect(self._show_all)
        self.table.opened.connect(lambda _row: self.pay())
        self.table.current_changed.connect(self._show_current)
        self.table.installEventFilter(self)
        self._proposed = Note("", "gold", "dues.proposed")
        self._make = button(_("Make the sheet"), "dues.make", self.make_sheet, "small")
        self._make_orders()
        self._month_orders = MonthOrders(self.desk, self, lambda: (self.month, self._sheet))
        self._month_orders.month_wanted.connect(self.show_month)
        self._month_orders.member_wanted.connect(self.show_member)
        self._card = Card(padding=0, spacing=0)
        head = row(self.search, self.states, spacing=14)
        head.setStretch(1, 1)
        head.setAlignment(self.states, Qt.AlignmentFlag.AlignVCenter)
        head.setContentsMargins(px(12), px(9), px(10), px(6))
        self._banner_row = row(self._proposed, self._make)
        self._banner_row.setStretch(0, 1)
        self._banner_row.setContentsMargins(px(12), 0, px(12), px(8))
        foot = row(in_lines(*self._orders, None, self._more, self._export, gap=8))
        foot.setContentsMargins(px(10), px(6), px(8), px(8))
        self._card.add(head)
        self._card.add(self._banner_row)
        self._card.add(self.table, 1)
        self._card.add(foot)

    def _make_orders(self) -> None:
        self._pay = button(_("Note payment…"), "dues.pay", self.pay, "small")
        self._mark = button(_("Mark chosen…"), "dues.mark_chosen", self.mark_chosen, "small")
        self._terms = button(_("Group, income…"), "dues.change_terms", self.change_terms, "small")
        self._relieve = button(_("Relief…"), "dues.relieve", self.relieve, "small")
        self._open = button(_("Basis, year…"), "dues.open_member", self.open_member, "small")
        self._orders: list[QPushButton] = [self._pay, self._mark, self._terms, self._relieve, self._open]
        self._export = button(_("Export"), "dues.export", lambda: self._month_orders.export(), "small")
        self._more = button(_("More"), "dues.more", self._open_more, "small")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._panel.setFixedWidth(px(NARROW_PANEL if self.width() < px(NARROW) else PANEL_WIDTH))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Space in the list: the chosen members have paid, today and in the way of the last payment."""
        if (
            watched is self.table
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Space
            and not event.modifiers()
        ):
            self.pay_at_once()
            return True
        return super().eventFilter(watched, event)

    # Showing.

    def refresh(self) -> None:
        """Fetch the month again; selection, search and chips stay."""
        if not self.month:
            self.month = self._first_month()
        sheet = self.desk.look_up(get_dues_sheet, self.month)
        if sheet is None:
            return
        self._sheet = sheet
        self._rows = [DuesRow(sheet.month, each) for each in sheet.lines]
        says = [sheet.title, sheet.regulation or _("no regulation on dues is known")]
        self._header.say(" · ".join(says))
        for go, by, words in ((self._before, -1, _("‹ Month {month}")), (self._after, 1, _("Month {month} ›"))):
            month = shifted(self.month, by)
            go.setText(words.format(month=int(month[5:])))
            go.setAccessibleName(_("Dues of {month}").format(month=shown_dues_month(month)))
        self.states.set_chips(state_chips(self._rows))
        self.table.set_rows(self._rows, lambda each: each.id)
        self._filter()
        self._show_state(sheet)
        today = self.desk.look_up(Session.today)
        held = self.focusWidget()
        pressed = held is not None and self._panel.isAncestorOf(held)
        if self._panel.show_sheet(sheet, self._rows, self._remitted_words(), today) and pressed:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)  # what was pressed there has been made anew

    def _first_month(self) -> str:
        today = self.desk.look_up(Session.today)
        return month_of(today) if today is not None else ""

    def _show_state(self, sheet: DuesSheet) -> None:
        today = self.desk.look_up(Session.today)
        begun = today is not None and sheet.month <= month_of(today)
        made = sheet.made
        says = _("The sheet of {month} is not made yet: this is what it would be.")
        if not begun:
            says = _("{month} has not begun yet: this is what its sheet would be.")
        self._proposed.say(says.format(month=shown_dues_month(sheet.month)))
        self._proposed.setVisible(not made)
        self._make.setVisible(not made and begun)
        open_ = made and sheet.closed_on is None
        self._copy.setEnabled(not made and begun)
        self._all_paid.setEnabled(open_ and any(each.line.unpaid for each in self._rows))
        self._show_current(self.table.current())

    def _remitted_words(self) -> list[str]:
        """What was handed on last, and what is still owed."""
        lines = self.desk.look_up(list_remittances) or []
        owed = self.desk.look_up(owed_to_committee)
        says = []
        live = [each.remittance for each in lines if not each.taken_back and not each.remittance.reverses_id]
        if live:
            last = live[-1]
            says.append(
                _("{amount} on {day}").format(amount=shown_dong(last.amount), day=shown_day(last.day))
                + (f" · {last.receipt_no}" if last.receipt_no else "")
            )
        if owed is None:
            return says
        if owed.total is None:
            says.append(_("Of closed months {amount} are owed; of the open ones nobody knows the share.").format(
                amount=shown_dong(owed.closed)))  # fmt: skip
        elif owed.total > 0:
            says.append(_("Still to be handed on: {amount}").format(amount=shown_dong(owed.total)))
        else:
            says.append(_("All that was collected is handed on."))
        if owed.remit_by and (owed.total or owed.closed) > 0:
            says.append(_("By day {day} of the next month.").format(day=owed.remit_by))
        return says

    def _filter(self) -> None:
        state = self.states.key()
        self.table.set_filter(lambda each: is_kept(each, state))
        self._show_current(self.table.current())

    def _choose_state(self, state: str) -> None:
        self.search.clear()
        self.states.choose(state)
        self._filter()

    def _show_all(self) -> None:
        self._choose_state(ALL)

    def _show_current(self, current: DuesRow | None) -> None:
        sheet = self._sheet
        made = sheet is not None and sheet.made
        open_ = made and sheet is not None and sheet.closed_on is None
        self._pay.setEnabled(current is not None and made)
        self._mark.setEnabled(current is not None and open_)
        self._terms.setEnabled(current is not None and (not made or open_))
        self._relieve.setEnabled(current is not None)
        self._open.setEnabled(current is not None)

    def bookmark(self) -> Bookmark:
        """The month, the search, the chip, and where the table is."""
        return {
            "month": self.month,
            "search": self.search.text(),
            "state": self.states.key(),
            "table": self.table.bookmark(),
        }

    def take_up(self, bookmark: Bookmark) -> None:
        """Show what a bookmark says."""
        self.month = bookmark["month"]
        self.refresh()
        self.states.choose(bookmark["state"])
        self.search.setText(bookmark["search"])
        self.table.set_search(bookmark["search"])
        self._filter()
        self.table.take_up(bookmark["table"])

    def help(self) -> str:
        """F1."""
        return "\n".join(
            (
                _("Space notes that the chosen members paid today; Enter asks for amount, day, channel and receipt."),
                _("Ctrl+← and Ctrl+→ go to the month before and the next one."),
                _("Each figure opens what stands behind it; a closed month never changes."),
                _("The share that the cell keeps from 02/2026 on is entered with the upper committee's document."),
            )
        )

    # Going somewhere.

    def focus_search(self) -> None:
        """Ctrl+F."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def step(self, by: int) -> None:
        """To the month before or after; no further than the next one to come."""
        today = self.desk.look_up(Session.today)
        wanted = shifted(self.month, by)
        if today is not None and wanted <= shifted(month_of(today), 12):
            self.show_month(wanted)

    def show_month(self, month: str) -> None:
        """The sheet of a month."""
        self.month = month
        self.refresh()

    def open(self, place: str) -> None:
        """`dues:2026-11` shows a month, `dues:member/12` the dues of a member, `dues:2026-11/12` a line of a month."""
        first, _slash, rest = place.partition("/")
        if first == "member" and rest.isdigit():
            MemberDialog(self.desk, int(rest), self.month, self.window()).open()
        elif first:
            self.show_month(first)
            if rest.isdigit():
                self.show_member(int(rest))

    def show_member(self, member_id: int) -> bool:
        """Bring the line of a member into view, whatever hides it."""
        self._show_all()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        return self.table.select_key(member_id)

    def _follow(self, what: str) -> None:
        """A figure or a button of the panel was pressed."""
        orders = self._month_orders
        acts: dict[str, Callable[[], object]] = {
            "due": self._show_all,
            "collected": orders.show_payments,
            "kept": orders.ask_share,
            "to_send": orders.show_remittances,
            "share": orders.ask_share,
            "missing": lambda: self._choose_state(MISSING),
            "refresh": lambda: self.desk.carry_out(refresh_dues_sheet, self.month),
            "close": orders.close_month,
            "voucher": self._show_voucher,
            "rules": lambda: self.wants_place.emit(f"cell:rules/{self._doubtful_rule()}"),
            "unpaid": lambda: self._choose_state(UNPAID),
            "paid": lambda: self._choose_state(PAID),
            "remind": orders.remind,
            "owed": orders.show_owed,
            "remit": orders.remit,
            "remittances": orders.show_remittances,
        }
        acts[what]()

    def _doubtful_rule(self) -> str:
        """The rule behind the first figure that is not confirmed."""
        groups = (each.told.group for each in self._rows if not each.told.confirmed)
        return next((GROUPS[DuesGroup(each)].rule for each in groups if each), "dues.document")

    def _show_voucher(self) -> None:
        if self._sheet is not None and self._sheet.voucher_id:
            self.wants_place.emit(f"voucher:{self._sheet.voucher_id}")

    # Orders.

    def make_sheet(self) -> None:
        """The sheet of the month, by what everybody paid by in the month before."""
        if self.desk.carry_out(make_dues_sheet, self.month):
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def new(self) -> None:
        """Ctrl+N: a payment of the chosen member."""
        self.pay()

    def _chosen(self) -> list[DuesRow]:
        current = self.table.current()
        return self.table.selected() or ([current] if current is not None else [])

    def pay_at_once(self) -> None:
        """The chosen members paid all they owe, today, in the way of the last payment noted here."""
        owing = [each.id for each in self._chosen() if each.line.unpaid]
        if self._mark.isEnabled() and owing:
            self.desk.carry_out(mark_dues_paid, self.month, owing, "", str(self._channel))

    def pay(self) -> None:
        """A payment of the chosen member, with amount, day, channel and receipt."""
        current = self.table.current()
        if current is not None and self._pay.isEnabled():
            self._ask_payment(PaymentDialog(self.desk, current.told, self._channel, self.window()))

    def mark_chosen(self) -> None:
        """The chosen members paid, on one day and in one way."""
        chosen = [each.told for each in self._chosen()]
        if self._sheet is not None and chosen:
            self._ask_payment(MarkPaidDialog(self.desk, self._sheet, chosen, self._channel, self.window()))

    def mark_all(self) -> None:
        """Everybody on the sheet paid."""
        if self._sheet is not None:
            lines = [each.told for each in self._rows]
            self._ask_payment(MarkPaidDialog(self.desk, self._sheet, lines, self._channel, self.window()))

    def _ask_payment(self, dialog: PaymentDialog | MarkPaidDialog) -> None:
        def keep_channel() -> None:
            self._channel = dialog.channel()

        dialog.accepted.connect(keep_channel)
        dialog.open()

    def change_terms(self) -> None:
        """Group and income of the chosen member from this month on."""
        current = self.table.current()
        if current is not None:
            TermsDialog(self.desk, self.month, current.told, self.window()).open()

    def relieve(self) -> None:
        """An exemption or reduction of the chosen member."""
        current = self.table.current()
        if current is not None:
            ReliefDialog(self.desk, self.month, current.id, current.name, None, self.window()).open()

    def open_member(self) -> None:
        """What stands behind the line of the chosen member, and the whole year."""
        current = self.table.current()
        if current is not None:
            MemberDialog(self.desk, current.id, self.month, self.window()).open()

    def print(self) -> None:
        """Ctrl+P: S01/ĐP of the month."""
        self._month_orders.print_sheet()

    def _open_more(self) -> None:
        self._month_orders.open_menu(self._more.mapToGlobal(QPoint(0, self._more.height())))
