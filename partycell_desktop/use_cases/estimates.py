"""The estimate of a year: proposals with their citations, what was approved, supplements, estimate against actual."""

from dataclasses import replace
from datetime import date
from typing import Any

from partycell_desktop.domain.dues import shown_dues_month
from partycell_desktop.domain.dues_rates import split
from partycell_desktop.domain.estimate_norms import EstimateNorm, estimate_norms
from partycell_desktop.domain.estimates import (
    Compared,
    DuesExpected,
    Estimate,
    EstimateFile,
    EstimateLine,
    EstimateProposal,
    EstimateSupplement,
    Norms,
    YearFigures,
    check_heading,
    check_supplement,
    compare,
    months_of,
    proposals,
)
from partycell_desktop.domain.items import item_of, read_items
from partycell_desktop.domain.periods import Period
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.domain.spending_regimes import SpendingRegime
from partycell_desktop.store import cell as cell_store
from partycell_desktop.store import dues as dues_store
from partycell_desktop.store import estimates as kept
from partycell_desktop.store import records
from partycell_desktop.store import vouchers as vouchers_store
from partycell_desktop.use_cases.committee import committee_on
from partycell_desktop.use_cases.dues_rules import SHARE_ROUNDING, rounding_of, share_in
from partycell_desktop.use_cases.money_rules import find_rule, organisation_type, regime_of
from partycell_desktop.use_cases.roster import count_members
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _


def get_estimate(session: Session, year: int = 0) -> EstimateFile:
    """The estimate of a year (this one) with its lines and supplements; id 0 where there is none."""
    return kept.find_estimate(session.book, _year(session, year).year)


def propose_estimate(session: Session, year: int = 0) -> list[EstimateProposal]:
    """What to estimate for each heading of a year (the next one), why, and by which rule. Nothing is kept.

    By head count and norm where they are known, else what the year before came to. Norms are the least that is spent.
    """
    asked = _year(session, year or session.today().year + 1)
    before = Period(asked.year - 1)
    spent = vouchers_store.figures_between(session.book, before.first_day, before.last_day)
    norms = replace(_norms(session, asked), dues=_dues_expected(session, asked))
    until = session.today() if session.today() < before.last_day else None
    return proposals(_regime(session, asked), organisation_type(session), before.year, spent, norms, until)


def list_estimate_norms(session: Session, year: int = 0) -> list[EstimateNorm]:
    """What the rules say of each heading of a year's estimate (the next one): the least and its citation.

    An amount stands there where one follows from the figures of the year. They are compared with, never a bar.
    """
    asked = _year(session, year or session.today().year + 1)
    return estimate_norms(
        _regime(session, asked),
        organisation_type(session),
        _norms(session, asked),
        find_rule(session, "press.titles", asked.last_day),
        find_rule(session, "award.money_percent", asked.last_day),
    )


def _norms(session: Session, asked: Period) -> Norms:
    salaries = [find_rule(session, "salary.base", day) for day in months_of(asked.year)]
    ends = [each.ends_on for each in cell_store.list_terms(session.book) if each.ends_on]
    has_congress = any(each.first_day().year == asked.year for each in ends)
    return Norms(
        tuple(each for each in salaries if each),
        find_rule(session, "allowance.committee_percent", asked.first_day),
        find_rule(session, "congress.support_percent", asked.first_day),
        committee_members(session, kept.year_figures(session.book, asked.year), session.today()) or 0,
        count_members(session)["official"] if has_congress else 0,
    )


def _dues_expected(session: Session, asked: Period) -> DuesExpected | None:
    """The newest closed month of dues before a year, with the share that the cell keeps in that year."""
    months = [each for each in dues_store.list_months(session.book) if each.closed_on and each.month < str(asked.year)]
    share = share_in(session, f"{asked.year}-12")
    if not months or share is None:
        return None
    newest = months[-1]
    kept_part, _sent = split(newest.charged, share.percent, rounding_of(session, SHARE_ROUNDING))
    month = shown_dues_month(newest.month)
    return DuesExpected(month, newest.members - newest.exempt, newest.charged, share.words, kept_part, share.cite)


def keep_estimate(session: Session, year: int, lines: list[dict[str, Any]], about: dict[str, Any] | None = None) -> int:
    """Keep the lines of a year's estimate: each with heading ("spent:press"), proposed, basis; about: sent_on, note.

    Lines that are not named stay. Refused once it is approved: then a supplement changes it. Gives its number.
    """
    asked = _year(session, year)
    known = kept.find_estimate(session.book, asked.year)
    if known.estimate.is_approved:
        raise Refused(_("This estimate is approved: a supplement with its decision changes it."), "year")
    read = [_line(session, asked, known, each, ("proposed", "basis")) for each in lines]
    values = _only(Estimate, about or {}, ("sent_on", "note"), session.today())
    with session.act("keep_estimate"):
        estimate_id = _keep_head(session, replace(known.estimate, **values))
        _keep_lines(session, estimate_id, read)
    return estimate_id


