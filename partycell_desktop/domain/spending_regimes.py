"""Expenditure regimes (chế độ chi hoạt động công tác đảng) as dated data: sources, items, the lines of the reports.

Quyết định 99-QĐ/TW with Hướng dẫn 21-HD/VPTW is one such file. A successor is another, shipped or entered in the book;
it holds from a 1 January, so that no year has two classifications.
"""

import tomllib
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from partycell_desktop.domain.dates import cited_day
from partycell_desktop.domain.names import fold
from partycell_desktop.domain.refusal import Citation, Refused, Trouble
from partycell_desktop.words import _

PERIODS = ("month", "quarter", "year")
OF = ("ledger", "estimate", "actual")
HEAD = ("members", "committee_members", "subordinate", "grassroots", "employees", "wage_fund")
_SURE = ("verbatim", "quoted", "unconfirmed")
_OF_A_REGIME = {"key", "says", "short", "from", "sure", "note", "cite", "source", "item", "report"}
_OF_A_PART = {"key", "title", "short", "organisations", "offered_to", "cite", "sure", "note"}
_OF_A_REPORT = {"code", "form", "title", "of", "periods", "organisations", "cite", "sure", "note", "head", "lines"}
_OF_A_LINE = {"code", "mark", "title", "takes", "sum", "minus", "least"}
_MOST = 40


@dataclass(frozen=True)
class Heading:
    """A source of money or an item of spending, with the official words and the short ones of the ledger's column.

    `organisations` are the types of Party organisation that it is meant for (empty: all), `offered_to` those to whom it
    is offered unasked: others may still enter it.
    """

    key: str
    title: str
    short: str
    cite: Citation
    organisations: tuple[str, ...] = ()
    note: str = ""
    offered_to: tuple[str, ...] = ()

    def is_offered(self, organisation_type: str) -> bool:
        """Whether an organisation of this type finds it among its headings."""
        return self.fits(organisation_type) and _fits(self.offered_to, organisation_type)

    def fits(self, organisation_type: str) -> bool:
        """Whether it is meant for this type of organisation; where the type is not known ("") it is."""
        return _fits(self.organisations, organisation_type)


@dataclass(frozen=True)
class ReportLine:
    """A line of a report: what it `takes` from the books, or the `plus` and `less` lines it is worked out from.

    `least` is the lowest figure that may stand there, None for any.
    """

    code: str
    title: str
    mark: str = ""
    takes: str = ""
    plus: tuple[str, ...] = ()
    less: tuple[str, ...] = ()
    least: int | None = None


@dataclass(frozen=True)
class HeadLine:
    """A line of the part of a report that tells of the organisation. `sector` limits it to one sector ("": both)."""

    number: str
    title: str
    takes: str
    sector: str = ""


@dataclass(frozen=True)
class ReportForm:
    """A report of the regime: its code, whose form prints it, its lines, the periods for which it is made.

    `organisations` are those who make it unasked (empty: all); others may print it when they are asked to.
    """

    code: str
    form: str
    title: str
    of: str
    periods: tuple[str, ...]
    lines: tuple[ReportLine, ...]
    cite: Citation
    head: tuple[HeadLine, ...] = ()
    organisations: tuple[str, ...] = ()

    def fits(self, organisation_type: str) -> bool:
        """Whether an organisation of this type makes it unasked."""
        return _fits(self.organisations, organisation_type)

    def part_of(self, line: ReportLine) -> str:
        """What a line tells of: "received", "spent" (a sum: what it adds up), or "" where it is neither."""
        if line.takes:
            part = line.takes.partition(":")[0]
            return part if part in ("received", "spent") else ""
        by_code = {each.code: each for each in self.lines}
        parts = {self.part_of(by_code[each]) for each in (*line.plus, *line.less)}
        return parts.pop() if len(parts) == 1 else ""

    def figures(self, take: Callable[[str], int]) -> dict[str, int]:
        """The figure of every line by its code; `take` gives what a line takes from the books ("spent:press")."""
        by_code = {each.code: each for each in self.lines}
        found: dict[str, int] = {}

        def figure(code: str) -> int:
            if code not in found:
                line = by_code[code]
                value = take(line.takes) if line.takes else 0
                value += sum(figure(each) for each in line.plus) - sum(figure(each) for each in line.less)
                found[code] = value if line.least is None else max(value, line.least)
            return found[code]

        return {each.code: figure(each.code) for each in self.lines}


