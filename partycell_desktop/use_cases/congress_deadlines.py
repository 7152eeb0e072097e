"""What falls due after a congress: the report upward, the approval, the handover (Quy định 294-QĐ/TW, 15.2, 16.1)."""

from collections.abc import Iterable
from datetime import date

from partycell_desktop.domain.congress import Congress
from partycell_desktop.domain.congress_state import find_rule
from partycell_desktop.domain.dates import shown_day
from partycell_desktop.domain.deadlines import Due, DueKind
from partycell_desktop.store import meetings as kept
from partycell_desktop.store import records
from partycell_desktop.use_cases.session import Session
from partycell_desktop.use_cases.working_days import working_days
from partycell_desktop.words import _, n_


def congress_due(session: Session, day: date, until: date) -> Iterable[Due]:
    """What is still open after the congresses whose result was taken over, up to `until`.

    Working days are counted from the day of the congress; those of the approval from the report, once it was sent.
    """
    for congress in records.list_all(session.book, Congress, "term_id <> 0"):
        held = kept.get_meeting(session.book, congress.meeting_id).held_on
        if held is not None:
            yield from (each for each in _of_one(session, congress, held.first_day(), day) if each.day <= until)


def _of_one(session: Session, congress: Congress, held: date, day: date) -> Iterable[Due]:
    reported = congress.result_reported_on
    wanted = [
        ("congress.report_working_days", held, reported is None, _("Report the result of the congress upward")),
        (
            "congress.approval_working_days",
            reported.last_day() if reported else held,
            reported is not None and congress.approved_on is None,
            _("Approval of those elected by the committee above"),
        ),
        (
            "congress.handover_working_days",
            held,
            congress.handed_over_on is None,
            _("Handover of the old committee to the new one"),
        ),
    ]
    working = working_days(session)
    for name, start, is_open, title in wanted:
        rule = find_rule(session.rules, name, held)
        if is_open and rule is not None:
            last = working.after(start, rule.number)
            detail = n_("{count} working day after {day}", "{count} working days after {day}", rule.number).format(
                count=rule.number, day=shown_day(start)
            )
            left = (last - day).days
            place = f"meeting:{congress.meeting_id}/congress"
            yield Due(DueKind.CONGRESS, last, left, title, detail, place, rule.cite)
