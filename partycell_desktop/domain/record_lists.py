"""What a person's record holds more than once: periods of life, training, relatives, awards, posts ...

Each entry belongs to one person and keeps the order in which it stands on the form.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from partycell_desktop.domain.dates import PartialDate, add_months
from partycell_desktop.domain.items import Kind, item
from partycell_desktop.domain.posts import Entry, Post
from partycell_desktop.words import N_

Date = PartialDate | None


@dataclass(frozen=True)
class LifePeriod(Entry):
    """What the person did, month by month without a gap (1-HSĐV item 15, 2-HSĐV item 21)."""

    from_on: Date = item(N_("From (month, year)"), Kind.DATE, needed=True)
    to_on: Date = item(N_("To (month, year)"), Kind.DATE)
    work: str = item(N_("Work, post, unit, place"), Kind.LONG, needed=True)
    party_post: str = item(N_("Posts in Party, authority, unions"))


@dataclass(frozen=True)
class Training(Entry):
    """A course or school (2-HSĐV item 22)."""

    from_on: Date = item(N_("From (month, year)"), Kind.DATE)
    to_on: Date = item(N_("To (month, year)"), Kind.DATE)
    school: str = item(N_("School"), needed=True)
    subject: str = item(N_("Subject or course"))
    form: str = item(N_("Form of study"), Kind.CHOICE, choices="study_form")
    certificate: str = item(N_("Diploma, certificate"))


@dataclass(frozen=True)
class Journey(Entry):
    """Time abroad of three months or more (2-HSĐV item 28a, 1-HSĐV item 18)."""

    from_on: Date = item(N_("From (month, year)"), Kind.DATE, needed=True)
    to_on: Date = item(N_("To (month, year)"), Kind.DATE)
    country: str = item(N_("Country"), Kind.CHOICE, choices="country", needed=True)
    purpose: str = item(N_("Purpose"))


@dataclass(frozen=True)
class ForeignTie(Entry):
    """A foreign organisation or a relative abroad (2-HSĐV item 28b and c)."""

    kind: str = item(N_("Kind"), Kind.CHOICE, choices="foreign_tie", needed=True)
    detail: str = item(N_("Who, relation, where, since when"), Kind.LONG, needed=True)


@dataclass(frozen=True)
class Award(Entry):
    """An award from certificate of merit upward (2-HSĐV item 23)."""

    given_on: Date = item(N_("Date"), Kind.DATE, needed=True)
    form: str = item(N_("Form of award"), Kind.CHOICE, choices="award_form", needed=True)
    reason: str = item(N_("For what"))
    given_by: str = item(N_("Given by"))
    decision_number: str = item(N_("Decision number"))


@dataclass(frozen=True)
class Badge(Entry):
    """A Party badge (Huy hiệu Đảng) that was awarded (2-HSĐV item 24)."""

    years: int | None = item(N_("Years in the Party"), Kind.NUMBER, length=2, needed=True)
    awarded_on: Date = item(N_("Awarded on"), Kind.DATE, needed=True)
    badge_number: str = item(N_("Badge number"))
    decision_number: str = item(N_("Decision number"))


@dataclass(frozen=True)
class Honour(Entry):
    """A title of honour (2-HSĐV item 25)."""

    given_on: Date = item(N_("Date"), Kind.DATE)
    title: str = item(N_("Title of honour"), needed=True)
    given_by: str = item(N_("Given by"))


@dataclass(frozen=True)
class Discipline(Entry):
    """A disciplinary measure: its outcome only, never the story behind it (2-HSĐV item 26)."""

    decided_on: Date = item(N_("Date"), Kind.DATE, needed=True)
    side: str = item(N_("Party or administrative"), Kind.CHOICE, choices="discipline_side", needed=True)
    form: str = item(N_("Form of discipline"), Kind.CHOICE, choices="discipline_form", needed=True)
    decided_by: str = item(N_("Decided by"))
    decision_number: str = item(N_("Decision number"))


@dataclass(frozen=True)
class Relative(Entry):
    """A relative as the forms ask (2-HSĐV item 29, 1-HSĐV and 2-KNĐ item 21): the minimum of the forms."""

    relation: str = item(N_("Relation"), Kind.CHOICE, choices="relation", needed=True)
    full_name: str = item(N_("Full name"), Kind.NAME, needed=True)
    born_on: Date = item(N_("Born"), Kind.DATE)
    died_on: Date = item(N_("Died"), Kind.DATE)
    birth_place: str = item(N_("Birthplace"))
    home: str = item(N_("Home place"))
    residence: str = item(N_("Residence"))
    occupation: str = item(N_("Occupation, unit"))
    nationality: str = item(N_("Nationality"), Kind.CHOICE, choices="country")
    family_class: str = item(N_("Class background"), Kind.CHOICE, choices="family_class")
    economy: str = item(N_("Economic circumstances"))
    party_member: bool = item(N_("Party member"), Kind.YES_NO)
    political_history: str = item(N_("Political history"), Kind.LONG)
    lawfulness: str = item(N_("Observance of law"), Kind.LONG)
    criminal_record: str = item(N_("Criminal record"))


@dataclass(frozen=True)
class Introducer(Entry):
    """Who introduced the person into the Party (2-HSĐV item 12)."""

    full_name: str = item(N_("Full name"), Kind.NAME, needed=True)
    post: str = item(N_("Post, unit"))


@dataclass(frozen=True)
class SocialMembership(Entry):
    """A social organisation that the person joined (2-HSĐV item 15)."""

    joined_on: Date = item(N_("Joined on"), Kind.DATE)
    organisation: str = item(N_("Organisation"), needed=True)


@dataclass(frozen=True)
class HistoryTrait(Entry):
    """A historical trait as 2-HSĐV item 27 asks (a-e)."""

    kind: str = item(N_("Kind"), Kind.CHOICE, choices="history_trait", needed=True)
    happened_on: Date = item(N_("Date"), Kind.DATE)
    detail: str = item(N_("Details"), Kind.LONG)


@dataclass(frozen=True)
class Paper(Entry):
    """A paper of the person's dossier: a scan, or only that it is there and where it lies.

    `type_number` is the number in the list of 104 document types (Công văn 1361-CV/BTCTW, 30/6/2026).
    """

    type_number: int | None = item(N_("Document type"), Kind.NUMBER, length=6, needed=True)
    title: str = item(N_("Title of the paper"))
    number: str = item(N_("Number and symbol"))
    dated_on: Date = item(N_("Date"), Kind.DATE)
    issued_by: str = item(N_("Issued by"))
    valid_until: Date = item(N_("Valid until"), Kind.DATE)
    pages: int | None = item(N_("Pages"), Kind.NUMBER, length=5)
    kept_at: str = item(N_("Where it is kept"))
    note: str = item(N_("Note"))
    file_name: str = ""
    content: str = ""  # hash of the scan; "" where only its place is noted


LISTS: dict[str, type[Entry]] = {
    "life_period": LifePeriod,
    "training": Training,
    "journey": Journey,
    "foreign_tie": ForeignTie,
    "award": Award,
    "badge": Badge,
    "honour": Honour,
    "discipline": Discipline,
    "post": Post,
    "relative": Relative,
    "introducer": Introducer,
    "social_membership": SocialMembership,
    "history_trait": HistoryTrait,
    "paper": Paper,
}

LIST_TITLES: dict[str, str] = {
    "life_period": N_("Work history"),
    "training": N_("Training"),
    "journey": N_("Abroad"),
    "foreign_tie": N_("Foreign relations"),
    "award": N_("Awards"),
    "badge": N_("Party badges"),
    "honour": N_("Titles of honour"),
    "discipline": N_("Discipline"),
    "post": N_("Posts"),
    "relative": N_("Family"),
    "introducer": N_("Introducers"),
    "social_membership": N_("Social organisations"),
    "history_trait": N_("Historical traits"),
    "paper": N_("Papers"),
}


def month_gaps(periods: Iterable[LifePeriod], until: date) -> list[tuple[date, date]]:
    """The months that no period of the work history covers, as (first day, first day after the gap).

    The history must be continuous by month (Hướng dẫn 38-HD/BTCTW, lý lịch item 15). A period known only by its
    years covers them whole; one without an end reaches `until`. What lies before the first period is no gap.
    """
    spans = sorted(
        (each.from_on.first_day().replace(day=1), _month_after(each.to_on, until))
        for each in periods
        if each.from_on is not None
    )
    gaps = []
    for position, (start, _end) in enumerate(spans[1:], 1):
        covered = max(end for _start, end in spans[:position])
        if start > covered:
            gaps.append((covered, start))
    if spans:
        covered = max(end for _start, end in spans)
        if covered < until.replace(day=1):
            gaps.append((covered, until.replace(day=1)))
    return gaps


def _month_after(to_on: Date, until: date) -> date:
    last = to_on.last_day() if to_on is not None else until
    return add_months(last.replace(day=1), 1)
