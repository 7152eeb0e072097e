"""Every use case in one list, and how a script calls one: JSON in, JSON out, the same checks and refusals.

What stands here can be called by `partycell do`. `LEFT_OUT` names what the window alone uses, with the reason.
"""

import inspect
import json
import types
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Union, get_args, get_origin, get_type_hints

from partycell_desktop.domain.candidates import (
    Candidacy,
    CandidateStep,
    CandidateVote,
    DeadlineExtension,
    Ended,
    IntroducedBy,
    Introduction,
    Mentorship,
    Opinion,
    Phase,
    Verification,
)
from partycell_desktop.domain.documents import IncomingDocument, OutgoingDocument
from partycell_desktop.domain.items import Item, items_of
from partycell_desktop.domain.meetings import Attending, Majority, MeetingKind, TaskState
from partycell_desktop.domain.person import Person
from partycell_desktop.domain.record_lists import LISTS
from partycell_desktop.domain.refusal import Refused, refuse_all
from partycell_desktop.domain.roster import HAPPENED_LABELS, Happened, MembershipEvent
from partycell_desktop.use_cases import (
    about,
    admission_targets,
    agendas,
    books,
    candidate_binding,
    candidate_erasing,
    candidate_export,
    candidate_papers,
    candidate_people,
    candidate_search,
    candidate_steps,
    candidate_votes,
    candidates,
    cell,
    code_lists,
    deadlines,
    document_export,
    document_lists,
    documents,
    dossiers,
    edition_files,
    event_proposals,
    exchange,
    form_editions,
    form_names,
    history,
    incoming_documents,
    meeting_items,
    meeting_preparation,
    meeting_scores,
    meetings,
    member_papers,
    minutes,
    printing,
    roster,
    scoring,
    working_days,
)
from partycell_desktop.use_cases.json_values import check_plain, from_json, to_json
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import N_, _


def list_record_items(session: Session) -> dict[str, Any]:
    """Every item of a record, of its lists and of an event, by the name that add_member and others take."""
    return {
        "person": [_described(each) for each in items_of(Person)],
        "lists": {name: [_described(each) for each in items_of(kind)] for name, kind in LISTS.items()},
        "event": [_described(each) for each in items_of(MembershipEvent)],
        "candidacy": [_described(each) for each in items_of(Candidacy)],
        "candidate_parts": {
            name: [_described(each) for each in items_of(kind)] for name, kind in CANDIDATE_PARTS.items()
        },
        "outgoing_document": [_described(each) for each in items_of(OutgoingDocument)],
        "incoming_document": [_described(each) for each in items_of(IncomingDocument)],
        "event_kinds": {kind.value: _(label) for kind, label in HAPPENED_LABELS.items()},
    }


def _described(item: Item) -> dict[str, Any]:
    return {
        "name": item.name,
        "label": item.title,
        "kind": item.kind.value,
        "list": item.choices,
        "digits": item.length,
        "needed": item.needed,
        "secret": item.secret,
    }


CANDIDATE_PARTS: dict[str, type] = {
    "step": CandidateStep,
    "mentorship": Mentorship,
    "introduction": Introduction,
    "verification": Verification,
    "opinion": Opinion,
    "vote": CandidateVote,
    "extension": DeadlineExtension,
}

