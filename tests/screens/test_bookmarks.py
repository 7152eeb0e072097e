"""Another language or look: the user finds every screen as it was left, and nothing of the other language in it."""

import shutil
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QTabBar,
    QTabWidget,
    QTextEdit,
    QWidget,
)

from partycell_desktop import words
from partycell_desktop.app import Door
from partycell_desktop.screens.catalogue import ENTRIES
from partycell_desktop.screens.parts.record_table import RecordTable
from partycell_desktop.screens.parts.style import colours
from partycell_desktop.screens.window import MainWindow
from partycell_desktop.use_cases.books import open_session
from partycell_desktop.use_cases.demo import demo_list, demo_moment
from partycell_desktop.use_cases.printing import list_forms
from partycell_desktop.use_cases.roster import list_members
from partycell_desktop.use_cases.session import FixedClock
from tests.hand import Hand
from tests.screens.test_no_english_left import is_english, shown_words
from tests.texts import translations

CLOCK = FixedClock(demo_moment())
MEMBER = "Hoàng Thị Đào"
WINDOW = QSize(1366, 768)
CHANGED_HERE = ("settings.language", "settings.theme")
QTS_OWN = ("qt_", "Scroll")  # buttons at the ends of tabs that have too little room in one language


@pytest.fixture
def door(hand: Hand, demo_book: Path, tmp_path: Path) -> Iterator[Door]:
    made = Door(hand.app, CLOCK)
    made.enter(open_session(shutil.copy(demo_book, tmp_path / "minh-hoa.sochibo"), "", CLOCK))
    window_of(made).resize(WINDOW)
    window_of(made).activateWindow()
    hand.wait_for(window_of(made).isActiveWindow)
    yield made
    if made.session is not None:
        made.session.book.close(copy=False)


def window_of(door: Door) -> MainWindow:
    assert door.window is not None
    return door.window


class User:
    """Leaves something in every screen, and finds it again."""

    def __init__(self, hand: Hand, door: Door) -> None:
        self.hand, self.door = hand, door

    @property
    def window(self) -> MainWindow:
        return window_of(self.door)

    def go(self, screen: str, page: str = "") -> None:
        """To a screen by its menu or, where it has no line there, by its place; nothing in it is touched."""
        self.window.go(screen)
        if page:
            self.tab("settings.pages", self.pages().index(page))
        self.hand.rest()

    def pages(self) -> list[str]:
        """The pages of the settings."""
        tabs = self.hand.find("settings.pages")
        assert isinstance(tabs, QTabWidget)
        return [tabs.widget(at).objectName().partition(".")[2] for at in range(tabs.count())]

    def tab(self, name: str, at: int) -> None:
        tabs = self.hand.find(name)
        assert isinstance(tabs, QTabWidget)
        tabs.setCurrentIndex(at)
        self.hand.rest()

    def type(self, name: str, text: str) -> None:
        self.hand.type(name, text)

    def select(self, name: str, *rows: int) -> None:
        """Click the first of these rows of a list, and the others with Ctrl."""
        table = self.hand.find(name)
        assert isinstance(table, RecordTable)
        assert table.model().rowCount() > max(rows), f"{name} is too short"
        for row in rows:
            table.scrollTo(table.model().index(row, 0))
            place = table.visualRect(table.model().index(row, 0)).center()
            held = Qt.KeyboardModifier.ControlModifier if row != rows[0] else Qt.KeyboardModifier.NoModifier
            QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, held, place)
        self.hand.rest()

    def member(self) -> int:
        session = self.door.session
        assert session is not None
        return next(line.id for line in list_members(session) if line.person.full_name == MEMBER)


def in_today(user: User) -> None:
    user.hand.press("today.span.quarter")


def in_the_roster(user: User) -> None:
    user.hand.press("roster.filter.all")
    user.type("roster.search", "ng")
    user.select("roster.table", 1, 2)
    user.tab("roster.tabs", 5)
    user.hand.press("roster.papers.filter.all")
    user.type("roster.papers.search", "lịch")
    user.select("roster.papers", 0)


def in_the_roster_of_another_day(user: User) -> None:
    user.type("roster.as_of", "01/06/2024")
    user.window.open_place(f"member:{user.member()}")
    user.hand.find("roster.table").sort_by_column("born_on", descending=True)  # type: ignore[attr-defined]
    user.tab("roster.tabs", 6)
    user.select("roster.history", 1)


