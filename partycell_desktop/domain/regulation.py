"""Rules of the Party as dated values, each with the document and article it comes from.

A rule is asked for the day of the event. Before its first value it refuses: there is no zero to calculate with. What
the secretary entered from a document of the upper committee goes before what the program brings along.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from fractions import Fraction
from itertools import pairwise
from typing import Any, TypeVar

from partycell_desktop.domain.dates import cited_day, shown_day
from partycell_desktop.domain.money import shown_number
from partycell_desktop.domain.names import nfc
from partycell_desktop.domain.refusal import Citation, Refused, Trouble
from partycell_desktop.domain.threshold import Threshold, find_threshold
from partycell_desktop.words import _

SURE = ("verbatim", "quoted", "unconfirmed")
_T = TypeVar("_T")
_SHAPE = re.compile(r"(?:[0X ]|\([0X ]+\))+")
_GROUPED = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+")
_PERCENT = re.compile(r"[0-9]{1,3}(?:\.[0-9]{1,4})?%")
_ID = re.compile(r"[a-z_]+(?:\.[a-z_]+)+")


class ValueKind(StrEnum):
    """What the values of a rule are."""

    NUMBER = "number"  # 12
    NUMBERS = "numbers"  # 30, 40, 45: ascending
    DAYS = "days"  # days of the year: (3, 2), (19, 5)
    TEXT = "text"
    SHAPE = "shape"  # 000000 XX(X): 0 is a figure, X a capital letter, a blank or what stands in brackets may lack
    NUMBERS_BY_NAME = "numbers_by_name"  # cảnh cáo: 9
    FRACTION = "fraction"  # 2/3: a share, never more than the whole
    THRESHOLD = "threshold"  # > 1/2, >= 90%: a share with whether it must be passed or only reached
    PERCENT = "percent"  # 0.5%: so much of a whole, from nothing to all of it


class NoRule(Refused):
    """The rule asked for has no value on that day."""


@dataclass(frozen=True, slots=True)
class DatedValue:
    """What a rule says from one day on, and who says so.

    `own` is a value that the secretary entered; `until_on` the last day where the document names one.
    """

    from_on: date
    value: Any
    cite: Citation
    until_on: date | None = None
    note: str = ""
    own: bool = False

    @property
    def sure(self) -> str:
        """ "verbatim", "quoted" or "unconfirmed": how sure the value is."""
        return self.cite.sure

    @property
    def number(self) -> int:
        """The value of a rule that is one number."""
        return _of_type(self.value, int)

    @property
    def numbers(self) -> tuple[int, ...]:
        """The value of a rule that is several numbers, ascending."""
        return _of_type(self.value, tuple)

    @property
    def days(self) -> tuple[tuple[int, int], ...]:
        """The value of a rule that is days of the year, each as (day, month)."""
        return _of_type(self.value, tuple)

    @property
    def text(self) -> str:
        """The value of a rule that is a text."""
        return _of_type(self.value, str)

    def fits(self, text: str) -> bool:
        """Whether a text has the shape that the rule asks for."""
        means = {"0": "[0-9]", "X": "[A-ZĐ]", " ": " ?", "(": "(?:", ")": ")?"}
        return bool(re.fullmatch("".join(means[sign] for sign in self.text), text))

    @property
    def fraction(self) -> Fraction:
        """The value of a rule that is a share of a whole, exact."""
        return Fraction(_of_type(self.value, str))

    @property
    def percent(self) -> Fraction:
        """The value of a rule that is so many hundredths of a whole, exact: 1/200 for "0.5%"."""
        return Fraction(_of_type(self.value, str).removesuffix("%")) / 100

    @property
    def threshold(self) -> Threshold:
        """The share that must be passed or reached; a bare share such as 2/3 is one to be reached."""
        found = find_threshold(self.text) or find_threshold(f">= {self.text}")
        if found is None:
            raise TypeError(f"{self.value!r} is not a threshold")
        return found

    @property
    def by_name(self) -> dict[str, int]:
        """The value of a rule that has a number for each of several names, in small letters."""
        return _of_type(self.value, dict)


def _of_type(value: object, wanted: type[_T]) -> _T:
    if not isinstance(value, wanted):
        raise TypeError(f"{value!r} is not a {wanted.__name__}")
    return value


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule with its shipped values in order of their first days, and the book's own."""

    id: str
    says: str
    kind: ValueKind
    unit: str
    values: tuple[DatedValue, ...]
    own_values: tuple[DatedValue, ...] = ()

    @property
    def title(self) -> str:
        """What the rule is about, in the language spoken now."""
        return _(self.says)

    def on(self, day: date) -> DatedValue:
        """The value that holds on `day`; NoRule where none does.

        A value of the book's own goes before the shipped ones from its day on, until its last day or another own one.
        """
        for values in (self.own_values, self.values):
            holding = [each for each in values if each.from_on <= day]
            if holding and (holding[-1].until_on is None or day <= holding[-1].until_on):
                return holding[-1]
        raise NoRule(
            _("No value is known for {day} of the rule “{rule}”. Enter the one that held then.").format(
                day=shown_day(day), rule=self.title
            )
        )

    def newer_than_own(self, day: date) -> tuple[DatedValue, DatedValue] | None:
        """The own value that holds on `day` without a last day, and the shipped value that began after it; mostly None.

        The own value still goes before the other one: whether it is out of date only the secretary can tell.
        """
        own = [each for each in self.own_values if each.from_on <= day][-1:]
        if not own or own[0].until_on is not None:
            return None
        newer = [each for each in self.values if own[0].from_on < each.from_on <= day]
        return (own[0], newer[-1]) if newer else None

    def check_value(self, value: object) -> None:
        """Refuse a value that this rule cannot have."""
        if _as_kept(self.kind, value) is None:
            words = _("“{value}” cannot be a value of the rule “{rule}”; write it like this: {example}.")
            if self.kind is ValueKind.PERCENT:
                words = _("“{value}” is no share for “{rule}”: it goes from 0 % to 100 %, for example {example}.")
            example = _bare(self.kind, self.values[-1].value, self.unit)
            raise Refused(words.format(value=value, rule=self.title, example=example), "value")

    def read_value(self, typed: str) -> Any:
        """The value that was typed as `shown` shows it, with or without its unit; Refused where it is none."""
        text = nfc(typed).removesuffix(_(self.unit)).strip() if self.unit else nfc(typed)
        text = text.removesuffix("đ").strip() if self.unit == "dong" else text
        value: Any = text
        parts = [part.strip() for part in re.split(r"[;,]", text) if part.strip()]
        if self.kind is ValueKind.NUMBER:
            value = _number(text)
        elif self.kind is ValueKind.NUMBERS:
            value = [_number(part) for part in parts]
        elif self.kind is ValueKind.DAYS:
            value = [[_number(each) for each in part.split("/")] for part in parts]
        elif self.kind is ValueKind.NUMBERS_BY_NAME:
            named = [re.fullmatch(r"(.+?)\s*:?\s*([0-9.]+)", part) for part in parts]
            value = {each[1]: _number(each[2]) for each in named if each} if all(named) else text
        elif self.kind is ValueKind.THRESHOLD and (found := find_threshold(text)):
            value = found.written
        elif self.kind is ValueKind.PERCENT:
            value = f"{text.removesuffix('%').strip().replace(',', '.')}%"
        if _as_kept(self.kind, value) is None:
            self.check_value(typed)
        return value

    def shown(self, value: DatedValue) -> str:
        """A value in words: "12 months", "3/2, 19/5, 2/9, 7/11", "khiển trách: 6; cảnh cáo: 9 months"."""
        return self.words_for(value.value)

    def words_for(self, value: Any) -> str:
        """The same for a bare value."""
        return " ".join(part for part in (_bare(self.kind, value, self.unit), _(self.unit)) if part)


