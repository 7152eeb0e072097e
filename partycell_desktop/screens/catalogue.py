"""Every screen of the program, in the order of the menu. A screen that is not in this list does not exist."""

from collections.abc import Callable
from dataclasses import dataclass

from partycell_desktop.screens.parts.desk import Desk
from partycell_desktop.screens.parts.screen import Screen
from partycell_desktop.words import N_


@dataclass(frozen=True)
class Entry:
    """One line of the menu.

    `label` is the English source text (`N_("Members")`). `make` imports the screen's file and makes it, at
    the first visit and not before, so that the start stays quick. `places` are the kinds of places that it
    opens: "member" for `member:12/born_on`. `at_the_bottom` puts it at the lower end of the menu; a screen
    `under` another has no line of its own and is reached from that one.
    """

    name: str
    label: str
    make: Callable[[Desk], Screen]
    places: tuple[str, ...] = ()
    at_the_bottom: bool = False
    under: str = ""


def _today(desk: Desk) -> Screen:
    from partycell_desktop.screens.today import TodayScreen

    return TodayScreen(desk)


def _roster(desk: Desk) -> Screen:
    from partycell_desktop.screens.roster.screen import RosterScreen

    return RosterScreen(desk)


def _candidates(desk: Desk) -> Screen:
    from partycell_desktop.screens.candidates.screen import CandidatesScreen

    return CandidatesScreen(desk)


def _meetings(desk: Desk) -> Screen:
    from partycell_desktop.screens.meetings.screen import MeetingsScreen

    return MeetingsScreen(desk)


def _expenditure(desk: Desk) -> Screen:
    from partycell_desktop.screens.expenditure.screen import ExpenditureScreen

    return ExpenditureScreen(desk)


def _dues(desk: Desk) -> Screen:
    from partycell_desktop.screens.dues.screen import DuesScreen

    return DuesScreen(desk)


def _import_list(desk: Desk) -> Screen:
    from partycell_desktop.screens.import_list.screen import ImportScreen

    return ImportScreen(desk)


def _dossiers(desk: Desk) -> Screen:
    from partycell_desktop.screens.dossiers.screen import DossiersScreen

    return DossiersScreen(desk)


def _settings(desk: Desk) -> Screen:
    from partycell_desktop.screens.settings.screen import SettingsScreen

    return SettingsScreen(desk)


ENTRIES: tuple[Entry, ...] = (
    Entry("today", N_("Today"), _today),
    Entry("roster", N_("Members"), _roster, ("member",)),
    Entry("import", N_("Import a list"), _import_list, under="roster"),
    Entry("candidates", N_("New members"), _candidates, ("candidate",)),
    Entry("meetings", N_("Meetings of the cell"), _meetings, ("meeting",)),
    Entry("expenditure", N_("Expenditure"), _expenditure, ("voucher",)),
    Entry("dues", N_("Party dues"), _dues),
    Entry("dossiers", N_("Dossiers and reports"), _dossiers, ("form", "document")),
    Entry("settings", N_("Settings"), _settings, ("cell",), at_the_bottom=True),
)
"""The makers stand above this line, each with the import of its screen inside."""
