from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from partycell_desktop import paths, words
from partycell_desktop.screens.parts.standing import open_windows
from partycell_desktop.screens.parts.style import dress
from partycell_desktop.screens.screenshots import draw_screens
from partycell_desktop.use_cases.books import close_session
from partycell_desktop.use_cases.session import Session
from tests.screens.every_screen import Looked


@pytest.fixture
def dressed(qapp):
    """The application in its light clothes, as the program wears them."""
    dress(qapp)
    return qapp


@pytest.fixture
def named():
    """Find a widget by its objectName, inside another or in any window; the way a person's hand finds it."""

    def find(name: str, inside: QWidget | None = None) -> QWidget:
        places = [inside] if inside is not None else open_windows()
        for place in places:
            if place.objectName() == name:
                return place
            found = place.findChild(QWidget, name)
            if found is not None:
                return found
        raise AssertionError(f"no widget is called {name}")

    return find


@pytest.fixture
def session(open_demo: Callable[[], Session]) -> Iterator[Session]:
    """The demo, open; a file that works on another book has a fixture of its own."""
    made = open_demo()
    yield made
    close_session(made)


@pytest.fixture(scope="session")
def looked() -> Looked:
    """Every screen and dialog of the demo, drawn once for all that is asked of each of them."""
    from tests.screens.test_no_english_left import WordsLook
    from tests.screens.test_object_names import NamesLook
    from tests.screens.test_tab_order import TabLook

    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    words.speak("vi", paths.locale())
    found = Looked(WordsLook("vi"), NamesLook(), TabLook())

    def look(picture: str, window: QWidget) -> None:
        for each in (found.names, found.words, found.tabs):
            each(picture, window)

    assert draw_screens(app, None, look) == 0
    return found
