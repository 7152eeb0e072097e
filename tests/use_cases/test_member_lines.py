"""Everybody's line, kept from one question to the next: always what a fresh look at the book would say."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from partycell_desktop.domain.refusal import Refused
from partycell_desktop.use_cases import history, member_papers, roster
from partycell_desktop.use_cases.cell import change_setting
from partycell_desktop.use_cases.session import Session
from tests.books import make_book
from tests.use_cases.conftest import CELL, CLOCK, NAMES

STORY = [{"kind": "admitted", "on": "7/11/2014", "decided_on": "20/10/2014"}, {"kind": "recognised", "on": "7/11/2015"}]
POST = {"side": "Đảng", "title": "Bí thư", "from_on": "1/2020"}


@pytest.fixture
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    made = make_book(tmp_path_factory.mktemp("b") / "b.sochibo", "", CELL, NAMES, clock=CLOCK)
    yield made
    made.book.close(copy=False)


def as_fresh(session: Session) -> bool:
    """Whether the lines that were kept are those of a session that has never asked before."""
    fresh = Session(session.book, session.clock)
    return all(
        roster.list_members(session, day) == roster.list_members(fresh, day) for day in (None, date(2015, 1, 1), None)
    )


def add(session: Session, name: str) -> int:
    return roster.add_member(session, {"full_name": name, "born_on": "30/4/1988"}, STORY)


def test_only_who_was_changed_is_fetched_anew(session: Session) -> None:
    first, second = add(session, "Hoàng Thị Đào"), add(session, "Vũ Minh Đức")
    before = {line.id: line for line in roster.list_members(session)}
    roster.correct_member(session, second, {"job_title": "Kỹ sư"})
    after = {line.id: line for line in roster.list_members(session)}
    assert after[first] is before[first]
    assert after[second].person.job_title == "Kỹ sư"


def test_a_list_that_was_given_out_is_the_askers_own(session: Session) -> None:
    add(session, "Hoàng Thị Đào")
    roster.list_members(session).clear()
    assert len(roster.list_members(session)) == 1


def test_an_act_that_was_given_up_is_not_remembered(session: Session) -> None:
    add(session, "Hoàng Thị Đào")
    roster.list_members(session)
    with pytest.raises(ZeroDivisionError), session.act("import_members"):
        add(session, "Vũ Minh Đức")
        assert len(roster.list_members(session)) == 2
        raise ZeroDivisionError
    assert len(roster.list_members(session)) == 1
    add(session, "Đỗ Thanh Hương")
    assert [line.person.full_name for line in roster.list_members(session)] == ["Hoàng Thị Đào", "Đỗ Thanh Hương"]


def test_the_order_follows_its_setting(session: Session) -> None:
    for name in ("Lê Văn Bình", "Đỗ Xuân Bình"):
        add(session, name)
    assert [line.person.full_name[0] for line in roster.list_members(session)] == ["Đ", "L"]
    change_setting(session, "name_tie", "middle-family")
    assert [line.person.full_name[0] for line in roster.list_members(session)] == ["L", "Đ"]


STEPS = (
    "add",
    "correct",
    "post",
    "no_post",
    "paper",
    "no_paper",
    "event",
    "no_event",
    "leave",
    "give_up",
    "undo",
    "redo",
)


@given(st.lists(st.tuples(st.sampled_from(STEPS), st.integers(0, 3), st.booleans()), max_size=12))
@settings(max_examples=25)
def test_whatever_is_done_the_lines_are_those_of_a_fresh_look(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, int, bool]]
) -> None:
    session = make_book(tmp_path_factory.mktemp("b") / "b.sochibo", "", CELL, NAMES, clock=CLOCK)
    add(session, "Hoàng Thị Đào")
    for number, (what, at, looks) in enumerate(steps):
        lines = roster.list_members(Session(session.book, session.clock))
        if lines or what in ("add", "undo", "redo"):
            with suppress(Refused):
                do(session, what, lines[at % len(lines)].id if lines else 0, number)
        if looks:
            assert as_fresh(session)
    assert as_fresh(session)
    session.book.close(copy=False)


def do(session: Session, what: str, member: int, number: int) -> None:
    """One step of a working day."""
    match what:
        case "add":
            add(session, "Vũ Minh Đức")
        case "correct":
            roster.correct_member(session, member, {"job_title": f"Thợ {number}"})
        case "post":
            roster.correct_member(session, member, lists={"post": [POST]})
        case "no_post":
            roster.correct_member(session, member, lists={"post": []})
        case "paper":
            member_papers.note_paper(session, member, {"type_number": "1", "title": "Lý lịch"})
        case "no_paper":
            for paper in roster.get_member(session, member).lists["paper"]:
                member_papers.remove_paper(session, paper.id)
        case "event":
            for event in roster.get_member(session, member).events[:1]:
                roster.correct_event(session, event.id, {"on": f"{number + 1}/10/2014"})
        case "no_event":
            for event in roster.get_member(session, member).events[-1:]:
                roster.remove_event(session, event.id)
        case "leave":
            roster.record_event(session, member, "left", {"on": "1/2/2024", "organisation": "Chi bộ khác"})
        case "give_up":
            with pytest.raises(ZeroDivisionError), session.act("import_members"):
                roster.correct_member(session, member, {"job_title": "Không giữ"})
                roster.list_members(session)
                raise ZeroDivisionError
        case "undo":
            if history.newest_undoable(session):
                history.undo_act(session)
        case "redo":
            if history.newest_redoable(session):
                history.redo_act(session)
