"""Scoring a meeting (đánh giá chất lượng sinh hoạt): the sheet in force, points that follow from facts, the class.

A sheet is dated data: criteria with the most points each may have, parts of them, and classes by the total. What the
facts prove full is proposed full; how much is lost where they do not, only a sheet with bands says, and otherwise the
cell. A class that the committee above decided is its own: here only what follows from the points.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from partycell_desktop.domain.dates import shown_day
from partycell_desktop.domain.refusal import Citation, Refused
from partycell_desktop.domain.threshold import Threshold
from partycell_desktop.words import N_, _, n_

MEASURES: dict[str, str] = {
    "": N_("The cell decides"),
    "minutes": N_("How long the meeting lasted, in minutes"),
    "attendance": N_("How many came, in % of those convened"),
    "unexcused": N_("Nobody absent without a reason"),
    "runs": N_("Nobody absent too often running"),
    "speakers": N_("How many spoke, in % of those present"),
}
"""What of a meeting a criterion can be measured by, by its name in the data."""

IN_BANDS = ("minutes", "attendance", "speakers")
"""The measures of which a sheet may give points by bands."""

Points = int | float


@dataclass(frozen=True)
class Band:
    """From this much of the measure on there are these points."""

    at_least: int
    points: Points


@dataclass(frozen=True)
class Criterion:
    """A criterion or a part of one: its title, the most points, what it is measured by, and its bands, highest first.

    The key of a part begins with that of its criterion: `preparation.draft`. Points are given for the parts where there
    are any.
    """

    key: str
    title: str
    most: int
    measure: str = ""
    bands: tuple[Band, ...] = ()
    parts: "tuple[Criterion, ...]" = ()


@dataclass(frozen=True)
class ScoreClass:
    """A class (xếp loại) with the total from which it is reached."""

    title: str
    at_least: int


@dataclass(frozen=True)
class ScoreSheet:
    """A sheet that holds from a day on. `classes` are highest first; `total` is the most that can be reached.

    `id` is "central.2025-10-28" of a shipped one and "own.3" of the cell's own.
    """

    id: str
    name: str
    from_on: date
    total: int
    criteria: tuple[Criterion, ...]
    classes: tuple[ScoreClass, ...]
    cite: Citation
    until_on: date | None = None
    note: str = ""
    own: bool = False

    @property
    def title(self) -> str:
        """What it is called: the cell's own name for it, or that of a shipped one in the language spoken now."""
        return self.name if self.own else _(self.name)

    @property
    def lines(self) -> tuple[Criterion, ...]:
        """What points are given for, in order: the parts of a criterion that has some, else the criterion."""
        return tuple(line for each in self.criteria for line in each.parts or (each,))

    def holds_on(self, day: date) -> bool:
        """Whether it holds on a day."""
        return self.from_on <= day and (self.until_on is None or day <= self.until_on)


@dataclass(frozen=True)
class MeetingFacts:
    """What is known of a meeting for its score; None is not known.

    `present` and `convened` count members. `too_often` are the members absent more often running than `most_running`
    allows.
    """

    minutes: int | None = None
    least_minutes: int | None = None
    present: int | None = None
    convened: int | None = None
    attendance_target: Threshold | None = None
    unexcused: int | None = None
    speakers: int | None = None
    too_often: int | None = None
    most_running: int | None = None


@dataclass(frozen=True)
class Proposal:
    """Points that follow from the facts, and why; `points` is None where the cell has to decide how many are lost."""

    points: Points | None
    why: str


@dataclass(frozen=True)
class ScoreProblem:
    """What is wrong with a score, in a sentence; `key` is the line it is about, or "" for the whole."""

    key: str
    words: str


def find_score_sheet(
    shipped: Sequence[ScoreSheet], own: Iterable[ScoreSheet], day: date, sheet_id: str = ""
) -> ScoreSheet | None:
    """The sheet of that id, or without one the sheet in force on a day: the cell's own before the shipped ones."""
    own = tuple(own)
    if sheet_id:
        return next((each for each in (*own, *shipped) if each.id == sheet_id), None)
    for sheets in (own, shipped):
        holding = [each for each in sheets if each.holds_on(day)]
        if holding:
            return max(holding, key=lambda each: each.from_on)
    return None


def no_score_sheet(day: date, sheet_id: str = "") -> Refused:
    """The refusal where no sheet holds on a day, or none has that id."""
    if sheet_id:
        return Refused(_("There is no score sheet “{sheet}”.").format(sheet=sheet_id), "sheet_id")
    words = _("No score sheet is known for {day}. Enter the one that held then in the settings.")
    return Refused(words.format(day=shown_day(day)), "day")


# The score.


def total(sheet: ScoreSheet, points: Mapping[str, Points]) -> Points:
    """The sum of the points given, by the keys of the lines; what the sheet does not have counts nothing.

    A criterion with parts may be scored as a whole too: then its own key counts, where none of its parts is given.
    """
    summed = sum((points_of(each, points) or 0 for each in sheet.criteria), 0)
    return tidy(summed)


def points_of(criterion: Criterion, points: Mapping[str, Points]) -> Points | None:
    """The points of a criterion, its parts added up; None where none are given."""
    given = [points[each.key] for each in criterion.parts if each.key in points]
    if given:
        return tidy(sum(given))
    return points.get(criterion.key)


def tidy(points: Points) -> Points:
    """Points without a fraction as a whole number."""
    return int(points) if points == int(points) else points


def shown_points(points: Points) -> str:
    """Points as papers print them: "5", "4,5"."""
    return str(tidy(points)).replace(".", ",")