@dataclass(frozen=True)
class SpendingRegime:
    """What may be received and spent under which headings from a day on, and how it is reported."""

    key: str
    says: str
    short: str
    from_on: date
    cite: Citation
    sources: tuple[Heading, ...]
    items: tuple[Heading, ...]
    reports: tuple[ReportForm, ...]
    note: str = ""
    own: bool = False

    @property
    def title(self) -> str:
        """What it is called: an own one by its document, a shipped one in the language spoken now."""
        return self.says if self.own else _(self.says)

    def source(self, key: str) -> Heading:
        """The source of that key, or Refused."""
        return _one_of(self.sources, key, "source")

    def item(self, key: str) -> Heading:
        """The item of spending of that key, or Refused."""
        return _one_of(self.items, key, "spending")

    def find_report(self, code: str) -> ReportForm | None:
        """The report of that code; the sign between letters and the letter Đ may be typed otherwise."""
        wanted = _code_key(code)
        return next((each for each in self.reports if _code_key(each.code) == wanted), None)


@dataclass(frozen=True)
class OwnRegime:
    """A regime that the secretary entered, as the book keeps it: its text in TOML."""

    id: int = 0
    from_on: str = ""
    text: str = ""


def _one_of(headings: Sequence[Heading], key: str, field: str) -> Heading:
    wanted = fold(key)
    for each in headings:
        if each.key == key or wanted in (fold(each.title), fold(each.short)):
            return each
    words = _("“{value}” is not possible here; possible are: {choices}.")
    raise Refused(words.format(value=key, choices=", ".join(each.key for each in headings)), field)


def _code_key(code: str) -> str:
    bare = "".join(sign for sign in code.upper() if sign.isalnum())
    return bare.replace("Đ", "D")


def _fits(organisations: Sequence[str], organisation_type: str) -> bool:
    wanted = fold(organisation_type)
    return not organisations or not wanted or wanted in {fold(each) for each in organisations}


def regime_on(regimes: Iterable[SpendingRegime], day: date) -> SpendingRegime:
    """The regime that holds on a day; an own one goes before a shipped one of the same first day.

    Refused before the first: nobody knows under which headings money was spent then.
    """
    holding = [each for each in regimes if each.from_on <= day]
    if not holding:
        words = _("No regulation on expenditure is known for {day}.")
        raise Refused(words.format(day=cited_day(day)), "dated_on")
    return max(holding, key=lambda each: (each.from_on, each.own))


def check_own_regime(regime: SpendingRegime) -> None:
    """Refuse an entered regime that would split a year between two classifications."""
    if (regime.from_on.month, regime.from_on.day) != (1, 1):
        raise Refused(_("A regulation on expenditure holds here from a 1 January, so that a year has one."), "text")


def read_spending_regime(text: str, name: str, *, own: bool = False) -> SpendingRegime:
    """Read the TOML text of one regime; Trouble with the true cause where it cannot be used."""
    try:
        table = tomllib.loads(text)
        _know(table, _OF_A_REGIME)
        cite = _citation(table["cite"], table["sure"])
        sources = tuple(_heading(each, cite) for each in table["source"])
        items = tuple(_heading(each, cite) for each in table["item"])
        takes = {
            "brought_forward",
            "balance",
            *(f"received:{each.key}" for each in sources),
            *(f"spent:{each.key}" for each in items),
        }
        reports = tuple(_report(each, cite, takes) for each in table["report"])
        if max(len(sources), len(items), len(reports)) > _MOST:
            raise ValueError(len(items))
        _no_twice([each.key for each in sources])
        _no_twice([each.key for each in items])
        _no_twice([_code_key(each.code) for each in reports])
        for each in reports:
            _check_whole(each, sources, items)
        return SpendingRegime(
            _text(table["key"]),
            _text(table["says"]),
            _text(table["short"]),
            _day(table["from"]),
            cite,
            sources,
            items,
            reports,
            str(table.get("note", "")),
            own,
        )
    except (tomllib.TOMLDecodeError, KeyError, TypeError, AttributeError, ValueError, RecursionError) as wrong:
        raise Trouble(
            _("The regulation on expenditure {name} cannot be used: {detail}.").format(name=name, detail=wrong),
            _("Put the text right: it needs sources, items and reports as the shipped one has them."),
        ) from None


