"""What papers of dues are made from: the sheet of a month, the months of a year, B01/ĐP, debtors, reliefs."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class SheetRow:
    """A member on S01/ĐP part I; of who is exempt only the X is printed. `income` is None where nothing is known."""

    name: str
    exempt: bool = False
    income: int | None = None
    this_month: int = 0
    arrears: int = 0
    due: int = 0
    paid: int = 0
    unpaid: int = 0
    paid_on: str = ""


@dataclass(frozen=True)
class SheetOnPaper:
    """The sheet of a month: "03/2026", its rows, and their sums as a row; `in_advance` is what was paid beyond."""

    month: str
    rows: Sequence[SheetRow]
    total: SheetRow
    in_advance: int = 0


@dataclass(frozen=True)
class MonthRow:
    """A month, a quarter or the year on S01/ĐP part II; None where the share of a month is not known."""

    name: str
    remitted_on: str = ""
    members: int = 0
    exempt: int = 0
    unpaid: int = 0
    collected: int = 0
    kept: int | None = None
    to_send: int | None = None
    remitted: int = 0
    owed: int | None = None
    receivers: str = ""
    is_sum: bool = False
    made: bool = True


@dataclass(frozen=True)
class DebtorOnPaper:
    """A member who owes dues: the months ("01/2026, 02/2026") and the sum."""

    name: str
    months: str
    total: int


@dataclass(frozen=True)
class ReliefOnPaper:
    """An exemption or reduction in the words of the paper, with its request and its decision."""

    name: str
    kind: str
    ground: str
    from_month: str
    until_month: str
    request: str
    decision: str


@dataclass(frozen=True)
class DuesPaper:
    """The one thing that a paper of dues is about; `period` is in the official words."""

    period: str
    sheet: SheetOnPaper | None = None
    months: Sequence[MonthRow] = ()
    report: Sequence[tuple[str, str, str, str, int | None]] = ()
    debtors: Sequence[DebtorOnPaper] = ()
    reliefs: Sequence[ReliefOnPaper] = ()
