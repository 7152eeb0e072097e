"""Vouchers: draft, approve, post, reverse; their papers; what to look at before money changes hands.

A number is given at approval, the next one of its kind and year, so that the series has no gap. A posted voucher never
changes and is not undone: it is reversed.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from partycell_desktop.domain.dates import read_whole_day, shown_day
from partycell_desktop.domain.estimates import Compared, compare
from partycell_desktop.domain.items import read_items, read_words
from partycell_desktop.domain.ledger import DaySum, check_never_below, sums_of
from partycell_desktop.domain.money import amount_in_words, read_dong, shown_dong
from partycell_desktop.domain.money_warnings import MoneyWarning, voucher_warnings
from partycell_desktop.domain.periods import Period, check_open
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.domain.vouchers import (
    FUND_LABELS,
    Fund,
    Voucher,
    VoucherKind,
    VoucherPaper,
    VoucherState,
    check_advance,
    check_amount,
    check_complete,
    check_links,
    check_state,
    entries_of,
    outstanding,
    reversal_of,
)
from partycell_desktop.store import cell as cell_store
from partycell_desktop.store import estimates as estimate_store
from partycell_desktop.store import records
from partycell_desktop.store import support as support_store
from partycell_desktop.store import vouchers as kept
from partycell_desktop.use_cases.bank_accounts import keep_bank_account
from partycell_desktop.use_cases.estimates import keep_year_figures
from partycell_desktop.use_cases.money_rules import find_rule, organisation_type, regime_of
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import N_, _

LIMIT = "approval_limit"  # the setting: up to this many đồng a voucher needs no approver of its own
FOUNDING = "founding_decision"  # the setting: the decision that founded the cell, or its working rules
OF_DUES = "dues:"  # how the link of a receipt begins that the closing of a month of dues made
_OWN = ("kind", "fund", "other_fund", "advance_id", "link")
_REPEATED = ("party", "address", "reason", "amount", "source", "spending", "sub_item", "enterprise_support",
             "approver", "approver_post", "decision")  # fmt: skip


@dataclass(frozen=True)
class VoucherLine:
    """A voucher in a list; `was_reversed` says that another one takes it back, `papers` how many stand behind it."""

    voucher: Voucher
    was_reversed: bool
    papers: int

    @property
    def id(self) -> int:
        """Its number in the book."""
        return self.voucher.id


@dataclass(frozen=True)
class VoucherRecord:
    """A voucher with all that stands beside it.

    `in_words` is its amount as the paper writes it, `reversed_by` the voucher that takes it back (0: none), `left` what
    is still to be accounted for of an advance (None: it is none), `closed` whether its day can no longer change.
    """

    voucher: Voucher
    in_words: str
    papers: tuple[VoucherPaper, ...]
    reversed_by: int
    left: int | None
    closed: bool
    warnings: tuple[MoneyWarning, ...]


def list_vouchers(session: Session, year: int = 0) -> list[VoucherLine]:
    """The vouchers of a year (this one), by day and number."""
    year = year or session.today().year
    papers = kept.count_papers(session.book, year)
    taken_back = kept.reversed_ids(session.book, year)
    return [
        VoucherLine(each, each.id in taken_back, papers.get(each.id, 0))
        for each in kept.list_vouchers(session.book, year)
    ]


def get_voucher(session: Session, voucher_id: int) -> VoucherRecord:
    """One voucher with its papers, what became of it, and what to look at."""
    voucher = kept.get_voucher(session.book, voucher_id)
    papers = kept.papers_of(session.book, voucher_id)
    reversal = kept.find_reversal(session.book, voucher_id)
    left = None
    if voucher.is_advance and voucher.state is VoucherState.POSTED and reversal is None:
        left = outstanding(voucher, kept.vouchers_of_advance(session.book, voucher.id))
    return VoucherRecord(
        voucher,
        amount_in_words(voucher.amount) if voucher.amount else "",
        tuple(papers),
        reversal.id if reversal else 0,
        left,
        bool(voucher.day and voucher.day <= kept.last_closed_day(session.book)),
        tuple(_warnings(session, voucher, papers)),
    )


def propose_voucher(session: Session, kind: str = "payment", like_id: int = 0) -> dict[str, Any]:
    """What a new voucher usually has: today, the approver of the last one; `like_id` repeats a voucher. Keeps nothing.

    Without `like_id` only what rarely changes; with it everything but the day, the number and the papers.
    """
    read = _kind(kind)
    like = kept.get_voucher(session.book, like_id) if like_id else kept.last_like(session.book, read)
    proposed: dict[str, Any] = {"kind": str(read), "dated_on": shown_day(session.today()), "fund": str(Fund.CASH)}
    if like is None:
        role = _usual_approver(session)
        return {**proposed, **role}
    names = _REPEATED if like_id else ("approver", "approver_post")
    proposed |= {name: getattr(like, name) for name in names}
    if like_id:
        proposed |= {"kind": str(like.kind), "fund": str(like.fund), "other_fund": like.other_fund}
        proposed["amount"] = shown_dong(like.amount) if like.amount else ""
    return proposed


def _usual_approver(session: Session) -> dict[str, str]:
    """Who approves where nothing was approved yet: the secretary, where that is who sits at the desk."""
    role = session.book.desk_role
    is_secretary = role.casefold() == "bí thư"
    return {"approver": session.book.desk_name, "approver_post": "Bí thư"} if is_secretary else {}


def list_sub_items(session: Session) -> list[tuple[str, str]]:
    """The cell's own sub-items, each as (item of spending, word)."""
    return kept.sub_items(session.book)


