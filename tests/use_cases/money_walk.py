"""A random year of money in one real book: what a secretary may do with vouchers, dues and periods, in any order.

Each walk follows from its number alone. After every month the sums are worked out anew here from the vouchers, and the
book has to agree with them, with itself, and with every report of a period that was closed before.

    .venv/bin/python -m tests.use_cases.money_walk 1000      # a thousand years, and what was done in them
"""

import random
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from partycell_desktop.domain.dues import shifted
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.domain.vouchers import Voucher, VoucherKind, VoucherState
from partycell_desktop.store import dues as dues_store
from partycell_desktop.store import vouchers as kept
from partycell_desktop.use_cases.dues import get_dues_sheet, make_dues_sheet, refresh_dues_sheet
from partycell_desktop.use_cases.dues_closing import (
    cancel_remittance,
    close_dues_month,
    keep_dues_settings,
    list_remittances,
    remit_dues,
    set_dues_share,
)
from partycell_desktop.use_cases.dues_payments import (
    cancel_dues_payment,
    list_dues_payments,
    mark_dues_paid,
    record_dues_payment,
)
from partycell_desktop.use_cases.dues_reliefs import keep_dues_relief
from partycell_desktop.use_cases.dues_reports import check_dues, dues_report_figures
from partycell_desktop.use_cases.dues_terms import add_dues_arrears, correct_dues, keep_dues_bases, set_dues_terms
from partycell_desktop.use_cases.history import check_book, redo_act, undo_act
from partycell_desktop.use_cases.ledger import close_period, get_ledger, keep_opening, make_report
from partycell_desktop.use_cases.money_books import get_fund_book, make_account
from partycell_desktop.use_cases.money_check import check_money
from partycell_desktop.use_cases.payment_requests import settle_advance
from partycell_desktop.use_cases.roster import record_event
from partycell_desktop.use_cases.rule_values import enter_rule_value
from partycell_desktop.use_cases.session import Session
from partycell_desktop.use_cases.spending_regimes import enter_successor, propose_successor
from partycell_desktop.use_cases.vouchers import (
    approve_voucher,
    cancel_voucher,
    correct_voucher,
    draft_voucher,
    enter_voucher,
    post_voucher,
    remove_voucher,
    reverse_voucher,
)
from tests.books import make_book
from tests.use_cases.conftest import CELL, CLOCK, DESK, NAMES
from tests.use_cases.dues import member
from tests.use_cases.money import ALL, at, private_cell, state_cell

SOURCES = ("dues_share", "granted", "other")
ITEMS = ("press", "congress", "award", "support", "allowance", "other")
FUNDS = ("cash", "bank", "advance")
ROUNDINGS = ("nearest", "down", "up", "thousand", "thousand_down")
PEOPLE = ("Phạm Văn An", "Lê Văn Bình", "Trần Thị Cúc", "Hồ Văn Dần")


