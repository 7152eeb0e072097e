"""The photo of a member and the papers of the dossier: what is there, where it lies, its scan."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from partycell_desktop.domain.code_list import Choice
from partycell_desktop.domain.person import Person
from partycell_desktop.domain.record_lists import Paper
from partycell_desktop.domain.refusal import Refused, Trouble
from partycell_desktop.domain.system_causes import cause_of
from partycell_desktop.store import cell as cell_store
from partycell_desktop.store import records
from partycell_desktop.store import roster as people
from partycell_desktop.use_cases.roster import read_entry
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _

if TYPE_CHECKING:
    from partycell_desktop.forms.preview import PageImage

PAPER_TYPES = "document_type"
CANDIDATE_PAPER_TYPES = "candidate_paper"
LARGEST_PHOTO = 2 * 1024 * 1024
LARGEST_SCAN = 60 * 1024 * 1024
_JPEG, _PNG, _PDF = b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"%PDF-"


@dataclass(frozen=True)
class Scan:
    """A kept scan: the name of the file it came from, its kind ("pdf", "jpg", "png"), its bytes."""

    name: str
    kind: str
    data: bytes


@dataclass(frozen=True)
class SameScan:
    """Where a file is kept already: whose record, which paper."""

    member_id: int
    member_name: str
    paper_id: int
    title: str


def kind_of_file(data: bytes) -> str:
    """ "pdf", "jpg" or "png" by the first bytes, whatever the file is called; "" for anything else."""
    for kind, start in (("jpg", _JPEG), ("png", _PNG)):
        if data.startswith(start):
            return kind
    return "pdf" if _PDF in data[:1024] else ""


def set_photo(session: Session, member_id: int, picture: bytes | str) -> str:
    """Keep a 3x4 photo of a member: the bytes of a JPEG or PNG, or the path of such a file.

    Gives the mark by which `read_picture` finds it. Refused where it is no picture or a damaged one, or larger than
    2 MB (a 3x4 photo of 400x533 points has about 60 KB).
    """
    data = _bytes_of(picture)
    if kind_of_file(data) not in ("jpg", "png"):
        raise Refused(_("A photo must be a JPG or PNG picture."), "photo")
    if len(data) > LARGEST_PHOTO:
        raise Refused(_("The photo is too large: choose one of at most 2 MB."), "photo")
    try:
        _check_opens("", data)
    except Trouble as trouble:
        raise Refused(_("The photo cannot be read: the file is damaged. Choose another one."), "photo") from trouble
    people.get_person(session.book, member_id)
    with session.act("set_photo", person_id=member_id):
        digest = session.book.keep_content(data)
        records.change(session.book, Person, member_id, {"photo": digest})
    return digest


def remove_photo(session: Session, member_id: int) -> int:
    """Take the photo out of a member's record."""
    people.get_person(session.book, member_id)
    with session.act("remove_photo", person_id=member_id):
        records.change(session.book, Person, member_id, {"photo": ""})
    return member_id


def read_picture(session: Session, digest: str) -> bytes | None:
    """The bytes of a kept photo by its mark (`Person.photo`), or None where there is none."""
    return session.book.find_content(digest) if digest else None


def list_paper_types(session: Session) -> list[Choice]:
    """The types of document of a dossier: `code` is the number, `value` the name (Công văn 1361-CV/BTCTW).

    Papers of the way into the Party that have no number there follow, with numbers from 201 on.
    """
    return [each for name in (PAPER_TYPES, CANDIDATE_PAPER_TYPES) for each in session.code_list(name).choices]


def paper_types_by_code(session: Session) -> dict[str, Choice]:
    """All types of document by their number, hidden ones too."""
    return session.code_list(PAPER_TYPES).by_code | session.code_list(CANDIDATE_PAPER_TYPES).by_code


