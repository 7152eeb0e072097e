"""What a secretary does with candidates: look at the board and a candidate, add, correct, end."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from partycell_desktop.domain import candidate_checks as checks
from partycell_desktop.domain import roster as story
from partycell_desktop.domain.candidate_bench import Bench, Check
from partycell_desktop.domain.candidate_deadlines import CandidateDue, deadlines_of, tone_of
from partycell_desktop.domain.candidates import Candidacy, CandidateFile, CandidateStep, Ended, Helper
from partycell_desktop.domain.dates import PartialDate, full_years_between
from partycell_desktop.domain.dossier_list import stages_of_list
from partycell_desktop.domain.items import read_items
from partycell_desktop.domain.names import name_key, same_person_key
from partycell_desktop.domain.person import Person
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.domain.regulation import NoRule
from partycell_desktop.domain.stages import Stage, StageSet, stages_on
from partycell_desktop.domain.working_days import WorkingDays
from partycell_desktop.store import candidates as kept
from partycell_desktop.store import records, shipped
from partycell_desktop.store import roster as people
from partycell_desktop.use_cases.candidate_checklist import PaperState, group_title, list_papers
from partycell_desktop.use_cases.member_papers import paper_types_by_code
from partycell_desktop.use_cases.next_thing import NextThing, count_papers, next_thing, stage_of
from partycell_desktop.use_cases.roster import add_member, correct_member, name_tie
from partycell_desktop.use_cases.session import Session
from partycell_desktop.use_cases.working_days import working_days
from partycell_desktop.words import _

PIPELINE_RULES = (
    "age.least", "age.most", "education.least", "introducer.months", "course.valid_months", "application.valid_months",
    "verification.working_days", "verification.abroad_working_days", "vote.membership_share",
    "admission.decision_working_days", "ceremony.working_days", "ceremony.counted_from", "admission.decided_by",
    "record.after_ceremony_working_days", "probation.months", "recognition.meeting_working_days",
    "recognition.decision_working_days", "readmission.months", "contract.months",
)  # fmt: skip
NEEDED_OF_PERSON = ("born_on", "sex", "citizen_number", "ethnic_group", "religion", "general_education", "occupation",
                    "residence_province", "home_province", "work_unit")  # fmt: skip


@dataclass(frozen=True)
class CandidateLine:
    """A candidate as the board and the list show it. `id` is 0 for a probationer whose way is not followed yet."""

    id: int
    person: Person
    stage: str
    stage_title: str
    column: str
    age: int | None
    since: date | None
    papers_done: int
    papers_wanted: int
    progress: int
    next: NextThing
    candidacy: Candidacy
    waits: int | None = None  # days since `since`
    mentor: str = ""


@dataclass(frozen=True)
class Column:
    """A column of the board: its source text, its heading and the stages that stand in it."""

    says: str
    title: str
    stages: tuple[str, ...]


@dataclass(frozen=True)
class RuleChange:
    """A rule that changed since the way was last looked at: announced, never applied silently."""

    rule: str
    says: str
    before: str
    after: str
    from_on: date
    cite: str
    sure: str


@dataclass(frozen=True)
class StageState:
    """A stage on the timeline of a candidate: when it was closed, or that it is open now, or comes later."""

    stage: Stage
    step: CandidateStep | None
    now: bool


@dataclass(frozen=True)
class CandidateRecord:
    """Everything of one candidacy that its page shows on a day."""

    file: CandidateFile
    timeline: list[StageState]
    papers: list[PaperState]
    checks: list[Check]
    gate: list[Check]
    lacking: list[str]
    deadlines: list[CandidateDue]
    tones: dict[str, str]
    next: NextThing
    changes: list[RuleChange]
    complete: int  # per cent of the items that a dossier needs
    missing: tuple[str, ...]
    swaps_known: bool
    helpers: dict[int, Helper]

    @property
    def id(self) -> int:
        """The number of the candidacy."""
        return self.file.candidacy.id

    @property
    def person(self) -> Person:
        """Who it is."""
        return self.file.person

    @property
    def stage(self) -> Stage | None:
        """The stage that is open now; None when all are closed."""
        return next((each.stage for each in self.timeline if each.now), None)


def stage_set(session: Session, on: date | None = None) -> StageSet:
    """The stages that hold on a day (today)."""
    return stages_on(shipped.load_stages(), on or session.today())


def list_board_columns(session: Session) -> list[Column]:
    """The columns of the board, in order."""
    return [Column(says, _(says), stages) for says, stages in stage_set(session).columns()]


def list_candidates(
    session: Session, on: date | None = None, ended: bool = False, stage: str = ""
) -> list[CandidateLine]:
    """The candidates as the board shows them on a day (today), by name in the Vietnamese order.

    Those whose way has ended come only when asked for; `stage` is the id of a stage to which the list is narrowed.
    Probationary members whose way is not followed yet are given too, with the number 0.
    """
    day = on or session.today()
    stages = stage_set(session, day)
    if stage:
        stages.get(stage)
    working = working_days(session)
    files = kept.files_of(session.book, kept.list_candidacies(session.book, ended=ended))
    bench = bench_on(session, day)
    lines = [_line(each, stages, bench, working) for each in files]
    followed = {each.person.id for each in files} | {each.person_id for each in kept.list_candidacies(session.book)}
    lines += [_line(each, stages, bench, working) for each in _probationers(session, followed, day)]
    tie = name_tie(session)
    wanted = [each for each in lines if not stage or each.stage == stage]
    return sorted(wanted, key=lambda each: name_key(each.person.name, tie))


def _probationers(session: Session, followed: set[int], day: date) -> list[CandidateFile]:
    from partycell_desktop.store import deadlines as narrow

    ids = narrow.not_recognised(session.book) - followed
    events = narrow.events_of(session.book, ids)
    standings = {id_: story.standing_on(events.get(id_, ()), day) for id_ in sorted(ids)}
    ways = [
        Candidacy(person_id=id_)
        for id_, standing in standings.items()
        if standing.counted and standing.rank is story.Rank.PROBATIONARY
    ]
    if not ways:
        return []
    return [replace(each, steps=_steps_of_membership(each.events)) for each in kept.files_of(session.book, ways)]


def _steps_of_membership(events: Sequence[story.MembershipEvent]) -> list[CandidateStep]:
    last = story.last_admission(events)
    if last is None:
        return []
    return [
        CandidateStep(
            stage="decision",
            done_on=last.decided_on or last.on,
            number=last.decision_number,
            decided_by=last.decided_by,
        ),
        CandidateStep(stage="ceremony", done_on=last.on),
    ]


def _line(file: CandidateFile, stages: StageSet, bench: Bench, working: WorkingDays) -> CandidateLine:
    stage = stage_of(file, stages)
    at = stage or stages.stages[-1]
    done, wanted = count_papers(file, stages)
    closed = stages.place(at.id) if stage else len(stages.stages)
    born = file.person.born_on
    since = _since(file)
    return CandidateLine(
        file.id,
        file.person,
        stage.id if stage else "",
        at.title,
        at.board,
        full_years_between(born.first_day(), bench.day) if born else None,
        since,
        done,
        wanted,
        round(100 * closed / len(stages.stages)),
        next_thing(file, stages, bench, working),
        file.candidacy,
        max(0, (bench.day - since).days) if since else None,
        _mentor_name(file, bench.day),
    )


def _mentor_name(file: CandidateFile, day: date) -> str:
    assigned = file.mentor(day)
    helper = file.helpers.get(assigned.member_id) if assigned else None
    return helper.person.name if helper else ""


def _since(file: CandidateFile) -> date | None:
    """Since when the open stage waits: the day of the last closed one, or of the first contact."""
    days = [each.done_on.first_day() for each in file.steps if each.done_on]
    opened = file.candidacy.opened_on
    return max(days, default=opened.first_day() if opened else None)


def get_candidate(session: Session, candidacy_id: int, on: date | None = None) -> CandidateRecord:
    """The page of one candidate as it stands on a day (today)."""
    day = on or session.today()
    file = kept.get_file(session.book, candidacy_id)
    stages = stage_set(session, day)
    bench = bench_on(session, day, twins_of(session, file.person))
    working = working_days(session)
    stage = stage_of(file, stages)
    dues = deadlines_of(file, bench, working)
    gate = checks.check_stage(file, stage, bench) if stage else []
    titles = paper_titles(session)
    lacking = [group_title(group, titles) for group in checks.lacking_papers(file, stage)] if stage else []
    missing = tuple(name for name in NEEDED_OF_PERSON if not getattr(file.person, name))
    return CandidateRecord(
        file,
        [StageState(each, file.step(each.id), stage is not None and each.id == stage.id) for each in stages.stages],
        list_papers(file, stages, stage, bench, titles, dues),
        _all_checks(file, stages, stage, bench),
        gate,
        lacking,
        dues,
        {each.key: tone_of(each.day, day, working) for each in dues},
        next_thing(file, stages, bench, working),
        list_rule_changes(session, file, day),
        round(100 * (len(NEEDED_OF_PERSON) - len(missing)) / len(NEEDED_OF_PERSON)),
        missing,
        all(working.swaps_known(each.begun_on, each.day) for each in dues),
        file.helpers,
    )


def _all_checks(file: CandidateFile, stages: StageSet, stage: Stage | None, bench: Bench) -> list[Check]:
    """The checks of the admission while it is open, afterwards those of the recognition, each once."""
    found: dict[str, Check] = {}
    for each in stages_of_list(file, stages, stage):
        for check in checks.check_stage(file, each, bench):
            found[check.name] = check
    return list(found.values())


def paper_titles(session: Session) -> dict[int, str]:
    """The names of all document types that a candidate's dossier may hold, by number."""
    return {int(code): each.value for code, each in paper_types_by_code(session).items()}


