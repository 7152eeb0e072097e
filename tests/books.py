"""Books for the tests: the program makes each kind of book once in a run; who asks for the same again has a copy."""

from pathlib import Path
from typing import Any

from partycell_desktop.store.recovery import printed_key
from partycell_desktop.use_cases import books
from partycell_desktop.use_cases.session import Clock, Session

_made: dict[str, tuple[bytes, str]] = {}


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
