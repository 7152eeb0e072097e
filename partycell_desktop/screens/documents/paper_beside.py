"""The page of a written document as it will be printed, beside its text."""

from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent

from partycell_desktop.screens.parts.desk import Desk
from partycell_desktop.screens.parts.paper_view import PaperView
from partycell_desktop.screens.parts.surfaces import Card
from partycell_desktop.use_cases.printing import Preview, draw_page, preview_paper

PAUSE_MS = 60


class PaperBeside(Card):
    """`written.page`: the paper of a document; drawn anew whenever the book has another text."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(name="written.beside", padding=1, spacing=0)
        self._desk = desk
        self._wanted: tuple[str, int] | None = None
        self._shown: tuple[str, int] | None = None
        self._drawn: object = None
        self._says: object = None
        self.view = PaperView("written.page")
        self.view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.add(self.view, 1)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self._draw)

    def show_paper(self, form: str, document_id: int, says: object) -> None:
        """Draw this paper soon, unless it is drawn as it `says` already; it stays where it was scrolled to."""
        self._wanted, self._says = (form, document_id), says
        self._follow()

    def _follow(self) -> None:
        if self._wanted is not None and (self._wanted, self._says) != self._drawn and self.isVisible():
            self._timer.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._follow()

    def _draw(self) -> None:
        if self._wanted is None or not self.isVisible() or self._desk.is_busy:
            return
        form, document_id = self._wanted
        made: Preview | None = self._desk.look_up(preview_paper, form, [], {"document": str(document_id)})
        if made is None:
            return
        scrolled = self.view.verticalScrollBar().value() if self._shown == self._wanted else 0
        self._shown, self._drawn = self._wanted, (self._wanted, self._says)

        def render(page: int, scale: float) -> Any:
            return self._desk.look_up(draw_page, made, page, scale)

        self.view.show_pages(made.page_count, render)
        self.view.verticalScrollBar().setValue(scrolled)
