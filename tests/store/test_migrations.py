"""The schema: what the golden file says, and that it fits every record of the domain."""

import dataclasses

import pytest

from partycell_desktop.domain.bank_accounts import BankAccount
from partycell_desktop.domain.bound_books import BoundBook, BoundPaper
from partycell_desktop.domain.cell import Cell, DeskPerson, OrganisationName, Term
from partycell_desktop.domain.congress import BallotName, BallotRound, Congress, CongressOfficer, Election, Nominee
from partycell_desktop.domain.documents import IncomingDocument, OutgoingDocument
from partycell_desktop.domain.dues import (
    DuesCharge,
    DuesMonth,
    DuesPayment,
    DuesRelief,
    DuesRemittance,
    DuesTerms,
)
from partycell_desktop.domain.estimates import Estimate, EstimateLine, EstimateSupplement, YearFigures
from partycell_desktop.domain.extracts import Extract
from partycell_desktop.domain.meetings import Task
from partycell_desktop.domain.papers_to_read import PaperToRead
from partycell_desktop.domain.payment_requests import PaymentRequest
from partycell_desktop.domain.periods import ClosedPeriod
from partycell_desktop.domain.person import Person
from partycell_desktop.domain.printed_reports import PrintedReport
from partycell_desktop.domain.record_lists import LISTS
from partycell_desktop.domain.roster import MembershipEvent
from partycell_desktop.domain.spending_regimes import OwnRegime
from partycell_desktop.domain.support import (
    Support,
    SupportLine,
    SupportPaper,
    SupportPurchase,
    SupportTransfer,
)
from partycell_desktop.domain.tasks import Assignment, TaskReport, YearOfWork
from partycell_desktop.domain.vouchers import (
    CashCount,
    LedgerEntry,
    OpeningAmount,
    Voucher,
    VoucherPaper,
    VoucherTemplate,
)
from partycell_desktop.domain.written_papers import PaperDraft, PaperTemplate, WrittenPaper
from partycell_desktop.domain.year_plan import YearPlan
from partycell_desktop.store import records
from partycell_desktop.store.book import Book
from partycell_desktop.store.meeting_index import is_index

RECORDS = [
    Person,
    MembershipEvent,
    Cell,
    OrganisationName,
    Term,
    DeskPerson,
    OutgoingDocument,
    IncomingDocument,
    WrittenPaper,
    PaperDraft,
    PaperTemplate,
    Extract,
    BoundBook,
    BoundPaper,
    Task,
    TaskReport,
    Assignment,
    YearOfWork,
    Congress,
    CongressOfficer,
    Election,
    Nominee,
    BallotRound,
    BallotName,
    *LISTS.values(),
    Voucher,
    VoucherPaper,
    VoucherTemplate,
    LedgerEntry,
    OpeningAmount,
    ClosedPeriod,
    CashCount,
    PaymentRequest,
    PrintedReport,
    BankAccount,
    Estimate,
    EstimateLine,
    EstimateSupplement,
    YearFigures,
    OwnRegime,
    DuesTerms,
    DuesRelief,
    DuesMonth,
    DuesCharge,
    DuesPayment,
    DuesRemittance,
    PaperToRead,
    YearPlan,
    Support,
    SupportLine,
    SupportTransfer,
    SupportPurchase,
    SupportPaper,
]


def test_the_sum_of_the_migrations_is_the_golden_schema(book: Book, golden) -> None:  # type: ignore[no-untyped-def]
    golden("schema.sql", book.db.schema)


def test_every_table_of_records_is_strict(book: Book) -> None:
    tables = [name for name in book.db.table_names() if not is_index(name)]
    loose = [name for name in tables if "STRICT" not in book.db.table(name).schema]
    assert loose == ["_sqlite_migrations"]


@pytest.mark.parametrize("record", RECORDS, ids=lambda each: each.__name__)
def test_a_table_has_the_columns_of_its_record(book: Book, record: type) -> None:
    columns = {column.name for column in book.table(records.table_of(record)).columns}
    assert columns - {"sort_order"} == {each.name for each in dataclasses.fields(record)} - {"sort_order"}


def test_foreign_keys_hold(book: Book) -> None:
    import sqlcipher3

    from tests.store.conftest import NOW

    with pytest.raises(sqlcipher3.IntegrityError), book.atomic("x", now=NOW):
        book.table("award").insert({"person_id": 77})
