"""A congress in the real window: Enter leads through it, figures that cannot be are marked, the result is written."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from partycell_desktop.domain.congress import ElectionKind
from partycell_desktop.domain.congress_state import Step
from partycell_desktop.domain.documents import OutgoingDocument
from partycell_desktop.screens.catalogue import ENTRIES
from partycell_desktop.screens.meetings.screen import MeetingsScreen
from partycell_desktop.screens.parts.desk import Desk, TakingBack
from partycell_desktop.screens.window import MainWindow
from partycell_desktop.use_cases import congress, congress_ballots, meetings
from partycell_desktop.use_cases.about import about_book, find_anything
from partycell_desktop.use_cases.cell import get_cell
from partycell_desktop.use_cases.document_lists import list_documents
from partycell_desktop.use_cases.history import newest_undoable, redo_act, undo_act
from partycell_desktop.use_cases.minutes import finish_minutes
from partycell_desktop.use_cases.session import Session
from tests.hand import Hand
from tests.screens.meetings.conftest import AtTheMeeting
from tests.use_cases.congresses import (
    ANH,
    DUC,
    HUNG,
    KHANG,
    MAU,
    ballot,
    called_to,
    elected_all,
    make_cell,
    with_names,
    with_organs,
)


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    made = make_cell(tmp_path)
    yield made
    made.book.close(copy=False)


@pytest.fixture
def at(hand: Hand, session: Session) -> Iterator[AtTheMeeting]:
    desk = Desk(session, TakingBack(newest_undoable, undo_act, redo_act))
    entries = [entry for entry in ENTRIES if entry.name in ("meetings", "roster")]
    window = MainWindow(desk, about_book, entries=entries, search=find_anything)
    window.resize(1366, 768)
    window.go("meetings")
    window.show()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    screen = window.current_screen()
    assert isinstance(screen, MeetingsScreen)
    yield AtTheMeeting(hand, window, screen, session)
    screen.drop_unsaved()


def step(at: AtTheMeeting, meeting: int) -> Step:
    return congress.get_congress(at.session, meeting).state.next.step


def test_the_tab_of_the_congress_is_there_for_a_congress_alone(at: AtTheMeeting) -> None:
    ordinary, meeting = at.plan("05/10/2026"), called_to(at.session)
    tabs = at.screen.meeting.tabs
    at.show(meeting, "congress")
    assert tabs.currentWidget().objectName() == "meeting.congress"
    assert at.hand.text("meeting.congress.counts") == "Triệu tập 9 · được tính 9 · có mặt 8 (88,9%)"
    at.show(ordinary)
    assert not tabs.isTabVisible(tabs.count() - 1)
    assert tabs.currentWidget().objectName() != "meeting.congress"


def test_enter_leads_from_the_empty_list_to_the_names(at: AtTheMeeting) -> None:
    meeting = meetings.plan_meeting(at.session, "congress", {"held_on": "16/11/2026", "starts_at": "08:00"})
    at.show(meeting, "congress")
    hand = at.hand
    hand.find("meeting.congress.next").setFocus()
    hand.key(Qt.Key.Key_Return)
    assert step(at, meeting) is Step.ATTENDANCE
    hand.key(Qt.Key.Key_Return)  # all others are present
    assert step(at, meeting) is Step.ORGAN
    assert [hand.find(name).property("look") for name in ("meeting.congress.next", "meeting.next")] == ["primary", ""]
    for name, says in (("Nguyễn Đức Khang", "Đoàn chủ tịch"), ("Đỗ Thị Mỹ Hường", "Thư ký đại hội")):
        seen: list[str] = []
        hand.later(
            "congress.organ",
            lambda seen=seen: seen.append(hand.find("congress.organ").windowTitle()),
            lambda name=name: hand.type("congress.organ.member1", name),
            lambda: hand.press("congress.organ.do"),
        )
        hand.press("meeting.congress.next")
        assert seen == [says]
        at.back()
    hand.press("meeting.congress.next")
    file = at.file(meeting)
    assert [each.kind for each in file.elections] == [
        ElectionKind.COMMITTEE,
        ElectionKind.SECRETARY,
        ElectionKind.DEPUTY,
    ]
    assert [each.in_favour for each in file.votes] == [9, 9]  # those there were proposed as the votes
    hand.later(
        "congress.election",
        lambda: hand.type("congress.election.seats", "3"),
        lambda: hand.press("congress.election.do"),
    )
    hand.press("meeting.congress.next")
    at.back()
    hand.later(
        "congress.nominee",
        lambda: hand.type("congress.nominee.member", "Nguyễn Đức Khang"),
        lambda: hand.press("congress.nominee.do"),
    )
    hand.press("meeting.congress.next")
    assert [each.name for each in at.file(meeting).nominees] == ["Nguyễn Đức Khang"]
    assert at.hand.text("meeting.congress.step") == "Việc tiếp theo: Bầu Ban kiểm phiếu"


def test_figures_that_cannot_be_are_marked_and_stay_typed(at: AtTheMeeting) -> None:
    meeting = called_to(at.session)
    with_organs(at.session, meeting)
    elections = with_names(at.session, meeting)
    opened = congress_ballots.open_ballot(at.session, elections[0])
    at.show(meeting, "congress")
    hand, seen = at.hand, {}

    def look(name: str) -> None:
        seen[name] = hand.text(f"congress.count.{name}")

    hand.later(
        "congress.count",
        lambda: hand.type("congress.count.valid", "7"),
        lambda: hand.type("congress.count.invalid", "0"),
        *(
            lambda who=who, votes=votes: hand.type(f"congress.count.votes_{who}", votes)
            for who, votes in ((ANH, "4"), (HUNG, "7"), (KHANG, "9"), (MAU, "4"))
        ),
        lambda: hand.press("congress.count.do"),
        lambda: look("valid.problem"),
        lambda: look(f"votes_{KHANG}.problem"),
        lambda: look("result"),
        lambda: hand.type("congress.count.valid", "8"),
        lambda: hand.type(f"congress.count.votes_{KHANG}", "8"),
        lambda: hand.press("congress.count.do"),
    )
    hand.press("meeting.congress.next")
    assert "8" in seen["valid.problem"] and "9" in seen[f"votes_{KHANG}.problem"]
    assert seen["result"].startswith("Đủ số phiếu (2/3): Nguyễn Đức Khang (9), Trần Quốc Hùng (7)")
    found = congress_ballots.get_ballot(at.session, opened)
    assert [each.name for each in found.result.elected] == ["Nguyễn Đức Khang", "Trần Quốc Hùng"]
    assert "trúng cử: Nguyễn Đức Khang (8), Trần Quốc Hùng (7)" in at.hand.text(f"meeting.round.{opened}")
    # The runoff: who is left stands on its paper, for the one seat that is open.
    hand.later("congress.open", lambda: hand.press("congress.open.do"))
    hand.press("meeting.congress.next")
    runoff = at.file(meeting).rounds[-1]
    assert runoff.seats == 1
    assert [each.person_id for each in congress_ballots.get_ballot(at.session, runoff.id).names] == [ANH, MAU]


def test_the_result_is_shown_before_it_is_written_and_undo_takes_it_back(at: AtTheMeeting) -> None:
    meeting = called_to(at.session)
    elected_all(at.session, meeting)
    at.show(meeting, "congress")
    hand, seen = at.hand, []
    hand.later(
        "congress.results",
        lambda: seen.append(hand.text("congress.results.posts")),
        lambda: seen.append(hand.text("congress.results.warning")),
        lambda: hand.press("congress.results.do"),
    )
    hand.press("meeting.congress.next")
    assert "+ Bùi Thị Ánh: Chi ủy viên" in seen[0] and "− Lê Thị Mẫu: Chi ủy viên" in seen[0]
    assert seen[1]  # the length of a term is not confirmed
    assert [each.name for each in get_cell(at.session).terms] == ["2021 - 2026", "2026 - 2031"]
    assert at.hand.text("meeting.congress.told") == "Nhiệm kỳ 2026 - 2031 đã bắt đầu"
    assert step(at, meeting) is Step.REPORT
    hand.later(
        "congress.after",
        lambda: hand.type("congress.after.result_reported_on", "20/11/2026"),
        lambda: hand.press("congress.after.do"),
    )
    hand.press("meeting.congress.next")
    assert step(at, meeting) is Step.APPROVAL
    at.window.desk.undo()
    at.window.desk.undo()
    assert [each.name for each in get_cell(at.session).terms] == ["2021 - 2026"]
    assert step(at, meeting) is Step.TAKE_OVER


def test_ballot_papers_are_made_for_all_who_are_there_several_on_a_page(at: AtTheMeeting) -> None:
    meeting = called_to(at.session)
    with_organs(at.session, meeting)
    opened = congress_ballots.open_ballot(at.session, with_names(at.session, meeting)[0])
    at.show(meeting, "congress")
    hand = at.hand
    hand.press(f"meeting.round.{opened}.papers")
    pages: list[str] = []
    hand.later("preview.dialog", lambda: pages.append(hand.text("preview.page")), lambda: hand.press("preview.close"))
    hand.pick("meeting.round.print.2")
    hand.wait_for(lambda: bool(pages))
    assert "4" in pages[0]  # eight ballot papers, two on a page


def test_equal_votes_are_settled_by_the_congress_with_its_words(at: AtTheMeeting) -> None:
    meeting = called_to(at.session)
    with_organs(at.session, meeting)
    elections = with_names(at.session, meeting)
    congress.keep_election(at.session, meeting, {"seats": "2"}, election_id=elections[0])
    opened = ballot(at.session, elections[0], {KHANG: 6, MAU: 5, HUNG: 5, ANH: 0})
    at.show(meeting, "congress")
    hand, seen = at.hand, []
    assert "bằng phiếu: " in hand.text(f"meeting.round.{opened}")
    hand.later(
        "congress.tie",
        lambda: hand.find(f"congress.tie.name_{HUNG}").click(),  # type: ignore[attr-defined]
        lambda: hand.press("congress.tie.do"),
        lambda: seen.append(hand.text("congress.tie.settled.problem")),
        lambda: hand.type("congress.tie.settled", "Đại hội biểu quyết chọn đồng chí Hùng"),
        lambda: hand.press("congress.tie.do"),
    )
    hand.press(f"meeting.round.{opened}.tie")
    assert seen == ["Ghi đại hội quyết định thế nào."]
    elected = congress.get_congress(at.session, meeting).state.elected(ElectionKind.COMMITTEE)
    assert [each.person_id for each in elected] == [KHANG, HUNG]


def test_an_absence_that_was_accepted_leaves_the_count(at: AtTheMeeting) -> None:
    meeting = called_to(at.session)
    at.show(meeting, "congress")
    hand = at.hand
    hand.later(
        "congress.absence",
        lambda: hand.type("congress.absence.member", "Vũ Minh Đức"),
        lambda: hand.type("congress.absence.reason", "đi công tác nước ngoài"),
        lambda: hand.press("congress.absence.do"),
    )
    hand.press("meeting.congress.absence")
    assert hand.text("meeting.congress.counts") == "Triệu tập 9 · được tính 8 · có mặt 8 (88,9%)"
    assert congress.get_congress(at.session, meeting).file.on_roll(DUC) is not None


def test_hints_stand_with_their_rule_in_the_tab(at: AtTheMeeting) -> None:
    meeting = called_to(at.session)
    at.show(meeting, "congress")
    assert "Lê Văn Quý" in at.hand.text("meeting.congress.hint.notify")
    assert at.hand.find("meeting.congress.hint.notify.rule")


def test_finished_minutes_leave_only_what_follows(at: AtTheMeeting) -> None:
    meeting = called_to(at.session)
    elections = elected_all(at.session, meeting)
    finish_minutes(at.session, meeting)
    at.show(meeting, "congress")
    for name in ("facts", "absence", "presidium", "election"):
        assert not at.hand.find(f"meeting.congress.{name}").isEnabled()
    assert not at.hand.find(f"meeting.election.{elections[0]}.ballot").isEnabled()
    assert at.hand.find("meeting.congress.next").isEnabled()
    assert at.hand.find("meeting.congress.results").isEnabled()


def test_the_resolution_of_the_congress_is_worded_and_numbered_beside_its_minutes(at: AtTheMeeting) -> None:
    ordinary, meeting = at.plan("05/10/2026"), called_to(at.session)
    elected_all(at.session, meeting)
    at.show(meeting, "minutes")
    hand = at.hand
    hand.press("meeting.paper.nq-dh")
    assert "Giao chi ủy" in hand.text("meeting.text.carrying_out")
    hand.press("meeting.number")
    assert "01-NQ/ĐH" in {each.symbol for each in list_documents_of(at.session, meeting)}
    at.show(ordinary, "minutes")
    assert not at.hand.sees("meeting.paper.nq-dh") and at.hand.sees("meeting.paper.nghi-quyet")


def list_documents_of(session: Session, meeting: int) -> list[OutgoingDocument]:
    return [each.document for each in list_documents(session) if each.document.meeting_id == meeting]
