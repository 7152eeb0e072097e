"""The bank account of the cell: kept with the day from which it is used, said where papers want it."""

from typing import Any

from partycell_desktop.domain.bank_accounts import BankAccount, account_on, check_account
from partycell_desktop.domain.items import read_items
from partycell_desktop.store import records
from partycell_desktop.use_cases.session import Session


def list_bank_accounts(session: Session) -> list[BankAccount]:
    """The bank accounts of the cell, the first one first; each is used until the next begins."""
    return sorted(records.list_all(session.book, BankAccount), key=lambda each: each.first_day)


def find_bank_account(session: Session) -> BankAccount | None:
    """The bank account that is used today; None where none is known."""
    return account_on(list_bank_accounts(session), session.today())


def keep_bank_account(session: Session, account: dict[str, Any]) -> None:
    """Keep the bank account used from a day: bank, number, from_on (none for the first one).

    The account known from the same day is corrected, another day begins a new account, and the one before stays in the
    books of its time. With neither bank nor number, the account of that day is taken out.
    """
    values: dict[str, Any] = dict(read_items(BankAccount, account, session.today()))
    read = BankAccount(**values)
    known = next((each for each in list_bank_accounts(session) if each.first_day == read.first_day), None)
    if not read.bank and not read.number:
        if known is not None:
            with session.act("keep_bank_account"):
                records.remove(session.book, BankAccount, known.id)
        return
    check_account(read)
    with session.act("keep_bank_account"):
        if known is None:
            records.add(session.book, read)
            return
        old, new = records.to_row(known), records.to_row(read)
        if changed := {name: value for name, value in new.items() if old[name] != value}:
            records.change(session.book, BankAccount, known.id, changed)
