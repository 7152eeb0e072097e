"""Agendas (chương trình sinh hoạt) as dated data: the points of a meeting in order, what the book proposes for each.

A shipped agenda holds from a day on and names its document. A template of the cell's own goes before it where the cell
wants that; a meeting takes its points over and goes its own way from there.
"""

import json
import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from partycell_desktop.domain.dates import PartialDate, cited_day
from partycell_desktop.domain.items import Kind, item, items_of, read_items
from partycell_desktop.domain.refusal import Citation, Refused, Trouble, refuse_all
from partycell_desktop.words import N_, _

SOURCES: dict[str, str] = {
    "": N_("The book proposes nothing"),
    "guests": N_("The guests"),
    "secretary": N_("The secretary of the meeting"),
    "attendance": N_("The attendance"),
    "dues": N_("The dues of the month"),
    "agenda": N_("The agenda itself"),
    "documents": N_("The papers to read"),
    "last_tasks": N_("The tasks of the last meeting"),
    "assignments": N_("The yearly assignments of the members"),
    "remarks": N_("Strengths and weaknesses, for the resolution too"),
    "member_changes": N_("The changes of members"),
    "spending": N_("The spending to report"),
    "plan": N_("The plan of the year"),
    "purpose": N_("The purpose of the theme"),
    "theme": N_("The theme of the meeting"),
    "candidates": N_("Candidates who need a vote"),
    "discussion": N_("The speeches"),
    "new_tasks": N_("The new tasks"),
    "votes": N_("The votes"),
    "election": N_("The election"),
    "scoring": N_("The score of the meeting"),
    "minutes": N_("The minutes read aloud"),
}
"""What the book can propose for a point, by its name in the data."""

PARTS = ("opening", "content", "closing")
_SURE = ("verbatim", "quoted", "unconfirmed")
_OF_AN_AGENDA = {"kind", "from", "says", "sure", "note", "cite", "part"}
_OF_A_POINT = {"key", "title", "source", "minutes", "optional", "enterprises", "cite", "sure", "note"}
_MOST_POINTS = 100


@dataclass(frozen=True)
class AgendaPoint:
    """One point. `part` is the key of its part, `source` what the book proposes for it ("" nothing).

    `minutes` are planned; an `optional` point is offered, not taken over unasked. `enterprises` are the kinds of
    enterprise that it is meant for (empty: all). `cite` is None in an own template.
    """

    key: str = ""
    part: str = "content"
    title: str = item(N_("Point of the agenda"), needed=True)
    minutes: int | None = item(N_("Planned minutes"), Kind.NUMBER, length=3)
    source: str = item(N_("What the book proposes"))
    optional: bool = item(N_("Only where there is something"), Kind.YES_NO)
    enterprises: tuple[str, ...] = ()
    cite: Citation | None = None
    note: str = ""


@dataclass(frozen=True)
class AgendaPart:
    """A part of a meeting with its points: mở đầu, tiến hành, kết thúc."""

    key: str
    title: str
    points: tuple[AgendaPoint, ...]


@dataclass(frozen=True)
class Agenda:
    """The agenda of a kind of meeting from a day on.

    `id` is "ordinary.2025-10-28" of a shipped one and "own.3" of a template of the cell, which has no `cite`.
    `usual` is one that is proposed unasked. `part_titles` are the titles of the parts by their keys, in order.
    """

    id: str
    kind: str
    name: str
    from_on: date
    part_titles: dict[str, str]
    points: tuple[AgendaPoint, ...]
    cite: Citation | None = None
    note: str = ""
    own: bool = False
    usual: bool = True

    @property
    def title(self) -> str:
        """What it is called: the cell's own name for it, or that of a shipped one in the language spoken now."""
        return self.name if self.own else _(self.name)

    @property
    def minutes(self) -> int:
        """The minutes planned for all points that are not optional."""
        return sum(each.minutes or 0 for each in self.points if not each.optional)

    @property
    def parts(self) -> tuple[AgendaPart, ...]:
        """The parts in order, each with its points; a part without points is left out."""
        found = []
        for key, title in self.part_titles.items():
            points = tuple(each for each in self.points if each.part == key)
            if points:
                found.append(AgendaPart(key, title, points))
        return tuple(found)

    def for_enterprise(self, kind: str) -> "Agenda":
        """Without the points meant for other kinds of enterprise; where the kind is not known ("") all stay."""
        if not kind:
            return self
        fitting = (each for each in self.points if not each.enterprises or kind in each.enterprises)
        return replace(self, points=tuple(fitting))


