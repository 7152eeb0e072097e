"""Requests for money, the advance that one leads to, and how an advance is accounted for."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from partycell_desktop.domain.items import read_items, read_words
from partycell_desktop.domain.money import read_dong
from partycell_desktop.domain.payment_requests import PaymentRequest, RequestKind, check_request
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.domain.vouchers import Fund, Voucher, VoucherKind, VoucherState
from partycell_desktop.store import cell as cell_store
from partycell_desktop.store import payment_requests as kept
from partycell_desktop.store import records
from partycell_desktop.store import vouchers as voucher_store
from partycell_desktop.use_cases.session import Session
from partycell_desktop.use_cases.vouchers import draft_voucher, enter_voucher, propose_voucher
from partycell_desktop.words import N_, _

FORM_NUMBERS = {VoucherKind.RECEIPT: "receipt_form_number", VoucherKind.PAYMENT: "payment_form_number"}


@dataclass(frozen=True)
class RequestLine:
    """A request in a list, with the voucher that pays it (None: none yet)."""

    request: PaymentRequest
    voucher: Voucher | None

    @property
    def id(self) -> int:
        """Its number in the book."""
        return self.request.id


def list_payment_requests(session: Session, year: int = 0) -> list[RequestLine]:
    """The requests of a year (this one) by day, each with the voucher that pays it."""
    year = year or session.today().year
    paid = kept.vouchers_of_requests(session.book, year)
    return [RequestLine(each, paid.get(each.id)) for each in kept.list_requests(session.book, year)]


def request_payment(session: Session, items: dict[str, Any]) -> int:
    """Keep a request: kind (payment, advance), dated_on, requester, unit, reason, amount, papers, due_on.

    Amounts as they are typed. Gives its number in the book.
    """
    request = _read(session, PaymentRequest(), items)
    with session.act("request_payment"):
        return records.add(session.book, request)


def correct_payment_request(session: Session, request_id: int, items: dict[str, Any]) -> None:
    """Correct a request for which there is no voucher yet."""
    known = _open_request(session, request_id)
    old, new = records.to_row(known), records.to_row(_read(session, known, items))
    with session.act("correct_payment_request"):
        changed = {name: value for name, value in new.items() if old[name] != value}
        records.change(session.book, PaymentRequest, request_id, changed)


def remove_payment_request(session: Session, request_id: int) -> None:
    """Take out a request for which there is no voucher."""
    _open_request(session, request_id)
    with session.act("remove_payment_request"):
        records.remove(session.book, PaymentRequest, request_id)


def draft_requested_voucher(session: Session, request_id: int) -> int:
    """Draft the payment voucher for a request, linked with it; an advance is moved to who asked for it.

    What the request does not say (source, item of spending) is added to the draft. Gives the voucher's number.
    """
    request = _open_request(session, request_id)
    items: dict[str, Any] = {
        **propose_voucher(session, VoucherKind.PAYMENT),
        "party": request.requester,
        "address": request.unit,
        "reason": request.reason,
        "amount": request.amount,
        "link": request.link,
    }
    if request.kind is RequestKind.ADVANCE:
        items["other_fund"] = str(Fund.ADVANCE)
    return draft_voucher(session, items)


def settle_advance(session: Session, advance_id: int, spent: dict[str, Any], returned: str = "") -> list[int]:
    """Account for an advance in one act: what was spent out of it, and what is paid back in cash.

    `spent` as in draft_voucher (amount, reason, spending, source, dated_on ...), without an amount where nothing was;
    `returned` an amount as it is typed. What was spent beyond the advance is paid by a voucher of its own. Gives the
    numbers of the vouchers in the book.
    """
    advance = voucher_store.get_voucher(session.book, advance_id)
    if not advance.is_advance or advance.state is not VoucherState.POSTED:
        raise Refused(_("This is no advance that was paid out."), "advance_id")
    common = {
        "party": advance.party,
        "address": advance.address,
        "approver": advance.approver,
        "approver_post": advance.approver_post,
        "decision": advance.decision,
        **{name: value for name, value in spent.items() if name in ("dated_on", "approver", "approver_post")},
        "advance_id": advance_id,
    }
    back = _amount(returned)
    if not back and not spent.get("amount"):
        raise Refused(_("Say what was spent or what is paid back."), "amount")
    numbers = []
    with session.act("settle_advance", may_undo=False):
        if spent.get("amount"):
            of_spending = {"kind": "payment", "fund": str(Fund.ADVANCE), **common, **spent, "advance_id": advance_id}
            numbers.append(enter_voucher(session, of_spending))
        if back:
            to_cash = {"kind": "receipt", "fund": str(Fund.CASH), "other_fund": str(Fund.ADVANCE), **common}
            reason = f"Nộp lại tiền tạm ứng chi không hết ({advance.symbol}/{advance.year})"  # the words of the paper
            try:
                numbers.append(enter_voucher(session, {**to_cash, "reason": reason, "amount": back}))
            except Refused as refused:
                raise _at_returned(refused) from None
    return numbers


def list_settlement(session: Session, advance_id: int) -> list[Voucher]:
    """The posted vouchers that account for an advance, by day; empty where none does yet."""
    return voucher_store.vouchers_of_advance(session.book, advance_id)


def set_voucher_form_numbers(session: Session, receipt: str = "", payment: str = "") -> None:
    """What phiếu thu and phiếu chi bear as their form number ("Mẫu số …"); "" for none, as no one is prescribed."""
    said = {
        VoucherKind.RECEIPT: read_words("receipt", N_("Form number of receipt vouchers"), receipt),
        VoucherKind.PAYMENT: read_words("payment", N_("Form number of payment vouchers"), payment),
    }
    with session.act("set_voucher_form_numbers"):
        for kind, words in said.items():
            cell_store.keep_setting(session.book, FORM_NUMBERS[kind], words)


def get_voucher_form_numbers(session: Session) -> dict[str, str]:
    """The form numbers that vouchers bear, by their kind: receipt, payment."""
    return {str(kind): cell_store.get_setting(session.book, name, "") for kind, name in FORM_NUMBERS.items()}


def _open_request(session: Session, request_id: int) -> PaymentRequest:
    request = kept.get_request(session.book, request_id)
    voucher = kept.find_voucher(session.book, request)
    if voucher is not None:
        words = _("There is a voucher for this request already: {symbol}.")
        raise Refused(words.format(symbol=voucher.symbol or _("a draft")), "request_id")
    return request


def _read(session: Session, known: PaymentRequest, items: Mapping[str, Any]) -> PaymentRequest:
    plain = {name: value for name, value in items.items() if name != "kind"}
    values: dict[str, Any] = dict(read_items(PaymentRequest, plain, session.today()))
    kind = items.get("kind", known.kind)
    if kind not in list(RequestKind):
        words = _("“{value}” is not possible here; possible are: {choices}.")
        raise Refused(words.format(value=kind, choices=", ".join(RequestKind)), "kind")
    read = replace(known, kind=RequestKind(str(kind)), **values)
    check_request(read)
    return replace(read, year=read.day.year if read.day else session.today().year)


def _amount(typed: str) -> int:
    try:
        return read_dong(typed) if typed.strip() else 0
    except Refused as refused:
        raise Refused(refused.reason, "returned") from None


def _at_returned(refused: Refused) -> Refused:
    """What was refused of the amount paid back, at its own field."""
    field = "returned" if refused.field == "amount" else refused.field
    return Refused(refused.reason, field, refused.because, refused.also)
