"""Papers: which forms there are, what a paper still lacks, the paper itself as pages, PDF and Word, who printed what.

A paper that leaves the program is noted for each member it tells of (Quy định 294-QĐ/TW, 6.2: a dossier is a
confidential paper of the Party). Files are made whole in memory, then written.
"""

import gc
import json
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from partycell_desktop.domain.dates import shown_day
from partycell_desktop.domain.doubts import STORY, doubts_of
from partycell_desktop.domain.record_lists import LifePeriod
from partycell_desktop.domain.refusal import Refused, Trouble
from partycell_desktop.domain.written_papers import EXTRACT
from partycell_desktop.forms import compose as composing
from partycell_desktop.forms import member_list
from partycell_desktop.forms.catalogue import FORMS
from partycell_desktop.forms.compose import compose
from partycell_desktop.forms.document import Block, Document, PageBreak, Paragraph, Run, Signatures
from partycell_desktop.forms.editions import Edition
from partycell_desktop.forms.form import About, Form
from partycell_desktop.forms.material import Material
from partycell_desktop.forms.record_facts import EVENTS
from partycell_desktop.store import cell as cell_store
from partycell_desktop.store import roster as people
from partycell_desktop.use_cases.books import recovery_groups
from partycell_desktop.use_cases.candidate_material import candidate_material, names_by_place
from partycell_desktop.use_cases.document_forms import find_document_paper
from partycell_desktop.use_cases.drafts import note_draft, with_draft
from partycell_desktop.use_cases.extracts import extract_material
from partycell_desktop.use_cases.minutes import meeting_material
from partycell_desktop.use_cases.money_papers import asked_period, money_material
from partycell_desktop.use_cases.paper_files import make_folder, own_names, safe_name, write_whole
from partycell_desktop.use_cases.paper_material import (
    Options,
    day_of,
    edition_for,
    editions_of,
    find_form,
    material_for,
    newest_edition,
)
from partycell_desktop.use_cases.printed_reports import (
    REMEMBERED,
    changes_on_paper,
    compare_with_printed,
    remember_report,
    words_of_changes,
)
from partycell_desktop.use_cases.session import Session, SystemClock
from partycell_desktop.use_cases.task_papers import task_material
from partycell_desktop.use_cases.written_papers import written_material
from partycell_desktop.use_cases.year_plans import year_plan_material
from partycell_desktop.words import _

RECOVERY_SHEET = "khoi-phuc"
CORNER_SIZE, NOTE_SIZE = 11.0, 10.0
KINDS = ("pdf", "docx")

Progress = Callable[[int, int, str], bool]
"""progress(papers made, papers in all, whose comes next) -> False to stop."""


class _Stopped(Exception):
    """The person does not want to wait any longer."""


@dataclass(frozen=True)
class FormLine:
    """A form as the list shows it. `edition` is the first day of the edition in force, as YYYY-MM-DD.

    `about` is "member" or "candidate" (one paper for each), "members" or "candidates" (one of several) or "book".
    `passages` says that a person writes parts of it (list_passages). `type_number` is its number among the types of
    document (0: none), `stages` the stages of the way into the Party at which a candidate's paper is made. `sure` says
    how sure the wording is; a form that no document prescribes (`is_prescribed` False) is the program's own. `own` is
    an edition that the cell made itself. `by_hand` is what an applicant writes by hand: a guide for it is printed, or
    the paper itself where the setting `applicant_papers` says so.
    """

    code: str
    title: str
    edition: str
    issued_by: str
    sure: str
    key: str
    about: str
    note: str
    is_prescribed: bool
    in_dossier: bool
    passages: bool = False
    own: bool = False
    type_number: int = 0
    stages: tuple[str, ...] = ()
    by_hand: bool = False


@dataclass(frozen=True)
class GapLine:
    """Something that a paper lacks or that is doubtful. `place` is where it is typed: "member:12/born_on"."""

    member_id: int
    member: str
    label: str
    reason: str
    missing: bool
    place: str

    @property
    def words(self) -> str:
        """The gap in one line."""
        return f"{self.label}: {self.reason}"


