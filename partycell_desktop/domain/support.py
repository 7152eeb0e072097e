"""Support of the enterprise for the work of the cell: plan, request, approval, transfers, and the dossier for the tax.

The enterprise may deduct it when the dossier is whole and nothing at or above the threshold went in cash (Nghị định
320/2025/NĐ-CP, Điều 9; Thông tư 20/2026/TT-BTC, Điều 3 khoản 2). What a dossier needs is dated data: the rules
`support.*` and `payment.noncash_from`.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from partycell_desktop.domain.dates import PartialDate, shown_day
from partycell_desktop.domain.estimates import EstimateFile
from partycell_desktop.domain.items import Kind, item
from partycell_desktop.domain.money import shown_dong
from partycell_desktop.domain.names import fold
from partycell_desktop.domain.refusal import Citation, Refused, refuse_all
from partycell_desktop.domain.regulation import DatedValue
from partycell_desktop.domain.spending_regimes import SpendingRegime
from partycell_desktop.domain.vouchers import Fund, Voucher, VoucherKind, VoucherState
from partycell_desktop.words import N_, _

Date = PartialDate | None

LINK = "support:"
"""So begins the link of a receipt voucher that was drafted for a support: "support:12"."""
GRANTED = "granted"
"""The source under which the money of the enterprise comes: Kinh phí được cấp."""


class SupportState(StrEnum):
    """How far a support has come; a dropped one was refused by the enterprise or given up."""

    PLANNED = "planned"
    REQUESTED = "requested"
    APPROVED = "approved"
    PARTLY = "partly"
    RECEIVED = "received"
    DROPPED = "dropped"


class Needed(StrEnum):
    """What a dossier of a support consists of, each a rule `support.<name>`; `noncash` is `payment.noncash_from`."""

    FOUNDING = "founding"
    REQUEST = "request"
    APPROVAL = "approval"
    VOUCHERS = "vouchers"
    NONCASH = "noncash"
    INVOICE_NAME = "invoice_name"


SUPPORT_STATE_LABELS: dict[SupportState, str] = {
    SupportState.PLANNED: N_("Plan, not requested yet"),
    SupportState.REQUESTED: N_("Requested"),
    SupportState.APPROVED: N_("Approved, not transferred"),
    SupportState.PARTLY: N_("Transferred in part"),
    SupportState.RECEIVED: N_("Wholly received"),
    SupportState.DROPPED: N_("Not supported"),
}
NEEDED_LABELS: dict[Needed, str] = {
    Needed.FOUNDING: N_("Founding decision or working rules"),
    Needed.REQUEST: N_("Request for support, or plan of use"),
    Needed.APPROVAL: N_("Approval of the enterprise"),
    Needed.VOUCHERS: N_("Invoices and vouchers"),
    Needed.NONCASH: N_("Proof of payment without cash"),
    Needed.INVOICE_NAME: N_("Invoice in the enterprise's name"),
}


@dataclass(frozen=True)
class Support:
    """One support of a year. `document_id` is the request in the register of documents (0: none yet)."""

    id: int = 0
    year: int = 0
    purpose: str = item(N_("What the support is for"), Kind.LONG, needed=True)
    document_id: int = 0
    approved_on: Date = item(N_("Approved on"), Kind.DAY)
    approval_number: str = item(N_("Number of the approval"))
    approved_by: str = item(N_("Approved by"))
    approved_amount: int | None = item(N_("Approved amount"), Kind.DONG)
    dropped_on: Date = item(N_("Not supported since"), Kind.DAY)
    drop_reason: str = item(N_("Why it is not supported"), Kind.LONG)
    note: str = item(N_("Note"), Kind.LONG)

    @property
    def link(self) -> str:
        """What a receipt voucher drafted for it bears."""
        return f"{LINK}{self.id}"


@dataclass(frozen=True)
class SupportLine:
    """What is to be spent of a support under one official item, in đồng, and how that was worked out."""

    id: int = 0
    support_id: int = 0
    spending: str = ""
    amount: int = 0
    basis: str = ""


@dataclass(frozen=True)
class SupportTransfer:
    """A receipt voucher by which money of a support came."""

    id: int = 0
    support_id: int = 0
    voucher_id: int = 0


@dataclass(frozen=True)
class SupportPurchase:
    """What the enterprise bought itself for the cell: no money of the cell, but part of the support and its dossier."""

    id: int = 0
    support_id: int = 0
    bought_on: Date = item(N_("Bought on"), Kind.DAY, needed=True)
    seller: str = item(N_("Seller"), needed=True)
    what: str = item(N_("What was bought"), Kind.LONG, needed=True)
    amount: int | None = item(N_("Amount"), Kind.DONG, needed=True, hint=N_("1.200.000, 1,2tr or 500k."))
    invoice_number: str = item(N_("Number of the invoice"))
    invoice_name: str = item(N_("Buyer named on the invoice"))
    invoice_tax_code: str = item(N_("Tax code on the invoice"))
    in_cash: bool = item(N_("The enterprise paid in cash"), Kind.YES_NO)

    @property
    def day(self) -> date | None:
        """The day of the purchase."""
        return self.bought_on.first_day() if self.bought_on else None


@dataclass(frozen=True)
class SupportPaper:
    """A paper of a dossier, where it lies, and its scan; with `support_id` 0 it serves all dossiers."""

    id: int = 0
    support_id: int = 0
    kind: Needed = Needed.FOUNDING
    number: str = item(N_("Number of the paper"))
    dated_on: Date = item(N_("Date of the paper"), Kind.DAY)
    kept_at: str = item(N_("Where it is kept"), hint=N_("For example: office of the cell, file 03."))
    content: str = ""
    file_name: str = ""

    @property
    def words(self) -> str:
        """ "số 15-QĐ/ĐU ngày 03/02/2020, lưu tại tủ hồ sơ": what a list prints of it."""
        number = f"số {self.number}" if self.number else ""
        dated = f"ngày {self.dated_on.shown()}" if self.dated_on else ""
        kept = f"lưu tại {self.kept_at}" if self.kept_at else ""
        return ", ".join(part for part in (" ".join(one for one in (number, dated) if one), kept) if part)


@dataclass(frozen=True)
class SupportFile:
    """A support with everything that belongs to it.

    `papers` are its own and the standing ones of the cell, `request` the number and day of the request ("" until it is
    issued), `founding` what the book notes of the decision that founded the cell, `enterprise` and `tax_code` whose
    name an invoice has to bear, `voucher_papers` how many papers stand behind each transfer.
    """

    support: Support
    lines: tuple[SupportLine, ...] = ()
    transfers: tuple[Voucher, ...] = ()
    purchases: tuple[SupportPurchase, ...] = ()
    papers: tuple[SupportPaper, ...] = ()
    request: str = ""
    founding: str = ""
    enterprise: str = ""
    tax_code: str = ""
    voucher_papers: Mapping[int, int] | None = None

    @property
    def wanted(self) -> int:
        """What the plan comes to."""
        return sum(each.amount for each in self.lines)

    @property
    def came(self) -> int:
        """What was transferred to the cell and posted, in đồng; what was taken back does not count."""
        return sum(each.signed for each in self.transfers if each.state is VoucherState.POSTED)

    @property
    def bought(self) -> int:
        """What the enterprise bought itself."""
        return sum(each.amount or 0 for each in self.purchases)

    @property
    def left(self) -> int:
        """What was approved and has not come; never below zero."""
        return max((self.support.approved_amount or 0) - self.came - self.bought, 0)

    @property
    def state(self) -> SupportState:
        """How far it has come."""
        if self.support.dropped_on:
            return SupportState.DROPPED
        if self.support.approved_on:
            if self.left == 0:
                return SupportState.RECEIVED
            return SupportState.PARTLY if self.came + self.bought else SupportState.APPROVED
        return SupportState.REQUESTED if self.request else SupportState.PLANNED

    @property
    def last_day(self) -> date | None:
        """The last day on which money or goods came, else that of the approval; by it the rules are asked."""
        days = [day for each in self.transfers if (day := each.day)]
        days += [day for each in self.purchases if (day := each.day)]
        approved = self.support.approved_on
        return max(days) if days else approved.first_day() if approved else None

    def papers_of(self, needed: Needed) -> list[SupportPaper]:
        """The papers noted for a part of the dossier."""
        return [each for each in self.papers if each.kind is needed]


@dataclass(frozen=True)
class DossierRule:
    """What a dossier needs on a day: the rule's own words, the document, how sure it is."""

    needed: Needed
    says: str
    cite: Citation
    sure: str


