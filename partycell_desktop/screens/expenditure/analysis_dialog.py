"""The year in pictures: receipts and spending by month and item, beside estimate, norm and last year."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from partycell_desktop.domain.money import in_millions, shown_dong, shown_number
from partycell_desktop.domain.money_analysis import HeadingFigures, YearAnalysis
from partycell_desktop.screens.parts.bar_chart import Bar, BarChart
from partycell_desktop.screens.parts.desk import Desk
from partycell_desktop.screens.parts.dialog import Dialog, fitted
from partycell_desktop.screens.parts.rule_link import RuleLink
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import button, label, row
from partycell_desktop.screens.parts.words_button import WordsButton
from partycell_desktop.use_cases.money_analysis import analyse_year
from partycell_desktop.words import _

NAME = "expenditure.analysis"
LEAST_WIDTH = 900


class AnalysisDialog(Dialog):
    """`expenditure.analysis`: charts `.received`, `.spent`, `.items`; `.heading.<what>.<key>` shows the vouchers.

    `show` brings the vouchers of a heading ("spent:press"), or of a month ("month:3"), of a year into view; `print_it`
    the paper. Beside a heading its figures of the year `.this` and of the one before `.last` do so too.
    """

    def __init__(
        self,
        desk: Desk,
        year: int,
        titles: dict[str, str],
        show: Callable[[str, int], object],
        print_it: Callable[[], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._show_vouchers, self._print_it, self._year = show, print_it, year
        self.setObjectName(NAME)
        self.setWindowTitle(_("The year {year} in pictures").format(year=year))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(24), px(20), px(24), px(16))
        layout.setSpacing(px(10))
        layout.addWidget(label(self.windowTitle(), "name"))
        analysis = desk.look_up(analyse_year, year)
        if analysis is not None:
            content = QWidget()
            content.setProperty("look", "sheet")
            inside = QVBoxLayout(content)
            inside.setContentsMargins(0, 0, px(8), 0)
            inside.setSpacing(px(8))
            self._add_charts(inside, analysis, titles)
            self._add_table(inside, analysis, titles)
            layout.addWidget(fitted(content), 1)
        layout.addLayout(
            row(
                button(_("Print the analysis…"), f"{NAME}.print", self._print),
                None,
                button(_("Close"), f"{NAME}.close", self.accept),
            )
        )
        self.setMinimumWidth(px(LEAST_WIDTH))

    def _add_charts(self, layout: QVBoxLayout, analysis: YearAnalysis, titles: dict[str, str]) -> None:
        most = max([each.received for each in analysis.months] + [each.spent for each in analysis.months] + [1])
        received = [(each.month, each.received) for each in analysis.months]
        spent = [(each.month, each.spent) for each in analysis.months]
        for name, words, figures, tone in (
            ("received", _("Received by month, in millions of đồng"), received, "green"),
            ("spent", _("Spent by month, in millions of đồng"), spent, "gold"),
        ):
            chart = BarChart(f"{NAME}.{name}", words)
            bars = [
                Bar(
                    str(month),
                    float(max(amount, 0)),
                    in_millions(amount),
                    _month_says(month, amount),
                    tone,
                )
                for month, amount in figures
            ]
            chart.set_bars(bars, float(most))
            chart.chosen.connect(lambda at: self._leave(f"month:{at + 1}"))
            layout.addWidget(label(words, "small"))
            layout.addWidget(chart)
        most = max([each.this for each in analysis.items] + [1])
        chart = BarChart(f"{NAME}.items", _("Spent by item, in millions of đồng"))
        chart.set_bars(
            [
                Bar(titles.get(each.heading, each.title), float(max(each.this, 0)), in_millions(each.this),
                    f"{each.title}: {shown_dong(each.this)}", "gold" if each.percent_of_approved else "neutral")
                for each in analysis.items
            ],
            float(most),
        )  # fmt: skip
        chart.chosen.connect(lambda at: self._leave(analysis.items[at].heading))
        layout.addWidget(label(_("Spent by item, in millions of đồng"), "small"))
        layout.addWidget(chart)

    def _add_table(self, layout: QVBoxLayout, analysis: YearAnalysis, titles: dict[str, str]) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(16))
        grid.setVerticalSpacing(px(4))
        grid.setColumnStretch(0, 1)
        heads = ("", str(analysis.year), _("Approved"), _("Used"), str(analysis.year - 1), _("More or less"), _("Norm"))
        for column, words in enumerate(heads):
            grid.addWidget(label(words, "small"), 0, column, _aligned(column))
        at = 1
        for what, headings in (("spent", analysis.items), ("received", analysis.sources)):
            for each in headings:
                self._add_line(grid, at, f"{NAME}.heading.{what}", each, titles)
                at += 1
        layout.addLayout(grid)
        layout.addWidget(
            label(_("The norms are the least that is spent: they are compared, and bar nothing."), "small")
        )

    def _add_line(self, grid: QGridLayout, at: int, name: str, figures: HeadingFigures, titles: dict[str, str]) -> None:
        key = figures.heading.partition(":")[2]
        words = WordsButton(
            f"{name}.{key}", titles.get(figures.heading, figures.title), partial(self._leave, figures.heading)
        )
        words.setAccessibleName(f"{figures.title}: {shown_dong(figures.this)}")
        grid.addWidget(words, at, 0)
        used = figures.percent_of_approved
        cells: Sequence[QWidget] = (
            self._figure(f"{name}.{key}.this", figures.heading, figures.this, 0),
            label(shown_number(figures.approved) if figures.approved is not None else ""),
            label(f"{used}%" if used is not None else ""),
            self._figure(f"{name}.{key}.last", figures.heading, figures.last, 1),
            label(f"{'+' if figures.change > 0 else ''}{shown_number(figures.change)}" if figures.change else "0"),
        )
        for column, cell in enumerate(cells, 1):
            grid.addWidget(cell, at, column, _aligned(column))
        if figures.norm is not None:
            share = f"{figures.percent_of_norm}%" if figures.percent_of_norm is not None else ""
            link = RuleLink(f"{name}.{key}.norm", figures.norm.cite, figures.norm.basis, text=share or _("Basis"))
            grid.addWidget(link, at, len(cells) + 1, Qt.AlignmentFlag.AlignRight)

    def _figure(self, name: str, heading: str, amount: int, before: int) -> QWidget:
        """A figure that shows its vouchers; of nothing there are none."""
        if not amount:
            return label("0")
        made = WordsButton(name, shown_number(amount), partial(self._leave, heading, before), wrap=False)
        if not before:
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the words of the line are reached by Tab and do the same
        return made

    def _leave(self, place: str, before: int = 0) -> None:
        self.accept()
        self._show_vouchers(place, self._year - before)

    def _print(self) -> None:
        self.accept()
        self._print_it()


def _aligned(column: int) -> Qt.AlignmentFlag:
    return Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft


def _month_says(month: int, amount: int) -> str:
    return _("Month {month}: {amount}").format(month=month, amount=shown_dong(amount))
