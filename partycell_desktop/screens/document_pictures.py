"""Pictures of the registers of documents and their dialogs, over the demo."""

from PySide6.QtGui import QAction

from partycell_desktop.screens.parts.camera import Camera, press
from partycell_desktop.screens.window import MainWindow
from partycell_desktop.use_cases.document_lists import list_documents, list_number_gaps
from partycell_desktop.use_cases.incoming_documents import list_incoming
from partycell_desktop.use_cases.session import Session


def draw_registers(camera: Camera, window: MainWindow, session: Session) -> None:
    """Both registers, with a document in doubt, and each of their dialogs."""
    lines = list_documents(session)
    draft = next(each for each in lines if each.state == "draft")
    issued = next(each for each in lines if each.state == "issued")
    behind = next((gap.before for gap in list_number_gaps(session) if gap.before), issued.id)
    window.open_place(f"document:out/{behind}")
    camera.take(window, "documents", 150)
    window.open_place(f"document:out/{draft.id}")
    camera.rest()
    camera.take_dialog("document-new", lambda: press(window, "documents.add"))
    camera.take_dialog("document-issue", lambda: press(window, "documents.issue_it"))
    camera.take_dialog("document-correct", lambda: press(window, "documents.correct_it"))
    camera.take_dialog("documents-more", lambda: press(window, "documents.more"))
    camera.take_dialog("documents-numbering", lambda: _trigger(window, "documents.number_types"))
    window.open_place(f"document:out/{issued.id}")
    camera.rest()
    camera.take_dialog("document-cancel", lambda: press(window, "documents.cancel_it"))
    waiting = next(each for each in list_incoming(session) if each.waits)
    window.open_place(f"document:in/{waiting.id}")
    camera.take(window, "documents-incoming", 150)
    camera.take_dialog("incoming-new", lambda: press(window, "documents.in.add"))
    camera.take_dialog("incoming-answer", lambda: press(window, "documents.in.answer"))


def _trigger(window: MainWindow, name: str) -> None:
    action = window.findChild(QAction, name)
    if action is not None:
        action.trigger()
