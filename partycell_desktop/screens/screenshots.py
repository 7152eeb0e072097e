"""Pictures of every screen and dialog over the demo, for the manual and for looking at them side by side.

Nothing of the user is read or written: the book is the invented one, in a folder that goes with it, and so are the
settings. What is opened by a button is opened by that button.
"""

import os
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QWidget

from partycell_desktop.domain.cell import DeskPerson
from partycell_desktop.domain.refusal import Trouble
from partycell_desktop.screens.candidate_pictures import (
    draw_board_dialogs,
    draw_candidate,
    draw_candidate_page_dialogs,
    draw_year_dialogs,
)
from partycell_desktop.screens.catalogue import ENTRIES
from partycell_desktop.screens.congress_pictures import draw_congress, draw_finished_congress
from partycell_desktop.screens.document_pictures import draw_registers
from partycell_desktop.screens.dues_pictures import draw_dues
from partycell_desktop.screens.expenditure_pictures import draw_expenditure
from partycell_desktop.screens.meeting_look_pictures import draw_looks
from partycell_desktop.screens.meeting_pictures import draw_meeting_dialogs, draw_meetings
from partycell_desktop.screens.parts.camera import SIZE, Camera, Seen, close, press, tabs_of, type_into
from partycell_desktop.screens.parts.crash_window import CrashWindow
from partycell_desktop.screens.parts.desk import Desk, TakingBack
from partycell_desktop.screens.parts.long_work import WorkDialog
from partycell_desktop.screens.parts.standing import open_windows, show_standing
from partycell_desktop.screens.parts.style import dress
from partycell_desktop.screens.parts.trouble_box import show_trouble
from partycell_desktop.screens.parts.unsaved import ask_about_unsaved
from partycell_desktop.screens.roster_pictures import MEMBER, draw_record, draw_roster_dialogs, number_of
from partycell_desktop.screens.start.dialogs import DeskDialog, PasswordDialog, RecoverySheet
from partycell_desktop.screens.start.new_book import NewBookWizard
from partycell_desktop.screens.start.welcome import RecentBook, Welcome
from partycell_desktop.screens.task_pictures import draw_tasks
from partycell_desktop.screens.vote_pictures import draw_votes
from partycell_desktop.screens.window import MainWindow
from partycell_desktop.screens.year_pictures import draw_year
from partycell_desktop.use_cases.about import about_book, count_waiting, find_anything
from partycell_desktop.use_cases.books import close_session, warn_of_folder
from partycell_desktop.use_cases.cell import list_choices, shipped_choices
from partycell_desktop.use_cases.demo import demo_list, make_demo
from partycell_desktop.use_cases.history import newest_undoable, redo_act, undo_act
from partycell_desktop.use_cases.rule_values import list_rules
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _

CELL, UPPER = "Chi bộ Công ty TNHH Minh Họa", "Đảng bộ phường Ví Dụ"
DESK = "Nguyễn Đức Khang"


def draw_screens(
    app: QApplication,
    folder: Path | None,
    seen: Seen = lambda _name, _widget: None,
    *,
    size: QSize = SIZE,
    theme: str = "light",
) -> int:
    """Draw every screen of the program into `folder`, in the language that is spoken now; gives 0.

    `seen` is told of each widget as it is taken, with the name of its picture. `size` is that of the main window;
    where the `theme` is light, the main screens are drawn once more in the dark one. Without a folder no picture is
    kept.
    """
    if folder is not None:
        folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as own, _own_settings(Path(own)):
        dress(app, theme)
        session = make_demo(Path(own) / "minh-hoa.sochibo", remember=False)
        camera = Camera(folder, seen)
        draw_start(camera, session)
        window = make_window(session)
        camera.stand(window, size)
        draw_window(camera, window, session)
        draw_dialogs(camera, window, session)
        if theme == "light":
            dress(app, "dark")
            draw_dark(camera, window)
        window.hide()
        window.deleteLater()
        camera.rest()  # first it is gone: to dress all its parts again would take seconds
        dress(app, "light")
        close_session(session)
    return 0


@contextmanager
def _own_settings(folder: Path) -> Iterator[None]:
    before = os.environ.get("PARTYCELL_SETTINGS")
    os.environ["PARTYCELL_SETTINGS"] = str(folder / "settings")
    try:
        yield
    finally:
        if before is None:
            del os.environ["PARTYCELL_SETTINGS"]
        else:
            os.environ["PARTYCELL_SETTINGS"] = before


