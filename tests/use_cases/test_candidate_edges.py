"""What goes wrong or awry on a way into the Party: days that cannot be, leap days, months, Tết, a rule that changes."""

from datetime import date

import pytest

from partycell_desktop.domain.candidate_bench import Answer
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.domain.roster import Happened, Rank
from partycell_desktop.use_cases import candidate_people as around
from partycell_desktop.use_cases import candidate_steps as steps
from partycell_desktop.use_cases import candidate_votes as votes
from partycell_desktop.use_cases import candidates as use
from partycell_desktop.use_cases import history, meetings, member_papers, minutes, roster
from partycell_desktop.use_cases.dues import make_dues_sheet
from partycell_desktop.use_cases.history import check_book
from partycell_desktop.use_cases.past_meetings import enter_meeting
from partycell_desktop.use_cases.tasks import keep_task
from partycell_desktop.use_cases.votes_ahead import bring_to_meeting, list_votes_ahead
from tests.use_cases.test_candidate_way import Way, admit, begin, make_dossier, member, paper, refused, way

__all__ = ["way"]
REASON = "hồ sơ cũ"
COURSE, LEAVE = 38, 204


def check(way: Way, name: str) -> tuple[Answer, str]:
    found = next(each for each in way.record.checks if each.name == name)
    return found.answer, found.detail


def ceremony_days(way: Way) -> tuple[date, date | None]:
    due = next(each for each in way.record.deadlines if each.key == "ceremony")
    return due.day, due.other_on


# Papers and days that have not come.


@pytest.mark.parametrize("day", ["11/6/2026", "7/2026", "2027"])
def test_a_certificate_from_the_future_is_refused(way: Way, day: str) -> None:
    begin(way)
    way.on("10/6/2026")
    assert refused(lambda: paper(way, COURSE, day, "116/CN")) == "dated_on"
    known = way.record.file.paper(COURSE)
    assert known is not None
    items = {"type_number": str(COURSE), "dated_on": day}
    assert refused(lambda: member_papers.note_paper(way.session, way.record.person.id, items, known.id)) == "dated_on"
    assert way.due("course") == date(2030, 4, 18)


def test_a_certificate_of_this_month_may_have_come(way: Way) -> None:
    begin(way)
    way.on("10/6/2026")
    paper(way, COURSE, "6/2026", "116/CN")
    # Where only the month is known, sixty months are counted from its first day.
    assert way.due("course") == date(2031, 6, 1)


def test_no_stage_is_closed_on_a_day_that_has_not_come(way: Way) -> None:
    session = way.on("3/3/2025")
    way.id = use.add_candidate(session, {"full_name": "Đinh Công Mẫu"})
    for items in ({"done_on": "4/3/2025"}, {"done_on": "4/2025"}):
        assert refused(lambda items=items: steps.advance_candidate(session, way.id, items=items)) == "done_on"


# Months without a day.


def test_a_dossier_of_which_only_the_month_is_known_is_old_a_year_after_its_first_day(way: Way) -> None:
    begin(way)
    way.on("20/6/2026")
    paper(way, 37, "6/2026")
    assert way.due("papers") == date(2027, 6, 1)


def test_no_deadline_is_made_up_from_a_decision_of_which_only_the_month_is_known(way: Way) -> None:
    begin(way)
    make_dossier(way)
    session = way.on("2/10/2026")
    steps.advance_candidate(session, way.id, "decision", {"done_on": "9/2026", "number": "120-QĐ/ĐU"}, REASON)
    assert "ceremony" not in [each.key for each in way.record.deadlines]
    assert refused(lambda: steps.advance_candidate(session, way.id, items={"done_on": "8/2026"})) == "done_on"
    steps.advance_candidate(session, way.id, "ceremony", {"done_on": "2/10/2026"}, REASON)
    assert way.stage() == "probation"


# 29 February.


