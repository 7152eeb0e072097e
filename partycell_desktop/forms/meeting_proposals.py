"""What the book proposes for a point of a meeting, put into sentences of the minutes (in Vietnamese, as papers are)."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from partycell_desktop.domain.candidates import CandidateFile, Phase
from partycell_desktop.domain.dates import shown_day
from partycell_desktop.domain.documents import IncomingDocument
from partycell_desktop.domain.dues import shown_dues_month
from partycell_desktop.domain.dues_accounts import MonthFigures
from partycell_desktop.domain.meetings import Task, TaskState
from partycell_desktop.domain.money import shown_dong
from partycell_desktop.domain.roster import Happened, MembershipEvent
from partycell_desktop.forms.minutes import TASK_STATES, post_words

_HAPPENED = {
    Happened.ADMITTED: "được kết nạp vào Đảng",
    Happened.RECOGNISED: "được công nhận đảng viên chính thức",
    Happened.READMITTED: "được kết nạp lại vào Đảng",
    Happened.CAME: "chuyển đến sinh hoạt chính thức",
    Happened.LEFT: "chuyển sinh hoạt đảng đi nơi khác",
    Happened.TEMPORARY_IN: "đến sinh hoạt tạm thời",
    Happened.TEMPORARY_IN_ENDED: "hết thời gian sinh hoạt tạm thời tại chi bộ",
    Happened.TEMPORARY_OUT: "được giới thiệu sinh hoạt tạm thời nơi khác",
    Happened.TEMPORARY_OUT_ENDED: "trở lại sinh hoạt sau thời gian sinh hoạt tạm thời nơi khác",
    Happened.EXEMPTED: "được miễn công tác và sinh hoạt đảng",
    Happened.EXEMPTION_ENDED: "trở lại công tác và sinh hoạt đảng",
    Happened.SUSPENDED: "bị đình chỉ sinh hoạt đảng",
    Happened.SUSPENSION_ENDED: "hết thời hạn đình chỉ sinh hoạt đảng",
    Happened.INTERRUPTED: "gián đoạn sinh hoạt đảng",
    Happened.RESUMED: "trở lại sinh hoạt đảng",
    Happened.NAME_REMOVED: "bị xóa tên trong danh sách đảng viên",
    Happened.EXPELLED: "bị khai trừ ra khỏi Đảng",
    Happened.RESIGNED: "ra khỏi Đảng",
    Happened.ANNULLED: "bị hủy bỏ quyết định kết nạp",
    Happened.LEFT_PARTY: "ra khỏi Đảng",
    Happened.DECEASED: "từ trần",
    Happened.RESTORED: "được khôi phục quyền đảng viên",
}


def about_tasks(tasks: Sequence[Task], names: Mapping[int, str]) -> str:
    """What became of tasks: how many there were and were done, then each with who and what came of it."""
    if not tasks:
        return ""
    done = sum(each.state is TaskState.DONE for each in tasks)
    completed = f"{done:02d} nhiệm vụ đã hoàn thành" if done else "chưa có nhiệm vụ hoàn thành"
    lines = [f"Có {len(tasks):02d} nhiệm vụ được phân công, {completed}."]
    lines += [f"- {_task(each, names)}" for each in tasks]
    return "\n".join(lines)


def about_work_of_the_year(told: Sequence[Task], under_way: int, names: Mapping[int, str]) -> str:
    """What came of the yearly work that is `told` of now, and how much else of it is `under_way`."""
    lines = [about_tasks(told, names)] if told else []
    if under_way:
        besides = "khác " if told else ""
        lines.append(f"Có {under_way:02d} nhiệm vụ {besides}phân công trong năm đang được thực hiện.")
    return "\n".join(lines)


def _task(task: Task, names: Mapping[int, str]) -> str:
    owner = names.get(task.owner_id, "")
    who = f"Đồng chí {owner}: " if owner else ""
    result = f" ({task.result.rstrip(' .')})" if task.result else ""
    return f"{who}{task.content}: {TASK_STATES[task.state]}{result}."


def about_changes(events: Iterable[tuple[str, MembershipEvent]]) -> str:
    """What happened to memberships: each with the member, the day, where from or to."""
    return "\n".join(f"- {_change(name, event)}" for name, event in events)


def _change(name: str, event: MembershipEvent) -> str:
    where = f" ({event.organisation})" if event.organisation else ""
    on = f" từ ngày {event.on.shown()}" if event.on is not None and event.on.is_full else ""
    return f"Đồng chí {name} {_HAPPENED[event.kind]}{where}{on}."


def about_documents(documents: Iterable[IncomingDocument]) -> str:
    """The documents that came to the cell, each with number, day, issuer and what it is about."""
    lines = []
    for each in documents:
        number = f" số {each.number}" if each.number else ""
        dated = f", ngày {each.dated_on.shown()}" if each.dated_on is not None else ""
        kind = each.type or "Văn bản"
        lines.append(f"- {kind}{number}{dated} của {each.sender}: {each.title}")
    return "\n".join(lines)


def about_candidates(admitted: Sequence[str], recognised: Sequence[str]) -> str:
    """Whom the cell has to vote on: applicants to be admitted, probationary members to be recognised."""
    lines = [f"- Xem xét, biểu quyết đề nghị kết nạp đảng viên đối với {name}." for name in admitted]
    lines += [f"- Xem xét, biểu quyết đề nghị công nhận đảng viên chính thức đối với {name}." for name in recognised]
    return "\n".join(lines)


def about_secretary(chair: str, post: str, secretary: str) -> str:
    """Who chairs and who writes the minutes."""
    if not secretary:
        return ""
    lead = f"Đồng chí {chair}{f', {post_words(post)}' if post else ''} chủ trì. " if chair else ""
    return f"{lead}Hội nghị cử đồng chí {secretary} làm thư ký, ghi biên bản."


def about_candidate(file: CandidateFile, phase: Phase, probation_ends: date | None) -> str:
    """Whom the cell votes on: who it is, who helps and introduces, what unions and the residence's committee said."""
    person = file.person
    born = f", sinh ngày {person.born_on.shown()}" if person.born_on is not None and person.born_on.is_full else ""
    works = ", ".join(each for each in (person.job_title or person.occupation, person.work_unit) if each)
    called = "Quần chúng ưu tú" if phase is Phase.ADMISSION else "Đồng chí"
    lines = [f"{called} {person.name}{born}{f', {works}' if works else ''}."]
    probation = phase is Phase.RECOGNITION
    ceremony = file.done_on("ceremony")
    if probation and ceremony is not None:
        until = f", hết thời gian dự bị ngày {shown_day(probation_ends)}" if probation_ends else ""
        lines.append(f"Được kết nạp ngày {shown_day(ceremony)}{until}.")
    helping = [each for each in file.mentorships if each.probation is probation and each.to_on is None]
    names = [file.helpers[each.member_id].person.name for each in helping if each.member_id in file.helpers]
    if names:
        lines.append(f"Đảng viên được phân công giúp đỡ: đồng chí {', '.join(names)}.")
    introduced = [
        file.helpers[each.member_id].person.name if each.member_id in file.helpers else each.body
        for each in file.introductions
    ]
    if introduced and not probation:
        lines.append(f"Giới thiệu vào Đảng: {'; '.join(each for each in introduced if each)}.")
    for each in file.opinions:
        if each.phase is phase and each.asked:
            lines.append(f"Ý kiến của {each.body}: {each.agreed or 0}/{each.asked} tán thành.")
    return "\n".join(lines)


