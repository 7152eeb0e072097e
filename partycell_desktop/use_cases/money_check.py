"""Whether the books of money agree with themselves: for the check of a book, and for what is undone in it."""

import json
from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from partycell_desktop.domain.dates import shown_day
from partycell_desktop.domain.ledger import check_headings
from partycell_desktop.domain.money import shown_dong
from partycell_desktop.domain.periods import Period
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.domain.vouchers import FUND_LABELS, Fund
from partycell_desktop.store import money_check as looked_for
from partycell_desktop.store import vouchers as kept
from partycell_desktop.use_cases.ledger import list_advances
from partycell_desktop.use_cases.money_rules import regime_of
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _


def check_money(session: Session) -> list[str]:
    """What does not agree in the books of money, each in a sentence; nothing in a sound book.

    The identities of the forms: sources and funds make the same money and are never below 0 đ; closed periods still
    show the figures they were closed with; every posted voucher has just its entries, and stands under a heading of its
    year; what takes a voucher back fits it; the numbers of vouchers run without a gap.
    """
    problems = []
    if not kept.month_sums_are_whole(session.book):
        problems.append(_("The sums of the months are not those of the entries in the ledger."))
    for words, found in (
        (_("Voucher {id} and its entries in the ledger do not agree."), looked_for.vouchers_with_other_entries),
        (_("Voucher {id} takes back what it does not fit."), looked_for.reversals_that_do_not_fit),
        (_("Voucher {id} is dated outside its year or before the opening."), looked_for.vouchers_outside_their_year),
        (_("The numbers of the vouchers do not run without a gap: {id}."), looked_for.number_gaps),
    ):
        problems += [words.format(id=each) for each in found(session.book)]
    words = _("More was accounted for of the advance {id} than was paid out.")
    problems += [
        words.format(id=f"{each.symbol}/{each.year}")
        for each, left in list_advances(session)
        if not 0 <= left <= (each.amount or 0)
    ]
    problems += [*_changed_closings(session), *_unknown_headings(session), *_below_nothing(session)]
    figures = kept.figures_until(session.book, date.max)
    if figures.total != sum(figures.of_source(each) for each in figures.sources_known()):
        problems.append(_("The funds and the sources do not make the same money."))
    return problems


def _changed_closings(session: Session) -> Iterator[str]:
    for closed in kept.closed_periods(session.book):
        figures, frozen = kept.figures_until(session.book, closed.period.last_day), json.loads(closed.figures)
        now = {key: figures.in_fund(key) for key in frozen["funds"]}
        sources = {key: figures.of_source(key) for key in figures.sources_known()}
        if now != frozen["funds"] or sources != frozen["sources"]:
            words = _("“{period}” no longer shows the figures with which it was closed.")
            yield words.format(period=closed.period.title)


def _unknown_headings(session: Session) -> Iterator[str]:
    for year in kept.years_with_vouchers(session.book):
        asked = Period(year)
        try:
            regime = regime_of(session, asked.last_day)
            check_headings(kept.figures_between(session.book, asked.first_day, asked.last_day), regime)
        except Refused as refused:
            yield f"{asked.title}: {refused.reason}"


def _below_nothing(session: Session) -> Iterator[str]:
    """The first evening on which a fund or a source held less than nothing."""
    held: dict[tuple[str, str], int] = defaultdict(int)
    for each in kept.opening(session.book):
        held[each.part, each.key] += each.amount
    sources = kept.figures_until(session.book, date.max).sources_known()
    for part, key in (*(("fund", str(fund)) for fund in Fund), *(("source", source) for source in sources)):
        left = held[part, key]
        for day in kept.day_sums(session.book, part, key, date.min):
            left += day.amount
            if left < 0:
                words = _("“{name}” held {left} on {day}: it cannot be below 0 đ.")
                yield words.format(name=_name_of(session, part, key, day.day), left=shown_dong(left),
                                   day=shown_day(day.day))  # fmt: skip
                break


def _name_of(session: Session, part: str, key: str, day: date) -> str:
    if part == "fund":
        return _(FUND_LABELS[Fund(key)])
    return next((each.short for each in regime_of(session, day).sources if each.key == key), key)


def check_money_of_act(session: Session, act_id: int) -> None:
    """Refuse to turn an act back where the books would no longer agree. Runs inside the turning back.

    A number that was given is not taken back once a later one was given, and an opening not once it was spent.
    """
    tables = looked_for.tables_of_act(session.book, act_id)
    if "voucher" in tables and looked_for.number_gaps(session.book):
        words = _("A later voucher has its number already, so this one keeps its own: cancel it instead.")
        raise Refused(words, "voucher_id")
    if "opening_amount" in tables and (problem := next(_below_nothing(session), "")):
        words = _("Vouchers rest on this opening: {problem} Correct the opening instead.")
        raise Refused(words.format(problem=problem), "from_on")
