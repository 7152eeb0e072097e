"""A journey through the real window: a year of meetings of the demo cell, from its plan to the bound book.

Twelve ordinary and four thematic meetings, a vote that passes and one that fails, a congress with a runoff. What the
window asks for is typed once; papers are printed where they come from and read back at the end.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from partycell_desktop.app import Door
from partycell_desktop.use_cases import books
from partycell_desktop.use_cases.candidate_steps import advance_candidate
from partycell_desktop.use_cases.candidates import list_candidates
from tests.hand import Hand
from tests.journeys.secretary import Calendar, Secretary
from tests.journeys.year_congress import approval, call_the_congress, hold_the_congress, result_of_the_congress
from tests.journeys.year_meetings import (
    AUGUST,
    CULTURE,
    DECEMBER,
    JANUARY,
    JULY,
    JUNE,
    MARCH,
    MAY,
    NOVEMBER,
    OCTOBER,
    SAFETY,
    SAVING,
    SEPTEMBER,
    SKILLS,
    hold,
)
from tests.journeys.year_papers import look_at_the_book, print_the_year, read_the_papers
from tests.journeys.year_plan import plan_the_year
from tests.journeys.year_votes import APPLICANT, PROBATIONER, admission_passes, recognition_fails


@pytest.fixture
def secretary(hand: Hand, demo_book: Path, tmp_path: Path) -> Iterator[Secretary]:
    """The secretary of the demo's cell at the end of 2026; an applicant and a probationary member wait for the vote."""
    book = Path(shutil.copyfile(demo_book, tmp_path / demo_book.name))
    calendar = Calendar("27/12/2026")
    session = books.open_session(book, "", calendar)
    for name, stages in ((APPLICANT, ("verification", "opinions")), (PROBATIONER, ("probation",))):
        way = next(each.id for each in list_candidates(session, None, True) if each.person.name == name)
        for stage in stages:
            advance_candidate(session, way, stage, {"done_on": "15/12/2026"}, "bản giấy nằm trong hồ sơ")
    books.close_session(session)
    door = Door(hand.app, calendar)
    yield Secretary(hand, door, calendar, tmp_path, "")
    if door.session is not None:
        door.session.book.close(copy=False)


@pytest.mark.slow
@pytest.mark.timeout(600)  # less than a minute alone; a machine that does much at once needs more than the usual limit
def test_a_year_of_meetings_in_the_window(secretary: Secretary) -> None:
    s = secretary
    plan_the_year(s)
    hold(s, JANUARY)
    recognition_fails(s)
    for each in (SAVING, MARCH):
        hold(s, each)
    admission_passes(s)
    for each in (MAY, SAFETY, JUNE):
        hold(s, each)
    call_the_congress(s)
    hold_the_congress(s)
    result_of_the_congress(s)
    hold(s, JULY)
    approval(s)
    for each in (AUGUST, SKILLS, SEPTEMBER, OCTOBER, NOVEMBER, CULTURE, DECEMBER):
        hold(s, each)
    print_the_year(s)
    read_the_papers(s)
    look_at_the_book(s)
