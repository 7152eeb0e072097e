"""Random years in a real book: whatever order things happen in, every identity holds and closed reports stay."""

from pathlib import Path

import pytest

from tests.use_cases.money_walk import walk_through


@pytest.mark.parametrize("number", [3, 14, 1023, 2026])
def test_whatever_a_year_brings_the_books_agree_and_closed_reports_stay(tmp_path: Path, number: int) -> None:
    walk = walk_through(number, tmp_path)
    assert walk.done.total() > 80 and walk.frozen and any(walk.done[act] for act in ("take_back", "undo"))
