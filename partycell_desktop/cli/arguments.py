"""The command line of `partycell`: its commands and options, in the language spoken now."""

import argparse
from collections.abc import Callable, Sequence

from partycell_desktop import __version__, words
from partycell_desktop.cli import commands as run
from partycell_desktop.cli.commands import Asked
from partycell_desktop.words import _


def read_arguments(given: Sequence[str]) -> Asked:
    """What was asked; wrong usage ends with SystemExit(2), after saying why."""
    return _parser().parse_args(given)


def _parser() -> argparse.ArgumentParser:
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("-h", "--help", action="help", help=_("show this help and end"))
    common.add_argument("--language", choices=words.LANGUAGES, default=None, help=_("language of the messages"))
    parser = argparse.ArgumentParser(
        "partycell", parents=[common], add_help=False, description=_("The records of one Party cell, without a window.")
    )
    parser.add_argument("--version", action="version", version=__version__, help=_("show the version and end"))
    commands = parser.add_subparsers(title=_("commands"), metavar=_("COMMAND"), required=True)

    def command(
        name: str,
        does: Callable[[Asked], int],
        says: str,
        *,
        book: bool = True,
        desk: bool = True,
        as_json: bool = True,
    ) -> argparse.ArgumentParser:
        made = commands.add_parser(name, parents=[common], add_help=False, help=says, description=says)
        made.set_defaults(command=does, desk="", role="")
        if book:
            made.add_argument("book", metavar="BOOK", help=_("the book, a file ending in .sochibo"))
        if book and desk:
            made.add_argument("--desk", default="", help=_("who is at the desk, for the history"))
            made.add_argument("--role", default="", help=_("the role of who is at the desk"))
        if as_json:
            made.add_argument("--json", action="store_true", help=_("answer as JSON"))
        return made

    new = command("new", run.make_new, _("make the book of a cell"))
    new.add_argument("--cell", required=True, help=_("name of the cell"))
    new.add_argument("--upper", required=True, help=_("name of the body above the cell"))
    for option, says in (
        ("--upper2", _("name of the body above that")),
        ("--upper3", _("name of the highest body on the papers")),
        ("--enterprise", _("name of the enterprise")),
        ("--enterprise-kind", _("kind of the enterprise")),
        ("--organisation-type", _("type of the Party organisation")),
        ("--place", _("place name before the date of papers")),
        ("--term", _("the term, for example 2025 - 2030")),
        ("--congress", _("day on which the congress closed")),
        ("--term-ends", _("day on which the term ends")),
    ):
        new.add_argument(option, default="", help=says)
    new.add_argument("--seal", action="store_true", help=_("the cell has its own seal"))

    command("demo", run.make_a_demo, _("make a book with an invented cell of 24 members"), desk=False)

    imports = command("import", run.import_list, _("bring in a list from a spreadsheet"))
    imports.add_argument("file", metavar="FILE")
    imports.add_argument("--dry-run", action="store_true", help=_("only say what would happen"))
    imports.add_argument(
        "--existing", choices=("skip", "fill", "replace"), default="fill", help=_("what to do with known people")
    )

    members = command("members", run.show_members, _("list the members"))
    members.add_argument("--search", default="", help=_("part of a name or number; accents may be left out"))
    members.add_argument("--on", default="", help=_("as things stood on this day"))
    members.add_argument("--all", action="store_true", help=_("also guests and those who left"))

    member = command("member", run.show_member, _("show one record"))
    member.add_argument("id", metavar="ID", type=int)
    member.add_argument("--masked", action="store_true", help=_("leave personal numbers masked"))

    candidates = command("candidates", run.show_candidates, _("list the candidates"))
    candidates.add_argument("--stage", default="", metavar="STAGE", help=_("only those at this stage"))
    candidates.add_argument("--ended", action="store_true", help=_("also those whose way has ended"))
    candidates.add_argument("--on", default="", help=_("as seen from this day"))

    candidate = command("candidate", run.show_candidate, _("show one candidate"))
    candidate.add_argument(
        "id", metavar="ID", type=int, help=_("the number of the candidacy, as `candidates` lists it")
    )
    candidate.add_argument("--on", default="", help=_("as seen from this day"))

    forms = command("forms", run.show_forms, _("list the forms"), book=False)
    forms.add_argument("book", metavar="BOOK", nargs="?", default="", help=_("a book: its own editions too"))
    forms.add_argument("--on", default="", help=_("as things stood on this day"))

    prints = command("print", run.print_form, _("print a form into a PDF or Word file"))
    prints.add_argument("code", metavar="CODE", help=_("the form, as `forms` lists it"))
    _add_members_and_output(prints)
    prints.add_argument("--candidate", action="extend", nargs="+", type=int, default=[], metavar="ID",
                        help=_("the number of a candidacy, for a paper about candidates"))  # fmt: skip
    prints.add_argument("--date", default="", help=_("date of the paper"))

    dossier = command("dossier", run.bind_dossiers, _("bind the dossier of members into one PDF"))
    _add_members_and_output(dossier)
    dossier.add_argument("--form", action="append", metavar="CODE", help=_("a form to bind; may be repeated"))

    due = command("due", run.show_due, _("list what falls due"))
    due.add_argument("--on", default="", help=_("as seen from this day"))
    due.add_argument("--days", type=int, default=183, help=_("how many days ahead"))

    command("check", run.prove_book, _("prove that the book and its history are whole"))

    shots = command("screenshots", run.draw_screens, _("draw every screen into a folder"), book=False, as_json=False)
    shots.add_argument("folder", metavar="DIR")
    shots.add_argument("--lang", choices=words.LANGUAGES, default=words.language())
    shots.add_argument("--size", default="1366x768", metavar="WxH", help=_("the size of the window, in pixels"))
    shots.add_argument("--theme", choices=("light", "dark"), default="light")

    do = command("do", run.do_use_case, _("carry out any use case"), book=False)
    do.add_argument("book", metavar="BOOK", nargs="?", default="")
    do.add_argument("use_case", metavar="USE_CASE", nargs="?", default="")
    do.add_argument("arguments", metavar="JSON", nargs="?", default="{}", help=_("its arguments; - reads them"))
    do.add_argument("--list", action="store_true", help=_("every use case with its parameters"))
    do.add_argument("--desk", default="", help=_("who is at the desk, for the history"))
    do.add_argument("--role", default="", help=_("the role of who is at the desk"))
    return parser


def _add_members_and_output(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--member", action="extend", nargs="+", type=int, default=[], metavar="ID")
    parser.add_argument("-o", "--output", required=True, metavar="OUT")