def _heading(table: Mapping[str, Any], of_all: Citation) -> Heading:
    _know(table, _OF_A_PART)
    return Heading(
        _text(table["key"]),
        _text(table["title"]),
        _text(table["short"]),
        _cite_of(table, of_all),
        tuple(_text(each) for each in table.get("organisations", ())),
        str(table.get("note", "")),
        tuple(_text(each) for each in table.get("offered_to", ())),
    )


def _report(table: Mapping[str, Any], of_all: Citation, takes: set[str]) -> ReportForm:
    _know(table, _OF_A_REPORT)
    periods, of = tuple(table["periods"]), table["of"]
    if of not in OF or not periods or not set(periods) <= set(PERIODS):
        raise ValueError(f"{table['code']}: of, periods")
    lines = tuple(_line(each, takes) for each in table["lines"])
    head = tuple(
        HeadLine(_text(each["number"]), _text(each["title"]), each["takes"], str(each.get("sector", "")))
        for each in table.get("head", ())
    )
    for each in head:
        if each.takes not in HEAD:
            raise ValueError(each.takes)
    _no_twice([each.code for each in lines])
    codes = {each.code for each in lines}
    for line in lines:
        if missing := {*line.plus, *line.less} - codes:
            raise ValueError(sorted(missing)[0])
    read = ReportForm(
        _text(table["code"]),
        _text(table["form"]),
        _text(table["title"]),
        of,
        periods,
        lines,
        _cite_of(table, of_all),
        head,
        tuple(_text(each) for each in table.get("organisations", ())),
    )
    read.figures(lambda _takes: 0)  # a circle of lines shows itself here
    return read


def _line(table: Mapping[str, Any], takes: set[str]) -> ReportLine:
    _know(table, _OF_A_LINE)
    code = _text(table["code"])
    ways = [name for name in ("takes", "sum", "minus") if name in table]
    if len(ways) != 1:
        raise ValueError(f"{code}: takes, sum, minus")
    if "takes" in table and table["takes"] not in takes:
        raise ValueError(f"{code}: {table['takes']}")
    plus = tuple(table.get("sum", ())) or tuple(table.get("minus", ()))[:1]
    least = table.get("least")
    if least is not None and not isinstance(least, int):
        raise ValueError(f"{code}: least")
    return ReportLine(
        code,
        _text(table["title"]),
        str(table.get("mark", "")),
        table.get("takes", ""),
        plus,
        tuple(table.get("minus", ()))[1:],
        least,
    )


def _check_whole(report: ReportForm, sources: Sequence[Heading], items: Sequence[Heading]) -> None:
    """Every heading has one line in a report, and no sum adds a line up twice; an estimate may leave sources out."""
    taken = Counter(line.takes for line in report.lines if line.takes)
    for what, headings in (("received", sources), ("spent", items)):
        for each in headings:
            count = taken[f"{what}:{each.key}"]
            if count > 1:
                words = _("{code} has two lines for “{heading}”: its amounts would count twice")
                raise ValueError(words.format(code=report.code, heading=each.title))
            if not count and not (what == "received" and report.of == "estimate"):
                words = _("{code} has no line for “{heading}”: its amounts would be left out")
                raise ValueError(words.format(code=report.code, heading=each.title))
    for line in report.lines:
        if twice := [code for code, count in Counter(line.plus + line.less).items() if count > 1]:
            words = _("line {line} of {code} adds up line {other} twice")
            raise ValueError(words.format(line=line.code, code=report.code, other=twice[0]))


def _cite_of(table: Mapping[str, Any], of_all: Citation) -> Citation:
    sure = table.get("sure", of_all.sure)
    return _citation(table["cite"], sure) if "cite" in table else replace(of_all, sure=sure)


def _citation(table: Mapping[str, Any], sure: str) -> Citation:
    if sure not in _SURE:
        raise ValueError(sure)
    return Citation(_text(table["document"]), str(table.get("article", "")), cited_day(_day(table["dated"])), sure)


def _know(table: Mapping[str, Any], known: set[str]) -> None:
    if unknown := table.keys() - known:
        raise ValueError(sorted(unknown)[0])


def _no_twice(keys: Sequence[str]) -> None:
    twice = [key for key, count in Counter(keys).items() if count > 1]
    if twice or not keys:
        raise ValueError(twice[0] if twice else "[]")


def _text(value: object) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError(repr(value))
    return value


def _day(value: object) -> date:
    if not isinstance(value, date):
        raise ValueError(repr(value))
    return value
