"""The page as it will be printed, beside the text: it follows what is typed, before that is kept in the book."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QElapsedTimer, Qt, QTimer
from PySide6.QtGui import QShowEvent

from partycell_desktop.screens.parts.desk import Desk, attempt
from partycell_desktop.screens.parts.paper_view import PaperView
from partycell_desktop.screens.parts.surfaces import Card, Note
from partycell_desktop.use_cases.live_paper import LivePaper, Typed
from partycell_desktop.use_cases.session import Session

PAUSE_MS = 20
"""From a key to the drawing: the keys of one stroke of the input method come together."""

Opening = Callable[[Session, int, str, LivePaper | None], LivePaper]


class PageBeside(Card):
    """`<screen>.page`: a paper that is being written; `<screen>.page.note` says why it cannot be drawn.

    `opened` fetches the paper of a record, by its number and the form; `typed` gives what is typed and not in the book
    yet.
    """

    def __init__(self, desk: Desk, screen: str, opened: Opening, typed: Callable[[], Typed] = Typed) -> None:
        super().__init__(name=f"{screen}.beside", padding=1, spacing=0)
        self._desk, self._opened, self._typed = desk, opened, typed
        self._wanted: tuple[int, str] | None = None
        self._shown: tuple[int, str] | None = None
        self._paper: LivePaper | None = None
        self._stale = True  # the book has changed since the paper was fetched
        self._note = Note("", "gold", f"{screen}.page.note")
        self._note.hide()
        self.add(self._note)
        self.view = PaperView(f"{screen}.page")
        # Always there: the page would change its size when a second one comes while somebody writes.
        self.view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.add(self.view, 1)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._draw)

    def show_paper(self, number: int, code: str) -> None:
        """Draw this paper soon, as the book has it now; its page stays where it was scrolled to."""
        self._wanted, self._stale = (number, code), True
        self.follow()

    def follow(self) -> None:
        """Something was typed: draw it. Many keys make one drawing, but nobody waits for a pause between them."""
        if self._wanted is not None and self.isVisible() and not self._timer.isActive():
            self._timer.start(max(PAUSE_MS, self._timer.property("took") or 0))

    def show_nothing(self) -> None:
        """No page."""
        self._timer.stop()
        self._wanted = self._shown = self._paper = None
        self._note.hide()
        self.view.show_pages(0, lambda _page, _scale: None)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.follow()

    def _draw(self) -> None:
        if self._wanted is None or not self.isVisible() or self._desk.is_busy:
            return
        took = QElapsedTimer()
        took.start()
        if self._stale or self._paper is None:
            paper = self._desk.look_up(self._opened, *self._wanted, self._paper)
            if paper is None:
                return
            if self._paper is None or paper.pages is not self._paper.pages:
                self._shown = None
            self._paper, self._stale = paper, False
        paper, typed = self._paper, self._typed()
        drawn = attempt(lambda: paper.draw(typed))
        refused = drawn.refused
        self._note.say(refused.reason if refused is not None else "")
        self._note.setVisible(refused is not None)
        if drawn:
            self._show(paper, drawn.value, typed)
        elif refused is None:
            self._desk.look_up(lambda _session: paper.draw(typed))  # the desk tells what is wrong
        self._timer.setProperty("took", int(took.elapsed()))  # a slow computer gets time for the keys between

    def _show(self, paper: LivePaper, changed: list[int], typed: Typed) -> None:
        if self._shown != self._wanted:
            self._shown = self._wanted

            def render(page: int, scale: float) -> Any:
                return self._desk.look_up(lambda _session: paper.image(page, scale))

            self.view.show_pages(paper.page_count, render)
            return
        self.view.show_again(paper.page_count, changed)
        if changed and typed and self.view.page not in changed:
            self.view.go_to(changed[0])
