"""Pictures of the year of the meetings for the manual: the page, its dialogs, the notice to the members."""

from PySide6.QtWidgets import QTableView, QWidget

from partycell_desktop.domain.meetings import MeetingState
from partycell_desktop.screens.meeting_pictures import meeting_in
from partycell_desktop.screens.meetings.notice_dialog import PaperToReadDialog, TakePapersDialog
from partycell_desktop.screens.meetings.year_dialogs import PlanWordsDialog
from partycell_desktop.screens.parts.camera import Camera, press, type_into
from partycell_desktop.screens.window import MainWindow
from partycell_desktop.use_cases.meeting_items import keep_point
from partycell_desktop.use_cases.meeting_notices import keep_paper_to_read
from partycell_desktop.use_cases.meeting_preparation import propose_agenda
from partycell_desktop.use_cases.meetings import plan_meeting
from partycell_desktop.use_cases.session import Session

DRAFT = {"title": "Dự thảo chuyên đề quý IV năm 2026"}


def draw_year(camera: Camera, window: MainWindow, session: Session) -> None:
    """This year, the next one planned and not planned, and what their buttons open."""
    dialog = camera.take_dialog
    window.open_place("meeting:year/2026")
    camera.take(window, "year")
    press(window, "year.committee.no")
    camera.take(window, "year-hint")
    press(window, "year.committee.auto")
    window.open_place("meeting:year/2027")
    camera.take(window, "year-empty")
    dialog("year-plan", lambda: press(window, "year.plan"), name_a_theme)
    dialog("year-plan-one", lambda: press(window, "year.plan.thematic.2"))
    dialog("year-paper", lambda: press(window, "year.paper"))
    dialog("year-words", lambda: PlanWordsDialog(window.desk, 2027, session.today(), window).exec())
    held = meeting_in(session, MeetingState.HELD)
    keep_point(session, held, {"title": "Thông tin khác", "text": "Chi bộ nhất trí với nội dung trên./."})
    window.desk.records_changed.emit()
    window.open_place(f"meeting:{held}/warnings")
    camera.take(window, "meeting-hint-mended")
    planned = plan_meeting(session, "thematic", {"held_on": "10/12/2026", "starts_at": "15:00"})
    propose_agenda(session, planned)
    keep_paper_to_read(session, planned, DRAFT)
    window.desk.records_changed.emit()
    dialog("meeting-notice", lambda: window.open_place(f"meeting:{planned}/notice"))
    dialog("meeting-reading", lambda: PaperToReadDialog(window.desk, planned, session.today(), None, window).exec())
    dialog("meeting-register", lambda: TakePapersDialog(window.desk, planned, window).exec(), first_row)


def name_a_theme(dialog: QWidget) -> None:
    """The theme of the first thematic meeting."""
    type_into(dialog, "year.dialog.2.theme", "Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh")


def first_row(dialog: QWidget) -> None:
    """Choose the first document."""
    table = dialog.findChild(QTableView, "meeting.register.table")
    if table is not None:
        table.selectRow(0)
