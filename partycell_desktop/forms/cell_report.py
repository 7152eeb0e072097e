"""The report of a cell to the committee above (báo cáo tháng, báo cáo sau sinh hoạt), put into sentences from the book.

No document at hand prescribes it: the program proposes these parts, and the cell writes them as it likes.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from partycell_desktop.domain.meetings import MeetingFile, Task, TaskState, minutes_between, turnout_of
from partycell_desktop.domain.vote import percent
from partycell_desktop.forms.minutes import hour_words, name_of_meeting


@dataclass(frozen=True)
class ReportedMeeting:
    """A meeting with its score in words: "92,5 điểm, xếp loại Tốt"; "" where it has none."""

    file: MeetingFile
    score: str = ""


@dataclass(frozen=True)
class Reported:
    """What a report tells of: meetings, tasks with the names of who has them, changes, the way into the Party."""

    meetings: Sequence[ReportedMeeting]
    tasks: Sequence[Task] = ()
    names: Mapping[int, str] = field(default_factory=dict)
    official: int = 0
    probationary: int = 0
    changes: str = ""
    candidates: int = 0


def report_body(told: Reported) -> str:
    """The text of the report as a passage: parts in bold, one thing on a line."""
    parts = (
        ("TÌNH HÌNH SINH HOẠT", list(_held(told.meetings))),
        ("NỘI DUNG SINH HOẠT", list(_business(told.meetings))),
        ("KẾT QUẢ THỰC HIỆN NHIỆM VỤ", list(_tasks(told))),
        ("ĐẢNG VIÊN VÀ CÔNG TÁC PHÁT TRIỂN ĐẢNG", list(_members(told))),
        ("ĐỀ XUẤT, KIẾN NGHỊ", ["- Không."]),
    )
    numerals = ("I", "II", "III", "IV", "V")
    filled = [(title, lines) for title, lines in parts if lines]
    return "\n".join(
        line
        for numeral, (title, lines) in zip(numerals, filled, strict=False)
        for line in (f"<b>{numeral}. {title}</b>", *lines)
    )


def _held(meetings: Iterable[ReportedMeeting]) -> Iterable[str]:
    for each in meetings:
        meeting, count = each.file.meeting, turnout_of(each.file.roll)
        day = meeting.held_on.shown() if meeting.held_on else ""
        facts = [f"có mặt {count.came}/{count.convened} đồng chí, đạt tỷ lệ {percent(count.came, count.convened)}"]
        took = minutes_between(meeting.starts_at, meeting.ended_at)
        if took is not None:
            hours = f"từ {hour_words(meeting.starts_at)} đến {hour_words(meeting.ended_at)}"
            facts.append(f"thời lượng {took} phút ({hours})")
        if count.excused:
            facts.append(f"vắng có lý do {len(count.excused)} đồng chí")
        if count.absent:
            facts.append(f"vắng không có lý do {len(count.absent)} đồng chí")
        if each.score:
            facts.append(f"chi bộ tự chấm {each.score}")
        name = name_of_meeting(meeting)
        yield f"- Ngày {day}, {name}: {'; '.join(facts)}."


def _business(meetings: Iterable[ReportedMeeting]) -> Iterable[str]:
    for each in meetings:
        for point in each.file.points:
            said = " ".join((point.conclusion or point.text).split())
            if said:
                yield f"- {point.title}: {said}"


def _tasks(told: Reported) -> Iterable[str]:
    if not told.tasks:
        return
    done = sum(each.state is TaskState.DONE for each in told.tasks)
    yield f"- Chi bộ giao {len(told.tasks)} nhiệm vụ; đã hoàn thành {done}."
    for each in told.tasks:
        if each.state is TaskState.OPEN:
            owner = told.names.get(each.person_id, "")
            who = f"đồng chí {owner}: " if owner else ""
            until = f"; thời hạn: {each.due_on.shown()}" if each.due_on else ""
            yield f"+ Đang thực hiện: {who}{each.content}{until}."


def _members(told: Reported) -> Iterable[str]:
    total = told.official + told.probationary
    yield f"- Tổng số đảng viên: {total} đồng chí (chính thức {told.official}, dự bị {told.probationary})."
    yield from (line if line.startswith("-") else f"- {line}" for line in told.changes.split("\n") if line)
    if told.candidates:
        yield f"- Quần chúng đang được theo dõi, bồi dưỡng để kết nạp Đảng: {told.candidates} người."
