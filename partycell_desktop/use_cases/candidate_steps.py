"""Going on from stage to stage: the gate, the step that is kept, and what it brings into the roster by itself."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from partycell_desktop.domain import candidate_checks as checks
from partycell_desktop.domain import roster as story
from partycell_desktop.domain.candidate_bench import COURSE, Bench, Check
from partycell_desktop.domain.candidates import Candidacy, CandidateFile, CandidateStep, Phase
from partycell_desktop.domain.cell import name_on
from partycell_desktop.domain.dates import PartialDate, shown_day
from partycell_desktop.domain.items import read_items
from partycell_desktop.domain.record_lists import Introducer, Paper
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.domain.stages import Stage, StageSet
from partycell_desktop.store import candidates as kept
from partycell_desktop.store import cell as cell_store
from partycell_desktop.store import records
from partycell_desktop.store import roster as people
from partycell_desktop.use_cases.candidates import bench_on, paper_titles, stage_set, twins_of
from partycell_desktop.use_cases.documents import note_candidate_paper
from partycell_desktop.use_cases.next_thing import stage_of
from partycell_desktop.use_cases.roster import record_event
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _

_NOT_BEFORE = {"ceremony": "decision", "official": "ceremony", "probation": "ceremony"}
_VOTE = {"cell_vote": Phase.ADMISSION, "recognition_vote": Phase.RECOGNITION}
_DECISIONS = frozenset({"decision", "official"})
_DECIDED_BEFORE = {"official": "decision", "recognition_committee": "committee"}


@dataclass(frozen=True)
class LackingPaper:
    """A paper that a stage asks for and that is not noted yet; the closing one is noted with its number by the step."""

    title: str
    closing: bool


@dataclass(frozen=True)
class StepAhead:
    """What closing a stage asks for, as far as it is typed: shown before the order is given.

    `asks` names the items that belong to this stage, `values` what is known of them; `needs_reason` where the gate
    lets through with a reason only; `impossible` is what no reason helps against; `vote` the phase of which the vote
    of the cell is not recorded yet ("admission", "recognition"), else "".
    """

    candidacy_id: int
    name: str
    stage: Stage
    passed_over: list[Stage]
    checks: list[Check]
    lacking: list[LackingPaper]
    asks: tuple[str, ...]
    values: dict[str, str]
    needs_reason: bool
    impossible: str
    vote: str


def look_at_step(
    session: Session, candidacy_id: int, stage: str = "", items: Mapping[str, Any] | None = None
) -> StepAhead:
    """What closing a stage (the open one) would ask for with these items, as typed; nothing is changed.

    Refused where there is nothing to close: the way has ended, the goal is reached, the stage is closed already.
    """
    file = kept.get_file(session.book, candidacy_id)
    stages = stage_set(session)
    wanted = _stage_to_close(file, stages, stage)
    values = read_items(CandidateStep, dict(items or {}), session.today())
    full = _with_what_is_known(session, file, wanted, values)
    step = CandidateStep(candidacy_id=file.id, stage=wanted.id, **full)
    closing = _closing_paper(file, wanted, step)
    then = replace(file, papers=[*file.papers, closing]) if closing else file
    day = step.done_on.last_day() if step.done_on else session.today()
    bench = bench_on(session, day, twins_of(session, file.person))
    titles = paper_titles(session)
    phase = _VOTE.get(wanted.id)
    return StepAhead(
        candidacy_id,
        file.person.name,
        wanted,
        [each for each in stages.stages[: stages.place(wanted.id)] if file.step(each.id) is None],
        checks.check_stage(then, wanted, bench),
        [
            LackingPaper(_(" or ").join(titles.get(each, str(each)) for each in group), wanted.closing in group)
            for group in checks.lacking_papers(then, wanted)
        ],
        _asked_items(wanted),
        {
            "done_on": step.done_on.shown() if step.done_on else "",
            "number": step.number,
            "decided_by": step.decided_by or _usual_issuer(file, wanted),
            "received_on": step.received_on.shown() if step.received_on else "",
        },
        bool(gate_problems(then, stages, wanted, bench)),
        _why_never(session, file, stages, wanted, step),
        phase.value if phase is not None and file.passed_vote(phase) is None else "",
    )


def _usual_issuer(file: CandidateFile, stage: Stage) -> str:
    """Who decided on the admission usually decides on the recognition: proposed, and only kept when it is accepted."""
    before = file.step(_DECIDED_BEFORE.get(stage.id, ""))
    return before.decided_by if before is not None else ""


def _asked_items(stage: Stage) -> tuple[str, ...]:
    papers: tuple[str, ...] = ("number", "decided_by") if stage.closing or stage.acts == "unions" else ()
    if stage.acts == "cell":
        papers = papers[:1]  # its own resolution
    return ("done_on", *papers, *(("received_on",) if stage.id in _DECISIONS else ()), "note")


def _why_never(session: Session, file: CandidateFile, stages: StageSet, stage: Stage, step: CandidateStep) -> str:
    before = _NOT_BEFORE.get(stage.id)
    if before and file.step(before) is None:
        return _needs_first(stage, stages.get(before))
    if step.done_on is None:
        return ""
    try:
        _check_possible(session, file, stages, stage, step)
    except Refused as never:
        return never.reason
    return ""


def _needs_first(stage: Stage, before: Stage) -> str:
    return _("“{stage}” needs “{before}” first.").format(stage=stage.title, before=before.title)


def advance_candidate(
    session: Session, candidacy_id: int, stage: str = "", items: dict[str, Any] | None = None, reason: str = ""
) -> int:
    """Close a stage (the open one): items done_on, number, decided_by, received_on, note, as typed.

    Where papers or checks of the stage are lacking, or a stage is passed over, a `reason` is needed and kept. Never
    possible, also with a reason: a day that has not come; a ceremony before its decision; an official member before
    the twelve months are full. The number and date of the closing paper are noted in the dossier. The ceremony enters
    the admission into the roster, the last stage the recognition, which holds from the day on which the twelve months
    ended (06-HD/TW; 294-QĐ/TW 4.2). Gives the number of the step.
    """
    file = kept.get_file(session.book, candidacy_id)
    stages = stage_set(session)
    wanted = _stage_to_close(file, stages, stage)
    step = _read_step(session, file, wanted, items or {}, reason)
    _check_possible(session, file, stages, wanted, step)
    with session.act("advance_candidate", person_id=file.person.id, reason=reason):
        _note_closing_paper(session, file, wanted, step)
        _ask_the_gate(session, candidacy_id, stages, wanted, step)
        step_id = records.add(session.book, step)
        note_candidate_paper(session, file, wanted.closing or 0, step.number, step.done_on)
        _tell_the_roster(session, candidacy_id, wanted, step)
    return step_id


def _stage_to_close(file: CandidateFile, stages: StageSet, stage: str) -> Stage:
    if not file.candidacy.open:
        raise Refused(_("This way has ended; open it again first."), "stage")
    open_now = stage_of(file, stages)
    if open_now is None:
        raise Refused(_("All stages are closed: this person is an official member."), "stage")
    wanted = stages.get(stage) if stage else open_now
    if file.step(wanted.id) is not None:
        raise Refused(_("The stage “{stage}” is closed already.").format(stage=wanted.title), "stage")
    return wanted


def _with_what_is_known(
    session: Session, file: CandidateFile, stage: Stage, values: Mapping[str, Any]
) -> dict[str, Any]:
    """What was typed of a step, filled up from the closing paper, the vote or the papers of the stage."""
    paper = (file.paper(stage.closing) if stage.closing else None) or _same_resolution(file, stage)
    full = dict(values)
    if not full.get("done_on"):
        full["done_on"] = _default_day(session, file, stage, paper)
    for name, known in (("number", paper.number if paper else ""), ("decided_by", paper.issued_by if paper else "")):
        full[name] = full.get(name) or known
    return full


def _same_resolution(file: CandidateFile, stage: Stage) -> Paper | None:
    """The resolution that assigned who helps: usually the same one puts the person on the list of sympathisers."""
    first = next((each for each in file.mentorships if not each.probation), None)
    if stage.id != "sympathiser" or first is None or not first.number:
        return None
    return Paper(number=first.number, dated_on=first.from_on)


def _read_step(
    session: Session, file: CandidateFile, stage: Stage, items: dict[str, Any], reason: str
) -> CandidateStep:
    values = _with_what_is_known(session, file, stage, read_items(CandidateStep, items, session.today()))
    done = values["done_on"]
    if not isinstance(done, PartialDate):
        raise Refused(_("The day is needed on which “{stage}” was closed.").format(stage=stage.title), "done_on")
    for name in ("done_on", "received_on"):
        day = values.get(name)
        if isinstance(day, PartialDate) and day.first_day() > session.today():
            raise Refused(_("{day} has not come yet.").format(day=day.shown()), name)
    received = values.get("received_on")
    if isinstance(received, PartialDate) and received.last_day() < done.first_day():
        raise Refused(_("Received on {received}, before it was issued.").format(received=received.shown()),
                      "received_on")  # fmt: skip
    values["reason"] = reason.strip()
    return CandidateStep(candidacy_id=file.id, stage=stage.id, **values)


def _default_day(session: Session, file: CandidateFile, stage: Stage, paper: Paper | None) -> PartialDate | None:
    if paper is not None and paper.dated_on is not None:
        return paper.dated_on
    phase = _VOTE.get(stage.id)
    vote = file.passed_vote(phase) if phase else None
    if vote is not None:
        return vote.held_on
    if stage.closing:
        return None  # the day of another paper of the stage is not the day on which it is closed
    if stage.id == "probation":
        ends = checks.probation_end(file, Bench(session.rules, session.today()))
        return PartialDate.of(ends) if ends and ends <= session.today() else None
    if stage.id == "verification":
        answers = [each.answered_on for each in file.verifications if each.answered_on is not None]
        return max(answers, key=PartialDate.last_day, default=None)
    papers = [file.paper(*group) for group in stage.papers]
    dates = [each.dated_on for each in papers if each is not None and each.dated_on is not None]
    return max(dates, key=PartialDate.last_day, default=None)


def _check_possible(session: Session, file: CandidateFile, stages: StageSet, stage: Stage, step: CandidateStep) -> None:
    """Refuse what can never be, whatever the reason."""
    done = step.done_on
    assert done is not None
    before = _NOT_BEFORE.get(stage.id)
    known = file.step(before) if before else None
    if before and known is None:
        raise Refused(_needs_first(stage, stages.get(before)), "stage")
    if stage.id == "ceremony":
        if not done.is_full:
            raise Refused(_("A whole date is needed here: the probation is counted from it."), "done_on")
        if known and known.done_on and done.last_day() < known.done_on.first_day():
            raise Refused(
                _("The ceremony on {ceremony} is before the decision of {decision}.").format(
                    ceremony=done.shown(), decision=known.done_on.shown()
                ),
                "done_on",
            )
    if stage.id in ("probation", "recognition_vote", "official"):
        _check_probation_over(session, file, stage, done)
    born = file.person.born_on
    if born is not None and done.last_day() <= born.first_day():
        raise Refused(_("{day} is before the person was born.").format(day=done.shown()), "done_on")


def _check_probation_over(session: Session, file: CandidateFile, stage: Stage, done: PartialDate) -> None:
    bench = Bench(session.rules, session.today())
    ends = checks.probation_end(file, bench)
    if ends is not None and done.last_day() < ends:
        rule = bench.rule(file, "probation.months", file.done_on("ceremony"))
        raise Refused(
            _("“{stage}” on {day} is before the probation is full on {end}.").format(
                stage=stage.title, day=done.shown(), end=shown_day(ends)
            ),
            "done_on",
            rule.cite if rule else None,
        )


def _closing_paper(file: CandidateFile, stage: Stage, step: CandidateStep) -> Paper | None:
    """The closing paper as the step tells it, where the dossier does not have it yet and enough of it is known."""
    if not stage.closing or file.paper(stage.closing) is not None or step.done_on is None:
        return None
    if not (step.number or stage.closing == COURSE):
        return None
    return Paper(
        person_id=file.person.id,
        type_number=stage.closing,
        number=step.number,
        dated_on=step.done_on,
        issued_by=step.decided_by,
    )


def _note_closing_paper(session: Session, file: CandidateFile, stage: Stage, step: CandidateStep) -> None:
    paper = _closing_paper(file, stage, step)
    if paper is not None:
        records.add(session.book, paper, sort_order=len(file.papers))


def _ask_the_gate(session: Session, candidacy_id: int, stages: StageSet, stage: Stage, step: CandidateStep) -> None:
    """Refuse without a reason what the gate does not let through: passed stages, papers, checks of the day."""
    if step.reason:
        return
    file = kept.get_file(session.book, candidacy_id)
    assert step.done_on is not None
    bench = bench_on(session, step.done_on.last_day(), twins_of(session, file.person))
    told = gate_problems(file, stages, stage, bench)
    if told:
        raise Refused(
            _("“{stage}” is not complete: {list}. Complete it, or give the reason for going on; it is kept.").format(
                stage=stage.title, list="; ".join(told)
            ),
            "reason",
            stage.cite,
        )


def gate_problems(file: CandidateFile, stages: StageSet, stage: Stage, bench: Bench) -> list[str]:
    """What stands in the way of closing a stage, in words: stages passed over, checks not passed, papers lacking."""
    place = stages.place(stage.id)
    passed_over = [each.title for each in stages.stages[:place] if file.step(each.id) is None]
    told = [_("not closed yet: {stages}").format(stages=", ".join(passed_over))] if passed_over else []
    for each in checks.open_checks(checks.check_stage(file, stage, bench)):
        told.append(f"{each.says} ({each.detail})" if each.detail else each.says)
    lacking = checks.lacking_papers(file, stage)
    if lacking:
        told.append(_("papers lacking: {count}").format(count=len(lacking)))
    return told


def _tell_the_roster(session: Session, candidacy_id: int, stage: Stage, step: CandidateStep) -> None:
    file = kept.get_file(session.book, candidacy_id)
    if stage.id == "ceremony":
        decision = file.step("decision")
        assert decision is not None and step.done_on is not None
        was_out = story.standing_on(file.events, step.done_on.first_day()).out is not None
        told = {
            "on": step.done_on,
            "decided_on": decision.done_on,
            "decision_number": decision.number,
            "decided_by": decision.decided_by,
            "organisation": _cell_name(session, step.done_on.first_day()),
        }
        kind = story.Happened.READMITTED if was_out else story.Happened.ADMITTED
        record_event(session, file.person.id, kind, told)
        _name_introducers(session, file)
    if stage.id == "official":
        ends = checks.probation_end(file, Bench(session.rules, session.today()))
        told = {
            "on": PartialDate.of(ends) if ends else step.done_on,
            "decided_on": step.done_on,
            "decision_number": step.number,
            "decided_by": step.decided_by,
        }
        record_event(session, file.person.id, story.Happened.RECOGNISED, told)


def _cell_name(session: Session, day: date) -> str:
    known = name_on(cell_store.list_names(session.book), 0, day)
    return known.name if known else ""


def _name_introducers(session: Session, file: CandidateFile) -> None:
    """Put who introduced into the member's record (2-HSĐV item 12), unless it tells already."""
    if people.list_entries(session.book, Introducer, file.person.id):
        return
    for place, each in enumerate(file.introductions):
        helper = file.helpers.get(each.member_id)
        name = helper.person.full_name if helper else each.body
        if name:
            records.add(session.book, Introducer(person_id=file.person.id, full_name=name), sort_order=place)


