"""What an edition's blocks may say: each kind with its keys, and what is wrong with a block in plain words."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, get_args

from partycell_desktop.forms.document import Align, ParagraphStyleName
from partycell_desktop.forms.wording import WordingError, names_in
from partycell_desktop.words import _

Spec = Mapping[str, Any]
Check = Callable[[Any], str]
"""Returns what is wrong with a value, or nothing."""

_FACT_NAME = re.compile(r"[a-z_][a-z0-9_]*")


def _wording(value: Any) -> str:
    if not isinstance(value, str):
        return _("must be words in quotation marks")
    try:
        names_in(value)
    except WordingError as error:
        return str(error)
    return ""


def _fact(value: Any) -> str:
    if isinstance(value, str) and _FACT_NAME.fullmatch(value):
        return ""
    return _("must be the name of a fact, without braces")


def _number(value: Any) -> str:
    if isinstance(value, int | float) and not isinstance(value, bool) and value >= 0:
        return ""
    return _("must be a number, not below zero")


def _count(value: Any) -> str:
    if isinstance(value, int) and not isinstance(value, bool) and value >= 0:
        return ""
    return _("must be a whole number, not below zero")


def _flag(value: Any) -> str:
    return "" if isinstance(value, bool) else _("must be true or false")


def _choice(*allowed: str) -> Check:
    def check(value: Any) -> str:
        return "" if value in allowed else _("must be one of: {allowed}").format(allowed=", ".join(allowed))

    return check


def _list_of(check: Check) -> Check:
    def check_list(value: Any) -> str:
        if not isinstance(value, list):
            return _("must be a list in square brackets")
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


_align = _choice(*get_args(Align))
_cell = _either(
    _wording,
    _table_of({"text": _wording, "span": _count, "rows": _count, "align": _align, "bold": _flag}, "text"),
)
_field = _either(_wording, _table_of({"text": _wording, "weight": _number}, "text"))
_row = _table_of(
    {
        "cells": _list_of(_cell),
        "rows": _fact,
        "when": _fact,
        "unless": _fact,
        "bold": _flag,
        "at_least": _count,
    },
    "cells",
)
_signer = _table_of({"organ": _wording, "post": _wording, "name": _wording, "above": _wording, "hint": _wording})

_ANYWHERE: dict[str, Check] = {
    "kind": lambda _value: "",
    "when": _fact,
    "unless": _fact,
    "each": _fact,
    "at_least": _count,
}

KINDS: dict[str, tuple[dict[str, Check], tuple[str, ...]]] = {
    "header": (
        {
            "over": _wording,
            "upper": _wording,
            "cell": _wording,
            "number": _wording,
            "subject": _wording,
            "place_and_date": _wording,
            "title": _wording,
            "star": _flag,
        },
        ("upper", "cell"),
    ),
    "title": ({"type": _wording, "abstract": _wording, "note": _wording, "separator": _flag}, ("type",)),
    "paragraph": (
        {
            "text": _wording,
            "style": _choice(*get_args(ParagraphStyleName)),
            "size": _number,
            "keep_with_next": _flag,
        },
        ("text",),
    ),
    "fields": (
        {"lines": _list_of(_either(_field, _list_of(_field))), "size": _number, "indent": _number},
        ("lines",),
    ),
    "table": (
        {
            "columns": _list_of(_table_of({"width": _number, "weight": _number, "align": _align})),
            "head": _list_of(_list_of(_cell)),
            "numbers": _either(_flag, _list_of(_wording)),
            "rows": _fact,
            "cells": _list_of(_cell),
            "row": _list_of(_row),
            "size": _number,
            "row_mm": _number,
        },
        ("columns",),
    ),
    "boxes": ({"label": _wording, "value": _wording, "count": _count, "align": _align}, ("value", "count")),
    "photo": ({"image": _fact, "label": _wording, "align": _align}, ("image",)),
    "columns": (
        {"weights": _list_of(_number), "column": _list_of(_table_of({"block": _blocks}, "block"))},
        ("column",),
    ),
    "signatures": (
        {
            "signer": _list_of(_signer),
            "recipients": _list_of(_wording),
            "place": _align,
            "gap": _number,
            "size": _number,
            "bold_names": _flag,
        },
        ("signer",),
    ),
    "group": ({"block": _blocks}, ("block",)),
    "space": ({"mm": _number}, ("mm",)),
    "page_break": ({}, ()),
}
"""Each kind of block: its keys, and those that may not be left out."""


def what_is_wrong(block: Any) -> str:
    """What is wrong with one block of an edition, or nothing."""
    if not isinstance(block, dict) or "kind" not in block:
        return _("a block has no “kind”")
    kind = block["kind"]
    if kind not in KINDS:
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
    return ""


def _span(cell: Any) -> int:
    return int(cell.get("span", 1)) if isinstance(cell, dict) else 1


def _height(cell: Any) -> int:
    return int(cell.get("rows", 1)) if isinstance(cell, dict) else 1


_NAME_KEYS = ("when", "unless", "each", "rows", "image")
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