def make_window(session: Session) -> MainWindow:
    """The main window over the demo."""
    return MainWindow(
        Desk(session, TakingBack(newest_undoable, undo_act, redo_act)),
        about_book,
        search=find_anything,
        waiting=count_waiting,
        opens=lambda password: bool(password),
    )


# Before a book is open.


def draw_start(camera: Camera, session: Session) -> None:
    """Welcome, the steps of a new book, password, desk, recovery sheet."""
    home = Path.home().anchor + "Sổ chi bộ"
    recent = [RecentBook(f"{home}/{name}.sochibo", name, home) for name in (CELL, "Chi bộ Xí nghiệp Bao bì Ví Dụ")]
    camera.show_and_take(Welcome(list, Path(home)), "welcome")
    camera.show_and_take(Welcome(lambda: recent, Path(home)), "welcome-recent")
    draw_wizard(camera, session.today(), Path(home))
    reason = _("The password does not open this book.")
    asked = PasswordDialog(CELL, lambda _typed: reason)
    camera.show_and_take(asked, "password")
    asked = PasswordDialog(CELL, lambda _typed: reason)
    press(asked, "password.open")
    camera.show_and_take(asked, "password-wrong")
    people, roles = [DeskPerson(1, DESK, "Bí thư")], list_choices(session, "desk_role")
    camera.show_and_take(DeskDialog(people, roles, lambda _name, _role: None), "desk")
    groups = [f"{number * 4099 % 65536:04X}" for number in range(3, 20)]
    camera.show_and_take(RecoverySheet(groups, lambda _path: True, Path(home)), "recovery-sheet")


def draw_wizard(camera: Camera, today: date, home: Path) -> None:
    """Every step of a new book, and one in which something is missing."""
    wizard = NewBookWizard(lambda _asked: None, shipped_choices, today, home, warn_of_folder)
    wizard.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    wizard.show()
    press(wizard, "new_book.next")
    camera.take(wizard, "new-book-missing")
    steps: Sequence[tuple[str, dict[str, str]]] = (
        ("cell", {"name_0": CELL, "name_1": UPPER, "from_on": "01/07/2025"}),
        ("enterprise", {"enterprise": "Công ty TNHH Minh Họa", "place_name": "Ví Dụ"}),
        ("term", {"term_name": "2025 - 2030", "desk_name": DESK, "desk_role": "Bí thư"}),
        ("file", {}),
    )
    for name, texts in steps:
        for field, text in texts.items():
            type_into(wizard, f"new_book.{field}", text)
        camera.take(wizard, f"new-book-{name}")
        if texts:
            press(wizard, "new_book.next")
    close(wizard)


# The window.


def draw_window(camera: Camera, window: MainWindow, session: Session) -> None:
    """Every screen of the menu, and the pages of those that have some."""
    for entry in ENTRIES:
        window.go(entry.name)
        if entry.name == "roster":
            window.open_place(f"member:{number_of(session, MEMBER)}")
        camera.take(window, entry.name)
    draw_record(camera, window, session)
    window.go("candidates")
    press(window, "candidates.view.list")
    camera.take(window, "candidates-list")
    press(window, "candidates.view.board")
    draw_candidate(camera, window, session)
    draw_meetings(camera, window, session)
    draw_looks(camera, window)
    draw_finished_congress(camera, window, session)
    window.open_place(f"import:{demo_list()}")
    existing = window.findChild(QComboBox, "import.existing")
    if existing is not None:
        existing.setCurrentIndex(existing.findData("replace"))
        existing.activated.emit(existing.currentIndex())
    camera.take(window, "import-preview")
    window.open_place("dossiers")
    tabs_of(window, "dossiers.tabs").setCurrentIndex(1)
    camera.take(window, "dossiers-printed")
    tabs_of(window, "dossiers.tabs").setCurrentIndex(0)
    pages = tabs_of(window, "settings.pages")
    window.go("settings")
    for at in range(pages.count()):
        pages.setCurrentIndex(at)
        camera.take(window, f"settings-{pages.currentWidget().objectName().partition('.')[2]}")


# Dialogs.


