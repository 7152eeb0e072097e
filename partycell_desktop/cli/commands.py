"""The commands of `partycell`, one function each: open the book, carry out the use case, say what came of it."""

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
def _opened(asked: Asked) -> "Iterator[Session]":
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


def _new_password() -> str:
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


def _day(text: str) -> "date | None":
    if not text:
        return None
    from partycell_desktop.domain.dates import read_whole_day

    return read_whole_day(text, field="on")


def make_new(asked: Asked) -> int:
    from partycell_desktop.use_cases.books import close_session, make_book

    called = enumerate([asked.cell, asked.upper, asked.upper2, asked.upper3])
    names = [{"level": level, "name": name} for level, name in called if name.strip()]
    cell = {
        "enterprise": asked.enterprise,
        "enterprise_kind": asked.enterprise_kind,
        "organisation_type": asked.organisation_type,
        "place_name": asked.place,
        "has_seal": asked.seal,
    }
    term = {"name": asked.term, "congress_on": asked.congress, "ends_on": asked.term_ends}
    desk = {"name": asked.desk, "role": asked.role}
    session = make_book(asked.book, _new_password(), cell, names, _if_any(term), _if_any(desk))
    return _made(session, asked, close_session)


def _if_any(typed: dict[str, str]) -> dict[str, str] | None:
    return typed if any(typed.values()) else None


def make_a_demo(asked: Asked) -> int:
    from partycell_desktop.use_cases.books import close_session
    from partycell_desktop.use_cases.demo import make_demo

    return _made(make_demo(asked.book, os.environ.get(PASSWORD, "")), asked, close_session)


def _made(session: "Session", asked: Asked, close: "Callable[[Session], None]") -> int:
    told = {"book": str(session.book.path), "encrypted": session.book.encrypted}
    close(session)
    if asked.json:
        print_json(told)
    else:
        print(_("The book was made: {path}").format(path=told["book"]))
    return DONE


def show_members(asked: Asked) -> int:
    from partycell_desktop.domain.names import matches
    from partycell_desktop.use_cases.roster import list_members

    with _opened(asked) as session:
        found = [
            line
            for line in list_members(session, _day(asked.on))
            if matches(
                asked.search,
                [line.person.full_name, line.person.name_in_use, line.person.citizen_number, line.person.card_number],
            )
        ]
        lines = [line for line in found if asked.all or line.standing.counted]
        from partycell_desktop.cli.answers import member_json, member_row

        if asked.json:
            print_json([member_json(line) for line in lines])
        elif lines:
            _print_table([member_row(line) for line in lines])
        elif not found:
            complain(_("Nobody was found."))
    if asked.search and len(found) > len(lines):
        complain(_("Outside this list {count} more match; --all shows them.").format(count=len(found) - len(lines)))
    return DONE


def _print_table(rows: Sequence[Sequence[str]]) -> None:
    widths = [max(len(cell) for cell in column) for column in zip(*rows, strict=True)]
    for row in rows:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())


def show_member(asked: Asked) -> int:
    from partycell_desktop.cli.answers import record_json, record_rows

    with _opened(asked) as session:
        if asked.json:
            print_json(record_json(session, asked.id, hide=asked.masked))
        else:
            for title, value in record_rows(session, asked.id, hide=asked.masked):
                print(f"{title}: {value}")
    return DONE


def show_candidates(asked: Asked) -> int:
    from partycell_desktop.cli.candidate_answers import candidate_rows, candidates_json

    with _opened(asked) as session:
        wanted = (session, _day(asked.on), asked.ended, asked.stage)
        if asked.json:
            print_json(candidates_json(*wanted))
        else:
            _print_table(candidate_rows(*wanted))
    return DONE


def show_candidate(asked: Asked) -> int:
    from partycell_desktop.cli.candidate_answers import candidate_json, candidate_page

    with _opened(asked) as session:
        if asked.json:
            print_json(candidate_json(session, asked.id, _day(asked.on)))
        else:
            print("\n".join(candidate_page(session, asked.id, _day(asked.on))))
    return DONE


def show_meetings(asked: Asked) -> int:
    from partycell_desktop.cli.meeting_answers import meeting_rows, meetings_json

    with _opened(asked) as session:
        if asked.json:
            print_json(meetings_json(session, asked.year))
        else:
            _print_table(meeting_rows(session, asked.year))
    return DONE


def show_meeting(asked: Asked) -> int:
    from partycell_desktop.cli.meeting_answers import meeting_json, meeting_page

    with _opened(asked) as session:
        if asked.json:
            print_json(meeting_json(session, asked.id))
        else:
            print("\n".join(meeting_page(session, asked.id)))
    return DONE


def show_tasks(asked: Asked) -> int:
    from partycell_desktop.cli.task_answers import task_rows, tasks_json

    with _opened(asked) as session:
        if asked.json:
            print_json(tasks_json(session, asked.member, asked.open))
        else:
            _print_table(task_rows(session, asked.member, asked.open))
    return DONE


