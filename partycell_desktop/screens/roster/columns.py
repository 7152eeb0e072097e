"""What the list of members can show: a column for every item of a record, and for what is reckoned from it."""

from collections.abc import Callable, Iterable
from datetime import date

from partycell_desktop.domain.dates import PartialDate, full_years_between
from partycell_desktop.domain.items import Item, Kind, items_of, masked, shown
from partycell_desktop.domain.names import name_key
from partycell_desktop.domain.person import Person, birth_place, home_place, residence
from partycell_desktop.domain.posts import Post
from partycell_desktop.domain.roster import RANK_LABELS, STATUS_LABELS, Rank, Status
from partycell_desktop.screens.parts.record_table import Column
from partycell_desktop.use_cases.member_lines import MemberLine
from partycell_desktop.words import C_, _

PARTY = "Đảng"  # as the code list post_side has it
NO_CARD = "—"
_FIRST = ("full_name", "born_on", "card_number")
_WIDTHS = {Kind.DATE: 100, Kind.DAY: 100, Kind.DIGITS: 118, Kind.NUMBER: 80, Kind.YES_NO: 80, Kind.LONG: 220}
_FIGURES = frozenset({Kind.DATE, Kind.DAY, Kind.DIGITS, Kind.NUMBER, Kind.DONG})


class ListContext:
    """What the columns must know besides the row: the day the list is true for, and how equal names are ordered."""

    def __init__(self, day: date) -> None:
        self.day = day
        self.tie = ("family", "middle")


def member_columns(context: ListContext) -> list[Column[MemberLine]]:
    """All columns, those of the first start in front. Personal and card numbers are masked in every list."""
    items = {each.name: each for each in items_of(Person)}
    return [
        Column(
            "name",
            _("Full name"),
            lambda line: line.person.name,
            lambda line: name_key(line.person.name, context.tie),
            width=142,
            bold_tail=True,
        ),
        _item_column(items["born_on"], width=98, shown_by_default=True),
        Column(
            "card_number",
            _("Card"),
            lambda line: short_mask(line.person.card_number) or (NO_CARD if line.standing.counted else ""),
            lambda line: line.person.card_number,
            width=66,
            figures=True,
        ),
        _date_column("admitted_on", _("Joined Party"), lambda line: line.admitted_on, width=98),
        Column("posts", _("Posts"), posts_words, width=90, pill=standing_pill),
        *_reckoned(context),
        *(_item_column(each) for each in items.values() if each.name not in _FIRST),
        _item_column(items["full_name"]),
    ]


def _reckoned(context: ListContext) -> list[Column[MemberLine]]:
    return [
        _hidden("status", _("Status"), lambda line: _(STATUS_LABELS[line.standing.status]), width=120),
        _hidden("rank", _("Kind of member"), lambda line: _(RANK_LABELS[line.standing.rank]), width=130),
        _date_column("official_on", _("Official on"), lambda line: line.official_on, shown_by_default=False),
        _number_column("party_age", _("Party age"), lambda line: line.age.years if line.age else None),
        _number_column("age", _("Age"), lambda line: age_on(line.person.born_on, context.day)),
        _number_column("missing", _("Missing items"), lambda line: len(line.missing) or None),
        _number_column("papers", _("Papers noted"), lambda line: line.papers or None),
        _hidden("home_place", _("Home place"), lambda line: home_place(line.person), width=200),
        _hidden("birth_place", _("Birth registered in"), lambda line: birth_place(line.person), width=200),
        _hidden("residence", _("Permanent residence"), lambda line: residence(line.person), width=220),
        _hidden("all_posts", _("All posts"), all_posts_words, width=200),
    ]


def _hidden(name: str, label: str, value: Callable[[MemberLine], str], width: int) -> Column[MemberLine]:
    return Column(name, label, value, width=width, shown_by_default=False, searched=False)


def _number_column(name: str, label: str, value: Callable[[MemberLine], int | None]) -> Column[MemberLine]:
    def text(line: MemberLine) -> str:
        number = value(line)
        return "" if number is None else str(number)

    return Column(
        name,
        label,
        text,
        lambda line: value(line) or 0,
        width=82,
        align="right",
        figures=True,
        shown_by_default=False,
        searched=False,
    )


def _date_column(
    name: str,
    label: str,
    value: Callable[[MemberLine], PartialDate | None],
    *,
    width: int = 100,
    shown_by_default: bool = True,
) -> Column[MemberLine]:
    def text(line: MemberLine) -> str:
        day = value(line)
        return day.shown() if day else ""

    def order(line: MemberLine) -> str:
        day = value(line)
        return day.iso if day else ""

    return Column(name, label, text, order, width=width, figures=True, shown_by_default=shown_by_default)


def _item_column(item: Item, *, width: int = 0, shown_by_default: bool = False) -> Column[MemberLine]:
    name, kind = item.name, item.kind

    if kind in (Kind.DATE, Kind.DAY):

        def day(line: MemberLine) -> PartialDate | None:
            found = getattr(line.person, name)
            return found if isinstance(found, PartialDate) else None

        return _date_column(name, item.title, day, width=width or _WIDTHS[kind], shown_by_default=shown_by_default)

    def text(line: MemberLine) -> str:
        plain = shown(item, getattr(line.person, name))
        return short_mask(plain) if item.secret else " ".join(plain.split())

    return Column(
        name,
        item.title,
        text,
        (lambda line: getattr(line.person, name) or 0) if kind in (Kind.NUMBER, Kind.DONG) else None,
        width=width or _WIDTHS.get(kind, 150),
        align="right" if kind in (Kind.NUMBER, Kind.DONG) else "left",
        figures=kind in _FIGURES,
        shown_by_default=shown_by_default,
    )


def short_mask(digits: str) -> str:
    """A personal number in a list: three dots and its last three digits, however long it is."""
    return "•••" + masked(digits)[-3:] if digits else ""


def searched_texts(line: MemberLine) -> Iterable[str]:
    """What the search looks into: names, every number of the person, telephone, posts, department."""
    person = line.person
    return (
        person.full_name,
        person.name_in_use,
        person.other_names,
        person.citizen_number,
        person.card_number,
        person.old_card_number,
        person.old_identity_number,
        person.life_record_number,
        person.phone,
        person.work_unit,
        *(post.title for post in line.posts),
    )


def posts_words(line: MemberLine) -> str:
    """The posts in the Party on the day of the list; plain membership is no post."""
    return ", ".join(post.title for post in line.posts if post.side == PARTY and post.title != "Đảng viên")


def all_posts_words(line: MemberLine) -> str:
    """Every post on the day of the list with its body."""
    return ", ".join(post_words(post) for post in line.posts)


def post_words(post: Post) -> str:
    """A post with its body: "Phó bí thư, Chi bộ ..."."""
    return ", ".join(part for part in (post.title, post.body) if part)


def standing_pill(line: MemberLine) -> tuple[str, str] | None:
    """The word that tells somebody from an official member in activity: probationary, exempt, transferred ..."""
    standing = line.standing
    if standing.counted and standing.rank is Rank.PROBATIONARY and standing.status is Status.ACTIVE:
        return C_("pill", "probationary"), "gold"
    if standing.status is Status.ACTIVE:
        return (C_("pill", "away"), "neutral") if standing.away else None
    return _(STATUS_LABELS[standing.status]).lower(), "neutral"


def age_on(born_on: PartialDate | None, day: date) -> int | None:
    """Full years of life on a day; a birth known only to the year counts by years."""
    if born_on is None:
        return None
    if not born_on.is_full:
        return day.year - born_on.year
    return max(0, full_years_between(born_on.first_day(), day))
