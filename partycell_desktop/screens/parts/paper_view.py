"""The pages of a paper under each other, drawn as they are scrolled to."""

from collections import OrderedDict
from collections.abc import Callable, Collection
from typing import Protocol

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from partycell_desktop.screens.parts.style import colours, px
from partycell_desktop.words import _

A4_POINTS = (595.3, 841.9)
LEAST_ZOOM, MOST_ZOOM = 0.25, 4.0
STEP = 1.2
BYTES_KEPT = 40_000_000


class PageImage(Protocol):
    """Pixels of one page: four bytes each (red, green, blue, alpha), row by row without padding."""

    @property
    def width(self) -> int: ...
    @property
    def height(self) -> int: ...
    @property
    def rgba(self) -> bytes: ...


Render = Callable[[int, float], PageImage | None]
"""render(page, scale): page 0 is the first; `scale` pixels for each point. None when it cannot be drawn."""


def to_image(page: PageImage) -> QImage:
    """A picture of its own, independent of the bytes it came from."""
    return QImage(page.rgba, page.width, page.height, page.width * 4, QImage.Format.Format_RGBA8888).copy()


class PaperView(QAbstractScrollArea):
    """White pages on a quiet ground. The width fits until the user zooms; `moved` when another page is in view."""

    moved = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(_("Pages of the paper"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._render: Render | None = None
        self._sizes: list[tuple[float, float]] = []
        self._tops: list[int] = []
        self._images: OrderedDict[tuple[int, float], QImage] = OrderedDict()
        self._zoom = 1.0
        self._fits = True
        self.verticalScrollBar().valueChanged.connect(lambda _value: self.moved.emit())

    def show_pages(self, count: int, render: Render) -> None:
        """Show a paper of `count` pages from its beginning."""
        self._render = render
        self._sizes = [A4_POINTS] * count
        self._images.clear()
        if count:
            self._image(0, 1.0)
        self._lay()
        self.verticalScrollBar().setValue(0)

    def show_again(self, count: int, changed: Collection[int]) -> None:
        """The same paper after a change: these pages look otherwise now. The view stays where it is."""
        for key in [key for key in self._images if key[0] in changed or key[0] >= count]:
            del self._images[key]
        if count != len(self._sizes):
            self._sizes = [*self._sizes, *[A4_POINTS] * count][:count]
            self._lay()
        self.viewport().update()

    # Where one is.

    @property
    def page(self) -> int:
        """The page in the middle of the view, at the end of the scrolling the last one; 0 is the first."""
        scrolled = self.verticalScrollBar()
        if self._tops and 0 < scrolled.maximum() == scrolled.value():
            return len(self._tops) - 1
        middle = scrolled.value() + self.viewport().height() // 3
        return max((at for at, top in enumerate(self._tops) if top <= middle), default=0)

    @property
    def page_count(self) -> int:
        return len(self._sizes)

    def go_to(self, page: int) -> None:
        """Scroll to a page."""
        if self._tops:
            self.verticalScrollBar().setValue(self._tops[max(0, min(page, len(self._tops) - 1))] - self._gap)

    # How large.

    @property
    def zoom(self) -> float:
        """1.0 shows the paper as large as it is."""
        return self._zoom

    def zoom_in(self) -> None:
        self._set_zoom(self._zoom * STEP)

    def zoom_out(self) -> None:
        self._set_zoom(self._zoom / STEP)

    def fit_width(self) -> None:
        """As wide as the view, and so again when the window grows."""
        self._fits = True
        self._lay()
        self.moved.emit()

    def _set_zoom(self, zoom: float) -> None:
        page = self.page
        self._fits = False
        self._zoom = max(LEAST_ZOOM, min(MOST_ZOOM, zoom))
        self._lay()
        self.go_to(page)
        self.moved.emit()

    # Laying and drawing.

    @property
    def _gap(self) -> int:
        return px(14)

    def _pixels(self, page: int) -> QSize:
        """How large a page is on the screen."""
        per_point = self._zoom * self.logicalDpiX() / 72
        width, height = self._sizes[page]
        return QSize(round(width * per_point), round(height * per_point))

    def _lay(self) -> None:
        if self._fits and self._sizes:
            widest = max(width for width, _height in self._sizes)
            room = self.viewport().width() - 2 * self._gap
            self._zoom = max(LEAST_ZOOM, min(MOST_ZOOM, room * 72 / self.logicalDpiX() / widest))
        self._tops, at = [], self._gap
        for page in range(len(self._sizes)):
            self._tops.append(at)
            at += self._pixels(page).height() + self._gap
        widest_px = max((self._pixels(page).width() for page in range(len(self._sizes))), default=0)
        view = self.viewport().size()
        self.verticalScrollBar().setRange(0, max(0, at - view.height()))
        self.verticalScrollBar().setPageStep(view.height())
        self.verticalScrollBar().setSingleStep(px(40))
        self.horizontalScrollBar().setRange(0, max(0, widest_px + 2 * self._gap - view.width()))
        self.horizontalScrollBar().setPageStep(view.width())
        self.viewport().update()

    def _place(self, page: int) -> QRect:
        size = self._pixels(page)
        left = max(self._gap, (self.viewport().width() - size.width()) // 2) - self.horizontalScrollBar().value()
        return QRect(left, self._tops[page] - self.verticalScrollBar().value(), size.width(), size.height())

    def _image(self, page: int, scale: float) -> QImage | None:
        key = (page, round(scale, 3))
        if key in self._images:
            self._images.move_to_end(key)
            return self._images[key]
        drawn = self._render(page, scale) if self._render is not None else None
        if drawn is None:
            return None
        image = to_image(drawn)
        self._images[key] = image
        while len(self._images) > 2 and sum(each.sizeInBytes() for each in self._images.values()) > BYTES_KEPT:
            self._images.popitem(last=False)
        size = (drawn.width / scale, drawn.height / scale)
        if any(abs(one - other) > 3 for one, other in zip(size, self._sizes[page], strict=True)):
            # A landscape page among upright ones, or A5: known only now.
            same = self._sizes[page]
            self._sizes = [size if at >= page and known == same else known for at, known in enumerate(self._sizes)]
            self._lay()
        return image

    def paintEvent(self, event: QPaintEvent) -> None:
        worn = colours()
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), QColor(worn.paper_ground))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for page in range(len(self._sizes)):
            place = self._place(page)
            if not place.intersects(self.viewport().rect()):
                continue
            painter.fillRect(place, QColor(worn.paper))
            scale = self._zoom * self.logicalDpiX() / 72 * self.devicePixelRatioF()
            image = self._image(page, scale)
            if image is not None:
                painter.drawImage(self._place(page), image)
            painter.setPen(QColor(worn.line))
            painter.drawRect(self._place(page).adjusted(0, 0, -1, -1))
        if self.hasFocus():
            painter.setPen(QColor(worn.focus))
            painter.drawRect(self.viewport().rect().adjusted(0, 0, -1, -1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        page = self.page
        self._lay()
        if self._fits and page:
            self.go_to(page)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        bar = self.verticalScrollBar()
        if event.key() == Qt.Key.Key_PageDown:
            self.go_to(self.page + 1)
        elif event.key() == Qt.Key.Key_PageUp:
            self.go_to(self.page - 1)
        elif event.key() == Qt.Key.Key_Home:
            bar.setValue(0)
        elif event.key() == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        elif control and event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_in()
        elif control and event.key() == Qt.Key.Key_Minus:
            self.zoom_out()
        elif control and event.key() == Qt.Key.Key_0:
            self.fit_width()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            (self.zoom_in if event.angleDelta().y() > 0 else self.zoom_out)()
        else:
            super().wheelEvent(event)
