"""The dialogs of one order about a member's dues: a payment, by what is paid, relief, correction, arrears."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from partycell_desktop.domain.dues import (
    CHANNEL_LABELS,
    GROUND_LABELS,
    RELIEF_LABELS,
    Channel,
    DuesPayment,
    DuesRelief,
    DuesTerms,
    Ground,
    shown_dues_month,
)
from partycell_desktop.domain.items import item_of
from partycell_desktop.domain.money import shown_dong
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.screens.parts.desk import Desk, Outcome
from partycell_desktop.screens.parts.field import Field, LongTextField, TextField
from partycell_desktop.screens.parts.fields import ChoiceField, MoneyField, TickField
from partycell_desktop.screens.parts.form import field_of
from partycell_desktop.screens.parts.order_dialog import OrderDialog
from partycell_desktop.screens.parts.surfaces import label
from partycell_desktop.use_cases.dues import DuesLine, DuesSheet, list_dues_groups
from partycell_desktop.use_cases.dues_payments import mark_dues_paid, record_dues_payment
from partycell_desktop.use_cases.dues_reliefs import keep_dues_relief
from partycell_desktop.use_cases.dues_terms import add_dues_arrears, correct_dues, set_dues_terms
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _, n_

_MONTH = re.compile(r"\s*(\d{1,2})\s*[/.-]\s*(\d{4})\s*")


def month_key(typed: str) -> str:
    """11/2026 as the data has it: 2026-11; anything else stays as it is."""
    found = _MONTH.fullmatch(typed)
    return f"{found[2]}-{int(found[1]):02}" if found else typed.strip()


def month_field(name: str, words: str, hint: str = "") -> Field:
    """A field for a month, typed as 11/2026."""
    return TextField(name, words, check=_check_month, hint=hint or _("Month and year, for example 11/2026."))


def _check_month(text: str) -> None:
    found = _MONTH.fullmatch(text)
    if found is None or not 1 <= int(found[1]) <= 12:
        raise Refused(_("“{text}” is no month; write for example 11/2026.").format(text=text.strip()))


def channel_words() -> dict[str, str]:
    """The channels by their words."""
    return {_(words): str(each) for each, words in CHANNEL_LABELS.items()}


def chosen(words: Mapping[str, str], typed: str) -> str:
    """What is kept for a word that was chosen; a word that is none stays, to be refused."""
    return words.get(typed.strip(), typed.strip())


def _paid_fields(desk: Desk, name: str) -> list[Field | str]:
    today = desk.look_up(Session.today)
    return [
        field_of(name, item_of(DuesPayment, "paid_on"), (), today),
        ChoiceField(f"{name}.channel", _("Channel"), [*channel_words()], only_listed=True),
        field_of(name, item_of(DuesPayment, "receipt_no"), (), today),
    ]


def shown_today(desk: Desk) -> str:
    """Today as a field shows it."""
    today = desk.look_up(Session.today)
    return today.strftime("%d/%m/%Y") if today is not None else ""


def _channel_of(dialog: OrderDialog) -> Channel:
    typed = dialog.form.values()["channel"].strip()
    return Channel(channel_words().get(typed, Channel.CASH))


class PaymentDialog(OrderDialog):
    """`dues.payment`: what one member paid; less than is owed settles the oldest months."""

    def __init__(self, desk: Desk, line: DuesLine, channel: Channel, parent: QWidget | None = None) -> None:
        name = "dues.payment"
        self._desk, self._line = desk, line
        self._channels = channel_words()
        ahead = TextField(
            f"{name}.for_months",
            _("Only for the months"),
            hint=_("For dues paid in advance: 12/2026, 01/2027. Empty: the oldest months that are owed."),
        )
        fields: list[Field | str] = [
            MoneyField(f"{name}.amount", _("Amount")),
            *_paid_fields(desk, name),
            ahead,
            TextField(f"{name}.note", item_of(DuesPayment, "note").title),
        ]
        owed = line.figures.account
        months = ", ".join(f"{shown_dues_month(month)}: {shown_dong(amount)}" for month, amount in owed.owed)
        super().__init__(
            desk,
            name,
            _("Dues paid by {name}").format(name=line.name),
            fields,
            self._keep,
            do=_("Note as paid"),
            explain=_("Owed: {months}.").format(months=months) if months else _("Nothing is owed now."),
            parent=parent,
        )
        self.form.show_values(
            {
                "amount": shown_dong(owed.total) if owed.total else "",
                "paid_on": shown_today(desk),
                "channel": _(CHANNEL_LABELS[channel]),
            }
        )

    def channel(self) -> Channel:
        """The way that was chosen."""
        return _channel_of(self)

    def _keep(self, texts: dict[str, str]) -> Outcome[Any]:
        months = [month_key(each) for each in re.split(r"[,;]", texts["for_months"]) if each.strip()]
        return self._desk.carry_out(
            record_dues_payment,
            self._line.person_id,
            texts["amount"],
            texts["paid_on"],
            chosen(self._channels, texts["channel"]),
            texts["receipt_no"],
            months or None,
            texts["note"],
        )


class MarkPaidDialog(OrderDialog):
    """`dues.mark`: several members, or all of the sheet, paid what they owe on one day and in one way."""

    def __init__(
        self, desk: Desk, sheet: DuesSheet, lines: Sequence[DuesLine], channel: Channel, parent: QWidget | None = None
    ) -> None:
        name = "dues.mark"
        self._desk, self._month = desk, sheet.month
        self._ids = [each.person_id for each in lines]
        self._channels = channel_words()
        owing = [each for each in lines if each.figures.unpaid]
        total = sum(each.figures.unpaid for each in owing)
        super().__init__(
            desk,
            name,
            _("Dues of {month}: paid").format(month=shown_dues_month(sheet.month)),
            _paid_fields(desk, name),
            self._keep,
            do=_("Note as paid"),
            explain=n_(
                "{count} member is noted as having paid all that is owed: {total}.",
                "{count} members are noted as having paid all that is owed: {total}.",
                len(owing),
            ).format(count=len(owing), total=shown_dong(total)),
            parent=parent,
        )
        self.form.show_values({"paid_on": shown_today(desk), "channel": _(CHANNEL_LABELS[channel])})

    def channel(self) -> Channel:
        """The way that was chosen."""
        return _channel_of(self)

    def _keep(self, texts: dict[str, str]) -> Outcome[Any]:
        return self._desk.carry_out(
            mark_dues_paid,
            self._month,
            self._ids,
            texts["paid_on"],
            chosen(self._channels, texts["channel"]),
            texts["receipt_no"],
        )


class TermsDialog(OrderDialog):
    """`dues.terms`: group and base of a member from a month on; `.says` names the rate and how sure it is."""

    def __init__(self, desk: Desk, month: str, line: DuesLine, parent: QWidget | None = None) -> None:
        name = "dues.terms"
        self._desk, self._member = desk, line.person_id
        self._groups = {each.title: each for each in desk.look_up(list_dues_groups, month) or []}
        self._says = label("", "small", f"{name}.says", wrap=True)
        base = item_of(DuesTerms, "base")
        fields: list[Field | str] = [
            month_field(f"{name}.from_month", _("From the month on")),
            ChoiceField(f"{name}.group", _("Group"), [*self._groups], only_listed=True),
            MoneyField(f"{name}.base", base.title, hint=_(base.hint)),
            _("Dues above the rule"),
            MoneyField(f"{name}.voluntary", _("Voluntary more a month")),
            TextField(
                f"{name}.voluntary_decision",
                item_of(DuesTerms, "voluntary_decision").title,
                hint=_(item_of(DuesTerms, "voluntary_decision").hint),
            ),
            TextField(f"{name}.note", item_of(DuesTerms, "note").title),
        ]
        super().__init__(
            desk,
            name,
            _("Group and income of {name}").format(name=line.name),
            fields,
            self._keep,
            do=_("Save"),
            explain=_("Months that are closed keep what they were reckoned with."),
            wide=[self._says],
            label_width=176,
            parent=parent,
        )
        terms = line.terms
        title = next((title for title, each in self._groups.items() if terms and each.group == terms.dues_group), "")
        self.form.show_values(
            {
                "from_month": shown_dues_month(month),
                "group": title or next(iter(self._groups), ""),
                "base": shown_dong(terms.base) if terms and terms.base else "",
                "voluntary": shown_dong(terms.voluntary) if terms and terms.voluntary else "",
                "voluntary_decision": terms.voluntary_decision if terms else "",
                "note": terms.note if terms else "",
            }
        )
        self.form.typed.connect(lambda _key: self._say())
        self._say()
        self.setMinimumWidth(580)

    def _say(self) -> None:
        group = self._groups.get(self.form.values()["group"].strip())
        if group is None:
            self._says.setText("")
            return
        words = _("{rate} of: {base}. {source}.")
        if group.base == "fixed":
            words = _("{rate} a month. {source}.")
        elif group.base == "amount":
            words = _("The amount that was decided. {source}.")
        says = [words.format(rate=group.rate, base=group.base_title, source=group.source)]
        if group.base == "regional":
            known = (
                shown_dong(group.regional_base) if group.regional_base else _("the cell's region is not entered yet")
            )
            says.append(_("Regional minimum wage: {amount}.").format(amount=known))
        if group.sure == "unconfirmed":
            says.append(_("This value is not confirmed: enter it in the settings with its document."))
        self._says.setText(" ".join(says))

    def _keep(self, texts: dict[str, str]) -> Outcome[Any]:
        title = texts["group"].strip()
        group = self._groups[title].group if title in self._groups else title
        return self._desk.carry_out(
            set_dues_terms,
            self._member,
            group,
            texts["base"],
            month_key(texts["from_month"]),
            texts["voluntary"],
            texts["voluntary_decision"],
            texts["note"],
        )


class ReliefDialog(OrderDialog):
    """`dues.relief`: an exemption, a reduction or leave to pay later, with its request and decision."""

    def __init__(
        self,
        desk: Desk,
        month: str,
        member_id: int,
        member: str,
        known: DuesRelief | None = None,
        parent: QWidget | None = None,
    ) -> None:
        name = "dues.relief"
        self._desk, self._member, self._known = desk, member_id, known
        self._kinds = {_(words): str(each) for each, words in RELIEF_LABELS.items()}
        self._grounds = {_(words): str(each) for each, words in GROUND_LABELS.items() if each is not Ground.PARTY_AGE}
        request, decision = item_of(DuesRelief, "request"), item_of(DuesRelief, "decision")
        fields: list[Field | str] = [
            ChoiceField(f"{name}.kind", _("Relief"), [*self._kinds], only_listed=True),
            TextField(f"{name}.percent", _("Reduced by (%)"), hint=_("30, 50 or 70 by the regulation of 02/2026.")),
            ChoiceField(f"{name}.ground", _("Ground"), [*self._grounds], only_listed=True),
            month_field(f"{name}.from_month", _("From the month on")),
            month_field(f"{name}.until_month", _("Last month"), _("For hardship at most as long as the rule says.")),
            _("Papers"),
            TextField(f"{name}.request", request.title, hint=_(request.hint)),
            TextField(f"{name}.decision", decision.title, hint=_(decision.hint)),
            TextField(f"{name}.decided_by", item_of(DuesRelief, "decided_by").title),
            TextField(f"{name}.note", item_of(DuesRelief, "note").title),
        ]
        super().__init__(
            desk,
            name,
            _("Exemption or reduction for {name}").format(name=member),
            fields,
            self._keep,
            do=_("Save"),
            explain=_("Fifty years in the Party exempt by themselves from 02/2026 on: nothing is entered for that."),
            parent=parent,
        )
        if known is None:
            self.form.show_values(
                {"kind": next(iter(self._kinds)), "ground": _(GROUND_LABELS[Ground.HARDSHIP]),
                 "from_month": shown_dues_month(month)}
            )  # fmt: skip
            return
        self.form.show_values(
            {
                "kind": _(RELIEF_LABELS[known.kind]),
                "percent": str(known.percent or ""),
                "ground": _(GROUND_LABELS[known.ground]),
                "from_month": shown_dues_month(known.from_month),
                "until_month": shown_dues_month(known.until_month) if known.until_month else "",
                "request": known.request,
                "decision": known.decision,
                "decided_by": known.decided_by,
                "note": known.note,
            }
        )

    def _keep(self, texts: dict[str, str]) -> Outcome[Any]:
        percent = texts["percent"].strip().rstrip("%").strip()
        outcome = self._desk.carry_out(
            keep_dues_relief,
            self._member,
            chosen(self._kinds, texts["kind"]),
            month_key(texts["from_month"]),
            chosen(self._grounds, texts["ground"]),
            # What is no number is refused as a percentage that is none.
            (int(percent) if percent.isdecimal() else -1) if percent else None,
            month_key(texts["until_month"]),
            {key: texts[key] for key in ("request", "decision", "decided_by", "note")},
            self._known.id if self._known else 0,
        )
        if outcome and outcome.value:
            self._desk.say(outcome.value, "gold")
        return outcome


class CorrectDialog(OrderDialog):
    """`dues.correct`: the dues of a closed month are reckoned anew; the difference stands on an open sheet."""

    def __init__(self, desk: Desk, month: str, line: DuesLine, parent: QWidget | None = None) -> None:
        name = "dues.correct"
        self._desk, self._member = desk, line.person_id
        self._groups = {each.title: each.group for each in desk.look_up(list_dues_groups, month) or []}
        fields: list[Field | str] = [
            month_field(f"{name}.for_month", _("Month that was wrong")),
            ChoiceField(f"{name}.group", _("Right group"), [*self._groups], only_listed=True,
                        hint=_("Empty: that of the month.")),
            MoneyField(f"{name}.base", _("Right base"), hint=_("Empty: that of the month.")),
            LongTextField(f"{name}.reason", _("Reason"), rows=2),
        ]  # fmt: skip
        super().__init__(
            desk,
            name,
            _("Correct the dues of {name}").format(name=line.name),
            fields,
            self._keep,
            do=_("Enter the difference"),
            explain=_(
                "The closed month stays as it is. It is reckoned again by the rules of that month, and the difference "
                "is added to this sheet as arrears, or taken off."
            ),
            parent=parent,
        )

    def _keep(self, texts: dict[str, str]) -> Outcome[Any]:
        group = chosen(self._groups, texts["group"])
        month = month_key(texts["for_month"])
        return self._desk.carry_out(correct_dues, self._member, month, texts["reason"], group, texts["base"])


class ArrearsDialog(OrderDialog):
    """`dues.arrears`: an amount of an earlier month that was not on any sheet is charged, or taken off."""

    def __init__(self, desk: Desk, line: DuesLine, parent: QWidget | None = None) -> None:
        name = "dues.arrears"
        self._desk, self._member = desk, line.person_id
        fields: list[Field | str] = [
            month_field(f"{name}.for_month", _("For the month")),
            MoneyField(f"{name}.amount", _("Amount")),
            TickField(f"{name}.lowers", _("Taken off instead of charged")),
            LongTextField(f"{name}.reason", _("Reason"), rows=2),
        ]
        super().__init__(
            desk,
            name,
            _("Arrears of {name}").format(name=line.name),
            fields,
            self._keep,
            do=_("Add to the sheet"),
            explain=_("For what was owed before this book began, and for what a decision remits."),
            parent=parent,
        )

    def _keep(self, texts: dict[str, str]) -> Outcome[Any]:
        lowers = texts["lowers"] == "yes"
        month = month_key(texts["for_month"])
        return self._desk.carry_out(add_dues_arrears, self._member, month, texts["amount"], texts["reason"], lowers)
