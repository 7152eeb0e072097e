import pytest
from PySide6.QtWidgets import QWidget

from partycell_desktop.screens.parts.standing import open_windows
from partycell_desktop.screens.parts.style import dress


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
