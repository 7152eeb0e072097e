"""Pictures of what looks over all meetings: search, statistics, bound books, and the dialog that binds one."""

from partycell_desktop.screens.parts.camera import Camera, press
from partycell_desktop.screens.window import MainWindow

WORDS = "an toan"


def draw_looks(camera: Camera, window: MainWindow) -> None:
    """Each page, with something found in it."""
    window.open_place("meeting:find")
    camera.take(window, "meetings-find-nothing-typed")
    window.open_place(f"meeting:find/{WORDS}")
    camera.take(window, "meetings-find")
    window.open_place("meeting:statistics/2026")
    camera.take(window, "meetings-statistics")
    for view in ("members", "tasks"):
        press(window, f"meetings.statistics.view.{view}")
        camera.take(window, f"meetings-statistics-{view}")
    press(window, "meetings.statistics.year.days")
    camera.take(window, "meetings-statistics-days")
    window.open_place("meeting:books")
    camera.take(window, "meetings-books")
    camera.take_dialog("meetings-bind", lambda: press(window, "meetings.books.bind"))
