"""Looking at and turning back what was done: undo, redo, the history of a record, the check of the book."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Any

from partycell_desktop.domain.cell import Cell, OrganisationName, Term
from partycell_desktop.domain.items import Item, Kind, items_of, shown
from partycell_desktop.domain.person import Person
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.domain.roster import HAPPENED_LABELS, Happened, MembershipEvent, check_story
from partycell_desktop.store import history as kept
from partycell_desktop.store import roster as people
from partycell_desktop.store.history import Act, Change
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import N_, _

if TYPE_CHECKING:
    from partycell_desktop.use_cases.candidate_history import CandidateWords
    from partycell_desktop.use_cases.history_words import SettingsWords

ACT_LABELS: dict[str, str] = {
    "set_up_cell": N_("Cell set up"),
    "correct_cell": N_("Facts of the cell corrected"),
    "change_names": N_("Names of the organisations changed"),
    "change_setting": N_("Setting changed"),
    "sit_at_desk": N_("Person at the desk"),
    "change_choices": N_("Code list changed"),
    "enter_rule_value": N_("Value of a rule entered"),
    "remove_rule_value": N_("Value of a rule removed"),
    "end_rule_value": N_("Value of a rule ended"),
    "rename_form": N_("Own code or title of a form"),
    "add_form_edition": N_("Edition of a form added"),
    "change_form_edition": N_("Edition of a form changed"),
    "remove_form_edition": N_("Edition of a form removed"),
    "keep_own_agenda": N_("Agenda template kept"),
    "remove_own_agenda": N_("Agenda template removed"),
    "keep_own_score_sheet": N_("Score sheet kept"),
    "remove_own_score_sheet": N_("Score sheet removed"),
    "keep_term": N_("Term of the cell changed"),
    "add_member": N_("Person added"),
    "correct_member": N_("Record corrected"),
    "correct_many": N_("One item changed for several people"),
    "record_event": N_("Event of a membership recorded"),
    "correct_event": N_("Event of a membership corrected"),
    "remove_event": N_("Event of a membership removed"),
    "transfer_everybody": N_("Everybody transferred"),
    "import_members": N_("List imported"),
    "set_photo": N_("Photo changed"),
    "remove_photo": N_("Photo removed"),
    "note_paper": N_("Paper noted"),
    "attach_paper": N_("Scan attached"),
    "remove_scan": N_("Scan removed"),
    "attach_voucher_scan": N_("Scan attached to a voucher"),
    "remove_voucher_scan": N_("Scan of a voucher removed"),
    "keep_voucher_template": N_("Template of a voucher kept"),
    "remove_voucher_template": N_("Template of a voucher removed"),
    "remove_paper": N_("Paper removed"),
    "open_paper": N_("Scan opened"),
    "save_scan": N_("Scan saved as a file"),
    "reveal_number": N_("Number shown"),
    "print_paper": N_("Paper printed"),
    "export_list": N_("List exported"),
    "bind_dossier": N_("Dossier bound"),
    "undo_act": N_("Undone"),
    "redo_act": N_("Done again"),
    "make_demo": N_("Demo filled"),
    "add_candidate": N_("Candidate added"),
    "follow_probation": N_("Way of a probationary member followed"),
    "correct_candidate": N_("Candidate corrected"),
    "end_candidacy": N_("Way into the Party ended"),
    "reopen_candidacy": N_("Way into the Party opened again"),
    "note_rules_seen": N_("Changes of rule read"),
    "advance_candidate": N_("Stage closed"),
    "correct_step": N_("Stage corrected"),
    "take_back_step": N_("Stage opened again"),
    "assign_mentor": N_("Mentor assigned"),
    "correct_mentor": N_("Mentor corrected"),
    "add_introduction": N_("Introduction noted"),
    "correct_introduction": N_("Introduction corrected"),
    "keep_verification": N_("Inquiry noted"),
    "keep_opinion": N_("Opinion noted"),
    "extend_deadline": N_("Deadline extended"),
    "remove_candidate_part": N_("Entry of a candidate removed"),
    "write_candidate_texts": N_("Passages for papers written"),
    "record_vote": N_("Vote recorded"),
    "correct_vote": N_("Vote corrected"),
    "remove_vote": N_("Vote removed"),
    "number_vote": N_("Resolution numbered"),
    "bring_to_meeting": N_("Vote brought to a meeting"),
    "enter_meeting": N_("Held meeting entered"),
    "bind_candidate_dossier": N_("Dossier of a candidate bound"),
    "erase_candidate": N_("Data of a candidate erased"),
    "set_target": N_("Target of a year set"),
    "draft_document": N_("Document drafted"),
    "enter_document": N_("Document entered"),
    "correct_document": N_("Document corrected"),
    "remove_document": N_("Document taken out of the register"),
    "begin_paper": N_("Document begun"),
    "write_paper": N_("Document written"),
    "mend_paper": N_("Text of a document mended"),
    "write_anew": N_("Document begun anew"),
    "begin_report": N_("Report begun"),
    "keep_paper_template": N_("Template of a document kept"),
    "remove_paper_template": N_("Template of a document taken out"),
    "make_extract": N_("Extract made"),
    "remove_extract": N_("Extract taken out"),
    "issue_document": N_("Document issued"),
    "cancel_document": N_("Document cancelled"),
    "number_by_year": N_("Manner of numbering changed"),
    "keep_incoming": N_("Incoming document noted"),
    "answer_incoming": N_("Incoming document answered"),
    "remove_incoming": N_("Incoming document taken out"),
    "set_own_workday": N_("Working day entered"),
    "remove_own_workday": N_("Working day removed"),
    "plan_meeting": N_("Meeting planned"),
    "correct_meeting": N_("Meeting corrected"),
    "cancel_meeting": N_("Meeting called off"),
    "plan_again": N_("Meeting planned again"),
    "remove_meeting": N_("Meeting removed"),
    "open_meeting": N_("Members of a meeting listed"),
    "freeze_again": N_("Members of a meeting listed anew"),
    "take_attendance_back": N_("Attendance taken back"),
    "mark_attendance": N_("Attendance noted"),
    "keep_guest": N_("Guest of a meeting noted"),
    "keep_point": N_("Point of the agenda written"),
    "arrange_points": N_("Agenda put in order"),
    "keep_speech": N_("Speech noted"),
    "remove_meeting_part": N_("Entry of a meeting removed"),
    "keep_vote": N_("Vote of a meeting recorded"),
    "keep_congress": N_("Congress noted"),
    "accept_absence": N_("Absence from the congress accepted"),
    "elect_organ": N_("Organ of the congress elected"),
    "keep_election": N_("Election of the congress kept"),
    "remove_election": N_("Election of the congress taken out"),
    "keep_nominee": N_("Nominee kept"),
    "remove_nominee": N_("Nominee taken out"),
    "open_ballot": N_("Names of a ballot frozen"),
    "count_ballot": N_("Ballot counted"),
    "number_congress_paper": N_("Paper of the congress numbered"),
    "settle_tie": N_("Equal votes settled by the congress"),
    "remove_ballot": N_("Ballot taken out"),
    "take_over_results": N_("Result of the congress taken over"),
    "appoint_secretary": N_("Appointed secretary noted"),
    "note_after_congress": N_("What followed the congress noted"),
    "keep_task": N_("Task kept"),
    "report_task": N_("Result of a task reported"),
    "postpone_tasks": N_("Task put off"),
    "hand_over_tasks": N_("Task handed over"),
    "correct_task_report": N_("Report on a task corrected"),
    "remove_task_report": N_("Report on a task removed"),
    "keep_assignments": N_("Work of the year written"),
    "decide_assignments": N_("Work of the year put to a meeting"),
    "take_assignments_back": N_("Work of the year taken back from a meeting"),
    "keep_year_of_work": N_("Result of the year noted"),
    "remove_task": N_("Task removed"),
    "keep_score": N_("Meeting scored"),
    "choose_score_sheet": N_("Score sheet of a meeting chosen"),
    "propose_agenda": N_("Agenda proposed from the book"),
    "refresh_proposal": N_("Point of the agenda filled from the book"),
    "write_minutes_passage": N_("Passage of the minutes worded"),
    "reset_minutes_passage": N_("Passage of the minutes composed again"),
    "finish_minutes": N_("Minutes finished"),
    "note_correction": N_("Correction of minutes noted"),
    "note_sent": N_("Papers of a meeting sent"),
    "mend_texts": N_("Texts of a meeting mended"),
    "set_committee": N_("Committee of the cell noted"),
    "plan_meetings_of_year": N_("Meetings of a year planned"),
    "keep_year_plan": N_("Plan of a year worded"),
    "number_year_plan": N_("Plan of a year issued"),
    "keep_paper_to_read": N_("Paper to read noted"),
    "remove_paper_to_read": N_("Paper to read taken out"),
    "take_papers_to_read": N_("Papers to read taken from the register"),
    "bind_book": N_("Yearly book bound"),
    "remove_bound_book": N_("Bound book taken off the list"),
    "keep_own_regime": N_("Regulation on expenditure entered"),
    "remove_own_regime": N_("Regulation on expenditure removed"),
    "draft_voucher": N_("Voucher drafted"),
    "correct_voucher": N_("Voucher corrected"),
    "remove_voucher": N_("Draft of a voucher removed"),
    "approve_voucher": N_("Voucher approved"),
    "post_voucher": N_("Voucher posted"),
    "enter_voucher": N_("Voucher entered"),
    "cancel_voucher": N_("Voucher cancelled"),
    "reverse_voucher": N_("Voucher taken back"),
    "request_payment": N_("Money requested"),
    "correct_payment_request": N_("Request for money corrected"),
    "remove_payment_request": N_("Request for money removed"),
    "draft_requested_voucher": N_("Voucher drafted for a request"),
    "settle_advance": N_("Advance accounted for"),
    "set_voucher_form_numbers": N_("Form numbers of vouchers set"),
    "add_voucher_paper": N_("Paper of a voucher noted"),
    "remove_voucher_paper": N_("Paper of a voucher removed"),
    "set_approval_limit": N_("Approval limit set"),
    "note_founding_decision": N_("Founding decision noted"),
    "plan_support": N_("Support of the enterprise planned"),
    "correct_support": N_("Support of the enterprise corrected"),
    "remove_support": N_("Support of the enterprise removed"),
    "write_support_request": N_("Request for support written"),
    "link_support_request": N_("Request for support named"),
    "approve_support": N_("Approval of a support noted"),
    "drop_support": N_("Support given up"),
    "draft_support_receipt": N_("Receipt drafted for a support"),
    "link_support_voucher": N_("Receipt linked with a support"),
    "unlink_support_voucher": N_("Receipt parted from a support"),
    "note_support_purchase": N_("Purchase of the enterprise noted"),
    "remove_support_purchase": N_("Purchase of the enterprise removed"),
    "note_support_paper": N_("Paper of a support noted"),
    "remove_support_paper": N_("Paper of a support removed"),
    "set_enterprise_tax_code": N_("Tax code of the enterprise set"),
    "bind_support_dossier": N_("Dossier of a support bound"),
    "bind_inspection_file": N_("File for inspection bound"),
    "keep_opening": N_("Opening of the books entered"),
    "close_period": N_("Period closed"),
    "count_cash": N_("Cash counted"),
    "keep_estimate": N_("Estimate kept"),
    "approve_estimate": N_("Estimate approved"),
    "add_supplement": N_("Estimate supplemented"),
    "remove_supplement": N_("Supplement of an estimate removed"),
    "keep_bank_account": N_("Bank account kept"),
    "keep_money_year": N_("Figures and settings of money kept"),
    "keep_year_figures": N_("Figures of a year kept"),
    "make_dues_sheet": N_("Sheet of dues made"),
    "refresh_dues_sheet": N_("Sheet of dues brought up to date"),
    "set_dues_terms": N_("Dues of a member set"),
    "keep_dues_bases": N_("Incomes for dues entered"),
    "correct_dues": N_("Dues of a closed month corrected"),
    "add_dues_arrears": N_("Arrears of dues entered"),
    "remove_dues_correction": N_("Correction of dues removed"),
    "keep_dues_relief": N_("Exemption or reduction of dues kept"),
    "remove_dues_relief": N_("Exemption or reduction of dues removed"),
    "record_dues_payment": N_("Payment of dues recorded"),
    "mark_dues_paid": N_("Dues marked as paid"),
    "note_listed_payments": N_("Payments of the Portal's list noted"),
    "cancel_dues_payment": N_("Payment of dues taken back"),
    "keep_dues_settings": N_("Settings of dues changed"),
    "close_dues_month": N_("Month of dues closed"),
    "remit_dues": N_("Dues handed on noted"),
    "cancel_remittance": N_("Dues handed on taken back"),
}


def act_words(act: Act) -> str:
    """What an act did, in the language spoken now."""
    return _(ACT_LABELS.get(act.use_case, act.use_case))


def newest_undoable(session: Session) -> tuple[int, str] | None:
    """The newest act that can be undone, as (its number, its words), or None."""
    done, _undone = kept.undo_stacks(session.book.connection)
    return (done[-1].id, act_words(_origin(session, done[-1]))) if done else None


def newest_redoable(session: Session) -> tuple[int, str] | None:
    """The act that can be done again next, as (its number, its words), or None."""
    _done, undone = kept.undo_stacks(session.book.connection)
    return (undone[-1].id, act_words(_origin(session, undone[-1]))) if undone else None


def _origin(session: Session, act: Act) -> Act:
    """The act that an undo or redo is about in the end."""
    while act.undoes is not None:
        act = kept.get_act(session.book.connection, act.undoes)
    return act


def undo_act(session: Session) -> str:
    """Undo the newest act that can be undone; gives what was undone. Undoing is itself kept in the history."""
    done, _undone = kept.undo_stacks(session.book.connection)
    if not done:
        raise Refused(_("There is nothing to undo."))
    return _turn(session, "undo_act", done[-1])


def redo_act(session: Session) -> str:
    """Do again what was undone last; gives what was done again."""
    _done, undone = kept.undo_stacks(session.book.connection)
    if not undone:
        raise Refused(_("There is nothing to do again."))
    return _turn(session, "redo_act", undone[-1])


def _turn(session: Session, use_case: str, act: Act) -> str:
    from partycell_desktop.use_cases.member_uses import check_events_of_act
    from partycell_desktop.use_cases.minutes import check_finished  # here: the window starts without papers
    from partycell_desktop.use_cases.money_check import check_money_of_act

    origin = _origin(session, act)
    with session.book.atomic(use_case, now=session.now(), person_id=act.person_id, undoes=act.id):
        kept.turn_back(session.book.connection, act)
        check_finished(session, act.id)
        check_events_of_act(session, act.id)
        check_money_of_act(session, act.id)
    session.forget_rules()
    return act_words(origin)


@dataclass(frozen=True)
class ChangeLine:
    """One item that an act changed, in words: when, who, what was done, which item, from what to what.

    `member` is the name of the person in whose record it stands; "" and 0 where it is the cell's or the book's.
    """

    act_id: int
    change_id: int
    at: str
    who: str
    role: str
    act: str
    item: str
    before: str
    after: str
    reason: str = ""
    member_id: int = 0
    member: str = ""


# What only the words of the history need is read by them: the window starts without it.


@cache
def _records() -> dict[str, type]:
    from partycell_desktop.domain.documents import IncomingDocument, OutgoingDocument
    from partycell_desktop.domain.extracts import Extract
    from partycell_desktop.domain.record_lists import LISTS
    from partycell_desktop.domain.written_papers import PaperTemplate, WrittenPaper

    return {
        "person": Person,
        "membership_event": MembershipEvent,
        "cell": Cell,
        "organisation_name": OrganisationName,
        "term": Term,
        "outgoing_document": OutgoingDocument,
        "incoming_document": IncomingDocument,
        "written_paper": WrittenPaper,
        "paper_template": PaperTemplate,
        "extract": Extract,
        **LISTS,
    }


_OTHER_LABELS = {
    "kind": N_("Event"),
    "photo": N_("Photo 3x4"),
    "file_name": N_("Scan"),
    "level": N_("Level"),
    "symbol": N_("Number and symbol"),
    "state": N_("State of the document"),
    "cancelled_on": N_("Cancelled on"),
    "cancel_reason": N_("Reason of the cancellation"),
}
_INTERNAL = frozenset({"id", "person_id", "sort_order", "content"})
_HIDDEN: dict[str, frozenset[str]] = {  # what stands in a number and its symbol, or only points at another record
    "outgoing_document": frozenset({"number", "term_id", "year", "by_hand", "form", "meeting_id", "candidacy_id"}),
    "incoming_document": frozenset({"year", "answer_document_id"}),
    "written_paper": frozenset({"document_id", "sealed_at", "sealed_by", "sealed_hash", "sealed_text"}),
    "paper_draft": frozenset({"document_id", "meeting_id", "form", "draft_no", "printed_hash"}),
    "paper_template": frozenset({"type"}),
    "extract": frozenset({"meeting_id", "document_id", "paper", "words"}),
}


def history_of_member(session: Session, member_id: int, limit: int = 500) -> list[ChangeLine]:
    """What was changed in a person's record, dues and ways into the Party, and who saw or printed it, newest first."""
    from partycell_desktop.domain.record_lists import LISTS
    from partycell_desktop.use_cases.candidate_history import CANDIDACY, PARTS, TABLES, CandidateWords
    from partycell_desktop.use_cases.dues_history import TABLES_OF_MEMBER, member_dues_lines

    own = ("membership_event", CANDIDACY, *TABLES_OF_MEMBER, *LISTS)
    changes = kept.changes_of_person(session.book.connection, member_id, own, limit, PARTS)
    types, ways = _paper_types(session), CandidateWords(session, changes)

    def told(change: Change) -> list[ChangeLine]:
        if change.table in TABLES_OF_MEMBER:
            return _worded(change, member_dues_lines(change))
        return _way_lines(change, ways) if change.table in TABLES else _lines(change, types)

    lines = [line for change in changes for line in told(change)]
    for seen in people.list_disclosures(session.book, member_id, limit):
        act, what = _disclosure_words(seen.kind, seen.what)
        lines.append(ChangeLine(seen.act_id, 0, seen.at, seen.who, seen.role, act, what, "", ""))
    return sorted(lines, key=lambda line: line.act_id, reverse=True)


