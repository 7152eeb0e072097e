"""Incomes pasted from a payroll and lists of paid dues: columns by their words, by what is in them, or as told."""

import datetime
from pathlib import Path

import pytest

from partycell_desktop.domain.refusal import Refused, Trouble
from partycell_desktop.exchange.dues_lists import (
    AMOUNT,
    NAME,
    NUMBER,
    RECEIPT,
    listed_incomes,
    listed_payments,
    read_paid_list,
    read_pasted_incomes,
)
from tests.exchange.lists import write_rows

TODAY = datetime.date(2026, 11, 22)

PAYROLL = (
    "BẢNG LƯƠNG THÁNG 10\n"
    "STT\tHọ và tên\tLương\tLương đóng BHXH (đ)\n"
    "1\tBùi Thị Ánh\t20.000.000\t9.500.000 đ\n"
    "2\tNguyễn Hải Bình\t20tr\t 12,000,000.00 \n"
    "3\tTrần Quốc Hùng\t\t10,4tr\n"
    "4\tLê Trọng Thắng\t9tr\t-\n"
    "Tổng cộng\t\t\t31.900.000\n"
)


def test_the_insured_wage_of_a_payroll_is_read_and_its_total_is_nobody() -> None:
    table = read_pasted_incomes(PAYROLL)
    assert table.titles[table.columns[AMOUNT]] == "D · Lương đóng BHXH (đ)"
    read = [(each.person.row, each.person.name, each.amount) for each in listed_incomes(table)]
    assert read == [
        (3, "Bùi Thị Ánh", 9_500_000),
        (4, "Nguyễn Hải Bình", 12_000_000),
        (5, "Trần Quốc Hùng", 10_400_000),
        (6, "Lê Trọng Thắng", None),
    ]


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("9500000", 9_500_000),
        ("9.500.000", 9_500_000),
        ("9,500,000", 9_500_000),
        ("9 500 000 đ", 9_500_000),
        ("9.500.000,00 ₫", 9_500_000),
        ("9,5tr", 9_500_000),
        ("1,2tr", 1_200_000),
        ("9500k", 9_500_000),
        ("1.200", 1_200),
        ("1,200", None),  # one thousand two hundred, or one and a fifth
        ("-9.500.000", None),
        ("9.500.000,5", None),
    ],
)
def test_amounts_come_with_dots_commas_spaces_and_their_unit(typed: str, amount: int | None) -> None:
    (line,) = listed_incomes(read_pasted_incomes(f"Bùi Thị Ánh\t{typed}"))
    assert line.amount == amount
    assert (line.problem == "") is (amount is not None)


def test_lines_typed_by_hand_are_read() -> None:
    lines = listed_incomes(read_pasted_incomes("1. Bùi Thị Ánh 9,5tr\nNguyễn Hải Bình: 12.000.000 đ"))
    assert [(each.person.name, each.amount) for each in lines] == [
        ("Bùi Thị Ánh", 9_500_000),
        ("Nguyễn Hải Bình", 12_000_000),
    ]


def test_two_columns_of_amounts_without_a_header_are_not_guessed_but_told() -> None:
    table = read_pasted_incomes("Bùi Thị Ánh\t9.500.000\t20.000.000\nNguyễn Hải Bình\t12.000.000\t25.000.000")
    assert not table.is_known and listed_incomes(table) == []
    told = table.told({NAME: 0, AMOUNT: 2})
    assert [each.amount for each in listed_incomes(told)] == [20_000_000, 25_000_000]
    with pytest.raises(Refused):
        table.told({AMOUNT: 9})


def test_a_list_of_paid_dues_is_found_by_the_words_of_its_header(tmp_path: Path) -> None:
    path = write_rows(
        tmp_path / "cong.xlsx",
        [
            ["DANH SÁCH NỘP ĐẢNG PHÍ"],
            ["TT", "Họ và tên", "Số thẻ đảng", "Số tiền (đồng)", "Ngày nộp", "Mã giao dịch"],
            [1, "Bùi Thị Ánh", 790900000017, 95000, "05/11/2026", "GD-001"],
            [2, "Nguyễn Hải Bình", "", "120.000", datetime.date(2026, 11, 3), "GD-002"],
            ["", "Tổng cộng", "", 215000],
        ],
    )
    read = listed_payments(read_paid_list(path), TODAY)
    assert [(each.person.number, each.amount, each.paid_on, each.receipt) for each in read] == [
        ("790900000017", 95_000, datetime.date(2026, 11, 5), "GD-001"),
        ("", 120_000, datetime.date(2026, 11, 3), "GD-002"),
    ]


def test_an_unknown_header_leaves_the_columns_to_the_user(tmp_path: Path) -> None:
    path = tmp_path / "cong.csv"
    path.write_text("Ai,Bao nhiêu,Phiếu\nBùi Thị Ánh,95000,A1\nNguyễn Hải Bình,120000,A2\n", "utf-8-sig")
    table = read_paid_list(path)
    assert not table.is_known
    read = listed_payments(table.told({NAME: 0, AMOUNT: 1, RECEIPT: 2}), TODAY)
    assert [(each.amount, each.receipt) for each in read] == [(95_000, "A1"), (120_000, "A2")]
    by_number = table.told({NUMBER: 1, AMOUNT: 1})
    assert [each.person.number for each in listed_payments(by_number, TODAY)] == ["95000", "120000"]


def test_a_list_in_an_old_encoding_or_that_is_gone_is_trouble(tmp_path: Path) -> None:
    old = tmp_path / "cu.csv"
    old.write_bytes("Họ và tên;Số tiền\n".encode("cp1258", "replace") + b"\xff\xfe\xfa")
    for path in (old, tmp_path / "khong-co.csv"):
        with pytest.raises(Trouble):
            read_paid_list(path)
