"""What the page of a candidate opens: each function gives one order, or asks what it needs in a dialog of its own."""

from datetime import date

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from partycell_desktop.domain.candidate_deadlines import CandidateDue
from partycell_desktop.domain.candidates import (
    CandidateVote,
    IntroducedBy,
    Introduction,
    Mentorship,
    Opinion,
    Phase,
)
from partycell_desktop.domain.code_list import Choice
from partycell_desktop.domain.record_lists import Paper
from partycell_desktop.screens import applicant_papers
from partycell_desktop.screens.candidates.bring_dialog import bring
from partycell_desktop.screens.candidates.end_dialog import EndDialog, ExtensionDialog, ask_to_reopen
from partycell_desktop.screens.candidates.moves import take_back
from partycell_desktop.screens.candidates.papers_panel import PaperLine, paper_lines
from partycell_desktop.screens.candidates.passages_dialog import PassagesDialog
from partycell_desktop.screens.candidates.people_dialogs import (
    IntroductionCorrection,
    IntroductionDialog,
    MentorCorrection,
    MentorDialog,
    OpinionDialog,
    VerificationDialog,
)
from partycell_desktop.screens.candidates.step_correction import StepCorrection
from partycell_desktop.screens.candidates.step_dialog import ask_step
from partycell_desktop.screens.candidates.voters import VotersDialog
from partycell_desktop.screens.documents.extract_dialog import ExtractDialog
from partycell_desktop.screens.papers.paper_dialog import AskedPaper, PaperDialog, ask_to_remove, show_scan
from partycell_desktop.screens.parts.desk import Desk
from partycell_desktop.screens.printing import OpensPlaces, show_paper
from partycell_desktop.use_cases.candidate_papers import list_passages
from partycell_desktop.use_cases.candidate_people import propose_verifications
from partycell_desktop.use_cases.candidate_votes import prepare_vote
from partycell_desktop.use_cases.candidates import CandidateRecord, StageState, list_candidates
from partycell_desktop.use_cases.member_papers import list_paper_types
from partycell_desktop.use_cases.printing import FormLine, list_forms
from partycell_desktop.words import _

INQUIRY_FORM = "20-knd"


def open_place(page: QWidget, place: str) -> None:
    """Open a place of another screen in the window that the page belongs to."""
    window = page.window()
    if isinstance(window, OpensPlaces):
        window.open_place(place)


# What the page shows.


def lines_of(desk: Desk, record: CandidateRecord, today: date) -> list[PaperLine]:
    """The lines of the papers: with the codes of their forms, and how many votes the cell's meeting needs."""
    return paper_lines(record.papers, form_codes(desk), votes_needed_of(desk, record, today), today)


def form_codes(desk: Desk) -> dict[int, str]:
    """The codes of the candidate's forms by type of document; that of the inquiry letter under 0."""
    found: dict[int, str] = {}
    for each in desk.look_up(list_forms) or ():
        if each.about.startswith("candidate"):
            if each.key == INQUIRY_FORM:
                found[0] = each.code
            if each.type_number:
                found.setdefault(each.type_number, each.code)
    return found


def votes_needed_of(desk: Desk, record: CandidateRecord, today: date) -> str:
    """How many votes the resolution that lacks needs, as the cell stands today; "" where it has passed."""
    file = record.file
    phase = Phase.ADMISSION if file.step("ceremony") is None else Phase.RECOGNITION
    if file.passed_vote(phase) is not None or not file.candidacy.open:
        return ""
    ballot = desk.look_up(prepare_vote, today.isoformat())
    if ballot is None or not ballot.entitled:
        return ""
    return _("needs {needed} of {entitled} official members").format(needed=ballot.needed, entitled=ballot.entitled)


def proposals_of(desk: Desk, record: CandidateRecord) -> list[tuple[str, str]]:
    """Whom the family in the record proposes to be asked about, without places that were asked already."""
    if record.file.step("ceremony") is not None:
        return []
    asked = {each.place for each in record.file.verifications}
    found = desk.look_up(propose_verifications, record.id) or ()
    return [(each["about"], each["place"]) for each in found if each["place"] not in asked]


# Stages.


def advance(page: QWidget, desk: Desk, record: CandidateRecord, stage: str = "") -> bool:
    """Close a stage through its gate."""
    return ask_step(desk, page, record.id, stage)


def correct_stage(page: QWidget, desk: Desk, _record: CandidateRecord, today: date, state: StageState) -> None:
    """Correct a stage that is closed."""
    StepCorrection(desk, state, today, page.window()).show()


def take_back_stage(page: QWidget, desk: Desk, record: CandidateRecord, _today: date) -> None:
    """Offer to open the stage again that was closed last."""
    line = next((each for each in desk.look_up(list_candidates) or () if each.id == record.id), None)
    if line is not None:
        take_back(desk, page, line)


