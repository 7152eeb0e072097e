"""One book, one desk: the lock among real processes, by the call of this system and by that of Windows."""

import errno
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from partycell_desktop.domain.refusal import Trouble
from partycell_desktop.store import lock as lock_here

AT = "09:41, 22/11/2026"
TAKE = (
    "import sys; from pathlib import Path; {imported};"
    "lock = lock.BookLock(Path(sys.argv[1])); lock.take('08:00, 22/11/2026');"
    "print('taken', flush=True); sys.stdin.read()"
)
ROOT = Path(__file__).parents[2]


@pytest.fixture(params=["here"] if sys.platform == "win32" else ["here", "windows"])
def lock(request: pytest.FixtureRequest) -> ModuleType:
    """The lock as this system has it, and as Windows has it."""
    if request.param == "here":
        return lock_here
    from tests.store.windows_locks import on_windows

    return on_windows


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return tmp_path / "Sổ chi bộ.sochibo"


@pytest.fixture
def other(book: Path, lock: ModuleType) -> Iterator["subprocess.Popen[str]"]:
    """Another program that has taken the lock of the book."""
    imported = {
        "partycell_desktop.store.lock": "from partycell_desktop.store import lock",
        "lock_on_windows": "from tests.store.windows_locks import on_windows as lock",
    }[lock.__name__]
    command = [sys.executable, "-c", TAKE.format(imported=imported), str(book)]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
    ) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "taken\n"
        yield program
        program.kill()


def test_who_comes_second_is_told_who_holds_the_book_and_since_when(
    lock: ModuleType, book: Path, other: "subprocess.Popen[str]"
) -> None:
    with pytest.raises(Trouble) as told:
        lock.BookLock(book).take(AT)
    assert "08:00, 22/11/2026" in told.value.what


def test_a_lock_within_one_program_holds_too(lock: ModuleType, book: Path) -> None:
    first = lock.BookLock(book)
    first.take(AT)
    with pytest.raises(Trouble):
        lock.BookLock(book).take(AT)
    first.give_back()
    second = lock.BookLock(book)
    second.take(AT)
    assert second.left_behind is None
    second.give_back()


def test_a_program_that_dies_leaves_the_book_free_and_a_note_behind(
    lock: ModuleType, book: Path, other: "subprocess.Popen[str]"
) -> None:
    other.kill()
    other.wait()
    mine = lock.BookLock(book)
    mine.take(AT)
    assert mine.left_behind is not None
    assert mine.left_behind.since == "08:00, 22/11/2026"
    mine.give_back()


def test_nothing_is_left_beside_the_book(lock: ModuleType, book: Path) -> None:
    mine = lock.BookLock(book)
    mine.take(AT)
    mine.give_back()
    mine.give_back()
    assert [file.name for file in book.parent.iterdir() if file.is_file()] == []


def test_who_was_refused_takes_nothing_away(lock: ModuleType, book: Path) -> None:
    first, second = lock.BookLock(book), lock.BookLock(book)
    first.take(AT)
    with pytest.raises(Trouble):
        second.take(AT)
    second.give_back()
    with pytest.raises(Trouble):
        second.take(AT)
    first.give_back()


def test_a_lock_on_a_file_that_was_taken_away_does_not_count(
    lock: ModuleType, book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between opening the file and locking it, its holder may leave and take it away."""
    first, second, third = lock.BookLock(book), lock.BookLock(book), lock.BookLock(book)
    first.take(AT)
    locking = lock._lock

    def first_leaves(file: int) -> None:
        first.give_back()
        locking(file)

    monkeypatch.setattr(lock, "_lock", first_leaves)
    second.take(AT)
    monkeypatch.setattr(lock, "_lock", locking)
    with pytest.raises(Trouble):
        third.take(AT)
    second.give_back()


def test_a_drive_that_knows_no_locks_is_said_to_be_one(
    lock: ModuleType, book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_locks(file: int) -> None:
        raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))

    monkeypatch.setattr(lock, "_lock", no_locks)
    with pytest.raises(Trouble, match="không hỗ trợ khóa tệp") as told:
        lock.BookLock(book).take(AT)
    assert told.value.try_this
