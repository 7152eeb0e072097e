"""Sending pages to a printer, one page a turn of the event loop, so that the window stays alive and can stop it."""

from PySide6.QtCore import QMarginsF, QObject, QRectF, QSizeF, QTimer, Signal
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from partycell_desktop.screens.parts.paper_view import Render, to_image

DOTS_PER_INCH = 300
DRAWN_FIRST = 1.0


class PrintJob(QObject):
    """Prints pages as they are: own paper size and direction, no margins added, nothing scaled.

    `moved` with (pages done, pages in all); `ended` with whether all of it was printed.
    """

    moved = Signal(int, int)
    ended = Signal(bool)

    def __init__(self, printer: QPrinter, count: int, render: Render, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._printer, self._render = printer, render
        first = max(printer.fromPage(), 1)
        last = min(printer.toPage() or count, count)
        self._pages = list(range(first - 1, last))
        self._done = 0
        self._painter: QPainter | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._next)

    def start(self) -> None:
        self._printer.setFullPage(True)
        self._timer.start(0)

    def stop(self) -> None:
        """Stop after the present page; what the printer already has it prints."""
        self._finish(False)

    def _next(self) -> None:
        if self._done == len(self._pages):
            self._finish(True)
            return
        page = self._pages[self._done]
        scale = min(self._printer.resolution(), DOTS_PER_INCH) / 72
        drawn = self._render(page, scale)
        if drawn is None or not self._begin_page(QSizeF(drawn.width / scale, drawn.height / scale)):
            self._finish(False)
            return
        self._draw(to_image(drawn))
        self._done += 1
        self.moved.emit(self._done, len(self._pages))

    def _begin_page(self, points: QSizeF) -> bool:
        lying = points.width() > points.height()
        upright = points.transposed() if lying else points
        size = QPageSize(upright, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
        way = QPageLayout.Orientation.Landscape if lying else QPageLayout.Orientation.Portrait
        self._printer.setPageLayout(QPageLayout(size, way, QMarginsF(0, 0, 0, 0)))
        self._printer.setFullPage(True)
        if self._painter is None:
            self._painter = QPainter()
            return self._painter.begin(self._printer)
        return self._printer.newPage()

    def _draw(self, image: QImage) -> None:
        if self._painter is not None:
            whole = self._printer.pageLayout().fullRectPixels(self._printer.resolution())
            self._painter.drawImage(QRectF(0, 0, whole.width(), whole.height()), image)

    def _finish(self, everything: bool) -> None:
        if not self._timer.isActive():
            return
        self._timer.stop()
        if self._painter is not None:
            if not everything:
                self._printer.abort()
            self._painter.end()
            self._painter = None
        self.ended.emit(everything)
