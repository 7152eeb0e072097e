"""The plain parts of which screens are laid.

Cards, headings, the page header, the empty state, pills, buttons.
"""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QTabBar,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from partycell_desktop.screens.parts.style import (
    GRID,
    SMALL_POINTS,
    TAB_GAP,
    TIGHT_TAB_GAP,
    colours,
    font,
    px,
)

BESIDE, UNDER = 35, 42  # the height of a page's header with the quiet line beside or under the title


def label(text: str = "", look: str = "", name: str = "", *, wrap: bool = False) -> QLabel:
    """A plain text. Looks: title, heading, strong, name, figure, muted, small, problem."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    if look:
        made.setProperty("look", look)
    if name:
        made.setObjectName(name)
    made.setWordWrap(wrap)
    return made


def button(
    text: str,
    name: str,
    pressed: Callable[[], object] | None = None,
    look: str = "",
    *,
    accessible: str = "",
    tip: str = "",
) -> QPushButton:
    """A push button. Looks: primary (one a screen), small, quiet, link, switch; none is the usual one."""
    made = QPushButton(text)
    made.setObjectName(name)
    made.setAccessibleName(accessible or text.replace("&", ""))
    if look:
        made.setProperty("look", look)
    if tip:
        made.setToolTip(tip)
    if pressed is not None:
        made.clicked.connect(lambda: pressed())
    made.setAutoDefault(False)
    return made


def restyle(widget: QWidget) -> None:
    """Let the style sheet look at `widget` anew after a property of it changed; one not seen yet is dressed later."""
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        widget.style().unpolish(widget)
        widget.style().polish(widget)


class Card(QFrame):
    """A white sheet with a thin line around it. `layout` is a column; `title` may be empty."""

    def __init__(
        self, title: str = "", name: str = "", *, padding: int = 16, spacing: int = 8, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        if name:
            self.setObjectName(name)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(px(padding), px(padding), px(padding), px(padding))
        self.column.setSpacing(px(spacing))
        if title:
            self.column.addWidget(label(title, "heading"))

    def add(self, part: QWidget | QLayout, stretch: int = 0) -> None:
        """Put a widget or a layout under what is already in the card."""
        add_to(self.column, part, stretch)


def add_to(layout: QVBoxLayout | QHBoxLayout, part: QWidget | QLayout, stretch: int = 0) -> None:
    """Append a widget or a layout."""
    if isinstance(part, QLayout):
        layout.addLayout(part, stretch)
    else:
        layout.addWidget(part, stretch)


def column(
    *parts: QWidget | QLayout, spacing: int = GRID, margins: tuple[int, int, int, int] = (0, 0, 0, 0)
) -> QVBoxLayout:
    """Parts under each other."""
    made = QVBoxLayout()
    made.setSpacing(px(spacing))
    made.setContentsMargins(*(px(margin) for margin in margins))
    for part in parts:
        add_to(made, part)
    return made


def row(*parts: QWidget | QLayout | None, spacing: int = GRID) -> QHBoxLayout:
    """Parts beside each other; None is a space that takes what is left."""
    made = QHBoxLayout()
    made.setSpacing(px(spacing))
    made.setContentsMargins(0, 0, 0, 0)
    for part in parts:
        if part is None:
            made.addStretch(1)
        else:
            add_to(made, part)
    return made


class OneLine(QLabel):
    """A text on one line; what has no room is left out, at its end or in its middle, and the tip says it whole."""

    def __init__(self, look: str = "", name: str = "", elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight) -> None:
        super().__init__()
        self._elide = elide
        self._small = False
        self.setTextFormat(Qt.TextFormat.PlainText)
        if look:
            self.setProperty("look", look)
        if name:
            self.setObjectName(name)

    def show_text(self, text: str) -> None:
        """Another text."""
        if text != self.text():
            self.setText(text)
            self.setToolTip(text)

    def draw_small(self, small: bool) -> None:
        """Draw the letters small from now on, or as large as the look says.

        Apart from the look: a widget that changes its look on the screen is dressed anew, and for that Python reads
        the hundreds of names of QStyle, a hundredth of the start.
        """
        self._small = small
        self.updateGeometry()
        self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, QFontMetrics(self._drawn_font()).height())

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.minimumSizeHint().height())

    def _drawn_font(self) -> QFont:
        return font(SMALL_POINTS) if self._small else self.font()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self._drawn_font())
        shown = painter.fontMetrics().elidedText(self.text(), self._elide, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


class PageHeader(QWidget):
    """The title of a screen, a quiet line beside it, and the actions at the right end.

    Where a narrow window has no room for it, the quiet line stands under the title, small.
    """

    def __init__(self, screen: str, title: str, subtitle: str = "") -> None:
        super().__init__()
        self.title = label(title, "title", f"{screen}.title")
        self.subtitle = OneLine("muted", f"{screen}.subtitle")
        self._words = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._words.setSpacing(px(15))
        self._words.addWidget(self.title)
        self._words.addWidget(self.subtitle, 1)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(px(12))
        self._row.addLayout(self._words, 1)
        self._actions: list[QWidget] = []
        self.setFixedHeight(px(BESIDE))
        self.say(subtitle)

    def add(self, *actions: QWidget) -> None:
        """Append search fields and buttons at the right end, the primary button last."""
        for action in actions:
            self._row.addWidget(action)
        self._actions += actions

    def say(self, subtitle: str) -> None:
        """Another quiet line."""
        self.subtitle.show_text(subtitle)
        self._place_words()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_words()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._place_words()

    def _place_words(self) -> None:
        if not self.isVisible():
            return
        beside = self._words.direction() == QBoxLayout.Direction.LeftToRight
        taken = sum(
            each.sizeHint().expandedTo(each.minimumSize()).boundedTo(each.maximumSize()).width() + px(12)
            for each in self._actions
            if not each.isHidden()
        )
        wanted = self.title.sizeHint().width() + px(15) + QFontMetrics(font()).horizontalAdvance(self.subtitle.text())
        fits = not self.subtitle.text() or wanted + taken <= self.width()
        if fits == beside:
            return
        way = QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom
        self._words.setDirection(way)
        self._words.setSpacing(px(15) if fits else 0)
        self.subtitle.draw_small(not fits)
        self.setFixedHeight(px(BESIDE if fits else UNDER))


def page(header: PageHeader, *parts: QWidget | QLayout) -> QVBoxLayout:
    """The layout of a whole screen: header, then the parts; the last one takes the height that is left."""
    made = QVBoxLayout()
    made.setContentsMargins(px(24), px(17), px(24), px(20))
    made.setSpacing(px(15))
    made.addWidget(header)
    for part in parts:
        add_to(made, part, 1 if part is parts[-1] else 0)
    return made


class Pill(QWidget):
    """A short word on a coloured ground: neutral, green, gold or accent."""

    def __init__(self, text: str, tone: str = "neutral", name: str = "") -> None:
        super().__init__()
        self._text, self._tone = text, tone
        self.setFont(font(SMALL_POINTS))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)
        if name:
            self.setObjectName(name)

    def text(self) -> str:
        return self._text

    def tone(self) -> str:
        """The colour of its ground."""
        return self._tone

    def show_text(self, text: str, tone: str) -> None:
        self._text, self._tone = text, tone
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(pill_width(self._text, QFontMetrics(self.font())), pill_height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_pill(painter, QRectF(self.rect()), self._text, self._tone)


def pill_width(text: str, metrics: QFontMetrics) -> int:
    """How wide a pill with this text is, in its own small font."""
    return metrics.horizontalAdvance(text) + 2 * px(9)


def pill_height() -> int:
    return px(19)


def draw_pill(painter: QPainter, place: QRectF, text: str, tone: str) -> None:
    """Paint a pill that fills `place`; the painter's font is used for the text."""
    tones = colours().tones()
    words, ground = tones.get(tone, tones["neutral"])
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(place, place.height() / 2, place.height() / 2)
    painter.setPen(QColor(words))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)


