"""docs/INTERFACE.md names every widget that a person can reach, and none that is not there."""

import dataclasses
import re
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from partycell_desktop.domain.candidates import (
    AdmissionTarget,
    Candidacy,
    CandidateStep,
    CandidateVote,
    DeadlineExtension,
    Introduction,
    Mentorship,
    Opinion,
    Verification,
)
from partycell_desktop.domain.cell import Cell, DeskPerson, OrganisationName, Term
from partycell_desktop.domain.documents import IncomingDocument, OutgoingDocument
from partycell_desktop.domain.estimates import Estimate, EstimateSupplement
from partycell_desktop.domain.meetings import (
    Attendance,
    Meeting,
    MeetingCorrection,
    MeetingGuest,
    MeetingPoint,
    MeetingVote,
    Speech,
    Task,
)
from partycell_desktop.domain.papers_to_read import PaperToRead
from partycell_desktop.domain.payment_requests import PaymentRequest
from partycell_desktop.domain.person import GROUPS, Person
from partycell_desktop.domain.record_lists import LISTS
from partycell_desktop.domain.roster import Happened, MembershipEvent
from partycell_desktop.domain.support import Support, SupportPaper, SupportPurchase
from partycell_desktop.domain.tasks import Assignment, TaskReport, YearOfWork
from partycell_desktop.domain.vouchers import CashCount, Voucher, VoucherPaper
from partycell_desktop.domain.working_days import OwnWorkday
from partycell_desktop.domain.written_papers import WrittenPaper
from partycell_desktop.domain.year_plan import YearPlan
from partycell_desktop.screens.catalogue import ENTRIES
from partycell_desktop.use_cases.cell import SETTINGS
from tests.screens.every_screen import Looked

ROOT = Path(__file__).resolve().parents[2]
TEXT = (ROOT / "docs" / "INTERFACE.md").read_text("utf-8").partition("## Names of widgets")[2]
TABLE = "\n".join(line for line in TEXT.splitlines() if line.startswith("|"))
NAMED = set(re.findall(r"`([^`]+)`", TABLE))
BEHIND = {name for name in NAMED if name.startswith(".")}
SCREENS = ROOT / "partycell_desktop" / "screens"

# The days of admission and recognition are an event's, but stand among the items of a record.
_RECORDS = (
    Person,
    Cell,
    OrganisationName,
    Term,
    DeskPerson,
    MembershipEvent,
    AdmissionTarget,
    OwnWorkday,
    Candidacy,
    CandidateStep,
    CandidateVote,
    DeadlineExtension,
    Introduction,
    Mentorship,
    Opinion,
    Verification,
    OutgoingDocument,
    IncomingDocument,
    WrittenPaper,
    Attendance,
    Meeting,
    MeetingCorrection,
    MeetingGuest,
    MeetingPoint,
    MeetingVote,
    Speech,
    Task,
    TaskReport,
    Voucher,
    VoucherPaper,
    CashCount,
    PaymentRequest,
    Support,
    SupportPaper,
    SupportPurchase,
    Estimate,
    EstimateSupplement,
    Assignment,
    YearOfWork,
    PaperToRead,
    YearPlan,
    *LISTS.values(),
)
_WORDS = {
    "item": {each.name for record in _RECORDS for each in dataclasses.fields(record)} | {"admitted_on", "official_on"},
    "list": set(LISTS),
    "event": {each.value for each in Happened},
    "group": set(GROUPS),
    "setting": set(SETTINGS),
    "screen": {each.name for each in ENTRIES},
}


def pattern(name: str) -> str:
    """A documented name as an expression: numbers, items and other words filled in."""
    made = re.sub(r"(?<![a-z])N(?![a-z])", r"\\d+", re.escape(name).replace(r"\-", "-"))
    return re.sub(r"<(\w+)>", lambda found: f"(?:{words_for(found[1])})", made)


def words_for(kind: str) -> str:
    return "|".join(sorted(_WORDS[kind], key=len, reverse=True)) if kind in _WORDS else r"[\w/+-]+"


WHOLE = "|".join(pattern(name) for name in NAMED - BEHIND)
PARTS = "|".join(pattern(name) for name in BEHIND if name != ".<key>")
KNOWN = re.compile(rf"(?:{WHOLE})(?:{PARTS})*|[\w.]+\.filter\.\w+")


class NamesLook:
    """The names of every widget and action that is in a picture."""

    def __init__(self) -> None:
        self._all: set[str] = set()

    def __call__(self, _picture: str, widget: QWidget) -> None:
        for each in (widget, *widget.findChildren(QWidget), *widget.findChildren(QAction)):
            self._all.add(each.objectName())

    @property
    def names(self) -> set[str]:
        """Those that the program gave; Qt has names of its own."""
        return {name for name in self._all if name and not name.startswith(("qt_", "_q_", "Scroll"))}


@pytest.mark.slow
@pytest.mark.timeout(600)  # a minute alone; a machine that does four things at once needs more than the usual limit
def test_every_name_of_the_windows_is_documented(looked: Looked) -> None:
    seen = looked.names.names
    assert len(seen) > 400
    assert "\n".join(sorted(name for name in seen if not KNOWN.fullmatch(name))) == ""


def names_written(source: str) -> set[str]:
    """The names that stand in a file as they are, or behind its constant NAME: f"{NAME}.close"."""
    written = set(re.findall(r'"([a-z_][\w.]*)"', source))
    for constant, start in re.findall(r'^([A-Z]+) = "([\w.]+)"$', source, re.MULTILINE):
        written |= {f"{start}.{rest}" for rest in re.findall(rf'f"\{{{constant}\}}\.([\w.]+)"', source)}
    return written


@pytest.mark.slow
@pytest.mark.timeout(600)  # a minute alone; a machine that does four things at once needs more than the usual limit
def test_every_documented_name_exists(looked: Looked) -> None:
    seen = looked.names.names
    files = (*SCREENS.rglob("*.py"), ROOT / "partycell_desktop" / "app.py")
    literals = {name for file in files for name in names_written(file.read_text("utf-8"))}
    plain = {name for name in NAMED - BEHIND if "<" not in name and not re.search(r"(?<![a-z])N(?![a-z])", name)}
    assert sorted(name for name in plain - literals if name not in seen) == []
    filled = {name for name in NAMED - BEHIND - plain if not any(re.fullmatch(pattern(name), each) for each in seen)}
    behind_doors = {"key.<key>", "roster.photo.<key>", "roster.doubles.open.N", "preview.gap.N", "preview.gap.N.words",
                    "candidate.missing.<item>", "candidates.new.twin.N.begin", "candidates.step.paper.N",
                    "candidate.texts.<key>.<key>", "meeting.warnings.<key>.custom",
                    "expenditure.analysis.heading.<what>.<key>.norm",
                    "roster.paper.<item>", "roster.list.<list>.detail"}  # fmt: skip
    assert filled <= behind_doors
