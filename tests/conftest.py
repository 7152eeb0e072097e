"""What every test stands on: no real screen, no real home folder, Vietnamese, and no dialog left waiting."""

import difflib
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from tests.workers import ByFile, turn

if TYPE_CHECKING:
    from partycell_desktop.use_cases.session import Session

ROOT = Path(__file__).resolve().parent.parent
GOLDEN = ROOT / "tests" / "golden"
REAL_ENVIRONMENT = dict(os.environ)
MODAL_PATIENCE_MS = 8_000

# The same examples each time, and few of them: a red run can be repeated, and the whole suite stays short.
settings.register_profile("house", derandomize=True, max_examples=40, deadline=None, database=None)
settings.load_profile("house")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--headed", action="store_true", help="show the windows on the real screen")
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="run only the tests that have a golden file, and write what they see into it",
    )


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    # Before pytest-qt imports Qt, which reads the platform once.
    if not config.getoption("--headed"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    config.addinivalue_line("markers", "slow: takes many seconds; still part of every run")
    if not hasattr(config, "workerinput"):  # once, not in each xdist worker
        sys.path.insert(0, str(ROOT))
        from hatch_build import compile_catalogues

        compile_catalogues(ROOT)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--update-golden"):
        others = [item for item in items if "golden" not in getattr(item, "fixturenames", ())]
        config.hook.pytest_deselected(items=others)
        items[:] = [item for item in items if item not in others]
    slow = {file_of(item) for item in items if item.get_closest_marker("slow")}
    items.sort(key=lambda item: turn(file_of(item), file_of(item) in slow))


def file_of(item: pytest.Item) -> str:
    """The file of a test as it stands in the test's name."""
    return item.nodeid.partition("::")[0]


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> object:
    """Under `--dist loadfile`, the files in our own order and with our own company."""
    return ByFile(config, log) if config.getoption("dist") == "loadfile" else None


@pytest.fixture(scope="session")
def real_environment() -> dict[str, str]:
    """The environment in which the tests were started: pip's settings and cache are found through it."""
    return dict(REAL_ENVIRONMENT)


@pytest.fixture(scope="session")
def shared_cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One cache folder for all tests, so that font caches are built once."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(scope="session")
def demo_book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The book of the demo, made once. Only to be read or copied: `open_demo` opens a copy."""
    from partycell_desktop import paths, words
    from partycell_desktop.use_cases.demo import make_demo

    words.speak("vi", paths.locale())
    made = make_demo(tmp_path_factory.mktemp("demo") / "minh-hoa.sochibo", remember=False)
    made.book.close(copy=False)
    return made.book.path


@pytest.fixture
def open_demo(demo_book: Path, tmp_path: Path) -> "Callable[[], Session]":
    """Opens a copy of the demo at its own moment; whoever opens it closes it."""
    from partycell_desktop.use_cases.books import open_session
    from partycell_desktop.use_cases.demo import demo_moment
    from partycell_desktop.use_cases.session import FixedClock

    def open_copy() -> "Session":
        copy = shutil.copyfile(demo_book, tmp_path / demo_book.name)
        return open_session(copy, "", FixedClock(demo_moment()))

    return open_copy


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, shared_cache: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home folder of the test's own: settings, books, logs, documents. Nothing reaches the real one."""
    home = tmp_path / "home"
    home.mkdir()
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(home))
    for name, folder in {
        "XDG_CONFIG_HOME": home / ".config",
        "XDG_DATA_HOME": home / ".local" / "share",
        "XDG_STATE_HOME": home / ".local" / "state",
        "XDG_CACHE_HOME": shared_cache,
        "APPDATA": home / "AppData" / "Roaming",
        "LOCALAPPDATA": home / "AppData" / "Local",
        "PARTYCELL_BOOKS": home / "books",
        "PARTYCELL_SETTINGS": home / "settings",
        "PARTYCELL_LOGS": home / "logs",
    }.items():
        monkeypatch.setenv(name, str(folder))
    monkeypatch.delenv("XDG_DOCUMENTS_DIR", raising=False)
    monkeypatch.delenv("PARTYCELL_PASSWORD", raising=False)
    return home


