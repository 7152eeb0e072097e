"""The program is killed while a year is closed: the year is open still, whole, and can be closed anew."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from partycell_desktop.use_cases import books
from partycell_desktop.use_cases.ledger import balances_on, check_money, close_period, list_periods
from tests.books import make_book
from tests.use_cases.conftest import CELL, CLOCK, DESK, NAMES
from tests.use_cases.money import at, payment, receipt

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("fatal", ['INSERT INTO "closed_period"', "COMMIT"])
def test_a_year_is_closed_wholly_or_not_at_all(tmp_path: Path, fatal: str) -> None:
    session = make_book(tmp_path / "minh-hoa", "", CELL, NAMES, {"name": "2025 - 2030"}, DESK, CLOCK)
    receipt(session, "05/03/2025", "8tr")
    payment(session, "09/10/2025", "3tr")
    session.book.close(copy=False)
    command = [sys.executable, "-m", "tests.journeys.closer", str(session.book.path), fatal]
    died = subprocess.run(command, cwd=ROOT, env=os.environ, check=False, timeout=240, capture_output=True)
    assert died.returncode < 0, died.stderr.decode()

    again = books.open_session(session.book.path, "", CLOCK)
    assert again.book.left_behind
    assert again.book.check() == [] and check_money(again) == []
    assert not any(each.closed_on for each in list_periods(again, 2025))
    assert balances_on(again).total == 5_000_000
    at(again, 2026, 1, 6)
    close_period(again, "2025")
    assert [each.key for each in list_periods(again, 2025) if each.closed_on] == ["2025"]
    again.book.close(copy=False)
