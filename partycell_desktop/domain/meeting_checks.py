"""What may be wrong with a meeting or with the year's meetings: told with the rule, never a reason to stop the work."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.meetings import (
    Attendance,
    Attending,
    Meeting,
    MeetingFile,
    MeetingKind,
    MeetingState,
    Task,
    is_secret,
    minutes_between,
    turnout_of,
)
from partycell_desktop.domain.refusal import Citation
from partycell_desktop.domain.regulation import DatedValue, NoRule, Regulations
from partycell_desktop.domain.year_plan import (
    MONTHLY,
    MONTHS_OF_QUARTER,
    THEMATIC,
    last_day,
    months_without,
    quarters_without,
)
from partycell_desktop.words import _, n_


@dataclass(frozen=True)
class MeetingWarning:
    """Something that a meeting lacks or that a rule asks otherwise. `place` is where it is mended ("chair", "roll").

    `mend` is what the program mends by itself when it is asked to: a kind of doubt about the texts ("colon"). `ours` is
    what the program itself asks for or watches over, so that no document needs to.
    """

    key: str
    text: str
    place: str
    because: Citation | None = None
    mend: str = ""
    ours: bool = False

    @property
    def by_custom(self) -> bool:
        """Whether it is asked for, but no document that says so was found."""
        return self.because is None and not self.ours


def check_meeting(
    file: MeetingFile, rules: Regulations, today: date, earlier_tasks: Sequence[Task] = ()
) -> list[MeetingWarning]:
    """Everything that may be wrong with one meeting.

    `earlier_tasks` are those of meetings before that are still under way.
    """
    if file.state is MeetingState.CANCELLED:
        return []
    found = list(_before(file, rules, today))
    if file.state is not MeetingState.PLANNED:
        found += [*_officers(file, rules), *_attendance(file, rules), *_duration(file.meeting, rules)]
        found += [*_votes(file), *_tasks(file, rules, earlier_tasks), *_after(file, rules, today)]
    return found


def _rule(rules: Regulations, name: str, day: date) -> DatedValue | None:
    try:
        return rules.value(name, on=day)
    except NoRule:
        return None


def _cite(rules: Regulations, name: str, day: date) -> Citation | None:
    rule = _rule(rules, name, day)
    return rule.cite if rule is not None else None


def _before(file: MeetingFile, rules: Regulations, today: date) -> Iterator[MeetingWarning]:
    meeting, rule = file.meeting, _rule(rules, "meeting.post_before_days", file.day)
    if rule is None or meeting.kind is MeetingKind.COMMITTEE:
        return
    last = file.day - timedelta(days=rule.number)
    posted = meeting.posted_on.first_day() if meeting.posted_on else None
    if posted is not None and posted > last:
        text = _("The papers to read were posted on {day}; they should be there {days} day before the meeting.")
        yield MeetingWarning(
            "posted_late", text.format(day=PartialDate.of(posted).shown(), days=rule.number), "posted_on", rule.cite
        )
    elif posted is None and today >= last and file.state is MeetingState.PLANNED:
        text = _("The papers to read should be posted by {day}.")
        yield MeetingWarning("not_posted", text.format(day=PartialDate.of(last).shown()), "posted_on", rule.cite)


def _officers(file: MeetingFile, rules: Regulations) -> Iterator[MeetingWarning]:
    meeting, cite = file.meeting, _cite(rules, "meeting.officers", file.day)
    if not meeting.chair_id:
        yield MeetingWarning("no_chair", _("Nobody is noted as chair."), "chair", cite)
    if not meeting.secretary_id:
        yield MeetingWarning("no_secretary", _("Nobody is noted as secretary of the meeting."), "secretary", cite)
    elif meeting.secretary_id == meeting.chair_id:
        yield MeetingWarning("one_officer", _("Chair and secretary of a meeting are two people."), "secretary", cite)


def _attendance(file: MeetingFile, rules: Regulations) -> Iterator[MeetingWarning]:
    count = turnout_of(file.roll)
    rule = _rule(rules, "meeting.attendance_target", file.day)
    called = _cite(rules, "meeting.roll_call", file.day)
    if count.unknown:
        text = n_(
            "Of {count} member it is not noted whether they came.",
            "Of {count} members it is not noted whether they came.",
            len(count.unknown),
        )
        yield MeetingWarning("not_noted", text.format(count=len(count.unknown)), "roll", called)
    if rule is not None and count.convened and not count.unknown:
        threshold = rule.threshold
        if not threshold.is_reached(count.came, count.convened):
            text = _("{came} of {convened} members came; it should be {share}.")
            words = text.format(came=count.came, convened=count.convened, share=threshold.words)
            yield MeetingWarning("few_came", words, "roll", rule.cite)
    if count.absent:
        names = ", ".join(each.name for each in count.absent)
        cite = rule.cite if rule else None
        yield MeetingWarning("unexcused", _("Absent without reason: {names}.").format(names=names), "roll", cite)
    bare = [each.name for each in count.excused if not each.reason]
    if bare:
        text = _("Excused, but no reason is written down: {names}.").format(names=", ".join(bare))
        yield MeetingWarning("no_reason", text, "roll", called)


def _duration(meeting: Meeting, rules: Regulations) -> Iterator[MeetingWarning]:
    held = meeting.held_on
    if meeting.kind not in MONTHLY or held is None:
        return
    name = "meeting.least_minutes" + ("_combined" if meeting.kind is MeetingKind.COMBINED else "")
    rule = _rule(rules, name, held.first_day())
    if not (meeting.starts_at and meeting.ended_at):
        words = _("When the meeting began or ended is not noted.")
        yield MeetingWarning("no_times", words, "starts_at", rule.cite if rule else None)
        return
    took = minutes_between(meeting.starts_at, meeting.ended_at) or 0
    if rule is not None and took < rule.number:
        text = _("The meeting took {took} minutes; at least {least} are asked for.")
        yield MeetingWarning("too_short", text.format(took=took, least=rule.number), "ended_at", rule.cite)


def _votes(file: MeetingFile) -> Iterator[MeetingWarning]:
    for vote in file.votes:
        if is_secret(vote.way) and None in (vote.handed_out, vote.returned, vote.invalid):
            text = _("Of the secret ballot on “{matter}” the ballots handed out, returned and invalid are not noted.")
            yield MeetingWarning(f"ballots_{vote.id}", text.format(matter=_short(vote.matter)), "votes")


def _tasks(file: MeetingFile, rules: Regulations, earlier: Sequence[Task]) -> Iterator[MeetingWarning]:
    owners, results = (_cite(rules, f"meeting.task_{name}", file.day) for name in ("owners", "results"))
    for task in file.tasks:
        lacking = [
            words
            for words, there in ((_("who shall do it"), task.person_id), (_("until when"), task.due_on))
            if not there
        ]
        if lacking:
            text = _("The task “{task}” does not say {lacking}.")
            words = text.format(task=_short(task.content), lacking=", ".join(lacking))
            yield MeetingWarning("bare_task", words, f"task.{task.id}", owners)
    due = [each for each in earlier if each.until is not None and each.until.last_day() <= file.day]
    if due:
        text = n_(
            "{count} task of earlier meetings was due and nothing is said of it.",
            "{count} tasks of earlier meetings were due and nothing is said of them.",
            len(due),
        )
        yield MeetingWarning("old_tasks", text.format(count=len(due)), "tasks", results)


def _short(text: str, most: int = 60) -> str:
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def _after(file: MeetingFile, rules: Regulations, today: date) -> Iterator[MeetingWarning]:
    meeting, rule = file.meeting, _rule(rules, "meeting.post_after_days", file.day)
    if rule is None:
        return
    last = file.day + timedelta(days=rule.number)
    if file.state is not MeetingState.FINISHED and today > last:
        text = _("The minutes should have been finished by {last}.").format(last=PartialDate.of(last).shown())
        yield MeetingWarning("unfinished", text, "minutes", rule.cite)
    if meeting.kind is MeetingKind.COMMITTEE:
        return  # its papers are not posted, and it reports to nobody
    for name, done, late, lacking in (
        (
            "minutes_posted_on",
            meeting.minutes_posted_on,
            _("The papers of the meeting were posted on {day}, after {last}."),
            _("The papers of the meeting should have been posted by {last}."),
        ),
        (
            "reported_on",
            meeting.reported_on,
            _("The meeting was reported to the upper committee on {day}, after {last}."),
            _("The meeting should have been reported to the upper committee by {last}."),
        ),
    ):
        shown = PartialDate.of(last).shown()
        if done is not None and done.first_day() > last:
            yield MeetingWarning(f"{name}_late", late.format(day=done.shown(), last=shown), name, rule.cite)
        elif done is None and today > last:
            yield MeetingWarning(f"{name}_lacking", lacking.format(last=shown), name, rule.cite)


# The year.


def check_year(meetings: Iterable[Meeting], year: int, rules: Regulations, today: date) -> list[MeetingWarning]:
    """Months without an ordinary meeting and quarters without a thematic one, of those that are over or nearly so.

    `meetings` are those of the year; whatever was called off does not count.
    """
    held = [each for each in meetings if each.held_on is not None and not each.cancelled]
    found: list[MeetingWarning] = []
    for month in months_without(held, year, MONTHLY):
        last = last_day(year, month)
        rule = _rule(rules, "meeting.per_month", last)
        if last <= today and rule is not None:
            text = _("No ordinary meeting in {month}.").format(month=f"{month:02d}/{year}")
            found.append(MeetingWarning(f"no_meeting_{month}", text, "plan", rule.cite))
    for quarter in quarters_without(held, year, THEMATIC):
        last = last_day(year, quarter * MONTHS_OF_QUARTER)
        rule = _rule(rules, "meeting.thematic_per_quarter", last)
        if last <= today and rule is not None:
            text = _("No thematic meeting in quarter {quarter}/{year}.").format(quarter=quarter, year=year)
            found.append(MeetingWarning(f"no_theme_{quarter}", text, "plan", rule.cite))
    return found


# Who stays away.


@dataclass(frozen=True)
class Absence:
    """A member who has stayed away: how many meetings running up to now, and how many of them without reason."""

    person_id: int
    name: str
    running: int
    without_reason: int


def absences(files: Iterable[MeetingFile]) -> list[Absence]:
    """Who missed the last meetings running, those most often first; `files` oldest first.

    A meeting at which a member was not expected (exempt, away, not yet here) neither counts nor breaks the run. What it
    means for the membership is for the cell to consider; nothing follows by itself.
    """
    runs: dict[int, list[Attendance]] = {}
    for file in files:
        for each in file.roll:
            if each.came:
                runs[each.person_id] = []
            elif each.convened and each.state in (Attending.EXCUSED, Attending.ABSENT):
                runs.setdefault(each.person_id, []).append(each)
    found = [
        Absence(person_id, run[-1].name, len(run), sum(each.state is Attending.ABSENT for each in run))
        for person_id, run in runs.items()
        if run
    ]
    return sorted(found, key=lambda each: (-each.running, -each.without_reason, each.name))