def test_a_certificate_of_29_february_runs_out_on_the_28th_of_a_short_year(way: Way) -> None:
    session = way.on("1/7/2025")
    way.id = use.add_candidate(session, {"full_name": "Đinh Công Mẫu"})
    paper(way, COURSE, "29/2/2024", "12/CN")
    # Sixty months later is February 2029, which has 28 days.
    assert way.due("course") == date(2029, 2, 28)


def test_a_probation_that_began_on_29_february_is_full_on_the_28th(way: Way) -> None:
    begin(way)
    make_dossier(way)
    session = way.on("29/2/2028")
    decision = {"done_on": "14/2/2028", "number": "12-QĐ/ĐU", "received_on": "16/2/2028"}
    steps.advance_candidate(session, way.id, "decision", decision, REASON)
    steps.advance_candidate(session, way.id, "ceremony", {"done_on": "29/2/2028"}, REASON)
    session = way.on("27/2/2029")
    early = {"held_on": "27/2/2029", "in_favour": "6"}
    with pytest.raises(Refused, match="28/02/2029"):
        votes.record_vote(session, way.id, "recognition", early)
    session = way.on("28/2/2029")
    votes.record_vote(session, way.id, "recognition", {**early, "held_on": "28/2/2029", "number": "3-NQ/CB"})
    steps.advance_candidate(session, way.id, "official", {"done_on": "28/2/2029", "number": "20-QĐ/ĐU"}, REASON)
    last = roster.get_member(session, way.record.person.id).events[-1]
    assert last.on is not None
    assert (last.kind, last.on.iso) == (Happened.RECOGNISED, "2029-02-28")


# Tết.


def test_the_days_of_tet_do_not_count_into_a_deadline(way: Way) -> None:
    begin(way)
    make_dossier(way)
    way.on("1/2/2027")
    asked = {"about": "Cha, mẹ", "place": "Xã Thí Dụ", "sent_on": "27/1/2027", "received_on": "29/1/2027"}
    inquiry = around.keep_verification(way.session, way.id, asked)
    # Thirty working days after Friday 29/01/2027: 1-3/2 (3), Tết is 4/2 to 10/2, 11-12/2 (5), then five weeks to 19/3.
    assert way.due(f"verification:{inquiry}") == date(2027, 3, 19)


# The rule changes between two steps.


def test_a_decision_of_the_last_day_of_the_old_rule_counts_from_the_receipt(way: Way) -> None:
    begin(way)
    make_dossier(way)
    session = way.on("3/8/2026")  # the new rule holds already, and the decision keeps the rule of its day
    decision = {"done_on": "24/7/2026", "number": "110-QĐ/ĐU", "received_on": "31/7/2026"}
    steps.advance_candidate(session, way.id, "decision", decision, REASON)
    # Thirty working days after Friday 31/07/2026: three weeks (15), Saturday 22/8 is worked (16), 24-28/8 (21), 31/8
    # and 1-2/9 are off, 3-4/9 (23), 7-11/9 (28), 14-15/9. After Friday 24/07: four weeks (20), 22/8 (21), 24-28/8 (26),
    # 3-4/9 (28), 7-8/9.
    assert ceremony_days(way) == (date(2026, 9, 15), date(2026, 9, 8))


def test_a_decision_of_the_first_days_of_the_new_rule_counts_from_the_issue(way: Way) -> None:
    begin(way)
    make_dossier(way)
    session = way.on("3/8/2026")
    decision = {"done_on": "27/7/2026", "number": "111-QĐ/ĐU", "received_on": "31/7/2026"}
    steps.advance_candidate(session, way.id, "decision", decision, REASON)
    # Thirty working days after Monday 27/07/2026: 28-31/7 (4), three weeks (19), 22/8 (20), 24-28/8 (25), 3-4/9 (27),
    # 7-9/9. After the receipt on 31/07 as above.
    assert ceremony_days(way) == (date(2026, 9, 9), date(2026, 9, 15))


# Who helps.


