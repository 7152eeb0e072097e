"""Hồ sơ kết nạp, hồ sơ công nhận: the dossier that goes up, bound into one PDF or laid out as a folder of named files.

Which papers it holds, in which order, is in domain/dossier_list.py; the checklist of the candidate's page is in
candidate_checklist.py.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from textwrap import shorten
from typing import Any

from partycell_desktop.domain.candidates import CandidateFile, Phase
from partycell_desktop.domain.dossier_list import WantedPaper, papers_going_up
from partycell_desktop.domain.names import fold
from partycell_desktop.domain.record_lists import Paper
from partycell_desktop.domain.refusal import Refused, Trouble
from partycell_desktop.forms.catalogue import FORMS, get_form
from partycell_desktop.forms.compose import compose
from partycell_desktop.forms.document import Document
from partycell_desktop.forms.form import About, Form
from partycell_desktop.forms.material import Applicant
from partycell_desktop.store import candidates as kept
from partycell_desktop.store import cell as cell_store
from partycell_desktop.store import roster as people
from partycell_desktop.use_cases.candidate_checklist import paper_title
from partycell_desktop.use_cases.candidate_material import applicant_of, candidate_material, prints_applicants_papers
from partycell_desktop.use_cases.candidate_people import read_phase
from partycell_desktop.use_cases.candidates import paper_titles, stage_set
from partycell_desktop.use_cases.dossiers import COVER
from partycell_desktop.use_cases.paper_files import make_folder, write_whole
from partycell_desktop.use_cases.paper_material import Options, edition_for, editions_of, material_for, newest_edition
from partycell_desktop.use_cases.printing import paper_fonts
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _

_LAST_WITH_TWO_DIGITS = 99
_LONGEST_NAME = 100

Progress = Callable[[int, int, str], bool]


@dataclass(frozen=True)
class DossierPaper:
    """One place of a dossier that goes up: `state` is "scan", "noted" (there, without a scan), "form" (the program
    prints it) or "lacking"; `needed` says that the dossier is not whole without it. `of` is the number of the
    introduction that the paper writes down (0: of none)."""

    types: tuple[int, ...]
    title: str
    state: str
    needed: bool
    detail: str
    form: str = ""
    paper_ids: tuple[int, ...] = ()
    of: int = 0


def list_candidate_dossier(session: Session, candidacy_id: int, phase: str = "") -> list[DossierPaper]:
    """The papers of the dossier on an "admission" or "recognition" in their order, and what is there of each.

    An empty `phase` is the one under way.
    """
    file = kept.get_file(session.book, candidacy_id)
    return _places(session, file, _phase_of(file, phase))


def _phase_of(file: CandidateFile, phase: str) -> Phase:
    """The phase that is named, else the one under way."""
    if phase:
        return read_phase(phase)
    return Phase.ADMISSION if file.step("ceremony") is None else Phase.RECOGNITION


def _places(session: Session, file: CandidateFile, phase: Phase) -> list[DossierPaper]:
    titles = paper_titles(session)
    by_hand = prints_applicants_papers(session)
    applicant = applicant_of(session, file.id)
    lines = papers_going_up(file, stage_set(session), phase)
    return [_place(applicant, each, titles, by_hand=by_hand) for each in _each_type_once(lines)]


def _each_type_once(lines: Sequence[WantedPaper]) -> Iterator[WantedPaper]:
    """Papers of one kind lie together; only introductions have a place for each who introduces."""
    shown: set[tuple[int, ...]] = set()
    for each in lines:
        if each.of is not None or each.types not in shown:
            yield each
        if each.of is None:
            shown.add(each.types)


def _place(one: Applicant, wanted: WantedPaper, titles: Mapping[int, str], *, by_hand: bool) -> DossierPaper:
    file, of = one.file, wanted.of
    papers = ([wanted.paper] if wanted.paper else []) if of else file.papers_of(*wanted.types)
    title = paper_title(file, wanted, titles)
    if len(papers) > 1:
        title = "; ".join(dict.fromkeys(each.title or titles.get(each.type_number or 0, "") for each in papers))
    form = _form_for(wanted.types, by_hand=by_hand)
    if any(each.content for each in papers):
        state = "scan"
    elif papers:
        state = "noted"
    else:  # a form is not filled before the record has its day: of the vote, of the opinions, of the introduction
        has_day = form is not None and form.dated(replace(one, part=of.id if of else 0)) is not None
        state = "form" if has_day else "lacking"
    told = [" · ".join(part for part in (_shown(each), each.kept_at) if part) for each in papers]
    return DossierPaper(
        wanted.types,
        title,
        state,
        not wanted.extra,
        "; ".join(told),
        form.key if form else "",
        tuple(each.id for each in papers),
        of.id if of else 0,
    )


def _shown(paper: Paper) -> str:
    return " ".join(part for part in (paper.number, paper.dated_on.shown() if paper.dated_on else "") if part)


def _form_for(group: Sequence[int], *, by_hand: bool) -> Form | None:
    """The form that prints a paper of this kind; of what the applicant writes by hand only where the cell prints it."""
    return next(
        (
            each
            for each in FORMS
            if each.about is About.CANDIDATE and each.type_number in group and (by_hand or not each.by_hand)
        ),
        None,
    )


def _lacking(places: Sequence[DossierPaper]) -> list[str]:
    return [each.title for each in places if each.needed and each.state == "lacking"]


def _check_whole(file: CandidateFile, places: Sequence[DossierPaper]) -> None:
    if lacking := _lacking(places):
        raise Refused(
            _("The dossier of {name} is not whole. Lacking: {list}. Complete it, or bind what is there.").format(
                name=file.person.name, list="; ".join(lacking)
            ),
            "incomplete",
        )


def check_candidate_dossiers(session: Session, candidacy_ids: list[int], phase: str = "") -> None:
    """Refuse where a needed paper of one of these dossiers is lacking, naming them; see bind_candidate_dossier."""
    for number in candidacy_ids:
        file = kept.get_file(session.book, number)
        _check_whole(file, _places(session, file, _phase_of(file, phase)))


def bind_candidate_dossier(
    session: Session,
    candidacy_id: int,
    phase: str,
    out: str,
    incomplete: bool = False,
    skip_damaged: bool = False,
    progress: Progress | None = None,
    options: Options | None = None,
) -> dict[str, Any]:
    """Bind the dossier on an "admission" or "recognition": scans, and the program's forms where no scan is there.

    An empty `phase` is the one under way.

    `out` ending in .pdf is one file with cover, contents and bookmarks; else it is a folder, in which the papers lie
    as files named after the 104 document types: [code of the cell]/[personal number]_[name]/NN.Name.pdf (Công văn
    1361-CV/BTCTW). Refused while needed papers are lacking, naming them, unless `incomplete` says to bind what there
    is. A damaged scan is Trouble unless `skip_damaged`. Noted; cannot be undone. Gives files, lacking, only_noted
    (there without a scan, and no form stands in), skipped, cancelled.
    """
    file = kept.get_file(session.book, candidacy_id)
    wanted = _phase_of(file, phase)
    places = _places(session, file, wanted)
    if not incomplete:
        _check_whole(file, places)
    lacking = _lacking(places)
    binder = _Binder(session, file, wanted, options or {}, skip_damaged)
    parts = [part for each in places for part in binder.parts_of(each)]
    if not parts:
        raise Refused(_("There is nothing to bind yet: no scan is attached, and no form can be filled."), "incomplete")
    path = Path(out)
    tell = progress or (lambda *_told: True)
    if path.suffix.lower() == ".pdf":
        files = binder.one_file(path, parts, tell)
    else:
        files = binder.folder(path, parts, tell)
    return {
        "files": [str(each) for each in files],
        "lacking": lacking,
        "only_noted": [each.title for each in places if each.state == "noted" and not each.form],
        "skipped": binder.skipped,
        "cancelled": binder.cancelled,
    }


@dataclass(frozen=True)
class _Bound:
    kind: int
    title: str
    content: Document | bytes


class _Binder:
    """Gathers the papers of one candidate and writes them."""

    def __init__(
        self, session: Session, file: CandidateFile, phase: Phase, options: Options, skip_damaged: bool
    ) -> None:
        self.session, self.file, self.phase, self.options = session, file, phase, options
        self.skip_damaged = skip_damaged
        self.skipped: list[str] = []
        self.cancelled = False

    def parts_of(self, place: DossierPaper) -> list[_Bound]:
        if place.state == "scan":
            papers = [each for each in self.file.papers if each.id in place.paper_ids and each.content]
            return [found for each in papers for found in self._scan(each)]
        if place.form and place.state != "lacking":
            return self._forms(get_form(place.form), place.of)
        return []

    def _scan(self, paper: Paper) -> list[_Bound]:
        from partycell_desktop.forms.dossier import check_scan  # here: the PDF library is only read when needed

        title = paper.title or paper_titles(self.session).get(paper.type_number or 0, "")
        data = self.session.book.find_content(paper.content) or b""
        if self.skip_damaged:
            try:
                check_scan(title, data)
            except Trouble as trouble:
                self.skipped.append(trouble.what)
                return []
        return [_Bound(paper.type_number or 0, title, data)]

    def _forms(self, form: Form, of: int) -> list[_Bound]:
        options = {**self.options, "part": str(of)} if of and form.parts is not None else self.options
        found = []
        for material in candidate_material(self.session, form, [self.file.id], [], options):
            edition = edition_for(self.session, form, material)
            found.append(_Bound(form.type_number, edition.title, compose(edition, form.facts(material))))
        return found

    def one_file(self, path: Path, parts: Sequence[_Bound], tell: Progress) -> list[Path]:
        from partycell_desktop.forms.dossier import Cancelled, Part, bind

        bound = [Part(each.title, each.content) for each in parts]
        try:
            data = bind(bound, self._cover(), tell, paper_fonts(self.session))
        except Cancelled:
            self.cancelled = True
            return []
        with self._act():
            write_whole(path, data)
        return [path]

    def folder(self, path: Path, parts: Sequence[_Bound], tell: Progress) -> list[Path]:
        from partycell_desktop.forms.dossier import Cancelled, Part, bind_loose

        code = cell_store.get_cell(self.session.book).organisation_code
        person = self.file.person
        folder = (
            path
            / (code or "chi-bo")
            / "_".join(
                part for part in (person.citizen_number, _plain(person.full_name).title().replace(" ", "")) if part
            )
        )
        made: list[tuple[Path, bytes]] = []
        try:
            for at, (kind, group) in enumerate(_by_kind(parts)):
                if not tell(at, len(parts), group[0].title):
                    raise Cancelled
                title = paper_titles(self.session).get(kind, str(kind))
                loose = [Part(each.title, each.content) for each in group]
                made.append((folder / _file_name(kind, title), bind_loose(loose, title, paper_fonts(self.session))))
        except Cancelled:
            self.cancelled = True
            return []
        make_folder(folder)
        with self._act():
            for file, data in made:
                write_whole(file, data)
        return [file for file, _data in made]

    def _cover(self) -> Document:
        cover = get_form(COVER)
        material = material_for(self.session, cover, [self.file.person.id], self.options)[0]
        material = replace(material, options={**material.options, "phase": self.phase.value})
        return compose(newest_edition(editions_of(self.session), cover, material.day), cover.facts(material))

    @contextmanager
    def _act(self) -> Iterator[None]:
        with self.session.act("bind_candidate_dossier", person_id=self.file.person.id, may_undo=False):
            people.note_disclosure(self.session.book, "printed", "Hồ sơ kết nạp, công nhận", self.file.person.id)
            yield


def _by_kind(parts: Sequence[_Bound]) -> list[tuple[int, list[_Bound]]]:
    found: dict[int, list[_Bound]] = {}
    for each in parts:
        found.setdefault(each.kind, []).append(each)
    return list(found.items())


def _file_name(kind: int, title: str) -> str:
    """ "05.Quyet_dinh_ket_nap_dang_vien.pdf": two digits up to 99, three from 100 on, no accents."""
    number = f"{kind:02}" if kind <= _LAST_WITH_TWO_DIGITS else f"{kind:03}"
    words = shorten(_plain(title), _LONGEST_NAME, placeholder="")
    return f"{number}.{words.replace(' ', '_')}.pdf"


def _plain(text: str) -> str:
    """Letters without accents and figures, single blanks between the words, the first letter of a text kept large."""
    plain = re.sub(r"[^a-z0-9]+", " ", fold(text)).strip()
    return plain[:1].upper() + plain[1:]