def approve_estimate(
    session: Session, year: int, about: dict[str, Any], lines: list[dict[str, Any]] | None = None
) -> None:
    """Note the approval of a year's estimate: approved_on, approved_by, decision; lines with heading and approved.

    A line that is not named is approved as it was estimated. Can be corrected until a period of the year is closed.
    """
    asked = _year(session, year)
    known = kept.find_estimate(session.book, asked.year)
    if not known.lines:
        raise Refused(_("There is nothing estimated for {year} yet.").format(year=asked.year), "year")
    if vouchers_store.last_closed_day(session.book) >= asked.first_day and known.estimate.is_approved:
        raise Refused(
            _("A period of this year is closed: the approved estimate stays, a supplement changes it."), "year"
        )
    values = _only(Estimate, about, ("approved_on", "approved_by", "decision"), session.today())
    for name in ("approved_on", "decision"):
        if not values.get(name):
            raise Refused(_("“{item}” is needed here.").format(item=item_of(Estimate, name).title), name)
    named = {each.heading: each for each in (_line(session, asked, known, one, ("approved",)) for one in lines or ())}
    approved = [
        named[each.heading] if each.heading in named else replace(each, approved=each.proposed) for each in known.lines
    ]
    approved += [each for each in named.values() if not each.id]
    with session.act("approve_estimate"):
        _keep_lines(session, _keep_head(session, replace(known.estimate, **values)), approved)


def add_supplement(session: Session, year: int, heading: str, supplement: dict[str, Any]) -> int:
    """Add to an approved line what a later decision gave: amount, decided_on, decision, reason; `lowers` takes away.

    Gives its number in the book.
    """
    asked = _year(session, year)
    known = kept.find_estimate(session.book, asked.year)
    values: dict[str, Any] = dict(read_items(EstimateSupplement, supplement, session.today()))
    read = EstimateSupplement(0, known.estimate.id, check_heading(_regime(session, asked), heading), **values)
    check_supplement(known, read)
    with session.act("add_supplement"):
        return records.add(session.book, read)


def remove_supplement(session: Session, supplement_id: int) -> None:
    """Take out a supplement that was entered by mistake; not once the year is closed."""
    found = records.get(session.book, EstimateSupplement, supplement_id)
    estimate = records.get(session.book, Estimate, found.estimate_id)
    if vouchers_store.last_closed_day(session.book) >= Period(estimate.year).last_day:
        raise Refused(_("This year is closed: its estimate stays."), "supplement_id")
    with session.act("remove_supplement"):
        records.remove(session.book, EstimateSupplement, supplement_id)


def compare_estimate(session: Session, year: int = 0) -> list[Compared]:
    """Estimate against actual of a year (this one), by sources and items."""
    asked = _year(session, year)
    actual = vouchers_store.figures_between(session.book, asked.first_day, asked.last_day)
    return compare(_regime(session, asked), kept.find_estimate(session.book, asked.year), actual)


def get_year_figures(session: Session, year: int = 0) -> YearFigures:
    """What reports tell of the organisation in a year (this one); carried over from the year before where not typed."""
    return kept.year_figures(session.book, _year(session, year).year)


def committee_members(session: Session, figures: YearFigures, day: date) -> int | None:
    """How many sit in the committee: as typed for the year, else by the posts of a day; None where nobody does."""
    typed = figures.committee_members
    return typed if typed is not None else len(committee_on(session, day).members) or None


def keep_year_figures(session: Session, year: int, figures: dict[str, Any]) -> None:
    """Keep what reports tell of the organisation in a year: committee_members, employees, wage_fund."""
    asked = _year(session, year)
    values: dict[str, Any] = dict(read_items(YearFigures, figures, session.today()))
    known = kept.year_figures(session.book, asked.year)
    with session.act("keep_year_figures"):
        if known.id and known.year == asked.year:
            records.change(session.book, YearFigures, known.id, values)
        else:
            records.add(session.book, replace(known, id=0, year=asked.year, **values))


def _keep_head(session: Session, estimate: Estimate) -> int:
    if not estimate.id:
        return records.add(session.book, estimate)
    records.change(session.book, Estimate, estimate.id, records.to_row(estimate))
    return estimate.id


def _keep_lines(session: Session, estimate_id: int, lines: list[EstimateLine]) -> None:
    for each in lines:
        line = replace(each, estimate_id=estimate_id)
        if line.id:
            records.change(session.book, EstimateLine, line.id, records.to_row(line))
        else:
            records.add(session.book, line)


def _line(
    session: Session, asked: Period, known: EstimateFile, table: dict[str, Any], names: tuple[str, ...]
) -> EstimateLine:
    heading = check_heading(_regime(session, asked), str(table.get("heading", "")))
    typed = {name: value for name, value in table.items() if name != "heading"}
    try:
        values = _only(EstimateLine, typed, names, session.today())
    except Refused as refused:
        raise Refused(refused.reason, f"{heading}.{refused.field}") from None
    return replace(known.line(heading), **values)


def _only(record: type, typed: dict[str, Any], names: tuple[str, ...], today: date) -> dict[str, Any]:
    if unknown := typed.keys() - set(names):
        name = sorted(unknown)[0]
        raise Refused(_("There is no item called “{name}”.").format(name=name), name)
    return dict(read_items(record, typed, today))


def _regime(session: Session, asked: Period) -> SpendingRegime:
    return regime_of(session, asked.last_day)


def _year(session: Session, year: int) -> Period:
    return Period(year or session.today().year)
