"""The books of the funds on paper: sổ quỹ tiền mặt and sổ tiền gửi ngân hàng, and the count of the cash box.

The layouts are the program's own: no form is confirmed to bind a cell.
"""

from partycell_desktop.domain.cash_notes import USUAL, read_notes
from partycell_desktop.domain.dates import long_date
from partycell_desktop.domain.money import amount_in_words, shown_number
from partycell_desktop.domain.vouchers import CashCount
from partycell_desktop.forms.compose import Fact, Row, flag
from partycell_desktop.forms.letterhead import NAMES, letterhead, signing
from partycell_desktop.forms.material import Facts, Material, merged
from partycell_desktop.forms.money_material import BookRow
from partycell_desktop.forms.money_papers import shown_amount
from partycell_desktop.words import _


def bank_book(material: Material) -> Facts:
    """Every fact of the book of the bank account; where it is not known which, there is room to write it by hand."""
    told = material.on_money.book
    assert told is not None
    bank = Fact(told.bank or None, "ledger", _("Bank where the account is"), needed=False)
    number = Fact(told.account or None, "ledger", _("Account number"), needed=False)
    return {**cash_book(material), "bank": bank, "account": number}


def cash_book(material: Material) -> Facts:
    """Every fact of the cash book: each line with what is left after it, sums of months, quarters, the year."""
    told = material.on_money.book
    assert told is not None
    return merged(
        letterhead(material),
        {
            "period": Fact(told.period),
            "opening": Fact(shown_number(told.opening), needed=False),
            "lines": Fact([_line(each) for each in told.rows], needed=False),
            "sum_came": Fact(shown_amount(told.came), needed=False),
            "sum_went": Fact(shown_amount(told.went), needed=False),
            "total_came": Fact(shown_amount(told.year_came), needed=False),
            "total_went": Fact(shown_amount(told.year_went), needed=False),
            "closing": Fact(shown_number(told.left), needed=False),
            "closing_words": Fact(amount_in_words(told.left), needed=False),
        },
        signing(material.issuer),
    )


def _line(row: BookRow) -> Row:
    return {
        "day": row.day,
        "receipt": row.receipt,
        "payment": row.payment,
        "came": shown_amount(row.came),
        "went": shown_amount(row.went),
        "left": shown_number(row.left),
        "is_sum": flag(row.is_sum),
        "text": row.text,
    }


def cash_count(material: Material) -> Facts:
    """Every fact of the record of a count: what the book had, what was found note by note, the difference."""
    count = material.on_money.count
    assert count is not None
    place = f"cash_count:{count.id}"
    own = material.issuer.names[0] if material.issuer.names else None
    day = count.counted_on.first_day() if count.counted_on else material.day
    head = {name: fact for name, fact in letterhead(material).items() if name in ("upper_body", "cell_line")}
    return merged(
        head,
        {
            "day": Fact(long_date(day)),
            "cell_name": Fact(own.name if own else None, NAMES, _("The name of the cell")),
            "counted_by": Fact(count.counted_by or None, place, _("Counted by")),
            "witness": Fact(count.witness or None, place, _("In the presence of"), needed=False),
            "expected": Fact(shown_number(count.expected)),
            "counted": Fact(shown_number(count.counted or 0)),
            "counted_words": Fact(amount_in_words(count.counted or 0)),
            "difference": Fact(shown_amount(count.difference) or "0"),
            "notes": Fact(_notes(count), needed=False),
            "explanation": Fact(_explained(count), place, _("What explains a difference"), needed=False),
            "conclusion": Fact(None, needed=False),
        },
        signing(material.issuer),
    )


def _explained(count: CashCount) -> str | None:
    return count.explanation or (None if count.difference else "khớp với sổ quỹ.")


def _notes(count: CashCount) -> list[Row]:
    """A line for each usual note and whatever else was found; blank where no notes were noted."""
    found = read_notes(count.notes)
    return [
        {
            "worth": shown_number(worth),
            "many": str(found[worth]) if worth in found else "",
            "worth_amount": shown_amount(worth * found.get(worth, 0)),
        }
        for worth in sorted({*USUAL, *found}, reverse=True)
    ]
