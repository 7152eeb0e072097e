"""The books of the funds with their sums, and the account of a year or of a shorter period."""

from collections.abc import Iterator
from dataclasses import dataclass

from partycell_desktop.domain.estimates import EstimateFile
from partycell_desktop.domain.ledger import Figures, LedgerLine
from partycell_desktop.domain.periods import Period, PeriodKind, read_period
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.domain.vouchers import Fund
from partycell_desktop.store import estimates as estimate_store
from partycell_desktop.store import vouchers as kept
from partycell_desktop.use_cases.ledger import LedgerPage, get_ledger
from partycell_desktop.use_cases.money_rules import regime_of
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _

YEAR_ACCOUNT = "qt-nam"
FUND_WORDS: dict[str, str] = {"cash": "Tiền mặt", "bank": "Tiền gửi ngân hàng", "advance": "Tạm ứng"}
"""What the paper calls a fund: papers are Vietnamese whatever language the screen speaks."""


@dataclass(frozen=True)
class PeriodSum:
    """What came and went in a month or quarter of a book, and what was left at its end."""

    period: Period
    came: int
    went: int
    left: int


@dataclass(frozen=True)
class FundBook:
    """The book of a fund: its page of the period, the sums inside it, and what came and went since the year began."""

    page: LedgerPage
    sums: tuple[PeriodSum, ...]
    year_came: int
    year_went: int


@dataclass(frozen=True)
class AccountRow:
    """A line of the account, in đồng: `approved` for the year (None: nothing was), `cumulative` since it began."""

    code: str
    mark: str
    title: str
    approved: int | None
    this: int
    cumulative: int
    is_sum: bool


@dataclass(frozen=True)
class SourceRow:
    """What of each source there was, came, was spent on an item, or is left: `figures` in the order of sources."""

    title: str
    figures: tuple[int, ...]
    is_sum: bool


@dataclass(frozen=True)
class Account:
    """The account of a period: every official source and item against the approved estimate, and by source."""

    period: Period
    regime: str
    decision: str
    rows: tuple[AccountRow, ...]
    sources: tuple[str, ...]
    by_source: tuple[SourceRow, ...]
    closed: bool


def get_fund_book(session: Session, fund: str, period: str = "") -> FundBook:
    """The book of a fund (cash, bank, advance) over a period (this year), with the sums of its months and quarters."""
    if fund not in list(Fund):
        raise Refused(_("There is no fund called “{fund}”.").format(fund=fund), "fund")
    page = get_ledger(session, period, fund)
    year = Period(page.period.year)
    came, went = page.received, page.paid
    if page.period.first_day != year.first_day:
        earlier = kept.lines_between(session.book, year.first_day, page.period.last_day, fund)
        came, went = sum(each.received for each in earlier), sum(each.paid for each in earlier)
    return FundBook(page, tuple(_sums(page)), came, went)


