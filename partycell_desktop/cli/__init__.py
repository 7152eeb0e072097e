"""`partycell`: what a person can do in the window, for scripts; the same use cases, checks and refusals.

Exit codes: 0 done, 1 refused with a reason, 2 wrong usage, 3 trouble outside (file, disk, password) or our mistake.
Everything heavy is imported inside the command that needs it, so that `partycell --help` is quick.
"""

import errno
import io
import os
import sys
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path

from partycell_desktop import paths, words
from partycell_desktop.cli.arguments import read_arguments
from partycell_desktop.cli.opening import DONE, OPTIONS, OUTSIDE, REFUSED, WRONG_USAGE, Asked, complain, print_json
from partycell_desktop.cli.parser import WrongUsage
from partycell_desktop.domain.refusal import Refused, Trouble
from partycell_desktop.words import _

LANGUAGE = "PARTYCELL_LANGUAGE"


def main(argv: Sequence[str] | None = None) -> int:
    """Carry out one command and give its exit code; never a traceback."""
    given = list(sys.argv[1:] if argv is None else argv)
    _speak_utf8()
    words.speak(language_of(given), paths.locale())
    try:
        _check_text(given)
        asked = read_arguments(given)
    except SystemExit as end:  # the parser has said why, or has shown the help
        return int(end.code or 0)
    except WrongUsage as wrong:
        complain(str(wrong))
        return WRONG_USAGE
    try:
        command: Callable[[Asked], int] = asked.command
        code = command(asked)
        sys.stdout.flush()
        return code
    except Refused as refused:
        return _say_refused(refused, asked)
    except Trouble as trouble:
        return _say_trouble(trouble, asked)
    except WrongUsage as wrong:
        complain(str(wrong))
        return WRONG_USAGE
    except KeyboardInterrupt:
        complain(_("Stopped at your wish."))
        return OUTSIDE
    except OSError as error:
        if _reader_has_gone(error):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return DONE
        # A file that nothing above spoke of, or the answer itself.
        return _say_trouble(_trouble_of(error), asked)
    except Exception as mistake:  # noqa: BLE001  our own mistake: say where, with nothing of what the book holds
        return _say_mistake(mistake)


def _check_text(given: Sequence[str]) -> None:
    for each in given:
        if any("\ud800" <= sign <= "\udfff" for sign in each):
            raise WrongUsage(_("“{text}” is not written in UTF-8.").format(text=each))


def _speak_utf8() -> None:
    if sys.stdout is None or sys.stderr is None:  # started without a console, or with closed streams
        sys.stdout, sys.stderr = sys.stdout or io.StringIO(), sys.stderr or io.StringIO()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def language_of(given: Sequence[str]) -> str:
    """The language asked for anywhere in the arguments, else in the environment, else Vietnamese."""
    spoken = os.environ.get(LANGUAGE, "")
    for place, each in enumerate(given):
        if each == "--language":
            spoken = "".join(given[place + 1 : place + 2])
        elif each.startswith("--language="):
            spoken = each.partition("=")[2]
    return spoken if spoken in words.LANGUAGES else words.LANGUAGES[0]


def _say_refused(refused: Refused, asked: Asked) -> int:
    if getattr(asked, "json", False):
        from partycell_desktop.use_cases.json_values import to_json

        first, *also = (
            {"reason": each.reason, "field": each.field, "because": to_json(each.because)}
            for each in refused.problems()
        )
        print_json({"refused": {**first, "also": also}})
    for each in refused.problems():
        because = f" ({_('According to {rule}').format(rule=each.because)})" if each.because else ""
        # A script that calls a use case knows its fields; a person knows the options of the command.
        where = each.field if "use_case" in asked else OPTIONS.get(each.field, "")
        complain(f"{where}: {each.reason}{because}" if where else f"{each.reason}{because}")
    return REFUSED


def _say_trouble(trouble: Trouble, asked: Asked) -> int:
    if getattr(asked, "json", False):
        print_json({"trouble": {"what": trouble.what, "try_this": trouble.try_this}})
    complain(f"{trouble.what} {trouble.try_this}".strip())
    return OUTSIDE


def _reader_has_gone(error: OSError) -> bool:
    """`partycell members BOOK | head` has seen enough; Windows tells that as a wrong argument."""
    return isinstance(error, BrokenPipeError) or (
        os.name == "nt" and error.errno == errno.EINVAL and not error.filename
    )


def _trouble_of(error: OSError) -> Trouble:
    from partycell_desktop.domain.system_causes import cause_of

    where = str(error.filename or "")
    what = _("“{path}” cannot be used.").format(path=where) if where else _("A file cannot be used.")
    return Trouble(what, _("Cause given by the system: {cause}.").format(cause=cause_of(error)))


def _say_mistake(mistake: BaseException) -> int:
    frames = traceback.extract_tb(mistake.__traceback__)
    place = f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    complain(
        _("The program made a mistake of its own ({kind}, {place}). What was saved before is safe.").format(
            kind=type(mistake).__name__, place=place
        )
    )
    return OUTSIDE
