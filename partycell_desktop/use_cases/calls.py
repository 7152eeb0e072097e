"""How a script calls a use case: JSON in, JSON out, the same checks and refusals as in the window."""

import inspect
import json
import types
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Union, get_args, get_origin, get_type_hints

from partycell_desktop.domain.refusal import Refused, refuse_all
from partycell_desktop.use_cases.catalogue import USE_CASES
from partycell_desktop.use_cases.choices import CHOICES
from partycell_desktop.use_cases.json_values import check_plain, from_json, to_json
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import N_, _

_MOST_DIGITS = 40  # whatever is longer is no number of a cell


class WrongCall(Exception):
    """A use case was called in a way that it cannot be called: unknown name, unknown or missing parameter."""


@dataclass(frozen=True)
class Parameter:
    """A parameter of a use case as a script gives it. `type` is a word of JSON, or "date" for YYYY-MM-DD."""

    name: str
    type: str
    required: bool
    default: Any = None
    choices: tuple[str, ...] = ()


@dataclass(frozen=True)
class Described:
    """A use case: its name, what it promises in one line, its parameters."""

    name: str
    says: str
    parameters: tuple[Parameter, ...]


def describe_use_cases() -> list[Described]:
    """Every use case with its parameters, their types and what it promises in one line, in the language spoken."""
    return [describe(name) for name in USE_CASES]


def describe(name: str) -> Described:
    """One use case; WrongCall where there is none of that name."""
    if name not in USE_CASES:
        raise WrongCall(_("There is no use case “{name}”. `do --list` shows them all.").format(name=name))
    return Described(name, _(first_line(name)), _parameters(name))


def first_line(name: str) -> str:
    """The first line of what a use case promises, in English; `hatch_build.py messages` knows that it is translated."""
    return (inspect.getdoc(USE_CASES[name]) or "").splitlines()[0]


@cache
def _parameters(name: str) -> tuple[Parameter, ...]:
    return tuple(_each_parameter(name))


def _each_parameter(name: str) -> Iterable[Parameter]:
    hints = get_type_hints(USE_CASES[name])
    for each in inspect.signature(USE_CASES[name]).parameters.values():
        if each.name in ("session", "progress"):
            continue
        required = each.default is inspect.Parameter.empty
        default = None if required else to_json(each.default)
        yield Parameter(each.name, _type_word(hints[each.name]), required, default, CHOICES.get((name, each.name), ()))


def _type_word(hint: Any) -> str:
    plain = {int: "integer", float: "number", str: "string", bool: "boolean", date: "date", Path: "string"}
    if hint in plain:
        return plain[hint]
    if get_origin(hint) in (Union, types.UnionType):
        words = dict.fromkeys(_type_word(each) for each in get_args(hint) if each not in (bytes, types.NoneType))
        return " or ".join([*words, *(["null"] if types.NoneType in get_args(hint) else [])])
    origin = get_origin(hint) or hint
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return "object"
    if isinstance(origin, type) and issubclass(origin, Iterable):
        inner = get_args(hint)
        return f"array of {_type_word(inner[0])}" if inner else "array"
    return "any"


def type_in_words(type_word: str) -> str:
    """The type of a parameter as a person reads it: "array of integer" -> "a list, each of it: a whole number"."""
    if " or " in type_word and not type_word.startswith("array of "):
        return _(" or ").join(map(type_in_words, type_word.split(" or ")))
    if type_word.startswith("array of "):
        return _("a list [...], each of it {inner}").format(inner=type_in_words(type_word.removeprefix("array of ")))
    return _(_TYPES[type_word])


_TYPES: dict[str, str] = {
    "integer": N_("a whole number"),
    "number": N_("a number"),
    "string": N_("a text in quotation marks"),
    "boolean": N_("true or false"),
    "date": N_("a day as “22/11/2026” or “2026-11-22”"),
    "object": N_("an object {...}"),
    "array": N_("a list [...]"),
    "null": N_("null"),
    "any": N_("any value"),
}


def read_arguments(text: str) -> dict[str, Any]:
    """The arguments of a call as one JSON object; WrongCall that says where `text` is none."""
    try:
        given = json.loads(text, parse_constant=_no_constant, parse_int=_whole_number)
    except json.JSONDecodeError as wrong:
        near = text[wrong.pos :].strip()[:20]
        raise WrongCall(
            _(
                "The arguments are not JSON: they cannot be read from line {line}, character {column} on, at “{near}”."
            ).format(line=wrong.lineno, column=wrong.colno, near=near)
            if near
            else _("The arguments are not JSON: their end is missing.")
        ) from None
    except RecursionError:
        raise WrongCall(_("The arguments are too deeply nested.")) from None
    if not isinstance(given, dict):
        raise WrongCall(_("The arguments must be one JSON object: '{...}'."))
    return given


def _no_constant(word: str) -> float:
    raise WrongCall(_("“{word}” is no number in JSON.").format(word=word))


def _whole_number(digits: str) -> int:
    if len(digits.lstrip("-")) > _MOST_DIGITS:
        raise WrongCall(_("“{text}” is too large a number.").format(text=digits[:_MOST_DIGITS] + "…"))
    return int(digits)


def call(session: Session, name: str, given: Mapping[str, Any]) -> Any:
    """Carry out a use case with arguments as JSON has them; gives what it returns.

    WrongCall for an unknown name or parameter and for one that is missing; Refused where a value is not of its type,
    all such at once, and where the use case refuses.
    """
    known = {each.name: each for each in describe(name).parameters}
    unknown = [each for each in given if each not in known]
    missing = [each.name for each in known.values() if each.required and each.name not in given]
    if unknown:
        raise WrongCall(_("“{name}” has no parameter “{parameter}”.").format(name=name, parameter=unknown[0]))
    if missing:
        raise WrongCall(_("“{name}” needs the parameter “{parameter}”.").format(name=name, parameter=missing[0]))
    hints = get_type_hints(USE_CASES[name])
    values: dict[str, Any] = {}
    wrong: list[Refused] = []
    for parameter, value in given.items():
        try:
            check_plain(value)
            values[parameter] = from_json(hints[parameter], value)
        except Refused as refused:
            wrong += [Refused(each.reason, parameter) for each in refused.problems()]
        except ValueError:
            wanted = type_in_words(known[parameter].type)
            reason = _("“{parameter}” must be {type}.").format(parameter=parameter, type=wanted)
            wrong.append(Refused(reason, parameter))
    refuse_all(wrong)
    return USE_CASES[name](session, **values)
