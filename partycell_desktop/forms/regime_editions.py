"""Editions of S01-TCĐ, DT01-TCĐ and BC01-TCĐ fitted to the regime of expenditure of the paper's time.

The shipped editions are those of Hướng dẫn 21-HD/VPTW. Where a regulation that came after names other headings or
codes, the paper bears its code and document, and the ledger has a column for each of its headings; the layout stays.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from partycell_desktop.forms.edition_checks import Spec
from partycell_desktop.forms.editions import Edition
from partycell_desktop.forms.material import Material
from partycell_desktop.forms.money_material import LedgerColumn, LedgerOnPaper

_BEFORE = 3  # columns that every ledger has: day, number, words
_PARTS = {"received": "Phần thu", "spent": "Phần chi"}
_DAY_MM, _NUMBER_MM, _TEXT_MM, _MOST_MM, _USUAL_MM = 17.0, 14.0, 34.0, 18.0, 16.5
_SIZE, _LEAST_SIZE = 8.0, 5.0
_LANDSCAPE_MM = 297.0


def report_edition(edition: Edition, material: Material) -> Edition:
    """The edition of a report under the code and document of its regime; one of the cell's own stays as it is."""
    told = material.on_money.report
    return edition if told is None else _of_regime(edition, told.code, told.issued_by)


def ledger_edition(edition: Edition, material: Material) -> Edition:
    """The same of the ledger, with a column for each heading of its regime."""
    told = material.on_money.ledger
    if told is None:
        return edition
    fitted = _of_regime(edition, told.code, told.issued_by)
    table = next(each for each in edition.blocks if each["kind"] == "table")
    printed = _titles(table["head"])
    wanted = [each.title for each in told.columns]
    if printed == wanted or (edition.own and len(printed) == len(wanted)):
        return fitted
    return replace(
        fitted, blocks=tuple(_table(edition, each, told) if each is table else each for each in edition.blocks)
    )


def _of_regime(edition: Edition, code: str, issued_by: str) -> Edition:
    if edition.own or (code, issued_by) == (edition.code, edition.issued_by):
        return edition
    note = f"Mã số và các mục theo {issued_by}; bố cục như mẫu kèm theo {edition.issued_by}."
    return replace(edition, code=code, issued_by=issued_by, sure="unconfirmed", note=note)


def _titles(head: Sequence[Sequence[Any]]) -> list[str]:
    """The words of the columns of figures, in order, from a head of two rows."""
    below = [_words(each) for each in head[1]] if len(head) > 1 else []
    found: list[str] = []
    for each in head[0]:
        if isinstance(each, str) or each.get("rows", 1) > 1 or len(head) == 1:
            found.append(_words(each))
        else:
            span = int(each.get("span", 1))
            found += below[:span]
            below = below[span:]
    return found[_BEFORE:]


def _words(cell: Any) -> str:
    return cell if isinstance(cell, str) else str(cell["text"])


def _table(edition: Edition, table: Spec, told: LedgerOnPaper) -> Spec:
    """The table of the ledger with these columns: figures as wide as there is room, and smaller where it is little."""
    count = len(told.columns)
    room = _LANDSCAPE_MM - edition.margins.left - edition.margins.right - _DAY_MM - _NUMBER_MM - _TEXT_MM
    width = min(_MOST_MM, room / count)
    numbers = range(1, count + 1)
    last = [_BEFORE + at for at, each in zip(numbers, told.columns, strict=True) if not each.part]
    opening = ["{opening:optional}" if not each.part else "" for each in told.columns]
    return {
        **table,
        "size": max(_LEAST_SIZE, min(_SIZE, _SIZE * width / _USUAL_MM)),
        "columns": [
            {"width": _DAY_MM, "align": "centre"},
            {"width": _NUMBER_MM, "align": "centre"},
            {"weight": 1},
            *({"width": width, "align": "right"} for _each in numbers),
        ],
        "head": _head(told.columns),
        "numbers": ["A", "B", "C", *(each.code for each in told.columns)],
        "carry": {"at": _BEFORE, "sums": [_BEFORE + at for at in numbers if _BEFORE + at not in last], "last": last},
        "row": [
            {"cells": ["", "", "Số dư đầu kỳ", *opening], "bold": True},
            {"rows": "lines", "cells": ["{day}", "{symbol}", "{text}", *(f"{{c{at}:optional}}" for at in numbers)]},
            {"cells": ["", "", "Cộng phát sinh trong kỳ", *(f"{{sum_{at}:optional}}" for at in numbers)], "bold": True},
            {"cells": ["", "", "Cộng lũy kế", *(f"{{total_{at}:optional}}" for at in numbers)], "bold": True},
        ],
    }


def _head(columns: Sequence[LedgerColumn]) -> list[list[Any]]:
    above: list[Any] = [{"text": words, "rows": 2} for words in ("Ngày tháng", "Số hiệu", "Diễn giải")]
    below: list[Any] = []
    part = ""
    for each in columns:
        if not each.part:
            above.append({"text": each.title, "rows": 2})
        elif each.part == part:
            above[-1]["span"] += 1
        else:
            above.append({"text": _PARTS[each.part], "span": 1})
        if each.part:
            below.append(each.title)
        part = each.part
    return [above, below]
