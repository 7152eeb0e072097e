"""The program dies in the middle of a sentence: the book opens again, and at most the last five seconds are lost."""

import itertools
import os
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from partycell_desktop.use_cases import books, meetings
from partycell_desktop.use_cases.minutes import list_minutes_passages
from tests.books import make_book
from tests.use_cases.conftest import CELL, CLOCK, DESK, NAMES

ROOT = Path(__file__).resolve().parents[2]
LOST_AT_MOST = 5.0  # seconds
TYPED_FOR = 8.0  # longer, so that something must have been kept while the typing went on
MOST_WORDS = 5_000
PATIENCE = 240.0  # a program that never begins to type is ended


@pytest.fixture
def meeting(tmp_path: Path) -> tuple[Path, int]:
    """A book with an open meeting; nobody has it open."""
    session = make_book(tmp_path / "minh-hoa", "", CELL, NAMES, {"name": "2025 - 2030"}, DESK, CLOCK)
    number = meetings.plan_meeting(session, "ordinary", {"held_on": "05/10/2026", "starts_at": "14:00"})
    session.book.close(copy=False)
    return session.book.path, number


@pytest.fixture
def typist(meeting: tuple[Path, int]) -> Iterator[subprocess.Popen[str]]:
    """The program in a process of its own, with somebody typing in it."""
    book, number = meeting
    with subprocess.Popen(
        [sys.executable, "-m", "tests.journeys.typist", str(book), str(number)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        text=True,
    ) as program:
        patience = threading.Timer(PATIENCE, program.kill)
        patience.start()
        yield program
        program.kill()
        patience.cancel()
        patience.join()


@pytest.mark.slow
def test_what_was_typed_up_to_five_seconds_before_the_program_was_killed_is_in_the_book(
    meeting: tuple[Path, int], typist: subprocess.Popen[str]
) -> None:
    assert typist.stdout is not None
    moments: dict[int, float] = {}
    for line in itertools.islice(typist.stdout, MOST_WORDS):
        number, moment = line.split()
        moments[int(number)] = float(moment)
        if float(moment) - moments[1] >= TYPED_FOR:
            break
    typist.kill()
    for line in typist.stdout:  # typed between the last look and the end
        number, _space, moment = line.partition(" ")
        if moment.endswith("\n"):
            moments[int(number)] = float(moment)
    assert typist.wait() != 0

    book, meeting_id = meeting
    session = books.open_session(book, "", CLOCK)
    assert session.book.left_behind  # the program says so when it opens the book again
    text = list_minutes_passages(session, meeting_id)[0].text
    assert session.book.check() == []
    session.book.close(copy=False)

    kept = max((int(found) for found in re.findall(r"từ(\d+)", text)), default=0)
    # A computer that does something else meanwhile types nothing either: its pauses do not count.
    idle = max(later - earlier for earlier, later in itertools.pairwise(moments.values()))
    assert kept, "nothing was kept"
    assert moments[max(moments)] - moments[min(kept + 1, max(moments))] <= LOST_AT_MOST + idle
    assert [int(found) for found in re.findall(r"từ(\d+)", text)] == list(range(1, kept + 1))
