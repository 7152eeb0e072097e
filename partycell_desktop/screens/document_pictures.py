"""Pictures of the registers of documents and their dialogs, over the demo."""

from PySide6.QtGui import QAction

from partycell_desktop.domain.meetings import MeetingState
from partycell_desktop.screens.documents.extract_dialog import ExtractDialog
from partycell_desktop.screens.documents.written_page import WrittenPage
from partycell_desktop.screens.meeting_pictures import PAGE_IS_DRAWN, meeting_in
from partycell_desktop.screens.parts.camera import Camera, press
from partycell_desktop.screens.window import MainWindow
from partycell_desktop.use_cases.document_lists import list_documents, list_number_gaps
from partycell_desktop.use_cases.documents import issue_document
from partycell_desktop.use_cases.incoming_documents import list_incoming
from partycell_desktop.use_cases.session import Session
from partycell_desktop.use_cases.written_papers import begin_paper, write_paper


def draw_registers(camera: Camera, window: MainWindow, session: Session) -> None:
    """Both registers, with a document in doubt, and each of their dialogs."""
    lines = list_documents(session)
    draft = next(each for each in lines if each.state == "draft")
    issued = next(each for each in lines if each.state == "issued")
    behind = next((gap.before for gap in list_number_gaps(session) if gap.before), issued.id)
    window.open_place(f"document:out/{behind}")
    camera.take(window, "documents")
    window.open_place(f"document:out/{draft.id}")
    camera.rest()
    camera.take_dialog("document-new", lambda: press(window, "documents.add"))
    camera.take_dialog("document-issue", lambda: press(window, "documents.issue_it"))
    camera.take_dialog("document-correct", lambda: press(window, "documents.correct_it"))
    camera.take_dialog("documents-more", lambda: press(window, "documents.more"))
    camera.take_dialog("document-write", lambda: press(window, "documents.compose"))
    camera.take_dialog("document-report", lambda: _trigger(window, "documents.month_report"))
    camera.take_dialog("documents-numbering", lambda: _trigger(window, "documents.number_types"))
    window.open_place(f"document:out/{issued.id}")
    camera.rest()
    camera.take_dialog("document-cancel", lambda: press(window, "documents.cancel_it"))
    draw_written(camera, window, session)
    waiting = next(each for each in list_incoming(session) if each.waits)
    window.open_place(f"document:in/{waiting.id}")
    camera.take(window, "documents-incoming")
    camera.take_dialog("incoming-new", lambda: press(window, "documents.in.add"))
    camera.take_dialog("incoming-answer", lambda: press(window, "documents.in.answer"))


def draw_written(camera: Camera, window: MainWindow, session: Session) -> None:
    """A document that the cell writes: as a draft with what it lacks, and issued; what is made of it."""
    number = begin_paper(session, "CV", {"addressees": "Đảng ủy phường Ví Dụ"}, "Công văn xin ý kiến cấp trên")
    window.desk.records_changed.emit()
    window.open_place(f"document:out/{number}/text")
    camera.take(window, "document-text", PAGE_IS_DRAWN)
    camera.take_dialog("document-text-more", lambda: press(window, "written.more"))
    page = window.findChild(WrittenPage)
    assert page is not None
    camera.take_dialog("document-template", page.keep_template)
    body = {"title": "xin ý kiến tổ chức sinh hoạt chuyên đề", "body": "Kính đề nghị Đảng ủy cho ý kiến."}
    write_paper(session, number, body)
    issue_document(session, number)
    window.desk.records_changed.emit()
    camera.take(window, "document-issued", PAGE_IS_DRAWN)
    extract = ExtractDialog(window.desk, meeting_id=meeting_in(session, MeetingState.FINISHED), parent=window)
    camera.take_dialog("extract", extract.open)
    press(window, "written.back")


def _trigger(window: MainWindow, name: str) -> None:
    action = window.findChild(QAction, name)
    if action is not None:
        action.trigger()
