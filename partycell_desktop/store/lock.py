"""One book, one desk: who has the book open, on which computer, since when.

The operating system's own lock is the truth; it goes by itself when a program or computer dies. Beside it lies a
small note in plain text that says who holds it, for the message that the second person reads.
"""

import errno
import getpass
import json
import os
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from partycell_desktop.domain.refusal import Trouble
from partycell_desktop.words import _

if sys.platform == "win32":
    import msvcrt

    def _lock(file: int) -> None:
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)

    def _leave(path: Path, file: int) -> None:
        os.close(file)
        with suppress(OSError):  # somebody else may have it open already
            path.unlink()

else:
    import fcntl

    def _lock(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _leave(path: Path, file: int) -> None:
        path.unlink(missing_ok=True)  # while it is ours: whoever locks it next sees that it is there no more
        os.close(file)


# What a drive answers that knows no locks: some network drives, and folders that other programs show as a drive.
_NO_LOCKS = (errno.ENOLCK, errno.EOPNOTSUPP, errno.ENOSYS)


def _locked_file(path: Path) -> int | None:
    """The file at `path`, made and locked; None where somebody else holds it. OSError where it cannot be."""
    while True:
        file = os.open(path, os.O_RDWR | os.O_CREAT)
        try:
            _lock(file)
        except (BlockingIOError, PermissionError):
            os.close(file)
            return None
        except OSError:
            os.close(file)
            raise
        if os.fstat(file).st_nlink:
            return file
        os.close(file)  # its last holder has just taken it away, and a new one counts


@dataclass(frozen=True)
class Holder:
    """Who holds a book."""

    who: str
    computer: str
    since: str


class BookLock:
    """The lock of one book, taken before anything else is read from it."""

    def __init__(self, book: Path) -> None:
        self._note = book.with_name(book.name + ".dang-mo")
        self._path = book.with_name(book.name + ".khoa")
        self._file: int | None = None
        self.left_behind: Holder | None = None

    def take(self, now: str) -> None:
        """Take the lock or raise Trouble that names its holder. `left_behind` tells of a crash before."""
        try:
            self._file = _locked_file(self._path)
        except OSError as error:
            if error.errno in _NO_LOCKS:
                raise Trouble(
                    _("The drive with the folder “{folder}” knows no locks: two people could write at once.").format(
                        folder=self._note.parent
                    ),
                    _("Copy the book to a folder of your own (for example Documents) and open it there."),
                ) from error
            raise Trouble(
                _("The folder “{folder}” cannot be written to, so the book in it cannot be opened for work.").format(
                    folder=self._note.parent
                ),
                _("Copy the book to a folder of your own (for example Documents) and open it there."),
            ) from error
        if self._file is None:
            raise Trouble(_open_elsewhere(self._holder()), _how_to_go_on())
        self.left_behind = self._holder()
        holder = {"who": _login(), "computer": _computer(), "since": now}
        self._note.write_text(json.dumps(holder, ensure_ascii=False), encoding="utf-8")

    def give_back(self) -> None:
        """Release the lock; the note and the lock file go."""
        if self._file is not None:
            self._note.unlink(missing_ok=True)
            _leave(self._path, self._file)
            self._file = None

    def _holder(self) -> Holder | None:
        try:
            said = json.loads(self._note.read_text(encoding="utf-8"))
            return Holder(str(said["who"]), str(said["computer"]), str(said["since"]))
        except (OSError, ValueError, KeyError, TypeError):
            return None


def _computer() -> str:
    return os.environ.get("COMPUTERNAME", "?") if sys.platform == "win32" else os.uname().nodename


def _login() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "?"


def _open_elsewhere(holder: Holder | None) -> str:
    if holder is None:
        return _("This book is already open in another window or on another computer.")
    return _("This book is already open: by “{who}” on the computer “{computer}”, since {since}.").format(
        who=holder.who, computer=holder.computer, since=holder.since
    )


def _how_to_go_on() -> str:
    return _(
        "Close it there first. If that program has crashed, end it or restart that computer; the book is then free "
        "by itself, and nothing that was saved is lost."
    )
