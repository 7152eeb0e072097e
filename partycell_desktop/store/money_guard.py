"""What no way into the book may do to money: triggers that stand below every use case, Undo included.

A posted voucher, a ledger entry and a closed period never change; nothing is posted into a closed period. The sums of
the months are kept by a trigger beside the entries they are made of, so that a balance at any day is read at once.
"""

from typing import TYPE_CHECKING, Any

from partycell_desktop.domain.refusal import Refused
from partycell_desktop.words import N_, _

if TYPE_CHECKING:
    from sqlite_utils import Database

POSTED_STAYS = "a posted voucher stays"
ENTRY_STAYS = "an entry of the ledger stays"
CLOSED_STAYS = "a closed period stays"
CLOSED = "the period is closed"
OPENING_STAYS = "the opening stays"
DUES_STAY = "a closed month of dues stays"

_SENTENCES: dict[str, str] = {
    POSTED_STAYS: N_("This voucher is posted and never changes; a wrong one is reversed."),
    ENTRY_STAYS: N_("This voucher is posted and never changes; a wrong one is reversed."),
    CLOSED_STAYS: N_("A closed period stays closed; what was wrong in it is put right by a new entry."),
    CLOSED: N_("That day lies in a period that is closed."),
    OPENING_STAYS: N_("The opening stays once a period is closed."),
    DUES_STAY: N_("That month of dues is closed and stays; what was wrong in it is put right in an open month."),
}

_IS_CLOSED = "EXISTS (SELECT 1 FROM closed_period WHERE until_on >= {day})"
_DUES_CLOSED = "EXISTS (SELECT 1 FROM dues_month WHERE closed_on IS NOT NULL AND month {month})"
_ANY_CLOSED = "EXISTS (SELECT 1 FROM closed_period)"


def _guards_of_dues() -> list[tuple[str, str, str, str]]:
    """Charges, payments and remittances of a closed month of dues; a payment counts in the month of its day."""
    found = []
    for table, month in (
        ("dues_charge", "= {row}.month"),
        ("dues_payment", ">= substr({row}.paid_on, 1, 7)"),
        ("dues_remittance", ">= substr({row}.paid_on, 1, 7)"),
    ):
        for what, rows in (("INSERT", ["NEW"]), ("DELETE", ["OLD"]), ("UPDATE", ["OLD", "NEW"])):
            when = " OR ".join(_DUES_CLOSED.format(month=month.format(row=row)) for row in rows)
            found.append((table, what, when, DUES_STAY))
    return found


def guard_money(db: "Database") -> None:
    """(Re)make the triggers; run after each change of the schema."""
    guards = [
        ("voucher", "UPDATE", "OLD.state = 'posted'", POSTED_STAYS),
        ("voucher", "DELETE", "OLD.state = 'posted'", POSTED_STAYS),
        ("ledger_entry", "INSERT", _IS_CLOSED.format(day="NEW.day"), CLOSED),
        ("ledger_entry", "UPDATE", "1", ENTRY_STAYS),
        ("ledger_entry", "DELETE", "1", ENTRY_STAYS),
        ("closed_period", "UPDATE", "1", CLOSED_STAYS),
        ("closed_period", "DELETE", "1", CLOSED_STAYS),
        ("dues_month", "UPDATE", "OLD.closed_on IS NOT NULL", DUES_STAY),
        ("dues_month", "DELETE", "OLD.closed_on IS NOT NULL", DUES_STAY),
        *_guards_of_dues(),
        *(("opening_amount", what, _ANY_CLOSED, OPENING_STAYS) for what in ("INSERT", "UPDATE", "DELETE")),
    ]
    for table, what, when, says in guards:
        db.conn.execute(
            f"CREATE TRIGGER {table}_{what.lower()}_guarded BEFORE {what} ON {table} WHEN {when} "
            f"BEGIN SELECT RAISE(ABORT, '{says}'); END"
        )
    db.conn.execute(
        "CREATE TRIGGER ledger_entry_summed AFTER INSERT ON ledger_entry BEGIN "
        "INSERT INTO month_sum (month, fund, side, source, spending, amount) "
        "VALUES (substr(NEW.day, 1, 7), NEW.fund, NEW.side, NEW.source, NEW.spending, NEW.amount) "
        "ON CONFLICT (month, fund, side, source, spending) DO UPDATE SET amount = amount + excluded.amount; END"
    )


def find_refusal(error: Any) -> Refused | None:
    """The sentence for what a trigger of money refused; None where the error is another one."""
    said = str(error)
    sentence = next((sentence for says, sentence in _SENTENCES.items() if says in said), None)
    return Refused(_(sentence), "voucher_id") if sentence else None
