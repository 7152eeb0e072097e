"""A book with one candidate in the middle of the way: most papers are there, a month lacks, an inquiry is open."""

from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

from PySide6.QtGui import QAction
from PySide6.QtTest import QTest

from partycell_desktop.screens.candidates.page import CandidatePage
from partycell_desktop.screens.catalogue import ENTRIES
from partycell_desktop.screens.parts.desk import Desk, TakingBack
from partycell_desktop.screens.window import MainWindow
from partycell_desktop.use_cases import candidate_people as around
from partycell_desktop.use_cases import candidate_steps as steps
from partycell_desktop.use_cases import candidate_votes as votes
from partycell_desktop.use_cases import candidates as use
from partycell_desktop.use_cases import member_papers, roster
from partycell_desktop.use_cases.about import about_book, find_anything
from partycell_desktop.use_cases.history import newest_undoable, redo_act, undo_act
from partycell_desktop.use_cases.session import FixedClock, Session
from tests.books import filled, make_book
from tests.hand import Hand
from tests.use_cases.conftest import CELL, DESK, NAMES, NOW

VN = timezone(timedelta(hours=7))
OFFICIAL = ("Hoàng Thị Đào", "Vũ Minh Đức", "Lê Văn Dao", "Đỗ Thanh Hương", "Trần Quốc Hùng", "Nguyễn Đức Khang")


@dataclass
class WayBook:
    """The open session, the numbers of the members by given name, and of the candidacy."""

    session: Session
    members: dict[str, int]
    way: int = 0

    def on(self, day: str) -> Session:
        """The session on a day, as dd/mm/yyyy."""
        number, month, year = map(int, day.split("/"))
        self.session.clock = FixedClock(datetime(year, month, number, 9, 0, tzinfo=VN))
        return self.session

    @property
    def record(self) -> use.CandidateRecord:
        return use.get_candidate(self.session, self.way)

    def note(self, kind: int, day: str, number: str = "", **items: Any) -> int:
        typed = {"type_number": str(kind), "dated_on": day, "number": number, **items}
        return member_papers.note_paper(self.session, self.record.person.id, typed)


def member(session: Session, name: str, official: bool = True, **items: str) -> int:
    events = [{"kind": "admitted", "on": "3/2/2015", "decided_on": "15/1/2015"}]
    if official:
        events.append({"kind": "recognised", "on": "3/2/2016"})
    return roster.add_member(session, {"full_name": name, "born_on": "1/1/1980", **items}, events)


def make_way(path: Path) -> WayBook:
    """The book on 22/11/2026: the candidate stands in the verification."""
    book = WayBook(make_book(path, "", CELL, NAMES, {"name": "2025 - 2030"}, DESK, FixedClock(NOW)), {})
    book.members, book.way = filled(book.session, go_the_way)
    return book


def go_the_way(session: Session) -> tuple[dict[str, int], int]:
    book = WayBook(session, {})
    book.on("3/3/2025")
    for name in OFFICIAL:
        book.members[name.split()[-1]] = member(session, name)
    begin(book)
    make_dossier(book)
    return book.members, book.way


def begin(book: WayBook) -> None:
    """From the first contact to the leave to make the dossier."""
    session = book.on("3/3/2025")
    person = {"full_name": "Đinh Công Mẫu", "born_on": "12/5/1993", "general_education": "12/12", "sex": "Nam",
              "work_unit": "Vận hành", "citizen_number": "022093001207", "ethnic_group": "Kinh", "religion": "Không",
              "occupation": "Công nhân", "residence_detail": "Khu phố 1, phường Ví Dụ"}  # fmt: skip
    book.way = use.add_candidate(session, person, {"works_since": "1/2/2020", "source": "Công đoàn"})
    book.on("5/3/2025")
    steps.advance_candidate(session, book.way, items={"done_on": "5/3/2025", "number": "02-NQ/CĐ"})
    book.on("2/4/2025")
    items = {"from_on": "2/4/2025", "together_since": "1/2/2024", "number": "03-NQ/CB"}
    around.assign_mentor(session, book.way, book.members["Đào"], items)
    steps.advance_candidate(session, book.way, "sympathiser", {"done_on": "2/4/2025", "number": "03-NQ/CB"})
    book.on("20/4/2025")
    steps.advance_candidate(session, book.way, "course", {"done_on": "18/4/2025", "number": "115/CN"})
    book.on("2/6/2026")
    book.note(204, "20/5/2026", "09-NQ/CB")
    steps.advance_candidate(session, book.way, "file_allowed", {"done_on": "2/6/2026", "number": "31-CV/ĐU"})


