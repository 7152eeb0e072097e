"""What a book says of itself when somebody changed it behind its back; what Undo may not do to money."""

from collections.abc import Iterator

import pytest

from partycell_desktop.domain.refusal import Refused
from partycell_desktop.use_cases.dues_closing import close_dues_month, remit_dues
from partycell_desktop.use_cases.dues_payments import mark_dues_paid
from partycell_desktop.use_cases.history import check_book, redo_act, undo_act
from partycell_desktop.use_cases.ledger import close_period, keep_opening
from partycell_desktop.use_cases.money_check import check_money
from partycell_desktop.use_cases.payment_requests import settle_advance
from partycell_desktop.use_cases.session import Session
from partycell_desktop.use_cases.vouchers import approve_voucher, draft_voucher, enter_voucher, reverse_voucher
from tests.use_cases.dues import dues_book, member, opened, shared
from tests.use_cases.money import ALL, at, payment, receipt

WAITING = {"kind": "payment", "dated_on": "20/03/2026", "party": "B", "reason": "Báo", "amount": "438.000",
           "source": "granted", "spending": "press"}  # fmt: skip


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """A sound book with one of everything, from the opening to a closed month of dues; a damage is taken back."""
    session = dues_book(tmp_path_factory.mktemp("sound"))
    at(session, 2026, 2, 1)
    keep_opening(session, "01/02/2026", {"cash": "1tr"}, {"other": "1tr"})
    who = member(session, "Phạm Văn An")
    opened(session, "2026-02", {who: "10.000.100"})
    mark_dues_paid(session)
    shared(session)
    receipt(session, "02/02/2026", "10tr")  # voucher 1
    wrong = payment(session, "05/02/2026", "1tr")  # 2
    lent = {"source": "", "spending": "", "other_fund": "advance"}
    advance = payment(session, "06/02/2026", "500k", **lent)  # 3
    spent = {"dated_on": "07/02/2026", "amount": "400k", "reason": "In", "source": "granted", "spending": "other"}
    settle_advance(session, advance, spent)  # 4
    reverse_voucher(session, wrong, "nhầm", "08/02/2026")  # 5
    payment(session, "09/02/2026", "200k", "press")  # 6
    at(session, 2026, 3, 5)
    remit_dues(session, "20.000")
    close_dues_month(session, "2026-02")  # 7
    close_period(session, "2026-02")
    payment(session, "03/03/2026", "100k", "press")  # 8
    assert check_book(session) == []
    yield session
    session.book.close(copy=False)


ENTRIES, CLOSED = "không khớp với bút toán", "không còn đúng số liệu lúc khóa sổ"


