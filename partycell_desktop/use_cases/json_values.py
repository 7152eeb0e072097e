"""Values as JSON has them: what a script gives to a use case, and what it gets back."""

import base64
import dataclasses
import math
import types
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from enum import Enum
from pathlib import Path
from typing import Any, Union, get_args, get_origin

from partycell_desktop.domain.dates import PartialDate, read_whole_day
from partycell_desktop.domain.items import masked
from partycell_desktop.domain.refusal import Citation, Refused
from partycell_desktop.words import _

_SMALLEST, _LARGEST = -(2**63), 2**63 - 1  # what SQLite keeps as a whole number


def check_plain(value: Any) -> None:
    """Refuse what no book can keep, however deep it stands: a number beyond 64 bits, a text with half a sign in it."""
    match value:
        case bool() | None:
            return
        case int():
            if not _SMALLEST <= value <= _LARGEST:
                raise Refused(_("“{text}” is too large a number.").format(text=value))
        case float():
            if not math.isfinite(value):
                raise Refused(_("“{text}” is too large a number.").format(text=value))
        case str():
            if not value.isprintable() and any(each == "\0" or "\ud800" <= each <= "\udfff" for each in value):
                raise Refused(_("The text “{text}” has a sign that cannot be kept.").format(text=_seen(value)))
        case dict():
            for key, each in value.items():
                check_plain(key)
                check_plain(each)
        case list():
            for each in value:
                check_plain(each)


def _seen(text: str) -> str:
    return "".join(each if each.isprintable() else "�" for each in text)[:60]


def from_json(hint: Any, value: Any) -> Any:
    """`value` from JSON as a parameter of type `hint` wants it; ValueError or Refused where it is none."""
    if hint is Any:
        return value
    if get_origin(hint) in (Union, types.UnionType):
        return _from_one_of(get_args(hint), value)
    if hint is date:
        return _day(value)
    if hint in (int, float, str, bool):
        return _plain(hint, value)
    origin = get_origin(hint) or hint
    inner = get_args(hint)
    if isinstance(origin, type) and issubclass(origin, Mapping):
        if not isinstance(value, dict):
            raise ValueError
        return {key: from_json(inner[1], each) for key, each in value.items()} if inner else value
    if isinstance(origin, type) and issubclass(origin, Iterable) and origin is not bytes:
        if not isinstance(value, list):
            raise ValueError
        return [from_json(inner[0], each) for each in value] if inner else value
    raise ValueError


def _from_one_of(hints: Iterable[Any], value: Any) -> Any:
    if value is None and types.NoneType in hints:
        return None
    for hint in hints:
        if hint not in (types.NoneType, bytes, Path):
            return from_json(hint, value)
    raise ValueError


def _plain(hint: Any, value: Any) -> Any:
    if hint is float and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    if type(value) is not hint:
        raise ValueError
    return value


def _day(value: Any) -> date:
    if not isinstance(value, str):
        raise ValueError
    return read_whole_day(value)


def to_json(value: Any, *, hide: bool = True) -> Any:
    """Any answer of a use case as JSON has it. Dates are YYYY-MM-DD (or YYYY-MM, YYYY), bytes are base64.

    Numbers of persons that lists mask are masked here too, unless `hide` is False.
    """
    if isinstance(value, Enum):
        return value.value
    if value is None or isinstance(value, str | int | float | bool):
        return value
    if isinstance(value, PartialDate):
        return value.iso
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, bytes):
        return base64.b64encode(value).decode("ascii")
    if isinstance(value, Path):
        return str(value)
    if isinstance(value, Citation):
        return {**_attributes(value, hide), "words": str(value)}
    if dataclasses.is_dataclass(value):
        return _attributes(value, hide)
    if isinstance(value, Mapping):
        return {str(to_json(key)): to_json(each, hide=hide) for key, each in value.items()}
    if isinstance(value, Iterable):
        return [to_json(each, hide=hide) for each in value]
    return str(value)


def _attributes(value: Any, hide: bool) -> dict[str, Any]:
    found: dict[str, Any] = {}
    if "id" not in {each.name for each in dataclasses.fields(value)} and isinstance(getattr(value, "id", None), int):
        found["id"] = value.id
    for each in dataclasses.fields(value):
        own = getattr(value, each.name)
        if hide and each.metadata.get("secret") and isinstance(own, str):
            own = masked(own)
        found[each.name] = to_json(own, hide=hide)
    return found
