"""The header of a list, with the button that chooses the columns at its right end."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from partycell_desktop.screens.parts.icons import IconButton
from partycell_desktop.screens.parts.style import px
from partycell_desktop.words import _

HEIGHT, LEAST_SECTION, GAP = 34, 40, 6


class TableHeader(QHeaderView):
    """`<table>.header`, and `<table>.columns` in it: the words of the last column leave the button its room."""

    def __init__(self, table: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self.setObjectName(f"{table.objectName()}.header")
        self.setHighlightSections(False)
        self.setSectionsMovable(True)
        self.setSectionsClickable(True)
        self.setStretchLastSection(True)
        self.setMinimumSectionSize(px(LEAST_SECTION))
        self.setFixedHeight(px(HEIGHT))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.columns_button = IconButton(f"{table.objectName()}.columns", "columns", _("Choose columns"))
        self.columns_button.setParent(self)

    def sizeHint(self) -> QSize:
        """Its height is fixed. Qt would ask each column, the hidden ones too, how much room its word needs."""
        return QSize(px(LEAST_SECTION), px(HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = self.columns_button.sizeHint()
        left, top = self.width() - side.width() - px(GAP), (self.height() - side.height()) // 2
        self.columns_button.setGeometry(left, top, side.width(), side.height())

    def paintSection(self, painter: QPainter, rect: QRect, logical_index: int) -> None:
        end = self.columns_button.x() if self.columns_button.isVisible() else self.width()
        super().paintSection(
            painter,
            QRect(rect.left(), rect.top(), min(rect.right(), end) - rect.left() + 1, rect.height()),
            logical_index,
        )