class Regulations:
    """All rules that the program knows, by id."""

    def __init__(self, rules: Iterable[Rule], own_values: Iterable[Mapping[str, Any]] = ()) -> None:
        """`own_values` are the book's: each with rule, from_on (ISO), value, document, article, dated, maybe until_on.

        One of a rule that this version of the program does not know is left alone.
        """
        self._rules = {rule.id: rule for rule in rules}
        for row in own_values:
            if row["rule"] in self._rules:
                self._rules[row["rule"]] = _with_own(self._rules[row["rule"]], row)

    def __iter__(self) -> Iterator[Rule]:
        return iter(self._rules.values())

    def get(self, rule_id: str) -> Rule:
        """The rule of that id; Refused where there is none."""
        if rule_id not in self._rules:
            raise Refused(_("There is no rule called “{rule}”.").format(rule=rule_id), "rule")
        return self._rules[rule_id]

    def value(self, rule_id: str, *, on: date) -> DatedValue:
        """What a rule says on a day, with its source; NoRule where nothing is known for that day."""
        return self.get(rule_id).on(on)


def _with_own(rule: Rule, row: Mapping[str, Any]) -> Rule:
    entered = DatedValue(
        from_on=date.fromisoformat(row["from_on"]),
        value=_as_kept(rule.kind, row["value"]),
        cite=Citation(row["document"], row["article"], row["dated"]),
        until_on=date.fromisoformat(row["until_on"]) if row.get("until_on") else None,
        own=True,
    )
    own = sorted((*rule.own_values, entered), key=lambda each: each.from_on)
    return replace(rule, own_values=tuple(own))


