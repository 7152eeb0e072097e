"""Pictures of the tasks and the yearly assignment for the manual: the pages, their dialogs."""

from partycell_desktop.screens.meeting_pictures import first_row
from partycell_desktop.screens.parts.camera import Camera, press
from partycell_desktop.screens.window import MainWindow
from partycell_desktop.use_cases.session import Session


def draw_tasks(camera: Camera, window: MainWindow, session: Session) -> None:
    """The page of tasks with one chosen, and what its buttons open."""
    window.open_place("meeting:tasks")
    first_row(window, "tasks.table")
    camera.take(window, "tasks")
    dialog = camera.take_dialog
    dialog("tasks-task", lambda: press(window, "tasks.add"))
    press(window, "tasks.filter.all")
    first_row(window, "tasks.table")
    camera.take(window, "tasks-all")
    dialog("tasks-result", lambda: press(window, "tasks.result_it"))
    dialog("tasks-postpone", lambda: press(window, "tasks.postpone_it"))
    dialog("tasks-hand-over", lambda: press(window, "tasks.hand_over_it"))
    window.open_place("meeting:assignments/2026")
    camera.take(window, "assignments")
    press(window, "assign.propose")
    first_row(window, "assign.table")
    camera.take(window, "assignments-draft")
    dialog("assign-work", lambda: press(window, "assign.write"))
    dialog("assign-result", lambda: press(window, "assign.result_it"))
    dialog("assign-meeting", lambda: press(window, "assign.decide"))