def about_dues(month: str, figures: MonthFigures, owing: Sequence[tuple[str, int]]) -> str:
    """How the dues of a month stand: members, what was due and collected, the shares, who owes still."""
    head = f"Đảng phí tháng {shown_dues_month(month)}: {figures.members} đảng viên"
    head += f" ({figures.exempt} đảng viên được miễn)" if figures.exempt else ""
    lines = [f"{head}; phải thu {shown_dong(figures.due)}, đã thu {shown_dong(figures.collected)}."]
    if figures.kept is not None and figures.to_send is not None and figures.collected:
        lines.append(f"Trích giữ lại {shown_dong(figures.kept)}, phải nộp cấp trên {shown_dong(figures.to_send)}.")
    if figures.owed:
        lines.append(f"Còn phải nộp cấp trên đến nay: {shown_dong(figures.owed)}.")
    if owing:
        names = ", ".join(f"{name} ({shown_dong(amount)})" for name, amount in owing)
        lines.append(f"Chưa đóng đủ: {len(owing)} đảng viên: {names}.")
    return "\n".join(lines)


def about_spending(came: Sequence[tuple[str, int]], went: Sequence[tuple[str, int]], left: int) -> str:
    """What was received and spent since the last meeting, by source and item, and what is left."""
    lines = []
    for words, parts in (("Thu", came), ("Chi", went)):
        if parts:
            told = "; ".join(f"{title}: {shown_dong(amount)}" for title, amount in parts)
            lines.append(f"{words} từ sau kỳ họp trước: {shown_dong(sum(each for _title, each in parts))} ({told}).")
    return "\n".join([*lines, f"Tồn quỹ: {shown_dong(left)}."])
