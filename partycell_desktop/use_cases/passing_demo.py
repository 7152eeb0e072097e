"""A demo that lives only as long as it is open: a book in a temporary folder, swept away afterwards.

Every start and every closing of a book passes here: what fills the demo is imported where one is made.
"""

import shutil
import tempfile
from contextlib import suppress
from pathlib import Path

from partycell_desktop.domain.refusal import Trouble
from partycell_desktop.store.lock import BookLock
from partycell_desktop.use_cases.session import Clock, Session

_PASSING = "partycell-demo-"
_BEING_MADE = 60.0  # seconds


def make_passing_demo(clock: Clock | None = None) -> Session:
    """Make a demo among the temporary files, in a folder of its own, and open it: `drop_passing_demo` takes it away."""
    from partycell_desktop.use_cases.demo import make_demo  # every part of the program, only where a demo is made

    folder = Path(tempfile.mkdtemp(prefix=_PASSING))
    try:
        return make_demo(folder / "minh-hoa.sochibo", "", clock, remember=False)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise


def drop_passing_demo(path: Path) -> None:
    """Take away the folder of a passing demo, whose closed book is `path`; another book is never touched."""
    if path.parent.name.startswith(_PASSING):
        shutil.rmtree(path.parent, ignore_errors=True)


def sweep_passing_demos(now: float) -> None:
    """Take away the passing demos that a crash left behind; one that is open, here or in another window, stays.

    `now` in seconds since 1970. A folder of the last minute may be one that is just being made, and stays too.
    """
    for folder in Path(tempfile.gettempdir()).glob(_PASSING + "*"):
        with suppress(OSError):
            if not folder.is_symlink() and now - folder.stat().st_mtime > _BEING_MADE and not _is_open(folder):
                shutil.rmtree(folder, ignore_errors=True)


def _is_open(folder: Path) -> bool:
    for book in folder.glob("*.sochibo"):
        lock = BookLock(book)
        try:
            lock.take("")
        except Trouble:
            return True
        lock.give_back()
    return False