@dataclass(frozen=True)
class OwnAgenda:
    """A template of the cell as the book keeps it; `points` is JSON, a list of tables."""

    id: int = 0
    kind: str = ""
    name: str = item(N_("Name of the template"), needed=True)
    from_on: PartialDate | None = item(N_("Holds from"), Kind.DAY, needed=True)
    usual: bool = item(N_("Proposed for new meetings"), Kind.YES_NO)
    points: str = "[]"


def agenda_on(shipped: Sequence[Agenda], own: Iterable[Agenda], kind: str, day: date) -> Agenda:
    """What is proposed for a meeting of that kind on a day: the cell's usual template, or else the shipped agenda.

    For a day before all shipped ones the first one, which is the oldest that is known. Refused for an unknown kind.
    """
    known = sorted((each for each in shipped if each.kind == kind), key=lambda each: each.from_on)
    if not known:
        raise Refused(
            _("There is no kind of meeting “{kind}”; possible are: {kinds}.").format(
                kind=kind, kinds=", ".join(sorted({each.kind for each in shipped}))
            ),
            "kind",
        )
    usual = [each for each in own if each.kind == kind and each.usual and each.from_on <= day]
    if usual:
        return max(usual, key=lambda each: each.from_on)
    holding = [each for each in known if each.from_on <= day]
    return holding[-1] if holding else known[0]


# The cell's own.


def own_agenda(kept: OwnAgenda, part_titles: Mapping[str, str]) -> Agenda:
    """A kept template as an agenda."""
    assert kept.from_on is not None
    points = tuple(AgendaPoint(**table) for table in json.loads(kept.points))
    return Agenda(
        f"own.{kept.id}",
        kept.kind,
        kept.name,
        kept.from_on.first_day(),
        dict(part_titles),
        points,
        own=True,
        usual=kept.usual,
    )


def read_own_agenda(given: Mapping[str, Any], today: date) -> OwnAgenda:
    """A template as it was typed: kind, name, from_on, usual, points.

    Each point is a table: title, and where wanted part (opening, content, closing), minutes, source, optional, key. All
    that is wrong is refused at once, in the points as `points[2].title`.
    """
    problems: list[Refused] = []
    points = _read_points(given.get("points"), problems)
    head = {name: value for name, value in given.items() if name not in ("kind", "points")}
    values: dict[str, Any] = {}
    try:
        values = dict(read_items(OwnAgenda, head, today))
    except Refused as refused:
        problems += refused.problems()
    else:
        missing = [each for each in items_of(OwnAgenda) if each.needed and not values.get(each.name)]
        problems += [Refused(_("“{item}” is needed here.").format(item=each.title), each.name) for each in missing]
    refuse_all(problems)
    kind = given.get("kind")
    tables = [_table_of(each) for each in points]
    return OwnAgenda(
        kind=kind if isinstance(kind, str) else "",
        points=json.dumps(tables, ensure_ascii=False),
        **values,
    )


def _read_points(given: object, problems: list[Refused]) -> list[AgendaPoint]:
    if not isinstance(given, list) or not given:
        problems.append(Refused(_("An agenda needs at least one point."), "points"))
        return []
    if len(given) > _MOST_POINTS:
        problems.append(Refused(_("An agenda has at most {most} points.").format(most=_MOST_POINTS), "points"))
        return []
    points = []
    for place, table in enumerate(given):
        try:
            points.append(_read_point(table))
        except Refused as refused:
            problems += [Refused(each.reason, f"points[{place}].{each.field}") for each in refused.problems()]
    points.sort(key=lambda each: PARTS.index(each.part))
    return _with_keys(points)