class EmptyState(QWidget):
    """One friendly sentence and the button that begins."""

    begun = Signal()

    def __init__(self, name: str, sentence: str, action: str = "") -> None:
        super().__init__()
        self.setObjectName(name)
        self._sentence = label(sentence, "muted", f"{name}.sentence", wrap=True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._action = button(action, f"{name}.begin", self.begun.emit)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(32), px(24), px(32), px(24))
        layout.setSpacing(px(12))
        layout.addStretch(1)
        layout.addWidget(self._sentence)
        layout.addWidget(self._action, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(2)
        # Not before it has its place: a button without a parent would stand on the screen as a window of its own.
        self._action.setVisible(bool(action))

    def say(self, sentence: str, action: str = "") -> None:
        """Another sentence, another button; no button when `action` is empty."""
        self._sentence.setText(sentence)
        self._action.setText(action)
        self._action.setAccessibleName(action)
        self._action.setVisible(bool(action))

    def take_keyboard(self) -> None:
        """The keyboard on the button that begins."""
        self._action.setFocus()


class Tabs(QTabWidget):
    """Tabs as quiet words over a thin line; `tight` ones stand closer, where there are many.

    The bar is called `<name>.bar`; Ctrl+Tab goes on, the arrow keys go along.
    """

    def __init__(self, name: str, accessible: str = "", *, tight: bool = False) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setTabBar(_TabBar(f"{name}.bar", accessible, tight))


class _TabBar(QTabBar):
    def __init__(self, name: str, accessible: str, tight: bool) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(accessible)
        self._gap = TIGHT_TAB_GAP if tight else TAB_GAP
        if tight:
            self.setProperty("look", "tight")
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setDrawBase(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(colours().focus), px(2)))
            words = QRectF(self.tabRect(self.currentIndex())).adjusted(1, 4, -px(self._gap) - 1, -3)
            painter.drawRoundedRect(words, px(4), px(4))


class Note(QFrame):
    """A sentence on a coloured ground that explains a warning."""

    def __init__(self, text: str = "", tone: str = "neutral", name: str = "") -> None:
        super().__init__()
        self.setProperty("look", "note")
        self.setProperty("tone", tone)
        if name:
            self.setObjectName(name)
        self._text = label(text, wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(12), px(10), px(12), px(10))
        layout.addWidget(self._text)

    def text(self) -> str:
        return self._text.text()

    def say(self, text: str) -> None:
        self._text.setText(text)


def line() -> QFrame:
    """A thin horizontal line."""
    made = QFrame()
    made.setProperty("look", "line")
    return made


def scrolled(content: QWidget, name: str = "") -> QScrollArea:
    """`content` in an area that scrolls upward and downward only."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.viewport().setAutoFillBackground(False)
    content.setAutoFillBackground(False)
    if name:
        area.setObjectName(name)
    area.setWidget(content)
    return area


def bring_into_view(widget: QWidget, air: int = 24) -> None:
    """Scroll the area around `widget` until it is seen, also where a reason that has just appeared makes it higher."""
    area: QWidget | None = widget.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    if isinstance(area, QScrollArea):
        found = area
        found.ensureWidgetVisible(widget, 0, px(air))
        # Once more when everything has its new place.
        QTimer.singleShot(0, widget, lambda: found.ensureWidgetVisible(widget, 0, px(air)))