@dataclass(frozen=True)
class DossierLine:
    """A line of the checklist. `there` what proves it, "" where nothing does; `lacks` what is missing, "" for nothing.

    `advised` is what no text demands: it is told of, and keeps no dossier from being whole.
    """

    rule: DossierRule
    there: str
    lacks: str
    advised: bool = False

    @property
    def is_whole(self) -> bool:
        """Whether nothing is missing here."""
        return not self.lacks


def check_purchase(purchase: SupportPurchase) -> None:
    """Refuse a purchase without day, seller, thing or amount."""
    problems = []
    for name, label in (
        ("bought_on", N_("Bought on")), ("seller", N_("Seller")), ("what", N_("What was bought")),
        ("amount", N_("Amount")),
    ):  # fmt: skip
        if not getattr(purchase, name):
            problems.append(Refused(_("“{item}” is needed here.").format(item=_(label)), name))
    refuse_all(problems)


def check_approval(support: Support) -> None:
    """Refuse an approval without its day or amount, and one of a support that was dropped."""
    if support.dropped_on:
        raise Refused(_("This support was given up: begin another one."), "support_id")
    problems = []
    for name, label in (("approved_on", N_("Approved on")), ("approved_amount", N_("Approved amount"))):
        if not getattr(support, name):
            problems.append(Refused(_("“{item}” is needed here.").format(item=_(label)), name))
    refuse_all(problems)