def end_way(page: QWidget, desk: Desk, record: CandidateRecord, today: date) -> None:
    """Ask how the way ends."""
    EndDialog(desk, record.file, today, page.window()).show()


def reopen(page: QWidget, desk: Desk, record: CandidateRecord, _today: date) -> None:
    """Ask whether an ended way goes on."""
    ask_to_reopen(desk, record.file, page)


def extend(page: QWidget, desk: Desk, record: CandidateRecord, today: date, due: CandidateDue) -> None:
    """Ask until when a deadline was extended."""
    ExtensionDialog(desk, record.file, due, today, page.window()).show()


# Papers.


def note_paper_of(page: QWidget, desk: Desk, record: CandidateRecord, today: date, line: PaperLine) -> None:
    """Note or correct what a line of the list is about: a paper, or an inquiry."""
    state = line.state
    if not state.types:
        VerificationDialog(desk, record.file, today, state.inquiry, parent=page.window()).show()
        return
    known = {each.code: each for each in desk.look_up(list_paper_types) or ()}
    kinds = [known[str(each)] for each in state.types if str(each) in known]
    if state.paper is not None and str(state.paper.type_number) in known:
        kinds = [known[str(state.paper.type_number)]]
    if kinds:
        _paper_dialog(page, desk, record, today, kinds, state.paper or _new_paper(record, line))


def _new_paper(record: CandidateRecord, line: PaperLine) -> Paper:
    """What is known of a paper before it is noted: from the step that it closes, or from who introduces."""
    file, state = record.file, line.state
    of = state.of
    if of is not None:
        helper = file.helpers.get(of.member_id)
        name = helper.person.full_name if helper else of.body
        return Paper(issued_by=name, dated_on=of.given_on, number=of.number)
    stage = next((each.stage for each in record.timeline if each.stage.closing in state.types), None)
    step = file.step(stage.id) if stage is not None and stage.closing else None
    if step is not None:
        return Paper(number=step.number, dated_on=step.done_on, issued_by=step.decided_by)
    return Paper()


def _paper_dialog(
    page: QWidget, desk: Desk, record: CandidateRecord, today: date, kinds: list[Choice], paper: Paper
) -> None:
    asked = AskedPaper(record.person.id, kinds, paper)
    PaperDialog(desk, "candidate.paper", asked, today, with_scan=True, parent=page.window()).show()


def note_other_paper(page: QWidget, desk: Desk, record: CandidateRecord, today: date) -> None:
    """Note a paper that no stage asks for."""
    kinds = list(desk.look_up(list_paper_types) or ())
    # Those of the way into the Party first: that is what is looked for here.
    kinds.sort(key=lambda each: int(each.code) < 200 and not 36 < int(each.code) < 54)
    if kinds:
        _paper_dialog(page, desk, record, today, kinds, Paper())


def open_scan_of(page: QWidget, desk: Desk, _record: CandidateRecord, _today: date, line: PaperLine) -> None:
    """Open the scan of a paper."""
    if line.state.paper is not None and line.state.paper.content:
        show_scan(desk, line.state.paper, line.title, page)


def remove_paper_of(page: QWidget, desk: Desk, _record: CandidateRecord, _today: date, line: PaperLine) -> None:
    """Ask whether a paper is to be taken out."""
    if line.state.paper is not None:
        ask_to_remove(desk, line.state.paper, line.title, page, "candidate.paper.remove_box")


def add_inquiry(page: QWidget, desk: Desk, record: CandidateRecord, today: date, about: str, place: str) -> None:
    """Note another inquiry."""
    VerificationDialog(desk, record.file, today, about=about, place=place, parent=page.window()).show()


def correct_inquiry(page: QWidget, desk: Desk, record: CandidateRecord, today: date, number: int) -> None:
    """Correct the inquiry of that number."""
    known = next((each for each in record.file.verifications if each.id == number), None)
    if known is not None:
        VerificationDialog(desk, record.file, today, known, parent=page.window()).show()


# People.


def _name_of(record: CandidateRecord, part: Mentorship | Introduction) -> str:
    helper = record.file.helpers.get(part.member_id)
    if helper is not None:
        return helper.person.name
    return part.body if isinstance(part, Introduction) and part.kind is not IntroducedBy.MEMBER else ""


def assign_mentor_of(page: QWidget, desk: Desk, record: CandidateRecord, today: date, probation: bool) -> None:
    """Assign who helps."""
    MentorDialog(desk, record.file, today, probation=probation, parent=page.window()).show()


def correct_mentor_of(page: QWidget, desk: Desk, record: CandidateRecord, today: date, known: Mentorship) -> None:
    """Correct or end an assignment."""
    MentorCorrection(desk, _name_of(record, known), known, today, page.window()).show()


