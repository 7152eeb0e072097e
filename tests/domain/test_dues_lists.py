"""Whose row of a list it is, what is asked about an amount, and how another system's list and the book agree."""

import pytest

from partycell_desktop.domain.dues_lists import (
    IncomeAnswer,
    KnownPayers,
    ListedIncome,
    ListedPayment,
    ListedPerson,
    PaidDifference,
    PaidHere,
    Payer,
    compare_paid,
    decide_incomes,
)

ANH, BINH, HUNG, OTHER_HUNG, THANG, HOA = 1, 2, 3, 4, 5, 6
CARD, CITIZEN = "790900000017", "001090000022"
PAYERS = KnownPayers(
    [
        Payer(ANH, "Bùi Thị Ánh", (CARD,), 9_000_000),
        Payer(BINH, "Nguyễn Hải Bình", (CITIZEN,)),
        Payer(HUNG, "Trần Quốc Hùng"),
        Payer(OTHER_HUNG, "Trần Quốc Hưng"),
        Payer(THANG, "Lê Trọng Thắng"),
        Payer(HOA, "Đỗ Thị Hoà"),
    ]
)


@pytest.mark.parametrize(
    ("name", "number", "meant", "among"),
    [
        ("Bùi Thị Ánh", "", ANH, ()),
        ("BÙI  THỊ ÁNH", "", ANH, ()),
        ("Bui Thi Anh", "", ANH, ()),
        ("Đỗ Thị Hòa", "", HOA, ()),
        ("Trần Quốc Hùng", "", HUNG, ()),
        ("Tran Quoc Hung", "", None, (HUNG, OTHER_HUNG)),
        ("Lê Trọng Thăng", "", None, (THANG,)),
        ("Nguyễn Văn Xa", "", None, ()),
        ("", CARD, ANH, ()),
        ("", "1090000022", BINH, ()),  # a spreadsheet took the zeros away
        ("Trần Quốc Hùng", CARD, None, (ANH, HUNG)),
    ],
)
def test_a_person_is_found_or_named_and_never_guessed(
    name: str, number: str, meant: int | None, among: tuple[int, ...]
) -> None:
    assert PAYERS.find(ListedPerson(1, name, number)) == (meant, among)


def income(row: int, name: str, amount: int | None) -> ListedIncome:
    return ListedIncome(ListedPerson(row, name), str(amount), amount)


def test_a_small_or_far_amount_is_asked_about_and_the_answer_settles_it() -> None:
    listed = [
        income(1, "Bùi Thị Ánh", 1_200),
        income(2, "Bùi Thị Ánh", 95_000_000),
        income(3, "Bùi Thị Ánh", 9_500_000),
    ]
    small, far, usual = (decide_incomes([each], PAYERS)[0] for each in listed)
    assert small.meant == 1_200_000 and "1.200.000 đ" in small.doubt and not small.is_ready
    assert "9.000.000 đ" in far.doubt and far.meant is None
    assert usual.is_ready
    answered = decide_incomes(listed[:1], PAYERS, {1: IncomeAnswer(amount=1_200_000)})[0]
    assert answered.is_ready and answered.amount == 1_200_000


def test_a_member_in_two_rows_waits_until_one_is_left_out() -> None:
    listed = [income(1, "Lê Trọng Thắng", 8_000_000), income(2, "Lê Trọng Thắng", 9_000_000)]
    assert [each.is_ready for each in decide_incomes(listed, PAYERS)] == [False, False]
    left = decide_incomes(listed, PAYERS, {1: IncomeAnswer(left_out=True)})
    assert [(each.amount, each.is_ready) for each in left] == [(9_000_000, True)]


def test_who_was_ambiguous_is_taken_as_the_user_says() -> None:
    said = decide_incomes([income(1, "Tran Quoc Hung", 9_000_000)], PAYERS, {1: IncomeAnswer(member_id=OTHER_HUNG)})
    assert said[0].member_id == OTHER_HUNG and said[0].is_ready


def paid(row: int, name: str, amount: int | None) -> ListedPayment:
    return ListedPayment(ListedPerson(row, name), str(amount), amount, problem="" if amount else "?")


def test_the_list_and_the_book_are_compared_member_by_member() -> None:
    there = [
        paid(1, "Bùi Thị Ánh", 50_000),
        paid(2, "Bùi Thị Ánh", 45_000),
        paid(3, "Nguyễn Hải Bình", 120_000),
        paid(4, "Trần Quốc Hùng", 104_000),
        paid(5, "Lê Trọng Thắng", 30_000),
        paid(6, "Người Lạ", 1_000),
        paid(7, "Đỗ Thị Hoà", None),
    ]
    here = [PaidHere(ANH, 95_000), PaidHere(HUNG, 100_000), PaidHere(THANG, 0, 30_000), PaidHere(HOA, 80_000)]
    found = {each.member_id or -each.listed[0].person.row: each for each in compare_paid(there, here, PAYERS)}
    kinds = {key: each.difference for key, each in found.items()}
    assert kinds == {
        ANH: PaidDifference.SAME,
        BINH: PaidDifference.ONLY_THERE,
        HUNG: PaidDifference.OTHER_AMOUNT,
        THANG: PaidDifference.OTHER_CHANNEL,
        HOA: PaidDifference.ONLY_HERE,
        -6: PaidDifference.UNKNOWN,
        -7: PaidDifference.UNREADABLE,
    }
    assert (found[ANH].there, found[ANH].here, found[HUNG].there, found[HUNG].here) == (
        95_000,
        95_000,
        104_000,
        100_000,
    )
