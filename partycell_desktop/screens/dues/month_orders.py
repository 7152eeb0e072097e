"""What is done with a month of dues as a whole: lists from elsewhere, closing, handing on, papers; and its menu."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from partycell_desktop.screens.dues.closing_dialogs import CloseMonthDialog, RemitDialog, SettingsDialog, ShareDialog
from partycell_desktop.screens.dues.incomes_dialog import IncomesDialog
from partycell_desktop.screens.dues.lists import OwedDialog, PaymentsDialog, RemindersDialog, RemittancesDialog
from partycell_desktop.screens.dues.portal_dialog import PortalDialog
from partycell_desktop.screens.dues.year_dialog import YearDialog
from partycell_desktop.screens.parts.desk import Desk
from partycell_desktop.screens.parts.file_dialogs import ask_where_to_save
from partycell_desktop.screens.printing import show_paper
from partycell_desktop.use_cases.dues import DuesSheet
from partycell_desktop.use_cases.dues_export import export_dues_sheet
from partycell_desktop.words import _

SPREADSHEETS = (("Excel", "*.xlsx"), ("CSV", "*.csv"))
S01, B01, SIGNED, REMINDERS, RELIEFS = "s01-dp", "b01-dp", "ds-dp", "tb-dp", "ds-mg"


class MonthOrders(QObject):
    """The orders of the month that `shown` gives (with its sheet, None where it could not be read), and their menu."""

    month_wanted = Signal(str)
    member_wanted = Signal(int)

    def __init__(self, desk: Desk, screen: QWidget, shown: Callable[[], tuple[str, DuesSheet | None]]) -> None:
        super().__init__(screen)
        self._desk, self._screen, self._shown = desk, screen, shown
        action = self._action
        self._groups = (
            (
                action("paste", _("Paste incomes…"), self.paste_incomes),
                action("check_portal", _("Check against the Portal…"), self.check_portal),
            ),
            (
                action("list_payments", _("Payments of the month…"), self.show_payments),
                action("show_year", _("The whole year…"), self.show_year),
                action("list_owed", _("Who owes what since when…"), self.show_owed),
                action("reminders_of", _("Reminders…"), self.remind),
            ),
            (
                action("ask_share", _("Share that the cell keeps…"), self.ask_share),
                action("close_this_month", _("Close the month…"), self.close_month),
                action("hand_on", _("Hand on to the upper committee…"), self.remit),
                action("list_remittances", _("What was handed on…"), self.show_remittances),
                action("change_settings", _("Settings of dues…"), self.change_settings),
            ),
            (
                action("print_year", _("Print S01/ĐP of the year…"), lambda: self._print(S01, self._month[:4])),
                action("print_b01", _("Print B01/ĐP of the month…"), lambda: self._print(B01)),
                action("print_b01_quarter", _("Print B01/ĐP of the quarter…"), self._print_quarter),
                action("print_signed", _("Print the list to be signed…"), lambda: self._print(SIGNED)),
                action("print_reminders", _("Print the reminder of dues…"), lambda: self._print(REMINDERS)),
                action("print_reliefs", _("Print exemptions and reductions…"), lambda: self._print(RELIEFS)),
            ),
        )

    @property
    def _month(self) -> str:
        return self._shown()[0]

    @property
    def _sheet(self) -> DuesSheet | None:
        return self._shown()[1]

    def _action(self, name: str, words: str, act: Callable[[], object]) -> QAction:
        action = QAction(self._screen)
        action.setText(words)
        action.setObjectName(f"dues.{name}")
        action.triggered.connect(lambda _on=False: act())
        return action

    def open_menu(self, at: QPoint) -> None:
        """Show all orders at a place of the screen."""
        menu = QMenu(self._screen)
        menu.setObjectName("dues.more.menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for group in self._groups:
            if not menu.isEmpty():
                menu.addSeparator()
            menu.addActions(list(group))
        menu.popup(at)

    def _window(self) -> QWidget:
        return self._screen.window()

    # Lists.

    def paste_incomes(self) -> None:
        """Incomes copied from a payroll."""
        IncomesDialog(self._desk, self._month, self._window()).open()

    def check_portal(self) -> None:
        """The list of the Portal beside the book."""
        PortalDialog(self._desk, self._month, self._window()).open()

    def show_payments(self) -> None:
        """The payments of the month."""
        PaymentsDialog(self._desk, self._month, parent=self._window()).open()

    def show_year(self) -> None:
        """The year month by month."""
        dialog = YearDialog(self._desk, int(self._month[:4]), self._window())
        dialog.month_wanted.connect(self.month_wanted)
        dialog.open()

    def show_owed(self) -> None:
        """Who owes what since when."""
        dialog = OwedDialog(self._desk, self._month, self._window())
        dialog.member_wanted.connect(self.member_wanted)
        dialog.open()

    def remind(self) -> None:
        """Reminders to copy."""
        RemindersDialog(self._desk, self._month, parent=self._window()).open()

    # Share, closing, handing on.

    def ask_share(self) -> None:
        """The share that the cell keeps, with its document."""
        if self._sheet is not None:
            ShareDialog(self._desk, self._sheet, self._window()).open()

    def close_month(self) -> None:
        """Close the month; without a share that is asked first."""
        if self._sheet is None:
            return
        if not self._sheet.share.percent:
            dialog = ShareDialog(self._desk, self._sheet, self._window())
            dialog.accepted.connect(self._close_with_share)
            dialog.open()
            return
        CloseMonthDialog(self._desk, self._sheet, self._window()).open()

    def _close_with_share(self) -> None:
        if self._sheet is not None and self._sheet.share.percent:
            CloseMonthDialog(self._desk, self._sheet, self._window()).open()

    def remit(self) -> None:
        """Money is handed on to the upper committee."""
        RemitDialog(self._desk, self._window()).open()

    def show_remittances(self) -> None:
        """All that was handed on."""
        RemittancesDialog(self._desk, self._window()).open()

    def change_settings(self) -> None:
        """Region, rounding, fund, by when is handed on."""
        SettingsDialog(self._desk, self._window()).open()

    # Papers and files.

    def print_sheet(self) -> None:
        """S01/ĐP of the month."""
        self._print(S01)

    def _print(self, form: str, period: str = "") -> None:
        show_paper(self._desk, self._screen, form, (), {"period": period or self._month})

    def _print_quarter(self) -> None:
        self._print(B01, f"{self._month[:4]}-Q{(int(self._month[5:]) + 2) // 3}")

    def export(self) -> None:
        """Write the sheet that is shown to a spreadsheet."""
        name = _("Dues") + f" {self._month}.xlsx"
        path = ask_where_to_save(self._screen, _("Export to Excel"), name, SPREADSHEETS)
        if path and self._desk.carry_out(export_dues_sheet, path, self._month):
            words = _("Exported: {path}. The file is not encrypted; keep it in a safe place.")
            self._desk.say(words.format(path=path))
