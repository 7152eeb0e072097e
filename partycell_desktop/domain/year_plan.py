"""The meetings of a year: which months and quarters have one, and what a plan for the others would be."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from partycell_desktop.domain.items import Kind, item
from partycell_desktop.domain.meetings import Meeting, MeetingKind
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.words import N_, _

MONTHLY = frozenset({MeetingKind.ORDINARY, MeetingKind.COMBINED})
THEMATIC = frozenset({MeetingKind.THEMATIC, MeetingKind.COMBINED})
MONTHS, MONTHS_OF_QUARTER = 12, 3
FIRST_YEAR, LAST_YEAR = 1945, 2100
PLAN_TYPES = {"KH": N_("Plan"), "CTr": N_("Programme")}
_WEEK = 7
_MOST_WEEKS = 4


@dataclass(frozen=True)
class YearPlan:
    """What the plan of a year says beside its meetings, and the document of the register that it is.

    `type` is KH (kế hoạch) or CTr (chương trình); an empty passage is worded by the program. `sealed`
    is the plan as it was issued: it is printed the same for ever.
    """

    id: int = 0
    year: int = 0
    type: str = "KH"
    aims: str = item(N_("Aims and demands"), Kind.LONG)
    carrying_out: str = item(N_("How it is carried out"), Kind.LONG)
    document_id: int = 0
    sealed: str = ""


@dataclass(frozen=True)
class DayRule:
    """On which day of a month a meeting is held: the `day` (3: the 3rd), or a weekday of a week.

    `week` 1 is the first, -1 the last one of the month; `weekday` 0 is Monday. Refused: a day that no month has.
    """

    day: int = 0
    week: int = 0
    weekday: int = 0

    def __post_init__(self) -> None:
        if self.week:
            if not (self.week == -1 or 1 <= self.week <= _MOST_WEEKS):
                raise Refused(_("Weeks are 1 to 4, or the last one (-1)."), "week")
            if not 0 <= self.weekday < _WEEK:
                raise Refused(_("Weekdays are 0 (Monday) to 6 (Sunday)."), "weekday")
        elif not 1 <= self.day <= 31:
            raise Refused(_("A month has the days 1 to 31."), "day")

    def in_month(self, year: int, month: int) -> date:
        """The day by this rule, whether it is worked or not; a day that the month does not have is its last."""
        first, last = date(year, month, 1), last_day(year, month)
        if not self.week:
            return min(last, first + timedelta(days=self.day - 1))
        if self.week == -1:
            return last - timedelta(days=(last.weekday() - self.weekday) % _WEEK)
        return first + timedelta(days=(self.weekday - first.weekday()) % _WEEK + (self.week - 1) * _WEEK)


@dataclass(frozen=True)
class ProposedMeeting:
    """A meeting that a plan proposes; `moved` says why it is not on the day of the rule: a holiday, a weekend."""

    kind: MeetingKind
    held_on: date
    starts_at: str = ""
    theme: str = ""
    drafter_id: int = 0
    moved: str = ""


def last_day(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year + month // MONTHS, month % MONTHS + 1, 1) - timedelta(days=1)


def check_year_of_plan(year: int) -> None:
    """Refuse a year in which no cell meets."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise Refused(_("{year} is not a year.").format(year=year), "year")


def month_of(meeting: Meeting) -> tuple[int, int]:
    """Year and month that a meeting is about: its own, else those of its day; (0, 0) without a day."""
    about = meeting.month_on if meeting.month_on is not None and meeting.month_on.month else meeting.held_on
    return (about.year, about.month or 0) if about is not None else (0, 0)


def quarter_of(month: int) -> int:
    """The quarter of a month, 1 to 4."""
    return (month - 1) // MONTHS_OF_QUARTER + 1


def workday_near(wanted: date, is_working: Callable[[date], bool]) -> date:
    """The wanted day where it is worked, else the next worked day of its month, else the last one before it.

    In a month without any worked day it is the wanted one.
    """
    last = last_day(wanted.year, wanted.month)
    later = [wanted + timedelta(days=step) for step in range((last - wanted).days + 1)]
    earlier = [wanted - timedelta(days=step) for step in range(1, wanted.day)]
    return next((each for each in (*later, *earlier) if is_working(each)), wanted)


