"""A paper as it looks on an edition, of invented people or of a member of the cell."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFrame, QLabel, QStackedLayout, QWidget

from partycell_desktop.screens.parts.desk import Desk
from partycell_desktop.screens.parts.dialog import Dialog
from partycell_desktop.screens.parts.icons import IconButton
from partycell_desktop.screens.parts.message_bar import MessageBar
from partycell_desktop.screens.parts.paper_view import PaperView
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import button, column, line, row
from partycell_desktop.screens.start.dialogs import dialog_column
from partycell_desktop.use_cases.printing import Preview, draw_page
from partycell_desktop.use_cases.roster import list_members
from partycell_desktop.words import _

Fetch = Callable[[int], Preview | None]
"""The paper with a member, by number, or with invented people for 0; None where there is none, and why was said."""


class EditionView(QWidget):
    """`edition.with` chooses whose paper is shown, `edition.show` shows it, `edition.pages` are its pages."""

    def __init__(self, desk: Desk, fetch: Fetch, *, about_members: bool = True, changes: bool = True) -> None:
        """`changes` says that what is shown is being changed, so that it must be shown again."""
        super().__init__()
        self._desk, self._fetch = desk, fetch
        self._with = QComboBox()
        self._with.setObjectName("edition.with")
        self._with.setAccessibleName(_("Filled in with"))
        self._with.setToolTip(_("Filled in with"))
        self._with.setMinimumWidth(px(150))
        self._with.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._with.addItem(_("Invented people"), 0)
        if about_members:
            for member in desk.look_up(list_members) or ():
                self._with.addItem(member.person.name, member.id)
        self._with.setEnabled(self._with.count() > 1)
        self._with.activated.connect(lambda _at: self.show_paper())
        self.view = PaperView("edition.pages")
        self.view.setMinimumSize(px(220), px(160))
        self._nothing = QLabel(_("Press “Show the paper”."))
        self._nothing.setObjectName("edition.nothing")
        self._nothing.setProperty("look", "muted")
        self._nothing.setWordWrap(True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        pages = QWidget()
        self._stack = QStackedLayout(pages)
        self._stack.addWidget(self._nothing)
        self._stack.addWidget(self.view)
        frame = QFrame()
        frame.setProperty("look", "card")
        inside = column(pages, spacing=0, margins=(1, 1, 1, 1))
        inside.setStretch(0, 1)
        frame.setLayout(inside)
        show = button(_("Show the paper"), "edition.show", self.show_paper, "small")
        show.setVisible(changes)
        tools = row(self._with, show, None, *self._zoom_buttons())
        whole = column(tools, frame, spacing=8)
        whole.setStretch(1, 1)
        self.setLayout(whole)

    def _zoom_buttons(self) -> list[QWidget]:
        made: list[QWidget] = []
        for picture, words, act in (
            ("minus", _("Smaller (Ctrl+-)"), self._smaller),
            ("plus", _("Larger (Ctrl++)"), self._larger),
        ):
            tool = IconButton(f"edition.zoom_{'out' if picture == 'minus' else 'in'}", picture, words)
            tool.clicked.connect(act)
            made.append(tool)
        return made

    def _smaller(self) -> None:
        self.view.zoom_out()

    def _larger(self) -> None:
        self.view.zoom_in()

    def show_paper(self) -> bool:
        """Draw the paper anew; what cannot be drawn leaves the pages that stand there."""
        preview = self._fetch(int(self._with.currentData() or 0))
        if preview is None:
            return False

        def render(page: int, scale: float) -> Any:
            return self._desk.look_up(draw_page, preview, page, scale)

        self.view.show_pages(preview.page_count, render)
        self._stack.setCurrentWidget(self.view)
        return True


class EditionPreview(Dialog):
    """`edition_preview`: the paper alone, of an edition that is kept."""

    def __init__(self, desk: Desk, title: str, fetch: Fetch, parent: QWidget, *, about_members: bool) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        layout = dialog_column(self, "edition_preview", title, 480)
        layout.setSpacing(px(10))
        self.view = EditionView(desk, fetch, about_members=about_members, changes=False)
        layout.addWidget(self.view, 1)
        layout.addWidget(line())
        close = button(_("Close"), "edition_preview.close", self.reject)
        layout.addLayout(row(None, close))
        layout.addWidget(MessageBar(desk))
        self.resize(px(820), px(720))
        close.setFocus()
        self.view.show_paper()
