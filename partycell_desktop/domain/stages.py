"""The stages of the way into the Party as dated data: what each asks for, who acts, and which document says so.

A set of stages holds from a day on. A stage is closed when its papers are there and its checks are passed; going on
without them asks for a reason, which is kept. The set also says in which order the papers of a dossier go up, and
which papers somebody adds whom a document treats apart (a business owner, a believer, a former member).
"""

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
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

WAS_MEMBER = "was_member"
# Whom a document treats apart: the yes-no items of a candidacy, and who was a member of the Party once.
SUBJECTS = ("owner", "believer", "foreign_spouse", "foreign_employer", "chinese_origin", WAS_MEMBER)
PHASES = ("admission", "recognition")


@dataclass(frozen=True)
class SpecialPaper:
    """A paper that a special subject adds: for whom (of `SUBJECTS`), its document type, its name, who asks for it."""

    subject: str
    type_number: int
    says: str
    cite: Citation | None = None

    @property
    def title(self) -> str:
        """What the paper is called, in the language spoken now."""
        return _(self.says)


@dataclass(frozen=True)
class Stage:
    """One stage: `papers` are groups of document types of which one paper each is wanted.

    `closing` is the type of the paper whose number and date close the stage (0: none); `board` the column of the
    board in which a candidate stands while the stage is open; `acts` who has to act. `special` are the papers of
    special subjects, the same at every stage of a set.
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
    special: tuple[SpecialPaper, ...] = ()

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
    """The stages in order, as they hold from `from_on` on.

    `dossiers` has for each phase the places of the dossier that goes up, in order: the types of document that lie
    there.
    """

    from_on: date
    stages: tuple[Stage, ...]
    dossiers: Mapping[str, tuple[tuple[int, ...], ...]] = field(default_factory=dict)

    def get(self, stage_id: str) -> Stage:
        """The stage of that id; Refused where there is none."""
        return self.stages[self.place(stage_id)]

    def place(self, stage_id: str) -> int:
        """Where a stage stands in the order, the first being 0; Refused where there is none."""
        place = self._places.get(stage_id)
        if place is None:
            raise Refused(_("There is no stage called “{stage}”.").format(stage=stage_id), "stage")
        return place

    def find_place(self, stage_id: str) -> int:
        """The same, -1 where these stages know none of that id."""
        return self._places.get(stage_id, -1)

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
        special = tuple(paper for each in table["special"] for paper in _read_special(each))
        stages = tuple(replace(_read_stage(each), special=special) for each in table["stage"])
        read = StageSet(table["from"], stages, dict(_read_dossier(each) for each in table["dossier"]))
        if set(read.dossiers) != set(PHASES):
            raise ValueError("dossier")
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
    return Stage(
        table["id"],
        table["says"],
        table["board"],
        table["acts"],
        tuple(tuple(group) for group in table.get("papers", ())),
        table.get("closing", 0),
        tuple(table["checks"]),
        _read_cite(table),
        table.get("note", ""),
    )


def _read_cite(table: dict[str, Any]) -> Citation:
    cite = table["cite"]
    return Citation(cite["document"], cite.get("article", ""), cited_day(cite["dated"]), table["sure"])


def _read_special(table: dict[str, Any]) -> list[SpecialPaper]:
    """The papers of one special subject; where no document of it is known, the stage that asks is cited."""
    if table["subject"] not in SUBJECTS:
        raise ValueError(table["subject"])
    cite = _read_cite(table) if "cite" in table else None
    return [SpecialPaper(table["subject"], int(each["type"]), str(each["says"]), cite) for each in table["papers"]]


def _read_dossier(table: dict[str, Any]) -> tuple[str, tuple[tuple[int, ...], ...]]:
    places = tuple(tuple(map(int, group)) for group in table["order"])
    twice = _twice(str(number) for group in places for number in group)
    if twice:
        raise ValueError(twice)
    return table["phase"], places


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
