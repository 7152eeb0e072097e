"""The papers of a meeting: those that every meeting of its kind has, and those that this one gave rise to."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from partycell_desktop.domain.meetings import MeetingKind
from partycell_desktop.screens.documents.extract_dialog import add_papers_after
from partycell_desktop.screens.meetings.vote_resolution import add_resolutions
from partycell_desktop.screens.parts.desk import Desk
from partycell_desktop.use_cases.meetings import MeetingRecord
from partycell_desktop.words import N_, _

_PAPERS = {
    "bien-ban": N_("Minutes of the meeting"),
    "nghi-quyet": N_("Resolution"),
    "ket-luan": N_("Conclusion"),
    "giay-moi": N_("Invitation"),
    "tb-hop": N_("Notice of the meeting"),
    "diem-danh": N_("List of attendance"),
    "bang-diem": N_("Score sheet of the meeting"),
}
_PAPERS_OF_CONGRESS = {
    "bien-ban": N_("Minutes of the meeting"),
    "nq-dh": N_("Resolution of the congress"),
    "bb-kp": N_("Minutes of the counting"),
    "giay-moi": N_("Invitation"),
    "diem-danh": N_("List of attendance"),
    "bc-dh": N_("Report of the result"),
    "ds-tn": N_("Extract list"),
}


def papers_menu(
    parent: QWidget,
    desk: Desk,
    record: MeetingRecord | None,
    show: Callable[[str], object],
    go_to: Callable[[str], object],
) -> QMenu:
    """`meeting.papers.menu`: `meeting.print.<key>` shows a paper; what was voted on and issued stands below."""
    menu = QMenu(parent)
    menu.setObjectName("meeting.papers.menu")
    congress = record is not None and record.meeting.kind is MeetingKind.CONGRESS
    for code, words in (_PAPERS_OF_CONGRESS if congress else _PAPERS).items():
        action = menu.addAction(_(words), partial(show, code))
        action.setObjectName(f"meeting.print.{code}")
    if record is not None:
        add_resolutions(menu, desk, parent.window(), record.file)
        add_papers_after(menu, desk, parent.window(), record.file.id, go_to)
    return menu