def bench_on(session: Session, day: date, twins: tuple[str, ...] = ()) -> Bench:
    """What checks and deadlines need on a day besides the file of a candidacy."""
    return Bench(session.rules, day, twins, titles=paper_titles(session))


def list_rule_changes(session: Session, file: CandidateFile, day: date) -> list[RuleChange]:
    """The rules of the way whose value changed after the first contact and was not announced yet, up to a day.

    A way that began before the first value that is known of a rule is looked at from that value on.
    """
    seen, opened = file.candidacy.rules_seen_on, file.candidacy.opened_on
    since = seen or opened
    if since is None or not file.candidacy.open:
        return []
    begun = since.last_day()
    found = []
    for name in PIPELINE_RULES:
        rule = session.rules.get(name)
        known = [each.from_on for each in (*rule.values, *rule.own_values)]
        try:
            before, after = rule.on(max(begun, min(known, default=begun))), rule.on(day)
        except NoRule:
            continue
        if before.value != after.value or (before.cite.document != after.cite.document and after.sure == "unconfirmed"):
            found.append(
                RuleChange(
                    name, rule.title, rule.shown(before), rule.shown(after), after.from_on, str(after.cite), after.sure
                )
            )
    return found


def note_rules_seen(session: Session, candidacy_id: int) -> int:
    """Note that the changes of rule up to today were read for this candidate."""
    kept.get_candidacy(session.book, candidacy_id)
    with session.act("note_rules_seen"):
        seen = PartialDate.of(session.today())
        records.change(session.book, Candidacy, candidacy_id, {"rules_seen_on": seen})
    return candidacy_id