def _as_kept(kind: ValueKind, value: object) -> Any:
    """`value` as a DatedValue holds it, or None where it is not of the kind."""
    if kind is ValueKind.NUMBER:
        return value if _is_number(value) else None
    if kind is ValueKind.TEXT:
        return value if isinstance(value, str) and value else None
    if kind is ValueKind.FRACTION:
        return value if isinstance(value, str) and _is_share(value) else None
    if kind is ValueKind.PERCENT:
        fits = isinstance(value, str) and _PERCENT.fullmatch(value) and Fraction(value.removesuffix("%")) <= 100
        return value if fits else None
    if kind is ValueKind.THRESHOLD:
        found = find_threshold(value) if isinstance(value, str) else None
        return found.written if found else None
    if kind is ValueKind.SHAPE:
        return value if isinstance(value, str) and _SHAPE.fullmatch(value) else None
    if kind is ValueKind.NUMBERS_BY_NAME:
        if not isinstance(value, Mapping) or not value or not all(map(_is_number, value.values())):
            return None
        return {str(name).casefold(): number for name, number in value.items()}
    if not isinstance(value, list | tuple) or not value:
        return None
    if kind is ValueKind.NUMBERS:
        ascending = all(map(_is_number, value)) and list(value) == sorted(set(value))
        return tuple(value) if ascending else None
    days = [tuple(each) for each in value if isinstance(each, list | tuple) and _is_day_of_year(each)]
    return tuple(days) if len(days) == len(set(days)) == len(value) else None