def _disclosure_words(kind: str, what: str) -> tuple[str, str]:
    number = next((each.title for each in items_of(Person) if each.name == what), "")
    if kind == "shown":
        return (_("Number shown"), number) if number else (_("Scan opened"), what)
    return (_("Paper printed") if kind == "printed" else _("Exported from the book")), what


def list_history(session: Session, limit: int = 500) -> list[ChangeLine]:
    """What was changed in the whole book, newest first."""
    from partycell_desktop.use_cases.candidate_history import TABLES as WAY_TABLES
    from partycell_desktop.use_cases.candidate_history import CandidateWords
    from partycell_desktop.use_cases.dues_history import TABLES as DUES_TABLES
    from partycell_desktop.use_cases.dues_history import dues_lines
    from partycell_desktop.use_cases.history_words import TABLES, SettingsWords
    from partycell_desktop.use_cases.meeting_history import TABLES as MEETING_TABLES
    from partycell_desktop.use_cases.meeting_history import meeting_lines
    from partycell_desktop.use_cases.money_history import TABLES as MONEY_TABLES
    from partycell_desktop.use_cases.money_history import MoneyWords

    changes = kept.changes_of_book(session.book.connection, limit)
    types, settings, ways = _paper_types(session), SettingsWords(session, changes), CandidateWords(session, changes)
    money = MoneyWords(session)
    people_of = {change.whose for change in changes if change.whose}
    names = {person.id: person.name for person in people.list_people(session.book, people_of)}

    def told(change: Change) -> list[ChangeLine]:
        if change.table in TABLES:
            return [_settings_line(change, settings)]
        if change.table in MEETING_TABLES:
            return _worded(change, meeting_lines(change))
        if change.table in DUES_TABLES:
            return _worded(change, dues_lines(change))
        if change.table in MONEY_TABLES:
            return _worded(change, money.lines(change))
        return _way_lines(change, ways) if change.table in WAY_TABLES else _lines(change, types)

    return [
        replace(line, member_id=change.whose, member=names.get(change.whose, "")) if change.whose else line
        for change in changes
        for line in told(change)
    ]


