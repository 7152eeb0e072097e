"""The start of the window: arguments, language, look; the way to an open book; the only place that joins the parts."""

import argparse
import gc
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from partycell_desktop import __version__, paths, words
from partycell_desktop.domain.refusal import Refused, Trouble

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

    from partycell_desktop.screens.start.new_book import NewBook
    from partycell_desktop.screens.start.welcome import RecentBook
    from partycell_desktop.screens.window import MainWindow, Whereabouts
    from partycell_desktop.use_cases.session import Clock, Session

DONE, REFUSED, WRONG_USAGE, OUTSIDE = 0, 1, 2, 3


class Door:
    """Leads to an open book, and from one book to the next. Trouble while a book opens is caught and told here."""

    def __init__(self, app: "QApplication", clock: "Clock | None" = None) -> None:
        from partycell_desktop.screens.parts.remembered import Remembered

        self.app = app
        self.clock = clock
        self.remembered = Remembered()
        self.session: Session | None = None
        self.window: MainWindow | None = None
        self.welcome: QWidget | None = None

    # Before a book is open.

    def show_welcome(self) -> None:
        """The first window."""
        from partycell_desktop.screens.start.welcome import Welcome

        welcome = Welcome(_recent, paths.books())
        welcome.wants_new.connect(self.new_book)
        welcome.wants_demo.connect(self.show_demo)
        welcome.wants_book.connect(self.open_book)
        welcome.wants_forgotten.connect(_forget)
        welcome.wants_language.connect(self.speak)
        welcome.closed.connect(self._welcome_closed)
        self.welcome = welcome
        welcome.show()

    def speak(self, language: str) -> None:
        """Another language from now on: the open window is built anew, with the user where he was in it.

        Nothing changes when unsaved edits hold him back.
        """
        from partycell_desktop.screens.parts.style import colours, dress

        another = language != words.language()
        if another and self.window is not None and not self.window.may_go():
            return
        self.remembered.keep("window/language", language)
        self.remembered.flush()
        if not another:
            return
        at = self.window.whereabouts() if self.window is not None else None
        words.speak(language, paths.locale())
        dress(self.app, colours().name)
        if self.session is not None:
            session = self.session
            self._drop_window()
            self.enter(session, at)
        else:
            self._close_welcome()
            self.show_welcome()

    def new_book(self) -> None:
        """The wizard of a new book, then its recovery sheet, then the book."""
        from partycell_desktop.screens.start.new_book import NewBookWizard
        from partycell_desktop.store.shipped import load_list
        from partycell_desktop.use_cases.books import warn_of_folder
        from partycell_desktop.use_cases.session import SystemClock

        made: list[Session] = []
        wizard = NewBookWizard(
            lambda asked: self._make(asked, made),
            lambda name: load_list(name).values,
            (self.clock or SystemClock()).now().date(),
            paths.books(),
            warn_of_folder,
            self._parent(),
        )
        wizard.exec()
        wizard.deleteLater()
        if made:
            if made[0].book.encrypted:
                self.show_recovery_sheet(made[0])
            self.enter(made[0])

    def _make(self, asked: "NewBook", made: "list[Session]") -> Refused | None:
        from partycell_desktop.use_cases.books import make_book

        try:
            made.append(
                make_book(asked.path, asked.password, asked.cell, asked.names, asked.term, asked.desk, self.clock)
            )
        except Refused as refused:
            return refused
        except Trouble as trouble:
            return Refused(f"{trouble.what} {trouble.try_this}".strip(), "path")
        return None

    def show_recovery_sheet(self, session: "Session") -> None:
        """Show the recovery key of a book, to be printed and locked away."""
        from partycell_desktop.screens.start.dialogs import RecoverySheet
        from partycell_desktop.use_cases.books import recovery_groups
        from partycell_desktop.use_cases.printing import print_recovery_sheet

        def save(path: Path) -> bool:
            try:
                print_recovery_sheet(session, path)
            except Trouble as trouble:
                self._tell(trouble)
                return False
            return True

        sheet = RecoverySheet(recovery_groups(session), save, session.book.path.parent, self._parent())
        sheet.exec()
        sheet.deleteLater()

    def show_demo(self) -> None:
        """An invented cell in a book that lives only as long as it is open, in a temporary folder."""
        from partycell_desktop.use_cases.passing_demo import make_passing_demo

        try:
            session = make_passing_demo(self.clock)
        except Trouble as trouble:
            self._tell(trouble)
            return
        self.enter(session)

    def open_book(self, path: str | Path) -> bool:
        """Open a book, asking its password where it has one, and who is at the desk.

        False when it was not opened: the user thought better of it, or knows why.
        """
        from partycell_desktop.use_cases.books import close_session, needs_password, open_session

        opened: list[Session] = []

        def attempt(password: str) -> str:
            try:
                opened.append(open_session(path, password, self.clock))
            except Trouble as trouble:
                return f"{trouble.what} {trouble.try_this}".strip()
            return ""

        if needs_password(path):
            from partycell_desktop.screens.start.dialogs import PasswordDialog

            dialog = PasswordDialog(Path(path).stem, attempt, self._parent())
            dialog.exec()
            dialog.deleteLater()
        else:
            try:
                opened.append(open_session(path, "", self.clock))
            except Trouble as trouble:
                self._tell(trouble)
        if not opened:
            return False
        if not self._ask_who_is_at_the_desk(opened[0]):
            close_session(opened[0])
            return False
        self.enter(opened[0])
        return True

    def _ask_who_is_at_the_desk(self, session: "Session") -> bool:
        from partycell_desktop.screens.start.dialogs import DeskDialog
        from partycell_desktop.use_cases.books import list_desk_people, sit_at_desk
        from partycell_desktop.use_cases.cell import list_choices

        def sit(name: str, role: str) -> Refused | None:
            try:
                sit_at_desk(session, name, role)
            except Refused as refused:
                return refused
            return None

        dialog = DeskDialog(list_desk_people(session), list_choices(session, "desk_role"), sit, self._parent())
        answer = dialog.exec()
        dialog.deleteLater()
        return bool(answer)

    def _tell(self, trouble: Trouble) -> None:
        from partycell_desktop.screens.parts.trouble_box import show_trouble

        show_trouble(trouble, self._parent())

    def _parent(self) -> "QWidget | None":
        for window in (self.window, self.welcome):
            if window is not None and window.isVisible():
                return window
        return None

    # With an open book.

    def enter(self, session: "Session", at: "Whereabouts | None" = None) -> None:
        """Show the main window over an open book, at the place `at`; a book that was open before is closed."""
        from partycell_desktop.screens.parts.desk import Desk, TakingBack
        from partycell_desktop.screens.window import MainWindow
        from partycell_desktop.use_cases.about import about_book, count_waiting, find_anything
        from partycell_desktop.use_cases.books import check_password
        from partycell_desktop.use_cases.cell import get_cell
        from partycell_desktop.use_cases.history import newest_undoable, redo_act, undo_act

        if self.session is not None and self.session is not session:
            self._drop_window()
            self._close_book()
        self.session = session
        desk = Desk(session, TakingBack(newest_undoable, undo_act, redo_act))

        def idle_minutes() -> int:
            return int(get_cell(session).settings["idle_minutes"]) if session.book.encrypted else 0

        window = MainWindow(
            desk,
            about_book,
            search=find_anything,
            waiting=count_waiting,
            opens=lambda password: check_password(session, password),
            idle_minutes=idle_minutes(),
            remembered=self.remembered,
            at=at,
        )
        desk.records_changed.connect(lambda: window.set_idle_minutes(idle_minutes()))
        window.closed.connect(self._window_closed)
        window.language_wanted.connect(self.speak)
        window.other_book_wanted.connect(self._other_book)
        self.window = window
        window.show()
        self._close_welcome()
        if session.book.left_behind:
            desk.say(
                words._(
                    "The last work on this book ended without closing it. It was checked: everything saved is here."
                ),
                "gold",
            )

    def _other_book(self) -> None:
        self._drop_window()
        self._close_book()
        self.show_welcome()

    def _window_closed(self) -> None:
        self._close_book()
        self.app.quit()

    def _close_book(self) -> None:
        from partycell_desktop.use_cases.books import close_session
        from partycell_desktop.use_cases.passing_demo import drop_passing_demo

        if self.session is None:
            return
        session, self.session = self.session, None
        try:
            close_session(session)
        except Trouble as trouble:
            self._tell(trouble)
        finally:
            drop_passing_demo(session.book.path)

    def leave(self) -> None:
        """However the program ends: close the book that is still open."""
        self._close_book()

    def _drop_window(self) -> None:
        if self.window is not None:
            self.window.remember_place()
            self.window.hide()
            self.window.deleteLater()
        self.window = None

    def _welcome_closed(self) -> None:
        if self.session is None:
            self.app.quit()

    def _close_welcome(self) -> None:
        if self.welcome is not None:
            self.welcome.hide()
            self.welcome.deleteLater()
        self.welcome = None


