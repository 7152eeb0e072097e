"""The dialogs of a month as a whole: the share that is kept, closing, handing on, the settings of dues."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QWidget

from partycell_desktop.domain.dues import CHANNEL_LABELS, Channel, DuesRemittance, shown_dues_month
from partycell_desktop.domain.items import item_of
from partycell_desktop.domain.money import shown_dong
from partycell_desktop.domain.vouchers import FUND_LABELS, Fund
from partycell_desktop.screens.dues.dialogs import channel_words, chosen, month_field, month_key, shown_today
from partycell_desktop.screens.parts.desk import Desk, Outcome
from partycell_desktop.screens.parts.field import Field, TextField
from partycell_desktop.screens.parts.fields import ChoiceField, DateField, MoneyField
from partycell_desktop.screens.parts.form import field_of
from partycell_desktop.screens.parts.order_dialog import OrderDialog
from partycell_desktop.screens.parts.style import px
from partycell_desktop.use_cases.dues import DuesSheet
from partycell_desktop.use_cases.dues_closing import (
    close_dues_month,
    get_dues_settings,
    keep_dues_settings,
    owed_to_committee,
    remit_dues,
    set_dues_share,
)
from partycell_desktop.use_cases.dues_rules import REGIONS
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _


class ShareDialog(OrderDialog):
    """`dues.share_dialog`: which part of the dues the cell keeps, with the document of the upper committee."""

    def __init__(self, desk: Desk, sheet: DuesSheet, parent: QWidget | None = None) -> None:
        name = "dues.share_dialog"
        self._desk = desk
        today = desk.look_up(Session.today)
        share = sheet.share
        fields: list[Field | str] = [
            month_field(f"{name}.from_month", _("From the month on")),
            TextField(f"{name}.percent", _("Share that the cell keeps"), hint=_("For example 50%.")),
            TextField(
                f"{name}.document",
                _("Document of the upper committee"),
                hint=_("Its number as it is cited, for example Công văn 15-CV/ĐU."),
            ),
            DateField(f"{name}.dated", _("Document dated"), today=today),
            TextField(f"{name}.article", _("Article, item")),
        ]
        explain = _(
            "From 02/2026 on the shares of Quy định 01-QĐ/TW are not known here: the program proposes none. Enter what "
            "your upper committee has said."
        )
        if share.percent:
            explain = _("Now {percent} by {source}. A new value holds from its month on; closed months keep theirs.")
            explain = explain.format(percent=share.percent, source=share.source)
        super().__init__(
            desk,
            name,
            _("Share of the dues that the cell keeps"),
            fields,
            lambda texts: desk.carry_out(
                set_dues_share, texts["percent"], texts["document"], month_key(texts["from_month"]), texts["dated"],
                texts["article"],
            ),
            do=_("Save"),
            explain=explain,
            warn=_("The value in use is not confirmed.") if share.sure == "unconfirmed" else "",
            label_width=196,
            parent=parent,
        )  # fmt: skip
        self.form.show_values({"from_month": shown_dues_month(sheet.month)})


class CloseMonthDialog(OrderDialog):
    """`dues.close`: a month is closed for ever, and the kept share goes into the cash book."""

    def __init__(self, desk: Desk, sheet: DuesSheet, parent: QWidget | None = None) -> None:
        name = "dues.close"
        self._desk, self._month = desk, sheet.month
        settings = desk.look_up(get_dues_settings)
        today = desk.look_up(Session.today)
        self._funds = {_(FUND_LABELS[each]): str(each) for each in (Fund.CASH, Fund.BANK)}
        figures = sheet.figures
        says = _("Collected {collected}: kept {kept}, handed on {send}. {unpaid} are not paid and stay owed.").format(
            collected=shown_dong(figures.collected),
            kept=shown_dong(figures.kept or 0),
            send=shown_dong(figures.to_send or 0),
            unpaid=shown_dong(figures.unpaid),
        )
        super().__init__(
            desk,
            name,
            _("Close the dues of {month}").format(month=shown_dues_month(sheet.month)),
            [
                DateField(
                    f"{name}.dated_on",
                    _("Receipt dated"),
                    today=today,
                    hint=_("Empty: the last day of the month."),
                ),
                ChoiceField(f"{name}.fund", _("Into the fund"), [*self._funds], only_listed=True),
            ],
            self._give,
            do=_("Close the month"),
            explain=says,
            warn=_(
                "A closed month never changes again: what was wrong is corrected by a new entry in a later month. "
                "A receipt over the kept share is posted into the cash book."
            ),
            parent=parent,
        )
        fund = settings.fund if settings else str(Fund.CASH)
        self.form.show_values({"fund": next((words for words, each in self._funds.items() if each == fund), "")})

    def _give(self, texts: dict[str, str]) -> Outcome[Any]:
        return self._desk.carry_out(
            close_dues_month, self._month, texts["dated_on"], chosen(self._funds, texts["fund"])
        )


class RemitDialog(OrderDialog):
    """`dues.remit_dialog`: money is handed on to the upper committee."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        name = "dues.remit_dialog"
        self._desk = desk
        self._channels = channel_words()
        today = desk.look_up(Session.today)
        owed = desk.look_up(owed_to_committee)
        fields: list[Field | str] = [
            MoneyField(f"{name}.amount", _("Amount")),
            field_of(name, item_of(DuesRemittance, "paid_on"), (), today),
            ChoiceField(f"{name}.channel", _("Channel"), [*self._channels], only_listed=True),
            *(field_of(name, item_of(DuesRemittance, each), (), today) for each in ("receipt_no", "receiver", "note")),
        ]
        known = owed.total if owed and owed.total is not None else owed.closed if owed else 0
        says = _("{amount} are owed now.").format(amount=shown_dong(known))
        if owed and owed.total is None:
            says = _("{amount} are owed of closed months; of the open ones the share is not known.").format(
                amount=shown_dong(known)
            )
        if owed and owed.remit_by:
            says += " " + _("The upper committee wants it by day {day} of the next month ({document}).").format(
                day=owed.remit_by, document=owed.document or "—"
            )
        super().__init__(
            desk,
            name,
            _("Hand dues on to the upper committee"),
            fields,
            self._give,
            do=_("Note as handed on"),
            explain=says + " " + _("Handing on is no spending: it lowers what is owed to the upper committee."),
            parent=parent,
        )
        self.form.show_values(
            {
                "amount": shown_dong(known) if known > 0 else "",
                "paid_on": shown_today(desk),
                "channel": _(CHANNEL_LABELS[Channel.PORTAL]),
            }
        )

    def _give(self, texts: dict[str, str]) -> Outcome[Any]:
        return self._desk.carry_out(
            remit_dues,
            texts["amount"],
            texts["paid_on"],
            chosen(self._channels, texts["channel"]),
            texts["receipt_no"],
            texts["receiver"],
            texts["note"],
        )