def correct_step(session: Session, step_id: int, items: dict[str, Any]) -> int:
    """Correct the day, number or issuer of a step that was entered wrongly; the roster's event follows."""
    known = records.get(session.book, CandidateStep, step_id)
    file = kept.get_file(session.book, known.candidacy_id)
    values = read_items(CandidateStep, items, session.today())
    changed = replace(known, **values)  # type: ignore[arg-type]
    stages = stage_set(session)
    day = changed.done_on
    if day is None:
        raise Refused(_("The day is needed."), "done_on")
    if day.first_day() > session.today():
        raise Refused(_("{day} has not come yet.").format(day=day.shown()), "done_on")
    _check_possible(session, file, stages, stages.get(known.stage), changed)
    with session.act("correct_step", person_id=file.person.id):
        records.change(session.book, CandidateStep, step_id, values)
        _correct_the_event(session, file, changed)
    return step_id


def _correct_the_event(session: Session, file: CandidateFile, step: CandidateStep) -> None:
    from partycell_desktop.use_cases.roster import correct_event

    last, official = story.last_admission(file.events), story.recognition(file.events)
    if step.stage in ("decision", "ceremony") and last is not None and file.step("ceremony") is not None:
        if step.stage == "ceremony":
            correct_event(session, last.id, {"on": step.done_on})
        else:
            told = {"decided_on": step.done_on, "decision_number": step.number, "decided_by": step.decided_by}
            correct_event(session, last.id, told)
    if step.stage == "official" and official is not None:
        told = {"decided_on": step.done_on, "decision_number": step.number, "decided_by": step.decided_by}
        correct_event(session, official.id, told)


