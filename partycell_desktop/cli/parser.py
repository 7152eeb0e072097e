"""How a command line is read and explained in the language spoken: argparse with sentences of our own."""

import argparse
import re
import sys
from collections.abc import Callable, Iterable, Sequence
from typing import Any, NoReturn

from partycell_desktop import words
from partycell_desktop.words import N_, _


class WrongUsage(Exception):
    """The command was called in a way that means nothing."""


class Parser(argparse.ArgumentParser):
    """An ArgumentParser that speaks: headings, usage and what is wrong. No option may be shortened.

    Every one has `-h` and `--language`.
    """

    def __init__(self, **more: Any) -> None:
        super().__init__(**{**more, "add_help": False, "allow_abbrev": False, "formatter_class": _Help})
        self._positionals.title = _("what it takes")
        self._optionals.title = _("options")
        self.add_argument("-h", "--help", action="help", help=_("show this help and end"))
        self.add_argument(
            "--language",
            metavar="|".join(words.LANGUAGES),
            type=one_of("--language", words.LANGUAGES),
            help=_("language of the messages"),
        )

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        """As usual, but what a command does not know is said with the usage of that command."""
        found, others = super().parse_known_args(args, namespace)
        if others:
            self.error(f"unrecognized arguments: {' '.join(others)}")
        return found, others

    def error(self, message: str) -> NoReturn:
        """What argparse finds wrong, in our words."""
        self.fail(_sentence(message))

    def fail(self, sentence: str) -> NoReturn:
        """Say what is wrong and how the command is called; exit code 2."""
        print(sentence, file=sys.stderr)
        print(self.format_usage().rstrip(), file=sys.stderr)
        raise SystemExit(2)


class _Help(argparse.HelpFormatter):
    """The help with our own word before the usage."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, _("usage: ") if prefix is None else prefix)


# What argparse says (3.11 to 3.14), and our sentence for it.
_SENTENCES: tuple[tuple[str, str], ...] = (
    (r"the following arguments are required: (?P<names>.+)", N_("Still missing: {names}.")),
    (r"unrecognized arguments: (?P<words>.+)", N_("This is not understood here: {words}")),
    (r"argument (?P<name>.+?): expected at least one argument.*", N_("At least one value must follow {name}.")),
    (r"argument (?P<name>.+?): expected .*argument.*", N_("A value must follow {name}.")),
    (
        r"argument .+?: invalid choice: (?P<word>.+) \(choose from (?P<known>.+)\)",
        N_("There is no command “{word}”. The commands are: {known}."),
    ),
    (r"argument (?P<name>.+?): ignored explicit argument .+", N_("No value can follow {name}.")),
)


def _sentence(message: str) -> str:
    for pattern, ours in _SENTENCES:
        found = re.fullmatch(pattern, message, re.DOTALL)
        if found is not None:
            named = found.groupdict()
            return _(ours).format(**{**named, **_without_quotes(named, "word", "known")})
    return _("The command cannot be understood like this.")


def _without_quotes(named: dict[str, str], *names: str) -> dict[str, str]:
    return {name: named[name].replace("'", "") for name in names if name in named}


def one_of(option: str, choices: Sequence[str]) -> Callable[[str], str]:
    """The type of an option that takes one of a few words."""

    def read(typed: str) -> str:
        if typed not in choices:
            raise WrongUsage(
                _("“{word}” cannot follow {name}; possible are: {words}.").format(
                    word=typed, name=option, words=", ".join(choices)
                )
            )
        return typed

    return read


def size_in_pixels(option: str) -> Callable[[str], tuple[int, int]]:
    """The type of an option that takes a width and a height: 1366x768."""

    def read(typed: str) -> tuple[int, int]:
        width, _x, height = typed.partition("x")
        if not all(part.isascii() and part.isdigit() and 1 <= len(part) <= 5 and int(part) for part in (width, height)):
            raise WrongUsage(
                _("“{word}” cannot stand for {name}: a width and a height are needed, such as 1366x768.").format(
                    word=typed, name=option
                )
            )
        return int(width), int(height)

    return read


def whole_number(option: str, least: int, most: int) -> Callable[[str], int]:
    """The type of an option that takes a whole number within bounds."""

    def read(typed: str) -> int:
        bare = typed.strip()
        digits = bare.removeprefix("-")
        if not (digits.isascii() and digits.isdigit() and len(digits) < 20 and least <= int(bare) <= most):
            raise WrongUsage(
                _("“{word}” cannot stand for {name}: a whole number from {least} to {most} is needed.").format(
                    word=typed, name=option, least=least, most=most
                )
            )
        return int(bare)

    return read
