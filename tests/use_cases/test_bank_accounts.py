"""The bank account of the cell: dated, in the book of its time, corrected and taken out."""

from typing import Any

import pytest

from partycell_desktop.domain.bank_accounts import BankAccount, account_on, accounts_on_paper
from partycell_desktop.domain.dates import read_date
from partycell_desktop.domain.periods import read_period
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.use_cases.bank_accounts import find_bank_account, keep_bank_account, list_bank_accounts
from partycell_desktop.use_cases.history import undo_act
from partycell_desktop.use_cases.session import Session
from partycell_desktop.use_cases.vouchers import keep_money_year
from tests.use_cases.money import receipt
from tests.use_cases.test_money_books import pages_of

FIRST = BankAccount(1, None, "Ngân hàng Ví Dụ", "0011 22")
SECOND = BankAccount(2, read_date("1/6/2026"), "Ngân hàng Ví Dụ", "3344")
THIRD = BankAccount(3, read_date("1/10/2026"), "Kho bạc Ví Dụ", "3713.0.55")


@pytest.mark.parametrize(
    ("period", "bank", "number"),
    [
        ("2026-Q1", "Ngân hàng Ví Dụ", "0011 22"),
        ("2026-05", "Ngân hàng Ví Dụ", "0011 22"),
        ("2026-Q2", "Ngân hàng Ví Dụ", "0011 22 (đến 31/05/2026); 3344"),
        ("2026-Q3", "Ngân hàng Ví Dụ", "3344"),
        ("2026-Q4", "Kho bạc Ví Dụ", "3713.0.55"),
        (
            "2026",
            "Ngân hàng Ví Dụ (đến 31/05/2026); Ngân hàng Ví Dụ (đến 30/09/2026); Kho bạc Ví Dụ",
            "0011 22 (đến 31/05/2026); 3344 (đến 30/09/2026); 3713.0.55",
        ),
    ],
)
def test_the_book_of_a_period_names_the_accounts_of_its_days(period: str, bank: str, number: str) -> None:
    known = [THIRD, FIRST, SECOND]
    assert accounts_on_paper(known, read_period(period)) == (bank, number)
    last = account_on(known, read_period(period).last_day)
    assert last is not None and number.endswith(last.number)


def test_no_account_is_known_before_the_first_day() -> None:
    assert account_on([SECOND], read_date("31/5/2026").first_day()) is None
    assert accounts_on_paper([SECOND], read_period("2026-Q1")) == ("", "")


def test_a_new_day_begins_a_new_account_and_the_same_day_corrects_it(session: Session) -> None:
    assert find_bank_account(session) is None
    receipt(session, "2/3/2026", "3tr", fund="bank")
    assert "Nơi mở tài khoản giao dịch: ..." in pages_of(session, "so-tgnh", period="2026")[0]
    first = {"bank": "Ngân hàng Ví Dụ", "number": "0011", "from_on": ""}
    keep_money_year(session, 2026, {}, "0", "", first)
    keep_bank_account(session, {**first, "number": "0012"})
    keep_bank_account(session, {"bank": "Kho bạc Ví Dụ", "number": "3713.0.55", "from_on": "1/6/2026"})
    found = [(each.bank, each.number, each.from_on and each.from_on.shown()) for each in list_bank_accounts(session)]
    assert found == [("Ngân hàng Ví Dụ", "0012", None), ("Kho bạc Ví Dụ", "3713.0.55", "01/06/2026")]
    page = pages_of(session, "so-tgnh", period="2026-Q1")[0]
    assert "Nơi mở tài khoản giao dịch: Ngân hàng Ví Dụ Số tài khoản: 0012" in page
    keep_bank_account(session, {"from_on": "1/6/2026"})
    assert len(list_bank_accounts(session)) == 1
    undo_act(session)
    now = find_bank_account(session)
    assert now is not None and now.bank == "Kho bạc Ví Dụ"


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"bank": "", "number": "0011"}, "bank"),
        ({"bank": "Ngân hàng Ví Dụ", "number": ""}, "number"),
        ({"bank": "Ngân hàng Ví Dụ", "number": "số 11, quầy 2"}, "number"),
        ({"bank": "Ngân hàng Ví Dụ", "number": "1" * 40}, "number"),
        ({"bank": "Ngân hàng Ví Dụ", "number": "0011", "from_on": "tháng sáu"}, "from_on"),
    ],
)
def test_an_account_without_bank_or_number_is_refused_and_nothing_else_kept(
    session: Session, wrong: dict[str, Any], field: str
) -> None:
    with pytest.raises(Refused) as refused:
        keep_money_year(session, 2026, {"committee_members": "3"}, "0", "", wrong)
    assert field in [each.field for each in refused.value.problems()] and list_bank_accounts(session) == []
