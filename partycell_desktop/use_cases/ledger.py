"""The ledger: balances, the cash book, openings, closing of periods, counts of cash, reports, what to look at."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from partycell_desktop.domain.cash_notes import check_notes
from partycell_desktop.domain.dates import PartialDate, read_whole_day, shown_day
from partycell_desktop.domain.items import item_of, read_items
from partycell_desktop.domain.ledger import (
    DaySum,
    LedgerLine,
    Span,
    check_headings,
    check_never_below,
    check_opening,
    report_figures,
    with_balances,
)
from partycell_desktop.domain.money import read_dong, shown_dong
from partycell_desktop.domain.money_warnings import (
    MoneyWarning,
    advances_open,
    over_estimate,
    papers_missing,
    press_missing,
    support_in_cash,
)
from partycell_desktop.domain.periods import (
    ClosedPeriod,
    Period,
    check_may_close,
    check_open,
    closed_with,
    periods_of,
    read_period,
)
from partycell_desktop.domain.refusal import Citation, Refused
from partycell_desktop.domain.spending_regimes import ReportForm
from partycell_desktop.domain.vouchers import FUND_LABELS, CashCount, Fund, OpeningAmount, Voucher, outstanding
from partycell_desktop.store import records
from partycell_desktop.store import support as support_store
from partycell_desktop.store import vouchers as kept
from partycell_desktop.use_cases.estimates import compare_estimate, get_estimate
from partycell_desktop.use_cases.money_rules import find_rule, regime_of
from partycell_desktop.use_cases.rule_warnings import rule_warnings
from partycell_desktop.use_cases.session import Session
from partycell_desktop.use_cases.support_sheets import list_support_warnings
from partycell_desktop.words import _, n_


@dataclass(frozen=True)
class Balances:
    """What there is on the evening of a day, in đồng: in all, in each fund, of each source."""

    on: date
    total: int
    funds: dict[str, int]
    sources: dict[str, int]


@dataclass(frozen=True)
class LedgerPage:
    """The ledger of a period: what there was before, what came and went, what is left, and each line of it.

    `fund` is that of a book of one fund, "" for all; there what only moves counts as received and paid.
    """

    period: Period
    fund: str
    opening: int
    received: int
    paid: int
    balance: int
    lines: tuple[LedgerLine, ...]
    closed: bool


@dataclass(frozen=True)
class ReportRow:
    """A line of a report. `this` is of the period, `cumulative` since the first day of the year, in đồng."""

    code: str
    mark: str
    title: str
    this: int
    cumulative: int
    takes: str


@dataclass(frozen=True)
class Report:
    """A report of a period with the rules it was made by; `closed` says that its figures can no longer change."""

    code: str
    title: str
    period: Period
    rows: tuple[ReportRow, ...]
    regime: str
    cite: Citation
    closed: bool


@dataclass(frozen=True)
class PeriodLine:
    """A period in the list of closings: closed when (None: open), and what keeps it from being closed."""

    period: Period
    key: str
    title: str
    closed_on: date | None
    unposted: int
    may_close: bool


def balances_on(session: Session, on: date | None = None) -> Balances:
    """What there is on the evening of a day (today): in all, in each fund, of each source."""
    day = on or session.today()
    figures = kept.figures_until(session.book, day)
    sources = {key: figures.of_source(key) for key in figures.sources_known()}
    return Balances(day, figures.total, {str(each): figures.in_fund(each) for each in Fund}, sources)


def get_ledger(session: Session, period: str = "", fund: str = "") -> LedgerPage:
    """The ledger of a period (2026, 2026-Q1, 2026-03; this year) with a running balance, or the book of one fund."""
    asked = read_period(period) if period else Period(session.today().year)
    if fund and fund not in list(Fund):
        raise Refused(_("There is no fund called “{fund}”.").format(fund=fund), "fund")
    before = kept.figures_before(session.book, asked.first_day)
    opening = before.in_fund(fund) if fund else before.total
    found = kept.lines_between(session.book, asked.first_day, asked.last_day, fund)
    lines = tuple(with_balances(opening, found))
    return LedgerPage(
        asked,
        fund,
        opening,
        sum(each.received for each in lines),
        sum(each.paid for each in lines),
        lines[-1].balance if lines else opening,
        lines,
        asked.last_day <= kept.last_closed_day(session.book),
    )


def list_money_years(session: Session) -> list[int]:
    """The years that have vouchers or an opening, and this one, newest first."""
    years = {*kept.years_with_vouchers(session.book), session.today().year}
    years |= {date.fromisoformat(each.from_on).year for each in kept.opening(session.book)}
    return sorted(years, reverse=True)


# The opening.


def get_opening(session: Session) -> dict[str, Any]:
    """What there was when the books began: from_on, funds and sources in đồng; from_on "" where nothing is entered."""
    known = kept.opening(session.book)
    return {
        "from_on": known[0].from_on if known else "",
        "funds": {each.key: each.amount for each in known if each.part == "fund"},
        "sources": {each.key: each.amount for each in known if each.part == "source"},
    }


def keep_opening(session: Session, from_on: str, funds: dict[str, Any], sources: dict[str, Any]) -> None:
    """Enter what there was on the morning of a day: funds (cash, bank) and sources, which make the same sum.

    Amounts as they are typed. Refused once a period is closed, after the first voucher's day, and where vouchers would
    let a fund or source fall below 0 đ.
    """
    day = read_whole_day(from_on, session.today(), "from_on")
    regime = regime_of(session, day)
    wanted = [
        OpeningAmount(
            0, day.isoformat(), part, regime.source(key).key if part == "source" else key, _amount(key, typed)
        )
        for part, amounts in (("fund", funds), ("source", sources))
        for key, typed in amounts.items()
    ]
    wanted = [each for each in wanted if each.amount]
    check_opening(wanted, regime)
    if kept.closed_periods(session.book):
        raise Refused(_("The opening stays once a period is closed."), "from_on")
    entries = kept.entries_between(session.book, date.min, date.max)
    if entries and entries[0].day < day.isoformat():
        words = _("The first voucher in the ledger is of {day}: the books began no later.")
        raise Refused(words.format(day=shown_day(date.fromisoformat(entries[0].day))), "from_on")
    _check_opening_covers(session, day, wanted)
    with session.act("keep_opening"):
        kept.keep_opening(session.book, wanted)


def _check_opening_covers(session: Session, day: date, wanted: Sequence[OpeningAmount]) -> None:
    by_key = {(each.part, each.key): each.amount for each in wanted}
    before = {(each.part, each.key): each.amount for each in kept.opening(session.book)}
    for part, key in sorted({*by_key, *before}):
        words = _("With so little in “{name}” vouchers of {day} could not have been paid.")
        name = _(FUND_LABELS[Fund(key)]) if part == "fund" else regime_of(session, day).source(key).short
        days = kept.day_sums(session.book, part, key, day)
        missing = DaySum(day, min(by_key.get((part, key), 0) - before.get((part, key), 0), 0))
        start = before.get((part, key), 0) + max(by_key.get((part, key), 0) - before.get((part, key), 0), 0)
        check_never_below(start, days, missing, words.replace("{name}", name), key)


def _amount(key: str, typed: object) -> int:
    if isinstance(typed, int) and not isinstance(typed, bool):
        typed = str(typed)
    if not isinstance(typed, str):
        raise Refused(_("Only a whole number can stand here."), key)
    try:
        return read_dong(typed) if typed.strip() else 0
    except Refused as refused:
        raise Refused(refused.reason, key) from None


# Closing.


def list_periods(session: Session, year: int = 0) -> list[PeriodLine]:
    """The months, quarters and the year itself: which are closed, and what keeps the others from being closed."""
    periods = kept.closed_periods(session.book)
    closed = {each.period: each for each in periods}
    begun = _begun(session)
    lines = []
    for each in periods_of(year or session.today().year):
        found = closed.get(each)
        waiting = 0 if found else len(kept.unposted_until(session.book, each.last_day))
        may = closed_with(each, periods) is None and waiting == 0 and begun <= each.last_day <= session.today()
        on = found.closed_on.first_day() if found and found.closed_on else None
        lines.append(PeriodLine(each, each.key, each.title, on, waiting, may))
    return lines


def close_period(session: Session, period: str) -> None:
    """Close a month, quarter or year (2026-03, 2026-Q1, 2026): nothing dated up to its end changes any more.

    Refused before it is over, where the books begin later, and while a voucher up to its end is a draft or waits to be
    posted. It cannot be undone.
    """
    asked = read_period(period)
    check_may_close(asked, kept.closed_periods(session.book), session.today())
    begun = _begun(session)
    if asked.last_day < begun:
        words = _("The books begin on {day}: nothing of “{period}” is in them.")
        raise Refused(words.format(day=shown_day(begun), period=asked.title), "period")
    waiting = kept.unposted_until(session.book, asked.last_day)
    if waiting:
        words = n_(
            "{count} voucher up to {day} is neither posted nor cancelled: the one of {first}.",
            "{count} vouchers up to {day} are neither posted nor cancelled, first the one of {first}.",
            len(waiting),
        )
        first = waiting[0].dated_on.shown() if waiting[0].dated_on else ""
        shown = words.format(count=len(waiting), day=shown_day(asked.last_day), first=first)
        raise Refused(shown, "period")
    figures = kept.figures_until(session.book, asked.last_day)
    frozen = {
        "funds": {str(each): figures.in_fund(each) for each in Fund},
        "sources": {key: figures.of_source(key) for key in figures.sources_known()},
    }
    closed = ClosedPeriod(
        0,
        asked.kind,
        asked.first_day.isoformat(),
        asked.last_day.isoformat(),
        PartialDate.of(session.today()),
        json.dumps(frozen, ensure_ascii=False, sort_keys=True),
    )
    with session.act("close_period", may_undo=False):
        records.add(session.book, closed)


def _begun(session: Session) -> date:
    """The day of the opening; the first day of all where there is none."""
    opening = kept.opening(session.book)
    return date.fromisoformat(opening[0].from_on) if opening else date.min


def count_cash(session: Session, count: dict[str, Any]) -> int:
    """Keep a count of the cash box: counted_on, counted, counted_by, witness, explanation, notes; gives the difference.

    What the books say at the end of that day is kept with it. A difference is put right by a voucher, never by itself.
    """
    values: dict[str, Any] = dict(read_items(CashCount, count, session.today()))
    for name in ("counted_on", "counted", "counted_by"):
        if values.get(name) in (None, ""):
            raise Refused(_("“{item}” is needed here.").format(item=item_of(CashCount, name).title), name)
    day = values["counted_on"].first_day()
    if day > session.today():
        raise Refused(_("{day} has not come yet.").format(day=shown_day(day)), "counted_on")
    check_open(day, kept.last_closed_day(session.book))
    check_notes(values.get("notes", ""), values["counted"])
    kept_count = CashCount(expected=kept.figures_until(session.book, day).in_fund(Fund.CASH), **values)
    with session.act("count_cash"):
        records.add(session.book, kept_count)
    return kept_count.difference


def list_cash_counts(session: Session) -> list[CashCount]:
    """The counts of the cash box, newest first."""
    return kept.cash_counts(session.book)


# Reports.


def make_report(session: Session, code: str, period: str = "") -> Report:
    """A report of a period (2026, 2026-Q1, 2026-03): BC01-TCĐ, S01-TCĐ, DT01-TCĐ, every line by its code.

    Of DT01-TCĐ `this` is the estimated column, `cumulative` the approved one. The same facts give the same figures for
    ever; refused where the regime of the period has no such report, or not for such a period.
    """
    asked = read_period(period) if period else Period(session.today().year)
    form = _report_form(session, code, asked)
    regime = regime_of(session, asked.last_day)
    if form.of == "estimate":
        this, approved = get_estimate(session, asked.year).figures(form)
        rows = [(each, this[each.code], approved[each.code]) for each in form.lines]
    else:
        within = kept.figures_between(session.book, asked.first_day, asked.last_day)
        year = Period(asked.year)
        span = Span(kept.figures_before(session.book, asked.first_day), within)
        since = Span(
            kept.figures_before(session.book, year.first_day),
            kept.figures_between(session.book, year.first_day, asked.last_day),
        )
        check_headings(since.within, regime)
        rows = [(each.line, each.this, each.cumulative) for each in report_figures(form, span, since)]
    return Report(
        form.code,
        form.title,
        asked,
        tuple(ReportRow(line.code, line.mark, line.title, this, total, line.takes) for line, this, total in rows),
        regime.short,
        form.cite,
        asked.last_day <= kept.last_closed_day(session.book),
    )


def _report_form(session: Session, code: str, asked: Period) -> ReportForm:
    regime = regime_of(session, asked.last_day)
    form = regime.find_report(code)
    if form is None:
        words = _("{regime} has no report “{code}”; its reports are: {codes}.")
        codes = ", ".join(each.code for each in regime.reports)
        raise Refused(words.format(regime=regime.short, code=code, codes=codes), "code")
    if asked.kind not in form.periods:
        raise Refused(_("{code} is not made for “{period}”.").format(code=form.code, period=asked.title), "period")
    return form


# What to look at.


def list_money_warnings(session: Session, year: int = 0) -> list[MoneyWarning]:
    """What deserves a second look in a year (this one): lines passed, papers missing, advances open, rules in doubt."""
    asked = Period(year or session.today().year)
    today = session.today()
    found = over_estimate(compare_estimate(session, asked.year), asked.year)
    found += advances_open(list_advances(session), today)
    found += papers_missing(kept.payments_without_papers(session.book, asked.year), asked.year)
    bought = kept.reasons_of_spending(session.book, asked.year)
    closed = asked.last_day <= kept.last_closed_day(session.book)  # nothing can be entered there any more
    if bought and not closed and (asked.last_day <= today or today.month == 12):
        found += press_missing(find_rule(session, "press.titles", asked.last_day), bought, asked.year)
    in_cash = support_store.cash_beside_support(session.book, asked.year)
    found += support_in_cash(in_cash, partial(find_rule, session, "payment.noncash_from"))
    found += rule_warnings(session, asked)
    return [*found, *list_support_warnings(session, asked.year), *_differences(session)]


def _differences(session: Session) -> list[MoneyWarning]:
    """The newest count of cash where it found another amount than the books had."""
    counts = kept.cash_counts(session.book)
    if not counts or not counts[0].difference or counts[0].explanation or counts[0].counted_on is None:
        return []
    words = _("The count of {day} found {found}, the books had {expected}: the difference is not explained.")
    newest = counts[0]
    day = newest.counted_on.shown() if newest.counted_on else ""
    shown = words.format(day=day, found=shown_dong(newest.counted or 0), expected=shown_dong(newest.expected))
    return [MoneyWarning("cash_count", shown, place=f"cash_count:{newest.id}")]


def list_advances(session: Session) -> list[tuple[Voucher, int]]:
    """The advances that were paid out, each with what is still to be accounted for in đồng."""
    return [
        (each, outstanding(each, kept.vouchers_of_advance(session.book, each.id)))
        for each in kept.list_advances(session.book)
    ]
