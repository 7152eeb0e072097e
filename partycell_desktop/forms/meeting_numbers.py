"""Thống kê sinh hoạt chi bộ: attendance, length, themes, scores and tasks of a time. A paper of the program's own."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from partycell_desktop.domain.bound_books import Period, period_of_year
from partycell_desktop.domain.code_list import CodeList
from partycell_desktop.domain.dates import PartialDate, shown_day
from partycell_desktop.domain.meeting_statistics import (
    MeetingStatistics,
    MonthOfMeetings,
    counted,
    statistics_of,
)
from partycell_desktop.domain.meetings import (
    Attendance,
    Attending,
    Meeting,
    MeetingKind,
    Task,
    TaskState,
)
from partycell_desktop.domain.scoring import shown_points
from partycell_desktop.domain.vote import percent
from partycell_desktop.forms.compose import Fact, Row, flag
from partycell_desktop.forms.letterhead import letterhead, signing
from partycell_desktop.forms.material import Facts, Material, merged
from partycell_desktop.forms.minutes import name_of_meeting
from partycell_desktop.forms.samples import material_of
from partycell_desktop.words import _

PLACE = "meeting:statistics"
TARGET = "target_percent"


def facts(material: Material) -> Facts:
    """Every fact of the statistics. The option `target_percent` is the share of members that is to come ("90")."""
    seen = material.meetings or statistics_of(period_of_year(material.day.year), (), {}, (), material.day)
    target = material.options.get(TARGET, "")
    return merged(
        letterhead(material),
        {
            "period": Fact(_period(seen)),
            "seen_on": Fact(shown_day(material.day)),
            "results": Fact(_results(seen, target), PLACE, _("Results of the year")),
            "target": Fact(target, needed=False),
            "target_words": Fact(f"; vạch đứt: chỉ tiêu {target}%" if target else None, needed=False),
            "months": Fact([_month(each) for each in seen.months], PLACE, _("By month"), needed=False),
            "is_scored": flag(seen.score is not None),
            "meetings": Fact(_meetings(seen), PLACE, _("Meetings"), needed=False),
            "members": Fact(_members(seen), PLACE, _("Attendance of the members"), needed=False),
        },
        signing(material.issuer),
    )


def _period(seen: MeetingStatistics) -> str:
    first, last = seen.period.first, seen.period.last
    if (first, last) == (date(first.year, 1, 1), date(first.year, 12, 31)):
        return f"năm {first.year}"
    return f"từ ngày {shown_day(first)} đến ngày {shown_day(last)}"


def _results(seen: MeetingStatistics, target: str) -> list[Row]:
    count, tasks = seen.turnout, seen.tasks
    kinds = [each.meeting.kind for each in seen.meetings]
    parts = [
        f"{kinds.count(kind)} {words}"
        for kind, words in (
            (MeetingKind.ORDINARY, "thường kỳ"),
            (MeetingKind.THEMATIC, "chuyên đề"),
            (MeetingKind.COMBINED, "kết hợp chuyên đề"),
            (MeetingKind.EXTRAORDINARY, "bất thường"),
            (MeetingKind.CONGRESS, "đại hội"),
        )
        if kind in kinds
    ]
    classes = [each.klass for each in seen.meetings if each.klass]
    graded = "; ".join(f"{classes.count(each)} {each}" for each in dict.fromkeys(classes))
    missing = f"vắng có lý do {count.excused}, không lý do {count.absent} lượt"
    rows = [
        ("Số cuộc sinh hoạt", str(len(seen.meetings)), ", ".join(parts)),
        ("Số cuộc có chuyên đề", str(len(seen.themes)), ""),
        ("Lượt đảng viên có mặt / phải dự", f"{count.came}/{count.convened}", missing),
        (
            "Tỷ lệ đảng viên dự sinh hoạt",
            percent(count.came, count.convened) if count.convened else "",
            f"chỉ tiêu {target}%" if target else "",
        ),
        ("Thời lượng bình quân (phút)", _mean(seen.minutes), ""),
        ("Điểm bình quân", _mean(seen.score), graded),
        (
            "Nhiệm vụ hoàn thành đúng hạn",
            f"{tasks.in_time}/{tasks.judged}",
            f"muộn {tasks.late}, không hoàn thành {tasks.not_done}, quá hạn {tasks.overdue}; chưa đến hạn {tasks.open}",
        ),
    ]
    return [{"what": what, "number": number, "remark": remark} for what, number, remark in rows]


def _mean(value: float | None) -> str:
    return "" if value is None else shown_points(round(value, 1))


def _month(month: MonthOfMeetings) -> Row:
    return {
        "month": f"{month.month:02d}/{month.year % 100:02d}",
        "share": "" if month.share is None else _mean(month.share),
        "score": _mean(month.score),
    }


def _meetings(seen: MeetingStatistics) -> list[Row]:
    return [
        {
            "held_on": shown_day(each.day),
            "meeting": _sentence(name_of_meeting(each.meeting), each.meeting.theme),
            "came": f"{each.turnout.came}/{each.turnout.convened}",
            "excused": str(each.turnout.excused),
            "absent": str(each.turnout.absent),
            "minutes": "" if each.minutes is None else str(each.minutes),
            "scored": ", ".join(
                word for word in ("" if each.score is None else shown_points(each.score), each.klass) if word
            ),
        }
        for each in seen.meetings
    ]


def _sentence(name: str, theme: str) -> str:
    whole = f"{name[:1].upper()}{name[1:]}"
    return f"{whole}: {theme}" if theme else whole


def _members(seen: MeetingStatistics) -> list[Row]:
    return [
        {
            "member": each.name,
            "expected": str(each.expected),
            "present": str(each.present),
            "member_excused": str(each.excused),
            "member_absent": str(each.absent),
            "member_share": percent(each.present, each.expected),
            "longest": str(each.longest),
        }
        for each in seen.members
    ]


def sample(lists: dict[str, CodeList]) -> Material:
    """An invented year of a small cell."""
    return replace(material_of(lists=lists, target_percent="90"), meetings=_sample_year())


def _sample_year() -> MeetingStatistics:
    period = Period(date(2026, 1, 1), date(2026, 12, 31))
    names = ("Nguyễn Văn An", "Trần Thị Bình", "Lê Văn Cường")
    meetings, rolls = [], {}
    for number, month in enumerate((1, 2, 3, 5, 6), 1):
        theme = "Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh" if month == 3 else ""
        meeting = Meeting(
            id=number,
            kind=MeetingKind.THEMATIC if theme else MeetingKind.ORDINARY,
            held_on=PartialDate(2026, month, 5),
            month_on=PartialDate(2026, month),
            starts_at="14:00",
            ended_at="15:40",
            theme=theme,
        )
        rolls[number] = [
            Attendance(meeting_id=number, person_id=person, name=name, state=_came(number, person))
            for person, name in enumerate(names, 1)
        ]
        meetings.append(counted(meeting, rolls[number], 88 + number, "Khá" if number == 1 else "Tốt"))
    return statistics_of(period, meetings, rolls, _sample_tasks(), date(2026, 6, 30))


def _came(meeting: int, person: int) -> Attending:
    if person == 3 and meeting in (2, 3):
        return Attending.EXCUSED
    return Attending.ABSENT if (meeting, person) == (4, 2) else Attending.PRESENT


def _sample_tasks() -> Iterable[Task]:
    due = PartialDate(2026, 5, 31)
    yield Task(content="a", due_on=due, state=TaskState.DONE, done_on=PartialDate(2026, 5, 20))
    yield Task(content="b", due_on=due, state=TaskState.DONE, done_on=PartialDate(2026, 6, 2))
    yield Task(content="c", due_on=due, state=TaskState.OPEN)