def draft_voucher(session: Session, items: dict[str, Any]) -> int:
    """Begin a voucher: kind (receipt, payment), dated_on, party, reason, amount, source, spending, fund, other_fund ...

    Amounts as they are typed: 1.200.000, 1,2tr, 500k. Nothing is needed but the kind; what is there has to be right.
    Gives its number in the book.
    """
    voucher = _read(session, Voucher(), items)
    with session.act("draft_voucher"):
        return records.add(session.book, voucher)


def correct_voucher(session: Session, voucher_id: int, items: dict[str, Any]) -> None:
    """Correct a draft; what is approved or posted stays as it is."""
    known = kept.get_voucher(session.book, voucher_id)
    check_state(known, VoucherState.DRAFT)
    changed = _read(session, known, items)
    old, new = records.to_row(known), records.to_row(changed)
    with session.act("correct_voucher"):
        records.change(
            session.book, Voucher, voucher_id, {name: value for name, value in new.items() if old[name] != value}
        )


def remove_voucher(session: Session, voucher_id: int) -> None:
    """Take a draft out, with the papers noted for it; what has a number stays in its series."""
    known = kept.get_voucher(session.book, voucher_id)
    check_state(known, VoucherState.DRAFT)
    with session.act("remove_voucher"):
        for paper in kept.papers_of(session.book, voucher_id):
            records.remove(session.book, VoucherPaper, paper.id)
        records.remove(session.book, Voucher, voucher_id)


def approve_voucher(
    session: Session, voucher_id: int, approver: str = "", approver_post: str = "", decision: str = ""
) -> str:
    """Approve a draft: it must be whole, gets the next number of its kind and year, and gives it ("PC-045").

    Refused: without an approver above the cell's own limit (set_approval_limit), and with a day in a closed period.
    """
    known = kept.get_voucher(session.book, voucher_id)
    check_state(known, VoucherState.DRAFT)
    typed = {"approver": approver, "approver_post": approver_post, "decision": decision}
    given = {name: value for name, value in typed.items() if value}
    values: dict[str, Any] = dict(read_items(Voucher, given))
    voucher = replace(known, **values)
    _check_ready(session, voucher)
    with session.act("approve_voucher"):
        return _approve(session, voucher).symbol


def post_voucher(session: Session, voucher_id: int) -> str:
    """Post an approved voucher into the ledger; it never changes again. Gives its number.

    Refused: a day in a closed period, and what lets a fund or a source fall below 0 đ on that day or a later one.
    """
    known = kept.get_voucher(session.book, voucher_id)
    check_state(known, VoucherState.APPROVED)
    _check_ready(session, known)
    with session.act("post_voucher", may_undo=False):
        _post(session, known)
    return known.symbol


def enter_voucher(session: Session, items: dict[str, Any], papers: list[dict[str, Any]] | None = None) -> int:
    """Draft, approve and post a voucher in one act, with its papers: for money that has changed hands already.

    `items` as in draft_voucher, each paper as in add_voucher_paper. Gives its number in the book.
    """
    voucher = _read(session, Voucher(), items)
    read = [read_voucher_paper(session, each) for each in papers or ()]
    _check_ready(session, voucher)
    with session.act("enter_voucher", may_undo=False):
        number = _enter(session, voucher)
        for each in read:
            records.add(session.book, replace(each, voucher_id=number))
    return number