def class_of(sheet: ScoreSheet, reached: Points) -> str:
    """The title of the class that a total reaches."""
    return next((each.title for each in sheet.classes if reached >= each.at_least), sheet.classes[-1].title)


def problems_of(sheet: ScoreSheet, points: Mapping[str, Points], given_class: str = "") -> list[ScoreProblem]:
    """What is wrong with a score: points missing, below nothing, above the most, no half ones, a class that differs.

    These are warnings. The class is looked at only where every line has points.
    """
    found = []
    for criterion in sheet.criteria:
        as_a_whole = criterion.key in points and not any(each.key in points for each in criterion.parts)
        for line in (criterion,) if as_a_whole or not criterion.parts else criterion.parts:
            if words := _wrong_points(line, points.get(line.key)):
                found.append(ScoreProblem(line.key, words))
    known = {each.key for each in (*sheet.criteria, *sheet.lines)}
    for key in points:
        if key not in known:
            words = _("The sheet “{sheet}” has no criterion “{key}”.").format(sheet=sheet.title, key=key)
            found.append(ScoreProblem(key, words))
    reached = class_of(sheet, total(sheet, points))
    if given_class and not found and given_class != reached:
        words = _("{points} points are “{reached}”, not “{given}”.").format(
            points=shown_points(total(sheet, points)), reached=reached, given=given_class
        )
        found.append(ScoreProblem("", words))
    return found


def _wrong_points(line: Criterion, given: Points | None) -> str:
    if given is None:
        return _("“{title}” has no points yet.").format(title=line.title)
    if not 0 <= given <= line.most:
        return _("“{title}” may have 0 to {most} points, not {points}.").format(
            title=line.title, most=line.most, points=shown_points(given)
        )
    if given * 2 != int(given * 2):
        return _("“{title}”: only whole and half points can be given.").format(title=line.title)
    return ""


# What follows from the facts.


def propose(sheet: ScoreSheet, facts: MeetingFacts) -> dict[str, Proposal]:
    """By the keys of the lines, the points that follow from the facts, each with the reason.

    A line that the facts say nothing about is left out.
    """
    found = ((line.key, _proposal(line, facts)) for line in sheet.lines if line.measure)
    return {key: each for key, each in found if each is not None}


@dataclass(frozen=True)
class _Measured:
    """What a measure found: its value for the bands, whether it is full without bands (None: not known), and words.

    `spoilt` says why neither counts and the cell has to decide.
    """

    value: Fraction | None
    is_full: bool | None
    why: str
    spoilt: str = ""


def _proposal(line: Criterion, facts: MeetingFacts) -> Proposal | None:
    measured = _MEASURED[line.measure](facts) if line.measure in _MEASURED else None
    if measured is None:
        return None
    if measured.spoilt:
        return Proposal(None, measured.spoilt)
    if line.bands and measured.value is not None:
        reached = next((each for each in line.bands if measured.value >= each.at_least), line.bands[-1])
        return Proposal(reached.points, measured.why)
    if measured.is_full is None:
        return None
    return Proposal(line.most if measured.is_full else None, measured.why)


def _minutes(facts: MeetingFacts) -> _Measured | None:
    if facts.minutes is None:
        return None
    if facts.least_minutes is None:
        return _Measured(Fraction(facts.minutes), None, _("{minutes} minutes.").format(minutes=facts.minutes))
    why = _("{minutes} minutes; at least {least} are asked for.")
    return _Measured(
        Fraction(facts.minutes),
        facts.minutes >= facts.least_minutes,
        why.format(minutes=facts.minutes, least=facts.least_minutes),
    )


def _attendance(facts: MeetingFacts) -> _Measured | None:
    if facts.present is None or not facts.convened:
        return None
    target = facts.attendance_target
    came = _("{present} of {convened} came").format(present=facts.present, convened=facts.convened)
    why = _("{came}; {share} are asked for.").format(came=came, share=target.words) if target else f"{came}."
    absent = ""
    if facts.unexcused:
        absent = _("{came}; {count} absent without a reason.").format(came=came, count=facts.unexcused)
    return _Measured(
        Fraction(facts.present * 100, facts.convened),
        target.is_reached(facts.present, facts.convened) if target else None,
        why,
        absent,
    )


def _unexcused(facts: MeetingFacts) -> _Measured | None:
    if facts.unexcused is None:
        return None
    if facts.unexcused:
        return _Measured(None, False, _("{count} absent without a reason.").format(count=facts.unexcused))
    return _Measured(None, True, _("Nobody was absent without a reason."))


def _runs(facts: MeetingFacts) -> _Measured | None:
    if facts.too_often is None or facts.most_running is None:
        return None
    words = _("Nobody was absent more than {most} times running.")
    if facts.too_often:
        words = n_(
            "{count} member was absent more than {most} times running.",
            "{count} members were absent more than {most} times running.",
            facts.too_often,
        )
    return _Measured(None, not facts.too_often, words.format(count=facts.too_often, most=facts.most_running))


def _speakers(facts: MeetingFacts) -> _Measured | None:
    if facts.speakers is None or not facts.present:
        return None
    why = _("{speakers} of {present} present spoke.").format(speakers=facts.speakers, present=facts.present)
    return _Measured(Fraction(facts.speakers * 100, facts.present), None, why)


_MEASURED = {
    "minutes": _minutes,
    "attendance": _attendance,
    "unexcused": _unexcused,
    "runs": _runs,
    "speakers": _speakers,
}