@pytest.fixture(autouse=True)
def in_vietnamese() -> None:
    """Every test begins in the program's first language, whatever the one before it spoke."""
    from partycell_desktop import paths, words

    words.speak("vi", paths.locale())


@pytest.fixture(autouse=True)
def nothing_waits_for_a_person(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail, with its title and text, when a modal dialog stays open that no step of the test answers.

    A test may open a real dialog and press its buttons from a timer; one that nobody presses would
    otherwise hang the run until the time limit kills it without saying which dialog it was.
    """
    if not {"qtbot", "qapp"} & set(request.fixturenames):
        yield
        return
    request.getfixturevalue("qapp")
    from PySide6.QtCore import QElapsedTimer, QTimer
    from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QWidget

    seen: list[QWidget] = []
    since = QElapsedTimer()

    def look() -> None:
        modal = QApplication.activeModalWidget()
        if modal is None or [modal] != seen:
            seen[:] = [] if modal is None else [modal]
            since.restart()
            return
        if since.elapsed() < MODAL_PATIENCE_MS:
            return
        text = modal.text() if isinstance(modal, QMessageBox) else modal.objectName()
        said = f"{type(modal).__name__} {modal.windowTitle()!r} {text!r}"
        modal.done(0) if isinstance(modal, QDialog) else modal.close()
        raise AssertionError(f"a modal dialog waited for a person: {said}")

    watch = QTimer()
    watch.timeout.connect(look)
    watch.start(500)
    yield
    watch.stop()
    clear_away_windows()
    # The offscreen platform keeps what was copied until after Python's end, and then crashes on throwing it away.
    QApplication.clipboard().clear()


def clear_away_windows() -> None:
    """Destroy every window, seen or hidden, whoever opened it.

    One that stays would be dressed anew by each later test: slower and slower, and at last a crash of Qt.
    """
    from PySide6.QtCore import QCoreApplication, QEvent, Qt

    from partycell_desktop.screens.parts.standing import all_windows

    for window in [each for each in all_windows() if each.parent() is None]:
        if window.windowType() != Qt.WindowType.Popup:  # a list of proposals goes with its completer, or twice
            window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


class Golden:
    """Compares text with a file in tests/golden; `python3 dev.py golden` writes the files anew."""

    def __init__(self, update: bool) -> None:
        self.update = update

    def __call__(self, name: str, text: str) -> None:
        """Check that `text` is what tests/golden/`name` holds; the difference is shown line by line."""
        file = GOLDEN / name
        text = text.rstrip("\n") + "\n"
        if self.update:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="\n")
            return
        if not file.exists():
            pytest.fail(f"tests/golden/{name} does not exist yet: run `python3 dev.py golden` and read it")
        known = file.read_text(encoding="utf-8")
        if known != text:
            change = difflib.unified_diff(
                known.splitlines(), text.splitlines(), f"tests/golden/{name}", "now", lineterm=""
            )
            pytest.fail("\n".join(change) + "\n\nIf this is what you meant: `python3 dev.py golden`", pytrace=False)


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Compare with, or under --update-golden write, the files of tests/golden."""
    return Golden(request.config.getoption("--update-golden"))


@pytest.fixture
def hand(qapp: object) -> Iterator[object]:
    """A hand that works the real widgets, on an application dressed as the program dresses it."""
    from partycell_desktop.screens.parts.standing import open_windows
    from partycell_desktop.screens.parts.style import dress
    from tests.hand import Hand

    dress(qapp)  # type: ignore[arg-type]
    made = Hand(qapp)  # type: ignore[arg-type]
    yield made
    for window in open_windows():
        window.hide()
        window.deleteLater()
    made.rest()
    made.leave()
