"""The stages of the way into the Party as dated data: what each asks for, who acts, and which document says so.

A set of stages holds from a day on. A stage is closed when its papers are there and its checks are passed; going on
without them asks for a reason, which is kept.
"""

import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from partycell_desktop.domain.dates import cited_day
from partycell_desktop.domain.refusal import Citation, Refused, Trouble
from partycell_desktop.words import N_, _

ACTS: dict[str, str] = {
    "unions": N_("Youth Union, trade union"),
    "cell": N_("Cell"),
    "applicant": N_("The person concerned"),
    "base_committee": N_("Base committee"),
    "committee": N_("Competent committee"),
}
_NEEDED = {"id": str, "says": str, "board": str, "acts": str, "checks": list, "cite": dict, "sure": str}
_MAY = {"papers": list, "closing": int, "note": str}


@dataclass(frozen=True)
class Stage:
    """One stage: `papers` are groups of document types of which one paper each is wanted.

    `closing` is the type of the paper whose number and date close the stage (0: none); `board` the column of the
    board in which a candidate stands while the stage is open; `acts` who has to act.
    """

    id: str
    says: str
    board: str
    acts: str
    papers: tuple[tuple[int, ...], ...]
    closing: int
    checks: tuple[str, ...]
    cite: Citation
    note: str = ""

    @property
    def title(self) -> str:
        """What the stage is called, in the language spoken now."""
        return _(self.says)

    @property
    def column(self) -> str:
        """The heading of its column on the board."""
        return _(self.board)

    @property
    def who(self) -> str:
        """Who has to act."""
        return _(ACTS[self.acts])


@dataclass(frozen=True)
class StageSet:
    """The stages in order, as they hold from `from_on` on."""

    from_on: date
    stages: tuple[Stage, ...]

    def get(self, stage_id: str) -> Stage:
        """The stage of that id; Refused where there is none."""
        return self.stages[self.place(stage_id)]

    def place(self, stage_id: str) -> int:
        """Where a stage stands in the order, the first being 0; Refused where there is none."""
        place = self._places.get(stage_id)
        if place is None:
            raise Refused(_("There is no stage called “{stage}”.").format(stage=stage_id), "stage")
        return place

    @cached_property
    def _places(self) -> dict[str, int]:
        return {each.id: place for place, each in enumerate(self.stages)}

    def columns(self) -> list[tuple[str, tuple[str, ...]]]:
        """The columns of the board in order: the source text of the heading, and the stages that stand under it."""
        found: dict[str, list[str]] = {}
        for each in self.stages:
            found.setdefault(each.board, []).append(each.id)
        return [(heading, tuple(stages)) for heading, stages in found.items()]


def stages_on(sets: Sequence[StageSet], day: date) -> StageSet:
    """The set that holds on a day; for a day before all of them the first one, which is the oldest that is known."""
    holding = [each for each in sets if each.from_on <= day]
    return holding[-1] if holding else sets[0]


def read_stages(text: str, name: str) -> StageSet:
    """Read the TOML text of one set; Trouble with the true cause where it cannot be used."""
    try:
        table = tomllib.loads(text)
        stages = tuple(_read_stage(each) for each in table["stage"])
        read = StageSet(table["from"], stages)
    except (tomllib.TOMLDecodeError, KeyError, TypeError, AttributeError, ValueError) as wrong:
        raise _bad(name, str(wrong)) from None
    twice = _twice(each.id for each in stages)
    if twice or not stages or not isinstance(read.from_on, date):
        raise _bad(name, twice or "from, stage")
    return read


def _read_stage(table: dict[str, Any]) -> Stage:
    for key, value in table.items():
        wanted = {**_NEEDED, **_MAY}.get(key)
        if wanted is None or not isinstance(value, wanted):
            raise ValueError(key)
    missing = _NEEDED.keys() - table.keys()
    if missing:
        raise ValueError(sorted(missing)[0])
    if table["acts"] not in ACTS:
        raise ValueError(table["acts"])
    cite = table["cite"]
    return Stage(
        table["id"],
        table["says"],
        table["board"],
        table["acts"],
        tuple(tuple(group) for group in table.get("papers", ())),
        table.get("closing", 0),
        tuple(table["checks"]),
        Citation(cite["document"], cite.get("article", ""), cited_day(cite["dated"]), table["sure"]),
        table.get("note", ""),
    )


def _twice(names: Iterable[str]) -> str:
    seen: set[str] = set()
    for each in names:
        if each in seen:
            return each
        seen.add(each)
    return ""


def _bad(name: str, detail: str) -> Trouble:
    return Trouble(
        _("The file of stages {name} cannot be used: {detail}.").format(name=name, detail=detail),
        _("Install the program again, or put the file right."),
    )
