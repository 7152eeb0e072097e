"""What the orders of the cash book ask the screen: the year, the chosen voucher, and to bring one into view."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QAction

from partycell_desktop.screens.expenditure.rows import MoneyRow
from partycell_desktop.screens.parts.desk import Desk
from partycell_desktop.screens.parts.screen import Screen
from partycell_desktop.use_cases.spending_regimes import RegimeOfCell


@dataclass(frozen=True)
class ShownBook:
    """The screen as its orders see it; `regime` is None until the year was fetched.

    `show_voucher` brings a voucher into view, `show_heading` the vouchers of an item, source or month of a year.
    """

    screen: Screen
    year: Callable[[], int]
    regime: Callable[[], RegimeOfCell | None]
    current: Callable[[], MoneyRow | None]
    selected: Callable[[], Sequence[MoneyRow]]
    show_voucher: Callable[[int], object]
    show_heading: Callable[[str, int], object]

    @property
    def desk(self) -> Desk:
        """The desk of the screen."""
        return self.screen.desk

    def action(self, name: str, words: str, act: Callable[[], object]) -> QAction:
        """An entry of the menu, `expenditure.<name>`; it lives as long as the screen."""
        made = QAction(self.screen)
        made.setText(words)
        made.setObjectName(f"expenditure.{name}")
        made.triggered.connect(lambda _on=False: act())
        return made
