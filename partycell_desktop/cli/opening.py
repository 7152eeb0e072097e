"""What every command of `partycell` stands on: its exit codes, the book it opens, how it answers."""

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from partycell_desktop.cli.parser import WrongUsage
from partycell_desktop.words import _

if TYPE_CHECKING:
    from datetime import date

    from partycell_desktop.use_cases.session import Session

DONE, REFUSED, WRONG_USAGE, OUTSIDE = 0, 1, 2, 3
PASSWORD = "PARTYCELL_PASSWORD"

Asked = argparse.Namespace

# What a refusal calls a field, as a person has typed it.
OPTIONS: dict[str, str] = {
    "cell_name": "--cell",
    "upper_name": "--upper",
    **{f"names[{place}].name": option for place, option in enumerate(("--cell", "--upper", "--upper2", "--upper3"))},
    "enterprise": "--enterprise",
    "enterprise_kind": "--enterprise-kind",
    "organisation_type": "--organisation-type",
    "place_name": "--place",
    "term.name": "--term",
    "term.congress_on": "--congress",
    "term.ends_on": "--term-ends",
    "desk.name": "--desk",
    "desk.role": "--role",
    "date": "--date",
    "on": "--on",
    "out": "-o",
    "forms": "--form",
    "member_ids": "--member",
    "phase": "--phase",
    "incomplete": "--incomplete",
    "document": "--document",
    "unfinished": "--unfinished",
    "year": "--year",
    "term_id": "--term",
    "first_page": "--first-page",
    "period": "--year",
    "fund": "--fund",
    "code": "CODE",
}


def complain(text: str) -> None:
    """One line to the person, beside the answer."""
    print(text, file=sys.stderr)


def print_json(value: object) -> None:
    """The answer as JSON."""
    print(json.dumps(value, ensure_ascii=False, indent=2))


@contextmanager
def opened(asked: Asked) -> "Iterator[Session]":
    """The book of the command, open for the length of it."""
    from partycell_desktop.use_cases.books import (
        close_session,
        list_desk_people,
        needs_password,
        open_session,
        sit_at_desk,
        with_suffix,
    )

    path = Path(asked.book)
    if not path.exists():
        path = with_suffix(path)
    password = os.environ.get(PASSWORD)
    if password is None:
        password = _ask(_("Password of {book}: ").format(book=path.name)) if needs_password(path) else ""
    session = open_session(path, password)
    try:
        if asked.role and not asked.desk:
            raise WrongUsage(_("--role says nothing without --desk: whose role is it?"))
        if asked.desk:
            known = {each.name: each.role for each in list_desk_people(session)}
            sit_at_desk(session, asked.desk, asked.role or known.get(asked.desk, ""))
        yield session
    finally:
        close_session(session)


def _ask(question: str) -> str:
    """A password typed unseen; from a script without a terminal, the first line of its input."""
    line = ""
    if sys.stdin is not None and sys.stdin.isatty():
        from getpass import getpass

        with suppress(EOFError):  # Ctrl+D: nothing was typed
            return getpass(question)
        complain("")
    elif sys.stdin is not None:
        line = sys.stdin.readline()
    if not line:
        raise WrongUsage(_("A password is needed: set {name} (empty for a book without one).").format(name=PASSWORD))
    return line.rstrip("\r\n")


def new_password() -> str:
    """The password of a new book. One that is soon guessed is said to be, and a person may then choose another."""
    from partycell_desktop.domain.password import weakness_of

    known = os.environ.get(PASSWORD)
    password = _ask(_("Password of the new book (empty for none): ")) if known is None else known
    asked = known is None and sys.stdin.isatty()
    while weak := weakness_of(password):
        complain(_("Warning: {reason}").format(reason=weak))
        other = _ask(_("Another password, or Enter to use this one: ")) if asked else ""
        if not other:
            break
        password = other
    if password and asked and _ask(_("The same password again: ")) != password:
        raise WrongUsage(_("The two passwords are not the same."))
    return password


def read_day(text: str) -> "date | None":
    """The day of an option, or None where it was not given."""
    if not text:
        return None
    from partycell_desktop.domain.dates import read_whole_day

    return read_whole_day(text, field="on")


def print_table(rows: Sequence[Sequence[str]]) -> None:
    """The answer in columns."""
    widths = [max(len(cell) for cell in column) for column in zip(*rows, strict=True)]
    for row in rows:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())


def show_rows(
    asked: Asked, as_json: Callable[..., object], as_rows: Callable[..., Sequence[Sequence[str]]], *wanted: object
) -> int:
    """Answer with a list: what `as_json` or `as_rows` make of the book and what was asked for."""
    with opened(asked) as session:
        if asked.json:
            print_json(as_json(session, *wanted))
        else:
            print_table(as_rows(session, *wanted))
    return DONE


def say_files(told: dict[str, Any], asked: Asked) -> int:
    """Answer with the files that were written, and what they lack."""
    if asked.json:
        print_json(told)
        return DONE
    for file in told["files"]:
        print(file)
    if told.get("lacking"):
        complain(_("Lacking: {list}").format(list="; ".join(told["lacking"])))
    if told.get("only_noted"):
        complain(_("Only a scan can bring these into it: {list}.").format(list="; ".join(told["only_noted"])))
    if told.get("gaps"):
        complain(_("Left as dotted blanks or doubtful: {count} places.").format(count=told["gaps"]))
    return DONE