@pytest.mark.parametrize(
    ("damage", "found"),
    [
        ("UPDATE ledger_entry SET amount = amount + 1 WHERE voucher_id = 8", f"PC-006/2026 {ENTRIES}"),
        ("UPDATE ledger_entry SET spending = 'award' WHERE voucher_id = 8", f"PC-006/2026 {ENTRIES}"),
        ("UPDATE ledger_entry SET day = '2026-03-04' WHERE voucher_id = 8", f"PC-006/2026 {ENTRIES}"),
        ("UPDATE ledger_entry SET fund = 'bank' WHERE voucher_id = 8", f"PC-006/2026 {ENTRIES}"),
        ("UPDATE voucher SET amount = 1 WHERE id = 8", f"PC-006/2026 {ENTRIES}"),
        ("UPDATE voucher SET state = 'cancelled' WHERE id = 8", f"PC-006/2026 {ENTRIES}"),
        ("DELETE FROM ledger_entry WHERE voucher_id = 8", f"PC-006/2026 {ENTRIES}"),
        ("INSERT INTO ledger_entry SELECT NULL, voucher_id, day, fund, side, source, spending, sub_item, amount "
         "FROM ledger_entry WHERE voucher_id = 8", f"PC-006/2026 {ENTRIES}"),
        ("UPDATE month_sum SET amount = amount + 1 WHERE month = '2026-02'", CLOSED),
        ("UPDATE ledger_entry SET amount = 1 WHERE voucher_id = 6", "Số cộng các tháng"),
        ("UPDATE month_sum SET amount = amount + 1 WHERE month = '2026-03'", "Số cộng các tháng"),
        ("""UPDATE closed_period SET figures = replace(figures, '"other": 1000000', '"other": 1')""", CLOSED),
        ("UPDATE opening_amount SET amount = 2 WHERE part = 'fund'", "Tổng các quỹ không bằng tổng các nguồn"),
        ("UPDATE opening_amount SET amount = 0 WHERE part = 'source'", CLOSED),
        ("UPDATE opening_amount SET from_on = '2026-02-03'", "PT-001/2026 không thuộc năm đánh số hoặc trước ngày mở"),
        ("UPDATE voucher SET year = 2025, number = 1 WHERE id = 8", "PC-001/2025 không thuộc năm đánh số"),
        ("UPDATE voucher SET number = 9 WHERE id = 8", "Số phiếu không liên tục: PC 2026"),
        ("UPDATE voucher SET amount = 999999 WHERE id = 5", "Phiếu PC-004/2026 hủy một phiếu không khớp"),
        ("UPDATE voucher SET reverses_id = 99 WHERE id = 5", "Phiếu PC-004/2026 hủy một phiếu không khớp"),
        ("UPDATE voucher SET amount = 500001 WHERE id = 4", "Tạm ứng PC-002/2026 được thanh toán nhiều hơn"),
        ("UPDATE voucher SET spending = 'feast' WHERE id = 8; UPDATE ledger_entry SET spending = 'feast' WHERE "
         "voucher_id = 8; UPDATE month_sum SET spending = 'feast' WHERE month = '2026-03'", "feast"),
        ("UPDATE voucher SET amount = 20000000 WHERE id = 8; UPDATE ledger_entry SET amount = -20000000 WHERE "
         "voucher_id = 8; UPDATE month_sum SET amount = -20000000 WHERE month = '2026-03'", "không thể dưới 0 đ"),
        ("UPDATE dues_payment SET amount = amount + 1", "02/2026 không còn đúng số liệu"),
        ("UPDATE dues_payment SET paid_on = '2026-03-01'", "02/2026 không còn đúng số liệu"),
        ("UPDATE dues_charge SET amount = amount - 1", "02/2026 không còn đúng số liệu"),
        ("DELETE FROM dues_charge", "02/2026 không còn đúng số liệu"),
        ("INSERT INTO dues_remittance (paid_on, amount, channel) VALUES ('2026-02-25', 5, 'cash')",
         "02/2026 không còn đúng số liệu"),
        ("UPDATE dues_month SET kept = kept + 1, to_send = to_send - 1", "Số còn nợ cấp trên cuối tháng 02/2026"),
        ("UPDATE dues_month SET kept = kept + 1, to_send = to_send - 1", "Sổ thu chi không nhận đúng"),
        ("UPDATE dues_month SET collected = 0, kept = 0, to_send = 0, owed = 0", "02/2026 không còn đúng số liệu"),
        ("UPDATE voucher SET link = '' WHERE id = 7", "Phiếu thu đảng phí trích giữ lại tháng 02/2026"),
    ],
)  # fmt: skip
def test_the_check_of_a_book_finds_each_damage_and_names_it(book: Session, damage: str, found: str) -> None:
    """Whoever writes past the program can write past its triggers too: the check does not rest on them."""
    connection = book.book.connection
    connection.execute("BEGIN")
    try:
        for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            connection.execute(f'DROP TRIGGER "{row[0]}"')
        for statement in damage.split("; "):
            assert connection.execute(statement).rowcount, "nothing was damaged"
        problems = check_book(book)
    finally:
        connection.execute("ROLLBACK")
    assert any(found in each for each in problems), problems
    assert check_money(book) == []


# Undo.


def test_a_number_is_not_undone_once_a_later_one_was_given(session: Session) -> None:
    receipt(session, "02/01/2026", "10tr")
    number = draft_voucher(session, WAITING)
    approve_voucher(session, number, **ALL)
    assert undo_act(session) and redo_act(session)
    payment(session, "21/03/2026", "1tr")
    with pytest.raises(Refused, match="giữ số của mình"):
        undo_act(session)
    assert check_book(session) == []


def test_a_number_that_another_voucher_has_by_now_is_not_given_again(session: Session) -> None:
    receipt(session, "02/01/2026", "10tr")
    approve_voucher(session, draft_voucher(session, WAITING), **ALL)
    undo_act(session)
    payment(session, "21/03/2026", "1tr")  # PC-001 now
    with pytest.raises(Refused, match="đã được sửa sau đó"):
        redo_act(session)
    assert check_book(session) == []


def test_an_opening_is_not_undone_once_it_was_spent(session: Session) -> None:
    keep_opening(session, "01/01/2026", {"cash": "1tr"}, {"granted": "1tr"})
    enter_voucher(session, {**WAITING, **ALL})
    with pytest.raises(Refused, match=r"“Tiền mặt” còn -438.000 đ ngày 20/03/2026"):
        undo_act(session)
    assert check_book(session) == []