def in_the_import(user: User) -> None:
    user.window.open_place(f"import:{demo_list()}")
    user.hand.choose("import.existing", existing_words(user, "replace"))
    user.hand.press("import.filter.new")
    user.select("import.table", 0)
    QTest.keyClick(user.hand.find("import.table"), Qt.Key.Key_Space)


def existing_words(user: User, value: str) -> str:
    found = user.hand.find("import.existing")
    assert isinstance(found, QComboBox)
    return found.itemText(found.findData(value))


def on_the_board(user: User) -> None:
    user.hand.press("candidates.view.list")
    user.hand.press("candidates.filter.ended")
    user.select("candidates.table", 0)
    user.hand.press("candidates.view.board")
    user.type("candidates.search", "n")


def in_the_list_of_candidates(user: User) -> None:
    user.hand.press("candidates.view.list")
    user.hand.press("candidates.filter.ended")
    user.select("candidates.table", 0)


def on_the_page_of_a_candidate(user: User) -> None:
    user.hand.press("candidates.view.list")
    user.select("candidates.table", 1)
    QTest.keyClick(user.hand.find("candidates.table"), Qt.Key.Key_Return)
    user.select("candidate.papers", 3)
    user.tab("candidate.tabs", 3)


def in_the_meetings(user: User) -> None:
    user.hand.press("meetings.year.2025")
    user.select("meetings.table", 3)
    user.tab("meeting.tabs", 2)
    user.select("meeting.tasks", 0)
    user.tab("meeting.tabs", 0)
    user.select("meeting.roll.table", 2, 4)


def in_the_minutes_of_a_meeting(user: User) -> None:
    user.select("meetings.table", 2)
    user.tab("meeting.tabs", 4)
    user.hand.press("meeting.paper.nghi-quyet")


def in_the_tasks(user: User) -> None:
    user.window.open_place("meeting:assignments")
    user.hand.rest()
    user.hand.press("assign.year.2025")
    user.hand.press("assign.filter.decided")
    user.select("assign.table", 2)
    user.window.open_place("meeting:tasks")
    user.hand.rest()
    user.hand.press("tasks.filter.all")
    user.hand.choose("tasks.year", "2026")
    user.type("tasks.search", "an")
    user.select("tasks.table", 1)


def in_the_year_of_the_meetings(user: User) -> None:
    user.window.open_place("meeting:year")
    user.hand.rest()
    user.hand.press("year.years.2025")


def in_the_search_of_the_minutes(user: User) -> None:
    user.window.open_place("meeting:find")
    user.hand.rest()
    user.type("meetings.find.text", "an toan")
    user.hand.press("meetings.find.year.2025")


def in_the_statistics_of_the_meetings(user: User) -> None:
    user.window.open_place("meeting:statistics")
    user.hand.rest()
    user.hand.press("meetings.statistics.year.days")
    user.type("meetings.statistics.first", "01/03/2025")
    user.hand.press("meetings.statistics.view.members")
    user.select("meetings.statistics.members", 2)


def in_the_dossiers(user: User) -> None:
    user.select("dossiers.forms", 2)
    user.type("dossiers.search", "nguyen")
    user.select("dossiers.members", 0)
    user.select("dossiers.members", 2)
    user.type("dossiers.date", "05/2026")
    user.hand.press("dossiers.undated")


def in_what_was_printed(user: User) -> None:
    at = next(row for row, code in enumerate(user.hand.column("dossiers.forms", 0)) if code.startswith("DSĐV"))
    user.select("dossiers.forms", at)
    user.type("dossiers.list_title", "Danh sách thử")
    user.tab("dossiers.tabs", 1)


def in_the_cash_book(user: User) -> None:
    user.hand.press("expenditure.fund.cash")
    user.hand.press("expenditure.filter.paid")
    user.type("expenditure.search", "hoa")
    user.select("expenditure.table", 0)


def in_what_waits_to_be_posted(user: User) -> None:
    user.hand.press("expenditure.filter.waiting")
    user.select("expenditure.table", 1)
    user.hand.press("expenditure.estimate.item.press")


def in_the_dues_of_another_month(user: User) -> None:
    user.hand.press("dues.before")
    user.type("dues.search", "văn")
    user.select("dues.table", 1, 2)


