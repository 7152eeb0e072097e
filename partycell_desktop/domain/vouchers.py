"""Receipt and payment vouchers (phiếu thu, phiếu chi), what they do to the ledger, and how they are put right.

A voucher is drafted, approved (it gets its number then), and posted. A posted one never changes: a wrong one is
reversed by a voucher of the same kind that takes its figures back.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum

from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.items import Kind, item
from partycell_desktop.domain.money import shown_dong
from partycell_desktop.domain.refusal import Refused, refuse_all
from partycell_desktop.domain.spending_regimes import SpendingRegime
from partycell_desktop.words import N_, _

Date = PartialDate | None

PAPERS = "voucher_paper"
LONGEST_NAME = 120
LEAST_USUAL = 10_000  # đồng: less than this on a voucher is mostly an amount typed in thousands


class VoucherKind(StrEnum):
    """Whether money comes or goes."""

    RECEIPT = "receipt"
    PAYMENT = "payment"


class VoucherState(StrEnum):
    """How far a voucher has come; a cancelled one was approved, never carried out, and keeps its number."""

    DRAFT = "draft"
    APPROVED = "approved"
    POSTED = "posted"
    CANCELLED = "cancelled"


class Fund(StrEnum):
    """Where money is: in the cash box, on the bank account, or with somebody who has to account for it."""

    CASH = "cash"
    BANK = "bank"
    ADVANCE = "advance"


class Side(StrEnum):
    """What a ledger entry is: money received, money spent, money moved from one fund to another."""

    RECEIVED = "received"
    SPENT = "spent"
    MOVED = "moved"


VOUCHER_KIND_LABELS: dict[VoucherKind, str] = {
    VoucherKind.RECEIPT: N_("Receipt voucher"),
    VoucherKind.PAYMENT: N_("Payment voucher"),
}
VOUCHER_STATE_LABELS: dict[VoucherState, str] = {
    VoucherState.DRAFT: N_("Draft voucher"),
    VoucherState.APPROVED: N_("Approved"),
    VoucherState.POSTED: N_("Posted"),
    VoucherState.CANCELLED: N_("Cancelled voucher"),
}
FUND_LABELS: dict[Fund, str] = {
    Fund.CASH: N_("Cash"),
    Fund.BANK: N_("Bank account"),
    Fund.ADVANCE: N_("Advances"),
}
_QUARTERS = ("I", "II", "III", "IV")
SERIES = {VoucherKind.RECEIPT: "PT", VoucherKind.PAYMENT: "PC"}


@dataclass(frozen=True)
class Voucher:
    """One phiếu thu or phiếu chi. `amount` is whole đồng and always above zero; a reversal takes it back.

    `source` and `spending` are keys of the regime; a payment says from which source it is paid. With `other_fund` the
    money only moves: an advance is paid from cash into `advance`, a withdrawal is received in cash from `bank`.
    `advance_id` is the advance that a voucher accounts for, `reverses_id` the posted voucher that it takes back, `link`
    what else made it ("dues:2026-03": the retained dues of a month), "" for nothing.
    """

    id: int = 0
    kind: VoucherKind = VoucherKind.PAYMENT
    dated_on: Date = item(N_("Date of the voucher"), Kind.DAY, needed=True)
    party: str = item(N_("Payer or payee"), needed=True, hint=N_("The person or body with whom money changes hands."))
    address: str = item(N_("Address or unit"))
    reason: str = item(N_("Reason"), Kind.LONG, needed=True)
    amount: int | None = item(N_("Amount"), Kind.DONG, needed=True, hint=N_("1.200.000, 1,2tr or 500k."))
    source: str = item(N_("Source of money"), needed=True)
    spending: str = item(N_("Item of spending"))
    sub_item: str = item(N_("Own sub-item"), hint=N_("The cell's own word; reports count it under the item."))
    enterprise_support: bool = item(N_("Support of the enterprise"), Kind.YES_NO)
    approver: str = item(N_("Approved by"), Kind.NAME)
    approver_post: str = item(N_("Post of who approves"))
    decision: str = item(N_("Decision it rests on"), hint=N_("Number and date of the resolution, minutes or estimate."))
    book_no: str = item(N_("Book number"), hint=N_("“Quyển số” of a printed voucher."))
    note: str = item(N_("Note"), Kind.LONG)
    fund: Fund = Fund.CASH
    other_fund: str = ""
    advance_id: int = 0
    reverses_id: int = 0
    link: str = ""
    state: VoucherState = VoucherState.DRAFT
    year: int = 0
    number: int | None = None
    cancel_reason: str = ""

    @property
    def day(self) -> date | None:
        """The day of the voucher."""
        return self.dated_on.first_day() if self.dated_on else None

    @property
    def symbol(self) -> str:
        """ "PC-045"; "" before it has a number."""
        return symbol_of(self.kind, self.number)

    @property
    def moves(self) -> bool:
        """Whether it only moves money between funds."""
        return bool(self.other_fund)

    @property
    def is_advance(self) -> bool:
        """Whether somebody got money who has to account for it."""
        return self.kind is VoucherKind.PAYMENT and self.other_fund == Fund.ADVANCE and not self.reverses_id

    @property
    def signed(self) -> int:
        """The amount as it counts: less than nothing where it takes another voucher back."""
        return -(self.amount or 0) if self.reverses_id else self.amount or 0


@dataclass(frozen=True)
class VoucherPaper:
    """A paper behind a voucher: invoice, list of signatures, contract, request, decision."""

    id: int = 0
    voucher_id: int = 0
    kind: str = item(N_("Kind of paper"), Kind.CHOICE, choices=PAPERS, needed=True)
    number: str = item(N_("Number of the paper"))
    dated_on: Date = item(N_("Date of the paper"), Kind.DAY)
    issued_by: str = item(N_("Issued by"))
    note: str = item(N_("Note"))
    file_name: str = ""
    content: str = ""

    @property
    def has_scan(self) -> bool:
        """Whether its scan is kept in the book; `content` is the mark by which it is found."""
        return bool(self.content)


@dataclass(frozen=True)
class VoucherTemplate:
    """What a voucher that comes again every month or quarter usually holds, under a name of the cell's own.

    Its reason may hold {tháng}, {quý} and {năm}: those of the day of the new voucher stand there then.
    """

    id: int = 0
    name: str = item(N_("Name of the voucher template"), needed=True)
    kind: VoucherKind = VoucherKind.PAYMENT
    party: str = ""
    address: str = ""
    reason: str = ""
    amount: int | None = None
    source: str = ""
    spending: str = ""
    sub_item: str = ""
    approver: str = ""
    approver_post: str = ""
    decision: str = ""
    fund: Fund = Fund.CASH
    other_fund: str = ""


@dataclass(frozen=True)
class LedgerEntry:
    """What a posted voucher did: `amount` đồng came to a fund (or went, below zero). It never changes.

    `source` and `spending` are empty where money only moved; `day` is YYYY-MM-DD.
    """

    id: int = 0
    voucher_id: int = 0
    day: str = ""
    fund: Fund = Fund.CASH
    side: Side = Side.RECEIVED
    source: str = ""
    spending: str = ""
    sub_item: str = ""
    amount: int = 0


@dataclass(frozen=True)
class OpeningAmount:
    """What a fund ("fund") or a source ("source") held on the morning of the first day of the books, in đồng."""

    id: int = 0
    from_on: str = ""
    part: str = ""
    key: str = ""
    amount: int = 0


@dataclass(frozen=True)
class CashCount:
    """A count of the cash box: what was found, and what the books said at the end of that day."""

    id: int = 0
    counted_on: Date = item(N_("Counted on"), Kind.DAY, needed=True)
    counted: int | None = item(N_("Cash found"), Kind.DONG, needed=True)
    counted_by: str = item(N_("Counted by"), Kind.NAME, needed=True)
    witness: str = item(N_("In the presence of"))
    explanation: str = item(N_("What explains a difference"), Kind.LONG)
    notes: str = item(N_("Notes found"), hint=N_("500.000 x 4; 100.000 x 3 … They make the cash found."))
    expected: int = 0

    @property
    def difference(self) -> int:
        """What was found more than the books say; less than nothing where cash is missing."""
        return (self.counted or 0) - self.expected


def symbol_of(kind: str, number: int | None) -> str:
    """ "PC-045"; "" for a voucher that has no number yet."""
    return f"{SERIES[VoucherKind(kind)]}-{number:03}" if number else ""


def template_of(voucher: Voucher, name: str, known_id: int = 0) -> VoucherTemplate:
    """A template with what a voucher holds; its month, quarter and year become blanks of the reason."""
    shared = {each.name for each in fields(VoucherTemplate)} - {"id", "name", "reason"}
    held = {each: getattr(voucher, each) for each in shared}
    return VoucherTemplate(id=known_id, name=name, reason=_with_blanks(voucher.reason, voucher.day), **held)


def _with_blanks(reason: str, day: date | None) -> str:
    if day is None:
        return reason
    month = re.compile(rf"(?<!\d)(?:{day.month:02}|{day.month})/{day.year}(?!\d)")
    reason = month.sub("{tháng}/{năm}", reason)
    reason = re.sub(rf"(?i)(tháng )(?:{day.month:02}|{day.month})(?!\d)", r"\1{tháng}", reason)
    quarter = _QUARTERS[(day.month - 1) // 3]
    reason = re.sub(rf"(?i)(quý ){quarter}(?!\w)", r"\1{quý}", reason)
    return re.sub(rf"(?<!\d){day.year}(?!\d)", "{năm}", reason)


def reason_on(template: VoucherTemplate, day: date) -> str:
    """The reason of a voucher of that day: with its month, quarter and year."""
    words = {"{tháng}": f"{day.month:02}", "{quý}": _QUARTERS[(day.month - 1) // 3], "{năm}": str(day.year)}
    reason = template.reason
    for blank, text in words.items():
        reason = reason.replace(blank, text)
    return reason


def entries_of(voucher: Voucher) -> list[LedgerEntry]:
    """What a voucher does to the ledger once it is posted: one entry, or two where money only moves."""
    assert voucher.dated_on is not None
    day, signed = voucher.dated_on.first_day().isoformat(), voucher.signed
    gain = signed if voucher.kind is VoucherKind.RECEIPT else -signed
    if voucher.moves:
        there = Fund(voucher.other_fund)
        return [
            LedgerEntry(0, voucher.id, day, voucher.fund, Side.MOVED, amount=gain),
            LedgerEntry(0, voucher.id, day, there, Side.MOVED, amount=-gain),
        ]
    side = Side.RECEIVED if voucher.kind is VoucherKind.RECEIPT else Side.SPENT
    return [
        LedgerEntry(0, voucher.id, day, voucher.fund, side, voucher.source, voucher.spending, voucher.sub_item, gain),
    ]


def check_amount(amount: int | None) -> None:
    """Refuse an amount that no voucher can have: none, or nothing."""
    if amount is None:
        raise Refused(_("“{item}” is needed here.").format(item=_("Amount")), "amount")
    if amount <= 0:
        raise Refused(_("A voucher is over more than 0 đ."), "amount")


def check_links(voucher: Voucher) -> None:
    """Refuse funds and headings that do not fit together, whatever else is still missing."""
    problems = []
    if voucher.other_fund and voucher.other_fund not in {str(each) for each in Fund}:
        words = _("“{value}” is not possible here; possible are: {choices}.")
        choices = ", ".join(str(each) for each in Fund)
        problems.append(Refused(words.format(value=voucher.other_fund, choices=choices), "other_fund"))
    if voucher.other_fund == voucher.fund:
        problems.append(Refused(_("Money moves from one fund to another one."), "other_fund"))
    if voucher.moves and (voucher.spending or voucher.source):
        words = _("Money that only moves has no source and no item of spending.")
        problems.append(Refused(words, "spending" if voucher.spending else "source"))
    if voucher.kind is VoucherKind.RECEIPT and voucher.spending:
        problems.append(Refused(_("A receipt has a source and no item of spending."), "spending"))
    if voucher.fund is Fund.ADVANCE and (voucher.moves or voucher.kind is VoucherKind.RECEIPT):
        problems.append(Refused(_("An advance is paid from cash or the bank, and paid back to them."), "fund"))
    needs_advance = voucher.fund is Fund.ADVANCE or (
        voucher.kind is VoucherKind.RECEIPT and voucher.other_fund == Fund.ADVANCE
    )
    if needs_advance and not (voucher.advance_id or voucher.reverses_id):
        problems.append(Refused(_("Say which advance this accounts for."), "advance_id"))
    if voucher.advance_id and not needs_advance:
        problems.append(Refused(_("What accounts for an advance is paid out of it, or paid back from it."), "fund"))
    if len(voucher.party) > LONGEST_NAME:
        words = _("A name on a voucher has at most {most} characters; {found} were typed.")
        problems.append(Refused(words.format(most=LONGEST_NAME, found=len(voucher.party)), "party"))
    refuse_all(problems)


def check_complete(voucher: Voucher, regime: SpendingRegime, organisation_type: str) -> None:
    """Refuse a voucher that cannot be approved: something lacks, or a heading is none of the regime on its day."""
    problems: list[Refused] = []

    def needs(name: str, label: str) -> None:
        problems.append(Refused(_("“{item}” is needed here.").format(item=_(label)), name))

    if voucher.dated_on is None:
        needs("dated_on", N_("Date of the voucher"))
    try:
        check_amount(voucher.amount)
        check_links(voucher)
    except Refused as refused:
        problems += refused.problems()
    for name, label in (("party", N_("Payer or payee")), ("reason", N_("Reason"))):
        if not getattr(voucher, name):
            needs(name, label)
    if not voucher.moves:
        if not voucher.source:
            needs("source", N_("Source of money"))
        else:
            problems += _unknown(lambda: regime.source(voucher.source))
        if voucher.kind is VoucherKind.PAYMENT:
            if not voucher.spending:
                needs("spending", N_("Item of spending"))
            else:
                problems += _unknown(lambda: _fitting(regime, voucher.spending, organisation_type))
    refuse_all(problems)


def _fitting(regime: SpendingRegime, key: str, organisation_type: str) -> None:
    found = regime.item(key)
    if not found.fits(organisation_type):
        words = _("“{item}” is not for a Party organisation of the type “{type}”.")
        raise Refused(words.format(item=found.title, type=organisation_type), "spending", found.cite)


def _unknown(ask: Callable[[], object]) -> Sequence[Refused]:
    try:
        ask()
    except Refused as refused:
        return refused.problems()
    return ()


def check_state(voucher: Voucher, wanted: VoucherState) -> None:
    """Refuse an act that does not fit how far a voucher has come."""
    if voucher.state is wanted:
        return
    sentences = {
        VoucherState.DRAFT: _("This voucher is a draft still: approve it first."),
        VoucherState.APPROVED: _("This voucher is approved: it can be posted or cancelled."),
        VoucherState.POSTED: _("This voucher is posted and never changes; a wrong one is reversed."),
        VoucherState.CANCELLED: _("This voucher is cancelled."),
    }
    raise Refused(sentences[voucher.state], "voucher_id")


def reversal_of(voucher: Voucher, day: date, reason: str) -> Voucher:
    """The voucher that takes a posted one back: same kind, same headings, same amount, counted below zero.

    Refused: what is not posted, and a reversal; that one stands, and the right voucher is entered anew.
    """
    check_state(voucher, VoucherState.POSTED)
    if voucher.reverses_id:
        words = _("A reversal is not reversed: enter the right voucher anew.")
        raise Refused(words, "voucher_id")
    return Voucher(
        kind=voucher.kind,
        dated_on=PartialDate.of(day),
        party=voucher.party,
        address=voucher.address,
        reason=f"Hủy {voucher.symbol}/{voucher.year}: {reason}",  # printed: the words of the paper
        amount=voucher.amount,
        source=voucher.source,
        spending=voucher.spending,
        sub_item=voucher.sub_item,
        enterprise_support=voucher.enterprise_support,
        fund=voucher.fund,
        other_fund=voucher.other_fund,
        advance_id=voucher.advance_id,
        reverses_id=voucher.id,
        year=day.year,
    )


def outstanding(advance: Voucher, accounted: Sequence[Voucher]) -> int:
    """What is still to be accounted for of an advance; `accounted` are the posted vouchers that do so."""
    return (advance.amount or 0) - sum(each.signed for each in accounted)


def check_advance(advance: Voucher, accounted: Sequence[Voucher], voucher: Voucher) -> None:
    """Refuse to account for more than an advance was; what was spent beyond it is a payment of its own."""
    if not advance.is_advance or advance.state is not VoucherState.POSTED:
        raise Refused(_("This is no advance that was paid out."), "advance_id")
    left = outstanding(advance, accounted)
    if voucher.signed > left:
        words = _("{amount} is more than is left of the advance ({left}); pay what goes beyond it by itself.")
        shown = words.format(amount=shown_dong(voucher.signed), left=shown_dong(left))
        raise Refused(shown, "amount")
