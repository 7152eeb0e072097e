"""What falls due on the way into the Party, with the day from which each time runs and the rule it rests on."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from partycell_desktop.domain import candidate_checks as checks
from partycell_desktop.domain.candidate_bench import COURSE, LIFE_RECORD_OF_MEMBER, MEMBER_FORM, Bench
from partycell_desktop.domain.candidates import CandidateFile, Phase, Verification, has_passed
from partycell_desktop.domain.dates import add_months, shown_day
from partycell_desktop.domain.refusal import Citation
from partycell_desktop.domain.regulation import DatedValue
from partycell_desktop.domain.working_days import WorkingDays
from partycell_desktop.words import N_, _

SOON_WORKING_DAYS = 10
OWN_DAY = "paper:"  # begins the key of a deadline that a paper itself carries
_OF_PAPERS = frozenset({"course", "papers"})
_FROM_RECEIPT = "nhận"  # in the words of ceremony.counted_from


@dataclass(frozen=True)
class CandidateDue:
    """One deadline of a candidacy. `key` names it, for an extension; `certain` is False where its clock is assumed.

    `other_on` is the day by the other clock where two documents count differently ("received", "issued"); the
    earlier one is `day`.
    """

    key: str
    title: str
    day: date
    begun_on: date
    detail: str
    because: Citation | None
    place: str
    extended: bool = False
    other_on: date | None = None
    certain: bool = True


def may_be_extended(key: str) -> bool:
    """Whether a committee can extend the deadline `key`: not what a rule or its own day makes of a paper."""
    return key not in _OF_PAPERS and not key.startswith(OWN_DAY)


def tone_of(day: date, today: date, working: WorkingDays) -> str:
    """The colour of a deadline: "green" more than 10 working days away, "gold" 10 or fewer, "accent" past."""
    if day < today:
        return "accent"
    if (day - today).days > 3 * SOON_WORKING_DAYS:
        return "green"
    return "gold" if working.left(today, day) <= SOON_WORKING_DAYS else "green"


def deadlines_of(file: CandidateFile, bench: Bench, working: WorkingDays) -> list[CandidateDue]:
    """Every deadline of a candidacy that is still open, the nearest first; none of an ended one."""
    if not file.candidacy.open:
        return []
    found = [
        *_course_expires(file, bench),
        *_papers_expire(file, bench),
        *_papers_run_out(file, bench),
        *_verifications(file, bench, working),
        *_decision(file, bench, working),
        *_ceremony(file, bench, working),
        *_record(file, bench, working),
        *_recognition_meeting(file, bench, working),
        *_recognition_decision(file, bench, working),
    ]
    return sorted((_extended(file, each) for each in found), key=lambda each: (each.day, each.key))


def _extended(file: CandidateFile, due: CandidateDue) -> CandidateDue:
    for each in file.extensions:
        if each.deadline == due.key and each.until_on is not None:
            detail = _("{detail} · extended by {document}").format(detail=due.detail, document=each.document)
            return CandidateDue(
                due.key, due.title, each.until_on.first_day(), due.begun_on, detail, due.because, due.place, True
            )
    return due


def _before_the_vote(file: CandidateFile) -> bool:
    """Whether the cell has not voted yet; one who was admitted before the way was followed here has no vote in it."""
    gone_on = any(file.step(stage) is not None for stage in ("cell_vote", "decision", "ceremony"))
    return not gone_on and not any(map(has_passed, file.votes_of(Phase.ADMISSION)))


def _course_expires(file: CandidateFile, bench: Bench) -> Iterator[CandidateDue]:
    paper = file.paper(COURSE)
    if paper is None or paper.dated_on is None or not _before_the_vote(file):
        return
    begun = paper.dated_on.first_day()
    rule = bench.rule(file, "course.valid_months")
    if rule is not None:
        ends = add_months(begun, rule.number)
        yield CandidateDue(
            "course",
            _("Certificate of the course runs out"),
            ends,
            begun,
            _("issued {day}, valid for {months} months").format(day=paper.dated_on.shown(), months=rule.number),
            rule.cite,
            "papers",
        )


def _papers_expire(file: CandidateFile, bench: Bench) -> Iterator[CandidateDue]:
    opened = checks.opened_dossier_on(file)
    rule = bench.rule(file, "application.valid_months")
    if opened is None or rule is None or not _before_the_vote(file):
        return
    ends = add_months(opened, rule.number)
    redo = checks.papers_to_redo(file, max(bench.day, ends), rule.number)
    if bench.day > ends and not checks.papers_to_redo(file, bench.day, rule.number):
        return  # past the time, but all made anew
    detail = _("dossier opened {day}").format(day=shown_day(opened))
    if redo and bench.day > ends:
        detail = _("{detail} · make anew: {papers}").format(detail=detail, papers="; ".join(redo))
    yield CandidateDue(
        "papers", _("Papers of the dossier become {months} months old").format(months=rule.number), ends, opened,
        detail, rule.cite, "papers",
    )  # fmt: skip


def _papers_run_out(file: CandidateFile, bench: Bench) -> Iterator[CandidateDue]:
    """The day that a paper itself names; of the certificate of the course only where it comes before the rule's."""
    if file.step("official") is not None:
        return
    by_rule = next((each.day for each in _course_expires(file, bench)), None)
    for paper in file.papers_with_an_end():
        ends = paper.valid_until.last_day() if paper.valid_until else date.max
        if paper.type_number == COURSE and by_rule is not None and by_rule <= ends:
            continue
        begun = paper.dated_on.first_day() if paper.dated_on else min(bench.day, ends)
        detail = _("dated {day}").format(day=paper.dated_on.shown()) if paper.dated_on else ""
        title = _("Runs out: {paper}").format(paper=bench.title_of(paper))
        yield CandidateDue(f"{OWN_DAY}{paper.id}", title, ends, begun, detail, None, "papers")


