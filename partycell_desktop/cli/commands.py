"""The commands of `partycell`, one function each: open the book, carry out the use case, say what came of it."""

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from partycell_desktop.cli.opening import (
    DONE,
    OUTSIDE,
    PASSWORD,
    Asked,
    complain,
    new_password,
    opened,
    print_json,
    print_table,
    read_day,
    show_rows,
)
from partycell_desktop.cli.parser import WrongUsage
from partycell_desktop.words import _

if TYPE_CHECKING:
    from partycell_desktop.use_cases.session import Session


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
    session = make_book(asked.book, new_password(), cell, names, _if_any(term), _if_any(desk))
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

    with opened(asked) as session:
        found = [
            line
            for line in list_members(session, read_day(asked.on))
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
            print_table([member_row(line) for line in lines])
        elif not found:
            complain(_("Nobody was found."))
    if asked.search and len(found) > len(lines):
        complain(_("Outside this list {count} more match; --all shows them.").format(count=len(found) - len(lines)))
    return DONE


def show_member(asked: Asked) -> int:
    from partycell_desktop.cli.answers import record_json, record_rows

    with opened(asked) as session:
        if asked.json:
            print_json(record_json(session, asked.id, hide=asked.masked))
        else:
            for title, value in record_rows(session, asked.id, hide=asked.masked):
                print(f"{title}: {value}")
    return DONE


def show_candidates(asked: Asked) -> int:
    from partycell_desktop.cli.candidate_answers import candidate_rows, candidates_json

    return show_rows(asked, candidates_json, candidate_rows, read_day(asked.on), asked.ended, asked.stage)


def show_candidate(asked: Asked) -> int:
    from partycell_desktop.cli.candidate_answers import candidate_json, candidate_page

    with opened(asked) as session:
        if asked.json:
            print_json(candidate_json(session, asked.id, read_day(asked.on)))
        else:
            print("\n".join(candidate_page(session, asked.id, read_day(asked.on))))
    return DONE


def show_meetings(asked: Asked) -> int:
    from partycell_desktop.cli.meeting_answers import meeting_rows, meetings_json

    return show_rows(asked, meetings_json, meeting_rows, asked.year)


def show_meeting(asked: Asked) -> int:
    from partycell_desktop.cli.meeting_answers import meeting_json, meeting_page

    with opened(asked) as session:
        if asked.json:
            print_json(meeting_json(session, asked.id))
        else:
            print("\n".join(meeting_page(session, asked.id)))
    return DONE


def show_tasks(asked: Asked) -> int:
    from partycell_desktop.cli.task_answers import task_rows, tasks_json

    return show_rows(asked, tasks_json, task_rows, asked.member, asked.open)


def import_list(asked: Asked) -> int:
    from partycell_desktop.cli.answers import import_lines
    from partycell_desktop.use_cases.exchange import import_members
    from partycell_desktop.use_cases.json_values import to_json

    with opened(asked) as session:
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
        with opened(asked) as session:
            forms = list_forms(session, asked.on)
    else:
        forms = list_forms(None, asked.on)
    if asked.json:
        print_json(to_json(forms))
    else:
        print_table([[each.code, each.title, each.edition, each.issued_by] for each in forms])
    return DONE


def show_due(asked: Asked) -> int:
    from partycell_desktop.use_cases.deadlines import list_due
    from partycell_desktop.use_cases.json_values import to_json

    with opened(asked) as session:
        found = list_due(session, read_day(asked.on), asked.days)
    if asked.json:
        print_json([{**to_json(due), "tone": due.tone, "mark": due.mark} for due in found])
    elif not found:
        complain(_("Nothing falls due."))
    else:
        print_table([[due.day.strftime("%d/%m/%Y"), due.mark, due.title, due.detail] for due in found])
    return DONE


def show_documents(asked: Asked) -> int:
    from partycell_desktop.cli.answers import document_json, document_row
    from partycell_desktop.use_cases.document_lists import list_documents, list_number_gaps

    with opened(asked) as session:
        lines = list_documents(session, year=asked.year)
        gaps = [] if asked.json else list_number_gaps(session)
    if asked.json:
        print_json([document_json(line) for line in lines])
        return DONE
    if not lines:
        complain(_("The register has no document yet."))
        return DONE
    print_table([document_row(line) for line in lines])
    for gap in gaps:
        complain(f"{gap.symbols}: {gap.says}")
    return DONE


def prove_book(asked: Asked) -> int:
    from partycell_desktop.use_cases.history import check_book, list_damage

    with opened(asked) as session:
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
            print_table([[each.name, each.says] for each in known])
        return DONE
    asked.json = True
    if not asked.book or not asked.use_case:
        raise WrongUsage(_("`do` needs a book and the name of a use case, or --list."))
    try:
        describe(asked.use_case)
        given = read_arguments(_typed_in() if asked.arguments == "-" else asked.arguments)
        with opened(asked) as session:
            print_json(to_json(call(session, asked.use_case, given)))
    except WrongCall as wrong:
        raise WrongUsage(str(wrong)) from None
    return DONE


def _typed_in() -> str:
    try:
        return sys.stdin.read() if sys.stdin is not None else ""
    except UnicodeDecodeError:
        raise WrongUsage(_("The input is not a text in UTF-8.")) from None