def test_a_mentor_who_leaves_holds_up_the_way_until_another_one_is_assigned(way: Way) -> None:
    begin(way)
    session = way.on("10/6/2026")
    roster.record_event(session, way.members["Đào"], "left", {"on": "9/6/2026", "organisation": "Chi bộ Thí Dụ"})
    answer, detail = check(way, "mentor")
    assert answer is Answer.NO
    assert "Hoàng Thị Đào" in detail
    around.assign_mentor(session, way.id, way.members["Hùng"], {"from_on": "10/6/2026"})
    assert check(way, "mentor")[0] is Answer.YES


# The same person twice; admitted by somebody else in between.


def test_a_twin_who_comes_into_the_roster_later_is_pointed_out(way: Way) -> None:
    begin(way)
    assert check(way, "twice")[0] is Answer.YES
    member(way.session, "Đinh Công Mẫu", born_on="12/5/1993")
    answer, detail = check(way, "twice")
    assert answer is Answer.LOOK
    assert "Đinh Công Mẫu" in detail


def test_one_whom_another_cell_admits_in_between_leaves_the_board_with_the_deadlines(way: Way) -> None:
    begin(way)
    make_dossier(way)
    session = way.on("17/7/2026")
    assert way.record.deadlines
    use.end_candidacy(session, way.id, "admitted_elsewhere", "16/7/2026", to="Chi bộ khu phố 3")
    assert way.record.deadlines == []
    assert [each.id for each in use.list_candidates(session)] == []
    assert refused(lambda: steps.advance_candidate(session, way.id)) == "stage"


def test_an_admission_that_the_roster_knows_already_is_the_next_thing_to_deal_with(way: Way) -> None:
    begin(way)
    make_dossier(way)
    session = way.on("17/7/2026")
    admitted = {"on": "1/7/2026", "decided_on": "20/6/2026", "organisation": "Chi bộ khu phố 3"}
    roster.record_event(session, way.record.person.id, "admitted", admitted)
    told = way.record.next
    assert (told.says, told.tone) == ("đã được kết nạp ngày 01/07/2026: hãy kết thúc theo dõi", "accent")
    steps.advance_candidate(session, way.id, "decision", {"done_on": "17/7/2026", "number": "1-QĐ/ĐU"}, REASON)
    with pytest.raises(Refused, match="đã là đảng viên"):
        steps.advance_candidate(session, way.id, "ceremony", {"done_on": "17/7/2026"}, REASON)


# An admission that is taken back after the member took part.


def test_an_admission_is_not_taken_back_while_a_meeting_counts_the_member(way: Way) -> None:
    begin(way)
    make_dossier(way)
    admit(way)
    session = way.on("20/11/2026")
    other = use.add_candidate(session, {"full_name": "Tô Thị Ngân", "born_on": "1/1/1999"})
    vote = votes.record_vote(session, other, "admission", {"held_on": "20/11/2026", "in_favour": "6"})
    before = use.get_candidate(session, other).file.votes[0]
    assert "Đinh Công Mẫu" in before.voters  # as a probationary member, who does not vote
    with pytest.raises(Refused, match="cuộc họp ngày 20/11/2026 đã tính đảng viên này"):
        steps.take_back_step(session, way.id)
    assert roster.get_member(session, way.record.person.id).standing.rank is Rank.PROBATIONARY
    assert use.get_candidate(session, other).file.votes[0] == before
    # What the refusal names is put right first; then the admission goes, and the list of the meeting follows.
    votes.remove_vote(session, vote)
    meetings.mark_attendance(session, before.meeting_id, [way.record.person.id], "", {})
    steps.take_back_step(session, way.id)
    assert roster.get_member(session, way.record.person.id).standing.rank is Rank.NONE
    assert meetings.freeze_again(session, before.meeting_id) == 1
    assert votes.prepare_vote(session, meeting_id=before.meeting_id).probationary == 0
    assert check_book(session) == []


