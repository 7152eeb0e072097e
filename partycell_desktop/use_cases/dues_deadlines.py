"""What falls due with dues: who has not paid, who has not for three months, what the upper committee waits for."""

from collections.abc import Iterable
from datetime import date

from partycell_desktop.domain import deadlines
from partycell_desktop.domain.deadlines import Due
from partycell_desktop.domain.dues import month_of, period_of, shifted, shown_dues_month
from partycell_desktop.store import dues as kept
from partycell_desktop.use_cases.session import Session


def dues_due(session: Session, day: date, until: date) -> Iterable[Due]:
    """The lines of dues up to a day; none in a book without a sheet of dues.

    The sheet of this month where it is not made, months that are over and not closed, or the share that closing waits
    for; who owes dues of a month that is over, in one line; each member who has not paid for so many months as the
    rule names; what is to be handed on by the day that the upper committee has set.
    """
    months = kept.list_months(session.book)
    if not months:
        return
    from partycell_desktop.use_cases.dues_closing import get_dues_settings, owed_to_committee  # only where there is one
    from partycell_desktop.use_cases.dues_payments import list_dues_debtors
    from partycell_desktop.use_cases.dues_rules import share_in

    this_month = month_of(day)
    last_made = months[-1].month
    if last_made < this_month:
        missing = period_of(shifted(last_made, 1))
        if missing.last_day <= until:
            yield deadlines.dues_sheet_missing(missing.key, missing.last_day, day)
    debtors = [each for each in list_dues_debtors(session, this_month) if each.since < this_month]
    plain = [each for each in debtors if not each.warns]
    if plain:
        owed = sum(amount for each in plain for month, amount in each.owed if month < this_month)
        since = min(each.since for each in plain)
        names = [f"{each.name} ({shown_dues_month(each.since)})" for each in plain]
        yield deadlines.dues_unpaid(since, names, owed, period_of(since).last_day, day)
    for each in debtors:
        if each.warns:
            yield deadlines.dues_unpaid_long(each.person_id, each.name, each.warning, day, each.rule)
    settings = get_dues_settings(session)
    opened = [each.month for each in months if each.closed_on is None and period_of(each.month).last_day < day]
    if opened and share_in(session, opened[0]) is None:
        yield deadlines.dues_share_missing(opened[0], day)
    elif opened:
        by = period_of(shifted(opened[0], 1)).first_day.replace(day=settings.remit_by) if settings.remit_by else day
        if by <= until:
            yield deadlines.dues_not_closed(opened, by, day, settings.remit_document)
    if settings.remit_by:
        last = shifted(this_month, -1)
        owed_now = owed_to_committee(session).closed
        by = period_of(this_month).first_day.replace(day=settings.remit_by)
        closed = kept.last_closed_month(session.book)
        if owed_now > 0 and closed and by <= until:
            yield deadlines.dues_to_hand_on(min(last, closed), owed_now, by, day, settings.remit_document)
