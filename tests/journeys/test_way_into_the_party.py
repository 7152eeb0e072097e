"""A journey through the real window: a worker of whom only the name is known becomes an official member of the Party.

The days are those of two and a half years, across the change of rules on 26/7/2026; each morning the secretary opens
the encrypted book anew. What the window asks for is typed once and never again; each paper is printed where it belongs
and read back. Days that the program works out stand beside their reasoning, counted by hand: working days with the
holidays and worked Saturdays of Vietnam, months from day to day.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from partycell_desktop.app import Door
from partycell_desktop.forms.catalogue import FORMS
from partycell_desktop.use_cases import books, roster
from partycell_desktop.use_cases.history import check_book
from partycell_desktop.use_cases.printing import list_printed
from tests.hand import Hand
from tests.journeys.secretary import Calendar, Secretary
from tests.journeys.way_to_the_ceremony import ceremony, committee_and_decision, rules_change
from tests.journeys.way_to_the_dossier import (
    another_who_moves,
    course,
    first_contact,
    leave_for_the_dossier,
    sympathiser,
)
from tests.journeys.way_to_the_recognition import official, probation, recognition
from tests.journeys.way_to_the_vote import answers, make_the_dossier, opinions, verify, vote, write_the_record

PASSWORD = "mật khẩu của chi bộ"
NAMES = [{"level": 0, "name": "Chi bộ Công ty TNHH Minh Họa"}, {"level": 1, "name": "Đảng bộ phường Ví Dụ"}]
CELL = {"enterprise": "Công ty TNHH Minh Họa", "place_name": "Ví Dụ"}
DESK = {"name": "Nguyễn Đức Khang", "role": "Bí thư"}
MEMBERS = ("Hoàng Thị Đào", "Vũ Minh Đức", "Lê Văn Dao", "Đỗ Thanh Hương", "Trần Quốc Hùng", "Nguyễn Đức Khang")


@pytest.fixture
def secretary(hand: Hand, tmp_path: Path) -> Iterator[Secretary]:
    """The secretary of a cell of six official members, whose book lies encrypted on the disk."""
    calendar = Calendar("3/3/2025")
    path = tmp_path / "minh-hoa.sochibo"
    session = books.make_book(path, PASSWORD, CELL, NAMES, {"name": "2025 - 2030"}, DESK, calendar)
    events = [
        {"kind": "admitted", "on": "3/2/2015", "decided_on": "15/1/2015"},
        {"kind": "recognised", "on": "3/2/2016"},
    ]
    for name in MEMBERS:
        roster.add_member(session, {"full_name": name, "born_on": "1/1/1980"}, events)
    books.close_session(session)
    door = Door(hand.app, calendar)
    yield Secretary(hand, door, calendar, tmp_path, PASSWORD)
    if door.session is not None:
        door.session.book.close(copy=False)


@pytest.mark.slow
def test_a_worker_becomes_an_official_member_in_the_window(secretary: Secretary) -> None:
    for part in (first_contact, sympathiser, course, leave_for_the_dossier, another_who_moves):
        part(secretary)
    for part in (write_the_record, make_the_dossier, verify, answers, opinions, vote):
        part(secretary)
    for part in (rules_change, committee_and_decision, ceremony):
        part(secretary)
    for part in (probation, recognition, official):
        part(secretary)
    look_at_what_is_left(secretary)


def look_at_what_is_left(s: Secretary) -> None:
    """Every paper about candidates was printed and noted, nothing was typed twice, and the book is sound."""
    of_candidates = {form.key for form in FORMS if form.of_candidates}
    # Besides: the record and the slip of the new member, and the list of what has to be done.
    assert set(s.printed) - of_candidates == {"1-hsdv", "2-hsdv", "viec-can-lam"}
    assert of_candidates - set(s.printed) == set()
    noted = [each.what for each in list_printed(s.session)]
    assert len(noted) == len(s.printed) + 2  # and the two bound dossiers
    assert [text for text, times in s.typed.items() if times > 1] == []
    assert check_book(s.session) == []
    s.go_home()
