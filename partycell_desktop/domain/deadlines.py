"""What falls due in the cell and when: badges, the end of a probation, of a stay, of the term, what a record lacks."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from partycell_desktop.domain.candidate_deadlines import CandidateDue
from partycell_desktop.domain.cell import Term
from partycell_desktop.domain.dates import PartialDate, add_months, shown_day, shown_month
from partycell_desktop.domain.documents import IncomingDocument
from partycell_desktop.domain.dues import shown_dues_month
from partycell_desktop.domain.meetings import Task
from partycell_desktop.domain.money import shown_dong
from partycell_desktop.domain.party_age import BadgeDue
from partycell_desktop.domain.refusal import Citation
from partycell_desktop.domain.regulation import DatedValue, Rule
from partycell_desktop.domain.roster import Happened, MembershipEvent
from partycell_desktop.words import _, n_

SOON_DAYS = 30
MOST_PAPERS = 1
MOST_NAMES = 4
MOST_WORDS = 90  # letters of an abstract in one line


SPANS = ("week", "month", "quarter", "all")
"""How far ahead a list of what is due may look."""


def span_until(span: str, day: date) -> date:
    """The last day of a span that begins with `day`: seven days, one month, three months; "all" has no end."""
    if span == "week":
        return day + timedelta(days=6)
    return add_months(day, {"month": 1, "quarter": 3}[span]) if span in ("month", "quarter") else date.max


class DueKind(StrEnum):
    """What falls due."""

    PROBATION = "probation"
    BADGE = "badge"
    STAY_HERE = "stay_here"
    STAY_AWAY = "stay_away"
    EXEMPTION = "exemption"
    TERM = "term"
    INCOMPLETE = "incomplete"
    BIRTHDAY = "birthday"
    RULE = "rule"
    CANDIDATE = "candidate"
    DOCUMENT = "document"
    TASK = "task"
    CONGRESS = "congress"
    MEETING = "meeting"
    DUES = "dues"
    SUPPORT = "support"


@dataclass(frozen=True)
class Due:
    """One thing that falls due on `day`, `days_left` days after the day that was asked for (negative: overdue).

    `place` is where it is dealt with ("member:12", "cell:cell"), `because` the rule it rests on. `lacking` counts
    the items that an incomplete record lacks, or the incomplete records.
    """

    kind: DueKind
    day: date
    days_left: int
    title: str
    detail: str
    place: str
    because: Citation | None = None
    lacking: int = 0
    colour: str = ""

    @property
    def tone(self) -> str:
        """How urgent it is: "accent" overdue, "gold" within 30 days, else "neutral"; what is counted in working days
        brings its own `colour`."""
        if self.colour:
            return self.colour
        if self.kind is DueKind.BIRTHDAY:
            return "neutral"
        if self.kind in (DueKind.INCOMPLETE, DueKind.RULE):
            return "gold"
        if self.days_left < 0:
            return "accent"
        return "gold" if self.days_left <= SOON_DAYS else "neutral"

    @property
    def mark(self) -> str:
        """The time that is left, or what is lacking, in a few words: "3 days overdue", "8 days left"."""
        if self.kind is DueKind.BIRTHDAY:
            return f"{self.day:%d/%m}"
        if self.kind is DueKind.INCOMPLETE:
            return _("lacking: {count}").format(count=self.lacking)
        if self.kind is DueKind.RULE:
            return _("newer value")
        if self.days_left < 0:
            return n_("{days} day overdue", "{days} days overdue", -self.days_left).format(days=-self.days_left)
        return (
            n_("{days} day left", "{days} days left", self.days_left).format(days=self.days_left)
            if self.days_left
            else _("today")
        )


def probation_due(
    member: int, name: str, ends_on: date, day: date, months: int, because: Citation, lacking: Sequence[str] = ()
) -> Due:
    """The probation of a member ends: the cell considers the recognition. `lacking` are papers not there yet."""
    detail = _("The {months} months of probation are full on {day}").format(months=months, day=shown_day(ends_on))
    if lacking:
        papers = "; ".join(lacking[:MOST_PAPERS])
        if len(lacking) > MOST_PAPERS:
            papers = _("{papers}; and {count} more").format(papers=papers, count=len(lacking) - MOST_PAPERS)
        detail = _("{detail} · still lacking: {papers}").format(detail=detail, papers=papers)
    title = _("Recognition as official member: {name}").format(name=name)
    return Due(DueKind.PROBATION, ends_on, (ends_on - day).days, title, detail, f"member:{member}", because)


def candidate_due(name: str, due: CandidateDue, day: date, place: str, colour: str) -> Due:
    """Something on the way of a candidate or probationary member falls due; `colour` is by working days."""
    title = _("{title}: {name}").format(title=due.title, name=name)
    return Due(
        DueKind.CANDIDATE, due.day, (due.day - day).days, title, due.detail, f"{place}/{due.place}", due.because,
        colour=colour,
    )  # fmt: skip


def mentor_due(name: str, mentor: str, day: date, place: str) -> Due:
    """Who helps a candidate can do so no longer: another member has to be assigned at once (294-QĐ/TW, 3.2.2)."""
    title = _("Assign another member to help: {name}").format(name=name)
    detail = _("{mentor} can help no longer").format(mentor=mentor)
    return Due(DueKind.CANDIDATE, day, 0, title, detail, f"{place}/mentors", colour="accent")


def badge_due(member: int, name: str, badge: BadgeDue, day: date, because: Citation) -> Due:
    """A Party badge can be given in the round of `badge.round_on`; says why it comes later than the years are full."""
    parts = [_("The years in the Party are full on {day}").format(day=shown_day(badge.reached_on))]
    if badge.waits_until is not None and badge.waits_until > max(badge.reached_on, day):
        parts.append(_("waits until {day} after a discipline").format(day=shown_day(badge.waits_until)))
    parts.append(_("round of {day}").format(day=shown_day(badge.round_on)))
    if not badge.certain:
        parts.append(_("the day of the admission decision is not known exactly"))
    title = _("Propose the {years}-year Party badge: {name}").format(years=badge.years, name=name)
    left = (badge.round_on - day).days
    return Due(DueKind.BADGE, badge.round_on, left, title, " · ".join(parts), f"member:{member}", because)


def stay_due(member: int, name: str, stay: MembershipEvent, day: date) -> Due | None:
    """A temporary stay or an exemption reaches its planned end; None where no end is planned."""
    if stay.until_on is None:
        return None
    ends_on = stay.until_on.last_day()
    until = _("Until {day}").format(day=stay.until_on.shown())
    if stay.kind is Happened.EXEMPTED:
        kind, title = DueKind.EXEMPTION, _("Exemption from Party work and activity ends: {name}")
        where = stay.reason
    elif stay.kind is Happened.TEMPORARY_IN:
        kind, title = DueKind.STAY_HERE, _("Temporary stay in the cell ends: {name}")
        where = _("from {organisation}").format(organisation=stay.organisation) if stay.organisation else ""
    else:
        kind, title = DueKind.STAY_AWAY, _("Temporary stay elsewhere ends: {name}")
        where = _("at {organisation}").format(organisation=stay.organisation) if stay.organisation else ""
    detail = " · ".join(part for part in (until, where) if part)
    return Due(kind, ends_on, (ends_on - day).days, title.format(name=name), detail, f"member:{member}")


def answer_due(document: IncomingDocument, day: date) -> Due | None:
    """A document that came to the cell has to be answered; None where no answer is due, or it was given."""
    if document.answer_by is None or not document.waits:
        return None
    ends_on = document.answer_by.last_day()
    about = document.title if len(document.title) <= MOST_WORDS else document.title[:MOST_WORDS].rstrip() + "…"
    title = _("Answer to {sender}: {about}").format(sender=document.sender, about=" ".join(about.split()))
    received = document.received_on.shown() if document.received_on else ""
    detail = _("Came on {day}").format(day=received)
    detail = " · ".join(part for part in (document.number, detail if received else "", document.handed_to) if part)
    return Due(DueKind.DOCUMENT, ends_on, (ends_on - day).days, title, detail, f"document:in/{document.id}")


def task_due(task: Task, owner: str, day: date) -> Due | None:
    """A task of a member has to be done; None where it has no last day."""
    if task.until is None:
        return None
    ends_on = task.until.last_day()
    about = task.content if len(task.content) <= MOST_WORDS else task.content[:MOST_WORDS].rstrip() + "…"
    detail = owner or _("Nobody is to do it yet")
    if task.now_due_on is not None and task.due_on is not None:
        detail = _("{owner} · put off, decided until {day}").format(owner=detail, day=task.due_on.shown())
    return Due(
        DueKind.TASK, ends_on, (ends_on - day).days, _("Task: {about}").format(about=" ".join(about.split())), detail,
        f"meeting:tasks/{task.id}",
    )  # fmt: skip


def term_due(term: Term, ends_on: date, day: date, because: Citation | None = None) -> Due:
    """The term of the cell ends and its congress has to be prepared."""
    title = _("Congress of the cell: the term {term} ends").format(term=term.name)
    detail = _("The term ends on {day}").format(day=shown_day(ends_on))
    return Due(DueKind.TERM, ends_on, (ends_on - day).days, title, detail, "cell:cell", because)


def term_end(term: Term, years: int | None) -> date | None:
    """The day on which a term ends: the one set, else `years` after the congress closed; None for an unknown one."""
    if term.ends_on is not None:
        return term.ends_on.last_day()
    if term.congress_on is None or years is None:
        return None
    return add_months(term.congress_on.first_day(), 12 * years)


def incomplete_due(member: int, name: str, items: Sequence[str], first: str, day: date) -> Due:
    """A member's record lacks needed items; `items` are their titles, `first` the name of the one to begin with."""
    title = _("Incomplete record: {name}").format(name=name)
    detail = _("Lacking: {items}").format(items="; ".join(items))
    return Due(DueKind.INCOMPLETE, day, 0, title, detail, f"member:{member}/{first}", lacking=len(items))