def twins_of(session: Session, person: Person) -> tuple[str, ...]:
    """The names of others in the book who may be the same person: same name and birth, or the same number."""
    key = same_person_key(person.full_name)
    found = []
    for each in people.list_people(session.book):
        if each.id == person.id:
            continue
        same_name = same_person_key(each.full_name) == key and (
            each.born_on == person.born_on or each.born_on is None or person.born_on is None
        )
        if same_name or (person.citizen_number and each.citizen_number == person.citizen_number):
            found.append(each.name)
    return tuple(found)


def find_twins(session: Session, full_name: str, born_on: str = "") -> list[tuple[int, str]]:
    """Who in the book, member or candidate, may be the person that is about to be added: number and name."""
    born = read_items(Person, {"born_on": born_on}, session.today())["born_on"] if born_on else None
    asked = Person(full_name=full_name, born_on=born)  # type: ignore[arg-type]
    names = set(twins_of(session, asked))
    key = same_person_key(full_name)
    return [
        (each.id, each.name)
        for each in people.list_people(session.book)
        if each.name in names and same_person_key(each.full_name) == key
    ]


def add_candidate(
    session: Session,
    items: dict[str, Any],
    candidacy: dict[str, Any] | None = None,
    person_id: int = 0,
    again: bool = False,
) -> int:
    """Put a candidate on the board: a name is enough, everything else may come later.

    `person_id` is somebody who is in the book already (a former member, a candidate once before); then `items`
    correct the record. Refused for a member of the Party, for somebody on the board already, and for somebody who may
    be in the book already unless `again` says that it is another person. Gives the number of the candidacy.
    """
    values = read_items(Candidacy, candidacy or {}, session.today())
    if not values.get("opened_on"):
        values["opened_on"] = PartialDate.of(session.today())
    _check_not_to_come(session, values)
    if person_id:
        _check_may_begin(session, person_id)
    elif not again:
        twins = find_twins(session, str(items.get("full_name") or ""), str(items.get("born_on") or ""))
        if twins:
            raise Refused(
                _("{name} is in this book already. Open that record, or say that this is another person.").format(
                    name=", ".join(name for _id, name in twins)
                ),
                "full_name",
            )
    with session.act("add_candidate"):
        if person_id:
            if items:
                correct_member(session, person_id, items)
        else:
            person_id = add_member(session, items)
        opened = Candidacy(person_id=person_id, **values)  # type: ignore[arg-type]
        return records.add(session.book, opened)