USE_CASES: dict[str, Callable[..., Any]] = {
    "about_book": about.about_book,
    "count_waiting": about.count_waiting,
    "find_anything": about.find_anything,
    "list_desk_people": books.list_desk_people,
    "get_desk_person": books.get_desk_person,
    "sit_at_desk": books.sit_at_desk,
    "change_password": books.change_password,
    "check_password": books.check_password,
    "recovery_groups": books.recovery_groups,
    "get_cell": cell.get_cell,
    "list_names": cell.list_names,
    "correct_cell": cell.correct_cell,
    "change_names": cell.change_names,
    "keep_term": cell.keep_term,
    "change_setting": cell.change_setting,
    "list_code_lists": cell.list_code_lists,
    "own_choices": cell.own_choices,
    "list_choices": cell.list_choices,
    "change_choices": cell.change_choices,
    "get_code_list": code_lists.get_code_list,
    "add_choice": code_lists.add_choice,
    "hide_choice": code_lists.hide_choice,
    "remove_choice": code_lists.remove_choice,
    "list_rules": cell.list_rules,
    "enter_rule_value": cell.enter_rule_value,
    "remove_rule_value": cell.remove_rule_value,
    "end_rule_value": cell.end_rule_value,
    "list_agendas": agendas.list_agendas,
    "get_agenda": agendas.get_agenda,
    "list_agenda_sources": agendas.list_agenda_sources,
    "keep_own_agenda": agendas.keep_own_agenda,
    "remove_own_agenda": agendas.remove_own_agenda,
    "list_score_sheets": scoring.list_score_sheets,
    "get_score_sheet": scoring.get_score_sheet,
    "keep_own_score_sheet": scoring.keep_own_score_sheet,
    "remove_own_score_sheet": scoring.remove_own_score_sheet,
    "list_record_items": list_record_items,
    "list_members": roster.list_members,
    "count_members": roster.count_members,
    "get_member": roster.get_member,
    "add_member": roster.add_member,
    "correct_member": roster.correct_member,
    "correct_many": roster.correct_many,
    "reveal_number": roster.reveal_number,
    "find_double_entries": roster.find_double_entries,
    "propose_event": event_proposals.propose_event,
    "record_event": roster.record_event,
    "correct_event": roster.correct_event,
    "remove_event": roster.remove_event,
    "transfer_everybody": roster.transfer_everybody,
    "preview_import": exchange.preview_import,
    "import_members": exchange.import_members,
    "save_rejected": exchange.save_rejected,
    "export_members": exchange.export_members,
    "list_export_columns": exchange.list_export_columns,
    "set_photo": member_papers.set_photo,
    "remove_photo": member_papers.remove_photo,
    "read_picture": member_papers.read_picture,
    "list_paper_types": member_papers.list_paper_types,
    "keeps_scans": member_papers.keeps_scans,
    "note_paper": member_papers.note_paper,
    "attach_paper": member_papers.attach_paper,
    "open_paper": member_papers.open_paper,
    "save_scan": member_papers.save_scan,
    "find_same_scan": member_papers.find_same_scan,
    "remove_scan": member_papers.remove_scan,
    "remove_paper": member_papers.remove_paper,
    "list_board_columns": candidates.list_board_columns,
    "list_candidates": candidates.list_candidates,
    "get_candidate": candidates.get_candidate,
    "add_candidate": candidates.add_candidate,
    "find_twins": candidates.find_twins,
    "look_at_twins": candidate_search.look_at_twins,
    "find_candidates": candidate_search.find_candidates,
    "follow_probation": candidates.follow_probation,
    "correct_candidate": candidates.correct_candidate,
    "end_candidacy": candidates.end_candidacy,
    "reopen_candidacy": candidates.reopen_candidacy,
    "note_rules_seen": candidates.note_rules_seen,
    "list_stages": candidate_steps.list_stages,
    "look_at_step": candidate_steps.look_at_step,
    "advance_candidate": candidate_steps.advance_candidate,
    "correct_step": candidate_steps.correct_step,
    "steps_to_take_back": candidate_steps.steps_to_take_back,
    "take_back_step": candidate_steps.take_back_step,
    "candidacy_of_member": candidate_steps.candidacy_of_member,
    "list_possible_helpers": candidate_people.list_possible_helpers,
    "assign_mentor": candidate_people.assign_mentor,
    "correct_mentor": candidate_people.correct_mentor,
    "add_introduction": candidate_people.add_introduction,
    "correct_introduction": candidate_people.correct_introduction,
    "propose_verifications": candidate_people.propose_verifications,
    "keep_verification": candidate_people.keep_verification,
    "keep_opinion": candidate_people.keep_opinion,
    "extend_deadline": candidate_people.extend_deadline,
    "remove_candidate_part": candidate_people.remove_candidate_part,
    "write_candidate_texts": candidate_people.write_candidate_texts,
    "read_candidate_texts": candidate_people.read_candidate_texts,
    "list_passages": candidate_papers.list_passages,
    "prepare_vote": candidate_votes.prepare_vote,
    "record_vote": candidate_votes.record_vote,
    "correct_vote": candidate_votes.correct_vote,
    "remove_vote": candidate_votes.remove_vote,
    "list_meetings": meetings.list_meetings,
    "get_meeting": meetings.get_meeting,
    "plan_meeting": meetings.plan_meeting,
    "correct_meeting": meetings.correct_meeting,
    "cancel_meeting": meetings.cancel_meeting,
    "plan_again": meetings.plan_again,
    "remove_meeting": meetings.remove_meeting,
    "open_meeting": meetings.open_meeting,
    "freeze_again": meetings.freeze_again,
    "take_attendance_back": meetings.take_attendance_back,
    "mark_attendance": meetings.mark_attendance,
    "mark_rest_present": meetings.mark_rest_present,
    "keep_guest": meetings.keep_guest,
    "keep_point": meeting_items.keep_point,
    "arrange_points": meeting_items.arrange_points,
    "keep_speech": meeting_items.keep_speech,
    "remove_meeting_part": meeting_items.remove_meeting_part,
    "prepare_meeting_vote": meeting_items.prepare_meeting_vote,
    "keep_vote": meeting_items.keep_vote,
    "list_tasks": meeting_items.list_tasks,
    "keep_task": meeting_items.keep_task,
    "report_task": meeting_items.report_task,
    "remove_task": meeting_items.remove_task,
    "get_meeting_score": meeting_scores.get_meeting_score,
    "keep_score": meeting_scores.keep_score,
    "take_proposed_points": meeting_scores.take_proposed_points,
    "choose_score_sheet": meeting_scores.choose_score_sheet,
    "propose_agenda": meeting_preparation.propose_agenda,
    "proposal_for": meeting_preparation.proposal_for,
    "refresh_proposal": meeting_preparation.refresh_proposal,
    "list_minutes_passages": minutes.list_minutes_passages,
    "write_minutes_passage": minutes.write_minutes_passage,
    "reset_minutes_passage": minutes.reset_minutes_passage,
    "finish_minutes": minutes.finish_minutes,
    "number_meeting_paper": minutes.number_meeting_paper,
    "note_correction": minutes.note_correction,
    "note_sent": minutes.note_sent,
    "check_minutes": minutes.check_minutes,
    "check_meetings_of_year": minutes.check_meetings_of_year,
    "export_candidates": candidate_export.export_candidates,
    "list_candidate_columns": candidate_export.list_candidate_columns,
    "list_candidate_dossier": candidate_binding.list_candidate_dossier,
    "check_candidate_dossiers": candidate_binding.check_candidate_dossiers,
    "bind_candidate_dossier": candidate_binding.bind_candidate_dossier,
    "list_erasable": candidate_erasing.list_erasable,
    "preview_erasing": candidate_erasing.preview_erasing,
    "erase_candidate": candidate_erasing.erase_candidate,
    "list_targets": admission_targets.list_targets,
    "find_target": admission_targets.find_target,
    "set_target": admission_targets.set_target,
    "look_at_admissions": admission_targets.look_at_admissions,
    "draft_document": documents.draft_document,
    "propose_document": documents.propose_document,
    "enter_document": documents.enter_document,
    "correct_document": documents.correct_document,
    "remove_document": documents.remove_document,
    "next_number": documents.next_number,
    "issue_document": documents.issue_document,
    "cancel_document": documents.cancel_document,
    "number_by_year": documents.number_by_year,
    "types_by_year": documents.types_by_year,
    "list_documents": document_lists.list_documents,
    "get_document": document_lists.get_document,
    "list_number_gaps": document_lists.list_number_gaps,
    "list_document_kinds": document_lists.list_document_kinds,
    "export_documents": document_export.export_documents,
    "export_incoming": document_export.export_incoming,
    "keep_incoming": incoming_documents.keep_incoming,
    "answer_incoming": incoming_documents.answer_incoming,
    "remove_incoming": incoming_documents.remove_incoming,
    "get_incoming": incoming_documents.get_incoming,
    "list_incoming": incoming_documents.list_incoming,
    "look_at_year": working_days.look_at_year,
    "set_own_workday": working_days.set_own_workday,
    "remove_own_workday": working_days.remove_own_workday,
    "count_working_days": working_days.count_working_days,
    "list_due": deadlines.list_due,
    "count_due": deadlines.count_due,
    "look_at_today": deadlines.look_at_today,
    "list_form_editions": form_editions.list_form_editions,
    "list_form_facts": form_editions.list_form_facts,
    "rename_form": form_names.rename_form,
    "form_edition_text": edition_files.form_edition_text,
    "export_form_edition": edition_files.export_form_edition,
    "read_edition_file": edition_files.read_edition_file,
    "check_form_edition": form_editions.check_form_edition,
    "add_form_edition": form_editions.add_form_edition,
    "remove_form_edition": form_editions.remove_form_edition,
    "list_forms": printing.list_forms,
    "list_columns": printing.list_columns,
    "usual_columns": printing.usual_columns,
    "list_gaps": printing.list_gaps,
    "compose_paper": printing.compose_paper,
    "paper_bytes": printing.paper_bytes,
    "print_paper": printing.print_paper,
    "note_printed": printing.note_printed,
    "print_recovery_sheet": printing.print_recovery_sheet,
    "list_printed": printing.list_printed,
    "paper_font_in_use": printing.paper_font_in_use,
    "bind_dossier": dossiers.bind_dossier,
    "list_damaged_scans": dossiers.list_damaged_scans,
    "newest_undoable": history.newest_undoable,
    "newest_redoable": history.newest_redoable,
    "undo_act": history.undo_act,
    "redo_act": history.redo_act,
    "history_of_member": history.history_of_member,
    "list_history": history.list_history,
    "check_book": history.check_book,
    "list_damage": history.list_damage,
}