def _verifications(file: CandidateFile, bench: Bench, working: WorkingDays) -> Iterator[CandidateDue]:
    if file.step("ceremony") is not None:
        return  # whoever is admitted is no longer asked about
    for each in file.verifications:
        due = _verification(file, each, bench, working)
        if due is not None:
            yield due


def _verification(file: CandidateFile, asked: Verification, bench: Bench, working: WorkingDays) -> CandidateDue | None:
    begun = asked.received_on or asked.sent_on
    if begun is None or asked.answered_on is not None or asked.exempt_reason:
        return None
    start = begun.first_day()
    name = "verification.abroad_working_days" if asked.abroad else "verification.working_days"
    rule = bench.rule(file, name, start)
    if rule is None:
        return None
    detail = (
        _("received there {day}").format(day=shown_day(start))
        if asked.received_on
        else _("sent {day}; when it was received is not known").format(day=shown_day(start))
    )
    return CandidateDue(
        f"verification:{asked.id}",
        _("Answer to the inquiry: {place}").format(place=asked.place),
        working.after(start, rule.number),
        start,
        detail,
        rule.cite,
        "verifications",
        certain=asked.received_on is not None,
    )


@dataclass(frozen=True)
class _Term:
    """A time in working days: what falls due, where it is put right, the rule, and what is said of its first day."""

    key: str
    title: str
    place: str
    rule: str
    begun: str


_DECISION = _Term(
    "decision",
    N_("Decision on the admission"),
    "steps",
    "admission.decision_working_days",
    N_("resolution of the cell {day}"),
)
_RECORD = _Term(
    "record",
    N_("Life record and member form of the new member"),
    "papers",
    "record.after_ceremony_working_days",
    N_("admitted {day}"),
)
_RECOGNITION_MEETING = _Term(
    "recognition_meeting",
    N_("The cell considers the recognition"),
    "votes",
    "recognition.meeting_working_days",
    N_("the probation is full on {day}"),
)
_RECOGNITION_DECISION = _Term(
    "recognition_decision",
    N_("Decision on the recognition"),
    "steps",
    "recognition.decision_working_days",
    N_("resolution of the cell {day}"),
)