def show_vouchers(asked: Asked) -> int:
    from partycell_desktop.cli.money_answers import voucher_rows, vouchers_json

    with _opened(asked) as session:
        if asked.json:
            print_json(vouchers_json(session, asked.year))
        else:
            _print_table(voucher_rows(session, asked.year))
    return DONE


def show_ledger(asked: Asked) -> int:
    from partycell_desktop.cli.money_answers import ledger_json, ledger_rows

    with _opened(asked) as session:
        wanted = session, _period(session, asked), asked.fund or ""
        if asked.json:
            print_json(ledger_json(*wanted))
        else:
            _print_table(ledger_rows(*wanted))
    return DONE


def show_dues(asked: Asked) -> int:
    from partycell_desktop.cli.dues_answers import dues_json, dues_rows

    with _opened(asked) as session:
        if asked.json:
            print_json(dues_json(session, asked.month))
        else:
            _print_table(dues_rows(session, asked.month))
    return DONE


def make_report(asked: Asked) -> int:
    from partycell_desktop.cli.money_answers import report_json, report_rows
    from partycell_desktop.use_cases.printing import print_paper

    with _opened(asked) as session:
        wanted = session, asked.code, _period(session, asked)
        if asked.output:
            told = print_paper(session, asked.code, (), str(asked.output), {"period": _period(session, asked)})
            return _say_files(told, asked)
        if asked.json:
            print_json(report_json(*wanted))
        else:
            _print_table(report_rows(*wanted))
    return DONE


def _period(session: "Session", asked: Asked) -> str:
    year = asked.year or session.today().year
    if asked.quarter and asked.month:
        raise WrongUsage(_("Give --quarter or --month, not both."))
    if asked.quarter:
        return f"{year}-Q{asked.quarter}"
    return f"{year}-{asked.month:02}" if asked.month else str(year)


def import_list(asked: Asked) -> int:
    from partycell_desktop.cli.answers import import_lines
    from partycell_desktop.use_cases.exchange import import_members
    from partycell_desktop.use_cases.json_values import to_json

    with _opened(asked) as session:
        told = to_json(import_members(session, asked.file, asked.existing, asked.dry_run), hide=False)
    if asked.json:
        print_json(told)
        return DONE
    for line in import_lines(told, dry_run=asked.dry_run):
        print(line)
    return DONE


def show_forms(asked: Asked) -> int:
    from partycell_desktop.use_cases.json_values import to_json
    from partycell_desktop.use_cases.printing import list_forms

    if asked.book:
        with _opened(asked) as session:
            forms = list_forms(session, asked.on)
    else:
        forms = list_forms(None, asked.on)
    if asked.json:
        print_json(to_json(forms))
    else:
        _print_table([[each.code, each.title, each.edition, each.issued_by] for each in forms])
    return DONE


def print_form(asked: Asked) -> int:
    from partycell_desktop.use_cases.printing import print_document, print_paper

    with _opened(asked) as session:
        if asked.document:
            return _say_files(print_document(session, asked.document, str(asked.output), asked.code), asked)
        options = {"date": asked.date} if asked.date else {}
        if asked.meeting:
            options["meeting"] = str(asked.meeting)
        if asked.year:
            options["year"] = str(asked.year)
        told = print_paper(session, asked.code, asked.member, str(asked.output), options, candidacy_ids=asked.candidate)
    return _say_files(told, asked)


def _progress(done: int, total: int, what: str) -> bool:
    if sys.stderr.isatty():
        print(f"\r{done}/{total} {what[:60]:<60}", end="", file=sys.stderr, flush=True)
    return True


def bind_yearbook(asked: Asked) -> int:
    from partycell_desktop.use_cases.bound_books import bind_book
    from partycell_desktop.use_cases.cell import get_cell

    with _opened(asked) as session:
        term_id = 0
        if asked.term:
            known = {each.name: each.id for each in get_cell(session).terms}
            if asked.term not in known:
                raise WrongUsage(
                    _("The book has no term “{name}”; it has: {known}.").format(name=asked.term, known=", ".join(known))
                )
            term_id = known[asked.term]
        told = bind_book(
            session,
            asked.kind,
            str(asked.output),
            asked.year,
            term_id,
            asked.unfinished or "",
            first_page=asked.first_page,
            progress=_progress,
        )
    if asked.json:
        print_json(told)
        return DONE
    print(told["file"])
    if told["left_out"]:
        complain(_("Left out, not finished: {list}").format(list="; ".join(told["left_out"])))
    if told["drafts"]:
        complain(_("Bound unfinished, with a mark: {list}").format(list="; ".join(told["drafts"])))
    return DONE


def bind_dossiers(asked: Asked) -> int:
    from partycell_desktop.use_cases.dossiers import bind_dossier

    if asked.candidate:
        return _bind_candidates(asked, _progress)
    if asked.phase or asked.incomplete:
        raise WrongUsage(_("--phase and --incomplete are for the dossier of a candidate: add --candidate."))
    with _opened(asked) as session:
        told = bind_dossier(session, asked.member, str(asked.output), asked.form or None, progress=_progress)
    return _say_files(told, asked)