def draw_dialogs(camera: Camera, window: MainWindow, session: Session) -> None:
    """Everything that opens over the window."""
    dialog = camera.take_dialog
    draw_roster_dialogs(camera, window, session)
    draw_board_dialogs(camera, window)
    draw_year_dialogs(camera, window)
    draw_candidate_page_dialogs(camera, window, session)
    draw_meeting_dialogs(camera, window, session)
    draw_tasks(camera, window, session)
    draw_year(camera, window, session)
    draw_votes(camera, window, session)
    window.open_place("form:dsdv")
    dialog("list-columns", lambda: press(window, "dossiers.columns"))
    press(window, "dossiers.choose_all")
    dialog("dossier", lambda: press(window, "dossiers.bind"))
    press(window, "dossiers.choose_none")
    draw_expenditure(camera, window, session)
    draw_dues(camera, window, session)
    draw_registers(camera, window, session)
    draw_congress(camera, window, session)
    window.open_place("cell:cell")
    dialog("settings-name", lambda: press(window, "settings.name_add"))
    dialog("settings-term", lambda: press(window, "settings.term_add"))
    window.open_place(f"cell:rules/{list_rules(session)[0].id}")
    dialog("settings-rule", lambda: press(window, "settings.rule_enter"))
    window.open_place("cell:forms/2-hsdv")
    dialog(
        "settings-form-names", lambda: press(window, "settings.form_rename"), lambda asked: press(asked, "edition.show")
    )
    dialog("settings-form-wording", lambda: press(window, "settings.form_change"), spoil_a_line)
    dialog("settings-form-preview", lambda: press(window, "settings.form_preview"))
    window.open_place("cell:days")
    dialog("settings-day", lambda: press(window, "settings.days_add"))
    window.open_place("cell:agendas/ordinary.2025-10-28")
    dialog("settings-agenda", lambda: press(window, "settings.agenda_copy"))
    window.open_place("cell:agendas/central.2025-10-28")
    dialog("settings-score-sheet", lambda: press(window, "settings.agenda_copy"), spoil_the_sums)
    window.open_place("cell:book")
    dialog("settings-password", lambda: press(window, "settings.password"))
    window.open_place("today")
    dialog("find-anything", window.find_anything, lambda found: type_into(found, "find.text", "dao"))
    dialog("help", window.show_help)
    dialog("keys", window.show_keys)
    dialog("unsaved", lambda: ask_about_unsaved(window))
    dialog("trouble", lambda: show_trouble(_example_of_trouble(), window))
    dialog("mistake", lambda: show_standing(CrashWindow("PartyCell")))
    draw_work(camera)
    draw_lock(camera, window)


def draw_work(camera: Camera) -> None:
    """Long work under way."""
    work = WorkDialog(_("Binding dossiers"))
    work.show_progress(9, 24, MEMBER)
    camera.show_and_take(work, "work")


def draw_lock(camera: Camera, window: MainWindow) -> None:
    """The locked book: nothing of it is seen; the question for the password, the answer to a wrong one."""
    known = set(open_windows())
    window.lock_now()
    asked = next(each for each in open_windows() if each not in known)
    camera.take(window, "locked-window")
    camera.take(asked, "locked")
    press(asked, "lock.open")
    camera.take(asked, "locked-wrong")
    type_into(asked, "lock.password", "opens")
    press(asked, "lock.open")
    camera.rest()


def spoil_the_sums(dialog: QWidget) -> None:
    """A name, and a number of points that does not fit any more."""
    type_into(dialog, "score_sheet.name", _("Own score sheet"))
    type_into(dialog, "score_sheet.total", "90")
    press(dialog, "score_sheet.save")


def spoil_a_line(dialog: QWidget) -> None:
    """Write a name into the text of an edition that its form does not know."""
    from partycell_desktop.screens.settings.edition_text import EditionText

    found = dialog.findChild(EditionText)
    if found is not None:
        found.editor.setPlainText(found.text().replace("{sex}", "{sexe}"))
        found.paused.emit()


def _example_of_trouble() -> Trouble:
    return Trouble(
        _("The disk is full: this was not saved. What was saved before is safe."),
        _("Free some space on the disk, then do it once more."),
    )


def draw_dark(camera: Camera, window: MainWindow) -> None:
    """The main screens in the dark theme."""
    for entry in ENTRIES:
        window.go(entry.name)
        camera.take(window, f"dark-{entry.name}")
    window.open_place("cell:lists")
    camera.take(window, "dark-settings-lists")
    window.go("roster")
    camera.take_dialog("dark-preview", lambda: press(window, "roster.print.slip"))
