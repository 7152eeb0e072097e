"""The demo: a book of an invented cell, the same each time, made with the use cases that a person would use."""

import dataclasses
import tomllib
from collections.abc import Callable, Mapping
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

from partycell_desktop import paths
from partycell_desktop.domain.posts import Entry
from partycell_desktop.use_cases.admission_targets import set_target
from partycell_desktop.use_cases.books import forget_book, make_book
from partycell_desktop.use_cases.cell import change_choices, keep_term
from partycell_desktop.use_cases.demo_assignments import tell_of_tasks
from partycell_desktop.use_cases.demo_books import note_book
from partycell_desktop.use_cases.demo_candidates import do_for_candidate
from partycell_desktop.use_cases.demo_meetings import hold_meetings
from partycell_desktop.use_cases.demo_money import keep_money
from partycell_desktop.use_cases.documents import cancel_document, enter_document, issue_document
from partycell_desktop.use_cases.incoming_documents import keep_incoming
from partycell_desktop.use_cases.member_papers import set_photo
from partycell_desktop.use_cases.roster import add_member, correct_member, get_member, list_members, record_event
from partycell_desktop.use_cases.session import Clock, FixedClock, Session
from partycell_desktop.use_cases.written_papers import begin_paper

FOLDER = "demo"


def make_demo(path: str | Path, password: str = "", clock: Clock | None = None, *, remember: bool = True) -> Session:
    """Make a book with an invented cell of 24 members, with candidates, and open it; an existing file is never touched.

    What stands in it, down to the history, is the same each time and does not depend on the day. Unless a clock is
    given, it is and stays `demo_moment()` in the book. `remember` puts it among the recent books.
    """
    told = _read("cell.toml")
    filled = FixedClock(told["filled_at"])
    session = make_book(path, password, told["cell"], told["name"], told["term"][0], told["desk"], filled)
    try:
        with session.book.together():
            with session.act("make_demo", may_undo=False):
                _fill(session, told)
            _do_all(session)
    except BaseException:
        session.book.close(copy=False)
        raise
    if not remember:
        forget_book(session.book.path)
    session.clock = clock or FixedClock(demo_moment())
    return session


def demo_moment() -> datetime:
    """The moment in which the demo's people are to be looked at: something is due on each side of it."""
    moment: datetime = _read("cell.toml")["looked_at"]
    return moment


def demo_list() -> Path:
    """An Excel list of the demo's cell in the layout of the upper committee, to try an import with."""
    return paths.resources() / FOLDER / "danh-sach.xlsx"


def _fill(session: Session, told: Mapping[str, Any]) -> None:
    change_choices(session, "province", [{"value": name} for name in told["own_provinces"]])
    for term in told["term"][1:]:
        keep_term(session, term)
    set_target(session, **_read("candidates.toml")["target"])
    folder = paths.resources() / FOLDER
    photo = (folder / "photo.png").read_bytes()
    came_later = {act["member"] for act in _read("later.toml")["act"] if act["do"] == "add_member"}
    for file in sorted((folder / "members").glob("*.toml")):
        if file.stem not in came_later:
            member = _read(f"members/{file.name}")
            number = add_member(session, member["items"], member["events"], member["lists"])
            if "card_number" in member["items"]:
                set_photo(session, number, photo)


def _do_all(session: Session) -> None:
    """What was done after the filling, each thing at its own moment."""
    acts: list[tuple[dict[str, Any], Callable[[Session, Mapping[str, Any]], None]]]
    acts = [(act, _do) for act in _read("later.toml")["act"]]
    acts += [(act, do_for_candidate) for act in _read("candidates.toml")["act"]]
    acts += [(act, _do_for_register) for act in _read("documents.toml")["act"]]
    for act, do in sorted(acts, key=lambda each: each[0]["at"]):
        session.clock = FixedClock(act["at"])
        do(session, act)
    work = _read("assignments.toml")
    keep_money(session, _read("money.toml"), _read("dues.toml"))
    hold_meetings(session, _read("meetings.toml"), demo_moment(), work, _read("congress.toml"))
    note_book(session, _read("book.toml"))
    tell_of_tasks(session, work)


def _do(session: Session, act: Mapping[str, Any]) -> None:
    if act["do"] == "add_member":
        member = _read(f"members/{act['member']}.toml")
        add_member(session, member["items"], member["events"], member["lists"])
        return
    number = next(line.id for line in list_members(session) if line.person.full_name == act["member"])
    if act["do"] == "record_event":
        record_event(session, number, act["kind"], act["items"])
        return
    known = get_member(session, number).lists
    lists = {name: [*(_as_typed(entry) for entry in known[name]), *rows] for name, rows in act.get("more", {}).items()}
    correct_member(session, number, act.get("items", {}), lists)


def _do_for_register(session: Session, act: Mapping[str, Any]) -> None:
    if act["do"] == "keep_incoming":
        keep_incoming(session, act["items"])
    elif act["do"] == "write_document":
        told = {name: text for name, text in act["items"].items() if name != "type"}
        number = begin_paper(session, act["items"]["type"], told)
        if not act.get("draft"):
            issue_document(session, number)
    else:
        number = enter_document(session, act["items"], act.get("number", ""))
        if "cancelled" in act:
            cancel_document(session, number, act["cancelled"])


def _as_typed(entry: Entry) -> dict[str, Any]:
    return {each.name: getattr(entry, each.name) for each in dataclasses.fields(entry)}


@cache
def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((paths.resources() / FOLDER / name).read_text("utf-8"))