@dataclass
class Walk:
    """One year, or a little more, of a cell. `done` counts what was accepted, `no` what was refused."""

    number: int
    session: Session
    chance: random.Random
    done: Counter[str] = field(default_factory=Counter)
    no: Counter[str] = field(default_factory=Counter)
    first_year: int = 2025
    first_month: int = 1
    lived: int = 0
    told: list[str] = field(default_factory=list)
    frozen: dict[tuple[str, str], Any] = field(default_factory=dict)
    people: list[int] = field(default_factory=list)

    @classmethod
    def begin(cls, number: int, folder: Path) -> "Walk":
        """A new cell of one of both sectors, with what it had when the books began."""
        path = folder / f"walk-{number}.sochibo"
        session = make_book(path, "", CELL, NAMES, {"name": "2025 - 2030"}, DESK, CLOCK)
        session.book.connection.execute("PRAGMA synchronous = OFF")  # nobody pulls the plug here
        self = cls(number, session, random.Random(number))
        self.first_year = self.chance.choice((2024, 2025, 2025, 2026))
        self.first_month = self.chance.choice((1, 1, 7, 11))
        (state_cell if self.chance.randrange(2) else private_cell)(session)
        at(session, self.first_year, self.first_month, 1)
        self.people = [member(session, name) for name in PEOPLE]
        parts = [self.chance.choice((0, 1_000_000, 7_654_321)) for _source in SOURCES]
        cash = self.chance.randint(0, sum(parts))
        day = date(self.first_year, self.first_month, 1).strftime("%d/%m/%Y")
        keep_opening(session, day, {"cash": cash, "bank": sum(parts) - cash}, dict(zip(SOURCES, parts, strict=True)))
        return self

    # The calendar.

    @property
    def today(self) -> date:
        return self.session.today()

    def months(self, how_many: int) -> list[tuple[int, int]]:
        start = self.first_year * 12 + self.first_month - 1
        return [(each // 12, each % 12 + 1) for each in range(start, start + how_many)]

    def some_day(self) -> str:
        """Mostly one of this month; sometimes of one that may be closed, or a day to come."""
        back = self.chance.choice((3, 10, 25, 25, 25, 25, 70, 150, -2))
        day = self.today - timedelta(days=self.chance.randint(0, back) if back > 0 else back)
        return day.strftime("%d/%m/%Y")

    def amount(self) -> str:
        return str(self.chance.choice((1, 10_000, 333_333, 1_000_001, self.chance.randint(1, 9_999_999))))

    # What may happen.

    def go(self, months: int, acts: int, look: Callable[["Walk"], None]) -> None:
        """Live through some more months; `look` is called after each of them."""
        lived, self.lived = self.lived, self.lived + months
        for year, month in self.months(self.lived)[lived:]:
            last = (date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)).day
            days = sorted(self.chance.randint(2, last) for _act in range(acts))
            for day in days:
                at(self.session, year, month, day)
                self.act(self.chance.choice(ACTS))
            look(self)

    def act(self, name: str) -> bool:
        """Do something; whether the program let it be done."""
        try:
            told = getattr(self, f"do_{name}")()
        except Refused as refused:
            self.no[name] += 1
            assert str(refused.reason).strip(), name
            self.told.append(f"{self.today} {name}: {refused.reason}")
            return False
        if told is not None:
            self.done[name] += 1
            self.told.append(f"{self.today} {name} = {told}")
        return told is not None

    def vouchers(self, *states: VoucherState) -> list[Voucher]:
        known = [each for year in kept.years_with_vouchers(self.session.book) for each in
                 kept.list_vouchers(self.session.book, year)]  # fmt: skip
        return [each for each in known if each.state in states]

    def items(self, kind: str) -> dict[str, Any]:
        told = {"kind": kind, "dated_on": self.some_day(), "party": "Ai Đó", "reason": "Việc gì đó", **ALL}
        told |= {"amount": self.amount(), "source": self.chance.choice(SOURCES)}
        told |= {"fund": self.chance.choice(("cash", "cash", "bank"))}
        return told | ({"spending": self.chance.choice(ITEMS)} if kind == "payment" else {})

    def do_receipt(self) -> Any:
        return enter_voucher(self.session, self.items("receipt"))

    def do_payment(self) -> Any:
        return enter_voucher(self.session, self.items("payment"))

    def do_move(self) -> Any:
        here, there = self.chance.sample(("cash", "bank"), 2)
        kind = self.chance.choice(("receipt", "payment"))
        moved = {"source": "", "spending": "", "fund": here, "other_fund": there}
        return enter_voucher(self.session, {**self.items(kind), **moved})

    def do_advance(self) -> Any:
        moved = {"source": "", "spending": "", "other_fund": "advance"}
        return enter_voucher(self.session, {**self.items("payment"), **moved})

    def do_account_for(self) -> Any:
        known = [each.id for each in kept.list_advances(self.session.book)]
        if not known:
            return None
        spent = {"dated_on": self.some_day(), "amount": self.amount(), "reason": "Đã chi", "source": "granted"}
        spent |= {"spending": self.chance.choice(ITEMS)}
        returned = self.chance.choice(("", self.amount()))
        return settle_advance(self.session, self.chance.choice(known), spent, returned)

    def do_draft(self) -> Any:
        return draft_voucher(self.session, self.items(self.chance.choice(("receipt", "payment"))))

    def _one(self, *states: VoucherState) -> int | None:
        known = self.vouchers(*states)
        return self.chance.choice(known).id if known else None

    def do_correct(self) -> Any:
        one = self._one(VoucherState.DRAFT)
        if one:
            correct_voucher(self.session, one, {"amount": self.amount(), "dated_on": self.some_day()})
        return one

    def do_approve(self) -> Any:
        one = self._one(VoucherState.DRAFT)
        return one and approve_voucher(self.session, one, **ALL)

    def do_post(self) -> Any:
        one = self._one(VoucherState.APPROVED)
        return one and post_voucher(self.session, one)

    def do_cancel(self) -> Any:
        one = self._one(VoucherState.APPROVED)
        return one and cancel_voucher(self.session, one, "không chi nữa")

    def do_remove(self) -> Any:
        one = self._one(VoucherState.DRAFT)
        if one:
            remove_voucher(self.session, one)
        return one

    def do_take_back(self) -> Any:
        one = self._one(VoucherState.POSTED)
        return one and reverse_voucher(self.session, one, "ghi nhầm", self.some_day())

    def do_clear(self) -> Any:
        """Nothing waits any longer: so that a period can be closed."""
        for each in self.vouchers(VoucherState.DRAFT):
            remove_voucher(self.session, each.id)
        for each in self.vouchers(VoucherState.APPROVED):
            cancel_voucher(self.session, each.id, "không chi nữa")
        return 1

    def do_close(self) -> Any:
        before = self.today.replace(day=1) - timedelta(days=1)
        keys = [f"{before:%Y-%m}", f"{before.year}-Q{(before.month + 2) // 3}", str(before.year)]
        return self.close(self.chance.choice(keys))

    def close(self, key: str) -> str:
        """Close a period; what its reports say now they have to say for ever."""
        self.do_clear()
        now = self.reports(key)
        close_period(self.session, key)
        assert self.reports(key) == now
        self.frozen["money", key] = now
        return key

    def reports(self, key: str) -> Any:
        """Every figure that the papers of a period take out of the ledger."""
        found: list[Any] = []
        if "-Q" in key or len(key) == 4:
            found.append([(each.code, each.this, each.cumulative) for each in
                          make_report(self.session, "BC01-TCĐ", key).rows])  # fmt: skip
        found.append([(each.code, each.this, each.cumulative) for each in
                      make_report(self.session, "S01-TCĐ", key).rows])  # fmt: skip
        found.append(get_ledger(self.session, key).lines)
        found += [get_fund_book(self.session, fund, key) for fund in FUNDS]
        found.append([(each.code, each.this, each.cumulative) for each in make_account(self.session, key).rows])
        return _open(found)

    # Dues.

    def do_bases(self) -> Any:
        wanted = self.chance.sample(self.people, self.chance.randint(1, len(self.people)))
        return keep_dues_bases(self.session, {str(each): str(self.chance.randint(2_000_000, 40_000_000))
                                              for each in wanted}) or 1  # fmt: skip

    def do_terms(self) -> Any:
        group, base = self.chance.choice(
            (("insured", "5.555.500"), ("pension", "3tr"), ("uninsured", ""), ("other", "20k"), ("", "9.999.999"))
        )
        more = self.chance.choice(({}, {"voluntary": "50k", "voluntary_decision": "3-QĐ/ĐU"}))
        return set_dues_terms(self.session, self.chance.choice(self.people), group, base, **more)

    def do_sheet(self) -> Any:
        made = dues_store.list_months(self.session.book)
        return make_dues_sheet(self.session, shifted(made[-1].month, 1) if made else "")

    def do_refresh(self) -> Any:
        return refresh_dues_sheet(self.session) or 1

    def do_all_paid(self) -> Any:
        return mark_dues_paid(self.session, paid_on=self.some_day())

    def do_pay(self) -> Any:
        months = self.chance.choice((None, None, [f"{self.today:%Y-%m}"], [f"{self.today + timedelta(days=40):%Y-%m}"]))
        amount = self.chance.choice(("", "", "50.000", "7.001"))
        who = self.chance.choice(self.people)
        return record_dues_payment(self.session, who, amount, self.some_day(), for_months=months)

    def do_pay_back(self) -> Any:
        known = [each.payment.id for one in self.people for each in list_dues_payments(self.session, "", one)]
        return (known and cancel_dues_payment(self.session, self.chance.choice(known), "ghi nhầm") + 1) or None

    def do_correct_dues(self) -> Any:
        month = f"{self.today - timedelta(days=self.chance.choice((40, 70))):%Y-%m}"
        base = str(self.chance.randint(2_000_000, 40_000_000))
        return correct_dues(self.session, self.chance.choice(self.people), month, "lương điều chỉnh", base=base)

    def do_arrears(self) -> Any:
        month = f"{self.today - timedelta(days=self.chance.choice((40, 400))):%Y-%m}"
        lowers = self.chance.choice((False, True))
        who = self.chance.choice(self.people)
        return add_dues_arrears(self.session, who, month, "12.345", "truy thu theo biên bản", lowers)

    def do_relief(self) -> Any:
        asked = {"request": "20/03/2026", "decision": "12-CV/ĐU", "decided_by": "Đảng ủy"}
        kind, month = self.chance.choice(("reduced", "exempt")), f"{self.today:%Y-%m}"
        percent = self.chance.choice((30, 50, 70)) if kind == "reduced" else None
        who = self.chance.choice(self.people)
        keep_dues_relief(self.session, who, kind, month, percent=percent, until_month=month, items=asked)
        return 1

    def do_leave(self) -> Any:
        told = {"on": f"{self.today:%d/%m/%Y}", "organisation": "Chi bộ Mẫu"}
        return record_event(self.session, self.people[-1], self.chance.choice(("left", "came")), told)

    def do_remit(self) -> Any:
        return remit_dues(self.session, self.chance.choice(("10.000", "123.457", "500k")), self.some_day())

    def do_remit_back(self) -> Any:
        known = [each.remittance.id for each in list_remittances(self.session)]
        return (known and cancel_remittance(self.session, self.chance.choice(known), "ghi nhầm") + 1) or None

    def do_share(self) -> Any:
        share = self.chance.choice(("30%", "50%", "70%", "33,33%"))
        return set_dues_share(self.session, share, "15-CV/ĐU", f"{self.today:%Y-%m}")

    def do_rounding(self) -> Any:
        names = self.chance.choice(("rounding", "share_rounding")), self.chance.choice(ROUNDINGS)
        keep_dues_settings(self.session, {names[0]: names[1], "region": "II"})
        return names

    def do_rule(self) -> Any:
        rate = self.chance.choice(("0,9%", "1,1%"))
        first = f"{self.today:%d/%m/%Y}"
        return enter_rule_value(self.session, "dues.rate_insured", first, rate, "Công văn số 20-CV/ĐU")

    def do_close_dues(self) -> Any:
        waiting = [each.month for each in dues_store.list_months(self.session.book) if each.closed_on is None]
        before = waiting[0] if waiting else f"{self.today:%Y-%m}"
        for way in ("bases_of", "refresh_of"):
            try:
                getattr(self, f"_{way}")(before)
            except Refused:
                continue
        now = close_dues_month(self.session, before).figures
        sheet = get_dues_sheet(self.session, before)
        assert sheet.figures == now, (sheet.figures, now)
        self.frozen["dues", before] = self.sheet(before)
        return before

    def _bases_of(self, month: str) -> None:
        lacking = [each.person_id for each in get_dues_sheet(self.session, month).lines
                   if each.figures.state == "missing"]  # fmt: skip
        keep_dues_bases(self.session, {str(each): "9.876.543" for each in lacking}, month)

    def _refresh_of(self, month: str) -> None:
        refresh_dues_sheet(self.session, month)

    def sheet(self, month: str) -> Any:
        """Every figure of the sheet of a month, of its row, and of its report."""
        row = dues_report_figures(self.session, "S01/ĐP", month[:4])["lines"][month]
        return dues_report_figures(self.session, "S01/ĐP", month), row, dues_report_figures(
            self.session, "B01/ĐP", month)  # fmt: skip

    def do_opening(self) -> Any:
        """The books began with another sum than was thought."""
        known = kept.opening(self.session.book)
        if not known:
            return None
        by_part = {(each.part, each.key): each.amount for each in known}
        more, source, fund = self.chance.randint(-400_000, 400_000), self.chance.choice(SOURCES), "cash"
        for key in (("source", source), ("fund", fund)):
            by_part[key] = by_part.get(key, 0) + more
        first = date.fromisoformat(known[0].from_on).strftime("%d/%m/%Y")
        parts = [{key: amount for (part, key), amount in by_part.items() if part == wanted}
                 for wanted in ("fund", "source")]  # fmt: skip
        keep_opening(self.session, first, *parts)
        return more

    def do_successor(self) -> Any:
        """From the next year on another regulation holds, under the same headings."""
        told = propose_successor(self.session)
        first = told.from_on.strftime("%d/%m/%Y")
        words = [*told.sources], [*told.items]
        return enter_successor(self.session, f"Quy định {told.from_on.year}-QĐ/TW", first, first, *words)

    # Undo.

    def do_undo(self) -> Any:
        return undo_act(self.session)

    def do_redo(self) -> Any:
        return redo_act(self.session)


ACTS = (
    *("receipt",) * 8, *("payment",) * 8, *("move",) * 3, *("advance",) * 2, *("account_for",) * 3, *("draft",) * 3,
    "correct", *("approve",) * 2, *("post",) * 2, "cancel", "remove", *("take_back",) * 4, *("close",) * 2,
    *("bases",) * 2, "terms", *("sheet",) * 5, "refresh", *("all_paid",) * 3, *("pay",) * 3, *("pay_back",) * 2,
    "correct_dues", "arrears", "relief", "leave", *("remit",) * 2, "remit_back", *("share",) * 2, "rounding", "rule",
    *("close_dues",) * 5, *("undo",) * 2, "redo", *("opening",) * 2, "successor",
)  # fmt: skip


def _open(found: list[Any]) -> str:
    """Figures as text; whether a period is closed is no figure."""
    return repr(found).replace("closed=True", "closed=False")


# What holds at every moment.


def look(walk: Walk) -> None:
    """Every identity of the forms, the sums worked out anew from the vouchers, and the reports of closed periods."""
    session = walk.session
    assert check_money(session) == check_dues(session) == []
    posted = walk.vouchers(VoucherState.POSTED)
    years = range(walk.first_year, walk.today.year + 1)
    for year in years:
        _check_year(walk, year, posted)
    _check_never_below(walk, posted)
    for (what, key), then in walk.frozen.items():
        now = walk.reports(key) if what == "money" else walk.sheet(key)
        assert now == then, (what, key)


def _signed(voucher: Voucher) -> int:
    return -(voucher.amount or 0) if voucher.reverses_id else voucher.amount or 0


def _lines(session: Session, code: str, key: str) -> tuple[dict[str, int], dict[str, int]]:
    rows = make_report(session, code, key).rows
    return {each.code: each.this for each in rows}, {each.code: each.cumulative for each in rows}


def _check_year(walk: Walk, year: int, posted: list[Voucher]) -> None:
    session = walk.session
    opening = sum(each.amount for each in kept.opening(session.book) if each.part == "fund")
    mine = [each for each in posted if each.day and each.day.year == year and not each.moves]
    earlier = [each for each in posted if each.day and each.day.year < year and not each.moves]

    def total(known: list[Voucher], **same: str) -> int:
        return sum(
            (1 if each.kind is VoucherKind.RECEIPT else -1) * _signed(each)
            for each in known
            if all(getattr(each, name) == value for name, value in same.items())
        )

    begun = opening + total(earlier)
    before, sums = begun, Counter[str]()
    for quarter in range(1, 5):
        key = f"{year}-Q{quarter}"
        this, cumulative = _lines(session, "BC01-TCĐ", key)
        for lines in (this, cumulative):
            assert lines["01"] == lines["02"] + lines["03"] + lines["04"] + lines["05"], key
            assert lines["06"] == sum(lines[f"{code:02}"] for code in range(7, 13)), key
            assert lines["13"] == lines["01"] - lines["06"], key
        assert this["13"] == cumulative["13"], key
        assert this["02"] == before or _begins_in(walk, year, quarter), key
        before = this["13"]
        columns, year_columns = _lines(session, "S01-TCĐ", key)
        for shown in (columns, year_columns):
            assert shown["4"] == shown["1"] + shown["2"] + shown["3"]
            assert shown["11"] == sum(shown[str(code)] for code in range(5, 11))
        assert columns["12"] == this["13"] and this["03"] == columns["1"]
        funds = [get_ledger(session, key, fund) for fund in FUNDS]
        assert sum(each.balance for each in funds) == this["13"]
        assert all(each.opening + each.received - each.paid == each.balance for each in funds)
        sums.update({code: this[code] for code in this if code not in ("01", "02", "13")})
    this, _same = _lines(session, "BC01-TCĐ", str(year))
    assert {code: this[code] for code in sums} == dict(sums)
    receipts = [each for each in mine if each.kind is VoucherKind.RECEIPT]
    payments = [each for each in mine if each.kind is VoucherKind.PAYMENT]
    assert [this[code] for code in ("03", "04", "05")] == [total(receipts, source=each) for each in SOURCES]
    assert [this[f"{code:02}"] for code in range(7, 13)] == [-total(payments, spending=each) for each in ITEMS]
    assert this["02"] == begun or _begins_in(walk, year)
    assert this["13"] == opening + total(earlier + mine)


def _begins_in(walk: Walk, year: int, quarter: int = 0) -> bool:
    """Whether the books began in the midst of this: their opening counts with what was before."""
    return year == walk.first_year and (not quarter or quarter <= (walk.first_month + 2) // 3)


def _check_never_below(walk: Walk, posted: list[Voucher]) -> None:
    """Evening after evening no fund and no source is below nothing, reckoned from the vouchers alone."""
    held: Counter[tuple[str, str]] = Counter()
    for each in kept.opening(walk.session.book):
        held[each.part, each.key] = each.amount
    by_day: dict[date, list[Voucher]] = {}
    for voucher in posted:
        assert voucher.day is not None
        by_day.setdefault(voucher.day, []).append(voucher)
    for day in sorted(by_day):
        for voucher in by_day[day]:
            gain = _signed(voucher) * (1 if voucher.kind is VoucherKind.RECEIPT else -1)
            held["fund", str(voucher.fund)] += gain
            if voucher.moves:
                held["fund", voucher.other_fund] -= gain
            else:
                held["source", voucher.source] += gain
        assert min(held.values()) >= 0, (day, held)
    funds = sum(amount for (part, _key), amount in held.items() if part == "fund")
    assert funds == sum(amount for (part, _key), amount in held.items() if part == "source")


def walk_through(number: int, folder: Path, months: int = 14, acts: int = 14) -> Walk:
    """A whole walk, looked at after every month; what was done is told where something is wrong."""
    walk = Walk.begin(number, folder)
    try:
        walk.go(months, acts, look)
        assert check_book(walk.session) == []
    except BaseException:
        print(f"walk {number}:", *walk.told[-40:], sep="\n")
        raise
    finally:
        walk.session.book.close(copy=False)
    return walk


def main() -> None:
    """Many walks, and what was done in all of them."""
    how_many, first = int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 0
    done, no = Counter[str](), Counter[str]()
    for number in range(first, first + how_many):
        with tempfile.TemporaryDirectory() as folder:
            walk = walk_through(number, Path(folder))
        done, no = done + walk.done, no + walk.no
    for name in sorted({*done, *no}):
        print(f"{name:14} {done[name]:8} done {no[name]:8} refused")
    print(f"{how_many} walks from {first} on: {done.total()} acts done, {no.total()} refused, every identity held")


if __name__ == "__main__":
    main()