def keeps_scans(session: Session) -> bool:
    """Whether this cell keeps scans in the book, or only notes that a paper is there and where it lies."""
    return cell_store.get_setting(session.book, "keeps_scans", "yes") != "no"


def note_paper(session: Session, member_id: int, items: dict[str, Any], paper_id: int = 0) -> int:
    """Note that a paper of the dossier is there: type_number, number, dated_on, kept_at ... as typed.

    With `paper_id` the noted paper is corrected; a scan it has stays. Refused with a date that has not come yet. Gives
    the number of the paper.
    """
    return _keep(session, "note_paper", _read_paper(session, member_id, items, paper_id))


def attach_paper(
    session: Session,
    member_id: int,
    items: dict[str, Any],
    file: bytes | str,
    file_name: str = "",
    paper_id: int = 0,
    again: bool = False,
) -> int:
    """Attach a scan (PDF, JPG or PNG) to a paper of a member's dossier, a new one or the noted `paper_id`.

    `file` is the path of the file, or its bytes with a `file_name`. Refused where the cell chose not to keep scans,
    where the file is of another kind, damaged or locked with a password, and where the same file is in the book
    already, unless `again` says so.
    """
    name = file_name or (Path(file).name if isinstance(file, str) else "")
    paper = _read_paper(session, member_id, items, paper_id)
    data = read_scan(session, file, name or paper_title(session, paper))
    same = find_same_scan(session, data, but=paper_id)
    if same is not None and not again:
        raise Refused(
            _("The same file is already in the record of {name}, as “{title}”.").format(
                name=same.member_name, title=same.title
            ),
            "file",
        )
    with session.act("attach_paper", person_id=member_id):
        digest = session.book.keep_content(data)
        return _keep(session, "attach_paper", replace(paper, content=digest, file_name=name))


def read_scan(session: Session, file: bytes | str, name: str) -> bytes:
    """The bytes of a file that can be kept as a scan; `name` is what it is called where it cannot be opened.

    Refused where the cell chose not to keep scans, and for a file of another kind, too large, damaged or locked.
    """
    if not keeps_scans(session):
        raise Refused(_("This cell keeps no scans in the book: note only where the paper lies."), "file")
    data = _bytes_of(file)
    if not kind_of_file(data):
        raise Refused(_("Only a PDF, JPG or PNG file can be attached."), "file")
    if len(data) > LARGEST_SCAN:
        raise Refused(_("The file is too large: choose one of at most 60 MB."), "file")
    try:
        _check_opens(name, data)
    except Trouble as trouble:
        raise Refused(f"{trouble.what} {trouble.try_this}", "file") from trouble
    return data


def write_scan(path: str, data: bytes) -> None:
    """Write a kept scan to a file of its own; Trouble where it cannot be written."""
    try:
        Path(path).write_bytes(data)
    except OSError as error:
        raise Trouble(
            _("The file “{name}” could not be written.").format(name=Path(path).name),
            _("Cause given by the system: {cause}.").format(cause=cause_of(error)),
        ) from error


def remove_scan(session: Session, paper_id: int) -> int:
    """Take the scan off a paper; that the paper is there stays noted."""
    paper = records.get(session.book, Paper, paper_id)
    with session.act("remove_scan", person_id=paper.person_id):
        records.change(session.book, Paper, paper_id, {"content": "", "file_name": ""})
    return paper_id


def remove_paper(session: Session, paper_id: int) -> int:
    """Take a noted paper with its scan out of the record; undo brings both back."""
    paper = records.get(session.book, Paper, paper_id)
    with session.act("remove_paper", person_id=paper.person_id):
        records.remove(session.book, Paper, paper_id)
    return paper_id


def open_paper(session: Session, paper_id: int) -> Scan:
    """The scan of a paper, to be looked at; who looked and when is kept in the history."""
    paper = records.get(session.book, Paper, paper_id)
    data = session.book.find_content(paper.content) if paper.content else None
    if data is None:
        raise Refused(_("This paper has no scan in the book."), "file")
    with session.act("open_paper", person_id=paper.person_id, may_undo=False):
        people.note_disclosure(session.book, "shown", paper_title(session, paper), paper.person_id)
    return Scan(paper.file_name, kind_of_file(data), data)