def receive_dues_share(session: Session, items: Mapping[str, Any], link: str) -> int:
    """Post the receipt of the kept share of the dues, inside the act that closes their month; gives its number.

    `link` says which month made it. Nobody else enters such a voucher; it is not taken back: dues are corrected.
    """
    voucher = replace(_read(session, Voucher(), items), link=link)
    _check_ready(session, voucher)
    with session.act("enter_voucher", may_undo=False):
        return _enter(session, voucher)


def cancel_voucher(session: Session, voucher_id: int, reason: str) -> str:
    """Cancel an approved voucher that was not carried out; its number stays in the series. Gives the number."""
    known = kept.get_voucher(session.book, voucher_id)
    check_state(known, VoucherState.APPROVED)
    told = _reason(reason)
    with session.act("cancel_voucher", reason=told):
        records.change(session.book, Voucher, voucher_id, {"state": VoucherState.CANCELLED, "cancel_reason": told})
    return known.symbol


def reverse_voucher(session: Session, voucher_id: int, reason: str, on: str = "") -> int:
    """Take a posted voucher back by a new one of the same kind, on a day (today) of an open period; gives its number.

    Refused: what is not posted, what was taken back already, and a reversal itself.
    """
    known = kept.get_voucher(session.book, voucher_id)
    if known.link.startswith(OF_DUES):
        words = _("{symbol} came from closing a month of dues: correct the dues in an open month, and it follows.")
        raise Refused(words.format(symbol=known.symbol), "voucher_id")
    told = _reason(reason)
    day = _day(session, on)
    new = reversal_of(known, day, told)
    if kept.find_reversal(session.book, voucher_id) is not None:
        raise Refused(_("{symbol} was taken back already.").format(symbol=known.symbol), "voucher_id")
    if known.is_advance and kept.vouchers_of_advance(session.book, voucher_id):
        left = outstanding(known, kept.vouchers_of_advance(session.book, voucher_id))
        if left != known.amount:
            words = _("This advance was accounted for in part; take those vouchers back first.")
            raise Refused(words, "voucher_id")
    if known.day is not None and day < known.day:
        words = _("{symbol} is of {day}: it cannot be taken back before that.")
        raise Refused(words.format(symbol=known.symbol, day=shown_day(known.day)), "on")
    new = replace(new, approver=known.approver, approver_post=known.approver_post)
    check_open(day, kept.last_closed_day(session.book))
    _check_covered(session, new)
    with session.act("reverse_voucher", may_undo=False, reason=told):
        return _enter(session, new)


def add_voucher_paper(session: Session, voucher_id: int, paper: dict[str, Any]) -> int:
    """Note a paper behind a voucher: kind ("Hóa đơn", "Hợp đồng" ...), number, dated_on, issued_by, note.

    Also of a posted voucher: an invoice may come later. Gives its number in the book.
    """
    kept.get_voucher(session.book, voucher_id)
    read = replace(read_voucher_paper(session, paper), voucher_id=voucher_id)
    with session.act("add_voucher_paper"):
        return records.add(session.book, read)


def remove_voucher_paper(session: Session, paper_id: int) -> None:
    """Take out a paper that was noted for a voucher by mistake."""
    paper = records.get(session.book, VoucherPaper, paper_id)
    voucher = kept.get_voucher(session.book, paper.voucher_id)
    if voucher.day and voucher.day <= kept.last_closed_day(session.book):
        raise Refused(_("The papers of a closed period stay."), "paper_id")
    with session.act("remove_voucher_paper"):
        records.remove(session.book, VoucherPaper, paper_id)


def set_approval_limit(session: Session, amount: str) -> int:
    """Up to which amount a voucher needs no approver of its own; "0" for none. Gives it in đồng."""
    limit = read_dong(amount)
    with session.act("set_approval_limit"):
        cell_store.keep_setting(session.book, LIMIT, str(limit))
    return limit


def note_founding_decision(session: Session, decision: str) -> str:
    """Note the decision that founded the cell, or its working rules: the dossier of a support asks for it."""
    told = read_words("decision", N_("Decision that founded the cell"), decision)
    with session.act("note_founding_decision"):
        cell_store.keep_setting(session.book, FOUNDING, told)
    return told


