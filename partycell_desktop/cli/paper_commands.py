"""The commands that write papers: forms, bound books, dossiers."""

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from partycell_desktop.cli.opening import DONE, Asked, complain, opened, print_json, say_files
from partycell_desktop.cli.parser import WrongUsage
from partycell_desktop.words import _

if TYPE_CHECKING:
    pass


def print_form(asked: Asked) -> int:
    from partycell_desktop.use_cases.printing import print_document, print_paper

    with opened(asked) as session:
        if asked.document:
            return say_files(print_document(session, asked.document, str(asked.output), asked.code), asked)
        options = {"date": asked.date} if asked.date else {}
        if asked.meeting:
            options["meeting"] = str(asked.meeting)
        if asked.year:
            options["year"] = str(asked.year)
        told = print_paper(session, asked.code, asked.member, str(asked.output), options, candidacy_ids=asked.candidate)
    return say_files(told, asked)


def _progress(done: int, total: int, what: str) -> bool:
    if sys.stderr.isatty():
        print(f"\r{done}/{total} {what[:60]:<60}", end="", file=sys.stderr, flush=True)
    return True


def bind_yearbook(asked: Asked) -> int:
    from partycell_desktop.use_cases.bound_books import bind_book
    from partycell_desktop.use_cases.cell import get_cell

    with opened(asked) as session:
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
    with opened(asked) as session:
        told = bind_dossier(session, asked.member, str(asked.output), asked.form or None, progress=_progress)
    return say_files(told, asked)


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
    with opened(asked) as session:
        if not asked.incomplete:
            check_candidate_dossiers(session, numbers, phase)  # all of them, before the first file is written
        for number in numbers:
            bound = bind_candidate_dossier(session, number, phase, out, asked.incomplete, progress=progress)
            for name in ("files", "lacking", "only_noted", "skipped"):
                told[name] += bound[name]
            told["candidates"] += 1
    return say_files(told, asked)