def _bind_candidates(asked: Asked, progress: Callable[[int, int, str], bool]) -> int:
    from partycell_desktop.use_cases.candidate_binding import bind_candidate_dossier, check_candidate_dossiers

    out, phase = str(asked.output), asked.phase or ""
    if asked.member or asked.form:
        raise WrongUsage(_("The dossier of a candidate has its own list of papers: leave out --member and --form."))
    if len(asked.candidate) > 1 and out.lower().endswith(".pdf"):
        raise WrongUsage(_("One PDF holds the dossier of one candidate; for several, name a folder."))
    told: dict[str, Any] = {
        "files": [],
        "candidates": 0,
        "lacking": [],
        "only_noted": [],
        "skipped": [],
        "cancelled": False,
    }
    numbers = list(dict.fromkeys(asked.candidate))
    with _opened(asked) as session:
        if not asked.incomplete:
            check_candidate_dossiers(session, numbers, phase)  # all of them, before the first file is written
        for number in numbers:
            bound = bind_candidate_dossier(session, number, phase, out, asked.incomplete, progress=progress)
            for name in ("files", "lacking", "only_noted", "skipped"):
                told[name] += bound[name]
            told["candidates"] += 1
    return _say_files(told, asked)


def _say_files(told: dict[str, Any], asked: Asked) -> int:
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


def show_due(asked: Asked) -> int:
    from partycell_desktop.use_cases.deadlines import list_due
    from partycell_desktop.use_cases.json_values import to_json

    with _opened(asked) as session:
        found = list_due(session, _day(asked.on), asked.days)
    if asked.json:
        print_json([{**to_json(due), "tone": due.tone, "mark": due.mark} for due in found])
    elif not found:
        complain(_("Nothing falls due."))
    else:
        _print_table([[due.day.strftime("%d/%m/%Y"), due.mark, due.title, due.detail] for due in found])
    return DONE


def show_documents(asked: Asked) -> int:
    from partycell_desktop.cli.answers import document_json, document_row
    from partycell_desktop.use_cases.document_lists import list_documents, list_number_gaps

    with _opened(asked) as session:
        lines = list_documents(session, year=asked.year)
        gaps = [] if asked.json else list_number_gaps(session)
    if asked.json:
        print_json([document_json(line) for line in lines])
        return DONE
    if not lines:
        complain(_("The register has no document yet."))
        return DONE
    _print_table([document_row(line) for line in lines])
    for gap in gaps:
        complain(f"{gap.symbols}: {gap.says}")
    return DONE


def prove_book(asked: Asked) -> int:
    from partycell_desktop.use_cases.history import check_book, list_damage

    with _opened(asked) as session:
        problems, damage = check_book(session), list_damage(session)
    if asked.json:
        print_json({"sound": not problems, "problems": problems, "damage": damage})
    elif not problems:
        print(_("The book is sound; its history is whole."))
    for problem in problems:
        complain(problem)
    return OUTSIDE if problems else DONE


def draw_screens(asked: Asked) -> int:
    import subprocess
    import tempfile

    from partycell_desktop.use_cases.paper_files import make_folder

    make_folder(Path(asked.folder))
    size = "{}x{}".format(*asked.size)
    drawing = ["--screenshots", str(Path(asked.folder).resolve()), "--size", size, "--theme", asked.theme]
    with tempfile.TemporaryDirectory() as own:
        # The screen of which nobody sees anything must still be as large as a real one, or dialogs keep small in it.
        screen = {"name": "office", "x": 0, "y": 0, "width": 1366, "height": 768, "logicalDpi": 96}
        (Path(own) / "screen.json").write_text(json.dumps({"screens": [screen]}), "utf-8")
        # Without a screen Qt says on the error output what such a platform cannot do: that is of use when it failed.
        done = subprocess.run(
            [sys.executable, "-m", "partycell_desktop", *drawing, "--language", asked.lang],
            cwd=own,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen:configfile=screen.json"},
            check=False,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            errors="replace",
        )
    if done.returncode:
        complain(done.stderr.strip())
    return done.returncode


def do_use_case(asked: Asked) -> int:
    from partycell_desktop.use_cases.calls import WrongCall, call, describe, describe_use_cases, read_arguments
    from partycell_desktop.use_cases.json_values import to_json

    if asked.list:
        known = describe_use_cases()
        if asked.json:
            print_json(to_json(known))
        else:
            _print_table([[each.name, each.says] for each in known])
        return DONE
    asked.json = True
    if not asked.book or not asked.use_case:
        raise WrongUsage(_("`do` needs a book and the name of a use case, or --list."))
    try:
        describe(asked.use_case)
        given = read_arguments(_typed_in() if asked.arguments == "-" else asked.arguments)
        with _opened(asked) as session:
            print_json(to_json(call(session, asked.use_case, given)))
    except WrongCall as wrong:
        raise WrongUsage(str(wrong)) from None
    return DONE


def _typed_in() -> str:
    try:
        return sys.stdin.read() if sys.stdin is not None else ""
    except UnicodeDecodeError:
        raise WrongUsage(_("The input is not a text in UTF-8.")) from None