LEFT_OUT: dict[str, str] = {
    "close_session": "every command closes the book that it opened",
    "draw_page": "draws a page into a window",
    "preview_form_edition": "draws pages into a window; add_form_edition and compose_paper give the same paper",
    "preview_renamed_form": "draws pages into a window; rename_form and compose_paper give the same paper",
    "preview_paper": "draws pages into a window; compose_paper and paper_bytes give the same paper",
    "count_scan_pages": "works on a scan that is open in a window",
    "scan_page": "works on a scan that is open in a window",
    "paper_title": "part of other answers",
    "paper_types_by_code": "see list_paper_types",
    "paper_fonts": "part of paper_font_in_use",
    "keep_slip": "part of print_paper",
    "name_tie": "a setting; see get_cell",
    "stage_set": "part of other answers; see list_stages",
    "paper_titles": "part of get_candidate",
    "twins_of": "part of get_candidate; see find_twins",
    "list_rule_changes": "part of get_candidate",
    "do_for_candidate": "fills the demo",
    "meeting_material": "part of compose_paper",
    "meeting_on_paper": "part of compose_paper",
    "find_meeting_score": "part of compose_paper; see get_meeting_score",
    "since": "part of propose_agenda",
    "check_finished": "part of undo_act",
    "bench_on": "part of get_candidate and others",
    "roll_on": "part of open_meeting",
    "seal_of": "part of finish_minutes",
    "hold_meetings": "fills the demo",
    "note_candidate_paper": "part of record_vote and others; see enter_document",
    "note_issued": "part of record_vote and others; see enter_document",
    "read_type": "part of other calls; see list_document_kinds",
    "document_kinds": "part of other answers; see list_document_kinds",
    "score_sheet_on": "part of other answers; see get_score_sheet",
    "find_score_sheet_on": "part of other answers; see get_score_sheet",
    "working_days": "counts for other use cases; see count_working_days",
}

