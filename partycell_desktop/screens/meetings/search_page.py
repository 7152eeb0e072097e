"""Search in everything written of meetings: the hits with the words around them; Enter opens one in its place."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QLineEdit, QListView, QStackedWidget, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from partycell_desktop.screens.parts.chips import Chip, ChipRow, in_lines
from partycell_desktop.screens.parts.desk import Desk
from partycell_desktop.screens.parts.paged_screen import ScreenPage
from partycell_desktop.screens.parts.screen import Bookmark
from partycell_desktop.screens.parts.style import SMALL_POINTS, colour, font, px
from partycell_desktop.screens.parts.surfaces import Card, EmptyState, label, row
from partycell_desktop.use_cases.meetings import list_meetings
from partycell_desktop.use_cases.minutes_search import FoundInMinutes, FoundText, search_minutes
from partycell_desktop.words import _, n_

ALL = "all"
_PAD, _LINE_GAP, _SEARCH_WIDTH = 10, 3, 420
Index = QModelIndex | QPersistentModelIndex


class SearchPage(ScreenPage):
    """`meetings.find`: the words in `.text`, chips `.year`, the hits in `.hits`, how many in `.count`.

    Opens `find/an toan` with these words.
    """

    name = "find"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "meetings")
        self._line = QLineEdit()
        self._line.setObjectName("meetings.find.text")
        self._line.setProperty("look", "search")
        self._line.setPlaceholderText(_("Words in minutes, speeches, votes, tasks… (accents may be left out)"))
        self._line.setAccessibleName(_("Find in the minutes"))
        self._line.setClearButtonEnabled(True)
        self._line.setMinimumWidth(px(_SEARCH_WIDTH))
        self._line.textEdited.connect(lambda _text: self._look())
        self._line.returnPressed.connect(self._open_first)
        self._years = ChipRow("meetings.find.year", _("Meetings of which year"))
        self._years.chosen.connect(lambda _key: self._look())
        self._count = label("", "muted", "meetings.find.count")
        self.hits = HitList()
        self.hits.opened.connect(lambda found: self.wants_place.emit(found.place))
        self._nothing = EmptyState("meetings.find.nothing", "")
        self._both = QStackedWidget()
        self._both.addWidget(self._nothing)
        self._both.addWidget(self.hits)
        card = Card(padding=0, spacing=0)
        head = row(self._count)
        head.setContentsMargins(px(12), px(8), px(12), px(6))
        card.add(head)
        card.add(self._both, 1)
        self.column.addWidget(in_lines(self._line, self._years, gap=16))
        self.column.addWidget(card, 1)

    def refresh(self) -> None:
        lines = self.desk.look_up(list_meetings)
        if lines is None:
            return
        years = sorted({each.meeting.held_on.year for each in lines if each.meeting.held_on}, reverse=True)
        chosen = self._years.key()
        self._years.set_chips([Chip(ALL, _("All years")), *(Chip(str(year), str(year)) for year in years)])
        if not chosen:
            self._years.choose(ALL)
        self._look()

    def _look(self) -> None:
        year = self._years.key()
        found = self.desk.look_up(search_minutes, self._line.text(), int(year) if year.isdigit() else 0)
        if found is not None:
            self._show(found)

    def _show(self, found: FoundInMinutes) -> None:
        self.hits.show_hits(found.texts)
        self._both.setCurrentIndex(1 if found.texts else 0)
        typed = bool(self._line.text().strip())
        self._nothing.say(
            _("These words stand nowhere in the texts of the meetings.")
            if typed
            else _("Type words that were written of a meeting: what was said, decided, given as a task.")
        )
        words = ""
        if found.texts:
            words = n_("{count} place", "{count} places", len(found.texts)).format(count=len(found.texts))
            if found.more:
                words = _("the first {count} places; more words find fewer").format(count=len(found.texts))
            if found.apart:
                words += " · " + _("the words nowhere follow each other; these texts have all of them")
        self._count.setText(words)

    def _open_first(self) -> None:
        self.hits.open_current()

    def open(self, place: str) -> None:
        self._line.setText(place)
        self.refresh()
        self._line.setFocus()

    def focus_search(self) -> bool:
        self._line.setFocus()
        self._line.selectAll()
        return True

    def bookmark(self) -> Bookmark:
        return {"text": self._line.text(), "year": self._years.key(), "hit": self.hits.currentIndex().row()}

    def take_up(self, bookmark: Bookmark) -> None:
        self._line.setText(bookmark["text"])
        self._years.choose(bookmark["year"])
        self._look()
        self.hits.setCurrentIndex(self.hits.model().index(bookmark["hit"], 0))


class _Hits(QAbstractListModel):
    def __init__(self, parent: QListView) -> None:
        super().__init__(parent)
        self.texts: Sequence[FoundText] = ()

    def show_texts(self, texts: Sequence[FoundText]) -> None:
        self.beginResetModel()
        self.texts = texts
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  as Qt asks
        return 0 if parent.isValid() else len(self.texts)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            found = self.texts[index.row()]
            words = found.excerpt
            return f"{heading_of(found)}. {found.where}. {words.before}{words.hit}{words.after}"
        return None


def heading_of(found: FoundText) -> str:
    """Which meeting a hit belongs to."""
    day = found.held_on.shown() if found.held_on else ""
    return " · ".join(part for part in (day, found.title) if part)


class HitList(QListView):
    """`meetings.find.hits`: each hit on two lines, the words found marked; `opened` on Enter and double click."""

    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("meetings.find.hits")
        self.setAccessibleName(_("Hits"))
        self._hits = _Hits(self)
        self.setModel(self._hits)
        self.setItemDelegate(_HitPainter(self))
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.doubleClicked.connect(lambda _index: self.open_current())

    def show_hits(self, texts: Sequence[FoundText]) -> None:
        """Show these hits; the first one is the current one."""
        self._hits.show_texts(texts)
        if texts:
            self.setCurrentIndex(self._hits.index(0, 0))

    def texts(self) -> Sequence[FoundText]:
        """The hits that are shown."""
        return self._hits.texts

    def open_current(self) -> None:
        """Open the current hit."""
        at = self.currentIndex().row()
        if 0 <= at < len(self._hits.texts):
            self.opened.emit(self._hits.texts[at])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_current()
        else:
            super().keyPressEvent(event)


class _HitPainter(QStyledItemDelegate):
    """Two lines: the meeting and where in it; the words around with the hit on a coloured ground."""

    def __init__(self, view: HitList) -> None:
        super().__init__(view)
        self._view = view
        self._bold, self._plain, self._small = font(weight=QFont.Weight.DemiBold), font(), font(SMALL_POINTS)
        self._height = 2 * QFontMetrics(self._plain).height() + px(_LINE_GAP) + 2 * px(_PAD) - px(4)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(px(200), self._height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        found = self._view.texts()[index.row()]
        place: QRect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(place, colour("selected_row" if chosen else "surface"))
        painter.fillRect(place.left(), place.bottom(), place.width(), 1, colour("row_line"))
        if chosen and self._view.hasFocus():
            painter.fillRect(place.left(), place.top(), px(3), place.height() - 1, colour("focus"))
        inner = place.adjusted(px(12), px(_PAD) - px(2), -px(12), -px(_PAD))
        line = QFontMetrics(self._plain).height()
        right = self._draw(painter, inner, heading_of(found), self._bold, "ink")
        more = f"  ({found.hits})" if found.hits > 1 else ""
        self._draw(painter, inner.adjusted(right + px(10), 0, 0, 0), f"{found.where}{more}", self._plain, "muted")
        self._draw_excerpt(painter, inner.adjusted(0, line + px(_LINE_GAP), 0, 0), found)
        painter.restore()

    def _draw(self, painter: QPainter, place: QRect, words: str, face: QFont, ink: str) -> int:
        """Words at the upper left of a place, shortened at their end; how wide they came out."""
        metrics = QFontMetrics(face)
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(0, place.width()))
        painter.setFont(face)
        painter.setPen(colour(ink))
        painter.drawText(QPoint(place.left(), place.top() + metrics.ascent()), shown)
        return metrics.horizontalAdvance(shown)

    def _draw_excerpt(self, painter: QPainter, place: QRect, found: FoundText) -> None:
        words, plain, bold = found.excerpt, QFontMetrics(self._plain), QFontMetrics(self._bold)
        hit = bold.elidedText(words.hit, Qt.TextElideMode.ElideRight, place.width())
        room = max(0, place.width() - bold.horizontalAdvance(hit))
        before = plain.elidedText(words.before, Qt.TextElideMode.ElideLeft, min(room, place.width() * 9 // 20))
        left = place.left() + self._draw(painter, place, before, self._plain, "ink")
        wide = bold.horizontalAdvance(hit)
        painter.fillRect(left, place.top(), wide, plain.height(), colour("gold_tint"))
        self._draw(painter, QRect(left, place.top(), wide + px(2), place.height()), hit, self._bold, "ink")
        rest = QRect(left + wide, place.top(), place.right() - left - wide, place.height())
        self._draw(painter, rest, words.after, self._plain, "ink")
