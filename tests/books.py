"""Books for the tests: the program makes each kind of book once in a run; who asks for the same again has a copy."""

from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any, TypeVar

import sqlcipher3

from partycell_desktop.store.recovery import printed_key
from partycell_desktop.use_cases import books
from partycell_desktop.use_cases.session import Clock, Session

T = TypeVar("T")

_made: dict[str, tuple[bytes, str]] = {}
_filled: dict[tuple[Callable[..., Any], str], tuple[Any, Any]] = {}


def make_book(
    path: Path,
    password: str,
    cell: dict[str, Any],
    names: list[dict[str, Any]],
    term: dict[str, Any] | None = None,
    desk: dict[str, Any] | None = None,
    clock: Clock | None = None,
) -> Session:
    """What the use case of this name does, in a tenth of its time: for tests of anything but the making itself.

    The copy is opened with the key of its recovery sheet; the password opens it as well.
    """
    asked = repr((password, cell, names, term, desk, clock and clock.now()))
    known = _made.get(asked)
    if known is None:
        session = books.make_book(path, password, cell, names, term, desk, clock)
        _made[asked] = session.book.path.read_bytes(), session.book.raw_key()
        return session
    data, key = known
    target = books.with_suffix(path)
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("xb") as file:
        file.write(data)
    return books.open_session(target, " ".join(printed_key(key)) if key else "", clock)


def filled(session: Session, fill: Callable[[Session], T]) -> T:
    """What `fill` tells after it has written into a new book without a password; from the second time on by copying.

    `fill` stands at the head of a file, and writes the same for each book of one path of making.
    """
    assert not session.book.encrypted
    asked = fill, str(session.clock.now())
    book = session.book.connection
    if asked not in _filled:
        told = fill(session)
        kept = sqlcipher3.connect(":memory:")
        book.backup(kept)
        _filled[asked] = kept, deepcopy(told)
        return told
    kept, told = _filled[asked]
    kept.backup(book)
    return deepcopy(told)  # type: ignore[no-any-return]
