"""The support of the enterprise in the demo: its plan, its request on paper, the approval, the receipts it came by."""

from collections.abc import Mapping
from typing import Any

from partycell_desktop.store import support as kept
from partycell_desktop.use_cases.session import Session
from partycell_desktop.use_cases.support import (
    approve_support,
    link_support_voucher,
    note_support_paper,
    plan_support,
    set_enterprise_tax_code,
)


def keep_supports(session: Session, told: Mapping[str, Any]) -> None:
    """Enter the support of [support]; the receipts of its year that are marked as support are its transfers."""
    year = told["year"]
    set_enterprise_tax_code(session, told["tax_code"])
    with session.act("plan_support"):
        support_id = plan_support(session, year, told["purpose"], [dict(each) for each in told["lines"]])
        note_support_paper(session, support_id, "request", dict(told["request"]))
        approve_support(session, support_id, dict(told["approval"]))
        for voucher in kept.unlinked_receipts(session.book, year):
            link_support_voucher(session, support_id, voucher.id)
