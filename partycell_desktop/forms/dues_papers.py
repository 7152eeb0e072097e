"""S01/ĐP and B01/ĐP of Công văn 141-CV/VPTW/nb, and the cell's own lists of dues.

Columns, codes and words of the two forms are the official ones; that newer forms came with Quy định 01-QĐ/TW is not
confirmed. The list with signatures, the reminder and the list of reliefs are the program's own layouts.
"""

from partycell_desktop.domain.money import amount_in_words, shown_dong, shown_number
from partycell_desktop.forms.compose import Fact, Row, flag
from partycell_desktop.forms.dues_material import DuesPaper, MonthRow, SheetOnPaper, SheetRow
from partycell_desktop.forms.letterhead import NAMES, letterhead, recipient, signing
from partycell_desktop.forms.material import Facts, Material, merged
from partycell_desktop.forms.money_papers import shown_amount
from partycell_desktop.words import _

_SIGNED = frozenset({"member", "this_month", "arrears", "due", "paid"})
_SIGNED_SUMS = frozenset({"sum_this_month", "sum_arrears", "sum_due", "sum_paid"})


def register(material: Material) -> Facts:
    """Every fact of S01/ĐP: part I, the sheet of a month, or part II, the months of a year; the paper has one."""
    told = _dues(material)
    sheet = told.sheet
    return merged(
        _head(material),
        {
            "is_part_one": flag(sheet is not None),
            "is_part_two": flag(bool(told.months)),
            "period": Fact(told.period),
        },
        _sheet(sheet),
        {"months": Fact([_month(each) for each in told.months], needed=False)},
        signing(material.issuer),
    )


def signed_list(material: Material) -> Facts:
    """Every fact of the list in which members sign that they paid: what was due, what was paid and when."""
    told = _dues(material)
    sheet = told.sheet
    facts = {name: fact for name, fact in _sheet(sheet).items() if name in _SIGNED_SUMS}
    rows = [
        {name: each for name, each in _member(row).items() if name in _SIGNED} | {"paid_on": row.paid_on}
        for row in (sheet.rows if sheet else ())
    ]
    lines: list[Row] = [{"paid_on": each.pop("paid_on"), **each} for each in rows]
    return merged(
        _head(material),
        {
            "period": Fact(told.period),
            "collected_words": Fact(amount_in_words(sheet.total.paid if sheet else 0)),
            "lines": Fact(lines, needed=False),
        },
        facts,
        signing(material.issuer),
    )


def _sheet(sheet: SheetOnPaper | None) -> Facts:
    told = sheet or SheetOnPaper("", (), SheetRow(""))
    total = told.total
    sums = {
        "this_month": total.this_month, "arrears": total.arrears, "due": total.due, "paid": total.paid,
        "unpaid": total.unpaid,
    }  # fmt: skip
    return {
        "month": Fact(told.month or None, needed=False),
        "lines": Fact([_member(each) for each in told.rows], needed=False),
        **{f"sum_{name}": Fact(shown_number(amount), needed=False) for name, amount in sums.items()},
        "has_advance": flag(told.in_advance > 0),
        "in_advance": Fact(shown_number(told.in_advance), needed=False),
    }


def _member(row: SheetRow) -> Row:
    """Of who is exempt nothing but the X, as the note of the form has it."""
    figures = {
        "income": row.income or 0, "this_month": row.this_month, "arrears": row.arrears, "due": row.due,
        "paid": row.paid, "unpaid": row.unpaid,
    }  # fmt: skip
    blank = row.exempt and not any((row.arrears, row.paid, row.unpaid))
    told = {name: "" if blank or (row.exempt and name == "income") else shown_amount(each)
            for name, each in figures.items()}  # fmt: skip
    return {"exempt": "X" if row.exempt else "", **told, "member": row.name}


def _month(row: MonthRow) -> Row:
    figures = {
        "unpaid": row.unpaid, "collected": row.collected, "kept": row.kept, "to_send": row.to_send,
        "remitted": row.remitted, "owed": row.owed,
    }  # fmt: skip
    told = {f"of_{name}": "" if amount is None or not row.made else shown_number(amount)
            for name, amount in figures.items()}  # fmt: skip
    return {
        "remitted_on": row.remitted_on,
        "of_members": str(row.members) if row.made else "",
        "of_exempt": str(row.exempt) if row.made else "",
        **told,
        "is_sum": flag(row.is_sum),
        "receivers": row.receivers,
        "name": row.name,
    }


def report(material: Material) -> Facts:
    """Every fact of B01/ĐP; the figures stand in column 2, "Đảng bộ doanh nghiệp", and in column 4, "Cộng"."""
    told = _dues(material)
    rows: list[Row] = []
    for mark, title, unit, code, amount in told.report:
        words = "" if amount is None and not code else "" if amount is None else shown_number(amount)
        bold = "bold_title" if not mark[:1].isdigit() else "title"
        blank = {"bold_title": "", "title": ""}
        rows.append({**blank, "mark": mark, "unit": unit, "code": code, "amount": words, bold: title})
    return merged(
        {name: fact for name, fact in _head(material).items() if name != "upper_body"},
        recipient(material.issuer),
        {"period": Fact(told.period.upper()), "lines": Fact(rows, needed=False)},
        signing(material.issuer),
    )


def reminders(material: Material) -> Facts:
    """Every fact of the reminders: one for each member who owes dues, with the months and the sum."""
    told = _dues(material)
    own = material.issuer.names[0] if material.issuer.names else None
    rows: list[Row] = [
        {
            "months": each.months,
            "total": shown_dong(each.total),
            "total_words": amount_in_words(each.total),
            "until": Fact(None, needed=False),
            "ends_page": flag(place < len(told.debtors)),
            "member": each.name,
        }
        for place, each in enumerate(told.debtors, 1)
    ]
    return merged(
        _head(material),
        {
            "cell_name": Fact(own.name if own else None, NAMES, _("The name of the cell")),
            "period": Fact(told.period[:1].lower() + told.period[1:]),
            "debtors": Fact(rows, needed=False),
        },
        signing(material.issuer),
    )


def reliefs(material: Material) -> Facts:
    """Every fact of the list of members who are exempt, pay less, or pay later."""
    told = _dues(material)
    rows: list[Row] = [
        {
            "kind": each.kind,
            "ground": each.ground,
            "from_month": each.from_month,
            "until_month": each.until_month,
            "request": each.request,
            "decision": each.decision,
            "member": each.name,
        }
        for each in told.reliefs
    ]
    return merged(
        _head(material),
        {"period": Fact(told.period), "lines": Fact(rows, needed=False)},
        signing(material.issuer),
    )


def _head(material: Material) -> Facts:
    return letterhead(material)


def _dues(material: Material) -> DuesPaper:
    found = material.on_money.dues
    assert found is not None
    return found
