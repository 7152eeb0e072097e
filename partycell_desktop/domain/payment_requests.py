"""Requests for money: giấy đề nghị thanh toán and giấy đề nghị tạm ứng, before there is a voucher."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.items import Kind, item
from partycell_desktop.domain.refusal import Refused, refuse_all
from partycell_desktop.domain.vouchers import LONGEST_NAME, check_amount
from partycell_desktop.words import N_, _

Date = PartialDate | None

LINK = "request:"
"""So begins the link of the voucher that a request led to: "request:12"."""


class RequestKind(StrEnum):
    """What is asked for: that a bill is paid, or money in advance that is accounted for later."""

    PAYMENT = "payment"
    ADVANCE = "advance"


REQUEST_LABELS: dict[RequestKind, str] = {
    RequestKind.PAYMENT: N_("Request for payment"),
    RequestKind.ADVANCE: N_("Request for an advance"),
}


@dataclass(frozen=True)
class PaymentRequest:
    """Who asks for how much and what for; `due_on` is the day up to which an advance is accounted for.

    The voucher that pays it bears the link `request:<id>`; a request that was paid stays as it is.
    """

    id: int = 0
    kind: RequestKind = RequestKind.PAYMENT
    dated_on: Date = item(N_("Date of the request"), Kind.DAY, needed=True)
    requester: str = item(N_("Who asks"), Kind.NAME, needed=True)
    unit: str = item(N_("Address or unit"))
    reason: str = item(N_("Reason"), Kind.LONG, needed=True)
    amount: int | None = item(N_("Amount"), Kind.DONG, needed=True, hint=N_("1.200.000, 1,2tr or 500k."))
    papers: str = item(N_("Papers that go with it"), hint=N_("For example: 02 invoices, 01 list of signatures."))
    due_on: Date = item(N_("To be accounted for until"), Kind.DAY)
    year: int = 0

    @property
    def day(self) -> date | None:
        """The day of the request."""
        return self.dated_on.first_day() if self.dated_on else None

    @property
    def link(self) -> str:
        """What the voucher that pays it bears."""
        return f"{LINK}{self.id}"


def check_request(request: PaymentRequest) -> None:
    """Refuse a request without day, person, reason or amount, and an advance due before it is asked for."""
    problems = []
    for name, label in (
        ("dated_on", N_("Date of the request")), ("requester", N_("Who asks")), ("reason", N_("Reason")),
    ):  # fmt: skip
        if not getattr(request, name):
            problems.append(Refused(_("“{item}” is needed here.").format(item=_(label)), name))
    if len(request.requester) > LONGEST_NAME:
        words = _("A name on a voucher has at most {most} characters; {found} were typed.")
        problems.append(Refused(words.format(most=LONGEST_NAME, found=len(request.requester)), "requester"))
    try:
        check_amount(request.amount)
    except Refused as refused:
        problems += refused.problems()
    if request.due_on and request.day and request.due_on.first_day() < request.day:
        problems.append(Refused(_("That is before the day of the request."), "due_on"))
    if request.due_on and request.kind is RequestKind.PAYMENT:
        problems.append(Refused(_("Only an advance is accounted for later."), "due_on"))
    refuse_all(problems)
