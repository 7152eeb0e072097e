"""One book, one desk: who has the book open, on which computer, since when.

The operating system's own lock is the truth; it goes by itself when a program or computer dies. Beside it lies a
small note in plain text that says who holds it, for the message that the second person reads.
"""

import getpass
import json
import platform
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from partycell_desktop.domain.refusal import Trouble
from partycell_desktop.words import _


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
        self._lock = FileLock(book.with_name(book.name + ".khoa"), timeout=0)
        self.left_behind: Holder | None = None

    def take(self, now: str) -> None:
        """Take the lock or raise Trouble that names its holder. `left_behind` tells of a crash before."""
        try:
            self._lock.acquire()
        except Timeout:
            raise Trouble(_open_elsewhere(self._holder()), _how_to_go_on()) from None
        except OSError as error:
            raise Trouble(
                _("The folder “{folder}” cannot be written to, so the book in it cannot be opened for work.").format(
                    folder=self._note.parent
                ),
                _("Copy the book to a folder of your own (for example Documents) and open it there."),
            ) from error
        self.left_behind = self._holder()
        holder = {"who": _login(), "computer": platform.node(), "since": now}
        self._note.write_text(json.dumps(holder, ensure_ascii=False), encoding="utf-8")

    def give_back(self) -> None:
        """Release the lock; the note and the lock file go."""
        self._note.unlink(missing_ok=True)
        self._lock.release()
        Path(self._lock.lock_file).unlink(missing_ok=True)

    def _holder(self) -> Holder | None:
        try:
            said = json.loads(self._note.read_text(encoding="utf-8"))
            return Holder(str(said["who"]), str(said["computer"]), str(said["since"]))
        except (OSError, ValueError, KeyError, TypeError):
            return None


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