def in_the_outgoing_documents(user: User) -> None:
    user.tab("dossiers.tabs", 2)
    user.hand.press("documents.kind.NQ")
    user.type("documents.search", "đảng")
    user.select("documents.table", 0)
    user.tab("dossiers.tabs", 3)
    user.type("documents.in.search", "báo cáo")
    user.tab("dossiers.tabs", 2)


def in_the_settings(user: User) -> None:
    user.go("settings", "cell")
    user.select("settings.names", 1)
    user.go("settings", "rules")
    user.type("settings.rules_search", "24")
    user.hand.press("settings.rules.filter.all")
    user.select("settings.rules_table", 1)
    user.go("settings", "days")
    user.hand.choose("settings.days_year", "2025")
    user.select("settings.days_table", 2)
    user.go("settings", "lists")
    which = user.hand.find("settings.list")
    assert isinstance(which, QComboBox)
    user.hand.choose("settings.list", which.itemText(which.findData("religion")))
    user.type("settings.list_new", "Chưa khai")
    user.go("settings", "forms")
    user.hand.press("settings.forms.filter.in_force")
    user.select("settings.forms_table", 3)
    user.go("settings", "book")
    user.select("settings.history", 4)
    user.go("settings", "work")


Leave = Callable[[User], None]
Seen = dict[str, object]
WAYS: dict[str, dict[str, Leave]] = {
    "first": {
        "today": in_today,
        "roster": in_the_roster,
        "import": in_the_import,
        "candidates": on_the_board,
        "meetings": in_the_meetings,
        "expenditure": in_the_cash_book,
        "dues": in_the_dues_of_another_month,
        "dossiers": in_the_dossiers,
        "settings": in_the_settings,
    },
    "second": {
        "roster": in_the_roster_of_another_day,
        "candidates": in_the_list_of_candidates,
        "meetings": in_the_minutes_of_a_meeting,
        "expenditure": in_what_waits_to_be_posted,
        "dossiers": in_what_was_printed,
    },
    "third": {
        "candidates": on_the_page_of_a_candidate,
        "dossiers": in_the_outgoing_documents,
        "meetings": in_the_tasks,
    },
    "fourth": {"meetings": in_the_search_of_the_minutes},
    "fifth": {"meetings": in_the_statistics_of_the_meetings},
    "sixth": {"meetings": in_the_year_of_the_meetings},
}


def seen_in(window: MainWindow) -> Seen:
    """What is chosen and typed in everything that can be seen, by its name; nothing that is said in a language."""
    seen: Seen = {}
    for widget in window.findChildren(QWidget):
        name = widget.objectName()
        if not name or not widget.isVisible() or name.startswith(QTS_OWN) or name in CHANGED_HERE:
            continue
        if isinstance(widget, RecordTable):
            # Not the widths: the last column gets what the window leaves it. Not the current row where none is
            # selected: it comes with the keyboard.
            kept = widget.bookmark()
            seen[name] = [column.name for column in widget.shown_columns()], kept["sorting"], kept["selected"]
        elif isinstance(widget, QListWidget):
            seen[name] = widget.currentRow()
        elif isinstance(widget, QComboBox) and not widget.isEditable():
            seen[name] = widget.currentData()
        elif isinstance(widget, QLineEdit):
            seen[name] = widget.text()
        elif isinstance(widget, QPlainTextEdit | QTextEdit):
            seen[name] = widget.toPlainText()
        elif isinstance(widget, QTabBar):
            seen[name] = widget.currentIndex()
        elif isinstance(widget, QAbstractButton):
            seen[name] = widget.isChecked()
    return seen


def everything(
    user: User, screens: Iterable[str], look: Callable[[str], None] = lambda _where: None
) -> dict[str, Seen]:
    """What is seen in these screens and all pages of the settings, one after the other; at last the manner of work."""
    found: dict[str, Seen] = {}
    for screen in screens:
        user.go(screen)
        for page in user.pages() if screen == "settings" else ("",):
            user.go(screen, page)
            found[f"{screen} {page}".strip()] = seen_in(user.window)
            look(f"{screen} {page}".strip())
    user.go("settings", "work")
    return found


def changed(now: dict[str, Seen], before: dict[str, Seen]) -> list[tuple[str, str, object, object]]:
    """What is otherwise than it was: where, in which widget, how it was and how it is."""
    return [
        (where, name, seen.get(name), now[where].get(name))
        for where, seen in before.items()
        for name in sorted(seen.keys() | now[where].keys())
        if seen.get(name, "not there") != now[where].get(name, "not there")
    ]