def add_introduction_of(page: QWidget, desk: Desk, record: CandidateRecord, today: date) -> None:
    """Note who introduces."""
    IntroductionDialog(desk, record.file, today, page.window()).show()


def correct_introduction_of(
    page: QWidget, desk: Desk, record: CandidateRecord, today: date, known: Introduction
) -> None:
    """Correct who introduces."""
    IntroductionCorrection(desk, _name_of(record, known), known, today, page.window()).show()


def note_opinion(
    page: QWidget, desk: Desk, record: CandidateRecord, today: date, phase: Phase, known: Opinion | None
) -> None:
    """Note or correct an opinion."""
    OpinionDialog(desk, record.id, phase, today, known, page.window()).show()


# Votes.


def bring_vote(page: QWidget, desk: Desk, record: CandidateRecord, _today: date, phase: Phase) -> None:
    """Bring the vote of the cell to a meeting."""
    place = bring(desk, page, record.file, phase)
    if place:
        open_place(page, place)


def show_voters(page: QWidget, _desk: Desk, _record: CandidateRecord, _today: date, known: CandidateVote) -> None:
    """Show who counted at a vote."""
    VotersDialog(known, page.window()).show()


# Printing.


def forms_of(desk: Desk, record: CandidateRecord) -> tuple[list[FormLine], list[FormLine]]:
    """The candidate's forms: those of the open stage, then all others; after the ceremony the member's own too.

    A resolution may be on several candidates; here it is on this one. The lists of several stay with the reports.
    """
    known = desk.look_up(list_forms) or ()
    forms = [each for each in known if each.about == "candidate" or (each.about == "candidates" and each.type_number)]
    stage = record.stage.id if record.stage else ""
    now = [each for each in forms if stage in each.stages]
    others = [each for each in forms if each not in now]
    if record.file.step("ceremony") is not None or not forms:
        others += [each for each in known if each.about == "member" and each.in_dossier]
    return now, others


def print_menu(page: QWidget, desk: Desk, record: CandidateRecord, _today: date, under: QWidget) -> None:
    """Open the menu of the forms under the button."""
    make_print_menu(page, desk, record).popup(under.mapToGlobal(QPoint(0, under.height())))


def make_print_menu(page: QWidget, desk: Desk, record: CandidateRecord) -> QMenu:
    """`candidate.print.menu` with `candidate.print.<key>`: the forms of the open stage first.

    At the end `candidate.print.typed`, whether what an applicant writes by hand is printed as the paper itself.
    """
    menu = QMenu(page)
    menu.setObjectName("candidate.print.menu")
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    now, others = forms_of(desk, record)
    for at, group in enumerate((now, others)):
        if at and now and others:
            menu.addSeparator()
        for each in group:
            action = QAction(f"{each.code} · {each.title}", menu)
            action.setObjectName(f"candidate.print.{each.key}")
            action.triggered.connect(lambda _on=False, form=each: print_form(page, desk, record, form))
            menu.addAction(action)
    menu.addSeparator()
    typed = QAction(_(applicant_papers.WORDS), menu)
    typed.setObjectName("candidate.print.typed")
    typed.setCheckable(True)
    typed.setChecked(applicant_papers.are_printed(desk))
    typed.triggered.connect(lambda on: applicant_papers.print_them(desk, on))
    menu.addAction(typed)
    extract = menu.addAction(
        _("Extract for the person…"),
        lambda: ExtractDialog(desk, person_id=record.person.id, name=record.person.name, parent=page.window()).open(),
    )
    extract.setObjectName("candidate.print.extract")
    return menu


def write_passages(page: QWidget, desk: Desk, record: CandidateRecord, _today: date, name: str) -> None:
    """Ask for the passages of the form to which the passage of that name belongs."""
    code = name.partition(".")[0]
    dialog = PassagesDialog(desk, record.file, code, name, page.window())
    dialog.print_wanted.connect(lambda: show_paper(desk, page.window(), code, (), candidacy_ids=[record.id]))
    dialog.show()


def print_form(page: QWidget, desk: Desk, record: CandidateRecord, form: FormLine) -> None:
    """Show a form of this candidate before it is printed."""
    if form.about != "member":
        lines = desk.look_up(list_passages, record.id, form.code) if form.passages else ()
        if any(each.needed and not each.text for each in lines or ()):
            dialog = PassagesDialog(desk, record.file, form.code, "", page.window())
            dialog.print_wanted.connect(
                lambda: show_paper(desk, page.window(), form.code, (), candidacy_ids=[record.id])
            )
            dialog.show()
            return
        show_paper(desk, page.window(), form.code, (), candidacy_ids=[record.id])
    else:
        show_paper(desk, page.window(), form.code, [record.person.id])
