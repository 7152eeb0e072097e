"""Beside the cash book: estimate against actual with what to look at, or the year in bars."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from partycell_desktop.domain.estimates import Compared
from partycell_desktop.domain.money import shown_dong
from partycell_desktop.domain.money_warnings import MoneyWarning
from partycell_desktop.screens.expenditure.charts_page import ChartsPage
from partycell_desktop.screens.expenditure.mending import Mend
from partycell_desktop.screens.expenditure.used_bar import FULL, UsedBar, clear
from partycell_desktop.screens.parts.chips import Chip, ChipRow, in_lines
from partycell_desktop.screens.parts.rule_link import RuleLink
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import Card, Note, button, label, row, scrolled
from partycell_desktop.screens.parts.words_button import WordsButton
from partycell_desktop.words import _

NEARLY = 90
ESTIMATE, CHARTS = "estimate", "charts"
Links = Callable[[MoneyWarning], Sequence[Mend]]


def used_tone(percent: int) -> str:
    """The colour of a line by how much of it was used: gold when it is nearly used up, red when it is passed."""
    return "accent" if percent > FULL else "gold" if percent >= NEARLY else "green"


class EstimatePage(QWidget):
    """The items of the year; pressing one (`.item.<key>`) shows its vouchers. Below them what deserves a look.

    `expenditure.chosen.N` are the warnings of the chosen voucher, `expenditure.warning.N` those of the year.
    """

    heading_wanted = Signal(str)

    def __init__(self, links: Links) -> None:
        super().__init__()
        self._links = links
        self._shown: tuple[object, ...] = ()
        self._chosen: tuple[object, ...] = ()
        content = QWidget()
        content.setProperty("look", "sheet")
        inside = QVBoxLayout(content)
        inside.setContentsMargins(px(16), px(4), px(16), px(16))
        inside.setSpacing(px(6))
        self._lines, self._of_chosen, self._of_year = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        for part in (self._lines, self._of_chosen, self._of_year):
            part.setSpacing(px(6))
            inside.addLayout(part)
        inside.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(content, "expenditure.estimate.scroll"))

    def show_year(self, compared: Sequence[Compared], warnings: Sequence[MoneyWarning]) -> None:
        """The lines of a year and what deserves a second look."""
        wanted = (tuple(compared), tuple(warnings))
        if wanted == self._shown:
            return
        self._shown = wanted
        clear(self._lines)
        clear(self._of_year)
        self._lines.addWidget(label(_("Estimate and actual by item"), "heading", wrap=True))
        for each in compared:
            if each.heading.startswith("spent:"):
                self._add_line(each)
        if not any(each.approved is not None for each in compared):
            self._lines.addWidget(label(_("No estimate was approved for this year."), "small", wrap=True))
        for at, warning in enumerate(warnings):
            self._add_warning(self._of_year, f"expenditure.warning.{at}", warning)

    def show_chosen(self, symbol: str, warnings: Sequence[MoneyWarning]) -> None:
        """What to look at in the chosen voucher; nothing where it has no warnings."""
        wanted = (symbol, tuple(warnings))
        if wanted == self._chosen:
            return
        self._chosen = wanted
        clear(self._of_chosen)
        if warnings:
            self._of_chosen.addSpacing(px(4))
            words = _("To look at in {symbol}").format(symbol=symbol)
            self._of_chosen.addWidget(label(words, "heading", "expenditure.chosen", wrap=True))
        for at, warning in enumerate(warnings):
            self._add_warning(self._of_chosen, f"expenditure.chosen.{at}", warning)

    def _add_line(self, compared: Compared) -> None:
        key = compared.heading.partition(":")[2]
        percent = compared.percent
        spent, approved = shown_dong(compared.actual), shown_dong(compared.approved or 0)
        tip = spent
        if compared.approved is not None:
            tip = _("{spent} of {approved}").format(spent=spent, approved=approved)
        words = WordsButton(
            f"expenditure.estimate.item.{key}",
            compared.title,
            partial(self.heading_wanted.emit, compared.heading),
            tip=tip,
        )
        words.setAccessibleName(f"{compared.title}: {tip}")
        figure = WordsButton(
            f"expenditure.estimate.used.{key}",
            f"{percent}%" if percent is not None else spent,
            words.click,
            "strong",
            tip,
            wrap=False,
        )
        figure.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the words beside it are reached by Tab and do the same
        line = row(words, figure)
        line.setStretch(0, 1)
        self._lines.addLayout(line)
        self._lines.addWidget(UsedBar(percent or 0, used_tone(percent or 0), words.click, tip))
        self._lines.addSpacing(px(4))

    def _add_warning(self, where: QVBoxLayout, name: str, warning: MoneyWarning) -> None:
        where.addSpacing(px(4))
        where.addWidget(Note(warning.says, "accent" if warning.kind == "over_estimate" else "gold", name))
        links: list[QWidget] = [
            button(each.says, f"{name}.{each.name}", each.act, "link") for each in self._links(warning)
        ]
        if warning.cite is not None:
            links.append(RuleLink(f"{name}.rule", warning.cite, warning.says, text=_("Basis")))
        if links:
            where.addWidget(in_lines(*links, gap=10))


class EstimatePanel(Card):
    """`expenditure.estimate`: the page that `expenditure.beside` chooses, estimate or bars."""

    def __init__(self, links: Links) -> None:
        super().__init__(name="expenditure.estimate", padding=0, spacing=0)
        self.estimate, self.charts = EstimatePage(links), ChartsPage()
        self.beside = ChipRow("expenditure.beside", _("What stands beside the cash book"))
        self.beside.set_chips([Chip(ESTIMATE, _("Estimate")), Chip(CHARTS, _("Charts"))])
        self.beside.chosen.connect(self.show_page)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.estimate)
        self._pages.addWidget(self.charts)
        head = row(self.beside)
        head.setContentsMargins(px(14), px(10), px(14), px(6))
        self.add(head)
        self.add(self._pages, 1)

    def page(self) -> str:
        """The page that is shown: "estimate" or "charts"."""
        return self.beside.key()

    def show_page(self, key: str) -> None:
        """Show the estimate or the bars."""
        self.beside.choose(key)
        self._pages.setCurrentWidget(self.charts if self.page() == CHARTS else self.estimate)
