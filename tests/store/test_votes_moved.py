"""Votes that were kept with the candidate before a vote belonged to its meeting move into the meeting of their day."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlcipher3
from sqlite_utils import Database, Migrations

from partycell_desktop.domain.candidates import CandidateVote, has_passed
from partycell_desktop.paths import resources
from partycell_desktop.store import documents, history, meetings, migrations
from partycell_desktop.store.book import APPLICATION_ID, Book, open_book
from partycell_desktop.store.membership_votes import votes_of
from tests.store.conftest import NOW

MOVED = "0006_votes_on_membership_in_the_meeting"
VOTERS = [
    {"member_id": 1, "name": "Nguyễn Đức Khang", "counts": True, "why": ""},
    {"member_id": 2, "name": "Ngô Thị Lan", "counts": False, "why": "đảng viên dự bị: dự họp, không biểu quyết"},
    {"member_id": 3, "name": "Lê Văn Quý", "counts": False, "why": "exempt from activity and not present"},
]
BOOK = """
INSERT INTO person (id, full_name) VALUES (1, 'Nguyễn Đức Khang'), (2, 'Ngô Thị Lan'), (3, 'Lê Văn Quý'),
    (4, 'Đinh Công Mẫu');
INSERT INTO candidacy (id, person_id) VALUES (1, 4);
INSERT INTO meeting (id, kind, held_on) VALUES (7, 'ordinary', '2026-10-05');
INSERT INTO attendance (meeting_id, person_id, name, rank) VALUES (7, 1, 'Nguyễn Đức Khang', 'official');
INSERT INTO act (id, at, who, role, use_case) VALUES (1, '2026-08-05T09:00:00+07:00', 'Khang', 'Bí thư', 'record_vote');
INSERT INTO history (act_id, table_name, row_id, after, text_hash, chain) VALUES (1, 'candidate_vote', 1, '{}', '', '');
INSERT INTO outgoing_document (id, type, title, dated_on, candidacy_id, person_id, state, number, symbol)
    VALUES (1, 'NQ', 'đề nghị kết nạp đảng viên: Đinh Công Mẫu', '2026-10-05', 1, 4, 'issued', 14, '14-NQ/CB');
"""


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    """A book as it was before, with a failed vote of a day without a meeting and a passed one of a known meeting."""
    path = tmp_path / "sổ cũ.sochibo"
    connection = sqlcipher3.connect(str(path), isolation_level=None)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    db, before = Database(connection), Migrations(migrations.SET)
    for name in migrations.known():
        if name < MOVED:
            before(name=name)(migrations._applying((resources() / "schema" / f"{name}.sql").read_text("utf-8")))
    before.apply(db)
    connection.executescript(BOOK)
    for day, number, yes, no in (("2026-08-05", "09-NQ cũ", 0, 1), ("2026-10-05", "14-NQ/CB", 1, 0)):
        db.table("candidate_vote").insert(
            {
                "candidacy_id": 1, "phase": "admission", "held_on": day, "number": number, "way": "bỏ phiếu kín",
                "official": 2, "present_official": 1, "present_probationary": 1, "absent_reason": "01 đồng chí ốm",
                "entitled": 1, "in_favour": yes, "against": no, "chair": "Phạm Văn Ngoài", "chair_post": "Bí thư",
                "secretary": "Ngô Thị Lan", "share": "2/3", "voters": json.dumps(VOTERS, ensure_ascii=False),
            }
        )  # fmt: skip
    connection.close()
    opened = open_book(path, "", NOW)
    yield opened
    opened.close(copy=False)


@pytest.fixture
def votes(book: Book) -> list[CandidateVote]:
    return votes_of(book, [1])


def test_every_old_vote_is_still_told_with_all_its_numbers(votes: list[CandidateVote]) -> None:
    first, second = votes
    assert (first.number, second.number) == ("09-NQ cũ", "14-NQ/CB")
    assert (has_passed(first), has_passed(second)) == (False, True)
    assert first.held_on is not None and first.held_on.iso == "2026-08-05"
    assert (first.chair, first.chair_post, first.secretary) == ("Phạm Văn Ngoài", "Bí thư", "Ngô Thị Lan")
    assert (first.present_official, first.present_probationary, first.absent_reason) == (1, 1, "01 đồng chí ốm")
    assert (first.way, first.share, first.entitled, first.against) == ("bỏ phiếu kín", "2/3", 1, 1)


def test_a_day_without_a_meeting_gets_one_with_the_list_of_those_who_belonged(
    book: Book, votes: list[CandidateVote]
) -> None:
    file = meetings.get_file(book, votes[0].meeting_id)
    assert (file.meeting.kind, file.meeting.chair_name) == ("extraordinary", "Phạm Văn Ngoài")
    assert {each.name: (each.rank.value, each.exempt) for each in file.roll} == {
        "Nguyễn Đức Khang": ("official", False),
        "Ngô Thị Lan": ("probationary", False),
        "Lê Văn Quý": ("official", True),
    }
    assert votes[0].official == 2
    assert file.votes[0].matter == "Đề nghị kết nạp vào Đảng quần chúng ưu tú Đinh Công Mẫu"


def test_a_day_with_a_meeting_takes_it_with_the_resolution_of_the_register(
    book: Book, votes: list[CandidateVote]
) -> None:
    assert votes[1].meeting_id == 7
    assert len(meetings.get_file(book, 7).roll) == 1  # its own list stays
    (document,) = documents.documents_of_meeting(book, 7)
    assert (document.form, document.symbol) == ("6-knd", "14-NQ/CB")
    assert [each.number for each in meetings.get_file(book, 7).votes] == [""]  # it stands in the register alone


def test_the_old_table_is_gone_and_its_acts_are_not_offered_for_undo(book: Book) -> None:
    assert "candidate_vote" not in book.db.table_names()
    assert history.undo_stacks(book.connection) == ([], [])