def _counted(
    file: CandidateFile, bench: Bench, working: WorkingDays, term: _Term, begun: date | None
) -> Iterator[CandidateDue]:
    """A time that runs from `begun`, by the rule of that day; none before it runs, or where no rule is known."""
    rule = bench.rule(file, term.rule, begun) if begun else None
    if begun is not None and rule is not None:
        yield CandidateDue(
            term.key,
            _(term.title),
            working.after(begun, rule.number),
            begun,
            _(term.begun).format(day=shown_day(begun)),
            rule.cite,
            term.place,
        )


def _resolved_on(file: CandidateFile, phase: Phase) -> date | None:
    """The day of the resolution with which the cell passed an admission or a recognition."""
    vote = file.passed_vote(phase)
    stage = "cell_vote" if phase is Phase.ADMISSION else "recognition_vote"
    return file.done_on(stage) or (vote.held_on.first_day() if vote and vote.held_on else None)


def _decision(file: CandidateFile, bench: Bench, working: WorkingDays) -> Iterator[CandidateDue]:
    if file.step("decision") is None:
        yield from _counted(file, bench, working, _DECISION, _resolved_on(file, Phase.ADMISSION))


def ceremony_clocks(
    file: CandidateFile, bench: Bench, working: WorkingDays
) -> tuple[date | None, date | None, DatedValue | None]:
    """Until when the ceremony is held, counted from the receipt and from the issue of the decision; and the rule.

    294-QĐ/TW counts from the day on which the cell receives the decision, 208-QĐ/TW from the day of its issue.
    """
    step = file.step("decision")
    issued = file.done_on("decision")
    if step is None or issued is None:
        return None, None, None
    rule = bench.rule(file, "ceremony.working_days", issued)
    if rule is None:
        return None, None, None
    received = step.received_on.first_day() if step.received_on else None
    return (
        working.after(received, rule.number) if received else None,
        working.after(issued, rule.number),
        rule,
    )


def _ceremony(file: CandidateFile, bench: Bench, working: WorkingDays) -> Iterator[CandidateDue]:
    if file.step("ceremony") is not None:
        return
    by_receipt, by_issue, rule = ceremony_clocks(file, bench, working)
    issued = file.done_on("decision")
    if rule is None or by_issue is None or issued is None:
        return
    counted = bench.rule(file, "ceremony.counted_from", issued)
    from_receipt = counted is not None and _FROM_RECEIPT in counted.text and by_receipt is not None
    day = by_receipt if from_receipt and by_receipt is not None else by_issue
    parts = [_("from the issue: {day}").format(day=shown_day(by_issue))]
    if by_receipt is not None:
        parts.append(_("from the receipt: {day}").format(day=shown_day(by_receipt)))
    else:
        parts.append(_("when the cell received it is not known"))
    yield CandidateDue(
        "ceremony",
        _("Admission ceremony"),
        day,
        issued,
        " · ".join(parts),
        counted.cite if counted else rule.cite,
        "steps",
        other_on=by_issue if from_receipt else by_receipt,
        certain=by_receipt is not None or not (counted is not None and _FROM_RECEIPT in counted.text),
    )


def _record(file: CandidateFile, bench: Bench, working: WorkingDays) -> Iterator[CandidateDue]:
    made = file.paper(LIFE_RECORD_OF_MEMBER) and file.paper(MEMBER_FORM)
    if not made and file.step("official") is None:
        yield from _counted(file, bench, working, _RECORD, file.done_on("ceremony"))


def _recognition_meeting(file: CandidateFile, bench: Bench, working: WorkingDays) -> Iterator[CandidateDue]:
    voted = any(map(has_passed, file.votes_of(Phase.RECOGNITION))) or file.step("recognition_vote") is not None
    if not voted and file.step("official") is None:
        yield from _counted(file, bench, working, _RECOGNITION_MEETING, checks.probation_end(file, bench))


def _recognition_decision(file: CandidateFile, bench: Bench, working: WorkingDays) -> Iterator[CandidateDue]:
    if file.step("official") is None:
        yield from _counted(file, bench, working, _RECOGNITION_DECISION, _resolved_on(file, Phase.RECOGNITION))
