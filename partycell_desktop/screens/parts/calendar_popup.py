"""The month that opens under a date field."""

import datetime

from PySide6.QtCore import QDate, QLocale, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QToolButton, QVBoxLayout, QWidget

from partycell_desktop.screens.parts.icons import draw_icon
from partycell_desktop.screens.parts.style import colour, colours, px


class CalendarPopup(QFrame):
    """Arrows go from day to day, Page Up and Page Down from month to month; Enter takes the day, Esc closes."""

    def __init__(self, name: str, shown: datetime.date | None, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("look", "card")
        self.calendar = QCalendarWidget()
        self.calendar.setObjectName(f"{name}.days")
        self.calendar.setLocale(QLocale())
        self.calendar.setDateEditEnabled(False)  # a day is typed in the field
        self.calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        week_end = QTextCharFormat()
        week_end.setForeground(colour("accent"))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.calendar.setWeekdayTextFormat(day, week_end)
        for arrow, picture in (("qt_calendar_prevmonth", "previous"), ("qt_calendar_nextmonth", "next")):
            button = self.calendar.findChild(QToolButton, arrow)
            if button is not None:
                button.setIcon(_icon(picture))
        if shown is not None:
            self.calendar.setSelectedDate(QDate(shown.year, shown.month, shown.day))
        self.calendar.clicked.connect(self.close)
        self.calendar.activated.connect(self.close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(4), px(4), px(4), px(4))
        layout.addWidget(self.calendar)


def _icon(name: str) -> QIcon:
    """The icon `name` in the colour that texts have now, for Qt's own widgets; it does not follow a change of theme."""
    made = QIcon()
    for scale in (1, 2):
        picture = QPixmap(px(16) * scale, px(16) * scale)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        draw_icon(painter, name, QRectF(picture.rect()), colours().ink)
        painter.end()
        made.addPixmap(picture)
    return made
