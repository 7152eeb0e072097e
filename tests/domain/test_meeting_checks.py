"""What may be wrong with a meeting: every warning names its document, or says that it goes by custom."""

from dataclasses import replace
from datetime import date

from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.meeting_checks import MeetingWarning, check_meeting, check_year
from partycell_desktop.domain.meetings import (
    Attendance,
    Attending,
    Meeting,
    MeetingFile,
    MeetingKind,
    MeetingVote,
    Task,
)
from partycell_desktop.store.shipped import load_regulations

RULES = load_regulations()
HELD, TODAY = date(2026, 11, 5), date(2026, 11, 22)
GUIDELINE = "Hướng dẫn 42-HD/BTCTW"
MEETING = Meeting(id=1, kind=MeetingKind.ORDINARY, held_on=PartialDate.of(HELD), starts_at="14:00", ended_at="15:00",
                  chair_id=1, secretary_id=1, posted_on=PartialDate.of(HELD))  # fmt: skip
ROLL = (
    Attendance(1, 1, 1, "Nguyễn Đức Khang", state=Attending.PRESENT),
    Attendance(2, 1, 2, "Lê Thị Mẫu", state=Attending.ABSENT),
    Attendance(3, 1, 3, "Trần Quốc Hùng", state=Attending.EXCUSED),
)
SECRET = MeetingVote(id=4, matter="Kỷ luật", way="bỏ phiếu kín", in_favour=1)


def told(meeting: Meeting, *earlier: Task, **more: object) -> dict[str, MeetingWarning]:
    file = MeetingFile(meeting, **{"roll": ROLL, **more})  # type: ignore[arg-type]
    return {each.key: each for each in check_meeting(file, RULES, TODAY, earlier)}


def test_everything_that_the_guideline_asks_of_a_meeting_is_warned_of_with_its_document() -> None:
    overdue = Task(9, content="Việc cũ", person_id=1, due_on=PartialDate.of(HELD))
    found = told(MEETING, overdue, tasks=(Task(5, 1, content="Lập danh sách"),), votes=(SECRET,))
    documents = {key: each.because.document if each.because else "" for key, each in found.items()}
    assert documents == {
        "posted_late": GUIDELINE,
        "one_officer": GUIDELINE,
        "few_came": GUIDELINE,
        "unexcused": GUIDELINE,
        "no_reason": GUIDELINE,
        "too_short": GUIDELINE,
        "ballots_4": "",
        "bare_task": GUIDELINE,
        "old_tasks": "Hướng dẫn 38-HD/BTCTW",
        "unfinished": GUIDELINE,
        "minutes_posted_on_lacking": GUIDELINE,
        "reported_on_lacking": GUIDELINE,
    }
    assert {key for key, each in found.items() if each.by_custom} == {"ballots_4"}
    assert all(each.place for each in found.values()), "each leads to where it is mended"


def test_officers_hours_and_attendance_that_nobody_noted_are_asked_for() -> None:
    bare = replace(MEETING, chair_id=0, secretary_id=0, starts_at="", ended_at="")
    found = told(bare, roll=(*ROLL, Attendance(4, 1, 4, "Bùi Thị Ánh")))
    for key in ("no_chair", "no_secretary", "no_times", "not_noted"):
        assert found[key].because is not None and found[key].because.document == GUIDELINE, key


def test_before_the_guideline_a_warning_goes_by_custom() -> None:
    early = replace(MEETING, held_on=PartialDate(2020, 11, 5))
    assert told(early)["one_officer"].by_custom and "minutes_posted_on_lacking" not in told(early)


def test_a_month_and_a_quarter_without_a_meeting_are_told_when_they_are_over() -> None:
    found = {each.key: each for each in check_year([MEETING], 2026, RULES, TODAY)}
    assert {"no_meeting_10", "no_theme_3"} <= found.keys()
    assert not {"no_meeting_11", "no_meeting_12", "no_theme_4"} & found.keys()
    assert all(each.because is not None for each in found.values())