def _check_may_begin(session: Session, person_id: int) -> None:
    people.get_person(session.book, person_id)
    standing = story.standing_on(people.list_events(session.book, person_id), session.today())
    if standing.rank is not story.Rank.NONE and standing.out is None:
        raise Refused(_("This person is a Party member already."), "person_id")
    if any(each.open for each in kept.candidacies_of(session.book, person_id)):
        raise Refused(_("This person is on the board already."), "person_id")


def _check_not_to_come(session: Session, values: Mapping[str, Any]) -> None:
    for name in ("opened_on", "works_since", "ended_on"):
        day = values.get(name)
        if isinstance(day, PartialDate) and day.first_day() > session.today():
            raise Refused(_("{day} has not come yet.").format(day=day.shown()), name)


def follow_probation(session: Session, person_id: int) -> int:
    """Follow the way of a probationary member who was admitted before it was kept here; the number of the candidacy.

    The decision and the ceremony are taken from the membership.
    """
    events = people.list_events(session.book, person_id)
    standing = story.standing_on(events, session.today())
    if standing.rank is not story.Rank.PROBATIONARY or not standing.counted:
        raise Refused(_("This person is not a probationary member of this cell."), "person_id")
    if any(each.open for each in kept.candidacies_of(session.book, person_id)):
        raise Refused(_("This person is on the board already."), "person_id")
    steps = _steps_of_membership(events)
    with session.act("follow_probation", person_id=person_id):
        candidacy_id = records.add(session.book, Candidacy(person_id=person_id, opened_on=steps[0].done_on))
        for each in steps:
            records.add(session.book, replace(each, candidacy_id=candidacy_id))
    return candidacy_id


