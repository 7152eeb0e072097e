"""A year of meetings: planned in one act, nothing doubled; its plan on paper; papers to read; the committee."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from partycell_desktop.domain.meetings import MeetingKind
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.forms.plain_text import as_text as words_of
from partycell_desktop.use_cases import meeting_notices, meeting_warnings, meetings, minutes, year_plans
from partycell_desktop.use_cases.committee import get_committee, set_committee
from partycell_desktop.use_cases.document_forms import find_document_paper
from partycell_desktop.use_cases.document_lists import list_documents
from partycell_desktop.use_cases.documents import cancel_document, enter_document
from partycell_desktop.use_cases.history import undo_act
from partycell_desktop.use_cases.incoming_documents import keep_incoming
from partycell_desktop.use_cases.meeting_items import keep_point, keep_vote, prepare_meeting_vote
from partycell_desktop.use_cases.meeting_year import (
    look_at_meetings_of_year,
    plan_meetings_of_year,
    propose_meetings_of_year,
)
from partycell_desktop.use_cases.printing import compose_paper
from partycell_desktop.use_cases.roster import correct_member
from partycell_desktop.use_cases.session import Session
from tests.use_cases.a_year_of_meetings import HUNG, KHANG, hold, small_cell


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    made = small_cell(tmp_path)
    yield made
    made.book.close(copy=False)


def planned(session: Session, year: int, **more: Any) -> list[dict[str, Any]]:
    found = propose_meetings_of_year(session, year, day=3, starts_at="14h00", **more)
    return [{"kind": each.kind, "held_on": each.held_on.isoformat(), "starts_at": each.starts_at} for each in found]


def test_a_year_is_planned_in_one_act_that_undo_takes_back(session: Session) -> None:
    done = plan_meetings_of_year(session, 2027, planned(session, 2027))

    assert len(done.planned) == 16 and done.left_out == 0
    shown = look_at_meetings_of_year(session, 2027)
    assert not any(month.missing for month in shown.months) and not shown.without_theme
    undo_act(session)
    assert meetings.list_meetings(session) == []


def test_a_plan_that_is_kept_again_doubles_nothing(session: Session) -> None:
    wanted = planned(session, 2027)
    plan_meetings_of_year(session, 2027, wanted)

    again = plan_meetings_of_year(session, 2027, wanted)

    assert (len(again.planned), again.left_out) == (0, 16)
    assert propose_meetings_of_year(session, 2027, day=5) == []
    assert len(meetings.list_meetings(session)) == 16


def test_themes_and_who_drafts_are_kept_with_the_meeting(session: Session) -> None:
    theme = {"kind": "thematic", "held_on": "22/02/2027", "theme": "Học tập và làm theo Bác", "drafter_id": HUNG}

    done = plan_meetings_of_year(session, 2027, [theme])

    meeting = meetings.get_meeting(session, done.planned[0]).meeting
    assert (meeting.theme, meeting.drafter_id) == ("Học tập và làm theo Bác", HUNG)


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"held_on": "22/02/2028"}, "meetings[0].held_on"),
        ({"held_on": ""}, "meetings[0].held_on"),
        ({"kind": "party"}, "meetings[0].kind"),
        ({"drafter_id": 99}, "meetings[0]."),
        ({"starts_at": "25h"}, "meetings[0].starts_at"),
    ],
)
def test_what_cannot_be_planned_is_refused_at_its_place(session: Session, wrong: dict[str, Any], field: str) -> None:
    meeting = {"kind": "ordinary", "held_on": "22/02/2027", **wrong}

    with pytest.raises(Refused) as refused:
        plan_meetings_of_year(session, 2027, [meeting])

    assert refused.value.field.startswith(field)
    assert meetings.list_meetings(session) == []


def test_two_meetings_at_one_hour_are_refused_and_nothing_is_kept(session: Session) -> None:
    both = [{"kind": kind, "held_on": "22/02/2027", "starts_at": "14h"} for kind in ("ordinary", "thematic")]

    with pytest.raises(Refused) as refused:
        plan_meetings_of_year(session, 2027, both)

    assert refused.value.field == "meetings[1].starts_at"
    assert meetings.list_meetings(session) == []


def test_a_month_without_a_meeting_is_missing_and_a_committee_only_where_there_is_one(session: Session) -> None:
    hold(session, "05/10/2026")

    assert look_at_meetings_of_year(session, 2026).months[8].missing == (MeetingKind.ORDINARY,)
    assert look_at_meetings_of_year(session, 2026).months[9].missing == ()
    set_committee(session, "yes")
    assert look_at_meetings_of_year(session, 2026).months[9].missing == (MeetingKind.COMMITTEE,)


# The committee.


def test_a_cell_of_four_has_no_committee_unless_it_says_so(session: Session) -> None:
    assert not get_committee(session).has_one
    set_committee(session, "yes")
    assert get_committee(session).has_one
    set_committee(session, "")
    assert not get_committee(session).has_one
    with pytest.raises(Refused):
        set_committee(session, "perhaps")


def test_only_the_committee_is_on_the_list_of_its_meeting_and_counts_in_its_votes(session: Session) -> None:
    for member, title in ((KHANG, "Bí thư"), (HUNG, "Chi ủy viên")):
        post = {"title": title, "side": "Đảng", "from_on": "15/06/2025"}
        correct_member(session, member, {}, {"post": [post]})
    meeting = meetings.plan_meeting(session, "committee", {"held_on": "01/10/2026", "starts_at": "16h"})

    assert meetings.open_meeting(session, meeting) == 2
    meetings.mark_rest_present(session, meeting)
    assert prepare_meeting_vote(session, meeting).entitled == 2
    keep_vote(session, meeting, {"matter": "Thống nhất nội dung", "way": "Giơ tay", "in_favour": "2"})

    told = words_of(compose_paper(session, "bien-ban", options={"meeting": str(meeting)}))
    assert "họp chi ủy tháng 10 năm 2026" in told
    assert "Tổng số chi ủy viên: 02 đồng chí." in told
    assert "tổng số chi ủy viên được tính 2" in told
    assert "đảng viên chính thức" not in told
    assert "T/M CHI ỦY" in words_of(compose_paper(session, "nghi-quyet", options={"meeting": str(meeting)}))
    assert "posted_late" not in {each.key for each in minutes.check_minutes(session, meeting)}


def test_a_meeting_of_a_committee_that_nobody_sits_in_is_not_opened_for_the_whole_cell(session: Session) -> None:
    meeting = meetings.plan_meeting(session, "committee", {"held_on": "01/10/2026", "starts_at": "16h"})

    with pytest.raises(Refused):
        meetings.open_meeting(session, meeting)


# The plan on paper.


def test_the_plan_is_a_draft_until_it_has_its_number_and_then_stays_as_it_was(session: Session) -> None:
    plan_meetings_of_year(session, 2027, planned(session, 2027))
    year_plans.keep_year_plan(session, 2027, {"aims": "- Nâng cao chất lượng sinh hoạt."}, "CTr")
    draft = compose_paper(session, "kh-nam", options={"year": "2027"})
    assert draft.corner == "Dự thảo lần 1"
    assert "CHƯƠNG TRÌNH" in words_of(draft)

    number = year_plans.number_year_plan(session, 2027)

    assert number == "01-CTr/CB" == year_plans.find_plan_number(session, 2027)
    for line in meetings.list_meetings(session, 2027)[:3]:
        meetings.remove_meeting(session, line.id)
    issued = compose_paper(session, "kh-nam", options={"year": "2027", "date": "01/01/2028"})
    told = words_of(issued)
    assert not issued.corner and "Số 01-CTr/CB" in told and "Nâng cao chất lượng sinh hoạt." in told
    assert "ngày 04/01" in told  # what was planned for January, though it is taken out now
    document = year_plans.get_year_plan(session, 2027).document_id
    assert find_document_paper(session, document, "CTr").options == {"year": "2027"}
    with pytest.raises(Refused):
        year_plans.number_year_plan(session, 2027)
    with pytest.raises(Refused):
        year_plans.keep_year_plan(session, 2027, {"aims": "khác"})


def test_a_plan_whose_document_was_cancelled_is_a_draft_again(session: Session) -> None:
    plan_meetings_of_year(session, 2027, planned(session, 2027))
    year_plans.number_year_plan(session, 2027)
    cancel_document(session, year_plans.get_year_plan(session, 2027).document_id, "ghi sai ngày")

    assert year_plans.find_plan_number(session, 2027) == ""
    assert year_plans.number_year_plan(session, 2027) == "02-KH/CB"


def test_a_year_without_a_meeting_has_no_plan_to_issue(session: Session) -> None:
    with pytest.raises(Refused):
        year_plans.number_year_plan(session, 2027)
    with pytest.raises(Refused):
        year_plans.keep_year_plan(session, 2027, {}, "NQ")


# Notice and papers to read.


def test_papers_to_read_stand_in_the_message_the_invitation_the_notice_and_the_minutes(session: Session) -> None:
    came = keep_incoming(
        session,
        {"sender": "Đảng ủy phường Ví Dụ", "number": "45-CV/ĐU", "dated_on": "01/10/2026", "title": "về tổng kết năm"},
    )
    meeting = meetings.plan_meeting(
        session, "ordinary", {"held_on": "05/10/2026", "starts_at": "14h", "place": "Phòng họp", "theme": "An toàn"}
    )
    keep_point(session, meeting, {"title": "Đánh giá tháng 9"}, part="content")
    keep_point(session, meeting, {"title": "Điểm danh"}, part="opening")

    assert [each.incoming_id for each in meeting_notices.list_papers_offered(session, meeting)] == [came]
    assert meeting_notices.take_papers_to_read(session, meeting, [came]) == 1
    assert meeting_notices.take_papers_to_read(session, meeting, [came]) == 0
    assert meeting_notices.list_papers_offered(session, meeting) == []
    draft = meeting_notices.keep_paper_to_read(session, meeting, {"title": "Dự thảo nghị quyết"})

    message = meeting_notices.write_message(session, meeting)
    assert message.splitlines()[2:8] == [
        "Thời gian: 14 giờ 00, thứ Hai, ngày 05/10/2026.",
        "Địa điểm: Phòng họp.",
        "Chuyên đề: An toàn.",
        "Nội dung chính:",
        "1. Đánh giá tháng 9",
        "Tài liệu đọc trước:",
    ]
    assert "45-CV/ĐU" in message and "Điểm danh" not in message
    for form in ("giay-moi", "tb-hop", "bien-ban"):
        told = words_of(compose_paper(session, form, options={"meeting": str(meeting)}))
        assert "45-CV/ĐU" in told and "Dự thảo nghị quyết" in told, form
    meeting_notices.remove_paper_to_read(session, draft)
    assert len(meetings.get_meeting(session, meeting).file.papers) == 1
    meetings.remove_meeting(session, meeting)  # its papers go with it
    assert meetings.list_meetings(session) == []


def test_a_paper_needs_a_title_and_a_document_of_the_register_must_be_there(session: Session) -> None:
    meeting = meetings.plan_meeting(session, "ordinary", {"held_on": "05/10/2026"})

    with pytest.raises(Refused) as refused:
        meeting_notices.keep_paper_to_read(session, meeting, {"number": "5-CV/ĐU"})
    assert refused.value.field == "title"
    with pytest.raises(Refused):
        meeting_notices.take_papers_to_read(session, meeting, [99])


# What is to be looked at.


def test_what_is_not_written_as_party_documents_are_is_mended_in_all_texts_at_once(session: Session) -> None:
    meeting = hold(session, "05/10/2026", said='Nhất trí với "báo cáo"./.', text="Theo Số: 05-NQ/CB", finish=False)
    found = {each.mend for each in minutes.check_minutes(session, meeting) if each.mend}
    assert found == {"quotes", "ending", "colon"}

    assert meeting_warnings.mend_texts(session, meeting, "quotes") == 1
    assert meeting_warnings.mend_texts(session, meeting, "ending") == 1
    assert meeting_warnings.mend_texts(session, meeting, "colon") == 1

    file = meetings.get_meeting(session, meeting).file
    assert (file.speeches[0].text, file.points[0].text) == ("Nhất trí với “báo cáo”.", "Theo Số 05-NQ/CB")
    assert not [each for each in minutes.check_minutes(session, meeting) if each.mend]
    with pytest.raises(Refused):
        meeting_warnings.mend_texts(session, meeting, "everything")


def test_finished_minutes_are_told_of_but_not_mended(session: Session) -> None:
    meeting = hold(session, "05/10/2026", said="Nhất trí với báo cáo./.")

    found = [each for each in minutes.check_minutes(session, meeting) if each.key == "text_ending"]
    assert [each.mend for each in found] == [""]
    with pytest.raises(Refused):
        meeting_warnings.mend_texts(session, meeting, "ending")


def test_a_year_tells_of_secretary_committee_working_rules_yearly_work_and_books(session: Session) -> None:
    hold(session, "05/10/2025")
    keys = {each.key for each in minutes.check_meetings_of_year(session, 2026)}

    assert {"no_cell_secretary", "no_working_rules", "no_yearly_work", "unbound_bien-ban"} <= keys
    assert "no_committee" not in keys
    set_committee(session, "yes")
    after = {each.key: each for each in minutes.check_meetings_of_year(session, 2026)}
    assert after["too_few_for_committee"].because is not None


def test_minutes_that_are_late_a_meeting_not_scored_and_ballots_not_counted_are_told_of(session: Session) -> None:
    meeting = hold(session, "05/10/2026", finish=False)
    keep_vote(session, meeting, {"matter": "Nghị quyết", "way": "bỏ phiếu kín", "in_favour": "4"})

    keys = {each.key.partition("_")[0] if each.key.startswith("ballots") else each.key
            for each in minutes.check_minutes(session, meeting)}  # fmt: skip

    assert {"unfinished", "no_score", "ballots"} <= keys


def test_a_resolution_that_is_older_than_its_meeting_is_told_of_with_the_way_to_it(session: Session) -> None:
    meeting = hold(session, "05/10/2026", finish=False)
    values = {"type": "NQ", "title": "lãnh đạo", "dated_on": "01/10/2026", "meeting_id": meeting}
    document = enter_document(session, values)

    found = {each.key: each.place for each in minutes.check_minutes(session, meeting)}

    assert found[f"early_{document}"] == f"document:out/{document}"


def test_a_document_with_a_mark_of_secrecy_is_doubted(session: Session) -> None:
    enter_document(session, {"type": "BC", "title": "công tác bảo vệ chính trị nội bộ (mật)", "dated_on": "01/10/2026"})
    enter_document(session, {"type": "BC", "title": "tình hình trật tự", "dated_on": "01/10/2026"})

    doubted = [
        each.title for each in list_documents(session) if any("máy riêng" in one.reason for one in each.warnings)
    ]

    assert doubted == ["công tác bảo vệ chính trị nội bộ (mật)"]