def choose_language(user: User, language: str) -> None:
    before = user.door.window
    user.hand.find("settings.language").setFocus()
    user.hand.choose("settings.language", {"vi": "Tiếng Việt", "en": "English"}[language])
    user.hand.wait_for(lambda: user.door.window is not before)
    user.window.resize(WINDOW)  # the screen of the tests is smaller: what a window remembers is cut to it
    user.hand.rest()
    assert words.language() == language


@cache
def vietnamese() -> frozenset[str]:
    """The sentences of the Vietnamese catalogue that are said otherwise in English, and are not a word of a list."""
    texts = {told for text, told in translations().items() if told != text}
    return frozenset(text for text in texts if len(text.split()) >= 4)


def titles_of_forms(user: User) -> frozenset[str]:
    """What stands on the papers is Vietnamese in every language."""
    return frozenset(form.title for form in list_forms(user.door.session))


def said_in(window: MainWindow) -> set[tuple[str, str]]:
    """Every text of the window with the name of its widget."""
    widgets = [window, *(each for each in window.findChildren(QWidget) if each.isVisible())]
    return {(each.objectName(), text.strip()) for each in widgets for text in shown_words(each) if text.strip()}


@pytest.mark.slow
@pytest.mark.timeout(600)  # a minute alone; a machine that does four things at once needs more than the usual limit
@pytest.mark.parametrize("way", list(WAYS))
def test_everything_is_found_again_in_another_language_and_another_look(hand: Hand, door: Door, way: str) -> None:
    user, screens = User(hand, door), list(WAYS[way])
    for screen, leave in WAYS[way].items():
        user.go(screen)
        before = seen_in(user.window)
        leave(user)
        user.go(screen)
        assert seen_in(user.window) != before, f"nothing was left in {screen}"
    left = everything(user, screens)

    user.window.set_theme("dark")
    assert colours().name == "dark"
    assert changed(everything(user, screens), left) == []

    choose_language(user, "en")
    assert hand.text("settings.title") == "Settings"
    assert user.window.whereabouts().keyboard == "settings.language"
    texts: set[tuple[str, str, str]] = set()

    def look(where: str) -> None:
        texts.update((where, *each) for each in said_in(user.window))

    assert changed(everything(user, screens, look), left) == []
    assert {each for each in texts if each[2] in vietnamese() - titles_of_forms(user)} == set()

    # Twice at once: what was not visited meanwhile is not lost either.
    choose_language(user, "vi")
    choose_language(user, "en")
    choose_language(user, "vi")
    user.window.set_theme("light")
    texts.clear()
    assert changed(everything(user, screens, look), left) == []
    assert {each for each in texts if is_english(each[2]) and each[2] != "English"} == set()


def test_every_screen_of_the_menu_is_left_somewhere() -> None:
    assert set(WAYS["first"]) == {entry.name for entry in ENTRIES}


class WindowsShown(QObject):
    """Notes every window that is shown, however shortly."""

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self.names: list[str] = []
        self._app = app
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.names.append(watched.objectName() or type(watched).__name__)
        return False

    def end(self) -> None:
        self._app.removeEventFilter(self)


def test_no_part_of_a_screen_opens_as_a_window_and_takes_the_keyboard_away(hand: Hand, door: Door) -> None:
    user, shown = User(hand, door), WindowsShown(hand.app)
    everything(user, [entry.name for entry in ENTRIES])
    for screen, leave in WAYS["third"].items():
        user.go(screen)
        leave(user)
    shown.end()
    assert shown.names == []
    assert user.window.isActiveWindow()


def test_what_is_typed_and_not_saved_is_asked_about_before_the_language_changes(hand: Hand, door: Door) -> None:
    user = User(hand, door)
    before = user.window
    user.go("settings", "cell")
    user.type("settings.enterprise", "Công ty TNHH Minh Họa Hai")
    hand.later("unsaved.box", lambda: hand.press("unsaved.stay"))
    door.speak("en")
    assert user.window is before
    assert words.language() == "vi"
    assert hand.text("settings.enterprise") == "Công ty TNHH Minh Họa Hai"
    hand.later("unsaved.box", lambda: hand.press("unsaved.keep"))
    door.speak("en")
    hand.rest()
    assert user.window is not before
    assert hand.text("settings.enterprise") == "Công ty TNHH Minh Họa Hai"
    assert hand.text("settings.title") == "Settings"
