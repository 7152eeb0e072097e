"""A real, encrypted book with a fixed clock for the tests of the use cases."""

from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from partycell_desktop.use_cases.session import FixedClock, Session
from tests.books import make_book

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=timezone(timedelta(hours=7)))
CLOCK = FixedClock(NOW)
PASSWORD = "mật khẩu của chi bộ"
NAMES = [
    {"level": 0, "name": "Chi bộ Công ty TNHH Minh Họa"},
    {"level": 1, "name": "Đảng bộ phường Ví Dụ"},
]
CELL = {"enterprise": "Công ty TNHH Minh Họa", "place_name": "Ví Dụ"}
DESK = {"name": "Nguyễn Đức Khang", "role": "Bí thư"}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "minh-hoa.sochibo"


@pytest.fixture
def session(path: Path) -> Iterator[Session]:
    made = make_book(path, PASSWORD, CELL, NAMES, {"name": "2025 - 2030"}, DESK, CLOCK)
    yield made
    made.book.close(copy=False)
