"""Giấy đề nghị thanh toán, giấy đề nghị tạm ứng, giấy thanh toán tạm ứng: the program's own layouts."""

from collections.abc import Sequence
from dataclasses import replace

from partycell_desktop.domain.dates import long_date
from partycell_desktop.domain.money import amount_in_words, shown_dong, shown_number
from partycell_desktop.domain.vouchers import Voucher
from partycell_desktop.forms.compose import Fact, Row, flag
from partycell_desktop.forms.editions import Edition
from partycell_desktop.forms.letterhead import NAMES, letterhead
from partycell_desktop.forms.material import Facts, Material, merged
from partycell_desktop.forms.money_material import RequestOnPaper
from partycell_desktop.forms.money_papers import is_long, shown_amount
from partycell_desktop.words import _


def requests(material: Material) -> Facts:
    """Every fact of requests for payment, each on half a sheet."""
    printed = material.on_money.requests
    rows = [_request(each, is_last=place == len(printed)) for place, each in enumerate(printed, 1)]
    return {**_head(material), **_to(material), "requests": Fact(rows, "ledger", _("Requests for money"))}


def advance_requests(material: Material) -> Facts:
    """Every fact of requests for an advance: as others, with the day up to which it is accounted for."""
    facts = requests(material)
    rows: list[Row] = []
    for each, row in zip(material.on_money.requests, _rows_of(facts), strict=True):
        due = each.request.due_on
        words = long_date(due.first_day()) if due else None
        place = f"payment_request:{each.request.id}"
        rows.append({"due_on": Fact(words, place, _("To be accounted for until")), **row})
    return {**facts, "requests": Fact(rows, "ledger", _("Requests for money"))}


def _rows_of(facts: Facts) -> Sequence[Row]:
    rows = facts["requests"].value
    assert rows is not None and not isinstance(rows, str | bytes)
    return rows


def _head(material: Material) -> Facts:
    return {name: fact for name, fact in letterhead(material).items() if name in ("upper_body", "cell_line")}


def _to(material: Material) -> Facts:
    own = material.issuer.names[0] if material.issuer.names else None
    words = f"Đồng chí Bí thư {own.name}" if own else None
    return {"to": Fact(words, NAMES, _("The name of the cell"))}


def _request(printed: RequestOnPaper, *, is_last: bool) -> Row:
    request = printed.request
    place = f"payment_request:{request.id}"
    return {
        "number": Fact(None, needed=False),
        "day": Fact(long_date(request.day).capitalize() if request.day else None, place, _("Date of the request")),
        "requester": Fact(request.requester or None, place, _("Who asks")),
        "unit": Fact(request.unit or None, place, _("Address or unit"), needed=False),
        "amount": Fact(shown_dong(request.amount) if request.amount else None, place, _("Amount")),
        "amount_words": Fact(amount_in_words(request.amount) if request.amount else None, needed=False),
        "papers": Fact(request.papers or None, place, _("Papers that go with it"), needed=False),
        "voucher": Fact(printed.voucher or None, needed=False),
        "ends_page": flag(not is_last),
        "reason": Fact(request.reason or None, place, _("Reason")),
    }


def request_edition(edition: Edition, material: Material) -> Edition:
    """Half a sheet for each request; a whole one where one has too much to say."""
    said = [(each.request.reason, each.request.papers) for each in material.on_money.requests]
    return replace(edition, paper="A4") if is_long(material, *said) else edition


def settlement(material: Material) -> Facts:
    """Every fact of the paper with which an advance is accounted for: given, spent, paid back, still to account for."""
    told = material.on_money.settlement
    assert told is not None
    advance = told.advance
    place = f"voucher:{advance.id}"
    spent, returned = (sum(each.signed for each in part) for part in (told.spent, told.returned))
    given = advance.amount or 0
    return merged(
        _head(material),
        {
            "day": Fact(long_date(material.day).capitalize()),
            "party": Fact(advance.party or None, place, _("Payee")),
            "address": Fact(advance.address or None, place, _("Address or unit"), needed=False),
            "reason": Fact(advance.reason or None, place, _("Reason")),
            "advance_voucher": Fact(f"Phiếu chi {_named(advance)}"),
            "advanced": Fact(shown_number(given)),
            "spent": Fact(_vouchers(told.spent, "spent", "Phiếu chi"), needed=False),
            "spent_total": Fact(shown_number(spent)),
            "spent_words": Fact(amount_in_words(spent)),
            "difference": Fact(shown_number(given - spent)),
            "returned": Fact(_vouchers(told.returned, "returned", "Phiếu thu"), needed=False),
            "returned_total": Fact(shown_number(returned)),
            "left": Fact(shown_number(told.left)),
        },
    )


def _vouchers(vouchers: Sequence[Voucher], name: str, kind: str) -> list[Row]:
    return [
        {f"{name}_text": f"{kind} {_named(each)}: {each.reason}", f"{name}_amount": shown_amount(each.signed)}
        for each in vouchers
    ]


def _named(voucher: Voucher) -> str:
    day = f" ngày {voucher.dated_on.shown()}" if voucher.dated_on else ""
    return f"{voucher.symbol}{day}"
