"""What the tests of money say often: a cell of each sector, a voucher in few words."""

from datetime import datetime, timedelta, timezone
from typing import Any

from partycell_desktop.use_cases.cell import correct_cell
from partycell_desktop.use_cases.session import FixedClock, Session
from partycell_desktop.use_cases.vouchers import enter_voucher

ALL = {"approver": "Nguyễn Đức Khang", "approver_post": "Bí thư"}


def at(session: Session, year: int, month: int, day: int) -> None:
    """Let it be that day at the desk."""
    session.clock = FixedClock(datetime(year, month, day, 9, tzinfo=timezone(timedelta(hours=7))))


def state_cell(session: Session) -> None:
    """A grassroots cell in an enterprise of the State sector."""
    correct_cell(
        session,
        {
            "organisation_type": "Chi bộ cơ sở",
            "enterprise_kind": "Doanh nghiệp do Nhà nước nắm giữ trên 50% vốn điều lệ",
        },
    )


def private_cell(session: Session) -> None:
    """A cell below a grassroots committee in a private enterprise."""
    correct_cell(
        session,
        {"organisation_type": "Chi bộ trực thuộc đảng ủy cơ sở", "enterprise_kind": "Doanh nghiệp tư nhân"},
    )


def receipt(session: Session, on: str, amount: str, source: str = "granted", **more: Any) -> int:
    """Money that came."""
    items = {"kind": "receipt", "dated_on": on, "party": "Công ty TNHH Minh Họa", "reason": "Cấp kinh phí", **ALL}
    return enter_voucher(session, {**items, "amount": amount, "source": source, **more})


def payment(
    session: Session, on: str, amount: str, spending: str = "other", source: str = "granted", **more: Any
) -> int:
    """Money that was spent."""
    items = {"kind": "payment", "dated_on": on, "party": "Bưu điện Ví Dụ", "reason": "Mua báo", **ALL}
    return enter_voucher(session, {**items, "amount": amount, "spending": spending, "source": source, **more})
