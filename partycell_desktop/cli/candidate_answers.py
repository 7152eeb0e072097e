"""Candidates as the commands show them: as JSON for a script, as lines for a person."""

from datetime import date
from typing import Any

from partycell_desktop.domain.candidate_bench import Check
from partycell_desktop.domain.candidate_deadlines import CandidateDue
from partycell_desktop.domain.candidates import Candidacy, ended_label
from partycell_desktop.domain.dates import shown_day
from partycell_desktop.use_cases.candidate_checklist import PaperState
from partycell_desktop.use_cases.candidates import (
    CandidateLine,
    CandidateRecord,
    Column,
    StageState,
    get_candidate,
    list_board_columns,
    list_candidates,
)
from partycell_desktop.use_cases.json_values import to_json
from partycell_desktop.use_cases.next_thing import NextThing
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _

_PARTS = ("mentorships", "introductions", "verifications", "opinions", "votes", "extensions")


def candidates_json(session: Session, on: date | None, ended: bool, stage: str) -> list[dict[str, Any]]:
    """The board as a list: who, the stage, the one next thing; by name."""
    columns = list_board_columns(session)
    return [_line(each, columns) for each in list_candidates(session, on, ended, stage)]


def candidate_rows(session: Session, on: date | None, ended: bool, stage: str) -> list[list[str]]:
    """The board as lines of text."""
    return [
        [
            str(each.id),
            each.person.name,
            each.stage_title,
            shown_day(each.since) if each.since else "",
            f"{each.papers_done}/{each.papers_wanted}",
            ended_label(each.candidacy) or each.next.says,
        ]
        for each in list_candidates(session, on, ended, stage)
    ]


def _line(line: CandidateLine, columns: list[Column]) -> dict[str, Any]:
    return {
        **_head(line.id, line),
        "age": line.age,
        "stage": line.stage,
        "stage_title": line.stage_title,
        "column": next((each.title for each in columns if line.stage in each.stages), ""),
        "since": to_json(line.since),
        "waits": line.waits,
        "papers": {"there": line.papers_done, "wanted": line.papers_wanted},
        "progress": line.progress,
        "mentor": line.mentor,
        "next": _next(line.next, line.id, line.person.id),
        "ended": _ended(line.candidacy),
    }


def _head(candidacy_id: int, whose: CandidateLine | CandidateRecord) -> dict[str, Any]:
    person = whose.person
    return {
        "id": candidacy_id,
        "person_id": person.id,
        "name": person.name,
        "full_name": person.full_name,
        "sex": person.sex,
        "born_on": to_json(person.born_on),
    }


def _next(thing: NextThing, candidacy_id: int, person_id: int) -> dict[str, Any]:
    place = f"candidate:{candidacy_id}/{thing.place}" if candidacy_id else f"member:{person_id}"
    return {"says": thing.says, "tone": thing.tone, "day": to_json(thing.day), "place": place}


def _ended(candidacy: Candidacy) -> dict[str, Any] | None:
    if candidacy.open:
        return None
    return {
        "as": candidacy.ended_as,
        "words": ended_label(candidacy),
        "on": to_json(candidacy.ended_on),
        "to": candidacy.ended_to,
        "reason": candidacy.ended_reason,
    }


def candidate_json(session: Session, candidacy_id: int, on: date | None) -> dict[str, Any]:
    """The whole page of one candidate on a day; personal numbers masked."""
    record = get_candidate(session, candidacy_id, on)
    file, stage = record.file, record.stage
    items, candidacy = to_json(record.person), to_json(file.candidacy)
    return {
        **_head(record.id, record),
        "stage": stage.id if stage else "",
        "stage_title": stage.title if stage else _("Official"),
        "next": _next(record.next, record.id, record.person.id),
        "ended": _ended(file.candidacy),
        "candidacy": {name: value for name, value in candidacy.items() if name not in ("id", "person_id")},
        "items": {name: value for name, value in items.items() if name != "id"},
        "complete": record.complete,
        "missing": list(record.missing),
        "timeline": [_stage(each) for each in record.timeline],
        "papers": [_paper(each) for each in record.papers],
        "checks": [_check(each) for each in record.checks],
        "gate": {"checks": [each.name for each in record.gate if not each.passed], "papers": list(record.lacking)},
        "deadlines": [_deadline(each, record) for each in record.deadlines],
        "helpers": [{"id": each.person.id, "name": each.person.name} for each in record.helpers.values()],
        **{name: to_json(getattr(file, name)) for name in _PARTS},
        "rule_changes": to_json(record.changes),
        "swaps_known": record.swaps_known,
    }


def _stage(state: StageState) -> dict[str, Any]:
    stage, step = state.stage, state.step
    return {
        "stage": stage.id,
        "title": stage.title,
        "who": stage.who,
        "state": "done" if step else "now" if state.now else "later",
        "done_on": to_json(step.done_on) if step else None,
        "number": step.number if step else "",
        "reason": step.reason if step else "",
        "because": to_json(stage.cite),
    }


def _paper(state: PaperState) -> dict[str, Any]:
    paper = state.paper
    return {
        "types": list(state.types),
        "title": state.title,
        "stage": state.stage,
        "state": state.state,
        "detail": state.detail,
        "due": to_json(state.due),
        "paper_id": paper.id if paper else 0,
        "number": paper.number if paper else "",
        "dated_on": to_json(paper.dated_on) if paper else None,
        "valid_until": to_json(paper.valid_until) if paper else None,
    }


def _check(check: Check) -> dict[str, Any]:
    return {
        "name": check.name,
        "says": check.says,
        "answer": check.answer.value,
        "detail": check.detail,
        "because": to_json(check.because),
    }


def _deadline(due: CandidateDue, record: CandidateRecord) -> dict[str, Any]:
    return {
        "key": due.key,
        "title": due.title,
        "day": to_json(due.day),
        "begun_on": to_json(due.begun_on),
        "other_on": to_json(due.other_on),
        "detail": due.detail,
        "tone": record.tones[due.key],
        "extended": due.extended,
        "certain": due.certain,
        "place": f"candidate:{record.id}/{due.place}",
        "because": to_json(due.because),
    }


def candidate_page(session: Session, candidacy_id: int, on: date | None) -> list[str]:
    """The page of one candidate as lines of text: the way, the papers, the checks, what falls due."""
    record = get_candidate(session, candidacy_id, on)
    stage = record.stage
    lines = [
        record.person.name,
        f"{_('Stage')}: {stage.title if stage else _('Official')}",
        f"{_('Next')}: {ended_label(record.file.candidacy) or record.next.says}",
        "",
    ]
    for state in record.timeline:
        done = state.step.done_on.shown() if state.step and state.step.done_on else ""
        lines.append(f"{'x' if state.step else '>' if state.now else ' '} {state.stage.title}  {done}".rstrip())
    for heading, rows in (
        (_("Papers"), [f"{'x' if each.is_there else ' '} {each.title}  {each.detail}" for each in record.papers]),
        (_("Checks"), [f"{_MARKS[each.answer.value]} {each.says}  {each.detail}" for each in record.checks]),
        (_("Deadlines"), [f"{shown_day(each.day)} {each.title}  {each.detail}" for each in record.deadlines]),
    ):
        if rows:
            lines += ["", heading, *(row.rstrip() for row in rows)]
    return lines


_MARKS = {"yes": "x", "look": "!", "no": "-", "unknown": "?"}
