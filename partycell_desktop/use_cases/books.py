"""Books: make one, open one, the list of recent ones, the password and its recovery sheet, who is at the desk."""

import json
import unicodedata
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

from partycell_desktop import paths
from partycell_desktop.domain.cell import Cell, DeskPerson, OrganisationName, Term, check_names
from partycell_desktop.domain.items import read_items
from partycell_desktop.domain.password import weakness_of
from partycell_desktop.domain.refusal import Refused, refuse_all
from partycell_desktop.store import book as books
from partycell_desktop.store import book_file, records, recovery
from partycell_desktop.store import cell as cell_store
from partycell_desktop.use_cases.session import Clock, Session, SystemClock
from partycell_desktop.words import _

_T = TypeVar("_T")
RECENT = "recent.json"
RECENT_LENGTH = 8


def make_book(
    path: str | Path,
    password: str,
    cell: dict[str, Any],
    names: list[dict[str, Any]],
    term: dict[str, Any] | None = None,
    desk: dict[str, Any] | None = None,
    clock: Clock | None = None,
) -> Session:
    """Make the cell's book and open it.

    `cell` holds the facts of the cell as typed; `names` the cell (level 0) and the 1 to 3 bodies above it (level 1
    is the nearest), each with name, header_line and from_on. Refused before anything is written where the cell or
    the body above has no name; what is wrong in the term or the desk is named `term.ends_on`, `desk.name`. An
    existing file is never touched.
    """
    clock = clock or SystemClock()
    today = clock.now().date()
    facts = Cell(**{"symbol": "CB", **read_items(Cell, cell, today)})  # type: ignore[arg-type]
    called = read_names(names, clock)
    its_term = _named("term", lambda: read_term(term or {}, clock)) if term else None
    person = _named("desk", lambda: read_desk_person(desk or {}, clock)) if desk else None
    book = books.create_book(with_suffix(Path(path)), _as_written(password), clock.now())
    session = Session(book, clock)
    try:
        if person is not None:
            book.desk_name, book.desk_role = person.name, person.role
        with session.act("set_up_cell", may_undo=False):
            cell_store.keep_cell(book, facts)
            cell_store.keep_names(book, called)
            if its_term is not None:
                records.add(book, its_term)
            if person is not None:
                records.add(book, person)
    except BaseException:
        book.close(copy=False)
        raise
    remember_book(book.path)
    return session


def _named(part: str, read: Callable[[], _T]) -> _T:
    """What `read` gives; each problem of it named after the part of the book it stands in."""
    try:
        return read()
    except Refused as refused:
        first, *others = (Refused(each.reason, f"{part}.{each.field}", each.because) for each in refused.problems())
        raise Refused(first.reason, first.field, first.because, tuple(others)) from None


def _as_written(password: str) -> str:
    """The password as one keyboard and the other write it: ộ is one letter, whatever put it together."""
    return unicodedata.normalize("NFC", password)


def with_suffix(path: Path) -> Path:
    """The path of a book always ends in .sochibo; Refused where it names no file."""
    if path.name in ("", ".."):
        raise Refused(_("Give the file of the book a name."), "path")
    return path if path.suffix == book_file.SUFFIX else path.with_name(path.name + book_file.SUFFIX)


def read_names(names: list[dict[str, Any]], clock: Clock) -> list[OrganisationName]:
    """The names of the cell and those above it as typed; refuses what cannot head a document."""
    today = clock.now().date()
    read: list[OrganisationName] = []
    problems: list[Refused] = []
    for place, typed in enumerate(names):
        own: dict[str, object] = {key: value for key, value in typed.items() if key not in ("id", "level")}
        try:
            values: dict[str, Any] = dict(read_items(OrganisationName, own, today))
            number, level = typed.get("id") or 0, typed.get("level")
            if not isinstance(level, int) or not isinstance(number, int):
                raise Refused(_("The level of a name is a number: 0 for the cell, 1 to 3 above it."), "level")
            read.append(OrganisationName(id=number, level=level, **values))
        except Refused as refused:
            problems += [Refused(each.reason, f"names[{place}].{each.field}") for each in refused.problems()]
    refuse_all(problems)
    check_names(read)
    return read


def read_term(typed: dict[str, Any], clock: Clock) -> Term:
    """A term as typed; it needs a name, and ends after it begins."""
    values: dict[str, Any] = dict(read_items(Term, typed, clock.now().date()))
    if not values.get("name"):
        raise Refused(_("The term needs a name, for example 2025 - 2030."), "name")
    begin, end = values.get("congress_on"), values.get("ends_on")
    if begin and end and end.last_day() <= begin.first_day():
        raise Refused(_("The end is before the beginning."), "ends_on")
    return Term(**values)


def read_desk_person(typed: dict[str, Any], clock: Clock) -> DeskPerson:
    """Who is at the desk, as typed; a name is needed."""
    values: dict[str, Any] = dict(read_items(DeskPerson, typed, clock.now().date()))
    if not values.get("name"):
        raise Refused(_("Who is at the desk? Type your name: it is kept with every change."), "name")
    return DeskPerson(**values)


