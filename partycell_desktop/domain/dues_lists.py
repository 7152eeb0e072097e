"""Lists that tell of dues: incomes pasted from a payroll, and what another system has noted as paid.

A list names people in its own way. Whoever is not plainly one member is named with those who may be meant, and never
guessed; an amount that looks like another one is asked about, and never changed.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from partycell_desktop.domain.money import shown_dong
from partycell_desktop.domain.names import fold, nfc, same_person_key, text_key
from partycell_desktop.words import N_, _, n_

LEAST_INCOME = 100_000
"""Less than this in a month is more often a slip (thousands left out) than an income. It is asked, not refused."""

FAR = 10
"""An income this many times above or below the last one is asked about."""

_NUMBER_LENGTH = 12


@dataclass(frozen=True)
class Payer:
    """Somebody whom a list may mean: name, the numbers under which lists know the person, the last base (or None)."""

    id: int
    name: str
    numbers: tuple[str, ...] = ()
    base: int | None = None


@dataclass(frozen=True)
class ListedPerson:
    """How one row of a list names a person; `row` is counted from 1 as the list shows it."""

    row: int
    name: str
    number: str = ""

    @property
    def shown(self) -> str:
        """The name as it stands in the list, or the number where there is none."""
        return self.name or self.number


@dataclass(frozen=True)
class ListedIncome:
    """An income in a list: `amount` is None where `problem` says why `typed` is none."""

    person: ListedPerson
    typed: str
    amount: int | None = None
    problem: str = ""


@dataclass(frozen=True)
class ListedPayment:
    """Dues that another system calls paid: `amount` is None where `problem` says why `typed` is none."""

    person: ListedPerson
    typed: str
    amount: int | None = None
    paid_on: date | None = None
    receipt: str = ""
    problem: str = ""


@dataclass(frozen=True)
class IncomeDecision:
    """What becomes of one income of a list.

    `member_id` is whose it is (None: nobody yet, `among` may be meant). `problem` keeps it out; `doubt` is asked,
    and then `meant` is the other amount that could be right, if there is one.
    """

    listed: ListedIncome
    member_id: int | None = None
    amount: int | None = None
    among: tuple[int, ...] = ()
    problem: str = ""
    doubt: str = ""
    meant: int | None = None

    @property
    def is_ready(self) -> bool:
        """Whether it can be taken in as it stands."""
        return self.member_id is not None and self.amount is not None and not self.problem and not self.doubt


@dataclass(frozen=True)
class IncomeAnswer:
    """What the user said of one row: whose it is, the amount that is right; `left_out` keeps the row out."""

    member_id: int | None = None
    amount: int | None = None
    left_out: bool = False


class PaidDifference(StrEnum):
    """How a row of the other system's list and the book agree."""

    SAME = "same"
    ONLY_THERE = "only_there"
    ONLY_HERE = "only_here"
    OTHER_AMOUNT = "other_amount"
    OTHER_CHANNEL = "other_channel"
    UNKNOWN = "unknown"
    UNREADABLE = "unreadable"


PAID_DIFFERENCE_LABELS: dict[PaidDifference, str] = {
    PaidDifference.SAME: N_("the same"),
    PaidDifference.ONLY_THERE: N_("not noted here"),
    PaidDifference.ONLY_HERE: N_("not in the list"),
    PaidDifference.OTHER_AMOUNT: N_("other amount"),
    PaidDifference.OTHER_CHANNEL: N_("other channel here"),
    PaidDifference.UNKNOWN: N_("not plainly a member"),
    PaidDifference.UNREADABLE: N_("cannot be read"),
}


@dataclass(frozen=True)
class PaidHere:
    """What the book has of one member in the months that are compared: through the channel asked for, and otherwise."""

    member_id: int
    amount: int
    other: int = 0


@dataclass(frozen=True)
class PaidComparison:
    """One line of the comparison: the member (None: `among` may be meant), the amount there and the one here."""

    difference: PaidDifference
    member_id: int | None
    there: int = 0
    here: int = 0
    listed: tuple[ListedPayment, ...] = ()
    among: tuple[int, ...] = ()


class KnownPayers:
    """Everybody a list may name, found by number or by name."""

    def __init__(self, payers: Iterable[Payer]) -> None:
        self._all = {each.id: each for each in payers}
        self._by_number: dict[str, set[int]] = {}
        self._by_name: dict[str, list[Payer]] = {}
        for each in self._all.values():
            for number in each.numbers:
                if digits := _digits(number):
                    self._by_number.setdefault(digits, set()).add(each.id)
            self._by_name.setdefault(same_person_key(each.name), []).append(each)

    def payer(self, member_id: int) -> Payer | None:
        """The one of this id, or None."""
        return self._all.get(member_id)

    def find(self, person: ListedPerson) -> tuple[int | None, tuple[int, ...]]:
        """(the member meant, nobody else) or (None, those who may be meant).

        A number says who it is unless the name beside it says another. A word of the name without accents stands for
        any accents; with accents it must agree in all of them, wherever the tone is written (Hoà, Hòa).
        """
        numbered = self._by_number.get(_digits(person.number), set()) if person.number else set()
        alike = self._by_name.get(same_person_key(person.name), []) if person.name else []
        named = {each.id for each in alike if _may_be(person.name, each.name)}
        if numbered:
            same = numbered & {each.id for each in alike} if person.name else numbered
            if len(same) == 1:
                return next(iter(same)), ()
            return None, tuple(sorted(numbered | named))
        if len(named) == 1:
            return next(iter(named)), ()
        return None, tuple(sorted(named or {each.id for each in alike}))


