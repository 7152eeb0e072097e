"""An invented cell with thirty years of money: 100,000 posted vouchers, as many on each day of work."""

import random
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

from partycell_desktop import paths, words
from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.vouchers import Fund, OpeningAmount, Voucher, VoucherKind, VoucherState, entries_of
from partycell_desktop.store import records
from partycell_desktop.use_cases.books import close_session, make_book
from partycell_desktop.use_cases.session import FixedClock

VOUCHERS, YEARS, OPENING = 100_000, 30, 2_000_000_000
ITEMS = ("press", "congress", "award", "support", "allowance", "other")
SOURCES = ("dues_share", "granted", "other")
PEOPLE = ("Bưu điện phường Ví Dụ", "Nhà hàng Ví Dụ", "Lê Thị Mẫu", "Cửa hàng Văn phòng phẩm Ví Dụ", "Trần Văn Mẫu")
REASONS = (
    "Mua báo Nhân Dân, Tạp chí Cộng sản", "Hội nghị sơ kết công tác chi bộ", "Thăm hỏi đảng viên ốm đau",
    "Văn phòng phẩm phục vụ sinh hoạt chi bộ", "Học phí bồi dưỡng đảng viên mới", "Hỗ trợ hoạt động đoàn thanh niên",
)  # fmt: skip


def make_money(path: Path, last_year: int) -> Path:
    """A plain book whose last year is `last_year`; an existing one is used again."""
    if path.exists():
        return path
    words.speak("vi", paths.locale())
    clock = FixedClock(datetime(last_year, 12, 31, 9, 0, tzinfo=timezone(timedelta(hours=7))))
    names = [{"level": 0, "name": "Chi bộ Công ty TNHH Minh Họa"}, {"level": 1, "name": "Đảng bộ phường Ví Dụ"}]
    cell = {"place_name": "Ví Dụ", "organisation_type": "Chi bộ cơ sở"}
    fresh = path.with_suffix(".fresh.sochibo")
    fresh.unlink(missing_ok=True)
    session = make_book(fresh, "", cell, names, {"name": "2025 - 2030"}, None, clock)
    first = date(last_year - YEARS + 1, 1, 1)
    with session.act("bench"):
        for part, key in (("fund", Fund.CASH), ("source", "granted")):
            records.add(session.book, OpeningAmount(0, first.isoformat(), part, str(key), OPENING))
        made = _vouchers(first)
        numbers = records.add_many(session.book, made)
        posted = [Voucher(**{**vars(each), "id": number}) for each, number in zip(made, numbers, strict=True)]
        records.add_many(session.book, [entry for each in posted for entry in entries_of(each)])
    close_session(session)
    fresh.replace(path)
    return path


def _vouchers(first: date) -> list[Voucher]:
    chance = random.Random(99)
    days = (date(first.year + YEARS, 1, 1) - first).days
    numbers: dict[tuple[VoucherKind, int], int] = {}
    made = []
    for at in range(VOUCHERS):
        day = first + timedelta(days=at * days // VOUCHERS)
        kind = VoucherKind.PAYMENT if at % 4 else VoucherKind.RECEIPT
        number = numbers[kind, day.year] = numbers.get((kind, day.year), 0) + 1
        voucher = Voucher(
            kind=kind,
            dated_on=PartialDate.of(day),
            party=chance.choice(PEOPLE),
            reason=f"{chance.choice(REASONS)} lần {number}",
            amount=chance.randrange(50, 5_000) * (3_000 if kind is VoucherKind.RECEIPT else 1_000),
            source=chance.choice(SOURCES) if kind is VoucherKind.RECEIPT else "granted",
            spending=chance.choice(ITEMS) if kind is VoucherKind.PAYMENT else "",
            approver="Nguyễn Đức Khang",
            fund=Fund.CASH,
            state=VoucherState.POSTED,
            year=day.year,
            number=number,
        )
        made.append(voucher)
    return made