def _sums(page: LedgerPage) -> Iterator[PeriodSum]:
    """The sums of the months of a book longer than a month, and of the quarters of one of a year."""
    if page.period.kind is PeriodKind.MONTH:
        return
    year = page.period.year
    for month in range(1, 13):
        if page.period.holds(Period(year, month, PeriodKind.MONTH).first_day):
            yield from _sum(page, Period(year, month, PeriodKind.MONTH))
        if page.period.kind is PeriodKind.YEAR and month % 3 == 0:
            yield from _sum(page, Period(year, month // 3, PeriodKind.QUARTER))


def _sum(page: LedgerPage, period: Period) -> Iterator[PeriodSum]:
    """The sum of a period in which anything moved."""
    lines: list[LedgerLine] = [each for each in page.lines if period.holds(each.day)]
    if lines:
        came, went = sum(each.received for each in lines), sum(each.paid for each in lines)
        yield PeriodSum(period, came, went, lines[-1].balance)


def make_account(session: Session, period: str = "") -> Account:
    """The account of a period (this year): approved estimate of the year, the period, what came since the year began.

    Every source and item of the regime has its line; figures under headings that it does not have are refused where a
    report is made of them (make_report).
    """
    asked = read_period(period) if period else Period(session.today().year)
    regime = regime_of(session, asked.last_day)
    year = Period(asked.year)
    before_year = kept.figures_before(session.book, year.first_day)
    before = kept.figures_before(session.book, asked.first_day)
    within = kept.figures_between(session.book, asked.first_day, asked.last_day)
    since = kept.figures_between(session.book, year.first_day, asked.last_day)
    file = estimate_store.find_estimate(session.book, asked.year)
    found = _Rows()
    is_year = asked.kind is PeriodKind.YEAR
    found.add("I", _brought(is_year=is_year), None, before.total, before_year.total, is_sum=True)
    headings = [f"received:{each.key}" for each in regime.sources]
    found.add("II", "Tổng thu", _approved(file, headings), within.received(), since.received(), is_sum=True)
    for number, source in enumerate(regime.sources, 1):
        amounts = within.received(source.key), since.received(source.key)
        found.add(str(number), source.title, file.approved(f"received:{source.key}"), *amounts)
    headings = [f"spent:{each.key}" for each in regime.items]
    found.add("III", "Tổng chi", _approved(file, headings), within.spent(), since.spent(), is_sum=True)
    for number, item in enumerate(regime.items, 1):
        amounts = within.spent(item.key), since.spent(item.key)
        found.add(str(number), item.title, file.approved(f"spent:{item.key}"), *amounts)
    end = before + within
    found.add("IV", _carried(is_year=is_year), None, end.total, end.total, is_sum=True)
    for fund, words in FUND_WORDS.items():
        left = end.in_fund(fund)
        if left or fund != Fund.ADVANCE:
            found.add("", words, None, left, left)
    sources = [each.key for each in regime.sources]
    items = {each.key: each.title for each in regime.items}
    about = file.estimate
    day = f" ngày {about.approved_on.shown()}" if about.approved_on and about.decision else ""
    return Account(
        asked,
        regime.short,
        f"{about.decision}{day}" if about.is_approved else "",
        tuple(found.rows),
        tuple(each.short for each in regime.sources),
        tuple(_by_source(before, within, sources, items, is_year=is_year)),
        asked.last_day <= kept.last_closed_day(session.book),
    )


def check_account_period(form: str, period: Period) -> None:
    """Refuse the settlement (quyết toán) of anything but a year."""
    if form == YEAR_ACCOUNT and period.kind is not PeriodKind.YEAR:
        words = _("{code} is not made for “{period}”.")
        raise Refused(words.format(code="QT-NĂM", period=period.title), "period")


class _Rows:
    """Lines with codes that follow each other: 01, 02 ..."""

    def __init__(self) -> None:
        self.rows: list[AccountRow] = []

    def add(
        self, mark: str, title: str, approved: int | None, this: int, cumulative: int, *, is_sum: bool = False
    ) -> None:
        code = f"{len(self.rows) + 1:02}"
        self.rows.append(AccountRow(code, mark, title, approved, this, cumulative, is_sum))


def _brought(*, is_year: bool) -> str:
    return "Kinh phí năm trước chuyển sang" if is_year else "Kinh phí kỳ trước chuyển sang"


def _carried(*, is_year: bool) -> str:
    return "Kinh phí chuyển năm sau" if is_year else "Kinh phí còn chuyển kỳ sau"


def _approved(file: EstimateFile, headings: list[str]) -> int | None:
    """What was approved under several headings together; None where nothing was under any."""
    known = [amount for each in headings if (amount := file.approved(each)) is not None]
    return sum(known) if known else None


def _by_source(
    before: Figures, within: Figures, sources: list[str], items: dict[str, str], *, is_year: bool
) -> Iterator[SourceRow]:
    def spent(source: str, item: str) -> int:
        return -sum(
            each.amount
            for each in within.sums
            if each.side == "spent" and each.source == source and item in ("", each.spending)
        )

    when = "năm" if is_year else "kỳ"
    yield SourceRow(f"Số dư {when} trước chuyển sang", tuple(before.of_source(each) for each in sources), True)
    yield SourceRow(f"Thu trong {when}", tuple(within.received(each) for each in sources), True)
    yield SourceRow(f"Chi trong {when}", tuple(spent(each, "") for each in sources), True)
    for key, title in items.items():
        yield SourceRow(title, tuple(spent(each, key) for each in sources), False)
    end = before + within
    yield SourceRow(f"Số dư chuyển {when} sau", tuple(end.of_source(each) for each in sources), True)