@dataclass(frozen=True)
class Preview:
    """A paper to be looked at: its pages, what it lacks. `render(page, scale)` gives the pixels of a page.

    `form` is the key of its form: a code may belong to another form on another day.
    """

    code: str
    title: str
    page_count: int
    render: Callable[[int, float], Any]
    gaps: tuple[GapLine, ...]
    members: int
    note: str
    file_name: str
    form: str


@dataclass(frozen=True)
class PrintedLine:
    """Something that left the program: when, who did it, what it was, whom it told of."""

    act: int
    at: str
    who: str
    role: str
    kind: str
    what: str
    member_ids: tuple[int, ...]
    members: tuple[str, ...]


def list_forms(session: Session | None = None, on: str = "") -> list[FormLine]:
    """Every form with the edition in force on a day (today); without a book, the shipped editions.

    Of a form whose own edition cannot be used the shipped one, and `note` says why; printing it says so too.
    """
    day = day_of(session or SystemClock(), {"date": on})
    editions = editions_of(session)
    lines = []
    for form in FORMS:
        try:
            line = _form_line(form, newest_edition(editions, form, day))
        except Trouble as trouble:
            line = replace(_form_line(form, newest_edition(editions_of(None), form, day)), note=trouble.what)
        lines.append(line)
    return lines


def _form_line(form: Form, edition: Edition) -> FormLine:
    return FormLine(
        edition.code,
        edition.title,
        edition.first_day.isoformat(),
        edition.issued_by,
        edition.sure,
        form.key,
        str(form.about),
        edition.note,
        form.is_prescribed,
        form.in_dossier,
        bool(form.passages),
        edition.own,
        form.type_number,
        tuple(form.stages),
        form.by_hand,
    )


def list_columns(session: Session) -> dict[str, str]:
    """The columns that the free list (DSĐV) may have, by name, each with its title; the usual ones first."""
    titles = member_list.column_titles()
    usual = {name: titles[name] for name in member_list.USUAL_COLUMNS}
    return {**usual, **titles}


def usual_columns(session: Session) -> list[str]:
    """The columns of the free list (DSĐV) when nobody chooses others."""
    return list(member_list.USUAL_COLUMNS)


def list_gaps(
    session: Session,
    code: str,
    member_ids: Sequence[int] = (),
    options: Options | None = None,
    candidacy_ids: Sequence[int] = (),
) -> list[GapLine]:
    """What the papers would lack, and what is doubtful in them: to be looked at before printing."""
    form = find_form(session, code)
    return _gaps(session, form, _material(session, form, member_ids, options or {}, candidacy_ids))


def _gaps(session: Session, form: Form, papers: Sequence[Material]) -> list[GapLine]:
    found: dict[tuple[str, str, str], GapLine] = {}
    known = names_by_place(papers)
    for material in papers:
        gaps, sources = composing.look_over(_edition(session, form, material), form.facts(material))
        for gap in gaps:
            number, name = known.get(gap.source.partition("/")[0], (0, ""))
            line = GapLine(number, name, gap.label, gap.reason, gap.missing, _place_of(gap.source))
            found.setdefault((gap.source, gap.label, gap.reason), line)
        for line in _doubts(session, material, sources):
            if (line.place, line.reason) not in {(each.place, each.reason) for each in found.values()}:
                found[line.place, line.label, line.reason] = line
    return list(found.values())


def _doubts(session: Session, material: Material, printed: Collection[str]) -> Iterator[GapLine]:
    """What does not fit together in the records, as far as this paper prints what is doubted."""
    for one in material.members:
        periods = one.entries(LifePeriod, "life_period")
        for doubt in doubts_of(one.person, one.events, periods, session.rules, material.day):
            source = f"{one.place}/{EVENTS if doubt.field == STORY else doubt.field}"
            if source in printed:
                yield GapLine(one.person.id, one.person.name, doubt.title, doubt.reason, False, _place_of(source))


def _place_of(source: str) -> str:
    """The place of a gap as the candidate's page calls its parts: an item of the record is "person.born_on" there."""
    return source.replace("/person/", "/person.") if source.startswith("candidate:") else source


