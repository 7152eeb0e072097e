"""What the records are made of: every item by the name that use cases take, with its label and kind."""

from typing import Any

from partycell_desktop.domain.candidates import (
    Candidacy,
    CandidateStep,
    CandidateVote,
    DeadlineExtension,
    Introduction,
    Mentorship,
    Opinion,
    Verification,
)
from partycell_desktop.domain.documents import IncomingDocument, OutgoingDocument
from partycell_desktop.domain.items import Item, items_of
from partycell_desktop.domain.payment_requests import PaymentRequest
from partycell_desktop.domain.person import Person
from partycell_desktop.domain.record_lists import LISTS
from partycell_desktop.domain.roster import HAPPENED_LABELS, MembershipEvent
from partycell_desktop.domain.vouchers import Voucher, VoucherPaper
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _


def list_record_items(session: Session) -> dict[str, Any]:
    """Every item of a record, of its lists and of an event, by the name that add_member and others take."""
    return {
        "person": [_described(each) for each in items_of(Person)],
        "lists": {name: [_described(each) for each in items_of(kind)] for name, kind in LISTS.items()},
        "event": [_described(each) for each in items_of(MembershipEvent)],
        "candidacy": [_described(each) for each in items_of(Candidacy)],
        "candidate_parts": {
            name: [_described(each) for each in items_of(kind)] for name, kind in CANDIDATE_PARTS.items()
        },
        "outgoing_document": [_described(each) for each in items_of(OutgoingDocument)],
        "incoming_document": [_described(each) for each in items_of(IncomingDocument)],
        "voucher": [_described(each) for each in items_of(Voucher)],
        "voucher_paper": [_described(each) for each in items_of(VoucherPaper)],
        "payment_request": [_described(each) for each in items_of(PaymentRequest)],
        "event_kinds": {kind.value: _(label) for kind, label in HAPPENED_LABELS.items()},
    }


def _described(item: Item) -> dict[str, Any]:
    return {
        "name": item.name,
        "label": item.title,
        "kind": item.kind.value,
        "list": item.choices,
        "digits": item.length,
        "needed": item.needed,
        "secret": item.secret,
    }


CANDIDATE_PARTS: dict[str, type] = {
    "step": CandidateStep,
    "mentorship": Mentorship,
    "introduction": Introduction,
    "verification": Verification,
    "opinion": Opinion,
    "vote": CandidateVote,
    "extension": DeadlineExtension,
}