def save_scan(session: Session, paper_id: int, path: str) -> str:
    """Write the scan of a paper to a file of its own; that it left the book is kept in the history."""
    paper = records.get(session.book, Paper, paper_id)
    data = session.book.find_content(paper.content) if paper.content else None
    if data is None:
        raise Refused(_("This paper has no scan in the book."), "file")
    write_scan(path, data)
    with session.act("save_scan", person_id=paper.person_id, may_undo=False):
        people.note_disclosure(session.book, "exported", paper_title(session, paper), paper.person_id)
    return path


def count_scan_pages(session: Session, scan: Scan) -> int:
    """How many pages a scan has; a picture has one."""
    from partycell_desktop.forms import preview

    return preview.page_count(scan.data) if scan.kind == "pdf" else 1


def scan_page(session: Session, scan: Scan, page: int, scale: float) -> "PageImage":
    """A page of a PDF scan as pixels, `scale` of them for each point."""
    from partycell_desktop.forms import preview

    return preview.page_image(scan.data, page, scale)


def paper_title(session: Session, paper: Paper) -> str:
    """What a paper is called: its own title, else the name of its type."""
    known = paper_types_by_code(session).get(str(paper.type_number))
    return paper.title or (known.value if known else str(paper.type_number or ""))


def find_same_scan(session: Session, file: bytes | str, but: int = 0) -> SameScan | None:
    """The paper under which this very file (its bytes or its path) is kept already, in anybody's record, or None."""
    found = people.find_papers_of_content(session.book, _bytes_of(file))
    paper = next((each for each in found if each.id != but), None)
    if paper is None:
        return None
    owner = people.get_person(session.book, paper.person_id)
    return SameScan(owner.id, owner.name, paper.id, paper_title(session, paper))


def _read_paper(session: Session, member_id: int, items: Mapping[str, Any], paper_id: int) -> Paper:
    people.get_person(session.book, member_id)
    known = records.get(session.book, Paper, paper_id) if paper_id else Paper(person_id=member_id)
    if known.person_id != member_id:
        raise Refused(_("This paper belongs to another record."), "paper_id")
    row = {**records.to_row(known), **items}
    paper = read_entry(Paper, row, session.today())
    assert isinstance(paper, Paper)
    if paper.dated_on is not None and paper.dated_on.first_day() > session.today():
        raise Refused(_("{day} has not come yet.").format(day=paper.dated_on.shown()), "dated_on")
    if str(paper.type_number) not in paper_types_by_code(session):
        raise Refused(_("There is no document type number {number}.").format(number=paper.type_number), "type_number")
    return replace(paper, id=paper_id, person_id=member_id, content=known.content, file_name=known.file_name)


def _keep(session: Session, use_case: str, paper: Paper) -> int:
    with session.act(use_case, person_id=paper.person_id):
        if not paper.id:
            return records.add(session.book, paper)
        row = {name: value for name, value in records.to_row(paper).items() if name != "person_id"}
        records.change(session.book, Paper, paper.id, row)
    return paper.id


def _check_opens(name: str, data: bytes) -> None:
    """Trouble now for what could be neither looked at nor printed later."""
    from partycell_desktop.forms.dossier import check_scan  # here: the PDF library is only read when needed

    check_scan(name, data)


def _bytes_of(file: bytes | str) -> bytes:
    if isinstance(file, bytes):
        return file
    try:
        return Path(file).read_bytes()
    except OSError as error:
        raise Trouble(
            _("The file “{name}” could not be read.").format(name=Path(file).name),
            _("Cause given by the system: {cause}.").format(cause=cause_of(error)),
        ) from error
