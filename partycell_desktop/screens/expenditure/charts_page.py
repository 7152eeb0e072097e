"""The year in bars beside the cash book: by month, by item, by source; a bar shows the vouchers behind it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from partycell_desktop.domain.money import in_millions, shown_dong
from partycell_desktop.domain.money_analysis import HeadingFigures, MonthTotals, YearAnalysis
from partycell_desktop.screens.expenditure.used_bar import UsedBar, clear
from partycell_desktop.screens.parts.bar_chart import Bar, BarChart
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import Pill, button, label, row, scrolled
from partycell_desktop.screens.parts.words_button import WordsButton
from partycell_desktop.words import _

NAME = "expenditure.charts"
LEAST_CHART = 150


class ChartsPage(QWidget):
    """`expenditure.charts`: `.months` of both sides, a line `.item.<key>` and `.source.<key>`, `.analysis` for more."""

    heading_wanted = Signal(str)
    """The vouchers of an item, a source or a month ("month:3") are to be shown."""
    analysis_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName(NAME)
        self._shown: YearAnalysis | None = None
        self._months: tuple[MonthTotals, ...] = ()
        content = QWidget()
        content.setProperty("look", "sheet")
        inside = QVBoxLayout(content)
        inside.setContentsMargins(px(16), px(4), px(16), px(16))
        inside.setSpacing(px(6))
        inside.addWidget(label(_("Received and spent by month"), "heading", wrap=True))
        inside.addLayout(row(Pill(_("Received"), "green"), Pill(_("Spent"), "gold"), None, spacing=6))
        self._chart = BarChart(f"{NAME}.months", _("Received and spent by month"))
        self._chart.setMinimumWidth(px(LEAST_CHART))
        self._chart.chosen.connect(lambda at: self.heading_wanted.emit(f"month:{self._months[at].month}"))
        inside.addWidget(self._chart)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(px(6))
        inside.addLayout(self._lines)
        more = button(_("The year in pictures…"), f"{NAME}.analysis", self.analysis_wanted.emit, "link")
        inside.addLayout(row(more, None))
        inside.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(content, f"{NAME}.scroll"))

    def show_year(self, analysis: YearAnalysis, titles: dict[str, str]) -> None:
        """The bars of a year; `titles` are the short words of the headings."""
        if analysis == self._shown:
            return
        self._shown, self._months = analysis, analysis.months
        says = _("Month {month}: received {received}, spent {spent}")
        bars = [
            Bar(
                str(each.month),
                float(max(each.received, 0)),
                "",
                says.format(month=each.month, received=shown_dong(each.received), spent=shown_dong(each.spent)),
                "green",
                float(max(each.spent, 0)),
                "gold",
            )
            for each in analysis.months
        ]
        self._chart.set_bars(bars, max(height for bar in bars for height in (bar.value or 0.0, bar.beside or 0.0, 1.0)))
        clear(self._lines)
        for name, words, headings, tone in (
            ("item", _("Spent by item, in millions of đồng"), analysis.items, "gold"),
            ("source", _("Received by source, in millions of đồng"), analysis.sources, "green"),
        ):
            self._lines.addSpacing(px(8))
            self._lines.addWidget(label(words, "heading", wrap=True))
            self._add_lines(f"{NAME}.{name}", headings, titles, tone)

    def _add_lines(self, name: str, headings: Sequence[HeadingFigures], titles: dict[str, str], tone: str) -> None:
        most = max([each.this for each in headings] + [1])
        for each in headings:
            key = each.heading.partition(":")[2]
            words = WordsButton(
                f"{name}.{key}",
                titles.get(each.heading, each.title),
                partial(self.heading_wanted.emit, each.heading),
                tip=f"{each.title}: {shown_dong(each.this)}",
            )
            words.setAccessibleName(f"{each.title}: {shown_dong(each.this)}")
            figure = WordsButton(f"{name}.{key}.amount", in_millions(each.this), words.click, "strong", wrap=False)
            figure.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the words beside it are reached by Tab and do the same
            line = row(words, figure)
            line.setStretch(0, 1)
            self._lines.addLayout(line)
            self._lines.addWidget(UsedBar(max(each.this, 0) * 100 // most, tone, words.click))
