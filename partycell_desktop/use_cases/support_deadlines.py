"""The supports of the enterprise among what falls due: money that was promised, dossiers that lack papers."""

from collections.abc import Iterator
from datetime import date, timedelta

from partycell_desktop.domain.deadlines import Due, DueKind
from partycell_desktop.domain.money import shown_dong
from partycell_desktop.domain.support import SupportState
from partycell_desktop.store import support as kept
from partycell_desktop.use_cases.session import Session
from partycell_desktop.use_cases.support_sheets import get_support
from partycell_desktop.words import _

REMIND_AFTER = timedelta(days=30)  # the program's own: no document says when an approved support is transferred
YEAR_ENDS = timedelta(days=31)  # a dossier is told of in the last month of the tax year


def supports_due(session: Session, day: date, until: date) -> Iterator[Due]:
    """Approved supports of which money has not come, after thirty days; dossiers that are not whole in December."""
    for support in kept.open_supports(session.book):
        sheet = get_support(session, support.id)
        file, place = sheet.file, f"expenditure:support/{support.id}"
        if file.state in (SupportState.APPROVED, SupportState.PARTLY) and support.approved_on is not None:
            on = support.approved_on.first_day() + REMIND_AFTER
            title = _("Support approved, not transferred yet: {amount}").format(amount=shown_dong(file.left))
            if on <= until:
                yield Due(DueKind.SUPPORT, on, (on - day).days, title, support.purpose, place)
        last = file.last_day
        if last is None or file.state not in (SupportState.PARTLY, SupportState.RECEIVED) or not sheet.missing:
            continue
        ends = date(last.year, 12, 31)
        if ends <= until and day >= ends - YEAR_ENDS:
            detail = "; ".join(each.lacks for each in sheet.missing)
            title = _("Dossier of a support: papers are missing")
            yield Due(DueKind.SUPPORT, ends, (ends - day).days, title, detail, place, sheet.missing[0].rule.cite)
