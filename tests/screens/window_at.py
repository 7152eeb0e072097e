"""The real window over a book, opened at a place, for the tests that work in it."""

from collections.abc import Iterator
from contextlib import contextmanager

from partycell_desktop.screens.screenshots import make_window
from partycell_desktop.screens.window import MainWindow
from partycell_desktop.use_cases.session import Session
from tests.hand import Hand


@contextmanager
def window_at(hand: Hand, session: Session, place: str, seen: str) -> Iterator[MainWindow]:
    """The window in its usual size at `place`, once the widget `seen` can be seen there; closed in the end."""
    made = make_window(session)
    made.resize(1366, 768)
    made.show()
    made.open_place(place)
    hand.wait_for(lambda: hand.sees(seen))
    yield made
    made.close()
