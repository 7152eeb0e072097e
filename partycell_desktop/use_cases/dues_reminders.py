"""Reminders of dues to paste where the secretary writes to the members (Zalo, SMS): to one of them, or to all.

The text is Vietnamese whatever language the screen speaks: it goes to the members.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from partycell_desktop.domain.dues import month_of, period_of, shown_dues_month
from partycell_desktop.domain.money import shown_dong
from partycell_desktop.use_cases.cell import get_cell
from partycell_desktop.use_cases.dues_closing import get_dues_settings
from partycell_desktop.use_cases.dues_payments import Debtor, list_dues_debtors
from partycell_desktop.use_cases.session import Session


@dataclass(frozen=True)
class DuesReminder:
    """A reminder: whom it goes to (0 and "" for all together), the text, how much it asks for in đồng."""

    person_id: int
    name: str
    text: str
    total: int


def write_dues_reminders(session: Session, month: str = "", member_id: int = 0) -> list[DuesReminder]:
    """Reminders of what is owed at the end of a month (this one): one to all together first, then one to each.

    With `member_id` only the one to that member; an empty list where nobody owes anything.
    """
    asked = period_of(month).key if month else month_of(session.today())
    debtors = list_dues_debtors(session, asked)
    if member_id:
        debtors = [each for each in debtors if each.person_id == member_id]
    if not debtors:
        return []
    cell = get_cell(session).name
    by = get_dues_settings(session).remit_by
    each_one = [DuesReminder(each.person_id, each.name, _to_one(cell, each), each.total) for each in debtors]
    if member_id:
        return each_one
    whole = DuesReminder(0, "", _to_all(cell, asked, debtors, by), sum(each.total for each in debtors))
    return [whole, *each_one]


def _to_one(cell: str, debtor: Debtor) -> str:
    lines = [f"Kính gửi đồng chí {debtor.name},", f"{cell} đề nghị đồng chí đóng đảng phí:"]
    lines += [f"- Tháng {shown_dues_month(month)}: {shown_dong(amount)}" for month, amount in debtor.owed]
    if len(debtor.owed) > 1:
        lines.append(f"Cộng: {shown_dong(debtor.total)}.")
    lines.append(_HOW)
    return "\n".join(lines)


def _to_all(cell: str, month: str, debtors: Sequence[Debtor], by: int) -> str:
    lines = [f"{cell} thông báo: đến tháng {shown_dues_month(month)} các đồng chí sau chưa đóng đảng phí:"]
    for number, each in enumerate(debtors, 1):
        since = f" (từ tháng {shown_dues_month(each.since)})" if len(each.owed) > 1 else ""
        lines.append(f"{number}. {each.name}: {shown_dong(each.total)}{since}")
    if by:
        lines.append(f"Chi bộ nộp đảng phí lên cấp trên trước ngày {by} tháng sau.")
    lines.append(_HOW)
    return "\n".join(lines)


_HOW = "Đóng trên Cổng Dịch vụ công Quốc gia hoặc bằng tiền mặt tại chi bộ. Nếu đã đóng, xin báo lại để chi bộ ghi sổ."
