"""Receipts and expenditure: totals of a year, the cash book with its running balance, the estimate beside it."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QPushButton

from partycell_desktop.domain.money import shown_dong
from partycell_desktop.domain.vouchers import VoucherKind, VoucherState
from partycell_desktop.screens.expenditure.analysis_dialog import AnalysisDialog
from partycell_desktop.screens.expenditure.dialogs import (
    ClosePeriod,
    CountCash,
    OpeningDialog,
    PaperDialog,
    TakeBack,
    TemplateDialog,
    VoucherDialog,
)
from partycell_desktop.screens.expenditure.estimate_dialogs import EstimateDialog, SupplementDialog, YearDialog
from partycell_desktop.screens.expenditure.estimate_panel import EstimatePanel
from partycell_desktop.screens.expenditure.paper_dialogs import FormNumbersDialog, MoneyPapersDialog, SettleDialog
from partycell_desktop.screens.expenditure.requests_dialog import RequestsDialog
from partycell_desktop.screens.expenditure.rows import (
    ALL,
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
from partycell_desktop.screens.expenditure.successor_dialog import SuccessorDialog
from partycell_desktop.screens.expenditure.support_dialog import InspectionDialog, SupportsDialog
from partycell_desktop.screens.parts.after_paint import after_next_paint
from partycell_desktop.screens.parts.chips import Chip, ChipRow, in_lines
from partycell_desktop.screens.parts.desk import Desk
from partycell_desktop.screens.parts.file_dialogs import ask_where_to_save
from partycell_desktop.screens.parts.question import ask_then
from partycell_desktop.screens.parts.record_table import RecordTable
from partycell_desktop.screens.parts.remembered import Remembered
from partycell_desktop.screens.parts.screen import Bookmark, Screen
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import Card, OneLine, PageHeader, button, column, page, row
from partycell_desktop.screens.parts.words_button import WordsButton
from partycell_desktop.screens.printing import show_paper
from partycell_desktop.use_cases.estimates import compare_estimate
from partycell_desktop.use_cases.ledger import get_ledger, list_money_warnings, list_money_years
from partycell_desktop.use_cases.ledger_export import export_ledger
from partycell_desktop.use_cases.spending_regimes import RegimeOfCell, get_spending_regime
from partycell_desktop.use_cases.vouchers import (
    approve_voucher,
    get_voucher,
    list_vouchers,
    post_voucher,
    propose_voucher,
    remove_voucher,
)
from partycell_desktop.words import _

SPREADSHEETS = (("Excel", "*.xlsx"), ("CSV", "*.csv"))
PANEL_WIDTH, NARROW_PANEL, NARROW = 330, 214, 1000
EVERY = "every"


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
            button(_("Receipt voucher…"), "expenditure.receipt", lambda: self._begin(VoucherKind.RECEIPT)),
            button(_("Print the cash book…"), "expenditure.print", self.print),
            button(_("Payment voucher…"), "expenditure.payment", self.new, "primary"),
        )
        self._make_totals()
        self._make_book()
        self._panel = EstimatePanel()
        self._panel.setFixedWidth(px(NARROW_PANEL))
        self._panel.heading_wanted.connect(self.show_heading)
        self._panel.warning_wanted.connect(self._go)
        left = column(self._totals, self._book, spacing=14)
        left.setStretch(1, 1)
        body = row(left, self._panel, spacing=16)
        body.setStretch(0, 1)
        self.setLayout(page(self._header, body))

    def _make_totals(self) -> None:
        self._figures: dict[str, WordsButton] = {}
        cards = []
        for name, words, act in (
            ("opening", _("At the beginning"), self.ask_opening),
            ("received", _("Received"), lambda: self._choose_state(RECEIVED)),
            ("paid", _("Spent"), lambda: self._choose_state(PAID)),
            ("balance", _("Left in the funds"), lambda: self._choose_state(ALL)),
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

    def _make_book(self) -> None:
        self.search = QLineEdit()
        self.search.setObjectName("expenditure.search")
        self.search.setProperty("look", "search")
        self.search.setPlaceholderText(_("Number, reason, payee, amount…"))
        self.search.setAccessibleName(_("Find vouchers"))
        self.search.setClearButtonEnabled(True)
        self.search.setFixedWidth(px(200))
        self.search.textChanged.connect(lambda text: self._search_changed(text))
        self.years = ChipRow("expenditure.year", _("Which year"))
        self.states = ChipRow("expenditure.filter", _("Which vouchers are shown"))
        self.funds = ChipRow("expenditure.fund", _("The book of which fund"))
        self.funds.set_chips(fund_chips())
        self.years.chosen.connect(lambda _key: self.refresh())
        self.funds.chosen.connect(lambda _key: self.refresh())
        self.states.chosen.connect(lambda _key: self._filter())
        self._only = button("", "expenditure.only", lambda: self.show_heading(""), "small")
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
        self.table.begin_wanted.connect(self.ask_opening)
        self.table.search_dropped.connect(self._show_all)
        self.table.opened.connect(lambda _row: self.open_current())
        self.table.current_changed.connect(self._show_current)
        self._make_orders()
        self._book = Card(padding=0, spacing=0)
        head = row(in_lines(self.search, self.years, self.states, self.funds, self._only, gap=14))
        head.setContentsMargins(px(12), px(9), px(10), px(6))
        foot = row(in_lines(*self._orders, None, self._more, self._export, gap=8))
        foot.setContentsMargins(px(10), px(6), px(8), px(8))
        self._book.add(head)
        self._book.add(self.table, 1)
        self._book.add(foot)

    def _make_orders(self) -> None:
        self._approve = button(_("Approve"), "expenditure.approve", self.approve, "small")
        self._post = button(_("Post into the ledger"), "expenditure.post", self.post, "small")
        self._correct = button(_("Correct…"), "expenditure.correct", self.correct, "small")
        self._repeat = button(_("Repeat…"), "expenditure.repeat", self.repeat, "small")
        self._papers = button(_("Paper…"), "expenditure.paper", self.add_paper, "small")
        self._print_one = button(_("Print…"), "expenditure.print_voucher", self.print_voucher, "small")
        self._back = button(_("Take back…"), "expenditure.take_back", self.take_back, "small")
        self._orders: list[QPushButton] = [
            self._approve, self._post, self._correct, self._repeat, self._papers, self._print_one, self._back,
        ]  # fmt: skip
        self._export = button(_("Export"), "expenditure.export", self.export, "small")
        self._more = button(_("More"), "expenditure.more", self._open_more, "small")
        self._remove = self._action("remove", _("Remove the draft…"), self.remove)
        self._template = self._action("keep_template", _("Keep as a template…"), self.keep_template)
        self._settlement = self._action("settlement", _("Print the settlement of the advance…"), self.print_settlement)
        self._actions = [
            self._action("papers", _("Books and reports…"), self.show_papers),
            self._action("requests", _("Requests for money…"), self.show_requests),
            self._action("supports", _("Support of the enterprise…"), self.show_supports),
            self._action("analysis", _("The year in pictures…"), self.show_analysis),
            self._action("inspection", _("File for inspection…"), self.bind_inspection),
            self._action("settle", _("Account for an advance…"), self.settle),
            self._settlement,
            self._action("print_two", _("Print two on a page…"), lambda: self.print_voucher(two=True)),
            *(self._quarter(number, numeral) for number, numeral in enumerate(("I", "II", "III", "IV"), 1)),
            self._action("report", _("Print BC01-TCĐ of the year…"), lambda: self._print_report("bc01-tcd")),
            self._action("estimate_paper", _("Print DT01-TCĐ…"), lambda: self._print_report("dt01-tcd")),
            self._action("estimate_edit", _("Estimate of the year…"), self.edit_estimate),
            self._action("supplement", _("Supplement the estimate…"), self.supplement),
            self._action("figures", _("Figures and settings…"), self.edit_figures),
            self._action("count", _("Count the cash…"), lambda: CountCash(self.desk, self.window()).open()),
            self._action("opening", _("Opening of the books…"), self.ask_opening),
            self._action(
                "form_numbers",
                _("Form numbers of vouchers…"),
                lambda: FormNumbersDialog(self.desk, self.window()).open(),
            ),
            self._action("close", _("Close a period…"), self.close_period),
            self._action("successor", _("A newer regulation…"), self.enter_successor),
            self._template,
            self._action("remove_template", _("Remove a template…"), self.remove_template),
            self._remove,
        ]

    def _quarter(self, number: int, numeral: str) -> QAction:
        words = _("Print BC01-TCĐ of quarter {number}…").format(number=numeral)
        return self._action(f"report.{number}", words, lambda: self._print_report("bc01-tcd", f"-Q{number}"))

    def _action(self, name: str, words: str, act: Callable[[], object]) -> QAction:
        action = QAction(self)
        action.setText(words)
        action.setObjectName(f"expenditure.{name}")
        action.triggered.connect(lambda _on=False: act())
        return action

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
        fund = "" if self.funds.key() == EVERY else self.funds.key()
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
        self._panel.show_year(compared, warnings)
        if self._rows and not self._seen:
            self._seen = True
            after_next_paint(self.table, self._go_to_the_end)

    def _go_to_the_end(self) -> None:
        """The newest vouchers are at the end of the book; who has gone somewhere meanwhile stays there."""
        if not self._went and self.table.current() is None:
            self.table.scrollToBottom()

    def bookmark(self) -> Bookmark:
        """The search, the chips, the item, and where the table is."""
        chosen = {each.objectName(): each.key() for each in (self.years, self.states, self.funds)}
        return {"search": self.search.text(), "chips": chosen, "heading": self._heading, "table": self.table.bookmark()}

    def take_up(self, bookmark: Bookmark) -> None:
        """Show what a bookmark says."""
        self._went = True
        for chips in (self.years, self.funds):
            chips.choose(bookmark["chips"][chips.objectName()])
        self.refresh()
        self.states.choose(bookmark["chips"][self.states.objectName()])
        self.search.setText(bookmark["search"])
        self._search_changed(bookmark["search"])
        self.show_heading(bookmark["heading"])
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

    def show_heading(self, heading: str) -> None:
        """Only the vouchers of one item or source; "" for all."""
        self._heading = heading
        self._only.setText(_("Only: {item} ✕").format(item=heading_words(heading, self._titles)))
        self._only.setAccessibleName(self._only.text())
        self._only.setVisible(bool(heading))
        self._filter()

    def _choose_state(self, state: str) -> None:
        self.states.choose(state)
        self._heading = ""
        self.show_heading("")

    def _filter(self) -> None:
        state, heading = self.states.key(), self._heading
        self.table.set_filter(lambda each: is_kept(each, state, heading))
        self._show_current(self.table.current())

    def _search_changed(self, text: str) -> None:
        self.table.set_search(text)

    def _show_all(self) -> None:
        self.search.clear()
        self._choose_state(ALL)

    def _show_current(self, current: MoneyRow | None) -> None:
        state = current.voucher.state if current is not None else None
        self._approve.setEnabled(state is VoucherState.DRAFT)
        self._correct.setEnabled(state is VoucherState.DRAFT)
        self._remove.setEnabled(state is VoucherState.DRAFT)
        self._post.setEnabled(state is VoucherState.APPROVED)
        self._settlement.setEnabled(current is not None and state is VoucherState.POSTED and current.voucher.is_advance)
        for order in (self._repeat, self._papers, self._print_one, self._template):
            order.setEnabled(current is not None)
        taken = current is not None and (current.was_reversed or bool(current.voucher.reverses_id))
        self._back.setEnabled(state in (VoucherState.POSTED, VoucherState.APPROVED) and not taken)

    # Going somewhere.

    def focus_search(self) -> None:
        """Ctrl+F."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def open(self, place: str) -> None:
        """`voucher:45` brings a voucher into view."""
        number, _slash, rest = place.partition("/")
        if number.isdigit():
            self.show_voucher(int(number))
        elif number == "support":
            self.show_supports(int(rest) if rest.isdigit() else 0)

    def show_voucher(self, voucher_id: int) -> bool:
        """Bring a voucher into view, whatever hides it; False where it is not there."""
        record = self.desk.look_up(get_voucher, voucher_id)
        if record is None:
            return False
        if self.year != record.voucher.year:
            self.years.choose(str(record.voucher.year))
        self.funds.choose(EVERY if not record.voucher.moves else str(record.voucher.fund))
        self.refresh()
        waits = record.voucher.state is not VoucherState.POSTED
        self._choose_state(WAITING if waits else ALL)
        self.search.clear()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        return self.table.select_key((voucher_id, waits))

    def _go(self, place: str) -> None:
        kind, _colon, number = place.partition(":")
        if kind == "voucher" and number.isdigit():
            self.show_voucher(int(number))
        elif kind == "estimate":
            self.supplement()
        elif kind == "support":
            self.show_supports(int(number) if number.isdigit() else 0)
        elif kind == "figures":
            self.edit_figures()
        elif kind == "press":
            self._begin(VoucherKind.PAYMENT)

    # Orders.

    def new(self) -> None:
        """Ctrl+N: a payment voucher."""
        self._begin(VoucherKind.PAYMENT)

    def _begin(self, kind: VoucherKind, like: int = 0) -> None:
        proposed = self.desk.look_up(propose_voucher, str(kind), like)
        if proposed is not None and self._regime is not None:
            told = {**proposed, "at_once": "yes"}
            VoucherDialog(self.desk, kind, self._regime, told, parent=self.window()).open()

    def repeat(self) -> None:
        """A voucher like the chosen one, of today."""
        current = self.table.current()
        if current is not None:
            self._begin(current.voucher.kind, current.id)

    def keep_template(self) -> None:
        """What the chosen voucher holds is kept under a name, for those that come again."""
        current = self.table.current()
        if current is not None:
            TemplateDialog(self.desk, current.voucher, self.window()).open()

    def remove_template(self) -> None:
        """Take a template out."""
        TemplateDialog(self.desk, None, self.window()).open()

    def open_current(self) -> None:
        """Enter: a draft is corrected, any other voucher is shown as it is printed."""
        current = self.table.current()
        if current is not None and current.voucher.state is VoucherState.DRAFT:
            self.correct()
        else:
            self.print_voucher()

    def correct(self) -> None:
        """Correct the chosen draft."""
        current = self.table.current()
        if current is not None and self._regime is not None and current.voucher.state is VoucherState.DRAFT:
            voucher = current.voucher
            told = {name: getattr(voucher, name) for name in voucher.__dataclass_fields__}
            VoucherDialog(self.desk, voucher.kind, self._regime, told, known=voucher, parent=self.window()).open()

    def approve(self) -> None:
        """Give the chosen draft its number."""
        current = self.table.current()
        if current is not None:
            self.desk.carry_out(approve_voucher, current.id)

    def post(self) -> None:
        """Put the chosen approved voucher into the ledger, after saying that it never changes again."""
        current = self.table.current()
        if current is None:
            return
        ask_then(
            self,
            "expenditure.post_box",
            _("Post the voucher"),
            _("Post {symbol} over {amount}?").format(
                symbol=current.voucher.symbol, amount=shown_dong(current.voucher.amount or 0)
            ),
            _("A posted voucher never changes; a wrong one is taken back by another one."),
            _("Post into the ledger"),
            lambda: self.desk.carry_out(post_voucher, current.id),
        )

    def remove(self) -> None:
        """Take the chosen draft out."""
        current = self.table.current()
        if current is not None:
            self.desk.carry_out(remove_voucher, current.id)

    def take_back(self) -> None:
        """Take the chosen voucher back."""
        current = self.table.current()
        if current is not None:
            TakeBack(self.desk, current.voucher, self.window()).open()

    def add_paper(self) -> None:
        """Note a paper behind the chosen voucher."""
        current = self.table.current()
        record = self.desk.look_up(get_voucher, current.id) if current is not None else None
        if record is not None:
            PaperDialog(self.desk, record.voucher, record.papers, self.window()).open()

    def ask_opening(self) -> None:
        """What there was when the books began."""
        if self._regime is not None:
            OpeningDialog(self.desk, self._regime, self.window()).open()

    def close_period(self) -> None:
        """Close a month, quarter or year."""
        ClosePeriod(self.desk, self.year, self.window()).open()

    def enter_successor(self) -> None:
        """A regulation that comes after the one in force."""
        SuccessorDialog(self.desk, self.window()).open()

    def edit_estimate(self) -> None:
        """The estimate of the year that is shown."""
        if self._regime is not None:
            EstimateDialog(self.desk, self._regime, self.year, self.window()).open()

    def edit_figures(self) -> None:
        """What reports tell of the organisation, and what holds for vouchers."""
        YearDialog(self.desk, self.year, self.window()).open()

    def supplement(self) -> None:
        """A supplement of the estimate of the year that is shown."""
        if self._regime is not None:
            SupplementDialog(self.desk, self._regime, self.year, self.window()).open()

    def print(self) -> None:
        """Ctrl+P: the ledger of the year."""
        self._print_report("s01-tcd")

    def _print_report(self, form: str, part: str = "") -> None:
        show_paper(self.desk, self, form, (), {"period": f"{self.year}{part}"})

    def show_papers(self) -> None:
        """The books, reports and accounts of the year that is shown, and the papers of dues."""

        def show(form: str, period: str) -> None:
            show_paper(self.desk, self, form, (), {"period": period})

        MoneyPapersDialog(self.desk, self.year, show, self.window()).open()

    def show_requests(self) -> None:
        """Requests for payment and for advances of the year that is shown."""

        def print_it(form: str, number: int) -> None:
            show_paper(self.desk, self, form, (), {"requests": str(number)})

        RequestsDialog(self.desk, self.year, print_it, self.show_voucher, self.window()).open()

    def show_supports(self, chosen: int = 0) -> None:
        """The supports of the enterprise in the year that is shown, with their dossiers."""

        def print_it(form: str, number: int) -> None:
            show_paper(self.desk, self, form, (), {"support": str(number)})

        def go(place: str) -> None:
            if place.startswith("voucher:"):
                self._go(place)
            else:
                self.wants_place.emit(place)

        SupportsDialog(self.desk, self.year, go, print_it, self.window(), chosen).open()

    def show_analysis(self) -> None:
        """The year in pictures; what is pressed there shows its vouchers here."""
        year = self.year

        def print_it() -> None:
            show_paper(self.desk, self, "pt-tc", (), {"period": str(year)})

        AnalysisDialog(self.desk, year, dict(self._titles), self.show_heading, print_it, self.window()).open()

    def bind_inspection(self) -> None:
        """The file for financial inspection of a period of this year."""
        InspectionDialog(self.desk, self.year, self.window()).open()

    def settle(self) -> None:
        """Account for an advance; its paper is shown after that."""
        if self._regime is not None:
            SettleDialog(self.desk, self._regime, self._show_settlement, self.window()).open()

    def print_settlement(self) -> None:
        """The paper with which the chosen advance is accounted for."""
        current = self.table.current()
        if current is not None:
            self._show_settlement(current.id)

    def _show_settlement(self, advance_id: int) -> None:
        show_paper(self.desk, self, "tt-tu", (), {"vouchers": str(advance_id)})

    def print_voucher(self, *, two: bool = False) -> None:
        """The chosen vouchers of one kind, as they are printed: each on half a sheet, or two on a sheet."""
        current = self.table.current()
        if current is None:
            return
        chosen = [each.id for each in self.table.selected() if each.voucher.kind is current.voucher.kind]
        numbers = " ".join(map(str, chosen or [current.id]))
        form = "phieu-thu" if current.voucher.kind is VoucherKind.RECEIPT else "phieu-chi"
        show_paper(self.desk, self, form, (), {"vouchers": numbers, "two_on_a_page": two})

    def export(self) -> None:
        """Write the book that is shown to a spreadsheet."""
        path = ask_where_to_save(self, _("Export to Excel"), _("Cash book") + f" {self.year}.xlsx", SPREADSHEETS)
        if path:
            fund = "" if self.funds.key() == EVERY else self.funds.key()
            if self.desk.carry_out(export_ledger, path, str(self.year), fund):
                self.desk.say(
                    _("Exported: {path}. The file is not encrypted; keep it in a safe place.").format(path=path)
                )

    def _open_more(self) -> None:
        menu = QMenu(self)
        menu.setObjectName("expenditure.more.menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(self._actions)
        menu.popup(self._more.mapToGlobal(QPoint(0, self._more.height())))
