"""The head of a candidate's page: who it is, back to the board, what can be printed, the next stage, and more."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from partycell_desktop.domain.candidate_checks import opened_dossier_on
from partycell_desktop.domain.candidates import ended_label
from partycell_desktop.domain.dates import full_years_between, shown_day
from partycell_desktop.screens.parts.icons import IconButton
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import OneLine, button, label
from partycell_desktop.use_cases.candidates import CandidateRecord
from partycell_desktop.words import _

NARROW = 860


def about_words(record: CandidateRecord, today: date) -> str:
    """Where the person works, how old, since when the dossier is open: the quiet line beside the name."""
    person, file = record.person, record.file
    parts = [person.work_unit or person.job_title or person.occupation]
    born = person.born_on
    if born is not None:
        parts.append(_("{age} years").format(age=full_years_between(born.first_day(), today)))
    if not file.candidacy.open:
        parts.append(ended_label(file.candidacy))
    elif (opened := opened_dossier_on(file)) is not None:
        parts.append(_("dossier opened on {day}").format(day=shown_day(opened)))
    elif file.candidacy.opened_on is not None:
        parts.append(_("followed since {day}").format(day=file.candidacy.opened_on.shown()))
    return " · ".join(part for part in parts if part)


class CandidateHeader(QWidget):
    """`candidate.title`, `candidate.subtitle`, `candidate.back`, `candidate.print`, `candidate.bind`,
    `candidate.advance`, `candidate.more`."""

    back = Signal()
    print_wanted = Signal()
    bind_wanted = Signal()
    advance_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._record: CandidateRecord | None = None
        self._more_actions: list[QAction] = []
        self._back = IconButton("candidate.back", "previous", _("Back to all candidates (Esc)"))
        self._back.clicked.connect(self.back)
        self.title = label("", "title", "candidate.title")
        self.title.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.subtitle = OneLine("muted", "candidate.subtitle")
        self.subtitle.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.print = button(_("Print forms"), "candidate.print", self.print_wanted.emit)
        self.bind = button(_("Bind the dossier"), "candidate.bind", self.bind_wanted.emit)
        self.advance = button("", "candidate.advance", self.advance_wanted.emit, "primary")
        self._more = button("⋯", "candidate.more", self._open_more, accessible=_("More to do with this candidate"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(12))
        layout.addWidget(self._back)
        layout.addWidget(self.title)
        layout.addWidget(self.subtitle, 1)
        for each in (self.print, self.bind, self._more, self.advance):
            layout.addWidget(each)
        self.setFixedHeight(px(35))

    def show_record(self, record: CandidateRecord, today: date) -> None:
        """Show who it is and what comes next."""
        self._record = record
        self.title.setText(record.person.name)
        self.subtitle.show_text(about_words(record, today))
        self._show_advance()

    def _show_advance(self) -> None:
        record = self._record
        if record is None:
            return
        stage = record.stage
        can = stage is not None and record.file.candidacy.open
        self.advance.setVisible(can)
        if stage is None:
            return
        at = next(at for at, each in enumerate(record.timeline) if each.now)
        following = record.timeline[at + 1].stage if at + 1 < len(record.timeline) else stage
        words = _("Go on: {stage}…").format(stage=following.title)
        narrow = self.width() < px(NARROW)
        self.advance.setText(_("Go on…") if narrow else words)
        self.advance.setAccessibleName(words)
        self.advance.setToolTip(_("Close the stage “{stage}”").format(stage=stage.title))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_advance()

    def set_more(self, actions: Sequence[QAction]) -> None:
        """The entries of the menu at the end."""
        self._more_actions = list(actions)

    def _open_more(self) -> None:
        self.more_menu().popup(self._more.mapToGlobal(QPoint(0, self._more.height())))

    def more_menu(self) -> QMenu:
        """`candidate.more.menu`."""
        menu = QMenu(self)
        menu.setObjectName("candidate.more.menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(self._more_actions)
        return menu

    def focus_advance(self) -> None:
        """Put the keyboard on the button that goes on."""
        self.advance.setFocus(Qt.FocusReason.OtherFocusReason)