def open_session(path: str | Path, password: str, clock: Clock | None = None) -> Session:
    """Open a book with its password, or with the key of its recovery sheet typed in the password's place.

    Wrong password, not a book, a newer book, open elsewhere, read-only folder, missing or damaged file: each is
    Trouble in its own words, and the file stays as it is.
    """
    clock = clock or SystemClock()
    book = books.open_book(Path(path), _as_written(password), clock.now())
    remember_book(book.path)
    session = Session(book, clock)
    people = cell_store.list_desk_people(book)
    if len(people) == 1:
        book.desk_name, book.desk_role = people[0].name, people[0].role
    return session


def needs_password(path: str | Path) -> bool:
    """Whether a book asks for a password; False for a plain book and for what cannot be a book at all."""
    try:
        return book_file.may_be_encrypted(Path(path))
    except OSError:
        return False


def close_session(session: Session) -> None:
    """Close the book; a checked copy stays beside it when something changed."""
    session.book.close()


def list_desk_people(session: Session) -> list[DeskPerson]:
    """Who has been at the desk of this book, to choose from at the start."""
    return cell_store.list_desk_people(session.book)


def get_desk_person(session: Session) -> DeskPerson:
    """Who is at the desk now; without a name where nobody has said so."""
    return DeskPerson(name=session.book.desk_name, role=session.book.desk_role)


def sit_at_desk(session: Session, name: str, role: str) -> DeskPerson:
    """Say who is at the desk from now on; kept in the history with every act."""
    person = read_desk_person({"name": name, "role": role}, session.clock)
    session.book.desk_name, session.book.desk_role = person.name, person.role
    known = [each for each in cell_store.list_desk_people(session.book) if each.name == person.name]
    if known and known[0].role == person.role:
        return person
    with session.act("sit_at_desk", may_undo=False):
        if known:
            records.change(session.book, DeskPerson, known[0].id, {"role": person.role})
        else:
            records.add(session.book, person)
    return person


def change_password(session: Session, old: str, new: str) -> str:
    """Encrypt the book under a new password; an empty one takes the encryption away.

    Refused where the old password is wrong. Recovery sheets printed before no longer open the book. Gives a sentence of
    warning where the new password is soon guessed, else "".
    """
    if session.book.encrypted:
        with session.book.path.open("rb") as file:
            salt = file.read(16)
        if recovery.derive_key(_as_written(old), salt) != session.book.raw_key():
            raise Refused(_("The old password is not right."), "old")
    session.book.set_password(_as_written(new))
    return weakness_of(new)


def check_password(session: Session, password: str) -> bool:
    """Whether this is the password of the open book; for the lock after idleness."""
    with session.book.path.open("rb") as file:
        salt = file.read(16)
    return not session.book.encrypted or recovery.derive_key(_as_written(password), salt) == session.book.raw_key()


def recovery_groups(session: Session) -> list[str]:
    """The groups of the recovery key, as the sheet prints them; Refused for a book without a password."""
    if not session.book.encrypted:
        raise Refused(_("This book has no password, so it needs no recovery sheet."))
    return recovery.printed_key(session.book.raw_key())


def list_recent() -> list[dict[str, str]]:
    """The books opened last, newest first: path, name of the file, when. Never a person's name."""
    try:
        entries = json.loads((paths.settings() / RECENT).read_text(encoding="utf-8"))
        return [
            {"path": str(each["path"]), "name": Path(str(each["path"])).stem, "at": str(each["at"])}
            for each in entries
            if isinstance(each, dict) and "path" in each and "at" in each
        ]
    except (OSError, ValueError, TypeError):
        return []


def remember_book(path: Path, at: datetime | None = None) -> None:
    """Put a book at the head of the recent list; a list that cannot be written is no trouble."""
    moment = (at or SystemClock().now()).isoformat(timespec="minutes")
    others = [each for each in list_recent() if Path(each["path"]) != path.absolute()]
    entries = [
        {"path": str(path.absolute()), "at": moment},
        *({"path": e["path"], "at": e["at"]} for e in others),
    ]
    with suppress(OSError, ValueError):  # ValueError: a name that is no UTF-8
        folder = paths.settings()
        folder.mkdir(parents=True, exist_ok=True)
        fresh = folder / (RECENT + ".moi")
        fresh.write_text(json.dumps(entries[:RECENT_LENGTH], ensure_ascii=False, indent=1), encoding="utf-8")
        fresh.replace(folder / RECENT)


def forget_book(path: str | Path) -> None:
    """Take a book out of the recent list; the file itself is not touched."""
    entries = [each for each in list_recent() if Path(each["path"]) != Path(path)]
    with suppress(OSError):
        (paths.settings() / RECENT).write_text(json.dumps(entries, ensure_ascii=False, indent=1), encoding="utf-8")


def warn_of_folder(path: str | Path) -> str:
    """A sentence of warning where a folder is synchronised with the Internet or lies on a share; "" for a good one."""
    parts = {part.casefold() for part in Path(path).absolute().parts}
    cloud = {
        "onedrive",
        "google drive",
        "googledrive",
        "my drive",
        "dropbox",
        "icloud drive",
        "zalo received files",
    }
    if any(part in cloud or part.startswith("onedrive") for part in parts):
        return _("This folder is copied to the Internet. Choose a folder that stays on this computer.")
    if str(path).startswith(("\\\\", "//")):
        return _("This folder is on another computer. A book on a network share can be damaged: choose a local one.")
    return ""
