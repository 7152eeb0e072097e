"""The page as it will be printed, beside the text: drawn anew after a pause, never while a key is being pressed."""

from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent

from partycell_desktop.screens.parts.desk import Desk
from partycell_desktop.screens.parts.paper_view import PaperView
from partycell_desktop.screens.parts.surfaces import Card
from partycell_desktop.use_cases.printing import Preview, draw_page, preview_paper

PAUSE_MS = 200


class PageBeside(Card):
    """`meeting.page`: the paper `code` of a meeting."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(name="meeting.beside", padding=1, spacing=0)
        self._desk = desk
        self._wanted: tuple[int, str] | None = None
        self._shown: tuple[int, str] | None = None
        self.view = PaperView("meeting.page")
        # Always there: the page would change its size when a second one comes while somebody writes.
        self.view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.add(self.view, 1)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self._draw)

    def show_paper(self, meeting_id: int, code: str) -> None:
        """Draw this paper soon; its page stays where it was scrolled to."""
        self._wanted = (meeting_id, code)
        if self.isVisible():
            self._timer.start()

    def put_off(self) -> None:
        """Somebody is writing: what waits to be drawn waits on."""
        if self._timer.isActive():
            self._timer.start()

    def show_nothing(self) -> None:
        """No page."""
        self._timer.stop()
        self._wanted = self._shown = None
        self.view.show_pages(0, lambda _page, _scale: None)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._wanted is not None:
            self._timer.start()

    def _draw(self) -> None:
        if self._wanted is None or not self.isVisible():
            return
        meeting_id, code = self._wanted
        made: Preview | None = self._desk.look_up(preview_paper, code, [], {"meeting": str(meeting_id)})
        if made is None:
            return
        scrolled = self.view.verticalScrollBar().value() if self._shown == self._wanted else 0
        self._shown = self._wanted

        def render(page: int, scale: float) -> Any:
            return self._desk.look_up(draw_page, made, page, scale)

        self.view.show_pages(made.page_count, render)
        self.view.verticalScrollBar().setValue(scrolled)
