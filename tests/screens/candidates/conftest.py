"""The way into the Party in the real window, over a real book with a few invented people in most of its stages."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest

from partycell_desktop.screens.candidates.board import Board
from partycell_desktop.screens.candidates.column import CardView
from partycell_desktop.screens.candidates.screen import CandidatesScreen
from partycell_desktop.screens.catalogue import ENTRIES
from partycell_desktop.screens.parts.desk import Desk, TakingBack
from partycell_desktop.screens.window import MainWindow
from partycell_desktop.use_cases import candidate_people as around
from partycell_desktop.use_cases import candidate_steps as steps
from partycell_desktop.use_cases import candidates as use
from partycell_desktop.use_cases import roster
from partycell_desktop.use_cases.about import about_book, find_anything
from partycell_desktop.use_cases.history import newest_undoable, redo_act, undo_act
from partycell_desktop.use_cases.session import Session
from tests.books import filled, make_book
from tests.hand import Hand
from tests.screens.candidates.way_book import AtThePage, make_way, open_page
from tests.use_cases.conftest import CELL, CLOCK, DESK, NAMES

REASON = "Theo hồ sơ đã lập trước khi dùng sổ này"
WAY = ("outstanding", "sympathiser", "course", "file_allowed", "file", "verification", "opinions", "cell_vote",
       "committee", "decision", "ceremony")  # fmt: skip


def member(session: Session, name: str, *more: dict[str, Any], born: str = "1/1/1980", **items: str) -> int:
    events = [{"kind": "admitted", "on": "3/2/2015", "decided_on": "15/1/2015"}, *more]
    return roster.add_member(session, {"full_name": name, "born_on": born, **items}, events)


def candidate(session: Session, name: str, born: str, done: dict[str, str], **items: str) -> int:
    """A candidate whose stages were closed on these days; the reason stands for what the book does not know."""
    person = {"full_name": name, "born_on": born, "general_education": "12/12", **items}
    way = {"opened_on": "3/3/2025", "source": "Công đoàn", "works_since": "1/2/2020"}
    made = use.add_candidate(session, person, way)
    for stage, day in done.items():
        steps.advance_candidate(session, made, stage, {"done_on": day, "number": f"{len(stage)}-NQ"}, REASON)
    return made


def fill(session: Session) -> dict[str, int]:
    """Seven on the way, one of them not followed yet, one whose way has ended; by given name."""
    recognised = {"kind": "recognised", "on": "3/2/2016"}
    for name in ("Hoàng Thị Đào", "Vũ Minh Đức", "Nguyễn Đức Khang"):
        member(session, name, recognised)
    ids = {}
    ids["Tài"] = candidate(session, "Ngô Văn Tài", "14/5/1999", {}, work_unit="Tổ cơ điện", sex="Nam")
    ids["Mai"] = candidate(
        session, "Lý Thị Mai", "8/3/1995", {"outstanding": "5/3/2025", "sympathiser": "2/4/2025"}, work_unit="QC"
    )
    use.correct_candidate(session, ids["Mai"], {"union_member": "x"})
    khang = next(each.id for each in roster.list_members(session) if each.person.name == "Nguyễn Đức Khang")
    around.assign_mentor(session, ids["Mai"], khang, {"from_on": "2/4/2025", "together_since": "1/2/2020"})
    three = {"outstanding": "5/3/2021", "sympathiser": "2/4/2021"}
    ids["Hương"] = candidate(
        session, "Trần Thị Hương", "17/10/1997", {**three, "course": "1/12/2021"}, work_unit="Kế toán"
    )
    ids["Minh"] = candidate(
        session,
        "Đinh Công Minh",
        "2/9/1993",
        {**three, "course": "18/4/2025", "file_allowed": "2/6/2026"},
        work_unit="Vận hành",
    )
    to_vote = dict(zip(WAY[:7], ("5/3/2025", "2/4/2025", "18/4/2025", "2/6/2026", "10/6/2026", "14/7/2026",
                                 "15/7/2026"), strict=True))  # fmt: skip
    ids["Huy"] = candidate(session, "Phan Quốc Huy", "6/6/1985", to_vote, job_title="Chủ doanh nghiệp")
    days = ("5/3/2024", "2/4/2024", "18/4/2024", "2/6/2024", "10/6/2024", "14/7/2024", "15/7/2024", "17/7/2025",
            "20/8/2025", "1/9/2025", "19/9/2025")  # fmt: skip
    ids["Dũng"] = candidate(session, "Phạm Văn Dũng", "21/7/1994", dict(zip(WAY, days, strict=True)))
    member(session, "Tô Thị Ngân", born="3/3/1996", work_unit="Kho")
    ngan = next(each for each in roster.list_members(session) if each.person.name == "Tô Thị Ngân")
    event = roster.get_member(session, ngan.id).events[0]
    roster.correct_event(session, event.id, {"on": "15/6/2026", "decided_on": "1/6/2026"})
    ids["Lan"] = candidate(session, "Vũ Thị Lan", "4/4/2000", {"outstanding": "5/3/2025"}, work_unit="Kho")
    use.end_candidacy(session, ids["Lan"], "left_enterprise", "20/11/2026")
    return ids


@dataclass
class AtTheBoard:
    """The open window, its screen, the book behind it, the numbers of the candidacies by the given names."""

    hand: Hand
    window: MainWindow
    screen: CandidatesScreen
    session: Session
    ids: dict[str, int]

    @property
    def board(self) -> Board:
        found = self.hand.find("candidates.board")
        assert isinstance(found, Board)
        return found

    def view(self, column: int) -> CardView:
        return self.board.columns()[column].view

    def names(self) -> list[list[str]]:
        """The names on the board, column by column."""
        return [[line.person.name for line in each.view.cards.lines()] for each in self.board.columns()]

    def everybody(self) -> list[str]:
        """All names on the board."""
        return [name for column in self.names() for name in column]

    def listed(self) -> list[str]:
        table: Any = self.hand.find("candidates.table")
        return [line.person.name for line in table.records()]

    def go(self, given_name: str) -> use.CandidateLine:
        """Put the keyboard on a card."""
        line = self.line(given_name)
        self.window.activateWindow()
        assert QTest.qWaitForWindowActive(self.window)
        assert self.board.go_to((line.id, line.person.id))
        self.hand.rest()
        return line

    def line(self, given_name: str) -> use.CandidateLine:
        lines = use.list_candidates(self.session)
        return next(each for each in lines if each.person.name.split()[-1] == given_name)

    def current(self) -> str:
        line = self.board.current()
        return line.person.name if line else ""

    def record(self, given_name: str) -> use.CandidateRecord:
        return use.get_candidate(self.session, self.ids[given_name])

    def stage(self, given_name: str) -> str:
        stage = self.record(given_name).stage
        return stage.id if stage else ""

    def said(self) -> str:
        return self.hand.text("message.text") if self.hand.sees("message.text") else ""

    def act(self, name: str) -> None:
        """Choose an entry of the open menu by its name."""
        action = self.window.findChild(QAction, name)
        assert isinstance(action, QAction), name
        action.trigger()
        self.hand.rest()


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    made = make_book(tmp_path / "minh-hoa.sochibo", "", CELL, NAMES, {"name": "2025 - 2030"}, DESK, CLOCK)
    yield made
    made.book.close(copy=False)


def open_window(hand: Hand, session: Session) -> MainWindow:
    """The main window at the board, with the roster as its neighbour."""
    desk = Desk(session, TakingBack(newest_undoable, undo_act, redo_act))
    entries = [entry for entry in ENTRIES if entry.name in ("candidates", "roster")]
    window = MainWindow(desk, about_book, entries=entries, search=find_anything)
    window.go("candidates")
    window.show()
    hand.rest(30)
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    return window


@pytest.fixture
def at(hand: Hand, session: Session) -> Iterator[AtTheBoard]:
    ids = filled(session, fill)
    window = open_window(hand, session)
    screen = window.current_screen()
    assert isinstance(screen, CandidatesScreen)
    yield AtTheBoard(hand, window, screen, session, ids)
    screen.drop_unsaved()
    window.close()
    window.deleteLater()
    hand.rest()


@pytest.fixture
def on_page(hand: Hand, tmp_path: Path) -> Iterator[AtThePage]:
    """The page of one candidate who stands in the verification, on 22/11/2026."""
    book = make_way(tmp_path / "mot-nguoi.sochibo")
    made = open_page(hand, book)
    yield made
    made.page.drop_unsaved()
    made.window.close()
    made.window.deleteLater()
    hand.rest()
    book.session.book.close(copy=False)