def correct_candidate(
    session: Session,
    candidacy_id: int,
    candidacy: dict[str, Any] | None = None,
    items: dict[str, Any] | None = None,
    lists: dict[str, list[dict[str, Any]]] | None = None,
    reason: str = "",
) -> int:
    """Correct what is kept of a candidacy, and items and lists of the person's record, as typed, in one act."""
    known = kept.get_candidacy(session.book, candidacy_id)
    values = read_items(Candidacy, candidacy or {}, session.today())
    _check_not_to_come(session, values)
    if values.get("rules_of_on") and not (values.get("rules_document") or known.rules_document):
        raise Refused(
            _("Name the document that says that this dossier keeps the rules of an earlier day."), "rules_document"
        )
    with session.act("correct_candidate", person_id=known.person_id, reason=reason):
        changed = {name: value for name, value in values.items() if getattr(known, name) != value}
        records.change(session.book, Candidacy, candidacy_id, changed)
        if items or lists:
            correct_member(session, known.person_id, items, lists, reason)
    return candidacy_id


def end_candidacy(session: Session, candidacy_id: int, how: str, on: str, reason: str = "", to: str = "") -> int:
    """End a way before its goal: `how` is one of `Ended`, with the day, the reason, and where the person went.

    A probationary member whose name is removed, or who moves on, gets the event in the roster too.
    """
    known = kept.get_candidacy(session.book, candidacy_id)
    try:
        ended = Ended(how)
    except ValueError:
        raise Refused(_("A way does not end as “{how}”.").format(how=how), "how") from None
    if not known.open:
        raise Refused(_("This way has ended already."), "how")
    values = read_items(Candidacy, {"ended_on": on, "ended_to": to, "ended_reason": reason}, session.today())
    if not values["ended_on"]:
        raise Refused(_("The day is needed."), "ended_on")
    if not str(values["ended_reason"]).strip() and ended in (Ended.STOPPED, Ended.REFUSED, Ended.NAME_REMOVED):
        raise Refused(_("The reason is needed; it is kept."), "ended_reason")
    _check_not_to_come(session, values)
    with session.act("end_candidacy", person_id=known.person_id, reason=reason):
        _tell_the_roster(session, known, ended, values)
        records.change(session.book, Candidacy, candidacy_id, {**values, "ended_as": ended})
    return candidacy_id


def _tell_the_roster(session: Session, known: Candidacy, ended: Ended, values: Mapping[str, Any]) -> None:
    from partycell_desktop.use_cases.roster import record_event

    events = people.list_events(session.book, known.person_id)
    standing = story.standing_on(events, session.today())
    if standing.rank is not story.Rank.PROBATIONARY or not standing.counted:
        if ended is Ended.NAME_REMOVED:
            raise Refused(_("Only the name of a probationary member can be removed."), "how")
        return
    kind = {Ended.NAME_REMOVED: story.Happened.NAME_REMOVED, Ended.MOVED: story.Happened.LEFT}.get(ended)
    if kind is not None:
        told = {"on": values["ended_on"], "reason": values["ended_reason"], "organisation": values["ended_to"]}
        record_event(session, known.person_id, kind, told)


def reopen_candidacy(session: Session, candidacy_id: int) -> int:
    """Go on with a way that was ended; what the end put into the roster must be taken out there."""
    known = kept.get_candidacy(session.book, candidacy_id)
    if known.open:
        raise Refused(_("This way has not ended."), "candidacy_id")
    if any(each.open for each in kept.candidacies_of(session.book, known.person_id)):
        raise Refused(_("This person is on the board already."), "candidacy_id")
    with session.act("reopen_candidacy", person_id=known.person_id):
        blank = {"ended_on": None, "ended_as": "", "ended_to": "", "ended_reason": ""}
        records.change(session.book, Candidacy, candidacy_id, blank)
    return candidacy_id
