"""What an edition's blocks may say: each kind with its keys, and what is wrong with a block in plain words."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, get_args

from partycell_desktop.forms.document import Align, ParagraphStyleName
from partycell_desktop.forms.wording import Blank, WordingError, names_in, read_wording
from partycell_desktop.words import _

Spec = Mapping[str, Any]
Check = Callable[[Any], str]
"""Returns what is wrong with a value, or nothing."""

_FACT_NAME = re.compile(r"[a-z_][a-z0-9_]*")
_MOST_BLANK_MM, _MOST_BLANK_LINES = 280, 60


def wrong_wording(value: Any) -> str:
    """What is wrong with a wording, or nothing."""
    if not isinstance(value, str):
        return _("must be words in quotation marks")
    try:
        pieces = read_wording(value)
    except WordingError as error:
        return str(error)
    for piece in pieces:
        if isinstance(piece, Blank) and ((piece.mm or 0) > _MOST_BLANK_MM or piece.lines > _MOST_BLANK_LINES):
            return _("the blank of “{name}” is larger than a page").format(name=piece.name)
    return ""


def _fact(value: Any) -> str:
    if isinstance(value, str) and _FACT_NAME.fullmatch(value):
        return ""
    return _("must be the name of a fact, without braces")


def _number(least: float, most: float) -> Check:
    def check(value: Any) -> str:
        if isinstance(value, int | float) and not isinstance(value, bool) and least <= value <= most:
            return ""
        return _("must be a number from {least} to {most}").format(least=f"{least:g}", most=f"{most:g}")

    return check


def _count(least: int, most: int) -> Check:
    def check(value: Any) -> str:
        if isinstance(value, int) and not isinstance(value, bool) and least <= value <= most:
            return ""
        return _("must be a whole number from {least} to {most}").format(least=least, most=most)

    return check


def _flag(value: Any) -> str:
    return "" if isinstance(value, bool) else _("must be true or false")


def _choice(*allowed: str) -> Check:
    def check(value: Any) -> str:
        return "" if value in allowed else _("must be one of: {allowed}").format(allowed=", ".join(allowed))

    return check


def _list_of(check: Check, most: int = 0) -> Check:
    """`most` is given where a list may not be empty either."""

    def check_list(value: Any) -> str:
        if not isinstance(value, list):
            return _("must be a list in square brackets")
        if most and not 1 <= len(value) <= most:
            return _("must hold from 1 to {most} entries").format(most=most)
        return next((wrong for item in value if (wrong := check(item))), "")

    return check_list


def _either(*checks: Check) -> Check:
    def check(value: Any) -> str:
        wrongs = [one(value) for one in checks]
        return "" if "" in wrongs else wrongs[0]

    return check


def _table_of(keys: Mapping[str, Check], *required: str) -> Check:
    def check(value: Any) -> str:
        if not isinstance(value, dict):
            return _("must be written with keys and values, such as key = value")
        return _wrong_keys(value, keys, required)

    return check


def _wrong_keys(spec: Spec, keys: Mapping[str, Check], required: tuple[str, ...]) -> str:
    for key in required:
        if key not in spec:
            return _("“{key}” is missing").format(key=key)
    for key, value in spec.items():
        if key not in keys:
            return _("“{key}” is not known here; known are: {allowed}").format(key=key, allowed=", ".join(sorted(keys)))
        if wrong := keys[key](value):
            return f"“{key}”: {wrong}"
    return ""


def _blocks(value: Any) -> str:
    if not isinstance(value, list) or not value:
        return _("must hold at least one block")
    return next((wrong for block in value if (wrong := what_is_wrong(block))), "")


MOST_COLUMNS = 120
_MOST_HEAD_ROWS, _MOST_SIDE_BY_SIDE = 10, 8
_size, _weight, _at_least = _number(5, 72), _number(0.01, 1000), _count(0, 200)
_align = _choice(*get_args(Align))
_cell = _either(
    wrong_wording,
    _table_of(
        {
            "text": wrong_wording,
            "span": _count(1, MOST_COLUMNS),
            "rows": _count(1, _MOST_HEAD_ROWS),
            "align": _align,
            "bold": _flag,
        },
        "text",
    ),
)
_field = _either(wrong_wording, _table_of({"text": wrong_wording, "weight": _weight}, "text"))
_row = _table_of(
    {
        "cells": _list_of(_cell),
        "rows": _fact,
        "when": _fact,
        "unless": _fact,
        "bold": _flag,
        "sum_when": _fact,
        "at_least": _at_least,
    },
    "cells",
)
_column = _count(1, MOST_COLUMNS)
_carry = _table_of(
    {
        "at": _column,
        "sums": _list_of(_column),
        "last": _list_of(_column),
        "page": wrong_wording,
        "down": wrong_wording,
        "up": wrong_wording,
    },
    "at",
    "sums",
)
_signer = _table_of(
    {
        "organ": wrong_wording,
        "post": wrong_wording,
        "name": wrong_wording,
        "above": wrong_wording,
        "hint": wrong_wording,
    }
)

_ANYWHERE: dict[str, Check] = {
    "kind": lambda _value: "",
    "when": _fact,
    "unless": _fact,
    "each": _fact,
    "at_least": _at_least,
}

KINDS: dict[str, tuple[dict[str, Check], tuple[str, ...]]] = {
    "header": (
        {
            "over": wrong_wording,
            "upper": wrong_wording,
            "cell": wrong_wording,
            "number": wrong_wording,
            "subject": wrong_wording,
            "place_and_date": wrong_wording,
            "title": wrong_wording,
            "star": _flag,
        },
        ("upper", "cell"),
    ),
    "title": ({"type": wrong_wording, "abstract": wrong_wording, "note": wrong_wording, "separator": _flag}, ("type",)),
    "paragraph": (
        {
            "text": wrong_wording,
            "style": _choice(*get_args(ParagraphStyleName)),
            "size": _size,
            "keep_with_next": _flag,
        },
        ("text",),
    ),
    "passage": ({"text": wrong_wording}, ("text",)),
    "fields": (
        {
            "lines": _list_of(_either(_field, _list_of(_field, _MOST_SIDE_BY_SIDE))),
            "size": _size,
            "indent": _number(0, 150),
            "together": _flag,
        },
        ("lines",),
    ),
    "table": (
        {
            "columns": _list_of(
                _table_of({"width": _number(1, 400), "weight": _weight, "align": _align}), MOST_COLUMNS
            ),
            "head": _list_of(_list_of(_cell)),
            "numbers": _either(_flag, _list_of(wrong_wording)),
            "rows": _fact,
            "cells": _list_of(_cell),
            "row": _list_of(_row),
            "size": _size,
            "row_mm": _number(0, 200),
            "carry": _carry,
        },
        ("columns",),
    ),
    "bars": (
        {
            "rows": _fact,
            "label": wrong_wording,
            "value": wrong_wording,
            "most": _either(_number(0.01, 1_000_000), wrong_wording),
            "target": wrong_wording,
            "height": _number(10, 150),
        },
        ("rows", "label", "value", "most"),
    ),
    "boxes": (
        {"label": wrong_wording, "value": wrong_wording, "count": _count(1, 60), "align": _align},
        ("value", "count"),
    ),
    "photo": ({"image": _fact, "label": wrong_wording, "align": _align}, ("image",)),
    "columns": (
        {
            "weights": _list_of(_weight, _MOST_SIDE_BY_SIDE),
            "column": _list_of(_table_of({"block": _blocks}, "block"), _MOST_SIDE_BY_SIDE),
        },
        ("column",),
    ),
    "signatures": (
        {
            "signer": _list_of(_signer, _MOST_SIDE_BY_SIDE),
            "recipients": _list_of(wrong_wording),
            "place": _align,
            "gap": _number(0, 150),
            "size": _size,
            "bold_names": _flag,
        },
        ("signer",),
    ),
    "group": ({"block": _blocks}, ("block",)),
    "space": ({"mm": _number(0, 250), "reach": _flag}, ("mm",)),
    "page_break": ({}, ()),
}
"""Each kind of block: its keys, and those that may not be left out."""


def what_is_wrong(block: Any) -> str:
    """What is wrong with one block of an edition, or nothing."""
    if not isinstance(block, dict) or "kind" not in block:
        return _("a block has no “kind”")
    kind = block["kind"]
    if not isinstance(kind, str) or kind not in KINDS:
        return _("the kind of block “{kind}” is not known; known are: {allowed}").format(
            kind=kind, allowed=", ".join(KINDS)
        )
    keys, required = KINDS[kind]
    wrong = _wrong_keys(block, {**_ANYWHERE, **keys}, required)
    if not wrong and kind == "table":
        wrong = _wrong_width(block)
    if not wrong and kind == "columns":
        weights = block.get("weights")
        if weights is not None and len(weights) != len(block["column"]):
            wrong = _("there must be as many weights as columns")
    return wrong


def _wrong_width(table: Spec) -> str:
    """Every body row must fill all columns; so must the head, its cells of several rows counted in each."""
    width = len(table["columns"])
    bodies = [row["cells"] for row in table.get("row", ())]
    if "cells" in table:
        bodies.append(table["cells"])
    for cells in bodies:
        filled = sum(_span(cell) for cell in cells)
        if filled != width:
            return _("a row fills {filled} of {width} columns").format(filled=filled, width=width)
    head = table.get("head", [])
    if sum(_span(cell) * _height(cell) for row in head for cell in row) != width * len(head):
        return _("the cells of the head do not fill its {rows} rows of {width} columns").format(
            rows=len(head), width=width
        )
    numbers = table.get("numbers", False)
    if isinstance(numbers, list) and len(numbers) != width:
        return _("there must be as many numbers as columns")
    carry = table.get("carry")
    if carry is not None and max(carry["at"], *carry["sums"], *carry.get("last", [1])) > width:
        return _("what is carried over stands in a column that is not there")
    return ""


def _span(cell: Any) -> int:
    return int(cell.get("span", 1)) if isinstance(cell, dict) else 1


def _height(cell: Any) -> int:
    return int(cell.get("rows", 1)) if isinstance(cell, dict) else 1


_NAME_KEYS = ("when", "unless", "each", "rows", "image", "sum_when")
_PLAIN_KEYS = ("kind", "style", "align", "place")


def names_asked(spec: Any) -> Iterator[str]:
    """Every fact that a checked block asks for, those of its rows and conditions among them."""
    match spec:
        case str():
            yield from names_in(spec)
        case list():
            for item in spec:
                yield from names_asked(item)
        case dict():
            for key, value in spec.items():
                if key in _NAME_KEYS and isinstance(value, str):
                    yield value
                elif key not in _PLAIN_KEYS:
                    yield from names_asked(value)
