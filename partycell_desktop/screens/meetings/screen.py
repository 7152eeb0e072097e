"""The screen "Meetings of the cell": a page for the meetings one by one, and one for each look over them all."""

from collections.abc import Callable

from partycell_desktop.screens.meetings.meeting_page import MeetingPage
from partycell_desktop.screens.parts.desk import Desk
from partycell_desktop.screens.parts.paged_screen import PagedScreen, ScreenPage
from partycell_desktop.screens.parts.surfaces import PageHeader, Tabs, page
from partycell_desktop.words import C_, _


class MeetingsScreen(PagedScreen):
    """Opens `meeting:7`, `meeting:7/roll`, and another page by its name: `meeting:year/2026`."""

    name = "meetings"

    def __init__(self, desk: Desk) -> None:
        header = PageHeader(self.name, C_("screen", "Meetings"))
        super().__init__(desk, header, Tabs("meetings.pages", _("Meetings of the cell")))
        self.meeting = MeetingPage(desk)
        pages: tuple[tuple[str, str, Callable[[], ScreenPage]], ...] = (
            ("meeting", C_("page", "Meetings"), lambda: self.meeting),
            ("year", C_("page", "Year"), self._year),
            ("tasks", _("Tasks"), self._tasks),
            ("assignments", _("Yearly work"), self._assignments),
            ("find", C_("page", "Find"), self._find),
            ("statistics", _("Statistics"), self._statistics),
            ("books", C_("page", "Bound books"), self._books),
        )
        for name, title, make in pages:
            self.add_page(name, title, make)
        self.setLayout(page(self.header, self.tabs))

    # Each page is read and made when it is first shown.

    def _year(self) -> ScreenPage:
        from partycell_desktop.screens.meetings.year_page import YearPage

        return YearPage(self.desk)

    def _tasks(self) -> ScreenPage:
        from partycell_desktop.screens.meetings.tasks_page import TasksPage

        return TasksPage(self.desk)

    def _assignments(self) -> ScreenPage:
        from partycell_desktop.screens.meetings.assignments_page import AssignmentsPage

        return AssignmentsPage(self.desk)

    def _find(self) -> ScreenPage:
        from partycell_desktop.screens.meetings.search_page import SearchPage

        return SearchPage(self.desk)

    def _statistics(self) -> ScreenPage:
        from partycell_desktop.screens.meetings.statistics_page import StatisticsPage

        return StatisticsPage(self.desk)

    def _books(self) -> ScreenPage:
        from partycell_desktop.screens.meetings.books_page import BooksPage

        return BooksPage(self.desk)

    def open(self, place: str) -> None:
        if place.partition("/")[0].isdigit():
            self.show_page(self.meeting.name)
            self.meeting.open(place)
        else:
            super().open(place)

    def help(self) -> str:
        return "\n".join(
            (
                _("At the meeting, mark who came with one hand: C present, L with reason, K without reason, M late."),
                _("What you write is kept as soon as you pause; nothing has to be saved."),
                _("The minutes are composed from what was recorded. Change any passage; it stays as you word it."),
                _("Finished minutes never change. A mistake found later is noted as a correction beside them."),
                _("At a congress, Enter on “Go on” does what comes next, from the list of members to the new term."),
            )
        )
