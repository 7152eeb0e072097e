"""Beside the month sheet: its sums with the shares and their document, who has not paid, what is handed on."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from partycell_desktop.domain.dates import shown_day
from partycell_desktop.domain.dues import month_of, period_of
from partycell_desktop.domain.money import shown_dong
from partycell_desktop.screens.dues.rows import DuesRow
from partycell_desktop.screens.parts.chips import in_lines
from partycell_desktop.screens.parts.surfaces import Card, Note, Pill, button, column, label, row, scrolled
from partycell_desktop.screens.parts.words_button import WordsButton
from partycell_desktop.use_cases.dues import DuesSheet
from partycell_desktop.words import _, n_

MOST_NAMED = 4


class DuesPanel(QWidget):
    """Three cards: `dues.sum.<key>` opens what stands behind a figure, `dues.debtor.N` goes to who has not paid."""

    wanted = Signal(str)
    """A figure or a button was pressed: its word."""
    member_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._shown: object = None
        self._sums = Card(padding=14, spacing=7, name="dues.sums")
        self._debtors = Card(padding=14, spacing=5, name="dues.debtors")
        self._remitted = Card(padding=14, spacing=7, name="dues.remitted")
        content = QWidget()
        content.setProperty("look", "sheet")
        inside = column(self._sums, self._debtors, self._remitted, spacing=14)
        inside.addStretch(1)
        content.setLayout(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(content, "dues.panel"))

    def show_sheet(
        self, sheet: DuesSheet, rows: Sequence[DuesRow], remitted: Sequence[str], today: date | None
    ) -> bool:
        """What a month came to; `remitted` are sentences about what was handed on. False where nothing changed."""
        wanted = (sheet, tuple(rows), tuple(remitted), today)
        if wanted == self._shown:
            return False
        self._shown = wanted
        self._show_sums(sheet, today)
        self._show_debtors(rows, today)
        self._show_remitted(remitted)
        return True

    # The sums.

    def _show_sums(self, sheet: DuesSheet, today: date | None) -> None:
        card = self._sums.column
        _clear(card)
        figures, share = sheet.figures, sheet.share
        card.addWidget(label(sheet.title, "heading"))
        self._add_figure("due", _("To be collected"), figures.due, strong=True)
        self._add_figure("collected", _("Collected"), figures.collected, strong=True)
        if share.percent:
            rest = _("To hand on ({percent})").format(percent=_rest_of(share.percent))
            self._add_figure("kept", _("Kept ({percent})").format(percent=share.percent), figures.kept or 0)
            self._add_figure("to_send", rest, figures.to_send or 0)
            source = _("Share by {source}.").format(source=share.source)
            if share.sure == "unconfirmed":
                source += " " + _("Not confirmed.")
            card.addWidget(label(source, "small", "dues.share.source", wrap=True))
            self._add_link(_("Show the basis"), "dues.share.basis", "share")
        else:
            says = _(
                "Nobody has said yet which share of the dues the cell keeps. The month cannot be closed without it."
            )
            card.addWidget(Note(says, "gold", "dues.share.asked"))
            self._add_link(_("Enter the share and its document…"), "dues.share.enter", "share")
        if sheet.missing:
            words = n_(
                "{count} member has no group or income yet.",
                "{count} members have no group or income yet.",
                sheet.missing,
            )
            says = words.format(count=sheet.missing)
            card.addWidget(Note(says, "gold", "dues.missing"))
            self._add_link(_("Show them"), "dues.missing.show", "missing")
        if doubtful := [each for each in sheet.lines if not each.confirmed]:
            sources = "; ".join(dict.fromkeys(each.source for each in doubtful))
            says = n_(
                "The dues of {count} member rest on values that are not confirmed ({sources}).",
                "The dues of {count} members rest on values that are not confirmed ({sources}).",
                len(doubtful),
            )
            card.addWidget(Note(says.format(count=len(doubtful), sources=sources), "gold", "dues.unconfirmed"))
            self._add_link(_("Confirm them in the settings"), "dues.unconfirmed.confirm", "rules")
        if sheet.differences:
            card.addWidget(Note("\n".join(sheet.differences[:MOST_NAMED]), "gold", "dues.differences"))
            self._add_link(_("Bring the sheet up to date"), "dues.bring_up_to_date", "refresh")
        if sheet.closed_on is not None:
            says = _("Closed on {day}; nothing in it changes any more.").format(day=shown_day(sheet.closed_on))
            card.addWidget(label(says, "small", "dues.closed", wrap=True))
            if sheet.voucher_id:
                self._add_link(_("Receipt of the kept share"), "dues.receipt_voucher", "voucher")
        elif sheet.made and today is not None and today < (last := period_of(sheet.month).last_day):
            says = _("It can be closed from {day} on.").format(day=shown_day(last))
            card.addWidget(label(says, "small", "dues.close_from", wrap=True))
        elif sheet.made:
            close = button(_("Close the month…"), "dues.close_month", partial(self.wanted.emit, "close"), "small")
            card.addWidget(close, 0, Qt.AlignmentFlag.AlignLeft)

    def _add_figure(self, key: str, words: str, amount: int, *, strong: bool = False) -> None:
        caption = label(words, "muted", wrap=True)
        # An amount stays on one line.
        figure = WordsButton(
            f"dues.sum.{key}", _whole(shown_dong(amount)), partial(self.wanted.emit, key), "strong" if strong else ""
        )
        figure.setAccessibleName(f"{words}: {shown_dong(amount)}")
        line = row(caption, figure)
        line.setStretch(0, 1)
        self._sums.column.addLayout(line)

    def _add_link(self, words: str, name: str, key: str) -> None:
        link = button(words, name, partial(self.wanted.emit, key), "link")
        self._sums.column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)

    # Who has not paid.

    def _show_debtors(self, rows: Sequence[DuesRow], today: date | None) -> None:
        card = self._debtors.column
        _clear(card)
        card.addWidget(label(_("Have not paid"), "heading"))
        owing = [each for each in rows if each.line.unpaid]
        if not owing:
            card.addWidget(label(_("Everybody has paid."), "muted", "dues.debtors.none", wrap=True))
            return
        owing.sort(key=lambda each: -len(each.line.account.owed))  # those who owe longest come first
        for at, each in enumerate(owing[:MOST_NAMED]):
            words = f"{each.name} · {_whole(shown_dong(each.line.unpaid))}"
            line = WordsButton(f"dues.debtor.{at}", words, partial(self.member_wanted.emit, each.id))
            card.addWidget(line)
            months = sum(today is None or month <= month_of(today) for month, _owed in each.line.account.owed)
            if months > 1:
                pill = Pill(
                    n_("{count} month", "{count} months", months).format(count=months),
                    "accent",
                    f"dues.debtor.{at}.months",
                )
                card.addWidget(pill, 0, Qt.AlignmentFlag.AlignLeft)
        if len(owing) > MOST_NAMED:
            more = n_("and {count} other", "and {count} others", len(owing) - MOST_NAMED).format(
                count=len(owing) - MOST_NAMED
            )
            card.addWidget(button(more, "dues.debtors.more", partial(self.wanted.emit, "unpaid"), "link"), 0,
                           Qt.AlignmentFlag.AlignLeft)  # fmt: skip
        card.addWidget(
            in_lines(
                button(_("Write reminders"), "dues.remind", partial(self.wanted.emit, "remind"), "small"),
                button(_("Who owes…"), "dues.owed", partial(self.wanted.emit, "owed"), "small"),
            )
        )

    # What is handed on.

    def _show_remitted(self, sentences: Sequence[str]) -> None:
        card = self._remitted.column
        _clear(card)
        card.addWidget(label(_("Handed on to the upper committee"), "heading", wrap=True))
        for at, each in enumerate(sentences):
            card.addWidget(label(each, "", f"dues.remitted.{at}", wrap=True))
        card.addWidget(
            in_lines(
                button(_("Hand on…"), "dues.remit", partial(self.wanted.emit, "remit"), "small"),
                button(_("All of them…"), "dues.remittances", partial(self.wanted.emit, "remittances"), "small"),
            )
        )


def _whole(text: str) -> str:
    return text.replace(" ", "\u00a0")


def _rest_of(percent: str) -> str:
    """What is left of "50%" or "33,5%"."""
    number = float(percent.rstrip("% ").replace(",", "."))
    return f"{100 - number:g}%".replace(".", ",")


def _clear(layout: QLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (part := item.widget()) is not None:
            part.hide()
            part.deleteLater()
        elif (inside := item.layout()) is not None:
            _clear(inside)
            inside.deleteLater()
