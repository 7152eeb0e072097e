"""Pictures of the tasks and the yearly work for the manual: the pages, and what opens over them."""

from PySide6.QtGui import QGuiApplication

from partycell_desktop.domain.meetings import MeetingState
from partycell_desktop.screens.meeting_pictures import first_row, meeting_in
from partycell_desktop.screens.parts.camera import Camera, press, tabs_of
from partycell_desktop.screens.roster.record_pages import TABS
from partycell_desktop.screens.window import MainWindow
from partycell_desktop.use_cases.assignments import keep_assignments, list_assignments
from partycell_desktop.use_cases.session import Session
from partycell_desktop.use_cases.tasks import get_task, list_tasks

PASTED = "TT\tHọ và tên\tNhiệm vụ\n1\tTrần Quốc Hùng\tTheo dõi an toàn lao động\n2\tNgười Lạ\tThu đảng phí\n"


def draw_tasks(camera: Camera, window: MainWindow, session: Session) -> None:
    """The page of tasks with one chosen, the work of two years, and what their buttons open."""
    dialog = camera.take_dialog
    late = next(line.id for line in list_tasks(session, open_only=True) if line.overdue)
    window.open_place(f"meeting:tasks/{late}")
    camera.take(window, "tasks")
    report = get_task(session, late).reports[0].report.id
    dialog("tasks-report", lambda: press(window, f"tasks.story.report.{report}"))
    press(window, "tasks.filter.all")
    camera.take(window, "tasks-all")
    dialog("tasks-task", lambda: press(window, "tasks.add"))
    window.open_place(f"meeting:tasks/{late}")
    dialog("tasks-result", lambda: press(window, "tasks.result_it"))
    dialog("tasks-postpone", lambda: press(window, "tasks.postpone_it"))
    dialog("tasks-hand-over", lambda: press(window, "tasks.hand_over_it"))
    window.open_place("meeting:assignments/2026")
    first_row(window, "assign.table")
    camera.take(window, "assignments")
    dialog("assign-result", lambda: press(window, "assign.result_it"))
    window.open_place("meeting:assignments/2027")
    press(window, "assign.copy")
    first_row(window, "assign.table")
    camera.take(window, "assignments-draft")
    dialog("assign-work", lambda: press(window, "assign.write"))
    QGuiApplication.clipboard().setText(PASTED)
    dialog("assign-paste", lambda: press(window, "assign.paste"))
    new = next(each for each in list_assignments(session, 2026).lines if each.is_missing)
    keep_assignments(session, 2026, [{"member_id": new.member_id, "text": "Học tập lý luận chính trị"}])
    window.desk.records_changed.emit()
    window.open_place(f"meeting:assignments/2026/{new.member_id}")
    camera.take(window, "assignments-supplement")
    dialog("assign-meeting", lambda: press(window, "assign.decide"))
    window.open_place(f"meeting:{meeting_in(session, MeetingState.HELD)}/agenda")
    camera.rest()
    dialog("meeting-template", lambda: press(window, "meeting.agenda.keep"))
    draw_work_of_member(camera, window, session, late)


def draw_work_of_member(camera: Camera, window: MainWindow, session: Session, task: int) -> None:
    """What the record of the one who does a task tells of meetings and work."""
    window.open_place(f"member:{get_task(session, task).line.task.owner_id}")
    camera.rest()
    tabs_of(window, "roster.tabs").setCurrentIndex([*TABS].index("membership"))
    camera.take(window, "member-work")
