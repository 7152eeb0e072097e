"""Templates of vouchers that come again: kept from a voucher, proposed for a new one with its month and year."""

from datetime import date
from typing import Any

from partycell_desktop.domain.dates import shown_day
from partycell_desktop.domain.items import read_words
from partycell_desktop.domain.money import shown_dong
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.domain.vouchers import VoucherTemplate, reason_on, template_of
from partycell_desktop.store import records
from partycell_desktop.store import vouchers as kept
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import N_, _

_LONGEST_NAME = 60
_PROPOSED = (
    "party",
    "address",
    "source",
    "spending",
    "sub_item",
    "approver",
    "approver_post",
    "decision",
    "other_fund",
)


def list_voucher_templates(session: Session, kind: str = "") -> list[VoucherTemplate]:
    """The templates by their names, of one kind (receipt, payment) or of both."""
    found = records.list_all(session.book, VoucherTemplate, order="name COLLATE NOCASE, id")
    return [each for each in found if kind in ("", each.kind)]


def keep_voucher_template(session: Session, voucher_id: int, name: str) -> int:
    """Keep what a voucher holds as a template of that name; one of the same name gives way. Gives its number.

    The month, quarter and year of the voucher become blanks in the reason: {tháng}, {quý}, {năm}.
    """
    told = read_words("name", N_("Name of the voucher template"), name)
    if not told:
        raise Refused(_("“{item}” is needed here.").format(item=_("Name of the voucher template")), "name")
    if len(told) > _LONGEST_NAME:
        words = _("A name of a template has at most {most} characters; {found} were typed.")
        raise Refused(words.format(most=_LONGEST_NAME, found=len(told)), "name")
    voucher = kept.get_voucher(session.book, voucher_id)
    if voucher.reverses_id or voucher.advance_id or voucher.link:
        raise Refused(_("A voucher that follows from another one is no template."), "voucher_id")
    same = next((each for each in list_voucher_templates(session) if each.name.casefold() == told.casefold()), None)
    made = template_of(voucher, told, same.id if same else 0)
    with session.act("keep_voucher_template"):
        if same is None:
            return records.add(session.book, made)
        records.change(session.book, VoucherTemplate, same.id, records.to_row(made))
    return same.id


def remove_voucher_template(session: Session, template_id: int) -> None:
    """Take a template out; the vouchers that were made from it stay."""
    records.get(session.book, VoucherTemplate, template_id)
    with session.act("remove_voucher_template"):
        records.remove(session.book, VoucherTemplate, template_id)


def propose_from_template(session: Session, template_id: int) -> dict[str, Any]:
    """What a voucher of today made from a template holds. Keeps nothing."""
    template = records.get(session.book, VoucherTemplate, template_id)
    today: date = session.today()
    proposed: dict[str, Any] = {name: getattr(template, name) for name in _PROPOSED}
    proposed |= {"kind": str(template.kind), "fund": str(template.fund), "dated_on": shown_day(today)}
    proposed["reason"] = reason_on(template, today)
    proposed["amount"] = shown_dong(template.amount) if template.amount else ""
    return proposed