class SettingsDialog(OrderDialog):
    """`dues.settings`: region of the minimum wage, rounding, the fund of the share, by when is handed on."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        name = "dues.settings"
        self._desk = desk
        known = desk.look_up(get_dues_settings)
        self._funds = {_(FUND_LABELS[each]): str(each) for each in (Fund.CASH, Fund.BANK)}
        self._roundings = {words: key for key, words in known.roundings.items()} if known else {}
        fields: list[Field | str] = [
            ChoiceField(f"{name}.region", _("Region of the minimum wage"), [*REGIONS], only_listed=True),
            ChoiceField(f"{name}.rounding", _("Dues are rounded"), [*self._roundings], only_listed=True),
            ChoiceField(f"{name}.share_rounding", _("The kept share is rounded"), [*self._roundings], only_listed=True),
            ChoiceField(f"{name}.fund", _("The kept share goes into"), [*self._funds], only_listed=True),
            _("Handing on"),
            TextField(f"{name}.remit_by", _("By day … of the next month"), hint=_("1 to 28; empty: no day was set.")),
            TextField(f"{name}.remit_document", _("Document that says so")),
            MoneyField(f"{name}.owed_before", _("Owed before the first sheet")),
        ]
        super().__init__(
            desk,
            name,
            _("Settings of dues"),
            fields,
            self._keep,
            do=_("Save"),
            explain=_("No document at hand prescribes how dues and shares are rounded; months that are closed stay."),
            label_width=196,
            parent=parent,
        )
        self.setMinimumWidth(px(620))
        if known is not None:
            self._known = {
                "region": known.region,
                "rounding": known.roundings.get(known.rounding, ""),
                "share_rounding": known.roundings.get(known.share_rounding, ""),
                "fund": next((words for words, each in self._funds.items() if each == known.fund), ""),
                "remit_by": str(known.remit_by or ""),
                "remit_document": known.remit_document,
                "owed_before": shown_dong(known.owed_before) if known.owed_before else "",
            }
            self.form.show_values(self._known)

    def _keep(self, texts: dict[str, str]) -> Outcome[Any]:
        words: dict[str, Mapping[str, str]] = {
            "rounding": self._roundings,
            "share_rounding": self._roundings,
            "fund": self._funds,
        }
        changed = {key: chosen(words.get(key, {}), text) for key, text in self.form.changes().items()}
        return self._desk.carry_out(keep_dues_settings, {key: changed[key] for key in texts if key in changed})