def _recent() -> "list[RecentBook]":
    from partycell_desktop.screens.start.welcome import RecentBook
    from partycell_desktop.use_cases.books import list_recent

    return [RecentBook(each["path"], each["name"], str(Path(each["path"]).parent)) for each in list_recent()]


def _forget(path: str) -> None:
    from partycell_desktop.use_cases.books import forget_book

    forget_book(path)


def _sweep() -> None:
    """Take away what a crash left among the temporary files."""
    from partycell_desktop.use_cases.passing_demo import sweep_passing_demos
    from partycell_desktop.use_cases.session import SystemClock

    sweep_passing_demos(SystemClock().now().timestamp())


def start(argv: Sequence[str], language: str) -> "tuple[QApplication, object]":
    """The application, dressed and speaking; and what watches for mistakes, to be kept."""
    # Starting makes tens of thousands of objects that stay; looking through them again and again for rubbish is a tenth
    # of the start.
    gc.set_threshold(50_000, 20, 20)
    from PySide6.QtWidgets import QApplication

    _leave_sources_unread()
    from partycell_desktop.screens.parts.mistake_watch import watch_for_mistakes
    from partycell_desktop.screens.parts.remembered import Remembered
    from partycell_desktop.screens.parts.style import dress, new_application

    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = new_application([sys.argv[0], *argv])
    app.setApplicationName("PartyCell")
    app.setApplicationVersion(__version__)
    watch = watch_for_mistakes()
    remembered = Remembered()
    words.speak(language or _known_language(remembered.text("window/language")), paths.locale())
    dress(app, remembered.text("window/theme", "light"))
    return app, watch