def incomplete_many(names: Sequence[str], count: int, day: date) -> Due:
    """Many records lack needed items: one line for all, which names some of them and opens the list."""
    title = n_("{count} record lacks needed items", "{count} records lack needed items", count).format(count=count)
    detail = _("Among them: {names}").format(names=", ".join(names))
    return Due(DueKind.INCOMPLETE, day, 0, title, detail, "roster:incomplete", lacking=count)


def rule_due(rule: Rule, own: DatedValue, newer: DatedValue, day: date) -> Due:
    """A value that the cell entered goes before one that came later: somebody has to say which of them holds."""
    title = _("See which value of the rule holds: {rule}").format(rule=rule.title)
    detail = _("Entered by the cell: {own} from {own_day} on; newer: {newer} from {day} on").format(
        own=rule.shown(own), own_day=shown_day(own.from_on), newer=rule.shown(newer), day=shown_day(newer.from_on)
    )
    left = (newer.from_on - day).days
    return Due(DueKind.RULE, newer.from_on, left, title, detail, f"cell:rules/{rule.id}", newer.cite)


def dues_unpaid(since: str, names: Sequence[str], owed: int, ends_on: date, day: date) -> Due:
    """Members owe dues of months that are over: one line for all of them, `names` with the month since when."""
    words = n_("{count} member owes dues, since {month}", "{count} members owe dues, since {month}", len(names))
    title = words.format(count=len(names), month=shown_dues_month(since))
    shown = ", ".join(names[:MOST_NAMES]) + ("…" if len(names) > MOST_NAMES else "")
    detail = _("{amount} in all: {names}").format(amount=shown_dong(owed), names=shown)
    return Due(DueKind.DUES, ends_on, (ends_on - day).days, title, detail, f"dues:{since}", colour="gold")