def _material(
    session: Session, form: Form, member_ids: Iterable[int], options: Options, candidacy_ids: Iterable[int] = ()
) -> list[Material]:
    if form.of_candidates:
        return candidate_material(session, form, candidacy_ids, member_ids, options)
    if form.about is About.MEETING:
        return [with_draft(session, form, each) for each in meeting_material(session, options, form.key)]
    if form.about is About.DOCUMENT:
        return extract_material(session, options) if form.key == EXTRACT else written_material(session, options)
    if form.of_money:
        return money_material(session, form, options)
    if form.of_tasks:
        return task_material(session, options)
    if form.of_plan:
        return year_plan_material(session, options)
    if form.key != RECOVERY_SHEET:
        return material_for(session, form, member_ids, options)
    key = {"key": " ".join(recovery_groups(session)), "file": session.book.path.name}
    return material_for(session, form, (), {**options, **key})


def _edition(session: Session, form: Form, material: Material) -> Edition:
    return edition_for(session, form, material)


def _composed(
    session: Session, form: Form, material: Sequence[Material], progress: Progress | None = None
) -> Iterator[Document]:
    """The papers one after the other: one for each member, or one for all, as the form is made.

    Below a report that was printed with other figures when its period was over stands what changed, and by what.
    """
    changed = ""
    if form.of_money in REMEMBERED:
        changed = changes_on_paper(session, form, asked_period(material[0].options, material[0].day))
    for done, each in enumerate(material, 1):
        name = each.members[0].person.name if each.members else ""
        if progress is not None and not progress(done - 1, len(material), name):
            raise _Stopped
        paper = compose(_edition(session, form, each), form.facts(each))
        yield _noted(paper, changed) if changed and done == len(material) else paper


def _noted(paper: Document, words: str) -> Document:
    """The paper with a note just above the signatures: who signs it signs the note too."""
    note = Paragraph((Run("Ghi chú: ", bold=True), Run(words)), "note", NOTE_SIZE)
    at = next((at for at, block in enumerate(paper.blocks) if isinstance(block, Signatures)), len(paper.blocks))
    return replace(paper, blocks=(*paper.blocks[:at], note, *paper.blocks[at:]))


def compose_paper(
    session: Session,
    code: str,
    member_ids: Sequence[int] = (),
    options: Options | None = None,
    candidacy_ids: Sequence[int] = (),
) -> Document:
    """The paper as one document; papers of several people follow each other, each on a new page."""
    form = find_form(session, code)
    return _joined(list(_composed(session, form, _material(session, form, member_ids, options or {}, candidacy_ids))))


def _joined(papers: Sequence[Document]) -> Document:
    if len(papers) == 1:
        return papers[0]
    blocks: list[Block] = []
    for paper in papers:
        blocks += [PageBreak(), *_corner_of(paper), *paper.blocks] if blocks else paper.blocks
    return replace(papers[0], title=papers[0].keywords[0] if papers[0].keywords else "", blocks=tuple(blocks))


def _corner_of(paper: Document) -> list[Block]:
    """The words in the corner of a paper that begins in the middle of a file, where no page is the first."""
    return [Paragraph((Run(paper.corner, italic=True),), "right", CORNER_SIZE)] if paper.corner else []


def paper_bytes(
    session: Session,
    code: str,
    member_ids: Sequence[int] = (),
    kind: str = "pdf",
    options: Options | None = None,
    candidacy_ids: Sequence[int] = (),
) -> bytes:
    """The file of a paper, "pdf" or "docx", without writing or noting anything: for looking at it."""
    form = find_form(session, code)
    material = _material(session, form, member_ids, options or {}, candidacy_ids)
    return _bytes_of(session, _composed(session, form, material), kind)


def _bytes_of(session: Session, papers: Iterable[Document], kind: str) -> bytes:
    # Here and not at the top: the libraries of PDF and Word are only read when a paper is made.
    if kind == "docx":
        from partycell_desktop.forms.docx import write

        return write(_joined(list(papers)))
    if kind != "pdf":
        raise Refused(_("A paper is written as .pdf or .docx."), "out")
    from partycell_desktop.forms.pdf import draw_all

    return draw_all(papers, paper_fonts(session))


def paper_fonts(session: Session) -> Any:
    """The typeface of the papers: the one set for the book, else the best one on this computer."""
    from partycell_desktop.forms.fonts import chosen_fonts

    chosen = cell_store.get_setting(session.book, "paper_font", "automatic")
    return chosen_fonts("" if chosen == "automatic" else chosen)


