"""A year of building the Party: the target, what came of it, where people come from, how long they wait in a stage."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median

from partycell_desktop.domain.candidates import AdmissionTarget, Candidacy
from partycell_desktop.domain.dates import full_years_between
from partycell_desktop.domain.names import text_key
from partycell_desktop.domain.person import Person
from partycell_desktop.domain.stages import Stage
from partycell_desktop.words import N_, _

# Age groups of the yearly statistics of newly admitted members (Biểu 2-BTCTW).
AGE_GROUPS = ((18, 30), (31, 35), (36, 40), (41, 45), (46, 50), (51, 55), (56, 60))
UNDER, OVER, UNKNOWN = N_("under 18"), N_("over 60"), N_("not known")
_MEMBER, _NO_MEMBER = N_("union member"), N_("not a member")


@dataclass(frozen=True)
class Origin:
    """Where somebody comes from, as the yearly statistics count it; `age` is in full years, None where unknown."""

    work_unit: str = ""
    age: int | None = None
    sex: str = ""
    trade_union: bool = False
    youth_union: bool = False
    proposed_by: str = ""


def origin_of(person: Person, candidacy: Candidacy | None, day: date) -> Origin:
    """The origin of a person on a day; what only the way into the Party tells is blank without one."""
    way = candidacy or Candidacy()
    age = full_years_between(person.born_on.first_day(), day) if person.born_on else None
    return Origin(
        person.work_unit, age, person.sex, way.union_member, person.youth_union_on is not None, way.source
    )  # fmt: skip


@dataclass(frozen=True)
class SourceLine:
    """One kind of origin: how many on the board come from it, and how many who were admitted in the year.

    `says` is what the record says, or a source text of the program ("not known").
    """

    says: str
    on_board: int
    admitted: int

    @property
    def title(self) -> str:
        """What it is called, in the language spoken now."""
        return _(self.says)


@dataclass(frozen=True)
class SourceGroup:
    """The origins by one question: "work_unit", "age", "sex", "trade_union", "youth_union" or "proposed_by"."""

    key: str
    says: str
    lines: tuple[SourceLine, ...]

    @property
    def title(self) -> str:
        """The question, in the language spoken now."""
        return _(self.says)


_QUESTIONS: dict[str, tuple[str, Callable[[Origin], str]]] = {
    "work_unit": (N_("Workshop, office"), lambda each: each.work_unit),
    "age": (N_("Age"), lambda each: _age_group(each.age)),
    "sex": (N_("Sex"), lambda each: each.sex),
    "trade_union": (N_("Trade union"), lambda each: _MEMBER if each.trade_union else _NO_MEMBER),
    "youth_union": (N_("Youth Union"), lambda each: _MEMBER if each.youth_union else _NO_MEMBER),
    "proposed_by": (N_("Proposed by"), lambda each: each.proposed_by),
}
_BANDS = (UNDER, *(f"{first}–{last}" for first, last in AGE_GROUPS), OVER)


def sources_of(on_board: Sequence[Origin], admitted: Sequence[Origin]) -> list[SourceGroup]:
    """Both counted by every question: ages from the youngest, else the most frequent first; "not known" at the end."""
    groups = []
    for key, (says, of) in _QUESTIONS.items():
        spelt: dict[str, str] = {}  # the same workshop, however its capitals are typed
        now, done = (
            Counter(spelt.setdefault(word.casefold(), word) for word in (of(each) or UNKNOWN for each in found))
            for found in (on_board, admitted)
        )

        def place(word: str, now: Counter[str] = now, done: Counter[str] = done) -> tuple[bool, int, object]:
            if word in _BANDS:
                return word == UNKNOWN, _BANDS.index(word), ()
            return word == UNKNOWN, -(now[word] + done[word]), text_key(word)

        words = sorted(now | done, key=place)
        groups.append(SourceGroup(key, says, tuple(SourceLine(each, now[each], done[each]) for each in words)))
    return groups


def _age_group(age: int | None) -> str:
    if age is None:
        return ""
    within = next((f"{first}–{last}" for first, last in AGE_GROUPS if first <= age <= last), "")
    return within or (UNDER if age < AGE_GROUPS[0][0] else OVER)


@dataclass(frozen=True)
class Waiting:
    """How long candidates have waited in an open stage: how many, the middle and the longest time in days."""

    stage: str
    says: str
    count: int
    median_days: int
    longest_days: int

    @property
    def title(self) -> str:
        """What the stage is called, in the language spoken now."""
        return _(self.says)


def waiting_in(stages: Iterable[Stage], days: Mapping[str, Sequence[int]]) -> list[Waiting]:
    """The waiting times of the stages in which somebody stands, in their order; `days` by the id of the stage."""
    return [
        Waiting(each.id, each.says, len(days[each.id]), round(median(days[each.id])), max(days[each.id]))
        for each in stages
        if days.get(each.id)
    ]


@dataclass(frozen=True)
class YearOfAdmissions:
    """A year of building the Party as seen on a day: the target, what came of it, the sources, who waits where.

    `admitted` and `recognised` are ceremonies and official days of the year: number and name of the person, the day;
    `ended` how ways ended in the year, each with its number.
    """

    year: int
    target: AdmissionTarget | None
    admitted: list[tuple[int, str, date]]
    recognised: list[tuple[int, str, date]]
    on_board: int
    new_on_board: int
    sources: list[SourceGroup]
    waiting: list[Waiting]
    ended: list[tuple[str, int]]
