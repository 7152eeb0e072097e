"""Making and opening books as a person does, and what is remembered outside of them."""

import unicodedata
from pathlib import Path

import pytest

from partycell_desktop import paths
from partycell_desktop.domain.refusal import Refused, Trouble
from partycell_desktop.use_cases import books
from partycell_desktop.use_cases.cell import get_cell
from partycell_desktop.use_cases.history import list_history
from partycell_desktop.use_cases.roster import add_member
from partycell_desktop.use_cases.session import Session
from tests.use_cases.conftest import CELL, CLOCK, DESK, NAMES, PASSWORD


def test_a_new_book_knows_its_cell_and_who_was_at_the_desk(session: Session) -> None:
    cell = get_cell(session)
    assert cell.name == "Chi bộ Công ty TNHH Minh Họa"
    assert [each.header for each in cell.upper] == ["ĐẢNG BỘ PHƯỜNG VÍ DỤ"]
    assert (cell.cell.symbol, cell.cell.place_name, cell.terms[0].name) == ("CB", "Ví Dụ", "2025 - 2030")
    assert {line.who for line in list_history(session)} == {"Nguyễn Đức Khang"}


@pytest.mark.parametrize(
    ("names", "field"),
    [
        ([], "cell_name"),
        (NAMES[:1], "upper_name"),
        ([*NAMES, {"level": 3, "name": "Đảng bộ tỉnh"}], "upper_name"),
        ([{"level": 0, "name": "A"}, {"level": 1, "name": "B"}, {"level": 1, "name": "C"}], "from_on"),
        ([*NAMES[:1], {"level": 1, "name": "B", "from_on": "31/02/2020"}], "names[1].from_on"),
    ],
    ids=["none", "nothing above", "a level left out", "two from one day", "a day that is none"],
)
def test_names_that_cannot_head_a_paper_are_refused_before_anything_is_written(
    path: Path,
    names: list[dict[str, object]],
    field: str,
) -> None:
    with pytest.raises(Refused) as refused:
        books.make_book(path, "", CELL, names, None, DESK, CLOCK)
    assert refused.value.field == field
    assert not path.exists()


def test_a_book_always_ends_in_sochibo(tmp_path: Path) -> None:
    made = books.make_book(tmp_path / "chi bộ", "", CELL, NAMES, None, DESK, CLOCK)
    assert made.book.path.name == "chi bộ.sochibo"
    books.close_session(made)


def test_opening_again_knows_the_only_person_at_the_desk(session: Session, path: Path) -> None:
    session.book.close()
    again = books.open_session(path, PASSWORD, CLOCK)
    assert (again.book.desk_name, again.book.desk_role) == ("Nguyễn Đức Khang", "Bí thư")
    again.book.close()


def test_a_new_person_at_the_desk_is_kept_with_what_follows(session: Session) -> None:
    books.sit_at_desk(session, "Hoàng Thị Đào", "Phó bí thư")
    add_member(session, {"full_name": "Đặng Thu Yến"})
    newest = list_history(session)[0]
    assert (newest.who, newest.role) == ("Hoàng Thị Đào", "Phó bí thư")
    assert [each.name for each in books.list_desk_people(session)] == ["Nguyễn Đức Khang", "Hoàng Thị Đào"]


def test_nobody_sits_at_the_desk_without_a_name(session: Session) -> None:
    with pytest.raises(Refused) as refused:
        books.sit_at_desk(session, "  ", "Bí thư")
    assert refused.value.field == "name"


def test_the_password_is_changed_only_with_the_old_one(session: Session, path: Path) -> None:
    with pytest.raises(Refused) as refused:
        books.change_password(session, "sai", "mới")
    assert refused.value.field == "old"
    books.change_password(session, PASSWORD, "mới")
    assert books.check_password(session, "mới")
    assert not books.check_password(session, PASSWORD)
    session.book.close()
    with pytest.raises(Trouble):
        books.open_session(path, PASSWORD, CLOCK)
    books.open_session(path, "mới", CLOCK).book.close()


def test_the_recovery_groups_open_the_book(session: Session, path: Path) -> None:
    typed = " ".join(books.recovery_groups(session))
    session.book.close()
    books.open_session(path, typed, CLOCK).book.close()


def test_recent_books_are_listed_newest_first_without_a_name_of_anybody(session: Session, tmp_path: Path) -> None:
    other = books.make_book(tmp_path / "khác.sochibo", "", CELL, NAMES, None, DESK, CLOCK)
    other.book.close()
    assert [each["name"] for each in books.list_recent()] == ["khác", "minh-hoa"]
    kept = (paths.settings() / "recent.json").read_text(encoding="utf-8")
    assert "Khang" not in kept
    books.forget_book(other.book.path)
    assert [each["name"] for each in books.list_recent()] == ["minh-hoa"]
    assert other.book.path.exists()


def test_a_spoilt_recent_list_is_an_empty_one() -> None:
    paths.settings().mkdir(parents=True)
    for spoilt in ("", "{", "[1, 2]", '{"path": 1}', "null"):
        (paths.settings() / "recent.json").write_text(spoilt, encoding="utf-8")
        assert books.list_recent() == []


@pytest.mark.parametrize(
    ("folder", "warned"),
    [
        ("/home/a/OneDrive/x.sochibo", True),
        ("/home/a/OneDrive - Minh Hoa/x.sochibo", True),
        ("/home/a/Google Drive/x.sochibo", True),
        ("/home/a/Zalo Received Files/x.sochibo", True),
        ("//may-chu/chung/x.sochibo", True),
        ("/home/a/Documents/x.sochibo", False),
    ],
)
def test_a_folder_that_leaves_the_computer_is_warned_of(folder: str, warned: bool) -> None:
    assert bool(books.warn_of_folder(folder)) == warned


@pytest.mark.parametrize(
    ("term", "field"),
    [
        ({"congress_on": "3/6/2025"}, "term.name"),
        ({"name": "2025 - 2030", "congress_on": "3/6/2025", "ends_on": "3/6/2020"}, "term.ends_on"),
        ({"name": "2025 - 2030", "congress_on": "31/2/2025"}, "term.congress_on"),
    ],
)
def test_a_new_book_refuses_the_term_that_would_be_refused_later(
    path: Path, term: dict[str, object], field: str
) -> None:
    with pytest.raises(Refused) as refused:
        books.make_book(path, "", CELL, NAMES, term, DESK, CLOCK)
    assert refused.value.field == field
    assert not path.exists()


def test_a_password_is_the_same_from_every_vietnamese_keyboard(session: Session, path: Path) -> None:
    taken_apart = unicodedata.normalize("NFD", PASSWORD)
    assert taken_apart != PASSWORD
    assert books.check_password(session, taken_apart)
    books.change_password(session, taken_apart, unicodedata.normalize("NFD", "mới ạ"))
    session.book.close()
    books.open_session(path, "mới ạ", CLOCK).book.close()


def test_a_password_is_asked_only_of_what_may_be_an_encrypted_book(session: Session, path: Path) -> None:
    assert books.needs_password(path)
    plain = books.make_book(path.with_name("mở"), "", CELL, NAMES, None, DESK, CLOCK).book
    plain.close()
    assert not books.needs_password(plain.path)
    letter = path.with_name("thư.sochibo")
    letter.write_text("không phải sổ", encoding="utf-8")
    for other in (letter, path.with_name("không có.sochibo"), path.parent):
        assert not books.needs_password(other)