def _read_point(table: object) -> AgendaPoint:
    if not isinstance(table, Mapping):
        raise Refused(_("“{item}” is needed here.").format(item=_("Point of the agenda")), "title")
    typed = {str(name): value for name, value in table.items() if name not in ("key", "part")}
    values = read_items(AgendaPoint, typed)
    key, part = table.get("key", ""), table.get("part", "content")
    if part not in PARTS:
        wrong = _("“{value}” is not possible here; possible are: {choices}.")
        raise Refused(wrong.format(value=part, choices=", ".join(PARTS)), "part")
    if values.get("source", "") not in SOURCES:
        wrong = _("“{value}” is not possible here; possible are: {choices}.")
        raise Refused(wrong.format(value=values["source"], choices=", ".join(filter(None, SOURCES))), "source")
    if not values.get("title"):
        raise Refused(_("“{item}” is needed here.").format(item=_("Point of the agenda")), "title")
    return AgendaPoint(key if isinstance(key, str) else "", part, **values)  # type: ignore[arg-type]


def _with_keys(points: list[AgendaPoint]) -> list[AgendaPoint]:
    """The same with a key for each that has none or one that stands twice."""
    seen: set[str] = set()
    keyed = []
    for point in points:
        key = point.key.strip()[:40]
        number = 1
        while not key or key in seen:
            key, number = f"own_{number}", number + 1
        seen.add(key)
        keyed.append(replace(point, key=key))
    return keyed


def _table_of(point: AgendaPoint) -> dict[str, Any]:
    names = ("key", "part", "title", "minutes", "source", "optional")
    return {name: getattr(point, name) for name in names if getattr(point, name) or name in ("key", "part", "title")}


# The shipped ones.


def read_agenda(text: str, name: str) -> Agenda:
    """Read the TOML text of one agenda; Trouble with the true cause where it cannot be used."""
    try:
        table = tomllib.loads(text)
        if unknown := table.keys() - _OF_AN_AGENDA:
            raise ValueError(sorted(unknown)[0])
        cite = _citation(table["cite"], table["sure"])
        titles = {part["key"]: part["title"] for part in table["part"]}
        points = tuple(_shipped_point(each, part["key"], cite) for part in table["part"] for each in part["item"])
        first = table["from"]
        read = Agenda(
            f"{table['kind']}.{first.isoformat()}",
            table["kind"],
            table["says"],
            first,
            titles,
            points,
            cite,
            table.get("note", ""),
        )
    except (tomllib.TOMLDecodeError, KeyError, TypeError, AttributeError, ValueError) as wrong:
        raise _bad(name, str(wrong)) from None
    twice = [key for key, count in Counter(each.key for each in points).items() if count > 1]
    if twice or tuple(titles) != tuple(each for each in PARTS if each in titles):
        raise _bad(name, twice[0] if twice else ", ".join(titles))
    return read


def _shipped_point(table: Mapping[str, Any], part: str, of_all: Citation) -> AgendaPoint:
    if unknown := table.keys() - _OF_A_POINT:
        raise ValueError(sorted(unknown)[0])
    if table.get("source", "") not in SOURCES:
        raise ValueError(table["source"])
    sure = table.get("sure", of_all.sure)
    return AgendaPoint(
        table["key"],
        part,
        table["title"],
        table.get("minutes", 0),
        table.get("source", ""),
        table.get("optional", False),
        tuple(table.get("enterprises", ())),
        _citation(table["cite"], sure) if "cite" in table else replace(of_all, sure=sure),
        table.get("note", ""),
    )


def _citation(table: Mapping[str, Any], sure: str) -> Citation:
    if sure not in _SURE:
        raise ValueError(sure)
    return Citation(table["document"], table.get("article", ""), cited_day(table["dated"]), sure)


def _bad(name: str, detail: str) -> Trouble:
    return Trouble(
        _("The file of an agenda {name} cannot be used: {detail}.").format(name=name, detail=detail),
        _("Install the program again, or put the file right."),
    )