def _way_lines(change: Change, ways: "CandidateWords") -> list[ChangeLine]:
    return _worded(change, ways.lines(change))


def _worded(change: Change, lines: Sequence[tuple[str, str, str]]) -> list[ChangeLine]:
    act = change.act
    head = (act.id, change.id, act.at, act.who, act.role, act_words(act))
    return [ChangeLine(*head, *words, act.reason) for words in lines]


def _settings_line(change: Change, settings: "SettingsWords") -> ChangeLine:
    act, words = change.act, settings.line(change)
    return ChangeLine(act.id, change.id, act.at, act.who, act.role, act_words(act), *words, act.reason)


def _paper_types(session: Session) -> dict[str, str]:
    """The names of the types of paper by their numbers, under which the book keeps them."""
    lists = (session.code_list("document_type"), session.code_list("candidate_paper"))
    return {each.code: each.value for known in lists for each in known.choices}


def _lines(change: Change, paper_types: Mapping[str, str]) -> list[ChangeLine]:
    record = _records().get(change.table)
    labels = {each.name: each for each in items_of(record)} if record else {}
    hidden = _INTERNAL | _HIDDEN.get(change.table, frozenset())
    names = [name for name in {**(change.before or {}), **(change.after or {})} if name not in hidden]
    from partycell_desktop.domain.record_lists import LIST_TITLES

    title = _(LIST_TITLES[change.table]) if change.table in LIST_TITLES else ""
    return [
        ChangeLine(
            change.act.id,
            change.id,
            change.act.at,
            change.act.who,
            change.act.role,
            act_words(change.act),
            ": ".join(part for part in (title, _item_words(labels, name)) if part),
            _value_words(labels, name, (change.before or {}).get(name), paper_types),
            _value_words(labels, name, (change.after or {}).get(name), paper_types),
            change.act.reason,
        )
        for name in names
        if (change.before or {}).get(name) or (change.after or {}).get(name)
    ]