def test_the_ceremony_is_not_undone_while_the_new_member_has_a_task_and_helps_somebody(way: Way) -> None:
    begin(way)
    make_dossier(way)
    admit(way)
    session = way.on("20/11/2026")
    person = way.record.person.id
    keep_task(session, {"content": "Thu đảng phí"}, member_id=person)
    with pytest.raises(Refused, match="nhiệm vụ “Thu đảng phí” đã giao cho đảng viên này"):
        steps.take_back_step(session, way.id)
    # The newest act is undone first: the task goes, and then nothing holds the ceremony.
    history.undo_act(session)
    steps.take_back_step(session, way.id)
    assert roster.get_member(session, person).standing.rank is Rank.NONE


def test_undo_of_the_ceremony_names_the_finished_minutes_that_count_the_member(way: Way) -> None:
    begin(way)
    make_dossier(way)
    admit(way)
    session = way.on("20/11/2026")
    person = way.record.person.id
    held = {"held_on": "20/11/2026", "starts_at": "14:00", "ended_at": "15:40"}
    with session.act("finish_minutes", may_undo=False):
        meeting = enter_meeting(session, "ordinary", held)
        meetings.mark_rest_present(session, meeting)
        meetings.correct_meeting(session, meeting, {}, chair=way.members["Khang"], secretary=way.members["Đào"])
        minutes.finish_minutes(session, meeting)
    with pytest.raises(Refused, match="biên bản cuộc họp ngày 20/11/2026 đã chốt"):
        history.undo_act(session)
    event = roster.get_member(session, person).events[-1]
    with pytest.raises(Refused, match="biên bản cuộc họp ngày 20/11/2026 đã chốt"):
        roster.remove_event(session, event.id)
    assert roster.get_member(session, person).standing.rank is Rank.PROBATIONARY


def test_undo_of_the_ceremony_names_the_month_of_dues_that_asks_the_member_to_pay(way: Way) -> None:
    begin(way)
    make_dossier(way)
    admit(way)
    session = way.on("20/11/2026")
    person = way.record.person.id
    make_dues_sheet(session, "2026-11")
    with pytest.raises(Refused, match="tháng 11/2026"):
        steps.take_back_step(session, way.id)
    assert roster.get_member(session, person).standing.rank is Rank.PROBATIONARY
    history.undo_act(session)  # the sheet of the month, which came after the ceremony
    steps.take_back_step(session, way.id)
    assert roster.get_member(session, person).standing.rank is Rank.NONE


def test_a_vote_on_somebody_whom_another_cell_admitted_in_between_is_refused_and_the_point_stays(way: Way) -> None:
    begin(way)
    make_dossier(way)
    session = way.on("17/7/2026")
    meeting = bring_to_meeting(session, way.id, "admission", items={"held_on": "17/7/2026", "starts_at": "14:00"})
    use.end_candidacy(session, way.id, "admitted_elsewhere", "16/7/2026", to="Chi bộ khu phố 3")
    meetings.open_meeting(session, meeting)
    meetings.mark_rest_present(session, meeting)
    (ahead,) = list_votes_ahead(session, meeting)
    assert (ahead.name, ahead.why_not) == ("Đinh Công Mẫu", "Việc xem xét kết nạp người này đã dừng; hãy mở lại trước.")
    with pytest.raises(Refused, match="đã dừng"):
        votes.record_vote(session, way.id, "admission", {"in_favour": "6"}, meeting_id=meeting)
    with pytest.raises(Refused, match="đã dừng"):
        bring_to_meeting(session, way.id, "admission", meeting)
    assert meetings.get_meeting(session, meeting).file.votes == ()


def test_an_admission_on_which_later_events_rest_is_not_taken_back(way: Way) -> None:
    begin(way)
    make_dossier(way)
    admit(way)
    session = way.on("20/11/2026")
    away = {"on": "10/11/2026", "organisation": "Chi bộ khu phố 3"}
    roster.record_event(session, way.record.person.id, "temporary_out", away)
    with pytest.raises(Refused, match="chưa có việc kết nạp"):
        steps.take_back_step(session, way.id)
    assert roster.get_member(session, way.record.person.id).standing.rank is Rank.PROBATIONARY