def make_dossier(book: WayBook) -> None:
    """Application, life record with a month that lacks, introductions, two inquiries of which one waits."""
    session = book.on("12/6/2026")
    book.note(37, "10/6/2026", pages="1")
    book.note(1, "12/6/2026", pages="8")
    around.add_introduction(session, book.way, "member", book.members["Đào"], {"given_on": "12/6/2026"})
    book.note(39, "12/6/2026")
    around.add_introduction(
        session, book.way, "trade_union", 0, {"body": "Ban Chấp hành Công đoàn cơ sở", "given_on": "10/6/2026"}
    )
    book.note(41, "10/6/2026", "05-NQ/CĐ")
    story = [
        {"from_on": "9/1999", "to_on": "2/2019", "work": "Đi học, lao động tại địa phương"},
        {"from_on": "6/2019", "work": "Công nhân vận hành"},
    ]
    family = [
        {"relation": "Cha đẻ", "full_name": "Đinh Công Lâm", "residence": "Xã Ví Dụ"},
        {"relation": "Mẹ đẻ", "full_name": "Phạm Thị Sen", "residence": "Xã Ví Dụ"},
        {"relation": "Vợ", "full_name": "Trần Thị Nhài", "residence": "Phường Thí Dụ"},
    ]
    use.correct_candidate(session, book.way, lists={"life_period": story, "relative": family})
    steps.advance_candidate(session, book.way, "file", {"done_on": "12/6/2026"}, "lý lịch đang bổ sung mục 15")
    book.on("20/11/2026")
    asked = {"about": "cha, mẹ", "place": "Xã Ví Dụ", "sent_on": "3/11/2026", "received_on": "6/11/2026"}
    around.keep_verification(session, book.way, asked)
    around.keep_verification(
        session,
        book.way,
        {"about": "bản thân", "place": "Khu phố 1, phường Ví Dụ", "sent_on": "3/11/2026", "answered_on": "14/11/2026",
         "result": "Xác nhận đúng như đã khai"},
        verifier_id=book.members["Đức"],
    )  # fmt: skip
    use.correct_candidate(session, book.way, {"note": "Ca đêm đến hết tháng 11, hẹn bổ sung mục 15 ngày 25/11."})
    session.clock = FixedClock(NOW)


def admit(book: WayBook) -> None:
    """On from the verification to the ceremony of 2/10/2026, as a book that began earlier would have it."""
    session = book.session
    reason = "theo hồ sơ đã lập"
    for stage, day in (("verification", "20/7/2026"), ("opinions", "21/7/2026")):
        steps.advance_candidate(session, book.way, stage, {"done_on": day}, reason)
    result = {"held_on": "22/7/2026", "number": "14-NQ/CB", "in_favour": "6", "chair": "Nguyễn Đức Khang"}
    votes.record_vote(session, book.way, "admission", result)
    for stage, day, number in (
        ("cell_vote", "22/7/2026", "14-NQ/CB"),
        ("committee", "20/8/2026", "45-NQ/ĐU"),
        ("decision", "4/9/2026", "120-QĐ/ĐU"),
        ("ceremony", "2/10/2026", ""),
    ):
        steps.advance_candidate(session, book.way, stage, {"done_on": day, "number": number}, reason)


@dataclass
class AtThePage:
    """The page of the one candidate of a way book, open in the real window."""

    hand: Hand
    window: MainWindow
    page: CandidatePage
    book: WayBook

    @property
    def session(self) -> Session:
        return self.book.session

    @property
    def record(self) -> use.CandidateRecord:
        return self.book.record

    def take_keyboard(self) -> None:
        """Make the window the one that hears the keys."""
        self.window.activateWindow()
        assert QTest.qWaitForWindowActive(self.window)
        self.hand.rest()

    def said(self) -> str:
        return self.hand.text("message.text") if self.hand.sees("message.text") else ""

    def tab(self, name: str) -> None:
        self.page.open_tab(name)
        self.hand.rest()

    def act(self, name: str) -> None:
        """Choose an entry of a menu by its name."""
        action = self.window.findChild(QAction, name)
        assert isinstance(action, QAction), name
        assert action.isEnabled()
        action.trigger()
        self.hand.rest()

    def press_low(self, name: str) -> None:
        """Press a button of the right column, wherever it is scrolled to."""
        self.page._side.ensureWidgetVisible(self.hand.find(name))
        self.hand.rest()
        self.hand.press(name)

    def lines(self) -> dict[str, tuple[str, str]]:
        """The papers that are shown: title to chip and detail."""
        return {each.title: (each.chip[0], each.detail) for each in self.page.papers.table.records()}

    def choose_paper(self, kind: int) -> None:
        """Put the keyboard on the line of a type of document."""
        table = self.page.papers.table
        line = next(each for each in table.records() if kind in each.state.types)
        table.select_key(line.key)
        self.hand.rest()


def open_page(hand: Hand, book: WayBook) -> AtThePage:
    """The main window at the page of the candidate, with the roster as its neighbour."""
    desk = Desk(book.session, TakingBack(newest_undoable, undo_act, redo_act))
    entries = [entry for entry in ENTRIES if entry.name in ("candidates", "roster", "meetings")]
    window = MainWindow(desk, about_book, entries=entries, search=find_anything)
    window.show()
    window.resize(1366, 768)
    hand.rest(30)
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    window.open_place(f"candidate:{book.way}")
    hand.rest()
    page = window.findChild(CandidatePage)
    assert isinstance(page, CandidatePage)
    return AtThePage(hand, window, page, book)