def paper_font_in_use(session: Session) -> str:
    """Which typeface papers are printed in on this computer, and why, in one line."""
    fonts = paper_fonts(session)
    return " · ".join(part for part in (fonts.name, fonts.why) if part)


def preview_paper(
    session: Session,
    code: str,
    member_ids: Sequence[int] = (),
    options: Options | None = None,
    progress: Progress | None = None,
    candidacy_ids: Sequence[int] = (),
) -> Preview | None:
    """A paper to be looked at before it is printed: pages, and what it lacks. Nothing is noted yet.

    None where `progress` said to stop.
    """
    from partycell_desktop.forms.preview import page_count, page_image

    form = find_form(session, code)
    material = _material(session, form, member_ids, options or {}, candidacy_ids)
    try:
        pdf = _bytes_of(session, _composed(session, form, material, progress), "pdf")
    except _Stopped:
        return None
    edition = form.edition(newest_edition(editions_of(session), form, material[0].day), material[0])
    return Preview(
        edition.code,
        edition.title,
        page_count(pdf),
        lambda page, scale: page_image(pdf, page, scale),
        tuple(_gaps(session, form, material)),
        sum(len(each.members) for each in material),
        _note_of(session, form, edition, material[0]),
        _file_name(edition, material),
        form.key,
    )


def _note_of(session: Session, form: Form, edition: Edition, material: Material) -> str:
    """What is to be known of the paper: other figures than when it was printed, an edition younger than it."""
    notes = [edition.note]
    if form.is_prescribed and material.day < edition.first_day:
        older = _("The paper is older than this edition, which holds from {day}.")
        notes.insert(0, older.format(day=shown_day(edition.first_day)))
    if form.of_money in REMEMBERED:
        period = asked_period(material.options, material.day)
        notes.insert(0, words_of_changes(compare_with_printed(session, form.key, period.key)))
    return " ".join(filter(None, notes))


def draw_page(session: Session, preview: Preview, page: int, scale: float) -> Any:
    """The pixels of a page of a preview, `scale` of them for each point; page 0 is the first."""
    return preview.render(page, scale)


def _file_name(edition: Edition, papers: Sequence[Material]) -> str:
    whose = papers[0].members[0].person.name if len(papers) == 1 and len(papers[0].members) == 1 else ""
    return safe_name(edition.code, whose or edition.title)


def print_paper(
    session: Session,
    code: str,
    member_ids: Sequence[int] = (),
    out: str = "",
    options: Options | None = None,
    progress: Progress | None = None,
    candidacy_ids: Sequence[int] = (),
) -> dict[str, Any]:
    """Write a paper to `out` (.pdf or .docx); several members' papers follow each other in one file.

    With the option `each`, `out` is a folder and every member gets a file of their own (option `kind`, "pdf" or
    "docx"). Other options: date, undated, columns and title (DSĐV), to and dues_month (BK-SHĐ), part (one inquiry or
    introducer of a candidate), first_edition (a paper older than its form goes on the first edition), typed (1-KNĐ,
    2-KNĐ: the paper to be signed, not the guide for writing it by hand). A
    paper about candidates takes the numbers of candidacies, or of the people themselves.
    Noted for everybody it tells of; cannot be undone. Gives files, members, gaps, the form's edition, and cancelled
    where `progress` said to stop; then nothing was written.
    """
    options = options or {}
    form = find_form(session, code)
    material = _material(session, form, member_ids, options, candidacy_ids)
    edition = _edition(session, form, material[0])
    papers = _composed(session, form, material, progress)
    try:
        with _uncollected():
            files = _files(session, Path(out), options, edition, material, papers)
    except _Stopped:
        return {"files": [], "code": edition.code, "members": 0, "gaps": 0, "cancelled": True}
    with session.act("print_paper", person_id=_only_one(material), may_undo=False) as act:
        _note(session, form, edition, material, act.id)
        for path, data in files:
            write_whole(path, data)
    return {
        "files": [str(path) for path, _data in files],
        "code": edition.code,
        "edition": edition.first_day.isoformat(),
        "members": sum(len(each.members) for each in material),
        "gaps": len(_gaps(session, form, material)),
        "cancelled": False,
    }


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without Python's collector: a long table is a million small things in no circle, looked through in vain.

    A ledger of 186 pages takes half the time.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def print_document(session: Session, document_id: int, out: str, type: str = "") -> dict[str, Any]:
    """Write a document of the register to `out` (.pdf or .docx): a draft as it stands, an issued one as it was issued.

    Refused where its text is not in the program, or where it is not of the `type` named ("NQ"). Gives what
    `print_paper` gives.
    """
    told = find_document_paper(session, document_id, type)
    return print_paper(session, told.form, (), out, told.options, candidacy_ids=told.candidacy_ids)


