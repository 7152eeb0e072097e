"""Receipts and expenditure: totals of a year, the cash book with its running balance, the estimate beside it."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit, QMenu

from partycell_desktop.domain.money import shown_dong
from partycell_desktop.domain.vouchers import VoucherKind, VoucherState
from partycell_desktop.screens.expenditure.estimate_panel import CHARTS, EstimatePanel
from partycell_desktop.screens.expenditure.mending import Mending
from partycell_desktop.screens.expenditure.rows import (
    ALL,
    MONTH,
    PAID,
    RECEIVED,
    WAITING,
    MoneyRow,
    fund_chips,
    heading_words,
    is_kept,
    money_columns,
    rows_of,
    searched_in,
    state_chips,
)
from partycell_desktop.screens.expenditure.shown_book import ShownBook
from partycell_desktop.screens.expenditure.voucher_orders import VoucherOrders
from partycell_desktop.screens.expenditure.year_orders import YearOrders
from partycell_desktop.screens.parts.after_paint import after_next_paint
from partycell_desktop.screens.parts.chips import Chip, ChipRow, in_lines
from partycell_desktop.screens.parts.desk import Desk
from partycell_desktop.screens.parts.file_dialogs import ask_where_to_save
from partycell_desktop.screens.parts.record_table import RecordTable
from partycell_desktop.screens.parts.remembered import Remembered
from partycell_desktop.screens.parts.screen import Bookmark, Screen
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import Card, OneLine, PageHeader, button, column, page, row
from partycell_desktop.screens.parts.words_button import WordsButton
from partycell_desktop.use_cases.estimates import compare_estimate
from partycell_desktop.use_cases.ledger import get_ledger, list_money_warnings, list_money_years
from partycell_desktop.use_cases.ledger_export import export_ledger
from partycell_desktop.use_cases.money_analysis import analyse_year
from partycell_desktop.use_cases.spending_regimes import RegimeOfCell, get_spending_regime
from partycell_desktop.use_cases.vouchers import get_voucher, list_vouchers
from partycell_desktop.words import _

SPREADSHEETS = (("Excel", "*.xlsx"), ("CSV", "*.csv"))
PANEL_WIDTH, NARROW_PANEL, NARROW = 330, 214, 1000
EVERY, OVER = "every", "over_estimate"


class ExpenditureScreen(Screen):
    """`expenditure`: totals `.total.*`, the book `.table` with its chips, the panel `.estimate`."""

    name = "expenditure"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._regime: RegimeOfCell | None = None
        self._rows: list[MoneyRow] = []
        self._heading = ""
        self._seen = self._went = False
        self._titles: dict[str, str] = {}
        self._header = PageHeader(self.name, _("Expenditure"))
        self._header.add(
            button(_("Receipt voucher…"), "expenditure.receipt", self._new_receipt),
            button(_("Print the cash book…"), "expenditure.print", self.print),
            button(_("Payment voucher…"), "expenditure.payment", self.new, "primary"),
        )
        self._make_totals()
        self._make_table()
        shown = ShownBook(
            self,
            lambda: self.year,
            lambda: self._regime,
            self.table.current,
            self.table.selected,
            self.show_voucher,
            self.show_heading,
        )
        self._vouchers = VoucherOrders(shown)
        self._orders = YearOrders(shown, self._titles, self.wants_place.emit)
        self._make_book()
        self._panel = EstimatePanel(Mending(shown, self._vouchers, self._orders).links)
        self._panel.setFixedWidth(px(NARROW_PANEL))
        self._panel.estimate.heading_wanted.connect(self.show_heading)
        self._panel.charts.heading_wanted.connect(self.show_heading)
        self._panel.charts.analysis_wanted.connect(self._orders.show_analysis)
        self._panel.beside.chosen.connect(lambda _key: self._show_charts())
        left = column(self._totals, self._book, spacing=14)
        left.setStretch(1, 1)
        body = row(left, self._panel, spacing=16)
        body.setStretch(0, 1)
        self.setLayout(page(self._header, body))

    def _make_totals(self) -> None:
        self._figures: dict[str, WordsButton] = {}
        cards = []
        for name, words, act in (
            ("opening", _("At the start"), self._show_opening),
            ("received", _("Received"), lambda: self._show_state(RECEIVED)),
            ("paid", _("Spent"), lambda: self._show_state(PAID)),
            ("balance", _("In the funds"), self._show_balance),
        ):
            card = Card(padding=10, spacing=2)
            caption = OneLine("muted")
            caption.show_text(words)
            card.add(caption)
            figure = WordsButton(f"expenditure.total.{name}", "0 đ", act, "heading")
            self._figures[name] = figure
            card.add(figure)
            cards.append(card)
        self._totals = row(*cards, spacing=10)
        for at in range(len(cards)):
            self._totals.setStretch(at, 1)

    def _make_table(self) -> None:
        self.search = QLineEdit()
        self.search.setObjectName("expenditure.search")
        self.search.setProperty("look", "search")
        self.search.setPlaceholderText(_("Number, reason, payee, amount…"))
        self.search.setAccessibleName(_("Find vouchers"))
        self.search.setClearButtonEnabled(True)
        self.search.setFixedWidth(px(200))
        self.search.textChanged.connect(lambda text: self.table.set_search(text))
        self.years = ChipRow("expenditure.year", _("Which year"))
        self.states = ChipRow("expenditure.filter", _("Which vouchers are shown"))
        self.funds = ChipRow("expenditure.fund", _("The book of which fund"))
        self.funds.set_chips(fund_chips())
        self.years.chosen.connect(lambda _key: self.refresh())
        self.funds.chosen.connect(lambda _key: self.refresh())
        self.states.chosen.connect(lambda _key: self._filter())
        self._only = button("", "expenditure.only", lambda: self._narrow(""), "small")
        self._only.hide()
        self.table: RecordTable[MoneyRow] = RecordTable(
            "expenditure.table",
            money_columns(self._titles),
            Remembered(),
            accessible=_("Cash book"),
            searched=searched_in,
        )
        self.table.set_empty(
            _("Nothing was received or spent yet. Begin with what there is now, or with the first voucher."),
            _("Enter the opening…"),
        )
        self.table.set_nothing_found(_("No voucher is found in this part of the book."), _("Show all"))
        self.table.search_dropped.connect(lambda: self._show_state(ALL))
        self.table.current_changed.connect(self._show_current)

    def _make_book(self) -> None:
        self.table.begin_wanted.connect(self._orders.ask_opening)
        self.table.opened.connect(lambda _row: self._vouchers.open())
        self._more = button(_("More"), "expenditure.more", self._open_more, "small")
        export = button(_("Export"), "expenditure.export", self.export, "small")
        self._book = Card(padding=0, spacing=0)
        head = row(in_lines(self.search, self.years, self.states, self.funds, self._only, gap=14))
        head.setContentsMargins(px(12), px(9), px(10), px(6))
        foot = row(in_lines(*self._vouchers.buttons, None, self._more, export, gap=8))
        foot.setContentsMargins(px(10), px(6), px(8), px(8))
        self._book.add(head)
        self._book.add(self.table, 1)
        self._book.add(foot)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._panel.setFixedWidth(px(NARROW_PANEL if self.width() < px(NARROW) else PANEL_WIDTH))

    # Showing.

    @property
    def year(self) -> int:
        """The year that is shown."""
        return int(self.years.key() or 0)

    def refresh(self) -> None:
        """Fetch the year again; selection, search and chips stay."""
        years = self.desk.look_up(list_money_years)
        if years is None:
            return
        self.years.set_chips([Chip(str(each), str(each)) for each in years])
        fund = self._fund()
        regime = self.desk.look_up(get_spending_regime)
        book = self.desk.look_up(get_ledger, str(self.year), fund)
        vouchers = self.desk.look_up(list_vouchers, self.year)
        compared = self.desk.look_up(compare_estimate, self.year)
        warnings = self.desk.look_up(list_money_warnings, self.year)
        if regime is None or book is None or vouchers is None or compared is None or warnings is None:
            return
        self._regime = regime
        self._titles.clear()
        self._titles["moved"] = _("Moved between funds")
        self._titles.update({f"received:{each.key}": each.short for each in regime.sources})
        self._titles.update({f"spent:{each.key}": each.short for each in regime.items})
        self._header.say(
            _("Year {year} · {regime}").format(year=self.year, regime=regime.regime.short)
            + ("" if regime.regime.sure == "verbatim" else " · " + _("not confirmed"))
        )
        for name, amount in (
            ("opening", book.opening), ("received", book.received), ("paid", book.paid), ("balance", book.balance),
        ):  # fmt: skip
            self._figures[name].set_words(shown_dong(amount))
        self._rows = rows_of(book.lines, vouchers, fund)
        self.states.set_chips(state_chips(self._rows))
        self.table.set_rows(self._rows, lambda each: (each.id, each.line is None))
        self._filter()
        self._panel.estimate.show_year(compared, warnings)
        self._show_charts()
        if self._rows and not self._seen:
            self._seen = True
            after_next_paint(self.table, self._go_to_the_end)

    def _fund(self) -> str:
        return "" if self.funds.key() == EVERY else self.funds.key()

    def _show_charts(self) -> None:
        """The bars of the year, as long as they are what stands beside the book."""
        if self._panel.page() == CHARTS:
            analysis = self.desk.look_up(analyse_year, self.year)
            if analysis is not None:
                self._panel.charts.show_year(analysis, self._titles)

    def _go_to_the_end(self) -> None:
        """The newest vouchers are at the end of the book; who has gone somewhere meanwhile stays there."""
        if not self._went and self.table.current() is None:
            self.table.scrollToBottom()

    def bookmark(self) -> Bookmark:
        """The search, the chips, the item, and where the table is."""
        chosen = {each.objectName(): each.key() for each in (self.years, self.states, self.funds)}
        return {
            "search": self.search.text(),
            "chips": chosen,
            "heading": self._heading,
            "beside": self._panel.page(),
            "table": self.table.bookmark(),
        }

    def take_up(self, bookmark: Bookmark) -> None:
        """Show what a bookmark says."""
        self._went = True
        for chips in (self.years, self.funds):
            chips.choose(bookmark["chips"][chips.objectName()])
        self._panel.show_page(bookmark["beside"])
        self.refresh()
        self.states.choose(bookmark["chips"][self.states.objectName()])
        self.search.setText(bookmark["search"])
        self.table.set_search(bookmark["search"])
        self._narrow(bookmark["heading"])
        self.table.take_up(bookmark["table"])

    def help(self) -> str:
        """F1."""
        return "\n".join(
            (
                _("Ctrl+N begins a payment voucher; Repeat… begins one like the chosen voucher."),
                _("A voucher that comes every month is kept as a template (More) and chosen where a new one begins."),
                _("A voucher is approved, gets its number, and is posted; posted it never changes: it is taken back."),
                _("Each figure and each item of the estimate shows the vouchers behind it."),
            )
        )

    def _filter(self) -> None:
        state, heading = self.states.key(), self._heading
        self.table.set_filter(lambda each: is_kept(each, state, heading))
        self._show_current(self.table.current())

    def _narrow(self, heading: str) -> None:
        self._heading = heading
        self._only.setText(_("Only: {item} ✕").format(item=heading_words(heading, self._titles)))
        self._only.setAccessibleName(self._only.text())
        self._only.setVisible(bool(heading))
        self._filter()

    def _show_current(self, current: MoneyRow | None) -> None:
        self._vouchers.follow(current)
        self._orders.follow(current)
        record = self.desk.look_up(get_voucher, current.id) if current is not None else None
        symbol = (record.voucher.symbol or _("the draft")) if record is not None else ""
        found = record.warnings if record is not None else ()
        counted = current is not None and current.line is not None  # then the year itself says what it passes
        self._panel.estimate.show_chosen(symbol, [each for each in found if not (counted and each.kind == OVER)])

    # What stands behind a figure.

    def _show_state(self, state: str) -> None:
        """The vouchers behind a total of the fund that is shown: nothing else narrows them."""
        self.search.clear()
        self.states.choose(state)
        self._narrow("")

    def _show_balance(self) -> None:
        self._show_state(ALL)
        self.table.scrollToBottom()

    def _show_opening(self) -> None:
        """What a year began with is what the year before left; the first year began with the opening of the books."""
        before = self.year - 1
        self.years.choose(str(before))
        if self.year != before:
            self._orders.ask_opening()
            return
        self.refresh()
        self._show_balance()

    def show_heading(self, heading: str, year: int = 0) -> None:
        """The posted vouchers of one item, source or month ("month:3"), of all funds, in that year or the shown one."""
        if (year and year != self.year) or self._fund():
            self.years.choose(str(year or self.year))
            self.funds.choose(EVERY)
            self.refresh()
        self.search.clear()
        self.states.choose(ALL)
        self._narrow(heading)

    # Going somewhere.

    def focus_search(self) -> None:
        """Ctrl+F."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def open(self, place: str) -> None:
        """`voucher:45` brings a voucher into view, `expenditure:month/2026-03` a month, `.../support/2` a support."""
        what, _slash, rest = place.partition("/")
        if what.isdigit():
            self.show_voucher(int(what))
        elif what == "support":
            self._orders.show_supports(int(rest) if rest.isdigit() else 0)
        elif what == MONTH:
            year, _dash, month = rest.partition("-")
            self._went = True
            self.show_heading(f"{MONTH}:{int(month)}", int(year))

    def show_voucher(self, voucher_id: int) -> bool:
        """Bring a voucher into view, whatever hides it; False where it is not there."""
        record = self.desk.look_up(get_voucher, voucher_id)
        if record is None:
            return False
        waits = record.voucher.state is not VoucherState.POSTED
        self._went = True
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.year == record.voucher.year and self.table.select_key((voucher_id, waits)):
            return True
        self.years.choose(str(record.voucher.year))
        self.funds.choose(EVERY if not record.voucher.moves else str(record.voucher.fund))
        self.refresh()
        self._show_state(WAITING if waits else ALL)
        return self.table.select_key((voucher_id, waits))

    # Orders.

    def _new_receipt(self) -> None:
        self._vouchers.begin(VoucherKind.RECEIPT)

    def new(self) -> None:
        """Ctrl+N: a payment voucher."""
        self._vouchers.begin(VoucherKind.PAYMENT)

    def print(self) -> None:
        """Ctrl+P: the ledger of the year."""
        self._orders.print_report("s01-tcd")

    def export(self) -> None:
        """Write the book that is shown to a spreadsheet."""
        path = ask_where_to_save(self, _("Export to Excel"), _("Cash book") + f" {self.year}.xlsx", SPREADSHEETS)
        if path and self.desk.carry_out(export_ledger, path, str(self.year), self._fund()):
            self.desk.say(_("Exported: {path}. The file is not encrypted; keep it in a safe place.").format(path=path))

    def _open_more(self) -> None:
        menu = QMenu(self)
        menu.setObjectName("expenditure.more.menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._orders.fill(menu, self._vouchers.actions)
        menu.popup(self._more.mapToGlobal(QPoint(0, self._more.height())))
