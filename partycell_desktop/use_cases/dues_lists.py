"""Lists that tell of dues: incomes pasted from a payroll are taken in, and what another system calls paid is compared.

Nothing is guessed: whoever is not plainly one member and whatever amount looks wrong is told to the user first.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from partycell_desktop.domain.dates import shown_day
from partycell_desktop.domain.dues import GROUPS, BaseKind, Channel, ChargeState, DuesGroup
from partycell_desktop.domain.dues_lists import (
    IncomeAnswer,
    IncomeDecision,
    KnownPayers,
    ListedPerson,
    PaidComparison,
    PaidDifference,
    PaidHere,
    Payer,
    compare_paid,
    decide_incomes,
)
from partycell_desktop.domain.refusal import Refused, Trouble
from partycell_desktop.exchange.dues_lists import (
    COLUMN_LABELS,
    INCOME_COLUMNS,
    NUMBER,
    PAID_COLUMNS,
    DuesTable,
    listed_incomes,
    listed_payments,
    read_paid_list,
    read_pasted_incomes,
)
from partycell_desktop.store import roster as people
from partycell_desktop.use_cases.dues import DuesLine, get_dues_sheet
from partycell_desktop.use_cases.dues_payments import record_dues_payment
from partycell_desktop.use_cases.dues_terms import keep_dues_bases
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _

INCOME_COLUMN_LABELS: Mapping[str, str] = {key: COLUMN_LABELS[key] for key in INCOME_COLUMNS}
MOST_RECEIPT = 80
PAID_COLUMN_LABELS: Mapping[str, str] = {key: COLUMN_LABELS[key] for key in PAID_COLUMNS}


@dataclass(frozen=True)
class IncomeLine:
    """One row of a pasted list and what becomes of it: whose it is, what is asked, the base until now."""

    row: int
    shown: str
    typed: str
    member_id: int | None
    member: str
    amount: int | None
    before: int | None = None
    among: tuple[int, ...] = ()
    problem: str = ""
    doubt: str = ""
    meant: int | None = None
    left_out: bool = False

    @property
    def is_ready(self) -> bool:
        """Whether it is taken in as it stands."""
        return not (self.left_out or self.problem or self.doubt)

    @property
    def asked(self) -> str:
        """What is asked about the row, "" where nothing is."""
        return " ".join(part for part in (self.problem, self.doubt) if part)


@dataclass(frozen=True)
class IncomeList:
    """A pasted list as it would be taken in; nothing is written yet.

    `titles` name its columns, `columns` says which is which; `members` may be chosen, `not_listed` are those whose
    dues are reckoned from an income and who are not in the list.
    """

    titles: tuple[str, ...]
    columns: Mapping[str, int]
    lines: tuple[IncomeLine, ...]
    members: tuple[tuple[int, str], ...]
    not_listed: tuple[str, ...] = ()


@dataclass(frozen=True)
class PaidLine:
    """One line of the comparison with the list of another system; amounts in đồng."""

    key: str
    difference: PaidDifference
    member_id: int | None
    listed: str
    member: str
    there: int
    here: int
    paid_on: date | None = None
    receipt: str = ""
    owed: int = 0

    @property
    def can_be_noted(self) -> bool:
        """Whether the payment is plain, only missing in the book, and no more than the member owes."""
        return self.difference is PaidDifference.ONLY_THERE and 0 < self.there <= self.owed


@dataclass(frozen=True)
class PaidList:
    """A list of paid dues beside the book; nothing is written yet. `mark` tells this state of the file."""

    titles: tuple[str, ...]
    columns: Mapping[str, int]
    lines: tuple[PaidLine, ...]
    mark: str


# Incomes.


def look_at_incomes(
    session: Session,
    month: str,
    text: str,
    columns: dict[str, int] | None = None,
    answers: list[dict[str, Any]] | None = None,
) -> IncomeList:
    """Incomes copied from a payroll as they would be taken in for the dues of a month; nothing is written.

    `columns` tells which column (counted from 0) holds full_name, number, amount, where the header was not understood;
    `answers` what the user said of rows: {"row", "member_id", "amount", "left_out"}.
    """
    table = read_pasted_incomes(text).told(columns or {})
    sheet = get_dues_sheet(session, month)
    paying = [each for each in sheet.lines if each.figures.state in (ChargeState.PAYS, ChargeState.MISSING)]
    payers = _payers(session, sheet.lines)
    said = _answers(answers or [])
    listed = listed_incomes(table)
    decided = decide_incomes(listed, payers, said)
    by_id = {each.person_id: each for each in sheet.lines}
    lines = [_income_line(each, by_id) for each in decided]
    lines += [_left_out(each.person, each.typed) for each in listed if said.get(each.person.row, _NO_ANSWER).left_out]
    found = {each.member_id for each in lines}
    return IncomeList(
        table.titles,
        _shown_columns(table),
        tuple(sorted(lines, key=lambda each: each.row)),
        tuple((each.person_id, each.name) for each in paying),
        tuple(each.name for each in paying if _has_income(each) and each.person_id not in found),
    )


def take_incomes(
    session: Session,
    month: str,
    text: str,
    columns: dict[str, int] | None = None,
    answers: list[dict[str, Any]] | None = None,
) -> dict[str, int]:
    """Take the incomes of a pasted list in for the dues of a month, in one act; rows that are asked about stay out.

    Gives read, changed, asked (how many rows wait for an answer).
    """
    looked = look_at_incomes(session, month, text, columns, answers)
    ready = [each for each in looked.lines if each.is_ready]
    if not ready:
        raise Refused(_("No row of the list can be taken in as it stands."), "text")
    changed = keep_dues_bases(session, {str(each.member_id): str(each.amount) for each in ready}, month)
    waiting = sum(not each.is_ready and not each.left_out for each in looked.lines)
    return {"read": len(looked.lines), "changed": changed, "asked": waiting}


_NO_ANSWER = IncomeAnswer()


def _answers(told: Sequence[Mapping[str, Any]]) -> dict[int, IncomeAnswer]:
    said = {}
    for each in told:
        numbers = {key: each.get(key) for key in ("row", "member_id", "amount")}
        if not isinstance(numbers["row"], int) or any(not isinstance(n, int | None) for n in numbers.values()):
            raise Refused(_("Only a whole number can stand here."), "answers")
        said[numbers["row"]] = IncomeAnswer(numbers["member_id"], numbers["amount"], bool(each.get("left_out")))
    return said


def _has_income(line: DuesLine) -> bool:
    return not line.group or GROUPS[DuesGroup(line.group)].base is BaseKind.INCOME


def _payers(session: Session, lines: Sequence[DuesLine]) -> KnownPayers:
    numbers = {
        each.id: tuple(number for number in (each.card_number, each.citizen_number) if number)
        for each in people.list_people(session.book)
    }
    bases = {each.person_id: each.terms.base if each.terms else None for each in lines}
    return KnownPayers(
        Payer(each.person_id, each.name, numbers.get(each.person_id, ()), bases[each.person_id]) for each in lines
    )


def _income_line(decided: IncomeDecision, lines: Mapping[int, DuesLine]) -> IncomeLine:
    known = lines.get(decided.member_id) if decided.member_id is not None else None
    problem = decided.problem
    if decided.member_id is not None and known is None:
        problem = _("That member is not on the sheet of the month.")
    elif known is not None and known.figures.state is ChargeState.EXEMPT:
        problem = _("{name} is exempt from dues in this month.").format(name=known.name)
    elif known is not None and known.figures.state is ChargeState.ELSEWHERE:
        problem = _("{name} does not pay here in this month.").format(name=known.name)
    elif known is not None and not _has_income(known):
        words = _("The dues of {name} ({group}) are not reckoned from an income.")
        problem = words.format(name=known.name, group=known.group_title)
    return IncomeLine(
        decided.listed.person.row,
        decided.listed.person.shown,
        decided.listed.typed,
        decided.member_id,
        known.name if known else "",
        decided.amount,
        known.terms.base if known and known.terms else None,
        decided.among,
        problem,
        decided.doubt,
        decided.meant,
    )


def _left_out(person: ListedPerson, typed: str) -> IncomeLine:
    return IncomeLine(person.row, person.shown, typed, None, "", None, left_out=True)


def _shown_columns(table: DuesTable) -> dict[str, int]:
    return {**table.columns, **({NUMBER: table.numbers[0]} if table.numbers else {})}


# The list of another system.


def compare_paid_list(
    session: Session, month: str, path: str | Path, columns: dict[str, int] | None = None
) -> PaidList:
    """What a list of paid dues from the Portal (.xlsx, .xls, .csv) and the book say of a month; nothing is written.

    No official layout of such a list is known: `columns` tells which column (counted from 0) holds full_name, number,
    amount, paid_on, receipt where the words of its header were not understood.
    """
    table = read_paid_list(Path(path)).told(columns or {})
    sheet = get_dues_sheet(session, month)
    compared = compare_paid(
        listed_payments(table, session.today()),
        [_paid_here(each) for each in sheet.lines],
        _payers(session, sheet.lines),
    )
    known = {each.person_id: each for each in sheet.lines}
    lines = tuple(_paid_line(at, each, known) for at, each in enumerate(compared))
    return PaidList(table.titles, _shown_columns(table), lines, table.mark)


def note_listed_payments(
    session: Session, month: str, path: str | Path, columns: dict[str, int] | None = None, mark: str = ""
) -> int:
    """Note as paid on the Portal what a list says and the book lacks, in one act; gives how many members paid.

    Only what is plain: one member, no more than is owed; amounts that differ are left to the user. The day is that of
    the list, today where it has none. `mark` names the state of the file that was looked at.
    """
    looked = compare_paid_list(session, month, path, columns)
    if mark and mark != looked.mark:
        raise Trouble(
            _("The list has been changed since it was looked at; nothing was noted."),
            _("Look at it once more, then note the payments."),
        )
    ready = [each for each in looked.lines if each.can_be_noted]
    if not ready:
        raise Refused(_("No payment of the list can be noted as it stands."), "path")
    with session.act("note_listed_payments"):
        for each in ready:
            day = shown_day(each.paid_on) if each.paid_on else ""
            record_dues_payment(
                session, each.member_id or 0, str(each.there), day, Channel.PORTAL, each.receipt[:MOST_RECEIPT]
            )
    return len(ready)


def _paid_here(line: DuesLine) -> PaidHere:
    through = sum(each.amount for each in line.figures.payments if each.channel is Channel.PORTAL)
    return PaidHere(line.person_id, through, line.figures.paid - through)


def _paid_line(at: int, compared: PaidComparison, known: Mapping[int, DuesLine]) -> PaidLine:
    first = compared.listed[0] if compared.listed else None
    days = [each.paid_on for each in compared.listed if each.paid_on is not None]
    receipts = dict.fromkeys(each.receipt for each in compared.listed if each.receipt)
    line = known.get(compared.member_id) if compared.member_id is not None else None
    member = line.name if line else " / ".join(known[each].name for each in compared.among if each in known)
    return PaidLine(
        str(compared.member_id) if compared.member_id is not None else f"row-{at}",
        compared.difference,
        compared.member_id,
        first.person.shown if first is not None else "",
        member,
        compared.there,
        compared.here,
        max(days) if days else None,
        ", ".join(receipts),
        line.figures.account.total if line else 0,
    )