_MOST_DIGITS = 40  # whatever is longer is no number of a cell

CHOICES: dict[tuple[str, str], tuple[str, ...]] = {
    (name, "kind"): tuple(each.value for each in Happened)
    for name in ("record_event", "correct_event", "propose_event")
} | {
    ("plan_meeting", "kind"): tuple(each.value for each in MeetingKind),
    ("mark_attendance", "state"): tuple(each.value for each in Attending),
    ("keep_vote", "majority"): tuple(each.value for each in Majority),
    ("prepare_meeting_vote", "majority"): tuple(each.value for each in Majority),
    ("report_task", "state"): tuple(each.value for each in TaskState),
    ("end_candidacy", "how"): tuple(each.value for each in Ended),
    ("add_introduction", "kind"): tuple(each.value for each in IntroducedBy),
    ("record_vote", "phase"): tuple(each.value for each in Phase),
    ("keep_opinion", "phase"): tuple(each.value for each in Phase),
}


class WrongCall(Exception):
    """A use case was called in a way that it cannot be called: unknown name, unknown or missing parameter."""


@dataclass(frozen=True)
class Parameter:
    """A parameter of a use case as a script gives it. `type` is a word of JSON, or "date" for YYYY-MM-DD."""

    name: str
    type: str
    required: bool
    default: Any = None
    choices: tuple[str, ...] = ()


@dataclass(frozen=True)
class Described:
    """A use case: its name, what it promises in one line, its parameters."""

    name: str
    says: str
    parameters: tuple[Parameter, ...]


def describe_use_cases() -> list[Described]:
    """Every use case with its parameters, their types and what it promises in one line, in the language spoken."""
    return [describe(name) for name in USE_CASES]


def describe(name: str) -> Described:
    """One use case; WrongCall where there is none of that name."""
    if name not in USE_CASES:
        raise WrongCall(_("There is no use case “{name}”. `do --list` shows them all.").format(name=name))
    return Described(name, _(first_line(name)), _parameters(name))


def first_line(name: str) -> str:
    """The first line of what a use case promises, in English; `hatch_build.py messages` knows that it is translated."""
    return (inspect.getdoc(USE_CASES[name]) or "").splitlines()[0]


@cache
def _parameters(name: str) -> tuple[Parameter, ...]:
    return tuple(_each_parameter(name))


