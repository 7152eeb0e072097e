"""What the tests of dues say often: a small cell in a plain book, its members and what they earn."""

from collections.abc import Mapping
from pathlib import Path

from partycell_desktop.use_cases.dues import make_dues_sheet
from partycell_desktop.use_cases.dues_closing import set_dues_share
from partycell_desktop.use_cases.dues_terms import keep_dues_bases
from partycell_desktop.use_cases.roster import add_member
from partycell_desktop.use_cases.session import Session
from tests.books import make_book
from tests.use_cases.conftest import CELL, CLOCK, DESK, NAMES
from tests.use_cases.money import at, private_cell

SHARE = {"percent": "50%", "document": "Công văn số 15-CV/ĐU", "dated": "10/02/2026"}


def dues_book(folder: Path) -> Session:
    """A cell below a grassroots committee in a private enterprise; a book without password, made at once."""
    session = make_book(folder / "dues.sochibo", "", CELL, NAMES, {"name": "2025 - 2030"}, DESK, CLOCK)
    private_cell(session)
    return session


def member(session: Session, name: str, *more: Mapping[str, str], admitted: str = "03/02/2005") -> int:
    """A member who was admitted here, with what happened since."""
    events = [{"kind": "admitted", "on": admitted, "decided_on": admitted}]
    return add_member(session, {"full_name": name}, [*events, *more], {})


def opened(session: Session, month: str, bases: Mapping[int, str]) -> None:
    """It is the 20th of a month: incomes entered, the sheet made."""
    at(session, int(month[:4]), int(month[5:]), 20)
    keep_dues_bases(session, {str(number): typed for number, typed in bases.items()}, month)
    make_dues_sheet(session, month)


def shared(session: Session, month: str = "2026-02") -> None:
    """The upper committee has said the share from a month on."""
    set_dues_share(session, from_month=month, **SHARE)