def keep_money_year(
    session: Session,
    year: int,
    figures: dict[str, Any],
    limit: str,
    founding: str,
    account: dict[str, Any] | None = None,
) -> None:
    """Keep the figures of a year, the approval limit, the decision that founded the cell and its bank account.

    In one act; `account` as in keep_bank_account, None where it stays as it is.
    """
    with session.act("keep_money_year"):
        if account is not None:
            keep_bank_account(session, account)
        keep_year_figures(session, year, figures)
        try:
            set_approval_limit(session, limit)
        except Refused as refused:
            raise Refused(refused.reason, "limit") from None
        note_founding_decision(session, founding)


def get_money_settings(session: Session) -> dict[str, str]:
    """The approval limit in đồng ("0" for none) and the decision that founded the cell."""
    return {name: cell_store.get_setting(session.book, name, other) for name, other in ((LIMIT, "0"), (FOUNDING, ""))}


# What the acts do.


def _approve(session: Session, voucher: Voucher) -> Voucher:
    assert voucher.day is not None
    year = voucher.day.year
    number = kept.next_number(session.book, voucher.kind, year)
    approved = replace(voucher, state=VoucherState.APPROVED, year=year, number=number)
    row = records.to_row(approved)
    names = ("state", "year", "number", "approver", "approver_post", "decision")
    records.change(session.book, Voucher, voucher.id, {name: row[name] for name in names})
    return approved


def _enter(session: Session, voucher: Voucher) -> int:
    """Keep a voucher as posted at once, with the next number of its kind and year; its number in the book."""
    assert voucher.day is not None
    number = kept.next_number(session.book, voucher.kind, voucher.day.year)
    posted = replace(voucher, state=VoucherState.POSTED, year=voucher.day.year, number=number)
    voucher_id = records.add(session.book, posted)
    kept.post_entries(session.book, entries_of(replace(posted, id=voucher_id)))
    return voucher_id


def _post(session: Session, voucher: Voucher) -> None:
    records.change(session.book, Voucher, voucher.id, {"state": VoucherState.POSTED})
    kept.post_entries(session.book, entries_of(voucher))


def _check_ready(session: Session, voucher: Voucher) -> None:
    """Refuse what lacks, what lies in a closed period or the future, and what there is no money for."""
    day = voucher.day
    regime = regime_of(session, day or session.today())
    check_complete(voucher, regime, organisation_type(session))
    assert day is not None
    if day > session.today():
        raise Refused(_("{day} has not come yet.").format(day=shown_day(day)), "dated_on")
    check_open(day, kept.last_closed_day(session.book))
    opening = kept.opening(session.book)
    if opening and day < date.fromisoformat(opening[0].from_on):
        begun = shown_day(date.fromisoformat(opening[0].from_on))
        raise Refused(_("The books begin on {day}; what was before is in the opening.").format(day=begun), "dated_on")
    limit = int(cell_store.get_setting(session.book, LIMIT, "0"))
    if not voucher.approver and (voucher.amount or 0) > limit:
        words = _("A voucher over more than {limit} needs who approves it.")
        raise Refused(words.format(limit=shown_dong(limit)), "approver")
    if voucher.advance_id:
        advance = kept.get_voucher(session.book, voucher.advance_id)
        check_advance(advance, kept.vouchers_of_advance(session.book, advance.id), voucher)
        if advance.day and day < advance.day:
            raise Refused(_("The advance was paid on a later day."), "dated_on")
        if kept.find_reversal(session.book, advance.id):
            raise Refused(_("This is no advance that was paid out."), "advance_id")
    _check_covered(session, voucher)


def _check_covered(session: Session, voucher: Voucher) -> None:
    """Refuse what lets a fund or a source fall below nothing on the voucher's day or any later one."""
    assert voucher.day is not None
    moved = sums_of(entries_of(voucher))
    before = kept.figures_before(session.book, voucher.day)
    for fund in sorted({each.fund for each in moved.sums}):
        words = _("{fund} holds only {left} on {day}: it cannot fall below 0 đ.")
        said = words.replace("{fund}", _(FUND_LABELS[Fund(fund)]))
        change = DaySum(voucher.day, moved.in_fund(fund))
        days = kept.day_sums(session.book, "fund", fund, voucher.day)
        check_never_below(before.in_fund(fund), days, change, said, "amount")
    if voucher.source:
        regime = regime_of(session, voucher.day)
        words = _("Of “{source}” only {left} is left on {day}: more cannot be spent of it.")
        said = words.replace("{source}", regime.source(voucher.source).short)
        change = DaySum(voucher.day, moved.of_source(voucher.source))
        days = kept.day_sums(session.book, "source", voucher.source, voucher.day)
        check_never_below(before.of_source(voucher.source), days, change, said, "source")


