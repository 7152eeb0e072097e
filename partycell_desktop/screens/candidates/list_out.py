"""The list of candidates as it is shown, taken out: as a spreadsheet, or printed as a paper that is a list."""

from datetime import date

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QMenu, QWidget

from partycell_desktop.screens.candidates.candidate_list import CandidateList
from partycell_desktop.screens.parts.desk import Desk
from partycell_desktop.screens.parts.file_dialogs import ask_where_to_save
from partycell_desktop.screens.printing import show_paper
from partycell_desktop.use_cases.candidate_export import export_candidates, place_of
from partycell_desktop.use_cases.printing import list_forms
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _


def export_list(screen: QWidget, desk: Desk, listed: CandidateList) -> None:
    """Write the people who are selected, or shown, with the columns that are shown, in their order."""
    name = _("Candidates {day}").format(day=(desk.look_up(Session.today) or date.min).isoformat())
    kinds = (("Excel", "*.xlsx"), ("CSV", "*.csv"))
    path = ask_where_to_save(screen, _("Export to Excel"), f"{name}.xlsx", kinds)
    if not path:
        return
    places = [place_of(line) for line in listed.selected_or_shown()]
    if desk.carry_out(export_candidates, path, places, ["row_number", *listed.shown_columns()]):
        desk.say(_("Exported: {path}. The file is not encrypted; keep it in a safe place.").format(path=path))


def open_lists(screen: QWidget, desk: Desk, listed: CandidateList) -> None:
    """`candidates.print.menu` with `candidates.print.<key>`: the forms that are lists of several candidates."""
    button = listed.print_button()
    menu = QMenu(screen)
    menu.setObjectName("candidates.print.menu")
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for form in desk.look_up(list_forms) or ():
        if form.about == "candidates" and not form.type_number:
            action = menu.addAction(f"{form.code} · {form.title}")
            action.setObjectName(f"candidates.print.{form.key}")
            # When the menu has gone: what opens now waits for an answer.
            action.triggered.connect(
                lambda _on=False, key=form.key: QTimer.singleShot(0, screen, lambda: _print(screen, desk, listed, key))
            )
    menu.popup(button.mapToGlobal(QPoint(0, button.height())))


def _print(screen: QWidget, desk: Desk, listed: CandidateList, form: str) -> None:
    """Show the people who are selected, or shown, on a list, in their order; whose way is followed here."""
    ways = [line.id for line in listed.selected_or_shown() if line.id]
    if ways:
        show_paper(desk, screen, form, (), candidacy_ids=ways)
    else:
        desk.say(_("None of those shown is followed here yet: open one to begin the way."), "gold")