def _files(
    session: Session,
    out: Path,
    options: Options,
    edition: Edition,
    material: Sequence[Material],
    papers: Iterator[Document],
) -> list[tuple[Path, bytes]]:
    """The files to be written, made whole in memory before the first of them is."""
    each = bool(options.get("each"))
    kind = str(options.get("kind") or "pdf") if each else out.suffix.lower().removeprefix(".")
    if kind not in KINDS:
        raise Refused(_("A paper is written as .pdf or .docx."), "kind" if each else "out")
    if not each:
        return [(out, _bytes_of(session, papers, kind))]
    names = own_names((_file_name(edition, [one]) for one in material), f".{kind}")
    made = [(out / name, _bytes_of(session, [paper], kind)) for name, paper in zip(names, papers, strict=True)]
    make_folder(out)
    return made


def _only_one(material: Sequence[Material]) -> int | None:
    members = [member for each in material for member in each.members]
    return members[0].person.id if len(members) == 1 else None


def note_printed(
    session: Session,
    code: str,
    member_ids: Sequence[int] = (),
    options: Options | None = None,
    candidacy_ids: Sequence[int] = (),
) -> int:
    """Note that a paper went to the printer, for each member it tells of; gives how many members."""
    form = find_form(session, code)
    material = _material(session, form, member_ids, options or {}, candidacy_ids)
    with session.act("print_paper", person_id=_only_one(material), may_undo=False) as act:
        _note(session, form, _edition(session, form, material[0]), material, act.id)
    return sum(len(each.members) for each in material)


def _note(session: Session, form: Form, edition: Edition, material: Sequence[Material], act: int) -> None:
    """Note the papers, and keep what a slip said, to compare the next one with. Runs inside an act."""
    what = f"{edition.code} {edition.title}"
    for each in material:
        if form.about in (About.BOOK, About.MEETING, About.DOCUMENT) and not each.members:
            people.note_disclosure(session.book, "printed", what, None)
        note_draft(session, form, each)
        for member in each.members:
            people.note_disclosure(session.book, "printed", what, member.person.id)
        keep_slip(session, form, each)
    if form.of_money in REMEMBERED:
        remember_report(session, form, asked_period(material[0].options, material[0].day), act)


def keep_slip(session: Session, form: Form, material: Material) -> None:
    """Keep what a printed slip said, where the form is one that the next is compared with. Runs inside an act."""
    if form.snapshot is not None:
        record = json.dumps(form.snapshot(material), ensure_ascii=False)
        people.keep_slip(session.book, material.member.person.id, form.key, material.day, record)


def print_recovery_sheet(session: Session, out: Path | str) -> str:
    """Write the recovery sheet of the book as PDF or Word; refused for a book without a password."""
    path = Path(out)
    if path.name and path.suffix.lower().removeprefix(".") not in KINDS:
        path = path.with_name(path.name + ".pdf")
    print_paper(session, RECOVERY_SHEET, (), str(path))
    return str(path)


def list_printed(session: Session, limit: int = 5000) -> list[PrintedLine]:
    """What was printed or exported, newest first: when, by whom, what, of whom; a paper of several is one line."""
    names = {person.id: person.name for person in people.list_people(session.book)}
    found: dict[tuple[int, str, str], list[people.Disclosure]] = {}
    for each in people.list_disclosures(session.book, limit=limit):
        if each.kind in ("printed", "exported"):
            found.setdefault((each.act_id, each.kind, each.what), []).insert(0, each)
    return [
        PrintedLine(
            act,
            told[0].at,
            told[0].who,
            told[0].role,
            kind,
            what,
            tuple(each.person_id for each in told if each.person_id is not None),
            tuple(names.get(each.person_id, "") for each in told if each.person_id is not None),
        )
        for (act, kind, what), told in found.items()
    ]
