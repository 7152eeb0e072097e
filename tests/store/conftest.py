"""Books for the tests of the store: real files, really encrypted."""

from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from partycell_desktop.store.book import Book, create_book, open_book

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=timezone(timedelta(hours=7)))
PASSWORD = "mật khẩu của chi bộ"
_made: list[tuple[bytes, str]] = []


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "Sổ chi bộ Minh Họa.sochibo"


@pytest.fixture
def book(path: Path) -> Iterator[Book]:
    """A new book; it is made once, and all but the first test have a copy of it."""
    if _made:
        data, key = _made[0]
        path.write_bytes(data)
        made = open_book(path, "", NOW, key=key)
    else:
        made = create_book(path, PASSWORD, NOW)
        _made.append((path.read_bytes(), made.raw_key()))
    made.desk_name, made.desk_role = "Nguyễn Đức Khang", "Bí thư"
    yield made
    made.close(copy=False)