def check_transfer(voucher: Voucher) -> None:
    """Refuse a voucher by which no money of the enterprise can have come."""
    if voucher.kind is not VoucherKind.RECEIPT or voucher.moves or voucher.reverses_id or voucher.source != GRANTED:
        words = _("{symbol} is no receipt under “Kinh phí được cấp”: it cannot be a transfer of a support.")
        raise Refused(words.format(symbol=voucher.symbol or _("This voucher")), "voucher_id")
    if voucher.state not in (VoucherState.APPROVED, VoucherState.POSTED):
        raise Refused(_("Only an approved or posted voucher is linked with a support."), "voucher_id")


def plan_of_use(regime: SpendingRegime, estimate: EstimateFile) -> tuple[int, list[SupportLine]]:
    """The support wanted by the estimate of a year (DT01-TCĐ: code 04 − code 01) and what it is to be spent on.

    The own money (code 01) pays the items in the order of the regime as far as it goes; what it does not reach is asked
    for. So the lines always make the sum that is wanted; nothing is wanted where the own money is enough. What was
    approved goes before what was estimated.
    """
    inner = sum(_estimated(estimate, f"received:{each.key}") for each in regime.sources if each.key != GRANTED)
    spent = {each.key: _estimated(estimate, f"spent:{each.key}") for each in regime.items}
    wanted = max(sum(spent.values()) - inner, 0)
    lines, own = [], inner
    for each in regime.items:
        amount = spent[each.key]
        paid = min(own, amount)
        own -= paid
        if amount > paid:
            basis = f"Dự toán {shown_dong(amount)}" + (f", nguồn của chi bộ {shown_dong(paid)}" if paid else "")
            lines.append(SupportLine(spending=each.key, amount=amount - paid, basis=basis))
    return wanted, lines


def _estimated(estimate: EstimateFile, heading: str) -> int:
    approved = estimate.approved(heading)
    return approved if approved is not None else estimate.line(heading).proposed or 0


def in_cash(file: SupportFile, threshold: int) -> list[str]:
    """Each day on which cash of this support reached the threshold: what came, and what was bought of one seller.

    Several payments of one day count as one (Nghị định 320/2025/NĐ-CP, Điều 9 khoản 1 điểm c1).
    """
    sums: dict[tuple[date, str], int] = defaultdict(int)
    for each in file.transfers:
        if each.fund is Fund.CASH and each.state is not VoucherState.CANCELLED and each.day is not None:
            sums[each.day, ""] += each.signed
    for bought in file.purchases:
        if bought.in_cash and bought.day is not None:
            sums[bought.day, fold(bought.seller)] += bought.amount or 0
    words = _("{amount} in cash on {day}")
    return [
        words.format(amount=shown_dong(amount), day=shown_day(day))
        for (day, _seller), amount in sorted(sums.items())
        if amount >= threshold
    ]


def checklist(file: SupportFile, rules: Iterable[DossierRule], threshold: DatedValue | None) -> list[DossierLine]:
    """The dossier of a support, line by line: what is there, and what is still missing."""
    lines = []
    for rule in rules:
        if rule.needed is Needed.INVOICE_NAME and not file.purchases:
            continue
        there, lacks = _proof(file, rule.needed, threshold)
        noted = [each.words or NEEDED_WORDS[rule.needed] for each in file.papers_of(rule.needed)]
        if noted and rule.needed in (Needed.FOUNDING, Needed.REQUEST, Needed.APPROVAL):
            lacks = ""  # the paper itself is on file
        there = "; ".join(part for part in (there, *noted) if part)
        lines.append(DossierLine(rule, there, lacks, advised=rule.sure == "unconfirmed"))
    return lines


