"""What falls due in the cell, from the records and the rules, the nearest first."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from partycell_desktop.domain import deadlines, party_age
from partycell_desktop.domain import roster as story
from partycell_desktop.domain.candidate_checks import ended_mentors, sound_helpers
from partycell_desktop.domain.candidate_deadlines import deadlines_of, tone_of
from partycell_desktop.domain.cell import Term
from partycell_desktop.domain.dates import PartialDate, add_months
from partycell_desktop.domain.deadlines import SOON_DAYS, Due, DueKind
from partycell_desktop.domain.items import items_of
from partycell_desktop.domain.person import Person
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.domain.regulation import DatedValue, NoRule
from partycell_desktop.domain.roster import MembershipEvent
from partycell_desktop.store import candidates as candidate_store
from partycell_desktop.store import cell as cell_store
from partycell_desktop.store import deadlines as kept
from partycell_desktop.store import documents
from partycell_desktop.store import roster as people
from partycell_desktop.use_cases.candidates import bench_on
from partycell_desktop.use_cases.congress_deadlines import congress_due
from partycell_desktop.use_cases.dues_deadlines import dues_due
from partycell_desktop.use_cases.meeting_deadlines import meetings_due
from partycell_desktop.use_cases.member_lines import missing_items
from partycell_desktop.use_cases.member_papers import PAPER_TYPES
from partycell_desktop.use_cases.money_analysis import MoneyYear, look_at_money
from partycell_desktop.use_cases.session import Session
from partycell_desktop.use_cases.support_deadlines import supports_due
from partycell_desktop.use_cases.task_deadlines import tasks_due
from partycell_desktop.use_cases.working_days import working_days
from partycell_desktop.words import _

HALF_A_YEAR = 183
MOST_DAYS = 36_600  # a hundred years
TERM_MONTHS = 6
MOST_INCOMPLETE = 5
_PLAIN = ("admitted", "admitted,recognised")
_OF_A_RECOGNITION = ("c1", "c2", "c3", "c4")  # part c of a dossier (Hướng dẫn 38-HD/BTCTW, II.1.1), before the meeting

Events = Mapping[int, list[MembershipEvent]]


def list_due(session: Session, on: date | None = None, days: int = HALF_A_YEAR) -> list[Due]:
    """What falls due up to `days` days after a day (today), what is overdue included, the nearest first.

    Badges come with the round in which they can be given and with the waiting time after a discipline; further the
    ends of probations, temporary stays and exemptions, the term where it ends within six months, incomplete records
    (more than five in one line), rules whose own value is older than the shipped one, and the birthdays of the month.
    Refused for a day before the rules that are needed.
    """
    if not 0 <= days <= MOST_DAYS:
        raise Refused(_("Ask for 0 to {most} days ahead.").format(most=MOST_DAYS), "days")
    day = on or session.today()
    until = day + timedelta(days=days)
    levels = session.rules.value("badge.years", on=day)
    long_ago = add_months(until, -12 * min(levels.numbers))
    here = _who_is_here(session, day)
    counted, everybody = here.counted, here.counted | here.guests
    near_badge = kept.admitted_until(session.book, long_ago) & counted
    probation = (kept.not_recognised(session.book) & counted) - kept.on_the_board(session.book)
    staying = kept.with_planned_end(session.book, until) & everybody
    needed = [each.name for each in items_of(Person) if each.needed]
    incomplete = kept.lacking(session.book, needed) & counted
    births = {id_: born for id_, born in kept.births_in(session.book, day.month).items() if id_ in everybody}
    many = len(incomplete) > MOST_INCOMPLETE
    shown = near_badge | probation | staying | births.keys() | (set() if many else incomplete)
    names = kept.names_of(session.book, shown | set(sorted(incomplete)[:MOST_INCOMPLETE]))
    events = kept.events_of(session.book, near_badge | probation | staying | (set() if many else incomplete))
    found = [
        *_badges(session, near_badge, names, events, day, until, levels),
        *_probations(session, probation, names, events, day, until),
        *_stays(staying, names, events, day, until),
        *_terms(session, day),
        *_candidates(session, day, until),
        *_answers(session, day, until),
        *meetings_due(session, day, until),
        *tasks_due(session, day, until),
        *_rules(session, day),
        *congress_due(session, day, until),
        *dues_due(session, day, until),
        *supports_due(session, day, until),
        *_birthdays(births, names, day),
    ]
    if many:
        some = [names[each] for each in sorted(incomplete)[:MOST_INCOMPLETE]]
        found.append(deadlines.incomplete_many(some, len(incomplete), day))
    else:
        found += _incomplete(session, incomplete, names, events, day)
    return sorted(found, key=lambda due: (due.day, due.kind is DueKind.INCOMPLETE, due.title))


def count_due(session: Session, on: date | None = None) -> int:
    """How many things have to be done: the lines of `list_due` but for the birthdays."""
    return sum(due.kind is not DueKind.BIRTHDAY for due in list_due(session, on))


@dataclass(frozen=True)
class _Here:
    """Who counts as a member of the cell on a day, who of them is official, who is away, exempt, here as a guest."""

    counted: set[int]
    official: set[int]
    away: set[int]
    exempt: set[int]
    guests: set[int]


def _who_is_here(session: Session, day: date) -> _Here:
    kinds = kept.kinds_until(session.book, day)
    plain = {id_ for id_, happened in kinds.items() if happened in _PLAIN}
    events = kept.events_of(session.book, kinds.keys() - plain)
    standings = {id_: story.standing_on(each, day) for id_, each in events.items()}
    counted = {id_: standing for id_, standing in standings.items() if standing.counted}
    return _Here(
        plain | counted.keys(),
        {id_ for id_ in plain if kinds[id_] != "admitted"}
        | {id_ for id_, standing in counted.items() if standing.rank is story.Rank.OFFICIAL},
        {id_ for id_, standing in counted.items() if standing.away},
        {id_ for id_, standing in counted.items() if standing.exempt},
        {id_ for id_, standing in standings.items() if standing.status is story.Status.GUEST},
    )


@dataclass(frozen=True)
class Today:
    """What the first screen shows: the day, what has to be done, the birthdays of the month, the cell in numbers.

    `money` is None where no money is kept in this book.
    """

    day: date
    due: list[Due]
    birthdays: list[Due]
    numbers: dict[str, int]
    money: MoneyYear | None


def look_at_today(session: Session, on: date | None = None) -> Today:
    """What has to be done as seen from a day (today), and the cell in numbers, as `count_members` gives them."""
    day = on or session.today()
    found = list_due(session, day)
    here = _who_is_here(session, day)
    numbers = {
        "members": len(here.counted),
        "official": len(here.official),
        "probationary": len(here.counted - here.official),
        "women": len(kept.women(session.book) & here.counted),
        "guests": len(here.guests),
        "away": len(here.away),
        "exempt": len(here.exempt),
    }
    return Today(
        day,
        [due for due in found if due.kind is not DueKind.BIRTHDAY],
        [due for due in found if due.kind is DueKind.BIRTHDAY],
        numbers,
        look_at_money(session, day),
    )


def _badges(
    session: Session,
    ids: set[int],
    names: Mapping[int, str],
    events: Events,
    day: date,
    until: date,
    levels: DatedValue,
) -> Iterable[Due]:
    if not ids:
        return
    rounds = session.rules.value("badge.rounds", on=day)
    disciplines = kept.disciplines_of(session.book, ids)
    wait = session.rules.value("badge.wait_after_discipline", on=day).by_name if disciplines else {}
    badges = kept.badges_of(session.book, ids)
    for id_ in ids:
        badge = party_age.next_badge(
            events[id_], badges.get(id_, ()), disciplines.get(id_, ()), day, levels.numbers, rounds.days, wait
        )
        if badge is not None and badge.round_on <= until:
            yield deadlines.badge_due(id_, names[id_], badge, day, levels.cite)


def _probations(
    session: Session, ids: set[int], names: Mapping[int, str], events: Events, day: date, until: date
) -> Iterable[Due]:
    noted = kept.paper_types_of(session.book, ids)
    for id_ in ids:
        rule = _probation_rule(session, events[id_], day)
        ends_on = story.probation_end(events[id_], rule.number)
        if ends_on is None or ends_on > until:
            continue
        near = id_ in noted and ends_on <= day + timedelta(days=SOON_DAYS)
        lacking = _papers_lacking(session, noted[id_]) if near else []
        yield deadlines.probation_due(id_, names[id_], ends_on, day, rule.number, rule.cite, lacking)


def _probation_rule(session: Session, events: list[MembershipEvent], day: date) -> DatedValue:
    """How long the probation lasts by the rule of its first day; by that of `day` where none reaches so far back."""
    last = story.last_admission(events)
    try:
        return session.rules.value("probation.months", on=last.on.first_day() if last and last.on else day)
    except NoRule:
        return session.rules.value("probation.months", on=day)


def _candidates(session: Session, day: date, until: date) -> Iterable[Due]:
    """What is due of those on the board, and mentors who can help no longer."""
    open_now = candidate_store.list_candidacies(session.book, ended=False)
    if not open_now:
        return
    working = working_days(session)
    bench = bench_on(session, day)
    files = candidate_store.files_of(session.book, open_now, whole=False)
    sound = sound_helpers(files[0].helpers, day)
    for file in files:
        place = f"candidate:{file.id}"
        for each in deadlines_of(file, bench, working):
            if each.day <= until:
                tone = {"green": "neutral"}.get(found := tone_of(each.day, day, working), found)
                yield deadlines.candidate_due(file.person.name, each, day, place, tone)
        for gone in ended_mentors(file, day, sound):
            name = file.helpers[gone.member_id].person.name
            yield deadlines.mentor_due(file.person.name, name, day, place)


def _answers(session: Session, day: date, until: date) -> Iterable[Due]:
    """What came to the cell and waits for an answer."""
    for each in documents.waiting_until(session.book, until):
        if (due := deadlines.answer_due(each, day)) is not None:
            yield due


def _rules(session: Session, day: date) -> Iterable[Due]:
    """Rules of which the program knows a value newer than the own one that goes before it."""
    for rule in session.rules:
        if (found := rule.newer_than_own(day)) is not None:
            yield deadlines.rule_due(rule, *found, day)


def _papers_lacking(session: Session, noted: set[str]) -> list[str]:
    wanted = {each.place: each for each in session.code_list(PAPER_TYPES).choices if each.place in _OF_A_RECOGNITION}
    return [wanted[place].value for place in sorted(wanted) if wanted[place].code not in noted]


def _stays(ids: set[int], names: Mapping[int, str], events: Events, day: date, until: date) -> Iterable[Due]:
    for id_ in ids:
        stay = story.open_stay(events[id_], day)
        due = deadlines.stay_due(id_, names[id_], stay, day) if stay else None
        if due is not None and due.day <= until:
            yield due


def _terms(session: Session, day: date) -> Iterable[Due]:
    terms = [each for each in cell_store.list_terms(session.book) if _has_begun(each, day)]
    if not terms:
        return
    rule = None
    if terms[-1].ends_on is None and terms[-1].congress_on is not None:
        try:
            rule = session.rules.value("term.years", on=day)
        except NoRule:
            return
    ends_on = deadlines.term_end(terms[-1], rule.number if rule else None)
    if ends_on is not None and ends_on <= add_months(day, TERM_MONTHS):
        yield deadlines.term_due(terms[-1], ends_on, day, rule.cite if rule else None)


def _has_begun(term: Term, day: date) -> bool:
    return term.congress_on is None or term.congress_on.first_day() <= day


def _birthdays(births: Mapping[int, str], names: Mapping[int, str], day: date) -> Iterable[Due]:
    found = (deadlines.birthday_due(id_, names[id_], PartialDate.from_iso(born), day) for id_, born in births.items())
    return [due for due in found if due is not None]


def _incomplete(session: Session, ids: set[int], names: Mapping[int, str], events: Events, day: date) -> Iterable[Due]:
    for id_ in ids:
        missing = missing_items(people.get_person(session.book, id_), events[id_])
        if missing:
            yield deadlines.incomplete_due(id_, names[id_], missing_titles(missing), missing[0], day)


def missing_titles(missing: Iterable[str]) -> list[str]:
    """The names of missing items, as `missing_items` gives them, in words."""
    titles = {each.name: each.title for each in items_of(Person)}
    return [_("Day of the admission decision") if name == "decided_on" else titles[name] for name in missing]
