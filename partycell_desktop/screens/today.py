"""The screen "Today": what has to be done, each line with the button that opens its place; numbers; birthdays."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from partycell_desktop.domain.dates import shown_day, shown_month
from partycell_desktop.domain.deadlines import SPANS, Due, DueKind, span_until
from partycell_desktop.domain.money import shown_dong
from partycell_desktop.screens.parts.bar_chart import Bar, BarChart
from partycell_desktop.screens.parts.chips import Chip, ChipRow, in_lines
from partycell_desktop.screens.parts.desk import Desk
from partycell_desktop.screens.parts.remembered import Remembered
from partycell_desktop.screens.parts.rule_link import RuleLink
from partycell_desktop.screens.parts.screen import Screen
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import (
    Card,
    EmptyState,
    PageHeader,
    Pill,
    button,
    column,
    label,
    line,
    page,
    row,
    scrolled,
)
from partycell_desktop.screens.parts.words_button import WordsButton
from partycell_desktop.screens.printing import show_paper
from partycell_desktop.use_cases.deadlines import Today, look_at_today
from partycell_desktop.use_cases.money_analysis import MoneyYear
from partycell_desktop.words import N_, _

MARK_WIDTH, NARROW_MARK_WIDTH = 112, 160
LEAST_WIDTH_BESIDE = 480
DAY_WIDTH = 48
RIGHT_WIDTH, NARROW_RIGHT_WIDTH, NARROW, LOW = 337, 284, 900, 640
LEAST_LIST = 44
MOST_ROWS = 60
TO_DO_LIST = "viec-can-lam"
KEPT_SPAN = "today/span"
SPAN_WORDS = {"week": N_("Week"), "month": N_("Month"), "quarter": N_("Quarter"), "all": N_("Everything")}
NOTHING = {
    "week": N_("Nothing is due within a week."),
    "month": N_("Nothing is due within a month."),
    "quarter": N_("Nothing is due within a quarter."),
    "all": N_("Nothing is due in the next half year."),
}
WEEKDAYS = (
    N_("Monday"),
    N_("Tuesday"),
    N_("Wednesday"),
    N_("Thursday"),
    N_("Friday"),
    N_("Saturday"),
    N_("Sunday"),
)
FIGURES = (
    ("members", N_("in all")),
    ("official", N_("official")),
    ("probationary", N_("probationary")),
    ("women", N_("women")),
)
ASIDE = (
    ("exempt", N_("{count} exempt from activity")),
    ("away", N_("{count} staying elsewhere")),
    ("guests", N_("{count} staying here")),
)


class DueRow(QWidget):
    """One thing that has to be done: `today.due.<n>` with `.mark`, `.title`, `.detail`, `.rule` and `.open`."""

    def __init__(self, screen: Screen, number: int) -> None:
        super().__init__()
        name = f"{screen.name}.due.{number}"
        self.setObjectName(name)
        self._screen = screen
        self._due: Due | None = None
        self._mark = Pill("", name=f"{name}.mark")
        self._title = label("", "strong", f"{name}.title", wrap=True)
        self._detail = label("", "muted", f"{name}.detail", wrap=True)
        self._rule: RuleLink | None = None
        self._open = button("", f"{name}.open", self._open_place)
        self._marked = QWidget()
        self._marked.setLayout(row(self._mark, None))
        self._rules = QHBoxLayout()
        beside = row(self._title, spacing=8)
        beside.setStretch(0, 1)
        beside.addLayout(self._rules)
        texts = QVBoxLayout()
        texts.setSpacing(px(1))
        texts.addLayout(beside)
        texts.addWidget(self._detail)
        self._left = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._left.addWidget(self._marked)
        self._left.addLayout(texts, 1)
        whole = row(spacing=12)
        whole.setContentsMargins(px(8), px(8), px(8), px(8))
        whole.addLayout(self._left, 1)
        whole.addWidget(self._open)
        self.setLayout(column(whole, line(), spacing=0))
        self._stand(narrow=False)

    def _stand(self, *, narrow: bool) -> None:
        """In a narrow list the mark stands over the words, not before them."""
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._left.setDirection(way)
        self._left.setSpacing(px(4 if narrow else 12))
        self._marked.setFixedWidth(px(NARROW_MARK_WIDTH if narrow else MARK_WIDTH))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._stand(narrow=event.size().width() < px(LEAST_WIDTH_BESIDE))
        super().resizeEvent(event)

    def show_due(self, due: Due) -> None:
        """Show this one in place of what was shown."""
        if due == self._due:
            return
        self._due = due
        self._mark.show_text(due.mark, due.tone)
        self._title.setText(due.title)
        self._detail.setText(due.detail)
        self._detail.setVisible(bool(due.detail))
        self._open.setText(_action(due))
        self._open.setAccessibleName(f"{_action(due)}: {due.title}")
        if self._rule is not None:
            self._rules.removeWidget(self._rule)
            self._rule.hide()
            self._rule.deleteLater()
            self._rule = None
        if due.because is not None:
            self._rule = RuleLink(f"{self.objectName()}.rule", due.because, due.detail, _("Basis"))
            self._rules.addWidget(self._rule, 0, Qt.AlignmentFlag.AlignTop)

    def _open_place(self) -> None:
        if self._due is not None:
            self._screen.wants_place.emit(self._due.place)


def _action(due: Due) -> str:
    if due.kind in (DueKind.TERM, DueKind.RULE):
        return _("Open the settings")
    if due.kind is DueKind.INCOMPLETE:
        return _("Open the list") if due.place.startswith("roster") else _("Complete it")
    if due.kind is DueKind.DOCUMENT:
        return _("Open the register")
    if due.kind is DueKind.TASK:
        return _("Open the task")
    if due.kind is DueKind.MEETING:
        return _("Open the year") if due.place.startswith("meeting:year") else _("Open the meeting")
    if due.kind is DueKind.DUES:
        return _("Open the dues")
    if due.kind is DueKind.SUPPORT:
        return _("Open the support")
    if due.kind is DueKind.CONGRESS:
        return _("Open the congress")
    return _("Open the page") if due.kind is DueKind.CANDIDATE else _("Open the record")


class BirthdayRow(QWidget):
    """A birthday of the month: the day, who, how old; the name opens the record."""

    def __init__(self, screen: Screen, number: int) -> None:
        super().__init__()
        name = f"{screen.name}.birthday.{number}"
        self.setObjectName(name)
        self._screen = screen
        self._due: Due | None = None
        self._mark = Pill("", name=f"{name}.mark")
        self._title = label("", "", f"{name}.title", wrap=True)
        self._detail = label("", "small", f"{name}.detail", wrap=True)
        self._open = button(_("Open"), f"{name}.open", self._open_place, "small")
        texts = column(self._title, self._detail, spacing=0)
        marked = QWidget()
        marked.setFixedWidth(px(DAY_WIDTH))
        marked.setLayout(row(self._mark, None))
        whole = row(marked, spacing=12)
        whole.addLayout(texts, 1)
        whole.addWidget(self._open)
        whole.setContentsMargins(0, px(4), 0, px(4))
        self.setLayout(whole)

    def show_due(self, due: Due) -> None:
        """Show this one in place of what was shown."""
        self._due = due
        self._mark.show_text(due.mark, "green")
        self._title.setText(due.title.partition(": ")[2] or due.title)
        self._detail.setText(due.detail)
        self._open.setAccessibleName(f"{_('Open the record')}: {due.title}")

    def _open_place(self) -> None:
        if self._due is not None:
            self._screen.wants_place.emit(self._due.place)


class TodayScreen(Screen):
    """The first screen of every day."""

    name = "today"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._header = PageHeader(self.name, _("Today"))
        self._today: Today | None = None
        self._remembered = Remembered()
        self._header.add(
            button(_("Print the list…"), "today.print", self.print, tip=_("The list “To do” on paper, by weeks")),
            button(_("Find anything (Ctrl+K)"), "today.find", self.wants_find.emit, accessible=_("Find anything")),
        )
        self._rows: list[DueRow] = []
        self._birthdays: list[BirthdayRow] = []
        sides = row(self._left(), self._right(), spacing=16)
        sides.setStretch(0, 1)
        self.setLayout(page(self._header, sides))

    def _left(self) -> QWidget:
        card = Card(_("To do"), "today.to_do")
        self._span = ChipRow("today.span", _("How far ahead"))
        self._span.set_chips(Chip(key, _(SPAN_WORDS[key])) for key in SPANS)
        kept = self._remembered.text(KEPT_SPAN, "all")
        self._span.choose(kept if kept in SPANS else "all")
        self._span.chosen.connect(self._choose_span)
        card.add(self._span)
        self._empty = EmptyState("today.empty", "")
        self._empty.begun.connect(lambda: self.wants_place.emit("roster"))
        self._more = label("", "muted", "today.more")
        inside = QWidget()
        inside.setProperty("look", "sheet")
        self._list = QVBoxLayout(inside)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        self._list.addWidget(self._more)
        self._list.addStretch(1)
        self._area = scrolled(inside, "today.list")
        card.add(self._area, 1)
        card.add(self._empty, 1)
        return card

    def _right(self) -> QWidget:
        self._figures: dict[str, QLabel] = {}
        parts = []
        for key, words in FIGURES:
            self._figures[key] = label("", "figure", f"today.count.{key}")
            self._figures[key].setAccessibleDescription(_(words))
            parts.append(QWidget())
            parts[-1].setLayout(column(self._figures[key], label(_(words), "muted"), spacing=0))
        figures = in_lines(*parts, gap=14)
        self._aside = label("", "small", "today.aside")
        numbers = Card(_("The cell"), "today.cell")
        numbers.add(figures)
        numbers.add(self._aside)
        self._birthday_title = label("", "heading", "today.birthdays.title")
        self._no_birthday = label(_("No member has a birthday this month."), "muted", "today.birthdays.none", wrap=True)
        inside = QWidget()
        inside.setProperty("look", "sheet")
        self._birthday_list = QVBoxLayout(inside)
        self._birthday_list.setContentsMargins(0, 0, 0, 0)
        self._birthday_list.setSpacing(0)
        self._birthday_list.addStretch(1)
        self._money_title = label("", "heading", "today.money.title")
        self._money_left = WordsButton("today.money.left", "", lambda: self.wants_place.emit("expenditure"), "muted")
        self._months = BarChart("today.money.months", _("Received and spent by month"))
        self._months.chosen.connect(self._open_month)
        self._money = Card(name="today.money")
        self._money.add(self._money_title)
        self._money.add(self._money_left)
        self._money.add(self._months)
        self._legend = QWidget()
        self._legend.setLayout(row(Pill(_("Received"), "green"), Pill(_("Spent"), "accent"), None, spacing=6))
        self._money.add(self._legend)
        birthdays = Card(name="today.birthdays")
        birthdays.add(self._birthday_title)
        birthdays.add(self._no_birthday)
        birthdays_area = scrolled(inside)
        birthdays_area.setMinimumHeight(px(LEAST_LIST))
        birthdays.add(birthdays_area, 1)
        self._aside_cards = QWidget()
        self._aside_cards.setFixedWidth(px(RIGHT_WIDTH))
        self._aside_column = column(numbers, self._money, birthdays, spacing=16)
        self._aside_column.setStretch(2, 1)
        self._aside_cards.setLayout(self._aside_column)
        return self._aside_cards

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = event.size().width() < px(NARROW)
        self._aside_cards.setFixedWidth(px(NARROW_RIGHT_WIDTH if narrow else RIGHT_WIDTH))
        low = event.size().height() < px(LOW)
        self._aside_column.setSpacing(px(8 if low else 16))
        for part in (self._money_title, self._months, self._legend):  # a low window has room for the sum alone
            part.setVisible(not low)

    def refresh(self) -> None:
        """Look at the day anew; what stays due keeps its row, so that scrolling and focus stay."""
        today = self.desk.look_up(look_at_today)
        if today is not None:
            self._today = today
            self._show_day(today)

    def _choose_span(self, span: str) -> None:
        self._remembered.keep(KEPT_SPAN, span)
        if self._today is not None:
            self._show_day(self._today)

    def _within(self, today: Today, span: str) -> list[Due]:
        until = span_until(span, today.day)
        return [due for due in today.due if due.day <= until]

    def _show_day(self, today: Today) -> None:
        self._header.say(f"{_(WEEKDAYS[today.day.weekday()])}, {shown_day(today.day)}")
        self._span.set_chips(Chip(key, _(SPAN_WORDS[key]), len(self._within(today, key))) for key in SPANS)
        self._show_due(self._within(today, self._span.key()))
        if today.numbers["members"] or today.numbers["guests"]:
            self._empty.say(_(NOTHING[self._span.key()]))
        else:
            self._empty.say(_("There is nobody in the book yet."), _("Begin with the members"))
        for key, figure in self._figures.items():
            figure.setText(str(today.numbers[key]))
        aside = [_(words).format(count=today.numbers[key]) for key, words in ASIDE if today.numbers[key]]
        self._aside.setText("\n".join(aside))
        self._aside.setVisible(bool(aside))
        self._birthday_title.setText(_("Birthdays in {month}").format(month=shown_month(today.day)))
        self._no_birthday.setVisible(not today.birthdays)
        self._show_birthdays(today.birthdays[:MOST_ROWS])
        self._show_money(today.money)

    def _show_money(self, money: MoneyYear | None) -> None:
        self._money.setVisible(money is not None)
        if money is None:
            return
        self._money_title.setText(_("Money in {year}").format(year=money.year))
        self._money_left.set_words(_("Left in the funds: {amount}").format(amount=shown_dong(money.left)))
        says = _("Month {month}: received {received}, spent {spent}")
        bars = [
            Bar(
                str(each.month),
                float(max(each.received, 0)),
                "",
                says.format(month=each.month, received=shown_dong(each.received), spent=shown_dong(each.spent)),
                "green",
                float(max(each.spent, 0)),
            )
            for each in money.months
        ]
        most = max(height for bar in bars for height in (bar.value or 0.0, bar.beside or 0.0, 1.0))
        self._months.set_bars(bars, most)

    def _open_month(self, at: int) -> None:
        money = self._today.money if self._today is not None else None
        if money is not None:
            self.wants_place.emit(f"expenditure:month/{money.year}-{money.months[at].month:02}")

    def _show_due(self, due: Sequence[Due]) -> None:
        self._area.setVisible(bool(due))
        self._empty.setVisible(not due)
        shown = due[:MOST_ROWS]
        while len(self._rows) < len(shown):
            self._rows.append(DueRow(self, len(self._rows)))
            self._list.insertWidget(len(self._rows) - 1, self._rows[-1])
        for place, each in enumerate(self._rows):
            each.setVisible(place < len(shown))
            if place < len(shown):
                each.show_due(shown[place])
        self._more.setText(_("and {count} more, later than these").format(count=len(due) - len(shown)))
        self._more.setVisible(len(due) > len(shown))

    def _show_birthdays(self, birthdays: Sequence[Due]) -> None:
        while len(self._birthdays) < len(birthdays):
            self._birthdays.append(BirthdayRow(self, len(self._birthdays)))
            self._birthday_list.insertWidget(len(self._birthdays) - 1, self._birthdays[-1])
        for place, each in enumerate(self._birthdays):
            each.setVisible(place < len(birthdays))
            if place < len(birthdays):
                each.show_due(birthdays[place])

    def greet(self) -> None:
        """The list of what is due waits for the keyboard; nothing pops up."""
        self.setFocus()

    def print(self) -> None:
        """Ctrl+P: the list of what has to be done, as far ahead as it is shown here."""
        show_paper(self.desk, self, TO_DO_LIST, (), {"span": self._span.key()})

    def focus_search(self) -> None:
        """Ctrl+F: this screen has nothing of its own to search in, so it finds anything."""
        self.wants_find.emit()

    def help(self) -> str:
        """F1."""
        return _(
            "What has to be done stands here, the nearest first; red is overdue, gold is due within 30 days.\n"
            "What is due of candidates is gold within 10 working days. The list can be narrowed and printed by weeks.\n"
            "The button of a line opens the place where it is dealt with; “Basis” shows the rule it rests on.\n"
            "Badges stand with the round in which they can be given, at the right are the birthdays of this month."
        )
