"""The meetings of the year as they come: attendance, what was said, votes, tasks, the finished minutes, numbers."""

from dataclasses import dataclass

from PySide6.QtCore import Qt

from partycell_desktop.use_cases import meetings
from tests.journeys.secretary import Secretary


@dataclass(frozen=True)
class Held:
    """A meeting of the year: its day, when it ended, what was said on points of the agenda, whom it asked for what."""

    day: str
    ended: str
    texts: dict[str, str]
    task: tuple[str, str, str] = ("", "", "")
    missing: tuple[str, str] = ("", "")


def ordinary(day: str, ended: str, reached: str, comes: str, **more: tuple[str, ...]) -> Held:
    """A monthly meeting: what the month has reached, what comes next."""
    return Held(day, ended, {"remarks": reached, "plan": comes}, **more)  # type: ignore[arg-type]


def thematic(day: str, ended: str, concluded: str) -> Held:
    """A thematic meeting: what was concluded."""
    return Held(day, ended, {"theme": concluded})


JANUARY = ordinary(
    "05/01/2027", "15h35", "Hoàn thành kế hoạch năm", "Ổn định sản xuất sau Tết",
    task=("Hoàng Thị Đào", "Rà soát phân công", "29/01/2027"), missing=("Vũ Minh Đức", "ốm"),
)  # fmt: skip
# 06/02/2027 is the first day of the lunar year: 5/2 is not worked, nor are the days up to the 10th.
FEBRUARY = ordinary("11/02/2027", "15h40", "Làm việc đủ sau Tết", "Chuẩn bị hội nghị người lao động")
SAVING = thematic("22/02/2027", "15h32", "Giảm 3% vật tư hao hụt")
MARCH = ordinary("05/03/2027", "15h31", "Hội nghị đúng quy chế", "Kiểm tra phòng cháy")
APRIL = ordinary("05/04/2027", "15h50", "Không để mất an toàn", "Hưởng ứng Tháng Công nhân")
MAY = ordinary("05/05/2027", "15h38", "Nâng mức bữa ăn ca", "Chuẩn bị đại hội")
SAFETY = thematic("20/05/2027", "15h30", "Mỗi tổ có một an toàn viên")
JUNE = ordinary("07/06/2027", "15h36", "Văn kiện đã góp ý xong", "Tổ chức đại hội")
JULY = ordinary("05/07/2027", "15h37", "Đại hội thành công", "Sơ kết sáu tháng")
AUGUST = ordinary("05/08/2027", "15h33", "Sáu tháng đạt 52%", "Chăm lo công nhân ca đêm")
SKILLS = thematic("20/08/2027", "15h41", "Kèm cặp tám thợ trẻ")
SEPTEMBER = ordinary("06/09/2027", "15h34", "Ca đêm có thêm quạt", "Giám sát làm thêm giờ")
OCTOBER = ordinary("05/10/2027", "15h39", "Làm thêm đúng luật", "Giới thiệu quần chúng ưu tú")
NOVEMBER = ordinary("05/11/2027", "15h42", "Giới thiệu hai quần chúng", "Chuẩn bị tổng kết")
CULTURE = thematic("22/11/2027", "15h44", "Xưng hô, đi lại văn minh")
DECEMBER = ordinary("06/12/2027", "15h55", "Vượt kế hoạch 4%", "Đánh giá, xếp loại đảng viên")


def hold(s: Secretary, held: Held) -> int:
    """A whole meeting in a morning; gives its number."""
    number = begin(s, held)
    end(s, held)
    return number


def begin(s: Secretary, held: Held) -> int:
    """Come on the day, mark who is there, write what is said."""
    number = go_to(s, held.day, anew="theme" not in held.texts)
    attend(s, *held.missing)
    write(s, number, **held.texts)
    return number


def end(s: Secretary, held: Held) -> None:
    """Vote on the resolution, give the task, finish the minutes, take the numbers."""
    if "theme" not in held.texts:
        vote(s)
    if held.task[0]:
        give_task(s, *held.task)
    finish(s, held.ended)
    take_numbers(s, "bien-ban", *([] if "theme" in held.texts else ["nghi-quyet"]))


def go_to(s: Secretary, today: str, day: str = "", *, anew: bool = True) -> int:
    """Come on a day and open the meeting of this or another `day`; gives its number.

    Unless `anew` the program has run on since it was opened last.
    """
    if anew:
        s.come(today)
    s.calendar.day = today
    s.hand.press("nav.meetings")
    held = day or today
    s.hand.press_row("meetings.table", held[:5])
    lines = meetings.list_meetings(s.session, int(held[6:]))
    return next(each.id for each in lines if each.meeting.held_on and each.meeting.held_on.shown() == held)


def attend(s: Secretary, missing: str = "", reason: str = "") -> None:
    """List the members; who is missing, with the reason; all others came."""
    hand = s.hand
    hand.turn_to("meeting.tabs", "Điểm danh")
    hand.press("meeting.roll.empty.begin")
    if missing:
        hand.press_row("meeting.roll.table", missing)
        s.answer(
            "meeting.excuse",
            lambda: s.type("meeting.excuse.reason", reason),
        )
        hand.key(Qt.Key.Key_L)
        hand.check()
    hand.press("meeting.roll.rest")


def write(s: Secretary, meeting_id: int, **texts: str) -> None:
    """Take the agenda from the book, and write what was said on points, told by what the book knows them by."""
    hand = s.hand
    hand.turn_to("meeting.tabs", "Nội dung")
    if hand.sees("meeting.agenda.empty.begin"):
        hand.press("meeting.agenda.empty.begin")
    points = {each.source: each.id for each in meetings.get_meeting(s.session, meeting_id).file.points}
    for source, text in texts.items():
        s.type(f"meeting.point.{points[source]}.{'conclusion' if source == 'theme' else 'text'}", text)


def vote(s: Secretary, matter: str = "Thông qua nghị quyết của chi bộ") -> None:
    """The vote on the resolution: matter, way and everybody in favour stand there already."""
    hand = s.hand
    hand.turn_to("meeting.tabs", "Biểu quyết")
    s.answer(
        "meeting.vote",
        lambda: s.stands("meeting.vote", matter=matter, way="biểu quyết bằng thẻ đảng viên"),
    )
    hand.press("meeting.vote.add")
    hand.check()


def give_task(s: Secretary, owner: str, content: str, due: str) -> None:
    """Somebody is asked to do something."""
    hand = s.hand
    s.answer(
        "meeting.task",
        lambda: s.choose("meeting.task", owner=owner),
        lambda: s.fill("meeting.task", content=content, due_on=due),
    )
    hand.press("meeting.task.add")
    hand.check()


def finish(s: Secretary, ended: str) -> None:
    """When it ended; who led and who wrote is known. Then the minutes are finished."""
    hand = s.hand
    s.answer(
        "meeting.facts",
        lambda: hand.type("meeting.facts.ended_at", ended),
    )
    hand.press("meeting.change")
    hand.check()
    hand.press("meeting.finish")
    hand.wait_for(lambda: not hand.find("meeting.finish").isEnabled())


def take_numbers(s: Secretary, *papers: str) -> None:
    """Take numbers of the register for papers of the meeting."""
    hand = s.hand
    hand.turn_to("meeting.tabs", "Biên bản")
    for paper in papers:
        hand.press(f"meeting.paper.{paper}")
        hand.press("meeting.number")


def print_paper(s: Secretary, code: str, key: str) -> str:
    """Print a paper of the meeting that is shown, and read it."""
    s.hand.press("meeting.papers")
    s.hand.pick(f"meeting.print.{code}")
    return s.save_preview(key)
