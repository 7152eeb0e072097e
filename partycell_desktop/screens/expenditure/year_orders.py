"""The orders about the year that is shown: papers, requests and advances, support, estimate, periods, settings."""

from collections.abc import Callable, Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from partycell_desktop.domain.vouchers import VoucherState
from partycell_desktop.screens.expenditure.analysis_dialog import AnalysisDialog
from partycell_desktop.screens.expenditure.dialogs import ClosePeriod, CountCash, OpeningDialog
from partycell_desktop.screens.expenditure.estimate_dialogs import EstimateDialog, SupplementDialog, YearDialog
from partycell_desktop.screens.expenditure.paper_dialogs import FormNumbersDialog, MoneyPapersDialog, SettleDialog
from partycell_desktop.screens.expenditure.requests_dialog import RequestsDialog
from partycell_desktop.screens.expenditure.rows import MoneyRow
from partycell_desktop.screens.expenditure.shown_book import ShownBook
from partycell_desktop.screens.expenditure.successor_dialog import SuccessorDialog
from partycell_desktop.screens.expenditure.support_dialog import InspectionDialog, SupportsDialog
from partycell_desktop.screens.printing import show_paper
from partycell_desktop.words import _

QUARTERS = ("I", "II", "III", "IV")


class YearOrders:
    """The entries of the menu More by their subjects; `follow` lets the settlement of the chosen advance be printed.

    `go` opens a place such as "voucher:45"; `titles` are the words of the headings, filled by the screen.
    """

    def __init__(self, shown: ShownBook, titles: dict[str, str], go: Callable[[str], object]) -> None:
        self._shown, self._desk, self._titles, self._go = shown, shown.desk, titles, go
        made = shown.action
        self._settlement = made("settlement", _("Print the settlement of the advance…"), self.print_settlement)
        self._supports = made("supports", _("Support of the enterprise…"), self.show_supports)
        self._papers = made("papers", _("Books and reports…"), self.show_papers)
        self._reports = [
            *(self._quarter(number, numeral) for number, numeral in enumerate(QUARTERS, 1)),
            made("report", _("Print BC01-TCĐ of the year…"), lambda: self.print_report("bc01-tcd")),
        ]
        self._other_papers = [
            made("estimate_paper", _("Print DT01-TCĐ…"), lambda: self.print_report("dt01-tcd")),
            made("analysis", _("The year in pictures…"), self.show_analysis),
            made("inspection", _("File for inspection…"), self.bind_inspection),
        ]
        self._requests = [
            made("requests", _("Requests for money…"), self.show_requests),
            made("settle", _("Account for an advance…"), self.settle),
            self._settlement,
        ]
        self._year = [
            made("estimate_edit", _("Estimate of the year…"), self.edit_estimate),
            made("supplement", _("Supplement the estimate…"), self.supplement),
            made("count", _("Count the cash…"), self.count_cash),
            made("opening", _("Opening of the books…"), self.ask_opening),
            made("close", _("Close a period…"), self.close_period),
        ]
        self._settings = [
            made("figures", _("Figures and settings…"), self.edit_figures),
            made(
                "form_numbers",
                _("Form numbers of vouchers…"),
                lambda: FormNumbersDialog(self._desk, shown.screen.window()).open(),
            ),
            made("successor", _("A newer regulation…"), self.enter_successor),
        ]

    def _quarter(self, number: int, numeral: str) -> QAction:
        words = _("Print BC01-TCĐ of quarter {number}…").format(number=numeral)
        return self._shown.action(f"report.{number}", words, lambda: self.print_report("bc01-tcd", f"-Q{number}"))

    def fill(self, menu: QMenu, of_vouchers: Sequence[QAction]) -> None:
        """The subjects of the menu, each with its entries behind it; those of the chosen voucher come first."""
        _part(menu, "voucher", _("The voucher")).addActions(of_vouchers)
        papers = _part(menu, "papers", _("Papers and reports"))
        papers.addAction(self._papers)
        _part(papers, "reports", "BC01-TCĐ").addActions(self._reports)
        papers.addActions(self._other_papers)
        _part(menu, "requests", _("Requests and advances")).addActions(self._requests)
        menu.addAction(self._supports)
        _part(menu, "year", _("Estimate and periods")).addActions(self._year)
        _part(menu, "settings", _("Settings of the books")).addActions(self._settings)

    def follow(self, current: MoneyRow | None) -> None:
        """Another voucher is chosen, or none."""
        posted = current is not None and current.voucher.state is VoucherState.POSTED
        self._settlement.setEnabled(posted and current is not None and current.voucher.is_advance)

    # Papers.

    def print_report(self, form: str, part: str = "") -> None:
        """A report of the year, or of a part of it ("-Q1")."""
        show_paper(self._desk, self._shown.screen, form, (), {"period": f"{self._shown.year()}{part}"})

    def show_papers(self) -> None:
        """The books, reports and accounts of the year that is shown, and the papers of dues."""

        def show(form: str, period: str) -> None:
            show_paper(self._desk, self._shown.screen, form, (), {"period": period})

        MoneyPapersDialog(self._desk, self._shown.year(), show, self._shown.screen.window()).open()

    def show_analysis(self) -> None:
        """The year in pictures; what is pressed there shows its vouchers here."""
        year, screen = self._shown.year(), self._shown.screen

        def print_it() -> None:
            show_paper(self._desk, screen, "pt-tc", (), {"period": str(year)})

        titles, show = dict(self._titles), self._shown.show_heading
        AnalysisDialog(self._desk, year, titles, show, print_it, screen.window()).open()

    def bind_inspection(self) -> None:
        """The file for financial inspection of a period of this year."""
        InspectionDialog(self._desk, self._shown.year(), self._shown.screen.window()).open()

    # Requests, advances, support.

    def show_requests(self) -> None:
        """Requests for payment and for advances of the year that is shown."""
        screen = self._shown.screen

        def print_it(form: str, number: int) -> None:
            show_paper(self._desk, screen, form, (), {"requests": str(number)})

        RequestsDialog(self._desk, self._shown.year(), print_it, self._shown.show_voucher, screen.window()).open()

    def show_supports(self, chosen: int = 0) -> None:
        """The supports of the enterprise in the year that is shown, with their dossiers."""
        screen = self._shown.screen

        def print_it(form: str, number: int) -> None:
            show_paper(self._desk, screen, form, (), {"support": str(number)})

        SupportsDialog(self._desk, self._shown.year(), self._go, print_it, screen.window(), chosen).open()

    def settle(self, advance_id: int = 0) -> None:
        """Account for an advance; its paper is shown after that."""
        regime = self._shown.regime()
        if regime is not None:
            window = self._shown.screen.window()
            SettleDialog(self._desk, regime, self._show_settlement, window, advance_id=advance_id).open()

    def print_settlement(self) -> None:
        """The paper with which the chosen advance is accounted for."""
        current = self._shown.current()
        if current is not None:
            self._show_settlement(current.id)

    def _show_settlement(self, advance_id: int) -> None:
        show_paper(self._desk, self._shown.screen, "tt-tu", (), {"vouchers": str(advance_id)})

    # The year.

    def ask_opening(self) -> None:
        """What there was when the books began."""
        regime = self._shown.regime()
        if regime is not None:
            OpeningDialog(self._desk, regime, self._shown.screen.window()).open()

    def count_cash(self) -> None:
        """The cash box is counted."""
        CountCash(self._desk, self._shown.screen.window()).open()

    def close_period(self) -> None:
        """Close a month, quarter or year."""
        ClosePeriod(self._desk, self._shown.year(), self._shown.screen.window()).open()

    def edit_estimate(self) -> None:
        """The estimate of the year that is shown."""
        regime = self._shown.regime()
        if regime is not None:
            EstimateDialog(self._desk, regime, self._shown.year(), self._shown.screen.window()).open()

    def supplement(self, heading: str = "") -> None:
        """A supplement of the estimate of the year that is shown, of one heading where it is known."""
        regime = self._shown.regime()
        if regime is not None:
            window = self._shown.screen.window()
            SupplementDialog(self._desk, regime, self._shown.year(), window, heading=heading).open()

    def edit_figures(self) -> None:
        """What reports tell of the organisation, and what holds for vouchers."""
        YearDialog(self._desk, self._shown.year(), self._shown.screen.window()).open()

    def enter_successor(self) -> None:
        """A regulation that comes after the one in force."""
        SuccessorDialog(self._desk, self._shown.screen.window()).open()


def _part(menu: QMenu, name: str, title: str) -> QMenu:
    made = menu.addMenu(title)
    made.setObjectName(f"expenditure.more.{name}")
    return made
