"""Pictures of the meetings for the manual: each part of a meeting that is written up, one that is finished, dialogs."""

from PySide6.QtWidgets import QTableView, QWidget

from partycell_desktop.domain.meetings import MeetingState
from partycell_desktop.screens.parts.camera import Camera, press, type_into
from partycell_desktop.screens.window import MainWindow
from partycell_desktop.use_cases.meeting_items import keep_speech, keep_vote
from partycell_desktop.use_cases.meetings import get_meeting, keep_guest, list_meetings, plan_meeting
from partycell_desktop.use_cases.session import Session
from partycell_desktop.use_cases.tasks import keep_task

PARTS = ("roll", "agenda", "decisions", "score", "minutes", "warnings")
PAGE_IS_DRAWN = 200  # milliseconds: the page beside waits for a pause


def meeting_in(session: Session, state: MeetingState) -> int:
    """The number of the newest meeting of the demo in a state."""
    return next(line.id for line in list_meetings(session) if line.state is state)


def draw_meetings(camera: Camera, window: MainWindow, session: Session) -> None:
    """Each part of a meeting that is being written up, of one that is finished, of one that is only planned."""
    number = meeting_in(session, MeetingState.HELD)
    decide(session, number)
    window.desk.records_changed.emit()
    for part in PARTS:
        window.open_place(f"meeting:{number}/{part}")
        camera.take(window, f"meeting-{part}", PAGE_IS_DRAWN)
    number = meeting_in(session, MeetingState.FINISHED)
    for part in ("agenda", "score", "minutes"):
        window.open_place(f"meeting:{number}/{part}")
        camera.take(window, f"meeting-finished-{part}", PAGE_IS_DRAWN)
    planned = plan_meeting(session, "ordinary", {"held_on": "05/12/2026", "starts_at": "14:00"})
    window.desk.records_changed.emit()
    for part in ("roll", "agenda"):
        window.open_place(f"meeting:{planned}/{part}")
        camera.take(window, f"meeting-planned-{part}", PAGE_IS_DRAWN)
    press(window, "meeting.finish")
    camera.take(window, "meeting-lacking", PAGE_IS_DRAWN)
    press(window, "message.close")


def draw_meeting_dialogs(camera: Camera, window: MainWindow, session: Session) -> None:
    """What opens over a meeting."""
    dialog = camera.take_dialog
    window.open_place(f"meeting:{meeting_in(session, MeetingState.HELD)}/roll")
    camera.rest()
    dialog("meeting-new", lambda: press(window, "meetings.add"))
    dialog("meeting-facts", lambda: press(window, "meeting.change"))
    dialog("meeting-papers", lambda: press(window, "meeting.papers"))
    first_row(window, "meeting.roll.table")
    dialog("meeting-excuse", lambda: press(window, "meeting.roll.excused"))
    dialog("meeting-late", lambda: press(window, "meeting.roll.late"))
    dialog("meeting-guest", lambda: press(window, "meeting.roll.guest"))
    window.open_place(f"meeting:{meeting_in(session, MeetingState.HELD)}/agenda")
    point = get_meeting(session, meeting_in(session, MeetingState.HELD)).file.points[1]
    dialog("meeting-point", lambda: press(window, f"meeting.point.{point.id}.edit"))
    dialog("meeting-speech", lambda: press(window, f"meeting.point.{point.id}.speech"))
    window.open_place(f"meeting:{meeting_in(session, MeetingState.HELD)}/decisions")
    dialog("meeting-vote", lambda: press(window, "meeting.vote.add"), count_a_vote)
    dialog("meeting-task", lambda: press(window, "meeting.task.add"))
    first_row(window, "meeting.tasks")
    dialog("meeting-result", lambda: press(window, "meeting.task.result"))
    window.open_place(f"meeting:{meeting_in(session, MeetingState.FINISHED)}/minutes")
    dialog("meeting-sent", lambda: press(window, "meeting.sent.open"))
    dialog("meeting-correction", lambda: press(window, "meeting.correction.open"))
    window.open_place(f"meeting:{meeting_in(session, MeetingState.PLANNED)}/roll")
    dialog("meeting-cancel", lambda: press(window, "meeting.call_off"))


def decide(session: Session, meeting_id: int) -> None:
    """Let something be said, voted on and asked for in a meeting of the demo."""
    file = get_meeting(session, meeting_id).file
    speaker, point = next(each for each in file.roll if each.came), file.points[0]
    keep_speech(session, meeting_id, point.id, {"speaker": speaker.name, "text": "Nhất trí với nội dung chuyên đề."})
    keep_guest(session, meeting_id, {"name": "Phạm Văn Khách", "role": "Đảng ủy phường Ví Dụ"})
    keep_vote(session, meeting_id, {"matter": "Thông qua nghị quyết chuyên đề", "in_favour": "18", "way": "Giơ thẻ"})
    keep_task(session, {"content": "Lập danh sách công nhân trẻ tiêu biểu", "due_on": "15/12/2026"}, meeting_id,
              speaker.person_id)  # fmt: skip


def count_a_vote(dialog: QWidget) -> None:
    """Fewer votes than are needed."""
    type_into(dialog, "meeting.vote.in_favour", "3")


def first_row(window: MainWindow, name: str) -> None:
    """Choose the first row of a list."""
    table = window.findChild(QTableView, name)
    if table is None:
        raise LookupError(f"no list is called {name}")
    table.selectRow(0)
