"""What the book proposes to a meeting about money: the dues of the month, what came and went since the last meeting."""

from datetime import date, timedelta

from partycell_desktop.domain.dues import month_of
from partycell_desktop.domain.meetings import MeetingFile
from partycell_desktop.forms import meeting_proposals as wording
from partycell_desktop.store import dues as kept
from partycell_desktop.store import vouchers as vouchers_kept
from partycell_desktop.use_cases.dues import get_dues_sheet
from partycell_desktop.use_cases.money_rules import regime_of
from partycell_desktop.use_cases.session import Session


def about_dues(session: Session, file: MeetingFile) -> str:
    """How the dues stand in the month of a meeting, or in the last one that has a sheet; "" without any sheet."""
    month = month_of(file.day)
    made = [each.month for each in kept.list_months(session.book) if each.month <= month]
    if not made:
        return ""
    sheet = get_dues_sheet(session, made[-1])
    owing = [(each.name, each.figures.unpaid) for each in sheet.lines if each.figures.unpaid]
    return wording.about_dues(sheet.month, sheet.figures, owing)


def about_spending(session: Session, file: MeetingFile, last: date) -> str:
    """What came and went since the `last` meeting, by source and item, and what is left; "" where nothing moved."""
    figures = vouchers_kept.figures_between(session.book, last + timedelta(days=1), file.day)
    if not figures.sums:
        return ""
    regime = regime_of(session, file.day)
    came = [(each.title, amount) for each in regime.sources if (amount := figures.received(each.key))]
    went = [(each.title, amount) for each in regime.items if (amount := figures.spent(each.key))]
    if not came and not went:
        return ""
    return wording.about_spending(came, went, vouchers_kept.figures_until(session.book, file.day).total)