def _leave_sources_unread() -> None:
    """Spare the reading of the source text of every imported module, a tenth of the start.

    PySide looks there for "PySide6", to switch its `snake_case` properties by module. Nobody here asks for them.
    """
    from shibokensupport import feature

    feature._mod_uses_pyside = lambda _module: False


def _known_language(remembered: str) -> str:
    return remembered if remembered in words.LANGUAGES else words.LANGUAGES[0]


def read_arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    """What was asked on the command line; wrong usage ends with exit code 2."""
    from partycell_desktop.cli import language_of
    from partycell_desktop.cli.parser import Parser, WrongUsage, one_of, size_in_pixels

    given = list(sys.argv[1:] if argv is None else argv)
    words.speak(language_of(given), paths.locale())
    _ = words._
    parser = Parser(prog="partycell-desktop", description=_("The records of one Party cell, in one file."))
    parser.add_argument("book", metavar=_("BOOK"), nargs="?", help=_("the book, a file ending in .sochibo"))
    parser.add_argument("--demo", action="store_true", help=_("open an invented cell"))
    parser.add_argument("--screenshots", metavar=_("FOLDER"), help=_("draw every screen into a folder"))
    parser.add_argument(
        "--size",
        type=size_in_pixels("--size"),
        default=(1366, 768),
        metavar=_("WIDTHxHEIGHT"),
        help=_("the size of the window, in pixels"),
    )
    themes = ("light", "dark")
    parser.add_argument("--theme", type=one_of("--theme", themes), default="light", help=_("light or dark"))
    parser.add_argument("--version", action="version", version=__version__, help=_("show the version and end"))
    try:
        return parser.parse_args(given)
    except WrongUsage as wrong:
        parser.fail(str(wrong))


def main(argv: Sequence[str] | None = None, *, ready: Callable[[Door], None] | None = None) -> int:
    """Open the window and stay until it is closed; `ready` is called once the first window is shown."""
    asked = read_arguments(argv)
    app, _watch = start([], asked.language or "")
    if asked.screenshots:
        from PySide6.QtCore import QSize

        from partycell_desktop.screens.screenshots import draw_screens

        return draw_screens(app, Path(asked.screenshots), size=QSize(*asked.size), theme=asked.theme)
    door = Door(app)
    app.setQuitOnLastWindowClosed(False)
    if asked.demo:
        door.show_demo()
    elif asked.book:
        if not door.open_book(asked.book):
            door.show_welcome()
    else:
        door.show_welcome()
    if ready is not None:
        ready(door)
    _sweep()
    try:
        return app.exec()
    finally:
        door.leave()
