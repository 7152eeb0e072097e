"""The statistics of a real book: numbers, the paper read back, the spreadsheet read back."""

from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest

from partycell_desktop.domain.meetings import Meeting
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.store import records
from partycell_desktop.use_cases.meeting_scores import keep_score, take_proposed_points
from partycell_desktop.use_cases.meeting_statistics import (
    attendance_of_member,
    export_meeting_statistics,
    look_at_meetings,
    shown_mean,
    shown_percent,
)
from partycell_desktop.use_cases.meetings import list_meetings
from partycell_desktop.use_cases.printing import print_paper
from partycell_desktop.use_cases.session import Session
from partycell_desktop.use_cases.tasks import report_task
from tests.books import filled
from tests.forms.papers import page_texts
from tests.use_cases.a_year_of_meetings import HUNG, KHANG, MAU, hold, small_cell


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    """Two ordinary meetings and a thematic one of 2026, one of 2025, one of the committee."""
    made = small_cell(tmp_path)
    filled(made, hold_five)
    yield made
    made.book.close(copy=False)


def hold_five(session: Session) -> None:
    hold(session, "05/12/2025")
    hold(session, "05/01/2026", excused=[MAU])
    hold(session, "05/02/2026", excused=[MAU], absent=[HUNG], task="kiểm tra máy")
    hold(session, "20/02/2026", kind="thematic")
    committee = hold(session, "01/02/2026", absent=[HUNG], finish=False)
    with session.act("correct_meeting"):
        records.change(session.book, Meeting, committee, {"kind": "committee"})


def test_a_year_counts_its_meetings_without_those_of_the_committee(session: Session) -> None:
    seen = look_at_meetings(session, 2026).numbers
    assert [each.day.isoformat() for each in seen.meetings] == ["2026-01-05", "2026-02-05", "2026-02-20"]
    assert (seen.turnout.convened, seen.turnout.came, seen.turnout.excused, seen.turnout.absent) == (12, 9, 2, 1)
    assert shown_percent(seen.share) == "75%"
    assert seen.minutes == 100
    assert [(each.name, each.meetings) for each in seen.months][:2] == [("01/2026", 1), ("02/2026", 2)]
    assert len(seen.themes) == 1


def test_members_stand_in_vietnamese_order_with_their_runs(session: Session) -> None:
    members = look_at_meetings(session, 2026).numbers.members
    assert [each.name.split()[-1] for each in members] == ["Hùng", "Hường", "Khang", "Mẫu"]
    mau = next(each for each in members if each.person_id == MAU)
    assert (mau.present, mau.excused, mau.longest, mau.running) == (1, 2, 2, 0)
    assert attendance_of_member(session, MAU, 2026) == mau
    assert attendance_of_member(session, KHANG, 2024).expected == 0


def test_days_may_be_chosen_and_the_rules_of_the_last_day_are_given(session: Session) -> None:
    seen = look_at_meetings(session, first="1/2/2026", last="28/2/2026")
    assert len(seen.numbers.meetings) == 2 and seen.target_percent == 90
    assert len(look_at_meetings(session, first="01/12/2025", last="31/01/2026").numbers.months) == 2


@pytest.mark.parametrize(
    ("first", "last", "field"),
    [("2026", "", "first"), ("abc", "", "first"), ("", "05/2026", "last"), ("1/3/2026", "1/2/2026", "last")],
)
def test_days_that_are_none_are_refused_at_their_field(session: Session, first: str, last: str, field: str) -> None:
    with pytest.raises(Refused) as refused:
        look_at_meetings(session, 2026, first, last)
    assert refused.value.field == field


def test_a_score_has_a_class_only_when_every_line_has_points(session: Session) -> None:
    meeting = hold(session, "05/03/2026", finish=False)
    take_proposed_points(session, meeting)
    scored = look_at_meetings(session, 2026).numbers.meetings[-1]
    assert scored.score is not None and scored.score > 0 and scored.klass == ""
    from partycell_desktop.use_cases.meeting_scores import get_meeting_score

    for line in get_meeting_score(session, meeting).lines:
        keep_score(session, meeting, line.key, str(line.most))
    scored = look_at_meetings(session, 2026).numbers.meetings[-1]
    assert (scored.score, scored.klass) == (100, "Tốt")


def test_a_task_done_before_its_last_day_is_done_in_time(session: Session) -> None:
    assert look_at_meetings(session, 2026).numbers.tasks.overdue == 1
    report_task(session, 1, "done", {"done_on": "19/11/2026"})
    tasks = look_at_meetings(session, 2026).numbers.tasks
    assert (tasks.in_time, tasks.judged, tasks.total) == (1, 1, 1)


def test_the_numbers_of_the_list_are_those_of_the_statistics(session: Session) -> None:
    listed = {line.id: line.turnout for line in list_meetings(session, 2026)}
    assert all(listed[each.meeting.id] == each.turnout for each in look_at_meetings(session, 2026).numbers.meetings)


def test_the_paper_tells_the_same_with_a_picture_of_the_months(session: Session, tmp_path: Path) -> None:
    out = tmp_path / "tk.pdf"
    print_paper(session, "TK-SHCB", (), str(out), {"year": "2026"})
    said = " ".join(page_texts(out.read_bytes()))
    for words in ("sinh hoạt chi bộ năm 2026", "9/12", "75%", "chỉ tiêu 90%", "01/26 02/26", "Lê Thị Mẫu 3 1 2 0"):
        assert words in said
    print_paper(session, "TK-SHCB", (), str(tmp_path / "tk.docx"), {"first": "1/2/2026", "last": "28/2/2026"})
    assert (tmp_path / "tk.docx").stat().st_size > 5000


def test_the_spreadsheet_has_a_sheet_for_each_look(session: Session, tmp_path: Path) -> None:
    told = export_meeting_statistics(session, tmp_path / "tk.xlsx", 2026)
    assert (told["meetings"], told["members"]) == (3, 4)
    book = openpyxl.load_workbook(tmp_path / "tk.xlsx")
    assert book.sheetnames == ["Theo cuộc họp", "Theo tháng", "Theo đảng viên", "Nhiệm vụ"]
    rows = list(book["Theo đảng viên"].iter_rows(min_row=7, values_only=True))
    assert rows[-1][:5] == ("Lê Thị Mẫu", 3, 1, 2, None) or rows[-1][:5] == ("Lê Thị Mẫu", 3, 1, 2, 0)
    with pytest.raises(Refused):
        export_meeting_statistics(session, tmp_path / "nothing.xlsx", 2020)
    with pytest.raises(Refused):
        export_meeting_statistics(session, tmp_path / "tk.csv", 2026)


def test_means_and_shares_are_written_as_people_read_them() -> None:
    assert [shown_percent(each) for each in (None, 100.0, 95.65, 0.0)] == ["", "100%", "95,7%", "0%"]
    assert [shown_mean(each) for each in (None, 97.5, 90.0)] == ["", "97,5", "90"]
