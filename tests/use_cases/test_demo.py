"""The demo cell is believable, complete, consistent, and the same each time."""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from partycell_desktop import paths, words
from partycell_desktop.domain import roster as story
from partycell_desktop.domain.dates import PartialDate, full_years_between
from partycell_desktop.domain.items import items_of
from partycell_desktop.domain.party_age import party_age_on
from partycell_desktop.domain.person import Person
from partycell_desktop.domain.posts import Entry, Post, posts_on
from partycell_desktop.use_cases import roster
from partycell_desktop.use_cases.admission_targets import find_target
from partycell_desktop.use_cases.books import close_session, list_recent, open_session
from partycell_desktop.use_cases.candidates import get_candidate, list_board_columns, list_candidates
from partycell_desktop.use_cases.cell import get_cell
from partycell_desktop.use_cases.deadlines import list_due
from partycell_desktop.use_cases.demo import demo_moment, make_demo
from partycell_desktop.use_cases.history import check_book, list_history, newest_undoable
from partycell_desktop.use_cases.member_lines import MemberLine
from partycell_desktop.use_cases.passing_demo import drop_passing_demo, make_passing_demo, sweep_passing_demos
from partycell_desktop.use_cases.roster import MemberRecord
from partycell_desktop.use_cases.session import FixedClock, Session

DAY = date(2026, 11, 22)
LACKS_ITEMS = "Cao Thị Kim Oanh"
HAS_A_GAP = "Vũ Minh Đức"