def dues_unpaid_long(member: int, name: str, warning: str, day: date, rule: DatedValue | None) -> Due:
    """A member has not paid for so many months of the year that the cell considers it; nothing follows by itself."""
    title = _("Consider: dues not paid by {name}").format(name=name)
    because = rule.cite if rule else None
    return Due(DueKind.DUES, day, 0, title, warning, f"dues:member/{member}", because, colour="accent")


def dues_sheet_missing(month: str, ends_on: date, day: date) -> Due:
    """The sheet of a month that has begun is not made; no document says by when, so it is the end of the month."""
    title = _("Make the sheet of dues of {month}").format(month=shown_dues_month(month))
    detail = _("With group and income of the month before; then note who has paid")
    return Due(DueKind.DUES, ends_on, (ends_on - day).days, title, detail, f"dues:{month}")


def dues_not_closed(months: Sequence[str], by: date, day: date, document: str) -> Due:
    """Months that are over stand open: one line for all of them, by the day that the upper committee has set."""
    words = n_("Close {count} month of dues that is over", "Close {count} months of dues that are over", len(months))
    detail = _("{months}: then the kept share stands in the ledger and the rest can be handed on").format(
        months=", ".join(shown_dues_month(each) for each in months[:MOST_NAMES])
        + ("…" if len(months) > MOST_NAMES else "")
    )
    detail = " · ".join(part for part in (detail, document) if part)
    title = words.format(count=len(months))
    return Due(DueKind.DUES, by, (by - day).days, title, detail, f"dues:{months[0]}", colour="gold")


def dues_share_missing(month: str, day: date) -> Due:
    """Nobody has said which share of the dues the cell keeps: the months from there on cannot be closed."""
    title = _("Enter the share of the dues that the cell keeps")
    detail = _("Without it and the document of the upper committee {month} cannot be closed").format(
        month=shown_dues_month(month)
    )
    return Due(DueKind.DUES, day, 0, title, detail, f"dues:{month}", colour="gold")


def dues_to_hand_on(month: str, owed: int, by: date, day: date, document: str) -> Due:
    """The share of the upper committee is to be handed on by the day that it has set."""
    title = _("Hand on to the upper committee: {amount} of dues").format(amount=shown_dong(owed))
    detail = _("Of the months up to {month}").format(month=shown_dues_month(month))
    detail = " · ".join(part for part in (detail, document) if part)
    return Due(DueKind.DUES, by, (by - day).days, title, detail, f"dues:{month}")


def birthday_due(member: int, name: str, born_on: PartialDate, day: date) -> Due | None:
    """The birthday of a person in the month of `day`; None in another month, or where only the year is known.

    Somebody born on 29 February has the birthday on the 28th in a short year. Where only the month is known, `day`
    of the result is the first of it.
    """
    if born_on.month != day.month:
        return None
    age = day.year - born_on.year
    falls_on = add_months(born_on.first_day(), 12 * age)
    if born_on.is_full:
        detail = _("{age} years old on {day}").format(age=age, day=shown_day(falls_on))
    else:
        detail = _("{age} years old in {month}; the day is not known").format(age=age, month=shown_month(falls_on))
    title = _("Birthday: {name}").format(name=name)
    return Due(DueKind.BIRTHDAY, falls_on, (falls_on - day).days, title, detail, f"member:{member}")
