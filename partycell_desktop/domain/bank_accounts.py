"""The bank account in which a cell keeps its money, and since when; the one before it stays known."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from partycell_desktop.domain.dates import PartialDate, shown_day
from partycell_desktop.domain.items import Kind, item
from partycell_desktop.domain.periods import Period
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.words import N_, _

Date = PartialDate | None
_NUMBER = re.compile(r"[0-9A-Za-z][0-9A-Za-z. -]{2,33}")


@dataclass(frozen=True)
class BankAccount:
    """An account at a bank or a treasury; without a day it was the first, used ever since the books began."""

    id: int = 0
    from_on: Date = item(N_("Account used from"), Kind.DAY, hint=N_("Empty for the first account of the books."))
    bank: str = item(N_("Bank where the account is"))
    number: str = item(N_("Account number"))

    @property
    def first_day(self) -> date:
        """The day from which it is used."""
        return self.from_on.first_day() if self.from_on else date.min


def check_account(account: BankAccount) -> None:
    """Refuse an account without bank or number, and a number that is none."""
    if not account.bank:
        raise Refused(_("“{item}” is needed here.").format(item=_("Bank where the account is")), "bank")
    if not account.number:
        raise Refused(_("“{item}” is needed here.").format(item=_("Account number")), "number")
    if not _NUMBER.fullmatch(account.number):
        words = _("An account number has 3 to 34 digits or letters, parted by dots, hyphens or spaces.")
        raise Refused(words, "number")


def account_on(accounts: Sequence[BankAccount], day: date) -> BankAccount | None:
    """The account that is used on a day; None where none is known."""
    begun = [each for each in accounts if each.first_day <= day]
    return max(begun, key=lambda each: each.first_day) if begun else None


def accounts_on_paper(accounts: Sequence[BankAccount], period: Period) -> tuple[str, str]:
    """Bank and number as the book of a period says them; each with its last day where the account changed in it."""
    ordered = sorted(accounts, key=lambda each: each.first_day)
    used = []
    for at, each in enumerate(ordered):
        until = ordered[at + 1].first_day - timedelta(days=1) if at + 1 < len(ordered) else date.max
        if each.first_day <= period.last_day and until >= period.first_day:
            used.append((each, f" (đến {shown_day(until)})" if until < period.last_day else ""))
    banks = list(dict.fromkeys(each.bank for each, _until in used))
    # One bank is named once; of several, each with the day up to which its account was used.
    bank = banks[0] if len(banks) == 1 else "; ".join(f"{each.bank}{until}" for each, until in used)
    return bank, "; ".join(f"{each.number}{until}" for each, until in used)
