"""Which words a parameter of a use case takes, where only certain ones are known."""

from partycell_desktop.domain import text_doubts
from partycell_desktop.domain.bound_books import BookKind, Unfinished
from partycell_desktop.domain.candidates import (
    Ended,
    IntroducedBy,
    Phase,
)
from partycell_desktop.domain.committee import CommitteeChoice
from partycell_desktop.domain.congress import ElectionKind, Organ, ProposedBy, Withdrawal
from partycell_desktop.domain.dues import Channel, DuesGroup, ReliefKind
from partycell_desktop.domain.meetings import Attending, Majority, MeetingKind, TaskState
from partycell_desktop.domain.roster import Happened
from partycell_desktop.domain.support import Needed
from partycell_desktop.domain.vouchers import Fund, VoucherKind
from partycell_desktop.domain.year_plan import PLAN_TYPES
from partycell_desktop.use_cases import support

CHOICES: dict[tuple[str, str], tuple[str, ...]] = {
    (name, "kind"): tuple(each.value for each in Happened)
    for name in ("record_event", "correct_event", "propose_event")
} | {
    ("propose_voucher", "kind"): tuple(each.value for each in VoucherKind),
    ("get_ledger", "fund"): ("", *(each.value for each in Fund)),
    ("set_dues_terms", "group"): ("", *(each.value for each in DuesGroup)),
    ("correct_dues", "group"): ("", *(each.value for each in DuesGroup)),
    ("keep_dues_relief", "kind"): tuple(each.value for each in ReliefKind),
    ("record_dues_payment", "channel"): tuple(each.value for each in Channel),
    ("mark_dues_paid", "channel"): tuple(each.value for each in Channel),
    ("remit_dues", "channel"): tuple(each.value for each in Channel),
    ("close_dues_month", "fund"): ("", Fund.CASH.value, Fund.BANK.value),
    ("note_support_paper", "kind"): tuple(each.value for each in Needed),
    ("write_support_request", "type"): support.REQUEST_TYPES,
    ("get_fund_book", "fund"): tuple(each.value for each in Fund),
    ("plan_meeting", "kind"): tuple(each.value for each in MeetingKind),
    ("mend_texts", "what"): tuple(text_doubts.SAYS),
    ("set_committee", "chosen"): tuple(each.value for each in CommitteeChoice),
    ("keep_year_plan", "type"): ("", *PLAN_TYPES),
    ("enter_meeting", "kind"): tuple(each.value for each in MeetingKind),
    ("record_vote", "kind"): tuple(each.value for each in MeetingKind),
    ("mark_attendance", "state"): tuple(each.value for each in Attending),
    ("keep_vote", "majority"): tuple(each.value for each in Majority),
    ("prepare_meeting_vote", "majority"): tuple(each.value for each in Majority),
    ("report_task", "state"): tuple(each.value for each in TaskState),
    ("report_tasks", "state"): tuple(each.value for each in TaskState),
    ("correct_task_report", "state"): tuple(each.value for each in TaskState),
    ("elect_organ", "organ"): tuple(each.value for each in Organ),
    ("keep_election", "kind"): tuple(each.value for each in ElectionKind),
    ("keep_nominee", "proposed"): tuple(each.value for each in ProposedBy),
    ("keep_nominee", "withdrawal"): tuple(each.value for each in Withdrawal),
    ("propose_book", "kind"): tuple(each.value for each in BookKind),
    ("bind_book", "kind"): tuple(each.value for each in BookKind),
    ("bind_book", "unfinished"): tuple(each.value for each in Unfinished),
    ("end_candidacy", "how"): tuple(each.value for each in Ended),
    ("add_introduction", "kind"): tuple(each.value for each in IntroducedBy),
    ("record_vote", "phase"): tuple(each.value for each in Phase),
    ("bring_to_meeting", "phase"): tuple(each.value for each in Phase),
    ("bring_to_meeting", "kind"): tuple(each.value for each in MeetingKind),
    ("keep_opinion", "phase"): tuple(each.value for each in Phase),
}