def steps_to_take_back(session: Session, candidacy_id: int, stage: str = "") -> list[CandidateStep]:
    """The steps that go when the way is opened again at a stage (the one closed last), the last one first.

    Refused where that stage, and all after it, are open already.
    """
    file = kept.get_file(session.book, candidacy_id)
    stages = stage_set(session)
    closed = [each.id for each in stages.stages if file.step(each.id) is not None]
    from_place = stages.place(stage) if stage else stages.place(closed[-1]) if closed else 0
    found = [step for each in reversed(closed) if stages.place(each) >= from_place if (step := file.step(each))]
    if not found:
        raise Refused(_("No stage is closed yet."), "stage")
    return found


def take_back_step(session: Session, candidacy_id: int, stage: str = "") -> int:
    """Open the stage that was closed last, or every stage from `stage` on.

    An admission or recognition that they brought leaves the roster too. Refused where later events of the membership
    rest on it.
    """
    from partycell_desktop.use_cases.roster import remove_event

    steps = steps_to_take_back(session, candidacy_id, stage)
    person_id = kept.get_candidacy(session.book, candidacy_id).person_id
    with session.act("take_back_step", person_id=person_id):
        for step in steps:
            events = people.list_events(session.book, person_id)
            event = None
            if step.stage == "ceremony":
                event = story.last_admission(events)
            if step.stage == "official":
                event = story.recognition(events)
            if event is not None:
                remove_event(session, event.id)
            records.remove(session.book, CandidateStep, step.id)
    return candidacy_id


def list_stages(session: Session) -> list[Stage]:
    """The stages of the way in order, as they hold today."""
    return list(stage_set(session).stages)


def candidacy_of_member(session: Session, person_id: int) -> Candidacy | None:
    """The candidacy of a person that goes on, else the last one, or None."""
    found = kept.candidacies_of(session.book, person_id)
    return next((each for each in found if each.open), found[-1] if found else None)
