"""What in a record cannot be refused but does not fit together: named, with the rule, for the secretary to look at."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from partycell_desktop.domain import roster as story
from partycell_desktop.domain.dates import PartialDate, add_months, full_years_between, shown_day, shown_month
from partycell_desktop.domain.items import items_of
from partycell_desktop.domain.person import Person
from partycell_desktop.domain.record_lists import LIST_TITLES, LifePeriod, month_gaps
from partycell_desktop.domain.refusal import Citation
from partycell_desktop.domain.regulation import DatedValue, NoRule, Regulations
from partycell_desktop.domain.roster import MembershipEvent, Status
from partycell_desktop.words import _

STORY = "membership_event"  # what a doubt about the membership itself is about
_GONE = (Status.TRANSFERRED, Status.OUT, Status.DECEASED)

# The fourth digit of a personal number: century of birth and sex. Soft: old numbers and errors of issue exist.
_CENTURY_AND_SEX = {"0": (1900, "Nam"), "1": (1900, "Nữ"), "2": (2000, "Nam"), "3": (2000, "Nữ")}


@dataclass(frozen=True)
class Doubt:
    """Something to look at: the item it is about, a whole sentence, and the rule where one is behind it."""

    field: str
    reason: str
    because: Citation | None = None

    @property
    def title(self) -> str:
        """What the item or list is called that the doubt is about."""
        if self.field == STORY:
            return _("Membership")
        if self.field in LIST_TITLES:
            return _(LIST_TITLES[self.field])
        return next((each.title for each in items_of(Person) if each.name == self.field), self.field)


def doubts_of(
    person: Person,
    events: Sequence[MembershipEvent],
    periods: Sequence[LifePeriod],
    rules: Regulations,
    day: date,
) -> tuple[Doubt, ...]:
    """Everything that does not fit together in a record on `day`; empty for a record without a doubt.

    Of somebody who has left or died nobody here can clear up anything, so nothing is doubted.
    """
    if story.standing_on(events, day).status in _GONE:
        return ()
    found: list[Doubt] = []
    found += _number_doubts(person)
    found += _life_record_doubts(person, rules, day)
    found += _age_doubts(person, events, rules)
    found += _probation_doubts(events, rules)
    gaps = month_gaps(periods, day)
    if gaps:
        found.append(
            Doubt("life_period", _("The work history has no entry for {month}.").format(month=shown_month(gaps[0][0])))
        )
    return tuple(found)


def _number_doubts(person: Person) -> list[Doubt]:
    found = []
    number = person.citizen_number
    known = _CENTURY_AND_SEX.get(number[3:4])
    if known and len(number) == 12:
        century, sex = known
        year = century + int(number[4:6])
        if isinstance(person.born_on, PartialDate) and person.born_on.year != year:
            found.append(
                Doubt(
                    "citizen_number",
                    _("The personal number speaks of the birth year {year}, the record of {born}.").format(
                        year=year, born=person.born_on.year
                    ),
                )
            )
        if person.sex and person.sex != sex:
            found.append(
                Doubt("citizen_number", _("The personal number and the sex in the record do not fit together."))
            )
    if person.card_number and number and person.card_number != number:
        found.append(Doubt("card_number", _("The card number is not the personal identification number.")))
    return found


def _life_record_doubts(person: Person, rules: Regulations, day: date) -> list[Doubt]:
    form = _value(rules, "life_record.format", day)
    written = person.life_record_number
    if form is None or not written or form.fits(written):
        return []
    return [
        Doubt(
            "life_record_number",
            _("A life record number is six digits and the letters of the province, such as 000001 HN."),
            form.cite,
        )
    ]


def _age_doubts(person: Person, events: Sequence[MembershipEvent], rules: Regulations) -> list[Doubt]:
    first = story.admission(events)
    if first is None or first.on is None or not isinstance(person.born_on, PartialDate):
        return []
    least = _value(rules, "age.least", first.on.last_day())
    if least is None or full_years_between(person.born_on.first_day(), first.on.last_day()) >= least.number:
        return []
    return [
        Doubt(
            "born_on",
            _("The member would have been admitted before the age of {years}.").format(years=least.number),
            least.cite,
        )
    ]


def _probation_doubts(events: Sequence[MembershipEvent], rules: Regulations) -> list[Doubt]:
    last, official = story.last_admission(events), story.recognition(events)
    if last is None or official is None or last.on is None or official.on is None or not last.on.is_full:
        return []
    months = _value(rules, "probation.months", last.on.first_day())
    if months is None:
        return []
    ends = add_months(last.on.first_day(), months.number)
    if official.on.last_day() < ends:
        reason = _("The official day is before the probation of {months} months ended on {day}.")
    elif official.on.is_full and official.on.first_day() > ends:
        reason = _("The official day is after the day {day} on which the probation of {months} months ended.")
    else:
        return []
    words = reason.format(months=months.number, day=shown_day(ends))
    return [Doubt(STORY, words, months.cite)]


def _value(rules: Regulations, rule: str, day: date) -> DatedValue | None:
    """The value on that day, or None where nothing is known: then nothing is doubted."""
    try:
        return rules.value(rule, on=day)
    except NoRule:
        return None
