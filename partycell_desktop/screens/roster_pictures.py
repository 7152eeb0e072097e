"""Pictures of the roster for the manual: each tab of a record, what is wrong in it, what opens over it and the list."""

import tempfile
from pathlib import Path

from PySide6.QtWidgets import QTableView, QWidget

from partycell_desktop.domain.roster import Happened
from partycell_desktop.screens.parts.camera import Camera, choose, press, tabs_of, type_into
from partycell_desktop.screens.parts.record_table import RecordTable
from partycell_desktop.screens.window import MainWindow
from partycell_desktop.use_cases.printing import print_paper
from partycell_desktop.use_cases.roster import add_member, get_member, list_members
from partycell_desktop.use_cases.session import Session

MEMBER, DOUBTFUL = "Hoàng Thị Đào", "Vũ Minh Đức"
SCANNED = "2-hsdv"


def number_of(session: Session, name: str) -> int:
    """The number of a member of the demo."""
    return next(line.id for line in list_members(session) if line.person.full_name == name)


def draw_record(camera: Camera, window: MainWindow, session: Session) -> None:
    """Each tab of a member's record, a wrong field, a search."""
    window.open_place(f"member:{number_of(session, MEMBER)}")
    tabs = tabs_of(window, "roster.tabs")
    for at in range(tabs.count()):
        tabs.setCurrentIndex(at)
        page = tabs.currentWidget()
        camera.take(window, f"roster-{page.objectName().rpartition('.')[2]}")
    tabs.setCurrentIndex(0)
    type_into(window, "roster.born_on", "31/02/1988")
    press(window, "roster.save")
    camera.take(window, "roster-wrong-field")
    press(window, "roster.discard")
    window.open_place(f"member:{number_of(session, DOUBTFUL)}")
    camera.take(window, "roster-doubts")
    window.open_place(f"member:{number_of(session, MEMBER)}")
    type_into(window, "roster.search", "nguyen")
    camera.take(window, "roster-search")
    type_into(window, "roster.search", "")


def draw_roster_dialogs(camera: Camera, window: MainWindow, session: Session) -> None:
    """What opens over the list of members and over a record."""
    dialog = camera.take_dialog
    number = number_of(session, MEMBER)
    window.open_place(f"member:{number}")
    camera.rest()
    dialog("member-add", lambda: press(window, "roster.add"))
    dialog("member-transfer", lambda: press(window, "roster.transfer"))
    dialog("member-event", lambda: record_event_of(window, Happened.SUSPENDED))
    dialog("member-event-menu", lambda: press(window, "roster.event.add"))
    dialog("member-event-remove", lambda: press(window, "roster.event.remove"))
    dialog("preview", lambda: press(window, "roster.print.slip"))
    dialog("members-more", lambda: press(window, "roster.more"))
    dialog("members-columns", lambda: press(window, "roster.table.columns"))
    list_of(window, "roster.table").selectAll()
    dialog("members-change", lambda: press(window, "roster.edit_many"), choose_an_item)
    window.open_place(f"member:{number}")
    dialog("members-dissolve", lambda: choose(window, "roster.dissolve"))
    dialog("members-doubles-none", lambda: choose(window, "roster.doubles"))
    known = get_member(session, number).person
    window.desk.carry_out(add_member, {"full_name": known.full_name, "born_on": known.born_on})
    dialog("members-doubles", lambda: choose(window, "roster.doubles"))
    window.desk.undo()
    draw_papers_dialogs(camera, window, number)


def draw_papers_dialogs(camera: Camera, window: MainWindow, number: int) -> None:
    """A paper is noted, a scan of it is attached and looked at, and it is taken out again."""
    from partycell_desktop.screens.roster.papers_page import PapersPage

    dialog = camera.take_dialog
    window.open_place(f"member:{number}/papers")
    camera.rest()
    dialog("paper-note", lambda: press(window, "roster.paper.note"))
    press(window, "roster.papers.filter.all")
    page = window.findChild(PapersPage)
    if page is None:
        raise LookupError("there is no tab of the papers")
    page.table.select_key(next(each.key for each in page.table.records() if each.title == "Phiếu đảng viên"))
    with tempfile.TemporaryDirectory() as folder:
        scan = Path(folder) / "phieu-dang-vien.pdf"
        window.desk.carry_out(print_paper, SCANNED, [number], str(scan), {})
        page.attach(str(scan))
        dialog("paper-same", lambda: page.attach(str(scan)))
    page.table.select_key(next(each.key for each in page.table.records() if each.paper and each.paper.content))
    dialog("paper-scan", lambda: press(window, "roster.paper.open"))
    dialog("paper-remove", lambda: press(window, "roster.paper.remove"))


def list_of(window: QWidget, name: str) -> QTableView:
    """The list of that name."""
    found = window.findChild(RecordTable, name)
    if found is None:
        raise LookupError(f"no list is called {name}")
    return found


def choose_an_item(dialog: QWidget) -> None:
    """Say which item is to be changed for many."""
    from partycell_desktop.domain.items import item_of
    from partycell_desktop.domain.person import Person

    type_into(dialog, "roster.many.item", item_of(Person, "work_unit").title)


def record_event_of(window: MainWindow, kind: Happened) -> None:
    """Begin to record an event of the member that is shown."""
    from partycell_desktop.screens.roster.membership import MembershipPage

    found = window.findChild(MembershipPage)
    if found is not None:
        found.record(kind)
