"""The program is killed while a year or a month of dues is closed: it is open still, whole, and is closed anew."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from partycell_desktop.use_cases import books
from partycell_desktop.use_cases.dues import get_dues_sheet
from partycell_desktop.use_cases.dues_closing import close_dues_month
from partycell_desktop.use_cases.dues_payments import mark_dues_paid
from partycell_desktop.use_cases.dues_reports import check_dues
from partycell_desktop.use_cases.ledger import balances_on, close_period, list_periods
from partycell_desktop.use_cases.money_check import check_money
from tests.books import make_book
from tests.use_cases.conftest import CELL, CLOCK, DESK, NAMES
from tests.use_cases.dues import dues_book, member, opened, shared
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


def test_a_month_of_dues_and_its_receipt_are_closed_together_or_not_at_all(tmp_path: Path) -> None:
    session = dues_book(tmp_path)
    who = member(session, "Phạm Văn An")
    opened(session, "2026-02", {who: "10.000.100"})
    mark_dues_paid(session)
    shared(session)
    session.book.close(copy=False)
    command = [sys.executable, "-m", "tests.journeys.closer", str(session.book.path), 'UPDATE "dues_month"', "dues"]
    died = subprocess.run(command, cwd=ROOT, env=os.environ, check=False, timeout=240, capture_output=True)
    assert died.returncode < 0, died.stderr.decode()

    again = books.open_session(session.book.path, "", CLOCK)
    assert again.book.left_behind
    assert again.book.check() == check_dues(again) == check_money(again) == []
    assert get_dues_sheet(again, "2026-02").closed_on is None
    assert balances_on(again).total == 0  # the receipt was written before the month, and went with it
    at(again, 2026, 3, 6)
    assert close_dues_month(again, "2026-02").figures.kept == balances_on(again).total == 50_001
    again.book.close(copy=False)
