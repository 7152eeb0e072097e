"""What follows from a congress: term, posts, numbers of documents, and what falls due."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.posts import Post, posts_on
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.use_cases import congress, congress_results, history, meetings, minutes
from partycell_desktop.use_cases.cell import get_cell
from partycell_desktop.use_cases.congress_papers import number_congress_paper
from partycell_desktop.use_cases.deadlines import list_due
from partycell_desktop.use_cases.documents import enter_document, next_number
from partycell_desktop.use_cases.roster import correct_member, get_member, record_event
from partycell_desktop.use_cases.session import Session
from tests.use_cases.congresses import (
    ANH,
    DUC,
    HUNG,
    HUONG,
    KHANG,
    MAU,
    OANH,
    YEN,
    ballot,
    called_to,
    elected_all,
    make_cell,
    with_names,
    with_organs,
)

DAY = date(2026, 11, 16)
LATER = date(2026, 12, 1)


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    made = make_cell(tmp_path)
    yield made
    made.book.close(copy=False)


def posts(session: Session, member: int, day: date) -> list[str]:
    held = [each for each in get_member(session, member).lists["post"] if isinstance(each, Post)]
    return [each.title for each in posts_on(held, day)]


def test_the_result_says_before_what_it_will_write(session: Session) -> None:
    meeting = called_to(session)
    elected_all(session, meeting)
    told = congress_results.preview_results(session, meeting)
    assert (told.term_name, told.begins_on, told.ends_on) == ("2026 - 2031", DAY, date(2031, 11, 16))
    assert not told.is_sure and told.because is not None  # the document in force has not been compared yet
    assert {(each.name, each.title, each.what) for each in told.posts} == {
        ("Nguyễn Đức Khang", "Bí thư", "goes on"),
        ("Trần Quốc Hùng", "Phó bí thư", "goes on"),
        ("Lê Thị Mẫu", "Chi ủy viên", "ends"),
        ("Bùi Thị Ánh", "Chi ủy viên", "begins"),
    }


def test_one_act_writes_term_and_posts_and_undo_takes_all_of_it_back(session: Session) -> None:
    meeting = called_to(session)
    elected_all(session, meeting)
    term = congress_results.take_over_results(session, meeting, {"term_name": "2026 - 2031"})
    terms = {each.id: each for each in get_cell(session).terms}
    assert terms[term].name == "2026 - 2031" and terms[term].congress_on == PartialDate.of(DAY)
    assert terms[term].ends_on == PartialDate(2031, 11, 16)
    before = next(each for each in terms.values() if each.id != term)
    assert before.ends_on == PartialDate.of(DAY)
    assert [posts(session, who, LATER) for who in (KHANG, HUNG, MAU, ANH)] == [
        ["Bí thư"],
        ["Phó bí thư"],
        [],
        ["Chi ủy viên"],
    ]
    assert posts(session, MAU, DAY) == ["Chi ủy viên"]
    with pytest.raises(Refused):
        congress_results.take_over_results(session, meeting)
    history.undo_act(session)
    assert [each.name for each in get_cell(session).terms] == ["2021 - 2026"]
    assert [posts(session, who, LATER) for who in (MAU, ANH)] == [["Chi ủy viên"], []]
    assert congress.get_congress(session, meeting).state.congress.term_id == 0
    history.redo_act(session)
    assert posts(session, ANH, LATER) == ["Chi ủy viên"]


def test_another_secretary_ends_the_post_of_the_old_one(session: Session) -> None:
    meeting = called_to(session)
    with_organs(session, meeting)
    elections = with_names(session, meeting)
    ballot(session, elections[0], {KHANG: 5, MAU: 8, HUNG: 7, ANH: 3})
    for election, who in ((elections[1], MAU), (elections[2], HUNG)):
        congress.keep_nominee(session, election, who)
        ballot(session, election, {who: 8})
    congress_results.take_over_results(session, meeting)
    assert [posts(session, who, LATER) for who in (KHANG, MAU)] == [["Chi ủy viên"], ["Bí thư"]]
    # Papers of the day of the congress and later name the new secretary.
    from partycell_desktop.use_cases.paper_material import secretary_on

    assert secretary_on(session, DAY) == secretary_on(session, LATER) == "Lê Thị Mẫu"


def test_a_post_noted_up_to_the_planned_end_of_the_old_term_ends_earlier_or_goes_on(session: Session) -> None:
    for who, title in ((KHANG, "Bí thư"), (MAU, "Chi ủy viên")):
        (post,) = get_member(session, who).lists["post"]
        typed = {"id": post.id, "side": "Đảng", "title": title, "from_on": "15/11/2021", "to_on": "31/12/2026"}
        correct_member(session, who, {}, {"post": [typed]})
    meeting = called_to(session)
    elected_all(session, meeting)
    congress_results.take_over_results(session, meeting)
    assert [posts(session, who, date(2028, 1, 1)) for who in (KHANG, MAU)] == [["Bí thư"], []]
    assert posts(session, MAU, LATER) == []


def test_a_cell_of_fewer_than_nine_elects_its_secretary_without_a_committee(session: Session) -> None:
    for who in (OANH, DUC, YEN):
        record_event(session, who, "left", {"on": "01/11/2026", "organisation": "Chi bộ Thí Dụ"})
    meeting = meetings.plan_meeting(session, "congress", {"held_on": "16/11/2026", "starts_at": "08:00"})
    meetings.open_meeting(session, meeting)
    meetings.mark_rest_present(session, meeting)
    state = congress.get_congress(session, meeting).state
    assert (state.official, state.entitled) == (8, 7)  # who is exempt belongs to the cell, and did not come
    for organ, members in (("presidium", [MAU]), ("secretaries", [HUONG]), ("counting", [ANH])):
        congress.elect_organ(session, meeting, organ, members, {"in_favour": "7"})
    (election,) = congress.propose_elections(session, meeting)
    for who in (KHANG, HUNG):
        congress.keep_nominee(session, election, who)
    ballot(session, election, {KHANG: 5, HUNG: 2}, out=7)
    assert {each.key for each in congress.get_congress(session, meeting).warnings} == {"notify"}
    congress_results.take_over_results(session, meeting)
    assert [posts(session, who, LATER) for who in (KHANG, HUNG, MAU)] == [["Bí thư"], [], []]


def test_the_numbers_of_documents_begin_anew_and_those_of_the_congress_stand_in_one_series(session: Session) -> None:
    enter_document(session, {"type": "NQ", "title": "cũ", "dated_on": "02/11/2026"})
    meeting = called_to(session)
    elected_all(session, meeting)
    assert minutes.number_meeting_paper(session, meeting, "bien-ban") == "01-BB/ĐH"
    assert number_congress_paper(session, meeting, "nq-dh") == "02-NQ/ĐH"
    assert next_number(session, "NQ", "17/11/2026") == "02-NQ/CB"
    congress_results.take_over_results(session, meeting)
    assert next_number(session, "NQ", "17/11/2026") == "01-NQ/CB"
    assert next_number(session, "NQ", "16/11/2026") == "02-NQ/CB"


def test_nothing_is_taken_over_before_the_elections_are_finished(session: Session) -> None:
    meeting = called_to(session)
    with pytest.raises(Refused):
        congress_results.take_over_results(session, meeting)
    with_organs(session, meeting)
    elections = with_names(session, meeting)
    ballot(session, elections[0], {KHANG: 8, MAU: 4, HUNG: 7, ANH: 3})
    with pytest.raises(Refused):
        congress_results.take_over_results(session, meeting)


def test_a_congress_that_elects_no_more_and_a_secretary_who_is_appointed(session: Session) -> None:
    meeting = called_to(session)
    with_organs(session, meeting)
    elections = with_names(session, meeting)
    ballot(session, elections[0], {KHANG: 8, MAU: 4, HUNG: 7, ANH: 3})
    congress.keep_election(session, meeting, {"closed": "Đại hội quyết định không bầu tiếp"}, election_id=elections[0])
    for who in (KHANG, HUNG):
        congress.keep_nominee(session, elections[1], who)
    for _time in range(3):
        ballot(session, elections[1], {KHANG: 4, HUNG: 4})
    congress.remove_election(session, elections[2])
    with pytest.raises(Refused) as refused:
        congress_results.appoint_secretary(session, meeting, HUNG, "")
    assert refused.value.field == "appointment"
    congress_results.appoint_secretary(session, meeting, HUNG, "Quyết định số 12-QĐ/ĐU, ngày 20/11/2026")
    congress_results.take_over_results(session, meeting)
    assert [posts(session, who, LATER) for who in (KHANG, HUNG)] == [["Chi ủy viên"], ["Bí thư"]]


def test_report_approval_and_handover_fall_due_in_working_days(session: Session) -> None:
    meeting = called_to(session)
    elected_all(session, meeting)
    assert not [each for each in list_due(session) if each.kind == "congress"]
    congress_results.take_over_results(session, meeting)

    def due() -> list[tuple[str, str]]:
        return [(each.day.isoformat(), each.place) for each in list_due(session) if each.kind == "congress"]

    place = f"meeting:{meeting}/congress"
    # Monday 16/11/2026; Tuesday 24/11 is off.
    assert due() == [("2026-11-26", place), ("2026-12-08", place)]
    found = next(each for each in list_due(session) if each.kind == "congress")
    assert found.because is not None and found.because.sure == "unconfirmed"
    congress_results.note_after_congress(session, meeting, {"result_reported_on": "20/11/2026"})
    assert due() == [("2026-12-08", place), ("2026-12-14", place)]
    with pytest.raises(Refused) as refused:
        congress_results.note_after_congress(session, meeting, {"approved_on": "15/11/2026"})
    assert refused.value.field == "approved_on"
    congress_results.note_after_congress(
        session,
        meeting,
        {"approval_number": "45-QĐ/ĐU", "approved_on": "21/11/2026", "handed_over_on": "21/11/2026"},
    )
    assert due() == []


def test_what_follows_is_noted_when_the_minutes_are_finished(session: Session) -> None:
    meeting = called_to(session)
    elected_all(session, meeting)
    minutes.finish_minutes(session, meeting)
    congress_results.take_over_results(session, meeting)
    congress_results.note_after_congress(session, meeting, {"result_reported_on": "20/11/2026"})
    assert "changed" not in {each.key for each in minutes.check_minutes(session, meeting)}
    assert meetings.get_meeting(session, meeting).file.congress.result_reported_on == PartialDate(2026, 11, 20)
