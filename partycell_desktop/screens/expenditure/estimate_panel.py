"""Estimate against actual: a line for each item with how much of the approved amount was used, and what to look at."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from partycell_desktop.domain.estimates import Compared
from partycell_desktop.domain.money import shown_dong
from partycell_desktop.domain.money_warnings import MoneyWarning
from partycell_desktop.screens.parts.rule_link import RuleLink
from partycell_desktop.screens.parts.style import colour, px
from partycell_desktop.screens.parts.surfaces import Card, Note, button, label, row, scrolled
from partycell_desktop.screens.parts.words_button import WordsButton
from partycell_desktop.words import _

FULL, NEARLY = 100, 90


class UsedBar(QWidget):
    """How much of a line was used: green, gold when it is nearly used up, red when it is passed."""

    def __init__(self, percent: int) -> None:
        super().__init__()
        self._percent = percent
        self.setFixedHeight(px(8))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        whole = QRectF(self.rect())
        radius = whole.height() / 2
        painter.setBrush(colour("neutral_tint"))
        painter.drawRoundedRect(whole, radius, radius)
        whole.setWidth(whole.width() * min(max(self._percent, 0), FULL) / FULL)
        painter.setBrush(colour(used_tone(self._percent)))
        painter.drawRoundedRect(whole, radius, radius)


def used_tone(percent: int) -> str:
    """The colour of a line by how much of it was used."""
    return "accent" if percent > FULL else "gold" if percent >= NEARLY else "green"


class EstimatePanel(Card):
    """`expenditure.estimate`: the items of the year; pressing one (`.item.<key>`) shows its vouchers."""

    heading_wanted = Signal(str)
    warning_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__(name="expenditure.estimate", padding=0, spacing=0)
        self._shown: tuple[object, ...] = ()
        self._content = QWidget()
        self._content.setProperty("look", "sheet")
        self._lines = QVBoxLayout(self._content)
        self._lines.setContentsMargins(px(16), px(16), px(16), px(16))
        self._lines.setSpacing(px(6))
        self.add(scrolled(self._content, "expenditure.estimate.scroll"), 1)

    def show_year(self, compared: Sequence[Compared], warnings: Sequence[MoneyWarning]) -> None:
        """The lines of a year and what deserves a second look."""
        wanted = (tuple(compared), tuple(warnings))
        if wanted == self._shown:
            return
        self._shown = wanted
        _clear(self._lines)
        self._lines.addWidget(label(_("Estimate and actual by item"), "heading", wrap=True))
        for each in compared:
            if each.heading.startswith("spent:"):
                self._add_line(each)
        if not any(each.approved is not None for each in compared):
            self._lines.addWidget(label(_("No estimate was approved for this year."), "small", wrap=True))
        for at, warning in enumerate(warnings):
            self._add_warning(at, warning)
        self._lines.addStretch(1)

    def _add_line(self, compared: Compared) -> None:
        key = compared.heading.partition(":")[2]
        percent = compared.percent
        spent, approved = shown_dong(compared.actual), shown_dong(compared.approved or 0)
        tip = _("{spent} of {approved}").format(spent=spent, approved=approved)
        words = WordsButton(
            f"expenditure.estimate.item.{key}",
            compared.title,
            partial(self.heading_wanted.emit, compared.heading),
            tip=tip if compared.approved is not None else spent,
        )
        words.setAccessibleName(f"{compared.title}: {tip if compared.approved is not None else spent}")
        figure = label(f"{percent}%" if percent is not None else spent, "strong", f"expenditure.estimate.used.{key}")
        line = row(words, figure)
        line.setStretch(0, 1)
        self._lines.addLayout(line)
        bar = UsedBar(percent or 0)
        bar.setToolTip(tip)
        self._lines.addWidget(bar)
        self._lines.addSpacing(px(4))

    def _add_warning(self, at: int, warning: MoneyWarning) -> None:
        name = f"expenditure.warning.{at}"
        tone = "accent" if warning.kind == "over_estimate" else "gold"
        self._lines.addSpacing(px(4))
        self._lines.addWidget(Note(warning.says, tone, name))
        links: list[QWidget] = []
        if warning.cite is not None:
            links.append(RuleLink(f"{name}.rule", warning.cite, text=_("Basis")))
        says = _mends(warning.place)
        if says:
            links.append(button(says, f"{name}.go", partial(self.warning_wanted.emit, warning.place), "link"))
        for link in links:
            self._lines.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)


def _mends(place: str) -> str:
    """What the link of a warning says that leads to where it is put right; "" where there is none."""
    says = {
        "voucher": _("Show the voucher"),
        "estimate": _("Supplement the estimate…"),
        "support": _("Open the support…"),
        "figures": _("Note it now…"),
        "press": _("Enter the payment…"),
    }
    return says.get(place.partition(":")[0], "")


def _clear(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (part := item.widget()) is not None:
            part.hide()
            part.deleteLater()
        elif (inside := item.layout()) is not None:
            while (inner := inside.takeAt(0)) is not None:
                if (part := inner.widget()) is not None:
                    part.hide()
                    part.deleteLater()
            inside.deleteLater()