def _is_number(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def _is_share(text: str) -> bool:
    part, stroke, whole = text.partition("/")
    return (
        bool(stroke)
        and all(each.isascii() and each.isdigit() for each in (part, whole))
        and 0 < int(part) <= int(whole)
    )


def _is_day_of_year(pair: list[Any] | tuple[Any, ...]) -> bool:
    if len(pair) != 2 or not all(map(_is_number, pair)):
        return False
    try:
        date(2001, pair[1], pair[0])  # not a leap year: the day must come every year
    except ValueError:
        return False
    return True


def _number(text: str) -> int | None:
    """A whole number, also with dots between its thousands: 2.530.000."""
    plain = text.replace(".", "") if _GROUPED.fullmatch(text) else text
    return int(plain) if plain.isascii() and plain.isdigit() else None


def _bare(kind: ValueKind, value: Any, unit: str = "") -> str:
    figure = shown_number if unit == "dong" else str
    if kind is ValueKind.NUMBERS:
        return ", ".join(map(str, value))
    if kind is ValueKind.DAYS:
        return ", ".join(f"{day}/{month}" for day, month in value)
    if kind is ValueKind.NUMBERS_BY_NAME:
        return "; ".join(f"{name}: {figure(number)}" for name, number in value.items())
    if kind is ValueKind.NUMBER:
        return figure(value)
    if kind is ValueKind.THRESHOLD and (found := find_threshold(str(value))):
        return found.words
    if kind is ValueKind.PERCENT:
        return str(value).replace(".", ",")
    return str(value)


def read_rule(text: str, name: str) -> Rule:
    """Read the TOML text of one rule; `name` is the file's, for the sentence of the Trouble that a bad one raises.

    Refused: what is not TOML, a missing or unknown key, a value of the wrong kind, one without its source, a day
    with two values, and a hole between two values.
    """
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as wrong:
        raise _bad(name, _("it is not valid TOML: {detail}").format(detail=wrong)) from None
    _check_keys(name, table, needed={"id": str, "says": str, "kind": str, "value": list}, may={"unit": str})
    if not _ID.fullmatch(table["id"]):
        raise _bad(name, _("“{id}” is not an id such as badge.years").format(id=table["id"]))
    if table["kind"] not in list(ValueKind):
        raise _bad(name, _("“{kind}” is not a kind of value").format(kind=table["kind"]))
    kind = ValueKind(table["kind"])
    values = tuple(_read_value(name, kind, each) for each in table["value"])
    if not values:
        raise _bad(name, _("it has no value"))
    for before, after in pairwise(values):
        _check_neighbours(name, before, after)
    return Rule(table["id"], table["says"], kind, table.get("unit", ""), values)


def _read_value(name: str, kind: ValueKind, table: dict[str, Any]) -> DatedValue:
    _check_keys(
        name,
        table,
        needed={"from": date, "is": object, "sure": str, "cite": dict},
        may={"until": date, "note": str},
    )
    _check_keys(name, table["cite"], needed={"document": str, "dated": date}, may={"article": str})
    value = _as_kept(kind, table["is"])
    if value is None:
        raise _bad(name, _("the value from {day} is not of its kind").format(day=shown_day(table["from"])))
    if table["sure"] not in SURE:
        raise _bad(name, _("“{sure}” does not say how sure a value is").format(sure=table["sure"]))
    cite = table["cite"]
    if not cite["document"].strip():
        raise _bad(name, _("the value from {day} has no document").format(day=shown_day(table["from"])))
    if "until" in table and table["until"] < table["from"]:
        raise _bad(name, _("the value from {day} ends before it begins").format(day=shown_day(table["from"])))
    return DatedValue(
        from_on=table["from"],
        value=value,
        cite=Citation(cite["document"], cite.get("article", ""), cited_day(cite["dated"]), table["sure"]),
        until_on=table.get("until"),
        note=table.get("note", ""),
    )


def _check_keys(name: str, table: Mapping[str, Any], *, needed: Mapping[str, type], may: Mapping[str, type]) -> None:
    for key in needed:
        if key not in table:
            raise _bad(name, _("“{key}” is missing").format(key=key))
    for key, value in table.items():
        wanted = needed.get(key) or may.get(key)
        if wanted is None:
            raise _bad(name, _("“{key}” is not known here").format(key=key))
        if not isinstance(value, wanted):
            raise _bad(name, _("“{key}” is not of its kind").format(key=key))


def _check_neighbours(name: str, before: DatedValue, after: DatedValue) -> None:
    if after.from_on <= before.from_on or (before.until_on and after.from_on <= before.until_on):
        raise _bad(name, _("{day} has two values").format(day=shown_day(after.from_on)))
    if before.until_on and after.from_on > before.until_on + timedelta(days=1):
        raise _bad(name, _("{day} has no value").format(day=shown_day(before.until_on + timedelta(days=1))))


def _bad(name: str, detail: str) -> Trouble:
    return Trouble(
        _("The rule file {name} cannot be used: {detail}.").format(name=name, detail=detail),
        _("Install the program again, or put the file right."),
    )
