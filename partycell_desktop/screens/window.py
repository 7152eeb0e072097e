"""The main window: the menu at the left, the screens, the message bar, the line at the foot."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from partycell_desktop.domain.names import matches
from partycell_desktop.screens.catalogue import ENTRIES, Entry
from partycell_desktop.screens.parts.after_paint import after_next_paint
from partycell_desktop.screens.parts.desk import Desk
from partycell_desktop.screens.parts.message_bar import MessageBar
from partycell_desktop.screens.parts.navigation import Navigation
from partycell_desktop.screens.parts.remembered import Remembered
from partycell_desktop.screens.parts.screen import Bookmark, Screen
from partycell_desktop.screens.parts.status_line import StatusLine
from partycell_desktop.screens.parts.style import colours, dress, px
from partycell_desktop.screens.parts.tab_order import go_on
from partycell_desktop.words import _

if TYPE_CHECKING:
    from partycell_desktop.screens.parts.find_anything import FoundLine
    from partycell_desktop.screens.parts.idle_lock import IdleLock

FIRST_WIDTH, FIRST_HEIGHT = 1366, 768
LEAST_WIDTH, LEAST_HEIGHT = 960, 560
COUNT_SOON_MS = 50


class AboutBook(Protocol):
    """What the window says about the open book.

    Times are already words ("09:41", "today 08:02"); "" when never.
    """

    @property
    def cell(self) -> str: ...
    @property
    def upper(self) -> str: ...
    @property
    def file_name(self) -> str: ...
    @property
    def encrypted(self) -> bool: ...
    @property
    def saved(self) -> str: ...
    @property
    def copied(self) -> str: ...


@dataclass(frozen=True)
class Whereabouts:
    """Where the user is in a window: the screen, the bookmarks of all that were visited, what has the keyboard."""

    screen: str = ""
    bookmarks: Mapping[str, Bookmark] = field(default_factory=dict)
    keyboard: str = ""


class MainWindow(QMainWindow):
    """Built once for an open book.

    `about`, `search` and `waiting` (how many things wait in a screen, by its name) are queries, session first; what
    waits is counted once the window is seen, and soon after each change. `opens` says whether a password opens the
    open book (any does where the book has none); with it the window can be locked. `at` is where the user was in the
    window before this one. `closed` when the window has really closed.
    """

    closed = Signal()
    language_wanted = Signal(str)
    other_book_wanted = Signal()

    def __init__(
        self,
        desk: Desk,
        about: Callable[[Any], AboutBook],
        *,
        entries: Sequence[Entry] = ENTRIES,
        search: "Callable[[Any, str], Sequence[FoundLine]] | None" = None,
        waiting: Callable[[Any], Mapping[str, int]] | None = None,
        opens: Callable[[str], bool] | None = None,
        idle_minutes: int = 0,
        remembered: Remembered | None = None,
        at: Whereabouts | None = None,
    ) -> None:
        super().__init__()
        self.setObjectName("window")
        self.desk = desk
        self._about, self._search, self._waiting, self._opens = about, search, waiting, opens
        self._entries = {entry.name: entry for entry in entries}
        self._remembered = remembered or Remembered()
        self._screens: dict[str, Screen] = {}
        self._at = at or Whereabouts()
        self._bookmarks = dict(self._at.bookmarks)  # each waits until its screen is visited
        self._stale: set[str] = set()
        self._now = ""
        self._book = ""
        self._keys: list[tuple[str, str]] = []
        self._count_soon = QTimer(self, singleShot=True, interval=COUNT_SOON_MS)
        self._count_soon.timeout.connect(self._count_waiting)
        self._lay_out(entries)
        self._make_shortcuts(entries)
        self._lock: IdleLock | None = None
        if opens is not None:
            self._key("Ctrl+L", _("Lock the book now"), self.lock_now)
            self.set_idle_minutes(idle_minutes)
        desk.records_changed.connect(self._records_changed)
        self._place_window()
        self._show_about()
        last = self._at.screen or self._remembered.text("window/screen")
        first = last if last in self._entries else next(iter(self._entries), "")
        if first:
            self.go(first)

    # Building.

    def _lay_out(self, entries: Sequence[Entry]) -> None:
        self._nav = Navigation()
        lines = [entry for entry in entries if not entry.under]
        self._nav.set_entries(
            [(entry.name, _(entry.label)) for entry in lines if not entry.at_the_bottom],
            [(entry.name, _(entry.label)) for entry in lines if entry.at_the_bottom],
        )
        self._nav.chosen.connect(self._nav_chosen)
        self._stack = QStackedWidget()
        self._stack.setObjectName("window.screens")
        self.desk.stand = self._stack
        self._messages = MessageBar(self.desk, margins=(24, 0, 24, 12))
        self._status = StatusLine(self.show_help, self.show_keys)
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self._stack, 1)
        right.addWidget(self._messages)
        right.addWidget(self._status)
        middle = QWidget()
        whole = QHBoxLayout(middle)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._nav)
        whole.addLayout(right, 1)
        self.setCentralWidget(middle)
        self.setMinimumSize(px(LEAST_WIDTH), px(LEAST_HEIGHT))

    def _make_shortcuts(self, entries: Sequence[Entry]) -> None:
        for number, entry in enumerate([entry for entry in entries if not entry.under][:8], start=1):
            self._key(f"Ctrl+{number}", _(entry.label), partial(self.go, entry.name))
        self._key("Ctrl+K", _("Find anything"), self.find_anything)
        self._key("Ctrl+N", _("New record in this screen"), lambda: self._on_screen("new"))
        self._key("Ctrl+F", _("Search in this screen"), lambda: self._on_screen("focus_search"))
        self._key("Ctrl+P", _("Print"), lambda: self._on_screen("print"))
        self._key("Ctrl+S", _("Save what was typed"), self._save)
        self._key("Ctrl+Z", _("Undo the last act"), self.desk.undo)
        self._key("Ctrl+Y", _("Do again what was undone"), self.desk.redo)
        self._key("Ctrl+O", _("Open another book"), self._ask_other_book)
        self._key("F1", _("Help"), self.show_help)
        self._key("Ctrl+/", _("All keys"), self.show_keys)

    def _key(self, key: str, what: str, act: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setObjectName(f"key.{key}")
        shortcut.activated.connect(lambda: act())
        self._keys.append((key, what))

    def lock_now(self) -> None:
        """Ctrl+L."""
        if self._opens is None:
            return
        if self._opens(""):
            self.desk.say(_("This book has no password, so it cannot be locked."), "gold")
        else:
            self._lock_of(self._opens).lock_now()

    def set_idle_minutes(self, minutes: int) -> None:
        """Lock after so many minutes without work, 0 never; only a book with a password can be locked."""
        if self._opens is not None and (minutes or self._lock is not None):
            self._lock_of(self._opens).set_minutes(minutes)

    def _lock_of(self, opens: Callable[[str], bool]) -> "IdleLock":
        """The lock, made when it is needed: a book without a password is never locked."""
        if self._lock is None:
            from partycell_desktop.screens.parts.idle_lock import IdleLock

            self._lock = IdleLock(opens, self)
            self._lock.close_wanted.connect(self.close)
        return self._lock

    # Screens.

    @property
    def screen_name(self) -> str:
        """The name of the screen that is shown."""
        return self._now

    def current_screen(self) -> Screen | None:
        """The screen that is shown."""
        return self._screens.get(self._now)

    def go(self, name: str) -> bool:
        """Show a screen; False when unsaved edits hold the user back."""
        if name != self._now and not self._may_leave():
            self._show_line(self._now)
            return False
        screen = self._screens.get(name) or self._make_screen(name)
        if name in self._stale:
            self._stale.discard(name)
            screen.refresh()
        if name in self._bookmarks:
            screen.take_up(self._bookmarks.pop(name))
        self._now = name
        self._stack.setCurrentWidget(screen)
        self._show_line(name)
        label = _(self._entries[name].label)
        self.setWindowTitle(f"{label} · {self._book}" if self._book else label)
        self._remembered.keep("window/screen", self._entries[name].under or name)
        return True

    def _show_line(self, name: str) -> None:
        """Mark the line of the menu to which a screen belongs."""
        self._nav.show_chosen(self._entries[name].under or name)

    def whereabouts(self) -> Whereabouts:
        """Where the user is, to be found again by the window that follows this one in another language."""
        seen = {name: screen.bookmark() for name, screen in self._screens.items()}
        focus = self.focusWidget()
        return Whereabouts(self._now, seen | self._bookmarks, focus.objectName() if focus is not None else "")

    def open_place(self, place: str) -> bool:
        """Open a place such as `member:12/born_on`, or a whole screen by its name."""
        kind, _colon, rest = place.partition(":")
        for entry in self._entries.values():
            if kind == entry.name or kind in entry.places:
                if self.go(entry.name) and rest:
                    self._screens[entry.name].open(rest)
                return self._now == entry.name
        return False

    def _make_screen(self, name: str) -> Screen:
        screen = self._entries[name].make(self.desk)
        screen.wants_place.connect(self.open_place)
        screen.wants_find.connect(self.find_anything)
        screen.wants_theme.connect(self.set_theme)
        screen.wants_language.connect(self.language_wanted)
        screen.wants_other_book.connect(self._ask_other_book)
        self._screens[name] = screen
        self._stack.addWidget(screen)
        self._stale.add(name)
        return screen

    def _nav_chosen(self, name: str) -> None:
        self.go(name)

    def _on_screen(self, verb: str) -> None:
        screen = self.current_screen()
        if screen is not None:
            getattr(screen, verb)()

    def _save(self) -> None:
        screen = self.current_screen()
        if screen is not None and screen.has_unsaved():
            screen.keep_unsaved()

    def _records_changed(self) -> None:
        self._stale = set(self._screens)
        screen = self.current_screen()
        if screen is not None:
            self._stale.discard(self._now)
            screen.refresh()
        self._show_about()
        self._count_soon.start()

    def _show_about(self) -> None:
        about = self.desk.look_up(self._about)
        if about is None:
            return
        self._book = about.file_name
        self._nav.show_owner(about.cell, about.upper)
        self._status.show_texts(
            book=_("Book: {name}").format(name=about.file_name),
            encrypted=_("Encrypted") if about.encrypted else _("Not encrypted"),
            saved=_("Saved {when}").format(when=about.saved) if about.saved else "",
            copied=_("Last copy: {when}").format(when=about.copied) if about.copied else _("No copy yet"),
        )

    def _count_waiting(self) -> None:
        if self._waiting is None or not self.isVisible():
            return
        waiting = self.desk.look_up(self._waiting) or {}
        for name in self._entries:
            self._nav.show_count(name, waiting.get(name, 0))

    # Unsaved edits.

    def may_go(self) -> bool:
        """Whether nothing holds the window: no work under way, and unsaved edits have been asked about."""
        return not self.desk.is_busy and self._may_leave()

    def _may_leave(self) -> bool:
        """Ask about unsaved edits of the screen that is shown; True when the user may go on."""
        screen = self.current_screen()
        if screen is None or not screen.has_unsaved():
            return True
        from partycell_desktop.screens.parts.unsaved import DROP, KEEP, ask_about_unsaved

        answer = ask_about_unsaved(self)
        if answer == KEEP:
            return screen.keep_unsaved()
        if answer == DROP:
            screen.drop_unsaved()
            return True
        return False

    def _ask_other_book(self) -> None:
        if self._may_leave():
            self.other_book_wanted.emit()

    # What the keys open.

    def find_anything(self) -> None:
        """Ctrl+K."""
        from partycell_desktop.screens.parts.find_anything import FindAnything

        dialog = FindAnything(self._find, self)
        dialog.wanted.connect(self.open_place)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.show()

    def _find(self, text: str) -> "Sequence[FoundLine]":
        from partycell_desktop.screens.parts.find_anything import Found

        screens: list[FoundLine] = [
            Found(_(entry.label), _("Screen"), entry.name)
            for entry in self._entries.values()
            if matches(text, _(entry.label))
        ]
        if self._search is None or not text.strip():
            return screens
        return [*(self.desk.look_up(self._search, text) or ()), *screens]

    def show_keys(self) -> None:
        """Ctrl+/."""
        from partycell_desktop.screens.parts.keys import Key, KeysDialog, usual_keys

        own = [Key((key,), does) for key, does in self._keys]
        KeysDialog([(_("In the main window"), own), *usual_keys()], self).show()

    def show_help(self) -> None:
        """F1."""
        from partycell_desktop.screens.parts.help import HelpDialog

        screen = self.current_screen()
        label = _(self._entries[self._now].label) if self._now else ""
        dialog = HelpDialog(label, screen.help() if screen is not None else "", self)
        dialog.keys_wanted.connect(self.show_keys)
        dialog.show()

    def set_theme(self, theme: str) -> None:
        """Wear "light" or "dark" from now on, also at the next start."""
        app = QApplication.instance()
        if isinstance(app, QApplication) and theme != colours().name:
            dress(app, theme)
            self._remembered.keep("window/theme", theme)

    # Size, place, closing.

    def _place_window(self) -> None:
        room = self.screen().availableGeometry()
        width = self._remembered.number("window/width", px(FIRST_WIDTH), 200, 20_000)
        height = self._remembered.number("window/height", px(FIRST_HEIGHT), 200, 20_000)
        self.resize(min(width, room.width()), min(height, room.height()))
        x, y = self._remembered.number("window/x", 0), self._remembered.number("window/y", 0)
        place = QRect(x, y, self.width(), self.height())
        # A second screen that is no longer there must not swallow the window.
        if (x or y) and room.contains(place):
            self.move(x, y)
        if self._remembered.text("window/whole_screen") == "yes":
            self.setWindowState(Qt.WindowState.WindowMaximized)

    def remember_place(self) -> None:
        """Keep size and place for the next window."""
        whole = self.isMaximized()
        self._remembered.keep("window/whole_screen", "yes" if whole else "no")
        if not whole:
            for key, value in (
                ("x", max(0, self.x())),
                ("y", max(0, self.y())),
                ("width", self.width()),
                ("height", self.height()),
            ):
                self._remembered.keep(f"window/{key}", value)
        self._remembered.flush()

    def focusNextPrevChild(self, forward: bool) -> bool:
        return go_on(self, forward=forward)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        screen = self.current_screen()
        if screen is not None:
            # After the first paint: what the keyboard reaches first is the search of the screen.
            QTimer.singleShot(0, screen, self._greet)
        after_next_paint(self._nav, self._count_waiting)

    def _greet(self) -> None:
        screen, keyboard = self.current_screen(), self._at.keyboard
        self._at = Whereabouts()
        had_it = screen.findChild(QWidget, keyboard) if screen is not None and keyboard else None
        if had_it is not None:
            had_it.setFocus(Qt.FocusReason.OtherFocusReason)
        elif screen is not None:
            screen.greet()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.may_go():
            event.ignore()
            return
        self.remember_place()
        event.accept()
        self.closed.emit()
