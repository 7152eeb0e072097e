"""The columns of a roster that goes out as a spreadsheet: every item of a record, and what is reckoned from it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial

from partycell_desktop.domain.dates import full_years_between, read_date
from partycell_desktop.domain.items import Item, Kind, Value, items_of
from partycell_desktop.domain.person import Person, birth_place, home_place, residence
from partycell_desktop.domain.posts import Post
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.domain.roster import RANK_LABELS, STATUS_LABELS, Rank
from partycell_desktop.exchange.layouts import ROW_NUMBER, WRITTEN_TITLES
from partycell_desktop.exchange.written_list import Written
from partycell_desktop.use_cases.member_lines import MemberLine
from partycell_desktop.words import _

USUAL = (
    *(ROW_NUMBER, "full_name", "name_in_use", "sex", "born_on", "ethnic_group", "religion", "home_place"),
    *("residence", "citizen_number", "card_number", "admitted_on", "official_on", "posts", "phone"),
)
_PARTY, _PLAIN_MEMBER = "Đảng", "Đảng viên"  # as the code lists have them
_WIDTHS = {Kind.DATE: 11, Kind.DAY: 11, Kind.DIGITS: 14, Kind.NAME: 22, Kind.LONG: 30}


@dataclass(frozen=True)
class RosterColumn:
    """One column: its key, its title in the language spoken now, what it holds, its least width in letters."""

    key: str
    title: str
    value: Callable[[MemberLine], Written]
    wide: int = 8


def all_columns(day: date) -> list[RosterColumn]:
    """Every column that a list can have, what is reckoned first, then the items in the order of the record."""
    reckoned: dict[str, tuple[Callable[[MemberLine], Written], int]] = {
        ROW_NUMBER: (lambda line: None, 5),  # counted while writing
        "name": (lambda line: line.person.name, 22),
        "admitted_on": (lambda line: line.admitted_on, 11),
        "official_on": (lambda line: line.official_on, 11),
        "rank": (lambda line: "" if line.standing.rank is Rank.NONE else _(RANK_LABELS[line.standing.rank]), 14),
        "status": (lambda line: _(STATUS_LABELS[line.standing.status]), 14),
        "party_age": (lambda line: line.age.years if line.age else None, 6),
        "age": (lambda line: _age(line, day), 6),
        "birth_place": (lambda line: birth_place(line.person), 20),
        "home_place": (lambda line: home_place(line.person), 20),
        "residence": (lambda line: residence(line.person), 20),
        "posts": (lambda line: ", ".join(each.title for each in line.posts if _is_party_post(each)), 12),
        "all_posts": (
            lambda line: "; ".join(", ".join(part for part in (each.title, each.body) if part) for each in line.posts),
            20,
        ),
        "papers": (lambda line: line.papers or None, 6),
        "missing": (lambda line: len(line.missing) or None, 6),
    }
    return [
        *(RosterColumn(key, _(WRITTEN_TITLES[key]), value, wide) for key, (value, wide) in reckoned.items()),
        *(
            RosterColumn(each.name, each.title, partial(_item, each), _WIDTHS.get(each.kind, 10))
            for each in items_of(Person)
        ),
    ]


def _item(asked: Item, line: MemberLine) -> Value:
    value: Value = getattr(line.person, asked.name)
    return value


def _is_party_post(post: Post) -> bool:
    return post.side == _PARTY and post.title != _PLAIN_MEMBER  # plain membership is no post


def _age(line: MemberLine, day: date) -> int | None:
    born = line.person.born_on
    if born is None:
        return None
    return max(0, full_years_between(born.first_day(), day)) if born.is_full else day.year - born.year


def chosen_columns(keys: list[str] | None, day: date) -> list[RosterColumn]:
    """The columns called `keys` in that order, the usual ones for None; Refused where one is not known."""
    known = {each.key: each for each in all_columns(day)}
    wanted = list(USUAL) if keys is None else list(dict.fromkeys(keys))
    for key in wanted:
        if key not in known:
            raise Refused(_("There is no column called “{name}”.").format(name=key), "columns")
    if not wanted:
        raise Refused(_("Choose at least one column."), "columns")
    return [known[key] for key in wanted]


def read_on(on: str | date | None, today: date) -> date:
    """The day for which a list is wanted, as typed; today for none. Refused where it has not come yet."""
    if on is None or isinstance(on, date):
        return on or today
    if not on.strip():
        return today
    typed = read_date(on, today)
    if typed.first_day() > today:
        raise Refused(_("This day has not come yet."), "on")
    return min(typed.last_day(), today)


def values_of(columns: list[RosterColumn], lines: list[MemberLine]) -> list[list[Written]]:
    """The cells of a list, row by row; the rows are counted from 1."""
    return [
        [number if column.key == ROW_NUMBER else column.value(line) for column in columns]
        for number, line in enumerate(lines, 1)
    ]