def _warnings(session: Session, voucher: Voucher, papers: Sequence[VoucherPaper]) -> list[MoneyWarning]:
    day = voucher.day
    if day is None or voucher.state is VoucherState.CANCELLED or kept.find_reversal(session.book, voucher.id):
        return []
    taken_back = kept.reversed_ids(session.book, day.year)
    return voucher_warnings(
        voucher,
        papers,
        [each for each in kept.vouchers_between(session.book, day, day) if each.id not in taken_back],
        find_rule(session, "payment.noncash_from", day),
        _line_with(session, voucher),
        has_founding=bool(cell_store.get_setting(session.book, FOUNDING))
        or bool(support_store.papers_of(session.book, 0)),
        has_request=support_store.has_request(session.book, voucher),
    )


def _line_with(session: Session, voucher: Voucher) -> Compared | None:
    """The line of the estimate with this voucher in it."""
    if voucher.kind is VoucherKind.RECEIPT or not voucher.spending or voucher.day is None or voucher.reverses_id:
        return None
    year = Period(voucher.day.year)
    actual = kept.figures_between(session.book, year.first_day, year.last_day)
    if voucher.state is not VoucherState.POSTED:
        actual += sums_of(entries_of(voucher))
    file = estimate_store.find_estimate(session.book, year.year)
    compared = compare(regime_of(session, voucher.day), file, actual)
    return next((each for each in compared if each.heading == f"spent:{voucher.spending}"), None)


# Reading.


def _read(session: Session, known: Voucher, items: Mapping[str, Any]) -> Voucher:
    plain = {name: value for name, value in items.items() if name not in _OWN}
    values: dict[str, Any] = dict(read_items(Voucher, plain, session.today()))
    if "kind" in items:
        values["kind"] = _kind(items["kind"])
    if "fund" in items:
        values["fund"] = _fund(items["fund"], "fund")
    if "other_fund" in items:
        values["other_fund"] = str(_fund(items["other_fund"], "other_fund")) if items["other_fund"] else ""
    if "advance_id" in items:
        values["advance_id"] = _number(items["advance_id"], "advance_id")
    if "link" in items:
        values["link"] = read_words("link", N_("What made the voucher"), items["link"])
        if values["link"].startswith(OF_DUES):
            raise Refused(_("The receipt of the kept dues comes by itself when their month is closed."), "link")
    read = replace(known, **values)
    regime = regime_of(session, read.day or session.today())
    if read.source and not read.moves:
        read = replace(read, source=regime.source(read.source).key)
    if read.spending and not read.moves:
        read = replace(read, spending=regime.item(read.spending).key)
    if read.amount is not None:
        check_amount(read.amount)
    check_links(read)
    return replace(read, year=read.day.year if read.day else session.today().year)


def read_voucher_paper(session: Session, paper: Mapping[str, Any]) -> VoucherPaper:
    """A paper behind a voucher from typed items; Refused without its kind."""
    values: dict[str, Any] = dict(read_items(VoucherPaper, paper, session.today()))
    if not values.get("kind"):
        raise Refused(_("“{item}” is needed here.").format(item=_("Kind of paper")), "kind")
    return VoucherPaper(**values)


def _kind(typed: object) -> VoucherKind:
    if typed not in list(VoucherKind):
        words = _("“{value}” is not possible here; possible are: {choices}.")
        raise Refused(words.format(value=typed, choices=", ".join(VoucherKind)), "kind")
    return VoucherKind(str(typed))


def _fund(typed: object, field: str) -> Fund:
    if typed not in list(Fund):
        words = _("“{value}” is not possible here; possible are: {choices}.")
        raise Refused(words.format(value=typed, choices=", ".join(Fund)), field)
    return Fund(str(typed))


def _number(typed: object, field: str) -> int:
    if not isinstance(typed, int) or isinstance(typed, bool) or typed < 0:
        raise Refused(_("Only a whole number can stand here."), field)
    return typed


def _reason(typed: str) -> str:
    reason = read_words("reason", N_("Reason"), typed)
    if not reason:
        raise Refused(_("“{item}” is needed here.").format(item=_("Reason")), "reason")
    return reason


def _day(session: Session, typed: str) -> date:
    if not str(typed).strip():
        return session.today()
    day = read_whole_day(str(typed), session.today(), "on")
    if day > session.today():
        raise Refused(_("{day} has not come yet.").format(day=shown_day(day)), "on")
    return day
