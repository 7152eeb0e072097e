"""Regimes of expenditure: those that are shipped, those that the book adds, and what holds for this cell on a day."""

from dataclasses import dataclass
from datetime import date, timedelta

from partycell_desktop.domain.dates import read_date
from partycell_desktop.domain.refusal import Citation, Refused, Trouble
from partycell_desktop.domain.regime_successor import Successor, lines_of, successor_text
from partycell_desktop.domain.spending_regimes import (
    OwnRegime,
    SpendingRegime,
    check_own_regime,
    read_spending_regime,
)
from partycell_desktop.store import estimates as kept
from partycell_desktop.store import records
from partycell_desktop.store.vouchers import last_closed_day
from partycell_desktop.use_cases.money_rules import all_regimes, organisation_type, regime_of, sector
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _

_LONGEST = 60_000


@dataclass(frozen=True)
class HeadingLine:
    """A source or item as a screen offers it; not `offered` is what other types of organisation use."""

    key: str
    title: str
    short: str
    offered: bool
    cite: Citation


@dataclass(frozen=True)
class ReportLineOut:
    """A report of the regime; `usual` says whether a cell of this type makes it unasked."""

    code: str
    title: str
    form: str
    periods: tuple[str, ...]
    usual: bool


@dataclass(frozen=True)
class RegimeLine:
    """A regime in a list; `in_force` is the one of the day asked for, `sure` how sure the program is of it."""

    id: str
    title: str
    short: str
    from_on: date
    source: str
    sure: str
    note: str
    own: bool
    in_force: bool


@dataclass(frozen=True)
class RegimeOfCell:
    """What holds for this cell on a day: headings, reports, type of organisation, sector ("" where not known)."""

    regime: RegimeLine
    organisation_type: str
    sector: str
    sources: tuple[HeadingLine, ...]
    items: tuple[HeadingLine, ...]
    reports: tuple[ReportLineOut, ...]


def list_spending_regimes(session: Session, on: date | None = None) -> list[RegimeLine]:
    """Every regime of expenditure, shipped and own, and which one holds on a day (today)."""
    known = all_regimes(session)
    day = on or session.today()
    holding = max(
        (each for each in known if each.from_on <= day), key=lambda each: (each.from_on, each.own), default=None
    )
    return [_line(each, in_force=each is holding) for each in known]


def get_spending_regime(session: Session, on: date | None = None) -> RegimeOfCell:
    """The headings and reports that hold for this cell on a day (today)."""
    regime = regime_of(session, on or session.today())
    of_cell = organisation_type(session)
    sources, items = (
        tuple(HeadingLine(each.key, each.title, each.short, each.is_offered(of_cell), each.cite) for each in headings)
        for headings in (regime.sources, regime.items)
    )
    reports = tuple(
        ReportLineOut(each.code, each.title, each.form, each.periods, each.fits(of_cell)) for each in regime.reports
    )
    return RegimeOfCell(_line(regime, in_force=True), of_cell, sector(session), sources, items, reports)


def keep_own_regime(session: Session, text: str) -> str:
    """Enter a regime of expenditure that has come after the shipped ones, as a text in TOML; gives its id.

    It holds from a 1 January. One of the same first day takes the place of the entered one; refused where vouchers of
    that time are in a closed period, and where the text is no regime.
    """
    read = _read(text)
    check_own_regime(read)
    _check_not_used(session, read.from_on)
    same = next((each for each in kept.own_regimes(session.book) if each.from_on == read.from_on.isoformat()), None)
    with session.act("keep_own_regime"):
        if same:
            records.change(session.book, OwnRegime, same.id, {"text": text})
        else:
            records.add(session.book, OwnRegime(0, read.from_on.isoformat(), text))
    return f"own.{read.from_on.isoformat()}"


@dataclass(frozen=True)
class SuccessorProposal:
    """What a successor of the regime in force begins with: headings as lines, its reports' codes, the first day."""

    from_on: date
    before: str
    sources: tuple[str, ...]
    items: tuple[str, ...]
    codes: tuple[str, ...]


def propose_successor(session: Session) -> SuccessorProposal:
    """What a regulation that comes after the one in force begins with: its headings, from the next 1 January on."""
    regime = regime_of(session, session.today())
    codes = tuple(each.code for each in regime.reports)
    first = date(session.today().year + 1, 1, 1)
    return SuccessorProposal(first, regime.short, tuple(lines_of(regime.sources)), tuple(lines_of(regime.items)), codes)


def enter_successor(
    session: Session,
    document: str,
    dated: str,
    from_on: str,
    sources: list[str],
    items: list[str],
    codes: dict[str, str] | None = None,
) -> str:
    """Enter a regulation that comes after the one before: its document, the 1 January, its sources, items and codes.

    Sources and items are lines "official words | words of the column"; `codes` are new codes of reports, by old ones.
    The reports of the one before are numbered anew for these headings. Gives its id.
    """
    days = {name: _whole_day(session, name, typed) for name, typed in (("dated", dated), ("from_on", from_on))}
    first = days["from_on"]
    before = regime_of(session, first - timedelta(days=1))
    text = successor_text(
        before, Successor(document.strip(), days["dated"], first, tuple(sources), tuple(items), codes or {})
    )
    return keep_own_regime(session, text)


def _whole_day(session: Session, name: str, typed: str) -> date:
    try:
        day = read_date(typed, session.today())
    except Refused as refused:
        raise Refused(refused.reason, name) from None
    if not day.is_full:
        raise Refused(_("A whole date is needed here: day, month and year."), name)
    return day.first_day()


def remove_own_regime(session: Session, regime_id: str) -> None:
    """Take an entered regime of expenditure out again; refused where vouchers of its time are in a closed period."""
    found = next((each for each in kept.own_regimes(session.book) if f"own.{each.from_on}" == regime_id), None)
    if found is None:
        raise Refused(_("There is no regulation on expenditure “{id}”.").format(id=regime_id), "regime_id")
    _check_not_used(session, date.fromisoformat(found.from_on))
    with session.act("remove_own_regime"):
        records.remove(session.book, OwnRegime, found.id)


def _check_not_used(session: Session, first: date) -> None:
    if last_closed_day(session.book) >= first:
        raise Refused(_("Periods of that time are closed under the headings that held then."), "text")


def _read(text: str) -> SpendingRegime:
    if len(text) > _LONGEST:
        raise Refused(_("The text is too long to be a regulation on expenditure."), "text")
    try:
        return read_spending_regime(text, "", own=True)
    except Trouble as trouble:
        raise Refused(f"{trouble.what} {trouble.try_this}", "text") from None


def _line(regime: SpendingRegime, *, in_force: bool) -> RegimeLine:
    return RegimeLine(
        f"own.{regime.from_on.isoformat()}" if regime.own else regime.key,
        regime.title,
        regime.short,
        regime.from_on,
        str(regime.cite),
        regime.cite.sure,
        (regime.note if regime.own else _(regime.note)) if regime.note else "",
        regime.own,
        in_force,
    )
