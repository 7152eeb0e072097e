"""The list that lies beside the demo, to try an import with: every fate of a row is in it.

`python -m tests.exchange.test_demo_list` writes it anew.
"""

import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from partycell_desktop.domain.intake import Result
from partycell_desktop.exchange.spreadsheet import read_spreadsheet
from partycell_desktop.use_cases.books import close_session
from partycell_desktop.use_cases.demo import demo_list, make_demo
from partycell_desktop.use_cases.exchange import preview_import
from partycell_desktop.use_cases.roster import get_member, list_members
from partycell_desktop.use_cases.session import Session
from tests.exchange.lists import TITLES, person, write_4_0

KNOWN = ("Bùi Thị Ánh", "Nguyễn Hải Bình", "Hoàng Thị Đào", "Vũ Minh Đức", "Đỗ Thanh Hương")


def row_of(session: Session, name: str) -> dict[str, Any]:
    """A member of the demo as the upper committee's list has them."""
    line = next(each for each in list_members(session) if each.person.full_name == name)
    record = get_member(session, line.id)
    cells = {key: getattr(record.person, key) for key in TITLES if hasattr(record.person, key)}
    days = {each.kind: each.on for each in record.events}
    cells |= {"admitted_on": days.get("admitted"), "recognised_on": days.get("recognised")}
    shown = {key: getattr(value, "shown", lambda value=value: value)() for key, value in cells.items() if value}
    return {**shown, "cell_name": "Chi bộ Công ty TNHH Minh Họa", "status": "Đang sinh hoạt"}


def write_demo_list(path: Path) -> Path:
    """Write the list: members as they are, one who has moved, new ones, and what goes wrong in such files."""
    with tempfile.TemporaryDirectory() as folder:
        session = make_demo(Path(folder) / "demo", remember=False)
        people = [row_of(session, name) for name in KNOWN]
        close_session(session)
    people[1] |= {"residence_detail": "số 9, đường Hoa Sữa, khu phố 4, phường Ví Dụ"}
    new = [
        person(n, full_name=name, cell_name="Chi bộ Công ty TNHH Minh Họa")
        for n, name in enumerate(("Đặng Quang Minh", "Lý Thị Thanh Nga", "Hồ Văn Phúc", "Mạc Thị Quế"), 41)
    ]
    new[1] |= {key: int(new[1][key]) for key in ("citizen_number", "card_number")}
    february = person(46, full_name="Phùng Thị Sen", born_on="31/02/1988")
    twice = {**new[0], "full_name": "Đặng Quang Minh"}
    no_name = person(47, full_name=None)
    rows = [*people[:2], new[0], new[1], *people[2:], february, new[2], twice, new[3], no_name]
    return write_4_0(path, [{**each, "row_number": n} for n, each in enumerate(rows, 1)])


@pytest.fixture
def demo(open_demo: Callable[[], Session]) -> Iterator[Session]:
    made = open_demo()
    yield made
    close_session(made)


def test_the_demos_list_is_what_is_written_here(tmp_path: Path) -> None:
    fresh = read_spreadsheet(write_demo_list(tmp_path / "list.xlsx"))
    shipped = read_spreadsheet(demo_list())
    assert [sheet.rows for sheet in shipped.sheets] == [sheet.rows for sheet in fresh.sheets]


def test_the_demos_list_shows_every_fate_of_a_row(demo: Session) -> None:
    preview = preview_import(demo, demo_list(), "replace")
    assert {result: preview.count(result) for result in Result} == {
        Result.NEW: 4,
        Result.CHANGED: 1,
        Result.SAME: 4,
        Result.REJECTED: 3,
    }
    assert sum(bool(each.corrections) for each in preview.rows) == 1


if __name__ == "__main__":
    print(write_demo_list(demo_list()))