def _each_parameter(name: str) -> Iterable[Parameter]:
    hints = get_type_hints(USE_CASES[name])
    for each in inspect.signature(USE_CASES[name]).parameters.values():
        if each.name in ("session", "progress"):
            continue
        required = each.default is inspect.Parameter.empty
        default = None if required else to_json(each.default)
        yield Parameter(each.name, _type_word(hints[each.name]), required, default, CHOICES.get((name, each.name), ()))


def _type_word(hint: Any) -> str:
    plain = {int: "integer", float: "number", str: "string", bool: "boolean", date: "date", Path: "string"}
    if hint in plain:
        return plain[hint]
    if get_origin(hint) in (Union, types.UnionType):
        words = dict.fromkeys(_type_word(each) for each in get_args(hint) if each not in (bytes, types.NoneType))
        return " or ".join([*words, *(["null"] if types.NoneType in get_args(hint) else [])])
    origin = get_origin(hint) or hint
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return "object"
    if isinstance(origin, type) and issubclass(origin, Iterable):
        inner = get_args(hint)
        return f"array of {_type_word(inner[0])}" if inner else "array"
    return "any"


def type_in_words(type_word: str) -> str:
    """The type of a parameter as a person reads it: "array of integer" -> "a list, each of it: a whole number"."""
    if " or " in type_word and not type_word.startswith("array of "):
        return _(" or ").join(map(type_in_words, type_word.split(" or ")))
    if type_word.startswith("array of "):
        return _("a list [...], each of it {inner}").format(inner=type_in_words(type_word.removeprefix("array of ")))
    return _(_TYPES[type_word])


_TYPES: dict[str, str] = {
    "integer": N_("a whole number"),
    "number": N_("a number"),
    "string": N_("a text in quotation marks"),
    "boolean": N_("true or false"),
    "date": N_("a day as “22/11/2026” or “2026-11-22”"),
    "object": N_("an object {...}"),
    "array": N_("a list [...]"),
    "null": N_("null"),
    "any": N_("any value"),
}


def read_arguments(text: str) -> dict[str, Any]:
    """The arguments of a call as one JSON object; WrongCall that says where `text` is none."""
    try:
        given = json.loads(text, parse_constant=_no_constant, parse_int=_whole_number)
    except json.JSONDecodeError as wrong:
        near = text[wrong.pos :].strip()[:20]
        raise WrongCall(
            _(
                "The arguments are not JSON: they cannot be read from line {line}, character {column} on, at “{near}”."
            ).format(line=wrong.lineno, column=wrong.colno, near=near)
            if near
            else _("The arguments are not JSON: their end is missing.")
        ) from None
    except RecursionError:
        raise WrongCall(_("The arguments are too deeply nested.")) from None
    if not isinstance(given, dict):
        raise WrongCall(_("The arguments must be one JSON object: '{...}'."))
    return given


def _no_constant(word: str) -> float:
    raise WrongCall(_("“{word}” is no number in JSON.").format(word=word))


def _whole_number(digits: str) -> int:
    if len(digits.lstrip("-")) > _MOST_DIGITS:
        raise WrongCall(_("“{text}” is too large a number.").format(text=digits[:_MOST_DIGITS] + "…"))
    return int(digits)


def call(session: Session, name: str, given: Mapping[str, Any]) -> Any:
    """Carry out a use case with arguments as JSON has them; gives what it returns.

    WrongCall for an unknown name or parameter and for one that is missing; Refused where a value is not of its type,
    all such at once, and where the use case refuses.
    """
    known = {each.name: each for each in describe(name).parameters}
    unknown = [each for each in given if each not in known]
    missing = [each.name for each in known.values() if each.required and each.name not in given]
    if unknown:
        raise WrongCall(_("“{name}” has no parameter “{parameter}”.").format(name=name, parameter=unknown[0]))
    if missing:
        raise WrongCall(_("“{name}” needs the parameter “{parameter}”.").format(name=name, parameter=missing[0]))
    hints = get_type_hints(USE_CASES[name])
    values: dict[str, Any] = {}
    wrong: list[Refused] = []
    for parameter, value in given.items():
        try:
            check_plain(value)
            values[parameter] = from_json(hints[parameter], value)
        except Refused as refused:
            wrong += [Refused(each.reason, parameter) for each in refused.problems()]
        except ValueError:
            wanted = type_in_words(known[parameter].type)
            reason = _("“{parameter}” must be {type}.").format(parameter=parameter, type=wanted)
            wrong.append(Refused(reason, parameter))
    refuse_all(wrong)
    return USE_CASES[name](session, **values)