def months_without(meetings: Iterable[Meeting], year: int, kinds: frozenset[MeetingKind]) -> list[int]:
    """The months of a year in which no meeting of these kinds is planned or held; one called off does not count."""
    there = {month for each in meetings if each.kind in kinds and not each.cancelled
             for of, month in (month_of(each),) if of == year}  # fmt: skip
    return [month for month in range(1, MONTHS + 1) if month not in there]


def quarters_without(meetings: Iterable[Meeting], year: int, kinds: frozenset[MeetingKind]) -> list[int]:
    """The quarters of a year without a meeting of these kinds."""
    empty = set(months_without(meetings, year, kinds))
    return [
        quarter for quarter in range(1, 5) if all(month in empty for month in range(quarter * 3 - 2, quarter * 3 + 1))
    ]


@dataclass(frozen=True)
class YearRules:
    """How a year is planned: the rule of the day for ordinary, thematic and committee meetings, and the hour of each.

    Without a rule, none of that kind are proposed. `joined` joins the theme of a quarter with the ordinary meeting of
    its month; `theme_month` is which month of the quarter has it, 1 to 3.
    """

    ordinary: DayRule
    thematic: DayRule | None = None
    committee: DayRule | None = None
    theme_month: int = 2
    joined: bool = False
    starts_at: str = ""


def propose_meetings(
    year: int,
    rules: YearRules,
    there: Sequence[Meeting],
    is_working: Callable[[date], bool],
    why_off: Callable[[date], str],
    today: date,
) -> list[ProposedMeeting]:
    """The meetings that a year still lacks, in the order of their days: on worked days, one a day, none before `today`.

    What is planned or held already (`there`) is not proposed again.
    """
    found: list[ProposedMeeting] = []
    taken = {each.held_on.first_day() for each in there if each.held_on is not None and not each.cancelled}

    def add(kind: MeetingKind, month: int, rule: DayRule) -> None:
        wanted = rule.in_month(year, month)
        day = workday_near(wanted, lambda each: is_working(each) and each not in taken)
        if day < today:
            return
        taken.add(day)
        off = "" if is_working(wanted) else why_off(wanted) or _("weekend")
        moved = (off or _("another meeting")) if day != wanted else ""
        found.append(ProposedMeeting(kind, day, rules.starts_at, moved=moved))

    themes = {
        (quarter - 1) * MONTHS_OF_QUARTER + min(max(rules.theme_month, 1), MONTHS_OF_QUARTER)
        for quarter in quarters_without(there, year, THEMATIC)
    }
    monthly = months_without(there, year, MONTHLY)
    for month in monthly:
        with_theme = rules.joined and month in themes
        add(MeetingKind.COMBINED if with_theme else MeetingKind.ORDINARY, month, rules.ordinary)
    if rules.thematic is not None:
        for month in sorted(themes):
            if not (rules.joined and month in monthly):
                add(MeetingKind.THEMATIC, month, rules.thematic)
    if rules.committee is not None:
        for month in months_without(there, year, frozenset({MeetingKind.COMMITTEE})):
            add(MeetingKind.COMMITTEE, month, rules.committee)
    return sorted(found, key=lambda each: (each.held_on, each.kind is not MeetingKind.COMMITTEE))


def is_there(wanted: ProposedMeeting, there: Iterable[Meeting]) -> bool:
    """Whether the year has this meeting already: an ordinary one of the month, another one of the same month and kind.

    A theme may be treated twice in a quarter, but not twice in one month.
    """
    kinds = MONTHLY if wanted.kind in MONTHLY else frozenset({wanted.kind})
    alike = [each for each in there if each.kind in kinds and not each.cancelled]
    return any(month_of(each) == (wanted.held_on.year, wanted.held_on.month) for each in alike)
