"""Dossiers: a member's forms and scans bound into one PDF, in the order of the paper dossier."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from partycell_desktop.domain.record_lists import Paper
from partycell_desktop.domain.refusal import Refused, Trouble
from partycell_desktop.forms import contents
from partycell_desktop.forms.catalogue import FORMS, get_form
from partycell_desktop.forms.compose import compose
from partycell_desktop.forms.document import Document
from partycell_desktop.forms.form import Form
from partycell_desktop.forms.material import Material, Subject
from partycell_desktop.store import roster as people
from partycell_desktop.use_cases.paper_files import make_folder, own_names, safe_name, write_whole
from partycell_desktop.use_cases.paper_material import (
    Options,
    day_of,
    edition_for,
    editions_of,
    find_form,
    material_for,
    newest_edition,
    usual_members,
)
from partycell_desktop.use_cases.printing import keep_slip, paper_fonts
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _

USUAL_FORMS = ("muc-luc", "1-hsdv", "2-hsdv")
COVER = "bia-hs"
# Endings of files: a folder is not called so.
_OTHER_KINDS = frozenset((".docx", ".doc", ".odt", ".xlsx", ".xls", ".txt", ".jpg", ".png", ".zip", ".sochibo"))

Progress = Callable[[int, int, str], bool]


def list_damaged_scans(session: Session, member_ids: Sequence[int]) -> list[str]:
    """The scans that could not be bound, each in a sentence that names member and paper."""
    found = []
    for member_id in member_ids:
        person = people.get_person(session.book, member_id)
        for title, data in _scans(session, people.list_entries(session.book, Paper, member_id)):
            try:
                _check(title, data)
            except Trouble as trouble:
                found.append(f"{person.name}: {trouble.what}")
    return found


def bind_dossier(
    session: Session,
    member_ids: Sequence[int],
    out: str,
    forms: Sequence[str] | None = None,
    scans: bool = True,
    progress: Progress | None = None,
    skip_damaged: bool = False,
    options: Options | None = None,
) -> dict[str, Any]:
    """Bind the dossier of each member: cover, contents, forms and scans, with bookmarks and page numbers.

    `out` ending in .pdf is one file with everything; else it is a folder, and every member gets a file of their own.
    `forms` are the codes of the members' own forms (mục lục, 1-HSĐV and 2-HSĐV when left out). A damaged scan is
    Trouble that names it, unless `skip_damaged`; then it is left out and said in `skipped`. `progress(done, total,
    what)` is asked before each member and paper; when it says False, nothing more is written. Noted for each member;
    cannot be undone. Gives files, members, skipped, cancelled.
    """
    options = options or {}
    chosen = [_own_form(session, code) for code in (USUAL_FORMS if forms is None else forms)]
    wanted = list(dict.fromkeys(int(each) for each in member_ids)) or usual_members(
        session, get_form("1-hsdv"), day_of(session, options)
    )
    if not wanted:
        raise Refused(_("Choose the members whose dossiers are to be bound."), "member_ids")
    if not chosen and not scans:
        raise Refused(_("Choose at least one form, or the scans, for the dossier."), "forms")
    path = Path(out)
    if path.suffix.lower() in _OTHER_KINDS:
        raise Refused(_("A dossier is bound into a file that ends in .pdf, or into a folder."), "out")
    binder = _Binder(session, chosen, scans, skip_damaged, options, progress or (lambda *_told: True))
    if path.suffix.lower() == ".pdf":
        binder.bind([wanted], [path])
    else:
        make_folder(path)
        names = [safe_name("Hồ sơ", people.get_person(session.book, each).name) for each in wanted]
        files = [path / name for name in own_names(names, ".pdf")]
        binder.bind([[each] for each in wanted], files)
    return {
        "files": [str(each) for each in binder.files],
        "members": binder.members,
        "skipped": binder.skipped,
        "cancelled": binder.cancelled,
    }


def _own_form(session: Session, code: str) -> Form:
    form = find_form(session, code)
    if not form.in_dossier:
        editions = editions_of(session)
        own = [newest_edition(editions, each, session.today()).code for each in FORMS if each.in_dossier]
        raise Refused(
            _("“{code}” is not a paper of one member. A dossier may hold: {known}.").format(
                code=code, known=", ".join(own)
            ),
            "forms",
        )
    return form


class _Binder:
    """Binds one file after the other, and remembers what came of it."""

    def __init__(
        self,
        session: Session,
        forms: Sequence[Form],
        scans: bool,
        skip_damaged: bool,
        options: Options,
        progress: Progress,
    ) -> None:
        self.session, self.forms, self.scans = session, forms, scans
        self.skip_damaged, self.options, self.progress = skip_damaged, options, progress
        self.files: list[Path] = []
        self.members = 0
        self.skipped: list[str] = []
        self.cancelled = False

    def bind(self, groups: Sequence[Sequence[int]], files: Sequence[Path]) -> None:
        """One file for each group of members; stops before the next file when the person wants to stop."""
        from partycell_desktop.forms.dossier import Cancelled  # here: the PDF library is only read when needed

        try:
            for done, (group, file) in enumerate(zip(groups, files, strict=True)):
                self._bind_one(group, file, done, len(groups))
        except Cancelled:
            self.cancelled = True

    def _bind_one(self, group: Sequence[int], file: Path, done: int, total: int) -> None:
        from partycell_desktop.forms.dossier import Cancelled, Part, bind

        parts: list[Part] = []
        printed: list[tuple[Form, Material]] = []
        members: list[Subject] = []
        for at, member_id in enumerate(group):
            name = people.get_person(self.session.book, member_id).name
            if not self.progress(*((done, total) if total > 1 else (at, 2 * len(group))), name):
                raise Cancelled
            papers, materials = self._papers(member_id)
            printed += materials
            members.append(materials[0][1].member if materials else self._subject(member_id))
            prefix = f"{name}: " if len(group) > 1 else ""
            parts += [Part(prefix + title, content) for title, content in papers]
        if not parts:
            raise Refused(_("There is nothing to bind: no form is chosen, and no scan is attached."), "forms")

        def tell(part: int, of: int, what: str) -> bool:
            if total > 1:
                return self.progress(done, total, what)
            return self.progress(len(group) + part * len(group) // max(of, 1), 2 * len(group), what)

        data = bind(parts, self._cover(members), tell, paper_fonts(self.session))
        with self.session.act("bind_dossier", person_id=group[0] if len(group) == 1 else None, may_undo=False):
            self._note(members, printed)
            write_whole(file, data)
        self.files.append(file)
        self.members += len(group)
        self.progress(done + 1 if total > 1 else 2 * len(group), total if total > 1 else 2 * len(group), "")

    def _subject(self, member_id: int) -> Subject:
        return Subject(people.get_person(self.session.book, member_id))

    def _papers(self, member_id: int) -> tuple[list[tuple[str, Document | bytes]], list[tuple[Form, Material]]]:
        """A member's chosen forms and scans in the order of the dossier, and what the forms were made from."""
        editions = editions_of(self.session)
        placed: list[tuple[tuple[str, int, int], str, Document | bytes]] = []
        printed: list[tuple[Form, Material]] = []
        for form in self.forms:
            material = material_for(self.session, form, [member_id], self.options)[0]
            edition = edition_for(editions, form, material)
            place = contents.place_of(form.type_number, material.lists) if form.type_number else ("", 0)
            placed.append(((*place, 0), edition.title, compose(edition, form.facts(material))))
            printed.append((form, material))
        if self.scans:
            lists = {contents.TYPES: self.session.code_list(contents.TYPES)}
            subject = Subject(lists={"paper": people.list_entries(self.session.book, Paper, member_id)})
            in_order = contents.in_order(subject, lists)
            places = {id(each): contents.place_of(each.type_number or 0, lists) for each in in_order}
            for number, paper in enumerate(in_order, start=1):
                for title, data in _scans(self.session, [paper]):
                    if self._is_sound(title, data):
                        placed.append(((*places[id(paper)], number), title, data))
        placed.sort(key=lambda each: each[0])
        return [(title, content) for _place, title, content in placed], printed

    def _is_sound(self, title: str, data: bytes) -> bool:
        if not self.skip_damaged:
            return True  # binding says what is wrong with it
        try:
            _check(title, data)
        except Trouble as trouble:
            self.skipped.append(trouble.what)
            return False
        return True

    def _cover(self, members: Sequence[Subject]) -> Document:
        cover = get_form(COVER)
        material = material_for(self.session, cover, [each.person.id for each in members], self.options)[0]
        return compose(newest_edition(editions_of(self.session), cover, material.day), cover.facts(material))

    def _note(self, members: Sequence[Subject], printed: Sequence[tuple[Form, Material]]) -> None:
        codes = [newest_edition(editions_of(self.session), form, self.session.today()).code for form in self.forms]
        if self.scans:
            codes.append("bản quét")
        for member in members:
            people.note_disclosure(self.session.book, "printed", f"Tập hồ sơ ({', '.join(codes)})", member.person.id)
        for form, material in printed:
            keep_slip(self.session, form, material)


def _scans(session: Session, papers: Sequence[Paper]) -> list[tuple[str, bytes]]:
    """The title and bytes of each paper that has a scan; a scan whose bytes are gone is there as nothing."""
    lists = {contents.TYPES: session.code_list(contents.TYPES)}
    return [
        (contents.paper_title(each, lists), session.book.find_content(each.content) or b"")
        for each in papers
        if each.content
    ]


def _check(title: str, data: bytes) -> None:
    from partycell_desktop.forms.dossier import check_scan  # here: the PDF library is only read when needed

    check_scan(title, data)
