"""The notice of a meeting as a text to paste into a message to the members: short, plain, without any mark-up."""

from collections.abc import Iterator

from partycell_desktop.domain.meetings import MeetingKind
from partycell_desktop.forms.material import MeetingOnPaper
from partycell_desktop.forms.minutes import hour_words, name_of_meeting
from partycell_desktop.forms.papers_to_read import paper_words

_WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_BUSINESS = "content"


def notice_text(paper: MeetingOnPaper) -> str:
    """Time, place, what is dealt with and what is to be read, each on a line; what is not known yet is left out."""
    return "\n".join(_lines(paper))


def _lines(paper: MeetingOnPaper) -> Iterator[str]:
    file, meeting = paper.file, paper.file.meeting
    whom = "chi ủy viên" if meeting.kind is MeetingKind.COMMITTEE else "đảng viên"
    yield f"{paper.cell.upper()} THÔNG BÁO" if paper.cell else "THÔNG BÁO"
    yield f"Mời các đồng chí {whom} dự {name_of_meeting(meeting)}."
    begin = f"{hour_words(meeting.starts_at)}, " if meeting.starts_at else ""
    yield f"Thời gian: {begin}{_WEEKDAYS[file.day.weekday()]}, ngày {file.day:%d/%m/%Y}."
    if meeting.place:
        yield f"Địa điểm: {meeting.place}."
    if meeting.way and meeting.way != "trực tiếp":
        yield f"Hình thức: {meeting.way}."
    if meeting.theme:
        yield f"Chuyên đề: {meeting.theme}."
    points = [each.title for each in file.points if each.part == _BUSINESS]
    if points:
        yield "Nội dung chính:"
        yield from (f"{number}. {title}" for number, title in enumerate(points, 1))
    if file.papers:
        yield "Tài liệu đọc trước:"
        yield from (f"- {paper_words(each)}" for each in file.papers)
    if paper.chair:
        yield f"Chủ trì: đồng chí {paper.chair}."
    yield "Đề nghị các đồng chí dự đầy đủ, đúng giờ; vắng mặt báo cáo lý do với chi bộ trước khi họp."
