"""The command line of `partycell`: its commands and options, in the language spoken now."""

from collections.abc import Callable, Sequence

from partycell_desktop import __version__, words
from partycell_desktop.cli import commands as run
from partycell_desktop.cli import money_commands as money
from partycell_desktop.cli import paper_commands as papers
from partycell_desktop.cli.opening import Asked
from partycell_desktop.cli.parser import Parser, one_of, size_in_pixels, whole_number
from partycell_desktop.domain.bound_books import MOST_PAGES, BookKind, Unfinished
from partycell_desktop.domain.periods import FIRST_YEAR, LAST_YEAR
from partycell_desktop.domain.stages import PHASES
from partycell_desktop.domain.vouchers import Fund
from partycell_desktop.words import _

_LARGEST = 999_999_999
_MOST_DAYS = 36_600
BOOKS = tuple(each.value for each in BookKind)
FUNDS = tuple(each.value for each in Fund)
WAITING = tuple(each.value for each in Unfinished if each.value)


def read_arguments(given: Sequence[str]) -> Asked:
    """What was asked; WrongUsage, or SystemExit(2) after saying why, where it cannot be understood."""
    return _parser().parse_args(given)


def _parser() -> Parser:
    parser = Parser(prog="partycell", description=_("The records of one Party cell, without a window."))
    parser.add_argument("--version", action="version", version=__version__, help=_("show the version and end"))
    commands = parser.add_subparsers(title=_("commands"), metavar=_("COMMAND"), required=True)
    name, day, file, member, code = _("NAME"), _("DAY"), _("FILE"), _("ID"), _("CODE")

    def command(
        called: str,
        does: Callable[[Asked], int],
        says: str,
        *,
        book: bool = True,
        desk: bool = True,
        as_json: bool = True,
    ) -> Parser:
        made: Parser = commands.add_parser(called, help=says, description=says[:1].upper() + says[1:] + ".")
        made.set_defaults(command=does, desk="", role="")
        if book:
            made.add_argument("book", metavar=_("BOOK"), help=_("the book, a file ending in .sochibo"))
        if book and desk:
            add_desk(made)
        if as_json:
            made.add_argument("--json", action="store_true", help=_("answer as JSON"))
        return made

    def add_desk(made: Parser) -> None:
        made.add_argument("--desk", default="", metavar=name, help=_("who is at the desk, for the history"))
        made.add_argument("--role", default="", metavar=_("ROLE"), help=_("the role of who is at the desk"))

    def add_part_of_year(made: Parser) -> None:
        made.add_argument(
            "--quarter", type=whole_number("--quarter", 1, 4), default=0, metavar="1-4", help=_("only this quarter")
        )
        made.add_argument(
            "--month", type=whole_number("--month", 1, 12), default=0, metavar="1-12", help=_("only this month")
        )

    def add_members_and_output(made: Parser, out: str) -> None:
        made.add_argument(
            "--member",
            action="extend",
            nargs="+",
            type=whole_number("--member", 1, _LARGEST),
            default=[],
            metavar=member,
            help=_("the members, by the ID that `members` lists"),
        )
        made.add_argument("-o", "--output", required=True, metavar=file, help=out)

    def add_candidates(made: Parser, says: str) -> None:
        made.add_argument(
            "--candidate",
            action="extend",
            nargs="+",
            type=whole_number("--candidate", 1, _LARGEST),
            default=[],
            metavar=_("ID"),
            help=says,
        )

    new = command("new", run.make_new, _("make the book of a cell"))
    new.add_argument("--cell", required=True, metavar=name, help=_("name of the cell"))
    new.add_argument("--upper", required=True, metavar=name, help=_("name of the body above the cell"))
    for option, takes, says in (
        ("--upper2", name, _("name of the body above that")),
        ("--upper3", name, _("name of the highest body on the papers")),
        ("--enterprise", name, _("name of the enterprise")),
        ("--enterprise-kind", _("KIND"), _("kind of the enterprise")),
        ("--organisation-type", _("KIND"), _("type of the Party organisation")),
        ("--place", name, _("place name before the date of papers")),
        ("--term", name, _("the term, for example 2025 - 2030")),
        ("--congress", day, _("day on which the congress closed")),
        ("--term-ends", day, _("day on which the term ends")),
    ):
        new.add_argument(option, default="", metavar=takes, help=says)
    new.add_argument("--seal", action="store_true", help=_("the cell has its own seal"))

    command("demo", run.make_a_demo, _("make a book with an invented cell of 24 members"), desk=False)

    imports = command("import", run.import_list, _("bring in a list from a spreadsheet"))
    imports.add_argument("file", metavar=file, help=_("the list, an Excel file (.xlsx or .xls)"))
    imports.add_argument("--dry-run", action="store_true", help=_("only say what would happen"))
    ways = ("skip", "fill", "replace")
    imports.add_argument(
        "--existing",
        type=one_of("--existing", ways),
        metavar="|".join(ways),
        default="fill",
        help=_("known people: leave them, fill in their blanks (the usual way), or replace by the list"),
    )

    members = command("members", run.show_members, _("list the members"))
    members.add_argument(
        "--search", default="", metavar=_("TEXT"), help=_("part of a name or number; accents may be left out")
    )
    members.add_argument("--on", default="", metavar=day, help=_("as things stood on this day"))
    members.add_argument("--all", action="store_true", help=_("also guests and those who left"))

    one = command("member", run.show_member, _("show one record"))
    one.add_argument(
        "id", metavar=member, type=whole_number(member, 1, _LARGEST), help=_("the ID that `members` lists")
    )
    one.add_argument("--masked", action="store_true", help=_("leave personal numbers masked"))

    candidates = command("candidates", run.show_candidates, _("list the candidates"))
    candidates.add_argument("--stage", default="", metavar=_("STAGE"), help=_("only those at this stage"))
    candidates.add_argument("--ended", action="store_true", help=_("also those whose way has ended"))
    candidates.add_argument("--on", default="", metavar=day, help=_("as seen from this day"))

    candidate = command("candidate", run.show_candidate, _("show one candidate"))
    candidate.add_argument(
        "id",
        metavar=_("ID"),
        type=whole_number(_("ID"), 1, _LARGEST),
        help=_("the number of the candidacy, as `candidates` lists it"),
    )
    candidate.add_argument("--on", default="", metavar=day, help=_("as seen from this day"))

    meetings = command("meetings", run.show_meetings, _("list the meetings"))
    meetings.add_argument(
        "--year", type=whole_number("--year", 1900, 2999), default=0, metavar=_("YEAR"), help=_("only of this year")
    )

    meeting = command("meeting", run.show_meeting, _("show one meeting"))
    meeting.add_argument(
        "id",
        metavar=_("ID"),
        type=whole_number(_("ID"), 1, _LARGEST),
        help=_("the number of the meeting, as `meetings` lists it"),
    )

    tasks = command("tasks", run.show_tasks, _("list the tasks of the members"))
    tasks.add_argument(
        "--member",
        type=whole_number("--member", 1, _LARGEST),
        default=0,
        metavar=_("ID"),
        help=_("only those of this member"),
    )
    tasks.add_argument("--open", action="store_true", help=_("only those that are under way"))

    vouchers = command("vouchers", money.show_vouchers, _("list the vouchers of a year"))
    ledger = command("ledger", money.show_ledger, _("show the ledger of a year with its running balance"))
    dues = command("dues", money.show_dues, _("show the sheet of dues of a month"))
    dues.add_argument("--month", default="", metavar=_("YYYY-MM"), help=_("the month; this one when left out"))
    report = command("report", money.make_report, _("work out a report of money, or print it"))
    report.add_argument("code", metavar=code, help=_("BC01-TCĐ, DT01-TCĐ, S01-TCĐ, S01/ĐP or B01/ĐP"))
    for made in (vouchers, ledger, report):
        made.add_argument(
            "--year",
            type=whole_number("--year", FIRST_YEAR, LAST_YEAR),
            default=0,
            metavar=_("YEAR"),
            help=_("the year; this one when left out"),
        )
    for made in (ledger, report):
        add_part_of_year(made)
    ledger.add_argument("--fund", type=one_of("--fund", FUNDS), metavar="|".join(FUNDS), help=_("the book of one fund"))
    report.add_argument("-o", "--output", metavar=file, help=_("the file to write, ending in .pdf or .docx"))

    yearbook = command("yearbook", papers.bind_yearbook, _("bind the minutes or resolutions of a year into one PDF"))
    yearbook.add_argument(
        "--kind",
        type=one_of("--kind", BOOKS),
        metavar="|".join(BOOKS),
        default=BOOKS[0],
        help=_("the book of minutes, or that of resolutions and conclusions"),
    )
    yearbook.add_argument(
        "--year", type=whole_number("--year", 1900, 2999), default=0, metavar=_("YEAR"), help=_("the book of this year")
    )
    yearbook.add_argument(
        "--term", default="", metavar=_("TERM"), help=_("the book of this term, by its name, for example 2025 - 2030")
    )
    yearbook.add_argument(
        "--unfinished",
        type=one_of("--unfinished", WAITING),
        metavar="|".join(WAITING),
        help=_("papers that are not finished: leave them out, or bind them with a mark; refused when left out"),
    )
    yearbook.add_argument(
        "--first-page",
        type=whole_number("--first-page", 1, MOST_PAGES),
        default=1,
        metavar=_("NUMBER"),
        help=_("the number of the first page"),
    )
    yearbook.add_argument("-o", "--output", required=True, metavar=file, help=_("the file to write, ending in .pdf"))

    forms = command("forms", run.show_forms, _("list the forms"), book=False)
    forms.add_argument("book", metavar=_("BOOK"), nargs="?", default="", help=_("a book: its own editions too"))
    forms.add_argument("--on", default="", metavar=day, help=_("as things stood on this day"))

    prints = command("print", papers.print_form, _("print a form into a PDF or Word file"))
    prints.add_argument("code", metavar=code, help=_("the form, as `forms` lists it"))
    add_members_and_output(prints, _("the file to write, ending in .pdf or .docx"))
    add_candidates(prints, _("the number of a candidacy, for a paper about candidates"))
    prints.add_argument(
        "--meeting",
        type=whole_number("--meeting", 1, _LARGEST),
        default=0,
        metavar=_("ID"),
        help=_("the number of a meeting, for a paper of a meeting"),
    )
    prints.add_argument(
        "--year",
        type=whole_number("--year", 1900, 2999),
        default=0,
        metavar=_("YEAR"),
        help=_("the year, for a paper of a year"),
    )
    prints.add_argument(
        "--document",
        type=whole_number("--document", 1, _LARGEST),
        default=0,
        metavar=_("ID"),
        help=_("the ID of a document that `documents` lists; CODE is then its type, such as NQ"),
    )
    prints.add_argument("--date", default="", metavar=day, help=_("date of the paper"))

    dossier = command("dossier", papers.bind_dossiers, _("bind the dossier of members into one PDF"))
    add_members_and_output(dossier, _("the file to write, ending in .pdf; or a folder, for a file of each member"))
    dossier.add_argument("--form", action="append", metavar=code, help=_("a form to bind; may be repeated"))
    add_candidates(dossier, _("the number of a candidacy: the dossier that goes up; a folder gets files of each paper"))
    dossier.add_argument(
        "--phase",
        type=one_of("--phase", PHASES),
        metavar="|".join(PHASES),
        help=_("for which decision the candidate's dossier is; the one under way when left out"),
    )
    dossier.add_argument("--incomplete", action="store_true", help=_("bind what is there, although papers are lacking"))

    due = command("due", run.show_due, _("list what falls due"))
    due.add_argument("--on", default="", metavar=day, help=_("as seen from this day"))
    due.add_argument(
        "--days",
        type=whole_number("--days", 0, _MOST_DAYS),
        default=183,
        metavar=_("NUMBER"),
        help=_("how many days ahead"),
    )

    documents = command("documents", run.show_documents, _("list the documents of the cell with their numbers"))
    documents.add_argument(
        "--year",
        type=whole_number("--year", 0, 9999),
        default=0,
        metavar=_("NUMBER"),
        help=_("only those of this year"),
    )

    command("check", run.prove_book, _("prove that the book and its history are whole"))

    shots = command("screenshots", run.draw_screens, _("draw every screen into a folder"), book=False, as_json=False)
    shots.add_argument("folder", metavar=_("FOLDER"), help=_("the folder to draw them into"))
    shots.add_argument(
        "--lang",
        type=one_of("--lang", words.LANGUAGES),
        metavar="|".join(words.LANGUAGES),
        default=words.language(),
        help=_("language of the screens"),
    )
    shots.add_argument(
        "--size",
        type=size_in_pixels("--size"),
        default=(1366, 768),
        metavar=_("WIDTHxHEIGHT"),
        help=_("the size of the window, in pixels"),
    )
    shots.add_argument(
        "--theme",
        type=one_of("--theme", ("light", "dark")),
        metavar="light|dark",
        default="light",
        help=_("light or dark"),
    )

    do = command("do", run.do_use_case, _("carry out any use case"), book=False)
    do.add_argument("book", metavar=_("BOOK"), nargs="?", default="", help=_("the book, a file ending in .sochibo"))
    do.add_argument("use_case", metavar=_("USE_CASE"), nargs="?", default="", help=_("its name, as --list shows it"))
    do.add_argument("arguments", metavar="JSON", nargs="?", default="{}", help=_("its arguments; - reads them"))
    do.add_argument("--list", action="store_true", help=_("every use case with its parameters"))
    add_desk(do)
    return parser