@pytest.fixture(scope="module")
def demo(demo_book: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    words.speak("vi", paths.locale())
    copy = shutil.copyfile(demo_book, tmp_path_factory.mktemp("demo") / demo_book.name)
    opened = open_session(copy, "", FixedClock(demo_moment()))
    yield opened
    opened.book.close(copy=False)


@pytest.fixture(scope="module")
def lines(demo: Session) -> list[MemberLine]:
    return roster.list_members(demo)


@pytest.fixture(scope="module")
def members(demo: Session, lines: list[MemberLine]) -> list[MemberRecord]:
    return [roster.get_member(demo, line.id) for line in lines]


def everything(session: Session) -> list[tuple[object, ...]]:
    tables = [
        row["name"]
        for row in session.book.rows(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_%' ESCAPE '\\' ORDER BY name"
        )
    ]
    return sorted(
        ((table, *row.values()) for table in tables for row in session.book.rows(f'SELECT * FROM "{table}"')), key=repr
    )


def one(lines: list[MemberLine], name: str) -> MemberLine:
    return next(line for line in lines if line.person.name == name)


def test_two_demos_are_the_same_to_the_last_line_of_the_history(demo: Session, tmp_path: Path) -> None:
    later = FixedClock(datetime(2031, 1, 2, 3, tzinfo=timezone(timedelta(hours=7))))
    other = make_demo(tmp_path / "other", "mật khẩu", later)
    assert other.book.encrypted and not demo.book.encrypted
    assert everything(other) == everything(demo)
    assert other.today() == date(2031, 1, 2)
    other.book.close(copy=False)


def test_the_demo_stands_at_its_own_moment_and_is_remembered_only_when_wanted(tmp_path: Path) -> None:
    made = make_demo(tmp_path / "unknown", remember=False)
    assert made.now() == demo_moment()
    assert list_recent() == []
    made.book.close(copy=False)
    make_demo(tmp_path / "known").book.close(copy=False)
    assert [each["name"] for each in list_recent()] == ["known"]


def test_the_cell_has_24_members_one_guest_and_those_who_left(demo: Session, lines: list[MemberLine]) -> None:
    assert roster.count_members(demo) == {
        "members": 24,
        "official": 22,
        "probationary": 2,
        "women": 10,
        "guests": 1,
        "away": 1,
        "exempt": 1,
    }
    by_status = [line.standing.status for line in lines]
    assert by_status.count(story.Status.NOT_MEMBER) == 8  # the candidates
    assert by_status.count(story.Status.TRANSFERRED) == 4
    assert by_status.count(story.Status.OUT) == 1
    assert by_status.count(story.Status.DECEASED) == 1


def test_the_committee_of_the_cell_is_one_secretary_one_deputy_one_member(lines: list[MemberLine]) -> None:
    posts = {
        line.person.name: post.title for line in lines for post in line.posts if post.side == "Đảng" and line.posts
    }
    assert posts == {"Nguyễn Đức Khang": "Bí thư", "Hoàng Thị Đào": "Phó bí thư", "Bùi Thị Ánh": "Chi ủy viên"}


def test_the_cell_had_a_committee_in_every_term(members: list[MemberRecord]) -> None:
    posts = [post for member in members for post in member.lists["post"]]
    for day in (date(2009, 1, 1), date(2016, 1, 1), date(2021, 1, 1), date(2026, 1, 1)):
        held = [post.title for post in story_posts(posts, day)]
        assert held.count("Bí thư") == 1, day


def story_posts(posts: list[Entry], day: date) -> list[Entry]:
    return [each for each in posts_on([post for post in posts if isinstance(post, Post)], day) if each.side == "Đảng"]


def test_every_story_of_a_membership_can_be(demo: Session, members: list[MemberRecord]) -> None:
    for member in members:
        story.check_story(member.events, demo.today(), member.person.born_on)


def test_only_one_record_lacks_needed_items(lines: list[MemberLine]) -> None:
    assert [line.person.name for line in lines if line.missing] == [LACKS_ITEMS]
    assert {"citizen_number", "card_number", "decided_on"} <= set(one(lines, LACKS_ITEMS).missing)


def test_only_one_work_history_of_a_member_has_a_gap(members: list[MemberRecord]) -> None:
    gaps = {member.person.name: member.gaps for member in members if member.standing.counted and member.gaps}
    assert gaps == {HAS_A_GAP: [(date(2012, 7, 1), date(2012, 11, 1))]}


def test_every_choice_stands_in_its_code_list(demo: Session, members: list[MemberRecord]) -> None:
    strange = set()
    for member in members:
        entries = [entry for entries in member.lists.values() for entry in entries]
        for record in (member.person, *entries):
            for item in items_of(type(record)):
                value = getattr(record, item.name)
                if item.choices and value and value not in demo.code_list(item.choices).values:
                    strange.add((item.choices, value))
    assert {name for name, _value in strange} == {"party_post"}  # posts in the enterprise and the unions


def test_everybody_was_of_age_when_admitted_and_numbers_tell_birth_and_sex(members: list[MemberRecord]) -> None:
    for member in members:
        person, first = member.person, story.admission(member.events)
        assert person.born_on is not None
        if first is not None:
            assert first.on is not None
            assert full_years_between(person.born_on.first_day(), first.on.first_day()) >= 18, person.name
        if person.citizen_number:
            assert len(person.citizen_number) == 12
            assert person.citizen_number[3] == ("0" if person.sex == "Nam" else "1")
            assert person.citizen_number[4:6] == f"{person.born_on.year % 100:02}"
            assert person.card_number in ("", person.citizen_number)


def test_relatives_are_of_a_possible_age(members: list[MemberRecord]) -> None:
    for member in members:
        born = member.person.born_on
        assert born is not None
        years = {relative.relation: relative.born_on.year for relative in member.lists["relative"]}
        assert all(born.year - 45 < years[parent] < born.year - 17 for parent in ("Cha đẻ", "Mẹ đẻ") if parent in years)
        children = [each.born_on.year for each in member.lists["relative"] if each.relation == "Con đẻ"]
        assert all(year - born.year >= 20 for year in children), member.person.name


def test_dates_inside_a_record_come_in_order(members: list[MemberRecord]) -> None:
    for member in members:
        person = member.person
        for earlier, later in (("born_on", "youth_union_on"), ("enlisted_on", "discharged_on")):
            first, second = getattr(person, earlier), getattr(person, later)
            assert first is None or second is None or first < second, (person.name, earlier)
        periods = member.lists["life_period"]
        assert [each.from_on for each in periods] == sorted(each.from_on for each in periods)
        for paper in member.lists["paper"]:
            assert paper.dated_on is not None and paper.dated_on.last_day() <= DAY


def test_full_records_fill_every_group_of_the_forms(members: list[MemberRecord]) -> None:
    filled = {item.name for item in items_of(Person) for member in members if getattr(member.person, item.name)}
    rare = {"name_in_use", "other_names", "religious_rank", "academic_rank", "labourers"}
    assert {item.name for item in items_of(Person)} - filled <= rare
    assert {name for member in members for name, entries in member.lists.items() if entries} == set(members[0].lists)


def test_what_is_due_around_the_day_of_the_demo(lines: list[MemberLine], members: list[MemberRecord]) -> None:
    by_name = {member.person.name: member for member in members}
    assert story.probation_end(by_name["Phạm Văn Dũng"].events, 12) == date(2026, 11, 19)
    assert story.probation_end(by_name["Tạ Quang Huy"].events, 12) == date(2026, 12, 15)
    age = by_name["Lê Trọng Thắng"].age
    assert age is not None and age.years == 29
    full = party_age_on(by_name["Lê Trọng Thắng"].events, date(2027, 2, 3))
    assert full is not None and full.years == 30
    assert one(lines, "Hoàng Thị Đào").admitted_on == PartialDate(2014, 11, 7)


def test_a_candidate_stands_in_every_column_of_the_board(demo: Session) -> None:
    board = list_candidates(demo)
    assert {column.says for column in list_board_columns(demo)} == {line.column for line in board}
    assert {line.person.name: line.stage for line in board} == {
        "Ngô Văn Tài": "sympathiser",
        "Lý Thị Mai": "course",
        "Trần Thị Hương": "file_allowed",
        "Đinh Công Minh": "file",
        "Vũ Thị Lan": "verification",
        "Phan Quốc Huy": "cell_vote",
        "Tô Thị Ngân": "ceremony",
        "Phạm Văn Dũng": "probation",
        "Tạ Quang Huy": "probation",
    }
    assert [line.person.name for line in board if not line.id] == ["Tạ Quang Huy"]
    ended = [line.person.name for line in list_candidates(demo, ended=True) if not line.candidacy.open]
    assert ended == ["Lò Văn Kiên"]


def test_no_stage_of_a_demo_candidate_was_closed_against_its_gate(demo: Session) -> None:
    for line in list_candidates(demo):
        if line.id:
            assert [step.reason for step in get_candidate(demo, line.id).file.steps if step.reason] == []


def test_what_is_due_of_candidates_around_the_day_of_the_demo(demo: Session) -> None:
    due = {each.title.rpartition(": ")[2]: (each.day, each.tone) for each in list_due(demo) if each.kind == "candidate"}
    assert due == {
        # Thirty working days after Wednesday 14/10/2026; 24/11 is off.
        "Vũ Thị Lan": (date(2026, 11, 26), "gold"),
        # Thirty working days after Monday 02/11/2026, counted from the issue (208-QĐ/TW); 24/11 is off.
        "Tô Thị Ngân": (date(2026, 12, 15), "neutral"),
        # Sixty months after 16/12/2021.
        "Trần Thị Hương": (date(2026, 12, 16), "neutral"),
        # Thirty working days after Thursday 19/11/2026; 24/11 and 1/1/2027 are off.
        "Phạm Văn Dũng": (date(2027, 1, 4), "neutral"),
        # Forty-five working days after Friday 13/11/2026; 24/11 and 1/1/2027 are off.
        "Phan Quốc Huy": (date(2027, 1, 19), "neutral"),
    }
    vote = next(line for line in list_candidates(demo) if line.person.name == "Phan Quốc Huy")
    held = get_candidate(demo, vote.id).file.votes[0]
    assert (held.entitled, held.in_favour, held.against) == (20, 19, 1)
    reached = find_target(demo)
    assert reached is not None and (reached.admitted, reached.wanted) == (0, 3)


def test_the_cell_bears_its_names_of_each_time(demo: Session) -> None:
    now, before = get_cell(demo), get_cell(demo, date(2020, 1, 1))
    assert [each.name for each in now.names] == [
        "Chi bộ Công ty TNHH Minh Họa",
        "Đảng bộ phường Ví Dụ",
        "Đảng bộ tỉnh Ví Dụ",
    ]
    assert before.upper[0].name == "Đảng bộ Khối Doanh nghiệp tỉnh Ví Dụ"


def test_the_book_of_the_demo_is_sound_and_has_a_history_with_days(demo: Session) -> None:
    assert check_book(demo) == []
    days = {line.at[:10] for line in list_history(demo, limit=100_000)}
    assert {"2026-03-02", "2026-07-01", "2026-11-20"} <= days
    assert newest_undoable(demo) is not None
    assert roster.find_double_entries(demo) == []


def test_a_demo_that_a_crash_left_behind_is_swept_away_and_an_open_one_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    script = (
        "import os; from partycell_desktop.use_cases.passing_demo import make_passing_demo;"
        "make_passing_demo(); os._exit(9)"
    )
    crashed = subprocess.run(
        [sys.executable, "-c", script], env={**os.environ, "TMPDIR": str(tmp_path), "TEMP": str(tmp_path)}, timeout=60
    )
    assert crashed.returncode == 9
    (left,) = tmp_path.glob("partycell-demo-*")
    assert any(each.suffix == ".sochibo" for each in left.iterdir())
    own = tmp_path / "partycell-demos-of-somebody"
    own.mkdir()
    opened = make_passing_demo()
    now = time.time()
    sweep_passing_demos(now)
    assert left.exists(), "it may be one that is being made just now"
    sweep_passing_demos(now + 3600)
    assert not left.exists() and own.exists()
    assert opened.book.path.exists() and len(roster.list_members(opened)) > 20
    close_session(opened)
    drop_passing_demo(opened.book.path)
    assert [each.name for each in tmp_path.glob("partycell-*")] == [own.name]


def test_a_book_of_ones_own_is_never_taken_for_a_passing_demo(open_demo: Callable[[], Session]) -> None:
    made = open_demo()
    close_session(made)
    drop_passing_demo(made.book.path)
    assert made.book.path.exists()