def _item_words(labels: dict[str, Item], name: str) -> str:
    if name in _OTHER_LABELS:
        return _(_OTHER_LABELS[name])
    return labels[name].title if name in labels else name


def _value_words(labels: dict[str, Item], name: str, value: Any, paper_types: Mapping[str, str]) -> str:
    if value is None:
        return ""
    if name == "type_number":
        return paper_types.get(str(value), str(value))
    if name in labels and labels[name].kind in (Kind.YES_NO, Kind.DONG):
        return shown(labels[name], bool(value) if labels[name].kind is Kind.YES_NO else value)
    if name == "kind" and value in set(Happened):
        return _(HAPPENED_LABELS[Happened(value)])
    if name in ("citizen_number", "card_number", "old_identity_number"):
        return "•" * max(0, len(str(value)) - 3) + str(value)[-3:]
    if name == "state":
        return _state_words(value)
    if name == "photo":
        return _("yes") if value else ""
    text = str(value)
    if name == "on" or name.endswith("_on"):
        return "/".join(reversed(text.split("-")))
    return text


def _state_words(value: Any) -> str:
    from partycell_desktop.domain.documents import STATE_LABELS, DocumentState

    return _(STATE_LABELS[DocumentState(value)]) if value in set(DocumentState) else str(value)


def check_book(session: Session) -> list[str]:
    """What is wrong with the book, in sentences; empty for a sound one.

    Proves the file, every link and the history's chain, that every membership's story can be, and that the books of
    money agree.
    """
    problems = session.book.check()
    if session.book.damage():
        return problems  # what is in it cannot be read for certain
    events = people.all_events(session.book)
    for person in people.list_people(session.book):
        try:
            check_story(events.get(person.id, []), session.today(), person.born_on)
        except Refused as refused:
            problems.append(f"{person.name}: {refused.reason}")
    from partycell_desktop.use_cases.dues_reports import check_dues  # here: only who proves the book needs them
    from partycell_desktop.use_cases.money_check import check_money

    return problems + check_money(session) + check_dues(session)


def list_damage(session: Session) -> list[str]:
    """What SQLite itself says of a damaged file, for the report to whoever mends it; empty for a whole one."""
    return session.book.damage()