NEEDED_WORDS: dict[Needed, str] = {
    Needed.FOUNDING: "có bản lưu",
    Needed.REQUEST: "có bản lưu",
    Needed.APPROVAL: "có bản lưu",
    Needed.VOUCHERS: "có bản chụp",
    Needed.NONCASH: "có bản chụp",
    Needed.INVOICE_NAME: "có bản chụp",
}
"""What the printed list says of a paper that is on file without number, day and place."""


def _proof(file: SupportFile, needed: Needed, threshold: DatedValue | None) -> tuple[str, str]:
    """What the book itself proves of a line, and what is missing."""
    match needed:
        case Needed.FOUNDING:
            return file.founding, "" if file.founding else _("The decision or the working rules are not noted yet.")
        case Needed.REQUEST:
            return file.request, "" if file.request else _("The request is not issued yet.")
        case Needed.APPROVAL:
            return _approval(file)
        case Needed.VOUCHERS:
            return _vouchers(file)
        case Needed.NONCASH:
            return _noncash(file, threshold)
        case _:
            return _invoices(file)


def _approval(file: SupportFile) -> tuple[str, str]:
    support = file.support
    if support.approved_on is None:
        return "", _("The approval of the enterprise is not noted yet.")
    number = f"số {support.approval_number} " if support.approval_number else ""
    there = f"{number}ngày {support.approved_on.shown()}, {shown_dong(support.approved_amount or 0)}"
    return there, "" if support.approval_number else _("The approval has no number of a document.")


def _vouchers(file: SupportFile) -> tuple[str, str]:
    posted = [each for each in file.transfers if each.state is VoucherState.POSTED and not each.reverses_id]
    there = [f"{each.symbol} ngày {each.dated_on.shown()}" for each in posted if each.dated_on]
    there += [f"HĐ {each.invoice_number}" for each in file.purchases if each.invoice_number]
    if not there:
        return "", _("Nothing has been transferred or bought yet.")
    without = [each.what for each in file.purchases if not each.invoice_number]
    if without:
        return "; ".join(there), _("No invoice is noted for: {what}.").format(what=", ".join(without))
    known = file.voucher_papers or {}
    bare = [each.symbol for each in posted if not known.get(each.id)]
    if bare and not file.papers_of(Needed.VOUCHERS):
        return "; ".join(there), _("No paper stands behind {vouchers} yet.").format(vouchers=", ".join(bare))
    return "; ".join(there), ""


def _noncash(file: SupportFile, threshold: DatedValue | None) -> tuple[str, str]:
    if threshold is None:
        return "", ""
    found = in_cash(file, threshold.number)
    if found:
        words = _("{payments}: from {threshold} on it goes without cash, or it cannot be deducted.")
        return "", words.format(payments="; ".join(found), threshold=shown_dong(threshold.number))
    banked = [each for each in file.transfers if each.fund is Fund.BANK and each.state is VoucherState.POSTED]
    there = [f"chuyển khoản {each.symbol}" for each in banked if not each.reverses_id]
    there += ["doanh nghiệp trả không dùng tiền mặt" for each in file.purchases if not each.in_cash][:1]
    return "; ".join(there) or f"không có lần chi nào từ {shown_dong(threshold.number)}", ""


def _invoices(file: SupportFile) -> tuple[str, str]:
    wrong = []
    for each in file.purchases:
        if not each.invoice_name or fold(each.invoice_name) != fold(file.enterprise):
            wrong.append(
                _("{what}: the invoice is not in the name of {name}").format(what=each.what, name=file.enterprise)
            )
        elif not each.invoice_tax_code or (file.tax_code and each.invoice_tax_code != file.tax_code):
            wrong.append(_("{what}: the tax code on the invoice is not that of the enterprise").format(what=each.what))
    there = [each.invoice_number for each in file.purchases if each.invoice_number]
    return "; ".join(f"HĐ {each}" for each in there), "; ".join(wrong)


def missing_of(lines: Sequence[DossierLine]) -> list[DossierLine]:
    """What keeps a dossier from being whole: the lines that lack something and that a text demands."""
    return [each for each in lines if each.lacks and not each.advised]