def _digits(number: str) -> str:
    digits = "".join(sign for sign in number if sign.isdecimal())
    # A spreadsheet takes the zeros at the beginning away.
    return digits.zfill(_NUMBER_LENGTH) if _NUMBER_LENGTH - 3 <= len(digits) <= _NUMBER_LENGTH else digits


def _may_be(written: str, name: str) -> bool:
    words, known = nfc(written).lower().split(), nfc(name).lower().split()
    if len(words) != len(known):
        return False
    return all(
        text_key(word) == text_key(other) or (word.isascii() and word == fold(other))
        for word, other in zip(words, known, strict=True)
    )


def decide_incomes(
    listed: Sequence[ListedIncome], payers: KnownPayers, answers: Mapping[int, IncomeAnswer] | None = None
) -> list[IncomeDecision]:
    """What becomes of each income of a list, in its order; rows that were left out are not among them.

    `answers` are what the user said, by the row. A person in two rows is refused in each but answered ones.
    """
    said = answers or {}
    wanted = [each for each in listed if not said.get(each.person.row, IncomeAnswer()).left_out]
    decided = [_decide_income(each, payers, said.get(each.person.row)) for each in wanted]
    rows: dict[int, list[int]] = {}
    for each in decided:
        if each.member_id is not None:
            rows.setdefault(each.member_id, []).append(each.listed.person.row)
    return [_refuse_twice(each, rows) for each in decided]


def _decide_income(listed: ListedIncome, payers: KnownPayers, answer: IncomeAnswer | None) -> IncomeDecision:
    answer = answer or IncomeAnswer()
    member_id, among = payers.find(listed.person)
    if answer.member_id is not None:
        member_id, among = answer.member_id, ()
    amount = listed.amount if answer.amount is None else answer.amount
    problem = ""
    if member_id is None:
        problem = _who_is_meant(listed.person, among, payers)
    if amount is None:
        problem = " ".join(part for part in (problem, listed.problem or _("There is no amount.")) if part)
    doubt, meant = "", None
    if amount is not None and answer.amount is None:
        known = payers.payer(member_id) if member_id is not None else None
        doubt, meant = _doubt(amount, known.base if known else None)
    return IncomeDecision(listed, member_id, amount, among, problem, doubt, meant)


def _who_is_meant(person: ListedPerson, among: Sequence[int], payers: KnownPayers) -> str:
    names = [known.name for each in among if (known := payers.payer(each)) is not None]
    if len(names) > 1:
        words = n_(
            "“{name}” may be {count} member: {names}. Say who is meant.",
            "“{name}” may be {count} members: {names}. Say who is meant.",
            len(names),
        )
        return words.format(name=person.shown, count=len(names), names=", ".join(names))
    if names:
        return _("“{name}” is not written as {other} is. Say whether that member is meant.").format(
            name=person.shown, other=names[0]
        )
    return _("No member of the cell is called “{name}”.").format(name=person.shown)


def _doubt(amount: int, before: int | None) -> tuple[str, int | None]:
    if 0 < amount < LEAST_INCOME:
        meant = amount * 1000
        says = _("{amount} is little for an income. Was {meant} meant?")
        return says.format(amount=shown_dong(amount), meant=shown_dong(meant)), meant
    if before and amount and (amount >= before * FAR or amount * FAR <= before):
        says = _("{amount} is far from {before} of the last time. Is it right?")
        return says.format(amount=shown_dong(amount), before=shown_dong(before)), None
    return "", None


def _refuse_twice(decided: IncomeDecision, rows: Mapping[int, Sequence[int]]) -> IncomeDecision:
    own = decided.listed.person.row
    others = [row for row in rows.get(decided.member_id or 0, ()) if row != own]
    if decided.member_id is None or not others:
        return decided
    problem = _("The same member stands in row {row} too. Leave one of them out.").format(row=others[0])
    return IncomeDecision(decided.listed, decided.member_id, decided.amount, (), problem, decided.doubt, decided.meant)


def compare_paid(
    listed: Sequence[ListedPayment], here: Iterable[PaidHere], payers: KnownPayers
) -> list[PaidComparison]:
    """The list of another system beside the book, each member once, in the order of the list, then who is only here.

    Several rows of one member are added up. What is noted here through another channel is told apart, because then
    the same dues may have been paid twice.
    """
    known = {each.member_id: each for each in here}
    lines: list[PaidComparison] = []
    of_member: dict[int, list[ListedPayment]] = {}
    for each in listed:
        if each.amount is None:
            lines.append(PaidComparison(PaidDifference.UNREADABLE, None, listed=(each,)))
            continue
        member_id, among = payers.find(each.person)
        if member_id is None:
            lines.append(PaidComparison(PaidDifference.UNKNOWN, None, each.amount, 0, (each,), among))
        else:
            of_member.setdefault(member_id, []).append(each)
    found = [_compare(member_id, rows, known.get(member_id)) for member_id, rows in of_member.items()]
    only = [
        PaidComparison(PaidDifference.ONLY_HERE, each.member_id, 0, each.amount)
        for each in known.values()
        if each.amount and each.member_id not in of_member
    ]
    return [*found, *lines, *only]


def _compare(member_id: int, rows: Sequence[ListedPayment], here: PaidHere | None) -> PaidComparison:
    there = sum(each.amount or 0 for each in rows)
    noted, other = (here.amount, here.other) if here is not None else (0, 0)
    if noted == there:
        difference = PaidDifference.SAME
    elif noted:
        difference = PaidDifference.OTHER_AMOUNT
    elif other:
        difference, noted = PaidDifference.OTHER_CHANNEL, other
    else:
        difference = PaidDifference.ONLY_THERE
    return PaidComparison(difference, member_id, there, noted, tuple(rows))
